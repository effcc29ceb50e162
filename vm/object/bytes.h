/* bytes: immutable octets. */
#ifndef WF_BYTES_H
#define WF_BYTES_H

#include "object/object.h"

typedef struct wf_bytes {
    wf_object head;
    uint64_t hash; /* 0: not computed */
    size_t length;
    unsigned char data[]; /* length + 1, NUL terminated */
} wf_bytes;
static inline bool wf_is_bytes(wf_value v) { return wf_is_kind(v, WF_KIND_BYTES); }
static inline wf_bytes *wf_as_bytes(wf_value v) { return (wf_bytes *)wf_obj(v); }
wf_bytes *wf_bytes_new(wf_vm *vm, const void *data, size_t n) WF_CHECKED; /* data NULL: caller fills */

#endif

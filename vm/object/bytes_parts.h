/* What the files bytes*.c and bytearray.c share. */
#ifndef WF_BYTES_PARTS_H
#define WF_BYTES_PARTS_H

#include "object/bytes.h"
#include "object/str_parts.h"

/*
 * A bytearray. Its bytes lie in a STORAGE that always has a byte to spare for a NUL; `exports` counts the memoryviews over it, which
 * forbid resizing.
 */
typedef struct wf_bytearray {
    wf_object head;
    size_t length;
    wf_storage *cell; /* NULL while empty */
    size_t exports;
} wf_bytearray;
static inline bool wf_is_bytearray(wf_value v) { return wf_is_kind(v, WF_KIND_BYTEARRAY); }
static inline wf_bytearray *wf_as_bytearray(wf_value v) { return (wf_bytearray *)wf_obj(v); }

/* Octets read once: valid until the owner is changed. */
typedef struct wf_octets {
    const unsigned char *p;
    size_t n;
} wf_octets;

/* True for bytes, bytearray and memoryview; raises nothing. */
bool wf_bytes_peek(wf_vm *vm, wf_value v, wf_octets *out);
/* "a bytes-like object is required, not 'int'" */
bool wf_bytes_view(wf_vm *vm, wf_value v, wf_octets *out) WF_CHECKED;
/* bytes(v) of anything but an int or str: buffers and iterables of ints, appended. */
bool wf_bytes_collect(wf_vm *vm, wf_value v, wf_builder *b) WF_CHECKED;
/* What bytes() and bytearray() make of their arguments, in a builder of raw bytes. */
bool wf_bytes_construct(wf_vm *vm, const char *name, const wf_value *bound, wf_builder *b) WF_CHECKED;
bool wf_bytes_octet(wf_vm *vm, wf_value v, unsigned char *out) WF_CHECKED; /* an int in range(256) */
bool wf_bytes_repr_into(wf_builder *b, const unsigned char *p, size_t n);
/* bytes or bytearray, as `like` is. */
bool wf_bytes_like(wf_vm *vm, wf_value like, const void *p, size_t n, wf_value *out) WF_CHECKED;
bool wf_bytes_compare_values(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out) WF_CHECKED;
bool wf_bytes_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out) WF_CHECKED;
int wf_bytes_contains(wf_vm *vm, wf_value self, wf_value item) WF_CHECKED;
bool wf_bytes_iterate(wf_vm *vm, wf_value self, wf_value *out) WF_CHECKED;
wf_bytearray *wf_bytearray_new(wf_vm *vm, const void *p, size_t n) WF_CHECKED;

void wf_search_replace(char *into, const char *hay, size_t n, const char *needle, size_t m, const char *with, size_t k, size_t count);

extern const wf_native_row wf_bytes_rows[], wf_bytes_text_rows[], wf_bytes_static_rows[];

#endif

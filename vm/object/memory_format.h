/*
 * The formats that a memoryview's items may have: the native ones of CPython's module struct, a single letter. An item lies in
 * memory as a C variable of that type does, on any boundary.
 */
#ifndef WF_MEMORY_FORMAT_H
#define WF_MEMORY_FORMAT_H

#include "vm.h"

typedef struct wf_memory_format {
    char letter;
    char kind; /* i signed, u unsigned, p address: unsigned, stored from any int; f real, ? truth, c a byte as bytes */
    uint8_t size;
} wf_memory_format;

/* By its text, "B" or "@B"; NULL: none of them. */
const wf_memory_format *wf_memory_format_find(const char *text, size_t n);
bool wf_memory_format_is_byte(const wf_memory_format *f); /* b, B or c */
bool wf_memory_format_load(wf_vm *vm, const wf_memory_format *f, const unsigned char *p, wf_value *out) WF_CHECKED;
/* The item's bytes, f->size of them: TypeError and ValueError are worded for a memoryview. Runs __index__, __float__, __bool__. */
bool wf_memory_format_store(wf_vm *vm, const wf_memory_format *f, wf_value v, unsigned char *into) WF_CHECKED;

#endif

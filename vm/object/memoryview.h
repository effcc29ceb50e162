/*
 * memoryview and the buffer protocol of script classes (PEP 688). A view is a picture of bytes that lie in a
 * bytes or a bytearray: a first item, and for each dimension a length and a stride in bytes.
 */
#ifndef WF_MEMORYVIEW_H
#define WF_MEMORYVIEW_H

#include "object/bytes_parts.h"
#include "object/tuple.h"

enum {
    WF_BUFFER_SIMPLE = 0,    /* the flags of __buffer__(), as inspect.BufferFlags has them */
    WF_BUFFER_WRITABLE = 1,
    WF_BUFFER_FULL_RO = 284,
    WF_MEMORY_MOST_DIMENSIONS = 64,
};

/* What one call of a class's __buffer__() gave: handed to __release_buffer__() with the last view of it. */
typedef struct wf_lease {
    wf_object head;
    wf_value exporter, view; /* view: the memoryview that __buffer__() returned */
    size_t views;            /* not yet released */
} wf_lease;

typedef struct wf_memoryview {
    wf_object head;
    wf_value owner; /* what `obj` shows */
    wf_value bytes; /* a bytes or bytearray */
    wf_lease *lease; /* NULL: of no class's __buffer__() */
    int64_t start;  /* of the item with all indexes 0, in the bytes */
    char format;    /* of the items, as struct has it */
    bool native;    /* the format was given as "@h" */
    bool readonly, released;
    bool hashed;
    uint8_t ndim;
    uint64_t hash;  /* once `hashed`: it outlives a release */
    int64_t dims[]; /* the lengths of the dimensions, then their strides in bytes */
} wf_memoryview;

static inline wf_memoryview *wf_as_memoryview(wf_value v)
{
    return (wf_memoryview *)wf_obj(v);
}
static inline int64_t *wf_memory_strides(wf_memoryview *m)
{
    return m->dims + m->ndim;
}

/* memory_items.c: the size of the items of a format, 0 when there is no such format. */
size_t wf_memory_itemsize(char format);
bool wf_memory_load(wf_vm *vm, char format, const unsigned char *p, wf_value *out) WF_CHECKED;
/* Runs script code to convert the value; writes `into` what is to be stored. */
bool wf_memory_convert(wf_vm *vm, char format, wf_value v, unsigned char into[8]) WF_CHECKED;
bool wf_memory_is_octets(char format); /* 'B', 'b' or 'c' */

/* memoryview.c: of any object with a buffer; FULL_RO. NULL: TypeError and whatever __buffer__() raises. */
wf_memoryview *wf_memoryview_of(wf_vm *vm, wf_value v) WF_CHECKED;
wf_memoryview *wf_memoryview_whole(wf_vm *vm, wf_value v) WF_CHECKED; /* the same of a bytes, bytearray or memoryview */
/* A view with room for its dimensions, which are the caller's to fill in, otherwise like another one and of the same lease. */
wf_memoryview *wf_memoryview_new_like(wf_vm *vm, wf_memoryview *m, uint8_t ndim) WF_CHECKED;
bool wf_memoryview_check(wf_vm *vm, wf_memoryview *m) WF_CHECKED; /* not released, and still inside its bytes */
void wf_memoryview_release(wf_vm *vm, wf_memoryview *m);          /* the last of a lease ends it */
int64_t wf_memoryview_count(wf_memoryview *m);                    /* items in all dimensions */
bool wf_memoryview_is_contiguous(wf_memoryview *m, bool fortran);

wf_native_body wf_memory_m_cast; /* memory_cast.c */

/* buffer.c: 1 the view that the object's class gives by its __buffer__(), 0 it has none, -1 exception. */
int wf_buffer_ask(wf_vm *vm, wf_value v, int64_t flags, wf_memoryview **out) WF_CHECKED;
void wf_buffer_end_lease(wf_vm *vm, wf_lease *lease);
wf_native_body wf_buffer_m_buffer, wf_buffer_m_release; /* __buffer__ and __release_buffer__ of the built-in types */

#define WF_BUFFER_DOC         "Return a buffer object that exposes the underlying memory of the object."
#define WF_BUFFER_RELEASE_DOC "Release the buffer object that exposes the underlying memory of the object."

#endif

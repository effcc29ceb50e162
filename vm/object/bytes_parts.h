/* What the files bytes*.c, bytearray.c and memoryview.c share. */
#ifndef WF_BYTES_PARTS_H
#define WF_BYTES_PARTS_H

#include "object/bytes.h"
#include "object/str_parts.h"

/* A bytearray. Its bytes lie in a STORAGE that always has a byte to spare for a NUL. */
typedef struct wf_bytearray {
    wf_object head;
    size_t length;
    wf_storage *cell; /* NULL while empty */
} wf_bytearray;
static inline bool wf_is_bytearray(wf_value v)
{
    return wf_is_kind(v, WF_KIND_BYTEARRAY);
}
static inline wf_bytearray *wf_as_bytearray(wf_value v)
{
    return (wf_bytearray *)wf_obj(v);
}

/* Octets read once: valid until their owner is changed, which script code may do to all but bytes. */
typedef struct wf_octets {
    const unsigned char *p;
    size_t n;
} wf_octets;
static inline wf_octets wf_bytes_octets(wf_value v) /* of a bytes or bytearray */
{
    if (wf_is_bytes(v))
        return (wf_octets){wf_as_bytes(v)->data, wf_as_bytes(v)->length};
    const wf_bytearray *a = wf_as_bytearray(v);
    return (wf_octets){a->cell ? a->cell->bytes : (const unsigned char *)"", a->length};
}

bool wf_bytes_is_buffer(wf_vm *vm, wf_value v); /* bytes, bytearray, memoryview, or of a class with __buffer__() */
/* The octets of a buffer, of memoryviews that are contiguous only; those of a class's __buffer__() are a copy.
 * False leaves no exception behind, but of a buffer that cannot be read. */
bool wf_bytes_peek(wf_vm *vm, wf_value v, wf_octets *out);
bool wf_bytes_view(wf_vm *vm, wf_value v,
                   wf_octets *out) WF_CHECKED; /* "a bytes-like object is required, not 'int'" */
bool wf_bytes_view_two(wf_vm *vm, wf_value v, wf_value w, wf_octets *a, wf_octets *b) WF_CHECKED;
/* The same of any memoryview: 1 it is a buffer, 0 it is none, -1 exception. */
int wf_bytes_read(wf_vm *vm, wf_value v, wf_octets *out) WF_CHECKED;
/* buffer.c: a bytes of what the object's class gives by __buffer__(), which is given back: 1, 0 it has none, -1 exception. */
int wf_buffer_take(wf_vm *vm, wf_value v, int64_t flags, wf_value *out) WF_CHECKED;
bool wf_memoryview_octets(wf_vm *vm, wf_value v,
                          wf_octets *out) WF_CHECKED; /* what it shows, a copy when not contiguous */
bool wf_bytes_octet(wf_vm *vm, wf_value v, const char *out_of_range,
                    unsigned char *out) WF_CHECKED; /* an int in range(256) */
/* An argument that is an int in range or a buffer: sub of find() and `in`. `octet` is where an int's byte is
 * put. */
bool wf_bytes_needle(wf_vm *vm, wf_value v, unsigned char *octet, wf_octets *out) WF_CHECKED;
/* The ints of an iterable appended to a builder of raw bytes. `type_name`: whose constructor asks. */
bool wf_bytes_collect(wf_vm *vm, wf_value iterable, const char *type_name, wf_builder *b) WF_CHECKED;
/* What bytes() and bytearray() make of source, encoding, errors. */
bool wf_bytes_construct(wf_vm *vm, const char *type_name, const wf_value *bound, wf_builder *b) WF_CHECKED;
bool wf_bytes_repr_into(wf_builder *b, wf_octets o, bool escape_quotes);
bool wf_bytes_like(wf_vm *vm, wf_value like, const void *p, size_t n,
                   wf_value *out) WF_CHECKED; /* bytes or bytearray, as `like` is */

/* Slots that bytes and bytearray share. */
bool wf_bytes_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out) WF_CHECKED;
bool wf_bytes_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out) WF_CHECKED;
int wf_bytes_contains(wf_vm *vm, wf_value self, wf_value item) WF_CHECKED;
bool wf_bytes_iterate(wf_vm *vm, wf_value self, wf_value *out) WF_CHECKED;
wf_bytearray *wf_bytearray_new(wf_vm *vm, const void *p, size_t n) WF_CHECKED; /* p NULL: caller fills */

/* str_search.c: write hay with `count` occurrences of needle replaced. */
void wf_search_replace(char *into, const char *hay, size_t n, const char *needle, size_t m, const char *with,
                       size_t k, size_t count);

#define METHOD(name, signature, doc) wf_native_body wf_bytes_method_##name;
#include "object/bytes_methods.def"
#undef METHOD
wf_native_body wf_bytes_method_maketrans;
bool wf_bytes_parse_hex(wf_vm *vm, wf_value text, wf_builder *b) WF_CHECKED; /* fromhex() */

#endif

/*
 * What the files str_*.c share among themselves.
 *
 * A *view* is a string's bytes read once: valid until the string is flattened or appended to, thus across
 * anything but script code that could drop the last reference; natives hold the string in a local, which
 * keeps it alive.
 *
 * Appending. `s += x` must be linear, so the STORAGE of a flattened rope may have room to spare
 * (WF_STR_SPARE), and a concatenation whose left operand owns such a storage writes behind it. The result
 * then owns the storage; the left operand becomes a *prefix*: a rope whose `left` is the storage and `right`
 * is NULL, which takes a copy of its own when somebody reads it. So a storage has one owner, and that owner's
 * bytes end with a NUL.
 */
#ifndef WF_STR_PARTS_H
#define WF_STR_PARTS_H

#include "object/format.h"
#include "object/str.h"
#include "object/unicode.h"
#include "vm.h"

enum {
    WF_STR_SPARE = 32, /* EXTERNAL, and the storage may be longer than the string: appended to in place */
    WF_STR_ROPE_MINIMUM = 256, /* shorter concatenations are copied */
    WF_STR_LARGE = 32 << 20,   /* from here on room for growth is given sparingly */
};

typedef struct wf_text {
    const char *p;
    size_t n, chars;
    bool ascii;
} wf_text;

static inline bool wf_str_is_ascii(const wf_str *s)
{
    return s->head.flags & WF_STR_ASCII;
}
static inline bool WF_CHECKED wf_str_view(wf_vm *vm, wf_str *s, wf_text *t)
{
    t->p = wf_str_data(vm, s);
    t->n = s->nbytes;
    t->chars = s->chars;
    t->ascii = wf_str_is_ascii(s);
    return t->p != NULL;
}

/* The string itself when its class is str, else a copy that is. */
wf_str *wf_str_exact(wf_vm *vm, wf_str *s) WF_CHECKED;
/* n bytes that are known to be `chars` code points; flags: WF_STR_ASCII, WF_STR_SURROGATES. Shares the empty
 * and the one-character strings. */
wf_str *wf_str_part(wf_vm *vm, const char *p, size_t n, size_t chars, uint16_t flags) WF_CHECKED;
/* Bytes [from, to) of s, on code point boundaries. */
wf_str *wf_str_cut(wf_vm *vm, wf_str *s, size_t from, size_t to) WF_CHECKED;
wf_str *wf_str_adopt(wf_vm *vm, wf_storage *cell, size_t n)
    WF_CHECKED; /* bytes in a cell that has room for the NUL; the cell is taken over */

uint32_t wf_str_hash_of(wf_vm *vm, const char *p, size_t n); /* str.c: what wf_str_hash says of these bytes */
uint64_t wf_bytes_hash(wf_vm *vm, const void *p, size_t n);
void wf_str_mark(wf_vm *vm, wf_object *o);

/* str_index.c: code points and bytes. Flatten first. Never fail. */
size_t wf_str_offset(wf_vm *vm, wf_str *s, size_t index);   /* byte offset of a code point, index <= chars */
size_t wf_str_ordinal(wf_vm *vm, wf_str *s, size_t offset); /* the code point index of a byte offset */
wf_str *wf_str_slice(wf_vm *vm, wf_str *s, size_t start,
                     size_t stop) WF_CHECKED; /* code points [start, stop) */
bool wf_str_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out) WF_CHECKED;
bool wf_str_iterate(wf_vm *vm, wf_value self, wf_value *out) WF_CHECKED;
bool wf_str_iter_start(wf_vm *vm) WF_CHECKED; /* fills both types of iterator */
/* Optional start and end arguments clipped to [0, length] as find() does. */
bool wf_str_clip(wf_vm *vm, wf_value start, wf_value end, size_t length, int64_t *from,
                 int64_t *to) WF_CHECKED;

/* str_search.c: substring search over bytes, also for bytes and bytearray. -1: absent. */
ptrdiff_t wf_search_find(const char *hay, size_t n, const char *needle, size_t m);
ptrdiff_t wf_search_rfind(const char *hay, size_t n, const char *needle, size_t m);
size_t wf_search_count(const char *hay, size_t n, const char *needle, size_t m,
                       size_t limit); /* m > 0; without overlap */

/* str_case.c: ASCII letters only; `mode` numbers lower, upper, fold, swap, title, capitalise from 0. */
void wf_case_map_ascii(char *into, const char *p, size_t n, int mode);
wf_str *wf_str_repr(wf_vm *vm, wf_str *s, bool ascii) WF_CHECKED; /* str_repr.c */
bool wf_builder_int(wf_builder *b, int64_t i);                    /* builder.c: its decimal digits */
/* str_codec.c */
bool wf_str_encode(wf_vm *vm, wf_str *s, wf_str *encoding /* NULL: utf-8 */,
                   wf_str *errors /* NULL: strict */, wf_value *out) WF_CHECKED;
bool wf_str_check_utf8(wf_vm *vm, wf_str *s) WF_CHECKED; /* UnicodeEncodeError where it holds surrogates */
wf_str *wf_str_decode(wf_vm *vm, const unsigned char *p, size_t n, wf_value object, wf_str *encoding,
                      wf_str *errors) WF_CHECKED;
/* str_join.c: sep.join(iterable) */
bool wf_str_join(wf_vm *vm, wf_str *separator, wf_value iterable, wf_value *out) WF_CHECKED;
bool wf_str_repeat(wf_vm *vm, wf_str *s, int64_t count, wf_value *out) WF_CHECKED;

/* An argument that must be a str: "method() argument must be str, not int". */
bool wf_str_expect(wf_vm *vm, wf_value v, const char *where, wf_str **out) WF_CHECKED;
static inline bool WF_CHECKED wf_str_result(wf_str *s, wf_value *out)
{
    *out = wf_from_obj(s);
    return s != NULL;
}

#define METHOD(name, signature, doc)        wf_native_body wf_str_method_##name;
#define STATIC_METHOD(name, signature, doc) METHOD(name, signature, doc)
typedef bool wf_native_body(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
#include "object/str_methods.def"
#undef METHOD
#undef STATIC_METHOD

#endif

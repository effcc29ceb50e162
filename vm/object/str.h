/*
 * Strings: generalised UTF-8 (a lone surrogate is its three bytes, flagged), immutable, hash cached.
 *
 * `nbytes` is the length in bytes; an ASCII string (flag) has as many code points. Others keep in `chars` the number of code points, and
 * in `crumbs` the byte offsets of every 64th code point, made when first indexed. A rope (flag) is a concatenation not yet
 * written out: its two halves stand in the data area, and wf_str_data flattens it in place. A flattened rope's bytes lie in a STORAGE cell.
 * A string that was appended to may become a rope again (its right half is NULL; see str_parts.h), so its bytes are read through wf_str_data
 * every time; a pointer once read stays good, though no NUL need follow the bytes any more.
 * Interned strings (flag) are equal only when identical.
 */
#ifndef WF_STR_H
#define WF_STR_H

#include "object/object.h"

enum {
    WF_STR_ASCII = 1,
    WF_STR_INTERNED = 2,
    WF_STR_ROPE = 4,     /* u.rope is valid, no bytes yet */
    WF_STR_EXTERNAL = 8, /* u.external is a STORAGE cell that holds the bytes */
    WF_STR_SURROGATES = 16,
};

struct wf_str {
    wf_object head;
    uint32_t hash;   /* 0: not computed yet */
    uint32_t nbytes; /* a string is at most 4 GiB - 1 */
    uint32_t chars;  /* code points */
    uint32_t pad;
    wf_storage *crumbs; /* uint32_t offsets of code points 64, 128, ...; NULL until needed */
    union {
        char bytes[1]; /* nbytes + 1, NUL terminated */
        struct {
            wf_str *left, *right;
        } rope;
        wf_storage *external;
    } u;
};

static inline bool wf_is_str(wf_value v) { return wf_is_kind(v, WF_KIND_STR); }
static inline wf_str *wf_as_str(wf_value v) { return (wf_str *)wf_obj(v); }

const char *wf_str_flatten(wf_vm *vm, wf_str *s); /* ropes; NULL with MemoryError */
const char *wf_str_pin(wf_vm *vm, wf_str *s);     /* wf_str_data, which stays as it is as long as s lives: nothing is appended in its place */
/* The bytes, NUL terminated. NULL only when a rope cannot be flattened for want of memory (MemoryError pending). */
static inline const char *wf_str_data(wf_vm *vm, wf_str *s)
{
    if (WF_LIKELY(!(s->head.flags & (WF_STR_ROPE | WF_STR_EXTERNAL))))
        return s->u.bytes;
    if (s->head.flags & WF_STR_EXTERNAL)
        return (const char *)s->u.external->bytes;
    return wf_str_flatten(vm, s);
}

/* Makers. NULL: MemoryError is pending (past 4 GiB too). Bytes are copied. */
wf_str *wf_str_new(wf_vm *vm, const char *bytes, size_t n) WF_CHECKED;   /* bytes must be valid generalised UTF-8 */
wf_str *wf_str_new_z(wf_vm *vm, const char *z) WF_CHECKED;
wf_str *wf_str_from_host(wf_vm *vm, const char *z) WF_CHECKED; /* whatever bytes: what is not UTF-8 becomes lone surrogates (surrogateescape) */
wf_str *wf_str_new_blank(wf_vm *vm, size_t nbytes, size_t chars, uint16_t flags) WF_CHECKED; /* caller fills u.bytes before the next safepoint */
wf_str *wf_str_intern(wf_vm *vm, const char *bytes, size_t n) WF_CHECKED; /* the one interned string with these bytes */
wf_str *wf_str_intern_z(wf_vm *vm, const char *z) WF_CHECKED;
wf_str *wf_str_intern_str(wf_vm *vm, wf_str *s) WF_CHECKED; /* the interned twin of s, or s itself made interned */
wf_str *wf_str_char(wf_vm *vm, uint32_t code_point) WF_CHECKED; /* one code point; Latin-1 ones are shared */
wf_str *wf_str_format(wf_vm *vm, const char *format, ...) WF_CHECKED; /* the directives of wf_raise (vm/error.h) */
wf_str *wf_str_concat(wf_vm *vm, wf_str *a, wf_str *b) WF_CHECKED;
wf_str *wf_str_ascii(wf_vm *vm, wf_value v) WF_CHECKED; /* ascii(v) */

bool wf_str_equal(wf_vm *vm, wf_str *a, wf_str *b); /* never fails: a rope is compared piecewise when memory is short */
int wf_str_compare(wf_vm *vm, wf_str *a, wf_str *b); /* code point order, <0 0 >0 */
uint32_t wf_str_hash_slow(wf_vm *vm, wf_str *s);
/* Keyed by vm->hash_key (SipHash-1-3 for long, a keyed multiply for short strings); never 0. */
static inline uint32_t wf_str_hash(wf_vm *vm, wf_str *s) { return s->hash ? s->hash : wf_str_hash_slow(vm, s); }
bool wf_str_is(wf_str *s, const char *z); /* equal to a C string; false for unflattened ropes that would need memory */

/* A growing buffer of UTF-8 for building strings: on the C stack until it outgrows `local`, then in a STORAGE cell (kept alive by the
 * conservative scan because the builder itself lies on the C stack). */
typedef struct wf_builder {
    wf_vm *vm;
    char *bytes;
    size_t length, capacity;
    wf_storage *cell;
    bool failed; /* MemoryError is pending; later appends do nothing */
    char local[256];
} wf_builder;
void wf_builder_init(wf_builder *b, wf_vm *vm);
bool wf_builder_bytes(wf_builder *b, const char *bytes, size_t n);
bool wf_builder_z(wf_builder *b, const char *z);
bool wf_builder_char(wf_builder *b, uint32_t code_point);
bool wf_builder_str(wf_builder *b, wf_str *s); /* s NULL: an exception is pending, and the builder has failed */
bool wf_builder_repeat(wf_builder *b, uint32_t code_point, size_t count);
bool wf_builder_printf(wf_builder *b, const char *format, ...); /* the directives of wf_raise */
wf_str *wf_builder_finish(wf_builder *b) WF_CHECKED; /* NULL when failed */

#endif

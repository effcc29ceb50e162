/*
 * The value word. Everything a script can hold is one 64-bit word, and this header is the only place that knows its layout.
 *
 *   low bits   meaning
 *   x00        fixnum: a 62-bit signed integer, shifted left by two
 *   001        heap pointer plus one; the one folds into the displacement of every access
 *   010 101 110  float: the IEEE bits rotated left by four, plus two ("Float Self-Tagging", Melançon, Feeley, Serrano, OOPSLA 2025)
 *   011        internal reference to a namespace cell; never visible outside object/dict.c and the caches
 *   111        constants: unset, None, False, True, NotImplemented, Ellipsis
 *
 * After the rotation the low three bits of a double are the top three exponent bits. 011 and 100 hold magnitudes from 2^-255
 * to 2^257, 000 holds zero and the very small; adding two sends them to 101, 110 and 010, which leaves x00 for fixnums, so that
 * both operands are tested at once and added without untagging. Every other double (huge, tiny, infinite, NaN) is a boxed FLOAT object.
 *
 * A zeroed word is the fixnum 0: freshly allocated objects are therefore always valid to mark.
 */
#ifndef WF_VALUE_H
#define WF_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct wf_value {
    uint64_t w;
} wf_value;

typedef struct wf_object wf_object;

#define WF_LIKELY(x) __builtin_expect(!!(x), 1)
#define WF_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define WF_COLD __attribute__((noinline, cold))
#define WF_CHECKED __attribute__((warn_unused_result))
#define WF_PRINTF(f, a) __attribute__((format(printf, f, a)))

/* The constants, as words. */
enum {
    WF_W_UNSET = 0x07,
    WF_W_NONE = 0x0F,
    WF_W_FALSE = 0x17,
    WF_W_TRUE = 0x1F,
    WF_W_NOTIMPLEMENTED = 0x27,
    WF_W_ELLIPSIS = 0x2F,
};
#define WF_UNSET ((wf_value){WF_W_UNSET}) /* no value: an unbound local, a missing argument, an empty slot */
#define WF_NONE ((wf_value){WF_W_NONE})
#define WF_FALSE ((wf_value){WF_W_FALSE})
#define WF_TRUE ((wf_value){WF_W_TRUE})
#define WF_NOTIMPLEMENTED ((wf_value){WF_W_NOTIMPLEMENTED})
#define WF_ELLIPSIS ((wf_value){WF_W_ELLIPSIS})

static inline bool wf_same(wf_value a, wf_value b) { return a.w == b.w; }
static inline bool wf_is_unset(wf_value v) { return v.w == WF_W_UNSET; }
static inline bool wf_is_none(wf_value v) { return v.w == WF_W_NONE; }
static inline bool wf_is_true(wf_value v) { return v.w == WF_W_TRUE; }
static inline bool wf_is_false(wf_value v) { return v.w == WF_W_FALSE; }
static inline bool wf_is_bool(wf_value v) { return (v.w | 8) == WF_W_TRUE; }
static inline wf_value wf_bool(bool b) { return (wf_value){WF_W_FALSE | ((uint64_t)b << 3)}; }

/* Fixnums. The caller of wf_fix has checked wf_fix_fits; wf_int_from_i64 (object/int.h) takes any int64_t. */
#define WF_FIX_MAX (((int64_t)1 << 61) - 1)
#define WF_FIX_MIN (-((int64_t)1 << 61))
static inline bool wf_is_fix(wf_value v) { return (v.w & 3) == 0; }
static inline bool wf_both_fix(wf_value a, wf_value b) { return ((a.w | b.w) & 3) == 0; }
static inline bool wf_fix_fits(int64_t i) { return i >= WF_FIX_MIN && i <= WF_FIX_MAX; }
static inline wf_value wf_fix(int64_t i) { return (wf_value){(uint64_t)i << 2}; }
static inline int64_t wf_fix_get(wf_value v) { return (int64_t)v.w >> 2; }

/* Floats held in the word. wf_float_get (object/float.h) also reads boxed ones; wf_float_new makes either. */
#define WF_FLOAT_TAG_MASK 0x64646464u /* bits 2, 5 and 6 of every byte: the three float tags */
static inline bool wf_is_flo(wf_value v) { return (WF_FLOAT_TAG_MASK >> (v.w & 31)) & 1; }
static inline bool wf_flo_fits(double d) {
    uint64_t b;
    memcpy(&b, &d, 8);
    return (0x19 >> ((b >> 60) & 7)) & 1;
}
static inline wf_value wf_flo(double d) {
    uint64_t b;
    memcpy(&b, &d, 8);
    return (wf_value){((b << 4) | (b >> 60)) + 2};
}
static inline double wf_flo_get(wf_value v) {
    uint64_t b = v.w - 2;
    double d;
    b = (b >> 4) | (b << 60);
    memcpy(&d, &b, 8);
    return d;
}

/* Heap pointers. */
static inline bool wf_is_obj(wf_value v) { return (v.w & 7) == 1; }
static inline wf_object *wf_obj(wf_value v) { return (wf_object *)(uintptr_t)(v.w - 1); }
static inline wf_value wf_from_obj(const void *o) { return (wf_value){(uint64_t)(uintptr_t)o + 1}; }

/* Internal references to namespace cells (see object/cell.h). */
static inline bool wf_is_cellref(wf_value v) { return (v.w & 7) == 3; }
static inline wf_object *wf_cellref_get(wf_value v) { return (wf_object *)(uintptr_t)(v.w - 3); }
static inline wf_value wf_cellref(const void *o) { return (wf_value){(uint64_t)(uintptr_t)o + 3}; }

#endif

/*
 * Magnitudes: arrays of 64-bit limbs, least significant first. What int.c and its companions compute with, and the number functions of
 * the library besides.
 *
 * GMP's mpn_ functions do the work on operands of up to WF_BIGINT_MUL_LEAF or WF_BIGINT_DIV_LEAF limbs, where their scratch is on the C stack
 * (at most about 32 KB, measured); beyond that they would allocate, and abort the process when they cannot. Larger operands are split here:
 * Karatsuba multiplication, Burnikel-Ziegler division, divide-and-conquer radix conversion. Scratch comes from the VM's heap, and the
 * budget is charged leaf by leaf, so that a limit stops a long computation.
 *
 * Unless said otherwise, results must not overlap operands.
 */
#ifndef WF_BIGINT_H
#define WF_BIGINT_H

#include <gmp.h>

#include "vm.h"

_Static_assert(sizeof(mp_limb_t) == 8 && GMP_NAIL_BITS == 0, "limbs are 64-bit words");

enum { WF_BIGINT_MUL_LEAF = 900, WF_BIGINT_DIV_LEAF = 500 };
/* No int has more limbs than this, so that its length in bits fits an int64_t with room to spare. */
#define WF_BIGINT_LIMIT ((size_t)1 << 50)

/* An int read as sign and magnitude. A view of a fixnum points into itself: views are not copied. */
typedef struct wf_bigint_view {
    const uint64_t *limbs;
    size_t count; /* 0: zero; else the top limb is not zero */
    bool negative;
    uint64_t small;
} wf_bigint_view;

static inline void wf_bigint_view_of(wf_value v, wf_bigint_view *view)
{
    if (wf_is_obj(v)) {
        const wf_int *i = (const wf_int *)wf_obj(v);
        view->limbs = i->limbs;
        view->negative = i->size < 0;
        view->count = (size_t)(i->size < 0 ? -i->size : i->size);
        return;
    }
    int64_t i = wf_is_fix(v) ? wf_fix_get(v) : wf_is_true(v);
    view->limbs = &view->small;
    view->small = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    view->negative = i < 0;
    view->count = i != 0;
}

static inline size_t wf_bigint_trim(const uint64_t *p, size_t n)
{
    while (n > 0 && p[n - 1] == 0)
        n--;
    return n;
}
static inline uint64_t wf_bigint_bits(const uint64_t *p, size_t n) /* p trimmed */
{
    return n == 0 ? 0 : (uint64_t)n * 64 - (uint64_t)__builtin_clzll(p[n - 1]);
}

/* Make an INT cell of n limbs, to be filled and then finished. NULL: MemoryError is pending. */
wf_int *wf_bigint_new(wf_vm *vm, size_t n) WF_CHECKED;
wf_int *wf_bigint_new_blank(wf_vm *vm, size_t n) WF_CHECKED; /* the caller writes every limb */
/* The value of a cell whose first n limbs are filled: leading zeros are dropped, and a fixnum takes its place when it fits. */
wf_value wf_bigint_finish(wf_vm *vm, wf_int *i, size_t n, bool negative);
wf_value wf_bigint_value(wf_vm *vm, const uint64_t *limbs, size_t n, bool negative) WF_CHECKED; /* a copy; unset: MemoryError */

/* Scratch of n limbs. It need not be given back on an error path: the collector finds it. */
uint64_t *wf_bigint_scratch(wf_vm *vm, size_t n) WF_CHECKED;
void wf_bigint_release(wf_vm *vm, uint64_t *scratch);

/* r (an + bn limbs) = a * b, an >= bn >= 1. The same operand twice is squared. False: interrupted or out of memory. */
bool wf_bigint_multiply(wf_vm *vm, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn) WF_CHECKED;
/* q (an - bn + 1 limbs) and r (bn limbs) of a / b; an >= bn >= 1, the top limb of b not zero. */
bool wf_bigint_divide(wf_vm *vm, uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn) WF_CHECKED;

/* Compare magnitudes, both trimmed. */
static inline int wf_bigint_compare(const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    if (an != bn)
        return an < bn ? -1 : 1;
    return an == 0 ? 0 : mpn_cmp(a, b, (mp_size_t)an);
}

/*
 * Text in a base from 2 to 36. Digits are values 0..35 for reading, characters for writing.
 * wf_bigint_digits returns the text (NUL terminated, *length characters, no sign, "0" for zero) in scratch that the caller releases.
 * wf_bigint_from_digits writes at most wf_bigint_limbs_for(n, base) limbs and sets *count, trimmed.
 */
char *wf_bigint_digits(wf_vm *vm, const uint64_t *a, size_t n, int base, size_t *length) WF_CHECKED;
void wf_bigint_digits_release(wf_vm *vm, char *text);
/* Decimal digits of a few limbs, which are destroyed, written backwards from `end`; none for zero. Returns the first one. */
char *wf_bigint_write_decimal(uint64_t *a, size_t n, char *end);
size_t wf_bigint_limbs_for(size_t digits, int base);
bool wf_bigint_from_digits(wf_vm *vm, uint64_t *r, size_t *count, const unsigned char *digits, size_t n, int base) WF_CHECKED;

/* int_text.c. The digits of an int, as wf_bigint_digits, under the limit of sys.set_int_max_str_digits. */
char *wf_int_digits(wf_vm *vm, wf_value v, int base, size_t *length, bool *negative) WF_CHECKED;
/* The digits of a word in base 2, 8, 10 or 16, ending before `end`; returns the first. At most 64. */
char *wf_int_write_word(uint64_t u, int base, bool capitals, char *end);
bool wf_int_from_str(wf_vm *vm, wf_str *s, int base, wf_value *out) WF_CHECKED; /* int(s, base) */
bool wf_int_from_bytes_text(wf_vm *vm, const char *text, size_t n, int base, wf_value *out) WF_CHECKED; /* int(b, base) */

/* a / b as a correctly rounded double (ties to even); count of a and b at least 1. *out is infinite on overflow. */
bool wf_bigint_ratio(wf_vm *vm, const wf_bigint_view *a, const wf_bigint_view *b, double *out) WF_CHECKED;
/* The magnitude as a double, rounded to nearest even; infinite on overflow. `sticky`: a nonzero remainder lies below, `exponent` scales by 2^exponent. */
double wf_bigint_to_double(const uint64_t *a, size_t n, bool sticky, int64_t exponent);

/* The operators that int_arith.c leaves to int_bits.c; exact ints. */
bool wf_int_shift(wf_vm *vm, bool left, wf_value a, wf_value b, wf_value *out) WF_CHECKED;
bool wf_int_bitwise(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out) WF_CHECKED;

#endif

/* Shifts and bitwise operators, which see a negative int as infinite two's complement. */
#include "object/bigint.h"

static wf_value bits_shift_left(wf_vm *vm, const wf_bigint_view *a, uint64_t shift)
{
    size_t words = (size_t)(shift / 64), n = a->count + words + 1;
    unsigned bits = shift % 64;
    wf_int *r = wf_bigint_new(vm, n); /* zeroed */
    if (!r)
        return WF_UNSET;
    if (bits)
        r->limbs[n - 1] = mpn_lshift(r->limbs + words, a->limbs, (mp_size_t)a->count, bits);
    else
        memcpy(r->limbs + words, a->limbs, a->count * sizeof(uint64_t));
    return wf_bigint_finish(vm, r, n, a->negative);
}

/* Rounds down: a negative number that loses bits goes one further from zero. */
static wf_value bits_shift_right(wf_vm *vm, const wf_bigint_view *a, uint64_t shift)
{
    size_t words = (size_t)(shift / 64);
    unsigned bits = shift % 64;
    if (words >= a->count)
        return wf_fix(a->negative ? -1 : 0);
    size_t n = a->count - words;
    wf_int *r = wf_bigint_new(vm, n + 1);
    if (!r)
        return WF_UNSET;
    uint64_t lost = 0;
    if (bits)
        lost = mpn_rshift(r->limbs, a->limbs + words, (mp_size_t)n, bits);
    else
        memcpy(r->limbs, a->limbs + words, n * sizeof(uint64_t));
    if (a->negative && (lost || wf_bigint_trim(a->limbs, words) != 0))
        mpn_add_1(r->limbs, r->limbs, (mp_size_t)(n + 1), 1);
    return wf_bigint_finish(vm, r, n + 1, a->negative);
}

bool wf_int_shift(wf_vm *vm, bool left, wf_value a, wf_value b, wf_value *out)
{
    wf_bigint_view x, y;
    wf_bigint_view_of(a, &x);
    wf_bigint_view_of(b, &y);
    if (y.negative)
        return wf_raise(vm, WF_EXC_ValueError, "negative shift count");
    if (x.count == 0) {
        *out = wf_fix(0);
        return true;
    }
    uint64_t shift = y.count == 0 ? 0 : y.limbs[0];
    if (left) {
        if (y.count > 2 || (y.count == 2 && y.limbs[1] >= 15)) /* more than 2**63 of CPython's digits of 30 bits */
            return wf_raise(vm, WF_EXC_OverflowError, "too many digits in integer");
        if (y.count > 1 || shift / 64 > WF_BIGINT_LIMIT)
            return wf_raise_memory(vm);
        *out = bits_shift_left(vm, &x, shift);
    } else {
        *out = y.count > 1 ? wf_fix(x.negative ? -1 : 0) : bits_shift_right(vm, &x, shift);
    }
    return !wf_is_unset(*out);
}

/* Limb i of the two's complement of a view, from low to high: *carry starts as 1 for a negative one. */
static inline uint64_t bits_limb(const wf_bigint_view *a, size_t i, uint64_t *carry)
{
    uint64_t limb = i < a->count ? a->limbs[i] : 0;
    if (!a->negative)
        return limb;
    limb = ~limb + *carry;
    *carry = *carry && limb == 0;
    return limb;
}

bool wf_int_bitwise(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    wf_bigint_view x, y;
    wf_bigint_view_of(a, &x);
    wf_bigint_view_of(b, &y);
    bool negative = op == WF_OP_AND ? x.negative && y.negative : op == WF_OP_OR ? x.negative || y.negative : x.negative != y.negative;
    size_t n = x.count > y.count ? x.count : y.count;
    if (op == WF_OP_AND && !x.negative && !y.negative) /* the shorter one masks the rest */
        n = x.count < y.count ? x.count : y.count;
    wf_int *r = wf_bigint_new(vm, n + 1);
    if (!r)
        return false;
    uint64_t cx = 1, cy = 1, cr = 1;
    for (size_t i = 0; i <= n; i++) {
        uint64_t u = bits_limb(&x, i, &cx), v = bits_limb(&y, i, &cy);
        uint64_t w = op == WF_OP_AND ? u & v : op == WF_OP_OR ? u | v : u ^ v;
        if (negative) {
            w = ~w + cr;
            cr = cr && w == 0;
        }
        r->limbs[i] = w;
    }
    if (op == WF_OP_AND && !x.negative && !y.negative)
        r->limbs[n] = 0;
    *out = wf_bigint_finish(vm, r, n + 1, negative);
    return true;
}

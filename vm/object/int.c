/* Integers: making, reading, comparing, hashing. Arithmetic is in int_arith.c and int_bits.c, text in int_text.c, the class in int_type.c. */
#include "object/bigint.h"

#include <math.h>

/* ---- making ---- */

wf_value wf_int_from_i64_slow(wf_vm *vm, int64_t i)
{
    uint64_t limb = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    return wf_bigint_value(vm, &limb, 1, i < 0);
}

wf_value wf_int_from_u64(wf_vm *vm, uint64_t u)
{
    return wf_bigint_value(vm, &u, 1, false);
}

wf_value wf_int_from_double(wf_vm *vm, double d)
{
    if (isnan(d)) {
        wf_raise(vm, WF_EXC_ValueError, "cannot convert float NaN to integer");
        return WF_UNSET;
    }
    if (isinf(d)) {
        wf_raise(vm, WF_EXC_OverflowError, "cannot convert float infinity to integer");
        return WF_UNSET;
    }
    if (fabs(d) < 0x1p61)
        return wf_fix((int64_t)d);
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(fabs(d), &exponent), 53), limbs[17] = {0};
    unsigned shift = (unsigned)exponent - 53, at = shift % 64;
    limbs[shift / 64] = mantissa << at;
    if (at)
        limbs[shift / 64 + 1] = mantissa >> (64 - at);
    return wf_bigint_value(vm, limbs, shift / 64 + 1 + (at != 0), d < 0);
}

/* ---- reading ---- */

bool wf_int_fits_i64(wf_value v, int64_t *out)
{
    if (wf_is_fix(v)) {
        *out = wf_fix_get(v);
        return true;
    }
    if (wf_is_bool(v)) {
        *out = wf_is_true(v);
        return true;
    }
    if (!wf_is_kind(v, WF_KIND_INT))
        return false;
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    if (a.count > 1)
        return false;
    uint64_t limb = a.count ? a.limbs[0] : 0;
    if (limb > (uint64_t)INT64_MAX + a.negative)
        return false;
    *out = (int64_t)(a.negative ? 0 - limb : limb);
    return true;
}

bool wf_int_from_any(wf_vm *vm, wf_value v, wf_value *out)
{
    if (wf_is_fix(v)) {
        *out = v;
        return true;
    }
    if (wf_is_bool(v)) {
        *out = wf_fix(wf_is_true(v));
        return true;
    }
    if (wf_is_kind(v, WF_KIND_INT)) {
        if (wf_is_exact(v, WF_KIND_INT)) {
            *out = v;
            return true;
        }
        wf_bigint_view a;
        wf_bigint_view_of(v, &a);
        *out = wf_bigint_value(vm, a.limbs, a.count, a.negative);
        return !wf_is_unset(*out);
    }
    wf_type *t = wf_type_of(vm, v);
    wf_value made;
    if (!t->slots.index)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", v);
    if (!t->slots.index(vm, v, &made))
        return false;
    if (wf_is_int(made) || wf_is_bool(made))
        return wf_int_from_any(vm, made, out);
    return wf_raise(vm, WF_EXC_TypeError, "__index__ returned non-int (type %T)", made);
}

bool wf_int_has_index(wf_vm *vm, wf_value v) { return wf_type_of(vm, v)->slots.index != NULL; }

bool wf_int_index(wf_vm *vm, wf_value v, int64_t *out)
{
    wf_value exact;
    if (wf_int_fits_i64(v, out))
        return true;
    if (!wf_int_from_any(vm, v, &exact))
        return false;
    if (wf_int_fits_i64(exact, out))
        return true;
    return wf_raise(vm, WF_EXC_OverflowError, "cannot fit '%T' into an index-sized integer", v);
}

static bool int_index_within(wf_vm *vm, wf_value v, int64_t limit, const char *type, int64_t *out)
{
    wf_value exact;
    if (!wf_int_from_any(vm, v, &exact))
        return false;
    return (wf_int_fits_i64(exact, out) && *out <= limit && *out >= -limit - 1) ||
           wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C %s", type);
}
bool wf_int_ssize(wf_vm *vm, wf_value v, int64_t *out)
{
    if (wf_is_fix(v)) {
        *out = wf_fix_get(v);
        return true;
    }
    return int_index_within(vm, v, INT64_MAX, "ssize_t", out);
}
bool wf_int_cint(wf_vm *vm, wf_value v, int64_t *out) { return int_index_within(vm, v, INT32_MAX, "int", out); }

bool wf_int_index_clipped(wf_vm *vm, wf_value v, int64_t *out)
{
    wf_value exact;
    if (wf_int_fits_i64(v, out))
        return true;
    if (!wf_int_from_any(vm, v, &exact))
        return false;
    if (!wf_int_fits_i64(exact, out))
        *out = wf_int_sign(exact) < 0 ? INT64_MIN : INT64_MAX;
    return true;
}

int wf_int_sign(wf_value v)
{
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    return a.count == 0 ? 0 : a.negative ? -1 : 1;
}

/* ---- comparing ---- */

int wf_int_compare(wf_value a, wf_value b)
{
    wf_bigint_view x, y;
    if (wf_both_fix(a, b))
        return (wf_fix_get(a) > wf_fix_get(b)) - (wf_fix_get(a) < wf_fix_get(b));
    wf_bigint_view_of(a, &x);
    wf_bigint_view_of(b, &y);
    if (x.negative != y.negative)
        return x.negative ? -1 : 1;
    int c = wf_bigint_compare(x.limbs, x.count, y.limbs, y.count);
    c = (c > 0) - (c < 0);
    return x.negative ? -c : c;
}

int wf_int_compare_double(wf_value a, double d)
{
    wf_bigint_view x;
    if (isnan(d))
        return 2;
    if (isinf(d))
        return d > 0 ? -1 : 1;
    wf_bigint_view_of(a, &x);
    int sign = x.count == 0 ? 0 : x.negative ? -1 : 1, dsign = (d > 0) - (d < 0);
    if (sign != dsign)
        return sign < dsign ? -1 : 1;
    if (sign == 0)
        return 0;
    int exponent;
    double fraction = frexp(fabs(d), &exponent);
    int64_t bits = (int64_t)wf_bigint_bits(x.limbs, x.count);
    if (bits != exponent)
        return (bits < exponent ? -1 : 1) * sign;
    /* As many bits before the point: compare the limbs with the mantissa, both aligned to 64 bits. */
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53) << 11, top = x.limbs[x.count - 1];
    unsigned shift = (unsigned)__builtin_clzll(top);
    bool more = false;
    top <<= shift;
    if (x.count > 1) {
        uint64_t next = x.limbs[x.count - 2];
        if (shift) {
            top |= next >> (64 - shift);
            next <<= shift;
        }
        more = next != 0 || wf_bigint_trim(x.limbs, x.count - 2) != 0;
    }
    if (top != mantissa)
        return (top < mantissa ? -1 : 1) * sign;
    return more ? sign : 0;
}

/* ---- hash ---- */

#define INT_HASH_BITS 61
#define INT_HASH_MODULUS (((uint64_t)1 << INT_HASH_BITS) - 1)

/* CPython's: the value modulo 2^61 - 1, with the sign, and -2 for -1. A limb is worth 2^64, thus 8, of the modulus. */
uint64_t wf_int_hash(wf_value v)
{
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    uint64_t h = 0;
    for (size_t i = a.count; i-- > 0;) {
        h = ((h << 3) & INT_HASH_MODULUS) | (h >> (INT_HASH_BITS - 3));
        uint64_t limb = (a.limbs[i] & INT_HASH_MODULUS) + (a.limbs[i] >> INT_HASH_BITS);
        h += limb >= INT_HASH_MODULUS ? limb - INT_HASH_MODULUS : limb;
        if (h >= INT_HASH_MODULUS)
            h -= INT_HASH_MODULUS;
    }
    if (a.negative)
        h = 0 - h;
    return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}

/* ---- doubles ---- */

double wf_bigint_to_double(const uint64_t *a, size_t n, bool sticky, int64_t exponent)
{
    n = wf_bigint_trim(a, n);
    if (n == 0)
        return 0.0;
    uint64_t top = a[n - 1];
    unsigned shift = (unsigned)__builtin_clzll(top);
    if (shift)
        top = top << shift | (n > 1 ? a[n - 2] >> (64 - shift) : 0);
    if (n > 1)
        sticky |= (shift ? a[n - 2] << shift : a[n - 2]) != 0 || wf_bigint_trim(a, n - 2) != 0;
    exponent += (int64_t)(n - 1) * 64 - shift; /* of top's lowest bit; top has its highest bit set */
    /* A subnormal result has fewer bits: `drop` low ones go. */
    int64_t drop = 11;
    if (exponent + 63 < -1022)
        drop += -1022 - (exponent + 63);
    if (drop > 64)
        return 0.0;
    if (exponent > 1024)
        return INFINITY;
    uint64_t mantissa = drop == 64 ? 0 : top >> drop, half = (uint64_t)1 << (drop - 1);
    uint64_t rest = drop == 64 ? top : top & ((half << 1) - 1);
    if (rest > half || (rest == half && (sticky || (mantissa & 1))))
        mantissa++;
    return ldexp((double)mantissa, (int)(exponent + drop)); /* exact, or infinite */
}

bool wf_int_to_double(wf_vm *vm, wf_value v, double *out)
{
    wf_bigint_view a;
    if (wf_is_fix(v)) {
        *out = (double)wf_fix_get(v);
        return true;
    }
    wf_bigint_view_of(v, &a);
    double d = wf_bigint_to_double(a.limbs, a.count, false, 0);
    if (isinf(d))
        return wf_raise(vm, WF_EXC_OverflowError, "int too large to convert to float");
    *out = a.negative ? -d : d;
    return true;
}

/*
 * The quotient to at least 64 significant bits, and whether a remainder is left, decide the rounding. The shift makes it so: with
 * `a` about 66 bits longer than `b`, the quotient has 65 to 67 bits.
 */
bool wf_bigint_ratio(wf_vm *vm, const wf_bigint_view *a, const wf_bigint_view *b, double *out)
{
    int64_t abits = (int64_t)wf_bigint_bits(a->limbs, a->count), bbits = (int64_t)wf_bigint_bits(b->limbs, b->count);
    int64_t shift = bbits + 66 - abits; /* to the left; rounded up to limbs, it only adds bits */
    double d;
    if (abits - bbits > 1025) {
        d = INFINITY;
    } else if (abits - bbits < -1100) {
        d = 0.0;
    } else {
        int64_t words = shift >= 0 ? (shift + 63) / 64 : -(-shift / 64);
        size_t an = (size_t)((int64_t)a->count + words), qn = an - b->count + 1;
        uint64_t *work = wf_bigint_scratch(vm, an + qn + b->count);
        if (!work)
            return false;
        uint64_t *q = work + an, *r = q + qn;
        bool sticky = false;
        if (words >= 0) {
            memset(work, 0, (size_t)words * sizeof *work);
            memcpy(work + words, a->limbs, a->count * sizeof *work);
        } else {
            memcpy(work, a->limbs - words, an * sizeof *work);
            sticky = wf_bigint_trim(a->limbs, (size_t)-words) != 0;
        }
        if (!wf_bigint_divide(vm, q, r, work, an, b->limbs, b->count)) {
            wf_bigint_release(vm, work);
            return false;
        }
        sticky |= wf_bigint_trim(r, b->count) != 0;
        d = wf_bigint_to_double(q, qn, sticky, -words * 64);
        wf_bigint_release(vm, work);
    }
    *out = a->negative != b->negative ? -d : d;
    return true;
}

/* Module math: functions of ints. */
#include "math_parts.h"

/* ---- products ---- */

/* The product of from..to, balanced, so that the large multiplications are of equal length. */
static bool math_range_product(wf_vm *vm, uint64_t from, uint64_t to, wf_value *out)
{
    if (from > to) {
        *out = wf_fix(1);
        return true;
    }
    if (to - from < 8) {
        if (!wf_budget_charge(vm, to - from + 1))
            return false;
        *out = wf_int_from_u64(vm, from);
        for (uint64_t i = from; i < to && !wf_is_unset(*out);) {
            wf_value factor = wf_int_from_u64(vm, ++i);
            if (wf_is_unset(factor) || !wf_int_binary(vm, WF_OP_MUL, *out, factor, out))
                return false;
        }
        return !wf_is_unset(*out);
    }
    uint64_t middle = from + (to - from) / 2;
    wf_value low, high;
    return math_range_product(vm, from, middle, &low) && math_range_product(vm, middle + 1, to, &high) &&
           wf_int_binary(vm, WF_OP_MUL, low, high, out);
}

/* Whether `count` factors of up to `largest` fit in memory, at least half as long on average. */
static bool math_product_fits(wf_vm *vm, uint64_t count, uint64_t largest)
{
    uint64_t bits = largest < 2 ? 1 : 63 - (uint64_t)__builtin_clzll(largest);
    unsigned __int128 total = (unsigned __int128)count * bits / 16;
    return total > SIZE_MAX / 2 ? wf_raise_memory(vm) : wf_heap_check(vm, (size_t)total);
}

static bool math_factorial_of(wf_vm *vm, wf_value n, wf_value *out)
{
    int64_t k;
    if (wf_int_sign(n) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "factorial() not defined for negative values");
    if (!wf_int_fits_i64(n, &k))
        return wf_raise(vm, WF_EXC_OverflowError, "factorial() argument should not exceed %lld", (long long)INT64_MAX);
    return math_product_fits(vm, (uint64_t)k, (uint64_t)k) && math_range_product(vm, 1, (uint64_t)k, out);
}

static bool math_factorial(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value x;
    return wf_int_from_any(vm, args[0], &x) && math_factorial_of(vm, x, out);
}

/* n (n-1) ... (n-k+1) for n beyond 64 bits */
static bool math_falling_big(wf_vm *vm, wf_value n, int64_t k, wf_value *out)
{
    wf_value factor = n;
    *out = wf_fix(1);
    wf_bigint_view a;
    wf_bigint_view_of(n, &a);
    if ((unsigned __int128)a.count * 8 * (uint64_t)k > SIZE_MAX / 2)
        return wf_raise_memory(vm);
    if (!wf_heap_check(vm, a.count * 8 * (size_t)k / 2))
        return false;
    for (int64_t i = 0; i < k; i++)
        if (!wf_int_binary(vm, WF_OP_MUL, *out, factor, out) || !wf_int_binary(vm, WF_OP_SUB, factor, wf_fix(1), &factor) ||
            !wf_budget_charge(vm, 1))
            return false;
    return true;
}

static bool math_falling(wf_vm *vm, wf_value n, int64_t k, wf_value *out)
{
    int64_t top;
    if (!wf_int_fits_i64(n, &top))
        return math_falling_big(vm, n, k, out);
    return math_product_fits(vm, (uint64_t)k, (uint64_t)top) && math_range_product(vm, (uint64_t)(top - k) + 1, (uint64_t)top, out);
}

static bool math_two_counts(wf_vm *vm, const wf_value *args, wf_value *n, wf_value *k)
{
    if (!wf_int_from_any(vm, args[0], n) || !wf_int_from_any(vm, args[1], k))
        return false;
    if (wf_int_sign(*n) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "n must be a non-negative integer");
    if (wf_int_sign(*k) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "k must be a non-negative integer");
    return true;
}

static bool math_perm(wf_vm *vm, const wf_value *args, size_t count, wf_value *out)
{
    (void)count;
    wf_value n, k;
    int64_t steps;
    if (wf_is_unset(args[1]) || wf_is_none(args[1]))
        return wf_int_from_any(vm, args[0], &n) && math_factorial_of(vm, n, out);
    if (!math_two_counts(vm, args, &n, &k))
        return false;
    if (wf_int_compare(n, k) < 0) {
        *out = wf_fix(0);
        return true;
    }
    if (!wf_int_fits_i64(k, &steps))
        return wf_raise(vm, WF_EXC_OverflowError, "k must not exceed %lld", (long long)INT64_MAX);
    return math_falling(vm, n, steps, out);
}

static bool math_comb(wf_vm *vm, const wf_value *args, size_t count, wf_value *out)
{
    (void)count;
    wf_value n, k, other, top, bottom;
    int64_t steps;
    if (!math_two_counts(vm, args, &n, &k) || !wf_int_binary(vm, WF_OP_SUB, n, k, &other))
        return false;
    if (wf_int_sign(other) < 0) {
        *out = wf_fix(0);
        return true;
    }
    if (wf_int_compare(other, k) < 0)
        k = other;
    if (!wf_int_fits_i64(k, &steps))
        return wf_raise(vm, WF_EXC_OverflowError, "min(n - k, k) must not exceed %lld", (long long)INT64_MAX);
    return math_falling(vm, n, steps, &top) && math_range_product(vm, 1, (uint64_t)steps, &bottom) &&
           wf_int_binary(vm, WF_OP_FLOORDIV, top, bottom, out);
}

/* ---- greatest common divisor ---- */

static uint64_t math_gcd_words(uint64_t a, uint64_t b)
{
    if (a == 0 || b == 0)
        return a | b;
    int shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        if (a > b) {
            uint64_t swap = a;
            a = b;
            b = swap;
        }
        b -= a;
    }
    return a << shift;
}

/* Both within what mpn_gcd does on the C stack. It wants an odd second operand and destroys both. */
static bool math_gcd_limbs(wf_vm *vm, wf_value x, wf_value y, wf_value *out)
{
    wf_value odd_x, odd_y;
    wf_bigint_view a, b;
    mp_bitcnt_t za, zb;
    wf_bigint_view_of(x, &a);
    wf_bigint_view_of(y, &b);
    za = mpn_scan1(a.limbs, 0);
    zb = mpn_scan1(b.limbs, 0);
    if (!wf_int_binary(vm, WF_OP_RSHIFT, x, wf_fix((int64_t)za), &odd_x) || !wf_int_binary(vm, WF_OP_RSHIFT, y, wf_fix((int64_t)zb), &odd_y))
        return false;
    if (wf_int_compare(odd_x, odd_y) < 0) {
        wf_value swap = odd_x;
        odd_x = odd_y;
        odd_y = swap;
    }
    uint64_t u[WF_BIGINT_DIV_LEAF], v[WF_BIGINT_DIV_LEAF], g[WF_BIGINT_DIV_LEAF];
    wf_bigint_view_of(odd_x, &a);
    wf_bigint_view_of(odd_y, &b);
    memcpy(u, a.limbs, a.count * sizeof *u);
    memcpy(v, b.limbs, b.count * sizeof *v);
    size_t n = (size_t)mpn_gcd(g, u, (mp_size_t)a.count, v, (mp_size_t)b.count);
    *out = wf_bigint_value(vm, g, n, false);
    return !wf_is_unset(*out) && wf_int_binary(vm, WF_OP_LSHIFT, *out, wf_fix((int64_t)(za < zb ? za : zb)), out);
}

/*
 * Lehmer's step (Knuth, TAOCP 2, 4.5.2, Algorithm L): Euclid's algorithm on the leading 62 bits for as long as its quotients are sure; then
 * (x, y) becomes (A x + B y, C x + D y) at once. False when not even one quotient was sure.
 */
static bool math_lehmer(wf_value x, wf_value y, int64_t m[4])
{
    wf_bigint_view a, b;
    wf_bigint_view_of(x, &a);
    wf_bigint_view_of(y, &b);
    if (a.count != b.count || a.count < 2)
        return false;
    unsigned shift = (unsigned)__builtin_clzll(a.limbs[a.count - 1]);
    uint64_t atop = a.limbs[a.count - 1], btop = b.limbs[a.count - 1];
    if (shift) {
        atop = atop << shift | a.limbs[a.count - 2] >> (64 - shift);
        btop = btop << shift | b.limbs[a.count - 2] >> (64 - shift);
    }
    int64_t p = (int64_t)(atop >> 2), q = (int64_t)(btop >> 2), A = 1, B = 0, C = 0, D = 1;
    const int64_t limit = (int64_t)1 << 30;
    while (q + C != 0 && q + D != 0) {
        int64_t t = (p + A) / (q + C), next;
        if (t != (p + B) / (q + D) || t > limit)
            break;
        int64_t e = A - t * C, f = B - t * D;
        if (e > limit || e < -limit || f > limit || f < -limit)
            break;
        A = C, C = e;
        B = D, D = f;
        next = p - t * q;
        p = q, q = next;
    }
    m[0] = A, m[1] = B, m[2] = C, m[3] = D;
    return B != 0;
}

static bool math_combine(wf_vm *vm, wf_value x, int64_t a, wf_value y, int64_t b, wf_value *out)
{
    wf_value u, v;
    return wf_int_binary(vm, WF_OP_MUL, x, wf_fix(a), &u) && wf_int_binary(vm, WF_OP_MUL, y, wf_fix(b), &v) &&
           wf_int_binary(vm, WF_OP_ADD, u, v, out);
}

static bool math_gcd_two(wf_vm *vm, wf_value x, wf_value y, wf_value *out)
{
    if (!wf_int_unary(vm, WF_UN_ABS, x, &x) || !wf_int_unary(vm, WF_UN_ABS, y, &y))
        return false;
    for (;;) {
        wf_bigint_view a, b;
        if (wf_int_compare(x, y) < 0) {
            wf_value swap = x;
            x = y;
            y = swap;
        }
        wf_bigint_view_of(x, &a);
        wf_bigint_view_of(y, &b);
        if (b.count == 0) {
            *out = x;
            return true;
        }
        if (a.count == 1) {
            *out = wf_int_from_u64(vm, math_gcd_words(a.limbs[0], b.limbs[0]));
            return !wf_is_unset(*out);
        }
        if (a.count < WF_BIGINT_DIV_LEAF)
            return math_gcd_limbs(vm, x, y, out);
        int64_t m[4];
        wf_value next_x = y, next_y;
        if (math_lehmer(x, y, m)) {
            if (!math_combine(vm, x, m[0], y, m[1], &next_x) || !math_combine(vm, x, m[2], y, m[3], &next_y))
                return false;
        } else if (!wf_int_binary(vm, WF_OP_MOD, x, y, &next_y)) {
            return false;
        }
        x = next_x;
        y = next_y;
        if (!wf_budget_charge(vm, 1 + a.count / 4))
            return false;
    }
}

static bool math_gcd(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *all = wf_as_tuple(args[0]);
    wf_value item;
    *out = wf_fix(0);
    for (size_t i = 0; i < all->count; i++)
        if (!wf_int_from_any(vm, all->items[i], &item) || !math_gcd_two(vm, *out, item, out))
            return false;
    return true;
}

static bool math_lcm(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *all = wf_as_tuple(args[0]);
    wf_value item, g;
    *out = wf_fix(1);
    for (size_t i = 0; i < all->count; i++) {
        if (!wf_int_from_any(vm, all->items[i], &item))
            return false;
        if (wf_int_sign(item) == 0 || wf_int_sign(*out) == 0) {
            *out = wf_fix(0);
            continue;
        }
        if (!math_gcd_two(vm, *out, item, &g) || !wf_int_binary(vm, WF_OP_FLOORDIV, *out, g, out) ||
            !wf_int_binary(vm, WF_OP_MUL, *out, item, out) || !wf_int_unary(vm, WF_UN_ABS, *out, out))
            return false;
    }
    return true;
}

/* ---- integer square root ---- */

static bool math_isqrt_limbs(wf_vm *vm, wf_value n, wf_value *out)
{
    wf_bigint_view a;
    uint64_t root[WF_BIGINT_DIV_LEAF / 2 + 1];
    wf_bigint_view_of(n, &a);
    if (a.count)
        mpn_sqrtrem(root, NULL, a.limbs, (mp_size_t)a.count);
    *out = wf_bigint_value(vm, root, (a.count + 1) / 2, false);
    return !wf_is_unset(*out);
}

/*
 * Newton's iteration with a precision that doubles (Mark Dickinson's, in CPython's Modules/mathmodule.c): `a` approximates the root of n's leading
 * 2d + 2 bits, off by less than one.
 */
static bool math_isqrt_big(wf_vm *vm, wf_value n, wf_value *out)
{
    wf_bigint_view view;
    wf_bigint_view_of(n, &view);
    int64_t c = (int64_t)(wf_bigint_bits(view.limbs, view.count) - 1) / 2, d = 0;
    wf_value a = wf_fix(1), high, low, square;
    for (int s = 63 - __builtin_clzll((uint64_t)c); s >= 0; s--) {
        int64_t e = d;
        d = c >> s;
        if (!wf_int_binary(vm, WF_OP_LSHIFT, a, wf_fix(d - e - 1), &high) ||
            !wf_int_binary(vm, WF_OP_RSHIFT, n, wf_fix(2 * c - e - d + 1), &low) || !wf_int_binary(vm, WF_OP_FLOORDIV, low, a, &low) ||
            !wf_int_binary(vm, WF_OP_ADD, high, low, &a))
            return false;
    }
    if (!wf_int_binary(vm, WF_OP_MUL, a, a, &square))
        return false;
    *out = a;
    return wf_int_compare(square, n) <= 0 || wf_int_binary(vm, WF_OP_SUB, a, wf_fix(1), out);
}

static bool math_isqrt(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value x;
    wf_bigint_view a;
    if (!wf_int_from_any(vm, args[0], &x))
        return false;
    if (wf_int_sign(x) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "isqrt() argument must be nonnegative");
    wf_bigint_view_of(x, &a);
    return a.count <= WF_BIGINT_DIV_LEAF ? math_isqrt_limbs(vm, x, out) : math_isqrt_big(vm, x, out);
}

const wf_native_row wf_math_int_rows[] = {
    {"comb", math_comb, "(n, k, /)", "In how many ways k of n things can be chosen, without order and repetition."},
    {"factorial", math_factorial, "(n, /)", "The product of the ints from 1 to n."},
    {"gcd", math_gcd, "(*integers)", "The greatest common divisor."},
    {"isqrt", math_isqrt, "(n, /)", "The square root of an int, rounded down."},
    {"lcm", math_lcm, "(*integers)", "The least common multiple."},
    {"perm", math_perm, "(n, k=None, /)", "In how many ways k of n things can be chosen in order, without repetition."},
    {0},
};

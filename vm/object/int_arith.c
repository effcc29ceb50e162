/* The arithmetic operators of ints. Fixnums first; the rest on views of the magnitudes. */
#include "object/bigint.h"
#include "object/exception.h"

#include "object/exception.h"
#include <math.h>

typedef wf_bigint_view arith_view;

static bool arith_done(wf_value v, wf_value *out)
{
    *out = v;
    return !wf_is_unset(v);
}

static wf_value arith_from_i128(wf_vm *vm, __int128 i)
{
    if (i >= WF_FIX_MIN && i <= WF_FIX_MAX)
        return wf_fix((int64_t)i);
    unsigned __int128 u = i < 0 ? -(unsigned __int128)i : (unsigned __int128)i;
    uint64_t limbs[2] = {(uint64_t)u, (uint64_t)(u >> 64)};
    return wf_bigint_value(vm, limbs, 2, i < 0);
}

/* ---- addition ---- */

static wf_value arith_add_magnitudes(wf_vm *vm, const arith_view *a, const arith_view *b, bool negative)
{
    if (a->count < b->count) {
        const arith_view *swap = a;
        a = b;
        b = swap;
    }
    wf_int *r = wf_bigint_new_blank(vm, a->count + 1);
    if (!r)
        return WF_UNSET;
    if (b->count == 0) {
        memcpy(r->limbs, a->limbs, a->count * sizeof(uint64_t));
        r->limbs[a->count] = 0;
    } else
        r->limbs[a->count] = mpn_add(r->limbs, a->limbs, (mp_size_t)a->count, b->limbs, (mp_size_t)b->count);
    return wf_bigint_finish(vm, r, a->count + 1, negative);
}

static wf_value arith_subtract_magnitudes(wf_vm *vm, const arith_view *a, const arith_view *b, bool negative)
{
    int order = wf_bigint_compare(a->limbs, a->count, b->limbs, b->count);
    if (order == 0)
        return wf_fix(0);
    if (order < 0) {
        const arith_view *swap = a;
        a = b;
        b = swap;
        negative = !negative;
    }
    wf_int *r = wf_bigint_new_blank(vm, a->count);
    if (!r)
        return WF_UNSET;
    if (b->count == 0)
        memcpy(r->limbs, a->limbs, a->count * sizeof(uint64_t));
    else
        mpn_sub(r->limbs, a->limbs, (mp_size_t)a->count, b->limbs, (mp_size_t)b->count);
    return wf_bigint_finish(vm, r, a->count, negative);
}

static wf_value arith_add(wf_vm *vm, const arith_view *a, const arith_view *b, bool subtract)
{
    bool bnegative = b->negative != subtract;
    if (a->negative == bnegative)
        return arith_add_magnitudes(vm, a, b, a->negative);
    return arith_subtract_magnitudes(vm, a, b, a->negative);
}

/* ---- multiplication ---- */

static wf_value arith_multiply(wf_vm *vm, const arith_view *a, const arith_view *b)
{
    if (a->count == 0 || b->count == 0)
        return wf_fix(0);
    if (a->count < b->count) {
        const arith_view *swap = a;
        a = b;
        b = swap;
    }
    bool negative = a->negative != b->negative;
    wf_int *r = (a->count <= WF_BIGINT_MUL_LEAF ? wf_bigint_new_blank : wf_bigint_new)(vm, a->count + b->count);
    if (!r)
        return WF_UNSET;
    if (b->count == 1)
        r->limbs[a->count] = mpn_mul_1(r->limbs, a->limbs, (mp_size_t)a->count, b->limbs[0]);
    else if (!wf_bigint_multiply(vm, r->limbs, a->limbs, a->count, b->limbs, b->count))
        return WF_UNSET;
    return wf_bigint_finish(vm, r, a->count + b->count, negative);
}

/* ---- division: the quotient is rounded down, the remainder has the divisor's sign ---- */

static WF_COLD bool arith_zero_division(wf_vm *vm, wf_binop op)
{
    return wf_raise(vm, WF_EXC_ZeroDivisionError, op == WF_OP_MOD ? "integer modulo by zero" : "integer division or modulo by zero");
}

/* Either result pointer may be NULL. */
static bool arith_divide(wf_vm *vm, const arith_view *a, const arith_view *b, wf_value *quotient, wf_value *remainder)
{
    bool negative = a->negative != b->negative;
    if (wf_bigint_compare(a->limbs, a->count, b->limbs, b->count) < 0) {
        bool adjust = negative && a->count > 0;
        if (quotient)
            *quotient = wf_fix(adjust ? -1 : 0);
        if (remainder) {
            *remainder = adjust ? arith_add(vm, a, b, false) : wf_bigint_value(vm, a->limbs, a->count, a->negative);
            return !wf_is_unset(*remainder);
        }
        return true;
    }
    size_t qn = a->count - b->count + 1;
    wf_int *q = wf_bigint_new(vm, qn + 1), *r = q ? wf_bigint_new(vm, b->count) : NULL;
    if (!r || !wf_bigint_divide(vm, q->limbs, r->limbs, a->limbs, a->count, b->limbs, b->count))
        return false;
    if (negative && wf_bigint_trim(r->limbs, b->count) != 0) {
        mpn_add_1(q->limbs, q->limbs, (mp_size_t)(qn + 1), 1);
        mpn_sub_n(r->limbs, b->limbs, r->limbs, (mp_size_t)b->count);
    }
    if (quotient)
        *quotient = wf_bigint_finish(vm, q, qn + 1, negative);
    else
        wf_heap_free(vm, q);
    if (remainder)
        *remainder = wf_bigint_finish(vm, r, b->count, b->negative);
    else
        wf_heap_free(vm, r);
    return true;
}

static bool arith_divmod_pair(wf_vm *vm, wf_value q, wf_value r, wf_value *out)
{
    wf_value items[2] = {q, r};
    if (wf_is_unset(q) || wf_is_unset(r))
        return false;
    wf_tuple *t = wf_tuple_from(vm, items, 2);
    if (!t)
        return false;
    *out = wf_from_obj(t);
    return true;
}

static bool arith_divide_fix(wf_vm *vm, wf_binop op, int64_t a, int64_t b, wf_value *out)
{
    if (b == 0)
        return arith_zero_division(vm, op);
    int64_t q = a / b, r = a % b;
    if (r != 0 && (r ^ b) < 0) {
        q--;
        r += b;
    }
    if (op == WF_OP_FLOORDIV)
        return arith_done(wf_int_from_i64(vm, q), out);
    if (op == WF_OP_MOD)
        return arith_done(wf_fix(r), out);
    return arith_divmod_pair(vm, wf_int_from_i64(vm, q), wf_fix(r), out);
}

static bool arith_true_divide(wf_vm *vm, const arith_view *a, const arith_view *b, wf_value *out)
{
    const uint64_t exact = (uint64_t)1 << 53;
    double d;
    if (b->count == 0)
        return wf_raise(vm, WF_EXC_ZeroDivisionError, "division by zero");
    if (a->count == 0) {
        d = a->negative != b->negative ? -0.0 : 0.0;
    } else if (a->count == 1 && b->count == 1 && a->limbs[0] <= exact && b->limbs[0] <= exact) {
        d = (double)a->limbs[0] / (double)b->limbs[0];
        if (a->negative != b->negative)
            d = -d;
    } else {
        if (!wf_bigint_ratio(vm, a, b, &d))
            return false;
        if (isinf(d))
            return wf_raise(vm, WF_EXC_OverflowError, "integer division result too large for a float");
    }
    return arith_done(wf_float_new(vm, d), out);
}

/* ---- powers ---- */

/* 2^shift times odd^exponent by squaring from the exponent's top bit down; the length of the result is known. */
static bool arith_power(wf_vm *vm, const arith_view *a, uint64_t exponent, wf_value *out)
{
    uint64_t bits = wf_bigint_bits(a->limbs, a->count);
    bool negative = a->negative && (exponent & 1);
    unsigned __int128 total = (unsigned __int128)bits * exponent; /* an upper bound */
    if (total > (unsigned __int128)WF_BIGINT_LIMIT * 64)
        return wf_raise_memory(vm);
    size_t room = (size_t)(total / 64) + 2;
    if (!wf_heap_check(vm, room * sizeof(uint64_t)))
        return false;
    if (a->count == 1 && (a->limbs[0] & (a->limbs[0] - 1)) == 0) { /* a power of two */
        uint64_t shift = (bits - 1) * exponent;
        wf_int *r = wf_bigint_new(vm, (size_t)(shift / 64) + 1);
        if (!r)
            return false;
        r->limbs[shift / 64] = (uint64_t)1 << (shift % 64);
        return arith_done(wf_bigint_finish(vm, r, (size_t)(shift / 64) + 1, negative), out);
    }
    uint64_t *x = wf_bigint_scratch(vm, room + 1), *y = x ? wf_bigint_scratch(vm, room + 1) : NULL;
    if (!y)
        return false;
    size_t n = a->count;
    memcpy(x, a->limbs, n * sizeof *x);
    for (int bit = 62 - __builtin_clzll(exponent); bit >= 0; bit--) {
        if (!wf_bigint_multiply(vm, y, x, n, x, n))
            return false;
        n = wf_bigint_trim(y, 2 * n);
        uint64_t *swap = x;
        x = y;
        y = swap;
        if (!(exponent >> bit & 1))
            continue;
        if (n >= a->count ? !wf_bigint_multiply(vm, y, x, n, a->limbs, a->count) : !wf_bigint_multiply(vm, y, a->limbs, a->count, x, n))
            return false;
        n = wf_bigint_trim(y, n + a->count);
        swap = x;
        x = y;
        y = swap;
    }
    *out = wf_bigint_value(vm, x, n, negative);
    wf_bigint_release(vm, x);
    wf_bigint_release(vm, y);
    return !wf_is_unset(*out);
}

static bool arith_power_any(wf_vm *vm, wf_value base, wf_value exponent, wf_value *out)
{
    arith_view a, e;
    wf_bigint_view_of(base, &a);
    wf_bigint_view_of(exponent, &e);
    if (e.negative) {
        double x, y;
        if (!wf_int_to_double(vm, base, &x) || !wf_int_to_double(vm, exponent, &y))
            return false;
        wf_value left = wf_float_new(vm, x), right = wf_float_new(vm, y);
        return !wf_is_unset(left) && !wf_is_unset(right) && wf_float_binary(vm, WF_OP_POW, left, right, out);
    }
    if (e.count == 0) {
        *out = wf_fix(1);
        return true;
    }
    if (a.count == 0 || (a.count == 1 && a.limbs[0] == 1)) {
        *out = a.count == 0 ? wf_fix(0) : wf_fix(a.negative && (e.limbs[0] & 1) ? -1 : 1);
        return true;
    }
    if (e.count > 1)
        return wf_raise_memory(vm);
    return arith_power(vm, &a, e.limbs[0], out);
}

/* Small results of small operands without leaving the registers. */
static bool arith_power_fix(int64_t a, int64_t e, wf_value *out)
{
    int64_t r = 1;
    while (e > 0) {
        if ((e & 1) && __builtin_mul_overflow(r, a, &r))
            return false;
        e >>= 1;
        if (e > 0 && __builtin_mul_overflow(a, a, &a))
            return false;
    }
    if (!wf_fix_fits(r))
        return false;
    *out = wf_fix(r);
    return true;
}

/* ---- powers with a modulus ---- */

static uint64_t arith_mulmod(uint64_t a, uint64_t b, uint64_t m) { return (uint64_t)((unsigned __int128)a * b % m); }

/* The state of a modular power on limbs: every number has exactly n limbs and is below m. */
typedef struct modular {
    wf_vm *vm;
    const uint64_t *m;
    size_t n;
    uint64_t *product; /* 2n */
    uint64_t *quotient; /* n + 1 */
} modular;

static bool modular_multiply(modular *c, uint64_t *r, const uint64_t *a, const uint64_t *b)
{
    return wf_bigint_multiply(c->vm, c->product, a, c->n, b, c->n) &&
           wf_bigint_divide(c->vm, c->quotient, r, c->product, 2 * c->n, c->m, c->n);
}

/* base (n limbs, reduced) to the e by windows of up to four bits of the exponent, from the top. r must not be base. */
static bool modular_power(modular *c, uint64_t *r, const uint64_t *base, const arith_view *e, uint64_t *table /* 16 n */)
{
    size_t n = c->n;
    uint64_t bits = wf_bigint_bits(e->limbs, e->count);
    unsigned width = bits > 64 ? 4 : 1;
    memset(table, 0, n * sizeof *table);
    table[0] = 1;
    memcpy(table + n, base, n * sizeof *table);
    for (unsigned i = 2; i < 1u << width; i++)
        if (!modular_multiply(c, table + i * n, table + (i - 1) * n, base))
            return false;
    memcpy(r, table, n * sizeof *r);
    uint64_t steps = (bits + width - 1) / width;
    for (uint64_t s = steps; s-- > 0;) {
        if (s + 1 < steps)
            for (unsigned i = 0; i < width; i++)
                if (!modular_multiply(c, r, r, r))
                    return false;
        uint64_t at = s * width;
        unsigned window = (unsigned)(e->limbs[at / 64] >> (at % 64)) & ((1u << width) - 1); /* 64 is a multiple of the width */
        if (window && !modular_multiply(c, r, r, table + window * n))
            return false;
        if ((s & 15) == 0 && !wf_budget_charge(c->vm, 16 * (1 + (uint64_t)n * n / 8)))
            return false;
    }
    return true;
}

static bool arith_power_mod_limbs(wf_vm *vm, const arith_view *a, const arith_view *e, const arith_view *m, wf_value *out)
{
    size_t n = m->count;
    if (n > WF_BIGINT_LIMIT / 32) /* so that the scratch can be counted */
        return wf_raise_memory(vm);
    uint64_t *work = wf_bigint_scratch(vm, 21 * n + 16);
    if (!work)
        return false;
    modular c = {vm, m->limbs, n, work, work + 2 * n};
    uint64_t *base = c.quotient + n + 1, *r = base + n, *table = r + n;
    memcpy(base, a->limbs, a->count * sizeof *base);
    memset(base + a->count, 0, (n - a->count) * sizeof *base);
    bool ok = modular_power(&c, r, base, e, table);
    if (ok)
        *out = wf_bigint_value(vm, r, n, false);
    wf_bigint_release(vm, work);
    return ok && !wf_is_unset(*out);
}

/* The inverse by Euclid's extended algorithm on values; `a` already reduced. */
static bool arith_inverse(wf_vm *vm, wf_value a, wf_value m, wf_value *out)
{
    wf_value r0 = m, r1 = a, t0 = wf_fix(0), t1 = wf_fix(1), q, next;
    while (wf_int_sign(r1) != 0) {
        if (!wf_int_binary(vm, WF_OP_FLOORDIV, r0, r1, &q) || !wf_int_binary(vm, WF_OP_MUL, q, r1, &next) ||
            !wf_int_binary(vm, WF_OP_SUB, r0, next, &next))
            return false;
        r0 = r1;
        r1 = next;
        if (!wf_int_binary(vm, WF_OP_MUL, q, t1, &next) || !wf_int_binary(vm, WF_OP_SUB, t0, next, &next))
            return false;
        t0 = t1;
        t1 = next;
        if (!wf_budget_charge(vm, 8))
            return false;
    }
    if (!wf_same(r0, wf_fix(1)))
        return wf_raise(vm, WF_EXC_ValueError, "base is not invertible for the given modulus");
    return wf_int_binary(vm, WF_OP_MOD, t0, m, out);
}

bool wf_int_power_mod(wf_vm *vm, wf_value base, wf_value exponent, wf_value modulus, wf_value *out)
{
    wf_value m, a, e = exponent;
    arith_view av, ev, mv;
    int sign = wf_int_sign(modulus);
    if (sign == 0)
        return wf_raise(vm, WF_EXC_ValueError, "pow() 3rd argument cannot be 0");
    if (!wf_int_unary(vm, WF_UN_ABS, modulus, &m))
        return false;
    if (!wf_int_binary(vm, WF_OP_MOD, base, m, &a))
        return false;
    if (wf_int_sign(e) < 0) {
        if (wf_same(m, wf_fix(1))) {
            *out = wf_fix(0);
            return true;
        }
        if (!wf_int_unary(vm, WF_UN_NEG, e, &e) || !arith_inverse(vm, a, m, &a))
            return false;
    }
    wf_bigint_view_of(a, &av);
    wf_bigint_view_of(e, &ev);
    wf_bigint_view_of(m, &mv);
    if (ev.count == 0) {
        *out = wf_fix(wf_same(m, wf_fix(1)) ? 0 : 1);
    } else if (mv.count == 1 && ev.count == 1) {
        uint64_t r = 1 % mv.limbs[0], x = av.count ? av.limbs[0] : 0;
        for (uint64_t n = ev.limbs[0]; n > 0; n >>= 1) {
            if (n & 1)
                r = arith_mulmod(r, x, mv.limbs[0]);
            x = arith_mulmod(x, x, mv.limbs[0]);
        }
        if (!arith_done(wf_int_from_u64(vm, r), out))
            return false;
    } else if (!arith_power_mod_limbs(vm, &av, &ev, &mv, out)) {
        return false;
    }
    if (sign < 0 && wf_int_sign(*out) != 0)
        return wf_int_binary(vm, WF_OP_ADD, *out, modulus, out);
    return true;
}

/* ---- the operators ---- */

/* Answered here for fixnums: true, with the result or with unset for an exception; false: the general way. */
static bool arith_fixnums(wf_vm *vm, wf_binop op, int64_t a, int64_t b, wf_value *out)
{
    switch (op) {
    case WF_OP_ADD: *out = wf_int_from_i64(vm, a + b); return true;
    case WF_OP_SUB: *out = wf_int_from_i64(vm, a - b); return true;
    case WF_OP_MUL: *out = arith_from_i128(vm, (__int128)a * b); return true;
    case WF_OP_AND: *out = wf_fix(a & b); return true;
    case WF_OP_OR: *out = wf_fix(a | b); return true;
    case WF_OP_XOR: *out = wf_fix(a ^ b); return true;
    case WF_OP_FLOORDIV:
    case WF_OP_MOD:
    case WF_OP_DIVMOD:
        if (!arith_divide_fix(vm, op, a, b, out))
            *out = WF_UNSET;
        return true;
    case WF_OP_POW: return b >= 0 && arith_power_fix(a, b, out);
    case WF_OP_LSHIFT:
        if (b < 0 || b > 60)
            return false;
        *out = arith_from_i128(vm, (__int128)((unsigned __int128)a << b));
        return true;
    case WF_OP_RSHIFT:
        if (b < 0)
            return false;
        *out = wf_fix(a >> (b > 63 ? 63 : b));
        return true;
    default: return false;
    }
}

static wf_value arith_plain(wf_value v) { return wf_is_bool(v) ? wf_fix(wf_is_true(v)) : v; }

bool wf_int_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    arith_view x, y;
    a = arith_plain(a);
    b = arith_plain(b);
    if (wf_both_fix(a, b) && arith_fixnums(vm, op, wf_fix_get(a), wf_fix_get(b), out))
        return !wf_is_unset(*out);
    switch (op) {
    case WF_OP_POW: return arith_power_any(vm, a, b, out);
    case WF_OP_LSHIFT:
    case WF_OP_RSHIFT: return wf_int_shift(vm, op == WF_OP_LSHIFT, a, b, out);
    case WF_OP_AND:
    case WF_OP_OR:
    case WF_OP_XOR: return wf_int_bitwise(vm, op, a, b, out);
    default: break;
    }
    wf_bigint_view_of(a, &x);
    wf_bigint_view_of(b, &y);
    wf_value q, r;
    switch (op) {
    case WF_OP_ADD: return arith_done(arith_add(vm, &x, &y, false), out);
    case WF_OP_SUB: return arith_done(arith_add(vm, &x, &y, true), out);
    case WF_OP_MUL: return arith_done(arith_multiply(vm, &x, &y), out);
    case WF_OP_TRUEDIV: return arith_true_divide(vm, &x, &y, out);
    case WF_OP_FLOORDIV:
    case WF_OP_MOD:
    case WF_OP_DIVMOD:
        if (y.count == 0)
            return arith_zero_division(vm, op);
        if (op != WF_OP_DIVMOD)
            return arith_divide(vm, &x, &y, op == WF_OP_FLOORDIV ? out : NULL, op == WF_OP_MOD ? out : NULL);
        return arith_divide(vm, &x, &y, &q, &r) && arith_divmod_pair(vm, q, r, out);
    default: *out = WF_NOTIMPLEMENTED; return true; /* matrix multiplication */
    }
}

static WF_COLD bool arith_warn_bool_inverted(wf_vm *vm)
{
    return wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                   "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise "
                   "inversion of the underlying int object and is usually not what you expect from negating a bool. Use the "
                   "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.");
}

bool wf_int_unary(wf_vm *vm, wf_unop op, wf_value a, wf_value *out)
{
    arith_view x;
    if (op == WF_UN_INVERT && wf_is_bool(a) && !arith_warn_bool_inverted(vm))
        return false;
    a = arith_plain(a);
    if (wf_is_fix(a)) {
        int64_t i = wf_fix_get(a);
        switch (op) {
        case WF_UN_NEG: return arith_done(wf_int_from_i64(vm, -i), out);
        case WF_UN_POS: *out = a; return true;
        case WF_UN_INVERT: *out = wf_fix(~i); return true;
        case WF_UN_ABS: return arith_done(wf_int_from_i64(vm, i < 0 ? -i : i), out);
        }
    }
    if (op == WF_UN_POS)
        return wf_int_from_any(vm, a, out);
    if (op == WF_UN_INVERT)
        return wf_int_unary(vm, WF_UN_NEG, a, &a) && wf_int_binary(vm, WF_OP_SUB, a, wf_fix(1), out);
    wf_bigint_view_of(a, &x);
    if (op == WF_UN_ABS && !x.negative)
        return wf_int_from_any(vm, a, out);
    return arith_done(wf_bigint_value(vm, x.limbs, x.count, op == WF_UN_NEG ? !x.negative : false), out);
}

/* Floats: boxing, conversion, arithmetic, hashing. The class is in float_type.c, text in float_digits.c and float_parse.c. */
#include "object/complex.h"
#include "object/bigint.h"
#include "object/float_text.h"

#include <math.h>

#include "object/exception.h"

wf_value wf_float_box(wf_vm *vm, double d)
{
    wf_float *f = wf_heap_new_leaf(vm, WF_KIND_FLOAT, sizeof *f, 0);
    if (!f)
        return WF_UNSET;
    f->value = d;
    return wf_from_obj(f);
}

bool wf_float_operand(wf_value v, double *out)
{
    if (wf_is_float(v)) {
        *out = wf_float_get(v);
        return true;
    }
    if (wf_is_fix(v)) {
        *out = (double)wf_fix_get(v);
        return true;
    }
    if (!wf_is_int(v) && !wf_is_bool(v))
        return false;
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    double d = wf_bigint_to_double(a.limbs, a.count, false, 0);
    *out = a.negative ? -d : d;
    return !isinf(d);
}

/* CPython: a result of __float__ that is of a strict subclass still serves, with a warning. */
bool wf_float_warn_subclass(wf_vm *vm, wf_value of, wf_value made)
{
    return wf_is_flo(made) || wf_is_exact(made, WF_KIND_FLOAT) ||
           wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                   "%T.__float__ returned non-float (type %T).  The ability to return an instance of a strict subclass of float is "
                   "deprecated, and may be removed in a future version of Python.",
                   of, made);
}

bool wf_float_from(wf_vm *vm, wf_value v, double *out)
{
    wf_value made;
    if (wf_is_float(v)) {
        *out = wf_float_get(v);
        return true;
    }
    if (wf_is_exact(v, WF_KIND_INT) || wf_is_fix(v) || wf_is_bool(v))
        return wf_int_to_double(vm, v, out);
    wf_type *t = wf_type_of(vm, v);
    int done = wf_type_call_special(vm, v, wf_name(vm, __float__), NULL, 0, &made);
    if (done < 0)
        return false;
    if (done > 0) {
        if (!wf_is_float(made))
            return wf_raise(vm, WF_EXC_TypeError, "%T.__float__ returned non-float (type %T)", v, made);
        if (!wf_float_warn_subclass(vm, v, made))
            return false;
        *out = wf_float_get(made);
        return true;
    }
    if (!t->slots.index)
        return wf_raise(vm, WF_EXC_TypeError, "must be real number, not %T", v);
    return wf_int_from_any(vm, v, &made) && wf_int_to_double(vm, made, out);
}

uint64_t wf_float_hash(double d)
{
    const int bits = 61;
    const uint64_t modulus = ((uint64_t)1 << bits) - 1;
    if (isnan(d))
        return 0;
    if (isinf(d))
        return d > 0 ? 314159 : (uint64_t)-314159;
    int exponent;
    /* mantissa * 2^(exponent - 53) modulo 2^61 - 1, in which 2^61 is 1: a rotation */
    uint64_t h = (uint64_t)ldexp(fabs(frexp(d, &exponent)), 53);
    exponent -= 53;
    unsigned turn = (unsigned)(exponent >= 0 ? exponent % bits : bits - 1 - ((-1 - exponent) % bits));
    h = ((h << turn) & modulus) | h >> (bits - turn);
    if (d < 0)
        h = 0 - h;
    return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}

/* ---- arithmetic ---- */

/* The quotient rounded down and the remainder with the divisor's sign; y is not zero. CPython's float_divmod. */
void wf_float_divmod(double x, double y, double *quotient, double *remainder)
{
    double mod = fmod(x, y), div = (x - mod) / y;
    if (mod != 0) {
        if ((y < 0) != (mod < 0)) {
            mod += y;
            div -= 1.0;
        }
    } else {
        mod = copysign(0.0, y);
    }
    if (div != 0) {
        double whole = floor(div);
        *quotient = div - whole > 0.5 ? whole + 1.0 : whole;
    } else {
        *quotient = copysign(0.0, x / y);
    }
    *remainder = mod;
}

static WF_COLD bool float_range_error(wf_vm *vm)
{
    wf_value args[2] = {wf_fix(34)}; /* ERANGE, as CPython shows it */
    wf_str *text = wf_str_new_z(vm, "Numerical result out of range");
    if (!text)
        return false;
    args[1] = wf_from_obj(text);
    return wf_raise_args(vm, WF_EXC_OverflowError, args, 2);
}

static bool float_power(wf_vm *vm, double x, double y, double *out)
{
    if (x == 0.0 && y < 0.0 && isfinite(y))
        return wf_raise(vm, WF_EXC_ZeroDivisionError, "0.0 cannot be raised to a negative power");
    *out = pow(x, y);
    if (isinf(*out) && isfinite(x) && isfinite(y))
        return float_range_error(vm);
    return true;
}

static bool float_divmod_pair(wf_vm *vm, double x, double y, wf_value *out)
{
    double q, r;
    wf_float_divmod(x, y, &q, &r);
    wf_value items[2] = {wf_float_new(vm, q), wf_float_new(vm, r)};
    if (wf_is_unset(items[0]) || wf_is_unset(items[1]))
        return false;
    wf_tuple *t = wf_tuple_from(vm, items, 2);
    *out = wf_from_obj(t);
    return t != NULL;
}

static WF_COLD bool float_zero_division(wf_vm *vm, wf_binop op)
{
    return wf_raise(vm, WF_EXC_ZeroDivisionError,
                    op == WF_OP_TRUEDIV    ? "float division by zero"
                    : op == WF_OP_FLOORDIV ? "float floor division by zero"
                    : op == WF_OP_MOD      ? "float modulo by zero"
                                           : "float divmod()");
}

bool wf_float_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    double x, y, d, r;
    if (!wf_float_operand(a, &x) || !wf_float_operand(b, &y))
        return wf_raise(vm, WF_EXC_OverflowError, "int too large to convert to float");
    switch (op) {
    case WF_OP_ADD: d = x + y; break;
    case WF_OP_SUB: d = x - y; break;
    case WF_OP_MUL: d = x * y; break;
    case WF_OP_TRUEDIV:
        if (y == 0.0)
            return float_zero_division(vm, op);
        d = x / y;
        break;
    case WF_OP_FLOORDIV:
    case WF_OP_MOD:
        if (y == 0.0)
            return float_zero_division(vm, op);
        wf_float_divmod(x, y, &d, &r);
        if (op == WF_OP_MOD)
            d = r;
        break;
    case WF_OP_DIVMOD:
        if (y == 0.0)
            return float_zero_division(vm, op);
        return float_divmod_pair(vm, x, y, out);
    case WF_OP_POW:
        if (x < 0 && isfinite(x) && isfinite(y) && y != floor(y))
            return wf_complex_power(vm, x, y, out);
        if (!float_power(vm, x, y, &d))
            return false;
        break;
    default: *out = WF_NOTIMPLEMENTED; return true;
    }
    *out = wf_float_new(vm, d);
    return !wf_is_unset(*out);
}

/* ---- repr and rounding ---- */

size_t wf_float_repr_text(double d, char text[32])
{
    char *p = text;
    if (isnan(d)) {
        memcpy(text, "nan", 4);
        return 3;
    }
    if (signbit(d))
        *p++ = '-';
    if (isinf(d)) {
        memcpy(p, "inf", 4);
        return (size_t)(p - text) + 3;
    }
    wf_decimal n;
    wf_float_shortest(d, &n);
    if (n.count == 0) {
        memcpy(p, "0.0", 4);
        return (size_t)(p - text) + 3;
    }
    if (n.point > 16 || n.point < -3) { /* d.ddde+xx */
        int exponent = n.point - 1;
        *p++ = n.digits[0];
        if (n.count > 1) {
            *p++ = '.';
            memcpy(p, n.digits + 1, (size_t)n.count - 1);
            p += n.count - 1;
        }
        *p++ = 'e';
        *p++ = exponent < 0 ? '-' : '+';
        exponent = exponent < 0 ? -exponent : exponent;
        if (exponent >= 100)
            *p++ = (char)('0' + exponent / 100);
        *p++ = (char)('0' + exponent / 10 % 10);
        *p++ = (char)('0' + exponent % 10);
    } else if (n.point <= 0) { /* 0.000ddd */
        memcpy(p, "0.000", 5);
        p += 2 - n.point;
        memcpy(p, n.digits, (size_t)n.count);
        p += n.count;
    } else {
        int whole = n.count < n.point ? n.count : n.point;
        memcpy(p, n.digits, (size_t)whole);
        p += whole;
        for (int i = whole; i < n.point; i++)
            *p++ = '0';
        *p++ = '.';
        if (n.count > whole) {
            memcpy(p, n.digits + whole, (size_t)(n.count - whole));
            p += n.count - whole;
        } else {
            *p++ = '0';
        }
    }
    *p = 0;
    return (size_t)(p - text);
}

wf_str *wf_float_repr(wf_vm *vm, double d)
{
    char text[32];
    size_t n = wf_float_repr_text(d, text);
    return wf_str_new(vm, text, n);
}

bool wf_float_round(wf_vm *vm, double d, int64_t digits, double *out)
{
    *out = d;
    if (!isfinite(d) || d == 0.0 || digits > 323) /* nothing lies below the 323rd decimal: the last ones are multiples of a half of it */
        return true;
    if (digits < -308) {
        *out = copysign(0.0, d);
        return true;
    }
    wf_decimal n;
    char text[WF_DECIMAL_MAX + 24];
    wf_float_fixed(d, digits, &n);
    if (n.count == 0) {
        *out = copysign(0.0, d);
        return true;
    }
    memcpy(text, n.digits, (size_t)n.count);
    size_t length = (size_t)n.count;
    int exponent = n.point - n.count;
    text[length++] = 'e';
    if (exponent < 0)
        text[length++] = '-';
    exponent = exponent < 0 ? -exponent : exponent;
    for (int scale = 1000; scale > 0; scale /= 10)
        text[length++] = (char)('0' + exponent / scale % 10);
    double rounded;
    if (!wf_float_parse(text, length, &rounded) || isinf(rounded))
        return wf_raise(vm, WF_EXC_OverflowError, "rounded value too large to represent");
    *out = copysign(rounded, d);
    return true;
}

/*
 * Module math: functions of doubles. Errors follow CPython's convention: a NaN that came from no NaN is a domain error; an infinity that came
 * from no infinity is an overflow or, where the function has a pole there, a domain error.
 */
#include "math_parts.h"

#include <math.h>

static bool math_check(wf_vm *vm, double r, bool nan_in, bool finite_in, bool overflows, wf_value *out)
{
    if (isnan(r) && !nan_in)
        return wf_math_domain(vm);
    if (isinf(r) && finite_in)
        return overflows ? wf_math_range(vm) : wf_math_domain(vm);
    return wf_math_answer(vm, r, out);
}

static bool math_one(wf_vm *vm, wf_value v, double (*f)(double), bool overflows, wf_value *out)
{
    double x;
    if (!wf_float_from(vm, v, &x))
        return false;
    return math_check(vm, f(x), isnan(x), isfinite(x), overflows, out);
}

/* name(x): libm's function; `overflows` tells overflow from poles. */
#define MATH_ONE(name, function, overflows)                                                \
    static bool math_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)     \
    {                                                                                      \
        (void)n;                                                                           \
        return math_one(vm, args[0], function, overflows, out);                            \
    }
MATH_ONE(acos, acos, false)
MATH_ONE(acosh, acosh, false)
MATH_ONE(asin, asin, false)
MATH_ONE(asinh, asinh, false)
MATH_ONE(atan, atan, false)
MATH_ONE(atanh, atanh, false)
MATH_ONE(cbrt, cbrt, false)
MATH_ONE(cos, cos, false)
MATH_ONE(cosh, cosh, true)
MATH_ONE(erf, erf, true)
MATH_ONE(erfc, erfc, true)
MATH_ONE(exp, exp, true)
MATH_ONE(exp2, exp2, true)
MATH_ONE(expm1, expm1, true)
MATH_ONE(fabs, fabs, false)
MATH_ONE(log1p, log1p, false)
MATH_ONE(sin, sin, false)
MATH_ONE(sinh, sinh, true)
MATH_ONE(sqrt, sqrt, false)
MATH_ONE(tan, tan, false)
MATH_ONE(tanh, tanh, false)

static bool math_gamma(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    return math_check(vm, wf_math_gamma(x), isnan(x), isfinite(x), x != 0.0, out);
}

static bool math_lgamma(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    return math_check(vm, wf_math_lgamma(x), isnan(x), isfinite(x), !(x <= 0.0 && x == floor(x)), out);
}

static bool math_two(wf_vm *vm, const wf_value *args, double *x, double *y)
{
    return wf_float_from(vm, args[0], x) && wf_float_from(vm, args[1], y);
}

static bool math_atan2(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double y, x;
    return math_two(vm, args, &y, &x) && wf_math_answer(vm, atan2(y, x), out);
}

static bool math_copysign(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y;
    return math_two(vm, args, &x, &y) && wf_math_answer(vm, copysign(x, y), out);
}

static bool math_fmod(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y;
    if (!math_two(vm, args, &x, &y))
        return false;
    if (isinf(y) && isfinite(x))
        return wf_math_answer(vm, x, out);
    double r = fmod(x, y);
    if (isnan(r) && !isnan(x) && !isnan(y))
        return wf_math_domain(vm);
    return wf_math_answer(vm, r, out);
}

static bool math_remainder(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y;
    if (!math_two(vm, args, &x, &y))
        return false;
    return math_check(vm, remainder(x, y), isnan(x) || isnan(y), isfinite(x) && isfinite(y), false, out);
}

static bool math_pow(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y;
    if (!math_two(vm, args, &x, &y))
        return false;
    double r = pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(r))
            return wf_math_domain(vm);
        if (isinf(r))
            return x == 0.0 ? wf_math_domain(vm) : wf_math_range(vm);
    }
    return wf_math_answer(vm, r, out);
}

static bool math_fma(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y, z;
    if (!math_two(vm, args, &x, &y) || !wf_float_from(vm, args[2], &z))
        return false;
    double r = fma(x, y, z);
    if (isfinite(r))
        return wf_math_answer(vm, r, out);
    if (isnan(r)) {
        if (!isnan(x) && !isnan(y) && !isnan(z))
            return wf_raise(vm, WF_EXC_ValueError, "invalid operation in fma");
    } else if (isfinite(x) && isfinite(y) && isfinite(z)) {
        return wf_raise(vm, WF_EXC_OverflowError, "overflow in fma");
    }
    return wf_math_answer(vm, r, out);
}

/* ---- logarithms: of ints beyond the doubles too ---- */

static bool math_log_of(wf_vm *vm, wf_value v, double (*f)(double), double *out)
{
    double x;
    wf_value exact;
    bool is_int = wf_is_int(v) || wf_is_bool(v);
    if (is_int && wf_int_sign(v) <= 0)
        return wf_math_domain(vm);
    if (is_int && !wf_float_operand(v, &x)) { /* log(m 2^e) = log(m) + e log(2) */
        wf_bigint_view a;
        if (!wf_int_from_any(vm, v, &exact))
            return false;
        wf_bigint_view_of(exact, &a);
        int64_t e = (int64_t)wf_bigint_bits(a.limbs, a.count);
        x = wf_bigint_to_double(a.limbs, a.count, false, -e);
        if (x == 1.0) { /* rounded up */
            x = 0.5;
            e++;
        }
        *out = f(x) + f(2.0) * (double)e;
        return true;
    }
    if (!wf_float_from(vm, v, &x))
        return false;
    if (x <= 0.0)
        return wf_math_domain(vm);
    *out = f(x);
    return true;
}

static bool math_log(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, base;
    if (!math_log_of(vm, args[0], log, &x))
        return false;
    if (wf_is_unset(args[1]))
        return wf_math_answer(vm, x, out);
    if (!math_log_of(vm, args[1], log, &base))
        return false;
    if (base == 0.0)
        return wf_raise(vm, WF_EXC_ZeroDivisionError, "float division by zero");
    return wf_math_answer(vm, x / base, out);
}

static bool math_log2(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    return math_log_of(vm, args[0], log2, &x) && wf_math_answer(vm, x, out);
}

static bool math_log10(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    return math_log_of(vm, args[0], log10, &x) && wf_math_answer(vm, x, out);
}

/* ---- taking doubles apart ---- */

static bool math_pair(wf_vm *vm, wf_value first, wf_value second, wf_value *out)
{
    wf_value items[2] = {first, second};
    if (wf_is_unset(first) || wf_is_unset(second))
        return false;
    wf_tuple *t = wf_tuple_from(vm, items, 2);
    *out = wf_from_obj(t);
    return t != NULL;
}

static bool math_frexp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    int e = 0;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    if (isfinite(x) && x != 0.0)
        x = frexp(x, &e);
    return math_pair(vm, wf_float_new(vm, x), wf_fix(e), out);
}

static bool math_modf(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, whole;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    double fraction = modf(x, &whole);
    return math_pair(vm, wf_float_new(vm, fraction), wf_float_new(vm, whole), out);
}

static bool math_ldexp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    int64_t e;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    if (!wf_is_int(args[1]) && !wf_is_bool(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "Expected an int as second argument to ldexp.");
    if (!wf_int_index_clipped(vm, args[1], &e))
        return false;
    if (x == 0.0 || !isfinite(x))
        return wf_math_answer(vm, x, out);
    double r = ldexp(x, (int)(e > 10000 ? 10000 : e < -10000 ? -10000 : e));
    return isinf(r) ? wf_math_range(vm) : wf_math_answer(vm, r, out);
}

/* Doubles in order, as integers: neighbours differ by one. */
static int64_t math_ordinal(double d)
{
    int64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return bits < 0 ? INT64_MIN - bits : bits;
}
static double math_from_ordinal(int64_t i)
{
    int64_t bits = i < 0 ? INT64_MIN - i : i;
    double d;
    memcpy(&d, &bits, sizeof d);
    return d;
}

static bool math_nextafter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x, y;
    if (!math_two(vm, args, &x, &y))
        return false;
    if (wf_is_unset(args[2]) || wf_is_none(args[2]))
        return wf_math_answer(vm, nextafter(x, y), out);
    wf_value steps;
    int64_t count;
    if (!wf_int_from_any(vm, args[2], &steps) || !wf_int_index_clipped(vm, steps, &count))
        return false;
    if (count < 0)
        return wf_raise(vm, WF_EXC_ValueError, "steps must be a non-negative integer");
    if (count == 0 || isnan(x))
        return wf_math_answer(vm, x, out);
    if (isnan(y) || x == y)
        return wf_math_answer(vm, y, out);
    int64_t from = math_ordinal(x), to = math_ordinal(y);
    uint64_t distance = from < to ? (uint64_t)to - (uint64_t)from : (uint64_t)from - (uint64_t)to;
    if ((uint64_t)count >= distance)
        return wf_math_answer(vm, y, out);
    int64_t there = (int64_t)(from < to ? (uint64_t)from + (uint64_t)count : (uint64_t)from - (uint64_t)count);
    return wf_math_answer(vm, there == 0 ? copysign(0.0, x) : math_from_ordinal(there), out);
}

static bool math_ulp(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    x = fabs(x);
    if (!isfinite(x))
        return wf_math_answer(vm, x, out);
    double next = nextafter(x, INFINITY);
    return wf_math_answer(vm, isinf(next) ? x - nextafter(x, -INFINITY) : next - x, out);
}

/* ---- rounding to ints ---- */

/* By the special method when v has it, else through a double. */
static bool math_to_int(wf_vm *vm, wf_value v, const char *method, double (*f)(double), wf_value *out)
{
    double d;
    if (!wf_is_flo(v) && !wf_is_exact(v, WF_KIND_FLOAT)) {
        wf_str *name = wf_str_intern_z(vm, method);
        if (!name)
            return false;
        int done = wf_type_call_special(vm, v, name, NULL, 0, out);
        if (done)
            return done > 0;
        if (!f)
            return wf_raise(vm, WF_EXC_TypeError, "type %T doesn't define __trunc__ method", v);
    }
    if (!wf_float_from(vm, v, &d))
        return false;
    *out = wf_int_from_double(vm, f ? f(d) : trunc(d));
    return !wf_is_unset(*out);
}

static bool math_ceil(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return math_to_int(vm, args[0], "__ceil__", ceil, out);
}
static bool math_floor(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return math_to_int(vm, args[0], "__floor__", floor, out);
}
static bool math_trunc(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return math_to_int(vm, args[0], "__trunc__", NULL, out);
}

/* ---- tests and angles ---- */

static bool math_isfinite(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    *out = wf_bool(isfinite(x));
    return true;
}
static bool math_isinf(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    *out = wf_bool(isinf(x));
    return true;
}
static bool math_isnan(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    if (!wf_float_from(vm, args[0], &x))
        return false;
    *out = wf_bool(isnan(x));
    return true;
}

static bool math_isclose(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double a, b, relative = 1e-9, absolute = 0.0;
    if (!math_two(vm, args, &a, &b) || (!wf_is_unset(args[2]) && !wf_float_from(vm, args[2], &relative)) ||
        (!wf_is_unset(args[3]) && !wf_float_from(vm, args[3], &absolute)))
        return false;
    if (relative < 0.0 || absolute < 0.0)
        return wf_raise(vm, WF_EXC_ValueError, "tolerances must be non-negative");
    double difference = fabs(b - a);
    *out = wf_bool(a == b || (!isinf(a) && !isinf(b) && (difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                                                          difference <= absolute)));
    return true;
}

static const double math_pi_value = 3.141592653589793238462643383279502884197;

static bool math_degrees(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    return wf_float_from(vm, args[0], &x) && wf_math_answer(vm, x * (180.0 / math_pi_value), out);
}
static bool math_radians(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double x;
    return wf_float_from(vm, args[0], &x) && wf_math_answer(vm, x * (math_pi_value / 180.0), out);
}

static const wf_native_row math_rows[] = {
    {"acos", math_acos, "(x, /)", "The arc cosine of x, in radians, from 0 to pi."},
    {"acosh", math_acosh, "(x, /)", "The inverse hyperbolic cosine of x."},
    {"asin", math_asin, "(x, /)", "The arc sine of x, in radians, from -pi/2 to pi/2."},
    {"asinh", math_asinh, "(x, /)", "The inverse hyperbolic sine of x."},
    {"atan", math_atan, "(x, /)", "The arc tangent of x, in radians, from -pi/2 to pi/2."},
    {"atan2", math_atan2, "(y, x, /)", "The angle of the point (x, y), in radians; the signs choose the quadrant."},
    {"atanh", math_atanh, "(x, /)", "The inverse hyperbolic tangent of x."},
    {"cbrt", math_cbrt, "(x, /)", "The cube root of x."},
    {"ceil", math_ceil, "(x, /)", "The smallest int not below x."},
    {"copysign", math_copysign, "(x, y, /)", "The absolute value of x with the sign of y."},
    {"cos", math_cos, "(x, /)", "The cosine of x radians."},
    {"cosh", math_cosh, "(x, /)", "The hyperbolic cosine of x."},
    {"degrees", math_degrees, "(x, /)", "The angle x from radians to degrees."},
    {"erf", math_erf, "(x, /)", "The error function at x."},
    {"erfc", math_erfc, "(x, /)", "One minus the error function at x."},
    {"exp", math_exp, "(x, /)", "e to the power of x."},
    {"exp2", math_exp2, "(x, /)", "2 to the power of x."},
    {"expm1", math_expm1, "(x, /)", "e to the power of x, less one, exact for small x too."},
    {"fabs", math_fabs, "(x, /)", "The absolute value of x as a float."},
    {"floor", math_floor, "(x, /)", "The largest int not above x."},
    {"fma", math_fma, "(x, y, z, /)", "x * y + z with a single rounding."},
    {"fmod", math_fmod, "(x, y, /)", "The remainder of x / y with the sign of x."},
    {"frexp", math_frexp, "(x, /)", "Mantissa and exponent (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1; (0, 0) for zero."},
    {"gamma", math_gamma, "(x, /)", "The gamma function at x."},
    {"isclose", math_isclose, "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", "Whether two numbers differ by no more than a relative or absolute tolerance."},
    {"isfinite", math_isfinite, "(x, /)", "Whether x is neither an infinity nor a NaN."},
    {"isinf", math_isinf, "(x, /)", "Whether x is an infinity."},
    {"isnan", math_isnan, "(x, /)", "Whether x is a NaN."},
    {"ldexp", math_ldexp, "(x, i, /)", "x * 2**i."},
    {"lgamma", math_lgamma, "(x, /)", "The natural logarithm of the absolute value of the gamma function at x."},
    {"log", math_log, "(x, base=<unrepresentable>, /)", "The logarithm of x to a base, e when none is given."},
    {"log10", math_log10, "(x, /)", "The logarithm of x to base 10."},
    {"log1p", math_log1p, "(x, /)", "The natural logarithm of 1 + x, exact for small x too."},
    {"log2", math_log2, "(x, /)", "The logarithm of x to base 2."},
    {"modf", math_modf, "(x, /)", "The fractional and the whole part of x, both with its sign."},
    {"nextafter", math_nextafter, "(x, y, /, *, steps=None)", "The float so many steps (one) after x in the direction of y."},
    {"pow", math_pow, "(x, y, /)", "x to the power of y, as floats."},
    {"radians", math_radians, "(x, /)", "The angle x from degrees to radians."},
    {"remainder", math_remainder, "(x, y, /)", "The difference of x and the nearest multiple of y, an even one when two are equally near."},
    {"sin", math_sin, "(x, /)", "The sine of x radians."},
    {"sinh", math_sinh, "(x, /)", "The hyperbolic sine of x."},
    {"sqrt", math_sqrt, "(x, /)", "The square root of x."},
    {"tan", math_tan, "(x, /)", "The tangent of x radians."},
    {"tanh", math_tanh, "(x, /)", "The hyperbolic tangent of x."},
    {"trunc", math_trunc, "(x, /)", "The int nearest to x towards 0."},
    {"ulp", math_ulp, "(x, /)", "The distance from abs(x) to the next larger float."},
    {0},
};

bool wf_math_load(wf_vm *vm, wf_module *m)
{
    static const struct {
        const char *name;
        double value;
    } constants[] = {
        {"pi", math_pi_value},
        {"e", 2.718281828459045235360287471352662497757},
        {"tau", 6.283185307179586476925286766559005768394},
        {"inf", INFINITY},
        {"nan", NAN},
    };
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++) {
        wf_value v = wf_float_new(vm, constants[i].value);
        if (wf_is_unset(v) || !wf_dict_set_z(vm, m->dict, constants[i].name, v))
            return false;
    }
    wf_str *doc = wf_str_new_z(vm, "Mathematical functions of real numbers and ints, as the C standard defines them.");
    return doc && wf_dict_set_z(vm, m->dict, "__doc__", wf_from_obj(doc)) && wf_native_add_rows(vm, m->dict, math_rows, NULL, 0) &&
           wf_native_add_rows(vm, m->dict, wf_math_int_rows, NULL, 0) && wf_native_add_rows(vm, m->dict, wf_math_sum_rows, NULL, 0);
}

/*
 * Module random: real-valued distributions. Methods and the order of draws are those of CPython's Lib/random.py, which names the papers; where Python's
 * arithmetic on arguments that are no floats would differ, it is done by Python's operators.
 */
#include "math_parts.h"
#include "random_parts.h"

#include <math.h>

static const double random_two_pi = 6.283185307179586476925286766559;

/* Optional numbers by position: `wanted` of them, defaults in d. */
static bool random_numbers(wf_vm *vm, const wf_value *args, size_t wanted, double *d)
{
    for (size_t i = 0; i < wanted; i++)
        if (!wf_is_unset(args[i]) && !wf_float_from(vm, args[i], &d[i]))
            return false;
    return true;
}

/* mu + z * sigma, by Python's rules for whatever they are */
static bool random_scaled(wf_vm *vm, wf_value mu, double z, wf_value sigma, wf_value *out)
{
    double m, s;
    if ((wf_is_unset(mu) || wf_float_operand(mu, &m)) && (wf_is_unset(sigma) || wf_float_operand(sigma, &s)))
        return wf_math_answer(vm, (wf_is_unset(mu) ? 0.0 : m) + z * (wf_is_unset(sigma) ? 1.0 : s), out);
    wf_value product, zv = wf_float_new(vm, z);
    return !wf_is_unset(zv) && wf_op_binary(vm, WF_OP_MUL, zv, wf_is_unset(sigma) ? wf_fix(1) : sigma, &product) &&
           wf_op_binary(vm, WF_OP_ADD, wf_is_unset(mu) ? wf_fix(0) : mu, product, out);
}

static bool random_uniform(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value width, drawn, product;
    double u;
    if (wf_is_flo(args[1]) && wf_is_flo(args[2])) {
        double a = wf_flo_get(args[1]), b = wf_flo_get(args[2]);
        return wf_random_next(vm, args[0], &u) && wf_math_answer(vm, a + (b - a) * u, out);
    }
    if (!wf_op_binary(vm, WF_OP_SUB, args[2], args[1], &width) || !wf_random_next(vm, args[0], &u))
        return false;
    drawn = wf_float_new(vm, u);
    return !wf_is_unset(drawn) && wf_op_binary(vm, WF_OP_MUL, width, drawn, &product) &&
           wf_op_binary(vm, WF_OP_ADD, args[1], product, out);
}

static bool random_triangular(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d[3] = {0.0, 1.0, 0.0}, u, c = 0.5;
    wf_value mode = wf_is_none(args[3]) ? WF_UNSET : args[3];
    if (!wf_random_next(vm, args[0], &u) || !random_numbers(vm, args + 1, 2, d) || !random_numbers(vm, &mode, 1, d + 2))
        return false;
    if (!wf_is_unset(mode)) {
        if (d[1] - d[0] == 0.0) {
            *out = args[1];
            return !wf_is_unset(args[1]) || wf_math_answer(vm, d[0], out);
        }
        c = (d[2] - d[0]) / (d[1] - d[0]);
    }
    if (u > c) {
        double swap = d[0];
        u = 1.0 - u;
        c = 1.0 - c;
        d[0] = d[1];
        d[1] = swap;
    }
    if (u * c < 0.0)
        return wf_math_domain(vm);
    return wf_math_answer(vm, d[0] + (d[1] - d[0]) * sqrt(u * c), out);
}

static bool random_draw_normal(wf_vm *vm, wf_value self, double *z)
{
    const double magic = 4 * exp(-0.5) / sqrt(2.0);
    double u1, u2;
    for (;;) {
        if (!wf_random_next(vm, self, &u1) || !wf_random_next(vm, self, &u2))
            return false;
        u2 = 1.0 - u2;
        *z = magic * (u1 - 0.5) / u2;
        if (*z * *z / 4.0 <= -log(u2))
            return true;
    }
}

static bool random_normalvariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double z;
    return random_draw_normal(vm, args[0], &z) && random_scaled(vm, args[1], z, args[2], out);
}

static bool random_lognormvariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double x;
    if (!random_normalvariate(vm, args, n, out) || !wf_float_from(vm, *out, &x))
        return false;
    double r = exp(x);
    return isinf(r) && isfinite(x) ? wf_math_range(vm) : wf_math_answer(vm, r, out);
}

/* Two at a time; the second is kept. */
static bool random_gauss(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_random *r = wf_random_of(args[0]);
    double z = r->gauss, u, angle, radius;
    if (!r->has_gauss) {
        if (!wf_random_next(vm, args[0], &angle) || !wf_random_next(vm, args[0], &u))
            return false;
        angle *= random_two_pi;
        radius = sqrt(-2.0 * log(1.0 - u));
        z = cos(angle) * radius;
        r->gauss = sin(angle) * radius;
        r->has_gauss = true;
    } else {
        r->has_gauss = false;
    }
    return random_scaled(vm, args[1], z, args[2], out);
}

static bool random_expovariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double u, lambda = 1.0;
    if (!wf_random_next(vm, args[0], &u) || !random_numbers(vm, args + 1, 1, &lambda))
        return false;
    if (lambda == 0.0)
        return wf_raise(vm, WF_EXC_ZeroDivisionError, "float division by zero");
    return wf_math_answer(vm, -log(1.0 - u) / lambda, out);
}

static bool random_vonmisesvariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d[2], u, z, quotient, theta;
    if (!random_numbers(vm, args + 1, 2, d))
        return false;
    if (d[1] <= 1e-6)
        return wf_random_next(vm, args[0], &u) && wf_math_answer(vm, random_two_pi * u, out);
    double s = 0.5 / d[1], r = s + sqrt(1.0 + s * s);
    for (;;) {
        if (!wf_random_next(vm, args[0], &u))
            return false;
        z = cos(random_two_pi / 2.0 * u);
        double q = z / (r + z);
        if (!wf_random_next(vm, args[0], &u))
            return false;
        if (u < 1.0 - q * q || u <= (1.0 - q) * exp(q))
            break;
    }
    double q = 1.0 / r, f = (q + z) / (1.0 + q * z);
    if (!wf_random_next(vm, args[0], &u))
        return false;
    wf_float_divmod(u > 0.5 ? d[0] + acos(f) : d[0] - acos(f), random_two_pi, &quotient, &theta);
    return wf_math_answer(vm, theta, out);
}

/* Cheng's for alpha above 1, Ahrens and Dieter's below. */
static bool random_draw_gamma(wf_vm *vm, wf_value self, double alpha, double beta, double *out)
{
    double u1, u2;
    if (!(alpha > 0.0 && beta > 0.0))
        return wf_raise(vm, WF_EXC_ValueError, "gammavariate: alpha and beta must be > 0.0");
    if (alpha > 1.0) {
        const double magic = 1.0 + log(4.5);
        double ainv = sqrt(2.0 * alpha - 1.0), bbb = alpha - log(4.0), ccc = alpha + ainv;
        for (;;) {
            if (!wf_random_next(vm, self, &u1))
                return false;
            if (!(1e-7 < u1 && u1 < 0.9999999))
                continue;
            if (!wf_random_next(vm, self, &u2))
                return false;
            u2 = 1.0 - u2;
            double v = log(u1 / (1.0 - u1)) / ainv, x = alpha * exp(v), z = u1 * u1 * u2, r = bbb + ccc * v - x;
            if (r + magic - 4.5 * z >= 0.0 || r >= log(z)) {
                *out = x * beta;
                return true;
            }
        }
    }
    if (alpha == 1.0) {
        if (!wf_random_next(vm, self, &u1))
            return false;
        *out = -log(1.0 - u1) * beta;
        return true;
    }
    const double e = 2.718281828459045235360287471352662497757;
    for (;;) {
        if (!wf_random_next(vm, self, &u1))
            return false;
        double b = (e + alpha) / e, p = b * u1, x = p <= 1.0 ? pow(p, 1.0 / alpha) : -log((b - p) / alpha);
        if (!wf_random_next(vm, self, &u2))
            return false;
        if (p > 1.0 ? u2 <= pow(x, alpha - 1.0) : u2 <= exp(-x)) {
            *out = x * beta;
            return true;
        }
    }
}

static bool random_gammavariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d[2], r;
    return random_numbers(vm, args + 1, 2, d) && random_draw_gamma(vm, args[0], d[0], d[1], &r) && wf_math_answer(vm, r, out);
}

static bool random_betavariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d[2], y, other;
    if (!random_numbers(vm, args + 1, 2, d) || !random_draw_gamma(vm, args[0], d[0], 1.0, &y))
        return false;
    if (y == 0.0)
        return wf_math_answer(vm, 0.0, out);
    return random_draw_gamma(vm, args[0], d[1], 1.0, &other) && wf_math_answer(vm, y / (y + other), out);
}

/* x ** y for floats, as the operator has it. */
static bool random_power(wf_vm *vm, double x, double y, wf_value *out)
{
    wf_value a = wf_float_new(vm, x), b = wf_float_new(vm, y);
    return !wf_is_unset(a) && !wf_is_unset(b) && wf_float_binary(vm, WF_OP_POW, a, b, out);
}

static bool random_reciprocal(wf_vm *vm, double numerator, double d, double *out)
{
    if (d == 0.0)
        return wf_raise(vm, WF_EXC_ZeroDivisionError, "float division by zero");
    *out = numerator / d;
    return true;
}

static bool random_paretovariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double u, alpha, exponent = 0.0;
    return wf_random_next(vm, args[0], &u) && wf_float_from(vm, args[1], &alpha) && random_reciprocal(vm, -1.0, alpha, &exponent) &&
           random_power(vm, 1.0 - u, exponent, out);
}

static bool random_weibullvariate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double u, d[2], exponent = 0.0, r;
    if (!wf_random_next(vm, args[0], &u) || !random_numbers(vm, args + 1, 2, d) || !random_reciprocal(vm, 1.0, d[1], &exponent) ||
        !random_power(vm, -log(1.0 - u), exponent, out) || !wf_float_from(vm, *out, &r))
        return false;
    return wf_math_answer(vm, d[0] * r, out);
}

/* ---- binomial ---- */

/* Few successes expected: the gaps between them are geometric (Devroye). */
static bool random_binomial_gaps(wf_vm *vm, wf_value self, int64_t n, double p, int64_t *out)
{
    double c = log2(1.0 - p), u, y = 0.0;
    *out = 0;
    if (c == 0.0)
        return true;
    for (;;) {
        if (!wf_random_next(vm, self, &u))
            return false;
        if (u == 0.0)
            return wf_math_domain(vm);
        y += floor(log2(u) / c) + 1.0;
        if (y > (double)n)
            return true;
        *out += 1;
    }
}

/* Hörmann's transformed rejection with squeeze (BTRS). */
static bool random_binomial_squeeze(wf_vm *vm, wf_value self, int64_t n, double p, int64_t *out)
{
    double spq = sqrt((double)n * p * (1.0 - p)), b = 1.15 + 2.53 * spq, a = -0.0873 + 0.0248 * b + 0.01 * p;
    double c = (double)n * p + 0.5, vr = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spq, lpq = log(p / (1.0 - p)), m = floor((double)(n + 1) * p);
    double h = wf_math_lgamma(m + 1) + wf_math_lgamma((double)n - m + 1);
    for (;;) {
        double u, v;
        if (!wf_random_next(vm, self, &u))
            return false;
        u -= 0.5;
        double us = 0.5 - fabs(u), k = floor((2.0 * a / us + b) * u + c);
        if (!(k >= 0.0 && k <= (double)n))
            continue;
        if (!wf_random_next(vm, self, &v))
            return false;
        *out = (int64_t)k;
        if (us >= 0.07 && v <= vr)
            return true;
        v *= alpha / (a / (us * us) + b);
        if (log(v) <= h - wf_math_lgamma(k + 1) - wf_math_lgamma((double)n - k + 1) + (k - m) * lpq)
            return true;
    }
}

static bool random_binomialvariate(wf_vm *vm, const wf_value *args, size_t count, wf_value *out)
{
    (void)count;
    int64_t n = 1, k = 0;
    double p = 0.5, u;
    if ((!wf_is_unset(args[1]) && !wf_int_index(vm, args[1], &n)) || !random_numbers(vm, args + 2, 1, &p))
        return false;
    if (n < 0)
        return wf_raise(vm, WF_EXC_ValueError, "n must be non-negative");
    if (p <= 0.0 || p >= 1.0) {
        if (p != 0.0 && p != 1.0)
            return wf_raise(vm, WF_EXC_ValueError, "p must be in the range 0.0 <= p <= 1.0");
        *out = wf_int_from_i64(vm, p == 0.0 ? 0 : n);
        return !wf_is_unset(*out);
    }
    if (n == 1) {
        if (!wf_random_next(vm, args[0], &u))
            return false;
        *out = wf_fix(u < p);
        return true;
    }
    bool mirrored = p > 0.5;
    if (mirrored)
        p = 1.0 - p;
    if (!((double)n * p < 10.0 ? random_binomial_gaps(vm, args[0], n, p, &k) : random_binomial_squeeze(vm, args[0], n, p, &k)))
        return false;
    *out = wf_int_from_i64(vm, mirrored ? n - k : k);
    return !wf_is_unset(*out);
}

const wf_native_row wf_random_real_rows[] = {
    {"betavariate", random_betavariate, "(self, alpha, beta)", "The beta distribution; values from 0 to 1."},
    {"binomialvariate", random_binomialvariate, "(self, n=1, p=0.5)", "How many of n trials succeed that succeed with probability p."},
    {"expovariate", random_expovariate, "(self, lambd=1.0)", "The exponential distribution; lambd is 1 over the mean."},
    {"gammavariate", random_gammavariate, "(self, alpha, beta)", "The gamma distribution."},
    {"gauss", random_gauss, "(self, mu=0.0, sigma=1.0)", "The normal distribution with that mean and standard deviation."},
    {"lognormvariate", random_lognormvariate, "(self, mu=0.0, sigma=1.0)", "What has a normal distribution as its logarithm."},
    {"normalvariate", random_normalvariate, "(self, mu=0.0, sigma=1.0)", "The normal distribution with that mean and standard deviation."},
    {"paretovariate", random_paretovariate, "(self, alpha)", "The Pareto distribution."},
    {"triangular", random_triangular, "(self, low=0.0, high=1.0, mode=None)", "The triangular distribution between two bounds with its peak at mode."},
    {"uniform", random_uniform, "(self, a, b)", "A number between a and b."},
    {"vonmisesvariate", random_vonmisesvariate, "(self, mu, kappa)", "The circular normal distribution; angles in radians."},
    {"weibullvariate", random_weibullvariate, "(self, alpha, beta)", "The Weibull distribution."},
    {0},
};

/*
 * The gamma function and its logarithm by Lanczos's approximation, with the coefficients (N=13, g=6.024680040776729583740234375) that the Boost
 * library computed and CPython uses too, so that results agree to the last bit.
 */
#include "math_parts.h"

#include <math.h>

enum { GAMMA_TERMS = 13 };
static const double gamma_pi = 3.141592653589793238462643383279502884197, gamma_log_pi = 1.144729885849400174143427351353058711647;
static const double gamma_g = 6.024680040776729583740234375, gamma_g_minus_half = 5.524680040776729583740234375;
static const double gamma_numerator[GAMMA_TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double gamma_denominator[GAMMA_TERMS] = {
    0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0,
};

/* The rational function's value; powers of 1/x for large x, so that nothing overflows. */
static double gamma_lanczos(double x)
{
    double num = 0.0, den = 0.0;
    if (x < 5.0) {
        for (int i = GAMMA_TERMS; --i >= 0;) {
            num = num * x + gamma_numerator[i];
            den = den * x + gamma_denominator[i];
        }
    } else {
        for (int i = 0; i < GAMMA_TERMS; i++) {
            num = num / x + gamma_numerator[i];
            den = den / x + gamma_denominator[i];
        }
    }
    return num / den;
}

/* sin(pi x), exact where the argument's reduction can be */
static double gamma_sinpi(double x)
{
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(gamma_pi * y); break;
    case 1: r = cos(gamma_pi * (y - 0.5)); break;
    case 2: r = sin(gamma_pi * (1.0 - y)); break;
    case 3: r = -cos(gamma_pi * (y - 1.5)); break;
    default: r = sin(gamma_pi * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

double wf_math_gamma(double x)
{
    if (!isfinite(x))
        return isnan(x) || x > 0.0 ? x : NAN;
    if (x == 0.0)
        return copysign(INFINITY, x);
    if (x == floor(x)) {
        if (x < 0.0)
            return NAN;
        if (x <= 23.0) { /* (x - 1)! is exact */
            double r = 1.0;
            for (double i = 2.0; i < x; i++)
                r *= i;
            return r;
        }
    }
    double magnitude = fabs(x);
    if (magnitude < 1e-20)
        return 1.0 / x;
    if (magnitude > 200.0)
        return x < 0.0 ? 0.0 / gamma_sinpi(x) : INFINITY;
    double y = magnitude + gamma_g_minus_half, z, r;
    /* What the sum lost, made up for to first order. */
    if (magnitude > gamma_g_minus_half)
        z = (y - magnitude) - gamma_g_minus_half;
    else
        z = (y - gamma_g_minus_half) - magnitude;
    z = z * gamma_g / y;
    double power = magnitude < 140.0 ? pow(y, magnitude - 0.5) : pow(y, magnitude / 2.0 - 0.25);
    if (x < 0.0) {
        r = -gamma_pi / gamma_sinpi(magnitude) / magnitude * exp(y) / gamma_lanczos(magnitude);
        r -= z * r;
        r /= power;
        if (magnitude >= 140.0)
            r /= power;
    } else {
        r = gamma_lanczos(magnitude) / exp(y);
        r += z * r;
        r *= power;
        if (magnitude >= 140.0)
            r *= power;
    }
    return r;
}

double wf_math_lgamma(double x)
{
    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2.0)
        return x <= 0.0 ? INFINITY : 0.0;
    double magnitude = fabs(x);
    if (magnitude < 1e-20)
        return -log(magnitude);
    double r = log(gamma_lanczos(magnitude)) - gamma_g;
    r += (magnitude - 0.5) * (log(magnitude + gamma_g - 0.5) - 1);
    if (x < 0.0)
        r = gamma_log_pi - log(fabs(gamma_sinpi(magnitude))) - log(magnitude) - r;
    return r;
}

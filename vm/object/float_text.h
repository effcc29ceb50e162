/*
 * Doubles as decimal digits. Everything here is exact, needs no heap, and knows no locale.
 */
#ifndef WF_FLOAT_TEXT_H
#define WF_FLOAT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A double has at most 767 significant digits. */
enum { WF_DECIMAL_MAX = 800 };

/* 0.DIGITS times 10^point, the first and last digit not 0; count 0: zero. */
typedef struct wf_decimal {
    int count, point;
    char digits[WF_DECIMAL_MAX];
} wf_decimal;

/* d is finite; its sign is ignored. */
void wf_float_shortest(double d, wf_decimal *out);                 /* the fewest digits that read back as d, of these the closest */
void wf_float_fixed(double d, int64_t places, wf_decimal *out);    /* rounded half to even at 10^-places (may be negative) */
void wf_float_significant(double d, int64_t digits, wf_decimal *out); /* rounded half to even to so many digits, at least 1 */

/* float_powers.c: 10^q for q from WF_POWER_MIN to WF_POWER_MAX, as floor(10^q / 2^e) with e such that the top of 128 bits is set. */
enum { WF_POWER_MIN = -342, WF_POWER_MAX = 324 };
typedef struct wf_power {
    uint64_t high, low;
} wf_power;
extern const wf_power wf_float_powers[WF_POWER_MAX - WF_POWER_MIN + 1];
static inline const wf_power *wf_float_power(int q) { return &wf_float_powers[q - WF_POWER_MIN]; }
static inline bool wf_float_power_exact(int q) { return q >= 0 && q <= 55; }
/* floor(log2(10^q)), right for |q| up to 1233 */
static inline int wf_float_power_log2(int q) { return (int)(((int64_t)q * 1741647) >> 19); }

#endif

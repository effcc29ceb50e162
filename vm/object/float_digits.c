/*
 * Doubles to decimal digits. The shortest form is Schubfach's (Raffaello Giulietti: The Schubfach way to render doubles, 2020); rounded forms
 * are computed as big integers.
 */
#include "object/bigint.h"
#include "object/float_text.h"

enum { DIGITS_LIMBS = 48 }; /* 53 bits times 5^1074, or 2^1024, with room to spare */

/* d = mantissa * 2^exponent, the mantissa odd or not, below 2^53 */
typedef struct digits_parts {
    uint64_t mantissa;
    int exponent;
    bool lowest; /* the smallest mantissa of its binade: the next double below is nearer than the one above */
} digits_parts;

static digits_parts digits_take_apart(double d)
{
    uint64_t bits, one = 1;
    memcpy(&bits, &d, sizeof bits);
    int biased = (int)(bits >> 52 & 0x7FF);
    uint64_t fraction = bits & ((one << 52) - 1);
    if (biased == 0)
        return (digits_parts){fraction, -1074, false};
    return (digits_parts){fraction | one << 52, biased - 1075, fraction == 0 && biased > 1};
}

/* The digits of u, trailing zeros dropped, u * 10^exponent being the value. */
static void digits_set(wf_decimal *out, uint64_t u, int exponent)
{
    char buffer[20], *end = buffer + sizeof buffer, *p = end;
    for (; u; u /= 10)
        *--p = (char)('0' + u % 10);
    out->point = (int)(end - p) + exponent;
    while (end > p && end[-1] == '0')
        end--;
    out->count = (int)(end - p);
    memcpy(out->digits, p, (size_t)(end - p));
}

/* ---- shortest ---- */

/* The upper part of g * c, its last bit set when anything is lost; products that are off by the table's rounding stay right. */
static uint64_t digits_round_odd(uint64_t high, uint64_t low, uint64_t c)
{
    unsigned __int128 x = (unsigned __int128)low * c, y = (unsigned __int128)high * c + (uint64_t)(x >> 64);
    return (uint64_t)(y >> 64) | ((uint64_t)y > 1);
}

void wf_float_shortest(double d, wf_decimal *out)
{
    digits_parts v = digits_take_apart(d);
    out->count = out->point = 0;
    if (v.mantissa == 0)
        return;
    if (v.exponent <= 0 && v.exponent > -53 && (v.mantissa & (((uint64_t)1 << -v.exponent) - 1)) == 0) {
        digits_set(out, v.mantissa >> -v.exponent, 0); /* a whole number: no other is nearer than 1 */
        return;
    }
    uint64_t odd = v.mantissa & 1, c = 4 * v.mantissa;
    int k = (v.exponent * 1262611 - (v.lowest ? 524031 : 0)) >> 22; /* floor(log10(2^q)), or of 3/4 of it */
    int h = v.exponent + wf_float_power_log2(-k) + 1;
    const wf_power *g = wf_float_power(-k);
    uint64_t low = g->low + !wf_float_power_exact(-k), high = g->high + (low < g->low);
    uint64_t below = digits_round_odd(high, low, (c - 2 + v.lowest) << h) + odd;
    uint64_t value = digits_round_odd(high, low, c << h);
    uint64_t above = digits_round_odd(high, low, (c + 2) << h) - odd;
    uint64_t s = value / 4;
    if (s >= 10) { /* one digit less? */
        uint64_t shorter = s / 10;
        bool down = below <= 40 * shorter, up = 40 * shorter + 40 <= above;
        if (down != up) {
            digits_set(out, shorter + up, k + 1);
            return;
        }
    }
    bool down = below <= 4 * s, up = 4 * s + 4 <= above;
    if (down == up)
        up = value > 4 * s + 2 || (value == 4 * s + 2 && (s & 1));
    digits_set(out, s + up, k);
}

/* ---- rounded ---- */

/* r = m 5^s in limbs. */
static size_t digits_times_fives(uint64_t *r, uint64_t m, int64_t s)
{
    const uint64_t five27 = 7450580596923828125u;
    size_t n = 1;
    r[0] = m;
    while (s > 0) {
        uint64_t f = five27;
        if (s < 27)
            for (f = 1; s > 0; s--)
                f *= 5;
        else
            s -= 27;
        uint64_t carry = mpn_mul_1(r, r, (mp_size_t)n, f);
        if (carry)
            r[n++] = carry;
    }
    return n;
}

static size_t digits_shift_left(uint64_t *r, size_t n, unsigned shift)
{
    unsigned words = shift / 64, bits = shift % 64;
    r[n] = bits ? mpn_lshift(r, r, (mp_size_t)n, bits) : 0;
    n += r[n] != 0;
    memmove(r + words, r, n * sizeof *r);
    memset(r, 0, words * sizeof *r);
    return n + words;
}

/* r / 2^shift, rounded half to even. */
static size_t digits_shift_round(uint64_t *r, size_t n, unsigned shift)
{
    unsigned words = shift / 64, bits = shift % 64;
    if (shift == 0)
        return n;
    if (words > n || (words == n && bits > 0))
        return 0; /* less than half */
    unsigned half_at = shift - 1;
    bool half = r[half_at / 64] >> (half_at % 64) & 1;
    bool rest = (r[half_at / 64] & (((uint64_t)1 << (half_at % 64)) - 1)) != 0 || wf_bigint_trim(r, half_at / 64) != 0;
    n -= words;
    memmove(r, r + words, n * sizeof *r);
    if (bits && n)
        mpn_rshift(r, r, (mp_size_t)n, bits);
    bool odd = n && (r[0] & 1);
    n = wf_bigint_trim(r, n);
    if (half && (rest || odd)) {
        if (n == 0)
            r[n++] = 1;
        else if (mpn_add_1(r, r, (mp_size_t)n, 1))
            r[n++] = 1;
    }
    return n;
}

/* r / 10^t, rounded half to even. */
static size_t digits_divide_round(uint64_t *r, size_t n, int64_t t)
{
    uint64_t d[DIGITS_LIMBS], q[DIGITS_LIMBS], rest[DIGITS_LIMBS];
    size_t dn = digits_times_fives(d, 1, t);
    dn = digits_shift_left(d, dn, (unsigned)t);
    if (n < dn) {
        memset(r + n, 0, (dn - n) * sizeof *r);
        n = dn;
    }
    mpn_tdiv_qr(q, rest, 0, r, (mp_size_t)n, d, (mp_size_t)dn);
    size_t qn = n - dn + 1;
    uint64_t over = mpn_lshift(rest, rest, (mp_size_t)dn, 1);
    int order = over ? 1 : mpn_cmp(rest, d, (mp_size_t)dn);
    if ((order > 0 || (order == 0 && (q[0] & 1))) && mpn_add_1(q, q, (mp_size_t)qn, 1))
        q[qn++] = 1;
    memcpy(r, q, qn * sizeof *r);
    return wf_bigint_trim(r, qn);
}

/* round(v * 10^s) in limbs; with s reduced to where the value is whole already. */
static size_t digits_scale(const digits_parts *v, int64_t *s, uint64_t r[DIGITS_LIMBS])
{
    if (*s > 0 && *s > -v->exponent)
        *s = v->exponent < 0 ? -v->exponent : 0;
    if (*s >= 0) {
        size_t n = digits_times_fives(r, v->mantissa, *s);
        int64_t shift = v->exponent + *s;
        return shift >= 0 ? digits_shift_left(r, n, (unsigned)shift) : digits_shift_round(r, n, (unsigned)-shift);
    }
    if (*s < -400)
        return 0; /* 10^400 is out of reach */
    r[0] = v->mantissa;
    if (v->exponent >= 0)
        return digits_divide_round(r, digits_shift_left(r, 1, (unsigned)v->exponent), -*s);
    /* m 2^-x / 10^t: whole tens are lost either way, so round once, with the fraction standing for "a little more". */
    unsigned x = (unsigned)-v->exponent;
    uint64_t whole = x < 64 ? v->mantissa >> x : 0;
    bool rest = x < 64 ? (v->mantissa & (((uint64_t)1 << x) - 1)) != 0 : true;
    uint64_t ten = 1;
    for (int64_t t = -*s; t > 0; t--) {
        if (ten > UINT64_MAX / 10)
            return 0;
        ten *= 10;
    }
    uint64_t q = whole / ten, left = whole % ten, half = ten / 2;
    if (left > half || (left == half && (rest || (q & 1))))
        q++;
    r[0] = q;
    return q != 0;
}

/* The usual case within 128 bits: false when it is not usual. */
static bool digits_scale_fast(const digits_parts *v, int64_t s, uint64_t *out)
{
    static const uint64_t fives[28] = {1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625, 1220703125,
        6103515625, 30517578125, 152587890625, 762939453125, 3814697265625, 19073486328125, 95367431640625, 476837158203125,
        2384185791015625, 11920928955078125, 59604644775390625, 298023223876953125, 1490116119384765625, 7450580596923828125};
    if (s < 0 || s > 27)
        return false;
    int64_t shift = -(v->exponent + s);
    if (shift <= 0 || shift > 120)
        return false;
    unsigned __int128 p = (unsigned __int128)v->mantissa * fives[s], q = p >> shift, one = 1;
    unsigned __int128 rest = p & ((one << shift) - 1), half = one << (shift - 1);
    if (q >> 63)
        return false;
    if (rest > half || (rest == half && (q & 1)))
        q++;
    *out = (uint64_t)q;
    return true;
}

static void digits_set_limbs(wf_decimal *out, uint64_t *r, size_t n, int64_t s)
{
    char buffer[DIGITS_LIMBS * 20], *end = buffer + sizeof buffer, *p = wf_bigint_write_decimal(r, n, end);
    out->point = (int)((end - p) - s);
    while (end > p && end[-1] == '0')
        end--;
    out->count = (int)(end - p);
    memcpy(out->digits, p, (size_t)(end - p));
}

void wf_float_fixed(double d, int64_t places, wf_decimal *out)
{
    digits_parts v = digits_take_apart(d);
    uint64_t r[DIGITS_LIMBS];
    out->count = out->point = 0;
    if (v.mantissa == 0)
        return;
    if (digits_scale_fast(&v, places, r)) {
        if (r[0])
            digits_set(out, r[0], (int)-places);
        return;
    }
    size_t n = digits_scale(&v, &places, r);
    if (n)
        digits_set_limbs(out, r, n, places);
}

void wf_float_significant(double d, int64_t digits, wf_decimal *out)
{
    digits_parts v = digits_take_apart(d);
    uint64_t r[DIGITS_LIMBS];
    out->count = out->point = 0;
    if (v.mantissa == 0)
        return;
    int bits = 64 - __builtin_clzll(v.mantissa) + v.exponent;
    int64_t k = ((int64_t)(bits - 1) * 1262611) >> 22, s = digits - 1 - k; /* k: floor(log10(v)) or one less */
    /* One digit more than wanted: k was one less, or the value was rounded up to the next power of ten. Either way once more. */
    if (digits <= 17) {
        while (digits_scale_fast(&v, s, r)) {
            digits_set(out, r[0], (int)-s);
            if (out->point + s <= digits)
                return;
            s--;
        }
    }
    for (;; s--) {
        int64_t scale = s;
        size_t n = digits_scale(&v, &scale, r);
        digits_set_limbs(out, r, n, scale);
        if (out->point + s <= digits || scale != s)
            return;
    }
}

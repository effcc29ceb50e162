/*
 * Decimal text to doubles, correctly rounded. Three tries: a mantissa and a power of ten that are both exact doubles (William Clinger: How to
 * read floating point numbers accurately, 1990); the mantissa times a 128-bit power of ten, when what that product leaves
 * uncertain does not decide (after Daniel Lemire: Number parsing at a gigabyte per second, 2021); exact integers.
 */
#include "object/bigint.h"
#include "object/float_text.h"
#include "object/number_format.h"

#include <math.h>

/* No halfway point between two doubles has more significant digits, so beyond them only zero or not zero matters. */
enum { PARSE_DIGITS = 800, PARSE_LIMBS = 120 };

/* DIGITS times 10^exponent, taken from the text. */
typedef struct parse_number {
    const char *first, *end;  /* significant digits, perhaps with a point among them */
    size_t digits;            /* how many, leading zeros not counted */
    uint64_t mantissa;        /* the first 19 */
    int64_t exponent;         /* of the last digit */
    bool negative;
} parse_number;

static bool parse_is_digit(char c) { return c >= '0' && c <= '9'; }

/* An optional exponent; false when it is malformed. */
static bool parse_exponent(const char *p, const char *end, int64_t *exponent)
{
    int64_t e = 0;
    if (p == end)
        return true;
    if ((*p++ | 0x20) != 'e' || p == end)
        return false;
    bool negative = *p == '-';
    if ((*p == '-' || *p == '+') && ++p == end)
        return false;
    for (; p < end; p++) {
        if (!parse_is_digit(*p))
            return false;
        if (e < (int64_t)1 << 50)
            e = e * 10 + (*p - '0');
    }
    *exponent += negative ? -e : e;
    return true;
}

static bool parse_scan(const char *p, const char *end, parse_number *n)
{
    bool point = false, any = false;
    n->digits = 0;
    n->mantissa = 0;
    n->exponent = 0;
    n->first = p;
    for (; p < end; p++) {
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        if (!parse_is_digit(*p))
            break;
        any = true;
        n->exponent -= point;
        if (n->digits == 0 && *p == '0')
            continue;
        if (n->digits == 0)
            n->first = p;
        if (n->digits < 19)
            n->mantissa = n->mantissa * 10 + (uint64_t)(*p - '0');
        n->digits++;
    }
    n->end = p;
    return any && parse_exponent(p, end, &n->exponent);
}

static bool parse_exact_doubles(uint64_t mantissa, int64_t exponent, double *out)
{
    static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (mantissa > (uint64_t)1 << 53 || exponent < -22 || exponent > 22)
        return false;
    *out = exponent < 0 ? (double)mantissa / tens[-exponent] : (double)mantissa * tens[exponent];
    return true;
}

/* The true value lies between two products; when both round to the same double, that is it. */
static bool parse_by_table(uint64_t mantissa, int64_t exponent, bool truncated, double *out)
{
    if (exponent < WF_POWER_MIN || exponent > WF_POWER_MAX)
        return false;
    const wf_power *t = wf_float_power((int)exponent);
    int64_t scale = wf_float_power_log2((int)exponent) - 127;
    uint64_t limbs[4] = {t->low, t->high, 0, 0}, low[3], product[4] = {0};
    product[2] = mpn_mul_1(product, limbs, 2, mantissa);
    memcpy(low, product, sizeof low);
    double d = wf_bigint_to_double(low, 3, false, scale);
    if (!wf_float_power_exact((int)exponent) || truncated) {
        product[3] = mpn_add_1(product, product, 3, mantissa); /* the table's last bit */
        if (truncated)
            product[3] += mpn_add(product, product, 3, limbs, 2); /* the digits past the nineteenth */
        if (wf_bigint_to_double(product, 4, true, scale) != d)
            return false;
    }
    *out = d;
    return true;
}

/* The first PARSE_DIGITS digits as an integer; *dropped: how many more there are, *rest: whether one of them is not zero. */
static size_t parse_digits(const parse_number *n, uint64_t *r, size_t *dropped, bool *rest)
{
    size_t count = 0, taken = 0;
    uint64_t chunk = 0, power = 1;
    *dropped = 0;
    *rest = false;
    for (const char *p = n->first; p < n->end; p++) {
        if (*p == '.')
            continue;
        if (taken == PARSE_DIGITS) {
            *dropped += 1;
            *rest |= *p != '0';
            continue;
        }
        chunk = chunk * 10 + (uint64_t)(*p - '0');
        power *= 10;
        taken++;
        if (taken % 19 == 0 || taken == PARSE_DIGITS || taken == n->digits) {
            r[count] = count ? mpn_mul_1(r, r, (mp_size_t)count, power) : 0;
            count++;
            mpn_add_1(r, r, (mp_size_t)count, chunk);
            count = wf_bigint_trim(r, count);
            chunk = 0;
            power = 1;
        }
    }
    return count;
}

static size_t parse_times_fives(uint64_t *r, size_t n, int64_t e)
{
    while (e > 0) {
        uint64_t f = 1, carry;
        for (int i = 0; i < 27 && e > 0; i++, e--)
            f *= 5;
        carry = mpn_mul_1(r, r, (mp_size_t)n, f);
        if (carry)
            r[n++] = carry;
    }
    return n;
}

static double parse_by_integers(const parse_number *n)
{
    uint64_t a[2 * PARSE_LIMBS], b[PARSE_LIMBS], q[2 * PARSE_LIMBS], r[PARSE_LIMBS];
    size_t dropped;
    bool rest;
    size_t an = parse_digits(n, a, &dropped, &rest);
    int64_t e = n->exponent + (int64_t)dropped, magnitude = e + (int64_t)(n->digits - dropped);
    if (magnitude > 310)
        return INFINITY;
    if (magnitude < -326)
        return 0.0;
    if (e >= 0) {
        an = parse_times_fives(a, an, e);
        return wf_bigint_to_double(a, an, rest, e);
    }
    b[0] = 1;
    size_t bn = parse_times_fives(b, 1, -e);
    /* Enough zero limbs below that the quotient has at least 64 bits. */
    size_t pad = an < bn + 2 ? bn + 2 - an : 0;
    memmove(a + pad, a, an * sizeof *a);
    memset(a, 0, pad * sizeof *a);
    an += pad;
    mpn_tdiv_qr(q, r, 0, a, (mp_size_t)an, b, (mp_size_t)bn);
    rest |= wf_bigint_trim(r, bn) != 0;
    return wf_bigint_to_double(q, an - bn + 1, rest, e - (int64_t)pad * 64);
}

static bool parse_word(const char *p, const char *end, const char *word)
{
    for (; p < end && *word; p++, word++)
        if ((*p | 0x20) != *word)
            return false;
    return p == end && !*word;
}

bool wf_float_parse(const char *text, size_t length, double *out)
{
    const char *p = text, *end = text + length;
    parse_number n;
    n.negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    double d;
    if (p < end && !parse_is_digit(*p) && *p != '.') {
        if (parse_word(p, end, "inf") || parse_word(p, end, "infinity"))
            d = INFINITY;
        else if (parse_word(p, end, "nan"))
            d = NAN;
        else
            return false;
        *out = n.negative ? -d : d;
        return true;
    }
    if (!parse_scan(p, end, &n))
        return false;
    int64_t extra = n.digits > 19 ? (int64_t)n.digits - 19 : 0; /* digits that are not in the mantissa */
    if (n.mantissa == 0)
        d = 0.0;
    else if (n.exponent + (int64_t)n.digits > 400)
        d = INFINITY;
    else if (n.exponent + (int64_t)n.digits < -400)
        d = 0.0;
    else if (!(extra == 0 && parse_exact_doubles(n.mantissa, n.exponent, &d)) &&
             !parse_by_table(n.mantissa, n.exponent + extra, extra > 0, &d))
        d = parse_by_integers(&n);
    *out = n.negative ? -d : d;
    return true;
}

/* float() of text: blanks around, underscores between digits. `ascii` is scratch of n bytes when the text is not changed in place. */
bool wf_float_from_text(wf_vm *vm, const char *text, size_t n, int *found, double *out)
{
    char local[512], *clean = local;
    wf_storage *cell = NULL;
    if (n > sizeof local) {
        cell = wf_heap_new_storage(vm, n);
        if (!cell)
            return false;
        clean = (char *)cell->bytes;
    }
    n = wf_int_text_ascii(text, n, clean);
    const char *p = clean, *end = clean + n;
    while (p < end && wf_int_text_blank(*p))
        p++;
    while (end > p && wf_int_text_blank(end[-1]))
        end--;
    char *to = clean;
    bool ok = true;
    for (const char *from = p; from < end && ok; from++) {
        if (*from != '_')
            *to++ = *from;
        else
            ok = from > p && parse_is_digit(from[-1]) && from + 1 < end && parse_is_digit(from[1]);
    }
    *found = ok && wf_float_parse(clean, (size_t)(to - clean), out);
    wf_heap_free(vm, cell);
    return true;
}

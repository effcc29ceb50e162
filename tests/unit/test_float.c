/* Floats and text: the shortest digits, reading with one rounding, printf's forms, against glibc, which is exact; and the table of powers. */
#include "object/float_text.h"
#include "object/number.h"
#include "object/number_format.h"

#include <criterion/criterion.h>
#include <gmp.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t seed = 1442695040888963407u;
static uint64_t next_word(void)
{
    seed ^= seed >> 12;
    seed ^= seed << 25;
    seed ^= seed >> 27;
    return seed * 2685821657736338717u;
}

/* Doubles of every kind: all bit patterns, whole numbers, few decimals, powers of two and their neighbours, subnormals. */
static double next_double(void)
{
    uint64_t w = next_word();
    double d;
    switch (w % 6) {
    case 0: return (double)(int64_t)(next_word() >> (w >> 8) % 60);
    case 1: return (double)(int64_t)(next_word() >> 30) / pow(10, (double)(w >> 8 & 7));
    case 2: return nextafter(ldexp(1.0, (int)((w >> 8) % 2090) - 1070), (w >> 40) % 3 ? INFINITY : 0.0);
    case 3: return ldexp(1.0, (int)((w >> 8) % 2090) - 1070);
    case 4: w = next_word() >> 12; break;
    default: w = next_word(); break;
    }
    memcpy(&d, &w, sizeof d);
    return isfinite(d) ? d : 1.0;
}

/* The digits of printf's %.*e with trailing zeros cut, and where the point is. */
static void digits_of(double d, int precision, char *digits, int *point)
{
    char text[1200];
    snprintf(text, sizeof text, "%.*e", precision, fabs(d));
    char *e = strchr(text, 'e');
    *point = atoi(e + 1) + 1;
    *e = 0;
    size_t n = 0;
    for (char *p = text; *p; p++)
        if (*p != '.')
            digits[n++] = *p;
    while (n > 0 && digits[n - 1] == '0')
        n--;
    digits[n] = 0;
}

Test(floats, powers_of_ten_are_what_their_definition_says)
{
    mpz_t n, ten, low;
    mpz_inits(n, ten, low, NULL);
    for (int q = WF_POWER_MIN; q <= WF_POWER_MAX; q++) {
        mpz_ui_pow_ui(ten, 10, (unsigned)abs(q));
        if (q < 0) { /* enough bits of 1 / 10^-q, then as for the others */
            mpz_set_ui(n, 1);
            mpz_mul_2exp(n, n, mpz_sizeinbase(ten, 2) + 200);
            mpz_fdiv_q(n, n, ten);
        } else {
            mpz_mul_2exp(n, ten, 200);
        }
        mpz_fdiv_q_2exp(n, n, mpz_sizeinbase(n, 2) - 128);
        mpz_fdiv_r_2exp(low, n, 64);
        mpz_fdiv_q_2exp(n, n, 64);
        cr_assert(mpz_get_ui(n) == wf_float_power(q)->high && mpz_get_ui(low) == wf_float_power(q)->low, "10^%d", q);
        cr_assert(wf_float_power_log2(q) == (q >= 0 ? (int)mpz_sizeinbase(ten, 2) - 1 : -(int)mpz_sizeinbase(ten, 2)), "log2 10^%d", q);
    }
    mpz_clears(n, ten, low, NULL);
}

Test(floats, shortest_digits_read_back_and_none_are_shorter)
{
    for (int i = 0; i < 60000; i++) {
        double d = fabs(next_double()), back;
        wf_decimal n;
        char text[96], digits[64];
        int point;
        if (d == 0.0)
            continue;
        wf_float_shortest(d, &n);
        snprintf(text, sizeof text, "0.%.*se%d", n.count, n.digits, n.point);
        cr_assert(strtod(text, NULL) == d, "%a gave %s", d, text);
        cr_assert(wf_float_parse(text, strlen(text), &back) && back == d, "%s", text);
        if (n.count > 1) { /* the nearest with one digit less is another double */
            digits_of(d, n.count - 2, digits, &point);
            snprintf(text, sizeof text, "0.%se%d", digits, point);
            cr_assert(strtod(text, NULL) != d, "%a could be %s", d, text);
        }
    }
}

Test(floats, read_as_strtod_does)
{
    for (int i = 0; i < 60000; i++) {
        char text[2000];
        double d = next_double(), got;
        size_t n = 0;
        switch (next_word() % 3) {
        case 0: /* half way to the next one, exactly, or a little more */
            n = (size_t)snprintf(text, sizeof text, "%.1100e", ldexp(fabs(d), -1) + ldexp(nextafter(fabs(d), INFINITY), -1));
            break;
        case 1: n = (size_t)snprintf(text, sizeof text, "%.*e", (int)(next_word() % 40), d); break;
        default:
            for (size_t digits = 1 + next_word() % 50; n < digits; n++)
                text[n] = (char)('0' + next_word() % 10);
            n += (size_t)snprintf(text + n, 100, ".%llue%d", (unsigned long long)next_word(), (int)(next_word() % 700) - 360);
            break;
        }
        double expected = strtod(text, NULL);
        cr_assert(wf_float_parse(text, n, &got) && memcmp(&got, &expected, sizeof got) == 0, "%s: %a, not %a", text, got, expected);
    }
}

/* A half way point between doubles has up to 767 digits: that one, and the same with a 1 far beyond. */
Test(floats, read_half_way_points_exactly)
{
    static const double low[] = {0x1p-1074, 0x1.fffffffffffffp-1023, 0x1p-1022, 1.0, 0x1.0000000000001p0, 0x1.ffffffffffffep1023, 9007199254740992.0};
    for (size_t i = 0; i < sizeof low / sizeof *low; i++) {
        mpz_t z; /* (2m + 1) 2^(e-1) as m 10^x: times 5^(1-e) when e is negative */
        int e;
        int64_t m = (int64_t)ldexp(frexp(low[i], &e), 53);
        e -= 53;
        mpz_init_set_si(z, 2 * m + 1);
        e -= 1;
        while (!mpz_odd_p(z) && e < 0) {
            mpz_fdiv_q_2exp(z, z, 1);
            e++;
        }
        if (low[i] < 0x1p-1022) { /* subnormal: the step is 2^-1074 whatever the mantissa */
            mpz_set_si(z, 2 * (int64_t)ldexp(low[i], 1074) + 1);
            e = -1075;
        }
        char *digits, text[1200];
        if (e >= 0) {
            mpz_mul_2exp(z, z, (unsigned)e);
            digits = mpz_get_str(NULL, 10, z);
            snprintf(text, sizeof text, "%s", digits);
        } else {
            mpz_t five;
            mpz_init(five);
            mpz_ui_pow_ui(five, 5, (unsigned)-e);
            mpz_mul(z, z, five);
            mpz_clear(five);
            digits = mpz_get_str(NULL, 10, z);
            snprintf(text, sizeof text, "%se%d", digits, e);
        }
        double got, expected = strtod(text, NULL);
        cr_assert(wf_float_parse(text, strlen(text), &got) && got == expected, "%s: %a, not %a", text, got, expected);
        char more[2600];
        char *mark = strchr(text, 'e');
        int n = mark ? (int)(mark - text) : (int)strlen(text);
        snprintf(more, sizeof more, "%.*s.%0900d1%s", n, text, 0, mark ? mark : "");
        expected = nextafter(low[i], INFINITY);
        cr_assert(wf_float_parse(more, strlen(more), &got) && got == expected, "%s: %a, not %a", more, got, expected);
        free(digits);
        mpz_clear(z);
    }
}

Test(floats, refuse_what_is_no_number)
{
    static const char *const bad[] = {"", ".", "e5", "1e", "1e+", "+", "--1", "1.2.3", "0x10", "1 ", " 1", "infin", "nanx", "1_0", "1e5.5", "+-1"};
    double d;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_assert(!wf_float_parse(bad[i], strlen(bad[i]), &d), "'%s'", bad[i]);
    cr_assert(wf_float_parse("-Infinity", 9, &d) && d == -INFINITY);
    cr_assert(wf_float_parse("nan", 3, &d) && isnan(d));
    cr_assert(wf_float_parse("1e999999999999999999999", 23, &d) && d == INFINITY);
    cr_assert(wf_float_parse("-1e-99999999999999999999", 24, &d) && d == 0.0 && signbit(d));
    cr_assert(wf_float_parse("0e999999999", 11, &d) && d == 0.0);
}

Test(floats, round_digits_as_printf_does)
{
    for (int i = 0; i < 40000; i++) {
        double d = fabs(next_double());
        int precision = (int)(next_word() % (i % 10 ? 20 : 1000)), point;
        wf_decimal n;
        char digits[1200];
        digits_of(d, precision, digits, &point);
        wf_float_significant(d, precision + 1, &n);
        cr_assert(n.count == (int)strlen(digits) && memcmp(n.digits, digits, (size_t)n.count) == 0 && (n.count == 0 || n.point == point),
                  "%.*e", precision, d);
        char text[1800], again[2000];
        snprintf(text, sizeof text, "%.*f", precision, d);
        wf_float_fixed(d, precision, &n);
        double expected = strtod(text, NULL), got;
        snprintf(again, sizeof again, "0.%.*s0e%d", n.count, n.digits, n.count ? n.point : 0);
        got = strtod(again, NULL);
        cr_assert(got == expected, "%s and %s", text, again);
    }
}

static wf_vm *vm;

/* A test's body runs in a frame below the VM's entry, where the collector looks for values. */
static void run(void (*body)(void))
{
    wf_entry_mark mark;
    vm = wf_vm_open(&wf_host_default, 0);
    cr_assert(vm != NULL);
    wf_vm_enter_at(vm, &mark, (char *)__builtin_frame_address(0) + 2048); /* the test's own frame is the caller's */
    body();
    wf_vm_leave(vm, &mark);
    wf_vm_close(vm);
}
#define FLOAT_TEST(name)                       \
    static void name##_body(void);             \
    Test(float_text, name) { run(name##_body); } \
    static void name##_body(void)

FLOAT_TEST(percent_directives_are_printf_s)
{
    static const char types[] = "eEfFgG";
    for (int i = 0; i < 20000; i++) {
        double d = next_double();
        uint64_t w = next_word();
        wf_percent how = {.left = w & 1, .plus = w & 2, .space = w & 4, .alternate = w & 8, .zero = w & 16, .width = (int64_t)(w >> 8 & 31),
                          .precision = (int64_t)(w >> 16 & 15)};
        char type = types[(w >> 32) % 6], format[32], expected[600];
        size_t at = 0;
        format[at++] = '%';
        for (int f = 0; f < 5; f++)
            if (w >> f & 1)
                format[at++] = "-+ #0"[f];
        snprintf(format + at, sizeof format - at, "*.*%c", type);
        snprintf(expected, sizeof expected, format, (int)how.width, (int)how.precision, d);
        wf_builder b;
        wf_builder_init(&b, vm);
        wf_value v = wf_float_new(vm, d);
        cr_assert(wf_number_percent(vm, v, type, &how, &b));
        cr_assert(b.length == strlen(expected) && memcmp(b.bytes, expected, b.length) == 0, "%s of %a: '%.*s', not '%s'", format, d,
                  (int)b.length, b.bytes, expected);
    }
}

/* The host may have set any locale; a decimal point stays a point. */
FLOAT_TEST(no_locale_has_a_say)
{
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "C.UTF-8", "C"};
    char text[32];
    double d;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!setlocale(LC_ALL, names[i]))
            continue;
        cr_assert(wf_float_repr_text(1234.5, text) == 6 && strcmp(text, "1234.5") == 0, "%s", names[i]);
        cr_assert(wf_float_parse("1234.5", 6, &d) && d == 1234.5 && !wf_float_parse("1234,5", 6, &d), "%s", names[i]);
    }
}

FLOAT_TEST(repr_takes_python_s_form)
{
    static const struct {
        double d;
        const char *text;
    } cases[] = {
        {0.0, "0.0"}, {-0.0, "-0.0"}, {1.0, "1.0"}, {0.1, "0.1"}, {1e16, "1e+16"}, {9999999999999998.0, "9999999999999998.0"}, {1e-4, "0.0001"},
        {1e-5, "1e-05"}, {5e-324, "5e-324"}, {1.7976931348623157e308, "1.7976931348623157e+308"}, {2.2250738585072014e-308, "2.2250738585072014e-308"},
        {123456789.125, "123456789.125"}, {-1.5e-7, "-1.5e-07"}, {INFINITY, "inf"}, {-INFINITY, "-inf"}, {NAN, "nan"}, {1e22, "1e+22"}, {1e23, "1e+23"},
        {9007199254740993.0, "9007199254740992.0"}, {0x1p-1074 * 3, "1.5e-323"},
    };
    char text[32];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t n = wf_float_repr_text(cases[i].d, text);
        cr_assert(strcmp(text, cases[i].text) == 0 && n == strlen(text), "%s, not %s", text, cases[i].text);
    }
}

FLOAT_TEST(boxed_and_tagged_floats_compute_alike)
{
    for (int i = 0; i < 20000; i++) {
        double x = next_double(), y = next_double();
        wf_value out, a = wf_float_new(vm, x), b = wf_float_new(vm, y);
        cr_assert(wf_float_get(a) == x && wf_is_float(a));
        cr_assert(wf_float_binary(vm, WF_OP_MUL, a, b, &out));
        double expected = x * y;
        cr_assert(wf_float_get(out) == expected);
        cr_assert(wf_is_flo(out) == wf_flo_fits(expected));
        if (y != 0.0) {
            double q, r;
            wf_float_divmod(x, y, &q, &r);
            cr_assert((r == 0.0 || (r < 0.0) == (y < 0.0)) && fabs(r) <= fabs(y), "%a modulo %a is %a", x, y, r);
        }
    }
}

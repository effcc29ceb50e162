/* Ints: arithmetic against GMP's own mpz functions at every size where the method changes, text, rounding, limits, and that GMP never allocates. */
#include "object/number.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

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
#define INT_TEST(name)                    \
    static void name##_body(void);        \
    Test(ints, name) { run(name##_body); } \
    static void name##_body(void)

/* xorshift64*, so that every run sees the same numbers */
static uint64_t seed = 88172645463325252u;
static uint64_t next_word(void)
{
    seed ^= seed >> 12;
    seed ^= seed << 25;
    seed ^= seed >> 27;
    return seed * 2685821657736338717u;
}

/* Limbs that are random, all ones or all zeros, in runs; the top one is not zero. */
static void fill(uint64_t *p, size_t n)
{
    for (size_t i = 0; i < n;) {
        size_t run = 1 + next_word() % 9;
        unsigned kind = next_word() % 4;
        for (; run > 0 && i < n; run--, i++)
            p[i] = kind == 0 ? 0 : kind == 1 ? UINT64_MAX : next_word();
    }
    if (n && p[n - 1] == 0)
        p[n - 1] = 1 + next_word() % 7;
}

static void mpz_of(mpz_ptr z, wf_value v)
{
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    mpz_import(z, a.count, -1, 8, 0, 0, a.limbs);
    if (a.negative)
        mpz_neg(z, z);
}
static wf_value random_int(size_t limbs, bool negative)
{
    uint64_t *p = malloc((limbs + 1) * sizeof *p);
    fill(p, limbs);
    wf_value v = wf_bigint_value(vm, p, limbs, negative);
    free(p);
    return v;
}
static wf_value binary(wf_binop op, wf_value a, wf_value b)
{
    wf_value out = WF_UNSET;
    cr_assert(wf_int_binary(vm, op, a, b, &out), "operator %d failed", op);
    return out;
}

static const size_t sizes[] = {1, 2, 3, 7, 30, 120, 499, 500, 501, 899, 900, 901, 1200, 1801, 3700};
enum { SIZES = sizeof sizes / sizeof *sizes };

INT_TEST(agree_with_gmp_at_every_size)
{
    mpz_t x, y, expected, got, second;
    mpz_inits(x, y, expected, got, second, NULL);
    for (size_t i = 0; i < SIZES; i++)
        for (size_t j = 0; j < SIZES; j++) {
            wf_value a = random_int(sizes[i], next_word() & 1), b = random_int(sizes[j], next_word() & 1);
            mpz_of(x, a);
            mpz_of(y, b);
            mpz_of(got, binary(WF_OP_MUL, a, b));
            mpz_mul(expected, x, y);
            cr_assert(mpz_cmp(got, expected) == 0, "product of %zu and %zu limbs", sizes[i], sizes[j]);
            mpz_of(got, binary(WF_OP_FLOORDIV, a, b));
            mpz_of(second, binary(WF_OP_MOD, a, b));
            mpz_fdiv_q(expected, x, y);
            cr_assert(mpz_cmp(got, expected) == 0, "quotient of %zu and %zu limbs", sizes[i], sizes[j]);
            mpz_fdiv_r(expected, x, y);
            cr_assert(mpz_cmp(second, expected) == 0, "remainder of %zu and %zu limbs", sizes[i], sizes[j]);
            mpz_of(got, binary(WF_OP_AND, a, b));
            mpz_and(expected, x, y);
            cr_assert(mpz_cmp(got, expected) == 0, "and of %zu and %zu limbs", sizes[i], sizes[j]);
            mpz_of(got, binary(WF_OP_XOR, a, b));
            mpz_xor(expected, x, y);
            cr_assert(mpz_cmp(got, expected) == 0, "xor of %zu and %zu limbs", sizes[i], sizes[j]);
        }
    mpz_clears(x, y, expected, got, second, NULL);
}

INT_TEST(divide_what_leaves_the_largest_remainder)
{
    for (size_t i = 0; i < SIZES; i++)
        for (size_t j = 0; j < SIZES; j++) {
            wf_value q = random_int(sizes[i], false), b = random_int(sizes[j], false), r = binary(WF_OP_SUB, b, wf_fix(1));
            wf_value a = binary(WF_OP_ADD, binary(WF_OP_MUL, q, b), r);
            cr_assert(wf_int_compare(binary(WF_OP_FLOORDIV, a, b), q) == 0, "%zu limbs by %zu", sizes[i], sizes[j]);
            cr_assert(wf_int_compare(binary(WF_OP_MOD, a, b), r) == 0);
        }
}

INT_TEST(read_and_write_text_as_gmp_does)
{
    static const int bases[] = {2, 3, 7, 8, 10, 16, 32, 36};
    vm->int_max_str_digits = 0;
    for (size_t i = 0; i < SIZES - 1; i++)
        for (size_t b = 0; b < sizeof bases / sizeof *bases; b++) {
            wf_value a = random_int(sizes[i], next_word() & 1);
            mpz_t x;
            mpz_init(x);
            mpz_of(x, a);
            char *expected = mpz_get_str(NULL, bases[b], x);
            wf_str *s = wf_int_to_str(vm, a, bases[b]);
            cr_assert(s && strcmp(wf_str_data(vm, s), expected) == 0, "%zu limbs in base %d", sizes[i], bases[b]);
            wf_value back = wf_int_from_text(vm, expected, strlen(expected), bases[b]);
            cr_assert(!wf_is_unset(back) && wf_int_compare(back, a) == 0, "%zu limbs from base %d", sizes[i], bases[b]);
            free(expected);
            mpz_clear(x);
        }
}

INT_TEST(small_results_are_fixnums)
{
    wf_value a = random_int(5, false), b = binary(WF_OP_ADD, a, wf_fix(7));
    cr_assert(wf_same(binary(WF_OP_SUB, b, a), wf_fix(7)));
    cr_assert(wf_same(binary(WF_OP_FLOORDIV, b, b), wf_fix(1)));
    wf_value edge = binary(WF_OP_ADD, wf_fix(WF_FIX_MAX), wf_fix(1));
    cr_assert(wf_is_obj(edge));
    cr_assert(wf_same(binary(WF_OP_SUB, edge, wf_fix(1)), wf_fix(WF_FIX_MAX)));
    cr_assert(wf_is_obj(binary(WF_OP_FLOORDIV, wf_fix(WF_FIX_MIN), wf_fix(-1))));
    wf_value low;
    cr_assert(wf_int_unary(vm, WF_UN_NEG, edge, &low) && wf_same(low, wf_fix(WF_FIX_MIN)));
}

/* The nearest double, ties to even, from what fits 64 bits and a few limbs of zeros below. */
INT_TEST(round_to_double_half_to_even)
{
    static const struct {
        uint64_t high;
        uint64_t low;
        double expected;
    } cases[] = {
        {(1ull << 53) + 1, 0, 0x1p53}, {(1ull << 53) + 3, 0, 0x1p53 + 4}, {(1ull << 53) + 1, 1, 0x1p53 + 2},
        {UINT64_MAX, UINT64_MAX, 0x1p64}, {(1ull << 63) + 1024, 0, 0x1p63}, {(1ull << 63) + 1025, 0, 0x1p63 + 2048},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t limbs[3] = {0, cases[i].low, cases[i].high};
        double d;
        wf_value v = wf_bigint_value(vm, limbs, 3, true);
        cr_assert(wf_int_to_double(vm, v, &d));
        cr_assert(d == -ldexp(cases[i].expected, 128), "case %zu: %a", i, d);
        int exact = cases[i].low == 0 && ldexp((double)cases[i].high, 0) == cases[i].expected && cases[i].high == (uint64_t)cases[i].expected;
        cr_assert((wf_int_compare_double(v, d) == 0) == exact, "case %zu", i);
    }
    wf_value huge = binary(WF_OP_LSHIFT, wf_fix(1), wf_fix(1024));
    double d;
    cr_assert(!wf_int_to_double(vm, huge, &d) && wf_error_is(vm, WF_EXC_OverflowError));
    wf_error_clear(vm);
    cr_assert(wf_int_compare_double(huge, INFINITY) == -1 && wf_int_compare_double(huge, NAN) == 2);
}

INT_TEST(hash_as_the_remainder_by_2_to_61_less_1)
{
    mpz_t x, m;
    mpz_init(x);
    mpz_init_set_ui(m, (1ul << 61) - 1);
    for (int i = 0; i < 300; i++) {
        wf_value a = random_int(1 + next_word() % 20, false), negative;
        mpz_of(x, a);
        uint64_t h = mpz_fdiv_ui(x, (1ul << 61) - 1);
        cr_assert(wf_int_hash(a) == h);
        cr_assert(wf_int_unary(vm, WF_UN_NEG, a, &negative));
        cr_assert(wf_int_hash(negative) == (h == 1 ? (uint64_t)-2 : 0 - h));
    }
    mpz_clears(x, m, NULL);
}

static void raises(wf_exc type, const char *what)
{
    cr_assert(wf_error_is(vm, type), "%s", what);
    wf_error_clear(vm);
}

INT_TEST(refuse_what_does_not_fit)
{
    wf_value out;
    cr_assert(!wf_int_binary(vm, WF_OP_LSHIFT, wf_fix(1), wf_fix((int64_t)1 << 60), &out));
    raises(WF_EXC_MemoryError, "a shift by 2^60");
    cr_assert(!wf_int_binary(vm, WF_OP_POW, wf_fix(10), wf_fix((int64_t)1 << 58), &out));
    raises(WF_EXC_MemoryError, "a power of 2^58");
    cr_assert(!wf_int_binary(vm, WF_OP_POW, wf_fix(3), random_int(2, false), &out));
    raises(WF_EXC_MemoryError, "a power of two limbs");
    cr_assert(!wf_int_binary(vm, WF_OP_FLOORDIV, random_int(3, false), wf_fix(0), &out));
    raises(WF_EXC_ZeroDivisionError, "a division by zero");
}

INT_TEST(respect_the_memory_limit)
{
    wf_vm *small = wf_vm_open(&wf_host_default, 8 << 20);
    wf_entry_mark inner;
    wf_value out;
    cr_assert(small != NULL);
    wf_vm_enter_at(small, &inner, (char *)__builtin_frame_address(0) + 2048); /* the test's own frame is the caller's */
    cr_assert(!wf_int_binary(small, WF_OP_POW, wf_fix(3), wf_fix(100000000), &out));
    cr_assert(wf_error_is(small, WF_EXC_MemoryError));
    wf_error_clear(small);
    cr_assert(!wf_int_binary(small, WF_OP_LSHIFT, wf_fix(1), wf_fix(100000000), &out));
    cr_assert(wf_error_is(small, WF_EXC_MemoryError));
    wf_error_clear(small);
    cr_assert(wf_int_binary(small, WF_OP_POW, wf_fix(3), wf_fix(1000000), &out));
    wf_vm_leave(small, &inner);
    wf_vm_close(small);
}

INT_TEST(read_the_grammar_of_int)
{
    static const struct {
        const char *text;
        int base;
        bool good;
        int64_t value;
    } cases[] = {
        {"12", 10, true, 12}, {" -0012_3\n", 10, true, -123}, {"0x1F", 16, true, 31}, {"0x_1f", 0, true, 31}, {"0b101", 0, true, 5},
        {"0o17", 0, true, 15}, {"00", 0, true, 0}, {"z", 36, true, 35}, {"0b1", 16, true, 0xB1}, {"+7", 8, true, 7},
        {"", 10, false, 0}, {"_1", 10, false, 0}, {"1_", 10, false, 0}, {"1__2", 10, false, 0}, {"010", 0, false, 0}, {"0x", 16, false, 0},
        {"- 1", 10, false, 0}, {"12a", 10, false, 0}, {"8", 8, false, 0}, {"0x1", 10, false, 0}, {"--1", 10, false, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        wf_value v = wf_int_from_text(vm, cases[i].text, strlen(cases[i].text), cases[i].base);
        cr_assert(wf_is_unset(v) != cases[i].good, "'%s'", cases[i].text);
        if (cases[i].good)
            cr_assert(wf_same(v, wf_fix(cases[i].value)), "'%s'", cases[i].text);
        else
            raises(WF_EXC_ValueError, cases[i].text);
    }
}

INT_TEST(limit_the_digits_of_decimal_text)
{
    char digits[4302];
    memset(digits, '9', sizeof digits);
    wf_value v = wf_int_from_text(vm, digits, 4300, 10), out;
    cr_assert(!wf_is_unset(v) && wf_int_to_str(vm, v, 10));
    cr_assert(wf_is_unset(wf_int_from_text(vm, digits, 4301, 10)));
    raises(WF_EXC_ValueError, "4301 digits read");
    cr_assert(wf_int_binary(vm, WF_OP_ADD, v, wf_fix(1), &out) && !wf_int_to_str(vm, out, 10));
    raises(WF_EXC_ValueError, "4301 digits written");
    cr_assert(wf_int_to_str(vm, out, 16) != NULL);
    vm->int_max_str_digits = 0;
    cr_assert(wf_int_to_str(vm, out, 10) != NULL);
}

static long allocations;
static void *counted_allocate(size_t n)
{
    allocations++;
    return malloc(n);
}
static void *counted_reallocate(void *p, size_t old_size, size_t new_size)
{
    (void)old_size;
    allocations++;
    return realloc(p, new_size);
}
static void counted_free(void *p, size_t n)
{
    (void)n;
    free(p);
}

/* GMP aborts the process when it cannot allocate, so it must never need to. */
INT_TEST(never_let_gmp_allocate)
{
    vm->int_max_str_digits = 0;
    mp_set_memory_functions(counted_allocate, counted_reallocate, counted_free);
    for (size_t i = 0; i < SIZES; i++)
        for (size_t j = 0; j < SIZES; j++) {
            wf_value a = random_int(sizes[i], false), b = random_int(sizes[j], false), power;
            binary(WF_OP_MUL, a, b);
            binary(WF_OP_MUL, a, a);
            binary(WF_OP_FLOORDIV, a, b);
            binary(WF_OP_TRUEDIV, a, binary(WF_OP_ADD, a, b));
            if (sizes[j] == 120) {
                wf_str *s = wf_int_to_str(vm, a, 10);
                cr_assert(s && !wf_is_unset(wf_int_from_text(vm, wf_str_data(vm, s), s->nbytes, 10)));
            }
            if (sizes[i] <= 120 && sizes[j] <= 30)
                cr_assert(wf_int_power_mod(vm, a, b, random_int(30, false), &power));
        }
    mp_set_memory_functions(NULL, NULL, NULL);
    cr_assert(allocations == 0, "%ld allocations", allocations);
}

/* Words without an address between here and the ints of a collection: results must stay alive in registers and on the stack alone. */
INT_TEST(survive_collections)
{
    wf_value product = wf_fix(1);
    for (int i = 0; i < 200; i++) {
        product = binary(WF_OP_MUL, product, random_int(3, false));
        wf_heap_collect(vm);
    }
    wf_bigint_view a;
    wf_bigint_view_of(product, &a);
    cr_assert(a.count > 500 && a.limbs[a.count - 1] != 0);
}

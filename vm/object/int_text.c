/* Ints from text and to text: the grammar of int(), the limit on decimal digits, and building the string. */
#include "object/bigint.h"
#include "object/number_format.h"
#include "object/unicode.h"

/* Below this many digits CPython's limit is not looked at (sys.int_info.str_digits_check_threshold). */
enum { INT_LIMIT_THRESHOLD = 640 };

/* ---- reading ---- */

size_t wf_int_text_ascii(const char *text, size_t n, char *out)
{
    const char *p = text, *end = text + n;
    size_t used = 0;
    while (p < end) {
        uint32_t c = wf_utf8_next(&p);
        if (c >= 128) {
            int digit = wf_unicode_decimal_value(c);
            c = digit >= 0 ? (uint32_t)('0' + digit) : wf_unicode_is_space(c) ? ' ' : '?';
        }
        out[used++] = (char)c;
    }
    return used;
}

static unsigned int_digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a') + 10 : 99;
}

/* What lies between the blanks: sign and prefix gone. */
typedef struct int_literal {
    const char *digits, *end;
    int base;
    bool negative, zero_only; /* base 0, with a leading 0: decimal zeros only */
} int_literal;

static bool int_literal_start(const char *p, const char *end, int base, int_literal *l)
{
    while (p < end && wf_int_text_blank(*p))
        p++;
    while (end > p && wf_int_text_blank(end[-1]))
        end--;
    l->negative = p < end && *p == '-';
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    l->zero_only = false;
    int prefix = 0;
    if (end - p > 1 && p[0] == '0') {
        char c = (char)(p[1] | 0x20);
        prefix = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
    }
    if (base == 0) {
        base = prefix ? prefix : 10;
        l->zero_only = !prefix && p < end && *p == '0';
    }
    if (prefix == base) {
        p += 2;
        if (p < end && *p == '_') /* one may follow the prefix */
            p++;
    }
    l->digits = p;
    l->end = end;
    l->base = base;
    return p < end;
}

/* The digits' values without their underscores; returns how many, 0 when something is wrong. `values` NULL: only count. */
static size_t int_literal_digits(const int_literal *l, unsigned char *values)
{
    size_t n = 0;
    bool after_digit = false;
    for (const char *p = l->digits; p < l->end; p++) {
        if (*p == '_') {
            if (!after_digit)
                return 0;
            after_digit = false;
            continue;
        }
        unsigned v = int_digit_value(*p);
        if (v >= (unsigned)l->base || (l->zero_only && v != 0))
            return 0;
        if (values)
            values[n] = (unsigned char)v;
        n++;
        after_digit = true;
    }
    return after_digit ? n : 0;
}

static bool int_limit_reading(wf_vm *vm, size_t digits, int base)
{
    int64_t limit = vm->int_max_str_digits;
    if ((base & (base - 1)) == 0 || limit == 0 || digits <= INT_LIMIT_THRESHOLD || digits <= (size_t)limit)
        return true;
    return wf_raise(vm, WF_EXC_ValueError,
                    "Exceeds the limit (%lld digits) for integer string conversion: value has %zu digits; "
                    "use sys.set_int_max_str_digits() to increase the limit",
                    (long long)limit, digits);
}

/* 1 read, 0 not a literal of that base, -1 exception. */
static int int_read_ascii(wf_vm *vm, const char *text, size_t n, int base, wf_value *out)
{
    int_literal l;
    if (!int_literal_start(text, text + n, base, &l))
        return 0;
    size_t digits = int_literal_digits(&l, NULL);
    if (digits == 0)
        return 0;
    if (!int_limit_reading(vm, digits, l.base))
        return -1;
    if (digits <= 12) { /* below 36^12 < 2^63 */
        int64_t value = 0;
        for (const char *p = l.digits; p < l.end; p++)
            if (*p != '_')
                value = value * l.base + int_digit_value(*p);
        *out = wf_int_from_i64(vm, l.negative ? -value : value);
        return wf_is_unset(*out) ? -1 : 1;
    }
    unsigned char local[512], *values = local;
    uint64_t *scratch = NULL;
    if (digits > sizeof local) {
        scratch = wf_bigint_scratch(vm, digits / 8 + 1);
        if (!scratch)
            return -1;
        values = (unsigned char *)scratch;
    }
    int_literal_digits(&l, values);
    size_t limbs = wf_bigint_limbs_for(digits, l.base);
    wf_int *i = wf_bigint_new(vm, limbs);
    if (!i || !wf_bigint_from_digits(vm, i->limbs, &limbs, values, digits, l.base))
        return -1;
    wf_bigint_release(vm, scratch);
    *out = wf_bigint_finish(vm, i, limbs, l.negative);
    return 1;
}

static int int_read_text(wf_vm *vm, const char *text, size_t n, int base, wf_value *out)
{
    char local[256], *ascii = local;
    wf_storage *cell = NULL;
    if (wf_utf8_is_ascii(text, n))
        return int_read_ascii(vm, text, n, base, out);
    if (n > sizeof local) {
        cell = wf_heap_new_storage(vm, n);
        if (!cell)
            return -1;
        ascii = (char *)cell->bytes;
    }
    int found = int_read_ascii(vm, ascii, wf_int_text_ascii(text, n, ascii), base, out);
    wf_heap_free(vm, cell);
    return found;
}

/* As CPython's %.200R: a long repr is cut. */
static bool int_raise_literal(wf_vm *vm, wf_value literal, int base)
{
    wf_str *repr = wf_op_repr(vm, literal);
    const char *p = repr ? wf_str_data(vm, repr) : NULL;
    if (!p)
        return false;
    size_t n = repr->chars > 200 ? (size_t)(wf_utf8_skip(p, 200) - p) : repr->nbytes;
    return wf_raise(vm, WF_EXC_ValueError, "invalid literal for int() with base %d: %.*s", base, (int)n, p);
}

wf_value wf_int_from_text(wf_vm *vm, const char *digits, size_t n, int base)
{
    wf_value v;
    int found = int_read_text(vm, digits, n, base, &v);
    if (found > 0)
        return v;
    if (found == 0) {
        wf_str *s = wf_str_new(vm, digits, n);
        if (s)
            int_raise_literal(vm, wf_from_obj(s), base);
    }
    return WF_UNSET;
}

bool wf_int_from_str(wf_vm *vm, wf_str *s, int base, wf_value *out)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return false;
    int found = int_read_text(vm, p, s->nbytes, base, out);
    return found > 0 || (found == 0 && int_raise_literal(vm, wf_from_obj(s), base));
}

bool wf_int_from_bytes_text(wf_vm *vm, const char *text, size_t n, int base, wf_value *out)
{
    int found = int_read_ascii(vm, text, n, base, out);
    if (found == 0) {
        wf_bytes *b = wf_bytes_new(vm, text, n);
        return b && int_raise_literal(vm, wf_from_obj(b), base);
    }
    return found > 0;
}

/* ---- writing ---- */

static WF_COLD bool int_limit_writing(wf_vm *vm)
{
    return wf_raise(vm, WF_EXC_ValueError,
                    "Exceeds the limit (%lld digits) for integer string conversion; "
                    "use sys.set_int_max_str_digits() to increase the limit",
                    (long long)vm->int_max_str_digits);
}

char *wf_int_write_word(uint64_t u, int base, bool capitals, char *end)
{
    const char *digits = capitals ? "0123456789ABCDEF" : "0123456789abcdef";
    if (base == 10) { /* so that the compiler divides by a constant */
        do
            *--end = (char)('0' + u % 10);
        while (u /= 10);
        return end;
    }
    unsigned bits = (unsigned)__builtin_ctz((unsigned)base);
    do
        *--end = digits[u & (uint64_t)(base - 1)];
    while (u >>= bits);
    return end;
}

char *wf_int_digits(wf_vm *vm, wf_value v, int base, size_t *length, bool *negative)
{
    wf_bigint_view a;
    wf_bigint_view_of(v, &a);
    *negative = a.negative;
    int64_t limit = vm->int_max_str_digits;
    bool limited = (base & (base - 1)) != 0 && limit > 0 && a.count > INT_LIMIT_THRESHOLD * 3 / 64;
    /* 2^(bits-1) has floor((bits-1) log10(2)) + 1 digits; the constant is rounded down. */
    if (limited && (double)(wf_bigint_bits(a.limbs, a.count) - 1) * 0.30102999566398 > (double)limit) {
        int_limit_writing(vm);
        return NULL;
    }
    char *text = wf_bigint_digits(vm, a.limbs, a.count, base, length);
    if (text && limited && *length > (size_t)limit && *length > INT_LIMIT_THRESHOLD) {
        wf_bigint_digits_release(vm, text);
        int_limit_writing(vm);
        return NULL;
    }
    return text;
}

wf_str *wf_int_to_str(wf_vm *vm, wf_value v, int base)
{
    if (base == 10 && !wf_is_obj(v)) {
        char text[24], *end = text + sizeof text;
        wf_bigint_view a;
        wf_bigint_view_of(v, &a);
        char *p = wf_int_write_word(a.small, 10, false, end);
        if (a.negative)
            *--p = '-';
        return wf_str_new(vm, p, (size_t)(end - p));
    }
    size_t length;
    bool negative;
    char *text = wf_int_digits(vm, v, base, &length, &negative);
    if (!text)
        return NULL;
    wf_str *s = NULL;
    if (length + negative > UINT32_MAX - 1)
        wf_raise_memory(vm);
    else
        s = wf_str_new_blank(vm, length + negative, length + negative, WF_STR_ASCII);
    if (s) {
        char *p = s->u.bytes;
        if (negative)
            *p++ = '-';
        memcpy(p, text, length);
    }
    wf_bigint_digits_release(vm, text);
    return s;
}

/* The number directives of the `%` operator. */
#include "object/number_format.h"
#include "object/number.h"

#include <math.h>

/* A directive's parts: sign, prefix, zeros, text; padded with blanks, or with zeros behind sign and prefix. */
static bool percent_layout(wf_builder *b, const wf_percent *how, bool negative, const char *prefix, size_t zeros, const char *text, size_t n)
{
    char sign = negative ? '-' : how->plus ? '+' : how->space ? ' ' : 0;
    size_t used = (sign != 0) + strlen(prefix) + zeros + n, padding = how->width > 0 && (size_t)how->width > used ? (size_t)how->width - used : 0;
    bool inside = how->zero && !how->left;
    return wf_builder_repeat(b, ' ', how->left || inside ? 0 : padding) && (!sign || wf_builder_bytes(b, &sign, 1)) &&
           wf_builder_z(b, prefix) && wf_builder_repeat(b, '0', zeros + (inside ? padding : 0)) && wf_builder_bytes(b, text, n) &&
           wf_builder_repeat(b, ' ', how->left ? padding : 0);
}

static bool percent_wrong_type(wf_vm *vm, wf_value v, char type)
{
    bool whole = type == 'o' || type == 'x' || type == 'X';
    return wf_raise(vm, WF_EXC_TypeError, "%%%c format: %s is required, not %T", type, whole ? "an integer" : "a real number", v);
}

/* The int to be printed: by __index__ for o x X, as int() for d i u. */
static bool percent_int(wf_vm *vm, wf_value v, char type, wf_value *out)
{
    if (wf_is_int(v) || wf_is_bool(v))
        return wf_int_from_any(vm, v, out);
    wf_type *t = wf_type_of(vm, v);
    wf_value found;
    int is_number = t->slots.index || wf_is_float(v);
    if (!is_number)
        is_number = wf_type_lookup(vm, t, wf_name(vm, __int__), &found);
    if (is_number == 0)
        is_number = wf_type_lookup(vm, t, wf_name(vm, __float__), &found);
    if (is_number <= 0)
        return is_number == 0 && percent_wrong_type(vm, v, type);
    bool whole = type == 'o' || type == 'x' || type == 'X';
    if (whole ? wf_int_from_any(vm, v, out) : wf_int_convert(vm, v, out))
        return true;
    if (!wf_error_is(vm, WF_EXC_TypeError))
        return false;
    wf_error_clear(vm);
    return percent_wrong_type(vm, v, type);
}

/* A precision is the least count of digits. */
static size_t percent_zeros(const wf_percent *how, size_t n)
{
    return how->precision > 0 && (size_t)how->precision > n ? (size_t)how->precision - n : 0;
}

static bool percent_whole(wf_vm *vm, wf_value v, char type, const wf_percent *how, wf_builder *b)
{
    wf_value number;
    bool negative;
    size_t n;
    int base = type == 'o' ? 8 : (type | 0x20) == 'x' ? 16 : 10;
    if (!percent_int(vm, v, type, &number))
        return false;
    const char *prefix = !how->alternate || base == 10 ? "" : type == 'o' ? "0o" : type == 'x' ? "0x" : "0X";
    wf_bigint_view a;
    char local[64], *end = local + sizeof local, *text;
    wf_bigint_view_of(number, &a);
    if (a.count <= 1) {
        text = wf_int_write_word(a.count ? a.limbs[0] : 0, base, type == 'X', end);
        n = (size_t)(end - text);
        return percent_layout(b, how, a.negative, prefix, percent_zeros(how, n), text, n);
    }
    text = wf_int_digits(vm, number, base, &n, &negative);
    if (!text)
        return false;
    for (size_t i = 0; type == 'X' && i < n; i++)
        if (text[i] >= 'a')
            text[i] = (char)(text[i] - 'a' + 'A');
    bool ok = percent_layout(b, how, negative, prefix, percent_zeros(how, n), text, n);
    wf_bigint_digits_release(vm, text);
    return ok;
}

static bool percent_real(wf_vm *vm, wf_value v, char type, const wf_percent *how, wf_builder *b)
{
    double d;
    wf_builder text;
    if (!wf_float_from(vm, v, &d))
        return false;
    wf_builder_init(&text, vm);
    return wf_number_render(&text, d, type, how->precision < 0 ? 6 : how->precision, how->alternate ? WF_RENDER_ALTERNATE : 0) &&
           percent_layout(b, how, !isnan(d) && signbit(d), "", 0, text.bytes, text.length);
}

bool wf_number_percent(wf_vm *vm, wf_value v, char type, const wf_percent *how, wf_builder *into)
{
    switch (type) {
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return percent_whole(vm, v, type, how, into);
    default: return percent_real(vm, v, type, how, into);
    }
}

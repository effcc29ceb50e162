/* int.__format__ and float.__format__: from a parsed specification to text, with sign, prefix, grouping and padding. */
#include "object/number_format.h"
#include "object/number.h"
#include "object/unicode.h"

#include <math.h>

enum { FORMAT_SHORT = 256 }; /* laid out on the C stack */

/* A number's text in its parts; grouping and padding are still to come. */
typedef struct number_parts {
    bool negative;
    const char *prefix;       /* 0x and its like */
    const char *whole, *rest; /* digits that may be grouped; what follows them */
    size_t whole_length, rest_length;
    unsigned group;           /* digits in a group */
    size_t rest_chars;
} number_parts;

static bool format_result(wf_str *s, wf_value *out)
{
    *out = wf_from_obj(s);
    return s != NULL;
}

/* Characters that n digits take with separators, when they must be at least `minimum` wide (zeros are put before them). */
static size_t format_grouped_width(size_t digits, unsigned group, size_t minimum)
{
    size_t width = digits + (digits > 0 ? (digits - 1) / group : 0);
    while (width < minimum) { /* a separator never comes first, so the width may pass the minimum by one */
        digits++;
        width = digits + (digits - 1) / group;
        if (width + group < minimum) {
            digits += (minimum - width) / (group + 1) * group - 1;
            width = digits + (digits - 1) / group;
        }
    }
    return width;
}

/* The digits in `width` characters, zeros before them; returns where they end. */
static char *format_grouped(char *p, const number_parts *n, char separator, size_t width)
{
    if (!separator || width <= n->group) {
        memset(p, '0', width - n->whole_length);
        memcpy(p + (width - n->whole_length), n->whole, n->whole_length);
        return p + width;
    }
    size_t digit = n->whole_length, in_group = 0;
    for (char *at = p + width; at > p;) {
        if (in_group == n->group) {
            *--at = separator;
            in_group = 0;
        } else {
            *--at = digit > 0 ? n->whole[--digit] : '0';
            in_group++;
        }
    }
    return p + width;
}

/* What does not fit the C stack, or has a fill or a character beyond ASCII. */
static bool format_layout_long(wf_vm *vm, const number_parts *n, const wf_format_spec *f, char sign, size_t width, size_t before,
                               size_t inside, size_t after, wf_value *out)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    if (!wf_builder_repeat(&b, f->fill, before) || (sign && !wf_builder_bytes(&b, &sign, 1)) ||
        (n->prefix && !wf_builder_z(&b, n->prefix)) || !wf_builder_repeat(&b, f->fill, inside))
        return false;
    if (width > 0) {
        if (!wf_builder_repeat(&b, '0', width))
            return false;
        format_grouped(b.bytes + b.length - width, n, f->grouping, width);
    }
    return wf_builder_bytes(&b, n->rest, n->rest_length) && wf_builder_repeat(&b, f->fill, after) &&
           format_result(wf_builder_finish(&b), out);
}

static bool format_layout(wf_vm *vm, const number_parts *n, const wf_format_spec *f, wf_value *out)
{
    char sign = n->negative ? '-' : f->sign == '+' || f->sign == ' ' ? f->sign : 0;
    size_t prefix = n->prefix ? strlen(n->prefix) : 0, fixed = (sign != 0) + prefix + n->rest_chars;
    size_t wanted = f->width > 0 ? (size_t)f->width : 0;
    size_t minimum = f->fill == '0' && f->align == '=' && wanted > fixed ? wanted - fixed : 0, width = n->whole_length;
    if (wanted > UINT32_MAX)
        return wf_raise_memory(vm);
    if (width > 0)
        width = f->grouping ? format_grouped_width(width, n->group, minimum) : width > minimum ? width : minimum;
    size_t total = fixed + width, padding = wanted > total ? wanted - total : 0;
    size_t before = f->align == '>' ? padding : f->align == '^' ? padding / 2 : 0, inside = f->align == '=' ? padding : 0;
    if (total + padding <= FORMAT_SHORT && f->fill < 128 && n->rest_chars == n->rest_length) {
        char text[FORMAT_SHORT], *p = text;
        memset(p, (int)f->fill, before);
        p += before;
        if (sign)
            *p++ = sign;
        if (prefix)
            memcpy(p, n->prefix, prefix);
        p += prefix;
        memset(p, (int)f->fill, inside);
        p += inside;
        if (width > 0)
            p = format_grouped(p, n, f->grouping, width);
        memcpy(p, n->rest, n->rest_length);
        p += n->rest_length;
        memset(p, (int)f->fill, padding - before - inside);
        return format_result(wf_str_new(vm, text, total + padding), out);
    }
    return format_layout_long(vm, n, f, sign, width, before, inside, padding - before - inside, out);
}

/* ---- ints ---- */

static bool format_character(wf_vm *vm, wf_value number, const wf_format_spec *f, wf_value *out)
{
    int64_t code;
    char text[4];
    if (f->sign)
        return wf_raise(vm, WF_EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
    if (f->alternate)
        return wf_raise(vm, WF_EXC_ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (!wf_int_fits_i64(number, &code))
        return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C long");
    if (code < 0 || code > 0x10FFFF)
        return wf_raise(vm, WF_EXC_OverflowError, "%%c arg not in range(0x110000)");
    number_parts n = {.rest = text, .rest_length = wf_utf8_put(text, (uint32_t)code), .rest_chars = 1, .group = 3};
    return format_layout(vm, &n, f, out);
}

static bool format_int(wf_vm *vm, wf_value number, const wf_format_spec *f, wf_value *out)
{
    if (f->precision >= 0)
        return wf_raise(vm, WF_EXC_ValueError, "Precision not allowed in integer format specifier");
    if (f->no_negative_zero)
        return wf_raise(vm, WF_EXC_ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    if (f->type == 'c')
        return format_character(vm, number, f, out);
    number_parts n = {.prefix = NULL, .rest = "", .group = 4};
    int base = 10;
    switch (f->type) {
    case 'b': base = 2; n.prefix = "0b"; break;
    case 'o': base = 8; n.prefix = "0o"; break;
    case 'x': base = 16; n.prefix = "0x"; break;
    case 'X': base = 16; n.prefix = "0X"; break;
    default: n.group = 3; break;
    }
    if (!f->alternate)
        n.prefix = NULL;
    wf_bigint_view a;
    wf_bigint_view_of(number, &a);
    if (a.count <= 1) {
        char local[64], *end = local + sizeof local;
        n.whole = wf_int_write_word(a.count ? a.limbs[0] : 0, base, f->type == 'X', end);
        n.whole_length = (size_t)(end - n.whole);
        n.negative = a.negative;
        return format_layout(vm, &n, f, out);
    }
    char *text = wf_int_digits(vm, number, base, &n.whole_length, &n.negative);
    if (!text)
        return false;
    for (size_t i = 0; f->type == 'X' && i < n.whole_length; i++)
        if (text[i] >= 'a')
            text[i] = (char)(text[i] - 'a' + 'A');
    n.whole = text;
    bool ok = format_layout(vm, &n, f, out);
    wf_bigint_digits_release(vm, text);
    return ok;
}

/* ---- floats ---- */

static bool format_is_zero(const char *text, size_t n)
{
    for (size_t i = 0; i < n && (text[i] | 0x20) != 'e'; i++)
        if (text[i] != '0' && text[i] != '.')
            return false;
    return true;
}

static bool format_float(wf_vm *vm, double d, const wf_format_spec *f, wf_value *out)
{
    int64_t precision = f->precision;
    int flags = f->alternate ? WF_RENDER_ALTERNATE : 0;
    char type = (char)f->type;
    wf_builder b;
    if (precision > INT32_MAX)
        return wf_raise(vm, WF_EXC_ValueError, "precision too big");
    if (type == 0) {
        flags |= WF_RENDER_POINT_ZERO;
        type = precision < 0 ? 'r' : 'g';
    } else if (type == 'n') {
        type = 'g';
    } else if (type == '%') {
        type = 'f';
        d *= 100;
    }
    wf_builder_init(&b, vm);
    if (!wf_number_render(&b, d, type, precision < 0 ? 6 : precision, flags) || (f->type == '%' && !wf_builder_bytes(&b, "%", 1)))
        return false;
    number_parts n = {.negative = !isnan(d) && signbit(d), .whole = b.bytes, .group = 3};
    if (n.negative && f->no_negative_zero && isfinite(d) && format_is_zero(b.bytes, b.length - (f->type == '%')))
        n.negative = false;
    while (n.whole_length < b.length && b.bytes[n.whole_length] >= '0' && b.bytes[n.whole_length] <= '9')
        n.whole_length++;
    n.rest = b.bytes + n.whole_length;
    n.rest_length = n.rest_chars = b.length - n.whole_length;
    return format_layout(vm, &n, f, out);
}

/* ---- both ---- */

bool wf_number_format(wf_vm *vm, wf_value number, wf_str *spec, wf_value *out)
{
    wf_format_spec f;
    double d;
    if (spec->nbytes == 0)
        return format_result(wf_op_str(vm, number), out);
    const char *type_name = wf_str_data(vm, wf_type_of(vm, number)->name);
    if (!type_name || !wf_format_spec_parse(vm, spec, type_name, '>', &f))
        return false;
    bool is_float = wf_is_float(number);
    switch (f.type) {
    case 0:
    case 'n':
        if (is_float)
            return format_float(vm, wf_float_get(number), &f, out);
        return format_int(vm, number, &f, out);
    case 'b':
    case 'c':
    case 'd':
    case 'o':
    case 'x':
    case 'X':
        if (is_float)
            break;
        return format_int(vm, number, &f, out);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        if (is_float)
            d = wf_float_get(number);
        else if (!wf_int_to_double(vm, number, &d))
            return false;
        return format_float(vm, d, &f, out);
    default: break;
    }
    return wf_format_spec_unknown(vm, f.type, type_name);
}

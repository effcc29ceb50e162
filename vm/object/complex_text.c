/* Complex numbers as text: repr, the format mini-language, and complex(text). The rules are CPython's
 * (Objects/complexobject.c). */
#include <math.h>
#include <stdio.h>

#include "object/complex.h"
#include "object/number_format.h"
#include "object/str_parts.h"

/* ---- writing ---- */

/* The shortest digits, without the ".0" that floats have. */
static bool complex_put(wf_builder *b, wf_str *digits, bool signed_always)
{
    if (!digits)
        return false;
    const char *p = wf_str_data(b->vm, digits);
    size_t n = digits->nbytes;
    if (n > 2 && p[n - 2] == '.' && p[n - 1] == '0')
        n -= 2;
    if (signed_always && *p != '-' && *p != '+')
        wf_builder_bytes(b, "+", 1);
    return wf_builder_bytes(b, p, n);
}

static bool complex_only_imaginary(double real)
{
    return real == 0 && !signbit(real);
}

wf_str *wf_complex_repr(wf_vm *vm, double real, double imag)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    bool single = complex_only_imaginary(real);
    if (!single) {
        wf_builder_bytes(&b, "(", 1);
        if (!complex_put(&b, wf_float_repr(vm, real), false))
            return NULL;
    }
    if (!complex_put(&b, wf_float_repr(vm, imag), !single))
        return NULL;
    wf_builder_z(&b, single ? "j" : "j)");
    return wf_builder_finish(&b);
}

/* One part by a specification that holds what concerns numbers, not the field. */
static bool complex_put_part(wf_builder *b, const wf_format_spec *f, double part, char sign, bool shortest)
{
    char text[48];
    int n = 0;
    if (sign)
        text[n++] = sign;
    if (f->no_negative_zero)
        text[n++] = 'z';
    if (f->alternate)
        text[n++] = '#';
    if (f->grouping)
        text[n++] = f->grouping;
    if (f->precision >= 0)
        n += snprintf(text + n, 24, ".%lld", (long long)f->precision);
    if (f->type)
        text[n++] = (char)f->type;
    else if (!shortest)
        text[n++] = 'g';
    wf_str *spec = wf_str_new(b->vm, text, (size_t)n);
    wf_value v = spec ? wf_float_new(b->vm, part) : WF_UNSET, made;
    if (wf_is_unset(v) || !wf_number_format(b->vm, v, spec, &made))
        return false;
    return shortest ? complex_put(b, wf_as_str(made), false) : wf_builder_str(b, wf_as_str(made));
}

static bool complex_check_spec(wf_vm *vm, const wf_format_spec *f)
{
    if (f->type && (f->type >= 0x80 || !strchr("eEfFgGn", (int)f->type)))
        return wf_format_spec_unknown(vm, f->type, "complex");
    if (f->fill == '0' && !f->fill_given)
        return wf_raise(vm, WF_EXC_ValueError, "Zero padding is not allowed in complex format specifier");
    return f->align != '=' ||
           wf_raise(vm, WF_EXC_ValueError, "'=' alignment flag is not allowed in complex format specifier");
}

bool wf_complex_format(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out)
{
    const wf_complex *c = wf_as_complex(self);
    if (!spec || !spec->nbytes) {
        wf_str *s = wf_op_str(vm, self);
        return wf_str_result(s, out);
    }
    wf_format_spec f;
    if (!wf_format_spec_parse(vm, spec, "complex", '>', &f) || !complex_check_spec(vm, &f))
        return false;
    /* Without a type: as repr, with parentheses unless there is only an imaginary part. */
    bool single = !f.type && complex_only_imaginary(c->real), parentheses = !f.type && !single;
    bool shortest = !f.type && f.precision < 0;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (parentheses)
        wf_builder_bytes(&b, "(", 1);
    if ((!single && !complex_put_part(&b, &f, c->real, f.sign, shortest)) ||
        !complex_put_part(&b, &f, c->imag, single ? f.sign : '+', shortest))
        return false;
    wf_builder_z(&b, parentheses ? "j)" : "j");
    size_t padding = f.width > (int64_t)b.length ? (size_t)f.width - b.length : 0; /* all ASCII */
    size_t before = f.align == '<' ? 0 : f.align == '^' ? padding / 2 : padding;
    wf_builder padded;
    wf_builder_init(&padded, vm);
    if (before)
        wf_builder_repeat(&padded, f.fill, before);
    wf_builder_bytes(&padded, b.bytes, b.length);
    if (padding > before)
        wf_builder_repeat(&padded, f.fill, padding - before);
    return wf_str_result(wf_builder_finish(&padded), out);
}

/* ---- reading ---- */

static const char *complex_digits(const char *p, const char *end)
{
    while (p < end && *p >= '0' && *p <= '9')
        p++;
    return p;
}
static bool complex_word(const char *p, const char *end, const char *word)
{
    for (; *word; word++, p++)
        if (p >= end || (*p | 0x20) != *word)
            return false;
    return true;
}

/* The end of the float at p; p when there is none. */
static const char *complex_float_end(const char *p, const char *end)
{
    const char *at = p + (p < end && (*p == '+' || *p == '-'));
    if (complex_word(at, end, "nan"))
        return at + 3;
    if (complex_word(at, end, "inf"))
        return at + (complex_word(at, end, "infinity") ? 8 : 3);
    const char *dot = complex_digits(at, end), *stop = dot;
    if (dot < end && *dot == '.')
        stop = complex_digits(dot + 1, end);
    if (stop - at < 1 || (stop - at == 1 && *at == '.'))
        return p;
    if (stop < end && (*stop | 0x20) == 'e') {
        const char *power = stop + 1;
        power += power < end && (*power == '+' || *power == '-');
        const char *last = complex_digits(power, end);
        if (last > power)
            stop = last;
    }
    return stop;
}
static bool complex_read_float(const char **p, const char *end, double *out)
{
    const char *stop = complex_float_end(*p, end);
    if (stop == *p || !wf_float_parse(*p, (size_t)(stop - *p), out))
        return false;
    *p = stop;
    return true;
}

/* <float>, <float><sign>[<float>]j, <float>j, [<sign>]j, in parentheses perhaps. */
static bool complex_read(const char *p, const char *end, double *real, double *imag)
{
    double z;
    bool bracket = false, has_j = true;
    *real = *imag = 0;
    while (p < end && wf_int_text_blank(*p))
        p++;
    if (p < end && *p == '(') {
        bracket = true;
        for (p++; p < end && wf_int_text_blank(*p);)
            p++;
    }
    if (complex_read_float(&p, end, &z)) {
        if (p < end && (*p == '+' || *p == '-')) {
            *real = z;
            if (!complex_read_float(&p, end, imag))
                *imag = *p++ == '+' ? 1 : -1;
        } else if (p < end && (*p | 0x20) == 'j') {
            *imag = z;
        } else {
            *real = z;
            has_j = false;
        }
    } else {
        *imag = 1;
        if (p < end && (*p == '+' || *p == '-'))
            *imag = *p++ == '+' ? 1 : -1;
    }
    if (has_j && (p >= end || (*p++ | 0x20) != 'j'))
        return false;
    while (p < end && wf_int_text_blank(*p))
        p++;
    if (bracket && (p >= end || *p++ != ')'))
        return false;
    while (p < end && wf_int_text_blank(*p))
        p++;
    return p == end;
}

bool wf_complex_parse(wf_vm *vm, wf_str *text, double *real, double *imag)
{
    wf_text t;
    if (!wf_str_view(vm, text, &t))
        return false;
    wf_storage *room = wf_heap_new_storage(vm, t.n + 1);
    if (!room)
        return false;
    char *p = (char *)room->bytes;
    size_t n = wf_int_text_ascii(t.p, t.n, p), kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (p[i] != '_') {
            p[kept++] = p[i];
            continue;
        }
        if (!i || i + 1 >= n || !wf_ascii_is(p[i - 1], WF_CLASS_DIGIT) ||
            !wf_ascii_is(p[i + 1], WF_CLASS_DIGIT))
            return wf_raise(vm, WF_EXC_ValueError, "could not convert string to complex: %R",
                            wf_from_obj(text));
    }
    return complex_read(p, p + kept, real, imag) ||
           wf_raise(vm, WF_EXC_ValueError, "complex() arg is a malformed string");
}

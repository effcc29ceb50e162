/* The directives of wf_raise and its like: a small printf that also writes objects (vm/error.h lists them).
 */
#include <stdarg.h>
#include <stdio.h>

#include "object/model.h"
#include "object/str_parts.h"

typedef struct printf_directive {
    bool zero, star;
    int width, precision; /* -1: none */
    int longs;            /* 0, 1 (l, z), 2 (ll) */
} printf_directive;

static const char *printf_parse(const char *p, printf_directive *d)
{
    *d = (printf_directive){false, false, 0, -1, 0};
    if (*p == '0') {
        d->zero = true;
        p++;
    }
    while (*p >= '0' && *p <= '9')
        d->width = d->width * 10 + (*p++ - '0');
    if (*p == '.') {
        p++;
        if (*p == '*') {
            d->star = true;
            p++;
        } else {
            d->precision = 0;
            while (*p >= '0' && *p <= '9')
                d->precision = d->precision * 10 + (*p++ - '0');
        }
    }
    for (; *p == 'l' || *p == 'z'; p++)
        d->longs += 1;
    return p;
}

static bool printf_number(wf_builder *b, const printf_directive *d, char conversion, unsigned long long value,
                          bool negative)
{
    char digits[40];
    int n = snprintf(digits, sizeof digits, conversion == 'x' ? "%llx" : "%llu", value);
    int total = n + negative;
    if (!d->zero && d->width > total && !wf_builder_repeat(b, ' ', (size_t)(d->width - total)))
        return false;
    if (negative && !wf_builder_bytes(b, "-", 1))
        return false;
    if (d->zero && d->width > total && !wf_builder_repeat(b, '0', (size_t)(d->width - total)))
        return false;
    return wf_builder_bytes(b, digits, (size_t)n);
}

static bool printf_text(wf_builder *b, const printf_directive *d, const char *text)
{
    size_t n = d->precision >= 0 ? strnlen(text, (size_t)d->precision) : strlen(text);
    while (n && text[n] && wf_utf8_is_tail(text[n]))
        n--; /* a cut in the middle of a character takes it away whole */
    return wf_builder_bytes(b, text, n) &&
           (d->width <= (int)n || wf_builder_repeat(b, ' ', (size_t)d->width - n));
}

/* A type as messages name it: CPython's C types of modules with their module, all others without. */
static wf_str *printf_type_name(wf_vm *vm, wf_type *t)
{
    return t->head.flags & WF_TYPE_DOTTED ? wf_type_full_name(vm, t) : t->name;
}

static bool printf_object(wf_builder *b, char conversion, wf_value v)
{
    wf_str *s = conversion == 'R'   ? wf_op_repr(b->vm, v)
                : conversion == 'A' && wf_is_none(v) ? wf_str_new_z(b->vm, "None")
                : conversion == 'T' || conversion == 'A' ? printf_type_name(b->vm, wf_type_of(b->vm, v))
                                    : wf_op_str(b->vm, v);
    if (!s) {
        b->failed = true;
        return false;
    }
    return wf_builder_str(b, s);
}

bool wf_builder_vprintf(wf_builder *b, const char *format, va_list arguments)
{
    va_list ap;
    va_copy(ap, arguments);
    bool ok = true;
    while (ok && *format) {
        size_t plain = strcspn(format, "%");
        if (plain) {
            ok = wf_builder_bytes(b, format, plain);
            format += plain;
            continue;
        }
        printf_directive d;
        format = printf_parse(format + 1, &d);
        if (d.star)
            d.precision = va_arg(ap, int);
        char conversion = *format;
        if (conversion)
            format++;
        switch (conversion) {
        case 's': ok = printf_text(b, &d, va_arg(ap, const char *)); break;
        case 'c': ok = wf_builder_char(b, (uint32_t)va_arg(ap, int)); break;
        case 'd':
        case 'i': {
            long long i = d.longs == 0   ? va_arg(ap, int)
                          : d.longs == 1 ? va_arg(ap, long)
                                         : va_arg(ap, long long);
            ok = printf_number(b, &d, 'u', i < 0 ? 0ULL - (unsigned long long)i : (unsigned long long)i,
                               i < 0);
            break;
        }
        case 'u':
        case 'x': {
            unsigned long long u = d.longs == 0   ? va_arg(ap, unsigned)
                                   : d.longs == 1 ? va_arg(ap, unsigned long)
                                                  : va_arg(ap, unsigned long long);
            ok = printf_number(b, &d, conversion, u, false);
            break;
        }
        case 'g': {
            wf_str *s = wf_float_repr(b->vm, va_arg(ap, double));
            ok = s && wf_builder_str(b, s);
            b->failed |= !s;
            break;
        }
        case 'S': ok = wf_builder_str(b, va_arg(ap, wf_str *)); break;
        case 'N': ok = wf_builder_str(b, va_arg(ap, wf_type *)->name); break;
        case 'V':
        case 'R':
        case 'A':
        case 'T': ok = printf_object(b, conversion, va_arg(ap, wf_value)); break;
        default: ok = wf_builder_char(b, '%');
        }
    }
    va_end(ap);
    return ok;
}

bool wf_builder_printf(wf_builder *b, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    bool ok = wf_builder_vprintf(b, format, ap);
    va_end(ap);
    return ok;
}

wf_str *wf_str_vformat(wf_vm *vm, const char *format, va_list ap)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_vprintf(&b, format, ap);
    return wf_builder_finish(&b);
}

wf_str *wf_str_format(wf_vm *vm, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    wf_str *s = wf_str_vformat(vm, format, ap);
    va_end(ap);
    return s;
}

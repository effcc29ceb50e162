/* Format specifications: the standard mini-language, parsed. Rules and messages are CPython's (Python/formatter_unicode.c). */
#include "object/number_format.h"
#include "object/unicode.h"
#include "vm.h"

typedef struct spec_reader {
    wf_vm *vm;
    const char *p, *end;
} spec_reader;

static bool spec_is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }
static uint32_t spec_peek(const spec_reader *r) { return r->p < r->end ? wf_utf8_at(r->p) : 0; }

static bool spec_take(spec_reader *r, char c)
{
    if (r->p == r->end || *r->p != c)
        return false;
    r->p++;
    return true;
}

/* Digits, of any script. -1 in *out when there are none. */
static bool spec_number(spec_reader *r, int64_t *out)
{
    int64_t value = 0;
    bool any = false;
    while (r->p < r->end) {
        const char *next = r->p;
        int digit = wf_unicode_decimal_value(wf_utf8_next(&next));
        if (digit < 0)
            break;
        if (value > (INT64_MAX - digit) / 10)
            return wf_raise(r->vm, WF_EXC_ValueError, "Too many decimal digits in format string");
        value = value * 10 + digit;
        any = true;
        r->p = next;
    }
    *out = any ? value : -1;
    return true;
}

static void spec_fill_and_align(spec_reader *r, char default_align, wf_format_spec *out)
{
    const char *second = r->p;
    out->align = default_align;
    out->fill = ' ';
    if (r->p == r->end)
        return;
    uint32_t first = wf_utf8_next(&second);
    if (second < r->end && spec_is_align(wf_utf8_at(second))) {
        out->fill = first;
        out->align = *second;
        out->fill_given = out->align_given = true;
        r->p = second + 1;
    } else if (spec_is_align(first)) {
        out->align = (char)first;
        out->align_given = true;
        r->p = second;
    }
}

static bool spec_both_separators(wf_vm *vm) { return wf_raise(vm, WF_EXC_ValueError, "Cannot specify both ',' and '_'."); }

static bool spec_grouping(spec_reader *r, wf_format_spec *out)
{
    if (spec_take(r, ','))
        out->grouping = ',';
    if (spec_peek(r) == '_') {
        if (out->grouping)
            return spec_both_separators(r->vm);
        r->p++;
        out->grouping = '_';
    }
    return !(spec_peek(r) == ',' && out->grouping == '_') || spec_both_separators(r->vm);
}

static bool spec_check_grouping(wf_vm *vm, const wf_format_spec *f)
{
    if (!f->grouping || f->type == 0)
        return true;
    if (f->type < 128 && strchr("defgEG%F", (int)f->type))
        return true;
    if (f->grouping == '_' && f->type < 128 && strchr("boxX", (int)f->type))
        return true;
    if (f->type > 32 && f->type < 128)
        return wf_raise(vm, WF_EXC_ValueError, "Cannot specify '%c' with '%c'.", f->grouping, (int)f->type);
    return wf_raise(vm, WF_EXC_ValueError, "Cannot specify '%c' with '\\x%x'.", f->grouping, (unsigned)f->type);
}

bool wf_format_spec_parse(wf_vm *vm, wf_str *spec, const char *type_name, char default_align, wf_format_spec *out)
{
    const char *start = wf_str_data(vm, spec);
    if (!start)
        return false;
    spec_reader r = {vm, start, start + spec->nbytes};
    *out = (wf_format_spec){.precision = -1};
    spec_fill_and_align(&r, default_align, out);
    uint32_t sign = spec_peek(&r);
    if (sign == '+' || sign == '-' || sign == ' ') {
        out->sign = (char)sign;
        r.p++;
    }
    out->no_negative_zero = spec_take(&r, 'z');
    out->alternate = spec_take(&r, '#');
    if (!out->fill_given && spec_take(&r, '0')) {
        out->fill = '0';
        if (!out->align_given && default_align == '>')
            out->align = '=';
    }
    if (!spec_number(&r, &out->width) || !spec_grouping(&r, out))
        return false;
    if (spec_take(&r, '.')) {
        if (!spec_number(&r, &out->precision))
            return false;
        if (out->precision < 0)
            return wf_raise(vm, WF_EXC_ValueError, "Format specifier missing precision");
    }
    if (r.p < r.end)
        out->type = wf_utf8_next(&r.p);
    if (r.p < r.end)
        return wf_raise(vm, WF_EXC_ValueError, "Invalid format specifier '%S' for object of type '%s'", spec, type_name);
    return spec_check_grouping(vm, out);
}

bool wf_format_spec_unknown(wf_vm *vm, uint32_t code, const char *type_name)
{
    if (code > 32 && code < 128)
        return wf_raise(vm, WF_EXC_ValueError, "Unknown format code '%c' for object of type '%s'", (int)code, type_name);
    return wf_raise(vm, WF_EXC_ValueError, "Unknown format code '\\x%x' for object of type '%s'", (unsigned)code, type_name);
}

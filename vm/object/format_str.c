/* The format specification of strings. */
#include "object/number_format.h"
#include "object/str_parts.h"

static bool format_str_check(wf_vm *vm, const wf_format_spec *f, const char *type_name)
{
    if (f->type && f->type != 's')
        return wf_format_spec_unknown(vm, f->type, type_name);
    if (f->grouping)
        return wf_raise(vm, WF_EXC_ValueError, "Cannot specify '%c' with 's'.", f->grouping);
    if (f->sign)
        return wf_raise(vm, WF_EXC_ValueError,
                        f->sign == ' ' ? "Space not allowed in string format specifier"
                                       : "Sign not allowed in string format specifier");
    if (f->no_negative_zero)
        return wf_raise(vm, WF_EXC_ValueError,
                        "Negative zero coercion (z) not allowed in string format specifier");
    if (f->alternate)
        return wf_raise(vm, WF_EXC_ValueError, "Alternate form (#) not allowed in string format specifier");
    return f->align != '=' ||
           wf_raise(vm, WF_EXC_ValueError, "'=' alignment not allowed in string format specifier");
}

bool wf_format_str(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out)
{
    wf_str *s = wf_as_str(self);
    if (!spec || !spec->nbytes)
        return wf_str_result(wf_is_exact(self, WF_KIND_STR) ? s : wf_op_str(vm, self), out);
    const char *type_name = wf_str_data(vm, wf_type_of(vm, self)->name);
    wf_format_spec f;
    if (!type_name || !wf_format_spec_parse(vm, spec, type_name, '<', &f) ||
        !format_str_check(vm, &f, type_name))
        return false;
    const char *p = wf_str_data(vm, s);
    if (!p)
        return false;
    size_t chars = s->chars, n = s->nbytes;
    if (f.precision >= 0 && (uint64_t)f.precision < chars) {
        chars = (size_t)f.precision;
        n = wf_str_offset(vm, s, chars);
    }
    size_t padding = f.width > 0 && (uint64_t)f.width > chars ? (size_t)f.width - chars : 0;
    if (!padding)
        return wf_str_result(wf_str_cut(vm, s, 0, n), out);
    size_t before = f.align == '>' ? padding : f.align == '^' ? padding / 2 : 0;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (before)
        wf_builder_repeat(&b, f.fill, before);
    wf_builder_bytes(&b, p, n);
    if (padding > before)
        wf_builder_repeat(&b, f.fill, padding - before);
    return wf_str_result(wf_builder_finish(&b), out);
}

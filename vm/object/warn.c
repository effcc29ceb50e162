/* The VM's own warnings, which the module warnings filters and shows, and errors that nobody can catch. */
#include <stdarg.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "import.h"
#include "io.h"

/* The text that CPython prints, when there is no module warnings to filter it: a host without the library. */
static bool warn_print(wf_vm *vm, wf_exc category, wf_str *message, wf_str *filename, int32_t line, wf_value text)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "%S:%d: %N: %S\n", filename, line, vm->exc_types[category], message);
    if (wf_is_str(text))
        wf_builder_printf(&b, "  %V\n", text);
    wf_str *s = wf_builder_finish(&b);
    return s && wf_io_write_str(vm, 2, s);
}

/* A function of the module warnings; unset when there is no such module, or it is not ready. */
static bool warn_find(wf_vm *vm, const char *function, wf_value *out)
{
    wf_value module;
    wf_str *name = wf_str_intern_z(vm, "warnings"), *attribute = wf_str_intern_z(vm, function);
    if (!name || !attribute)
        return false;
    if (wf_import(vm, name, vm->builtins, WF_NONE, 0, &module))
        return wf_attr_find(vm, module, attribute, out) >= 0;
    if (!wf_error_is(vm, WF_EXC_ModuleNotFoundError))
        return false;
    wf_error_clear(vm);
    return true;
}

/* A warning that is an error is raised where the warning was given, not in the library. */
static bool warn_forget_frames(wf_vm *vm)
{
    if (wf_is_exception(vm->exception)) {
        wf_exception *e = wf_as_exception(vm->exception);
        e->trace_count = e->traced_count = 0;
        e->traceback = WF_UNSET;
    }
    return false;
}

bool wf_warn_at(wf_vm *vm, wf_exc category, wf_str *message, const wf_warn_place *place)
{
    wf_value give = WF_UNSET, line = WF_NONE, out;
    const char *text = place->text;
    size_t length = text ? place->length : 0;
    while (length && (*text == ' ' || *text == '\t'))
        text++, length--;
    wf_str *shown = length ? wf_str_new(vm, text, length) : NULL;
    if (length && !shown)
        return false;
    if (shown)
        line = wf_from_obj(shown);
    wf_value pending = wf_error_take(vm);
    if (!warn_find(vm, "_give_from_vm", &give))
        return false;
    vm->exception = pending;
    if (wf_is_unset(give)) /* not there yet: this is a warning about the module itself */
        return warn_print(vm, category, message, place->filename, place->line, line);
    wf_value args[7] = {wf_from_obj(message), wf_from_obj(vm->exc_types[category]), wf_from_obj(place->filename),
                        wf_fix(place->line), place->globals ? wf_from_obj(place->globals) : WF_NONE,
                        wf_is_unset(place->source) ? WF_NONE : place->source, line};
    return wf_call(vm, give, args, 7, &out) || warn_forget_frames(vm);
}

bool wf_warn_by_library(wf_vm *vm, const char *function, const wf_value *args, size_t n, wf_value *out)
{
    wf_value f = WF_UNSET;
    if (!warn_find(vm, function, &f))
        return false;
    if (wf_is_unset(f))
        return wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named 'warnings'");
    return wf_call(vm, f, args, n, out) || warn_forget_frames(vm);
}

static bool warn_in_code(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, wf_str *message, wf_value source)
{
    wf_warn_place place = {.line = 1, .source = source};
    if (!code && vm->frame) {
        code = vm->frame->code;
        pc = (uint32_t)(vm->frame->pc - code->words);
    }
    place.filename = code ? code->filename : wf_str_new_z(vm, "sys");
    if (!place.filename)
        return false;
    if (code) {
        const wf_position *p = wf_code_position(code, pc);
        place.line = p->line > 0 ? p->line : 1;
        place.text = p->line > 0 ? wf_compile_line(code, (uint32_t)p->line, &place.length) : NULL;
        place.globals = code->bound_globals;
    }
    return wf_warn_at(vm, category, message, &place);
}

bool wf_warn(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, const char *format, ...)
{
    wf_builder text;
    va_list arguments;
    wf_builder_init(&text, vm);
    va_start(arguments, format);
    wf_builder_vprintf(&text, format, arguments);
    va_end(arguments);
    wf_str *message = wf_builder_finish(&text);
    return message && warn_in_code(vm, category, code, pc, message, WF_UNSET);
}

bool wf_warn_never_awaited(wf_vm *vm, wf_code *code, uint32_t pc, wf_str *name, wf_value coroutine)
{
    wf_str *message = wf_str_format(vm, "coroutine '%S' was never awaited", name);
    return message && warn_in_code(vm, WF_EXC_RuntimeWarning, code, pc, message, coroutine);
}

void wf_error_unraisable(wf_vm *vm, const char *doing, wf_value object)
{
    wf_value e = wf_error_take(vm);
    (void)doing;
    if (!wf_is_exception(e))
        return;
    wf_str *about = wf_op_repr(vm, object);
    if (!about)
        wf_error_clear(vm);
    wf_str *report = wf_exception_report_brief(vm, e);
    wf_str *s = report ? wf_str_format(vm, "Exception ignored in: %s%S%s\n%S", "",
                                       about ? about : vm->empty_str, "", report)
                       : NULL;
    if (!s || !wf_io_write_str(vm, 2, s))
        wf_error_clear(vm);
}

/* The VM's own warnings, which the module warnings filters and shows, and errors that nobody can catch. */
#include <stdarg.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "import.h"
#include "io.h"
#include "stream.h"

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

bool wf_warn_about(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, wf_str *message, wf_value source)
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
    va_list arguments;
    va_start(arguments, format);
    wf_str *message = wf_str_vformat(vm, format, arguments);
    va_end(arguments);
    return message && wf_warn_about(vm, category, code, pc, message, WF_UNSET);
}

/* As CPython's _PyErr_WarnUnawaitedCoroutine: what is said when the hook fails is said without it. */
void wf_warn_never_awaited(wf_vm *vm, wf_code *code, uint32_t pc, wf_str *name, wf_value coroutine)
{
    wf_value hook = WF_UNSET, out;
    bool told = warn_find(vm, "_warn_unawaited_coroutine", &hook) && !wf_is_unset(hook) &&
                (wf_call(vm, hook, &coroutine, 1, &out) || wf_error_is(vm, WF_EXC_RuntimeWarning));
    if (wf_error_pending(vm)) {
        warn_forget_frames(vm);
        wf_error_unraisable(vm, "warning about", coroutine);
    }
    if (told || vm->stopping)
        return;
    wf_str *message = wf_str_format(vm, "coroutine '%S' was never awaited", name);
    if (!message || !wf_warn_about(vm, WF_EXC_RuntimeWarning, code, pc, message, coroutine))
        wf_error_unraisable(vm, "warning about", coroutine);
}

/* sys's attribute of that name when a script has put something of its own there; unset: not. */
wf_value wf_error_hook(wf_vm *vm, const char *name)
{
    wf_value sys, hook;
    wf_str *module = wf_str_intern_z(vm, "sys"), *key = module ? wf_str_intern_z(vm, name) : NULL;
    if (!key || !vm->modules || !wf_dict_get_name(vm, vm->modules, module, &sys) || !wf_is_kind(sys, WF_KIND_MODULE) ||
        !wf_dict_get_name(vm, ((wf_module *)wf_obj(sys))->dict, key, &hook) || wf_is_none(hook) ||
        (wf_is_kind(hook, WF_KIND_NATIVE) && strcmp(((wf_native *)wf_obj(hook))->row->name, name) == 0))
        return WF_UNSET;
    return hook;
}

bool wf_error_write(wf_vm *vm, wf_str *s)
{
    wf_value file;
    if (s) {
        wf_stream_place place = wf_stream_find(vm, 2, &file);
        if (place == WF_STREAM_NONE || (place == WF_STREAM_SCRIPT ? wf_stream_write(vm, file, s) : wf_io_write_str(vm, 2, s)))
            return true;
    }
    wf_error_clear(vm);
    return false;
}

bool wf_error_show(wf_vm *vm, wf_str *s)
{
    if (!s)
        return false;
    if (!wf_error_write(vm, s) && !wf_io_write_str(vm, 2, s))
        wf_error_clear(vm);
    return true;
}

/* The repr of what is named in a report; one that fails must not hide the report. */
static wf_str *warn_show(wf_vm *vm, wf_value object)
{
    wf_str *shown = wf_op_repr(vm, object);
    if (shown)
        return shown;
    wf_error_clear(vm);
    return wf_str_new_z(vm, "<object repr() failed>");
}

/* hook(UnraisableHookArgs(...)); what it raises itself is reported. */
static void warn_tell_hook(wf_vm *vm, wf_value hook, wf_value e, wf_value object)
{
    wf_value sys, make, told, ignored, fields[5] = {wf_from_obj(wf_type_of(vm, e)), e, WF_NONE, WF_NONE, object};
    wf_str *module = wf_str_intern_z(vm, "sys"), *name = module ? wf_str_intern_z(vm, "UnraisableHookArgs") : NULL;
    wf_str *trace = name ? wf_str_intern_z(vm, "__traceback__") : NULL;
    wf_tuple *items = trace && wf_attr_get(vm, e, trace, &fields[2]) ? wf_tuple_from(vm, fields, 5) : NULL;
    wf_value all = wf_from_obj(items);
    if (items && wf_dict_get_name(vm, vm->modules, module, &sys) && wf_attr_get(vm, sys, name, &make) && wf_call(vm, make, &all, 1, &told) &&
        wf_call(vm, hook, &told, 1, &ignored))
        return;
    wf_value own = wf_error_take(vm);
    wf_str *report = wf_is_exception(own) ? wf_exception_report(vm, own) : NULL;
    wf_str *called = report ? warn_show(vm, hook) : NULL;
    wf_str *s = called ? wf_str_format(vm, "Exception ignored in sys.unraisablehook: %S\n%S", called, report) : NULL;
    (void)wf_error_write(vm, s);
}

void wf_error_unraisable(wf_vm *vm, const char *doing, wf_value object)
{
    wf_value e = wf_error_take(vm), hook;
    (void)doing;
    if (!wf_is_exception(e))
        return;
    hook = wf_error_hook(vm, "unraisablehook");
    if (!wf_is_unset(hook)) {
        warn_tell_hook(vm, hook, e, object);
        return;
    }
    wf_error_clear(vm);
    wf_str *about = warn_show(vm, object);
    wf_str *report = about ? wf_exception_report_brief(vm, e) : NULL;
    wf_str *s = report ? wf_str_format(vm, "Exception ignored in: %S\n%S", about, report) : NULL;
    (void)wf_error_write(vm, s);
}

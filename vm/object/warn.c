/* The VM's own warnings, and errors that nobody can catch: both go to standard error. */
#include <stdarg.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "io.h"

bool wf_warn(wf_vm *vm, wf_exc category, wf_code *code, uint32_t pc, const char *format, ...)
{
    wf_builder b, text;
    va_list arguments;
    wf_builder_init(&text, vm);
    va_start(arguments, format);
    wf_builder_vprintf(&text, format, arguments);
    va_end(arguments);
    wf_str *message = wf_builder_finish(&text);
    if (!message)
        return false;
    if (!code && vm->frame) {
        code = vm->frame->code;
        pc = (uint32_t)(vm->frame->pc - code->words);
    }
    wf_builder_init(&b, vm);
    if (code) {
        const wf_position *p = wf_code_position(code, pc);
        size_t length = 0;
        wf_builder_printf(&b, "%S:%d: %N: %S\n", code->filename, p->line > 0 ? p->line : 1,
                          vm->exc_types[category], message);
        const char *line = p->line > 0 ? wf_compile_line(code, (uint32_t)p->line, &length) : NULL;
        while (line && length && (*line == ' ' || *line == '\t'))
            line++, length--;
        if (line && length)
            wf_builder_printf(&b, "  %.*s\n", (int)length, line);
    } else
        wf_builder_printf(&b, "sys:1: %N: %S\n", vm->exc_types[category], message);
    wf_str *s = wf_builder_finish(&b);
    return s && wf_io_write_str(vm, 2, s);
}

/* CPython's warning knows the object, and says that its origin is not traced. */
bool wf_warn_never_awaited(wf_vm *vm, wf_code *code, uint32_t pc, wf_str *name)
{
    static const char hint[] = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    return wf_warn(vm, WF_EXC_RuntimeWarning, code, pc, "coroutine '%S' was never awaited", name) &&
           wf_io_write(vm, 2, hint, sizeof hint - 1);
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
    wf_str *report = wf_exception_report(vm, e);
    wf_str *s = report ? wf_str_format(vm, "Exception ignored in: %s%S%s\n%S", "",
                                       about ? about : vm->empty_str, "", report)
                       : NULL;
    if (!s || !wf_io_write_str(vm, 2, s))
        wf_error_clear(vm);
}

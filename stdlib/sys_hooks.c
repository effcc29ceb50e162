/* Module sys: the hooks that are told of exceptions which nobody caught, and those that a debugger would set. */
#include "object/exception.h"
#include "sys_parts.h"

/* excepthook(type, value, traceback): the report that the command gives. */
static bool sys_excepthook(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_exception(args[1]))
        return wf_error_show(vm, wf_str_format(vm, "TypeError: print_exception(): Exception expected for value, %T found\n", args[1]));
    wf_str *name = wf_str_intern_z(vm, "__traceback__");
    wf_value present;
    if (!name || !wf_attr_get(vm, args[1], name, &present) ||
        (wf_is_none(present) && wf_is_kind(args[2], WF_KIND_TRACEBACK) && !wf_attr_set(vm, args[1], name, args[2])))
        return false;
    return wf_error_show(vm, wf_exception_report(vm, args[1]));
}

/* unraisablehook(args): args has exc_type, exc_value, exc_traceback, err_msg and object. */
static bool sys_unraisablehook(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char *const names[] = {"exc_value", "err_msg", "object"};
    wf_value fields[3];
    (void)n;
    *out = WF_NONE;
    if (!wf_str_is(wf_type_of(vm, args[0])->name, "UnraisableHookArgs"))
        return wf_raise(vm, WF_EXC_TypeError, "sys.unraisablehook argument type must be UnraisableHookArgs");
    for (int i = 0; i < 3; i++) {
        wf_str *name = wf_str_intern_z(vm, names[i]);
        if (!name || !wf_attr_get(vm, args[0], name, &fields[i]))
            return false;
    }
    if (!wf_is_none(fields[1]) || !wf_is_none(fields[2])) {
        wf_str *message = wf_is_none(fields[1]) ? wf_str_new_z(vm, wf_is_none(fields[2]) ? "Exception ignored:" : "Exception ignored in") : wf_op_str(vm, fields[1]);
        wf_str *line = !message                 ? NULL
                       : wf_is_none(fields[2]) ? wf_str_format(vm, "%S:\n", message)
                                               : wf_str_format(vm, "%S: %R\n", message, fields[2]);
        if (!line)
            return false;
        (void)wf_error_write(vm, line);
    }
    if (wf_is_exception(fields[0]))
        (void)wf_error_write(vm, wf_exception_report(vm, fields[0]));
    return true;
}

static bool sys_breakpointhook(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_NotImplementedError, "breakpoint() has no debugger to start; sys.breakpointhook can be set to a function that it is to call");
}

static bool hooks_none(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}

static bool hooks_refuse(wf_vm *vm, const wf_value *args, const char *name, wf_value *out)
{
    *out = WF_NONE;
    return wf_is_none(args[0]) || wf_raise(vm, WF_EXC_NotImplementedError, "sys.%s() is not supported: there are no trace functions", name);
}
static bool sys_settrace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out) { return (void)n, hooks_refuse(vm, args, "settrace", out); }
static bool sys_setprofile(wf_vm *vm, const wf_value *args, size_t n, wf_value *out) { return (void)n, hooks_refuse(vm, args, "setprofile", out); }

static const wf_native_row hooks_rows[] = {
    {"excepthook", sys_excepthook, "(exctype, value, traceback, /)", "Report an exception to sys.stderr as an uncaught one is."},
    {"unraisablehook", sys_unraisablehook, "(unraisable, /)", "Report an exception that could not be raised to sys.stderr."},
    {"breakpointhook", sys_breakpointhook, "(*args, **kwargs)", "Refused: there is no debugger to start."},
    {"settrace", sys_settrace, "(function, /)", "Refused but for None: there are no trace functions."},
    {"setprofile", sys_setprofile, "(function, /)", "Refused but for None: there are no profile functions."},
    {"gettrace", hooks_none, "()", "The trace function: None."},
    {"getprofile", hooks_none, "()", "The profile function: None."},
    {0},
};

bool wf_sys_load_hooks(wf_vm *vm, wf_module *m)
{
    static const char *const names[] = {"displayhook", "excepthook", "unraisablehook", "breakpointhook"},
                             *const kept[] = {"__displayhook__", "__excepthook__", "__unraisablehook__", "__breakpointhook__"};
    if (!wf_native_add_rows(vm, m->dict, hooks_rows, NULL, 0))
        return false;
    for (int i = 0; i < 4; i++) {
        wf_str *name = wf_str_intern_z(vm, names[i]);
        wf_value hook;
        if (!name || !wf_dict_get_name(vm, m->dict, name, &hook) || !wf_dict_set_z(vm, m->dict, kept[i], hook))
            return false;
    }
    return true;
}

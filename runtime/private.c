/*
 * Module _asyncio: what CPython's has, and by which the submodules of asyncio and event loops made by scripts say which loop is the running one (as
 * CPython's asyncio/events.py has it). That is kept beside what the scheduler goes by, which no script can change: it only answers get_running_loop().
 */
#include "asyncio.h"

/* ---- the running loop ---- */

static bool private_running(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_loop *l = wf_loop_running(vm);
    *out = l ? wf_from_obj(l) : WF_NONE;
    return true;
}

static bool private_set_running(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    (void)n;
    *out = WF_NONE;
    if (!wf_is_none(args[0]) && !wf_is_loop(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "loop must be an instance of BaseEventLoop or None, not '%T'", args[0]);
    s->said_loop = wf_same(args[0], s->loop ? wf_from_obj(s->loop) : WF_NONE) ? WF_UNSET : args[0];
    return true;
}

static bool private_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_foreign_loop(vm, args[0], out);
}

/* What Ctrl-C does: CPython's _thread.interrupt_main(). */
static bool private_interrupt(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    atomic_store(&vm->interrupt, true);
    *out = WF_NONE;
    return true;
}

/* ---- the modules ---- */

bool wf_private_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"_get_running_loop", private_running, "()", "Return the running event loop, or None."},
        {"_set_running_loop", private_set_running, "(loop, /)", "Say which event loop is running."},
        {"_interrupt", private_interrupt, "()", "Have happen what Ctrl-C does."},
        {"_get_loop", private_get_loop, "(fut)", "The event loop of a future."},
        {0}};
    static const char *const borrowed[] = {"Future", "Task", "get_event_loop", "get_running_loop", "iscoroutine", "iscoroutinefunction",
                                            "current_task", "all_tasks", "_register_task", "_unregister_task", "_register_eager_task",
                                            "_unregister_eager_task", "_enter_task", "_leave_task", "_swap_current_task"};
    wf_module *asyncio = wf_import_builtin(vm, "asyncio");
    for (size_t i = 0; asyncio && i < sizeof borrowed / sizeof *borrowed; i++) {
        wf_str *name = wf_str_intern_z(vm, borrowed[i]);
        wf_value v;
        if (!name || !wf_dict_get_name(vm, asyncio->dict, name, &v) || !wf_dict_set_name(vm, m->dict, name, v))
            return false;
    }
    return asyncio && wf_dict_set_z(vm, m->dict, "_is_coroutine", wf_sched(vm)->coroutine_mark) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/*
 * The executors of event loops and what asyncio makes of them. The work is done by library module _executors, on concurrent.futures and fibres.c,
 * and imported when it is first needed; here are the names that scripts see, and the default executor, which a loop keeps.
 */
#include "asyncio.h"

static bool executor_call(wf_vm *vm, const char *name, const wf_value *args, size_t n, wf_value *out)
{
    wf_module *m = wf_import_builtin(vm, "_executors");
    return m && wf_call_method(vm, wf_from_obj(m), name, args, n, out);
}

/* ---- attributes of loops ---- */

bool wf_executor_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_loop *)wf_obj(self))->executor;
    return true;
}
bool wf_executor_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_loop *l = (wf_loop *)wf_obj(self);
    wf_heap_store(vm, l, &l->executor, wf_is_unset(value) ? WF_NONE : value);
    return true;
}
bool wf_executor_get_shut(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(((wf_loop *)wf_obj(self))->executor_shut);
    return true;
}
bool wf_executor_set_shut(wf_vm *vm, wf_value self, wf_value value)
{
    int shut = wf_is_unset(value) ? 0 : wf_op_truth(vm, value);
    ((wf_loop *)wf_obj(self))->executor_shut = shut > 0;
    return shut >= 0;
}

/* ---- methods of loops ---- */

bool wf_executor_m_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (((wf_loop *)wf_obj(args[0]))->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
    if (((wf_loop *)wf_obj(args[0]))->debug && !wf_coroutines_check_callback(vm, args[2], "run_in_executor"))
        return false;
    return executor_call(vm, "run_in_executor", args, 4, out);
}
bool wf_executor_m_set_default(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return executor_call(vm, "set_default_executor", args, 2, out);
}
bool wf_executor_m_shutdown_default(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value given[2] = {args[0], wf_is_unset(args[1]) ? WF_NONE : args[1]};
    wf_loop *l = (wf_loop *)wf_obj(args[0]);
    (void)n;
    if (!wf_is_none(l->executor))
        return executor_call(vm, "shutdown_default_executor", given, 2, out);
    l->executor_shut = true;
    *out = wf_runtime_returning(vm, "BaseEventLoop.shutdown_default_executor", WF_NONE);
    return !wf_is_unset(*out);
}
bool wf_executor_m_call_soon(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(args[0]);
    if ((l->debug && !wf_coroutines_check_callback(vm, args[1], "call_soon_threadsafe")) || !wf_loop_m_call_soon(vm, args, n, out))
        return false;
    if (l->parked)
        wf_fibres_wake(vm, l->parked);
    return true;
}

bool wf_executor_close(wf_vm *vm, wf_loop *l)
{
    wf_value executor = l->executor, wait = WF_FALSE, out;
    l->executor_shut = true;
    l->executor = WF_NONE;
    return wf_is_none(executor) || wf_call_method(vm, executor, "shutdown", &wait, 1, &out);
}

/* ---- functions of asyncio ---- */

static bool executor_to_thread(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return executor_call(vm, "to_thread", args, 3, out);
}
static bool executor_wrap_future(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value given[2] = {args[0], wf_is_unset(args[1]) ? WF_NONE : args[1]};
    (void)n;
    return executor_call(vm, "wrap_future", given, 2, out);
}
static bool executor_run_coroutine(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return executor_call(vm, "run_coroutine_threadsafe", args, 2, out);
}

bool wf_executor_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"to_thread", executor_to_thread, "(func, /, *args, **kwargs)", "Coroutine that runs a function off the loop, in a copy of the context; returns its result."},
        {"wrap_future", executor_wrap_future, "(future, *, loop=None)", "A Future of the loop for one of concurrent.futures."},
        {"run_coroutine_threadsafe", executor_run_coroutine, "(coro, loop)", "Have a coroutine run on a loop, from a function off it; returns a future of concurrent.futures."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

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

/* ---- what _executors needs of a loop (module _fibres) ---- */

static bool executor_loop(wf_vm *vm, wf_value v, wf_loop **l)
{
    *l = wf_is_loop(v) ? (wf_loop *)wf_obj(v) : NULL;
    return *l || wf_raise(vm, WF_EXC_TypeError, "an event loop is required, not '%T'", v);
}
static bool executor_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l;
    (void)n;
    if (!executor_loop(vm, args[0], &l))
        return false;
    *out = l->executor;
    return true;
}
static bool executor_keep(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l;
    (void)n;
    *out = WF_NONE;
    if (!executor_loop(vm, args[0], &l))
        return false;
    wf_heap_store(vm, l, &l->executor, args[1]);
    return true;
}
static bool executor_is_shut_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l;
    (void)n;
    if (!executor_loop(vm, args[0], &l))
        return false;
    *out = wf_bool(l->executor_shut);
    return true;
}
static bool executor_shut_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l;
    (void)n;
    if (!executor_loop(vm, args[0], &l))
        return false;
    l->executor_shut = true;
    *out = l->executor;
    return true;
}
bool wf_executor_add_natives(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"executor", executor_of, "(loop, /)", "The loop's default executor, or None."},
        {"set_executor", executor_keep, "(loop, executor, /)", "Set it."},
        {"executor_is_shut", executor_is_shut_of, "(loop, /)", "Whether the loop's default executor was shut down."},
        {"shut_executor", executor_shut_of, "(loop, /)", "Let the loop have no default executor from now on; returns the one that it has."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/* ---- methods of loops ---- */

bool wf_executor_m_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (((wf_loop *)wf_obj(args[0]))->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
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
    *out = wf_runtime_returning(vm, "shutdown_default_executor", WF_NONE);
    return !wf_is_unset(*out);
}
bool wf_executor_m_call_soon(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(args[0]);
    if (!wf_loop_m_call_soon(vm, args, n, out))
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

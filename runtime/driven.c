/*
 * Event loops of classes made by scripts. Such a class may override time(), call_at(), call_later() and _run_once(), and the scheduler goes
 * by what it overrides: timers of sleep() and timeouts are ordered by its methods, and run_forever() calls its _run_once() again and again.
 * A loop that is none of these (wf_loop_is_changed) never comes here.
 */
#include "asyncio.h"

/* ---- its clock and timers ---- */

bool wf_driven_time(wf_vm *vm, wf_loop *l, double *out)
{
    wf_value now;
    if (!wf_loop_is_changed(vm, l)) {
        *out = wf_loop_time(vm);
        return true;
    }
    return wf_call_method(vm, wf_from_obj(l), "time", NULL, 0, &now) &&
           (wf_float_operand(now, out) || wf_raise(vm, WF_EXC_TypeError, "time() should return a number, not %T", now));
}

/* loop.NAME(number, callback, *args); *handle NULL: it gave something that is no handle of ours. */
static bool driven_timer(wf_vm *vm, wf_loop *l, const char *name, wf_value number, wf_value callback, const wf_value *args, size_t n, wf_value *handle)
{
    wf_value given[4] = {number, callback};
    for (size_t i = 0; i < n; i++)
        given[2 + i] = args[i];
    return !wf_is_unset(given[0]) && wf_call_method(vm, wf_from_obj(l), name, given, 2 + n, handle);
}

/* The same for a callback of one argument, or by wf_loop_call_at where nothing is overridden. */
static bool driven_call(wf_vm *vm, wf_loop *l, const char *name, double number, double when, wf_value callback, wf_value arg, wf_handle **handle)
{
    wf_value made;
    if (!wf_loop_is_changed(vm, l)) {
        *handle = wf_loop_call_at(vm, l, when, callback, &arg, 1);
        return *handle != NULL;
    }
    if (!driven_timer(vm, l, name, wf_float_new(vm, number), callback, &arg, 1, &made))
        return false;
    *handle = wf_is_kind(made, WF_KIND_HANDLE) || wf_is_kind(made, WF_KIND_TIMER_HANDLE) ? (wf_handle *)wf_obj(made) : NULL;
    return true;
}
bool wf_driven_call_at(wf_vm *vm, wf_loop *l, double when, wf_value callback, wf_value arg, wf_handle **handle)
{
    return driven_call(vm, l, "call_at", when, when, callback, arg, handle);
}
bool wf_driven_call_later(wf_vm *vm, wf_loop *l, double delay, wf_value callback, wf_value arg, wf_handle **handle)
{
    return driven_call(vm, l, "call_later", delay, wf_loop_time(vm) + delay, callback, arg, handle);
}

/* What call_later does: when by its time(), and its call_at. */
bool wf_driven_later(wf_vm *vm, wf_loop *l, wf_value delay, wf_value callback, wf_tuple *rest, wf_value context, wf_value *out)
{
    wf_str *call_at = wf_str_intern_z(vm, "call_at"), *key = wf_str_intern_z(vm, "context");
    wf_tuple *args = wf_tuple_new(vm, rest->count + 3), *names = wf_tuple_new(vm, 1);
    wf_value method, now;
    if (!call_at || !key || !args || !names)
        return false;
    for (size_t i = 0; i < args->count; i++)
        args->items[i] = WF_NONE;
    args->items[1] = callback;
    memcpy(args->items + 2, rest->items, rest->count * sizeof(wf_value));
    args->items[rest->count + 2] = wf_is_unset(context) ? WF_NONE : context;
    names->items[0] = wf_from_obj(key);
    if (!wf_call_method(vm, wf_from_obj(l), "time", NULL, 0, &now) || !wf_op_binary(vm, WF_OP_ADD, now, delay, &args->items[0]))
        return false;
    wf_heap_barrier(vm, args);
    wf_heap_barrier(vm, names);
    return wf_attr_get(vm, wf_from_obj(l), call_at, &method) && wf_call_kw(vm, method, args->items, rest->count + 2, names, out);
}

/* As CPython's sleep() has it, so that the handle shows the same function. */
wf_future *wf_driven_sleep(wf_vm *vm, wf_loop *l, wf_value delay, wf_value result, wf_value *handle)
{
    wf_value set;
    wf_future *f = wf_names_get(vm, "asyncio.futures", "_set_result_unless_cancelled", &set) ? wf_future_new(vm, l) : NULL;
    wf_value args[2] = {f ? wf_from_obj(f) : WF_NONE, result};
    return f && driven_timer(vm, l, "call_later", delay, set, args, 2, handle) ? f : NULL;
}

/* ---- its iterations ---- */

bool wf_driven_run_once(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_loop_iterate(vm, (wf_loop *)wf_obj(args[0]));
}

int wf_driven_overrides(wf_vm *vm, wf_loop *l)
{
    wf_value function, self;
    wf_str *name = wf_str_intern_z(vm, "_run_once");
    if (!wf_loop_is_changed(vm, l))
        return 0;
    if (!name || !wf_attr_get_method(vm, wf_from_obj(l), name, &function, &self))
        return -1;
    return !wf_is_kind(function, WF_KIND_NATIVE) || ((wf_native *)wf_obj(function))->body != wf_driven_run_once;
}

/* Module asyncio: what is not in a file of its own. */
#include "asyncio.h"

/* ---- tasks ---- */

static bool asyncio_ensure_future(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_future_ensure_any(vm, args[0], wf_is_unset(args[1]) ? WF_NONE : args[1]);
    return !wf_is_unset(*out);
}

static bool asyncio_isfuture(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int is = wf_foreign_is(vm, args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}

static const wf_native_row asyncio_rows[] = {
    {"sleep", wf_asyncio_sleep, "(delay, result=None)", "Coroutine that completes after a number of seconds."},
    {"ensure_future", asyncio_ensure_future, "(coro_or_future, *, loop=None)", "Wrap a coroutine or an awaitable in a future; futures are returned as they are."},
    {"isfuture", asyncio_isfuture, "(obj)", "Return True for futures and tasks."},
    {0}};

bool wf_asyncio_load(wf_vm *vm, wf_module *m)
{
    static const struct {
        const char *name;
        wf_exc type;
    } exceptions[] = {{"CancelledError", WF_EXC_CancelledError}, {"TimeoutError", WF_EXC_TimeoutError},
                      {"InvalidStateError", WF_EXC_InvalidStateError}, {"QueueEmpty", WF_EXC_QueueEmpty},
                      {"QueueFull", WF_EXC_QueueFull}, {"QueueShutDown", WF_EXC_QueueShutDown},
                      {"BrokenBarrierError", WF_EXC_BrokenBarrierError}, {"DeadlockError", WF_EXC_DeadlockError}};
    static bool (*const parts[])(wf_vm *, wf_module *) = {
        wf_names_load,
        wf_loop_object_load,
        wf_policy_load,
        wf_runner_load,
        wf_coroutines_load,
        wf_factory_load,
        wf_registry_load,
        wf_gather_load,
        wf_wait_load,
        wf_timeouts_load,
        wf_taskgroup_load,
        wf_cancel_scope_load,
        wf_ainput_load,
        wf_waiters_load,
        wf_locks_load,
        wf_barrier_load,
        wf_executor_load,
        wf_queues_load,
    };
    wf_scheduler *s = wf_sched(vm);
    for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; i++)
        if (!wf_dict_set_z(vm, m->dict, exceptions[i].name, wf_from_obj(vm->exc_types[exceptions[i].type])))
            return false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!parts[i](vm, m))
            return false;
    return wf_dict_set_z(vm, m->dict, "Future", wf_from_obj(s->future_type)) &&
           wf_dict_set_z(vm, m->dict, "Task", wf_from_obj(s->task_type)) && wf_native_add_rows(vm, m->dict, asyncio_rows, NULL, 0);
}

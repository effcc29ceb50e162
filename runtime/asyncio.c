/* Module asyncio: what is not in a file of its own. */
#include "asyncio.h"

#include "object/exception.h"

/* ---- asyncio.run ---- */

/* Cancel every unfinished task and run until all have ended; report those that failed instead. */
static bool asyncio_cancel_all(wf_vm *vm, wf_loop *l)
{
    wf_list *tasks = wf_list_new(vm, 0);
    wf_value out;
    if (!tasks)
        return false;
    for (wf_task *t = l->first; t; t = t->next)
        if (!wf_list_append(vm, tasks, wf_from_obj(t)))
            return false;
    if (tasks->count == 0)
        return true;
    for (size_t i = 0; i < tasks->count; i++)
        if (!wf_future_cancel(vm, wf_as_future(tasks->array->items[i]), WF_NONE) && !wf_is_unset(vm->exception))
            return false;
    wf_future *all = wf_gather_all(vm, l, tasks);
    if (!all || !wf_loop_run_until_complete(vm, l, all, &out))
        return false;
    for (size_t i = 0; i < tasks->count; i++) {
        wf_future *f = wf_as_future(tasks->array->items[i]);
        if (f->state == WF_FUTURE_FINISHED && f->failed &&
            !wf_loop_call_exception_handler(vm, l, "unhandled exception during asyncio.run() shutdown", f->result, "task", wf_from_obj(f)))
            return false;
    }
    return true;
}

/* CPython ends a run with two tasks, for asynchronous generators and for the executor: what was still scheduled runs beside them, and they count in the
 * names of later tasks. */
static bool asyncio_run_ending(wf_vm *vm, wf_loop *l, wf_value coro)
{
    wf_value out;
    wf_task *t = wf_is_unset(coro) ? NULL : wf_task_new(vm, l, coro, WF_NONE);
    return t && wf_loop_run_until_complete(vm, l, &t->future, &out);
}

static bool asyncio_close_generators(wf_vm *vm, wf_loop *l)
{
    if (l->asyncgens->count == 0)
        return true;
    wf_list *closers = wf_list_new(vm, 0);
    size_t pos = 0;
    wf_value gen, awaitable, out;
    while (closers && wf_set_next(l->asyncgens, &pos, &gen)) {
        if (((wf_gen *)wf_obj(gen))->state == WF_GEN_CLOSED)
            continue;
        if (!wf_call_method(vm, gen, "aclose", NULL, 0, &awaitable))
            return false;
        wf_value made = wf_future_ensure(vm, awaitable, l);
        if (wf_is_unset(made) || !wf_list_append(vm, closers, made))
            return false;
    }
    if (!closers || closers->count == 0)
        return closers != NULL;
    wf_future *all = wf_gather_all(vm, l, closers);
    if (!all || !wf_loop_run_until_complete(vm, l, all, &out))
        return false;
    for (size_t i = 0; i < closers->count; i++) {
        wf_future *f = wf_as_future(closers->array->items[i]);
        if (f->state == WF_FUTURE_FINISHED && f->failed) {
            f->unretrieved = false;
            if (!wf_loop_call_exception_handler(vm, l, "an error occurred during closing of asynchronous generator", f->result, NULL, WF_NONE))
                return false;
        }
    }
    return true;
}

bool wf_loop_shutdown(wf_vm *vm, wf_loop *l)
{
    return asyncio_cancel_all(vm, l) && asyncio_run_ending(vm, l, wf_runtime_returning(vm, "shutdown_asyncgens", WF_NONE)) && asyncio_close_generators(vm, l) &&
           asyncio_run_ending(vm, l, wf_executor_ending(vm, l));
}

bool wf_loop_run_main(wf_vm *vm, wf_value coro, bool debug, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    if (s->loop)
        return wf_raise(vm, WF_EXC_RuntimeError, "asyncio.run() cannot be called from a running event loop");
    wf_loop *l = wf_loop_new(vm);
    if (!l)
        return false;
    l->debug = debug;
    wf_task *t = wf_task_new(vm, l, coro, WF_NONE), *outer = s->main_task;
    if (!t)
        return false;
    s->main_task = t;
    s->interrupts = 0;
    bool ok = wf_loop_run_until_complete(vm, l, &t->future, out);
    if (!ok && s->interrupts && wf_error_is(vm, WF_EXC_CancelledError) && wf_task_uncancel(t) == 0) {
        wf_error_clear(vm);
        wf_raise_args(vm, WF_EXC_KeyboardInterrupt, NULL, 0);
    }
    s->main_task = outer;
    s->interrupts = 0;
    wf_value error = wf_error_take(vm);
    if (!vm->stopping && !wf_loop_shutdown(vm, l)) {
        if (wf_is_unset(error))
            ok = false;
        else {
            wf_value later = vm->exception;
            if (wf_is_exception(later) && wf_is_none(wf_as_exception(later)->context) && !wf_same(later, error))
                wf_as_exception(later)->context = error;
            error = later;
        }
    }
    l->closed = true;
    if (!wf_is_unset(error))
        vm->exception = error;
    return ok;
}

static bool asyncio_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int debug = wf_is_unset(args[1]) || wf_is_none(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    if (debug < 0)
        return false;
    if (wf_sched(vm)->loop)
        return wf_raise(vm, WF_EXC_RuntimeError, "asyncio.run() cannot be called from a running event loop");
    if (!wf_is_unset(args[2]) && !wf_is_none(args[2]))
        return wf_raise(vm, WF_EXC_NotImplementedError, "asyncio.run(loop_factory=...) is not supported yet");
    if (!wf_is_kind(args[0], WF_KIND_COROUTINE) && !wf_is_kind(args[0], WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_ValueError, "a coroutine was expected, got %R", args[0]);
    return wf_loop_run_main(vm, args[0], debug, out);
}

/* ---- tasks ---- */

static bool asyncio_ensure_future(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_future_ensure_any(vm, args[0], wf_is_unset(args[1]) ? WF_NONE : args[1]);
    return !wf_is_unset(*out);
}

static bool asyncio_current_task(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_loop *l = wf_is_kind(args[0], WF_KIND_LOOP) ? (wf_loop *)wf_obj(args[0]) : wf_loop_require(vm);
    *out = WF_NONE;
    if (l && l->current)
        *out = wf_from_obj(l->current);
    return l != NULL;
}

static bool asyncio_all_tasks(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_loop *l = wf_is_kind(args[0], WF_KIND_LOOP) ? (wf_loop *)wf_obj(args[0]) : wf_loop_require(vm);
    wf_set *s = l ? wf_set_new(vm, false) : NULL;
    for (wf_task *t = s ? l->first : NULL; t; t = t->next)
        if (!wf_set_add(vm, s, wf_from_obj(t)))
            return false;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool asyncio_iscoroutine(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_bool(wf_future_is_coroutine(vm, args[0]));
    return !wf_error_pending(vm);
}

/* What a functools.partial stands for; false: v is none. */
static bool asyncio_open_partial(wf_vm *vm, wf_value *v)
{
    const wf_type *t = wf_type_of(vm, *v);
    while (t && t->head.flags & WF_TYPE_SCRIPT)
        t = t->base;
    const wf_native_type *def = t ? t->native : NULL;
    wf_str *name = wf_str_intern_z(vm, "func");
    if (def && def->module && strcmp(def->module, "functools") == 0 && strcmp(def->name, "partial") == 0 && name && wf_attr_get_generic(vm, *v, name, v))
        return true;
    wf_error_clear(vm);
    return false;
}

static bool asyncio_iscoroutinefunction(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    wf_value f = args[0];
    do
        while (wf_is_kind(f, WF_KIND_METHOD))
            f = ((wf_method *)wf_obj(f))->function;
    while (asyncio_open_partial(vm, &f));
    *out = wf_bool(wf_is_function(f) && (wf_as_function(f)->code->flags & WF_CODE_COROUTINE));
    return true;
}

static bool asyncio_isfuture(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int is = wf_foreign_is(vm, args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}

static const wf_native_row asyncio_rows[] = {
    {"run", asyncio_run, "(main, *, debug=None, loop_factory=None)", "Run a coroutine on a new event loop and return its result."},
    {"sleep", wf_asyncio_sleep, "(delay, result=None)", "Coroutine that completes after a number of seconds."},
    {"ensure_future", asyncio_ensure_future, "(coro_or_future, *, loop=None)", "Wrap a coroutine or an awaitable in a future; futures are returned as they are."},
    {"current_task", asyncio_current_task, "(loop=None)", "Return the running task, or None."},
    {"all_tasks", asyncio_all_tasks, "(loop=None)", "Return the set of unfinished tasks."},
    {"iscoroutine", asyncio_iscoroutine, "(obj)", "Return True for coroutine objects."},
    {"iscoroutinefunction", asyncio_iscoroutinefunction, "(func)", "Return True for functions defined by async def."},
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
                      {"BrokenBarrierError", WF_EXC_BrokenBarrierError}};
    wf_scheduler *s = wf_sched(vm);
    for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; i++)
        if (!wf_dict_set_z(vm, m->dict, exceptions[i].name, wf_from_obj(vm->exc_types[exceptions[i].type])))
            return false;
    return wf_dict_set_z(vm, m->dict, "Future", wf_from_obj(s->future_type)) &&
           wf_dict_set_z(vm, m->dict, "Task", wf_from_obj(s->task_type)) && wf_native_add_rows(vm, m->dict, asyncio_rows, NULL, 0) &&
           wf_loop_object_load(vm, m) && wf_factory_load(vm, m) && wf_gather_load(vm, m) && wf_wait_load(vm, m) && wf_timeouts_load(vm, m) &&
           wf_taskgroup_load(vm, m) && wf_locks_load(vm, m) && wf_barrier_load(vm, m) && wf_executor_load(vm, m) && wf_queues_load(vm, m);
}

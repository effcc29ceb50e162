/* What comes at the end of a loop's life: the coroutine that closes its asynchronous generators (CPython's asyncio/base_events.py has the rules), and the
 * cancelling of what still runs (asyncio/runners.py). */
#include "asyncio.h"

#include "object/exception.h"
#include "object/list.h"
#include "object/set.h"

/* ---- shutdown_asyncgens ---- */

enum { CLOSING_LOOP, CLOSING_GENERATORS, CLOSING_VALUES };

/* The future of the list of what aclose() of each generator gave; NULL without exception: there are none. */
static wf_future *shutdown_begin(wf_vm *vm, wf_native_coro *self, wf_loop *l)
{
    wf_value item, made;
    wf_list *generators = wf_list_of_iterable(vm, wf_from_obj(l->asyncgens)), *closers = generators ? wf_list_new(vm, generators->count) : NULL;
    if (!closers || generators->count == 0)
        return NULL;
    wf_set_clear(vm, l->asyncgens);
    wf_heap_store(vm, self, &self->values[CLOSING_GENERATORS], wf_from_obj(generators));
    for (size_t i = 0; i < generators->count; i++) {
        if (!wf_call_method(vm, generators->array->items[i], "aclose", NULL, 0, &item))
            return NULL;
        made = wf_future_ensure(vm, item, l);
        if (wf_is_unset(made) || !wf_list_append(vm, closers, made))
            return NULL;
    }
    return wf_gather_all(vm, l, closers);
}

static bool shutdown_report(wf_vm *vm, wf_loop *l, wf_value generators, wf_value results)
{
    for (size_t i = 0; i < wf_as_list(results)->count && i < wf_as_list(generators)->count; i++) {
        wf_value e = wf_as_list(results)->array->items[i], generator = wf_as_list(generators)->array->items[i];
        if (!wf_is_exception(e) || !wf_error_value_is(vm, e, WF_EXC_Exception))
            continue;
        wf_str *text = wf_str_format(vm, "an error occurred during closing of asynchronous generator %R", generator);
        const char *message = text ? wf_str_data(vm, text) : NULL;
        if (!message || !wf_loop_call_exception_handler(vm, l, message, e, "asyncgen", generator))
            return false;
    }
    return true;
}

static wf_status shutdown_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(self->values[CLOSING_LOOP]);
    wf_value results;
    if (mode == WF_THROW) {
        wf_raise_value(vm, sent);
        return WF_RAISED;
    }
    if (self->state == 0) {
        self->state = 1;
        *out = WF_NONE;
        wf_future *all = shutdown_begin(vm, self, l);
        if (!all)
            return wf_error_pending(vm) ? WF_RAISED : WF_RETURNED;
        wf_status status = wf_future_await(vm, self, all, out);
        if (status != WF_RETURNED)
            return status;
    }
    if (!wf_future_result(vm, wf_as_future(self->awaiting), &results) || !shutdown_report(vm, l, self->values[CLOSING_GENERATORS], results))
        return WF_RAISED;
    *out = WF_NONE;
    return WF_RETURNED;
}

bool wf_loop_shutdown_asyncgens(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "BaseEventLoop.shutdown_asyncgens", shutdown_step, CLOSING_VALUES);
    if (!c)
        return false;
    c->values[CLOSING_LOOP] = args[0];
    c->values[CLOSING_GENERATORS] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

/* ---- what still runs ---- */

wf_list *wf_loop_ask_all(wf_vm *vm, wf_loop *l, const char *why)
{
    wf_list *tasks = wf_list_new(vm, 0);
    if (!tasks)
        return NULL;
    for (wf_task *t = l->first; t; t = t->next)
        if (!wf_list_append(vm, tasks, wf_from_obj(t)))
            return NULL;
    for (size_t i = 0; i < tasks->count; i++)
        if (!wf_reason_cancel(vm, wf_as_future(tasks->array->items[i]), wf_reason_native(vm, why, NULL, NULL)) && !wf_is_unset(vm->exception))
            return NULL;
    return tasks;
}

bool wf_loop_cancel_all(wf_vm *vm, wf_loop *l)
{
    wf_list *tasks = wf_loop_ask_all(vm, l, "end of the run");
    wf_value out, all;
    if (!tasks || tasks->count == 0)
        return tasks != NULL;
    wf_future *gathering = wf_gather_all(vm, l, tasks);
    if (!gathering)
        return false;
    all = wf_from_obj(gathering);
    if (!wf_call_method(vm, wf_from_obj(l), "run_until_complete", &all, 1, &out))
        return false;
    for (size_t i = 0; i < tasks->count; i++) {
        wf_future *f = wf_as_future(tasks->array->items[i]);
        if (f->state == WF_FUTURE_FINISHED && f->failed &&
            !wf_loop_call_exception_handler(vm, l, "unhandled exception during asyncio.run() shutdown", f->result, "task", wf_from_obj(f)))
            return false;
    }
    return true;
}

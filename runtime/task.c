/*
 * Tasks: a coroutine driven by the loop. The rules of stepping, cancellation and their races are those of CPython's asyncio/tasks.py.
 */
#include "runtime.h"

/* ---- the loop's list of unfinished tasks ---- */

static void task_link(wf_vm *vm, wf_task *t)
{
    wf_loop *l = t->future.loop;
    t->previous = l->last;
    if (l->last) {
        l->last->next = t;
        wf_heap_barrier_value(vm, l->last, wf_from_obj(t));
    } else
        l->first = t;
    l->last = t;
    wf_heap_barrier_value(vm, l, wf_from_obj(t));
}

static void task_unlink(wf_vm *vm, wf_task *t)
{
    wf_loop *l = t->future.loop;
    if (t->previous) {
        t->previous->next = t->next;
        if (t->next)
            wf_heap_barrier_value(vm, t->previous, wf_from_obj(t->next));
    } else {
        l->first = t->next;
        if (t->next)
            wf_heap_barrier_value(vm, l, wf_from_obj(t->next));
    }
    if (t->next) {
        t->next->previous = t->previous;
        if (t->previous)
            wf_heap_barrier_value(vm, t->next, wf_from_obj(t->previous));
    } else {
        l->last = t->previous;
        if (t->previous)
            wf_heap_barrier_value(vm, l, wf_from_obj(t->previous));
    }
    t->next = t->previous = NULL;
    wf_loop_release(l, 1);
}

static bool task_init(wf_vm *vm, wf_task *t, wf_loop *l, wf_value coro, wf_value name, wf_value context)
{
    wf_scheduler *s = wf_sched(vm);
    t->future.loop = l;
    t->future.result = t->future.waiter = t->thrown = WF_UNSET;
    t->future.message = t->waiting = WF_NONE;
    t->coro = coro;
    t->name = wf_is_none(name) ? wf_fix((int64_t)++s->task_counter) : name;
    s->tasks_made++;
    if (!wf_context_given(vm, context, &t->context) || !wf_loop_reserve(vm, l, 1))
        return false;
    task_link(vm, t);
    t->scheduled = true;
    wf_loop_push(vm, l, wf_from_obj(t));
    return true;
}

wf_task *wf_task_new_in(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context)
{
    wf_task *t = wf_heap_new(vm, WF_KIND_TASK, sizeof *t);
    return t && task_init(vm, t, l, coro, name, context) ? t : NULL;
}

wf_task *wf_task_new(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name) { return wf_task_new_in(vm, l, coro, name, WF_UNSET); }

wf_str *wf_task_name(wf_vm *vm, wf_task *t)
{
    if (!wf_is_fix(t->name))
        return wf_as_str(t->name);
    wf_str *s = wf_str_format(vm, "Task-%lld", (long long)wf_fix_get(t->name));
    if (s) {
        t->name = wf_from_obj(s);
        wf_heap_barrier_value(vm, t, t->name);
    }
    return s;
}

/* ---- stepping ---- */

/* Called when its ring entry runs. True: run its coroutine; *raise: with the pending exception. */
bool wf_task_prepare(wf_vm *vm, wf_task *t, bool *raise)
{
    wf_value waited = t->waiting, out;
    t->scheduled = false;
    t->waiting = WF_NONE;
    if (WF_UNLIKELY(wf_future_done(&t->future)))
        return false;
    if (WF_UNLIKELY(t->must_cancel)) {
        wf_value e = wf_future_cancelled_error(vm, &t->future);
        t->must_cancel = false;
        if (!wf_is_unset(e))
            vm->exception = e;
        *raise = true;
        return true;
    }
    if (WF_UNLIKELY(!wf_is_unset(t->thrown))) { /* the loop's own complaint about what it yielded */
        vm->exception = t->thrown;
        t->thrown = WF_UNSET;
        *raise = true;
        return true;
    }
    if (!wf_is_none(waited)) {
        wf_future *f = wf_as_future(waited);
        if (WF_UNLIKELY(f->failed || f->state == WF_FUTURE_CANCELLED)) {
            *raise = !wf_future_result(vm, f, &out);
            return true;
        }
    }
    return true;
}

static void task_push(wf_vm *vm, wf_task *t)
{
    t->scheduled = true;
    wf_loop_push(vm, t->future.loop, wf_from_obj(t));
}

/* RuntimeError of the words, the task's repr where `named`, and what was yielded: thrown into the coroutine at its next step. */
static WF_COLD void task_complain(wf_vm *vm, wf_task *t, const char *words, const char *joint, wf_value about)
{
    if (joint)
        wf_raise(vm, WF_EXC_RuntimeError, "%s %R %s %R", words, wf_from_obj(t), joint, about);
    else
        wf_raise(vm, WF_EXC_RuntimeError, "%s: %R", words, about);
    t->thrown = wf_error_take(vm);
    wf_heap_barrier_value(vm, t, t->thrown);
    task_push(vm, t);
}

void wf_task_yielded(wf_vm *vm, wf_task *t, wf_value value)
{
    if (wf_is_none(value)) {
        task_push(vm, t);
        return;
    }
    if (!wf_is_future(vm, value)) {
        if (wf_is_kind(value, WF_KIND_GENERATOR))
            task_complain(vm, t, "yield was used instead of yield from for generator in task", "with", value);
        else
            task_complain(vm, t, "Task got bad yield", NULL, value);
        return;
    }
    wf_future *f = wf_as_future(value);
    if (f->loop != t->future.loop)
        task_complain(vm, t, "Task", "got a Future attached to a different loop:", value);
    else if (!f->blocking)
        task_complain(vm, t, "yield was used instead of yield from in task", "with", value);
    else if (f == &t->future)
        task_complain(vm, t, "Task cannot await on itself", NULL, value);
    else {
        f->blocking = false;
        if (!wf_future_add_waiter(vm, f, wf_from_obj(t))) {
            t->thrown = wf_error_take(vm);
            task_push(vm, t);
            return;
        }
        t->waiting = value;
        wf_heap_barrier_value(vm, t, value);
        if (t->must_cancel && wf_future_cancel(vm, f, t->future.message))
            t->must_cancel = false;
    }
}

void wf_task_finished(wf_vm *vm, wf_task *t, bool raised, wf_value value)
{
    wf_loop *l = t->future.loop;
    if (!raised) {
        task_unlink(vm, t);
        if (t->must_cancel) {
            t->must_cancel = false;
            wf_future_cancel_plain(vm, &t->future, t->future.message);
        } else
            wf_future_set_result(vm, &t->future, value);
        return;
    }
    if (vm->stopping) { /* a hard limit: nothing is told */
        task_unlink(vm, t);
        wf_loop_leave(vm, l);
        return;
    }
    wf_value e = wf_error_take(vm);
    task_unlink(vm, t);
    if (wf_error_value_is(vm, e, WF_EXC_CancelledError)) {
        t->future.result = e;
        wf_heap_barrier_value(vm, t, e);
        wf_future_cancel_plain(vm, &t->future, WF_NONE);
        return;
    }
    wf_future_set_exception(vm, &t->future, e);
    if (wf_error_value_is(vm, e, WF_EXC_KeyboardInterrupt) || wf_error_value_is(vm, e, WF_EXC_SystemExit)) {
        vm->exception = e;
        wf_loop_leave(vm, l);
    }
}

/* A task whose coroutine is C, or something else that is no script coroutine. */
void wf_task_step_native(wf_vm *vm, wf_task *t, bool raise)
{
    wf_loop *l = t->future.loop;
    wf_value out = WF_NONE, sent = raise ? wf_error_take(vm) : WF_NONE;
    wf_sched(vm)->switches++;
    l->current = t;
    t->stepping = true;
    wf_context *outer = wf_context_enter(wf_sched(vm), t->context);
    wf_status status = wf_gen_resume(vm, t->coro, raise ? WF_THROW : WF_SEND, sent, &out);
    t->stepping = false;
    l->current = NULL;
    wf_task_left_context(vm, t, wf_context_leave(wf_sched(vm), outer));
    if (status == WF_YIELDED)
        wf_task_yielded(vm, t, out);
    else
        wf_task_finished(vm, t, status == WF_RAISED, out);
}

/* ---- cancellation ---- */

bool wf_task_cancel(wf_vm *vm, wf_task *t, wf_value message)
{
    t->future.unretrieved = false;
    if (wf_future_done(&t->future))
        return false;
    t->cancel_requests++;
    if (!wf_is_none(t->waiting) && wf_future_cancel(vm, wf_as_future(t->waiting), message))
        return true;
    if (!wf_is_unset(vm->exception))
        return false;
    t->must_cancel = true;
    t->future.message = message;
    wf_heap_barrier_value(vm, t, message);
    wf_limit_let_in(vm, t);
    return true;
}

uint32_t wf_task_uncancel(wf_task *t)
{
    if (t->cancel_requests > 0 && --t->cancel_requests == 0)
        t->must_cancel = false;
    return t->cancel_requests;
}

/* ---- what scripts see ---- */

static wf_task *task_self(const wf_value *args) { return (wf_task *)wf_obj(args[0]); }

static bool task_m_cancelling(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(task_self(args)->cancel_requests);
    return true;
}
static bool task_m_uncancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(wf_task_uncancel(task_self(args)));
    return true;
}
static bool task_m_get_coro(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = task_self(args)->coro;
    return true;
}
static bool task_m_get_context(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_context_of_task(vm, task_self(args), out);
}
static bool task_m_get_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_task_name(vm, task_self(args));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool task_m_set_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_op_str(vm, args[1]);
    *out = WF_NONE;
    if (!s)
        return false;
    task_self(args)->name = wf_from_obj(s);
    wf_heap_barrier(vm, task_self(args));
    return true;
}
static bool task_m_set_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_RuntimeError, "Task does not support set_result operation");
}
static bool task_m_set_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_RuntimeError, "Task does not support set_exception operation");
}

wf_str *wf_task_describe_coro(wf_vm *vm, wf_task *t)
{
    if (!wf_is_gen(t->coro)) {
        if (wf_is_kind(t->coro, WF_KIND_NATIVE_CORO))
            return wf_str_format(vm, "%s()", ((wf_native_coro *)wf_obj(t->coro))->qualname);
        return wf_op_repr(vm, t->coro);
    }
    wf_gen *g = (wf_gen *)wf_obj(t->coro);
    const wf_code *code = g->frame.code;
    if (g->state == WF_GEN_CLOSED)
        return wf_str_format(vm, "%S() done, defined at %S:%u", wf_gen_qualname(g), code->filename, (unsigned)code->firstlineno);
    const wf_position *p = wf_code_position(code, (uint32_t)(g->frame.pc - code->words));
    return wf_str_format(vm, "%S() running at %S:%d", wf_gen_qualname(g), code->filename, g->state == WF_GEN_CREATED ? (int)code->firstlineno : p->line);
}

static bool task_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[5];
    if (!wf_native_bind_args(vm, "Task", "(coro, *, loop=None, name=None, context=None, eager_start=False)", args, n, kwnames, bound, 5))
        return false;
    if (!wf_is_kind(bound[0], WF_KIND_COROUTINE) && !wf_is_kind(bound[0], WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_TypeError, "a coroutine was expected, got %R", bound[0]);
    wf_loop *l = wf_is_kind(bound[1], WF_KIND_LOOP) ? (wf_loop *)wf_obj(bound[1]) : wf_loop_require(vm);
    if (!l)
        return false;
    wf_value name = wf_is_unset(bound[2]) ? WF_NONE : bound[2];
    if (!wf_is_none(name)) {
        wf_str *s = wf_op_str(vm, name);
        if (!s)
            return false;
        name = wf_from_obj(s);
    }
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out) && task_init(vm, (wf_task *)wf_obj(*out), l, bound[0], name, bound[3]);
}

static bool task_init_slot(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)vm, (void)self, (void)args, (void)n, (void)kwnames;
    return true;
}

static void task_mark(wf_vm *vm, wf_object *o)
{
    wf_task *t = (wf_task *)o;
    wf_future_mark(vm, o);
    wf_heap_mark_value(vm, t->coro);
    wf_heap_mark_value(vm, t->waiting);
    wf_heap_mark_value(vm, t->thrown);
    wf_heap_mark_object(vm, t->context);
    wf_heap_mark_value(vm, t->name);
    wf_heap_mark_object(vm, t->next);
    wf_heap_mark_object(vm, t->previous);
}

static const wf_native_row task_methods[] = {
    {"cancelling", task_m_cancelling, "(self, /)", "Return the number of cancellation requests less the number of uncancel() calls."},
    {"uncancel", task_m_uncancel, "(self, /)", "Take back one request of cancellation; returns how many are left."},
    {"get_coro", task_m_get_coro, "(self, /)", "Return the coroutine wrapped by the task."},
    {"get_context", task_m_get_context, "(self, /)", "Return the context that the task runs in."},
    {"get_name", task_m_get_name, "(self, /)", "Return the name of the task."},
    {"set_name", task_m_set_name, "(self, value, /)", "Set the name of the task."},
    {"set_result", task_m_set_result, "(self, result, /)", "Not supported: a task's coroutine decides its result."},
    {"set_exception", task_m_set_exception, "(self, exception, /)", "Not supported: a task's coroutine decides its result."},
    {0}};
static const wf_slots task_slots = {.make = task_make, .init = task_init_slot};

bool wf_task_start(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    static const wf_native_type def = {.name = "Task", .flags = WF_TYPE_WEAK, .doc = "A coroutine that the event loop runs.", .kind = WF_KIND_TASK,
                                       .size = sizeof(wf_task), .slots = &task_slots, .methods = task_methods};
    vm->kind_infos[WF_KIND_TASK] = (wf_kind_info){.name = "Task", .mark = task_mark, .closing = wf_future_closing,
                                                    .wants_closing = wf_future_wants_closing};
    s->task_type = wf_native_new_type(vm, &def, s->future_type);
    return s->task_type != NULL;
}

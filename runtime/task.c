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
    if (!t->previous && l->first != t) /* wf_task_give_up */
        return;
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
    if (WF_UNLIKELY(wf_sched(vm)->watch.counts != NULL))
        wf_watch_forget(vm, t);
}

/* It will not run any more. */
static void task_retire(wf_vm *vm, wf_task *t)
{
    task_unlink(vm, t);
    t->scope = NULL;
    if (!wf_future_lends(&t->future))
        wf_loop_release(t->future.loop, 1);
}

bool wf_task_give_up(wf_vm *vm, wf_task *t)
{
    wf_value waited;
    if (wf_task_naps(t) && !wf_nap_future(vm, t, &waited))
        return false;
    if (wf_future_lends(&t->future) && !wf_loop_reserve(vm, t->future.loop, 1))
        return false;
    task_unlink(vm, t);
    return true;
}

bool wf_task_init(wf_vm *vm, wf_task *t, wf_loop *l, wf_value coro, wf_value name, wf_value context, bool now)
{
    wf_scheduler *s = wf_sched(vm);
    t->future.loop = l;
    t->future.result = t->future.waiter = WF_UNSET;
    t->future.message = t->waiting = WF_NONE;
    t->coro = coro;
    t->name = wf_is_none(name) ? wf_fix((int64_t)++s->task_counter) : name;
    s->tasks_made++;
    if (!wf_context_given(vm, context, &t->context) || !wf_source_made(vm, l, t) || !wf_loop_reserve(vm, l, 1)) {
        t->quiet = true;
        return false;
    }
    task_link(vm, t);
    if (now && l->running)
        return wf_task_start_now(vm, t);
    t->scheduled = true;
    wf_loop_push(vm, l, wf_from_obj(t));
    return true;
}

wf_task *wf_task_new_in(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context)
{
    wf_task *t = wf_heap_new(vm, WF_KIND_TASK, sizeof *t);
    return t && wf_task_init(vm, t, l, coro, name, context, false) ? t : NULL;
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

/* What a requested cancellation throws in: that of the future it waited for, when that ended so; else its own. */
static wf_value task_cancellation(wf_vm *vm, wf_task *t, wf_value waited)
{
    if (wf_is_future(vm, waited) && wf_as_future(waited)->state == WF_FUTURE_CANCELLED)
        return wf_future_cancelled_error(vm, wf_as_future(waited));
    wf_value message = t->future.message;
    if (wf_nap_is(waited, WF_NAP_CANCELLED))
        t->future.message = WF_NONE; /* the one there is of another request */
    wf_value e = wf_future_cancelled_error(vm, &t->future);
    t->future.message = message;
    t->future.result = WF_UNSET;
    return e;
}

/* Of one that was given up: how its step fails when what it waited for is done. */
static bool task_step_given_up(wf_vm *vm, wf_task *t, wf_value waited)
{
    wf_value out, thrown = WF_NONE;
    bool good = !wf_is_future(vm, waited) || !wf_future_is_plain(wf_as_future(waited)) || wf_future_result(vm, wf_as_future(waited), &out);
    if (!good)
        thrown = wf_error_take(vm);
    return wf_raise(vm, WF_EXC_InvalidStateError, "_step(): already done: %R %R", wf_from_obj(t), thrown);
}

/* Called when its ring entry runs. True: run its coroutine; *raise: with the pending exception. False: an exception of the callback. */
bool wf_task_prepare(wf_vm *vm, wf_task *t, bool *raise)
{
    wf_value waited = t->waiting, out;
    t->scheduled = false;
    if (WF_UNLIKELY(wf_future_done(&t->future))) {
        task_retire(vm, t);
        return task_step_given_up(vm, t, waited);
    }
    t->waiting = WF_NONE;
    bool cancelled = t->must_cancel;
    if (WF_UNLIKELY(wf_is_fix(waited))) {
        bool over = wf_sched(vm)->nap_over = wf_nap_is(waited, WF_NAP_OVER);
        cancelled |= !over;
        waited = over ? WF_NONE : waited;
    }
    if (WF_UNLIKELY(cancelled)) {
        wf_value e = task_cancellation(vm, t, waited);
        t->must_cancel = false;
        if (!wf_is_unset(e))
            vm->exception = e;
        *raise = true;
        return true;
    }
    if (WF_UNLIKELY(!wf_is_unset(t->future.result)) && !wf_reason_drop(vm, &t->future.result)) { /* the loop's own complaint about what it yielded */
        vm->exception = t->future.result;
        t->future.result = WF_UNSET;
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

/* It awaits what is asked by its methods. False: the exception is thrown in. */
static bool task_await_foreign(wf_vm *vm, wf_task *t, wf_value value)
{
    wf_str *blocking = wf_str_intern_z(vm, "_asyncio_future_blocking");
    wf_value flag, loop, self = wf_from_obj(t), context;
    if (wf_same(value, self))
        return wf_raise(vm, WF_EXC_RuntimeError, "Task cannot await on itself: %R", self);
    int found = blocking ? wf_attr_find(vm, value, blocking, &flag) : -1;
    if (found < 0)
        return false;
    if (!found || wf_is_none(flag))
        return wf_is_kind(value, WF_KIND_GENERATOR)
                   ? wf_raise(vm, WF_EXC_RuntimeError, "yield was used instead of yield from for generator in task %R with %R", self, value)
                   : wf_raise(vm, WF_EXC_RuntimeError, "Task got bad yield: %R", value);
    if (!wf_foreign_loop(vm, value, &loop))
        return false;
    if (!wf_same(loop, wf_from_obj(t->future.loop)))
        return wf_raise(vm, WF_EXC_RuntimeError, "Task %R got Future %R attached to a different loop", self, value);
    int waits = wf_op_truth(vm, flag);
    if (waits <= 0)
        return waits == 0 && wf_raise(vm, WF_EXC_RuntimeError, "yield was used instead of yield from in task %R with %R", self, value);
    if (!wf_attr_set(vm, value, blocking, WF_FALSE) || !wf_context_of_task(vm, t, &context) ||
        !wf_foreign_hang(vm, value, self, (wf_context *)wf_obj(context)))
        return false;
    t->waiting = value;
    wf_heap_barrier_value(vm, t, value);
    if (t->must_cancel) {
        if (wf_foreign_cancel(vm, value, t->future.message))
            t->must_cancel = false;
        if (wf_error_pending(vm)) /* it waits all the same: there is nobody else to tell */
            wf_error_unraisable(vm, "cancelling", value);
    }
    return true;
}

static WF_COLD void task_throw_soon(wf_vm *vm, wf_task *t)
{
    wf_value e = wf_error_take(vm);
    if (!wf_future_done(&t->future))
        wf_heap_store(vm, t, &t->future.result, e);
    task_push(vm, t);
}

static inline void task_wait(wf_vm *vm, wf_task *t, wf_value value)
{
    if (wf_is_none(value)) {
        task_push(vm, t);
        return;
    }
    if (wf_same(value, wf_sched(vm)->nap)) {
        if (WF_UNLIKELY(!wf_nap_begin(vm, t)))
            task_throw_soon(vm, t);
        return;
    }
    wf_future *f = wf_as_future(value);
    if (WF_UNLIKELY(!wf_is_future(vm, value) || !wf_future_is_plain(f) || f->loop != t->future.loop || !f->blocking || f == &t->future)) {
        if (!task_await_foreign(vm, t, value))
            task_throw_soon(vm, t);
        return;
    }
    f->blocking = false;
    if (WF_UNLIKELY(!wf_future_hang(vm, f, wf_from_obj(t)))) {
        task_throw_soon(vm, t);
        return;
    }
    t->waiting = value;
    wf_heap_barrier_value(vm, t, value);
    if (t->must_cancel) {
        wf_reason *outer = wf_reason_enter(vm, wf_reason_of_future(vm, &t->future));
        if (wf_future_cancel(vm, f, t->future.message))
            t->must_cancel = false;
        wf_reason_leave(vm, outer);
    }
}

void wf_task_yielded(wf_vm *vm, wf_task *t, wf_value value)
{
    task_wait(vm, t, value);
    if (WF_UNLIKELY(t->scope != NULL))
        wf_scope_checkpoint(vm, t);
}

/* The step of one that was given up meanwhile has ended its coroutine. */
static WF_COLD bool task_ended_given_up(wf_vm *vm, wf_task *t, bool raised)
{
    bool cancelled = raised ? wf_error_is(vm, WF_EXC_CancelledError) : t->must_cancel;
    wf_error_clear(vm);
    task_retire(vm, t);
    return cancelled || wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
}

bool wf_task_ended(wf_vm *vm, wf_task *t, bool raised, wf_value value)
{
    if (WF_UNLIKELY(wf_future_done(&t->future)) && !vm->stopping)
        return task_ended_given_up(vm, t, raised);
    if (!raised) {
        task_retire(vm, t);
        if (t->must_cancel) {
            wf_reason *outer = wf_reason_enter(vm, wf_reason_of_future(vm, &t->future));
            t->must_cancel = false;
            wf_future_cancel_plain(vm, &t->future, t->future.message);
            wf_reason_leave(vm, outer);
        } else
            wf_future_set_result(vm, &t->future, value);
        return true;
    }
    wf_value e = wf_error_take(vm);
    task_retire(vm, t);
    if (!vm->stopping && wf_error_value_is(vm, e, WF_EXC_CancelledError)) {
        t->future.result = e;
        wf_heap_barrier_value(vm, t, e);
        wf_future_cancel_plain(vm, &t->future, WF_NONE);
        return true;
    }
    if (!wf_future_done(&t->future)) /* else a hard limit ends what has been given up */
        wf_future_set_exception(vm, &t->future, e);
    if (!vm->stopping && !wf_error_value_is(vm, e, WF_EXC_KeyboardInterrupt) && !wf_error_value_is(vm, e, WF_EXC_SystemExit))
        return true;
    vm->exception = e; /* it leaves the loop as well */
    return false;
}

void wf_task_finished(wf_vm *vm, wf_task *t, bool raised, wf_value value)
{
    if (WF_UNLIKELY(!wf_task_ended(vm, t, raised, value)))
        wf_loop_callback_failed(vm, t->future.loop, wf_from_obj(t));
}

/* One step of a coroutine that is an object of a script's class: by its methods. */
static wf_status task_drive_object(wf_vm *vm, wf_value coro, bool raise, wf_value sent, wf_value *out)
{
    if (wf_call_method(vm, coro, raise ? "throw" : "send", &sent, 1, out))
        return WF_YIELDED;
    if (vm->stopping || !wf_error_is(vm, WF_EXC_StopIteration))
        return WF_RAISED;
    *out = wf_exception_field(wf_error_take(vm), WF_FIELD_VALUE);
    return WF_RETURNED;
}

/* One step that C code drives. */
static bool task_drive(wf_vm *vm, wf_task *t, bool raise)
{
    wf_loop *l = t->future.loop;
    wf_task *outer_task = l->current;
    wf_value out = WF_NONE, sent = raise ? wf_error_take(vm) : WF_NONE;
    wf_sched(vm)->switches++;
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_enter(vm, t);
    l->current = t;
    t->stepping = true;
    bool awaited = vm->awaited_call;
    vm->awaited_call = false;
    wf_context *outer = wf_context_enter(wf_sched(vm), t->context);
    wf_status status = wf_type_of(vm, t->coro)->slots.resume ? wf_gen_resume(vm, t->coro, raise ? WF_THROW : WF_SEND, sent, &out)
                                                             : task_drive_object(vm, t->coro, raise, sent, &out);
    vm->awaited_call = awaited;
    t->stepping = false;
    l->current = outer_task;
    wf_task_left_context(vm, t, wf_context_leave(wf_sched(vm), outer));
    bool good = true;
    if (status != WF_YIELDED)
        good = wf_task_ended(vm, t, status == WF_RAISED, out);
    else
        wf_task_yielded(vm, t, out);
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_leave(vm, l, wf_from_obj(t), status == WF_YIELDED);
    return good;
}

/* A task whose coroutine is C, or something else that is no script coroutine. */
void wf_task_step_native(wf_vm *vm, wf_task *t, bool raise)
{
    if (!task_drive(vm, t, raise))
        wf_loop_callback_failed(vm, t->future.loop, wf_from_obj(t));
}

/* CPython's Task.__wakeup. Who hangs a task on a future may call it at any time, and more than once. */
bool wf_task_wake(wf_vm *vm, wf_task *t, wf_value done)
{
    wf_loop *l = t->future.loop;
    wf_value out;
    bool raise;
    if (wf_future_done(&t->future))
        return task_step_given_up(vm, t, done);
    if (l->current)
        return wf_raise(vm, WF_EXC_RuntimeError, "Cannot enter into task %R while another task %R is being executed.", wf_from_obj(t),
                        wf_from_obj(l->current));
    if (t->scheduled || t->stepping)
        return wf_raise(vm, WF_EXC_RuntimeError, "%R does not wait for %R", wf_from_obj(t), done);
    if (wf_is_future(vm, done) && wf_future_is_plain(wf_as_future(done)))
        raise = !wf_future_result(vm, wf_as_future(done), &out);
    else
        raise = !wf_foreign_result(vm, done, &out);
    if (vm->stopping || wf_future_done(&t->future) || t->scheduled || l->current) /* the method may have done anything */
        return !raise;
    if (wf_is_future(vm, t->waiting) && wf_future_is_plain(wf_as_future(t->waiting)))
        wf_future_remove_waiter(vm, wf_as_future(t->waiting), wf_from_obj(t)); /* it was woken by something else meanwhile */
    if (wf_task_naps(t))
        wf_nap_forget(vm, t);
    t->waiting = WF_NONE;
    if (t->must_cancel) {
        t->must_cancel = false;
        if (!raise || !wf_error_is(vm, WF_EXC_CancelledError)) {
            wf_error_clear(vm);
            wf_value e = wf_future_cancelled_error(vm, &t->future);
            if (!wf_is_unset(e))
                vm->exception = e;
            raise = true;
        }
    }
    return task_drive(vm, t, raise);
}

bool wf_task_start_now(wf_vm *vm, wf_task *t)
{
    wf_task *outer = t->future.loop->current;
    if (t->context && t->context->entered) {
        task_retire(vm, t);
        return wf_raise(vm, WF_EXC_RuntimeError, "cannot enter context: %R is already entered", wf_from_obj(t->context));
    }
    if (outer) { /* get_context() of the task that is left for a while gives what it runs in */
        wf_context *c = wf_context_current(vm);
        if (!c) {
            task_retire(vm, t);
            return false;
        }
        wf_task_left_context(vm, outer, c);
    }
    if (!task_drive(vm, t, false))
        return false;
    if (wf_future_done(&t->future))
        t->coro = WF_NONE;
    return true;
}

/* ---- cancellation ---- */

/* A task in a circle of tasks that wait for each other has heard of its own cancellation: here the circle is opened. */
static bool task_leave_circle(wf_vm *vm, wf_task *t)
{
    wf_future *f = wf_as_future(t->waiting);
    if (!wf_future_is_plain(f) || !wf_future_remove_waiter(vm, f, wf_from_obj(t)))
        return false;
    t->waiting = WF_NONE;
    task_push(vm, t);
    return true;
}

/* Passes the request on to what it waits for. False: there is nobody there who takes it, or (with an exception) it went wrong. */
static bool task_cancel_waited(wf_vm *vm, wf_task *t, wf_value message)
{
    wf_value waited = t->waiting;
    if (wf_is_none(waited))
        return false;
    if (wf_is_fix(waited))
        return wf_nap_cancel(vm, t, message);
    if (wf_is_task(waited) && wf_obj(waited)->flags & WF_TASK_CANCELLING && task_leave_circle(vm, t))
        return false;
    if (!wf_recursion_enter(vm, " while cancelling a task"))
        return false;
    t->future.head.flags |= WF_TASK_CANCELLING;
    bool taken = wf_is_future(vm, waited) && wf_future_is_plain(wf_as_future(waited)) ? wf_future_cancel(vm, wf_as_future(waited), message)
                                                                                    : wf_foreign_cancel(vm, waited, message);
    t->future.head.flags &= (uint16_t)~WF_TASK_CANCELLING;
    wf_recursion_leave(vm);
    return taken;
}

bool wf_task_cancel(wf_vm *vm, wf_task *t, wf_value message)
{
    wf_future_seen(&t->future);
    if (wf_future_done(&t->future))
        return false;
    t->cancel_requests++;
    if (task_cancel_waited(vm, t, message))
        return true;
    if (!wf_is_unset(vm->exception))
        return false;
    t->must_cancel = true;
    t->future.message = message;
    wf_heap_barrier_value(vm, t, message);
    wf_reason_keep(vm, t, &t->future.result);
    wf_limit_let_in(vm, t);
    return true;
}

uint32_t wf_task_uncancel(wf_task *t)
{
    if (t->cancel_requests > 0 && --t->cancel_requests == 0)
        t->must_cancel = false;
    return t->cancel_requests;
}

/* ---- describing ---- */

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
        return wf_str_format(vm, "%S() done, defined at %S:%u", wf_gen_qualname(vm, g), code->filename, (unsigned)code->firstlineno);
    const wf_position *p = wf_code_position(code, (uint32_t)(g->frame.pc - code->words));
    return wf_str_format(vm, "%S() running at %S:%d", wf_gen_qualname(vm, g), code->filename, g->state == WF_GEN_CREATED ? (int)code->firstlineno : p->line);
}

/* ---- the collector ---- */

void wf_task_mark(wf_vm *vm, wf_object *o)
{
    wf_task *t = (wf_task *)o;
    wf_heap_mark_object(vm, t->next); /* first, so that it is scanned after all that the task refers to: the grey stack stays short */
    wf_future_mark(vm, o);
    wf_heap_mark_value(vm, t->coro);
    wf_heap_mark_value(vm, t->waiting);
    wf_heap_mark_object(vm, t->context);
    wf_heap_mark_object(vm, t->scope);
    wf_heap_mark_value(vm, t->name);
    wf_heap_mark_object(vm, t->previous);
}

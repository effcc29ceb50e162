/* timeout, timeout_at and wait_for, by the rules of CPython's asyncio/timeouts.py. */
#include "asyncio.h"
#include "object/exception.h"

typedef enum wf_timeout_state { TIMEOUT_CREATED, TIMEOUT_ENTERED, TIMEOUT_EXPIRING, TIMEOUT_EXPIRED, TIMEOUT_FINISHED } wf_timeout_state;

typedef struct wf_timeout {
    wf_object head;
    uint8_t state;
    bool has_when;
    double when;
    uint32_t cancelling;  /* the task's count of requests when it was entered */
    wf_task *task;
    wf_handle *handle;    /* NULL: not scheduled */
} wf_timeout;

static const char *const timeout_states[] = {"created", "active", "expiring", "expired", "finished"};

static wf_timeout *timeout_self(wf_value v) { return (wf_timeout *)wf_obj(v); }

static wf_timeout *timeout_new(wf_vm *vm, bool has_when, double when)
{
    wf_timeout *t = wf_heap_new(vm, WF_KIND_TIMEOUT, sizeof *t);
    if (t) {
        t->has_when = has_when;
        t->when = when;
    }
    return t;
}

static bool timeout_fire(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_timeout *t = timeout_self(args[0]);
    (void)n;
    *out = WF_NONE;
    if (t->state != TIMEOUT_ENTERED)
        return true; /* its timer could not be cancelled */
    if (!wf_reason_cancel(vm, &t->task->future, wf_reason_native(vm, "timeout", NULL, NULL)) && !wf_is_unset(vm->exception))
        return false;
    t->state = TIMEOUT_EXPIRING;
    t->handle = NULL;
    return true;
}

static bool timeout_schedule(wf_vm *vm, wf_timeout *t)
{
    wf_scheduler *s = wf_sched(vm);
    wf_value self = wf_from_obj(t);
    if (t->handle)
        wf_handle_cancel(vm, t->handle);
    t->handle = NULL;
    if (!t->has_when)
        return true;
    wf_loop *l = t->task->future.loop;
    double now;
    if (!wf_driven_time(vm, l, &now))
        return false;
    bool good = true;
    if (t->when <= now)
        good = (t->handle = wf_loop_call_soon(vm, l, s->timeout_callback, &self, 1)) != NULL;
    else
        good = wf_driven_call_at(vm, l, t->when, s->timeout_callback, self, &t->handle);
    wf_heap_barrier(vm, t);
    return good;
}

static bool timeout_enter(wf_vm *vm, wf_timeout *t)
{
    wf_loop *l = wf_loop_running(vm);
    if (t->state != TIMEOUT_CREATED)
        return wf_raise(vm, WF_EXC_RuntimeError, "Timeout has already been entered");
    if (!l || !l->current)
        return wf_raise(vm, WF_EXC_RuntimeError, "Timeout should be used inside a task");
    t->state = TIMEOUT_ENTERED;
    t->task = l->current;
    t->cancelling = l->current->cancel_requests;
    wf_heap_barrier(vm, t);
    return timeout_schedule(vm, t);
}

/* The CancelledError that the timeout threw may lie deep in the context of what left: a TimeoutError is put before it. */
static void timeout_insert(wf_vm *vm, wf_value exc)
{
    while (wf_is_exception(wf_as_exception(exc)->context)) {
        wf_exception *outer = wf_as_exception(exc);
        wf_value inner = outer->context;
        if (wf_error_value_is(vm, inner, WF_EXC_CancelledError)) {
            wf_value e = wf_exception_new(vm, vm->exc_types[WF_EXC_TimeoutError], NULL, 0);
            if (wf_is_unset(e)) {
                wf_error_clear(vm);
                return;
            }
            wf_as_exception(e)->context = wf_as_exception(e)->cause = inner;
            wf_as_exception(e)->suppress = true;
            wf_heap_store(vm, outer, &outer->context, e);
            return;
        }
        exc = inner;
    }
}

/* Leaving with an exception (None: without). False: TimeoutError, or another error, is pending instead of it. */
static bool timeout_exit(wf_vm *vm, wf_timeout *t, wf_value exc)
{
    if (t->handle) {
        wf_handle_cancel(vm, t->handle);
        t->handle = NULL;
    }
    if (t->state == TIMEOUT_EXPIRING) {
        t->state = TIMEOUT_EXPIRED;
        if (wf_task_uncancel(t->task) <= t->cancelling && wf_is_exception(exc)) {
            if (wf_error_value_is(vm, exc, WF_EXC_CancelledError)) {
                wf_raise_args(vm, WF_EXC_TimeoutError, NULL, 0);
                return wf_error_from(vm, exc);
            }
            timeout_insert(vm, exc);
            wf_value members = wf_error_value_is(vm, exc, WF_EXC_ExceptionGroup) ? wf_exception_field(exc, WF_FIELD_EXCEPTIONS) : WF_NONE;
            for (size_t i = 0; wf_is_tuple(members) && i < wf_as_tuple(members)->count; i++)
                timeout_insert(vm, wf_as_tuple(members)->items[i]);
        }
    } else if (t->state == TIMEOUT_ENTERED)
        t->state = TIMEOUT_FINISHED;
    return true;
}

/* ---- as a context manager ---- */

static wf_status timeout_enter_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    *out = self->values[0];
    return timeout_enter(vm, timeout_self(self->values[0])) ? WF_RETURNED : WF_RAISED;
}

static wf_status timeout_exit_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    *out = WF_NONE;
    return timeout_exit(vm, timeout_self(self->values[0]), self->values[1]) ? WF_RETURNED : WF_RAISED;
}

static bool timeout_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (vm->awaited_call) {
        *out = wf_runtime_ready(vm, args[0]);
        return timeout_enter(vm, timeout_self(args[0]));
    }
    wf_native_coro *c = wf_native_coro_new(vm, "Timeout.__aenter__", timeout_enter_step, 1);
    if (!c)
        return false;
    c->values[0] = args[0];
    *out = wf_from_obj(c);
    return true;
}

static bool timeout_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (vm->awaited_call) {
        *out = wf_runtime_ready(vm, WF_NONE);
        return timeout_exit(vm, timeout_self(args[0]), args[2]);
    }
    wf_native_coro *c = wf_native_coro_new(vm, "Timeout.__aexit__", timeout_exit_step, 2);
    if (!c)
        return false;
    c->values[0] = args[0];
    c->values[1] = args[2];
    *out = wf_from_obj(c);
    return true;
}

static bool timeout_when(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_timeout *t = timeout_self(args[0]);
    (void)n;
    *out = t->has_when ? wf_float_new(vm, t->when) : WF_NONE;
    return !wf_is_unset(*out);
}

static bool timeout_reschedule(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_timeout *t = timeout_self(args[0]);
    (void)n;
    *out = WF_NONE;
    if (t->state == TIMEOUT_CREATED)
        return wf_raise(vm, WF_EXC_RuntimeError, "Timeout has not been entered");
    if (t->state != TIMEOUT_ENTERED)
        return wf_raise(vm, WF_EXC_RuntimeError, "Cannot change state of %s Timeout", timeout_states[t->state]);
    t->has_when = !wf_is_none(args[1]);
    if (t->has_when && !wf_asyncio_seconds(vm, args[1], &t->when))
        return false;
    return timeout_schedule(vm, t);
}

static bool timeout_expired(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(timeout_self(args[0])->state == TIMEOUT_EXPIRING || timeout_self(args[0])->state == TIMEOUT_EXPIRED);
    return true;
}

static bool timeout_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_timeout *t = timeout_self(self);
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "<Timeout [%s]", timeout_states[t->state]);
    if (t->state == TIMEOUT_ENTERED) {
        if (t->has_when) {
            double rounded = (double)(int64_t)(t->when * 1000 + 0.5) / 1000;
            wf_builder_printf(&b, " when=%g", rounded);
        } else
            wf_builder_z(&b, " when=None");
    }
    wf_builder_z(&b, ">");
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool timeout_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value when;
    double at = 0;
    (void)cls;
    if (!wf_native_bind_args(vm, "Timeout", "(when)", args, n, kwnames, &when, 1) ||
        (!wf_is_none(when) && !wf_asyncio_seconds(vm, when, &at)))
        return false;
    wf_timeout *t = timeout_new(vm, !wf_is_none(when), at);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

/* ---- the functions ---- */

static bool timeout_timeout(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double delay = 0, now = 0;
    wf_loop *l = wf_loop_require(vm);
    (void)n;
    if (!l || (!wf_is_none(args[0]) && (!wf_asyncio_seconds(vm, args[0], &delay) || !wf_driven_time(vm, l, &now))))
        return false;
    wf_timeout *t = timeout_new(vm, !wf_is_none(args[0]), now + delay);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool timeout_at(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double when = 0;
    (void)n;
    if (!wf_is_none(args[0]) && !wf_asyncio_seconds(vm, args[0], &when))
        return false;
    wf_timeout *t = timeout_new(vm, !wf_is_none(args[0]), when);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

/*
 * wait_for: the awaitable is awaited in the calling task, inside a timeout. With a timeout of zero or less it is made a task, which is returned
 * when it happens to be done, and cancelled and awaited otherwise.
 */
enum { WAIT_AWAITABLE, WAIT_TIMEOUT, WAIT_SCOPE, WAIT_VALUES };
enum { WAIT_DRIVING = 1, WAIT_CANCELLING };

typedef struct wf_release {
    wf_waiter waiter;
    wf_future *ended;
} wf_release;

static bool wait_for_release(wf_vm *vm, wf_waiter *self, wf_future *done)
{
    (void)done;
    wf_future_set_result(vm, ((wf_release *)self)->ended, WF_NONE);
    return true;
}

static void release_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_release *)o)->ended); }

static wf_status wait_for_drive(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_value iterator = self->values[WAIT_AWAITABLE];
    wf_status status = wf_gen_resume(vm, iterator, mode, sent, out);
    if (status == WF_YIELDED)
        return status;
    if (wf_is_none(self->values[WAIT_SCOPE]))
        return status;
    wf_timeout *t = timeout_self(self->values[WAIT_SCOPE]);
    if (status == WF_RETURNED) {
        wf_value result = *out;
        if (!timeout_exit(vm, t, WF_NONE))
            return WF_RAISED;
        *out = result;
        return WF_RETURNED;
    }
    wf_value e = wf_error_take(vm);
    if (timeout_exit(vm, t, e))
        vm->exception = e;
    return WF_RAISED;
}

/* No time is left: what is not done is cancelled, and its end waited for. */
static wf_status wait_for_none(wf_vm *vm, wf_native_coro *self, wf_value *out)
{
    wf_value made = wf_future_ensure(vm, self->values[WAIT_AWAITABLE], NULL);
    if (wf_is_unset(made))
        return WF_RAISED;
    wf_future *f = wf_as_future(made);
    if (wf_future_done(f))
        return wf_future_result(vm, f, out) ? WF_RETURNED : WF_RAISED;
    /* Its end is waited for through a future of our own, so that this wait can be cancelled by itself: two hops. */
    wf_release *r = wf_heap_new(vm, WF_KIND_RELEASE, sizeof *r);
    if (!r)
        return WF_RAISED;
    r->waiter.run = wait_for_release;
    r->ended = wf_future_new(vm, f->loop);
    self->values[WAIT_AWAITABLE] = made;
    self->values[WAIT_SCOPE] = wf_from_obj(r);
    wf_heap_barrier(vm, self);
    if (!r->ended || !wf_future_add_waiter(vm, f, wf_from_obj(r)) ||
        (!wf_reason_cancel(vm, f, wf_reason_native(vm, "timeout", NULL, NULL)) && !wf_is_unset(vm->exception)))
        return WF_RAISED;
    self->state = WAIT_CANCELLING;
    return wf_future_await(vm, self, r->ended, out);
}

/* What was cancelled by wait_for_none has ended, or the wait is thrown out of. */
static wf_status wait_for_ended(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_future *f = wf_as_future(self->values[WAIT_AWAITABLE]);
    wf_future_remove_waiter(vm, f, self->values[WAIT_SCOPE]);
    if (mode == WF_THROW) {
        wf_raise_value(vm, sent);
        return WF_RAISED;
    }
    if (wf_future_result(vm, f, out))
        return WF_RETURNED;
    if (wf_error_is(vm, WF_EXC_CancelledError)) {
        wf_value cancelled = wf_error_take(vm);
        wf_raise_args(vm, WF_EXC_TimeoutError, NULL, 0);
        wf_error_from(vm, cancelled);
    }
    return WF_RAISED;
}

static wf_status wait_for_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_value limit = self->values[WAIT_TIMEOUT], iterator;
    double delay = 0;
    if (self->state == WAIT_DRIVING)
        return wait_for_drive(vm, self, mode, sent, out);
    if (self->state == WAIT_CANCELLING)
        return wait_for_ended(vm, self, mode, sent, out);
    if (!wf_is_none(limit) && !wf_asyncio_seconds(vm, limit, &delay))
        return WF_RAISED;
    if (!wf_is_none(limit) && delay <= 0)
        return wait_for_none(vm, self, out);
    if (!wf_is_none(limit)) {
        wf_loop *l = wf_loop_require(vm);
        double now;
        wf_timeout *t = l && wf_driven_time(vm, l, &now) ? timeout_new(vm, true, now + delay) : NULL;
        if (!t)
            return WF_RAISED;
        self->values[WAIT_SCOPE] = wf_from_obj(t);
        wf_heap_barrier(vm, self);
        if (!timeout_enter(vm, t))
            return WF_RAISED;
    }
    self->state = WAIT_DRIVING;
    if (!wf_gen_awaitable(vm, self->values[WAIT_AWAITABLE], &iterator)) {
        wf_value e = wf_error_take(vm);
        if (wf_is_none(self->values[WAIT_SCOPE]) || timeout_exit(vm, timeout_self(self->values[WAIT_SCOPE]), e))
            vm->exception = e;
        return WF_RAISED;
    }
    self->values[WAIT_AWAITABLE] = iterator;
    self->awaiting = iterator;
    wf_heap_barrier(vm, self);
    return wait_for_drive(vm, self, WF_START, WF_NONE, out);
}

static bool timeout_wait_for(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "wait_for", wait_for_step, WAIT_VALUES);
    if (!c)
        return false;
    c->values[WAIT_AWAITABLE] = args[0];
    c->values[WAIT_TIMEOUT] = args[1];
    c->values[WAIT_SCOPE] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

static void timeout_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_timeout *)o)->task);
    wf_heap_mark_object(vm, ((wf_timeout *)o)->handle);
}

bool wf_timeouts_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"__aenter__", timeout_aenter, "(self)", NULL},
        {"__aexit__", timeout_aexit, "(self, exc_type, exc_val, exc_tb)", NULL},
        {"when", timeout_when, "(self)", "The deadline by loop.time(), or None."},
        {"reschedule", timeout_reschedule, "(self, when)", "Set another deadline, or None for none."},
        {"expired", timeout_expired, "(self)", "Whether the deadline has passed."},
        {0}};
    static const wf_native_row rows[] = {
        {"timeout", timeout_timeout, "(delay)", "Context manager that cancels its body after a number of seconds, and then raises TimeoutError."},
        {"timeout_at", timeout_at, "(when)", "The same with a deadline by loop.time()."},
        {"wait_for", timeout_wait_for, "(fut, timeout)", "Await with a timeout in seconds, or None; TimeoutError when it passes."},
        {0}};
    static const wf_native_row fire[] = {{"Timeout._on_timeout", timeout_fire, "(timeout, /)", NULL}};
    static const wf_slots slots = {.repr = timeout_repr, .make = timeout_make, .init = wf_asyncio_no_init};
    static const wf_native_type def = {.name = "Timeout", .doc = "A deadline for the body of an async with statement.", .module = "asyncio.timeouts",
                                       .kind = WF_KIND_TIMEOUT, .size = sizeof(wf_timeout), .slots = &slots, .methods = methods,
                                       .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_RELEASE] = (wf_kind_info){.name = "_release_waiter", .mark = release_mark};
    vm->kind_infos[WF_KIND_TIMEOUT] = (wf_kind_info){.name = "Timeout", .mark = timeout_mark};
    wf_type *t = wf_native_new_type(vm, &def, NULL);
    wf_native *callback = t ? wf_native_new(vm, fire, NULL, 0) : NULL;
    if (!callback)
        return false;
    wf_sched(vm)->timeout_callback = wf_from_obj(callback);
    return wf_dict_set_z(vm, m->dict, "Timeout", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/*
 * Cancel scopes: move_on_after, fail_after, move_on_at, fail_at and CancelScope. The rules are those of trio and anyio: once a scope is cancelled, by its
 * deadline or by cancel(), every await in it that would wait raises CancelledError, until it is left. So a CancelledError that somebody swallowed comes again.
 *
 * A task knows its innermost scope, a scope the one around it. A shield keeps what is around it out. What awaits are concerned is decided where a task
 * yields (wf_scope_checkpoint): nothing is scheduled for it, and a task without a scope pays for one test. Deliveries are no requests in the sense
 * of Task.cancelling(): those remain the requests of who called Task.cancel(), whose CancelledError no scope catches.
 *
 * The tasks of a TaskGroup have the scope in which the group was entered as their outermost, and are reached when the group cancels them.
 */
#include <math.h>

#include "asyncio.h"
#include "object/exception.h"

struct wf_cancel_scope {
    wf_object head;
    bool entered, left, cancelled, caught, shield;
    bool expired;          /* cancelled by its deadline */
    bool fails;            /* TimeoutError then, instead of going on after it */
    uint32_t cancelling;   /* requests of cancellation that had reached the task when it entered */
    const char *what;      /* the function that made it */
    double deadline;       /* by loop.time(); infinity: none */
    wf_task *host;         /* the task that entered it */
    wf_cancel_scope *parent;
    wf_handle *timer;      /* NULL: none set */
    wf_reason *reason;     /* who cancelled it; NULL */
};

static wf_cancel_scope *scope_self(wf_value v) { return (wf_cancel_scope *)wf_obj(v); }

/* The scope by which a task whose innermost is s is cancelled; NULL: none. */
static wf_cancel_scope *scope_effective(wf_cancel_scope *s)
{
    for (; s; s = s->shield ? NULL : s->parent)
        if (s->cancelled)
            return s;
    return NULL;
}

/* ---- delivery ---- */

/* A task that waits within s is woken by a CancelledError. One that is about to run anyway meets it at its next await. */
static void scope_deliver(wf_vm *vm, wf_task *t, wf_cancel_scope *s)
{
    if (wf_future_done(&t->future) || t->stepping)
        return;
    wf_reason *outer = wf_reason_enter(vm, s->reason);
    bool told = false;
    if (!wf_is_none(t->waiting)) {
        wf_value v = t->waiting;
        told = wf_is_fix(v)           ? !wf_nap_goes_on(t) || wf_nap_cancel(vm, t, WF_NONE)
               : !wf_is_future(vm, v) ? wf_foreign_cancel(vm, v, WF_NONE)
                                    : wf_future_done(wf_as_future(v)) || (wf_obj(v)->flags & WF_FUTURE_PATIENT) || wf_future_cancel(vm, wf_as_future(v), WF_NONE);
        if (wf_error_pending(vm)) {
            wf_error_unraisable(vm, "cancelling", t->waiting);
            told = true;
        }
    }
    if (!told && !t->must_cancel) {
        t->must_cancel = true;
        t->future.message = WF_NONE;
        wf_reason_keep(vm, t, &t->future.result);
    }
    wf_reason_leave(vm, outer);
}

void wf_scope_checkpoint(wf_vm *vm, wf_task *t)
{
    wf_cancel_scope *s = scope_effective(t->scope);
    if (s)
        scope_deliver(vm, t, s);
}

static void scope_cancel(wf_vm *vm, wf_cancel_scope *s, wf_reason *reason)
{
    if (s->cancelled)
        return;
    s->cancelled = true;
    s->reason = reason;
    wf_heap_barrier(vm, s);
    if (s->timer)
        wf_handle_cancel(vm, s->timer);
    s->timer = NULL;
    if (s->entered && !s->left)
        wf_scope_checkpoint(vm, s->host);
}

static void scope_deadline(wf_vm *vm, wf_cancel_scope *s)
{
    s->expired |= !s->cancelled;
    scope_cancel(vm, s, wf_reason_native(vm, s->what, NULL, NULL));
}

static bool scope_expire(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_cancel_scope *s = scope_self(args[0]);
    (void)n;
    *out = WF_NONE;
    s->timer = NULL;
    if (!s->left) /* one that could not be cancelled */
        scope_deadline(vm, s);
    return true;
}

static bool scope_schedule(wf_vm *vm, wf_cancel_scope *s)
{
    wf_value self = wf_from_obj(s);
    if (s->timer)
        wf_handle_cancel(vm, s->timer);
    s->timer = NULL;
    if (!s->entered || s->left || s->cancelled || isinf(s->deadline) > 0)
        return true;
    wf_loop *l = s->host->future.loop;
    double now;
    if (!wf_driven_time(vm, l, &now))
        return false;
    if (s->deadline <= now) {
        scope_deadline(vm, s);
        return true;
    }
    bool good = wf_driven_call_at(vm, l, s->deadline, wf_sched(vm)->scope_callback, self, &s->timer);
    wf_heap_barrier(vm, s);
    return good;
}

/* ---- entering and leaving ---- */

static bool scope_enter(wf_vm *vm, wf_cancel_scope *s)
{
    wf_loop *l = wf_loop_running(vm);
    if (s->entered)
        return wf_raise(vm, WF_EXC_RuntimeError, "a CancelScope can be entered only once");
    if (!l || !l->current)
        return wf_raise(vm, WF_EXC_RuntimeError, "a CancelScope can be entered only inside a task");
    wf_task *t = l->current;
    s->entered = true;
    s->host = t;
    s->parent = t->scope;
    s->cancelling = t->cancel_requests - t->must_cancel;
    t->scope = s;
    wf_heap_barrier(vm, s);
    wf_heap_barrier_value(vm, t, wf_from_obj(s));
    if (scope_schedule(vm, s))
        return true;
    s->left = true; /* it will not be left, as it was not entered */
    t->scope = s->parent;
    wf_heap_barrier(vm, t);
    return false;
}

/* Takes the scope off its task. False: RuntimeError, as it is not the one to leave. */
static bool scope_pop(wf_vm *vm, wf_cancel_scope *s, wf_value exc)
{
    wf_loop *l = wf_loop_running(vm);
    wf_task *t = s->host;
    if (!s->entered || s->left)
        return wf_raise(vm, WF_EXC_RuntimeError, "the CancelScope is not active");
    bool closing = wf_is_exception(exc) && wf_error_value_is(vm, exc, WF_EXC_GeneratorExit); /* a coroutine that ends as nobody goes on with it */
    if ((!l || l->current != t) && !closing)
        return wf_raise(vm, WF_EXC_RuntimeError, "a CancelScope must be left in the task that entered it");
    if (t->scope != s && !closing)
        return wf_raise(vm, WF_EXC_RuntimeError, "the CancelScope is not the innermost one of its task");
    if (s->timer)
        wf_handle_cancel(vm, s->timer);
    s->timer = NULL;
    s->left = true;
    if (t->scope == s) {
        t->scope = s->parent;
        wf_heap_barrier(vm, t);
    }
    return true;
}

/* *caught: the exception, a CancelledError, ends here. False: RuntimeError, or the TimeoutError of fail_after, is pending. */
static bool scope_exit(wf_vm *vm, wf_cancel_scope *s, wf_value exc, bool *caught)
{
    *caught = false;
    if (!scope_pop(vm, s, exc))
        return false;
    if (!s->cancelled || !wf_is_exception(exc) || !wf_error_value_is(vm, exc, WF_EXC_CancelledError) || (!s->shield && scope_effective(s->parent)))
        return true;
    if (s->host->cancel_requests > s->cancelling) { /* Task.cancel() was called, too: this CancelledError stands for both */
        s->host->must_cancel = false;
        return true;
    }
    s->caught = true;
    if (!s->fails || !s->expired) {
        *caught = true;
        return true;
    }
    wf_raise_args(vm, WF_EXC_TimeoutError, NULL, 0);
    return wf_error_from(vm, exc);
}

static bool scope_m_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return scope_enter(vm, scope_self(args[0]));
}

static bool scope_m_exit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    bool caught;
    (void)n;
    if (!scope_exit(vm, scope_self(args[0]), args[2], &caught))
        return false;
    *out = wf_bool(caught);
    return true;
}

static wf_status scope_enter_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    return scope_m_enter(vm, self->values, 1, out) ? WF_RETURNED : WF_RAISED;
}

static wf_status scope_exit_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    return scope_m_exit(vm, self->values, 3, out) ? WF_RETURNED : WF_RAISED;
}

static bool scope_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    if (vm->awaited_call) {
        *out = wf_runtime_ready(vm, args[0]);
        return scope_enter(vm, scope_self(args[0]));
    }
    wf_native_coro *c = wf_native_coro_new(vm, "CancelScope.__aenter__", scope_enter_step, 1);
    if (!c)
        return false;
    (void)n;
    c->values[0] = args[0];
    *out = wf_from_obj(c);
    return true;
}

static bool scope_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value result;
    (void)n;
    if (vm->awaited_call) {
        if (!scope_m_exit(vm, args, n, &result))
            return false;
        *out = wf_runtime_ready(vm, result);
        return true;
    }
    wf_native_coro *c = wf_native_coro_new(vm, "CancelScope.__aexit__", scope_exit_step, 3);
    if (!c)
        return false;
    for (int i = 0; i < 3; i++)
        c->values[i] = args[i];
    *out = wf_from_obj(c);
    return true;
}

/* ---- what scripts see ---- */

static bool scope_m_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!scope_self(args[0])->cancelled)
        scope_cancel(vm, scope_self(args[0]), wf_reason_here(vm, "CancelScope.cancel()"));
    return true;
}

static bool scope_get_deadline(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_float_new(vm, scope_self(self)->deadline);
    return !wf_is_unset(*out);
}
static bool scope_set_deadline(wf_vm *vm, wf_value self, wf_value value)
{
    double deadline;
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_AttributeError, "can't delete attribute 'deadline'");
    if (!wf_asyncio_seconds(vm, value, &deadline))
        return false;
    scope_self(self)->deadline = deadline;
    return scope_schedule(vm, scope_self(self));
}
static bool scope_get_shield(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(scope_self(self)->shield);
    return true;
}
static bool scope_set_shield(wf_vm *vm, wf_value self, wf_value value)
{
    wf_cancel_scope *s = scope_self(self);
    int shield = wf_is_unset(value) ? 0 : wf_op_truth(vm, value);
    if (shield < 0)
        return false;
    s->shield = shield;
    if (s->entered && !s->left)
        wf_scope_checkpoint(vm, s->host);
    return true;
}
static bool scope_get_called(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(scope_self(self)->cancelled);
    return true;
}
static bool scope_get_caught(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(scope_self(self)->caught);
    return true;
}

static bool scope_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_cancel_scope *s = scope_self(self);
    wf_value deadline = wf_float_new(vm, s->deadline);
    wf_str *text = wf_is_unset(deadline) ? NULL
                                         : wf_str_format(vm, "<CancelScope [%s%s%s] deadline=%R>", s->left ? "left" : s->entered ? "active" : "created",
                                                         s->cancelled ? ", cancelled" : "", s->shield ? ", shield" : "", deadline);
    *out = text ? wf_from_obj(text) : WF_UNSET;
    return text != NULL;
}

static wf_cancel_scope *scope_new(wf_vm *vm, const char *what, double deadline, wf_value shield)
{
    int shielded = wf_is_unset(shield) ? 0 : wf_op_truth(vm, shield);
    wf_cancel_scope *s = shielded < 0 ? NULL : wf_heap_new(vm, (wf_kind)wf_sched(vm)->scope_kind, sizeof *s);
    if (!s)
        return NULL;
    s->what = what;
    s->deadline = deadline;
    s->shield = shielded;
    return s;
}

static bool scope_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[2] = {WF_UNSET, WF_UNSET};
    double deadline = INFINITY;
    (void)cls;
    if (!wf_native_bind_args(vm, "CancelScope", "(*, deadline=inf, shield=False)", args, n, kwnames, bound, 2) ||
        (!wf_is_unset(bound[0]) && !wf_asyncio_seconds(vm, bound[0], &deadline)))
        return false;
    wf_cancel_scope *s = scope_new(vm, "CancelScope", deadline, bound[1]);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* args: delay or time, None for none; shield. */
static bool scope_function(wf_vm *vm, const wf_value *args, const char *what, bool relative, bool fails, wf_value *out)
{
    double deadline = INFINITY, now = 0;
    wf_loop *l = wf_loop_require(vm);
    if (!l || (!wf_is_none(args[0]) && !wf_asyncio_seconds(vm, args[0], &deadline)) || (relative && !wf_driven_time(vm, l, &now)))
        return false;
    wf_cancel_scope *s = scope_new(vm, what, now + deadline, args[1]);
    if (!s)
        return false;
    s->fails = fails;
    *out = wf_from_obj(s);
    return true;
}

static bool scope_move_on_after(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return scope_function(vm, args, "move_on_after", true, false, out);
}
static bool scope_move_on_at(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return scope_function(vm, args, "move_on_at", false, false, out);
}
static bool scope_fail_after(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return scope_function(vm, args, "fail_after", true, true, out);
}
static bool scope_fail_at(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return scope_function(vm, args, "fail_at", false, true, out);
}

static void scope_mark(wf_vm *vm, wf_object *o)
{
    wf_cancel_scope *s = (wf_cancel_scope *)o;
    wf_heap_mark_object(vm, s->host);
    wf_heap_mark_object(vm, s->parent);
    wf_heap_mark_object(vm, s->timer);
    wf_heap_mark_object(vm, s->reason);
}

bool wf_cancel_scope_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"__enter__", scope_m_enter, "(self)", NULL},
        {"__exit__", scope_m_exit, "(self, exc_type, exc_val, exc_tb)", NULL},
        {"__aenter__", scope_aenter, "(self)", NULL},
        {"__aexit__", scope_aexit, "(self, exc_type, exc_val, exc_tb)", NULL},
        {"cancel", scope_m_cancel, "(self)", "Cancel what runs in the scope, until it is left."},
        {0}};
    static const wf_getset_row getset[] = {
        {"deadline", scope_get_deadline, scope_set_deadline, "when the scope is cancelled, by loop.time(); inf: never"},
        {"shield", scope_get_shield, scope_set_shield, "whether cancelled scopes around this one are kept out"},
        {"cancel_called", scope_get_called, NULL, "whether the scope was cancelled"},
        {"cancelled_caught", scope_get_caught, NULL, "whether it was left by its own CancelledError"},
        {0}};
    static const wf_native_row rows[] = {
        {"move_on_after", scope_move_on_after, "(delay, shield=False)", "Context manager that cancels its body after a number of seconds and goes on after it."},
        {"move_on_at", scope_move_on_at, "(deadline, shield=False)", "The same with a time by loop.time()."},
        {"fail_after", scope_fail_after, "(delay, shield=False)", "Context manager that cancels its body after a number of seconds and raises TimeoutError."},
        {"fail_at", scope_fail_at, "(deadline, shield=False)", "The same with a time by loop.time()."},
        {0}};
    static const wf_native_row expire[] = {{"CancelScope._on_deadline", scope_expire, "(scope, /)", NULL}};
    static const wf_slots slots = {.repr = scope_repr, .make = scope_make, .init = wf_asyncio_no_init};
    static const wf_native_type def = {.name = "CancelScope", .doc = "The body of a with statement that can be cancelled by itself.", .module = "asyncio",
                                       .size = sizeof(wf_cancel_scope), .slots = &slots, .methods = methods, .getset = getset,
                                       .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    static const wf_kind_info info = {.name = "CancelScope", .mark = scope_mark};
    wf_type *t = wf_native_new_kind(vm, &def, &info);
    wf_native *callback = t ? wf_native_new(vm, expire, NULL, 0) : NULL;
    if (!callback)
        return false;
    wf_sched(vm)->scope_kind = (wf_kind)t->layout;
    wf_sched(vm)->scope_callback = wf_from_obj(callback);
    return wf_dict_set_z(vm, m->dict, "CancelScope", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

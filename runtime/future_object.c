/* Futures as scripts see them. */
#include "waits.h"
#include "exec/gen.h"
#include "object/exception.h"
#include "object/model.h"

/* ---- awaiting by hand ---- */

/* What __await__() gives: an iterator that drives the future, for who drives by hand. */
typedef struct wf_future_iter {
    wf_object head;
    wf_future *future; /* NULL: it has ended */
} wf_future_iter;

bool wf_future_iterator(wf_vm *vm, wf_value future, wf_value *out)
{
    wf_future_iter *it = wf_heap_new(vm, WF_KIND_FUTURE_ITER, sizeof *it);
    if (!it)
        return false;
    it->future = wf_as_future(future);
    *out = wf_from_obj(it);
    return true;
}

static wf_status future_iter_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_future_iter *it = (wf_future_iter *)wf_obj(self);
    if (!it->future) {
        *out = WF_NONE;
        return mode == WF_THROW ? (wf_raise_value(vm, sent), WF_RAISED) : WF_RETURNED;
    }
    wf_future *f = it->future;
    if (mode == WF_THROW || wf_future_done(f))
        it->future = NULL;
    return wf_future_resume(vm, wf_from_obj(f), mode, sent, out);
}

static int future_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_status status = future_iter_resume(vm, self, WF_SEND, WF_NONE, out);
    if (status == WF_RETURNED)
        wf_raise_stop(vm, *out);
    return status == WF_YIELDED ? 1 : -1;
}

static bool future_iter_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}

static bool future_iter_send(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int more = future_iter_next(vm, args[0], out);
    return more > 0;
}

static bool future_iter_throw(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value e = wf_gen_throw_argument(vm, "throw", args[1], args[2], args[3]);
    return !wf_is_unset(e) && future_iter_resume(vm, args[0], WF_THROW, e, out) == WF_RETURNED;
}

static bool future_iter_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    ((wf_future_iter *)wf_obj(args[0]))->future = NULL;
    *out = WF_NONE;
    return true;
}

static void future_iter_mark(wf_vm *vm, wf_object *o) 
{
    wf_future *f = ((wf_future_iter *)o)->future;
    if (f)
        wf_heap_mark_object(vm, f);
}

static const wf_native_row future_iter_methods[] = {
    {"send", future_iter_send, "(self, value, /)", "Go on: the future while it is pending, else StopIteration with its result."},
    {"throw", future_iter_throw, "(self, type, value=None, traceback=None, /)", "Raise the exception."},
    {"close", future_iter_close, "(self, /)", "Nothing to release."},
    {0}};

/* ---- methods ---- */

/* One whose __init__ was not called has no loop. */
static wf_future *future_ready(wf_vm *vm, wf_value self)
{
    wf_future *f = wf_as_future(self);
    if (WF_UNLIKELY(!f->loop)) {
        wf_raise(vm, WF_EXC_RuntimeError, "Future object is not initialized.");
        return NULL;
    }
    return f;
}

static bool future_m_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (WF_UNLIKELY(!wf_as_future(args[0])->loop))
        return wf_raise(vm, WF_EXC_InvalidStateError, "Future object is not initialized.");
    return wf_future_result(vm, wf_as_future(args[0]), out);
}
static bool future_m_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (WF_UNLIKELY(!wf_as_future(args[0])->loop))
        return wf_raise(vm, WF_EXC_InvalidStateError, "Future object is not initialized.");
    *out = wf_future_exception(vm, wf_as_future(args[0]));
    return !wf_is_unset(*out);
}
static bool future_m_done(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(wf_future_done(wf_as_future(args[0])));
    return true;
}
static bool future_m_cancelled(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(wf_as_future(args[0])->state == WF_FUTURE_CANCELLED);
    return true;
}
/* Before a method of Future completes it. */
static bool future_give_up(wf_vm *vm, wf_future *f)
{
    return f->head.kind != WF_KIND_TASK || wf_future_done(f) || wf_task_give_up(vm, (wf_task *)f);
}

/* What a method cancel(msg=None) does, by `cancel`. */
static bool future_call_cancel(wf_vm *vm, const wf_value *args, wf_value *out, bool (*cancel)(wf_vm *vm, wf_future *f, wf_value message))
{
    if (!future_ready(vm, args[0]))
        return false;
    wf_reason *passed_on = wf_sched(vm)->reason, *outer = wf_reason_enter(vm, passed_on ? passed_on : wf_reason_here(vm, NULL));
    *out = wf_bool(cancel(vm, wf_as_future(args[0]), wf_is_unset(args[1]) ? WF_NONE : args[1]));
    wf_reason_leave(vm, outer);
    return wf_is_unset(vm->exception);
}

static bool future_m_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return future_call_cancel(vm, args, out, wf_future_cancel_itself);
}
bool wf_future_own_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return future_call_cancel(vm, args, out, wf_future_cancel_own);
}

static bool future_m_set_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!future_ready(vm, args[0]))
        return false;
    wf_future *f = wf_as_future(args[0]);
    bool waited = !wf_is_unset(f->waiter);
    if (!future_give_up(vm, f))
        return false;
    if (!wf_future_set_result(vm, f, args[1]))
        return wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
    return !waited || wf_future_wakes(vm, f);
}
static bool future_m_set_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value e = args[1];
    (void)n;
    *out = WF_NONE;
    if (!future_ready(vm, args[0]))
        return false;
    if (wf_future_done(wf_as_future(args[0])))
        return wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
    if (wf_is_type(e) && (wf_as_type(e)->head.flags & WF_TYPE_EXCEPTION) && !wf_call(vm, e, NULL, 0, &e))
        return false;
    if (!wf_is_exception(e))
        return wf_raise(vm, WF_EXC_TypeError, "invalid exception object");
    if (wf_error_value_is(vm, e, WF_EXC_StopIteration)) {
        wf_value cause = e;
        wf_raise(vm, WF_EXC_RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future");
        wf_error_from(vm, cause);
        e = wf_error_take(vm);
    }
    wf_future *f = wf_as_future(args[0]);
    bool waited = !wf_is_unset(f->waiter);
    if (!future_give_up(vm, f))
        return false;
    if (!wf_future_set_exception(vm, f, e)) /* the class that was called may have completed it */
        return wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
    return !waited || wf_future_wakes(vm, f);
}
static bool future_m_add_done_callback(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_future *f = wf_as_future(args[0]);
    (void)n;
    *out = WF_NONE;
    if (!f->loop)
        return wf_raise(vm, WF_EXC_RuntimeError, "uninitialized Future object");
    wf_handle *h = wf_heap_new(vm, WF_KIND_HANDLE, sizeof *h + sizeof(wf_value));
    if (!h)
        return false;
    h->loop = f->loop;
    h->callback = args[1];
    h->count = 1;
    h->args[0] = args[0];
    if (!wf_context_given(vm, args[2], &h->context))
        return false;
    if (wf_future_done(f) && !wf_future_wakes(vm, f))
        return false;
    return wf_future_hang(vm, f, wf_from_obj(h));
}
static bool future_m_remove_done_callback(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!future_ready(vm, args[0]))
        return false;
    int64_t removed = wf_future_remove_callbacks(vm, wf_as_future(args[0]), args[1]);
    *out = wf_fix(removed < 0 ? 0 : removed);
    return removed >= 0;
}
static bool future_m_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_future *f = future_ready(vm, args[0]);
    (void)n;
    *out = f ? wf_from_obj(f->loop) : WF_UNSET;
    return f != NULL;
}
static bool future_m_iter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return future_ready(vm, args[0]) && wf_future_iterator(vm, args[0], out);
}

static bool future_m_make_cancelled_error(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_future_cancelled_error(vm, wf_as_future(args[0]));
    return !wf_is_unset(*out);
}
static bool future_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* ---- attributes: those that CPython's own futures show ---- */

static const char *const future_states[] = {"PENDING", "CANCELLED", "FINISHED"};

static bool future_get_blocking(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(wf_as_future(self)->blocking);
    return true;
}
static bool future_set_blocking(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute");
    int t = wf_op_truth(vm, v);
    if (t >= 0 && !future_ready(vm, self))
        return false;
    wf_as_future(self)->blocking = t > 0;
    return t >= 0;
}
static bool future_get_state(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, future_states[wf_as_future(self)->state]);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool future_get_loop(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_as_future(self)->loop ? wf_from_obj(wf_as_future(self)->loop) : WF_NONE;
    return true;
}
static bool future_get_result(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_future *f = wf_as_future(self);
    (void)vm;
    *out = f->state == WF_FUTURE_FINISHED && !f->failed ? f->result : WF_NONE;
    return true;
}
static bool future_get_exception(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_future *f = wf_as_future(self);
    (void)vm;
    *out = f->state == WF_FUTURE_FINISHED && f->failed ? f->result : WF_NONE;
    return true;
}
static bool future_get_message(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_future_cancel_message(wf_as_future(self));
    return true;
}
static bool future_set_message(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute");
    if (!wf_as_future(self)->failed)
        wf_heap_store(vm, wf_as_future(self), &wf_as_future(self)->message, v);
    return true;
}
static bool future_get_log(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(wf_as_future(self)->unretrieved);
    return true;
}
static bool future_set_log(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute");
    int t = wf_op_truth(vm, v);
    if (t > 0)
        return wf_raise(vm, WF_EXC_ValueError, "_log_traceback can only be set to False");
    wf_future_seen(wf_as_future(self));
    return t == 0;
}
static bool future_get_source(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_source_get(vm, wf_obj(self), out);
}

static wf_value future_callback_pair(wf_vm *vm, wf_value waiter)
{
    wf_tuple *pair = wf_tuple_new(vm, 2);
    if (!pair)
        return WF_UNSET;
    pair->items[0] = pair->items[1] = WF_NONE;
    pair->items[0] = wf_foreign_callback_of(vm, waiter);
    if (wf_is_unset(pair->items[0]))
        return WF_UNSET;
    if (wf_is_task(waiter)) {
        if (!wf_context_of_task(vm, (wf_task *)wf_obj(waiter), &pair->items[1]))
            return WF_UNSET;
    } else if (wf_is_kind(waiter, WF_KIND_HANDLE)) {
        wf_handle *h = (wf_handle *)wf_obj(waiter);
        if (!h->context && !(h->context = wf_context_new(vm)))
            return WF_UNSET;
        wf_heap_barrier(vm, h);
        pair->items[1] = wf_from_obj(h->context);
    }
    wf_heap_barrier(vm, pair);
    return wf_from_obj(pair);
}

/* A list of (callback, context); None when there is none. */
static bool future_get_callbacks(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_future *f = wf_as_future(self);
    *out = WF_NONE;
    if (!wf_future_waiters(f))
        return true;
    wf_list *list = wf_list_new(vm, 1);
    for (uint32_t i = 0; list && i < wf_future_waiters(f); i++) {
        wf_value pair = future_callback_pair(vm, wf_future_waiter(f, i));
        if (wf_is_unset(pair) || !wf_list_append(vm, list, pair))
            return false;
    }
    *out = list ? wf_from_obj(list) : WF_UNSET;
    return list != NULL;
}

/* ---- repr ---- */

/* Two callbacks, or the first and the last of more. */
static bool future_describe_callbacks(wf_vm *vm, wf_builder *b, wf_future *f)
{
    uint32_t last = wf_future_waiters(f) - 1;
    wf_value end = wf_future_waiter(f, last);
    wf_builder_z(b, " cb=[");
    if (!wf_waiter_describe(vm, b, wf_future_waiter(f, 0)))
        return false;
    if (last > 1)
        wf_builder_printf(b, ", <%u more>", (unsigned)last - 1);
    return (!last || (wf_builder_z(b, ", ") && wf_waiter_describe(vm, b, end))) && wf_builder_z(b, "]");
}

/* What may be long is shortened as reprlib does. */
static bool future_describe_result(wf_vm *vm, wf_builder *b, wf_value v)
{
    wf_value text;
    if (wf_is_none(v) || wf_is_fix(v) || (wf_is_str(v) && wf_as_str(v)->chars < 20)) {
        wf_builder_printf(b, " result=%R", v);
        return true;
    }
    return wf_handle_short_repr(vm, v, &text) && wf_builder_printf(b, " result=%V", text);
}

static bool future_describe_task(wf_vm *vm, wf_builder *b, wf_task *t)
{
    wf_str *name = wf_task_name(vm, t);
    if (!name)
        return false;
    wf_builder_printf(b, " name=%R", wf_from_obj(name));
    if (!wf_is_none(t->coro)) {
        wf_str *coro = wf_task_describe_coro(vm, t);
        if (!coro)
            return false;
        wf_builder_printf(b, " coro=<%S>", coro);
    }
    if (t->future.state == WF_FUTURE_PENDING && wf_task_naps(t)) /* as the future would be shown that a nap goes without */
        wf_builder_printf(b, " wait_for=<Future %s>",
                          wf_nap_goes_on(t)                          ? "pending cb=[Task.task_wakeup()]"
                          : wf_nap_is(t->waiting, WF_NAP_CANCELLED) ? "cancelled"
                                                                     : "finished result=None");
    else if (t->future.state == WF_FUTURE_PENDING && !wf_is_none(t->waiting))
        wf_builder_printf(b, " wait_for=%R", t->waiting);
    return true;
}

static bool future_describe(wf_vm *vm, wf_builder *b, wf_future *f)
{
    static const char *const states[] = {"pending", "cancelled", "finished"};
    bool task = f->head.kind == WF_KIND_TASK, cancelling = task && ((wf_task *)f)->cancel_requests && f->state == WF_FUTURE_PENDING;
    wf_builder_printf(b, "<%N %s", wf_type_of(vm, wf_from_obj(f)), cancelling ? "cancelling" : states[f->state]);
    if (task && !future_describe_task(vm, b, (wf_task *)f))
        return false;
    if (f->state == WF_FUTURE_FINISHED && f->failed)
        wf_builder_printf(b, " exception=%R", f->result);
    else if (f->state == WF_FUTURE_FINISHED && !future_describe_result(vm, b, f->result))
        return false;
    if (wf_future_waiters(f) && !future_describe_callbacks(vm, b, f))
        return false;
    return wf_source_describe(vm, b, f) && wf_builder_z(b, ">");
}

wf_str *wf_future_repr(wf_vm *vm, wf_future *f)
{
    wf_builder b;
    int inside = wf_repr_enter(vm, wf_from_obj(f));
    if (inside)
        return inside > 0 ? wf_str_new_z(vm, "...") : NULL;
    wf_builder_init(&b, vm);
    bool good = future_describe(vm, &b, f);
    wf_repr_leave(vm, wf_from_obj(f));
    wf_str *s = wf_builder_finish(&b);
    return good ? s : NULL;
}

static bool future_slot_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_future_repr(vm, wf_as_future(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- construction ---- */

wf_loop *wf_future_loop_given(wf_vm *vm, wf_value given)
{
    if (wf_is_unset(given) || wf_is_none(given))
        return wf_loop_default(vm);
    if (wf_is_loop(given))
        return (wf_loop *)wf_obj(given);
    wf_raise(vm, WF_EXC_TypeError, "loop must be an event loop, not %T", given);
    return NULL;
}

static bool future_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_future_prepare(wf_as_future(*out), NULL);
    return true;
}

static bool future_init_slot(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_future *f = wf_as_future(self);
    wf_value bound[1];
    if (!wf_native_bind_args(vm, "Future", "(*, loop=None)", args, n, kwnames, bound, 1))
        return false;
    if (f->loop)
        return wf_raise(vm, WF_EXC_RuntimeError, "Future object is initialized already");
    f->loop = wf_future_loop_given(vm, bound[0]);
    wf_heap_barrier(vm, f);
    return f->loop && wf_source_made(vm, f->loop, f);
}

const wf_native_row wf_future_methods[] = {
    {"result", future_m_result, "(self, /)", "Return the result this future represents, or raise its exception."},
    {"exception", future_m_exception, "(self, /)", "Return the exception that was set on this future, or None."},
    {"done", future_m_done, "(self, /)", "Return True if the future is done."},
    {"cancelled", future_m_cancelled, "(self, /)", "Return True if the future was cancelled."},
    {"cancel", future_m_cancel, "(self, msg=None)", "Cancel the future and schedule callbacks."},
    {"set_result", future_m_set_result, "(self, result, /)", "Mark the future done and set its result."},
    {"set_exception", future_m_set_exception, "(self, exception, /)", "Mark the future done and set an exception."},
    {"add_done_callback", future_m_add_done_callback, "(self, fn, /, *, context=None)", "Add a callback to be run when the future becomes done."},
    {"remove_done_callback", future_m_remove_done_callback, "(self, fn, /)", "Remove all instances of a callback; returns their number."},
    {"get_loop", future_m_get_loop, "(self, /)", "Return the event loop the future is bound to."},
    {"_make_cancelled_error", future_m_make_cancelled_error, "(self, /)", "Return the CancelledError that awaiting a cancelled future raises."},
    {"__await__", future_m_iter, "(self, /)", "Return an iterator to be used in await expression."},
    {"__iter__", future_m_iter, "(self, /)", "Return an iterator to be used in yield from."},
    {0}};
static bool future_slot_iter(wf_vm *vm, wf_value self, wf_value *out) { return future_m_iter(vm, &self, 1, out); }
static bool future_get_awaited_by(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *waiters = wf_waits_awaited_by(vm, wf_as_future(self));
    *out = WF_NONE;
    if (!waiters || waiters->count == 0)
        return waiters != NULL;
    wf_set *set = wf_set_new(vm, true);
    if (!set || !wf_set_update(vm, set, wf_from_obj(waiters)))
        return false;
    *out = wf_from_obj(set);
    return true;
}

static const wf_getset_row future_getset[] = {
    {"_asyncio_awaited_by", future_get_awaited_by, NULL, "A frozenset of the tasks and futures that wait for it, or None."},
    {"_asyncio_future_blocking", future_get_blocking, future_set_blocking, "True between the yield of an await and the loop's taking note."},
    {"_state", future_get_state, NULL, "'PENDING', 'CANCELLED' or 'FINISHED'."},
    {"_loop", future_get_loop, NULL, "The event loop."},
    {"_callbacks", future_get_callbacks, NULL, "The callbacks with their contexts."},
    {"_result", future_get_result, NULL, "The result, or None."},
    {"_exception", future_get_exception, NULL, "The exception, or None."},
    {"_cancel_message", future_get_message, future_set_message, "What cancel() was given."},
    {"_log_traceback", future_get_log, future_set_log, "Whether an exception is told when nobody retrieves it."},
    {"_source_traceback", future_get_source, NULL, "Where it was made in debug mode; else None."},
    {0}};
static const wf_native_row future_classmethods[] = {
    {"__class_getitem__", future_class_getitem, "(cls, object, /)", "Future[type of the result], for annotations."}, {0}};
static const wf_slots future_slots = {.repr = future_slot_repr, .iter = future_slot_iter, .resume = wf_future_resume, .make = future_make, .init = future_init_slot};

bool wf_future_start(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    static const wf_kind_info pair = {.name = "waiter", .mark = wf_future_mark_pair};
    static const wf_kind_info info = {.name = "Future", .mark = wf_future_mark, .closing = wf_future_closing,
                                       .wants_closing = wf_future_wants_closing};
    static const wf_kind_info sleep = {.name = "sleep", .mark = wf_future_mark};
    vm->kind_infos[WF_KIND_FUTURE] = info;
    vm->kind_infos[WF_KIND_SLEEP] = sleep;
    vm->kind_infos[WF_KIND_PAIR] = pair;
    static const wf_native_type def = {.name = "Future", .flags = WF_TYPE_WEAK | WF_TYPE_DOTTED, .module = "_asyncio", .kind = WF_KIND_FUTURE,
                          .doc = "A result that is not there yet.", .size = sizeof(wf_future), .slots = &future_slots, .methods = wf_future_methods,
                          .classmethods = future_classmethods, .getset = future_getset};
    s->future_type = wf_native_new_type(vm, &def, NULL);
    if (!s->future_type)
        return false;
    static const wf_slots iter_slots = {.iter = future_iter_iter, .next = future_iter_next, .resume = future_iter_resume};
    static const wf_native_type iter_def = {.name = "FutureIter", .module = "_asyncio", .kind = WF_KIND_FUTURE_ITER, .slots = &iter_slots,
                                            .methods = future_iter_methods, .flags = WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_FUTURE_ITER] = (wf_kind_info){.name = "FutureIter", .mark = future_iter_mark};
    if (!wf_native_new_type(vm, &iter_def, NULL))
        return false;
    vm->shapes[WF_KIND_SLEEP] = s->future_type->root; /* the future inside sleep() is a Future to whoever gets hold of it */
    return true;
}

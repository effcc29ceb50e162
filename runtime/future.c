/*
 * Futures: state, result and the waiters to schedule on completion. The first waiter lies in the future itself, further ones in an array.
 */
#include "runtime.h"

#include "exec/gen.h"

bool wf_is_future(wf_vm *vm, wf_value v)
{
    (void)vm;
    return wf_is_obj(v) && wf_obj(v)->kind >= WF_KIND_FUTURE && wf_obj(v)->kind <= WF_KIND_SLEEP;
}

static void future_init(wf_future *f, wf_loop *l)
{
    f->loop = l;
    f->result = WF_UNSET;
    f->waiter = WF_UNSET;
    f->message = WF_NONE;
}

wf_future *wf_future_new(wf_vm *vm, wf_loop *l)
{
    wf_future *f = wf_heap_new(vm, WF_KIND_FUTURE, sizeof *f);
    if (f)
        future_init(f, l);
    return f;
}

/* ---- completion ---- */

static void future_schedule_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    wf_object *o = wf_obj(what);
    if (o->kind == WF_KIND_TASK) {
        ((wf_task *)o)->scheduled = true;
        wf_loop_push(vm, f->loop, what);
    } else if (o->kind == WF_KIND_HANDLE)
        wf_loop_push(vm, f->loop, what);
    else { /* a native waiter: the entry is the future, which keeps the waiter until the entry runs */
        f->waiter = what;
        wf_loop_push(vm, f->loop, wf_cellref(f));
    }
}

/* A native waiter past the first needs an entry of its own: this carries it and the future to the ring. */
typedef struct wf_pair_waiter {
    wf_waiter waiter;
    wf_waiter *inner;
    wf_future *future;
} wf_pair_waiter;

static void future_schedule_all(wf_vm *vm, wf_future *f)
{
    wf_value first = f->waiter;
    wf_array *more = f->more;
    uint32_t n = f->more_count;
    f->waiter = WF_UNSET;
    f->more = NULL;
    f->more_count = 0;
    if (wf_is_unset(first))
        return;
    future_schedule_waiter(vm, f, first);
    for (uint32_t i = 0; i < n; i++)
        if (wf_obj(more->items[i])->kind == WF_KIND_TASK || wf_obj(more->items[i])->kind == WF_KIND_HANDLE)
            future_schedule_waiter(vm, f, more->items[i]);
        else /* made by wf_future_add_waiter as a pair that is scheduled by itself */
            wf_loop_push(vm, f->loop, more->items[i]);
    wf_heap_barrier(vm, f);
}

/* A done future has no waiters to count: the field tells its place in the order of completion. */
static void future_schedule_done(wf_vm *vm, wf_future *f)
{
    future_schedule_all(vm, f);
    f->more_count = ++wf_sched(vm)->completions;
}

static bool future_finish(wf_vm *vm, wf_future *f, wf_value v, bool failed)
{
    if (f->state != WF_FUTURE_PENDING)
        return false;
    f->state = WF_FUTURE_FINISHED;
    f->failed = failed;
    f->unretrieved = failed;
    wf_heap_store(vm, f, &f->result, v);
    future_schedule_done(vm, f);
    return true;
}

bool wf_future_set_result(wf_vm *vm, wf_future *f, wf_value v) { return future_finish(vm, f, v, false); }
bool wf_future_set_exception(wf_vm *vm, wf_future *f, wf_value exception) { return future_finish(vm, f, exception, true); }

/* The end of every cancellation: what Future.cancel does by itself. */
bool wf_future_cancel_plain(wf_vm *vm, wf_future *f, wf_value message)
{
    f->unretrieved = false;
    if (f->state != WF_FUTURE_PENDING)
        return false;
    f->state = WF_FUTURE_CANCELLED;
    wf_heap_store(vm, f, &f->message, message);
    if (f->head.kind == WF_KIND_SLEEP)
        wf_loop_timer_cancelled(vm, f->loop);
    future_schedule_done(vm, f);
    return true;
}

bool wf_future_cancel(wf_vm *vm, wf_future *f, wf_value message)
{
    if (f->head.kind == WF_KIND_TASK)
        return wf_task_cancel(vm, (wf_task *)f, message);
    if (f->head.flags & WF_FUTURE_GATHERING)
        return wf_gather_cancel(vm, f, message);
    return wf_future_cancel_plain(vm, f, message);
}

/* ---- outcome ---- */

wf_value wf_future_cancelled_error(wf_vm *vm, wf_future *f)
{
    return wf_exception_new(vm, vm->exc_types[WF_EXC_CancelledError], &f->message, wf_is_none(f->message) ? 0 : 1);
}

bool wf_future_result(wf_vm *vm, wf_future *f, wf_value *out)
{
    *out = WF_UNSET;
    switch ((wf_future_state)f->state) {
    case WF_FUTURE_PENDING:
        return wf_raise(vm, WF_EXC_InvalidStateError, "Result is not set.");
    case WF_FUTURE_CANCELLED: {
        /* A task keeps the CancelledError that ended it, with its traceback. */
        wf_value e = wf_is_exception(f->result) ? f->result : wf_future_cancelled_error(vm, f);
        f->result = WF_UNSET;
        return wf_is_unset(e) ? false : wf_raise_value(vm, e);
    }
    case WF_FUTURE_FINISHED:
        f->unretrieved = false;
        if (f->failed)
            return wf_raise_value(vm, f->result);
        *out = f->result;
        return true;
    }
    return false;
}

wf_value wf_future_exception(wf_vm *vm, wf_future *f)
{
    wf_value out;
    if (f->state == WF_FUTURE_FINISHED) {
        f->unretrieved = false;
        return f->failed ? f->result : WF_NONE;
    }
    if (f->state == WF_FUTURE_PENDING)
        wf_raise(vm, WF_EXC_InvalidStateError, "Exception is not set.");
    else if (wf_future_result(vm, f, &out))
        return WF_UNSET;
    return WF_UNSET;
}

/* ---- waiters ---- */

static bool pair_run(wf_vm *vm, wf_waiter *self, wf_future *done)
{
    wf_pair_waiter *p = (wf_pair_waiter *)self;
    (void)done;
    return p->inner->run(vm, p->inner, p->future);
}

static void pair_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_pair_waiter *)o)->inner);
    wf_heap_mark_object(vm, ((wf_pair_waiter *)o)->future);
}

static bool future_add_more(wf_vm *vm, wf_future *f, wf_value what)
{
    if (!f->more || f->more_count == f->more->length) {
        wf_array *a = wf_heap_new_array(vm, f->more_count ? f->more_count * 2 : 2);
        if (!a)
            return false;
        if (f->more_count)
            memcpy(a->items, f->more->items, f->more_count * sizeof(wf_value));
        f->more = a;
        wf_heap_barrier(vm, f);
    }
    f->more->items[f->more_count++] = what;
    wf_heap_barrier_value(vm, f->more, what);
    return true;
}

bool wf_future_add_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    wf_kind kind = (wf_kind)wf_obj(what)->kind;
    bool native = kind != WF_KIND_TASK && kind != WF_KIND_HANDLE;
    /* The waiter field of a done future may still hold a native waiter whose entry has not run: do not take its place. */
    bool first = wf_is_unset(f->waiter);
    if (native && !first) {
        wf_pair_waiter *p = wf_heap_new(vm, WF_KIND_PAIR, sizeof *p);
        if (!p)
            return false;
        p->waiter.run = pair_run;
        p->inner = (wf_waiter *)wf_obj(what);
        p->future = f;
        what = wf_from_obj(p);
    }
    if (kind != WF_KIND_TASK && !wf_loop_reserve(vm, f->loop, 1)) /* a task has its entry from birth */
        return false;
    if (f->state != WF_FUTURE_PENDING) {
        if (native && !first)
            wf_loop_push(vm, f->loop, what);
        else
            future_schedule_waiter(vm, f, what);
        return true;
    }
    if (first) {
        f->waiter = what;
        wf_heap_barrier_value(vm, f, what);
        return true;
    }
    if (future_add_more(vm, f, what))
        return true;
    if (kind != WF_KIND_TASK)
        wf_loop_release(f->loop, 1);
    return false;
}

static bool waiter_is(wf_value have, wf_value what)
{
    return wf_same(have, what) ||
           (wf_is_kind(have, WF_KIND_PAIR) && ((wf_pair_waiter *)wf_obj(have))->inner == (wf_waiter *)wf_obj(what));
}

/* Take out waiter number i (0: the first); the rest move up. */
static void future_drop_waiter(wf_vm *vm, wf_future *f, uint32_t i)
{
    if (i == 0) {
        f->waiter = WF_UNSET;
        if (!f->more_count)
            return;
        wf_value next = f->more->items[0];
        /* In the first place a native waiter stands by itself. */
        f->waiter = wf_is_kind(next, WF_KIND_PAIR) ? wf_from_obj(((wf_pair_waiter *)wf_obj(next))->inner) : next;
        wf_heap_barrier_value(vm, f, f->waiter);
        i = 1;
    }
    memmove(&f->more->items[i - 1], &f->more->items[i], (f->more_count - i) * sizeof(wf_value));
    wf_heap_barrier(vm, f->more);
    f->more_count--;
}

bool wf_future_remove_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    if (f->state != WF_FUTURE_PENDING || wf_is_unset(f->waiter))
        return false;
    for (uint32_t i = 0; i <= f->more_count; i++)
        if (waiter_is(i ? f->more->items[i - 1] : f->waiter, what)) {
            future_drop_waiter(vm, f, i);
            if (!wf_is_kind(what, WF_KIND_TASK))
                wf_loop_release(f->loop, 1);
            return true;
        }
    return false;
}

/* remove_done_callback: every handle with an equal callback. -1: an exception. */
static int64_t future_remove_callbacks(wf_vm *vm, wf_future *f, wf_value callback)
{
    int64_t removed = 0;
    for (uint32_t i = 0; f->state == WF_FUTURE_PENDING && !wf_is_unset(f->waiter) && i <= f->more_count;) {
        wf_value have = i ? f->more->items[i - 1] : f->waiter;
        int equal = wf_is_kind(have, WF_KIND_HANDLE) ? wf_op_equal(vm, ((wf_handle *)wf_obj(have))->callback, callback) : 0;
        if (equal < 0)
            return -1;
        if (equal && wf_future_remove_waiter(vm, f, have))
            removed++;
        else
            i++;
    }
    return removed;
}

/* ---- awaiting ---- */

/* Both `await future` in script and in native coroutines. */
static wf_status future_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_future *f = wf_as_future(self);
    if (mode == WF_THROW) {
        wf_raise_value(vm, sent);
        return WF_RAISED;
    }
    if (f->state == WF_FUTURE_PENDING) {
        if (mode == WF_START) {
            f->blocking = true;
            *out = self;
            return WF_YIELDED;
        }
        wf_raise(vm, WF_EXC_RuntimeError, "await wasn't used with future");
        return WF_RAISED;
    }
    return wf_future_result(vm, f, out) ? WF_RETURNED : WF_RAISED;
}

wf_status wf_future_await(wf_vm *vm, wf_native_coro *self, wf_future *f, wf_value *out)
{
    if (f->state != WF_FUTURE_PENDING)
        return wf_future_result(vm, f, out) ? WF_RETURNED : WF_RAISED;
    f->blocking = true;
    self->awaiting = wf_from_obj(f);
    wf_heap_barrier_value(vm, self, self->awaiting);
    *out = self->awaiting;
    return WF_YIELDED;
}

/* What __await__() gives: an iterator that drives the future, for who drives by hand. */
typedef struct wf_future_iter {
    wf_object head;
    wf_future *future;
    bool begun;
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
    if (mode != WF_THROW)
        mode = it->begun ? WF_SEND : WF_START;
    it->begun = true;
    return future_resume(vm, wf_from_obj(it->future), mode, sent, out);
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
    (void)n, (void)out;
    wf_value e = wf_gen_throw_argument(vm, "throw", args[1], args[2], args[3]);
    return wf_is_unset(e) ? false : wf_raise_value(vm, e);
}

static bool future_iter_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}

static void future_iter_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_future_iter *)o)->future); }

static const wf_native_row future_iter_methods[] = {
    {"send", future_iter_send, "(self, value, /)", "Go on: the future while it is pending, else StopIteration with its result."},
    {"throw", future_iter_throw, "(self, type, value=None, traceback=None, /)", "Raise the exception."},
    {"close", future_iter_close, "(self, /)", "Nothing to release."},
    {0}};

/* ensure_future */
static wf_status future_wrap_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_value iterator;
    if (self->state == 0) {
        if (!wf_gen_awaitable(vm, self->values[0], &iterator))
            return WF_RAISED;
        self->values[0] = iterator;
        self->awaiting = iterator;
        self->state = 1;
        wf_heap_barrier(vm, self);
        return wf_gen_resume(vm, iterator, WF_START, WF_NONE, out);
    }
    return wf_gen_resume(vm, self->values[0], mode, sent, out);
}

wf_value wf_future_wrap(wf_vm *vm, wf_value awaitable)
{
    wf_native_coro *c = wf_native_coro_new(vm, "_wrap_awaitable", future_wrap_step, 1);
    if (!c)
        return WF_UNSET;
    c->values[0] = awaitable;
    return wf_from_obj(c);
}

wf_value wf_future_ensure(wf_vm *vm, wf_value awaitable, wf_loop *l)
{
    if (wf_is_future(vm, awaitable)) {
        if (l && wf_as_future(awaitable)->loop != l) {
            wf_raise(vm, WF_EXC_ValueError, "The future belongs to a different loop than the one specified as the loop argument");
            return WF_UNSET;
        }
        return awaitable;
    }
    if (!wf_is_kind(awaitable, WF_KIND_COROUTINE) && !wf_is_kind(awaitable, WF_KIND_NATIVE_CORO)) {
        wf_type *t = wf_type_of(vm, awaitable);
        if (!t->slots.await && !(t->slots.resume && !wf_is_kind(awaitable, WF_KIND_GENERATOR))) {
            wf_raise(vm, WF_EXC_TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
            return WF_UNSET;
        }
        awaitable = wf_future_wrap(vm, awaitable);
        if (wf_is_unset(awaitable))
            return WF_UNSET;
    }
    if (!l && !(l = wf_loop_require(vm)))
        return WF_UNSET;
    wf_task *t = wf_task_new(vm, l, awaitable, WF_NONE);
    return t ? wf_from_obj(t) : WF_UNSET;
}

/* ---- what scripts see ---- */

static bool future_m_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_future_result(vm, wf_as_future(args[0]), out);
}
static bool future_m_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
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
static bool future_m_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_bool(wf_future_cancel(vm, wf_as_future(args[0]), wf_is_unset(args[1]) ? WF_NONE : args[1]));
    return wf_is_unset(vm->exception);
}
static bool future_m_set_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (wf_future_set_result(vm, wf_as_future(args[0]), args[1]))
        return true;
    wf_str *repr = wf_future_repr(vm, wf_as_future(args[0]));
    return repr && wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
}
static bool future_m_set_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value e = args[1];
    (void)n;
    *out = WF_NONE;
    if (wf_future_done(wf_as_future(args[0])))
        return wf_raise(vm, WF_EXC_InvalidStateError, "invalid state");
    if (wf_is_type(e) && (wf_as_type(e)->head.flags & WF_TYPE_EXCEPTION) && !wf_call(vm, e, NULL, 0, &e))
        return false;
    if (!wf_is_exception(e))
        return wf_raise(vm, WF_EXC_TypeError, "invalid exception object");
    if (wf_error_value_is(vm, e, WF_EXC_StopIteration)) {
        wf_value cause = e;
        wf_raise(vm, WF_EXC_RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future");
        e = wf_error_take(vm);
        if (!wf_is_exception(e))
            return false;
        wf_as_exception(e)->cause = wf_as_exception(e)->context = cause;
        wf_as_exception(e)->suppress = true;
    }
    wf_future_set_exception(vm, wf_as_future(args[0]), e);
    return true;
}
static bool future_m_add_done_callback(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_future *f = wf_as_future(args[0]);
    (void)n;
    *out = WF_NONE;
    wf_handle *h = wf_heap_new(vm, WF_KIND_HANDLE, sizeof *h + sizeof(wf_value));
    if (!h)
        return false;
    h->loop = f->loop;
    h->callback = args[1];
    h->count = 1;
    h->args[0] = args[0];
    if (!wf_context_given(vm, args[2], &h->context))
        return false;
    return wf_future_add_waiter(vm, f, wf_from_obj(h));
}
static bool future_m_remove_done_callback(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t removed = future_remove_callbacks(vm, wf_as_future(args[0]), args[1]);
    *out = wf_fix(removed < 0 ? 0 : removed);
    return removed >= 0;
}
static bool future_m_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_from_obj(wf_as_future(args[0])->loop);
    return true;
}
static bool future_m_iter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_future_iterator(vm, args[0], out);
}

static bool future_get_blocking(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(wf_as_future(self)->blocking);
    return true;
}
static bool future_set_blocking(wf_vm *vm, wf_value self, wf_value v)
{
    int t = wf_is_unset(v) ? 0 : wf_op_truth(vm, v);
    wf_as_future(self)->blocking = t > 0;
    return t >= 0;
}

wf_str *wf_future_repr(wf_vm *vm, wf_future *f)
{
    static const char *const states[] = {"pending", "cancelled", "finished"};
    wf_builder b;
    wf_builder_init(&b, vm);
    bool task = f->head.kind == WF_KIND_TASK;
    wf_builder_printf(&b, "<%N %s", wf_type_of(vm, wf_from_obj(f)),
                      task && ((wf_task *)f)->must_cancel && f->state == WF_FUTURE_PENDING ? "cancelling" : states[f->state]);
    if (task) {
        wf_task *t = (wf_task *)f;
        wf_str *name = wf_task_name(vm, t);
        if (!name)
            return NULL;
        wf_builder_printf(&b, " name=%R coro=<%S>", wf_from_obj(name), wf_task_describe_coro(vm, t));
        if (!wf_is_none(t->waiting) && f->state == WF_FUTURE_PENDING)
            wf_builder_printf(&b, " wait_for=%R", t->waiting);
    }
    if (f->state == WF_FUTURE_FINISHED)
        wf_builder_printf(&b, " %s=%R", f->failed ? "exception" : "result", f->result);
    if (f->state == WF_FUTURE_PENDING && !wf_is_unset(f->waiter)) {
        wf_builder_z(&b, " cb=[");
        for (uint32_t i = 0; i <= f->more_count; i++)
            wf_waiter_describe(vm, &b, i ? f->more->items[i - 1] : f->waiter, i > 0);
        wf_builder_z(&b, "]");
    }
    wf_builder_z(&b, ">");
    return wf_builder_finish(&b);
}

static bool future_slot_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_future_repr(vm, wf_as_future(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool future_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[1], instance;
    if (!wf_native_bind_args(vm, "Future", "(*, loop=None)", args, n, kwnames, bound, 1))
        return false;
    wf_loop *l = wf_is_unset(bound[0]) || wf_is_none(bound[0]) ? wf_loop_require(vm) : NULL;
    if (!l) {
        if (!wf_is_unset(vm->exception))
            return false;
        if (!wf_is_kind(bound[0], WF_KIND_LOOP))
            return wf_raise(vm, WF_EXC_TypeError, "loop must be an event loop, not %T", bound[0]);
        l = (wf_loop *)wf_obj(bound[0]);
    }
    instance = wf_type_new_instance(vm, cls);
    if (wf_is_unset(instance))
        return false;
    future_init(wf_as_future(instance), l);
    *out = instance;
    return true;
}

static bool future_init_slot(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)vm, (void)self, (void)args, (void)n, (void)kwnames;
    return true;
}

void wf_future_mark(wf_vm *vm, wf_object *o)
{
    wf_future *f = (wf_future *)o;
    wf_heap_mark_object(vm, f->loop);
    wf_heap_mark_value(vm, f->result);
    wf_heap_mark_value(vm, f->waiter);
    wf_heap_mark_object(vm, f->more);
    wf_heap_mark_value(vm, f->message);
    if (o->kind == WF_KIND_FUTURE && o->flags & WF_FUTURE_GATHERING)
        wf_gathering_mark(vm, f);
}

bool wf_future_wants_closing(const wf_object *o)
{
    const wf_future *f = (const wf_future *)o;
    return f->state == WF_FUTURE_FINISHED && f->unretrieved;
}

/* Found unreachable: a failure that nobody looked at is reported. */
void wf_future_closing(wf_vm *vm, wf_object *o)
{
    wf_future *f = (wf_future *)o;
    bool task = o->kind == WF_KIND_TASK;
    if (!wf_future_wants_closing(o))
        return;
    f->unretrieved = false;
    if (!wf_loop_call_exception_handler(vm, f->loop, task ? "Task exception was never retrieved" : "Future exception was never retrieved",
                                        f->result, task ? "task" : "future", wf_from_obj(f)))
        wf_error_unraisable(vm, "reporting", wf_from_obj(f));
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
    {"__await__", future_m_iter, "(self, /)", "Return an iterator to be used in await expression."},
    {"__iter__", future_m_iter, "(self, /)", "Return an iterator to be used in yield from."},
    {0}};
static const wf_getset_row future_getset[] = {
    {"_asyncio_future_blocking", future_get_blocking, future_set_blocking, "True between the yield of an await and the loop's taking note."},
    {0}};
static const wf_slots future_slots = {.repr = future_slot_repr, .resume = future_resume, .make = future_make, .init = future_init_slot};

bool wf_future_start(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    static const wf_kind_info pair = {.name = "waiter", .mark = pair_mark};
    static const wf_kind_info info = {.name = "Future", .mark = wf_future_mark, .closing = wf_future_closing,
                                       .wants_closing = wf_future_wants_closing};
    static const wf_kind_info sleep = {.name = "sleep", .mark = wf_future_mark};
    vm->kind_infos[WF_KIND_FUTURE] = info;
    vm->kind_infos[WF_KIND_SLEEP] = sleep;
    vm->kind_infos[WF_KIND_PAIR] = pair;
    static const wf_native_type def = {.name = "Future", .flags = WF_TYPE_WEAK, .doc = "A result that is not there yet.", .module = NULL, .kind = WF_KIND_FUTURE,
                          .size = sizeof(wf_future), .slots = &future_slots, .methods = wf_future_methods, .getset = future_getset};
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

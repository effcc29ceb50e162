/*
 * Futures: state, result and the waiters to schedule on completion. A single waiter lies in the future itself, several in an array.
 */
#include "exec/gen.h"
#include "waits.h"

bool wf_is_future(wf_vm *vm, wf_value v)
{
    (void)vm;
    return wf_is_obj(v) && wf_obj(v)->kind >= WF_KIND_FUTURE && wf_obj(v)->kind <= WF_KIND_GATHERING;
}

void wf_future_prepare(wf_future *f, wf_loop *l)
{
    f->loop = l;
    f->result = WF_UNSET;
    f->waiter = WF_UNSET;
    f->message = WF_NONE;
}

wf_future *wf_future_new(wf_vm *vm, wf_loop *l)
{
    wf_future *f = wf_heap_new(vm, WF_KIND_FUTURE, sizeof *f);
    if (!f)
        return NULL;
    wf_future_prepare(f, l);
    return wf_source_made(vm, l, f) ? f : NULL;
}

/* ---- completion ---- */

static void future_schedule_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    wf_object *o = wf_obj(what);
    if (o->kind == WF_KIND_TASK) {
        ((wf_task *)o)->scheduled = true;
        wf_loop_push(vm, f->loop, what);
    } else if (o->kind == WF_KIND_HANDLE) {
        if (WF_UNLIKELY(f->loop->debug)) /* CPython makes the handle now */
            wf_source_try(vm, o);
        wf_loop_push(vm, f->loop, what);
    } else { /* a native waiter: the entry is the future, which keeps the waiter until the entry runs */
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

wf_waiter *wf_future_pair_inner(const wf_object *pair) { return ((const wf_pair_waiter *)pair)->inner; }

static void future_schedule_all(wf_vm *vm, wf_future *f)
{
    wf_value waiter = f->waiter;
    uint32_t n = f->count;
    f->waiter = WF_UNSET;
    if (wf_is_unset(waiter))
        return;
    if (!wf_is_kind(waiter, WF_KIND_ARRAY)) {
        future_schedule_waiter(vm, f, waiter);
        return;
    }
    const wf_value *all = ((wf_array *)wf_obj(waiter))->items;
    for (uint32_t i = 0; i < n; i++)
        if (i == 0 || wf_is_task(all[i]) || wf_is_kind(all[i], WF_KIND_HANDLE))
            future_schedule_waiter(vm, f, all[i]);
        else /* made by wf_future_hang as a pair that is scheduled by itself */
            wf_loop_push(vm, f->loop, all[i]);
    wf_heap_barrier(vm, f);
}

/* A done future has no waiters to count: the field tells its place in the order of completion. */
static void future_schedule_done(wf_vm *vm, wf_future *f)
{
    future_schedule_all(vm, f);
    f->count = ++wf_sched(vm)->completions;
}

static bool future_finish(wf_vm *vm, wf_future *f, wf_value v, bool failed)
{
    if (f->state != WF_FUTURE_PENDING)
        return false;
    f->state = WF_FUTURE_FINISHED;
    f->failed = failed;
    f->unretrieved = failed;
    f->loop->unseen += failed;
    wf_heap_store(vm, f, &f->result, v);
    if (failed)
        f->message = wf_is_exception(v) ? wf_fix((int64_t)wf_as_exception(v)->trace_count) : wf_fix(0);
    future_schedule_done(vm, f);
    return true;
}

/* Whether those who waited are woken by the future's loop: one that is closed refuses them, after the future is done. */
bool wf_future_wakes(wf_vm *vm, const wf_future *f)
{
    return !f->loop->closed || wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
}

bool wf_future_set_result(wf_vm *vm, wf_future *f, wf_value v) { return future_finish(vm, f, v, false); }
bool wf_future_set_exception(wf_vm *vm, wf_future *f, wf_value exception) { return future_finish(vm, f, exception, true); }

/* The end of every cancellation: what Future.cancel does by itself. */
bool wf_future_cancel_plain(wf_vm *vm, wf_future *f, wf_value message)
{
    wf_future_seen(f);
    if (f->state != WF_FUTURE_PENDING)
        return false;
    f->state = WF_FUTURE_CANCELLED;
    wf_heap_store(vm, f, &f->message, message);
    wf_reason_keep(vm, f, &f->result);
    if (f->head.kind == WF_KIND_SLEEP && !(f->head.flags & WF_SLEEP_LEFT))
        wf_loop_timer_cancelled(f->loop);
    future_schedule_done(vm, f);
    return true;
}

bool wf_future_cancel_own(wf_vm *vm, wf_future *f, wf_value message)
{
    if (f->head.kind == WF_KIND_TASK)
        return wf_task_cancel(vm, (wf_task *)f, message);
    if (f->head.kind == WF_KIND_GATHERING)
        return wf_gather_cancel(vm, f, message);
    return wf_future_cancel_itself(vm, f, message);
}

bool wf_future_cancel_itself(wf_vm *vm, wf_future *f, wf_value message)
{
    if (f->head.flags & WF_FUTURE_ADOPTED)
        return wf_foreign_cancel_adopted(vm, f, message);
    bool waited = !wf_is_unset(f->waiter);
    return (f->head.kind != WF_KIND_TASK || wf_future_done(f) || wf_task_give_up(vm, (wf_task *)f)) &&
           wf_future_cancel_plain(vm, f, message) && (!waited || wf_future_wakes(vm, f));
}

bool wf_future_cancel(wf_vm *vm, wf_future *f, wf_value message)
{
    return wf_future_is_plain(f) ? wf_future_cancel_own(vm, f, message) : wf_foreign_cancel_named(vm, wf_from_obj(f), message);
}

/* ---- outcome ---- */

/* A task keeps the CancelledError that ended it, with its traceback, for who asks first. */
wf_value wf_future_cancelled_error(wf_vm *vm, wf_future *f)
{
    if (f->state == WF_FUTURE_CANCELLED && wf_is_exception(f->result)) {
        wf_value kept = f->result;
        wf_reason *reason = wf_reason_of(vm, kept);
        f->result = WF_UNSET;
        if (reason)
            wf_heap_store(vm, f, &f->result, wf_from_obj(reason));
        return kept;
    }
    wf_value message = wf_future_cancel_message(f);
    wf_value e = wf_exception_new(vm, vm->exc_types[WF_EXC_CancelledError], &message, wf_is_none(message) ? 0 : 1);
    wf_reason_attach(vm, e, wf_reason_of_future(vm, f));
    return e;
}

/* An exception is raised by each result() with the traceback that it had when it was set, and after the first time without: it would grow else. */
static void future_rewind(wf_future *f)
{
    if (!wf_is_exception(f->result))
        return;
    wf_exception *e = wf_as_exception(f->result);
    uint32_t had = wf_is_fix(f->message) ? (uint32_t)wf_fix_get(f->message) : 0;
    f->message = wf_fix(0);
    if (e->trace_count <= had)
        return;
    e->trace_count = had;
    if (e->traced_count > had) {
        e->traced_count = 0;
        e->traceback = WF_UNSET;
    }
}

bool wf_future_result(wf_vm *vm, wf_future *f, wf_value *out)
{
    *out = WF_UNSET;
    switch ((wf_future_state)f->state) {
    case WF_FUTURE_PENDING:
        return wf_raise(vm, WF_EXC_InvalidStateError, "Result is not set.");
    case WF_FUTURE_CANCELLED: {
        wf_value e = wf_future_cancelled_error(vm, f);
        return wf_is_unset(e) ? false : wf_raise_value(vm, e);
    }
    case WF_FUTURE_FINISHED:
        wf_future_seen(f);
        if (f->failed) {
            future_rewind(f);
            return wf_raise_value(vm, f->result);
        }
        *out = f->result;
        return true;
    }
    return false;
}

bool wf_future_outcome(wf_vm *vm, wf_future *f, wf_value *out)
{
    return wf_future_is_plain(f) ? wf_future_result(vm, f, out) : wf_foreign_result(vm, wf_from_obj(f), out);
}

wf_value wf_future_exception(wf_vm *vm, wf_future *f)
{
    wf_value out;
    if (f->state == WF_FUTURE_FINISHED) {
        wf_future_seen(f);
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

void wf_future_mark_pair(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_pair_waiter *)o)->inner);
    wf_heap_mark_object(vm, ((wf_pair_waiter *)o)->future);
}

static bool future_add_more(wf_vm *vm, wf_future *f, wf_value what)
{
    uint32_t n = wf_future_waiters(f);
    wf_array *a = wf_is_kind(f->waiter, WF_KIND_ARRAY) ? (wf_array *)wf_obj(f->waiter) : NULL;
    if (!a || n == a->length) {
        wf_array *longer = wf_heap_new_array(vm, n == 1 ? 3 : n * 2);
        if (!longer)
            return false;
        for (uint32_t i = 0; i < n; i++)
            longer->items[i] = wf_future_waiter(f, i);
        a = longer;
        f->waiter = wf_from_obj(a);
        wf_heap_barrier(vm, f);
    }
    a->items[n] = what;
    wf_heap_barrier_value(vm, a, what);
    f->count = n + 1;
    return true;
}

bool wf_future_add_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    return wf_future_is_plain(f) ? wf_future_hang(vm, f, what) : wf_foreign_hang(vm, wf_from_obj(f), what, NULL);
}

bool wf_future_hang(wf_vm *vm, wf_future *f, wf_value what)
{
    if (WF_UNLIKELY(!f->loop)) /* __init__ was not called */
        return wf_raise(vm, WF_EXC_RuntimeError, "uninitialized Future object");
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
    /* A task has its entry from birth, and lends it when it ends. */
    size_t room = kind != WF_KIND_TASK && !(first && f->head.kind == WF_KIND_TASK && f->state == WF_FUTURE_PENDING);
    if (!wf_loop_reserve(vm, f->loop, room))
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
    wf_loop_release(f->loop, room);
    return false;
}

static bool waiter_is(wf_value have, wf_value what)
{
    return wf_same(have, what) ||
           (wf_is_kind(have, WF_KIND_PAIR) && ((wf_pair_waiter *)wf_obj(have))->inner == (wf_waiter *)wf_obj(what));
}

/* f's waiters have moved up in a: there are n. In the first place a native waiter stands by itself. */
static void future_settle_first(wf_vm *vm, wf_future *f, wf_array *a, uint32_t n)
{
    if (wf_is_kind(a->items[0], WF_KIND_PAIR))
        a->items[0] = wf_from_obj(((wf_pair_waiter *)wf_obj(a->items[0]))->inner);
    wf_heap_barrier(vm, a);
    f->count = n;
}

/* Take out waiter number i (0: the first); the rest move up. */
static void future_drop_waiter(wf_vm *vm, wf_future *f, uint32_t i)
{
    uint32_t left = wf_future_waiters(f) - 1;
    if (left == 0) {
        f->waiter = WF_UNSET;
        return;
    }
    wf_array *a = (wf_array *)wf_obj(f->waiter);
    memmove(&a->items[i], &a->items[i + 1], (left - i) * sizeof(wf_value));
    future_settle_first(vm, f, a, left);
}

static bool future_unhang(wf_vm *vm, wf_future *f, wf_value what)
{
    for (uint32_t i = 0; i < wf_future_waiters(f); i++)
        if (waiter_is(wf_future_waiter(f, i), what)) {
            size_t room = !wf_is_kind(what, WF_KIND_TASK), lent = wf_future_lends(f);
            future_drop_waiter(vm, f, i);
            wf_loop_release(f->loop, room - lent + wf_future_lends(f));
            return true;
        }
    return false;
}

bool wf_future_remove_waiter(wf_vm *vm, wf_future *f, wf_value what)
{
    return wf_future_is_plain(f) ? future_unhang(vm, f, what) : wf_foreign_unhang(vm, wf_from_obj(f), what);
}

static bool waiter_leaves(wf_value waiter) { return wf_is_kind(waiter, WF_KIND_HANDLE) && wf_obj(waiter)->flags & WF_HANDLE_LEAVING; }

/* Takes out those marked as leaving; how many they were. */
static uint32_t future_drop_leaving(wf_vm *vm, wf_future *f)
{
    uint32_t n = wf_future_waiters(f), kept = 0;
    size_t lent = wf_future_lends(f);
    wf_array *a = wf_is_kind(f->waiter, WF_KIND_ARRAY) ? (wf_array *)wf_obj(f->waiter) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        wf_value waiter = wf_future_waiter(f, i);
        if (waiter_leaves(waiter))
            continue;
        if (a)
            a->items[kept] = waiter;
        kept++;
    }
    if (kept == n)
        return 0;
    if (kept == 0)
        f->waiter = WF_UNSET;
    else
        future_settle_first(vm, f, a, kept);
    wf_loop_release(f->loop, n - kept - lent + wf_future_lends(f));
    return n - kept;
}

/* remove_done_callback: every handle with an equal callback. -1: an exception. A comparison may add waiters, or take some away. */
int64_t wf_future_remove_callbacks(wf_vm *vm, wf_future *f, wf_value callback)
{
    int equal = 0;
    for (uint32_t i = 0; equal >= 0 && i < wf_future_waiters(f); i++) {
        wf_value have = wf_future_waiter(f, i);
        equal = wf_is_kind(have, WF_KIND_HANDLE) ? wf_op_equal(vm, ((wf_handle *)wf_obj(have))->callback, callback) : 0;
        if (equal > 0)
            wf_obj(have)->flags |= WF_HANDLE_LEAVING;
    }
    uint32_t removed = future_drop_leaving(vm, f);
    return equal < 0 ? -1 : (int64_t)removed;
}

/* ---- awaiting ---- */

/* Both `await future` in script and in native coroutines. */
wf_status wf_future_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_future *f = wf_as_future(self);
    if (mode == WF_THROW) {
        wf_sleep_leave(f);
        wf_raise_value(vm, sent);
        return WF_RAISED;
    }
    if (f->state == WF_FUTURE_PENDING) {
        if (!f->blocking) { /* nobody took note yet, or somebody did who shares the coroutine */
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
    wf_native_coro *c = wf_native_coro_new(vm, "ensure_future.<locals>._wrap_awaitable", future_wrap_step, 1);
    if (!c)
        return WF_UNSET;
    c->values[0] = awaitable;
    return wf_from_obj(c);
}

/* A coroutine that no task took over is closed, so that nobody warns of it. */
static void future_close_refused(wf_vm *vm, wf_value coro)
{
    wf_value error = wf_error_take(vm), out;
    if (!wf_gen_close(vm, coro, &out))
        wf_error_clear(vm);
    vm->exception = error;
}

wf_value wf_future_ensure_any(wf_vm *vm, wf_value awaitable, wf_value loop)
{
    wf_value out, coro = awaitable;
    int is = wf_foreign_is(vm, awaitable);
    if (is < 0)
        return WF_UNSET;
    if (is) {
        if (!wf_is_none(loop)) {
            if (!wf_foreign_loop(vm, awaitable, &out))
                return WF_UNSET;
            if (!wf_same(out, loop)) {
                wf_raise(vm, WF_EXC_ValueError, "The future belongs to a different loop than the one specified as the loop argument");
                return WF_UNSET;
            }
        }
        return awaitable;
    }
    int is_coroutine = wf_coroutines_is(vm, awaitable);
    if (is_coroutine < 0)
        return WF_UNSET;
    if (!is_coroutine) {
        wf_type *t = wf_type_of(vm, awaitable);
        if (!t->slots.await && !(t->slots.resume && !wf_is_kind(awaitable, WF_KIND_GENERATOR))) {
            wf_raise(vm, WF_EXC_TypeError, "An asyncio.Future, a coroutine or an awaitable is required");
            return WF_UNSET;
        }
        coro = wf_future_wrap(vm, awaitable);
        if (wf_is_unset(coro))
            return WF_UNSET;
    }
    if (wf_is_none(loop)) {
        wf_loop *l = wf_loop_default(vm);
        if (!l)
            return WF_UNSET;
        loop = wf_from_obj(l);
    }
    bool made = wf_is_loop(loop) ? wf_asyncio_create_task(vm, (wf_loop *)wf_obj(loop), coro, WF_UNSET, WF_UNSET, &out)
                                               : wf_call_method(vm, loop, "create_task", &coro, 1, &out);
    if (made)
        return out;
    if (wf_same(coro, awaitable) && (wf_is_gen(coro) || wf_is_kind(coro, WF_KIND_NATIVE_CORO)) && wf_error_is(vm, WF_EXC_RuntimeError))
        future_close_refused(vm, coro);
    return WF_UNSET;
}

wf_value wf_future_ensure(wf_vm *vm, wf_value awaitable, wf_loop *l)
{
    if (wf_is_future(vm, awaitable) && !l)
        return awaitable;
    wf_value made = wf_future_ensure_any(vm, awaitable, l ? wf_from_obj(l) : WF_NONE);
    return wf_is_unset(made) || wf_is_future(vm, made) ? made : wf_foreign_adopt(vm, made, l);
}

/* ---- the collector ---- */

void wf_future_mark(wf_vm *vm, wf_object *o)
{
    wf_future *f = (wf_future *)o;
    wf_heap_mark_object(vm, f->loop);
    wf_heap_mark_value(vm, f->result);
    wf_heap_mark_value(vm, f->waiter);
    wf_heap_mark_value(vm, f->message);
    if (o->kind == WF_KIND_FUTURE && o->flags & WF_FUTURE_ADOPTED)
        wf_foreign_mark(vm, f);
}

bool wf_future_wants_closing(const wf_object *o)
{
    const wf_future *f = (const wf_future *)o;
    if (o->kind == WF_KIND_TASK && f->state == WF_FUTURE_PENDING)
        return f->loop && !((const wf_task *)o)->quiet;
    return f->state == WF_FUTURE_FINISHED && f->unretrieved;
}

/* Found unreachable: a failure that nobody looked at is reported, and so is a task that has not ended and whose loop will not run it any more. */
void wf_future_closing(wf_vm *vm, wf_object *o)
{
    wf_future *f = (wf_future *)o;
    bool good;
    if (!wf_future_wants_closing(o))
        return;
    if (f->state == WF_FUTURE_PENDING)
        good = wf_loop_tell_made(vm, f->loop, "Task was destroyed but it is pending!", WF_NONE, "task", wf_from_obj(f));
    else {
        wf_future_seen(f);
        wf_str *text = wf_str_format(vm, "%S exception was never retrieved", wf_type_of(vm, wf_from_obj(f))->name);
        const char *message = text ? wf_str_data(vm, text) : NULL;
        good = message && wf_loop_tell_made(vm, f->loop, message, f->result, "future", wf_from_obj(f));
    }
    if (!good)
        wf_error_unraisable(vm, "reporting", wf_from_obj(f));
}

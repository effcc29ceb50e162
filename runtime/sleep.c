/* asyncio.sleep: a bare yield for no delay, else a nap of the task (runtime.h) or, where a future may be seen, one that a timer completes. */
#include <math.h>

#include "asyncio.h"
#include "exec/gen.h"

/* Its `message` is, until the timer fires, what sleep returns. */
static wf_future *sleep_future_new(wf_vm *vm, wf_loop *l, wf_value result)
{
    wf_future *f = wf_heap_new(vm, WF_KIND_SLEEP, sizeof *f);
    if (f) {
        wf_future_prepare(f, l);
        f->message = result;
    }
    return f;
}

/* ---- naps ---- */

/* The call that is running is awaited by a script's coroutine, and all that await that one up to a task of loop l are too. In debug mode the future
 * may be seen: it tells where it was made. */
static bool nap_fits(wf_vm *vm, const wf_loop *l)
{
    return l && l == wf_sched(vm)->loop && !l->debug && vm->frame->flags & WF_FRAME_HEAP &&
           wf_gen_find_root(wf_gen_of_frame(vm->frame))->frame.how == WF_HOW_TASK;
}

bool wf_nap_begin(wf_vm *vm, wf_task *t)
{
    wf_loop *l = t->future.loop;
    wf_value timer = wf_fix((int64_t)l->timer_sequence);
    double until = wf_sched(vm)->nap_until;
    wf_sched(vm)->nap_until = NAN;
    if (!wf_loop_push_timer(vm, l, until, &t->future.head))
        return false;
    t->waiting = timer;
    if (t->must_cancel) {
        wf_reason *outer = wf_reason_enter(vm, wf_reason_of_future(vm, &t->future));
        t->must_cancel = !wf_nap_cancel(vm, t, t->future.message);
        wf_reason_leave(vm, outer);
        if (wf_error_pending(vm)) {
            wf_nap_forget(vm, t);
            return false;
        }
    }
    return true;
}

void wf_nap_end(wf_vm *vm, wf_loop *l, wf_task *t)
{
    if (!wf_nap_is(t->waiting, WF_NAP_DUE)) { /* cancelled meanwhile */
        wf_loop_release(l, 1);
        return;
    }
    t->waiting = wf_fix(WF_NAP_OVER);
    t->scheduled = true;
    wf_loop_push(vm, l, wf_from_obj(t));
}

/* The task is to run, with `waiting` in place of the nap. */
static void nap_cut_short(wf_vm *vm, wf_task *t, wf_value waiting)
{
    wf_loop *l = t->future.loop;
    bool due = wf_nap_is(t->waiting, WF_NAP_DUE);
    t->waiting = waiting;
    wf_heap_barrier_value(vm, t, waiting);
    t->scheduled = true;
    if (due) {
        wf_loop_push_second(vm, l, wf_cellref(t), wf_from_obj(t));
        return;
    }
    wf_loop_timer_cancelled(l);
    wf_loop_push(vm, l, wf_from_obj(t));
}

/* A future that has been cancelled stands for a nap that was cancelled with a message. */
static wf_future *nap_cancelled_future(wf_vm *vm, wf_task *t, wf_value message)
{
    wf_future *f = wf_future_new(vm, t->future.loop);
    if (f) {
        f->state = WF_FUTURE_CANCELLED;
        f->message = message;
        wf_reason_keep(vm, f, &f->result);
    }
    return f;
}

bool wf_nap_cancel(wf_vm *vm, wf_task *t, wf_value message)
{
    if (!wf_nap_goes_on(t))
        return false;
    if (wf_is_none(message)) {
        wf_reason_keep(vm, t, &t->future.result);
        nap_cut_short(vm, t, wf_fix(WF_NAP_CANCELLED));
    } else {
        wf_future *f = nap_cancelled_future(vm, t, message);
        if (!f)
            return false;
        nap_cut_short(vm, t, wf_from_obj(f));
    }
    return wf_future_wakes(vm, &t->future);
}

void wf_nap_forget(wf_vm *vm, wf_task *t)
{
    wf_loop *l = t->future.loop;
    if (wf_nap_is(t->waiting, WF_NAP_DUE))
        wf_loop_take_out(vm, l, wf_cellref(t));
    else if (wf_nap_goes_on(t))
        wf_loop_timer_cancelled(l);
    t->waiting = WF_NONE;
}

/* g: the coroutine whose frame awaits the nap. */
static bool nap_make_future(wf_vm *vm, wf_task *t, wf_gen *g, wf_value *out)
{
    wf_loop *l = t->future.loop;
    bool goes_on = wf_nap_goes_on(t);
    wf_future *f = goes_on                                       ? sleep_future_new(vm, l, WF_NONE)
                   : wf_nap_is(t->waiting, WF_NAP_CANCELLED) ? nap_cancelled_future(vm, t, WF_NONE)
                                                             : wf_future_new(vm, l);
    if (!f || (goes_on && !wf_loop_reserve(vm, l, 1)))
        return false;
    *out = wf_from_obj(f);
    if (goes_on) {
        f->waiter = wf_from_obj(t);
        wf_loop_replace_nap(vm, l, t, f);
    } else if (!wf_future_done(f))
        wf_future_set_result(vm, f, WF_NONE);
    t->waiting = *out;
    wf_heap_barrier_value(vm, t, *out);
    wf_gen_set_awaiting(vm, g, *out);
    return true;
}

bool wf_nap_future(wf_vm *vm, wf_task *t, wf_value *out)
{
    return nap_make_future(vm, t, wf_gen_of_frame(wf_gen_innermost((wf_gen *)wf_obj(t->coro))), out);
}

/* Whether g is the innermost coroutine of a task that naps: who drives it from outside has taken it out of the task's chain already. */
static bool nap_awaits(const wf_task *t, const wf_gen *g)
{
    const wf_gen *root = (const wf_gen *)wf_obj(t->coro);
    return root == g || root->leaf == g;
}

typedef struct wf_nap_search {
    const wf_gen *awaits;
    wf_task *found;
} wf_nap_search;

static void nap_search_one(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    wf_nap_search *n = data;
    (void)vm, (void)size;
    if (o->kind == WF_KIND_TASK && wf_task_naps((wf_task *)o) && nap_awaits((wf_task *)o, n->awaits))
        n->found = (wf_task *)o;
}

/* The task that naps at g's await; NULL: there is none. Its loop need not run. */
static wf_task *nap_find(wf_vm *vm, const wf_gen *g)
{
    wf_nap_search n = {.awaits = g};
    for (wf_task *t = wf_sched(vm)->loop ? wf_sched(vm)->loop->first : NULL; t && !n.found; t = t->next)
        nap_search_one(vm, &t->future.head, 0, &n);
    if (!n.found) {
        wf_heap_collect(vm);
        wf_heap_walk(vm, nap_search_one, &n);
    }
    return n.found;
}

/* Somebody else than the loop drives the coroutine on, which is awaited by a task that naps: both wait for a future from now on. */
static wf_status nap_share(wf_vm *vm, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_gen *g = wf_gen_of_frame(vm->frame);
    wf_task *t = nap_find(vm, g);
    if (!t) {
        wf_raise(vm, WF_EXC_RuntimeError, "coroutine is being awaited already");
        return WF_RAISED;
    }
    if (!nap_make_future(vm, t, g, out))
        return WF_RAISED;
    return wf_future_resume(vm, *out, mode, sent, out);
}

wf_status wf_nap_resume(wf_vm *vm, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    if (mode == WF_START && s->nap_until == s->nap_until) {
        *out = s->nap;
        return WF_YIELDED;
    }
    bool by_loop = mode == WF_THROW ? wf_gen_find_root(wf_gen_of_frame(vm->frame))->frame.how == WF_HOW_TASK : s->nap_over;
    s->nap_over = false;
    if (!by_loop)
        return nap_share(vm, mode, sent, out);
    *out = WF_NONE;
    return mode == WF_THROW ? (wf_raise_value(vm, sent), WF_RAISED) : WF_RETURNED;
}

/* ---- futures ---- */

void wf_sleep_leave(wf_future *f)
{
    if (f->head.kind != WF_KIND_SLEEP || wf_sleep_is_over(f))
        return;
    f->head.flags |= WF_SLEEP_LEFT;
    wf_loop_timer_cancelled(f->loop);
}

wf_future *wf_sleep_future(wf_vm *vm, double delay, wf_value result)
{
    wf_loop *l = wf_loop_require(vm);
    wf_value handle;
    if (l && WF_UNLIKELY(wf_loop_is_changed(vm, l)))
        return wf_driven_sleep(vm, l, wf_float_new(vm, delay), result, &handle);
    wf_future *f = l ? sleep_future_new(vm, l, result) : NULL;
    return f && wf_source_made(vm, l, f) && wf_loop_push_timer(vm, l, wf_loop_time(vm) + delay, &f->head) ? f : NULL;
}

enum { SLEEP_DELAY, SLEEP_RESULT, SLEEP_HANDLE, SLEEP_VALUES };

/* The timer that a loop of a script's class made is cancelled when the sleep is over, however it ends. */
static bool sleep_drop_handle(wf_vm *vm, wf_native_coro *self)
{
    wf_value pending = wf_error_take(vm), ignored, handle = self->values[SLEEP_HANDLE];
    self->values[SLEEP_HANDLE] = WF_NONE;
    if (!wf_is_none(handle) && !wf_call_method(vm, handle, "cancel", NULL, 0, &ignored))
        return false;
    vm->exception = pending;
    return true;
}

static wf_future *sleep_begin(wf_vm *vm, wf_native_coro *self, double delay)
{
    wf_loop *l = wf_loop_require(vm);
    if (!l || WF_LIKELY(!wf_loop_is_changed(vm, l)))
        return l ? wf_sleep_future(vm, delay, self->values[SLEEP_RESULT]) : NULL;
    wf_value handle;
    wf_future *f = wf_driven_sleep(vm, l, self->values[SLEEP_DELAY], self->values[SLEEP_RESULT], &handle);
    if (f) {
        self->values[SLEEP_HANDLE] = handle;
        wf_heap_barrier_value(vm, self, handle);
    }
    return f;
}

static wf_status sleep_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    double delay = 0;
    if (mode == WF_THROW) {
        wf_raise_value(vm, sent);
        if (wf_is_future(vm, self->awaiting))
            wf_sleep_leave(wf_as_future(self->awaiting));
        sleep_drop_handle(vm, self); /* what that raises comes instead */
        return WF_RAISED;
    }
    if (self->state == 0) {
        self->state = 1;
        if (!wf_asyncio_seconds(vm, self->values[SLEEP_DELAY], &delay))
            return WF_RAISED;
        if (delay <= 0) {
            *out = WF_NONE;
            return WF_YIELDED;
        }
        wf_future *f = sleep_begin(vm, self, delay);
        return f ? wf_future_await(vm, self, f, out) : WF_RAISED;
    }
    if (WF_UNLIKELY(!wf_is_none(self->values[SLEEP_HANDLE])) && !sleep_drop_handle(vm, self))
        return WF_RAISED;
    if (wf_is_future(vm, self->awaiting))
        return wf_future_result(vm, wf_as_future(self->awaiting), out) ? WF_RETURNED : WF_RAISED;
    *out = self->values[SLEEP_RESULT];
    return WF_RETURNED;
}

/* In place of what a frame drives while it awaits sleep(): its coroutine. */
static bool sleep_show_coroutine(wf_vm *vm, wf_gen *g, wf_value future /* None: of no delay */, wf_value *v)
{
    wf_native_coro *c = wf_native_coro_new(vm, "sleep", sleep_step, SLEEP_VALUES);
    if (!c)
        return false;
    c->state = 1;
    c->awaiting = future;
    c->values[SLEEP_DELAY] = c->values[SLEEP_RESULT] = c->values[SLEEP_HANDLE] = WF_NONE;
    *v = wf_from_obj(c);
    wf_gen_set_awaiting(vm, g, *v);
    return true;
}

bool wf_sleep_show(wf_vm *vm, wf_gen *g, wf_value *v)
{
    if (g && wf_same(*v, vm->bare))
        return sleep_show_coroutine(vm, g, WF_NONE, v);
    if (g && wf_same(*v, wf_sched(vm)->nap)) {
        wf_task *t = nap_find(vm, g);
        return !t || (nap_make_future(vm, t, g, v) && sleep_show_coroutine(vm, g, *v, v));
    }
    if (!wf_is_future(vm, *v))
        return true;
    if (g && wf_is_kind(*v, WF_KIND_SLEEP))
        return sleep_show_coroutine(vm, g, *v, v);
    if (!wf_future_iterator(vm, *v, v))
        return false;
    if (g)
        wf_gen_set_awaiting(vm, g, *v);
    return true;
}

bool wf_asyncio_seconds(wf_vm *vm, wf_value v, double *out)
{
    if (wf_float_operand(v, out))
        return *out == *out || wf_raise(vm, WF_EXC_ValueError, "Invalid delay: NaN (not a number)");
    return wf_raise(vm, WF_EXC_TypeError, "'<=' not supported between instances of '%T' and 'int'", v);
}

bool wf_asyncio_sleep(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double delay = 0;
    (void)n;
    if (vm->awaited_call && wf_same(args[0], wf_fix(0)) && wf_is_unset(args[1])) { /* what tasks that take turns call */
        *out = vm->bare;
        return true;
    }
    wf_value result = wf_is_unset(args[1]) ? WF_NONE : args[1];
    if (vm->awaited_call && wf_float_operand(args[0], &delay) && delay == delay) {
        if (delay <= 0 && wf_is_none(result)) {
            *out = vm->bare;
            return true;
        }
        wf_loop *l = wf_loop_running(vm);
        if (delay > 0 && (!l || !wf_loop_is_changed(vm, l))) {
            if (wf_is_none(result) && nap_fits(vm, l)) {
                wf_sched(vm)->nap_until = wf_loop_time(vm) + delay;
                *out = wf_sched(vm)->nap;
                return true;
            }
            wf_future *f = wf_sleep_future(vm, delay, result);
            *out = f ? wf_from_obj(f) : WF_UNSET;
            return f != NULL;
        }
    }
    wf_native_coro *c = wf_native_coro_new(vm, "sleep", sleep_step, SLEEP_VALUES);
    if (!c)
        return false;
    c->values[SLEEP_DELAY] = args[0];
    c->values[SLEEP_RESULT] = result;
    c->values[SLEEP_HANDLE] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

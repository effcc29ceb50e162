/*
 * The event loop: ready ring, timers, iterations.
 *
 * One iteration, as CPython's BaseEventLoop._run_once: wait when nothing is ready, move the timers that are due into the ring, run the
 * entries that stand in the ring at that point. wf_loop_advance does this until it meets a task whose coroutine is a script frame; it
 * hands that frame to the interpreter, which runs it in the loop it is in and calls back (hooks of vm.h) when the task yields
 * or ends. So switching between tasks does not leave the dispatch loop.
 */
#include <assert.h>
#include <math.h>

#include "clock.h"
#include "exec/gen.h"
#include "waits.h"

enum { RING_FIRST = 16, TIMERS_FIRST = 8, TIMERS_COMPACT_MIN = 100, THREADS_PASSED_MAX = 64 };

wf_loop *wf_loop_running(wf_vm *vm)
{
    const wf_scheduler *s = wf_sched(vm);
    if (WF_LIKELY(wf_is_unset(s->said_loop)))
        return s->loop;
    return wf_is_loop(s->said_loop) ? (wf_loop *)wf_obj(s->said_loop) : NULL;
}

wf_loop *wf_loop_require(wf_vm *vm)
{
    wf_loop *l = wf_loop_running(vm);
    if (!l)
        wf_raise(vm, WF_EXC_RuntimeError, "no running event loop");
    return l;
}

wf_loop *wf_loop_new(wf_vm *vm) { return wf_loop_new_of(vm, wf_sched(vm)->loop_type); }

wf_loop *wf_loop_new_of(wf_vm *vm, wf_type *cls)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (wf_is_unset(v))
        return NULL;
    wf_loop *l = (wf_loop *)wf_obj(v);
    l->exception_handler = l->task_factory = WF_NONE;
    l->abort = WF_UNSET;
    l->executor = WF_NONE;
    l->slow = 0.1;
    l->ring = wf_heap_new_array(vm, RING_FIRST);
    l->asyncgens = wf_set_new(vm, false);
    return l->ring && l->asyncgens ? l : NULL;
}

double wf_loop_time(wf_vm *vm)
{
    if (wf_sched(vm)->is_virtual)
        return wf_sched(vm)->now;
    return vm->host->monotonic ? vm->host->monotonic(vm->host->data) : 0;
}

/* ---- the ring ---- */

/* The next capacity: half as much again, less of what is long. */
static size_t loop_grown(size_t capacity) { return capacity + (capacity < 1 << 16 ? capacity / 2 : capacity / 8); }

/* Where the entry `i` places after the head lies. */
static inline size_t loop_slot(const wf_loop *l, size_t i)
{
    size_t at = l->ring_head + i;
    return at < l->ring->length ? at : at - l->ring->length;
}

bool wf_loop_grow(wf_vm *vm, wf_loop *l, size_t capacity)
{
    if (capacity < loop_grown(l->ring->length))
        capacity = loop_grown(l->ring->length);
    wf_array *old = l->ring, *ring = wf_heap_new_array(vm, capacity);
    if (!ring)
        return false;
    for (size_t i = 0; i < l->ring_count; i++)
        ring->items[i] = old->items[loop_slot(l, i)];
    l->ring = ring;
    l->ring_head = 0;
    wf_heap_barrier(vm, l);
    wf_heap_free(vm, old);
    return true;
}

static inline void loop_push(wf_vm *vm, wf_loop *l, wf_value entry)
{
#ifdef WF_HEAP_VERIFY
    assert(l->ring_count < l->ring->length);
#endif
    wf_heap_store(vm, l->ring, &l->ring->items[loop_slot(l, l->ring_count++)], entry);
}

void wf_loop_push(wf_vm *vm, wf_loop *l, wf_value entry) { loop_push(vm, l, entry); }

void wf_loop_take_out(wf_vm *vm, wf_loop *l, wf_value entry)
{
    size_t i = 0;
    while (i < l->ring_count && !wf_same(wf_loop_entry(l, i), entry))
        i++;
    if (i == l->ring_count)
        return;
    if (i < l->batch)
        l->batch--;
    for (l->ring_count--; i < l->ring_count; i++)
        l->ring->items[loop_slot(l, i)] = l->ring->items[loop_slot(l, i + 1)];
    l->ring->items[loop_slot(l, i)] = WF_UNSET;
    wf_heap_barrier(vm, l->ring);
}

void wf_loop_push_second(wf_vm *vm, wf_loop *l, wf_value first, wf_value entry)
{
    if (!wf_loop_reserve(vm, l, 1)) {
        wf_error_clear(vm);
        wf_loop_take_out(vm, l, first);
    }
    wf_loop_push(vm, l, entry);
}

bool wf_loop_unpush(wf_vm *vm, wf_loop *l, wf_value entry)
{
    size_t last = l->ring_count ? loop_slot(l, l->ring_count - 1) : 0;
    if (!l->ring_count || !wf_same(l->ring->items[last], entry))
        return false;
    wf_heap_store(vm, l->ring, &l->ring->items[last], WF_UNSET);
    l->ring_count--;
    return true;
}

wf_value wf_loop_entry(const wf_loop *l, size_t i) { return l->ring->items[loop_slot(l, i)]; }

static inline wf_value loop_pop(wf_loop *l)
{
    wf_value entry = l->ring->items[l->ring_head];
    l->ring->items[l->ring_head] = WF_UNSET;
    l->ring_head = loop_slot(l, 1);
    l->ring_count--;
    return entry;
}

/* ---- timers: a binary heap by (when, sequence) ---- */

static inline bool timer_before(const struct wf_timer *a, const struct wf_timer *b)
{
    return a->when < b->when || (a->when == b->when && a->sequence < b->sequence);
}

static inline void timer_barrier(wf_vm *vm, wf_timer_heap *h, size_t i)
{
    if (h->items[i].what)
        wf_heap_barrier_value(vm, h, wf_from_obj(h->items[i].what));
}

static void timers_sift_up(wf_timer_heap *h, size_t i)
{
    struct wf_timer t = h->items[i];
    while (i > 0 && timer_before(&t, &h->items[(i - 1) / 2])) {
        h->items[i] = h->items[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->items[i] = t;
}

/* What moves towards the front may pass the point that the collector has reached. */
static void timers_sift_down(wf_vm *vm, wf_timer_heap *h, size_t i)
{
    struct wf_timer t = h->items[i];
    for (;;) {
        size_t child = 2 * i + 1;
        if (child >= h->count)
            break;
        if (child + 1 < h->count && timer_before(&h->items[child + 1], &h->items[child]))
            child++;
        if (!timer_before(&h->items[child], &t))
            break;
        h->items[i] = h->items[child];
        timer_barrier(vm, h, i);
        i = child;
    }
    h->items[i] = t;
}

static bool timers_grow(wf_vm *vm, wf_loop *l)
{
    size_t capacity = l->timers ? loop_grown(l->timers->capacity) : TIMERS_FIRST;
    wf_timer_heap *h = wf_heap_new(vm, WF_KIND_TIMERS, sizeof *h + capacity * sizeof h->items[0]);
    if (!h)
        return false;
    h->capacity = capacity;
    if (l->timers) {
        h->count = l->timers->count;
        memcpy(h->items, l->timers->items, h->count * sizeof h->items[0]);
    }
    wf_timer_heap *old = l->timers;
    l->timers = h;
    wf_heap_barrier(vm, l);
    wf_heap_free(vm, old);
    return true;
}

bool wf_loop_push_timer(wf_vm *vm, wf_loop *l, double when, wf_object *what)
{
    size_t room = what->kind != WF_KIND_TASK;
    if (!wf_loop_reserve(vm, l, room))
        return false;
    if ((!l->timers || l->timers->count == l->timers->capacity) && !timers_grow(vm, l)) {
        wf_loop_release(l, room);
        return false;
    }
    l->timers->items[l->timers->count] = (struct wf_timer){when, l->timer_sequence++, what};
    wf_heap_barrier_value(vm, l->timers, wf_from_obj(what));
    timers_sift_up(l->timers, l->timers->count++);
    return true;
}

static bool timer_dead(const struct wf_timer *t)
{
    const wf_object *o = t->what;
    if (!o)
        return true;
    if (o->kind == WF_KIND_TASK)
        return !wf_timer_is_nap(t);
    return o->kind == WF_KIND_SLEEP ? wf_sleep_is_over((const wf_future *)o) : ((const wf_handle *)o)->cancelled;
}

static void timers_pop(wf_vm *vm, wf_timer_heap *h)
{
    h->items[0] = h->items[--h->count];
    if (h->count) {
        timer_barrier(vm, h, 0);
        timers_sift_down(vm, h, 0);
    }
}

static void timer_leaves(wf_object *o)
{
    if (o && o->kind == WF_KIND_TIMER_HANDLE)
        ((wf_handle *)o)->in_heap = false;
}

/* A dead one leaves the heap. */
static void timer_drop(wf_loop *l, wf_object *o)
{
    timer_leaves(o);
    if (o && o->kind != WF_KIND_TASK)
        wf_loop_release(l, 1);
}

void wf_loop_replace_nap(wf_vm *vm, wf_loop *l, wf_task *t, wf_future *f)
{
    size_t i = 0;
    if (wf_nap_is(t->waiting, WF_NAP_DUE)) {
        while (!wf_same(wf_loop_entry(l, i), wf_cellref(t)))
            i++;
        wf_heap_store(vm, l->ring, &l->ring->items[loop_slot(l, i)], wf_from_obj(f));
        return;
    }
    while (l->timers->items[i].what != &t->future.head || !wf_timer_is_nap(&l->timers->items[i]))
        i++;
    l->timers->items[i].what = &f->head;
    timer_barrier(vm, l->timers, i);
}

/* Drop cancelled timers: those at the head, or all when they are the most. */
static void timers_clean(wf_vm *vm, wf_loop *l)
{
    wf_timer_heap *h = l->timers;
    if (l->timers_cancelled > TIMERS_COMPACT_MIN && l->timers_cancelled > h->count / 2) {
        size_t kept = 0;
        for (size_t i = 0; i < h->count; i++)
            if (timer_dead(&h->items[i]))
                timer_drop(l, h->items[i].what);
            else
                h->items[kept++] = h->items[i];
        h->count = kept;
        for (size_t i = kept / 2; i-- > 0;)
            timers_sift_down(vm, h, i);
        l->timers_cancelled = 0;
        wf_heap_barrier(vm, h);
        return;
    }
    while (h->count && timer_dead(&h->items[0])) {
        if (l->timers_cancelled)
            l->timers_cancelled--;
        timer_drop(l, h->items[0].what);
        timers_pop(vm, h);
    }
}

/* ---- waiting ---- */

/* Nothing is left to wait for, as far as can be seen: who might still be woken by the end of what nobody can reach is given the chance. */
static WF_COLD bool loop_stuck(wf_vm *vm, wf_loop *l)
{
    wf_heap_collect(vm);
    wf_heap_run_closing(vm);
    if (l->ring_count || (l->timers && l->timers->count) || l->external || l->stopping || (l->input && wf_input_waits(l)) ||
        wf_sched(vm)->threads_reading || wf_sched(vm)->threads_working || wf_fibres_deadline(wf_sched(vm)) < INFINITY)
        return true;
    return wf_fibres_unstick(wf_sched(vm)) || wf_deadlock_raise(vm, l);
}

/* Functions off the loop go on when it has nothing to do, as threads mostly do beside CPython's, or when it has gone round often without them. */
static bool loop_let_others(wf_vm *vm, wf_loop *l)
{
    wf_scheduler *s = wf_sched(vm);
    if (vm->fibre || (l->ring_count && ++s->threads_passed < THREADS_PASSED_MAX))
        return true;
    s->threads_passed = 0;
    return wf_fibres_poll(vm);
}

/* Nothing is to be done before `when`, a time of the loop's clock (infinity: ever). On a fibre this one alone waits. False: an exception. */
static bool loop_wait(wf_vm *vm, wf_loop *l, double when)
{
    wf_scheduler *s = wf_sched(vm);
    if (vm->fibre && !l->external) {
        l->parked = s->thread;
        wf_fibres_status status = wf_fibres_block(vm, when, NULL);
        l->parked = NULL;
        return status == WF_FIBRES_STUCK ? wf_deadlock_raise(vm, l) : status == WF_FIBRES_WOKEN;
    }
    double earliest = vm->fibre ? INFINITY : wf_fibres_deadline(s), now = wf_loop_time(vm);
    if (earliest < when)
        when = earliest;
    bool input = WF_UNLIKELY(l->input != NULL) && wf_input_waits(l);
    if (when == INFINITY && !l->external && !s->host_driven && !input && !s->threads_reading && !s->threads_working)
        return loop_stuck(vm, l);
    if (when > now) {
        if (s->is_virtual && !l->external && !s->threads_working && when < INFINITY)
            s->now = when;
        else if (wf_fibres_idle(vm, when - now, input))
            wf_input_poll(vm, l, true);
    }
    return true;
}

/* Between two iterations. False: an exception, or (single) nothing to do. */
static bool loop_poll(wf_vm *vm, wf_loop *l)
{
    wf_scheduler *s = wf_sched(vm);
    if (WF_UNLIKELY(l->debug))
        wf_stuck_look(vm, l);
    for (;;) {
        if (l->external && s->drain)
            s->drain(vm, s->drain_data);
        if (WF_UNLIKELY(s->threads != NULL) && !loop_let_others(vm, l))
            return false;
        if (WF_UNLIKELY(l->input != NULL) && wf_input_waits(l))
            wf_input_poll(vm, l, false);
        if (l->timers && l->timers->count)
            timers_clean(vm, l);
        bool timers = l->timers && l->timers->count;
        if (atomic_load_explicit(&vm->interrupt, memory_order_relaxed) && !wf_slow_poll(vm))
            return false;
        if (timers) {
            double now;
            if (!wf_driven_time(vm, l, &now))
                return false;
            double when = l->timers->items[0].when;
            if (!l->ring_count && when > now && !l->single && !l->stopping) {
                if (!loop_wait(vm, l, !wf_loop_is_changed(vm, l) ? when : wf_loop_time(vm) + (when - now)) || !wf_driven_time(vm, l, &now))
                    return false;
            }
            double end = now + 1e-9; /* CPython's clock resolution */
            while (l->timers->count && l->timers->items[0].when < end) {
                wf_object *o = l->timers->items[0].what;
                bool dead = timer_dead(&l->timers->items[0]);
                timers_pop(vm, l->timers);
                if (dead) {
                    if (l->timers_cancelled)
                        l->timers_cancelled--;
                    timer_drop(l, o);
                } else if (o->kind == WF_KIND_TASK) {
                    ((wf_task *)o)->waiting = wf_fix(WF_NAP_DUE);
                    wf_loop_push(vm, l, wf_cellref(o));
                } else {
                    timer_leaves(o);
                    wf_loop_push(vm, l, wf_from_obj(o));
                }
            }
        }
        if (l->ring_count || l->single || l->stopping)
            return true;
        if (!timers && !loop_wait(vm, l, INFINITY))
            return false;
    }
}

/* ---- running entries ---- */

static void loop_abort(wf_vm *vm, wf_loop *l)
{
    l->abort = wf_error_take(vm);
    wf_heap_barrier_value(vm, l, l->abort);
}

void wf_loop_callback_failed(wf_vm *vm, wf_loop *l, wf_value handle)
{
    if (vm->stopping || wf_error_is(vm, WF_EXC_KeyboardInterrupt) || wf_error_is(vm, WF_EXC_SystemExit)) {
        loop_abort(vm, l);
        return;
    }
    wf_value e = wf_error_take(vm);
    wf_str *text = NULL;
    if (wf_is_task(handle)) {
        wf_handle *h = wf_handle_of_step(vm, (wf_task *)wf_obj(handle));
        if (h)
            handle = wf_from_obj(h);
        else
            wf_error_clear(vm);
    }
    if (wf_is_kind(handle, WF_KIND_HANDLE) || wf_is_kind(handle, WF_KIND_TIMER_HANDLE)) {
        wf_builder b;
        wf_builder_init(&b, vm);
        wf_builder_z(&b, "Exception in callback ");
        text = wf_handle_describe(vm, &b, (wf_handle *)wf_obj(handle)) ? wf_builder_finish(&b) : NULL;
        if (!text)
            wf_error_clear(vm);
    }
    const char *message = text ? wf_str_data(vm, text) : NULL;
    if (!message) {
        text = NULL;
        message = "Exception in callback";
    }
    wf_value before = wf_error_handle(vm, e);
    bool told = text ? wf_loop_tell_made(vm, l, message, e, "handle", handle) : wf_loop_call_exception_handler(vm, l, message, e, NULL, WF_NONE);
    wf_error_handled(vm, before);
    if (!told)
        loop_abort(vm, l);
}

static void loop_run_handle(wf_vm *vm, wf_loop *l, wf_handle *h)
{
    wf_value out;
    wf_loop_release(l, 1);
    if (h->cancelled)
        return;
    if (WF_UNLIKELY(wf_sched(vm)->watch.on)) {
        wf_watch_enter(vm, NULL);
        wf_heap_barrier_value(vm, l, wf_from_obj(h));
        l->handle = h;
    }
    wf_context *outer = wf_context_enter(wf_sched(vm), h->context);
    if (!wf_call(vm, h->callback, h->args, h->count, &out)) {
        h->context = wf_sched(vm)->context; /* it may have come into being in the callback: the exception handler runs in it */
        if (h->context)
            wf_heap_barrier_value(vm, h, wf_from_obj(h->context));
        wf_loop_callback_failed(vm, l, wf_from_obj(h));
    }
    wf_context_leave(wf_sched(vm), outer);
    l->handle = NULL;
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_leave(vm, l, wf_from_obj(h), false);
}

static void loop_run_waiter(wf_vm *vm, wf_loop *l, wf_future *f)
{
    wf_value what = f->waiter;
    f->waiter = WF_UNSET;
    wf_loop_release(l, 1);
    wf_waiter *w = (wf_waiter *)wf_obj(what);
    if (!w->run(vm, w, f))
        wf_loop_callback_failed(vm, l, what);
}

/* Give the task's coroutine to the interpreter. */
static wf_frame *loop_enter_task(wf_vm *vm, wf_loop *l, wf_task *t)
{
    wf_gen *g = (wf_gen *)wf_obj(t->coro);
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_enter(vm, t);
    l->current = t;
    t->stepping = true;
    wf_sched(vm)->switches++;
    wf_context_enter(wf_sched(vm), t->context);
    g->frame.back = vm->frame;
    g->frame.how = WF_HOW_TASK;
    g->frame.depth = vm->frame ? vm->frame->depth + 1 : 1;
    g->root = g;
    return g->state == WF_GEN_SUSPENDED ? wf_gen_innermost(g) : &g->frame;
}

/* wf_task_prepare, which has nothing to do for a task that waited for nothing. */
static inline bool loop_prepare_task(wf_vm *vm, wf_task *t, bool *raise)
{
    if (WF_UNLIKELY(!wf_is_none(t->waiting) || wf_future_done(&t->future) || t->must_cancel || !wf_is_unset(t->future.result)))
        return wf_task_prepare(vm, t, raise);
    t->scheduled = false;
    return true;
}

static wf_frame *loop_advance(wf_vm *vm, wf_loop *l, wf_value *sent, bool *thrown)
{
    for (;;) {
        while (l->batch) {
            wf_value entry = loop_pop(l);
            l->batch--;
            if (WF_UNLIKELY(--vm->fuel <= 0) && !wf_slow_poll(vm)) {
                loop_abort(vm, l);
                return NULL;
            }
            if (WF_UNLIKELY(wf_is_cellref(entry))) {
                wf_object *o = wf_cellref_get(entry);
                if (o->kind == WF_KIND_TASK && wf_task_naps((wf_task *)o))
                    wf_nap_end(vm, l, (wf_task *)o);
                else
                    loop_run_waiter(vm, l, (wf_future *)o);
            } else if (wf_is_unset(entry))
                continue; /* a task taken out of the ring */
            else {
                wf_object *o = wf_obj(entry);
                if (WF_LIKELY(o->kind == WF_KIND_TASK)) {
                    wf_task *t = (wf_task *)o;
                    bool raise = false;
                    if (WF_UNLIKELY(!loop_prepare_task(vm, t, &raise)))
                        wf_loop_callback_failed(vm, l, entry);
                    else if (WF_LIKELY(wf_is_obj(t->coro) && wf_obj(t->coro)->kind == WF_KIND_COROUTINE &&
                                       ((wf_gen *)wf_obj(t->coro))->state <= WF_GEN_SUSPENDED)) {
                        *thrown = raise;
                        *sent = WF_NONE;
                        return loop_enter_task(vm, l, t);
                    } else
                        wf_task_step_native(vm, t, raise);
                } else if (o->kind == WF_KIND_SLEEP) {
                    wf_loop_release(l, 1);
                    if (!wf_sleep_is_over((wf_future *)o))
                        wf_future_set_result(vm, (wf_future *)o, ((wf_future *)o)->message);
                } else if (o->kind == WF_KIND_PAIR) {
                    wf_loop_release(l, 1);
                    if (!((wf_waiter *)o)->run(vm, (wf_waiter *)o, NULL))
                        wf_loop_callback_failed(vm, l, entry);
                } else
                    loop_run_handle(vm, l, (wf_handle *)o);
            }
            if (WF_UNLIKELY(!wf_is_unset(l->abort)))
                return NULL;
        }
        if (l->iterated && (l->stopping || l->single))
            return NULL;
        if (!loop_poll(vm, l)) {
            loop_abort(vm, l);
            return NULL;
        }
        l->batch = l->ring_count;
        l->iterated = true;
        if (!l->batch && l->single)
            return NULL;
    }
}

static wf_frame *loop_yielded(wf_vm *vm, wf_value value, wf_value *sent, bool *thrown)
{
    wf_loop *l = wf_sched(vm)->loop;
    wf_task *t = l->current;
    l->current = NULL;
    t->stepping = false;
    wf_task_left_context(vm, t, wf_context_leave(wf_sched(vm), l->context));
    if (WF_LIKELY(wf_is_none(value) && !t->scope)) { /* wf_task_yielded, for tasks that take turns */
        t->scheduled = true;
        loop_push(vm, l, wf_from_obj(t));
    } else
        wf_task_yielded(vm, t, value);
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_leave(vm, l, wf_from_obj(t), true);
    return loop_advance(vm, l, sent, thrown);
}

static wf_frame *loop_finished(wf_vm *vm, bool raised, wf_value value, wf_value *sent, bool *thrown)
{
    wf_loop *l = wf_sched(vm)->loop;
    wf_task *t = l->current;
    l->current = NULL;
    t->stepping = false;
    wf_task_left_context(vm, t, wf_context_leave(wf_sched(vm), l->context));
    wf_task_finished(vm, t, raised, value);
    if (WF_UNLIKELY(wf_sched(vm)->watch.on))
        wf_watch_leave(vm, l, wf_from_obj(t), false);
    if (!wf_is_unset(l->abort))
        return NULL;
    return loop_advance(vm, l, sent, thrown);
}

static void loop_asyncgen_first(wf_vm *vm, wf_gen *gen)
{
    wf_loop *l = wf_sched(vm)->loop;
    wf_value out, hook = vm->asyncgen_hooks[0], arg = wf_from_obj(gen);
    if (!wf_is_none(hook)) {
        if (!wf_call(vm, hook, &arg, 1, &out))
            return;
    } else if (l && !wf_set_add(vm, l->asyncgens, arg))
        return;
}

/* An asynchronous generator that nobody will go on with: the loop closes it in a task of its own. */
static void loop_asyncgen_finalise(wf_vm *vm, wf_gen *gen)
{
    wf_loop *l = wf_sched(vm)->loop;
    wf_value out, hook = vm->asyncgen_hooks[1], arg = wf_from_obj(gen);
    if (!wf_is_none(hook)) {
        if (!wf_call(vm, hook, &arg, 1, &out))
            wf_error_unraisable(vm, "finalizing", arg);
        return;
    }
    if (!l) { /* as a plain generator */
        if (!wf_gen_close(vm, arg, &out))
            goto failed;
        return;
    }
    if (l->closed)
        return;
    /* call_soon(create_task, aclose()), as CPython: when asyncio.run cancels what is left, that task is not there yet */
    wf_value create;
    wf_str *name = wf_str_intern_z(vm, "create_task");
    if (name && wf_set_discard(vm, l->asyncgens, arg) >= 0 && wf_call_method(vm, arg, "aclose", NULL, 0, &out) &&
        wf_attr_get(vm, wf_from_obj(l), name, &create) && wf_loop_call_soon(vm, l, create, &out, 1))
        return;
failed:
    wf_error_unraisable(vm, "finalizing", arg);
}

static bool loop_is_pending(wf_vm *vm, wf_value v) { return wf_is_future(vm, v) && !wf_future_done(wf_as_future(v)); }

static const wf_scheduler_hooks loop_hooks = {.pending = loop_is_pending,
                                              .awaited = wf_sleep_show,
                                              .yielded = loop_yielded,
                                              .finished = loop_finished,
                                              .asyncgen_first_iteration = loop_asyncgen_first,
                                              .asyncgen_finalise = loop_asyncgen_finalise,
                                              .sleep = wf_fibres_sleep,
                                              .wait_input = wf_fibres_wait_input,
                                              .work = wf_fibres_work};

/* ---- running ---- */

/* As CPython's BaseEventLoop._set_coroutine_origin_tracking. */
void wf_loop_track_origins(wf_vm *vm, wf_loop *l, bool on)
{
    if (on == l->origins)
        return;
    if (on)
        l->origin_depth = vm->origin_depth;
    vm->origin_depth = on ? WF_SOURCE_DEPTH : l->origin_depth;
    l->origins = on;
}

bool wf_loop_may_run(wf_vm *vm, const wf_loop *l)
{
    const wf_scheduler *s = wf_sched(vm);
    if (l->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
    if (l->running)
        return wf_raise(vm, WF_EXC_RuntimeError, "This event loop is already running");
    if (s->loop || !(wf_is_unset(s->said_loop) || wf_is_none(s->said_loop)))
        return wf_raise(vm, WF_EXC_RuntimeError, "Cannot run the event loop while another loop is running");
    return true;
}

static bool loop_begin(wf_vm *vm, wf_loop *l)
{
    wf_scheduler *s = wf_sched(vm);
    if (!wf_loop_may_run(vm, l) || !wf_calls_enter_native(vm))
        return false;
    s->loop = l;
    s->said_loop = WF_UNSET;
    l->context = s->context;
    wf_heap_barrier(vm, l);
    l->running = true;
    wf_loop_track_origins(vm, l, l->debug);
    wf_watch_reset(vm, l);
    return true;
}

static void loop_end(wf_vm *vm, wf_loop *l)
{
    wf_scheduler *s = wf_sched(vm);
    l->running = false;
    wf_loop_track_origins(vm, l, false);
    s->loop = NULL;
    s->said_loop = WF_UNSET;
    s->context = l->context;
    wf_watch_reset(vm, NULL);
}

/* Runs entries until the loop stops, or one iteration of a single one. */
static bool loop_go(wf_vm *vm, wf_loop *l)
{
    wf_scheduler *s = wf_sched(vm);
    wf_value sent = WF_NONE;
    bool thrown = false;
    l->batch = 0; /* of a run that was left in the middle */
    l->iterated = false;
    l->iterating = true;
    wf_frame *base = s->base_frame = vm->frame, *f = loop_advance(vm, l, &sent, &thrown);
    if (f)
        wf_interp_resume(vm, f, thrown ? WF_THROW : WF_SEND, sent);
    vm->frame = base;
    l->iterating = false;
    if (wf_is_unset(l->abort))
        return true;
    vm->exception = l->abort;
    l->abort = WF_UNSET;
    return false;
}

static bool loop_run(wf_vm *vm, wf_loop *l)
{
    if (!loop_begin(vm, l))
        return false;
    bool good = loop_go(vm, l);
    loop_end(vm, l);
    return good;
}

bool wf_loop_iterate(wf_vm *vm, wf_loop *l)
{
    if (l->iterating)
        return wf_raise(vm, WF_EXC_RuntimeError, "This event loop is already running");
    bool single = l->single, alone = !l->running;
    if (alone && !loop_begin(vm, l))
        return false;
    l->single = true;
    bool good = wf_calls_enter_native(vm) && loop_go(vm, l);
    l->single = single;
    if (alone)
        loop_end(vm, l);
    return good;
}

/* run_forever of a loop with a _run_once of its own. */
static bool loop_run_driven(wf_vm *vm, wf_loop *l)
{
    wf_value ignored;
    bool good = loop_begin(vm, l);
    if (!good)
        return false;
    do
        good = wf_call_method(vm, wf_from_obj(l), "_run_once", NULL, 0, &ignored) && wf_budget_charge(vm, 1);
    while (good && !l->stopping);
    loop_end(vm, l);
    return good;
}

bool wf_loop_run_forever(wf_vm *vm, wf_loop *l)
{
    int driven = wf_driven_overrides(vm, l);
    bool ok = driven >= 0 && (driven ? loop_run_driven(vm, l) : loop_run(vm, l));
    l->stopping = false;
    return ok;
}

static bool loop_stopper_run(wf_vm *vm, wf_waiter *self, wf_future *done)
{
    wf_value e = done->failed ? done->result : WF_NONE, ignored;
    (void)self;
    /* CPython: KeyboardInterrupt and SystemExit have left the loop by themselves already */
    if (wf_error_value_is(vm, e, WF_EXC_KeyboardInterrupt) || wf_error_value_is(vm, e, WF_EXC_SystemExit))
        return true;
    if (WF_UNLIKELY(wf_loop_is_changed(vm, done->loop)))
        return wf_call_method(vm, wf_from_obj(done->loop), "stop", NULL, 0, &ignored);
    done->loop->stopping = true;
    return true;
}

bool wf_loop_run_until_complete(wf_vm *vm, wf_loop *l, wf_future *f, wf_value *out)
{
    wf_waiter *stopper = wf_heap_new(vm, WF_KIND_STOPPER, sizeof *stopper);
    if (!stopper)
        return false;
    stopper->run = loop_stopper_run;
    if (!wf_future_add_waiter(vm, f, wf_from_obj(stopper)))
        return false;
    bool ok = wf_loop_run_forever(vm, l);
    wf_future_remove_waiter(vm, f, wf_from_obj(stopper));
    if (!ok) {
        if (wf_future_done(f))
            wf_future_seen(f);
        return false;
    }
    if (!wf_future_done(f))
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop stopped before Future completed.");
    return wf_future_outcome(vm, f, out);
}

wf_loop_step wf_loop_step_once(wf_vm *vm, wf_loop *l)
{
    bool single = l->single; /* a callback may ask, in vain, for a step of the loop that runs it */
    l->single = true;
    bool ok = loop_run(vm, l);
    l->single = single;
    if (!ok)
        return WF_LOOP_FAILED;
    if (l->stopping) {
        l->stopping = false;
        return WF_LOOP_STOPPED;
    }
    return l->ring_count ? WF_LOOP_MORE : WF_LOOP_IDLE;
}

double wf_loop_next_deadline(wf_vm *vm, wf_loop *l)
{
    double when = wf_fibres_deadline(wf_sched(vm));
    if (l->ring_count)
        return 0;
    if (l->timers && l->timers->count)
        timers_clean(vm, l);
    if (l->timers && l->timers->count && l->timers->items[0].when < when)
        when = l->timers->items[0].when;
    if (when == INFINITY)
        return INFINITY;
    double left = when - wf_loop_time(vm);
    return left > 0 ? left : 0;
}

/* Nothing of it runs any more: what is left belongs to whoever else refers to it. */
static bool loop_disown(wf_vm *vm, wf_loop *l)
{
    wf_value ignored;
    for (wf_task *t = l->first; t; t = t->next)
        if (wf_nap_goes_on(t) && !wf_nap_future(vm, t, &ignored)) /* its timer goes */
            return false;
    for (wf_task *t; (t = l->first) != NULL; t->next = t->previous = NULL)
        l->first = t->next;
    l->last = NULL;
    l->stuck = NULL;
    while (l->ring_count)
        loop_pop(l);
    while (l->timers && l->timers->count)
        timer_leaves(l->timers->items[--l->timers->count].what);
    l->timers_cancelled = 0;
    return true;
}

bool wf_loop_close(wf_vm *vm, wf_loop *l, bool direct)
{
    if (l->running)
        return wf_raise(vm, WF_EXC_RuntimeError, "Cannot close a running event loop");
    if (l->closed)
        return true;
    bool left = l->first != NULL;
    if (!loop_disown(vm, l))
        return false;
    l->closed = true;
    if (left || l->unseen || l->debug) { /* what nobody has looked at is told now, not when its memory is needed */
        wf_temporaries_forget(vm);
        if (direct)
            wf_heap_collect_exactly(vm);
        else
            wf_heap_collect(vm);
        wf_heap_run_closing(vm);
    }
    return true;
}

/* ---- handles ---- */

static wf_handle *loop_new_handle(wf_vm *vm, wf_kind kind, wf_loop *l, wf_value callback, const wf_value *args, size_t n)
{
    if (l->closed) {
        wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
        return NULL;
    }
    wf_handle *h = wf_heap_new(vm, kind, sizeof *h + n * sizeof(wf_value));
    if (!h)
        return NULL;
    h->loop = l;
    h->callback = callback;
    h->count = (uint32_t)n;
    if (n)
        memcpy(h->args, args, n * sizeof *args);
    return wf_source_made(vm, l, h) ? h : NULL;
}

wf_handle *wf_loop_call_soon(wf_vm *vm, wf_loop *l, wf_value callback, const wf_value *args, size_t n)
{
    wf_handle *h = loop_new_handle(vm, WF_KIND_HANDLE, l, callback, args, n);
    if (!h || !wf_loop_reserve(vm, l, 1))
        return NULL;
    wf_loop_push(vm, l, wf_from_obj(h));
    return h;
}

wf_handle *wf_loop_call_at(wf_vm *vm, wf_loop *l, double when, wf_value callback, const wf_value *args, size_t n)
{
    wf_handle *h = loop_new_handle(vm, WF_KIND_TIMER_HANDLE, l, callback, args, n);
    if (!h)
        return NULL;
    h->is_timer = h->in_heap = true;
    h->when = when;
    return wf_loop_push_timer(vm, l, when, &h->head) ? h : NULL;
}

/* ---- the collector ---- */

static void loop_mark(wf_vm *vm, wf_object *o)
{
    wf_loop *l = (wf_loop *)o;
    wf_heap_mark_object(vm, l->ring);
    wf_heap_mark_object(vm, l->timers);
    wf_heap_mark_object(vm, l->first);
    wf_heap_mark_object(vm, l->last);
    wf_heap_mark_object(vm, l->current);
    wf_heap_mark_object(vm, l->handle);
    wf_heap_mark_object(vm, l->stuck);
    wf_heap_mark_object(vm, l->context);
    wf_heap_mark_object(vm, l->asyncgens);
    wf_heap_mark_object(vm, (wf_object *)l->input);
    wf_heap_mark_value(vm, l->exception_handler);
    wf_heap_mark_value(vm, l->task_factory);
    wf_heap_mark_value(vm, l->abort);
    wf_heap_mark_value(vm, l->executor);
    wf_heap_mark_object(vm, l->parked);
}

static size_t timers_count(wf_object *o) { return ((wf_timer_heap *)o)->count; }
static void timers_mark_range(wf_vm *vm, wf_object *o, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        struct wf_timer *t = &((wf_timer_heap *)o)->items[i];
        if (t->what && t->what->kind == WF_KIND_TASK && timer_dead(t))
            t->what = NULL; /* the timer of a nap that is over keeps nothing alive */
        wf_heap_mark_object(vm, t->what);
    }
}

static void handle_mark(wf_vm *vm, wf_object *o)
{
    wf_handle *h = (wf_handle *)o;
    wf_heap_mark_object(vm, h->loop);
    wf_heap_mark_value(vm, h->callback);
    wf_heap_mark_object(vm, h->context);
    wf_heap_mark_values(vm, h->args, h->count);
}

bool wf_loop_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_LOOP] = (wf_kind_info){.name = "event loop", .mark = loop_mark};
    vm->kind_infos[WF_KIND_TIMERS] = (wf_kind_info){.name = "timers", .count = timers_count, .mark_range = timers_mark_range};
    vm->kind_infos[WF_KIND_HANDLE] = (wf_kind_info){.name = "Handle", .mark = handle_mark};
    vm->kind_infos[WF_KIND_TIMER_HANDLE] = (wf_kind_info){.name = "TimerHandle", .mark = handle_mark};
    vm->kind_infos[WF_KIND_STOPPER] = (wf_kind_info){.name = "_run_until_complete_cb"};
    vm->hooks = &loop_hooks;
    return true;
}

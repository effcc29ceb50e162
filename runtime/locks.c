/*
 * Lock, Event, Condition, Semaphore, BoundedSemaphore, by the rules of CPython's asyncio/locks.py. Who waits stands as a future in a line
 * (waiters.c).
 */
#include "object/exception.h"
#include "waits.h"

typedef struct wf_lock { /* Lock, Semaphore, Event: one layout */
    wf_object head;
    bool held;       /* a lock is locked; an event is set */
    bool bounded;
    uint32_t holders; /* how many tasks `holder` has, of a semaphore */
    int64_t value, bound; /* of a semaphore */
    wf_waiters *waiters;
    wf_value loop;   /* the one that somebody has waited on; None */
    wf_object *holder;    /* for reports, of a lock: the task that took it; of a semaphore: an array, its tasks first; NULL: unknown */
} wf_lock;

enum { LOCK_HOLDERS_MAX = 16 }; /* of a semaphore that are remembered */

typedef struct wf_condition {
    wf_object head;
    wf_value lock;
    wf_waiters *waiters;
    wf_value loop;   /* as a lock's */
} wf_condition;

static wf_lock *lock_self(wf_value v) { return (wf_lock *)wf_obj(v); }

/* ---- waiting in line ---- */

/* A new future at the end of the line; *number: its place. */
static wf_future *lock_join(wf_vm *vm, wf_value owner, wf_waiters *waiters, wf_value *bound, wf_value *number)
{
    wf_loop *l;
    wf_future *f = wf_waiters_bind(vm, owner, bound, &l) ? wf_future_new(vm, l) : NULL;
    return f && wf_waiters_add(vm, waiters, f, number) ? f : NULL;
}

/* Somebody waits, or has been woken and has not run yet. */
static bool lock_contended(const wf_waiters *waiters)
{
    uint32_t position = 0;
    wf_future *f;
    while (wf_waiters_next(waiters, &position, &f))
        if (f->state != WF_FUTURE_CANCELLED)
            return true;
    return false;
}

static bool semaphore_wake(wf_vm *vm, wf_lock *s)
{
    uint32_t position = 0;
    wf_future *f;
    while (wf_waiters_next(s->waiters, &position, &f))
        if (!wf_future_done(f)) {
            s->value--;
            wf_future_set_result(vm, f, WF_TRUE);
            return true;
        }
    return false;
}

static void lock_wake(wf_vm *vm, wf_lock *l)
{
    uint32_t position = 0;
    wf_future *f;
    if (wf_waiters_next(l->waiters, &position, &f) && !wf_future_done(f))
        wf_future_set_result(vm, f, WF_TRUE);
}

/* ---- who holds it ---- */

static wf_object *lock_present_task(wf_vm *vm)
{
    wf_loop *l = wf_sched(vm)->loop;
    return l && l->current ? &l->current->future.head : NULL;
}

static void lock_taken(wf_vm *vm, wf_lock *l)
{
    wf_object *t = lock_present_task(vm);
    if (l->head.kind == WF_KIND_LOCK) {
        l->holder = t;
        wf_heap_barrier(vm, l);
    } else if (t && l->holder && l->holders < ((wf_array *)l->holder)->length)
        wf_heap_store(vm, l->holder, &((wf_array *)l->holder)->items[l->holders++], wf_from_obj(t));
}

/* Who gives back need not be who took: then it is taken for the first one's. */
static void lock_given_back(wf_vm *vm, wf_lock *l)
{
    if (l->head.kind == WF_KIND_LOCK)
        l->holder = NULL;
    else if (l->holders) {
        wf_object *t = lock_present_task(vm);
        wf_value *tasks = ((wf_array *)l->holder)->items;
        uint32_t i = 0;
        while (i < l->holders && wf_obj(tasks[i]) != t)
            i++;
        if (i == l->holders)
            i = 0;
        tasks[i] = tasks[--l->holders];
        tasks[l->holders] = WF_NONE;
    }
}

/* ---- acquire: Lock and Semaphore ---- */

static bool lock_try(wf_vm *vm, wf_lock *l)
{
    if (l->head.kind == WF_KIND_SEMAPHORE) {
        if (l->value == 0 || lock_contended(l->waiters))
            return false;
        l->value--;
        lock_taken(vm, l);
        return true;
    }
    if (l->held || lock_contended(l->waiters))
        return false;
    l->held = true;
    lock_taken(vm, l);
    return true;
}

enum { ACQUIRE_LOCK, ACQUIRE_FUTURE, ACQUIRE_PLACE, ACQUIRE_RESULT, ACQUIRE_VALUES };

/* The wait is over, by a result or by an exception that is pending. */
static wf_status lock_waited(wf_vm *vm, wf_lock *l, wf_future *f, wf_value place, bool ok)
{
    wf_value pending = wf_error_take(vm);
    wf_waiters_remove(l->waiters, place);
    bool cancelled = !ok && wf_error_value_is(vm, pending, WF_EXC_CancelledError);
    if (l->head.kind == WF_KIND_SEMAPHORE) {
        if (cancelled && wf_future_done(f) && f->state != WF_FUTURE_CANCELLED)
            l->value++; /* it was given to us and is not taken */
        while (l->value > 0 && semaphore_wake(vm, l))
            ;
    } else if (ok)
        l->held = true;
    else if (cancelled && !l->held)
        lock_wake(vm, l);
    if (ok)
        lock_taken(vm, l);
    vm->exception = pending;
    return ok ? WF_RETURNED : WF_RAISED;
}

static wf_status acquire_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_lock *l = lock_self(self->values[ACQUIRE_LOCK]);
    if (self->state == 0) {
        if (lock_try(vm, l)) {
            *out = self->values[ACQUIRE_RESULT];
            return WF_RETURNED;
        }
        wf_future *f = lock_join(vm, wf_from_obj(l), l->waiters, &l->loop, &self->values[ACQUIRE_PLACE]);
        if (!f)
            return WF_RAISED;
        self->values[ACQUIRE_FUTURE] = wf_from_obj(f);
        self->state = 1;
        wf_heap_barrier(vm, self);
        return wf_future_await(vm, self, f, out);
    }
    wf_future *f = wf_as_future(self->values[ACQUIRE_FUTURE]);
    bool ok = mode == WF_THROW ? wf_raise_value(vm, sent) : wf_future_result(vm, f, out);
    *out = self->values[ACQUIRE_RESULT];
    return lock_waited(vm, l, f, self->values[ACQUIRE_PLACE], ok);
}

/* The awaitable of acquire() or __aenter__(). */
static bool lock_acquire(wf_vm *vm, wf_value self, wf_value result, const char *name, wf_value *out)
{
    if (vm->awaited_call && lock_try(vm, lock_self(self))) {
        *out = wf_runtime_ready(vm, result);
        return true;
    }
    wf_native_coro *c = wf_native_coro_new(vm, name, acquire_step, ACQUIRE_VALUES);
    if (!c)
        return false;
    c->values[ACQUIRE_LOCK] = self;
    c->values[ACQUIRE_FUTURE] = WF_NONE;
    c->values[ACQUIRE_RESULT] = result;
    *out = wf_from_obj(c);
    return true;
}

static bool lock_release(wf_vm *vm, wf_lock *l)
{
    if (l->head.kind == WF_KIND_SEMAPHORE) {
        if (l->bounded && l->value >= l->bound)
            return wf_raise(vm, WF_EXC_ValueError, "BoundedSemaphore released too many times");
        l->value++;
        lock_given_back(vm, l);
        semaphore_wake(vm, l);
        return true;
    }
    if (!l->held)
        return wf_raise(vm, WF_EXC_RuntimeError, "Lock is not acquired.");
    l->held = false;
    lock_given_back(vm, l);
    lock_wake(vm, l);
    return true;
}

static bool lock_is_locked(const wf_lock *l)
{
    return l->head.kind == WF_KIND_SEMAPHORE ? l->value == 0 || lock_contended(l->waiters) : l->held;
}

static bool lock_m_acquire(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return lock_acquire(vm, args[0], WF_TRUE, wf_is_kind(args[0], WF_KIND_LOCK) ? "Lock.acquire" : "Semaphore.acquire", out);
}

/* An instance of a class made by a script may have methods of its own: as CPython's asyncio does, they are called by name. */
static bool lock_is_derived(wf_vm *vm, wf_value v) { return wf_type_of(vm, v)->head.flags & WF_TYPE_SCRIPT; }

static wf_status lock_enter_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    if (self->state == 0) {
        self->state = 1;
        if (!wf_call_method(vm, self->values[0], "acquire", NULL, 0, out) || !wf_gen_awaitable(vm, *out, &self->awaiting))
            return WF_RAISED;
        wf_heap_barrier(vm, self);
        mode = WF_START;
    }
    wf_status status = wf_gen_resume(vm, self->awaiting, mode, sent, out);
    if (status == WF_RETURNED)
        *out = WF_NONE;
    return status;
}
static bool lock_m_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (WF_UNLIKELY(lock_is_derived(vm, args[0]))) {
        wf_native_coro *c = wf_native_coro_new(vm, "_ContextManagerMixin.__aenter__", lock_enter_step, 1);
        if (!c)
            return false;
        c->values[0] = args[0];
        *out = wf_from_obj(c);
        return true;
    }
    return lock_acquire(vm, args[0], WF_NONE, "_ContextManagerMixin.__aenter__", out);
}
static bool lock_m_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return lock_release(vm, lock_self(args[0]));
}
static bool lock_give_back(wf_vm *vm, wf_value lock)
{
    wf_value ignored;
    return lock_is_derived(vm, lock) ? wf_call_method(vm, lock, "release", NULL, 0, &ignored) : lock_release(vm, lock_self(lock));
}
static wf_status lock_exit_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    *out = WF_NONE;
    return lock_give_back(vm, self->values[0]) ? WF_RETURNED : WF_RAISED;
}
static bool lock_m_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (vm->awaited_call && !lock_is_derived(vm, args[0])) {
        *out = wf_runtime_ready(vm, WF_NONE);
        return lock_release(vm, lock_self(args[0]));
    }
    wf_native_coro *c = wf_native_coro_new(vm, "_ContextManagerMixin.__aexit__", lock_exit_step, 1);
    if (!c)
        return false;
    c->values[0] = args[0];
    *out = wf_from_obj(c);
    return true;
}
static bool lock_m_locked(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(lock_is_locked(lock_self(args[0])));
    return true;
}

/* ---- event ---- */

static wf_status event_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_lock *e = lock_self(self->values[ACQUIRE_LOCK]);
    if (self->state == 0) {
        *out = WF_TRUE;
        if (e->held)
            return WF_RETURNED;
        wf_future *f = lock_join(vm, wf_from_obj(e), e->waiters, &e->loop, &self->values[ACQUIRE_PLACE]);
        if (!f)
            return WF_RAISED;
        self->values[ACQUIRE_FUTURE] = wf_from_obj(f);
        self->state = 1;
        wf_heap_barrier(vm, self);
        return wf_future_await(vm, self, f, out);
    }
    wf_value f = self->values[ACQUIRE_FUTURE];
    bool ok = mode == WF_THROW ? wf_raise_value(vm, sent) : wf_future_result(vm, wf_as_future(f), out);
    wf_waiters_remove(e->waiters, self->values[ACQUIRE_PLACE]);
    *out = WF_TRUE;
    return ok ? WF_RETURNED : WF_RAISED;
}

static bool event_m_wait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (vm->awaited_call && lock_self(args[0])->held) {
        *out = wf_runtime_ready(vm, WF_TRUE);
        return true;
    }
    wf_native_coro *c = wf_native_coro_new(vm, "Event.wait", event_step, ACQUIRE_VALUES);
    if (!c)
        return false;
    c->values[ACQUIRE_LOCK] = args[0];
    c->values[ACQUIRE_FUTURE] = c->values[ACQUIRE_RESULT] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}
static bool event_m_set(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_lock *e = lock_self(args[0]);
    uint32_t position = 0;
    wf_future *f;
    (void)n;
    *out = WF_NONE;
    if (e->held)
        return true;
    e->held = true;
    while (wf_waiters_next(e->waiters, &position, &f))
        if (!wf_future_done(f))
            wf_future_set_result(vm, f, WF_TRUE);
    return true;
}
static bool event_m_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    lock_self(args[0])->held = false;
    *out = WF_NONE;
    return true;
}
static bool event_m_is_set(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(lock_self(args[0])->held);
    return true;
}

/* ---- condition ---- */

static wf_condition *condition_self(wf_value v) { return (wf_condition *)wf_obj(v); }

static void condition_notify(wf_vm *vm, wf_condition *c, int64_t n)
{
    uint32_t position = 0;
    wf_future *f;
    while (n > 0 && wf_waiters_next(c->waiters, &position, &f))
        if (!wf_future_done(f)) {
            n--;
            wf_future_set_result(vm, f, WF_FALSE);
        }
}

enum { COND_SELF, COND_FUTURE, COND_PLACE, COND_ERROR, COND_INNER, COND_PREDICATE, COND_VALUES };
enum { COND_WAITING = 1, COND_REACQUIRING };

/* Take the lock again, whatever comes; then end as the wait ended. */
static wf_status condition_reacquire(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_condition *c = condition_self(self->values[COND_SELF]);
    for (;;) {
        if (wf_is_none(self->values[COND_INNER])) {
            bool awaited = vm->awaited_call;
            vm->awaited_call = false;
            bool made = lock_is_derived(vm, c->lock)
                            ? wf_call_method(vm, c->lock, "acquire", NULL, 0, out) && wf_gen_awaitable(vm, *out, &self->values[COND_INNER])
                            : lock_acquire(vm, c->lock, WF_TRUE, "Lock.acquire", &self->values[COND_INNER]);
            vm->awaited_call = awaited;
            if (!made)
                return WF_RAISED;
            wf_heap_barrier(vm, self);
            mode = WF_START;
            sent = WF_NONE;
        }
        wf_status status = wf_gen_resume(vm, self->values[COND_INNER], mode, sent, out);
        if (status == WF_YIELDED) {
            if (wf_is_future(vm, *out)) /* a cancelled scope would end this wait again and again */
                wf_obj(*out)->flags |= WF_FUTURE_PATIENT;
            return status;
        }
        self->values[COND_INNER] = WF_NONE;
        if (status == WF_RETURNED)
            break;
        if (!wf_error_is(vm, WF_EXC_CancelledError))
            return WF_RAISED;
        self->values[COND_ERROR] = wf_error_take(vm);
        wf_heap_barrier(vm, self);
    }
    *out = WF_TRUE;
    if (wf_is_none(self->values[COND_ERROR]))
        return WF_RETURNED;
    condition_notify(vm, c, 1); /* who leaves with an error passes a notification on */
    wf_raise_value(vm, self->values[COND_ERROR]);
    return WF_RAISED;
}

static wf_status condition_wait_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_condition *c = condition_self(self->values[COND_SELF]);
    if (self->state == 0) {
        if (!lock_self(c->lock)->held) {
            wf_raise(vm, WF_EXC_RuntimeError, "cannot wait on un-acquired lock");
            return WF_RAISED;
        }
        wf_loop *l;
        wf_future *f = wf_waiters_bind(vm, wf_from_obj(c), &c->loop, &l) ? wf_future_new(vm, l) : NULL;
        if (!f || !lock_give_back(vm, c->lock) || !wf_waiters_add(vm, c->waiters, f, &self->values[COND_PLACE]))
            return WF_RAISED;
        self->values[COND_FUTURE] = wf_from_obj(f);
        self->state = COND_WAITING;
        wf_heap_barrier(vm, self);
        return wf_future_await(vm, self, f, out);
    }
    if (self->state == COND_WAITING) {
        wf_value f = self->values[COND_FUTURE];
        if (mode == WF_THROW ? true : !wf_future_result(vm, wf_as_future(f), out)) {
            self->values[COND_ERROR] = mode == WF_THROW ? sent : wf_error_take(vm);
            wf_heap_barrier(vm, self);
        }
        wf_waiters_remove(c->waiters, self->values[COND_PLACE]);
        self->state = COND_REACQUIRING;
        return condition_reacquire(vm, self, WF_START, WF_NONE, out);
    }
    return condition_reacquire(vm, self, mode, sent, out);
}

static bool condition_wait(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_native_coro *c = wf_native_coro_new(vm, "Condition.wait", condition_wait_step, COND_VALUES);
    if (!c)
        return false;
    c->values[COND_SELF] = self;
    c->values[COND_FUTURE] = c->values[COND_ERROR] = c->values[COND_INNER] = c->values[COND_PREDICATE] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

static bool condition_m_wait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return condition_wait(vm, args[0], out);
}

static wf_status condition_wait_for_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    bool resumed = self->state != 0;
    self->state = 1;
    for (;;) {
        if (!resumed) {
            if (!wf_call(vm, self->values[COND_PREDICATE], NULL, 0, out))
                return WF_RAISED;
            int t = wf_op_truth(vm, *out);
            if (t)
                return t < 0 ? WF_RAISED : WF_RETURNED;
            wf_value self_value = self->values[COND_SELF];
            if (lock_is_derived(vm, self_value)
                    ? !wf_call_method(vm, self_value, "wait", NULL, 0, out) || !wf_gen_awaitable(vm, *out, &self->values[COND_INNER])
                    : !condition_wait(vm, self_value, &self->values[COND_INNER]))
                return WF_RAISED;
            wf_heap_barrier(vm, self);
            mode = WF_START;
            sent = WF_NONE;
        }
        resumed = false;
        wf_status status = wf_gen_resume(vm, self->values[COND_INNER], mode, sent, out);
        if (status != WF_RETURNED)
            return status;
    }
}

static bool condition_m_wait_for(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "Condition.wait_for", condition_wait_for_step, COND_VALUES);
    if (!c)
        return false;
    c->values[COND_SELF] = args[0];
    c->values[COND_PREDICATE] = args[1];
    c->values[COND_FUTURE] = c->values[COND_ERROR] = c->values[COND_INNER] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

static bool condition_check(wf_vm *vm, wf_condition *c)
{
    return lock_self(c->lock)->held || wf_raise(vm, WF_EXC_RuntimeError, "cannot notify on un-acquired lock");
}
static bool condition_m_notify(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t count = 1;
    (void)n;
    *out = WF_NONE;
    if (!condition_check(vm, condition_self(args[0])) || (!wf_is_unset(args[1]) && !wf_int_index(vm, args[1], &count)))
        return false;
    condition_notify(vm, condition_self(args[0]), count);
    return true;
}
static bool condition_m_notify_all(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (lock_is_derived(vm, args[0])) {
        wf_value count = wf_fix((int64_t)condition_self(args[0])->waiters->count);
        return wf_call_method(vm, args[0], "notify", &count, 1, out);
    }
    if (!condition_check(vm, condition_self(args[0])))
        return false;
    condition_notify(vm, condition_self(args[0]), INT64_MAX);
    return true;
}
static bool condition_m_acquire(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value *lock = &condition_self(args[0])->lock;
    return lock_is_derived(vm, *lock) ? wf_call_method(vm, *lock, "acquire", NULL, 0, out) : lock_m_acquire(vm, lock, n, out);
}
static bool condition_m_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return lock_m_aenter(vm, &condition_self(args[0])->lock, n, out);
}
static bool condition_m_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return lock_m_aexit(vm, &condition_self(args[0])->lock, n, out);
}
static bool condition_m_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return lock_give_back(vm, condition_self(args[0])->lock);
}
static bool condition_m_locked(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return lock_m_locked(vm, &condition_self(args[0])->lock, n, out);
}

/* ---- making ---- */

static bool lock_fill(wf_vm *vm, wf_type *cls, wf_value *out)
{
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    lock_self(*out)->loop = WF_NONE;
    lock_self(*out)->waiters = wf_waiters_new(vm);
    wf_heap_barrier(vm, wf_obj(*out));
    return lock_self(*out)->waiters != NULL;
}

/* make gives an object that works; arguments are __init__'s, which a subclass may have replaced. */
static bool lock_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    return lock_fill(vm, cls, out);
}
static bool lock_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    const char *name = wf_is_kind(self, WF_KIND_EVENT) ? "Event" : "Lock";
    (void)args;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%s.__init__() got an unexpected keyword argument '%V'", name, kwnames->items[0]);
    return n == 0 || wf_raise(vm, WF_EXC_TypeError, "%s.__init__() takes 1 positional argument but %zu were given", name, n + 1);
}

static bool semaphore_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (!lock_make(vm, cls, args, n, kwnames, out))
        return false;
    lock_self(*out)->value = lock_self(*out)->bound = 1;
    return true;
}
static bool bounded_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (!semaphore_make(vm, cls, args, n, kwnames, out))
        return false;
    lock_self(*out)->bounded = true;
    return true;
}
static bool semaphore_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_lock *s = lock_self(self);
    wf_value given;
    int64_t value = 1;
    if (!wf_native_bind_args(vm, s->bounded ? "BoundedSemaphore.__init__" : "Semaphore.__init__", "(value=1)", args, n, kwnames, &given, 1) ||
        (!wf_is_unset(given) && !wf_int_index(vm, given, &value)))
        return false;
    if (value < 0)
        return wf_raise(vm, WF_EXC_ValueError, "Semaphore initial value must be >= 0");
    s->value = s->bound = value;
    s->holder = NULL;
    s->holders = 0;
    if (value == 0)
        return true;
    wf_array *places = wf_heap_new_array(vm, value < LOCK_HOLDERS_MAX ? (size_t)value : LOCK_HOLDERS_MAX);
    for (size_t i = 0; places && i < places->length; i++)
        places->items[i] = WF_NONE;
    s->holder = &places->head;
    wf_heap_barrier(vm, s);
    return places != NULL;
}

static bool condition_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value lock;
    (void)args, (void)n, (void)kwnames;
    if (!lock_fill(vm, vm->kind_types[WF_KIND_LOCK], &lock))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_condition *c = condition_self(*out);
    c->lock = lock;
    c->loop = WF_NONE;
    c->waiters = wf_waiters_new(vm);
    wf_heap_barrier(vm, c);
    return c->waiters != NULL;
}
static bool condition_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value given;
    if (!wf_native_bind_args(vm, "Condition.__init__", "(lock=None)", args, n, kwnames, &given, 1))
        return false;
    if (wf_is_unset(given) || wf_is_none(given))
        return true;
    if (!wf_is_kind(given, WF_KIND_LOCK))
        return wf_raise(vm, WF_EXC_TypeError, "Condition's lock must be an asyncio.Lock, not %T", given);
    wf_heap_store(vm, condition_self(self), &condition_self(self)->lock, given);
    return true;
}

/* ---- for reports ---- */

bool wf_lock_holders(wf_vm *vm, wf_value lock, wf_list *into)
{
    if (wf_is_kind(lock, WF_KIND_CONDITION))
        lock = condition_self(lock)->lock;
    if ((!wf_is_kind(lock, WF_KIND_LOCK) && !wf_is_kind(lock, WF_KIND_SEMAPHORE)) || !lock_self(lock)->holder)
        return true;
    wf_object *holder = lock_self(lock)->holder;
    if (holder->kind == WF_KIND_TASK)
        return wf_list_append(vm, into, wf_from_obj(holder));
    wf_array *places = (wf_array *)holder;
    for (size_t i = 0; i < places->length; i++)
        if (wf_is_task(places->items[i]) && !wf_list_append(vm, into, places->items[i]))
            return false;
    return true;
}

/* ---- for Barrier ---- */

wf_value wf_lock_condition_new(wf_vm *vm)
{
    wf_value out;
    return condition_make(vm, vm->kind_types[WF_KIND_CONDITION], NULL, 0, NULL, &out) ? out : WF_UNSET;
}
bool wf_lock_condition_try(wf_vm *vm, wf_value condition) { return lock_try(vm, lock_self(condition_self(condition)->lock)); }
bool wf_lock_condition_acquire(wf_vm *vm, wf_value condition, wf_value *out)
{
    bool awaited = vm->awaited_call;
    vm->awaited_call = false;
    bool made = lock_acquire(vm, condition_self(condition)->lock, WF_TRUE, "Lock.acquire", out);
    vm->awaited_call = awaited;
    return made;
}
bool wf_lock_condition_release(wf_vm *vm, wf_value condition) { return lock_release(vm, lock_self(condition_self(condition)->lock)); }
bool wf_lock_condition_wait(wf_vm *vm, wf_value condition, wf_value *out) { return condition_wait(vm, condition, out); }
void wf_lock_condition_notify_all(wf_vm *vm, wf_value condition) { condition_notify(vm, condition_self(condition), INT64_MAX); }

static bool lock_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_lock *l = lock_self(self);
    wf_type *t = wf_type_of(vm, self);
    const wf_waiters *waiters = l->head.kind == WF_KIND_CONDITION ? condition_self(self)->waiters : l->waiters;
    wf_lock *inner = l->head.kind == WF_KIND_CONDITION ? lock_self(condition_self(self)->lock) : l;
    wf_builder b;
    wf_str *name = wf_type_full_name(vm, t);
    if (!name)
        return false;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "<%S object at 0x%llx [", name, (unsigned long long)(uintptr_t)l);
    if (l->head.kind == WF_KIND_EVENT)
        wf_builder_z(&b, l->held ? "set" : "unset");
    else
        wf_builder_z(&b, lock_is_locked(inner) ? "locked" : "unlocked");
    if (l->head.kind == WF_KIND_SEMAPHORE && !lock_is_locked(l))
        wf_builder_printf(&b, ", value:%lld", (long long)l->value);
    if (waiters->count)
        wf_builder_printf(&b, ", waiters:%u", (unsigned)waiters->count);
    wf_builder_z(&b, "]>");
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- CPython's private attributes ---- */

static bool lock_get_waiters(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_is_kind(self, WF_KIND_CONDITION) ? condition_self(self)->waiters : lock_self(self)->waiters);
    return true;
}
static wf_value *lock_loop_place(wf_value self) { return wf_is_kind(self, WF_KIND_CONDITION) ? &condition_self(self)->loop : &lock_self(self)->loop; }
static bool lock_get_loop(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = *lock_loop_place(self);
    return true;
}
static bool lock_set_loop(wf_vm *vm, wf_value self, wf_value v)
{
    wf_heap_store(vm, wf_obj(self), lock_loop_place(self), wf_is_unset(v) ? WF_NONE : v);
    return true;
}
static bool lock_get_held(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(lock_self(self)->held);
    return true;
}
static bool lock_get_value(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_int_from_i64(vm, lock_self(self)->value);
    return !wf_is_unset(*out);
}
static bool condition_get_lock(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = condition_self(self)->lock;
    return true;
}

/* ---- the types ---- */

static void lock_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_lock *)o)->waiters);
    wf_heap_mark_value(vm, ((wf_lock *)o)->loop);
    wf_heap_mark_object(vm, ((wf_lock *)o)->holder);
}
static void condition_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_condition *)o)->loop);
    wf_heap_mark_value(vm, ((wf_condition *)o)->lock);
    wf_heap_mark_object(vm, ((wf_condition *)o)->waiters);
}

static bool lock_add_type(wf_vm *vm, wf_module *m, const wf_native_type *def, wf_type *base, wf_type **out)
{
    *out = wf_native_new_type(vm, def, base);
    return *out && wf_dict_set_z(vm, m->dict, def->name, wf_from_obj(*out));
}

bool wf_locks_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row lock_methods[] = {
        {"acquire", lock_m_acquire, "(self)", "Coroutine that takes the lock, waiting in line for it; returns True."},
        {"release", lock_m_release, "(self)", "Give it back; the first in line goes on."},
        {"locked", lock_m_locked, "(self)", "Whether acquire() would have to wait."},
        {"__aenter__", lock_m_aenter, "(self)", NULL},
        {"__aexit__", lock_m_aexit, "(self, exc_type, exc, tb)", NULL},
        {0}};
    static const wf_native_row event_methods[] = {
        {"wait", event_m_wait, "(self)", "Coroutine that waits until the event is set; returns True."},
        {"set", event_m_set, "(self)", "Set the event: all who wait go on."},
        {"clear", event_m_clear, "(self)", "Unset the event."},
        {"is_set", event_m_is_set, "(self)", "Whether the event is set."},
        {0}};
    static const wf_native_row condition_methods[] = {
        {"acquire", condition_m_acquire, "(self)", "Coroutine that takes the underlying lock."},
        {"release", condition_m_release, "(self)", "Give the underlying lock back."},
        {"locked", condition_m_locked, "(self)", "Whether the underlying lock is held."},
        {"wait", condition_m_wait, "(self)", "Coroutine that gives the lock back, waits for notify(), and takes the lock again."},
        {"wait_for", condition_m_wait_for, "(self, predicate)", "Coroutine that waits until predicate() is true; returns its value."},
        {"notify", condition_m_notify, "(self, n=1)", "Wake up to n of those who wait."},
        {"notify_all", condition_m_notify_all, "(self)", "Wake all who wait."},
        {"__aenter__", condition_m_aenter, "(self)", NULL},
        {"__aexit__", condition_m_aexit, "(self, exc_type, exc, tb)", NULL},
        {0}};
#define LOCK_GETSET {"_waiters", lock_get_waiters, NULL, "who waits, in order"}, {"_loop", lock_get_loop, lock_set_loop, "the loop of those who waited, or None"}
    static const wf_getset_row lock_getset[] = {LOCK_GETSET, {"_locked", lock_get_held, NULL, "whether it is locked"}, {0}};
    static const wf_getset_row event_getset[] = {LOCK_GETSET, {"_value", lock_get_held, NULL, "whether it is set"}, {0}};
    static const wf_getset_row semaphore_getset[] = {LOCK_GETSET, {"_value", lock_get_value, NULL, "how many may come in"}, {0}};
    static const wf_getset_row condition_getset[] = {LOCK_GETSET, {"_lock", condition_get_lock, NULL, "the underlying lock"}, {0}};
#undef LOCK_GETSET
    static const wf_slots lock_slots = {.repr = lock_repr, .make = lock_make, .init = lock_init};
    static const wf_slots semaphore_slots = {.repr = lock_repr, .make = semaphore_make, .init = semaphore_init};
    static const wf_slots bounded_slots = {.repr = lock_repr, .make = bounded_make, .init = semaphore_init};
    static const wf_slots condition_slots = {.repr = lock_repr, .make = condition_make, .init = condition_init};
    static const wf_native_type lock_def = {.name = "Lock", .flags = WF_TYPE_WEAK, .doc = "Mutual exclusion of tasks.", .module = "asyncio.locks", .kind = WF_KIND_LOCK,
                                            .size = sizeof(wf_lock), .slots = &lock_slots, .methods = lock_methods, .getset = lock_getset};
    static const wf_native_type event_def = {.name = "Event", .flags = WF_TYPE_WEAK, .doc = "A flag that tasks wait for.", .module = "asyncio.locks", .kind = WF_KIND_EVENT,
                                             .size = sizeof(wf_lock), .slots = &lock_slots, .methods = event_methods, .getset = event_getset};
    static const wf_native_type semaphore_def = {.name = "Semaphore", .flags = WF_TYPE_WEAK, .doc = "Lets a number of tasks in at once.", .module = "asyncio.locks",
                                                 .kind = WF_KIND_SEMAPHORE, .size = sizeof(wf_lock), .slots = &semaphore_slots, .methods = lock_methods,
                                                 .getset = semaphore_getset};
    static const wf_native_type bounded_def = {.name = "BoundedSemaphore", .flags = WF_TYPE_WEAK, .doc = "A Semaphore that refuses to be released too often.",
                                               .module = "asyncio.locks", .kind = WF_KIND_SEMAPHORE, .size = sizeof(wf_lock), .slots = &bounded_slots};
    static const wf_native_type condition_def = {.name = "Condition", .flags = WF_TYPE_WEAK, .doc = "A lock with waiting for a notification.", .module = "asyncio.locks",
                                                 .kind = WF_KIND_CONDITION, .size = sizeof(wf_condition), .slots = &condition_slots,
                                                 .methods = condition_methods, .getset = condition_getset};
    wf_type *t, *semaphore;
    vm->kind_infos[WF_KIND_LOCK] = (wf_kind_info){.name = "Lock", .mark = lock_mark};
    vm->kind_infos[WF_KIND_EVENT] = (wf_kind_info){.name = "Event", .mark = lock_mark};
    vm->kind_infos[WF_KIND_SEMAPHORE] = (wf_kind_info){.name = "Semaphore", .mark = lock_mark};
    vm->kind_infos[WF_KIND_CONDITION] = (wf_kind_info){.name = "Condition", .mark = condition_mark};
    return lock_add_type(vm, m, &lock_def, NULL, &t) && lock_add_type(vm, m, &event_def, NULL, &t) &&
           lock_add_type(vm, m, &semaphore_def, NULL, &semaphore) && lock_add_type(vm, m, &bounded_def, semaphore, &t) &&
           lock_add_type(vm, m, &condition_def, NULL, &t);
}

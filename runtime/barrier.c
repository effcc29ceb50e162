/*
 * Barrier, by the rules of CPython's asyncio/locks.py: one condition, on which tasks wait until the barrier has filled and, when they come while
 * it empties, until it has emptied. All that it does happens under the condition's lock.
 */
#include "asyncio.h"
#include "object/exception.h"

typedef enum wf_barrier_state { BARRIER_FILLING, BARRIER_DRAINING, BARRIER_RESETTING, BARRIER_BROKEN } wf_barrier_state;

typedef struct wf_barrier {
    wf_object head;
    uint8_t state;     /* wf_barrier_state */
    int64_t count;     /* tasks in it */
    wf_value parties;  /* any number */
    wf_value condition;
} wf_barrier;

static wf_barrier *barrier_self(wf_value v) { return (wf_barrier *)wf_obj(v); }

/* ---- coroutines ---- */

enum { BARRIER_SELF, BARRIER_INNER, BARRIER_INDEX, BARRIER_VALUES };
enum { BARRIER_START, BARRIER_ENTERING, BARRIER_BLOCKED, BARRIER_WAITING };

static bool barrier_coro(wf_vm *vm, const char *name, wf_status (*step)(wf_vm *, wf_native_coro *, wf_resume_mode, wf_value, wf_value *),
                         wf_value self, wf_value *out)
{
    wf_native_coro *c = wf_native_coro_new(vm, name, step, BARRIER_VALUES);
    if (!c)
        return false;
    c->values[BARRIER_SELF] = self;
    c->values[BARRIER_INNER] = c->values[BARRIER_INDEX] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

/* The end of `async with` on the condition, with the exception that its body ended with, if any, pending. */
static wf_status barrier_leave(wf_vm *vm, wf_barrier *b, bool ok)
{
    wf_value pending = wf_error_take(vm);
    if (!wf_lock_condition_release(vm, b->condition))
        return WF_RAISED;
    vm->exception = pending;
    return ok ? WF_RETURNED : WF_RAISED;
}

/* Drives what the coroutine awaits, if anything. False: it waits on; true: over, *ok tells how. */
static bool barrier_drive(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out, bool *ok)
{
    *ok = true;
    if (wf_is_none(self->values[BARRIER_INNER]))
        return true;
    wf_status status = wf_gen_resume(vm, self->values[BARRIER_INNER], mode, sent, out);
    if (status == WF_YIELDED)
        return false;
    self->values[BARRIER_INNER] = WF_NONE;
    *ok = status == WF_RETURNED;
    return true;
}

/* The task is let in, and counts from here on. */
static bool barrier_arrive(wf_vm *vm, wf_native_coro *self, wf_barrier *b)
{
    self->values[BARRIER_INDEX] = wf_fix(b->count++);
    self->state = BARRIER_WAITING;
    int last = wf_op_equal(vm, wf_fix(b->count), b->parties);
    if (last > 0) {
        b->state = BARRIER_DRAINING;
        wf_lock_condition_notify_all(vm, b->condition);
    }
    return last >= 0;
}

/* A task that was counted leaves; the last one opens the barrier again. */
static wf_status barrier_exit(wf_vm *vm, wf_barrier *b, bool ok)
{
    if (--b->count == 0) {
        if (b->state == BARRIER_RESETTING || b->state == BARRIER_DRAINING)
            b->state = BARRIER_FILLING;
        wf_lock_condition_notify_all(vm, b->condition);
    }
    return barrier_leave(vm, b, ok);
}

static wf_status barrier_wait_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_barrier *b = barrier_self(self->values[BARRIER_SELF]);
    wf_value *inner = &self->values[BARRIER_INNER];
    bool ok;
    while (barrier_drive(vm, self, mode, sent, out, &ok)) {
        mode = WF_START;
        sent = WF_NONE;
        switch (self->state) {
        case BARRIER_START:
            self->state = BARRIER_ENTERING;
            if (!wf_lock_condition_try(vm, b->condition)) {
                ok = wf_lock_condition_acquire(vm, b->condition, inner);
                break;
            }
            /* fall through */
        case BARRIER_ENTERING:
            if (!ok)
                return WF_RAISED;
            self->state = BARRIER_BLOCKED;
            /* fall through */
        case BARRIER_BLOCKED:
            if (ok && (b->state == BARRIER_DRAINING || b->state == BARRIER_RESETTING)) {
                ok = wf_lock_condition_wait(vm, b->condition, inner);
                break;
            }
            if (ok && b->state == BARRIER_BROKEN)
                ok = wf_raise(vm, WF_EXC_BrokenBarrierError, "Barrier aborted");
            if (!ok)
                return barrier_leave(vm, b, false);
            ok = barrier_arrive(vm, self, b);
            /* fall through */
        case BARRIER_WAITING:
            if (ok && b->state == BARRIER_FILLING) {
                ok = wf_lock_condition_wait(vm, b->condition, inner);
                break;
            }
            if (ok && b->state != BARRIER_DRAINING)
                ok = wf_raise(vm, WF_EXC_BrokenBarrierError, "Abort or reset of barrier");
            *out = self->values[BARRIER_INDEX];
            return barrier_exit(vm, b, ok);
        }
        if (!ok) /* the thing to wait for could not be made */
            return self->state == BARRIER_ENTERING ? WF_RAISED : self->state == BARRIER_BLOCKED ? barrier_leave(vm, b, false) : barrier_exit(vm, b, false);
        wf_heap_barrier(vm, self);
    }
    return WF_YIELDED;
}

/* reset() and abort(): `change` under the lock, then everybody looks. */
static wf_status barrier_change(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out, void (*change)(wf_barrier *b))
{
    wf_barrier *b = barrier_self(self->values[BARRIER_SELF]);
    bool ok;
    if (self->state == BARRIER_START) {
        self->state = BARRIER_ENTERING;
        if (!wf_lock_condition_try(vm, b->condition) && !wf_lock_condition_acquire(vm, b->condition, &self->values[BARRIER_INNER]))
            return WF_RAISED;
        wf_heap_barrier(vm, self);
    }
    if (!barrier_drive(vm, self, mode, sent, out, &ok))
        return WF_YIELDED;
    if (!ok)
        return WF_RAISED;
    change(b);
    wf_lock_condition_notify_all(vm, b->condition);
    *out = WF_NONE;
    return barrier_leave(vm, b, true);
}

static void barrier_to_reset(wf_barrier *b) { b->state = b->count > 0 ? BARRIER_RESETTING : BARRIER_FILLING; }
static void barrier_to_broken(wf_barrier *b) { b->state = BARRIER_BROKEN; }

static wf_status barrier_reset_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    return barrier_change(vm, self, mode, sent, out, barrier_to_reset);
}
static wf_status barrier_abort_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    return barrier_change(vm, self, mode, sent, out, barrier_to_broken);
}

/* ---- methods ---- */

static bool barrier_m_wait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return barrier_coro(vm, "Barrier.wait", barrier_wait_step, args[0], out);
}
static bool barrier_m_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_type_of(vm, args[0])->head.flags & WF_TYPE_SCRIPT) { /* a subclass may have a wait() of its own */
        wf_value awaitable;
        if (!wf_call_method(vm, args[0], "wait", NULL, 0, &awaitable))
            return false;
        *out = wf_future_wrap(vm, awaitable);
        return !wf_is_unset(*out);
    }
    return barrier_coro(vm, "Barrier.__aenter__", barrier_wait_step, args[0], out);
}
static bool barrier_m_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_runtime_returning(vm, "Barrier.__aexit__", WF_NONE);
    return !wf_is_unset(*out);
}
static bool barrier_m_reset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return barrier_coro(vm, "Barrier.reset", barrier_reset_step, args[0], out);
}
static bool barrier_m_abort(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return barrier_coro(vm, "Barrier.abort", barrier_abort_step, args[0], out);
}

static bool barrier_get_parties(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = barrier_self(self)->parties;
    return true;
}
static bool barrier_get_n_waiting(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_fix(barrier_self(self)->state == BARRIER_FILLING ? barrier_self(self)->count : 0);
    return true;
}
static bool barrier_get_count(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_fix(barrier_self(self)->count);
    return true;
}
static bool barrier_get_broken(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(barrier_self(self)->state == BARRIER_BROKEN);
    return true;
}

static bool barrier_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    static const char *const states[] = {"filling", "draining", "resetting", "broken"};
    wf_barrier *b = barrier_self(self);
    wf_str *name = wf_type_full_name(vm, wf_type_of(vm, self));
    wf_builder text;
    if (!name)
        return false;
    wf_builder_init(&text, vm);
    wf_builder_printf(&text, "<%S object at 0x%llx [%s", name, (unsigned long long)(uintptr_t)b, states[b->state]);
    if (b->state != BARRIER_BROKEN) {
        long long waiting = b->state == BARRIER_FILLING ? (long long)b->count : 0;
        wf_builder_printf(&text, ", waiters:%lld/", waiting);
        wf_builder_str(&text, wf_op_str(vm, b->parties));
    }
    wf_builder_z(&text, "]>");
    wf_str *s = wf_builder_finish(&text);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* Arguments are __init__'s, which a subclass may have replaced: until it has run, one task is enough. */
static bool barrier_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_barrier *b = barrier_self(*out);
    b->parties = wf_fix(1);
    b->condition = wf_lock_condition_new(vm);
    wf_heap_barrier(vm, b);
    return !wf_is_unset(b->condition);
}

static bool barrier_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value parties;
    if (!wf_native_bind_args(vm, "Barrier.__init__", "(parties)", args, n, kwnames, &parties, 1))
        return false;
    int few = wf_op_less(vm, parties, wf_fix(1));
    if (few)
        return few > 0 ? wf_raise(vm, WF_EXC_ValueError, "parties must be > 0") : false;
    wf_heap_store(vm, barrier_self(self), &barrier_self(self)->parties, parties);
    return true;
}

static void barrier_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_barrier *)o)->parties);
    wf_heap_mark_value(vm, ((wf_barrier *)o)->condition);
}

bool wf_barrier_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"wait", barrier_m_wait, "(self)", "Coroutine that waits until as many tasks wait as the barrier has parties; returns a number of its own to each."},
        {"reset", barrier_m_reset, "(self)", "Coroutine that empties the barrier: who waits gets a BrokenBarrierError."},
        {"abort", barrier_m_abort, "(self)", "Coroutine that breaks the barrier: who waits, and who will, gets a BrokenBarrierError."},
        {"__aenter__", barrier_m_aenter, "(self)", NULL},
        {"__aexit__", barrier_m_aexit, "(self, *args)", NULL},
        {0}};
    static const wf_getset_row getset[] = {{"parties", barrier_get_parties, NULL, "number of tasks that it takes"},
                                           {"n_waiting", barrier_get_n_waiting, NULL, "number of tasks that wait"},
                                           {"_count", barrier_get_count, NULL, "number of tasks in it"},
                                           {"broken", barrier_get_broken, NULL, "whether it was aborted"},
                                           {0}};
    static const wf_slots slots = {.repr = barrier_repr, .make = barrier_make, .init = barrier_init};
    static const wf_native_type def = {.name = "Barrier", .flags = WF_TYPE_WEAK, .doc = "A point that a number of tasks pass together.", .module = "asyncio.locks",
                                       .size = sizeof(wf_barrier), .slots = &slots, .methods = methods, .getset = getset};
    static const wf_kind_info info = {.name = "Barrier", .mark = barrier_mark};
    wf_type *t = wf_native_new_kind(vm, &def, &info);
    return t && wf_dict_set_z(vm, m->dict, "Barrier", wf_from_obj(t));
}

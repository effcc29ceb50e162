/* wait and as_completed, by the rules of CPython's asyncio/tasks.py. The set `done` is in order of completion (an intended difference). */
#include <stdlib.h>

#include "object/exception.h"
#include "waits.h"

/* ---- wait ---- */

typedef enum wf_wait_mode { WAIT_FIRST_COMPLETED, WAIT_FIRST_EXCEPTION, WAIT_ALL } wf_wait_mode;

typedef struct wf_wait_waiter {
    wf_waiter waiter;
    wf_future *woken;  /* what the coroutine waits for: a SLEEP when there is a timeout */
    size_t left;
    uint8_t mode;
} wf_wait_waiter;

wf_future *wf_wait_woken(const wf_waiter *w) { return ((const wf_wait_waiter *)w)->woken; }

static bool wait_on_completion(wf_vm *vm, wf_waiter *self, wf_future *done)
{
    wf_wait_waiter *w = (wf_wait_waiter *)self;
    bool failed = done->state == WF_FUTURE_FINISHED && done->failed;
    w->left--;
    if (w->mode == WAIT_FIRST_EXCEPTION)
        wf_future_seen(done);
    if ((w->left == 0 || w->mode == WAIT_FIRST_COMPLETED || (w->mode == WAIT_FIRST_EXCEPTION && failed)) && !wf_future_done(w->woken)) {
        wf_sleep_leave(w->woken);
        wf_future_set_result(vm, w->woken, WF_NONE);
    }
    return true;
}

enum { SET_FS, SET_TIMEOUT, SET_MODE, SET_OBJECT, SET_VALUES };

static bool wait_leave(wf_vm *vm, wf_native_coro *self)
{
    wf_wait_waiter *w = (wf_wait_waiter *)wf_obj(self->values[SET_OBJECT]);
    wf_tuple *fs = wf_as_tuple(self->values[SET_FS]);
    wf_sleep_leave(w->woken);
    for (size_t i = 0; i < fs->count; i++)
        if (!wf_future_remove_waiter(vm, wf_as_future(fs->items[i]), wf_from_obj(w)) && wf_error_pending(vm))
            return false;
        else if (!wf_foreign_abandon(vm, wf_as_future(fs->items[i])))
            return false;
    return true;
}

static int wait_by_completion(const void *a, const void *b)
{
    uint32_t x = wf_as_future(*(const wf_value *)a)->count, y = wf_as_future(*(const wf_value *)b)->count;
    return x < y ? -1 : x > y;
}

static bool wait_result(wf_vm *vm, wf_native_coro *self, wf_value *out)
{
    wf_tuple *fs = wf_as_tuple(self->values[SET_FS]);
    wf_set *sets[2] = {wf_set_new(vm, false), wf_set_new(vm, false)};
    if (!sets[0] || !sets[1])
        return false;
    wf_list *done = wf_list_new(vm, 0);
    if (!done)
        return false;
    for (size_t i = 0; i < fs->count; i++)
        if (wf_future_done(wf_as_future(fs->items[i])) ? !wf_list_append(vm, done, fs->items[i])
                                                      : !wf_set_add(vm, sets[1], wf_foreign_original(fs->items[i])))
            return false;
    if (done->count)
        qsort(done->array->items, done->count, sizeof(wf_value), wait_by_completion);
    for (size_t i = 0; i < done->count; i++)
        if (!wf_set_add(vm, sets[0], wf_foreign_original(done->array->items[i])))
            return false;
    wf_value pair[2] = {wf_from_obj(sets[0]), wf_from_obj(sets[1])};
    wf_tuple *t = wf_tuple_from(vm, pair, 2);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool wait_begin(wf_vm *vm, wf_native_coro *self, wf_wait_waiter **made)
{
    wf_tuple *fs = wf_as_tuple(self->values[SET_FS]);
    wf_loop *l = wf_loop_require(vm);
    double delay = 0;
    wf_wait_waiter *w = l ? wf_heap_new(vm, WF_KIND_WAIT_WAITER, sizeof *w) : NULL;
    if (!w || (!wf_is_none(self->values[SET_TIMEOUT]) && !wf_asyncio_seconds(vm, self->values[SET_TIMEOUT], &delay)))
        return false;
    w->waiter.run = wait_on_completion;
    w->left = fs->count;
    w->mode = (uint8_t)wf_fix_get(self->values[SET_MODE]);
    w->woken = wf_is_none(self->values[SET_TIMEOUT]) ? wf_future_new(vm, l) : wf_sleep_future(vm, delay, WF_NONE);
    if (!w->woken)
        return false;
    self->values[SET_OBJECT] = wf_from_obj(w);
    wf_heap_barrier(vm, self);
    for (size_t i = 0; i < fs->count; i++)
        if (!wf_future_add_waiter(vm, wf_as_future(fs->items[i]), wf_from_obj(w)))
            return false;
    *made = w;
    return true;
}

/* The arguments as CPython checks them: a set of futures. */
static bool wait_check(wf_vm *vm, wf_native_coro *self)
{
    wf_value fs = self->values[SET_FS], mode = self->values[SET_MODE];
    static const char *const names[] = {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"};
    if (wf_is_future(vm, fs) || wf_is_kind(fs, WF_KIND_COROUTINE) || wf_is_kind(fs, WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_TypeError, "expect a list of futures, not %N", wf_type_of(vm, fs));
    int any = wf_op_truth(vm, fs);
    if (any < 0)
        return false;
    if (!any)
        return wf_raise(vm, WF_EXC_ValueError, "Set of Tasks/Futures is empty.");
    int which = 3;
    for (int i = 0; i < 3; i++)
        if (wf_is_str(mode) && wf_str_is(wf_as_str(mode), names[i]))
            which = i;
    if (which == 3)
        return wf_raise(vm, WF_EXC_ValueError, "Invalid return_when value: %V", mode);
    self->values[SET_MODE] = wf_fix(which);
    wf_set *set = wf_set_new(vm, false);
    if (!set || !wf_set_update(vm, set, fs))
        return false;
    wf_value items = wf_tuple_of_iterable(vm, wf_from_obj(set));
    if (wf_is_unset(items))
        return false;
    for (size_t i = 0; i < wf_as_tuple(items)->count; i++) {
        wf_value f = wf_as_tuple(items)->items[i];
        if (wf_is_kind(f, WF_KIND_COROUTINE) || wf_is_kind(f, WF_KIND_NATIVE_CORO))
            return wf_raise(vm, WF_EXC_TypeError, "Passing coroutines is forbidden, use tasks explicitly.");
        if (wf_is_future(vm, f))
            continue;
        int is = wf_foreign_is(vm, f);
        if (is <= 0)
            return is == 0 && wf_raise(vm, WF_EXC_AttributeError, "'%T' object has no attribute 'add_done_callback'", f);
        f = wf_foreign_adopt(vm, f, NULL);
        if (wf_is_unset(f))
            return false;
        wf_heap_store(vm, wf_obj(items), &wf_as_tuple(items)->items[i], f);
    }
    self->values[SET_FS] = items;
    wf_heap_barrier(vm, self);
    return true;
}

static wf_status wait_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_wait_waiter *w;
    if (self->state == 0) {
        if (!wait_check(vm, self) || !wait_begin(vm, self, &w))
            return WF_RAISED;
        self->state = 1;
        return wf_future_await(vm, self, w->woken, out);
    }
    w = (wf_wait_waiter *)wf_obj(self->values[SET_OBJECT]);
    bool ok = mode == WF_THROW ? wf_raise_value(vm, sent) : wf_future_result(vm, w->woken, out);
    wf_value pending = wf_error_take(vm);
    if (!wait_leave(vm, self))
        return WF_RAISED;
    vm->exception = pending;
    return ok && wait_result(vm, self, out) ? WF_RETURNED : WF_RAISED;
}

static bool wait_wait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "wait", wait_step, SET_VALUES);
    wf_str *all = c ? wf_str_intern_z(vm, "ALL_COMPLETED") : NULL;
    if (!all)
        return false;
    c->values[SET_FS] = args[0];
    c->values[SET_TIMEOUT] = wf_is_unset(args[1]) ? WF_NONE : args[1];
    c->values[SET_MODE] = wf_is_unset(args[2]) ? wf_from_obj(all) : args[2];
    c->values[SET_OBJECT] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

static void wait_waiter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_wait_waiter *)o)->woken);
}

/* ---- as_completed ---- */

typedef struct wf_as_completed { /* also the waiter that stands with each future */
    wf_waiter waiter;
    wf_value done;      /* a Queue: futures that have ended, None for each that the timeout cut off */
    wf_set *todo;
    size_t left;        /* results not yet asked for */
    wf_handle *timeout; /* NULL */
} wf_as_completed;

static bool completed_on_done(wf_vm *vm, wf_waiter *self, wf_future *f)
{
    wf_as_completed *a = (wf_as_completed *)self;
    if (a->todo->count == 0) /* the timeout came first */
        return true;
    if (wf_set_discard(vm, a->todo, wf_from_obj(f)) < 0 || !wf_queue_put(vm, a->done, wf_from_obj(f)))
        return false;
    if (a->todo->count == 0 && a->timeout)
        wf_handle_cancel(vm, a->timeout);
    return true;
}

static bool completed_on_timeout(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_as_completed *a = (wf_as_completed *)wf_obj(args[0]);
    size_t pos = 0;
    wf_value f;
    (void)n;
    *out = WF_NONE;
    while (wf_set_next(a->todo, &pos, &f)) {
        wf_future_remove_waiter(vm, wf_as_future(f), args[0]);
        if (!wf_queue_put(vm, a->done, WF_NONE))
            return false;
    }
    a->todo = wf_set_new(vm, false);
    wf_heap_barrier(vm, a);
    return a->todo != NULL;
}

enum { ONE_SELF, ONE_GETTER, ONE_RESOLVE, ONE_VALUES };

static wf_status completed_one_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_as_completed *a = (wf_as_completed *)wf_obj(self->values[ONE_SELF]);
    if (self->state == 0) {
        if (wf_is_false(self->values[ONE_RESOLVE])) { /* async for counts here, plain iteration when the coroutine is made */
            if (a->left == 0) {
                wf_raise_args(vm, WF_EXC_StopAsyncIteration, NULL, 0);
                return WF_RAISED;
            }
            a->left--;
        }
        self->values[ONE_GETTER] = wf_queue_getter(vm, a->done);
        if (wf_is_unset(self->values[ONE_GETTER])) {
            self->values[ONE_GETTER] = WF_NONE;
            return WF_RAISED;
        }
        wf_heap_barrier(vm, self);
        self->state = 1;
        mode = WF_START;
    }
    wf_status status = wf_gen_resume(vm, self->values[ONE_GETTER], mode, sent, out);
    if (status != WF_RETURNED)
        return status;
    if (wf_is_none(*out)) {
        wf_raise_args(vm, WF_EXC_TimeoutError, NULL, 0);
        return WF_RAISED;
    }
    if (wf_is_false(self->values[ONE_RESOLVE]))
        return WF_RETURNED;
    return wf_future_outcome(vm, wf_as_future(*out), out) ? WF_RETURNED : WF_RAISED;
}

static bool completed_one(wf_vm *vm, wf_value self, bool resolve, const char *name, wf_value *out)
{
    wf_native_coro *c = wf_native_coro_new(vm, name, completed_one_step, ONE_VALUES);
    if (!c)
        return false;
    c->values[ONE_SELF] = self;
    c->values[ONE_GETTER] = WF_NONE;
    c->values[ONE_RESOLVE] = wf_bool(resolve);
    *out = wf_from_obj(c);
    return true;
}

static int completed_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_as_completed *a = (wf_as_completed *)wf_obj(self);
    if (a->left == 0)
        return 0;
    a->left--;
    return completed_one(vm, self, true, "_AsCompletedIterator._wait_for_one", out) ? 1 : -1;
}
static bool completed_anext(wf_vm *vm, wf_value self, wf_value *out) { return completed_one(vm, self, false, "__anext__", out); }
static bool completed_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}

static bool wait_as_completed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double delay = 0;
    (void)n;
    if (wf_is_future(vm, args[0]) || wf_is_kind(args[0], WF_KIND_COROUTINE) || wf_is_kind(args[0], WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_TypeError, "expect an iterable of futures, not %T", args[0]);
    wf_loop *l = wf_loop_default(vm);
    wf_set *given = l ? wf_set_new(vm, false) : NULL;
    if (!given || !wf_set_update(vm, given, args[0]))
        return false;
    wf_as_completed *a = wf_heap_new(vm, WF_KIND_AS_COMPLETED, sizeof *a);
    if (!a)
        return false;
    a->waiter.run = completed_on_done;
    a->done = WF_NONE;
    a->todo = wf_set_new(vm, false);
    a->done = a->todo ? wf_queue_make(vm) : WF_UNSET;
    if (wf_is_unset(a->done))
        return false;
    size_t pos = 0;
    wf_value f;
    while (wf_set_next(given, &pos, &f)) {
        wf_value future = wf_future_ensure(vm, f, wf_is_future(vm, f) ? NULL : l);
        if (wf_is_unset(future) || !wf_set_add(vm, a->todo, future))
            return false;
    }
    for (pos = 0; wf_set_next(a->todo, &pos, &f);)
        if (!wf_future_add_waiter(vm, wf_as_future(f), wf_from_obj(a)))
            return false;
    a->left = a->todo->count;
    *out = wf_from_obj(a);
    if (a->left && !wf_is_unset(args[1]) && !wf_is_none(args[1])) {
        if (!wf_asyncio_seconds(vm, args[1], &delay))
            return false;
        bool good = wf_driven_call_later(vm, l, delay, wf_sched(vm)->completed_callback, *out, &a->timeout);
        wf_heap_barrier(vm, a);
        return good;
    }
    return true;
}

static void completed_mark(wf_vm *vm, wf_object *o)
{
    wf_as_completed *a = (wf_as_completed *)o;
    wf_heap_mark_value(vm, a->done);
    wf_heap_mark_object(vm, a->todo);
    wf_heap_mark_object(vm, a->timeout);
}

bool wf_wait_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"wait", wait_wait, "(fs, *, timeout=None, return_when='ALL_COMPLETED')", "Coroutine that waits for futures; returns the sets (done, pending)."},
        {"as_completed", wait_as_completed, "(fs, *, timeout=None)", "Iterate over awaitables in the order in which they end; also with async for."},
        {0}};
    static const wf_native_row fire[] = {{"_AsCompletedIterator._handle_timeout", completed_on_timeout, "(self, /)", NULL}};
    static const wf_slots slots = {.iter = completed_iter, .next = completed_next, .aiter = completed_iter, .anext = completed_anext};
    static const wf_native_type def = {.name = "_AsCompletedIterator", .module = "asyncio.tasks", .kind = WF_KIND_AS_COMPLETED,
                                       .slots = &slots, .flags = WF_TYPE_FINAL};
    static const char *const modes[] = {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"};
    vm->kind_infos[WF_KIND_WAIT_WAITER] = (wf_kind_info){.name = "_wait.<locals>._on_completion", .mark = wait_waiter_mark};
    vm->kind_infos[WF_KIND_AS_COMPLETED] = (wf_kind_info){.name = "_AsCompletedIterator._handle_completion", .mark = completed_mark};
    wf_type *t = wf_native_new_type(vm, &def, NULL);
    wf_native *callback = t ? wf_native_new(vm, fire, NULL, 0) : NULL;
    if (!callback)
        return false;
    wf_sched(vm)->completed_callback = wf_from_obj(callback);
    for (int i = 0; i < 3; i++) {
        wf_str *s = wf_str_intern_z(vm, modes[i]);
        if (!s || !wf_dict_set_z(vm, m->dict, modes[i], wf_from_obj(s)))
            return false;
    }
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

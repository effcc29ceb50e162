/* asyncio.sleep: a bare yield for no delay, else a future that a timer completes. */
#include <math.h>

#include "asyncio.h"

/* Kept in the future's `message` until the timer fires: what sleep returns. */
wf_future *wf_sleep_future(wf_vm *vm, double delay, wf_value result)
{
    wf_loop *l = wf_loop_require(vm);
    wf_value handle;
    if (l && WF_UNLIKELY(wf_loop_is_changed(vm, l)))
        return wf_driven_sleep(vm, l, wf_float_new(vm, delay), result, &handle);
    wf_future *f = l ? wf_heap_new(vm, WF_KIND_SLEEP, sizeof *f) : NULL;
    if (!f)
        return NULL;
    f->loop = l;
    f->result = f->waiter = WF_UNSET;
    f->message = result;
    return wf_source_made(vm, l, f) && wf_loop_push_timer(vm, l, wf_loop_time(vm) + delay, &f->head) ? f : NULL;
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
        /* The timer of a sleep that is thrown out of goes with it. */
        if (wf_is_future(vm, self->awaiting) && !wf_future_done(wf_as_future(self->awaiting))) {
            wf_value pending = wf_error_take(vm);
            wf_future_cancel_plain(vm, wf_as_future(self->awaiting), WF_NONE);
            vm->exception = pending;
        }
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

/* The scheduler's start and stop, the virtual clock, and the awaitables that are done at once. */
#include <math.h>

#include "waits.h"

/* 2024-01-01 00:00:00 UTC: what the wall clock of a virtual run starts from. */
#define VIRTUAL_EPOCH_NS 1704067200000000000

enum { TERMINATED_STATUS = 143 }; /* 128 + SIGTERM */

static void runtime_mark_roots(wf_vm *vm, void *data)
{
    wf_scheduler *s = data;
    wf_heap_mark_object(vm, s->loop);
    wf_heap_mark_object(vm, s->context);
    wf_heap_mark_value(vm, s->token_missing);
    wf_heap_mark_object(vm, s->entered);
    wf_heap_mark_value(vm, s->others);
    wf_heap_mark_value(vm, s->policy);
    wf_heap_mark_value(vm, s->policy_loop);
    wf_heap_mark_value(vm, s->said_loop);
    wf_heap_mark_value(vm, s->coroutine_mark);
    wf_heap_mark_value(vm, vm->ready);
    wf_heap_mark_value(vm, vm->ready_value);
    wf_heap_mark_value(vm, vm->bare);
    wf_heap_mark_value(vm, s->nap);
    wf_heap_mark_value(vm, s->timeout_callback);
    wf_heap_mark_value(vm, s->completed_callback);
    wf_heap_mark_object(vm, s->main_task);
    wf_heap_mark_value(vm, s->main_object);
    wf_heap_mark_object(vm, s->reason);
    wf_heap_mark_object(vm, s->watch.code);
    wf_heap_mark_object(vm, s->watch.longest_where);
    wf_heap_mark_object(vm, s->watch.counts);
    wf_heap_mark_object(vm, s->last_reason);
    wf_heap_mark_value(vm, s->scope_callback);
    wf_heap_mark_object(vm, s->future_type);
    wf_heap_mark_object(vm, s->task_type);
    wf_heap_mark_object(vm, s->handle_type);
    wf_heap_mark_object(vm, s->timer_handle_type);
    wf_heap_mark_object(vm, s->abstract_loop_type);
    wf_heap_mark_object(vm, s->base_loop_type);
    wf_heap_mark_object(vm, s->loop_type);
    wf_fibres_mark(vm, s);
    wf_heap_mark_object(vm, s->policy_type);
    wf_heap_mark_object(vm, s->runner_type);
    wf_heap_mark_object(vm, s->waiters_type);
}

/* ---- awaitables without state of their own ---- */

static wf_status runtime_ready_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    if (wf_same(self, s->nap))
        return wf_nap_resume(vm, mode, sent, out);
    if (mode == WF_THROW) {
        wf_raise_value(vm, sent);
        return WF_RAISED;
    }
    if (wf_same(self, vm->bare)) {
        *out = WF_NONE;
        return mode == WF_START ? WF_YIELDED : WF_RETURNED;
    }
    *out = vm->ready_value;
    vm->ready_value = WF_NONE;
    return WF_RETURNED;
}

wf_value wf_runtime_ready(wf_vm *vm, wf_value result)
{
    vm->ready_value = result;
    return vm->ready;
}

static wf_status runtime_return_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)vm, (void)mode, (void)sent;
    *out = self->values[0];
    return WF_RETURNED;
}

wf_value wf_runtime_returning(wf_vm *vm, const char *name, wf_value result)
{
    wf_native_coro *c = wf_native_coro_new(vm, name, runtime_return_step, 1);
    if (!c)
        return WF_UNSET;
    c->values[0] = result;
    return wf_from_obj(c);
}

static bool runtime_start_ready(wf_vm *vm)
{
    static const wf_slots slots = {.resume = runtime_ready_resume};
    static const wf_native_type def = {.name = "coroutine", .kind = WF_KIND_READY, .size = sizeof(wf_object), .slots = &slots,
                                       .flags = WF_TYPE_FINAL};
    wf_scheduler *s = wf_sched(vm);
    vm->kind_infos[WF_KIND_READY] = (wf_kind_info){.name = "ready"};
    if (!wf_native_new_type(vm, &def, NULL))
        return false;
    wf_value *const all[] = {&vm->ready, &vm->bare, &s->nap};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        wf_object *o = wf_heap_new(vm, WF_KIND_READY, sizeof *o);
        if (!o)
            return false;
        *all[i] = wf_from_obj(o);
    }
    s->nap_until = NAN;
    return true;
}

/* ---- the virtual clock ---- */

static double runtime_virtual_monotonic(wf_vm *vm) { return wf_sched(vm)->now; }
static int64_t runtime_virtual_wall(wf_vm *vm)
{
    double now = wf_sched(vm)->now;
    int64_t whole = (int64_t)now;
    return VIRTUAL_EPOCH_NS + whole * 1000000000 + (int64_t)((now - (double)whole) * 1e9 + 0.5);
}
static void runtime_virtual_sleep(wf_vm *vm, double seconds) { wf_sched(vm)->now += seconds; }

void wf_runtime_use_virtual_clock(wf_vm *vm)
{
    wf_sched(vm)->is_virtual = true;
    vm->virtual_monotonic = runtime_virtual_monotonic;
    vm->virtual_wall_ns = runtime_virtual_wall;
    vm->virtual_sleep = runtime_virtual_sleep;
}

/* ---- interrupts: as asyncio.Runner handles SIGINT ---- */

/* The main task is an object that a task factory made: it is told by its methods. */
static bool runtime_interrupt_object(wf_vm *vm, wf_value task)
{
    wf_value done, out;
    int is_done = wf_call_method(vm, task, "done", NULL, 0, &done) ? wf_op_truth(vm, done) : -1;
    if (is_done > 0)
        return wf_runtime_raise_interrupt(vm);
    return is_done == 0 && wf_call_method(vm, task, "cancel", NULL, 0, &out);
}

static bool runtime_interrupt(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    if (atomic_exchange(&vm->look, false)) {
        wf_look_print(vm);
        if (atomic_exchange(&vm->look_only, false))
            return true;
    }
    if (vm->fibre && !s->interrupt_deferred) { /* the main strand's, unless the function goes on and on */
        s->interrupt_deferred = true;
        return true;
    }
    s->interrupt_deferred = false;
    s->terminated = atomic_exchange(&vm->terminate, false);
    /* At a prompt what runs in the foreground stops where it is; asyncio.run's main task is told at its next await first. */
    bool foreground = s->host_driven && s->loop && s->loop->current;
    if (!foreground && s->main_task && s->loop && ++s->interrupts == 1 && !wf_future_done(&s->main_task->future)) {
        wf_reason_cancel(vm, &s->main_task->future, wf_reason_native(vm, s->terminated ? "SIGTERM" : "Ctrl-C", NULL, NULL));
        return wf_is_unset(vm->exception);
    }
    if (!foreground && !s->main_task && !wf_is_none(s->main_object) && s->loop && ++s->interrupts == 1)
        return runtime_interrupt_object(vm, s->main_object);
    return wf_runtime_raise_interrupt(vm);
}

bool wf_runtime_raise_interrupt(wf_vm *vm)
{
    wf_value status = wf_fix(TERMINATED_STATUS);
    if (wf_sched(vm)->terminated)
        return wf_raise_args(vm, WF_EXC_SystemExit, &status, 1);
    return wf_raise_args(vm, WF_EXC_KeyboardInterrupt, NULL, 0);
}

bool wf_runtime_start(wf_vm *vm)
{
    wf_scheduler *s = wf_heap_realloc(vm, NULL, 0, sizeof *s);
    if (!s)
        return false;
    memset(s, 0, sizeof *s);
    s->policy = s->policy_loop = s->coroutine_mark = s->others = vm->ready_value = s->timeout_callback =
        s->completed_callback = s->scope_callback = s->token_missing = WF_NONE;
    s->said_loop = WF_UNSET;
    s->main_object = WF_NONE;
    vm->scheduler = s;
    vm->on_interrupt = runtime_interrupt;
    return wf_heap_root_hook(vm, runtime_mark_roots, s) && runtime_start_ready(vm) && wf_future_start(vm) && wf_foreign_start(vm) && wf_task_start(vm) &&
           wf_loop_start(vm) && wf_gather_start(vm) && wf_limit_start(vm) && wf_reason_start(vm) && wf_loop_types_start(vm) && wf_handle_start(vm) && wf_context_start(vm) && wf_fibres_start(vm) &&
           wf_import_add_natives(vm, wf_runtime_modules);
}

void wf_runtime_stop(wf_vm *vm)
{
    void *waker = atomic_load(&vm->waker);
    vm->hooks = NULL;
    if (waker && vm->host->waker_free) {
        atomic_store(&vm->waker, NULL);
        vm->host->waker_free(vm->host->data, waker);
    }
}

const wf_native_module wf_runtime_modules[] = {{"_asyncio", wf_private_load}, {"_contextvars", wf_contextvars_load}, {"_fibres", wf_fibres_load}, {"asyncio", wf_asyncio_load}, {0}};

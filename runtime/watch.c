/*
 * Steps measured: how long each step of a task or callback took, what it was and where. Only while somebody asks (weft_measure_steps, or a loop in debug
 * mode): the loop looks at one flag otherwise. A debug loop tells of steps that took long, as CPython's BaseEventLoop._run_once does.
 */
#include <stdio.h>

#include "waits.h"

#include "exec/gen.h"

static double watch_real(wf_vm *vm) { return vm->host->monotonic ? vm->host->monotonic(vm->host->data) : 0; }

/* Where the coroutine stands: "file.py:3"; NULL without exception: it has no script frame. */
static wf_str *watch_place(wf_vm *vm, wf_code *code, uint32_t pc, bool begun)
{
    const wf_position *p = wf_code_position(code, pc);
    return wf_str_format(vm, "%S:%d", code->filename, begun && p->line > 0 ? p->line : (int)code->firstlineno);
}

static wf_gen *watch_innermost(wf_vm *vm, wf_task *t)
{
    wf_wait w;
    if (!t)
        return NULL;
    wf_waits_of(vm, t, &w);
    return w.frame;
}

void wf_watch_reset(wf_vm *vm, wf_loop *l)
{
    wf_watch *w = &wf_sched(vm)->watch;
    w->on = w->stats || (l && l->debug);
    w->measuring = false;
    w->depth = 0;
}

/* A step begins inside another one when a task is started at once: its time is that one's. */
void wf_watch_enter(wf_vm *vm, wf_task *t)
{
    wf_watch *w = &wf_sched(vm)->watch;
    if (w->measuring) {
        w->depth++;
        return;
    }
    wf_gen *g = watch_innermost(vm, t);
    w->measuring = true;
    w->code = g ? g->frame.code : NULL;
    w->pc = g ? (uint32_t)(g->frame.pc - g->frame.code->words) : 0;
    w->begun = g && g->state != WF_GEN_CREATED;
    w->clock = wf_sched(vm)->is_virtual ? wf_sched(vm)->now : 0;
    w->real = watch_real(vm);
}

/* "task 'A', from file.py:3 to file.py:9", "callback f()"; NULL: an exception. */
static wf_str *watch_describe(wf_vm *vm, wf_value what, bool running)
{
    const wf_watch *w = &wf_sched(vm)->watch;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (!wf_is_task(what)) {
        wf_builder_z(&b, "callback ");
        if (wf_is_obj(what) && !wf_handle_describe(vm, &b, (wf_handle *)wf_obj(what)))
            return NULL;
        return wf_builder_finish(&b);
    }
    if (!wf_waits_describe_future(vm, &b, what))
        return NULL;
    if (w->code) {
        wf_gen *g = running ? watch_innermost(vm, (wf_task *)wf_obj(what)) : NULL;
        wf_str *from = watch_place(vm, w->code, w->pc, w->begun), *to = NULL;
        if (!from || (g && !(to = watch_place(vm, g->frame.code, (uint32_t)(g->frame.pc - g->frame.code->words), true))))
            return NULL;
        if (to)
            wf_builder_printf(&b, ", from %S to %S", from, to);
        else
            wf_builder_printf(&b, ", from %S to its end", from);
    }
    return wf_builder_finish(&b);
}

/* The counts of a task: [nanoseconds of steps, steps, when the last one ended]. NULL: none, or no memory for them. */
static wf_tuple *watch_counts(wf_vm *vm, wf_task *t, bool make)
{
    wf_watch *w = &wf_sched(vm)->watch;
    wf_value key = wf_fix((int64_t)((uintptr_t)t >> 3)), v;
    if (!w->counts && (!make || !(w->counts = wf_dict_new(vm, 0))))
        return NULL;
    if (wf_dict_get(vm, w->counts, key, &v) > 0)
        return wf_as_tuple(v);
    wf_tuple *counts = make ? wf_tuple_new(vm, 3) : NULL;
    if (!counts)
        return NULL;
    for (size_t i = 0; i < 3; i++)
        counts->items[i] = wf_fix(0);
    return wf_dict_set(vm, w->counts, key, wf_from_obj(counts)) ? counts : NULL;
}

void wf_watch_forget(wf_vm *vm, wf_task *t)
{
    wf_watch *w = &wf_sched(vm)->watch;
    wf_value e = vm->exception;
    vm->exception = WF_UNSET;
    if (w->counts && wf_dict_delete(vm, w->counts, wf_fix((int64_t)((uintptr_t)t >> 3)), NULL) <= 0)
        wf_error_clear(vm);
    vm->exception = e;
}

bool wf_watch_task(wf_vm *vm, wf_task *t, wf_watched *out)
{
    wf_tuple *counts = wf_sched(vm)->watch.on ? watch_counts(vm, t, false) : NULL;
    if (!counts)
        return false;
    out->seconds = (double)wf_fix_get(counts->items[0]) * 1e-9;
    out->steps = (uint64_t)wf_fix_get(counts->items[1]);
    out->since = wf_loop_time(vm) - (double)wf_fix_get(counts->items[2]) * 1e-9;
    return true;
}

static void watch_count(wf_vm *vm, wf_task *t, double took)
{
    wf_tuple *counts = watch_counts(vm, t, true);
    if (!counts) {
        wf_error_clear(vm);
        return;
    }
    counts->items[0] = wf_fix(wf_fix_get(counts->items[0]) + (int64_t)(took * 1e9));
    counts->items[1] = wf_fix(wf_fix_get(counts->items[1]) + 1);
    counts->items[2] = wf_fix((int64_t)(wf_loop_time(vm) * 1e9));
}

/* "Executing <Task ...> took 0.123 seconds", and where: a second line. */
static bool watch_warn_slow(wf_vm *vm, wf_value what, double took, wf_str *where)
{
    char seconds[32];
    wf_str *text;
    snprintf(seconds, sizeof seconds, "%.3f", took);
    if (wf_is_task(what))
        text = where ? wf_str_format(vm, "Executing %R took %s seconds\n  %S", what, seconds, where) : NULL;
    else
        text = wf_str_format(vm, "Executing %R took %s seconds", what, seconds);
    return text && wf_names_warn(vm, text);
}

/* A task that was asked to end by cancel() and ended as if it had not been: something in it has swallowed the CancelledError. */
static bool watch_swallowed(const wf_task *t)
{
    return t->future.state == WF_FUTURE_FINISHED && !t->future.failed && t->cancel_requests > 0;
}

static bool watch_warn_swallowed(wf_vm *vm, wf_value task)
{
    wf_str *text = wf_str_format(vm, "%R was cancelled, and swallowed the CancelledError", task);
    return text && wf_names_warn(vm, text);
}

void wf_watch_leave(wf_vm *vm, wf_loop *l, wf_value what, bool running)
{
    wf_watch *w = &wf_sched(vm)->watch;
    if (!w->measuring)
        return;
    if (w->depth) {
        w->depth--;
        return;
    }
    w->measuring = false;
    double took = watch_real(vm) - w->real, felt = wf_sched(vm)->is_virtual ? wf_sched(vm)->now - w->clock : took;
    if (vm->stopping)
        return;
    bool slow = l->debug && felt >= l->slow, longest = w->stats && took > w->longest;
    wf_value e = vm->exception;
    vm->exception = WF_UNSET;
    if (wf_is_task(what) && running)
        watch_count(vm, (wf_task *)wf_obj(what), took);
    wf_str *where = slow || longest ? watch_describe(vm, what, running) : NULL;
    if (longest && where) {
        w->longest = took;
        w->longest_where = where;
    }
    bool good = !slow || (where && watch_warn_slow(vm, what, felt, where));
    if (good && l->debug && wf_is_task(what) && watch_swallowed((wf_task *)wf_obj(what)))
        good = watch_warn_swallowed(vm, what);
    if (vm->stopping) /* a hard limit was reached meanwhile */
        return;
    if (!good && wf_error_pending(vm))
        wf_error_unraisable(vm, "reporting", what);
    vm->exception = e;
}

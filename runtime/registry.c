/*
 * Which tasks there are and which one runs: current_task, all_tasks, and the functions by which tasks of other makers take part (_register_task,
 * _enter_task ...). The scheduler's own tasks are known to their loop; others stand in a weak set, and the current ones among them in a dict by
 * loop, both of which exist only once they are used.
 */
#include "asyncio.h"

/* ---- the current task ---- */

static bool registry_current(wf_vm *vm, wf_value loop, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    *out = WF_NONE;
    if (wf_is_kind(loop, WF_KIND_LOOP) && ((wf_loop *)wf_obj(loop))->current)
        *out = wf_from_obj(((wf_loop *)wf_obj(loop))->current);
    else if (s->entered && wf_dict_get(vm, s->entered, loop, out) < 0)
        return false;
    else if (wf_is_unset(*out))
        *out = WF_NONE;
    return true;
}

/* A task of ours on its own loop is current as if the loop ran it, so that timeouts and groups find it. */
static bool registry_set_current(wf_vm *vm, wf_value loop, wf_value task)
{
    wf_scheduler *s = wf_sched(vm);
    wf_loop *l = wf_is_kind(loop, WF_KIND_LOOP) ? (wf_loop *)wf_obj(loop) : NULL;
    if (l && wf_is_task(task)) {
        l->current = (wf_task *)wf_obj(task);
        wf_heap_barrier_value(vm, l, task);
        task = WF_NONE;
    } else if (l)
        l->current = NULL;
    if (wf_is_none(task))
        return !s->entered || wf_dict_delete(vm, s->entered, loop, NULL) >= 0;
    if (!s->entered && !(s->entered = wf_dict_new(vm, 0)))
        return false;
    return wf_dict_set(vm, s->entered, loop, task);
}

/* A task that the loop steps at this moment may not be put aside by hand: the loop would not know which one ends. */
static bool registry_stepping(wf_vm *vm, wf_value current)
{
    if (!wf_is_task(current) || !((wf_task *)wf_obj(current))->stepping)
        return false;
    wf_raise(vm, WF_EXC_RuntimeError, "the current task %R is being executed by its loop", current);
    return true;
}

static bool registry_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value current;
    (void)n;
    *out = WF_NONE;
    if (!registry_current(vm, args[0], &current))
        return false;
    if (!wf_is_none(current))
        return wf_raise(vm, WF_EXC_RuntimeError, "Cannot enter into task %R while another task %R is being executed.", args[1], current);
    return registry_set_current(vm, args[0], args[1]);
}

static bool registry_leave(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value current;
    (void)n;
    *out = WF_NONE;
    if (!registry_current(vm, args[0], &current))
        return false;
    if (!wf_same(current, args[1]))
        return wf_raise(vm, WF_EXC_RuntimeError, "Leaving task %R does not match the current task %R.", args[1], current);
    return !registry_stepping(vm, current) && registry_set_current(vm, args[0], WF_NONE);
}

static bool registry_swap(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return registry_current(vm, args[0], out) && !registry_stepping(vm, *out) && registry_set_current(vm, args[0], args[1]);
}

static bool registry_current_task(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value loop = wf_is_unset(args[0]) ? WF_NONE : args[0];
    (void)n;
    if (wf_is_none(loop)) {
        wf_loop *l = wf_loop_require(vm);
        if (!l)
            return false;
        loop = wf_from_obj(l);
    }
    return registry_current(vm, loop, out);
}

/* ---- all of them ---- */

/* A method of the set of other makers' tasks, which is made when something is to be added. */
static bool registry_others(wf_vm *vm, const char *method, const wf_value *task, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    *out = WF_NONE;
    if (wf_is_none(s->others)) {
        wf_str *module = wf_str_intern_z(vm, "weakref"), *name = wf_str_intern_z(vm, "WeakSet");
        wf_value weakref, class;
        if (strcmp(method, "add") != 0)
            return true;
        if (!module || !name || !wf_import(vm, module, NULL, WF_NONE, 0, &weakref) || !wf_attr_get(vm, weakref, name, &class) ||
            !wf_call(vm, class, NULL, 0, &s->others))
            return false;
    }
    return wf_call_method(vm, s->others, method, task, task ? 1 : 0, out);
}

static bool registry_register(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_is_task(args[0]) || registry_others(vm, "add", &args[0], out);
}

static bool registry_unregister(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_is_task(args[0]) || registry_others(vm, "discard", &args[0], out);
}

static bool registry_add_others(wf_vm *vm, wf_set *into, wf_value loop)
{
    wf_value list, own, done;
    if (wf_is_none(wf_sched(vm)->others))
        return true;
    if (!registry_others(vm, "copy", NULL, &list))
        return false;
    wf_iteration it;
    wf_value task;
    int more;
    if (!wf_iteration_start(vm, &it, list))
        return false;
    while ((more = wf_iteration_next(vm, &it, &task)) > 0) {
        if (!wf_foreign_loop(vm, task, &own))
            return false;
        if (!wf_same(own, loop))
            continue;
        int is = wf_call_method(vm, task, "done", NULL, 0, &done) ? wf_op_truth(vm, done) : -1;
        if (is < 0 || (!is && !wf_set_add(vm, into, task)))
            return false;
    }
    return more == 0;
}

static bool registry_all_tasks(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value loop = wf_is_unset(args[0]) ? WF_NONE : args[0];
    wf_set *tasks = wf_set_new(vm, false);
    (void)n;
    if (!tasks)
        return false;
    if (wf_is_none(loop)) {
        wf_loop *l = wf_loop_require(vm);
        if (!l)
            return false;
        loop = wf_from_obj(l);
    }
    for (wf_task *t = wf_is_kind(loop, WF_KIND_LOOP) ? ((wf_loop *)wf_obj(loop))->first : NULL; t; t = t->next)
        if (!wf_future_done(&t->future) && !wf_set_add(vm, tasks, wf_from_obj(t)))
            return false;
    *out = wf_from_obj(tasks);
    return registry_add_others(vm, tasks, loop);
}

bool wf_registry_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"current_task", registry_current_task, "(loop=None)", "Return the running task, or None."},
        {"all_tasks", registry_all_tasks, "(loop=None)", "Return the set of unfinished tasks."},
        {"_register_task", registry_register, "(task)", "Let all_tasks() tell of a task of another maker."},
        {"_unregister_task", registry_unregister, "(task)", "Take it out again."},
        {"_register_eager_task", registry_register, "(task)", "Let all_tasks() tell of a task of another maker that begins at once."},
        {"_unregister_eager_task", registry_unregister, "(task)", "Take it out again."},
        {"_enter_task", registry_enter, "(loop, task)", "Make a task the current one."},
        {"_leave_task", registry_leave, "(loop, task)", "The task is the current one no longer."},
        {"_swap_current_task", registry_swap, "(loop, task)", "Make a task, or None, the current one; return what was."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

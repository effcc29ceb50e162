/* TaskGroup: structured concurrency, by the rules of CPython's asyncio/taskgroups.py. */
#include "exec/gen.h"
#include "object/exception.h"
#include "waits.h"

typedef struct wf_taskgroup {
    wf_object head;
    bool entered, exiting, aborting, parent_cancel_requested;
    bool left;             /* for good */
    bool cancelled;        /* cancel() was called, before it was entered or in it */
    bool told_before;      /* a cancellation that is not cancel()'s stood before the parent when that was called */
    uint32_t cancelling;   /* the parent's requests of cancellation that had reached it when the group was entered */
    wf_loop *loop;
    wf_task *parent;
    wf_value base_error;   /* KeyboardInterrupt or SystemExit of a task; None */
    wf_list *errors;       /* with room for those of all unfinished tasks; NULL before the first task and after the last error */
    wf_set *tasks;         /* unfinished ones, in order of creation */
    wf_limit *limit;       /* NULL: none */
    wf_cancel_scope *scope; /* in which the group was entered; NULL: none */
    wf_future *completed;  /* what __aexit__ waits for; NULL */
    struct wf_group_waiter *waiter;
} wf_taskgroup;

typedef struct wf_group_waiter {
    wf_waiter waiter;
    wf_taskgroup *group;
} wf_group_waiter;

static wf_taskgroup *group_self(wf_value v) { return (wf_taskgroup *)wf_obj(v); }

wf_set *wf_taskgroup_tasks(wf_value group) { return group_self(group)->tasks; }
wf_task *wf_taskgroup_parent(const wf_waiter *w) { return ((const wf_group_waiter *)w)->group->parent; }

static bool group_is_base(wf_vm *vm, wf_value e)
{
    return wf_error_value_is(vm, e, WF_EXC_SystemExit) || wf_error_value_is(vm, e, WF_EXC_KeyboardInterrupt);
}

/* A group that is aborting takes no more tasks, so the set may be walked as it is. One that cannot be cancelled keeps none of the
 * others alive. */
static bool group_abort(wf_vm *vm, wf_taskgroup *g, wf_reason *reason)
{
    wf_value t, first = WF_UNSET;
    size_t pos = 0;
    g->aborting = true;
    while (wf_set_next(g->tasks, &pos, &t)) {
        if (!wf_future_done(wf_as_future(t)) && !wf_reason_cancel(vm, wf_as_future(t), reason) && wf_error_pending(vm)) {
            wf_value e = wf_error_take(vm);
            first = wf_is_unset(first) ? e : first;
        }
    }
    return wf_is_unset(first) || wf_raise_value(vm, first);
}

/* Has a task failed? */
static bool group_failed(const wf_taskgroup *g)
{
    return g->errors && g->errors->count > 0;
}

static bool group_task_done(wf_vm *vm, wf_waiter *self, wf_future *task)
{
    wf_taskgroup *g = ((wf_group_waiter *)self)->group;
    if (g->limit)
        wf_limit_ended(vm, g->limit, task);
    if (wf_set_discard(vm, g->tasks, wf_from_obj(task)) < 0)
        return false;
    if (g->completed && g->tasks->count == 0 && !wf_future_done(g->completed))
        wf_future_set_result(vm, g->completed, WF_TRUE);
    if (task->state == WF_FUTURE_CANCELLED || !task->failed)
        return true;
    wf_value e = task->result;
    wf_future_seen(task);
    if (!wf_list_append(vm, g->errors, e))
        return false;
    if (group_is_base(vm, e) && wf_is_none(g->base_error))
        wf_heap_store(vm, g, &g->base_error, e);
    if (wf_future_done(&g->parent->future)) {
        wf_str *text = wf_str_format(vm, "Task %R has errored out but its parent task %R is already completed", wf_from_obj(task),
                                     wf_from_obj(g->parent));
        return text && wf_loop_call_exception_handler(vm, g->loop, wf_str_data(vm, text), e, "task", wf_from_obj(task));
    }
    if (!g->aborting && !g->parent_cancel_requested) {
        wf_reason *reason = wf_reason_native(vm, "TaskGroup", wf_is_task(wf_from_obj(task)) ? (wf_task *)task : NULL, " failed");
        if (!group_abort(vm, g, reason))
            return false;
        g->parent_cancel_requested = true;
        if (!wf_reason_cancel(vm, &g->parent->future, reason) && !wf_is_unset(vm->exception))
            return false;
    }
    return true;
}

/*
 * cancel(), as documented for Python 3.15: the tasks and the body are cancelled, and the group is left without an exception. What the others, who
 * cancelled the parent too, meant to reach it does: the parent's count of requests tells.
 */
static bool group_cancel_parent(wf_vm *vm, wf_taskgroup *g)
{
    wf_reason *reason = wf_reason_here(vm, "TaskGroup.cancel()");
    if (!g->aborting && !group_abort(vm, g, reason))
        return false;
    if (g->parent_cancel_requested)
        return true;
    g->parent_cancel_requested = true;
    g->told_before = g->parent->must_cancel;
    return wf_reason_cancel(vm, &g->parent->future, reason) || wf_is_unset(vm->exception);
}

static bool group_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_taskgroup *g = group_self(args[0]);
    (void)n;
    *out = WF_NONE;
    if (g->left)
        return true;
    g->cancelled = true;
    return !g->entered || group_cancel_parent(vm, g);
}

/* The group's own request of cancellation is taken back. What then leaves the group is *propagate. */
static bool group_uncancel_parent(wf_vm *vm, wf_taskgroup *g, wf_value *propagate)
{
    wf_task *p = g->parent;
    uint32_t left = wf_task_uncancel(p);
    if (!g->cancelled) {
        if (left == 0)
            *propagate = WF_NONE; /* no cancellation from outside is left */
        return true;
    }
    if (left > g->cancelling) { /* cancelled from outside as well */
        if (wf_is_none(*propagate))
            *propagate = p->must_cancel ? wf_future_cancelled_error(vm, &p->future)
                                        : wf_exception_new(vm, vm->exc_types[WF_EXC_CancelledError], NULL, 0);
        p->must_cancel = false;
        return !wf_is_unset(*propagate);
    }
    *propagate = WF_NONE;
    if (!g->told_before) /* not yet delivered, and not needed any more */
        p->must_cancel = false;
    return true;
}

/* ---- entering ---- */

static bool group_enter(wf_vm *vm, wf_taskgroup *g)
{
    if (g->entered) {
        wf_str *repr = wf_op_repr(vm, wf_from_obj(g));
        return repr && wf_raise(vm, WF_EXC_RuntimeError, "TaskGroup %S has already been entered", repr);
    }
    if (!g->loop && !(g->loop = wf_loop_require(vm)))
        return false;
    if (!g->loop->current)
        return wf_raise(vm, WF_EXC_RuntimeError, "TaskGroup %R cannot determine the parent task", wf_from_obj(g));
    g->parent = g->loop->current;
    g->scope = g->parent->scope;
    g->cancelling = g->parent->cancel_requests - g->parent->must_cancel;
    g->entered = true;
    wf_heap_barrier(vm, g);
    return !g->cancelled || group_cancel_parent(vm, g);
}

static wf_status group_enter_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    (void)mode, (void)sent;
    *out = self->values[0];
    return group_enter(vm, group_self(self->values[0])) ? WF_RETURNED : WF_RAISED;
}

static bool group_aenter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (vm->awaited_call) {
        if (!group_enter(vm, group_self(args[0])))
            return false;
        *out = wf_runtime_ready(vm, args[0]);
        return true;
    }
    wf_native_coro *c = wf_native_coro_new(vm, "TaskGroup.__aenter__", group_enter_step, 1);
    if (!c)
        return false;
    c->values[0] = args[0];
    *out = wf_from_obj(c);
    return true;
}

/* ---- leaving ---- */

enum { EXIT_GROUP, EXIT_EXC, EXIT_PROPAGATE, EXIT_VALUES };

/* What was passed to __aexit__ begins the end. */
static bool group_exit_begin(wf_vm *vm, wf_taskgroup *g, wf_value exc, wf_value *propagate)
{
    *propagate = WF_NONE;
    g->exiting = true;
    if (wf_is_exception(exc) && group_is_base(vm, exc) && wf_is_none(g->base_error))
        wf_heap_store(vm, g, &g->base_error, exc);
    if (wf_is_exception(exc) && wf_error_value_is(vm, exc, WF_EXC_CancelledError))
        *propagate = exc;
    /* A body that failed stops its tasks. */
    if (!wf_is_exception(exc) || g->aborting)
        return true;
    wf_reason *reason = wf_reason_of(vm, exc);
    return group_abort(vm, g, reason ? reason : wf_reason_native(vm, "TaskGroup, its body failed", NULL, NULL));
}

static wf_status group_exit_end(wf_vm *vm, wf_taskgroup *g, wf_value exc, wf_value propagate, wf_value *out)
{
    *out = WF_NONE;
    g->left = true;
    if (!wf_is_none(g->base_error)) {
        wf_raise_value(vm, g->base_error);
        return WF_RAISED;
    }
    if (g->parent_cancel_requested && !group_uncancel_parent(vm, g, &propagate))
        return WF_RAISED;
    if (!wf_is_none(propagate) && !group_failed(g)) {
        wf_raise_value(vm, propagate);
        return WF_RAISED;
    }
    if (wf_is_exception(exc) && !wf_error_value_is(vm, exc, WF_EXC_CancelledError)) {
        if (!g->errors && !(g->errors = wf_list_new(vm, 1)))
            return WF_RAISED;
        wf_heap_barrier(vm, g);
        if (!wf_list_append(vm, g->errors, exc))
            return WF_RAISED;
    }
    if (!group_failed(g)) { /* the CancelledError by which cancel() ended the body goes no further */
        *out = wf_bool(g->cancelled && wf_is_exception(exc) && wf_error_value_is(vm, exc, WF_EXC_CancelledError));
        return WF_RETURNED;
    }
    if (g->parent->cancel_requests) { /* cancelled from outside as well: told again at its next await */
        wf_task_uncancel(g->parent);
        if (!wf_future_cancel(vm, &g->parent->future, WF_NONE) && !wf_is_unset(vm->exception))
            return WF_RAISED;
    }
    wf_str *message = wf_str_new_z(vm, "unhandled errors in a TaskGroup");
    wf_value group = message ? wf_exception_group_new(vm, message, g->errors) : WF_UNSET;
    g->errors = NULL;
    if (!wf_is_unset(group)) {
        wf_as_exception(group)->suppress = true; /* raise ... from None */
        wf_raise_value(vm, group);
    }
    return WF_RAISED;
}

static wf_status group_exit_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_taskgroup *g = group_self(self->values[EXIT_GROUP]);
    if (self->state == 0) {
        wf_value propagate;
        if (!group_exit_begin(vm, g, self->values[EXIT_EXC], &propagate))
            return WF_RAISED;
        self->values[EXIT_PROPAGATE] = propagate;
        wf_heap_barrier(vm, self);
        self->state = 1;
    } else {
        wf_value ignored;
        bool cancelled = mode == WF_THROW && wf_error_value_is(vm, sent, WF_EXC_CancelledError);
        if (mode == WF_THROW && !cancelled) {
            wf_raise_value(vm, sent);
            return WF_RAISED;
        }
        if (!cancelled && g->completed && wf_future_done(g->completed) && !wf_future_result(vm, g->completed, &ignored)) {
            sent = wf_error_take(vm);
            cancelled = true;
        }
        if (cancelled && (!g->aborting || g->cancelled)) { /* the parent was cancelled while it waited: the tasks are cancelled, and waited for */
            self->values[EXIT_PROPAGATE] = sent;
            wf_heap_barrier(vm, self);
            if (!g->aborting && !group_abort(vm, g, wf_reason_of(vm, sent)))
                return WF_RAISED;
        }
        g->completed = NULL;
    }
    if (g->tasks->count) {
        g->completed = wf_future_new(vm, g->loop);
        if (!g->completed)
            return WF_RAISED;
        wf_heap_barrier(vm, g);
        if (g->aborting) /* the tasks are told already: there is nothing to do but to wait for them */
            g->completed->head.flags |= WF_FUTURE_PATIENT;
        return wf_future_await(vm, self, g->completed, out);
    }
    return group_exit_end(vm, g, self->values[EXIT_EXC], self->values[EXIT_PROPAGATE], out);
}

static bool group_aexit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "TaskGroup.__aexit__", group_exit_step, EXIT_VALUES);
    if (!c)
        return false;
    c->values[EXIT_GROUP] = args[0];
    c->values[EXIT_EXC] = args[2];
    c->values[EXIT_PROPAGATE] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

/* ---- tasks ---- */

/* Room for what a further task may end with: a failure must reach the group when there is no memory, too. */
static bool group_reserve(wf_vm *vm, wf_taskgroup *g)
{
    if (!g->waiter) {
        g->waiter = wf_heap_new(vm, WF_KIND_GROUP_WAITER, sizeof *g->waiter);
        if (!g->waiter)
            return false;
        g->waiter->waiter.run = group_task_done;
        g->waiter->group = g;
    }
    if (!g->errors)
        g->errors = wf_list_new(vm, 0);
    wf_heap_barrier(vm, g);
    return g->errors && wf_list_grow(vm, g->errors, g->errors->count + g->tasks->count + 1);
}

static bool group_create_task(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_taskgroup *g = group_self(args[0]);
    wf_value pending;
    (void)n;
    const char *refusal = !g->entered                               ? "has not been entered"
                          : g->exiting && g->tasks->count == 0 ? "is finished"
                          : g->aborting                             ? "is shutting down"
                                                                    : NULL;
    if (refusal) {
        wf_value ignored;
        if ((wf_is_gen(args[1]) || wf_is_kind(args[1], WF_KIND_NATIVE_CORO)) && !wf_gen_close(vm, args[1], &ignored))
            return false;
        return wf_raise(vm, WF_EXC_RuntimeError, "TaskGroup %R %s", args[0], refusal);
    }
    if (!group_reserve(vm, g) || !wf_asyncio_create_task(vm, g->loop, args[1], wf_is_unset(args[2]) ? WF_NONE : args[2], args[3], out))
        return false;
    pending = wf_is_future(vm, *out) ? *out : wf_foreign_adopt(vm, *out, g->loop);
    if (wf_is_unset(pending))
        return false;
    if (wf_future_done(wf_as_future(pending))) /* it began at once, and ended */
        return group_task_done(vm, &g->waiter->waiter, wf_as_future(pending));
    if (wf_is_task(pending)) {
        ((wf_task *)wf_obj(pending))->scope = g->scope;
        wf_heap_barrier(vm, wf_obj(pending));
    }
    if (g->limit && wf_is_task(pending) && !wf_limit_admit(vm, g->limit, (wf_task *)wf_obj(pending)))
        return false;
    return wf_set_add(vm, g->tasks, pending) && wf_future_add_waiter(vm, wf_as_future(pending), wf_from_obj(g->waiter));
}

static bool group_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_taskgroup *g = group_self(self);
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_z(&b, "<TaskGroup");
    if (g->tasks->count)
        wf_builder_printf(&b, " tasks=%zu", g->tasks->count);
    if (group_failed(g))
        wf_builder_printf(&b, " errors=%zu", g->errors->count);
    wf_builder_z(&b, g->aborting ? " cancelling>" : g->entered ? " entered>" : ">");
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* A copy: nobody but the group changes its own. */
static bool group_get_tasks(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_set *s = wf_set_new(vm, false);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s && wf_set_update(vm, s, wf_from_obj(group_self(self)->tasks));
}

static bool group_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value given = WF_UNSET;
    wf_limit *limit;
    if (!wf_native_bind_args(vm, "TaskGroup", "(*, limit=None)", args, n, kwnames, &given, 1) || !wf_limit_new(vm, given, &limit))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_taskgroup *g = group_self(*out);
    g->base_error = WF_NONE;
    g->limit = limit;
    g->tasks = wf_set_new(vm, false);
    wf_heap_barrier(vm, g);
    return g->tasks != NULL;
}

bool wf_asyncio_no_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)vm, (void)self, (void)args, (void)n, (void)kwnames;
    return true;
}

static void group_mark(wf_vm *vm, wf_object *o)
{
    wf_taskgroup *g = (wf_taskgroup *)o;
    wf_heap_mark_object(vm, g->loop);
    wf_heap_mark_object(vm, g->parent);
    wf_heap_mark_value(vm, g->base_error);
    wf_heap_mark_object(vm, g->errors);
    wf_heap_mark_object(vm, g->tasks);
    wf_heap_mark_object(vm, g->limit);
    wf_heap_mark_object(vm, (wf_object *)g->scope);
    wf_heap_mark_object(vm, g->completed);
    wf_heap_mark_object(vm, g->waiter);
}
static void group_waiter_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_group_waiter *)o)->group); }

bool wf_taskgroup_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"__aenter__", group_aenter, "(self)", NULL},
        {"__aexit__", group_aexit, "(self, et, exc, tb)", NULL},
        {"create_task", group_create_task, "(self, coro, *, name=None, context=None)", "Start a coroutine as a task of the group; returns the task."},
        {"cancel", group_cancel, "(self)", "Cancel the tasks and the body; the group is left without an exception."},
        {0}};
    static const wf_getset_row getset[] = {{"_tasks", group_get_tasks, NULL, "the tasks that have not ended"}, {0}};
    static const wf_slots slots = {.repr = group_repr, .make = group_make, .init = wf_asyncio_no_init};
    static const wf_native_type def = {.name = "TaskGroup", .flags = WF_TYPE_WEAK, .doc = "Waits for the tasks it started; the first failure cancels the others.",
                                       .module = "asyncio.taskgroups", .kind = WF_KIND_TASKGROUP, .size = sizeof(wf_taskgroup), .slots = &slots,
                                       .methods = methods, .getset = getset};
    vm->kind_infos[WF_KIND_TASKGROUP] = (wf_kind_info){.name = "TaskGroup", .mark = group_mark};
    vm->kind_infos[WF_KIND_GROUP_WAITER] = (wf_kind_info){.name = "TaskGroup._on_task_done", .mark = group_waiter_mark};
    wf_type *t = wf_native_new_type(vm, &def, NULL);
    return t && wf_dict_set_z(vm, m->dict, "TaskGroup", wf_from_obj(t));
}

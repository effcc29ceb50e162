/*
 * Futures that do things their own way: instances of subclasses that scripts made of Future and Task, whose methods may be overridden, and objects
 * that only behave like futures (they have _asyncio_future_blocking). Both are dealt with through their methods, as CPython's tasks do; what is
 * registered with them is a WAKE object, a callable that takes the finished future.
 *
 * Code in C that works with future structures gets an adopted future for an object that is none: a plain future which is completed as the object is, and
 * whose cancel() is the object's.
 */
#include "asyncio.h"

typedef struct wf_wake {
    wf_object head;
    wf_value target; /* TASK: to step; native waiter: to run; FUTURE with WF_FUTURE_ADOPTED: to complete */
    bool step;       /* of a TASK: not to be woken from waiting; nobody calls it */
} wf_wake;

typedef struct wf_adopted {
    wf_future future;
    wf_value object;
} wf_adopted;

void wf_foreign_mark(wf_vm *vm, wf_future *f) { wf_heap_mark_value(vm, ((wf_adopted *)f)->object); }

/* ---- what is a future ---- */

static bool foreign_name(wf_vm *vm, const char *text, wf_str **out)
{
    *out = wf_str_intern_z(vm, text);
    return *out != NULL;
}

int wf_foreign_is(wf_vm *vm, wf_value v)
{
    wf_str *class, *blocking;
    wf_value cls, flag;
    if (wf_is_future(vm, v))
        return 1;
    if (!wf_is_obj(v) || wf_is_kind(v, WF_KIND_COROUTINE) || wf_is_kind(v, WF_KIND_NATIVE_CORO))
        return 0;
    if (!foreign_name(vm, "__class__", &class) || !foreign_name(vm, "_asyncio_future_blocking", &blocking) || !wf_attr_get(vm, v, class, &cls))
        return -1;
    int found = wf_attr_find(vm, cls, blocking, &flag);
    if (found <= 0)
        return found;
    return wf_attr_get(vm, v, blocking, &flag) ? !wf_is_none(flag) : -1;
}

bool wf_foreign_loop(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_str *get_loop, *own;
    wf_value method;
    if (wf_is_future(vm, v) && wf_as_future(v)->loop) {
        *out = wf_from_obj(wf_as_future(v)->loop);
        return true;
    }
    if (!foreign_name(vm, "get_loop", &get_loop) || !foreign_name(vm, "_loop", &own))
        return false;
    int found = wf_attr_find(vm, v, get_loop, &method);
    if (found < 0)
        return false;
    return found ? wf_call(vm, method, NULL, 0, out) : wf_attr_get(vm, v, own, out);
}

/* ---- asking it ---- */

static bool foreign_call_with(wf_vm *vm, wf_value v, const char *name, const char *keyword, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *method_name, *key;
    wf_value method;
    wf_tuple *names = NULL;
    if (!foreign_name(vm, name, &method_name) || !wf_attr_get(vm, v, method_name, &method))
        return false;
    if (keyword) {
        if (!foreign_name(vm, keyword, &key) || !(names = wf_tuple_new(vm, 1)))
            return false;
        names->items[0] = wf_from_obj(key);
    }
    return wf_call_kw(vm, method, args, n, names, out);
}

bool wf_foreign_cancel(wf_vm *vm, wf_value v, wf_value message)
{
    wf_value out;
    return foreign_call_with(vm, v, "cancel", NULL, &message, 1, &out) && wf_op_truth(vm, out) > 0;
}

bool wf_foreign_cancel_named(wf_vm *vm, wf_value v, wf_value message)
{
    wf_value out;
    return foreign_call_with(vm, v, "cancel", wf_is_none(message) ? NULL : "msg", &message, 0, &out) && wf_op_truth(vm, out) > 0;
}

bool wf_foreign_result(wf_vm *vm, wf_value v, wf_value *out) { return foreign_call_with(vm, v, "result", NULL, NULL, 0, out); }

static int foreign_asks(wf_vm *vm, wf_value v, const char *name)
{
    wf_value out;
    return foreign_call_with(vm, v, name, NULL, NULL, 0, &out) ? wf_op_truth(vm, out) : -1;
}

/* ---- callbacks ---- */

static wf_value foreign_wake_new(wf_vm *vm, wf_value target)
{
    wf_wake *w = wf_heap_new(vm, WF_KIND_WAKE, sizeof *w);
    if (!w)
        return WF_UNSET;
    w->target = target;
    return wf_from_obj(w);
}

bool wf_foreign_hang(wf_vm *vm, wf_value v, wf_value target, wf_context *context)
{
    wf_value args[2] = {foreign_wake_new(vm, target), context ? wf_from_obj(context) : WF_NONE}, out;
    return !wf_is_unset(args[0]) && foreign_call_with(vm, v, "add_done_callback", context ? "context" : NULL, args, 1, &out);
}

bool wf_foreign_unhang(wf_vm *vm, wf_value v, wf_value target)
{
    wf_value arg = foreign_wake_new(vm, target), out;
    if (wf_is_unset(arg) || !foreign_call_with(vm, v, "remove_done_callback", NULL, &arg, 1, &out))
        return false;
    return wf_op_truth(vm, out) > 0;
}

/* What ended it, into the future that stands for it. */
static bool foreign_copy(wf_vm *vm, wf_future *f, wf_value v)
{
    wf_value outcome = WF_NONE;
    if (wf_future_done(f))
        return true;
    int cancelled = foreign_asks(vm, v, "cancelled");
    if (cancelled > 0) {
        wf_future_cancel_plain(vm, f, WF_NONE);
        return true;
    }
    if (cancelled == 0 && foreign_call_with(vm, v, "exception", NULL, NULL, 0, &outcome)) {
        if (wf_is_exception(outcome))
            wf_future_set_exception(vm, f, outcome);
        else if (foreign_call_with(vm, v, "result", NULL, NULL, 0, &outcome))
            wf_future_set_result(vm, f, outcome);
    }
    if (vm->stopping)
        return false;
    if (wf_error_pending(vm)) {
        outcome = wf_error_take(vm);
        wf_future_set_exception(vm, f, outcome);
    }
    return true;
}

static bool foreign_wake_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value target = ((wf_wake *)wf_obj(self))->target;
    *out = WF_NONE;
    if (n != 1 || (kwnames && kwnames->count))
        return wf_raise(vm, WF_EXC_TypeError, "a callback of a future takes one positional argument");
    if (wf_is_task(target))
        return wf_task_wake(vm, (wf_task *)wf_obj(target), args[0]);
    if (wf_is_future(vm, target))
        return foreign_copy(vm, wf_as_future(target), args[0]);
    if (!wf_is_future(vm, args[0]) || !wf_future_done(wf_as_future(args[0])))
        return wf_raise(vm, WF_EXC_TypeError, "a future that is done was expected, got %R", args[0]);
    return ((wf_waiter *)wf_obj(target))->run(vm, (wf_waiter *)wf_obj(target), wf_as_future(args[0]));
}

static bool foreign_wake_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    bool same = wf_is_kind(other, WF_KIND_WAKE) && wf_same(((wf_wake *)wf_obj(self))->target, ((wf_wake *)wf_obj(other))->target);
    *out = op == WF_CMP_EQ ? wf_bool(same) : op == WF_CMP_NE ? wf_bool(!same) : WF_NOTIMPLEMENTED;
    return true;
}

static bool foreign_wake_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    *out = ((wf_wake *)wf_obj(self))->target.w >> 4;
    return true;
}

wf_value wf_foreign_step_of(wf_vm *vm, wf_task *t)
{
    wf_value w = foreign_wake_new(vm, wf_from_obj(t));
    if (!wf_is_unset(w))
        ((wf_wake *)wf_obj(w))->step = true;
    return w;
}

/* CPython: a method of the task, or an object without a name. */
static bool foreign_wake_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_wake *w = (wf_wake *)wf_obj(self);
    unsigned long long address = (unsigned long long)(uintptr_t)(w->step ? (const void *)w : wf_obj(w->target));
    wf_str *s = wf_str_format(vm, w->step ? "<_asyncio.TaskStepMethWrapper object at 0x%llx>" : "<built-in method task_wakeup of _asyncio.Task object at 0x%llx>",
                             address);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool foreign_wake_name(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value target = ((wf_wake *)wf_obj(self))->target;
    if (((wf_wake *)wf_obj(self))->step)
        return wf_raise(vm, WF_EXC_AttributeError, "'TaskStepMethWrapper' object has no attribute '__qualname__'");
    wf_str *s = wf_str_new_z(vm, wf_is_task(target)          ? "Task.task_wakeup"
                                 : wf_is_future(vm, target) ? "adopted future"
                                                            : vm->kind_infos[wf_obj(target)->kind].name);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static void foreign_wake_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_value(vm, ((wf_wake *)o)->target); }

wf_value wf_foreign_callback_of(wf_vm *vm, wf_value waiter)
{
    if (wf_is_kind(waiter, WF_KIND_HANDLE))
        return ((wf_handle *)wf_obj(waiter))->callback;
    return foreign_wake_new(vm, waiter);
}

/* ---- adoption ---- */

wf_value wf_foreign_adopt(wf_vm *vm, wf_value v, wf_loop *l)
{
    wf_value own;
    if (!wf_foreign_loop(vm, v, &own))
        return WF_UNSET;
    if (!wf_is_loop(own) || (l && (wf_loop *)wf_obj(own) != l)) {
        wf_raise(vm, WF_EXC_ValueError, "The future belongs to a different loop than the one specified as the loop argument");
        return WF_UNSET;
    }
    wf_adopted *a = wf_heap_new(vm, WF_KIND_FUTURE, sizeof *a);
    if (!a)
        return WF_UNSET;
    a->future.head.flags |= WF_FUTURE_ADOPTED;
    a->object = v;
    wf_future_prepare(&a->future, (wf_loop *)wf_obj(own));
    return wf_foreign_hang(vm, v, wf_from_obj(a), NULL) ? wf_from_obj(a) : WF_UNSET;
}

wf_value wf_foreign_original(wf_value future)
{
    return wf_obj(future)->flags & WF_FUTURE_ADOPTED && wf_is_kind(future, WF_KIND_FUTURE) ? ((wf_adopted *)wf_obj(future))->object : future;
}

bool wf_foreign_abandon(wf_vm *vm, wf_future *f)
{
    wf_value object = wf_foreign_original(wf_from_obj(f));
    if (wf_same(object, wf_from_obj(f)))
        return true;
    wf_foreign_unhang(vm, object, wf_from_obj(f));
    return !wf_error_pending(vm);
}

bool wf_foreign_cancel_adopted(wf_vm *vm, wf_future *f, wf_value message)
{
    return !wf_future_done(f) && wf_foreign_cancel(vm, ((wf_adopted *)f)->object, message);
}

bool wf_foreign_start(wf_vm *vm)
{
    static const wf_slots slots = {.repr = foreign_wake_repr, .call = foreign_wake_call, .compare = foreign_wake_compare, .hash = foreign_wake_hash};
    static const wf_getset_row getset[] = {{"__qualname__", foreign_wake_name, NULL, "What is woken."}, {0}};
    static const wf_native_type def = {.name = "TaskWakeupMethWrapper", .module = "_asyncio", .kind = WF_KIND_WAKE, .slots = &slots, .getset = getset,
                                       .flags = WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_WAKE] = (wf_kind_info){.name = "TaskWakeupMethWrapper", .mark = foreign_wake_mark};
    return wf_native_new_type(vm, &def, NULL) != NULL;
}

/*
 * The futures that wait in a lock or queue, as scripts see them in the private attributes _waiters, _getters and _putters: what CPython keeps in a deque
 * there is a set in order of arrival here, and this is a view of it.
 */
#include "asyncio.h"

#include "object/list.h"

typedef struct wf_waiters {
    wf_object head;
    wf_set *futures;
} wf_waiters;

static wf_set *waiters_set(wf_value v) { return ((wf_waiters *)wf_obj(v))->futures; }

wf_value wf_waiters_view(wf_vm *vm, wf_set *futures)
{
    wf_value v = wf_type_new_instance(vm, wf_sched(vm)->waiters_type);
    if (!wf_is_unset(v))
        ((wf_waiters *)wf_obj(v))->futures = futures;
    return v;
}

bool wf_waiters_bind(wf_vm *vm, wf_value owner, wf_value *bound, wf_loop **out)
{
    wf_loop *l = *out = wf_loop_require(vm);
    if (!l)
        return false;
    if (wf_is_none(*bound))
        wf_heap_store(vm, wf_obj(owner), bound, wf_from_obj(l));
    return wf_same(*bound, wf_from_obj(l)) || wf_raise(vm, WF_EXC_RuntimeError, "%R is bound to a different event loop", owner);
}

static bool waiters_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)waiters_set(self)->count;
    return true;
}

static bool waiters_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_list *all = wf_list_of_iterable(vm, wf_from_obj(waiters_set(self)));
    return all && wf_op_getitem(vm, wf_from_obj(all), key, out);
}

static bool waiters_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *all = wf_list_of_iterable(vm, wf_from_obj(waiters_set(self)));
    return all && wf_op_iter(vm, wf_from_obj(all), out);
}

static bool waiters_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *all = wf_list_of_iterable(vm, wf_from_obj(waiters_set(self)));
    wf_str *s = all ? wf_str_format(vm, "deque(%R)", wf_from_obj(all)) : NULL;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* An object that is no future has nothing to be woken: a future that nobody waits for stands in its place. */
static bool waiters_append(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value future = args[1];
    (void)n;
    *out = WF_NONE;
    if (!wf_is_future(vm, future)) {
        int is = wf_foreign_is(vm, future);
        if (is)
            return is > 0 && wf_raise(vm, WF_EXC_TypeError, "only an asyncio.Future can wait here, not %T", future);
        wf_loop *l = wf_loop_default(vm);
        wf_future *f = l ? wf_future_new(vm, l) : NULL;
        if (!f)
            return false;
        future = wf_from_obj(f);
    }
    return wf_set_add(vm, waiters_set(args[0]), future);
}

static void waiters_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_waiters *)o)->futures); }

bool wf_waiters_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {{"append", waiters_append, "(self, item, /)", "Let a future wait as the last."}, {0}};
    static const wf_slots slots = {.length = waiters_length, .getitem = waiters_getitem, .iter = waiters_iter, .repr = waiters_repr};
    static const wf_native_type def = {.name = "waiters", .module = "_asyncio", .size = sizeof(wf_waiters), .slots = &slots, .methods = methods,
                                       .flags = WF_TYPE_FINAL};
    static const wf_kind_info info = {.name = "waiters", .mark = waiters_mark};
    (void)m;
    wf_sched(vm)->waiters_type = wf_native_new_kind(vm, &def, &info);
    return wf_sched(vm)->waiters_type != NULL;
}

/*
 * How tasks come about: loop.create_task, its task factory, and factories of tasks that begin at once.
 *
 * asyncio.create_task, TaskGroup.create_task and ensure_future go through loop.create_task, which calls the factory with the arguments that
 * CPython's BaseEventLoop.create_task gives it: context only where there is one, and the name by set_name afterwards.
 */
#include "asyncio.h"

/* ---- the way without a factory ---- */

static bool factory_plain(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context, wf_value *out)
{
    if (wf_is_unset(name))
        name = WF_NONE;
    else if (!wf_is_none(name)) {
        wf_str *s = wf_op_str(vm, name);
        if (!s)
            return false;
        name = wf_from_obj(s);
    }
    int is = wf_coroutines_is(vm, coro);
    if (is < 0)
        return false;
    if (!is) { /* an extension: any awaitable will do */
        wf_type *t = wf_type_of(vm, coro);
        if (!t->slots.await && !(t->slots.resume && !wf_is_kind(coro, WF_KIND_GENERATOR)))
            return wf_raise(vm, WF_EXC_TypeError, "a coroutine was expected, got %R", coro);
        coro = wf_future_wrap(vm, coro);
        if (wf_is_unset(coro))
            return false;
    }
    wf_task *task = wf_task_new_in(vm, l, coro, name, context);
    *out = task ? wf_from_obj(task) : WF_UNSET;
    return task != NULL;
}

/* ---- with one ---- */

static wf_tuple *factory_names(wf_vm *vm, const char *const *names, size_t n)
{
    wf_tuple *t = wf_tuple_new(vm, n);
    for (size_t i = 0; t && i < n; i++) {
        wf_str *s = wf_str_intern_z(vm, names[i]);
        if (!s)
            return NULL;
        t->items[i] = wf_from_obj(s);
    }
    return t;
}

static bool factory_call(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context, wf_value *out)
{
    static const char *const with_context[] = {"context"};
    wf_value args[3] = {wf_from_obj(l), coro, context}, ignored;
    wf_tuple *names = NULL;
    if (!wf_is_unset(context) && !wf_is_none(context) && !(names = factory_names(vm, with_context, 1)))
        return false;
    if (!wf_call_kw(vm, l->task_factory, args, 2, names, out))
        return false;
    if (wf_is_unset(name))
        name = WF_NONE;
    return wf_call_method(vm, *out, "set_name", &name, 1, &ignored);
}

bool wf_factory_make_task(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context, wf_value *out)
{
    if (l->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
    if (WF_LIKELY(wf_is_none(l->task_factory)))
        return factory_plain(vm, l, coro, name, context, out);
    return factory_call(vm, l, coro, name, context, out);
}

bool wf_asyncio_create_task(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context, wf_value *out)
{
    static const char *const keywords[] = {"name", "context"};
    wf_value method, args[3] = {coro, name, context};
    bool given = !wf_is_unset(context) && !wf_is_none(context);
    if (WF_LIKELY(!wf_loop_is_changed(vm, l)))
        return wf_factory_make_task(vm, l, coro, name, context, out);
    wf_str *create = wf_str_intern_z(vm, "create_task");
    wf_tuple *names = create ? factory_names(vm, keywords, wf_is_unset(name) ? 0 : given ? 2 : 1) : NULL;
    return names && wf_attr_get(vm, wf_from_obj(l), create, &method) && wf_call_kw(vm, method, args, 1, names, out);
}

/* ---- eager tasks ---- */

/* What create_eager_task_factory returns is this, bound to the constructor. */
static bool factory_eager_call(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char *const keywords[] = {"loop", "name", "context", "eager_start"};
    wf_tuple *names = factory_names(vm, keywords, 4);
    wf_value given[5] = {args[2], args[1], wf_is_unset(args[3]) ? WF_NONE : args[3], wf_is_unset(args[4]) ? WF_NONE : args[4], WF_TRUE};
    (void)n;
    return names && wf_call_kw(vm, args[0], given, 1, names, out);
}

static wf_value factory_eager_new(wf_vm *vm, wf_value constructor)
{
    static const wf_native_row row = {"factory", factory_eager_call, "(constructor, /, loop, coro, *, name=None, context=None)",
                                      "Make a task that begins at once."};
    wf_native *f = wf_native_new(vm, &row, NULL, 0);
    return f ? wf_native_bind(vm, f, constructor) : WF_UNSET;
}

static bool factory_create_eager(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = factory_eager_new(vm, args[0]);
    return !wf_is_unset(*out);
}

/* ---- the module's functions ---- */

static bool factory_create_task(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_loop *l = wf_loop_require(vm);
    return l && wf_asyncio_create_task(vm, l, args[0], wf_is_unset(args[1]) ? WF_NONE : args[1], args[2], out);
}

bool wf_factory_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"create_task", factory_create_task, "(coro, *, name=None, context=None)", "Schedule a coroutine on the running loop; return its Task."},
        {"create_eager_task_factory", factory_create_eager, "(custom_task_constructor)",
         "Return a task factory whose tasks take their first step when they are made."},
        {0}};
    wf_value eager = factory_eager_new(vm, wf_from_obj(wf_sched(vm)->task_type));
    return !wf_is_unset(eager) && wf_dict_set_z(vm, m->dict, "eager_task_factory", eager) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

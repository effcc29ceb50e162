/* iscoroutine and iscoroutinefunction, by the rules of CPython's asyncio/coroutines.py and inspect.py. */
#include "asyncio.h"

#include "object/model.h"

/* Without collections.abc no class can have been registered there: its methods say whether it is a Coroutine. */
static int coroutines_by_methods(wf_vm *vm, wf_value v)
{
    static const char *const methods[] = {"__await__", "send", "throw", "close"};
    wf_value found;
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        wf_str *name = wf_str_intern_z(vm, methods[i]);
        int has = name ? wf_type_lookup(vm, wf_type_of(vm, v), name, &found) : -1;
        if (has <= 0 || wf_is_none(found))
            return has < 0 ? -1 : 0;
    }
    return 1;
}

int wf_coroutines_is(wf_vm *vm, wf_value v)
{
    wf_value abc;
    if (wf_is_kind(v, WF_KIND_COROUTINE) || wf_is_kind(v, WF_KIND_NATIVE_CORO))
        return 1;
    if (wf_names_peek(vm, "collections.abc", "Coroutine", &abc))
        return wf_type_isinstance(vm, v, abc);
    return wf_error_pending(vm) ? -1 : coroutines_by_methods(vm, v);
}

/* As CPython's asyncio.coroutines._is_debug_mode, which is asked where it is imported: a script may have replaced it. */
bool wf_coroutines_debug(wf_vm *vm, bool *out)
{
    wf_value function, answer;
    *out = false;
    if (!wf_names_peek(vm, "asyncio.coroutines", "_is_debug_mode", &function)) {
        const char *asked = vm->host->environment ? vm->host->environment(vm->host->data, "PYTHONASYNCIODEBUG") : NULL;
        *out = asked && *asked;
        return !wf_error_pending(vm);
    }
    int truth = wf_call(vm, function, NULL, 0, &answer) ? wf_op_truth(vm, answer) : -1;
    *out = truth > 0;
    return truth >= 0;
}

static bool coroutines_iscoroutine(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int is = wf_coroutines_is(vm, args[0]);
    (void)n;
    *out = wf_bool(is > 0);
    return is >= 0;
}

bool wf_coroutines_open_partial(wf_vm *vm, wf_value *v)
{
    const wf_type *t = wf_type_of(vm, *v);
    while (t && t->head.flags & WF_TYPE_SCRIPT)
        t = t->base;
    const wf_native_type *def = t ? t->native : NULL;
    wf_str *name = wf_str_intern_z(vm, "func");
    if (def && def->module && strcmp(def->module, "functools") == 0 && strcmp(def->name, "partial") == 0 && name && wf_attr_get_generic(vm, *v, name, v))
        return true;
    wf_error_clear(vm);
    return false;
}

/* Whether v.name is that very mark: 1 0 -1. */
static int coroutines_has_mark(wf_vm *vm, wf_value v, const char *name, wf_value mark)
{
    wf_value found;
    wf_str *key = wf_str_intern_z(vm, name);
    int has = key ? wf_attr_find(vm, v, key, &found) : -1;
    return has > 0 ? wf_same(found, mark) : has;
}

static bool coroutines_iscoroutinefunction(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value f = args[0], mark;
    (void)n;
    do
        while (wf_is_kind(f, WF_KIND_METHOD))
            f = ((wf_method *)wf_obj(f))->function;
    while (wf_coroutines_open_partial(vm, &f));
    int is = wf_is_function(f) && (wf_as_function(f)->code->flags & WF_CODE_COROUTINE);
    if (!is && wf_names_peek(vm, "inspect", "_is_coroutine_mark", &mark))
        is = coroutines_has_mark(vm, f, "_is_coroutine_mark", mark);
    if (!is && !wf_error_pending(vm))
        is = coroutines_has_mark(vm, args[0], "_is_coroutine", wf_sched(vm)->coroutine_mark);
    *out = wf_bool(is > 0);
    return is >= 0 && !wf_error_pending(vm);
}

bool wf_coroutines_check_callback(wf_vm *vm, wf_value callback, const char *method)
{
    wf_value function = WF_FALSE;
    int is = wf_coroutines_is(vm, callback);
    if (is < 0 || (is == 0 && !coroutines_iscoroutinefunction(vm, &callback, 1, &function)))
        return false;
    if (is || wf_is_true(function))
        return wf_raise(vm, WF_EXC_TypeError, "coroutines cannot be used with %s()", method);
    return wf_op_callable(vm, callback) || wf_raise(vm, WF_EXC_TypeError, "a callable object was expected by %s(), got %R", method, callback);
}

bool wf_coroutines_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"iscoroutine", coroutines_iscoroutine, "(obj)", "Return True for coroutine objects."},
        {"iscoroutinefunction", coroutines_iscoroutinefunction, "(func)", "Return True for functions defined by async def, and those marked as such."},
        {0}};
    wf_value mark;
    if (!wf_call(vm, wf_from_obj(vm->kind_types[WF_KIND_OBJECT]), NULL, 0, &mark))
        return false;
    wf_sched(vm)->coroutine_mark = mark;
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

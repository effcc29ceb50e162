/* _functools: what of module functools is C: reduce and cmp_to_key here, partial and lru_cache in files of
 * their own (lib/functools.py has the rest). */
#include "functools_parts.h"
#include "import.h"

static bool functools_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value pair[2], iterable = args[1];
    wf_type *t = wf_type_of(vm, iterable);
    bool begun = !wf_is_unset(args[2]);
    uint32_t steps = 0;
    int more;
    (void)n;
    if (!t->slots.iter && !t->slots.getitem)
        return wf_raise(vm, WF_EXC_TypeError, "reduce() arg 2 must support iteration");
    wf_iteration it;
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    pair[0] = begun ? args[2] : WF_UNSET;
    while ((more = wf_iteration_next(vm, &it, &pair[1])) > 0) {
        if (!begun) {
            pair[0] = pair[1];
            begun = true;
            continue;
        }
        if (!wf_call(vm, args[0], pair, 2, out))
            return false;
        pair[0] = *out;
        if ((++steps & 1023) == 0 && !wf_budget_charge(vm, 1024))
            return false;
    }
    if (more < 0)
        return false;
    *out = pair[0];
    return begun || wf_raise(vm, WF_EXC_TypeError, "reduce() of empty iterable with no initial value");
}

/* ---- cmp_to_key ---- */

typedef struct wf_cmp_key {
    wf_object head;
    wf_value compare, object; /* object unset: the key function itself */
} wf_cmp_key;

static wf_cmp_key *cmp_key_of(wf_value v)
{
    return (wf_cmp_key *)wf_obj(v);
}

static bool cmp_key_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value object;
    if (!wf_native_bind_args(vm, "K", "(obj)", args, n, kwnames, &object, 1))
        return false;
    *out = wf_type_new_instance(vm, wf_type_of(vm, self));
    if (wf_is_unset(*out))
        return false;
    cmp_key_of(*out)->compare = cmp_key_of(self)->compare;
    cmp_key_of(*out)->object = object;
    return true;
}
static bool cmp_key_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    if (!wf_is_obj(other) || wf_obj(other)->kind != wf_obj(self)->kind)
        return wf_raise(vm, WF_EXC_TypeError, "other argument must be K instance");
    wf_value pair[2] = {cmp_key_of(self)->object, cmp_key_of(other)->object};
    if (wf_is_unset(pair[0]) || wf_is_unset(pair[1]))
        return wf_raise(vm, WF_EXC_AttributeError, "object");
    return wf_call(vm, cmp_key_of(self)->compare, pair, 2, out) &&
           wf_op_compare(vm, op, *out, wf_fix(0), out);
}
static bool cmp_key_get_obj(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_is_unset(cmp_key_of(self)->object) ? WF_NONE : cmp_key_of(self)->object;
    return true;
}
static bool cmp_key_set_obj(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, cmp_key_of(self), &cmp_key_of(self)->object, value);
    return true;
}
static void cmp_key_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_cmp_key *)o)->compare);
    wf_heap_mark_value(vm, ((wf_cmp_key *)o)->object);
}
static bool functools_cmp_to_key(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_module *m = wf_import_builtin(vm, "_functools");
    wf_str *name = m ? wf_str_intern_z(vm, "_KeyWrapper") : NULL;
    wf_value type;
    (void)n;
    if (!name)
        return false;
    if (!wf_dict_get_name(vm, m->dict, name, &type) || !wf_is_type(type))
        return wf_raise(vm, WF_EXC_AttributeError, "module '_functools' has no attribute '_KeyWrapper'");
    *out = wf_type_new_instance(vm, wf_as_type(type));
    if (wf_is_unset(*out))
        return false;
    cmp_key_of(*out)->compare = args[0];
    cmp_key_of(*out)->object = WF_UNSET;
    return true;
}

bool wf_functools_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"reduce", functools_reduce, "(function, iterable, initial=None, /)",
         "Apply a function of two arguments to the items, from left to right."},
        {"cmp_to_key", functools_cmp_to_key, "(mycmp)", "Convert a cmp= function into a key= function."},
        {0}};
    static const wf_kind_info info = {.name = "functools.KeyWrapper", .mark = cmp_key_mark};
    static const wf_slots slots = {.call = cmp_key_call, .compare = cmp_key_compare};
    static const wf_getset_row getset[] = {
        {"obj", cmp_key_get_obj, cmp_key_set_obj, "Value wrapped by a key function."}, {0}};
    static const wf_native_type def = {.name = "KeyWrapper",
                                       .module = "functools",
                                       .size = sizeof(wf_cmp_key),
                                       .slots = &slots,
                                       .getset = getset,
                                       .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED};
    wf_type *key = wf_native_new_kind(vm, &def, &info);
    return key && wf_dict_set_z(vm, m->dict, "_KeyWrapper", wf_from_obj(key)) &&
           wf_native_add_rows(vm, m->dict, rows, NULL, 0) && wf_partial_load(vm, m) &&
           wf_lru_cache_load(vm, m);
}

/* Type parameters of list[T] and int | list[T]: finding them, and putting arguments in their places. The rules are those of CPython's
 * Objects/genericaliasobject.c; what each kind of parameter takes is asked of the parameter itself by __typing_subst__ and
 * __typing_prepare_subst__.
 */
#include "object/generic_subst.h"

#include "vm.h"

static const wf_generic_alias *subst_alias(wf_value v)
{
    return (const wf_generic_alias *)wf_obj(v);
}

/* An attribute that a class or an object without it does not have: 1, 0, -1. */
static int subst_attribute(wf_vm *vm, wf_value v, const char *name, wf_value *out)
{
    wf_str *s = wf_is_type(v) || !wf_is_obj(v) ? NULL : wf_str_intern_z(vm, name);
    if (!s)
        return wf_is_type(v) || !wf_is_obj(v) ? 0 : -1;
    return wf_attr_find(vm, v, s, out);
}

static bool subst_extend(wf_vm *vm, wf_list *l, const wf_tuple *t)
{
    for (size_t i = 0; i < t->count; i++)
        if (!wf_list_append(vm, l, t->items[i]))
            return false;
    return true;
}

static wf_tuple *subst_tuple(wf_vm *vm, const wf_list *l)
{
    return wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count);
}

/* ---- finding parameters ---- */

static int subst_index(const wf_tuple *t, wf_value v)
{
    for (size_t i = 0; i < t->count; i++)
        if (wf_same(t->items[i], v))
            return (int)i;
    return -1;
}

static bool subst_add(wf_vm *vm, wf_list *l, wf_value v)
{
    for (size_t i = 0; i < l->count; i++)
        if (wf_same(l->array->items[i], v))
            return true;
    return wf_list_append(vm, l, v);
}

static bool subst_collect(wf_vm *vm, wf_list *l, wf_value v)
{
    wf_value found;
    int has = wf_is_kind(v, WF_KIND_GENERIC_ALIAS) ? 0 : subst_attribute(vm, v, "__typing_subst__", &found);
    if (has)
        return has > 0 && subst_add(vm, l, v);
    if (wf_is_exact(v, WF_KIND_GENERIC_ALIAS))
        found = wf_from_obj(subst_alias(v)->parameters);
    else if ((has = subst_attribute(vm, v, "__parameters__", &found)) <= 0)
        return has == 0;
    if (!wf_is_tuple(found))
        return true;
    const wf_tuple *inner = wf_as_tuple(found);
    for (size_t i = 0; i < inner->count; i++)
        if (!subst_add(vm, l, inner->items[i]))
            return false;
    return true;
}

wf_tuple *wf_generic_subst_parameters(wf_vm *vm, const wf_tuple *args)
{
    wf_list *l = NULL;
    for (size_t i = 0; i < args->count; i++) {
        if (wf_is_type(args->items[i]) || !wf_is_obj(args->items[i]))
            continue;
        if ((!l && !(l = wf_list_new(vm, 0))) || !subst_collect(vm, l, args->items[i]))
            return NULL;
    }
    return l ? subst_tuple(vm, l) : vm->empty_tuple;
}

/* ---- what is subscripted with ---- */

/* *tuple[int, str] stands for its items, unless their number is open. */
static bool subst_unpack_one(wf_vm *vm, wf_list *l, wf_value v)
{
    wf_value found;
    int has = subst_attribute(vm, v, "__typing_unpacked_tuple_args__", &found);
    if (has < 0)
        return false;
    if (!has || !wf_is_tuple(found))
        return wf_list_append(vm, l, v);
    const wf_tuple *t = wf_as_tuple(found);
    bool open = t->count && t->items[t->count - 1].w == WF_W_ELLIPSIS;
    return open ? wf_list_append(vm, l, v) : subst_extend(vm, l, t);
}

static wf_tuple *subst_unpack(wf_vm *vm, wf_value key)
{
    wf_list *l = wf_list_new(vm, 0);
    if (!l)
        return NULL;
    if (!wf_is_tuple(key))
        return subst_unpack_one(vm, l, key) ? subst_tuple(vm, l) : NULL;
    for (size_t i = 0; i < wf_as_tuple(key)->count; i++)
        if (!subst_unpack_one(vm, l, wf_as_tuple(key)->items[i]))
            return NULL;
    return subst_tuple(vm, l);
}

static WF_COLD wf_tuple *subst_wrong_count(wf_vm *vm, wf_value self, size_t given, size_t wanted)
{
    if (!wf_raise(vm, WF_EXC_TypeError, "Too %s arguments for %R; actual %zu, expected %zu",
                  given > wanted ? "many" : "few", self, given, wanted))
        return NULL;
    return NULL;
}

/* One argument for each parameter, as the parameters want them: those of a TypeVarTuple in a tuple of their own. */
static wf_tuple *subst_prepare(wf_vm *vm, wf_value self, const wf_tuple *parameters, wf_value key)
{
    wf_tuple *given = subst_unpack(vm, key);
    for (size_t i = 0; given && i < parameters->count; i++) {
        wf_value prepare, args[] = {self, wf_from_obj(given)}, prepared;
        int has = subst_attribute(vm, parameters->items[i], "__typing_prepare_subst__", &prepare);
        if (has < 0)
            return NULL;
        if (!has || wf_is_none(prepare))
            continue;
        if (!wf_call(vm, prepare, args, 2, &prepared))
            return NULL;
        if (wf_is_list(prepared))
            given = subst_tuple(vm, wf_as_list(prepared));
        else
            given = wf_is_tuple(prepared) ? wf_as_tuple(prepared) : wf_tuple_from(vm, &prepared, 1);
    }
    if (given && given->count != parameters->count)
        return subst_wrong_count(vm, self, given->count, parameters->count);
    return given;
}

/* ---- replacing ---- */

typedef struct subst_task {
    const wf_tuple *parameters, *given;
} subst_task;

/* list[T] inside of another: subscripted with what its own parameters get. */
static bool subst_nested(wf_vm *vm, const subst_task *task, wf_value arg, wf_value *out)
{
    wf_value found;
    *out = arg;
    int has = subst_attribute(vm, arg, "__parameters__", &found);
    if (has <= 0 || !wf_is_tuple(found) || !wf_as_tuple(found)->count)
        return has >= 0;
    const wf_tuple *inner = wf_as_tuple(found);
    wf_list *l = wf_list_new(vm, inner->count);
    if (!l)
        return false;
    for (size_t i = 0; i < inner->count; i++) {
        int at = subst_index(task->parameters, inner->items[i]);
        wf_value v = at < 0 ? inner->items[i] : task->given->items[at];
        bool many = at >= 0 && wf_is_tuple(v) && wf_is_kind(inner->items[i], WF_KIND_TYPEVARTUPLE);
        if (many ? !subst_extend(vm, l, wf_as_tuple(v)) : !wf_list_append(vm, l, v))
            return false;
    }
    wf_tuple *key = subst_tuple(vm, l);
    return key && wf_op_getitem(vm, arg, wf_from_obj(key), out);
}

/* Is it Unpack[Ts]? 1, 0, -1 */
static int subst_is_unpacked(wf_vm *vm, wf_value arg)
{
    wf_value found;
    int has = subst_attribute(vm, arg, "__typing_is_unpacked_typevartuple__", &found);
    return has > 0 ? wf_op_truth(vm, found) : has;
}

static bool subst_replace(wf_vm *vm, const subst_task *task, wf_list *l, wf_value arg)
{
    wf_value subst, v;
    if (wf_is_type(arg) || !wf_is_obj(arg))
        return wf_list_append(vm, l, arg);
    int unpacked = subst_is_unpacked(vm, arg);
    int has = unpacked < 0 || wf_is_kind(arg, WF_KIND_GENERIC_ALIAS)
                  ? 0
                  : subst_attribute(vm, arg, "__typing_subst__", &subst);
    if (unpacked < 0 || has < 0)
        return false;
    int at = has ? subst_index(task->parameters, arg) : -1;
    if (at >= 0 ? !wf_call(vm, subst, &task->given->items[at], 1, &v) : !subst_nested(vm, task, arg, &v))
        return false;
    return unpacked && wf_is_tuple(v) ? subst_extend(vm, l, wf_as_tuple(v)) : wf_list_append(vm, l, v);
}

wf_tuple *wf_generic_subst(wf_vm *vm, wf_value self, const wf_tuple *args, const wf_tuple *parameters, wf_value key)
{
    if (!parameters->count) {
        if (!wf_raise(vm, WF_EXC_TypeError, "%R is not a generic class", self))
            return NULL;
        return NULL;
    }
    if (!wf_recursion_enter(vm, " in a subscript"))
        return NULL;
    subst_task task = {parameters, subst_prepare(vm, self, parameters, key)};
    wf_list *l = task.given ? wf_list_new(vm, args->count) : NULL;
    for (size_t i = 0; l && i < args->count; i++)
        if (!subst_replace(vm, &task, l, args->items[i]))
            l = NULL;
    wf_recursion_leave(vm);
    return l ? subst_tuple(vm, l) : NULL;
}

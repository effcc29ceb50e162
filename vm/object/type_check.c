/* isinstance() and issubclass(), after CPython's Objects/abstract.c: tuples, unions, __instancecheck__ and
 * objects that only look like classes. */
#include "object/type_state.h"

/* The __bases__ of something that stands for a class: 1, 0 (no tuple there) or -1. */
static int check_bases(wf_vm *vm, wf_value cls, wf_tuple **out)
{
    wf_value v;
    int found = wf_attr_find(vm, cls, wf_name(vm, __bases__), &v);
    if (found <= 0)
        return found;
    if (!wf_is_tuple(v))
        return 0;
    *out = wf_as_tuple(v);
    return 1;
}

/* Does the graph of __bases__ lead from derived to cls? */
static int check_abstract(wf_vm *vm, wf_value derived, wf_value cls)
{
    wf_tuple *bases;
    for (;;) {
        if (wf_same(derived, cls))
            return 1;
        int found = check_bases(vm, derived, &bases);
        if (found <= 0)
            return found;
        if (bases->count != 1)
            break;
        derived = bases->items[0];
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
    if (!bases->count)
        return 0;
    if (!wf_recursion_enter(vm, " in __issubclass__"))
        return -1;
    int is = 0;
    for (size_t i = 0; i < bases->count && is == 0; i++)
        is = check_abstract(vm, bases->items[i], cls);
    wf_recursion_leave(vm);
    return is;
}

static int check_is_class(wf_vm *vm, wf_value cls, const char *message)
{
    wf_tuple *bases;
    int found = check_bases(vm, cls, &bases);
    if (found == 0) {
        wf_raise(vm, WF_EXC_TypeError, "%s", message);
        return -1;
    }
    return found;
}

/* What the object says its class is, when it overrides __class__. Unset: what it is; or an exception. */
static wf_value check_claimed_class(wf_vm *vm, wf_value object)
{
    wf_type *t = wf_type_of(vm, object);
    wf_value descriptor, claimed = WF_UNSET;
    int found = wf_type_find(vm, t, wf_name(vm, __class__), &descriptor, NULL);
    if (found < 0 || (found && wf_is_exact(descriptor, WF_KIND_GETSET) && !t->slots.getattr))
        return WF_UNSET; /* object's own */
    if (wf_attr_find(vm, object, wf_name(vm, __class__), &claimed) <= 0 || wf_same(claimed, wf_from_obj(t)))
        return WF_UNSET;
    return claimed;
}

int wf_type_real_isinstance(wf_vm *vm, wf_value object, wf_value cls)
{
    if (wf_is_type(cls)) {
        if (wf_type_instance(vm, object, wf_as_type(cls)))
            return 1;
        wf_value claimed = check_claimed_class(vm, object);
        if (wf_is_unset(claimed))
            return wf_error_pending(vm) ? -1 : 0;
        return wf_is_type(claimed) && wf_type_subtype(wf_as_type(claimed), wf_as_type(cls));
    }
    int ok = check_is_class(vm, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    if (ok < 0)
        return -1;
    wf_value its;
    ok = wf_attr_find(vm, object, wf_name(vm, __class__), &its);
    return ok > 0 ? check_abstract(vm, its, cls) : ok;
}

int wf_type_real_issubclass(wf_vm *vm, wf_value derived, wf_value cls)
{
    if (wf_is_type(derived) && wf_is_type(cls))
        return wf_type_subtype(wf_as_type(derived), wf_as_type(cls));
    if (check_is_class(vm, derived, "issubclass() arg 1 must be a class") < 0)
        return -1;
    if (!wf_is_kind(cls, WF_KIND_UNION) &&
        check_is_class(vm, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union") < 0)
        return -1;
    return check_abstract(vm, derived, cls);
}

typedef int (*check_fn)(wf_vm *vm, wf_value object, wf_value classinfo);

static int check_any(wf_vm *vm, wf_value object, const wf_tuple *t, check_fn fn, const char *where)
{
    if (!wf_recursion_enter(vm, where))
        return -1;
    int is = 0;
    for (size_t i = 0; i < t->count && is == 0; i++) {
        wf_value item = t->items[i];
        is = fn(vm, object, wf_is_none(item) ? wf_from_obj(vm->kind_types[WF_KIND_NONETYPE]) : item);
    }
    wf_recursion_leave(vm);
    return is;
}

/* The hook of the class's class; 2: there is none. */
static int check_hook(wf_vm *vm, wf_value object, wf_value classinfo, wf_str *name, const char *where)
{
    wf_value v;
    if (!wf_recursion_enter(vm, where))
        return -1;
    int found = wf_type_call_special(vm, classinfo, name, &object, 1, &v);
    wf_recursion_leave(vm);
    if (found == 0)
        return 2;
    return found < 0 ? -1 : wf_op_truth(vm, v);
}

/* A None inside a tuple is no class; inside a union it is. */
static int check_tuple(wf_vm *vm, wf_value object, const wf_tuple *t, check_fn fn, const char *where)
{
    if (!wf_recursion_enter(vm, where))
        return -1;
    int is = 0;
    for (size_t i = 0; i < t->count && is == 0; i++)
        is = fn(vm, object, t->items[i]);
    wf_recursion_leave(vm);
    return is;
}

int wf_type_isinstance(wf_vm *vm, wf_value object, wf_value classinfo)
{
    if (wf_is_type(classinfo) && wf_type_of(vm, classinfo) == vm->kind_types[WF_KIND_TYPE])
        return wf_type_real_isinstance(vm, object, classinfo);
    if (wf_is_type(classinfo) && wf_type_of(vm, object) == wf_as_type(classinfo))
        return 1;
    if (wf_is_exact(classinfo, WF_KIND_UNION))
        return check_any(vm, object, ((wf_union *)wf_obj(classinfo))->args, wf_type_isinstance,
                         " in __instancecheck__");
    if (wf_is_tuple(classinfo))
        return check_tuple(vm, object, wf_as_tuple(classinfo), wf_type_isinstance, " in __instancecheck__");
    int is = check_hook(vm, object, classinfo, wf_name(vm, __instancecheck__), " in __instancecheck__");
    return is == 2 ? wf_type_real_isinstance(vm, object, classinfo) : is;
}

int wf_type_issubclass(wf_vm *vm, wf_value cls, wf_value classinfo)
{
    if (wf_is_type(classinfo) && wf_type_of(vm, classinfo) == vm->kind_types[WF_KIND_TYPE])
        return wf_same(cls, classinfo) ? 1 : wf_type_real_issubclass(vm, cls, classinfo);
    if (wf_is_exact(classinfo, WF_KIND_UNION))
        return check_any(vm, cls, ((wf_union *)wf_obj(classinfo))->args, wf_type_issubclass,
                         " in __subclasscheck__");
    if (wf_is_tuple(classinfo))
        return check_tuple(vm, cls, wf_as_tuple(classinfo), wf_type_issubclass, " in __subclasscheck__");
    int is = check_hook(vm, cls, classinfo, wf_name(vm, __subclasscheck__), " in __subclasscheck__");
    return is == 2 ? wf_type_real_issubclass(vm, cls, classinfo) : is;
}

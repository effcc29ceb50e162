/* property: an attribute computed by functions. */
#include "object/type_state.h"

static wf_property *property_of(wf_value v)
{
    return (wf_property *)wf_obj(v);
}

static void property_mark(wf_vm *vm, wf_object *o)
{
    const wf_property *p = (const wf_property *)o;
    wf_heap_mark_value(vm, p->getter);
    wf_heap_mark_value(vm, p->setter);
    wf_heap_mark_value(vm, p->deleter);
    wf_heap_mark_value(vm, p->doc);
    wf_heap_mark_value(vm, p->name);
}

/* "property 'x' of 'A' object has no setter" */
static WF_COLD bool property_lacks(wf_vm *vm, const wf_property *p, wf_value instance, const char *what)
{
    wf_str *owner = wf_type_of(vm, instance)->qualname;
    if (!wf_is_unset(p->name))
        return wf_raise(vm, WF_EXC_AttributeError, "property %R of '%S' object has no %s", p->name, owner,
                        what);
    return wf_raise(vm, WF_EXC_AttributeError, "property of '%S' object has no %s", owner, what);
}

static bool property_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    const wf_property *p = property_of(self);
    (void)owner;
    *out = self;
    if (wf_is_unset(instance))
        return true;
    if (wf_is_none(p->getter))
        return property_lacks(vm, p, instance, "getter");
    return wf_call(vm, p->getter, &instance, 1, out);
}

static bool property_set(wf_vm *vm, wf_value self, wf_value instance, wf_value value)
{
    const wf_property *p = property_of(self);
    wf_value args[2] = {instance, value}, ignored;
    bool delete = wf_is_unset(value);
    wf_value function = delete ? p->deleter : p->setter;
    if (wf_is_none(function))
        return property_lacks(vm, p, instance, delete ? "deleter" : "setter");
    return wf_call(vm, function, args, delete ? 1 : 2, &ignored);
}

static bool property_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_property *p = property_of(*out);
    p->getter = p->setter = p->deleter = p->doc = WF_NONE;
    p->name = WF_UNSET;
    return true;
}

static bool property_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value b[4];
    if (!wf_native_bind_args(vm, "property", "(fget=None, fset=None, fdel=None, doc=None)", args, n, kwnames,
                             b, 4))
        return false;
    wf_property *p = property_of(self);
    p->getter = wf_is_unset(b[0]) ? WF_NONE : b[0];
    p->setter = wf_is_unset(b[1]) ? WF_NONE : b[1];
    p->deleter = wf_is_unset(b[2]) ? WF_NONE : b[2];
    p->doc = WF_NONE;
    p->getter_doc = false;
    wf_heap_barrier(vm, p);
    wf_value doc = wf_is_unset(b[3]) ? WF_NONE : b[3];
    if (wf_is_none(doc) && !wf_is_none(p->getter)) {
        int found = wf_attr_find(vm, p->getter, wf_name(vm, __doc__), &doc);
        if (found < 0)
            return false;
        if (!found)
            doc = WF_NONE;
        p->getter_doc = !wf_is_none(doc);
    }
    if (wf_type_of(vm, self) == wf_type_builtin(vm, WF_KIND_PROPERTY)) {
        wf_heap_store(vm, p, &p->doc, doc);
        return true;
    }
    /* A subclass has a __doc__ of its own, which hides the one here: its instances keep theirs as an attribute, if they can. */
    if (wf_attr_set(vm, self, wf_name(vm, __doc__), doc))
        return true;
    if (p->getter_doc || !wf_error_is(vm, WF_EXC_AttributeError))
        return false;
    wf_error_clear(vm);
    return true;
}

static const wf_slots property_slots = {
    .get = property_get,
    .set = property_set,
    .make = property_make,
    .init = property_init,
};

/* A property like self with one function replaced, of self's class. */
static bool property_with(wf_vm *vm, wf_value self, int which, wf_value function, wf_value *out)
{
    const wf_property *p = property_of(self);
    wf_value args[4] = {p->getter, p->setter, p->deleter, p->doc};
    if (!wf_is_none(function)) /* None: the one that it has */
        args[which] = function;
    if (p->getter_doc && !wf_is_none(args[0])) /* that of the getter there is now */
        args[3] = WF_NONE;
    if (!wf_call(vm, wf_from_obj(wf_type_of(vm, self)), args, 4, out))
        return false;
    if (wf_is_kind(*out, WF_KIND_PROPERTY))
        wf_heap_store(vm, wf_obj(*out), &property_of(*out)->name, property_of(self)->name);
    return true;
}
static bool property_m_getter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return property_with(vm, args[0], 0, args[1], out);
}
static bool property_m_setter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return property_with(vm, args[0], 1, args[1], out);
}
static bool property_m_deleter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return property_with(vm, args[0], 2, args[1], out);
}
static bool property_m_set_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    if (n != 3)
        return wf_raise(vm, WF_EXC_TypeError, "__set_name__() takes 2 positional arguments but %zu were given", n - 1);
    *out = WF_NONE;
    wf_heap_store(vm, wf_obj(args[0]), &property_of(args[0])->name, args[2]);
    return true;
}

static const wf_native_row property_methods[] = {
    {"getter", property_m_getter, "(self, fget, /)",
     "Descriptor to obtain a copy of the property with a different getter."},
    {"setter", property_m_setter, "(self, fset, /)",
     "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter", property_m_deleter, "(self, fdel, /)",
     "Descriptor to obtain a copy of the property with a different deleter."},
    {"__set_name__", property_m_set_name, NULL, "Method to set name of a property."},
    {0},
};

static bool property_fget(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = property_of(self)->getter, true;
}
static bool property_fset(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = property_of(self)->setter, true;
}
static bool property_fdel(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = property_of(self)->deleter, true;
}
static bool property_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = property_of(self)->doc, true;
}
static bool property_doc_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &property_of(self)->doc, wf_is_unset(value) ? WF_NONE : value);
    return true;
}

static bool property_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_property *p = property_of(self);
    *out = p->name;
    if (!wf_is_unset(p->name))
        return true;
    int found = wf_is_none(p->getter) ? 0 : wf_attr_find(vm, p->getter, wf_name(vm, __name__), out);
    if (found != 0)
        return found > 0;
    return wf_attr_raise(vm, self, wf_name(vm, __name__), "'property' object has no attribute '__name__'");
}
static bool property_name_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &property_of(self)->name, value);
    return true;
}

static bool property_abstract_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_property *p = property_of(self);
    const wf_value functions[3] = {p->getter, p->setter, p->deleter};
    *out = WF_FALSE;
    for (int i = 0; i < 3; i++) {
        wf_value flag;
        int found = wf_attr_find(vm, functions[i], wf_name(vm, __isabstractmethod__), &flag);
        int truth = found > 0 ? wf_op_truth(vm, flag) : found;
        if (truth < 0)
            return false;
        if (truth)
            *out = WF_TRUE;
    }
    return true;
}

static const wf_getset_row property_getset[] = {
    {"fget", property_fget, wf_getset_readonly, NULL},
    {"fset", property_fset, wf_getset_readonly, NULL},
    {"fdel", property_fdel, wf_getset_readonly, NULL},
    {"__doc__", property_doc_get, property_doc_set, NULL},
    {"__name__", property_name_get, property_name_set, NULL},
    {"__isabstractmethod__", property_abstract_get, NULL, NULL},
    {0},
};

static const wf_native_type property_native = {
    .name = "property",
    .doc = "Property attribute.",
    .kind = WF_KIND_PROPERTY,
    .size = sizeof(wf_property),
    .slots = &property_slots,
    .methods = property_methods,
    .getset = property_getset,
};

bool wf_property_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_PROPERTY] = (wf_kind_info){.name = "property", .mark = property_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_PROPERTY], &property_native);
}

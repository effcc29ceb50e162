/* staticmethod and classmethod. */
#include "object/type_state.h"

static wf_wrapped *wrapped_of(wf_value v)
{
    return (wf_wrapped *)wf_obj(v);
}

static void wrapped_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_wrapped *)o)->callable);
    wf_heap_mark_object(vm, ((wf_wrapped *)o)->attributes);
}

static bool wrapped_static_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)vm, (void)instance, (void)owner;
    *out = wrapped_of(self)->callable;
    return true;
}

static bool wrapped_class_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    wf_value callable = wrapped_of(self)->callable;
    if (wf_is_unset(owner) || wf_is_none(owner))
        owner = wf_from_obj(wf_type_of(vm, instance));
    if (wf_is_kind(callable, WF_KIND_NATIVE)) {
        wf_native *f = (wf_native *)wf_obj(callable);
        if (f->owner && !(f->head.flags & WF_NATIVE_METHOD) &&
            wf_is_unset(f->self)) { /* a native class method */
            *out = wf_native_bind(vm, f, owner);
            return !wf_is_unset(*out);
        }
    }
    *out = wf_method_new(vm, callable, owner);
    return !wf_is_unset(*out);
}

static bool wrapped_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    if (!wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool ok = wf_call_kw(vm, wrapped_of(self)->callable, args, n, kwnames, out);
    wf_recursion_leave(vm);
    return ok;
}

static bool wrapped_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!wf_recursion_enter(vm, " while getting the repr of an object"))
        return false;
    wf_str *s =
        wf_str_format(vm, "<%s(%R)>", wf_is_kind(self, WF_KIND_STATICMETHOD) ? "staticmethod" : "classmethod",
                      wrapped_of(self)->callable);
    wf_recursion_leave(vm);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* Names that a wrapper shows as its function's own. */
static bool wrapped_forwards(wf_vm *vm, const wf_str *name)
{
    return name == wf_name(vm, __name__) || name == wf_name(vm, __qualname__) ||
           name == wf_name(vm, __doc__) || name == wf_name(vm, __module__) ||
           name == wf_name(vm, __annotations__);
}

static bool wrapped_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_wrapped *w = wrapped_of(self);
    if (wrapped_forwards(vm, name) && !(w->attributes && wf_dict_get_name(vm, w->attributes, name, out))) {
        int found = wf_attr_find(vm, w->callable, name, out);
        if (found != 0)
            return found > 0;
    }
    int found = wf_attr_find_in(vm, self, w->attributes, name, out);
    return found > 0 ||
           (found == 0 && wf_attr_raise(vm, self, name, "'%T' object has no attribute '%S'", self, name));
}
static bool wrapped_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    return wf_attr_store_in(vm, self, &wrapped_of(self)->attributes, name, value);
}

static bool wrapped_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wrapped_of(*out)->callable = WF_NONE;
    return true;
}

static bool wrapped_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    const char *name = wf_is_kind(self, WF_KIND_STATICMETHOD) ? "staticmethod" : "classmethod";
    wf_value callable;
    if (n != 1 && !(kwnames && kwnames->count)) /* not "exactly one argument": these are classes */
        return wf_raise(vm, WF_EXC_TypeError, "%s expected 1 argument, got %zu", name, n);
    if (!wf_native_bind_args(vm, name, "(function, /)", args, n, kwnames, &callable, 1))
        return false;
    wf_heap_store(vm, wf_obj(self), &wrapped_of(self)->callable, callable);
    return true;
}

static bool wrapped_function_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wrapped_of(self)->callable;
    return true;
}

static bool wrapped_abstract_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value flag;
    int found = wf_attr_find(vm, wrapped_of(self)->callable, wf_name(vm, __isabstractmethod__), &flag);
    int truth = found > 0 ? wf_op_truth(vm, flag) : found;
    *out = wf_bool(truth > 0);
    return truth >= 0;
}

static bool wrapped_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_wrapped *w = wrapped_of(self);
    if (!w->attributes) {
        w->attributes = wf_dict_new(vm, 0);
        if (!w->attributes)
            return false;
        wf_heap_barrier(vm, w);
    }
    *out = wf_from_obj(w->attributes);
    return true;
}

static const wf_getset_row wrapped_getset[] = {
    {"__func__", wrapped_function_get, NULL, NULL},
    {"__wrapped__", wrapped_function_get, NULL, NULL},
    {"__isabstractmethod__", wrapped_abstract_get, NULL, NULL},
    {"__dict__", wrapped_dict_get, NULL, NULL},
    {0},
};
static const wf_slots wrapped_static_slots = {
    .repr = wrapped_repr,
    .call = wrapped_call,
    .getattr = wrapped_getattr,
    .setattr = wrapped_setattr,
    .get = wrapped_static_get,
    .make = wrapped_make,
    .init = wrapped_init,
};
static const wf_slots wrapped_class_slots = {
    .repr = wrapped_repr,
    .getattr = wrapped_getattr,
    .setattr = wrapped_setattr,
    .get = wrapped_class_get,
    .make = wrapped_make,
    .init = wrapped_init,
};
static const wf_native_type wrapped_static_native = {
    .name = "staticmethod",
    .doc = "Convert a function to be a static method.",
    .kind = WF_KIND_STATICMETHOD,
    .size = sizeof(wf_wrapped),
    .slots = &wrapped_static_slots,
    .getset = wrapped_getset,
};
static const wf_native_type wrapped_class_native = {
    .name = "classmethod",
    .doc = "Convert a function to be a class method.",
    .kind = WF_KIND_CLASSMETHOD,
    .size = sizeof(wf_wrapped),
    .slots = &wrapped_class_slots,
    .getset = wrapped_getset,
};

bool wf_wrapped_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_STATICMETHOD] = (wf_kind_info){.name = "staticmethod", .mark = wrapped_mark};
    vm->kind_infos[WF_KIND_CLASSMETHOD] = (wf_kind_info){.name = "classmethod", .mark = wrapped_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_STATICMETHOD], &wrapped_static_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_CLASSMETHOD], &wrapped_class_native);
}

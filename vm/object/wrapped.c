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

static const char *wrapped_name(wf_value self)
{
    return wf_is_kind(self, WF_KIND_STATICMETHOD) ? "staticmethod" : "classmethod";
}

/* False: __init__ has not run. */
static bool wrapped_check(wf_vm *vm, wf_value self)
{
    return !wf_is_unset(wrapped_of(self)->callable) ||
           wf_raise(vm, WF_EXC_RuntimeError, "uninitialized %s object", wrapped_name(self));
}

static bool wrapped_static_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)instance, (void)owner;
    *out = wrapped_of(self)->callable;
    return wrapped_check(vm, self);
}

static bool wrapped_class_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    wf_value callable = wrapped_of(self)->callable;
    if (!wrapped_check(vm, self))
        return false;
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
    if (!wrapped_check(vm, self) || !wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool ok = wf_call_kw(vm, wrapped_of(self)->callable, args, n, kwnames, out);
    wf_recursion_leave(vm);
    return ok;
}

static bool wrapped_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!wf_recursion_enter(vm, " while getting the repr of an object"))
        return false;
    wf_value callable = wrapped_of(self)->callable;
    wf_str *s = wf_is_unset(callable) ? wf_str_format(vm, "<%s(<NULL>)>", wrapped_name(self))
                                      : wf_str_format(vm, "<%s(%R)>", wrapped_name(self), callable);
    wf_recursion_leave(vm);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* Names that a wrapper shows as its function's own, as CPython's functools_wraps copies them. */
static const uint16_t wrapped_names[] = {WF_NAME___module__, WF_NAME___name__, WF_NAME___qualname__, WF_NAME___doc__,
                                         WF_NAME___annotations__};
enum { WRAPPED_NAMES = sizeof wrapped_names / sizeof wrapped_names[0] };

static bool wrapped_forwards(wf_vm *vm, const wf_wrapped *w, const wf_str *name)
{
    for (unsigned i = 0; !w->copied && !wf_is_unset(w->callable) && i < WRAPPED_NAMES; i++)
        if (name == vm->names[wrapped_names[i]])
            return true;
    return false;
}

static bool wrapped_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_wrapped *w = wrapped_of(self);
    if (wrapped_forwards(vm, w, name) && !(w->attributes && wf_dict_get_name(vm, w->attributes, name, out))) {
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
    wrapped_of(*out)->callable = WF_UNSET;
    return true;
}

/* The namespace is asked for: from here on it says what the function said, then what was set. */
static bool wrapped_copy_names(wf_vm *vm, wf_wrapped *w)
{
    wf_dict *d = wf_dict_new(vm, 0);
    wf_value v;
    for (unsigned i = 0; d && !wf_is_unset(w->callable) && i < WRAPPED_NAMES; i++) {
        wf_str *name = vm->names[wrapped_names[i]];
        int found = wf_attr_find(vm, w->callable, name, &v);
        if (found < 0 || (found > 0 && !wf_dict_set_name(vm, d, name, v)))
            return false;
    }
    if (!d || (w->attributes && !wf_dict_update(vm, d, wf_from_obj(w->attributes))))
        return false;
    w->attributes = d;
    w->copied = true;
    wf_heap_barrier(vm, w);
    return true;
}

static bool wrapped_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    const char *name = wrapped_name(self);
    wf_value callable;
    if (n != 1 && !(kwnames && kwnames->count)) /* not "exactly one argument": these are classes */
        return wf_raise(vm, WF_EXC_TypeError, "%s expected 1 argument, got %zu", name, n);
    if (!wf_native_bind_args(vm, name, "(function, /)", args, n, kwnames, &callable, 1))
        return false;
    wf_wrapped *w = wrapped_of(self);
    wf_heap_store(vm, w, &w->callable, callable);
    /* What else may answer for its attributes is asked at once. */
    return wf_is_function(callable) || wf_is_kind(callable, WF_KIND_NATIVE) || wrapped_copy_names(vm, w);
}

static bool wrapped_function_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_is_unset(wrapped_of(self)->callable) ? WF_NONE : wrapped_of(self)->callable;
    return true;
}

static bool wrapped_abstract_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value flag, callable = wrapped_of(self)->callable;
    int found = wf_is_unset(callable) ? 0 : wf_attr_find(vm, callable, wf_name(vm, __isabstractmethod__), &flag);
    int truth = found > 0 ? wf_op_truth(vm, flag) : found;
    *out = wf_bool(truth > 0);
    return truth >= 0;
}

static bool wrapped_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_wrapped *w = wrapped_of(self);
    if (!w->copied && !wrapped_copy_names(vm, w))
        return false;
    *out = wf_from_obj(w->attributes);
    return true;
}

static const wf_getset_row wrapped_getset[] = {
    {"__func__", wrapped_function_get, wf_getset_readonly, NULL},
    {"__wrapped__", wrapped_function_get, wf_getset_readonly, NULL},
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

/* ---- class methods of native classes ---- */

static const wf_native *wrapped_native_of(wf_value self)
{
    return (const wf_native *)wf_obj(wrapped_of(self)->callable);
}

static bool wrapped_native_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_native *f = wrapped_native_of(self);
    wf_str *s = wf_str_format(vm, "<method '%s' of '%N' objects>", f->row->name, f->owner);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* Called as it lies in the class: the first argument is the class to be bound to. */
static bool wrapped_native_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                                wf_value *out)
{
    const wf_native *f = wrapped_native_of(self);
    wf_value bound;
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "descriptor '%s' of '%N' object needs an argument",
                        f->row->name, f->owner);
    if (!wf_is_type(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "descriptor '%s' for type '%N' needs a type, not a '%T' as arg 2",
                        f->row->name, f->owner, args[0]);
    if (!wf_type_subtype(wf_as_type(args[0]), f->owner))
        return wf_raise(vm, WF_EXC_TypeError,
                        "descriptor '%s' requires a subtype of '%N' but received '%N'", f->row->name,
                        f->owner, wf_as_type(args[0]));
    bound = wf_native_bind(vm, (wf_native *)wf_obj(wrapped_of(self)->callable), args[0]);
    return !wf_is_unset(bound) && wf_call_kw(vm, bound, args + 1, n - 1, kwnames, out);
}

static bool wrapped_native_attribute(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    return wf_attr_get(vm, wrapped_of(self)->callable, name, out);
}
static bool wrapped_native_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return wrapped_native_attribute(vm, self, wf_name(vm, __name__), out);
}
static bool wrapped_native_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return wrapped_native_attribute(vm, self, wf_name(vm, __qualname__), out);
}
static bool wrapped_native_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return wrapped_native_attribute(vm, self, wf_name(vm, __doc__), out);
}
static bool wrapped_native_text_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_native_text_signature(vm, wrapped_native_of(self)->row->signature, false, out);
}
static bool wrapped_native_class_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wrapped_native_of(self)->owner);
    return true;
}

static const wf_slots wrapped_native_slots = {
    .repr = wrapped_native_repr,
    .call = wrapped_native_call,
    .get = wrapped_class_get,
};
static const wf_getset_row wrapped_native_getset[] = {
    {"__name__", wrapped_native_name_get, NULL, NULL},
    {"__qualname__", wrapped_native_qualname_get, NULL, NULL},
    {"__doc__", wrapped_native_doc_get, NULL, NULL},
    {"__text_signature__", wrapped_native_text_get, NULL, NULL},
    {"__objclass__", wrapped_native_class_get, NULL, NULL},
    {0},
};
static const wf_native_type wrapped_native_native = {
    .name = "classmethod_descriptor",
    .kind = WF_KIND_CLASSMETHOD,
    .slots = &wrapped_native_slots,
    .getset = wrapped_native_getset,
    .flags = WF_TYPE_FINAL,
};

bool wf_wrapped_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_STATICMETHOD] = (wf_kind_info){.name = "staticmethod", .mark = wrapped_mark};
    vm->kind_infos[WF_KIND_CLASSMETHOD] = (wf_kind_info){.name = "classmethod", .mark = wrapped_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_STATICMETHOD], &wrapped_static_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_CLASSMETHOD], &wrapped_class_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_CLASSMETHOD_DESCRIPTOR], &wrapped_native_native);
}

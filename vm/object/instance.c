/*
 * object: what every class inherits. Its methods, its slots, and the two attributes of instances, __class__
 * and __dict__.
 */
#include "import.h"
#include "object/exception.h"
#include "object/type_state.h"

/* ---- slots ---- */

static bool instance_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_type_of(vm, self);
    wf_str *name = wf_type_full_name(vm, t);
    wf_str *s =
        name ? wf_str_format(vm, "<%S object at 0x%llx>", name, (unsigned long long)(self.w & ~(uint64_t)7))
             : NULL;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool instance_str(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_type *t = wf_type_of(vm, self);
    return t->slots.repr(vm, self, out);
}

static bool instance_format(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out)
{
    if (spec->nbytes)
        return wf_raise(vm, WF_EXC_TypeError, "unsupported format string passed to %T.__format__", self);
    wf_str *s = wf_op_str(vm, self);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool instance_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    *out = self.w >> 4 | self.w << 60; /* as CPython: the low bits of an address say nothing */
    return true;
}

static bool instance_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (op == WF_CMP_EQ) {
        if (wf_same(self, other))
            *out = WF_TRUE;
        return true;
    }
    const wf_type *t = wf_type_of(vm, self);
    if (op != WF_CMP_NE || !t->slots.compare)
        return true;
    wf_value equal;
    if (!t->slots.compare(vm, self, other, WF_CMP_EQ, &equal))
        return false;
    if (equal.w == WF_W_NOTIMPLEMENTED)
        return true;
    int truth = wf_op_truth(vm, equal);
    *out = wf_bool(truth == 0);
    return truth >= 0;
}

/* CPython's excess_args: object takes no arguments, unless the other of __new__ and __init__ was overridden
 * to take them. */
static bool instance_excess(size_t n, const wf_tuple *kwnames)
{
    return n > 0 || (kwnames && kwnames->count > 0);
}

static WF_COLD bool instance_abstract(wf_vm *vm, wf_type *cls)
{
    wf_value methods;
    wf_str *names = NULL;
    int found = wf_type_find(vm, cls, wf_name(vm, __abstractmethods__), &methods, NULL);
    if (found <= 0)
        return found == 0;
    wf_list *l = wf_list_new(vm, 0);
    if (!l || !wf_list_extend(vm, l, methods) || !wf_list_sort(vm, l, WF_NONE, false))
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < l->count; i++)
        wf_builder_printf(&b, "%s'%V'", i ? ", " : "", l->array->items[i]);
    names = wf_builder_finish(&b);
    return names &&
           wf_raise(vm, WF_EXC_TypeError,
                    "Can't instantiate abstract class %N without an implementation for abstract method%s %S",
                    cls, l->count == 1 ? "" : "s", names);
}

bool wf_object_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args;
    if (WF_UNLIKELY(instance_excess(n, kwnames))) {
        if (cls->slots.make != wf_object_make)
            return wf_raise(vm, WF_EXC_TypeError,
                            "object.__new__() takes exactly one argument (the type to instantiate)");
        if (cls->slots.init == wf_object_init)
            return wf_raise(vm, WF_EXC_TypeError, "%N() takes no arguments", cls);
    }
    if (WF_UNLIKELY(cls->head.flags & WF_TYPE_ABSTRACT) &&
        (!instance_abstract(vm, cls) || wf_error_pending(vm)))
        return false;
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}

bool wf_object_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)args;
    if (WF_UNLIKELY(instance_excess(n, kwnames))) {
        const wf_type *t = wf_type_of(vm, self);
        if (t->slots.init != wf_object_init)
            return wf_raise(vm, WF_EXC_TypeError,
                            "object.__init__() takes exactly one argument (the instance to initialize)");
        if (t->slots.make == wf_object_make)
            return wf_raise(vm, WF_EXC_TypeError, "%N.__init__() takes exactly one argument (the instance to initialize)", t);
    }
    return true;
}

static const wf_slots instance_slots = {
    .repr = instance_repr,
    .str = instance_str,
    .format = instance_format,
    .hash = instance_hash,
    .compare = instance_compare,
    .make = wf_object_make,
    .init = wf_object_init,
};

/* ---- __dict__ ---- */

static wf_dict *instance_refuse_dict(wf_vm *vm, wf_value v)
{
    wf_attr_raise(vm, v, wf_name(vm, __dict__), "'%T' object has no attribute '__dict__'", v);
    return NULL;
}

wf_dict *wf_instance_dict(wf_vm *vm, wf_value v)
{
    if (!wf_is_obj(v) || !(wf_type_of(vm, v)->head.flags & WF_TYPE_HAS_DICT))
        return instance_refuse_dict(vm, v);
    wf_object *o = wf_obj(v);
    if (!vm->shapes[o->shape]->overflow_offset)
        return instance_refuse_dict(vm, v);
    if (!wf_shape_to_dictionary(vm, o))
        return NULL;
    wf_object **field = wf_shape_overflow(vm->shapes[o->shape], o);
    if (!*field) {
        wf_dict *d = wf_dict_new(vm, 0);
        if (!d)
            return NULL;
        *field = &d->head;
        wf_heap_barrier(vm, o);
    }
    return (wf_dict *)*field;
}

/* Classes and modules keep their namespaces by the __dict__ of `type` and of `module`, whichever of their class's bases is asked for it
 * (CPython's get_builtin_base_with_dict). 1: that descriptor; 0: it is another object; -1 exception. */
static int instance_native_dict(wf_vm *vm, wf_value self, wf_value *descriptor)
{
    if (!wf_is_kind(self, WF_KIND_TYPE) && !wf_is_kind(self, WF_KIND_MODULE))
        return 0;
    return wf_type_lookup(vm, vm->kind_types[wf_obj(self)->kind], wf_name(vm, __dict__), descriptor);
}

static bool instance_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value native;
    int found = instance_native_dict(vm, self, &native);
    if (found)
        return found > 0 && wf_type_of(vm, native)->slots.get(vm, native, self, wf_from_obj(wf_type_of(vm, self)), out);
    wf_dict *d = wf_instance_dict(vm, self);
    if (!d)
        return false;
    *out = wf_from_obj(d);
    return true;
}

static bool instance_dict_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_value native;
    int found = instance_native_dict(vm, self, &native);
    if (found)
        return found > 0 && wf_type_of(vm, native)->slots.set(vm, native, self, value);
    if (wf_is_unset(value) && wf_is_kind(self, WF_KIND_EXCEPTION)) /* whichever class of its bases has given it the dict */
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete __dict__");
    if (wf_is_unset(value)) { /* deleted, it is empty when next asked for */
        wf_dict *fresh = wf_dict_new(vm, 0);
        if (!fresh)
            return false;
        value = wf_from_obj(fresh);
    }
    if (!wf_is_dict(value))
        return wf_raise(vm, WF_EXC_TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
    if (!wf_instance_dict(vm, self))
        return false;
    wf_object *o = wf_obj(self);
    *wf_shape_overflow(vm->shapes[o->shape], o) = wf_obj(value);
    wf_heap_barrier(vm, o);
    return true;
}

const wf_getset_row wf_instance_dict_row = {"__dict__", instance_dict_get, instance_dict_set,
                                            "dictionary for instance variables"};

static bool instance_native_dict_set(wf_vm *vm, wf_value self, wf_value value)
{
    return wf_is_unset(value) ? wf_raise(vm, WF_EXC_TypeError, "cannot delete __dict__") : instance_dict_set(vm, self, value);
}

const wf_getset_row wf_instance_native_dict_row = {"__dict__", instance_dict_get, instance_native_dict_set, NULL};

/* ---- __class__ ---- */

static bool instance_class_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_from_obj(wf_type_of(vm, self));
    return true;
}

/* A root of t with the same room as `like`. */
static wf_shape *instance_root_like(wf_vm *vm, wf_type *t, const wf_shape *like)
{
    for (wf_shape *s = t->shapes; s; s = s->sibling)
        if (s->type == t && !s->parent && s->inline_slots == like->inline_slots &&
            s->dictionary == like->dictionary)
            return s;
    wf_shape *s = wf_shape_new_root(vm, t, 0);
    if (s) {
        s->inline_slots = like->inline_slots;
        s->dictionary = like->dictionary;
    }
    return s;
}

/* The member that `like`, one of __slots__ of its class, is in a class with the same names: NULL when there is none. */
static const wf_member *instance_twin(wf_vm *vm, const wf_type *t, const wf_member *like)
{
    wf_value v;
    return wf_dict_get_name(vm, t->dict, like->name, &v) && wf_is_exact(v, WF_KIND_MEMBER)
               ? (const wf_member *)wf_obj(v)
               : NULL;
}

/* Walks the classes that add __slots__ to two classes, in step (CPython's compatible_for_assignment): may instances of one become
 * instances of the other? With `key` that of a member of `from`, *key becomes that of its twin. */
static bool instance_same_layout(wf_vm *vm, wf_type *from, wf_type *to, wf_str **key)
{
    for (from = wf_type_solid(from), to = wf_type_solid(to); from != to;
         from = wf_type_solid(from->base), to = wf_type_solid(to->base)) {
        if (from->base != to->base || from->layout != to->layout || from->own_members != to->own_members ||
            !from->own_members)
            return false;
        size_t found = 0;
        wf_value name, v;
        for (size_t pos = 0; wf_dict_next(from->dict, &pos, &name, &v);) {
            if (!wf_is_exact(v, WF_KIND_MEMBER))
                continue;
            const wf_member *m = (const wf_member *)wf_obj(v), *twin = instance_twin(vm, to, m);
            found += m->owner == from && twin && twin->owner == to;
            if (key && twin && m->key == *key) {
                *key = twin->key;
                return true;
            }
        }
        if (found != from->own_members)
            return false;
    }
    return true;
}

/* Instances of script classes with the same layout may change class, and modules: what they hold is moved to the
 * new class's shapes. */
static bool instance_class_set(wf_vm *vm, wf_value self, wf_value value)
{
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "can't delete __class__ attribute");
    if (!wf_is_type(value))
        return wf_raise(vm, WF_EXC_TypeError, "__class__ must be set to a class, not '%T' object", value);
    wf_type *from = wf_type_of(vm, self), *to = wf_as_type(value);
    const wf_type *module = vm->kind_types[WF_KIND_MODULE];
    if ((!(from->head.flags & to->head.flags & WF_TYPE_SCRIPT) &&
         !(wf_type_subtype(from, module) && wf_type_subtype(to, module))) ||
        !wf_is_obj(self))
        return wf_raise(vm, WF_EXC_TypeError,
                        "__class__ assignment only supported for mutable types or ModuleType subclasses");
    if (from == to)
        return true;
    if (!wf_type_is_made(vm, to))
        return false;
    if (from->layout != to->layout || from->members != to->members ||
        (from->head.flags ^ to->head.flags) & (WF_TYPE_HAS_DICT | WF_TYPE_WEAK) ||
        !instance_same_layout(vm, from, to, NULL))
        return wf_raise(vm, WF_EXC_TypeError, "__class__ assignment: '%N' object layout differs from '%N'",
                        to, from);
    wf_object *o = wf_obj(self);
    wf_shape *was = vm->shapes[o->shape];
    if (!was->overflow_offset) {
        o->shape = to->root->id;
        wf_heap_barrier(vm, o);
        return true;
    }
    /* The object keeps its size, so its new shapes must have as many inline slots: a root of the new class
     * like its present one. */
    wf_shape *shape = instance_root_like(vm, to, was);
    if (!shape)
        return false;
    for (uint32_t i = 0; i < was->count; i++) {
        const wf_shape *s = was;
        while (s->count != i + 1)
            s = s->parent;
        wf_str *key = s->name;
        instance_same_layout(vm, from, to, &key);
        shape = wf_shape_extend(vm, shape, key);
        if (!shape)
            return false;
    }
    o->shape = shape->id;
    wf_heap_barrier(vm, o);
    return true;
}

/* ---- methods ---- */

static wf_str *instance_name_argument(wf_vm *vm, wf_value v)
{
    if (wf_is_str(v))
        return wf_str_intern_str(vm, wf_as_str(v));
    wf_raise(vm, WF_EXC_TypeError, "attribute name must be string, not '%T'", v);
    return NULL;
}

static bool instance_m_getattribute(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *name = instance_name_argument(vm, args[1]);
    return name && wf_attr_get_generic(vm, args[0], name, out);
}

/* Types and modules keep their attributes elsewhere: object's own methods must not go round theirs. */
static bool instance_store_allowed(wf_vm *vm, wf_value self, const char *what)
{
    const wf_type *t = wf_type_of(vm, self);
    for (size_t i = 0; i < t->mro->count; i++) {
        const wf_type *c = wf_as_type(t->mro->items[i]);
        if (c->own_slots && c->own_slots->setattr)
            return wf_raise(vm, WF_EXC_TypeError, "can't apply this %s to %N object", what,
                            wf_type_of(vm, self));
    }
    return true;
}

static bool instance_m_setattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *name = instance_name_argument(vm, args[1]);
    *out = WF_NONE;
    return name && instance_store_allowed(vm, args[0], "__setattr__") &&
           wf_attr_set_generic(vm, args[0], name, args[2]);
}

static bool instance_m_delattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *name = instance_name_argument(vm, args[1]);
    *out = WF_NONE;
    return name && instance_store_allowed(vm, args[0], "__delattr__") &&
           wf_attr_set_generic(vm, args[0], name, WF_UNSET);
}

static bool instance_names_of_class(wf_vm *vm, wf_dict *into, wf_type *t)
{
    for (size_t i = t->mro->count; i-- > 0;) {
        wf_type *c = wf_as_type(t->mro->items[i]);
        if (!wf_type_materialise(vm, c) || !wf_dict_update(vm, into, wf_from_obj(c->dict)))
            return false;
    }
    return true;
}

bool wf_instance_dir(wf_vm *vm, wf_dict *own, wf_type *cls, wf_value *out)
{
    wf_dict *names = wf_dict_new(vm, 64);
    wf_list *l = wf_list_new(vm, 0);
    if (!names || !l || !instance_names_of_class(vm, names, cls) ||
        (own && !wf_dict_update(vm, names, wf_from_obj(own))) || !wf_list_extend(vm, l, wf_from_obj(names)))
        return false;
    *out = wf_from_obj(l);
    return true;
}

/* Attributes of the instance itself by name, without turning it to dictionary mode. */
static bool instance_own_names(wf_vm *vm, wf_value self, wf_dict **out)
{
    *out = NULL;
    const wf_shape *s = wf_is_obj(self) ? vm->shapes[wf_obj(self)->shape] : NULL;
    if (!s || !s->overflow_offset)
        return true;
    if (s->dictionary) {
        *out = (wf_dict *)*wf_shape_overflow(s, wf_obj(self));
        return true;
    }
    wf_dict *d = wf_dict_new(vm, s->count);
    if (!d)
        return false;
    for (; s->name; s = s->parent)
        if (s->name->head.flags & WF_STR_INTERNED && !wf_dict_set_name(vm, d, s->name, WF_NONE))
            return false;
    *out = d;
    return true;
}

static bool instance_m_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_dict *own;
    (void)n;
    if (!instance_own_names(vm, args[0], &own))
        return false;
    if (!own) { /* a bound method shows its function's, and a class may say what its instances have */
        wf_value names;
        int found = wf_attr_find(vm, args[0], wf_name(vm, __dict__), &names);
        if (found < 0)
            return false;
        own = found && wf_is_dict(names) ? wf_as_dict(names) : NULL;
    }
    return wf_instance_dir(vm, own, wf_type_of(vm, args[0]), out);
}

static bool instance_m_sizeof(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const wf_type *t = wf_type_of(vm, args[0]);
    const wf_shape *s = wf_is_obj(args[0]) ? vm->shapes[wf_obj(args[0])->shape] : t->root;
    size_t size = t->instance_size > 16 ? t->instance_size : 16;
    if (s->inline_offset)
        size = s->inline_offset + (size_t)s->inline_slots * 8;
    if (s->count > s->inline_slots)
        size += 16 + (size_t)(s->count - s->inline_slots) * 8;
    *out = wf_fix((int64_t)size);
    return true;
}

/* What a function of module copyreg, where taking apart is written, answers. */
static bool instance_copyreg(wf_vm *vm, const char *function, const wf_value *args, size_t n, wf_value *out)
{
    wf_value module;
    wf_str *name = wf_str_intern_z(vm, "copyreg");
    return name && wf_import(vm, name, NULL, WF_NONE, 0, &module) && wf_call_method(vm, module, function, args, n, out);
}

static bool instance_reduce(wf_vm *vm, wf_value self, wf_value protocol, wf_value *out)
{
    wf_type *base = wf_type_of(vm, self);
    /* typing.Generic adds nothing to an instance */
    while (base->head.flags & WF_TYPE_SCRIPT || base == vm->kind_types[WF_KIND_GENERIC])
        base = base->base;
    wf_value args[3] = {self, wf_from_obj(base), protocol};
    return instance_copyreg(vm, "_reduce_object", args, 3, out);
}

static bool instance_m_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return instance_reduce(vm, args[0], wf_fix(0), out);
}

/* A class's own __reduce__ comes first. */
static bool instance_m_reduce_ex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value mine, general;
    wf_str *name = wf_str_intern_z(vm, "__reduce__");
    (void)n;
    if (!name || !wf_type_lookup(vm, vm->kind_types[WF_KIND_OBJECT], name, &general))
        return false;
    if (!wf_is_fix(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", args[1]);
    if (wf_type_lookup(vm, wf_type_of(vm, args[0]), name, &mine) && !wf_same(mine, general))
        return wf_call_method(vm, args[0], "__reduce__", NULL, 0, out);
    return instance_reduce(vm, args[0], args[1], out);
}

static bool instance_m_getstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_dict *own;
    (void)n;
    *out = WF_NONE;
    if (wf_type_of(vm, args[0])->members)
        return instance_copyreg(vm, "_getstate", args, 1, out);
    if (!instance_own_names(vm, args[0], &own))
        return false;
    if (!own || own->count == 0)
        return true;
    wf_dict *d = wf_instance_dict(vm, args[0]);
    if (!d)
        return false;
    *out = wf_from_obj(d);
    return true;
}

static bool instance_m_nothing(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}

static bool instance_m_not_implemented(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NOTIMPLEMENTED;
    return true;
}

static const wf_native_row instance_methods[] = {
    {"__getattribute__", instance_m_getattribute, "(self, name, /)", "Return getattr(self, name)."},
    {"__setattr__", instance_m_setattr, "(self, name, value, /)", "Implement setattr(self, name, value)."},
    {"__delattr__", instance_m_delattr, "(self, name, /)", "Implement delattr(self, name)."},
    {"__dir__", instance_m_dir, "(self, /)", "Default dir() implementation."},
    {"__sizeof__", instance_m_sizeof, "(self, /)", "Size of object in memory, in bytes."},
    {"__reduce__", instance_m_reduce, "(self, /)", "Helper for pickle."},
    {"__reduce_ex__", instance_m_reduce_ex, "(self, protocol, /)", "Helper for pickle."},
    {"__getstate__", instance_m_getstate, "(self, /)", "Helper for pickle."},
    {0},
};
static const wf_native_row instance_classmethods[] = {
    {"__init_subclass__", instance_m_nothing, "(cls, /)",
     "This method is called when a class is subclassed."},
    {"__subclasshook__", instance_m_not_implemented, "(cls, subclass, /)",
     "Abstract classes can override this to customize issubclass()."},
    {0},
};
static const wf_getset_row instance_getset[] = {
    {"__class__", instance_class_get, instance_class_set, "the object's class"},
    {0},
};

const wf_native_type wf_object_native = {
    .name = "object",
    .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new "
           "featureless\n"
           "instance that has no instance attributes and cannot be given any.\n",
    .kind = WF_KIND_OBJECT,
    .size = sizeof(wf_instance),
    .slots = &instance_slots,
    .methods = instance_methods,
    .classmethods = instance_classmethods,
    .getset = instance_getset,
};

/* ---- __del__ ---- */

bool wf_instance_has_del(wf_vm *vm, const wf_object *o)
{
    return o->shape >= WF_KIND_LIMIT && vm->shapes[o->shape]->type->head.flags & WF_TYPE_HAS_DEL;
}

/* An instance of a class with __del__ was found unreachable. */
void wf_instance_closing(wf_vm *vm, wf_object *o)
{
    wf_value ignored, method;
    if (wf_type_call_special(vm, wf_from_obj(o), wf_name(vm, __del__), NULL, 0, &ignored) >= 0)
        return;
    if (!wf_type_lookup(vm, vm->shapes[o->shape]->type, wf_name(vm, __del__), &method))
        method = WF_NONE;
    wf_error_unraisable(vm, "finalizing", method);
}

/* Only a VM that has a class with __del__ and this layout makes the collector look for instances. */
void wf_instance_watch_del(wf_vm *vm, wf_type *t)
{
    t->head.flags |= WF_TYPE_HAS_DEL;
    if (!vm->kind_infos[t->layout].closing) {
        vm->kind_infos[t->layout].closing = wf_instance_closing;
        wf_heap_watch_closing(vm);
    }
    for (uint32_t i = 0; t->subclasses && i < t->subclasses->count; i++)
        if (!(t->subclasses->items[i]->head.flags & WF_TYPE_HAS_DEL))
            wf_instance_watch_del(vm, t->subclasses->items[i]);
}

bool wf_instance_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_OBJECT] = (wf_kind_info){.name = "object"};
    return true;
}

/*
 * Attributes of any object: lookup, assignment, binding, and what inline caches may remember of them. The
 * order is CPython's (Objects/object.c, _PyObject_GenericGetAttrWithDict): data descriptor of the class,
 * attribute of the instance, anything else of the class.
 */
#include <stdarg.h>

#include "exec/interp.h"
#include "object/format.h"
#include "object/type_state.h"

/* ---- errors ---- */

bool wf_attr_raise(wf_vm *vm, wf_value obj, wf_str *name, const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    wf_str *message = wf_str_vformat(vm, format, ap);
    va_end(ap);
    if (!message)
        return false;
    wf_raise_arg(vm, WF_EXC_AttributeError, wf_from_obj(message));
    wf_value e = wf_error_take(vm);
    if (wf_error_value_is(vm, e, WF_EXC_AttributeError)) {
        wf_exception_set(vm, wf_as_exception(e), WF_FIELD_NAME, wf_from_obj(name));
        wf_exception_set(vm, wf_as_exception(e), WF_FIELD_OBJ, obj);
    }
    return wf_raise_value(vm, e);
}

static WF_COLD bool attr_missing(wf_vm *vm, wf_value self, wf_str *name)
{
    return wf_attr_raise(vm, self, name, "'%T' object has no attribute '%S'", self, name);
}

/* ---- binding ---- */

bool wf_attr_bind(wf_vm *vm, wf_value v, wf_value self, wf_type *owner, wf_value *out)
{
    *out = v;
    if (!wf_is_obj(v))
        return true;
    const wf_object *o = wf_obj(v);
    if (o->shape == WF_KIND_FUNCTION) {
        if (wf_is_unset(self))
            return true;
        *out = wf_method_new(vm, v, self);
        return !wf_is_unset(*out);
    }
    if (o->kind == WF_KIND_NATIVE) {
        const wf_native *f = (const wf_native *)o;
        if (wf_is_unset(self) || !(o->flags & WF_NATIVE_METHOD) || !wf_is_unset(f->self))
            return true;
        *out = wf_native_bind(vm, (wf_native *)wf_obj(v), self);
        return !wf_is_unset(*out);
    }
    const wf_type *t = wf_type_of(vm, v);
    return !t->slots.get || t->slots.get(vm, v, self, wf_from_obj(owner), out);
}

/* ---- reading ---- */

static wf_str *attr_intern(wf_vm *vm, wf_str *name)
{
    return WF_LIKELY(name->head.flags & WF_STR_INTERNED) ? name : wf_str_intern_str(vm, name);
}

/* An object may answer with an attribute of another one, and so on: methods of methods, properties whose
 * getter is a property. */
int wf_attr_find_quiet(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_type *t = wf_type_of(vm, self);
    wf_value v;
    name = attr_intern(vm, name);
    if (!name || !wf_calls_enter_native(vm))
        return -1;
    int have = wf_type_find(vm, t, name, &v, NULL);
    if (have < 0)
        return -1;
    if (have && wf_is_obj(v) && wf_type_is_data_descriptor(wf_type_of(vm, v))) {
        const wf_type *d = wf_type_of(vm, v);
        if (d->slots.get)
            return d->slots.get(vm, v, self, wf_from_obj(t), out) ? 1 : -1;
    }
    if (wf_is_obj(self) && wf_shape_load(vm, wf_obj(self), name, out))
        return 1;
    return have ? wf_attr_bind(vm, v, self, t, out) ? 1 : -1 : 0;
}

int wf_attr_find_in(wf_vm *vm, wf_value self, wf_dict *own, wf_str *name, wf_value *out)
{
    wf_type *t = wf_type_of(vm, self);
    wf_value v;
    int have = wf_type_find(vm, t, name, &v, NULL);
    if (have < 0)
        return -1;
    if (have && wf_is_obj(v) && wf_type_is_data_descriptor(wf_type_of(vm, v))) {
        const wf_type *d = wf_type_of(vm, v);
        if (d->slots.get)
            return d->slots.get(vm, v, self, wf_from_obj(t), out) ? 1 : -1;
    }
    if (own && wf_dict_get_name(vm, own, name, out))
        return 1;
    return have ? wf_attr_bind(vm, v, self, t, out) ? 1 : -1 : 0;
}

bool wf_attr_store_in(wf_vm *vm, wf_value self, wf_dict **own, wf_str *name, wf_value value)
{
    wf_value v;
    int have = wf_type_find(vm, wf_type_of(vm, self), name, &v, NULL);
    if (have < 0)
        return false;
    if (have && wf_is_obj(v) && wf_type_is_data_descriptor(wf_type_of(vm, v)))
        return wf_type_of(vm, v)->slots.set(vm, v, self, value);
    if (wf_is_unset(value)) {
        int gone = *own ? wf_dict_delete(vm, *own, wf_from_obj(name), NULL) : 0;
        return gone > 0 || (gone == 0 && attr_missing(vm, self, name));
    }
    if (!*own) {
        *own = wf_dict_new(vm, 0);
        if (!*own)
            return false;
        wf_heap_barrier(vm, wf_obj(self));
    }
    return wf_dict_set_name(vm, *own, name, value);
}

bool wf_attr_get_generic(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    int found = wf_attr_find_quiet(vm, self, name, out);
    return found > 0 || (found == 0 && attr_missing(vm, self, name));
}

/* An AttributeError that left a script's hook or property says whose attribute was asked for, unless it does already (CPython's
 * _PyObject_SetAttributeErrorContext). */
static WF_COLD bool attr_failed(wf_vm *vm, wf_value self, wf_str *name)
{
    wf_value had;
    if (!name || !wf_error_is(vm, WF_EXC_AttributeError))
        return false;
    wf_value e = wf_error_take(vm);
    if (wf_attr_find(vm, e, wf_name(vm, name), &had) > 0 && wf_is_none(had) &&
        wf_attr_find(vm, e, wf_name(vm, obj), &had) > 0 && wf_is_none(had) &&
        (!wf_attr_set(vm, e, wf_name(vm, name), wf_from_obj(name)) || !wf_attr_set(vm, e, wf_name(vm, obj), self)))
        wf_error_clear(vm);
    vm->exception = e; /* with the context that it has */
    return false;
}

bool wf_attr_get(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    const wf_type *t = wf_type_of(vm, self);
    if (t->slots.getattr) {
        name = attr_intern(vm, name);
        return (name && wf_calls_enter_native(vm) && t->slots.getattr(vm, self, name, out)) ||
               attr_failed(vm, self, name);
    }
    int found = wf_attr_find_quiet(vm, self, name, out);
    return found > 0 || (found == 0 ? attr_missing(vm, self, name) : attr_failed(vm, self, name));
}

int wf_attr_find(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    const wf_type *t = wf_type_of(vm, self);
    int found;
    if (t->slots.getattr) {
        name = attr_intern(vm, name);
        found = name && wf_calls_enter_native(vm) && t->slots.getattr(vm, self, name, out) ? 1 : -1;
    } else {
        found = wf_attr_find_quiet(vm, self, name, out);
    }
    if (found < 0 && wf_error_is(vm, WF_EXC_AttributeError)) {
        wf_error_clear(vm);
        return 0;
    }
    return found;
}

bool wf_attr_get_method(wf_vm *vm, wf_value self, wf_str *name, wf_value *function, wf_value *self_out)
{
    wf_type *t = wf_type_of(vm, self);
    wf_value v;
    *self_out = WF_UNSET;
    int have = 0;
    if (wf_type_generic_getattr(t) && (have = wf_type_find(vm, t, name, &v, NULL)) > 0 && wf_is_obj(v)) {
        const wf_object *o = wf_obj(v);
        bool plain =
            o->shape == WF_KIND_FUNCTION || (o->kind == WF_KIND_NATIVE && o->flags & WF_NATIVE_METHOD &&
                                             wf_is_unset(((const wf_native *)o)->self));
        if (plain && !(wf_is_obj(self) && wf_shape_load(vm, wf_obj(self), name, function))) {
            *function = v;
            *self_out = self;
            return true;
        }
        if (plain)
            return true;
    } else if (wf_is_type(self) && t->slots.getattr == wf_type_getattr &&
               (have = wf_type_find(vm, t, name, &v, NULL)) == 0 &&
               (have = wf_type_find(vm, wf_as_type(self), name, &v, NULL)) > 0 &&
               wf_is_exact(v, WF_KIND_CLASSMETHOD)) {
        /* A class method called on its class: no method object. */
        wf_value callable = ((wf_wrapped *)wf_obj(v))->callable;
        if (wf_is_exact(callable, WF_KIND_FUNCTION)) {
            *function = callable;
            *self_out = self;
            return true;
        }
    }
    if (have < 0 || !wf_attr_get(vm, self, name, function))
        return false;
    if (wf_is_exact(*function, WF_KIND_METHOD)) {
        const wf_method *m = (const wf_method *)wf_obj(*function);
        *self_out = m->self;
        *function = m->function;
    }
    return true;
}

/* ---- writing ---- */

static WF_COLD bool attr_store_refused(wf_vm *vm, wf_value self, wf_str *name, wf_value value, bool in_class)
{
    if (in_class)
        return wf_attr_raise(vm, self, name, "'%T' object attribute '%S' is read-only", self, name);
    if (wf_type_of(vm, self)->slots.setattr || wf_is_unset(value))
        return wf_attr_raise(
            vm, self, name, "'%T' object has no attribute '%S'%s", self, name,
            wf_type_of(vm, self)->slots.setattr ? "" : " and no __dict__ for setting new attributes");
    return wf_attr_raise(vm, self, name,
                         "'%T' object has no attribute '%S' and no __dict__ for setting new attributes", self,
                         name);
}

bool wf_attr_set_generic(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    wf_type *t = wf_type_of(vm, self);
    wf_value v;
    name = attr_intern(vm, name);
    if (!name)
        return false;
    int have = wf_type_find(vm, t, name, &v, NULL);
    if (have < 0)
        return false;
    if (have && wf_is_obj(v)) {
        const wf_type *d = wf_type_of(vm, v);
        if (wf_type_is_data_descriptor(d))
            return d->slots.set(vm, v, self, value);
    }
    if (!(t->head.flags & WF_TYPE_HAS_DICT) || !wf_is_obj(self) ||
        !vm->shapes[wf_obj(self)->shape]->overflow_offset)
        return attr_store_refused(vm, self, name, value, have);
    if (!wf_is_unset(value))
        return wf_shape_store(vm, wf_obj(self), name, value);
    int removed = wf_shape_remove(vm, wf_obj(self), name);
    return removed > 0 ||
           (removed == 0 && wf_raise(vm, WF_EXC_AttributeError, "'%T' object has no attribute '%S'", self, name));
}

bool wf_attr_set(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    const wf_type *t = wf_type_of(vm, self);
    if (!t->slots.setattr)
        return wf_attr_set_generic(vm, self, name, value);
    name = attr_intern(vm, name);
    return name && t->slots.setattr(vm, self, name, value);
}

/* ---- inline caches ---- */

void wf_attr_forget_sites(wf_vm *vm)
{
    memset(vm->types->sites, 0, sizeof vm->types->sites);
}

static inline wf_site *attr_site(wf_vm *vm, uint32_t shape, uintptr_t name)
{
    uintptr_t h = shape * (uintptr_t)31 + (name >> 4) + (name & 1);
    return &vm->types->sites[(h ^ h >> 8) & (WF_SITE_SIZE - 1)];
}

/* What is not found for want of memory is not cached: the uncached way finds it, or raises. */
static bool attr_find_quietly(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out, wf_cell **cell)
{
    wf_value pending = vm->exception;
    int found = wf_type_find(vm, t, name, out, cell);
    vm->exception = pending;
    return found > 0;
}

static wf_find attr_describe_slot(const wf_shape *s, int slot, uint32_t *offset)
{
    wf_type_mark_cached(s->type);
    if (slot < (int)s->inline_slots) {
        *offset = s->inline_offset + (uint32_t)slot * (uint32_t)sizeof(wf_value);
        return WF_FIND_SLOT;
    }
    if (s->overflow_offset == WF_SHAPE_TAIL)
        return WF_FIND_NONE;
    *offset = (uint32_t)slot - s->inline_slots;
    return WF_FIND_OVERFLOW;
}

/*
 * A name of a class, read on the class: it gets a shape of its own for that, which it owns, so that the shape
 * says which class it is. What its class's class says comes first when that is a data descriptor.
 */
static wf_find attr_describe_type(wf_vm *vm, wf_type *t, wf_str *name, wf_cell **cell)
{
    wf_type *meta = wf_type_of(vm, wf_from_obj(t));
    wf_value found;
    if (attr_find_quietly(vm, meta, name, &found, NULL) && wf_is_obj(found) &&
        wf_type_is_data_descriptor(wf_type_of(vm, found)))
        return WF_FIND_NONE;
    if (!attr_find_quietly(vm, t, name, &found, cell) || !*cell)
        return WF_FIND_NONE;
    if (t->head.shape == meta->root->id) {
        wf_value pending = vm->exception;
        wf_shape *own = wf_shape_new_root(vm, t, 0);
        vm->exception = pending;
        if (!own)
            return WF_FIND_NONE;
        wf_shape_layout_root(own, meta, 0);
        own->type = meta;
        t->head.shape = own->id;
    }
    wf_type_mark_cached(t);
    wf_type_mark_cached(meta);
    return WF_FIND_CELL;
}

/* A name of a module: the module gets a shape of its own, so that the shape says which module it is. */
static wf_find attr_describe_module(wf_vm *vm, wf_module *m, wf_str *name, wf_cell **cell)
{
    wf_type *t = vm->kind_types[WF_KIND_MODULE];
    wf_value found;
    if (attr_find_quietly(vm, t, name, &found, NULL) && wf_is_obj(found) &&
        wf_type_is_data_descriptor(wf_type_of(vm, found)))
        return WF_FIND_NONE;
    if (!(m->dict->head.flags & WF_DICT_NAMESPACE) || !wf_dict_get_name(vm, m->dict, name, &found))
        return WF_FIND_NONE;
    wf_value pending = vm->exception;
    *cell = wf_dict_cell(vm, m->dict, name);
    wf_shape *own = *cell && m->head.shape == WF_KIND_MODULE ? wf_shape_new_root(vm, t, 0) : NULL;
    vm->exception = pending;
    if (own)
        m->head.shape = own->id;
    if (!*cell || m->head.shape == WF_KIND_MODULE)
        return WF_FIND_NONE;
    wf_type_mark_cached(t);
    return WF_FIND_CELL;
}

static wf_find attr_describe_anew(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_cell **cell)
{
    const wf_shape *s = vm->shapes[wf_obj(v)->shape];
    wf_type *t = s->type;
    wf_value found;
    if (t == vm->kind_types[WF_KIND_MODULE])
        return attr_describe_module(vm, (wf_module *)wf_obj(v), name, cell);
    if (t->slots.getattr == wf_type_getattr && wf_is_type(v))
        return attr_describe_type(vm, wf_as_type(v), name, cell);
    if (!wf_type_generic_getattr(t))
        return WF_FIND_NONE;
    bool have = attr_find_quietly(vm, t, name, &found, cell);
    int slot = -1;
    if (have && wf_is_obj(found) && wf_type_is_data_descriptor(wf_type_of(vm, found))) {
        if (!wf_is_exact(found, WF_KIND_MEMBER))
            return WF_FIND_NONE;
        slot = wf_shape_find(s, ((wf_member *)wf_obj(found))->key);
        return slot < 0 ? WF_FIND_NONE : attr_describe_slot(s, slot, offset);
    }
    if (s->dictionary)
        return WF_FIND_NONE;
    if (s->overflow_offset)
        slot = wf_shape_find(s, name);
    if (slot >= 0)
        return attr_describe_slot(s, slot, offset);
    if (!have || !*cell)
        return WF_FIND_NONE;
    wf_type_mark_cached(t);
    return WF_FIND_CELL;
}

wf_find wf_attr_describe(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_cell **cell)
{
    if (!wf_is_obj(v))
        return WF_FIND_NONE;
    const wf_site *known = attr_site(vm, wf_obj(v)->shape, (uintptr_t)name);
    if (known->shape == wf_obj(v)->shape && known->name == (uintptr_t)name) {
        *offset = known->offset;
        *cell = known->answer;
        return *cell ? WF_FIND_CELL : WF_FIND_SLOT;
    }
    *cell = NULL;
    *offset = 0;
    wf_find found = attr_describe_anew(vm, v, name, offset, cell);
    uint32_t shape = wf_obj(v)->shape; /* a class or a module may have got one of its own */
    if (found == WF_FIND_SLOT || found == WF_FIND_CELL) {
        if (found == WF_FIND_SLOT)
            *cell = NULL;
        *attr_site(vm, shape, (uintptr_t)name) = (wf_site){shape, *offset, (uintptr_t)name, *cell};
    }
    return found;
}

static wf_find attr_describe_store_anew(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_shape **next)
{
    *next = NULL;
    wf_shape *s = vm->shapes[wf_obj(v)->shape];
    wf_type *t = s->type;
    wf_value found;
    if (t->slots.setattr || !s->overflow_offset)
        return WF_FIND_NONE;
    bool member = false;
    if (attr_find_quietly(vm, t, name, &found, NULL) && wf_is_obj(found) &&
        wf_type_is_data_descriptor(wf_type_of(vm, found))) {
        member = wf_is_exact(found, WF_KIND_MEMBER);
        if (!member)
            return WF_FIND_NONE;
        name = ((wf_member *)wf_obj(found))->key;
    }
    if (!member && (s->dictionary || !(t->head.flags & WF_TYPE_HAS_DICT)))
        return WF_FIND_NONE;
    int slot = wf_shape_find(s, name);
    if (slot >= 0)
        return attr_describe_slot(s, slot, offset);
    if (s->count >= s->inline_slots || !wf_shape_may_extend(s, name))
        return WF_FIND_NONE;
    *next = wf_shape_extend(vm, s, name);
    if (!*next) {
        wf_error_clear(vm);
        return WF_FIND_NONE;
    }
    return attr_describe_slot(*next, (int)s->count, offset);
}

wf_find wf_attr_describe_store(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_shape **next)
{
    *next = NULL;
    if (!wf_is_obj(v))
        return WF_FIND_NONE;
    uint32_t shape = wf_obj(v)->shape;
    uintptr_t key = (uintptr_t)name | 1;
    const wf_site *known = attr_site(vm, shape, key);
    if (known->shape == shape && known->name == key) {
        *offset = known->offset;
        *next = known->answer;
        return WF_FIND_SLOT;
    }
    wf_find found = attr_describe_store_anew(vm, v, name, offset, next);
    if (found == WF_FIND_SLOT)
        *attr_site(vm, shape, key) = (wf_site){shape, *offset, key, *next};
    return found;
}

/* super(): attributes of the classes that come after one in the order of resolution. */
#include "object/type_state.h"

static wf_super *super_of(wf_value v)
{
    return (wf_super *)wf_obj(v);
}

static void super_mark(wf_vm *vm, wf_object *o)
{
    const wf_super *s = (const wf_super *)o;
    wf_heap_mark_object(vm, s->type);
    wf_heap_mark_value(vm, s->self);
    wf_heap_mark_object(vm, s->self_type);
}

/* The class whose MRO is searched: the object's own, or the object itself when it is a class; CPython's
 * supercheck. */
static wf_type *super_check(wf_vm *vm, wf_type *type, wf_value object)
{
    if (wf_is_type(object) && wf_type_subtype(wf_as_type(object), type))
        return wf_as_type(object);
    wf_type *t = wf_type_of(vm, object);
    if (wf_type_subtype(t, type))
        return t;
    wf_value claimed;
    int found = wf_attr_find(vm, object, wf_name(vm, __class__), &claimed);
    if (found < 0)
        return NULL;
    if (found && wf_is_type(claimed) && wf_as_type(claimed) != t &&
        wf_type_subtype(wf_as_type(claimed), type))
        return wf_as_type(claimed);
    if (wf_is_type(object))
        wf_raise(vm, WF_EXC_TypeError,
                 "super(type, obj): obj (type %N) is not an instance or subtype of type (%N).",
                 wf_as_type(object), type);
    else
        wf_raise(vm, WF_EXC_TypeError,
                 "super(type, obj): obj (instance of %T) is not an instance or subtype of type (%N).", object,
                 type);
    return NULL;
}

static bool super_fill(wf_vm *vm, wf_super *s, wf_value type, wf_value object)
{
    if (!wf_is_type(type))
        return wf_raise(vm, WF_EXC_TypeError, "super() argument 1 must be a type, not %T", type);
    wf_type *self_type = NULL;
    if (wf_is_unset(object) || wf_is_none(object)) {
        object = WF_UNSET;
    } else {
        self_type = super_check(vm, wf_as_type(type), object);
        if (!self_type)
            return false;
    }
    s->type = wf_as_type(type);
    s->self = object;
    s->self_type = self_type;
    wf_heap_barrier(vm, s);
    return true;
}

/* super(type, object) */
static wf_value super_new(wf_vm *vm, wf_value type, wf_value object)
{
    wf_super *s = wf_heap_new(vm, WF_KIND_SUPER, sizeof *s);
    if (!s)
        return WF_UNSET;
    s->self = WF_UNSET;
    return super_fill(vm, s, type, object) ? wf_from_obj(s) : WF_UNSET;
}

/* What a class after `type` says of the name, not yet bound. 1, 0, -1. */
static int super_find(wf_vm *vm, wf_type *type, wf_type *self_type, wf_str *name, wf_value *out)
{
    return name == wf_name(vm, __class__) ? 0 : wf_type_find_from(vm, self_type, type, name, out);
}

static bool super_bind(wf_vm *vm, wf_value v, wf_value self, wf_type *self_type, wf_value *out)
{
    return wf_attr_bind(vm, v, wf_same(self, wf_from_obj(self_type)) ? WF_UNSET : self, self_type, out);
}

static bool super_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    const wf_super *s = super_of(self);
    wf_value v;
    int found = s->self_type ? super_find(vm, s->type, s->self_type, name, &v) : 0;
    if (found != 0)
        return found > 0 && super_bind(vm, v, s->self, s->self_type, out);
    return wf_attr_get_generic(vm, self, name, out);
}

bool wf_super_get_method(wf_vm *vm, wf_value type, wf_value object, wf_str *name, wf_value *function,
                         wf_value *self_out)
{
    wf_value v;
    *self_out = WF_UNSET;
    if (!wf_is_type(type))
        return wf_raise(vm, WF_EXC_TypeError, "super() argument 1 must be a type, not %T", type);
    wf_type *self_type = super_check(vm, wf_as_type(type), object);
    if (!self_type)
        return false;
    int found = super_find(vm, wf_as_type(type), self_type, name, &v);
    if (found < 0)
        return false;
    if (found == 0) {
        wf_value s =
            super_new(vm, type, object); /* the super object's own attribute, or the error that names it */
        return !wf_is_unset(s) && wf_attr_get_generic(vm, s, name, function);
    }
    if (wf_is_obj(v) && !wf_same(object, wf_from_obj(self_type))) {
        const wf_object *o = wf_obj(v);
        if (o->shape == WF_KIND_FUNCTION || (o->kind == WF_KIND_NATIVE && o->flags & WF_NATIVE_METHOD &&
                                             wf_is_unset(((const wf_native *)o)->self))) {
            *function = v;
            *self_out = object;
            return true;
        }
    }
    return super_bind(vm, v, object, self_type, function);
}

static bool super_slot_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    const wf_super *s = super_of(self);
    (void)owner;
    *out = self;
    if (wf_is_unset(instance) || !wf_is_unset(s->self))
        return true;
    wf_type *cls = wf_type_of(vm, self);
    if (cls->head.flags & WF_TYPE_SCRIPT) { /* a class of its own makes the bound one too */
        wf_value args[2] = {wf_from_obj(s->type), instance};
        return wf_call(vm, wf_from_obj(cls), args, 2, out);
    }
    *out = super_new(vm, wf_from_obj(s->type), instance);
    return !wf_is_unset(*out);
}

static bool super_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_super *s = super_of(self);
    wf_str *text = s->self_type
                       ? wf_str_format(vm, "<super: <class '%N'>, <%N object>>", s->type, s->self_type)
                       : wf_str_format(vm, "<super: <class '%N'>, NULL>", s->type);
    *out = text ? wf_from_obj(text) : WF_UNSET;
    return text != NULL;
}

static bool super_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    super_of(*out)->type = vm->kind_types[WF_KIND_SUPER];
    super_of(*out)->self = WF_UNSET;
    return true;
}

/* super() in a method: its class is the closure variable __class__, its object the first argument of the
 * running frame. */
static bool super_from_frame(wf_vm *vm, wf_value *cls, wf_value *self)
{
    wf_frame *f = vm->frame;
    wf_code *code = f ? f->code : NULL;
    if (!code || !code->argcount)
        return wf_raise(vm, WF_EXC_RuntimeError, "super(): no arguments");
    *self = wf_frame_registers(f)[0];
    if (code->param_cells && wf_code_local_cells(code)[0] == 0 && wf_is_kind(*self, WF_KIND_CELL))
        *self = ((wf_cell *)wf_obj(*self))->value;
    if (wf_is_unset(*self))
        return wf_raise(vm, WF_EXC_RuntimeError, "super(): arg[0] deleted");
    for (uint32_t i = 0; i < code->free_count; i++) {
        if (!wf_same(code->freevars->items[i], wf_from_obj(wf_name(vm, __class__))))
            continue;
        *cls = ((wf_cell *)wf_obj(f->function->closure->items[i]))->value;
        if (wf_is_unset(*cls))
            return wf_raise(vm, WF_EXC_RuntimeError, "super(): empty __class__ cell");
        if (!wf_is_type(*cls))
            return wf_raise(vm, WF_EXC_RuntimeError, "super(): __class__ is not a type (%T)", *cls);
        return true;
    }
    return wf_raise(vm, WF_EXC_RuntimeError, "super(): __class__ cell not found");
}

static bool super_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value b[2];
    if (n == 0 && !(kwnames && kwnames->count))
        return super_from_frame(vm, &b[0], &b[1]) && super_fill(vm, super_of(self), b[0], b[1]);
    if (n > 2)
        return wf_raise(vm, WF_EXC_TypeError, "super() expected at most 2 arguments, got %zu", n);
    return wf_native_bind_args(vm, "super", "(type, object_or_type=None, /)", args, n, kwnames, b, 2) &&
           super_fill(vm, super_of(self), b[0], b[1]);
}

static const wf_slots super_slots = {
    .repr = super_repr,
    .getattr = super_getattr,
    .get = super_slot_get,
    .make = super_make,
    .init = super_init,
};

static bool super_thisclass_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(super_of(self)->type);
    return true;
}
static bool super_self_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_is_unset(super_of(self)->self) ? WF_NONE : super_of(self)->self;
    return true;
}
static bool super_selfclass_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = super_of(self)->self_type ? wf_from_obj(super_of(self)->self_type) : WF_NONE;
    return true;
}

static const wf_getset_row super_getset[] = {
    {"__thisclass__", super_thisclass_get, wf_getset_readonly, "the class invoking super()"},
    {"__self__", super_self_get, wf_getset_readonly, "the instance invoking super(); may be None"},
    {"__self_class__", super_selfclass_get, wf_getset_readonly, "the type of the instance invoking super(); may be None"},
    {0},
};

static const wf_native_type super_native = {
    .name = "super",
    .doc = "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\n"
           "super(type, obj) -> bound super object; requires isinstance(obj, type)\n"
           "super(type, type2) -> bound super object; requires issubclass(type2, type)",
    .kind = WF_KIND_SUPER,
    .size = sizeof(wf_super),
    .slots = &super_slots,
    .getset = super_getset,
};

bool wf_super_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_SUPER] = (wf_kind_info){.name = "super", .mark = super_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_SUPER], &super_native);
}

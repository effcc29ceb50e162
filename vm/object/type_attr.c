/* type: the class of classes. Calling a class, its attributes, its methods. */
#include "object/exception.h"
#include "object/str_parts.h"
#include "object/type_layout.h"
#include "object/type_state.h"

/* ---- slots ---- */

static bool type_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *name = wf_type_full_name(vm, wf_as_type(self));
    wf_str *s = name ? wf_str_format(vm, "<class '%S'>", name) : NULL;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

bool wf_type_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_type *cls = wf_as_type(self);
    if (cls == vm->kind_types[WF_KIND_TYPE]) {
        if (n == 1 && (!kwnames || !kwnames->count)) {
            *out = wf_from_obj(wf_type_of(vm, args[0]));
            return true;
        }
        if (n == 1)
            return wf_raise(vm, WF_EXC_TypeError, "type() takes no keyword arguments");
        if (n != 3)
            return wf_raise(vm, WF_EXC_TypeError, "type() takes 1 or 3 arguments");
    }
    if (!cls->slots.make)
        return wf_raise(vm, WF_EXC_TypeError, "cannot create '%S' instances", wf_type_full_name(vm, cls));
    if (!cls->slots.make(vm, cls, args, n, kwnames, out))
        return false;
    const wf_type *t = wf_type_of(vm, *out);
    if (t != cls && !wf_type_subtype(t, cls))
        return true;
    return !t->slots.init || t->slots.init(vm, *out, args, n, kwnames);
}

/* What a name of the class means when read on the class: functions stay as they are, other descriptors see no
 * instance. */
static bool type_bind(wf_vm *vm, wf_value v, wf_type *t, wf_value *out)
{
    return wf_attr_bind(vm, v, WF_UNSET, t, out);
}

bool wf_type_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_type *t = wf_as_type(self), *meta = wf_type_of(vm, self);
    wf_value of_meta, v;
    int have = wf_type_find(vm, meta, name, &of_meta, NULL);
    if (have < 0)
        return false;
    if (have && wf_is_obj(of_meta)) {
        const wf_type *d = wf_type_of(vm, of_meta);
        if (wf_type_is_data_descriptor(d) && d->slots.get)
            return d->slots.get(vm, of_meta, self, wf_from_obj(meta), out);
    }
    int own = wf_type_find(vm, t, name, &v, NULL);
    if (own != 0)
        return own > 0 && type_bind(vm, v, t, out);
    if (have)
        return wf_attr_bind(vm, of_meta, self, meta, out);
    return wf_attr_raise(vm, self, name, "type object '%N' has no attribute '%S'", t, name);
}

static bool type_value_is_data_descriptor(wf_vm *vm, wf_value v)
{
    return wf_is_obj(v) && wf_type_is_data_descriptor(wf_type_of(vm, v));
}

/* Assign or delete in the namespace, and tell the caches what they must know (type.h). */
static bool type_store(wf_vm *vm, wf_type *t, wf_str *name, wf_value value)
{
    wf_value old;
    bool had = wf_dict_get_name(vm, t->dict, name, &old);
    if (wf_is_unset(value)) {
        if (!had)
            return wf_attr_raise(vm, wf_from_obj(t), name, "type object '%N' has no attribute '%S'", t, name);
        if (wf_dict_delete(vm, t->dict, wf_from_obj(name), NULL) < 0)
            return false;
        wf_type_invalidate(vm, t);
    } else {
        bool turns =
            had && type_value_is_data_descriptor(vm, old) != type_value_is_data_descriptor(vm, value);
        if (!wf_dict_set_name(vm, t->dict, name, value))
            return false;
        if (!had || turns)
            wf_type_invalidate(vm, t);
    }
    const char *text = wf_str_data(vm, name);
    if (!text)
        return false;
    if (strcmp(text, "__del__") == 0 && !wf_is_unset(value)) {
        wf_instance_watch_del(vm, t);
    }
    return text[0] != '_' || wf_type_update_slots(vm, t, name);
}

static bool type_refuse_immutable(wf_vm *vm, wf_type *t, wf_str *name)
{
    return wf_raise(vm, WF_EXC_TypeError, "cannot set '%S' attribute of immutable type '%N'", name, t);
}

/* Of a native type. */
static bool type_setattr_native(wf_vm *vm, wf_type *t, wf_str *name, wf_value value)
{
    const char *text = wf_str_data(vm, name);
    const wf_native_type *def = t->native;
    if (!text)
        return false;
    if (!def || !def->changed || (text[0] == '_' && text[1] == '_'))
        return type_refuse_immutable(vm, t, name);
    if (!type_store(vm, t, name, value))
        return false;
    def->changed(vm);
    return true;
}

static bool type_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    wf_type *t = wf_as_type(self), *meta = wf_type_of(vm, self);
    wf_value of_meta;
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return type_setattr_native(vm, t, name, value);
    int have = wf_type_find(vm, meta, name, &of_meta, NULL);
    if (have < 0)
        return false;
    if (have && type_value_is_data_descriptor(vm, of_meta))
        return wf_type_of(vm, of_meta)->slots.set(vm, of_meta, self, value);
    return type_store(vm, t, name, value);
}

static bool type_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = op == WF_OP_OR ? wf_union_new(vm, left, right) : WF_NOTIMPLEMENTED;
    return !wf_is_unset(*out);
}

/* ---- type(name, bases, dict) ---- */

static bool type_check_name(wf_vm *vm, wf_str *name)
{
    if (!wf_str_check_utf8(vm, name))
        return false;
    const char *text = wf_str_data(vm, name);
    if (text && strlen(text) != name->nbytes)
        return wf_raise(vm, WF_EXC_ValueError, "type name must not contain null characters");
    return text != NULL;
}

static bool type_make(wf_vm *vm, wf_type *meta, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    if (n != 3)
        return wf_raise(vm, WF_EXC_TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", n);
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "type.__new__() argument 1 must be str, not %A", args[0]);
    if (!wf_is_tuple(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "type.__new__() argument 2 must be tuple, not %A", args[1]);
    if (!wf_is_dict(args[2]))
        return wf_raise(vm, WF_EXC_TypeError, "type.__new__() argument 3 must be dict, not %A", args[2]);
    if (!type_check_name(vm, wf_as_str(args[0])))
        return false;
    wf_tuple *bases = wf_as_tuple(args[1]);
    for (size_t i = 0; i < bases->count; i++) {
        wf_value method;
        if (wf_is_type(bases->items[i]))
            continue;
        int found = wf_attr_find(vm, bases->items[i], wf_name(vm, __mro_entries__), &method);
        if (found < 0)
            return false;
        if (found)
            return wf_raise(vm, WF_EXC_TypeError,
                            "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    wf_type *winner = wf_type_winner(vm, meta, bases);
    if (!winner)
        return false;
    if (winner != meta && winner->slots.make != type_make)
        return winner->slots.make(vm, winner, args, n, kwnames, out);
    wf_type *t =
        wf_type_make_kw(vm, winner, wf_as_str(args[0]), bases, wf_as_dict(args[2]), args + n, kwnames);
    if (!t)
        return false;
    *out = wf_from_obj(t);
    return true;
}

static bool type_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)self, (void)args;
    if (kwnames && kwnames->count && n == 1)
        return wf_raise(vm, WF_EXC_TypeError, "type.__init__() takes no keyword arguments");
    if (n != 1 && n != 3)
        return wf_raise(vm, WF_EXC_TypeError, "type.__init__() takes 1 or 3 arguments");
    return true;
}

static const wf_slots type_slots = {
    .repr = type_repr,
    .call = wf_type_call,
    .getattr = wf_type_getattr,
    .setattr = type_setattr,
    .binary = type_binary,
    .make = type_make,
    .init = type_init,
};

/* ---- attributes ---- */

static bool type_check_mutable(wf_vm *vm, wf_type *t, const char *name, wf_value value)
{
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return wf_raise(vm, WF_EXC_TypeError, "cannot set '%s' attribute of immutable type '%N'", name, t);
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete '%s' attribute of immutable type '%N'", name, t); /* sic */
    return true;
}

static bool type_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_as_type(self)->name);
    return true;
}
static bool type_name_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    if (!type_check_mutable(vm, t, "__name__", value))
        return false;
    if (!wf_is_str(value))
        return wf_raise(vm, WF_EXC_TypeError, "can only assign string to %N.__name__, not '%T'", t, value);
    if (!type_check_name(vm, wf_as_str(value)))
        return false;
    t->name = wf_as_str(value);
    wf_heap_barrier(vm, t);
    return true;
}

static bool type_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_as_type(self)->qualname);
    return true;
}
static bool type_qualname_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    if (!type_check_mutable(vm, t, "__qualname__", value))
        return false;
    if (!wf_is_str(value))
        return wf_raise(vm, WF_EXC_TypeError, "can only assign string to %N.__qualname__, not '%T'", t,
                        value);
    t->qualname = wf_as_str(value);
    wf_heap_barrier(vm, t);
    return true;
}

static bool type_module_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    if (t->head.flags & WF_TYPE_SCRIPT) {
        if (wf_dict_get_name(vm, t->dict, wf_name(vm, __module__), out))
            return true;
        return wf_attr_raise(vm, self, wf_name(vm, __module__), "__module__");
    }
    *out = wf_is_unset(t->module) ? wf_from_obj(wf_name(vm, builtins)) : t->module;
    return true;
}
static bool type_module_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    if (!type_check_mutable(vm, t, "__module__", value) || !type_store(vm, t, wf_name(vm, __module__), value))
        return false;
    wf_str *line = wf_str_intern_z(vm, "__firstlineno__"); /* where it stood in the other module */
    wf_value old;
    return line && (!wf_dict_get_name(vm, t->dict, line, &old) || type_store(vm, t, line, WF_UNSET));
}

static bool type_bases_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_as_type(self)->bases);
    return true;
}

/* New orders of resolution for t and all below it, in the order of a walk from the top. Appends (class, old order, new order) to `done` for
 * each. A class whose mro() changes __bases__ has seen to itself and those below it. */
static bool type_reorder(wf_vm *vm, wf_type *t, wf_list *done)
{
    if (!wf_recursion_enter(vm, ""))
        return false;
    wf_tuple *old = t->mro;
    int set = wf_type_set_mro(vm, t);
    bool ok = set >= 0;
    if (set > 0) {
        ok = wf_list_append(vm, done, wf_from_obj(t)) && wf_list_append(vm, done, wf_from_obj(old)) &&
             wf_list_append(vm, done, wf_from_obj(t->mro));
        for (uint32_t i = 0; ok && t->subclasses && i < t->subclasses->count; i++)
            ok = type_reorder(vm, t->subclasses->items[i], done);
    }
    wf_recursion_leave(vm);
    return ok;
}

/* Back to the old orders, but for what has got yet another one meanwhile. */
static void type_restore_order(wf_vm *vm, const wf_list *done)
{
    for (size_t i = done->count / 3; i-- > 0;) {
        const wf_value *row = done->array->items + 3 * i;
        wf_type *t = wf_as_type(row[0]);
        if (t->mro == wf_as_tuple(row[2])) {
            t->mro = wf_as_tuple(row[1]);
            wf_heap_barrier(vm, t);
        }
    }
}

/* By the present order of resolution, or by the first bases, which are set before it. */
static bool type_is_below(const wf_type *t, const wf_type *above)
{
    if (wf_type_subtype(t, above))
        return true;
    while (t && t != above)
        t = t->base;
    return t != NULL;
}

/* Below other classes now than `old`. */
static bool type_moved(wf_vm *vm, wf_type *t, const wf_tuple *old)
{
    for (size_t i = 0; i < old->count; i++)
        wf_type_unlink_subclass(wf_as_type(old->items[i]), t);
    for (size_t i = 0; i < t->bases->count; i++)
        if (!wf_type_link_subclass(vm, wf_as_type(t->bases->items[i]), t))
            return false;
    return wf_type_update_slots(vm, t, NULL);
}

static bool type_bases_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    if (!type_check_mutable(vm, t, "__bases__", value))
        return false;
    if (!wf_is_tuple(value))
        return wf_raise(vm, WF_EXC_TypeError, "can only assign tuple to %N.__bases__, not %T", t, value);
    wf_tuple *bases = wf_as_tuple(value), *old = t->bases;
    if (bases->count == 0)
        return wf_raise(vm, WF_EXC_TypeError, "can only assign non-empty tuple to %N.__bases__, not ()", t);
    for (size_t i = 0; i < bases->count; i++) {
        if (!wf_is_type(bases->items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "%N.__bases__ must be tuple of classes, not '%T'", t,
                            bases->items[i]);
        if (type_is_below(wf_as_type(bases->items[i]), t))
            return wf_raise(vm, WF_EXC_TypeError, "a __bases__ item causes an inheritance cycle");
    }
    wf_type *base = wf_type_best_base(vm, bases);
    if (!base)
        return false;
    if ((base->head.flags ^ t->base->head.flags) & WF_TYPE_SCRIPT)
        return wf_raise(vm, WF_EXC_TypeError, "__bases__ assignment: '%N' deallocator differs from '%N'", base, t->base);
    if (wf_type_solid(base) != wf_type_solid(t->base) || base->members != t->base->members ||
        (base->head.flags ^ t->base->head.flags) & WF_TYPE_HAS_DICT)
        return wf_raise(vm, WF_EXC_TypeError, "__bases__ assignment: '%N' object layout differs from '%N'",
                        base, t->base);
    wf_list *done = wf_list_new(vm, 0);
    if (!done)
        return false;
    wf_type *old_base = t->base;
    t->bases = bases;
    t->base = base;
    wf_heap_barrier(vm, t);
    wf_type_invalidate(vm, t);
    bool ok = type_reorder(vm, t, done);
    if (!ok)
        type_restore_order(vm, done);
    wf_code_flush_caches(vm);
    wf_type_forget_lookups(vm);
    if (t->bases != bases) /* an mro() has set yet others */
        return ok;
    if (!ok) {
        t->bases = old;
        t->base = old_base;
        wf_heap_barrier(vm, t);
        return false;
    }
    return !t->root || type_moved(vm, t, old); /* a class in the making is linked when it is made */
}

static bool type_base_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_type *base = wf_as_type(self)->base;
    *out = base ? wf_from_obj(base) : WF_NONE;
    return true;
}
static bool type_mro_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_tuple *mro = wf_as_type(self)->mro;
    *out = mro->count ? wf_from_obj(mro) : WF_NONE; /* of a class in the making */
    return true;
}
static bool type_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    if (!wf_type_materialise(vm, t))
        return false;
    *out = wf_mapping_proxy_new(vm, t->dict);
    return !wf_is_unset(*out);
}

static bool type_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    *out = WF_NONE;
    if (t->native) {
        const char *doc = ((const wf_native_type *)t->native)->doc;
        wf_str *s = doc ? wf_str_new_z(vm, doc) : NULL;
        *out = s ? wf_from_obj(s) : WF_NONE;
        return s || !doc;
    }
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __doc__), out)) {
        int made = t->head.flags & WF_TYPE_LAZY ? wf_type_lazy_entry(vm, t, wf_name(vm, __doc__), out) : 0;
        if (made <= 0)
            return made == 0;
    }
    return type_bind(vm, *out, t, out);
}
static bool type_doc_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    return type_check_mutable(vm, t, "__doc__", value) && type_store(vm, t, wf_name(vm, __doc__), value);
}

static bool type_abstract_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    if (t != vm->kind_types[WF_KIND_TYPE] &&
        wf_dict_get_name(vm, t->dict, wf_name(vm, __abstractmethods__), out))
        return true;
    return wf_attr_raise(vm, self, wf_name(vm, __abstractmethods__), "__abstractmethods__");
}
static bool type_abstract_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    int abstract = wf_is_unset(value) ? 0 : wf_op_truth(vm, value);
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return type_refuse_immutable(vm, t, wf_name(vm, __abstractmethods__));
    if (abstract < 0 || !type_store(vm, t, wf_name(vm, __abstractmethods__), value))
        return false;
    t->head.flags =
        (uint16_t)(abstract ? t->head.flags | WF_TYPE_ABSTRACT : t->head.flags & ~WF_TYPE_ABSTRACT);
    return wf_type_update_slots(vm, t, NULL);
}

static bool type_annotations_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return wf_attr_raise(vm, self, wf_name(vm, __annotations__),
                             "type object '%N' has no attribute '__annotations__'", t);
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __annotations__), out))
        return type_bind(vm, *out, t, out);
    wf_dict *d = wf_dict_new(vm, 0);
    if (!d)
        return false;
    *out = wf_from_obj(d);
    return type_store(vm, t, wf_name(vm, __annotations__), *out);
}
static bool type_annotations_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return type_refuse_immutable(vm, t, wf_name(vm, __annotations__));
    return type_store(vm, t, wf_name(vm, __annotations__), value);
}

static bool type_params_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_type *t = wf_as_type(self);
    if (t == wf_type_builtin(vm, WF_KIND_TYPE) || !wf_dict_get_name(vm, t->dict, wf_name(vm, __type_params__), out)) {
        wf_tuple *empty = wf_tuple_from(vm, NULL, 0);
        if (!empty)
            return false;
        *out = wf_from_obj(empty);
    }
    return true;
}
static bool type_params_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_type *t = wf_as_type(self);
    return type_check_mutable(vm, t, "__type_params__", value) &&
           type_store(vm, t, wf_name(vm, __type_params__), value);
}

static const wf_getset_row type_getset[] = {
    {"__name__", type_name_get, type_name_set, NULL},
    {"__qualname__", type_qualname_get, type_qualname_set, NULL},
    {"__module__", type_module_get, type_module_set, NULL},
    {"__bases__", type_bases_get, type_bases_set, NULL},
    {"__base__", type_base_get, NULL, NULL},
    {"__mro__", type_mro_get, NULL, NULL},
    {"__dict__", type_dict_get, NULL, NULL},
    {"__doc__", type_doc_get, type_doc_set, NULL},
    {"__abstractmethods__", type_abstract_get, type_abstract_set, NULL},
    {"__annotations__", type_annotations_get, type_annotations_set, NULL},
    {"__type_params__", type_params_get, type_params_set, NULL},
    {"__basicsize__", wf_type_layout_basicsize, NULL, NULL},
    {"__itemsize__", wf_type_layout_itemsize, NULL, NULL},
    {"__dictoffset__", wf_type_layout_dictoffset, NULL, NULL},
    {"__weakrefoffset__", wf_type_layout_weakrefoffset, NULL, NULL},
    {"__flags__", wf_type_layout_flags, NULL, NULL},
    {0},
};

/* ---- methods ---- */

static bool type_m_mro(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type *t = wf_as_type(args[0]);
    wf_tuple *mro = wf_type_linearise(vm, t, t->bases);
    wf_list *l = mro ? wf_list_from(vm, mro->items, mro->count) : NULL;
    if (!l)
        return false;
    *out = wf_from_obj(l);
    return true;
}

static bool type_m_subclasses(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const wf_subclasses *s = wf_as_type(args[0])->subclasses;
    wf_list *l = wf_list_new(vm, s ? s->count : 0);
    if (!l)
        return false;
    *out = wf_from_obj(l);
    s = wf_as_type(args[0])->subclasses;
    for (uint32_t i = 0; s && i < s->count; i++) {
        wf_heap_keep(vm, s->items[i]); /* the list does not keep it: the collector may have given it up */
        if (!wf_list_append(vm, l, wf_from_obj(s->items[i])))
            return false;
    }
    return true;
}

static bool type_m_instancecheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int is = wf_type_real_isinstance(vm, args[1], args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}

static bool type_m_subclasscheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int is = wf_type_real_issubclass(vm, args[1], args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}

static bool type_m_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_instance_dir(vm, NULL, wf_as_type(args[0]), out);
}

static bool type_m_sizeof(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = wf_fix((int64_t)sizeof(wf_type));
    return true;
}

static bool type_m_prepare(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_dict *d = wf_dict_new(vm, 0);
    if (!d)
        return false;
    *out = wf_from_obj(d);
    return true;
}

static const wf_native_row type_methods[] = {
    {"mro", type_m_mro, "(self, /)", "Return a type's method resolution order."},
    {"__subclasses__", type_m_subclasses, "(self, /)", "Return a list of immediate subclasses."},
    {"__instancecheck__", type_m_instancecheck, "(self, instance, /)", "Check if an object is an instance."},
    {"__subclasscheck__", type_m_subclasscheck, "(self, subclass, /)", "Check if a class is a subclass."},
    {"__dir__", type_m_dir, "(self, /)", "Specialized __dir__ implementation for types."},
    {"__sizeof__", type_m_sizeof, "(self, /)", "Return memory consumption of the type object."},
    {0},
};
static const wf_native_row type_classmethods[] = {
    {"__prepare__", type_m_prepare, "(cls, /, *args, **kwds)",
     "Create the namespace for the class statement"},
    {0},
};

static const wf_native_type type_native = {
    .name = "type",
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .kind = WF_KIND_TYPE,
    .slots = &type_slots,
    .methods = type_methods,
    .classmethods = type_classmethods,
    .getset = type_getset,
};

bool wf_type_start(wf_vm *vm)
{
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_TYPE], &type_native);
}

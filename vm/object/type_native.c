/*
 * Native classes. Their tables are static; an entry of the namespace is made when its name is first looked
 * up, so that opening a VM makes no function objects. dir() and __dict__ have the rest made
 * (wf_type_materialise).
 */
#include "object/type_state.h"

/* ---- entries on demand ---- */

static const wf_native_row *native_row_find(const wf_native_row *rows, const char *name)
{
    for (; rows && rows->name; rows++)
        if (strcmp(rows->name, name) == 0)
            return rows;
    return NULL;
}

static const wf_getset_row *native_getset_find(const wf_native_type *def, const char *name)
{
    for (const wf_getset_row *g = def->getset; g && g->name; g++)
        if (strcmp(g->name, name) == 0)
            return g;
    for (const wf_member_row *m = def->members; m && m->attribute.name; m++)
        if (strcmp(m->attribute.name, name) == 0)
            return &m->attribute;
    return NULL;
}

static wf_value native_function_entry(wf_vm *vm, wf_type *t, const wf_native_row *row, uint16_t flags)
{
    wf_native *f = wf_native_new(vm, row, t, flags);
    return f ? wf_from_obj(f) : WF_UNSET;
}

static wf_value native_classmethod_entry(wf_vm *vm, wf_type *t, const wf_native_row *row)
{
    wf_native *f = wf_native_new(vm, row, t, 0);
    wf_wrapped *w = f ? wf_heap_new(vm, WF_KIND_CLASSMETHOD, sizeof *w) : NULL;
    if (!w)
        return WF_UNSET;
    w->head.shape = WF_KIND_CLASSMETHOD_DESCRIPTOR;
    w->callable = wf_from_obj(f);
    return wf_from_obj(w);
}

static wf_value native_doc_entry(wf_vm *vm, const wf_native_type *def)
{
    if (!def->doc)
        return WF_NONE;
    wf_str *doc = wf_str_new_z(vm, def->doc);
    return doc ? wf_from_obj(doc) : WF_UNSET;
}

/* What t's tables say of the name. *out unset: nothing. False: an exception. */
static bool native_make_entry(wf_vm *vm, wf_type *t, const char *name, wf_value *out)
{
    const wf_native_type *def = t->native;
    const wf_native_row *row = NULL;
    const wf_getset_row *getset = NULL;
    const wf_special *special = name[0] == '_' && name[1] == '_' ? wf_special_find(name) : NULL;
    *out = WF_UNSET;
    if (special && special->slot == WF_SLOT_INDEX(make)) {
        row = NULL; /* __new__ is made from the slot, whatever the tables say */
        if (t->own_slots && t->own_slots->make == wf_object_make && t != vm->kind_types[WF_KIND_OBJECT])
            return true; /* instances are made as object makes them, and its __new__ is the one that is found */
    } else if (def && (row = native_row_find(def->methods, name)) != NULL)
        *out = native_function_entry(vm, t, row, WF_NATIVE_METHOD);
    else if (def && (row = native_row_find(def->classmethods, name)) != NULL)
        *out = native_classmethod_entry(vm, t, row);
    else if (def && (row = native_row_find(def->staticmethods, name)) != NULL)
        *out = native_function_entry(vm, t, row, 0);
    else if (def && (getset = native_getset_find(def, name)) != NULL)
        *out = wf_getset_new(vm, getset, t);
    if (row || getset)
        return !wf_is_unset(*out);
    if (special)
        return wf_special_expose(vm, t, special, out);
    if (def && strcmp(name, "__doc__") == 0) {
        *out = native_doc_entry(vm, def);
        return !wf_is_unset(*out);
    }
    if (strcmp(name, "__dict__") == 0 && t->head.flags & WF_TYPE_HAS_DICT &&
        !(t->base->head.flags & WF_TYPE_HAS_DICT)) {
        *out = wf_getset_new(vm, &wf_instance_native_dict_row, t);
        return !wf_is_unset(*out);
    }
    return true;
}

int wf_type_lazy_entry(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out)
{
    const char *text = wf_str_data(vm, name);
    if (!text)
        return -1;
    if (memchr(text, 0, name->nbytes)) { /* no name of a table */
        *out = WF_UNSET;
        return 0;
    }
    if (!native_make_entry(vm, t, text, out))
        return -1;
    if (wf_is_unset(*out))
        return 0;
    return wf_dict_set_name(vm, t->dict, name, *out) ? 1 : -1;
}

static bool native_make_named(wf_vm *vm, wf_type *t, const char *name)
{
    wf_value v;
    wf_str *s = wf_str_intern_z(vm, name);
    if (!s)
        return false;
    if (wf_dict_get_name(vm, t->dict, s, &v))
        return true;
    return native_make_entry(vm, t, name, &v) && (wf_is_unset(v) || wf_dict_set_name(vm, t->dict, s, v));
}

static bool native_make_rows(wf_vm *vm, wf_type *t, const wf_native_row *rows)
{
    for (; rows && rows->name; rows++)
        if (!native_make_named(vm, t, rows->name))
            return false;
    return true;
}

bool wf_type_materialise(wf_vm *vm, wf_type *t)
{
    const wf_native_type *def = t->native;
    if (!(t->head.flags & WF_TYPE_LAZY))
        return true;
    for (size_t i = 0; i < wf_special_count; i++)
        if (!native_make_named(vm, t, wf_specials[i].row.name))
            return false;
    if (def) {
        if (!native_make_rows(vm, t, def->methods) || !native_make_rows(vm, t, def->classmethods) ||
            !native_make_rows(vm, t, def->staticmethods))
            return false;
        for (const wf_getset_row *g = def->getset; g && g->name; g++)
            if (!native_make_named(vm, t, g->name))
                return false;
        for (const wf_member_row *m = def->members; m && m->attribute.name; m++)
            if (!native_make_named(vm, t, m->attribute.name))
                return false;
    }
    if (!native_make_named(vm, t, "__doc__") || !native_make_named(vm, t, "__dict__"))
        return false;
    t->head.flags &= (uint16_t)~WF_TYPE_LAZY;
    return true;
}

/* ---- slots ---- */

/* The slot as t's order of resolution has it. */
static wf_slot_pointer native_slot_inherited(const wf_type *t, size_t slot, const wf_type *object)
{
    wf_slot_pointer p = NULL;
    for (size_t k = 0; k < t->mro->count && !p; k++) {
        const wf_type *c = wf_as_type(t->mro->items[k]);
        if (!c->own_slots || (slot == WF_SLOT_INDEX(make) && c == object && t != object))
            continue; /* only object itself and script classes are made by object's `make` */
        p = wf_slot_read(c->own_slots, slot);
        if (!p && slot == WF_SLOT_INDEX(hash) && c->own_slots->compare)
            p = (wf_slot_pointer)wf_hash_refuse; /* equality of its own and no hash: unhashable */
    }
    return p;
}

/* With one base, all that is not its own is the base's. */
static void native_slots_over_base(wf_type *t, const wf_type *object)
{
    const wf_slots *own = t->own_slots;
    t->slots = t->base->slots;
    if (t->base == object)
        t->slots.make = NULL;
    if (!own)
        return;
    for (size_t i = 0; i < WF_SLOT_COUNT; i++) {
        wf_slot_pointer p = wf_slot_read(own, i);
        if (p)
            wf_slot_write(&t->slots, i, p);
    }
    if (own->compare && !own->hash)
        t->slots.hash = wf_hash_refuse;
}

bool wf_type_native_slots(wf_vm *vm, wf_type *t)
{
    const wf_type *object = vm->kind_types[WF_KIND_OBJECT];
    if (t->base && t->bases->count == 1)
        native_slots_over_base(t, object);
    else
        for (size_t i = 0; i < WF_SLOT_COUNT; i++)
            wf_slot_write(&t->slots, i, native_slot_inherited(t, i, object));
    for (uint32_t i = 0; t->subclasses && i < t->subclasses->count; i++)
        if (!(t->subclasses->items[i]->head.flags & WF_TYPE_SCRIPT) &&
            !wf_type_native_slots(vm, t->subclasses->items[i]))
            return false;
    return true;
}

/* ---- making them ---- */

bool wf_native_fill_type(wf_vm *vm, wf_type *t, const wf_native_type *def)
{
    t->native = def;
    t->own_slots = def->slots;
    t->head.flags |= def->flags | WF_TYPE_LAZY;
    if (def->size)
        t->instance_size = def->size;
    wf_str *name = wf_str_intern_z(vm, def->name);
    if (!name)
        return false;
    t->name = t->qualname = name;
    if (def->module) {
        wf_str *module = wf_str_intern_z(vm, def->module);
        if (!module)
            return false;
        t->module = wf_from_obj(module);
    }
    wf_heap_barrier(vm, t);
    wf_shape_layout_root(t->root, t, t->wanted_slots);
    return wf_type_native_slots(vm, t);
}

static wf_type *native_new_type_of(wf_vm *vm, const wf_native_type *def, wf_type *base, wf_kind layout)
{
    bool owns_kind = layout >= WF_KIND_FIRST_EXTENSION && !vm->kind_types[layout];
    wf_type *t = wf_type_new_bare(vm, def->name, base, layout, owns_kind ? layout : 0);
    if (!t)
        return NULL;
    if (owns_kind)
        vm->kind_types[layout] = t;
    return wf_native_fill_type(vm, t, def) ? t : NULL;
}

wf_type *wf_native_new_type(wf_vm *vm, const wf_native_type *def, wf_type *base)
{
    if (!base)
        base = vm->kind_types[WF_KIND_OBJECT];
    return native_new_type_of(vm, def, base, def->kind ? def->kind : (wf_kind)base->layout);
}

wf_type *wf_native_new_kind(wf_vm *vm, const wf_native_type *def, const wf_kind_info *info)
{
    return wf_native_new_kind_of(vm, def, vm->kind_types[WF_KIND_OBJECT], info);
}

wf_type *wf_native_new_kind_of(wf_vm *vm, const wf_native_type *def, wf_type *base, const wf_kind_info *info)
{
    wf_kind kind = wf_kind_register(vm, info);
    if (!kind) {
        wf_raise(vm, WF_EXC_SystemError, "too many kinds of native objects");
        return NULL;
    }
    return native_new_type_of(vm, def, base, kind);
}

wf_type *wf_type_new_builtin(wf_vm *vm, const char *name, const char *module, wf_type *const *bases,
                             size_t nbases, wf_kind layout, uint32_t size, const wf_slots *slots,
                             uint16_t flags)
{
    wf_type *t = wf_type_new_bare(vm, name, bases[0], layout, 0);
    if (!t)
        return NULL;
    if (nbases > 1) {
        t->bases = wf_tuple_new(vm, nbases);
        if (!t->bases)
            return NULL;
        for (size_t i = 0; i < nbases; i++)
            t->bases->items[i] = wf_from_obj(bases[i]);
        for (size_t i = 1; i < nbases; i++)
            if (!wf_type_link_subclass(vm, bases[i], t))
                return NULL;
        t->mro = wf_type_linearise(vm, t, t->bases);
        if (!t->mro)
            return NULL;
    }
    if (module) {
        wf_str *s = wf_str_intern_z(vm, module);
        if (!s)
            return NULL;
        t->module = wf_from_obj(s);
    }
    t->own_slots = slots;
    t->instance_size = size;
    t->head.flags |= flags | WF_TYPE_LAZY;
    wf_heap_barrier(vm, t);
    wf_shape_layout_root(t->root, t, 0);
    return wf_type_native_slots(vm, t) ? t : NULL;
}

wf_kind wf_kind_register(wf_vm *vm, const wf_kind_info *info)
{
    uint32_t kind = WF_KIND_FIRST_DYNAMIC + vm->kinds_registered;
    if (kind >= WF_KIND_LIMIT)
        return (wf_kind)0;
    vm->kinds_registered++;
    vm->kind_infos[kind] = *info;
    return (wf_kind)kind;
}

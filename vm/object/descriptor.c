/* Descriptors found in classes: native attributes (GETSET) and the members made by __slots__ (MEMBER). */
#include "object/type_state.h"

static bool descriptor_wrong_self(wf_vm *vm, wf_str *name, wf_type *owner, wf_value instance)
{
    return wf_raise(vm, WF_EXC_TypeError, "descriptor '%S' for '%N' objects doesn't apply to a '%T' object",
                    name, owner, instance);
}

/* ---- native attributes ---- */

static wf_getset *getset_of(wf_value v)
{
    return (wf_getset *)wf_obj(v);
}

wf_value wf_getset_new(wf_vm *vm, const wf_getset_row *row, wf_type *owner)
{
    wf_getset *g = wf_heap_new(vm, WF_KIND_GETSET, sizeof *g);
    if (!g)
        return WF_UNSET;
    g->row = row;
    g->owner = owner;
    return wf_from_obj(g);
}

static wf_value *getset_member(const wf_getset *g, wf_value instance)
{
    const wf_member_row *member = (const wf_member_row *)(const void *)g->row;
    return (wf_value *)(void *)((char *)wf_obj(instance) + member->offset);
}

static bool getset_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    const wf_getset *g = getset_of(self);
    (void)owner;
    *out = self;
    if (wf_is_unset(instance))
        return true;
    if (!wf_type_instance(vm, instance, g->owner)) {
        wf_str *name = wf_str_new_z(vm, g->row->name);
        return name && descriptor_wrong_self(vm, name, g->owner, instance);
    }
    if (g->row->get)
        return g->row->get(vm, instance, out);
    *out = *getset_member(g, instance);
    if (wf_is_unset(*out))
        *out = WF_NONE;
    return true;
}

bool wf_getset_readonly(wf_vm *vm, wf_value self, wf_value value)
{
    (void)self, (void)value;
    return wf_raise(vm, WF_EXC_AttributeError, "readonly attribute");
}

static bool getset_set(wf_vm *vm, wf_value self, wf_value instance, wf_value value)
{
    const wf_getset *g = getset_of(self);
    wf_str *name = wf_str_intern_z(vm, g->row->name);
    if (!name)
        return false;
    if (!wf_type_instance(vm, instance, g->owner))
        return descriptor_wrong_self(vm, name, g->owner, instance);
    if (!g->row->set && !g->row->get) {
        wf_heap_store(vm, wf_obj(instance), getset_member(g, instance), value);
        return true;
    }
    if (!g->row->set) {
        bool dotted = g->owner->head.flags & WF_TYPE_DOTTED;
        wf_str *owner = dotted ? wf_type_full_name(vm, g->owner) : g->owner->name;
        return owner && wf_raise(vm, WF_EXC_AttributeError, "attribute '%S' of '%S' objects is not writable", name, owner);
    }
    return g->row->set(vm, instance, value);
}

static bool getset_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_format(vm, "<attribute '%s' of '%N' objects>", getset_of(self)->row->name,
                              getset_of(self)->owner);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool getset_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_new_z(vm, getset_of(self)->row->name);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool getset_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const char *doc = getset_of(self)->row->doc;
    wf_str *s = doc ? wf_str_new_z(vm, doc) : NULL;
    *out = s ? wf_from_obj(s) : WF_NONE;
    return s || !doc;
}
static bool getset_owner_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(getset_of(self)->owner);
    return true;
}
static bool descriptor_qualname(wf_vm *vm, wf_type *owner, const char *name, wf_value *out)
{
    wf_str *s = wf_str_format(vm, "%S.%s", owner->qualname, name);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool getset_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return descriptor_qualname(vm, getset_of(self)->owner, getset_of(self)->row->name, out);
}

static const wf_slots getset_slots = {.repr = getset_repr, .get = getset_get, .set = getset_set};
static const wf_getset_row getset_getset[] = {
    {"__name__", getset_name_get, NULL, NULL},
    {"__qualname__", getset_qualname_get, NULL, NULL},
    {"__doc__", getset_doc_get, NULL, NULL},
    {"__objclass__", getset_owner_get, wf_getset_readonly, NULL},
    {0},
};
static const wf_native_type getset_native = {
    .name = "getset_descriptor",
    .kind = WF_KIND_GETSET,
    .slots = &getset_slots,
    .getset = getset_getset,
    .flags = WF_TYPE_FINAL,
};

static void getset_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_getset *)o)->owner);
}

/* ---- members ---- */

static wf_member *member_of(wf_value v)
{
    return (wf_member *)wf_obj(v);
}

static bool member_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    const wf_member *m = member_of(self);
    (void)owner;
    *out = self;
    if (wf_is_unset(instance))
        return true;
    if (!wf_type_instance(vm, instance, m->owner))
        return descriptor_wrong_self(vm, m->name, m->owner, instance);
    if (wf_shape_load(vm, wf_obj(instance), m->key, out))
        return true;
    wf_str *name = wf_type_shown_name(vm, wf_type_of(vm, instance));
    return name && wf_attr_raise(vm, instance, m->name, "'%S' object has no attribute '%S'", name, m->name);
}

static bool member_set(wf_vm *vm, wf_value self, wf_value instance, wf_value value)
{
    const wf_member *m = member_of(self);
    if (!wf_type_instance(vm, instance, m->owner))
        return descriptor_wrong_self(vm, m->name, m->owner, instance);
    if (!wf_is_unset(value))
        return wf_shape_store(vm, wf_obj(instance), m->key, value);
    int gone = wf_shape_remove(vm, wf_obj(instance), m->key);
    return gone > 0 ||
           (gone == 0 && wf_raise(vm, WF_EXC_AttributeError, "%S", m->name)); /* so CPython words it */
}

static bool member_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s =
        wf_str_format(vm, "<member '%S' of '%N' objects>", member_of(self)->name, member_of(self)->owner);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool member_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(member_of(self)->name);
    return true;
}
static bool member_owner_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(member_of(self)->owner);
    return true;
}
static bool member_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const char *name = wf_str_data(vm, member_of(self)->name);
    return name && descriptor_qualname(vm, member_of(self)->owner, name, out);
}
static bool member_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_NONE;
    return true;
}

static const wf_slots member_slots = {.repr = member_repr, .get = member_get, .set = member_set};
static const wf_getset_row member_getset[] = {
    {"__name__", member_name_get, NULL, NULL},
    {"__qualname__", member_qualname_get, NULL, NULL},
    {"__doc__", member_doc_get, NULL, NULL},
    {"__objclass__", member_owner_get, wf_getset_readonly, NULL},
    {0},
};
static const wf_native_type member_native = {
    .name = "member_descriptor",
    .kind = WF_KIND_MEMBER,
    .slots = &member_slots,
    .getset = member_getset,
    .flags = WF_TYPE_FINAL,
};

static void member_mark(wf_vm *vm, wf_object *o)
{
    const wf_member *m = (const wf_member *)o;
    wf_heap_mark_object(vm, m->name);
    wf_heap_mark_object(vm, m->key);
    wf_heap_mark_object(vm, m->owner);
}

bool wf_descriptor_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_GETSET] = (wf_kind_info){.name = "getset", .mark = getset_mark};
    vm->kind_infos[WF_KIND_MEMBER] = (wf_kind_info){.name = "member", .mark = member_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_GETSET], &getset_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_MEMBER], &member_native);
}

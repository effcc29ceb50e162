/*
 * Classes: TYPE objects, their lookups, their life. How class statements make them: type_create.c; native
 * ones: type_native.c; what scripts see of them: type_attr.c; special methods: type_slots.c and
 * slot_wrappers.c.
 */
#include "object/type_state.h"

/* ---- the lookup cache ---- */

static inline wf_lookup *type_cache_line(wf_vm *vm, const wf_type *t, const wf_str *name)
{
    uintptr_t h = ((uintptr_t)t >> 4) * 31 + ((uintptr_t)name >> 4);
    return &vm->types->lookups[(h ^ h >> 9) & (WF_LOOKUP_SIZE - 1)];
}

void wf_type_forget_lookups(wf_vm *vm)
{
    memset(vm->types->lookups, 0, sizeof vm->types->lookups);
}

void wf_type_invalidate(wf_vm *vm, wf_type *t)
{
    wf_type_forget_lookups(vm);
    if (t->head.flags & WF_TYPE_CACHED)
        wf_code_flush_caches(vm);
}

void wf_type_mark_cached(wf_type *t)
{
    if (t->head.flags & WF_TYPE_CACHED)
        return;
    for (size_t i = 0; i < t->mro->count; i++)
        wf_as_type(t->mro->items[i])->head.flags |= WF_TYPE_CACHED;
}

/* What c itself says of the name. 1, 0, -1. */
static inline int type_own(wf_vm *vm, wf_type *c, wf_str *name, wf_value *out)
{
    if (wf_dict_get_name(vm, c->dict, name, out))
        return 1;
    return c->head.flags & WF_TYPE_LAZY ? wf_type_lazy_entry(vm, c, name, out) : 0;
}

static WF_COLD int type_find_slowly(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out, wf_cell **cell)
{
    wf_lookup *line = type_cache_line(vm, t, name);
    for (size_t i = 0; i < t->mro->count; i++) {
        wf_type *c = wf_as_type(t->mro->items[i]);
        int own = type_own(vm, c, name, out);
        if (own == 0)
            continue;
        if (own < 0)
            return -1;
        wf_value pending = vm->exception;
        wf_cell *found = wf_dict_cell(vm, c->dict, name);
        vm->exception = pending; /* without memory the answer is right all the same, only not cached */
        if (found)
            *line = (wf_lookup){t, name, found};
        if (cell)
            *cell = found;
        return 1;
    }
    *line = (wf_lookup){t, name, NULL};
    return 0;
}

int wf_type_find(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out, wf_cell **cell)
{
    wf_lookup *line = type_cache_line(vm, t, name);
    if (WF_LIKELY(line->type == t && line->name == name)) {
        if (!line->cell)
            return 0;
        *out = line->cell->value;
        if (cell)
            *cell = line->cell;
        return 1;
    }
    if (WF_UNLIKELY(!(name->head.flags & WF_STR_INTERNED))) {
        name = wf_str_intern_str(vm, name);
        if (!name)
            return -1;
    }
    return type_find_slowly(vm, t, name, out, cell);
}

int wf_type_lookup(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out)
{
    return wf_type_find(vm, t, name, out, NULL);
}

int wf_type_find_from(wf_vm *vm, wf_type *t, wf_type *after, wf_str *name, wf_value *out)
{
    size_t i = 0;
    while (i < t->mro->count && wf_as_type(t->mro->items[i]) != after)
        i++;
    for (i++; i < t->mro->count; i++) {
        int own = type_own(vm, wf_as_type(t->mro->items[i]), name, out);
        if (own != 0)
            return own;
    }
    return 0;
}

/* ---- relations ---- */

bool wf_type_subtype(const wf_type *a, const wf_type *b)
{
    if (a == b)
        return true;
    for (size_t i = 0; i < a->mro->count; i++)
        if (wf_as_type(a->mro->items[i]) == b)
            return true;
    if (a->mro->count)
        return false;
    while (a && a != b) /* a is in the making */
        a = a->base;
    return a != NULL;
}

bool wf_type_instance(wf_vm *vm, wf_value v, const wf_type *t)
{
    return wf_type_subtype(wf_type_of(vm, v), t);
}

bool wf_type_link_subclass(wf_vm *vm, wf_type *base, wf_type *t)
{
    wf_subclasses *s = base->subclasses;
    if (!s) {
        s = wf_heap_realloc(vm, NULL, 0, sizeof *s);
        if (!s)
            return false;
        *s = (wf_subclasses){0};
        base->subclasses = s;
    }
    if (s->count == s->capacity) {
        uint32_t capacity = s->capacity ? s->capacity * 2 : 4;
        wf_type **items =
            wf_heap_realloc(vm, s->items, s->capacity * sizeof *items, capacity * sizeof *items);
        if (!items)
            return false;
        s->items = items;
        s->capacity = capacity;
    }
    s->items[s->count++] = t;
    return true;
}

void wf_type_unlink_subclass(wf_type *base, wf_type *t)
{
    wf_subclasses *s = base->subclasses;
    for (uint32_t i = 0; s && i < s->count; i++)
        if (s->items[i] == t) {
            memmove(s->items + i, s->items + i + 1, (s->count - i - 1) * sizeof *s->items);
            s->count--;
            return;
        }
}

/* Called when marking is done and before anything is swept: what is not marked will be freed. */
void wf_type_purge(wf_vm *vm)
{
    wf_type_forget_lookups(vm);
    wf_attr_forget_sites(vm);
    wf_code_purge(vm);
    for (uint32_t id = 0; id < vm->shape_count; id++) {
        wf_shape *shape = vm->shapes[id];
        if (!shape || shape->id != id || shape != shape->type->root || !shape->type->subclasses ||
            !wf_heap_marked(shape->type))
            continue;
        wf_subclasses *s = shape->type->subclasses;
        uint32_t kept = 0;
        for (uint32_t i = 0; i < s->count; i++)
            if (wf_heap_marked(s->items[i]))
                s->items[kept++] = s->items[i];
        s->count = kept;
    }
}

wf_type *wf_type_solid(wf_type *t)
{
    for (; t->base; t = t->base)
        if (t->layout != t->base->layout ||
            (!(t->head.flags & WF_TYPE_SCRIPT) && t->instance_size != t->base->instance_size) ||
            t->own_members)
            return t;
    return t;
}

wf_str *wf_type_shown_name(wf_vm *vm, wf_type *t)
{
    wf_value module;
    bool of_main = t->head.flags & WF_TYPE_SCRIPT && wf_dict_get_name(vm, t->dict, wf_name(vm, __module__), &module) &&
                   wf_is_str(module) && wf_str_is(wf_as_str(module), "__main__");
    return of_main ? t->qualname : wf_type_full_name(vm, t);
}

wf_str *wf_type_full_name(wf_vm *vm, wf_type *t)
{
    wf_value module = t->module;
    if (t->head.flags & WF_TYPE_SCRIPT && !wf_dict_get_name(vm, t->dict, wf_name(vm, __module__), &module))
        module = WF_UNSET;
    if (!wf_is_str(module) || wf_str_is(wf_as_str(module), "builtins"))
        return t->qualname;
    return wf_str_format(vm, "%S.%S", wf_as_str(module), t->qualname);
}

/* ---- instances ---- */

bool wf_type_is_made(wf_vm *vm, const wf_type *t)
{
    return t->root || wf_raise(vm, WF_EXC_TypeError, "cannot create '%N' instances", t);
}

wf_value wf_type_new_instance(wf_vm *vm, wf_type *t)
{
    wf_shape *s = t->root;
    if (WF_UNLIKELY(!s) && !wf_type_is_made(vm, t))
        return WF_UNSET;
    if (WF_UNLIKELY(t->wanted_slots > s->inline_slots) && s->inline_offset &&
        t->head.flags & WF_TYPE_SCRIPT && t->layout != WF_KIND_EXCEPTION) {
        s = wf_shape_new_root(vm, t, 0); /* earlier instances outgrew theirs */
        if (!s)
            return WF_UNSET;
        t->root = s;
    }
    size_t size = s->inline_offset ? s->inline_offset + s->inline_slots * sizeof(wf_value)
                                   : (t->instance_size + 7u) & ~7u;
    if (size < sizeof(wf_instance))
        size = sizeof(wf_instance);
    wf_object *o = wf_heap_new(vm, (wf_kind)t->layout, size);
    if (!o)
        return WF_UNSET;
    o->shape = s->id;
    return wf_from_obj(o);
}

/* ---- TYPE objects ---- */

static void type_mark(wf_vm *vm, wf_object *o)
{
    wf_type *t = (wf_type *)o;
    wf_heap_mark_object(vm, t->name);
    wf_heap_mark_object(vm, t->qualname);
    wf_heap_mark_value(vm, t->module);
    wf_heap_mark_object(vm, t->bases);
    wf_heap_mark_object(vm, t->mro);
    wf_heap_mark_object(vm, t->base);
    wf_heap_mark_object(vm, t->dict);
    for (const wf_shape *s = t->shapes; s; s = s->sibling)
        wf_heap_mark_object(vm, s->name);
}

static void type_finalise(wf_vm *vm, wf_object *o)
{
    wf_type *t = (wf_type *)o;
    wf_subclasses *s = t->subclasses;
    wf_shape_release(vm, t);
    if (!s)
        return;
    if (s->items)
        wf_heap_realloc(vm, s->items, s->capacity * sizeof *s->items, 0);
    wf_heap_realloc(vm, s, sizeof *s, 0);
    t->subclasses = NULL;
}

static void cell_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_cell *)o)->value);
}

/* A class with `base` as its only base: no slots, nothing in the namespace. */
wf_type *wf_type_new_bare(wf_vm *vm, const char *name, wf_type *base, wf_kind layout, uint32_t fixed_id)
{
    wf_type *t = wf_heap_new(vm, WF_KIND_TYPE, sizeof *t);
    if (!t)
        return NULL;
    t->module = WF_UNSET;
    t->layout = (uint8_t)layout;
    t->base = base;
    t->instance_size = base ? base->instance_size : 0;
    if (base) {
        t->head.flags = base->head.flags & (WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT | WF_TYPE_WEAK);
        t->exception = base->exception;
    }
    t->name = t->qualname = wf_str_intern_z(vm, name);
    t->dict = wf_dict_new(vm, 0);
    size_t above = base ? base->mro->count : 0;
    t->mro = wf_tuple_new(vm, above + 1);
    t->bases = wf_tuple_new(vm, base ? 1 : 0);
    if (!t->name || !t->dict || !t->mro || !t->bases)
        return NULL;
    t->dict->head.flags |= WF_DICT_NAMESPACE;
    t->mro->items[0] = wf_from_obj(t);
    for (size_t i = 0; i < above; i++)
        t->mro->items[i + 1] = base->mro->items[i];
    if (base)
        t->bases->items[0] = wf_from_obj(base);
    t->root = wf_shape_new_root(vm, t, fixed_id);
    if (!t->root || (base && !wf_type_link_subclass(vm, base, t)))
        return NULL;
    return t;
}

static const struct type_kind_row {
    const char *name;
    const char *flags;
} type_kind_rows[] = {
#define KIND(name, script_name, flags) {script_name, #flags},
#include "object/kinds.def"
#undef KIND
};

/* Some kinds have the class of another one. */
static bool type_share(wf_vm *vm, wf_kind kind, wf_kind with)
{
    wf_type *t = vm->kind_types[with];
    vm->kind_types[kind] = t;
    return wf_shape_new_root(vm, t, kind) != NULL;
}

bool wf_type_bootstrap(wf_vm *vm)
{
    wf_type_state *state = wf_heap_realloc(vm, NULL, 0, sizeof *state);
    if (!state)
        return false;
    memset(state, 0, sizeof *state);
    vm->types = state;
    vm->shape_count = WF_KIND_LIMIT;
    if (!wf_shape_grow_ids(vm, 1024))
        return false;
    vm->kind_infos[WF_KIND_TYPE] =
        (wf_kind_info){.name = "type", .mark = type_mark, .finalise = type_finalise};
    vm->kind_infos[WF_KIND_CELL] = (wf_kind_info){.name = "cell", .mark = cell_mark};

    wf_type *object = wf_type_new_bare(vm, "object", NULL, WF_KIND_OBJECT, WF_KIND_OBJECT);
    if (!object)
        return false;
    vm->kind_types[WF_KIND_OBJECT] = object;
    for (unsigned kind = 0; kind < WF_KIND_COUNT; kind++) {
        const struct type_kind_row *row = &type_kind_rows[kind];
        bool wanted = row->flags[0] == 'T' || kind == WF_KIND_CELL;
        if (!wanted || kind == WF_KIND_OBJECT)
            continue;
        wf_type *base = kind == WF_KIND_BOOL ? vm->kind_types[WF_KIND_INT] : object;
        wf_type *t =
            wf_type_new_bare(vm, kind == WF_KIND_CELL ? "cell" : row->name, base, (wf_kind)kind, kind);
        if (!t)
            return false;
        vm->kind_types[kind] = t;
    }
    if (!type_share(vm, WF_KIND_NATIVE_CORO, WF_KIND_COROUTINE) ||
        !type_share(vm, WF_KIND_HOST, WF_KIND_OBJECT))
        return false;
    for (unsigned kind = 0; kind < WF_KIND_LIMIT; kind++) /* no id of a kind is ever without a class */
        if (!vm->shapes[kind])
            vm->shapes[kind] = object->root;
    return wf_native_fill_type(vm, object, &wf_object_native);
}

void wf_type_shutdown(wf_vm *vm)
{
    wf_type_state *state = vm->types;
    if (!state)
        return;
    wf_heap_realloc(vm, vm->shapes, vm->shape_capacity * sizeof *vm->shapes, 0);
    wf_heap_realloc(vm, state->dead.ids, state->dead_capacity * sizeof(uint32_t), 0);
    wf_heap_realloc(vm, state->free.ids, state->list_capacity * sizeof(uint32_t), 0);
    wf_heap_realloc(vm, state->codes, state->code_capacity * sizeof *state->codes, 0);
    wf_heap_realloc(vm, state, sizeof *state, 0);
    vm->types = NULL;
    vm->shapes = NULL;
}

/*
 * Shapes (hidden classes; the idea is Self's maps: Chambers, Ungar, Lee, OOPSLA 1989) and the attributes of
 * instances.
 *
 * A class owns a tree of shapes for each number of inline slots that its instances have had. New instances
 * start at the root; adding a name moves to the child for that name. When instances outgrow their inline
 * slots the class gets a new root with more of them, for later instances; those that exist keep the old tree
 * and put the rest in an overflow array.
 *
 * An instance in dictionary mode has all its attributes in a dict, which hangs where the overflow array
 * would: after the deletion of an attribute that was not the last, past WF_SHAPE_MAX_SLOTS attributes, with
 * names that are no identifiers, or because a script asked for its __dict__. Only __slots__ members keep
 * their place in the object then: the shapes of dictionary mode form a tree of their own that holds nothing
 * else.
 *
 * Shapes with more than a few names have a table from name to slot. A chain of shapes without branches shares
 * one, as every shape believes only slots below its own count.
 */
#include "object/exception.h"
#include "object/type_state.h"

enum { SHAPE_LINEAR = 8 };

typedef struct wf_shape_entry {
    const wf_str *name;
    union {
        uint32_t slot;
        wf_shape *child;
    } u;
} wf_shape_entry;

struct wf_shape_table {
    uint32_t references;
    uint32_t count, capacity; /* capacity: a power of two */
    wf_shape_entry *entries;
};

/* ---- tables ---- */

static inline uint32_t shape_name_hash(const wf_str *name)
{
    return (uint32_t)(((uint64_t)(uintptr_t)name * 0x9E3779B97F4A7C15u) >> 32);
}

static wf_shape_entry *shape_table_probe(const struct wf_shape_table *t, const wf_str *name)
{
    uint32_t i = shape_name_hash(name) & (t->capacity - 1);
    while (t->entries[i].name && t->entries[i].name != name)
        i = (i + 1) & (t->capacity - 1);
    return &t->entries[i];
}

static struct wf_shape_table *shape_table_new(wf_vm *vm, uint32_t capacity)
{
    struct wf_shape_table *t = wf_heap_realloc(vm, NULL, 0, sizeof *t);
    if (!t)
        return NULL;
    t->entries = wf_heap_realloc(vm, NULL, 0, capacity * sizeof *t->entries);
    if (!t->entries) {
        wf_heap_realloc(vm, t, sizeof *t, 0);
        return NULL;
    }
    memset(t->entries, 0, capacity * sizeof *t->entries);
    t->references = 1;
    t->count = 0;
    t->capacity = capacity;
    return t;
}

static void shape_table_release(wf_vm *vm, struct wf_shape_table *t)
{
    if (!t || --t->references > 0)
        return;
    wf_heap_realloc(vm, t->entries, t->capacity * sizeof *t->entries, 0);
    wf_heap_realloc(vm, t, sizeof *t, 0);
}

/* The entry for a new name; grows at three quarters. */
static wf_shape_entry *shape_table_add(wf_vm *vm, struct wf_shape_table *t, const wf_str *name)
{
    if ((t->count + 1) * 4 > t->capacity * 3) {
        uint32_t old = t->capacity;
        wf_shape_entry *was = t->entries;
        wf_shape_entry *grown = wf_heap_realloc(vm, NULL, 0, 2 * (size_t)old * sizeof *grown);
        if (!grown)
            return NULL;
        memset(grown, 0, 2 * (size_t)old * sizeof *grown);
        t->entries = grown;
        t->capacity = 2 * old;
        for (uint32_t i = 0; i < old; i++)
            if (was[i].name)
                *shape_table_probe(t, was[i].name) = was[i];
        wf_heap_realloc(vm, was, old * sizeof *was, 0);
    }
    wf_shape_entry *e = shape_table_probe(t, name);
    e->name = name;
    t->count++;
    return e;
}

/* ---- shape ids ---- */

/* Both lists have room for every id there is, because they are filled while the collector sweeps. */
static void shape_list_push(wf_id_list *l, uint32_t id)
{
    l->ids[l->count++] = id;
}

static bool shape_list_grow(wf_vm *vm, wf_id_list *l, uint32_t old, uint32_t capacity)
{
    uint32_t *ids = wf_heap_realloc(vm, l->ids, old * sizeof *ids, capacity * sizeof *ids);
    if (!ids)
        return false;
    l->ids = ids;
    return true;
}

bool wf_shape_grow_ids(wf_vm *vm, uint32_t capacity)
{
    wf_type_state *state = vm->types;
    uint32_t old = vm->shape_capacity;
    wf_shape **grown;
    if (state->list_capacity < capacity) {
        if (!shape_list_grow(vm, &state->dead, state->dead_capacity, capacity))
            return false;
        state->dead_capacity = capacity;
        if (!shape_list_grow(vm, &state->free, state->list_capacity, capacity))
            return false;
        state->list_capacity = capacity;
    }
    grown = wf_heap_realloc(vm, vm->shapes, old * sizeof *grown, capacity * sizeof *grown);
    if (!grown)
        return false;
    memset(grown + old, 0, (capacity - old) * sizeof *grown);
    vm->shapes = grown;
    vm->shape_capacity = capacity;
    return true;
}

/* Reuse of ids needs empty caches. */
static void shape_drop_dead(wf_vm *vm)
{
    wf_type_state *state = vm->types;
    if (!state->dead.count)
        return;
    wf_code_flush_caches(vm);
    while (state->dead.count)
        shape_list_push(&state->free, state->dead.ids[--state->dead.count]);
}

static bool shape_take_id(wf_vm *vm, uint32_t fixed, uint32_t *id)
{
    wf_type_state *state = vm->types;
    if (fixed) {
        *id = fixed;
        return true;
    }
    if (state->dead.count >= 1024)
        shape_drop_dead(vm);
    if (state->free.count) {
        *id = state->free.ids[--state->free.count];
        return true;
    }
    if (vm->shape_count == vm->shape_capacity && !wf_shape_grow_ids(vm, vm->shape_capacity * 2))
        return false;
    *id = vm->shape_count++;
    return true;
}

/* ---- making shapes ---- */

static wf_shape *shape_alloc(wf_vm *vm, wf_type *t, uint32_t fixed)
{
    uint32_t id;
    wf_shape *s = wf_heap_realloc(vm, NULL, 0, sizeof *s);
    if (!s)
        return NULL;
    if (!shape_take_id(vm, fixed, &id)) {
        wf_heap_realloc(vm, s, sizeof *s, 0);
        return NULL;
    }
    memset(s, 0, sizeof *s);
    s->id = id;
    s->type = t;
    s->sibling = t->shapes;
    t->shapes = s;
    t->shape_count++;
    vm->shapes[id] = s;
    return s;
}

bool wf_shape_layout_root(wf_shape *s, const wf_type *t, uint16_t inline_slots)
{
    s->inline_slots = 0;
    s->inline_offset = s->overflow_offset = 0;
    if (!(t->head.flags & WF_TYPE_HAS_DICT) && !t->members)
        return true;
    if (t->layout == WF_KIND_OBJECT) {
        s->overflow_offset = offsetof(wf_instance, overflow);
        s->inline_offset = offsetof(wf_instance, slots);
        s->inline_slots = inline_slots;
    } else if (wf_type_is_variable(t->layout)) {
        s->overflow_offset = WF_SHAPE_TAIL;
    } else if (t->layout == WF_KIND_EXCEPTION) {
        /* Exceptions bring the field with them; their makers need not look at the class, so nothing but
         * members lies behind it. */
        s->overflow_offset = offsetof(wf_exception, overflow);
        s->inline_offset = (uint16_t)((t->instance_size + 7u) & ~7u);
        s->inline_slots = t->members;
    } else {
        s->overflow_offset = (uint16_t)((t->instance_size + 7u) & ~7u);
        s->inline_offset = s->overflow_offset + 8;
        s->inline_slots = inline_slots;
    }
    return true;
}

wf_shape *wf_shape_new_root(wf_vm *vm, wf_type *t, uint32_t fixed_id)
{
    wf_shape *s = shape_alloc(vm, t, fixed_id);
    if (s)
        wf_shape_layout_root(s, t, t->wanted_slots);
    return s;
}

static wf_shape *shape_dict_root(wf_vm *vm, wf_type *t)
{
    if (t->dict_root)
        return t->dict_root;
    wf_shape *s = shape_alloc(vm, t, 0);
    if (!s)
        return NULL;
    wf_shape_layout_root(s, t, t->members);
    s->dictionary = true;
    return t->dict_root = s;
}

/* A child's table: the parent's when the child is its continuation, else one made from the chain. */
static bool shape_share_table(wf_vm *vm, wf_shape *parent, wf_shape *child)
{
    struct wf_shape_table *t = parent->table;
    if (child->count <= SHAPE_LINEAR)
        return true;
    if (t && t->count == parent->count) {
        wf_shape_entry *e = shape_table_add(vm, t, child->name);
        if (!e)
            return false;
        e->u.slot = parent->count;
        t->references++;
        child->table = t;
        return true;
    }
    t = shape_table_new(vm, child->count < 24 ? 32 : 256);
    if (!t)
        return false;
    for (wf_shape *s = child; s->name; s = s->parent) {
        wf_shape_entry *e = shape_table_add(vm, t, s->name);
        if (!e) {
            shape_table_release(vm, t);
            return false;
        }
        e->u.slot = s->count - 1;
    }
    child->table = t;
    return true;
}

static void shape_discard(wf_vm *vm, wf_type *t, wf_shape *s)
{
    t->shapes = s->sibling;
    t->shape_count--;
    vm->shapes[s->id] = NULL;
    shape_list_push(&vm->types->free, s->id);
    wf_heap_realloc(vm, s, sizeof *s, 0);
}

wf_shape *wf_shape_extend(wf_vm *vm, wf_shape *s, wf_str *name)
{
    if (s->transitions) {
        wf_shape_entry *e = shape_table_probe(s->transitions, name);
        if (e->name)
            return e->u.child;
    } else {
        s->transitions = shape_table_new(vm, 4);
        if (!s->transitions)
            return NULL;
    }
    wf_type *t = s->type;
    wf_shape *child = shape_alloc(vm, t, 0);
    if (!child)
        return NULL;
    child->parent = s;
    child->name = name;
    child->count = s->count + 1;
    child->inline_slots = s->inline_slots;
    child->inline_offset = s->inline_offset;
    child->overflow_offset = s->overflow_offset;
    child->dictionary = s->dictionary;
    wf_shape_entry *e = shape_table_add(vm, s->transitions, name);
    if (!e) {
        shape_discard(vm, t, child);
        return NULL;
    }
    e->u.child = child;
    if (!shape_share_table(vm, s, child)) {
        /* No memory for the table: the slot is still found by walking the chain. */
        wf_error_clear(vm);
    }
    wf_heap_barrier(vm, t); /* the class marks the names of its shapes */
    return child;
}

int wf_shape_find(const wf_shape *s, const wf_str *name)
{
    if (s->table) {
        wf_shape_entry *e = shape_table_probe(s->table, name);
        return e->name && e->u.slot < s->count ? (int)e->u.slot : -1;
    }
    for (; s->name; s = s->parent)
        if (s->name == name)
            return (int)s->count - 1;
    return -1;
}

bool wf_shape_may_extend(const wf_shape *s, const wf_str *name)
{
    if (!(name->head.flags & WF_STR_INTERNED))
        return true; /* a member's key: as many as __slots__ says */
    if (s->count >= WF_SHAPE_MAX_SLOTS || s->type->shape_count >= WF_SHAPE_MAX_SHAPES ||
        wf_type_is_variable(s->type->layout))
        return false;
    const char *p =
        name->head.flags & WF_STR_EXTERNAL ? (const char *)name->u.external->bytes : name->u.bytes;
    for (uint32_t i = 0; i < name->nbytes; i++) {
        unsigned char c = (unsigned char)p[i];
        bool letter = (c | 0x20u) - 'a' < 26u || c == '_' || c >= 0x80;
        if (!letter && !(i && c - (unsigned)'0' < 10u))
            return false;
    }
    return name->nbytes > 0;
}

/* ---- attributes of an object ---- */

static size_t shape_round(size_t n)
{
    return (n + 7) & ~(size_t)7;
}

wf_object **wf_shape_overflow(const wf_shape *s, wf_object *o)
{
    size_t offset = s->overflow_offset;
    if (offset == WF_SHAPE_TAIL) {
        switch (s->type->layout) {
        case WF_KIND_INT: {
            int64_t size = ((wf_int *)o)->size;
            offset = sizeof(wf_int) + (size_t)(size < 0 ? -size : size) * sizeof(uint64_t);
            break;
        }
        case WF_KIND_STR: offset = shape_round(offsetof(wf_str, u) + ((wf_str *)o)->nbytes + 1u); break;
        case WF_KIND_BYTES:
            offset = shape_round(offsetof(wf_bytes, data) + ((wf_bytes *)o)->length + 1);
            break;
        default: offset = sizeof(wf_tuple) + ((wf_tuple *)o)->count * sizeof(wf_value); break;
        }
    }
    return (wf_object **)(void *)((char *)o + offset);
}

static wf_value *shape_slot(const wf_shape *s, wf_object *o, int slot)
{
    if (slot < (int)s->inline_slots)
        return (wf_value *)(void *)((char *)o + s->inline_offset) + slot;
    return &((wf_array *)*wf_shape_overflow(s, o))->items[slot - (int)s->inline_slots];
}

int wf_shape_load(wf_vm *vm, wf_object *o, wf_str *name, wf_value *out)
{
    const wf_shape *s = vm->shapes[o->shape];
    if (!s->overflow_offset)
        return 0;
    if (s->dictionary && name->head.flags & WF_STR_INTERNED) {
        wf_dict *d = (wf_dict *)*wf_shape_overflow(s, o);
        return d && wf_dict_get_name(vm, d, name, out);
    }
    int slot = wf_shape_find(s, name);
    if (slot < 0)
        return 0;
    *out = *shape_slot(s, o, slot);
    return 1;
}

/* The value of a slot that is about to exist. The object's shape changes only after its value is in place. */
static bool shape_append(wf_vm *vm, wf_object *o, wf_shape *s, wf_str *name, wf_value value)
{
    wf_shape *next = wf_shape_extend(vm, s, name);
    if (!next)
        return false;
    if (s->count >= s->inline_slots) {
        wf_object **field = wf_shape_overflow(s, o);
        wf_array *array = (wf_array *)*field;
        size_t index = s->count - s->inline_slots, length = array ? array->length : 0;
        if (index >= length) {
            wf_array *grown = wf_heap_new_array(vm, length < 4 ? 4 : length + length / 2);
            if (!grown)
                return false;
            if (length)
                memcpy(grown->items, array->items, length * sizeof(wf_value));
            array = grown;
            *field = &grown->head;
            wf_heap_barrier(vm, o);
        }
        array->items[index] = value;
        wf_heap_barrier(vm, array);
        uint32_t wanted = (next->count + 1) & ~1u;
        if (s->type->wanted_slots < wanted)
            s->type->wanted_slots = (uint16_t)(wanted < WF_SHAPE_MAX_SLOTS ? wanted : WF_SHAPE_MAX_SLOTS);
    } else {
        *shape_slot(s, o, (int)s->count) = value;
    }
    o->shape = next->id;
    wf_heap_barrier(vm, o);
    return true;
}

bool wf_shape_store(wf_vm *vm, wf_object *o, wf_str *name, wf_value value)
{
    wf_shape *s = vm->shapes[o->shape];
    bool member = !(name->head.flags & WF_STR_INTERNED);
    if (!s->dictionary || member) {
        int slot = wf_shape_find(s, name);
        if (slot >= 0) {
            *shape_slot(s, o, slot) = value;
            wf_heap_barrier(vm, slot < (int)s->inline_slots ? o : *wf_shape_overflow(s, o));
            return true;
        }
        if (wf_shape_may_extend(s, name))
            return shape_append(vm, o, s, name, value);
        if (!wf_shape_to_dictionary(vm, o))
            return false;
        s = vm->shapes[o->shape];
    }
    wf_object **field = wf_shape_overflow(s, o);
    if (!*field) {
        wf_dict *d = wf_dict_new(vm, 0);
        if (!d)
            return false;
        *field = &d->head;
        wf_heap_barrier(vm, o);
    }
    return wf_dict_set_name(vm, (wf_dict *)*field, name, value);
}

/* The names of a shape in the order of their slots, in a cell of their own or in `local`. */
static const wf_shape **shape_chain(wf_vm *vm, const wf_shape *s, const wf_shape **local, size_t room)
{
    const wf_shape **chain = local;
    if (s->count > room) {
        wf_storage *cell = wf_heap_new_storage(vm, s->count * sizeof *chain);
        if (!cell)
            return NULL;
        chain = (const wf_shape **)(void *)cell->bytes;
    }
    for (; s->name; s = s->parent)
        chain[s->count - 1] = s;
    return chain;
}

bool wf_shape_to_dictionary(wf_vm *vm, wf_object *o)
{
    wf_shape *s = vm->shapes[o->shape];
    if (s->dictionary)
        return true;
    const wf_shape *local[32];
    const wf_shape **chain = shape_chain(vm, s, local, 32);
    wf_shape *to = shape_dict_root(vm, s->type);
    wf_dict *d = wf_dict_new(vm, s->count);
    wf_array *kept = NULL;
    if (!chain || !to || !d || (s->type->members && !(kept = wf_heap_new_array(vm, s->type->members))))
        return false;
    for (uint32_t i = 0; i < s->count; i++) {
        wf_value v = *shape_slot(s, o, (int)i);
        if (chain[i]->name->head.flags & WF_STR_INTERNED) {
            if (!wf_dict_set_name(vm, d, chain[i]->name, v))
                return false;
        } else {
            kept->items[to->count] = v;
            to = wf_shape_extend(vm, to, chain[i]->name);
            if (!to)
                return false;
        }
    }
    for (uint32_t i = 0; i < to->count; i++)
        *shape_slot(to, o, (int)i) = kept->items[i];
    *wf_shape_overflow(s, o) = &d->head;
    o->shape = to->id;
    wf_heap_barrier(vm, o);
    return true;
}

/* Take slot `gone` out of an instance of a class with __slots__ by building its shape anew. */
static bool shape_rebuild_without(wf_vm *vm, wf_object *o, int gone)
{
    wf_shape *s = vm->shapes[o->shape], *to = s;
    const wf_shape *local[32];
    const wf_shape **chain = shape_chain(vm, s, local, 32);
    if (!chain)
        return false;
    while (to->name)
        to = to->parent;
    for (uint32_t i = 0; i < s->count; i++)
        if ((int)i != gone && !(to = wf_shape_extend(vm, to, chain[i]->name)))
            return false;
    for (uint32_t i = (uint32_t)gone + 1; i < s->count; i++)
        *shape_slot(s, o, (int)i - 1) = *shape_slot(s, o, (int)i);
    if (s->count > s->inline_slots && !s->dictionary)
        wf_heap_barrier(vm, *wf_shape_overflow(s, o));
    o->shape = to->id;
    wf_heap_barrier(vm, o);
    return true;
}

int wf_shape_remove(wf_vm *vm, wf_object *o, wf_str *name)
{
    wf_shape *s = vm->shapes[o->shape];
    if (!s->overflow_offset)
        return 0;
    bool member = !(name->head.flags & WF_STR_INTERNED);
    if (!s->dictionary || member) {
        int slot = wf_shape_find(s, name);
        if (slot < 0)
            return 0;
        if (slot == (int)s->count - 1) {
            o->shape = s->parent->id;
            return 1;
        }
        if (member)
            return shape_rebuild_without(vm, o, slot) ? 1 : -1;
        if (!wf_shape_to_dictionary(vm, o))
            return -1;
        s = vm->shapes[o->shape];
    }
    wf_dict *d = (wf_dict *)*wf_shape_overflow(s, o);
    return d ? wf_dict_delete(vm, d, wf_from_obj(name), NULL) : 0;
}

/* ---- the collector's side ---- */

void wf_shape_mark_object(wf_vm *vm, wf_object *o)
{
    const wf_shape *s = vm->shapes[o->shape];
    wf_heap_mark_object(vm, s->type);
    if (!s->overflow_offset)
        return;
    wf_heap_mark_object(vm, *wf_shape_overflow(s, o));
    uint32_t n = s->count < s->inline_slots ? s->count : s->inline_slots;
    wf_heap_mark_values(vm, (wf_value *)(void *)((char *)o + s->inline_offset), n);
}

void wf_shape_release(wf_vm *vm, wf_type *t)
{
    wf_shape *next;
    for (wf_shape *s = t->shapes; s; s = next) {
        next = s->sibling;
        shape_table_release(vm, s->table);
        shape_table_release(vm, s->transitions);
        vm->shapes[s->id] = NULL;
        if (s->id >= WF_KIND_LIMIT)
            shape_list_push(&vm->types->dead, s->id);
        wf_heap_realloc(vm, s, sizeof *s, 0);
    }
    t->shapes = t->root = t->dict_root = NULL;
    t->shape_count = 0;
}

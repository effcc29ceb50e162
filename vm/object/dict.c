/*
 * Dicts: what C code calls. The script type is in dict_type.c, views and iterators in dict_views.c, the table
 * itself in hashindex.h.
 *
 * Namespace dicts (of modules and classes) are ordinary ones in which the value of an entry may be a
 * reference to a CELL, made by wf_dict_cell for code that has the name in it; every read here goes through
 * the cell and every store into it, so code that holds the cell needs no lookup and no invalidation. When the
 * name is deleted the cell becomes unset, which sends its holders back to the lookup. In a module's dict a
 * new name may begin to shadow a builtin that code has found already: then all inline caches are emptied.
 */
#include "object/dict.h"

#include "object/hashindex.h"

#define DICT_STRIDE sizeof(wf_entry)
static inline wf_table *dict_table(const wf_dict *d)
{
    return (wf_table *)d;
}

wf_dict *wf_dict_new(wf_vm *vm, size_t capacity)
{
    wf_dict *d = wf_heap_new(vm, WF_KIND_DICT, sizeof(wf_dict));
    if (d && capacity &&
        !wf_hashindex_resize(vm, dict_table(d), DICT_STRIDE, wf_hashindex_capacity(capacity)))
        return NULL;
    return d;
}

/* ---- entries ---- */
static inline wf_value dict_value(const wf_entry *e)
{
    if (WF_UNLIKELY(wf_is_cellref(e->value)))
        return ((wf_cell *)wf_cellref_get(e->value))->value;
    return e->value;
}
static inline void dict_store(wf_vm *vm, wf_dict *d, wf_entry *e, wf_value value)
{
    if (WF_UNLIKELY(wf_is_cellref(e->value))) {
        wf_cell *cell = (wf_cell *)wf_cellref_get(e->value);
        wf_heap_store(vm, cell, &cell->value, value);
        return;
    }
    wf_heap_store(vm, d->entries, &e->value, value);
}
static void dict_unset_cell(wf_entry *e)
{
    if (wf_is_cellref(e->value))
        ((wf_cell *)wf_cellref_get(e->value))->value = WF_UNSET;
}

/* A global name appeared: code may have resolved it as a builtin. */
static WF_COLD void dict_check_shadowing(wf_vm *vm, wf_value key)
{
    wf_value hidden;
    if (vm->builtins && wf_is_str(key) && wf_dict_get_name(vm, vm->builtins, wf_as_str(key), &hidden))
        wf_code_flush_caches(vm);
}
static inline WF_CHECKED bool dict_append(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value value)
{
    wf_entry *e = wf_table_append(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (WF_UNLIKELY(!e))
        return false;
    wf_heap_store(vm, d->entries, &e->value, value);
    if (WF_UNLIKELY(d->head.flags & WF_DICT_GLOBALS))
        dict_check_shadowing(vm, key);
    return true;
}

/* ---- lookups ---- */
int wf_dict_get_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value *out)
{
    wf_entry *e = wf_table_find(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (!e)
        return 0;
    if (WF_UNLIKELY((void *)e == WF_TABLE_FAILED))
        return -1;
    *out = dict_value(e);
    return 1;
}
int wf_dict_get(wf_vm *vm, wf_dict *d, wf_value key, wf_value *out)
{
    uint64_t hash;
    if (!wf_hashindex_hash(vm, key, &hash))
        return -1;
    return wf_dict_get_hashed(vm, d, key, hash, out);
}
bool wf_dict_get_name(wf_vm *vm, wf_dict *d, wf_str *name, wf_value *out)
{
    wf_entry *e = wf_table_find_str(vm, dict_table(d), name, DICT_STRIDE);
    if (!e)
        return false;
    *out = dict_value(e);
    return true;
}

bool wf_dict_set_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value value)
{
    wf_entry *e = wf_table_find(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (!e)
        return dict_append(vm, d, key, hash, value);
    if (WF_UNLIKELY((void *)e == WF_TABLE_FAILED))
        return false;
    dict_store(vm, d, e, value);
    return true;
}
bool wf_dict_set(wf_vm *vm, wf_dict *d, wf_value key, wf_value value)
{
    uint64_t hash;
    return wf_hashindex_hash(vm, key, &hash) && wf_dict_set_hashed(vm, d, key, hash, value);
}
bool wf_dict_set_name(wf_vm *vm, wf_dict *d, wf_str *name, wf_value value)
{
    wf_entry *e = wf_table_find_str(vm, dict_table(d), name, DICT_STRIDE);
    if (!e)
        return dict_append(vm, d, wf_from_obj(name), wf_str_hash(vm, name), value);
    dict_store(vm, d, e, value);
    return true;
}
bool wf_dict_set_z(wf_vm *vm, wf_dict *d, const char *name, wf_value value)
{
    wf_str *s = wf_str_intern_z(vm, name);
    return s && wf_dict_set_name(vm, d, s, value);
}
int wf_dict_set_default(wf_vm *vm, wf_dict *d, wf_value key, wf_value value, wf_value *out)
{
    uint64_t hash;
    if (!wf_hashindex_hash(vm, key, &hash))
        return -1;
    wf_entry *e = wf_table_find(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (WF_UNLIKELY((void *)e == WF_TABLE_FAILED))
        return -1;
    *out = e ? dict_value(e) : value;
    if (e)
        return 1;
    return dict_append(vm, d, key, hash, value) ? 0 : -1;
}

static void dict_remove(wf_dict *d, wf_entry *e, wf_value *old)
{
    if (old)
        *old = dict_value(e);
    dict_unset_cell(e);
    wf_hashindex_remove(dict_table(d), e, DICT_STRIDE);
}
int wf_dict_delete(wf_vm *vm, wf_dict *d, wf_value key, wf_value *old)
{
    uint64_t hash;
    return wf_hashindex_hash(vm, key, &hash) ? wf_dict_delete_hashed(vm, d, key, hash, old) : -1;
}
int wf_dict_delete_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value *old)
{
    wf_entry *e = wf_table_find(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (!e)
        return 0;
    if (WF_UNLIKELY((void *)e == WF_TABLE_FAILED))
        return -1;
    dict_remove(d, e, old);
    return 1;
}
bool wf_dict_pop_last(wf_dict *d, wf_value *key, wf_value *value)
{
    if (d->count == 0)
        return false;
    wf_entry *e = (wf_entry *)(void *)wf_table_base(dict_table(d)) + d->used - 1;
    while (wf_is_unset(e->key))
        e--;
    *key = e->key;
    size_t number = (size_t)(e - (wf_entry *)(void *)wf_table_base(dict_table(d)));
    dict_remove(d, e, value);
    d->used = number; /* the holes behind it are never walked again */
    if (d->first > number)
        d->first = (uint32_t)number;
    return true;
}
bool wf_dict_pop_first(wf_dict *d, wf_value *key, wf_value *value)
{
    size_t pos = 0;
    wf_entry *e = wf_table_next(dict_table(d), &pos, DICT_STRIDE);
    if (!e)
        return false;
    *key = e->key;
    dict_remove(d, e, value);
    return true;
}

int wf_dict_move(wf_vm *vm, wf_dict *d, wf_value key, bool to_end)
{
    uint64_t hash;
    if (!wf_hashindex_hash(vm, key, &hash))
        return -1;
    /* Room first, so that the entry is never lost between its two places. */
    if (d->count == 0)
        return 0;
    if (to_end ? d->used == d->capacity && !wf_hashindex_grow(vm, dict_table(d), DICT_STRIDE)
               : d->first == 0 && !wf_hashindex_open_front(vm, dict_table(d), DICT_STRIDE))
        return -1;
    wf_entry *e = wf_table_find(vm, dict_table(d), key, hash, DICT_STRIDE);
    if (!e || (void *)e == WF_TABLE_FAILED)
        return e ? -1 : 0;
    wf_entry moved = *e;
    wf_hashindex_remove(dict_table(d), e, DICT_STRIDE);
    e = to_end ? wf_table_append(vm, dict_table(d), moved.key, moved.hash, DICT_STRIDE)
               : wf_hashindex_prepend(vm, dict_table(d), moved.key, moved.hash, DICT_STRIDE);
    if (!e)
        return -1;
    wf_heap_store(vm, d->entries, &e->value, moved.value);
    return 1;
}

wf_cell *wf_dict_cell(wf_vm *vm, wf_dict *d, wf_str *name)
{
    wf_entry *e = wf_table_find_str(vm, dict_table(d), name, DICT_STRIDE);
    if (!e)
        return NULL;
    if (wf_is_cellref(e->value))
        return (wf_cell *)wf_cellref_get(e->value);
    assert(d->head.flags & WF_DICT_NAMESPACE);
    wf_cell *cell = wf_heap_new(vm, WF_KIND_CELL, sizeof(wf_cell));
    if (!cell)
        return NULL;
    cell->value = e->value;
    wf_heap_store(vm, d->entries, &e->value, wf_cellref(cell));
    return cell;
}

/* ---- whole dicts ---- */
bool wf_dict_next(wf_dict *d, size_t *pos, wf_value *key, wf_value *value)
{
    wf_entry *e = wf_table_next(dict_table(d), pos, DICT_STRIDE);
    if (!e)
        return false;
    *key = e->key;
    *value = dict_value(e);
    return true;
}
bool wf_dict_previous(wf_dict *d, size_t *pos, wf_value *key, wf_value *value)
{
    size_t i = *pos < d->used ? *pos : d->used;
    while (i > d->first) {
        wf_entry *e = (wf_entry *)(void *)wf_table_base(dict_table(d)) + --i;
        if (!wf_is_unset(e->key)) {
            *pos = i;
            *key = e->key;
            *value = dict_value(e);
            return true;
        }
    }
    *pos = i;
    return false;
}

void wf_dict_clear(wf_vm *vm, wf_dict *d)
{
    if (d->head.flags & WF_DICT_NAMESPACE) {
        size_t pos = 0;
        for (wf_entry *e; (e = wf_table_next(dict_table(d), &pos, DICT_STRIDE)) != NULL;)
            dict_unset_cell(e);
    }
    wf_hashindex_clear(vm, dict_table(d));
}

static bool dict_copy_into(wf_vm *vm, wf_dict *into, wf_dict *d)
{
    if (!wf_hashindex_copy(vm, dict_table(into), dict_table(d), DICT_STRIDE))
        return false;
    if (d->head.flags & WF_DICT_NAMESPACE) {
        size_t pos = 0;
        for (wf_entry *e; (e = wf_table_next(dict_table(into), &pos, DICT_STRIDE)) != NULL;)
            e->value = dict_value(e);
    }
    return true;
}
wf_dict *wf_dict_copy(wf_vm *vm, wf_dict *d)
{
    wf_dict *copy = wf_dict_new(vm, 0);
    return copy && dict_copy_into(vm, copy, d) ? copy : NULL;
}

/* Update from a dict. */
static bool dict_merge(wf_vm *vm, wf_dict *d, wf_dict *other)
{
    if (other == d || other->count == 0)
        return true;
    if (d->count == 0 && !(d->head.flags & WF_DICT_NAMESPACE)) {
        if (d->entries)
            wf_hashindex_clear(vm, dict_table(d));
        return dict_copy_into(vm, d, other);
    }
    /* CPython makes room for all at once when the sum would not fit. */
    if (d->capacity - d->used < other->count &&
        !wf_hashindex_resize(vm, dict_table(d), DICT_STRIDE, wf_hashindex_capacity(d->count + other->count)))
        return false;
    size_t pos = 0, steps = 0;
    uint32_t version = other->version;
    for (wf_entry *e; (e = wf_table_next(dict_table(other), &pos, DICT_STRIDE)) != NULL;) {
        if (!wf_dict_set_hashed(vm, d, e->key, e->hash, dict_value(e)))
            return false;
        if (other->version != version)
            return wf_raise(vm, WF_EXC_RuntimeError, "dict mutated during update");
        if ((++steps & 4095) == 0 && !wf_budget_charge(vm, 512))
            return false;
    }
    return true;
}

bool wf_dict_mapping_keys(wf_vm *vm, wf_value mapping, wf_value method, wf_value *out)
{
    if (!wf_call(vm, method, NULL, 0, out))
        return false;
    wf_type *t = wf_type_of(vm, *out);
    return t->slots.iter || t->slots.getitem ||
           wf_raise(vm, WF_EXC_TypeError, "%T.keys() returned a non-iterable (type %T)", mapping, *out);
}

static bool dict_merge_keys(wf_vm *vm, wf_dict *d, wf_value other, wf_value keys_method)
{
    wf_value keys, key, value;
    wf_iteration it;
    if (!wf_dict_mapping_keys(vm, other, keys_method, &keys) || !wf_iteration_start(vm, &it, keys))
        return false;
    int more;
    while ((more = wf_iteration_next(vm, &it, &key)) > 0)
        if (!wf_op_getitem(vm, other, key, &value) || !wf_dict_set(vm, d, key, value))
            return false;
    return more == 0;
}

/* One element of an update sequence, as a pair. */
static bool dict_take_pair(wf_vm *vm, wf_value item, size_t number, wf_value pair[2])
{
    size_t n = 0;
    const wf_value *items = NULL;
    if (wf_is_tuple(item)) {
        items = wf_as_tuple(item)->items;
        n = wf_as_tuple(item)->count;
    } else if (wf_is_list(item)) {
        n = wf_as_list(item)->count;
        items = n ? wf_as_list(item)->array->items : NULL;
    } else {
        wf_list *l = wf_list_new(vm, 2);
        if (!l)
            return false;
        if (!wf_list_extend(vm, l, item)) {
            if (wf_error_is(vm, WF_EXC_TypeError))
                wf_raise(vm, WF_EXC_TypeError,
                         "cannot convert dictionary update sequence element #%zu to a sequence", number);
            return false;
        }
        n = l->count;
        items = n ? l->array->items : NULL;
    }
    if (n != 2)
        return wf_raise(vm, WF_EXC_ValueError,
                        "dictionary update sequence element #%zu has length %zu; 2 is required", number, n);
    pair[0] = items[0];
    pair[1] = items[1];
    return true;
}
static bool dict_merge_pairs(wf_vm *vm, wf_dict *d, wf_value iterable)
{
    wf_iteration it;
    wf_value item, pair[2];
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    int more;
    for (size_t number = 0; (more = wf_iteration_next(vm, &it, &item)) > 0; number++) {
        if (!dict_take_pair(vm, item, number, pair) || !wf_dict_set(vm, d, pair[0], pair[1]))
            return false;
        if ((number & 4095) == 4095 && !wf_budget_charge(vm, 512))
            return false;
    }
    return more == 0;
}

/* A dict whose iteration is dict's own, so that its entries may be read directly (CPython's dict_merge). */
bool wf_dict_is_plain(wf_vm *vm, wf_value v)
{
    return wf_is_exact(v, WF_KIND_DICT) ||
           (wf_is_dict(v) && wf_type_of(vm, v)->slots.iter == wf_type_builtin(vm, WF_KIND_DICT)->slots.iter);
}
bool wf_dict_update(wf_vm *vm, wf_dict *d, wf_value other)
{
    if (wf_dict_is_plain(vm, other))
        return dict_merge(vm, d, wf_as_dict(other));
    wf_value keys;
    int found = wf_attr_find(vm, other, wf_name(vm, keys), &keys);
    if (found < 0)
        return false;
    return found ? dict_merge_keys(vm, d, other, keys) : dict_merge_pairs(vm, d, other);
}

int wf_dict_equal(wf_vm *vm, wf_dict *a, wf_dict *b)
{
    if (a->count != b->count)
        return 0;
    size_t pos = 0, steps = 0;
    for (wf_entry *e; (e = wf_table_next(dict_table(a), &pos, DICT_STRIDE)) != NULL;) {
        wf_value mine = dict_value(e), theirs;
        int found = wf_dict_get_hashed(vm, b, e->key, e->hash, &theirs);
        if (found > 0)
            found = wf_op_equal(vm, mine, theirs);
        if (found <= 0)
            return found;
        if ((++steps & 4095) == 0 && !wf_budget_charge(vm, 512))
            return -1;
    }
    return 1;
}

/* ---- the collector's view ---- */
size_t wf_dict_entries_used(wf_object *entries)
{
    return ((wf_entries *)entries)->capacity;
}
void wf_dict_entries_mark_range(wf_vm *vm, wf_object *entries, size_t from, size_t to)
{
    const wf_entry *e = (const wf_entry *)(void *)((wf_entries *)entries)->bytes;
    for (size_t i = from; i < to; i++) {
        wf_heap_mark_value(vm, e[i].key);
        if (WF_UNLIKELY(wf_is_cellref(e[i].value)))
            wf_heap_mark_object(vm, wf_cellref_get(e[i].value));
        else
            wf_heap_mark_value(vm, e[i].value);
    }
}
void wf_dict_mark(wf_vm *vm, wf_object *o)
{
    wf_dict *d = (wf_dict *)o;
    wf_heap_mark_object(vm, d->entries);
    wf_heap_mark_object(vm, d->index);
    if (d->head.flags & WF_DICT_FACTORY)
        wf_heap_mark_value(vm, ((wf_default_dict *)d)->factory);
}

/* The part of the table that dict and set need not inline: hashing of odd keys, comparison by script code,
 * growth, removal. */
#include "object/hashindex.h"

enum { TABLE_LINEAR = 10, TABLE_MINIMUM = 5 }; /* up to TABLE_LINEAR entries are scanned */

bool wf_hashindex_hash_slow(wf_vm *vm, wf_value key, uint64_t *out)
{
    if (wf_is_fix(key))
        *out = wf_int_hash(key);
    else if (wf_is_bool(key))
        *out = wf_is_true(key);
    else
        return wf_op_hash(vm, key, out);
    return true;
}

/*
 * The search with comparisons that run script code. The stored key stands on the left, as in CPython's
 * lookdict. Whatever changed the table meanwhile may have moved entries and index slots, so the search starts
 * again.
 */
void *wf_hashindex_find_slow(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride, bool adding)
{
again:;
    if (t->count == 0)
        return NULL;
    char *base = wf_table_base(t);
    uint32_t version = t->version;
    wf_slots_view v = {0};
    if (t->index)
        v = wf_hashindex_view(t->index);
    for (size_t i = t->index ? wf_hashindex_home(v, hash) : t->first;;
         i = t->index ? (i + 1) & v.mask : i + 1) {
        size_t number = t->index ? wf_hashindex_slot(v, i) : i < t->used ? i + 1 : 0;
        if (number == 0)
            return NULL;
        char *e = base + (number - 1) * stride;
        if (wf_table_hash(e, stride) != hash)
            continue;
        wf_value stored = wf_table_key(e);
        if (wf_same(stored, key))
            return e;
        int same = wf_hashindex_equal(vm, stored, key);
        if (same == 2) {
            same = wf_op_equal(vm, stored, key);
            if (same < 0)
                return WF_TABLE_FAILED;
            if (t->version != version && !(adding && same))
                goto again;
        }
        if (same == 1)
            return e;
    }
}

static size_t table_usable(size_t slots)
{
    return slots * 2 / 3;
}
static size_t table_slots(size_t minimum)
{
    return minimum <= 8 ? 8 : (size_t)1 << (64 - __builtin_clzll((unsigned long long)minimum - 1));
}
size_t wf_hashindex_capacity(size_t count)
{
    if (count <= TABLE_MINIMUM)
        return count;
    return table_usable(table_slots((count * 3 + 1) / 2));
}

/* Empty, or a copy of one of the same capacity. */
static wf_storage *table_new_index(wf_vm *vm, size_t capacity, const wf_storage *like)
{
    size_t slots = table_slots((capacity * 3 + 1) / 2);
    if (slots <= 65536)
        slots *= 2;
    wf_storage *index = wf_heap_new_storage(vm, slots << (capacity <= 254 ? 0 : capacity <= 65534 ? 1 : 2));
    if (index && like)
        memcpy(index->bytes, like->bytes, index->length);
    else if (index)
        memset(index->bytes, 0, index->length);
    return index;
}

static void table_index_entry(wf_slots_view v, size_t number, uint64_t hash)
{
    size_t i = wf_hashindex_home(v, hash);
    while (wf_hashindex_slot(v, i) != 0)
        i = (i + 1) & v.mask;
    wf_hashindex_set_slot(v, i, number);
}
/* Of a table without holes but those in front. */
static void table_fill_index(wf_table *t, size_t stride)
{
    wf_slots_view v = wf_hashindex_view(t->index);
    for (size_t number = t->first + 1; number <= t->used; number++)
        table_index_entry(v, number, wf_table_hash(wf_table_base(t) + (number - 1) * stride, stride));
}

static void table_copy_live(char *into, const wf_table *t, size_t stride)
{
    if (t->count == t->used) {
        if (t->count)
            memcpy(into, wf_table_base(t), t->count * stride);
        return;
    }
    size_t pos = 0;
    for (const char *e; (e = wf_table_next(t, &pos, stride)) != NULL; into += stride)
        memcpy(into, e, stride);
}

/* Entries and index of the capacity, not yet the table's own. */
static bool table_make(wf_vm *vm, const wf_table *t, size_t stride, size_t capacity, const wf_storage *like,
                       wf_entries **entries, wf_storage **index)
{
    if (capacity >= UINT32_MAX)
        return wf_raise_memory(vm);
    wf_kind kind = t->head.kind == WF_KIND_DICT ? WF_KIND_DICT_ENTRIES : WF_KIND_SET_ENTRIES;
    wf_entries *fresh = wf_heap_new(vm, kind, sizeof(wf_entries) + capacity * stride);
    if (!fresh)
        return false;
    fresh->capacity = capacity;
    *index = NULL;
    if (capacity > TABLE_LINEAR && !(*index = table_new_index(vm, capacity, like))) {
        wf_heap_free(vm, fresh);
        return false;
    }
    *entries = fresh;
    return true;
}

/* The new entries hold what is live, `gap` holes before it; the index is filled in when it is not yet. */
static void table_adopt(wf_vm *vm, wf_table *t, size_t stride, wf_entries *entries, wf_storage *index,
                        size_t gap, bool indexed)
{
    wf_heap_free(vm, t->entries);
    wf_heap_free(vm, t->index);
    t->entries = &entries->head;
    t->index = index;
    t->capacity = entries->capacity;
    t->used = gap + t->count;
    t->first = (uint32_t)gap;
    t->version++;
    if (index && !indexed)
        table_fill_index(t, stride);
    wf_heap_barrier(vm, entries);
    wf_heap_barrier(vm, t);
}

bool wf_hashindex_resize(wf_vm *vm, wf_table *t, size_t stride, size_t capacity)
{
    wf_entries *entries;
    wf_storage *index;
    if (capacity < t->count)
        capacity = t->count;
    if (!table_make(vm, t, stride, capacity, NULL, &entries, &index))
        return false;
    table_copy_live(entries->bytes, t, stride);
    table_adopt(vm, t, stride, entries, index, 0, false);
    return true;
}

/* A table smaller than CPython's smallest grows to that with its holes, so that iterators find their places
 * where CPython's do. */
static bool table_enlarge(wf_vm *vm, wf_table *t, size_t stride)
{
    wf_entries *entries;
    wf_storage *index;
    if (!table_make(vm, t, stride, TABLE_MINIMUM, NULL, &entries, &index))
        return false;
    if (t->used)
        memcpy(entries->bytes, wf_table_base(t), t->used * stride);
    wf_heap_free(vm, t->entries);
    t->entries = &entries->head;
    t->capacity = TABLE_MINIMUM;
    wf_heap_barrier(vm, entries);
    wf_heap_barrier(vm, t);
    return true;
}
bool wf_hashindex_grow(wf_vm *vm, wf_table *t, size_t stride)
{
    if (t->capacity < TABLE_MINIMUM)
        return table_enlarge(vm, t, stride);
    size_t capacity = table_usable(table_slots(t->count * 3)); /* CPython's GROWTH_RATE */
    return wf_hashindex_resize(vm, t, stride, capacity);
}

/* Rebuilds with about as many holes in front as there are entries, so that prepending is constant time on
 * average. */
bool wf_hashindex_open_front(wf_vm *vm, wf_table *t, size_t stride)
{
    wf_entries *entries;
    wf_storage *index;
    size_t gap = t->count + 4;
    if (!table_make(vm, t, stride, table_usable(table_slots((gap + t->count) * 2)), NULL, &entries, &index))
        return false;
    for (size_t i = 0; i < gap; i++)
        *(wf_value *)(void *)(entries->bytes + i * stride) = WF_UNSET;
    table_copy_live(entries->bytes + gap * stride, t, stride);
    table_adopt(vm, t, stride, entries, index, gap, false);
    return true;
}
void *wf_hashindex_prepend(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride)
{
    assert(t->first > 0);
    size_t number = t->first--;
    char *e = wf_table_base(t) + (number - 1) * stride;
    *(wf_value *)(void *)e = key;
    *(uint64_t *)(void *)(e + stride - 8) = hash;
    t->count++;
    t->version++;
    if (t->used < number)
        t->used = number;
    if (t->index)
        table_index_entry(wf_hashindex_view(t->index), number, hash);
    wf_heap_barrier_value(vm, t->entries, key);
    return e;
}

bool wf_hashindex_copy(wf_vm *vm, wf_table *into, const wf_table *from, size_t stride)
{
    if (from->count == 0)
        return true;
    wf_entries *entries;
    wf_storage *index;
    /* Without holes the index can be copied as it is; a table that is mostly empty is made smaller, as in
     * CPython. */
    bool whole = from->count == from->used && from->count >= from->capacity / 3;
    size_t capacity = whole ? from->capacity : wf_hashindex_capacity(from->count);
    if (!table_make(vm, into, stride, capacity, whole ? from->index : NULL, &entries, &index))
        return false;
    table_copy_live(entries->bytes, from, stride);
    into->count = from->count;
    table_adopt(vm, into, stride, entries, index, 0, whole);
    return true;
}

/* Knuth's Algorithm R: every later entry of the cluster whose home lies at or before the gap moves into it.
 */
static void table_unindex(wf_table *t, size_t number, uint64_t hash, size_t stride)
{
    wf_slots_view v = wf_hashindex_view(t->index);
    size_t gap = wf_hashindex_home(v, hash);
    while (wf_hashindex_slot(v, gap) != number)
        gap = (gap + 1) & v.mask;
    const char *base = wf_table_base(t);
    for (size_t i = gap;;) {
        i = (i + 1) & v.mask;
        size_t other = wf_hashindex_slot(v, i);
        if (other == 0)
            break;
        size_t home = wf_hashindex_home(v, wf_table_hash(base + (other - 1) * stride, stride));
        if (((i - home) & v.mask) >= ((i - gap) & v.mask)) {
            wf_hashindex_set_slot(v, gap, other);
            gap = i;
        }
    }
    wf_hashindex_set_slot(v, gap, 0);
}

void wf_hashindex_remove(wf_table *t, void *entry, size_t stride)
{
    char *e = entry, *base = wf_table_base(t);
    size_t number = (size_t)(e - base) / stride;
    if (t->index)
        table_unindex(t, number + 1, wf_table_hash(e, stride), stride);
    *(wf_value *)(void *)e = WF_UNSET;
    if (stride == sizeof(wf_entry))
        ((wf_entry *)(void *)e)->value = WF_NONE;
    t->count--;
    t->version++;
    if (number == t->first) {
        size_t first = number + 1;
        while (first < t->used && wf_is_unset(wf_table_key(base + first * stride)))
            first++;
        t->first = (uint32_t)first;
    }
}

void wf_hashindex_clear(wf_vm *vm, wf_table *t)
{
    wf_object *entries = t->entries;
    wf_storage *index = t->index;
    t->entries = NULL;
    t->index = NULL;
    t->count = t->used = t->capacity = 0;
    t->first = 0;
    t->version++;
    wf_heap_free(vm, entries);
    wf_heap_free(vm, index);
}

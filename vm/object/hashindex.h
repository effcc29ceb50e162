/*
 * The table under dict and set: entries in order of insertion in one cell, and beside it, once there are more
 * than a few, an index of small integers found by hash. Both types instantiate the inline functions with the
 * size of their entries.
 *
 * An entry begins with its key (unset: deleted) and ends with its hash; a dict's has the value between. Index
 * slots hold the entry's number plus one, 0 when empty, in 1, 2 or 4 bytes. Probing is linear from a
 * multiplied hash (Knuth, TAOCP 6.4, Algorithm L), at a load of 1/3 (tables past 65,536 slots: 2/3), and
 * deletion shifts back (Algorithm R), so the index never holds tombstones. Deleted entries stay as holes
 * until the table is rebuilt, which happens when there is no room at the end; `first` skips the holes at the
 * front, so a dict or set used as a queue stays linear. Capacities and growth are CPython's, because a
 * program that changes a dict while it iterates sees them.
 *
 * Comparing keys may run script code that changes the table: the search then begins again, which `version`
 * tells.
 */
#ifndef WF_HASHINDEX_H
#define WF_HASHINDEX_H

#include <assert.h>

#include "vm.h"

typedef struct wf_table { /* the common beginning of struct wf_dict and struct wf_set */
    wf_object head;
    size_t count, used, capacity;
    wf_object *entries;
    wf_storage *index;
    uint32_t version;
    uint32_t first;
} wf_table;
_Static_assert(offsetof(wf_table, count) == offsetof(wf_dict, count), "dict begins as a table");
_Static_assert(offsetof(wf_table, entries) == offsetof(wf_dict, entries), "dict begins as a table");
_Static_assert(offsetof(wf_table, first) == offsetof(wf_dict, first), "dict begins as a table");
_Static_assert(offsetof(wf_table, entries) == offsetof(wf_set, entries), "set begins as a table");
_Static_assert(offsetof(wf_table, first) == offsetof(wf_set, first), "set begins as a table");

typedef struct wf_entries { /* a cell of kind DICT_ENTRIES or SET_ENTRIES */
    wf_object head;
    size_t capacity;
    char bytes[];
} wf_entries;
_Static_assert(offsetof(wf_entries, bytes) == 16, "entries begin at offset 16");

typedef struct wf_set_entry { /* an entry of a set */
    wf_value key;
    uint64_t hash;
} wf_set_entry;

#define WF_TABLE_INLINE static inline __attribute__((always_inline))
#define WF_TABLE_FAILED ((void *)8) /* what a search answers when an exception is pending */

WF_TABLE_INLINE char *wf_table_base(const wf_table *t)
{
    return ((wf_entries *)t->entries)->bytes;
}
WF_TABLE_INLINE wf_value wf_table_key(const char *e)
{
    return *(const wf_value *)e;
}
WF_TABLE_INLINE uint64_t wf_table_hash(const char *e, size_t stride)
{
    return *(const uint64_t *)(e + stride - 8);
}

/* ---- hashes and equality of keys ---- */
bool wf_hashindex_hash_slow(wf_vm *vm, wf_value key, uint64_t *out) WF_CHECKED;
WF_TABLE_INLINE WF_CHECKED bool wf_hashindex_hash(wf_vm *vm, wf_value key, uint64_t *out)
{
    if (wf_is_fix(key)) {
        int64_t i = wf_fix_get(key);
        if (WF_LIKELY((uint64_t)(i + ((int64_t)1 << 60)) <
                      (uint64_t)1 << 61)) { /* far from CPython's modulus 2^61 - 1 */
            *out = (uint64_t)(i == -1 ? -2 : i);
            return true;
        }
    } else if (wf_is_exact(key, WF_KIND_STR)) {
        *out = wf_str_hash(vm, wf_as_str(key));
        return true;
    }
    return wf_hashindex_hash_slow(vm, key, out);
}

/* Keys that are not the same word and have the same hash: 1 equal, 0 not, 2 only a comparison that may run
 * script code can tell. */
WF_TABLE_INLINE int wf_hashindex_equal(wf_vm *vm, wf_value a, wf_value b)
{
    if (wf_is_exact(a, WF_KIND_STR) && wf_is_exact(b, WF_KIND_STR)) {
        if (wf_as_str(a)->head.flags & wf_as_str(b)->head.flags & WF_STR_INTERNED)
            return 0;
        return wf_str_equal(vm, wf_as_str(a), wf_as_str(b));
    }
    if (wf_is_unset(a) || wf_both_fix(a, b))
        return 0;
    return 2;
}

/* ---- the index ---- */
typedef struct wf_slots_view {
    unsigned char *bytes;
    size_t mask;
    unsigned width; /* bytes are 1 << width */
    unsigned shift;
} wf_slots_view;
WF_TABLE_INLINE wf_slots_view wf_hashindex_view(wf_storage *index)
{
    size_t length = index->length;
    unsigned width = length <= 512 ? 0 : length <= 262144 ? 1 : 2;
    unsigned bits = 63 - (unsigned)__builtin_clzll(length) - width;
    return (wf_slots_view){index->bytes, ((size_t)1 << bits) - 1, width, 64 - bits};
}
WF_TABLE_INLINE size_t wf_hashindex_home(wf_slots_view v, uint64_t hash)
{
    return (hash * 0x9E3779B97F4A7C15u) >> v.shift;
}
WF_TABLE_INLINE size_t wf_hashindex_slot(wf_slots_view v, size_t i)
{
    if (v.width == 0)
        return v.bytes[i];
    return v.width == 1 ? ((uint16_t *)(void *)v.bytes)[i] : ((uint32_t *)(void *)v.bytes)[i];
}
WF_TABLE_INLINE void wf_hashindex_set_slot(wf_slots_view v, size_t i, size_t number)
{
    if (v.width == 0)
        v.bytes[i] = (unsigned char)number;
    else if (v.width == 1)
        ((uint16_t *)(void *)v.bytes)[i] = (uint16_t)number;
    else
        ((uint32_t *)(void *)v.bytes)[i] = (uint32_t)number;
}

/* ---- searching, adding, removing ---- */
void *wf_hashindex_find_slow(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride, bool adding) WF_CHECKED;

/* The entry of a key, NULL when absent, WF_TABLE_FAILED with an exception pending. `adding`: an equal key was there even if its comparison has
 * changed the table, and the entry is only good for not being NULL (CPython's set_add_entry). */
WF_TABLE_INLINE WF_CHECKED void *wf_table_search(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride, bool adding)
{
    if (t->count == 0)
        return NULL;
    char *base = wf_table_base(t);
    if (!t->index) {
        for (char *e = base + t->first * stride, *end = base + t->used * stride; e < end; e += stride) {
            if (wf_table_hash(e, stride) != hash)
                continue;
            if (wf_same(wf_table_key(e), key))
                return e;
            int same = wf_hashindex_equal(vm, wf_table_key(e), key);
            if (same == 1)
                return e;
            if (same == 2)
                return wf_hashindex_find_slow(vm, t, key, hash, stride, adding);
        }
        return NULL;
    }
    wf_slots_view v = wf_hashindex_view(t->index);
    for (size_t i = wf_hashindex_home(v, hash), number; (number = wf_hashindex_slot(v, i)) != 0;
         i = (i + 1) & v.mask) {
        char *e = base + (number - 1) * stride;
        if (wf_table_hash(e, stride) != hash)
            continue;
        if (wf_same(wf_table_key(e), key))
            return e;
        int same = wf_hashindex_equal(vm, wf_table_key(e), key);
        if (same == 1)
            return e;
        if (same == 2)
            return wf_hashindex_find_slow(vm, t, key, hash, stride, adding);
    }
    return NULL;
}
WF_TABLE_INLINE WF_CHECKED void *wf_table_find(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride)
{
    return wf_table_search(vm, t, key, hash, stride, false);
}
/* The same for a str, among str keys only: never fails and runs no script code. */
WF_TABLE_INLINE void *wf_table_find_str(wf_vm *vm, wf_table *t, wf_str *name, size_t stride)
{
    if (t->count == 0)
        return NULL;
    wf_value key = wf_from_obj(name);
    uint64_t hash = wf_str_hash(vm, name);
    char *base = wf_table_base(t);
    if (!t->index) {
        for (char *e = base + t->first * stride, *end = base + t->used * stride; e < end; e += stride)
            if (wf_table_hash(e, stride) == hash &&
                (wf_same(wf_table_key(e), key) || wf_hashindex_equal(vm, wf_table_key(e), key) == 1))
                return e;
        return NULL;
    }
    wf_slots_view v = wf_hashindex_view(t->index);
    for (size_t i = wf_hashindex_home(v, hash), number; (number = wf_hashindex_slot(v, i)) != 0;
         i = (i + 1) & v.mask) {
        char *e = base + (number - 1) * stride;
        if (wf_table_hash(e, stride) == hash &&
            (wf_same(wf_table_key(e), key) || wf_hashindex_equal(vm, wf_table_key(e), key) == 1))
            return e;
    }
    return NULL;
}

/* Rebuilds with room for `capacity` entries at least (and more than there are), without holes. */
bool wf_hashindex_resize(wf_vm *vm, wf_table *t, size_t stride, size_t capacity) WF_CHECKED;
/* Room for one more. */
bool wf_hashindex_grow(wf_vm *vm, wf_table *t, size_t stride) WF_CHECKED;
/* The capacity that holds `count` entries without growing, as CPython presizes. */
size_t wf_hashindex_capacity(size_t count);
/* A copy's entries and index: `into` is new and empty. */
bool wf_hashindex_copy(wf_vm *vm, wf_table *into, const wf_table *from, size_t stride) WF_CHECKED;
void wf_hashindex_remove(wf_table *t, void *entry, size_t stride);
/* A new entry in front of all others, for a key that is known to be absent. The room for it (a hole, first >
 * 0) is made beforehand. */
bool wf_hashindex_open_front(wf_vm *vm, wf_table *t, size_t stride) WF_CHECKED;
void *wf_hashindex_prepend(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash, size_t stride);
void wf_hashindex_clear(wf_vm *vm, wf_table *t);

/* Appends a key that is known to be absent. The entry's value is the caller's to store, with a barrier; NULL:
 * MemoryError. */
WF_TABLE_INLINE WF_CHECKED void *wf_table_append(wf_vm *vm, wf_table *t, wf_value key, uint64_t hash,
                                                 size_t stride)
{
    if (WF_UNLIKELY(t->used == t->capacity) && !wf_hashindex_grow(vm, t, stride))
        return NULL;
    char *e = wf_table_base(t) + t->used * stride;
    *(wf_value *)(void *)e = key;
    *(uint64_t *)(void *)(e + stride - 8) = hash;
    t->used++;
    t->count++;
    t->version++;
    if (t->index) {
        wf_slots_view v = wf_hashindex_view(t->index);
        size_t i = wf_hashindex_home(v, hash);
        while (wf_hashindex_slot(v, i) != 0)
            i = (i + 1) & v.mask;
        wf_hashindex_set_slot(v, i, t->used);
    }
    wf_heap_barrier_value(vm, t->entries, key);
    return e;
}
/* The next live entry at or after *pos, which then points past it. NULL at the end. */
WF_TABLE_INLINE void *wf_table_next(const wf_table *t, size_t *pos, size_t stride)
{
    size_t i = *pos < t->first ? t->first : *pos;
    for (; i < t->used; i++) {
        char *e = wf_table_base(t) + i * stride;
        if (!wf_is_unset(wf_table_key(e))) {
            *pos = i + 1;
            return e;
        }
    }
    *pos = i;
    return NULL;
}

/* For the collector, which marks large tables in slices: entries [from, to), and how many there are. */
void wf_dict_entries_mark_range(wf_vm *vm, wf_object *entries, size_t from, size_t to);
size_t wf_dict_entries_used(wf_object *entries);
void wf_set_entries_mark_range(wf_vm *vm, wf_object *entries, size_t from, size_t to);
size_t wf_set_entries_used(wf_object *entries);

#endif

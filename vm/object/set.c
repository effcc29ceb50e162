/*
 * Sets: what C code calls. The script types are in set_type.c, the table in hashindex.h. A set iterates in
 * order of insertion, and the results of set algebra have the order of the left operand.
 */
#include "object/set.h"

#include <stdlib.h>

#include "object/dict.h"
#include "object/hashindex.h"

#define SET_STRIDE sizeof(wf_set_entry)
static inline wf_table *set_table(const wf_set *s)
{
    return (wf_table *)s;
}

wf_set *wf_set_new(wf_vm *vm, bool frozen)
{
    return wf_heap_new(vm, frozen ? WF_KIND_FROZENSET : WF_KIND_SET, sizeof(wf_set));
}
wf_set *wf_set_copy(wf_vm *vm, wf_set *s, bool frozen)
{
    wf_set *copy = wf_set_new(vm, frozen);
    return copy && wf_hashindex_copy(vm, set_table(copy), set_table(s), SET_STRIDE) ? copy : NULL;
}
void wf_set_clear(wf_vm *vm, wf_set *s)
{
    wf_hashindex_clear(vm, set_table(s));
}

/* The search for an element, as wf_table_find answers. A set that is looked for is taken as its frozen twin,
 * as CPython does. */
static wf_set_entry *set_find(wf_vm *vm, wf_set *s, wf_value key)
{
    uint64_t hash;
    if (WF_LIKELY(!wf_is_kind(key, WF_KIND_SET))) {
        if (!wf_hashindex_hash(vm, key, &hash))
            return WF_TABLE_FAILED;
    } else if (wf_is_exact(key, WF_KIND_SET) || !wf_hashindex_hash(vm, key, &hash)) {
        if (wf_error_pending(vm) && !wf_error_is(vm, WF_EXC_TypeError))
            return WF_TABLE_FAILED;
        wf_error_clear(vm);
        wf_set *frozen = wf_set_copy(vm, wf_as_set(key), true);
        if (!frozen)
            return WF_TABLE_FAILED;
        key = wf_from_obj(frozen);
        if (!wf_hashindex_hash(vm, key, &hash))
            return WF_TABLE_FAILED;
    }
    return wf_table_find(vm, set_table(s), key, hash, SET_STRIDE);
}
static int set_contains_hashed(wf_vm *vm, wf_set *s, wf_value key, uint64_t hash)
{
    void *e = wf_table_find(vm, set_table(s), key, hash, SET_STRIDE);
    return e == WF_TABLE_FAILED ? -1 : e != NULL;
}
int wf_set_contains(wf_vm *vm, wf_set *s, wf_value key)
{
    void *e = set_find(vm, s, key);
    return e == WF_TABLE_FAILED ? -1 : e != NULL;
}
static bool set_add_hashed(wf_vm *vm, wf_set *s, wf_value key, uint64_t hash)
{
    void *e = wf_table_search(vm, set_table(s), key, hash, SET_STRIDE, true);
    if (!e)
        return wf_table_append(vm, set_table(s), key, hash, SET_STRIDE) != NULL;
    return e != WF_TABLE_FAILED;
}
bool wf_set_next_hashed(wf_set *s, size_t *pos, wf_value *key, uint64_t *hash)
{
    const char *e = wf_table_next(set_table(s), pos, SET_STRIDE);
    if (!e)
        return false;
    *key = wf_table_key(e);
    *hash = wf_table_hash(e, SET_STRIDE);
    return true;
}
bool wf_set_add(wf_vm *vm, wf_set *s, wf_value key)
{
    uint64_t hash;
    return wf_hashindex_hash(vm, key, &hash) && set_add_hashed(vm, s, key, hash);
}
int wf_set_discard(wf_vm *vm, wf_set *s, wf_value key)
{
    void *e = set_find(vm, s, key);
    if (!e || e == WF_TABLE_FAILED)
        return e ? -1 : 0;
    wf_hashindex_remove(set_table(s), e, SET_STRIDE);
    return 1;
}
bool wf_set_pop(wf_set *s, wf_value *key)
{
    size_t pos = 0;
    wf_set_entry *e = wf_table_next(set_table(s), &pos, SET_STRIDE);
    if (!e)
        return false;
    *key = e->key;
    wf_hashindex_remove(set_table(s), e, SET_STRIDE);
    return true;
}
bool wf_set_next(wf_set *s, size_t *pos, wf_value *key)
{
    wf_set_entry *e = wf_table_next(set_table(s), pos, SET_STRIDE);
    if (e)
        *key = e->key;
    return e != NULL;
}

/*
 * Elements with their hashes from sets and dicts, which have them, or any other iterable, which must be
 * asked. A set or dict that changes on the way (an __eq__ may do that) is read as it is then.
 */
typedef struct set_source {
    wf_table *table; /* NULL: an iterable */
    size_t stride, pos;
    wf_iteration it;
} set_source;
static bool set_source_start(wf_vm *vm, set_source *source, wf_value from)
{
    *source = (set_source){0};
    if (wf_is_exact(from, WF_KIND_SET) || wf_is_exact(from, WF_KIND_FROZENSET) ||
        (wf_is_set(from) &&
         wf_type_of(vm, from)->slots.iter == wf_type_builtin(vm, WF_KIND_SET)->slots.iter)) {
        source->table = (wf_table *)wf_obj(from);
        source->stride = SET_STRIDE;
    } else if (wf_dict_is_plain(vm, from)) {
        source->table = (wf_table *)wf_obj(from);
        source->stride = sizeof(wf_entry);
    } else {
        return wf_iteration_start(vm, &source->it, from);
    }
    return true;
}
static int set_source_next(wf_vm *vm, set_source *source, wf_value *key, uint64_t *hash)
{
    if (!source->table) {
        int more = wf_iteration_next(vm, &source->it, key);
        if (more > 0 && ((++source->pos & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return -1;
        return more > 0 && !wf_hashindex_hash(vm, *key, hash) ? -1 : more;
    }
    const char *e = source->stride == SET_STRIDE
                        ? wf_table_next(source->table, &source->pos, SET_STRIDE)
                        : wf_table_next(source->table, &source->pos, sizeof(wf_entry));
    if (!e)
        return 0;
    *key = wf_table_key(e);
    *hash = wf_table_hash(e, source->stride);
    return (source->pos & 4095) != 0 || wf_budget_charge(vm, 512) ? 1 : -1;
}

bool wf_set_update(wf_vm *vm, wf_set *s, wf_value iterable)
{
    set_source source;
    wf_value key;
    uint64_t hash;
    if (!set_source_start(vm, &source, iterable))
        return false;
    if (source.table == set_table(s))
        return true;
    if (source.table && source.stride == SET_STRIDE && s->count == 0) {
        wf_hashindex_clear(vm, set_table(s));
        return wf_hashindex_copy(vm, set_table(s), source.table, SET_STRIDE);
    }
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0)
        if (!set_add_hashed(vm, s, key, hash))
            return false;
    return more == 0;
}

bool wf_set_difference_update(wf_vm *vm, wf_set *s, wf_value iterable)
{
    set_source source;
    wf_value key;
    uint64_t hash;
    if (!set_source_start(vm, &source, iterable))
        return false;
    if (source.table == set_table(s)) {
        wf_set_clear(vm, s);
        return true;
    }
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        void *e = wf_table_find(vm, set_table(s), key, hash, SET_STRIDE);
        if (e == WF_TABLE_FAILED)
            return false;
        if (e)
            wf_hashindex_remove(set_table(s), e, SET_STRIDE);
    }
    return more == 0;
}

/* What is in both goes, what only the right has comes; an element that the right names twice counts once. */
bool wf_set_symmetric_update(wf_vm *vm, wf_set *s, wf_value iterable)
{
    wf_set *other = wf_is_set(iterable) ? wf_as_set(iterable) : wf_set_new(vm, false);
    if (!other || (!wf_is_set(iterable) && !wf_set_update(vm, other, iterable)))
        return false;
    if (other == s) {
        wf_set_clear(vm, s);
        return true;
    }
    set_source source = {.table = set_table(other), .stride = SET_STRIDE};
    wf_value key;
    uint64_t hash;
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        void *e = wf_table_find(vm, set_table(s), key, hash, SET_STRIDE);
        if (e == WF_TABLE_FAILED || (!e && !wf_table_append(vm, set_table(s), key, hash, SET_STRIDE)))
            return false;
        if (e)
            wf_hashindex_remove(set_table(s), e, SET_STRIDE);
    }
    return more == 0;
}

/* Copies into `result` the elements of s whose presence in the table `other` (set or dict entries) is
 * `wanted`. */
static wf_set *set_filter(wf_vm *vm, wf_set *s, wf_table *other, size_t stride, bool wanted, wf_set *result)
{
    set_source source = {.table = set_table(s), .stride = SET_STRIDE};
    wf_value key;
    uint64_t hash;
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        void *e = stride == SET_STRIDE ? wf_table_find(vm, other, key, hash, SET_STRIDE)
                                       : wf_table_find(vm, other, key, hash, sizeof(wf_entry));
        if (e == WF_TABLE_FAILED || ((e != NULL) == wanted && !set_add_hashed(vm, result, key, hash)))
            return NULL;
    }
    return more == 0 ? result : NULL;
}

wf_set *wf_set_difference(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen)
{
    set_source source;
    if (wf_is_set(iterable) || wf_dict_is_plain(vm, iterable)) {
        wf_set *result = wf_set_new(vm, frozen);
        if (!result || !set_source_start(vm, &source, iterable))
            return NULL;
        if (source.table)
            return set_filter(vm, s, source.table, source.stride, false, result);
    }
    wf_set *result = wf_set_copy(vm, s, frozen);
    return result && wf_set_difference_update(vm, result, iterable) ? result : NULL;
}

/* Where the elements of an intersection stood in the left operand. */
typedef struct set_place {
    size_t position, number;
} set_place;
static int set_place_order(const void *a, const void *b)
{
    const set_place *x = a, *y = b;
    return (x->position > y->position) - (x->position < y->position);
}
/* Notes the place of the element `number`; the storage that holds the places, or NULL. */
static wf_storage *set_note_place(wf_vm *vm, wf_storage *places, size_t number, size_t position)
{
    size_t room = places ? places->length : 0;
    if ((number + 1) * sizeof(set_place) > room) {
        wf_storage *larger = wf_heap_new_storage(vm, room ? 2 * room : 16 * sizeof(set_place));
        if (larger && room)
            memcpy(larger->bytes, places->bytes, room);
        if (!(places = larger))
            return NULL;
    }
    ((set_place *)(void *)places->bytes)[number] = (set_place){position, number};
    return places;
}
/* Sorts places of different positions below `span`: by counting where they are dense. */
static bool set_sort_places(wf_vm *vm, set_place *at, size_t count, size_t span)
{
    if (span / 16 > count) {
        qsort(at, count, sizeof *at, set_place_order);
        return true;
    }
    wf_storage *slots = wf_heap_new_storage(vm, span * sizeof(uint32_t));
    if (!slots)
        return false;
    uint32_t *numbers = (uint32_t *)(void *)slots->bytes;
    memset(numbers, 0, slots->length);
    for (size_t i = 0; i < count; i++)
        numbers[at[i].position] = (uint32_t)at[i].number + 1;
    size_t n = 0;
    for (size_t i = 0; i < span; i++)
        if (numbers[i])
            at[n++] = (set_place){i, numbers[i] - 1};
    return true;
}
/* The elements of `found`, which has no holes, in the order of their places. */
static wf_set *set_reorder(wf_vm *vm, wf_set *found, wf_storage *places, size_t span)
{
    set_place *at = (set_place *)(void *)places->bytes;
    wf_set *ordered = wf_set_new(vm, found->head.kind == WF_KIND_FROZENSET);
    if (!ordered || !wf_hashindex_resize(vm, set_table(ordered), SET_STRIDE, found->count))
        return NULL;
    if (!set_sort_places(vm, at, found->count, span))
        return NULL;
    for (size_t i = 0; i < found->count; i++) {
        const wf_set_entry *e = (const wf_set_entry *)(void *)wf_table_base(set_table(found)) + at[i].number;
        if (!wf_table_append(vm, set_table(ordered), e->key, e->hash, SET_STRIDE))
            return NULL;
    }
    return ordered;
}

/*
 * As CPython's set_intersection: the elements of the smaller of two sets, of the right one when they are equal or of an iterable, that the other
 * operand has; then in the left operand's order, unless a comparison has changed that.
 */
wf_set *wf_set_intersection(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen)
{
    wf_set *common = wf_set_new(vm, frozen);
    set_source source;
    wf_value key;
    uint64_t hash;
    if (!common)
        return NULL;
    if (wf_is_set(iterable) && wf_as_set(iterable)->count > s->count)
        return set_filter(vm, s, (wf_table *)wf_obj(iterable), SET_STRIDE, true, common);
    if (!set_source_start(vm, &source, iterable))
        return NULL;
    wf_storage *places = NULL;
    size_t last = 0, span = 0;
    uint32_t version = s->version;
    bool ordered = true;
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        wf_set_entry *e = wf_table_find(vm, set_table(s), key, hash, SET_STRIDE);
        if (!e)
            continue;
        if (e == WF_TABLE_FAILED)
            return NULL;
        size_t position = (size_t)(e - (wf_set_entry *)(void *)wf_table_base(set_table(s))), before = common->count;
        if (!set_add_hashed(vm, common, key, hash) || !(places = set_note_place(vm, places, before, position)))
            return NULL;
        if (common->count > before) {
            ordered &= position >= last;
            last = position;
            span = position >= span ? position + 1 : span;
        }
    }
    if (more < 0)
        return NULL;
    return ordered || s->version != version ? common : set_reorder(vm, common, places, span);
}

/* As CPython's set_symmetric_difference: the right operand is asked about each element of the left one. */
wf_set *wf_set_symmetric(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen)
{
    wf_set *result = wf_set_copy(vm, s, frozen), *rest = result ? wf_set_new(vm, false) : NULL;
    wf_value key;
    uint64_t hash;
    if (!rest || !wf_set_update(vm, rest, iterable))
        return NULL;
    set_source source = {.table = set_table(result), .stride = SET_STRIDE};
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        void *e = wf_table_find(vm, set_table(rest), key, hash, SET_STRIDE);
        if (e == WF_TABLE_FAILED)
            return NULL;
        if (e) {
            wf_hashindex_remove(set_table(rest), e, SET_STRIDE);
            wf_hashindex_remove(set_table(result), wf_table_base(set_table(result)) + (source.pos - 1) * SET_STRIDE, SET_STRIDE);
        }
    }
    source = (set_source){.table = set_table(rest), .stride = SET_STRIDE};
    while (more == 0 && (more = set_source_next(vm, &source, &key, &hash)) > 0)
        more = wf_table_append(vm, set_table(result), key, hash, SET_STRIDE) ? 0 : -1;
    return more == 0 ? result : NULL;
}

int wf_set_subset(wf_vm *vm, wf_set *a, wf_set *b)
{
    if (a->count > b->count)
        return 0;
    set_source source = {.table = set_table(a), .stride = SET_STRIDE};
    wf_value key;
    uint64_t hash;
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        int found = set_contains_hashed(vm, b, key, hash);
        if (found <= 0)
            return found;
    }
    return more == 0 ? 1 : -1;
}

int wf_set_disjoint(wf_vm *vm, wf_set *s, wf_value iterable)
{
    if (wf_is_set(iterable) && wf_as_set(iterable)->count > s->count) {
        wf_value smaller = wf_from_obj(s);
        s = wf_as_set(iterable);
        iterable = smaller;
    }
    set_source source;
    wf_value key;
    uint64_t hash;
    if (!set_source_start(vm, &source, iterable))
        return -1;
    int more;
    while ((more = set_source_next(vm, &source, &key, &hash)) > 0) {
        int found = set_contains_hashed(vm, s, key, hash);
        if (found)
            return found < 0 ? -1 : 0;
    }
    return more == 0 ? 1 : -1;
}

/* CPython's frozenset_hash: the elements' hashes, dispersed and combined in a way that does not depend on
 * their order. */
uint64_t wf_set_hash(wf_set *s)
{
    if (s->hash)
        return s->hash;
    uint64_t hash = 0;
    size_t pos = 0;
    for (wf_set_entry *e; (e = wf_table_next(set_table(s), &pos, SET_STRIDE)) != NULL;)
        hash ^= ((e->hash ^ 89869747u) ^ (e->hash << 16)) * 3644798167u;
    hash ^= ((uint64_t)s->count + 1) * 1927868237u;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069u + 907133923u;
    if (hash == UINT64_MAX)
        hash = 590923713u;
    return s->hash = hash;
}

/* ---- the collector's view ---- */
size_t wf_set_entries_used(wf_object *entries)
{
    return ((wf_entries *)entries)->capacity;
}
void wf_set_entries_mark_range(wf_vm *vm, wf_object *entries, size_t from, size_t to)
{
    const wf_set_entry *e = (const wf_set_entry *)(void *)((wf_entries *)entries)->bytes;
    for (size_t i = from; i < to; i++)
        wf_heap_mark_value(vm, e[i].key);
}

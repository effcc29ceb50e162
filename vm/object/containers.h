/*
 * Lists, tuples, dicts, sets, ranges, slices and their iterators: layouts that the dispatch loop reads, and the functions that other C
 * code calls. Bodies in list.c, tuple.c, dict.c, set.c, range.c, slice.c, iter.c.
 */
#ifndef WF_CONTAINERS_H
#define WF_CONTAINERS_H

#include "object/object.h"
#include "memory/heap.h"

/* ---- list ---- */
struct wf_list {
    wf_object head;
    size_t count;
    wf_array *array; /* capacity is array->length; NULL while empty */
};
static inline bool wf_is_list(wf_value v) { return wf_is_kind(v, WF_KIND_LIST); }
static inline wf_list *wf_as_list(wf_value v) { return (wf_list *)wf_obj(v); }
wf_list *wf_list_new(wf_vm *vm, size_t capacity) WF_CHECKED;
wf_list *wf_list_from(wf_vm *vm, const wf_value *items, size_t n) WF_CHECKED;
bool wf_list_grow(wf_vm *vm, wf_list *l, size_t capacity) WF_CHECKED;
static inline bool WF_CHECKED wf_list_append(wf_vm *vm, wf_list *l, wf_value v)
{
    if (WF_UNLIKELY(!l->array || l->count == l->array->length) && !wf_list_grow(vm, l, l->count + 1))
        return false;
    l->array->items[l->count++] = v;
    wf_heap_barrier_value(vm, l->array, v);
    return true;
}
bool wf_list_extend(wf_vm *vm, wf_list *l, wf_value iterable) WF_CHECKED;
bool wf_list_sort(wf_vm *vm, wf_list *l, wf_value key, bool reverse) WF_CHECKED;

/* ---- tuple ----
 * Instances of script subclasses carry the flag WF_TUPLE_SUBCLASS, and after the last item the object that their attributes lie in, or a zero word.
 */
struct wf_tuple {
    wf_object head;
    size_t count;
    wf_value items[];
};
enum { WF_TUPLE_SUBCLASS = 1 };
static inline wf_object **wf_tuple_attributes(wf_tuple *t) { return (wf_object **)(void *)&t->items[t->count]; }
static inline bool wf_is_tuple(wf_value v) { return wf_is_kind(v, WF_KIND_TUPLE); }
static inline wf_tuple *wf_as_tuple(wf_value v) { return (wf_tuple *)wf_obj(v); }
wf_tuple *wf_tuple_new(wf_vm *vm, size_t n) WF_CHECKED; /* items are to be filled before the next safepoint */
wf_tuple *wf_tuple_from(wf_vm *vm, const wf_value *items, size_t n) WF_CHECKED; /* n == 0: the one empty tuple */
wf_value wf_tuple_of_iterable(wf_vm *vm, wf_value iterable) WF_CHECKED;         /* unset: an exception is pending */

/* ---- dict ----
 * Compact and insertion-ordered. Entries lie in one array in order of insertion; a deleted entry has an unset key. Up to
 * eight entries are scanned linearly, more have an open-addressed index. A *namespace* dict (flag) belongs to a module or class: an entry's
 * value may be a cell reference once code refers to the name through wf_dict_cell, and every function here reads through it.
 */
typedef struct wf_entry {
    wf_value key;   /* unset: deleted */
    wf_value value;
    uint64_t hash;
} wf_entry;
enum { WF_DICT_NAMESPACE = 1, WF_DICT_GLOBALS = 2 /* a module's: a new name may shadow a builtin, see dict.c */ };
struct wf_dict {
    wf_object head;
    size_t count;       /* live entries */
    size_t used;        /* entries handed out, deleted ones included */
    size_t capacity;
    wf_object *entries; /* a cell of kind DICT_ENTRIES private to dict.c: header, then wf_entry[capacity] at offset 16 */
    wf_storage *index;  /* uint32_t or smaller; NULL while small */
    uint32_t version;   /* changes whenever a key is added or removed: iteration checks it */
    uint32_t first;     /* entries before this one are all deleted */
};
static inline bool wf_is_dict(wf_value v) { return wf_is_kind(v, WF_KIND_DICT); }
static inline wf_dict *wf_as_dict(wf_value v) { return (wf_dict *)wf_obj(v); }
wf_dict *wf_dict_new(wf_vm *vm, size_t capacity) WF_CHECKED;
/* Lookups: 1 found, 0 absent, -1 exception (hash or eq failed). */
int wf_dict_get(wf_vm *vm, wf_dict *d, wf_value key, wf_value *out) WF_CHECKED;
bool wf_dict_set(wf_vm *vm, wf_dict *d, wf_value key, wf_value value) WF_CHECKED;
int wf_dict_delete(wf_vm *vm, wf_dict *d, wf_value key, wf_value *old /* may be NULL */) WF_CHECKED;
/* With an interned string as key: no script code runs; get never fails. */
bool wf_dict_get_name(wf_vm *vm, wf_dict *d, wf_str *name, wf_value *out);
bool wf_dict_set_name(wf_vm *vm, wf_dict *d, wf_str *name, wf_value value) WF_CHECKED;
bool wf_dict_set_z(wf_vm *vm, wf_dict *d, const char *name, wf_value value) WF_CHECKED;
/* The cell of a name of a namespace dict, its entry converted when needed; NULL when the name is absent or (with an exception) memory is out. */
wf_cell *wf_dict_cell(wf_vm *vm, wf_dict *d, wf_str *name) WF_CHECKED;
/* Iteration in order: *pos starts at 0. False at the end. The dict must not be changed meanwhile, or the caller checks `version`. */
bool wf_dict_next(wf_dict *d, size_t *pos, wf_value *key, wf_value *value);
bool wf_dict_update(wf_vm *vm, wf_dict *d, wf_value other) WF_CHECKED; /* mapping or iterable of pairs */
/* What a mapping's bound keys() gives, which can be iterated. */
bool wf_dict_mapping_keys(wf_vm *vm, wf_value mapping, wf_value method, wf_value *out) WF_CHECKED;
wf_dict *wf_dict_copy(wf_vm *vm, wf_dict *d) WF_CHECKED;
void wf_dict_clear(wf_vm *vm, wf_dict *d);

/* ---- set and frozenset: same order and probing, values absent ---- */
struct wf_set {
    wf_object head;
    size_t count, used, capacity;
    wf_object *entries; /* a cell private to set.c: {key, hash}[] */
    wf_storage *index;
    uint32_t version;
    uint32_t first;
    uint64_t hash;      /* frozenset: cached, 0 when not computed */
};
static inline bool wf_is_set(wf_value v) { return wf_is_kind(v, WF_KIND_SET) || wf_is_kind(v, WF_KIND_FROZENSET); }
static inline wf_set *wf_as_set(wf_value v) { return (wf_set *)wf_obj(v); }
wf_set *wf_set_new(wf_vm *vm, bool frozen) WF_CHECKED;
bool wf_set_add(wf_vm *vm, wf_set *s, wf_value key) WF_CHECKED;
int wf_set_contains(wf_vm *vm, wf_set *s, wf_value key) WF_CHECKED;
int wf_set_discard(wf_vm *vm, wf_set *s, wf_value key) WF_CHECKED; /* 1 removed, 0 absent, -1 exception */
bool wf_set_update(wf_vm *vm, wf_set *s, wf_value iterable) WF_CHECKED;
bool wf_set_next(wf_set *s, size_t *pos, wf_value *key);

/* ---- range, slice ---- */
typedef struct wf_range {
    wf_object head;
    wf_value start, stop, step, length; /* ints of any size */
} wf_range;
typedef struct wf_range_iter { /* bounds that fit a fixnum: the loop's fast path */
    wf_object head;
    int64_t current, step;
    uint64_t left;
} wf_range_iter;
typedef struct wf_slice {
    wf_object head;
    wf_value start, stop, step; /* None when absent */
} wf_slice;
wf_value wf_slice_new(wf_vm *vm, wf_value start, wf_value stop, wf_value step) WF_CHECKED;
/* Clip to a length as slice.indices does; *count is the number of items. */
bool wf_slice_resolve(wf_vm *vm, wf_value slice, size_t length, int64_t *start, int64_t *step, size_t *count) WF_CHECKED;

bool wf_iter_new_sequence(wf_vm *vm, wf_value sequence, wf_value *out) WF_CHECKED; /* over __getitem__ from 0: iter.c */

/* ---- iterators that the loop knows ---- */
typedef struct wf_list_iter { /* list_iterator, list_reverseiterator, tuple_iterator */
    wf_object head;
    wf_object *seq; /* NULL once exhausted */
    size_t index;
} wf_list_iter;

#endif

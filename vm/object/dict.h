/*
 * Dicts for C code that wants more than containers.h gives: prehashed keys, both ends, the layout of
 * iterators.
 */
#ifndef WF_DICT_H
#define WF_DICT_H

#include "vm.h"

enum {                      /* further head.flags of a DICT: subclasses that the library defines */
       WF_DICT_FACTORY = 4, /* a wf_default_dict */
       WF_DICT_ORDERED = 8, /* an OrderedDict: views and iterators name it so */
};
typedef struct wf_default_dict {
    wf_dict dict;
    wf_value factory; /* or None */
} wf_default_dict;

/* As wf_dict_get, wf_dict_set and wf_dict_delete, for a caller that has the key's hash. */
int wf_dict_get_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value *out) WF_CHECKED;
bool wf_dict_set_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value value) WF_CHECKED;
int wf_dict_delete_hashed(wf_vm *vm, wf_dict *d, wf_value key, uint64_t hash, wf_value *old) WF_CHECKED;
/* One lookup that stores `value` when the key is absent. 1: it was there; 0: stored; -1: exception. *out is
 * the entry's value. */
int wf_dict_set_default(wf_vm *vm, wf_dict *d, wf_value key, wf_value value, wf_value *out) WF_CHECKED;
/* Delete the key and give its value; when it is absent, `otherwise`, or KeyError when that is unset. */
bool wf_dict_pop(wf_vm *vm, wf_dict *d, wf_value key, wf_value otherwise, wf_value *out) WF_CHECKED;
/* Take the newest or oldest entry, in constant time; false when empty. */
bool wf_dict_pop_last(wf_dict *d, wf_value *key, wf_value *value);
bool wf_dict_pop_first(wf_dict *d, wf_value *key, wf_value *value);
/* As wf_dict_next, backwards: *pos starts at SIZE_MAX. */
bool wf_dict_previous(wf_dict *d, size_t *pos, wf_value *key, wf_value *value);
/* Move a key to either end: 1 done, 0 absent, -1 exception. */
int wf_dict_move(wf_vm *vm, wf_dict *d, wf_value key, bool to_end) WF_CHECKED;
/* A dict whose class does not override __iter__: C code may read its entries directly. */
bool wf_dict_is_plain(wf_vm *vm, wf_value v);
int wf_dict_equal(wf_vm *vm, wf_dict *a, wf_dict *b) WF_CHECKED; /* 1 0 -1 */
/* "Name({k: v})" and "{k: v}" are made of this. The caller has entered repr. */
bool wf_dict_repr_items(wf_vm *vm, wf_builder *b, wf_dict *d) WF_CHECKED;
/* dict's __init__: at most one positional argument, and keywords. `name` is the function's in messages. */
bool wf_dict_init(wf_vm *vm, const char *name, wf_dict *d, const wf_value *args, size_t n,
                  wf_tuple *kwnames) WF_CHECKED;
wf_value wf_dict_fromkeys(wf_vm *vm, wf_value cls, wf_value iterable,
                          wf_value value) WF_CHECKED; /* unset: exception */

void wf_dict_mark(wf_vm *vm, wf_object *dict);

/* dict_keys, dict_values, dict_items. */
typedef struct wf_dict_view {
    wf_object head;
    wf_dict *dict;
} wf_dict_view;
wf_value wf_dict_view_new(wf_vm *vm, wf_kind kind, wf_dict *d) WF_CHECKED;

/* dict_keyiterator and its kin. Backwards, `pos` is one past the entry to look at first. */
typedef struct wf_dict_iter {
    wf_object head;
    wf_dict *dict; /* NULL once exhausted */
    size_t pos;
    size_t expected; /* the dict's count when made; SIZE_MAX after a change was reported */
    size_t left;
    uint32_t version; /* the dict's when made; looked at for OrderedDicts */
} wf_dict_iter;
wf_value wf_dict_iter_new(wf_vm *vm, wf_kind kind, wf_dict *d) WF_CHECKED;

#endif

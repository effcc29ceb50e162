/* Tuples for C code that wants more than containers.h gives. */
#ifndef WF_TUPLE_H
#define WF_TUPLE_H

#include "vm.h"

/* CPython's tuple hash (xxHash's main loop over the items' hashes). slice's leaves out the length. */
bool wf_tuple_hash_items(wf_vm *vm, const wf_value *items, size_t n, bool with_length,
                         uint64_t *out) WF_CHECKED;
/* Compare two sequences of values as lists and tuples do; the arrays are asked for again after every
 * comparison. */
typedef struct wf_sequence_view {
    const wf_value *items;
    size_t count;
} wf_sequence_view;
bool wf_tuple_compare_sequences(wf_vm *vm, wf_value a, wf_value b, wf_cmp op, wf_value *out) WF_CHECKED;
/* The items of a list or tuple as they are now. */
static inline wf_sequence_view wf_sequence_of(wf_value v)
{
    if (wf_is_tuple(v))
        return (wf_sequence_view){wf_as_tuple(v)->items, wf_as_tuple(v)->count};
    wf_list *l = wf_as_list(v);
    return (wf_sequence_view){l->array ? l->array->items : NULL, l->count};
}
/* What list.index, tuple.count and the rest of sequence methods share. *at: SIZE_MAX when absent. */
bool wf_tuple_search(wf_vm *vm, wf_value sequence, wf_value item, size_t from, size_t to,
                     size_t *at) WF_CHECKED;
bool wf_tuple_count_equal(wf_vm *vm, wf_value sequence, wf_value item, size_t *count) WF_CHECKED;
/* start and stop arguments of index(): unset means absent; negative ones count from the end. */
bool wf_tuple_index_bounds(wf_vm *vm, wf_value start, wf_value stop, size_t length, size_t *from,
                           size_t *to) WF_CHECKED;
/* An index for a sequence of that length, from any object with __index__; the caller says what kind of
 * sequence it is. */
bool wf_tuple_check_index(wf_vm *vm, wf_value key, const char *type, int64_t *out) WF_CHECKED;
/* n of `sequence * n`: NotImplemented (answer 0), an exception (-1), or 1 with *times >= 0. */
int wf_tuple_repeat_count(wf_vm *vm, wf_value by, int64_t *times) WF_CHECKED;
/* Whether the right operand's class, a script's, has its own say in `sequence op right`: 1, 0, -1. */
int wf_tuple_yields_to(wf_vm *vm, wf_value right, wf_str *reflected) WF_CHECKED;

#endif

/*
 * Sorting an array of values in place, stably, with an array of keys beside it or without.
 */
#ifndef WF_SORT_H
#define WF_SORT_H

#include "vm.h"

/*
 * Sorts `keys`, and moves the items of `values` (NULL: none) with them; both hold `count` values and are not
 * reachable from scripts meanwhile. Comparisons may run script code. False: an exception is pending, and both
 * hold a permutation of what they held.
 */
bool wf_sort_arrays(wf_vm *vm, wf_array *keys, wf_array *values, size_t count) WF_CHECKED;

#endif

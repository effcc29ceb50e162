/* Sets for C code that wants more than containers.h gives. */
#ifndef WF_SET_H
#define WF_SET_H

#include "vm.h"

typedef struct wf_set_iter {
    wf_object head;
    wf_set *set; /* NULL once exhausted */
    size_t pos;
    size_t expected; /* the set's count when made; SIZE_MAX after a change was reported */
} wf_set_iter;

bool wf_set_next_hashed(wf_set *s, size_t *pos, wf_value *key, uint64_t *hash); /* as wf_set_next */
wf_set *wf_set_copy(wf_vm *vm, wf_set *s, bool frozen) WF_CHECKED;
void wf_set_clear(wf_vm *vm, wf_set *s);
bool wf_set_pop(wf_set *s, wf_value *key); /* the oldest; false when empty */
/* The algebra, with any iterable on the right. All keep the left operand's order. */
bool wf_set_difference_update(wf_vm *vm, wf_set *s, wf_value iterable) WF_CHECKED;
bool wf_set_symmetric_update(wf_vm *vm, wf_set *s, wf_value iterable) WF_CHECKED;
wf_set *wf_set_symmetric(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen) WF_CHECKED;
wf_set *wf_set_intersection(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen) WF_CHECKED;
wf_set *wf_set_difference(wf_vm *vm, wf_set *s, wf_value iterable, bool frozen) WF_CHECKED;
int wf_set_subset(wf_vm *vm, wf_set *a, wf_set *b) WF_CHECKED; /* a <= b: 1 0 -1 */
int wf_set_disjoint(wf_vm *vm, wf_set *s, wf_value iterable) WF_CHECKED;
uint64_t wf_set_hash(wf_set *s); /* a frozenset's, cached */

#endif

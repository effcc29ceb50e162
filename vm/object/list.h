/* Lists for C code that wants more than containers.h gives. */
#ifndef WF_LIST_H
#define WF_LIST_H

#include "vm.h"

static inline wf_value *wf_list_items(const wf_list *l)
{
    return l->array ? l->array->items : NULL;
}
bool wf_list_insert(wf_vm *vm, wf_list *l, size_t at, wf_value v) WF_CHECKED;
wf_value wf_list_remove_at(wf_vm *vm, wf_list *l, size_t at);            /* at < count */
void wf_list_delete_range(wf_vm *vm, wf_list *l, size_t from, size_t n); /* from + n <= count */
bool wf_list_replace_range(wf_vm *vm, wf_list *l, size_t from, size_t n, const wf_value *items,
                           size_t count) WF_CHECKED;
void wf_list_clear(wf_vm *vm, wf_list *l);
wf_list *wf_list_slice(wf_vm *vm, wf_list *l, int64_t start, int64_t step, size_t count) WF_CHECKED;
wf_list *wf_list_repeated(wf_vm *vm, wf_list *l, int64_t times) WF_CHECKED;
void wf_list_reverse(wf_vm *vm, wf_list *l);
/* A new list of the items of any iterable. */
wf_list *wf_list_of_iterable(wf_vm *vm, wf_value iterable) WF_CHECKED;

#endif

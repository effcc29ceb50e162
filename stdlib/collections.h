/* collections: its parts. collections.c has the module, deque.c, dict_kinds.c (defaultdict, OrderedDict) and
 * counter.c the types. */
#ifndef WF_COLLECTIONS_H
#define WF_COLLECTIONS_H

#include "vm.h"
#include "object/dict.h"
#include "object/iter.h"
#include "object/model.h"

enum { WF_DEQUE_ITER = 1, WF_DEQUE_REVERSE_ITER = 2 }; /* distances of kinds from deque's */
bool wf_collections_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_deque_load(wf_vm *vm, wf_module *m) WF_CHECKED;
bool wf_dict_kinds_load(wf_vm *vm, wf_module *m) WF_CHECKED;
bool wf_counter_load(wf_vm *vm, wf_module *m) WF_CHECKED;
bool wf_named_tuple_load(wf_vm *vm, wf_module *m) WF_CHECKED;

#endif

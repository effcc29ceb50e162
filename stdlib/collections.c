/* collections: the module. Its types are in deque.c, dict_kinds.c, counter.c and named_tuple.c. */
#include "collections.h"

bool wf_collections_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

bool wf_collections_load(wf_vm *vm, wf_module *m)
{
    return wf_deque_load(vm, m) && wf_dict_kinds_load(vm, m) && wf_counter_load(vm, m) &&
           wf_named_tuple_load(vm, m);
}

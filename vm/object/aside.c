/* Side tables by address: see aside.h. */
#include "object/aside.h"

#include "object/containers.h"
#include "vm.h"

static wf_value aside_key(const void *object) { return wf_fix((int64_t)((uintptr_t)object >> 3)); }

wf_value wf_aside_of(wf_vm *vm, wf_aside what, const void *object)
{
    wf_value found;
    return vm->asides[what] && wf_dict_get(vm, vm->asides[what], aside_key(object), &found) > 0 ? found : WF_UNSET;
}

bool wf_aside_set(wf_vm *vm, wf_aside what, const void *object, wf_value value)
{
    if (!vm->asides[what] && !(vm->asides[what] = wf_dict_new(vm, 0)))
        return false;
    return wf_dict_set(vm, vm->asides[what], aside_key(object), value);
}

void wf_aside_purge(wf_vm *vm)
{
    for (size_t i = 0; i < WF_ASIDE_COUNT; i++) {
        size_t pos = 0;
        wf_value key, ignored;
        while (vm->asides[i] && wf_dict_next(vm->asides[i], &pos, &key, &ignored))
            if (!wf_heap_marked((const void *)((uintptr_t)wf_fix_get(key) << 3)) && wf_dict_delete(vm, vm->asides[i], key, NULL) < 0)
                wf_error_clear(vm); /* comparing two ints fails for no reason */
    }
}

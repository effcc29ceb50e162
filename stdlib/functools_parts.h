/* What the files of module _functools share. */
#ifndef WF_FUNCTOOLS_PARTS_H
#define WF_FUNCTOOLS_PARTS_H

#include "object/exception.h"
#include "object/model.h"
#include "object/type_state.h"
#include "vm.h"

bool wf_partial_load(wf_vm *vm, wf_module *m) WF_CHECKED;   /* partial.c */
bool wf_lru_cache_load(wf_vm *vm, wf_module *m) WF_CHECKED; /* lru_cache.c */

#endif

/* What the parts of module operator share. */
#ifndef WF_OPERATOR_H
#define WF_OPERATOR_H

#include "vm.h"

bool wf_operator_load_getters(wf_vm *vm, wf_module *m) WF_CHECKED;

#endif

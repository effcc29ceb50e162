/* sys.c and sys_records.c. */
#ifndef WF_SYS_PARTS_H
#define WF_SYS_PARTS_H

#include "object/code.h"
#include "vm.h"

/* Adds version_info, implementation, flags and their like, and `_asyncgen_hooks`, which makes such a record
 * of two values. */
bool wf_sys_load_records(wf_vm *vm, wf_module *m) WF_CHECKED;

/* Adds excepthook, unraisablehook and their like. */
bool wf_sys_load_hooks(wf_vm *vm, wf_module *m) WF_CHECKED;

#endif

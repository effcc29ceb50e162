/*
 * Imports (import.c): built-in modules, the script's folder, WEFTPATH's folders in order. A module of stdlib/ is one row in
 * stdlib/modules.def; whoever opens the VM hands the table over, since the VM knows nothing above it.
 */
#ifndef WF_IMPORT_H
#define WF_IMPORT_H

#include "object/code.h"

typedef struct wf_native_module {
    const char *name;
    bool (*load)(wf_vm *vm, wf_module *m); /* fills m->dict; false: exception */
} wf_native_module;

/* `import name`, `from name import ...`: fromlist a tuple of names or None; globals for relative ones. */
bool wf_import(wf_vm *vm, wf_str *name, wf_dict *globals, wf_value fromlist, unsigned level, wf_value *out) WF_CHECKED;
bool wf_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out) WF_CHECKED;
bool wf_import_star(wf_vm *vm, wf_value module, wf_value into) WF_CHECKED;
/* `weft -m name`: the module's file, or its package's __main__.py, runs as `main`; sys.argv[0] becomes its path. */
bool wf_import_main(wf_vm *vm, const char *name, wf_module *main) WF_CHECKED;
/* The table of native modules, ended by a NULL name; static. Several may be added. */
bool wf_import_add_natives(wf_vm *vm, const wf_native_module *table) WF_CHECKED;
wf_module *wf_import_builtin(wf_vm *vm, const char *name) WF_CHECKED; /* a native module, loaded when it is not yet */

#endif

/*
 * Imports (import.c): built-in modules, the script's folder, WEFTPATH's folders in order. A module of stdlib/ is one row in
 * stdlib/modules.def, or a file in stdlib/lib/ when it is written in the language; whoever opens the VM hands the tables over, since the
 * VM knows nothing above it.
 */
#ifndef WF_IMPORT_H
#define WF_IMPORT_H

#include "object/code.h"

typedef struct wf_native_module {
    const char *name;
    bool (*load)(wf_vm *vm, wf_module *m); /* fills m->dict; false: exception */
} wf_native_module;

/* A module of the library that is written in the language: its text is compiled when it is first imported. */
typedef struct wf_library_module {
    const char *name; /* dotted */
    const char *file; /* "enum.py", "pkg/__init__.py": __file__ is this behind "<stdlib>/" */
    bool package;
    size_t size;      /* bytes of text */
    const char *text; /* UTF-8 */
} wf_library_module;

/* `import name`, `from name import ...`: fromlist a tuple of names or None; globals for relative ones. */
bool wf_import(wf_vm *vm, wf_str *name, wf_dict *globals, wf_value fromlist, unsigned level, wf_value *out) WF_CHECKED;
bool wf_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out) WF_CHECKED;
bool wf_import_star(wf_vm *vm, wf_value module, wf_value into) WF_CHECKED;
/* `weft -m name`: the module's file, or its package's __main__.py, runs as `main`; sys.argv[0] becomes its path. */
bool wf_import_main(wf_vm *vm, const char *name, wf_module *main) WF_CHECKED;
/* The table of native modules, ended by a NULL name; static. Several may be added. */
bool wf_import_add_natives(wf_vm *vm, const wf_native_module *table) WF_CHECKED;
/* The table of modules written in the language, sorted by name and ended by a NULL name; static. One a VM. */
void wf_import_add_library(wf_vm *vm, const wf_library_module *table);
wf_module *wf_import_builtin(wf_vm *vm, const char *name) WF_CHECKED; /* a native module, loaded when it is not yet */

#endif

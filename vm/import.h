/*
 * Imports (import.c): built-in modules, the script's folder, WEFTPATH's folders in order. A module of stdlib/ is one row in
 * stdlib/modules.def, or a file in stdlib/lib/ when it is written in the language; whoever opens the VM hands the tables over, since the
 * VM knows nothing above it.
 */
#ifndef WF_IMPORT_H
#define WF_IMPORT_H

#include "error.h"
#include "object/code.h"

typedef struct wf_module_spec wf_module_spec; /* module_spec.h */

typedef struct wf_native_module {
    const char *name;
    bool (*load)(wf_vm *vm, wf_module *m); /* fills m->dict; false: exception */
} wf_native_module;

/* A module of the library that is written in the language: its text is compiled when it is first imported. */
typedef struct wf_library_module {
    const char *name; /* dotted */
    const char *file; /* "enum.py", "pkg/__init__.py": __file__ is this behind "<stdlib>/" */
    bool package;
    size_t size;      /* bytes of its text, which is UTF-8 */
    size_t packed_size;
    const char *packed; /* the text deflated, without a header */
} wf_library_module;

/* `import name`, `from name import ...`: fromlist holds the names, or is false; globals for relative ones. */
bool wf_import(wf_vm *vm, wf_str *name, wf_dict *globals, wf_value fromlist, unsigned level, wf_value *out) WF_CHECKED;
bool wf_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out) WF_CHECKED;
bool wf_import_star(wf_vm *vm, wf_value module, wf_value into) WF_CHECKED;
/* `weft -m name`: the module's file, or its package's __main__.py, runs as `main`; sys.argv[0] becomes its path. */
bool wf_import_main(wf_vm *vm, const char *name, wf_module *main) WF_CHECKED;
/* The table of native modules, ended by a NULL name; static. Several may be added. */
bool wf_import_add_natives(wf_vm *vm, const wf_native_module *table) WF_CHECKED;
/* The table of modules written in the language, sorted by name and ended by a NULL name; static. One a VM. */
void wf_import_add_library(wf_vm *vm, const wf_library_module *table);
bool wf_import_is_library(wf_vm *vm, wf_value module); /* it ships with Weft; runs no script code */
wf_module *wf_import_builtin(wf_vm *vm, const char *name) WF_CHECKED; /* a built-in module, loaded when it is not yet */

/* ---- the steps, for importlib ---- */
/* Every part of a dotted name imported; *top is the first, the last is returned; unset: exception. */
wf_value wf_import_dotted(wf_vm *vm, wf_str *name, wf_value *top) WF_CHECKED;
/* Where a module is, looked for in folders (an iterable; unset: sys.path). NULL without exception: nowhere. */
wf_module_spec *wf_import_find(wf_vm *vm, wf_str *name, wf_value folders);
bool wf_import_describe(wf_vm *vm, wf_module *m, wf_module_spec *spec) WF_CHECKED; /* sets __name__, __spec__, __file__ ... */
bool wf_import_exec(wf_vm *vm, wf_module *m, wf_str *path) WF_CHECKED; /* runs a file, or a file of the library, in m */
wf_str *wf_import_source(wf_vm *vm, wf_str *path) WF_CHECKED;          /* its text */
bool wf_import_is_partial(wf_vm *vm, wf_value module);                 /* it is being imported now */
/* ImportError or ModuleNotFoundError with its attributes. Always false. */
bool wf_import_raise(wf_vm *vm, wf_exc type, wf_str *text, wf_value name, wf_value path, wf_value name_from);

#endif

/*
 * Module specs and loaders (module_spec.c): what __spec__ and __loader__ of a module are, made by import.c as it loads one.
 */
#ifndef WF_MODULE_SPEC_H
#define WF_MODULE_SPEC_H

#include "vm.h"

/* Fields that say nothing are None. */
typedef struct wf_module_spec {
    wf_object head;
    wf_value name, loader, origin, state;
    wf_value locations;  /* submodule_search_locations: a list in packages */
    wf_value cached;
    bool has_location;   /* origin is a file's path */
    bool initializing;   /* the module is being loaded */
} wf_module_spec;

typedef enum wf_loader_how { WF_LOADER_BUILTIN, WF_LOADER_FILE, WF_LOADER_NAMESPACE } wf_loader_how;

/* name, its loader (for a file: path is its name), and for packages the folders of submodules, a list or None. */
wf_module_spec *wf_module_spec_new(wf_vm *vm, wf_str *name, wf_loader_how how, wf_value path, wf_value locations) WF_CHECKED;
wf_type *wf_module_spec_type(wf_vm *vm) WF_CHECKED;   /* importlib.machinery.ModuleSpec */
wf_type *wf_module_loader_type(wf_vm *vm, wf_loader_how how) WF_CHECKED;
wf_module_spec *wf_module_spec_of(wf_vm *vm, wf_value v); /* v as a spec; NULL: it is none */
/* "a.b" of a.b.c, or of package a.b itself. NULL: MemoryError. */
wf_str *wf_module_spec_parent(wf_vm *vm, const wf_module_spec *spec) WF_CHECKED;

#endif

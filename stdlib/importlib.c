/* _importlib: the importer's own steps, for lib/importlib. */
#include "import.h"
#include "module_spec.h"
#include "vm.h"

static bool importlib_find(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "a module's name must be str, not %T", args[0]);
    wf_str *name = wf_str_intern_str(vm, wf_as_str(args[0]));
    wf_value folders = wf_is_none(args[1]) ? WF_UNSET : args[1];
    wf_module_spec *spec = name ? wf_import_find(vm, name, folders) : NULL;
    *out = spec ? wf_from_obj(spec) : WF_NONE;
    return spec || !wf_error_pending(vm);
}

static bool importlib_describe(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_module_spec *spec = wf_module_spec_of(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    if (!wf_is_kind(args[0], WF_KIND_MODULE) || !spec)
        return wf_raise(vm, WF_EXC_TypeError, "a module and its spec are needed, not %T and %T", args[0], args[1]);
    return wf_import_describe(vm, (wf_module *)wf_obj(args[0]), spec);
}

static const wf_native_row importlib_rows[] = {
    {"find", importlib_find, "(name, folders, /)", "The spec of a module that some folder has; None: sys.path."},
    {"describe", importlib_describe, "(module, spec, /)", "Set the attributes of a module that its spec says."},
    {0},
};

bool wf_importlib_load(wf_vm *vm, wf_module *m)
{
    static const struct {
        const char *name;
        wf_loader_how how;
    } loaders[] = {{"BuiltinImporter", WF_LOADER_BUILTIN},
                   {"SourceFileLoader", WF_LOADER_FILE},
                   {"NamespaceLoader", WF_LOADER_NAMESPACE}};
    wf_type *spec = wf_module_spec_type(vm);
    if (!spec || !wf_dict_set_z(vm, m->dict, "ModuleSpec", wf_from_obj(spec)))
        return false;
    for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++) {
        wf_type *t = wf_module_loader_type(vm, loaders[i].how);
        if (!t || !wf_dict_set_z(vm, m->dict, loaders[i].name, wf_from_obj(t)))
            return false;
    }
    return wf_native_add_rows(vm, m->dict, importlib_rows, NULL, 0);
}

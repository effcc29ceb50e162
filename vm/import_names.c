/* What happens to names after a module is there: `from m import x`, `from m import *`, and `weft -m m`. */
#include "import.h"

#include "exec/interp.h"
#include "module_spec.h"
#include "object/exception.h"
#include "object/model.h"

/* ---- errors ---- */

bool wf_import_raise(wf_vm *vm, wf_exc type, wf_str *text, wf_value name, wf_value path, wf_value name_from)
{
    wf_raise_arg(vm, type, wf_from_obj(text));
    wf_value error = wf_error_take(vm);
    if (wf_error_value_is(vm, error, WF_EXC_ImportError)) {
        wf_exception *e = wf_as_exception(error);
        wf_exception_set(vm, e, WF_FIELD_IMPORT_NAME, name);
        wf_exception_set(vm, e, WF_FIELD_IMPORT_PATH, path);
        wf_exception_set(vm, e, WF_FIELD_IMPORT_NAME_FROM, name_from);
    }
    return wf_raise_value(vm, error);
}

bool wf_import_is_partial(wf_vm *vm, wf_value module)
{
    wf_value spec;
    if (!wf_is_kind(module, WF_KIND_MODULE) || !((wf_module *)wf_obj(module))->dict ||
        !wf_dict_get_name(vm, ((wf_module *)wf_obj(module))->dict, wf_name(vm, __spec__), &spec))
        return false;
    const wf_module_spec *s = wf_module_spec_of(vm, spec);
    return s && s->initializing;
}

/* The module lacks the name: says which module, where it lies, and whether that is because it is still being imported. */
static bool import_cannot(wf_vm *vm, wf_value module, wf_str *name, wf_value module_name)
{
    wf_value file = WF_NONE, shown = module_name;
    if (wf_attr_find(vm, module, wf_name(vm, __file__), &file) < 0)
        return false;
    if (!wf_is_str(file))
        file = WF_NONE;
    if (!wf_is_str(module_name)) {
        wf_str *unknown = wf_str_new_z(vm, "<unknown module name>");
        if (!unknown)
            return false;
        shown = wf_from_obj(unknown);
    }
    wf_str *where = wf_is_none(file) ? wf_str_new_z(vm, "unknown location") : wf_as_str(file);
    bool partial = wf_import_is_partial(vm, module);
    wf_str *text = !where ? NULL
                   : partial
                       ? wf_str_format(vm,
                                       "cannot import name %R from partially initialized module %R (most likely "
                                       "due to a circular import) (%S)",
                                       wf_from_obj(name), shown, where)
                       : wf_str_format(vm, "cannot import name %R from %R (%S)", wf_from_obj(name), shown, where);
    return text && wf_import_raise(vm, WF_EXC_ImportError, text, module_name, file, wf_from_obj(name));
}

/* ---- from m import x ---- */

bool wf_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out)
{
    wf_value module_name = WF_NONE;
    int found = wf_attr_find(vm, module, name, out);
    if (found)
        return found > 0;
    if (wf_attr_find(vm, module, wf_name(vm, __name__), &module_name) < 0)
        return false;
    if (wf_is_str(module_name)) { /* a submodule that is still being imported, in a circle */
        wf_str *full = wf_str_format(vm, "%V.%S", module_name, name);
        if (!full)
            return false;
        found = wf_dict_get(vm, vm->modules, wf_from_obj(full), out);
        if (found)
            return found > 0;
    }
    return import_cannot(vm, module, name, module_name);
}

/* ---- from m import * ---- */

/* all: the name is one of __all__. */
static bool import_star_name(wf_vm *vm, wf_value module, wf_value name, bool all, wf_value into)
{
    wf_value v, module_name;
    if (!wf_is_str(name)) {
        int named = wf_attr_find(vm, module, wf_name(vm, __name__), &module_name);
        if (named < 0)
            return false;
        if (!named || !wf_is_str(module_name))
            return wf_raise(vm, WF_EXC_TypeError, "module __name__ must be a string, not %s", "NoneType");
        return wf_raise(vm, WF_EXC_TypeError, all ? "Item in %V.__all__ must be str, not %T" : "Key in %V.__dict__ must be str, not %T",
                        module_name, name);
    }
    wf_str *interned = wf_str_intern_str(vm, wf_as_str(name));
    return interned && wf_attr_get(vm, module, interned, &v) && wf_op_setitem(vm, into, wf_from_obj(interned), v);
}

static bool import_star_all(wf_vm *vm, wf_value module, wf_value all, wf_value into)
{
    wf_iteration it;
    wf_value x;
    int more;
    if (!wf_type_of(vm, all)->slots.getitem)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object does not support indexing", all);
    if (!wf_iteration_start(vm, &it, all))
        return false;
    while ((more = wf_iteration_next(vm, &it, &x)) > 0)
        if (!wf_budget_charge(vm, 1) || !import_star_name(vm, module, x, true, into))
            return false;
    return more == 0;
}

bool wf_import_star(wf_vm *vm, wf_value module, wf_value into)
{
    wf_value all, space;
    int found = wf_attr_find(vm, module, wf_name(vm, __all__), &all);
    if (found)
        return found > 0 && import_star_all(vm, module, all, into);
    found = wf_attr_find(vm, module, wf_name(vm, __dict__), &space);
    if (found < 0)
        return false;
    if (!found)
        return wf_raise(vm, WF_EXC_ImportError, "from-import-* object has no __dict__ and no __all__");
    wf_value keys = wf_tuple_of_iterable(vm, space);
    if (wf_is_unset(keys))
        return false;
    for (size_t i = 0; i < wf_as_tuple(keys)->count; i++) {
        wf_value key = wf_as_tuple(keys)->items[i];
        const char *text = wf_is_str(key) ? wf_str_data(vm, wf_as_str(key)) : "";
        if (!text || (text[0] != '_' && !import_star_name(vm, module, key, false, into)))
            return false;
    }
    return true;
}

/* ---- weft -m ---- */

/* "... (ModuleNotFoundError: No module named 'a')": what went wrong with a package on the way. */
static bool import_main_wrap(wf_vm *vm, const char *name)
{
    wf_value error = wf_error_take(vm);
    wf_str *full = wf_type_full_name(vm, wf_type_of(vm, error)), *text = full ? wf_op_str(vm, error) : NULL;
    return text && wf_raise(vm, WF_EXC_ImportError, "Error while finding module specification for '%s' (%S: %S)", name,
                            full, text);
}

/* The folders of the package that a dotted name is in; unset in *folders: a top-level name. */
static bool import_main_package(wf_vm *vm, const char *name, wf_value *folders)
{
    const char *dot = strrchr(name, '.');
    wf_value top;
    *folders = WF_UNSET;
    if (!dot)
        return true;
    wf_str *parent = wf_str_intern(vm, name, (size_t)(dot - name));
    wf_value package = parent ? wf_import_dotted(vm, parent, &top) : WF_UNSET;
    if (wf_is_unset(package)) {
        bool missing = wf_error_is(vm, WF_EXC_ModuleNotFoundError) && wf_is_exception(vm->exception) && !wf_as_exception(vm->exception)->trace_count;
        return missing && import_main_wrap(vm, name);
    }
    int found = wf_attr_find(vm, package, wf_name(vm, __path__), folders);
    if (found == 0)
        wf_raise(vm, WF_EXC_ImportError,
                 "Error while finding module specification for '%s' (ModuleNotFoundError: __path__ attribute not found on "
                 "'%S' while trying to find '%s')",
                 name, parent, name);
    return found > 0;
}

/* The spec of what is to be run: of a package its __main__. NULL: an exception. */
static wf_module_spec *import_main_spec(wf_vm *vm, const char *name)
{
    wf_value folders;
    wf_str *s = wf_str_intern_z(vm, name);
    if (!s || !import_main_package(vm, name, &folders))
        return NULL;
    wf_module_spec *spec = wf_import_find(vm, s, folders);
    if (!spec) {
        if (!wf_error_pending(vm))
            wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named %s", name);
        return NULL;
    }
    if (wf_is_none(spec->locations)) {
        if (!spec->has_location)
            wf_raise(vm, WF_EXC_ImportError, "No code object available for %s", name);
        return spec->has_location ? spec : NULL;
    }
    size_t length = strlen(name), tail = strlen("__main__");
    if (length >= tail && strcmp(name + length - tail, "__main__") == 0) {
        wf_raise(vm, WF_EXC_ImportError, "Cannot use package as __main__ module");
        return NULL;
    }
    wf_str *inner = wf_str_format(vm, "%s.__main__", name);
    const char *text = inner ? wf_str_data(vm, inner) : NULL;
    wf_module_spec *found = text && import_main_package(vm, text, &folders) ? wf_import_find(vm, inner, folders) : NULL;
    if (!found && !wf_error_pending(vm))
        wf_raise(vm, WF_EXC_ImportError, "No module named %s; '%s' is a package and cannot be directly executed", text,
                 name);
    return found;
}

bool wf_import_main(wf_vm *vm, const char *name, wf_module *main)
{
    if (name[0] == '.')
        return wf_raise(vm, WF_EXC_ImportError, "Relative module names not supported");
    wf_module_spec *spec = import_main_spec(vm, name);
    wf_value own;
    if (!spec || !wf_dict_get_name(vm, main->dict, wf_name(vm, __name__), &own))
        return false;
    if (!wf_import_describe(vm, main, spec) || !wf_dict_set_name(vm, main->dict, wf_name(vm, __name__), own))
        return false;
    wf_list *argv = wf_is_list(vm->argv) ? wf_as_list(vm->argv) : NULL;
    if (argv && argv->count)
        wf_heap_store(vm, argv->array, &argv->array->items[0], spec->origin);
    return wf_import_exec(vm, main, wf_as_str(spec->origin));
}

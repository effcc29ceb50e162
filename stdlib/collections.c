/* collections: the module. Its types are in deque.c, dict_kinds.c, counter.c and named_tuple.c. */
#include "collections.h"

#include "import.h"
#include "object/model.h"

bool wf_collections_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* What is written in the language, in collections/_wrappers.py. */
static const char *const collections_wrappers[] = {"ChainMap", "UserDict", "UserList", "UserString",
                                                  "_count_elements"};

/* A submodule, imported when it is not yet there. */
static bool collections_submodule(wf_vm *vm, wf_module *m, const char *full_name, wf_value *out)
{
    wf_str *name = wf_str_intern_z(vm, full_name);
    wf_value from = wf_from_obj(vm->empty_tuple), top;
    if (!name || !wf_import(vm, name, m->dict, from, 0, &top))
        return false;
    int found = wf_dict_get(vm, vm->modules, wf_from_obj(name), out);
    return found > 0 || (found == 0 && wf_raise(vm, WF_EXC_ImportError, "lost %S", name));
}

/* collections.abc is there without having been imported, and so are the wrappers: both are loaded when they are asked for. The
 * wrappers then stay. */
static bool collections_getattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_module *m = wf_import_builtin(vm, "collections");
    (void)n;
    if (!m)
        return false;
    wf_str *name = wf_is_str(args[0]) ? wf_as_str(args[0]) : vm->empty_str;
    if (wf_str_is(name, "abc"))
        return collections_submodule(vm, m, "collections.abc", out);
    for (size_t i = 0; i < sizeof collections_wrappers / sizeof *collections_wrappers; i++) {
        wf_value module;
        if (wf_str_is(name, collections_wrappers[i]))
            return collections_submodule(vm, m, "collections._wrappers", &module) &&
                   wf_attr_get(vm, module, name, out) && wf_dict_set_name(vm, m->dict, name, *out);
    }
    return wf_attr_raise(vm, wf_from_obj(m), name, "module 'collections' has no attribute '%V'", args[0]);
}

static const wf_native_row collections_rows[] = {
    {"__getattr__", collections_getattr, "(name, /)", NULL},
    {0},
};

/* A package whose own part is native: its folder of the library holds the submodule. */
static bool collections_add_path(wf_vm *vm, wf_module *m)
{
    wf_str *folder = wf_str_new_z(vm, "<stdlib>/collections");
    wf_value item = folder ? wf_from_obj(folder) : WF_NONE;
    wf_list *path = folder ? wf_list_from(vm, &item, 1) : NULL;
    return path && wf_dict_set_name(vm, m->dict, wf_name(vm, __path__), wf_from_obj(path)) &&
           wf_dict_set_z(vm, m->dict, "__package__", wf_from_obj(m->name));
}

static bool collections_add_all(wf_vm *vm, wf_module *m)
{
    static const char *const names[] = {"ChainMap", "Counter", "OrderedDict", "UserDict", "UserList",
                                        "UserString", "defaultdict", "deque", "namedtuple"};
    wf_list *all = wf_list_new(vm, 0);
    for (size_t i = 0; all && i < sizeof names / sizeof *names; i++) {
        wf_str *name = wf_str_intern_z(vm, names[i]);
        if (!name || !wf_list_append(vm, all, wf_from_obj(name)))
            return false;
    }
    return all && wf_dict_set_z(vm, m->dict, "__all__", wf_from_obj(all));
}

bool wf_collections_load(wf_vm *vm, wf_module *m)
{
    return collections_add_path(vm, m) && collections_add_all(vm, m) && wf_native_add_rows(vm, m->dict, collections_rows, NULL, 0) &&
           wf_deque_load(vm, m) && wf_dict_kinds_load(vm, m) && wf_counter_load(vm, m) &&
           wf_named_tuple_load(vm, m);
}

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

/* collections.abc is there without having been imported: it is loaded when it is asked for. */
static bool collections_getattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_module *m = wf_import_builtin(vm, "collections");
    (void)n;
    if (!m)
        return false;
    if (!wf_is_str(args[0]) || !wf_str_is(wf_as_str(args[0]), "abc"))
        return wf_attr_raise(vm, wf_from_obj(m), wf_is_str(args[0]) ? wf_as_str(args[0]) : vm->empty_str,
                             "module 'collections' has no attribute '%V'", args[0]);
    wf_str *name = wf_str_intern_z(vm, "collections.abc");
    wf_value from = wf_from_obj(vm->empty_tuple), top;
    if (!name || !wf_import(vm, name, m->dict, from, 0, &top))
        return false;
    wf_value abc;
    int found = wf_dict_get(vm, vm->modules, wf_from_obj(name), &abc);
    *out = abc;
    return found > 0 || (found == 0 && wf_raise(vm, WF_EXC_ImportError, "lost collections.abc"));
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

bool wf_collections_load(wf_vm *vm, wf_module *m)
{
    return collections_add_path(vm, m) && wf_native_add_rows(vm, m->dict, collections_rows, NULL, 0) &&
           wf_deque_load(vm, m) && wf_dict_kinds_load(vm, m) && wf_counter_load(vm, m) &&
           wf_named_tuple_load(vm, m);
}

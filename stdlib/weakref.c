/* _weakref: what of module weakref is C (lib/weakref.py has the rest). */
#include "memory/weak.h"
#include "object/weakref.h"
#include "vm.h"

static bool weakref_module_proxy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_weakref_proxy(vm, args[0], wf_is_unset(args[1]) ? WF_NONE : args[1]);
    return !wf_is_unset(*out);
}

static bool weakref_module_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t count = 0;
    (void)n;
    for (wf_weakref *r = NULL; wf_is_obj(args[0]) && (r = wf_weak_next(vm, wf_obj(args[0]), r));)
        count++;
    *out = wf_fix(count);
    return true;
}

static bool weakref_module_list(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!weakref_module_count(vm, args, 1, out))
        return false;
    wf_list *list = wf_list_new(vm, (size_t)wf_fix_get(*out));
    if (!list)
        return false;
    /* The list has room for all: appending allocates nothing. CPython's order: the shared ones first, then the newest. */
    for (unsigned rank = 0; rank < WF_WEAKREF_RANKS; rank++)
        for (wf_weakref *r = NULL; wf_is_obj(args[0]) && (r = wf_weak_next(vm, wf_obj(args[0]), r));)
            if (wf_weakref_rank(r) == rank && !wf_list_append(vm, list, wf_from_obj(r)))
                return false;
    *out = wf_from_obj(list);
    return true;
}

bool wf_weakref_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"proxy", weakref_module_proxy, "(object, callback=None, /)",
         "An object that passes everything on to another, which it does not keep."},
        {"getweakrefcount", weakref_module_count, "(object, /)",
         "How many weak references and proxies refer to an object."},
        {"getweakrefs", weakref_module_list, "(object, /)",
         "List of the weak references and proxies that refer to an object."},
        {0}};
    return wf_dict_set_z(vm, m->dict, "ref", wf_from_obj(vm->kind_types[WF_KIND_WEAKREF])) &&
           wf_dict_set_z(vm, m->dict, "ReferenceType", wf_from_obj(vm->kind_types[WF_KIND_WEAKREF])) &&
           wf_dict_set_z(vm, m->dict, "ProxyType", wf_from_obj(vm->kind_types[WF_KIND_WEAKPROXY])) &&
           wf_dict_set_z(vm, m->dict, "CallableProxyType", wf_from_obj(vm->kind_types[WF_KIND_WEAKCALL])) &&
           wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

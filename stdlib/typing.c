/*
 * _typing: the native part of lib/typing.py, the classes that type parameters and `type` statements make.
 */
#include "object/model.h"
#include "vm.h"

static const struct typing_row {
    const char *name;
    wf_kind kind;
} typing_rows[] = {
    {"TypeVar", WF_KIND_TYPEVAR},
    {"ParamSpec", WF_KIND_PARAMSPEC},
    {"TypeVarTuple", WF_KIND_TYPEVARTUPLE},
    {"TypeAliasType", WF_KIND_TYPEALIAS},
    {"ParamSpecArgs", WF_KIND_PARAMSPECARGS},
    {"ParamSpecKwargs", WF_KIND_PARAMSPECKWARGS},
    {"Generic", WF_KIND_GENERIC},
};

static bool typing_identity(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = args[0];
    return true;
}

static const wf_native_row typing_functions[] = {
    {"_idfunc", typing_identity, "(argument, /)", "What it is given."},
    {0},
};

bool wf_typing_load(wf_vm *vm, wf_module *m)
{
    for (size_t i = 0; i < sizeof typing_rows / sizeof *typing_rows; i++)
        if (!wf_dict_set_z(vm, m->dict, typing_rows[i].name, wf_from_obj(vm->kind_types[typing_rows[i].kind])))
            return false;
    return wf_native_add_rows(vm, m->dict, typing_functions, NULL, 0);
}

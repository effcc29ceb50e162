/*
 * _types: the classes of the VM's own objects, for lib/types.py, and what it needs beyond them.
 */
#include "object/model.h"
#include "object/type.h"
#include "vm.h"

static const struct types_row {
    const char *name;
    wf_kind kind;
} types_rows[] = {
    {"FunctionType", WF_KIND_FUNCTION},
    {"CodeType", WF_KIND_CODE},
    {"CellType", WF_KIND_CELL},
    {"GeneratorType", WF_KIND_GENERATOR},
    {"CoroutineType", WF_KIND_COROUTINE},
    {"AsyncGeneratorType", WF_KIND_ASYNC_GENERATOR},
    {"MethodType", WF_KIND_METHOD},
    {"BuiltinFunctionType", WF_KIND_NATIVE},
    {"WrapperDescriptorType", WF_KIND_WRAPPER_DESCRIPTOR},
    {"MethodWrapperType", WF_KIND_METHOD_WRAPPER},
    {"MethodDescriptorType", WF_KIND_METHOD_DESCRIPTOR},
    {"ClassMethodDescriptorType", WF_KIND_CLASSMETHOD_DESCRIPTOR},
    {"GetSetDescriptorType", WF_KIND_GETSET},
    {"MemberDescriptorType", WF_KIND_MEMBER},
    {"ModuleType", WF_KIND_MODULE},
    {"TracebackType", WF_KIND_TRACEBACK},
    {"FrameType", WF_KIND_FRAME},
    {"GenericAlias", WF_KIND_GENERIC_ALIAS},
    {"UnionType", WF_KIND_UNION},
    {"EllipsisType", WF_KIND_ELLIPSISTYPE},
    {"NoneType", WF_KIND_NONETYPE},
    {"NotImplementedType", WF_KIND_NOTIMPLEMENTEDTYPE},
};

/* The function itself, with code of its own whose generators may be awaited. */
static bool types_iterable_coroutine(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_function(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "iterable_coroutine() argument must be function, not %A", args[0]);
    wf_function *f = wf_as_function(args[0]);
    wf_code *code = wf_code_with_flags(vm, f->code, WF_CODE_ITERABLE_COROUTINE);
    *out = args[0];
    return code && wf_attr_set(vm, args[0], wf_name(vm, __code__), wf_from_obj(code));
}

/* For classes of the library that CPython writes in C. */
static bool types_dotted(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_type(args[0]) || !(wf_obj(args[0])->flags & WF_TYPE_SCRIPT))
        return wf_raise(vm, WF_EXC_TypeError, "dotted() argument must be a class of a script, not %A", args[0]);
    wf_obj(args[0])->flags |= WF_TYPE_DOTTED;
    *out = args[0];
    return true;
}

static const wf_native_row types_functions[] = {
    {"dotted", types_dotted, "(cls, /)", "Let messages name a class with its module."},
    {"iterable_coroutine", types_iterable_coroutine, "(function, /)",
     "Let the generators that a function makes be awaited."},
    {0},
};

bool wf_types_load(wf_vm *vm, wf_module *m)
{
    for (size_t i = 0; i < sizeof types_rows / sizeof *types_rows; i++)
        if (!wf_dict_set_z(vm, m->dict, types_rows[i].name,
                           wf_from_obj(vm->kind_types[types_rows[i].kind])))
            return false;
    wf_value proxy = wf_mapping_proxy_new(vm, m->dict);
    return !wf_is_unset(proxy) &&
           wf_dict_set_z(vm, m->dict, "MappingProxyType", wf_from_obj(wf_type_of(vm, proxy))) &&
           wf_native_add_rows(vm, m->dict, types_functions, NULL, 0);
}

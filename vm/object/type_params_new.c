/* Calls of TypeVar and its kin by scripts, and what the objects leave to the module typing, which is in the language. CPython's
 * Objects/typevarobject.c asks the same functions of its typing.py. */
#include "import.h"
#include "object/model.h"
#include "object/type_params.h"
#include "vm.h"

/* ---- the module typing ---- */

bool wf_typing_get(wf_vm *vm, const char *name, wf_value *out)
{
    wf_str *module_name = wf_str_intern_z(vm, "typing");
    wf_str *attribute = module_name ? wf_str_intern_z(vm, name) : NULL;
    wf_value module;
    if (!attribute)
        return false;
    int found = wf_dict_get(vm, vm->modules, wf_from_obj(module_name), &module);
    if (found < 0 || (!found && !wf_import(vm, module_name, NULL, WF_NONE, 0, &module)))
        return false;
    return wf_attr_get(vm, module, attribute, out);
}

bool wf_typing_call(wf_vm *vm, const char *name, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value function;
    return wf_typing_get(vm, name, &function) && wf_call_kw(vm, function, args, n, kwnames, out);
}

/* ---- TypeVar(name, ...) ---- */

static bool param_new_start(wf_vm *vm, wf_kind kind, const char *callee, wf_value name, wf_type_param **out)
{
    if (!wf_is_str(name))
        return wf_raise(vm, WF_EXC_TypeError, "%s() argument 'name' must be str, not %A", callee, name);
    *out = wf_type_param_new(vm, kind, name);
    return *out != NULL;
}

/* None stands for its class; the rest is checked by typing. None where a bound is left out: there is none. */
static bool param_new_bound(wf_vm *vm, wf_type_param *p, wf_value bound)
{
    if (wf_is_unset(bound) || wf_is_none(bound)) {
        wf_heap_store(vm, &p->head, &p->bound, WF_NONE);
        return true;
    }
    wf_str *text = wf_str_new_z(vm, "Bound must be a type.");
    wf_value args[] = {bound, text ? wf_from_obj(text) : WF_NONE}, checked;
    if (!text || !wf_typing_call(vm, "_type_check", args, 2, NULL, &checked))
        return false;
    wf_heap_store(vm, &p->head, &p->bound, checked);
    return true;
}

/* The default is there unless it was left out or is NoDefault. */
static bool param_new_default(wf_vm *vm, wf_type_param *p, wf_value given)
{
    wf_value none;
    if (wf_is_unset(given))
        return true;
    if (!wf_typing_get(vm, "NoDefault", &none))
        return false;
    if (!wf_same(given, none)) {
        p->evaluate_default = WF_TRUE;
        wf_heap_store(vm, &p->head, &p->default_value, given);
    }
    return true;
}

static bool param_new_flag(wf_vm *vm, wf_value given, bool *out)
{
    int truth = wf_is_unset(given) ? 0 : wf_op_truth(vm, given);
    *out = truth > 0;
    return truth >= 0;
}

/* flags: covariant, contravariant, infer_variance, as given */
static bool param_new_variance(wf_vm *vm, wf_type_param *p, const wf_value *flags)
{
    if (!param_new_flag(vm, flags[0], &p->covariant) || !param_new_flag(vm, flags[1], &p->contravariant) ||
        !param_new_flag(vm, flags[2], &p->infer_variance))
        return false;
    if (p->covariant && p->contravariant)
        return wf_raise(vm, WF_EXC_ValueError, "Bivariant types are not supported.");
    if (p->infer_variance && (p->covariant || p->contravariant))
        return wf_raise(vm, WF_EXC_ValueError, "Variance cannot be specified with infer_variance.");
    return true;
}

bool wf_type_params_new_typevar(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    enum { NAME, CONSTRAINTS, BOUND, DEFAULT, FLAGS, COUNT = FLAGS + 3 };
    wf_value b[COUNT];
    wf_type_param *p;
    (void)cls;
    if (!wf_native_bind_args(vm, "typevar",
                             "(name, *constraints, bound=None, default=typing.NoDefault, covariant=False, "
                             "contravariant=False, infer_variance=False)",
                             args, n, kwnames, b, COUNT) ||
        !param_new_start(vm, WF_KIND_TYPEVAR, "typevar", b[NAME], &p) || !param_new_variance(vm, p, b + FLAGS) ||
        !param_new_bound(vm, p, b[BOUND]))
        return false;
    const wf_tuple *constraints = wf_as_tuple(b[CONSTRAINTS]);
    if (constraints->count == 1)
        return wf_raise(vm, WF_EXC_TypeError, "A single constraint is not allowed");
    if (constraints->count && !wf_is_none(p->bound))
        return wf_raise(vm, WF_EXC_TypeError, "Constraints cannot be combined with bound=...");
    if (constraints->count) {
        p->constrained = true;
        wf_heap_store(vm, &p->head, &p->bound, b[CONSTRAINTS]);
    }
    *out = wf_from_obj(p);
    return param_new_default(vm, p, b[DEFAULT]);
}

bool wf_type_params_new_paramspec(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    enum { NAME, BOUND, DEFAULT, FLAGS, COUNT = FLAGS + 3 };
    wf_value b[COUNT];
    wf_type_param *p;
    (void)cls;
    if (!wf_native_bind_args(vm, "paramspec",
                             "(name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, "
                             "infer_variance=False)",
                             args, n, kwnames, b, COUNT) ||
        !param_new_start(vm, WF_KIND_PARAMSPEC, "paramspec", b[NAME], &p) || !param_new_variance(vm, p, b + FLAGS) ||
        !param_new_bound(vm, p, b[BOUND]) || !param_new_default(vm, p, b[DEFAULT]))
        return false;
    if (wf_is_none(p->bound)) /* unlike that of a TypeVar */
        wf_heap_store(vm, &p->head, &p->bound, wf_from_obj(vm->kind_types[WF_KIND_NONETYPE]));
    *out = wf_from_obj(p);
    return true;
}

bool wf_type_params_new_typevartuple(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value b[2];
    wf_type_param *p;
    (void)cls;
    if (!wf_native_bind_args(vm, "typevartuple", "(name, *, default=typing.NoDefault)", args, n, kwnames, b, 2) ||
        !param_new_start(vm, WF_KIND_TYPEVARTUPLE, "typevartuple", b[0], &p) || !param_new_default(vm, p, b[1]))
        return false;
    *out = wf_from_obj(p);
    return true;
}

bool wf_type_params_new_alias(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    enum { NAME, VALUE, PARAMS, COUNT };
    wf_value b[COUNT];
    wf_type_param *p;
    (void)cls;
    if (!wf_native_bind_args(vm, "typealias", "(name, value, *, type_params=())", args, n, kwnames, b, COUNT) ||
        !param_new_start(vm, WF_KIND_TYPEALIAS, "typealias", b[NAME], &p))
        return false;
    if (!wf_is_unset(b[PARAMS]) && !wf_is_tuple(b[PARAMS]))
        return wf_raise(vm, WF_EXC_TypeError, "type_params must be a tuple");
    if (!wf_is_unset(b[PARAMS]) && wf_as_tuple(b[PARAMS])->count) {
        p->params = wf_as_tuple(b[PARAMS]);
        wf_heap_barrier(vm, &p->head);
    }
    wf_heap_store(vm, &p->head, &p->bound, b[VALUE]);
    *out = wf_from_obj(p);
    return true;
}

static bool param_new_part(wf_vm *vm, wf_kind kind, const char *callee, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    wf_value origin;
    if (!wf_native_bind_args(vm, callee, "(origin)", args, n, kwnames, &origin, 1))
        return false;
    *out = wf_type_param_part(vm, origin, kind);
    return !wf_is_unset(*out);
}

bool wf_type_params_new_args(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls;
    return param_new_part(vm, WF_KIND_PARAMSPECARGS, "paramspecargs", args, n, kwnames, out);
}

bool wf_type_params_new_kwargs(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls;
    return param_new_part(vm, WF_KIND_PARAMSPECKWARGS, "paramspeckwargs", args, n, kwnames, out);
}

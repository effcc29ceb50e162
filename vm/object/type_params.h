/* What type parameters and `type` statements make (PEP 695). */
#ifndef WF_TYPE_PARAMS_H
#define WF_TYPE_PARAMS_H

#include "native.h"

/* TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, and P.args and P.kwargs. What is given as a function is
 * called when it is first asked for; what scripts give when they call the types is there at once. */
typedef struct wf_type_param {
    wf_object head;
    wf_str *name;
    wf_value module;
    wf_value bound; /* bound, constraints, or the value of an alias; of P.args: P. Unset: not evaluated yet */
    wf_value default_value;
    wf_value evaluate_bound; /* a function, or None */
    wf_value evaluate_default; /* a function; True: default_value was given; None: there is no default */
    wf_tuple *params; /* of an alias; NULL: none */
    bool constrained, covariant, contravariant, infer_variance;
} wf_type_param;

/* A new one, of which nothing but its name and module (the running script's) is filled in. */
wf_type_param *wf_type_param_new(wf_vm *vm, wf_kind kind, wf_value name) WF_CHECKED;
wf_value wf_type_param_part(wf_vm *vm, wf_value origin, wf_kind kind) WF_CHECKED; /* P.args, P.kwargs; unset: exception */

/* Calls by scripts: the types' slots.make. */
bool wf_type_params_new_typevar(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_type_params_new_paramspec(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_type_params_new_typevartuple(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_type_params_new_alias(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_type_params_new_args(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_type_params_new_kwargs(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;

/* A name of the module typing, imported when it is not yet, and a call of it. They run script code. */
bool wf_typing_get(wf_vm *vm, const char *name, wf_value *out) WF_CHECKED;
bool wf_typing_call(wf_vm *vm, const char *name, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;

/* Native functions that the compiler puts among the constants of code:
 * WF_TYPE_PARAM_MAKE(kind, name, constrained, bound function or None, default function or None),
 * WF_TYPE_PARAM_ALIAS(name, parameters or None, value function), WF_TYPE_PARAM_BASE(parameters):
 * typing.Generic[parameters], WF_TYPE_PARAM_NAMESPACE(): that of the class body that calls it,
 * WF_TYPE_PARAM_CLASS_NAME(namespace, name): the name there, else of the globals of the caller. */
typedef enum wf_type_param_maker {
    WF_TYPE_PARAM_MAKE,
    WF_TYPE_PARAM_ALIAS,
    WF_TYPE_PARAM_BASE,
    WF_TYPE_PARAM_NAMESPACE,
    WF_TYPE_PARAM_CLASS_NAME
} wf_type_param_maker;
wf_value wf_type_params_maker(wf_vm *vm, wf_type_param_maker which) WF_CHECKED; /* unset: MemoryError */

#endif

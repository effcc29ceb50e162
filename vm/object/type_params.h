/* What type parameters and `type` statements make (PEP 695). */
#ifndef WF_TYPE_PARAMS_H
#define WF_TYPE_PARAMS_H

#include "native.h"

/* TypeVar, ParamSpec, TypeVarTuple, TypeAliasType, and P.args and P.kwargs. What is given as a function is
 * called when it is first asked for. */
typedef struct wf_type_param {
    wf_object head;
    wf_str *name;
    wf_value module;
    wf_value bound; /* bound, constraints, or the value of an alias; of P.args: P. Unset: not evaluated yet */
    wf_value default_value;
    wf_value evaluate_bound; /* a function, or None */
    wf_value evaluate_default;
    wf_tuple *params; /* of an alias; NULL: none */
    bool constrained;
} wf_type_param;

/* Native functions that the compiler puts among the constants of code:
 * WF_TYPE_PARAM_MAKE(kind, name, constrained, bound function or None, default function or None),
 * WF_TYPE_PARAM_ALIAS(name, parameters or None, value function), WF_TYPE_PARAM_BASE(parameters):
 * typing.Generic[parameters]. */
typedef enum wf_type_param_maker {
    WF_TYPE_PARAM_MAKE,
    WF_TYPE_PARAM_ALIAS,
    WF_TYPE_PARAM_BASE
} wf_type_param_maker;
wf_value wf_type_params_maker(wf_vm *vm, wf_type_param_maker which) WF_CHECKED; /* unset: MemoryError */

#endif

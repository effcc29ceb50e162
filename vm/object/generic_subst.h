/* Type parameters in the arguments of generic aliases and unions. */
#ifndef WF_GENERIC_SUBST_H
#define WF_GENERIC_SUBST_H

#include "object/model.h"

/* The parameters that occur in args, each once, in the order of their first appearance. NULL: exception. May run script code. */
wf_tuple *wf_generic_subst_parameters(wf_vm *vm, const wf_tuple *args) WF_CHECKED;
/* The args of `self` with what self[key] gives in the place of its parameters. NULL: exception. Runs script code. */
wf_tuple *wf_generic_subst(wf_vm *vm, wf_value self, const wf_tuple *args, const wf_tuple *parameters, wf_value key) WF_CHECKED;

#endif

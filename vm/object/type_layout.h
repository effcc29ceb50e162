/* Getters of the attributes of a class that tell of the layout of its instances; none fails. */
#ifndef WF_TYPE_LAYOUT_H
#define WF_TYPE_LAYOUT_H

#include "vm.h"

bool wf_type_layout_basicsize(wf_vm *vm, wf_value self, wf_value *out);
bool wf_type_layout_itemsize(wf_vm *vm, wf_value self, wf_value *out);
bool wf_type_layout_dictoffset(wf_vm *vm, wf_value self, wf_value *out);
bool wf_type_layout_weakrefoffset(wf_vm *vm, wf_value self, wf_value *out);
bool wf_type_layout_flags(wf_vm *vm, wf_value self, wf_value *out);

#endif

/* Shared by the files about exceptions: exception.c, exception_group.c, traceback.c, report.c. */
#ifndef WF_EXCEPTION_PARTS_H
#define WF_EXCEPTION_PARTS_H

#include "object/code.h"
#include "object/exception.h"

/* exception_group.c: the classes' own methods. */
bool wf_exception_group_start(wf_vm *vm) WF_CHECKED;
/* traceback.c: what assigning __traceback__ does: a TRACEBACK or None replaces the raw trace. */
bool wf_exception_set_traceback(wf_vm *vm, wf_exception *e, wf_value traceback) WF_CHECKED;
/* traceback.c: gives `to` the traceback of `from`, the same object. */
bool wf_exception_share_traceback(wf_vm *vm, wf_exception *from, wf_exception *to) WF_CHECKED;
/* traceback.c: the code and position of a TRACEBACK's frame; false when v is none. */
bool wf_exception_trace_position(wf_value v, const wf_code **code, const wf_position **at);
/* exception.c: an attribute, None when absent; false only for errors of other kinds. */
bool wf_exception_attribute(wf_vm *vm, wf_value self, const char *name, wf_value *out) WF_CHECKED;

#endif

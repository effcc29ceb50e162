/* Shared by the files about exceptions: exception.c, exception_group.c, traceback.c, report.c. */
#ifndef WF_EXCEPTION_PARTS_H
#define WF_EXCEPTION_PARTS_H

#include "object/code.h"
#include "native.h"
#include "object/exception.h"

/* exception.c: what every exception has. */
extern const wf_slots wf_exception_slots;
extern const wf_kind_info wf_exception_kind;
extern const wf_native_row wf_exception_methods[];
extern const wf_getset_row wf_exception_getset[];
bool wf_exception_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_exception_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames) WF_CHECKED;
bool wf_exception_set_args(wf_vm *vm, wf_exception *e, const wf_value *args, size_t n) WF_CHECKED;
bool wf_exception_str(wf_vm *vm, wf_value self, wf_value *out) WF_CHECKED;
/* exception_group.c: what groups have. */
extern const wf_slots wf_exception_group_slots;
extern const wf_native_row wf_exception_group_methods[], wf_exception_group_classmethods[];
extern const wf_member_row wf_exception_group_members[];
/* Where a member of an exception lies: wf_getset_row. */
#define WF_EXCEPTION_MEMBER(index) (offsetof(wf_exception, fields) + (index) * sizeof(wf_value))
/* traceback.c: what assigning __traceback__ does: a TRACEBACK or None replaces the raw trace. */
bool wf_exception_set_traceback(wf_vm *vm, wf_exception *e, wf_value traceback) WF_CHECKED;
/* traceback.c: gives `to` the traceback of `from`, the same object. */
bool wf_exception_share_traceback(wf_vm *vm, wf_exception *from, wf_exception *to) WF_CHECKED;
/* traceback.c: the code and position of a TRACEBACK's frame; false when v is none. */
bool wf_exception_trace_position(wf_value v, const wf_code **code, const wf_position **at);
/* exception.c: an attribute, None when absent; false only for errors of other kinds. */
bool wf_exception_attribute(wf_vm *vm, wf_value self, const char *name, wf_value *out) WF_CHECKED;

#endif

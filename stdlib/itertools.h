/*
 * itertools: all its iterators are one kind of object, told apart by their class; what the members mean
 * stands above each. Bodies in itertools.c, itertools_group.c (groupby, tee) and itertools_combine.c (product
 * and its kin).
 */
#ifndef WF_ITERTOOLS_H
#define WF_ITERTOOLS_H

#include "vm.h"
#include "object/iter.h"
#include "object/model.h"
#include "object/tuple.h"

typedef struct wf_itertool {
    wf_object head;
    wf_value v[5];
    int64_t n[4];
} wf_itertool;
static inline wf_itertool *wf_itertool_of(wf_value v)
{
    return (wf_itertool *)wf_obj(v);
}

/* A new instance of cls, all its values unset. NULL: exception. */
wf_itertool *wf_itertools_new(wf_vm *vm, wf_type *cls) WF_CHECKED;
/* wf_op_next with the C stack guarded, since these iterators stand on each other. */
int wf_itertools_pull(wf_vm *vm, wf_value iterator, wf_value *out) WF_CHECKED;
static inline void wf_itertool_set(wf_vm *vm, wf_itertool *it, int i, wf_value v)
{
    wf_heap_store(vm, it, &it->v[i], v);
}

/* The definitions of the other files, each ended by a NULL name. */
extern const wf_native_type wf_itertools_combine_types[];
extern const wf_native_type wf_itertools_group_types[];
/* Internal classes of groupby and tee, whose kinds follow that of the iterators. */
extern const wf_native_type wf_itertools_grouper_type, wf_itertools_tee_type;
enum { WF_ITERTOOLS_GROUPER = 1, WF_ITERTOOLS_TEE = 2 }; /* distances of kinds */
/* tee's module function gets at the kinds through this class of the module. */
bool wf_itertools_tee(wf_vm *vm, wf_kind tee_kind, wf_value iterable, int64_t count,
                      wf_value *out) WF_CHECKED;

#endif

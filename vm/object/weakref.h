/* Weak references as scripts see them: weakref.ref and its subclasses (weakref.c), the two proxies
 * (weakref_proxy.c). */
#ifndef WF_WEAKREF_H
#define WF_WEAKREF_H

#include "memory/weak.h"
#include "object/model.h"

/* A reference of the kind and class to an object; an existing plain one serves again. TypeError for what
 * cannot be referred to. Unset: exception. */
wf_value wf_weakref_make(wf_vm *vm, wf_type *cls, wf_value object, wf_value callback) WF_CHECKED;
wf_value wf_weakref_proxy(wf_vm *vm, wf_value object, wf_value callback) WF_CHECKED; /* weakref.proxy() */
static inline wf_weakref *wf_as_weakref(wf_value v)
{
    return (wf_weakref *)wf_obj(v);
}
/* Where it stands among those of its object: 0 and 1 the plain reference and the plain proxy, which serve everybody. */
enum { WF_WEAKREF_RANKS = 3 };
unsigned wf_weakref_rank(wf_weakref *r);
bool wf_weakref_proxy_start(wf_vm *vm) WF_CHECKED;
/* kind_infos of the three kinds. */
void wf_weakref_mark(wf_vm *vm, wf_object *o);
void wf_weakref_closing(wf_vm *vm, wf_object *o);

#endif

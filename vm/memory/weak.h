/*
 * Weak references as the collector sees them: a table of all WEAKREF cells by the address of what they refer
 * to.
 *
 * Neither the table nor a reference keeps the referent, and the table does not keep the references. When
 * marking is done the collector first clears every reference to something unreached (wf_weak_clear_some),
 * then revives what has a __del__, and last forgets the references that are unreached themselves
 * (wf_weak_forget_some); the sweep comes after. So what a __del__ sees of its own object's references is as
 * in CPython's collector: those to garbage are dead, those to living objects alive. Both passes go in slices;
 * whoever reads between two of them asks wf_heap_reach first, and is told that an unreached referent is gone.
 */
#ifndef WF_WEAK_H
#define WF_WEAK_H

#include "object/object.h"

typedef struct wf_weakref {
    wf_object head;
    wf_value referent;       /* not kept: read it by wf_weak_get. Unset: it is gone */
    wf_value callback;       /* None: none, or called */
    struct wf_weakref *next; /* in its bucket; not kept */
    uint64_t hash;           /* of the referent, when `hashed` */
    bool hashed;
    bool calling; /* its callback is about to be called */
} wf_weakref;

/* A new reference, its referent set: false with MemoryError. */
bool wf_weak_add(wf_vm *vm, wf_weakref *r) WF_CHECKED;
/* What it refers to; unset when that is gone. The answer is kept as any value in a local variable is. */
wf_value wf_weak_get(wf_vm *vm, wf_weakref *r);
/* The living references to an object, newest first: after NULL the first one, then the next. Allocate nothing
 * between. */
wf_weakref *wf_weak_next(wf_vm *vm, wf_object *o, wf_weakref *after);

/* For the collector. Each does about `units` of work; true when the pass is complete. */
void wf_weak_begin(wf_vm *vm);
bool wf_weak_clear_some(wf_vm *vm, size_t units);
bool wf_weak_forget_some(wf_vm *vm, size_t units);
void wf_weak_close(wf_vm *vm);

#endif

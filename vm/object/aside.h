/*
 * What is known of a few objects of a kind whose others carry nothing of it: side tables by address, which keep none of the objects alive.
 * An object may be freed and its address given to another one before the collector looks: who needs to tell them apart sets a flag in the object.
 */
#ifndef WF_ASIDE_H
#define WF_ASIDE_H

#include "object/object.h"

typedef enum wf_aside {
    WF_ASIDE_ORIGIN, /* where it was made: coroutines under sys.set_coroutine_origin_tracking_depth; futures, tasks and handles of a loop in debug mode */
    WF_ASIDE_NAMES,  /* generators and coroutines whose names a script has set: (name, qualname) */
    WF_ASIDE_COUNT
} wf_aside;

/* What is known of an object; unset: nothing. */
wf_value wf_aside_of(wf_vm *vm, wf_aside what, const void *object);
/* Notes it, in place of what was known. */
bool wf_aside_set(wf_vm *vm, wf_aside what, const void *object, wf_value value) WF_CHECKED;
/* For the collector, between marking and sweeping: forgets what is about to be swept. */
void wf_aside_purge(wf_vm *vm);

#endif

/*
 * Where objects were made, for those of which somebody has asked to know: coroutines under sys.set_coroutine_origin_tracking_depth, futures, tasks and
 * handles of a loop in debug mode. A side table by address: objects that nobody asks about carry nothing, and it keeps none of them alive.
 */
#ifndef WF_ORIGIN_H
#define WF_ORIGIN_H

#include "object/object.h"

/* The script frames that run now, at most `limit` of the innermost: a tuple of (file name, line, function), innermost first. NULL: exception. */
wf_tuple *wf_origin_here(wf_vm *vm, size_t limit) WF_CHECKED;
/* What is known of an object; unset: nothing. */
wf_value wf_origin_of(wf_vm *vm, const void *object);
/* Notes it, in place of what was known. */
bool wf_origin_set(wf_vm *vm, const void *object, wf_value origin) WF_CHECKED;
/* For the collector, between marking and sweeping: forgets what is about to be swept. */
void wf_origin_purge(wf_vm *vm);

#endif

/*
 * Who waits for what: the coroutines of a task down to what it awaits, and what stands behind that. The deadlock report, call graphs and the tree of tasks
 * are made from it. Nothing here changes anything or runs script code, but for the repr of an object that is none of ours.
 */
#ifndef WF_WAITS_H
#define WF_WAITS_H

#include "asyncio.h"

typedef struct wf_wait {
    wf_native_coro *call; /* asyncio's own coroutine in which it waits: Lock.acquire, Queue.get ...; NULL: none */
    wf_value object;      /* the lock, queue ... whose coroutine that is; None */
    wf_value future;      /* what the task hangs on; None: it is ready, or runs */
    wf_gen *frame;        /* the innermost coroutine with a script frame; NULL: none */
} wf_wait;
void wf_waits_of(wf_vm *vm, wf_task *t, wf_wait *out);
/* The futures that must be done for this one to go on: of a task, what it awaits and the tasks that hold what it wants; the children of gather; what a
 * shield stands before. */
wf_list *wf_waits_behind(wf_vm *vm, wf_future *f) WF_CHECKED;
bool wf_waits_label(wf_vm *vm, wf_builder *b, const wf_wait *w, wf_dict *names) WF_CHECKED; /* "Lock 'name'" */
/* "Lock 'name', held by task 'A'", "task 'B'", "Queue.get() of Queue 'jobs'": what the task waits for, in words. names: a dict of what objects have been
 * called already in this report. */
bool wf_waits_describe(wf_vm *vm, wf_builder *b, wf_task *t, wf_dict *names) WF_CHECKED;
bool wf_waits_describe_future(wf_vm *vm, wf_builder *b, wf_value f) WF_CHECKED; /* "task 'A'", "gather() of 3" ... */
/* A line for each script frame of the await chain, outermost first, begun by `start` ("\n    "). */
bool wf_waits_write_chain(wf_vm *vm, wf_builder *b, wf_task *t, const char *start) WF_CHECKED;
/* Those who wait for the future: tasks and futures, in the order in which they came. */
wf_list *wf_waits_awaited_by(wf_vm *vm, wf_future *f) WF_CHECKED;

/* deadlock.c: raises asyncio.DeadlockError with the report. Always false. */
bool wf_deadlock_raise(wf_vm *vm, wf_loop *l) WF_CHECKED;
/* A line that says what a task waits for, and one for each frame of its await chain. names: as for wf_waits_describe. */
bool wf_deadlock_write_task(wf_vm *vm, wf_builder *b, wf_task *t, wf_dict *names) WF_CHECKED;

void wf_look_print(wf_vm *vm); /* look.c: the tasks of the running loop, to standard error */

/* What the parts tell of their own objects. */
wf_array *wf_gather_children(const wf_future *outer, size_t *count); /* of a GATHERING */
wf_future *wf_gather_outer(const wf_waiter *w);      /* w: a GATHER_WAITER */
wf_future *wf_shield_outer(const wf_waiter *w);      /* w: a SHIELD_WAITER that hangs on the inner one; else NULL */
wf_future *wf_shield_inner(const wf_waiter *w);      /* w: a SHIELD_WAITER that hangs on the outer one; else NULL */
wf_waiter *wf_future_pair_inner(const wf_object *pair);
wf_set *wf_taskgroup_tasks(wf_value group);
wf_task *wf_taskgroup_parent(const wf_waiter *w);    /* w: a GROUP_WAITER */
wf_future *wf_wait_woken(const wf_waiter *w);        /* w: a WAIT_WAITER */
/* The tasks known to hold a Lock or Semaphore, or a Condition's lock: appended to the list. */
bool wf_lock_holders(wf_vm *vm, wf_value lock, wf_list *into) WF_CHECKED;

#endif

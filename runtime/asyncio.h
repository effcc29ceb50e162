/* What the files that make up module asyncio share. */
#ifndef WF_ASYNCIO_H
#define WF_ASYNCIO_H

#include "runtime.h"

/* A number of seconds: float, int or bool; ValueError for NaN, TypeError otherwise. */
bool wf_asyncio_seconds(wf_vm *vm, wf_value v, double *out) WF_CHECKED;
wf_loop *wf_future_loop_given(wf_vm *vm, wf_value given) WF_CHECKED; /* what loop=... means: unset or None is get_event_loop() */
bool wf_asyncio_sleep(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);

bool wf_asyncio_create_task(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name /* unset: not given */,
                            wf_value context /* as wf_context_given */, wf_value *out) WF_CHECKED;
/* factory.c: EventLoop.create_task itself; the above asks the loop, which may be of a class made by a script. */
bool wf_factory_make_task(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context, wf_value *out) WF_CHECKED;
bool wf_factory_load(wf_vm *vm, wf_module *m) WF_CHECKED;
bool wf_registry_load(wf_vm *vm, wf_module *m) WF_CHECKED;       /* registry.c: current_task, all_tasks */
/* gather.c: gather(*tasks, return_exceptions=True) of a list of futures of one loop, which need not be running. */
wf_future *wf_gather_all(wf_vm *vm, wf_loop *l, wf_list *futures) WF_CHECKED;

/* ---- waiters.c: the futures that wait in a lock or queue, in order of arrival ---- */
typedef struct wf_waiters {
    wf_object head;
    wf_array *places;    /* of two values each: the future, None once it has left; the place's number. NULL: nobody has waited yet */
    uint32_t first, end; /* the places that count, from the first that is taken on */
    uint32_t count;      /* futures */
    int64_t next;        /* number */
} wf_waiters;
static inline wf_value *wf_waiters_place(const wf_waiters *w, uint32_t i) { return &w->places->items[2 * (size_t)i]; }
wf_waiters *wf_waiters_new(wf_vm *vm) WF_CHECKED;
/* As the last; *number is the place's, a fixnum, by which it is given up. */
bool wf_waiters_add(wf_vm *vm, wf_waiters *w, wf_future *f, wf_value *number) WF_CHECKED;
void wf_waiters_remove(wf_waiters *w, wf_value number); /* nothing happens when it has left */
wf_future *wf_waiters_pop(wf_waiters *w);               /* the first leaves; NULL: there is none */
/* One after another: *position is 0 at first. Those met may be removed meanwhile, none may be added. */
static inline bool wf_waiters_next(const wf_waiters *w, uint32_t *position, wf_future **out)
{
    for (uint32_t i = *position < w->first ? w->first : *position; i < w->end; i++)
        if (!wf_is_none(*wf_waiters_place(w, i))) {
            *out = wf_as_future(*wf_waiters_place(w, i));
            *position = i + 1;
            return true;
        }
    return false;
}
/* The running loop, which must be the one that was *bound before (None: none yet). */
bool wf_waiters_bind(wf_vm *vm, wf_value owner, wf_value *bound, wf_loop **out) WF_CHECKED;
/* names.c: what a module, imported if need be, has under a name; AttributeError. */
bool wf_names_get(wf_vm *vm, const char *module, const char *name, wf_value *out) WF_CHECKED;
/* What a module that is imported already has under a name; false: nothing (or MemoryError). */
bool wf_names_peek(wf_vm *vm, const char *module, const char *name, wf_value *out);
/* asyncio's logger where a script can know of it: it has imported a submodule that shows it, or logging; false: not, or an exception. */
bool wf_names_logger(wf_vm *vm, wf_value *out);
bool wf_names_warn(wf_vm *vm, wf_str *text) WF_CHECKED; /* a warning of that logger, or else a line of standard error */
/* coroutines.c: whether loops are made in debug mode, as asyncio.coroutines._is_debug_mode says. */
bool wf_coroutines_debug(wf_vm *vm, bool *out) WF_CHECKED;
bool wf_coroutines_check_callback(wf_vm *vm, wf_value callback, const char *method) WF_CHECKED; /* in debug mode: can this method of a loop call it? */
/* policy.c: new_event_loop and set_event_loop of the policy. */
bool wf_policy_new_loop(wf_vm *vm, wf_value *out) WF_CHECKED;
bool wf_policy_set_loop(wf_vm *vm, wf_value loop) WF_CHECKED;
/* loop_shutdown.c: row of a loop's method; and: every unfinished task cancelled, all run until they have ended, and those that failed instead reported. */
bool wf_loop_shutdown_asyncgens(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_loop_cancel_all(wf_vm *vm, wf_loop *l) WF_CHECKED;

/* sleep.c: a future that a timer completes with `result` after a delay in seconds. */
wf_future *wf_sleep_future(wf_vm *vm, double delay, wf_value result) WF_CHECKED;
/* queues.c, for as_completed: a queue, put_nowait, and the coroutine of get(). */
wf_value wf_queue_make(wf_vm *vm) WF_CHECKED;
bool wf_queue_put(wf_vm *vm, wf_value queue, wf_value item) WF_CHECKED;
wf_value wf_queue_getter(wf_vm *vm, wf_value queue) WF_CHECKED;

/* locks.c, for Barrier: a Condition of its own and what it does with it. try: takes the lock when it is free; acquire and wait give coroutines. */
wf_value wf_lock_condition_new(wf_vm *vm) WF_CHECKED; /* unset: exception */
bool wf_lock_condition_try(wf_vm *vm, wf_value condition) WF_CHECKED;
bool wf_lock_condition_acquire(wf_vm *vm, wf_value condition, wf_value *out) WF_CHECKED;
bool wf_lock_condition_release(wf_vm *vm, wf_value condition) WF_CHECKED;
bool wf_lock_condition_wait(wf_vm *vm, wf_value condition, wf_value *out) WF_CHECKED;
void wf_lock_condition_notify_all(wf_vm *vm, wf_value condition);

/* executor.c: methods of loops, and what becomes of a loop's default executor. */
bool wf_executor_m_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_executor_m_set_default(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_executor_m_shutdown_default(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_executor_m_call_soon(wf_vm *vm, const wf_value *args, size_t n, wf_value *out); /* call_soon_threadsafe */
bool wf_executor_close(wf_vm *vm, wf_loop *l) WF_CHECKED;       /* the loop closes: it takes nothing more, and is not waited for */
bool wf_executor_get(wf_vm *vm, wf_value self, wf_value *out); /* _default_executor, and whether it was shut down, as attributes */
bool wf_executor_set(wf_vm *vm, wf_value self, wf_value value);
bool wf_executor_get_shut(wf_vm *vm, wf_value self, wf_value *out);
bool wf_executor_set_shut(wf_vm *vm, wf_value self, wf_value value);
bool wf_loop_m_call_soon(wf_vm *vm, const wf_value *args, size_t n, wf_value *out); /* loop_object.c */

/* slots.init of types whose make has done it all. */
bool wf_asyncio_no_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames);

/* Kinds and types, when the VM starts. */
bool wf_gather_start(wf_vm *vm) WF_CHECKED;

/* Each part: adds its names to the module. */
bool wf_loop_object_load(wf_vm *vm, wf_module *m) WF_CHECKED;  /* loop_object.c: event loops as scripts see them */
bool wf_names_load(wf_vm *vm, wf_module *m) WF_CHECKED;        /* names.c: submodules, and names that come from them */
bool wf_private_load(wf_vm *vm, wf_module *m);                 /* private.c: module _asyncio */
bool wf_policy_load(wf_vm *vm, wf_module *m) WF_CHECKED;       /* policy.c: event loop policies */
bool wf_runner_load(wf_vm *vm, wf_module *m) WF_CHECKED;       /* runner.c: Runner, run */
bool wf_coroutines_load(wf_vm *vm, wf_module *m) WF_CHECKED;   /* coroutines.c: iscoroutine, iscoroutinefunction */
bool wf_gather_load(wf_vm *vm, wf_module *m) WF_CHECKED;       /* gather.c: gather, shield */
bool wf_wait_load(wf_vm *vm, wf_module *m) WF_CHECKED;         /* wait.c: wait, as_completed */
bool wf_timeouts_load(wf_vm *vm, wf_module *m) WF_CHECKED;     /* timeouts.c: timeout, timeout_at, wait_for */
bool wf_taskgroup_load(wf_vm *vm, wf_module *m) WF_CHECKED;    /* taskgroup.c */
bool wf_waiters_load(wf_vm *vm, wf_module *m) WF_CHECKED;      /* waiters.c */
bool wf_locks_load(wf_vm *vm, wf_module *m) WF_CHECKED;        /* locks.c: Lock, Event, Condition, Semaphore, BoundedSemaphore */
bool wf_ainput_load(wf_vm *vm, wf_module *m) WF_CHECKED; /* ainput.c */
bool wf_cancel_scope_load(wf_vm *vm, wf_module *m) WF_CHECKED; /* cancel_scope.c: CancelScope, move_on_after, fail_after ... */
bool wf_barrier_load(wf_vm *vm, wf_module *m) WF_CHECKED;      /* barrier.c */
bool wf_executor_load(wf_vm *vm, wf_module *m) WF_CHECKED;     /* executor.c: to_thread, wrap_future, run_coroutine_threadsafe */
bool wf_queues_load(wf_vm *vm, wf_module *m) WF_CHECKED;       /* queues.c */

#endif

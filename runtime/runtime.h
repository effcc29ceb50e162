/*
 * The scheduler: event loop, ready ring, timers, futures, tasks. asyncio's objects are the VM's own here.
 *
 * Order. There is one ring entry for each Handle that CPython's loop would have scheduled, in the same order, so that programs interleave
 * alike: a task step, a callback of a completed future, a timer that became due. What an entry is:
 *
 *   object of kind TASK          step it (a future it waited for is done, or it is new, or it yielded bare)
 *   object of kind HANDLE        call a script or native callback
 *   object of kind SLEEP         its timer is due: set its result (which schedules the task that waits)
 *   reference (wf_cellref) to a FUTURE/TASK/SLEEP   run the native waiter stored in it (gather, wait, group ...)
 *   reference to a TASK that naps                   its timer is due: the task is woken
 *
 * Room in the ring is reserved when the thing that may be scheduled is made, so that scheduling cannot fail.
 * A loop owns its unfinished tasks (a linked list): they live without other references.
 */
#ifndef WF_RUNTIME_H
#define WF_RUNTIME_H

#include "exec/interp.h"
#include "import.h"
#include "vm.h"

/* The kinds of runtime/. Those of its other parts, and of stdlib/, are handed out by wf_kind_register. */
#define WF_KIND_FUTURE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 0))
#define WF_KIND_TASK ((wf_kind)(WF_KIND_FIRST_EXTENSION + 1))
#define WF_KIND_SLEEP ((wf_kind)(WF_KIND_FIRST_EXTENSION + 2)) /* the future inside sleep(), completed by its timer; a Future to scripts */
#define WF_KIND_GATHERING ((wf_kind)(WF_KIND_FIRST_EXTENSION + 3)) /* the outer future of gather(), cancelled through its children */
#define WF_KIND_HANDLE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 4))
#define WF_KIND_TIMER_HANDLE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 5))
#define WF_KIND_LOOP ((wf_kind)(WF_KIND_FIRST_EXTENSION + 6))
#define WF_KIND_TIMERS ((wf_kind)(WF_KIND_FIRST_EXTENSION + 7)) /* a loop's heap of timers */
#define WF_KIND_PAIR ((wf_kind)(WF_KIND_FIRST_EXTENSION + 8)) /* a native waiter with its future */
#define WF_KIND_READY ((wf_kind)(WF_KIND_FIRST_EXTENSION + 9)) /* the singletons of wf_runtime_ready and sleep(0) */
#define WF_KIND_FUTURE_ITER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 10))
#define WF_KIND_STOPPER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 11))
#define WF_KIND_GATHER_WAITER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 12))
#define WF_KIND_SHIELD_WAITER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 13))
#define WF_KIND_WAIT_WAITER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 14))
#define WF_KIND_AS_COMPLETED ((wf_kind)(WF_KIND_FIRST_EXTENSION + 15))
#define WF_KIND_GROUP_WAITER ((wf_kind)(WF_KIND_FIRST_EXTENSION + 16))
#define WF_KIND_TASKGROUP ((wf_kind)(WF_KIND_FIRST_EXTENSION + 17))
#define WF_KIND_TIMEOUT ((wf_kind)(WF_KIND_FIRST_EXTENSION + 18))
#define WF_KIND_LOCK ((wf_kind)(WF_KIND_FIRST_EXTENSION + 19))
#define WF_KIND_EVENT ((wf_kind)(WF_KIND_FIRST_EXTENSION + 20))
#define WF_KIND_CONDITION ((wf_kind)(WF_KIND_FIRST_EXTENSION + 21))
#define WF_KIND_SEMAPHORE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 22))
#define WF_KIND_RELEASE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 23))
#define WF_KIND_QUEUE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 24))
#define WF_KIND_CONTEXT ((wf_kind)(WF_KIND_FIRST_EXTENSION + 25))
#define WF_KIND_CONTEXT_VAR ((wf_kind)(WF_KIND_FIRST_EXTENSION + 26))
#define WF_KIND_TOKEN ((wf_kind)(WF_KIND_FIRST_EXTENSION + 27))
#define WF_KIND_TOKEN_MISSING ((wf_kind)(WF_KIND_FIRST_EXTENSION + 28))
#define WF_KIND_WAKE ((wf_kind)(WF_KIND_FIRST_EXTENSION + 29)) /* a callback of a future that has its own add_done_callback */
enum { WF_RUNTIME_KINDS = 30 };
_Static_assert(WF_KIND_FIRST_EXTENSION + WF_RUNTIME_KINDS <= WF_KIND_FIRST_DYNAMIC, "kinds of runtime/ must not overlap those handed out");
enum { /* head.flags of futures and tasks */
    WF_TASK_HELD = 2,        /* waits for a place of a limit (limit.c): stands in no ring */
    WF_TASK_PLACED = 4,      /* has a place of a limit */
    WF_TASK_CANCELLING = 32, /* cancel() is on its way from it to what it waits for */
    WF_FUTURE_PATIENT = 16,  /* a cancelled scope does not end the wait for it */
    WF_SLEEP_LEFT = 64,      /* the sleep() around it has ended before its time: the timer completes nothing */
    WF_FUTURE_ADOPTED = 8    /* stands for an object that is no future of ours: foreign.c */
};

enum { WF_HANDLE_LEAVING = 1 }; /* head.flags of a handle: remove_done_callback takes it away */

typedef enum wf_future_state { WF_FUTURE_PENDING, WF_FUTURE_CANCELLED, WF_FUTURE_FINISHED } wf_future_state;

typedef struct wf_loop wf_loop;
typedef struct wf_task wf_task;
typedef struct wf_thread wf_thread; /* fibres.c */
typedef struct wf_cancel_scope wf_cancel_scope; /* cancel_scope.c */
typedef struct wf_reason wf_reason;             /* reason.c */
typedef struct wf_input wf_input;               /* ainput.c */

typedef struct wf_context { /* of context variables: context.c */
    wf_object head;
    wf_dict *map;          /* NULL: empty */
    bool shared;           /* a copy may have the same map: it is copied before it is written to */
    uint32_t entered;      /* how often it is current or stands below the current one */
} wf_context;

typedef struct wf_future {
    wf_object head;
    uint8_t state;         /* wf_future_state */
    bool failed;           /* result is an exception */
    bool unretrieved;      /* failed, and nobody has looked: reported when the collector finds it or the loop closes */
    bool blocking;         /* _asyncio_future_blocking: was just yielded by an await */
    uint32_t count;        /* of the waiters, when there are several; of a done future: its number in the order of completion */
    wf_loop *loop;         /* NULL: __init__ was not called */
    wf_value result;       /* value or exception; of a pending task: the loop's complaint to throw in at the next step, or the note of who asked for
                            * must_cancel; unset */
    wf_value waiter;       /* TASK, HANDLE, or a native waiter (struct wf_waiter); several: an ARRAY of them, in order; unset: none */
    wf_value message;      /* of cancel(msg); None. Of a failed one: a fixnum, how long the traceback was */
} wf_future;

struct wf_task {
    wf_future future;
    wf_value coro;         /* GENERATOR/COROUTINE/NATIVE_CORO or another awaitable iterator */
    wf_value waiting;      /* the future that it waits for, or an object that behaves like one; a fixnum: see wf_nap; None */
    uint32_t cancel_requests;
    bool must_cancel;
    bool scheduled;        /* stands in the ring */
    bool stepping;         /* its coroutine runs right now */
    bool quiet;            /* _log_destroy_pending is False */
    wf_value name;         /* str, or the fixnum N of "Task-N" */
    wf_context *context;   /* what it runs in; NULL: an empty one that nobody has seen */
    wf_cancel_scope *scope; /* the innermost one; NULL */
    wf_task *next, *previous; /* the loop's unfinished tasks, oldest first */
};

/*
 * A nap: a task that awaits asyncio.sleep() itself, with nothing between that would see the future, goes without one. Its timer refers to the task,
 * and `waiting` is the number of the timer, or one of these.
 */
typedef enum wf_nap {
    WF_NAP_DUE = -1,       /* the timer was due: an entry of the ring will end the nap */
    WF_NAP_CANCELLED = -2, /* cancelled, without a message: the next step raises CancelledError */
    WF_NAP_OVER = -3,      /* the next step goes on */
} wf_nap;
static inline bool wf_task_naps(const wf_task *t) { return wf_is_fix(t->waiting); }
static inline bool wf_nap_goes_on(const wf_task *t) { return wf_task_naps(t) && wf_fix_get(t->waiting) >= WF_NAP_DUE; }
static inline bool wf_nap_is(wf_value waiting, int64_t nap) { return wf_same(waiting, wf_fix(nap)); }

/* A native callback of a future: what C code hangs on one. `run` is called from the ring with the future done; it returns false with an
 * exception, which goes to the loop's exception handler. The object is laid out by its maker, with this as its first part. */
typedef struct wf_waiter {
    wf_object head;
    bool (*run)(wf_vm *vm, struct wf_waiter *self, wf_future *done);
} wf_waiter;

typedef struct wf_handle { /* call_soon, call_later, add_done_callback */
    wf_object head;
    bool cancelled, is_timer, in_heap;
    uint32_t count;
    wf_loop *loop;
    wf_value callback;
    wf_context *context;   /* NULL: an empty one */
    double when;
    wf_value args[];
} wf_handle;

typedef struct wf_timer_heap { /* a GC cell: entries are marked in slices */
    wf_object head;
    size_t capacity, count;
    struct wf_timer {
        double when;
        uint64_t sequence;
        wf_object *what; /* HANDLE, SLEEP or a TASK that naps; NULL: one that no longer did when the collector came by */
    } items[];
} wf_timer_heap;

/* Whether it is that of a nap which goes on. */
static inline bool wf_timer_is_nap(const struct wf_timer *t)
{
    return t->what && t->what->kind == WF_KIND_TASK && wf_nap_is(((const wf_task *)t->what)->waiting, (int64_t)t->sequence);
}

struct wf_loop {
    wf_object head;
    wf_array *ring;
    size_t ring_head, ring_count;
    size_t reserved;       /* things alive that may need an entry */
    size_t batch;          /* entries left of the present iteration */
    wf_timer_heap *timers;
    size_t timers_cancelled;
    uint64_t timer_sequence;
    wf_task *first, *last; /* unfinished tasks */
    wf_task *current;
    wf_context *context;   /* the one that was current when the loop began to run */
    wf_value exception_handler;
    wf_value task_factory; /* of set_task_factory; None */
    wf_value abort;        /* KeyboardInterrupt or SystemExit that leaves the loop; unset */
    bool running, stopping, closed, debug;
    double slow;           /* seconds from which on debug mode tells of a step: slow_callback_duration */
    bool iterated;         /* this run has begun an iteration: the first one takes place even when it is to stop */
    bool iterating;        /* inside an iteration */
    bool single;           /* run one iteration, do not wait: a host drives */
    size_t unseen;         /* failed futures and tasks whose exception nobody has asked for */
    wf_handle *handle;     /* in debug mode: the callback that runs now; NULL */
    wf_dict *stuck;        /* in debug mode: the tasks of which it was said that nothing can wake them; NULL: none */
    uint64_t looked;       /* then: after how many collections stuck.c last looked for such */
    size_t origin_depth;   /* in debug mode, while it runs: what the depth of coroutines' origins was before */
    bool origins;          /* then: it is another one now */
    size_t external;       /* things outside that may still wake it: host futures */
    wf_input *input;       /* who waits for standard input; NULL: nobody has */
    wf_set *asyncgens;     /* asynchronous generators begun under it */
    wf_value executor;     /* the default one; None: none yet */
    bool executor_shut;
    wf_thread *parked;     /* the function that runs this loop on a fibre and waits for something to do; NULL */
};

typedef struct wf_watch { /* steps measured: watch.c */
    bool on;               /* the running loop's steps are: for stats, or because it is in debug mode */
    bool stats;            /* asked for by weft_measure_steps */
    bool measuring;        /* inside a step */
    bool begun;            /* its coroutine had begun before it */
    uint32_t depth;        /* steps begun inside it */
    wf_code *code;         /* where it began; NULL: in no script frame */
    uint32_t pc;
    double real, clock;    /* when: seconds of the host's clock and, where it is virtual, of the loop's */
    double longest;        /* seconds that the longest step took */
    wf_str *longest_where; /* what that was; NULL: none was measured */
    wf_dict *counts;       /* of unfinished tasks; NULL: none yet */
} wf_watch;

typedef struct wf_watched {
    double seconds, since; /* what its steps took; how long ago the last ended */
    uint64_t steps;
} wf_watched;

typedef struct wf_scheduler {
    wf_type *future_type, *task_type, *handle_type, *timer_handle_type;
    wf_type *abstract_loop_type, *base_loop_type, *loop_type; /* each derives from the one before; loop_type: what new_event_loop makes */
    uint32_t plain_loop;   /* the shape of loops that are as they come: 0 once a script has changed their class */
    wf_type *policy_type;  /* asyncio.DefaultEventLoopPolicy; NULL until asyncio is imported */
    wf_type *runner_type, *waiters_type; /* likewise */
    wf_loop *loop;         /* the running one; NULL */
    wf_context *context;   /* the current one; NULL: an empty one that nobody has seen */
    wf_value token_missing; /* Token.MISSING */
    wf_value said_loop;    /* what a script said by _set_running_loop; unset: nothing, `loop` is the running one. See private.c */
    wf_value policy;       /* the event loop policy: None until asked for */
    wf_value policy_loop;  /* on a fibre: the current loop of the function that runs there, whatever the policy; None */
    wf_value coroutine_mark; /* asyncio.coroutines._is_coroutine: what a function's attribute _is_coroutine says that it is one */
    wf_value nap;          /* the singleton awaitable that begins a nap */
    double nap_until;      /* of the one about to begin; NaN: none is */
    bool nap_over;         /* the step under way is the one that a nap has waited for */
    wf_value timeout_callback; /* what a timeout's timer calls (timeouts.c); unset until asyncio is imported */
    wf_value completed_callback; /* likewise for as_completed (wait.c) */
    wf_kind limit_kind, reason_kind, scope_kind, input_kind; /* of wf_limit, wf_reason, wf_cancel_scope, wf_input */
    wf_reason *reason;     /* of the request of cancellation that is being passed on; NULL */
    wf_reason *last_reason; /* the last that was made */
    wf_value scope_callback; /* what the timer of a scope calls; unset until asyncio is imported */
    wf_frame *base_frame;  /* what runs the loop */
    wf_dict *entered;      /* current tasks that are none of ours, by loop; NULL: none yet */
    wf_value others;       /* weakref.WeakSet of registered tasks that are none of ours; None: none yet */
    uint64_t task_counter; /* of "Task-N" */
    bool is_virtual;
    double now;            /* virtual clock: seconds since the start */
    wf_task *main_task;    /* a Runner's: the first Ctrl-C cancels it */
    wf_value main_object;  /* likewise, whatever a task factory made of it; None */
    uint32_t interrupts;
    bool terminated;       /* the last of these was SIGTERM */
    uint32_t completions;  /* futures done so far */
    void (*drain)(wf_vm *vm, void *data); /* the embedding API's: takes in what other threads completed; NULL: none */
    void *drain_data;
    bool host_driven;      /* a host calls weft_step: nothing is declared a deadlock */
    uint64_t switches, tasks_made;
    wf_watch watch;
    wf_type *thread_type;
    wf_thread *thread;     /* the function off the loop that runs now; NULL: the main strand does */
    wf_thread *threads, *threads_last; /* all, oldest first */
    wf_thread *threads_ready, *threads_ready_last; /* a queue */
    wf_thread *threads_sleeping; /* by deadline */
    uint32_t threads_reading; /* of all: those that wait for something to read */
    uint32_t threads_working; /* of all: those that wait for the end of work that a thread of the pool does */
    uint32_t threads_passed; /* iterations since those that are ready were run */
    bool interrupt_deferred; /* one came while such a function ran: it is the main strand's */
    bool threads_refused;  /* the VM closes: no new one is begun */
    void *pool;            /* the host's, for work; NULL: none was wanted yet */
    _Atomic(wf_host_work *) work_done; /* by the pool's threads, the last first */
    atomic_bool work_refused; /* the VM closes: what is not begun is not done any more */
} wf_scheduler;

static inline wf_scheduler *wf_sched(wf_vm *vm) { return vm->scheduler; }

/* ---- start (runtime.c) ---- */
bool wf_runtime_start(wf_vm *vm) WF_CHECKED;           /* types, hooks; vm->scheduler */
void wf_runtime_stop(wf_vm *vm);                       /* before wf_vm_close */
void wf_runtime_use_virtual_clock(wf_vm *vm);          /* before anything runs */
extern const wf_native_module wf_runtime_modules[];    /* asyncio */

/* ---- fibres.c: functions that run off the loop, on fibres ---- */
typedef enum wf_fibres_status { WF_FIBRES_WOKEN /* or the deadline has come */, WF_FIBRES_STUCK /* nothing would have woken it, ever */, WF_FIBRES_FAILED /* an exception */ } wf_fibres_status;
bool wf_fibres_start(wf_vm *vm) WF_CHECKED;
bool wf_fibres_load(wf_vm *vm, wf_module *m) WF_CHECKED;
void wf_fibres_mark(wf_vm *vm, wf_scheduler *s);
/* On a fibre: give way until woken, by wf_fibres_wake or the event, or until a time of the loop's clock. */
wf_fibres_status wf_fibres_block(wf_vm *vm, double deadline, wf_object *event /* NULL: none */) WF_CHECKED;
void wf_fibres_wake(wf_vm *vm, wf_thread *t);
/* On the main strand: run each of those that may go on until it gives way. False: an exception. */
bool wf_fibres_poll(wf_vm *vm) WF_CHECKED;
double wf_fibres_deadline(const wf_scheduler *s);  /* when the first may go on, on the loop's clock; -infinity: now; infinity: none ever */
bool wf_fibres_unstick(wf_scheduler *s);           /* nothing will wake any of them: end their waits. False: there is none */
bool wf_fibres_sleep(wf_vm *vm, double seconds) WF_CHECKED; /* time.sleep, on a fibre or while there are any */
bool wf_fibres_wait_input(wf_vm *vm, int fd) WF_CHECKED; /* on a fibre, before it reads */
/* On the main strand: nothing is to be done meanwhile, unless something can be read. With `input`, the standard one is looked at too: true when it can. */
bool wf_fibres_idle(wf_vm *vm, double seconds, bool input);
bool wf_fibres_join(wf_vm *vm) WF_CHECKED;         /* on the main strand: run all to their end. False: an exception */
/* On the main strand, when the VM closes: end them where they stand, and let none begin. Those that wait for work under way are left where that is not to be
 * waited for. */
void wf_fibres_kill(wf_vm *vm, bool wait);
/* On a fibre, as wf_vm_blocking: in place where the host has no threads. */
bool wf_fibres_work(wf_vm *vm, void (*work)(void *data), void *data) WF_CHECKED;

bool wf_runtime_raise_interrupt(wf_vm *vm); /* KeyboardInterrupt, or SystemExit(143) when it was SIGTERM; always false */

/* ---- context.c ---- */
bool wf_context_start(wf_vm *vm) WF_CHECKED;
bool wf_contextvars_load(wf_vm *vm, wf_module *m) WF_CHECKED;
wf_context *wf_context_new(wf_vm *vm) WF_CHECKED; /* empty */
wf_context *wf_context_current(wf_vm *vm) WF_CHECKED; /* made when there is none yet */
/* What a context=... argument means: unset or None is a copy of the current one (NULL when that is); TypeError. */
bool wf_context_given(wf_vm *vm, wf_value given, wf_context **out) WF_CHECKED;
bool wf_context_of_task(wf_vm *vm, wf_task *t, wf_value *out) WF_CHECKED; /* Task.get_context() */
/* Makes c (or NULL) the current one; returns the one before, for wf_context_leave. That returns the one that was left, which came into being meanwhile
 * when c was NULL. */
static inline wf_context *wf_context_enter(wf_scheduler *s, wf_context *c)
{
    wf_context *outer = s->context;
    s->context = c;
    if (c)
        c->entered++;
    return outer;
}
static inline wf_context *wf_context_leave(wf_scheduler *s, wf_context *outer)
{
    wf_context *c = s->context;
    s->context = outer;
    if (c)
        c->entered--;
    return c;
}

/* ---- loop.c ---- */
wf_loop *wf_loop_new(wf_vm *vm) WF_CHECKED;
wf_loop *wf_loop_new_of(wf_vm *vm, wf_type *cls) WF_CHECKED; /* of BaseEventLoop or a subclass */
static inline bool wf_is_loop(wf_value v) { return wf_is_kind(v, WF_KIND_LOOP); } /* the classes of event loops have one layout */
/* Whether a loop may have methods of its own: its class is a script's or was changed by one, or it has attributes. */
static inline bool wf_loop_is_changed(wf_vm *vm, const wf_loop *l) { return l->head.shape != wf_sched(vm)->plain_loop; }
bool wf_loop_may_run(wf_vm *vm, const wf_loop *l) WF_CHECKED; /* RuntimeError: it is closed, or it or another one runs */
bool wf_loop_iterate(wf_vm *vm, wf_loop *l) WF_CHECKED; /* one iteration that does not wait, within run_forever or alone */
void wf_loop_track_origins(wf_vm *vm, wf_loop *l, bool on); /* where coroutines are made is noted while a loop in debug mode runs */
wf_loop *wf_loop_running(wf_vm *vm);                   /* NULL: none, nothing raised */
wf_loop *wf_loop_require(wf_vm *vm) WF_CHECKED;        /* NULL: RuntimeError "no running event loop" */
wf_loop *wf_loop_default(wf_vm *vm) WF_CHECKED;        /* get_event_loop(); policy.c */
double wf_loop_time(wf_vm *vm);
bool wf_loop_grow(wf_vm *vm, wf_loop *l, size_t capacity) WF_CHECKED; /* the ring has room for so many entries at least */
/* Room for n more entries, kept until wf_loop_release. */
static inline bool WF_CHECKED wf_loop_reserve(wf_vm *vm, wf_loop *l, size_t n)
{
    if (WF_UNLIKELY(l->reserved + n > l->ring->length) && !wf_loop_grow(vm, l, l->reserved + n))
        return false;
    l->reserved += n;
    return true;
}
static inline void wf_loop_release(wf_loop *l, size_t n) { l->reserved -= n; }
void wf_loop_push(wf_vm *vm, wf_loop *l, wf_value entry); /* room was reserved; cannot fail */
wf_value wf_loop_entry(const wf_loop *l, size_t i);    /* the one that runs after i others; unset: one that was taken out */
/* The same for something that has room for one entry while another of it stands in the ring, which does nothing any more when it runs. */
void wf_loop_push_second(wf_vm *vm, wf_loop *l, wf_value first, wf_value entry);
void wf_loop_take_out(wf_vm *vm, wf_loop *l, wf_value entry); /* of those that stand in the ring; the rest move up */
bool wf_loop_unpush(wf_vm *vm, wf_loop *l, wf_value entry); /* takes it out again where it is the newest; it keeps its room */
bool wf_loop_push_timer(wf_vm *vm, wf_loop *l, double when, wf_object *what) WF_CHECKED; /* reserves a ring entry too, but for a TASK, which has one */
void wf_loop_replace_nap(wf_vm *vm, wf_loop *l, wf_task *t, wf_future *f); /* the timer of a nap that goes on, or its entry in the ring, is now f's */
static inline void wf_loop_timer_cancelled(wf_loop *l) { l->timers_cancelled++; } /* one timer in the heap was cancelled: compacts when most are */
/* Runs until stopping (after the present iteration) or until an exception leaves it. */
/* Every unfinished task of the loop is asked to end (cancelled, with `why` as the reason): all of them; NULL: an exception. */
wf_list *wf_loop_ask_all(wf_vm *vm, wf_loop *l, const char *why) WF_CHECKED;
bool wf_loop_run_forever(wf_vm *vm, wf_loop *l) WF_CHECKED;
bool wf_loop_run_until_complete(wf_vm *vm, wf_loop *l, wf_future *f, wf_value *out) WF_CHECKED;
typedef enum wf_loop_step { WF_LOOP_IDLE, WF_LOOP_MORE, WF_LOOP_STOPPED, WF_LOOP_FAILED } wf_loop_step;
wf_loop_step wf_loop_step_once(wf_vm *vm, wf_loop *l); /* one iteration that does not block; for hosts */
double wf_loop_next_deadline(wf_vm *vm, wf_loop *l);   /* seconds from now; 0: ready now; infinity: nothing */
bool wf_loop_close(wf_vm *vm, wf_loop *l, bool direct /* a script has called it: C variables hold no values */) WF_CHECKED;
bool wf_loop_call_exception_handler(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key /* "task", "future", "handle"; NULL */,
                                    wf_value subject);
/* The same, and in debug mode where the subject was made. */
bool wf_loop_tell_made(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key, wf_value subject);
wf_handle *wf_loop_call_soon(wf_vm *vm, wf_loop *l, wf_value callback, const wf_value *args, size_t n) WF_CHECKED;
wf_handle *wf_loop_call_at(wf_vm *vm, wf_loop *l, double when, wf_value callback, const wf_value *args, size_t n) WF_CHECKED;

/* ---- handle.c: handles as scripts see them, and callbacks in words ---- */
void wf_handle_cancel(wf_vm *vm, wf_handle *h);
bool wf_handle_describe(wf_vm *vm, wf_builder *b, wf_handle *h) WF_CHECKED; /* "f() at file.py:3" */
wf_handle *wf_handle_of_step(wf_vm *vm, wf_task *t) WF_CHECKED; /* the one that CPython's loop would have for the task's ring entry */
bool wf_waiter_describe(wf_vm *vm, wf_builder *b, wf_value waiter) WF_CHECKED; /* the same of what hangs on a future */
bool wf_handle_short_repr(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED; /* reprlib.repr */
bool wf_handle_start(wf_vm *vm) WF_CHECKED;

/* ---- source.c: where things were made, in debug mode ---- */
enum { WF_SOURCE_DEPTH = 10 }; /* frames that are noted: asyncio.constants.DEBUG_STACK_DEPTH */
bool wf_source_note(wf_vm *vm, const void *object) WF_CHECKED;
void wf_source_try(wf_vm *vm, const void *object); /* the same where nothing may fail */
static inline bool WF_CHECKED wf_source_made(wf_vm *vm, const wf_loop *l, const void *object) { return WF_LIKELY(!l->debug) || wf_source_note(vm, object); }
bool wf_source_get(wf_vm *vm, const void *object, wf_value *out) WF_CHECKED; /* a traceback.StackSummary, or None */
bool wf_source_describe(wf_vm *vm, wf_builder *b, const void *object) WF_CHECKED; /* " created at file.py:3", or nothing */
bool wf_source_report(wf_vm *vm, wf_builder *b, const char *what, wf_value traceback) WF_CHECKED; /* "Object created at (most recent call last): ..." */

/* ---- driven.c: loops of classes made by scripts ---- */
bool wf_driven_time(wf_vm *vm, wf_loop *l, double *out) WF_CHECKED; /* loop.time() */
/* loop.call_at and loop.call_later of a callback with one argument; *handle NULL: the loop gave something else than a handle. */
bool wf_driven_call_at(wf_vm *vm, wf_loop *l, double when, wf_value callback, wf_value arg, wf_handle **handle) WF_CHECKED;
bool wf_driven_call_later(wf_vm *vm, wf_loop *l, double delay, wf_value callback, wf_value arg, wf_handle **handle) WF_CHECKED;
wf_future *wf_driven_sleep(wf_vm *vm, wf_loop *l, wf_value delay, wf_value result, wf_value *handle) WF_CHECKED; /* completed by loop.call_later */
int wf_driven_overrides(wf_vm *vm, wf_loop *l) WF_CHECKED; /* is there another _run_once? 1 0 -1 */
bool wf_driven_later(wf_vm *vm, wf_loop *l, wf_value delay, wf_value callback, wf_tuple *rest, wf_value context, wf_value *out) WF_CHECKED;
bool wf_driven_run_once(wf_vm *vm, const wf_value *args, size_t n, wf_value *out); /* BaseEventLoop._run_once */

/* ---- future.c ---- */
static inline bool wf_future_done(const wf_future *f) { return f->state != WF_FUTURE_PENDING; }
/* Somebody has looked at what became of it. */
static inline void wf_future_seen(wf_future *f)
{
    if (f->unretrieved) {
        f->unretrieved = false;
        f->loop->unseen--;
    }
}
bool wf_is_future(wf_vm *vm, wf_value v);              /* FUTURE, TASK, SLEEP, GATHERING or a subclass */
static inline wf_future *wf_as_future(wf_value v) { return (wf_future *)wf_obj(v); }
/* Of cancel(msg): the field serves for other things too. */
static inline wf_value wf_future_cancel_message(const wf_future *f)
{
    return f->failed || (f->head.kind == WF_KIND_SLEEP && f->state != WF_FUTURE_CANCELLED) ? WF_NONE : f->message;
}
/* How many wait for it, and which one is number i. */
static inline uint32_t wf_future_waiters(const wf_future *f)
{
    if (wf_future_done(f) || wf_is_unset(f->waiter))
        return 0;
    return wf_is_kind(f->waiter, WF_KIND_ARRAY) ? f->count : 1;
}
static inline wf_value wf_future_waiter(const wf_future *f, uint32_t i)
{
    return wf_is_kind(f->waiter, WF_KIND_ARRAY) ? ((wf_array *)wf_obj(f->waiter))->items[i] : f->waiter;
}
/* Whether its first waiter, which is no task, has no room in the ring of its own: it comes when a task ends, and takes that task's. */
static inline bool wf_future_lends(const wf_future *f)
{
    return f->head.kind == WF_KIND_TASK && wf_future_waiters(f) && !wf_is_kind(wf_future_waiter(f, 0), WF_KIND_TASK);
}
/* Not of a class made by a script, which may override what the scheduler would call: that is asked for by name (foreign.c). */
static inline bool wf_future_is_plain(const wf_future *f) { return f->head.shape == f->head.kind; }
wf_future *wf_future_new(wf_vm *vm, wf_loop *l) WF_CHECKED;
void wf_future_prepare(wf_future *f, wf_loop *l);      /* the fields of a new one */
/* Complete a pending one and schedule its waiters. Nothing happens when it is done already (false). Cannot fail otherwise. */
bool wf_future_set_result(wf_vm *vm, wf_future *f, wf_value v);
bool wf_future_wakes(wf_vm *vm, const wf_future *f); /* false with an exception: its loop is closed */
bool wf_future_set_exception(wf_vm *vm, wf_future *f, wf_value exception); /* an instance; unretrieved until somebody looks */
bool wf_future_cancel(wf_vm *vm, wf_future *f, wf_value message /* None */); /* by its cancel method; may leave an exception pending */
bool wf_future_cancel_own(wf_vm *vm, wf_future *f, wf_value message); /* that method, when it is not overridden: of a task, of gather's outer future */
bool wf_future_cancel_itself(wf_vm *vm, wf_future *f, wf_value message); /* Future.cancel, whatever it is called on */
/* The outcome of a done one: true with *out, or false with its exception (a CancelledError made for a cancelled one) pending. Marks it retrieved.
 * A pending one: InvalidStateError. */
bool wf_future_result(wf_vm *vm, wf_future *f, wf_value *out) WF_CHECKED;
bool wf_future_outcome(wf_vm *vm, wf_future *f, wf_value *out) WF_CHECKED; /* the same by its method result(), which may be a script's */
wf_value wf_future_cancelled_error(wf_vm *vm, wf_future *f) WF_CHECKED; /* CancelledError(message); unset: MemoryError */
/* The exception of a failed one as a value, None when it has none; a cancelled one raises CancelledError (unset). */
wf_value wf_future_exception(wf_vm *vm, wf_future *f) WF_CHECKED;
/* Hang a waiter on a pending future (or schedule it at once when done). what: a TASK, a HANDLE or a native waiter. Reserves its ring entry. */
bool wf_future_add_waiter(wf_vm *vm, wf_future *f, wf_value what) WF_CHECKED;
bool wf_future_hang(wf_vm *vm, wf_future *f, wf_value what) WF_CHECKED; /* the same, whatever class it is of */
bool wf_future_remove_waiter(wf_vm *vm, wf_future *f, wf_value what); /* true when it was there; releases its entry */
int64_t wf_future_remove_callbacks(wf_vm *vm, wf_future *f, wf_value callback) WF_CHECKED; /* remove_done_callback; -1: exception */
wf_status wf_future_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out); /* slots.resume */
/* For native coroutines: yield this future to the loop (`return wf_future_await(vm, self, f, out)`), or go on at once when it is done. */
wf_status wf_future_await(wf_vm *vm, wf_native_coro *self, wf_future *f, wf_value *out);
wf_value wf_future_ensure(wf_vm *vm, wf_value awaitable, wf_loop *l /* NULL: running */) WF_CHECKED; /* ensure_future; unset: exception */
wf_value wf_future_ensure_any(wf_vm *vm, wf_value awaitable, wf_value loop /* None: the default one */) WF_CHECKED; /* what scripts get of it */
bool wf_coroutines_open_partial(wf_vm *vm, wf_value *v); /* what a functools.partial calls; false: it is none */
int wf_coroutines_is(wf_vm *vm, wf_value v) WF_CHECKED; /* coroutines.c: what asyncio.iscoroutine says, 1 0 -1 */
wf_value wf_future_wrap(wf_vm *vm, wf_value awaitable) WF_CHECKED; /* any awaitable as a coroutine */
wf_str *wf_future_repr(wf_vm *vm, wf_future *f) WF_CHECKED;
bool wf_future_cancel_plain(wf_vm *vm, wf_future *f, wf_value message); /* of the future itself, whatever it stands for */
bool wf_gather_cancel(wf_vm *vm, wf_future *outer, wf_value message);   /* gather.c: for a GATHERING */
bool wf_future_iterator(wf_vm *vm, wf_value future, wf_value *out) WF_CHECKED; /* what __await__() gives */
void wf_future_mark(wf_vm *vm, wf_object *o);
void wf_future_mark_pair(wf_vm *vm, wf_object *o);
void wf_future_closing(wf_vm *vm, wf_object *o);
bool wf_future_wants_closing(const wf_object *o);
extern const wf_native_row wf_future_methods[];
bool wf_future_own_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out); /* row of the method cancel of classes that override Future's */
bool wf_future_start(wf_vm *vm) WF_CHECKED;

/* ---- task.c ---- */
static inline bool wf_is_task(wf_value v) { return wf_is_kind(v, WF_KIND_TASK); }
wf_task *wf_task_new(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name /* str, None: "Task-N" */) WF_CHECKED; /* scheduled */
wf_task *wf_task_new_in(wf_vm *vm, wf_loop *l, wf_value coro, wf_value name, wf_value context /* as wf_context_given */) WF_CHECKED;
/* Instead of scheduling a task's first step: takes it now, inside whatever runs. False: KeyboardInterrupt, SystemExit or the end of the VM left it. */
bool wf_task_start_now(wf_vm *vm, wf_task *t) WF_CHECKED;
bool wf_task_cancel(wf_vm *vm, wf_task *t, wf_value message); /* true: cancellation was requested */
uint32_t wf_task_uncancel(wf_task *t);
/* Its future is about to be completed by somebody else (Future.set_result(task, ...)): the coroutine hears nothing of it, and the loop knows it no more.
 * It keeps its room in the ring, for the entry that stands there or comes when what it waits for is done. */
bool wf_task_give_up(wf_vm *vm, wf_task *t) WF_CHECKED;
wf_str *wf_task_name(wf_vm *vm, wf_task *t) WF_CHECKED;
wf_str *wf_task_describe_coro(wf_vm *vm, wf_task *t) WF_CHECKED; /* "main() running at file.py:3" */
/* A step ended: the context that it ran in is the task's from now on. */
static inline void wf_task_left_context(wf_vm *vm, wf_task *t, wf_context *c)
{
    if (WF_UNLIKELY(c != t->context)) {
        t->context = c;
        wf_heap_barrier_value(vm, t, wf_from_obj(c));
    }
}
/* For loop.c: the task's ring entry runs; true: run its coroutine, with the pending exception when *raise; false: an exception for the handler. */
bool wf_task_prepare(wf_vm *vm, wf_task *t, bool *raise);
void wf_task_yielded(wf_vm *vm, wf_task *t, wf_value value);
void wf_task_finished(wf_vm *vm, wf_task *t, bool raised, wf_value value); /* raised: the exception is pending */
bool wf_task_ended(wf_vm *vm, wf_task *t, bool raised, wf_value value) WF_CHECKED; /* the same; false: the exception is not the task's alone, and pending */
void wf_task_step_native(wf_vm *vm, wf_task *t, bool raise); /* runs a task whose coroutine is no script frame */
/* What a ring entry came to is the pending exception: to the exception handler, unless it is one of those that leave the loop. */
void wf_loop_callback_failed(wf_vm *vm, wf_loop *l, wf_value entry);
bool wf_task_wake(wf_vm *vm, wf_task *t, wf_value done) WF_CHECKED; /* a foreign future that it waits for is done: a step */
bool wf_task_init(wf_vm *vm, wf_task *t, wf_loop *l, wf_value coro, wf_value name, wf_value context, bool now) WF_CHECKED; /* now: eager_start */
void wf_task_mark(wf_vm *vm, wf_object *o);
bool wf_task_start(wf_vm *vm) WF_CHECKED;

/* ---- sleep.c ---- */
static inline bool wf_sleep_is_over(const wf_future *f) { return wf_future_done(f) || f->head.flags & WF_SLEEP_LEFT; } /* f: a SLEEP */
void wf_sleep_leave(wf_future *f);                   /* nobody is in the sleep() around it any more; nothing for other futures */
bool wf_sleep_show(wf_vm *vm, wf_gen *g, wf_value *v) WF_CHECKED; /* wf_scheduler_hooks.awaited */
bool wf_nap_begin(wf_vm *vm, wf_task *t) WF_CHECKED; /* it has yielded the scheduler's `nap` */
void wf_nap_end(wf_vm *vm, wf_loop *l, wf_task *t);  /* its entry of the ring runs */
bool wf_nap_cancel(wf_vm *vm, wf_task *t, wf_value message); /* as wf_future_cancel of a future that it would wait for */
void wf_nap_forget(wf_vm *vm, wf_task *t); /* it runs before the nap is over */
bool wf_nap_future(wf_vm *vm, wf_task *t, wf_value *out) WF_CHECKED; /* makes it wait for a future, for who wants to see one */
wf_status wf_nap_resume(wf_vm *vm, wf_resume_mode mode, wf_value sent, wf_value *out); /* what the singleton does when it is awaited */

/* ---- foreign.c: futures that are asked by their methods ---- */
int wf_foreign_is(wf_vm *vm, wf_value v) WF_CHECKED; /* isfuture: 1 0 -1 */
bool wf_foreign_loop(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED;
bool wf_foreign_cancel(wf_vm *vm, wf_value v, wf_value message); /* cancel(message); false also with an exception pending */
bool wf_foreign_cancel_named(wf_vm *vm, wf_value v, wf_value message); /* cancel(msg=message), or cancel() for None */
bool wf_foreign_result(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED; /* result() */
bool wf_foreign_hang(wf_vm *vm, wf_value v, wf_value target /* TASK, native waiter, adopted future */, wf_context *context /* NULL: none given */) WF_CHECKED;
bool wf_foreign_unhang(wf_vm *vm, wf_value v, wf_value target);
wf_value wf_foreign_callback_of(wf_vm *vm, wf_value waiter) WF_CHECKED; /* as _callbacks shows it */
wf_value wf_foreign_step_of(wf_vm *vm, wf_task *t) WF_CHECKED; /* the callback that CPython's loop has for a task that waits for nothing */
wf_value wf_foreign_adopt(wf_vm *vm, wf_value v, wf_loop *l /* NULL: any */) WF_CHECKED; /* a future that stands for it */
wf_value wf_foreign_original(wf_value future); /* what an adopted one stands for; any other itself */
bool wf_foreign_abandon(wf_vm *vm, wf_future *f) WF_CHECKED; /* an adopted one stands for nothing any more; nothing for others */
bool wf_foreign_cancel_adopted(wf_vm *vm, wf_future *f, wf_value message);
void wf_foreign_mark(wf_vm *vm, wf_future *f);
bool wf_foreign_start(wf_vm *vm) WF_CHECKED;
bool wf_loop_start(wf_vm *vm) WF_CHECKED;
bool wf_loop_types_start(wf_vm *vm) WF_CHECKED; /* loop_object.c */

/* ---- watch.c: only while wf_sched(vm)->watch.on, but for the first; none of these raises ---- */
void wf_watch_reset(wf_vm *vm, wf_loop *l /* NULL: none runs */); /* what asks for it has changed, or another loop runs */
void wf_watch_enter(wf_vm *vm, wf_task *t /* NULL: a callback */);
void wf_watch_leave(wf_vm *vm, wf_loop *l, wf_value what /* task or handle */, bool running /* a task that has not ended */);
void wf_watch_forget(wf_vm *vm, wf_task *t);                      /* it has ended */
bool wf_watch_task(wf_vm *vm, wf_task *t, wf_watched *out);       /* false: nothing is known */

/* ---- stuck.c: in debug mode, between two iterations; raises nothing ---- */
void wf_stuck_look(wf_vm *vm, wf_loop *l); /* for tasks that nothing can wake any more, once after each collection */

/* ---- reason.c: notes of who cancelled; none of these raises ---- */
bool wf_reason_start(wf_vm *vm) WF_CHECKED;
/* NULL: none could be made, which is as good as none. */
wf_reason *wf_reason_here(wf_vm *vm, const char *what /* NULL, or the function called */); /* the running task or callback, where the script is */
wf_reason *wf_reason_native(wf_vm *vm, const char *what, wf_task *t /* NULL: none */, const char *about /* NULL, or what follows its name */);
wf_reason *wf_reason_of(wf_vm *vm, wf_value exception); /* NULL: none known */
wf_reason *wf_reason_of_future(wf_vm *vm, wf_future *f); /* of a cancelled one, or a task that is to be */
wf_reason *wf_reason_enter(wf_vm *vm, wf_reason *r); /* for all requests up to wf_reason_leave with what this returns */
bool wf_reason_cancel(wf_vm *vm, wf_future *f, wf_reason *r); /* wf_future_cancel without a message */
void wf_reason_leave(wf_vm *vm, wf_reason *outer);
void wf_reason_keep(wf_vm *vm, void *owner, wf_value *field); /* the present one goes into the field, unless that holds something else */
bool wf_reason_drop(wf_vm *vm, wf_value *field); /* a note in the field goes; false: none was there */
void wf_reason_attach(wf_vm *vm, wf_value exception, wf_reason *r /* NULL: nothing */);
bool wf_reason_text(wf_vm *vm, wf_value exception, wf_str **out) WF_CHECKED; /* of any exception; NULL: none known */

/* ---- ainput.c ---- */
bool wf_input_waits(const wf_loop *l);                        /* a coroutine waits for a line of standard input */
void wf_input_poll(wf_vm *vm, wf_loop *l, bool readable);     /* then: looks whether it is there; readable: standard input can be read without blocking */

/* ---- cancel_scope.c ---- */
void wf_scope_checkpoint(wf_vm *vm, wf_task *t); /* t, which has a scope, has just begun to wait */

/* ---- limit.c ---- */
typedef struct wf_limit wf_limit; /* how many of some tasks may run at a time */
bool wf_limit_start(wf_vm *vm) WF_CHECKED;
bool wf_limit_new(wf_vm *vm, wf_value given, wf_limit **out) WF_CHECKED; /* of limit=...; NULL for unset and None; TypeError, ValueError */
bool wf_limit_admit(wf_vm *vm, wf_limit *m, wf_task *t) WF_CHECKED; /* a task made just now has a place, or is held until there is one */
void wf_limit_ended(wf_vm *vm, wf_limit *m, wf_future *f); /* gives its place, if it had one, to the next */
void wf_limit_let_in(wf_vm *vm, wf_task *t); /* a held task begins now; others are left as they are */

/* ---- awaitables for native functions (runtime.c) ----
 * A native whose call is the operand of await (vm->awaited_call) and that can answer at once returns wf_runtime_ready. Otherwise it makes a
 * wf_native_coro, as the type of what an async function returns is coroutine. */
wf_value wf_runtime_ready(wf_vm *vm, wf_value result);
/* A coroutine that returns `result` when awaited: for calls that are not awaited at once. */
wf_value wf_runtime_returning(wf_vm *vm, const char *name, wf_value result) WF_CHECKED;

/* ---- the parts of asyncio, one file each; each gives rows for the module and starts its types ---- */
bool wf_asyncio_load(wf_vm *vm, wf_module *m);

#endif

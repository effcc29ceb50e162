/*
 * Functions off the loop: asyncio.to_thread and what else CPython runs on threads runs here on fibres of the VM's own thread (exec/fibre.h).
 *
 * A fibre gives way where it would block: in time.sleep, in an _fibres.Event (which concurrent.futures waits in), in an event loop of its own that has
 * nothing to do, in native work that touches nothing of the VM, which a thread of the host's pool does meanwhile. Those that may go on stand in a queue.
 * The main strand runs them where CPython's main thread would let others in: between two iterations of a loop, and where it blocks itself. A new one runs
 * at once, as the first steps of a thread do while its starter waits for it to be there.
 */
#include <math.h>

#include "asyncio.h"
#include "clock.h"
#include "exec/fibre.h"

struct wf_thread { /* a function that runs, or is about to, on a fibre */
    wf_object head;
    wf_fibre *fibre;
    wf_value function;
    wf_value error;      /* what a hard limit ended it with; unset */
    wf_object *awaited;  /* the event that it waits for; NULL */
    double deadline;     /* of its wait; infinity: none */
    int fd;              /* that it waits to read from; -1 */
    bool started, ready, sleeping;
    bool working;        /* it waits for a thread of the pool */
    bool stuck, killed;  /* how its wait ends */
    wf_thread *next, *previous;
    wf_thread *next_ready, *next_sleeping;
    /* What the scheduler knows of each strand. */
    wf_loop *loop;
    wf_context *context;
    wf_value policy_loop;
    wf_task *main_task;
    uint32_t interrupts;
};

typedef struct wf_fibre_event {
    wf_object head;
    bool set;
} wf_fibre_event;

typedef struct wf_fibre_work { /* on the C stack of the fibre, which waits for it */
    wf_host_work head;
    void (*work)(void *data);
    void *data;
    wf_vm *vm;
    wf_thread *thread;
} wf_fibre_work;

/* ---- the queues ---- */

static void fibres_make_ready(wf_scheduler *s, wf_thread *t, bool first)
{
    if (t->ready)
        return;
    t->ready = true;
    if (first || !s->threads_ready) {
        t->next_ready = s->threads_ready;
        s->threads_ready = t;
        if (!t->next_ready)
            s->threads_ready_last = t;
    } else {
        t->next_ready = NULL;
        s->threads_ready_last->next_ready = t;
        s->threads_ready_last = t;
    }
}

static wf_thread *fibres_take_ready(wf_scheduler *s)
{
    wf_thread *t = s->threads_ready;
    s->threads_ready = t->next_ready;
    t->next_ready = NULL;
    t->ready = false;
    return t;
}

static void fibres_put_to_sleep(wf_scheduler *s, wf_thread *t)
{
    wf_thread **at = &s->threads_sleeping;
    while (*at && (*at)->deadline <= t->deadline)
        at = &(*at)->next_sleeping;
    t->next_sleeping = *at;
    t->sleeping = true;
    *at = t;
}

static void fibres_rouse(wf_scheduler *s, wf_thread *t)
{
    wf_thread **at = &s->threads_sleeping;
    if (!t->sleeping)
        return;
    while (*at != t)
        at = &(*at)->next_sleeping;
    *at = t->next_sleeping;
    t->sleeping = false;
}

/* The pointers among threads need no barriers: the collector finds all of them by wf_fibres_mark. */
void wf_fibres_mark(wf_vm *vm, wf_scheduler *s)
{
    for (wf_thread *t = s->threads; t; t = t->next)
        wf_heap_mark_object(vm, t);
}

/* ---- running ---- */

static void fibres_unlink(wf_vm *vm, wf_thread *t)
{
    wf_scheduler *s = wf_sched(vm);
    *(t->previous ? &t->previous->next : &s->threads) = t->next;
    *(t->next ? &t->next->previous : &s->threads_last) = t->previous;
    wf_fibre_free(vm, t->fibre);
    t->fibre = NULL;
}

static void fibres_body(wf_vm *vm, void *data)
{
    wf_thread *t = data;
    wf_value out;
    if (wf_call(vm, t->function, NULL, 0, &out))
        return;
    if (!vm->stopping) {
        wf_error_unraisable(vm, "in thread running", t->function);
        return;
    }
    t->error = wf_error_take(vm);
    wf_heap_barrier_value(vm, t, t->error);
}

/* Runs t until it gives way. False: a hard limit ended it, and what it is told is pending. */
static bool fibres_run(wf_vm *vm, wf_thread *t)
{
    wf_scheduler *s = wf_sched(vm);
    wf_loop *loop = s->loop;
    wf_context *context = s->context;
    wf_value policy_loop = s->policy_loop;
    wf_task *main_task = s->main_task;
    uint32_t interrupts = s->interrupts;
    s->loop = t->loop;
    s->context = t->context;
    s->policy_loop = t->policy_loop;
    s->main_task = t->main_task;
    s->interrupts = t->interrupts;
    s->thread = t;
    t->started = true;
    wf_fibre_resume(vm, t->fibre);
    s->thread = NULL;
    t->loop = s->loop;
    t->context = s->context;
    t->policy_loop = s->policy_loop;
    t->main_task = s->main_task;
    t->interrupts = s->interrupts;
    wf_heap_barrier(vm, t);
    s->loop = loop;
    s->context = context;
    s->policy_loop = policy_loop;
    s->main_task = main_task;
    s->interrupts = interrupts;
    if (s->interrupt_deferred) {
        s->interrupt_deferred = false;
        atomic_store(&vm->interrupt, true);
    }
    if (!wf_fibre_ended(t->fibre))
        return true;
    fibres_unlink(vm, t);
    if (wf_is_unset(t->error))
        return true;
    vm->exception = t->error;
    return false;
}

/* Those whose deadline has come may go on. */
static void fibres_look_at_clock(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    wf_thread *t;
    if (!s->threads_sleeping)
        return;
    double now = wf_loop_time(vm) + 1e-9;
    while ((t = s->threads_sleeping) != NULL && t->deadline < now) {
        fibres_rouse(s, t);
        fibres_make_ready(s, t, false);
    }
}

/* Those whose work is done may go on, in the order in which it ended. */
static void fibres_look_at_work(wf_scheduler *s)
{
    wf_host_work *last = atomic_exchange(&s->work_done, NULL), *first = NULL;
    while (last) {
        wf_host_work *before = last->next;
        last->next = first;
        first = last;
        last = before;
    }
    while (first) {
        wf_thread *t = ((wf_fibre_work *)first)->thread;
        first = first->next;
        t->working = false;
        s->threads_working--;
        fibres_make_ready(s, t, false);
    }
}

/* Waits for input where functions off the loop do, at most for some seconds; those that can read go on. With `input`, the standard one is looked at
 * for the caller: true when it can be read. */
static bool fibres_look_at_input(wf_vm *vm, double seconds, bool input)
{
    enum { LOOKED = 64 };
    wf_scheduler *s = wf_sched(vm);
    wf_thread *waiting[LOOKED];
    int fds[LOOKED] = {0};
    bool ready[LOOKED];
    size_t n = input;
    for (wf_thread *t = s->threads; t && n < LOOKED; t = t->next)
        if (t->fd >= 0 && !t->ready) {
            waiting[n] = t;
            fds[n++] = t->fd;
        }
    wf_clock_wait_files(vm, fds, ready, n, seconds);
    for (size_t i = input; i < n; i++)
        if (ready[i])
            fibres_make_ready(s, waiting[i], false);
    return input && ready[0];
}

bool wf_fibres_idle(wf_vm *vm, double seconds, bool input)
{
    if (wf_sched(vm)->threads_reading || input)
        return fibres_look_at_input(vm, seconds, input);
    wf_clock_wait(vm, seconds);
    return false;
}

bool wf_fibres_poll(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    fibres_look_at_clock(vm);
    if (s->threads_working)
        fibres_look_at_work(s);
    if (s->threads_reading)
        fibres_look_at_input(vm, 0, false);
    wf_thread *last = s->threads_ready ? s->threads_ready_last : NULL;
    while (last && s->threads_ready) {
        wf_thread *t = fibres_take_ready(s);
        if (!fibres_run(vm, t))
            return false;
        if (t == last)
            break;
    }
    return true;
}

double wf_fibres_deadline(const wf_scheduler *s)
{
    if (s->threads_ready || (s->threads_working && atomic_load(&((wf_scheduler *)s)->work_done)))
        return -INFINITY;
    return s->threads_sleeping ? s->threads_sleeping->deadline : INFINITY;
}

bool wf_fibres_unstick(wf_scheduler *s)
{
    for (wf_thread *t = s->threads; t; t = t->next) {
        t->stuck = true;
        fibres_make_ready(s, t, false);
    }
    return s->threads != NULL;
}

/* ---- waiting ---- */

static bool fibres_may_go_on(wf_vm *vm)
{
    return !wf_sched(vm)->thread->killed || wf_raise(vm, WF_EXC_RuntimeError, "the interpreter is closing");
}

wf_fibres_status wf_fibres_block(wf_vm *vm, double deadline, wf_object *event)
{
    wf_scheduler *s = wf_sched(vm);
    wf_thread *t = s->thread;
    if (!t->killed) {
        t->awaited = event;
        t->deadline = deadline;
        wf_heap_barrier(vm, t);
        if (deadline < INFINITY)
            fibres_put_to_sleep(s, t);
        wf_fibre_suspend(vm);
        fibres_rouse(s, t);
        t->awaited = NULL;
    }
    if (!fibres_may_go_on(vm))
        return WF_FIBRES_FAILED;
    if (t->stuck) {
        t->stuck = false;
        return WF_FIBRES_STUCK;
    }
    return WF_FIBRES_WOKEN;
}

bool wf_fibres_wait_input(wf_vm *vm, int fd)
{
    wf_scheduler *s = wf_sched(vm);
    wf_fibres_status status = WF_FIBRES_WOKEN;
    if (!vm->host->input_wait)
        return true;
    while (status != WF_FIBRES_FAILED && !s->host_driven) { /* who was woken first may have read it all */
        bool ready;
        wf_clock_wait_files(vm, &fd, &ready, 1, 0);
        if (ready)
            return true;
        s->thread->fd = fd;
        s->threads_reading++;
        status = wf_fibres_block(vm, INFINITY, NULL);
        s->threads_reading--;
        s->thread->fd = -1;
    }
    return status != WF_FIBRES_FAILED;
}

/* On a thread of the pool. The fibre may go on, and the work be gone, as soon as it stands in the list. */
static void fibres_do_work(wf_host_work *self)
{
    wf_fibre_work *w = (wf_fibre_work *)self;
    wf_vm *vm = w->vm;
    wf_scheduler *s = wf_sched(vm);
    if (!atomic_load(&s->work_refused))
        w->work(w->data);
    self->next = atomic_load(&s->work_done);
    while (!atomic_compare_exchange_weak(&s->work_done, &self->next, self)) {
    }
    vm->host->waker_wake(vm->host->data, atomic_load(&vm->waker));
}

/* Whether there is a pool, and with it what its threads end the VM's waiting with. */
static bool fibres_have_pool(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    if (!s->pool && vm->host->pool_new && wf_clock_waker(vm))
        s->pool = vm->host->pool_new(vm->host->data);
    return s->pool != NULL;
}

bool wf_fibres_work(wf_vm *vm, void (*work)(void *data), void *data)
{
    wf_scheduler *s = wf_sched(vm);
    wf_thread *t = s->thread;
    wf_fibre_work w = {.head.run = fibres_do_work, .work = work, .data = data, .vm = vm, .thread = t};
    if (!fibres_may_go_on(vm))
        return false;
    if (!fibres_have_pool(vm) || !vm->host->pool_add(vm->host->data, s->pool, &w.head)) {
        work(data);
        return true;
    }
    t->working = true;
    s->threads_working++;
    wf_fibres_status status = WF_FIBRES_WOKEN;
    while (t->working)
        status = wf_fibres_block(vm, INFINITY, NULL);
    return status != WF_FIBRES_FAILED;
}

void wf_fibres_wake(wf_vm *vm, wf_thread *t)
{
    if (t->fibre && t != wf_sched(vm)->thread)
        fibres_make_ready(wf_sched(vm), t, false);
}

/* The main strand waits: until the event is set (NULL: for nothing but the deadline). */
static wf_fibres_status fibres_wait_main(wf_vm *vm, double deadline, const wf_fibre_event *event)
{
    wf_scheduler *s = wf_sched(vm);
    for (;;) {
        if (event && event->set)
            return WF_FIBRES_WOKEN;
        if (!wf_fibres_poll(vm))
            return WF_FIBRES_FAILED;
        double now = wf_loop_time(vm), wake = wf_fibres_deadline(s);
        if ((event && event->set) || deadline < now + 1e-9)
            return WF_FIBRES_WOKEN;
        if (wake > deadline)
            wake = deadline;
        if (wake == INFINITY && !s->threads_reading && !s->threads_working)
            return WF_FIBRES_STUCK;
        if (wake > now) {
            if (s->is_virtual && wake < INFINITY && !s->threads_working)
                s->now = wake;
            else
                wf_fibres_idle(vm, wake - now, false);
        }
        if (atomic_load_explicit(&vm->interrupt, memory_order_relaxed) && !wf_slow_poll(vm))
            return WF_FIBRES_FAILED;
    }
}

bool wf_fibres_sleep(wf_vm *vm, double seconds)
{
    double deadline = wf_loop_time(vm) + seconds;
    return (vm->fibre ? wf_fibres_block(vm, deadline, NULL) : fibres_wait_main(vm, deadline, NULL)) != WF_FIBRES_FAILED;
}

bool wf_fibres_join(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    while (s && s->threads) { /* a VM that memory did not suffice to open has no scheduler */
        double deadline = s->threads_ready ? wf_loop_time(vm) : wf_fibres_deadline(s);
        if (deadline == INFINITY && !s->threads_reading && !s->threads_working)
            wf_fibres_unstick(s);
        else if (fibres_wait_main(vm, deadline, NULL) == WF_FIBRES_FAILED || !wf_fibres_poll(vm))
            return false;
    }
    return true;
}

void wf_fibres_kill(wf_vm *vm, bool wait)
{
    wf_scheduler *s = wf_sched(vm);
    if (!s)
        return;
    bool stopping = vm->stopping;
    s->threads_refused = true;
    if (wait && s->pool) {
        atomic_store(&s->work_refused, true);
        vm->host->pool_free(vm->host->data, s->pool);
        s->pool = NULL;
    }
    fibres_look_at_work(s);
    s->threads_ready = s->threads_sleeping = NULL;
    for (wf_thread *t = s->threads; t; t = t->next)
        t->sleeping = t->ready = false;
    vm->stopping = true; /* no handler runs on the way out */
    for (wf_thread *t = s->threads, *next; t; t = next) {
        next = t->next;
        if (t->working)
            continue;
        t->killed = true;
        if (!t->started)
            fibres_unlink(vm, t);
        else if (!fibres_run(vm, t))
            wf_error_clear(vm);
    }
    vm->stopping = stopping;
}

/* ---- module _fibres: what the library's concurrent.futures stands on ---- */

static bool fibres_start_one(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    int soon = wf_is_unset(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    if (s->threads_refused && soon >= 0) /* what CPython's executors say: those that have threads were shut down by them */
        return wf_raise(vm, WF_EXC_RuntimeError, "cannot schedule new futures after %sshutdown", soon ? "" : "interpreter ");
    wf_thread *t = soon < 0 ? NULL : wf_heap_new(vm, (wf_kind)s->thread_type->layout, sizeof *t);
    if (!t)
        return false;
    t->function = args[0];
    t->error = WF_UNSET;
    t->policy_loop = WF_NONE;
    t->deadline = INFINITY;
    t->fd = -1;
    t->fibre = wf_fibre_new(vm, fibres_body, t);
    if (!t->fibre)
        return false;
    t->previous = s->threads_last;
    *(t->previous ? &t->previous->next : &s->threads) = t;
    s->threads_last = t;
    if (!vm->fibre && !soon)
        return fibres_run(vm, t);
    if (soon) {
        fibres_make_ready(s, t, false);
        return true;
    }
    fibres_make_ready(s, s->thread, true); /* after the new one */
    fibres_make_ready(s, t, true);
    return wf_fibres_block(vm, INFINITY, NULL) != WF_FIBRES_FAILED;
}

static bool fibres_current(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_thread *t = wf_sched(vm)->thread;
    (void)args, (void)n;
    *out = t ? wf_from_obj(t) : WF_NONE;
    return true;
}

static wf_fibre_event *fibres_event(wf_value v) { return (wf_fibre_event *)wf_obj(v); }

static bool fibres_event_set(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    (void)n;
    *out = WF_NONE;
    fibres_event(args[0])->set = true;
    for (wf_thread *t = s->threads; t; t = t->next)
        if (t->awaited == wf_obj(args[0]))
            fibres_make_ready(s, t, false);
    return true;
}
static bool fibres_event_is_set(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(fibres_event(args[0])->set);
    return true;
}
static bool fibres_event_wait(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_fibre_event *e = fibres_event(args[0]);
    double deadline = INFINITY;
    (void)n;
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1])) {
        if (!wf_asyncio_seconds(vm, args[1], &deadline))
            return false;
        deadline += wf_loop_time(vm);
    }
    wf_fibres_status status = e->set ? WF_FIBRES_WOKEN : vm->fibre ? wf_fibres_block(vm, deadline, &e->head) : fibres_wait_main(vm, deadline, e);
    *out = wf_bool(e->set);
    if (status == WF_FIBRES_STUCK)
        return wf_raise(vm, WF_EXC_DeadlockError, "deadlock: nothing is left that could end this wait");
    return status != WF_FIBRES_FAILED;
}

static bool fibres_event_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args;
    if (n || (kwnames && kwnames->count))
        return wf_raise(vm, WF_EXC_TypeError, "%N() takes no arguments", cls);
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}

static void fibres_thread_mark(wf_vm *vm, wf_object *o)
{
    wf_thread *t = (wf_thread *)o;
    wf_heap_mark_value(vm, t->function);
    wf_heap_mark_value(vm, t->error);
    wf_heap_mark_object(vm, t->awaited);
    wf_heap_mark_object(vm, t->loop);
    wf_heap_mark_object(vm, t->context);
    wf_heap_mark_value(vm, t->policy_loop);
    wf_heap_mark_object(vm, t->main_task);
}

bool wf_fibres_start(wf_vm *vm)
{
    static const wf_native_type def = {.name = "thread", .module = "_fibres", .flags = WF_TYPE_FINAL};
    static const wf_kind_info info = {.name = "thread", .mark = fibres_thread_mark};
    wf_sched(vm)->thread_type = wf_native_new_kind(vm, &def, &info);
    return wf_sched(vm)->thread_type != NULL;
}

bool wf_fibres_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"start", fibres_start_one, "(function, soon=False, /)", "Run a function of no arguments on a fibre: at once until it gives way, or when there is time."},
        {"current", fibres_current, "()", "Stands for the function off the loop that runs; None for the main strand."},
        {0}};
    static const wf_native_row methods[] = {
        {"set", fibres_event_set, "(self, /)", "Let all who wait go on."},
        {"is_set", fibres_event_is_set, "(self, /)", "Whether it was set."},
        {"wait", fibres_event_wait, "(self, timeout=None, /)", "Give way until it is set, or for a number of seconds; returns whether it is set."},
        {0}};
    static const wf_slots slots = {.make = fibres_event_make, .init = wf_asyncio_no_init};
    static const wf_native_type event = {.name = "Event", .module = "_fibres", .size = sizeof(wf_fibre_event), .slots = &slots, .methods = methods,
                                         .flags = WF_TYPE_FINAL, .doc = "A flag that functions off the loop, and the main one, wait for."};
    static const wf_kind_info info = {.name = "Event"};
    wf_type *t = wf_native_new_kind(vm, &event, &info);
    return t && wf_dict_set_z(vm, m->dict, "Event", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

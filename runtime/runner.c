/* asyncio.Runner and asyncio.run, by the rules of CPython's asyncio/runners.py. What a Runner asks of its loop it asks by its methods: a loop_factory may
 * give any object that has them. */
#include "asyncio.h"

#include "object/exception.h"

/* Seconds that shutdown_default_executor is given. */
enum { RUNNER_JOIN_TIMEOUT = 300 };

typedef enum wf_runner_state { RUNNER_CREATED, RUNNER_INITIALISED, RUNNER_CLOSED } wf_runner_state;

typedef struct wf_runner {
    wf_object head;
    uint8_t state;
    bool has_set_loop;     /* told the policy of its loop */
    wf_value debug, factory, loop;
    wf_context *context;   /* what its coroutines run in */
} wf_runner;

static wf_runner *runner_self(wf_value v) { return (wf_runner *)wf_obj(v); }

static bool runner_start(wf_vm *vm, wf_runner *r)
{
    wf_value out;
    wf_context *context;
    if (r->state == RUNNER_CLOSED)
        return wf_raise(vm, WF_EXC_RuntimeError, "Runner is closed");
    if (r->state == RUNNER_INITIALISED)
        return true;
    if (!wf_is_none(r->factory)) {
        if (!wf_call(vm, r->factory, NULL, 0, &out))
            return false;
    } else if (!wf_policy_new_loop(vm, &out))
        return false;
    wf_heap_store(vm, r, &r->loop, out);
    if (wf_is_none(r->factory) && !r->has_set_loop) {
        if (!wf_policy_set_loop(vm, r->loop))
            return false;
        r->has_set_loop = true;
    }
    if (!wf_is_none(r->debug) && !wf_call_method(vm, r->loop, "set_debug", &r->debug, 1, &out))
        return false;
    if (!wf_context_given(vm, WF_NONE, &context) || (!context && !(context = wf_context_new(vm))))
        return false;
    r->context = context;
    wf_heap_barrier(vm, r);
    r->state = RUNNER_INITIALISED;
    return true;
}

static bool runner_create_task(wf_vm *vm, wf_value loop, wf_value coro, wf_value context, wf_value *task)
{
    wf_str *method = wf_str_intern_z(vm, "create_task"), *keyword = method ? wf_str_intern_z(vm, "context") : NULL;
    wf_tuple *names = keyword ? wf_tuple_new(vm, 1) : NULL;
    wf_value create, args[2] = {coro, context};
    if (!names)
        return false;
    names->items[0] = wf_from_obj(keyword);
    return wf_attr_get(vm, loop, method, &create) && wf_call_kw(vm, create, args, 1, names, task);
}

/* uncancel() leaves no request; where there is no such method the cancellation stands. */
static bool runner_uncancelled(wf_vm *vm, wf_value main)
{
    wf_value method, left;
    if (wf_is_task(main))
        return wf_task_uncancel((wf_task *)wf_obj(main)) == 0;
    wf_value pending = wf_error_take(vm);
    wf_str *name = wf_str_intern_z(vm, "uncancel");
    int found = name ? wf_attr_find(vm, main, name, &method) : -1;
    bool none = found > 0 && wf_call(vm, method, NULL, 0, &left) && wf_is_fix(left) && wf_fix_get(left) == 0;
    if (wf_error_pending(vm))
        return false;
    vm->exception = pending;
    return none;
}

/* The main task was cancelled by Ctrl-C or SIGTERM, and by nothing else: that is what its CancelledError means. */
static void runner_interrupted(wf_vm *vm, wf_value main)
{
    if (!wf_sched(vm)->interrupts || !wf_error_is(vm, WF_EXC_CancelledError) || !runner_uncancelled(vm, main))
        return;
    wf_value cancelled = wf_error_take(vm);
    wf_runtime_raise_interrupt(vm);
    if (wf_is_exception(vm->exception))
        wf_heap_store(vm, wf_as_exception(vm->exception), &wf_as_exception(vm->exception)->context, cancelled);
}

static bool runner_run(wf_vm *vm, wf_runner *r, wf_value coro, wf_value context, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    wf_value task;
    int is = wf_coroutines_is(vm, coro);
    if (is <= 0)
        return is == 0 && wf_raise(vm, WF_EXC_ValueError, "a coroutine was expected, got %R", coro);
    if (wf_loop_running(vm))
        return wf_raise(vm, WF_EXC_RuntimeError, "Runner.run() cannot be called from a running event loop");
    if (!runner_start(vm, r))
        return false;
    if (wf_is_unset(context) || wf_is_none(context))
        context = wf_from_obj(r->context);
    if (!runner_create_task(vm, r->loop, coro, context, &task))
        return false;
    wf_task *outer = s->main_task;
    wf_value outer_object = s->main_object;
    uint32_t interrupts = s->interrupts;
    s->main_task = wf_is_task(task) ? (wf_task *)wf_obj(task) : NULL;
    s->main_object = task;
    s->interrupts = 0;
    bool ok = wf_call_method(vm, r->loop, "run_until_complete", &task, 1, out);
    if (!ok)
        runner_interrupted(vm, task);
    s->main_task = outer;
    s->main_object = outer_object;
    s->interrupts = interrupts;
    return ok;
}

static bool runner_ask(wf_vm *vm, wf_value loop, const char *method, const wf_value *args, size_t n)
{
    wf_value coro, out;
    return wf_call_method(vm, loop, method, args, n, &coro) && wf_call_method(vm, loop, "run_until_complete", &coro, 1, &out);
}

/* What is pending becomes the context of what happens next: `later` is raised while `earlier` is handled. */
static void runner_chain(wf_vm *vm, wf_value earlier)
{
    if (wf_is_unset(earlier))
        return;
    if (wf_is_unset(vm->exception))
        vm->exception = earlier;
    else if (wf_is_exception(vm->exception) && wf_is_none(wf_as_exception(vm->exception)->context) && !wf_same(vm->exception, earlier))
        wf_heap_store(vm, wf_as_exception(vm->exception), &wf_as_exception(vm->exception)->context, earlier);
}

static bool runner_close(wf_vm *vm, wf_runner *r)
{
    wf_value loop = r->loop, timeout = wf_fix(RUNNER_JOIN_TIMEOUT), out;
    if (r->state != RUNNER_INITIALISED)
        return true;
    bool ok = vm->stopping || ((!wf_is_loop(loop) || wf_loop_cancel_all(vm, (wf_loop *)wf_obj(loop))) && runner_ask(vm, loop, "shutdown_asyncgens", NULL, 0) &&
                               runner_ask(vm, loop, "shutdown_default_executor", &timeout, 1));
    wf_value error = ok ? WF_UNSET : wf_error_take(vm);
    bool left = (!r->has_set_loop || wf_policy_set_loop(vm, WF_NONE)) && wf_call_method(vm, loop, "close", NULL, 0, &out);
    runner_chain(vm, error);
    if (left) {
        r->loop = WF_NONE;
        r->state = RUNNER_CLOSED;
    }
    return ok && left;
}

/* ---- asyncio.run ---- */

static wf_runner *runner_new(wf_vm *vm, wf_type *cls, wf_value debug, wf_value factory)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (wf_is_unset(v))
        return NULL;
    wf_runner *r = runner_self(v);
    r->debug = wf_is_unset(debug) ? WF_NONE : debug;
    r->factory = wf_is_unset(factory) ? WF_NONE : factory;
    r->loop = WF_NONE;
    return r;
}

static bool asyncio_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_loop_running(vm))
        return wf_raise(vm, WF_EXC_RuntimeError, "asyncio.run() cannot be called from a running event loop") ||
               wf_error_note(vm, "The loop runs already: await the coroutine here, or start it with asyncio.create_task().");
    wf_runner *r = runner_new(vm, wf_sched(vm)->runner_type, args[1], args[2]);
    if (!r || !runner_start(vm, r))
        return false;
    bool ok = runner_run(vm, r, args[0], WF_NONE, out);
    wf_value error = ok ? WF_UNSET : wf_error_take(vm), result = ok ? *out : WF_NONE;
    wf_value before = ok ? WF_UNSET : wf_error_handle(vm, error);
    bool closed = runner_close(vm, r);
    if (!ok)
        wf_error_handled(vm, before);
    runner_chain(vm, error);
    *out = result;
    return ok && closed;
}

/* ---- what scripts see ---- */

static bool runner_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    wf_runner *r = runner_new(vm, cls, WF_NONE, WF_NONE);
    *out = r ? wf_from_obj(r) : WF_UNSET;
    return r != NULL;
}

static bool runner_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value bound[2];
    wf_runner *r = runner_self(self);
    if (!wf_native_bind_args(vm, "Runner.__init__", "(*, debug=None, loop_factory=None)", args, n, kwnames, bound, 2))
        return false;
    r->debug = wf_is_unset(bound[0]) ? WF_NONE : bound[0];
    r->factory = wf_is_unset(bound[1]) ? WF_NONE : bound[1];
    wf_heap_barrier(vm, r);
    return true;
}

static bool runner_m_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return runner_start(vm, runner_self(args[0]));
}
static bool runner_m_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return runner_close(vm, runner_self(args[0]));
}
static bool runner_m_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!runner_start(vm, runner_self(args[0])))
        return false;
    *out = runner_self(args[0])->loop;
    return true;
}
static bool runner_m_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return runner_run(vm, runner_self(args[0]), args[1], args[2], out);
}

static void runner_mark(wf_vm *vm, wf_object *o)
{
    wf_runner *r = (wf_runner *)o;
    wf_heap_mark_value(vm, r->debug);
    wf_heap_mark_value(vm, r->factory);
    wf_heap_mark_value(vm, r->loop);
    wf_heap_mark_object(vm, r->context);
}

bool wf_runner_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {
        {"run", runner_m_run, "(self, coro, *, context=None)", "Run a coroutine on the runner's loop and return its result."},
        {"close", runner_m_close, "(self)", "Cancel what still runs, close asynchronous generators and the loop."},
        {"get_loop", runner_m_get_loop, "(self)", "Return the runner's event loop; it is made when there is none yet."},
        {"__enter__", runner_m_enter, "(self)", NULL},
        {"__exit__", runner_m_close, "(self, exc_type, exc_val, exc_tb)", NULL},
        {0}};
    static const wf_native_row rows[] = {
        {"run", asyncio_run, "(main, *, debug=None, loop_factory=None)", "Run a coroutine on a new event loop and return its result."}, {0}};
    static const wf_kind_info info = {.name = "Runner", .mark = runner_mark};
    static const wf_slots slots = {.make = runner_make, .init = runner_init};
    static const wf_native_type def = {.name = "Runner", .module = "asyncio.runners", .size = sizeof(wf_runner), .slots = &slots, .methods = methods,
                                       .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT,
                                       .doc = "A context manager that runs coroutines one after another on one event loop, and ends the loop."};
    wf_type *t = wf_sched(vm)->runner_type = wf_native_new_kind(vm, &def, &info);
    return t && wf_dict_set_z(vm, m->dict, "Runner", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

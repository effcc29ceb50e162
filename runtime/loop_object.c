/* Event loops and handles as scripts see them, and the report of errors that nobody awaits. */
#include <stdio.h>

#include "asyncio.h"
#include "io.h"
#include "object/exception.h"

static wf_loop *loop_self(const wf_value *args) { return (wf_loop *)wf_obj(args[0]); }

/* ---- describing ---- */

/* "f()" of a callback, as CPython's format_helpers shows it. */
static void loop_describe_call(wf_vm *vm, wf_builder *b, wf_value callback)
{
    if (wf_is_kind(callback, WF_KIND_METHOD) || wf_is_function(callback)) {
        wf_value f = wf_is_function(callback) ? callback : ((wf_method *)wf_obj(callback))->function;
        wf_builder_str(b, wf_is_function(f) ? wf_as_function(f)->qualname : vm->empty_str);
    } else
        wf_builder_printf(b, "%R", callback);
    wf_builder_z(b, "()"); /* arguments are shown in debug mode only */
    if (wf_is_function(callback))
        wf_builder_printf(b, " at %S:%u", wf_as_function(callback)->code->filename, (unsigned)wf_as_function(callback)->code->firstlineno);
}

void wf_handle_describe(wf_vm *vm, wf_builder *b, wf_handle *h) { loop_describe_call(vm, b, h->callback); }

void wf_waiter_describe(wf_vm *vm, wf_builder *b, wf_value waiter, bool more)
{
    if (more)
        wf_builder_z(b, ", ");
    if (wf_is_task(waiter))
        wf_builder_z(b, "Task.task_wakeup()");
    else if (wf_is_kind(waiter, WF_KIND_HANDLE))
        loop_describe_call(vm, b, ((wf_handle *)wf_obj(waiter))->callback);
    else
        wf_builder_printf(b, "%s()", vm->kind_infos[wf_obj(waiter)->kind].name);
}

static bool handle_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_handle *h = (wf_handle *)wf_obj(self);
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_z(&b, h->is_timer ? "<TimerHandle" : "<Handle");
    if (h->cancelled)
        wf_builder_z(&b, " cancelled");
    if (h->is_timer)
        wf_builder_printf(&b, " when=%g", h->when);
    if (!h->cancelled) {
        wf_builder_z(&b, " ");
        wf_handle_describe(vm, &b, h);
    }
    wf_builder_z(&b, ">");
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool handle_cancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_handle_cancel(vm, (wf_handle *)wf_obj(args[0]));
    *out = WF_NONE;
    return true;
}
static bool handle_cancelled(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(((wf_handle *)wf_obj(args[0]))->cancelled);
    return true;
}
static bool handle_get_context(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_handle *h = (wf_handle *)wf_obj(args[0]);
    (void)n;
    if (!h->context && !(h->context = wf_context_new(vm)))
        return false;
    wf_heap_barrier(vm, h);
    *out = wf_from_obj(h->context);
    return true;
}
static bool handle_when(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_float_new(vm, ((wf_handle *)wf_obj(args[0]))->when);
    return !wf_is_unset(*out);
}

/* ---- exceptions that nobody awaits ---- */

static bool loop_default_report(wf_vm *vm, const char *message, wf_value exception, const char *key, wf_value subject)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "%s\n", message);
    if (key)
        wf_builder_printf(&b, "%s: %R\n", strcmp(key, "task") == 0 && strstr(message, "never retrieved") ? "future" : key, subject);
    if (wf_is_exception(exception)) {
        wf_str *report = wf_exception_report(vm, exception);
        if (!report)
            return false;
        wf_builder_str(&b, report);
    }
    wf_str *s = wf_builder_finish(&b);
    return s && wf_io_write_str(vm, 2, s);
}

/* The handler runs in the context of the task or handle that it is told of. */
static bool loop_call_in_context(wf_vm *vm, wf_value subject, wf_value handler, const wf_value *args, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    wf_context *c;
    if (wf_is_kind(subject, WF_KIND_TASK))
        c = ((wf_task *)wf_obj(subject))->context;
    else if (wf_is_kind(subject, WF_KIND_HANDLE) || wf_is_kind(subject, WF_KIND_TIMER_HANDLE))
        c = ((wf_handle *)wf_obj(subject))->context;
    else
        return wf_call(vm, handler, args, 2, out);
    wf_context *outer = wf_context_enter(s, c);
    bool good = wf_call(vm, handler, args, 2, out);
    wf_context_leave(s, outer);
    return good;
}

bool wf_loop_call_exception_handler(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key, wf_value subject)
{
    if (!l || wf_is_none(l->exception_handler))
        return loop_default_report(vm, message, exception, key, subject);
    wf_dict *context = wf_dict_new(vm, 4);
    wf_str *text = wf_str_new_z(vm, message);
    if (!context || !text || !wf_dict_set_z(vm, context, "message", wf_from_obj(text)) ||
        (wf_is_exception(exception) && !wf_dict_set_z(vm, context, "exception", exception)) ||
        (key && !wf_dict_set_z(vm, context, strcmp(key, "task") == 0 && strstr(message, "never retrieved") ? "future" : key, subject)))
        return false;
    wf_value args[2] = {wf_from_obj(l), wf_from_obj(context)}, out;
    if (loop_call_in_context(vm, subject, l->exception_handler, args, &out))
        return true;
    if (wf_error_is(vm, WF_EXC_KeyboardInterrupt) || wf_error_is(vm, WF_EXC_SystemExit))
        return false;
    return loop_default_report(vm, "Unhandled error in exception handler", wf_error_take(vm), NULL, WF_NONE);
}

/* ---- the loop's methods ---- */

static bool loop_call(wf_vm *vm, wf_loop *l, double when, bool timer, wf_value callback, wf_value rest, wf_value context,
                      wf_value *out)
{
    wf_context *c;
    wf_tuple *t = wf_as_tuple(rest);
    if (wf_is_kind(callback, WF_KIND_COROUTINE) || wf_is_kind(callback, WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_TypeError, "coroutines cannot be used with %s()", timer ? "call_at" : "call_soon");
    if (!wf_op_callable(vm, callback))
        return wf_raise(vm, WF_EXC_TypeError, "a callable object was expected by %s(), got %R", timer ? "call_at" : "call_soon", callback);
    if (!wf_context_given(vm, context, &c))
        return false;
    wf_handle *h = timer ? wf_loop_call_at(vm, l, when, callback, t->items, t->count) : wf_loop_call_soon(vm, l, callback, t->items, t->count);
    if (!h)
        return false;
    h->context = c;
    wf_heap_barrier(vm, h);
    *out = wf_from_obj(h);
    return true;
}

bool wf_loop_m_call_soon(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return loop_call(vm, loop_self(args), 0, false, args[1], args[2], args[3], out);
}
static bool loop_m_call_later(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double delay;
    (void)n;
    if (wf_is_none(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "delay must not be None");
    return wf_asyncio_seconds(vm, args[1], &delay) && loop_call(vm, loop_self(args), wf_loop_time(vm) + delay, true, args[2], args[3], args[4], out);
}
static bool loop_m_call_at(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    double when;
    (void)n;
    if (wf_is_none(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "when cannot be None");
    return wf_asyncio_seconds(vm, args[1], &when) && loop_call(vm, loop_self(args), when, true, args[2], args[3], args[4], out);
}
static bool loop_m_time(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_float_new(vm, wf_loop_time(vm));
    return !wf_is_unset(*out);
}
static bool loop_m_create_future(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_future *f = wf_future_new(vm, loop_self(args));
    *out = f ? wf_from_obj(f) : WF_UNSET;
    return f != NULL;
}
static bool loop_m_create_task(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_factory_make_task(vm, loop_self(args), args[1], args[2], args[3], out);
}
static bool loop_m_set_task_factory(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_none(args[1]) && !wf_op_callable(vm, args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "task factory must be a callable or None");
    wf_heap_store(vm, loop_self(args), &loop_self(args)->task_factory, args[1]);
    return true;
}
static bool loop_m_get_task_factory(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = loop_self(args)->task_factory;
    return true;
}
static bool loop_m_run_forever(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_loop_run_forever(vm, loop_self(args));
}
static bool loop_m_run_until_complete(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (loop_self(args)->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
    if (loop_self(args)->running)
        return wf_raise(vm, WF_EXC_RuntimeError, "This event loop is already running");
    wf_value f = wf_future_ensure(vm, args[1], loop_self(args));
    return !wf_is_unset(f) && wf_loop_run_until_complete(vm, loop_self(args), wf_as_future(f), out);
}
static bool loop_m_stop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    loop_self(args)->stopping = true;
    *out = WF_NONE;
    return true;
}
static bool loop_m_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_loop_close(vm, loop_self(args)) && wf_executor_close(vm, loop_self(args));
}
static bool loop_m_is_running(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(loop_self(args)->running);
    return true;
}
static bool loop_m_is_closed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(loop_self(args)->closed);
    return true;
}
static bool loop_m_get_debug(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(loop_self(args)->debug);
    return true;
}
static bool loop_m_set_debug(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int t = wf_op_truth(vm, args[1]);
    loop_self(args)->debug = t > 0;
    *out = WF_NONE;
    return t >= 0;
}
static bool loop_m_set_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_none(args[1]) && !wf_op_callable(vm, args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "A callable object or None is expected, got %R", args[1]);
    loop_self(args)->exception_handler = args[1];
    wf_heap_barrier(vm, loop_self(args));
    return true;
}
static bool loop_m_get_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = loop_self(args)->exception_handler;
    return true;
}

static bool loop_context_text(wf_vm *vm, wf_value context, const char **message, wf_value *exception)
{
    wf_value text;
    wf_str *m = wf_str_intern_z(vm, "message"), *e = wf_str_intern_z(vm, "exception");
    if (!wf_is_dict(context))
        return wf_raise(vm, WF_EXC_TypeError, "context must be a dict, not %T", context);
    *message = "Unhandled exception in event loop";
    *exception = WF_NONE;
    if (!m || !e)
        return false;
    if (wf_dict_get_name(vm, wf_as_dict(context), m, &text) && wf_is_str(text))
        *message = wf_str_data(vm, wf_as_str(text));
    wf_dict_get_name(vm, wf_as_dict(context), e, exception);
    return *message != NULL;
}
static bool loop_m_call_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const char *message;
    wf_value exception;
    (void)n;
    *out = WF_NONE;
    if (!wf_is_none(loop_self(args)->exception_handler)) {
        wf_value a[2] = {args[0], args[1]};
        return wf_call(vm, loop_self(args)->exception_handler, a, 2, out);
    }
    return loop_context_text(vm, args[1], &message, &exception) && loop_default_report(vm, message, exception, NULL, WF_NONE);
}
static bool loop_m_default_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const char *message;
    wf_value exception;
    (void)n;
    *out = WF_NONE;
    return loop_context_text(vm, args[1], &message, &exception) && loop_default_report(vm, message, exception, NULL, WF_NONE);
}

static bool loop_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(self);
    wf_str *s = wf_str_format(vm, "<EventLoop running=%s closed=%s debug=%s>", l->running ? "True" : "False", l->closed ? "True" : "False",
                              l->debug ? "True" : "False");
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static const wf_native_row loop_methods[] = {
    {"call_soon", wf_loop_m_call_soon, "(self, callback, *args, context=None)", "Schedule a callback for the next iteration; returns a Handle."},
    {"call_soon_threadsafe", wf_executor_m_call_soon, "(self, callback, *args, context=None)", "The same, from a function off the loop."},
    {"run_in_executor", wf_executor_m_run, "(self, executor, func, *args)", "Run a function off the loop; returns a Future."},
    {"set_default_executor", wf_executor_m_set_default, "(self, executor)", "Set what run_in_executor(None, ...) and to_thread use."},
    {"shutdown_default_executor", wf_executor_m_shutdown_default, "(self, timeout=None)", "Coroutine that waits until the default executor has nothing left to do."},
    {"shutdown_asyncgens", wf_executor_m_shutdown_asyncgens, "(self)", "Coroutine that closes the asynchronous generators begun under the loop."},
    {"call_later", loop_m_call_later, "(self, delay, callback, *args, context=None)", "Schedule a callback after a delay in seconds; returns a TimerHandle."},
    {"call_at", loop_m_call_at, "(self, when, callback, *args, context=None)", "Schedule a callback at a time of loop.time(); returns a TimerHandle."},
    {"time", loop_m_time, "(self)", "The loop's clock, in seconds."},
    {"create_future", loop_m_create_future, "(self)", "Make a Future of this loop."},
    {"create_task", loop_m_create_task, "(self, coro, *, name=None, context=None)", "Schedule a coroutine; returns its Task."},
    {"set_task_factory", loop_m_set_task_factory, "(self, factory)", "Set what makes tasks: a callable of (loop, coro, **kwargs), or None."},
    {"get_task_factory", loop_m_get_task_factory, "(self)", "Return the task factory, or None."},
    {"run_forever", loop_m_run_forever, "(self)", "Run until stop() is called."},
    {"run_until_complete", loop_m_run_until_complete, "(self, future)", "Run until a future or coroutine is done; returns its result."},
    {"stop", loop_m_stop, "(self)", "Stop after the present iteration."},
    {"close", loop_m_close, "(self)", "Close the loop."},
    {"is_running", loop_m_is_running, "(self)", "Whether the loop is running."},
    {"is_closed", loop_m_is_closed, "(self)", "Whether the loop was closed."},
    {"get_debug", loop_m_get_debug, "(self)", "Whether debug mode is on."},
    {"set_debug", loop_m_set_debug, "(self, enabled)", "Switch debug mode."},
    {"set_exception_handler", loop_m_set_exception_handler, "(self, handler)", "Set what is called for errors that nobody awaits."},
    {"get_exception_handler", loop_m_get_exception_handler, "(self)", "Return the handler, or None."},
    {"call_exception_handler", loop_m_call_exception_handler, "(self, context)", "Call the handler with a context."},
    {"default_exception_handler", loop_m_default_exception_handler, "(self, context)", "Report a context on standard error."},
    {0}};

static const wf_native_row handle_methods[] = {
    {"cancel", handle_cancel, "(self)", "Cancel the callback."},
    {"cancelled", handle_cancelled, "(self)", "Whether the callback was cancelled."},
    {"get_context", handle_get_context, "(self)", "The context that the callback runs in."},
    {0}};
static const wf_native_row timer_handle_methods[] = {
    {"cancel", handle_cancel, "(self)", "Cancel the callback."},
    {"cancelled", handle_cancelled, "(self)", "Whether the callback was cancelled."},
    {"get_context", handle_get_context, "(self)", "The context that the callback runs in."},
    {"when", handle_when, "(self)", "The time that the callback is due, by loop.time()."},
    {0}};

/* ---- functions of the module ---- */

static bool loop_get_running(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_loop *l = wf_loop_require(vm);
    *out = l ? wf_from_obj(l) : WF_UNSET;
    return l != NULL;
}
wf_loop *wf_loop_default(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    if (s->loop || !wf_is_none(s->policy_loop))
        return s->loop ? s->loop : (wf_loop *)wf_obj(s->policy_loop);
    wf_raise(vm, WF_EXC_RuntimeError, "There is no current event loop in thread 'MainThread'.");
    return NULL;
}
static bool loop_get_event_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_loop *l = wf_loop_default(vm);
    *out = l ? wf_from_obj(l) : WF_UNSET;
    return l != NULL;
}
static bool loop_new_event_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_loop *l = wf_loop_new(vm);
    *out = l ? wf_from_obj(l) : WF_UNSET;
    return l != NULL;
}
static bool loop_set_event_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_none(args[0]) && !wf_is_kind(args[0], WF_KIND_LOOP))
        return wf_raise(vm, WF_EXC_TypeError, "loop argument must be an instance of type AbstractEventLoop, not '%T'", args[0]);
    wf_sched(vm)->policy_loop = args[0];
    return true;
}

bool wf_loop_object_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"get_running_loop", loop_get_running, "()", "Return the running event loop; RuntimeError when there is none."},
        {"_get_running_loop", loop_get_running, "()", "Return the running event loop."},
        {"get_event_loop", loop_get_event_loop, "()", "Return the running event loop, or the one set by set_event_loop."},
        {"new_event_loop", loop_new_event_loop, "()", "Make an event loop."},
        {"set_event_loop", loop_set_event_loop, "(loop)", "Set what get_event_loop returns outside coroutines."},
        {0}};
    wf_scheduler *s = wf_sched(vm);
    return wf_dict_set_z(vm, m->dict, "Handle", wf_from_obj(s->handle_type)) &&
           wf_dict_set_z(vm, m->dict, "TimerHandle", wf_from_obj(s->timer_handle_type)) &&
           wf_dict_set_z(vm, m->dict, "AbstractEventLoop", wf_from_obj(s->loop_type)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

bool wf_loop_types_start(wf_vm *vm)
{
    static const wf_slots loop_slots = {.repr = loop_repr}, handle_slots = {.repr = handle_repr};
    static const wf_native_type loop_def = {.name = "EventLoop", .module = "asyncio", .kind = WF_KIND_LOOP, .slots = &loop_slots, .methods = loop_methods,
                                            .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    static const wf_native_type handle_def = {.name = "Handle", .module = "asyncio", .kind = WF_KIND_HANDLE, .slots = &handle_slots,
                                              .methods = handle_methods, .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    static const wf_native_type timer_def = {.name = "TimerHandle", .module = "asyncio", .kind = WF_KIND_TIMER_HANDLE, .slots = &handle_slots,
                                             .methods = timer_handle_methods, .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    wf_scheduler *s = wf_sched(vm);
    s->loop_type = wf_native_new_type(vm, &loop_def, NULL);
    s->handle_type = s->loop_type ? wf_native_new_type(vm, &handle_def, NULL) : NULL;
    s->timer_handle_type = s->handle_type ? wf_native_new_type(vm, &timer_def, NULL) : NULL;
    return s->timer_handle_type != NULL;
}

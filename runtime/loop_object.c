/* Event loops as scripts see them, and the report of errors that nobody awaits. */
#include <stdio.h>

#include "asyncio.h"
#include "io.h"
#include "object/exception.h"
#include "object/list.h"

static wf_loop *loop_self(const wf_value *args) { return (wf_loop *)wf_obj(args[0]); }

/* ---- exceptions that nobody awaits ---- */

/* asyncio's logger is given what CPython's loops give it. */
static bool loop_log(wf_vm *vm, wf_value logger, wf_str *text, wf_value exception)
{
    wf_str *method = wf_str_intern_z(vm, "error"), *keyword = method ? wf_str_intern_z(vm, "exc_info") : NULL;
    wf_tuple *names = keyword ? wf_tuple_new(vm, 1) : NULL, *info = names ? wf_tuple_new(vm, 3) : NULL;
    wf_value error, out, args[2] = {wf_from_obj(text), WF_FALSE};
    if (!info)
        return false;
    names->items[0] = wf_from_obj(keyword);
    if (wf_is_exception(exception)) {
        info->items[0] = wf_from_obj(wf_type_of(vm, exception));
        info->items[1] = exception;
        info->items[2] = WF_NONE;
        wf_value trace = wf_exception_traceback(vm, wf_as_exception(exception));
        if (wf_is_unset(trace))
            return false;
        info->items[2] = trace;
        args[1] = wf_from_obj(info);
    }
    return wf_attr_get(vm, logger, method, &error) && wf_call_kw(vm, error, args, 1, names, &out);
}

/* Reports lines and an exception (None: there is none): to the logger that scripts may know of, or else to standard error. */
static bool loop_report(wf_vm *vm, wf_builder *b, wf_value exception)
{
    wf_value logger;
    wf_str *text = wf_builder_finish(b), *report = vm->empty_str;
    if (!text)
        return false;
    if (wf_names_logger(vm, &logger))
        return loop_log(vm, logger, text, exception);
    if (wf_error_pending(vm) || (wf_is_exception(exception) && !(report = wf_exception_report(vm, exception))))
        return false;
    text = wf_str_format(vm, "%S\n%S", text, report);
    return text && wf_io_write_str(vm, 2, text);
}

static bool loop_default_report(wf_vm *vm, const char *message, wf_value exception, const char *key, wf_value subject)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_z(&b, message);
    if (key)
        wf_builder_printf(&b, "\n%s: %R", key, subject);
    return loop_report(vm, &b, exception);
}

/* The callback that runs now was made somewhere: that is told where nothing else is known of what went wrong. */
static bool loop_add_handle(wf_vm *vm, wf_loop *l, wf_dict *context)
{
    wf_str *key = wf_str_intern_z(vm, "source_traceback");
    wf_value traceback = WF_NONE, ignored;
    int known = key ? wf_dict_get(vm, context, wf_from_obj(key), &ignored) : -1;
    if (known || !l->handle)
        return known >= 0;
    return wf_source_get(vm, l->handle, &traceback) && (wf_is_none(traceback) || wf_dict_set_z(vm, context, "handle_traceback", traceback));
}

/* "key: value" of a context, where a traceback is one of frames. */
static bool loop_report_item(wf_vm *vm, wf_builder *b, wf_value key, wf_value value)
{
    bool source = wf_is_str(key) && wf_str_is(wf_as_str(key), "source_traceback");
    wf_builder_printf(b, "\n%V: ", key);
    if (source || (wf_is_str(key) && wf_str_is(wf_as_str(key), "handle_traceback")))
        return wf_source_report(vm, b, source ? "Object" : "Handle", value);
    return wf_builder_printf(b, "%R", value);
}

/* A context given as a dict: its message, a line for each of its other keys in order, the report of its exception. */
static bool loop_report_context(wf_vm *vm, wf_loop *l, wf_value context)
{
    wf_value message, exception = WF_NONE, v;
    wf_str *m = wf_str_intern_z(vm, "message"), *e = m ? wf_str_intern_z(vm, "exception") : NULL;
    if (!e || !wf_is_dict(context))
        return e && wf_raise(vm, WF_EXC_TypeError, "context must be a dict, not %T", context);
    if (!loop_add_handle(vm, l, wf_as_dict(context)))
        return false;
    wf_list *keys = wf_list_of_iterable(vm, context);
    if (!keys || !wf_call_method(vm, wf_from_obj(keys), "sort", NULL, 0, &v))
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    int told = wf_dict_get(vm, wf_as_dict(context), wf_from_obj(m), &message);
    if (told < 0)
        return false;
    if (told && !wf_is_none(message))
        wf_builder_str(&b, wf_op_str(vm, message));
    else
        wf_builder_z(&b, "Unhandled exception in event loop");
    for (size_t i = 0; i < keys->count; i++) {
        wf_value key = keys->array->items[i];
        int found = wf_dict_get(vm, wf_as_dict(context), key, &v);
        if (found < 0)
            return false;
        int is_message = wf_op_equal(vm, key, wf_from_obj(m)), is_exception = wf_op_equal(vm, key, wf_from_obj(e));
        if (is_message < 0 || is_exception < 0)
            return false;
        if (is_exception)
            exception = v;
        else if (found && !is_message && !loop_report_item(vm, &b, key, v))
            return false;
    }
    return loop_report(vm, &b, exception);
}

/* The handler runs in the context of the task, future or handle that it is told of. */
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

static wf_value loop_subject(wf_vm *vm, wf_value context)
{
    static const char *const keys[] = {"task", "future", "handle"};
    wf_value v;
    for (size_t i = 0; wf_is_dict(context) && i < sizeof keys / sizeof *keys; i++) {
        wf_str *key = wf_str_intern_z(vm, keys[i]);
        if (key && wf_dict_get_name(vm, wf_as_dict(context), key, &v) && !wf_is_none(v))
            return v;
    }
    return WF_NONE;
}

/* Tells `context`, a dict, to the handler, or reports it. What fails meanwhile is reported too. */
static bool loop_tell(wf_vm *vm, wf_loop *l, wf_value context)
{
    wf_value handler = l->exception_handler, args[2] = {wf_from_obj(l), context}, out;
    bool leaves;
    if (wf_is_none(handler)) {
        if (wf_loop_is_changed(vm, l) ? wf_call_method(vm, args[0], "default_exception_handler", &context, 1, &out)
                                        : loop_report_context(vm, l, context))
            return true;
        leaves = wf_error_is(vm, WF_EXC_KeyboardInterrupt) || wf_error_is(vm, WF_EXC_SystemExit);
        return !leaves && loop_default_report(vm, "Exception in default exception handler", wf_error_take(vm), NULL, WF_NONE);
    }
    if (loop_call_in_context(vm, loop_subject(vm, context), handler, args, &out))
        return true;
    leaves = wf_error_is(vm, WF_EXC_KeyboardInterrupt) || wf_error_is(vm, WF_EXC_SystemExit);
    return !leaves && loop_default_report(vm, "Unhandled error in exception handler", wf_error_take(vm), "context", context);
}

static bool loop_tell_with(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key, wf_value subject, wf_value traceback)
{
    wf_dict *context = wf_dict_new(vm, 4);
    wf_str *text = context ? wf_str_new_z(vm, message) : NULL;
    if (!text || !wf_dict_set_z(vm, context, "message", wf_from_obj(text)) ||
        (wf_is_exception(exception) && !wf_dict_set_z(vm, context, "exception", exception)) || (key && !wf_dict_set_z(vm, context, key, subject)) ||
        (!wf_is_none(traceback) && !wf_dict_set_z(vm, context, "source_traceback", traceback)))
        return false;
    wf_value told = wf_from_obj(context), out;
    return wf_loop_is_changed(vm, l) ? wf_call_method(vm, wf_from_obj(l), "call_exception_handler", &told, 1, &out) : loop_tell(vm, l, told);
}

bool wf_loop_call_exception_handler(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key, wf_value subject)
{
    return loop_tell_with(vm, l, message, exception, key, subject, WF_NONE);
}

bool wf_loop_tell_made(wf_vm *vm, wf_loop *l, const char *message, wf_value exception, const char *key, wf_value subject)
{
    wf_value traceback;
    return wf_source_get(vm, wf_obj(subject), &traceback) && loop_tell_with(vm, l, message, exception, key, subject, traceback);
}

/* ---- the loop's methods ---- */

static bool loop_call(wf_vm *vm, wf_loop *l, double when, bool timer, wf_value callback, wf_value rest, wf_value context,
                      wf_value *out)
{
    wf_context *c;
    wf_tuple *t = wf_as_tuple(rest);
    if (l->debug && !wf_coroutines_check_callback(vm, callback, timer ? "call_at" : "call_soon"))
        return false;
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
    if (!wf_asyncio_seconds(vm, args[1], &delay))
        return false;
    if (WF_UNLIKELY(wf_loop_is_changed(vm, loop_self(args))))
        return wf_driven_later(vm, loop_self(args), args[1], args[2], wf_as_tuple(args[3]), args[4], out);
    return loop_call(vm, loop_self(args), wf_loop_time(vm) + delay, true, args[2], args[3], args[4], out);
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
    if (!wf_loop_may_run(vm, loop_self(args)))
        return false;
    wf_value f = wf_future_ensure(vm, args[1], loop_self(args));
    if (wf_is_unset(f))
        return false;
    if (wf_is_task(f) && !wf_same(f, args[1])) /* that it has not ended is what the exception says */
        ((wf_task *)wf_obj(f))->quiet = true;
    return wf_loop_run_until_complete(vm, loop_self(args), wf_as_future(f), out);
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
    return wf_loop_close(vm, loop_self(args), wf_temporaries_direct(vm, loop_m_close)) && wf_executor_close(vm, loop_self(args));
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
    if (t < 0 || !loop_self(args)->running)
        return t >= 0;
    wf_watch_reset(vm, loop_self(args));
    wf_str *name = wf_str_intern_z(vm, "_set_coroutine_origin_tracking");
    wf_value track, on = wf_bool(t);
    return name && wf_attr_get(vm, args[0], name, &track) && wf_loop_call_soon(vm, loop_self(args), track, &on, 1);
}
static bool loop_m_track_origins(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int on = wf_op_truth(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    if (on >= 0)
        wf_loop_track_origins(vm, loop_self(args), on);
    return on >= 0;
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

static bool loop_m_call_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return loop_tell(vm, loop_self(args), args[1]);
}
static bool loop_m_default_exception_handler(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return loop_report_context(vm, loop_self(args), args[1]);
}

static bool loop_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(self);
    wf_str *s = wf_str_format(vm, "<%N running=%s closed=%s debug=%s>", wf_type_of(vm, self), l->running ? "True" : "False", l->closed ? "True" : "False",
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
    {"call_later", loop_m_call_later, "(self, delay, callback, *args, context=None)", "Schedule a callback after a delay in seconds; returns a TimerHandle."},
    {"call_at", loop_m_call_at, "(self, when, callback, *args, context=None)", "Schedule a callback at a time of loop.time(); returns a TimerHandle."},
    {"time", loop_m_time, "(self)", "The loop's clock, in seconds."},
    {"create_future", loop_m_create_future, "(self)", "Make a Future of this loop."},
    {"create_task", loop_m_create_task, "(self, coro, *, name=None, context=None)", "Schedule a coroutine; returns its Task."},
    {"set_task_factory", loop_m_set_task_factory, "(self, factory)", "Set what makes tasks: a callable of (loop, coro, **kwargs), or None."},
    {"get_task_factory", loop_m_get_task_factory, "(self)", "Return the task factory, or None."},
    {"run_forever", loop_m_run_forever, "(self)", "Run until stop() is called."},
    {"run_until_complete", loop_m_run_until_complete, "(self, future)", "Run until a future or coroutine is done; returns its result."},
    {"_run_once", wf_driven_run_once, "(self)", "One iteration: runs what is ready, and does not wait."},
    {"stop", loop_m_stop, "(self)", "Stop after the present iteration."},
    {"close", loop_m_close, "(self)", "Close the loop."},
    {"is_running", loop_m_is_running, "(self)", "Whether the loop is running."},
    {"is_closed", loop_m_is_closed, "(self)", "Whether the loop was closed."},
    {"get_debug", loop_m_get_debug, "(self)", "Whether debug mode is on."},
    {"set_debug", loop_m_set_debug, "(self, enabled)", "Switch debug mode."},
    {"_set_coroutine_origin_tracking", loop_m_track_origins, "(self, enabled)", "Note where coroutines are made, or no more."},
    {"set_exception_handler", loop_m_set_exception_handler, "(self, handler)", "Set what is called for errors that nobody awaits."},
    {"get_exception_handler", loop_m_get_exception_handler, "(self)", "Return the handler, or None."},
    {"shutdown_asyncgens", wf_loop_shutdown_asyncgens, "(self)", "Coroutine that closes every asynchronous generator begun under the loop."},
    {"call_exception_handler", loop_m_call_exception_handler, "(self, context)", "Call the handler with a context."},
    {"default_exception_handler", loop_m_default_exception_handler, "(self, context)", "Report a context on standard error."},
    {0}};

/* ---- attributes that CPython's loops show ---- */

/* What stands in the ring: handles, tasks to be stepped, futures that call something of the library. */
static bool loop_get_ready(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(self);
    wf_list *list = wf_list_new(vm, l->ring_count);
    for (size_t i = 0; list && i < l->ring_count; i++) {
        wf_value entry = wf_loop_entry(l, i);
        if (wf_is_cellref(entry))
            entry = wf_from_obj((wf_object *)wf_cellref_get(entry));
        if (!wf_is_unset(entry) && !wf_list_append(vm, list, entry))
            return false;
    }
    *out = list ? wf_from_obj(list) : WF_UNSET;
    return list != NULL;
}

/* The timer of a sleep as a handle, which is made only to be looked at. */
static wf_value loop_sleep_handle(wf_vm *vm, wf_loop *l, const struct wf_timer *t)
{
    wf_str *module = wf_str_intern_z(vm, "asyncio.futures"), *name = module ? wf_str_intern_z(vm, "_set_result_unless_cancelled") : NULL;
    wf_value futures, callback, top;
    futures = name ? wf_import_dotted(vm, module, &top) : WF_UNSET;
    wf_handle *h = wf_is_unset(futures) || !wf_attr_get(vm, futures, name, &callback)
                       ? NULL
                       : wf_heap_new(vm, WF_KIND_TIMER_HANDLE, sizeof *h + 2 * sizeof(wf_value));
    if (!h)
        return WF_UNSET;
    h->is_timer = true;
    h->loop = l;
    h->callback = callback;
    h->when = t->when;
    h->count = 2;
    h->args[0] = wf_from_obj(t->what);
    h->args[1] = ((wf_future *)t->what)->message;
    return wf_from_obj(h);
}

/* The timers that are still to come, in no order. A nap is shown as the future that the task goes without. */
static bool loop_get_scheduled(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_loop *l = (wf_loop *)wf_obj(self);
    wf_list *list = wf_list_new(vm, 0);
    for (size_t i = 0; list && l->timers && i < l->timers->count; i++) {
        const struct wf_timer *t = &l->timers->items[i];
        wf_value handle;
        if (wf_timer_is_nap(t) && !wf_nap_future(vm, (wf_task *)t->what, &handle))
            return false;
        if (!t->what || t->what->kind == WF_KIND_TASK) /* of a nap that is over */
            continue;
        handle = t->what->kind == WF_KIND_SLEEP ? loop_sleep_handle(vm, l, t) : wf_from_obj(t->what);
        if (wf_is_unset(handle) || !wf_list_append(vm, list, handle))
            return false;
    }
    *out = list ? wf_from_obj(list) : WF_UNSET;
    return list != NULL;
}

static bool loop_get_slow(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_float_new(vm, ((wf_loop *)wf_obj(self))->slow);
    return !wf_is_unset(*out);
}
static bool loop_set_slow(wf_vm *vm, wf_value self, wf_value value)
{
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute 'slow_callback_duration'");
    return wf_float_from(vm, value, &((wf_loop *)wf_obj(self))->slow);
}

static const wf_getset_row loop_getset[] = {{"slow_callback_duration", loop_get_slow, loop_set_slow, "Seconds from which on debug mode tells of a step."},
                                            {"_scheduled", loop_get_scheduled, NULL, "Timers that are still to come."},
                                            {"_ready", loop_get_ready, NULL, "What runs in the next iteration."},
                                            {"_default_executor", wf_executor_get, wf_executor_set, "What run_in_executor(None, ...) and to_thread use; None."},
                                            {"_executor_shutdown_called", wf_executor_get_shut, wf_executor_set_shut, "Whether it is to be made no more."},
                                            {0}};
/* ---- functions of the module ---- */

static bool loop_get_running(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_loop *l = wf_loop_require(vm);
    *out = l ? wf_from_obj(l) : WF_UNSET;
    return l != NULL;
}
bool wf_loop_object_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"get_running_loop", loop_get_running, "()", "Return the running event loop; RuntimeError when there is none."},
        {0}};
    wf_scheduler *s = wf_sched(vm);
    return wf_dict_set_z(vm, m->dict, "Handle", wf_from_obj(s->handle_type)) &&
           wf_dict_set_z(vm, m->dict, "TimerHandle", wf_from_obj(s->timer_handle_type)) &&
           wf_dict_set_z(vm, m->dict, "AbstractEventLoop", wf_from_obj(s->abstract_loop_type)) &&
           wf_dict_set_z(vm, m->dict, "BaseEventLoop", wf_from_obj(s->base_loop_type)) &&
           wf_dict_set_z(vm, m->dict, "SelectorEventLoop", wf_from_obj(s->loop_type)) &&
           wf_dict_set_z(vm, m->dict, "EventLoop", wf_from_obj(s->loop_type)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/* ---- making them ---- */

static bool abstract_loop_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}

/* Arguments are __init__'s, which a subclass may have replaced. */
static bool loop_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    wf_loop *l = wf_loop_new_of(vm, cls);
    *out = l ? wf_from_obj(l) : WF_UNSET;
    return l && wf_coroutines_debug(vm, &l->debug);
}

static bool base_loop_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)self;
    return wf_native_bind_args(vm, "BaseEventLoop.__init__", "()", args, n, kwnames, NULL, 0);
}

/* A selector is accepted and not asked: the host's table does its work. */
static bool selector_loop_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value selector;
    (void)self;
    return wf_native_bind_args(vm, "_UnixSelectorEventLoop.__init__", "(selector=None)", args, n, kwnames, &selector, 1);
}

/* From now on every loop is asked by its methods. */
static void loop_class_changed(wf_vm *vm) { wf_sched(vm)->plain_loop = 0; }

bool wf_loop_types_start(wf_vm *vm)
{
    static const wf_slots abstract_slots = {.make = abstract_loop_make}, base_slots = {.repr = loop_repr, .make = loop_make, .init = base_loop_init};
    static const wf_slots selector_slots = {.init = selector_loop_init};
    static const wf_native_type abstract_def = {.name = "AbstractEventLoop", .module = "asyncio.events", .slots = &abstract_slots,
                                                .doc = "What every event loop is an instance of.", .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT};
    static const wf_native_type base_def = {.name = "BaseEventLoop", .module = "asyncio.base_events", .kind = WF_KIND_LOOP, .size = sizeof(wf_loop),
                                            .slots = &base_slots, .methods = loop_methods, .getset = loop_getset, .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT,
                                            .doc = "The scheduler's event loop.", .changed = loop_class_changed};
    static const wf_native_type selector_def = {.name = "_UnixSelectorEventLoop", .module = "asyncio.unix_events", .slots = &selector_slots,
                                                .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT, .doc = "The event loop that new_event_loop() makes.", .changed = loop_class_changed};
    wf_scheduler *s = wf_sched(vm);
    s->abstract_loop_type = wf_native_new_type(vm, &abstract_def, NULL);
    s->base_loop_type = s->abstract_loop_type ? wf_native_new_type(vm, &base_def, s->abstract_loop_type) : NULL;
    s->loop_type = s->base_loop_type ? wf_native_new_type(vm, &selector_def, s->base_loop_type) : NULL;
    s->plain_loop = s->loop_type ? s->loop_type->root->id : 0;
    return s->loop_type != NULL;
}

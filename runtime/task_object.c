/* Tasks as scripts see them. */
#include "asyncio.h"
#include "object/exception.h"

static wf_task *task_self(const wf_value *args) { return (wf_task *)wf_obj(args[0]); }

static bool task_m_cancelling(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(task_self(args)->cancel_requests);
    return true;
}
static bool task_m_uncancel(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(wf_task_uncancel(task_self(args)));
    return true;
}
static bool task_m_get_coro(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = task_self(args)->coro;
    return true;
}
static bool task_m_get_context(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_context_of_task(vm, task_self(args), out);
}
static bool task_m_get_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_task_name(vm, task_self(args));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool task_m_set_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_op_str(vm, args[1]);
    *out = WF_NONE;
    if (!s)
        return false;
    task_self(args)->name = wf_from_obj(s);
    wf_heap_barrier(vm, task_self(args));
    return true;
}
static bool task_m_set_result(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_RuntimeError, "Task does not support set_result operation");
}
static bool task_m_set_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_RuntimeError, "Task does not support set_exception operation");
}

/* ---- the stack ---- */

/* get_stack(limit=None): the frame where the coroutine is suspended, or those of the traceback that ended it, oldest first. */
static wf_list *task_frames(wf_vm *vm, wf_task *t, wf_value limit)
{
    static const char *const names[] = {"cr_frame", "gi_frame", "ag_frame"};
    wf_list *frames = wf_list_new(vm, 0);
    wf_value frame = WF_NONE, next;
    int64_t left = INT64_MAX;
    if (!frames || (!wf_is_unset(limit) && !wf_is_none(limit) && !wf_int_index_clipped(vm, limit, &left)))
        return NULL;
    for (size_t i = 0; i < 3; i++) {
        wf_str *name = wf_str_intern_z(vm, names[i]);
        int found = name ? wf_attr_find(vm, t->coro, name, &frame) : -1;
        if (found < 0)
            return NULL;
        if (found)
            break;
        frame = WF_NONE;
    }
    if (!wf_is_none(frame)) {
        wf_str *back = wf_str_intern_z(vm, "f_back");
        for (; back && !wf_is_none(frame) && left > 0; left--) {
            if (!wf_list_append(vm, frames, frame) || !wf_attr_get(vm, frame, back, &next))
                return NULL;
            frame = next;
        }
        for (size_t i = 0; i + 1 < frames->count - i; i++) {
            wf_value swap = frames->array->items[i];
            frames->array->items[i] = frames->array->items[frames->count - 1 - i];
            frames->array->items[frames->count - 1 - i] = swap;
        }
        return back ? frames : NULL;
    }
    if (!t->future.failed || !wf_is_exception(t->future.result))
        return frames;
    wf_str *trace = wf_str_intern_z(vm, "__traceback__"), *of = wf_str_intern_z(vm, "tb_frame"), *after = wf_str_intern_z(vm, "tb_next");
    if (!trace || !of || !after || !wf_attr_get(vm, t->future.result, trace, &next))
        return NULL;
    for (; !wf_is_none(next) && left > 0; left--)
        if (!wf_attr_get(vm, next, of, &frame) || !wf_list_append(vm, frames, frame) || !wf_attr_get(vm, next, after, &next))
            return NULL;
    return frames;
}

static bool task_m_get_stack(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list *frames = task_frames(vm, task_self(args), args[1]);
    *out = frames ? wf_from_obj(frames) : WF_UNSET;
    return frames != NULL;
}

/* A name of a module; unset: exception. */
static wf_value task_import(wf_vm *vm, const char *module, const char *name)
{
    wf_str *m = wf_str_intern_z(vm, module), *n = wf_str_intern_z(vm, name);
    wf_value top, out;
    if (!m || !n || !wf_import(vm, m, NULL, WF_NONE, 0, &top) || !wf_attr_get(vm, top, n, &out))
        return WF_UNSET;
    return out;
}

/* print(text, file=file, end=''); None: one of sys's streams. */
static bool task_print(wf_vm *vm, wf_value file, const char *stream, wf_builder *b)
{
    wf_str *text = wf_builder_finish(b);
    wf_value words, ignored;
    if (!text)
        return false;
    if (wf_is_none(file))
        file = task_import(vm, "sys", stream);
    words = wf_from_obj(text);
    return !wf_is_unset(file) && wf_call_method(vm, file, "write", &words, 1, &ignored);
}

static bool task_print_frame(wf_vm *vm, wf_builder *b, wf_value frame)
{
    static const char *const names[] = {"f_code", "f_lineno", "co_name", "co_filename"};
    wf_value values[4], text, getline = task_import(vm, "linecache", "getline");
    for (size_t i = 0; i < 4; i++) {
        wf_str *name = wf_str_intern_z(vm, names[i]);
        if (!name || !wf_attr_get(vm, i < 2 ? frame : values[0], name, &values[i]))
            return false;
    }
    wf_value args[2] = {values[3], values[1]};
    if (wf_is_unset(getline) || !wf_call(vm, getline, args, 2, &text) || !wf_call_method(vm, text, "strip", NULL, 0, &text))
        return false;
    wf_str *file = wf_op_str(vm, values[3]), *name = wf_op_str(vm, values[2]), *line = wf_op_str(vm, text);
    if (!file || !name || !line)
        return false;
    wf_builder_printf(b, "  File \"%S\", line %R, in %S\n", file, values[1], name);
    if (line->nbytes)
        wf_builder_printf(b, "    %S\n", line);
    return true;
}

static bool task_print_exception(wf_vm *vm, wf_builder *b, wf_value exception)
{
    wf_value format = task_import(vm, "traceback", "format_exception_only"), lines, line;
    wf_iteration it;
    int more;
    if (wf_is_unset(format) || !wf_call(vm, format, &exception, 1, &lines) || !wf_iteration_start(vm, &it, lines))
        return false;
    while ((more = wf_iteration_next(vm, &it, &line)) > 0) {
        wf_str *s = wf_op_str(vm, line);
        if (!s)
            return false;
        wf_builder_str(b, s);
    }
    return more == 0;
}

/* CPython's base_tasks._task_print_stack: without a file the frames go to standard error, what stands around them to standard output. */
static bool task_m_print_stack(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_future *f = wf_as_future(args[0]);
    wf_value file = wf_is_unset(args[2]) ? WF_NONE : args[2], frames, limit = wf_is_unset(args[1]) ? WF_NONE : args[1];
    wf_value exception = f->state == WF_FUTURE_FINISHED && f->failed ? f->result : WF_NONE;
    wf_str *key = wf_str_intern_z(vm, "limit"), *get = wf_str_intern_z(vm, "get_stack");
    wf_tuple *names = wf_tuple_new(vm, 1);
    wf_builder b;
    (void)n;
    *out = WF_NONE;
    if (!key || !get || !names)
        return false;
    names->items[0] = wf_from_obj(key);
    wf_heap_barrier(vm, names);
    if (!wf_attr_get(vm, args[0], get, &frames) || !wf_call_kw(vm, frames, &limit, 0, names, &frames))
        return false;
    if (!wf_is_list(frames))
        return wf_raise(vm, WF_EXC_TypeError, "get_stack() should return a list, not %T", frames);
    wf_list *list = wf_as_list(frames);
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, list->count == 0         ? "No stack for %R\n"
                          : wf_is_none(exception) ? "Stack for %R (most recent call last):\n"
                                                  : "Traceback for %R (most recent call last):\n", args[0]);
    if (!task_print(vm, file, "stdout", &b))
        return false;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < list->count; i++)
        if (!task_print_frame(vm, &b, list->array->items[i]))
            return false;
    if (!task_print(vm, file, "stderr", &b))
        return false;
    if (wf_is_none(exception))
        return true;
    wf_builder_init(&b, vm);
    return task_print_exception(vm, &b, exception) && task_print(vm, file, "stdout", &b);
}

/* ---- attributes that CPython's own tasks show ---- */

static bool task_get_coro(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_task *)wf_obj(self))->coro;
    return true;
}
static bool task_get_waiter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_task *t = (wf_task *)wf_obj(self);
    *out = t->waiting;
    return !wf_is_fix(*out) || wf_nap_future(vm, t, out);
}
static bool task_get_must_cancel(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(((wf_task *)wf_obj(self))->must_cancel);
    return true;
}
static bool task_get_log_pending(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(!((wf_task *)wf_obj(self))->quiet);
    return true;
}
static bool task_set_log_pending(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_AttributeError, "cannot delete attribute");
    int t = wf_op_truth(vm, v);
    ((wf_task *)wf_obj(self))->quiet = t == 0;
    return t >= 0;
}

/* ---- construction ---- */

static bool task_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_task *t = (wf_task *)wf_obj(*out);
    wf_future_prepare(&t->future, NULL);
    t->coro = t->waiting = t->name = WF_NONE;
    return true;
}

static bool task_init_slot(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_task *t = (wf_task *)wf_obj(self);
    wf_value bound[5];
    if (!wf_native_bind_args(vm, "Task", "(coro, *, loop=None, name=None, context=None, eager_start=False)", args, n, kwnames, bound, 5))
        return false;
    int now = wf_is_unset(bound[4]) ? 0 : wf_op_truth(vm, bound[4]);
    if (now < 0)
        return false;
    if (t->future.loop)
        return wf_raise(vm, WF_EXC_RuntimeError, "Task object is initialized already");
    wf_loop *l = wf_future_loop_given(vm, bound[1]);
    if (!l)
        return false;
    int is = wf_coroutines_is(vm, bound[0]);
    if (is <= 0)
        return is == 0 && wf_raise(vm, WF_EXC_TypeError, "a coroutine was expected, got %R", bound[0]);
    wf_value name = wf_is_unset(bound[2]) ? WF_NONE : bound[2];
    if (!wf_is_none(name)) {
        wf_str *s = wf_op_str(vm, name);
        if (!s)
            return false;
        name = wf_from_obj(s);
    }
    if (l->closed)
        return wf_raise(vm, WF_EXC_RuntimeError, "Event loop is closed");
    wf_heap_barrier(vm, t);
    return wf_task_init(vm, t, l, bound[0], name, bound[3], now);
}

static const wf_native_row task_methods[] = {
    {"get_stack", task_m_get_stack, "(self, *, limit=None)", "Return the frames of the coroutine, or of the traceback that ended it."},
    {"print_stack", task_m_print_stack, "(self, *, limit=None, file=None)", "Print what get_stack returns, as a traceback."},
    {"cancel", wf_future_own_cancel, "(self, msg=None)", "Ask the task to end: CancelledError is thrown into its coroutine."},
    {"cancelling", task_m_cancelling, "(self, /)", "Return the number of cancellation requests less the number of uncancel() calls."},
    {"uncancel", task_m_uncancel, "(self, /)", "Take back one request of cancellation; returns how many are left."},
    {"get_coro", task_m_get_coro, "(self, /)", "Return the coroutine wrapped by the task."},
    {"get_context", task_m_get_context, "(self, /)", "Return the context that the task runs in."},
    {"get_name", task_m_get_name, "(self, /)", "Return the name of the task."},
    {"set_name", task_m_set_name, "(self, value, /)", "Set the name of the task."},
    {"set_result", task_m_set_result, "(self, result, /)", "Not supported: a task's coroutine decides its result."},
    {"set_exception", task_m_set_exception, "(self, exception, /)", "Not supported: a task's coroutine decides its result."},
    {0}};
static const wf_getset_row task_getset[] = {
    {"_coro", task_get_coro, NULL, "The coroutine."},
    {"_fut_waiter", task_get_waiter, NULL, "What it waits for, or None."},
    {"_must_cancel", task_get_must_cancel, NULL, "True between a request of cancellation and the throwing of CancelledError."},
    {"_log_destroy_pending", task_get_log_pending, task_set_log_pending, "Whether it is told when a pending task is destroyed."},
    {0}};
static const wf_slots task_slots = {.make = task_make, .init = task_init_slot};

bool wf_task_start(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    static const wf_native_type def = {.name = "Task", .flags = WF_TYPE_WEAK, .kind = WF_KIND_TASK,
                                       .doc = "A coroutine that the event loop runs.", .size = sizeof(wf_task), .slots = &task_slots, .methods = task_methods,
                                       .getset = task_getset};
    vm->kind_infos[WF_KIND_TASK] = (wf_kind_info){.name = "Task", .mark = wf_task_mark, .closing = wf_future_closing,
                                                    .wants_closing = wf_future_wants_closing};
    s->task_type = wf_native_new_type(vm, &def, s->future_type);
    return s->task_type != NULL;
}

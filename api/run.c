/* Running source text: files, expressions, prompt statements; calls. */
#include "api.h"

#include <errno.h>

#include "clock.h"
#include "compile/inspect.h"
#include "exec/disasm.h"

/* ---- running ---- */

static weft_status api_run_code(weft_vm *w, wf_code *code, weft_value **result)
{
    wf_vm *vm = w->vm;
    wf_value out = WF_NONE;
    wf_function *fn = code ? wf_function_new(vm, code, w->main->dict) : NULL;
    bool ok = fn && wf_calls_run_body(vm, fn, WF_UNSET, &out);
    return api_result(w, ok, out, result);
}

/* A prompt's statement is a task of the host's loop, so that what it starts goes on there. */
static wf_status api_prompt_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_function *fn = wf_as_function(self->values[0]);
    if (self->state == 0) {
        if (!(fn->code->flags & WF_CODE_COROUTINE))
            return wf_calls_run_body(vm, fn, WF_UNSET, out) ? WF_RETURNED : WF_RAISED;
        wf_gen *g = wf_calls_make_gen(vm, fn, WF_UNSET, NULL, 0, NULL);
        if (!g)
            return WF_RAISED;
        self->values[1] = wf_from_obj(g);
        self->awaiting = self->values[1];
        self->state = 1;
        wf_heap_barrier(vm, self);
        mode = WF_SEND;
    }
    return wf_gen_resume(vm, self->values[1], mode, sent, out);
}

static weft_status api_prompt(weft_vm *w, wf_code *code)
{
    wf_vm *vm = w->vm;
    if (weft_prompt_busy(w)) {
        wf_raise(vm, WF_EXC_RuntimeError, "the prompt's last statement still awaits");
        return api_failed(w);
    }
    wf_loop *l = api_loop(w);
    wf_function *fn = l ? wf_function_new(vm, code, w->main->dict) : NULL;
    wf_native_coro *c = fn ? wf_native_coro_new(vm, "prompt", api_prompt_step, 2) : NULL;
    if (!c)
        return api_failed(w);
    c->values[0] = wf_from_obj(fn);
    c->values[1] = WF_NONE;
    wf_str *name = wf_str_intern_z(vm, "prompt");
    wf_task *t = name ? wf_task_new(vm, l, wf_from_obj(c), wf_from_obj(name)) : NULL;
    if (!t)
        return api_failed(w);
    w->prompt_task = wf_from_obj(t);
    wf_sched(vm)->main_task = t;
    wf_sched(vm)->interrupts = 0;
    return WEFT_PENDING;
}

/* In module __main__, whose __file__ it becomes when it is a file. */
static weft_status api_run_source(weft_vm *w, const char *source, size_t size, wf_str *name, weft_mode mode, weft_value **result)
{
    static const wf_compile_mode modes[] = {WF_COMPILE_FILE, WF_COMPILE_EVAL, WF_COMPILE_SINGLE};
    wf_vm *vm = w->vm;
    bool incomplete = false;
    unsigned flags = mode == WEFT_PROMPT ? WF_COMPILE_FROM_TEXT | WF_COMPILE_ALLOW_INCOMPLETE | WF_COMPILE_TOP_AWAIT : 0;
    const char *file = wf_str_data(vm, name);
    bool ok = mode != WEFT_FILE || file[0] == '<' || wf_dict_set_name(vm, w->main->dict, wf_name(vm, __file__), wf_from_obj(name));
    wf_code *code = ok ? wf_compile_source(vm, source, size, file, modes[mode], flags, &incomplete) : NULL;
    if (!code && incomplete) {
        wf_error_clear(vm);
        return WEFT_INCOMPLETE;
    }
    if (!code)
        return api_failed(w);
    return mode == WEFT_PROMPT ? api_prompt(w, code) : api_run_code(w, code, result);
}

weft_status weft_run_bytes(weft_vm *w, const char *source, size_t size, const char *name, weft_mode mode, weft_value **result)
{
    api_check(w && (source || !size) && name, __func__, "a NULL argument");
    api_check(mode == WEFT_FILE || mode == WEFT_EXPRESSION || mode == WEFT_PROMPT, __func__, "no such mode");
    API_ENTER(w);
    wf_str *file = api_begin(w, result) ? wf_str_from_host(w->vm, name) : NULL;
    weft_status status = file ? api_run_source(w, source ? source : "", size, file, mode, result) : api_failed(w);
    API_LEAVE(w);
    return status;
}

weft_status weft_run_string(weft_vm *w, const char *source, const char *name, weft_mode mode, weft_value **result)
{
    api_check(source != NULL, __func__, "the source is NULL");
    return weft_run_bytes(w, source, strlen(source), name, mode, result);
}

weft_status weft_run_file(weft_vm *w, const char *path)
{
    api_check(w && path, __func__, "a NULL argument");
    API_ENTER(w);
    wf_vm *vm = w->vm;
    char *bytes = NULL;
    size_t n = 0;
    wf_str *name = api_begin(w, NULL) ? wf_str_from_host(vm, path) : NULL;
    int error = !name ? 0 : w->host.read_file ? w->host.read_file(w->host.data, path, &bytes, &n) : EPERM;
    bool ok = name && (!error || wf_io_raise(vm, error, wf_str_data(vm, name)));
    if (ok) {
        const char *text = wf_str_data(vm, name), *slash = strrchr(text, '/');
        wf_str *folder = wf_str_new(vm, text, slash ? (size_t)(slash - text) : 0);
        ok = folder && wf_list_append(vm, wf_as_list(vm->path), wf_from_obj(folder));
    }
    weft_status status = ok ? api_run_source(w, bytes, n, name, WEFT_FILE, NULL) : api_failed(w);
    if (bytes)
        wf_host_default.realloc(NULL, bytes, n, 0);
    API_LEAVE(w);
    return status;
}

weft_status weft_run_module(weft_vm *w, const char *name)
{
    api_check(w && name, __func__, "a NULL argument");
    API_ENTER(w);
    wf_str *s = api_begin(w, NULL) ? api_name(w->vm, name) : NULL;
    weft_status status = api_result(w, s && wf_import_main(w->vm, wf_str_data(w->vm, s), w->main), WF_NONE, NULL);
    API_LEAVE(w);
    return status;
}

/* ---- calls ---- */

wf_loop *api_loop(weft_vm *w)
{
    if (!w->loop)
        w->loop = wf_loop_new(w->vm);
    return w->loop;
}

enum { API_ARGUMENTS = 16 };

static void api_arguments(weft_vm *w, weft_value *const *arguments, size_t count, wf_value *args, const char *function)
{
    api_check(count <= API_ARGUMENTS, function, "more than 16 arguments");
    api_check(arguments || !count, function, "the arguments are NULL");
    for (size_t i = 0; i < count; i++)
        args[i] = api_value(w, arguments[i], function);
}

static bool api_is_coroutine(wf_value v) { return wf_is_kind(v, WF_KIND_COROUTINE) || wf_is_kind(v, WF_KIND_NATIVE_CORO); }

/* The end of a call: a coroutine is run to its own. */
static weft_status api_called(weft_vm *w, bool ok, wf_value out, weft_value **result)
{
    if (ok && api_is_coroutine(out)) {
        wf_loop *l = api_loop(w);
        wf_task *t = l ? wf_task_new(w->vm, l, out, WF_NONE) : NULL;
        ok = t && wf_loop_run_until_complete(w->vm, l, &t->future, &out);
    }
    return api_result(w, ok, out, result);
}

weft_status weft_call_function(weft_vm *w, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result)
{
    API_ENTER(w);
    wf_value args[API_ARGUMENTS], out = WF_UNSET, f = api_value(w, function, __func__);
    api_arguments(w, arguments, count, args, __func__);
    bool ok = api_begin(w, result) && wf_call(w->vm, f, args, count, &out);
    weft_status status = api_called(w, ok, out, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_call_method(weft_vm *w, const weft_value *self, const char *name, weft_value *const *arguments, size_t count, weft_value **result)
{
    API_ENTER(w);
    wf_value args[API_ARGUMENTS], out = WF_UNSET, v = api_value(w, self, __func__), method;
    api_check(name != NULL, __func__, "the name is NULL");
    api_arguments(w, arguments, count, args, __func__);
    wf_str *key = api_begin(w, result) ? api_name(w->vm, name) : NULL;
    bool ok = key && wf_attr_get(w->vm, v, key, &method) && wf_call(w->vm, method, args, count, &out);
    weft_status status = api_called(w, ok, out, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_call_unpacked(weft_vm *w, const weft_value *function, const weft_value *positional, const weft_value *keywords, weft_value **result)
{
    API_ENTER(w);
    wf_vm *vm = w->vm;
    wf_value out = WF_UNSET, f = api_value(w, function, __func__);
    wf_value args = positional ? api_value(w, positional, __func__) : wf_from_obj(vm->empty_tuple);
    wf_value names = keywords ? api_value(w, keywords, __func__) : WF_UNSET;
    bool ok = api_begin(w, result);
    if (ok && !wf_is_list(args) && !wf_is_tuple(args))
        ok = wf_raise(vm, WF_EXC_TypeError, "positional arguments must be a list or tuple, not %T", args);
    if (ok && keywords && !wf_is_dict(names))
        ok = wf_raise(vm, WF_EXC_TypeError, "keyword arguments must be a dict, not %T", names);
    weft_status status = api_called(w, ok && wf_call_unpacked(vm, f, args, names, &out), out, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_start(weft_vm *w, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result)
{
    API_ENTER(w);
    wf_value args[API_ARGUMENTS], out = api_value(w, function, __func__);
    api_arguments(w, arguments, count, args, __func__);
    wf_loop *l = api_begin(w, result) ? api_loop(w) : NULL;
    bool ok = l && (api_is_coroutine(out) || wf_call(w->vm, out, args, count, &out));
    if (ok && !api_is_coroutine(out))
        ok = wf_raise(w->vm, WF_EXC_TypeError, "a coroutine was expected, got %R", out);
    wf_task *t = ok ? wf_task_new(w->vm, l, out, WF_NONE) : NULL;
    weft_status status = api_result(w, t != NULL, t ? wf_from_obj(t) : WF_NONE, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_cancel(weft_vm *w, const weft_value *task)
{
    API_ENTER(w);
    wf_vm *vm = w->vm;
    bool ok = true;
    if (!task)
        ok = !w->loop || wf_loop_ask_all(vm, w->loop, "the host");
    else {
        wf_value v = api_value(w, task, __func__);
        if (!wf_is_future(vm, v))
            ok = wf_raise(vm, WF_EXC_TypeError, "a task or future was expected, got %R", v);
        else
            ok = wf_reason_cancel(vm, wf_as_future(v), wf_reason_native(vm, "the host", NULL, NULL)) || wf_is_unset(vm->exception);
    }
    weft_status status = ok ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

/* ---- driving ---- */

/* The prompt's statement has ended: its error becomes the VM's. */
static weft_status api_prompt_ended(weft_vm *w)
{
    wf_vm *vm = w->vm;
    wf_future *f = wf_as_future(w->prompt_task);
    wf_value out;
    bool interrupted = wf_sched(vm)->interrupts > 0;
    w->prompt_task = WF_UNSET;
    wf_sched(vm)->main_task = NULL;
    wf_sched(vm)->interrupts = 0;
    if (wf_future_result(vm, f, &out))
        return WEFT_OK;
    if (interrupted && wf_error_is(vm, WF_EXC_CancelledError)) {
        wf_error_clear(vm);
        wf_raise_args(vm, WF_EXC_KeyboardInterrupt, NULL, 0);
    }
    return api_failed(w);
}

weft_status weft_step(weft_vm *w, unsigned budget)
{
    API_ENTER(w);
    wf_vm *vm = w->vm;
    weft_status status = WEFT_OK;
    api_forget_error(w);
    wf_loop *l = api_loop(w);
    bool driven = wf_sched(vm)->host_driven;
    wf_sched(vm)->host_driven = true;
    if (api_mailbox_holds(w)) /* also for loops that are no more */
        api_mailbox_deliver(vm, w);
    for (unsigned i = 0; l && i < (budget ? budget : 1); i++) {
        wf_loop_step step = wf_loop_step_once(vm, l);
        bool ended = !wf_is_unset(w->prompt_task) && wf_future_done(wf_as_future(w->prompt_task));
        if (step == WF_LOOP_FAILED) {
            if (ended) { /* it was the prompt's own KeyboardInterrupt or SystemExit */
                wf_future_seen(wf_as_future(w->prompt_task));
                w->prompt_task = WF_UNSET;
                wf_sched(vm)->main_task = NULL;
            }
            status = api_failed(w);
            break;
        }
        if (ended) {
            status = api_prompt_ended(w);
            break;
        }
        if (step == WF_LOOP_IDLE)
            break;
    }
    wf_sched(vm)->host_driven = driven;
    if (!l)
        status = api_failed(w);
    else if (status == WEFT_OK && (l->first || l->ring_count || (l->timers && l->timers->count)))
        status = WEFT_PENDING;
    API_LEAVE(w);
    return status;
}

bool weft_prompt_busy(weft_vm *w) { return !wf_is_unset(api_given(w, __func__)->prompt_task); }

double weft_next_deadline(weft_vm *w)
{
    if (atomic_load(&api_given(w, __func__)->vm->interrupt) || api_mailbox_holds(w))
        return 0;
    return w->loop ? wf_loop_next_deadline(w->vm, w->loop) : __builtin_inf();
}

int weft_poll_descriptor(weft_vm *w)
{
    void *waker = wf_clock_waker(api_given(w, __func__)->vm);
    return waker ? w->vm->host->waker_fd(w->vm->host->data, waker) : -1;
}

void weft_wait(weft_vm *w)
{
    void *waker = wf_clock_waker(api_given(w, __func__)->vm);
    double seconds = weft_next_deadline(w);
    if (w->config.virtual_clock && w->loop && seconds > 0 && seconds < 1e18 && !w->loop->external && !wf_sched(w->vm)->threads_working) {
        wf_sched(w->vm)->now += seconds;
        return;
    }
    if (seconds > 0 && waker)
        w->vm->host->waker_wait(w->vm->host->data, waker, seconds);
}

/* ---- checking and dumping ---- */

weft_status weft_check(weft_vm *w, const char *source, size_t size, const char *name)
{
    api_check(w && (source || !size) && name, __func__, "a NULL argument");
    API_ENTER(w);
    api_forget_error(w);
    wf_str *file = wf_str_from_host(w->vm, name);
    bool ok = file && wf_compile_check(w->vm, source ? source : "", size, wf_str_data(w->vm, file));
    weft_status status = ok ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

static bool api_sink(void *context, const char *text, size_t length)
{
    weft_vm *w = context;
    return wf_io_write(w->vm, 1, text, length);
}

weft_status weft_dump(weft_vm *w, const char *what, const char *source, size_t size, const char *name)
{
    api_check(w && what && (source || !size) && name, __func__, "a NULL argument");
    API_ENTER(w);
    api_forget_error(w);
    wf_str *file = wf_str_from_host(w->vm, name);
    const char *path = file ? wf_str_data(w->vm, file) : NULL;
    bool ok = path != NULL;
    if (ok && strcmp(what, "bytecode") == 0) {
        wf_code *code = wf_compile_source(w->vm, source ? source : "", size, path, WF_COMPILE_FILE, 0, NULL);
        ok = code && wf_disasm_code(w->vm, code, api_sink, w);
    } else if (ok)
        ok = wf_compile_dump(w->vm, what, source ? source : "", size, path, api_sink, w);
    weft_status status = ok && wf_io_flush_all(w->vm) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

/* Running source text: files, expressions, prompt statements; calls. */
#include "api.h"

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

weft_status weft_run_bytes(weft_vm *w, const char *source, size_t size, const char *name, weft_mode mode, weft_value **result)
{
    static const wf_compile_mode modes[] = {WF_COMPILE_FILE, WF_COMPILE_EVAL, WF_COMPILE_SINGLE};
    api_check(w && source && name, "weft_run_string", "a NULL argument");
    wf_vm *vm = w->vm;
    bool incomplete = false;
    unsigned flags = mode == WEFT_PROMPT ? WF_COMPILE_FROM_TEXT | WF_COMPILE_ALLOW_INCOMPLETE | WF_COMPILE_TOP_AWAIT : 0;
    API_ENTER(w);
    api_forget_error(w);
    if (result)
        *result = NULL;
    weft_status status;
    bool ok = true;
    if (mode == WEFT_FILE && name[0] != '<') {
        wf_str *file = wf_str_new_z(vm, name);
        ok = file && wf_dict_set_name(vm, w->main->dict, wf_name(vm, __file__), wf_from_obj(file));
    }
    wf_code *code = ok ? wf_compile_source(vm, source, size, name, modes[mode], flags, &incomplete) : NULL;
    if (!code && incomplete) {
        wf_error_clear(vm);
        status = WEFT_INCOMPLETE;
    } else if (!code)
        status = api_failed(w);
    else if (mode == WEFT_PROMPT)
        status = api_prompt(w, code);
    else
        status = api_run_code(w, code, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_run_string(weft_vm *w, const char *source, const char *name, weft_mode mode, weft_value **result)
{
    return weft_run_bytes(w, source, strlen(source), name, mode, result);
}

weft_status weft_run_file(weft_vm *w, const char *path)
{
    char *bytes = NULL;
    size_t n = 0;
    api_check(w && path, "weft_run_file", "a NULL argument");
    int error = w->host.read_file ? w->host.read_file(w->host.data, path, &bytes, &n) : 1;
    if (error) {
        API_ENTER(w);
        wf_io_raise(w->vm, error, path);
        weft_status status = api_failed(w);
        API_LEAVE(w);
        return status;
    }
    const char *slash = strrchr(path, '/');
    API_ENTER(w);
    wf_str *folder = slash ? wf_str_new(w->vm, path, (size_t)(slash - path)) : wf_str_new_z(w->vm, "");
    bool ok = folder && wf_list_append(w->vm, wf_as_list(w->vm->path), wf_from_obj(folder));
    weft_status status = ok ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    if (ok)
        status = weft_run_bytes(w, bytes, n, path, WEFT_FILE, NULL);
    wf_host_default.realloc(NULL, bytes, n, 0);
    return status;
}

weft_status weft_run_module(weft_vm *w, const char *name)
{
    API_ENTER(w);
    api_forget_error(w);
    weft_status status = api_result(w, wf_import_main(w->vm, name, w->main), WF_NONE, NULL);
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

weft_status weft_call_function(weft_vm *w, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result)
{
    wf_value args[16], out;
    api_check(function && function->owner == w, "weft_call_function", "the function's handle is NULL or of another VM");
    api_check(count <= 16, "weft_call_function", "more than 16 arguments");
    for (size_t i = 0; i < count; i++) {
        api_check(arguments[i] && arguments[i]->owner == w, "weft_call_function", "an argument's handle is NULL or of another VM");
        args[i] = arguments[i]->v;
    }
    if (result)
        *result = NULL;
    API_ENTER(w);
    api_forget_error(w);
    bool ok = wf_call(w->vm, function->v, args, count, &out);
    if (ok && (wf_is_kind(out, WF_KIND_COROUTINE) || wf_is_kind(out, WF_KIND_NATIVE_CORO))) {
        wf_loop *l = api_loop(w);
        wf_task *t = l ? wf_task_new(w->vm, l, out, WF_NONE) : NULL;
        ok = t && wf_loop_run_until_complete(w->vm, l, &t->future, &out);
    }
    weft_status status = api_result(w, ok, ok ? out : WF_NONE, result);
    API_LEAVE(w);
    return status;
}

weft_status weft_start(weft_vm *w, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result)
{
    wf_value args[16], out;
    api_check(function && function->owner == w && count <= 16, "weft_start", "a bad handle or more than 16 arguments");
    for (size_t i = 0; i < count; i++) {
        api_check(arguments[i] && arguments[i]->owner == w, "weft_start", "an argument's handle is NULL or of another VM");
        args[i] = arguments[i]->v;
    }
    if (result)
        *result = NULL;
    API_ENTER(w);
    api_forget_error(w);
    wf_loop *l = api_loop(w);
    bool ok = l != NULL;
    out = function->v;
    if (ok && !wf_is_kind(out, WF_KIND_COROUTINE) && !wf_is_kind(out, WF_KIND_NATIVE_CORO))
        ok = wf_call(w->vm, function->v, args, count, &out);
    if (ok && !wf_is_kind(out, WF_KIND_COROUTINE) && !wf_is_kind(out, WF_KIND_NATIVE_CORO))
        ok = wf_raise(w->vm, WF_EXC_TypeError, "a coroutine was expected, got %R", out);
    wf_task *t = ok ? wf_task_new(w->vm, l, out, WF_NONE) : NULL;
    weft_status status = api_result(w, t != NULL, t ? wf_from_obj(t) : WF_NONE, result);
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
    wf_vm *vm = w->vm;
    weft_status status = WEFT_OK;
    API_ENTER(w);
    api_forget_error(w);
    wf_loop *l = api_loop(w);
    wf_sched(vm)->host_driven = true;
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
    wf_sched(vm)->host_driven = false;
    if (!l)
        status = api_failed(w);
    else if (status == WEFT_OK && (l->first || l->ring_count || (l->timers && l->timers->count)))
        status = WEFT_PENDING;
    API_LEAVE(w);
    return status;
}

bool weft_prompt_busy(weft_vm *w) { return !wf_is_unset(w->prompt_task); }

double weft_next_deadline(weft_vm *w)
{
    if (atomic_load(&w->vm->interrupt) || api_mailbox_holds(w))
        return 0;
    return w->loop ? wf_loop_next_deadline(w->vm, w->loop) : __builtin_inf();
}

static void *api_waker(weft_vm *w)
{
    const wf_host_table *host = w->vm->host;
    if (!atomic_load(&w->vm->waker) && host->waker_new)
        atomic_store(&w->vm->waker, host->waker_new(host->data));
    return atomic_load(&w->vm->waker);
}

int weft_poll_descriptor(weft_vm *w)
{
    void *waker = api_waker(w);
    return waker ? w->vm->host->waker_fd(w->vm->host->data, waker) : -1;
}

void weft_wait(weft_vm *w)
{
    void *waker = api_waker(w);
    double seconds = weft_next_deadline(w);
    if (w->config.virtual_clock && w->loop && seconds > 0 && seconds < 1e18 && !w->loop->external) {
        wf_sched(w->vm)->now += seconds;
        return;
    }
    if (seconds > 0 && waker)
        w->vm->host->waker_wait(w->vm->host->data, waker, seconds);
}

/* ---- checking and dumping ---- */

weft_status weft_check(weft_vm *w, const char *source, size_t size, const char *name)
{
    API_ENTER(w);
    api_forget_error(w);
    weft_status status = wf_compile_check(w->vm, source, size, name) ? WEFT_OK : api_failed(w);
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
    API_ENTER(w);
    api_forget_error(w);
    bool ok;
    if (strcmp(what, "bytecode") == 0) {
        wf_code *code = wf_compile_source(w->vm, source, size, name, WF_COMPILE_FILE, 0, NULL);
        ok = code && wf_disasm_code(w->vm, code, api_sink, w);
    } else
        ok = wf_compile_dump(w->vm, what, source, size, name, api_sink, w);
    weft_status status = ok && wf_io_flush_all(w->vm) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

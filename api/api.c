/* Opening, closing, errors, limits and looking. */
#include "api.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

weft_vm *api_of(wf_vm *vm) { return vm->host_data; }

void api_check(bool ok, const char *function, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "weft: %s: %s\n", function, what);
    abort();
}

weft_vm *api_given(weft_vm *w, const char *function)
{
    api_check(w != NULL, function, "the VM is NULL");
    return w;
}

void api_enter(weft_vm *w, wf_entry_mark *mark, void *base, const char *function)
{
    api_check(!api_given(w, function)->in_host, function, "called by the VM's own read or write function");
    if (!w->vm->c_stack_base)
        w->thread = pthread_self();
    else
        api_check(pthread_equal(w->thread, pthread_self()), function, "the VM runs on another thread");
    wf_vm_enter_at(w->vm, mark, base);
}

void api_leave(weft_vm *w, const wf_entry_mark *mark)
{
    wf_vm_leave(w->vm, mark);
    if (!w->vm->c_stack_base)
        w->vm->stopping = false;
}

/* ---- the host table as configured ---- */

static void *host_reallocate(void *data, void *p, size_t old_size, size_t new_size)
{
    weft_vm *w = data;
    return w->config.reallocate(w->config.reallocate_data, p, old_size, new_size);
}

/* Blocks by way of the host's allocator: the true start stands before the aligned block. */
static void *host_block_alloc(void *data, size_t size, size_t align)
{
    char *p = host_reallocate(data, NULL, 0, size + align + sizeof(void *));
    if (!p)
        return NULL;
    uintptr_t start = ((uintptr_t)p + sizeof(void *) + align - 1) & ~(uintptr_t)(align - 1);
    ((void **)start)[-1] = p;
    return (void *)start;
}
static size_t host_block_alignment(void) { return 16384; }
static void host_block_free(void *data, void *p, size_t size)
{
    host_reallocate(data, ((void **)p)[-1], size + host_block_alignment() + sizeof(void *), 0);
}

static long host_write(void *data, int stream, const char *bytes, size_t n)
{
    weft_vm *w = data;
    w->in_host = true;
    long taken = w->config.write(w->config.write_data, stream, bytes, n);
    w->in_host = false;
    if (taken == 0 && n > 0) /* one that takes nothing would be asked for ever */
        return -EIO;
    return taken > 0 && (size_t)taken > n ? (long)n : taken;
}
static long host_read(void *data, int stream, char *bytes, size_t n)
{
    weft_vm *w = data;
    (void)stream;
    w->in_host = true;
    long got = w->config.read(w->config.read_data, bytes, n);
    w->in_host = false;
    return got > 0 && (size_t)got > n ? (long)n : got;
}
static bool host_no_terminal(void *data, int stream)
{
    (void)data, (void)stream;
    return false;
}

static void api_make_host(weft_vm *w)
{
    w->host = wf_host_default;
    w->host.data = w;
    if (w->config.reallocate) {
        w->host.realloc = host_reallocate;
        w->host.block_alloc = host_block_alloc;
        w->host.block_free = host_block_free;
    }
    if (w->config.write)
        w->host.write = host_write;
    if (w->config.write || w->config.read)
        w->host.is_terminal = host_no_terminal;
    if (w->config.isolated) {
        w->host.read_file = NULL;
        w->host.file_kind = NULL;
        w->host.file_open = NULL;
        w->host.file_status = NULL;
        w->host.file_flags = NULL;
        w->host.file_change = NULL;
        w->host.file_list = NULL;
        w->host.file_stat = NULL;
        w->host.file_link = NULL;
        w->host.working_folder = NULL;
        w->host.environment = NULL;
        w->host.environment_entry = NULL;
        w->host.read = NULL;
    }
    if (w->config.read)
        w->host.read = host_read;
    if (w->config.read || w->config.isolated)
        w->host.input_wait = NULL; /* it waits for descriptors of the process's */
}

/* ---- open and close ---- */

static void api_mark_roots(wf_vm *vm, void *data)
{
    weft_vm *w = data;
    for (weft_value *h = w->handles; h; h = h->next)
        wf_heap_mark_value(vm, h->v);
    wf_heap_mark_object(vm, w->main);
    wf_heap_mark_object(vm, w->loop);
    wf_heap_mark_value(vm, w->prompt_task);
    wf_heap_mark_value(vm, w->error_value);
    api_mark_completions(vm, w);
}

static bool api_start(weft_vm *w)
{
    wf_vm *vm = w->vm;
    wf_list *path = wf_list_new(vm, 0), *argv = wf_list_new(vm, 0), *options = wf_list_new(vm, 0);
    if (!path || !argv || !options)
        return false;
    vm->path = wf_from_obj(path);
    vm->argv = wf_from_obj(argv);
    vm->warn_options = wf_from_obj(options);
    if (!wf_heap_root_hook(vm, api_mark_roots, w) || !wf_runtime_start(vm) || !wf_import_add_natives(vm, wf_stdlib_modules))
        return false;
    wf_import_add_library(vm, wf_stdlib_library);
    if (w->config.virtual_clock)
        wf_runtime_use_virtual_clock(vm);
    w->main = wf_module_new(vm, "__main__");
    wf_value builtins; /* __main__ is given the module, others its names, as in CPython */
    wf_str *name = wf_str_intern_z(vm, "builtins");
    if (!w->main || !name || !wf_dict_get_name(vm, vm->modules, name, &builtins))
        return false;
    return wf_dict_set_name(vm, w->main->dict, wf_name(vm, __builtins__), builtins) &&
           wf_dict_set_z(vm, vm->modules, "__main__", wf_from_obj(w->main)) && api_mailbox_open(w);
}

weft_vm *weft_open(const weft_config *config)
{
    weft_config c = config ? *config : (weft_config){0};
    weft_vm *w = c.reallocate ? c.reallocate(c.reallocate_data, NULL, 0, sizeof *w) : malloc(sizeof *w);
    if (!w)
        return NULL;
    memset(w, 0, sizeof *w);
    w->config = c;
    w->prompt_task = WF_UNSET;
    api_make_host(w);
    w->vm = wf_vm_open(&w->host, c.memory_limit);
    if (!w->vm) {
        w->host.realloc(w, w, sizeof *w, 0);
        return NULL;
    }
    w->vm->host_data = w;
#ifdef WF_ALLOC_FAIL
    const char *nth = getenv("WEFT_ALLOC_FAIL");
    if (nth)
        wf_heap_fail_after(w->vm, strtoull(nth, NULL, 10));
#endif
    API_ENTER(w);
    bool ok = api_start(w);
    API_LEAVE(w);
    weft_set_step_limit(w, c.step_limit);
    if (ok)
        return w;
    weft_close(w);
    return NULL;
}

static bool api_finish(weft_vm *w, const char *function)
{
    api_check(!api_given(w, function)->vm->c_stack_base, function, "called by a function that the VM runs");
    if (!w->finished)
        api_finalise(w);
    w->finished = true;
    return !w->vm->fibres;
}

bool weft_finish(weft_vm *w) { return api_finish(w, __func__); }

void weft_close(weft_vm *w)
{
    if (!w)
        return;
    api_finish(w, __func__);
    API_ENTER(w);
    wf_fibres_kill(w->vm, true);
    API_LEAVE(w);
    api_forget_error(w);
    while (w->handles)
        weft_release(w->handles);
    api_mailbox_close(w);
    wf_runtime_stop(w->vm);
    if (w->vm->scheduler)
        wf_heap_realloc(w->vm, w->vm->scheduler, sizeof(wf_scheduler), 0);
    w->vm->scheduler = NULL;
    api_natives_close(w);
    wf_vm_close(w->vm);
    w->host.realloc(w, w, sizeof *w, 0);
}

const char *weft_version(void) { return WF_VERSION; }

weft_status weft_set_arguments(weft_vm *w, int count, const char *const *arguments)
{
    API_ENTER(w);
    bool ok = true;
    wf_list *l = wf_as_list(w->vm->argv);
    l->count = 0;
    for (int i = 0; ok && i < count; i++) {
        api_check(arguments && arguments[i], __func__, "an argument is NULL");
        wf_str *s = wf_str_from_host(w->vm, arguments[i]);
        ok = s && wf_list_append(w->vm, l, wf_from_obj(s));
    }
    weft_status status = ok ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

static weft_status api_append(weft_vm *w, wf_value list, const char *text)
{
    API_ENTER(w);
    wf_str *s = wf_str_from_host(w->vm, text);
    bool ok = s && wf_list_append(w->vm, wf_as_list(list), wf_from_obj(s));
    weft_status status = ok ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

weft_status weft_add_path(weft_vm *w, const char *folder)
{
    api_check(w && folder, __func__, "a NULL argument");
    return api_append(w, w->vm->path, folder);
}

weft_status weft_add_warning_option(weft_vm *w, const char *option)
{
    api_check(w && option, __func__, "a NULL argument");
    return api_append(w, w->vm->warn_options, option);
}

/* ---- errors ---- */

static char *api_keep_text(const char *text)
{
    size_t n = strlen(text) + 1;
    char *p = malloc(n);
    return p ? memcpy(p, text, n) : NULL;
}

void api_forget_error(weft_vm *w)
{
    free(w->error_type);
    free(w->error_message);
    free(w->error_traceback);
    w->error_type = w->error_message = w->error_traceback = NULL;
    w->error_value = WF_UNSET;
    w->error_deadlock = w->exited = false;
}

/* SystemExit's value as an exit status; a text goes to standard error. */
static int api_exit_status(weft_vm *w, wf_value e)
{
    wf_vm *vm = w->vm;
    wf_value v = wf_exception_field(e, WF_FIELD_VALUE);
    int64_t i;
    if (wf_is_none(v))
        return 0;
    if (wf_is_bool(v))
        return wf_is_true(v);
    if (wf_is_int(v))
        return wf_int_fits_i64(v, &i) ? (int)(i & 0xFF) : 255;
    wf_str *s = wf_op_str(vm, v);
    if (!wf_error_show(vm, s ? wf_str_format(vm, "%S\n", s) : NULL))
        wf_error_clear(vm);
    return 1;
}

enum { REPORT_STEPS = 1 << 16 }; /* for a __str__ method or the like, where steps are limited */

static void api_allow_report(wf_vm *vm)
{
    vm->stopping = false;
    if (vm->step_limit)
        wf_budget_limit(vm, wf_budget_used(vm) + REPORT_STEPS);
}

/* What the report says after the traceback proper. */
static wf_str *api_add_reason(wf_vm *vm, wf_value e, wf_str *report)
{
    wf_str *reason = NULL;
    if (!report || !wf_reason_text(vm, e, &reason) || !reason)
        return report;
    return wf_str_format(vm, "%SCancelled by: %S\n", report, reason);
}

/* The text for C, or `otherwise`; an exception on the way goes. */
static char *api_keep_str(wf_vm *vm, wf_str *s, const char *otherwise)
{
    const char *text = s ? wf_str_data(vm, s) : NULL;
    wf_error_clear(vm);
    return api_keep_text(text ? text : otherwise);
}

weft_status api_failed(weft_vm *w)
{
    wf_vm *vm = w->vm;
    wf_value e = wf_error_take(vm);
    uint64_t step_limit = vm->step_limit;
    bool limit = vm->stopping;
    weft_status status = limit ? WEFT_LIMIT : WEFT_ERROR;
    api_allow_report(vm);
    api_forget_error(w);
    if (!wf_is_exception(e))
        e = vm->memory_error;
    if (!limit && wf_error_value_is(vm, e, WF_EXC_SystemExit)) {
        w->exit_status = api_exit_status(w, e);
        w->exited = true;
        status = WEFT_EXIT;
    } else {
        w->exit_status = 1;
        w->error_value = e;
        w->error_deadlock = wf_error_value_is(vm, e, WF_EXC_DeadlockError);
        w->error_type = api_keep_str(vm, wf_type_of(vm, e)->name, "");
        w->error_message = api_keep_str(vm, wf_op_str(vm, e), "");
        api_allow_report(vm);
        w->error_traceback = api_keep_str(vm, api_add_reason(vm, e, wf_exception_report(vm, e)), "no memory or steps for a report\n");
    }
    vm->stopping = limit;
    wf_budget_limit(vm, step_limit);
    return status;
}

/* sys.excepthook(type, value, traceback) where a script put its own; false: it has not, or that failed too and both are to be shown.
 * One that exits gives the exit status. */
static bool api_call_hook(weft_vm *w, wf_value e)
{
    wf_vm *vm = w->vm;
    wf_value hook = wf_error_hook(vm, "excepthook"), ignored, args[3] = {wf_from_obj(wf_type_of(vm, e)), e, WF_NONE};
    wf_str *trace = wf_str_intern_z(vm, "__traceback__");
    if (wf_is_unset(hook) || !trace)
        return false;
    if (wf_attr_get(vm, e, trace, &args[2]) && wf_call(vm, hook, args, 3, &ignored))
        return true;
    wf_value own = wf_error_take(vm);
    if (!vm->stopping && wf_is_exception(own) && wf_error_value_is(vm, own, WF_EXC_SystemExit)) {
        w->exit_status = api_exit_status(w, own);
        return true;
    }
    wf_str *report = wf_is_exception(own) ? wf_exception_report(vm, own) : NULL;
    if (!wf_error_show(vm, report ? wf_str_format(vm, "Error in sys.excepthook:\n%S\nOriginal exception was:\n", report) : NULL))
        wf_error_clear(vm);
    return false;
}

void weft_error_show(weft_vm *w)
{
    API_ENTER(w);
    wf_vm *vm = w->vm;
    wf_value e = w->error_value;
    if (w->error_traceback) {
        wf_str *text = wf_str_new_z(vm, w->error_traceback); /* a hook may run what forgets the error */
        wf_error_clear(vm);
        if (!wf_io_flush_all(vm)) /* what was printed before comes first */
            wf_error_clear(vm);
        if (!wf_is_exception(e) || !api_call_hook(w, e))
            wf_error_show(vm, text);
    }
    wf_error_clear(vm);
    API_LEAVE(w);
}

static const char *api_kept_text(const char *text) { return text ? text : ""; }

const char *weft_error_type(weft_vm *w) { return api_kept_text(api_given(w, __func__)->error_type); }
const char *weft_error_message(weft_vm *w) { return api_kept_text(api_given(w, __func__)->error_message); }
const char *weft_error_traceback(weft_vm *w) { return api_kept_text(api_given(w, __func__)->error_traceback); }
bool weft_error_is_deadlock(weft_vm *w) { return api_given(w, __func__)->error_deadlock; }
int weft_exit_status(weft_vm *w) { return api_given(w, __func__)->exit_status; }

bool api_begin(weft_vm *w, weft_value **result)
{
    api_forget_error(w);
    if (result)
        *result = NULL;
    if (w->vm->stopping)
        return wf_raise(w->vm, WF_EXC_RuntimeError, "the script was stopped");
    return wf_budget_charge(w->vm, 1) && (!atomic_load(&w->vm->halted) || wf_budget_poll(w->vm));
}

bool api_raise(wf_vm *vm, const char *type, const char *message)
{
    static const char *const names[] = {
#define EXC(name, ...) #name,
#include "object/exceptions.def"
    };
    int exc = 0;
    while (exc < WF_EXC_COUNT && strcmp(names[exc], type) != 0)
        exc++;
    if (exc == WF_EXC_COUNT)
        exc = WF_EXC_Exception;
    wf_str *text = message ? wf_str_from_host(vm, message) : NULL;
    wf_value arg = text ? wf_from_obj(text) : WF_NONE, made;
    if (message && !text)
        return false;
    /* by a call, which checks the number of arguments: an ExceptionGroup needs two */
    return wf_call(vm, wf_from_obj(vm->exc_types[exc]), &arg, message != NULL, &made) && wf_raise_value(vm, made);
}

wf_str *api_name(wf_vm *vm, const char *text)
{
    wf_str *s = wf_str_from_host(vm, text);
    return s ? wf_str_intern(vm, wf_str_data(vm, s), s->nbytes) : NULL;
}

weft_status weft_flush(weft_vm *w)
{
    API_ENTER(w);
    weft_status status = wf_io_flush_all(w->vm) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

/* ---- interrupting and looking ---- */

void weft_wake(weft_vm *w)
{
    void *waker = atomic_load(&api_given(w, __func__)->vm->waker);
    if (waker)
        w->vm->host->waker_wake(w->vm->host->data, waker);
}

void weft_interrupt(weft_vm *w)
{
    wf_vm *vm = api_given(w, __func__)->vm;
    atomic_store(&vm->look_only, false);
    atomic_store(&vm->interrupt, true);
    weft_wake(w);
}

void weft_print_tasks(weft_vm *w)
{
    wf_vm *vm = api_given(w, __func__)->vm;
    atomic_store(&vm->look, true);
    if (!atomic_exchange(&vm->interrupt, true))
        atomic_store(&vm->look_only, true);
    weft_wake(w);
}

void weft_terminate(weft_vm *w)
{
    atomic_store(&api_given(w, __func__)->vm->terminate, true);
    weft_interrupt(w);
}

void weft_stop(weft_vm *w)
{
    atomic_store(&api_given(w, __func__)->vm->halted, true);
    weft_interrupt(w);
}

void weft_forget_interrupt(weft_vm *w)
{
    wf_vm *vm = api_given(w, __func__)->vm;
    atomic_store(&vm->terminate, false);
    atomic_store(&vm->interrupt, false);
}

void weft_set_step_limit(weft_vm *w, uint64_t steps)
{
    wf_vm *vm = api_given(w, __func__)->vm;
    uint64_t used = wf_budget_used(vm);
    if (wf_budget_spent(vm))
        vm->stopping = false;
    if (atomic_exchange(&vm->halted, false))
        weft_forget_interrupt(w);
    wf_budget_limit(vm, steps == 0 ? 0 : steps < UINT64_MAX - used ? used + steps : UINT64_MAX);
}

void weft_get_stats(weft_vm *w, weft_stats *out)
{
    API_ENTER(w);
    wf_heap_stats h;
    const wf_watch *watch = &wf_sched(w->vm)->watch;
    wf_heap_get_stats(w->vm, &h);
    const char *place = watch->longest_where ? wf_str_data(w->vm, watch->longest_where) : "";
    if (!place)
        wf_error_clear(w->vm);
    *out = (weft_stats){.memory = h.bytes,
                        .memory_peak = h.peak_bytes,
                        .tasks_made = wf_sched(w->vm)->tasks_made,
                        .switches = wf_sched(w->vm)->switches,
                        .steps = wf_budget_used(w->vm),
                        .collections = h.collections,
                        .collector_slices = h.slices,
                        .longest_collector_slice = h.longest_slice,
                        .collector_slice_p50 = wf_heap_pause(&h, 0.5),
                        .collector_slice_p999 = wf_heap_pause(&h, 0.999),
                        .longest_step = watch->longest,
                        .longest_step_place = place ? place : ""};
    API_LEAVE(w);
}

void weft_measure_collector(weft_vm *w, bool on)
{
    wf_heap_time_slices(api_given(w, __func__)->vm, on);
}

void weft_measure_steps(weft_vm *w, bool on)
{
    wf_vm *vm = api_given(w, __func__)->vm;
    wf_sched(vm)->watch.stats = on;
    wf_watch_reset(vm, wf_sched(vm)->loop);
}

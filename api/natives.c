/* Native functions of the host, synchronous and asynchronous, and the completions that the latter owe. */
#include "api.h"

#include <stdlib.h>

typedef struct api_native {
    struct api_native *next;
    wf_native_row row; /* what scripts see; its strings lie behind */
    weft_function function;
    weft_async_function async;
    void *data;
    size_t size;
} api_native;

struct weft_call {
    weft_vm *vm;
    const wf_value *args;
    size_t count;
    weft_value *handles[32]; /* made on demand */
    wf_value result;
    bool raised;
};

/* A native row of its own kind: the wf_native that runs is found through vm->native_row (see wf_native_call). */
static api_native *api_native_of(const wf_native_row *row) { return (api_native *)((char *)row - offsetof(api_native, row)); }

static void api_call_end(weft_call *call)
{
    for (size_t i = 0; i < 32; i++)
        weft_release(call->handles[i]);
}

static bool api_body(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    api_native *native = api_native_of(vm->native_row);
    weft_call call = {.vm = api_of(vm), .args = args, .count = n, .result = WF_NONE};
    weft_completion *done = NULL;
    bool ok;
    if (native->async) {
        wf_loop *l = wf_loop_require(vm);
        wf_future *f = l ? wf_future_new(vm, l) : NULL;
        done = f ? malloc(sizeof *done) : NULL;
        if (!f)
            return false;
        if (!done)
            return wf_raise_memory(vm);
        weft_vm *w = call.vm;
        memset(done, 0, sizeof *done);
        done->mailbox = w->mailbox;
        done->future = wf_from_obj(f);
        atomic_init(&done->cancelled, false);
        pthread_mutex_lock(&w->mailbox->lock);
        w->mailbox->references++;
        pthread_mutex_unlock(&w->mailbox->lock);
        done->owed_next = w->owed;
        if (w->owed)
            w->owed->owed_previous = done;
        w->owed = done;
        l->external++;
        call.result = done->future;
        ok = native->async(&call, done, native->data);
        if (!ok || call.raised) /* nothing was started: the completion is taken back */
            weft_complete_none(done);
    } else
        ok = native->function(&call, native->data);
    api_call_end(&call);
    *out = call.result;
    if (!ok && !call.raised)
        wf_raise(vm, WF_EXC_RuntimeError, "%s() failed without an exception", native->row.name);
    return ok && !call.raised;
}

static weft_status api_define(weft_vm *w, const char *module, const char *name, const char *signature, weft_function function,
                              weft_async_function async, void *data)
{
    api_check(w && name && signature && (function || async), "weft_define", "a NULL argument");
    size_t name_size = strlen(name) + 1, signature_size = strlen(signature) + 1, size = sizeof(api_native) + name_size + signature_size;
    wf_vm *vm = w->vm;
    API_ENTER(w);
    weft_status status;
    wf_native *native = NULL;
    wf_dict *into = vm->builtins;
    api_native *a = wf_heap_realloc(vm, NULL, 0, size);
    if (a) {
        char *texts = (char *)(a + 1);
        *a = (api_native){.next = w->natives, .function = function, .async = async, .data = data, .size = size};
        a->row = (wf_native_row){.name = memcpy(texts, name, name_size),
                                 .body = api_body,
                                 .signature = memcpy(texts + name_size, signature, signature_size),
                                 .doc = NULL};
        w->natives = a;
        native = wf_native_new(vm, &a->row, NULL, 0);
        if (native)
            native->head.flags &= (uint16_t)~WF_NATIVE_DIRECT; /* the body must learn which row it runs for */
    }
    if (native && module) {
        wf_value m;
        wf_str *key = wf_str_intern_z(vm, module);
        if (key && !wf_dict_get_name(vm, vm->modules, key, &m)) {
            wf_module *made = wf_import_builtin(vm, module);
            if (!made && wf_error_is(vm, WF_EXC_ModuleNotFoundError)) {
                wf_error_clear(vm);
                made = wf_module_new(vm, module);
                if (made && !wf_dict_set_name(vm, vm->modules, key, wf_from_obj(made)))
                    made = NULL;
            }
            m = made ? wf_from_obj(made) : WF_UNSET;
        }
        into = key && wf_is_kind(m, WF_KIND_MODULE) ? ((wf_module *)wf_obj(m))->dict : NULL;
    }
    status = native && into && wf_dict_set_z(vm, into, name, wf_from_obj(native)) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

weft_status weft_define(weft_vm *w, const char *module, const char *name, const char *signature, weft_function function, void *data)
{
    return api_define(w, module, name, signature, function, NULL, data);
}

weft_status weft_define_async(weft_vm *w, const char *module, const char *name, const char *signature, weft_async_function function, void *data)
{
    return api_define(w, module, name, signature, NULL, function, data);
}

void api_natives_close(weft_vm *w)
{
    while (w->natives) {
        api_native *a = w->natives;
        w->natives = a->next;
        wf_heap_realloc(w->vm, a, a->size, 0);
    }
}

/* ---- the call, seen from the function ---- */

weft_vm *weft_call_vm(weft_call *call) { return call->vm; }
size_t weft_argument_count(weft_call *call) { return call->count; }

weft_value *weft_argument(weft_call *call, size_t index)
{
    api_check(index < call->count && index < 32, "weft_argument", "there is no such parameter");
    if (wf_is_unset(call->args[index]))
        return NULL;
    if (!call->handles[index]) {
        call->handles[index] = api_handle(call->vm, call->args[index]);
        if (!call->handles[index])
            call->raised = true;
    }
    return call->handles[index];
}

void weft_return(weft_call *call, const weft_value *value)
{
    api_check(value && value->owner == call->vm, "weft_return", "the handle is NULL or of another VM");
    call->result = value->v;
}

bool weft_raise(weft_call *call, const char *type, const char *message)
{
    call->raised = true;
    wf_raise(call->vm->vm, api_exception_named(type), "%s", message);
    return false;
}

/* ---- completions ---- */

static void completion_free(weft_completion *c)
{
    free(c->text);
    free(c->error);
    free(c);
}

static void mailbox_drop(api_mailbox *m) /* locked; unlocks */
{
    bool last = --m->references == 0;
    pthread_mutex_unlock(&m->lock);
    if (last) {
        pthread_mutex_destroy(&m->lock);
        free(m);
    }
}

/* On the VM's thread, between iterations: the futures of what was completed. */
static void mailbox_deliver(wf_vm *vm, void *data)
{
    weft_vm *w = data;
    api_mailbox *m = w->mailbox;
    pthread_mutex_lock(&m->lock);
    weft_completion *c = m->first;
    m->first = m->last = NULL;
    pthread_mutex_unlock(&m->lock);
    while (c) {
        weft_completion *next = c->next;
        wf_future *f = wf_as_future(c->future);
        wf_value v = WF_NONE;
        if (c->owed_previous)
            c->owed_previous->owed_next = c->owed_next;
        else
            w->owed = c->owed_next;
        if (c->owed_next)
            c->owed_next->owed_previous = c->owed_previous;
        f->loop->external--;
        if (c->kind == DONE_INT)
            v = wf_int_from_i64(vm, c->integer);
        else if (c->kind == DONE_FLOAT)
            v = wf_float_new(vm, c->real);
        else if (c->kind == DONE_STRING || c->kind == DONE_ERROR) {
            wf_bytes *b = wf_bytes_new(vm, c->text, c->size);
            if (!b || !wf_call_method(vm, wf_from_obj(b), "decode", NULL, 0, &v))
                v = WF_UNSET;
        }
        if (wf_is_unset(v))
            wf_future_set_exception(vm, f, wf_error_take(vm));
        else if (c->kind == DONE_ERROR) {
            wf_value e = wf_exception_new(vm, vm->exc_types[api_exception_named(c->error)], &v, 1);
            wf_future_set_exception(vm, f, wf_is_unset(e) ? wf_error_take(vm) : e);
        } else
            wf_future_set_result(vm, f, v);
        completion_free(c);
        pthread_mutex_lock(&m->lock);
        mailbox_drop(m);
        c = next;
    }
    /* A completion whose task was cancelled learns of it here. */
    for (c = w->owed; c; c = c->owed_next)
        if (wf_as_future(c->future)->state == WF_FUTURE_CANCELLED)
            atomic_store(&c->cancelled, true);
}

bool api_mailbox_open(weft_vm *w)
{
    api_mailbox *m = malloc(sizeof *m);
    if (!m)
        return wf_raise_memory(w->vm);
    memset(m, 0, sizeof *m);
    pthread_mutex_init(&m->lock, NULL);
    m->references = 1;
    m->vm = w->vm;
    w->mailbox = m;
    wf_sched(w->vm)->drain = mailbox_deliver;
    wf_sched(w->vm)->drain_data = w;
    return true;
}

void api_mailbox_close(weft_vm *w)
{
    api_mailbox *m = w->mailbox;
    if (!m)
        return;
    pthread_mutex_lock(&m->lock);
    m->vm = NULL;
    weft_completion *c = m->first;
    m->first = m->last = NULL;
    while (c) {
        weft_completion *next = c->next;
        completion_free(c);
        m->references--;
        c = next;
    }
    w->mailbox = NULL;
    mailbox_drop(m);
}

bool api_mailbox_holds(weft_vm *w)
{
    pthread_mutex_lock(&w->mailbox->lock);
    bool holds = w->mailbox->first != NULL;
    pthread_mutex_unlock(&w->mailbox->lock);
    return holds;
}

void api_mark_completions(wf_vm *vm, weft_vm *w)
{
    for (weft_completion *c = w->owed; c; c = c->owed_next)
        wf_heap_mark_value(vm, c->future);
}

bool weft_completion_cancelled(const weft_completion *c) { return atomic_load(&((weft_completion *)c)->cancelled); }

/* Any thread: into the mailbox, and the VM is woken; or away with it when the VM is gone. */
static void completion_post(weft_completion *c)
{
    api_mailbox *m = c->mailbox;
    pthread_mutex_lock(&m->lock);
    if (!m->vm) {
        completion_free(c);
        mailbox_drop(m);
        return;
    }
    if (m->last)
        m->last->next = c;
    else
        m->first = c;
    m->last = c;
    void *waker = atomic_load(&m->vm->waker);
    if (waker)
        m->vm->host->waker_wake(m->vm->host->data, waker);
    pthread_mutex_unlock(&m->lock);
}

void weft_complete_none(weft_completion *c)
{
    c->kind = DONE_NONE;
    completion_post(c);
}
void weft_complete_int(weft_completion *c, int64_t value)
{
    c->kind = DONE_INT;
    c->integer = value;
    completion_post(c);
}
void weft_complete_float(weft_completion *c, double value)
{
    c->kind = DONE_FLOAT;
    c->real = value;
    completion_post(c);
}

static char *completion_copy(const char *text, size_t size)
{
    char *p = malloc(size + 1);
    if (p) {
        memcpy(p, text, size);
        p[size] = 0;
    }
    return p;
}

void weft_complete_string(weft_completion *c, const char *utf8, size_t size)
{
    c->text = completion_copy(utf8, size);
    c->size = c->text ? size : 0;
    c->kind = DONE_STRING;
    completion_post(c);
}
void weft_complete_error(weft_completion *c, const char *type, const char *message)
{
    c->error = completion_copy(type, strlen(type));
    c->text = completion_copy(message, strlen(message));
    c->size = c->text ? strlen(message) : 0;
    c->kind = c->error ? DONE_ERROR : DONE_NONE;
    completion_post(c);
}

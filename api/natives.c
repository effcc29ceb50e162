/* Native functions of the host, synchronous and asynchronous, and the completions that the latter owe. */
#include "api.h"
#include "object/signature.h"

#include <stdlib.h>

typedef struct api_native {
    struct api_native *next;
    wf_native_row row; /* what scripts see; its strings lie behind */
    weft_function function;
    weft_async_function async;
    void *data;
    size_t size;
} api_native;

enum { API_PARAMETERS = 32 };

struct weft_call {
    weft_vm *vm;
    const wf_value *args;
    size_t count;
    uint32_t made; /* which of the handles exist */
    wf_value result;
    bool raised;
    weft_value handles[API_PARAMETERS]; /* made on demand, here, so that reading an argument cannot fail; not in the VM's list */
};

/* A native row of its own kind: the wf_native that runs is found through vm->native_row (see wf_native_call). */
static api_native *api_native_of(const wf_native_row *row) { return (api_native *)((char *)row - offsetof(api_native, row)); }

static bool api_body(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    api_native *native = api_native_of(vm->native_row);
    weft_call call; /* the handles are not cleared for each call */
    call.vm = api_of(vm);
    call.args = args;
    call.count = n;
    call.made = 0;
    call.result = WF_NONE;
    call.raised = false;
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
    *out = call.result;
    if (!ok && !call.raised)
        wf_raise(vm, WF_EXC_RuntimeError, "%s() failed without an exception", native->row.name);
    return ok && !call.raised;
}

/* The names of a module, which is imported or made; NULL: exception. Those that its dotted name stands in are made first, and are given it. */
static wf_dict *api_module_names(wf_vm *vm, const char *name, size_t size)
{
    const char *dot = memrchr(name, '.', size);
    wf_dict *parent = dot ? api_module_names(vm, name, (size_t)(dot - name)) : NULL;
    wf_str *key = !dot || parent ? wf_str_intern(vm, name, size) : NULL;
    wf_value m;
    if (!key)
        return NULL;
    if (!wf_dict_get_name(vm, vm->modules, key, &m)) {
        const char *whole = wf_str_data(vm, key);
        wf_module *made = wf_import_builtin(vm, whole);
        if (!made && wf_error_is(vm, WF_EXC_ModuleNotFoundError)) {
            wf_error_clear(vm);
            made = wf_module_new(vm, whole);
            if (made && !wf_dict_set_name(vm, vm->modules, key, wf_from_obj(made)))
                return NULL;
        }
        if (!made)
            return NULL;
        m = wf_from_obj(made);
    }
    if (!wf_is_kind(m, WF_KIND_MODULE)) {
        wf_raise(vm, WF_EXC_TypeError, "'%S' in sys.modules is not a module", key);
        return NULL;
    }
    if (parent && !wf_dict_set_z(vm, parent, wf_str_data(vm, key) + (dot + 1 - name), m))
        return NULL;
    return ((wf_module *)wf_obj(m))->dict;
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
    size_t length = strlen(signature);
    if (native && (signature[0] != '(' || signature[length - 1] != ')')) {
        wf_raise(vm, WF_EXC_ValueError, "the signature of %s() must stand in parentheses: %s", name, signature);
        native = NULL;
    }
    if (native && !wf_signature_parse(vm, native->signature)) /* a mistake in it is told here, not to the first caller */
        native = NULL;
    if (native && module)
        into = api_module_names(vm, module, strlen(module));
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
    api_check(index < call->count && index < API_PARAMETERS, "weft_argument", "there is no such parameter");
    if (wf_is_unset(call->args[index]))
        return NULL;
    weft_value *h = &call->handles[index];
    if (!(call->made & UINT32_C(1) << index)) {
        call->made |= UINT32_C(1) << index;
        *h = (weft_value){.owner = call->vm, .v = call->args[index], .of_call = true};
    }
    return h;
}

void weft_return(weft_call *call, const weft_value *value)
{
    api_check(value && value->owner == call->vm, "weft_return", "the handle is NULL or of another VM");
    call->result = value->v;
}

bool weft_raise(weft_call *call, const char *type, const char *message)
{
    call->raised = true;
    wf_raise(call->vm->vm, api_exception_named(type), "%s", message ? message : "");
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
    for (weft_completion *owed = w->owed; owed; owed = owed->owed_next) /* whoever still works for it may stop */
        atomic_store(&owed->cancelled, true);
    w->owed = NULL;
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
    message = message ? message : "";
    c->error = completion_copy(type, strlen(type));
    c->text = completion_copy(message, strlen(message));
    c->size = c->text ? strlen(message) : 0;
    c->kind = c->error ? DONE_ERROR : DONE_NONE;
    completion_post(c);
}

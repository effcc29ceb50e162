/* Completions: what native asynchronous functions owe, from any thread, and their way into the VM. */
#include "api.h"

#include <stdlib.h>

weft_completion *api_completion_new(weft_vm *w, wf_future *f)
{
    weft_completion *c = malloc(sizeof *c);
    if (!c) {
        wf_raise_memory(w->vm);
        return NULL;
    }
    memset(c, 0, sizeof *c);
    c->mailbox = w->mailbox;
    c->future = wf_from_obj(f);
    atomic_init(&c->cancelled, false);
    atomic_init(&c->completed, false);
    pthread_mutex_lock(&w->mailbox->lock);
    w->mailbox->references++;
    pthread_mutex_unlock(&w->mailbox->lock);
    c->owed_next = w->owed;
    if (w->owed)
        w->owed->owed_previous = c;
    w->owed = c;
    f->loop->external++;
    return c;
}

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

/* What the awaiting task gets: a value, or unset with an exception pending. *failed: the value is an exception. */
static wf_value completion_value(wf_vm *vm, const weft_completion *c, bool *failed)
{
    wf_value v;
    wf_bytes *b;
    *failed = false;
    switch (c->kind) {
    case DONE_NONE:
        return WF_NONE;
    case DONE_INT:
        return wf_int_from_i64(vm, c->integer);
    case DONE_FLOAT:
        return wf_float_new(vm, c->real);
    case DONE_STRING:
    case DONE_BYTES:
        b = wf_bytes_new(vm, c->text, c->size);
        if (!b)
            return WF_UNSET;
        return c->kind == DONE_BYTES                                        ? wf_from_obj(b)
               : wf_call_method(vm, wf_from_obj(b), "decode", NULL, 0, &v) ? v
                                                                            : WF_UNSET;
    case DONE_ERROR:
        *failed = true;
        api_raise(vm, c->error, c->text);
        return wf_error_take(vm);
    case DONE_LOST:
        break;
    }
    wf_raise_memory(vm);
    return WF_UNSET;
}

/* On the VM's thread, between iterations: the futures of what was completed. */
void api_mailbox_deliver(wf_vm *vm, void *data)
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
        if (c->owed_previous)
            c->owed_previous->owed_next = c->owed_next;
        else
            w->owed = c->owed_next;
        if (c->owed_next)
            c->owed_next->owed_previous = c->owed_previous;
        f->loop->external--;
        bool failed;
        wf_value v = completion_value(vm, c, &failed);
        if (failed || wf_is_unset(v))
            wf_future_set_exception(vm, f, failed ? v : wf_error_take(vm));
        else
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
    wf_sched(w->vm)->drain = api_mailbox_deliver;
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

bool weft_completion_cancelled(const weft_completion *c)
{
    api_check(c != NULL, __func__, "the completion is NULL");
    return atomic_load(&((weft_completion *)c)->cancelled);
}

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

/* A second completion is found out while the first has not been delivered; later there is nothing left to look at. */
static void completion_begin(weft_completion *c, const char *function)
{
    api_check(c != NULL, function, "the completion is NULL");
    api_check(!atomic_exchange(&c->completed, true), function, "completed twice");
}

static char *completion_copy(const char *text, size_t size)
{
    char *p = malloc(size + 1);
    if (p) {
        if (size)
            memcpy(p, text, size);
        p[size] = 0;
    }
    return p;
}

static void completion_post_text(weft_completion *c, const char *text, size_t size, int kind)
{
    c->text = completion_copy(text, size);
    c->size = size;
    c->kind = c->text ? kind : DONE_LOST;
    completion_post(c);
}

void weft_complete_none(weft_completion *c)
{
    completion_begin(c, __func__);
    c->kind = DONE_NONE;
    completion_post(c);
}

void weft_complete_int(weft_completion *c, int64_t value)
{
    completion_begin(c, __func__);
    c->kind = DONE_INT;
    c->integer = value;
    completion_post(c);
}

void weft_complete_float(weft_completion *c, double value)
{
    completion_begin(c, __func__);
    c->kind = DONE_FLOAT;
    c->real = value;
    completion_post(c);
}

void weft_complete_string(weft_completion *c, const char *utf8, size_t size)
{
    api_check(utf8 || !size, __func__, "the text is NULL");
    completion_begin(c, __func__);
    completion_post_text(c, utf8, size, DONE_STRING);
}

void weft_complete_bytes(weft_completion *c, const void *bytes, size_t size)
{
    api_check(bytes || !size, __func__, "the bytes are NULL");
    completion_begin(c, __func__);
    completion_post_text(c, bytes, size, DONE_BYTES);
}

void weft_complete_error(weft_completion *c, const char *type, const char *message)
{
    api_check(type != NULL, __func__, "the type is NULL");
    completion_begin(c, __func__);
    c->error = completion_copy(type, strlen(type));
    if (c->error && message)
        completion_post_text(c, message, strlen(message), DONE_ERROR);
    else {
        c->kind = c->error ? DONE_ERROR : DONE_LOST;
        completion_post(c);
    }
}

/*
 * Handles as scripts see them, and callbacks in words: what CPython's asyncio/events.py and format_helpers.py show. In debug mode that has the arguments, and
 * where the handle was made.
 */
#include "waits.h"

/* ---- a callback in words ---- */

bool wf_handle_short_repr(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_value module, function;
    wf_str *name = wf_str_intern_z(vm, "reprlib"), *repr = name ? wf_str_intern_z(vm, "repr") : NULL;
    return repr && wf_import(vm, name, NULL, WF_NONE, 0, &module) && wf_attr_get(vm, module, repr, &function) && wf_call(vm, function, &v, 1, out);
}

/* "(1, key='x')"; "()" outside debug mode, where arguments may be secret. */
static bool handle_describe_arguments(wf_vm *vm, wf_builder *b, const wf_value *args, size_t n, wf_dict *keywords)
{
    size_t pos = 0;
    wf_value key, value, text;
    wf_builder_z(b, "(");
    for (size_t i = 0; i < n; i++) {
        if (!wf_handle_short_repr(vm, args[i], &text))
            return false;
        wf_builder_printf(b, i ? ", %V" : "%V", text);
    }
    for (size_t i = n; keywords && wf_dict_next(keywords, &pos, &key, &value); i++) {
        if (!wf_handle_short_repr(vm, value, &text))
            return false;
        wf_builder_printf(b, i ? ", %V=%V" : "%V=%V", key, text);
    }
    return wf_builder_z(b, ")");
}

/* One name of a callable; true with *out unset: it has none, or an empty one. */
static bool handle_find_name(wf_vm *vm, wf_value callback, wf_str *name, wf_value *out)
{
    int found = wf_attr_find(vm, callback, name, out), truth = found > 0 ? wf_op_truth(vm, *out) : found;
    if (truth == 0)
        *out = WF_UNSET;
    return truth >= 0;
}

static bool handle_describe_name(wf_vm *vm, wf_builder *b, wf_value callback)
{
    wf_value name;
    if (!handle_find_name(vm, callback, wf_name(vm, __qualname__), &name) ||
        (wf_is_unset(name) && !handle_find_name(vm, callback, wf_name(vm, __name__), &name)))
        return false;
    return wf_is_unset(name) ? wf_builder_printf(b, "%R", callback) : wf_builder_printf(b, "%V", name);
}

/* A functools.partial opened: what it calls with what. */
static bool handle_open_partial(wf_vm *vm, wf_value *callback, wf_value *args, wf_value *keywords)
{
    wf_str *args_name = wf_str_intern_z(vm, "args"), *keywords_name = args_name ? wf_str_intern_z(vm, "keywords") : NULL;
    wf_value self = *callback;
    return keywords_name && wf_attr_get(vm, self, args_name, args) && wf_attr_get(vm, self, keywords_name, keywords) &&
           wf_coroutines_open_partial(vm, callback);
}

/* " at file.py:3" of a function of a script, under whatever wraps it. */
static bool handle_describe_source(wf_vm *vm, wf_builder *b, wf_value f)
{
    wf_value inner;
    wf_str *wrapped = wf_str_intern_z(vm, "__wrapped__");
    for (uint32_t i = 0; wrapped && i <= vm->frame_limit; i++) {
        int found = wf_attr_find(vm, f, wrapped, &inner);
        if (found < 0)
            return false;
        if (found)
            f = inner;
        else if (!wf_coroutines_open_partial(vm, &f))
            return !wf_is_function(f) ||
                   wf_builder_printf(b, " at %S:%u", wf_as_function(f)->code->filename, (unsigned)wf_as_function(f)->code->firstlineno);
    }
    return wrapped && wf_raise(vm, WF_EXC_ValueError, "wrapper loop when unwrapping %R", f);
}

static bool handle_describe_call(wf_vm *vm, wf_builder *b, wf_value callback, const wf_value *args, size_t n, bool debug)
{
    wf_value f = callback, own = WF_UNSET, keywords = WF_NONE;
    wf_str *suffix = vm->empty_str;
    for (;;) { /* a partial's own arguments come before those that it is called with */
        wf_builder text;
        wf_builder_init(&text, vm);
        if (!(debug ? handle_describe_arguments(vm, &text, args, n, wf_is_dict(keywords) ? wf_as_dict(keywords) : NULL) : wf_builder_z(&text, "()")) ||
            !wf_builder_str(&text, suffix) || !(suffix = wf_builder_finish(&text)))
            return false;
        wf_value opened = f;
        if (!wf_coroutines_open_partial(vm, &opened))
            break;
        if (!handle_open_partial(vm, &f, &own, &keywords) || !wf_is_tuple(own))
            return false;
        args = wf_as_tuple(own)->items;
        n = wf_as_tuple(own)->count;
    }
    return handle_describe_name(vm, b, f) && wf_builder_str(b, suffix) && handle_describe_source(vm, b, callback);
}

bool wf_handle_describe(wf_vm *vm, wf_builder *b, wf_handle *h)
{
    return handle_describe_call(vm, b, h->callback, h->args, h->count, h->loop->debug);
}

wf_handle *wf_handle_of_step(wf_vm *vm, wf_task *t)
{
    bool woken = !wf_is_none(t->waiting);
    wf_value callback = woken ? wf_foreign_callback_of(vm, wf_from_obj(t)) : wf_foreign_step_of(vm, t);
    wf_handle *h = wf_is_unset(callback) ? NULL : wf_heap_new(vm, WF_KIND_HANDLE, sizeof *h + sizeof(wf_value));
    if (!h)
        return NULL;
    h->loop = t->future.loop;
    h->context = t->context;
    h->callback = callback;
    h->count = woken;
    h->args[0] = t->waiting;
    return h;
}

bool wf_waiter_describe(wf_vm *vm, wf_builder *b, wf_value waiter)
{
    if (wf_is_task(waiter))
        return wf_builder_z(b, "Task.task_wakeup()");
    if (wf_is_kind(waiter, WF_KIND_HANDLE))
        return handle_describe_call(vm, b, ((wf_handle *)wf_obj(waiter))->callback, NULL, 0, false);
    if (wf_is_kind(waiter, WF_KIND_SHIELD_WAITER) && wf_shield_inner((wf_waiter *)wf_obj(waiter)))
        return wf_builder_z(b, "shield.<locals>._outer_done_callback()");
    return wf_builder_printf(b, "%s()", vm->kind_infos[wf_obj(waiter)->kind].name);
}

/* ---- handles ---- */

/* One that was cancelled in debug mode keeps in `callback` what its repr was. */
static wf_str *handle_show(wf_vm *vm, wf_handle *h)
{
    wf_builder b;
    if (h->cancelled && wf_is_str(h->callback))
        return wf_as_str(h->callback);
    wf_builder_init(&b, vm);
    wf_builder_z(&b, h->is_timer ? "<TimerHandle" : "<Handle");
    if (h->cancelled)
        wf_builder_z(&b, " cancelled");
    if (h->is_timer)
        wf_builder_printf(&b, " when=%R", wf_float_new(vm, h->when));
    if (!wf_is_none(h->callback)) {
        wf_builder_z(&b, " ");
        if (!wf_handle_describe(vm, &b, h))
            return NULL;
    }
    if (!wf_source_describe(vm, &b, h))
        return NULL;
    wf_builder_z(&b, ">");
    return wf_builder_finish(&b);
}

static bool handle_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = handle_show(vm, (wf_handle *)wf_obj(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

void wf_handle_cancel(wf_vm *vm, wf_handle *h)
{
    wf_str *shown = NULL;
    if (h->cancelled)
        return;
    h->cancelled = true;
    if (h->in_heap)
        wf_loop_timer_cancelled(h->loop);
    if (h->loop->debug) {
        wf_value pending = vm->exception;
        vm->exception = WF_UNSET;
        shown = handle_show(vm, h);
        if (!shown)
            wf_error_clear(vm);
        vm->exception = pending;
    }
    wf_heap_store(vm, h, &h->callback, shown ? wf_from_obj(shown) : WF_NONE);
    for (uint32_t i = 0; i < h->count; i++)
        h->args[i] = WF_NONE;
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

static bool handle_get_cancelled(wf_vm *vm, wf_value self, wf_value *out) { return handle_cancelled(vm, &self, 1, out); }
static bool handle_get_callback(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    const wf_handle *h = (wf_handle *)wf_obj(self);
    *out = h->cancelled ? WF_NONE : h->callback;
    return true;
}
static bool handle_get_args(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_handle *h = (wf_handle *)wf_obj(self);
    wf_tuple *t = h->cancelled ? NULL : wf_tuple_from(vm, h->args, h->count);
    *out = h->cancelled ? WF_NONE : t ? wf_from_obj(t) : WF_UNSET;
    return h->cancelled || t;
}
static bool handle_get_loop(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(((wf_handle *)wf_obj(self))->loop);
    return true;
}
static bool handle_get_own_context(wf_vm *vm, wf_value self, wf_value *out) { return handle_get_context(vm, &self, 1, out); }
static bool handle_get_when(wf_vm *vm, wf_value self, wf_value *out) { return handle_when(vm, &self, 1, out); }
static bool handle_get_scheduled(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(((wf_handle *)wf_obj(self))->in_heap);
    return true;
}

static bool handle_get_source(wf_vm *vm, wf_value self, wf_value *out) { return wf_source_get(vm, wf_obj(self), out); }

static const wf_getset_row handle_getset[] = {
    {"_cancelled", handle_get_cancelled, NULL, "Whether it was cancelled."},
    {"_callback", handle_get_callback, NULL, "What is called."},
    {"_args", handle_get_args, NULL, "What it is called with."},
    {"_loop", handle_get_loop, NULL, "The loop that calls it."},
    {"_context", handle_get_own_context, NULL, "The context that it is called in."},
    {"_source_traceback", handle_get_source, NULL, "Where it was made in debug mode; else None."},
    {0}};
static const wf_getset_row timer_handle_getset[] = {
    {"_when", handle_get_when, NULL, "When it is called."},
    {"_scheduled", handle_get_scheduled, NULL, "Whether its time is still to come."},
    {0}};
static const wf_native_row handle_methods[] = {
    {"cancel", handle_cancel, "(self)", "Cancel the callback."},
    {"cancelled", handle_cancelled, "(self)", "Whether the callback was cancelled."},
    {"get_context", handle_get_context, "(self)", "The context that the callback runs in."},
    {0}};
static const wf_native_row timer_handle_methods[] = {
    {"when", handle_when, "(self)", "The time that the callback is due, by loop.time()."},
    {0}};

bool wf_handle_start(wf_vm *vm)
{
    static const wf_slots handle_slots = {.repr = handle_repr};
    static const wf_native_type handle_def = {.name = "Handle", .module = "asyncio.events", .kind = WF_KIND_HANDLE, .slots = &handle_slots,
                                              .methods = handle_methods, .getset = handle_getset, .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    static const wf_native_type timer_def = {.name = "TimerHandle", .module = "asyncio.events", .kind = WF_KIND_TIMER_HANDLE, .slots = &handle_slots,
                                             .methods = timer_handle_methods, .getset = timer_handle_getset, .flags = WF_TYPE_WEAK | WF_TYPE_FINAL};
    wf_scheduler *s = wf_sched(vm);
    s->handle_type = wf_native_new_type(vm, &handle_def, NULL);
    s->timer_handle_type = s->handle_type ? wf_native_new_type(vm, &timer_def, s->handle_type) : NULL;
    return s->timer_handle_type != NULL;
}

/*
 * Asynchronous generators: the awaitables that asend(), athrow(), aclose() and __anext__() give, and that of anext() with a default. `async for` over one does without them
 * (opcode ANEXT). A generator's own yields come back as WF_ASYNC_YIELDED, what it awaits as WF_YIELDED.
 */
#include "object/frame_view.h"
#include "exec/gen.h"
#include "exec/interp.h"

typedef enum wf_asend_state { ASEND_INIT, ASEND_RUNNING, ASEND_CLOSED } wf_asend_state;

typedef struct wf_asend {
    wf_object head;
    wf_gen *gen;
    wf_value value; /* to send; or the arguments of athrow(), a tuple; unset: aclose */
    uint8_t state;
    uint32_t origin; /* pc offset of the call that made it: for "never awaited" */
    wf_code *origin_code;
} wf_asend;

/* What anext(it, default) gives: drives what __anext__ gave, whose StopAsyncIteration becomes the default. */
typedef struct wf_anext {
    wf_object head;
    wf_value awaitable; /* from the first use on the iterator that it gives */
    wf_value fallback;
    bool begun;
} wf_anext;

static bool asend_is_throw(const wf_asend *a) { return a->head.kind == WF_KIND_ASYNC_GEN_ATHROW; }

static const char *asend_method(const wf_asend *a)
{
    return !asend_is_throw(a) ? "anext" : wf_is_unset(a->value) ? "aclose" : "athrow";
}

/* What athrow() was given, which is looked at when it is first driven. Unset: exception. */
static wf_value asend_thrown(wf_vm *vm, const wf_asend *a)
{
    if (wf_is_unset(a->value))
        return wf_exception_new(vm, vm->exc_types[WF_EXC_GeneratorExit], NULL, 0);
    const wf_tuple *given = wf_as_tuple(a->value);
    if (given->count == 0 || given->count > 3) {
        wf_raise(vm, WF_EXC_TypeError, "athrow expected at %s, got %zu", given->count ? "most 3 arguments" : "least 1 argument", given->count);
        return WF_UNSET;
    }
    wf_value value = given->count > 1 ? given->items[1] : WF_NONE, traceback = given->count > 2 ? given->items[2] : WF_NONE;
    return wf_gen_throw_argument(vm, NULL, given->items[0], value, traceback);
}

static bool asend_begin(wf_vm *vm, wf_asend *a)
{
    wf_gen *g = a->gen;
    bool inside = g->state == WF_GEN_SUSPENDED && WF_INS_OP(*g->frame.pc) != WF_BC_YIELDASYNC;
    if (g->closing || g->state == WF_GEN_RUNNING || inside)
        return wf_raise(vm, WF_EXC_RuntimeError, "%s(): asynchronous generator is already running", asend_method(a));
    if (!g->hooked) {
        g->hooked = true;
        if (vm->hooks && vm->hooks->asyncgen_first_iteration)
            vm->hooks->asyncgen_first_iteration(vm, g);
        if (!wf_is_unset(vm->exception))
            return false;
    }
    a->state = ASEND_RUNNING;
    g->closing = true;
    return true;
}

static wf_status asend_raise(wf_vm *vm, wf_asend *a, wf_exc type)
{
    a->state = ASEND_CLOSED;
    a->gen->closing = false;
    wf_raise_args(vm, type, NULL, 0);
    return WF_RAISED;
}

static wf_status asend_end(wf_vm *vm, wf_asend *a, wf_status status, wf_value *out)
{
    bool closes = asend_is_throw(a) && wf_is_unset(a->value);
    if (status == WF_YIELDED)
        return status;
    a->state = ASEND_CLOSED;
    a->gen->closing = false;
    if (status == (wf_status)WF_ASYNC_YIELDED) {
        if (!closes)
            return WF_RETURNED;
        wf_raise(vm, WF_EXC_RuntimeError, "async generator ignored GeneratorExit");
        return WF_RAISED;
    }
    if (status == WF_RETURNED) {
        *out = WF_NONE;
        return closes ? WF_RETURNED : asend_raise(vm, a, WF_EXC_StopAsyncIteration);
    }
    if (closes && (wf_error_is(vm, WF_EXC_GeneratorExit) || wf_error_is(vm, WF_EXC_StopAsyncIteration))) {
        wf_error_clear(vm);
        *out = WF_NONE;
        return WF_RETURNED;
    }
    return WF_RAISED;
}

static wf_status asend_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_asend *a = (wf_asend *)wf_obj(self);
    wf_gen *g = a->gen;
    *out = WF_UNSET;
    if (a->state == ASEND_CLOSED) {
        wf_raise(vm, WF_EXC_RuntimeError, "cannot reuse already awaited %s",
                 asend_is_throw(a) ? "aclose()/athrow()" : "__anext__()/asend()");
        return WF_RAISED;
    }
    if (a->state == ASEND_INIT) {
        if (asend_is_throw(a) && mode != WF_THROW && g->state == WF_GEN_CLOSED) {
            a->state = ASEND_CLOSED;
            *out = WF_NONE; /* athrow() too, as in CPython: what is thrown is lost */
            return WF_RETURNED;
        }
        if (asend_is_throw(a) && mode != WF_THROW && !wf_is_none(sent)) {
            wf_raise(vm, WF_EXC_RuntimeError, "can't send non-None value to a just-started coroutine");
            return WF_RAISED;
        }
        if (!asend_begin(vm, a)) {
            a->state = ASEND_CLOSED;
            return WF_RAISED;
        }
        if (mode != WF_THROW) {
            if (asend_is_throw(a)) {
                mode = WF_THROW;
                if (g->head.flags & WF_GEN_ACLOSED)
                    return asend_raise(vm, a, WF_EXC_StopAsyncIteration);
                if (wf_is_unset(a->value))
                    g->head.flags |= WF_GEN_ACLOSED;
                if (wf_is_unset(a->value) && g->state == WF_GEN_CREATED) {
                    g->state = WF_GEN_CLOSED;
                    *out = WF_NONE;
                    return asend_end(vm, a, WF_RETURNED, out);
                }
                sent = asend_thrown(vm, a);
                if (wf_is_unset(sent))
                    return asend_end(vm, a, WF_RAISED, out);
            } else if (wf_is_none(sent))
                sent = a->value;
        }
    }
    return asend_end(vm, a, wf_gen_resume(vm, wf_from_obj(g), mode, sent, out), out);
}

static bool anext_begin(wf_vm *vm, wf_anext *a)
{
    wf_value iterator;
    if (a->begun)
        return true;
    if (!wf_gen_awaitable(vm, a->awaitable, &iterator))
        return false;
    wf_heap_store(vm, a, &a->awaitable, iterator);
    return a->begun = true;
}

static wf_status anext_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_anext *a = (wf_anext *)wf_obj(self);
    if (!anext_begin(vm, a))
        return WF_RAISED;
    wf_status status = wf_slow_drive(vm, a->awaitable, mode, sent, out);
    if (status != WF_RAISED || !wf_error_is(vm, WF_EXC_StopAsyncIteration))
        return status;
    wf_error_clear(vm);
    *out = a->fallback;
    return WF_RETURNED;
}

bool wf_async_gen_next_or(wf_vm *vm, wf_value awaitable, wf_value fallback, wf_value *out)
{
    wf_anext *a = wf_heap_new(vm, WF_KIND_ANEXT_AWAITABLE, sizeof *a);
    if (!a)
        return false;
    a->awaitable = awaitable;
    a->fallback = fallback;
    *out = wf_from_obj(a);
    return true;
}

static bool asend_make(wf_vm *vm, wf_kind kind, wf_value gen, wf_value value, wf_value *out)
{
    wf_asend *a = wf_heap_new(vm, kind, sizeof *a);
    if (!a)
        return false;
    a->gen = (wf_gen *)wf_obj(gen);
    a->value = value;
    if (vm->frame) {
        a->origin_code = vm->frame->code;
        a->origin = (uint32_t)(vm->frame->pc - vm->frame->code->words);
    }
    *out = wf_from_obj(a);
    return true;
}

static bool agen_anext(wf_vm *vm, wf_value self, wf_value *out) { return asend_make(vm, WF_KIND_ASYNC_GEN_ASEND, self, WF_NONE, out); }
static bool agen_aiter(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}
static bool agen_asend(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return asend_make(vm, WF_KIND_ASYNC_GEN_ASEND, args[0], args[1], out);
}
static bool agen_athrow(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return (wf_as_tuple(args[1])->count < 2 || wf_gen_throw_deprecated(vm, "athrow")) &&
           asend_make(vm, WF_KIND_ASYNC_GEN_ATHROW, args[0], args[1], out);
}
static bool agen_aclose(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return asend_make(vm, WF_KIND_ASYNC_GEN_ATHROW, args[0], WF_UNSET, out);
}

static bool agen_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_gen *g = (wf_gen *)wf_obj(self);
    wf_str *s = wf_str_format(vm, "<async_generator object %S at 0x%llx>", wf_gen_qualname(vm, g), (unsigned long long)(uintptr_t)g);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool agen_get_name(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_gen_name(vm, (wf_gen *)wf_obj(self)));
    return true;
}
static bool agen_get_qualname(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_gen_qualname(vm, (wf_gen *)wf_obj(self)));
    return true;
}
static bool agen_get_running(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_gen *g = (wf_gen *)wf_obj(self);
    *out = wf_bool(g->closing || g->state == WF_GEN_RUNNING);
    return true;
}
static bool agen_get_suspended(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(((wf_gen *)wf_obj(self))->state == WF_GEN_SUSPENDED);
    return true;
}
static bool agen_get_code(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(((wf_gen *)wf_obj(self))->frame.code);
    return true;
}

/* Of all these awaitables. */
static int asend_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_status status = wf_slow_drive(vm, self, WF_SEND, WF_NONE, out);
    if (status == WF_RETURNED)
        wf_raise_stop(vm, *out);
    return status == WF_YIELDED ? 1 : -1;
}
static bool asend_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}
static bool asend_m_await(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return asend_iter(vm, args[0], out);
}
static bool asend_send(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_status status = wf_slow_drive(vm, args[0], WF_SEND, args[1], out);
    return status == WF_RETURNED ? wf_raise_stop(vm, *out) : status == WF_YIELDED;
}
static bool asend_throw(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value e = wf_gen_throw_argument(vm, "throw", args[1], args[2], args[3]);
    if (wf_is_unset(e))
        return false;
    wf_status status = wf_slow_drive(vm, args[0], WF_THROW, e, out);
    return status == WF_RETURNED ? wf_raise_stop(vm, *out) : status == WF_YIELDED;
}
static bool asend_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value e[2] = {args[0], wf_exception_new(vm, vm->exc_types[WF_EXC_GeneratorExit], NULL, 0)};
    wf_asend *a = (wf_asend *)wf_obj(args[0]);
    (void)n;
    *out = WF_NONE;
    if (wf_is_unset(e[1]))
        return false;
    if (a->state == ASEND_CLOSED)
        return true;
    wf_status status = asend_resume(vm, args[0], WF_THROW, e[1], out);
    *out = WF_NONE;
    if (status == WF_YIELDED)
        return wf_raise(vm, WF_EXC_RuntimeError, "coroutine ignored GeneratorExit");
    if (status == WF_RAISED && !wf_error_is(vm, WF_EXC_GeneratorExit) && !wf_error_is(vm, WF_EXC_StopAsyncIteration) &&
        !wf_error_is(vm, WF_EXC_StopIteration))
        return false;
    wf_error_clear(vm);
    return true;
}

static bool anext_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_anext *a = (wf_anext *)wf_obj(args[0]);
    (void)n;
    return anext_begin(vm, a) && wf_call_method(vm, a->awaitable, "close", NULL, 0, out);
}

/* Nobody has awaited it. The warning is about the generator. */
static void asend_closing(wf_vm *vm, wf_object *o)
{
    wf_asend *a = (wf_asend *)o;
    const char *method = !asend_is_throw(a) ? "asend" : wf_is_unset(a->value) ? "aclose" : "athrow";
    wf_str *message = wf_str_format(vm, "coroutine method '%s' of %R was never awaited", method, wf_from_obj(wf_gen_qualname(vm, a->gen)));
    if (!message || !wf_warn_about(vm, WF_EXC_RuntimeWarning, a->origin_code, a->origin, message, wf_from_obj(a->gen)))
        wf_error_unraisable(vm, "warning about", wf_from_obj(a->gen));
}

static bool asend_wants_closing(const wf_object *o) { return ((const wf_asend *)o)->state == ASEND_INIT; }

void wf_async_gen_drop(wf_vm *vm, const wf_code *code, uint32_t call, wf_object *awaitable)
{
    if (awaitable->kind == WF_KIND_ANEXT_AWAITABLE) {
        wf_value inner = ((wf_anext *)awaitable)->awaitable;
        if (wf_is_obj(inner) && wf_obj(inner)->kind >= WF_KIND_COROUTINE && wf_obj(inner)->kind <= WF_KIND_ASYNC_GEN_ATHROW)
            wf_gen_drop(vm, code, call, inner);
        return;
    }
    wf_asend *a = (wf_asend *)awaitable;
    if (a->state != ASEND_INIT || a->origin_code != code || a->origin != call)
        return;
    asend_closing(vm, awaitable);
    a->state = ASEND_CLOSED;
}

static void asend_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_asend *)o)->origin_code);
    wf_heap_mark_object(vm, ((wf_asend *)o)->gen);
    wf_heap_mark_value(vm, ((wf_asend *)o)->value);
}

static void anext_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_anext *)o)->awaitable);
    wf_heap_mark_value(vm, ((wf_anext *)o)->fallback);
}

static bool agen_get_frame(wf_vm *vm, wf_value self, wf_value *out) { return wf_frame_view_of_gen(vm, (wf_gen *)wf_obj(self), out); }

static const wf_native_row agen_methods[] = {
    {"asend", agen_asend, "(self, value, /)", "Awaitable that sends value and gives the next value yielded."},
    {"athrow", agen_athrow, "(self, /, *args)", "Awaitable that raises an exception where the body is suspended."},
    {"aclose", agen_aclose, "(self, /)", "Awaitable that raises GeneratorExit where the body is suspended."},
    {0}};
static const wf_getset_row agen_getset[] = {{"__name__", agen_get_name, wf_gen_set_name, "name of the async generator"},
                                            {"__qualname__", agen_get_qualname, wf_gen_set_qualname, "qualified name of the async generator"},
                                            {"ag_running", agen_get_running, wf_getset_readonly, NULL},
                                            {"ag_suspended", agen_get_suspended, NULL, NULL},
                                            {"ag_await", wf_gen_get_awaiting, NULL, "object being awaited on, or None"},
                                            {"ag_code", agen_get_code, NULL, NULL},
                                            {"ag_frame", agen_get_frame, NULL, NULL},
                                            {0}};
static const wf_native_row asend_methods[] = {
    {"__await__", asend_m_await, "(self, /)", "Return an iterator to be used in await expression."},
    {"send", asend_send, "(self, value, /)", "Send a value in."},
    {"throw", asend_throw, "(self, type, value=None, traceback=None, /)", "Raise an exception in the generator."},
    {"close", asend_close, "(self, /)", "Raise GeneratorExit in the generator."},
    {0}};
static const wf_native_row anext_methods[] = {
    {"__await__", asend_m_await, "(self, /)", "Return an iterator to be used in await expression."},
    {"send", asend_send, "(self, value, /)", "Send a value into what is awaited."},
    {"throw", asend_throw, "(self, type, value=None, traceback=None, /)", "Raise an exception in what is awaited."},
    {"close", anext_close, "(self, /)", "Close what is awaited."},
    {0}};
/* Driving one with anext or asend in progress is the `resume` of the awaitable; the generator itself is none. */
static const wf_slots agen_slots = {.repr = agen_repr, .aiter = agen_aiter, .anext = agen_anext};
static const wf_slots asend_slots = {.iter = asend_iter, .next = asend_next, .resume = asend_resume};
static const wf_slots anext_slots = {.iter = asend_iter, .next = asend_next, .resume = anext_resume};
static const wf_native_type agen_type = {.name = "async_generator", .kind = WF_KIND_ASYNC_GENERATOR, .slots = &agen_slots,
                                         .methods = agen_methods, .classmethods = wf_generic_alias_classmethods, .getset = agen_getset, .flags = WF_TYPE_FINAL};
static const wf_native_type asend_type = {.name = "async_generator_asend", .kind = WF_KIND_ASYNC_GEN_ASEND, .slots = &asend_slots,
                                          .methods = asend_methods, .flags = WF_TYPE_FINAL};
static const wf_native_type athrow_type = {.name = "async_generator_athrow", .kind = WF_KIND_ASYNC_GEN_ATHROW, .slots = &asend_slots,
                                           .methods = asend_methods, .flags = WF_TYPE_FINAL};

static const wf_native_type anext_type = {.name = "anext_awaitable", .kind = WF_KIND_ANEXT_AWAITABLE, .slots = &anext_slots,
                                          .methods = anext_methods, .flags = WF_TYPE_FINAL};

bool wf_async_gen_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_ANEXT_AWAITABLE] = (wf_kind_info){.name = "anext_awaitable", .mark = anext_mark};
    vm->kind_infos[WF_KIND_ASYNC_GEN_ASEND] = (wf_kind_info){.name = "async_generator_asend", .mark = asend_mark, .closing = asend_closing, .wants_closing = asend_wants_closing};
    vm->kind_infos[WF_KIND_ASYNC_GEN_ATHROW] = (wf_kind_info){.name = "async_generator_athrow", .mark = asend_mark, .closing = asend_closing, .wants_closing = asend_wants_closing};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_ASYNC_GENERATOR], &agen_type) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_ANEXT_AWAITABLE], &anext_type) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_ASYNC_GEN_ASEND], &asend_type) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_ASYNC_GEN_ATHROW], &athrow_type);
}

/*
 * Generators, coroutines and the chains they form by awaiting each other.
 *
 * A chain is a list of generator objects linked by frame.back (inwards → outwards) and by the register of the waiting instruction (outwards →
 * inwards). While it is suspended the root remembers its innermost member (`leaf`), and each member knows a member further out (`root`), so
 * that a yield finds the root and a resumption finds the leaf in a step or two whatever the depth. Both are hints that are
 * checked: a root that is itself awaited by now leads on to its own root; a leaf that has ended or went on awaiting is
 * corrected by walking inwards.
 */
#include "object/frame_view.h"
#include "exec/gen.h"

#include "exec/interp.h"
#include "object/aside.h"
#include "object/origin.h"


/* ---- the chain ---- */

wf_gen *wf_gen_find_root_slow(wf_gen *g)
{
    wf_gen *r = g;
    while (wf_gen_is_driven(r) && r->root != r)
        r = r->root;
    g->root = r;
    return r;
}

/* The generator that g's frame waits for, when it waits for one that it drives itself. */
static wf_gen *gen_awaited(const wf_gen *g)
{
    if (g->state != WF_GEN_SUSPENDED)
        return NULL;
    uint32_t ins = *g->frame.pc;
    if (WF_INS_OP(ins) != WF_BC_AWAIT && WF_INS_OP(ins) != WF_BC_ANEXT)
        return NULL;
    wf_value v = wf_frame_registers((wf_frame *)&g->frame)[WF_INS_A(ins)];
    if (!wf_is_gen(v))
        return NULL;
    wf_gen *child = (wf_gen *)wf_obj(v);
    return child->frame.back == &g->frame && wf_gen_is_driven(child) && child->state != WF_GEN_CLOSED ? child : NULL;
}

wf_frame *wf_gen_innermost_slow(wf_gen *root)
{
    wf_gen *g = root->leaf;
    if (!g || g->state != WF_GEN_SUSPENDED || wf_gen_find_root(g) != root)
        g = root;
    for (wf_gen *child; (child = gen_awaited(g)) != NULL;)
        g = child;
    return &g->frame;
}

wf_value wf_frame_handled(wf_vm *vm)
{
    if (vm->handlers)
        for (wf_frame *f = vm->frame; f; f = f->back)
            if (!wf_is_unset(f->handled))
                return f->handled;
    return WF_NONE;
}

static const char *gen_what(const wf_gen *g)
{
    return g->head.kind == WF_KIND_COROUTINE ? "coroutine" : g->head.kind == WF_KIND_GENERATOR ? "generator" : "async generator";
}

/* ---- resuming from C ---- */

/* Run one member, g, as the root of what it awaits. The exception to throw is pending. */
static wf_status gen_run(wf_vm *vm, wf_gen *g, wf_frame *at, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    if (!wf_calls_enter_native(vm))
        return WF_RAISED;
    if (vm->frame && vm->frame->depth >= vm->frame_limit) {
        wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
        return WF_RAISED;
    }
    wf_frame kept = g->frame;
    wf_gen *kept_root = g->root;
    bool borrowed = g->state == WF_GEN_SUSPENDED && wf_gen_is_driven(g);
    if (borrowed) /* driven by hand while another one awaits it: its members must find it, not that other's root */
        for (wf_gen *m = gen_awaited(g); m; m = gen_awaited(m))
            m->root = g;
    g->frame.back = vm->frame;
    g->frame.how = WF_HOW_ENTRY;
    g->frame.depth = vm->frame ? vm->frame->depth + 1 : 1;
    g->root = g;
    wf_status status = wf_interp_resume(vm, at, mode, sent);
    if (borrowed && g->state == WF_GEN_SUSPENDED) {
        g->frame.back = kept.back;
        g->frame.how = kept.how;
        g->root = kept_root;
        g->leaf = NULL;
    }
    *out = status == WF_RAISED ? WF_UNSET : vm->result;
    vm->result = WF_UNSET;
    return status;
}

/* GeneratorExit goes to the innermost member first, and each one outwards is then told by a fresh one (CPython's gen_close). `exception` is what g
 * itself gets. */
static wf_status gen_exit(wf_vm *vm, wf_gen *g, wf_value exception, wf_value *out)
{
    wf_gen *c = wf_gen_of_frame(wf_gen_innermost(g));
    for (;;) {
        wf_gen *outer = c == g ? NULL : wf_gen_of_frame(c->frame.back);
        if (wf_is_unset(vm->exception)) {
            if (outer)
                wf_raise_args(vm, WF_EXC_GeneratorExit, NULL, 0);
            else
                vm->exception = exception;
        }
        wf_status status = gen_run(vm, c, &c->frame, WF_THROW, WF_NONE, out);
        if (!outer)
            return status;
        if (status == WF_YIELDED || status == (wf_status)WF_ASYNC_YIELDED)
            wf_raise(vm, WF_EXC_RuntimeError, "%s ignored GeneratorExit", gen_what(c));
        else if (status == WF_RAISED && (wf_error_is(vm, WF_EXC_GeneratorExit) || wf_error_is(vm, WF_EXC_StopIteration)))
            wf_error_clear(vm);
        c = outer;
    }
}

static wf_status gen_resume_script(wf_vm *vm, wf_gen *g, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_frame *at = g->state == WF_GEN_SUSPENDED ? wf_gen_innermost(g) : &g->frame;
    *out = WF_UNSET;
    if (g->state == WF_GEN_RUNNING || wf_gen_of_frame(at)->state == WF_GEN_RUNNING) {
        wf_raise(vm, WF_EXC_ValueError, "%s already executing", gen_what(g));
        return WF_RAISED;
    }
    if (g->state == WF_GEN_CLOSED) {
        if (g->head.kind == WF_KIND_COROUTINE)
            wf_raise(vm, WF_EXC_RuntimeError, "cannot reuse already awaited coroutine");
        else if (mode == WF_THROW)
            vm->exception = sent;
        else {
            *out = WF_NONE;
            return WF_RETURNED;
        }
        return WF_RAISED;
    }
    if (mode != WF_THROW) {
        if (g->state == WF_GEN_CREATED && !wf_is_none(sent)) {
            wf_raise(vm, WF_EXC_TypeError, "can't send non-None value to a just-started %s", gen_what(g));
            return WF_RAISED;
        }
        return gen_run(vm, g, at, WF_SEND, sent, out);
    }
    if (at != &g->frame && wf_error_value_is(vm, sent, WF_EXC_GeneratorExit))
        return gen_exit(vm, g, sent, out);
    vm->exception = sent;
    return gen_run(vm, g, at, WF_THROW, WF_NONE, out);
}

static wf_status gen_resume_native(wf_vm *vm, wf_native_coro *c, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    *out = WF_UNSET;
    if (c->running) {
        wf_raise(vm, WF_EXC_ValueError, "coroutine already executing");
        return WF_RAISED;
    }
    if (c->state == WF_CORO_DONE) {
        wf_raise(vm, WF_EXC_RuntimeError, "cannot reuse already awaited coroutine");
        return WF_RAISED;
    }
    if (c->state == 0 && mode == WF_THROW) {
        c->state = WF_CORO_DONE;
        vm->exception = sent;
        return WF_RAISED;
    }
    if (c->state == 0 && !wf_is_none(sent)) {
        wf_raise(vm, WF_EXC_TypeError, "can't send non-None value to a just-started coroutine");
        return WF_RAISED;
    }
    if (mode == WF_SEND && c->state != 0 && vm->hooks && vm->hooks->pending(vm, c->awaiting)) { /* driven by two: what it awaits is awaited again */
        wf_status again = wf_slow_drive(vm, c->awaiting, mode, sent, out);
        if (again != WF_RAISED)
            return again;
        mode = WF_THROW;
        sent = wf_error_take(vm);
    }
    if (!wf_calls_enter_native(vm))
        return WF_RAISED;
    c->running = 1;
    wf_status status = c->step(vm, c, c->state == 0 ? WF_START : mode, sent, out);
    c->running = 0;
    if (status != WF_YIELDED) {
        c->state = WF_CORO_DONE;
        c->awaiting = WF_NONE;
    }
    wf_heap_barrier(vm, c);
    return status;
}

wf_status wf_gen_resume(wf_vm *vm, wf_value iterator, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    if (wf_is_gen(iterator))
        return gen_resume_script(vm, (wf_gen *)wf_obj(iterator), mode, sent, out);
    if (wf_is_kind(iterator, WF_KIND_NATIVE_CORO))
        return gen_resume_native(vm, (wf_native_coro *)wf_obj(iterator), mode, sent, out);
    return wf_slow_drive(vm, iterator, mode, sent, out);
}

/* close(): false with an exception. *out is the value of a return on the way. */
bool wf_gen_close(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_status status;
    wf_value exit;
    *out = WF_NONE;
    if (wf_is_kind(v, WF_KIND_NATIVE_CORO)) {
        wf_native_coro *c = (wf_native_coro *)wf_obj(v);
        if (c->state == 0 || c->state == WF_CORO_DONE) {
            c->state = WF_CORO_DONE;
            return true;
        }
    } else {
        wf_gen *g = (wf_gen *)wf_obj(v);
        if (g->state == WF_GEN_CLOSED)
            return true;
        if (g->state == WF_GEN_CREATED) {
            g->state = WF_GEN_CLOSED;
            return true;
        }
    }
    exit = wf_exception_new(vm, vm->exc_types[WF_EXC_GeneratorExit], NULL, 0);
    if (wf_is_unset(exit))
        return false;
    status = wf_gen_resume(vm, v, WF_THROW, exit, out);
    if (status == WF_YIELDED || status == (wf_status)WF_ASYNC_YIELDED) {
        const char *what = wf_is_gen(v) ? gen_what((wf_gen *)wf_obj(v)) : "coroutine";
        return wf_raise(vm, WF_EXC_RuntimeError, "%s ignored GeneratorExit", what);
    }
    if (status == WF_RETURNED)
        return true;
    if (!wf_error_is(vm, WF_EXC_GeneratorExit) && !wf_error_is(vm, WF_EXC_StopIteration))
        return false;
    wf_error_clear(vm);
    *out = WF_NONE;
    return true;
}

/* The pending exception arose in no frame of script: it is shown where the frame at its CLOSEITER stands, or where the exception arose that leaves the loop,
 * which is raised again next. */
static void gen_trace_leaving(wf_vm *vm, wf_frame *f)
{
    wf_exception *e = wf_as_exception(vm->exception);
    uint32_t pc = (uint32_t)(f->pc - f->code->words), next = f->pc[WF_LEN_AW];
    if (e->trace_count)
        return;
    if (WF_INS_OP(next) == WF_BC_RERAISE) {
        const wf_exception *out = wf_as_exception(wf_frame_registers(f)[WF_INS_A(next)]);
        const wf_value *last = out->trace_count ? out->trace->items + 2 * (size_t)(out->trace_count - 1) : NULL;
        if (last && wf_same(last[0], wf_from_obj(f->code)))
            pc = (uint32_t)wf_fix_get(last[1]);
    }
    wf_exception_trace(vm, e, f->code, pc);
}

void wf_gen_abandon(wf_vm *vm, wf_gen *g, wf_frame *leaving)
{
    wf_value pending = vm->exception, out;
    if (g->state != WF_GEN_SUSPENDED && g->state != WF_GEN_CREATED)
        return;
    vm->exception = WF_UNSET;
    if (g->head.kind == WF_KIND_ASYNC_GENERATOR && g->hooked && !(g->head.flags & WF_GEN_ACLOSED) && vm->hooks && vm->hooks->asyncgen_finalise) {
        if (g->state == WF_GEN_SUSPENDED)
            vm->hooks->asyncgen_finalise(vm, g);
    } else if (!wf_gen_close(vm, wf_from_obj(g), &out)) {
        if (leaving && wf_is_exception(vm->exception))
            gen_trace_leaving(vm, leaving);
        wf_error_unraisable(vm, "closing generator", wf_from_obj(g));
        if (leaving && g->state == WF_GEN_SUSPENDED) /* it is told once: what it has left to do is not done, as in CPython */
            g->state = WF_GEN_CLOSED;
    }
    vm->exception = pending;
}

/* ---- the collector's view ---- */

static void gen_mark(wf_vm *vm, wf_object *o)
{
    wf_gen *g = (wf_gen *)o;
    wf_heap_mark_object(vm, g->origin_code);
    wf_heap_mark_object(vm, g->leaf);
    wf_heap_mark_object(vm, g->root);
    wf_heap_mark_object(vm, g->frame.code);
    wf_heap_mark_object(vm, g->frame.function);
    wf_heap_mark_value(vm, g->frame.handled);
    /* One whose arguments are being bound counts as closed, but has not left its first instruction. */
    if (g->frame.code && (g->state != WF_GEN_CLOSED || g->frame.pc == g->frame.code->words))
        wf_heap_mark_values(vm, wf_frame_registers(&g->frame), g->frame.code->registers);
}

static void native_coro_mark(wf_vm *vm, wf_object *o)
{
    wf_native_coro *c = (wf_native_coro *)o;
    wf_heap_mark_value(vm, c->awaiting);
    wf_heap_mark_object(vm, c->origin_code);
    wf_heap_mark_values(vm, c->values, c->count);
}

/* Found unreachable: what a last reference's end does in CPython. */
static void gen_closing(wf_vm *vm, wf_object *o)
{
    wf_gen *g = (wf_gen *)o;
    if (o->kind == WF_KIND_COROUTINE && g->state == WF_GEN_CREATED) {
        wf_warn_never_awaited(vm, g->origin_code, g->origin, wf_gen_qualname(vm, g), wf_from_obj(g));
        return;
    }
    wf_gen_abandon(vm, g, NULL);
}

static bool gen_wants_closing(const wf_object *o)
{
    const wf_gen *g = (const wf_gen *)o;
    if (g->state == WF_GEN_SUSPENDED)
        return g->frame.code->handler_count || gen_awaited(g);
    return g->state == WF_GEN_CREATED && o->kind == WF_KIND_COROUTINE;
}

static bool native_coro_wants_closing(const wf_object *o) { return ((const wf_native_coro *)o)->state != WF_CORO_DONE; }

static void native_coro_closing(wf_vm *vm, wf_object *o)
{
    wf_native_coro *c = (wf_native_coro *)o;
    wf_value out;
    if (c->state == 0) {
        wf_str *name = wf_str_new_z(vm, c->qualname);
        if (name)
            wf_warn_never_awaited(vm, c->origin_code, c->origin, name, wf_from_obj(c));
        else
            wf_error_unraisable(vm, "warning about", wf_from_obj(c));
    } else if (c->state != WF_CORO_DONE && !wf_gen_close(vm, wf_from_obj(c), &out))
        wf_error_unraisable(vm, "closing", wf_from_obj(c));
}

void wf_gen_drop(wf_vm *vm, const wf_code *code, uint32_t call, wf_value v)
{
    wf_object *o = wf_obj(v);
    if (o->kind == WF_KIND_COROUTINE) {
        wf_gen *g = (wf_gen *)o;
        if (g->state != WF_GEN_CREATED || g->origin_code != code || g->origin != call)
            return;
        gen_closing(vm, o);
        g->state = WF_GEN_CLOSED;
    } else if (o->kind == WF_KIND_NATIVE_CORO) {
        wf_native_coro *c = (wf_native_coro *)o;
        if (c->state != 0 || c->origin_code != code || c->origin != call)
            return;
        native_coro_closing(vm, o);
        c->state = WF_CORO_DONE;
    } else if (o->kind >= WF_KIND_ANEXT_AWAITABLE)
        wf_async_gen_drop(vm, code, call, o);
}

/* ---- what scripts see ---- */

static bool gen_finish(wf_vm *vm, wf_status status, wf_value *out)
{
    if (status == WF_RETURNED)
        return wf_raise_stop(vm, *out);
    return status != WF_RAISED;
}

static bool gen_send(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return gen_finish(vm, wf_gen_resume(vm, args[0], WF_SEND, args[1], out), out);
}

bool wf_gen_throw_deprecated(wf_vm *vm, const char *of)
{
    return wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                   "the (type, exc, tb) signature of %s() is deprecated, use the single-arg signature instead.", of);
}

/* throw(type[, value[, traceback]]) → the exception instance; unset: exception. */
wf_value wf_gen_throw_argument(wf_vm *vm, const char *of, wf_value type, wf_value value, wf_value traceback)
{
    wf_value made;
    bool given = !wf_is_unset(value) && !wf_is_none(value);
    if (of && !wf_is_unset(value) && !wf_gen_throw_deprecated(vm, of))
        return WF_UNSET;
    if (!wf_is_unset(traceback) && !wf_is_none(traceback) && !wf_is_kind(traceback, WF_KIND_TRACEBACK)) {
        wf_raise(vm, WF_EXC_TypeError, "throw() third argument must be a traceback object");
        return WF_UNSET;
    }
    if (wf_is_type(type) && (wf_as_type(type)->head.flags & WF_TYPE_EXCEPTION)) {
        if (given && wf_is_exception(value) && wf_type_instance(vm, value, wf_as_type(type)))
            made = value;
        else if (!wf_call(vm, type, &value, given ? 1 : 0, &made)) {
            if (vm->stopping)
                return WF_UNSET;
            made = wf_error_take(vm); /* what its making raised is thrown instead */
        }
    } else if (wf_is_exception(type)) {
        if (given) {
            wf_raise(vm, WF_EXC_TypeError, "instance exception may not have a separate value");
            return WF_UNSET;
        }
        made = type;
    } else {
        wf_raise(vm, WF_EXC_TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", type);
        return WF_UNSET;
    }
    if (!wf_is_exception(made)) {
        wf_raise(vm, WF_EXC_TypeError, "calling %R should have returned an instance of BaseException, not %T", type, made);
        made = wf_error_take(vm);
        if (!wf_is_exception(made))
            return WF_UNSET;
    }
    if (!wf_is_unset(traceback) && !wf_is_none(traceback) && !wf_attr_set(vm, made, wf_name(vm, __traceback__), traceback))
        return WF_UNSET;
    return made;
}

static bool gen_throw(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value e = wf_gen_throw_argument(vm, "throw", args[1], args[2], args[3]);
    return !wf_is_unset(e) && gen_finish(vm, wf_gen_resume(vm, args[0], WF_THROW, e, out), out);
}

static bool gen_close_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_gen_close(vm, args[0], out);
}

static int gen_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_status status = wf_gen_resume(vm, self, WF_SEND, WF_NONE, out);
    if (status == WF_RETURNED) {
        if (wf_is_none(*out))
            return 0;
        wf_raise_stop(vm, *out);
        return -1;
    }
    return status == WF_RAISED ? -1 : 1;
}

static bool gen_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}

static bool gen_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s;
    if (wf_is_gen(self)) {
        wf_gen *g = (wf_gen *)wf_obj(self);
        s = wf_str_format(vm, "<%s object %S at 0x%llx>", g->head.kind == WF_KIND_ASYNC_GENERATOR ? "async_generator" : gen_what(g),
                          wf_gen_qualname(vm, g), (unsigned long long)(uintptr_t)g);
    } else {
        wf_native_coro *c = (wf_native_coro *)wf_obj(self);
        s = wf_str_format(vm, "<coroutine object %s at 0x%llx>", c->qualname, (unsigned long long)(uintptr_t)c);
    }
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

const char *wf_native_coro_name(const wf_native_coro *c)
{
    const char *dot = strrchr(c->qualname, '.');
    return dot ? dot + 1 : c->qualname;
}

static bool gen_get_name(wf_vm *vm, wf_value self, wf_value *out)
{
    if (wf_is_gen(self)) {
        *out = wf_from_obj(wf_gen_name(vm, (wf_gen *)wf_obj(self)));
        return true;
    }
    wf_str *s = wf_str_intern_z(vm, wf_native_coro_name((wf_native_coro *)wf_obj(self)));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool gen_get_qualname(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_is_gen(self) ? wf_gen_qualname(vm, (wf_gen *)wf_obj(self)) : wf_str_intern_z(vm, ((wf_native_coro *)wf_obj(self))->qualname);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* What a script has set, else its function's. */
static wf_str *gen_text(wf_vm *vm, const wf_gen *g, size_t which, wf_str *own)
{
    return WF_UNLIKELY(g->head.flags & WF_GEN_NAMED) ? wf_as_str(wf_as_tuple(wf_aside_of(vm, WF_ASIDE_NAMES, g))->items[which]) : own;
}

wf_str *wf_gen_name(wf_vm *vm, const wf_gen *g) { return gen_text(vm, g, 0, g->frame.function->name); }
wf_str *wf_gen_qualname(wf_vm *vm, const wf_gen *g) { return gen_text(vm, g, 1, g->frame.function->qualname); }

static bool gen_set_text(wf_vm *vm, wf_value self, wf_value value, const char *what, size_t which)
{
    if (!wf_is_str(value))
        return wf_raise(vm, WF_EXC_TypeError, "%s must be set to a string object", what);
    if (!wf_is_gen(self))
        return wf_raise(vm, WF_EXC_AttributeError, "attribute '%s' of native coroutines is not writable", what);
    wf_gen *g = (wf_gen *)wf_obj(self);
    wf_value names[2] = {wf_from_obj(wf_gen_name(vm, g)), wf_from_obj(wf_gen_qualname(vm, g))};
    names[which] = value;
    wf_tuple *t = wf_tuple_from(vm, names, 2);
    if (!t || !wf_aside_set(vm, WF_ASIDE_NAMES, g, wf_from_obj(t)))
        return false;
    g->head.flags |= WF_GEN_NAMED;
    return true;
}
bool wf_gen_set_name(wf_vm *vm, wf_value self, wf_value value) { return gen_set_text(vm, self, value, "__name__", 0); }
bool wf_gen_set_qualname(wf_vm *vm, wf_value self, wf_value value) { return gen_set_text(vm, self, value, "__qualname__", 1); }

static bool gen_get_running(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    if (wf_is_gen(self))
        *out = wf_bool(wf_gen_is_running((wf_gen *)wf_obj(self)));
    else
        *out = wf_bool(((wf_native_coro *)wf_obj(self))->running);
    return true;
}

static bool gen_get_suspended(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_value running;
    if (!gen_get_running(vm, self, &running))
        return false;
    if (wf_is_gen(self))
        *out = wf_bool(((wf_gen *)wf_obj(self))->state == WF_GEN_SUSPENDED && !wf_is_true(running));
    else {
        wf_native_coro *c = (wf_native_coro *)wf_obj(self);
        *out = wf_bool(c->state != 0 && c->state != WF_CORO_DONE && !c->running);
    }
    return true;
}

static bool gen_get_code(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_is_gen(self) ? wf_from_obj(((wf_gen *)wf_obj(self))->frame.code) : WF_NONE;
    return true;
}

wf_value wf_gen_awaiting(wf_gen *g)
{
    if (g->state != WF_GEN_SUSPENDED || (WF_INS_OP(*g->frame.pc) != WF_BC_AWAIT && WF_INS_OP(*g->frame.pc) != WF_BC_ANEXT))
        return WF_NONE;
    return wf_frame_registers(&g->frame)[WF_INS_A(*g->frame.pc)];
}

void wf_gen_set_awaiting(wf_vm *vm, wf_gen *g, wf_value v)
{
    wf_frame_registers(&g->frame)[WF_INS_A(*g->frame.pc)] = v;
    wf_heap_barrier(vm, g);
}

/* cr_await, gi_yieldfrom: what the frame waits for. From here on a script may hold the coroutine. */
bool wf_gen_get_awaiting(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_gen *g = wf_is_gen(self) ? (wf_gen *)wf_obj(self) : NULL;
    wf_value running;
    *out = WF_NONE;
    if (!gen_get_running(vm, self, &running))
        return false;
    if (wf_is_true(running))
        return true;
    *out = g ? wf_gen_awaiting(g) : ((wf_native_coro *)wf_obj(self))->awaiting;
    if (wf_is_gen(*out))
        ((wf_gen *)wf_obj(*out))->anonymous = false;
    return !vm->hooks || vm->hooks->awaited(vm, g, out);
}

bool wf_gen_made_at(wf_value coroutine, wf_code **code, uint32_t *pc)
{
    if (wf_is_gen(coroutine)) {
        *code = ((wf_gen *)wf_obj(coroutine))->origin_code;
        *pc = ((wf_gen *)wf_obj(coroutine))->origin;
        return true;
    }
    if (!wf_is_kind(coroutine, WF_KIND_NATIVE_CORO))
        return false;
    *code = ((wf_native_coro *)wf_obj(coroutine))->origin_code;
    *pc = ((wf_native_coro *)wf_obj(coroutine))->origin;
    return true;
}

bool wf_gen_note_origin(wf_vm *vm, const void *coroutine)
{
    wf_tuple *frames = wf_origin_here(vm, vm->origin_depth);
    return frames && wf_aside_set(vm, WF_ASIDE_ORIGIN, coroutine, wf_from_obj(frames));
}

static bool gen_get_origin(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value origin = wf_aside_of(vm, WF_ASIDE_ORIGIN, wf_obj(self));
    *out = wf_is_unset(origin) ? WF_NONE : origin;
    return true;
}

static bool coro_await(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_cell *w = wf_heap_new(vm, WF_KIND_CORO_WRAPPER, sizeof *w);
    if (!w)
        return false;
    w->value = args[0];
    *out = wf_from_obj(w);
    return true;
}

/* coroutine_wrapper: what coroutine.__await__() gives. */
static wf_value coro_wrapped(wf_value w) { return ((wf_cell *)wf_obj(w))->value; }
static int coro_wrapper_next(wf_vm *vm, wf_value self, wf_value *out) { return gen_next(vm, coro_wrapped(self), out); }
static wf_status coro_wrapper_resume(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    return wf_gen_resume(vm, coro_wrapped(self), mode, sent, out);
}
static bool coro_wrapper_send(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value inner[2] = {coro_wrapped(args[0]), args[1]};
    return gen_send(vm, inner, n, out);
}
static bool coro_wrapper_throw(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value inner[4] = {coro_wrapped(args[0]), args[1], args[2], args[3]};
    return gen_throw(vm, inner, n, out);
}
static bool coro_wrapper_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_gen_close(vm, coro_wrapped(args[0]), out);
}
static void coro_wrapper_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_value(vm, ((wf_cell *)o)->value); }

wf_native_coro *wf_native_coro_new(wf_vm *vm, const char *qualname,
                                   wf_status (*step)(wf_vm *, wf_native_coro *, wf_resume_mode, wf_value, wf_value *), uint32_t values)
{
    wf_native_coro *c = wf_heap_new(vm, WF_KIND_NATIVE_CORO, sizeof *c + values * sizeof(wf_value));
    if (!c)
        return NULL;
    c->count = values;
    c->step = step;
    c->qualname = qualname;
    c->awaiting = WF_NONE;
    if (vm->frame) {
        c->origin_code = vm->frame->code;
        c->origin = (uint32_t)(vm->frame->pc - vm->frame->code->words);
    }
    if (WF_UNLIKELY(vm->origin_depth != 0) && !wf_gen_note_origin(vm, c)) {
        c->state = WF_CORO_DONE;
        return NULL;
    }
    return c;
}

static bool gen_get_frame(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = WF_NONE; /* one whose body is C has none */
    return !wf_is_gen(self) || wf_frame_view_of_gen(vm, (wf_gen *)wf_obj(self), out);
}

#define GEN_METHODS                                                                                                                \
    {"send", gen_send, "(self, value, /)", "Resume with value; the next value yielded, or StopIteration."},                        \
        {"throw", gen_throw, "(self, type, value=None, traceback=None, /)", "Raise an exception where the body is suspended."},   \
        {"close", gen_close_method, "(self, /)", "Raise GeneratorExit where the body is suspended."},

static const wf_native_row generator_methods[] = {GEN_METHODS{0}};
static const wf_native_row coroutine_methods[] = {
    GEN_METHODS{"__await__", coro_await, "(self, /)", "Return an iterator to be used in await expression."},
    {0}};
static const wf_native_row wrapper_methods[] = {
    {"send", coro_wrapper_send, "(self, value, /)", "Send a value into the coroutine."},
    {"throw", coro_wrapper_throw, "(self, type, value=None, traceback=None, /)", "Raise an exception in the coroutine."},
    {"close", coro_wrapper_close, "(self, /)", "Close the coroutine."},
    {0}};
static const wf_getset_row generator_getset[] = {
    {"__name__", gen_get_name, wf_gen_set_name, "name of the generator"},
    {"__qualname__", gen_get_qualname, wf_gen_set_qualname, "qualified name of the generator"},
    {"gi_running", gen_get_running, NULL, NULL},
    {"gi_suspended", gen_get_suspended, NULL, NULL},
    {"gi_code", gen_get_code, NULL, NULL},
    {"gi_frame", gen_get_frame, NULL, NULL},
    {"gi_yieldfrom", wf_gen_get_awaiting, NULL, "object being iterated by yield from, or None"},
    {0}};
static const wf_getset_row coroutine_getset[] = {
    {"__name__", gen_get_name, wf_gen_set_name, "name of the coroutine"},
    {"__qualname__", gen_get_qualname, wf_gen_set_qualname, "qualified name of the coroutine"},
    {"cr_running", gen_get_running, NULL, NULL},
    {"cr_suspended", gen_get_suspended, NULL, NULL},
    {"cr_code", gen_get_code, NULL, NULL},
    {"cr_frame", gen_get_frame, NULL, NULL},
    {"cr_origin", gen_get_origin, NULL, "(file, line, function) of the frames that made it, innermost first, or None"},
    {"cr_await", wf_gen_get_awaiting, NULL, "object being awaited on, or None"},
    {0}};

static const wf_slots generator_slots = {.repr = gen_repr, .iter = gen_iter, .next = gen_next, .resume = wf_gen_resume};
static const wf_slots coroutine_slots = {.repr = gen_repr, .resume = wf_gen_resume};
static const wf_slots wrapper_slots = {.iter = gen_iter, .next = coro_wrapper_next, .resume = coro_wrapper_resume};

static const wf_native_type generator_type = {.name = "generator", .kind = WF_KIND_GENERATOR, .slots = &generator_slots,
                                              .methods = generator_methods, .classmethods = wf_generic_alias_classmethods, .getset = generator_getset, .flags = WF_TYPE_FINAL};
static const wf_native_type coroutine_type = {.name = "coroutine", .kind = WF_KIND_COROUTINE, .slots = &coroutine_slots,
                                              .methods = coroutine_methods, .classmethods = wf_generic_alias_classmethods, .getset = coroutine_getset, .flags = WF_TYPE_FINAL};
static const wf_native_type wrapper_type = {.name = "coroutine_wrapper", .kind = WF_KIND_CORO_WRAPPER, .slots = &wrapper_slots,
                                            .methods = wrapper_methods, .flags = WF_TYPE_FINAL};

bool wf_gen_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_GENERATOR] = (wf_kind_info){.name = "generator", .mark = gen_mark, .closing = gen_closing, .wants_closing = gen_wants_closing};
    vm->kind_infos[WF_KIND_COROUTINE] = (wf_kind_info){.name = "coroutine", .mark = gen_mark, .closing = gen_closing, .wants_closing = gen_wants_closing};
    vm->kind_infos[WF_KIND_ASYNC_GENERATOR] = (wf_kind_info){.name = "async_generator", .mark = gen_mark, .closing = gen_closing, .wants_closing = gen_wants_closing};
    vm->kind_infos[WF_KIND_NATIVE_CORO] = (wf_kind_info){.name = "native coroutine", .mark = native_coro_mark, .closing = native_coro_closing,
                                                         .wants_closing = native_coro_wants_closing};
    vm->kind_infos[WF_KIND_CORO_WRAPPER] = (wf_kind_info){.name = "coroutine_wrapper", .mark = coro_wrapper_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_GENERATOR], &generator_type) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_COROUTINE], &coroutine_type) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_CORO_WRAPPER], &wrapper_type);
}

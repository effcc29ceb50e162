/* FRAME objects: what sys._getframe, gi_frame and its like, and tracebacks show of a frame. */
#include "object/frame_view.h"

#include "builtins.h"
#include "exec/gen.h"
#include "exec/interp.h"
#include "object/model.h"
#include "vm.h"

static wf_frame_view *fview_of(wf_value v) { return (wf_frame_view *)wf_obj(v); }

static wf_frame_view *fview_new(wf_vm *vm, wf_code *code, uint32_t pc)
{
    wf_frame_view *f = wf_heap_new(vm, WF_KIND_FRAME, sizeof *f);
    if (!f)
        return NULL;
    f->code = code;
    f->pc = pc;
    f->variables = WF_UNSET;
    f->back = WF_NONE;
    return f;
}

wf_frame_view *wf_frame_view_of_trace(wf_vm *vm, wf_code *code, uint32_t pc) { return fview_new(vm, code, pc); }

bool wf_frame_view_of_gen(wf_vm *vm, wf_gen *g, wf_value *out)
{
    *out = WF_NONE;
    if (g->state == WF_GEN_CLOSED)
        return true;
    wf_frame_view *f = fview_new(vm, g->frame.code, WF_PC_START);
    if (!f)
        return false;
    f->gen = g;
    *out = wf_from_obj(f);
    return true;
}

static int32_t fview_line(const wf_code *code, uint32_t pc)
{
    const wf_position *at = wf_code_position(code, pc);
    return at->line > 0 ? at->line : (int32_t)code->firstlineno;
}

uint32_t wf_frame_at(const wf_frame *f, const wf_frame *inner)
{
    return (uint32_t)(f->pc - f->code->words) - (inner && (inner->how == WF_HOW_CALL || inner->how == WF_HOW_INIT));
}

int32_t wf_frame_line(const wf_frame *f, const wf_frame *inner) { return fview_line(f->code, wf_frame_at(f, inner)); }

uint32_t wf_frame_view_depth(const wf_vm *vm, unsigned level)
{
    const wf_frame *f = vm->frame;
    while (f && level--)
        f = f->back;
    return f ? f->depth : 0;
}

bool wf_frame_view_here(wf_vm *vm, int64_t level, wf_value *out)
{
    wf_frame *f = vm->frame, *inner = NULL;
    wf_frame_view *last = NULL;
    *out = WF_UNSET;
    for (; f && level > 0; level--, inner = f, f = f->back)
        ;
    for (; f; inner = f, f = f->back) {
        uint32_t at = wf_frame_at(f, inner);
        wf_frame_view *view = fview_new(vm, f->code, at);
        wf_value variables;
        if (!view || !wf_builtins_frame_locals(vm, f, at, &variables))
            return false;
        view->running = true;
        view->globals = f->function->globals;
        view->variables = variables;
        wf_heap_barrier(vm, view);
        if (last)
            wf_heap_store(vm, last, &last->back, wf_from_obj(view));
        else
            *out = wf_from_obj(view);
        last = view;
    }
    return true;
}

static uint32_t fview_pc(const wf_frame_view *f)
{
    if (!f->gen || f->gen->state == WF_GEN_CREATED)
        return f->pc;
    return (uint32_t)(f->gen->frame.pc - f->code->words);
}

int32_t wf_frame_view_line(const wf_frame_view *f) { return fview_line(f->code, fview_pc(f)); }

/* ---- what scripts see ---- */

static bool fview_get_code(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(fview_of(self)->code);
    return true;
}

static bool fview_get_line(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_fix(wf_frame_view_line(fview_of(self)));
    return true;
}

static bool fview_get_lasti(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    uint32_t pc = fview_pc(fview_of(self));
    *out = wf_fix(pc == WF_PC_START ? 0 : pc * (int64_t)4);
    return true;
}

static bool fview_get_globals(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_frame_view *f = fview_of(self);
    wf_dict *d = f->gen ? f->gen->frame.function->globals : f->globals ? f->globals : f->code->bound_globals;
    if (!d && !(d = wf_dict_new(vm, 0)))
        return false;
    *out = wf_from_obj(d);
    return true;
}

static bool fview_get_locals(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_frame_view *f = fview_of(self);
    if (f->gen && f->gen->state != WF_GEN_CLOSED)
        return wf_builtins_frame_locals(vm, &f->gen->frame, fview_pc(f), out);
    if (f->gen) {
        wf_dict *d = wf_dict_new(vm, 0);
        *out = d ? wf_from_obj(d) : WF_UNSET;
        return d != NULL;
    }
    if (!wf_is_unset(f->variables)) {
        *out = f->variables;
        return true;
    }
    if (!(f->code->flags & WF_CODE_OPTIMIZED))
        return fview_get_globals(vm, self, out);
    return wf_raise(vm, WF_EXC_AttributeError, "f_locals: the variables of a function that has been left by an exception are not kept");
}

static bool fview_get_back(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_frame_view *f = fview_of(self);
    (void)vm;
    *out = f->back;
    return true;
}

static bool fview_get_builtins(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    *out = wf_from_obj(vm->builtins);
    return true;
}

static bool fview_get_trace(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_NONE;
    return true;
}

static bool fview_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_frame_view *f = fview_of(args[0]);
    (void)n;
    *out = WF_NONE;
    if (f->running || (f->gen && f->gen->state == WF_GEN_RUNNING))
        return wf_raise(vm, WF_EXC_RuntimeError, "cannot clear an executing frame");
    if (f->gen && f->gen->state == WF_GEN_SUSPENDED)
        return wf_raise(vm, WF_EXC_RuntimeError, "cannot clear a suspended frame");
    return !f->gen || f->gen->state != WF_GEN_CREATED || wf_gen_close(vm, wf_from_obj(f->gen), out);
}

static bool fview_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_frame_view *f = fview_of(self);
    wf_str *s = wf_str_format(vm, "<frame at 0x%llx, file %R, line %d, code %S>", (unsigned long long)(uintptr_t)f, wf_from_obj(f->code->filename),
                              wf_frame_view_line(f), f->code->name);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static void fview_mark(wf_vm *vm, wf_object *o)
{
    wf_frame_view *f = (wf_frame_view *)o;
    wf_heap_mark_object(vm, f->code);
    wf_heap_mark_object(vm, f->gen);
    wf_heap_mark_object(vm, f->globals);
    wf_heap_mark_value(vm, f->variables);
    wf_heap_mark_value(vm, f->back);
}

static const wf_getset_row fview_getset[] = {{"f_back", fview_get_back, NULL, NULL},
                                            {"f_code", fview_get_code, NULL, NULL},
                                            {"f_lineno", fview_get_line, NULL, NULL},
                                            {"f_lasti", fview_get_lasti, NULL, NULL},
                                            {"f_globals", fview_get_globals, NULL, NULL},
                                            {"f_locals", fview_get_locals, NULL, NULL},
                                            {"f_builtins", fview_get_builtins, NULL, NULL},
                                            {"f_trace", fview_get_trace, NULL, NULL},
                                            {0}};
static const wf_native_row fview_methods[] = {{"clear", fview_clear, "(self, /)", "Clear most references held by the frame."}, {0}};
static const wf_slots fview_slots = {.repr = fview_repr};

bool wf_frame_view_start(wf_vm *vm)
{
    static const wf_native_type type = {.name = "frame",
                                        .kind = WF_KIND_FRAME,
                                        .slots = &fview_slots,
                                        .methods = fview_methods,
                                        .getset = fview_getset,
                                        .flags = WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_FRAME] = (wf_kind_info){.name = "frame", .mark = fview_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_FRAME], &type);
}

/* TRACEBACK objects, made from an exception's raw trace when a script asks for them. */
#include "object/exception_parts.h"
#include "object/frame_view.h"
#include "object/model.h"
#include "vm.h"

typedef struct wf_traceback {
    wf_object head;
    wf_value next; /* TRACEBACK or None: one frame further in */
    wf_frame_view *frame;
    wf_value lasti, line; /* as the constructor was given them; unset: the frame's */
} wf_traceback;

static wf_traceback *traceback_new(wf_vm *vm, wf_value next, wf_frame_view *frame)
{
    wf_traceback *t = wf_heap_new(vm, WF_KIND_TRACEBACK, sizeof *t);
    if (!t)
        return NULL;
    t->next = next;
    t->frame = frame;
    t->lasti = t->line = WF_UNSET;
    return t;
}

/* Where in the frame's code it points. */
static uint32_t traceback_pc(const wf_traceback *t)
{
    if (wf_is_unset(t->lasti))
        return t->frame->pc;
    int64_t pc = wf_fix_get(t->lasti) / 4;
    return pc > 0 && pc < (int64_t)t->frame->code->code_words ? (uint32_t)pc : WF_PC_START;
}

/* Outermost first: the raw trace is innermost first. What was made for the inner frames stays the same objects. */
wf_value wf_exception_traceback(wf_vm *vm, wf_exception *e)
{
    bool begun = !wf_is_unset(e->traceback);
    if (begun && e->traced_count == e->trace_count)
        return e->traceback;
    wf_value tb = begun ? e->traceback : WF_NONE;
    for (uint32_t i = begun ? e->traced_count : 0; i < e->trace_count; i++) {
        wf_frame_view *frame = wf_frame_view_of_trace(vm, (wf_code *)wf_obj(e->trace->items[2 * (size_t)i]),
                                                      (uint32_t)wf_fix_get(e->trace->items[2 * (size_t)i + 1]));
        wf_traceback *t = frame ? traceback_new(vm, tb, frame) : NULL;
        if (!t)
            return WF_UNSET;
        tb = wf_from_obj(t);
        if (!wf_is_none(t->next))
            wf_heap_store(vm, ((wf_traceback *)wf_obj(t->next))->frame, &((wf_traceback *)wf_obj(t->next))->frame->back,
                          wf_from_obj(t->frame));
    }
    e->traced_count = e->trace_count;
    wf_heap_store(vm, e, &e->traceback, tb);
    return tb;
}

bool wf_exception_set_traceback(wf_vm *vm, wf_exception *e, wf_value traceback)
{
    e->trace_count = 0;
    uint32_t n = 0;
    for (wf_value v = traceback; !wf_is_none(v); v = ((wf_traceback *)wf_obj(v))->next)
        n++;
    if (n) {
        wf_array *a = wf_heap_new_array(vm, 2 * (size_t)n);
        if (!a)
            return false;
        uint32_t i = n;
        for (wf_value v = traceback; !wf_is_none(v) && i > 0; v = ((wf_traceback *)wf_obj(v))->next) {
            const wf_traceback *t = (wf_traceback *)wf_obj(v);
            i--;
            a->items[2 * (size_t)i] = wf_from_obj(t->frame->code);
            a->items[2 * (size_t)i + 1] = wf_fix(traceback_pc(t));
        }
        e->trace = a;
        e->trace_count = n;
    }
    e->traced_count = e->trace_count;
    wf_heap_barrier(vm, e);
    wf_heap_store(vm, e, &e->traceback, traceback);
    return true;
}

bool wf_exception_share_traceback(wf_vm *vm, wf_exception *from, wf_exception *to)
{
    if (!from->trace_count)
        return true;
    wf_value tb = wf_exception_traceback(vm, from);
    return !wf_is_unset(tb) && wf_exception_set_traceback(vm, to, tb);
}

bool wf_exception_trace_position(wf_value v, const wf_code **code, const wf_position **at)
{
    if (!wf_is_kind(v, WF_KIND_TRACEBACK))
        return false;
    const wf_traceback *t = (wf_traceback *)wf_obj(v);
    *code = t->frame->code;
    *at = wf_code_position(t->frame->code, traceback_pc(t));
    return true;
}

static bool tb_get_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_traceback *)wf_obj(self))->next;
    return true;
}
static bool tb_set_next(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "can't delete tb_next attribute");
    if (!wf_is_none(v) && !wf_is_kind(v, WF_KIND_TRACEBACK))
        return wf_raise(vm, WF_EXC_TypeError, "expected traceback object, got '%T'", v);
    for (wf_value t = v; !wf_is_none(t); t = ((wf_traceback *)wf_obj(t))->next)
        if (wf_same(t, self))
            return wf_raise(vm, WF_EXC_ValueError, "traceback loop detected");
    wf_heap_store(vm, wf_obj(self), &((wf_traceback *)wf_obj(self))->next, v);
    return true;
}
static bool tb_get_frame(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(((wf_traceback *)wf_obj(self))->frame);
    return true;
}
static bool tb_get_line(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_traceback *t = (wf_traceback *)wf_obj(self);
    (void)vm;
    *out = wf_is_unset(t->line) ? wf_fix(wf_frame_view_line(t->frame)) : t->line;
    return true;
}
static bool tb_get_lasti(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_traceback *t = (wf_traceback *)wf_obj(self);
    (void)vm;
    *out = t->lasti;
    if (wf_is_unset(*out))
        *out = wf_fix(t->frame->pc == WF_PC_START ? 0 : t->frame->pc * (int64_t)4);
    return true;
}

static bool traceback_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[4];
    int64_t number;
    (void)cls;
    if (!wf_native_bind_args(vm, "traceback", "(tb_next, tb_frame, tb_lasti, tb_lineno)", args, n, kwnames, bound, 4))
        return false;
    if (!wf_is_kind(bound[1], WF_KIND_FRAME))
        return wf_raise(vm, WF_EXC_TypeError, "traceback() argument 'tb_frame' must be frame, not %A", bound[1]);
    for (int i = 2; i < 4; i++) {
        if (!wf_int_index(vm, bound[i], &number))
            return false;
        if (number != (int)number)
            return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
        bound[i] = wf_fix(number);
    }
    if (!wf_is_none(bound[0]) && !wf_is_kind(bound[0], WF_KIND_TRACEBACK))
        return wf_raise(vm, WF_EXC_TypeError, "expected traceback object or None, got '%T'", bound[0]);
    wf_traceback *t = traceback_new(vm, bound[0], (wf_frame_view *)wf_obj(bound[1]));
    if (!t)
        return false;
    t->lasti = bound[2];
    t->line = bound[3];
    *out = wf_from_obj(t);
    return true;
}

static void traceback_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_traceback *)o)->next);
    wf_heap_mark_object(vm, ((wf_traceback *)o)->frame);
}
static const wf_getset_row traceback_getset[] = {{"tb_next", tb_get_next, tb_set_next, NULL},
                                                 {"tb_frame", tb_get_frame, wf_getset_readonly, NULL},
                                                 {"tb_lineno", tb_get_line, NULL, NULL},
                                                 {"tb_lasti", tb_get_lasti, wf_getset_readonly, NULL},
                                                 {0}};
bool wf_traceback_start(wf_vm *vm)
{
    static const wf_slots slots = {.make = traceback_make};
    static const wf_native_type traceback_type = {
        .name = "traceback", .kind = WF_KIND_TRACEBACK, .slots = &slots, .getset = traceback_getset, .flags = WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_TRACEBACK] = (wf_kind_info){.name = "traceback", .mark = traceback_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_TRACEBACK], &traceback_type);
}

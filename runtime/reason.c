/*
 * Who cancelled: the attribute `reason` of a CancelledError. A request of cancellation notes where it comes from while it is passed on (wf_sched()->reason);
 * a future that it ends keeps the note in the field of its result, which a cancelled one has no use for, as does a task that is yet to be told, and
 * the CancelledError made of either in `value`. Words are made of it when somebody looks.
 *
 * A note holds no task, only its name, so that it keeps none alive. One that says the same as the last is that one.
 */
#include "asyncio.h"
#include "object/code.h"
#include "object/exception.h"

struct wf_reason {
    wf_object head;
    const char *what;  /* what asked, beside or instead of the script: "timeout", "TaskGroup.cancel()"; NULL: only the script */
    const char *about; /* follows the name: " failed"; NULL: nothing */
    wf_value name;     /* of a task: str, or the fixnum N of "Task-N"; unset: none */
    wf_code *code;     /* where the script was; NULL: it was not the script */
    uint32_t pc;
};

static bool reason_is(wf_vm *vm, wf_value v)
{
    return wf_is_kind(v, wf_sched(vm)->reason_kind);
}

static wf_reason *reason_make(wf_vm *vm, const wf_reason *r)
{
    wf_scheduler *s = wf_sched(vm);
    wf_reason *last = s->last_reason;
    if (last && last->what == r->what && last->about == r->about && wf_same(last->name, r->name) && last->code == r->code && last->pc == r->pc)
        return last;
    wf_reason *made = wf_heap_new(vm, s->reason_kind, sizeof *made);
    if (!made) { /* cancelling does not fail for want of a note */
        wf_error_clear(vm);
        return NULL;
    }
    wf_object head = made->head;
    *made = *r;
    made->head = head;
    wf_heap_barrier(vm, made);
    return s->last_reason = made;
}

wf_reason *wf_reason_here(wf_vm *vm, const char *what)
{
    wf_loop *l = wf_sched(vm)->loop;
    wf_reason r = {.what = what, .name = l && l->current ? l->current->name : WF_UNSET};
    if (vm->frame && vm->frame->code && vm->frame != wf_sched(vm)->base_frame) {
        r.code = vm->frame->code;
        r.pc = (uint32_t)(vm->frame->pc - r.code->words);
    }
    return reason_make(vm, &r);
}

wf_reason *wf_reason_native(wf_vm *vm, const char *what, wf_task *t, const char *about)
{
    wf_reason r = {.what = what, .about = about, .name = t ? t->name : WF_UNSET};
    return reason_make(vm, &r);
}

wf_reason *wf_reason_of(wf_vm *vm, wf_value exception)
{
    return wf_is_exception(exception) && reason_is(vm, wf_as_exception(exception)->reason)
               ? (wf_reason *)wf_obj(wf_as_exception(exception)->reason)
               : NULL;
}

/* ---- on its way ---- */

wf_reason *wf_reason_enter(wf_vm *vm, wf_reason *r)
{
    wf_reason *outer = wf_sched(vm)->reason;
    wf_sched(vm)->reason = r;
    return outer;
}

void wf_reason_leave(wf_vm *vm, wf_reason *outer) { wf_sched(vm)->reason = outer; }

bool wf_reason_cancel(wf_vm *vm, wf_future *f, wf_reason *r)
{
    wf_reason *outer = wf_reason_enter(vm, r);
    bool told = wf_future_cancel(vm, f, WF_NONE);
    wf_reason_leave(vm, outer);
    return told;
}

/* Kept where nothing else is: in `field` of `owner`. */
void wf_reason_keep(wf_vm *vm, void *owner, wf_value *field)
{
    if (wf_sched(vm)->reason && (wf_is_unset(*field) || reason_is(vm, *field)))
        wf_heap_store(vm, owner, field, wf_from_obj(wf_sched(vm)->reason));
}

bool wf_reason_drop(wf_vm *vm, wf_value *field)
{
    if (!reason_is(vm, *field))
        return false;
    *field = WF_UNSET;
    return true;
}

wf_reason *wf_reason_of_future(wf_vm *vm, wf_future *f)
{
    return reason_is(vm, f->result) ? (wf_reason *)wf_obj(f->result) : wf_reason_of(vm, f->result);
}

void wf_reason_attach(wf_vm *vm, wf_value exception, wf_reason *r)
{
    if (r && wf_is_exception(exception))
        wf_heap_store(vm, wf_as_exception(exception), &wf_as_exception(exception)->reason, wf_from_obj(r));
}

/* ---- in words ---- */

static void reason_place(wf_builder *b, const wf_reason *r)
{
    const wf_position *p = wf_code_position(r->code, r->pc);
    wf_builder_printf(b, "%S:%d in %S", r->code->filename, p->line, r->code->qualname);
}

static wf_str *reason_text(wf_vm *vm, const wf_reason *r)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    bool named = !wf_is_unset(r->name);
    if (r->what)
        wf_builder_z(&b, r->what);
    if (named) {
        wf_builder_z(&b, !r->what ? "task '" : r->about ? ", task '" : " by task '");
        if (wf_is_fix(r->name))
            wf_builder_printf(&b, "Task-%lld'", (long long)wf_fix_get(r->name));
        else
            wf_builder_printf(&b, "%S'", wf_as_str(r->name));
    } else if (!r->what)
        wf_builder_z(&b, "callback");
    if (r->about)
        wf_builder_z(&b, r->about);
    if (r->code) {
        wf_builder_z(&b, " at ");
        reason_place(&b, r);
    }
    return wf_builder_finish(&b);
}

bool wf_reason_text(wf_vm *vm, wf_value exception, wf_str **out)
{
    wf_reason *r = wf_error_value_is(vm, exception, WF_EXC_CancelledError) ? wf_reason_of(vm, exception) : NULL;
    *out = r ? reason_text(vm, r) : NULL;
    return !r || *out;
}

/* What a script assigned is what it gets. */
static bool reason_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *text;
    *out = wf_as_exception(self)->reason;
    if (!wf_reason_text(vm, self, &text))
        return false;
    if (text)
        *out = wf_from_obj(text);
    return true;
}

static bool reason_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_as_exception(self), &wf_as_exception(self)->reason, wf_is_unset(value) ? WF_NONE : value);
    return true;
}

static void reason_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_reason *)o)->name);
    wf_heap_mark_object(vm, ((wf_reason *)o)->code);
}

bool wf_reason_start(wf_vm *vm)
{
    static const wf_kind_info info = {.name = "reason", .mark = reason_mark};
    static const wf_getset_row row = {"reason", reason_get, reason_set, "who cancelled, and where; None when nobody did"};
    wf_sched(vm)->reason_kind = wf_kind_register(vm, &info);
    wf_type *t = vm->exc_types[WF_EXC_CancelledError];
    wf_value getset = wf_getset_new(vm, &row, t);
    return wf_sched(vm)->reason_kind && !wf_is_unset(getset) && wf_dict_set_z(vm, t->dict, row.name, getset);
}

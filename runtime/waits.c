/* Who waits for what: see waits.h. */
#include "waits.h"

#include "builtins.h"
#include "exec/gen.h"
#include "object/list.h"

enum { WAITS_DEPTH_MAX = 1 << 20, WAITS_SHOWN = 24 /* frames of a longer chain that are shown at either end */, WAITS_SEARCHED = 1000 /* items of a list */ };

/* ---- down the chain ---- */

static bool waits_is_suspended(wf_value v)
{
    if (wf_is_gen(v))
        return ((wf_gen *)wf_obj(v))->state == WF_GEN_SUSPENDED;
    return wf_is_kind(v, WF_KIND_NATIVE_CORO) && ((wf_native_coro *)wf_obj(v))->state != 0 && ((wf_native_coro *)wf_obj(v))->state != WF_CORO_DONE;
}

/* Condition.wait() and what a Barrier does drive a coroutine of their own. */
static bool waits_is_barrier(wf_vm *vm, wf_value v) { return wf_is_obj(v) && strcmp(vm->kind_infos[wf_obj(v)->kind].name, "Barrier") == 0; }

static wf_value waits_driven(wf_vm *vm, const wf_native_coro *c)
{
    if (c->count == 0 || (!wf_is_kind(c->values[0], WF_KIND_CONDITION) && !waits_is_barrier(vm, c->values[0])))
        return WF_NONE;
    for (uint32_t i = 1; i < c->count; i++)
        if (waits_is_suspended(c->values[i]))
            return c->values[i];
    return WF_NONE;
}

/* What a coroutine, or another thing that is awaited, awaits itself; None where the chain ends. */
static wf_value waits_next(wf_vm *vm, wf_value v)
{
    if (wf_is_gen(v))
        return wf_gen_awaiting((wf_gen *)wf_obj(v));
    if (wf_is_kind(v, WF_KIND_NATIVE_CORO)) {
        wf_value driven = waits_driven(vm, (wf_native_coro *)wf_obj(v));
        return wf_is_none(driven) ? ((wf_native_coro *)wf_obj(v))->awaiting : driven;
    }
    return wf_is_kind(v, WF_KIND_CORO_WRAPPER) ? ((wf_cell *)wf_obj(v))->value : WF_NONE;
}

void wf_waits_of(wf_vm *vm, wf_task *t, wf_wait *out)
{
    wf_value v = t->coro;
    *out = (wf_wait){.object = WF_NONE, .future = t->waiting};
    for (size_t i = 0; i < WAITS_DEPTH_MAX && wf_is_obj(v) && !wf_is_future(vm, v); i++, v = waits_next(vm, v)) {
        if (wf_is_gen(v)) {
            out->frame = (wf_gen *)wf_obj(v);
            out->call = NULL;
        } else if (wf_is_kind(v, WF_KIND_NATIVE_CORO) && waits_is_suspended(v)) {
            wf_native_coro *c = (wf_native_coro *)wf_obj(v);
            bool of_barrier = out->call && out->call->count && waits_is_barrier(vm, out->call->values[0]);
            if (!of_barrier || !wf_is_kind(c->values[0], WF_KIND_CONDITION)) /* a Barrier's own condition */
                out->call = c;
        }
    }
    if (out->call && out->call->count && wf_is_obj(out->call->values[0]))
        out->object = out->call->values[0];
}

/* ---- what stands behind ---- */

static bool waits_add_tasks(wf_vm *vm, wf_list *into, wf_set *tasks)
{
    size_t pos = 0;
    wf_value t;
    while (wf_set_next(tasks, &pos, &t))
        if (wf_is_future(vm, t) && !wf_future_done(wf_as_future(t)) && !wf_list_append(vm, into, t))
            return false;
    return true;
}

static bool waits_is_wait(const wf_wait *w) { return w->call && strcmp(w->call->qualname, "wait") == 0 && wf_is_kind(w->object, WF_KIND_TUPLE); }

static bool waits_behind_task(wf_vm *vm, wf_task *t, wf_list *out)
{
    wf_wait w;
    wf_waits_of(vm, t, &w);
    if (wf_is_kind(w.object, WF_KIND_LOCK) || wf_is_kind(w.object, WF_KIND_SEMAPHORE))
        return wf_lock_holders(vm, w.object, out);
    if (wf_is_kind(w.object, WF_KIND_TASKGROUP))
        return waits_add_tasks(vm, out, wf_taskgroup_tasks(w.object));
    if (waits_is_wait(&w)) {
        wf_tuple *fs = wf_as_tuple(w.object);
        for (size_t i = 0; i < fs->count; i++)
            if (wf_is_future(vm, fs->items[i]) && !wf_future_done(wf_as_future(fs->items[i])) && !wf_list_append(vm, out, fs->items[i]))
                return false;
        return true;
    }
    return !wf_is_future(vm, w.future) || wf_list_append(vm, out, w.future);
}

/* The native waiter number i that hangs on a pending future; NULL: that one is none. */
static wf_waiter *waits_native(const wf_future *f, uint32_t i)
{
    wf_value v = wf_future_waiter(f, i);
    if (!wf_is_obj(v) || wf_is_task(v) || wf_is_kind(v, WF_KIND_HANDLE))
        return NULL;
    return wf_is_kind(v, WF_KIND_PAIR) ? wf_future_pair_inner(wf_obj(v)) : (wf_waiter *)wf_obj(v);
}

static wf_future *waits_shielded(const wf_future *f)
{
    for (uint32_t i = 0; i < wf_future_waiters(f); i++) {
        wf_waiter *w = waits_native(f, i);
        wf_future *inner = w && w->head.kind == WF_KIND_SHIELD_WAITER ? wf_shield_inner(w) : NULL;
        if (inner)
            return inner;
    }
    return NULL;
}

wf_list *wf_waits_behind(wf_vm *vm, wf_future *f)
{
    wf_list *out = wf_list_new(vm, 0);
    if (!out || wf_future_done(f))
        return out;
    if (f->head.kind == WF_KIND_TASK)
        return waits_behind_task(vm, (wf_task *)f, out) ? out : NULL;
    if (f->head.kind == WF_KIND_GATHERING) {
        size_t n;
        wf_array *children = wf_gather_children(f, &n);
        for (size_t i = 0; i < n; i++)
            if (!wf_future_done(wf_as_future(children->items[i])) && !wf_list_append(vm, out, children->items[i]))
                return NULL;
        return out;
    }
    wf_future *inner = waits_shielded(f);
    return !inner || wf_list_append(vm, out, wf_from_obj(inner)) ? out : NULL;
}

/* ---- who waits for it ---- */

wf_list *wf_waits_awaited_by(wf_vm *vm, wf_future *f)
{
    wf_list *out = wf_list_new(vm, 0);
    for (uint32_t i = 0; out && i < wf_future_waiters(f); i++) {
        wf_value v = wf_future_waiter(f, i);
        wf_waiter *w = waits_native(f, i);
        wf_future *by = wf_is_task(v) ? wf_as_future(v) : NULL;
        switch (w ? w->head.kind : 0) {
        case WF_KIND_GATHER_WAITER: by = wf_gather_outer(w); break;
        case WF_KIND_SHIELD_WAITER: by = wf_shield_outer(w); break;
        case WF_KIND_GROUP_WAITER: by = &wf_taskgroup_parent(w)->future; break;
        case WF_KIND_WAIT_WAITER: by = wf_wait_woken(w); break;
        }
        if (by && w && w->head.kind == WF_KIND_WAIT_WAITER) /* of no interest itself: a future inside wait() */
            by = wf_is_task(by->waiter) ? wf_as_future(by->waiter) : NULL;
        if (by && !wf_list_append(vm, out, wf_from_obj(by)))
            return NULL;
    }
    return out;
}

/* ---- names of objects ---- */

static wf_str *waits_find(wf_vm *vm, wf_dict *names, wf_value what);

static wf_str *waits_find_attribute(wf_vm *vm, wf_value self, wf_value what)
{
    wf_str *key = wf_str_intern_z(vm, "__dict__");
    wf_value dict;
    if (!key || !wf_attr_get_generic(vm, self, key, &dict)) {
        wf_error_clear(vm);
        return NULL;
    }
    wf_str *name = wf_is_dict(dict) ? waits_find(vm, wf_as_dict(dict), what) : NULL;
    return name ? wf_str_format(vm, "self.%S", name) : NULL;
}

/* By what the namespace calls it: a variable, or an item of a list or tuple in one, or an attribute of self. */
static wf_str *waits_find(wf_vm *vm, wf_dict *names, wf_value what)
{
    size_t pos = 0;
    wf_value key, v;
    while (wf_dict_next(names, &pos, &key, &v)) {
        if (!wf_is_str(key) || !wf_is_obj(v))
            continue;
        if (wf_same(v, what))
            return wf_as_str(key);
        if (wf_str_is(wf_as_str(key), "self")) {
            wf_str *name = wf_obj(v)->kind == WF_KIND_OBJECT ? waits_find_attribute(vm, v, what) : NULL;
            if (name)
                return name;
        }
        wf_value *items = wf_is_kind(v, WF_KIND_LIST)    ? wf_as_list(v)->array->items
                          : wf_is_kind(v, WF_KIND_TUPLE) ? wf_as_tuple(v)->items
                                                         : NULL;
        size_t n = !items ? 0 : wf_is_kind(v, WF_KIND_LIST) ? wf_as_list(v)->count : wf_as_tuple(v)->count;
        for (size_t i = 0; i < n && i < WAITS_SEARCHED; i++)
            if (wf_same(items[i], what))
                return wf_str_format(vm, "%S[%zu]", wf_as_str(key), i);
    }
    return NULL;
}

static bool waits_name(wf_vm *vm, const wf_gen *frame, wf_value what, wf_str **out)
{
    wf_value locals;
    *out = NULL;
    if (!frame)
        return true;
    if (!wf_builtins_frame_locals(vm, (wf_frame *)&frame->frame, wf_frame_at(&frame->frame, NULL), &locals))
        return false;
    if (frame->frame.function)
        *out = waits_find(vm, frame->frame.function->globals, what);
    if (!*out && wf_is_dict(locals) && !wf_error_pending(vm))
        *out = waits_find(vm, wf_as_dict(locals), what);
    return !wf_error_pending(vm);
}

/* "Lock 'name'", the same wherever it is told of; "Lock #2" for a second one of the same name or of none. */
bool wf_waits_label(wf_vm *vm, wf_builder *b, const wf_wait *w, wf_dict *names)
{
    wf_value key = wf_fix((int64_t)(w->object.w >> 3)), label, count = wf_fix(0);
    wf_str *name, *text;
    int known = wf_dict_get(vm, names, key, &label);
    if (known < 0)
        return false;
    if (known)
        return wf_builder_str(b, wf_as_str(label));
    if (!waits_name(vm, w->frame, w->object, &name))
        return false;
    text = name ? wf_str_format(vm, "%T '%S'", w->object, name) : wf_str_format(vm, "%T", w->object);
    if (!text || wf_dict_get(vm, names, wf_from_obj(text), &count) < 0)
        return false;
    int64_t n = (wf_is_fix(count) ? wf_fix_get(count) : 0) + 1;
    if (!wf_dict_set(vm, names, wf_from_obj(text), wf_fix(n)))
        return false;
    if (n > 1 || !name)
        text = wf_str_format(vm, "%S #%lld", text, (long long)n);
    return text && wf_dict_set(vm, names, key, wf_from_obj(text)) && wf_builder_str(b, text);
}

/* ---- in words ---- */

bool wf_waits_describe_future(wf_vm *vm, wf_builder *b, wf_value f)
{
    size_t n;
    if (wf_is_task(f)) {
        wf_str *name = wf_task_name(vm, (wf_task *)wf_obj(f));
        return name && wf_builder_printf(b, "task '%S'", name);
    }
    if (wf_is_fix(f) || wf_is_kind(f, WF_KIND_SLEEP))
        return wf_builder_z(b, "a timer");
    if (!wf_is_future(vm, f))
        return wf_builder_printf(b, "%R", f);
    if (wf_is_kind(f, WF_KIND_GATHERING)) {
        wf_gather_children(wf_as_future(f), &n);
        return wf_builder_printf(b, "gather() of %zu", n);
    }
    wf_future *inner = waits_shielded(wf_as_future(f));
    if (inner)
        return wf_builder_z(b, "shield() of ") && wf_waits_describe_future(vm, b, wf_from_obj(inner));
    return wf_builder_z(b, "a future");
}

static bool waits_write_holders(wf_vm *vm, wf_builder *b, wf_value lock)
{
    wf_list *holders = wf_list_new(vm, 0);
    if (!holders || !wf_lock_holders(vm, lock, holders))
        return false;
    for (size_t i = 0; i < holders->count; i++) {
        wf_value t = holders->array->items[i];
        if (!wf_builder_z(b, i ? " and " : ", held by ") || !wf_waits_describe_future(vm, b, t) ||
            (wf_future_done(wf_as_future(t)) && !wf_builder_z(b, ", which has ended")))
            return false;
    }
    return true;
}

static bool waits_write_unfinished(wf_vm *vm, wf_builder *b, const char *what, wf_list *of)
{
    wf_builder_printf(b, "%s ", what);
    for (size_t i = 0; i < of->count && i < WAITS_SHOWN; i++)
        if (!wf_builder_z(b, i ? ", " : "") || !wf_waits_describe_future(vm, b, of->array->items[i]))
            return false;
    return of->count <= WAITS_SHOWN || wf_builder_printf(b, " and %zu more", of->count - WAITS_SHOWN);
}

bool wf_waits_describe(wf_vm *vm, wf_builder *b, wf_task *t, wf_dict *names)
{
    wf_wait w;
    wf_waits_of(vm, t, &w);
    if (t->future.head.flags & WF_TASK_HELD)
        return wf_builder_z(b, "a place among those that may run at a time (limit=)");
    if (waits_is_wait(&w) || wf_is_kind(w.object, WF_KIND_TASKGROUP)) {
        wf_list *of = wf_waits_behind(vm, &t->future);
        return of && waits_write_unfinished(vm, b, waits_is_wait(&w) ? "wait() of" : "a TaskGroup:", of);
    }
    if (w.call && wf_is_obj(w.object) && wf_obj(w.object)->kind >= WF_KIND_LOCK && !wf_is_future(vm, w.object)) {
        wf_kind kind = (wf_kind)wf_obj(w.object)->kind;
        bool lock = kind == WF_KIND_LOCK || kind == WF_KIND_SEMAPHORE;
        if (!lock && kind != WF_KIND_EVENT && !wf_builder_printf(b, "%s() of ", wf_native_coro_name(w.call)))
            return false;
        return wf_waits_label(vm, b, &w, names) && (!lock || waits_write_holders(vm, b, w.object));
    }
    return wf_waits_describe_future(vm, b, w.future);
}

bool wf_waits_write_chain(wf_vm *vm, wf_builder *b, wf_task *t, const char *start)
{
    size_t n = 0, i = 0;
    for (wf_value v = t->coro; n < WAITS_DEPTH_MAX && wf_is_obj(v) && !wf_is_future(vm, v); v = waits_next(vm, v))
        n += wf_is_gen(v);
    for (wf_value v = t->coro; i < n; v = waits_next(vm, v)) {
        if (!wf_is_gen(v))
            continue;
        wf_gen *g = (wf_gen *)wf_obj(v);
        if (n > 2 * WAITS_SHOWN && i >= WAITS_SHOWN && i < n - WAITS_SHOWN) {
            if (i == WAITS_SHOWN && !wf_builder_printf(b, "%s... %zu more frames ...", start, n - 2 * WAITS_SHOWN))
                return false;
        } else {
            const wf_position *p = wf_code_position(g->frame.code, (uint32_t)(g->frame.pc - g->frame.code->words));
            int line = g->state == WF_GEN_CREATED || p->line <= 0 ? (int)g->frame.code->firstlineno : p->line;
            if (!wf_builder_printf(b, "%sFile \"%S\", line %d, in %S", start, g->frame.code->filename, line, wf_gen_qualname(vm, g)))
                return false;
        }
        i++;
    }
    return true;
}

/*
 * Bounded concurrency for gather(limit=) and TaskGroup(limit=): of the tasks that a limit was told of, at most so many have begun and not ended. The others
 * exist, owned by the loop and pending, but do not stand in its ring: they are let into it in the order in which they were made, one for each that ends.
 *
 * A task that is cancelled while it is held begins (and thereby ends) at once, without a place of its own.
 */
#include "asyncio.h"
#include "object/list.h"

struct wf_limit {
    wf_object head;
    uint64_t places, taken;
    wf_list *held;   /* from `next` on those that wait, some of which may have been cancelled; NULL: none yet */
    size_t next;
};

/* ---- a task in and out of the ring ---- */

/* Takes a task that was made just now out of the ring again. False: it has begun already. */
static bool limit_hold(wf_vm *vm, wf_task *t)
{
    if (wf_future_done(&t->future) || !t->scheduled || !wf_loop_unpush(vm, t->future.loop, wf_from_obj(t)))
        return false;
    t->scheduled = false;
    t->future.head.flags |= WF_TASK_HELD;
    return true;
}

void wf_limit_let_in(wf_vm *vm, wf_task *t)
{
    if (!(t->future.head.flags & WF_TASK_HELD))
        return;
    t->future.head.flags &= (uint16_t)~WF_TASK_HELD;
    t->scheduled = true;
    wf_loop_push(vm, t->future.loop, wf_from_obj(t));
}

/* ---- places ---- */

bool wf_limit_new(wf_vm *vm, wf_value given, wf_limit **out)
{
    int64_t places;
    *out = NULL;
    if (wf_is_unset(given) || wf_is_none(given))
        return true;
    if (!wf_int_index_clipped(vm, given, &places))
        return false;
    if (places < 1)
        return wf_raise(vm, WF_EXC_ValueError, "limit must be at least 1");
    *out = wf_heap_new(vm, wf_sched(vm)->limit_kind, sizeof **out);
    if (*out)
        (*out)->places = (uint64_t)places;
    return *out != NULL;
}

static void limit_take(wf_limit *m, wf_task *t)
{
    m->taken++;
    t->future.head.flags |= WF_TASK_PLACED;
}

bool wf_limit_admit(wf_vm *vm, wf_limit *m, wf_task *t)
{
    if (m->taken >= m->places) {
        if (!m->held) {
            m->held = wf_list_new(vm, 0);
            wf_heap_barrier(vm, m);
        }
        if (!m->held || !wf_list_append(vm, m->held, wf_from_obj(t)))
            return false;
        if (limit_hold(vm, t))
            return true;
        m->held->count--;
    }
    if (!wf_future_done(&t->future))
        limit_take(m, t);
    return true;
}

/* The first that still waits; NULL: none. What has left is cut off when it is the greater part. */
static wf_task *limit_next(wf_vm *vm, wf_limit *m)
{
    wf_task *t = NULL;
    while (!t && m->held && m->next < m->held->count) {
        wf_value v = m->held->array->items[m->next];
        m->held->array->items[m->next++] = WF_NONE;
        if (wf_as_future(v)->head.flags & WF_TASK_HELD)
            t = (wf_task *)wf_obj(v);
    }
    if (m->next > 16 && m->next > m->held->count / 2) {
        wf_list_delete_range(vm, m->held, 0, m->next);
        m->next = 0;
    }
    return t;
}

void wf_limit_ended(wf_vm *vm, wf_limit *m, wf_future *f)
{
    if (!(f->head.flags & WF_TASK_PLACED))
        return;
    f->head.flags &= (uint16_t)~WF_TASK_PLACED;
    m->taken--;
    wf_task *t = limit_next(vm, m);
    if (!t)
        return;
    limit_take(m, t);
    wf_limit_let_in(vm, t);
}

static void limit_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_limit *)o)->held); }

bool wf_limit_start(wf_vm *vm)
{
    static const wf_kind_info info = {.name = "limit", .mark = limit_mark};
    wf_sched(vm)->limit_kind = wf_kind_register(vm, &info);
    return wf_sched(vm)->limit_kind != 0;
}

/*
 * A line: the futures that wait in a lock or queue, in order of arrival. What CPython keeps in a deque, from which who gives up is removed by search, is an array of
 * places with rising numbers here: the first leaves at once, any other is found by halving, and what it leaves is a gap until the line moves up. Scripts
 * see the line itself in the private attributes _waiters, _getters and _putters.
 */
#include "asyncio.h"

#include "object/list.h"

enum { WAITERS_ROOM = 4 }; /* places of a new line */

static wf_waiters *waiters_of(wf_value v) { return (wf_waiters *)wf_obj(v); }

wf_waiters *wf_waiters_new(wf_vm *vm)
{
    wf_value v = wf_type_new_instance(vm, wf_sched(vm)->waiters_type);
    return wf_is_unset(v) ? NULL : waiters_of(v);
}

/* Room for one more: the line moves up where gaps have come to be, or gets more places. */
static bool waiters_make_room(wf_vm *vm, wf_waiters *w)
{
    uint32_t room = w->places ? (uint32_t)(w->places->length / 2) : 0;
    wf_array *to = w->places;
    if (w->count > room / 2 || !room) {
        if (room > UINT32_MAX / 4)
            return wf_raise(vm, WF_EXC_MemoryError, NULL);
        to = wf_heap_new_array(vm, room ? 4 * (size_t)room : 2 * WAITERS_ROOM);
        if (!to)
            return false;
    }
    uint32_t n = 0;
    for (uint32_t i = w->first; i < w->end; i++) {
        const wf_value *place = wf_waiters_place(w, i);
        if (wf_is_none(place[0]))
            continue;
        to->items[2 * n] = place[0];
        to->items[2 * n + 1] = place[1];
        n++;
    }
    for (uint32_t i = n; to == w->places && i < w->end; i++)
        to->items[2 * i] = WF_NONE;
    w->places = to;
    w->first = 0;
    w->end = n;
    wf_heap_barrier(vm, to);
    wf_heap_barrier(vm, w);
    return true;
}

bool wf_waiters_add(wf_vm *vm, wf_waiters *w, wf_future *f, wf_value *number)
{
    if (WF_UNLIKELY(!w->places || w->end == w->places->length / 2) && !waiters_make_room(vm, w))
        return false;
    wf_value *place = wf_waiters_place(w, w->end++);
    wf_heap_store(vm, w->places, &place[0], wf_from_obj(f));
    place[1] = *number = wf_fix(w->next++);
    w->count++;
    return true;
}

/* The place with that number; w->end: it has left the line. */
static uint32_t waiters_find(const wf_waiters *w, wf_value number)
{
    uint32_t low = w->first, high = w->end;
    if (low < high && wf_same(wf_waiters_place(w, low)[1], number))
        return low;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (wf_fix_get(wf_waiters_place(w, middle)[1]) < wf_fix_get(number))
            low = middle + 1;
        else
            high = middle;
    }
    return low < w->end && wf_same(wf_waiters_place(w, low)[1], number) ? low : w->end;
}

void wf_waiters_remove(wf_waiters *w, wf_value number)
{
    uint32_t i = waiters_find(w, number);
    if (i == w->end || wf_is_none(*wf_waiters_place(w, i)))
        return;
    *wf_waiters_place(w, i) = WF_NONE;
    w->count--;
    while (w->first < w->end && wf_is_none(*wf_waiters_place(w, w->first)))
        w->first++;
    while (w->end > w->first && wf_is_none(*wf_waiters_place(w, w->end - 1)))
        w->end--;
    if (w->first == w->end)
        w->first = w->end = 0;
}

wf_future *wf_waiters_pop(wf_waiters *w)
{
    uint32_t position = 0;
    wf_future *f;
    if (!wf_waiters_next(w, &position, &f))
        return NULL;
    wf_waiters_remove(w, wf_waiters_place(w, position - 1)[1]);
    return f;
}

bool wf_waiters_bind(wf_vm *vm, wf_value owner, wf_value *bound, wf_loop **out)
{
    wf_loop *l = *out = wf_loop_require(vm);
    if (!l)
        return false;
    if (wf_is_none(*bound))
        wf_heap_store(vm, wf_obj(owner), bound, wf_from_obj(l));
    return wf_same(*bound, wf_from_obj(l)) || wf_raise(vm, WF_EXC_RuntimeError, "%R is bound to a different event loop", owner);
}

static bool waiters_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = waiters_of(self)->count;
    return true;
}

static wf_list *waiters_list(wf_vm *vm, wf_value self)
{
    wf_list *all = wf_list_new(vm, waiters_of(self)->count);
    uint32_t position = 0;
    wf_future *f;
    while (all && wf_waiters_next(waiters_of(self), &position, &f))
        if (!wf_list_append(vm, all, wf_from_obj(f)))
            return NULL;
    return all;
}

static bool waiters_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_list *all = waiters_list(vm, self);
    return all && wf_op_getitem(vm, wf_from_obj(all), key, out);
}

static bool waiters_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *all = waiters_list(vm, self);
    return all && wf_op_iter(vm, wf_from_obj(all), out);
}

static bool waiters_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *all = waiters_list(vm, self);
    wf_str *s = all ? wf_str_format(vm, "deque(%R)", wf_from_obj(all)) : NULL;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* An object that is no future has nothing to be woken: a future that nobody waits for stands in its place. */
static bool waiters_append(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value future = args[1];
    (void)n;
    *out = WF_NONE;
    if (!wf_is_future(vm, future)) {
        int is = wf_foreign_is(vm, future);
        if (is)
            return is > 0 && wf_raise(vm, WF_EXC_TypeError, "only an asyncio.Future can wait here, not %T", future);
        wf_loop *l = wf_loop_default(vm);
        wf_future *f = l ? wf_future_new(vm, l) : NULL;
        if (!f)
            return false;
        future = wf_from_obj(f);
    }
    wf_value number;
    return wf_waiters_add(vm, waiters_of(args[0]), wf_as_future(future), &number);
}

static void waiters_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_waiters *)o)->places); }

bool wf_waiters_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row methods[] = {{"append", waiters_append, "(self, item, /)", "Let a future wait as the last."}, {0}};
    static const wf_slots slots = {.length = waiters_length, .getitem = waiters_getitem, .iter = waiters_iter, .repr = waiters_repr};
    static const wf_native_type def = {.name = "waiters", .module = "_asyncio", .size = sizeof(wf_waiters), .slots = &slots, .methods = methods,
                                       .flags = WF_TYPE_FINAL};
    static const wf_kind_info info = {.name = "waiters", .mark = waiters_mark};
    (void)m;
    wf_sched(vm)->waiters_type = wf_native_new_kind(vm, &def, &info);
    return wf_sched(vm)->waiters_type != NULL;
}

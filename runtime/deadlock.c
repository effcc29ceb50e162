/*
 * The deadlock report: when nothing is left that could wake anybody, asyncio.DeadlockError says of each task of the loop where it stands, what it
 * waits for and who holds that, and names the cycles.
 */
#include "waits.h"

#include "object/list.h"

enum { DEADLOCK_TASKS = 100 /* described */, DEADLOCK_VISITED = 100000 /* looked at for cycles */, DEADLOCK_CYCLES = 5 };

/* ---- cycles: a depth-first walk over what waits for what ---- */

typedef struct wf_deadlock_walk {
    wf_builder *b;
    wf_dict *names;
    wf_dict *seen;          /* future: its place on the path, or -1 when all behind it has been looked at */
    wf_list *path, *behind; /* behind: for each of the path, the list of what it waits for */
    wf_list *next;          /* and how many of those have been followed */
    size_t cycles, visited;
} wf_deadlock_walk;

static wf_value deadlock_key(wf_value f) { return wf_fix((int64_t)(f.w >> 3)); }

static bool deadlock_step_in(wf_vm *vm, wf_deadlock_walk *w, wf_value f)
{
    wf_list *behind = wf_waits_behind(vm, wf_as_future(f));
    w->visited++;
    return behind && wf_dict_set(vm, w->seen, deadlock_key(f), wf_fix((int64_t)w->path->count)) && wf_list_append(vm, w->path, f) &&
           wf_list_append(vm, w->behind, wf_from_obj(behind)) && wf_list_append(vm, w->next, wf_fix(0));
}

/* "task 'A' waits for Lock 'x', held by task 'B', which waits for task 'A'" */
static bool deadlock_write_cycle(wf_vm *vm, wf_deadlock_walk *w, size_t from)
{
    wf_builder *b = w->b;
    if (!wf_builder_z(b, "\n  cycle: ") || !wf_waits_describe_future(vm, b, w->path->array->items[from]))
        return false;
    for (size_t i = from; i < w->path->count; i++) {
        wf_value f = w->path->array->items[i];
        wf_wait wait = {.object = WF_NONE};
        if (wf_is_task(f))
            wf_waits_of(vm, (wf_task *)wf_obj(f), &wait);
        bool lock = wf_is_kind(wait.object, WF_KIND_LOCK) || wf_is_kind(wait.object, WF_KIND_SEMAPHORE);
        if (!wf_builder_z(b, i == from ? " waits for " : ", which waits for "))
            return false;
        if (lock && (!wf_waits_label(vm, b, &wait, w->names) || !wf_builder_z(b, ", held by ")))
            return false;
        if (!wf_waits_describe_future(vm, b, w->path->array->items[i + 1 < w->path->count ? i + 1 : from]))
            return false;
    }
    w->cycles++;
    return true;
}

static bool deadlock_walk_from(wf_vm *vm, wf_deadlock_walk *w, wf_value start)
{
    wf_value at;
    int seen = wf_dict_get(vm, w->seen, deadlock_key(start), &at);
    if (seen)
        return seen > 0;
    if (!deadlock_step_in(vm, w, start))
        return false;
    while (w->path->count && w->cycles < DEADLOCK_CYCLES && w->visited < DEADLOCK_VISITED) {
        size_t top = w->path->count - 1;
        wf_list *behind = wf_as_list(w->behind->array->items[top]);
        size_t i = (size_t)wf_fix_get(w->next->array->items[top]);
        if (i == behind->count) {
            if (!wf_dict_set(vm, w->seen, deadlock_key(w->path->array->items[top]), wf_fix(-1)))
                return false;
            w->path->count = w->behind->count = w->next->count = top;
            continue;
        }
        w->next->array->items[top] = wf_fix((int64_t)i + 1);
        wf_value f = behind->array->items[i];
        seen = wf_dict_get(vm, w->seen, deadlock_key(f), &at);
        if (seen < 0 || (!seen && !deadlock_step_in(vm, w, f)) ||
            (seen > 0 && wf_fix_get(at) >= 0 && !deadlock_write_cycle(vm, w, (size_t)wf_fix_get(at))))
            return false;
    }
    w->path->count = w->behind->count = w->next->count = 0;
    return true;
}

static bool deadlock_write_cycles(wf_vm *vm, wf_builder *b, wf_loop *l, wf_dict *names)
{
    wf_deadlock_walk w = {.b = b, .names = names, .seen = wf_dict_new(vm, 0), .path = wf_list_new(vm, 0)};
    w.behind = w.path ? wf_list_new(vm, 0) : NULL;
    w.next = w.behind ? wf_list_new(vm, 0) : NULL;
    if (!w.seen || !w.next)
        return false;
    for (wf_task *t = l->first; t && w.cycles < DEADLOCK_CYCLES && w.visited < DEADLOCK_VISITED; t = t->next)
        if (!deadlock_walk_from(vm, &w, wf_from_obj(t)))
            return false;
    return true;
}

/* ---- the report ---- */

bool wf_deadlock_write_task(wf_vm *vm, wf_builder *b, wf_task *t, wf_dict *names)
{
    wf_value v = wf_from_obj(t);
    return wf_builder_z(b, "\n  ") && wf_waits_describe_future(vm, b, v) && wf_builder_z(b, " waits for ") && wf_waits_describe(vm, b, t, names) &&
           wf_waits_write_chain(vm, b, t, "\n    ");
}

bool wf_deadlock_raise(wf_vm *vm, wf_loop *l)
{
    wf_builder b;
    size_t n = 0;
    wf_dict *names = wf_dict_new(vm, 0);
    if (!names)
        return false;
    wf_builder_init(&b, vm);
    for (wf_task *t = l->first; t; t = t->next)
        n++;
    if (n == 0)
        wf_builder_z(&b, "deadlock: nothing is left that could wake the event loop");
    else
        wf_builder_printf(&b, "deadlock: nothing is left that could wake %s", n == 1 ? "the task" : "any of ");
    if (n > 1)
        wf_builder_printf(&b, "%zu tasks", n);
    size_t told = 0;
    for (wf_task *t = l->first; t && told < DEADLOCK_TASKS; t = t->next, told++)
        if (!wf_deadlock_write_task(vm, &b, t, names))
            return false;
    if (told < n)
        wf_builder_printf(&b, "\n  and %zu more tasks", n - told);
    if (!deadlock_write_cycles(vm, &b, l, names))
        return false;
    wf_str *text = wf_builder_finish(&b);
    return text && wf_raise(vm, WF_EXC_DeadlockError, "%S", text);
}

/*
 * Tasks that are stuck for ever while the rest of the program lives on, in debug mode. After a collection the loop follows all references from what may still
 * run: the ring, the timers, modules, and the named variables of the frames that run the loop; not its list of tasks, by which a loop owns them. A
 * task that waits and is not met is told of, once: nobody who will ever run can complete what it waits for, nor cancel it. Who only might
 * is met, so nothing is told in error, but for what is found by weak references and all_tasks().
 *
 * Where somebody outside may wake anybody (a function off the loop, a future of the host, a host that drives the loop) nothing is looked for.
 */
#include "waits.h"

#include "object/list.h"

enum { STUCK_SHOWN = 20 };

typedef struct wf_stuck {
    wf_loop *loop;
    wf_dict *told;
    size_t count;
    struct wf_stuck_task {
        wf_task *task;
        bool met;
    } *tasks;
} wf_stuck;

static void stuck_mark_roots(wf_vm *vm, void *data)
{
    wf_scheduler *s = wf_sched(vm);
    wf_heap_mark_object(vm, ((wf_stuck *)data)->loop);
    wf_heap_mark_object(vm, vm->modules);
    wf_heap_mark_values(vm, vm->asyncgen_hooks, 2);
    wf_heap_mark_object(vm, s->entered);
    wf_heap_mark_value(vm, s->others);
    wf_heap_mark_value(vm, s->policy);
    for (wf_frame *f = vm->frame; f; f = f->back) {
        wf_heap_mark_object(vm, f->function);
        wf_heap_mark_value(vm, wf_frame_locals(f));
        wf_heap_mark_values(vm, wf_frame_registers(f), f->code->locals);
    }
}

static void stuck_ask(wf_vm *vm, void *data)
{
    wf_stuck *k = data;
    (void)vm;
    for (size_t i = 0; i < k->count; i++)
        k->tasks[i].met = wf_heap_marked(k->tasks[i].task);
}

/* With the tasks taken off their list meanwhile. */
static void stuck_explore(wf_vm *vm, wf_stuck *k)
{
    wf_loop *l = k->loop;
    wf_task *previous = NULL;
    k->told = l->stuck;
    l->stuck = NULL;
    for (size_t i = 0; i < k->count; i++) {
        wf_task *t = k->tasks[i].task = l->first;
        l->first = t->next;
        t->next = t->previous = NULL;
    }
    l->last = NULL;
    wf_heap_explore(vm, stuck_mark_roots, stuck_ask, k);
    for (size_t i = 0; i < k->count; i++) {
        wf_task *t = k->tasks[i].task;
        t->previous = previous;
        *(previous ? &previous->next : &l->first) = t;
        previous = t;
    }
    l->last = previous;
    l->stuck = k->told;
}

static bool stuck_report(wf_vm *vm, wf_list *found)
{
    wf_builder b;
    wf_dict *names = wf_dict_new(vm, 0);
    if (!names)
        return false;
    wf_builder_init(&b, vm);
    if (found->count == 1)
        wf_builder_z(&b, "nothing that still runs can wake this task:");
    else
        wf_builder_printf(&b, "nothing that still runs can wake these %zu tasks:", found->count);
    for (size_t i = 0; i < found->count && i < STUCK_SHOWN; i++)
        if (!wf_deadlock_write_task(vm, &b, (wf_task *)wf_obj(found->array->items[i]), names))
            return false;
    if (found->count > STUCK_SHOWN)
        wf_builder_printf(&b, "\n  and %zu more tasks", found->count - STUCK_SHOWN);
    wf_str *text = wf_builder_finish(&b);
    return text && wf_names_warn(vm, text);
}

/* Remembers those that are stuck, and reports those that were not remembered. */
static bool stuck_tell(wf_vm *vm, wf_stuck *k)
{
    wf_list *fresh = wf_list_new(vm, 0);
    wf_dict *now = NULL; /* by address: a class of a script's may have its own idea of equality */
    for (size_t i = 0; fresh && i < k->count; i++) {
        wf_task *t = k->tasks[i].task;
        wf_value v = wf_from_obj(t), key = wf_fix((int64_t)(v.w >> 3)), ignored;
        if (k->tasks[i].met || t->scheduled || t->stepping || wf_future_done(&t->future))
            continue;
        int known = k->told ? wf_dict_get(vm, k->told, key, &ignored) : 0;
        if (known < 0 || (!now && !(now = wf_dict_new(vm, 0))) || !wf_dict_set(vm, now, key, v) || (!known && !wf_list_append(vm, fresh, v)))
            return false;
    }
    if (!fresh)
        return false;
    k->loop->stuck = now;
    wf_heap_barrier(vm, k->loop);
    return fresh->count == 0 || stuck_report(vm, fresh);
}

/* The future that the loop runs for is done, and it is about to stop: what is left is not looked for. */
static bool stuck_ends(const wf_loop *l)
{
    for (size_t i = 0; i < l->ring_count; i++) {
        wf_value entry = wf_loop_entry(l, i);
        if (wf_is_cellref(entry) && wf_is_kind(((wf_future *)wf_cellref_get(entry))->waiter, WF_KIND_STOPPER))
            return true;
        if (wf_is_kind(entry, WF_KIND_PAIR) && wf_future_pair_inner(wf_obj(entry))->head.kind == WF_KIND_STOPPER)
            return true;
    }
    return false;
}

void wf_stuck_look(wf_vm *vm, wf_loop *l)
{
    const wf_scheduler *s = wf_sched(vm);
    wf_stuck k = {.loop = l};
    uint64_t collections = wf_heap_collections(vm);
    if (collections == l->looked || !wf_heap_is_idle(vm) || l->external || l->single || s->threads || s->host_driven || vm->stopping || stuck_ends(l))
        return;
    for (wf_task *t = l->first; t; t = t->next)
        k.count++;
    if (!k.count)
        return;
    size_t size = k.count * sizeof *k.tasks;
    k.tasks = wf_heap_realloc(vm, NULL, 0, size);
    if (k.tasks && wf_heap_is_idle(vm)) {
        l->looked = collections;
        stuck_explore(vm, &k);
        if (!stuck_tell(vm, &k) && !vm->stopping)
            wf_error_unraisable(vm, "reporting", wf_from_obj(l));
    }
    if (k.tasks)
        wf_heap_realloc(vm, k.tasks, size, 0);
    else
        wf_error_clear(vm);
}

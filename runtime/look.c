/*
 * What SIGQUIT asks for: the tasks of the running loop on standard error, as a tree of who awaits whom (as `python -m asyncio pstree` of CPython 3.14
 * shows it), each with its state, what it waits for and where it stands; and what it used, where that is measured.
 */
#include <stdio.h>

#include "waits.h"

#include "io.h"
#include "object/list.h"

enum { LOOK_DEPTH = 20 /* below, a tree goes on as another one */, LOOK_NESTED = 32 /* gather() within gather() */ };

typedef struct wf_look {
    wf_builder b;
    wf_dict *names;
    wf_dict *awaited; /* tasks that another one awaits */
    wf_dict *told;
    wf_list *later;   /* those whose tree is begun after the others */
} wf_look;

static wf_value look_key(wf_value task) { return wf_fix((int64_t)(task.w >> 3)); }

/* The tasks among what f awaits, or what stands behind that. The holder of a lock is not awaited. */
static bool look_awaits(wf_vm *vm, wf_future *f, wf_list *into, int nested)
{
    wf_wait w = {.object = WF_NONE};
    if (f->head.kind == WF_KIND_TASK)
        wf_waits_of(vm, (wf_task *)f, &w);
    if (wf_is_kind(w.object, WF_KIND_LOCK) || wf_is_kind(w.object, WF_KIND_SEMAPHORE))
        return true;
    wf_list *behind = wf_waits_behind(vm, f);
    for (size_t i = 0; behind && i < behind->count; i++) {
        wf_value v = behind->array->items[i];
        if (!(wf_is_task(v) ? wf_list_append(vm, into, v) : nested == LOOK_NESTED || look_awaits(vm, wf_as_future(v), into, nested + 1)))
            return false;
    }
    return behind != NULL;
}

static bool look_write_state(wf_vm *vm, wf_look *k, wf_task *t)
{
    wf_builder *b = &k->b;
    wf_watched used;
    bool waits = !t->stepping && !t->scheduled;
    if (!wf_waits_describe_future(vm, b, wf_from_obj(t)) || !wf_builder_z(b, t->stepping ? " runs" : t->scheduled ? " is ready" : " waits for ") ||
        (waits && !wf_waits_describe(vm, b, t, k->names)))
        return false;
    if (!wf_watch_task(vm, t, &used))
        return true;
    char text[96];
    if (!t->stepping) {
        snprintf(text, sizeof text, ", for %.3f s", used.since);
        wf_builder_z(b, text);
    }
    snprintf(text, sizeof text, "; %llu step%s, %.3f ms", (unsigned long long)used.steps, used.steps == 1 ? "" : "s", used.seconds * 1e3);
    return wf_builder_z(b, text);
}

/* A task and below it those that it awaits. start: of its other lines. */
static bool look_write_tree(wf_vm *vm, wf_look *k, wf_value task, const wf_str *start, int depth)
{
    wf_list *awaits = wf_list_new(vm, 0);
    wf_value ignored;
    if (!awaits || !wf_dict_set(vm, k->told, look_key(task), WF_TRUE) || !look_write_state(vm, k, (wf_task *)wf_obj(task)) ||
        !look_awaits(vm, wf_as_future(task), awaits, 0))
        return false;
    wf_str *chain = wf_str_format(vm, "\n%S%s", start, awaits->count ? "│ " : "  ");
    const char *chain_start = chain ? wf_str_data(vm, chain) : NULL;
    if (!chain_start || !wf_waits_write_chain(vm, &k->b, (wf_task *)wf_obj(task), chain_start))
        return false;
    for (size_t i = 0; i < awaits->count; i++) {
        wf_value child = awaits->array->items[i];
        bool last = i + 1 == awaits->count;
        if (!wf_builder_printf(&k->b, "\n%S%s", start, last ? "└── " : "├── "))
            return false;
        int told = wf_dict_get(vm, k->told, look_key(child), &ignored);
        if (told > 0 || depth == LOOK_DEPTH) {
            if (!wf_waits_describe_future(vm, &k->b, child) || !wf_builder_z(&k->b, told ? ": see above" : ": see below") ||
                (!told && !wf_list_append(vm, k->later, child)))
                return false;
            continue;
        }
        wf_str *below = told == 0 ? wf_str_format(vm, "%S%s", start, last ? "    " : "│   ") : NULL;
        if (!below || !look_write_tree(vm, k, child, below, depth + 1))
            return false;
    }
    return true;
}

/* A tree of its own, unless the task stands in another one already. */
static bool look_write_root(wf_vm *vm, wf_look *k, wf_value task)
{
    wf_value ignored;
    int told = wf_dict_get(vm, k->told, look_key(task), &ignored);
    wf_str *start = told == 0 ? wf_str_new_z(vm, "  ") : NULL;
    if (told)
        return told > 0;
    if (!start || !wf_builder_z(&k->b, "\n  ") || !look_write_tree(vm, k, task, start, 0))
        return false;
    while (k->later->count) {
        task = k->later->array->items[--k->later->count];
        told = wf_dict_get(vm, k->told, look_key(task), &ignored);
        if (told < 0 || (!told && (!wf_builder_z(&k->b, "\n  ") || !look_write_tree(vm, k, task, start, 0))))
            return false;
    }
    return true;
}

static bool look_find_awaited(wf_vm *vm, wf_look *k, wf_list *tasks)
{
    for (size_t i = 0; i < tasks->count; i++) {
        wf_list *awaits = wf_list_new(vm, 0);
        if (!awaits || !look_awaits(vm, wf_as_future(tasks->array->items[i]), awaits, 0))
            return false;
        for (size_t j = 0; j < awaits->count; j++)
            if (!wf_dict_set(vm, k->awaited, look_key(awaits->array->items[j]), WF_TRUE))
                return false;
    }
    return true;
}

/* First those that nobody awaits; what is left then stands in circles. */
static bool look_write(wf_vm *vm, wf_loop *l)
{
    wf_look k = {.names = wf_dict_new(vm, 0), .awaited = wf_dict_new(vm, 0), .told = wf_dict_new(vm, 0), .later = wf_list_new(vm, 0)};
    wf_list *tasks = wf_list_new(vm, 0);
    wf_value ignored;
    if (!k.names || !k.awaited || !k.told || !k.later || !tasks)
        return false;
    for (wf_task *t = l ? l->first : NULL; t; t = t->next)
        if (!wf_list_append(vm, tasks, wf_from_obj(t)))
            return false;
    wf_builder_init(&k.b, vm);
    wf_builder_printf(&k.b, "%zu task%s", tasks->count, tasks->count == 1 ? "" : "s");
    if (!look_find_awaited(vm, &k, tasks))
        return false;
    for (int circles = 0; circles < 2; circles++)
        for (size_t i = 0; i < tasks->count; i++) {
            wf_value task = tasks->array->items[i];
            int awaited = circles ? 0 : wf_dict_get(vm, k.awaited, look_key(task), &ignored);
            if (awaited < 0 || (!awaited && !look_write_root(vm, &k, task)))
                return false;
        }
    wf_builder_z(&k.b, "\n");
    wf_str *text = wf_builder_finish(&k.b);
    return text && wf_io_write_str(vm, 2, text);
}

void wf_look_print(wf_vm *vm)
{
    if (!look_write(vm, wf_sched(vm)->loop))
        wf_error_clear(vm);
}

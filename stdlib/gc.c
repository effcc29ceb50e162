/* _gc: what of module gc reaches into the heap (lib/gc.py has the rest). */
#include "exec/interp.h"
#include "vm.h"

static bool gc_collect(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_temporaries_forget(vm);
    size_t freed = wf_temporaries_direct(vm, gc_collect) ? wf_heap_collect_exactly(vm) : wf_heap_collect(vm);
    wf_heap_run_closing(vm);
    *out = wf_fix((int64_t)freed);
    return true;
}

/* Whether it may refer to other objects: CPython's rule where scripts can tell. */
static bool gc_tracked(wf_vm *vm, const wf_object *o)
{
    const wf_kind_info *info = &vm->kind_infos[o->kind];
    if (!wf_heap_visible(vm, o) || !(info->mark || info->count || o->shape >= WF_KIND_LIMIT))
        return false;
    if (o->kind == WF_KIND_TUPLE)
        return ((const wf_tuple *)o)->count > 0 || o->shape >= WF_KIND_LIMIT;
    if (o->kind == WF_KIND_TYPE)
        return ((const wf_type *)o)->head.flags & WF_TYPE_SCRIPT;
    if (o->shape < WF_KIND_LIMIT && o->kind <= WF_KIND_BYTEARRAY)
        return false;
    return o->kind != WF_KIND_SLICE && o->kind != WF_KIND_RANGE && o->kind != WF_KIND_CODE &&
           !(o->kind == WF_KIND_OBJECT && o->shape == WF_KIND_OBJECT);
}

/* A dict of plain values cannot be part of a cycle. */
static bool gc_plain_dict(wf_vm *vm, wf_dict *d)
{
    size_t at = 0;
    wf_value key, value;
    while (wf_dict_next(d, &at, &key, &value))
        if ((wf_is_obj(key) && gc_tracked(vm, wf_obj(key))) ||
            (wf_is_obj(value) && gc_tracked(vm, wf_obj(value))))
            return false;
    return true;
}

static bool gc_is_tracked(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    bool tracked = wf_is_obj(args[0]) && gc_tracked(vm, wf_obj(args[0]));
    if (tracked && wf_is_exact(args[0], WF_KIND_DICT) && gc_plain_dict(vm, wf_as_dict(args[0])))
        tracked = false;
    *out = wf_bool(tracked);
    return true;
}
static bool gc_is_finalized(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(wf_is_obj(args[0]) && wf_heap_closed(wf_obj(args[0])));
    return true;
}

/* A walk over the heap that fills a list made long enough before. */
typedef struct wf_gc_walk {
    wf_list *found;
    size_t count;
    const wf_value *wanted; /* referrers: of which objects */
    size_t wanted_count;
    bool hit;
} wf_gc_walk;

static void gc_put(wf_vm *vm, wf_gc_walk *w, wf_object *o)
{
    w->count++;
    if (w->found && w->found->array && w->found->count < w->found->array->length && &w->found->head != o)
        wf_heap_store(vm, w->found->array, &w->found->array->items[w->found->count++], wf_from_obj(o));
}
static void gc_walk_all(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    (void)size;
    if (o->kind != WF_KIND_FREE && gc_tracked(vm, o))
        gc_put(vm, data, o);
}
static void gc_meet(wf_vm *vm, wf_object *o, void *data)
{
    wf_gc_walk *w = data;
    (void)vm;
    for (size_t i = 0; i < w->wanted_count; i++)
        if (wf_same(w->wanted[i], wf_from_obj(o)))
            w->hit = true;
}
static void gc_walk_referrers(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    wf_gc_walk *w = data;
    (void)size;
    w->hit = false;
    if (o->kind != WF_KIND_FREE && gc_tracked(vm, o) &&
        (const wf_value *)((wf_tuple *)o)->items != w->wanted && wf_heap_referents(vm, o, gc_meet, w) &&
        w->hit)
        gc_put(vm, w, o);
}
static void gc_put_referent(wf_vm *vm, wf_object *o, void *data)
{
    gc_put(vm, data, o);
}

/* Twice the same walk: the first counts, the second, with a list of that room, fills. */
static bool gc_list(wf_vm *vm, wf_gc_walk *w, void (*fn)(wf_vm *, wf_object *, size_t, void *), wf_value *out)
{
    wf_heap_collect(vm);
    wf_heap_walk(vm, fn, w);
    w->found = wf_list_new(vm, w->count + 8);
    if (!w->found)
        return false;
    wf_heap_collect(vm);
    wf_heap_walk(vm, fn, w);
    *out = wf_from_obj(w->found);
    return true;
}
static bool gc_get_objects(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_gc_walk w = {0};
    (void)args, (void)n;
    return gc_list(vm, &w, gc_walk_all, out);
}
static bool gc_get_referrers(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_tuple *t = wf_as_tuple(args[0]);
    wf_gc_walk w = {.wanted = t->items, .wanted_count = t->count};
    (void)n;
    return gc_list(vm, &w, gc_walk_referrers, out);
}
static bool gc_get_referents(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_tuple *t = wf_as_tuple(args[0]);
    wf_gc_walk w = {0};
    (void)n;
    wf_heap_collect(vm);
    for (size_t i = 0; i < t->count; i++)
        if (wf_is_obj(t->items[i]) && !wf_heap_referents(vm, wf_obj(t->items[i]), gc_put_referent, &w))
            return wf_raise_memory(vm);
    w.found = wf_list_new(vm, w.count);
    if (!w.found)
        return false;
    wf_heap_collect(vm);
    for (size_t i = 0; i < t->count; i++)
        if (wf_is_obj(t->items[i]) && !wf_heap_referents(vm, wf_obj(t->items[i]), gc_put_referent, &w))
            return wf_raise_memory(vm);
    *out = wf_from_obj(w.found);
    return true;
}

bool wf_gc_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"collect", gc_collect, "()",
         "Collect now, and run what waits for it; returns how many cells were freed."},
        {"is_tracked", gc_is_tracked, "(obj, /)", "Whether the object may be part of a cycle."},
        {"is_finalized", gc_is_finalized, "(obj, /)", "Whether the object's __del__ has been called."},
        {"get_objects", gc_get_objects, "()", "List of all objects that may refer to others."},
        {"get_referrers", gc_get_referrers, "(*objs)",
         "List of the objects that refer directly to any of these."},
        {"get_referents", gc_get_referents, "(*objs)", "List of the objects that these refer to directly."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

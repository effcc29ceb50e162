/* The table of weak references: buckets of cells linked through themselves. See weak.h. */
#include "memory/weak.h"

#include "memory/heap.h"
#include "vm.h"

enum { WEAK_FIRST = 64 };
typedef enum wf_weak_pass { WEAK_IDLE, WEAK_CLEAR, WEAK_BETWEEN, WEAK_FORGET } wf_weak_pass;

struct wf_weak_table {
    wf_weakref **buckets;
    size_t capacity, count; /* capacity: a power of two */
    size_t cursor;          /* of the pass under way: the next bucket */
    wf_weak_pass pass;
};

static size_t weak_bucket(const struct wf_weak_table *t, const wf_object *o)
{
    uint64_t x = (uint64_t)(uintptr_t)o >> 4;
    return (size_t)((x * 0x9E3779B97F4A7C15u) >> 32) & (t->capacity - 1);
}

static bool weak_grow(wf_vm *vm)
{
    struct wf_weak_table *t = vm->weak;
    size_t capacity = t->capacity ? t->capacity * 2 : WEAK_FIRST;
    wf_weakref **buckets = wf_heap_realloc(vm, NULL, 0, capacity * sizeof *buckets); /* may collect */
    if (!buckets)
        return false;
    memset(buckets, 0, capacity * sizeof *buckets);
    if (t->pass == WEAK_CLEAR) /* the order of the buckets changes: a pass ends before it does */
        wf_weak_clear_some(vm, SIZE_MAX);
    else if (t->pass == WEAK_FORGET)
        wf_weak_forget_some(vm, SIZE_MAX);
    wf_weakref **old = t->buckets;
    size_t n = t->capacity;
    t->buckets = buckets;
    t->capacity = capacity;
    for (size_t i = 0; i < n; i++)
        for (wf_weakref *r = old[i], *next; r; r = next) {
            wf_weakref **at = &buckets[weak_bucket(t, wf_obj(r->referent))];
            next = r->next;
            while (*at) /* keeps their order */
                at = &(*at)->next;
            r->next = NULL;
            *at = r;
        }
    wf_heap_realloc(vm, old, n * sizeof *old, 0);
    return true;
}

bool wf_weak_add(wf_vm *vm, wf_weakref *r)
{
    if (!vm->weak) {
        vm->weak = wf_heap_realloc(vm, NULL, 0, sizeof *vm->weak);
        if (!vm->weak)
            return false;
        memset(vm->weak, 0, sizeof *vm->weak);
    }
    struct wf_weak_table *t = vm->weak;
    if (t->count >= t->capacity && !weak_grow(vm))
        return false;
    wf_weakref **at = &t->buckets[weak_bucket(t, wf_obj(r->referent))];
    r->next = *at;
    *at = r;
    t->count++;
    return true;
}

wf_value wf_weak_get(wf_vm *vm, wf_weakref *r)
{
    if (wf_is_unset(r->referent) || !wf_heap_reach(vm, wf_obj(r->referent)))
        return WF_UNSET;
    return r->referent;
}

wf_weakref *wf_weak_next(wf_vm *vm, wf_object *o, wf_weakref *after)
{
    struct wf_weak_table *t = vm->weak;
    if (!t)
        return NULL;
    for (wf_weakref *r = after ? after->next : t->buckets[weak_bucket(t, o)]; r; r = r->next)
        if (wf_same(r->referent, wf_from_obj(o)) && wf_heap_reach(vm, r))
            return r;
    return NULL;
}

void wf_weak_begin(wf_vm *vm)
{
    if (vm->weak) {
        vm->weak->pass = WEAK_CLEAR;
        vm->weak->cursor = 0;
    }
}

/* Go on with the pass. CLEAR drops references to the unreached and asks for their callbacks; FORGET drops
 * unreached references. */
static bool weak_pass_some(wf_vm *vm, size_t units, bool clear)
{
    struct wf_weak_table *t = vm->weak;
    size_t done = 0;
    while (t->cursor < t->capacity) {
        for (wf_weakref **at = &t->buckets[t->cursor]; *at; done++) {
            wf_weakref *r = *at;
            if (clear ? wf_heap_marked(wf_obj(r->referent)) : wf_heap_marked(r)) {
                at = &r->next;
                continue;
            }
            *at = r->next;
            r->next = NULL;
            t->count--;
            if (!clear)
                continue;
            r->referent = WF_UNSET;
            if (!wf_is_none(r->callback) && wf_heap_marked(r))
                r->calling = wf_heap_queue_closing(vm, &r->head);
        }
        t->cursor++;
        if (++done >= units)
            return t->cursor == t->capacity;
    }
    return true;
}

bool wf_weak_clear_some(wf_vm *vm, size_t units)
{
    struct wf_weak_table *t = vm->weak;
    if (!t || t->pass != WEAK_CLEAR)
        return true;
    if (!weak_pass_some(vm, units, true))
        return false;
    t->pass = WEAK_BETWEEN;
    return true;
}

bool wf_weak_forget_some(wf_vm *vm, size_t units)
{
    struct wf_weak_table *t = vm->weak;
    if (!t || t->pass == WEAK_IDLE)
        return true;
    if (t->pass != WEAK_FORGET) {
        t->pass = WEAK_FORGET;
        t->cursor = 0;
    }
    if (!weak_pass_some(vm, units, false))
        return false;
    t->pass = WEAK_IDLE;
    return true;
}

void wf_weak_close(wf_vm *vm)
{
    if (!vm->weak)
        return;
    wf_heap_realloc(vm, vm->weak->buckets, vm->weak->capacity * sizeof *vm->weak->buckets, 0);
    wf_heap_realloc(vm, vm->weak, sizeof *vm->weak, 0);
    vm->weak = NULL;
}

/* Questions about the heap: what refers to what, what can be reached, figures. */
#include <math.h>

#include "memory/heap_parts.h"

bool wf_heap_visible(wf_vm *vm, const wf_object *o) { return o->shape >= WF_KIND_LIMIT || vm->kind_types[o->kind]; }
bool wf_heap_closed(const wf_object *o) { return o->gc & CLOSED_BIT; }

/* Scanning marks what it meets and puts it on the grey stack, which is empty between two cycles: so it tells, and the marks are taken back. */
bool wf_heap_referents(wf_vm *vm, wf_object *o, void (*fn)(wf_vm *vm, wf_object *referent, void *data), void *data)
{
    wf_heap *h = vm->heap;
    size_t met = 0;
    if (h->phase != PHASE_IDLE)
        return false;
    for (wf_object *at = o; at;) {
        wf_mark_scan(vm, at);
        while (h->range_cell)
            wf_mark_scan_range(vm);
        at = NULL;
        while (met < h->grey_count && !at) {
            wf_object *next = h->grey[met++];
            if (wf_heap_visible(vm, next))
                fn(vm, next, data);
            else
                at = next;
        }
    }
    for (size_t i = 0; i < h->grey_count; i++)
        h->grey[i]->gc &= (uint8_t)~(MARK_BIT | BLACK_BIT);
    o->gc &= (uint8_t)~BLACK_BIT;
    h->grey_count = 0;
    bool good = !h->overflow;
    h->overflow = false;
    return good;
}

static void unmark_cell(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    (void)vm, (void)size, (void)data;
    o->gc &= (uint8_t)~(MARK_BIT | BLACK_BIT);
}

void wf_heap_explore(wf_vm *vm, wf_root_fn roots, wf_root_fn look, void *data)
{
    roots(vm, data);
    wf_mark_trace(vm, SIZE_MAX);
    look(vm, data);
    wf_heap_walk(vm, unmark_cell, NULL);
}

bool wf_heap_is_idle(const wf_vm *vm) { return vm->heap->phase == PHASE_IDLE; }

uint64_t wf_heap_collections(const wf_vm *vm) { return vm->heap->collections; }

void wf_heap_time_slices(wf_vm *vm, bool on) { vm->heap->timed = on; }

double wf_heap_pause(const wf_heap_stats *s, double part)
{
    uint64_t all = 0, below = 0;
    for (int i = 0; i < WF_HEAP_PAUSES; i++)
        all += s->slice_histogram[i];
    for (int i = 0; i < WF_HEAP_PAUSES - 1; i++) {
        below += s->slice_histogram[i];
        if (below > 0 && (double)below >= part * (double)all)
            return fmin(exp2(i / 8.0) * 1e-6, s->longest_slice);
    }
    return s->longest_slice;
}

void wf_heap_get_stats(wf_vm *vm, wf_heap_stats *out)
{
    wf_heap *h = vm->heap;
    *out = h->stats;
    out->bytes = h->bytes;
    out->peak_bytes = h->peak;
    out->limit = h->limit;
    out->live_bytes = h->live;
    out->collections = h->collections;
    out->slices = h->slices;
}

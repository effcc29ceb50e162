/* The cycle of a collection: its phases in slices or in one go, closing functions, sweeping, and when the next begins. */
#include <assert.h>
#include <math.h>

#include "memory/heap_parts.h"
#include "object/aside.h"
#include "object/model.h"
#include "object/weakref.h"

static void cycle_start(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->phase = PHASE_MARK;
    vm->gc_epoch++;
    h->grey_count = 0;
    h->overflow = false;
    h->range_cell = NULL;
    h->mark_budget = h->bytes / 6 + 20 * SLICE_UNITS;
    wf_roots_mark(vm);
    wf_roots_mark_frames(vm);
}

#ifdef WF_HEAP_VERIFY
static void verify_cell(wf_vm *vm, wf_object *o)
{
    const wf_kind_info *info = &vm->kind_infos[o->kind];
    if (o->kind == WF_KIND_FREE || o->kind == WF_KIND_STORAGE || !(o->gc & MARK_BIT))
        return;
    assert(o->gc & BLACK_BIT);
    if (o->kind == WF_KIND_ARRAY)
        wf_heap_mark_values(vm, ((wf_array *)o)->items, ((wf_array *)o)->length);
    else if (info->count)
        info->mark_range(vm, o, 0, info->count(o));
    else if (info->mark)
        info->mark(vm, o);
    if (o->kind != WF_KIND_ARRAY && o->shape >= WF_KIND_LIMIT)
        wf_shape_mark_object(vm, o);
}

/* When the marking is done: whatever a marked cell refers to is marked. */
static void verify_marks(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->verifying = true;
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next)
            for (uint32_t i = 0; i < b->fresh; i++)
                verify_cell(vm, wf_block_cell(b, i));
    for (size_t i = 0; i < h->large_count; i++)
        verify_cell(vm, (wf_object *)(h->large[i] + 1));
    h->verifying = false;
}
#else
static inline void verify_marks(wf_vm *vm) { (void)vm; }
#endif

static void finish_mark(wf_vm *vm, bool scan_stack)
{
    wf_heap *h = vm->heap;
    wf_roots_mark(vm);
    wf_roots_mark_frames(vm);
    if (scan_stack)
        wf_roots_mark_stack(vm);
    wf_roots_mark_stacks_left(vm);
    while (!wf_mark_trace(vm, SIZE_MAX))
        ;
    verify_marks(vm);
    h->phase = PHASE_FINALISE;
    h->birth = MARK_BIT;
    h->finalise_class = 0;
    h->finalise_block = h->blocks[0];
    h->finalise_large = 0;
    h->closing_from = h->closing_count;
    wf_weak_begin(vm);
}

bool wf_heap_queue_closing(wf_vm *vm, wf_object *o)
{
    wf_heap *h = vm->heap;
    if (h->closing_count == h->closing_capacity &&
        !wf_heap_grow_table(vm, (void **)&h->closing, &h->closing_capacity, sizeof *h->closing))
        return false;
    h->closing[h->closing_count++] = o;
    return true;
}

/* An unreachable object that wants to be told: it has a __del__, or its kind has a closing function of its own. */
static bool queue_closing(wf_vm *vm, wf_object *o)
{
    const wf_kind_info *info = &vm->kind_infos[o->kind];
    if ((o->gc & (MARK_BIT | CLOSED_BIT)) || !info->closing)
        return true;
    if (!wf_instance_has_del(vm, o) && (info->closing == wf_instance_closing || info->closing == wf_weakref_closing ||
                                        (info->wants_closing && !info->wants_closing(o))))
        return true;
    if (!wf_heap_queue_closing(vm, o))
        return false;
    o->gc |= CLOSED_BIT;
    return true;
}

void wf_heap_watch_closing(wf_vm *vm)
{
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        for (wf_heap_block *b = vm->heap->blocks[c]; b; b = b->next)
            b->closable = true;
}

/* Callbacks of weak references come after every __del__, as in CPython when no cycle is involved. */
static void closing_order(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    size_t callbacks = h->closing_from;
    while (callbacks < h->closing_count && vm->kind_infos[h->closing[callbacks]->kind].closing == wf_weakref_closing)
        callbacks++;
    size_t n = callbacks - h->closing_from, rest = h->closing_count - callbacks;
    if (!n || !rest)
        return;
    /* A rotation by three reversals. */
    wf_object **from = h->closing + h->closing_from;
    for (int part = 0; part < 3; part++) {
        wf_object **low = part == 1 ? from + n : from, **high = part == 0 ? from + n : from + n + rest;
        while (low < high) {
            wf_object *o = *low;
            *low++ = *--high;
            *high = o;
        }
    }
}

/* Look for them block by block. All candidates are found before any is marked, so that closing order does not hide one behind another. */
static bool finalise_some(wf_vm *vm, size_t units)
{
    wf_heap *h = vm->heap;
    size_t done = 0;
    if (!wf_weak_clear_some(vm, units))
        return false;
    while (h->finalise_class < CLASS_COUNT) {
        wf_heap_block *b = h->finalise_block;
        if (!b) {
            if (++h->finalise_class < CLASS_COUNT)
                h->finalise_block = h->blocks[h->finalise_class];
            continue;
        }
        if (b->closable)
            for (uint32_t i = 0; i < b->fresh; i++, done++)
                if (!queue_closing(vm, wf_block_cell(b, i)))
                    break;
        h->finalise_block = b->next;
        if (++done >= units)
            return false;
    }
    for (; h->finalise_large < h->large_count; h->finalise_large++)
        queue_closing(vm, (wf_object *)(h->large[h->finalise_large] + 1));
    closing_order(vm);
    for (size_t i = h->closing_next; i < h->closing_count; i++)
        wf_heap_mark_object(vm, h->closing[i]);
    return wf_mark_trace(vm, units) && wf_weak_forget_some(vm, units);
}

void wf_str_intern_purge(wf_vm *vm); /* object/str_intern.c: drops interned strings that are not marked */
void wf_type_purge(wf_vm *vm);       /* object/type.c: drops subclasses and lookups likewise */

static void sweep_start(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    wf_str_intern_purge(vm);
    wf_type_purge(vm);
    wf_aside_purge(vm);
    h->phase = PHASE_SWEEP;
    h->birth = 0;
    h->live = 0;
    h->freed = 0;
    h->large_next = h->large_count;
    for (unsigned c = 0; c < CLASS_COUNT; c++) {
        /* A cell handed out from a block that the sweep has yet to pass would be freed by it: the lists are made anew. */
        h->free[c] = NULL;
        h->unswept[c] = h->blocks[c];
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next)
            b->swept = false;
    }
}

static void cycle_end(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->phase = PHASE_IDLE;
    vm->gc_epoch++;
    h->since_cycle = 0;
    h->threshold = h->live / THRESHOLD_SHARE > MIN_THRESHOLD ? h->live / THRESHOLD_SHARE : MIN_THRESHOLD;
    h->collections++;
    if (!wf_heap_over(h, RESERVE))
        h->reserve_open = false;
}

/* True when everything is swept. */
static bool sweep_some(wf_vm *vm, size_t units)
{
    wf_heap *h = vm->heap;
    size_t done = 0;
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        while (h->unswept[c]) {
            wf_heap_block *b = h->unswept[c];
            h->unswept[c] = b->next;
            if (!b->swept) {
                wf_heap_sweep_block(vm, b);
                done += b->fresh / 2 + 1;
                if (done >= units)
                    return false;
            }
        }
    while (h->large_next > 0) {
        wf_large *l = h->large[--h->large_next];
        wf_object *o = (wf_object *)(l + 1);
        if (o->gc & MARK_BIT) {
            o->gc &= (uint8_t)~(MARK_BIT | BLACK_BIT);
            h->live += l->size;
        } else {
            wf_heap_release_cell(vm, o);
            wf_heap_free_large(vm, l);
        }
        done += 8;
        if (done >= units && h->large_next)
            return false;
    }
    return true;
}

/* Give blocks without a live cell back, for other size classes. Only after a complete sweep. */
static void release_empty_blocks(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    for (unsigned c = 0; c < CLASS_COUNT; c++) {
        bool any = false;
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next) {
            uint32_t i = 0;
            while (i < b->fresh && wf_block_cell(b, i)->kind == WF_KIND_FREE)
                i++;
            b->closable = i == b->fresh && b != h->bump[c]; /* doubles as the note "empty" during this function */
            any |= b->closable;
        }
        wf_free_cell **link = &h->free[c];
        while (any && *link) {
            if (wf_block_of(*link)->closable)
                *link = (*link)->next;
            else
                link = &(*link)->next;
        }
        for (wf_heap_block **at = &h->blocks[c]; *at;) {
            wf_heap_block *b = *at;
            if (any && b->closable) {
                *at = b->next;
                b->next = h->empty;
                b->cell_count = 0;
                b->fresh = 0;
                h->empty = b;
                h->bytes -= BLOCK_SIZE;
            } else {
                b->closable = false;
                for (uint32_t i = 0; i < b->fresh && !b->closable; i++)
                    b->closable = vm->kind_infos[wf_block_cell(b, i)->kind].closing != NULL;
                at = &b->next;
            }
        }
    }
}

#ifdef WF_HEAP_VERIFY
static void heap_verify(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    for (unsigned c = 0; c < CLASS_COUNT; c++) {
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next) {
            assert(b->cell_size == wf_class_size(c) && b->fresh <= b->cell_count);
            for (uint32_t i = 0; i < b->fresh; i++) {
                wf_object *o = wf_block_cell(b, i);
                assert(o->kind < WF_KIND_LIMIT && !(o->gc & LARGE_BIT));
                if (o->kind == WF_KIND_FREE)
                    continue;
                assert(o->shape < vm->shape_count);
                assert(h->phase != PHASE_IDLE || !(o->gc & (MARK_BIT | BLACK_BIT)));
            }
        }
        for (wf_free_cell *f = h->free[c]; f; f = f->next)
            assert(f->head.kind == WF_KIND_FREE && wf_block_of(f)->class == c);
    }
    for (size_t i = 0; i < h->large_count; i++) {
        const wf_object *o = (const wf_object *)(h->large[i] + 1);
        assert(h->large[i]->index == i && (o->gc & LARGE_BIT));
        assert(h->phase != PHASE_IDLE || !(o->gc & (MARK_BIT | BLACK_BIT)));
    }
}
#else
static inline void heap_verify(wf_vm *vm) { (void)vm; }
#endif

static void heap_advance(wf_vm *vm, size_t units)
{
    wf_heap *h = vm->heap;
    switch (h->phase) {
    case PHASE_IDLE:
        cycle_start(vm);
        break;
    case PHASE_MARK:
        /* Stores that make long cells grey again can undo more than a slice does: a marking that has done several times the work that the
         * whole heap is worth is ended at once. */
        if (h->mark_budget < units)
            units = SIZE_MAX;
        else
            h->mark_budget -= units;
        if (!wf_mark_trace(vm, units))
            break;
        /* What only registers hold was born since the cycle began: trace it in slices too before the last, indivisible one. */
        wf_roots_mark(vm);
        wf_roots_mark_frames(vm);
        if (wf_mark_trace(vm, units))
            finish_mark(vm, vm->native_depth > 1);
        break;
    case PHASE_FINALISE:
        if (finalise_some(vm, units))
            sweep_start(vm);
        break;
    case PHASE_SWEEP:
        if (sweep_some(vm, units)) {
            cycle_end(vm);
            heap_verify(vm);
        }
        break;
    }
}

void wf_heap_step(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    if (h->collecting)
        return;
#ifdef WF_GC_STRESS
    if (h->slices++ % WF_GC_STRESS == 0)
        wf_heap_collect(vm);
    return;
#endif
    double start = h->timed && vm->host->monotonic ? vm->host->monotonic(vm->host->data) : 0;
    h->slices++;
    heap_advance(vm, SLICE_UNITS);
    if (h->timed && vm->host->monotonic) {
        double took = vm->host->monotonic(vm->host->data) - start;
        int bucket = took > 1e-6 ? (int)ceil(8 * log2(took * 1e6)) : 0;
        if (bucket >= WF_HEAP_PAUSES)
            bucket = WF_HEAP_PAUSES - 1;
        h->stats.slice_histogram[bucket]++;
        if (took > h->stats.longest_slice)
            h->stats.longest_slice = took;
    }
}

static size_t heap_collect(wf_vm *vm, bool scan_stack)
{
    wf_heap *h = vm->heap;
    if (h->collecting)
        return 0;
    h->collecting = true;
    /* A cycle under way may have marked what has died since: end it, then run a whole one. */
    if (h->phase == PHASE_MARK)
        finish_mark(vm, scan_stack);
    while (h->phase != PHASE_IDLE)
        heap_advance(vm, SIZE_MAX);
    cycle_start(vm);
    while (!wf_mark_trace(vm, SIZE_MAX))
        ;
    finish_mark(vm, scan_stack);
    while (h->phase != PHASE_IDLE)
        heap_advance(vm, SIZE_MAX);
    release_empty_blocks(vm);
    heap_verify(vm);
    h->since_slice = 0;
    h->collecting = false;
    return h->freed;
}

size_t wf_heap_collect(wf_vm *vm) { return heap_collect(vm, true); }
size_t wf_heap_collect_exactly(wf_vm *vm) { return heap_collect(vm, false); }

void wf_heap_run_closing(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    if (h->closing_next == h->closing_count || h->closing_running)
        return;
    if (h->phase == PHASE_FINALISE) /* those found so far are not marked yet: what their functions keep of them would be swept */
        return;
    h->closing_running = true;
    while (h->closing_next < h->closing_count && h->phase != PHASE_FINALISE) {
        wf_object *o = h->closing[h->closing_next++];
        wf_value pending = vm->exception;
        vm->exception = WF_UNSET;
        void (*closing)(wf_vm *, wf_object *) = vm->kind_infos[o->kind].closing;
        if (closing != wf_instance_closing && closing != wf_weakref_closing && wf_instance_has_del(vm, o))
            wf_instance_closing(vm, o);
        closing(vm, o);
        vm->exception = pending;
    }
    h->closing_running = false;
    if (h->closing_next == h->closing_count)
        h->closing_count = h->closing_next = 0;
}

/* Marking: the grey stack, the write barrier's slow side, and tracing in slices. */
#include <assert.h>

#include "memory/heap_parts.h"
#include "object/model.h"

static inline void grey_push(wf_vm *vm, wf_object *o)
{
    wf_heap *h = vm->heap;
    if (WF_UNLIKELY(h->grey_count == h->grey_capacity) &&
        !wf_heap_grow_table(vm, (void **)&h->grey, &h->grey_capacity, sizeof *h->grey)) {
        h->overflow = true;
        return;
    }
    h->grey[h->grey_count++] = o;
}

static inline void mark_cell(wf_vm *vm, wf_object *o)
{
#ifdef WF_HEAP_VERIFY
    assert(!vm->heap->verifying || (o->gc & MARK_BIT)); /* a marked cell refers to one that the marking missed */
#endif
    if (!(o->gc & MARK_BIT)) {
        o->gc |= MARK_BIT;
        if (o->kind == WF_KIND_STORAGE)
            o->gc |= BLACK_BIT;
        else
            grey_push(vm, o);
    }
}

void wf_heap_mark_object(wf_vm *vm, void *o)
{
    if (o)
        mark_cell(vm, o);
}

void wf_heap_mark_value(wf_vm *vm, wf_value v)
{
    if (wf_is_obj(v))
        mark_cell(vm, wf_obj(v));
    else if (wf_is_cellref(v))
        mark_cell(vm, wf_cellref_get(v));
}

void wf_heap_mark_values(wf_vm *vm, const wf_value *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        wf_heap_mark_value(vm, v[i]);
}

void wf_heap_remember(wf_vm *vm, wf_object *o)
{
    o->gc &= (uint8_t)~BLACK_BIT;
    if (vm->heap->phase == PHASE_MARK && (o->gc & MARK_BIT))
        grey_push(vm, o);
}

void wf_heap_remember_value(wf_vm *vm, wf_value v)
{
    if (vm->heap->phase == PHASE_MARK)
        wf_heap_mark_value(vm, v);
}

void wf_heap_keep(wf_vm *vm, void *o)
{
    if (vm->heap->phase == PHASE_FINALISE)
        wf_heap_mark_object(vm, o);
}

bool wf_heap_reach(wf_vm *vm, void *o)
{
    if (vm->heap->phase == PHASE_MARK)
        wf_heap_mark_object(vm, o);
    return vm->heap->phase != PHASE_FINALISE || wf_heap_marked(o);
}

bool wf_heap_marked(const void *o) { return ((const wf_object *)o)->gc & MARK_BIT; }

/* Whether it is a row of elements, and how many. */
static inline bool is_range(wf_vm *vm, wf_object *o, size_t *count)
{
    const wf_kind_info *info = &vm->kind_infos[o->kind];
    if (o->kind != WF_KIND_ARRAY && !info->count)
        return false;
    *count = o->kind == WF_KIND_ARRAY ? ((wf_array *)o)->length : info->count(o);
    return true;
}

static size_t mark_elements(wf_vm *vm, wf_object *o, size_t from, size_t to)
{
    if (o->kind == WF_KIND_ARRAY)
        wf_heap_mark_values(vm, ((wf_array *)o)->items + from, to - from);
    else
        vm->kind_infos[o->kind].mark_range(vm, o, from, to);
    return 1 + (to - from) / 2;
}

size_t wf_mark_scan(wf_vm *vm, wf_object *o)
{
    wf_heap *h = vm->heap;
    size_t count;
    if (o->gc & BLACK_BIT)
        return 1;
    o->gc |= BLACK_BIT;
    if (is_range(vm, o, &count)) {
        if (count <= RANGE_SLICE)
            return mark_elements(vm, o, 0, count);
        h->range_cell = o;
        h->range_next = 0;
        return 1;
    }
    void (*mark)(wf_vm *, wf_object *) = vm->kind_infos[o->kind].mark;
    if (mark)
        mark(vm, o);
    if (o->shape >= WF_KIND_LIMIT) /* an instance of a class that is not a kind's own: it keeps the class, and may have attributes */
        wf_shape_mark_object(vm, o);
    return 2;
}

size_t wf_mark_scan_range(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    wf_object *o = h->range_cell;
    size_t count = 0;
    (void)is_range(vm, o, &count);
    size_t from = h->range_next, to = count - from > RANGE_SLICE ? from + RANGE_SLICE : count;
    if (from >= count) { /* it was shortened meanwhile */
        h->range_cell = NULL;
        return 1;
    }
    h->range_next = to;
    if (to == count)
        h->range_cell = NULL;
    return mark_elements(vm, o, from, to);
}

/* The long cell under way goes on when what it has met is scanned, so that the grey stack stays short, or when another long cell is next. */
static bool range_is_next(wf_vm *vm)
{
    const wf_heap *h = vm->heap;
    size_t count;
    return !h->grey_count || (is_range(vm, h->grey[h->grey_count - 1], &count) && count > RANGE_SLICE);
}

/* The grey stack had no room: find the cells that are marked but were not scanned. */
static void refill_grey(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->overflow = false;
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next)
            for (uint32_t i = 0; i < b->fresh; i++) {
                wf_object *o = wf_block_cell(b, i);
                if (o->kind != WF_KIND_FREE && (o->gc & (MARK_BIT | BLACK_BIT)) == MARK_BIT && !h->overflow)
                    grey_push(vm, o);
            }
    for (size_t i = 0; i < h->large_count; i++) {
        wf_object *o = (wf_object *)(h->large[i] + 1);
        if ((o->gc & (MARK_BIT | BLACK_BIT)) == MARK_BIT && !h->overflow)
            grey_push(vm, o);
    }
}

bool wf_mark_trace(wf_vm *vm, size_t units)
{
    wf_heap *h = vm->heap;
    size_t done = 0;
    for (;;) {
        if (h->range_cell && range_is_next(vm))
            done += wf_mark_scan_range(vm);
        else if (h->grey_count)
            done += wf_mark_scan(vm, h->grey[--h->grey_count]);
        else if (h->overflow)
            refill_grey(vm);
        else
            return true;
        if (done >= units)
            return false;
    }
}

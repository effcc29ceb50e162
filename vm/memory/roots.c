/* Where tracing begins: what the VM holds, frames, C stacks, and what others have registered. */
#include <setjmp.h>
#include <stdlib.h>

#include "exec/fibre.h"
#include "memory/heap_parts.h"
#include "memory/sanitize.h"
#include "object/aside.h"

static void mark_frames_from(wf_vm *vm, wf_frame *f)
{
    for (; f; f = f->back) {
        wf_heap_mark_object(vm, f->code);
        wf_heap_mark_object(vm, f->function);
        wf_heap_mark_value(vm, f->handled);
        if (f->flags & WF_FRAME_HEAP)
            wf_heap_mark_object(vm, wf_gen_of_frame(f));
        wf_heap_mark_values(vm, wf_frame_registers(f), f->code->registers);
    }
}

void wf_roots_mark_frames(wf_vm *vm)
{
    mark_frames_from(vm, vm->frame);
    for (const wf_strand *s = NULL; (s = wf_fibre_next_strand(vm, s)) != NULL;) {
        wf_heap_mark_value(vm, s->exception);
        wf_heap_mark_value(vm, s->result);
        wf_heap_mark_object(vm, s->kwnames);
        mark_frames_from(vm, s->frame);
    }
}

void wf_roots_mark(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    wf_heap_mark_value(vm, vm->exception);
    wf_heap_mark_value(vm, vm->result);
    wf_heap_mark_object(vm, vm->kwnames);
    for (size_t i = 0; i < WF_KIND_LIMIT; i++)
        wf_heap_mark_object(vm, vm->kind_types[i]);
    for (size_t i = 0; i < WF_EXC_COUNT; i++)
        wf_heap_mark_object(vm, vm->exc_types[i]);
    for (size_t i = 0; i < WF_NAME_COUNT; i++)
        wf_heap_mark_object(vm, vm->names[i]);
    for (size_t i = 0; i < 256; i++)
        wf_heap_mark_object(vm, vm->latin1[i]);
    wf_heap_mark_object(vm, vm->empty_str);
    wf_heap_mark_object(vm, vm->empty_tuple);
    wf_heap_mark_object(vm, vm->empty_bytes);
    wf_heap_mark_object(vm, vm->builtins);
    wf_heap_mark_object(vm, vm->modules);
    wf_heap_mark_value(vm, vm->memory_error);
    wf_heap_mark_value(vm, vm->argv);
    wf_heap_mark_value(vm, vm->warn_options);
    wf_heap_mark_value(vm, vm->path);
    wf_heap_mark_values(vm, vm->asyncgen_hooks, 2);
    for (size_t i = 0; i < WF_ASIDE_COUNT; i++)
        wf_heap_mark_object(vm, vm->asides[i]);
    for (size_t i = 0; i < h->root_count; i++)
        wf_heap_mark_value(vm, *h->roots[i]);
    for (size_t i = 0; i < h->hook_count; i++)
        h->hooks[i].fn(vm, h->hooks[i].data);
    for (size_t i = h->closing_next; i < h->closing_count; i++)
        wf_heap_mark_object(vm, h->closing[i]);
}

static int large_compare(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t) * (wf_large *const *)a, y = (uintptr_t) * (wf_large *const *)b;
    return x < y ? -1 : x > y;
}

/* The object that an address points into, or NULL. Any address is allowed. */
static wf_object *find_cell(wf_heap *h, uintptr_t p)
{
    size_t low = 0, high = h->chunk_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if ((uintptr_t)h->chunks[mid]->base <= p)
            low = mid + 1;
        else
            high = mid;
    }
    if (low > 0) {
        wf_chunk *c = h->chunks[low - 1];
        if (p < (uintptr_t)c->base + (size_t)c->used * BLOCK_SIZE) {
            wf_heap_block *b = wf_block_of((void *)p);
            size_t offset = p - (uintptr_t)b;
            if (!b->cell_count || offset < BLOCK_HEADER)
                return NULL;
            size_t i = (offset - BLOCK_HEADER) / b->cell_size;
            if (i >= b->fresh)
                return NULL;
            wf_object *o = wf_block_cell(b, (uint32_t)i);
            return o->kind == WF_KIND_FREE ? NULL : o;
        }
    }
    low = 0;
    high = h->large_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if ((uintptr_t)h->large[mid] <= p)
            low = mid + 1;
        else
            high = mid;
    }
    if (low > 0) {
        wf_large *l = h->large[low - 1];
        if (p >= (uintptr_t)(l + 1) && p < (uintptr_t)(l + 1) + l->size)
            return (wf_object *)(l + 1);
    }
    return NULL;
}

/* What lies on a C stack between two addresses, the first one the lower. */
static __attribute__((noinline)) WF_NO_SANITIZE void mark_c_stack(wf_vm *vm, const char *from, const char *base)
{
    wf_heap *h = vm->heap;
    if (h->large_count && !h->large_sorted) {
        qsort(h->large, h->large_count, sizeof *h->large, large_compare);
        for (size_t i = 0; i < h->large_count; i++)
            h->large[i]->index = i;
        h->large_sorted = true;
    }
    const uintptr_t *p = (const uintptr_t *)((uintptr_t)from & ~(uintptr_t)7);
    for (; (const char *)p < base; p++) {
        wf_object *o = find_cell(h, *p);
        if (o)
            wf_heap_mark_object(vm, o);
    }
}

WF_NO_SANITIZE void wf_roots_mark_stack(wf_vm *vm)
{
    jmp_buf registers; /* spills the callee-saved registers where the scan sees them */
    __builtin_unwind_init(); /* and so does this: libc hides one of them in its buffer */
    setjmp(registers);
    __asm__ volatile("" : : "r"(&registers) : "memory");
    if (vm->c_stack_base)
        mark_c_stack(vm, (const char *)&registers < (const char *)__builtin_frame_address(0)
                             ? (const char *)&registers
                             : (const char *)__builtin_frame_address(0), vm->c_stack_base);
}

void wf_roots_mark_stacks_left(wf_vm *vm)
{
    for (const wf_strand *s = NULL; (s = wf_fibre_next_strand(vm, s)) != NULL;)
        if (s->c_stack_base)
            mark_c_stack(vm, s->top, s->c_stack_base);
}

/* ---- roots outside the heap ---- */

bool wf_heap_root_add(wf_vm *vm, wf_value *slot)
{
    wf_heap *h = vm->heap;
    if (h->root_count == h->root_capacity &&
        !wf_heap_grow_table(vm, (void **)&h->roots, &h->root_capacity, sizeof *h->roots))
        return wf_heap_exhausted(vm);
    h->roots[h->root_count++] = slot;
    return true;
}

void wf_heap_root_remove(wf_vm *vm, wf_value *slot)
{
    wf_heap *h = vm->heap;
    for (size_t i = h->root_count; i-- > 0;)
        if (h->roots[i] == slot) {
            h->roots[i] = h->roots[--h->root_count];
            return;
        }
}

bool wf_heap_root_hook(wf_vm *vm, wf_root_fn fn, void *data)
{
    wf_heap *h = vm->heap;
    if (h->hook_count == h->hook_capacity &&
        !wf_heap_grow_table(vm, (void **)&h->hooks, &h->hook_capacity, sizeof *h->hooks))
        return wf_heap_exhausted(vm);
    h->hooks[h->hook_count++] = (wf_root){fn, data};
    return true;
}

/*
 * The heap: cells in size-class blocks, a tracing, non-moving, incremental mark-sweep collector, and the account of every byte.
 *
 * Rules for everybody outside memory/:
 * - Collection happens at safepoints of the interpreter and, when the memory limit would be passed, inside an allocation. The C
 *   stack between the VM's entry and that point is scanned conservatively (interior pointers count), so native code roots
 *   nothing: a pointer or value in a local variable or argument keeps its object alive. Values in malloc'ed memory are not seen.
 * - Cells are born zeroed (a zero word is the fixnum 0) and may be marked at once.
 * - Every store of a value into an older object goes through wf_heap_store, or is followed by wf_heap_barrier(vm, object).
 * - Objects never move, so addresses are stable.
 * - An allocation that fails has raised MemoryError and returns NULL.
 */
#ifndef WF_HEAP_H
#define WF_HEAP_H

#include "object/object.h"

/* A cell of `size` bytes (header included), zeroed, of that kind; its shape is the kind's root shape. NULL: MemoryError is pending. */
void *wf_heap_new(wf_vm *vm, wf_kind kind, size_t size) WF_CHECKED;
wf_array *wf_heap_new_array(wf_vm *vm, size_t length) WF_CHECKED;     /* items zeroed (fixnum 0) */
wf_storage *wf_heap_new_storage(wf_vm *vm, size_t length) WF_CHECKED; /* bytes not zeroed */

/* Give a cell back at once. Only its one owner may do so; ignored when the collector still needs the cell. NULL is allowed. */
void wf_heap_free(wf_vm *vm, void *cell);

/* Memory outside the heap but on the VM's account (tables of the VM itself). new_size 0 frees. NULL: MemoryError is pending (unless
 * freeing). Contents are not scanned. */
void *wf_heap_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size);

/* True when `size` more bytes would fit; raises MemoryError when not. For results whose size is known before they are computed. */
bool wf_heap_check(wf_vm *vm, size_t size) WF_CHECKED;

/* Marking, for the mark functions of kinds. */
void wf_heap_mark_object(wf_vm *vm, void *o); /* NULL is allowed */
void wf_heap_mark_value(wf_vm *vm, wf_value v);
void wf_heap_mark_values(wf_vm *vm, const wf_value *v, size_t n);

/* The write barrier: call after storing a value into `o`. Cheap: one byte test. */
#define WF_GC_BLACK_BIT 0x04
void wf_heap_remember(wf_vm *vm, wf_object *o);
static inline void wf_heap_barrier(wf_vm *vm, void *o)
{
    if (WF_UNLIKELY(((wf_object *)o)->gc & WF_GC_BLACK_BIT))
        wf_heap_remember(vm, (wf_object *)o);
}
static inline void wf_heap_store(wf_vm *vm, void *o, wf_value *slot, wf_value v)
{
    *slot = v;
    wf_heap_barrier(vm, o);
}

/* Values that live outside the heap and outside the C stack: registered slots are marked until removed. */
bool wf_heap_root_add(wf_vm *vm, wf_value *slot) WF_CHECKED;
void wf_heap_root_remove(wf_vm *vm, wf_value *slot);

/* Other parts (the scheduler, the host API) mark what they own outside the heap through such a hook. */
typedef void (*wf_root_fn)(wf_vm *vm, void *data);
bool wf_heap_root_hook(wf_vm *vm, wf_root_fn fn, void *data) WF_CHECKED;

/* A slice of collection work, at a safepoint only. */
void wf_heap_step(wf_vm *vm);
/* A whole collection now; `finalisers` says whether closing functions run. Returns the number of cells freed. */
size_t wf_heap_collect(wf_vm *vm, bool finalisers);

#endif

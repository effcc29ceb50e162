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
/* A cell that refers to nothing beyond its first `zeroed` bytes, which are cleared; the caller fills the rest before it is read. */
void *wf_heap_new_leaf(wf_vm *vm, wf_kind kind, size_t size, size_t zeroed) WF_CHECKED;
wf_storage *wf_heap_new_storage(wf_vm *vm, size_t length) WF_CHECKED; /* bytes not zeroed */

/* Give a cell back at once. Only its one owner may do so; ignored when the collector still needs the cell. NULL is allowed. */
void wf_heap_free(wf_vm *vm, void *cell);

/* Memory outside the heap but on the VM's account (tables of the VM itself). new_size 0 frees. NULL: MemoryError is pending (unless
 * freeing). Contents are not scanned. */
void *wf_heap_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size);

/* The same past the limit too: for what a host asks for, a little at a time, when the script has used everything up. */
void *wf_heap_realloc_unlimited(wf_vm *vm, void *p, size_t old_size, size_t new_size);

/* Memory that the VM uses and something else holds: put on its account and taken off. */
bool wf_heap_account(wf_vm *vm, size_t size) WF_CHECKED;
void wf_heap_unaccount(wf_vm *vm, size_t size);

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
/* The same for one known value: the value is marked instead of the whole object scanned again. Use it for arrays and tables, which may be long. */
void wf_heap_remember_value(wf_vm *vm, wf_value v);
static inline void wf_heap_barrier_value(wf_vm *vm, void *o, wf_value v)
{
    if (WF_UNLIKELY(((wf_object *)o)->gc & WF_GC_BLACK_BIT))
        wf_heap_remember_value(vm, v);
}
static inline void wf_heap_store(wf_vm *vm, void *o, wf_value *slot, wf_value v)
{
    *slot = v;
    wf_heap_barrier_value(vm, o, v);
}

/* Values that live outside the heap and outside the C stack: registered slots are marked until removed. */
bool wf_heap_root_add(wf_vm *vm, wf_value *slot) WF_CHECKED;
void wf_heap_root_remove(wf_vm *vm, wf_value *slot);

/* Other parts (the scheduler, the host API) mark what they own outside the heap through such a hook. */
typedef void (*wf_root_fn)(wf_vm *vm, void *data);
bool wf_heap_root_hook(wf_vm *vm, wf_root_fn fn, void *data) WF_CHECKED;

/* An object found through a weak table (the intern table) is about to be used: keeps it when the collector has already decided. */
void wf_heap_keep(wf_vm *vm, void *o);
bool wf_heap_marked(const void *o); /* for purging weak tables, called by the collector before it sweeps */

/* An object found through a weak reference is about to be used: true when it is not about to be swept, and then it is kept. */
bool wf_heap_reach(wf_vm *vm, void *o);
/* For a weak reference whose callback is to be called: its kind's closing function gets it. False: no memory for that. */
bool wf_heap_queue_closing(wf_vm *vm, wf_object *o);
/* A kind got a closing function when there may be cells of it already: look at all of them from now on. */
void wf_heap_watch_closing(wf_vm *vm);

/* A slice of collection work, at a safepoint only. */
void wf_heap_step(wf_vm *vm);
/* A whole collection now. Closing functions are queued, for wf_heap_run_closing. Returns the number of cells freed. */
size_t wf_heap_collect(wf_vm *vm);
/* The same for a caller who holds no values in C variables, nor do his callers: the C stack is not scanned. */
size_t wf_heap_collect_exactly(wf_vm *vm);
/* Run the closing functions of what the last collection found unreachable. Runs script code; at a safepoint only. */
void wf_heap_run_closing(wf_vm *vm);

bool wf_heap_open(wf_vm *vm, size_t limit); /* creates vm->heap, which does not collect yet */
void wf_heap_ready(wf_vm *vm);              /* the VM is whole: collections may begin */
void wf_heap_clear(wf_vm *vm);              /* finalises every cell; only wf_heap_close may follow */
void wf_heap_close(wf_vm *vm);              /* frees everything */
void wf_heap_fail_after(wf_vm *vm, uint64_t n); /* alloc_fail builds: the nth allocation from now fails; 0: never */

enum { WF_HEAP_PAUSES = 160 };
typedef struct wf_heap_stats {
    size_t bytes, peak_bytes, limit; /* charged to the VM now, at most, and allowed (0: no limit) */
    size_t live_bytes;               /* found reachable by the last collection */
    uint64_t collections, slices;
    double longest_slice;            /* seconds; measured only when `timed` was asked for */
    uint64_t slice_histogram[WF_HEAP_PAUSES]; /* slices of up to 2^(i/8) microseconds; the last: longer ones too */
} wf_heap_stats;
void wf_heap_get_stats(wf_vm *vm, wf_heap_stats *out);
void wf_heap_time_slices(wf_vm *vm, bool on);
double wf_heap_pause(const wf_heap_stats *s, double part); /* seconds, within a tenth, that this part (0.5: half) of the timed slices stayed below */
/* What an object refers to directly: fn is called for each heap object, once; cells that scripts cannot see are looked through. Nothing may be
 * allocated meanwhile, and no collection be under way (wf_heap_collect has just run). False: the collector's own memory is out. */
bool wf_heap_referents(wf_vm *vm, wf_object *o, void (*fn)(wf_vm *vm, wf_object *referent, void *data), void *data);
bool wf_heap_visible(wf_vm *vm, const wf_object *o); /* a value that scripts can hold, and no internal cell */
bool wf_heap_closed(const wf_object *o);             /* its __del__ has run, or is about to */
/* Marks what can be reached from what `roots` marks, calls `look`, which may ask wf_heap_marked, and takes the marks back. While
 * wf_heap_is_idle; neither function may allocate. */
void wf_heap_explore(wf_vm *vm, wf_root_fn roots, wf_root_fn look, void *data);
bool wf_heap_is_idle(const wf_vm *vm);         /* between two cycles */
uint64_t wf_heap_collections(const wf_vm *vm); /* cycles completed so far */
/* Calls fn for every live object; nothing may be allocated meanwhile. */
void wf_heap_walk(wf_vm *vm, void (*fn)(wf_vm *vm, wf_object *o, size_t size, void *data), void *data);

#endif

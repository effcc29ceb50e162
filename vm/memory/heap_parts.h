/*
 * The inside of the heap, for its own files: heap.c has cells, blocks and the account; mark.c marks and traces; roots.c finds where tracing begins; collect.c is
 * the cycle of a collection; look.c answers questions about what is there; weak.c clears weak references.
 *
 * Cells of up to 2 KiB lie in 16 KiB blocks, each of one size class; blocks are carved from chunks that the host gives. Larger cells
 * are allocated one by one behind a small header. The collector is an incremental tracing mark-sweep one in the manner of Dijkstra et al. (1978)
 * with a barrier that marks the stored value, or, where the value is not known, one that makes the container grey again (Steele 1975).
 *
 *   IDLE      allocation counts up to a threshold
 *   MARK      slices of tracing at safepoints; new cells are born white; registers of frames have no barrier and are scanned again at the end
 *   ATOMIC    (one slice) frames, the C stack and the roots are scanned again, the grey rest is traced
 *   FINALISE  slices: weak references are cleared, unreachable objects with a closing function revived and queued; new cells are born marked
 *   SWEEP     blocks are swept one by one, on demand of allocation or in slices
 *
 * Bits of wf_object.gc: MARK reached; BLACK scanned, stores must tell the collector; CLOSED its closing function has run or is queued; LARGE.
 * Invariant of MARK: no BLACK object refers to an unmarked one, except frames' registers (scanned again) and cells born since the last
 * safepoint.
 */
#ifndef WF_HEAP_PARTS_H
#define WF_HEAP_PARTS_H

#include "memory/heap.h"
#include "vm.h"

enum {
    BLOCK_SIZE = 16384,
    BLOCK_HEADER = 64,
    SMALL_MAX = 2048,
    BLOCK_LARGE = 128 << 10,
    CARVE_BYTES = 1024, /* of a fresh block that are made free cells at once */
    CLEAR_SHORT = 128, /* up to here a loop clears faster than memset */
    FINE_CLASSES = 32, /* steps of 16 bytes up to 512 */
    CLASS_COUNT = 40,
    FIRST_CHUNK_BLOCKS = 16,
    CHUNK_BLOCKS = 64,
    SMALL_CHUNKS = 16,       /* after these a chunk has the size of a huge page: a growing heap spends its time in page faults else */
    HUGE_CHUNK_BLOCKS = 128,
    MARK_BIT = 1,
    BLACK_BIT = WF_GC_BLACK_BIT,
    CLOSED_BIT = 8,
    LARGE_BIT = 16,
#ifdef WF_HEAP_VERIFY /* many small slices, so that scripts run between them */
    SLICE_UNITS = 250,
    SLICE_BYTES = 4 << 10,
    RANGE_SLICE = 7,
    MIN_THRESHOLD = 64 << 10,
    THRESHOLD_SHARE = 16, /* of what is live: allocated before the next cycle begins */
#else
    SLICE_UNITS = 6000,      /* work of one slice; a unit is about 20 to 100 ns */
    SLICE_BYTES = 48 << 10,  /* allocation between two slices */
    RANGE_SLICE = 2048,      /* elements of a long cell marked at once */
    MIN_THRESHOLD = 1 << 20,
    THRESHOLD_SHARE = 1,
#endif
    RESERVE = 64 << 10, /* past the limit, once, so that the handler of a MemoryError can run */
};

typedef enum wf_phase { PHASE_IDLE, PHASE_MARK, PHASE_FINALISE, PHASE_SWEEP } wf_phase;

typedef struct wf_heap_block {
    struct wf_heap_block *next; /* of its class */
    struct wf_chunk *chunk;
    uint32_t cell_size, cell_count;
    uint32_t fresh;        /* cells [fresh, cell_count) were never handed out */
    uint8_t class;
    bool swept;            /* in PHASE_SWEEP */
    bool closable;         /* may hold cells of kinds with a closing function */
} wf_heap_block;
_Static_assert(sizeof(wf_heap_block) <= BLOCK_HEADER, "the block header must fit");

typedef struct wf_chunk {
    char *base;
    size_t size;
    uint32_t blocks, used; /* blocks carved so far */
} wf_chunk;

typedef struct wf_large {
    size_t size;  /* of the cell */
    size_t index; /* in heap->large */
} wf_large;
_Static_assert(sizeof(wf_large) == 16, "keeps large cells aligned to 16");

typedef struct wf_free_cell {
    wf_object head;
    struct wf_free_cell *next;
} wf_free_cell;

typedef struct wf_root {
    wf_root_fn fn;
    void *data;
} wf_root;

struct wf_heap {
    wf_free_cell *free[CLASS_COUNT];
    wf_heap_block *bump[CLASS_COUNT];    /* block with fresh cells */
    wf_heap_block *blocks[CLASS_COUNT];  /* all of the class */
    wf_heap_block *unswept[CLASS_COUNT]; /* where sweeping goes on; NULL: all swept */
    wf_heap_block *empty;                /* blocks given back, of no class */
    uint8_t birth;                  /* gc byte of new cells */
    wf_phase phase;
    bool overflow;                  /* the grey stack could not grow: some marked cells are not on it */
#ifdef WF_HEAP_VERIFY
    bool verifying; /* marking only checks */
#endif
    bool collecting;                /* a full collection is under way: no re-entry */
    bool reserve_open;
    bool timed;

    size_t bytes, peak, limit;
    size_t since_slice;             /* bytes allocated since the last slice */
    size_t since_cycle, threshold;
    size_t live;
    size_t mark_budget; /* units that this cycle's slices may still be given: a few times those for every cell there was */
    uint64_t collections, slices, fail_at;
    size_t freed;                   /* cells swept in this cycle */

    wf_object **grey;
    size_t grey_count, grey_capacity;
    wf_object *range_cell;          /* a long cell being marked in slices, from range_next on */
    size_t range_next;

    wf_chunk **chunks;              /* sorted by base */
    wf_chunk *open_chunk;           /* the newest: the only one that may have blocks that were never carved */
    size_t chunk_count, chunk_capacity;
    wf_large **large;
    size_t large_count, large_capacity;
    bool large_sorted;
    size_t large_next;              /* sweep */
    wf_heap_block *finalise_block;
    uint32_t finalise_class;
    size_t finalise_large;

    wf_object **closing;            /* queue of revived objects */
    size_t closing_count, closing_capacity, closing_next;
    bool closing_running;           /* one of them runs: what it reaches a safepoint in runs no other */
    size_t closing_from;            /* where the entries of the present cycle begin */
    wf_value **roots;
    size_t root_count, root_capacity;
    wf_root *hooks;
    size_t hook_count, hook_capacity;
    wf_heap_stats stats;
};

/* ---- the account ---- */

static inline void wf_heap_account_add(wf_vm *vm, size_t size) /* a difference may be negative: it wraps */
{
    vm->heap->bytes += size;
    if (vm->heap->bytes > vm->heap->peak)
        vm->heap->peak = vm->heap->bytes;
}

/* On the account, without a look at the limit. */
void *wf_heap_host_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size);
/* Grow a table that the collector itself needs; such tables never raise. */
bool wf_heap_grow_table(wf_vm *vm, void **table, size_t *capacity, size_t item);
bool wf_heap_exhausted(wf_vm *vm); /* raises MemoryError; false */

/* Would `size` bytes more pass the limit (the reserve aside)? */
static inline bool wf_heap_over(const wf_heap *h, size_t size)
{
    if (!h->limit)
        return false;
    size_t limit = h->limit + (h->reserve_open ? RESERVE : 0);
    return size > limit || h->bytes > limit - size;
}

/* ---- blocks and cells ---- */

static inline unsigned wf_class_of(size_t size)
{
    if (size <= 512)
        return (unsigned)((size + 15) / 16) - 1;
    if (size <= 1024)
        return FINE_CLASSES + (unsigned)((size - 513) / 128);
    return FINE_CLASSES + 4 + (unsigned)((size - 1025) / 256);
}

static inline uint32_t wf_class_size(unsigned class)
{
    if (class < FINE_CLASSES)
        return (class + 1) * 16;
    if (class < FINE_CLASSES + 4)
        return 512 + (class - FINE_CLASSES + 1) * 128;
    return 1024 + (class - FINE_CLASSES - 3) * 256;
}

static inline wf_object *wf_block_cell(const wf_heap_block *b, uint32_t i)
{
    return (wf_object *)((char *)b + BLOCK_HEADER + (size_t)i * b->cell_size);
}
static inline wf_heap_block *wf_block_of(const void *cell)
{
    return (wf_heap_block *)((uintptr_t)cell & ~(uintptr_t)(BLOCK_SIZE - 1));
}

static inline void wf_heap_release_cell(wf_vm *vm, wf_object *o)
{
    void (*finalise)(wf_vm *, wf_object *) = vm->kind_infos[o->kind].finalise;
    if (finalise)
        finalise(vm, o);
}

/* Free the unmarked cells of one block; clears the marks of the others. Returns cells freed. */
size_t wf_heap_sweep_block(wf_vm *vm, wf_heap_block *b);
void wf_heap_free_large(wf_vm *vm, wf_large *l);

/* ---- marking ---- */

/* Scan one grey cell; returns the work done in units. A long one is left in range_cell, of which wf_mark_scan_range does a part. */
size_t wf_mark_scan(wf_vm *vm, wf_object *o);
size_t wf_mark_scan_range(wf_vm *vm);
/* Trace for about `units` of work. True when nothing grey is left. */
bool wf_mark_trace(wf_vm *vm, size_t units);

/* ---- roots ---- */

void wf_roots_mark(wf_vm *vm);
void wf_roots_mark_frames(wf_vm *vm);
void wf_roots_mark_stack(wf_vm *vm);       /* the C stack between the VM's entry and here, registers included */
void wf_roots_mark_stacks_left(wf_vm *vm); /* the C stacks of strands that lie still */

#endif

/*
 * The heap and its collector.
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
#include "exec/fibre.h"
#include "memory/heap.h"

#include <assert.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "memory/sanitize.h"
#include "object/aside.h"
#include "object/weakref.h"
#include "object/model.h"
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

/* ---- host memory on the account ---- */

static inline void account_add(wf_vm *vm, size_t size) /* a difference may be negative: it wraps */
{
    vm->heap->bytes += size;
    if (vm->heap->bytes > vm->heap->peak)
        vm->heap->peak = vm->heap->bytes;
}

static void *raw_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    void *q = vm->host->realloc(vm->host->data, p, old_size, new_size);
    if (q || new_size == 0)
        account_add(vm, new_size - old_size);
    return q;
}

/* Would `size` bytes more pass the limit (the reserve aside)? */
static bool heap_over(const wf_heap *h, size_t size)
{
    if (!h->limit)
        return false;
    size_t limit = h->limit + (h->reserve_open ? RESERVE : 0);
    return size > limit || h->bytes > limit - size;
}

static bool heap_make_room(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
#ifdef WF_ALLOC_FAIL
    if (h->fail_at && --h->fail_at == 0)
        return false;
#endif
    if (WF_LIKELY(!heap_over(h, size)))
        return true;
    if (h->collecting)
        return false;
    vm->fuel -= (int64_t)(h->bytes / 64); /* a script at its limit may cause one collection after another */
    wf_heap_collect(vm);
    if (!heap_over(h, size)) {
        h->reserve_open = false;
        return true;
    }
    return false;
}

static bool heap_exhausted(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    wf_raise_memory(vm);
    h->reserve_open = true; /* the handler may use the reserve until a collection finds room again */
    return false;
}

void *wf_heap_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    if (new_size > old_size && !heap_make_room(vm, new_size - old_size)) {
        heap_exhausted(vm);
        return NULL;
    }
    void *q = raw_realloc(vm, p, old_size, new_size);
    if (!q && new_size)
        heap_exhausted(vm);
    return q;
}

void *wf_heap_realloc_unlimited(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    void *q = raw_realloc(vm, p, old_size, new_size);
    if (!q && new_size)
        heap_exhausted(vm);
    return q;
}

bool wf_heap_check(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
    if (size > PTRDIFF_MAX / 2)
        return heap_exhausted(vm);
    if (!heap_over(h, size))
        return true;
    return heap_make_room(vm, size) || heap_exhausted(vm);
}

bool wf_heap_account(wf_vm *vm, size_t size)
{
    if (!heap_make_room(vm, size))
        return heap_exhausted(vm);
    account_add(vm, size);
    return true;
}

void wf_heap_unaccount(wf_vm *vm, size_t size) { account_add(vm, (size_t)0 - size); }

/* Grow a table that the collector itself needs; such tables never raise. */
static bool table_grow(wf_vm *vm, void **table, size_t *capacity, size_t item)
{
    size_t n = *capacity ? *capacity * 2 : 64;
    void *p = raw_realloc(vm, *table, *capacity * item, n * item);
    if (!p)
        return false;
    *table = p;
    *capacity = n;
    return true;
}

/* ---- blocks ---- */

static inline unsigned size_class(size_t size)
{
    if (size <= 512)
        return (unsigned)((size + 15) / 16) - 1;
    if (size <= 1024)
        return FINE_CLASSES + (unsigned)((size - 513) / 128);
    return FINE_CLASSES + 4 + (unsigned)((size - 1025) / 256);
}

static inline uint32_t class_size(unsigned class)
{
    if (class < FINE_CLASSES)
        return (class + 1) * 16;
    if (class < FINE_CLASSES + 4)
        return 512 + (class - FINE_CLASSES + 1) * 128;
    return 1024 + (class - FINE_CLASSES - 3) * 256;
}

static inline wf_object *block_cell(const wf_heap_block *b, uint32_t i)
{
    return (wf_object *)((char *)b + BLOCK_HEADER + (size_t)i * b->cell_size);
}
static inline wf_heap_block *block_of(const void *cell)
{
    return (wf_heap_block *)((uintptr_t)cell & ~(uintptr_t)(BLOCK_SIZE - 1));
}

static bool chunk_add(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    if (h->chunk_count == h->chunk_capacity &&
        !table_grow(vm, (void **)&h->chunks, &h->chunk_capacity, sizeof *h->chunks))
        return false;
    wf_chunk *c = raw_realloc(vm, NULL, 0, sizeof *c);
    if (!c)
        return false;
    *c = (wf_chunk){.blocks = h->chunk_count >= SMALL_CHUNKS ? HUGE_CHUNK_BLOCKS : h->chunk_count ? CHUNK_BLOCKS : FIRST_CHUNK_BLOCKS};
    c->size = (size_t)c->blocks * BLOCK_SIZE;
    c->base = vm->host->block_alloc(vm->host->data, c->size, BLOCK_SIZE);
    if (!c->base) {
        raw_realloc(vm, c, sizeof *c, 0);
        return false;
    }
    size_t i = h->chunk_count++;
    for (; i > 0 && h->chunks[i - 1]->base > c->base; i--)
        h->chunks[i] = h->chunks[i - 1];
    h->chunks[i] = c;
    h->open_chunk = c;
    return true;
}

static wf_heap_block *block_new(wf_vm *vm, unsigned class)
{
    wf_heap *h = vm->heap;
    wf_heap_block *b = h->empty;
    wf_chunk *c = NULL;
    if (!heap_make_room(vm, BLOCK_SIZE))
        return NULL;
    if (b) {
        h->empty = b->next;
        c = b->chunk;
    } else {
        if ((!h->open_chunk || h->open_chunk->used == h->open_chunk->blocks) && !chunk_add(vm))
            return NULL;
        c = h->open_chunk;
        b = (wf_heap_block *)(c->base + (size_t)c->used++ * BLOCK_SIZE);
    }
    h->bytes += BLOCK_SIZE;
    if (h->bytes > h->peak)
        h->peak = h->bytes;
    uint32_t size = class_size(class);
    *b = (wf_heap_block){.next = h->blocks[class],
                    .chunk = c,
                    .cell_size = size,
                    .cell_count = (BLOCK_SIZE - BLOCK_HEADER) / size,
                    .class = (uint8_t)class,
                    .swept = true};
    h->blocks[class] = b;
    wf_sanitize_poison((char *)b + BLOCK_HEADER, BLOCK_SIZE - BLOCK_HEADER);
    return b;
}

static void cell_release(wf_vm *vm, wf_object *o)
{
    void (*finalise)(wf_vm *, wf_object *) = vm->kind_infos[o->kind].finalise;
    if (finalise)
        finalise(vm, o);
}

static inline void cell_link_free(wf_heap *h, wf_heap_block *b, wf_object *o)
{
    wf_free_cell *f = (wf_free_cell *)o;
    o->kind = WF_KIND_FREE;
    o->gc = 0;
    o->shape = 0;
    f->next = h->free[b->class];
    h->free[b->class] = f;
#ifdef WF_GC_STRESS
    memset((char *)o + 16, 0xDB, b->cell_size - 16);
#endif
    wf_sanitize_poison((char *)o + sizeof(wf_free_cell), b->cell_size - sizeof(wf_free_cell));
}

/* Free the unmarked cells of one block; clears the marks of the others. Returns cells freed. */
static size_t sweep_block(wf_vm *vm, wf_heap_block *b)
{
    wf_heap *h = vm->heap;
    size_t freed = 0, live = 0;
    b->swept = true;
    b->closable = false;
    for (uint32_t i = 0; i < b->fresh; i++) {
        wf_object *o = block_cell(b, i);
        if (o->kind == WF_KIND_FREE) {
            ((wf_free_cell *)o)->next = h->free[b->class];
            h->free[b->class] = (wf_free_cell *)o;
            continue;
        }
        if (o->gc & MARK_BIT) {
            o->gc &= (uint8_t)~(MARK_BIT | BLACK_BIT);
            if (vm->kind_infos[o->kind].closing)
                b->closable = true;
            live++;
        } else {
            cell_release(vm, o);
            cell_link_free(h, b, o);
            freed++;
        }
    }
    h->live += live * b->cell_size;
    h->freed += freed;
    return freed;
}

/* Sweep blocks of one class until there is a free cell or none is left. */
static void sweep_class(wf_vm *vm, unsigned class)
{
    wf_heap *h = vm->heap;
    while (h->unswept[class] && !h->free[class]) {
        wf_heap_block *b = h->unswept[class];
        h->unswept[class] = b->next;
        if (!b->swept)
            sweep_block(vm, b);
    }
}

/* ---- allocation ---- */

static void heap_pace(wf_vm *vm);

/* A few cells of a block that nobody has had yet, in order of their addresses. */
static void block_carve(wf_heap *h, wf_heap_block *b)
{
    uint32_t room = b->cell_count - b->fresh, n = b->cell_size < CARVE_BYTES ? CARVE_BYTES / b->cell_size : 1;
    if (n > room)
        n = room;
    for (uint32_t i = b->fresh + n; i-- > b->fresh;) {
        wf_free_cell *f = (wf_free_cell *)block_cell(b, i);
        wf_sanitize_unpoison(f, sizeof *f);
        *f = (wf_free_cell){.head = {.kind = WF_KIND_FREE}, .next = h->free[b->class]};
        h->free[b->class] = f;
    }
    b->fresh += n;
}

static wf_object *small_refill(wf_vm *vm, unsigned class)
{
    wf_heap *h = vm->heap;
    if (h->phase == PHASE_SWEEP)
        sweep_class(vm, class);
    if (!h->free[class]) {
        wf_heap_block *b = h->bump[class]; /* swept by now, should a sweep be under way */
        if (!b || b->fresh == b->cell_count) {
            b = block_new(vm, class);
            if (!b && h->free[class]) /* the collection that made room freed some */
                goto pop;
            h->bump[class] = b;
        }
        if (!b) {
            heap_exhausted(vm);
            return NULL;
        }
        block_carve(h, b);
    }
pop:;
    wf_free_cell *f = h->free[class];
    h->free[class] = f->next;
    wf_sanitize_unpoison(f, class_size(class));
    return &f->head;
}

/* Very long cells come straight from the system, so that an array that has grown leaves no hole behind. */
static wf_large *large_acquire(wf_vm *vm, size_t size)
{
    if (size < BLOCK_LARGE)
        return raw_realloc(vm, NULL, 0, size);
    wf_large *l = vm->host->block_alloc(vm->host->data, size, BLOCK_SIZE);
    if (l)
        account_add(vm, size);
    return l;
}

static void large_give_back(wf_vm *vm, wf_large *l, size_t size)
{
    if (size < BLOCK_LARGE) {
        raw_realloc(vm, l, size, 0);
        return;
    }
    vm->heap->bytes -= size;
    vm->host->block_free(vm->host->data, l, size);
}

static WF_COLD wf_object *large_new(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
    if (size > PTRDIFF_MAX / 2 || !heap_make_room(vm, size + sizeof(wf_large))) {
        heap_exhausted(vm);
        return NULL;
    }
    if (h->large_count == h->large_capacity &&
        !table_grow(vm, (void **)&h->large, &h->large_capacity, sizeof *h->large)) {
        heap_exhausted(vm);
        return NULL;
    }
    wf_large *l = large_acquire(vm, size + sizeof *l);
    if (!l) {
        heap_exhausted(vm);
        return NULL;
    }
    l->size = size;
    l->index = h->large_count;
    h->large[h->large_count++] = l;
    h->large_sorted = false;
    return (wf_object *)(l + 1);
}

/* Clears the cell but its head, which the caller writes. */
static inline void cell_clear(wf_object *o, size_t size)
{
    if (size > CLEAR_SHORT) {
        memset(o + 1, 0, size - sizeof *o);
        return;
    }
    for (char *p = (char *)(o + 1), *end = (char *)o + size; p < end; p += sizeof(uint64_t)) {
        *(uint64_t *)(void *)p = 0;
        __asm__ volatile("" : : : "memory"); /* else the compiler makes it memset again, or an instruction that starts slowly */
    }
}

/* A cell of `size` bytes, a class's for a small one, that is in nobody's hands yet: its first `zeroed` bytes are cleared, or all when it has fewer. */
static inline void *cell_hand_out(wf_vm *vm, wf_object *o, wf_kind kind, uint8_t gc, size_t size, size_t zeroed)
{
    wf_heap *h = vm->heap;
    if (zeroed > sizeof *o)
        cell_clear(o, zeroed < size ? zeroed : size);
    o->shape = kind;
    o->kind = (uint8_t)kind;
    o->gc = gc;
    o->flags = 0;
    if (WF_UNLIKELY(vm->kind_infos[kind].closing != NULL) && !(gc & LARGE_BIT))
        block_of(o)->closable = true;
    h->since_slice += size;
    if (WF_UNLIKELY(h->since_slice > SLICE_BYTES))
        heap_pace(vm);
    return o;
}

/* A large cell, or a small one of a class with no free cell at hand. */
static __attribute__((noinline)) void *cell_new_slow(wf_vm *vm, wf_kind kind, size_t size, size_t zeroed)
{
    wf_heap *h = vm->heap;
#ifdef WF_ALLOC_FAIL
    if (size <= SMALL_MAX && h->fail_at && !heap_make_room(vm, 0)) {
        heap_exhausted(vm);
        return NULL;
    }
#endif
    if (size > SMALL_MAX) {
        uint8_t gc = h->birth;
        wf_object *o = large_new(vm, size);
        /* A sweep under way goes down the list of large cells and does not meet those that join it at the end. */
        return o ? cell_hand_out(vm, o, kind, gc | LARGE_BIT, size, zeroed) : NULL;
    }
    unsigned class = size_class(size);
    wf_free_cell *f = h->free[class];
    wf_object *o = f ? &f->head : small_refill(vm, class);
    if (!o)
        return NULL;
    if (f) {
        h->free[class] = f->next;
        wf_sanitize_unpoison(o, class_size(class));
    }
    return cell_hand_out(vm, o, kind, h->birth, class_size(class), zeroed);
}

static inline void *cell_new(wf_vm *vm, wf_kind kind, size_t size, size_t zeroed)
{
#ifndef WF_ALLOC_FAIL
    wf_heap *h = vm->heap;
    size_t class = (size + 15) / 16 - 1; /* size_class of such a size */
    wf_free_cell *f;
    if (WF_LIKELY(class < FINE_CLASSES && (f = h->free[class]) != NULL)) {
        h->free[class] = f->next;
        wf_sanitize_unpoison(f, (class + 1) * 16);
        return cell_hand_out(vm, &f->head, kind, h->birth, (class + 1) * 16, zeroed);
    }
#endif
    return cell_new_slow(vm, kind, size, zeroed);
}

void *wf_heap_new(wf_vm *vm, wf_kind kind, size_t size) { return cell_new(vm, kind, size, SIZE_MAX); }

void *wf_heap_new_leaf(wf_vm *vm, wf_kind kind, size_t size, size_t zeroed) { return cell_new(vm, kind, size, zeroed); }

wf_array *wf_heap_new_array(wf_vm *vm, size_t length)
{
    if (length > PTRDIFF_MAX / 16) {
        heap_exhausted(vm);
        return NULL;
    }
    wf_array *a = cell_new(vm, WF_KIND_ARRAY, sizeof *a + length * sizeof(wf_value), SIZE_MAX);
    if (a)
        a->length = length;
    return a;
}

wf_storage *wf_heap_new_storage(wf_vm *vm, size_t length)
{
    if (length > PTRDIFF_MAX / 2) {
        heap_exhausted(vm);
        return NULL;
    }
    wf_storage *s = cell_new(vm, WF_KIND_STORAGE, sizeof *s + length, 0);
    if (s)
        s->length = length;
    return s;
}

static void large_free(wf_vm *vm, wf_large *l)
{
    wf_heap *h = vm->heap;
    wf_large *last = h->large[--h->large_count];
    h->large[l->index] = last;
    last->index = l->index;
    h->large_sorted = false;
    large_give_back(vm, l, l->size + sizeof *l);
}

/*
 * A long cell goes at once whatever the collector is doing, so that an array that grows does not hold twice its memory: it is taken off the grey
 * stack, and out of the list that the sweep goes down so that what has been swept stays above what has not.
 */
static void large_free_now(wf_vm *vm, wf_large *l)
{
    wf_heap *h = vm->heap;
    wf_object *o = (wf_object *)(l + 1);
    if (o->gc & MARK_BIT) {
        for (size_t i = 0; i < h->grey_count; i++)
            if (h->grey[i] == o)
                h->grey[i--] = h->grey[--h->grey_count];
        if (h->range_cell == o)
            h->range_cell = NULL;
    }
    cell_release(vm, o);
    if (h->phase == PHASE_SWEEP && l->index < h->large_next) {
        wf_large *unswept = h->large[--h->large_next];
        h->large[l->index] = unswept;
        unswept->index = l->index;
        h->large[h->large_next] = l;
        l->index = h->large_next;
    }
    large_free(vm, l);
}

void wf_heap_free(wf_vm *vm, void *cell)
{
    wf_object *o = cell;
    wf_heap *h = vm->heap;
    /* A marked cell may be on the grey stack; a long one may be half scanned: the sweep will find it dead later. An unmarked one in the
     * sweep phase may lie in a block that the sweep has yet to pass, where it would be freed a second time. */
    if (o && (o->gc & LARGE_BIT) && h->phase != PHASE_FINALISE) {
        large_free_now(vm, (wf_large *)o - 1);
        return;
    }
    if (!o || (o->gc & MARK_BIT) || h->phase >= PHASE_FINALISE)
        return;
    cell_release(vm, o);
    cell_link_free(h, block_of(o), o);
}

/* ---- marking ---- */

static inline void grey_push(wf_vm *vm, wf_object *o)
{
    wf_heap *h = vm->heap;
    if (WF_UNLIKELY(h->grey_count == h->grey_capacity) &&
        !table_grow(vm, (void **)&h->grey, &h->grey_capacity, sizeof *h->grey)) {
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

/* Scan one grey cell; returns the work done in units. A long one is left in range_cell. */
static size_t scan_cell(wf_vm *vm, wf_object *o)
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

static size_t scan_range(wf_vm *vm)
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
                wf_object *o = block_cell(b, i);
                if (o->kind != WF_KIND_FREE && (o->gc & (MARK_BIT | BLACK_BIT)) == MARK_BIT && !h->overflow)
                    grey_push(vm, o);
            }
    for (size_t i = 0; i < h->large_count; i++) {
        wf_object *o = (wf_object *)(h->large[i] + 1);
        if ((o->gc & (MARK_BIT | BLACK_BIT)) == MARK_BIT && !h->overflow)
            grey_push(vm, o);
    }
}

/* Trace for about `units` of work. True when nothing grey is left. */
static bool trace(wf_vm *vm, size_t units)
{
    wf_heap *h = vm->heap;
    size_t done = 0;
    for (;;) {
        if (h->range_cell && range_is_next(vm))
            done += scan_range(vm);
        else if (h->grey_count)
            done += scan_cell(vm, h->grey[--h->grey_count]);
        else if (h->overflow)
            refill_grey(vm);
        else
            return true;
        if (done >= units)
            return false;
    }
}

/* ---- roots ---- */

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

static void mark_frames(wf_vm *vm)
{
    mark_frames_from(vm, vm->frame);
    for (const wf_strand *s = NULL; (s = wf_fibre_next_strand(vm, s)) != NULL;) {
        wf_heap_mark_value(vm, s->exception);
        wf_heap_mark_value(vm, s->result);
        wf_heap_mark_object(vm, s->kwnames);
        mark_frames_from(vm, s->frame);
    }
}

static void mark_vm(wf_vm *vm)
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
            wf_heap_block *b = block_of((void *)p);
            size_t offset = p - (uintptr_t)b;
            if (!b->cell_count || offset < BLOCK_HEADER)
                return NULL;
            size_t i = (offset - BLOCK_HEADER) / b->cell_size;
            if (i >= b->fresh)
                return NULL;
            wf_object *o = block_cell(b, (uint32_t)i);
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
            mark_cell(vm, o);
    }
}

/* The C stack between the VM's entry and here, registers included. */
static WF_NO_SANITIZE void mark_stack_here(wf_vm *vm)
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

/* The C stacks of strands that lie still. */
static void mark_stacks_left(wf_vm *vm)
{
    for (const wf_strand *s = NULL; (s = wf_fibre_next_strand(vm, s)) != NULL;)
        if (s->c_stack_base)
            mark_c_stack(vm, s->top, s->c_stack_base);
}

/* ---- the cycle ---- */

static void cycle_start(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->phase = PHASE_MARK;
    h->grey_count = 0;
    h->overflow = false;
    h->range_cell = NULL;
    h->mark_budget = h->bytes / 6 + 20 * SLICE_UNITS;
    mark_vm(vm);
    mark_frames(vm);
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
                verify_cell(vm, block_cell(b, i));
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
    mark_vm(vm);
    mark_frames(vm);
    if (scan_stack)
        mark_stack_here(vm);
    mark_stacks_left(vm);
    while (!trace(vm, SIZE_MAX))
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
        !table_grow(vm, (void **)&h->closing, &h->closing_capacity, sizeof *h->closing))
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
                if (!queue_closing(vm, block_cell(b, i)))
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
    return trace(vm, units) && wf_weak_forget_some(vm, units);
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
    h->since_cycle = 0;
    h->threshold = h->live / THRESHOLD_SHARE > MIN_THRESHOLD ? h->live / THRESHOLD_SHARE : MIN_THRESHOLD;
    h->collections++;
    if (!heap_over(h, RESERVE))
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
                sweep_block(vm, b);
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
            cell_release(vm, o);
            large_free(vm, l);
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
            while (i < b->fresh && block_cell(b, i)->kind == WF_KIND_FREE)
                i++;
            b->closable = i == b->fresh && b != h->bump[c]; /* doubles as the note "empty" during this function */
            any |= b->closable;
        }
        wf_free_cell **link = &h->free[c];
        while (any && *link) {
            if (block_of(*link)->closable)
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
                    b->closable = vm->kind_infos[block_cell(b, i)->kind].closing != NULL;
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
            assert(b->cell_size == class_size(c) && b->fresh <= b->cell_count);
            for (uint32_t i = 0; i < b->fresh; i++) {
                wf_object *o = block_cell(b, i);
                assert(o->kind < WF_KIND_LIMIT && !(o->gc & LARGE_BIT));
                if (o->kind == WF_KIND_FREE)
                    continue;
                assert(o->shape < vm->shape_count);
                assert(h->phase != PHASE_IDLE || !(o->gc & (MARK_BIT | BLACK_BIT)));
            }
        }
        for (wf_free_cell *f = h->free[c]; f; f = f->next)
            assert(f->head.kind == WF_KIND_FREE && block_of(f)->class == c);
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

static void heap_pace(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->since_cycle += h->since_slice;
    h->since_slice = 0;
    if (h->phase != PHASE_IDLE || h->since_cycle >= h->threshold) {
        vm->gc_wanted = true;
        if (vm->fuel > 0) { /* the next check of the budget takes the slow path */
            vm->fuel_slice -= vm->fuel;
            vm->fuel = 0;
        }
    }
}

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
        if (!trace(vm, units))
            break;
        /* What only registers hold was born since the cycle began: trace it in slices too before the last, indivisible one. */
        mark_vm(vm);
        mark_frames(vm);
        if (trace(vm, units))
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
    while (!trace(vm, SIZE_MAX))
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

/* ---- roots outside the heap ---- */

bool wf_heap_root_add(wf_vm *vm, wf_value *slot)
{
    wf_heap *h = vm->heap;
    if (h->root_count == h->root_capacity &&
        !table_grow(vm, (void **)&h->roots, &h->root_capacity, sizeof *h->roots))
        return heap_exhausted(vm);
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
        !table_grow(vm, (void **)&h->hooks, &h->hook_capacity, sizeof *h->hooks))
        return heap_exhausted(vm);
    h->hooks[h->hook_count++] = (wf_root){fn, data};
    return true;
}

/* ---- open, close, look ---- */

bool wf_heap_open(wf_vm *vm, size_t limit)
{
    wf_heap *h = vm->host->realloc(vm->host->data, NULL, 0, sizeof *h);
    if (!h)
        return false;
    memset(h, 0, sizeof *h);
    h->bytes = h->peak = sizeof *h + sizeof *vm;
    h->limit = limit;
    h->threshold = MIN_THRESHOLD;
    h->collecting = true; /* until wf_heap_ready: a VM half open has roots that nobody can see */
    vm->heap = h;
    /* A grey stack of some size there must be: with none, marking would never get on where memory is refused for good. */
    if (table_grow(vm, (void **)&h->grey, &h->grey_capacity, sizeof *h->grey))
        return true;
    vm->host->realloc(vm->host->data, h, sizeof *h, 0);
    vm->heap = NULL;
    return false;
}

static void release_cell(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    (void)size;
    (void)data;
    cell_release(vm, o);
}

void wf_heap_walk(wf_vm *vm, void (*fn)(wf_vm *vm, wf_object *o, size_t size, void *data), void *data)
{
    wf_heap *h = vm->heap;
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next)
            for (uint32_t i = 0; i < b->fresh; i++)
                if (block_cell(b, i)->kind != WF_KIND_FREE)
                    fn(vm, block_cell(b, i), b->cell_size, data);
    for (size_t i = 0; i < h->large_count; i++)
        fn(vm, (wf_object *)(h->large[i] + 1), h->large[i]->size, data);
}

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
        scan_cell(vm, at);
        while (h->range_cell)
            scan_range(vm);
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
    trace(vm, SIZE_MAX);
    look(vm, data);
    wf_heap_walk(vm, unmark_cell, NULL);
}

bool wf_heap_is_idle(const wf_vm *vm) { return vm->heap->phase == PHASE_IDLE; }

uint64_t wf_heap_collections(const wf_vm *vm) { return vm->heap->collections; }

void wf_heap_clear(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    h->collecting = true;
    wf_heap_walk(vm, release_cell, NULL);
}

void wf_heap_close(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    while (h->large_count)
        large_free(vm, h->large[h->large_count - 1]);
    for (size_t i = 0; i < h->chunk_count; i++) {
        wf_sanitize_unpoison(h->chunks[i]->base, h->chunks[i]->size);
        vm->host->block_free(vm->host->data, h->chunks[i]->base, h->chunks[i]->size);
        raw_realloc(vm, h->chunks[i], sizeof(wf_chunk), 0);
    }
    raw_realloc(vm, h->chunks, h->chunk_capacity * sizeof *h->chunks, 0);
    raw_realloc(vm, h->large, h->large_capacity * sizeof *h->large, 0);
    raw_realloc(vm, h->grey, h->grey_capacity * sizeof *h->grey, 0);
    raw_realloc(vm, h->closing, h->closing_capacity * sizeof *h->closing, 0);
    raw_realloc(vm, h->roots, h->root_capacity * sizeof *h->roots, 0);
    raw_realloc(vm, h->hooks, h->hook_capacity * sizeof *h->hooks, 0);
    vm->host->realloc(vm->host->data, h, sizeof *h, 0);
    vm->heap = NULL;
}

void wf_heap_ready(wf_vm *vm) { vm->heap->collecting = false; }
void wf_heap_fail_after(wf_vm *vm, uint64_t n) { vm->heap->fail_at = n; }
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

/* Cells: the account of every byte, the blocks and long cells, allocating and giving back. */
#include "memory/heap_parts.h"

#include "memory/sanitize.h"

/* ---- host memory on the account ---- */

void *wf_heap_host_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    void *q = vm->host->realloc(vm->host->data, p, old_size, new_size);
    if (q || new_size == 0)
        wf_heap_account_add(vm, new_size - old_size);
    return q;
}

static bool heap_make_room(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
#ifdef WF_ALLOC_FAIL
    if (h->fail_at && --h->fail_at == 0)
        return false;
#endif
    if (WF_LIKELY(!wf_heap_over(h, size)))
        return true;
    if (h->collecting)
        return false;
    vm->fuel -= (int64_t)(h->bytes / 64); /* a script at its limit may cause one collection after another */
    wf_heap_collect(vm);
    if (!wf_heap_over(h, size)) {
        h->reserve_open = false;
        return true;
    }
    return false;
}

bool wf_heap_exhausted(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    wf_raise_memory(vm);
    h->reserve_open = true; /* the handler may use the reserve until a collection finds room again */
    return false;
}

void *wf_heap_realloc(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    if (new_size > old_size && !heap_make_room(vm, new_size - old_size)) {
        wf_heap_exhausted(vm);
        return NULL;
    }
    void *q = wf_heap_host_realloc(vm, p, old_size, new_size);
    if (!q && new_size)
        wf_heap_exhausted(vm);
    return q;
}

void *wf_heap_realloc_unlimited(wf_vm *vm, void *p, size_t old_size, size_t new_size)
{
    void *q = wf_heap_host_realloc(vm, p, old_size, new_size);
    if (!q && new_size)
        wf_heap_exhausted(vm);
    return q;
}

bool wf_heap_check(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
    if (size > PTRDIFF_MAX / 2)
        return wf_heap_exhausted(vm);
    if (!wf_heap_over(h, size))
        return true;
    return heap_make_room(vm, size) || wf_heap_exhausted(vm);
}

bool wf_heap_account(wf_vm *vm, size_t size)
{
    if (!heap_make_room(vm, size))
        return wf_heap_exhausted(vm);
    wf_heap_account_add(vm, size);
    return true;
}

void wf_heap_unaccount(wf_vm *vm, size_t size) { wf_heap_account_add(vm, (size_t)0 - size); }

bool wf_heap_grow_table(wf_vm *vm, void **table, size_t *capacity, size_t item)
{
    size_t n = *capacity ? *capacity * 2 : 64;
    void *p = wf_heap_host_realloc(vm, *table, *capacity * item, n * item);
    if (!p)
        return false;
    *table = p;
    *capacity = n;
    return true;
}

/* ---- blocks ---- */

static bool chunk_add(wf_vm *vm)
{
    wf_heap *h = vm->heap;
    if (h->chunk_count == h->chunk_capacity &&
        !wf_heap_grow_table(vm, (void **)&h->chunks, &h->chunk_capacity, sizeof *h->chunks))
        return false;
    wf_chunk *c = wf_heap_host_realloc(vm, NULL, 0, sizeof *c);
    if (!c)
        return false;
    *c = (wf_chunk){.blocks = h->chunk_count >= SMALL_CHUNKS ? HUGE_CHUNK_BLOCKS : h->chunk_count ? CHUNK_BLOCKS : FIRST_CHUNK_BLOCKS};
    c->size = (size_t)c->blocks * BLOCK_SIZE;
    c->base = vm->host->block_alloc(vm->host->data, c->size, BLOCK_SIZE);
    if (!c->base) {
        wf_heap_host_realloc(vm, c, sizeof *c, 0);
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
    uint32_t size = wf_class_size(class);
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

size_t wf_heap_sweep_block(wf_vm *vm, wf_heap_block *b)
{
    wf_heap *h = vm->heap;
    size_t freed = 0, live = 0;
    b->swept = true;
    b->closable = false;
    for (uint32_t i = 0; i < b->fresh; i++) {
        wf_object *o = wf_block_cell(b, i);
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
            wf_heap_release_cell(vm, o);
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
            wf_heap_sweep_block(vm, b);
    }
}

/* ---- allocation ---- */

/* A slice's worth has been allocated. */
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

/* A few cells of a block that nobody has had yet, in order of their addresses. */
static void block_carve(wf_heap *h, wf_heap_block *b)
{
    uint32_t room = b->cell_count - b->fresh, n = b->cell_size < CARVE_BYTES ? CARVE_BYTES / b->cell_size : 1;
    if (n > room)
        n = room;
    for (uint32_t i = b->fresh + n; i-- > b->fresh;) {
        wf_free_cell *f = (wf_free_cell *)wf_block_cell(b, i);
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
            wf_heap_exhausted(vm);
            return NULL;
        }
        block_carve(h, b);
    }
pop:;
    wf_free_cell *f = h->free[class];
    h->free[class] = f->next;
    wf_sanitize_unpoison(f, wf_class_size(class));
    return &f->head;
}

/* Very long cells come straight from the system, so that an array that has grown leaves no hole behind. */
static wf_large *large_acquire(wf_vm *vm, size_t size)
{
    if (size < BLOCK_LARGE)
        return wf_heap_host_realloc(vm, NULL, 0, size);
    wf_large *l = vm->host->block_alloc(vm->host->data, size, BLOCK_SIZE);
    if (l)
        wf_heap_account_add(vm, size);
    return l;
}

static void large_give_back(wf_vm *vm, wf_large *l, size_t size)
{
    if (size < BLOCK_LARGE) {
        wf_heap_host_realloc(vm, l, size, 0);
        return;
    }
    vm->heap->bytes -= size;
    vm->host->block_free(vm->host->data, l, size);
}

static WF_COLD wf_object *large_new(wf_vm *vm, size_t size)
{
    wf_heap *h = vm->heap;
    if (size > PTRDIFF_MAX / 2 || !heap_make_room(vm, size + sizeof(wf_large))) {
        wf_heap_exhausted(vm);
        return NULL;
    }
    if (h->large_count == h->large_capacity &&
        !wf_heap_grow_table(vm, (void **)&h->large, &h->large_capacity, sizeof *h->large)) {
        wf_heap_exhausted(vm);
        return NULL;
    }
    wf_large *l = large_acquire(vm, size + sizeof *l);
    if (!l) {
        wf_heap_exhausted(vm);
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
    /* Small cells are whole pairs of words. */
    uint64_t *word = (uint64_t *)(void *)o, *end = word + (size + 7) / 8;
    word[1] = 0;
    for (word += 2; word < end; word += 2) {
        word[0] = word[1] = 0;
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
        wf_block_of(o)->closable = true;
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
        wf_heap_exhausted(vm);
        return NULL;
    }
#endif
    if (size > SMALL_MAX) {
        uint8_t gc = h->birth;
        wf_object *o = large_new(vm, size);
        /* A sweep under way goes down the list of large cells and does not meet those that join it at the end. */
        return o ? cell_hand_out(vm, o, kind, gc | LARGE_BIT, size, zeroed) : NULL;
    }
    unsigned class = wf_class_of(size);
    wf_free_cell *f = h->free[class];
    wf_object *o = f ? &f->head : small_refill(vm, class);
    if (!o)
        return NULL;
    if (f) {
        h->free[class] = f->next;
        wf_sanitize_unpoison(o, wf_class_size(class));
    }
    return cell_hand_out(vm, o, kind, h->birth, wf_class_size(class), zeroed);
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
        wf_heap_exhausted(vm);
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
        wf_heap_exhausted(vm);
        return NULL;
    }
    wf_storage *s = cell_new(vm, WF_KIND_STORAGE, sizeof *s + length, 0);
    if (s)
        s->length = length;
    return s;
}

void wf_heap_free_large(wf_vm *vm, wf_large *l)
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
    wf_heap_release_cell(vm, o);
    if (h->phase == PHASE_SWEEP && l->index < h->large_next) {
        wf_large *unswept = h->large[--h->large_next];
        h->large[l->index] = unswept;
        unswept->index = l->index;
        h->large[h->large_next] = l;
        l->index = h->large_next;
    }
    wf_heap_free_large(vm, l);
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
    wf_heap_release_cell(vm, o);
    cell_link_free(h, wf_block_of(o), o);
}

/* ---- open, walk, close ---- */

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
    vm->gc_epoch = 2;
    /* A grey stack of some size there must be: with none, marking would never get on where memory is refused for good. */
    if (wf_heap_grow_table(vm, (void **)&h->grey, &h->grey_capacity, sizeof *h->grey))
        return true;
    vm->host->realloc(vm->host->data, h, sizeof *h, 0);
    vm->heap = NULL;
    return false;
}

static void release_cell(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    (void)size;
    (void)data;
    wf_heap_release_cell(vm, o);
}

void wf_heap_walk(wf_vm *vm, void (*fn)(wf_vm *vm, wf_object *o, size_t size, void *data), void *data)
{
    wf_heap *h = vm->heap;
    for (unsigned c = 0; c < CLASS_COUNT; c++)
        for (wf_heap_block *b = h->blocks[c]; b; b = b->next)
            for (uint32_t i = 0; i < b->fresh; i++)
                if (wf_block_cell(b, i)->kind != WF_KIND_FREE)
                    fn(vm, wf_block_cell(b, i), b->cell_size, data);
    for (size_t i = 0; i < h->large_count; i++)
        fn(vm, (wf_object *)(h->large[i] + 1), h->large[i]->size, data);
}

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
        wf_heap_free_large(vm, h->large[h->large_count - 1]);
    for (size_t i = 0; i < h->chunk_count; i++) {
        wf_sanitize_unpoison(h->chunks[i]->base, h->chunks[i]->size);
        vm->host->block_free(vm->host->data, h->chunks[i]->base, h->chunks[i]->size);
        wf_heap_host_realloc(vm, h->chunks[i], sizeof(wf_chunk), 0);
    }
    wf_heap_host_realloc(vm, h->chunks, h->chunk_capacity * sizeof *h->chunks, 0);
    wf_heap_host_realloc(vm, h->large, h->large_capacity * sizeof *h->large, 0);
    wf_heap_host_realloc(vm, h->grey, h->grey_capacity * sizeof *h->grey, 0);
    wf_heap_host_realloc(vm, h->closing, h->closing_capacity * sizeof *h->closing, 0);
    wf_heap_host_realloc(vm, h->roots, h->root_capacity * sizeof *h->roots, 0);
    wf_heap_host_realloc(vm, h->hooks, h->hook_capacity * sizeof *h->hooks, 0);
    vm->host->realloc(vm->host->data, h, sizeof *h, 0);
    vm->heap = NULL;
}

void wf_heap_ready(wf_vm *vm) { vm->heap->collecting = false; }
void wf_heap_fail_after(wf_vm *vm, uint64_t n) { vm->heap->fail_at = n; }

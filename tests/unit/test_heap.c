/* The heap: size classes, the account of every byte, marking in slices while objects change, the memory limit, long cells, kinds that want to
 * be told of their end. */
#include <criterion/criterion.h>
#include <stdlib.h>

#include "native.h"
#include "object/model.h"
#include "vm.h"

/* A host that counts what it has given. */
static size_t given;

static void *counting_realloc(void *data, void *p, size_t old_size, size_t new_size)
{
    void *q = wf_host_default.realloc(wf_host_default.data, p, old_size, new_size);
    (void)data;
    if (q || new_size == 0)
        given += new_size - old_size;
    return q;
}
static void *counting_block_alloc(void *data, size_t size, size_t align)
{
    void *p = wf_host_default.block_alloc(wf_host_default.data, size, align);
    (void)data;
    given += p ? size : 0;
    return p;
}
static void counting_block_free(void *data, void *p, size_t size)
{
    (void)data;
    given -= size;
    wf_host_default.block_free(wf_host_default.data, p, size);
}

static wf_host_table host;
static wf_vm *vm;
static wf_value kept; /* the only root of what a test makes */

static void open_limited(size_t limit)
{
    given = 0;
    host = wf_host_default;
    host.realloc = counting_realloc;
    host.block_alloc = counting_block_alloc;
    host.block_free = counting_block_free;
    vm = wf_vm_open(&host, limit);
    cr_assert(vm != NULL);
    kept = WF_NONE;
    cr_assert(wf_heap_root_add(vm, &kept));
}
static void open_heap(void) { open_limited(0); }
static void close_heap(void)
{
    cr_expect(!wf_error_pending(vm));
    wf_vm_close(vm);
    cr_expect_eq(given, 0, "%zu bytes were not given back", given);
}
TestSuite(heap, .init = open_heap, .fini = close_heap);

static wf_heap_stats stats(void)
{
    wf_heap_stats s;
    wf_heap_get_stats(vm, &s);
    return s;
}
static wf_array *array_of(size_t n)
{
    wf_array *a = wf_heap_new_array(vm, n);
    cr_assert(a != NULL && a->length == n);
    return a;
}
/* A cell that holds a number: an array of one. */
static wf_value box(int64_t number)
{
    wf_array *a = array_of(1);
    a->items[0] = wf_fix(number);
    return wf_from_obj(a);
}
static int64_t unbox(wf_value v) { return wf_fix_get(((wf_array *)wf_obj(v))->items[0]); }
static wf_array *kept_array(void) { return (wf_array *)wf_obj(kept); }
static wf_array *kept_part(size_t i) { return (wf_array *)wf_obj(kept_array()->items[i]); }

static void count_kind(wf_vm *of, wf_object *o, size_t size, void *data)
{
    size_t *count = data;
    (void)of, (void)size;
    count[1] += o->kind == count[0];
}
static size_t live_of(wf_kind kind)
{
    size_t count[2] = {kind, 0};
    wf_heap_walk(vm, count_kind, count);
    return count[1];
}

Test(heap, cells_of_all_sizes_are_zeroed_aligned_and_apart)
{
    enum { SIZES = 700 };
    kept = wf_from_obj(array_of(SIZES));
    for (size_t i = 0; i < SIZES; i++) {
        size_t length = i < 600 ? i * 4 : i * 40; /* past the 2 KiB of the small classes, too */
        wf_array *a = array_of(length);
        cr_assert_eq((uintptr_t)a % 16, 0);
        for (size_t j = 0; j < length; j++)
            cr_assert_eq(a->items[j].w, 0);
        wf_heap_store(vm, kept_array(), &kept_array()->items[i], wf_from_obj(a));
        for (size_t j = 0; j < length; j++)
            a->items[j] = wf_fix((int64_t)i);
    }
    wf_heap_collect(vm);
    for (size_t i = 0; i < SIZES; i++)
        for (size_t j = 0; j < kept_part(i)->length; j++)
            cr_assert_eq(wf_fix_get(kept_part(i)->items[j]), (int64_t)i);
}

Test(heap, every_byte_is_on_the_account)
{
    size_t before = stats().bytes;
    cr_expect_leq(before, given, "what is charged was given by the host");
    char *p = wf_heap_realloc(vm, NULL, 0, 1000);
    cr_assert(p != NULL);
    cr_expect_eq(stats().bytes, before + 1000);
    p = wf_heap_realloc(vm, p, 1000, 5000);
    cr_expect_eq(stats().bytes, before + 5000);
    wf_heap_realloc(vm, p, 5000, 0);
    cr_expect_eq(stats().bytes, before);

    wf_storage *s = wf_heap_new_storage(vm, 1 << 20);
    cr_assert(s != NULL);
    cr_expect_geq(stats().bytes, before + (1 << 20));
    cr_expect_geq(stats().peak_bytes, stats().bytes);
    wf_heap_free(vm, s);
    cr_expect_eq(stats().bytes, before, "a long cell goes at once");

    kept = wf_from_obj(array_of(20000));
    for (size_t i = 0; i < 20000; i++)
        wf_heap_store(vm, kept_array(), &kept_array()->items[i], box((int64_t)i));
    size_t full = stats().bytes;
    cr_expect_geq(full, before + 20000 * (sizeof(wf_array) + 2 * sizeof(wf_value)));
    kept = WF_NONE;
    cr_expect_geq(wf_heap_collect(vm), 20000, "the answer of a collection is what it freed");
    cr_expect_lt(stats().bytes, before + (full - before) / 4, "blocks without a live cell are given back");
    cr_expect_geq(stats().live_bytes, 1);
}

Test(heap, roots_keep_and_their_removal_frees)
{
    wf_heap_collect(vm); /* what the start of the VM left */
    size_t before = live_of(WF_KIND_ARRAY);
    wf_value other = box(5);
    kept = box(6);
    cr_assert(wf_heap_root_add(vm, &other));
    wf_heap_collect(vm);
    cr_expect_eq(live_of(WF_KIND_ARRAY), before + 2);
    cr_expect(unbox(other) == 5 && unbox(kept) == 6);
    wf_heap_root_remove(vm, &other);
    wf_heap_collect(vm);
    cr_expect_eq(live_of(WF_KIND_ARRAY), before + 1);
    cr_expect_eq(unbox(kept), 6);
}

Test(heap, a_cell_given_back_is_handed_out_again)
{
    void *a = array_of(3);
    wf_heap_free(vm, a);
    wf_heap_free(vm, NULL);
    cr_expect(array_of(3) == a);
}

/* Between two slices of marking values move from what may not be scanned yet into what may be, and leave no copy behind. */
Test(heap, nothing_is_lost_that_moves_while_marking)
{
    enum { PARTS = 40, EACH = 500, TOTAL = PARTS * EACH };
    unsigned seed = 12345;
    char *seen = calloc(TOTAL, 1);
    kept = wf_from_obj(array_of(PARTS));
    for (size_t i = 0; i < PARTS; i++) {
        wf_heap_store(vm, kept_array(), &kept_array()->items[i], wf_from_obj(array_of(EACH)));
        for (size_t j = 0; j < EACH; j++)
            wf_heap_store(vm, kept_part(i), &kept_part(i)->items[j], box((int64_t)(i * EACH + j)));
    }
    uint64_t cycles = stats().collections, slices = stats().slices;
    while (stats().collections < cycles + 6) {
        wf_heap_step(vm);
        for (int k = 0; k < 6; k++) { /* few enough that the collector, which scans half of the arrays again, gets ahead */
            seed = seed * 1103515245u + 12345u;
            wf_array *a = kept_part(seed / 7 % PARTS), *b = kept_part(seed / 511 % PARTS);
            size_t i = seed / 3 % EACH, j = seed / 8191 % EACH;
            wf_value v = a->items[i], w = b->items[j];
            a->items[i] = b->items[j] = WF_NONE;
            wf_heap_store(vm, a, &a->items[i], w);
            if (a != b || i != j) {
                b->items[j] = k % 2 ? v : box(unbox(v)); /* a store whose value the barrier is not told */
                wf_heap_barrier(vm, b);
            }
        }
        for (int k = 0; k < 200; k++)
            (void)box(-1); /* takes the place of what was lost */
    }
    cr_expect_gt(stats().slices, slices + 24, "a cycle is done in more than one slice");
    for (size_t i = 0; i < PARTS; i++)
        for (size_t j = 0; j < EACH; j++) {
            int64_t number = unbox(kept_part(i)->items[j]);
            cr_assert(number >= 0 && number < TOTAL && !seen[number], "part %zu, element %zu", i, j);
            seen[number] = 1;
        }
    free(seen);
}

Test(heap, a_long_array_is_marked_in_slices_while_it_changes)
{
    enum { LONG = 400000 };
    kept = wf_from_obj(array_of(LONG));
    wf_heap_collect(vm);
    uint64_t cycles = stats().collections, slices = stats().slices;
    for (int64_t number = 0; stats().collections < cycles + 2; number += 2) {
        wf_heap_step(vm);
        size_t front = (size_t)(number / 2) % 1000, back = LONG - 1 - front; /* scanned early, and late */
        wf_heap_store(vm, kept_array(), &kept_array()->items[front], box(number));
        wf_heap_store(vm, kept_array(), &kept_array()->items[back], box(number + 1));
        wf_heap_store(vm, kept_array(), &kept_array()->items[LONG / 2], kept_array()->items[back]);
        for (int k = 0; k < 100; k++)
            (void)box(-1);
    }
    cr_expect_gt(stats().slices, slices + 20, "no slice does it all");
    for (size_t i = 0; i < 1000; i++) {
        wf_value front = kept_array()->items[i], back = kept_array()->items[LONG - 1 - i];
        if (wf_is_obj(front))
            cr_assert_eq(unbox(front) + 1, unbox(back), "%zu", i);
    }
}

Test(heap, a_long_cell_may_be_given_back_while_it_is_marked)
{
    kept = wf_from_obj(array_of(4));
    wf_heap_collect(vm);
    for (int round = 0; round < 300; round++) {
        wf_array *a = array_of(100000);
        wf_heap_store(vm, kept_array(), &kept_array()->items[round % 4], wf_from_obj(a));
        for (size_t i = 0; i < 50; i++)
            wf_heap_store(vm, a, &a->items[i * 2000], box(round));
        for (int k = 0; k < round % 5; k++)
            wf_heap_step(vm);
        wf_value old = kept_array()->items[(round + 1) % 4];
        kept_array()->items[(round + 1) % 4] = WF_NONE;
        if (wf_is_obj(old)) {
            cr_assert_eq(unbox(((wf_array *)wf_obj(old))->items[2000]), round - 3);
            wf_heap_free(vm, wf_obj(old));
        }
        wf_heap_step(vm);
    }
    cr_expect_leq(stats().bytes, 40u << 20);
}

static void open_small(void) { open_limited(16 << 20); }
TestSuite(heap_limit, .init = open_small, .fini = close_heap);

Test(heap_limit, garbage_does_not_count)
{
    for (int i = 0; i < 2000000; i++)
        (void)box(i);
    for (int i = 0; i < 200; i++)
        (void)array_of(100000);
    cr_expect_leq(stats().peak_bytes, (size_t)17 << 20);
}

Test(heap_limit, passing_it_is_a_memory_error_and_recoverable)
{
    for (int round = 0; round < 3; round++) {
        size_t count = 0;
        for (;;) { /* a chain, newest first */
            wf_array *link = wf_heap_new_array(vm, 100);
            if (!link)
                break;
            link->items[0] = kept;
            kept = wf_from_obj(link);
            count++;
        }
        cr_expect(wf_error_is(vm, WF_EXC_MemoryError));
        wf_error_clear(vm);
        cr_expect_gt(count, 12000);
        cr_expect_leq(stats().bytes, (size_t)17 << 20);
        cr_expect_not(wf_heap_check(vm, 1 << 20));
        wf_error_clear(vm);
        kept = WF_NONE;
        wf_heap_collect(vm);
        cr_expect(wf_heap_check(vm, 8 << 20));
    }
    cr_expect(wf_heap_new_array(vm, SIZE_MAX / 8) == NULL && wf_error_is(vm, WF_EXC_MemoryError));
    wf_error_clear(vm);
    cr_expect(wf_heap_new_storage(vm, SIZE_MAX - 8) == NULL && wf_error_is(vm, WF_EXC_MemoryError));
    wf_error_clear(vm);
    cr_expect(wf_heap_realloc(vm, NULL, 0, (size_t)1 << 40) == NULL && wf_error_is(vm, WF_EXC_MemoryError));
    wf_error_clear(vm);
}

/* ---- kinds with an end of their own ---- */

typedef struct mortal {
    wf_object head;
    wf_value other;
} mortal;
static int told, released;
static void mortal_mark(wf_vm *of, wf_object *o) { wf_heap_mark_value(of, ((mortal *)o)->other); }
static void mortal_closing(wf_vm *of, wf_object *o)
{
    (void)of;
    told++;
    cr_expect(!wf_is_obj(((mortal *)o)->other) || unbox(((mortal *)o)->other) == 42, "what it refers to is whole");
}
static void mortal_finalise(wf_vm *of, wf_object *o)
{
    (void)of, (void)o;
    released++;
}

Test(heap, closing_runs_once_with_the_object_whole_and_finalising_when_it_goes)
{
    static const wf_kind_info info = {.name = "mortal", .mark = mortal_mark, .closing = mortal_closing, .finalise = mortal_finalise};
    told = released = 0;
    wf_kind kind = wf_kind_register(vm, &info);
    cr_assert(kind != 0);
    kept = wf_from_obj(array_of(10));
    for (size_t i = 0; i < 10; i++) {
        mortal *m = wf_heap_new(vm, kind, sizeof *m);
        wf_heap_store(vm, kept_array(), &kept_array()->items[i], wf_from_obj(m));
        wf_heap_store(vm, m, &m->other, box(42));
    }
    wf_heap_collect(vm);
    wf_heap_run_closing(vm);
    cr_expect(told == 0 && released == 0);
    wf_value back = kept_array()->items[3];
    kept = WF_NONE;
    wf_heap_collect(vm);
    cr_expect(told == 0 && released == 0, "queued, and alive until then");
    wf_heap_run_closing(vm);
    cr_expect(told == 10 && released == 0);
    kept = back; /* revived */
    wf_heap_collect(vm);
    cr_expect(told == 10 && released == 9);
    kept = WF_NONE;
    wf_heap_collect(vm);
    wf_heap_run_closing(vm);
    cr_expect(told == 10 && released == 10, "a second time it goes silently");
}

/*
 * list.sort and everything that sorts like it. The algorithm is in timsort.h; here are its four ways of
 * comparing (all keys fixnums, all floats, all strings, anything), the moves it shares, and the list around
 * it.
 *
 * Barriers: values move between the arrays without one. Before a call that may run script code or collect (a
 * comparison, a charge), and at the end, all arrays are reported to the collector, which looks at them again.
 * That would never end for a long sort with slow comparisons, so there a snapshot of all values stands in for
 * them: sorting only permutes what it holds, and the C stack holds the snapshot.
 */
#include "object/sort.h"

#include "object/list.h"

#define WF_SORT_GALLOP 7
enum {
    WF_SORT_MAX_RUNS = 90,
    WF_SORT_MAX_MINIMUM = 64
}; /* powers are below 64 and grow up the stack, so 65 runs would do */

typedef struct wf_sort_run {
    size_t base, length;
    int power; /* of the boundary to the next run */
} wf_sort_run;

typedef struct wf_sort_state {
    wf_vm *vm;
    wf_value *keys, *values; /* values NULL: only keys */
    wf_array *keys_cell, *values_cell;
    wf_array *temp;     /* keys set aside, then their values at half of it */
    wf_array *snapshot; /* of all values, for the collector; or NULL */
    size_t count;
    int64_t min_gallop;
    int run_count;
    wf_sort_run runs[WF_SORT_MAX_RUNS];
} wf_sort_state;

/* ---- moves ---- */
static inline void sort_move(wf_sort_state *s, size_t to, size_t from, size_t n)
{
    memmove(s->keys + to, s->keys + from, n * sizeof(wf_value));
    if (s->values)
        memmove(s->values + to, s->values + from, n * sizeof(wf_value));
}
static inline void sort_restore(wf_sort_state *s, size_t to, size_t from, size_t n)
{
    memcpy(s->keys + to, s->temp->items + from, n * sizeof(wf_value));
    if (s->values)
        memcpy(s->values + to, s->temp->items + s->temp->length / 2 + from, n * sizeof(wf_value));
}
static bool sort_set_aside(wf_sort_state *s, size_t from, size_t n)
{
    size_t need = s->values ? 2 * n : n;
    if (!s->temp || s->temp->length < need) {
        wf_heap_free(s->vm, s->temp);
        s->temp = wf_heap_new_array(s->vm, need);
        if (!s->temp)
            return false;
    }
    memcpy(s->temp->items, s->keys + from, n * sizeof(wf_value));
    if (s->values)
        memcpy(s->temp->items + s->temp->length / 2, s->values + from, n * sizeof(wf_value));
    return true;
}
static void sort_reverse_values(wf_value *low, wf_value *high)
{
    while (low < --high) {
        wf_value t = *low;
        *low++ = *high;
        *high = t;
    }
}
static void sort_reverse(wf_sort_state *s, size_t low, size_t high)
{
    sort_reverse_values(s->keys + low, s->keys + high);
    if (s->values)
        sort_reverse_values(s->values + low, s->values + high);
}
static inline void sort_report(wf_sort_state *s)
{
    wf_heap_barrier(s->vm, s->keys_cell);
    if (s->values_cell)
        wf_heap_barrier(s->vm, s->values_cell);
    if (s->temp)
        wf_heap_barrier(s->vm, s->temp);
}
static bool sort_charge(wf_sort_state *s, size_t n)
{
    if (!s->snapshot)
        sort_report(s);
    return wf_budget_charge(s->vm, n / 8 + 1);
}

/* The least run length: n shifted right until it fits 64, rounded up. */
static size_t sort_minimum_run(size_t n)
{
    size_t rest = 0;
    for (; n >= WF_SORT_MAX_MINIMUM; n >>= 1)
        rest |= n & 1;
    return n + rest;
}
/* Powersort: the depth in a perfectly balanced merge tree at which the runs [s1, s1 + n1) and its successor
 * of length n2 meet. */
static int sort_power(size_t s1, size_t n1, size_t n2, size_t n)
{
    size_t a = 2 * s1 + n1, b = a + n1 + n2; /* twice the midpoints */
    int power = 0;
    for (;;) {
        power++;
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

/* ---- comparisons ---- */
static inline bool sort_is_str(wf_value v)
{
    return wf_is_exact(v, WF_KIND_STR);
}
static inline int sort_less_fixnums(wf_sort_state *s, wf_value a, wf_value b)
{
    (void)s;
    return (int64_t)a.w < (int64_t)b.w;
}
static inline int sort_less_floats(wf_sort_state *s, wf_value a, wf_value b)
{
    (void)s;
    return wf_flo_get(a) < wf_flo_get(b);
}
static inline int sort_less_strings(wf_sort_state *s, wf_value a, wf_value b)
{
    return wf_str_compare(s->vm, wf_as_str(a), wf_as_str(b)) < 0;
}
static WF_COLD int sort_less_slow(wf_sort_state *s, wf_value a, wf_value b)
{
    if (!s->snapshot)
        sort_report(s);
    return wf_op_less(s->vm, a, b);
}
/* Two tuples are mostly told apart by their first items, when these are plain. */
static inline int sort_less_any(wf_sort_state *s, wf_value a, wf_value b)
{
    wf_value x = a, y = b;
    if (wf_is_exact(a, WF_KIND_TUPLE) && wf_is_exact(b, WF_KIND_TUPLE) && wf_as_tuple(a)->count &&
        wf_as_tuple(b)->count) {
        x = wf_as_tuple(a)->items[0];
        y = wf_as_tuple(b)->items[0];
        if (wf_same(x, y))
            return sort_less_slow(s, a, b);
    }
    if (wf_both_fix(x, y))
        return (int64_t)x.w < (int64_t)y.w;
    if (sort_is_str(x) && sort_is_str(y)) {
        int order = wf_str_compare(s->vm, wf_as_str(x), wf_as_str(y));
        if (order || wf_same(x, a))
            return order < 0;
    } else if (wf_is_flo(x) && wf_is_flo(y) && wf_flo_get(x) != wf_flo_get(y)) {
        return wf_flo_get(x) < wf_flo_get(y);
    }
    return sort_less_slow(s, a, b);
}

#define TIMSORT(name)         sort_fixnums_##name
#define TIMSORT_LESS(s, a, b) sort_less_fixnums(s, a, b)
#include "object/timsort.h"

#define TIMSORT(name)         sort_floats_##name
#define TIMSORT_LESS(s, a, b) sort_less_floats(s, a, b)
#include "object/timsort.h"

#define TIMSORT(name)         sort_strings_##name
#define TIMSORT_LESS(s, a, b) sort_less_strings(s, a, b)
#include "object/timsort.h"

#define TIMSORT(name)         sort_any_##name
#define TIMSORT_LESS(s, a, b) sort_less_any(s, a, b)
#include "object/timsort.h"

static bool sort_take_snapshot(wf_sort_state *s)
{
    s->snapshot = wf_heap_new_array(s->vm, s->values ? 2 * s->count : s->count);
    if (!s->snapshot)
        return false;
    memcpy(s->snapshot->items, s->keys, s->count * sizeof(wf_value));
    if (s->values)
        memcpy(s->snapshot->items + s->count, s->values, s->count * sizeof(wf_value));
    return true;
}
bool wf_sort_arrays(wf_vm *vm, wf_array *keys, wf_array *values, size_t count)
{
    wf_sort_state s; /* not by an initialiser, which would clear the two kilobytes of runs first */
    s.vm = vm;
    s.keys = keys->items;
    s.values = values ? values->items : NULL;
    s.keys_cell = keys;
    s.values_cell = values;
    s.temp = s.snapshot = NULL;
    s.count = count;
    s.min_gallop = WF_SORT_GALLOP;
    s.run_count = 0;
    size_t fixnums = 0, floats = 0, strings = 0;
    bool sorted;
    for (size_t i = 0; i < count; i++) {
        fixnums += wf_is_fix(keys->items[i]);
        floats += wf_is_flo(keys->items[i]);
        strings += sort_is_str(keys->items[i]);
    }
    if (fixnums == count)
        sorted = sort_fixnums_sort(&s);
    else if (floats == count)
        sorted = sort_floats_sort(&s);
    else if (strings == count)
        sorted = sort_strings_sort(&s);
    else
        sorted = (count < WF_SORT_MAX_MINIMUM || sort_take_snapshot(&s)) && sort_any_sort(&s);
    sort_report(&s);
    wf_heap_free(vm, s.temp);
    wf_heap_free(vm, s.snapshot);
    return sorted;
}

/* ---- lists ---- */
static wf_array *sort_make_keys(wf_vm *vm, const wf_array *items, size_t n, wf_value key)
{
    wf_array *keys = wf_heap_new_array(vm, n);
    for (size_t i = 0; keys && i < n; i++) {
        wf_value v;
        if (!wf_call(vm, key, &items->items[i], 1, &v))
            return NULL;
        wf_heap_store(vm, keys, &keys->items[i], v);
    }
    return keys;
}
static bool sort_items(wf_vm *vm, wf_array *items, size_t n, wf_value key, bool reverse)
{
    wf_array *keys = items, *values = NULL;
    if (!wf_is_none(key)) {
        keys = sort_make_keys(vm, items, n, key);
        values = items;
        if (!keys)
            return false;
    }
    /* Reversed before and after, so that equal items keep their order. */
    if (reverse) {
        sort_reverse_values(items->items, items->items + n);
        if (values)
            sort_reverse_values(keys->items, keys->items + n);
    }
    bool sorted = wf_sort_arrays(vm, keys, values, n);
    if (reverse)
        sort_reverse_values(items->items, items->items + n);
    wf_heap_barrier(vm, items);
    return sorted;
}
/* The list is empty while it is being sorted, so that what script code does to it cannot disturb the sort,
 * and is noticed. */
bool wf_list_sort(wf_vm *vm, wf_list *l, wf_value key, bool reverse)
{
    size_t n = l->count;
    wf_array *items = l->array;
    if (n == 0)
        return true;
    wf_array *marker = wf_heap_new_array(vm, 0);
    if (!marker)
        return false;
    l->count = 0;
    l->array = marker;
    wf_heap_barrier(vm, l);
    bool sorted = sort_items(vm, items, n, key, reverse);
    bool modified = l->array != marker || marker->length != 0;
    wf_heap_free(vm, l->array);
    l->count = n;
    l->array = items;
    wf_heap_barrier(vm, l);
    if (sorted && modified)
        return wf_raise(vm, WF_EXC_ValueError, "list modified during sort");
    return sorted;
}

/*
 * heapq: binary heaps in lists. The sifting is Knuth's (TAOCP 5.2.3, with Floyd's way of going down to a leaf
 * first), comparison for comparison as CPython's Modules/_heapqmodule.c does it, since comparisons may be
 * script code. What changes the list meanwhile is noticed.
 */
#include "vm.h"
#include "object/iter.h"
#include "object/list.h"

typedef int (*heapq_less_fn)(wf_vm *vm, wf_value a, wf_value b);
static int heapq_less(wf_vm *vm, wf_value a, wf_value b)
{
    return wf_op_less(vm, a, b);
}
static int heapq_greater(wf_vm *vm, wf_value a, wf_value b)
{
    return wf_op_less(vm, b, a);
}

static bool heapq_check(wf_vm *vm, const char *name, wf_value heap, bool only)
{
    if (wf_is_list(heap))
        return true;
    return wf_raise(vm, WF_EXC_TypeError, "%s() argument %smust be list, not %A", name, only ? "" : "1 ",
                    heap);
}
/* less(a, b), and the list must have as many items afterwards as before. */
static int heapq_ask(wf_vm *vm, heapq_less_fn less, wf_list *l, wf_value a, wf_value b)
{
    size_t count = l->count;
    int answer = less(vm, a, b);
    if (answer >= 0 && l->count != count) {
        wf_raise(vm, WF_EXC_RuntimeError, "list changed size during iteration");
        return -1;
    }
    return answer;
}
static void heapq_swap(wf_vm *vm, wf_list *l, size_t i, size_t j)
{
    wf_value t = l->array->items[i];
    l->array->items[i] = l->array->items[j];
    l->array->items[j] = t;
    wf_heap_barrier_value(vm, l->array, l->array->items[i]);
    wf_heap_barrier_value(vm, l->array, l->array->items[j]);
}
/* The item at `at` rises towards `top`. */
static bool heapq_rise(wf_vm *vm, heapq_less_fn less, wf_list *l, size_t top, size_t at)
{
    while (at > top) {
        size_t parent = (at - 1) >> 1;
        int smaller = heapq_ask(vm, less, l, l->array->items[at], l->array->items[parent]);
        if (smaller <= 0)
            return smaller == 0;
        heapq_swap(vm, l, at, parent);
        at = parent;
    }
    return true;
}
/* The item at `at` goes down to a leaf along the smaller children, then rises to its place. */
static bool heapq_sink(wf_vm *vm, heapq_less_fn less, wf_list *l, size_t at)
{
    size_t start = at, end = l->count;
    while (at < end >> 1) {
        size_t child = 2 * at + 1;
        if (child + 1 < end) {
            int left = heapq_ask(vm, less, l, l->array->items[child], l->array->items[child + 1]);
            if (left < 0)
                return false;
            child += !left;
        }
        heapq_swap(vm, l, child, at);
        at = child;
    }
    return heapq_rise(vm, less, l, start, at);
}

static bool heapq_push(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!heapq_check(vm, "heappush", args[0], false))
        return false;
    wf_list *l = wf_as_list(args[0]);
    return wf_list_append(vm, l, args[1]) && heapq_rise(vm, heapq_less, l, 0, l->count - 1);
}
static bool heapq_pop_by(wf_vm *vm, heapq_less_fn less, wf_list *l, wf_value *out)
{
    if (l->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, "index out of range");
    wf_value last = wf_list_remove_at(vm, l, l->count - 1);
    if (l->count == 0) {
        *out = last;
        return true;
    }
    *out = l->array->items[0];
    wf_heap_store(vm, l->array, &l->array->items[0], last);
    return heapq_sink(vm, less, l, 0);
}
static bool heapq_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_check(vm, "heappop", args[0], true) &&
           heapq_pop_by(vm, heapq_less, wf_as_list(args[0]), out);
}
static bool heapq_pop_max(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_check(vm, "_heappop_max", args[0], true) &&
           heapq_pop_by(vm, heapq_greater, wf_as_list(args[0]), out);
}
static bool heapq_replace_by(wf_vm *vm, heapq_less_fn less, wf_list *l, wf_value item, wf_value *out)
{
    if (l->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, "index out of range");
    *out = l->array->items[0];
    wf_heap_store(vm, l->array, &l->array->items[0], item);
    return heapq_sink(vm, less, l, 0);
}
static bool heapq_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_check(vm, "heapreplace", args[0], false) &&
           heapq_replace_by(vm, heapq_less, wf_as_list(args[0]), args[1], out);
}
static bool heapq_replace_max(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_check(vm, "_heapreplace_max", args[0], false) &&
           heapq_replace_by(vm, heapq_greater, wf_as_list(args[0]), args[1], out);
}
static bool heapq_push_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!heapq_check(vm, "heappushpop", args[0], false))
        return false;
    wf_list *l = wf_as_list(args[0]);
    *out = args[1];
    if (l->count == 0)
        return true;
    int smaller = wf_op_less(vm, l->array->items[0], args[1]);
    if (smaller <= 0)
        return smaller == 0;
    return heapq_replace_by(vm, heapq_less, l, args[1], out);
}
static bool heapq_heapify_by(wf_vm *vm, heapq_less_fn less, wf_list *l)
{
    for (size_t i = l->count >> 1; i-- > 0;)
        if (!heapq_sink(vm, less, l, i) || ((i & 1023) == 1023 && !wf_budget_charge(vm, 512)))
            return false;
    return true;
}
static bool heapq_heapify(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return heapq_check(vm, "heapify", args[0], true) && heapq_heapify_by(vm, heapq_less, wf_as_list(args[0]));
}
static bool heapq_heapify_max(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return heapq_check(vm, "_heapify_max", args[0], true) &&
           heapq_heapify_by(vm, heapq_greater, wf_as_list(args[0]));
}

/* nlargest and nsmallest: by definition what sorting would put first. */
static bool heapq_first_sorted(wf_vm *vm, const wf_value *args, bool largest, wf_value *out)
{
    int64_t wanted;
    wf_list *all = wf_list_of_iterable(vm, args[1]);
    if (!all || !wf_int_index_clipped(vm, args[0], &wanted) ||
        !wf_list_sort(vm, all, wf_is_unset(args[2]) ? WF_NONE : args[2], largest))
        return false;
    if (wanted < 0)
        wanted = 0;
    if ((uint64_t)wanted < all->count)
        wf_list_delete_range(vm, all, (size_t)wanted, all->count - (size_t)wanted);
    *out = wf_from_obj(all);
    return true;
}
static bool heapq_nlargest(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_first_sorted(vm, args, true, out);
}
static bool heapq_nsmallest(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return heapq_first_sorted(vm, args, false, out);
}

/* ---- merge ---- */
/* Before the first item `heap` holds the iterables; then entries (key, number, item, iterator), a heap by key
 * and number. */
typedef struct wf_heapq_merge {
    wf_object head;
    wf_value key; /* or None */
    wf_list *heap;
    bool reverse, begun;
} wf_heapq_merge;

static const wf_value *heapq_entry(const wf_list *l, size_t i)
{
    return wf_as_tuple(l->array->items[i])->items;
}
static int heapq_entry_before(wf_vm *vm, const wf_heapq_merge *m, size_t i, size_t j)
{
    const wf_value *a = heapq_entry(m->heap, i), *b = heapq_entry(m->heap, j);
    int same = wf_op_equal(vm, a[0], b[0]);
    if (same)
        return same < 0 ? -1 : wf_fix_get(a[1]) < wf_fix_get(b[1]);
    return m->reverse ? wf_op_less(vm, b[0], a[0]) : wf_op_less(vm, a[0], b[0]);
}
/* Fill entry i's successor from the same iterator: 1, or 0 at its end. */
static int heapq_fetch(wf_vm *vm, const wf_heapq_merge *m, wf_value iterator, int64_t number, wf_value *entry)
{
    wf_value item, key;
    if (!wf_recursion_enter(vm, ""))
        return -1;
    int more = wf_op_next(vm, iterator, &item);
    wf_recursion_leave(vm);
    if (more <= 0)
        return more;
    key = item;
    if (!wf_is_none(m->key) && !wf_call(vm, m->key, &item, 1, &key))
        return -1;
    wf_value parts[4] = {key, wf_fix(number), item, iterator};
    wf_tuple *t = wf_tuple_from(vm, parts, 4);
    if (t)
        *entry = wf_from_obj(t);
    return t ? 1 : -1;
}
static bool heapq_merge_sink(wf_vm *vm, wf_heapq_merge *m, size_t at)
{
    wf_list *l = m->heap;
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= l->count)
            return true;
        if (child + 1 < l->count) {
            int right = heapq_entry_before(vm, m, child + 1, child);
            if (right < 0)
                return false;
            child += (size_t)right;
        }
        int down = heapq_entry_before(vm, m, child, at);
        if (down <= 0)
            return down == 0;
        heapq_swap(vm, l, at, child);
        at = child;
    }
}
static bool heapq_merge_begin(wf_vm *vm, wf_heapq_merge *m)
{
    wf_list *iterables = m->heap, *entries = wf_list_new(vm, iterables->count);
    if (!entries)
        return false;
    m->begun = true;
    for (size_t i = 0; i < iterables->count; i++) {
        wf_value iterator, entry;
        if (!wf_op_iter(vm, iterables->array->items[i], &iterator))
            return false;
        int more = heapq_fetch(vm, m, iterator, (int64_t)i, &entry);
        if (more < 0 || (more && !wf_list_append(vm, entries, entry)))
            return false;
    }
    m->heap = entries;
    wf_heap_barrier(vm, m);
    for (size_t i = entries->count >> 1; i-- > 0;)
        if (!heapq_merge_sink(vm, m, i))
            return false;
    return true;
}
/* The item on top was given out at the last step only when its successor takes its place: as CPython's
 * generator does, at the next step. */
static int heapq_merge_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_heapq_merge *m = (wf_heapq_merge *)wf_obj(self);
    wf_list *l = m->heap;
    if (!l)
        return 0;
    bool good = true;
    if (!m->begun) {
        good = heapq_merge_begin(vm, m);
        l = m->heap;
    } else if (l->count) {
        wf_value entry;
        int more = heapq_fetch(vm, m, heapq_entry(l, 0)[3], wf_fix_get(heapq_entry(l, 0)[1]), &entry);
        if (more == 0)
            entry = wf_list_remove_at(vm, l, l->count - 1);
        if (more >= 0 && l->count)
            wf_heap_store(vm, l->array, &l->array->items[0], entry);
        good = more >= 0 && heapq_merge_sink(vm, m, 0);
    }
    if (!good || l->count == 0) {
        m->heap = NULL;
        return good ? 0 : -1;
    }
    *out = heapq_entry(l, 0)[2];
    return 1;
}
static void heapq_merge_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_heapq_merge *)o)->key);
    wf_heap_mark_object(vm, ((wf_heapq_merge *)o)->heap);
}
static bool heapq_merge_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    wf_value b[3];
    if (!wf_native_bind_args(vm, "merge", "(*iterables, key=None, reverse=False)", args, n, kwnames, b, 3))
        return false;
    int reverse = wf_is_unset(b[2]) ? 0 : wf_op_truth(vm, b[2]);
    wf_list *iterables = reverse < 0 ? NULL : wf_list_of_iterable(vm, b[0]);
    if (!iterables)
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_heapq_merge *m = (wf_heapq_merge *)wf_obj(*out);
    m->key = wf_is_unset(b[1]) ? WF_NONE : b[1];
    m->heap = iterables;
    m->reverse = reverse != 0;
    wf_heap_barrier(vm, m);
    return true;
}

static const wf_slots heapq_merge_slots = {
    .iter = wf_iter_self, .next = heapq_merge_next, .make = heapq_merge_make};
static const wf_native_type heapq_merge_type = {
    .name = "merge",
    .module = "heapq",
    .size = sizeof(wf_heapq_merge),
    .slots = &heapq_merge_slots,
    .flags = WF_TYPE_FINAL,
    .doc = "merge(*iterables, key=None, reverse=False)\n\nThe items of several sorted iterables, sorted, one "
           "at a time.",
};
static const wf_native_row heapq_functions[] = {
    {"heappush", heapq_push, "(heap, item, /)", "Put an item onto the heap."},
    {"heappop", heapq_pop, "(heap, /)", "Remove and return the smallest item."},
    {"heapreplace", heapq_replace, "(heap, item, /)",
     "Remove and return the smallest item, then put the new one onto the heap."},
    {"heappushpop", heapq_push_pop, "(heap, item, /)",
     "Put an item onto the heap, then remove and return the smallest one."},
    {"heapify", heapq_heapify, "(heap, /)", "Make a heap of a list, in place and in linear time."},
    {"_heappop_max", heapq_pop_max, "(heap, /)", "heappop for a heap with the largest item first."},
    {"_heapreplace_max", heapq_replace_max, "(heap, item, /)",
     "heapreplace for a heap with the largest item first."},
    {"_heapify_max", heapq_heapify_max, "(heap, /)", "heapify for a heap with the largest item first."},
    {"nlargest", heapq_nlargest, "(n, iterable, key=None)", "The n largest items, largest first."},
    {"nsmallest", heapq_nsmallest, "(n, iterable, key=None)", "The n smallest items, smallest first."},
    {0},
};

bool wf_heapq_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "heapq.merge", .mark = heapq_merge_mark};
    wf_type *merge = wf_native_new_kind(vm, &heapq_merge_type, &info);
    return merge && wf_dict_set_z(vm, m->dict, "merge", wf_from_obj(merge)) &&
           wf_native_add_rows(vm, m->dict, heapq_functions, NULL, 0);
}

/*
 * itertools.product, permutations, combinations, combinations_with_replacement. All four: v[0] the pool
 * (product: a tuple of pools), v[1] an array of indices, v[2] (permutations) an array of cycles; n[0] the
 * length of a result, n[1] 0 before the first result, 1 after, 2 at the end.
 */
#include "itertools.h"

enum { COMBINE_FRESH, COMBINE_RUNNING, COMBINE_DONE };

static wf_value *combine_indices(wf_itertool *it)
{
    return ((wf_array *)wf_obj(it->v[1]))->items;
}

/* Pool and indices; the indices count from 0 when `ascending`, else are all 0. */
static wf_itertool *combine_new(wf_vm *vm, wf_type *cls, wf_value pool, int64_t r, size_t indices,
                                bool ascending)
{
    wf_itertool *it = wf_itertools_new(vm, cls);
    wf_array *a = it ? wf_heap_new_array(vm, indices) : NULL;
    if (!a)
        return NULL;
    for (size_t i = 0; ascending && i < indices; i++)
        a->items[i] = wf_fix((int64_t)i);
    wf_itertool_set(vm, it, 0, pool);
    wf_itertool_set(vm, it, 1, wf_from_obj(a));
    it->n[0] = r;
    return it;
}
static int combine_result(wf_vm *vm, wf_itertool *it, wf_value *out)
{
    size_t r = (size_t)it->n[0];
    wf_tuple *t = wf_tuple_new(vm, r);
    if (!t)
        return -1;
    const wf_value *index = combine_indices(it);
    for (size_t i = 0; i < r; i++)
        t->items[i] = wf_as_tuple(it->v[0])->items[wf_fix_get(index[i])];
    *out = wf_from_obj(t);
    return 1;
}

/* ---- combinations, with and without replacement ---- */
static bool combine_make(wf_vm *vm, const char *name, bool repeats, wf_type *cls, const wf_value *args,
                         size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value b[2];
    int64_t r;
    if (!wf_native_bind_args(vm, name, "(iterable, r)", args, n, kwnames, b, 2))
        return false;
    wf_value pool = wf_tuple_of_iterable(vm, b[0]);
    if (wf_is_unset(pool) || !wf_int_ssize(vm, b[1], &r))
        return false;
    if (r < 0)
        return wf_raise(vm, WF_EXC_ValueError, "r must be non-negative");
    int64_t count = (int64_t)wf_as_tuple(pool)->count;
    bool none = repeats ? count == 0 && r > 0 : r > count;
    wf_itertool *it = combine_new(vm, cls, pool, r, none ? 0 : (size_t)r, !repeats);
    if (!it)
        return false;
    it->n[1] = none ? COMBINE_DONE : COMBINE_FRESH;
    *out = wf_from_obj(it);
    return true;
}
static bool combinations_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    return combine_make(vm, "combinations", false, cls, args, n, kwnames, out);
}
static bool replacements_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    return combine_make(vm, "combinations_with_replacement", true, cls, args, n, kwnames, out);
}
/* The rightmost index below its limit goes up by one; those after it follow it (ascending, or all the same).
 */
static int combine_advance(wf_vm *vm, wf_itertool *it, bool repeats, wf_value *out)
{
    int64_t r = it->n[0], count = (int64_t)wf_as_tuple(it->v[0])->count, i = r - 1;
    if (it->n[1] == COMBINE_DONE)
        return 0;
    if (it->n[1] == COMBINE_FRESH) {
        it->n[1] = COMBINE_RUNNING;
        return combine_result(vm, it, out);
    }
    wf_value *index = combine_indices(it);
    while (i >= 0 && wf_fix_get(index[i]) == (repeats ? count - 1 : i + count - r))
        i--;
    if (i < 0) {
        it->n[1] = COMBINE_DONE;
        return 0;
    }
    int64_t next = wf_fix_get(index[i]) + 1;
    for (; i < r; i++, next += !repeats)
        index[i] = wf_fix(next);
    return combine_result(vm, it, out);
}
static int combinations_next(wf_vm *vm, wf_value self, wf_value *out)
{
    return combine_advance(vm, wf_itertool_of(self), false, out);
}
static int replacements_next(wf_vm *vm, wf_value self, wf_value *out)
{
    return combine_advance(vm, wf_itertool_of(self), true, out);
}

/* ---- permutations ---- */
static bool permutations_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "permutations", "(iterable, r=None)", args, n, kwnames, b, 2))
        return false;
    wf_value pool = wf_tuple_of_iterable(vm, b[0]);
    if (wf_is_unset(pool))
        return false;
    int64_t count = (int64_t)wf_as_tuple(pool)->count, r = count;
    if (!wf_is_unset(b[1]) && !wf_is_none(b[1])) {
        if (!wf_is_int(b[1]) && !wf_is_bool(b[1]))
            return wf_raise(vm, WF_EXC_TypeError, "Expected int as r");
        if (!wf_int_ssize(vm, b[1], &r))
            return false;
    }
    if (r < 0)
        return wf_raise(vm, WF_EXC_ValueError, "r must be non-negative");
    bool none = r > count;
    wf_itertool *it = combine_new(vm, cls, pool, r, (size_t)count, true);
    wf_array *cycles = it ? wf_heap_new_array(vm, none ? 0 : (size_t)r) : NULL;
    if (!cycles)
        return false;
    for (int64_t i = 0; !none && i < r; i++)
        cycles->items[i] = wf_fix(count - i);
    wf_itertool_set(vm, it, 2, wf_from_obj(cycles));
    it->n[1] = none ? COMBINE_DONE : COMBINE_FRESH;
    *out = wf_from_obj(it);
    return true;
}
/* Lexicographic order of the places: the rightmost cycle counts down; at 0 its index moves behind all others.
 */
static int permutations_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    if (it->n[1] == COMBINE_DONE)
        return 0;
    if (it->n[1] == COMBINE_FRESH) {
        it->n[1] = COMBINE_RUNNING;
        return combine_result(vm, it, out);
    }
    wf_value *index = combine_indices(it), *cycle = ((wf_array *)wf_obj(it->v[2]))->items;
    int64_t count = (int64_t)wf_as_tuple(it->v[0])->count;
    for (int64_t i = it->n[0] - 1; i >= 0; i--) {
        int64_t left = wf_fix_get(cycle[i]) - 1;
        wf_value moved = index[i];
        if (left == 0) {
            memmove(index + i, index + i + 1, (size_t)(count - i - 1) * sizeof *index);
            index[count - 1] = moved;
            cycle[i] = wf_fix(count - i);
            continue;
        }
        cycle[i] = wf_fix(left);
        index[i] = index[count - left];
        index[count - left] = moved;
        return combine_result(vm, it, out);
    }
    it->n[1] = COMBINE_DONE;
    return 0;
}

/* ---- product ---- */
static bool product_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    int64_t repeat = 1;
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (!wf_str_is(wf_as_str(kwnames->items[i]), "repeat"))
            return wf_raise(vm, WF_EXC_TypeError, "product() got an unexpected keyword argument '%S'",
                            wf_as_str(kwnames->items[i]));
        if (!wf_int_ssize(vm, args[n + i], &repeat))
            return false;
    }
    if (repeat < 0)
        return wf_raise(vm, WF_EXC_ValueError, "repeat argument cannot be negative");
    if (n && (uint64_t)repeat > SIZE_MAX / 64 / n)
        return wf_raise(vm, WF_EXC_OverflowError, "repeat argument too large");
    size_t total = n * (size_t)repeat;
    wf_tuple *pools = wf_tuple_new(vm, total);
    if (!pools)
        return false;
    bool none = false;
    for (size_t i = 0; i < total; i++) {
        wf_value pool = i < n ? wf_tuple_of_iterable(vm, args[i]) : pools->items[i - n];
        if (wf_is_unset(pool))
            return false;
        wf_heap_store(vm, pools, &pools->items[i], pool);
        none = none || wf_as_tuple(pool)->count == 0;
    }
    wf_itertool *it = combine_new(vm, cls, wf_from_obj(pools), (int64_t)total, total, false);
    if (!it)
        return false;
    it->n[1] = none ? COMBINE_DONE : COMBINE_FRESH;
    *out = wf_from_obj(it);
    return true;
}
static int product_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_tuple *pools = wf_as_tuple(it->v[0]);
    wf_value *index = combine_indices(it);
    if (it->n[1] == COMBINE_RUNNING) {
        size_t i = pools->count;
        while (i-- > 0) { /* an odometer */
            int64_t next = wf_fix_get(index[i]) + 1;
            bool turned = next == (int64_t)wf_as_tuple(pools->items[i])->count;
            index[i] = wf_fix(turned ? 0 : next);
            if (!turned)
                break;
        }
        if (i == SIZE_MAX)
            it->n[1] = COMBINE_DONE;
    }
    if (it->n[1] == COMBINE_DONE)
        return 0;
    it->n[1] = COMBINE_RUNNING;
    wf_tuple *t = wf_tuple_new(vm, pools->count);
    if (!t)
        return -1;
    for (size_t i = 0; i < pools->count; i++)
        t->items[i] = wf_as_tuple(pools->items[i])->items[wf_fix_get(index[i])];
    *out = wf_from_obj(t);
    return 1;
}

static const wf_slots combinations_slots = {
    .iter = wf_iter_self, .next = combinations_next, .make = combinations_make};
static const wf_slots replacements_slots = {
    .iter = wf_iter_self, .next = replacements_next, .make = replacements_make};
static const wf_slots permutations_slots = {
    .iter = wf_iter_self, .next = permutations_next, .make = permutations_make};
static const wf_slots product_slots = {.iter = wf_iter_self, .next = product_next, .make = product_make};
#define COMBINE_TYPE(text, its_slots, its_doc)                                                               \
    {                                                                                                        \
        .name = text, .module = "itertools", .size = sizeof(wf_itertool), .slots = &its_slots,               \
        .flags = WF_TYPE_DOTTED, .doc = its_doc                                                              \
    }
const wf_native_type wf_itertools_combine_types[] = {
    COMBINE_TYPE("combinations", combinations_slots, "Tuples of r items in their order, no item twice."),
    COMBINE_TYPE("combinations_with_replacement", replacements_slots,
                 "Tuples of r items in their order, items may repeat."),
    COMBINE_TYPE("permutations", permutations_slots, "Tuples of r items in every order, no item twice."),
    COMBINE_TYPE("product", product_slots,
                 "product(*iterables, repeat=1)\n\nEvery tuple of one item of each iterable: nested for "
                 "loops, the last turning fastest."),
    {0},
};

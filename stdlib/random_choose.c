/* Module random: whole numbers and choosing among items. The order of draws is that of CPython's Lib/random.py. */
#include "random_parts.h"

#include <math.h>

/* ---- whole numbers ---- */

static bool random_randrange_of(wf_vm *vm, wf_value self, wf_value start, wf_value stop, wf_value step, wf_value *out)
{
    wf_value from, to, by, width, n, extra;
    if (!wf_int_from_any(vm, start, &from))
        return false;
    if (wf_is_unset(stop) || wf_is_none(stop)) {
        if (!wf_is_unset(step) && !wf_same(step, wf_fix(1)))
            return wf_raise(vm, WF_EXC_TypeError, "Missing a non-None stop argument");
        if (wf_int_sign(from) > 0)
            return wf_random_below(vm, self, from, out);
        return wf_raise(vm, WF_EXC_ValueError, "empty range for randrange()");
    }
    if (!wf_int_from_any(vm, stop, &to) || !wf_int_binary(vm, WF_OP_SUB, to, from, &width) ||
        !wf_int_from_any(vm, wf_is_unset(step) ? wf_fix(1) : step, &by))
        return false;
    if (wf_same(by, wf_fix(1))) {
        if (wf_int_sign(width) > 0)
            return wf_random_below(vm, self, width, &n) && wf_int_binary(vm, WF_OP_ADD, from, n, out);
        return wf_raise(vm, WF_EXC_ValueError, "empty range in randrange(%V, %V)", start, stop);
    }
    int sign = wf_int_sign(by);
    if (sign == 0)
        return wf_raise(vm, WF_EXC_ValueError, "zero step for randrange()");
    extra = wf_fix(-sign);
    if (!wf_int_binary(vm, WF_OP_ADD, width, by, &n) || !wf_int_binary(vm, WF_OP_ADD, n, extra, &n) ||
        !wf_int_binary(vm, WF_OP_FLOORDIV, n, by, &n))
        return false;
    if (wf_int_sign(n) <= 0)
        return wf_raise(vm, WF_EXC_ValueError, "empty range in randrange(%V, %V, %V)", start, stop, step);
    return wf_random_below(vm, self, n, &n) && wf_int_binary(vm, WF_OP_MUL, by, n, &n) && wf_int_binary(vm, WF_OP_ADD, from, n, out);
}

static bool random_randrange(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return random_randrange_of(vm, args[0], args[1], args[2], args[3], out);
}

static bool random_randint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value stop;
    return wf_op_binary(vm, WF_OP_ADD, args[2], wf_fix(1), &stop) && random_randrange_of(vm, args[0], args[1], stop, WF_UNSET, out);
}

static bool random_getrandbits(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t bits;
    if (!wf_int_index(vm, args[1], &bits))
        return false;
    if (bits < 0)
        return wf_raise(vm, WF_EXC_ValueError, "number of bits must be non-negative");
    return wf_random_draw_bits(vm, wf_random_of(args[0]), (uint64_t)bits, out);
}

static bool random_randbytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value count, bits;
    int64_t length;
    if (!wf_int_from_any(vm, args[1], &count) || !wf_int_index(vm, count, &length))
        return false;
    if (length < 0)
        return wf_raise(vm, WF_EXC_ValueError, "number of bits must be non-negative");
    if (length > INT64_MAX / 8)
        return wf_raise_memory(vm);
    wf_value eight = wf_fix(length * 8);
    if (!wf_heap_check(vm, (size_t)length * 2) || !wf_call_method(vm, args[0], "getrandbits", &eight, 1, &bits))
        return false;
    wf_str *little = wf_str_intern_z(vm, "little");
    wf_value order[2] = {count, wf_from_obj(little)};
    return little && wf_call_method(vm, bits, "to_bytes", order, 2, out);
}

/* ---- items ---- */

static bool random_choice(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t length;
    uint64_t i;
    if (!wf_op_length(vm, args[1], &length))
        return false;
    if (length == 0)
        return wf_raise(vm, WF_EXC_IndexError, "Cannot choose from an empty sequence");
    if (!wf_random_below_index(vm, args[0], (uint64_t)length, &i))
        return false;
    return wf_op_getitem(vm, args[1], wf_fix((int64_t)i), out);
}

static bool random_shuffle(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value x = args[1], a, b;
    int64_t length;
    uint64_t j;
    if (!wf_op_length(vm, x, &length))
        return false;
    *out = WF_NONE;
    for (int64_t i = length - 1; i > 0; i--) {
        if (!wf_random_below_index(vm, args[0], (uint64_t)i + 1, &j))
            return false;
        if (wf_is_exact(x, WF_KIND_LIST) && wf_as_list(x)->count == (size_t)length) {
            wf_array *items = wf_as_list(x)->array;
            a = items->items[i];
            items->items[i] = items->items[j];
            items->items[j] = a;
            wf_heap_barrier(vm, items);
        } else if (!wf_op_getitem(vm, x, wf_fix((int64_t)j), &a) || !wf_op_getitem(vm, x, wf_fix(i), &b) ||
                   !wf_op_setitem(vm, x, wf_fix(i), a) || !wf_op_setitem(vm, x, wf_fix((int64_t)j), b)) {
            return false;
        }
        if (i % 4096 == 0 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return true;
}

/* ---- weights ---- */

/* itertools.accumulate into a list. */
static wf_list *random_accumulate(wf_vm *vm, wf_value iterable)
{
    wf_list *sums = wf_list_new(vm, 0);
    wf_iteration it;
    wf_value item, total = WF_UNSET;
    int more;
    if (!sums || !wf_iteration_start(vm, &it, iterable))
        return NULL;
    while ((more = wf_iteration_next(vm, &it, &item)) > 0) {
        if (wf_is_unset(total))
            total = item;
        else if (!wf_op_binary(vm, WF_OP_ADD, total, item, &total))
            return NULL;
        if (!wf_list_append(vm, sums, total))
            return NULL;
    }
    return more < 0 ? NULL : sums;
}

/* The first index in [0, high) whose sum is above x; high when there is none before it. bisect.bisect */
static bool random_bisect(wf_vm *vm, wf_value sums, wf_value x, int64_t high, int64_t *out)
{
    int64_t low = 0;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        wf_value sum;
        if (!wf_op_getitem(vm, sums, wf_fix(middle), &sum))
            return false;
        int less = wf_is_flo(x) && wf_is_flo(sum) ? wf_flo_get(x) < wf_flo_get(sum) : wf_op_less(vm, x, sum);
        if (less < 0)
            return false;
        if (less)
            high = middle;
        else
            low = middle + 1;
    }
    *out = low;
    return true;
}

/* Only a positive number makes sense as `weights` by mistake: choices(population, 5). */
static bool random_weights(wf_vm *vm, wf_value weights, wf_value *out)
{
    wf_list *sums;
    if (wf_is_int(weights) || wf_is_bool(weights))
        return wf_raise(vm, WF_EXC_TypeError, "The number of choices must be a keyword argument: k=%R", weights);
    sums = random_accumulate(vm, weights);
    *out = wf_from_obj(sums);
    return sums != NULL;
}

static bool random_choices_unweighted(wf_vm *vm, wf_value self, wf_value population, int64_t length, int64_t k, wf_list *result)
{
    wf_value item;
    double u;
    for (int64_t i = 0; i < k; i++) {
        if (!wf_random_next(vm, self, &u) || !wf_op_getitem(vm, population, wf_fix((int64_t)floor(u * (double)length)), &item) ||
            !wf_list_append(vm, result, item))
            return false;
        if (i % 4096 == 4095 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return true;
}

static bool random_choices_weighted(wf_vm *vm, wf_value self, wf_value population, int64_t length, wf_value sums, int64_t k, wf_list *result)
{
    wf_value last, total_value, item, x;
    int64_t count, i;
    double u, total;
    if (!wf_op_length(vm, sums, &count))
        return false;
    if (count != length)
        return wf_raise(vm, WF_EXC_ValueError, "The number of weights does not match the population");
    wf_value zero = wf_float_new(vm, 0.0);
    if (!wf_op_getitem(vm, sums, wf_fix(-1), &last) || !wf_op_binary(vm, WF_OP_ADD, last, zero, &total_value) ||
        !wf_float_from(vm, total_value, &total))
        return false;
    if (total <= 0.0)
        return wf_raise(vm, WF_EXC_ValueError, "Total of weights must be greater than zero");
    if (!isfinite(total))
        return wf_raise(vm, WF_EXC_ValueError, "Total of weights must be finite");
    for (int64_t j = 0; j < k; j++) {
        if (!wf_random_next(vm, self, &u))
            return false;
        x = wf_float_new(vm, u * total);
        if (wf_is_unset(x) || !random_bisect(vm, sums, x, length - 1, &i) || !wf_op_getitem(vm, population, wf_fix(i), &item) ||
            !wf_list_append(vm, result, item))
            return false;
        if (j % 1024 == 1023 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return true;
}

static bool random_choices(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value self = args[0], population = args[1], weights = args[2], sums = args[3];
    int64_t length, k = 1;
    bool weighted = !wf_is_unset(weights) && !wf_is_none(weights), cumulative = !wf_is_unset(sums) && !wf_is_none(sums);
    if (!wf_op_length(vm, population, &length))
        return false;
    if (weighted && cumulative)
        return wf_raise(vm, WF_EXC_TypeError, "Cannot specify both weights and cumulative weights");
    if (weighted && !random_weights(vm, weights, &sums))
        return false;
    if (!wf_is_unset(args[4]) && !wf_int_index(vm, args[4], &k))
        return false;
    if (k > 0 && !wf_heap_check(vm, (uint64_t)k > SIZE_MAX / 8 ? SIZE_MAX / 2 : (size_t)k * 8))
        return false;
    wf_list *result = wf_list_new(vm, k > 0 ? (size_t)k : 0);
    if (!result)
        return false;
    *out = wf_from_obj(result);
    if (weighted || cumulative)
        return random_choices_weighted(vm, self, population, length, sums, k, result);
    return random_choices_unweighted(vm, self, population, length, k, result);
}

/* ---- sample ---- */

static bool random_is_sequence(wf_vm *vm, wf_value v)
{
    wf_type *t = wf_type_of(vm, v);
    return t->slots.length && t->slots.getitem && !wf_is_dict(v) && !wf_is_set(v);
}

/* A pool from which what is taken is replaced by the last that is left. */
static bool random_sample_pool(wf_vm *vm, wf_value self, wf_value population, int64_t n, int64_t k, wf_list *result)
{
    wf_list *pool = wf_list_new(vm, (size_t)n);
    uint64_t j;
    if (!pool || !wf_list_extend(vm, pool, population))
        return false;
    for (int64_t i = 0; i < k; i++) {
        if (!wf_random_below_index(vm, self, (uint64_t)(n - i), &j))
            return false;
        if (pool->count < (size_t)(n - i) || j >= pool->count)
            return wf_raise(vm, WF_EXC_IndexError, "list index out of range");
        if (!wf_list_append(vm, result, pool->array->items[j]))
            return false;
        wf_heap_store(vm, pool->array, &pool->array->items[j], pool->array->items[n - i - 1]);
    }
    return true;
}

/* Few among many: a set of the indexes taken. */
static bool random_sample_set(wf_vm *vm, wf_value self, wf_value population, int64_t n, int64_t k, wf_list *result)
{
    wf_set *selected = wf_set_new(vm, false);
    wf_value item;
    uint64_t j;
    int taken;
    if (!selected)
        return false;
    for (int64_t i = 0; i < k; i++) {
        do {
            if (!wf_random_below_index(vm, self, (uint64_t)n, &j))
                return false;
            taken = wf_set_contains(vm, selected, wf_fix((int64_t)j));
        } while (taken > 0);
        if (taken < 0 || !wf_set_add(vm, selected, wf_fix((int64_t)j)) || !wf_op_getitem(vm, population, wf_fix((int64_t)j), &item) ||
            !wf_list_append(vm, result, item))
            return false;
        if (i % 1024 == 1023 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return true;
}

static bool random_sample_of(wf_vm *vm, wf_value self, wf_value population, wf_value count, wf_list *result)
{
    int64_t n, k, setsize = 21;
    if (!wf_op_length(vm, population, &n) || !wf_int_index_clipped(vm, count, &k))
        return false;
    if (k < 0 || k > n)
        return wf_raise(vm, WF_EXC_ValueError, "Sample larger than population or is negative");
    if (k > 5) /* the size of a small set less that of an empty list */
        setsize += (int64_t)1 << (2 * (int)ceil(log((double)k * 3) / log(4.0)));
    return n <= setsize ? random_sample_pool(vm, self, population, n, k, result) : random_sample_set(vm, self, population, n, k, result);
}

static bool random_range_of(wf_vm *vm, wf_value total, wf_value *out)
{
    return wf_call(vm, wf_from_obj(wf_type_builtin(vm, WF_KIND_RANGE)), &total, 1, out);
}

/* As if every item stood in the population as often as `counts` says. */
static bool random_sample_counted(wf_vm *vm, wf_value self, wf_value population, wf_value k, wf_value counts, wf_list *result)
{
    int64_t n, at;
    wf_list *sums = random_accumulate(vm, counts), *selections = wf_list_new(vm, 0);
    wf_value total = wf_fix(0), range, item;
    if (!sums || !selections || !wf_op_length(vm, population, &n))
        return false;
    if (sums->count != (size_t)n)
        return wf_raise(vm, WF_EXC_ValueError, "The number of counts does not match the population");
    if (sums->count)
        total = sums->array->items[--sums->count];
    if (!wf_is_int(total) && !wf_is_bool(total))
        return wf_raise(vm, WF_EXC_TypeError, "Counts must be integers");
    if (wf_int_sign(total) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "Counts must be non-negative");
    if (!random_range_of(vm, total, &range) || !random_sample_of(vm, self, range, k, selections))
        return false;
    for (size_t i = 0; i < selections->count; i++)
        if (!random_bisect(vm, wf_from_obj(sums), selections->array->items[i], (int64_t)sums->count, &at) ||
            !wf_op_getitem(vm, population, wf_fix(at), &item) || !wf_list_append(vm, result, item))
            return false;
    return true;
}

static bool random_sample(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!random_is_sequence(vm, args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "Population must be a sequence.  For dicts or sets, use sorted(d).");
    wf_list *result = wf_list_new(vm, 0);
    if (!result)
        return false;
    *out = wf_from_obj(result);
    if (wf_is_unset(args[3]) || wf_is_none(args[3]))
        return random_sample_of(vm, args[0], args[1], args[2], result);
    return random_sample_counted(vm, args[0], args[1], args[2], args[3], result);
}

const wf_native_row wf_random_choose_rows[] = {
    {"choice", random_choice, "(self, seq)", "One item of a sequence that is not empty."},
    {"choices", random_choices, "(self, population, weights=None, *, cum_weights=None, k=1)", "A list of k items, each drawn anew, as likely as its weight."},
    {"getrandbits", random_getrandbits, "(self, k, /)", "An int of k random bits."},
    {"randbytes", random_randbytes, "(self, n)", "So many random bytes."},
    {"randint", random_randint, "(self, a, b)", "An int from a to b, both included."},
    {"randrange", random_randrange, "(self, start, stop=None, step=1)", "An item of range(start, stop, step)."},
    {"sample", random_sample, "(self, population, k, *, counts=None)", "A list of k different items of a sequence."},
    {"shuffle", random_shuffle, "(self, x)", "Put a list in random order, in place."},
    {0},
};

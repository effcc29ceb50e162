/*
 * range and its iterators. Members are ints of any size; where all that an operation touches are fixnums it
 * works on machine words, else through wf_int_binary.
 */
#include "object/hashindex.h"
#include "object/iter.h"
#include "object/slice.h"
#include "object/tuple.h"

static wf_range *range_of(wf_value v)
{
    return (wf_range *)wf_obj(v);
}
static bool range_is_small(const wf_range *r)
{
    return wf_is_fix(r->start) && wf_is_fix(r->stop) && wf_is_fix(r->step) && wf_is_fix(r->length);
}

/* ---- construction ---- */
/* (stop - start) / step rounded up, at least 0. */
static bool range_length_of(wf_vm *vm, wf_value start, wf_value stop, wf_value step, wf_value *out)
{
    if (wf_is_fix(start) && wf_is_fix(stop) && wf_is_fix(step)) {
        int64_t a = wf_fix_get(start), b = wf_fix_get(stop), s = wf_fix_get(step);
        uint64_t distance = s > 0 ? (uint64_t)b - (uint64_t)a : (uint64_t)a - (uint64_t)b;
        uint64_t stride = s > 0 ? (uint64_t)s : -(uint64_t)s;
        bool empty = s > 0 ? a >= b : a <= b;
        *out = wf_int_from_u64(vm, empty ? 0 : (distance - 1) / stride + 1);
        return !wf_is_unset(*out);
    }
    wf_value low = wf_int_sign(step) > 0 ? start : stop, high = wf_int_sign(step) > 0 ? stop : start;
    *out = wf_fix(0);
    if (wf_int_compare(low, high) >= 0)
        return true;
    return wf_int_unary(vm, WF_UN_ABS, step, &step) && wf_int_binary(vm, WF_OP_SUB, high, low, out) &&
           wf_int_binary(vm, WF_OP_ADD, *out, wf_fix(-1), out) &&
           wf_int_binary(vm, WF_OP_FLOORDIV, *out, step, out) &&
           wf_int_binary(vm, WF_OP_ADD, *out, wf_fix(1), out);
}
static bool range_new(wf_vm *vm, wf_value start, wf_value stop, wf_value step, wf_value *out)
{
    wf_value length;
    if (!range_length_of(vm, start, stop, step, &length))
        return false;
    wf_range *r = wf_heap_new(vm, WF_KIND_RANGE, sizeof(wf_range));
    if (!r)
        return false;
    r->start = start;
    r->stop = stop;
    r->step = step;
    r->length = length;
    *out = wf_from_obj(r);
    return true;
}
static bool range_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    (void)cls;
    wf_value given[3], start = wf_fix(0), step = wf_fix(1);
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "range() takes no keyword arguments");
    if (n < 1)
        return wf_raise(vm, WF_EXC_TypeError, "range expected at least 1 argument, got 0");
    if (n > 3)
        return wf_raise(vm, WF_EXC_TypeError, "range expected at most 3 arguments, got %zu", n);
    for (size_t i = 0; i < n; i++) {
        given[i] = args[i];
        if (!wf_is_fix(args[i]) && !wf_int_from_any(vm, args[i], &given[i]))
            return false;
    }
    if (n > 1)
        start = given[0];
    if (n == 3)
        step = given[2];
    if (wf_int_sign(step) == 0)
        return wf_raise(vm, WF_EXC_ValueError, "range() arg 3 must not be zero");
    return range_new(vm, start, n == 1 ? given[0] : given[1], step, out);
}

/* ---- items ---- */
/* start + index * step, for an index that need not be in the range. */
static bool range_item(wf_vm *vm, const wf_range *r, wf_value index, wf_value *out)
{
    return wf_int_binary(vm, WF_OP_MUL, index, r->step, out) &&
           wf_int_binary(vm, WF_OP_ADD, r->start, *out, out);
}
static bool range_slice(wf_vm *vm, const wf_range *r, wf_value slice, wf_value *out)
{
    wf_value at[3], start, stop, step;
    return wf_slice_indices(vm, (wf_slice *)wf_obj(slice), r->length, at) &&
           range_item(vm, r, at[0], &start) && range_item(vm, r, at[1], &stop) &&
           wf_int_binary(vm, WF_OP_MUL, at[2], r->step, &step) && range_new(vm, start, stop, step, out);
}
static bool range_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_range *r = range_of(self);
    wf_value index = key;
    if (wf_is_slice(key))
        return range_slice(vm, r, key, out);
    if (!wf_is_fix(key)) {
        if (!wf_int_is_index(vm, key))
            return wf_raise(vm, WF_EXC_TypeError, "range indices must be integers or slices, not %T", key);
        if (!wf_int_from_any(vm, key, &index))
            return false;
    }
    if (wf_int_sign(index) < 0 && !wf_int_binary(vm, WF_OP_ADD, index, r->length, &index))
        return false;
    if (wf_int_sign(index) < 0 || wf_int_compare(index, r->length) >= 0)
        return wf_raise(vm, WF_EXC_IndexError, "range object index out of range");
    return range_item(vm, r, index, out);
}
/* Where an exact int stands in the range: unset when it does not. */
static bool range_find(wf_vm *vm, const wf_range *r, wf_value v, wf_value *at)
{
    wf_value offset, quotient, back;
    bool up = wf_int_sign(r->step) > 0;
    *at = WF_UNSET;
    if (wf_int_compare(v, r->start) < 0 ? up : !up && wf_int_compare(v, r->start) > 0)
        return true;
    if (up ? wf_int_compare(v, r->stop) >= 0 : wf_int_compare(v, r->stop) <= 0)
        return true;
    if (!wf_int_binary(vm, WF_OP_SUB, v, r->start, &offset) ||
        !wf_int_binary(vm, WF_OP_FLOORDIV, offset, r->step, &quotient) ||
        !wf_int_binary(vm, WF_OP_MUL, quotient, r->step, &back))
        return false;
    if (wf_int_compare(back, offset) == 0)
        *at = quotient;
    return true;
}
static bool range_is_plain_int(wf_value v, wf_value *as_int)
{
    *as_int = wf_is_bool(v) ? wf_fix(wf_is_true(v)) : v;
    return wf_is_fix(v) || wf_is_bool(v) || wf_is_exact(v, WF_KIND_INT);
}
/* How often an object that is no plain int is equal to an item (counts no further than `most`), and the place
 * of the first. */
static bool range_search(wf_vm *vm, wf_value self, wf_value v, uint64_t most, uint64_t *count,
                         uint64_t *first)
{
    wf_iteration it;
    wf_value item;
    *count = *first = 0;
    if (!wf_iteration_start(vm, &it, self))
        return false;
    int more = 1;
    for (uint64_t i = 0; *count < most && (more = wf_iteration_next(vm, &it, &item)) > 0; i++) {
        int same = wf_op_equal(vm, item, v);
        if (same < 0)
            return false;
        if (same && (*count)++ == 0)
            *first = i;
    }
    return more >= 0;
}
static int range_contains(wf_vm *vm, wf_value self, wf_value v)
{
    wf_value as_int, at;
    uint64_t count, first;
    if (range_is_plain_int(v, &as_int))
        return range_find(vm, range_of(self), as_int, &at) ? !wf_is_unset(at) : -1;
    return range_search(vm, self, v, 1, &count, &first) ? count != 0 : -1;
}
static bool range_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value as_int;
    uint64_t count, first;
    if (range_is_plain_int(args[1], &as_int)) {
        if (!range_find(vm, range_of(args[0]), as_int, out))
            return false;
        return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_ValueError, "%R is not in range", args[1]);
    }
    if (!range_search(vm, args[0], args[1], 1, &count, &first))
        return false;
    if (!count)
        return wf_raise(vm, WF_EXC_ValueError, "sequence.index(x): x not in sequence");
    *out = wf_int_from_u64(vm, first);
    return !wf_is_unset(*out);
}
static bool range_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value as_int;
    uint64_t count, first;
    if (range_is_plain_int(args[1], &as_int)) {
        if (!range_find(vm, range_of(args[0]), as_int, out))
            return false;
        *out = wf_fix(!wf_is_unset(*out));
        return true;
    }
    if (!range_search(vm, args[0], args[1], UINT64_MAX, &count, &first))
        return false;
    *out = wf_int_from_u64(vm, count);
    return !wf_is_unset(*out);
}

/* ---- slots ---- */
static bool range_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_range *r = range_of(self);
    wf_str *text = wf_same(r->step, wf_fix(1))
                       ? wf_str_format(vm, "range(%R, %R)", r->start, r->stop)
                       : wf_str_format(vm, "range(%R, %R, %R)", r->start, r->stop, r->step);
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool range_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_range *r = range_of(self);
    wf_value parts[3] = {r->length, WF_NONE, WF_NONE};
    if (wf_int_sign(r->length))
        parts[1] = r->start;
    if (wf_int_compare(r->length, wf_fix(1)) > 0)
        parts[2] = r->step;
    return wf_tuple_hash_items(vm, parts, 3, true, out);
}
static int range_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_int_sign(range_of(self)->length) != 0;
}
static bool range_length(wf_vm *vm, wf_value self, int64_t *out)
{
    return wf_int_fits_i64(range_of(self)->length, out) ||
           wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C ssize_t");
}
/* Equal when they are the same sequence. */
static bool range_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_kind(other, WF_KIND_RANGE) || (op != WF_CMP_EQ && op != WF_CMP_NE))
        return true;
    wf_range *a = range_of(self), *b = range_of(other);
    bool same = wf_int_compare(a->length, b->length) == 0;
    if (same && wf_int_sign(a->length))
        same = wf_int_compare(a->start, b->start) == 0 &&
               (wf_int_compare(a->length, wf_fix(1)) == 0 || wf_int_compare(a->step, b->step) == 0);
    *out = wf_bool(same == (op == WF_CMP_EQ));
    return true;
}

/* ---- iterators ---- */
static bool range_new_iter(wf_vm *vm, int64_t start, int64_t step, uint64_t left, wf_value *out)
{
    wf_range_iter *it = wf_heap_new(vm, WF_KIND_RANGE_ITER, sizeof(wf_range_iter));
    if (!it)
        return false;
    it->current = start;
    it->step = step;
    it->left = left;
    *out = wf_from_obj(it);
    return true;
}
static bool range_new_long_iter(wf_vm *vm, wf_value start, wf_value step, wf_value left, wf_value *out)
{
    wf_longrange_iter *it = wf_heap_new(vm, WF_KIND_LONGRANGE_ITER, sizeof(wf_longrange_iter));
    if (!it)
        return false;
    it->current = start;
    it->step = step;
    it->left = left;
    *out = wf_from_obj(it);
    return true;
}
static bool range_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_range *r = range_of(self);
    if (range_is_small(r))
        return range_new_iter(vm, wf_fix_get(r->start), wf_fix_get(r->step), (uint64_t)wf_fix_get(r->length),
                              out);
    return range_new_long_iter(vm, r->start, r->step, r->length, out);
}
static bool range_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_range *r = range_of(args[0]);
    wf_value last, step;
    if (wf_int_sign(r->length) == 0)
        return range_new_iter(vm, 0, 1, 0, out);
    if (!wf_int_binary(vm, WF_OP_ADD, r->length, wf_fix(-1), &last) || !range_item(vm, r, last, &last))
        return false;
    if (range_is_small(r))
        return range_new_iter(vm, wf_fix_get(last), -wf_fix_get(r->step), (uint64_t)wf_fix_get(r->length),
                              out);
    return wf_int_unary(vm, WF_UN_NEG, r->step, &step) && range_new_long_iter(vm, last, step, r->length, out);
}
static int range_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_range_iter *it = (wf_range_iter *)wf_obj(self);
    if (it->left == 0)
        return 0;
    it->left--;
    *out = wf_fix(it->current);
    it->current += it->step;
    return 1;
}
static int range_long_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_longrange_iter *it = (wf_longrange_iter *)wf_obj(self);
    wf_value current, left;
    if (wf_int_sign(it->left) == 0)
        return 0;
    if (!wf_int_binary(vm, WF_OP_ADD, it->current, it->step, &current) ||
        !wf_int_binary(vm, WF_OP_ADD, it->left, wf_fix(-1), &left))
        return -1;
    *out = it->current;
    it->current = current;
    it->left = left;
    wf_heap_barrier(vm, it);
    return 1;
}
/* Of either kind, as ints; *left unset: out of memory. */
static void range_iter_parts(wf_vm *vm, wf_value self, wf_value *current, wf_value *step, wf_value *left)
{
    if (wf_is_kind(self, WF_KIND_LONGRANGE_ITER)) {
        const wf_longrange_iter *it = (wf_longrange_iter *)wf_obj(self);
        *current = it->current;
        *step = it->step;
        *left = it->left;
        return;
    }
    const wf_range_iter *it = (wf_range_iter *)wf_obj(self);
    *current = wf_int_from_i64(vm, it->current);
    *step = wf_int_from_i64(vm, it->step);
    *left = wf_is_unset(*current) || wf_is_unset(*step) ? WF_UNSET : wf_int_from_u64(vm, it->left);
}
static bool range_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value current, step;
    (void)n;
    range_iter_parts(vm, args[0], &current, &step, out);
    return !wf_is_unset(*out);
}
/* As an iterator over the range of what is left. */
static bool range_iter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value start, step, left, stop, rest;
    range_iter_parts(vm, args[0], &start, &step, &left);
    (void)n;
    return !wf_is_unset(left) && wf_int_binary(vm, WF_OP_MUL, left, step, &stop) &&
           wf_int_binary(vm, WF_OP_ADD, start, stop, &stop) && range_new(vm, start, stop, step, &rest) &&
           wf_iter_reduce_over(vm, "iter", rest, WF_NONE, out);
}
/* Skips so many items of those left. */
static bool range_iter_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value start, step, left, skip, distance;
    range_iter_parts(vm, args[0], &start, &step, &left);
    (void)n;
    if (wf_is_unset(left) || !wf_int_from_any(vm, args[1], &skip))
        return false;
    if (wf_int_sign(skip) < 0)
        skip = wf_fix(0);
    if (wf_int_compare(skip, left) > 0)
        skip = left;
    if (!wf_int_binary(vm, WF_OP_MUL, skip, step, &distance) ||
        !wf_int_binary(vm, WF_OP_ADD, start, distance, &start) || !wf_int_binary(vm, WF_OP_SUB, left, skip, &left))
        return false;
    *out = WF_NONE;
    if (wf_is_kind(args[0], WF_KIND_LONGRANGE_ITER)) {
        wf_longrange_iter *it = (wf_longrange_iter *)wf_obj(args[0]);
        it->current = start;
        it->left = left;
        wf_heap_barrier(vm, it);
        return true;
    }
    wf_range_iter *it = (wf_range_iter *)wf_obj(args[0]);
    return wf_int_index(vm, start, &it->current) && wf_int_index(vm, left, (int64_t *)&it->left);
}

/* ---- registration ---- */
static bool range_get_start(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = range_of(self)->start;
    return true;
}
static bool range_get_stop(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = range_of(self)->stop;
    return true;
}
static bool range_get_step(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = range_of(self)->step;
    return true;
}
static const wf_native_row range_methods[] = {
    {"count", range_count, "(self, value, /)", "How many items are equal to the value."},
    {"index", range_index, "(self, value, /)",
     "The index of the value; ValueError when it is not in the range."},
    {"__reversed__", range_reversed, "(self, /)", "An iterator from the last item to the first."},
    {0},
};
static const wf_getset_row range_getset[] = {
    {"start", range_get_start, wf_getset_readonly, NULL},
    {"stop", range_get_stop, wf_getset_readonly, NULL},
    {"step", range_get_step, wf_getset_readonly, NULL},
    {0},
};
static const wf_native_row range_iter_methods[] = {
    {"__length_hint__", range_iter_hint, "(self, /)", "How many items are left."},
    {"__reduce__", range_iter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", range_iter_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_slots range_slots = {
    .repr = range_repr,
    .hash = range_hash,
    .truth = range_truth,
    .iter = range_iter,
    .length = range_length,
    .getitem = range_getitem,
    .contains = range_contains,
    .compare = range_compare,
    .make = range_make,
};
static const wf_slots range_iter_slots = {.iter = wf_iter_self, .next = range_iter_next};
static const wf_slots range_long_slots = {.iter = wf_iter_self, .next = range_long_next};
static const wf_native_type range_definitions[] = {
    {.name = "range",
     .kind = WF_KIND_RANGE,
     .slots = &range_slots,
     .methods = range_methods,
     .getset = range_getset,
     .flags = WF_TYPE_FINAL,
     .doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
            "The integers from start (inclusive) to stop (exclusive) by step."},
    {.name = "range_iterator",
     .kind = WF_KIND_RANGE_ITER,
     .slots = &range_iter_slots,
     .methods = range_iter_methods,
     .flags = WF_TYPE_FINAL},
    {.name = "longrange_iterator",
     .kind = WF_KIND_LONGRANGE_ITER,
     .slots = &range_long_slots,
     .methods = range_iter_methods,
     .flags = WF_TYPE_FINAL},
};
static void range_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_range *)o)->start, 4);
}
static void range_long_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_longrange_iter *)o)->current, 3);
}
_Static_assert(offsetof(wf_range, length) == offsetof(wf_range, start) + 3 * sizeof(wf_value),
               "members are marked as an array");

bool wf_range_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_RANGE] = (wf_kind_info){.name = "range", .mark = range_mark};
    vm->kind_infos[WF_KIND_RANGE_ITER] = (wf_kind_info){.name = "range_iterator"};
    vm->kind_infos[WF_KIND_LONGRANGE_ITER] =
        (wf_kind_info){.name = "longrange_iterator", .mark = range_long_mark};
    for (size_t i = 0; i < sizeof range_definitions / sizeof *range_definitions; i++)
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, range_definitions[i].kind), &range_definitions[i]))
            return false;
    return true;
}

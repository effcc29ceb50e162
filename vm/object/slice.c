/* slice: construction, clipping to a length, the script type. */
#include "object/slice.h"

#include "object/hashindex.h"
#include "object/tuple.h"

wf_value wf_slice_new(wf_vm *vm, wf_value start, wf_value stop, wf_value step)
{
    wf_slice *s = wf_heap_new(vm, WF_KIND_SLICE, sizeof(wf_slice));
    if (!s)
        return WF_UNSET;
    s->start = start;
    s->stop = stop;
    s->step = step;
    return wf_from_obj(s);
}

static WF_COLD bool slice_member_slow(wf_vm *vm, wf_value v, int64_t *out)
{
    if (!wf_int_is_index(vm, v))
        return wf_raise(vm, WF_EXC_TypeError,
                        "slice indices must be integers or None or have an __index__ method");
    return wf_int_index_clipped(vm, v, out);
}
static inline WF_CHECKED bool slice_member(wf_vm *vm, wf_value v, int64_t absent, int64_t *out)
{
    if (wf_is_fix(v))
        *out = wf_fix_get(v);
    else if (wf_is_none(v))
        *out = absent;
    else
        return slice_member_slow(vm, v, out);
    return true;
}

bool wf_slice_unpack(wf_vm *vm, wf_slice *s, int64_t *start, int64_t *stop, int64_t *step)
{
    if (!slice_member(vm, s->step, 1, step))
        return false;
    if (*step == 0)
        return wf_raise(vm, WF_EXC_ValueError, "slice step cannot be zero");
    if (*step < -INT64_MAX)
        *step = -INT64_MAX; /* so that it can be negated */
    return slice_member(vm, s->start, *step < 0 ? INT64_MAX : 0, start) &&
           slice_member(vm, s->stop, *step < 0 ? INT64_MIN : INT64_MAX, stop);
}

static int64_t slice_clip(int64_t i, int64_t length, int64_t step)
{
    if (i < 0) {
        i += length;
        return i < 0 ? (step < 0 ? -1 : 0) : i;
    }
    return i >= length ? (step < 0 ? length - 1 : length) : i;
}
size_t wf_slice_adjust(size_t length, int64_t *start, int64_t *stop, int64_t step)
{
    *start = slice_clip(*start, (int64_t)length, step);
    *stop = slice_clip(*stop, (int64_t)length, step);
    if (step < 0)
        return *stop < *start ? (size_t)((*start - *stop - 1) / -step + 1) : 0;
    return *start < *stop ? (size_t)((*stop - *start - 1) / step + 1) : 0;
}
bool wf_slice_resolve(wf_vm *vm, wf_value slice, size_t length, int64_t *start, int64_t *step, size_t *count)
{
    int64_t stop;
    if (!wf_slice_unpack(vm, (wf_slice *)wf_obj(slice), start, &stop, step))
        return false;
    *count = wf_slice_adjust(length, start, &stop, *step);
    return true;
}

/* ---- slice.indices with ints of any size ---- */
static bool slice_big_member(wf_vm *vm, wf_value v, wf_value *out)
{
    if (!wf_int_is_index(vm, v))
        return wf_raise(vm, WF_EXC_TypeError,
                        "slice indices must be integers or None or have an __index__ method");
    return wf_int_from_any(vm, v, out);
}
/* A given start or stop: negative ones count from the end, and both are clipped to [low, high]. */
static bool slice_big_clip(wf_vm *vm, wf_value v, wf_value length, wf_value low, wf_value high, wf_value *out)
{
    if (!slice_big_member(vm, v, out))
        return false;
    if (wf_int_sign(*out) < 0) {
        if (!wf_int_binary(vm, WF_OP_ADD, *out, length, out))
            return false;
        if (wf_int_compare(*out, low) < 0)
            *out = low;
    } else if (wf_int_compare(*out, high) > 0) {
        *out = high;
    }
    return true;
}
bool wf_slice_indices(wf_vm *vm, wf_slice *s, wf_value length, wf_value out[3])
{
    out[2] = wf_fix(1);
    if (!wf_is_none(s->step) && !slice_big_member(vm, s->step, &out[2]))
        return false;
    int sign = wf_int_sign(out[2]);
    if (sign == 0)
        return wf_raise(vm, WF_EXC_ValueError, "slice step cannot be zero");
    wf_value low = wf_fix(sign < 0 ? -1 : 0), high = length;
    if (sign < 0 && !wf_int_binary(vm, WF_OP_ADD, length, wf_fix(-1), &high))
        return false;
    out[0] = sign < 0 ? high : low;
    out[1] = sign < 0 ? low : high;
    return (wf_is_none(s->start) || slice_big_clip(vm, s->start, length, low, high, &out[0])) &&
           (wf_is_none(s->stop) || slice_big_clip(vm, s->stop, length, low, high, &out[1]));
}

/* ---- the script type ---- */
static bool slice_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    (void)cls;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "slice() takes no keyword arguments");
    if (n < 1 || n > 3)
        return wf_raise(vm, WF_EXC_TypeError, "slice expected at %s %d argument%s, got %zu",
                        n ? "most" : "least", n ? 3 : 1, n ? "s" : "", n);
    *out = n == 1 ? wf_slice_new(vm, WF_NONE, args[0], WF_NONE)
                  : wf_slice_new(vm, args[0], args[1], n == 3 ? args[2] : WF_NONE);
    return !wf_is_unset(*out);
}
static bool slice_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_slice *s = (wf_slice *)wf_obj(self);
    wf_str *text = wf_str_format(vm, "slice(%R, %R, %R)", s->start, s->stop, s->step);
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool slice_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    return wf_tuple_hash_items(vm, &((wf_slice *)wf_obj(self))->start, 3, false, out);
}
static bool slice_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_slice(other))
        return true;
    if (wf_same(self, other)) {
        *out = wf_bool(op == WF_CMP_EQ || op == WF_CMP_LE || op == WF_CMP_GE);
        return true;
    }
    wf_tuple *a = wf_tuple_from(vm, &((wf_slice *)wf_obj(self))->start, 3);
    wf_tuple *b = wf_tuple_from(vm, &((wf_slice *)wf_obj(other))->start, 3);
    return a && b && wf_op_compare(vm, op, wf_from_obj(a), wf_from_obj(b), out);
}
static bool slice_get_start(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_slice *)wf_obj(self))->start;
    return true;
}
static bool slice_get_stop(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_slice *)wf_obj(self))->stop;
    return true;
}
static bool slice_get_step(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = ((wf_slice *)wf_obj(self))->step;
    return true;
}
static bool slice_indices_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value length;
    wf_tuple *result = wf_tuple_new(vm, 3);
    if (!result || !wf_int_from_any(vm, args[1], &length))
        return false;
    if (wf_int_sign(length) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "length should not be negative");
    wf_value indices[3];
    if (!wf_slice_indices(vm, (wf_slice *)wf_obj(args[0]), length, indices))
        return false;
    memcpy(result->items, indices, sizeof indices);
    wf_heap_barrier(vm, result);
    *out = wf_from_obj(result);
    return true;
}

static const wf_native_row slice_methods[] = {
    {"indices", slice_indices_method, "(self, object, /)",
     "indices(len) -> (start, stop, stride): what the slice means for a sequence of that length."},
    {0},
};
static const wf_getset_row slice_getset[] = {
    {"start", slice_get_start, wf_getset_readonly, NULL},
    {"stop", slice_get_stop, wf_getset_readonly, NULL},
    {"step", slice_get_step, wf_getset_readonly, NULL},
    {0},
};
static const wf_slots slice_slots = {
    .repr = slice_repr, .hash = slice_hash, .compare = slice_compare, .make = slice_make};
static const wf_native_type slice_definition = {
    .name = "slice",
    .doc = "slice(stop)\nslice(start, stop[, step])\n\nWhat stands between the brackets of an extended "
           "subscript such as a[0:10:2].",
    .kind = WF_KIND_SLICE,
    .slots = &slice_slots,
    .methods = slice_methods,
    .getset = slice_getset,
    .flags = WF_TYPE_FINAL,
};
static void slice_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_slice *)o)->start, 3);
}
_Static_assert(offsetof(wf_slice, step) == offsetof(wf_slice, start) + 2 * sizeof(wf_value),
               "members are read as an array");

bool wf_slice_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_SLICE] = (wf_kind_info){.name = "slice", .mark = slice_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_SLICE), &slice_definition);
}

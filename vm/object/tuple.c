/* tuple: making, hashing, the script type; and what lists and tuples share as sequences. */
#include "object/tuple.h"

#include "object/hashindex.h"
#include "object/model.h"
#include "object/slice.h"

/* ---- making ---- */
wf_tuple *wf_tuple_new(wf_vm *vm, size_t n)
{
    if (n == 0 && vm->empty_tuple)
        return vm->empty_tuple;
    if (WF_UNLIKELY(n > SIZE_MAX / 16)) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_tuple *t = wf_heap_new(vm, WF_KIND_TUPLE, sizeof(wf_tuple) + n * sizeof(wf_value));
    if (!t)
        return NULL;
    t->count = n;
    if (n == 0)
        vm->empty_tuple = t;
    return t;
}
wf_tuple *wf_tuple_from(wf_vm *vm, const wf_value *items, size_t n)
{
    wf_tuple *t = wf_tuple_new(vm, n);
    if (t && n)
        memcpy(t->items, items, n * sizeof(wf_value));
    return t;
}
wf_value wf_tuple_of_iterable(wf_vm *vm, wf_value iterable)
{
    if (wf_is_exact(iterable, WF_KIND_TUPLE))
        return iterable;
    wf_list *l;
    if (wf_is_exact(iterable, WF_KIND_LIST)) {
        l = wf_as_list(iterable);
    } else {
        l = wf_list_new(vm, 0);
        if (!l || !wf_list_extend(vm, l, iterable))
            return WF_UNSET;
    }
    wf_tuple *t = wf_tuple_new(vm, l->count); /* no script code runs from here on: the count stays */
    if (!t)
        return WF_UNSET;
    if (l->count)
        memcpy(t->items, l->array->items, l->count * sizeof(wf_value));
    return wf_from_obj(t);
}

/* ---- what lists and tuples share ---- */
static inline int sequence_equal(wf_vm *vm, wf_value a, wf_value b)
{
    if (wf_same(a, b))
        return 1;
    int same = wf_hashindex_equal(vm, a, b);
    return same == 2 ? wf_op_equal(vm, a, b) : same;
}

static bool sequence_order(wf_cmp op, size_t a, size_t b)
{
    switch (op) {
    case WF_CMP_LT: return a < b;
    case WF_CMP_LE: return a <= b;
    case WF_CMP_EQ: return a == b;
    case WF_CMP_NE: return a != b;
    case WF_CMP_GT: return a > b;
    default: return a >= b;
    }
}
/* The first items that differ decide. A comparison may change a list, so both are looked at afresh each time.
 */
bool wf_tuple_compare_sequences(wf_vm *vm, wf_value left, wf_value right, wf_cmp op, wf_value *out)
{
    wf_sequence_view a = wf_sequence_of(left), b = wf_sequence_of(right);
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && a.count != b.count) {
        *out = wf_bool(op == WF_CMP_NE);
        return true;
    }
    for (size_t i = 0;; i++) {
        a = wf_sequence_of(left);
        b = wf_sequence_of(right);
        if (i >= a.count || i >= b.count)
            break;
        int same = sequence_equal(vm, a.items[i], b.items[i]);
        if (same < 0 || ((i & 4095) == 4095 && !wf_budget_charge(vm, 512)))
            return false;
        if (same)
            continue;
        a = wf_sequence_of(left); /* the comparison may have changed a list */
        b = wf_sequence_of(right);
        if (i >= a.count || i >= b.count)
            break;
        if (op != WF_CMP_EQ && op != WF_CMP_NE)
            return wf_op_compare(vm, op, a.items[i], b.items[i], out);
        *out = wf_bool(op == WF_CMP_NE);
        return true;
    }
    *out = wf_bool(sequence_order(op, a.count, b.count));
    return true;
}
bool wf_tuple_search(wf_vm *vm, wf_value sequence, wf_value item, size_t from, size_t to, size_t *at)
{
    for (size_t i = from; i < to && i < wf_sequence_of(sequence).count; i++) {
        int same = sequence_equal(vm, wf_sequence_of(sequence).items[i], item);
        if (same) {
            *at = i;
            return same > 0;
        }
        if ((i & 4095) == 4095 && !wf_budget_charge(vm, 512))
            return false;
    }
    *at = SIZE_MAX;
    return true;
}
bool wf_tuple_count_equal(wf_vm *vm, wf_value sequence, wf_value item, size_t *count)
{
    *count = 0;
    for (size_t i = 0; i < wf_sequence_of(sequence).count; i++) {
        int same = sequence_equal(vm, wf_sequence_of(sequence).items[i], item);
        if (same < 0 || ((i & 4095) == 4095 && !wf_budget_charge(vm, 512)))
            return false;
        *count += (size_t)same;
    }
    return true;
}

static bool sequence_bound(wf_vm *vm, wf_value v, size_t length, size_t *out)
{
    int64_t i;
    if (!wf_int_is_index(vm, v))
        return wf_raise(vm, WF_EXC_TypeError, "slice indices must be integers or have an __index__ method");
    if (!wf_int_index_clipped(vm, v, &i))
        return false;
    if (i < 0) {
        i += (int64_t)length;
        i = i < 0 ? 0 : i;
    }
    *out = (size_t)i;
    return true;
}
bool wf_tuple_index_bounds(wf_vm *vm, wf_value start, wf_value stop, size_t length, size_t *from, size_t *to)
{
    *from = 0;
    *to = SIZE_MAX;
    return (wf_is_unset(start) || sequence_bound(vm, start, length, from)) &&
           (wf_is_unset(stop) || sequence_bound(vm, stop, length, to));
}

bool wf_tuple_check_index(wf_vm *vm, wf_value key, const char *type, int64_t *out)
{
    wf_value index;
    if (wf_is_fix(key)) {
        *out = wf_fix_get(key);
        return true;
    }
    if (!wf_int_is_index(vm, key))
        return wf_raise(vm, WF_EXC_TypeError, "%s indices must be integers or slices, not %T", type, key);
    if (!wf_int_from_any(vm, key, &index))
        return false;
    if (wf_int_fits_i64(index, out))
        return true;
    return wf_raise(vm, WF_EXC_IndexError, "cannot fit '%T' into an index-sized integer", key);
}

int wf_tuple_yields_to(wf_vm *vm, wf_value right, wf_str *reflected)
{
    wf_type *t = wf_type_of(vm, right);
    wf_value ignored;
    return t->head.flags & WF_TYPE_SCRIPT ? wf_type_lookup(vm, t, reflected, &ignored) : 0;
}
int wf_tuple_repeat_count(wf_vm *vm, wf_value by, int64_t *times)
{
    wf_value index;
    if (wf_is_fix(by)) {
        *times = wf_fix_get(by);
    } else {
        if (!wf_int_is_index(vm, by)) {
            int yields = wf_tuple_yields_to(vm, by, wf_name(vm, __rmul__));
            if (yields == 0)
                wf_raise(vm, WF_EXC_TypeError, "can't multiply sequence by non-int of type '%T'", by);
            return yields > 0 ? 0 : -1;
        }
        if (!wf_int_from_any(vm, by, &index))
            return -1;
        if (!wf_int_fits_i64(index, times)) {
            wf_raise(vm, WF_EXC_OverflowError, "cannot fit '%T' into an index-sized integer", by);
            return -1;
        }
    }
    if (*times < 0)
        *times = 0;
    return 1;
}

/* ---- hash ---- */
static inline uint64_t tuple_mix(uint64_t acc, uint64_t lane)
{
    acc += lane * 14029467366897019727u;
    acc = (acc << 31) | (acc >> 33);
    return acc * 11400714785074694791u;
}
bool wf_tuple_hash_items(wf_vm *vm, const wf_value *items, size_t n, bool with_length, uint64_t *out)
{
    uint64_t acc = 2870177450012600261u, lane;
    size_t done = 0;
    if (!wf_recursion_enter(vm, " while hashing"))
        return false;
    for (; done < n && wf_hashindex_hash(vm, items[done], &lane); done++)
        acc = tuple_mix(acc, lane);
    wf_recursion_leave(vm);
    if (done < n)
        return false;
    if (with_length)
        acc += n ^ (2870177450012600261u ^ 3527539u);
    *out = acc == UINT64_MAX ? 1546275796u : acc;
    return true;
}
static bool tuple_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    return wf_tuple_hash_items(vm, wf_as_tuple(self)->items, wf_as_tuple(self)->count, true, out);
}

/* ---- slots ---- */
static bool tuple_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_type *tuple = wf_type_builtin(vm, WF_KIND_TUPLE);
    if (kwnames && kwnames->count && (cls == tuple || cls->slots.init == tuple->slots.init))
        return wf_raise(vm, WF_EXC_TypeError, "tuple() takes no keyword arguments");
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "tuple expected at most 1 argument, got %zu", n);
    wf_value items = n ? wf_tuple_of_iterable(vm, args[0]) : WF_UNSET;
    if (n && wf_is_unset(items))
        return false;
    if (cls == tuple) {
        wf_tuple *empty = n ? NULL : wf_tuple_new(vm, 0);
        if (!n && !empty)
            return false;
        *out = n ? items : wf_from_obj(empty);
        return true;
    }
    size_t count = n ? wf_as_tuple(items)->count : 0;
    wf_tuple *t = wf_heap_new(vm, WF_KIND_TUPLE, sizeof(wf_tuple) + (count + 1) * sizeof(wf_value));
    if (!t)
        return false;
    t->head.flags = WF_TUPLE_SUBCLASS;
    t->head.shape = cls->root->id;
    t->count = count;
    if (count)
        memcpy(t->items, wf_as_tuple(items)->items, count * sizeof(wf_value));
    *out = wf_from_obj(t);
    return true;
}
static wf_str *tuple_repr_body(wf_vm *vm, wf_tuple *t)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_bytes(&b, "(", 1);
    for (size_t i = 0; i < t->count; i++) {
        wf_str *text = wf_op_repr(vm, t->items[i]);
        if (!text || (i && !wf_builder_bytes(&b, ", ", 2)) || !wf_builder_str(&b, text))
            return NULL;
    }
    wf_builder_z(&b, t->count == 1 ? ",)" : ")");
    return wf_builder_finish(&b);
}
static bool tuple_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *text;
    int entered = wf_as_tuple(self)->count ? wf_repr_enter(vm, self) : 1;
    if (entered < 0)
        return false;
    text = entered ? wf_str_new_z(vm, wf_as_tuple(self)->count ? "(...)" : "()")
                   : tuple_repr_body(vm, wf_as_tuple(self));
    if (!entered)
        wf_repr_leave(vm, self);
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static int tuple_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_as_tuple(self)->count != 0;
}
static bool tuple_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_tuple(self)->count;
    return true;
}
static bool tuple_slice(wf_vm *vm, wf_value self, wf_value slice, wf_value *out)
{
    int64_t start, step;
    size_t count;
    wf_tuple *t = wf_as_tuple(self);
    if (!wf_slice_resolve(vm, slice, t->count, &start, &step, &count))
        return false;
    if (count == t->count && step == 1 && wf_is_exact(self, WF_KIND_TUPLE)) {
        *out = self;
        return true;
    }
    wf_tuple *part = wf_tuple_new(vm, count);
    if (!part)
        return false;
    for (size_t i = 0; i < count; i++)
        part->items[i] = t->items[start + (int64_t)i * step];
    *out = wf_from_obj(part);
    return true;
}
static bool tuple_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_tuple *t = wf_as_tuple(self);
    int64_t i;
    if (wf_is_slice(key))
        return tuple_slice(vm, self, key, out);
    if (!wf_tuple_check_index(vm, key, "tuple", &i))
        return false;
    if (i < 0)
        i += (int64_t)t->count;
    if (i < 0 || (uint64_t)i >= t->count)
        return wf_raise(vm, WF_EXC_IndexError, "tuple index out of range");
    *out = t->items[i];
    return true;
}
static int tuple_contains(wf_vm *vm, wf_value self, wf_value item)
{
    size_t at;
    return wf_tuple_search(vm, self, item, 0, SIZE_MAX, &at) ? at != SIZE_MAX : -1;
}
static bool tuple_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    return !wf_is_tuple(other) || wf_tuple_compare_sequences(vm, self, other, op, out);
}
static bool tuple_concat(wf_vm *vm, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_tuple(left))
        return true;
    if (!wf_is_tuple(right)) {
        int yields = wf_tuple_yields_to(vm, right, wf_name(vm, __radd__));
        return yields > 0 ||
               (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can only concatenate tuple (not \"%T\") to tuple", right));
    }
    wf_tuple *a = wf_as_tuple(left), *b = wf_as_tuple(right);
    if (a->count == 0 && wf_is_exact(right, WF_KIND_TUPLE)) {
        *out = right;
        return true;
    }
    if (b->count == 0 && wf_is_exact(left, WF_KIND_TUPLE)) {
        *out = left;
        return true;
    }
    wf_tuple *t = wf_tuple_new(vm, a->count + b->count);
    if (!t)
        return false;
    memcpy(t->items, a->items, a->count * sizeof(wf_value));
    memcpy(t->items + a->count, b->items, b->count * sizeof(wf_value));
    *out = wf_from_obj(t);
    return true;
}
static bool tuple_repeat(wf_vm *vm, wf_value self, wf_value by, wf_value *out)
{
    int64_t times;
    wf_tuple *a = wf_as_tuple(self);
    int known = wf_tuple_repeat_count(vm, by, &times);
    if (known <= 0) {
        *out = WF_NOTIMPLEMENTED;
        return known == 0;
    }
    if ((times == 1 || a->count == 0) && wf_is_exact(self, WF_KIND_TUPLE)) {
        *out = self;
        return true;
    }
    if (a->count && (uint64_t)times > (SIZE_MAX / 32) / a->count)
        return wf_raise_memory(vm);
    size_t total = a->count * (size_t)times;
    if (!wf_heap_check(vm, total * sizeof(wf_value)) || !wf_budget_charge(vm, total / 64))
        return false;
    wf_tuple *t = wf_tuple_new(vm, total);
    if (!t)
        return false;
    for (size_t i = 0; i < total; i++)
        t->items[i] = i < a->count ? a->items[i] : t->items[i - a->count];
    *out = wf_from_obj(t);
    return true;
}
static bool tuple_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    if (op == WF_OP_ADD)
        return tuple_concat(vm, left, right, out);
    if (op == WF_OP_MUL)
        return wf_is_tuple(left) ? tuple_repeat(vm, left, right, out) : tuple_repeat(vm, right, left, out);
    *out = WF_NOTIMPLEMENTED;
    return true;
}

/* ---- methods ---- */
static bool tuple_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t count;
    if (!wf_tuple_count_equal(vm, args[0], args[1], &count))
        return false;
    *out = wf_fix((int64_t)count);
    return true;
}
static bool tuple_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t from, to, at;
    if (!wf_tuple_index_bounds(vm, args[2], args[3], wf_as_tuple(args[0])->count, &from, &to) ||
        !wf_tuple_search(vm, args[0], args[1], from, to, &at))
        return false;
    *out = wf_fix((int64_t)at);
    return at != SIZE_MAX || wf_raise(vm, WF_EXC_ValueError, "tuple.index(x): x not in tuple");
}
static bool tuple_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}
static bool tuple_getnewargs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *plain = wf_tuple_from(vm, wf_as_tuple(args[0])->items, wf_as_tuple(args[0])->count);
    wf_value item = plain ? wf_from_obj(plain) : WF_UNSET;
    wf_tuple *wrapped = plain ? wf_tuple_from(vm, &item, 1) : NULL;
    if (wrapped)
        *out = wf_from_obj(wrapped);
    return wrapped != NULL;
}

static const wf_native_row tuple_methods[] = {
    {"count", tuple_count, "(self, value, /)", "How many items are equal to the value."},
    {"index", tuple_index, "(self, value, start=0, stop=9223372036854775807, /)",
     "The index of the first item equal to the value; ValueError when there is none."},
    {"__getnewargs__", tuple_getnewargs, "(self, /)", NULL},
    {0},
};
static const wf_native_row tuple_classmethods[] = {
    {"__class_getitem__", tuple_class_getitem, "(cls, object, /)", "tuple[item types], for annotations."},
    {0},
};
static bool tuple_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list_iter *it = wf_heap_new(vm, WF_KIND_TUPLE_ITER, sizeof(wf_list_iter));
    if (!it)
        return false;
    it->seq = wf_obj(self);
    *out = wf_from_obj(it);
    return true;
}
static const wf_slots tuple_slots = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .truth = tuple_truth,
    .iter = tuple_iter,
    .length = tuple_length,
    .getitem = tuple_getitem,
    .contains = tuple_contains,
    .compare = tuple_compare,
    .binary = tuple_binary,
    .make = tuple_make,
};
static const wf_native_type tuple_definition = {
    .name = "tuple",
    .doc = "Built-in immutable sequence.\n\nWithout an argument an empty tuple; otherwise the items of an "
           "iterable. A tuple is returned as it is.",
    .kind = WF_KIND_TUPLE,
    .slots = &tuple_slots,
    .methods = tuple_methods,
    .classmethods = tuple_classmethods,
};
static void tuple_mark(wf_vm *vm, wf_object *o)
{
    wf_tuple *t = (wf_tuple *)o;
    wf_heap_mark_values(vm, t->items, t->count);
    if (t->head.flags & WF_TUPLE_SUBCLASS)
        wf_heap_mark_object(vm, *wf_tuple_attributes(t));
}

bool wf_tuple_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_TUPLE] = (wf_kind_info){.name = "tuple", .mark = tuple_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_TUPLE), &tuple_definition);
}

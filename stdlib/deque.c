/*
 * collections.deque: a ring in an array whose length is a power of two. Slots outside the ring hold no
 * references. `version` changes with every change of the length or the order, which is how iterators and
 * searches notice that script code meddled.
 */
#include "collections.h"
#include "object/list.h"
#include "object/tuple.h"

typedef struct wf_deque {
    wf_object head;
    wf_array *ring;
    size_t start, count;
    int64_t maxlen; /* -1: none */
    uint64_t version;
} wf_deque;
typedef struct wf_deque_iter {
    wf_object head;
    wf_deque *deque;
    size_t index; /* of the next item; backwards one past it */
    uint64_t version;
    size_t left;
} wf_deque_iter;

static wf_deque *deque_of(wf_value v)
{
    return (wf_deque *)wf_obj(v);
}
static wf_value *deque_slot(const wf_deque *d, size_t i)
{
    return &d->ring->items[(d->start + i) & (d->ring->length - 1)];
}
static bool deque_is(wf_value v, const wf_deque *like)
{
    return wf_is_obj(v) && wf_obj(v)->kind == like->head.kind;
}

/* ---- ends ---- */
static bool deque_grow(wf_vm *vm, wf_deque *d)
{
    size_t old = d->ring ? d->ring->length : 0;
    wf_array *ring = wf_heap_new_array(vm, old ? old * 2 : 8);
    if (!ring)
        return false;
    for (size_t i = 0; i < d->count; i++)
        ring->items[i] = *deque_slot(d, i);
    wf_heap_barrier(vm, ring);
    wf_heap_free(vm, d->ring);
    d->ring = ring;
    d->start = 0;
    wf_heap_barrier(vm, d);
    return true;
}
static wf_value deque_take_left(wf_deque *d)
{
    wf_value *slot = deque_slot(d, 0), v = *slot;
    *slot = wf_fix(0);
    d->start = (d->start + 1) & (d->ring->length - 1);
    d->count--;
    d->version++;
    return v;
}
static wf_value deque_take_right(wf_deque *d)
{
    wf_value *slot = deque_slot(d, d->count - 1), v = *slot;
    *slot = wf_fix(0);
    d->count--;
    d->version++;
    return v;
}
static bool deque_put_right(wf_vm *vm, wf_deque *d, wf_value v)
{
    if (d->maxlen == 0)
        return true;
    if (d->maxlen > 0 && d->count == (size_t)d->maxlen)
        deque_take_left(d);
    if ((!d->ring || d->count == d->ring->length) && !deque_grow(vm, d))
        return false;
    wf_heap_store(vm, d->ring, deque_slot(d, d->count), v);
    d->count++;
    d->version++;
    return true;
}
static bool deque_put_left(wf_vm *vm, wf_deque *d, wf_value v)
{
    if (d->maxlen == 0)
        return true;
    if (d->maxlen > 0 && d->count == (size_t)d->maxlen)
        deque_take_right(d);
    if ((!d->ring || d->count == d->ring->length) && !deque_grow(vm, d))
        return false;
    d->start = (d->start - 1) & (d->ring->length - 1);
    wf_heap_store(vm, d->ring, deque_slot(d, 0), v);
    d->count++;
    d->version++;
    return true;
}
static void deque_empty(wf_vm *vm, wf_deque *d)
{
    wf_array *ring = d->ring;
    d->ring = NULL;
    d->start = d->count = 0;
    d->version++;
    wf_heap_free(vm, ring);
}
static bool deque_extend_with(wf_vm *vm, wf_deque *d, wf_value iterable, bool left)
{
    wf_iteration it;
    wf_value v;
    if (wf_same(iterable, wf_from_obj(d))) { /* its own items, as they are now */
        wf_list *copy = wf_list_of_iterable(vm, iterable);
        if (!copy)
            return false;
        iterable = wf_from_obj(copy);
    }
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    int more;
    for (size_t i = 1; (more = wf_iteration_next(vm, &it, &v)) > 0; i++)
        if (!(left ? deque_put_left(vm, d, v) : deque_put_right(vm, d, v)) ||
            ((i & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return false;
    return more == 0;
}

/* ---- construction ---- */
static wf_deque *deque_new(wf_vm *vm, wf_type *cls, int64_t maxlen)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (wf_is_unset(v))
        return NULL;
    deque_of(v)->maxlen = maxlen;
    return deque_of(v);
}
/* An empty one of the plain type, which is that of the kind. */
static wf_deque *deque_new_like(wf_vm *vm, const wf_deque *d, int64_t maxlen)
{
    return deque_new(vm, wf_type_builtin(vm, (wf_kind)d->head.kind), maxlen);
}
static bool deque_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    wf_deque *d = deque_new(vm, cls, -1);
    if (d)
        *out = wf_from_obj(d);
    return d != NULL;
}
static bool deque_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value b[2];
    wf_deque *d = deque_of(self);
    int64_t maxlen = -1;
    if (!wf_native_bind_args(vm, "deque", "(iterable=(), maxlen=None)", args, n, kwnames, b, 2))
        return false;
    if (!wf_is_unset(b[1]) && !wf_is_none(b[1])) {
        if (!wf_is_int(b[1]) && !wf_is_bool(b[1]))
            return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
        if (!wf_int_index(vm, b[1], &maxlen))
            return false;
        if (maxlen < 0)
            return wf_raise(vm, WF_EXC_ValueError, "maxlen must be non-negative");
    }
    d->maxlen = maxlen;
    if (d->count)
        deque_empty(vm, d);
    return wf_is_unset(b[0]) || deque_extend_with(vm, d, b[0], false);
}
static wf_deque *deque_copy_of(wf_vm *vm, wf_deque *d)
{
    wf_deque *copy = deque_new_like(vm, d, d->maxlen);
    return copy && deque_extend_with(vm, copy, wf_from_obj(d), false) ? copy : NULL;
}

/* ---- methods at the ends ---- */
static bool deque_append(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return deque_put_right(vm, deque_of(args[0]), args[1]);
}
static bool deque_appendleft(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return deque_put_left(vm, deque_of(args[0]), args[1]);
}
static bool deque_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (deque_of(args[0])->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, "pop from an empty deque");
    *out = deque_take_right(deque_of(args[0]));
    return true;
}
static bool deque_popleft(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (deque_of(args[0])->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, "pop from an empty deque");
    *out = deque_take_left(deque_of(args[0]));
    return true;
}
static bool deque_extend(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return deque_extend_with(vm, deque_of(args[0]), args[1], false);
}
static bool deque_extendleft(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return deque_extend_with(vm, deque_of(args[0]), args[1], true);
}
static bool deque_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    deque_empty(vm, deque_of(args[0]));
    return true;
}
static bool deque_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type *cls = wf_type_of(vm, args[0]);
    wf_deque *d = deque_of(args[0]);
    if (cls != wf_type_builtin(vm, (wf_kind)d->head.kind)) { /* a subclass is asked to make its own */
        wf_value given[2] = {args[0], wf_fix(d->maxlen)};
        return wf_call(vm, wf_from_obj(cls), given, d->maxlen < 0 ? 1 : 2, out);
    }
    wf_deque *copy = deque_copy_of(vm, d);
    if (copy)
        *out = wf_from_obj(copy);
    return copy != NULL;
}

/* ---- methods in the middle ---- */
/* Turns by whole rotations of the ring: to the right when positive. Moves the shorter way. */
static void deque_turn(wf_vm *vm, wf_deque *d, int64_t by)
{
    if (d->count < 2)
        return;
    int64_t count = (int64_t)d->count;
    by %= count;
    if (by > count / 2)
        by -= count;
    else if (by < -(count / 2))
        by += count;
    bool full = d->count == d->ring->length;
    for (; by > 0; by--) {
        if (full) {
            d->start = (d->start - 1) & (d->ring->length - 1);
        } else {
            wf_value v = deque_take_right(d);
            d->start = (d->start - 1) & (d->ring->length - 1);
            *deque_slot(d, 0) = v;
            d->count++;
        }
    }
    for (; by < 0; by++) {
        if (full) {
            d->start = (d->start + 1) & (d->ring->length - 1);
        } else {
            wf_value v = deque_take_left(d);
            *deque_slot(d, d->count++) = v;
        }
    }
    d->version++;
    wf_heap_barrier(vm, d->ring);
}
static bool deque_rotate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t by = 1;
    *out = WF_NONE;
    if (!wf_is_unset(args[1]) && !wf_int_ssize(vm, args[1], &by))
        return false;
    deque_turn(vm, deque_of(args[0]), by);
    return true;
}
static bool deque_reverse(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_deque *d = deque_of(args[0]);
    for (size_t i = 0; i < d->count / 2; i++) {
        wf_value *a = deque_slot(d, i), *b = deque_slot(d, d->count - 1 - i), t = *a;
        *a = *b;
        *b = t;
    }
    if (d->ring)
        wf_heap_barrier(vm, d->ring);
    *out = WF_NONE;
    return true;
}
/* The place of the first item equal to the value from `from` on, before `to`; SIZE_MAX: none. */
static bool deque_search(wf_vm *vm, wf_deque *d, wf_value value, size_t from, size_t to, size_t *at)
{
    uint64_t version = d->version;
    *at = SIZE_MAX;
    for (size_t i = from; i < to && i < d->count; i++) {
        int same = wf_op_equal(vm, *deque_slot(d, i), value);
        if (same < 0 || ((i & 4095) == 4095 && !wf_budget_charge(vm, 512)))
            return false;
        if (same) {
            *at = i;
            return true;
        }
        if (d->version != version)
            return wf_raise(vm, WF_EXC_RuntimeError, "deque mutated during iteration");
    }
    return true;
}
static bool deque_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t from, to, at;
    if (!wf_tuple_index_bounds(vm, args[2], args[3], deque_of(args[0])->count, &from, &to) ||
        !deque_search(vm, deque_of(args[0]), args[1], from, to, &at))
        return false;
    *out = wf_fix((int64_t)at);
    return at != SIZE_MAX || wf_raise(vm, WF_EXC_ValueError, "%R is not in deque", args[1]);
}
static bool deque_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t count = 0;
    size_t at;
    uint64_t version = deque_of(args[0])->version;
    for (size_t from = 0;; from = at + 1, count++) {
        if (!deque_search(vm, deque_of(args[0]), args[1], from, SIZE_MAX, &at))
            return false;
        if (at == SIZE_MAX)
            break;
        if (deque_of(args[0])->version != version)
            return wf_raise(vm, WF_EXC_RuntimeError, "deque mutated during iteration");
    }
    *out = wf_fix(count);
    return true;
}
static void deque_delete_at(wf_vm *vm, wf_deque *d, size_t at)
{
    if (at < d->count / 2) {
        for (size_t i = at; i > 0; i--)
            *deque_slot(d, i) = *deque_slot(d, i - 1);
        wf_heap_barrier(vm, d->ring);
        deque_take_left(d);
    } else {
        for (size_t i = at; i + 1 < d->count; i++)
            *deque_slot(d, i) = *deque_slot(d, i + 1);
        wf_heap_barrier(vm, d->ring);
        deque_take_right(d);
    }
}
static bool deque_remove(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t at;
    *out = WF_NONE;
    uint64_t version = deque_of(args[0])->version;
    bool searched = deque_search(vm, deque_of(args[0]), args[1], 0, SIZE_MAX, &at);
    if (deque_of(args[0])->version != version && (searched || wf_error_is(vm, WF_EXC_RuntimeError)))
        return wf_raise(vm, WF_EXC_IndexError, "deque mutated during iteration");
    if (!searched)
        return false;
    if (at == SIZE_MAX)
        return wf_raise(vm, WF_EXC_ValueError, "%R is not in deque", args[1]);
    deque_delete_at(vm, deque_of(args[0]), at);
    return true;
}
static bool deque_insert(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_deque *d = deque_of(args[0]);
    int64_t at;
    *out = WF_NONE;
    if (!wf_int_ssize(vm, args[1], &at))
        return false;
    if (d->maxlen >= 0 && d->count == (size_t)d->maxlen)
        return wf_raise(vm, WF_EXC_IndexError, "deque already at its maximum size");
    if (at < 0)
        at = at + (int64_t)d->count < 0 ? 0 : at + (int64_t)d->count;
    if (at > (int64_t)d->count)
        at = (int64_t)d->count;
    size_t i = (size_t)at;
    if (i < d->count / 2) {
        if (!deque_put_left(vm, d, args[2]))
            return false;
        for (size_t k = 0; k < i; k++)
            *deque_slot(d, k) = *deque_slot(d, k + 1);
    } else {
        if (!deque_put_right(vm, d, args[2]))
            return false;
        for (size_t k = d->count - 1; k > i; k--)
            *deque_slot(d, k) = *deque_slot(d, k - 1);
    }
    *deque_slot(d, i) = args[2];
    wf_heap_barrier(vm, d->ring);
    return true;
}

/* ---- slots ---- */
static bool deque_place(wf_vm *vm, wf_value self, wf_value key, size_t *at)
{
    int64_t i, count = (int64_t)deque_of(self)->count;
    if (!wf_int_is_index(vm, key))
        return wf_raise(vm, WF_EXC_TypeError, "sequence index must be integer, not '%T'", key);
    if (!wf_tuple_check_index(vm, key, "sequence", &i))
        return false;
    if (i < 0)
        i += count;
    *at = (size_t)i;
    return (i >= 0 && i < count) || wf_raise(vm, WF_EXC_IndexError, "deque index out of range");
}
static bool deque_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    size_t at;
    if (!deque_place(vm, self, key, &at))
        return false;
    *out = *deque_slot(deque_of(self), at);
    return true;
}
static bool deque_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    size_t at;
    wf_deque *d = deque_of(self);
    if (!deque_place(vm, self, key, &at))
        return false;
    if (wf_is_unset(value))
        deque_delete_at(vm, d, at);
    else
        wf_heap_store(vm, d->ring, deque_slot(d, at), value);
    return true;
}
static bool deque_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)deque_of(self)->count;
    return true;
}
static int deque_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return deque_of(self)->count != 0;
}
static int deque_contains(wf_vm *vm, wf_value self, wf_value item)
{
    size_t at;
    return deque_search(vm, deque_of(self), item, 0, SIZE_MAX, &at) ? at != SIZE_MAX : -1;
}
static bool deque_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    int entered = wf_repr_enter(vm, self);
    if (entered < 0)
        return false;
    wf_str *text = NULL;
    if (entered) {
        text = wf_str_new_z(vm, "[...]");
    } else {
        wf_list *items = wf_list_of_iterable(vm, self);
        int64_t maxlen = deque_of(self)->maxlen;
        if (items && maxlen < 0)
            text = wf_str_format(vm, "%N(%R)", wf_type_of(vm, self), wf_from_obj(items));
        else if (items)
            text = wf_str_format(vm, "%N(%R, maxlen=%lld)", wf_type_of(vm, self), wf_from_obj(items),
                                 (long long)maxlen);
        wf_repr_leave(vm, self);
    }
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool deque_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!deque_is(other, deque_of(self)))
        return true;
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && deque_of(self)->count != deque_of(other)->count) {
        *out = wf_bool(op == WF_CMP_NE);
        return true;
    }
    wf_iteration left, right;
    wf_value x, y;
    if (!wf_iteration_start(vm, &left, self) || !wf_iteration_start(vm, &right, other))
        return false;
    for (size_t i = 1;; i++) {
        int more_left = wf_iteration_next(vm, &left, &x), more_right = more_left < 0 ? -1 : wf_iteration_next(vm, &right, &y);
        if (more_right < 0)
            return false;
        if (!more_left || !more_right)
            return wf_op_compare(vm, op, wf_fix(more_left), wf_fix(more_right), out);
        int same = wf_op_equal(vm, x, y);
        if (same < 0 || ((i & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return false;
        if (!same) {
            int truth = wf_op_compare(vm, op, x, y, out) ? wf_op_truth(vm, *out) : -1;
            *out = wf_bool(truth > 0);
            return truth >= 0;
        }
    }
}
/* self *= by */
static bool deque_multiply(wf_vm *vm, wf_value self, wf_value by, wf_value *out)
{
    int64_t times;
    wf_deque *d = deque_of(self);
    int known = wf_tuple_repeat_count(vm, by, &times);
    *out = WF_NOTIMPLEMENTED;
    if (known <= 0)
        return known == 0;
    wf_list *items = wf_list_of_iterable(vm, self);
    if (!items)
        return false;
    if (d->maxlen >= 0 && items->count && times > d->maxlen / (int64_t)items->count + 1)
        times = d->maxlen / (int64_t)items->count + 1; /* more would only push itself out */
    wf_list *all = wf_list_repeated(vm, items, times);
    if (!all)
        return false;
    deque_empty(vm, d);
    *out = self;
    return deque_extend_with(vm, d, wf_from_obj(all), false);
}
static const wf_native_type deque_type;
static bool deque_is_one(wf_vm *vm, wf_value v)
{
    if (!wf_is_obj(v) || wf_obj(v)->kind < WF_KIND_FIRST_EXTENSION)
        return false;
    const wf_type *t = wf_type_builtin(vm, (wf_kind)wf_obj(v)->kind);
    return t && t->native == &deque_type;
}
static bool deque_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    bool ours = deque_is_one(vm, left);
    if (op == WF_OP_MUL) {
        wf_value self = ours ? left : right;
        return deque_copy(vm, &self, 1, out) && deque_multiply(vm, *out, ours ? right : left, out);
    }
    if (op != WF_OP_ADD || !ours)
        return true;
    if (!deque_is(right, deque_of(left))) {
        int yields = wf_tuple_yields_to(vm, right, wf_name(vm, __radd__));
        return yields > 0 ||
               (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can only concatenate deque (not \"%T\") to deque", right));
    }
    return deque_copy(vm, &left, 1, out) && deque_extend_with(vm, deque_of(*out), right, false);
}
static bool deque_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    *out = self;
    if (op == WF_OP_ADD)
        return deque_extend_with(vm, deque_of(self), other, false);
    *out = WF_NOTIMPLEMENTED;
    return op != WF_OP_MUL || deque_multiply(vm, self, other, out);
}

/* ---- iterators ---- */
static bool deque_iter_new(wf_vm *vm, wf_deque *d, int distance, wf_value *out)
{
    *out = wf_type_new_instance(vm, wf_type_builtin(vm, (wf_kind)(d->head.kind + distance)));
    if (wf_is_unset(*out))
        return false;
    wf_deque_iter *it = (wf_deque_iter *)wf_obj(*out);
    it->deque = d;
    it->version = d->version;
    it->left = d->count;
    wf_heap_barrier(vm, it);
    return true;
}
static bool deque_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    return deque_iter_new(vm, deque_of(self), WF_DEQUE_ITER, out);
}
static bool deque_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return deque_iter_new(vm, deque_of(args[0]), WF_DEQUE_REVERSE_ITER, out);
}
static int deque_iter_step(wf_vm *vm, wf_deque_iter *it, bool backwards, wf_value *out)
{
    if (it->version != it->deque->version) {
        it->left = 0;
        wf_raise(vm, WF_EXC_RuntimeError, "deque mutated during iteration");
        return -1;
    }
    if (it->left == 0)
        return 0;
    size_t index = backwards ? it->left - 1 : it->deque->count - it->left;
    it->left--;
    *out = *deque_slot(it->deque, index);
    return 1;
}
static int deque_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    return deque_iter_step(vm, (wf_deque_iter *)wf_obj(self), false, out);
}
static int deque_iter_previous(wf_vm *vm, wf_value self, wf_value *out)
{
    return deque_iter_step(vm, (wf_deque_iter *)wf_obj(self), true, out);
}
static bool deque_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix((int64_t)((wf_deque_iter *)wf_obj(args[0]))->left);
    return true;
}

/* ---- registration ---- */
static bool deque_get_maxlen(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = deque_of(self)->maxlen < 0 ? WF_NONE : wf_fix(deque_of(self)->maxlen);
    return true;
}
static const wf_native_row deque_methods[] = {
    {"append", deque_append, "(self, item, /)", "Put an item at the right end."},
    {"appendleft", deque_appendleft, "(self, item, /)", "Put an item at the left end."},
    {"clear", deque_clear, "(self, /)", "Remove all items."},
    {"copy", deque_copy, "(self, /)", "A new deque of the same items and maximum length."},
    {"__copy__", deque_copy, "(self, /)", "A new deque of the same items and maximum length."},
    {"count", deque_count, "(self, value, /)", "How many items are equal to the value."},
    {"extend", deque_extend, "(self, iterable, /)", "Put the items of an iterable at the right end."},
    {"extendleft", deque_extendleft, "(self, iterable, /)",
     "Put the items of an iterable at the left end, one after another."},
    {"index", deque_index, "(self, value, start=0, stop=9223372036854775807, /)",
     "The index of the first item equal to the value; ValueError when there is none."},
    {"insert", deque_insert, "(self, index, value, /)", "Put an item before the one at the index."},
    {"pop", deque_pop, "(self, /)", "Remove and return the rightmost item."},
    {"popleft", deque_popleft, "(self, /)", "Remove and return the leftmost item."},
    {"remove", deque_remove, "(self, value, /)",
     "Remove the first item equal to the value; ValueError when there is none."},
    {"reverse", deque_reverse, "(self, /)", "Reverse the order of the items, in place."},
    {"rotate", deque_rotate, "(self, n=1, /)",
     "Turn the deque n steps to the right, or to the left when n is negative."},
    {"__reversed__", deque_reversed, "(self, /)", "An iterator from right to left."},
    {0},
};
static const wf_native_row deque_classmethods[] = {
    {"__class_getitem__", wf_collections_class_getitem, "(cls, object, /)",
     "deque[item type], for annotations."},
    {0},
};
static const wf_getset_row deque_getset[] = {
    {"maxlen", deque_get_maxlen, NULL, "maximum size of a deque or None if unbounded"}, {0}};
static const wf_native_row deque_iter_methods[] = {
    {"__length_hint__", deque_iter_hint, "(self, /)", "How many items are left."},
    {0},
};
static const wf_slots deque_slots = {
    .repr = deque_repr,
    .truth = deque_truth,
    .iter = deque_iter,
    .length = deque_length,
    .getitem = deque_getitem,
    .setitem = deque_setitem,
    .contains = deque_contains,
    .compare = deque_compare,
    .binary = deque_binary,
    .inplace = deque_inplace,
    .make = deque_make,
    .init = deque_init,
};
static const wf_slots deque_iter_slots = {.iter = wf_iter_self, .next = deque_iter_next};
static const wf_slots deque_reverse_slots = {.iter = wf_iter_self, .next = deque_iter_previous};
static const wf_native_type deque_type = {
    .name = "deque",
    .module = "collections",
    .size = sizeof(wf_deque),
    .slots = &deque_slots,
    .methods = deque_methods,
    .classmethods = deque_classmethods,
    .getset = deque_getset,
    .flags = WF_TYPE_WEAK | WF_TYPE_DOTTED | WF_TYPE_SEQUENCE,
    .doc = "A list-like sequence optimized for data accesses near its endpoints.",
};
static const wf_native_type deque_iter_type = {
    .name = "_deque_iterator",
    .module = "collections",
    .size = sizeof(wf_deque_iter),
    .slots = &deque_iter_slots,
    .methods = deque_iter_methods,
    .flags = WF_TYPE_FINAL,
};
static const wf_native_type deque_reverse_type = {
    .name = "_deque_reverse_iterator",
    .module = "collections",
    .size = sizeof(wf_deque_iter),
    .slots = &deque_reverse_slots,
    .methods = deque_iter_methods,
    .flags = WF_TYPE_FINAL,
};
static void deque_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_deque *)o)->ring);
}
static void deque_iter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_deque_iter *)o)->deque);
}

bool wf_deque_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "deque", .mark = deque_mark};
    static const wf_kind_info iter_info = {.name = "deque iterator", .mark = deque_iter_mark};
    wf_type *t = wf_native_new_kind(vm, &deque_type, &info);
    return t && wf_native_new_kind(vm, &deque_iter_type, &iter_info) &&
           wf_native_new_kind(vm, &deque_reverse_type, &iter_info) &&
           wf_dict_set_z(vm, m->dict, "deque", wf_from_obj(t));
}

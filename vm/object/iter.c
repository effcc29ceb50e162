/* Iterators over lists, tuples, anything with __getitem__, and callables; reversed. */
#include "object/iter.h"

bool wf_iter_self(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}

/* ---- what copy and pickle ask for ---- */
bool wf_iter_reduce(wf_vm *vm, wf_value maker, const wf_value *args, size_t n, wf_value state, wf_value *out)
{
    wf_tuple *given = wf_tuple_from(vm, args, n);
    wf_value parts[] = {maker, given ? wf_from_obj(given) : WF_UNSET, state};
    wf_tuple *t = given ? wf_tuple_from(vm, parts, wf_is_unset(state) ? 2 : 3) : NULL;
    *out = wf_from_obj(t);
    return t != NULL;
}
bool wf_iter_reduce_over(wf_vm *vm, const char *maker, wf_value over, wf_value state, wf_value *out)
{
    wf_value function;
    wf_str *name = wf_str_intern_z(vm, maker);
    if (!name)
        return false;
    if (!wf_dict_get_name(vm, vm->builtins, name, &function))
        return wf_raise(vm, WF_EXC_AttributeError, "%s", maker);
    return wf_iter_reduce(vm, function, &over, 1, state, out);
}
bool wf_iter_position(wf_vm *vm, wf_value state, int64_t least, int64_t most, int64_t *out)
{
    if (!wf_is_int(state) && !wf_is_bool(state))
        return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
    if (!wf_int_index(vm, state, out))
        return false;
    *out = *out < least ? least : *out > most ? most : *out;
    return true;
}
static bool iter_reduce_exhausted(wf_vm *vm, const char *maker, wf_value *out)
{
    wf_tuple *none = wf_tuple_new(vm, 0);
    return none && wf_iter_reduce_over(vm, maker, wf_from_obj(none), WF_UNSET, out);
}

/* ---- lists and tuples ---- */
static int iter_list_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_list_iter *it = (wf_list_iter *)wf_obj(self);
    wf_list *l = (wf_list *)it->seq;
    if (!l)
        return 0;
    if (it->index < l->count) {
        *out = l->array->items[it->index++];
        return 1;
    }
    it->seq = NULL; /* for good, even if the list grows again */
    return 0;
}
static int iter_list_previous(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_list_iter *it = (wf_list_iter *)wf_obj(self);
    wf_list *l = (wf_list *)it->seq;
    if (!l)
        return 0;
    if (it->index > 0 && it->index <= l->count) {
        *out = l->array->items[--it->index];
        return 1;
    }
    if (it->index > 0)
        it->seq = NULL;
    return 0;
}
static int iter_tuple_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_list_iter *it = (wf_list_iter *)wf_obj(self);
    wf_tuple *t = (wf_tuple *)it->seq;
    if (!t)
        return 0;
    if (it->index < t->count) {
        *out = t->items[it->index++];
        return 1;
    }
    it->seq = NULL;
    return 0;
}
static bool iter_sequence_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    wf_list_iter *it = (wf_list_iter *)wf_obj(args[0]);
    size_t count = !it->seq                              ? 0
                   : it->head.kind == WF_KIND_TUPLE_ITER ? ((wf_tuple *)it->seq)->count
                                                         : ((wf_list *)it->seq)->count;
    size_t left = it->head.kind == WF_KIND_LIST_REVITER ? (it->index <= count ? it->index : 0)
                                                        : (it->index < count ? count - it->index : 0);
    *out = wf_fix(it->seq ? (int64_t)left : 0);
    return true;
}
static bool iter_sequence_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list_iter *it = (wf_list_iter *)wf_obj(args[0]);
    bool backwards = it->head.kind == WF_KIND_LIST_REVITER;
    const char *maker = backwards ? "reversed" : "iter";
    if (it->seq && it->index >= backwards)
        return wf_iter_reduce_over(vm, maker, wf_from_obj(it->seq), wf_fix((int64_t)it->index - backwards), out);
    if (it->head.kind == WF_KIND_TUPLE_ITER)
        return iter_reduce_exhausted(vm, maker, out);
    wf_list *none = wf_list_new(vm, 0);
    return none && wf_iter_reduce_over(vm, maker, wf_from_obj(none), WF_UNSET, out);
}
/* Of a list, -1 stands for the end, whichever way it is gone through; of a tuple, for the start. */
static bool iter_sequence_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list_iter *it = (wf_list_iter *)wf_obj(args[0]);
    bool tuple = it->head.kind == WF_KIND_TUPLE_ITER, backwards = it->head.kind == WF_KIND_LIST_REVITER;
    int64_t position, count = !it->seq ? 0
                              : tuple  ? (int64_t)((wf_tuple *)it->seq)->count
                                       : (int64_t)((wf_list *)it->seq)->count;
    if (!wf_iter_position(vm, args[1], tuple ? 0 : -1, count - backwards, &position))
        return false;
    it->index = backwards ? (size_t)(position + 1) : position < 0 ? SIZE_MAX : (size_t)position;
    *out = WF_NONE;
    return true;
}
static void iter_list_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_list_iter *)o)->seq);
}

/* ---- anything with __getitem__ ---- */
bool wf_iter_new_sequence(wf_vm *vm, wf_value sequence, wf_value *out)
{
    wf_seq_iter *it = wf_heap_new(vm, WF_KIND_SEQ_ITER, sizeof(wf_seq_iter));
    if (!it)
        return false;
    it->sequence = sequence;
    *out = wf_from_obj(it);
    return true;
}
static int iter_seq_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_seq_iter *it = (wf_seq_iter *)wf_obj(self);
    if (wf_is_unset(it->sequence))
        return 0;
    if (wf_op_getitem(vm, it->sequence, wf_fix((int64_t)it->index), out)) {
        it->index++;
        return 1;
    }
    if (!wf_error_is(vm, WF_EXC_IndexError) && !wf_error_is(vm, WF_EXC_StopIteration))
        return -1;
    wf_error_clear(vm);
    it->sequence = WF_UNSET;
    return 0;
}
static bool iter_seq_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_seq_iter *it = (wf_seq_iter *)wf_obj(args[0]);
    int64_t length = 0;
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_unset(it->sequence) && !wf_type_of(vm, it->sequence)->slots.length)
        return true;
    if (!wf_is_unset(it->sequence) && !wf_op_length(vm, it->sequence, &length))
        return false;
    *out = wf_int_from_i64(vm, length > (int64_t)it->index ? length - (int64_t)it->index : 0);
    return !wf_is_unset(*out);
}
static bool iter_seq_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_seq_iter *it = (wf_seq_iter *)wf_obj(args[0]);
    return wf_is_unset(it->sequence) ? iter_reduce_exhausted(vm, "iter", out)
                                     : wf_iter_reduce_over(vm, "iter", it->sequence, wf_fix((int64_t)it->index), out);
}
static bool iter_seq_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t position;
    (void)n;
    *out = WF_NONE;
    if (!wf_iter_position(vm, args[1], 0, WF_FIX_MAX, &position))
        return false;
    ((wf_seq_iter *)wf_obj(args[0]))->index = (size_t)position;
    return true;
}
static void iter_seq_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_seq_iter *)o)->sequence);
}

/* ---- iter(callable, sentinel) ---- */
bool wf_iter_new_callable(wf_vm *vm, wf_value callable, wf_value sentinel, wf_value *out)
{
    wf_call_iter *it = wf_heap_new(vm, WF_KIND_CALL_ITER, sizeof(wf_call_iter));
    if (!it)
        return false;
    it->callable = callable;
    it->sentinel = sentinel;
    *out = wf_from_obj(it);
    return true;
}
static int iter_call_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_call_iter *it = (wf_call_iter *)wf_obj(self);
    if (wf_is_unset(it->callable))
        return 0;
    if (!wf_call(vm, it->callable, NULL, 0, out)) {
        if (!wf_error_is(vm, WF_EXC_StopIteration))
            return -1;
        wf_error_clear(vm);
        it->callable = it->sentinel = WF_UNSET;
        return 0;
    }
    if (wf_is_unset(it->callable)) /* exhausted by the call itself */
        return 0;
    int end = wf_op_equal(vm, it->sentinel, *out);
    if (end == 0)
        return 1;
    if (end > 0)
        it->callable = it->sentinel = WF_UNSET;
    return end < 0 ? -1 : 0;
}
static bool iter_call_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_call_iter *it = (wf_call_iter *)wf_obj(args[0]);
    if (wf_is_unset(it->callable))
        return iter_reduce_exhausted(vm, "iter", out);
    wf_value maker, parts[] = {it->callable, it->sentinel};
    return wf_dict_get_name(vm, vm->builtins, wf_name(vm, iter), &maker) &&
           wf_iter_reduce(vm, maker, parts, 2, WF_UNSET, out);
}
static void iter_call_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_call_iter *)o)->callable, 2);
}

/* ---- reversed ---- */
static bool iter_reversed_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                               wf_value *out)
{
    wf_value method;
    int64_t length;
    wf_type *reversed = wf_type_builtin(vm, WF_KIND_REVERSED);
    if (kwnames && kwnames->count && (cls == reversed || cls->slots.init == reversed->slots.init))
        return wf_raise(vm, WF_EXC_TypeError, "reversed() takes no keyword arguments");
    if (n != 1)
        return wf_raise(vm, WF_EXC_TypeError, "reversed expected 1 argument, got %zu", n);
    wf_type *t = wf_type_of(vm, args[0]);
    int found = wf_type_lookup(vm, t, wf_name(vm, __reversed__), &method);
    if (found < 0)
        return false;
    if (found) {
        if (!wf_is_none(method))
            return wf_type_call_special(vm, args[0], wf_name(vm, __reversed__), NULL, 0, out) > 0;
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not reversible", args[0]);
    }
    /* A native class that is subscripted but has no length takes other keys than numbers. */
    bool by_number = t->slots.getitem && (t->slots.length || t->head.flags & WF_TYPE_SCRIPT);
    if (!by_number || wf_is_dict(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not reversible", args[0]);
    if (!wf_op_length(vm, args[0], &length))
        return false;
    *out = cls == reversed ? WF_UNSET : wf_type_new_instance(vm, cls);
    wf_reversed *it = cls == reversed     ? wf_heap_new(vm, WF_KIND_REVERSED, sizeof(wf_reversed))
                      : wf_is_unset(*out) ? NULL
                                          : (wf_reversed *)wf_obj(*out);
    if (!it)
        return false;
    it->sequence = args[0];
    it->left = (size_t)length;
    *out = wf_from_obj(it);
    return true;
}
static int iter_reversed_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_reversed *it = (wf_reversed *)wf_obj(self);
    if (it->left == 0)
        it->sequence = WF_UNSET; /* for good, whatever __setstate__ says */
    if (wf_is_unset(it->sequence))
        return 0;
    wf_value index = wf_int_from_i64(vm, (int64_t)it->left - 1);
    if (wf_is_unset(index))
        return -1;
    if (wf_op_getitem(vm, it->sequence, index, out)) {
        it->left--;
        return 1;
    }
    if (!wf_error_is(vm, WF_EXC_IndexError) && !wf_error_is(vm, WF_EXC_StopIteration))
        return -1;
    wf_error_clear(vm);
    it->sequence = WF_UNSET;
    return 0;
}
static bool iter_reversed_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_reversed *it = (wf_reversed *)wf_obj(args[0]);
    int64_t length = 0;
    if (!wf_is_unset(it->sequence) && !wf_op_length(vm, it->sequence, &length))
        return false;
    *out = wf_int_from_i64(vm, (int64_t)it->left <= length ? (int64_t)it->left : 0);
    return !wf_is_unset(*out);
}
static bool iter_reversed_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_reversed *it = (wf_reversed *)wf_obj(args[0]);
    wf_value maker = wf_from_obj(wf_type_of(vm, args[0]));
    if (!wf_is_unset(it->sequence))
        return wf_iter_reduce(vm, maker, &it->sequence, 1, wf_fix((int64_t)it->left - 1), out);
    wf_tuple *none = wf_tuple_new(vm, 0);
    wf_value over = wf_from_obj(none);
    return none && wf_iter_reduce(vm, maker, &over, 1, WF_UNSET, out);
}
static bool iter_reversed_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_reversed *it = (wf_reversed *)wf_obj(args[0]);
    int64_t position, length = 0;
    (void)n;
    *out = WF_NONE;
    if (!wf_is_unset(it->sequence) && !wf_op_length(vm, it->sequence, &length))
        return false;
    if (!wf_iter_position(vm, args[1], -1, length - 1, &position))
        return false;
    it->left = (size_t)(position + 1);
    return true;
}
static void iter_reversed_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_reversed *)o)->sequence);
}

/* ---- registration ---- */
static const wf_native_row iter_sequence_methods[] = {
    {"__length_hint__", iter_sequence_hint, "(self, /)", "How many items are left."},
    {"__reduce__", iter_sequence_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", iter_sequence_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_native_row iter_seq_methods[] = {
    {"__length_hint__", iter_seq_hint, "(self, /)", "How many items are left."},
    {"__reduce__", iter_seq_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", iter_seq_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_native_row iter_call_methods[] = {
    {"__reduce__", iter_call_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_native_row iter_reversed_methods[] = {
    {"__length_hint__", iter_reversed_hint, "(self, /)", "How many items are left."},
    {"__reduce__", iter_reversed_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", iter_reversed_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_slots iter_list_slots = {.iter = wf_iter_self, .next = iter_list_next};
static const wf_slots iter_list_reverse_slots = {.iter = wf_iter_self, .next = iter_list_previous};
static const wf_slots iter_tuple_slots = {.iter = wf_iter_self, .next = iter_tuple_next};
static const wf_slots iter_seq_slots = {.iter = wf_iter_self, .next = iter_seq_next};
static const wf_slots iter_call_slots = {.iter = wf_iter_self, .next = iter_call_next};
static const wf_slots iter_reversed_slots = {
    .iter = wf_iter_self, .next = iter_reversed_next, .make = iter_reversed_make};

static const struct {
    wf_native_type type;
    void (*mark)(wf_vm *vm, wf_object *o);
} iter_definitions[] = {
    {{.name = "list_iterator",
      .kind = WF_KIND_LIST_ITER,
      .slots = &iter_list_slots,
      .methods = iter_sequence_methods,
      .flags = WF_TYPE_FINAL},
     iter_list_mark},
    {{.name = "list_reverseiterator",
      .kind = WF_KIND_LIST_REVITER,
      .slots = &iter_list_reverse_slots,
      .methods = iter_sequence_methods,
      .flags = WF_TYPE_FINAL},
     iter_list_mark},
    {{.name = "tuple_iterator",
      .kind = WF_KIND_TUPLE_ITER,
      .slots = &iter_tuple_slots,
      .methods = iter_sequence_methods,
      .flags = WF_TYPE_FINAL},
     iter_list_mark},
    {{.name = "iterator",
      .kind = WF_KIND_SEQ_ITER,
      .slots = &iter_seq_slots,
      .methods = iter_seq_methods,
      .flags = WF_TYPE_FINAL},
     iter_seq_mark},
    {{.name = "callable_iterator",
      .kind = WF_KIND_CALL_ITER,
      .slots = &iter_call_slots,
      .methods = iter_call_methods,
      .flags = WF_TYPE_FINAL},
     iter_call_mark},
    {{.name = "reversed",
      .kind = WF_KIND_REVERSED,
      .size = sizeof(wf_reversed),
      .slots = &iter_reversed_slots,
      .methods = iter_reversed_methods,
      .doc = "Return a reverse iterator over the values of the given sequence."},
     iter_reversed_mark},
};

bool wf_iter_start(wf_vm *vm)
{
    for (size_t i = 0; i < sizeof iter_definitions / sizeof *iter_definitions; i++) {
        const wf_native_type *def = &iter_definitions[i].type;
        vm->kind_infos[def->kind] = (wf_kind_info){.name = def->name, .mark = iter_definitions[i].mark};
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, def->kind), def))
            return false;
    }
    return true;
}

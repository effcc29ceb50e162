/* The script type list: construction, operators, methods. */
#include "object/hashindex.h"
#include "object/list.h"
#include "object/model.h"
#include "object/slice.h"
#include "object/tuple.h"

static wf_list *list_self(const wf_value *args)
{
    return wf_as_list(args[0]);
}
static bool list_answer(wf_list *l, wf_value *out)
{
    if (l)
        *out = wf_from_obj(l);
    return l != NULL;
}

/* ---- construction ---- */
static bool list_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    if (cls == wf_type_builtin(vm, WF_KIND_LIST))
        return list_answer(wf_list_new(vm, 0), out);
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}
static bool list_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    const wf_type *t = wf_type_of(vm, self), *list = wf_type_builtin(vm, WF_KIND_LIST);
    if (kwnames && kwnames->count && (t == list || t->slots.make == list->slots.make))
        return wf_raise(vm, WF_EXC_TypeError, "list() takes no keyword arguments");
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "list expected at most 1 argument, got %zu", n);
    if (wf_as_list(self)->count)
        wf_list_clear(vm, wf_as_list(self));
    return n == 0 || wf_list_extend(vm, wf_as_list(self), args[0]);
}

/* ---- slots ---- */
static wf_str *list_repr_body(wf_vm *vm, wf_list *l)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_bytes(&b, "[", 1);
    for (size_t i = 0; i < l->count; i++) {
        wf_str *text = wf_op_repr(vm, l->array->items[i]);
        if (!text || (i && !wf_builder_bytes(&b, ", ", 2)) || !wf_builder_str(&b, text))
            return NULL;
    }
    wf_builder_bytes(&b, "]", 1);
    return wf_builder_finish(&b);
}
static bool list_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    int entered = wf_as_list(self)->count ? wf_repr_enter(vm, self) : 1;
    if (entered < 0)
        return false;
    wf_str *text = entered ? wf_str_new_z(vm, wf_as_list(self)->count ? "[...]" : "[]")
                           : list_repr_body(vm, wf_as_list(self));
    if (!entered)
        wf_repr_leave(vm, self);
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static int list_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_as_list(self)->count != 0;
}
static bool list_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_list(self)->count;
    return true;
}
static bool list_iter_as(wf_vm *vm, wf_kind kind, wf_value self, size_t index, wf_value *out)
{
    wf_list_iter *it = wf_heap_new(vm, kind, sizeof(wf_list_iter));
    if (!it)
        return false;
    it->seq = wf_obj(self);
    it->index = index;
    *out = wf_from_obj(it);
    return true;
}
static bool list_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    return list_iter_as(vm, WF_KIND_LIST_ITER, self, 0, out);
}

static bool list_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_list *l = wf_as_list(self);
    int64_t i, stop, step;
    if (wf_is_slice(key)) {
        if (!wf_slice_unpack(vm, (wf_slice *)wf_obj(key), &i, &stop, &step))
            return false;
        size_t count = wf_slice_adjust(l->count, &i, &stop, step);
        return list_answer(wf_list_slice(vm, l, i, step, count), out);
    }
    if (!wf_tuple_check_index(vm, key, "list", &i))
        return false;
    if (i < 0)
        i += (int64_t)l->count;
    if (i < 0 || (uint64_t)i >= l->count)
        return wf_raise(vm, WF_EXC_IndexError, "list index out of range");
    *out = l->array->items[i];
    return true;
}
static int list_contains(wf_vm *vm, wf_value self, wf_value item)
{
    size_t at;
    return wf_tuple_search(vm, self, item, 0, SIZE_MAX, &at) ? at != SIZE_MAX : -1;
}
static bool list_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    return !wf_is_list(other) || wf_tuple_compare_sequences(vm, self, other, op, out);
}

/* del l[start:stop:step]: the items between those deleted move down. */
static void list_delete_extended(wf_vm *vm, wf_list *l, int64_t start, int64_t step, size_t count)
{
    if (count == 0)
        return;
    if (step < 0) {
        start += (int64_t)(count - 1) * step;
        step = -step;
    }
    wf_value *items = l->array->items;
    size_t kept = (size_t)start;
    for (size_t i = 0; i < count; i++) {
        size_t from = (size_t)start + i * (size_t)step + 1;
        size_t to = i + 1 < count ? from + (size_t)step - 1 : l->count;
        memmove(items + kept, items + from, (to - from) * sizeof(wf_value));
        kept += to - from;
    }
    wf_heap_barrier(vm, l->array);
    wf_list_delete_range(vm, l, kept, l->count - kept);
}
static bool list_set_slice(wf_vm *vm, wf_list *l, wf_value key, wf_value value)
{
    int64_t start, stop, step;
    if (!wf_slice_unpack(vm, (wf_slice *)wf_obj(key), &start, &stop, &step))
        return false;
    if (wf_is_unset(value)) {
        size_t count = wf_slice_adjust(l->count, &start, &stop, step);
        if (step == 1)
            wf_list_delete_range(vm, l, (size_t)start, count);
        else
            list_delete_extended(vm, l, start, step, count);
        return true;
    }
    /* A copy, so that the list may be assigned to a part of itself, and so that nothing can change any more
     * below. */
    wf_list *items = wf_list_new(vm, 0);
    if (!items)
        return false;
    if (!wf_list_extend(vm, items, value)) {
        if (wf_error_is(vm, WF_EXC_TypeError) && !wf_type_of(vm, value)->slots.iter &&
            !wf_type_of(vm, value)->slots.getitem)
            wf_raise(vm, WF_EXC_TypeError, "must assign iterable to extended slice");
        return false;
    }
    size_t count = wf_slice_adjust(l->count, &start, &stop, step);
    if (step == 1)
        return wf_list_replace_range(vm, l, (size_t)start, count, wf_list_items(items), items->count);
    if (items->count != count)
        return wf_raise(vm, WF_EXC_ValueError,
                        "attempt to assign sequence of size %zu to extended slice of size %zu", items->count,
                        count);
    for (size_t i = 0; i < count; i++)
        l->array->items[start + (int64_t)i * step] = items->array->items[i];
    if (count)
        wf_heap_barrier(vm, l->array);
    return true;
}
static bool list_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    wf_list *l = wf_as_list(self);
    int64_t i;
    if (wf_is_slice(key))
        return list_set_slice(vm, l, key, value);
    if (!wf_tuple_check_index(vm, key, "list", &i))
        return false;
    if (i < 0)
        i += (int64_t)l->count;
    if (i < 0 || (uint64_t)i >= l->count)
        return wf_raise(vm, WF_EXC_IndexError, "list assignment index out of range");
    if (wf_is_unset(value))
        wf_list_remove_at(vm, l, (size_t)i);
    else
        wf_heap_store(vm, l->array, &l->array->items[i], value);
    return true;
}

static bool list_concat(wf_vm *vm, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_list(left))
        return true;
    if (!wf_is_list(right)) {
        int yields = wf_tuple_yields_to(vm, right, wf_name(vm, __radd__));
        return yields > 0 ||
               (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can only concatenate list (not \"%T\") to list", right));
    }
    wf_list *a = wf_as_list(left), *b = wf_as_list(right);
    wf_list *l = wf_list_new(vm, a->count + b->count);
    if (!l)
        return false;
    if (a->count)
        memcpy(l->array->items, a->array->items, a->count * sizeof(wf_value));
    if (b->count)
        memcpy(l->array->items + a->count, b->array->items, b->count * sizeof(wf_value));
    l->count = a->count + b->count;
    if (l->array)
        wf_heap_barrier(vm, l->array);
    return list_answer(l, out);
}
static bool list_repeat(wf_vm *vm, wf_value self, wf_value by, wf_value *out)
{
    int64_t times;
    int known = wf_tuple_repeat_count(vm, by, &times);
    if (known > 0)
        return list_answer(wf_list_repeated(vm, wf_as_list(self), times), out);
    *out = WF_NOTIMPLEMENTED;
    return known == 0;
}
static bool list_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    if (op == WF_OP_ADD)
        return list_concat(vm, left, right, out);
    if (op == WF_OP_MUL)
        return wf_is_list(left) ? list_repeat(vm, left, right, out) : list_repeat(vm, right, left, out);
    *out = WF_NOTIMPLEMENTED;
    return true;
}
static bool list_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    wf_list *l = wf_as_list(self);
    *out = self;
    if (op == WF_OP_ADD)
        return wf_list_extend(vm, l, other);
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_MUL)
        return true;
    wf_value repeated;
    if (!list_repeat(vm, self, other, &repeated))
        return false;
    if (!wf_is_list(repeated))
        return true;
    l->count = wf_as_list(repeated)->count;
    l->array = wf_as_list(repeated)->array; /* the new list is nobody's: its array may be taken */
    wf_as_list(repeated)->count = 0;
    wf_as_list(repeated)->array = NULL;
    wf_heap_barrier(vm, l);
    *out = self;
    return true;
}

/* ---- methods ---- */
static bool list_append(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_list_append(vm, list_self(args), args[1]);
}
static bool list_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list_clear(vm, list_self(args));
    *out = WF_NONE;
    return true;
}
static bool list_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return list_answer(wf_list_from(vm, wf_list_items(list_self(args)), list_self(args)->count), out);
}
static bool list_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t count;
    if (!wf_tuple_count_equal(vm, args[0], args[1], &count))
        return false;
    *out = wf_fix((int64_t)count);
    return true;
}
static bool list_extend(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_list_extend(vm, list_self(args), args[1]);
}
static bool list_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t from, to, at;
    if (!wf_tuple_index_bounds(vm, args[2], args[3], list_self(args)->count, &from, &to) ||
        !wf_tuple_search(vm, args[0], args[1], from, to, &at))
        return false;
    *out = wf_fix((int64_t)at);
    return at != SIZE_MAX || wf_raise(vm, WF_EXC_ValueError, "%R is not in list", args[1]);
}
static bool list_insert(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t i;
    *out = WF_NONE;
    if (!wf_int_ssize(vm, args[1], &i))
        return false;
    int64_t count = (int64_t)list_self(args)->count;
    if (i < 0)
        i = i + count < 0 ? 0 : i + count;
    return wf_list_insert(vm, list_self(args), (size_t)(i > count ? count : i), args[2]);
}
static bool list_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list *l = list_self(args);
    int64_t i = -1;
    if (WF_UNLIKELY(!wf_is_unset(args[1])) && !wf_int_ssize(vm, args[1], &i))
        return false;
    if (l->count == 0)
        return wf_raise(vm, WF_EXC_IndexError, "pop from empty list");
    if (i < 0)
        i += (int64_t)l->count;
    if (i < 0 || (uint64_t)i >= l->count)
        return wf_raise(vm, WF_EXC_IndexError, "pop index out of range");
    *out = wf_list_remove_at(vm, l, (size_t)i);
    return true;
}
static bool list_remove(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    size_t at;
    *out = WF_NONE;
    if (!wf_tuple_search(vm, args[0], args[1], 0, SIZE_MAX, &at))
        return false;
    if (at == SIZE_MAX)
        return wf_raise(vm, WF_EXC_ValueError, "list.remove(x): x not in list");
    if (at < list_self(args)->count) /* the comparison may have shortened it */
        wf_list_remove_at(vm, list_self(args), at);
    return true;
}
static bool list_reverse(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list_reverse(vm, list_self(args));
    *out = WF_NONE;
    return true;
}
static bool list_sort(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int reverse = wf_is_unset(args[2]) ? 0 : wf_op_truth(vm, args[2]);
    *out = WF_NONE;
    return reverse >= 0 &&
           wf_list_sort(vm, list_self(args), wf_is_unset(args[1]) ? WF_NONE : args[1], reverse > 0);
}
static bool list_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return list_iter_as(vm, WF_KIND_LIST_REVITER, args[0], list_self(args)->count, out);
}
static bool list_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

static const wf_native_row list_methods[] = {
    {"append", list_append, "(self, object, /)", "Put an item at the end."},
    {"clear", list_clear, "(self, /)", "Remove all items."},
    {"copy", list_copy, "(self, /)", "A new list of the same items."},
    {"count", list_count, "(self, value, /)", "How many items are equal to the value."},
    {"extend", list_extend, "(self, iterable, /)", "Put the items of an iterable at the end."},
    {"index", list_index, "(self, value, start=0, stop=9223372036854775807, /)",
     "The index of the first item equal to the value; ValueError when there is none."},
    {"insert", list_insert, "(self, index, object, /)", "Put an item before the one at the index."},
    {"pop", list_pop, "(self, index=-1, /)",
     "Remove and return the item at the index (the last one when not given)."},
    {"remove", list_remove, "(self, value, /)",
     "Remove the first item equal to the value; ValueError when there is none."},
    {"reverse", list_reverse, "(self, /)", "Reverse the order of the items, in place."},
    {"sort", list_sort, "(self, /, *, key=None, reverse=False)",
     "Sort the items, in place and stably, by themselves or by what key(item) returns."},
    {"__reversed__", list_reversed, "(self, /)", "An iterator from the last item to the first."},
    {0},
};
static const wf_native_row list_classmethods[] = {
    {"__class_getitem__", list_class_getitem, "(cls, object, /)", "list[item type], for annotations."},
    {0},
};
static const wf_slots list_slots = {
    .repr = list_repr,
    .truth = list_truth,
    .iter = list_iter,
    .length = list_length,
    .getitem = list_getitem,
    .setitem = list_setitem,
    .contains = list_contains,
    .compare = list_compare,
    .binary = list_binary,
    .inplace = list_inplace,
    .make = list_make,
    .init = list_init,
};
static const wf_native_type list_definition = {
    .name = "list",
    .doc = "Built-in mutable sequence.\n\nWithout an argument an empty list; otherwise the items of an "
           "iterable.",
    .kind = WF_KIND_LIST,
    .size = sizeof(wf_list),
    .slots = &list_slots,
    .methods = list_methods,
    .classmethods = list_classmethods,
};
static void list_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_list *)o)->array);
}

bool wf_list_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_LIST] = (wf_kind_info){.name = "list", .mark = list_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_LIST), &list_definition);
}

/* The script types set and frozenset, and set_iterator. */
#include "object/dict.h"
#include "object/hashindex.h"
#include "object/iter.h"
#include "object/list.h"
#include "object/model.h"
#include "object/set.h"

static wf_set *set_self(const wf_value *args)
{
    return wf_as_set(args[0]);
}
static bool set_is_frozen(wf_value v)
{
    return wf_obj(v)->kind == WF_KIND_FROZENSET;
}
static bool set_answer(wf_set *s, wf_value *out)
{
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}

/* ---- construction ---- */
static bool set_check_arguments(wf_vm *vm, const char *name, wf_type *cls, wf_kind kind, size_t n,
                                wf_tuple *kwnames)
{
    if (kwnames && kwnames->count &&
        (cls == wf_type_builtin(vm, kind) || cls->slots.init == wf_type_builtin(vm, kind)->slots.init))
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes no keyword arguments", name);
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "%s expected at most 1 argument, got %zu", name, n);
    return true;
}
static bool set_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    if (cls == wf_type_builtin(vm, WF_KIND_SET))
        return set_answer(wf_set_new(vm, false), out);
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}
static bool set_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (!set_check_arguments(vm, "set", wf_type_builtin(vm, WF_KIND_SET), WF_KIND_SET, n, kwnames))
        return false;
    if (wf_as_set(self)->count)
        wf_set_clear(vm, wf_as_set(self));
    return n == 0 || wf_set_update(vm, wf_as_set(self), args[0]);
}
static bool set_frozen_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                            wf_value *out)
{
    if (!set_check_arguments(vm, "frozenset", cls, WF_KIND_FROZENSET, n, kwnames))
        return false;
    bool exact = cls == wf_type_builtin(vm, WF_KIND_FROZENSET);
    if (exact && n == 1 && wf_is_exact(args[0], WF_KIND_FROZENSET)) {
        *out = args[0];
        return true;
    }
    if (!exact)
        *out = wf_type_new_instance(vm, cls);
    else if (!set_answer(wf_set_new(vm, true), out))
        return false;
    return !wf_is_unset(*out) && (n == 0 || wf_set_update(vm, wf_as_set(*out), args[0]));
}

/* ---- slots ---- */
static wf_str *set_repr_body(wf_vm *vm, wf_value self)
{
    wf_builder b;
    size_t pos = 0;
    wf_value key;
    bool plain = wf_is_exact(self, WF_KIND_SET);
    wf_builder_init(&b, vm);
    if (!plain)
        wf_builder_printf(&b, "%T(", self);
    wf_builder_bytes(&b, "{", 1);
    for (bool first = true; wf_set_next(wf_as_set(self), &pos, &key); first = false) {
        wf_str *text = wf_op_repr(vm, key);
        if (!text || (!first && !wf_builder_bytes(&b, ", ", 2)) || !wf_builder_str(&b, text))
            return NULL;
    }
    wf_builder_z(&b, plain ? "}" : "})");
    return wf_builder_finish(&b);
}
static bool set_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *text;
    if (wf_as_set(self)->count == 0) {
        text = wf_str_format(vm, "%T()", self);
    } else {
        int entered = wf_repr_enter(vm, self);
        if (entered < 0)
            return false;
        text = entered ? wf_str_format(vm, "%T(...)", self) : set_repr_body(vm, self);
        if (!entered)
            wf_repr_leave(vm, self);
    }
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool set_frozen_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    *out = wf_set_hash(wf_as_set(self));
    return true;
}
static int set_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_as_set(self)->count != 0;
}
static bool set_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_set(self)->count;
    return true;
}
static int set_contains(wf_vm *vm, wf_value self, wf_value item)
{
    return wf_set_contains(vm, wf_as_set(self), item);
}

static bool set_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_set(other))
        return true;
    wf_set *a = wf_as_set(self), *b = wf_as_set(other);
    int holds = 0;
    switch (op) {
    case WF_CMP_EQ:
    case WF_CMP_NE:
        holds =
            a->count == b->count && !(a->hash && b->hash && a->hash != b->hash) ? wf_set_subset(vm, a, b) : 0;
        if (op == WF_CMP_NE && holds >= 0)
            holds = !holds;
        break;
    case WF_CMP_LT: holds = a->count < b->count ? wf_set_subset(vm, a, b) : 0; break;
    case WF_CMP_LE: holds = wf_set_subset(vm, a, b); break;
    case WF_CMP_GT: holds = a->count > b->count ? wf_set_subset(vm, b, a) : 0; break;
    case WF_CMP_GE: holds = wf_set_subset(vm, b, a); break;
    }
    if (holds >= 0)
        *out = wf_bool(holds);
    return holds >= 0;
}

static wf_set *set_union_of(wf_vm *vm, wf_set *s, wf_value other, bool frozen)
{
    wf_set *result = wf_set_copy(vm, s, frozen);
    return result && wf_set_update(vm, result, other) ? result : NULL;
}
/* The result of an operator has the base type of the left operand, whatever the subclass. */
static bool set_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_set(left) || !wf_is_set(right))
        return true;
    wf_set *s = wf_as_set(left);
    bool frozen = set_is_frozen(left);
    switch (op) {
    case WF_OP_AND: return set_answer(wf_set_intersection(vm, s, right, frozen), out);
    case WF_OP_OR: return set_answer(set_union_of(vm, s, right, frozen), out);
    case WF_OP_SUB: return set_answer(wf_set_difference(vm, s, right, frozen), out);
    case WF_OP_XOR: return set_answer(wf_set_symmetric(vm, s, right, frozen), out);
    default: return true;
    }
}
static void set_swap_bodies(wf_vm *vm, wf_set *a, wf_set *b)
{
    wf_set t = *a;
    a->count = b->count, a->used = b->used, a->capacity = b->capacity;
    a->entries = b->entries, a->index = b->index, a->first = b->first;
    b->count = t.count, b->used = t.used, b->capacity = t.capacity;
    b->entries = t.entries, b->index = t.index, b->first = t.first;
    a->version++, b->version++;
    wf_heap_barrier(vm, a);
    wf_heap_barrier(vm, b);
}
static bool set_intersect_inplace(wf_vm *vm, wf_set *s, wf_value other)
{
    wf_set *result = wf_set_intersection(vm, s, other, false);
    if (result)
        set_swap_bodies(vm, s, result);
    return result != NULL;
}
static bool set_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_set(other))
        return true;
    wf_set *s = wf_as_set(self);
    bool done;
    switch (op) {
    case WF_OP_AND: done = set_intersect_inplace(vm, s, other); break;
    case WF_OP_OR: done = wf_set_update(vm, s, other); break;
    case WF_OP_SUB: done = wf_set_difference_update(vm, s, other); break;
    case WF_OP_XOR: done = wf_set_symmetric_update(vm, s, other); break;
    default: return true;
    }
    *out = self;
    return done;
}

/* ---- methods of both ---- */
static bool set_copy_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_is_exact(args[0], WF_KIND_FROZENSET)) {
        *out = args[0];
        return true;
    }
    return set_answer(wf_set_copy(vm, set_self(args), set_is_frozen(args[0])), out);
}
static bool set_union_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *others = wf_as_tuple(args[1]);
    wf_set *result = wf_set_copy(vm, set_self(args), set_is_frozen(args[0]));
    for (size_t i = 0; result && i < others->count; i++)
        if (!wf_same(others->items[i], args[0]) && !wf_set_update(vm, result, others->items[i]))
            return false;
    return set_answer(result, out);
}
static bool set_intersection_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *others = wf_as_tuple(args[1]);
    bool frozen = set_is_frozen(args[0]);
    wf_set *result = others->count ? set_self(args) : wf_set_copy(vm, set_self(args), frozen);
    for (size_t i = 0; result && i < others->count; i++)
        result = wf_set_intersection(vm, result, others->items[i], frozen);
    return set_answer(result, out);
}
static bool set_difference_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *others = wf_as_tuple(args[1]);
    bool frozen = set_is_frozen(args[0]);
    wf_set *result = others->count ? wf_set_difference(vm, set_self(args), others->items[0], frozen)
                                   : wf_set_copy(vm, set_self(args), frozen);
    for (size_t i = 1; result && i < others->count; i++)
        if (!wf_set_difference_update(vm, result, others->items[i]))
            return false;
    return set_answer(result, out);
}
static bool set_symmetric_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return set_answer(wf_set_symmetric(vm, set_self(args), args[1], set_is_frozen(args[0])), out);
}
static bool set_isdisjoint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int disjoint = wf_set_disjoint(vm, set_self(args), args[1]);
    *out = wf_bool(disjoint > 0);
    return disjoint >= 0;
}
static wf_set *set_as_set(wf_vm *vm, wf_value v)
{
    if (wf_is_set(v))
        return wf_as_set(v);
    wf_set *s = wf_set_new(vm, false);
    return s && wf_set_update(vm, s, v) ? s : NULL;
}
static bool set_issubset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_set *other = set_as_set(vm, args[1]);
    int holds = other ? wf_set_subset(vm, set_self(args), other) : -1;
    *out = wf_bool(holds > 0);
    return holds >= 0;
}
static bool set_issuperset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_set *other = set_as_set(vm, args[1]);
    int holds = other ? wf_set_subset(vm, other, set_self(args)) : -1;
    *out = wf_bool(holds > 0);
    return holds >= 0;
}
static bool set_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* ---- methods that change a set ---- */
static bool set_add(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_set_add(vm, set_self(args), args[1]);
}
static bool set_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_set_clear(vm, set_self(args));
    *out = WF_NONE;
    return true;
}
static bool set_discard(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_set_discard(vm, set_self(args), args[1]) >= 0;
}
static bool set_remove(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    int found = wf_set_discard(vm, set_self(args), args[1]);
    return found ? found > 0 : wf_raise_arg(vm, WF_EXC_KeyError, args[1]);
}
static bool set_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_set_pop(set_self(args), out) || wf_raise(vm, WF_EXC_KeyError, "pop from an empty set");
}
static bool set_update_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *others = wf_as_tuple(args[1]);
    *out = WF_NONE;
    for (size_t i = 0; i < others->count; i++)
        if (!wf_set_update(vm, set_self(args), others->items[i]))
            return false;
    return true;
}
static bool set_difference_update(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *others = wf_as_tuple(args[1]);
    *out = WF_NONE;
    for (size_t i = 0; i < others->count; i++)
        if (!wf_set_difference_update(vm, set_self(args), others->items[i]))
            return false;
    return true;
}
static bool set_intersection_update(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value result;
    *out = WF_NONE;
    if (!set_intersection_method(vm, args, n, &result))
        return false;
    set_swap_bodies(vm, set_self(args), wf_as_set(result));
    return true;
}
static bool set_symmetric_update(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_set_symmetric_update(vm, set_self(args), args[1]);
}

/* ---- iterator ---- */
static wf_value set_iter_new(wf_vm *vm, wf_set *s)
{
    wf_set_iter *it = wf_heap_new(vm, WF_KIND_SET_ITER, sizeof(wf_set_iter));
    if (!it)
        return WF_UNSET;
    it->set = s;
    it->expected = s->count;
    return wf_from_obj(it);
}
static bool set_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = set_iter_new(vm, wf_as_set(self));
    return !wf_is_unset(*out);
}
static bool set_iter_self(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}
static int set_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_set_iter *it = (wf_set_iter *)wf_obj(self);
    if (!it->set)
        return 0;
    if (WF_UNLIKELY(it->set->count != it->expected)) {
        it->expected = SIZE_MAX; /* and so it stays */
        wf_raise(vm, WF_EXC_RuntimeError, "Set changed size during iteration");
        return -1;
    }
    if (wf_set_next(it->set, &it->pos, out))
        return 1;
    it->set = NULL;
    return 0;
}
static bool set_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    wf_set_iter *it = (wf_set_iter *)wf_obj(args[0]);
    bool live = it->set && it->set->count == it->expected && it->pos < it->set->count;
    *out = wf_fix(live ? (int64_t)(it->set->count - it->pos) : 0);
    return true;
}
/* As an iterator over a list of what is left. */
static bool set_iter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_set_iter *same = wf_heap_new(vm, WF_KIND_SET_ITER, sizeof *same);
    wf_list *rest = same ? wf_list_new(vm, 0) : NULL;
    if (!rest)
        return false;
    const wf_set_iter *it = (wf_set_iter *)wf_obj(args[0]);
    wf_heap_barrier(vm, same);
    same->set = it->set;
    same->pos = it->pos;
    same->expected = it->expected;
    return wf_list_extend(vm, rest, wf_from_obj(same)) &&
           wf_iter_reduce_over(vm, "iter", wf_from_obj(rest), WF_UNSET, out);
}

/* ---- registration ---- */
#define SET_COMMON_METHODS                                                                                   \
    {"copy", set_copy_method, "(self, /)", "A copy of the set."},                                            \
        {"difference", set_difference_method, "(self, /, *others)",                                          \
         "The elements that none of the others has."},                                                       \
        {"intersection", set_intersection_method, "(self, /, *others)",                                      \
         "The elements that all the others have."},                                                          \
        {"isdisjoint", set_isdisjoint, "(self, other, /)",                                                   \
         "Whether the set and the iterable have no element in common."},                                     \
        {"issubset", set_issubset, "(self, other, /)", "Whether the other has every element of this set."},  \
        {"issuperset", set_issuperset, "(self, other, /)",                                                   \
         "Whether this set has every element of the other."},                                                \
        {"symmetric_difference", set_symmetric_method, "(self, other, /)",                                   \
         "The elements that exactly one of the two has."},                                                   \
    {                                                                                                        \
        "union", set_union_method, "(self, /, *others)", "The elements of this set and of all the others."   \
    }

static const wf_native_row set_methods[] = {
    SET_COMMON_METHODS,
    {"add", set_add, "(self, object, /)", "Put an element into the set; no effect when it is there."},
    {"clear", set_clear, "(self, /)", "Remove all elements."},
    {"difference_update", set_difference_update, "(self, /, *others)", "Remove the elements of the others."},
    {"discard", set_discard, "(self, object, /)", "Remove an element if it is there."},
    {"intersection_update", set_intersection_update, "(self, /, *others)",
     "Keep only the elements that all the others have."},
    {"pop", set_pop, "(self, /)", "Remove and return the oldest element; KeyError when the set is empty."},
    {"remove", set_remove, "(self, object, /)", "Remove an element; KeyError when it is not there."},
    {"symmetric_difference_update", set_symmetric_update, "(self, other, /)",
     "Keep the elements that exactly one of the two has."},
    {"update", set_update_method, "(self, /, *others)", "Add the elements of the others."},
    {0},
};
static const wf_native_row set_frozen_methods[] = {SET_COMMON_METHODS, {0}};
static const wf_native_row set_classmethods[] = {
    {"__class_getitem__", set_class_getitem, "(cls, object, /)", "set[element type], for annotations."},
    {0},
};
static const wf_native_row set_iter_methods[] = {
    {"__length_hint__", set_iter_hint, "(self, /)", "How many elements are left."},
    {"__reduce__", set_iter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_slots set_slots = {
    .repr = set_repr,
    .truth = set_truth,
    .iter = set_iter,
    .length = set_length,
    .contains = set_contains,
    .compare = set_compare,
    .binary = set_binary,
    .inplace = set_inplace,
    .make = set_make,
    .init = set_init,
};
static const wf_slots set_frozen_slots = {
    .repr = set_repr,
    .hash = set_frozen_hash,
    .truth = set_truth,
    .iter = set_iter,
    .length = set_length,
    .contains = set_contains,
    .compare = set_compare,
    .binary = set_binary,
    .make = set_frozen_make,
};
static const wf_slots set_iter_slots = {.iter = set_iter_self, .next = set_iter_next};
static const wf_native_type set_definition = {
    .name = "set",
    .doc = "set() -> new empty set\nset(iterable) -> the distinct elements of an iterable, in its order",
    .kind = WF_KIND_SET,
    .size = sizeof(wf_set),
    .slots = &set_slots,
    .methods = set_methods,
    .classmethods = set_classmethods,
};
static const wf_native_type set_frozen_definition = {
    .name = "frozenset",
    .doc = "frozenset() -> empty frozenset\nfrozenset(iterable) -> the distinct elements of an iterable, "
           "immutable",
    .kind = WF_KIND_FROZENSET,
    .size = sizeof(wf_set),
    .slots = &set_frozen_slots,
    .methods = set_frozen_methods,
    .classmethods = set_classmethods,
};
static const wf_native_type set_iter_definition = {
    .name = "set_iterator",
    .kind = WF_KIND_SET_ITER,
    .slots = &set_iter_slots,
    .methods = set_iter_methods,
    .flags = WF_TYPE_FINAL,
};

static void set_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_set *)o)->entries);
    wf_heap_mark_object(vm, ((wf_set *)o)->index);
}
static void set_iter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_set_iter *)o)->set);
}

bool wf_set_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_SET] = (wf_kind_info){.name = "set", .mark = set_mark};
    vm->kind_infos[WF_KIND_FROZENSET] = (wf_kind_info){.name = "frozenset", .mark = set_mark};
    vm->kind_infos[WF_KIND_SET_ENTRIES] = (wf_kind_info){
        .name = "set entries", .count = wf_set_entries_used, .mark_range = wf_set_entries_mark_range};
    vm->kind_infos[WF_KIND_SET_ITER] = (wf_kind_info){.name = "set_iterator", .mark = set_iter_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_SET), &set_definition) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_FROZENSET), &set_frozen_definition) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_SET_ITER), &set_iter_definition);
}

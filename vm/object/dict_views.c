/* dict_keys, dict_values and dict_items, and the iterators over dicts. */
#include "object/dict.h"
#include "object/hashindex.h"
#include "object/iter.h"
#include "object/model.h"
#include "object/set.h"

static wf_dict *view_dict(wf_value v)
{
    return ((wf_dict_view *)wf_obj(v))->dict;
}
static bool view_is_setlike(wf_value v)
{
    return wf_is_kind(v, WF_KIND_DICT_KEYS) || wf_is_kind(v, WF_KIND_DICT_ITEMS);
}

wf_value wf_dict_view_new(wf_vm *vm, wf_kind kind, wf_dict *d)
{
    wf_dict_view *view = wf_heap_new(vm, kind, sizeof(wf_dict_view));
    if (!view)
        return WF_UNSET;
    view->dict = d;
    return wf_from_obj(view);
}
wf_value wf_dict_iter_new(wf_vm *vm, wf_kind kind, wf_dict *d)
{
    wf_dict_iter *it = wf_heap_new(vm, kind, sizeof(wf_dict_iter));
    if (!it)
        return WF_UNSET;
    it->dict = d;
    bool backwards =
        kind == WF_KIND_DICT_REVITER || kind == WF_KIND_DICT_REVVALUEITER || kind == WF_KIND_DICT_REVITEMITER;
    it->pos = backwards ? SIZE_MAX : 0;
    it->expected = it->left = d->count;
    it->version = d->version;
    return wf_from_obj(it);
}

/* ---- iterators ---- */
static bool view_pair(wf_vm *vm, wf_value key, wf_value value, wf_value *out)
{
    wf_tuple *pair = wf_tuple_new(vm, 2);
    if (!pair)
        return false;
    pair->items[0] = key;
    pair->items[1] = value;
    *out = wf_from_obj(pair);
    return true;
}
/* One step forwards or backwards, with CPython's checks. */
static int view_step(wf_vm *vm, wf_dict_iter *it, bool backwards, wf_value *key, wf_value *value)
{
    wf_dict *d = it->dict;
    if (!d)
        return 0;
    if (WF_UNLIKELY(d->count != it->expected ||
                    (d->head.flags & WF_DICT_ORDERED && d->version != it->version))) {
        it->expected = SIZE_MAX; /* and so it stays */
        wf_raise(vm, WF_EXC_RuntimeError,
                 d->head.flags & WF_DICT_ORDERED ? "OrderedDict mutated during iteration"
                                                 : "dictionary changed size during iteration");
        return -1;
    }
    size_t pos = it->pos;
    if (!(backwards ? wf_dict_previous(d, &pos, key, value) : wf_dict_next(d, &pos, key, value))) {
        it->dict = NULL;
        return 0;
    }
    if (WF_UNLIKELY(it->left == 0 && !backwards)) {
        it->dict = NULL;
        wf_raise(vm, WF_EXC_RuntimeError, "dictionary keys changed during iteration");
        return -1;
    }
    it->pos = pos;
    it->left--;
    return 1;
}
static int view_next_key(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value value;
    return view_step(vm, (wf_dict_iter *)wf_obj(self), false, out, &value);
}
static int view_next_value(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value key;
    return view_step(vm, (wf_dict_iter *)wf_obj(self), false, &key, out);
}
static int view_next_item(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value key, value;
    int more = view_step(vm, (wf_dict_iter *)wf_obj(self), false, &key, &value);
    return more > 0 && !view_pair(vm, key, value, out) ? -1 : more;
}
static int view_next_reversed(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value key, value;
    wf_dict_iter *it = (wf_dict_iter *)wf_obj(self);
    int more = view_step(vm, it, true, &key, &value);
    if (more <= 0)
        return more;
    if (it->head.kind == WF_KIND_DICT_REVITEMITER)
        return view_pair(vm, key, value, out) ? 1 : -1;
    *out = it->head.kind == WF_KIND_DICT_REVITER ? key : value;
    return 1;
}
static bool view_iter_self(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}
static bool view_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    wf_dict_iter *it = (wf_dict_iter *)wf_obj(args[0]);
    *out = wf_fix(it->dict && it->dict->count == it->expected ? (int64_t)it->left : 0);
    return true;
}

/* As an iterator over a list of what is left. */
static bool view_iter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_dict_iter *same = wf_heap_new(vm, wf_obj(args[0])->kind, sizeof *same);
    wf_list *rest = same ? wf_list_new(vm, 0) : NULL;
    if (!rest)
        return false;
    const wf_dict_iter *it = (wf_dict_iter *)wf_obj(args[0]);
    wf_heap_barrier(vm, same);
    same->dict = it->dict;
    same->pos = it->pos;
    same->expected = it->expected;
    same->left = it->left;
    same->version = it->version;
    return wf_list_extend(vm, rest, wf_from_obj(same)) &&
           wf_iter_reduce_over(vm, "iter", wf_from_obj(rest), WF_UNSET, out);
}

/* ---- what all three views share ---- */
static bool view_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    int entered = wf_repr_enter(vm, self);
    if (entered < 0)
        return false;
    wf_str *text;
    if (entered) {
        text = wf_str_new_z(vm, "...");
    } else {
        const char *prefix = view_dict(self)->head.flags & WF_DICT_ORDERED ? "o" : "";
        wf_list *items = wf_list_new(vm, view_dict(self)->count);
        text = items && wf_list_extend(vm, items, self)
                   ? wf_str_format(vm, "%s%T(%R)", prefix, self, wf_from_obj(items))
                   : NULL;
        wf_repr_leave(vm, self);
    }
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool view_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)view_dict(self)->count;
    return true;
}
static bool view_keys_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_dict_iter_new(vm, WF_KIND_DICT_ITER, view_dict(self));
    return !wf_is_unset(*out);
}
static bool view_values_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_dict_iter_new(vm, WF_KIND_DICT_VALUEITER, view_dict(self));
    return !wf_is_unset(*out);
}
static bool view_items_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_dict_iter_new(vm, WF_KIND_DICT_ITEMITER, view_dict(self));
    return !wf_is_unset(*out);
}
static bool view_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_kind kind = (wf_kind)wf_obj(args[0])->kind;
    kind = kind == WF_KIND_DICT_KEYS     ? WF_KIND_DICT_REVITER
           : kind == WF_KIND_DICT_VALUES ? WF_KIND_DICT_REVVALUEITER
                                         : WF_KIND_DICT_REVITEMITER;
    *out = wf_dict_iter_new(vm, kind, view_dict(args[0]));
    return !wf_is_unset(*out);
}
static bool view_mapping(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_mapping_proxy_new(vm, view_dict(self));
    return !wf_is_unset(*out);
}

/* ---- keys and items as sets ---- */
static int view_keys_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_value ignored;
    return wf_dict_get(vm, view_dict(self), item, &ignored);
}
static int view_items_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_value value;
    if (!wf_is_tuple(item) || wf_as_tuple(item)->count != 2)
        return 0;
    int found = wf_dict_get(vm, view_dict(self), wf_as_tuple(item)->items[0], &value);
    return found > 0 ? wf_op_equal(vm, value, wf_as_tuple(item)->items[1]) : found;
}
/* Every element of `inner` is in `outer`: 1 0 -1. */
static int view_all_in(wf_vm *vm, wf_value inner, wf_value outer)
{
    wf_iteration it;
    wf_value item;
    if (!wf_iteration_start(vm, &it, inner))
        return -1;
    int more;
    while ((more = wf_iteration_next(vm, &it, &item)) > 0) {
        int found = wf_op_contains(vm, outer, item);
        if (found <= 0)
            return found;
    }
    return more < 0 ? -1 : 1;
}
static bool view_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_set(other) && !view_is_setlike(other))
        return true;
    int64_t mine = (int64_t)view_dict(self)->count, theirs;
    if (!wf_op_length(vm, other, &theirs))
        return false;
    int holds = 0;
    switch (op) {
    case WF_CMP_EQ:
    case WF_CMP_NE:
        holds = mine == theirs ? view_all_in(vm, self, other) : 0;
        if (op == WF_CMP_NE && holds >= 0)
            holds = !holds;
        break;
    case WF_CMP_LT: holds = mine < theirs ? view_all_in(vm, self, other) : 0; break;
    case WF_CMP_LE: holds = mine <= theirs ? view_all_in(vm, self, other) : 0; break;
    case WF_CMP_GT: holds = mine > theirs ? view_all_in(vm, other, self) : 0; break;
    case WF_CMP_GE: holds = mine >= theirs ? view_all_in(vm, other, self) : 0; break;
    }
    if (holds >= 0)
        *out = wf_bool(holds);
    return holds >= 0;
}

static wf_set *view_set_of(wf_vm *vm, wf_value iterable)
{
    wf_set *s = wf_set_new(vm, false);
    return s && wf_set_update(vm, s, iterable) ? s : NULL;
}
/* Those elements of `iterable` that `container` has. */
static wf_set *view_select(wf_vm *vm, wf_value iterable, wf_value container)
{
    wf_iteration it;
    wf_value item;
    wf_set *s = wf_set_new(vm, false);
    if (!s || !wf_iteration_start(vm, &it, iterable))
        return NULL;
    int more;
    while ((more = wf_iteration_next(vm, &it, &item)) > 0) {
        int found = wf_op_contains(vm, container, item);
        if (found < 0 || (found && !wf_set_add(vm, s, item)))
            return NULL;
    }
    return more == 0 ? s : NULL;
}
/* CPython asks the larger of two views, or of a view and a set, about the elements of the other one; any other operand's elements are looked for in
 * the view. The result has the left operand's order. */
static wf_set *view_intersection(wf_vm *vm, wf_value left, wf_value right)
{
    wf_value view = view_is_setlike(left) ? left : right, other = view_is_setlike(left) ? right : left;
    size_t length = view_dict(view)->count;
    if (wf_is_exact(other, WF_KIND_SET)) {
        if (length <= wf_as_set(other)->count)
            return wf_same(view, left) ? view_select(vm, view, other) : wf_set_intersection(vm, wf_as_set(other), view, false);
    } else if (view_is_setlike(other) && view_dict(other)->count > length) {
        return view_select(vm, view, other);
    }
    wf_set *s = view_select(vm, other, view);
    if (!s || s->count < 2 || wf_same(other, left))
        return s;
    wf_set *whole = view_set_of(vm, view);
    return whole ? wf_set_intersection(vm, whole, wf_from_obj(s), false) : NULL;
}
static wf_set *view_difference(wf_vm *vm, wf_value left, wf_value right)
{
    wf_iteration it;
    wf_value item;
    wf_set *s = view_set_of(vm, left);
    if (!s || !wf_iteration_start(vm, &it, right))
        return NULL;
    int more;
    while ((more = wf_iteration_next(vm, &it, &item)) > 0)
        if (wf_set_discard(vm, s, item) < 0)
            return NULL;
    return more == 0 ? s : NULL;
}
static bool view_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    wf_set *s;
    switch (op) {
    case WF_OP_AND: s = view_intersection(vm, left, right); break;
    case WF_OP_SUB: s = view_difference(vm, left, right); break;
    case WF_OP_OR:
        s = view_set_of(vm, left);
        if (s && !wf_set_update(vm, s, right))
            s = NULL;
        break;
    case WF_OP_XOR:
        s = view_set_of(vm, left);
        if (s && !wf_set_symmetric_update(vm, s, right))
            s = NULL;
        break;
    default: *out = WF_NOTIMPLEMENTED; return true;
    }
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}
static bool view_isdisjoint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_iteration it;
    wf_value item;
    if (!wf_iteration_start(vm, &it, args[1]))
        return false;
    int more, found = 0;
    while (!found && (more = wf_iteration_next(vm, &it, &item)) > 0)
        found = wf_op_contains(vm, args[0], item);
    if (found < 0 || (!found && more < 0))
        return false;
    *out = wf_bool(!found);
    return true;
}

/* ---- registration ---- */
static const wf_native_row view_set_methods[] = {
    {"isdisjoint", view_isdisjoint, "(self, other, /)",
     "Whether the view and the iterable have no element in common."},
    {"__reversed__", view_reversed, "(self, /)", "An iterator in reverse order."},
    {0},
};
static const wf_native_row view_values_methods[] = {
    {"__reversed__", view_reversed, "(self, /)", "An iterator in reverse order."},
    {0},
};
static const wf_getset_row view_getset[] = {
    {"mapping", view_mapping, NULL, "The dict that this view refers to, read-only."},
    {0},
};
static const wf_native_row view_iter_methods[] = {
    {"__length_hint__", view_iter_hint, "(self, /)", "How many elements are left."},
    {"__reduce__", view_iter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_slots view_keys_slots = {
    .repr = view_repr,
    .length = view_length,
    .iter = view_keys_iter,
    .contains = view_keys_contains,
    .compare = view_compare,
    .binary = view_binary,
};
static const wf_slots view_values_slots = {
    .repr = view_repr, .length = view_length, .iter = view_values_iter};
static const wf_slots view_items_slots = {
    .repr = view_repr,
    .length = view_length,
    .iter = view_items_iter,
    .contains = view_items_contains,
    .compare = view_compare,
    .binary = view_binary,
};
static const wf_slots view_key_iter_slots = {.iter = view_iter_self, .next = view_next_key};
static const wf_slots view_value_iter_slots = {.iter = view_iter_self, .next = view_next_value};
static const wf_slots view_item_iter_slots = {.iter = view_iter_self, .next = view_next_item};
static const wf_slots view_rev_iter_slots = {.iter = view_iter_self, .next = view_next_reversed};

#define VIEW_ITER(id, text, its_slots)                                                                       \
    {                                                                                                        \
        .name = text, .kind = id, .slots = &its_slots, .methods = view_iter_methods, .flags = WF_TYPE_FINAL  \
    }
static const wf_native_type view_definitions[] = {
    {.name = "dict_keys",
     .kind = WF_KIND_DICT_KEYS,
     .slots = &view_keys_slots,
     .methods = view_set_methods,
     .getset = view_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "dict_values",
     .kind = WF_KIND_DICT_VALUES,
     .slots = &view_values_slots,
     .methods = view_values_methods,
     .getset = view_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "dict_items",
     .kind = WF_KIND_DICT_ITEMS,
     .slots = &view_items_slots,
     .methods = view_set_methods,
     .getset = view_getset,
     .flags = WF_TYPE_FINAL},
    VIEW_ITER(WF_KIND_DICT_ITER, "dict_keyiterator", view_key_iter_slots),
    VIEW_ITER(WF_KIND_DICT_VALUEITER, "dict_valueiterator", view_value_iter_slots),
    VIEW_ITER(WF_KIND_DICT_ITEMITER, "dict_itemiterator", view_item_iter_slots),
    VIEW_ITER(WF_KIND_DICT_REVITER, "dict_reversekeyiterator", view_rev_iter_slots),
    VIEW_ITER(WF_KIND_DICT_REVVALUEITER, "dict_reversevalueiterator", view_rev_iter_slots),
    VIEW_ITER(WF_KIND_DICT_REVITEMITER, "dict_reverseitemiterator", view_rev_iter_slots),
};

/* A view and an iterator alike begin with the dict they refer to. */
static void view_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_dict_view *)o)->dict);
}
_Static_assert(offsetof(wf_dict_view, dict) == offsetof(wf_dict_iter, dict), "view_mark marks both");

bool wf_dict_views_start(wf_vm *vm)
{
    for (size_t i = 0; i < sizeof view_definitions / sizeof *view_definitions; i++) {
        const wf_native_type *def = &view_definitions[i];
        vm->kind_infos[def->kind] = (wf_kind_info){.name = def->name, .mark = view_mark};
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, def->kind), def))
            return false;
    }
    return true;
}

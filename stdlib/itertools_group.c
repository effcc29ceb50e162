/* itertools.groupby and tee. */
#include "itertools.h"

/*
 * groupby: iterator, key function, the key of the group given out last, the present key, the present item
 * (unset: taken); n[0]: number of the group whose iterator is valid. _grouper: the groupby, the group's key;
 * n[0]: its number.
 */
enum { GROUP_ITERATOR, GROUP_FUNCTION, GROUP_TARGET, GROUP_KEY, GROUP_ITEM };

static bool groupby_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value b[2], iterator;
    if (!wf_native_bind_args(vm, "groupby", "(iterable, key=None)", args, n, kwnames, b, 2) ||
        !wf_op_iter(vm, b[0], &iterator))
        return false;
    wf_itertool *it = wf_itertools_new(vm, cls);
    if (!it)
        return false;
    wf_itertool_set(vm, it, GROUP_ITERATOR, iterator);
    wf_itertool_set(vm, it, GROUP_FUNCTION, wf_is_unset(b[1]) ? WF_NONE : b[1]);
    *out = wf_from_obj(it);
    return true;
}
/* The next item and its key. */
static int groupby_step(wf_vm *vm, wf_itertool *it)
{
    wf_value item, key;
    int more = wf_itertools_pull(vm, it->v[GROUP_ITERATOR], &item);
    if (more <= 0)
        return more;
    key = item;
    if (!wf_is_none(it->v[GROUP_FUNCTION]) && !wf_call(vm, it->v[GROUP_FUNCTION], &item, 1, &key))
        return -1;
    wf_itertool_set(vm, it, GROUP_KEY, key);
    wf_itertool_set(vm, it, GROUP_ITEM, item);
    return wf_budget_charge(vm, 1) ? 1 : -1;
}
static int groupby_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    it->n[0]++; /* the group before ends */
    for (;;) {
        if (!wf_is_unset(it->v[GROUP_KEY])) {
            int same =
                wf_is_unset(it->v[GROUP_TARGET]) ? 0 : wf_op_equal(vm, it->v[GROUP_TARGET], it->v[GROUP_KEY]);
            if (same < 0)
                return -1;
            if (!same)
                break;
        }
        int more = groupby_step(vm, it);
        if (more <= 0)
            return more;
    }
    wf_itertool_set(vm, it, GROUP_TARGET, it->v[GROUP_KEY]);
    wf_itertool *group =
        wf_itertools_new(vm, wf_type_builtin(vm, (wf_kind)(it->head.kind + WF_ITERTOOLS_GROUPER)));
    wf_tuple *pair = group ? wf_tuple_new(vm, 2) : NULL;
    if (!pair)
        return -1;
    wf_itertool_set(vm, group, 0, self);
    wf_itertool_set(vm, group, 1, it->v[GROUP_KEY]);
    group->n[0] = it->n[0];
    pair->items[0] = it->v[GROUP_KEY];
    pair->items[1] = wf_from_obj(group);
    *out = wf_from_obj(pair);
    return 1;
}
static int grouper_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *group = wf_itertool_of(self), *it = wf_itertool_of(group->v[0]);
    if (it->n[0] != group->n[0])
        return 0;
    if (wf_is_unset(it->v[GROUP_ITEM])) {
        int more = groupby_step(vm, it);
        if (more <= 0)
            return more;
    }
    int same = wf_op_equal(vm, group->v[1], it->v[GROUP_KEY]);
    if (same <= 0)
        return same;
    *out = it->v[GROUP_ITEM];
    it->v[GROUP_ITEM] = WF_UNSET;
    return wf_is_unset(*out) ? 0 : 1;
}

/*
 * _tee: the link it stands in. A link is an array: what the iterator gave so far, and at the end the next
 * link (an array) or None. The iterator itself lies in v[1]; n[0]: the place in the link; all tees of one
 * iterable share the links.
 */
enum { TEE_LINK_ITEMS = 57 };

static wf_array *tee_new_link(wf_vm *vm)
{
    wf_array *link = wf_heap_new_array(vm, TEE_LINK_ITEMS + 1);
    for (size_t i = 0; link && i <= TEE_LINK_ITEMS; i++)
        link->items[i] = WF_UNSET;
    return link;
}
static bool tee_new(wf_vm *vm, wf_type *cls, wf_value iterator, wf_array *link, int64_t at, wf_value *out)
{
    wf_itertool *it = wf_itertools_new(vm, cls);
    if (!it)
        return false;
    wf_itertool_set(vm, it, 0, wf_from_obj(link));
    wf_itertool_set(vm, it, 1, iterator);
    it->n[0] = at;
    *out = wf_from_obj(it);
    return true;
}
static int tee_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_itertool *it = wf_itertool_of(self);
    wf_array *link = (wf_array *)wf_obj(it->v[0]);
    if (it->n[0] == TEE_LINK_ITEMS) {
        if (wf_is_unset(link->items[TEE_LINK_ITEMS])) {
            wf_array *fresh = tee_new_link(vm);
            if (!fresh)
                return -1;
            wf_heap_store(vm, link, &link->items[TEE_LINK_ITEMS], wf_from_obj(fresh));
        }
        wf_itertool_set(vm, it, 0, link->items[TEE_LINK_ITEMS]);
        link = (wf_array *)wf_obj(it->v[0]);
        it->n[0] = 0;
    }
    if (wf_is_unset(link->items[it->n[0]])) {
        wf_value item;
        if (link->head.flags) {
            wf_raise(vm, WF_EXC_RuntimeError, "cannot re-enter the tee iterator");
            return -1;
        }
        link->head.flags = 1;
        int more = wf_itertools_pull(vm, it->v[1], &item);
        link->head.flags = 0;
        if (more <= 0)
            return more;
        wf_heap_store(vm, link, &link->items[it->n[0]], item);
    }
    *out = link->items[it->n[0]++];
    return 1;
}
static bool tee_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_itertool *it = wf_itertool_of(args[0]);
    return tee_new(vm, wf_type_of(vm, args[0]), it->v[1], (wf_array *)wf_obj(it->v[0]), it->n[0], out);
}
static bool tee_over(wf_vm *vm, wf_type *cls, wf_value iterable, wf_value *out)
{
    wf_value iterator;
    if (!wf_op_iter(vm, iterable, &iterator))
        return false;
    if (wf_is_kind(iterator, (wf_kind)cls->layout)) { /* the tees of a tee share its links */
        wf_itertool *it = wf_itertool_of(iterator);
        return tee_new(vm, cls, it->v[1], (wf_array *)wf_obj(it->v[0]), it->n[0], out);
    }
    wf_array *link = tee_new_link(vm);
    return link && tee_new(vm, cls, iterator, link, 0, out);
}
static bool tee_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "_tee() takes no keyword arguments");
    if (n != 1)
        return wf_raise(vm, WF_EXC_TypeError, "_tee expected 1 argument, got %zu", n);
    return tee_over(vm, cls, args[0], out);
}
bool wf_itertools_tee(wf_vm *vm, wf_kind tee_kind, wf_value iterable, int64_t count, wf_value *out)
{
    wf_value each, copy = WF_UNSET;
    wf_list *all = wf_list_new(vm, count > 0 ? (size_t)count : 0);
    if (!all)
        return false;
    if (count > 0) {
        if (!wf_op_iter(vm, iterable, &each))
            return false;
        wf_str *name = wf_str_intern_z(vm, "__copy__");
        int copyable = name ? wf_attr_find(vm, each, name, &copy) : -1;
        if (copyable == 0 && tee_over(vm, wf_type_builtin(vm, tee_kind), each, &each))
            copyable = wf_attr_find(vm, each, name, &copy);
        if (copyable <= 0)
            return false;
    }
    for (int64_t i = 0; i < count; i++)
        if (!wf_budget_charge(vm, 1) || (i && !wf_call(vm, copy, NULL, 0, &each)) || !wf_list_append(vm, all, each))
            return false;
    *out = wf_tuple_of_iterable(vm, wf_from_obj(all));
    return !wf_is_unset(*out);
}

static const wf_slots groupby_slots = {.iter = wf_iter_self, .next = groupby_next, .make = groupby_make};
static const wf_slots grouper_slots = {.iter = wf_iter_self, .next = grouper_next};
static const wf_slots tee_slots = {.iter = wf_iter_self, .next = tee_next, .make = tee_make};
static const wf_native_row tee_methods[] = {
    {"__copy__", tee_copy, "(self, /)", "Returns an independent iterator."},
    {0},
};
const wf_native_type wf_itertools_group_types[] = {
    {.name = "groupby",
     .module = "itertools",
     .size = sizeof(wf_itertool),
     .slots = &groupby_slots,
     .flags = WF_TYPE_DOTTED,
     .doc = "groupby(iterable, key=None)\n\nPairs of a key and an iterator over the consecutive items that "
            "have it."},
    {0},
};
const wf_native_type wf_itertools_grouper_type = {
    .name = "_grouper",
    .module = "itertools",
    .size = sizeof(wf_itertool),
    .slots = &grouper_slots,
    .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED,
};
const wf_native_type wf_itertools_tee_type = {
    .name = "_tee",
    .module = "itertools",
    .size = sizeof(wf_itertool),
    .slots = &tee_slots,
    .methods = tee_methods,
    .flags = WF_TYPE_WEAK | WF_TYPE_FINAL | WF_TYPE_DOTTED,
    .doc = "Iterator wrapped to make it copyable.",
};

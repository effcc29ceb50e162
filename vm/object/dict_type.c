/* The script type dict: construction, methods, operators. */
#include "object/dict.h"
#include "object/set.h"
#include "object/hashindex.h"
#include "object/model.h"

static wf_dict *dict_self(const wf_value *args)
{
    return wf_as_dict(args[0]);
}

/* ---- construction ---- */
static bool dict_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    if (cls == wf_type_builtin(vm, WF_KIND_DICT)) {
        wf_dict *d = wf_dict_new(vm, 0);
        if (!d)
            return false;
        *out = wf_from_obj(d);
        return true;
    }
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}

bool wf_dict_init(wf_vm *vm, const char *name, wf_dict *d, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "%s expected at most 1 argument, got %zu", name, n);
    if (n == 1 && !wf_dict_update(vm, d, args[0]))
        return false;
    for (size_t i = 0; kwnames && i < kwnames->count; i++)
        if (!wf_dict_set(vm, d, kwnames->items[i], args[n + i]))
            return false;
    return true;
}
static bool dict_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return wf_dict_init(vm, "dict", wf_as_dict(self), args, n, kwnames);
}

static bool dict_fill_keys(wf_vm *vm, wf_dict *d, wf_value iterable, wf_value value)
{
    wf_iteration it;
    wf_value key;
    if (wf_is_exact(iterable, WF_KIND_SET) || wf_is_exact(iterable, WF_KIND_FROZENSET)) {
        size_t pos = 0; /* the hashes are known */
        uint64_t hash;
        while (wf_set_next_hashed(wf_as_set(iterable), &pos, &key, &hash))
            if (!wf_dict_set_hashed(vm, d, key, hash, value) || ((d->count & 4095) == 0 && !wf_budget_charge(vm, 512)))
                return false;
        return true;
    }
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    int more;
    while ((more = wf_iteration_next(vm, &it, &key)) > 0)
        if (!wf_dict_set(vm, d, key, value) || ((d->count & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return false;
    return more == 0;
}
wf_value wf_dict_fromkeys(wf_vm *vm, wf_value cls, wf_value iterable, wf_value value)
{
    wf_value made, key;
    if (!wf_call(vm, cls, NULL, 0, &made))
        return WF_UNSET;
    if (wf_is_exact(made, WF_KIND_DICT))
        return dict_fill_keys(vm, wf_as_dict(made), iterable, value) ? made : WF_UNSET;
    wf_iteration it;
    if (!wf_iteration_start(vm, &it, iterable))
        return WF_UNSET;
    int more;
    while ((more = wf_iteration_next(vm, &it, &key)) > 0)
        if (!wf_op_setitem(vm, made, key, value))
            return WF_UNSET;
    return more == 0 ? made : WF_UNSET;
}
static bool dict_fromkeys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_dict_fromkeys(vm, args[0], args[1], wf_is_unset(args[2]) ? WF_NONE : args[2]);
    return !wf_is_unset(*out);
}
static bool dict_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* ---- slots ---- */
bool wf_dict_repr_items(wf_vm *vm, wf_builder *b, wf_dict *d)
{
    size_t pos = 0;
    wf_value key, value;
    for (bool first = true; wf_dict_next(d, &pos, &key, &value); first = false) {
        wf_str *text = wf_op_repr(vm, key);
        if (!text || (!first && !wf_builder_bytes(b, ", ", 2)) || !wf_builder_str(b, text) ||
            !wf_builder_bytes(b, ": ", 2))
            return false;
        text = wf_op_repr(vm, value);
        if (!text || !wf_builder_str(b, text))
            return false;
    }
    return true;
}
static bool dict_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *text = NULL;
    int entered = wf_as_dict(self)->count == 0 ? 1 : wf_repr_enter(vm, self);
    if (entered < 0)
        return false;
    if (entered) {
        text = wf_str_new_z(vm, wf_as_dict(self)->count == 0 ? "{}" : "{...}");
    } else {
        wf_builder b;
        wf_builder_init(&b, vm);
        bool ok = wf_builder_bytes(&b, "{", 1) && wf_dict_repr_items(vm, &b, wf_as_dict(self)) &&
                  wf_builder_bytes(&b, "}", 1);
        wf_repr_leave(vm, self);
        text = ok ? wf_builder_finish(&b) : NULL;
    }
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static int dict_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_as_dict(self)->count != 0;
}
static bool dict_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_dict(self)->count;
    return true;
}
static bool dict_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_dict_iter_new(vm, WF_KIND_DICT_ITER, wf_as_dict(self));
    return !wf_is_unset(*out);
}
static bool dict_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    int found = wf_dict_get(vm, wf_as_dict(self), key, out);
    if (found)
        return found > 0;
    if (!wf_is_exact(self, WF_KIND_DICT)) {
        wf_str *missing = wf_name(vm, __missing__);
        found = wf_type_call_special(vm, self, missing, &key, 1, out);
        if (found)
            return found > 0;
    }
    return wf_raise_arg(vm, WF_EXC_KeyError, key);
}
static bool dict_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    if (!wf_is_unset(value))
        return wf_dict_set(vm, wf_as_dict(self), key, value);
    int found = wf_dict_delete(vm, wf_as_dict(self), key, NULL);
    return found ? found > 0 : wf_raise_arg(vm, WF_EXC_KeyError, key);
}
static int dict_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_value ignored;
    return wf_dict_get(vm, wf_as_dict(self), item, &ignored);
}
static bool dict_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    if (!wf_is_dict(other) || (op != WF_CMP_EQ && op != WF_CMP_NE)) {
        *out = WF_NOTIMPLEMENTED;
        return true;
    }
    int equal = wf_dict_equal(vm, wf_as_dict(self), wf_as_dict(other));
    *out = wf_bool(equal == (op == WF_CMP_EQ));
    return equal >= 0;
}
static bool dict_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_OR || !wf_is_dict(left) || !wf_is_dict(right))
        return true;
    wf_dict *d = wf_dict_copy(vm, wf_as_dict(left));
    if (!d || !wf_dict_update(vm, d, right))
        return false;
    *out = wf_from_obj(d);
    return true;
}
static bool dict_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    *out = op == WF_OP_OR ? self : WF_NOTIMPLEMENTED;
    return op != WF_OP_OR || wf_dict_update(vm, wf_as_dict(self), other);
}

/* ---- methods ---- */
static bool dict_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_dict_clear(vm, dict_self(args));
    *out = WF_NONE;
    return true;
}
static bool dict_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_dict *d = wf_dict_copy(vm, dict_self(args));
    if (d)
        *out = wf_from_obj(d);
    return d != NULL;
}
static bool dict_get_method(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int found = wf_dict_get(vm, dict_self(args), args[1], out);
    if (!found)
        *out = wf_is_unset(args[2]) ? WF_NONE : args[2];
    return found >= 0;
}
static bool dict_setdefault(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_dict_set_default(vm, dict_self(args), args[1], wf_is_unset(args[2]) ? WF_NONE : args[2], out) >=
           0;
}
bool wf_dict_pop(wf_vm *vm, wf_dict *d, wf_value key, wf_value otherwise, wf_value *out)
{
    /* An empty dict does not ask for the key's hash. */
    int found = d->count ? wf_dict_delete(vm, d, key, out) : 0;
    if (found)
        return found > 0;
    if (wf_is_unset(otherwise))
        return wf_raise_arg(vm, WF_EXC_KeyError, key);
    *out = otherwise;
    return true;
}
static bool dict_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_dict_pop(vm, dict_self(args), args[1], args[2], out);
}
static bool dict_popitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (dict_self(args)->count == 0)
        return wf_raise(vm, WF_EXC_KeyError, "popitem(): dictionary is empty");
    wf_tuple *pair = wf_tuple_new(vm, 2); /* first, so that a failure loses nothing */
    if (!pair || !wf_dict_pop_last(dict_self(args), &pair->items[0], &pair->items[1]))
        return false;
    *out = wf_from_obj(pair);
    return true;
}
static bool dict_update(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    *out = WF_NONE;
    return wf_dict_init(vm, "update", dict_self(args), args + 1, n - 1, vm->kwnames);
}
static bool dict_view_of(wf_vm *vm, wf_kind kind, const wf_value *args, wf_value *out)
{
    *out = wf_dict_view_new(vm, kind, dict_self(args));
    return !wf_is_unset(*out);
}
static bool dict_keys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return dict_view_of(vm, WF_KIND_DICT_KEYS, args, out);
}
static bool dict_values(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return dict_view_of(vm, WF_KIND_DICT_VALUES, args, out);
}
static bool dict_items(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return dict_view_of(vm, WF_KIND_DICT_ITEMS, args, out);
}
static bool dict_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_dict_iter_new(vm, WF_KIND_DICT_REVITER, dict_self(args));
    return !wf_is_unset(*out);
}

static const wf_native_row dict_methods[] = {
    {"clear", dict_clear, "(self, /)", "Remove all items."},
    {"copy", dict_copy, "(self, /)", "A new dict with the same keys and values."},
    {"get", dict_get_method, "(self, key, default=None, /)",
     "The value of a key, or the default when it is absent."},
    {"items", dict_items, "(self, /)", "A set-like view of the (key, value) pairs."},
    {"keys", dict_keys, "(self, /)", "A set-like view of the keys."},
    {"pop", dict_pop, "(self, key, default=<unrepresentable>, /)",
     "Remove a key and return its value; when absent, the default, or KeyError without one."},
    {"popitem", dict_popitem, "(self, /)",
     "Remove and return the newest (key, value) pair; KeyError when the dict is empty."},
    {"setdefault", dict_setdefault, "(self, key, default=None, /)",
     "The value of a key, stored as the default when it was absent."},
    {"update", dict_update, NULL,
     "Store the items of a mapping or of an iterable of pairs, then the keyword arguments."},
    {"values", dict_values, "(self, /)", "A view of the values."},
    {"__reversed__", dict_reversed, "(self, /)", "An iterator over the keys, newest first."},
    {0},
};
static const wf_native_row dict_classmethods[] = {
    {"fromkeys", dict_fromkeys, "(cls, iterable, value=None, /)",
     "A new dict with these keys, all with the same value."},
    {"__class_getitem__", dict_class_getitem, "(cls, object, /)",
     "dict[key type, value type], for annotations."},
    {0},
};
static const wf_slots dict_slots = {
    .repr = dict_repr,
    .truth = dict_truth,
    .iter = dict_iter,
    .length = dict_length,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = dict_contains,
    .compare = dict_compare,
    .binary = dict_binary,
    .inplace = dict_inplace,
    .make = dict_make,
    .init = dict_init,
};
static const wf_native_type dict_definition = {
    .name = "dict",
    .doc = "dict() -> new empty dictionary\n"
           "dict(mapping) -> with a mapping's (key, value) pairs\n"
           "dict(iterable) -> with the pairs of an iterable\n"
           "dict(**kwargs) -> with the keyword arguments as pairs",
    .kind = WF_KIND_DICT,
    .size = sizeof(wf_dict),
    .slots = &dict_slots,
    .methods = dict_methods,
    .classmethods = dict_classmethods,
};

bool wf_dict_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_DICT] = (wf_kind_info){.name = "dict", .mark = wf_dict_mark};
    vm->kind_infos[WF_KIND_DICT_ENTRIES] = (wf_kind_info){
        .name = "dict entries", .count = wf_dict_entries_used, .mark_range = wf_dict_entries_mark_range};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_DICT), &dict_definition);
}

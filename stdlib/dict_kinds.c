/* collections.defaultdict and OrderedDict: dicts of a class of their own. */
#include "collections.h"

static wf_dict *kinds_self(const wf_value *args)
{
    return wf_as_dict(args[0]);
}
/* The class of v (or the nearest one that it derives from) with that definition; NULL: none. */
static wf_type *kinds_class(wf_vm *vm, wf_value v, const wf_native_type *def)
{
    wf_type *t = wf_is_dict(v) ? wf_type_of(vm, v) : NULL;
    for (; t; t = t->base)
        if (t->native == def)
            return t;
    return NULL;
}
static const wf_slots *kinds_dict_slots(wf_vm *vm)
{
    return &wf_type_builtin(vm, WF_KIND_DICT)->slots;
}
static bool kinds_recursive(wf_vm *vm, wf_value *out)
{
    wf_str *s = wf_str_new_z(vm, "...");
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}

/* ---- defaultdict ---- */
static const wf_native_type default_type;
static wf_default_dict *default_of(wf_value v)
{
    return (wf_default_dict *)wf_obj(v);
}

static bool default_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_obj(*out)->flags |= WF_DICT_FACTORY;
    default_of(*out)->factory = WF_NONE;
    return true;
}
static bool default_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value factory = n ? args[0] : WF_NONE;
    if (!wf_is_none(factory) && !wf_op_callable(vm, factory))
        return wf_raise(vm, WF_EXC_TypeError, "first argument must be callable or None");
    wf_heap_store(vm, wf_obj(self), &default_of(self)->factory, factory);
    size_t rest = n ? n - 1 : 0;
    return wf_dict_init(vm, "dict", wf_as_dict(self), args + (n ? 1 : 0), rest, kwnames);
}
static bool default_missing(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value factory = default_of(args[0])->factory;
    if (wf_is_none(factory))
        return wf_raise_arg(vm, WF_EXC_KeyError, args[1]);
    return wf_call(vm, factory, NULL, 0, out) && wf_op_setitem(vm, args[0], args[1], *out);
}
static bool default_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    if (wf_type_of(vm, self)->native != &default_type) /* a subclass may have a __missing__ of its own */
        return kinds_dict_slots(vm)->getitem(vm, self, key, out);
    int found = wf_dict_get(vm, wf_as_dict(self), key, out);
    wf_value args[2] = {self, key};
    return found ? found > 0 : default_missing(vm, args, 2, out);
}
static bool default_copy_of(wf_vm *vm, wf_value self, wf_value items, wf_value *out)
{
    wf_value args[2] = {default_of(self)->factory, items};
    return wf_call(vm, wf_from_obj(wf_type_of(vm, self)), args, 2, out);
}
static bool default_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return default_copy_of(vm, args[0], args[0], out);
}
static bool default_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *factory;
    wf_value items;
    if (!kinds_dict_slots(vm)->repr(vm, self, &items))
        return false;
    int entered = wf_repr_enter(vm, self);
    if (entered < 0)
        return false;
    factory = entered ? wf_str_new_z(vm, "...") : wf_op_repr(vm, default_of(self)->factory);
    if (!entered)
        wf_repr_leave(vm, self);
    wf_str *text =
        factory ? wf_str_format(vm, "%N(%S, %S)", wf_type_of(vm, self), factory, wf_as_str(items)) : NULL;
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
/* d | other has the factory of the defaultdict among them, and the items of the left first. */
static bool default_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_OR || !wf_is_dict(left) || !wf_is_dict(right))
        return true;
    wf_value self = kinds_class(vm, left, &default_type) ? left : right;
    return default_copy_of(vm, self, left, out) && wf_dict_update(vm, wf_as_dict(*out), right);
}
static bool default_get_factory(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = default_of(self)->factory;
    return true;
}
static bool default_set_factory(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &default_of(self)->factory, wf_is_unset(value) ? WF_NONE : value);
    return true;
}

static const wf_native_row default_methods[] = {
    {"__missing__", default_missing, "(self, key, /)",
     "Called for a key that is absent: stores and returns default_factory()."},
    {"copy", default_copy, "(self, /)", "A shallow copy with the same factory."},
    {"__copy__", default_copy, "(self, /)", "A shallow copy with the same factory."},
    {0},
};
static const wf_getset_row default_getset[] = {
    {"default_factory", default_get_factory, default_set_factory,
     "Factory for default value called by __missing__()."},
    {0},
};
static const wf_slots default_slots = {
    .repr = default_repr,
    .getitem = default_getitem,
    .binary = default_binary,
    .make = default_make,
    .init = default_init,
};
static const wf_native_type default_type = {
    .name = "defaultdict",
    .flags = WF_TYPE_DOTTED,
    .module = "collections",
    .size = sizeof(wf_default_dict),
    .slots = &default_slots,
    .methods = default_methods,
    .getset = default_getset,
    .doc = "defaultdict(default_factory=None, /, [...])\n\nA dict whose missing keys are made by calling the "
           "factory.",
};

/* ---- OrderedDict ---- */
static const wf_native_type ordered_type;

static bool ordered_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_obj(*out)->flags |= WF_DICT_ORDERED;
    return true;
}
static bool ordered_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "expected at most 1 arguments, got %zu", n);
    return wf_dict_init(vm, "OrderedDict", wf_as_dict(self), args, n, kwnames);
}
static bool ordered_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    if (wf_as_dict(self)->count == 0) {
        wf_str *empty = wf_str_format(vm, "%N()", wf_type_of(vm, self));
        if (empty)
            *out = wf_from_obj(empty);
        return empty != NULL;
    }
    int entered = wf_repr_enter(vm, self);
    if (entered)
        return entered > 0 && kinds_recursive(vm, out);
    wf_builder b;
    wf_builder_init(&b, vm);
    bool done = wf_builder_printf(&b, "%N({", wf_type_of(vm, self)) &&
                wf_dict_repr_items(vm, &b, wf_as_dict(self)) && wf_builder_z(&b, "})");
    wf_repr_leave(vm, self);
    wf_str *text = done ? wf_builder_finish(&b) : NULL;
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
/* Two OrderedDicts are equal when their order is, too. */
static bool ordered_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    if (!kinds_dict_slots(vm)->compare(vm, self, other, op, out))
        return false;
    bool equal = wf_is_bool(*out) && wf_is_true(*out) == (op == WF_CMP_EQ);
    if (!equal || !kinds_class(vm, other, &ordered_type))
        return true;
    wf_dict *a = wf_as_dict(self), *b = wf_as_dict(other);
    size_t i = 0, j = 0;
    uint32_t of_a = a->version, of_b = b->version;
    wf_value x, y, value;
    int same = a->count == b->count; /* the comparison of the items may have changed them */
    while (same > 0 && wf_dict_next(a, &i, &x, &value) && wf_dict_next(b, &j, &y, &value)) {
        same = wf_op_equal(vm, x, y);
        if (same >= 0 && (a->version != of_a || b->version != of_b))
            return wf_raise(vm, WF_EXC_RuntimeError, "OrderedDict mutated during iteration");
    }
    if (same == 0)
        *out = wf_bool(op == WF_CMP_NE);
    return same >= 0;
}
static bool ordered_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_OR || !wf_is_dict(left) || !wf_is_dict(right))
        return true;
    wf_value self = kinds_class(vm, left, &ordered_type) ? left : right;
    return wf_call(vm, wf_from_obj(wf_type_of(vm, self)), &left, 1, out) &&
           wf_dict_update(vm, wf_as_dict(*out), right);
}
static bool ordered_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call(vm, wf_from_obj(wf_type_of(vm, args[0])), args, 1, out);
}
static bool ordered_move_to_end(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int last = wf_is_unset(args[2]) ? 1 : wf_op_truth(vm, args[2]);
    *out = WF_NONE;
    int moved = last < 0 ? -1 : wf_dict_move(vm, kinds_self(args), args[1], last > 0);
    return moved ? moved > 0 : wf_raise_arg(vm, WF_EXC_KeyError, args[1]);
}
static bool ordered_popitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int last = wf_is_unset(args[1]) ? 1 : wf_op_truth(vm, args[1]);
    wf_tuple *pair = last < 0 ? NULL : wf_tuple_new(vm, 2);
    if (!pair)
        return false;
    if (!(last ? wf_dict_pop_last : wf_dict_pop_first)(kinds_self(args), &pair->items[0], &pair->items[1]))
        return wf_raise(vm, WF_EXC_KeyError, "dictionary is empty");
    *out = wf_from_obj(pair);
    return true;
}

static bool ordered_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_dict_pop(vm, kinds_self(args), args[1], args[2], out);
}
/* A subclass's own way of storing is followed. */
static bool ordered_setdefault(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value value = wf_is_unset(args[2]) ? WF_NONE : args[2];
    (void)n;
    if (wf_type_of(vm, args[0])->native == &ordered_type)
        return wf_dict_set_default(vm, kinds_self(args), args[1], value, out) >= 0;
    int found = wf_op_contains(vm, args[0], args[1]);
    if (found < 0 || (!found && !wf_op_setitem(vm, args[0], args[1], value)))
        return false;
    *out = value;
    return !found || wf_op_getitem(vm, args[0], args[1], out);
}
static bool ordered_fromkeys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_dict_fromkeys(vm, args[0], args[1], wf_is_unset(args[2]) ? WF_NONE : args[2]);
    return !wf_is_unset(*out);
}
static bool ordered_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value parts[5] = {wf_from_obj(wf_type_of(vm, args[0])), wf_from_obj(vm->empty_tuple), WF_NONE, WF_NONE, WF_NONE}, items;
    (void)n;
    if (!wf_call_method(vm, args[0], "__getstate__", NULL, 0, &parts[2]) || !wf_call_method(vm, args[0], "items", NULL, 0, &items) ||
        !wf_op_iter(vm, items, &parts[4]))
        return false;
    wf_tuple *t = wf_tuple_from(vm, parts, 5);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static const wf_native_row ordered_methods[] = {
    {"copy", ordered_copy, "(self, /)", "A shallow copy."},
    {"pop", ordered_pop, "(self, /, key, default=<unrepresentable>)",
     "Remove the key and return its value, or the default when it is absent."},
    {"setdefault", ordered_setdefault, "(self, /, key, default=None)",
     "The value of the key, which is stored with the default when it is absent."},
    {"__reduce__", ordered_reduce, "(self, /)", "What a copy is made from."},
    {"move_to_end", ordered_move_to_end, "(self, /, key, last=True)",
     "Move a key to the end, or to the front when last is false."},
    {"popitem", ordered_popitem, "(self, /, last=True)",
     "Remove and return the newest (key, value) pair, or the oldest when last is false."},
    {0},
};
static const wf_native_row ordered_classmethods[] = {
    {"fromkeys", ordered_fromkeys, "(cls, /, iterable, value=None)", "A new one with these keys and one value for all."},
    {0},
};
static const wf_slots ordered_slots = {
    .repr = ordered_repr,
    .compare = ordered_compare,
    .binary = ordered_binary,
    .make = ordered_make,
    .init = ordered_init,
};
static const wf_native_type ordered_type = {
    .name = "OrderedDict",
    .module = "collections",
    .size = sizeof(wf_dict),
    .slots = &ordered_slots,
    .methods = ordered_methods,
    .classmethods = ordered_classmethods,
    .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT | WF_TYPE_DOTTED,
    .doc = "Dictionary that remembers insertion order",
};

bool wf_dict_kinds_load(wf_vm *vm, wf_module *m)
{
    wf_type *dict = wf_type_builtin(vm, WF_KIND_DICT);
    wf_type *defaults = wf_native_new_type(vm, &default_type, dict);
    wf_type *ordered = defaults ? wf_native_new_type(vm, &ordered_type, dict) : NULL;
    return ordered && wf_dict_set_z(vm, m->dict, "defaultdict", wf_from_obj(defaults)) &&
           wf_dict_set_z(vm, m->dict, "OrderedDict", wf_from_obj(ordered));
}

/* functools.partial: a function with some of its arguments given. */
#include "functools_parts.h"

enum { PARTIAL_ON_STACK = 16 };

typedef struct wf_partial {
    wf_object head;
    wf_value function;
    wf_tuple *args;
    wf_dict *keywords;
} wf_partial;

static wf_partial *partial_of(wf_value v)
{
    return (wf_partial *)wf_obj(v);
}

/* ---- making ---- */

static bool partial_names_into(wf_vm *vm, wf_dict *d, const wf_value *values, wf_tuple *kwnames)
{
    for (size_t i = 0; kwnames && i < kwnames->count; i++)
        if (!wf_dict_set(vm, d, kwnames->items[i], values[i]))
            return false;
    return true;
}

static wf_tuple *partial_joined(wf_vm *vm, const wf_tuple *before, const wf_value *args, size_t n)
{
    wf_tuple *t = wf_tuple_new(vm, before->count + n);
    if (!t)
        return NULL;
    memcpy(t->items, before->items, before->count * sizeof *args);
    if (n)
        memcpy(t->items + before->count, args, n * sizeof *args);
    return t;
}

static bool partial_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "type 'partial' takes at least one argument");
    wf_value function = args[0];
    if (!wf_op_callable(vm, function))
        return wf_raise(vm, WF_EXC_TypeError, "the first argument must be callable");
    /* A partial of a partial without attributes is one partial. */
    wf_partial *inner =
        wf_is_obj(function) && wf_obj(function)->kind == cls->layout ? partial_of(function) : NULL;
    if (inner && wf_obj(function)->shape != wf_type_of(vm, function)->root->id)
        inner = NULL;
    wf_tuple *given =
        inner ? partial_joined(vm, inner->args, args + 1, n - 1) : wf_tuple_from(vm, args + 1, n - 1);
    wf_dict *keywords = inner ? wf_dict_copy(vm, inner->keywords) : wf_dict_new(vm, 0);
    if (!given || !keywords || !partial_names_into(vm, keywords, args + n, kwnames))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_partial *p = partial_of(*out);
    p->function = inner ? inner->function : function;
    p->args = given;
    p->keywords = keywords;
    return true;
}

static bool partial_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)vm, (void)self, (void)args, (void)n, (void)kwnames; /* all is done when it is made */
    return true;
}

/* ---- calling ---- */

/* With keywords of its own: those given in the call replace them where they stand, and come after them else.
 */
static bool partial_call_named(wf_vm *vm, wf_partial *p, const wf_value *args, size_t n, wf_tuple *kwnames,
                               wf_value *out)
{
    wf_dict *d = kwnames && kwnames->count ? wf_dict_copy(vm, p->keywords) : p->keywords;
    if (!d || (d != p->keywords && !partial_names_into(vm, d, args + n, kwnames)))
        return false;
    wf_tuple *names = wf_tuple_new(vm, d->count), *all = wf_tuple_new(vm, p->args->count + n + d->count);
    size_t at = 0, i = 0, first = p->args->count + n;
    wf_value key, value;
    if (!names || !all)
        return false;
    memcpy(all->items, p->args->items, p->args->count * sizeof *args);
    if (n)
        memcpy(all->items + p->args->count, args, n * sizeof *args);
    for (; i < names->count && wf_dict_next(d, &at, &key, &value); i++) {
        if (!wf_is_str(key))
            return wf_raise(vm, WF_EXC_TypeError, "keywords must be strings");
        names->items[i] = key;
        all->items[first + i] = value;
    }
    return wf_call_kw(vm, p->function, all->items, first, names, out);
}

static bool partial_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_partial *p = partial_of(self);
    size_t before = p->args->count, after = n + (kwnames ? kwnames->count : 0);
    wf_value buffer[PARTIAL_ON_STACK], *all = buffer;
    if (!wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool good = false;
    if (p->keywords->count) {
        good = partial_call_named(vm, p, args, n, kwnames, out);
    } else if (before == 0) {
        good = wf_call_kw(vm, p->function, args, n, kwnames, out);
    } else {
        wf_tuple *longer = before + after > PARTIAL_ON_STACK ? wf_tuple_new(vm, before + after) : NULL;
        if (longer)
            all = longer->items;
        if (longer || before + after <= PARTIAL_ON_STACK) {
            memcpy(all, p->args->items, before * sizeof *all);
            if (after)
                memcpy(all + before, args, after * sizeof *all);
            good = wf_call_kw(vm, p->function, all, before + n, kwnames, out);
        }
    }
    wf_recursion_leave(vm);
    return good;
}

/* ---- what scripts see ---- */

static bool partial_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_partial *p = partial_of(self);
    wf_str *name = wf_type_full_name(vm, wf_type_of(vm, self));
    int printing = name ? wf_repr_enter(vm, self) : -1;
    size_t at = 0;
    wf_value key, value;
    if (printing < 0)
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (printing) {
        wf_builder_z(&b, "...");
    } else {
        wf_tuple *args = p->args;
        wf_dict *keywords = p->keywords;
        wf_builder_printf(&b, "%S(%R", name, p->function);
        for (size_t i = 0; i < args->count; i++)
            wf_builder_printf(&b, ", %R", args->items[i]);
        uint32_t version = keywords->version;
        while (keywords->version == version && wf_dict_next(keywords, &at, &key, &value))
            wf_builder_printf(&b, ", %V=%R", key, value);
        wf_builder_z(&b, ")");
        wf_repr_leave(vm, self);
    }
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool partial_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)owner;
    *out = self;
    return wf_is_unset(instance) || wf_is_none(instance) ||
           wf_warn(vm, WF_EXC_FutureWarning, NULL, 0,
                   "functools.partial will be a method descriptor in future Python versions; "
                   "wrap it in staticmethod() if you want to preserve the old behavior");
}

static bool partial_get_func(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = partial_of(self)->function;
    return true;
}
static bool partial_get_args(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(partial_of(self)->args);
    return true;
}
static bool partial_get_keywords(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(partial_of(self)->keywords);
    return true;
}

static bool partial_m_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_partial *p = partial_of(args[0]);
    wf_dict *attributes = wf_instance_dict(vm, args[0]);
    if (!attributes)
        return false;
    wf_value state[4] = {p->function, wf_from_obj(p->args), wf_from_obj(p->keywords),
                         attributes->count ? wf_from_obj(attributes) : WF_NONE};
    wf_tuple *s = wf_tuple_from(vm, state, 4), *one = wf_tuple_from(vm, &p->function, 1);
    if (!s || !one)
        return false;
    wf_value answer[3] = {wf_from_obj(wf_type_of(vm, args[0])), wf_from_obj(one), wf_from_obj(s)};
    wf_tuple *t = wf_tuple_from(vm, answer, 3);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool partial_m_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_partial *p = partial_of(args[0]);
    wf_tuple *s = wf_is_tuple(args[1]) ? wf_as_tuple(args[1]) : NULL;
    (void)n;
    *out = WF_NONE;
    if (!s || s->count != 4 || !wf_op_callable(vm, s->items[0]) || !wf_is_tuple(s->items[1]) ||
        (!wf_is_none(s->items[2]) && !wf_is_dict(s->items[2])) ||
        (!wf_is_none(s->items[3]) && !wf_is_dict(s->items[3])))
        return wf_raise(vm, WF_EXC_TypeError, "invalid partial state");
    /* Plain tuples and dicts are taken as they are. */
    wf_tuple *given = wf_as_tuple(s->items[1]);
    if (!wf_is_exact(s->items[1], WF_KIND_TUPLE))
        given = wf_tuple_from(vm, given->items, given->count);
    wf_dict *keywords = wf_is_exact(s->items[2], WF_KIND_DICT) ? wf_as_dict(s->items[2])
                        : wf_is_none(s->items[2])              ? wf_dict_new(vm, 0)
                                                               : wf_dict_copy(vm, wf_as_dict(s->items[2]));
    wf_dict *attributes = wf_instance_dict(vm, args[0]);
    if (!given || !keywords || !attributes)
        return false;
    if (wf_is_none(s->items[3]))
        wf_dict_clear(vm, attributes);
    else if (!wf_same(s->items[3], wf_from_obj(attributes))) {
        wf_dict_clear(vm, attributes);
        if (!wf_dict_update(vm, attributes, s->items[3]))
            return false;
    }
    p->function = s->items[0];
    p->args = given;
    p->keywords = keywords;
    wf_heap_barrier(vm, p);
    return true;
}
static bool partial_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

static void partial_mark(wf_vm *vm, wf_object *o)
{
    wf_partial *p = (wf_partial *)o;
    wf_heap_mark_value(vm, p->function);
    wf_heap_mark_object(vm, p->args);
    wf_heap_mark_object(vm, p->keywords);
}

bool wf_partial_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "functools.partial", .mark = partial_mark};
    static const wf_slots slots = {.make = partial_make,
                                   .init = partial_init,
                                   .call = partial_call,
                                   .repr = partial_repr,
                                   .get = partial_get};
    static const wf_native_row methods[] = {
        {"__reduce__", partial_m_reduce, "(self, /)", "Helper for copy and pickle."},
        {"__setstate__", partial_m_setstate, "(self, state, /)", "Helper for copy and pickle."},
        {0}};
    static const wf_native_row classmethods[] = {
        {"__class_getitem__", partial_class_getitem, "(cls, item, /)", "See PEP 585"}, {0}};
    static const wf_getset_row getset[] = {
        {"func", partial_get_func, NULL, "function object to use in future partial calls"},
        {"args", partial_get_args, NULL, "tuple of arguments to future partial calls"},
        {"keywords", partial_get_keywords, NULL, "dictionary of keyword arguments to future partial calls"},
        {0}};
    static const wf_native_type def = {
        .name = "partial",
        .module = "functools",
        .size = sizeof(wf_partial),
        .slots = &slots,
        .methods = methods,
        .classmethods = classmethods,
        .getset = getset,
        .flags = WF_TYPE_HAS_DICT | WF_TYPE_WEAK | WF_TYPE_DOTTED,
        .doc = "Create a new function with partial application of the given arguments and keywords."};
    wf_type *t = wf_native_new_kind(vm, &def, &info);
    return t && wf_dict_set_z(vm, m->dict, "partial", wf_from_obj(t));
}

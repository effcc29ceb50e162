/*
 * enumerate, zip, map and filter. Each step of theirs is a step of the iterators inside, which may be of the
 * same kind, so every one guards the C stack.
 */
#include "object/iter.h"

#include "object/model.h"

enum { TOOLS_ARGUMENTS = 8 }; /* of map: more of them are collected in a tuple */

static wf_object *tools_instance(wf_vm *vm, wf_type *cls, wf_kind kind, size_t size)
{
    if (cls == wf_type_builtin(vm, kind))
        return wf_heap_new(vm, kind, size);
    wf_value v = wf_type_new_instance(vm, cls);
    return wf_is_unset(v) ? NULL : wf_obj(v);
}
static wf_tuple *tools_iterators(wf_vm *vm, const wf_value *iterables, size_t n)
{
    wf_tuple *iterators = wf_tuple_new(vm, n);
    for (size_t i = 0; iterators && i < n; i++) {
        wf_value it;
        if (!wf_op_iter(vm, iterables[i], &it))
            return NULL;
        wf_heap_store(vm, iterators, &iterators->items[i], it);
    }
    return iterators;
}
static bool tools_no_keywords(wf_vm *vm, wf_type *cls, wf_kind kind, wf_tuple *kwnames)
{
    wf_type *t = wf_type_builtin(vm, kind);
    if (kwnames && kwnames->count && (cls == t || cls->slots.init == t->slots.init))
        return wf_raise(vm, WF_EXC_TypeError, "%S() takes no keyword arguments", t->name);
    return true;
}

/* ---- enumerate ---- */
/* enumerate(iterable, start=0), both also by keyword. */
static bool enumerate_bind(wf_vm *vm, const wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value bound[2])
{
    size_t keywords = kwnames ? kwnames->count : 0;
    bound[0] = bound[1] = WF_UNSET;
    if (n + keywords > 2)
        return wf_raise(vm, WF_EXC_TypeError, "enumerate() takes at most 2 arguments (%zu given)",
                        n + keywords);
    for (size_t i = 0; i < n; i++)
        bound[i] = args[i];
    for (size_t i = 0; i < keywords; i++) {
        wf_str *name = wf_as_str(kwnames->items[i]);
        size_t at = wf_str_is(name, "iterable") ? 0 : wf_str_is(name, "start") ? 1 : 2;
        bool alone = n == 0 && keywords == 1 && at == 1 && cls == wf_type_builtin(vm, WF_KIND_ENUMERATE);
        if (at == 2 || alone || !wf_is_unset(bound[at]))
            return cls == wf_type_builtin(vm, WF_KIND_ENUMERATE)
                       ? wf_raise(vm, WF_EXC_TypeError, "'%S' is an invalid keyword argument for enumerate()", name)
                       : wf_raise(vm, WF_EXC_TypeError, "enumerate() got an unexpected keyword argument '%S'", name);
        bound[at] = args[n + i];
    }
    if (wf_is_unset(bound[0]))
        return keywords && cls == wf_type_builtin(vm, WF_KIND_ENUMERATE)
                   ? wf_raise(vm, WF_EXC_TypeError, "'%S' is an invalid keyword argument for enumerate()",
                              wf_as_str(kwnames->items[0]))
                   : wf_raise(vm, WF_EXC_TypeError, "enumerate() missing required argument 'iterable'");
    return true;
}
static bool enumerate_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    wf_value bound[2], index = wf_fix(0), iterator;
    if (!enumerate_bind(vm, cls, args, n, kwnames, bound))
        return false;
    if (!wf_is_unset(bound[1]) && !wf_int_from_any(vm, bound[1], &index))
        return false;
    if (!wf_op_iter(vm, bound[0], &iterator))
        return false;
    wf_enumerate *e = (wf_enumerate *)tools_instance(vm, cls, WF_KIND_ENUMERATE, sizeof(wf_enumerate));
    if (!e)
        return false;
    e->iterator = iterator;
    e->index = index;
    *out = wf_from_obj(e);
    return true;
}
static int enumerate_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_enumerate *e = (wf_enumerate *)wf_obj(self);
    wf_value item, next;
    if (!wf_recursion_enter(vm, ""))
        return -1;
    int more = wf_op_next(vm, e->iterator, &item);
    wf_recursion_leave(vm);
    if (more <= 0)
        return more;
    wf_value index = e->index;
    if (wf_is_fix(index) && wf_fix_get(index) < WF_FIX_MAX)
        next = wf_fix(wf_fix_get(index) + 1);
    else if (!wf_int_binary(vm, WF_OP_ADD, index, wf_fix(1), &next))
        return -1;
    wf_heap_store(vm, e, &e->index, next);
    wf_tuple *pair = wf_tuple_new(vm, 2);
    if (!pair)
        return -1;
    pair->items[0] = index;
    pair->items[1] = item;
    *out = wf_from_obj(pair);
    return 1;
}
static bool enumerate_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_enumerate *e = (wf_enumerate *)wf_obj(args[0]);
    wf_value parts[] = {e->iterator, e->index};
    return wf_iter_reduce(vm, wf_from_obj(wf_type_of(vm, args[0])), parts, 2, WF_UNSET, out);
}
static void enumerate_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_enumerate *)o)->iterator, 2);
}

/* ---- zip ---- */
static bool zip_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    wf_value given = WF_UNSET;
    if (kwnames && !wf_native_bind_args(vm, "zip", "(*, strict=False)", args + n, 0, kwnames, &given, 1))
        return false;
    int strict = wf_is_unset(given) ? 0 : wf_op_truth(vm, given);
    if (strict < 0)
        return false;
    wf_tuple *iterators = tools_iterators(vm, args, n);
    wf_zip *z = iterators ? (wf_zip *)tools_instance(vm, cls, WF_KIND_ZIP, sizeof(wf_zip)) : NULL;
    if (!z)
        return false;
    z->iterators = iterators;
    z->strict = strict != 0;
    *out = wf_from_obj(z);
    return true;
}
/* Iterator `at` of a strict zip ended: all those before it must not have given an item, all after it must end
 * as well. */
static int zip_check_strict(wf_vm *vm, wf_zip *z, size_t at)
{
    if (at > 0) {
        wf_raise(vm, WF_EXC_ValueError, "zip() argument %zu is shorter than argument%s%zu", at + 1,
                 at == 1 ? " " : "s 1-", at);
        return -1;
    }
    for (size_t i = 1; i < z->iterators->count; i++) {
        wf_value item;
        int more = wf_op_next(vm, z->iterators->items[i], &item);
        if (more > 0)
            wf_raise(vm, WF_EXC_ValueError, "zip() argument %zu is longer than argument%s%zu", i + 1,
                     i == 1 ? " " : "s 1-", i);
        if (more)
            return -1;
    }
    return 0;
}
static int zip_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_zip *z = (wf_zip *)wf_obj(self);
    size_t n = z->iterators->count;
    wf_tuple *items = n ? wf_tuple_new(vm, n) : NULL;
    if (!items || !wf_recursion_enter(vm, ""))
        return n ? -1 : 0;
    int more = 1;
    for (size_t i = 0; more > 0 && i < n; i++) {
        wf_value item;
        more = wf_op_next(vm, z->iterators->items[i], &item);
        if (more > 0)
            wf_heap_store(vm, items, &items->items[i], item);
        else if (more == 0 && z->strict)
            more = zip_check_strict(vm, z, i);
    }
    wf_recursion_leave(vm);
    if (more > 0)
        *out = wf_from_obj(items);
    return more;
}
static bool zip_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_zip *z = (wf_zip *)wf_obj(args[0]);
    return wf_iter_reduce(vm, wf_from_obj(wf_type_of(vm, args[0])), z->iterators->items, z->iterators->count,
                          z->strict ? WF_TRUE : WF_UNSET, out);
}
static bool zip_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int strict = wf_op_truth(vm, args[1]);
    ((wf_zip *)wf_obj(args[0]))->strict = strict > 0;
    *out = WF_NONE;
    return strict >= 0;
}
static void zip_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_zip *)o)->iterators);
}

/* ---- map ---- */
static bool map_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    if (!tools_no_keywords(vm, cls, WF_KIND_MAP, kwnames))
        return false;
    if (n < 2)
        return wf_raise(vm, WF_EXC_TypeError, "map() must have at least two arguments.");
    wf_tuple *iterators = tools_iterators(vm, args + 1, n - 1);
    wf_map *m = iterators ? (wf_map *)tools_instance(vm, cls, WF_KIND_MAP, sizeof(wf_map)) : NULL;
    if (!m)
        return false;
    m->function = args[0];
    m->iterators = iterators;
    *out = wf_from_obj(m);
    return true;
}
static int map_step(wf_vm *vm, wf_map *m, wf_value *out)
{
    size_t n = m->iterators->count;
    wf_value local[TOOLS_ARGUMENTS], *items = local;
    if (n > TOOLS_ARGUMENTS) {
        wf_array *many = wf_heap_new_array(vm, n);
        if (!many)
            return -1;
        items = many->items;
        for (size_t i = 0; i < n; i++) {
            wf_value item;
            int more = wf_op_next(vm, m->iterators->items[i], &item);
            if (more <= 0)
                return more;
            wf_heap_store(vm, many, &items[i], item);
        }
    } else {
        for (size_t i = 0; i < n; i++) {
            int more = wf_op_next(vm, m->iterators->items[i], &items[i]);
            if (more <= 0)
                return more;
        }
    }
    return wf_call(vm, m->function, items, n, out) ? 1 : -1;
}
static int map_next(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!wf_recursion_enter(vm, ""))
        return -1;
    int more = map_step(vm, (wf_map *)wf_obj(self), out);
    wf_recursion_leave(vm);
    return more;
}
static bool map_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_map *m = (wf_map *)wf_obj(args[0]);
    wf_tuple *parts = wf_tuple_new(vm, m->iterators->count + 1);
    if (!parts)
        return false;
    parts->items[0] = m->function;
    memcpy(parts->items + 1, m->iterators->items, m->iterators->count * sizeof *parts->items);
    return wf_iter_reduce(vm, wf_from_obj(wf_type_of(vm, args[0])), parts->items, parts->count, WF_UNSET, out);
}
static void map_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_map *)o)->function);
    wf_heap_mark_object(vm, ((wf_map *)o)->iterators);
}

/* ---- filter ---- */
static bool filter_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    wf_value iterator;
    if (!tools_no_keywords(vm, cls, WF_KIND_FILTER, kwnames))
        return false;
    if (n != 2)
        return wf_raise(vm, WF_EXC_TypeError, "filter expected 2 arguments, got %zu", n);
    if (!wf_op_iter(vm, args[1], &iterator))
        return false;
    wf_filter *f = (wf_filter *)tools_instance(vm, cls, WF_KIND_FILTER, sizeof(wf_filter));
    if (!f)
        return false;
    f->function = args[0];
    f->iterator = iterator;
    *out = wf_from_obj(f);
    return true;
}
static int filter_step(wf_vm *vm, wf_filter *f, wf_value *out)
{
    bool by_truth =
        wf_is_none(f->function) || wf_same(f->function, wf_from_obj(wf_type_builtin(vm, WF_KIND_BOOL)));
    for (;;) {
        wf_value answer;
        int more = wf_op_next(vm, f->iterator, out);
        if (more <= 0)
            return more;
        answer = *out;
        if (!by_truth && !wf_call(vm, f->function, out, 1, &answer))
            return -1;
        int wanted = wf_op_truth(vm, answer);
        if (wanted)
            return wanted;
        if (!wf_budget_charge(vm, 1)) /* the iterator may be endless */
            return -1;
    }
}
static int filter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!wf_recursion_enter(vm, ""))
        return -1;
    int more = filter_step(vm, (wf_filter *)wf_obj(self), out);
    wf_recursion_leave(vm);
    return more;
}
static bool filter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_filter *f = (wf_filter *)wf_obj(args[0]);
    wf_value parts[] = {f->function, f->iterator};
    return wf_iter_reduce(vm, wf_from_obj(wf_type_of(vm, args[0])), parts, 2, WF_UNSET, out);
}
static void filter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_filter *)o)->function, 2);
}

/* ---- registration ---- */
static bool enumerate_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}
static const wf_native_row enumerate_methods[] = {
    {"__reduce__", enumerate_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_native_row zip_methods[] = {
    {"__reduce__", zip_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", zip_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_native_row map_methods[] = {
    {"__reduce__", map_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_native_row filter_methods[] = {
    {"__reduce__", filter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {0},
};
static const wf_native_row enumerate_classmethods[] = {
    {"__class_getitem__", enumerate_class_getitem, "(cls, object, /)",
     "enumerate[item type], for annotations."},
    {0},
};
static const wf_slots enumerate_slots = {
    .iter = wf_iter_self, .next = enumerate_next, .make = enumerate_make};
static const wf_slots zip_slots = {.iter = wf_iter_self, .next = zip_next, .make = zip_make};
static const wf_slots map_slots = {.iter = wf_iter_self, .next = map_next, .make = map_make};
static const wf_slots filter_slots = {.iter = wf_iter_self, .next = filter_next, .make = filter_make};

static const struct {
    wf_native_type type;
    void (*mark)(wf_vm *vm, wf_object *o);
} tools_definitions[] = {
    {{.name = "enumerate",
      .kind = WF_KIND_ENUMERATE,
      .size = sizeof(wf_enumerate),
      .slots = &enumerate_slots,
      .methods = enumerate_methods,
      .classmethods = enumerate_classmethods,
      .doc = "The pairs (start, item), (start + 1, item) ... of the items of an iterable."},
     enumerate_mark},
    {{.name = "zip",
      .kind = WF_KIND_ZIP,
      .size = sizeof(wf_zip),
      .slots = &zip_slots,
      .methods = zip_methods,
      .doc = "zip(*iterables, strict=False)\n\nTuples of the first items of all iterables, of the second "
             "items, and so on until the\n"
             "shortest ends; with strict, ValueError when they do not end together."},
     zip_mark},
    {{.name = "map",
      .kind = WF_KIND_MAP,
      .size = sizeof(wf_map),
      .slots = &map_slots,
      .methods = map_methods,
      .doc = "map(function, iterable, /, *iterables)\n\nWhat the function returns for the items of the "
             "iterables, taken in parallel,\n"
             "until the shortest ends."},
     map_mark},
    {{.name = "filter",
      .kind = WF_KIND_FILTER,
      .size = sizeof(wf_filter),
      .slots = &filter_slots,
      .methods = filter_methods,
      .doc = "filter(function, iterable, /)\n\nThe items for which function(item) is true; when function is "
             "None, the true items."},
     filter_mark},
};

bool wf_iter_tools_start(wf_vm *vm)
{
    for (size_t i = 0; i < sizeof tools_definitions / sizeof *tools_definitions; i++) {
        const wf_native_type *def = &tools_definitions[i].type;
        vm->kind_infos[def->kind] = (wf_kind_info){.name = def->name, .mark = tools_definitions[i].mark};
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, def->kind), def))
            return false;
    }
    return true;
}

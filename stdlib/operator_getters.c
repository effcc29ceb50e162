/* operator.itemgetter, attrgetter and methodcaller: objects that fetch something of their argument. */
#include "import.h"
#include "object/model.h"
#include "operator.h"

/* All three. The items are what was given: keys; names; a method's name and its arguments. */
typedef struct getter_object {
    wf_object head;
    wf_tuple *items;
    wf_tuple *kwnames; /* methodcaller: names of the last items; NULL: none */
    wf_tuple *paths;   /* attrgetter: for each name a tuple of its parts, interned */
} getter_object;

static getter_object *getter_of(wf_value v)
{
    return (getter_object *)wf_obj(v);
}

static void getter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((getter_object *)o)->items);
    wf_heap_mark_object(vm, ((getter_object *)o)->kwnames);
    wf_heap_mark_object(vm, ((getter_object *)o)->paths);
}

static getter_object *getter_new(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_value *out)
{
    wf_tuple *items = wf_tuple_from(vm, args, n);
    *out = items ? wf_type_new_instance(vm, cls) : WF_UNSET;
    if (wf_is_unset(*out))
        return NULL;
    getter_of(*out)->items = items;
    getter_of(*out)->kwnames = getter_of(*out)->paths = NULL;
    return getter_of(*out);
}

static bool getter_check_given(wf_vm *vm, const char *name, size_t n, const wf_tuple *kwnames)
{
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes no keyword arguments", name);
    return n > 0 || wf_raise(vm, WF_EXC_TypeError, "%s expected 1 argument, got 0", name);
}

static bool getter_check_call(wf_vm *vm, wf_value self, size_t n, const wf_tuple *kwnames)
{
    const char *name = wf_str_data(vm, wf_type_of(vm, self)->name);
    if (!name)
        return false;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%s() takes no keyword arguments", name);
    return n == 1 || wf_raise(vm, WF_EXC_TypeError, "%s expected 1 argument, got %zu", name, n);
}

/* ---- itemgetter ---- */

static bool getter_item_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    return getter_check_given(vm, "itemgetter", n, kwnames) && getter_new(vm, cls, args, n, out);
}

static bool getter_item_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    if (WF_UNLIKELY(n != 1 || (kwnames && kwnames->count)))
        return getter_check_call(vm, self, n, kwnames);
    const wf_tuple *items = getter_of(self)->items;
    if (WF_LIKELY(items->count == 1))
        return wf_op_getitem(vm, args[0], items->items[0], out);
    wf_tuple *found = wf_tuple_new(vm, items->count);
    for (size_t i = 0; found && i < items->count; i++) {
        wf_value v;
        if (!wf_op_getitem(vm, args[0], items->items[i], &v))
            return false;
        wf_heap_store(vm, found, &found->items[i], v);
    }
    *out = found ? wf_from_obj(found) : WF_UNSET;
    return found != NULL;
}

/* ---- attrgetter ---- */

/* "a.b" as ("a", "b"). */
static wf_tuple *getter_split(wf_vm *vm, wf_value name)
{
    if (!wf_is_str(name)) {
        wf_raise(vm, WF_EXC_TypeError, "attribute name must be a string");
        return NULL;
    }
    const char *p = wf_str_data(vm, wf_as_str(name));
    wf_list *l = p ? wf_list_new(vm, 1) : NULL;
    const char *end = p ? p + wf_as_str(name)->nbytes : NULL;
    while (l) {
        const char *dot = memchr(p, '.', (size_t)(end - p));
        wf_str *part = wf_str_intern(vm, p, (size_t)((dot ? dot : end) - p));
        if (!part || !wf_list_append(vm, l, wf_from_obj(part)))
            return NULL;
        if (!dot)
            return wf_tuple_from(vm, l->array->items, l->count);
        p = dot + 1;
    }
    return NULL;
}

static bool getter_attr_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    if (!getter_check_given(vm, "attrgetter", n, kwnames))
        return false;
    wf_tuple *paths = wf_tuple_new(vm, n);
    for (size_t i = 0; paths && i < n; i++) {
        wf_tuple *path = getter_split(vm, args[i]);
        if (!path)
            return false;
        wf_heap_store(vm, paths, &paths->items[i], wf_from_obj(path));
    }
    getter_object *g = paths ? getter_new(vm, cls, args, n, out) : NULL;
    if (!g)
        return false;
    g->paths = paths;
    return true;
}

static bool getter_follow(wf_vm *vm, wf_value v, const wf_tuple *path, wf_value *out)
{
    for (size_t i = 0; i < path->count; i++)
        if (!wf_attr_get(vm, v, wf_as_str(path->items[i]), &v))
            return false;
    *out = v;
    return true;
}

static bool getter_attr_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    if (WF_UNLIKELY(n != 1 || (kwnames && kwnames->count)))
        return getter_check_call(vm, self, n, kwnames);
    const wf_tuple *paths = getter_of(self)->paths;
    if (WF_LIKELY(paths->count == 1))
        return getter_follow(vm, args[0], wf_as_tuple(paths->items[0]), out);
    wf_tuple *found = wf_tuple_new(vm, paths->count);
    for (size_t i = 0; found && i < paths->count; i++) {
        wf_value v;
        if (!getter_follow(vm, args[0], wf_as_tuple(paths->items[i]), &v))
            return false;
        wf_heap_store(vm, found, &found->items[i], v);
    }
    *out = found ? wf_from_obj(found) : WF_UNSET;
    return found != NULL;
}

/* ---- methodcaller ---- */

static bool getter_method_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                               wf_value *out)
{
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "methodcaller needs at least one argument, the method name");
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "method name must be a string");
    wf_str *name = wf_str_intern_str(vm, wf_as_str(args[0]));
    getter_object *g = name ? getter_new(vm, cls, args, n + (kwnames ? kwnames->count : 0), out) : NULL;
    if (!g)
        return false;
    g->items->items[0] = wf_from_obj(name);
    g->kwnames = kwnames && kwnames->count ? kwnames : NULL;
    wf_heap_barrier(vm, g->items);
    return true;
}

static bool getter_method_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                               wf_value *out)
{
    if (WF_UNLIKELY(n != 1 || (kwnames && kwnames->count)))
        return getter_check_call(vm, self, n, kwnames);
    const getter_object *g = getter_of(self);
    wf_value method;
    if (!wf_attr_get(vm, args[0], wf_as_str(g->items->items[0]), &method))
        return false;
    size_t keywords = g->kwnames ? g->kwnames->count : 0;
    return wf_call_kw(vm, method, g->items->items + 1, g->items->count - 1 - keywords, g->kwnames, out);
}

/* ---- all of them ---- */

static bool getter_append_items(wf_vm *vm, wf_builder *b, const getter_object *g)
{
    size_t plain = g->items->count - (g->kwnames ? g->kwnames->count : 0);
    for (size_t i = 0; i < g->items->count; i++) {
        if (i && !wf_builder_z(b, ", "))
            return false;
        if (i >= plain && !wf_builder_printf(b, "%V=", g->kwnames->items[i - plain]))
            return false;
        wf_str *s = wf_op_repr(vm, g->items->items[i]);
        if (!s || !wf_builder_str(b, s))
            return false;
    }
    return true;
}

static bool getter_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = NULL;
    wf_builder b;
    int entered = wf_repr_enter(vm, self);
    if (entered < 0)
        return false;
    if (entered > 0) {
        s = wf_str_format(vm, "operator.%S(...)", wf_type_of(vm, self)->name);
    } else {
        wf_builder_init(&b, vm);
        bool ok = wf_builder_printf(&b, "operator.%S(", wf_type_of(vm, self)->name) &&
                  getter_append_items(vm, &b, getter_of(self)) && wf_builder_char(&b, ')');
        s = wf_builder_finish(&b);
        if (!ok)
            s = NULL;
        wf_repr_leave(vm, self);
    }
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* functools.partial(cls, name, **keywords): what makes a methodcaller with keywords again. */
static bool getter_partial(wf_vm *vm, const getter_object *g, wf_value cls, wf_value *out)
{
    size_t keywords = g->kwnames->count;
    wf_str *module = wf_str_intern_z(vm, "functools");
    wf_value top;
    wf_tuple *given = wf_tuple_new(vm, 2 + keywords);
    if (!module || !given || !wf_import(vm, module, vm->builtins, WF_NONE, 0, &top))
        return false;
    given->items[0] = cls;
    given->items[1] = g->items->items[0];
    for (size_t i = 0; i < keywords; i++)
        given->items[2 + i] = g->items->items[g->items->count - keywords + i];
    wf_heap_barrier(vm, given);
    wf_str *name = wf_str_intern_z(vm, "partial");
    wf_value partial;
    return name && wf_attr_get(vm, top, name, &partial) &&
           wf_call_kw(vm, partial, given->items, 2, g->kwnames, out);
}

static bool getter_m_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const getter_object *g = getter_of(args[0]);
    wf_value parts[2] = {wf_from_obj(wf_type_of(vm, args[0])), wf_from_obj(g->items)};
    (void)n;
    if (g->kwnames) {
        size_t plain = g->items->count - g->kwnames->count;
        wf_tuple *rest = wf_tuple_from(vm, g->items->items + 1, plain - 1);
        if (!rest || !getter_partial(vm, g, parts[0], &parts[0]))
            return false;
        parts[1] = wf_from_obj(rest);
    }
    wf_tuple *t = wf_tuple_from(vm, parts, 2);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static const wf_native_row getter_methods[] = {
    {"__reduce__", getter_m_reduce, "(self, /)", "Return state information for pickling"},
    {0},
};
static const wf_slots getter_item_slots = {.repr = getter_repr, .call = getter_item_call, .make = getter_item_make};
static const wf_slots getter_attr_slots = {.repr = getter_repr, .call = getter_attr_call, .make = getter_attr_make};
static const wf_slots getter_method_slots = {
    .repr = getter_repr, .call = getter_method_call, .make = getter_method_make};

bool wf_operator_load_getters(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "getter", .mark = getter_mark};
#define GETTER(text, table, about)                                                                           \
    {.name = text, .module = "operator", .doc = about, .size = sizeof(getter_object), .slots = &table,       \
     .methods = getter_methods, .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED}
    static const wf_native_type types[] = {
        GETTER("itemgetter", getter_item_slots,
               "Return a callable object that fetches the given item(s) from its operand."),
        GETTER("attrgetter", getter_attr_slots,
               "Return a callable object that fetches the given attribute(s) from its operand."),
        GETTER("methodcaller", getter_method_slots,
               "Return a callable object that calls the given method on its operand."),
    };
#undef GETTER
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        wf_type *t = wf_native_new_kind(vm, &types[i], &info);
        if (!t || !wf_dict_set_z(vm, m->dict, types[i].name, wf_from_obj(t)))
            return false;
    }
    return true;
}

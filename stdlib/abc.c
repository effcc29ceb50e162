/*
 * _abc: what lib/abc.py's metaclass is made of. The rules are those of CPython's Modules/_abc.c.
 *
 * An abstract class carries, as _abc_impl, the classes registered with it and two caches of answers: a class that was found to be a subclass
 * stays one; that one was none holds until any class is registered with any abstract one. Caches hold a bounded number of classes: a newer
 * one takes the place of an older one, which is asked about anew.
 */
#include "import.h"
#include "object/frame_view.h"
#include "object/list.h"
#include "object/model.h"
#include "vm.h"

enum { CACHE_START = 16, CACHE_LIMIT = 256, FLAG_SEQUENCE = 1 << 5, FLAG_MAPPING = 1 << 6 };

typedef struct abc_data {
    wf_object head;
    wf_list *registry;    /* NULL: nothing registered */
    wf_array *yes, *no;   /* classes by address; NULL: empty */
    uint64_t no_version;  /* vm->abc_registrations when `no` was begun */
} abc_data;

static void abc_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((abc_data *)o)->registry);
    wf_heap_mark_object(vm, ((abc_data *)o)->yes);
    wf_heap_mark_object(vm, ((abc_data *)o)->no);
}

/* The class's own or inherited; NULL: TypeError. */
static abc_data *abc_data_of(wf_vm *vm, wf_value cls)
{
    wf_value v;
    int found = wf_type_lookup(vm, wf_as_type(cls), wf_name(vm, _abc_impl), &v);
    if (found > 0 && wf_is_obj(v) && vm->kind_infos[wf_obj(v)->kind].mark == abc_mark)
        return (abc_data *)wf_obj(v);
    if (found >= 0)
        wf_raise(vm, WF_EXC_TypeError, "%N is no abstract class", wf_as_type(cls));
    return NULL;
}

/* ---- caches ---- */

static size_t abc_slot(const wf_array *cache, wf_value cls)
{
    uint64_t h = cls.w * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(h >> 40) & (cache->length - 1);
}

static bool abc_cached(const wf_array *cache, wf_value cls)
{
    return cache && wf_same(cache->items[abc_slot(cache, cls)], cls);
}

static bool abc_remember(wf_vm *vm, abc_data *d, wf_array **field, wf_value cls)
{
    wf_array *cache = *field;
    if (cache && wf_is_obj(cache->items[abc_slot(cache, cls)]) && cache->length < CACHE_LIMIT) {
        wf_array *larger = wf_heap_new_array(vm, cache->length * 2);
        if (!larger)
            return false;
        for (size_t i = 0; i < cache->length; i++)
            if (wf_is_obj(cache->items[i]))
                larger->items[abc_slot(larger, cache->items[i])] = cache->items[i];
        cache = larger;
    } else if (!cache) {
        cache = wf_heap_new_array(vm, CACHE_START);
        if (!cache)
            return false;
    }
    wf_heap_store(vm, cache, &cache->items[abc_slot(cache, cls)], cls);
    *field = cache;
    wf_heap_barrier(vm, d);
    return true;
}

/* ---- making an abstract class ---- */

static int abc_is_abstract(wf_vm *vm, wf_value v)
{
    wf_value flag;
    int found = wf_attr_find(vm, v, wf_name(vm, __isabstractmethod__), &flag);
    return found > 0 ? wf_op_truth(vm, flag) : found;
}

static bool abc_collect_own(wf_vm *vm, wf_type *t, wf_set *into)
{
    size_t pos = 0;
    wf_value name, value;
    wf_dict *snapshot = wf_dict_copy(vm, t->dict);
    while (snapshot && wf_dict_next(snapshot, &pos, &name, &value)) {
        int abstract = abc_is_abstract(vm, value);
        if (abstract < 0 || (abstract && !wf_set_add(vm, into, name)))
            return false;
    }
    return snapshot != NULL;
}

/* What a base left abstract and the class has not defined. */
static bool abc_collect_inherited(wf_vm *vm, wf_value cls, wf_value base, wf_set *into)
{
    wf_value names, name, value;
    wf_iteration it;
    int found = wf_attr_find(vm, base, wf_name(vm, __abstractmethods__), &names), more;
    if (found <= 0)
        return found == 0;
    if (!wf_iteration_start(vm, &it, names))
        return false;
    while ((more = wf_iteration_next(vm, &it, &name)) > 0) {
        wf_str *s = wf_is_str(name) ? wf_str_intern_str(vm, wf_as_str(name)) : NULL;
        found = s ? wf_attr_find(vm, cls, s, &value) : wf_error_pending(vm) ? -1 : 0;
        int abstract = found > 0 ? abc_is_abstract(vm, value) : found;
        if (abstract < 0 || (abstract && !wf_set_add(vm, into, name)))
            return false;
    }
    return more == 0;
}

/* __abc_tpflags__ says what patterns the instances match; it does not stay. */
static bool abc_take_flags(wf_vm *vm, wf_type *t)
{
    wf_value v;
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __abc_tpflags__), &v) || !wf_is_fix(v))
        return true;
    int64_t flags = wf_fix_get(v);
    if ((flags & FLAG_SEQUENCE) && (flags & FLAG_MAPPING))
        return wf_raise(vm, WF_EXC_TypeError,
                        "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
    t->head.flags &= (uint16_t)~(WF_TYPE_SEQUENCE | WF_TYPE_MAPPING);
    t->head.flags |= flags & FLAG_SEQUENCE ? WF_TYPE_SEQUENCE : flags & FLAG_MAPPING ? WF_TYPE_MAPPING : 0;
    return wf_attr_set(vm, wf_from_obj(t), wf_name(vm, __abc_tpflags__), WF_UNSET);
}

static bool abc_init(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type *t = wf_as_type(args[0]);
    wf_set *abstract = wf_set_new(vm, true);
    *out = WF_NONE;
    if (!abstract || !abc_collect_own(vm, t, abstract))
        return false;
    for (size_t i = 0; i < t->bases->count; i++)
        if (!abc_collect_inherited(vm, args[0], t->bases->items[i], abstract))
            return false;
    if (!wf_attr_set(vm, args[0], wf_name(vm, __abstractmethods__), wf_from_obj(abstract)))
        return false;
    wf_module *m = wf_import_builtin(vm, "_abc");
    wf_str *name = m ? wf_str_intern_z(vm, "_abc_data") : NULL;
    wf_value cls;
    if (!name)
        return false;
    if (!wf_dict_get_name(vm, m->dict, name, &cls) || !wf_is_type(cls))
        return wf_raise(vm, WF_EXC_RuntimeError, "lost _abc._abc_data");
    abc_data *d = wf_heap_new(vm, (wf_kind)wf_as_type(cls)->layout, sizeof *d);
    if (!d)
        return false;
    return wf_attr_set(vm, args[0], wf_name(vm, _abc_impl), wf_from_obj(d)) && abc_take_flags(vm, t);
}

/* issubclass() of this module's own accord. What is asked about many classes may refuse an answer to scripts but not here: see
 * abc_is_asker. */
static int abc_issubclass(wf_vm *vm, wf_value sub, wf_value cls)
{
    uint32_t outer = vm->abc_asker;
    vm->abc_asker = wf_frame_view_depth(vm, 0);
    int is = wf_type_issubclass(vm, sub, cls);
    vm->abc_asker = outer;
    return is;
}

/* Asked in a function called by a __subclasscheck__: is that called by this module? */
static bool abc_is_asker(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_bool(vm->abc_asker && vm->abc_asker == wf_frame_view_depth(vm, 2));
    return true;
}

/* ---- registering ---- */

/* The class and what derives from it match the patterns of the abstract class; native ones are as they are. */
static bool abc_spread_flags(wf_vm *vm, wf_value cls, uint16_t flags)
{
    wf_type *t = wf_as_type(cls);
    wf_value below;
    if (!(t->head.flags & WF_TYPE_SCRIPT) ||
        (t->head.flags & (WF_TYPE_SEQUENCE | WF_TYPE_MAPPING)) == flags)
        return true;
    t->head.flags = (uint16_t)((t->head.flags & ~(WF_TYPE_SEQUENCE | WF_TYPE_MAPPING)) | flags);
    if (!wf_recursion_enter(vm, ""))
        return false;
    bool ok = wf_call_method(vm, cls, "__subclasses__", NULL, 0, &below);
    for (size_t i = 0; ok && wf_is_list(below) && i < wf_as_list(below)->count; i++) {
        wf_value sub = wf_as_list(below)->array->items[i];
        ok = !wf_is_type(sub) || abc_spread_flags(vm, sub, flags);
    }
    wf_recursion_leave(vm);
    return ok;
}

static bool abc_register(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value cls = args[0], sub = args[1];
    (void)n;
    *out = sub;
    if (!wf_is_type(sub))
        return wf_raise(vm, WF_EXC_TypeError, "Can only register classes");
    int already = abc_issubclass(vm, sub, cls);
    if (already != 0)
        return already > 0;
    int cycle = abc_issubclass(vm, cls, sub);
    if (cycle < 0)
        return false;
    if (cycle)
        return wf_raise(vm, WF_EXC_RuntimeError, "Refusing to create an inheritance cycle");
    abc_data *d = abc_data_of(vm, cls);
    if (!d)
        return false;
    if (!d->registry) {
        d->registry = wf_list_new(vm, 0);
        if (!d->registry)
            return false;
        wf_heap_barrier(vm, d);
    }
    if (!wf_list_append(vm, d->registry, sub))
        return false;
    vm->abc_registrations++;
    uint16_t flags = wf_as_type(cls)->head.flags & (WF_TYPE_SEQUENCE | WF_TYPE_MAPPING);
    return !flags || abc_spread_flags(vm, sub, flags);
}

/* ---- asking ---- */

/* Any class of a list that the class is a subclass of? Scripts may change the list meanwhile. */
static int abc_below_any(wf_vm *vm, wf_value sub, const wf_list *l)
{
    wf_tuple *all = wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count);
    if (!all)
        return -1;
    for (size_t i = 0; i < all->count; i++) {
        int is = wf_budget_charge(vm, 1) ? abc_issubclass(vm, sub, all->items[i]) : -1;
        if (is != 0)
            return is;
    }
    return 0;
}

static bool abc_in_mro(const wf_type *sub, wf_value cls)
{
    for (size_t i = 0; i < sub->mro->count; i++)
        if (wf_same(sub->mro->items[i], cls))
            return true;
    return false;
}

/* What its hook says: 1 0 -1; 2: nothing. */
static int abc_hook(wf_vm *vm, wf_value cls, wf_value sub)
{
    wf_value hook, answer;
    if (!wf_attr_get(vm, cls, wf_name(vm, __subclasshook__), &hook) || !wf_call(vm, hook, &sub, 1, &answer))
        return -1;
    if (wf_same(answer, WF_TRUE))
        return 1;
    if (wf_same(answer, WF_FALSE))
        return 0;
    if (wf_same(answer, WF_NOTIMPLEMENTED))
        return 2;
    wf_raise(vm, WF_EXC_AssertionError, "__subclasshook__ must return either False, True, or NotImplemented");
    return -1;
}

static int abc_search(wf_vm *vm, wf_value cls, wf_value sub, abc_data *d)
{
    wf_value below;
    int is = abc_hook(vm, cls, sub);
    if (is != 2)
        return is;
    if (abc_in_mro(wf_as_type(sub), cls))
        return 1;
    is = d->registry ? abc_below_any(vm, sub, d->registry) : 0;
    if (is != 0)
        return is;
    if (!wf_call_method(vm, cls, "__subclasses__", NULL, 0, &below))
        return -1;
    if (!wf_is_list(below)) {
        wf_raise(vm, WF_EXC_TypeError, "__subclasses__() must return a list");
        return -1;
    }
    return abc_below_any(vm, sub, wf_as_list(below));
}

static int abc_subclass(wf_vm *vm, wf_value cls, wf_value sub)
{
    if (!wf_is_type(sub)) {
        wf_raise(vm, WF_EXC_TypeError, "issubclass() arg 1 must be a class");
        return -1;
    }
    abc_data *d = abc_data_of(vm, cls);
    if (!d)
        return -1;
    if (abc_cached(d->yes, sub))
        return 1;
    if (d->no_version != vm->abc_registrations) {
        d->no = NULL;
        d->no_version = vm->abc_registrations;
    } else if (abc_cached(d->no, sub))
        return 0;
    if (!wf_recursion_enter(vm, " in __subclasscheck__"))
        return -1;
    int is = abc_search(vm, cls, sub, d);
    wf_recursion_leave(vm);
    if (is >= 0 && !abc_remember(vm, d, is ? &d->yes : &d->no, sub))
        return -1;
    return is;
}

static bool abc_subclasscheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int is = abc_subclass(vm, args[0], args[1]);
    (void)n;
    *out = wf_bool(is > 0);
    return is >= 0;
}

/* cls.__subclasscheck__(sub), which a metaclass may have replaced. */
static int abc_ask(wf_vm *vm, wf_value cls, wf_value sub)
{
    wf_value v;
    int found = wf_type_lookup(vm, wf_type_of(vm, cls), wf_name(vm, __subclasscheck__), &v);
    if (found < 0)
        return -1;
    if (found && wf_is_kind(v, WF_KIND_NATIVE) && ((wf_native *)wf_obj(v))->body == abc_subclasscheck)
        return abc_subclass(vm, cls, sub);
    if (!wf_call_method(vm, cls, "__subclasscheck__", &sub, 1, &v))
        return -1;
    return wf_op_truth(vm, v);
}

static bool abc_instancecheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value cls = args[0], its = wf_from_obj(wf_type_of(vm, args[1])), claimed;
    (void)n;
    abc_data *d = abc_data_of(vm, cls);
    if (!d || !wf_attr_get(vm, args[1], wf_name(vm, __class__), &claimed))
        return false;
    *out = WF_TRUE;
    if (abc_cached(d->yes, claimed))
        return true;
    *out = WF_FALSE;
    if (wf_same(claimed, its) && d->no_version == vm->abc_registrations && abc_cached(d->no, its))
        return true;
    int is = abc_ask(vm, cls, claimed);
    if (is == 0 && !wf_same(claimed, its))
        is = abc_ask(vm, cls, its);
    *out = wf_bool(is > 0);
    return is >= 0;
}

/* ---- the module ---- */

static bool abc_get_cache_token(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_int_from_i64(vm, (int64_t)vm->abc_registrations);
    return !wf_is_unset(*out);
}

/* What most hooks ask: True when the class has all the methods and has set none to None, else NotImplemented. */
static bool abc_has_methods(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_tuple *names = wf_as_tuple(args[1]);
    wf_value v;
    (void)n;
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_type(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "a class is needed, not %T", args[0]);
    for (size_t i = 0; i < names->count; i++) {
        wf_str *name = wf_is_str(names->items[i]) ? wf_str_intern_str(vm, wf_as_str(names->items[i])) : NULL;
        int found = name ? wf_type_lookup(vm, wf_as_type(args[0]), name, &v) : -1;
        if (found < 0)
            return wf_error_pending(vm) ? false : wf_raise(vm, WF_EXC_TypeError, "names of methods are strings");
        if (!found || wf_is_none(v))
            return true;
    }
    *out = WF_TRUE;
    return true;
}

static bool abc_reset_registry(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    abc_data *d = abc_data_of(vm, args[0]);
    (void)n;
    *out = WF_NONE;
    if (d)
        d->registry = NULL;
    return d != NULL;
}

static bool abc_reset_caches(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    abc_data *d = abc_data_of(vm, args[0]);
    (void)n;
    *out = WF_NONE;
    if (d)
        d->yes = d->no = NULL;
    return d != NULL;
}

static const wf_native_row abc_methods[] = {
    {"register", abc_register, "(cls, subclass, /)",
     "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator."},
    {"__instancecheck__", abc_instancecheck, "(cls, instance, /)", "Override for isinstance(instance, cls)."},
    {"__subclasscheck__", abc_subclasscheck, "(cls, subclass, /)", "Override for issubclass(subclass, cls)."},
    {"init", abc_init, "(cls, /)", "Find what is abstract in a new class."},
    {"_abc_registry_clear", abc_reset_registry, "(cls, /)", "Clear the registry (for debugging or testing)."},
    {"_abc_caches_clear", abc_reset_caches, "(cls, /)", "Clear the caches (for debugging or testing)."},
    {0},
};
static const wf_native_row abc_functions[] = {
    {"get_cache_token", abc_get_cache_token, "()",
     "Returns the current ABC cache token.\n\nIt changes with every call to register() of any ABC."},
    {"is_asker", abc_is_asker, "()", "Whether the caller's caller is called by this module."},
    {"has_methods", abc_has_methods, "(cls, /, *names)",
     "True when a class has all of the methods, else NotImplemented."},
    {0},
};

bool wf_abc_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "_abc_data", .mark = abc_mark};
    static const wf_native_type type = {
        .name = "_abc_data", .module = "_abc", .doc = "Internal state held by ABC machinery.", .flags = WF_TYPE_FINAL};
    wf_type *t = wf_native_new_kind(vm, &type, &info);
    return t && wf_dict_set_z(vm, m->dict, "_abc_data", wf_from_obj(t)) &&
           wf_native_add_rows(vm, m->dict, abc_methods, vm->kind_types[WF_KIND_TYPE], WF_NATIVE_METHOD) &&
           wf_native_add_rows(vm, m->dict, abc_functions, NULL, 0);
}

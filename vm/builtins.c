/* The module builtins: its start, and the functions that ask about objects or go through iterables. */
#include "builtins.h"

#include "exec/interp.h"
#include "import.h"
#include "object/iter.h"
#include "object/list.h"
#include "object/str_parts.h"

static bool builtin_result_str(wf_str *s, wf_value *out)
{
    return wf_str_result(s, out);
}

/* An attribute's name as given by a script, interned. */
static wf_str *builtin_name(wf_vm *vm, wf_value v)
{
    if (!wf_is_str(v)) {
        wf_raise(vm, WF_EXC_TypeError, "attribute name must be string, not '%T'", v);
        return NULL;
    }
    return wf_str_intern_str(vm, wf_as_str(v));
}

/* ---- attributes ---- */

static bool builtin_getattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *name = builtin_name(vm, args[1]);
    (void)n;
    if (!name)
        return false;
    if (wf_is_unset(args[2]))
        return wf_attr_get(vm, args[0], name, out);
    int found = wf_attr_find(vm, args[0], name, out);
    if (found == 0)
        *out = args[2];
    return found >= 0;
}

static bool builtin_hasattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value v;
    wf_str *name = builtin_name(vm, args[1]);
    int found = name ? wf_attr_find(vm, args[0], name, &v) : -1;
    (void)n;
    *out = wf_bool(found > 0);
    return found >= 0;
}

static bool builtin_setattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *name = builtin_name(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    return name && wf_attr_set(vm, args[0], name, args[2]);
}

static bool builtin_delattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *name = builtin_name(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    return name && wf_attr_set(vm, args[0], name, WF_UNSET);
}

static bool builtin_vars(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_is_unset(args[0]))
        return wf_builtins_locals(vm, out);
    int found = wf_attr_find(vm, args[0], wf_name(vm, __dict__), out);
    return found > 0 ||
           (found == 0 && wf_raise(vm, WF_EXC_TypeError, "vars() argument must have __dict__ attribute"));
}

wf_list *wf_builtins_dir(wf_vm *vm, wf_value v)
{
    wf_value names;
    int found = wf_type_call_special(vm, v, wf_name(vm, __dir__), NULL, 0, &names);
    if (found == 0)
        wf_raise(vm, WF_EXC_TypeError, "object does not provide __dir__");
    wf_list *l = found > 0 ? wf_list_of_iterable(vm, names) : NULL;
    return l && wf_list_sort(vm, l, WF_NONE, false) ? l : NULL;
}

static bool builtin_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_list *l;
    (void)n;
    if (wf_is_unset(args[0])) {
        wf_value names, keys;
        if (!wf_builtins_locals(vm, &names) ||
            (!wf_is_exact(names, WF_KIND_DICT) &&
             (!wf_attr_get(vm, names, wf_name(vm, keys), &keys) || !wf_dict_mapping_keys(vm, names, keys, &names))))
            return false;
        l = wf_list_of_iterable(vm, names);
        if (!l || !wf_list_sort(vm, l, WF_NONE, false))
            return false;
    } else if (!(l = wf_builtins_dir(vm, args[0]))) {
        return false;
    }
    *out = wf_from_obj(l);
    return true;
}

/* ---- what an object is ---- */

static bool builtin_len(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t length;
    (void)n;
    if (!wf_op_length(vm, args[0], &length))
        return false;
    *out = wf_int_from_i64(vm, length);
    return !wf_is_unset(*out);
}

static bool builtin_hash(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    uint64_t h;
    (void)n;
    if (!wf_op_hash(vm, args[0], &h))
        return false;
    *out = wf_int_from_i64(vm, (int64_t)h);
    return !wf_is_unset(*out);
}

static bool builtin_id(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_int_from_u64(vm, wf_is_obj(args[0]) ? (uint64_t)(uintptr_t)wf_obj(args[0]) : args[0].w);
    return !wf_is_unset(*out);
}

static bool builtin_callable(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_bool(wf_op_callable(vm, args[0]));
    return true;
}

static bool builtin_isinstance(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int is = wf_type_isinstance(vm, args[0], args[1]);
    (void)n;
    *out = wf_bool(is > 0);
    return is >= 0;
}

static bool builtin_issubclass(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int is = wf_type_issubclass(vm, args[0], args[1]);
    (void)n;
    *out = wf_bool(is > 0);
    return is >= 0;
}

/* ---- iterating ---- */

static bool builtin_iter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (wf_is_unset(args[1]))
        return wf_op_iter(vm, args[0], out);
    if (!wf_op_callable(vm, args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "iter(v, w): v must be callable");
    return wf_iter_new_callable(vm, args[0], args[1], out);
}

/* One step that keeps what a StopIteration carries: a generator's return value, or what a script's __next__
 * raised. */
static int builtin_step(wf_vm *vm, wf_value it, wf_value *out)
{
    wf_type *t = wf_type_of(vm, it);
    if (!t->slots.next) {
        wf_raise(vm, WF_EXC_TypeError, "'%T' object is not an iterator", it);
        return -1;
    }
    if (wf_is_kind(it, WF_KIND_GENERATOR)) {
        switch (wf_gen_resume(vm, it, WF_SEND, WF_NONE, out)) {
        case WF_YIELDED: return 1;
        case WF_RETURNED: wf_raise_stop(vm, *out); return -1;
        default: return -1;
        }
    }
    if (t->head.flags & WF_TYPE_SCRIPT)
        return wf_type_call_special(vm, it, wf_name(vm, __next__), NULL, 0, out);
    return t->slots.next(vm, it, out);
}

static bool builtin_next(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int more = builtin_step(vm, args[0], out);
    (void)n;
    if (more > 0)
        return true;
    if (wf_is_unset(args[1]))
        return more == 0 ? wf_raise_stop(vm, WF_NONE) : false;
    if (more < 0 && !wf_error_is(vm, WF_EXC_StopIteration))
        return false;
    wf_error_clear(vm);
    *out = args[1];
    return true;
}

static bool builtin_aiter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_type *t = wf_type_of(vm, args[0]);
    (void)n;
    if (!t->slots.aiter)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not an async iterable", args[0]);
    if (!t->slots.aiter(vm, args[0], out))
        return false;
    return wf_type_of(vm, *out)->slots.anext != NULL ||
           wf_raise(vm, WF_EXC_TypeError, "aiter() returned not an async iterator of type '%T'", *out);
}

static bool builtin_anext(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_type *t = wf_type_of(vm, args[0]);
    (void)n;
    if (!t->slots.anext)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not an async iterator", args[0]);
    if (!t->slots.anext(vm, args[0], out))
        return false;
    return wf_is_unset(args[1]) || wf_async_gen_next_or(vm, *out, args[1], out);
}

/* Whether some item's truth is `wanted`: 1 0 -1. */
static int builtin_find_truth(wf_vm *vm, wf_value iterable, int wanted)
{
    wf_iteration it;
    wf_value v;
    int more;
    if (!wf_iteration_start(vm, &it, iterable))
        return -1;
    while ((more = wf_iteration_next(vm, &it, &v)) > 0) {
        int truth = wf_op_truth(vm, v);
        if (truth < 0 || truth == wanted)
            return truth < 0 ? -1 : 1;
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
    return more;
}

static bool builtin_any(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int found = builtin_find_truth(vm, args[0], 1);
    (void)n;
    *out = wf_bool(found > 0);
    return found >= 0;
}

static bool builtin_all(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int found = builtin_find_truth(vm, args[0], 0);
    (void)n;
    *out = wf_bool(found == 0);
    return found >= 0;
}

static bool builtin_sorted(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value given[2];
    if (n != 1)
        return wf_raise(vm, WF_EXC_TypeError, "sorted expected 1 argument, got %zu", n);
    wf_list *l = wf_list_of_iterable(vm, args[0]);
    if (!l || !wf_native_bind_args(vm, "sort", "(*, key=None, reverse=False)", args + n, 0, vm->kwnames, given, 2))
        return false;
    int reverse = wf_is_unset(given[1]) ? 0 : wf_op_truth(vm, given[1]);
    if (reverse < 0 || !wf_list_sort(vm, l, wf_is_unset(given[0]) ? WF_NONE : given[0], reverse > 0))
        return false;
    *out = wf_from_obj(l);
    return true;
}

static bool builtin_repr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return builtin_result_str(wf_op_repr(vm, args[0]), out);
}

/* ---- what the library does, and leaving ---- */

/* Call what a module of the library has under a name, with the arguments of a raw function. */
static bool builtin_call_library(wf_vm *vm, const char *module, const char *function, const wf_value *args, size_t n,
                                 wf_value *out)
{
    wf_value callable;
    wf_str *name = wf_str_intern_z(vm, function);
    wf_module *m = name ? wf_import_builtin(vm, module) : NULL;
    int found = m ? wf_attr_find(vm, wf_from_obj(m), name, &callable) : -1;
    if (found <= 0)
        return found == 0 && wf_raise(vm, WF_EXC_RuntimeError, "lost %s.%s", module, function);
    return wf_call_kw(vm, callable, args, n, vm->kwnames, out);
}
static bool builtin_help(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return builtin_call_library(vm, "pydoc", "help", args, n, out);
}
static bool builtin_breakpoint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return builtin_call_library(vm, "sys", "breakpointhook", args, n, out);
}
static bool builtin_exit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n, (void)out;
    return wf_raise_arg(vm, WF_EXC_SystemExit, wf_is_unset(args[0]) ? WF_NONE : args[0]);
}

const wf_native_row wf_builtins_rows[] = {
    {"getattr", builtin_getattr, "(object, name, default=<absent>, /)",
     "The named attribute; the default when it is absent."},
    {"hasattr", builtin_hasattr, "(obj, name, /)", "Whether the object has an attribute of that name."},
    {"setattr", builtin_setattr, "(obj, name, value, /)", "setattr(x, 'y', v) does x.y = v."},
    {"delattr", builtin_delattr, "(obj, name, /)", "delattr(x, 'y') does del x.y."},
    {"vars", builtin_vars, "(object=<absent>, /)",
     "The object's __dict__; without an argument, locals()."},
    {"dir", builtin_dir, "(object=<absent>, /)",
     "The names of an object's attributes; without an argument, those in scope."},
    {"len", builtin_len, "(obj, /)", "The number of items in a container."},
    {"hash", builtin_hash, "(obj, /)", "The hash value; equal objects have the same."},
    {"id", builtin_id, "(obj, /)", "A number that no other object has at the same time."},
    {"callable", builtin_callable, "(obj, /)", "Whether the object can be called."},
    {"isinstance", builtin_isinstance, "(obj, class_or_tuple, /)",
     "Whether an object is an instance of a class or of one of a tuple of them."},
    {"issubclass", builtin_issubclass, "(cls, class_or_tuple, /)",
     "Whether a class derives from another or from one of a tuple of them."},
    {"iter", builtin_iter, "(object, sentinel=<absent>, /)",
     "An iterator over the object; with a sentinel, over calls of it."},
    {"next", builtin_next, "(iterator, default=<absent>, /)",
     "The next item; the default when there is none."},
    {"aiter", builtin_aiter, "(async_iterable, /)", "An asynchronous iterator over the object."},
    {"anext", builtin_anext, "(aiterator, default=<unrepresentable>, /)",
     "An awaitable of the next item; of the default when there is none."},
    {"any", builtin_any, "(iterable, /)", "Whether some item is true."},
    {"all", builtin_all, "(iterable, /)", "Whether every item is true."},
    {"repr", builtin_repr, "(obj, /)", "The object as text that says what it is."},
    {"exit", builtin_exit, "(code=None)", "Leave by raising SystemExit."},
    {"quit", builtin_exit, "(code=None)", "Leave by raising SystemExit."},
    {0},
};
/* Those whose complaints no signature yields. */
static const wf_native_row builtins_raw_rows[] = {
    {"help", builtin_help, "(*args, **kwds)", "Write what there is to say about an object, or about what a name means."},
    {"breakpoint", builtin_breakpoint, "(*args, **kws)", "Call sys.breakpointhook() with the same arguments."},
    {"print", wf_text_print, "(*args, sep=' ', end='\\n', file=None, flush=False)",
     "Print the values to a stream, sys.stdout by default."},
    {"sorted", builtin_sorted, "(iterable, /, *, key=None, reverse=False)",
     "A new list of the items in ascending order."},
    {0},
};

/* ---- the module ---- */

static bool builtins_add_types(wf_vm *vm, wf_dict *d)
{
    static const wf_kind kinds[] = {
        WF_KIND_OBJECT,  WF_KIND_TYPE,      WF_KIND_INT,      WF_KIND_FLOAT,       WF_KIND_COMPLEX,
        WF_KIND_BOOL,    WF_KIND_STR,       WF_KIND_BYTES,    WF_KIND_BYTEARRAY,   WF_KIND_MEMORYVIEW,
        WF_KIND_LIST,    WF_KIND_TUPLE,     WF_KIND_DICT,     WF_KIND_SET,         WF_KIND_FROZENSET,
        WF_KIND_RANGE,   WF_KIND_SLICE,     WF_KIND_PROPERTY, WF_KIND_CLASSMETHOD, WF_KIND_STATICMETHOD,
        WF_KIND_SUPER,   WF_KIND_ENUMERATE, WF_KIND_ZIP,      WF_KIND_MAP,         WF_KIND_FILTER,
        WF_KIND_REVERSED};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        wf_type *t = vm->kind_types[kinds[i]];
        if (!wf_dict_set_name(vm, d, t->name, wf_from_obj(t)))
            return false;
    }
    for (int i = 0; i < WF_EXC_COUNT; i++) {
        wf_type *t = vm->exc_types[i];
        bool ours =
            wf_is_unset(t->module) || (wf_is_str(t->module) && wf_str_is(wf_as_str(t->module), "builtins"));
        if (ours && !wf_dict_set_name(vm, d, t->name, wf_from_obj(t)))
            return false;
    }
    wf_value os = wf_from_obj(vm->exc_types[WF_EXC_OSError]);
    return wf_dict_set_z(vm, d, "EnvironmentError", os) && wf_dict_set_z(vm, d, "IOError", os);
}

static bool builtins_add_constants(wf_vm *vm, wf_dict *d)
{
    wf_str *doc = wf_str_new_z(vm, "Built-in functions, types, exceptions, and other objects.");
    return doc && wf_dict_set_z(vm, d, "__doc__", wf_from_obj(doc)) &&
           wf_dict_set_z(vm, d, "None", WF_NONE) && wf_dict_set_z(vm, d, "True", WF_TRUE) &&
           wf_dict_set_z(vm, d, "False", WF_FALSE) && wf_dict_set_z(vm, d, "Ellipsis", WF_ELLIPSIS) &&
           wf_dict_set_z(vm, d, "NotImplemented", WF_NOTIMPLEMENTED) &&
           wf_dict_set_z(vm, d, "__debug__", WF_TRUE);
}

bool wf_builtins_start(wf_vm *vm)
{
    wf_module *m = wf_module_new(vm, "builtins");
    if (!m)
        return false;
    m->dict->head.flags &= (uint16_t)~WF_DICT_GLOBALS; /* nothing shadows them from in here */
    vm->builtins = m->dict;
    vm->modules = wf_dict_new(vm, 16);
    return vm->modules && wf_dict_set_name(vm, vm->modules, wf_name(vm, builtins), wf_from_obj(m)) &&
           wf_native_add_rows(vm, m->dict, wf_builtins_rows, NULL, 0) &&
           wf_native_add_rows(vm, m->dict, builtins_raw_rows, NULL, WF_NATIVE_RAW) &&
           wf_native_add_rows(vm, m->dict, wf_builtins_number_rows, NULL, 0) &&
           wf_native_add_rows(vm, m->dict, wf_builtins_text_rows, NULL, 0) &&
           wf_native_add_rows(vm, m->dict, wf_builtins_scope_rows, NULL, 0) &&
           builtins_add_types(vm, m->dict) && builtins_add_constants(vm, m->dict);
}

/* Functions made by scripts, and methods: a function bound to an object. */
#include "builtins.h"
#include "object/exception.h"
#include "object/type_state.h"

static wf_function *function_of(wf_value v)
{
    return (wf_function *)wf_obj(v);
}

wf_function *wf_function_new(wf_vm *vm, wf_code *code, wf_dict *globals)
{
    code = wf_code_for_globals(vm, code, globals);
    if (!code || !wf_code_register(vm, code))
        return NULL;
    wf_function *f = wf_heap_new(vm, WF_KIND_FUNCTION, sizeof *f);
    if (!f)
        return NULL;
    f->code = code;
    f->globals = globals;
    f->name = code->name;
    f->qualname = code->qualname ? code->qualname : code->name;
    f->doc = code->doc;
    f->annotations = f->type_params = WF_UNSET;
    if (!wf_dict_get_name(vm, globals, wf_name(vm, __name__), &f->module))
        f->module = WF_NONE;
    return f;
}

static void function_mark(wf_vm *vm, wf_object *o)
{
    const wf_function *f = (const wf_function *)o;
    wf_heap_mark_object(vm, f->code);
    wf_heap_mark_object(vm, f->globals);
    wf_heap_mark_object(vm, f->closure);
    wf_heap_mark_object(vm, f->defaults);
    wf_heap_mark_object(vm, f->defaults_tuple);
    wf_heap_mark_object(vm, f->kwdefaults);
    wf_heap_mark_object(vm, f->name);
    wf_heap_mark_object(vm, f->qualname);
    wf_heap_mark_value(vm, f->module);
    wf_heap_mark_value(vm, f->doc);
    wf_heap_mark_value(vm, f->annotations);
    wf_heap_mark_value(vm, f->type_params);
    wf_heap_mark_object(vm, f->attributes);
}

static bool function_defaults_set(wf_vm *vm, wf_value self, wf_value value);
static bool function_kwdefaults_set(wf_vm *vm, wf_value self, wf_value value);

/* ---- slots ---- */

static bool function_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_format(vm, "<function %S at 0x%llx>", function_of(self)->qualname,
                              (unsigned long long)(self.w & ~(uint64_t)7));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool function_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    return wf_call_kw(vm, self, args, n, kwnames, out);
}

static bool function_slot_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)owner;
    *out = wf_is_unset(instance) ? self : wf_method_new(vm, self, instance);
    return !wf_is_unset(*out);
}

static bool function_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    int found = wf_attr_find_in(vm, self, function_of(self)->attributes, name, out);
    return found > 0 ||
           (found == 0 && wf_attr_raise(vm, self, name, "'function' object has no attribute '%S'", name));
}

static bool function_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    return wf_attr_store_in(vm, self, &function_of(self)->attributes, name, value);
}

/* The cells of a closure given as a tuple, as many as the code wants. NULL without exception: none. */
static wf_array *function_given_closure(wf_vm *vm, const wf_code *code, wf_value given)
{
    size_t want = code->free_count, have = wf_is_tuple(given) ? wf_as_tuple(given)->count : 0;
    if (!wf_is_tuple(given) && (want || !(wf_is_unset(given) || wf_is_none(given)))) {
        bool none = wf_is_unset(given) || wf_is_none(given);
        wf_raise(vm, WF_EXC_TypeError, none ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple");
        return NULL;
    }
    if (want != have) {
        wf_raise(vm, WF_EXC_ValueError, "%S requires closure of length %zu, not %zu", code->name, want, have);
        return NULL;
    }
    wf_array *closure = want ? wf_heap_new_array(vm, want) : NULL;
    for (size_t i = 0; closure && i < want; i++) {
        wf_value cell = wf_as_tuple(given)->items[i];
        if (!wf_is_kind(cell, WF_KIND_CELL)) {
            wf_raise(vm, WF_EXC_TypeError, "arg 5 (closure) expected cell, found %T", cell);
            return NULL;
        }
        closure->items[i] = cell;
    }
    return closure;
}

static bool function_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    enum { CODE, GLOBALS, NAME, DEFAULTS, CLOSURE, KWDEFAULTS, COUNT };
    static const char signature[] =
        "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)";
    wf_value b[COUNT];
    (void)cls;
    if (!wf_native_bind_args(vm, "function", signature, args, n, kwnames, b, COUNT))
        return false;
    if (!wf_is_kind(b[CODE], WF_KIND_CODE))
        return wf_raise(vm, WF_EXC_TypeError, "function() argument 'code' must be code, not %A", b[CODE]);
    if (!wf_is_dict(b[GLOBALS]))
        return wf_raise(vm, WF_EXC_TypeError, "function() argument 'globals' must be dict, not %A", b[GLOBALS]);
    if (!wf_is_unset(b[NAME]) && !wf_is_none(b[NAME]) && !wf_is_str(b[NAME]))
        return wf_raise(vm, WF_EXC_TypeError, "arg 3 (name) must be None or string");
    if (!wf_is_unset(b[DEFAULTS]) && !wf_is_none(b[DEFAULTS]) && !wf_is_tuple(b[DEFAULTS]))
        return wf_raise(vm, WF_EXC_TypeError, "arg 4 (defaults) must be None or tuple");
    if (!wf_is_unset(b[KWDEFAULTS]) && !wf_is_none(b[KWDEFAULTS]) && !wf_is_dict(b[KWDEFAULTS]))
        return wf_raise(vm, WF_EXC_TypeError, "arg 6 (kwdefaults) must be None or dict");
    wf_code *code = (wf_code *)wf_obj(b[CODE]);
    wf_dict *globals = wf_as_dict(b[GLOBALS]);
    wf_array *closure = function_given_closure(vm, code, b[CLOSURE]);
    if (!closure && wf_error_pending(vm))
        return false;
    globals->head.flags |= WF_DICT_NAMESPACE | (globals == vm->builtins ? 0 : WF_DICT_GLOBALS);
    wf_function *f = wf_function_new(vm, code, globals);
    if (!f)
        return false;
    f->closure = closure;
    if (wf_is_str(b[NAME]))
        f->name = wf_as_str(b[NAME]);
    wf_heap_barrier(vm, f);
    *out = wf_from_obj(f);
    return (!wf_is_tuple(b[DEFAULTS]) || function_defaults_set(vm, *out, b[DEFAULTS])) &&
           (!wf_is_dict(b[KWDEFAULTS]) || function_kwdefaults_set(vm, *out, b[KWDEFAULTS]));
}

static const wf_slots function_slots = {
    .make = function_make,
    .repr = function_repr,
    .call = function_call,
    .get = function_slot_get,
    .getattr = function_getattr,
    .setattr = function_setattr,
};

/* ---- attributes ---- */

static bool function_text_set(wf_vm *vm, wf_value self, wf_str **field, const char *name, wf_value value)
{
    if (!wf_is_str(value))
        return wf_raise(vm, WF_EXC_TypeError, "%s must be set to a string object", name);
    *field = wf_as_str(value);
    wf_heap_barrier(vm, wf_obj(self));
    return true;
}
static bool function_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(function_of(self)->name);
    return true;
}
static bool function_name_set(wf_vm *vm, wf_value self, wf_value value)
{
    return function_text_set(vm, self, &function_of(self)->name, "__name__", value);
}
static bool function_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(function_of(self)->qualname);
    return true;
}
static bool function_qualname_set(wf_vm *vm, wf_value self, wf_value value)
{
    return function_text_set(vm, self, &function_of(self)->qualname, "__qualname__", value);
}

static bool function_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = function_of(self)->doc;
    return true;
}
static bool function_doc_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &function_of(self)->doc, wf_is_unset(value) ? WF_NONE : value);
    return true;
}
static bool function_module_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = function_of(self)->module;
    return true;
}
static bool function_module_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_heap_store(vm, wf_obj(self), &function_of(self)->module, wf_is_unset(value) ? WF_NONE : value);
    return true;
}

static bool function_code_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(function_of(self)->code);
    return true;
}
static bool function_code_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_function *f = function_of(self);
    if (!wf_is_kind(value, WF_KIND_CODE))
        return wf_raise(vm, WF_EXC_TypeError, "__code__ must be set to a code object");
    wf_code *code = (wf_code *)wf_obj(value);
    uint32_t have = f->closure ? (uint32_t)f->closure->length : 0;
    if (code->free_count != have)
        return wf_raise(vm, WF_EXC_ValueError, "%S() requires a code object with %u free vars, not %u",
                        f->name, have, code->free_count);
    if (f->defaults && f->defaults->length > code->argcount)
        return wf_raise(vm, WF_EXC_ValueError, "%S() has more defaults than the code object has parameters",
                        f->name);
    const uint32_t kinds = WF_CODE_GENERATOR | WF_CODE_COROUTINE | WF_CODE_ASYNC_GENERATOR;
    if ((code->flags ^ f->code->flags) & kinds &&
        !wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                 "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)"))
        return false;
    code = wf_code_for_globals(vm, code, f->globals);
    if (!code || !wf_code_register(vm, code))
        return false;
    f->code = code;
    wf_heap_barrier(vm, f);
    return true;
}

static bool function_globals_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(function_of(self)->globals);
    return true;
}
static bool function_closure_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_array *closure = function_of(self)->closure;
    *out = WF_NONE;
    if (!closure)
        return true;
    wf_tuple *t = wf_tuple_from(vm, closure->items, closure->length);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool function_defaults_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_function *f = function_of(self);
    *out = WF_NONE;
    if (!f->defaults)
        return true;
    if (!f->defaults_tuple) {
        f->defaults_tuple = wf_tuple_from(vm, f->defaults->items, f->defaults->length);
        if (!f->defaults_tuple)
            return false;
        wf_heap_barrier(vm, f);
    }
    *out = wf_from_obj(f->defaults_tuple);
    return true;
}
static bool function_defaults_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_function *f = function_of(self);
    if (!wf_is_unset(value) && !wf_is_none(value) && !wf_is_tuple(value))
        return wf_raise(vm, WF_EXC_TypeError, "__defaults__ must be set to a tuple object");
    wf_tuple *t = wf_is_tuple(value) && wf_as_tuple(value)->count ? wf_as_tuple(value) : NULL;
    wf_array *a = NULL;
    if (t) {
        /* More defaults than parameters: only the last ones can mean anything. */
        size_t n = t->count < f->code->argcount ? t->count : f->code->argcount;
        a = wf_heap_new_array(vm, n);
        if (!a)
            return false;
        memcpy(a->items, t->items + (t->count - n), n * sizeof(wf_value));
    }
    f->defaults = a && a->length ? a : NULL;
    f->defaults_tuple = t;
    wf_heap_barrier(vm, f);
    return true;
}

static bool function_kwdefaults_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = function_of(self)->kwdefaults ? wf_from_obj(function_of(self)->kwdefaults) : WF_NONE;
    return true;
}
static bool function_kwdefaults_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_function *f = function_of(self);
    if (!wf_is_unset(value) && !wf_is_none(value) && !wf_is_dict(value))
        return wf_raise(vm, WF_EXC_TypeError, "__kwdefaults__ must be set to a dict object");
    f->kwdefaults = wf_is_dict(value) ? wf_as_dict(value) : NULL;
    wf_heap_barrier(vm, f);
    return true;
}

/* The compiler leaves annotations as a dict or as a tuple name, value, name, value ... until somebody asks.
 */
static bool function_annotations_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_function *f = function_of(self);
    if (!wf_is_dict(f->annotations)) {
        wf_dict *d = wf_dict_new(vm, 0);
        if (!d)
            return false;
        if (wf_is_tuple(f->annotations)) {
            const wf_tuple *t = wf_as_tuple(f->annotations);
            for (size_t i = 0; i + 1 < t->count; i += 2)
                if (!wf_dict_set(vm, d, t->items[i], t->items[i + 1]))
                    return false;
        }
        wf_heap_store(vm, f, &f->annotations, wf_from_obj(d));
    }
    *out = f->annotations;
    return true;
}
static bool function_annotations_set(wf_vm *vm, wf_value self, wf_value value)
{
    if (!wf_is_unset(value) && !wf_is_none(value) && !wf_is_dict(value))
        return wf_raise(vm, WF_EXC_TypeError, "__annotations__ must be set to a dict object");
    wf_heap_store(vm, wf_obj(self), &function_of(self)->annotations, wf_is_none(value) ? WF_UNSET : value);
    return true;
}

static bool function_params_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = function_of(self)->type_params;
    if (wf_is_unset(*out)) {
        wf_tuple *empty = wf_tuple_from(vm, NULL, 0);
        *out = empty ? wf_from_obj(empty) : WF_UNSET;
        return empty != NULL;
    }
    return true;
}
static bool function_params_set(wf_vm *vm, wf_value self, wf_value value)
{
    if (!wf_is_tuple(value))
        return wf_raise(vm, WF_EXC_TypeError, "__type_params__ must be set to a tuple");
    wf_heap_store(vm, wf_obj(self), &function_of(self)->type_params, value);
    return true;
}

static bool function_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_function *f = function_of(self);
    if (!f->attributes) {
        f->attributes = wf_dict_new(vm, 0);
        if (!f->attributes)
            return false;
        wf_heap_barrier(vm, f);
    }
    *out = wf_from_obj(f->attributes);
    return true;
}
static bool function_dict_set(wf_vm *vm, wf_value self, wf_value value)
{
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete __dict__");
    if (!wf_is_dict(value))
        return wf_raise(vm, WF_EXC_TypeError, "__dict__ must be set to a dictionary, not a '%T'", value);
    function_of(self)->attributes = wf_as_dict(value);
    wf_heap_barrier(vm, wf_obj(self));
    return true;
}

static bool function_builtins_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    *out = vm->builtins ? wf_builtins_of(vm, ((wf_function *)wf_obj(self))->globals) : WF_NONE;
    return true;
}

static bool function_m_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_instance_dir(vm, function_of(args[0])->attributes, wf_type_of(vm, args[0]), out);
}

static const wf_native_row function_methods[] = {
    {"__dir__", function_m_dir, "(self, /)", "Default dir() implementation."},
    {0},
};
static const wf_getset_row function_getset[] = {
    {"__name__", function_name_get, function_name_set, NULL},
    {"__qualname__", function_qualname_get, function_qualname_set, NULL},
    {"__doc__", function_doc_get, function_doc_set, NULL},
    {"__module__", function_module_get, function_module_set, NULL},
    {"__code__", function_code_get, function_code_set, NULL},
    {"__globals__", function_globals_get, wf_getset_readonly, NULL},
    {"__builtins__", function_builtins_get, wf_getset_readonly, NULL},
    {"__closure__", function_closure_get, wf_getset_readonly, NULL},
    {"__defaults__", function_defaults_get, function_defaults_set, NULL},
    {"__kwdefaults__", function_kwdefaults_get, function_kwdefaults_set, NULL},
    {"__annotations__", function_annotations_get, function_annotations_set, NULL},
    {"__type_params__", function_params_get, function_params_set, NULL},
    {"__dict__", function_dict_get, function_dict_set, NULL},
    {0},
};

static const wf_native_type function_native = {
    .name = "function",
    .doc = "A function made by def or lambda.",
    .kind = WF_KIND_FUNCTION,
    .slots = &function_slots,
    .methods = function_methods,
    .getset = function_getset,
    .flags = WF_TYPE_FINAL,
};

/* ---- methods ---- */

static wf_method *method_of(wf_value v)
{
    return (wf_method *)wf_obj(v);
}

wf_value wf_method_new(wf_vm *vm, wf_value function, wf_value self)
{
    wf_method *m = wf_heap_new(vm, WF_KIND_METHOD, sizeof *m);
    if (!m)
        return WF_UNSET;
    m->function = function;
    m->self = self;
    return wf_from_obj(m);
}

static void method_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_method *)o)->function);
    wf_heap_mark_value(vm, ((wf_method *)o)->self);
}

static bool method_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_method *m = method_of(self);
    wf_value name;
    int found = wf_attr_find(vm, m->function, wf_name(vm, __qualname__), &name);
    if (found == 0)
        found = wf_attr_find(vm, m->function, wf_name(vm, __name__), &name);
    if (found < 0)
        return false;
    wf_str *s = found && wf_is_str(name)
                    ? wf_str_format(vm, "<bound method %S of %R>", wf_as_str(name), m->self)
                    : wf_str_format(vm, "<bound method ? of %R>", m->self);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool method_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    return wf_call_kw(vm, self, args, n, kwnames, out);
}

static bool method_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_METHOD))
        return true;
    const wf_method *a = method_of(self), *b = method_of(other);
    if (!wf_recursion_enter(vm, " in comparison"))
        return false;
    int equal = wf_same(a->self, b->self) ? wf_op_equal(vm, a->function, b->function) : 0;
    wf_recursion_leave(vm);
    *out = wf_bool((equal > 0) == (op == WF_CMP_EQ));
    return equal >= 0;
}

static bool method_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    const wf_method *m = method_of(self);
    uint64_t function = 0;
    if (!wf_recursion_enter(vm, " while hashing"))
        return false;
    bool ok = wf_op_hash(vm, m->function, &function);
    wf_recursion_leave(vm);
    *out = (m->self.w >> 4) ^ function;
    return ok;
}

static bool method_slot_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)vm, (void)instance, (void)owner;
    *out = self; /* bound already */
    return true;
}

/* What the method itself has not, its function has. */
static bool method_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_value v;
    int found = wf_type_find(vm, vm->kind_types[WF_KIND_METHOD], name, &v, NULL);
    if (found != 0)
        return found > 0 && wf_attr_bind(vm, v, self, wf_type_of(vm, self), out);
    wf_value function = method_of(self)->function;
    while (wf_is_exact(function, WF_KIND_METHOD)) /* a method of a method has no other attributes either */
        function = method_of(function)->function;
    return wf_attr_get(vm, function, name, out);
}

static bool method_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    wf_value bound[2];
    (void)cls;
    if (!wf_native_bind_args(vm, "method", "(function, instance, /)", args, n, kwnames, bound, 2))
        return false;
    if (!wf_op_callable(vm, bound[0]))
        return wf_raise(vm, WF_EXC_TypeError, "first argument must be callable");
    if (wf_is_none(bound[1]))
        return wf_raise(vm, WF_EXC_TypeError, "instance must not be None");
    *out = wf_method_new(vm, bound[0], bound[1]);
    return !wf_is_unset(*out);
}

static const wf_slots method_slots = {
    .repr = method_repr,
    .hash = method_hash,
    .compare = method_compare,
    .call = method_call,
    .get = method_slot_get,
    .getattr = method_getattr,
    .make = method_make,
};

static bool method_function_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = method_of(self)->function;
    return true;
}
static bool method_self_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = method_of(self)->self;
    return true;
}
static bool method_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = wf_attr_find(vm, method_of(self)->function, wf_name(vm, __doc__), out);
    if (found == 0)
        *out = WF_NONE;
    return found >= 0;
}

static const wf_getset_row method_getset[] = {
    {"__func__", method_function_get, wf_getset_readonly, "the function (or other callable) implementing a method"},
    {"__self__", method_self_get, wf_getset_readonly, "the instance to which a method is bound"},
    {"__doc__", method_doc_get, NULL, NULL},
    {0},
};

static const wf_native_type method_native = {
    .name = "method",
    .doc = "Create a bound instance method object.",
    .kind = WF_KIND_METHOD,
    .slots = &method_slots,
    .getset = method_getset,
    .flags = WF_TYPE_FINAL,
};

bool wf_function_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_FUNCTION] = (wf_kind_info){.name = "function", .mark = function_mark};
    vm->kind_infos[WF_KIND_METHOD] = (wf_kind_info){.name = "method", .mark = method_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_FUNCTION], &function_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_METHOD], &method_native);
}

/* Native functions as objects, and calling them (vm/native.h). */
#include "object/signature.h"
#include "object/type_state.h"

/* Flags of a bound native in place of WF_NATIVE_DIRECT and WF_NATIVE_METHOD: nobody may enter its body
 * without its self, nor bind it again. */
enum { NATIVE_BOUND_DIRECT = 8, NATIVE_BOUND_METHOD = 16 }; /* 32: WF_NATIVE_RAW */
enum { NATIVE_LOCAL = 16 }; /* bound parameters and prepended arguments on the C stack, at most */

/* Which class a native shows itself as. */
static uint32_t native_shape(uint16_t flags, bool bound)
{
    if (bound)
        return flags & WF_NATIVE_WRAPPER ? WF_KIND_METHOD_WRAPPER : WF_KIND_NATIVE;
    if (!(flags & WF_NATIVE_METHOD))
        return WF_KIND_NATIVE;
    return flags & WF_NATIVE_WRAPPER ? WF_KIND_WRAPPER_DESCRIPTOR : WF_KIND_METHOD_DESCRIPTOR;
}

wf_native *wf_native_new(wf_vm *vm, const wf_native_row *row, wf_type *owner, uint16_t flags)
{
    struct wf_signature *s = NULL;
    int arity = -1;
    uint16_t least = 0;
    if (row->signature && !(flags & (WF_NATIVE_WRAPPER | WF_NATIVE_RAW))) {
        s = wf_signature_of(vm, row->signature);
        if (!s)
            return NULL;
        arity = wf_signature_direct(row->signature, &least);
    }
    wf_native *f = wf_heap_new(vm, WF_KIND_NATIVE, sizeof *f);
    if (!f)
        return NULL;
    f->head.shape = native_shape(flags, false);
    f->head.flags = flags | (arity >= (flags & WF_NATIVE_METHOD ? 1 : 0) ? WF_NATIVE_DIRECT : 0);
    f->row = row;
    f->body = row->body;
    f->self = WF_UNSET;
    f->owner = owner;
    f->module = WF_NONE;
    f->signature = s;
    f->arity = (uint16_t)(arity >= 0 ? arity : 0);
    f->least = least;
    return f;
}

wf_value wf_native_bind(wf_vm *vm, wf_native *f, wf_value self)
{
    wf_native *bound = wf_heap_new(vm, WF_KIND_NATIVE, sizeof *bound);
    if (!bound)
        return WF_UNSET;
    uint16_t flags = f->head.flags;
    bound->head.flags = flags & (WF_NATIVE_WRAPPER | NATIVE_BOUND_DIRECT | NATIVE_BOUND_METHOD);
    if (flags & WF_NATIVE_DIRECT)
        bound->head.flags |= NATIVE_BOUND_DIRECT;
    if (flags & WF_NATIVE_METHOD)
        bound->head.flags |= NATIVE_BOUND_METHOD;
    bound->head.shape = native_shape(flags, true);
    bound->row = f->row;
    bound->body = f->body;
    bound->self = self;
    bound->owner = f->owner;
    bound->module = f->module;
    bound->signature = f->signature;
    bound->arity = f->arity;
    bound->least = f->least;
    return wf_from_obj(bound);
}

bool wf_native_add_rows(wf_vm *vm, wf_dict *into, const wf_native_row *rows, wf_type *owner, uint16_t flags)
{
    wf_value module = WF_NONE;
    if (!owner && !wf_dict_get_name(vm, into, wf_name(vm, __name__), &module))
        module = WF_NONE;
    for (; rows->name; rows++) {
        wf_native *f = wf_native_new(vm, rows, owner, flags);
        if (!f)
            return false;
        f->module = module;
        if (!wf_dict_set_z(vm, into, rows->name, wf_from_obj(f)))
            return false;
    }
    return true;
}

/* ---- calling ---- */

/* "list.append", "math.sqrt", "len": as messages about argument counts name a function. */
static WF_COLD wf_str *native_full_name(wf_vm *vm, const wf_native *f)
{
    if (wf_is_type(f->self) &&
        !(f->head.flags & WF_NATIVE_METHOD)) /* a class method: of the class it was called on */
        return wf_str_format(vm, "%S.%s", wf_as_type(f->self)->qualname, f->row->name);
    if (f->owner)
        return wf_str_format(vm, "%N.%s", f->owner, f->row->name);
    if (wf_is_str(f->module) && !wf_str_is(wf_as_str(f->module), "builtins"))
        return wf_str_format(vm, "%S.%s", wf_as_str(f->module), f->row->name);
    return wf_str_new_z(vm, f->row->name);
}

static WF_COLD bool native_wrong_self(wf_vm *vm, const wf_native *f, const wf_value *args, size_t n)
{
    const char *name = f->row->name;
    bool wrapper = f->head.flags & WF_NATIVE_WRAPPER;
    if (n == 0)
        return wrapper ? wf_raise(vm, WF_EXC_TypeError, "descriptor '%s' of '%N' object needs an argument",
                                  name, f->owner)
                       : wf_raise(vm, WF_EXC_TypeError, "unbound method %N.%s() needs an argument", f->owner,
                                  name);
    return wrapper
               ? wf_raise(vm, WF_EXC_TypeError, "descriptor '%s' requires a '%N' object but received a '%T'",
                          name, f->owner, args[0])
               : wf_raise(vm, WF_EXC_TypeError,
                          "descriptor '%s' for '%N' objects doesn't apply to a '%T' object", name, f->owner,
                          args[0]);
}

/* Bind and run; args begin with self where there is one. */
static bool native_bind_and_run(wf_vm *vm, wf_native *f, bool implicit, const wf_value *args, size_t n,
                                wf_tuple *kwnames, wf_value *out)
{
    struct wf_signature *s = f->signature;
    wf_value local[NATIVE_LOCAL], *bound = local;
    if (WF_UNLIKELY(!s->parsed) && !wf_signature_parse(vm, s))
        return false;
    if (WF_UNLIKELY(s->count > NATIVE_LOCAL)) {
        wf_array *a = wf_heap_new_array(vm, s->count);
        if (!a)
            return false;
        bound = a->items;
    }
    wf_callee callee = {f->row->name, NULL, implicit};
    size_t keywords = kwnames ? kwnames->count : 0;
    bool refused = keywords || n < s->required || (n > s->positional && s->var_args < 0);
    if (WF_UNLIKELY(refused && s->posonly >= s->positional && !s->kwonly && s->var_keywords < 0)) {
        callee.full = native_full_name(vm, f); /* the message names it so */
        if (!callee.full)
            return false;
    }
    return wf_signature_bind(vm, s, &callee, args, n, kwnames, bound) && f->body(vm, bound, s->count, out);
}

/* A call with fewer positional arguments than there are parameters, the others of which have defaults. */
static __attribute__((noinline)) bool native_run_filled(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_value *out)
{
    wf_value bound[SIGNATURE_PLAIN];
    for (size_t i = 0; i < f->arity; i++) /* one loop: the compiler makes a call of memcpy of two */
        bound[i] = i < n ? args[i] : WF_UNSET;
    return f->body(vm, bound, f->arity, out);
}

/* Everything but these two. Apart, so that the usual calls need no room on the stack. */
static __attribute__((noinline)) bool native_run_others(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    uint16_t flags = f->head.flags;
    if (flags & (WF_NATIVE_METHOD | NATIVE_BOUND_METHOD) && (n == 0 || !wf_type_instance(vm, args[0], f->owner)))
        return native_wrong_self(vm, f, args, n);
    if (flags & WF_NATIVE_WRAPPER)
        return wf_special_call(vm, f, args, n, kwnames, out);
    const struct wf_signature *s = f->signature;
    if (!s) {
        wf_tuple *outer = vm->kwnames;
        vm->kwnames = kwnames && kwnames->count ? kwnames : NULL;
        bool ok = f->body(vm, args, n, out);
        vm->kwnames = outer;
        return ok;
    }
    if (WF_LIKELY(s->plain && n >= s->required && n <= s->positional && (!kwnames || !kwnames->count))) {
        wf_value bound[SIGNATURE_PLAIN];
        for (size_t i = 0; i < s->count; i++)
            bound[i] = i < n ? args[i] : WF_UNSET;
        return f->body(vm, bound, s->count, out);
    }
    return native_bind_and_run(vm, f, flags & WF_NATIVE_METHOD || !wf_is_unset(f->self), args, n, kwnames, out);
}

static inline bool native_run(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    uint16_t flags = f->head.flags;
    vm->native_row = f->row;
    if (WF_LIKELY(flags & (WF_NATIVE_DIRECT | NATIVE_BOUND_DIRECT) && n >= f->least && n <= f->arity && !kwnames) &&
        (!(flags & (WF_NATIVE_METHOD | NATIVE_BOUND_METHOD)) || wf_type_of(vm, args[0]) == f->owner))
        return n == f->arity ? f->body(vm, args, n, out) : native_run_filled(vm, f, args, n, out);
    return native_run_others(vm, f, args, n, kwnames, out);
}

/* Of one bound to self, which comes first. */
static __attribute__((noinline)) bool native_call_bound(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value local[NATIVE_LOCAL], *all = local;
    size_t total = n + (kwnames ? kwnames->count : 0);
    if (WF_UNLIKELY(total + 1 > NATIVE_LOCAL)) {
        wf_array *a = wf_heap_new_array(vm, total + 1);
        if (!a)
            return false;
        all = a->items;
    }
    all[0] = f->self;
    for (size_t i = 0; i < total; i++)
        all[i + 1] = args[i];
    return native_run(vm, f, all, n + 1, kwnames, out);
}

bool wf_native_call(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (wf_is_unset(f->self))
        return native_run(vm, f, args, n, kwnames, out);
    return native_call_bound(vm, f, args, n, kwnames, out);
}

bool wf_native_bind_args(wf_vm *vm, const char *name, const char *signature, const wf_value *args, size_t n,
                         wf_tuple *kwnames, wf_value *bound, size_t count)
{
    struct wf_signature *s = wf_signature_of(vm, signature);
    if (!s || !wf_signature_parse(vm, s))
        return false;
    if (s->count > count)
        return wf_raise(vm, WF_EXC_SystemError, "%s: room for %zu arguments, %zu needed", name, count,
                        (size_t)s->count);
    wf_callee callee = {name, NULL, 0};
    return wf_signature_bind(vm, s, &callee, args, n, kwnames, bound);
}

/* ---- the object ---- */

static wf_native *native_of(wf_value v)
{
    return (wf_native *)wf_obj(v);
}

static bool native_slot_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    return wf_native_call(vm, native_of(self), args, n, kwnames, out);
}

static bool native_slot_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    const wf_native *f = native_of(self);
    (void)owner;
    *out = self;
    if (wf_is_unset(instance) || !(f->head.flags & WF_NATIVE_METHOD) || !wf_is_unset(f->self))
        return true;
    if (!wf_type_instance(vm, instance, f->owner))
        return wf_raise(vm, WF_EXC_TypeError, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                        f->row->name, f->owner, instance);
    *out = wf_native_bind(vm, native_of(self), instance);
    return !wf_is_unset(*out);
}

static bool native_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_native *f = native_of(self);
    bool wrapper = f->head.flags & WF_NATIVE_WRAPPER;
    wf_str *s;
    if (!wf_is_unset(f->self))
        s = wf_str_format(vm, "<%s %s%s of %T object at 0x%llx>",
                          wrapper ? "method-wrapper" : "built-in method", wrapper ? "'" : "", f->row->name,
                          f->self, (unsigned long long)(f->self.w & ~(uint64_t)7));
    else if (f->head.flags & WF_NATIVE_METHOD)
        s = wf_str_format(vm, "<%s '%s' of '%N' objects>", wrapper ? "slot wrapper" : "method", f->row->name,
                          f->owner);
    else
        s = wf_str_format(vm, "<built-in %s %s>", f->owner ? "method" : "function", f->row->name);
    if (s && wrapper && !wf_is_unset(f->self))
        s = wf_str_format(vm, "<method-wrapper '%s' of %T object at 0x%llx>", f->row->name, f->self,
                          (unsigned long long)(f->self.w & ~(uint64_t)7));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool native_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_NATIVE))
        return true;
    const wf_native *a = native_of(self), *b = native_of(other);
    bool equal = a == b || (a->row == b->row && a->owner == b->owner && wf_same(a->self, b->self) &&
                            !wf_is_unset(a->self));
    *out = wf_bool(equal == (op == WF_CMP_EQ));
    return true;
}

static bool native_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    const wf_native *f = native_of(self);
    (void)vm;
    *out = wf_is_unset(f->self) ? self.w >> 4 : (f->self.w >> 4) ^ (uint64_t)(uintptr_t)f->row;
    return true;
}

static const wf_slots native_slots = {
    .repr = native_repr,
    .hash = native_hash,
    .compare = native_compare,
    .call = native_slot_call,
    .get = native_slot_get,
};

static bool native_text(wf_vm *vm, const char *text, wf_value *out)
{
    wf_str *s = text ? wf_str_new_z(vm, text) : NULL;
    *out = s ? wf_from_obj(s) : WF_NONE;
    return s || !text;
}
static bool native_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return native_text(vm, native_of(self)->row->name, out);
}
static bool native_doc_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return native_text(vm, native_of(self)->row->doc, out);
}
/* As CPython's Argument Clinic writes them: the bound parameter is marked by $, that of a function is its module. A function whose left-out
 * argument cannot be told from any value (<absent>) has none. */
bool wf_native_text_signature(wf_vm *vm, const char *text, bool function, wf_value *out)
{
    wf_str *s = NULL;
    *out = WF_NONE;
    if (!text || strstr(text, "<absent>"))
        return true;
    if (function && text[1] == ')')
        s = wf_str_new_z(vm, "($module, /)");
    else if (function)
        s = wf_str_format(vm, "($module, %s%s", strstr(text, ", /") ? "" : "/, ", text + 1);
    else if (!strncmp(text, "(cls", 4))
        s = wf_str_format(vm, "($type%s", text + 4);
    else if (!strncmp(text, "(self", 5) || !strncmp(text, "(type", 5))
        s = wf_str_format(vm, "($%s", text + 1);
    else
        s = wf_str_new_z(vm, text);
    if (s)
        *out = wf_from_obj(s);
    return s != NULL;
}
static bool native_signature_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_native_text_signature(vm, native_of(self)->row->signature, !native_of(self)->owner, out);
}
static bool native_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_native *f = native_of(self);
    if (!f->owner)
        return native_text(vm, f->row->name, out);
    wf_str *s = native_full_name(vm, f);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool native_module_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = native_of(self)->module;
    return true;
}
static bool native_self_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_native *f = native_of(self);
    if (!wf_is_unset(f->self)) {
        *out = f->self;
        return true;
    }
    *out = f->owner ? wf_from_obj(f->owner) : WF_NONE;
    if (!f->owner && vm->modules && wf_is_str(f->module) && wf_dict_get(vm, vm->modules, f->module, out) < 0)
        return false;
    return true;
}
static bool native_objclass_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = native_of(self)->owner ? wf_from_obj(native_of(self)->owner) : WF_NONE;
    return true;
}

#define NATIVE_COMMON                                                                                        \
    {"__name__", native_name_get, NULL, NULL}, {"__qualname__", native_qualname_get, NULL, NULL},            \
        {"__doc__", native_doc_get, NULL, NULL}, {"__text_signature__", native_signature_get, NULL, NULL}
static const wf_getset_row native_function_getset[] = {
    NATIVE_COMMON,
    {"__module__", native_module_get, NULL, NULL},
    {"__self__", native_self_get, NULL, NULL},
    {0},
};
static const wf_getset_row native_descriptor_getset[] = {
    NATIVE_COMMON,
    {"__objclass__", native_objclass_get, NULL, NULL},
    {0},
};
static const wf_getset_row native_wrapper_getset[] = {
    NATIVE_COMMON,
    {"__objclass__", native_objclass_get, NULL, NULL},
    {"__self__", native_self_get, NULL, NULL},
    {0},
};
#undef NATIVE_COMMON

static void native_mark(wf_vm *vm, wf_object *o)
{
    const wf_native *f = (const wf_native *)o;
    wf_heap_mark_value(vm, f->self);
    wf_heap_mark_value(vm, f->module);
    wf_heap_mark_object(vm, f->owner);
}

bool wf_native_start(wf_vm *vm)
{
#define NATIVE_TYPE(text, rows)                                                                              \
    {.name = text, .kind = WF_KIND_NATIVE, .slots = &native_slots, .getset = rows, .flags = WF_TYPE_FINAL}
    static const wf_native_type types[] = {
        NATIVE_TYPE("builtin_function_or_method", native_function_getset),
        NATIVE_TYPE("method_descriptor", native_descriptor_getset),
        NATIVE_TYPE("wrapper_descriptor", native_descriptor_getset),
        NATIVE_TYPE("method-wrapper", native_wrapper_getset),
    };
#undef NATIVE_TYPE
    static const wf_kind kinds[] = {WF_KIND_NATIVE, WF_KIND_METHOD_DESCRIPTOR, WF_KIND_WRAPPER_DESCRIPTOR,
                                    WF_KIND_METHOD_WRAPPER};
    vm->kind_infos[WF_KIND_NATIVE] = (wf_kind_info){.name = "native", .mark = native_mark};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (!wf_native_fill_type(vm, vm->kind_types[kinds[i]], &types[i]))
            return false;
    return true;
}

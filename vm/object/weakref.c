/* weakref.ref: references that do not keep what they refer to. When they let go is the collector's business:
 * memory/weak.h. */
#include "object/weakref.h"

#include "object/exception.h"
#include "object/type_state.h"
#include "vm.h"

void wf_weakref_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_weakref *)o)->callback);
}

/* The collector cleared it and it has a callback; or it is of a class with __del__ and unreachable itself. */
void wf_weakref_closing(wf_vm *vm, wf_object *o)
{
    wf_weakref *r = (wf_weakref *)o;
    wf_value self = wf_from_obj(r), callback = r->callback, out;
    if (!r->calling) {
        wf_instance_closing(vm, o);
        return;
    }
    r->calling = false;
    r->callback = WF_NONE;
    if (!wf_call(vm, callback, &self, 1, &out))
        wf_error_unraisable(vm, "calling", callback);
}

static bool weakref_can(wf_vm *vm, wf_value object)
{
    wf_type *t = wf_type_of(vm, object);
    if (wf_is_obj(object) && t->head.flags & WF_TYPE_WEAK)
        return true;
    wf_str *name = t->head.flags & WF_TYPE_SCRIPT ? t->name : wf_type_full_name(vm, t);
    return name && wf_raise(vm, WF_EXC_TypeError, "cannot create weak reference to '%S' object", name);
}

/* A living one without callback of exactly that class. */
static wf_weakref *weakref_plain(wf_vm *vm, wf_object *o, const wf_type *cls)
{
    wf_weakref *r = NULL;
    while ((r = wf_weak_next(vm, o, r)))
        if (wf_is_none(r->callback) && wf_type_of(vm, wf_from_obj(r)) == cls)
            return r;
    return NULL;
}

wf_value wf_weakref_make(wf_vm *vm, wf_type *cls, wf_value object, wf_value callback)
{
    if (!weakref_can(vm, object))
        return WF_UNSET;
    if (wf_is_none(callback) && !(cls->head.flags & WF_TYPE_SCRIPT)) {
        wf_weakref *same = weakref_plain(vm, wf_obj(object), cls);
        if (same)
            return wf_from_obj(same);
    }
    wf_value made = wf_type_new_instance(vm, cls);
    if (wf_is_unset(made))
        return WF_UNSET;
    wf_weakref *r = wf_as_weakref(made);
    r->referent = object;
    r->callback = callback;
    if (!wf_weak_add(vm, r)) {
        r->referent = WF_UNSET;
        return WF_UNSET;
    }
    return made;
}

/* ---- slots ---- */

/* (object, callback=None): positional, as CPython's __new__ counts them. */
static bool weakref_make_slot(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    if (n == 0 || n > 2)
        return wf_raise(vm, WF_EXC_TypeError, "__new__ expected at %s %d argument%s, got %zu",
                        n ? "most" : "least", n ? 2 : 1, n ? "s" : "", n);
    if (kwnames && kwnames->count && !(cls->head.flags & WF_TYPE_SCRIPT))
        return wf_raise(vm, WF_EXC_TypeError, "ref() takes no keyword arguments");
    *out = wf_weakref_make(vm, cls, args[0], n == 2 ? args[1] : WF_NONE);
    return !wf_is_unset(*out);
}
static bool weakref_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)self, (void)args;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "ref() takes no keyword arguments");
    return (n >= 1 && n <= 2) ||
           wf_raise(vm, WF_EXC_TypeError, "__init__ expected at %s %d argument%s, got %zu",
                    n ? "most" : "least", n ? 2 : 1, n ? "s" : "", n);
}
static bool weakref_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)args;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "weakref() takes no keyword arguments");
    if (n)
        return wf_raise(vm, WF_EXC_TypeError, "weakref expected 0 arguments, got %zu", n);
    *out = wf_weak_get(vm, wf_as_weakref(self));
    if (wf_is_unset(*out))
        *out = WF_NONE;
    return true;
}
static bool weakref_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value object = wf_weak_get(vm, wf_as_weakref(self)), name;
    unsigned long long address = (unsigned long long)(uintptr_t)wf_obj(self);
    wf_str *s;
    if (wf_is_unset(object)) {
        s = wf_str_format(vm, "<weakref at 0x%llx; dead>", address);
    } else {
        bool bound;
        wf_str *type_name = wf_type_shown_name(vm, wf_type_of(vm, object));
        int named = type_name ? wf_type_special(vm, object, wf_name(vm, __name__), &name, &bound) : -1;
        if (named < 0)
            return false;
        unsigned long long at = (unsigned long long)(uintptr_t)wf_obj(object);
        s = named && wf_is_str(name)
                ? wf_str_format(vm, "<weakref at 0x%llx; to '%S' at 0x%llx (%V)>", address, type_name, at,
                                name)
                : wf_str_format(vm, "<weakref at 0x%llx; to '%S' at 0x%llx>", address, type_name, at);
    }
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool weakref_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_weakref *r = wf_as_weakref(self);
    if (!r->hashed) {
        wf_value object = wf_weak_get(vm, r);
        if (wf_is_unset(object))
            return wf_raise(vm, WF_EXC_TypeError, "weak object has gone away");
        if (!wf_op_hash(vm, object, &r->hash))
            return false;
        r->hashed = true;
    }
    *out = r->hash;
    return true;
}
static bool weakref_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_WEAKREF) ||
        !wf_is_kind(self, WF_KIND_WEAKREF))
        return true;
    wf_value a = wf_weak_get(vm, wf_as_weakref(self)), b = wf_weak_get(vm, wf_as_weakref(other));
    if (!wf_is_unset(a) && !wf_is_unset(b))
        return wf_op_compare(vm, op, a, b, out);
    *out = wf_bool(wf_same(self, other) == (op == WF_CMP_EQ));
    return true;
}
static bool weakref_get_callback(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_weakref *r = wf_as_weakref(self);
    *out = wf_is_unset(wf_weak_get(vm, r)) ? WF_NONE : r->callback;
    return true;
}
static bool weakref_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

unsigned wf_weakref_rank(wf_weakref *r)
{
    wf_value v = wf_from_obj(r);
    return !wf_is_none(r->callback)                                            ? 2
           : wf_is_exact(v, WF_KIND_WEAKREF)                                     ? 0
           : wf_is_exact(v, WF_KIND_WEAKPROXY) || wf_is_exact(v, WF_KIND_WEAKCALL) ? 1
                                                                                 : 2;
}

/* obj.__weakref__: the first reference, or None. */
static bool weakref_list_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_weakref *r = wf_is_obj(self) ? wf_weak_next(vm, wf_obj(self), NULL) : NULL;
    for (wf_weakref *next = r; next; next = wf_weak_next(vm, wf_obj(self), next))
        if (wf_weakref_rank(next) < wf_weakref_rank(r))
            r = next;
    *out = r ? wf_from_obj(r) : WF_NONE;
    return true;
}
const wf_getset_row wf_weakref_list_row = {"__weakref__", weakref_list_get, NULL,
                                           "list of weak references to the object"};

/* The built-in types whose instances can be referred to. */
static const uint8_t weakref_kinds[] = {WF_KIND_SET,         WF_KIND_FROZENSET,       WF_KIND_TYPE,
                                        WF_KIND_FUNCTION,    WF_KIND_NATIVE,          WF_KIND_METHOD,
                                        WF_KIND_CODE,        WF_KIND_MODULE,          WF_KIND_GENERATOR,
                                        WF_KIND_COROUTINE,   WF_KIND_ASYNC_GENERATOR, WF_KIND_GENERIC_ALIAS,
                                        WF_KIND_MEMORYVIEW,  WF_KIND_TYPEVAR,         WF_KIND_PARAMSPEC,
                                        WF_KIND_TYPEVARTUPLE, WF_KIND_PARAMSPECARGS,   WF_KIND_PARAMSPECKWARGS};

bool wf_weakref_start(wf_vm *vm)
{
    static const wf_slots slots = {.make = weakref_make_slot,
                                   .init = weakref_init,
                                   .call = weakref_call,
                                   .repr = weakref_repr,
                                   .hash = weakref_hash,
                                   .compare = weakref_compare};
    static const wf_getset_row getset[] = {
        {"__callback__", weakref_get_callback, NULL, "What is called when the object is gone."}, {0}};
    static const wf_native_row classmethods[] = {
        {"__class_getitem__", weakref_class_getitem, "(cls, item, /)", "See PEP 585"}, {0}};
    static const wf_native_type def = {.name = "ReferenceType",
                                       .module = "weakref",
                                       .kind = WF_KIND_WEAKREF,
                                       .size = sizeof(wf_weakref),
                                       .slots = &slots,
                                       .getset = getset,
                                       .classmethods = classmethods,
                                       .flags = WF_TYPE_DOTTED,
                                       .doc = "A reference that does not keep what it refers to."};
    for (size_t i = 0; i < sizeof weakref_kinds; i++)
        vm->kind_types[weakref_kinds[i]]->head.flags |= WF_TYPE_WEAK;
    vm->kind_infos[WF_KIND_WEAKREF].mark = wf_weakref_mark;
    vm->kind_infos[WF_KIND_WEAKREF].closing = wf_weakref_closing;
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_WEAKREF], &def) && wf_weakref_proxy_start(vm);
}

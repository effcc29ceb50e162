/* weakref.proxy: an object that passes everything on to another one, which it does not keep. */
#include "object/exception.h"
#include "object/type_state.h"
#include "object/weakref.h"
#include "vm.h"

/* The object behind a proxy; anything else is itself. False with ReferenceError. */
static bool weak_proxy_open(wf_vm *vm, wf_value *v)
{
    if (!wf_is_kind(*v, WF_KIND_WEAKPROXY) && !wf_is_kind(*v, WF_KIND_WEAKCALL))
        return true;
    *v = wf_weak_get(vm, wf_as_weakref(*v));
    return !wf_is_unset(*v) ||
           wf_raise(vm, WF_EXC_ReferenceError, "weakly-referenced object no longer exists");
}

wf_value wf_weakref_proxy(wf_vm *vm, wf_value object, wf_value callback)
{
    wf_kind kind = wf_op_callable(vm, object) ? WF_KIND_WEAKCALL : WF_KIND_WEAKPROXY;
    return wf_weakref_make(vm, vm->kind_types[kind], object, callback);
}

static bool weak_proxy_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    return weak_proxy_open(vm, &self) && wf_attr_get(vm, self, name, out);
}
static bool weak_proxy_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    return weak_proxy_open(vm, &self) && wf_attr_set(vm, self, name, value);
}
static bool weak_proxy_str(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = weak_proxy_open(vm, &self) ? wf_op_str(vm, self) : NULL;
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool weak_proxy_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value object = wf_weak_get(vm, wf_as_weakref(self));
    unsigned long long address = (unsigned long long)(uintptr_t)wf_obj(self);
    wf_str *s, *name = NULL;
    if (!wf_is_unset(object)) {
        wf_type *t = wf_type_of(vm, object);
        name = t->head.flags & WF_TYPE_SCRIPT ? t->name : wf_type_full_name(vm, t);
        if (!name)
            return false;
    }
    s = name ? wf_str_format(vm, "<weakproxy at 0x%llx; to '%S' at 0x%llx>", address, name,
                             (unsigned long long)(uintptr_t)wf_obj(object))
             : wf_str_format(vm, "<weakproxy at 0x%llx; dead>", address);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static int weak_proxy_truth(wf_vm *vm, wf_value self)
{
    return weak_proxy_open(vm, &self) ? wf_op_truth(vm, self) : -1;
}
static bool weak_proxy_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                            wf_value *out)
{
    if (!weak_proxy_open(vm, &self) || !wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool good = wf_call_kw(vm, self, args, n, kwnames, out);
    wf_recursion_leave(vm);
    return good;
}
static bool weak_proxy_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    return weak_proxy_open(vm, &self) && wf_op_iter(vm, self, out);
}
static int weak_proxy_next(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!weak_proxy_open(vm, &self))
        return -1;
    if (wf_type_of(vm, self)->slots.next)
        return wf_op_next(vm, self, out);
    wf_raise(vm, WF_EXC_TypeError, "Weakref proxy referenced a non-iterator '%T' object", self);
    return -1;
}
static bool weak_proxy_length(wf_vm *vm, wf_value self, int64_t *out)
{
    return weak_proxy_open(vm, &self) && wf_op_length(vm, self, out);
}
static bool weak_proxy_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    return weak_proxy_open(vm, &self) && wf_op_getitem(vm, self, key, out);
}
static bool weak_proxy_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    return weak_proxy_open(vm, &self) && wf_op_setitem(vm, self, key, value);
}
static int weak_proxy_contains(wf_vm *vm, wf_value self, wf_value item)
{
    return weak_proxy_open(vm, &self) ? wf_op_contains(vm, self, item) : -1;
}
static bool weak_proxy_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    return weak_proxy_open(vm, &self) && weak_proxy_open(vm, &other) &&
           wf_op_compare(vm, op, self, other, out);
}
static bool weak_proxy_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    return weak_proxy_open(vm, &left) && weak_proxy_open(vm, &right) &&
           wf_op_binary(vm, op, left, right, out);
}
static bool weak_proxy_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    return weak_proxy_open(vm, &self) && weak_proxy_open(vm, &other) &&
           wf_op_inplace(vm, op, self, other, out);
}
static bool weak_proxy_unary(wf_vm *vm, wf_unop op, wf_value self, wf_value *out)
{
    return weak_proxy_open(vm, &self) && wf_op_unary(vm, op, self, out);
}
static bool weak_proxy_index(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!weak_proxy_open(vm, &self))
        return false;
    wf_type *t = wf_type_of(vm, self);
    return t->slots.index
               ? t->slots.index(vm, self, out)
               : wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", self);
}

/* int() and float() ask for these by name. */
static bool weak_proxy_number(wf_vm *vm, wf_value self, wf_kind kind, wf_value *out)
{
    return weak_proxy_open(vm, &self) && wf_call(vm, wf_from_obj(vm->kind_types[kind]), &self, 1, out);
}
static bool weak_proxy_m_int(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return weak_proxy_number(vm, args[0], WF_KIND_INT, out);
}
static bool weak_proxy_m_float(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return weak_proxy_number(vm, args[0], WF_KIND_FLOAT, out);
}
static bool weak_proxy_m_bytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value self = args[0];
    (void)n;
    return weak_proxy_open(vm, &self) && wf_call_method(vm, self, "__bytes__", NULL, 0, out);
}
static bool weak_proxy_m_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value self = args[0];
    (void)n;
    return weak_proxy_open(vm, &self) && wf_call_method(vm, self, "__reversed__", NULL, 0, out);
}

#define WEAK_PROXY_SLOTS                                                                                     \
    .getattr = weak_proxy_getattr, .setattr = weak_proxy_setattr, .str = weak_proxy_str,                     \
    .repr = weak_proxy_repr, .truth = weak_proxy_truth, .iter = weak_proxy_iter, .next = weak_proxy_next,    \
    .length = weak_proxy_length, .getitem = weak_proxy_getitem, .setitem = weak_proxy_setitem,               \
    .contains = weak_proxy_contains, .compare = weak_proxy_compare, .binary = weak_proxy_binary,             \
    .inplace = weak_proxy_inplace, .unary = weak_proxy_unary, .index = weak_proxy_index

bool wf_weakref_proxy_start(wf_vm *vm)
{
    static const wf_slots plain = {WEAK_PROXY_SLOTS}, callable = {WEAK_PROXY_SLOTS, .call = weak_proxy_call};
    static const wf_native_row methods[] = {
        {"__int__", weak_proxy_m_int, "(self, /)", "int(self)"},
        {"__float__", weak_proxy_m_float, "(self, /)", "float(self)"},
        {"__bytes__", weak_proxy_m_bytes, "(self, /)", "bytes(self)"},
        {"__reversed__", weak_proxy_m_reversed, "(self, /)", "reversed(self)"},
        {0}};
    static const wf_native_type defs[] = {{.name = "ProxyType",
                                           .module = "weakref",
                                           .kind = WF_KIND_WEAKPROXY,
                                           .size = sizeof(wf_weakref),
                                           .slots = &plain,
                                           .methods = methods,
                                           .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
                                          {.name = "CallableProxyType",
                                           .module = "weakref",
                                           .kind = WF_KIND_WEAKCALL,
                                           .size = sizeof(wf_weakref),
                                           .slots = &callable,
                                           .methods = methods,
                                           .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED}};
    for (size_t i = 0; i < 2; i++) {
        wf_kind kind = defs[i].kind;
        vm->kind_infos[kind].mark = wf_weakref_mark;
        vm->kind_infos[kind].closing = wf_weakref_closing;
        if (!wf_native_fill_type(vm, vm->kind_types[kind], &defs[i]))
            return false;
    }
    return true;
}

/* mappingproxy: a dict that cannot be written through, such as the namespace of a class. */
#include "object/type_state.h"

typedef struct wf_mapping_proxy {
    wf_object head;
    wf_value mapping;
} wf_mapping_proxy;

static wf_value proxy_of(wf_value v)
{
    return ((wf_mapping_proxy *)wf_obj(v))->mapping;
}

wf_value wf_mapping_proxy_new(wf_vm *vm, wf_dict *d)
{
    wf_mapping_proxy *p = wf_heap_new(vm, WF_KIND_MAPPING_PROXY, sizeof *p);
    if (!p)
        return WF_UNSET;
    p->mapping = wf_from_obj(d);
    return wf_from_obj(p);
}

static void proxy_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_mapping_proxy *)o)->mapping);
}

static bool proxy_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_str_format(vm, "mappingproxy(%R)", proxy_of(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool proxy_str(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_op_str(vm, proxy_of(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool proxy_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_op_iter(vm, proxy_of(self), out);
}
static bool proxy_length(wf_vm *vm, wf_value self, int64_t *out)
{
    return wf_op_length(vm, proxy_of(self), out);
}
static bool proxy_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    return wf_op_getitem(vm, proxy_of(self), key, out);
}
static int proxy_contains(wf_vm *vm, wf_value self, wf_value item)
{
    return wf_op_contains(vm, proxy_of(self), item);
}
static bool proxy_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    if (wf_is_kind(other, WF_KIND_MAPPING_PROXY))
        other = proxy_of(other);
    return wf_op_compare(vm, op, proxy_of(self), other, out);
}
static bool proxy_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    return wf_op_hash(vm, proxy_of(self), out);
}
static bool proxy_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_OR)
        return true;
    if (wf_is_kind(left, WF_KIND_MAPPING_PROXY))
        left = proxy_of(left);
    if (wf_is_kind(right, WF_KIND_MAPPING_PROXY))
        right = proxy_of(right);
    return wf_op_binary(vm, op, left, right, out);
}

static bool proxy_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    (void)other;
    *out = WF_NOTIMPLEMENTED;
    return op != WF_OP_OR || wf_raise(vm, WF_EXC_TypeError, "'|=' is not supported by %T; use '|' instead", self);
}

static bool proxy_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_value mapping;
    (void)cls;
    if (!wf_native_bind_args(vm, "mappingproxy", "(mapping)", args, n, kwnames, &mapping, 1))
        return false;
    if (!wf_type_of(vm, mapping)->slots.getitem || wf_is_kind(mapping, WF_KIND_LIST) ||
        wf_is_kind(mapping, WF_KIND_TUPLE))
        return wf_raise(vm, WF_EXC_TypeError, "mappingproxy() argument must be a mapping, not %T", mapping);
    wf_mapping_proxy *p = wf_heap_new(vm, WF_KIND_MAPPING_PROXY, sizeof *p);
    if (!p)
        return false;
    p->mapping = mapping;
    *out = wf_from_obj(p);
    return true;
}

static bool proxy_m_get(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value pass[2] = {args[1], wf_is_unset(args[2]) ? WF_NONE : args[2]};
    return wf_call_method(vm, proxy_of(args[0]), "get", pass, 2, out);
}
static bool proxy_m_keys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call_method(vm, proxy_of(args[0]), "keys", NULL, 0, out);
}
static bool proxy_m_values(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call_method(vm, proxy_of(args[0]), "values", NULL, 0, out);
}
static bool proxy_m_items(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call_method(vm, proxy_of(args[0]), "items", NULL, 0, out);
}
static bool proxy_m_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call_method(vm, proxy_of(args[0]), "copy", NULL, 0, out);
}
static bool proxy_m_reversed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call_method(vm, proxy_of(args[0]), "__reversed__", NULL, 0, out);
}

static const wf_native_row proxy_methods[] = {
    {"get", proxy_m_get, "(self, key, default=None, /)",
     "Return the value for key if key is in the mapping, else default."},
    {"keys", proxy_m_keys, "(self, /)", "D.keys() -> a set-like object providing a view on D's keys"},
    {"values", proxy_m_values, "(self, /)", "D.values() -> an object providing a view on D's values"},
    {"items", proxy_m_items, "(self, /)", "D.items() -> a set-like object providing a view on D's items"},
    {"copy", proxy_m_copy, "(self, /)", "D.copy() -> a shallow copy of D"},
    {"__reversed__", proxy_m_reversed, "(self, /)", "D.__reversed__() -> reverse iterator"},
    {0},
};
static const wf_slots proxy_slots = {
    .repr = proxy_repr,
    .str = proxy_str,
    .hash = proxy_hash,
    .iter = proxy_iter,
    .length = proxy_length,
    .getitem = proxy_getitem,
    .contains = proxy_contains,
    .compare = proxy_compare,
    .binary = proxy_binary,
    .inplace = proxy_inplace,
    .make = proxy_make,
};

bool wf_mapping_proxy_start(wf_vm *vm)
{
    static const wf_native_type native = {
        .name = "mappingproxy",
        .doc = "Read-only proxy of a mapping.",
        .kind = WF_KIND_MAPPING_PROXY,
        .slots = &proxy_slots,
        .classmethods = wf_generic_alias_classmethods,
        .methods = proxy_methods,
        .flags = WF_TYPE_FINAL | WF_TYPE_MAPPING,
    };
    vm->kind_infos[WF_KIND_MAPPING_PROXY] = (wf_kind_info){.name = "mappingproxy", .mark = proxy_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_MAPPING_PROXY), &native);
}

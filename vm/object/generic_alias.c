/* list[int] and int | str: classes with parameters, and unions of classes, as annotations and isinstance()
 * use them. */
#include "object/generic_subst.h"
#include "object/type_params.h"
#include "object/type_state.h"

static wf_generic_alias *alias_of(wf_value v)
{
    return (wf_generic_alias *)wf_obj(v);
}
static wf_union *union_of(wf_value v)
{
    return (wf_union *)wf_obj(v);
}

/* ---- names of classes in reprs ---- */

static bool alias_append(wf_vm *vm, wf_builder *b, wf_value v);

static bool alias_append_items(wf_vm *vm, wf_builder *b, const wf_value *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (i && !wf_builder_z(b, ", "))
            return false;
        if (!alias_append(vm, b, items[i]))
            return false;
    }
    return true;
}

static int alias_attribute(wf_vm *vm, wf_value v, const char *name, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, name);
    return s ? wf_attr_find(vm, v, s, out) : -1;
}

/* A function or the like is shown by its module and qualified name; an alias is not, though it may have them. 1, 0, -1 */
static int alias_full_name(wf_vm *vm, wf_value v, wf_builder *b)
{
    wf_value ignored, name, module;
    int has = wf_is_obj(v) ? alias_attribute(vm, v, "__origin__", &ignored) : -2;
    if (has > 0)
        has = alias_attribute(vm, v, "__args__", &ignored) > 0 ? -2 : 0;
    if (has == 0)
        has = alias_attribute(vm, v, "__qualname__", &name);
    if (has > 0)
        has = alias_attribute(vm, v, "__module__", &module);
    if (has < 0 || (has > 0 && wf_is_none(module)))
        return has == -1 ? -1 : 0;
    if (has == 0)
        return 0;
    wf_str *prefix = wf_op_str(vm, module), *rest = prefix ? wf_op_str(vm, name) : NULL;
    if (!rest)
        return -1;
    bool builtin = wf_str_is(prefix, "builtins");
    return (builtin || (wf_builder_str(b, prefix) && wf_builder_z(b, "."))) && wf_builder_str(b, rest) ? 1 : -1;
}

/* As CPython's ga_repr_item: a class by its name, ... as such, a list in brackets, anything else by its repr.
 */
static bool alias_append(wf_vm *vm, wf_builder *b, wf_value v)
{
    if (v.w == WF_W_ELLIPSIS)
        return wf_builder_z(b, "...");
    if (wf_is_list(v)) {
        const wf_list *l = wf_as_list(v);
        if (!wf_recursion_enter(vm, " while getting the repr of an object"))
            return false;
        bool ok = wf_builder_z(b, "[") &&
                  alias_append_items(vm, b, l->count ? l->array->items : NULL, l->count) &&
                  wf_builder_z(b, "]");
        wf_recursion_leave(vm);
        return ok;
    }
    if (wf_same(v, wf_from_obj(vm->kind_types[WF_KIND_NONETYPE])))
        return wf_builder_z(b, "None");
    if (wf_is_type(v)) {
        wf_str *name = wf_type_full_name(vm, wf_as_type(v));
        return name && wf_builder_str(b, name);
    }
    int named = alias_full_name(vm, v, b);
    wf_str *s = named ? NULL : wf_op_repr(vm, v);
    return named > 0 || (s && wf_builder_str(b, s));
}

static bool alias_finish(wf_builder *b, wf_value *out)
{
    wf_str *s = wf_builder_finish(b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

wf_value wf_generic_alias_new(wf_vm *vm, wf_value origin, wf_value args)
{
    wf_tuple *t = wf_is_tuple(args) ? wf_as_tuple(args) : wf_tuple_from(vm, &args, 1);
    wf_tuple *parameters = t ? wf_generic_subst_parameters(vm, t) : NULL;
    if (!parameters)
        return WF_UNSET;
    wf_generic_alias *a = wf_heap_new(vm, WF_KIND_GENERIC_ALIAS, sizeof *a);
    if (!a)
        return WF_UNSET;
    a->origin = origin;
    a->args = t;
    a->parameters = parameters;
    return wf_from_obj(a);
}

static bool alias_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

const wf_native_row wf_generic_alias_classmethods[] = {
    {"__class_getitem__", alias_class_getitem, "(cls, item, /)", "See PEP 585"},
    {0},
};

/* ---- list[int] ---- */

static bool alias_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_generic_alias *a = alias_of(self);
    wf_builder b;
    if (!wf_recursion_enter(vm, " while getting the repr of an object"))
        return false;
    wf_builder_init(&b, vm);
    bool ok = (!a->starred || wf_builder_z(&b, "*")) && alias_append(vm, &b, a->origin) &&
              wf_builder_z(&b, "[") &&
              (a->args->count ? alias_append_items(vm, &b, a->args->items, a->args->count)
                              : wf_builder_z(&b, "()")) &&
              wf_builder_z(&b, "]");
    wf_recursion_leave(vm);
    return ok && alias_finish(&b, out);
}

static bool alias_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_GENERIC_ALIAS))
        return true;
    const wf_generic_alias *a = alias_of(self), *b = alias_of(other);
    if (!wf_recursion_enter(vm, " in comparison"))
        return false;
    int equal = a->starred == b->starred ? wf_op_equal(vm, a->origin, b->origin) : 0;
    if (equal > 0)
        equal = wf_op_equal(vm, wf_from_obj(a->args), wf_from_obj(b->args));
    wf_recursion_leave(vm);
    *out = wf_bool((equal > 0) == (op == WF_CMP_EQ));
    return equal >= 0;
}

static bool alias_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    uint64_t origin = 0, args = 0;
    if (!wf_recursion_enter(vm, " while hashing"))
        return false;
    bool ok = wf_op_hash(vm, alias_of(self)->origin, &origin) &&
              wf_op_hash(vm, wf_from_obj(alias_of(self)->args), &args);
    wf_recursion_leave(vm);
    *out = origin ^ args;
    return ok;
}

/* Making an instance of list[int] makes one of list, which is told about it if it takes attributes. */
static bool alias_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    if (!wf_call_kw(vm, alias_of(self)->origin, args, n, kwnames, out))
        return false;
    wf_str *name = wf_str_intern_z(vm, "__orig_class__");
    if (!name)
        return false;
    if (!(wf_type_of(vm, *out)->head.flags & WF_TYPE_HAS_DICT) || wf_attr_set(vm, *out, name, self))
        return true;
    if (!wf_error_is(vm, WF_EXC_AttributeError) && !wf_error_is(vm, WF_EXC_TypeError))
        return false;
    wf_error_clear(vm);
    return true;
}

/* Names answered by the alias itself; all others by the origin. */
static const char *const alias_own[] = {"__class__",
                                        "__origin__",
                                        "__args__",
                                        "__parameters__",
                                        "__mro_entries__",
                                        "__reduce_ex__",
                                        "__reduce__",
                                        "__bases__",
                                        "__copy__",
                                        "__deepcopy__",
                                        "__unpacked__",
                                        "__typing_unpacked_tuple_args__"};
enum { ALIAS_OWN = sizeof alias_own / sizeof *alias_own };

static bool alias_keeps(wf_str *name)
{
    for (size_t i = 0; i < ALIAS_OWN; i++)
        if (wf_str_is(name, alias_own[i]))
            return true;
    return false;
}

/* The names of the origin and its own. */
static bool alias_m_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value origin = alias_of(args[0])->origin;
    wf_dict *own = wf_dict_new(vm, ALIAS_OWN);
    (void)n;
    for (size_t i = 0; own && i < ALIAS_OWN; i++)
        if (!wf_dict_set_z(vm, own, alias_own[i], WF_NONE))
            return false;
    return own && wf_instance_dir(vm, own, wf_is_type(origin) ? wf_as_type(origin) : wf_type_of(vm, origin), out);
}

static bool alias_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    return alias_keeps(name) ? wf_attr_get_generic(vm, self, name, out)
                                 : wf_attr_get(vm, alias_of(self)->origin, name, out);
}

/* list[T][int]: put arguments in place of the parameters. */
static bool alias_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    const wf_generic_alias *a = alias_of(self);
    wf_tuple *args = wf_generic_subst(vm, self, a->args, a->parameters, key);
    *out = args ? wf_generic_alias_new(vm, a->origin, wf_from_obj(args)) : WF_UNSET;
    if (wf_is_unset(*out))
        return false;
    alias_of(*out)->starred = a->starred;
    return true;
}

/* *tuple[int, ...] in a subscript: iterating gives one starred alias. */
static bool alias_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_generic_alias *a = alias_of(self);
    wf_value starred = wf_generic_alias_new(vm, a->origin, wf_from_obj(a->args));
    if (wf_is_unset(starred))
        return false;
    alias_of(starred)->starred = true;
    wf_tuple *t = wf_tuple_from(vm, &starred, 1);
    return t && wf_op_iter(vm, wf_from_obj(t), out);
}

static bool alias_or(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = op == WF_OP_OR ? wf_union_new(vm, left, right) : WF_NOTIMPLEMENTED;
    return !wf_is_unset(*out);
}

static bool alias_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "GenericAlias", "(origin, args, /)", args, n, kwnames, b, 2))
        return false;
    wf_value plain = wf_generic_alias_new(vm, b[0], b[1]);
    *out = plain;
    if (wf_is_unset(plain) || cls == vm->kind_types[WF_KIND_GENERIC_ALIAS])
        return !wf_is_unset(plain);
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    alias_of(*out)->origin = alias_of(plain)->origin;
    alias_of(*out)->args = alias_of(plain)->args;
    alias_of(*out)->parameters = alias_of(plain)->parameters;
    return true;
}

static bool alias_m_mro_entries(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *t = wf_tuple_from(vm, &alias_of(args[0])->origin, 1);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}
static bool alias_m_instancecheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}
static bool alias_m_subclasscheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static bool alias_origin_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = alias_of(self)->origin, true;
}
static bool alias_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = wf_from_obj(alias_of(self)->args), true;
}
static bool alias_parameters_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = wf_from_obj(alias_of(self)->parameters), true;
}
static bool alias_unpacked_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = wf_bool(alias_of(self)->starred), true;
}
/* What *tuple[int, str] stands for; None of other aliases. */
static bool alias_tuple_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_generic_alias *a = alias_of(self);
    bool is = a->starred && wf_same(a->origin, wf_from_obj(vm->kind_types[WF_KIND_TUPLE]));
    *out = is ? wf_from_obj(a->args) : WF_NONE;
    return true;
}

/* (GenericAlias, (origin, args)); of a starred one a function of typing is to make it. */
static bool alias_m_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_generic_alias *a = alias_of(args[0]);
    (void)n;
    wf_value parts[] = {a->origin, wf_from_obj(a->args)}, maker = wf_from_obj(wf_type_of(vm, args[0]));
    if (a->starred && !wf_typing_get(vm, "_starred", &maker))
        return false;
    wf_tuple *rest = wf_tuple_from(vm, parts, 2);
    wf_value pair[] = {maker, rest ? wf_from_obj(rest) : WF_NONE};
    wf_tuple *t = rest ? wf_tuple_from(vm, pair, 2) : NULL;
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static const wf_native_row alias_methods[] = {
    {"__mro_entries__", alias_m_mro_entries, "(self, bases, /)", NULL},
    {"__reduce__", alias_m_reduce, "(self, /)", NULL},
    {"__dir__", alias_m_dir, "(self, /)", NULL},
    {"__instancecheck__", alias_m_instancecheck, "(self, instance, /)", NULL},
    {"__subclasscheck__", alias_m_subclasscheck, "(self, cls, /)", NULL},
    {0},
};
static const wf_getset_row alias_getset[] = {
    {"__origin__", alias_origin_get, wf_getset_readonly, NULL},
    {"__args__", alias_args_get, wf_getset_readonly, NULL},
    {"__parameters__", alias_parameters_get, NULL, "Type variables in the GenericAlias."},
    {"__unpacked__", alias_unpacked_get, wf_getset_readonly, NULL},
    {"__typing_unpacked_tuple_args__", alias_tuple_args_get, NULL, NULL},
    {0},
};
static const wf_slots alias_slots = {
    .repr = alias_repr,
    .hash = alias_hash,
    .compare = alias_compare,
    .call = alias_call,
    .getattr = alias_getattr,
    .getitem = alias_getitem,
    .iter = alias_iter,
    .binary = alias_or,
    .make = alias_make,
};
static const wf_native_type alias_native = {
    .name = "GenericAlias",
    .module = "types",
    .doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ "
           "is (int,).",
    .kind = WF_KIND_GENERIC_ALIAS,
    .size = sizeof(wf_generic_alias),
    .slots = &alias_slots,
    .methods = alias_methods,
    .getset = alias_getset,
    .flags = WF_TYPE_DOTTED,
};

static void alias_mark(wf_vm *vm, wf_object *o)
{
    const wf_generic_alias *a = (const wf_generic_alias *)o;
    wf_heap_mark_value(vm, a->origin);
    wf_heap_mark_object(vm, a->args);
    wf_heap_mark_object(vm, a->parameters);
}

/* ---- int | str ---- */

/* What may stand in a union; None stands for its class. */
static bool union_takes(wf_value v)
{
    return wf_is_none(v) || wf_is_type(v) || wf_is_kind(v, WF_KIND_GENERIC_ALIAS) ||
           wf_is_kind(v, WF_KIND_UNION) || wf_is_kind(v, WF_KIND_TYPEALIAS);
}

static bool union_add(wf_vm *vm, wf_list *l, wf_value v)
{
    if (wf_is_kind(v, WF_KIND_UNION)) {
        const wf_tuple *args = union_of(v)->args;
        for (size_t i = 0; i < args->count; i++)
            if (!union_add(vm, l, args->items[i]))
                return false;
        return true;
    }
    if (wf_is_none(v))
        v = wf_from_obj(vm->kind_types[WF_KIND_NONETYPE]);
    for (size_t i = 0; i < l->count; i++) {
        int same = wf_is_type(v) ? wf_same(l->array->items[i], v) : wf_op_equal(vm, l->array->items[i], v);
        if (same)
            return same > 0;
    }
    return wf_list_append(vm, l, v);
}

wf_value wf_union_new(wf_vm *vm, wf_value left, wf_value right)
{
    if (!union_takes(left) || !union_takes(right))
        return WF_NOTIMPLEMENTED;
    wf_list *l = wf_list_new(vm, 4);
    if (!l || !union_add(vm, l, left) || !union_add(vm, l, right))
        return WF_UNSET;
    if (l->count == 1)
        return l->array->items[0];
    wf_union *u = wf_heap_new(vm, WF_KIND_UNION, sizeof *u);
    if (!u)
        return WF_UNSET;
    u->args = wf_tuple_from(vm, l->array->items, l->count);
    return u->args ? wf_from_obj(u) : WF_UNSET;
}

static bool union_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_tuple *args = union_of(self)->args;
    wf_builder b;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < args->count; i++)
        if ((i && !wf_builder_z(&b, " | ")) || !alias_append(vm, &b, args->items[i]))
            return false;
    return alias_finish(&b, out);
}

/* Equal as sets. */
static int union_within(wf_vm *vm, const wf_tuple *a, const wf_tuple *b)
{
    for (size_t i = 0; i < a->count; i++) {
        int found = 0;
        for (size_t k = 0; k < b->count && found == 0; k++)
            found = wf_op_equal(vm, a->items[i], b->items[k]);
        if (found <= 0)
            return found;
    }
    return 1;
}
static bool union_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_UNION))
        return true;
    const wf_tuple *a = union_of(self)->args, *b = union_of(other)->args;
    int equal = a->count == b->count ? union_within(vm, a, b) : 0;
    *out = wf_bool((equal > 0) == (op == WF_CMP_EQ));
    return equal >= 0;
}
/* That of the set of its members, as typing.Union[...] has it, which may be equal. */
static bool union_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    const wf_tuple *args = union_of(self)->args;
    wf_set *members = wf_set_new(vm, true);
    for (size_t i = 0; members && i < args->count; i++)
        if (!wf_set_add(vm, members, args->items[i]))
            return false;
    return members && wf_op_hash(vm, wf_from_obj(members), out);
}

/* (int | list[T])[str] */
static bool union_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    const wf_tuple *args = union_of(self)->args;
    wf_tuple *parameters = wf_generic_subst_parameters(vm, args);
    wf_tuple *replaced = parameters ? wf_generic_subst(vm, self, args, parameters, key) : NULL;
    if (!replaced)
        return false;
    *out = replaced->items[0];
    for (size_t i = 1; i < replaced->count; i++)
        if (!wf_op_binary(vm, WF_OP_OR, *out, replaced->items[i], out))
            return false;
    return true;
}

static bool union_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = wf_from_obj(union_of(self)->args), true;
}
static bool union_parameters_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_tuple *t = wf_generic_subst_parameters(vm, union_of(self)->args);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}
static bool union_m_instancecheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int is = wf_type_isinstance(vm, args[1], args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}
static bool union_m_subclasscheck(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_type(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "issubclass() arg 1 must be a class");
    int is = wf_type_issubclass(vm, args[1], args[0]);
    *out = wf_bool(is > 0);
    return is >= 0;
}

static const wf_native_row union_methods[] = {
    {"__instancecheck__", union_m_instancecheck, "(self, instance, /)", NULL},
    {"__subclasscheck__", union_m_subclasscheck, "(self, cls, /)", NULL},
    {0},
};
static const wf_getset_row union_getset[] = {
    {"__args__", union_args_get, wf_getset_readonly, NULL},
    {"__parameters__", union_parameters_get, NULL, "Type variables in the types.UnionType."},
    {0},
};
static const wf_slots union_slots = {
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .getitem = union_getitem,
    .binary = alias_or,
};
static const wf_native_type union_native = {
    .name = "UnionType",
    .module = "types",
    .doc = "Represent a PEP 604 union type\n\nE.g. for int | str",
    .kind = WF_KIND_UNION,
    .slots = &union_slots,
    .methods = union_methods,
    .getset = union_getset,
    .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED,
};

static void union_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_union *)o)->args);
}

bool wf_generic_alias_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_GENERIC_ALIAS] = (wf_kind_info){.name = "GenericAlias", .mark = alias_mark};
    vm->kind_infos[WF_KIND_UNION] = (wf_kind_info){.name = "UnionType", .mark = union_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_GENERIC_ALIAS], &alias_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_UNION], &union_native);
}

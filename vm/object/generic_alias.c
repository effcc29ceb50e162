/* list[int] and int | str: classes with parameters, and unions of classes, as annotations and isinstance()
 * use them. */
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
    wf_str *s = wf_op_repr(vm, v);
    return s && wf_builder_str(b, s);
}

static bool alias_finish(wf_builder *b, wf_value *out)
{
    wf_str *s = wf_builder_finish(b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- type parameters ---- */

/* What stands for a parameter: a type variable, by its protocol. */
static int alias_is_parameter(wf_vm *vm, wf_value v)
{
    wf_value subst;
    if (!wf_is_obj(v) || wf_is_type(v) || wf_is_kind(v, WF_KIND_GENERIC_ALIAS))
        return 0;
    wf_str *name = wf_str_intern_z(vm, "__typing_subst__");
    return name ? wf_attr_find(vm, v, name, &subst) : -1;
}

static bool alias_add_parameter(wf_vm *vm, wf_list *l, wf_value v)
{
    for (size_t i = 0; i < l->count; i++)
        if (wf_same(l->array->items[i], v))
            return true;
    return wf_list_append(vm, l, v);
}

static bool alias_collect(wf_vm *vm, const wf_tuple *args, wf_list *l)
{
    for (size_t i = 0; i < args->count; i++) {
        int is = alias_is_parameter(vm, args->items[i]);
        if (is < 0 || (is && !alias_add_parameter(vm, l, args->items[i])))
            return false;
        if (wf_is_kind(args->items[i], WF_KIND_GENERIC_ALIAS)) {
            const wf_tuple *inner = alias_of(args->items[i])->parameters;
            for (size_t k = 0; k < inner->count; k++)
                if (!alias_add_parameter(vm, l, inner->items[k]))
                    return false;
        }
    }
    return true;
}

wf_value wf_generic_alias_new(wf_vm *vm, wf_value origin, wf_value args)
{
    wf_tuple *t = wf_is_tuple(args) ? wf_as_tuple(args) : wf_tuple_from(vm, &args, 1);
    wf_list *parameters = t ? wf_list_new(vm, 0) : NULL;
    if (!parameters || !alias_collect(vm, t, parameters))
        return WF_UNSET;
    wf_generic_alias *a = wf_heap_new(vm, WF_KIND_GENERIC_ALIAS, sizeof *a);
    if (!a)
        return WF_UNSET;
    a->origin = origin;
    a->args = t;
    a->parameters = wf_tuple_from(vm, parameters->count ? parameters->array->items : NULL, parameters->count);
    return a->parameters ? wf_from_obj(a) : WF_UNSET;
}

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
static bool alias_keeps(wf_vm *vm, wf_str *name)
{
    static const char *const own[] = {"__class__",
                                      "__origin__",
                                      "__args__",
                                      "__parameters__",
                                      "__mro_entries__",
                                      "__reduce_ex__",
                                      "__reduce__",
                                      "__copy__",
                                      "__deepcopy__",
                                      "__unpacked__",
                                      "__typing_unpacked_tuple_args__"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (wf_str_is(name, own[i]))
            return true;
    (void)vm;
    return false;
}

static bool alias_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_value ignored;
    const char *text = wf_str_data(vm, name);
    if (!text)
        return false;
    bool dunder = text[0] == '_' && text[1] == '_';
    int found = dunder ? wf_type_find(vm, wf_type_of(vm, self), name, &ignored, NULL) : 0;
    if (found < 0)
        return false;
    bool own = alias_keeps(vm, name) || (found && strcmp(text, "__doc__") != 0 && strcmp(text, "__init__") != 0 &&
                                         strcmp(text, "__new__") != 0 && strcmp(text, "__dir__") != 0);
    return own ? wf_attr_get_generic(vm, self, name, out)
               : wf_attr_get(vm, alias_of(self)->origin, name, out);
}

static WF_COLD bool alias_wrong_count(wf_vm *vm, wf_value self, size_t given, size_t wanted)
{
    return wf_raise(vm, WF_EXC_TypeError, "Too %s arguments for %R; actual %zu, expected %zu",
                    given > wanted ? "many" : "few", self, given, wanted);
}

/* list[T][int]: put arguments in place of the parameters. */
static bool alias_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    const wf_generic_alias *a = alias_of(self);
    const wf_tuple *given = wf_is_tuple(key) ? wf_as_tuple(key) : wf_tuple_from(vm, &key, 1);
    if (!given)
        return false;
    if (!a->parameters->count)
        return wf_raise(vm, WF_EXC_TypeError, "%R is not a generic class", self);
    if (given->count != a->parameters->count)
        return alias_wrong_count(vm, self, given->count, a->parameters->count);
    wf_tuple *args = wf_tuple_new(vm, a->args->count);
    if (!args)
        return false;
    for (size_t i = 0; i < args->count; i++)
        args->items[i] = a->args->items[i];
    for (size_t i = 0; i < args->count; i++) {
        wf_value arg = args->items[i];
        for (size_t k = 0; k < given->count; k++)
            if (wf_same(arg, a->parameters->items[k]))
                args->items[i] = given->items[k];
        if (!wf_is_kind(arg, WF_KIND_GENERIC_ALIAS) || !alias_of(arg)->parameters->count)
            continue;
        const wf_tuple *inner = alias_of(arg)->parameters;
        wf_tuple *inner_given = wf_tuple_new(vm, inner->count);
        if (!inner_given)
            return false;
        for (size_t p = 0; p < inner->count; p++) {
            inner_given->items[p] = inner->items[p];
            for (size_t k = 0; k < given->count; k++)
                if (wf_same(inner->items[p], a->parameters->items[k]))
                    inner_given->items[p] = given->items[k];
        }
        if (!wf_op_getitem(vm, arg, wf_from_obj(inner_given), &args->items[i]))
            return false;
    }
    *out = wf_generic_alias_new(vm, a->origin, wf_from_obj(args));
    return !wf_is_unset(*out);
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

static const wf_native_row alias_methods[] = {
    {"__mro_entries__", alias_m_mro_entries, "(self, bases, /)", NULL},
    {"__instancecheck__", alias_m_instancecheck, "(self, instance, /)", NULL},
    {"__subclasscheck__", alias_m_subclasscheck, "(self, cls, /)", NULL},
    {0},
};
static const wf_getset_row alias_getset[] = {
    {"__origin__", alias_origin_get, NULL, NULL},
    {"__args__", alias_args_get, NULL, NULL},
    {"__parameters__", alias_parameters_get, NULL, "Type variables in the GenericAlias."},
    {"__unpacked__", alias_unpacked_get, NULL, NULL},
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
static bool union_takes(wf_vm *vm, wf_value v)
{
    return wf_is_none(v) || wf_is_type(v) || wf_is_kind(v, WF_KIND_GENERIC_ALIAS) ||
           wf_is_kind(v, WF_KIND_UNION) || alias_is_parameter(vm, v) > 0;
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
    bool takes = union_takes(vm, left) && union_takes(vm, right);
    if (wf_error_pending(vm))
        return WF_UNSET;
    if (!takes)
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
static bool union_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    const wf_tuple *args = union_of(self)->args;
    uint64_t h;
    *out = 0x9E3779B97F4A7C15u;
    for (size_t i = 0; i < args->count; i++) { /* in any order */
        if (!wf_op_hash(vm, args->items[i], &h))
            return false;
        *out += h * 0xD1B54A32D192ED03u;
    }
    return true;
}

static bool union_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    (void)key, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "%R is not a generic class", self);
}

static bool union_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, *out = wf_from_obj(union_of(self)->args), true;
}
static bool union_parameters_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_list *l = wf_list_new(vm, 0);
    wf_tuple *t = l && alias_collect(vm, union_of(self)->args, l)
                      ? wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count)
                      : NULL;
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
    {"__args__", union_args_get, NULL, NULL},
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
    .flags = WF_TYPE_FINAL,
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

/* Type variables, type aliases and Generic: the objects behind `def f[T]`, `class C[T]` and `type X = ...`.
 */
#include "object/type_params.h"

#include "builtins.h"
#include "object/type_state.h"
#include "vm.h"

static wf_type_param *param_of(wf_value v)
{
    return (wf_type_param *)wf_obj(v);
}

/* ---- lazy values ---- */

static bool param_evaluate(wf_vm *vm, wf_value self, wf_value *slot, wf_value function, wf_value *out)
{
    if (wf_is_unset(*slot)) {
        wf_value v = WF_NONE;
        if (!wf_is_none(function) && !wf_call(vm, function, NULL, 0, &v))
            return false;
        wf_heap_store(vm, wf_obj(self), slot, v);
    }
    *out = *slot;
    return true;
}

static bool param_bound_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = WF_NONE;
    return param_of(self)->constrained ||
           param_evaluate(vm, self, &param_of(self)->bound, param_of(self)->evaluate_bound, out);
}

static bool param_constraints_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_from_obj(vm->empty_tuple);
    return !param_of(self)->constrained ||
           param_evaluate(vm, self, &param_of(self)->bound, param_of(self)->evaluate_bound, out);
}

static bool param_value_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return param_evaluate(vm, self, &param_of(self)->bound, param_of(self)->evaluate_bound, out);
}

static bool param_default_get(wf_vm *vm, wf_value self, wf_value *out)
{
    if (wf_is_none(param_of(self)->evaluate_default))
        return wf_typing_get(vm, "NoDefault", out);
    return param_evaluate(vm, self, &param_of(self)->default_value, param_of(self)->evaluate_default, out);
}

/* ---- plain attributes ---- */

static bool param_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(param_of(self)->name);
    return true;
}

static bool param_module_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = param_of(self)->module;
    return true;
}

static bool param_covariant_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(param_of(self)->covariant);
    return true;
}

static bool param_contravariant_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(param_of(self)->contravariant);
    return true;
}

static bool param_infer_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(param_of(self)->infer_variance);
    return true;
}

static bool param_params_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_from_obj(param_of(self)->params ? param_of(self)->params : vm->empty_tuple);
    return true;
}

static bool param_origin_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = param_of(self)->bound;
    return true;
}

static bool param_has_default(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(!wf_is_none(param_of(args[0])->evaluate_default));
    return true;
}

/* ---- putting arguments in the place of parameters ---- */

static bool param_typevar_subst(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_typevar_subst", args, n, NULL, out);
}

static bool param_typevar_prepare(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_typevar_prepare_subst", args, n, NULL, out);
}

static bool param_spec_subst(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_paramspec_subst", args, n, NULL, out);
}

static bool param_spec_prepare(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_paramspec_prepare_subst", args, n, NULL, out);
}

static bool param_tuple_subst(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "Substitution of bare TypeVarTuple is not supported");
}

static bool param_tuple_prepare(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_typevartuple_prepare_subst", args, n, NULL, out);
}

/* *Ts gives one Unpack[Ts]. */
static bool param_tuple_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value unpack, item;
    if (!wf_typing_get(vm, "Unpack", &unpack) || !wf_op_getitem(vm, unpack, self, &item))
        return false;
    wf_tuple *t = wf_tuple_from(vm, &item, 1);
    return t && wf_op_iter(vm, wf_from_obj(t), out);
}

/* By their names they are found again in their modules; P.args is made anew. */
static bool param_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_from_obj(param_of(args[0])->name);
    return true;
}

static bool param_part_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *rest = wf_tuple_from(vm, &param_of(args[0])->bound, 1);
    wf_value items[] = {wf_from_obj(wf_type_of(vm, args[0])), rest ? wf_from_obj(rest) : WF_NONE};
    wf_tuple *t = rest ? wf_tuple_from(vm, items, 2) : NULL;
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool param_no_base(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "Cannot subclass an instance of %N", wf_type_of(vm, args[0]));
}

static bool param_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(param_of(self)->name);
    return true;
}

static bool param_variance_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_type_param *p = param_of(self);
    if (p->infer_variance)
        return param_repr(vm, self, out);
    wf_str *s = wf_str_format(vm, "%s%S", p->covariant ? "+" : p->contravariant ? "-" : "~", p->name);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* A union of typing, since the other side may be a string. */
static bool param_union(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    wf_value args[] = {left, right};
    *out = WF_NOTIMPLEMENTED;
    return op != WF_OP_OR || wf_typing_call(vm, "_make_union", args, 2, NULL, out);
}

static bool param_alias_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = op == WF_OP_OR ? wf_union_new(vm, left, right) : WF_NOTIMPLEMENTED;
    return !wf_is_unset(*out);
}

wf_type_param *wf_type_param_new(wf_vm *vm, wf_kind kind, wf_value name)
{
    wf_type_param *p = wf_heap_new(vm, kind, sizeof *p);
    if (!p)
        return NULL;
    p->name = wf_as_str(name);
    p->module = p->evaluate_bound = p->evaluate_default = WF_NONE;
    p->bound = p->default_value = WF_UNSET;
    if (vm->frame && !wf_dict_get_name(vm, vm->frame->function->globals, wf_name(vm, __name__), &p->module))
        p->module = WF_NONE;
    return p;
}

/* The name is what its repr shows. */
wf_value wf_type_param_part(wf_vm *vm, wf_value origin, wf_kind kind)
{
    wf_str *of = wf_is_kind(origin, WF_KIND_PARAMSPEC) ? param_of(origin)->name : wf_op_repr(vm, origin);
    wf_str *name = of ? wf_str_format(vm, kind == WF_KIND_PARAMSPECARGS ? "%S.args" : "%S.kwargs", of) : NULL;
    wf_type_param *p = name ? wf_type_param_new(vm, kind, wf_from_obj(name)) : NULL;
    if (!p)
        return WF_UNSET;
    p->bound = origin;
    return wf_from_obj(p);
}

static bool param_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_type_param_part(vm, self, WF_KIND_PARAMSPECARGS);
    return !wf_is_unset(*out);
}

static bool param_kwargs_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_type_param_part(vm, self, WF_KIND_PARAMSPECKWARGS);
    return !wf_is_unset(*out);
}

static bool param_part_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    *out = WF_NOTIMPLEMENTED;
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && wf_is_obj(other) && wf_obj(other)->kind == wf_obj(self)->kind)
        *out = wf_bool(wf_same(param_of(self)->bound, param_of(other)->bound) == (op == WF_CMP_EQ));
    return true;
}

/* ---- aliases and Generic ---- */

static bool param_alias_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    if (!param_of(self)->params)
        return wf_raise(vm, WF_EXC_TypeError, "Only generic type aliases are subscriptable");
    *out = wf_generic_alias_new(vm, self, key);
    return !wf_is_unset(*out);
}

/* What subscripts and subclasses of Generic do is in typing. */
static bool param_generic_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_generic_class_getitem", args, n, NULL, out);
}

static bool param_generic_subclass(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_generic_init_subclass", args, n, vm->kwnames, out);
}

/* The parameters of an alias, as they stand in its value: Ts as Unpack[Ts]. */
static bool param_alias_parameters_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_type_param *p = param_of(self);
    wf_list *l = wf_list_new(vm, 0);
    for (size_t i = 0; l && p->params && i < p->params->count; i++) {
        wf_value item = p->params->items[i], unpack;
        if (wf_is_kind(item, WF_KIND_TYPEVARTUPLE) &&
            (!wf_typing_get(vm, "Unpack", &unpack) || !wf_op_getitem(vm, unpack, item, &item)))
            return false;
        if (!wf_list_append(vm, l, item))
            return false;
    }
    wf_tuple *t = l ? wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count) : NULL;
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

/* ---- what compiled code calls ---- */

static bool param_make(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type_param *p = wf_type_param_new(vm, (wf_kind)wf_fix_get(args[0]), args[1]);
    if (!p)
        return false;
    wf_str *typing = wf_str_intern_z(vm, "typing"); /* the module of one that was made by syntax */
    if (!typing)
        return false;
    p->module = wf_from_obj(typing);
    p->constrained = wf_is_true(args[2]);
    p->infer_variance = true;
    p->evaluate_bound = args[3];
    p->evaluate_default = args[4];
    *out = wf_from_obj(p);
    return true;
}

static bool param_alias(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type_param *p = wf_type_param_new(vm, WF_KIND_TYPEALIAS, args[0]);
    if (!p)
        return false;
    p->params = wf_is_none(args[1]) ? NULL : wf_as_tuple(args[1]);
    p->evaluate_bound = args[2];
    *out = wf_from_obj(p);
    return true;
}

static bool param_base(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_typing_call(vm, "_generic_base", args, n, NULL, out);
}

static bool param_namespace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_frame_locals(vm->frame);
    return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_SystemError, "no locals found");
}

static bool param_class_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *name = wf_as_str(args[1]);
    wf_dict *globals = vm->frame->function->globals;
    wf_value spaces[3] = {args[0], wf_from_obj(globals), wf_builtins_of(vm, globals)};
    for (int i = 0; i < 3; i++) {
        int found = wf_builtins_find(vm, spaces[i], name, out);
        if (found)
            return found > 0;
    }
    return wf_raise(vm, WF_EXC_NameError, "name '%S' is not defined", name);
}

static const wf_native_row param_makers[] = {
    [WF_TYPE_PARAM_MAKE] = {"type_parameter", param_make, "(kind, name, constrained, bound, default, /)",
                            "Make a type parameter."},
    [WF_TYPE_PARAM_ALIAS] = {"type_alias", param_alias, "(name, parameters, value, /)", "Make a type alias."},
    [WF_TYPE_PARAM_BASE] = {"generic_base", param_base, "(parameters, /)", "The base of a generic class."},
    [WF_TYPE_PARAM_NAMESPACE] = {"class_namespace", param_namespace, "()", "The names of the class being made."},
    [WF_TYPE_PARAM_CLASS_NAME] = {"class_name", param_class_name, "(namespace, name, /)",
                                  "A name of the class being made, else a global one."},
};

wf_value wf_type_params_maker(wf_vm *vm, wf_type_param_maker which)
{
    wf_native *f = wf_native_new(vm, &param_makers[which], NULL, 0);
    return f ? wf_from_obj(f) : WF_UNSET;
}

/* ---- types ---- */

static void param_mark(wf_vm *vm, wf_object *o)
{
    wf_type_param *p = (wf_type_param *)o;
    wf_heap_mark_object(vm, p->name);
    wf_heap_mark_object(vm, p->params);
    wf_heap_mark_values(vm, &p->module, 5);
}
_Static_assert(offsetof(wf_type_param, evaluate_default) ==
                   offsetof(wf_type_param, module) + 4 * sizeof(wf_value),
               "members are marked as an array");

static const wf_getset_row param_typevar_getset[] = {
    {"__name__", param_name_get, wf_getset_readonly, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__bound__", param_bound_get, NULL, NULL},
    {"__constraints__", param_constraints_get, NULL, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {"__covariant__", param_covariant_get, wf_getset_readonly, NULL},
    {"__contravariant__", param_contravariant_get, wf_getset_readonly, NULL},
    {"__infer_variance__", param_infer_get, wf_getset_readonly, NULL},
    {0},
};
static const wf_getset_row param_spec_getset[] = {
    {"__name__", param_name_get, wf_getset_readonly, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__bound__", param_bound_get, wf_getset_readonly, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {"__covariant__", param_covariant_get, wf_getset_readonly, NULL},
    {"__contravariant__", param_contravariant_get, wf_getset_readonly, NULL},
    {"__infer_variance__", param_infer_get, wf_getset_readonly, NULL},
    {"args", param_args_get, NULL, "Represents positional arguments."},
    {"kwargs", param_kwargs_get, NULL, "Represents keyword arguments."},
    {0},
};
static const wf_getset_row param_tuple_getset[] = {
    {"__name__", param_name_get, wf_getset_readonly, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {0},
};
static const wf_getset_row param_alias_getset[] = {
    {"__name__", param_name_get, wf_getset_readonly, NULL},         {"__module__", param_module_get, NULL, NULL},
    {"__value__", param_value_get, NULL, NULL},       {"__type_params__", param_params_get, NULL, NULL},
    {"__parameters__", param_alias_parameters_get, NULL, NULL}, {0},
};
static const wf_getset_row param_part_getset[] = {
    {"__origin__", param_origin_get, NULL, NULL},
    {0},
};
#define PARAM_SHARED_METHODS(subst, prepare)                                                                         \
    {"has_default", param_has_default, "(self, /)", "Has the parameter a default?"},                                 \
        {"__typing_subst__", subst, "(self, arg, /)", NULL},                                                         \
        {"__typing_prepare_subst__", prepare, "(self, alias, args, /)", NULL},                                       \
        {"__reduce__", param_reduce, "(self, /)", NULL},                                                             \
        {"__mro_entries__", param_no_base, "(self, bases, /)", NULL},                                                \
    {0}
static const wf_native_row param_typevar_methods[] = {PARAM_SHARED_METHODS(param_typevar_subst, param_typevar_prepare)};
static const wf_native_row param_spec_methods[] = {PARAM_SHARED_METHODS(param_spec_subst, param_spec_prepare)};
static const wf_native_row param_tuple_methods[] = {PARAM_SHARED_METHODS(param_tuple_subst, param_tuple_prepare)};
static const wf_native_row param_alias_methods[] = {
    {"__reduce__", param_reduce, "(self, /)", NULL},
    {0},
};
static const wf_native_row param_part_methods[] = {
    {"__reduce__", param_part_reduce, "(self, /)", NULL},
    {"__mro_entries__", param_no_base, "(self, bases, /)", NULL},
    {0},
};
static const wf_native_row param_generic_classmethods[] = {
    {"__class_getitem__", param_generic_getitem, "(cls, params, /)", "Parameterizes a generic class."},
    {"__init_subclass__", param_generic_subclass, NULL, "Function to initialize subclasses."},
    {0},
};
static const wf_slots param_typevar_slots = {
    .repr = param_variance_repr, .binary = param_union, .make = wf_type_params_new_typevar};
static const wf_slots param_spec_slots = {
    .repr = param_variance_repr, .binary = param_union, .make = wf_type_params_new_paramspec};
static const wf_slots param_tuple_slots = {
    .repr = param_repr, .iter = param_tuple_iter, .make = wf_type_params_new_typevartuple};
static const wf_slots param_alias_slots = {.repr = param_repr,
                                           .binary = param_alias_binary,
                                           .getitem = param_alias_getitem,
                                           .make = wf_type_params_new_alias};
static const wf_slots param_part_args_slots = {
    .repr = param_repr, .compare = param_part_compare, .make = wf_type_params_new_args};
static const wf_slots param_part_kwargs_slots = {
    .repr = param_repr, .compare = param_part_compare, .make = wf_type_params_new_kwargs};

static const wf_native_type param_types[] = {
    {.name = "TypeVar",
     .module = "typing",
     .doc = "Type variable.",
     .kind = WF_KIND_TYPEVAR,
     .slots = &param_typevar_slots,
     .methods = param_typevar_methods,
     .getset = param_typevar_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
    {.name = "ParamSpec",
     .module = "typing",
     .doc = "Parameter specification variable.",
     .kind = WF_KIND_PARAMSPEC,
     .slots = &param_spec_slots,
     .methods = param_spec_methods,
     .getset = param_spec_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
    {.name = "TypeVarTuple",
     .module = "typing",
     .doc = "Type variable tuple.",
     .kind = WF_KIND_TYPEVARTUPLE,
     .slots = &param_tuple_slots,
     .methods = param_tuple_methods,
     .getset = param_tuple_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
    {.name = "TypeAliasType",
     .module = "typing",
     .doc = "Type alias.",
     .kind = WF_KIND_TYPEALIAS,
     .slots = &param_alias_slots,
     .methods = param_alias_methods,
     .getset = param_alias_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
    {.name = "ParamSpecArgs",
     .module = "typing",
     .doc = "The args for a ParamSpec object.",
     .kind = WF_KIND_PARAMSPECARGS,
     .slots = &param_part_args_slots,
     .methods = param_part_methods,
     .getset = param_part_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
    {.name = "ParamSpecKwargs",
     .module = "typing",
     .doc = "The kwargs for a ParamSpec object.",
     .kind = WF_KIND_PARAMSPECKWARGS,
     .slots = &param_part_kwargs_slots,
     .methods = param_part_methods,
     .getset = param_part_getset,
     .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED},
};
/* Instances of generic classes are made as those of other classes, and laid out so. */
static const wf_slots param_generic_slots = {.make = wf_object_make};
static const wf_native_type param_generic_type = {
    .name = "Generic",
    .module = "typing",
    .doc = "Abstract base class for generic types.",
    .slots = &param_generic_slots,
    .classmethods = param_generic_classmethods,
    .flags = WF_TYPE_DOTTED,
};

bool wf_type_params_start(wf_vm *vm)
{
    for (size_t i = 0; i < sizeof param_types / sizeof *param_types; i++) {
        vm->kind_infos[param_types[i].kind] = (wf_kind_info){.name = param_types[i].name, .mark = param_mark};
        if (!wf_native_fill_type(vm, vm->kind_types[param_types[i].kind], &param_types[i]))
            return false;
    }
    wf_type *generic = wf_native_new_type(vm, &param_generic_type, NULL);
    if (generic)
        vm->kind_types[WF_KIND_GENERIC] = generic;
    return generic != NULL;
}

/* Type variables, type aliases and Generic: the objects behind `def f[T]`, `class C[T]` and `type X = ...`.
 */
#include "object/type_params.h"

#include "object/model.h"
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
        return wf_raise(vm, WF_EXC_NotImplementedError, "typing.NoDefault is not supported yet");
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

static bool param_false_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_FALSE;
    return true;
}

static bool param_true_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_TRUE;
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

/* list[T][int]: T is replaced by int. */
static bool param_substitute(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = args[1];
    return true;
}

static bool param_no_base(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n, (void)out;
    return wf_raise(vm, WF_EXC_TypeError, "Cannot subclass an instance of %T", args[0]);
}

static bool param_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(param_of(self)->name);
    return true;
}

static bool param_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    *out = op == WF_OP_OR ? wf_union_new(vm, left, right) : WF_NOTIMPLEMENTED;
    return !wf_is_unset(*out);
}

static wf_type_param *param_new(wf_vm *vm, wf_kind kind, wf_value name)
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

/* P.args, P.kwargs */
static bool param_part(wf_vm *vm, wf_value self, wf_kind kind, const char *format, wf_value *out)
{
    wf_str *name = wf_str_format(vm, format, param_of(self)->name);
    wf_type_param *p = name ? param_new(vm, kind, wf_from_obj(name)) : NULL;
    if (!p)
        return false;
    p->bound = self;
    *out = wf_from_obj(p);
    return true;
}

static bool param_args_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return param_part(vm, self, WF_KIND_PARAMSPECARGS, "%S.args", out);
}

static bool param_kwargs_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return param_part(vm, self, WF_KIND_PARAMSPECKWARGS, "%S.kwargs", out);
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

static bool param_generic_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

/* A subclass keeps its parameters as __parameters__. */
static bool param_generic_subclass(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value params = wf_from_obj(vm->empty_tuple);
    (void)n;
    *out = WF_NONE;
    if (!wf_is_type(args[0]))
        return true;
    wf_type *t = wf_as_type(args[0]);
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __type_params__), &params))
        params = wf_from_obj(vm->empty_tuple);
    wf_str *name = wf_str_intern_z(vm, "__parameters__");
    return name && wf_attr_set(vm, args[0], name, params);
}

/* ---- what compiled code calls ---- */

static bool param_make(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type_param *p = param_new(vm, (wf_kind)wf_fix_get(args[0]), args[1]);
    if (!p)
        return false;
    p->constrained = wf_is_true(args[2]);
    p->evaluate_bound = args[3];
    p->evaluate_default = args[4];
    *out = wf_from_obj(p);
    return true;
}

static bool param_alias(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_type_param *p = param_new(vm, WF_KIND_TYPEALIAS, args[0]);
    if (!p)
        return false;
    p->params = wf_is_none(args[1]) ? NULL : wf_as_tuple(args[1]);
    p->evaluate_bound = args[2];
    *out = wf_from_obj(p);
    return true;
}

static bool param_base(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, wf_from_obj(vm->kind_types[WF_KIND_GENERIC]), args[0]);
    return !wf_is_unset(*out);
}

static const wf_native_row param_makers[] = {
    [WF_TYPE_PARAM_MAKE] = {"type_parameter", param_make, "(kind, name, constrained, bound, default, /)",
                            "Make a type parameter."},
    [WF_TYPE_PARAM_ALIAS] = {"type_alias", param_alias, "(name, parameters, value, /)", "Make a type alias."},
    [WF_TYPE_PARAM_BASE] = {"generic_base", param_base, "(parameters, /)", "The base of a generic class."},
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
    {"__name__", param_name_get, NULL, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__bound__", param_bound_get, NULL, NULL},
    {"__constraints__", param_constraints_get, NULL, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {"__covariant__", param_false_get, NULL, NULL},
    {"__contravariant__", param_false_get, NULL, NULL},
    {"__infer_variance__", param_true_get, NULL, NULL},
    {0},
};
static const wf_getset_row param_spec_getset[] = {
    {"__name__", param_name_get, NULL, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__bound__", param_bound_get, NULL, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {"__covariant__", param_false_get, NULL, NULL},
    {"__contravariant__", param_false_get, NULL, NULL},
    {"__infer_variance__", param_true_get, NULL, NULL},
    {"args", param_args_get, NULL, "Represents positional arguments."},
    {"kwargs", param_kwargs_get, NULL, "Represents keyword arguments."},
    {0},
};
static const wf_getset_row param_tuple_getset[] = {
    {"__name__", param_name_get, NULL, NULL},
    {"__module__", param_module_get, NULL, NULL},
    {"__default__", param_default_get, NULL, NULL},
    {0},
};
static const wf_getset_row param_alias_getset[] = {
    {"__name__", param_name_get, NULL, NULL},         {"__module__", param_module_get, NULL, NULL},
    {"__value__", param_value_get, NULL, NULL},       {"__type_params__", param_params_get, NULL, NULL},
    {"__parameters__", param_params_get, NULL, NULL}, {0},
};
static const wf_getset_row param_part_getset[] = {
    {"__origin__", param_origin_get, NULL, NULL},
    {0},
};
static const wf_native_row param_methods[] = {
    {"has_default", param_has_default, "(self, /)", "Has the parameter a default?"},
    {"__typing_subst__", param_substitute, "(self, arg, /)", NULL},
    {"__mro_entries__", param_no_base, "(self, bases, /)", NULL},
    {0},
};
static const wf_native_row param_generic_classmethods[] = {
    {"__class_getitem__", param_generic_getitem, "(cls, params, /)", "Parameterizes a generic class."},
    {"__init_subclass__", param_generic_subclass, "(cls, /)", "Function to initialize subclasses."},
    {0},
};
static const wf_slots param_slots = {.repr = param_repr, .binary = param_binary};
static const wf_slots param_alias_slots = {
    .repr = param_repr, .binary = param_binary, .getitem = param_alias_getitem};
static const wf_slots param_part_slots = {.repr = param_repr, .compare = param_part_compare};
/* Instances of generic classes are made as those of other classes. */
static bool param_generic_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                               wf_value *out)
{
    (void)args;
    if ((n || (kwnames && kwnames->count)) && cls->slots.init == vm->kind_types[WF_KIND_OBJECT]->slots.init)
        return wf_raise(vm, WF_EXC_TypeError, "%N() takes no arguments", cls);
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}
static const wf_slots param_generic_slots = {.make = param_generic_make};

static const wf_native_type param_types[] = {
    {.name = "TypeVar",
     .module = "typing",
     .doc = "Type variable.",
     .kind = WF_KIND_TYPEVAR,
     .slots = &param_slots,
     .methods = param_methods,
     .getset = param_typevar_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "ParamSpec",
     .module = "typing",
     .doc = "Parameter specification variable.",
     .kind = WF_KIND_PARAMSPEC,
     .slots = &param_slots,
     .methods = param_methods,
     .getset = param_spec_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "TypeVarTuple",
     .module = "typing",
     .doc = "Type variable tuple.",
     .kind = WF_KIND_TYPEVARTUPLE,
     .slots = &param_slots,
     .methods = param_methods,
     .getset = param_tuple_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "TypeAliasType",
     .module = "typing",
     .doc = "Type alias.",
     .kind = WF_KIND_TYPEALIAS,
     .slots = &param_alias_slots,
     .getset = param_alias_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "ParamSpecArgs",
     .module = "typing",
     .doc = "The args for a ParamSpec object.",
     .kind = WF_KIND_PARAMSPECARGS,
     .slots = &param_part_slots,
     .getset = param_part_getset,
     .flags = WF_TYPE_FINAL},
    {.name = "ParamSpecKwargs",
     .module = "typing",
     .doc = "The kwargs for a ParamSpec object.",
     .kind = WF_KIND_PARAMSPECKWARGS,
     .slots = &param_part_slots,
     .getset = param_part_getset,
     .flags = WF_TYPE_FINAL},
};
/* Its subclasses are laid out as ordinary classes. */
static const wf_native_type param_generic_type = {
    .name = "Generic",
    .module = "typing",
    .doc = "Abstract base class for generic types.",
    .slots = &param_generic_slots,
    .classmethods = param_generic_classmethods,
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

/* __future__: when each feature came. The compiler knows what they mean; here they are only described. */
#include "modules.h"
#include "vm.h"

typedef struct wf_future_feature {
    wf_object head;
    wf_value optional, mandatory; /* tuples as sys.version_info has them; or None */
    wf_value flag;
} wf_future_feature;

typedef struct future_release {
    uint8_t major, minor; /* major 0: never */
    const char *level;
    uint8_t serial;
} future_release;

static const struct future_row {
    const char *name;
    future_release optional, mandatory;
    uint32_t flag;
} future_rows[] = {
    {"nested_scopes", {2, 1, "beta", 1}, {2, 2, "alpha", 0}, 0x10},
    {"generators", {2, 2, "alpha", 1}, {2, 3, "final", 0}, 0},
    {"division", {2, 2, "alpha", 2}, {3, 0, "alpha", 0}, 0x20000},
    {"absolute_import", {2, 5, "alpha", 1}, {3, 0, "alpha", 0}, 0x40000},
    {"with_statement", {2, 5, "alpha", 1}, {2, 6, "alpha", 0}, 0x80000},
    {"print_function", {2, 6, "alpha", 2}, {3, 0, "alpha", 0}, 0x100000},
    {"unicode_literals", {2, 6, "alpha", 2}, {3, 0, "alpha", 0}, 0x200000},
    {"barry_as_FLUFL", {3, 1, "alpha", 2}, {4, 0, "alpha", 0}, 0x400000},
    {"generator_stop", {3, 5, "beta", 1}, {3, 7, "alpha", 0}, 0x800000},
    {"annotations", {3, 7, "beta", 1}, {0, 0, NULL, 0}, 0x1000000},
};

static wf_future_feature *future_of(wf_value v)
{
    return (wf_future_feature *)wf_obj(v);
}

static void future_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_future_feature *)o)->optional, 3);
}

static bool future_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_future_feature *f = future_of(self);
    wf_str *s = wf_str_format(vm, "_Feature(%R, %R, %R)", f->optional, f->mandatory, f->flag);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool future_get_optional(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = future_of(self)->optional;
    return true;
}
static bool future_get_mandatory(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = future_of(self)->mandatory;
    return true;
}
static bool future_get_flag(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = future_of(self)->flag;
    return true;
}
static bool future_optional_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return future_get_optional(vm, args[0], out);
}
static bool future_mandatory_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return future_get_mandatory(vm, args[0], out);
}

static wf_value future_release_tuple(wf_vm *vm, const future_release *r)
{
    if (!r->major)
        return WF_NONE;
    wf_str *level = wf_str_intern_z(vm, r->level);
    wf_value items[5] = {wf_fix(r->major), wf_fix(r->minor), wf_fix(0), level ? wf_from_obj(level) : WF_NONE,
                         wf_fix(r->serial)};
    wf_tuple *t = level ? wf_tuple_from(vm, items, 5) : NULL;
    return t ? wf_from_obj(t) : WF_UNSET;
}

static bool future_add(wf_vm *vm, wf_module *m, wf_type *type, const struct future_row *row, wf_list *names)
{
    wf_value v = wf_type_new_instance(vm, type);
    if (wf_is_unset(v))
        return false;
    wf_future_feature *f = future_of(v);
    f->optional = future_release_tuple(vm, &row->optional);
    f->mandatory = future_release_tuple(vm, &row->mandatory);
    f->flag = wf_fix(row->flag);
    wf_heap_barrier(vm, f);
    wf_str *name = wf_str_intern_z(vm, row->name);
    return !wf_is_unset(f->optional) && !wf_is_unset(f->mandatory) && name &&
           wf_list_append(vm, names, wf_from_obj(name)) && wf_dict_set_z(vm, m->dict, row->name, v);
}

static const wf_getset_row future_getset[] = {
    {"optional", future_get_optional, NULL, NULL},
    {"mandatory", future_get_mandatory, NULL, NULL},
    {"compiler_flag", future_get_flag, NULL, NULL},
    {0},
};
static const wf_native_row future_methods[] = {
    {"getOptionalRelease", future_optional_release, "(self)",
     "The first release in which the feature could be asked for."},
    {"getMandatoryRelease", future_mandatory_release, "(self)",
     "The release in which it becomes part of the language, or None."},
    {0},
};
static const wf_slots future_slots = {.repr = future_repr};
static const wf_native_type future_type = {
    .name = "_Feature",
    .module = "__future__",
    .size = sizeof(wf_future_feature),
    .slots = &future_slots,
    .methods = future_methods,
    .getset = future_getset,
};

bool wf_future_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "__future__._Feature", .mark = future_mark};
    wf_type *t = wf_native_new_kind(vm, &future_type, &info);
    wf_list *names = wf_list_new(vm, sizeof future_rows / sizeof *future_rows);
    if (!t || !names || !wf_dict_set_z(vm, m->dict, "_Feature", wf_from_obj(t)) ||
        !wf_dict_set_z(vm, m->dict, "all_feature_names", wf_from_obj(names)))
        return false;
    for (size_t i = 0; i < sizeof future_rows / sizeof *future_rows; i++)
        if (!future_add(vm, m, t, &future_rows[i], names))
            return false;
    return wf_dict_set_z(vm, m->dict, "CO_NESTED", wf_fix(0x10)) &&
           wf_dict_set_z(vm, m->dict, "CO_GENERATOR_ALLOWED", wf_fix(0)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_DIVISION", wf_fix(0x20000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_ABSOLUTE_IMPORT", wf_fix(0x40000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_WITH_STATEMENT", wf_fix(0x80000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_PRINT_FUNCTION", wf_fix(0x100000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_UNICODE_LITERALS", wf_fix(0x200000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_BARRY_AS_BDFL", wf_fix(0x400000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_GENERATOR_STOP", wf_fix(0x800000)) &&
           wf_dict_set_z(vm, m->dict, "CO_FUTURE_ANNOTATIONS", wf_fix(0x1000000));
}

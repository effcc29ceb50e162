/* Module specs and loaders as scripts see them (PEP 451), as far as an importer that cannot be extended needs them. */
#include "module_spec.h"

#include "import.h"
#include "object/model.h"

typedef struct spec_loader { /* of files and of namespace packages */
    wf_object head;
    wf_value name;
    wf_value path; /* str; a namespace's: list */
} spec_loader;

static wf_module_spec *spec_of(wf_value v)
{
    return (wf_module_spec *)wf_obj(v);
}
static spec_loader *spec_loader_of(wf_value v)
{
    return (spec_loader *)wf_obj(v);
}

static void spec_mark(wf_vm *vm, wf_object *o)
{
    const wf_module_spec *s = (const wf_module_spec *)o;
    wf_heap_mark_value(vm, s->name);
    wf_heap_mark_value(vm, s->loader);
    wf_heap_mark_value(vm, s->origin);
    wf_heap_mark_value(vm, s->state);
    wf_heap_mark_value(vm, s->locations);
    wf_heap_mark_value(vm, s->cached);
}
static void spec_loader_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((spec_loader *)o)->name);
    wf_heap_mark_value(vm, ((spec_loader *)o)->path);
}

/* ---- ModuleSpec ---- */

#define FIELD(field)                                                                                         \
    static bool spec_##field##_get(wf_vm *vm, wf_value self, wf_value *out)                                  \
    {                                                                                                        \
        (void)vm;                                                                                            \
        *out = spec_of(self)->field;                                                                         \
        return true;                                                                                         \
    }                                                                                                        \
    static bool spec_##field##_set(wf_vm *vm, wf_value self, wf_value v)                                     \
    {                                                                                                        \
        wf_heap_store(vm, wf_obj(self), &spec_of(self)->field, wf_is_unset(v) ? WF_NONE : v);                \
        return true;                                                                                         \
    }
FIELD(name)
FIELD(loader)
FIELD(origin)
FIELD(state)
FIELD(locations)
FIELD(cached)
#undef FIELD

#define FLAG(field)                                                                                          \
    static bool spec_##field##_get(wf_vm *vm, wf_value self, wf_value *out)                                  \
    {                                                                                                        \
        (void)vm;                                                                                            \
        *out = wf_bool(spec_of(self)->field);                                                                \
        return true;                                                                                         \
    }                                                                                                        \
    static bool spec_##field##_set(wf_vm *vm, wf_value self, wf_value v)                                     \
    {                                                                                                        \
        int truth = wf_is_unset(v) ? 0 : wf_op_truth(vm, v);                                                 \
        spec_of(self)->field = truth > 0;                                                                    \
        return truth >= 0;                                                                                   \
    }
FLAG(has_location)
FLAG(initializing)
#undef FLAG

wf_str *wf_module_spec_parent(wf_vm *vm, const wf_module_spec *spec)
{
    if (!wf_is_str(spec->name))
        return wf_str_new_z(vm, "");
    wf_str *name = wf_as_str(spec->name);
    if (!wf_is_none(spec->locations))
        return name;
    const char *text = wf_str_data(vm, name), *dot = text ? strrchr(text, '.') : NULL;
    return text ? wf_str_new(vm, text, dot ? (size_t)(dot - text) : 0) : NULL;
}

static bool spec_parent_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *parent = wf_module_spec_parent(vm, spec_of(self));
    *out = parent ? wf_from_obj(parent) : WF_UNSET;
    return parent != NULL;
}

static bool spec_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_module_spec *s = spec_of(self);
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "ModuleSpec(name=%R, loader=%R", s->name, s->loader);
    if (!wf_is_none(s->origin))
        wf_builder_printf(&b, ", origin=%R", s->origin);
    if (!wf_is_none(s->locations))
        wf_builder_printf(&b, ", submodule_search_locations=%R", s->locations);
    wf_builder_char(&b, ')');
    wf_str *text = wf_builder_finish(&b);
    *out = text ? wf_from_obj(text) : WF_UNSET;
    return text != NULL;
}

static bool spec_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    enum { NAME, LOADER, ORIGIN, STATE, PACKAGE, COUNT };
    static const char signature[] = "(name, loader, *, origin=None, loader_state=None, is_package=None)";
    wf_value b[COUNT];
    if (!wf_native_bind_args(vm, "ModuleSpec", signature, args, n, kwnames, b, COUNT))
        return false;
    int package = wf_is_unset(b[PACKAGE]) ? 0 : wf_op_truth(vm, b[PACKAGE]);
    wf_list *locations = package > 0 ? wf_list_new(vm, 0) : NULL;
    if (package < 0 || (package > 0 && !locations))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_module_spec *s = spec_of(*out);
    s->name = b[NAME];
    s->loader = b[LOADER];
    s->origin = wf_is_unset(b[ORIGIN]) ? WF_NONE : b[ORIGIN];
    s->state = wf_is_unset(b[STATE]) ? WF_NONE : b[STATE];
    s->locations = locations ? wf_from_obj(locations) : WF_NONE;
    s->cached = WF_NONE;
    s->has_location = s->initializing = false;
    return true;
}

static const wf_getset_row spec_getset[] = {
    {"name", spec_name_get, spec_name_set, NULL},
    {"loader", spec_loader_get, spec_loader_set, NULL},
    {"origin", spec_origin_get, spec_origin_set, NULL},
    {"loader_state", spec_state_get, spec_state_set, NULL},
    {"submodule_search_locations", spec_locations_get, spec_locations_set, NULL},
    {"cached", spec_cached_get, spec_cached_set, NULL},
    {"has_location", spec_has_location_get, spec_has_location_set, NULL},
    {"_initializing", spec_initializing_get, spec_initializing_set, NULL},
    {"parent", spec_parent_get, NULL, "The name of the module's parent."},
    {0},
};

/* ---- loaders ---- */

enum { TYPE_SPEC, TYPE_BUILTIN, TYPE_FILE, TYPE_NAMESPACE, TYPE_COUNT };

static bool spec_loader_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "SourceFileLoader", "(fullname, path)", args, n, kwnames, b, 2))
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    spec_loader_of(*out)->name = b[0];
    spec_loader_of(*out)->path = b[1];
    return true;
}

static bool spec_loader_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = spec_loader_of(self)->name;
    return true;
}
static bool spec_loader_path_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = spec_loader_of(self)->path;
    return true;
}

/* The path a file's loader reads; NULL: v is no such loader. */
static wf_str *module_loader_path(wf_vm *vm, wf_value v)
{
    if (!vm->spec_kind || !wf_is_kind(v, (wf_kind)(vm->spec_kind + TYPE_FILE)))
        return NULL;
    return wf_is_str(spec_loader_of(v)->path) ? wf_as_str(spec_loader_of(v)->path) : NULL;
}

static bool spec_m_get_source(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *path = module_loader_path(vm, args[0]);
    wf_str *text = path ? wf_import_source(vm, path) : NULL;
    *out = text ? wf_from_obj(text) : WF_NONE;
    return text || (!path && !wf_error_pending(vm));
}
static bool spec_m_get_filename(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = spec_loader_of(args[0])->path;
    return true;
}
static bool spec_m_is_package(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char init[] = "__init__.py";
    wf_str *path = module_loader_path(vm, args[0]);
    const char *text = path ? wf_str_data(vm, path) : "";
    (void)n;
    if (!text)
        return false;
    const char *slash = strrchr(text, '/');
    *out = wf_bool(strcmp(slash ? slash + 1 : text, init) == 0);
    return true;
}
static bool spec_m_create_module(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}
static bool spec_m_exec_module(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_kind(args[1], WF_KIND_MODULE))
        return wf_raise(vm, WF_EXC_TypeError, "a module is needed, not %T", args[1]);
    wf_str *path = module_loader_path(vm, args[0]);
    return path ? wf_import_exec(vm, (wf_module *)wf_obj(args[1]), path) : !wf_error_pending(vm);
}

static const wf_native_row spec_loader_methods[] = {
    {"get_source", spec_m_get_source, "(self, fullname=None)", "The text of the module."},
    {"get_filename", spec_m_get_filename, "(self, name=None)", "The path of the module's file."},
    {"is_package", spec_m_is_package, "(self, fullname=None)", "Whether the module is a package."},
    {"create_module", spec_m_create_module, "(self, spec)", "None: modules are made in the ordinary way."},
    {"exec_module", spec_m_exec_module, "(self, module)", "Run the file in the module's namespace."},
    {0},
};
static const wf_getset_row spec_loader_getset[] = {
    {"name", spec_loader_name_get, NULL, NULL},
    {"path", spec_loader_path_get, NULL, NULL},
    {0},
};

/* ---- their classes ---- */

static const wf_slots spec_slots = {.repr = spec_repr, .make = spec_make};
static const wf_slots spec_loader_slots = {.make = spec_loader_make};

/* They are made together, when the first module is imported. */
static bool spec_types(wf_vm *vm)
{
    static const wf_kind_info spec_info = {.name = "ModuleSpec", .mark = spec_mark},
                              loader_info = {.name = "loader", .mark = spec_loader_mark};
    static const wf_native_type defs[TYPE_COUNT] = {
        {.name = "ModuleSpec", .module = "_frozen_importlib", .doc = "The specification for a module, used for loading.",
         .size = sizeof(wf_module_spec), .slots = &spec_slots, .getset = spec_getset},
        {.name = "BuiltinImporter", .module = "_frozen_importlib", .doc = "Stands for the loader of native modules.",
         .size = sizeof(spec_loader), .flags = WF_TYPE_FINAL},
        {.name = "SourceFileLoader", .module = "_frozen_importlib_external", .doc = "The loader of a file.",
         .size = sizeof(spec_loader), .slots = &spec_loader_slots, .methods = spec_loader_methods,
         .getset = spec_loader_getset},
        {.name = "NamespaceLoader", .module = "_frozen_importlib_external",
         .doc = "The loader of a namespace package.", .size = sizeof(spec_loader),
         .methods = spec_loader_methods, .getset = spec_loader_getset, .flags = WF_TYPE_FINAL},
    };
    if (vm->spec_kind)
        return true;
    wf_type *first = NULL;
    for (int i = 0; i < TYPE_COUNT; i++) {
        wf_type *t = wf_native_new_kind(vm, &defs[i], i ? &loader_info : &spec_info);
        if (!t)
            return false;
        if (!first)
            first = t;
    }
    vm->spec_kind = first->layout;
    return true;
}

wf_type *wf_module_spec_type(wf_vm *vm)
{
    return spec_types(vm) ? vm->kind_types[vm->spec_kind] : NULL;
}
wf_type *wf_module_loader_type(wf_vm *vm, wf_loader_how how)
{
    return spec_types(vm) ? vm->kind_types[vm->spec_kind + TYPE_BUILTIN + (int)how] : NULL;
}

wf_module_spec *wf_module_spec_of(wf_vm *vm, wf_value v)
{
    return vm->spec_kind && wf_is_kind(v, (wf_kind)vm->spec_kind) ? spec_of(v) : NULL;
}

wf_module_spec *wf_module_spec_new(wf_vm *vm, wf_str *name, wf_loader_how how, wf_value path, wf_value locations)
{
    wf_type *type = wf_module_spec_type(vm), *loader_type = type ? wf_module_loader_type(vm, how) : NULL;
    wf_value loader = loader_type ? wf_from_obj(loader_type) : WF_UNSET;
    if (loader_type && how != WF_LOADER_BUILTIN) {
        loader = wf_type_new_instance(vm, loader_type);
        if (wf_is_unset(loader))
            return NULL;
        spec_loader_of(loader)->name = wf_from_obj(name);
        spec_loader_of(loader)->path = path;
    }
    wf_value made = loader_type ? wf_type_new_instance(vm, type) : WF_UNSET;
    if (wf_is_unset(made))
        return NULL;
    wf_module_spec *s = spec_of(made);
    s->name = wf_from_obj(name);
    s->loader = loader;
    s->origin = s->state = s->cached = WF_NONE;
    s->locations = locations;
    s->has_location = how == WF_LOADER_FILE;
    s->initializing = false;
    if (how == WF_LOADER_FILE)
        s->origin = path;
    else if (how == WF_LOADER_BUILTIN) {
        wf_str *origin = wf_str_intern_z(vm, "built-in");
        if (!origin)
            return NULL;
        wf_heap_store(vm, s, &s->origin, wf_from_obj(origin));
    }
    return s;
}

/* Modules: a name and a namespace. */
#include "import.h"
#include "module_spec.h"
#include "object/type_state.h"

enum { MODULE_BY_SCRIPT = 1 /* flag: made by calling the class */ };

static wf_module *module_of(wf_value v)
{
    return (wf_module *)wf_obj(v);
}

static void module_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_module *)o)->name);
    wf_heap_mark_object(vm, ((wf_module *)o)->dict);
}

/* The namespace and what every one begins with. */
static bool module_fill(wf_vm *vm, wf_module *m, wf_str *name, wf_value doc)
{
    m->name = name;
    if (!m->dict) /* a module may be initialised again */
        m->dict = wf_dict_new(vm, 0);
    if (!m->dict)
        return false;
    m->dict->head.flags |= WF_DICT_NAMESPACE | WF_DICT_GLOBALS;
    wf_heap_barrier(vm, m);
    return wf_dict_set_name(vm, m->dict, wf_name(vm, __name__), wf_from_obj(name)) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __doc__), doc) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __package__), WF_NONE) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __loader__), WF_NONE) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __spec__), WF_NONE);
}

wf_module *wf_module_new(wf_vm *vm, const char *name)
{
    wf_module *m = wf_heap_new(vm, WF_KIND_MODULE, sizeof *m);
    wf_str *s = m ? wf_str_intern_z(vm, name) : NULL;
    return s && module_fill(vm, m, s, WF_NONE) ? m : NULL;
}

/* As CPython's _module_repr does, by the spec where there is one. */
static wf_str *module_text(wf_vm *vm, const wf_module *m)
{
    wf_value name, v;
    const wf_module_spec *spec = NULL;
    if (m->dict && wf_dict_get_name(vm, m->dict, wf_name(vm, __spec__), &v))
        spec = wf_module_spec_of(vm, v);
    if (spec && wf_is_none(spec->origin))
        return wf_is_none(spec->locations)
                   ? wf_str_format(vm, "<module %R (%R)>", spec->name, spec->loader)
                   : wf_str_format(vm, "<module %R (namespace) from %R>", spec->name, spec->locations);
    if (spec)
        return spec->has_location ? wf_str_format(vm, "<module %R from %R>", spec->name, spec->origin)
                                  : wf_str_format(vm, "<module %R (%V)>", spec->name, spec->origin);
    if (!m->dict || !wf_dict_get_name(vm, m->dict, wf_name(vm, __name__), &name)) {
        wf_str *none = wf_str_new_z(vm, "?");
        if (!none)
            return NULL;
        name = wf_from_obj(none);
    }
    if (m->dict && wf_dict_get_name(vm, m->dict, wf_name(vm, __file__), &v) && !wf_is_none(v))
        return wf_str_format(vm, "<module %R from %R>", name, v);
    if (m->dict && wf_dict_get_name(vm, m->dict, wf_name(vm, __loader__), &v) && !wf_is_none(v))
        return wf_str_format(vm, "<module %R (%R)>", name, v);
    return wf_str_format(vm, m->head.flags & MODULE_BY_SCRIPT ? "<module %R>" : "<module %R (built-in)>", name);
}

static bool module_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = module_text(vm, module_of(self));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static WF_COLD bool module_partial(wf_vm *vm, wf_value self, wf_str *name, wf_value module)
{
    wf_value file;
    static const char reason[] = "(most likely due to a circular import)";
    if (wf_dict_get_name(vm, module_of(self)->dict, wf_name(vm, __file__), &file) && wf_is_str(file))
        return wf_attr_raise(vm, self, name, "partially initialized module %R from %R has no attribute %R %s", module,
                             file, wf_from_obj(name), reason);
    return wf_attr_raise(vm, self, name, "partially initialized module %R has no attribute %R %s", module,
                         wf_from_obj(name), reason);
}

/* PEP 562: a module's own __getattr__ answers for names that it has not. */
static bool module_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_module *m = module_of(self);
    wf_value hook, arg = wf_from_obj(name), module;
    int found = wf_attr_find_in(vm, self, m->dict, name, out);
    if (found != 0)
        return found > 0;
    if (m->dict && wf_dict_get_name(vm, m->dict, wf_name(vm, __getattr__), &hook))
        return wf_call(vm, hook, &arg, 1, out);
    if (!m->dict || !wf_dict_get_name(vm, m->dict, wf_name(vm, __name__), &module) || !wf_is_str(module))
        return wf_attr_raise(vm, self, name, "module has no attribute '%S'", name);
    if (wf_import_is_partial(vm, self))
        return module_partial(vm, self, name, module);
    return wf_attr_raise(vm, self, name, "module '%S' has no attribute '%S'", wf_as_str(module), name);
}

static bool module_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    return wf_attr_store_in(vm, self, &module_of(self)->dict, name, value);
}

static bool module_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                        wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    module_of(*out)->head.flags |= MODULE_BY_SCRIPT;
    module_of(*out)->dict = wf_dict_new(vm, 0);
    if (!module_of(*out)->dict)
        return false;
    module_of(*out)->dict->head.flags |= WF_DICT_NAMESPACE | WF_DICT_GLOBALS;
    return true;
}

static bool module_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "module", "(name, doc=None)", args, n, kwnames, b, 2))
        return false;
    if (!wf_is_str(b[0]))
        return wf_raise(vm, WF_EXC_TypeError, "module() argument 'name' must be str, not %A", b[0]);
    wf_str *name = wf_str_intern_str(vm, wf_as_str(b[0]));
    return name && module_fill(vm, module_of(self), name, wf_is_unset(b[1]) ? WF_NONE : b[1]);
}

static const wf_slots module_slots = {
    .repr = module_repr,
    .getattr = module_getattr,
    .setattr = module_setattr,
    .make = module_make,
    .init = module_init,
};

static bool module_dict_get(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = module_of(self)->dict ? wf_from_obj(module_of(self)->dict) : WF_NONE;
    return true;
}
static bool module_annotations_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_dict *d = module_of(self)->dict;
    if (wf_dict_get_name(vm, d, wf_name(vm, __annotations__), out))
        return true;
    wf_dict *fresh = wf_dict_new(vm, 0);
    if (!fresh)
        return false;
    *out = wf_from_obj(fresh);
    return wf_dict_set_name(vm, d, wf_name(vm, __annotations__), *out);
}
static bool module_annotations_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_dict *d = module_of(self)->dict;
    if (!wf_is_unset(value))
        return wf_dict_set_name(vm, d, wf_name(vm, __annotations__), value);
    int gone = wf_dict_delete(vm, d, wf_from_obj(wf_name(vm, __annotations__)), NULL);
    return gone > 0 ||
           (gone == 0 && wf_attr_raise(vm, self, wf_name(vm, __annotations__), "__annotations__"));
}

/* dir(module): its __dir__ if it defines one, else the names it has. */
static bool module_m_dir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value names, hook;
    (void)n;
    if (!wf_attr_get(vm, args[0], wf_name(vm, __dict__), &names))
        return false;
    if (!wf_is_dict(names))
        return wf_raise(vm, WF_EXC_TypeError, "<module>.__dict__ is not a dictionary");
    wf_dict *d = wf_as_dict(names);
    if (wf_dict_get_name(vm, d, wf_name(vm, __dir__), &hook))
        return wf_call(vm, hook, NULL, 0, out);
    wf_list *l = wf_list_new(vm, d->count);
    if (!l || !wf_list_extend(vm, l, wf_from_obj(d)))
        return false;
    *out = wf_from_obj(l);
    return true;
}

static const wf_native_row module_methods[] = {
    {"__dir__", module_m_dir, "(self, /)", "__dir__() -> list\nspecialized dir() implementation"},
    {0},
};
static const wf_getset_row module_getset[] = {
    {"__dict__", module_dict_get, wf_getset_readonly, NULL},
    {"__annotations__", module_annotations_get, module_annotations_set, NULL},
    {0},
};

static const wf_native_type module_native = {
    .name = "module",
    .doc = "Create a module object.\n\nThe name must be a string; the optional docstring can have any type.",
    .kind = WF_KIND_MODULE,
    .size = sizeof(wf_module),
    .slots = &module_slots,
    .methods = module_methods,
    .getset = module_getset,
};

bool wf_module_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_MODULE] = (wf_kind_info){.name = "module", .mark = module_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_MODULE], &module_native);
}

/*
 * Imports: sys.modules, native modules and those of the library, then files in the folders of sys.path. A package is a folder with
 * __init__.py, a namespace package any folders of its name where nothing else has it; a submodule is looked for in its package's __path__
 * and becomes the package's attribute. The order of events is that of CPython's Lib/importlib/_bootstrap.py.
 */
#include "import.h"

#include <errno.h>
#define ZLIB_CONST /* what is unpacked is not written to */
#include <zlib.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "io.h"
#include "module_spec.h"

bool wf_import_add_natives(wf_vm *vm, const wf_native_module *table)
{
    size_t n = vm->native_tables;
    const wf_native_module **p = wf_heap_realloc(vm, vm->natives, n * sizeof *p, (n + 1) * sizeof *p);
    if (!p)
        return false;
    p[n] = table;
    vm->natives = p;
    vm->native_tables = n + 1;
    return true;
}

void wf_import_add_library(wf_vm *vm, const wf_library_module *table)
{
    vm->library = table;
    vm->library_count = 0;
    while (table[vm->library_count].name)
        vm->library_count++;
}

static const wf_library_module *import_find_library(wf_vm *vm, const char *name)
{
    size_t low = 0, high = vm->library_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, vm->library[middle].name);
        if (order == 0)
            return &vm->library[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static const wf_native_module *import_find_native(wf_vm *vm, const char *name)
{
    for (size_t i = 0; i < vm->native_tables; i++)
        for (const wf_native_module *row = vm->natives[i]; row->name; row++)
            if (strcmp(row->name, name) == 0)
                return row;
    return NULL;
}

/* ---- what a module's text is ---- */

static const wf_library_module *import_library_file(wf_vm *vm, const char *path)
{
    static const char folder[] = "<stdlib>/";
    if (strncmp(path, folder, sizeof folder - 1) == 0)
        for (size_t i = 0; i < vm->library_count; i++)
            if (strcmp(vm->library[i].file, path + sizeof folder - 1) == 0)
                return &vm->library[i];
    return NULL;
}

static void *import_zalloc(void *data, unsigned count, unsigned size)
{
    (void)data;
    return wf_host_default.realloc(NULL, NULL, 0, (size_t)count * size);
}
static void import_zfree(void *data, void *p)
{
    (void)data;
    wf_host_default.realloc(NULL, p, 1, 0); /* which does not ask how much it was */
}

static bool import_unpack(wf_vm *vm, const wf_library_module *library, char **bytes, size_t *n)
{
    *n = library->size;
    *bytes = wf_host_default.realloc(NULL, NULL, 0, *n);
    z_stream z = {.zalloc = import_zalloc, .zfree = import_zfree, .next_in = (const Bytef *)library->packed, .avail_in = (uInt)library->packed_size,
                  .next_out = (Bytef *)*bytes, .avail_out = (uInt)*n};
    int status = *bytes ? inflateInit2(&z, -MAX_WBITS) : Z_MEM_ERROR;
    if (status == Z_OK) {
        status = inflate(&z, Z_FINISH);
        inflateEnd(&z);
    }
    if (status == Z_STREAM_END)
        return true;
    wf_host_default.realloc(NULL, *bytes, *n, 0);
    return status == Z_MEM_ERROR ? wf_raise_memory(vm) : wf_raise(vm, WF_EXC_SystemError, "the text of module '%s' is damaged", library->name);
}

/* The bytes of a file of the library, or else from the host's read_file; to be freed by wf_host_default. */
static bool import_read(wf_vm *vm, const char *path, char **bytes, size_t *n)
{
    const wf_library_module *library = import_library_file(vm, path);
    if (library)
        return import_unpack(vm, library, bytes, n);
    int error = vm->host->read_file ? vm->host->read_file(vm->host->data, path, bytes, n) : EPERM;
    return !error || wf_io_raise(vm, error, path);
}

bool wf_import_exec(wf_vm *vm, wf_module *m, wf_str *path)
{
    const char *p = wf_str_data(vm, path);
    char *bytes;
    size_t n;
    if (!p || !import_read(vm, p, &bytes, &n))
        return false;
    wf_value out;
    wf_code *code = wf_compile_source(vm, bytes, n, p, WF_COMPILE_FILE, 0, NULL);
    wf_host_default.realloc(NULL, bytes, n, 0);
    wf_function *fn = code ? wf_function_new(vm, code, m->dict) : NULL;
    return fn && wf_calls_run_body(vm, fn, WF_UNSET, &out);
}

wf_str *wf_import_source(wf_vm *vm, wf_str *path)
{
    const char *p = wf_str_data(vm, path);
    char *bytes;
    size_t n;
    if (!p || !import_read(vm, p, &bytes, &n))
        return NULL;
    wf_bytes *raw = wf_bytes_new(vm, bytes, n);
    wf_host_default.realloc(NULL, bytes, n, 0);
    wf_value text;
    return raw && wf_call_method(vm, wf_from_obj(raw), "decode", NULL, 0, &text) && wf_is_str(text) ? wf_as_str(text)
                                                                                                   : NULL;
}

bool wf_import_is_library(wf_vm *vm, wf_value module)
{
    wf_value v;
    if (!wf_is_kind(module, WF_KIND_MODULE))
        return false;
    wf_dict *names = ((wf_module *)wf_obj(module))->dict;
    const wf_module_spec *spec = wf_dict_get_name(vm, names, wf_name(vm, __spec__), &v) ? wf_module_spec_of(vm, v) : NULL;
    if (!spec || !wf_is_str(spec->origin))
        return names == vm->builtins;
    const char *origin = wf_str_data(vm, wf_as_str(spec->origin));
    wf_error_clear(vm);
    return origin && (strcmp(origin, "built-in") == 0 || import_library_file(vm, origin));
}

/* ---- finding ---- */

static wf_module_spec *import_spec_of_file(wf_vm *vm, wf_str *name, wf_str *path, wf_str *package)
{
    wf_value item = package ? wf_from_obj(package) : WF_NONE;
    wf_list *locations = package ? wf_list_from(vm, &item, 1) : NULL;
    if (package && !locations)
        return NULL;
    return wf_module_spec_new(vm, name, WF_LOADER_FILE, wf_from_obj(path),
                              locations ? wf_from_obj(locations) : WF_NONE);
}

static wf_module_spec *import_spec_of_library(wf_vm *vm, wf_str *name, const wf_library_module *library)
{
    wf_str *path = wf_str_format(vm, "<stdlib>/%s", library->file), *package = NULL;
    const char *p = path ? wf_str_data(vm, path) : NULL;
    if (p && library->package && !(package = wf_str_new(vm, p, path->nbytes - strlen("/__init__.py"))))
        return NULL;
    return p ? import_spec_of_file(vm, name, path, package) : NULL;
}

/* What one folder has of the name: a package, a file, or a folder that may be part of a namespace package. NULL without exception: no
 * module, and with a part of a namespace *portions has grown. */
static wf_module_spec *import_find_in(wf_vm *vm, wf_str *name, const char *last, wf_value folder, wf_list *portions)
{
    const char *base = wf_as_str(folder)->nbytes ? "/" : "";
    wf_str *package = wf_str_format(vm, "%V%s%s", folder, base, last);
    wf_str *init = package ? wf_str_format(vm, "%S/__init__.py", package) : NULL;
    wf_str *file = init ? wf_str_format(vm, "%S.py", package) : NULL;
    const char *p = file ? wf_str_data(vm, init) : NULL, *q = p ? wf_str_data(vm, file) : NULL;
    const char *r = q ? wf_str_data(vm, package) : NULL;
    if (!r)
        return NULL;
    if (vm->host->file_kind(vm->host->data, p) == 1)
        return import_spec_of_file(vm, name, init, package);
    if (vm->host->file_kind(vm->host->data, q) == 1)
        return import_spec_of_file(vm, name, file, NULL);
    if (vm->host->file_kind(vm->host->data, r) == 2 && !wf_list_append(vm, portions, wf_from_obj(package)))
        return NULL;
    return NULL;
}

static wf_module_spec *import_search(wf_vm *vm, wf_str *name, const char *last, wf_value folders)
{
    wf_list *portions = wf_list_new(vm, 0);
    wf_value all = portions && !wf_is_none(folders) ? wf_tuple_of_iterable(vm, folders) : WF_UNSET;
    if (wf_is_unset(all) || !vm->host->file_kind)
        return NULL;
    for (size_t i = 0; i < wf_as_tuple(all)->count; i++) {
        wf_value folder = wf_as_tuple(all)->items[i];
        wf_module_spec *found = wf_is_str(folder) ? import_find_in(vm, name, last, folder, portions) : NULL;
        if (found || wf_error_pending(vm))
            return found;
    }
    if (!portions->count)
        return NULL;
    return wf_module_spec_new(vm, name, WF_LOADER_NAMESPACE, wf_from_obj(portions), wf_from_obj(portions));
}

/* sys.path as it is now; what the host gave while no script has imported sys. */
static bool import_folders(wf_vm *vm, wf_value *out)
{
    wf_value sys;
    wf_str *name = wf_str_intern_z(vm, "sys"), *path = name ? wf_str_intern_z(vm, "path") : NULL;
    if (!path)
        return false;
    *out = vm->path;
    if (!wf_dict_get_name(vm, vm->modules, name, &sys) || !wf_is_kind(sys, WF_KIND_MODULE))
        return true;
    wf_value now;
    if (wf_dict_get_name(vm, ((wf_module *)wf_obj(sys))->dict, path, &now))
        *out = now;
    return true;
}

wf_module_spec *wf_import_find(wf_vm *vm, wf_str *name, wf_value folders)
{
    const char *full = wf_str_data(vm, name);
    if (!full)
        return NULL;
    const char *dot = strrchr(full, '.');
    if (import_find_native(vm, full))
        return wf_module_spec_new(vm, name, WF_LOADER_BUILTIN, WF_NONE, WF_NONE);
    const wf_library_module *library = import_find_library(vm, full);
    if (library)
        return import_spec_of_library(vm, name, library);
    if (wf_is_unset(folders) && !import_folders(vm, &folders))
        return NULL;
    return import_search(vm, name, dot ? dot + 1 : full, folders);
}

/* ---- loading ---- */

static bool import_set(wf_vm *vm, wf_module *m, const char *name, wf_value v)
{
    return wf_dict_set_z(vm, m->dict, name, v);
}

bool wf_import_describe(wf_vm *vm, wf_module *m, wf_module_spec *spec)
{
    wf_str *parent = wf_module_spec_parent(vm, spec);
    wf_dict *d = m->dict;
    if (!parent || !wf_dict_set_name(vm, d, wf_name(vm, __name__), spec->name) ||
        !wf_dict_set_name(vm, d, wf_name(vm, __loader__), spec->loader) ||
        !wf_dict_set_name(vm, d, wf_name(vm, __package__), wf_from_obj(parent)) ||
        !wf_dict_set_name(vm, d, wf_name(vm, __spec__), wf_from_obj(spec)))
        return false;
    if (!wf_is_none(spec->locations) && !wf_dict_set_name(vm, d, wf_name(vm, __path__), spec->locations))
        return false;
    if (!wf_is_none(spec->locations) && !spec->has_location) /* a namespace package */
        return wf_dict_set_name(vm, d, wf_name(vm, __file__), WF_NONE);
    return !spec->has_location || (wf_dict_set_name(vm, d, wf_name(vm, __file__), spec->origin) &&
                                   import_set(vm, m, "__cached__", spec->cached));
}

static bool import_exec_spec(wf_vm *vm, wf_module *m, wf_module_spec *spec, const char *full)
{
    const wf_native_module *native = spec->has_location ? NULL : import_find_native(vm, full);
    if (native)
        return native->load(vm, m);
    if (!spec->has_location)
        return true; /* a namespace package */
    return wf_dict_set_name(vm, m->dict, wf_name(vm, __builtins__), wf_from_obj(vm->builtins)) &&
           wf_import_exec(vm, m, wf_as_str(spec->origin));
}

/* The module of a spec, run; it is in sys.modules meanwhile, and no longer when that fails. */
static wf_value import_load(wf_vm *vm, wf_str *name, wf_module_spec *spec)
{
    const char *full = wf_str_data(vm, name);
    wf_module *m = full ? wf_module_new(vm, full) : NULL;
    wf_value key = wf_from_obj(name), module;
    if (!m || !wf_import_describe(vm, m, spec) || !wf_dict_set(vm, vm->modules, key, wf_from_obj(m)))
        return WF_UNSET;
    spec->initializing = true;
    bool done = import_exec_spec(vm, m, spec, full);
    spec->initializing = false;
    if (!done) {
        wf_value pending = wf_error_take(vm);
        if (wf_dict_delete(vm, vm->modules, key, NULL) < 0)
            wf_error_clear(vm);
        vm->exception = pending;
        return WF_UNSET;
    }
    int there = wf_dict_get(vm, vm->modules, key, &module); /* it may have replaced itself */
    if (there == 0)
        wf_raise_arg(vm, WF_EXC_KeyError, key);
    return there > 0 ? module : WF_UNSET;
}

wf_module *wf_import_builtin(wf_vm *vm, const char *name)
{
    wf_value m;
    wf_str *key = wf_str_intern_z(vm, name);
    if (!key)
        return NULL;
    if (!wf_dict_get_name(vm, vm->modules, key, &m)) {
        if (!import_find_native(vm, name) && !import_find_library(vm, name)) {
            wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named '%s'", name);
            return NULL;
        }
        wf_module_spec *spec = wf_import_find(vm, key, WF_NONE);
        m = spec ? import_load(vm, key, spec) : WF_UNSET;
        if (wf_is_unset(m))
            return NULL;
    }
    if (!wf_is_kind(m, WF_KIND_MODULE)) { /* a script has put something else into sys.modules */
        wf_raise(vm, WF_EXC_ImportError, "sys.modules['%s'] is not a module", name);
        return NULL;
    }
    return (wf_module *)wf_obj(m);
}

/* ---- names ---- */

static wf_value import_not_found(wf_vm *vm, wf_str *name, wf_str *text)
{
    if (text)
        wf_import_raise(vm, WF_EXC_ModuleNotFoundError, text, wf_from_obj(name), WF_NONE, WF_NONE);
    return WF_UNSET;
}

/* What is not in sys.modules, looked for and loaded. parent: its package, or unset. */
static wf_value import_find_and_load(wf_vm *vm, wf_str *name, wf_value parent)
{
    const char *full = wf_str_data(vm, name);
    wf_value folders = WF_UNSET;
    if (!full)
        return WF_UNSET;
    if (!wf_is_unset(parent)) {
        int is_package = wf_attr_find(vm, parent, wf_name(vm, __path__), &folders);
        if (is_package < 0)
            return WF_UNSET;
        wf_str *up = is_package ? NULL : wf_str_new(vm, full, (size_t)(strrchr(full, '.') - full));
        if (up)
            return import_not_found(vm, name, wf_str_format(vm, "No module named %R; %R is not a package",
                                                            wf_from_obj(name), wf_from_obj(up)));
        if (!is_package)
            return WF_UNSET;
    }
    wf_module_spec *spec = wf_import_find(vm, name, folders);
    if (!spec)
        return wf_error_pending(vm)
                   ? WF_UNSET
                   : import_not_found(vm, name, wf_str_format(vm, "No module named %R", wf_from_obj(name)));
    return import_load(vm, name, spec);
}

static WF_COLD wf_value import_halted(wf_vm *vm, wf_str *name)
{
    return import_not_found(vm, name, wf_str_format(vm, "import of %S halted; None in sys.modules", name));
}

/* The module bound in its parent, whose name is the first `length` bytes of the full one, if that lets it. */
static bool import_bind(wf_vm *vm, wf_value parent, const char *full, size_t length, wf_str *last, wf_value m)
{
    if (wf_attr_set(vm, parent, last, m))
        return true;
    wf_str *up = wf_error_is(vm, WF_EXC_AttributeError) ? wf_str_new(vm, full, length) : NULL;
    if (!up)
        return false;
    wf_error_clear(vm);
    return wf_warn(vm, WF_EXC_ImportWarning, NULL, 0, "Cannot set an attribute on %R for child module %R", wf_from_obj(up),
                   wf_from_obj(last));
}

/* Module `name`, whose parents are imported: from sys.modules, or loaded and bound in its parent. */
static wf_value import_one(wf_vm *vm, wf_str *name, wf_value parent)
{
    wf_value m;
    int have = wf_dict_get(vm, vm->modules, wf_from_obj(name), &m);
    if (have < 0)
        return WF_UNSET;
    if (have)
        return wf_is_none(m) ? import_halted(vm, name) : m;
    if (!wf_recursion_enter(vm, ""))
        return WF_UNSET;
    m = import_find_and_load(vm, name, parent);
    wf_recursion_leave(vm);
    if (wf_is_unset(m) || wf_is_unset(parent))
        return m;
    const char *full = wf_str_data(vm, name);
    const char *dot = full ? strrchr(full, '.') : NULL;
    wf_str *last = full ? wf_str_intern_z(vm, dot + 1) : NULL;
    return last && import_bind(vm, parent, full, (size_t)(dot - full), last, m) ? m : WF_UNSET;
}

wf_value wf_import_dotted(wf_vm *vm, wf_str *name, wf_value *top)
{
    const char *full = wf_str_data(vm, name);
    wf_value module = WF_UNSET;
    if (!full)
        return WF_UNSET;
    if (memchr(full, '\0', name->nbytes)) /* C strings would find another */
        return import_not_found(vm, name, wf_str_format(vm, "No module named %R", wf_from_obj(name)));
    if (!*full || *full == '.') {
        wf_raise(vm, WF_EXC_ValueError, "Empty module name");
        return WF_UNSET;
    }
    int have = wf_dict_get(vm, vm->modules, wf_from_obj(name), &module);
    if (have && wf_is_none(module)) /* before its parents are looked for */
        return import_halted(vm, name);
    if (have < 0)
        return WF_UNSET;
    if (!have && memchr(full, 0, name->nbytes)) /* no folder has such a file */
        return import_not_found(vm, name, wf_str_format(vm, "No module named %R", wf_from_obj(name)));
    module = WF_UNSET;
    for (const char *end = full;; end++) {
        if (*end != '.' && *end)
            continue;
        wf_str *part = wf_str_intern(vm, full, (size_t)(end - full));
        module = part ? import_one(vm, part, module) : WF_UNSET;
        if (wf_is_unset(module))
            return WF_UNSET;
        if (!memchr(full, '.', (size_t)(end - full)))
            *top = module;
        if (!*end)
            return module;
    }
}

/* The package that relative names start from: __package__, or what __spec__ or __name__ and __path__ say. */
static bool import_package(wf_vm *vm, wf_dict *globals, wf_value *out)
{
    wf_value v, path;
    if (wf_dict_get_name(vm, globals, wf_name(vm, __package__), out) && !wf_is_none(*out))
        return wf_is_str(*out) || wf_raise(vm, WF_EXC_TypeError, "package must be a string");
    if (wf_dict_get_name(vm, globals, wf_name(vm, __spec__), &v) && !wf_is_none(v)) {
        wf_str *parent = wf_str_intern_z(vm, "parent");
        if (!parent || !wf_attr_get(vm, v, parent, out))
            return false;
        return wf_is_str(*out) || wf_raise(vm, WF_EXC_TypeError, "__spec__.parent must be a string");
    }
    if (!wf_warn(vm, WF_EXC_ImportWarning, NULL, 0,
                 "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"))
        return false;
    if (!wf_dict_get_name(vm, globals, wf_name(vm, __name__), out))
        return wf_raise(vm, WF_EXC_KeyError, "'__name__' not in globals");
    if (!wf_is_str(*out))
        return wf_raise(vm, WF_EXC_TypeError, "__name__ must be a string");
    if (wf_dict_get_name(vm, globals, wf_name(vm, __path__), &path))
        return true;
    const char *text = wf_str_data(vm, wf_as_str(*out)), *dot = text ? strrchr(text, '.') : NULL;
    wf_str *parent = text ? wf_str_new(vm, text, dot ? (size_t)(dot - text) : 0) : NULL;
    *out = parent ? wf_from_obj(parent) : WF_UNSET;
    return parent != NULL;
}

/* `from ..a import b` in a module of package p.q means p.a. */
static wf_str *import_absolute(wf_vm *vm, wf_str *name, wf_dict *globals, unsigned level)
{
    wf_value package;
    if (!import_package(vm, globals, &package))
        return NULL;
    const char *p = wf_str_data(vm, wf_as_str(package));
    size_t n = wf_as_str(package)->nbytes;
    if (!p)
        return NULL;
    if (n == 0) {
        wf_raise(vm, WF_EXC_ImportError, "attempted relative import with no known parent package");
        return NULL;
    }
    for (; level > 1; level--) {
        while (n > 0 && p[n - 1] != '.')
            n--;
        if (n == 0) {
            wf_raise(vm, WF_EXC_ImportError, "attempted relative import beyond top-level package");
            return NULL;
        }
        n--;
    }
    return wf_str_format(vm, name->nbytes ? "%.*s.%S" : "%.*s", (int)n, p, name);
}

/* The pending exception says that this very module was not found, not one that it imports. */
static bool import_is_missing(wf_vm *vm, wf_str *name)
{
    wf_value error = vm->exception, missing = WF_NONE;
    if (!wf_error_is(vm, WF_EXC_ModuleNotFoundError))
        return false;
    vm->exception = WF_UNSET;
    if (wf_attr_find(vm, error, wf_name(vm, name), &missing) < 0)
        wf_error_clear(vm);
    vm->exception = error;
    return wf_is_str(missing) && wf_str_equal(vm, wf_as_str(missing), name);
}

/* A name that a package lacks may be its submodule. */
static bool import_submodule(wf_vm *vm, wf_str *package, wf_value module, wf_value name)
{
    wf_value have;
    wf_str *n = wf_str_intern_str(vm, wf_as_str(name));
    int found = n ? wf_attr_find(vm, module, n, &have) : -1;
    if (found)
        return found > 0;
    wf_str *sub = wf_str_format(vm, "%S.%S", package, n);
    sub = sub ? wf_str_intern_str(vm, sub) : NULL;
    if (!sub)
        return false;
    if (!wf_is_unset(import_one(vm, sub, module)))
        return true;
    if (!import_is_missing(vm, sub))
        return false;
    wf_error_clear(vm);
    return true;
}

/* The names of a from import, or (star) of the package's __all__. */
static bool import_from_list(wf_vm *vm, wf_str *package, wf_value module, wf_value names, bool star)
{
    wf_value all = wf_tuple_of_iterable(vm, names), inner;
    if (wf_is_unset(all))
        return false;
    for (size_t i = 0; i < wf_as_tuple(all)->count; i++) {
        wf_value name = wf_as_tuple(all)->items[i];
        if (!wf_is_str(name))
            return star ? wf_raise(vm, WF_EXC_TypeError, "Item in %S.__all__ must be str, not %T", package, name)
                        : wf_raise(vm, WF_EXC_TypeError, "Item in ``from list'' must be str, not %T", name);
        if (!wf_str_is(wf_as_str(name), "*")) {
            if (!import_submodule(vm, package, module, name))
                return false;
            continue;
        }
        int found = star ? 0 : wf_attr_find(vm, module, wf_name(vm, __all__), &inner);
        if (found < 0 || (found && !import_from_list(vm, package, module, inner, true)))
            return false;
    }
    return true;
}

/* What __import__('a.b', level=1) gives: the module of the first part. */
static bool import_relative_top(wf_vm *vm, wf_str *given, wf_str *name, wf_value last, wf_value *out)
{
    const char *text = wf_str_data(vm, given), *dot = text ? strchr(text, '.') : NULL;
    *out = last;
    if (!text)
        return false;
    if (!dot)
        return true;
    wf_str *first = wf_str_new(vm, wf_str_data(vm, name), name->nbytes - (given->nbytes - (size_t)(dot - text)));
    int found = first ? wf_dict_get(vm, vm->modules, wf_from_obj(first), out) : -1;
    return found > 0 || (found == 0 && wf_raise(vm, WF_EXC_KeyError, "%R not in sys.modules as expected",
                                                wf_from_obj(first)));
}

bool wf_import(wf_vm *vm, wf_str *name, wf_dict *globals, wf_value fromlist, unsigned level, wf_value *out)
{
    wf_value top = WF_UNSET, last, path;
    wf_str *given = name;
    if (level && !(name = import_absolute(vm, name, globals, level)))
        return false;
    name = wf_str_intern_str(vm, name);
    if (!name)
        return false;
    last = wf_import_dotted(vm, name, &top);
    if (wf_is_unset(last))
        return false;
    int from = wf_op_truth(vm, fromlist);
    *out = from ? last : top;
    if (from < 0)
        return false;
    if (!from)
        return !level || import_relative_top(vm, given, name, last, out);
    int is_package = wf_attr_find(vm, last, wf_name(vm, __path__), &path);
    return is_package > 0 ? import_from_list(vm, name, last, fromlist, false) : is_package == 0;
}

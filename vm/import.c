/*
 * Imports: sys.modules, native modules, then files in the folders of sys.path. A package is a folder with __init__.py; a submodule is
 * looked for in its package's __path__ and becomes the package's attribute.
 */
#include "import.h"

#include <errno.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "io.h"

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

static bool import_set(wf_vm *vm, wf_module *m, const char *name, const char *text)
{
    wf_str *s = text ? wf_str_new_z(vm, text) : NULL;
    return (!text || s) && wf_dict_set_z(vm, m->dict, name, s ? wf_from_obj(s) : WF_NONE);
}

/* 1 found, 0 no such native module, -1 exception */
static int import_native(wf_vm *vm, const char *name, wf_value *out)
{
    for (size_t i = 0; i < vm->native_tables; i++)
        for (const wf_native_module *row = vm->natives[i]; row->name; row++) {
            if (strcmp(row->name, name) != 0)
                continue;
            wf_module *m = wf_module_new(vm, name);
            if (!m || !import_set(vm, m, "__package__", ""))
                return -1;
            *out = wf_from_obj(m);
            if (!wf_dict_set_z(vm, vm->modules, name, *out))
                return -1;
            if (row->load(vm, m))
                return 1;
            wf_value pending = wf_error_take(vm);
            wf_str *key = wf_str_intern_z(vm, name);
            if (key && wf_dict_delete(vm, vm->modules, wf_from_obj(key), NULL) < 0)
                wf_error_clear(vm);
            vm->exception = pending;
            return -1;
        }
    return 0;
}

wf_module *wf_import_builtin(wf_vm *vm, const char *name)
{
    wf_value m;
    wf_str *key = wf_str_intern_z(vm, name);
    if (!key)
        return NULL;
    if (wf_dict_get_name(vm, vm->modules, key, &m))
        return wf_is_kind(m, WF_KIND_MODULE) ? (wf_module *)wf_obj(m) : NULL;
    int found = import_native(vm, name, &m);
    if (found == 0)
        wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named '%s'", name);
    return found > 0 ? (wf_module *)wf_obj(m) : NULL;
}

/* ---- files ---- */

/* Runs a file's code in a module's namespace. */
static bool import_run_text(wf_vm *vm, wf_module *m, const char *text, size_t n, const char *path)
{
    wf_value out;
    wf_code *code = wf_compile_source(vm, text, n, path, WF_COMPILE_FILE, 0, NULL);
    wf_function *fn = code ? wf_function_new(vm, code, m->dict) : NULL;
    return fn && wf_calls_run_body(vm, fn, WF_UNSET, &out);
}

static bool import_run_file(wf_vm *vm, wf_module *m, const char *path)
{
    char *bytes = NULL;
    size_t n = 0;
    wf_value out;
    int error = vm->host->read_file ? vm->host->read_file(vm->host->data, path, &bytes, &n) : EPERM;
    if (error)
        return wf_io_raise(vm, error, path);
    wf_code *code = wf_compile_source(vm, bytes, n, path, WF_COMPILE_FILE, 0, NULL);
    wf_host_default.realloc(NULL, bytes, n, 0);
    wf_function *fn = code ? wf_function_new(vm, code, m->dict) : NULL;
    return fn && wf_calls_run_body(vm, fn, WF_UNSET, &out);
}

static wf_value import_not_found(wf_vm *vm, wf_str *name, const char *more)
{
    wf_value error;
    wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named '%S'%s", name, more);
    error = wf_error_take(vm);
    wf_str *attribute = wf_str_intern_z(vm, "name");
    if (wf_is_exception(error) && attribute && !wf_attr_set_generic(vm, error, attribute, wf_from_obj(name)))
        wf_error_clear(vm);
    wf_raise_value(vm, error);
    return WF_UNSET;
}

/* Run a file's code as module `name`. package: the folder when it is a package's __init__.py, else NULL. library: what it is in place of a
 * file; NULL: a file. */
static wf_value import_run(wf_vm *vm, wf_str *name, const char *path, const char *package,
                           const wf_library_module *library)
{
    const char *full = wf_str_data(vm, name);
    if (!full)
        return WF_UNSET;
    wf_module *m = wf_module_new(vm, full);
    wf_value module = m ? wf_from_obj(m) : WF_UNSET;
    if (!m || !import_set(vm, m, "__file__", path) || !wf_dict_set_name(vm, m->dict, wf_name(vm, __builtins__), wf_from_obj(vm->builtins)))
        return WF_UNSET;
    const char *dot = strrchr(full, '.');
    wf_str *parent = package ? name : wf_str_new(vm, full, dot ? (size_t)(dot - full) : 0);
    if (!parent || !wf_dict_set_name(vm, m->dict, wf_name(vm, __package__), wf_from_obj(parent)))
        return WF_UNSET;
    if (package) {
        wf_str *folder = wf_str_new_z(vm, package);
        wf_value item = folder ? wf_from_obj(folder) : WF_NONE;
        wf_list *l = folder ? wf_list_from(vm, &item, 1) : NULL;
        if (!l || !wf_dict_set_name(vm, m->dict, wf_name(vm, __path__), wf_from_obj(l)))
            return WF_UNSET;
    }
    if (!wf_dict_set(vm, vm->modules, wf_from_obj(name), module))
        return WF_UNSET;
    if (library ? import_run_text(vm, m, library->text, library->size, path) : import_run_file(vm, m, path)) {
        wf_value now; /* a module may replace itself in sys.modules */
        return wf_dict_get(vm, vm->modules, wf_from_obj(name), &now) > 0 ? now : module;
    }
    wf_value pending = wf_error_take(vm);
    if (wf_dict_delete(vm, vm->modules, wf_from_obj(name), NULL) < 0)
        wf_error_clear(vm);
    vm->exception = pending;
    return WF_UNSET;
}

static wf_value import_run_library(wf_vm *vm, wf_str *name, const wf_library_module *library)
{
    wf_str *path = wf_str_format(vm, "<stdlib>/%s", library->file);
    const char *p = path ? wf_str_data(vm, path) : NULL;
    wf_str *folder = NULL;
    if (p && library->package && !(folder = wf_str_new(vm, p, path->nbytes - strlen("/__init__.py"))))
        return WF_UNSET;
    const char *package = folder ? wf_str_data(vm, folder) : NULL;
    return p && (package || !folder) ? import_run(vm, name, p, package, library) : WF_UNSET;
}

/* Look for the last part of `name` in the folders of a list. unset without exception: not found. */
static wf_value import_search(wf_vm *vm, wf_str *name, wf_value folders)
{
    const char *full = wf_str_data(vm, name);
    if (!full)
        return WF_UNSET;
    const char *dot = strrchr(full, '.'), *last = dot ? dot + 1 : full;
    if (!wf_is_list(folders) || !vm->host->file_kind)
        return WF_UNSET;
    for (size_t i = 0; i < wf_as_list(folders)->count; i++) {
        wf_value folder = wf_as_list(folders)->array->items[i];
        if (!wf_is_str(folder))
            continue;
        const char *base = wf_as_str(folder)->nbytes ? "/" : "";
        wf_str *package = wf_str_format(vm, "%V%s%s", folder, base, last);
        wf_str *init = package ? wf_str_format(vm, "%S/__init__.py", package) : NULL;
        wf_str *file = init ? wf_str_format(vm, "%S.py", package) : NULL;
        const char *p = file ? wf_str_data(vm, init) : NULL, *q = p ? wf_str_data(vm, file) : NULL;
        if (!q)
            return WF_UNSET;
        if (vm->host->file_kind(vm->host->data, p) == 1)
            return import_run(vm, name, p, wf_str_data(vm, package), NULL);
        if (vm->host->file_kind(vm->host->data, q) == 1)
            return import_run(vm, name, q, NULL, NULL);
    }
    return WF_UNSET;
}

/* Module `name`, whose parents are imported: from sys.modules, or loaded and bound in its parent. */
static wf_value import_one(wf_vm *vm, wf_str *name, wf_value parent)
{
    wf_value m, folders = vm->path;
    int have = wf_dict_get(vm, vm->modules, wf_from_obj(name), &m);
    if (have < 0)
        return WF_UNSET;
    if (have)
        return wf_is_none(m) ? import_not_found(vm, name, "; import of it was halted: None in sys.modules") : m;
    const char *full = wf_str_data(vm, name);
    if (!full)
        return WF_UNSET;
    int native = import_native(vm, full, &m);
    const wf_library_module *library = native ? NULL : import_find_library(vm, full);
    if (library && wf_is_unset(m = import_run_library(vm, name, library)))
        native = -1;
    if (native < 0)
        return WF_UNSET;
    if (!native && !library) {
        if (!wf_is_unset(parent)) {
            int is_package = wf_attr_find(vm, parent, wf_name(vm, __path__), &folders);
            if (is_package < 0)
                return WF_UNSET;
            if (!is_package) {
                wf_str *up = wf_str_new(vm, full, (size_t)(strrchr(full, '.') - full));
                wf_str *more = up ? wf_str_format(vm, "; '%S' is not a package", up) : NULL;
                return more ? import_not_found(vm, name, wf_str_data(vm, more)) : WF_UNSET;
            }
        }
        m = import_search(vm, name, folders);
        if (wf_is_unset(m))
            return wf_is_unset(vm->exception) ? import_not_found(vm, name, "") : WF_UNSET;
    }
    if (!wf_is_unset(parent)) {
        wf_str *last = wf_str_intern_z(vm, strrchr(full, '.') + 1);
        if (!last || !wf_attr_set(vm, parent, last, m))
            return WF_UNSET;
    }
    return m;
}

/* Every part of a dotted name; *top is the first, the last is returned. */
static wf_value import_dotted(wf_vm *vm, wf_str *name, wf_value *top)
{
    const char *full = wf_str_data(vm, name);
    wf_value module = WF_UNSET;
    if (!full)
        return WF_UNSET;
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

/* `from ..a import b` in a module of package p.q means p.a. */
static wf_str *import_absolute(wf_vm *vm, wf_str *name, wf_dict *globals, unsigned level)
{
    wf_value package;
    if (!wf_dict_get_name(vm, globals, wf_name(vm, __package__), &package) || !wf_is_str(package) || wf_as_str(package)->nbytes == 0) {
        wf_raise(vm, WF_EXC_ImportError, "attempted relative import with no known parent package");
        return NULL;
    }
    const char *p = wf_str_data(vm, wf_as_str(package));
    if (!p)
        return NULL;
    size_t n = wf_as_str(package)->nbytes;
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

bool wf_import(wf_vm *vm, wf_str *name, wf_dict *globals, wf_value fromlist, unsigned level, wf_value *out)
{
    wf_value top = WF_UNSET, last;
    if (level && !(name = import_absolute(vm, name, globals, level)))
        return false;
    if (name->nbytes == 0)
        return wf_raise(vm, WF_EXC_ValueError, "Empty module name");
    name = wf_str_intern_str(vm, name);
    if (!name)
        return false;
    last = import_dotted(vm, name, &top);
    if (wf_is_unset(last))
        return false;
    bool from = wf_is_tuple(fromlist) && wf_as_tuple(fromlist)->count;
    *out = from ? last : top;
    if (!from)
        return true;
    /* Names that a package lacks may be its submodules. */
    wf_value path, have;
    int is_package = wf_attr_find(vm, last, wf_name(vm, __path__), &path);
    if (is_package <= 0)
        return is_package == 0;
    wf_tuple *names = wf_as_tuple(fromlist);
    for (size_t i = 0; i < names->count; i++) {
        if (!wf_is_str(names->items[i]) || wf_str_is(wf_as_str(names->items[i]), "*"))
            continue;
        wf_str *n = wf_str_intern_str(vm, wf_as_str(names->items[i]));
        int found = n ? wf_attr_find(vm, last, n, &have) : -1;
        if (found < 0)
            return false;
        if (found)
            continue;
        wf_str *sub = wf_str_format(vm, "%S.%S", name, n);
        sub = sub ? wf_str_intern_str(vm, sub) : NULL;
        if (!sub)
            return false;
        if (wf_is_unset(import_one(vm, sub, last))) {
            if (!import_is_missing(vm, sub))
                return false;
            wf_error_clear(vm);
        }
    }
    return true;
}

/* The path of a module's file, of a package's __main__.py when it is one; unset without exception: not found. */
static wf_value import_main_path(wf_vm *vm, const char *last, wf_value folders)
{
    static const char *const forms[] = {"%V%s%s/__main__.py", "%V%s%s.py"};
    for (size_t i = 0; wf_is_list(folders) && vm->host->file_kind && i < wf_as_list(folders)->count; i++)
        for (int form = 0; form < 2; form++) {
            wf_value folder = wf_as_list(folders)->array->items[i];
            if (!wf_is_str(folder))
                continue;
            const char *slash = wf_as_str(folder)->nbytes ? "/" : "";
            wf_str *path = form ? wf_str_format(vm, forms[1], folder, slash, last) : wf_str_format(vm, forms[0], folder, slash, last);
            const char *p = path ? wf_str_data(vm, path) : NULL;
            if (!p)
                return WF_UNSET;
            if (vm->host->file_kind(vm->host->data, p) == 1)
                return wf_from_obj(path);
        }
    return WF_UNSET;
}

bool wf_import_main(wf_vm *vm, const char *name, wf_module *main)
{
    const char *dot = strrchr(name, '.');
    wf_value folders = vm->path, top, path;
    if (dot) {
        wf_str *parent = wf_str_intern(vm, name, (size_t)(dot - name));
        wf_value package = parent ? import_dotted(vm, parent, &top) : WF_UNSET;
        if (wf_is_unset(package) || wf_attr_find(vm, package, wf_name(vm, __path__), &folders) < 0 ||
            !wf_dict_set_name(vm, main->dict, wf_name(vm, __package__), wf_from_obj(parent)))
            return false;
    }
    path = import_main_path(vm, dot ? dot + 1 : name, folders);
    if (wf_is_unset(path))
        return !wf_is_unset(vm->exception) ? false : wf_raise(vm, WF_EXC_ModuleNotFoundError, "No module named %s", name);
    wf_list *argv = wf_as_list(vm->argv);
    if (argv->count)
        wf_heap_store(vm, argv->array, &argv->array->items[0], path);
    return wf_dict_set_name(vm, main->dict, wf_name(vm, __file__), path) && import_run_file(vm, main, wf_str_data(vm, wf_as_str(path)));
}

bool wf_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out)
{
    wf_value module_name = WF_NONE, file = WF_NONE, value;
    int found = wf_attr_find(vm, module, name, out);
    if (found)
        return found > 0;
    if (wf_attr_find(vm, module, wf_name(vm, __name__), &module_name) < 0)
        return false;
    if (wf_is_str(module_name)) { /* a submodule that is still being imported, in a circle */
        wf_str *full = wf_str_format(vm, "%V.%S", module_name, name);
        if (!full)
            return false;
        found = wf_dict_get(vm, vm->modules, wf_from_obj(full), &value);
        if (found) {
            *out = value;
            return found > 0;
        }
    }
    if (wf_attr_find(vm, module, wf_name(vm, __file__), &file) < 0)
        return false;
    const char *text = !wf_is_str(module_name) ? "<unknown module name>" : wf_str_data(vm, wf_as_str(module_name));
    if (!text)
        return false;
    if (wf_is_str(file))
        wf_raise(vm, WF_EXC_ImportError, "cannot import name '%S' from '%s' (%V)", name, text, file);
    else
        wf_raise(vm, WF_EXC_ImportError, "cannot import name '%S' from '%s' (unknown location)", name, text);
    wf_value error = wf_error_take(vm);
    wf_str *attribute = wf_str_intern_z(vm, "name_from"), *attribute2 = wf_str_intern_z(vm, "name");
    if (wf_is_exception(error) && attribute && attribute2 &&
        (!wf_attr_set_generic(vm, error, attribute, wf_from_obj(name)) || !wf_attr_set_generic(vm, error, attribute2, module_name)))
        wf_error_clear(vm);
    return wf_raise_value(vm, error);
}

static bool import_star_name(wf_vm *vm, wf_value module, wf_value name, wf_value into)
{
    wf_value v;
    if (!wf_is_str(name))
        return wf_raise(vm, WF_EXC_TypeError, "Item in __all__ must be str, not %T", name);
    wf_str *interned = wf_str_intern_str(vm, wf_as_str(name));
    return interned && wf_attr_get(vm, module, interned, &v) && wf_op_setitem(vm, into, wf_from_obj(interned), v);
}

bool wf_import_star(wf_vm *vm, wf_value module, wf_value into)
{
    wf_value all, x;
    int found = wf_attr_find(vm, module, wf_name(vm, __all__), &all);
    if (found < 0)
        return false;
    if (found) {
        wf_iteration it;
        int more;
        if (!wf_iteration_start(vm, &it, all))
            return false;
        while ((more = wf_iteration_next(vm, &it, &x)) > 0)
            if (!import_star_name(vm, module, x, into))
                return false;
        return more == 0;
    }
    if (!wf_is_kind(module, WF_KIND_MODULE))
        return wf_raise(vm, WF_EXC_ImportError, "from-import-* object has no __dict__ and no __all__");
    wf_dict *d = wf_dict_copy(vm, ((wf_module *)wf_obj(module))->dict);
    size_t pos = 0;
    wf_value key, value;
    while (d && wf_dict_next(d, &pos, &key, &value))
        if (wf_is_str(key) && wf_as_str(key)->nbytes && wf_str_data(vm, wf_as_str(key))[0] != '_' && !wf_op_setitem(vm, into, key, value))
            return false;
    return d != NULL;
}

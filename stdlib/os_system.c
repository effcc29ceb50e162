/* Module _os_system: the host's file system by name, its environment. What os is built on. */
#include <errno.h>
#include <string.h>

#include "object/list.h"
#include "object/str_parts.h"
#include "vm.h"

/* OSError of an errno value with the names it is about. Always false. */
static bool os_system_raise(wf_vm *vm, int code, wf_value name, wf_value other)
{
    wf_str *text = wf_str_new_z(vm, strerror(code));
    if (!text)
        return false;
    wf_value args[5] = {wf_fix(code), wf_from_obj(text), name, WF_NONE, other};
    return wf_raise_args(vm, WF_EXC_OSError, args, wf_is_unset(name) ? 2 : wf_is_unset(other) ? 3 : 5);
}

static bool os_system_absent(wf_vm *vm)
{
    return wf_raise(vm, WF_EXC_PermissionError, "this host gives scripts no access to files");
}

/* A path as the host takes it; NULL: exception, which names the function and the argument. Alive while *keep is. */
static const char *os_system_path(wf_vm *vm, wf_value v, wf_value *keep, const char *function, const char *argument)
{
    *keep = v;
    if (wf_is_str(v)) {
        wf_str *handler = wf_str_new_z(vm, "surrogateescape");
        if (!handler || !wf_str_encode(vm, wf_as_str(v), NULL, handler, keep))
            return NULL;
    } else if (!wf_is_bytes(v)) {
        wf_raise(vm, WF_EXC_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
        return NULL;
    }
    const wf_bytes *b = wf_as_bytes(*keep);
    if (memchr(b->data, 0, b->length)) {
        wf_raise(vm, WF_EXC_ValueError, "%s: embedded null character in %s", function, argument);
        return NULL;
    }
    return (const char *)b->data;
}

static bool os_system_text(wf_vm *vm, const char *bytes, wf_value *out)
{
    wf_str *s = wf_str_from_host(vm, bytes);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* A call of the host about what a path names, which may take long. */
typedef struct wf_os_call {
    const wf_host_table *host;
    const char *path, *other;
    wf_host_change what;
    int mode, error;
    bool follow;
    int64_t fields[WF_HOST_STAT_FIELDS];
    char *names; /* of a folder, each with its NUL: the C library's; or room for what a link says */
    size_t used, room;
} wf_os_call;

static void os_call_change(void *data)
{
    wf_os_call *c = data;
    c->error = c->host->file_change(c->host->data, c->what, c->path, c->other, c->mode);
}
static void os_call_stat(void *data)
{
    wf_os_call *c = data;
    c->error = c->host->file_stat(c->host->data, c->path, c->follow, c->fields);
}
static bool os_call_add_name(void *into, const char *name)
{
    wf_os_call *c = into;
    size_t n = strlen(name) + 1;
    if (n > c->room - c->used) {
        size_t room = 2 * c->room + n + 1024;
        char *names = wf_host_default.realloc(NULL, c->names, c->room, room);
        if (!names)
            return false;
        c->names = names;
        c->room = room;
    }
    memcpy(c->names + c->used, name, n);
    c->used += n;
    return true;
}
static void os_call_link(void *data)
{
    wf_os_call *c = data;
    c->error = c->host->file_link(c->host->data, c->path, c->names, c->room);
}
static void os_call_list(void *data)
{
    wf_os_call *c = data;
    c->error = c->host->file_list(c->host->data, c->path, os_call_add_name, c);
}

/* change(what, path, other) */
static bool os_system_change(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char *const names[] = {"remove", "mkdir", "rmdir", "rename", "symlink", NULL};
    wf_value keep, keep_other = WF_NONE;
    int what = 0;
    (void)n;
    *out = WF_NONE;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "str expected, not %T", args[0]);
    while (names[what] && !wf_str_is(wf_as_str(args[0]), names[what]))
        what++;
    if (!names[what])
        return wf_raise(vm, WF_EXC_ValueError, "unknown change %R", args[0]);
    bool two = what == WF_CHANGE_RENAME || what == WF_CHANGE_SYMLINK;
    const char *path = os_system_path(vm, args[1], &keep, names[what], two ? "src" : "path"), *other = NULL;
    if (!path || (two && !(other = os_system_path(vm, args[2], &keep_other, names[what], "dst"))))
        return false;
    if (!vm->host->file_change)
        return os_system_absent(vm);
    wf_os_call c = {.host = vm->host, .what = (wf_host_change)what, .path = path, .other = other, .mode = 0777};
    if (what == WF_CHANGE_MKDIR && wf_is_fix(args[2]))
        c.mode = (int)wf_fix_get(args[2]);
    return wf_vm_blocking(vm, os_call_change, &c) &&
           (c.error == 0 || os_system_raise(vm, c.error, args[1], two ? args[2] : WF_UNSET));
}

static bool os_system_list_names(wf_vm *vm, const wf_os_call *c, wf_value *out)
{
    wf_value v;
    wf_list *l = wf_list_new(vm, 16);
    if (!l)
        return false;
    for (size_t at = 0; at < c->used; at += strlen(c->names + at) + 1)
        if (!os_system_text(vm, c->names + at, &v) || !wf_list_append(vm, l, v))
            return false;
    *out = wf_from_obj(l);
    return true;
}

static bool os_system_listdir(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value keep;
    wf_os_call c = {.host = vm->host, .path = os_system_path(vm, args[0], &keep, "listdir", "path")};
    (void)n;
    if (!c.path)
        return false;
    if (!vm->host->file_list)
        return os_system_absent(vm);
    bool listed = wf_vm_blocking(vm, os_call_list, &c) &&
                  (c.error == 0 ? os_system_list_names(vm, &c, out) : c.error < 0 ? wf_raise_memory(vm) : os_system_raise(vm, c.error, args[0], WF_UNSET));
    if (c.names)
        wf_host_default.realloc(NULL, c.names, c.room, 0);
    return listed;
}

/* stat(path, follow): (mode, ino, dev, nlink, uid, gid, size, atime_ns, mtime_ns, ctime_ns) */
static bool os_system_stat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value keep, items[WF_HOST_STAT_FIELDS];
    wf_os_call c = {.host = vm->host, .follow = wf_is_true(args[1])};
    c.path = os_system_path(vm, args[0], &keep, c.follow ? "stat" : "lstat", "path");
    (void)n;
    if (!c.path)
        return false;
    if (!vm->host->file_stat)
        return os_system_absent(vm);
    if (!wf_vm_blocking(vm, os_call_stat, &c))
        return false;
    if (c.error)
        return os_system_raise(vm, c.error, args[0], WF_UNSET);
    for (int i = 0; i < WF_HOST_STAT_FIELDS; i++) {
        items[i] = wf_int_from_i64(vm, c.fields[i]);
        if (wf_is_unset(items[i]))
            return false;
    }
    wf_tuple *t = wf_tuple_from(vm, items, WF_HOST_STAT_FIELDS);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool os_system_readlink(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value keep;
    char target[4096];
    wf_os_call c = {.host = vm->host, .names = target, .room = sizeof target};
    c.path = os_system_path(vm, args[0], &keep, "readlink", "path");
    (void)n;
    if (!c.path)
        return false;
    if (!vm->host->file_link)
        return os_system_absent(vm);
    if (!wf_vm_blocking(vm, os_call_link, &c))
        return false;
    return c.error ? os_system_raise(vm, c.error, args[0], WF_UNSET) : os_system_text(vm, target, out);
}

static bool os_system_getcwd(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    char path[4096];
    (void)args, (void)n;
    if (!vm->host->working_folder)
        return os_system_absent(vm);
    int error = vm->host->working_folder(vm->host->data, path, sizeof path);
    return error ? os_system_raise(vm, error, WF_UNSET, WF_UNSET) : os_system_text(vm, path, out);
}

static bool os_system_getenv(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value keep;
    (void)n;
    const char *name = os_system_path(vm, args[0], &keep, "getenv", "key");
    if (!name)
        return false;
    const char *value = vm->host->environment ? vm->host->environment(vm->host->data, name) : NULL;
    *out = WF_NONE;
    return !value || os_system_text(vm, value, out);
}

/* The environment as a list of NAME=VALUE. */
static bool os_system_environ(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_list *l = wf_list_new(vm, 32);
    wf_value v;
    const char *entry;
    (void)args, (void)n;
    if (!l)
        return false;
    for (size_t i = 0; vm->host->environment_entry && (entry = vm->host->environment_entry(vm->host->data, i)); i++)
        if (!os_system_text(vm, entry, &v) || !wf_list_append(vm, l, v))
            return false;
    *out = wf_from_obj(l);
    return true;
}

static bool os_system_strerror(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t code;
    (void)n;
    if (!wf_int_index(vm, args[0], &code))
        return false;
    if (code != (int)code)
        return wf_raise(vm, WF_EXC_OverflowError, "signed integer is %s", code < 0 ? "less than minimum" : "greater than maximum");
    wf_str *text = wf_str_new_z(vm, strerror((int)code));
    *out = text ? wf_from_obj(text) : WF_UNSET;
    return text != NULL;
}

static bool os_system_getpid(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_fix(vm->host->process_id ? vm->host->process_id(vm->host->data) : 0);
    return true;
}

static bool os_system_urandom(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t size;
    (void)n;
    if (!wf_int_index(vm, args[0], &size))
        return false;
    if (size < 0)
        return wf_raise(vm, WF_EXC_ValueError, "negative argument not allowed");
    wf_bytes *b = wf_bytes_new(vm, NULL, (size_t)size);
    if (!b)
        return false;
    if (!vm->host->random_bytes || !vm->host->random_bytes(vm->host->data, b->data, (size_t)size))
        return wf_raise(vm, WF_EXC_NotImplementedError, "this host has no source of randomness");
    b->data[size] = 0;
    *out = wf_from_obj(b);
    return true;
}

bool wf_os_system_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"change", os_system_change, "(what, path, other, /)", "Remove, make, rename or link what the path names."},
        {"listdir", os_system_listdir, "(path, /)", "The names in a folder."},
        {"stat", os_system_stat, "(path, follow, /)", "The fields of a file's status."},
        {"readlink", os_system_readlink, "(path, /)", "What a symbolic link says."},
        {"getcwd", os_system_getcwd, "()", "The current folder."},
        {"getenv", os_system_getenv, "(name, /)", "A variable of the environment, or None."},
        {"environ", os_system_environ, "()", "The environment as NAME=VALUE."},
        {"strerror", os_system_strerror, "(code, /)", "What an error number means."},
        {"getpid", os_system_getpid, "()", "The number of the process."},
        {"urandom", os_system_urandom, "(size, /)", "Random bytes of the host."},
        {0}};
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

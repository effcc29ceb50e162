/* Module _io_system: descriptors of the host's files as objects, and the standard streams as bytes. What io is built on. */
#include <errno.h>
#include <limits.h>
#include <string.h>

#include "io.h"
#include "object/bytes_parts.h"
#include "object/list.h"
#include "object/str_codec.h"
#include "vm.h"

/* An open descriptor; the collector closes what nobody closed. */
typedef struct wf_io_handle {
    wf_object head;
    int fd; /* -1: closed */
    bool owned;
} wf_io_handle;

static wf_io_handle *io_handle_of(wf_value v) { return (wf_io_handle *)wf_obj(v); }

/* OSError of a negative errno, with the file's name when there is one. Always false. */
static bool io_system_raise(wf_vm *vm, int64_t code, wf_value path)
{
    wf_str *text = wf_str_new_z(vm, strerror((int)-code));
    if (!text)
        return false;
    wf_value args[3] = {wf_fix(-code), wf_from_obj(text), path};
    return wf_raise_args(vm, WF_EXC_OSError, args, wf_is_unset(path) ? 2 : 3);
}

static bool io_system_absent(wf_vm *vm)
{
    return wf_raise(vm, WF_EXC_PermissionError, "this host gives scripts no access to files");
}

/* A call of the host that may take long. */
typedef struct wf_io_call {
    const wf_host_table *host;
    const char *path;
    int fd, flags;
    void *bytes;
    size_t n;
    int64_t size, done; /* done: what it answers, errors as -errno */
} wf_io_call;

static void io_call_open(void *data)
{
    wf_io_call *c = data;
    c->done = c->host->file_open(c->host->data, c->path, c->flags);
}
static void io_call_read(void *data)
{
    wf_io_call *c = data;
    c->done = c->host->file_read(c->host->data, c->fd, c->bytes, c->n);
}
static void io_call_write(void *data)
{
    wf_io_call *c = data;
    c->done = c->host->file_write(c->host->data, c->fd, c->bytes, c->n);
}
static void io_call_truncate(void *data)
{
    wf_io_call *c = data;
    c->done = -c->host->file_truncate(c->host->data, c->fd, c->size);
}
static void io_call_close(void *data)
{
    wf_io_call *c = data;
    c->done = -c->host->file_close(c->host->data, c->fd);
}

/* Again after each signal. False: an exception, as when the script was interrupted. */
static bool io_system_call(wf_vm *vm, void (*call)(void *data), wf_io_call *c)
{
    c->host = vm->host;
    do {
        c->done = -1;
        if (!wf_vm_blocking(vm, call, c))
            return false;
    } while (c->done == -EINTR && wf_budget_charge(vm, 1 << 16));
    return c->done != -EINTR;
}

static bool io_handle_fd(wf_vm *vm, wf_value self, int *fd)
{
    *fd = io_handle_of(self)->fd;
    return *fd >= 0 || wf_raise(vm, WF_EXC_ValueError, "I/O operation on closed file");
}

static bool io_handle_open_path(wf_vm *vm, wf_value path, int flags, int *fd)
{
    wf_value encoded = path;
    if (wf_is_str(path)) {
        wf_str *handler = wf_str_new_z(vm, "surrogateescape");
        if (!handler || !wf_str_encode(vm, wf_as_str(path), NULL, handler, &encoded))
            return false;
    } else if (!wf_is_bytes(path))
        return wf_raise(vm, WF_EXC_TypeError, "expected str, bytes or os.PathLike object, not %T", path);
    const wf_bytes *b = wf_as_bytes(encoded);
    if (memchr(b->data, 0, b->length))
        return wf_raise(vm, WF_EXC_ValueError, "embedded null byte");
    if (!vm->host->file_open)
        return io_system_absent(vm);
    wf_io_call c = {.path = (const char *)b->data, .flags = flags};
    bool called = io_system_call(vm, io_call_open, &c);
    *fd = (int)c.done;
    if (!called && *fd >= 0)
        vm->host->file_close(vm->host->data, *fd);
    return called && (*fd >= 0 || io_system_raise(vm, *fd, path));
}

/* Handle(path or descriptor, flags, owned=True) */
static bool io_handle_make(wf_vm *vm, wf_type *t, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[3];
    int64_t number = -1, flags;
    int fd;
    wf_host_file info;
    if (!wf_native_bind_args(vm, "Handle", "(file, flags, owned=True, /)", args, n, kwnames, bound, 3) ||
        !wf_int_index(vm, bound[1], &flags))
        return false;
    wf_value v = wf_type_new_instance(vm, t);
    if (wf_is_unset(v))
        return false;
    io_handle_of(v)->fd = -1;
    if (wf_is_str(bound[0]) || wf_is_bytes(bound[0])) {
        if (!io_handle_open_path(vm, bound[0], (int)flags, &fd))
            return false;
        io_handle_of(v)->owned = true;
    } else {
        if (!wf_int_index(vm, bound[0], &number))
            return false;
        if (number > INT_MAX)
            return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
        if (!vm->host->file_status)
            return io_system_absent(vm);
        fd = (int)number;
        int error = vm->host->file_status(vm->host->data, fd, &info);
        if (error)
            return io_system_raise(vm, -error, WF_UNSET);
        io_handle_of(v)->owned = fd > 2 && (wf_is_unset(bound[2]) || wf_is_true(bound[2]));
    }
    io_handle_of(v)->fd = fd;
    *out = v;
    return true;
}

static void io_handle_finalise(wf_vm *vm, wf_object *o)
{
    wf_io_handle *h = (wf_io_handle *)o;
    if (h->owned && h->fd >= 0)
        vm->host->file_close(vm->host->data, h->fd);
    h->fd = -1;
}

static bool io_handle_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_io_handle *h = io_handle_of(args[0]);
    int fd = h->fd;
    (void)n;
    h->fd = -1;
    *out = WF_NONE;
    if (fd < 0 || !vm->host->file_close)
        return true;
    wf_io_call c = {.host = vm->host, .fd = fd};
    return wf_vm_blocking(vm, io_call_close, &c) && (c.done == 0 || io_system_raise(vm, c.done, WF_UNSET));
}

/* At most one read of the host into `into`. *done: bytes, -EAGAIN when there is nothing yet. */
static bool io_handle_read_once(wf_vm *vm, int fd, void *into, size_t n, long *done)
{
    wf_io_call c = {.fd = fd, .bytes = into, .n = n};
    if (!vm->host->file_read)
        return io_system_absent(vm);
    if ((vm->fibre && !vm->hooks->wait_input(vm, fd)) || !io_system_call(vm, io_call_read, &c))
        return false;
    *done = (long)c.done;
    return *done >= 0 || *done == -EAGAIN || io_system_raise(vm, *done, WF_UNSET);
}

static bool io_handle_read(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    enum { STEP = 1 << 30 }; /* the kernel gives no more at a time either */
    int64_t size;
    int fd;
    long done;
    char local[16384];
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd) || !wf_int_index(vm, args[1], &size))
        return false;
    if (size < 0 || size > STEP)
        size = STEP;
    if ((size_t)size <= sizeof local) {
        if (!io_handle_read_once(vm, fd, local, (size_t)size, &done))
            return false;
    } else {
        wf_bytes *whole = wf_bytes_new(vm, NULL, (size_t)size);
        if (!whole || !io_handle_read_once(vm, fd, whole->data, (size_t)size, &done))
            return false;
        if (done == (long)size) {
            whole->data[size] = 0;
            *out = wf_from_obj(whole);
            return true;
        }
        wf_bytes *part = done < 0 ? NULL : wf_bytes_new(vm, whole->data, (size_t)done);
        *out = part ? wf_from_obj(part) : WF_NONE;
        return done < 0 || part;
    }
    wf_bytes *b = done < 0 ? NULL : wf_bytes_new(vm, local, (size_t)done);
    *out = b ? wf_from_obj(b) : WF_NONE;
    return done < 0 || b;
}

static bool io_handle_readall(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_builder b;
    char piece[32768];
    long done;
    int fd;
    (void)n;
    wf_builder_init(&b, vm);
    do {
        if (!io_handle_fd(vm, args[0], &fd) || !io_handle_read_once(vm, fd, piece, sizeof piece, &done) ||
            !wf_budget_charge(vm, 64))
            return false;
        if (done > 0 && !wf_builder_bytes(&b, piece, (size_t)done))
            return false;
    } while (done > 0);
    *out = WF_NONE;
    if (done < 0 && b.length == 0)
        return true;
    wf_bytes *all = wf_bytes_new(vm, b.bytes, b.length);
    *out = all ? wf_from_obj(all) : WF_UNSET;
    return all != NULL;
}

static bool io_handle_write(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_octets data;
    int fd;
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd) || !wf_bytes_view(vm, args[1], &data))
        return false;
    if (!vm->host->file_write)
        return io_system_absent(vm);
    wf_bytes *copy = NULL;
    if (vm->fibre && !wf_is_bytes(args[1])) { /* others may change it meanwhile */
        copy = wf_bytes_new(vm, data.p, data.n);
        if (!copy)
            return false;
    }
    wf_io_call c = {.fd = fd, .bytes = copy ? copy->data : (void *)data.p, .n = data.n};
    if (!io_system_call(vm, io_call_write, &c))
        return false;
    *out = c.done < 0 ? WF_NONE : wf_fix(c.done);
    return c.done >= 0 || c.done == -EAGAIN || io_system_raise(vm, c.done, WF_UNSET);
}

static bool io_handle_seek(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t offset, whence;
    int fd;
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd) || !wf_int_index(vm, args[1], &offset) || !wf_int_index(vm, args[2], &whence))
        return false;
    if (!vm->host->file_seek)
        return io_system_absent(vm);
    int64_t at = whence < 0 || whence > 4 ? -EINVAL : vm->host->file_seek(vm->host->data, fd, offset, (int)whence);
    if (at < 0)
        return io_system_raise(vm, at, WF_UNSET);
    *out = wf_int_from_i64(vm, at);
    return !wf_is_unset(*out);
}

static bool io_handle_truncate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t size;
    int fd;
    (void)n;
    *out = WF_NONE;
    if (!io_handle_fd(vm, args[0], &fd) || !wf_int_index(vm, args[1], &size))
        return false;
    if (!vm->host->file_truncate)
        return io_system_absent(vm);
    wf_io_call c = {.fd = fd, .size = size};
    return io_system_call(vm, io_call_truncate, &c) && (c.done == 0 || io_system_raise(vm, c.done, WF_UNSET));
}

static bool io_handle_fileno(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int fd;
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd))
        return false;
    *out = wf_fix(fd);
    return true;
}

static bool io_handle_isatty(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int fd;
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd))
        return false;
    *out = wf_bool(vm->host->is_terminal && vm->host->is_terminal(vm->host->data, fd));
    return true;
}

static bool io_handle_is_directory(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_host_file info;
    int fd;
    (void)n;
    if (!io_handle_fd(vm, args[0], &fd))
        return false;
    *out = wf_bool(vm->host->file_status && vm->host->file_status(vm->host->data, fd, &info) == 0 && info.directory);
    return true;
}

/* What an opener is handed: the system's own flags. */
static bool io_handle_native_flags(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t flags;
    (void)n;
    if (!wf_int_index(vm, args[0], &flags))
        return false;
    if (!vm->host->file_flags)
        return io_system_absent(vm);
    *out = wf_fix(vm->host->file_flags(vm->host->data, (int)flags));
    return true;
}

/* ---- the standard streams and codecs ---- */

static bool io_system_stream_write(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_octets data;
    (void)n;
    if (!wf_bytes_view(vm, args[1], &data))
        return false;
    *out = wf_fix((int64_t)data.n);
    return wf_io_write(vm, wf_same(args[0], wf_fix(2)) ? 2 : 1, (const char *)data.p, data.n);
}

static bool io_system_stream_read(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t size;
    char local[4096];
    (void)n;
    if (!wf_int_index(vm, args[0], &size))
        return false;
    long got = wf_io_read(vm, local, size < 0 || size > (int64_t)sizeof local ? sizeof local : (size_t)size);
    wf_bytes *b = got < 0 ? NULL : wf_bytes_new(vm, local, (size_t)got);
    *out = b ? wf_from_obj(b) : WF_UNSET;
    return b != NULL;
}

/* The canonical name of a codec that str and bytes know; None for any other. */
static bool io_system_codec_name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char *const names[] = {"utf-8",    "utf-8-sig", "ascii",  "iso8859-1", "utf-16",
                                        "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};
    wf_codec codec;
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "codec name must be str, not %T", args[0]);
    *out = WF_NONE;
    wf_codec_found found = wf_str_codec_find(vm, wf_as_str(args[0]), &codec);
    return found == WF_CODEC_FOREIGN || (found != WF_CODEC_FAILED && wf_str_result(wf_str_new_z(vm, names[codec]), out));
}

static const wf_native_row io_handle_methods[] = {
    {"close", io_handle_close, "(self, /)", "Give the descriptor back."},
    {"read", io_handle_read, "(self, size, /)", "At most that many bytes by one read; None when there are none yet."},
    {"readall", io_handle_readall, "(self, /)", "Bytes until the end."},
    {"write", io_handle_write, "(self, data, /)", "How many bytes one write took; None when it took none."},
    {"seek", io_handle_seek, "(self, offset, whence, /)", "Move; returns the new position."},
    {"truncate", io_handle_truncate, "(self, size, /)", "Make the file that long."},
    {"fileno", io_handle_fileno, "(self, /)", "The descriptor."},
    {"isatty", io_handle_isatty, "(self, /)", "Whether it is a terminal."},
    {"is_directory", io_handle_is_directory, "(self, /)", "Whether it is a directory."},
    {0}};
static const wf_native_row io_handle_statics[] = {
    {"native_flags", io_handle_native_flags, "(flags, /)", "The host's own flags for open()."}, {0}};
static const wf_slots io_handle_slots = {.make = io_handle_make};
static const wf_native_type io_handle_type = {
    .name = "Handle", .module = "_io_system", .doc = "An open file of the host.", .size = sizeof(wf_io_handle),
    .slots = &io_handle_slots, .methods = io_handle_methods, .staticmethods = io_handle_statics, .flags = WF_TYPE_FINAL};

bool wf_io_system_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "Handle", .finalise = io_handle_finalise};
    static const struct {
        const char *name;
        int value;
    } flags[] = {{"READ", WF_OPEN_READ},           {"WRITE", WF_OPEN_WRITE},       {"CREATE", WF_OPEN_CREATE},
                 {"EXCLUSIVE", WF_OPEN_EXCLUSIVE}, {"TRUNCATE", WF_OPEN_TRUNCATE}, {"APPEND", WF_OPEN_APPEND}};
    static const wf_native_row rows[] = {
        {"stream_write", io_system_stream_write, "(stream, data, /)", "Write bytes to standard output or error."},
        {"stream_read", io_system_stream_read, "(size, /)", "At most that many bytes of standard input."},
        {"codec_name", io_system_codec_name, "(encoding, /)", "The codec's canonical name."},
        {0}};
    wf_type *t = wf_native_new_kind(vm, &io_handle_type, &info);
    wf_str *name = wf_str_intern_z(vm, "Handle");
    if (!t || !name || !wf_dict_set_name(vm, m->dict, name, wf_from_obj(t)))
        return false;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        wf_str *s = wf_str_intern_z(vm, flags[i].name);
        if (!s || !wf_dict_set_name(vm, t->dict, s, wf_fix(flags[i].value)))
            return false;
    }
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/* Buffered output and line input over the host's streams. */
#include "io.h"

#include <errno.h>
#include <string.h>

enum { IO_CAPACITY = 16384, IO_IN_CAPACITY = 4096 };

struct wf_io {
    char out[IO_CAPACITY];
    size_t used;
    bool terminal, checked;
    int failure; /* errno of output that was lost and of which nobody was told yet; 0: none */
    char *in;        /* grows to hold a line that is waited for; NULL: nothing was read yet */
    size_t in_capacity, in_from, in_to;
    size_t in_searched; /* up to here wf_io_gather_line found no newline */
    bool ended;      /* the end of input was seen, and not told yet */
};

bool wf_io_raise(wf_vm *vm, int number, const char *path)
{
    wf_str *text = wf_str_new_z(vm, strerror(number)), *file = path ? wf_str_new_z(vm, path) : NULL;
    if (!text || (path && !file))
        return false;
    wf_value args[3] = {wf_fix(number), wf_from_obj(text), file ? wf_from_obj(file) : WF_NONE};
    return wf_raise_args(vm, WF_EXC_OSError, args, file ? 3 : 2);
}

static struct wf_io *io_state(wf_vm *vm)
{
    if (!vm->io) {
        vm->io = wf_heap_realloc(vm, NULL, 0, sizeof *vm->io);
        if (vm->io) {
            vm->io->used = vm->io->in_from = vm->io->in_to = vm->io->in_capacity = vm->io->in_searched = 0;
            vm->io->failure = 0;
            vm->io->checked = vm->io->terminal = vm->io->ended = false;
            vm->io->in = NULL;
        }
    }
    return vm->io;
}

/* 0, or errno. What is not taken for now is offered again, until the script is to be interrupted: EINTR. */
static int io_put(wf_vm *vm, int stream, const char *bytes, size_t n)
{
    while (n) {
        long done = vm->host->write ? vm->host->write(vm->host->data, stream, bytes, n) : -EPERM;
        if (done == -EINTR || done == -EAGAIN) {
            if (atomic_load_explicit(&vm->interrupt, memory_order_relaxed))
                return EINTR;
            continue;
        }
        if (done < 0)
            return (int)-done;
        bytes += done;
        n -= (size_t)done;
    }
    return 0;
}

static bool io_tell(wf_vm *vm, int failure)
{
    return !failure || ((failure != EINTR || wf_budget_poll(vm)) && wf_io_raise(vm, failure, NULL));
}

/* What cannot be written is lost: kept, it would fail again with each line to come, and at the end. */
static void io_empty(wf_vm *vm, struct wf_io *io)
{
    size_t n = io->used;
    io->used = 0;
    int failure = io_put(vm, 1, io->out, n);
    if (failure)
        io->failure = failure;
}

bool wf_io_flush(wf_vm *vm, int stream)
{
    struct wf_io *io = vm->io;
    if (stream != 1 || !io)
        return true;
    io_empty(vm, io);
    int failure = io->failure;
    io->failure = 0;
    return io_tell(vm, failure);
}

bool wf_io_flush_all(wf_vm *vm) { return wf_io_flush(vm, 1); }

bool wf_io_write(wf_vm *vm, int stream, const char *bytes, size_t n)
{
    struct wf_io *io = io_state(vm);
    if (!io)
        return false;
    if (stream != 1) {
        io_empty(vm, io); /* a failure is told when that stream is flushed next */
        return io_tell(vm, io_put(vm, stream, bytes, n));
    }
    if (!io->checked) {
        io->checked = true;
        io->terminal = vm->host->is_terminal && vm->host->is_terminal(vm->host->data, 1);
    }
    if (n > IO_CAPACITY - io->used) {
        if (!wf_io_flush(vm, 1))
            return false;
        if (n > IO_CAPACITY)
            return io_tell(vm, io_put(vm, 1, bytes, n));
    }
    memcpy(io->out + io->used, bytes, n);
    io->used += n;
    return !io->terminal || !memchr(bytes, '\n', n) || wf_io_flush(vm, 1);
}

/* Lone surrogates cannot be written; standard error escapes them instead. */
static bool io_write_surrogates(wf_vm *vm, int stream, wf_str *s)
{
    wf_value encoded, arg[2];
    wf_str *encoding = wf_str_new_z(vm, "utf-8"), *handler = wf_str_new_z(vm, stream == 2 ? "backslashreplace" : "strict");
    if (!encoding || !handler)
        return false;
    arg[0] = wf_from_obj(encoding);
    arg[1] = wf_from_obj(handler);
    if (!wf_call_method(vm, wf_from_obj(s), "encode", arg, 2, &encoded))
        return false;
    return wf_io_write(vm, stream, (const char *)wf_as_bytes(encoded)->data, wf_as_bytes(encoded)->length);
}

bool wf_io_write_str(wf_vm *vm, int stream, wf_str *s)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return false;
    if (s->head.flags & WF_STR_SURROGATES)
        return io_write_surrogates(vm, stream, s);
    return wf_io_write(vm, stream, p, s->nbytes);
}

/* Room in the buffer behind what it holds. False: MemoryError. */
static bool io_make_room(wf_vm *vm, struct wf_io *io)
{
    size_t held = io->in_to - io->in_from, wanted = io->in_capacity ? io->in_capacity * 2 : IO_IN_CAPACITY;
    if (io->in_from) {
        memmove(io->in, io->in + io->in_from, held);
        io->in_searched = io->in_searched > io->in_from ? io->in_searched - io->in_from : 0;
        io->in_from = 0;
        io->in_to = held;
    }
    if (held < io->in_capacity)
        return true;
    char *grown = wf_heap_realloc(vm, io->in, io->in_capacity, wanted);
    if (!grown)
        return false;
    io->in = grown;
    io->in_capacity = wanted;
    return true;
}

/* Bytes that one read of the host added, 0 at the end of input, or -errno; with MemoryError pending, -ENOMEM. */
static long io_read_more(wf_vm *vm, struct wf_io *io)
{
    if (!io_make_room(vm, io))
        return -ENOMEM;
    long got = vm->host->read ? vm->host->read(vm->host->data, 0, io->in + io->in_to, io->in_capacity - io->in_to) : -EPERM;
    if (got > 0)
        io->in_to += (size_t)got;
    return got;
}

int wf_io_gather_line(wf_vm *vm, bool readable)
{
    struct wf_io *io = io_state(vm);
    if (!io)
        return -1;
    for (;;) {
        size_t from = io->in_searched > io->in_from ? io->in_searched : io->in_from;
        if (io->ended || (io->in_to > from && memchr(io->in + from, '\n', io->in_to - from)))
            return 1;
        io->in_searched = io->in_to;
        if (!readable)
            return 0;
        readable = false;
        long got = io_read_more(vm, io);
        if (got < 0 && got != -EINTR && got != -EAGAIN) {
            if (!wf_error_pending(vm))
                wf_io_raise(vm, (int)-got, NULL);
            return -1;
        }
        io->ended = got == 0;
    }
}

/* Something to read in the buffer: 1, 0 at the end of input, -1 exception. */
static int io_fill(wf_vm *vm, struct wf_io *io)
{
    while (io->in_from == io->in_to) {
        if (io->ended) {
            io->ended = false;
            return 0;
        }
        if (vm->fibre) { /* the others go on meanwhile, and may read what comes */
            if (!vm->hooks->wait_input(vm, 0))
                return -1;
            if (io->in_from != io->in_to || io->ended)
                continue;
        }
        io->in_from = io->in_to = io->in_searched = 0;
        long got = io_read_more(vm, io);
        if (got == 0)
            return 0;
        if (got == -EINTR) {
            if (!wf_budget_poll(vm))
                return -1;
            continue;
        }
        if (got < 0) {
            if (!wf_error_pending(vm))
                wf_io_raise(vm, (int)-got, NULL);
            return -1;
        }
    }
    return 1;
}

long wf_io_read(wf_vm *vm, char *into, size_t n)
{
    struct wf_io *io = io_state(vm);
    int more = !io ? -1 : n == 0 ? 0 : io_fill(vm, io);
    if (more <= 0)
        return more;
    if (n > io->in_to - io->in_from)
        n = io->in_to - io->in_from;
    memcpy(into, io->in + io->in_from, n);
    io->in_from += n;
    return (long)n;
}

wf_str *wf_io_read_line(wf_vm *vm, bool *end)
{
    struct wf_io *io = io_state(vm);
    wf_builder b;
    *end = false;
    if (!io)
        return NULL;
    wf_builder_init(&b, vm);
    for (bool any = false;; any = true) {
        int more = io_fill(vm, io);
        if (more < 0)
            return NULL;
        if (more == 0) {
            *end = !any && b.length == 0;
            break;
        }
        char *start = io->in + io->in_from, *newline = memchr(start, '\n', io->in_to - io->in_from);
        size_t n = newline ? (size_t)(newline - start) + 1 : io->in_to - io->in_from;
        wf_builder_bytes(&b, start, n);
        io->in_from += n;
        if (newline)
            break;
    }
    /* What is not UTF-8 raises as decoding does. */
    wf_bytes *raw = wf_bytes_new(vm, b.bytes, b.length);
    wf_value out;
    if (!raw || !wf_call_method(vm, wf_from_obj(raw), "decode", NULL, 0, &out))
        return NULL;
    return wf_as_str(out);
}

void wf_io_shutdown(wf_vm *vm)
{
    if (vm->io) {
        if (vm->io->in)
            wf_heap_realloc(vm, vm->io->in, vm->io->in_capacity, 0);
        wf_heap_realloc(vm, vm->io, sizeof *vm->io, 0);
    }
    vm->io = NULL;
}

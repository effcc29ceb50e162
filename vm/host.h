/*
 * The host table: every system call of the library goes through these, so that capabilities are refused in one place. All of them
 * are optional; a NULL one means the capability is absent and its users raise PermissionError or OSError. `data` is the host's.
 */
#ifndef WF_HOST_H
#define WF_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct wf_host_table {
    void *data;
    void *(*realloc)(void *data, void *p, size_t old_size, size_t new_size); /* new_size 0 frees; NULL: out of memory */
    /* Cells are carved from blocks that this gives, aligned to `align` (a power of two). */
    void *(*block_alloc)(void *data, size_t size, size_t align);
    void (*block_free)(void *data, void *p, size_t size);
    /* stream 1 is standard output, 2 standard error. Returns bytes written, or -errno. */
    long (*write)(void *data, int stream, const char *bytes, size_t n);
    long (*read)(void *data, int stream, char *bytes, size_t n);
    bool (*is_terminal)(void *data, int stream);
    double (*monotonic)(void *data); /* seconds; never goes back */
    int64_t (*wall_clock_ns)(void *data); /* since 1970 */
    int64_t (*cpu_clock_ns)(void *data);
    /* The local time zone at an instant (seconds since 1970): seconds east of UTC, and its abbreviation, NUL terminated. */
    bool (*local_time)(void *data, int64_t seconds, int32_t *offset, char name[16]);
    void (*sleep)(void *data, double seconds); /* blocks; ends early on interrupt */
    /* Waiting that another thread or a signal handler can end: made on first use. wait returns at once when wake was called before. fd: readable
     * while woken, for the host's own poll; -1 where there is none. */
    void *(*waker_new)(void *data);
    void (*waker_free)(void *data, void *waker);
    void (*waker_wake)(void *data, void *waker); /* async-signal-safe */
    void (*waker_wait)(void *data, void *waker, double seconds /* infinity: until woken */);
    int (*waker_fd)(void *data, void *waker);
    bool (*random_bytes)(void *data, void *into, size_t n);
    /* A whole file. Returns 0 and *bytes from realloc, or an errno value. */
    int (*read_file)(void *data, const char *path, char **bytes, size_t *n);
    int (*file_kind)(void *data, const char *path); /* 0 absent, 1 file, 2 directory */
    const char *(*environment)(void *data, const char *name);
} wf_host_table;

extern const wf_host_table wf_host_default; /* libc; host_default.c is the only file of the VM that makes system calls */

#endif

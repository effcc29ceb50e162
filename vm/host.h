/*
 * The host table: every system call of the library goes through these, so that capabilities are refused in one place. All of them
 * are optional; a NULL one means the capability is absent and its users raise PermissionError or OSError. `data` is the host's.
 * Those that take a path or a descriptor may be called by a thread of the pool, several at a time.
 */
#ifndef WF_HOST_H
#define WF_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* How a file is opened: for reading, for writing or both. */
enum { WF_OPEN_READ = 1, WF_OPEN_WRITE = 2, WF_OPEN_CREATE = 4, WF_OPEN_EXCLUSIVE = 8, WF_OPEN_TRUNCATE = 16, WF_OPEN_APPEND = 32 };

typedef struct wf_host_file { /* what file_status tells */
    bool directory;
    int64_t size;
} wf_host_file;

typedef enum wf_host_change { WF_CHANGE_REMOVE, WF_CHANGE_MKDIR, WF_CHANGE_RMDIR, WF_CHANGE_RENAME, WF_CHANGE_SYMLINK } wf_host_change;
enum { WF_HOST_STAT_FIELDS = 10 }; /* mode, inode, device, links, user, group, size; accessed, modified, changed in ns since 1970 */

typedef struct wf_host_work { /* for a thread of a pool. It is the pool's until run is called, and nobody looks at it after that */
    void (*run)(struct wf_host_work *self);
    struct wf_host_work *next;
} wf_host_work;

typedef struct wf_host_table {
    void *data;
    void *(*realloc)(void *data, void *p, size_t old_size, size_t new_size); /* new_size 0 frees; NULL: out of memory */
    /* Cells are carved from blocks that this gives, aligned to `align` (a power of two). */
    void *(*block_alloc)(void *data, size_t size, size_t align);
    void (*block_free)(void *data, void *p, size_t size);
    /* C stacks for fibres, below which lies a page that nobody may touch; the lowest address that may be. */
    void *(*stack_alloc)(void *data, size_t size);
    void (*stack_free)(void *data, void *p, size_t size);
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
    /* The same while descriptors (of file_read; 0 is the standard input that `read` reads) are looked at too: ready[i] says which of them would not make
     * a reader wait. waker NULL: none. NULL: reading makes everything wait. */
    void (*input_wait)(void *data, void *waker, const int *fds, bool *ready, size_t n, double seconds);
    /* Threads beside the VM's own: a thread is made when all are busy, up to a bound, beyond which work waits its turn; nobody is told in which order it ends. NULL:
     * there are none. pool_add: false when no thread could be had. pool_free waits until all work is done. */
    void *(*pool_new)(void *data);
    bool (*pool_add)(void *data, void *pool, wf_host_work *work);
    void (*pool_free)(void *data, void *pool);
    bool (*random_bytes)(void *data, void *into, size_t n);
    /* A whole file. Returns 0 and *bytes from realloc, or an errno value. */
    int (*read_file)(void *data, const char *path, char **bytes, size_t *n);
    int (*file_kind)(void *data, const char *path); /* 0 absent, 1 file, 2 directory */
    /* Files of scripts, by descriptor. A host without them leaves file_open and file_status NULL, and no descriptor comes to be. */
    int (*file_open)(void *data, const char *path, int flags /* WF_OPEN_* */); /* a descriptor, or -errno */
    long (*file_read)(void *data, int fd, void *into, size_t n);                /* bytes, 0 at the end, or -errno */
    long (*file_write)(void *data, int fd, const void *bytes, size_t n);
    int64_t (*file_seek)(void *data, int fd, int64_t offset, int whence); /* the new position, or -errno; whence as lseek */
    int (*file_truncate)(void *data, int fd, int64_t size);               /* 0 or an errno value, as the next two */
    int (*file_close)(void *data, int fd);
    int (*file_status)(void *data, int fd, wf_host_file *out);
    int (*file_flags)(void *data, int flags); /* the system's own flags for WF_OPEN_*, for a script's opener */
    /* The file system by name; 0 or an errno value. */
    int (*file_change)(void *data, wf_host_change what, const char *path, const char *other /* of RENAME and SYMLINK */, int mode /* of MKDIR */);
    int (*file_list)(void *data, const char *path, bool (*each)(void *into, const char *name), void *into); /* -1: `each` gave up */
    int (*file_stat)(void *data, const char *path, bool follow, int64_t fields[WF_HOST_STAT_FIELDS]);
    int (*file_link)(void *data, const char *path, char *into, size_t size); /* what a symbolic link says, and a NUL */
    int (*working_folder)(void *data, char *into, size_t size);
    const char *(*environment)(void *data, const char *name);
    const char *(*environment_entry)(void *data, size_t index); /* "NAME=VALUE"; NULL past the last */
    int (*process_id)(void *data);
} wf_host_table;

extern const wf_host_table wf_host_default; /* libc; host_default.c is the only file of the VM that makes system calls */

#endif

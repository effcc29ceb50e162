/* The default host: libc. The only file of the VM that makes system calls. */
#include "host.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void *host_realloc(void *data, void *p, size_t old_size, size_t new_size)
{
    (void)data;
    (void)old_size;
    if (new_size == 0) {
        free(p);
        return NULL;
    }
    return realloc(p, new_size);
}

/* Blocks come from the system and go back to it, whatever malloc would keep. What the alignment leaves over is given back at once. */
enum { HOST_HUGE = 2 << 20 }; /* bytes of a huge page on x86-64 and most of ARM */

static size_t host_pages(size_t size) { return (size + 4095) & ~(size_t)4095; }

static void *host_block_alloc(void *data, size_t size, size_t align)
{
    (void)data;
    size = host_pages(size);
    bool huge = size >= HOST_HUGE;
    if (huge && align < HOST_HUGE)
        align = HOST_HUGE;
    char *p = mmap(NULL, size + align, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    char *start = (char *)(((uintptr_t)p + align - 1) & ~(uintptr_t)(align - 1));
    if (start > p)
        munmap(p, (size_t)(start - p));
    if (p + align > start)
        munmap(start + size, (size_t)(p + align - start));
#ifdef MADV_HUGEPAGE
    if (huge)
        (void)madvise(start, size, MADV_HUGEPAGE);
#endif
    return start;
}

static void host_block_free(void *data, void *p, size_t size)
{
    (void)data;
    munmap(p, host_pages(size));
}

/* Below a stack lies a page that nobody may touch. */
static void *host_stack_alloc(void *data, size_t size)
{
    size_t guard = host_pages(1);
    (void)data;
    char *p = mmap(NULL, host_pages(size) + guard, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    if (mprotect(p, guard, PROT_NONE) != 0) {
        munmap(p, host_pages(size) + guard);
        return NULL;
    }
    return p + guard;
}
static void host_stack_free(void *data, void *p, size_t size)
{
    size_t guard = host_pages(1);
    (void)data;
    munmap((char *)p - guard, host_pages(size) + guard);
}

static long host_write(void *data, int stream, const char *bytes, size_t n)
{
    (void)data;
    ssize_t done = write(stream, bytes, n);
    return done < 0 ? -errno : done;
}

static long host_read(void *data, int stream, char *bytes, size_t n)
{
    (void)data;
    ssize_t done = read(stream, bytes, n);
    return done < 0 ? -errno : done;
}

static bool host_is_terminal(void *data, int stream)
{
    (void)data;
    return isatty(stream);
}

static int64_t host_clock_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static double host_monotonic(void *data)
{
    (void)data;
    return (double)host_clock_ns(CLOCK_MONOTONIC) * 1e-9;
}

static int64_t host_wall_clock_ns(void *data)
{
    (void)data;
    return host_clock_ns(CLOCK_REALTIME);
}

static int64_t host_cpu_clock_ns(void *data)
{
    (void)data;
    return host_clock_ns(CLOCK_PROCESS_CPUTIME_ID);
}

static bool host_local_time(void *data, int64_t seconds, int32_t *offset, char name[16])
{
    struct tm tm;
    time_t t = (time_t)seconds;
    (void)data;
    if (!localtime_r(&t, &tm))
        return false;
    *offset = (int32_t)tm.tm_gmtoff;
    snprintf(name, 16, "%s", tm.tm_zone ? tm.tm_zone : "");
    return true;
}

static void host_sleep(void *data, double seconds)
{
    (void)data;
    if (!(seconds > 0))
        return;
    if (seconds > 1e9)
        seconds = 1e9;
    struct timespec t = {.tv_sec = (time_t)seconds};
    t.tv_nsec = (long)((seconds - (double)t.tv_sec) * 1e9);
    nanosleep(&t, NULL); /* a signal ends it early: the caller looks at what it was for */
}

/* A waker is an eventfd: its number, plus one, is the pointer. */
static void *host_waker_new(void *data)
{
    (void)data;
    int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (fd >= 0 && fd <= STDERR_FILENO) { /* not in the place of a standard stream that was closed */
        int higher = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(fd);
        fd = higher;
    }
    return fd < 0 ? NULL : (void *)(uintptr_t)(fd + 1);
}
static int host_waker_fd(void *data, void *waker)
{
    (void)data;
    return (int)(uintptr_t)waker - 1;
}
static void host_waker_free(void *data, void *waker) { close(host_waker_fd(data, waker)); }
static void host_waker_wake(void *data, void *waker)
{
    uint64_t one = 1;
    int saved = errno;
    ssize_t done = write(host_waker_fd(data, waker), &one, sizeof one);
    (void)done; /* full means woken already */
    errno = saved;
}
enum { HOST_INPUTS = 64 }; /* descriptors looked at in one wait; the others have their turn when these are read */

static void host_input_wait(void *data, void *waker, const int *fds, bool *ready, size_t n, double seconds)
{
    struct pollfd p[HOST_INPUTS + 1] = {{.fd = waker ? host_waker_fd(data, waker) : -1, .events = POLLIN}};
    struct timespec t, *limit = NULL;
    size_t looked = n < HOST_INPUTS ? n : HOST_INPUTS;
    if (seconds < 1e9) {
        if (seconds < 0)
            seconds = 0;
        t.tv_sec = (time_t)seconds;
        t.tv_nsec = (long)((seconds - (double)t.tv_sec) * 1e9);
        limit = &t;
    }
    for (size_t i = 0; i < looked; i++)
        p[i + 1] = (struct pollfd){.fd = fds[i], .events = POLLIN};
    int found = ppoll(p, looked + 1, limit, NULL);
    for (size_t i = 0; i < n; i++) /* errors and ends are ready: reading tells */
        ready[i] = found > 0 && i < looked && p[i + 1].revents;
    if (found > 0 && p[0].revents) {
        uint64_t count;
        ssize_t done = read(p[0].fd, &count, sizeof count);
        (void)done;
    }
}
static void host_waker_wait(void *data, void *waker, double seconds) { host_input_wait(data, waker, NULL, NULL, 0, seconds); }

/* ---- threads beside the VM's own ---- */

/* As many as asyncio's executor has workers, so that none of what these do waits for the end of another's. */
enum { HOST_THREADS = 32 };

typedef struct host_pool {
    pthread_mutex_t lock;
    pthread_cond_t wanted;     /* there is work, or no more will come */
    wf_host_work *first, *last;
    size_t queued, idle, count;
    bool closing;
    pthread_t threads[HOST_THREADS];
} host_pool;

static void *host_pool_new(void *data)
{
    host_pool *p = calloc(1, sizeof *p);
    (void)data;
    if (p) {
        pthread_mutex_init(&p->lock, NULL);
        pthread_cond_init(&p->wanted, NULL);
    }
    return p;
}

static void *host_pool_body(void *pool)
{
    host_pool *p = pool;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        p->idle++;
        while (!p->first && !p->closing)
            pthread_cond_wait(&p->wanted, &p->lock);
        p->idle--;
        wf_host_work *work = p->first;
        if (!work)
            break;
        p->first = work->next;
        p->queued--;
        pthread_mutex_unlock(&p->lock);
        work->run(work);
        pthread_mutex_lock(&p->lock);
    }
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/* Locked. Signals are for the threads that the program has made itself. */
static void host_pool_grow(host_pool *p)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&p->threads[p->count], NULL, host_pool_body, p) == 0)
        p->count++;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool host_pool_add(void *data, void *pool, wf_host_work *work)
{
    host_pool *p = pool;
    (void)data;
    pthread_mutex_lock(&p->lock);
    if (p->queued >= p->idle && p->count < HOST_THREADS)
        host_pool_grow(p);
    bool taken = p->count > 0;
    if (taken) {
        work->next = NULL;
        *(p->first ? &p->last->next : &p->first) = work;
        p->last = work;
        p->queued++;
        pthread_cond_signal(&p->wanted);
    }
    pthread_mutex_unlock(&p->lock);
    return taken;
}

static void host_pool_free(void *data, void *pool)
{
    host_pool *p = pool;
    (void)data;
    pthread_mutex_lock(&p->lock);
    p->closing = true;
    pthread_cond_broadcast(&p->wanted);
    pthread_mutex_unlock(&p->lock);
    for (size_t i = 0; i < p->count; i++)
        pthread_join(p->threads[i], NULL);
    pthread_cond_destroy(&p->wanted);
    pthread_mutex_destroy(&p->lock);
    free(p);
}

static bool host_random_bytes(void *data, void *into, size_t n)
{
    char *p = into;
    (void)data;
    while (n) {
        ssize_t got = getrandom(p, n, 0);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        p += got;
        n -= (size_t)got;
    }
    return true;
}

static int host_read_open(int fd, char **bytes, size_t *n)
{
    size_t capacity = 1 << 16, used = 0;
    char *p = malloc(capacity);
    if (!p)
        return ENOMEM;
    for (;;) {
        if (used == capacity) {
            char *q = capacity > SIZE_MAX / 2 ? NULL : realloc(p, capacity * 2);
            if (!q) {
                free(p);
                return ENOMEM;
            }
            p = q;
            capacity *= 2;
        }
        ssize_t got = read(fd, p + used, capacity - used);
        if (got == 0)
            break;
        if (got < 0) {
            if (errno == EINTR)
                continue;
            int error = errno;
            free(p);
            return error;
        }
        used += (size_t)got;
    }
    *bytes = p;
    *n = used;
    return 0;
}

static int host_read_file(void *data, const char *path, char **bytes, size_t *n)
{
    struct stat s;
    (void)data;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = fstat(fd, &s) < 0 ? errno : S_ISDIR(s.st_mode) ? EISDIR : host_read_open(fd, bytes, n);
    close(fd);
    return error;
}

static int host_file_kind(void *data, const char *path)
{
    struct stat s;
    (void)data;
    if (stat(path, &s) < 0)
        return 0;
    return S_ISDIR(s.st_mode) ? 2 : 1;
}

static int host_file_flags(void *data, int flags)
{
    (void)data;
    int access = !(flags & WF_OPEN_WRITE) ? O_RDONLY : flags & WF_OPEN_READ ? O_RDWR : O_WRONLY;
    return access | O_CLOEXEC | (flags & WF_OPEN_CREATE ? O_CREAT : 0) | (flags & WF_OPEN_EXCLUSIVE ? O_EXCL : 0) |
           (flags & WF_OPEN_TRUNCATE ? O_TRUNC : 0) | (flags & WF_OPEN_APPEND ? O_APPEND : 0);
}
static int host_file_open(void *data, const char *path, int flags)
{
    int fd = open(path, host_file_flags(data, flags), 0666);
    return fd < 0 ? -errno : fd;
}
static long host_file_read(void *data, int fd, void *into, size_t n)
{
    (void)data;
    ssize_t got = read(fd, into, n);
    return got < 0 ? -errno : got;
}
static long host_file_write(void *data, int fd, const void *bytes, size_t n)
{
    (void)data;
    ssize_t done = write(fd, bytes, n);
    return done < 0 ? -errno : done;
}
static int64_t host_file_seek(void *data, int fd, int64_t offset, int whence)
{
    (void)data;
    off_t at = lseek(fd, (off_t)offset, whence);
    return at < 0 ? -errno : at;
}
static int host_file_truncate(void *data, int fd, int64_t size)
{
    (void)data;
    return ftruncate(fd, (off_t)size) < 0 ? errno : 0;
}
static int host_file_close(void *data, int fd)
{
    (void)data;
    return close(fd) < 0 && errno != EINTR ? errno : 0; /* the descriptor is gone after EINTR too */
}
static int host_file_status(void *data, int fd, wf_host_file *out)
{
    struct stat s;
    (void)data;
    if (fstat(fd, &s) < 0)
        return errno;
    *out = (wf_host_file){.directory = S_ISDIR(s.st_mode), .size = s.st_size};
    return 0;
}

static int host_file_change(void *data, wf_host_change what, const char *path, const char *other, int mode)
{
    int done = -1;
    (void)data;
    switch (what) {
    case WF_CHANGE_REMOVE: done = unlink(path); break;
    case WF_CHANGE_MKDIR: done = mkdir(path, (mode_t)mode); break;
    case WF_CHANGE_RMDIR: done = rmdir(path); break;
    case WF_CHANGE_RENAME: done = rename(path, other); break;
    case WF_CHANGE_SYMLINK: done = symlink(path, other); break;
    }
    return done < 0 ? errno : 0;
}
static int host_file_list(void *data, const char *path, bool (*each)(void *into, const char *name), void *into)
{
    struct dirent *entry;
    int error = 0;
    (void)data;
    DIR *folder = opendir(path);
    if (!folder)
        return errno;
    while (error == 0 && (errno = 0, entry = readdir(folder)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 && !each(into, entry->d_name))
            error = -1;
    if (error == 0)
        error = errno;
    closedir(folder);
    return error;
}
static int64_t host_ns(struct timespec t) { return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec; }
static int host_file_stat(void *data, const char *path, bool follow, int64_t fields[WF_HOST_STAT_FIELDS])
{
    struct stat s;
    (void)data;
    if ((follow ? stat(path, &s) : lstat(path, &s)) < 0)
        return errno;
    const int64_t found[WF_HOST_STAT_FIELDS] = {
        s.st_mode, (int64_t)s.st_ino, (int64_t)s.st_dev, (int64_t)s.st_nlink, s.st_uid, s.st_gid,
        s.st_size, host_ns(s.st_atim), host_ns(s.st_mtim), host_ns(s.st_ctim)};
    memcpy(fields, found, sizeof found);
    return 0;
}
static int host_file_link(void *data, const char *path, char *into, size_t size)
{
    (void)data;
    ssize_t n = readlink(path, into, size);
    if (n < 0)
        return errno;
    if ((size_t)n == size)
        return ENAMETOOLONG;
    into[n] = 0;
    return 0;
}
static int host_working_folder(void *data, char *into, size_t size)
{
    (void)data;
    return getcwd(into, size) ? 0 : errno;
}
extern char **environ;
static const char *host_environment_entry(void *data, size_t index)
{
    (void)data;
    for (size_t i = 0; environ && i < index; i++)
        if (!environ[i])
            return NULL;
    return environ ? environ[index] : NULL;
}
static int host_process_id(void *data)
{
    (void)data;
    return getpid();
}

static const char *host_environment(void *data, const char *name)
{
    (void)data;
    return getenv(name);
}

const wf_host_table wf_host_default = {
    .realloc = host_realloc,
    .block_alloc = host_block_alloc,
    .block_free = host_block_free,
    .stack_alloc = host_stack_alloc,
    .stack_free = host_stack_free,
    .write = host_write,
    .read = host_read,
    .is_terminal = host_is_terminal,
    .monotonic = host_monotonic,
    .wall_clock_ns = host_wall_clock_ns,
    .cpu_clock_ns = host_cpu_clock_ns,
    .local_time = host_local_time,
    .sleep = host_sleep,
    .waker_new = host_waker_new,
    .waker_free = host_waker_free,
    .waker_wake = host_waker_wake,
    .waker_wait = host_waker_wait,
    .waker_fd = host_waker_fd,
    .input_wait = host_input_wait,
    .pool_new = host_pool_new,
    .pool_add = host_pool_add,
    .pool_free = host_pool_free,
    .random_bytes = host_random_bytes,
    .read_file = host_read_file,
    .file_kind = host_file_kind,
    .file_open = host_file_open,
    .file_read = host_file_read,
    .file_write = host_file_write,
    .file_seek = host_file_seek,
    .file_truncate = host_file_truncate,
    .file_close = host_file_close,
    .file_status = host_file_status,
    .file_flags = host_file_flags,
    .file_change = host_file_change,
    .file_list = host_file_list,
    .file_stat = host_file_stat,
    .file_link = host_file_link,
    .working_folder = host_working_folder,
    .environment = host_environment,
    .environment_entry = host_environment_entry,
    .process_id = host_process_id,
};

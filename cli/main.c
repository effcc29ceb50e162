/* The weft command: arguments, files, exit status. Everything else is behind weft.h. */
#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char help_text[] =
    "usage: weft [option] ... [-c code | -m module | file | -] [arg] ...\n"
    "Runs async scripts in Python 3 syntax. Without a file, and on a terminal, it prompts.\n"
    "\n"
    "  -c CODE            run CODE\n"
    "  -m MODULE          run a module found by import as a script\n"
    "  -                  run standard input\n"
    "  -W FILTER          which warnings are shown: action:text:category:module:line\n"
    "  --virtual-time     sleeps take no time: the clock jumps when nothing is ready\n"
    "  --parse-only FILE...  only check the syntax of files; exit status 1 if any has an error\n"
    "  --dump=WHAT        print tokens, ast, scopes, bytecode; gc, sched: figures at exit\n"
    "  --stats            at exit: tasks, switches, longest step, pauses of the collector, memory\n"
    "  --memory-limit=N   at most N bytes (K, M, G after the number)\n"
    "  --step-limit=N     at most N steps (calls, loop rounds, resumptions)\n"
    "  --version          print the version\n"
    "  --help             print this\n"
    "\n"
    "WEFTPATH: folders that imports search after the script's, separated by colons.\n";

typedef struct cli_options {
    weft_config config;
    const char *code, *module, *file, *dump;
    bool parse_only, from_stdin, stats;
    int first; /* index of the script's argv[0] */
} cli_options;

static weft_vm *interrupted_vm; /* for the signal handler alone */

static void cli_on_interrupt(int signal)
{
    (void)signal;
    if (interrupted_vm)
        weft_interrupt(interrupted_vm);
}

static void cli_on_terminate(int signal)
{
    (void)signal;
    if (interrupted_vm)
        weft_terminate(interrupted_vm);
}

static void cli_on_quit(int signal)
{
    (void)signal;
    if (interrupted_vm)
        weft_print_tasks(interrupted_vm);
}

void cli_catch_interrupts(weft_vm *vm)
{
    struct sigaction action = {.sa_handler = cli_on_interrupt}, terminate = {.sa_handler = cli_on_terminate, .sa_flags = (int)SA_RESETHAND};
    interrupted_vm = vm;
    sigaction(SIGINT, &action, NULL);
    action.sa_handler = cli_on_quit;
    sigaction(SIGQUIT, &action, NULL);
    sigaction(SIGTERM, &terminate, NULL); /* a second one kills */
}

static int cli_usage(const char *message, const char *about)
{
    fprintf(stderr, "weft: %s%s\nTry 'weft --help'.\n", message, about);
    return 2;
}

static bool cli_number(const char *text, uint64_t *out)
{
    char *end;
    errno = 0;
    unsigned long long n = strtoull(text, &end, 10);
    unsigned shift = *end == 'K' ? 10 : *end == 'M' ? 20 : *end == 'G' ? 30 : 0;
    if (end == text || errno || end[shift ? 1 : 0] || (shift && n > (UINT64_MAX >> shift)))
        return false;
    *out = (uint64_t)n << shift;
    return true;
}

static bool cli_known_dump(const char *what)
{
    static const char *const names[] = {"tokens", "ast", "scopes", "bytecode", "gc", "sched"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], what) == 0)
            return true;
    return false;
}

/* -1: go on; else the exit status. */
static int cli_parse(int argc, char **argv, cli_options *o)
{
    int i = 1;
    uint64_t n;
    for (; i < argc; i++) {
        const char *a = argv[i];
        if (a[0] != '-' || !a[1])
            break;
        if (strcmp(a, "--help") == 0 || strcmp(a, "-h") == 0) {
            fputs(help_text, stdout);
            return 0;
        }
        if (strcmp(a, "--version") == 0 || strcmp(a, "-V") == 0) {
            printf("Weft %s\n", weft_version());
            return 0;
        }
        if (strcmp(a, "--virtual-time") == 0)
            o->config.virtual_clock = true;
        else if (strcmp(a, "--stats") == 0)
            o->stats = true;
        else if (strcmp(a, "--parse-only") == 0)
            o->parse_only = true;
        else if (strncmp(a, "--dump=", 7) == 0) {
            o->dump = a + 7;
            if (!cli_known_dump(o->dump))
                return cli_usage("no dump is called ", o->dump);
        } else if (strncmp(a, "--memory-limit=", 15) == 0) {
            if (!cli_number(a + 15, &n))
                return cli_usage("not a number of bytes: ", a + 15);
            o->config.memory_limit = (size_t)n;
        } else if (strncmp(a, "--step-limit=", 13) == 0) {
            if (!cli_number(a + 13, &n))
                return cli_usage("not a number of steps: ", a + 13);
            o->config.step_limit = n;
        } else if (strncmp(a, "-W", 2) == 0) { /* see cli_add_warning_options */
            if (!a[2] && ++i >= argc)
                return cli_usage("-W wants a filter", "");
        } else if (strcmp(a, "-c") == 0 || strcmp(a, "-m") == 0) {
            if (i + 1 >= argc)
                return cli_usage(a[1] == 'c' ? "-c wants code" : "-m wants a module", "");
            *(a[1] == 'c' ? &o->code : &o->module) = argv[i + 1];
            o->first = i + 1;
            return -1;
        } else if (strcmp(a, "--") == 0) {
            i++;
            break;
        } else
            return cli_usage("unknown option ", a);
    }
    o->first = i;
    if (i < argc) {
        o->file = argv[i];
        o->from_stdin = strcmp(argv[i], "-") == 0;
    }
    return -1;
}

/* ---- text ---- */

/* The whole of a stream; NULL with errno. */
static char *cli_read(FILE *f, size_t *size)
{
    size_t capacity = 1 << 16, used = 0;
    char *p = malloc(capacity);
    while (p) {
        used += fread(p + used, 1, capacity - used, f);
        if (ferror(f)) {
            int saved = errno;
            free(p);
            errno = saved;
            return NULL;
        }
        if (used < capacity)
            break;
        char *q = realloc(p, capacity * 2);
        if (!q)
            free(p);
        p = q;
        capacity *= 2;
    }
    *size = used;
    return p;
}

static char *cli_read_file(const char *path, size_t *size)
{
    struct stat s;
    FILE *f = fopen(path, "rb");
    char *text = NULL;
    if (!f)
        return NULL;
    if (fstat(fileno(f), &s) == 0 && S_ISDIR(s.st_mode))
        errno = EISDIR;
    else
        text = cli_read(f, size);
    int saved = errno;
    fclose(f);
    errno = saved;
    return text;
}

static int cli_cannot_read(const char *path)
{
    if (errno == EISDIR)
        fprintf(stderr, "weft: '%s' is a directory, cannot continue\n", path);
    else
        fprintf(stderr, "weft: can't open file '%s': [Errno %d] %s\n", path, errno, strerror(errno));
    return errno == EISDIR ? 1 : 2;
}

/* ---- running ---- */

static void cli_print_stats(weft_vm *vm)
{
    weft_stats s;
    weft_get_stats(vm, &s);
    fprintf(stderr, "tasks made:   %llu\nswitches:     %llu\nlongest step: %.3f ms", (unsigned long long)s.tasks_made, (unsigned long long)s.switches,
            s.longest_step * 1e3);
    fprintf(stderr, *s.longest_step_place ? " (%s)\n" : "%s\n", s.longest_step_place);
    fprintf(stderr, "collector:    %llu slices; pauses p50 %.3f ms, p99.9 %.3f ms, longest %.3f ms\nmemory:       %zu bytes at most\n",
            (unsigned long long)s.collector_slices, s.collector_slice_p50 * 1e3, s.collector_slice_p999 * 1e3, s.longest_collector_slice * 1e3, s.memory_peak);
}

/* What the run's end means for the process. */
static int cli_status(weft_vm *vm, const cli_options *o, weft_status status)
{
    int exit = 0;
    if (status == WEFT_EXIT)
        exit = weft_exit_status(vm);
    else if (status != WEFT_OK) {
        bool interrupt = strcmp(weft_error_type(vm), "KeyboardInterrupt") == 0, deadlock = weft_error_is_deadlock(vm);
        weft_error_show(vm);
        if (weft_flush(vm) != WEFT_OK)
            status = WEFT_ERROR;
        exit = interrupt ? 128 + SIGINT : deadlock ? 3 : weft_exit_status(vm);
        if (o->stats)
            cli_print_stats(vm);
        if (interrupt) { /* die of the signal, as who waits for us expects */
            weft_finish(vm);
            fflush(NULL);
            signal(SIGINT, SIG_DFL);
            raise(SIGINT);
        }
        return exit;
    }
    if (weft_flush(vm) != WEFT_OK) {
        fprintf(stderr, "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n%s: %s\n", weft_error_type(vm),
                weft_error_message(vm));
        exit = 120;
    }
    if (o->stats)
        cli_print_stats(vm);
    return exit;
}

static bool cli_add_paths(weft_vm *vm, const char *script)
{
    const char *slash = script ? strrchr(script, '/') : NULL, *more = getenv("WEFTPATH");
    char *folder = slash ? strndup(script, (size_t)(slash - script)) : strdup("");
    bool ok = folder && weft_add_path(vm, folder) == WEFT_OK;
    free(folder);
    while (ok && more && *more) {
        size_t n = strcspn(more, ":");
        folder = strndup(more, n);
        ok = folder && (n == 0 || weft_add_path(vm, folder) == WEFT_OK);
        free(folder);
        more += n + (more[n] == ':');
    }
    return ok;
}

/* Those before the script's own arguments. The module warnings reads them when it is imported: now, so that a bad one is told at once. */
static bool cli_add_warning_options(weft_vm *vm, const cli_options *o, char **argv)
{
    static const char code[] = "__import__('warnings')";
    bool any = false;
    for (int i = 1; i < o->first && argv[i]; i++) {
        if (strncmp(argv[i], "-W", 2) != 0)
            continue;
        const char *option = argv[i][2] ? argv[i] + 2 : argv[++i];
        if (weft_add_warning_option(vm, option) != WEFT_OK)
            return false;
        any = true;
    }
    return !any || weft_run_bytes(vm, code, sizeof code - 1, "<string>", WEFT_FILE, NULL) == WEFT_OK;
}

static void cli_figures(weft_vm *vm, const char *what)
{
    weft_stats s;
    weft_get_stats(vm, &s);
    if (strcmp(what, "gc") == 0)
        fprintf(stderr, "gc: %zu bytes now, %zu at most; %llu collections in %llu slices; longest slice %.3f ms\n", s.memory, s.memory_peak,
                (unsigned long long)s.collections, (unsigned long long)s.collector_slices, s.longest_collector_slice * 1e3);
    else
        fprintf(stderr, "sched: %llu tasks made, %llu switches, %llu steps of the budget\n", (unsigned long long)s.tasks_made,
                (unsigned long long)s.switches, (unsigned long long)s.steps);
}

/* The module named on the command line could not be found or run: no code of it has been reached. */
static bool cli_no_module(weft_vm *vm)
{
    const char *type = weft_error_type(vm);
    return (strcmp(type, "ModuleNotFoundError") == 0 || strcmp(type, "ImportError") == 0) &&
           strncmp(weft_error_traceback(vm), "Traceback", 9) != 0;
}

static int cli_run(weft_vm *vm, cli_options *o, int argc, char **argv)
{
    weft_status status;
    size_t size = 0;
    char *text = NULL;
    bool figures = o->dump && (strcmp(o->dump, "gc") == 0 || strcmp(o->dump, "sched") == 0);
    const char *name = o->code ? "<string>" : o->from_stdin || !o->file ? "<stdin>" : o->file;
    const char *empty[] = {""};
    const char **arguments = argc > o->first ? (const char **)argv + o->first : empty;
    if (o->code || o->module)
        arguments[0] = o->code ? "-c" : "-m";
    if (weft_set_arguments(vm, argc > o->first ? argc - o->first : 1, arguments) != WEFT_OK ||
        !cli_add_paths(vm, o->code || o->module ? NULL : o->file) || !cli_add_warning_options(vm, o, argv))
        return cli_status(vm, o, WEFT_ERROR);
    cli_catch_interrupts(vm);
    if (figures || o->stats)
        weft_measure_collector(vm, true);
    weft_measure_steps(vm, o->stats);
    if (o->module)
        status = weft_run_module(vm, o->module);
    else {
        if (o->code) {
            text = strdup(o->code);
            size = strlen(o->code);
        } else
            text = o->from_stdin || !o->file ? cli_read(stdin, &size) : cli_read_file(o->file, &size);
        if (!text)
            return cli_cannot_read(name);
        status = o->dump && !figures ? weft_dump(vm, o->dump, text, size, name) : weft_run_bytes(vm, text, size, name, WEFT_FILE, NULL);
        free(text);
    }
    if (o->module && status == WEFT_ERROR && cli_no_module(vm)) {
        char *message = strdup(weft_error_message(vm));
        if (weft_flush(vm) != WEFT_OK)
            fputs("weft: standard output could not be written\n", stderr);
        fprintf(stderr, "weft: %s\n", message ? message : "out of memory");
        free(message);
        return 1;
    }
    if (figures)
        cli_figures(vm, o->dump);
    return cli_status(vm, o, status);
}

static int cli_check_files(weft_vm *vm, int count, char **files)
{
    int exit = 0;
    for (int i = 0; i < count; i++) {
        size_t size = 0;
        char *text = strcmp(files[i], "-") == 0 ? cli_read(stdin, &size) : cli_read_file(files[i], &size);
        if (!text) {
            cli_cannot_read(files[i]);
            exit = 1;
            continue;
        }
        if (weft_check(vm, text, size, files[i]) != WEFT_OK) {
            fputs(weft_error_traceback(vm), stderr);
            exit = 1;
        }
        free(text);
    }
    return exit;
}

/* What a process without output or errors writes goes nowhere, as in CPython, and no file of the script's takes the place. */
static void replace_closed(int descriptor)
{
    if (fcntl(descriptor, F_GETFD) >= 0)
        return;
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || nowhere == descriptor)
        return;
    dup2(nowhere, descriptor);
    close(nowhere);
}

int main(int argc, char **argv)
{
    cli_options o = {0};
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 64 << 20); /* long cells come and go: what malloc gave back at once it would ask for again */
#endif
    replace_closed(1);
    replace_closed(2);
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of the script's, not the end of the process */
    int exit = cli_parse(argc, argv, &o);
    if (exit >= 0)
        return fflush(stdout) == 0 ? exit : 1;
    weft_vm *vm = weft_open(&o.config);
    if (!vm) {
        fputs("weft: out of memory\n", stderr);
        return 1;
    }
    if (o.parse_only)
        exit = cli_check_files(vm, argc - o.first, argv + o.first);
    else if (!o.code && !o.module && !o.file && isatty(0) && isatty(1))
        exit = cli_prompt(vm);
    else
        exit = cli_run(vm, &o, argc, argv);
    cli_catch_interrupts(vm);
    if (!weft_finish(vm)) { /* it was interrupted: what threads still do ends with the process */
        fflush(NULL);
        _exit(exit);
    }
    interrupted_vm = NULL;
    weft_close(vm);
    return exit;
}

/*
 * weft.h: Weft in a C program.
 *
 *     #include <weft.h>
 *
 *     int main(void)
 *     {
 *         weft_vm *vm = weft_open(NULL);
 *         weft_status status = weft_run_string(vm, "print('hello from', 1 + 1)", "example", WEFT_FILE, NULL);
 *         if (status != WEFT_OK)
 *             fprintf(stderr, "%s", weft_error_traceback(vm));
 *         weft_close(vm);
 *         return status != WEFT_OK;
 *     }
 *
 * Rules that hold for everything here:
 * - A VM belongs to one thread at a time. Any number of VMs may live in a process, on as many threads; they share nothing. The calls that
 *   another thread (or a signal handler) may make at any time are weft_interrupt, weft_terminate and weft_wake; a weft_completion may be completed by any thread.
 * - A function that can fail returns a weft_status, or NULL. The error stays with the VM until the next call that can fail:
 *   weft_error_type, weft_error_message, weft_error_traceback.
 * - A weft_value is a handle that keeps a script value alive. Whoever receives one from a function documented as "new" releases it with
 *   weft_release; closing the VM releases the rest. Handles of one VM must not be given to another.
 * - Strings given to the library are copied. Strings returned belong to the VM or the handle, as each function says. All are UTF-8.
 * - Misuse that a program can only make by mistake (a NULL VM, a handle of another VM) ends the process with a message.
 */
#ifndef WEFT_H
#define WEFT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32)
#define WEFT_API
#else
#define WEFT_API __attribute__((visibility("default")))
#endif

typedef struct weft_vm weft_vm;
typedef struct weft_value weft_value;
typedef struct weft_call weft_call;             /* a call that a script made to a native function */
typedef struct weft_completion weft_completion; /* what a native asynchronous function owes its caller */

typedef enum weft_status {
    WEFT_OK = 0,
    WEFT_ERROR = 1,      /* an exception left the script: weft_error_* */
    WEFT_INCOMPLETE = 2, /* prompt mode: more lines are needed */
    WEFT_EXIT = 3,       /* the script called exit() or raised SystemExit: weft_exit_status */
    WEFT_PENDING = 4,    /* weft_step: there is more to do; weft_next_deadline says when */
    WEFT_LIMIT = 5,      /* the step limit was reached; the script was stopped */
} weft_status;

/* ---- opening and closing ---- */

/* What a VM may use. Zero-initialise; every member has a default. */
typedef struct weft_config {
    /* Memory for the VM: new_size 0 frees; returns NULL when there is none. NULL: the C library's. What completions carry, the texts of
     * weft_error_* and files while they are read come from the C library's in any case. */
    void *(*reallocate)(void *data, void *block, size_t old_size, size_t new_size);
    void *reallocate_data;
    size_t memory_limit; /* bytes that the VM may hold; scripts get MemoryError beyond. 0: no limit */
    uint64_t step_limit; /* budget units (calls, loop rounds, resumptions) that scripts may use in all. 0: no limit */
    /* Receives what scripts write; stream is 1 (output) or 2 (errors). Returns the bytes taken, at least one, or a
     * negative errno value, which scripts get as OSError. It must not call the VM. NULL: the process's. */
    long (*write)(void *data, int stream, const char *bytes, size_t size);
    void *write_data;
    bool virtual_clock; /* time jumps to the next deadline when nothing is ready: sleeps take no time */
    bool no_files;      /* scripts may not use files: open() and os raise PermissionError, imports from folders fail */
} weft_config;

/* Opens a VM; config NULL means all defaults. NULL: out of memory. */
WEFT_API weft_vm *weft_open(const weft_config *config);
/* Closes it and frees everything, handles included. NULL is allowed. */
WEFT_API void weft_close(weft_vm *vm);
/* "0.1.0"; static. */
WEFT_API const char *weft_version(void);

/* What scripts see as sys.argv; copied. arguments[0] is the script's name. */
WEFT_API weft_status weft_set_arguments(weft_vm *vm, int count, const char *const *arguments);
/* What the command's option -W says: "action:text:category:module:line", where all but the action may be missing. Scripts see it in
 * sys.warnoptions; the module warnings obeys it, the last one first. */
WEFT_API weft_status weft_add_warning_option(weft_vm *vm, const char *option);
/* A folder that imports search, after those added before. */
WEFT_API weft_status weft_add_path(weft_vm *vm, const char *folder);

/* ---- running ---- */

typedef enum weft_mode {
    WEFT_FILE,       /* statements, as in a file */
    WEFT_EXPRESSION, /* one expression, whose value is the result */
    WEFT_PROMPT,     /* one statement as typed at a prompt: values are displayed; await is allowed; may be INCOMPLETE */
} weft_mode;

/*
 * Runs source text in module __main__, whose names persist from run to run. `name` stands in tracebacks, as "<string>". `result` may be NULL;
 * otherwise it receives a new handle (of None where there is no value). In prompt mode the statement runs inside the event loop that
 * weft_step drives, which is also where the tasks that it starts go on afterwards: WEFT_PENDING says that it awaits; drive it with weft_step until
 * weft_prompt_busy is false.
 */
WEFT_API weft_status weft_run_string(weft_vm *vm, const char *source, const char *name, weft_mode mode, weft_value **result);
/* Source text of a known size, which may hold anything (NUL bytes are refused with an error). */
WEFT_API weft_status weft_run_bytes(weft_vm *vm, const char *source, size_t size, const char *name, weft_mode mode, weft_value **result);
/* Runs a file as __main__; its folder is searched first by imports. */
WEFT_API weft_status weft_run_file(weft_vm *vm, const char *path);
/* Runs a module found by import as __main__, as `weft -m` does. */
WEFT_API weft_status weft_run_module(weft_vm *vm, const char *name);
/* The exit status that SystemExit asked for, as CPython maps it; a message it carried was written to stream 2. */
WEFT_API int weft_exit_status(weft_vm *vm);
/* Writes out what scripts have written and is still buffered. WEFT_ERROR: it could not be written. */
WEFT_API weft_status weft_flush(weft_vm *vm);

/* Is the text a whole program? Only lexes, parses and checks. */
WEFT_API weft_status weft_check(weft_vm *vm, const char *source, size_t size, const char *name);
/* The text's "tokens", "ast", "scopes" or "bytecode" on stream 1, for people who work on Weft. */
WEFT_API weft_status weft_dump(weft_vm *vm, const char *what, const char *source, size_t size, const char *name);

/* ---- errors ---- */

/* Of the last call that returned WEFT_ERROR or WEFT_LIMIT: the exception's class name, its text, and the whole report as a script's user would see it. They
 * belong to the VM and last until the next call that can fail. "" when there is no error. */
WEFT_API const char *weft_error_type(weft_vm *vm);
WEFT_API const char *weft_error_message(weft_vm *vm);
WEFT_API const char *weft_error_traceback(weft_vm *vm);
/* Shows that report to the user as the weft command does: the script's own sys.excepthook is called where there is one, else the text goes to the
 * error stream. Does nothing when there is no error. */
WEFT_API void weft_error_show(weft_vm *vm);
/* Whether it was asyncio.DeadlockError: nothing was left that could have woken any of the tasks. */
WEFT_API bool weft_error_is_deadlock(weft_vm *vm);

/* ---- values ---- */

typedef enum weft_kind { WEFT_NONE, WEFT_BOOL, WEFT_INT, WEFT_FLOAT, WEFT_STRING, WEFT_BYTES, WEFT_LIST, WEFT_TUPLE, WEFT_DICT, WEFT_OBJECT } weft_kind;

/* Makers: new handles; NULL when out of memory. */
WEFT_API weft_value *weft_none(weft_vm *vm);
WEFT_API weft_value *weft_bool(weft_vm *vm, bool value);
WEFT_API weft_value *weft_int(weft_vm *vm, int64_t value);
WEFT_API weft_value *weft_float(weft_vm *vm, double value);
WEFT_API weft_value *weft_string(weft_vm *vm, const char *utf8, size_t size); /* NULL also for invalid UTF-8 (ValueError) */
WEFT_API weft_value *weft_list(weft_vm *vm, weft_value *const *items, size_t count);
WEFT_API void weft_release(weft_value *value); /* NULL is allowed */

WEFT_API weft_kind weft_kind_of(const weft_value *value);
/* Readers: false, with TypeError or OverflowError, when the value is not of that kind or does not fit. */
WEFT_API bool weft_get_bool(const weft_value *value, bool *out); /* the truth of anything */
WEFT_API bool weft_get_int(const weft_value *value, int64_t *out);
WEFT_API bool weft_get_float(const weft_value *value, double *out);
/* The bytes belong to the handle; NUL-terminated. size may be NULL. NULL: not a string. */
WEFT_API const char *weft_get_string(const weft_value *value, size_t *size);
/* Length of a list, tuple, string, dict ...; -1 with an error. */
WEFT_API int64_t weft_length(const weft_value *value);
/* New handles; NULL with an error. */
WEFT_API weft_value *weft_item(const weft_value *value, int64_t index);        /* value[index] */
WEFT_API weft_value *weft_attribute(const weft_value *value, const char *name); /* value.name */
WEFT_API weft_value *weft_text(const weft_value *value);                        /* str(value) */

/* ---- names and calls ---- */

/* A name of module __main__. get: a new handle; NULL with NameError. */
WEFT_API weft_value *weft_get_global(weft_vm *vm, const char *name);
WEFT_API weft_status weft_set_global(weft_vm *vm, const char *name, const weft_value *value);
/* Calls anything callable and waits for its result; a coroutine that comes back is run to its end by the event loop (RuntimeError when
 * that loop is running already: a native function calls a coroutine function from within a task). At most 16 arguments. result as in weft_run_string. */
WEFT_API weft_status weft_call_function(weft_vm *vm, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result);

/* ---- native functions ---- */

/* Returns true when it has called weft_return (None otherwise), false when it has called weft_raise. */
typedef bool (*weft_function)(weft_call *call, void *data);
/*
 * Makes a function that scripts reach as a name of `module` (made when it does not exist, as are the packages of a dotted name; NULL: builtins). `signature` is Python's:
 * "(name, count=1, *, loud=False)"; arguments are bound and checked by it before the function runs. An error in it is reported here.
 */
WEFT_API weft_status weft_define(weft_vm *vm, const char *module, const char *name, const char *signature, weft_function function, void *data);

WEFT_API weft_vm *weft_call_vm(weft_call *call);
WEFT_API size_t weft_argument_count(weft_call *call); /* parameters of the signature */
/* The argument of a parameter (one of the first 32) by position, NULL when it was not given and has no default. Belongs to the call and ends
 * with it; weft_release of it does nothing. */
WEFT_API weft_value *weft_argument(weft_call *call, size_t index);
WEFT_API void weft_return(weft_call *call, const weft_value *value);
/* Raises a built-in exception by its name (Exception when there is none of that name). The message may be NULL. Always false, to be returned. */
WEFT_API bool weft_raise(weft_call *call, const char *type, const char *message);

/*
 * An asynchronous function: scripts await it, and may call it only where an event loop runs. The function starts the work and returns; later, on any thread, the host completes it exactly
 * once. If the awaiting task is cancelled first, `cancelled` of the completion becomes true and its completion has no effect; it must still be
 * made, since it frees the completion. After weft_close it is true too; completing is then allowed and has no effect. A function that calls
 * weft_raise has started nothing and must not complete.
 */
typedef bool (*weft_async_function)(weft_call *call, weft_completion *completion, void *data);
WEFT_API weft_status weft_define_async(weft_vm *vm, const char *module, const char *name, const char *signature, weft_async_function function,
                                       void *data);
WEFT_API bool weft_completion_cancelled(const weft_completion *completion);
WEFT_API void weft_complete_none(weft_completion *completion);
WEFT_API void weft_complete_int(weft_completion *completion, int64_t value);
WEFT_API void weft_complete_float(weft_completion *completion, double value);
WEFT_API void weft_complete_string(weft_completion *completion, const char *utf8, size_t size);
WEFT_API void weft_complete_error(weft_completion *completion, const char *type, const char *message);

/* ---- driving the loop from the host ---- */

/*
 * Starts a coroutine function or coroutine as a task of the VM's own event loop, which the host then drives. result: a new handle of the task; may be NULL.
 */
WEFT_API weft_status weft_start(weft_vm *vm, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result);
/* Runs what is ready, up to about `budget` iterations of the loop; never blocks. WEFT_PENDING: tasks are left. WEFT_OK: no task is left. WEFT_ERROR: an exception
 * that leaves the loop (KeyboardInterrupt). WEFT_EXIT: SystemExit. */
WEFT_API weft_status weft_step(weft_vm *vm, unsigned budget);
/* Seconds until weft_step has something to do: 0 at once, infinity when only a completion or an interrupt can bring it. */
WEFT_API double weft_next_deadline(weft_vm *vm);
/* A descriptor that becomes readable when another thread has woken the VM; poll it together with weft_next_deadline. -1: none. */
WEFT_API int weft_poll_descriptor(weft_vm *vm);
/* Whether the prompt's last statement still awaits. Its end is reported by weft_step: WEFT_ERROR with the error in place, else WEFT_PENDING or WEFT_OK. */
WEFT_API bool weft_prompt_busy(weft_vm *vm);
/* Sleeps until weft_next_deadline or a wake-up. For hosts without a loop of their own. */
WEFT_API void weft_wait(weft_vm *vm);

/* From any thread or a signal handler: the running script gets KeyboardInterrupt (its main task is cancelled first, as asyncio does). */
WEFT_API void weft_interrupt(weft_vm *vm);
/* The script goes on, but writes its tasks to standard error soon: what each does, waits for, and where it stands. Any thread, and a signal handler. */
WEFT_API void weft_print_tasks(weft_vm *vm);
/* As weft_interrupt, for who asks the program to end (SIGTERM): a main task is cancelled in the same way, and SystemExit(143) takes the place of
 * KeyboardInterrupt, so that weft_run_* returns WEFT_EXIT with the status that a shell gives a process which SIGTERM ended. */
WEFT_API void weft_terminate(weft_vm *vm);
/* The VM's own thread: an interrupt that no script has seen yet is dropped (a prompt that used it to clear a line). */
WEFT_API void weft_forget_interrupt(weft_vm *vm);
/* From any thread: ends a weft_wait, makes the descriptor readable. */
WEFT_API void weft_wake(weft_vm *vm);

/* ---- looking ---- */

typedef struct weft_stats {
    size_t memory, memory_peak;      /* bytes */
    uint64_t tasks_made, switches, steps;
    uint64_t collections, collector_slices;
    double longest_collector_slice;  /* seconds, as the next two; 0 unless weft_measure_collector was called */
    double collector_slice_p50, collector_slice_p999; /* what half, and 99.9 % of the slices stayed below; exact to a tenth */
    double longest_step;             /* seconds that the longest step of a task or callback took; 0 unless weft_measure_steps was called */
    const char *longest_step_place;  /* "task 'A', from file.py:3 to file.py:9"; "". It belongs to the VM, up to the next call that runs scripts */
} weft_stats;
WEFT_API void weft_get_stats(weft_vm *vm, weft_stats *out);
WEFT_API void weft_measure_collector(weft_vm *vm, bool on);
/* The steps of tasks and callbacks are timed; weft_print_tasks tells of each task what it used. Loops in debug mode are measured in any case. */
WEFT_API void weft_measure_steps(weft_vm *vm, bool on);

#ifdef __cplusplus
}
#endif

#endif

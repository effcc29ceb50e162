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
 * - A VM belongs to one thread at a time; it may be handed from one to another between calls. Any number of VMs may live in a process, on as
 *   many threads; they share nothing. The calls that another thread (or a signal handler) may make at any time while the VM is open are
 *   weft_interrupt, weft_terminate, weft_stop, weft_print_tasks and weft_wake: none may be under way when weft_close returns, so who makes them
 *   is told before it is called. A weft_completion may be completed by any thread, and later than that.
 * - A function that can fail returns a weft_status, NULL, false or -1, and writes no result then, unless it says so. The error stays with the VM until
 *   another call fails or one that runs begins (weft_run_*, weft_call_*, weft_start, weft_step, weft_check, weft_dump):
 *   weft_error_type, weft_error_message, weft_error_traceback. Whatever runs script code, be it a reader that calls a script's __bool__, may also fail
 *   by memory, by an interrupt or by the step limit.
 * - A weft_value is a handle that keeps a script value alive. Whoever receives one from a function documented as "new" releases it with
 *   weft_release; closing the VM releases the rest. Handles of one VM must not be given to another. Functions that take handles keep none of them.
 * - Strings given to the library are copied. Strings returned belong to the VM or the handle, as each function says. All are UTF-8. In names and paths
 *   given to it other bytes become lone surrogates, as in Python's sys.argv; in strings returned a lone surrogate, which scripts can make, is its three bytes.
 * - Native functions may call everything here except weft_close; the configured read and write functions must call nothing that is given the VM.
 * - Misuse that a program can only make by mistake ends the process with a message (abort) where it can be seen at once: a NULL that is not
 *   said to be allowed, a handle of another VM, weft_close by a native function, a call while another thread runs the VM, a second completion
 *   while the first is on its way. What cannot be seen is undefined: a handle after its release or its VM's end, a closed VM, a completion
 *   after its delivery, a weft_call after its function has returned.
 * - Before version 1.0 structures may grow with each minor version, which is part of the shared library's name for that reason (libweft.so.0.1).
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
    WEFT_LIMIT = 5,      /* the step limit was reached, or the VM closes: the script is stopped, whatever a native function makes of it */
} weft_status;

/* ---- opening and closing ---- */

/* What a VM may use. Zero-initialise; every member has a default. */
typedef struct weft_config {
    /* Memory for the VM: new_size 0 frees; returns NULL when there is none. NULL: the C library's. What completions carry, the texts of
     * weft_error_* and files while they are read come from the C library's in any case. */
    void *(*reallocate)(void *data, void *block, size_t old_size, size_t new_size);
    void *reallocate_data;
    size_t memory_limit; /* bytes that the VM may hold; scripts get MemoryError beyond. 0: no limit */
    uint64_t step_limit; /* budget units (calls, loop rounds, resumptions) that scripts may use in all; a run is one itself. 0: no limit.
                          * With it used up, each run ends at once with WEFT_LIMIT, and closing runs nothing; weft_set_step_limit gives more. */
    /* Receives what scripts write; stream is 1 (output) or 2 (errors). Returns the bytes taken, at least one, or a
     * negative errno value, which scripts get as OSError when they write or flush; what was to be written is lost then. After -EAGAIN and -EINTR
     * it is called again with the same bytes until it takes them or the script is interrupted. It must not call the VM. NULL: the process's. */
    long (*write)(void *data, int stream, const char *bytes, size_t size);
    void *write_data;
    /* What scripts read from standard input (input(), sys.stdin): returns the bytes read, 0 at its end, or a negative errno value. It must not call
     * the VM. While it waits nothing else of the VM goes on. NULL: the process's. */
    long (*read)(void *data, char *bytes, size_t size);
    void *read_data;
    bool virtual_clock; /* time jumps to the next deadline when nothing is ready: sleeps take no time */
    /* For scripts that are not trusted. They reach clocks, random bytes, the process's number, the functions above and what the host defines: open() and os raise
     * PermissionError, as reading does without `read`, imports from folders fail, and the environment is empty. */
    bool isolated;
} weft_config;

/* Opens a VM; config NULL means all defaults. NULL: out of memory. */
WEFT_API weft_vm *weft_open(const weft_config *config);
/*
 * Ends what scripts began, as a Python process does at its exit: functions on asyncio.to_thread's threads are waited for (unless the VM is interrupted before or
 * meanwhile), what was registered with atexit runs, and what scripts left is finalised; tasks that have not ended do not go on. Once; nothing is to be run after it.
 * False: it was interrupted, and another thread still does what a native function has given to weft_blocking, or a call that concerns a file. Not for native
 * functions to call.
 */
WEFT_API bool weft_finish(weft_vm *vm);
/* Closes it and frees everything, handles included; NULL is allowed. What weft_finish does comes first where that was not called, and the end of such work on other
 * threads is waited for. Not for native functions to call. */
WEFT_API void weft_close(weft_vm *vm);
/* "0.1.0"; static. */
WEFT_API const char *weft_version(void);

/* From now on scripts may use `steps` budget units more, whatever they have used; 0: any number. For hosts that limit each run by itself. */
WEFT_API void weft_set_step_limit(weft_vm *vm, uint64_t steps);

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
 * otherwise it receives a new handle (of None where there is no value). In prompt mode WEFT_PENDING says that the statement was taken: it runs inside the event loop
 * that weft_step drives, which is also where the tasks that it starts go on afterwards. Drive it with weft_step until
 * weft_prompt_busy is false (until then another statement is refused with RuntimeError); weft_step returns its error. WEFT_INCOMPLETE goes for text that more lines could complete,
 * which is none too; a compound statement ends with an empty line.
 */
WEFT_API weft_status weft_run_string(weft_vm *vm, const char *source, const char *name, weft_mode mode, weft_value **result);
/* Source text of a known size, which may hold anything (NUL bytes are refused with an error). */
WEFT_API weft_status weft_run_bytes(weft_vm *vm, const char *source, size_t size, const char *name, weft_mode mode, weft_value **result);
/* Runs a file as __main__; its folder is searched first by imports. */
WEFT_API weft_status weft_run_file(weft_vm *vm, const char *path);
/* Runs a module found by import as __main__, as `weft -m` does. */
WEFT_API weft_status weft_run_module(weft_vm *vm, const char *name);
/* The exit status that SystemExit asked for, as CPython maps it; a message it carried was written to standard error. After an error 1, or what a
 * sys.excepthook that weft_error_show called asked for. */
WEFT_API int weft_exit_status(weft_vm *vm);
/* Writes out what scripts have written and is still buffered. WEFT_ERROR: it, or something before it of which no script was told, could not be written and
 * is lost. An earlier error stays when all went well. */
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
/* Shows that report to the user as the weft command does: the script's own sys.excepthook is called where there is one, else the text goes to
 * sys.stderr, or to the error stream where that cannot be written to. Does nothing when there is no error. */
WEFT_API void weft_error_show(weft_vm *vm);
/* Whether it was asyncio.DeadlockError: nothing was left that could have woken any of the tasks. */
WEFT_API bool weft_error_is_deadlock(weft_vm *vm);

/* ---- values ---- */

typedef enum weft_kind { WEFT_NONE, WEFT_BOOL, WEFT_INT, WEFT_FLOAT, WEFT_STRING, WEFT_BYTES, WEFT_LIST, WEFT_TUPLE, WEFT_DICT, WEFT_OBJECT } weft_kind;

/* Makers: new handles; NULL with MemoryError. */
WEFT_API weft_value *weft_none(weft_vm *vm);
WEFT_API weft_value *weft_bool(weft_vm *vm, bool value);
WEFT_API weft_value *weft_int(weft_vm *vm, int64_t value);
WEFT_API weft_value *weft_float(weft_vm *vm, double value);
WEFT_API weft_value *weft_string(weft_vm *vm, const char *utf8, size_t size); /* NULL also for what is not UTF-8 (UnicodeDecodeError) */
WEFT_API weft_value *weft_bytes(weft_vm *vm, const void *bytes, size_t size);
WEFT_API weft_value *weft_list(weft_vm *vm, weft_value *const *items, size_t count);
WEFT_API weft_value *weft_tuple(weft_vm *vm, weft_value *const *items, size_t count);
WEFT_API weft_value *weft_dict(weft_vm *vm); /* an empty one, to be filled by weft_set_entry */
WEFT_API void weft_release(weft_value *value); /* NULL is allowed */

/* What it is; instances of subclasses are what they derive from (an enum.IntEnum is WEFT_INT), all else is WEFT_OBJECT. */
WEFT_API weft_kind weft_kind_of(const weft_value *value);
/* Readers: false, with TypeError or OverflowError, when the value is not of that kind or does not fit. */
WEFT_API bool weft_get_bool(const weft_value *value, bool *out); /* the truth of anything */
WEFT_API bool weft_get_int(const weft_value *value, int64_t *out);
WEFT_API bool weft_get_float(const weft_value *value, double *out);
/* The text or the bytes; they belong to the handle, and a NUL stands behind them. size may be NULL. NULL, with TypeError, when it is no str, or no bytes. */
WEFT_API const char *weft_get_string(const weft_value *value, size_t *size);
WEFT_API const void *weft_get_bytes(const weft_value *value, size_t *size);
/* len(value); -1 with an error. */
WEFT_API int64_t weft_length(const weft_value *value);
/* str(value): a new handle; NULL with an error. */
WEFT_API weft_value *weft_text(const weft_value *value);

/* Parts, as scripts reach them: value[index], value[key], value.name. Readers: a new handle; NULL with an error (IndexError, KeyError, AttributeError, ...).
 * Setters: an item of NULL deletes the part. */
WEFT_API weft_value *weft_item(const weft_value *value, int64_t index);
WEFT_API weft_status weft_set_item(const weft_value *value, int64_t index, const weft_value *item);
WEFT_API weft_value *weft_entry(const weft_value *value, const weft_value *key);
WEFT_API weft_status weft_set_entry(const weft_value *value, const weft_value *key, const weft_value *item);
WEFT_API weft_value *weft_attribute(const weft_value *value, const char *name);
WEFT_API weft_status weft_set_attribute(const weft_value *value, const char *name, const weft_value *item);
/* iter(value): a new handle; NULL with an error. Of a dict it gives the keys. */
WEFT_API weft_value *weft_iterate(const weft_value *value);
/* The iterator's next item: a new handle in *item; NULL there, with WEFT_OK, at its end. */
WEFT_API weft_status weft_next(const weft_value *iterator, weft_value **item);

/* ---- names and calls ---- */

/* A name of module __main__. get: a new handle; NULL with NameError. */
WEFT_API weft_value *weft_get_global(weft_vm *vm, const char *name);
WEFT_API weft_status weft_set_global(weft_vm *vm, const char *name, const weft_value *value);
/* Calls anything callable and waits for its result; a coroutine that comes back is run to its end by the event loop (RuntimeError when
 * that loop is running already: a native function calls a coroutine function from within a task). At most 16 arguments. result as in weft_run_string. */
WEFT_API weft_status weft_call_function(weft_vm *vm, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result);
/* The same for value.name(...). */
WEFT_API weft_status weft_call_method(weft_vm *vm, const weft_value *value, const char *name, weft_value *const *arguments, size_t count,
                                      weft_value **result);
/* The same for function(*positional, **keywords): a list or tuple, and a dict; each may be NULL for none. Any number of arguments. */
WEFT_API weft_status weft_call_unpacked(weft_vm *vm, const weft_value *function, const weft_value *positional, const weft_value *keywords,
                                        weft_value **result);

/* ---- native functions ---- */

/* Returns true when it has called weft_return (None otherwise), false when it has called weft_raise, weft_raise_error, or weft_charge in vain. */
typedef bool (*weft_function)(weft_call *call, void *data);
/*
 * Makes a function that scripts reach as a name of `module` (made when it does not exist, as are the packages of a dotted name; NULL: builtins). `signature` is Python's:
 * "(name, count=1, *, loud=False)", in one line, of at most 32 parameters; arguments are bound and checked by it before the function runs. What a
 * default is only help() shows: the function sees that the argument was not given. An error in the signature is reported here, as SyntaxError or ValueError.
 * `data` must last as long as the VM, and so does what is made here, even when another function takes over the name.
 */
WEFT_API weft_status weft_define(weft_vm *vm, const char *module, const char *name, const char *signature, weft_function function, void *data);

WEFT_API weft_vm *weft_call_vm(weft_call *call);
WEFT_API size_t weft_argument_count(weft_call *call); /* parameters of the signature */
/* The argument of a parameter by position: *args is a tuple, **kwargs a dict. NULL when it was not given. Belongs to the call and ends
 * with it; weft_release of it does nothing. */
WEFT_API weft_value *weft_argument(weft_call *call, size_t index);
WEFT_API void weft_return(weft_call *call, const weft_value *value);
/* Raises a built-in exception by its name (Exception when there is none of that name). The message may be NULL. Always false, to be returned. */
WEFT_API bool weft_raise(weft_call *call, const char *type, const char *message);
/* Raises the VM's last error itself, with its traceback; after WEFT_EXIT, SystemExit; RuntimeError when there is none. For functions that were refused by a call of their own. Always false. */
WEFT_API bool weft_raise_error(weft_call *call);
/* For functions that work for long: charges budget units, and looks for interrupts and for the step limit. False, to be returned: the script is to end. */
WEFT_API bool weft_charge(weft_call *call, uint64_t steps);
/*
 * For functions that wait for something outside: calls work(data), which is to do the waiting, and returns when that has returned. Of a function that a script runs by
 * asyncio.to_thread, run_in_executor or a ThreadPoolExecutor, on another thread, one of at most 32 that the VM makes for this, and tasks and other such functions go on
 * meanwhile; else at once, where everything waits. `data` may lie on the caller's stack. Of the VM `work` uses nothing but texts and bytes that weft_get_string and
 * weft_get_bytes gave of arguments, and the calls that any thread may make. Interrupts and limits do not end it, and weft_close waits for it. On those threads all
 * signals are blocked. False, to be returned: the VM closes, and `work` was not called.
 */
WEFT_API bool weft_blocking(weft_call *call, void (*work)(void *data), void *data);

/*
 * An asynchronous function: scripts await it, and may call it only where an event loop runs. The function starts the work and returns; then, or later and on any thread, the host completes it exactly
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
WEFT_API void weft_complete_string(weft_completion *completion, const char *utf8, size_t size); /* not UTF-8: who awaits gets UnicodeDecodeError */
WEFT_API void weft_complete_bytes(weft_completion *completion, const void *bytes, size_t size);
WEFT_API void weft_complete_error(weft_completion *completion, const char *type, const char *message); /* as weft_raise */

/* ---- driving the loop from the host ---- */

/*
 * Starts a coroutine function or coroutine (which takes no arguments) as a task of the VM's own event loop, which the host then drives. result: a new handle of
 * the task; may be NULL.
 */
WEFT_API weft_status weft_start(weft_vm *vm, const weft_value *function, weft_value *const *arguments, size_t count, weft_value **result);
/* Asks a task (of weft_start, or any task or future of the VM's) to end: it gets CancelledError where it awaits, at the next weft_step, and may still clean up. NULL:
 * all tasks of the VM's own loop. No effect on those that have ended. What runs right now is for weft_interrupt to end. */
WEFT_API weft_status weft_cancel(weft_vm *vm, const weft_value *task);
/* Runs what is ready, up to about `budget` iterations of the loop; never blocks. WEFT_PENDING: tasks are left. WEFT_OK: no task is left. WEFT_ERROR: an exception
 * that leaves the loop (KeyboardInterrupt), or RuntimeError when a native function calls it while a loop runs. WEFT_EXIT: SystemExit. WEFT_LIMIT: what ran was stopped, a task
 * by the RuntimeError that weft_error_* show; the other tasks are left. A task's own error stays with the task: weft_call_method(vm, task, "result", ...) raises it. */
WEFT_API weft_status weft_step(weft_vm *vm, unsigned budget);
/* Seconds until weft_step has something to do: 0 at once, infinity when only a completion or an interrupt can bring it. */
WEFT_API double weft_next_deadline(weft_vm *vm);
/* A descriptor that becomes readable when another thread has woken the VM; poll it together with weft_next_deadline, and read eight bytes from it when it is. -1: none. */
WEFT_API int weft_poll_descriptor(weft_vm *vm);
/* Whether the prompt's last statement still awaits. Its end is reported by weft_step: WEFT_ERROR with the error in place, else WEFT_PENDING or WEFT_OK. */
WEFT_API bool weft_prompt_busy(weft_vm *vm);
/* Sleeps until weft_next_deadline or a wake-up; for ever where there is neither. For hosts without a loop of their own. */
WEFT_API void weft_wait(weft_vm *vm);

/* From any thread or a signal handler: the running script gets KeyboardInterrupt (its main task is cancelled first, as asyncio does; a second interrupt ends
 * at once what that waits for, such as a function of asyncio.to_thread). It stays until a script runs: weft_forget_interrupt. */
WEFT_API void weft_interrupt(weft_vm *vm);
/* The script goes on, but writes its tasks to standard error soon: what each does, waits for, and where it stands. Any thread, and a signal handler. */
WEFT_API void weft_print_tasks(weft_vm *vm);
/* As weft_interrupt, for who asks the program to end (SIGTERM): a main task is cancelled in the same way, and SystemExit(143) takes the place of
 * KeyboardInterrupt, so that weft_run_* returns WEFT_EXIT with the status that a shell gives a process which SIGTERM ended. */
WEFT_API void weft_terminate(weft_vm *vm);
/* From any thread or a signal handler: the steps are used up. What runs is stopped soon, whatever it catches, and each run that follows ends with WEFT_LIMIT, until
 * weft_set_step_limit is called; it also forgets interrupts that no script has seen. The end for scripts that are not trusted, and for their time limits. */
WEFT_API void weft_stop(weft_vm *vm);
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

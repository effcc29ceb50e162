/* What the files behind weft.h share. */
#ifndef WF_API_H
#define WF_API_H

#include <pthread.h>

#include "compile/compile.h"
#include "exec/interp.h"
#include "import.h"
#include "io.h"
#include "runtime.h"
#include "modules.h"
#include "vm.h"
#include "weft.h"

struct weft_value {
    weft_vm *owner;
    wf_value v;
    weft_value *next, *previous; /* the VM's handles */
    bool of_call;                /* an argument's: it lies in the weft_call, and goes with it */
};

/* Completions on their way to the VM. It outlives the VM while completions are owed. */
typedef struct api_mailbox {
    pthread_mutex_t lock;
    weft_completion *first, *last; /* completed, not yet delivered */
    wf_vm *vm;                     /* NULL once closed */
    size_t references;
} api_mailbox;

struct weft_completion {
    api_mailbox *mailbox;
    weft_completion *next;
    wf_value future; /* rooted until delivered */
    weft_completion *owed_next, *owed_previous;
    atomic_bool cancelled, completed;
    enum { DONE_NONE, DONE_INT, DONE_FLOAT, DONE_STRING, DONE_BYTES, DONE_ERROR, DONE_LOST /* no memory for the text */ } kind;
    int64_t integer;
    double real;
    char *text, *error; /* malloc'ed: they come from any thread */
    size_t size;
};

struct api_native; /* natives.c */

struct weft_vm {
    wf_vm *vm;
    wf_host_table host;
    weft_config config;
    pthread_t thread;            /* that entered the VM last */
    bool in_host;                /* config.write or read is being called */
    bool finished;               /* weft_finish has done its part */
    weft_value *handles;
    wf_module *main;
    wf_loop *loop;               /* the host's; made on first use */
    wf_value prompt_task;        /* the statement that still awaits; unset */
    api_mailbox *mailbox;
    weft_completion *owed;
    struct api_native *natives;
    char *error_type, *error_message, *error_traceback;
    wf_value error_value;        /* the exception itself; unset: none */
    bool error_deadlock;
    int exit_status;
    bool exited;                 /* the last error was SystemExit */
};

weft_vm *api_of(wf_vm *vm);
void api_check(bool ok, const char *function, const char *what); /* misuse ends the process */
weft_vm *api_given(weft_vm *w, const char *function);            /* w, which is not NULL */
weft_value *api_handle(weft_vm *w, wf_value v);
wf_value api_value(weft_vm *w, const weft_value *h, const char *function); /* of a handle that was given to a function: it is the VM's own */
/* The pending exception becomes the VM's error, or the exit status. */
weft_status api_failed(weft_vm *w);
weft_status api_result(weft_vm *w, bool ok, wf_value v, weft_value **result);
void api_forget_error(weft_vm *w);
bool api_begin(weft_vm *w, weft_value **result); /* what runs scripts: the last error goes, *result is NULL, a step is used; false: an exception */
wf_loop *api_loop(weft_vm *w); /* NULL: exception */
bool api_raise(wf_vm *vm, const char *type, const char *message /* NULL: none */); /* a built-in exception; false */
wf_str *api_name(wf_vm *vm, const char *text); /* interned, of any bytes; NULL: exception */
void api_finalise(weft_vm *w); /* shutdown.c: what a script's end brings; scripts run for the last time */
/* completions.c, natives.c */
void api_natives_close(weft_vm *w);
bool api_mailbox_open(weft_vm *w);
void api_mailbox_close(weft_vm *w);
bool api_mailbox_holds(weft_vm *w); /* whether a completion waits to be delivered */
void api_mailbox_deliver(wf_vm *vm, void *weft_vm);
weft_completion *api_completion_new(weft_vm *w, wf_future *f); /* NULL: exception */
void api_mark_completions(wf_vm *vm, weft_vm *w);

/* Every entry point stands between these: values on the C stack are found from here down. Leaving the outermost, a script that a hard limit stopped is over. */
void api_enter(weft_vm *w, wf_entry_mark *mark, void *base, const char *function);
void api_leave(weft_vm *w, const wf_entry_mark *mark);
#define API_ENTER(w)                                                                                                               \
    wf_entry_mark api_mark;                                                                                                        \
    api_enter((w), &api_mark, __builtin_frame_address(0), __func__)
#define API_LEAVE(w) api_leave((w), &api_mark)
/* The same for one that is given a handle; declares `w`. */
#define API_ENTER_OWNER(h)                                                                                                         \
    api_check((h) != NULL, __func__, "the handle is NULL");                                                                        \
    weft_vm *w = (h)->owner;                                                                                                       \
    API_ENTER(w)

#endif

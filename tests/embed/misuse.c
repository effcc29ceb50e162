/* Mistakes that a host program can make end it with a message that says which, each in a process of its own. */
#include <pthread.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "check.h"

static weft_vm *vm, *other;
static weft_completion *kept;

static bool close_it(weft_call *call, void *data)
{
    (void)data;
    weft_close(weft_call_vm(call));
    return true;
}

static bool keep(weft_call *call, weft_completion *completion, void *data)
{
    (void)call, (void)data;
    kept = completion;
    return true;
}

static bool too_far(weft_call *call, void *data)
{
    (void)data;
    weft_argument(call, 1);
    return true;
}

static bool foreign(weft_call *call, void *data)
{
    (void)data;
    weft_return(call, weft_none(other));
    return true;
}

static long reenter(void *data, int stream, const char *bytes, size_t size)
{
    (void)data, (void)stream, (void)bytes;
    run(vm, "pass");
    return (long)size;
}

static void *run_on(void *data)
{
    run(data, "pass");
    return NULL;
}

static bool run_elsewhere(weft_call *call, void *data)
{
    pthread_t thread;
    (void)data;
    if (pthread_create(&thread, NULL, run_on, weft_call_vm(call)) == 0)
        pthread_join(thread, NULL);
    return true;
}

static void run_native(const char *signature, weft_function function)
{
    weft_define(vm, NULL, "native", signature, function, NULL);
    run(vm, "native()");
}

static void no_vm(void) { weft_run_string(NULL, "1", "<test>", WEFT_FILE, NULL); }
static void no_vm_for_a_value(void) { weft_none(NULL); }
static void no_vm_for_an_error(void) { weft_error_type(NULL); }
static void no_source(void) { weft_run_string(vm, NULL, "<test>", WEFT_FILE, NULL); }
static void no_mode(void) { weft_run_string(vm, "1", "<test>", (weft_mode)7, NULL); }
static void no_handle(void) { weft_kind_of(NULL); }
static void no_name(void) { weft_get_global(vm, NULL); }
static void no_function(void) { weft_define(vm, NULL, "f", "()", NULL, NULL); }
static void no_items(void) { weft_tuple(vm, NULL, 2); }
static void global_of_another(void) { weft_set_global(vm, "x", weft_none(other)); }
static void item_of_another(void) { weft_list(vm, (weft_value *[]){weft_none(other)}, 1); }
static void entry_of_another(void) { weft_set_entry(weft_dict(vm), weft_none(vm), weft_none(other)); }
static void key_of_another(void) { weft_entry(weft_dict(vm), weft_none(other)); }
static void argument_of_another(void) { weft_call_method(vm, weft_none(vm), "x", (weft_value *[]){weft_none(other)}, 1, NULL); }
static void task_of_another(void) { weft_cancel(vm, weft_none(other)); }
static void too_many(void) { weft_call_function(vm, weft_none(vm), (weft_value *[17]){0}, 17, NULL); }
static void closed_within(void) { run_native("()", close_it); }
static void argument_too_far(void) { run_native("(a=1)", too_far); }
static void return_of_another(void) { run_native("()", foreign); }
static void on_two_threads(void) { run_native("()", run_elsewhere); }
static void error_without_type(void) { weft_complete_error(NULL, NULL, NULL); }
static void write_function(void)
{
    weft_close(vm);
    vm = weft_open(&(weft_config){.write = reenter});
    run(vm, "print('text', flush=True)");
}
static void twice(void)
{
    weft_define_async(vm, NULL, "keep", "()", keep, NULL);
    run(vm, "async def wait(): await keep()");
    weft_start(vm, weft_get_global(vm, "wait"), NULL, 0, NULL);
    weft_step(vm, 2);
    weft_complete_int(kept, 1);
    weft_complete_none(kept);
}

static void expect_abort(void (*mistake)(void), const char *message)
{
    int ends[2];
    char said[1000];
    size_t n = 0;
    fflush(stdout);
    if (pipe(ends) != 0)
        exit(1);
    pid_t child = fork();
    if (child == 0) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
        dup2(ends[1], 2);
        vm = weft_open(NULL);
        other = weft_open(NULL);
        mistake();
        _exit(0);
    }
    close(ends[1]);
    for (ssize_t got; n < sizeof said - 1 && (got = read(ends[0], said + n, sizeof said - 1 - n)) > 0;)
        n += (size_t)got;
    said[n] = 0;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGABRT || !strstr(said, message)) {
        printf("said: %s\n", said);
        check(false, message);
    }
}

int main(void)
{
    expect_abort(no_vm, "weft_run_bytes: a NULL argument");
    expect_abort(no_vm_for_a_value, "weft_none: the VM is NULL");
    expect_abort(no_vm_for_an_error, "weft_error_type: the VM is NULL");
    expect_abort(no_source, "weft_run_string: the source is NULL");
    expect_abort(no_mode, "weft_run_bytes: no such mode");
    expect_abort(no_handle, "weft_kind_of: the handle is NULL");
    expect_abort(no_name, "weft_get_global: the name is NULL");
    expect_abort(no_function, "weft_define: a NULL argument");
    expect_abort(no_items, "weft_tuple: the items are NULL");
    expect_abort(global_of_another, "weft_set_global: a handle is NULL or of another VM");
    expect_abort(item_of_another, "weft_list: a handle is NULL or of another VM");
    expect_abort(entry_of_another, "weft_set_entry: a handle is NULL or of another VM");
    expect_abort(key_of_another, "weft_entry: a handle is NULL or of another VM");
    expect_abort(argument_of_another, "weft_call_method: a handle is NULL or of another VM");
    expect_abort(task_of_another, "weft_cancel: a handle is NULL or of another VM");
    expect_abort(too_many, "weft_call_function: more than 16 arguments");
    expect_abort(closed_within, "weft_close: called by a function that the VM runs");
    expect_abort(argument_too_far, "weft_argument: there is no such parameter");
    expect_abort(return_of_another, "weft_return: a handle is NULL or of another VM");
    expect_abort(on_two_threads, "weft_run_bytes: the VM runs on another thread");
    expect_abort(error_without_type, "weft_complete_error: the type is NULL");
    expect_abort(write_function, "weft_run_bytes: called by the VM's own read or write function");
    expect_abort(twice, "weft_complete_none: completed twice");
    return failures != 0;
}

/* Native functions: signatures, modules of dotted names, arguments as handles, completions after the end; and a sink that takes nothing. */
#include <stdio.h>
#include <string.h>

#include <weft.h>

static int failures;

static void check(bool ok, const char *what)
{
    if (!ok) {
        printf("FAILED: %s\n", what);
        failures++;
    }
}

static bool echo(weft_call *call, void *data)
{
    weft_value *first = weft_argument(call, 0);
    (void)data;
    weft_release(first); /* belongs to the call: no effect */
    check(weft_argument(call, 0) == first, "an argument has one handle");
    weft_return(call, first);
    return true;
}

static bool fail(weft_call *call, void *data)
{
    (void)data;
    return weft_raise(call, "KeyError", NULL);
}

static bool keep(weft_call *call, weft_completion *completion, void *data)
{
    (void)call;
    *(weft_completion **)data = completion;
    return true;
}

static long take_nothing(void *data, int stream, const char *bytes, size_t size)
{
    (void)data, (void)stream, (void)bytes, (void)size;
    return 0;
}

int main(void)
{
    weft_vm *vm = weft_open(NULL);
    weft_completion *kept = NULL;
    weft_value *result = NULL;
    int64_t n = 0;
    check(weft_define(vm, "host", "bad", "a, b", echo, NULL) == WEFT_ERROR && !strcmp(weft_error_type(vm), "ValueError"),
          "a signature without parentheses is refused");
    check(weft_define(vm, "host.sub", "echo", "(value)", echo, NULL) == WEFT_OK, "a dotted module");
    check(weft_define(vm, "host", "fail", "()", fail, NULL) == WEFT_OK, "a function of its package");
    check(weft_define_async(vm, "host", "keep", "()", keep, &kept) == WEFT_OK, "an asynchronous function");
    check(weft_run_string(vm, "import host.sub", "<test>", WEFT_FILE, NULL) == WEFT_OK, "import of a dotted module");
    check(weft_run_string(vm, "host.sub.echo(value=42)", "<test>", WEFT_EXPRESSION, &result) == WEFT_OK && weft_get_int(result, &n) && n == 42,
          "an argument comes back");
    weft_release(result);
    check(weft_run_string(vm, "host.fail()", "<test>", WEFT_FILE, NULL) == WEFT_ERROR && !strcmp(weft_error_type(vm), "KeyError"),
          "an exception without a message");
    check(weft_run_string(vm, "async def wait(): await host.keep()", "<test>", WEFT_FILE, NULL) == WEFT_OK, "a coroutine function");
    weft_value *wait = weft_get_global(vm, "wait");
    check(wait && weft_start(vm, wait, NULL, 0, NULL) == WEFT_OK && weft_step(vm, 2) == WEFT_PENDING && kept, "a task that waits");
    check(kept && !weft_completion_cancelled(kept), "nobody cancelled it");
    result = wait;
    check(weft_call_function(vm, wait, &wait, 1, &result) == WEFT_ERROR && !result, "a failed call leaves no result");
    weft_close(vm);
    if (kept) {
        check(weft_completion_cancelled(kept), "a closed VM waits for nothing");
        weft_complete_none(kept);
    }

    weft_config config = {.write = take_nothing};
    vm = weft_open(&config);
    check(weft_run_string(vm, "print('text', flush=True)", "<test>", WEFT_FILE, NULL) == WEFT_ERROR && !strcmp(weft_error_type(vm), "OSError"),
          "a sink that takes nothing is an error");
    weft_close(vm);
    return failures != 0;
}

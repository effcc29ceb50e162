/* Weft in a C program: run a script, give it a function, call one of its own, read an error. */
#include <stdio.h>
#include <string.h>

#include <weft.h>

/* greet(name, times=1): what the script calls. */
static bool greet(weft_call *call, void *data)
{
    const char *name = weft_get_string(weft_argument(call, 0), NULL);
    weft_value *times = weft_argument(call, 1);
    int64_t n = 1;
    if (!name)
        return weft_raise(call, "TypeError", "name must be a string");
    if (times && !weft_get_int(times, &n))
        return weft_raise(call, "TypeError", "times must be an int");
    for (int64_t i = 0; i < n; i++)
        printf("%s, %s!\n", (const char *)data, name);
    return true;
}

static int fail(weft_vm *vm)
{
    fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    return 1;
}

int main(void)
{
    static const char script[] = "import asyncio\n"
                                 "greet('world', times=2)\n"
                                 "async def add(a, b):\n"
                                 "    await asyncio.sleep(0.01)\n"
                                 "    return a + b\n";
    static char greeting[] = "Hello";
    weft_vm *vm = weft_open(NULL);
    if (!vm)
        return 1;
    if (weft_define(vm, NULL, "greet", "(name, times=1)", greet, greeting) != WEFT_OK ||
        weft_run_string(vm, script, "<hello>", WEFT_FILE, NULL) != WEFT_OK)
        return fail(vm);

    /* A function of the script's, a coroutine function even: the call waits for its result. */
    weft_value *add = weft_get_global(vm, "add"), *arguments[2] = {weft_int(vm, 40), weft_int(vm, 2)}, *sum;
    int64_t n;
    if (!add || weft_call_function(vm, add, arguments, 2, &sum) != WEFT_OK || !weft_get_int(sum, &n))
        return fail(vm);
    printf("add(40, 2) is %lld\n", (long long)n);
    fflush(stdout);

    /* An error has a type, a message and a traceback. */
    if (weft_run_string(vm, "1 / 0", "<hello>", WEFT_EXPRESSION, NULL) != WEFT_ERROR)
        return 1;
    printf("%s: %s\n", weft_error_type(vm), weft_error_message(vm));
    weft_close(vm); /* handles that were not released go with it */
    return 0;
}

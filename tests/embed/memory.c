/* Memory that is refused at any point of any call: the call says so, the VM closes, and everything is given back. */
#include <stdlib.h>

#include "check.h"

static size_t held, asked, refused; /* bytes that the VM has; how often it asked for more, and which of these are refused: one, or all from there on */
static bool for_good;
static weft_completion *kept;

static void *allocate(void *data, void *block, size_t old_size, size_t new_size)
{
    (void)data;
    if (new_size > old_size && (++asked == refused || (for_good && asked > refused)))
        return NULL;
    held += new_size - old_size;
    if (new_size)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static long ignore(void *data, int stream, const char *bytes, size_t size)
{
    (void)data, (void)stream, (void)bytes;
    return (long)size;
}

static bool native(weft_call *call, void *data)
{
    weft_value *result;
    (void)data;
    if (weft_run_string(weft_call_vm(call), "'%s' % [1]", "<inner>", WEFT_EXPRESSION, &result) != WEFT_OK)
        return weft_raise_error(call);
    weft_return(call, result);
    weft_release(result);
    return true;
}

static bool keep(weft_call *call, weft_completion *completion, void *data)
{
    (void)call, (void)data;
    kept = completion;
    return true;
}

/* Either it went well, or memory was what it lacked. */
static bool fine(weft_vm *vm, bool ok, const char *what)
{
    check(ok || error_is(vm, "MemoryError") || error_is(vm, "") /* not even for the report */, what);
    return ok;
}

static void use_values(weft_vm *vm)
{
    weft_value *items[] = {weft_int(vm, INT64_MAX), weft_string(vm, "text", 4), weft_bytes(vm, "octets", 6)}, *part;
    if (!items[0] || !items[1] || !items[2])
        return;
    weft_value *list = weft_list(vm, items, 3), *tuple = weft_tuple(vm, items, 3), *dict = weft_dict(vm);
    if (!fine(vm, list && tuple && dict, "containers"))
        return;
    fine(vm, weft_set_entry(dict, items[0], tuple) == WEFT_OK && weft_set_item(list, 0, tuple) == WEFT_OK, "parts");
    fine(vm, (part = weft_text(list)) != NULL && weft_get_string(part, NULL), "text");
    fine(vm, weft_call_method(vm, list, "copy", NULL, 0, NULL) == WEFT_OK && weft_call_method(vm, dict, "update", NULL, 0, NULL) == WEFT_OK, "methods");
    weft_value *iterator = weft_iterate(list), *item = NULL;
    while (iterator && fine(vm, weft_next(iterator, &item) == WEFT_OK, "items") && item)
        weft_release(item);
}

static void use_tasks(weft_vm *vm)
{
    weft_value *wait = weft_get_global(vm, "wait"), *task;
    if (!wait)
        return;
    kept = NULL;
    fine(vm, weft_start(vm, wait, NULL, 0, &task) == WEFT_OK, "a task");
    fine(vm, weft_step(vm, 3) != WEFT_ERROR, "steps");
    if (kept)
        weft_complete_string(kept, "text", 4);
    kept = NULL;
    fine(vm, weft_step(vm, 3) != WEFT_ERROR, "more steps");
    fine(vm, weft_start(vm, wait, NULL, 0, NULL) == WEFT_OK && weft_step(vm, 3) != WEFT_ERROR && weft_cancel(vm, NULL) == WEFT_OK, "cancelling");
    fine(vm, weft_step(vm, 3) != WEFT_ERROR, "the end of what was cancelled");
    if (kept)
        weft_complete_error(kept, "ValueError", "late");
}

static void session(weft_vm *vm)
{
    fine(vm, weft_set_arguments(vm, 2, (const char *[]){"name", "\xFF"}) == WEFT_OK && weft_add_path(vm, "/nowhere") == WEFT_OK, "settings");
    if (!fine(vm, weft_define(vm, "host.sub", "native", "(a=1, *b, **c)", native, NULL) == WEFT_OK &&
                      weft_define_async(vm, "host", "keep", "()", keep, NULL) == WEFT_OK,
              "functions") ||
        !fine(vm, run(vm, "import asyncio, host.sub\nasync def wait():\n    await asyncio.sleep(0)\n    return await host.keep()") == WEFT_OK, "a script"))
        return;
    fine(vm, run(vm, "host.sub.native(2, 3, d=4)") == WEFT_OK, "a native function");
    use_values(vm);
    use_tasks(vm);
    fine(vm, weft_run_string(vm, "1\n", "<test>", WEFT_PROMPT, NULL) == WEFT_PENDING && weft_step(vm, 3) != WEFT_ERROR, "a prompt");
    weft_status status = run(vm, "exit('said')");
    fine(vm, status == WEFT_EXIT, "an exit");
    run(vm, "1 / 0");
    weft_error_show(vm);
    fine(vm, weft_flush(vm) == WEFT_OK && weft_check(vm, "1", 1, "<test>") == WEFT_OK, "the end");
}

/* How often memory was asked for. */
static size_t attempt(size_t which, bool ever)
{
    asked = 0;
    refused = which;
    for_good = ever;
    weft_vm *vm = weft_open(&(weft_config){.reallocate = allocate, .write = ignore});
    if (vm)
        session(vm);
    weft_close(vm);
    if (held) {
        printf("request %zu refused: %zu bytes were not given back\n", which, held);
        check(false, "a leak");
        held = 0;
    }
    return asked;
}

int main(int argc, char **argv)
{
    /* every request with an argument; enough of them without, so that it takes no time in slow builds */
    size_t all = attempt(0, false), stride = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : all / 25 + 1;
    for (size_t which = 1; which <= all; which += stride) {
        attempt(which, false);
        attempt(which, true);
    }
    for (size_t limit = 300000; limit < 700000; limit += 40000) { /* the same by a limit, which may also be reached in the middle of a collection */
        refused = 0;
        weft_vm *vm = weft_open(&(weft_config){.reallocate = allocate, .write = ignore, .memory_limit = limit});
        if (vm)
            session(vm);
        weft_close(vm);
        check(held == 0, "a leak under a limit");
    }
    return failures != 0;
}

/* Limits that a host sets stop a script whatever it does, and leave the VM usable. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <weft.h>

static int failures;

static void expect(bool ok, const char *what, weft_vm *vm)
{
    if (ok)
        return;
    failures++;
    fprintf(stderr, "%s: %s: %s\n", what, weft_error_type(vm), weft_error_message(vm));
}

static size_t held; /* what the counting allocator has given */

static void *counting(void *data, void *block, size_t old_size, size_t new_size)
{
    (void)data;
    held += new_size - old_size;
    if (new_size)
        return realloc(block, new_size);
    free(block);
    return NULL;
}

static void memory(void)
{
    weft_vm *vm = weft_open(&(weft_config){.reallocate = counting, .memory_limit = 4u << 20});
    weft_stats stats;
    expect(weft_run_string(vm, "x = []\nwhile True: x.append('y' * 1000 + str(len(x)))", "<t>", WEFT_FILE, NULL) == WEFT_ERROR &&
               strcmp(weft_error_type(vm), "MemoryError") == 0,
           "memory limit", vm);
    weft_get_stats(vm, &stats);
    expect(stats.memory_peak <= (5u << 20), "peak below the limit and its reserve", vm);
    weft_value *none = weft_none(vm);
    expect(weft_set_global(vm, "x", none) == WEFT_OK && weft_run_string(vm, "print(len('y' * 1000), end='')", "<t>", WEFT_FILE, NULL) == WEFT_OK,
           "usable after MemoryError, once something was let go", vm);
    expect(weft_run_string(vm, "b'x' * (1 << 40)", "<t>", WEFT_FILE, NULL) == WEFT_ERROR && strcmp(weft_error_type(vm), "MemoryError") == 0,
           "one huge object", vm);
    weft_close(vm);
    if (held != 0) {
        failures++;
        fprintf(stderr, "%zu bytes were not given back\n", held);
    }
}

static void steps(void)
{
    weft_vm *vm = weft_open(&(weft_config){.step_limit = 100000});
    expect(weft_run_string(vm, "while True:\n    try:\n        while True: pass\n    except BaseException: pass", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT,
           "step limit", vm);
    expect(weft_run_string(vm, "pass", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT && weft_run_string(vm, "pass", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT,
           "nothing runs with the steps used up", vm);
    weft_set_step_limit(vm, 1000);
    expect(weft_run_string(vm, "for i in range(900): pass", "<t>", WEFT_FILE, NULL) == WEFT_OK, "more were given", vm);
    expect(weft_run_string(vm, "for i in range(200): pass", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT, "in all", vm);
    weft_set_step_limit(vm, 1000);
    expect(weft_run_string(vm, "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E", "<t>", WEFT_FILE, NULL) == WEFT_ERROR &&
               strcmp(weft_error_type(vm), "E") == 0,
           "a report that does not end", vm);
    weft_set_step_limit(vm, 0);
    expect(weft_run_string(vm, "for i in range(20000): pass", "<t>", WEFT_FILE, NULL) == WEFT_OK, "no limit", vm);
    weft_set_step_limit(vm, 1);
    weft_run_string(vm, "import atexit\natexit.register(print, 'never')", "<t>", WEFT_FILE, NULL);
    weft_close(vm);
}

static void prompt(void)
{
    weft_vm *vm = weft_open(NULL);
    weft_value *result = NULL;
    int64_t n = 0;
    expect(weft_run_string(vm, "def f():\n", "<t>", WEFT_PROMPT, NULL) == WEFT_INCOMPLETE, "an open block is incomplete", vm);
    expect(weft_run_string(vm, "1 +", "<t>", WEFT_PROMPT, NULL) == WEFT_ERROR, "a wrong line is an error", vm);
    expect(weft_run_string(vm, "6 * 7", "<t>", WEFT_EXPRESSION, &result) == WEFT_OK && weft_get_int(result, &n) && n == 42, "expression", vm);
    expect(!weft_get_string(result, NULL), "an int is no string", vm);
    weft_release(result);
    expect(weft_run_string(vm, "raise SystemExit(7)", "<t>", WEFT_FILE, NULL) == WEFT_EXIT && weft_exit_status(vm) == 7, "exit status", vm);
    weft_interrupt(vm);
    expect(weft_run_string(vm, "while True: pass", "<t>", WEFT_FILE, NULL) == WEFT_ERROR && strcmp(weft_error_type(vm), "KeyboardInterrupt") == 0,
           "interrupt", vm);
    weft_close(vm);
}

static void virtual_time(void)
{
    weft_vm *vm = weft_open(&(weft_config){.virtual_clock = true});
    expect(weft_run_string(vm,
                           "import asyncio, time\n"
                           "t = time.monotonic()\n"
                           "asyncio.run(asyncio.sleep(3600))\n"
                           "assert time.monotonic() - t == 3600",
                           "<t>", WEFT_FILE, NULL) == WEFT_OK,
           "virtual clock", vm);
    weft_close(vm);
}

int main(void)
{
    memory();
    steps();
    prompt();
    virtual_time();
    return failures != 0;
}

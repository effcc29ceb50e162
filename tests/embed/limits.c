/* Limits that a host sets stop a script whatever it does, and leave the VM usable. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
    weft_set_step_limit(vm, 300000);
    expect(weft_run_string(vm, "def f():\n    try: f()\n    finally: f()\nf()", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT, "errors that follow from each other", vm);
    weft_set_step_limit(vm, 1);
    weft_run_string(vm, "import atexit\natexit.register(print, 'never')", "<t>", WEFT_FILE, NULL);
    weft_close(vm);
}

/* A task that is stopped has ended, for who awaits it too. */
static void stopped_task(void)
{
    weft_vm *vm = weft_open(&(weft_config){.step_limit = 20000});
    weft_value *main = NULL, *task = NULL, *result = NULL;
    expect(weft_run_string(vm,
                           "import asyncio\n"
                           "async def hog():\n"
                           "    while True: pass\n"
                           "async def main():\n"
                           "    try:\n"
                           "        await asyncio.create_task(hog())\n"
                           "    except RuntimeError as e:\n"
                           "        return str(e) == 'step limit reached'\n",
                           "<t>", WEFT_FILE, NULL) == WEFT_OK &&
               (main = weft_get_global(vm, "main")) && weft_start(vm, main, NULL, 0, &task) == WEFT_OK,
           "a task", vm);
    bool truth = false;
    expect(weft_step(vm, 10) == WEFT_LIMIT, "a task that does not end", vm);
    weft_set_step_limit(vm, 10000);
    expect(weft_step(vm, 10) == WEFT_OK && weft_call_method(vm, task, "result", NULL, 0, &result) == WEFT_OK && weft_get_bool(result, &truth) && truth,
           "who awaits it goes on", vm);
    weft_close(vm);
}

static void *stop_it(void *vm)
{
    usleep(20000);
    weft_stop(vm);
    return NULL;
}

/* Whatever a script catches, another thread ends it. */
static void stop(void)
{
    static const char *const scripts[] = {
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        "import time\nwhile True:\n    try: time.sleep(100)\n    except BaseException: pass",
        "import asyncio\nasync def main():\n    while True:\n        try: await asyncio.sleep(100)\n        except BaseException: pass\nasyncio.run(main())",
        "import asyncio, time\nasync def main():\n    await asyncio.to_thread(time.sleep, 100)\nasyncio.run(main())",
        "import atexit\n@atexit.register\ndef f():\n    while True: pass\nwhile True: pass"};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
        weft_vm *vm = weft_open(NULL);
        pthread_t thread;
        if (pthread_create(&thread, NULL, stop_it, vm) != 0)
            exit(1);
        expect(weft_run_string(vm, scripts[i], "<t>", WEFT_FILE, NULL) == WEFT_LIMIT && strcmp(weft_error_message(vm), "stopped by the host") == 0, scripts[i],
               vm);
        pthread_join(thread, NULL);
        expect(weft_run_string(vm, "pass", "<t>", WEFT_FILE, NULL) == WEFT_LIMIT, "nothing runs after a stop", vm);
        if (i < 2) {
            weft_set_step_limit(vm, 0);
            expect(weft_run_string(vm, "for i in range(20000): pass", "<t>", WEFT_FILE, NULL) == WEFT_OK, "until it is allowed again", vm);
        }
        weft_close(vm);
    }
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
    stopped_task();
    stop();
    prompt();
    virtual_time();
    return failures != 0;
}

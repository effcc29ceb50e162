/* Native functions that run scripts themselves, on threads of asyncio.to_thread too; errors, interrupts and limits on their way through them. */
#include <pthread.h>
#include <unistd.h>

#include "check.h"

/* evaluate(text): as eval does, in C. */
static bool evaluate(weft_call *call, void *data)
{
    weft_value *result;
    (void)data;
    if (weft_run_string(weft_call_vm(call), weft_get_string(weft_argument(call, 0), NULL), "<inner>", WEFT_EXPRESSION, &result) != WEFT_OK)
        return weft_raise_error(call);
    weft_return(call, result);
    weft_release(result);
    return true;
}

/* call(function) */
static bool call_back(weft_call *call, void *data)
{
    weft_value *result;
    (void)data;
    if (weft_call_function(weft_call_vm(call), weft_argument(call, 0), NULL, 0, &result) != WEFT_OK)
        return weft_raise_error(call);
    weft_return(call, result);
    weft_release(result);
    return true;
}

/* What comes after the raising is another matter. */
static bool raise_first(weft_call *call, void *data)
{
    weft_vm *vm = weft_call_vm(call);
    weft_value *text = weft_string(vm, "text", 4);
    int64_t n;
    (void)data;
    weft_raise(call, "LookupError", "the first");
    check(!weft_get_int(text, &n) && run(vm, "1 / 0") == WEFT_ERROR && run(vm, "x = 1") == WEFT_OK, "calls after weft_raise");
    weft_release(text);
    return false;
}

static bool raise_none(weft_call *call, void *data)
{
    (void)data;
    return weft_raise_error(call);
}

static bool swallow(weft_call *call, void *data)
{
    weft_vm *vm = weft_call_vm(call);
    *(weft_status *)data = run(vm, "while True: pass");
    check(run(vm, "pass") == WEFT_LIMIT, "the script is stopped for good");
    return true;
}

static bool step(weft_call *call, void *data)
{
    weft_vm *vm = weft_call_vm(call);
    (void)data;
    check(weft_step(vm, 3) == WEFT_ERROR && error_is(vm, "RuntimeError"), "no steps within a step");
    return true;
}

/* A loop in C, which ends when told. */
static bool work(weft_call *call, void *data)
{
    for (;;)
        if (!weft_charge(call, *(int *)data))
            return false;
}

static void *interrupt_soon(void *data)
{
    usleep(20000);
    weft_interrupt(data);
    return NULL;
}

static weft_vm *open_vm(const weft_config *config)
{
    weft_vm *vm = weft_open(config);
    if (!vm || weft_define(vm, NULL, "evaluate", "(text, /)", evaluate, NULL) != WEFT_OK || weft_define(vm, NULL, "call", "(function, /)", call_back, NULL) != WEFT_OK)
        check(false, "opening");
    return vm;
}

static void errors(void)
{
    weft_vm *vm = open_vm(NULL);
    check(run(vm, "evaluate('1 / 0')") == WEFT_ERROR && error_is(vm, "ZeroDivisionError") && strstr(weft_error_traceback(vm), "\"<inner>\", line 1") &&
              strstr(weft_error_traceback(vm), "\"<test>\", line 1"),
          "an error keeps its traceback on the way through C");
    check(run(vm, "class E(Exception): pass\ne = E()\ndef f(): raise e\ntry: call(f)\nexcept E as got: assert got is e") == WEFT_OK, "and is the same object");
    check(run(vm, "evaluate('exit(4)')") == WEFT_EXIT && weft_exit_status(vm) == 4, "SystemExit goes through");
    check(weft_define(vm, NULL, "raise_none", "()", raise_none, NULL) == WEFT_OK && run(vm, "raise_none()") == WEFT_ERROR && error_is(vm, "RuntimeError"),
          "no error at hand");
    check(weft_define(vm, NULL, "raise_first", "()", raise_first, NULL) == WEFT_OK && run(vm, "raise_first()") == WEFT_ERROR && error_is(vm, "LookupError"),
          "what was raised first");
    check(run(vm, "def deep(): return call(deep)\ntry: deep()\nexcept RecursionError: pass\nelse: 1 / 0") == WEFT_OK, "recursion by way of C has an end");
    check(run(vm, "import asyncio, time\n"
                  "def slow(n):\n"
                  "    time.sleep(0.01 * (3 - n))\n"
                  "    return 1 // n\n"
                  "async def both(n):\n"
                  "    await asyncio.sleep(0)\n"
                  "    return n\n"
                  "async def main():\n"
                  "    found = [asyncio.to_thread(call, lambda n=n: slow(n)) for n in range(3)] + [asyncio.to_thread(evaluate, 'slow(1)')]\n"
                  "    found = await asyncio.gather(*found, return_exceptions=True)\n"
                  "    assert str(found) == \"[ZeroDivisionError('integer division or modulo by zero'), 1, 0, 1]\", found\n"
                  "    assert await asyncio.to_thread(call, lambda: both(5)) == 5\n"
                  "    try: call(lambda: both(5))\n"
                  "    except RuntimeError: pass\n"
                  "    else: assert False\n"
                  "asyncio.run(main())\n") == WEFT_OK,
          "runs on threads that wait for each other");
    weft_close(vm);
}

static void steps_within(void)
{
    weft_vm *vm = open_vm(NULL);
    int status = WEFT_PENDING;
    check(weft_define(vm, NULL, "step", "()", step, NULL) == WEFT_OK &&
              run(vm, "import asyncio\nasync def main():\n    step()\n    await asyncio.sleep(0.001)\n    step()") == WEFT_OK,
          "a task that steps");
    weft_value *main_function = weft_get_global(vm, "main");
    check(weft_start(vm, main_function, NULL, 0, NULL) == WEFT_OK, "started");
    for (int i = 0; i < 1000 && status == WEFT_PENDING; i++, weft_wait(vm))
        if ((status = weft_step(vm, 10)) != WEFT_PENDING)
            break;
    check(status == WEFT_OK, "each weft_step comes back");
    weft_close(vm);
}

static void limits(void)
{
    weft_vm *vm = open_vm(&(weft_config){.step_limit = 100000});
    weft_status inner = WEFT_OK;
    int units = 7;
    check(weft_define(vm, NULL, "swallow", "()", swallow, &inner) == WEFT_OK && run(vm, "try: swallow()\nfinally: print('never')") == WEFT_LIMIT &&
              inner == WEFT_LIMIT,
          "a limit reached within a native function stops what called it");
    weft_set_step_limit(vm, 100000);
    check(weft_define(vm, NULL, "work", "()", work, &units) == WEFT_OK && run(vm, "try: work()\nexcept BaseException: print('never')") == WEFT_LIMIT,
          "a native loop is limited");
    weft_close(vm);
}

static void interrupts(void)
{
    weft_vm *vm = open_vm(NULL);
    pthread_t thread;
    int units = 0;
    check(weft_define(vm, NULL, "work", "()", work, &units) == WEFT_OK, "a native loop");
    if (pthread_create(&thread, NULL, interrupt_soon, vm) != 0)
        return;
    check(run(vm, "work()") == WEFT_ERROR && error_is(vm, "KeyboardInterrupt"), "is interrupted");
    pthread_join(thread, NULL);
    check(run(vm, "import asyncio, time\n"
                  "def sleep():\n"
                  "    try: time.sleep(100)\n"
                  "    except BaseException: time.sleep(100)\n"
                  "async def main(): await asyncio.to_thread(call, sleep)") == WEFT_OK,
          "a function that sleeps");
    weft_value *main_function = weft_get_global(vm, "main");
    check(weft_start(vm, main_function, NULL, 0, NULL) == WEFT_OK && weft_step(vm, 5) == WEFT_PENDING && weft_next_deadline(vm) > 50, "on a thread");
    weft_interrupt(vm); /* so that closing does not wait for it */
    weft_close(vm);
}

int main(void)
{
    errors();
    steps_within();
    limits();
    interrupts();
    return failures != 0;
}

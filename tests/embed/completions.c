/* Completions: of every kind, at once, from other threads, after their task was cancelled, after their loop or their VM has gone. */
#include <math.h>
#include <pthread.h>
#include <unistd.h>

#include "check.h"

enum { THREADS = 8 };

static weft_completion *kept[THREADS];
static size_t count;

static bool keep(weft_call *call, weft_completion *completion, void *data)
{
    (void)call, (void)data;
    kept[count++ % THREADS] = completion;
    return true;
}

static bool at_once(weft_call *call, weft_completion *completion, void *data)
{
    (void)call, (void)data;
    weft_complete_bytes(completion, "\xFF\0", 2);
    return true;
}

static bool refuse(weft_call *call, weft_completion *completion, void *data)
{
    (void)completion, (void)data;
    return weft_raise(call, "BlockingIOError", "not now");
}

static weft_vm *open_vm(const char *script)
{
    weft_vm *vm = weft_open(NULL);
    count = 0;
    check(vm && weft_define_async(vm, "host", "keep", "(kind=0)", keep, NULL) == WEFT_OK &&
              weft_define_async(vm, "host", "at_once", "()", at_once, NULL) == WEFT_OK &&
              weft_define_async(vm, "host", "refuse", "()", refuse, NULL) == WEFT_OK && run(vm, "import asyncio, host") == WEFT_OK &&
              run(vm, script) == WEFT_OK,
          "opening");
    return vm;
}

static weft_value *start(weft_vm *vm, const char *name)
{
    weft_value *function = weft_get_global(vm, name), *task = NULL;
    check(function && weft_start(vm, function, NULL, 0, &task) == WEFT_OK, name);
    weft_release(function);
    return task;
}

static weft_status drive(weft_vm *vm)
{
    weft_status status;
    while ((status = weft_step(vm, 10)) == WEFT_PENDING)
        weft_wait(vm);
    return status;
}

static void *complete(void *data)
{
    weft_completion **c = data;
    usleep(2000);
    switch (c - kept) {
    case 0:
        weft_complete_none(*c);
        break;
    case 1:
        weft_complete_int(*c, INT64_MIN);
        break;
    case 2:
        weft_complete_float(*c, 0.25);
        break;
    case 3:
        weft_complete_string(*c, "a\0b", 3);
        break;
    case 4:
        weft_complete_string(*c, "\xFF", 1);
        break;
    case 5:
        weft_complete_error(*c, "KeyError", "a \xFF key");
        break;
    case 6:
        weft_complete_error(*c, "NoSuchError", NULL);
        break;
    default:
        weft_complete_bytes(*c, NULL, 0);
    }
    return NULL;
}

static void kinds(void)
{
    weft_vm *vm = open_vm("async def main():\n"
                          "    found = await asyncio.gather(*[host.keep() for n in range(8)], return_exceptions=True)\n"
                          "    assert found[:4] == [None, -2**63, 0.25, 'a\\0b'] and found[7] == b'', found\n"
                          "    assert [repr(e) for e in found[5:7]] == [\"KeyError('a \\\\udcff key')\", 'Exception()'], found\n"
                          "    assert type(found[4]) is UnicodeDecodeError\n"
                          "    assert await host.at_once() == b'\\xff\\0'\n"
                          "    try: await host.refuse()\n"
                          "    except BlockingIOError as e: assert str(e) == 'not now'\n"
                          "    return 'done'\n");
    pthread_t threads[THREADS];
    weft_value *task = start(vm, "main"), *result = NULL;
    check(weft_step(vm, 2) == WEFT_PENDING && count == THREADS && isinf(weft_next_deadline(vm)), "all wait");
    for (int i = 0; i < THREADS; i++)
        check(pthread_create(&threads[i], NULL, complete, &kept[i]) == 0, "a thread");
    check(drive(vm) == WEFT_OK && weft_call_method(vm, task, "result", NULL, 0, &result) == WEFT_OK && !strcmp(weft_get_string(result, NULL), "done"),
          "what every kind of completion brings");
    printf("%s", weft_error_traceback(vm));
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    weft_close(vm);
}

static void cancelled(void)
{
    weft_vm *vm = open_vm("async def main():\n"
                          "    try: await host.keep()\n"
                          "    except asyncio.CancelledError: pass\n"
                          "    return await host.keep()\n"
                          "async def other(): await host.keep()\n");
    weft_value *task = start(vm, "main"), *rest = start(vm, "other"), *result = NULL, *seven = weft_int(vm, 7);
    check(weft_step(vm, 2) == WEFT_PENDING && count == 2 && !weft_completion_cancelled(kept[0]), "two wait");
    check(weft_cancel(vm, task) == WEFT_OK && weft_step(vm, 4) == WEFT_PENDING && count == 3, "one is cancelled, and waits again");
    check(weft_completion_cancelled(kept[0]) && !weft_completion_cancelled(kept[1]), "its completion knows");
    weft_complete_int(kept[0], 1);
    check(weft_step(vm, 4) == WEFT_PENDING, "that one has no effect");
    weft_complete_int(kept[2], 3);
    check(weft_step(vm, 4) == WEFT_PENDING && weft_call_method(vm, task, "result", NULL, 0, &result) == WEFT_OK, "the other has");
    check(weft_cancel(vm, task) == WEFT_OK && weft_cancel(vm, NULL) == WEFT_OK && weft_step(vm, 4) == WEFT_OK, "all are cancelled");
    check(weft_call_method(vm, rest, "result", NULL, 0, NULL) == WEFT_ERROR && error_is(vm, "CancelledError"), "the rest");
    check(weft_cancel(vm, seven) == WEFT_ERROR && error_is(vm, "TypeError"), "an int is no task");
    weft_complete_none(kept[1]);
    check(weft_next_deadline(vm) == 0 && weft_step(vm, 1) == WEFT_OK && isinf(weft_next_deadline(vm)), "a late completion is taken in");
    check(weft_run_string(vm, "await host.keep()\n", "<test>", WEFT_PROMPT, NULL) == WEFT_PENDING && weft_step(vm, 4) == WEFT_PENDING &&
              weft_prompt_busy(vm) && count == 4,
          "a prompt's statement awaits");
    check(weft_run_string(vm, "1\n", "<test>", WEFT_PROMPT, NULL) == WEFT_ERROR && error_is(vm, "RuntimeError"), "another has to wait");
    check(weft_cancel(vm, NULL) == WEFT_OK && weft_step(vm, 4) == WEFT_ERROR && error_is(vm, "CancelledError") && !weft_prompt_busy(vm),
          "until that is cancelled");
    weft_close(vm);
    check(weft_completion_cancelled(kept[3]), "after the end");
    weft_complete_string(kept[3], "late", 4);
}

static void loops_gone(void)
{
    weft_vm *vm = open_vm("async def main():\n"
                          "    try: await asyncio.wait_for(host.keep(), 0.001)\n"
                          "    except TimeoutError: return 1\n"
                          "assert asyncio.run(main()) == 1\n"
                          "future = None\n"
                          "async def leave():\n"
                          "    global future\n"
                          "    future = host.keep()\n"
                          "asyncio.new_event_loop().run_until_complete(leave())\n");
    check(count == 2, "both were called");
    weft_complete_none(kept[0]);
    weft_complete_int(kept[1], 5);
    check(weft_next_deadline(vm) == 0 && weft_step(vm, 1) == WEFT_OK && isinf(weft_next_deadline(vm)), "loops that do not run any more keep no host awake");
    check_true(vm, "future.result() == 5");
    weft_close(vm);
}

/* A completion on its way while the VM is closed. */
static void races(void)
{
    for (int round = 0; round < 20; round++) {
        pthread_t threads[THREADS];
        weft_vm *vm = open_vm("async def main(): await asyncio.gather(*[host.keep() for n in range(8)], return_exceptions=True)");
        start(vm, "main");
        check(weft_step(vm, 2) == WEFT_PENDING, "all wait");
        for (int i = 0; i < THREADS; i++)
            check(pthread_create(&threads[i], NULL, complete, &kept[i]) == 0, "a thread");
        usleep((useconds_t)(round * 200));
        weft_step(vm, 1);
        weft_close(vm);
        for (int i = 0; i < THREADS; i++)
            pthread_join(threads[i], NULL);
    }
}

int main(void)
{
    kinds();
    cancelled();
    loops_gone();
    races();
    return failures != 0;
}

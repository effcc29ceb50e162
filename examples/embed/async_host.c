/*
 * A host with a loop of its own: it drives the script's tasks step by step, and completes what they await from another thread.
 */
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <weft.h>

typedef struct job {
    weft_completion *completion;
    int64_t number;
} job;

/* Work that takes a while, on a thread of the host's. */
static void *work(void *data)
{
    job *j = data;
    usleep((useconds_t)(20000 - 3000 * j->number));
    if (j->number == 3)
        weft_complete_error(j->completion, "ValueError", "three is not to be had");
    else
        weft_complete_int(j->completion, j->number * j->number);
    free(j);
    return NULL;
}

/* fetch(number): an awaitable of the host's. */
static bool fetch(weft_call *call, weft_completion *completion, void *data)
{
    pthread_t thread;
    job *j = malloc(sizeof *j);
    (void)data;
    if (!j)
        return weft_raise(call, "MemoryError", "no memory for a job");
    j->completion = completion;
    if (!weft_get_int(weft_argument(call, 0), &j->number) || pthread_create(&thread, NULL, work, j) != 0) {
        free(j);
        return weft_raise(call, "RuntimeError", "the job could not be started");
    }
    pthread_detach(thread);
    return true;
}

int main(void)
{
    static const char script[] = "import asyncio\n"
                                 "async def main():\n"
                                 "    answers = await asyncio.gather(*(fetch(n) for n in range(5)), return_exceptions=True)\n"
                                 "    print(answers)\n"
                                 "    async with asyncio.timeout(5):\n"
                                 "        print('one more:', await fetch(4))\n";
    weft_vm *vm = weft_open(NULL);
    weft_value *function;
    weft_status status;
    if (!vm || weft_define_async(vm, NULL, "fetch", "(number, /)", fetch, NULL) != WEFT_OK ||
        weft_run_string(vm, script, "<host>", WEFT_FILE, NULL) != WEFT_OK || !(function = weft_get_global(vm, "main")) ||
        weft_start(vm, function, NULL, 0, NULL) != WEFT_OK) {
        fputs(vm ? weft_error_traceback(vm) : "no memory\n", stderr);
        return 1;
    }
    struct pollfd woken = {.fd = weft_poll_descriptor(vm), .events = POLLIN};
    while ((status = weft_step(vm, 100)) == WEFT_PENDING) {
        double seconds = weft_next_deadline(vm);
        /* A host would poll its own descriptors here as well. */
        if (seconds > 0 && poll(&woken, 1, seconds > 1 ? 1000 : (int)(seconds * 1000) + 1) > 0) {
            char drain[8];
            if (read(woken.fd, drain, sizeof drain) < 0)
                break;
        }
    }
    if (status != WEFT_OK)
        fputs(weft_error_traceback(vm), stderr);
    weft_close(vm);
    return status != WEFT_OK;
}

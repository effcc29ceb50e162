/* weft_blocking: what native functions wait for is waited for on other threads, and the VM goes on meanwhile. */
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

#include "check.h"

/* A place where work meets: it opens when `wanted` have come, or by hand. */
typedef struct gate {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    int wanted, came, left;
    bool open;
} gate;

static gate the_gate = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};
static pthread_t vm_thread;

static void gate_prepare(int wanted)
{
    the_gate.wanted = wanted;
    the_gate.came = the_gate.left = 0;
    the_gate.open = false;
}

static void gate_wait_for(int came)
{
    pthread_mutex_lock(&the_gate.lock);
    while (the_gate.came < came)
        pthread_cond_wait(&the_gate.changed, &the_gate.lock);
    pthread_mutex_unlock(&the_gate.lock);
}

static void gate_open(void)
{
    pthread_mutex_lock(&the_gate.lock);
    the_gate.open = true;
    pthread_cond_broadcast(&the_gate.changed);
    pthread_mutex_unlock(&the_gate.lock);
}

typedef struct visit {
    gate *gate;
    bool elsewhere; /* on another thread than the VM's */
} visit;

static void work_visit(void *data)
{
    visit *v = data;
    gate *g = v->gate;
    v->elsewhere = !pthread_equal(pthread_self(), vm_thread);
    pthread_mutex_lock(&g->lock);
    if (++g->came == g->wanted)
        g->open = true;
    pthread_cond_broadcast(&g->changed);
    while (!g->open)
        pthread_cond_wait(&g->changed, &g->lock);
    g->left++;
    pthread_mutex_unlock(&g->lock);
}

static int returned; /* visits after which the function went on */

static bool fn_visit(weft_call *call, void *data)
{
    visit v = {.gate = data};
    if (!weft_blocking(call, work_visit, &v))
        return false;
    returned++;
    weft_value *elsewhere = weft_bool(weft_call_vm(call), v.elsewhere);
    if (elsewhere)
        weft_return(call, elsewhere);
    weft_release(elsewhere);
    return elsewhere || weft_raise_error(call);
}

static const char prelude[] = "import asyncio, time\n"
                              "from concurrent.futures import ThreadPoolExecutor\n"
                              "async def tick(n):\n"
                              "    for i in range(n): await asyncio.sleep(0)\n"
                              "    return n\n";

static weft_vm *open_vm(bool virtual_clock)
{
    weft_vm *vm = weft_open(&(weft_config){.virtual_clock = virtual_clock});
    vm_thread = pthread_self();
    if (!vm || weft_define(vm, NULL, "visit", "()", fn_visit, &the_gate) != WEFT_OK || run(vm, prelude) != WEFT_OK) {
        printf("FAILED: %s", vm ? weft_error_traceback(vm) : "no memory\n");
        exit(1);
    }
    return vm;
}

static void expect_run(weft_vm *vm, const char *source)
{
    if (run(vm, source) != WEFT_OK)
        printf("%s", weft_error_traceback(vm));
    check(*weft_error_type(vm) == 0, source);
}

/* Ends only when all three are at work at once; the task goes on beside them. Nothing is a deadlock while work goes on, and what is one is found afterwards. */
static void beside(bool virtual_clock)
{
    weft_vm *vm = open_vm(virtual_clock);
    gate_prepare(3);
    expect_run(vm, "async def main():\n"
                   "    async with asyncio.timeout(100):\n"
                   "        return await asyncio.gather(asyncio.to_thread(visit), tick(5), asyncio.to_thread(visit), asyncio.to_thread(visit))\n"
                   "print(asyncio.run(main()))");
    gate_prepare(1);
    expect_run(vm, "print(visit(), ThreadPoolExecutor(1).submit(visit).result())");
    check(run(vm, "asyncio.run(asyncio.Event().wait())") == WEFT_ERROR && weft_error_is_deadlock(vm), "a deadlock afterwards");
    gate_prepare(40); /* more than there are threads */
    gate_open();
    expect_run(vm, "with ThreadPoolExecutor(40) as e: print(all(f.result() for f in [e.submit(visit) for i in range(40)]))");
    weft_close(vm);
}

static void *open_later(void *data)
{
    struct timespec t = {.tv_nsec = 50000000};
    gate_wait_for(1);
    nanosleep(&t, NULL);
    if (data)
        weft_interrupt(data);
    nanosleep(&t, NULL);
    gate_open();
    return NULL;
}

/* The virtual clock does not move past work. */
static void clock_stands(void)
{
    weft_vm *vm = open_vm(true);
    pthread_t other;
    gate_prepare(2);
    check(pthread_create(&other, NULL, open_later, NULL) == 0, "a thread");
    expect_run(vm, "async def main():\n"
                   "    loop = asyncio.get_running_loop()\n"
                   "    start = loop.time()\n"
                   "    sleeper = asyncio.create_task(asyncio.sleep(3600))\n"
                   "    await asyncio.to_thread(visit)\n"
                   "    between = loop.time()\n"
                   "    await sleeper\n"
                   "    print(between - start, loop.time() - start)\n"
                   "asyncio.run(main())");
    pthread_join(other, NULL);
    weft_close(vm);
}

/* An interrupt reaches who waits for it; the work goes on, and the end of the run waits for it. */
static void interrupted(void)
{
    weft_vm *vm = open_vm(false);
    pthread_t other;
    gate_prepare(2);
    check(pthread_create(&other, NULL, open_later, vm) == 0, "a thread");
    check(run(vm, "told = []\n"
                  "async def main():\n"
                  "    try: await asyncio.to_thread(visit)\n"
                  "    except asyncio.CancelledError: told.append('cancelled'); raise\n"
                  "asyncio.run(main())") == WEFT_ERROR &&
              error_is(vm, "KeyboardInterrupt"),
          "KeyboardInterrupt");
    check(the_gate.left == 1, "asyncio.run waited for the work");
    check_true(vm, "told == ['cancelled']");
    pthread_join(other, NULL);
    weft_close(vm);
}

static void host_drives(bool virtual_clock)
{
    weft_vm *vm = open_vm(virtual_clock);
    gate_prepare(2);
    check(run(vm, "async def main(): return await asyncio.gather(asyncio.to_thread(visit), asyncio.sleep(0.01), asyncio.to_thread(visit))") == WEFT_OK, "main");
    weft_value *function = weft_get_global(vm, "main"), *task = NULL, *result = NULL;
    check(weft_start(vm, function, NULL, 0, &task) == WEFT_OK, "a task");
    while (weft_step(vm, 1) == WEFT_PENDING)
        weft_wait(vm);
    check(weft_call_method(vm, task, "result", NULL, 0, &result) == WEFT_OK && weft_length(result) == 3, "the task's result");
    weft_close(vm);
}

/* Closing waits for work; interrupted, weft_finish leaves it to weft_close. What waits for a thread then is not begun. */
static void closing(bool interrupt, int works)
{
    weft_vm *vm = open_vm(false);
    pthread_t other;
    gate_prepare(works + 1);
    returned = 0;
    char source[100];
    snprintf(source, sizeof source, "e = ThreadPoolExecutor(%d)\nfor i in range(%d): e.submit(visit)", works, works);
    expect_run(vm, source);
    gate_wait_for(1);
    if (interrupt)
        weft_interrupt(vm);
    else
        check(pthread_create(&other, NULL, open_later, NULL) == 0, "a thread");
    check(weft_finish(vm) == !interrupt, "whether all has ended");
    if (interrupt)
        check(pthread_create(&other, NULL, open_later, NULL) == 0, "a thread");
    weft_close(vm);
    pthread_join(other, NULL);
    check(the_gate.left == the_gate.came && returned == the_gate.left, "each function whose work was done has returned");
    check(interrupt ? the_gate.left > 0 : the_gate.left == works, "work that was done");
}

int main(void)
{
    beside(false);
    beside(true);
    clock_stands();
    interrupted();
    host_drives(false);
    host_drives(true);
    closing(false, 2);
    closing(true, 2);
    closing(true, 36);
    return failures != 0;
}

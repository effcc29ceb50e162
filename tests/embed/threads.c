/* Four VMs on four threads share nothing: each runs its own tasks, and all print the same. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include <weft.h>

enum { THREADS = 4 };

typedef struct output {
    char text[256];
    size_t used;
} output;

static long keep(void *data, int stream, const char *bytes, size_t size)
{
    output *o = data;
    (void)stream;
    if (size > sizeof o->text - 1 - o->used)
        return -5;
    memcpy(o->text + o->used, bytes, size);
    o->used += size;
    return (long)size;
}

static void *run(void *data)
{
    static const char script[] = "import asyncio, random\n"
                                 "random.seed(7)\n"
                                 "async def work(n):\n"
                                 "    total = {}\n"
                                 "    for i in range(200):\n"
                                 "        await asyncio.sleep(0)\n"
                                 "        total[f'{n}-{i}'] = [random.random(), 10 ** 20 + i]\n"
                                 "    return len(total)\n"
                                 "async def main():\n"
                                 "    return sum(await asyncio.gather(*[work(n) for n in range(20)]))\n"
                                 "print(asyncio.run(main()), random.randint(0, 10 ** 6))\n";
    output *o = data;
    for (int round = 0; round < 3; round++) {
        o->used = 0;
        weft_vm *vm = weft_open(&(weft_config){.write = keep, .write_data = o});
        if (!vm || weft_run_string(vm, script, "<thread>", WEFT_FILE, NULL) != WEFT_OK) {
            fprintf(stderr, "%s", vm ? weft_error_traceback(vm) : "no memory");
            return NULL;
        }
        weft_close(vm);
    }
    o->text[o->used] = 0;
    return data;
}

int main(void)
{
    pthread_t threads[THREADS];
    output outputs[THREADS];
    int failed = 0;
    memset(outputs, 0, sizeof outputs);
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, run, &outputs[i]) != 0)
            return 1;
    for (int i = 0; i < THREADS; i++) {
        void *done;
        pthread_join(threads[i], &done);
        failed |= !done || strcmp(outputs[i].text, outputs[0].text) != 0 || strncmp(outputs[i].text, "4000 ", 5) != 0;
    }
    if (failed)
        fprintf(stderr, "the VMs differ: '%s' '%s'\n", outputs[0].text, outputs[1].text);
    return failed;
}

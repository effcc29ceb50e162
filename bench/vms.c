/* Creates and closes VMs one after the other, each running a line: vms [N]. Prints: vms N seconds ns_per_vm. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "weft.h"

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(int argc, char **argv)
{
    int n = argc > 1 ? atoi(argv[1]) : 1000;
    double started = now();
    for (int i = 0; i < n; i++) {
        weft_vm *vm = weft_open(NULL);
        if (!vm || weft_run_string(vm, "x = 1", "<vms>", WEFT_FILE, NULL) != WEFT_OK)
            return 1;
        weft_close(vm);
    }
    double seconds = now() - started;
    printf("vms %d %.4f %.1f\n", n, seconds, seconds / n * 1e9);
    return 0;
}

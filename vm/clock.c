/* The script's clocks. */
#include "clock.h"

double wf_clock_monotonic(wf_vm *vm)
{
    if (vm->virtual_monotonic)
        return vm->virtual_monotonic(vm);
    return vm->host->monotonic ? vm->host->monotonic(vm->host->data) : 0;
}

int64_t wf_clock_wall_ns(wf_vm *vm)
{
    if (vm->virtual_wall_ns)
        return vm->virtual_wall_ns(vm);
    return vm->host->wall_clock_ns ? vm->host->wall_clock_ns(vm->host->data) : 0;
}

void *wf_clock_waker(wf_vm *vm)
{
    if (!atomic_load(&vm->waker) && vm->host->waker_new)
        atomic_store(&vm->waker, vm->host->waker_new(vm->host->data));
    return atomic_load(&vm->waker);
}

bool wf_clock_wait_input(wf_vm *vm, double seconds)
{
    int fd = 0;
    bool ready = false;
    if (vm->host->input_wait)
        wf_clock_wait_files(vm, &fd, &ready, 1, seconds);
    return ready;
}

void wf_clock_wait(wf_vm *vm, double seconds)
{
    const wf_host_table *host = vm->host;
    void *waker = wf_clock_waker(vm);
    if (atomic_load(&vm->interrupt)) /* one that comes from here on wakes the waker, so that none is missed */
        return;
    if (waker)
        host->waker_wait(host->data, waker, seconds);
    else if (host->sleep) /* in pieces, so that an interrupt is seen */
        host->sleep(host->data, seconds < 0.05 ? seconds : 0.05);
}

void wf_clock_wait_files(wf_vm *vm, const int *fds, bool *ready, size_t n, double seconds)
{
    void *waker = wf_clock_waker(vm);
    bool interrupted = atomic_load(&vm->interrupt);
    vm->host->input_wait(vm->host->data, waker, fds, ready, n, interrupted ? 0 : seconds);
}

void wf_clock_sleep(wf_vm *vm, double seconds)
{
    if (vm->virtual_sleep)
        vm->virtual_sleep(vm, seconds);
    else
        wf_clock_wait(vm, seconds);
}

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

void wf_clock_sleep(wf_vm *vm, double seconds)
{
    if (vm->virtual_sleep)
        vm->virtual_sleep(vm, seconds);
    else if (vm->host->sleep)
        vm->host->sleep(vm->host->data, seconds);
}

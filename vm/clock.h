/* The script's clocks: the scheduler's virtual one when it runs, else the host's. */
#ifndef WF_CLOCK_H
#define WF_CLOCK_H

#include "vm.h"

double wf_clock_monotonic(wf_vm *vm);   /* seconds; never goes back */
int64_t wf_clock_wall_ns(wf_vm *vm);    /* since 1970 */
void wf_clock_sleep(wf_vm *vm, double seconds); /* on the script's clock; ends early as wf_clock_wait does */
bool wf_clock_wait_input(wf_vm *vm, double seconds); /* the same, ended by standard input too: true when that can be read without blocking */
void wf_clock_wait(wf_vm *vm, double seconds);  /* blocks on the real one; ends early when the VM is interrupted or woken */
void *wf_clock_waker(wf_vm *vm);                /* what ends such a wait from another thread; NULL: the host has none */
/* The same while descriptors are looked at: the host's input_wait, which must be there. */
void wf_clock_wait_files(wf_vm *vm, const int *fds, bool *ready, size_t n, double seconds);

#endif

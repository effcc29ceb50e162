/* Fibres: C stacks by libc's contexts, and the VM's state of each. */
#include "exec/fibre.h"

#include <ucontext.h>

#include "exec/interp.h"
#include "memory/sanitize.h"
#ifdef WF_ASAN
#include <sanitizer/common_interface_defs.h>
#endif
#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

/* Native code is let in half as deep as on the main stack (C_STACK_SIZE of vm.c); below that is room for what it calls without asking. Pages never
 * touched cost nothing. */
enum { FIBRE_STACK_SIZE = 1 << 20, FIBRE_STACK_DEPTH = 512 << 10 };

struct wf_fibre {
    wf_strand strand;          /* while it lies still */
    wf_fibre *next, *previous; /* all of the VM's */
    void (*body)(wf_vm *vm, void *data);
    void *data;
    wf_vm *vm;
    char *stack;               /* its lowest address */
    bool ended;
    ucontext_t here, back;     /* where it goes on; where its resumer does */
#ifdef WF_ASAN
    void *fake_here, *fake_back;
    const void *back_bottom;
    size_t back_size;
#endif
#ifdef __SANITIZE_THREAD__
    void *tsan_here, *tsan_back;
#endif
};

/* ---- strands ---- */

static void strand_save(wf_vm *vm, wf_strand *s)
{
    *s = (wf_strand){.frame = vm->frame, .stack_top = vm->stack_top, .stack_limit = vm->stack_limit, .chunk = vm->chunk, .exception = vm->exception,
                     .result = vm->result, .kwnames = vm->kwnames, .native_row = vm->native_row, .handlers = vm->handlers,
                     .native_depth = vm->native_depth, .frame_depth = vm->frame_depth, .c_depth = vm->c_depth, .c_stack_base = vm->c_stack_base,
                     .c_stack_limit = vm->c_stack_limit, .repr_stack = vm->repr_stack, .awaited_call = vm->awaited_call};
}

static void strand_load(wf_vm *vm, const wf_strand *s)
{
    vm->frame = s->frame;
    vm->stack_top = s->stack_top;
    vm->stack_limit = s->stack_limit;
    vm->chunk = s->chunk;
    vm->exception = s->exception;
    vm->result = s->result;
    vm->kwnames = s->kwnames;
    vm->native_row = s->native_row;
    vm->handlers = s->handlers;
    vm->native_depth = s->native_depth;
    vm->frame_depth = s->frame_depth;
    vm->c_depth = s->c_depth;
    vm->c_stack_base = s->c_stack_base;
    vm->c_stack_limit = s->c_stack_limit;
    vm->repr_stack = s->repr_stack;
    vm->awaited_call = s->awaited_call;
}

const wf_strand *wf_fibre_next_strand(wf_vm *vm, const wf_strand *previous)
{
    wf_fibre *f = vm->fibres;
    if (previous == NULL && vm->fibre)
        return vm->main_strand;
    if (previous != NULL && previous != vm->main_strand)
        f = ((const wf_fibre *)previous)->next; /* the strand is its first member */
    while (f && (f == vm->fibre || f->strand.top == NULL))
        f = f->next;
    return f ? &f->strand : NULL;
}

/* ---- switching ---- */

/* The frame of a function called from the one that is about to switch lies below all that the latter keeps. */
static __attribute__((noinline)) const char *fibre_address(void)
{
    const char *address = __builtin_frame_address(0);
    __asm__ volatile("" : "+r"(address));
    return address;
}

/* ThreadSanitizer notes calls and returns on a list of each strand: of a function that is entered on one and left on another it must not know. */
#ifdef __SANITIZE_THREAD__
#define FIBRE_SWITCHES __attribute__((no_sanitize_thread))
#else
#define FIBRE_SWITCHES
#endif

/* swapcontext by its parts: AddressSanitizer's own swapcontext warns that it does not know the stacks, which it is told of here. */
static FIBRE_SWITCHES void fibre_swap(ucontext_t *from, const ucontext_t *to)
{
    volatile bool back = false;
    getcontext(from);
    if (back)
        return;
    back = true;
    setcontext(to);
}

static FIBRE_SWITCHES void fibre_begin_switch(wf_fibre *f, bool forth)
{
#ifdef WF_ASAN
    if (forth)
        __sanitizer_start_switch_fiber(&f->fake_back, f->stack, FIBRE_STACK_SIZE);
    else
        __sanitizer_start_switch_fiber(f->ended ? NULL : &f->fake_here, f->back_bottom, f->back_size);
#endif
#ifdef __SANITIZE_THREAD__
    if (forth)
        f->tsan_back = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(forth ? f->tsan_here : f->tsan_back, 0);
#endif
    (void)f, (void)forth;
}

static FIBRE_SWITCHES void fibre_end_switch(wf_fibre *f, bool forth)
{
#ifdef WF_ASAN
    if (forth)
        __sanitizer_finish_switch_fiber(f->fake_here, &f->back_bottom, &f->back_size);
    else
        __sanitizer_finish_switch_fiber(f->fake_back, NULL, NULL);
#endif
    (void)f, (void)forth;
}

/* Values that only registers hold must lie on the stack before it is left: __builtin_unwind_init stores those that calls preserve. */
__attribute__((noinline)) void wf_fibre_resume(wf_vm *vm, wf_fibre *f)
{
    wf_strand outer;
    __builtin_unwind_init();
    strand_save(vm, &outer);
    outer.top = fibre_address();
    vm->main_strand = &outer;
    vm->fibre = f;
    strand_load(vm, &f->strand);
    fibre_begin_switch(f, true);
    fibre_swap(&f->back, &f->here);
    fibre_end_switch(f, false);
    vm->fibre = NULL;
    vm->main_strand = NULL;
    strand_load(vm, &outer);
}

__attribute__((noinline)) void wf_fibre_suspend(wf_vm *vm)
{
    wf_fibre *f = vm->fibre;
    __builtin_unwind_init();
    strand_save(vm, &f->strand);
    f->strand.top = fibre_address();
    fibre_begin_switch(f, false);
    fibre_swap(&f->here, &f->back);
    fibre_end_switch(f, true);
}

static void fibre_enter(unsigned low, unsigned high)
{
    wf_fibre *f = (wf_fibre *)((uintptr_t)low | (uintptr_t)high << 16 << 16);
    fibre_end_switch(f, true);
    f->body(f->vm, f->data);
    f->ended = true;
    strand_save(f->vm, &f->strand);
    fibre_begin_switch(f, false);
    setcontext(&f->back);
}

/* ---- making ---- */

static void fibre_free_stack(wf_vm *vm, wf_fibre *f)
{
    vm->host->stack_free(vm->host->data, f->stack, FIBRE_STACK_SIZE);
    wf_heap_unaccount(vm, FIBRE_STACK_SIZE);
}

wf_fibre *wf_fibre_new(wf_vm *vm, void (*body)(wf_vm *vm, void *data), void *data)
{
    const wf_host_table *host = vm->host;
    if (!host->stack_alloc || !host->stack_free) {
        wf_raise(vm, WF_EXC_RuntimeError, "can't start new thread");
        return NULL;
    }
    wf_fibre *f = wf_heap_realloc(vm, NULL, 0, sizeof *f);
    if (!f)
        return NULL;
    memset(f, 0, sizeof *f);
    if (!wf_heap_account(vm, FIBRE_STACK_SIZE))
        goto no_room;
    f->stack = host->stack_alloc(host->data, FIBRE_STACK_SIZE);
    if (!f->stack) {
        wf_heap_unaccount(vm, FIBRE_STACK_SIZE);
        wf_raise(vm, WF_EXC_RuntimeError, "can't start new thread");
        goto no_room;
    }
    f->strand.chunk = wf_calls_new_chunk(vm, NULL, 0); /* here, where the caller learns that memory does not suffice for the first frame */
    if (!f->strand.chunk) {
        fibre_free_stack(vm, f);
        goto no_room;
    }
    f->strand.stack_top = f->strand.stack_limit = (char *)(f->strand.chunk + 1);
#ifndef WF_STACK_STRESS
    f->strand.stack_limit = (char *)f->strand.chunk + f->strand.chunk->size;
#endif
    f->vm = vm;
    f->body = body;
    f->data = data;
    f->strand.exception = f->strand.result = WF_UNSET;
    f->strand.c_stack_base = f->stack + FIBRE_STACK_SIZE;
    f->strand.c_stack_limit = f->strand.c_stack_base - FIBRE_STACK_DEPTH;
    f->strand.native_depth = 1; /* its body is native code */
    getcontext(&f->here);
    f->here.uc_stack.ss_sp = f->stack;
    f->here.uc_stack.ss_size = FIBRE_STACK_SIZE;
    f->here.uc_link = NULL;
    makecontext(&f->here, (void (*)(void))fibre_enter, 2, (unsigned)(uintptr_t)f, (unsigned)((uintptr_t)f >> 16 >> 16));
#ifdef __SANITIZE_THREAD__
    f->tsan_here = __tsan_create_fiber(0);
#endif
    f->next = vm->fibres;
    if (f->next)
        f->next->previous = f;
    vm->fibres = f;
    return f;
no_room:
    wf_heap_realloc(vm, f, sizeof *f, 0);
    return NULL;
}

bool wf_fibre_ended(const wf_fibre *f) { return f->ended; }

void wf_fibre_free(wf_vm *vm, wf_fibre *f)
{
    wf_stack_chunk *c = f->strand.chunk;
    while (c && c->above)
        c = c->above;
    while (c) {
        wf_stack_chunk *below = c->below;
        wf_heap_realloc(vm, c, c->size, 0);
        c = below;
    }
    wf_repr_free(vm, f->strand.repr_stack);
    if (f->next)
        f->next->previous = f->previous;
    *(f->previous ? &f->previous->next : &vm->fibres) = f->next;
#ifdef __SANITIZE_THREAD__
    __tsan_destroy_fiber(f->tsan_here);
#endif
    fibre_free_stack(vm, f);
    wf_heap_realloc(vm, f, sizeof *f, 0);
}

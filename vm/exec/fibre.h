/*
 * Fibres: functions that run on C stacks of their own, so that native code below a script function (time.sleep) can wait without keeping the
 * VM. A strand is what the VM knows of one C stack: its frames, its part of the register stack, its bounds. There is the main strand and one for
 * each fibre; one runs, the others lie still, and the collector sees all of them: the frames exactly, the C stacks conservatively.
 *
 * Only the main strand resumes fibres; a fibre suspends itself, and the main strand goes on after wf_fibre_resume. Who is resumed when is runtime/'s
 * to say (runtime/fibres.c). A fibre ends by returning from its body, never otherwise: what native code holds on a C stack is let go by that code alone.
 * So fibres must be resumed until they have ended before a VM is closed.
 */
#ifndef WF_FIBRE_H
#define WF_FIBRE_H

#include "vm.h"

typedef struct wf_strand {
    wf_frame *frame;
    char *stack_top, *stack_limit;
    wf_stack_chunk *chunk;
    wf_value exception, result;
    wf_tuple *kwnames;
    const struct wf_native_row *native_row;
    uint32_t handlers, native_depth, frame_depth, c_depth;
    char *c_stack_base, *c_stack_limit;
    struct wf_repr_stack *repr_stack;
    bool awaited_call;
    const char *top; /* of a strand that lies still: the lowest address of its C stack that is in use */
} wf_strand;

typedef struct wf_fibre wf_fibre;

/* A fibre that will run body(vm, data) when it is resumed. NULL: an exception is pending; RuntimeError where the host gives no stacks. */
wf_fibre *wf_fibre_new(wf_vm *vm, void (*body)(wf_vm *vm, void *data), void *data) WF_CHECKED;
void wf_fibre_resume(wf_vm *vm, wf_fibre *f); /* on the main strand only. Runs it until it suspends or ends */
void wf_fibre_suspend(wf_vm *vm);             /* on a fibre only */
bool wf_fibre_ended(const wf_fibre *f);
void wf_fibre_free(wf_vm *vm, wf_fibre *f);   /* one that has ended or was never resumed */

/* For the collector: the strands that lie still, one after another; NULL: no more. */
const wf_strand *wf_fibre_next_strand(wf_vm *vm, const wf_strand *previous /* NULL: the first */);

#endif

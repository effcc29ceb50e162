/* Slices for the sequence types: the two steps of CPython's PySlice_Unpack and PySlice_AdjustIndices, and the
 * same for big ints. */
#ifndef WF_SLICE_H
#define WF_SLICE_H

#include "vm.h"

static inline bool wf_is_slice(wf_value v)
{
    return wf_is_kind(v, WF_KIND_SLICE);
}
/* The three members as clipped integers; may run __index__, so the sequence's length is to be read
 * afterwards. step is never 0. */
bool wf_slice_unpack(wf_vm *vm, wf_slice *s, int64_t *start, int64_t *stop, int64_t *step) WF_CHECKED;
/* Clips start and stop to a sequence of that length; the answer is the number of items. */
size_t wf_slice_adjust(size_t length, int64_t *start, int64_t *stop, int64_t step);
/* slice.indices for a length of any size: int words in out[3]. */
bool wf_slice_indices(wf_vm *vm, wf_slice *s, wf_value length, wf_value out[3]) WF_CHECKED;

#endif

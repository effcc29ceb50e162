/* Where objects were made: see origin.h. */
#include "object/origin.h"

#include "exec/frame.h"
#include "object/containers.h"
#include "object/frame_view.h"
#include "object/model.h"
#include "vm.h"

wf_tuple *wf_origin_here(wf_vm *vm, size_t limit)
{
    size_t n = 0, i = 0;
    for (const wf_frame *f = vm->frame; f && n < limit; f = f->back)
        n++;
    wf_tuple *frames = wf_tuple_new(vm, n);
    if (!frames)
        return NULL;
    for (; i < n; i++)
        frames->items[i] = WF_NONE;
    const wf_frame *f = vm->frame, *inner = NULL;
    for (i = 0; i < n; i++, inner = f, f = f->back) {
        wf_value items[3] = {wf_from_obj(f->code->filename), wf_fix(wf_frame_line(f, inner)), wf_from_obj(f->code->name)};
        wf_tuple *frame = wf_tuple_from(vm, items, 3);
        if (!frame)
            return NULL;
        wf_heap_store(vm, frames, &frames->items[i], wf_from_obj(frame));
    }
    return frames;
}

/* Where objects were made: see origin.h. */
#include "object/origin.h"

#include "exec/frame.h"
#include "object/containers.h"
#include "object/frame_view.h"
#include "object/model.h"
#include "vm.h"

static wf_value origin_key(const void *object) { return wf_fix((int64_t)((uintptr_t)object >> 3)); }

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

wf_value wf_origin_of(wf_vm *vm, const void *object)
{
    wf_value found;
    return vm->origins && wf_dict_get(vm, vm->origins, origin_key(object), &found) > 0 ? found : WF_UNSET;
}

bool wf_origin_set(wf_vm *vm, const void *object, wf_value origin)
{
    if (!vm->origins && !(vm->origins = wf_dict_new(vm, 0)))
        return false;
    return wf_dict_set(vm, vm->origins, origin_key(object), origin);
}

void wf_origin_purge(wf_vm *vm)
{
    size_t pos = 0;
    wf_value key, ignored;
    while (vm->origins && wf_dict_next(vm->origins, &pos, &key, &ignored))
        if (!wf_heap_marked((const void *)((uintptr_t)wf_fix_get(key) << 3)) && wf_dict_delete(vm, vm->origins, key, NULL) < 0)
            wf_error_clear(vm); /* comparing two ints fails for no reason */
}

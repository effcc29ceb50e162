/*
 * Debug mode: where futures, tasks and handles were made (`_source_traceback`, "created at FILE:LINE", "Object created at ..."). What is noted is a tuple of
 * (file, line, function), innermost first, in the VM's side table (object/aside.h); when a script or a report asks for it, it becomes the
 * traceback.StackSummary that CPython's asyncio keeps. Frames of asyncio itself, which is C here, are not in it.
 */
#include "asyncio.h"

#include "object/exception.h"
#include "object/aside.h"
#include "object/origin.h"

bool wf_source_note(wf_vm *vm, const void *object)
{
    wf_tuple *frames = wf_origin_here(vm, WF_SOURCE_DEPTH);
    return frames && wf_aside_set(vm, WF_ASIDE_ORIGIN, object, wf_from_obj(frames));
}

void wf_source_try(wf_vm *vm, const void *object)
{
    wf_value pending = vm->exception;
    vm->exception = WF_UNSET;
    if (!wf_source_note(vm, object))
        wf_error_clear(vm);
    vm->exception = pending;
}

static bool source_traceback(wf_vm *vm, const char *name, wf_value *out)
{
    wf_str *module = wf_str_intern_z(vm, "traceback"), *key = module ? wf_str_intern_z(vm, name) : NULL;
    wf_value traceback;
    return key && wf_import(vm, module, NULL, WF_NONE, 0, &traceback) && wf_attr_get(vm, traceback, key, out);
}

/* StackSummary.from_list of what was noted, outermost first. */
static bool source_summary(wf_vm *vm, const wf_tuple *noted, wf_value *out)
{
    wf_value kind;
    wf_list *frames = wf_list_new(vm, noted->count);
    for (size_t i = noted->count; frames && i-- > 0;) {
        const wf_tuple *at = wf_as_tuple(noted->items[i]);
        wf_value items[4] = {at->items[0], at->items[1], at->items[2], WF_NONE};
        wf_tuple *frame = wf_tuple_from(vm, items, 4);
        if (!frame || !wf_list_append(vm, frames, wf_from_obj(frame)))
            return false;
    }
    wf_value given = frames ? wf_from_obj(frames) : WF_UNSET;
    return frames && source_traceback(vm, "StackSummary", &kind) && wf_call_method(vm, kind, "from_list", &given, 1, out);
}

bool wf_source_get(wf_vm *vm, const void *object, wf_value *out)
{
    *out = wf_aside_of(vm, WF_ASIDE_ORIGIN, object);
    if (wf_is_unset(*out)) {
        *out = WF_NONE;
        return true;
    }
    return !wf_is_tuple(*out) || (source_summary(vm, wf_as_tuple(*out), out) && wf_aside_set(vm, WF_ASIDE_ORIGIN, object, *out));
}

bool wf_source_describe(wf_vm *vm, wf_builder *b, const void *object)
{
    wf_value origin = wf_aside_of(vm, WF_ASIDE_ORIGIN, object), frame, parts[2];
    if (wf_is_tuple(origin)) {
        if (wf_as_tuple(origin)->count == 0)
            return true;
        const wf_tuple *at = wf_as_tuple(wf_as_tuple(origin)->items[0]);
        return wf_builder_printf(b, " created at %V:%V", at->items[0], at->items[1]);
    }
    if (!wf_is_list(origin) || wf_as_list(origin)->count == 0)
        return true;
    frame = wf_as_list(origin)->array->items[wf_as_list(origin)->count - 1];
    for (int i = 0; i < 2; i++)
        if (!wf_op_getitem(vm, frame, wf_fix(i), &parts[i]))
            return false;
    return wf_builder_printf(b, " created at %V:%V", parts[0], parts[1]);
}

bool wf_source_report(wf_vm *vm, wf_builder *b, const char *what, wf_value traceback)
{
    wf_value format, lines, text, empty = wf_from_obj(vm->empty_str);
    if (!source_traceback(vm, "format_list", &format) || !wf_call(vm, format, &traceback, 1, &lines) ||
        !wf_call_method(vm, empty, "join", &lines, 1, &text) || !wf_call_method(vm, text, "rstrip", NULL, 0, &text))
        return false;
    return wf_builder_printf(b, "%s created at (most recent call last):\n%V", what, text);
}

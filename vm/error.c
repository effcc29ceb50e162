/* Raising: from C and for the raise statement, with Python's automatic context. */
#include "error.h"

#include <stdarg.h>

#include "exec/interp.h"
#include "object/format.h"

bool wf_error_pending(wf_vm *vm) { return !wf_is_unset(vm->exception); }

bool wf_error_value_is(wf_vm *vm, wf_value exception, wf_exc type)
{
    return wf_is_exception(exception) && wf_type_subtype(wf_type_of(vm, exception), vm->exc_types[type]);
}

bool wf_error_is(wf_vm *vm, wf_exc type) { return wf_error_value_is(vm, vm->exception, type); }

wf_value wf_error_take(wf_vm *vm)
{
    wf_value e = vm->exception;
    vm->exception = WF_UNSET;
    return e;
}

void wf_error_clear(wf_vm *vm) { vm->exception = WF_UNSET; }

/* Cuts the chain that starts at o where it comes to e. Scripts can make it long: each link is charged. */
static void error_unchain(wf_vm *vm, wf_exception *o, const wf_exception *e)
{
    wf_exception *slow = o;
    bool step = false;
    for (; wf_is_exception(o->context); vm->fuel--) {
        wf_exception *next = wf_as_exception(o->context);
        if (next == e) {
            o->context = WF_NONE;
            break;
        }
        o = next;
        if (o == slow) /* a cycle made by hand that does not contain e */
            break;
        if (step)
            slow = wf_as_exception(slow->context);
        step = !step;
    }
}

/* Make `handled` the context of e, without a cycle (CPython's _PyErr_SetObject). What never was a context is in no chain. */
static void error_chain(wf_vm *vm, wf_exception *e, wf_value handled)
{
    if (!wf_is_exception(handled) || wf_obj(handled) == &e->head)
        return;
    if (e->was_context)
        error_unchain(vm, wf_as_exception(handled), e);
    wf_exception_set_context(vm, e, handled);
}

wf_value wf_error_handle(wf_vm *vm, wf_value exception)
{
    wf_frame *f = vm->frame;
    wf_value before = f ? f->handled : WF_UNSET;
    if (!f)
        return before;
    vm->handlers += wf_is_unset(before);
    f->handled = exception;
    return before;
}

void wf_error_handled(wf_vm *vm, wf_value before)
{
    if (!vm->frame)
        return;
    vm->frame->handled = before;
    vm->handlers -= wf_is_unset(before);
}

bool wf_raise_value(wf_vm *vm, wf_value exception)
{
    if (wf_is_exception(exception) && vm->handlers)
        error_chain(vm, wf_as_exception(exception), wf_frame_handled(vm));
    vm->exception = exception;
    return false;
}

bool wf_raise_args(wf_vm *vm, wf_exc type, const wf_value *args, size_t n)
{
    vm->exception = WF_UNSET;
    wf_value e = wf_exception_new(vm, vm->exc_types[type], args, n);
    return wf_is_unset(e) ? false : wf_raise_value(vm, e);
}

bool wf_raise_arg(wf_vm *vm, wf_exc type, wf_value arg) { return wf_raise_args(vm, type, &arg, 1); }

bool (wf_raise)(wf_vm *vm, wf_exc type, const char *format, ...)
{
    va_list arguments;
    vm->exception = WF_UNSET;
    va_start(arguments, format);
    wf_str *text = wf_str_vformat(vm, format, arguments);
    va_end(arguments);
    return text ? wf_raise_arg(vm, type, wf_from_obj(text)) : false;
}

bool wf_error_note(wf_vm *vm, const char *format, ...)
{
    wf_value e = vm->exception, ignored;
    if (!wf_is_exception(e))
        return false;
    va_list arguments;
    vm->exception = WF_UNSET;
    va_start(arguments, format);
    wf_str *text = wf_str_vformat(vm, format, arguments);
    va_end(arguments);
    wf_value note = text ? wf_from_obj(text) : WF_UNSET;
    if (!text || !wf_call_method(vm, e, "add_note", &note, 1, &ignored))
        wf_error_clear(vm); /* rather without the note than another exception */
    vm->exception = e;
    return false;
}

bool wf_raise_memory(wf_vm *vm)
{
    vm->exception = vm->memory_error;
    if (wf_is_exception(vm->memory_error)) {
        wf_exception *e = wf_as_exception(vm->memory_error);
        e->trace_count = 0;
        e->context = e->cause = WF_NONE;
        e->traceback = WF_UNSET;
    }
    return false;
}

bool wf_raise_stop(wf_vm *vm, wf_value value)
{
    return wf_raise_args(vm, WF_EXC_StopIteration, &value, wf_is_none(value) ? 0 : 1);
}

/* What `raise what` raises: an instance, or the instance that calling a class makes. Unset: exception. */
static wf_value error_instance(wf_vm *vm, wf_value what, const char *message)
{
    wf_value made;
    if (wf_is_exception(what))
        return what;
    if (!wf_is_type(what) || !(wf_as_type(what)->head.flags & WF_TYPE_EXCEPTION)) {
        wf_raise(vm, WF_EXC_TypeError, "%s", message);
        return WF_UNSET;
    }
    if (!wf_call(vm, what, NULL, 0, &made))
        return WF_UNSET;
    if (!wf_is_exception(made)) {
        wf_raise(vm, WF_EXC_TypeError, "calling %R should have returned an instance of BaseException, not %R", what,
                 wf_from_obj(wf_type_of(vm, made)));
        return WF_UNSET;
    }
    return made;
}

bool wf_error_from(wf_vm *vm, wf_value cause)
{
    if (wf_is_exception(vm->exception)) {
        wf_exception *e = wf_as_exception(vm->exception);
        e->cause = cause;
        e->suppress = true;
        wf_heap_barrier(vm, e);
        wf_exception_set_context(vm, e, cause);
    }
    return false;
}

bool wf_raise_object(wf_vm *vm, wf_value what, wf_value cause)
{
    wf_value e = error_instance(vm, what, "exceptions must derive from BaseException");
    if (wf_is_unset(e))
        return false;
    if (!wf_is_unset(cause)) {
        wf_value c = wf_is_none(cause) ? WF_NONE : error_instance(vm, cause, "exception causes must derive from BaseException");
        if (wf_is_unset(c))
            return false;
        wf_heap_store(vm, wf_obj(e), &wf_as_exception(e)->cause, c);
        wf_as_exception(e)->suppress = true;
    }
    return wf_raise_value(vm, e);
}

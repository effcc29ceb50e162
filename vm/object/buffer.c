/*
 * The buffer protocol of script classes (PEP 688): asking a class's __buffer__(), giving back by its
 * __release_buffer__(), and these two methods of the built-in types.
 */
#include "object/memoryview.h"

#include "object/exception.h"

/* A view of what __buffer__() returned, whose `obj` is the exporter. */
static wf_memoryview *buffer_lend(wf_vm *vm, wf_value exporter, wf_memoryview *given)
{
    wf_lease *lease = wf_heap_new(vm, WF_KIND_LEASE, sizeof *lease);
    if (!lease)
        return NULL;
    lease->exporter = exporter;
    lease->view = wf_from_obj(given);
    wf_memoryview *m = wf_memoryview_new_like(vm, given, given->ndim);
    if (!m)
        return NULL;
    memcpy(m->dims, given->dims, 2 * given->ndim * sizeof *m->dims);
    if (m->lease)
        m->lease->views--; /* the one returned keeps counting for its own */
    m->owner = exporter;
    m->lease = lease;
    lease->views = 1;
    return m;
}

int wf_buffer_ask(wf_vm *vm, wf_value v, int64_t flags, wf_memoryview **out)
{
    wf_value given, argument = wf_fix(flags);
    if (!(wf_type_of(vm, v)->head.flags & WF_TYPE_SCRIPT))
        return 0;
    int found = wf_type_call_special(vm, v, wf_name(vm, __buffer__), &argument, 1, &given);
    if (found <= 0)
        return found;
    if (!wf_is_kind(given, WF_KIND_MEMORYVIEW)) {
        wf_raise(vm, WF_EXC_TypeError, "__buffer__ returned non-memoryview object");
        return -1;
    }
    if (!wf_memoryview_check(vm, wf_as_memoryview(given)))
        return -1;
    *out = buffer_lend(vm, v, wf_as_memoryview(given));
    return *out ? 1 : -1;
}

int wf_buffer_take(wf_vm *vm, wf_value v, int64_t flags, wf_value *out)
{
    wf_memoryview *m;
    wf_octets o;
    int found = wf_buffer_ask(vm, v, flags, &m);
    if (found <= 0)
        return found;
    wf_bytes *copy = wf_memoryview_octets(vm, wf_from_obj(m), &o) ? wf_bytes_new(vm, o.p, o.n) : NULL;
    *out = copy ? wf_from_obj(copy) : WF_UNSET;
    wf_memoryview_release(vm, m);
    return copy ? 1 : -1;
}

void wf_buffer_end_lease(wf_vm *vm, wf_lease *lease)
{
    wf_value pending = vm->exception, ignored;
    vm->exception = WF_UNSET;
    if (wf_type_call_special(vm, lease->exporter, wf_name(vm, __release_buffer__), &lease->view, 1, &ignored) < 0)
        wf_error_unraisable(vm, "", lease->exporter);
    vm->exception = pending;
}

/* ---- methods of bytes, bytearray and memoryview ---- */
static bool buffer_is_readonly(wf_value v)
{
    return wf_is_kind(v, WF_KIND_MEMORYVIEW) ? wf_as_memoryview(v)->readonly : wf_is_bytes(v);
}

bool wf_buffer_m_buffer(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t flags;
    (void)n;
    if (!wf_int_index(vm, args[1], &flags))
        return false;
    if (flags & WF_BUFFER_WRITABLE && buffer_is_readonly(args[0]))
        return wf_raise(vm, WF_EXC_BufferError, wf_is_bytes(args[0]) ? "Object is not writable."
                                                                     : "memoryview: underlying buffer is not writable");
    wf_memoryview *m = wf_memoryview_whole(vm, args[0]);
    if (!m)
        return false;
    m->owner = args[0];
    *out = wf_from_obj(m);
    return true;
}

bool wf_buffer_m_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_kind(args[1], WF_KIND_MEMORYVIEW))
        return wf_raise(vm, WF_EXC_TypeError, "expected a memoryview object");
    wf_memoryview *m = wf_as_memoryview(args[1]);
    if (m->released)
        return wf_raise(vm, WF_EXC_ValueError, "memoryview's buffer has already been released");
    if (!wf_same(m->owner, args[0]))
        return wf_raise(vm, WF_EXC_ValueError, "memoryview's buffer is not this object");
    wf_memoryview_release(vm, m);
    return true;
}

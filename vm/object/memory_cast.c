/* memoryview.cast(): the same bytes as items of another format, in other dimensions. */
#include "object/memoryview.h"

static bool cast_parse_format(wf_vm *vm, wf_value v, char *format, bool *native)
{
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "cast() argument 'format' must be str, not %A", v);
    wf_str *ascii = wf_str_intern_z(vm, "ascii");
    wf_value text;
    if (!ascii || !wf_str_encode(vm, wf_as_str(v), ascii, NULL, &text))
        return false;
    wf_octets o = wf_bytes_octets(text);
    *native = o.n == 2 && o.p[0] == '@';
    *format = o.n == 1 || *native ? (char)o.p[*native] : 0;
    return wf_memory_itemsize(*format) ||
           wf_raise(vm, WF_EXC_ValueError,
                    "memoryview: destination format must be a native single character format prefixed with an "
                    "optional '@'");
}

/* The lengths of the dimensions, which must come to n bytes. */
static bool cast_parse_shape(wf_vm *vm, wf_sequence_view lengths, size_t itemsize, size_t n, int64_t *shape)
{
    size_t product = itemsize;
    for (size_t i = 0; i < lengths.count; i++) {
        if (!wf_is_int(lengths.items[i]) && !wf_is_bool(lengths.items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "memoryview.cast(): elements of shape must be integers");
        if (!wf_int_ssize(vm, lengths.items[i], &shape[i]))
            return false;
        if (shape[i] <= 0)
            return wf_raise(vm, WF_EXC_ValueError, "memoryview.cast(): elements of shape must be integers > 0");
        if ((uint64_t)shape[i] > (uint64_t)INT64_MAX / product)
            return wf_raise(vm, WF_EXC_ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
        product *= (size_t)shape[i];
    }
    return product == n || wf_raise(vm, WF_EXC_TypeError, "memoryview: product(shape) * itemsize != buffer size");
}

/* What cast() asks of the view and of the shape, apart from the formats. */
static bool cast_allowed(wf_vm *vm, wf_memoryview *m, wf_value shape)
{
    bool shaped = !wf_is_unset(shape);
    if (!wf_memoryview_is_contiguous(m, false))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: casts are restricted to C-contiguous views");
    if ((shaped || m->ndim != 1) && wf_memoryview_count(m) == 0)
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    if (!shaped)
        return true;
    if (!wf_is_list(shape) && !wf_is_tuple(shape))
        return wf_raise(vm, WF_EXC_TypeError, "shape must be a list or a tuple");
    size_t ndim = wf_sequence_of(shape).count;
    if (ndim > WF_MEMORY_MOST_DIMENSIONS)
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: number of dimensions must not exceed 64");
    return m->ndim == 1 || ndim == 1 ||
           wf_raise(vm, WF_EXC_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
}

bool wf_memory_m_cast(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(args[0]);
    char format;
    bool native, shaped = !wf_is_unset(args[2]);
    int64_t shape[WF_MEMORY_MOST_DIMENSIONS];
    (void)n;
    if (!wf_is_str(args[1]))
        return cast_parse_format(vm, args[1], &format, &native);
    if (!wf_memoryview_check(vm, m) || !cast_allowed(vm, m, args[2]) ||
        !cast_parse_format(vm, args[1], &format, &native))
        return false;
    size_t bytes = (size_t)wf_memoryview_count(m) * wf_memory_itemsize(m->format), size = wf_memory_itemsize(format);
    if (!wf_memory_is_octets(m->format) && !wf_memory_is_octets(format))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: cannot cast between two non-byte formats");
    if (bytes % size)
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: length is not a multiple of itemsize");
    uint8_t ndim = shaped ? (uint8_t)wf_sequence_of(args[2]).count : 1;
    shape[0] = (int64_t)(bytes / size);
    if (shaped && !cast_parse_shape(vm, wf_sequence_of(args[2]), size, bytes, shape))
        return false;
    wf_memoryview *made = wf_memoryview_new_like(vm, m, ndim);
    if (!made)
        return false;
    made->format = format;
    made->native = native;
    int64_t stride = (int64_t)size;
    for (size_t i = ndim; i-- > 0; stride *= shape[i]) {
        made->dims[i] = shape[i];
        made->dims[ndim + i] = stride;
    }
    *out = wf_from_obj(made);
    return true;
}

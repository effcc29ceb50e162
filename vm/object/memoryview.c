/*
 * memoryview over bytes and bytearray: one dimension of unsigned bytes. A view does not forbid resizing the
 * bytearray below it, because an unreleased view would do so until it is collected; one that no longer fits
 * raises BufferError when it is used.
 */
#include "object/bytes_parts.h"
#include "object/tuple.h"

typedef struct wf_memoryview {
    wf_object head;
    wf_value owner;      /* bytes or bytearray */
    int64_t start, step; /* in the owner */
    int64_t length;
    bool readonly, released;
} wf_memoryview;

static wf_memoryview *memview_of(wf_value v)
{
    return (wf_memoryview *)wf_obj(v);
}

static wf_memoryview *memview_new(wf_vm *vm, wf_value owner, int64_t start, int64_t step, int64_t length,
                                  bool readonly)
{
    wf_memoryview *m = wf_heap_new(vm, WF_KIND_MEMORYVIEW, sizeof *m);
    if (!m)
        return NULL;
    m->owner = owner;
    m->start = start;
    m->step = step;
    m->length = length;
    m->readonly = readonly;
    return m;
}
static bool memview_result(wf_memoryview *m, wf_value *out)
{
    *out = wf_from_obj(m);
    return m != NULL;
}

/* The owner's bytes, once it is known that the view still lies inside. */
static bool memview_bytes(wf_vm *vm, const wf_memoryview *m, const unsigned char **p)
{
    if (m->released)
        return wf_raise(vm, WF_EXC_ValueError, "operation forbidden on released memoryview object");
    wf_octets o = wf_bytes_octets(m->owner);
    int64_t last = m->start + (m->length ? (m->length - 1) * m->step : 0),
            most = m->start > last ? m->start : last;
    *p = o.p;
    return m->length == 0 || most < (int64_t)o.n ||
           wf_raise(vm, WF_EXC_BufferError, "memoryview: the underlying buffer was resized");
}

bool wf_memoryview_octets(wf_vm *vm, wf_value v, wf_octets *out)
{
    const wf_memoryview *m = memview_of(v);
    const unsigned char *p;
    if (!memview_bytes(vm, m, &p))
        return false;
    *out = (wf_octets){p + m->start, (size_t)m->length};
    if (m->step == 1 || m->length <= 1)
        return true;
    wf_bytes *copy = wf_bytes_new(vm, NULL, (size_t)m->length);
    if (!copy)
        return false;
    for (int64_t i = 0; i < m->length; i++)
        copy->data[i] = p[m->start + i * m->step];
    out->p = copy->data;
    return true;
}

/* ---- slots ---- */

static bool memview_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value bound[1];
    (void)cls;
    if (!wf_native_bind_args(vm, "memoryview", "(object)", args, n, kwnames, bound, 1))
        return false;
    if (wf_is_kind(bound[0], WF_KIND_MEMORYVIEW)) {
        const unsigned char *p;
        wf_memoryview *m = memview_of(bound[0]);
        return memview_bytes(vm, m, &p) &&
               memview_result(memview_new(vm, m->owner, m->start, m->step, m->length, m->readonly), out);
    }
    if (!wf_is_bytes(bound[0]) && !wf_is_bytearray(bound[0]))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: a bytes-like object is required, not '%T'",
                        bound[0]);
    return memview_result(
        memview_new(vm, bound[0], 0, 1, (int64_t)wf_bytes_octets(bound[0]).n, wf_is_bytes(bound[0])), out);
}

static bool memview_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_format(vm, "<%smemory at 0x%llx>",
                                       memview_of(self)->released ? "released " : "",
                                       (unsigned long long)(uintptr_t)wf_obj(self)),
                         out);
}
static bool memview_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_octets o;
    if (!wf_memoryview_octets(vm, self, &o))
        return false;
    if (!memview_of(self)->readonly)
        return wf_raise(vm, WF_EXC_ValueError, "cannot hash writable memoryview object");
    wf_bytes *same = wf_bytes_new(vm, o.p, o.n);
    return same && wf_op_hash(vm, wf_from_obj(same), out);
}
static bool memview_length(wf_vm *vm, wf_value self, int64_t *out)
{
    const unsigned char *p;
    *out = memview_of(self)->length;
    return memview_bytes(vm, memview_of(self), &p);
}

/* Is it a tuple of nothing but slices? */
static bool memview_slices(wf_value key)
{
    size_t count = wf_is_tuple(key) ? wf_as_tuple(key)->count : 0, slices = 0;
    while (slices < count && wf_is_kind(wf_as_tuple(key)->items[slices], WF_KIND_SLICE))
        slices++;
    return count && slices == count;
}

/* What is neither an index, a slice nor `...`: a tuple of indexes has as many of them as there are dimensions. */
static bool memview_no_key(wf_vm *vm, wf_value key)
{
    size_t indexes = 0, count = wf_is_tuple(key) ? wf_as_tuple(key)->count : 0;
    while (indexes < count && wf_int_is_index(vm, wf_as_tuple(key)->items[indexes]))
        indexes++;
    if (wf_is_tuple(key) && !count)
        return wf_raise(vm, WF_EXC_NotImplementedError, "sub-views are not implemented");
    if (count && indexes == count)
        return wf_raise(vm, WF_EXC_TypeError, "cannot index 1-dimension view with %zu-element tuple", count);
    if (memview_slices(key))
        return wf_raise(vm, WF_EXC_NotImplementedError, "multi-dimensional slicing is not implemented");
    return wf_raise(vm, WF_EXC_TypeError, "memoryview: invalid slice key");
}

static bool memview_position(wf_vm *vm, const wf_memoryview *m, wf_value key, int64_t *out)
{
    wf_value index = wf_is_tuple(key) && wf_as_tuple(key)->count == 1 ? wf_as_tuple(key)->items[0] : key;
    if (!wf_int_is_index(vm, index))
        return memview_no_key(vm, key);
    if (!wf_int_index_clipped(vm, index, out))
        return false;
    if (*out < 0)
        *out += m->length;
    if (*out < 0 || *out >= m->length)
        return wf_raise(vm, WF_EXC_IndexError, "index out of bounds on dimension 1");
    *out = m->start + *out * m->step;
    return true;
}

static bool memview_slice(wf_vm *vm, const wf_memoryview *m, wf_value key, wf_memoryview **out)
{
    int64_t start, step;
    size_t count;
    if (!wf_slice_resolve(vm, key, (size_t)m->length, &start, &step, &count))
        return false;
    *out = memview_new(vm, m->owner, m->start + start * m->step, count > 1 ? step * m->step : m->step,
                       (int64_t)count, m->readonly);
    return *out != NULL;
}

static bool memview_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    int64_t at;
    wf_memoryview *part;
    if (!memview_bytes(vm, m, &p))
        return false;
    if (wf_is_kind(key, WF_KIND_SLICE))
        return memview_slice(vm, m, key, &part) && memview_result(part, out);
    if (!memview_position(vm, m, key, &at) || !memview_bytes(vm, m, &p))
        return false;
    *out = wf_fix(p[at]);
    return true;
}

static bool memview_set_slice(wf_vm *vm, const wf_memoryview *m, wf_value key, wf_value value)
{
    wf_memoryview *part;
    const unsigned char *p;
    wf_octets o;
    if (!wf_bytes_view(vm, value, &o) || !memview_slice(vm, m, key, &part) || !wf_bytes_view(vm, value, &o) ||
        !memview_bytes(vm, part, &p))
        return false;
    if ((int64_t)o.n != part->length)
        return wf_raise(vm, WF_EXC_ValueError,
                        "memoryview assignment: lvalue and rvalue have different structures");
    wf_bytes *copy = wf_bytes_new(vm, o.p, o.n); /* it may overlap */
    if (!copy)
        return false;
    unsigned char *into = (unsigned char *)(uintptr_t)p;
    for (int64_t i = 0; i < part->length; i++)
        into[part->start + i * part->step] = copy->data[i];
    return true;
}

static bool memview_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    int64_t at, octet;
    if (!memview_bytes(vm, m, &p))
        return false;
    if (m->readonly)
        return wf_raise(vm, WF_EXC_TypeError, "cannot modify read-only memory");
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete memory");
    if (wf_is_kind(key, WF_KIND_SLICE))
        return memview_set_slice(vm, m, key, value);
    if (memview_slices(key))
        return wf_raise(vm, WF_EXC_NotImplementedError,
                        "memoryview slice assignments are currently restricted to ndim = 1");
    if (!memview_position(vm, m, key, &at))
        return false;
    if (!wf_int_is_index(vm, value))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: invalid type for format 'B'");
    if (!wf_int_index_clipped(vm, value, &octet) || !memview_bytes(vm, m, &p))
        return false;
    if (octet < 0 || octet > 255)
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: invalid value for format 'B'");
    ((unsigned char *)(uintptr_t)p)[at] = (unsigned char)octet;
    return true;
}

static bool memview_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    wf_octets a, b;
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_CMP_EQ && op != WF_CMP_NE)
        return true;
    bool other_view = wf_is_kind(other, WF_KIND_MEMORYVIEW);
    if (memview_of(self)->released || (other_view && memview_of(other)->released)) {
        *out = wf_bool(wf_same(self, other) == (op == WF_CMP_EQ));
        return true;
    }
    if (!other_view && !wf_is_bytes(other) && !wf_is_bytearray(other))
        return true;
    if (!wf_memoryview_octets(vm, self, &a) || !wf_bytes_view(vm, other, &b))
        return false;
    *out = wf_bool((a.n == b.n && memcmp(a.p, b.p, a.n) == 0) == (op == WF_CMP_EQ));
    return true;
}

/* ---- methods ---- */

/* The order of the dimensions; with one of them all are the same. */
static bool memview_order(wf_vm *vm, wf_value order)
{
    if (!wf_is_str(order))
        return wf_raise(vm, WF_EXC_TypeError, "tobytes() argument 'order' must be str or None, not %T", order);
    wf_str *s = wf_as_str(order);
    return wf_str_is(s, "C") || wf_str_is(s, "F") || wf_str_is(s, "A") ||
           wf_raise(vm, WF_EXC_ValueError, "order must be 'C', 'F' or 'A'");
}

static bool memview_tobytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets o;
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1]) && !memview_order(vm, args[1]))
        return false;
    wf_bytes *b = wf_memoryview_octets(vm, args[0], &o) ? wf_bytes_new(vm, o.p, o.n) : NULL;
    *out = wf_from_obj(b);
    return b != NULL;
}
static bool memview_tolist(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets o;
    wf_list *list = wf_memoryview_octets(vm, args[0], &o) ? wf_list_new(vm, o.n) : NULL;
    *out = wf_from_obj(list);
    for (size_t i = 0; list && i < o.n; i++)
        if (!wf_list_append(vm, list, wf_fix(o.p[i])))
            return false;
    return list != NULL;
}
static bool memview_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return wf_bytes_method_hex(vm, args, n, out);
}
static bool memview_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    memview_of(args[0])->released = true;
    *out = WF_NONE;
    return true;
}
static bool memview_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const unsigned char *p;
    *out = args[0];
    return memview_bytes(vm, memview_of(args[0]), &p);
}
static bool memview_toreadonly(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const unsigned char *p;
    const wf_memoryview *m = memview_of(args[0]);
    return memview_bytes(vm, m, &p) &&
           memview_result(memview_new(vm, m->owner, m->start, m->step, m->length, true), out);
}
static bool memview_cast(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const unsigned char *p;
    const wf_memoryview *m = memview_of(args[0]);
    if (!memview_bytes(vm, m, &p))
        return false;
    if (!wf_is_str(args[1]) || !wf_is_unset(args[2]) ||
        (!wf_str_is(wf_as_str(args[1]), "B") && !wf_str_is(wf_as_str(args[1]), "@B")))
        return wf_raise(vm, WF_EXC_NotImplementedError, "memoryview: only casts to format 'B' are supported");
    return memview_result(memview_new(vm, m->owner, m->start, m->step, m->length, m->readonly), out);
}

static const wf_native_row memview_methods[] = {
    {"tobytes", memview_tobytes, "(self, /, order='C')", "Return the data in the buffer as a byte string."},
    {"tolist", memview_tolist, "(self, /)", "Return the data in the buffer as a list of elements."},
    {"hex", memview_hex, "(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
     "Return the data in the buffer as hexadecimal digits."},
    {"release", memview_release, "(self, /)",
     "Release the underlying buffer exposed by the memoryview object."},
    {"toreadonly", memview_toreadonly, "(self, /)", "Return a readonly version of the memoryview."},
    {"cast", memview_cast, "(self, /, format, shape=<unrepresentable>)",
     "Cast a memoryview to a new format; only 'B' is supported."},
    {"__enter__", memview_enter, "(self, /)", "Return the view; leaving the with statement releases it."},
    {"__exit__", memview_release, "(self, /, *exc_info)", "Release the view."},
    {0},
};

/* ---- attributes ---- */

static bool memview_get_obj(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    *out = memview_of(self)->owner;
    return memview_bytes(vm, memview_of(self), &p);
}
static bool memview_get_length(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    *out = wf_fix(memview_of(self)->length);
    return memview_bytes(vm, memview_of(self), &p);
}
static bool memview_get_one(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    *out = wf_fix(1);
    return memview_bytes(vm, memview_of(self), &p);
}
static bool memview_get_format(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    return memview_bytes(vm, memview_of(self), &p) && wf_str_result(wf_str_char(vm, 'B'), out);
}
static bool memview_single(wf_vm *vm, wf_value self, int64_t item, wf_value *out)
{
    const unsigned char *p;
    wf_value v = wf_fix(item);
    wf_tuple *t = memview_bytes(vm, memview_of(self), &p) ? wf_tuple_from(vm, &v, 1) : NULL;
    *out = wf_from_obj(t);
    return t != NULL;
}
static bool memview_get_shape(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_single(vm, self, memview_of(self)->length, out);
}
static bool memview_get_strides(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_single(vm, self, memview_of(self)->step, out);
}
static bool memview_get_suboffsets(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    wf_tuple *t = memview_bytes(vm, memview_of(self), &p) ? wf_tuple_from(vm, NULL, 0) : NULL;
    *out = wf_from_obj(t);
    return t != NULL;
}
static bool memview_get_readonly(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    *out = wf_bool(memview_of(self)->readonly);
    return memview_bytes(vm, memview_of(self), &p);
}
static bool memview_get_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    const unsigned char *p;
    *out = wf_bool(memview_of(self)->step == 1 || memview_of(self)->length <= 1);
    return memview_bytes(vm, memview_of(self), &p);
}
static const wf_getset_row memview_getset[] = {
    {"obj", memview_get_obj, NULL, "The underlying object of the memoryview."},
    {"nbytes", memview_get_length, NULL,
     "The amount of space in bytes that the elements would use in a contiguous representation."},
    {"readonly", memview_get_readonly, NULL, "A bool indicating whether the memory is read only."},
    {"itemsize", memview_get_one, NULL, "The size in bytes of each element of the memoryview."},
    {"format", memview_get_format, NULL, "The format of each element."},
    {"ndim", memview_get_one, NULL, "The number of dimensions."},
    {"shape", memview_get_shape, NULL, "The length of each dimension."},
    {"strides", memview_get_strides, NULL, "The bytes between two elements of each dimension."},
    {"suboffsets", memview_get_suboffsets, NULL, "Always empty: there are no indirect arrays."},
    {"c_contiguous", memview_get_contiguous, NULL, "A bool indicating whether the memory is C contiguous."},
    {"f_contiguous", memview_get_contiguous, NULL,
     "A bool indicating whether the memory is Fortran contiguous."},
    {"contiguous", memview_get_contiguous, NULL, "A bool indicating whether the memory is contiguous."},
    {0},
};

static const wf_slots memview_slots = {
    .repr = memview_repr,
    .hash = memview_hash,
    .length = memview_length,
    .getitem = memview_getitem,
    .setitem = memview_setitem,
    .compare = memview_compare,
    .make = memview_make,
};
static const wf_native_type memview_native = {
    .name = "memoryview",
    .doc = "Create a new memoryview object which references the given object.",
    .kind = WF_KIND_MEMORYVIEW,
    .slots = &memview_slots,
    .methods = memview_methods,
    .getset = memview_getset,
    .flags = WF_TYPE_FINAL,
};

static void memview_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_memoryview *)o)->owner);
}

bool wf_memoryview_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_MEMORYVIEW] = (wf_kind_info){.name = "memoryview", .mark = memview_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_MEMORYVIEW), &memview_native);
}

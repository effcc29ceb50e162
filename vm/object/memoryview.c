/*
 * memoryview: views of bytes and bytearrays, items of every native format in up to 64 dimensions. A view does
 * not forbid resizing the bytearray below it, because an unreleased view would do so until it is collected; one
 * that no longer fits raises BufferError when it is used.
 */
#include "object/memoryview.h"

#include "object/iter.h"

/* ---- geometry ---- */

static size_t memview_itemsize(const wf_memoryview *m)
{
    return wf_memory_itemsize(m->format);
}

static wf_memoryview *memview_new(wf_vm *vm, uint8_t ndim)
{
    wf_memoryview *m = wf_heap_new(vm, WF_KIND_MEMORYVIEW, sizeof *m + 2 * ndim * sizeof *m->dims);
    if (m)
        m->ndim = ndim;
    return m;
}

wf_memoryview *wf_memoryview_new_like(wf_vm *vm, wf_memoryview *m, uint8_t ndim)
{
    wf_memoryview *v = memview_new(vm, ndim);
    if (!v)
        return NULL;
    v->owner = m->owner;
    v->bytes = m->bytes;
    v->lease = m->lease;
    v->start = m->start;
    v->format = m->format;
    v->native = m->native;
    v->readonly = m->readonly;
    if (v->lease)
        v->lease->views++;
    return v;
}
static wf_memoryview *memview_copy(wf_vm *vm, wf_memoryview *m)
{
    wf_memoryview *v = wf_memoryview_new_like(vm, m, m->ndim);
    if (v)
        memcpy(v->dims, m->dims, 2 * m->ndim * sizeof *m->dims);
    return v;
}
/* All the bytes of a bytes or bytearray, in one dimension. */
static wf_memoryview *memview_of_octets(wf_vm *vm, wf_value owner)
{
    wf_memoryview *m = memview_new(vm, 1);
    if (!m)
        return NULL;
    m->owner = m->bytes = owner;
    m->format = 'B';
    m->readonly = wf_is_bytes(owner);
    m->dims[0] = (int64_t)wf_bytes_octets(owner).n;
    m->dims[1] = 1;
    return m;
}
static bool memview_result(wf_memoryview *m, wf_value *out)
{
    *out = m ? wf_from_obj(m) : WF_UNSET;
    return m != NULL;
}

wf_memoryview *wf_memoryview_whole(wf_vm *vm, wf_value v)
{
    if (!wf_is_kind(v, WF_KIND_MEMORYVIEW))
        return memview_of_octets(vm, v);
    return wf_memoryview_check(vm, wf_as_memoryview(v)) ? memview_copy(vm, wf_as_memoryview(v)) : NULL;
}

int64_t wf_memoryview_count(wf_memoryview *m)
{
    int64_t count = 1;
    for (size_t i = 0; i < m->ndim; i++)
        count *= m->dims[i];
    return count;
}

bool wf_memoryview_check(wf_vm *vm, wf_memoryview *m)
{
    if (m->released)
        return wf_raise(vm, WF_EXC_ValueError, "operation forbidden on released memoryview object");
    int64_t end = m->start + (int64_t)memview_itemsize(m);
    for (size_t i = 0; i < m->ndim; i++) {
        if (m->dims[i] == 0)
            return true;
        if (m->dims[m->ndim + i] > 0)
            end += (m->dims[i] - 1) * m->dims[m->ndim + i];
    }
    return end <= (int64_t)wf_bytes_octets(m->bytes).n ||
           wf_raise(vm, WF_EXC_BufferError, "memoryview: the underlying buffer was resized");
}

bool wf_memoryview_is_contiguous(wf_memoryview *m, bool fortran)
{
    if (m->ndim == 1)
        return m->dims[0] == 1 || m->dims[1] == (int64_t)memview_itemsize(m);
    if (wf_memoryview_count(m) == 0)
        return true;
    int64_t stride = (int64_t)memview_itemsize(m);
    for (size_t i = 0; i < m->ndim; i++) {
        size_t at = fortran ? i : m->ndim - 1 - i;
        if (m->dims[at] > 1 && m->dims[m->ndim + at] != stride)
            return false;
        stride *= m->dims[at];
    }
    return true;
}

/* The bytes of an item; at: its place from that of the item with all indexes 0. */
static unsigned char *memview_item(const wf_memoryview *m, int64_t at)
{
    return (unsigned char *)(uintptr_t)wf_bytes_octets(m->bytes).p + m->start + at;
}

/* A walk over all items: calls for each, the last index (of Fortran order the first) moving fastest. */
typedef struct memview_walk {
    wf_memoryview *m;
    bool fortran;
    int64_t left, place; /* items to come; of the next one */
    int64_t index[WF_MEMORY_MOST_DIMENSIONS];
} memview_walk;

static void memview_start_walk(memview_walk *w, wf_memoryview *m, bool fortran)
{
    w->m = m;
    w->fortran = fortran;
    w->left = wf_memoryview_count(m);
    w->place = 0;
    memset(w->index, 0, m->ndim * sizeof *w->index);
}
/* The place of the next item; false: that was the last. */
static bool memview_step(memview_walk *w, int64_t *place)
{
    const int64_t *shape = w->m->dims, *strides = w->m->dims + w->m->ndim;
    if (w->left-- <= 0)
        return false;
    *place = w->place;
    for (size_t i = 0; i < w->m->ndim; i++) {
        size_t at = w->fortran ? i : w->m->ndim - 1 - i;
        uint64_t stride = (uint64_t)strides[at]; /* of one item it may be anything, so that sums may wrap */
        w->place = (int64_t)((uint64_t)w->place + stride);
        if (++w->index[at] < shape[at])
            break;
        w->place = (int64_t)((uint64_t)w->place - stride * (uint64_t)shape[at]);
        w->index[at] = 0;
    }
    return true;
}

/* All items one after the other. */
static wf_bytes *memview_gather(wf_vm *vm, wf_memoryview *m, bool fortran)
{
    size_t size = memview_itemsize(m), n = (size_t)wf_memoryview_count(m) * size;
    wf_bytes *b = wf_bytes_new(vm, NULL, n);
    if (!b)
        return NULL;
    if (wf_memoryview_is_contiguous(m, fortran)) {
        memcpy(b->data, memview_item(m, 0), n);
        return b;
    }
    memview_walk w;
    int64_t place;
    unsigned char *into = b->data;
    for (memview_start_walk(&w, m, fortran); memview_step(&w, &place); into += size)
        memcpy(into, memview_item(m, place), size);
    return b;
}

bool wf_memoryview_octets(wf_vm *vm, wf_value v, wf_octets *out)
{
    wf_memoryview *m = wf_as_memoryview(v);
    if (!wf_memoryview_check(vm, m))
        return false;
    if (wf_memoryview_is_contiguous(m, false)) {
        *out = (wf_octets){memview_item(m, 0), (size_t)wf_memoryview_count(m) * memview_itemsize(m)};
        return true;
    }
    wf_bytes *copy = memview_gather(vm, m, false);
    if (copy)
        *out = (wf_octets){copy->data, copy->length};
    return copy != NULL;
}

void wf_memoryview_release(wf_vm *vm, wf_memoryview *m)
{
    if (m->released)
        return;
    m->released = true;
    if (m->lease && --m->lease->views == 0)
        wf_buffer_end_lease(vm, m->lease);
}

/* ---- slots ---- */

wf_memoryview *wf_memoryview_of(wf_vm *vm, wf_value v)
{
    wf_memoryview *m;
    int found = wf_buffer_ask(vm, v, WF_BUFFER_FULL_RO, &m);
    if (found)
        return found > 0 ? m : NULL;
    if (wf_is_bytes(v) || wf_is_bytearray(v) || wf_is_kind(v, WF_KIND_MEMORYVIEW))
        return wf_memoryview_whole(vm, v);
    wf_raise(vm, WF_EXC_TypeError, "memoryview: a bytes-like object is required, not '%T'", v);
    return NULL;
}

static bool memview_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value bound[1];
    (void)cls;
    return wf_native_bind_args(vm, "memoryview", "(object)", args, n, kwnames, bound, 1) &&
           memview_result(wf_memoryview_of(vm, bound[0]), out);
}

static bool memview_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_format(vm, "<%smemory at 0x%llx>",
                                       wf_as_memoryview(self)->released ? "released " : "",
                                       (unsigned long long)(uintptr_t)wf_obj(self)),
                         out);
}
static bool memview_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_octets o;
    wf_memoryview *m = wf_as_memoryview(self);
    if (m->hashed) {
        *out = m->hash;
        return true;
    }
    if (!wf_memoryview_octets(vm, self, &o))
        return false;
    if (!m->readonly)
        return wf_raise(vm, WF_EXC_ValueError, "cannot hash writable memoryview object");
    if (!wf_memory_is_octets(m->format))
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (!wf_op_hash(vm, m->owner, out)) /* what it shows must not change */
        return false;
    wf_bytes *same = wf_memoryview_octets(vm, self, &o) ? wf_bytes_new(vm, o.p, o.n) : NULL;
    m->hashed = same && wf_op_hash(vm, wf_from_obj(same), &m->hash);
    *out = m->hash;
    return m->hashed;
}
static bool memview_length(wf_vm *vm, wf_value self, int64_t *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    if (!wf_memoryview_check(vm, m))
        return false;
    if (m->ndim == 0)
        return wf_raise(vm, WF_EXC_TypeError, "0-dim memory has no length");
    *out = m->dims[0];
    return true;
}

/* ---- keys ---- */

static bool memview_all(wf_vm *vm, wf_value key, bool slices)
{
    size_t count = wf_is_tuple(key) ? wf_as_tuple(key)->count : 0, i = 0;
    while (i < count && (slices ? wf_is_kind(wf_as_tuple(key)->items[i], WF_KIND_SLICE)
                                : wf_int_is_index(vm, wf_as_tuple(key)->items[i])))
        i++;
    return wf_is_tuple(key) && i == count;
}

/* Adds to *place what one index comes to in its dimension. */
static bool memview_index(wf_vm *vm, const wf_memoryview *m, size_t dimension, wf_value key, int64_t *place)
{
    int64_t i;
    if (!wf_tuple_check_index(vm, key, "memoryview", &i))
        return false;
    if (i < 0)
        i += m->dims[dimension];
    if (i < 0 || i >= m->dims[dimension])
        return wf_raise(vm, WF_EXC_IndexError, "index out of bounds on dimension %zu", dimension + 1);
    *place += i * m->dims[m->ndim + dimension];
    return true;
}

/* The place of the item that an int or a tuple of ints means. */
static bool memview_place(wf_vm *vm, const wf_memoryview *m, wf_value key, bool setting, int64_t *place)
{
    *place = 0;
    if (wf_int_is_index(vm, key)) {
        if (m->ndim == 1)
            return memview_index(vm, m, 0, key, place);
        return (setting || wf_tuple_check_index(vm, key, "memoryview", place)) &&
               wf_raise(vm, WF_EXC_NotImplementedError, "%ssub-views are not implemented",
                        setting ? "" : "multi-dimensional ");
    }
    if (!memview_all(vm, key, false))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: invalid slice key");
    size_t count = wf_as_tuple(key)->count;
    if (count < m->ndim)
        return wf_raise(vm, WF_EXC_NotImplementedError, "sub-views are not implemented");
    if (count > m->ndim)
        return wf_raise(vm, WF_EXC_TypeError, "cannot index %d-dimension view with %zu-element tuple", m->ndim,
                        count);
    for (size_t i = 0; i < count; i++)
        if (!memview_index(vm, m, i, wf_as_tuple(key)->items[i], place))
            return false;
    return true;
}

static wf_memoryview *memview_slice(wf_vm *vm, wf_memoryview *m, wf_value key)
{
    int64_t start, step;
    size_t count;
    wf_memoryview *part = memview_copy(vm, m);
    if (!part)
        return NULL;
    if (!wf_slice_resolve(vm, key, (size_t)m->dims[0], &start, &step, &count)) {
        wf_memoryview_release(vm, part);
        return NULL;
    }
    int64_t *stride = wf_memory_strides(part);
    part->start += start * *stride;
    part->dims[0] = (int64_t)count;
    *stride = (int64_t)((uint64_t)*stride * (uint64_t)step); /* of one item no matter */
    return part;
}

/* A key of a view without dimensions: () for its item, ... for itself. */
static bool memview_is_scalar_key(wf_vm *vm, wf_value key, bool *whole)
{
    *whole = wf_same(key, WF_ELLIPSIS);
    return *whole || (wf_is_tuple(key) && !wf_as_tuple(key)->count) ||
           wf_raise(vm, WF_EXC_TypeError, "invalid indexing of 0-dim memory");
}

static bool memview_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    int64_t place = 0;
    bool whole = false;
    if (!wf_memoryview_check(vm, m))
        return false;
    if (m->ndim == 0) {
        *out = self;
        return memview_is_scalar_key(vm, key, &whole) &&
               (whole || wf_memory_load(vm, m->format, memview_item(m, 0), out));
    }
    if (wf_is_kind(key, WF_KIND_SLICE))
        return memview_result(memview_slice(vm, m, key), out);
    if (memview_all(vm, key, true) && wf_as_tuple(key)->count)
        return wf_raise(vm, WF_EXC_NotImplementedError, "multi-dimensional slicing is not implemented");
    return memview_place(vm, m, key, false, &place) &&
           wf_memoryview_check(vm, m) && wf_memory_load(vm, m->format, memview_item(m, place), out);
}

static bool memview_assign(wf_vm *vm, wf_memoryview *part, wf_memoryview *from)
{
    if (!wf_memoryview_check(vm, part) || !wf_memoryview_check(vm, from))
        return false;
    if (from->ndim != 1 || from->dims[0] != part->dims[0] || from->format != part->format)
        return wf_raise(vm, WF_EXC_ValueError,
                        "memoryview assignment: lvalue and rvalue have different structures");
    wf_bytes *copy = memview_gather(vm, from, false); /* it may overlap */
    if (!copy)
        return false;
    size_t size = memview_itemsize(part);
    for (int64_t i = 0; i < part->dims[0]; i++)
        memcpy(memview_item(part, i * part->dims[1]), copy->data + (size_t)i * size, size);
    return true;
}
static bool memview_set_slice(wf_vm *vm, wf_memoryview *m, wf_value key, wf_value value)
{
    if (!wf_bytes_is_buffer(vm, value))
        return wf_raise(vm, WF_EXC_TypeError, "a bytes-like object is required, not '%T'", value);
    wf_memoryview *from = wf_memoryview_of(vm, value), *part = from ? memview_slice(vm, m, key) : NULL;
    bool done = part && wf_memoryview_check(vm, m) && memview_assign(vm, part, from);
    if (part)
        wf_memoryview_release(vm, part);
    if (from)
        wf_memoryview_release(vm, from);
    return done;
}

static bool memview_store(wf_vm *vm, wf_memoryview *m, int64_t place, wf_value value)
{
    unsigned char item[8];
    if (!wf_memory_convert(vm, m->format, value, item) || !wf_memoryview_check(vm, m))
        return false;
    memcpy(memview_item(m, place), item, memview_itemsize(m));
    return true;
}

static bool memview_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    wf_memoryview *m = wf_as_memoryview(self);
    int64_t place = 0;
    bool whole;
    if (!wf_memoryview_check(vm, m))
        return false;
    if (m->readonly)
        return wf_raise(vm, WF_EXC_TypeError, "cannot modify read-only memory");
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete memory");
    if (m->ndim == 0)
        return memview_is_scalar_key(vm, key, &whole) && memview_store(vm, m, 0, value);
    bool slice = wf_is_kind(key, WF_KIND_SLICE);
    if (slice && m->ndim == 1)
        return memview_set_slice(vm, m, key, value);
    if (slice || (memview_all(vm, key, true) && wf_as_tuple(key)->count))
        return wf_raise(vm, WF_EXC_NotImplementedError,
                        "memoryview slice assignments are currently restricted to ndim = 1");
    return memview_place(vm, m, key, true, &place) &&
           memview_store(vm, m, place, value);
}

/* ---- comparison ---- */

/* 1 equal item by item, 0 not, -1 exception. */
static int memview_same_items(wf_vm *vm, wf_memoryview *a, wf_memoryview *b)
{
    memview_walk v, w;
    int64_t at, other;
    bool bits = a->format == b->format && a->format != 'f' && a->format != 'd' && a->format != 'e';
    memview_start_walk(&v, a, false);
    memview_start_walk(&w, b, false);
    while (memview_step(&v, &at) && memview_step(&w, &other)) {
        wf_value left, right;
        int equal;
        if (bits)
            equal = memcmp(memview_item(a, at), memview_item(b, other), memview_itemsize(a)) == 0;
        else if (!wf_memory_load(vm, a->format, memview_item(a, at), &left) ||
                 !wf_memory_load(vm, b->format, memview_item(b, other), &right) ||
                 !wf_op_compare(vm, WF_CMP_EQ, left, right, &left))
            return -1;
        else
            equal = wf_same(left, WF_TRUE);
        if (!equal)
            return 0;
    }
    return 1;
}
static int memview_same(wf_vm *vm, wf_memoryview *a, wf_memoryview *b)
{
    if (a->ndim != b->ndim)
        return 0;
    for (size_t i = 0; i < a->ndim && (i == 0 || a->dims[i - 1]); i++)
        if (a->dims[i] != b->dims[i])
            return 0;
    return memview_same_items(vm, a, b);
}

static bool memview_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    wf_memoryview *a = wf_as_memoryview(self), *b = NULL;
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_CMP_EQ && op != WF_CMP_NE)
        return true;
    bool other_view = wf_is_kind(other, WF_KIND_MEMORYVIEW);
    if (a->released || (other_view && wf_as_memoryview(other)->released)) {
        *out = wf_bool(wf_same(self, other) == (op == WF_CMP_EQ));
        return true;
    }
    int found = wf_buffer_ask(vm, other, WF_BUFFER_FULL_RO, &b);
    if (found < 0) {
        wf_error_clear(vm);
        return true;
    }
    if (!found && !other_view && !wf_is_bytes(other) && !wf_is_bytearray(other))
        return true;
    if (!found)
        b = other_view ? wf_as_memoryview(other) : memview_of_octets(vm, other);
    if (!b || !wf_memoryview_check(vm, a) || !wf_memoryview_check(vm, b))
        return false;
    int same = memview_same(vm, a, b);
    if (found)
        wf_memoryview_release(vm, b);
    *out = wf_bool((same > 0) == (op == WF_CMP_EQ));
    return same >= 0;
}

/* ---- iteration ---- */

typedef struct wf_memory_iter {
    wf_object head;
    wf_memoryview *view; /* NULL once exhausted */
    int64_t index;
} wf_memory_iter;

static bool memview_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    if (!wf_memoryview_check(vm, m))
        return false;
    if (m->ndim == 0)
        return wf_raise(vm, WF_EXC_TypeError, "invalid indexing of 0-dim memory");
    if (m->ndim > 1)
        return wf_raise(vm, WF_EXC_NotImplementedError, "multi-dimensional sub-views are not implemented");
    wf_memory_iter *it = wf_heap_new(vm, WF_KIND_MEMORY_ITER, sizeof *it);
    if (!it)
        return false;
    it->view = m;
    *out = wf_from_obj(it);
    return true;
}
static int memview_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memory_iter *it = (wf_memory_iter *)wf_obj(self);
    wf_memoryview *m = it->view;
    if (!m)
        return 0;
    if (it->index >= m->dims[0]) {
        it->view = NULL;
        return 0;
    }
    if (!wf_memoryview_check(vm, m) ||
        !wf_memory_load(vm, m->format, memview_item(m, it->index * m->dims[1]), out))
        return -1;
    it->index++;
    return 1;
}

/* ---- methods ---- */

/* *fortran: whether the first index is to move fastest. "A": as the items lie. */
static bool memview_order(wf_vm *vm, wf_memoryview *m, wf_value order, bool *fortran)
{
    *fortran = false;
    if (wf_is_unset(order) || wf_is_none(order))
        return true;
    if (!wf_is_str(order))
        return wf_raise(vm, WF_EXC_TypeError, "tobytes() argument 'order' must be str or None, not %T", order);
    wf_str *s = wf_as_str(order);
    *fortran = wf_str_is(s, "F") || (wf_str_is(s, "A") && wf_memoryview_is_contiguous(m, true));
    return *fortran || wf_str_is(s, "C") || wf_str_is(s, "A") ||
           wf_raise(vm, WF_EXC_ValueError, "order must be 'C', 'F' or 'A'");
}

static bool memview_tobytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    bool fortran;
    wf_memoryview *m = wf_as_memoryview(args[0]);
    wf_bytes *b = wf_memoryview_check(vm, m) && memview_order(vm, m, args[1], &fortran)
                      ? memview_gather(vm, m, fortran)
                      : NULL;
    *out = b ? wf_from_obj(b) : WF_UNSET;
    return b != NULL;
}

/* Lists of lists, one level a dimension. */
static bool memview_nest(wf_vm *vm, wf_memoryview *m, size_t dimension, int64_t place, wf_value *out)
{
    if (dimension == m->ndim)
        return wf_memory_load(vm, m->format, memview_item(m, place), out);
    wf_list *list = wf_list_new(vm, (size_t)m->dims[dimension]);
    for (int64_t i = 0; list && i < m->dims[dimension]; i++) {
        wf_value item;
        if (!memview_nest(vm, m, dimension + 1, place + i * m->dims[m->ndim + dimension], &item) ||
            !wf_list_append(vm, list, item))
            return false;
    }
    *out = list ? wf_from_obj(list) : WF_UNSET;
    return list != NULL;
}
static bool memview_tolist(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_memoryview *m = wf_as_memoryview(args[0]);
    return wf_memoryview_check(vm, m) && memview_nest(vm, m, 0, 0, out);
}
static bool memview_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(args[0]);
    wf_bytes *b = wf_memoryview_check(vm, m) ? memview_gather(vm, m, false) : NULL;
    wf_value shown[3] = {b ? wf_from_obj(b) : WF_UNSET, args[1], args[2]};
    return b && wf_bytes_method_hex(vm, shown, n, out);
}
static bool memview_m_release(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_memoryview_release(vm, wf_as_memoryview(args[0]));
    *out = WF_NONE;
    return true;
}
static bool memview_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return wf_memoryview_check(vm, wf_as_memoryview(args[0]));
}
static bool memview_toreadonly(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_memoryview *m = wf_as_memoryview(args[0]), *same = wf_memoryview_check(vm, m) ? memview_copy(vm, m) : NULL;
    if (same)
        same->readonly = true;
    return memview_result(same, out);
}

static const wf_native_row memview_methods[] = {
    {"tobytes", memview_tobytes, "(self, /, order='C')", "Return the data in the buffer as a byte string."},
    {"tolist", memview_tolist, "(self, /)", "Return the data in the buffer as a list of elements."},
    {"hex", memview_hex, "(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
     "Return the data in the buffer as hexadecimal digits."},
    {"release", memview_m_release, "(self, /)",
     "Release the underlying buffer exposed by the memoryview object."},
    {"toreadonly", memview_toreadonly, "(self, /)", "Return a readonly version of the memoryview."},
    {"cast", wf_memory_m_cast, "(self, /, format, shape=<unrepresentable>)",
     "Cast a memoryview to a new format or shape."},
    {"__enter__", memview_enter, "(self, /)", "Return the view; leaving the with statement releases it."},
    {"__exit__", memview_m_release, "(self, /, *exc_info)", "Release the view."},
    {"__buffer__", wf_buffer_m_buffer, "(self, flags, /)", WF_BUFFER_DOC},
    {"__release_buffer__", wf_buffer_m_release, "(self, buffer, /)", WF_BUFFER_RELEASE_DOC},
    {0},
};

/* ---- attributes ---- */

static bool memview_get_obj(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_as_memoryview(self)->owner;
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_nbytes(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    *out = wf_fix(wf_memoryview_count(m) * (int64_t)memview_itemsize(m));
    return wf_memoryview_check(vm, m);
}
static bool memview_get_itemsize(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_fix((int64_t)memview_itemsize(wf_as_memoryview(self)));
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_ndim(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_fix(wf_as_memoryview(self)->ndim);
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_format(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    return wf_memoryview_check(vm, m) &&
           wf_str_result(wf_str_format(vm, "%s%c", m->native ? "@" : "", m->format), out);
}
static bool memview_numbers(wf_vm *vm, wf_memoryview *m, const int64_t *numbers, size_t n, wf_value *out)
{
    if (!wf_memoryview_check(vm, m))
        return false;
    wf_value items[WF_MEMORY_MOST_DIMENSIONS];
    for (size_t i = 0; i < n; i++)
        if (wf_is_unset(items[i] = wf_int_from_i64(vm, numbers[i])))
            return false;
    wf_tuple *t = wf_tuple_from(vm, items, n);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}
static bool memview_get_shape(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    return memview_numbers(vm, m, m->dims, m->ndim, out);
}
static bool memview_get_strides(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(self);
    return memview_numbers(vm, m, wf_memory_strides(m), m->ndim, out);
}
static bool memview_get_suboffsets(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_numbers(vm, wf_as_memoryview(self), NULL, 0, out);
}
static bool memview_get_readonly(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_bool(wf_as_memoryview(self)->readonly);
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_c_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_bool(wf_memoryview_is_contiguous(wf_as_memoryview(self), false));
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_f_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_bool(wf_memoryview_is_contiguous(wf_as_memoryview(self), true));
    return wf_memoryview_check(vm, wf_as_memoryview(self));
}
static bool memview_get_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_get_c_contiguous(vm, self, out) &&
           (wf_same(*out, WF_TRUE) || memview_get_f_contiguous(vm, self, out));
}
static const wf_getset_row memview_getset[] = {
    {"obj", memview_get_obj, NULL, "The underlying object of the memoryview."},
    {"nbytes", memview_get_nbytes, NULL,
     "The amount of space in bytes that the elements would use in a contiguous representation."},
    {"readonly", memview_get_readonly, NULL, "A bool indicating whether the memory is read only."},
    {"itemsize", memview_get_itemsize, NULL, "The size in bytes of each element of the memoryview."},
    {"format", memview_get_format, NULL, "The format of each element."},
    {"ndim", memview_get_ndim, NULL, "The number of dimensions."},
    {"shape", memview_get_shape, NULL, "The length of each dimension."},
    {"strides", memview_get_strides, NULL, "The bytes between two elements of each dimension."},
    {"suboffsets", memview_get_suboffsets, NULL, "Always empty: there are no indirect arrays."},
    {"c_contiguous", memview_get_c_contiguous, NULL, "A bool indicating whether the memory is C contiguous."},
    {"f_contiguous", memview_get_f_contiguous, NULL,
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
    .iter = memview_iter,
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
static const wf_slots memview_iter_slots = {.iter = wf_iter_self, .next = memview_next};
static const wf_native_type memview_iter_native = {
    .name = "memory_iterator",
    .kind = WF_KIND_MEMORY_ITER,
    .slots = &memview_iter_slots,
    .flags = WF_TYPE_FINAL,
};

static void memview_mark(wf_vm *vm, wf_object *o)
{
    wf_memoryview *m = (wf_memoryview *)o;
    wf_heap_mark_values(vm, &m->owner, 2);
    wf_heap_mark_object(vm, (wf_object *)m->lease);
}
static void memview_lease_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_values(vm, &((wf_lease *)o)->exporter, 2);
}
static void memview_iter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, (wf_object *)((wf_memory_iter *)o)->view);
}

bool wf_memoryview_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_MEMORYVIEW] = (wf_kind_info){.name = "memoryview", .mark = memview_mark};
    vm->kind_infos[WF_KIND_LEASE] = (wf_kind_info){.name = "", .mark = memview_lease_mark};
    vm->kind_infos[WF_KIND_MEMORY_ITER] = (wf_kind_info){.name = "memory_iterator", .mark = memview_iter_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_MEMORYVIEW), &memview_native) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_MEMORY_ITER), &memview_iter_native);
}

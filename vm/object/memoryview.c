/*
<<<<<<< Updated upstream
 * memoryview: views of bytes and bytearrays, items of every native format in up to 64 dimensions. A view does
 * not forbid resizing the bytearray below it, because an unreleased view would do so until it is collected; one
 * that no longer fits raises BufferError when it is used.
 */
#include "object/memoryview.h"

#include "object/iter.h"
=======
 * memoryview over bytes and bytearray: items of a native format (memory_format.h) in up to 64 dimensions. A view does
 * not forbid resizing the bytearray below it, because an unreleased view would do so until it is collected; one that
 * no longer fits raises BufferError when it is used.
 */
#include "object/bytes_parts.h"
#include "object/iter.h"
#include "object/list.h"
#include "object/memory_format.h"
#include "object/tuple.h"

enum { MEMVIEW_DIMENSIONS = 64 };

typedef struct wf_memoryview {
    wf_object head;
    wf_value owner; /* bytes or bytearray */
    const wf_memory_format *format;
    int64_t start; /* of the first item, in the owner */
    bool readonly, released, prefixed; /* prefixed: the format was given as "@B" */
    uint32_t dimensions;
    int64_t sizes[]; /* the length of each dimension, then the bytes from one item to the next in each */
} wf_memoryview;
>>>>>>> Stashed changes

/* ---- geometry ---- */

static size_t memview_itemsize(const wf_memoryview *m)
{
    return wf_memory_itemsize(m->format);
}
<<<<<<< Updated upstream

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
=======
static const int64_t *memview_strides(const wf_memoryview *m)
{
    return m->sizes + m->dimensions;
}
static size_t memview_size(uint32_t dimensions)
{
    return sizeof(wf_memoryview) + 2 * dimensions * sizeof(int64_t);
}

/* A copy of a view, for what is to be changed in it. */
static wf_memoryview *memview_copy(wf_vm *vm, const wf_memoryview *from)
{
    size_t size = memview_size(from->dimensions);
    wf_memoryview *m = wf_heap_new(vm, WF_KIND_MEMORYVIEW, size);
    if (m)
        memcpy((char *)m + sizeof m->head, (const char *)from + sizeof m->head, size - sizeof m->head);
    return m;
}
/* All bytes of a bytes or bytearray. */
static wf_memoryview *memview_whole(wf_vm *vm, wf_value owner)
{
    wf_memoryview *m = wf_heap_new(vm, WF_KIND_MEMORYVIEW, memview_size(1));
    if (!m)
        return NULL;
    m->owner = owner;
    m->format = wf_memory_format_find("B", 1);
    m->readonly = wf_is_bytes(owner);
    m->dimensions = 1;
    m->sizes[0] = (int64_t)wf_bytes_octets(owner).n;
    m->sizes[1] = 1;
>>>>>>> Stashed changes
    return m;
}
static bool memview_result(wf_memoryview *m, wf_value *out)
{
    *out = m ? wf_from_obj(m) : WF_UNSET;
    return m != NULL;
}

<<<<<<< Updated upstream
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
=======
static int64_t memview_items(const wf_memoryview *m)
{
    int64_t items = 1;
    for (uint32_t d = 0; d < m->dimensions; d++)
        items *= m->sizes[d];
    return items;
}

/* Do the items lie one after another, the last dimension's (fortran: the first one's) closest together? */
static bool memview_packed(const wf_memoryview *m, bool fortran)
{
    int64_t step = m->format->size;
    if (memview_items(m) == 0)
        return true;
    for (uint32_t i = 0; i < m->dimensions; i++) {
        uint32_t d = fortran ? i : m->dimensions - 1 - i;
        if (m->sizes[d] > 1 && memview_strides(m)[d] != step)
            return false;
        step *= m->sizes[d];
    }
    return true;
}

/* The owner's bytes, once it is known that the view still lies inside. */
static bool memview_bytes(wf_vm *vm, const wf_memoryview *m, const unsigned char **p)
{
    if (m->released)
        return wf_raise(vm, WF_EXC_ValueError, "operation forbidden on released memoryview object");
    wf_octets o = wf_bytes_octets(m->owner);
    int64_t end = m->start + m->format->size;
    for (uint32_t d = 0; d < m->dimensions; d++)
        if (memview_strides(m)[d] > 0)
            end += (m->sizes[d] - 1) * memview_strides(m)[d];
    *p = o.p;
    return end <= (int64_t)o.n || memview_items(m) == 0 ||
           wf_raise(vm, WF_EXC_BufferError, "memoryview: the underlying buffer was resized");
}

/* The items one after another, with the last dimension counting fastest, or (fortran) the first. */
static void memview_gather(const wf_memoryview *m, const unsigned char *p, unsigned char *into, bool fortran)
{
    int64_t at[MEMVIEW_DIMENSIONS] = {0}, size = m->format->size;
    p += m->start;
    for (int64_t left = memview_items(m); left > 0; left--, into += size) {
        memcpy(into, p, (size_t)size);
        for (uint32_t i = 0; i < m->dimensions; i++) {
            uint32_t d = fortran ? i : m->dimensions - 1 - i;
            if (++at[d] < m->sizes[d]) {
                p += memview_strides(m)[d];
                break;
            }
            p -= (m->sizes[d] - 1) * memview_strides(m)[d];
            at[d] = 0;
        }
    }
>>>>>>> Stashed changes
}

bool wf_memoryview_octets(wf_vm *vm, wf_value v, wf_octets *out)
{
    wf_memoryview *m = wf_as_memoryview(v);
    if (!wf_memoryview_check(vm, m))
        return false;
<<<<<<< Updated upstream
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
=======
    *out = (wf_octets){p + m->start, (size_t)(memview_items(m) * m->format->size)};
    if (memview_packed(m, false))
        return true;
    wf_bytes *copy = wf_bytes_new(vm, NULL, out->n);
    if (!copy || !memview_bytes(vm, m, &p))
        return false;
    memview_gather(m, p, copy->data, false);
    out->p = copy->data;
    return true;
>>>>>>> Stashed changes
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
<<<<<<< Updated upstream
    return wf_native_bind_args(vm, "memoryview", "(object)", args, n, kwnames, bound, 1) &&
           memview_result(wf_memoryview_of(vm, bound[0]), out);
=======
    if (!wf_native_bind_args(vm, "memoryview", "(object)", args, n, kwnames, bound, 1))
        return false;
    const unsigned char *p;
    if (wf_is_kind(bound[0], WF_KIND_MEMORYVIEW))
        return memview_bytes(vm, memview_of(bound[0]), &p) &&
               memview_result(memview_copy(vm, memview_of(bound[0])), out);
    if (!wf_is_bytes(bound[0]) && !wf_is_bytearray(bound[0]))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: a bytes-like object is required, not '%T'",
                        bound[0]);
    return memview_result(memview_whole(vm, bound[0]), out);
>>>>>>> Stashed changes
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
    if (!wf_memoryview_octets(vm, self, &o))
        return false;
    if (!m->readonly)
        return wf_raise(vm, WF_EXC_ValueError, "cannot hash writable memoryview object");
<<<<<<< Updated upstream
    if (!wf_memory_is_octets(m->format))
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    if (!wf_op_hash(vm, m->owner, out)) /* what it shows must not change */
        return false;
    wf_bytes *same = wf_memoryview_octets(vm, self, &o) ? wf_bytes_new(vm, o.p, o.n) : NULL;
=======
    if (!wf_memory_format_is_byte(memview_of(self)->format))
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    wf_bytes *same = wf_bytes_new(vm, o.p, o.n);
>>>>>>> Stashed changes
    return same && wf_op_hash(vm, wf_from_obj(same), out);
}
static bool memview_length(wf_vm *vm, wf_value self, int64_t *out)
{
<<<<<<< Updated upstream
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
static bool memview_place(wf_vm *vm, const wf_memoryview *m, wf_value key, const char *no_row, int64_t *place)
{
    *place = 0;
    if (wf_int_is_index(vm, key))
        return m->ndim > 1 ? wf_raise(vm, WF_EXC_NotImplementedError, "%s", no_row)
                           : memview_index(vm, m, 0, key, place);
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
=======
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    if (!memview_bytes(vm, m, &p))
        return false;
    if (m->dimensions == 0)
        return wf_raise(vm, WF_EXC_TypeError, "0-dim memory has no length");
    *out = m->sizes[0];
    return true;
}

/* ---- items ---- */

/* Is it a tuple of nothing but slices? */
static bool memview_slices(wf_value key)
{
    size_t count = wf_is_tuple(key) ? wf_as_tuple(key)->count : 0, slices = 0;
    while (slices < count && wf_is_kind(wf_as_tuple(key)->items[slices], WF_KIND_SLICE))
        slices++;
    return count && slices == count;
}

static bool memview_index(wf_vm *vm, wf_value index, int64_t *out)
{
    if (wf_int_index(vm, index, out))
        return true;
    return wf_error_is(vm, WF_EXC_OverflowError) &&
           wf_raise(vm, WF_EXC_IndexError, "cannot fit '%T' into an index-sized integer", index);
}

static bool memview_step(wf_vm *vm, const wf_memoryview *m, uint32_t d, wf_value index, int64_t *at)
{
    int64_t i;
    if (!memview_index(vm, index, &i))
        return false;
    if (i < 0)
        i += m->sizes[d];
    if (i < 0 || i >= m->sizes[d])
        return wf_raise(vm, WF_EXC_IndexError, "index out of bounds on dimension %u", d + 1);
    *at += i * memview_strides(m)[d];
    return true;
}

/* Where the item is that an index, or a tuple of them, names. */
static bool memview_position(wf_vm *vm, const wf_memoryview *m, wf_value key, bool setting, int64_t *at)
{
    size_t indexes = 0, count = wf_is_tuple(key) ? wf_as_tuple(key)->count : 0;
    int64_t unused;
    *at = m->start;
    if (m->dimensions == 0)
        return (wf_is_tuple(key) && !count) || wf_same(key, WF_ELLIPSIS) ||
               wf_raise(vm, WF_EXC_TypeError, "invalid indexing of 0-dim memory");
    if (wf_int_is_index(vm, key)) {
        if (m->dimensions == 1)
            return memview_step(vm, m, 0, key, at);
        return (setting || memview_index(vm, key, &unused)) &&
               wf_raise(vm, WF_EXC_NotImplementedError, "%ssub-views are not implemented",
                        setting ? "" : "multi-dimensional ");
    }
    while (indexes < count && wf_int_is_index(vm, wf_as_tuple(key)->items[indexes]))
        indexes++;
    if (!wf_is_tuple(key) || indexes < count)
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: invalid slice key");
    if (count < m->dimensions)
        return wf_raise(vm, WF_EXC_NotImplementedError, "sub-views are not implemented");
    if (count > m->dimensions)
        return wf_raise(vm, WF_EXC_TypeError, "cannot index %u-dimension view with %zu-element tuple", m->dimensions,
                        count);
    for (uint32_t d = 0; d < m->dimensions; d++)
        if (!memview_step(vm, m, d, wf_as_tuple(key)->items[d], at))
>>>>>>> Stashed changes
            return false;
    return true;
}

<<<<<<< Updated upstream
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
=======
/* A part along the first dimension. */
static wf_memoryview *memview_slice(wf_vm *vm, const wf_memoryview *m, wf_value key)
{
    int64_t start, step;
    size_t count;
    wf_memoryview *part = memview_copy(vm, m); /* first: the slice's __index__ may release the view */
    if (!part || !wf_slice_resolve(vm, key, (size_t)m->sizes[0], &start, &step, &count))
        return NULL;
    part->start += start * memview_strides(m)[0];
    part->sizes[0] = (int64_t)count;
    if (count > 1)
        part->sizes[m->dimensions] *= step;
    return part;
>>>>>>> Stashed changes
}

static bool memview_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
<<<<<<< Updated upstream
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
    return memview_place(vm, m, key, "multi-dimensional sub-views are not implemented", &place) &&
           wf_memoryview_check(vm, m) && wf_memory_load(vm, m->format, memview_item(m, place), out);
=======
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    int64_t at;
    if (!memview_bytes(vm, m, &p))
        return false;
    if (m->dimensions && wf_is_kind(key, WF_KIND_SLICE))
        return memview_result(memview_slice(vm, m, key), out);
    if (m->dimensions && memview_slices(key))
        return wf_raise(vm, WF_EXC_NotImplementedError, "multi-dimensional slicing is not implemented");
    *out = self;
    if (m->dimensions == 0 && wf_same(key, WF_ELLIPSIS))
        return true;
    return memview_position(vm, m, key, false, &at) &&
           memview_bytes(vm, m, &p) && wf_memory_format_load(vm, m->format, p + at, out);
}

/* Where an item is to be written. */
static unsigned char *memview_room(const unsigned char *p, int64_t at)
{
    return (unsigned char *)(uintptr_t)p + at;
>>>>>>> Stashed changes
}

static bool memview_assign(wf_vm *vm, wf_memoryview *part, wf_memoryview *from)
{
<<<<<<< Updated upstream
    if (!wf_memoryview_check(vm, part) || !wf_memoryview_check(vm, from))
        return false;
    if (from->ndim != 1 || from->dims[0] != part->dims[0] || from->format != part->format)
=======
    const unsigned char *p;
    wf_octets o;
    wf_memoryview *part = wf_bytes_view(vm, value, &o) ? memview_slice(vm, m, key) : NULL;
    if (!part || !wf_bytes_view(vm, value, &o) || !memview_bytes(vm, m, &p) || !memview_bytes(vm, part, &p))
        return false;
    const wf_memoryview *from = wf_is_kind(value, WF_KIND_MEMORYVIEW) ? memview_of(value) : NULL;
    char format = from ? from->format->letter : 'B';
    int64_t size = part->format->size;
    if ((from && from->dimensions != 1) || format != part->format->letter || (int64_t)o.n != part->sizes[0] * size)
>>>>>>> Stashed changes
        return wf_raise(vm, WF_EXC_ValueError,
                        "memoryview assignment: lvalue and rvalue have different structures");
    wf_bytes *copy = memview_gather(vm, from, false); /* it may overlap */
    if (!copy)
        return false;
<<<<<<< Updated upstream
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
    bool done = part && memview_assign(vm, part, from);
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
=======
    for (int64_t i = 0; i < part->sizes[0]; i++)
        memcpy(memview_room(p, part->start + i * part->sizes[1]), copy->data + i * size, (size_t)size);
>>>>>>> Stashed changes
    return true;
}

static bool memview_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
<<<<<<< Updated upstream
    wf_memoryview *m = wf_as_memoryview(self);
    int64_t place = 0;
    bool whole;
    if (!wf_memoryview_check(vm, m))
=======
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    unsigned char item[sizeof(uint64_t)];
    int64_t at;
    if (!memview_bytes(vm, m, &p))
>>>>>>> Stashed changes
        return false;
    if (m->readonly)
        return wf_raise(vm, WF_EXC_TypeError, "cannot modify read-only memory");
    if (wf_is_unset(value))
        return wf_raise(vm, WF_EXC_TypeError, "cannot delete memory");
<<<<<<< Updated upstream
    if (m->ndim == 0)
        return memview_is_scalar_key(vm, key, &whole) && memview_store(vm, m, 0, value);
    bool slice = wf_is_kind(key, WF_KIND_SLICE);
    if (slice && m->ndim == 1)
        return memview_set_slice(vm, m, key, value);
    if (slice || (memview_all(vm, key, true) && wf_as_tuple(key)->count))
        return wf_raise(vm, WF_EXC_NotImplementedError,
                        "memoryview slice assignments are currently restricted to ndim = 1");
    return memview_place(vm, m, key, "sub-views are not implemented", &place) &&
           memview_store(vm, m, place, value);
}

/* ---- comparison ---- */

/* 1 equal item by item, 0 not, -1 exception. */
static int memview_same_items(wf_vm *vm, wf_memoryview *a, wf_memoryview *b)
{
    memview_walk v, w;
    int64_t at, other;
    bool bits = a->format == b->format && a->format != 'f' && a->format != 'd' && a->format != 'e' && a->format != '?';
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
=======
    bool slice = wf_is_kind(key, WF_KIND_SLICE);
    if (slice && m->dimensions == 1)
        return memview_set_slice(vm, m, key, value);
    if (m->dimensions && (slice || memview_slices(key)))
        return wf_raise(vm, WF_EXC_NotImplementedError,
                        "memoryview slice assignments are currently restricted to ndim = 1");
    if (!memview_position(vm, m, key, true, &at) ||
        !wf_memory_format_store(vm, m->format, value, item) || !memview_bytes(vm, m, &p))
        return false;
    memcpy(memview_room(p, at), item, m->format->size);
    return true;
>>>>>>> Stashed changes
}

static bool memview_iterate(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    if (!memview_bytes(vm, m, &p))
        return false;
    if (m->dimensions == 0)
        return wf_raise(vm, WF_EXC_TypeError, "invalid indexing of 0-dim memory");
    if (m->dimensions > 1)
        return wf_raise(vm, WF_EXC_NotImplementedError, "multi-dimensional sub-views are not implemented");
    return wf_iter_new_sequence(vm, self, out);
}

/* ---- comparing ---- */

static bool memview_same_shape(const wf_memoryview *a, const wf_memoryview *b)
{
    return a->dimensions == b->dimensions && memcmp(a->sizes, b->sizes, a->dimensions * sizeof *a->sizes) == 0;
}

/* By the items' values: 1 0 -1. */
static int memview_equal(wf_vm *vm, wf_memoryview *a, wf_memoryview *b)
{
    wf_octets x, y;
    const wf_memory_format *f = a->format, *g = b->format;
    if (!memview_same_shape(a, b))
        return 0;
    if (!wf_memoryview_octets(vm, wf_from_obj(a), &x) || !wf_memoryview_octets(vm, wf_from_obj(b), &y))
        return -1;
    if (f == g && f->kind != 'f')
        return memcmp(x.p, y.p, x.n) == 0;
    for (size_t i = 0; i < x.n / f->size; i++) {
        wf_value left, right, answer;
        if (!wf_memory_format_load(vm, f, x.p + i * f->size, &left) ||
            !wf_memory_format_load(vm, g, y.p + i * g->size, &right) ||
            !wf_op_compare(vm, WF_CMP_EQ, left, right, &answer))
            return -1;
        if (!wf_is_true(answer))
            return 0;
        if (i % 4096 == 4095 && (!wf_budget_charge(vm, 4096) || !wf_memoryview_octets(vm, wf_from_obj(a), &x) ||
                                 !wf_memoryview_octets(vm, wf_from_obj(b), &y)))
            return -1;
    }
    return 1;
}

static bool memview_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
<<<<<<< Updated upstream
    wf_memoryview *a = wf_as_memoryview(self), *b = NULL;
=======
>>>>>>> Stashed changes
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
<<<<<<< Updated upstream
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
=======
    wf_memoryview *view = other_view ? memview_of(other) : memview_whole(vm, other);
    int equal = view ? memview_equal(vm, memview_of(self), view) : -1;
    *out = wf_bool((equal > 0) == (op == WF_CMP_EQ));
    return equal >= 0;
>>>>>>> Stashed changes
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

<<<<<<< Updated upstream
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
=======
/* Whether bytes are wanted in Fortran's order of the dimensions: 1 0 -1. */
static int memview_order(wf_vm *vm, const wf_memoryview *m, wf_value order)
{
    if (wf_is_unset(order) || wf_is_none(order))
        return 0;
    if (!wf_is_str(order)) {
        wf_raise(vm, WF_EXC_TypeError, "tobytes() argument 'order' must be str or None, not %T", order);
        return -1;
    }
    wf_str *s = wf_as_str(order);
    if (wf_str_is(s, "A"))
        return memview_packed(m, true) && !memview_packed(m, false);
    if (wf_str_is(s, "C") || wf_str_is(s, "F"))
        return wf_str_is(s, "F");
    wf_raise(vm, WF_EXC_ValueError, "order must be 'C', 'F' or 'A'");
    return -1;
>>>>>>> Stashed changes
}

static bool memview_tobytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
<<<<<<< Updated upstream
    bool fortran;
    wf_memoryview *m = wf_as_memoryview(args[0]);
    wf_bytes *b = wf_memoryview_check(vm, m) && memview_order(vm, m, args[1], &fortran)
                      ? memview_gather(vm, m, fortran)
                      : NULL;
    *out = b ? wf_from_obj(b) : WF_UNSET;
    return b != NULL;
=======
    const wf_memoryview *m = memview_of(args[0]);
    const unsigned char *p;
    if (!memview_bytes(vm, m, &p))
        return false;
    int fortran = memview_order(vm, m, args[1]);
    wf_bytes *b = fortran < 0 ? NULL : wf_bytes_new(vm, NULL, (size_t)(memview_items(m) * m->format->size));
    if (!b || !memview_bytes(vm, m, &p))
        return false;
    if (memview_packed(m, fortran))
        memcpy(b->data, p + m->start, b->length);
    else
        memview_gather(m, p, b->data, fortran);
    *out = wf_from_obj(b);
    return true;
}

/* The items from dimension d on, as lists in lists; `p` goes over them. */
static bool memview_list(wf_vm *vm, const wf_memoryview *m, uint32_t d, const unsigned char **p, wf_value *out)
{
    if (d == m->dimensions) {
        *p += m->format->size;
        return wf_memory_format_load(vm, m->format, *p - m->format->size, out);
    }
    wf_list *list = wf_list_new(vm, (size_t)m->sizes[d]);
    wf_value item;
    for (int64_t i = 0; list && i < m->sizes[d]; i++)
        if (!memview_list(vm, m, d + 1, p, &item) || !wf_list_append(vm, list, item))
            return false;
    *out = wf_from_obj(list);
    return list != NULL;
>>>>>>> Stashed changes
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
<<<<<<< Updated upstream
    wf_memoryview *m = wf_as_memoryview(args[0]);
    return wf_memoryview_check(vm, m) && memview_nest(vm, m, 0, 0, out);
=======
    wf_octets o;
    return wf_memoryview_octets(vm, args[0], &o) && memview_list(vm, memview_of(args[0]), 0, &o.p, out);
>>>>>>> Stashed changes
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
<<<<<<< Updated upstream
    wf_memoryview *m = wf_as_memoryview(args[0]), *same = wf_memoryview_check(vm, m) ? memview_copy(vm, m) : NULL;
    if (same)
        same->readonly = true;
    return memview_result(same, out);
}

/* ---- cast ---- */

static bool memview_parse_format(wf_vm *vm, wf_value v, char *format, bool *native)
{
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "cast() argument 'format' must be str, not %T", v);
    wf_str *s = wf_as_str(v);
    const char *p = wf_str_data(vm, s);
    if (!p)
        return false;
    *native = s->nbytes == 2 && p[0] == '@';
    *format = s->nbytes == 1 || *native ? p[*native] : 0;
    return wf_memory_itemsize(*format) ||
           wf_raise(vm, WF_EXC_ValueError,
                    "memoryview: destination format must be a native single character format prefixed with an "
                    "optional '@'");
}

/* The lengths of the dimensions, which must come to n bytes. */
static bool memview_parse_shape(wf_vm *vm, wf_sequence_view lengths, size_t itemsize, size_t n, int64_t *shape)
{
    size_t product = itemsize;
    for (size_t i = 0; i < lengths.count; i++) {
        if (!wf_is_int(lengths.items[i]) && !wf_is_bool(lengths.items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "memoryview.cast(): elements of shape must be integers");
        if (!wf_int_index(vm, lengths.items[i], &shape[i]))
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
static bool memview_may_cast(wf_vm *vm, wf_memoryview *m, wf_value shape)
{
    bool shaped = !wf_is_unset(shape) && !wf_is_none(shape);
    if (!wf_memoryview_is_contiguous(m, false))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: casts are restricted to C-contiguous views");
    if ((shaped || m->ndim != 1) && wf_memoryview_count(m) == 0)
=======
    const unsigned char *p;
    const wf_memoryview *m = memview_of(args[0]);
    wf_memoryview *copy = memview_bytes(vm, m, &p) ? memview_copy(vm, m) : NULL;
    if (copy)
        copy->readonly = true;
    return memview_result(copy, out);
}

/* ---- casting ---- */

/* The lengths that a cast's shape gives; the bytes they make up, -1 with an exception. */
static int64_t memview_shape(wf_vm *vm, const wf_memory_format *format, const wf_value *items, size_t n, int64_t *sizes)
{
    int64_t bytes = format->size;
    for (size_t d = 0; d < n; d++) {
        if (!wf_is_int(items[d]) && !wf_is_bool(items[d])) {
            wf_raise(vm, WF_EXC_TypeError, "memoryview.cast(): elements of shape must be integers");
            return -1;
        }
        if (!wf_int_ssize(vm, items[d], &sizes[d]))
            return -1;
        if (sizes[d] <= 0) {
            wf_raise(vm, WF_EXC_ValueError, "memoryview.cast(): elements of shape must be integers > 0");
            return -1;
        }
        if (__builtin_mul_overflow(bytes, sizes[d], &bytes)) {
            wf_raise(vm, WF_EXC_ValueError, "memoryview.cast(): product(shape) > SSIZE_MAX");
            return -1;
        }
    }
    return bytes;
}

/* May the view be cast at all, to a shape where one is given? */
static bool memview_castable(wf_vm *vm, const wf_memoryview *m, wf_value shape)
{
    bool shaped = !wf_is_unset(shape);
    if (!memview_packed(m, false))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: casts are restricted to C-contiguous views");
    if ((shaped || m->dimensions != 1) && memview_items(m) == 0)
>>>>>>> Stashed changes
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: cannot cast view with zeros in shape or strides");
    if (!shaped)
        return true;
    if (!wf_is_list(shape) && !wf_is_tuple(shape))
        return wf_raise(vm, WF_EXC_TypeError, "shape must be a list or a tuple");
<<<<<<< Updated upstream
    size_t ndim = wf_sequence_of(shape).count;
    if (ndim > WF_MEMORY_MOST_DIMENSIONS)
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: number of dimensions must not exceed 64");
    return m->ndim == 1 || ndim == 1 ||
           wf_raise(vm, WF_EXC_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
}

static bool memview_cast(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_memoryview *m = wf_as_memoryview(args[0]);
    char format;
    bool native, shaped = !wf_is_unset(args[2]) && !wf_is_none(args[2]);
    int64_t shape[WF_MEMORY_MOST_DIMENSIONS];
    (void)n;
    if (!wf_is_str(args[1]))
        return memview_parse_format(vm, args[1], &format, &native);
    if (!wf_memoryview_check(vm, m) || !memview_may_cast(vm, m, args[2]) ||
        !memview_parse_format(vm, args[1], &format, &native))
        return false;
    size_t bytes = (size_t)wf_memoryview_count(m) * memview_itemsize(m), size = wf_memory_itemsize(format);
    if (!wf_memory_is_octets(m->format) && !wf_memory_is_octets(format))
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: cannot cast between two non-byte formats");
    if (bytes % size)
        return wf_raise(vm, WF_EXC_TypeError, "memoryview: length is not a multiple of itemsize");
    uint8_t ndim = shaped ? (uint8_t)wf_sequence_of(args[2]).count : 1;
    shape[0] = (int64_t)(bytes / size);
    if (shaped && !memview_parse_shape(vm, wf_sequence_of(args[2]), size, bytes, shape))
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
    return memview_result(made, out);
=======
    size_t n = wf_is_list(shape) ? wf_as_list(shape)->count : wf_as_tuple(shape)->count;
    if (n > MEMVIEW_DIMENSIONS)
        return wf_raise(vm, WF_EXC_ValueError, "memoryview: number of dimensions must not exceed 64");
    return m->dimensions == 1 || n == 1 ||
           wf_raise(vm, WF_EXC_TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
}

static const wf_memory_format *memview_cast_format(wf_vm *vm, const wf_memoryview *m, wf_value name)
{
    wf_str *ascii = wf_str_intern_z(vm, "ascii");
    wf_value text;
    if (!ascii || !wf_str_encode(vm, wf_as_str(name), ascii, NULL, &text))
        return NULL;
    wf_octets o = wf_bytes_octets(text);
    const wf_memory_format *format = wf_memory_format_find((const char *)o.p, o.n);
    if (!format) {
        wf_raise(vm, WF_EXC_ValueError,
                 "memoryview: destination format must be a native single character format prefixed with an "
                 "optional '@'");
        return NULL;
    }
    if (!wf_memory_format_is_byte(m->format) && !wf_memory_format_is_byte(format)) {
        wf_raise(vm, WF_EXC_TypeError, "memoryview: cannot cast between two non-byte formats");
        return NULL;
    }
    if (memview_items(m) * m->format->size % format->size) {
        wf_raise(vm, WF_EXC_TypeError, "memoryview: length is not a multiple of itemsize");
        return NULL;
    }
    return format;
}

static bool memview_cast(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const unsigned char *p;
    const wf_memoryview *from = memview_of(args[0]);
    wf_value shape = args[2];
    (void)n;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "cast() argument 'format' must be str, not %A", args[1]);
    if (!memview_bytes(vm, from, &p) || !memview_castable(vm, from, shape))
        return false;
    const wf_memory_format *format = memview_cast_format(vm, from, args[1]);
    if (!format)
        return false;
    int64_t bytes = memview_items(from) * from->format->size, lengths[MEMVIEW_DIMENSIONS] = {bytes / format->size};
    size_t count = 1;
    if (!wf_is_unset(shape)) {
        const wf_value *items = wf_is_list(shape) ? wf_list_items(wf_as_list(shape)) : wf_as_tuple(shape)->items;
        count = wf_is_list(shape) ? wf_as_list(shape)->count : wf_as_tuple(shape)->count;
        int64_t wanted = memview_shape(vm, format, items, count, lengths);
        if (wanted < 0)
            return false;
        if (wanted != bytes)
            return wf_raise(vm, WF_EXC_TypeError, "memoryview: product(shape) * itemsize != buffer size");
    }
    wf_memoryview *m = wf_heap_new(vm, WF_KIND_MEMORYVIEW, memview_size((uint32_t)count));
    if (!m)
        return false;
    m->owner = from->owner;
    m->start = from->start;
    m->readonly = from->readonly;
    m->format = format;
    m->prefixed = wf_as_str(args[1])->nbytes == 2;
    m->dimensions = (uint32_t)count;
    int64_t step = format->size;
    for (size_t d = count; d-- > 0; step *= lengths[d]) {
        m->sizes[d] = lengths[d];
        m->sizes[count + d] = step;
    }
    return memview_result(m, out);
>>>>>>> Stashed changes
}

static const wf_native_row memview_methods[] = {
    {"tobytes", memview_tobytes, "(self, /, order='C')", "Return the data in the buffer as a byte string."},
    {"tolist", memview_tolist, "(self, /)", "Return the data in the buffer as a list of elements."},
    {"hex", memview_hex, "(self, /, sep=<unrepresentable>, bytes_per_sep=1)",
     "Return the data in the buffer as hexadecimal digits."},
    {"release", memview_m_release, "(self, /)",
     "Release the underlying buffer exposed by the memoryview object."},
    {"toreadonly", memview_toreadonly, "(self, /)", "Return a readonly version of the memoryview."},
    {"cast", memview_cast, "(self, /, format, shape=<unrepresentable>)",
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
<<<<<<< Updated upstream
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
=======
static bool memview_number(wf_vm *vm, wf_value self, int64_t number, wf_value *out)
{
    const unsigned char *p;
    *out = wf_fix(number);
    return memview_bytes(vm, memview_of(self), &p);
}
static bool memview_get_nbytes(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_number(vm, self, memview_items(memview_of(self)) * memview_of(self)->format->size, out);
}
static bool memview_get_itemsize(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_number(vm, self, memview_of(self)->format->size, out);
}
static bool memview_get_ndim(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_number(vm, self, memview_of(self)->dimensions, out);
}
static bool memview_get_format(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    const char text[] = {'@', m->format->letter};
    return memview_bytes(vm, m, &p) && wf_str_result(wf_str_new(vm, text + !m->prefixed, 1 + m->prefixed), out);
}
static bool memview_tuple(wf_vm *vm, wf_value self, const int64_t *numbers, size_t count, wf_value *out)
{
    const unsigned char *p;
    wf_tuple *t = memview_bytes(vm, memview_of(self), &p) ? wf_tuple_new(vm, count) : NULL;
    for (size_t i = 0; t && i < count; i++)
        t->items[i] = wf_fix(numbers[i]);
    *out = wf_from_obj(t);
>>>>>>> Stashed changes
    return t != NULL;
}
static bool memview_get_shape(wf_vm *vm, wf_value self, wf_value *out)
{
<<<<<<< Updated upstream
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
=======
    return memview_tuple(vm, self, memview_of(self)->sizes, memview_of(self)->dimensions, out);
}
static bool memview_get_strides(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_tuple(vm, self, memview_strides(memview_of(self)), memview_of(self)->dimensions, out);
}
static bool memview_get_suboffsets(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_tuple(vm, self, NULL, 0, out);
>>>>>>> Stashed changes
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
static bool memview_packing(wf_vm *vm, wf_value self, bool c, bool fortran, wf_value *out)
{
    const wf_memoryview *m = memview_of(self);
    const unsigned char *p;
    *out = wf_bool((c && memview_packed(m, false)) || (fortran && memview_packed(m, true)));
    return memview_bytes(vm, m, &p);
}
static bool memview_get_c_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_packing(vm, self, true, false, out);
}
static bool memview_get_f_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
    return memview_packing(vm, self, false, true, out);
}
static bool memview_get_contiguous(wf_vm *vm, wf_value self, wf_value *out)
{
<<<<<<< Updated upstream
    return memview_get_c_contiguous(vm, self, out) &&
           (wf_same(*out, WF_TRUE) || memview_get_f_contiguous(vm, self, out));
=======
    return memview_packing(vm, self, true, true, out);
>>>>>>> Stashed changes
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
<<<<<<< Updated upstream
    .iter = memview_iter,
=======
    .iter = memview_iterate,
>>>>>>> Stashed changes
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

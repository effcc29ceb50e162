/* Indexing, slicing and iterating strings: from code points to bytes and back. */
#include "object/str_parts.h"

#include "object/iter.h"
#include "object/tuple.h"

enum { CRUMB_STEP = 64 };

/* ---- offsets ---- */

/* The byte offsets of code points 64, 128, ... NULL: out of memory, without an exception. */
static const uint32_t *index_crumbs(wf_vm *vm, wf_str *s, const char *p)
{
    if (!s->crumbs) {
        size_t count = (s->chars - 1) / CRUMB_STEP;
        wf_value pending = vm->exception;
        wf_storage *cell = wf_heap_new_storage(vm, count * sizeof(uint32_t));
        vm->exception = pending;
        if (!cell)
            return NULL;
        uint32_t *crumbs = (uint32_t *)(void *)cell->bytes;
        const char *at = p;
        for (size_t i = 0; i < count; i++) {
            at = wf_utf8_skip(at, CRUMB_STEP);
            crumbs[i] = (uint32_t)(at - p);
        }
        s->crumbs = cell;
        wf_heap_barrier(vm, s);
    }
    return (const uint32_t *)(void *)s->crumbs->bytes;
}

size_t wf_str_offset(wf_vm *vm, wf_str *s, size_t index)
{
    if (wf_str_is_ascii(s))
        return index;
    const char *p = wf_str_data(vm, s);
    size_t left = s->chars - index;
    if (left < CRUMB_STEP) {
        const char *at = p + s->nbytes;
        while (left--)
            at = wf_utf8_back(at);
        return (size_t)(at - p);
    }
    size_t base = 0;
    if (index >= CRUMB_STEP) {
        const uint32_t *crumbs = index_crumbs(vm, s, p);
        if (crumbs) {
            base = crumbs[index / CRUMB_STEP - 1];
            index %= CRUMB_STEP;
        }
    }
    return (size_t)(wf_utf8_skip(p + base, index) - p);
}

size_t wf_str_ordinal(wf_vm *vm, wf_str *s, size_t offset)
{
    if (wf_str_is_ascii(s))
        return offset;
    const char *p = wf_str_data(vm, s);
    if (!s->crumbs || offset < 2 * CRUMB_STEP)
        return wf_utf8_count(p, offset);
    const uint32_t *crumbs = (const uint32_t *)(void *)s->crumbs->bytes;
    size_t low = 0, high = (s->chars - 1) / CRUMB_STEP; /* crumbs at or before the offset */
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (crumbs[middle] <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    size_t base = low ? crumbs[low - 1] : 0;
    return low * CRUMB_STEP + wf_utf8_count(p + base, offset - base);
}

wf_str *wf_str_slice(wf_vm *vm, wf_str *s, size_t start, size_t stop)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return NULL;
    if (start >= stop)
        return wf_str_part(vm, p, 0, 0, WF_STR_ASCII);
    if (start == 0 && stop == s->chars)
        return wf_str_exact(vm, s);
    if (wf_str_is_ascii(s))
        return wf_str_part(vm, p + start, stop - start, stop - start, WF_STR_ASCII);
    size_t from = wf_str_offset(vm, s, start);
    size_t to = stop - start < CRUMB_STEP ? (size_t)(wf_utf8_skip(p + from, stop - start) - p)
                                          : wf_str_offset(vm, s, stop);
    return wf_str_new(vm, p + from, to - from);
}

/* ---- subscripts ---- */

static wf_str *index_steps(wf_vm *vm, wf_str *s, int64_t start, int64_t step, size_t count)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return NULL;
    if (wf_str_is_ascii(s)) {
        if (count <= 1)
            return wf_str_part(vm, p + (count ? start : 0), count, count, WF_STR_ASCII);
        wf_str *made = wf_str_new_blank(vm, count, count, WF_STR_ASCII);
        for (size_t i = 0; made && i < count; i++, start += step)
            made->u.bytes[i] = p[start];
        return made;
    }
    wf_builder b;
    wf_builder_init(&b, vm);
    const char *at = count ? p + wf_str_offset(vm, s, (size_t)start) : p;
    while (count) {
        if (!wf_builder_bytes(&b, at, wf_utf8_step(*at)))
            break;
        if (!--count)
            break;
        if (step > -CRUMB_STEP && step < CRUMB_STEP) {
            for (int64_t i = 0; i < step; i++)
                at += wf_utf8_step(*at);
            for (int64_t i = 0; i > step; i--)
                at = wf_utf8_back(at);
        } else {
            at = p + wf_str_offset(vm, s, (size_t)(start + step));
        }
        start += step;
    }
    return wf_builder_finish(&b);
}

static wf_str *index_char(wf_vm *vm, wf_str *s, int64_t index)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return NULL;
    if (index < 0)
        index += s->chars;
    if (index < 0 || index >= (int64_t)s->chars) {
        wf_raise(vm, WF_EXC_IndexError, "string index out of range");
        return NULL;
    }
    if (wf_str_is_ascii(s))
        return wf_str_part(vm, p + index, 1, 1, WF_STR_ASCII);
    return wf_str_char(vm, wf_utf8_at(p + wf_str_offset(vm, s, (size_t)index)));
}

bool wf_str_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_str *s = wf_as_str(self);
    if (WF_LIKELY(wf_is_fix(key)))
        return wf_str_result(index_char(vm, s, wf_fix_get(key)), out);
    if (wf_is_kind(key, WF_KIND_SLICE)) {
        int64_t start, step;
        size_t count;
        if (!wf_slice_resolve(vm, key, s->chars, &start, &step, &count))
            return false;
        wf_str *part = step == 1 ? wf_str_slice(vm, s, (size_t)start, (size_t)start + count)
                                 : index_steps(vm, s, start, step, count);
        return wf_str_result(part, out);
    }
    int64_t index;
    if (!wf_int_is_index(vm, key))
        return wf_raise(vm, WF_EXC_TypeError, "string indices must be integers, not '%T'", key);
    if (!wf_tuple_check_index(vm, key, "string", &index))
        return false;
    return wf_str_result(index_char(vm, s, index), out);
}

static bool clip_argument(wf_vm *vm, wf_value v, int64_t length, int64_t absent, int64_t *out)
{
    *out = absent;
    if (wf_is_unset(v) || wf_is_none(v))
        return true;
    if (!wf_int_is_index(vm, v))
        return wf_raise(vm, WF_EXC_TypeError,
                        "slice indices must be integers or None or have an __index__ method");
    if (!wf_int_index_clipped(vm, v, out))
        return false;
    if (*out < 0)
        *out = *out < -length ? 0 : *out + length;
    return true;
}

bool wf_str_clip(wf_vm *vm, wf_value start, wf_value end, size_t length, int64_t *from, int64_t *to)
{
    if (!clip_argument(vm, start, (int64_t)length, 0, from) ||
        !clip_argument(vm, end, (int64_t)length, (int64_t)length, to))
        return false;
    if (*to > (int64_t)length)
        *to = (int64_t)length;
    return true;
}

/* ---- the iterator ---- */

typedef struct wf_str_iter {
    wf_object head;
    wf_str *s;     /* NULL once exhausted */
    size_t offset; /* bytes */
} wf_str_iter;

bool wf_str_iterate(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_as_str(self);
    wf_str_iter *it = wf_heap_new(vm, s->nbytes == s->chars ? WF_KIND_STR_ASCII_ITER : WF_KIND_STR_ITER, sizeof *it);
    if (!it)
        return false;
    it->s = s;
    *out = wf_from_obj(it);
    return true;
}

static int str_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str_iter *it = (wf_str_iter *)wf_obj(self);
    if (!it->s)
        return 0;
    if (it->offset >= it->s->nbytes) {
        it->s = NULL;
        return 0;
    }
    const char *p = wf_str_data(vm, it->s);
    if (!p)
        return -1;
    const char *at = p + it->offset;
    wf_str *one = wf_str_char(vm, wf_utf8_next(&at));
    if (!one)
        return -1;
    it->offset = (size_t)(at - p);
    *out = wf_from_obj(one);
    return 1;
}

static bool str_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str_iter *it = (wf_str_iter *)wf_obj(args[0]);
    *out = wf_fix(it->s ? (int64_t)(it->s->chars - wf_str_ordinal(vm, it->s, it->offset)) : 0);
    return true;
}

static bool str_iter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str_iter *it = (wf_str_iter *)wf_obj(args[0]);
    if (it->s)
        return wf_iter_reduce_over(vm, "iter", wf_from_obj(it->s),
                                   wf_fix((int64_t)wf_str_ordinal(vm, it->s, it->offset)), out);
    wf_str *none = wf_str_new_z(vm, "");
    return none && wf_iter_reduce_over(vm, "iter", wf_from_obj(none), WF_UNSET, out);
}
static bool str_iter_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str_iter *it = (wf_str_iter *)wf_obj(args[0]);
    int64_t position;
    if (!wf_iter_position(vm, args[1], 0, it->s ? (int64_t)it->s->chars : 0, &position))
        return false;
    if (it->s)
        it->offset = wf_str_offset(vm, it->s, (size_t)position);
    *out = WF_NONE;
    return true;
}

static bool str_iter_self(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}

static void str_iter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_str_iter *)o)->s);
}

static const wf_slots str_iter_slots = {.iter = str_iter_self, .next = str_iter_next};
static const wf_native_row str_iter_methods[] = {
    {"__length_hint__", str_iter_hint, "(self, /)", "Private method returning an estimate of len(list(it))."},
    {"__reduce__", str_iter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", str_iter_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_native_type str_iter_natives[] = {
    {.name = "str_ascii_iterator",
     .kind = WF_KIND_STR_ASCII_ITER,
     .slots = &str_iter_slots,
     .methods = str_iter_methods,
     .flags = WF_TYPE_FINAL},
    {.name = "str_iterator",
     .kind = WF_KIND_STR_ITER,
     .slots = &str_iter_slots,
     .methods = str_iter_methods,
     .flags = WF_TYPE_FINAL},
};
bool wf_str_iter_start(wf_vm *vm)
{
    for (size_t i = 0; i < sizeof str_iter_natives / sizeof *str_iter_natives; i++) {
        const wf_native_type *def = &str_iter_natives[i];
        vm->kind_infos[def->kind] = (wf_kind_info){.name = def->name, .mark = str_iter_mark};
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, def->kind), def))
            return false;
    }
    return true;
}

/* Searching methods of bytes and bytearray. */
#include "object/bytes_parts.h"

typedef struct octets_window {
    wf_octets hay, needle;
    unsigned char octet; /* an int argument's byte */
    int64_t from, to;
} octets_window;

static bool octets_arguments(wf_vm *vm, const wf_value *args, octets_window *w)
{
    /* The bounds may run __index__; the views are taken after that. */
    if (!wf_str_clip(vm, args[2], args[3], wf_bytes_octets(args[0]).n, &w->from, &w->to) ||
        !wf_bytes_needle(vm, args[1], &w->octet, &w->needle))
        return false;
    w->hay = wf_bytes_octets(args[0]);
    if (w->to > (int64_t)w->hay.n)
        w->to = (int64_t)w->hay.n;
    return true;
}

static bool octets_find(wf_vm *vm, const wf_value *args, bool last, int64_t *index)
{
    octets_window w;
    if (!octets_arguments(vm, args, &w))
        return false;
    *index = -1;
    if (w.from > w.to)
        return true;
    const char *p = (const char *)w.hay.p + w.from, *needle = (const char *)w.needle.p;
    size_t n = (size_t)(w.to - w.from);
    ptrdiff_t at =
        last ? wf_search_rfind(p, n, needle, w.needle.n) : wf_search_find(p, n, needle, w.needle.n);
    if (at >= 0)
        *index = w.from + at;
    return true;
}

#define OCTETS_FIND(name, last, required)                                                                    \
    bool wf_bytes_method_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        int64_t index;                                                                                       \
        (void)n;                                                                                             \
        if (!octets_find(vm, args, last, &index))                                                            \
            return false;                                                                                    \
        *out = wf_fix(index);                                                                                \
        return index >= 0 || !(required) || wf_raise(vm, WF_EXC_ValueError, "subsection not found");         \
    }
OCTETS_FIND(find, false, false)
OCTETS_FIND(rfind, true, false)
OCTETS_FIND(index, false, true)
OCTETS_FIND(rindex, true, true)

bool wf_bytes_method_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    octets_window w;
    if (!octets_arguments(vm, args, &w))
        return false;
    size_t room = w.from <= w.to ? (size_t)(w.to - w.from) : 0, count = 0;
    if (w.from <= w.to)
        count = w.needle.n ? wf_search_count((const char *)w.hay.p + w.from, room, (const char *)w.needle.p,
                                             w.needle.n, SIZE_MAX)
                           : room + 1;
    *out = wf_fix((int64_t)count);
    return true;
}

static bool octets_affixes(wf_vm *vm, const wf_value *args, const char *name, bool end, wf_value *out)
{
    int64_t from, to;
    if (!wf_str_clip(vm, args[2], args[3], wf_bytes_octets(args[0]).n, &from, &to))
        return false;
    bool tuple = wf_is_tuple(args[1]), found = false;
    const wf_value *items = tuple ? wf_as_tuple(args[1])->items : &args[1];
    size_t count = tuple ? wf_as_tuple(args[1])->count : 1;
    for (size_t i = 0; i < count && !found; i++) {
        wf_octets affix;
        if (!tuple && !wf_bytes_is_buffer(vm, items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "%s first arg must be bytes or a tuple of bytes, not %T",
                            name, items[i]);
        if (!wf_bytes_view(vm, items[i], &affix))
            return false;
        wf_octets hay = wf_bytes_octets(args[0]);
        int64_t stop = to < (int64_t)hay.n ? to : (int64_t)hay.n;
        found = from <= stop && affix.n <= (size_t)(stop - from) &&
                memcmp(hay.p + (end ? stop - (int64_t)affix.n : from), affix.p, affix.n) == 0;
    }
    *out = wf_bool(found);
    return true;
}
bool wf_bytes_method_startswith(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_affixes(vm, args, "startswith", false, out);
}
bool wf_bytes_method_endswith(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_affixes(vm, args, "endswith", true, out);
}

/* [from, to) of self; the whole of an exact bytes is itself. */
static bool octets_cut(wf_vm *vm, wf_value self, size_t from, size_t to, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    if (from == 0 && to == o.n && wf_is_exact(self, WF_KIND_BYTES)) {
        *out = self;
        return true;
    }
    return wf_bytes_like(vm, self, o.p + from, to - from, out);
}

bool wf_bytes_method_removeprefix(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets a;
    if (!wf_bytes_view(vm, args[1], &a))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    bool has = a.n <= o.n && memcmp(o.p, a.p, a.n) == 0;
    return octets_cut(vm, args[0], has ? a.n : 0, o.n, out);
}
bool wf_bytes_method_removesuffix(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets a;
    if (!wf_bytes_view(vm, args[1], &a))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    bool has = a.n <= o.n && memcmp(o.p + o.n - a.n, a.p, a.n) == 0;
    return octets_cut(vm, args[0], 0, has ? o.n - a.n : o.n, out);
}

/* ---- replace ---- */

static void octets_replace_between(char *into, wf_octets o, wf_octets with, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        memcpy(into, with.p, with.n);
        into += with.n;
        if (i < o.n)
            *into++ = (char)o.p[i];
    }
    if (count < o.n)
        memcpy(into, o.p + count, o.n - count);
}

bool wf_bytes_method_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t limit = -1;
    wf_octets a, b;
    if ((!wf_is_unset(args[3]) && !wf_int_ssize(vm, args[3], &limit)) ||
        !wf_bytes_view_two(vm, args[1], args[2], &a, &b))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    size_t most = limit < 0 ? SIZE_MAX : (size_t)limit;
    size_t count = a.n              ? wf_search_count((const char *)o.p, o.n, (const char *)a.p, a.n, most)
                   : most < o.n + 1 ? most
                                    : o.n + 1;
    if (!count)
        return octets_cut(vm, args[0], 0, o.n, out);
    if (b.n > a.n && count > (INT64_MAX / 4 - o.n) / (b.n - a.n))
        return wf_raise_memory(vm);
    size_t size = o.n - count * a.n + count * b.n;
    if (!wf_heap_check(vm, size) || !wf_bytes_like(vm, args[0], NULL, size, out))
        return false;
    char *into = (char *)(uintptr_t)wf_bytes_octets(*out).p;
    if (a.n)
        wf_search_replace(into, (const char *)o.p, o.n, (const char *)a.p, a.n, (const char *)b.p, b.n,
                          count);
    else
        octets_replace_between(into, o, b, count);
    return true;
}

/* ---- strip ---- */

static bool octets_strip(wf_vm *vm, const wf_value *args, bool left, bool right, wf_value *out)
{
    wf_octets set = {(const unsigned char *)" \t\n\r\v\f", 6};
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1]) && !wf_bytes_view(vm, args[1], &set))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    size_t from = 0, to = o.n;
    while (left && from < to && memchr(set.p, o.p[from], set.n))
        from++;
    while (right && to > from && memchr(set.p, o.p[to - 1], set.n))
        to--;
    return octets_cut(vm, args[0], from, to, out);
}
bool wf_bytes_method_strip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_strip(vm, args, true, true, out);
}
bool wf_bytes_method_lstrip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_strip(vm, args, true, false, out);
}
bool wf_bytes_method_rstrip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_strip(vm, args, false, true, out);
}

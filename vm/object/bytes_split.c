/* Taking bytes and bytearrays apart. */
#include "object/bytes_parts.h"

typedef struct octets_pieces {
    wf_vm *vm;
    wf_value self;
    wf_octets o;
    wf_list *list;
} octets_pieces;

static bool octets_piece(octets_pieces *w, size_t from, size_t to)
{
    wf_value v;
    return wf_bytes_like(w->vm, w->self, w->o.p + from, to - from, &v) && wf_list_append(w->vm, w->list, v);
}

static bool octets_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool octets_split_blank(octets_pieces *w, size_t limit)
{
    size_t at = 0, n = w->o.n;
    for (;;) {
        while (at < n && octets_space(w->o.p[at]))
            at++;
        if (at >= n)
            return true;
        if (limit-- == 0)
            return octets_piece(w, at, n);
        size_t from = at;
        while (at < n && !octets_space(w->o.p[at]))
            at++;
        if (!octets_piece(w, from, at))
            return false;
    }
}
static bool octets_rsplit_blank(octets_pieces *w, size_t limit)
{
    size_t at = w->o.n;
    for (;;) {
        while (at > 0 && octets_space(w->o.p[at - 1]))
            at--;
        if (at == 0)
            return true;
        if (limit-- == 0)
            return octets_piece(w, 0, at);
        size_t to = at;
        while (at > 0 && !octets_space(w->o.p[at - 1]))
            at--;
        if (!octets_piece(w, at, to))
            return false;
    }
}
static bool octets_split(octets_pieces *w, wf_octets sep, size_t limit)
{
    size_t from = 0;
    while (limit--) {
        ptrdiff_t at = wf_search_find((const char *)w->o.p + from, w->o.n - from, (const char *)sep.p, sep.n);
        if (at < 0)
            break;
        if (!octets_piece(w, from, from + (size_t)at))
            return false;
        from += (size_t)at + sep.n;
    }
    return octets_piece(w, from, w->o.n);
}
static bool octets_rsplit(octets_pieces *w, wf_octets sep, size_t limit)
{
    size_t to = w->o.n;
    while (limit--) {
        ptrdiff_t at = wf_search_rfind((const char *)w->o.p, to, (const char *)sep.p, sep.n);
        if (at < 0)
            break;
        if (!octets_piece(w, (size_t)at + sep.n, to))
            return false;
        to = (size_t)at;
    }
    return octets_piece(w, 0, to);
}

static bool octets_split_any(wf_vm *vm, const wf_value *args, bool backwards, wf_value *out)
{
    int64_t limit = -1;
    wf_octets sep = {NULL, 0};
    bool blank = wf_is_unset(args[1]) || wf_is_none(args[1]);
    if ((!wf_is_unset(args[2]) && !wf_int_ssize(vm, args[2], &limit)) ||
        (!blank && !wf_bytes_view(vm, args[1], &sep)))
        return false;
    if (!blank && !sep.n)
        return wf_raise(vm, WF_EXC_ValueError, "empty separator");
    octets_pieces w = {vm, args[0], wf_bytes_octets(args[0]), wf_list_new(vm, 0)};
    size_t most = limit < 0 ? SIZE_MAX : (size_t)limit;
    if (!w.list || !(blank       ? backwards ? octets_rsplit_blank(&w, most) : octets_split_blank(&w, most)
                           : backwards ? octets_rsplit(&w, sep, most)
                                 : octets_split(&w, sep, most)))
        return false;
    for (size_t i = 0, j = w.list->count; backwards && i + 1 < j; i++) {
        wf_value v = w.list->array->items[i];
        w.list->array->items[i] = w.list->array->items[--j];
        w.list->array->items[j] = v;
    }
    *out = wf_from_obj(w.list);
    return true;
}
bool wf_bytes_method_split(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_split_any(vm, args, false, out);
}
bool wf_bytes_method_rsplit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_split_any(vm, args, true, out);
}

bool wf_bytes_method_splitlines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int keep = wf_is_unset(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    if (keep < 0)
        return false;
    octets_pieces w = {vm, args[0], wf_bytes_octets(args[0]), wf_list_new(vm, 0)};
    if (!w.list)
        return false;
    for (size_t at = 0; at < w.o.n;) {
        size_t from = at;
        while (at < w.o.n && w.o.p[at] != '\n' && w.o.p[at] != '\r')
            at++;
        size_t to = at;
        if (at < w.o.n)
            at += w.o.p[at] == '\r' && at + 1 < w.o.n && w.o.p[at + 1] == '\n' ? 2 : 1;
        if (!octets_piece(&w, from, keep ? at : to))
            return false;
    }
    *out = wf_from_obj(w.list);
    return true;
}

static bool octets_partition(wf_vm *vm, const wf_value *args, bool last, wf_value *out)
{
    wf_octets sep;
    if (!wf_bytes_view(vm, args[1], &sep))
        return false;
    if (!sep.n)
        return wf_raise(vm, WF_EXC_ValueError, "empty separator");
    wf_octets o = wf_bytes_octets(args[0]);
    ptrdiff_t at = last ? wf_search_rfind((const char *)o.p, o.n, (const char *)sep.p, sep.n)
                        : wf_search_find((const char *)o.p, o.n, (const char *)sep.p, sep.n);
    size_t cut[4] = {0, (size_t)at, (size_t)at + sep.n, o.n};
    if (at < 0) {
        cut[1] = cut[2] = last ? 0 : o.n;
    }
    bool kept = wf_is_bytes(args[0]); /* what cannot change stands for its own copy */
    wf_value parts[3];
    for (int i = 0; i < 3; i++) {
        if (kept && i == 1 && at >= 0)
            parts[1] = args[1];
        else if (kept && at < 0 && i == (last ? 2 : 0))
            parts[i] = args[0];
        else if (!wf_bytes_like(vm, args[0], o.p + cut[i], cut[i + 1] - cut[i], &parts[i]))
            return false;
    }
    wf_tuple *t = wf_tuple_from(vm, parts, 3);
    *out = wf_from_obj(t);
    return t != NULL;
}
bool wf_bytes_method_partition(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_partition(vm, args, false, out);
}
bool wf_bytes_method_rpartition(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return octets_partition(vm, args, true, out);
}

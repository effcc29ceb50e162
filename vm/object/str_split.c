/* Taking strings apart: split, splitlines, partition, strip. */
#include "object/str_parts.h"

/* ---- pieces ---- */

enum { SPLIT_HELD = 16 };

typedef struct split_pieces { /* a list under way, of pieces of one string */
    wf_vm *vm;
    wf_list *list; /* NULL while `held` has room: most lists are short, and are made of the right size at the end */
    size_t count;
    wf_value held[SPLIT_HELD];
    wf_str *s;
    const char *p;
    size_t n;
    bool ascii;
} split_pieces;

static bool split_start(wf_vm *vm, wf_str *s, split_pieces *w)
{
    w->vm = vm;
    w->s = s;
    w->p = wf_str_data(vm, s);
    w->n = s->nbytes;
    w->ascii = wf_str_is_ascii(s);
    w->list = NULL;
    w->count = 0;
    return w->p != NULL;
}

static inline bool split_piece(split_pieces *w, size_t from, size_t to)
{
    wf_str *part = w->ascii ? from == 0 && to == w->n
                                  ? wf_str_exact(w->vm, w->s)
                                  : wf_str_part(w->vm, w->p + from, to - from, to - from, WF_STR_ASCII)
                            : wf_str_cut(w->vm, w->s, from, to);
    if (!part)
        return false;
    if (w->count < SPLIT_HELD) {
        w->held[w->count++] = wf_from_obj(part);
        return true;
    }
    if (!w->list && !(w->list = wf_list_from(w->vm, w->held, SPLIT_HELD)))
        return false;
    return wf_list_append(w->vm, w->list, wf_from_obj(part));
}

static bool split_finish(split_pieces *w, bool ok, bool backwards, wf_value *out)
{
    wf_list *l = !ok ? NULL : w->list ? w->list : wf_list_from(w->vm, w->held, w->count);
    *out = wf_from_obj(l);
    if (!l)
        return false;
    for (size_t i = 0, j = l->count; backwards && i + 1 < j; i++) {
        wf_value v = l->array->items[i];
        l->array->items[i] = l->array->items[--j];
        l->array->items[j] = v;
    }
    return true;
}

/* ---- split ---- */

static inline bool split_space_next(const char **at)
{
    if ((unsigned char)**at < 0x80)
        return wf_ascii_is(*(*at)++, WF_CLASS_SPACE);
    return wf_unicode_is_space(wf_utf8_next(at));
}
static inline bool split_space_before(const char *at)
{
    return wf_unicode_is_space(wf_utf8_at(wf_utf8_back(at)));
}

/* At blanks. Once the limit is reached the rest is one piece, less the blanks at this end of it. */
static bool split_forward_blank(split_pieces *w, size_t limit)
{
    const char *p = w->p, *end = w->p + w->n, *at = p;
    for (;;) {
        const char *start = at, *stop;
        while (at < end && split_space_next(&at))
            start = at;
        if (start >= end)
            return true;
        if (limit-- == 0)
            return split_piece(w, (size_t)(start - p), w->n);
        for (stop = at; at < end; stop = at)
            if (split_space_next(&at))
                break;
        if (!split_piece(w, (size_t)(start - p), (size_t)(stop - p)))
            return false;
    }
}

static bool split_backward_blank(split_pieces *w, size_t limit)
{
    const char *p = w->p, *at = w->p + w->n;
    for (;;) {
        while (at > p && split_space_before(at))
            at = wf_utf8_back(at);
        if (at == p)
            return true;
        if (limit-- == 0)
            return split_piece(w, 0, (size_t)(at - p));
        const char *stop = at;
        while (at > p && !split_space_before(at))
            at = wf_utf8_back(at);
        if (!split_piece(w, (size_t)(at - p), (size_t)(stop - p)))
            return false;
    }
}

static bool split_forward(split_pieces *w, const wf_text *separator, size_t limit)
{
    size_t from = 0;
    while (limit--) {
        ptrdiff_t at = wf_search_find(w->p + from, w->n - from, separator->p, separator->n);
        if (at < 0)
            break;
        if (!split_piece(w, from, from + (size_t)at))
            return false;
        from += (size_t)at + separator->n;
    }
    return split_piece(w, from, w->n);
}

static bool split_backward(split_pieces *w, const wf_text *separator, size_t limit)
{
    size_t to = w->n;
    while (limit--) {
        ptrdiff_t at = wf_search_rfind(w->p, to, separator->p, separator->n);
        if (at < 0)
            break;
        if (!split_piece(w, (size_t)at + separator->n, to))
            return false;
        to = (size_t)at;
    }
    return split_piece(w, 0, to);
}

static bool split_generic(wf_vm *vm, const wf_value *args, bool backwards, wf_value *out)
{
    int64_t limit = -1;
    split_pieces w;
    wf_text separator = {NULL, 0, 0, false};
    bool blank = wf_is_unset(args[1]) || wf_is_none(args[1]);
    if (!blank && !wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "must be str or None, not %T", args[1]);
    if ((!wf_is_unset(args[2]) && !wf_int_ssize(vm, args[2], &limit)) ||
        (!blank && !wf_str_view(vm, wf_as_str(args[1]), &separator)))
        return false;
    if (!blank && !separator.n)
        return wf_raise(vm, WF_EXC_ValueError, "empty separator");
    if (!split_start(vm, wf_as_str(args[0]), &w))
        return false;
    size_t most = limit < 0 ? SIZE_MAX : (size_t)limit;
    bool ok = blank       ? backwards ? split_backward_blank(&w, most) : split_forward_blank(&w, most)
                    : backwards ? split_backward(&w, &separator, most)
                          : split_forward(&w, &separator, most);
    return split_finish(&w, ok, backwards, out);
}
bool wf_str_method_split(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return split_generic(vm, args, false, out);
}
bool wf_str_method_rsplit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return split_generic(vm, args, true, out);
}

bool wf_str_method_splitlines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int keep = wf_is_unset(args[1]) ? 0 : wf_op_truth(vm, args[1]);
    split_pieces w;
    if (keep < 0 || !split_start(vm, wf_as_str(args[0]), &w))
        return false;
    bool ok = true;
    for (const char *p = w.p, *end = p + w.n, *at = p; ok && at < end;) {
        const char *start = at, *stop = at;
        while (at < end) {
            if ((unsigned char)(*at - ' ') < 0x80 - ' ') { /* no ASCII character from the blank on ends a line */
                stop = ++at;
                continue;
            }
            stop = at;
            uint32_t c = wf_utf8_next(&at);
            if (wf_unicode_is_break(c)) {
                if (c == '\r' && at < end && *at == '\n')
                    at++;
                break;
            }
            stop = at;
        }
        ok = split_piece(&w, (size_t)(start - p), (size_t)((keep ? at : stop) - p));
    }
    return split_finish(&w, ok, false, out);
}

static bool split_partition(wf_vm *vm, const wf_value *args, bool last, wf_value *out)
{
    wf_str *s = wf_as_str(args[0]);
    wf_text t, separator;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "must be str, not %T", args[1]);
    if (!wf_str_view(vm, s, &t) || !wf_str_view(vm, wf_as_str(args[1]), &separator))
        return false;
    if (!separator.n)
        return wf_raise(vm, WF_EXC_ValueError, "empty separator");
    ptrdiff_t at = last ? wf_search_rfind(t.p, t.n, separator.p, separator.n)
                        : wf_search_find(t.p, t.n, separator.p, separator.n);
    wf_str *parts[3] = {NULL, wf_as_str(args[1]), NULL};
    if (at < 0) {
        wf_str *empty = wf_str_part(vm, "", 0, 0, WF_STR_ASCII);
        parts[0] = last ? empty : s;
        parts[1] = empty;
        parts[2] = last ? s : empty;
    } else {
        parts[0] = wf_str_cut(vm, s, 0, (size_t)at);
        parts[2] = parts[0] ? wf_str_cut(vm, s, (size_t)at + separator.n, t.n) : NULL;
    }
    if (!parts[0] || !parts[1] || !parts[2])
        return false;
    wf_tuple *made = wf_tuple_new(vm, 3);
    if (!made)
        return false;
    for (int i = 0; i < 3; i++)
        made->items[i] = wf_from_obj(parts[i]);
    *out = wf_from_obj(made);
    return true;
}
bool wf_str_method_partition(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return split_partition(vm, args, false, out);
}
bool wf_str_method_rpartition(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return split_partition(vm, args, true, out);
}

/* ---- strip ---- */

enum { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

typedef struct strip_set { /* what is taken off: blanks when text.p is NULL */
    wf_text text;
    uint64_t ascii[2];
} strip_set;

static bool strip_has(const strip_set *set, const char *at)
{
    unsigned char c = (unsigned char)*at;
    if (!set->text.p)
        return c < 0x80 ? wf_ascii_is(*at, WF_CLASS_SPACE) : wf_unicode_is_space(wf_utf8_at(at));
    if (c < 0x80)
        return set->ascii[c >> 6] >> (c & 63) & 1;
    return !set->text.ascii && wf_search_find(set->text.p, set->text.n, at, wf_utf8_step(*at)) >= 0;
}

static bool strip_generic(wf_vm *vm, const wf_value *args, int sides, const char *name, wf_value *out)
{
    wf_str *s = wf_as_str(args[0]);
    strip_set set = {.text = {NULL, 0, 0, false}};
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1])) {
        if (!wf_is_str(args[1]))
            return wf_raise(vm, WF_EXC_TypeError, "%s arg must be None or str", name);
        if (!wf_str_view(vm, wf_as_str(args[1]), &set.text))
            return false;
        for (size_t i = 0; i < set.text.n; i++) {
            unsigned char c = (unsigned char)set.text.p[i];
            if (c < 0x80)
                set.ascii[c >> 6] |= UINT64_C(1) << (c & 63);
        }
    }
    const char *p = wf_str_data(vm, s);
    if (!p)
        return false;
    const char *from = p, *to = p + s->nbytes;
    if (sides & STRIP_LEFT)
        while (from < to && strip_has(&set, from))
            from += wf_utf8_step(*from);
    if (sides & STRIP_RIGHT)
        while (to > from && strip_has(&set, wf_utf8_back(to)))
            to = wf_utf8_back(to);
    return wf_str_result(wf_str_cut(vm, s, (size_t)(from - p), (size_t)(to - p)), out);
}
bool wf_str_method_strip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return strip_generic(vm, args, STRIP_LEFT | STRIP_RIGHT, "strip", out);
}
bool wf_str_method_lstrip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return strip_generic(vm, args, STRIP_LEFT, "lstrip", out);
}
bool wf_str_method_rstrip(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return strip_generic(vm, args, STRIP_RIGHT, "rstrip", out);
}

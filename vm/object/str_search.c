/*
 * Searching: find, count, replace, startswith and their like. Valid UTF-8 holds a valid needle only at the
 * start of a code point, so all of it works on bytes; libc's memmem is linear (two-way, Crochemore and Perrin
 * 1991).
 */
#include "object/bytes_parts.h"
#include "object/str_parts.h"

/* Candidates by their first byte, while these are few: memmem has a price to start with. */
ptrdiff_t wf_search_find(const char *hay, size_t n, const char *needle, size_t m)
{
    if (m > n)
        return -1;
    if (m == 0)
        return 0;
    const char *at = hay, *end = hay + n - m + 1; /* where a match may begin */
    for (int tries = 0; tries < 8; tries++, at++) {
        at = memchr(at, (unsigned char)needle[0], (size_t)(end - at));
        if (!at)
            return -1;
        if (at[m - 1] == needle[m - 1] && (m <= 2 || memcmp(at + 1, needle + 1, m - 2) == 0))
            return at - hay;
    }
    at = memmem(at, (size_t)(end - at) + m - 1, needle, m);
    return at ? at - hay : -1;
}

/* Backwards by brute force while that goes well, else the last of all forward matches. */
ptrdiff_t wf_search_rfind(const char *hay, size_t n, const char *needle, size_t m)
{
    if (m > n)
        return -1;
    size_t compared = 0;
    for (size_t end = n - m + 1; end > 0;) {
        const char *at = m ? memrchr(hay, (unsigned char)needle[0], end) : hay + n;
        if (!at)
            return -1;
        if (m <= 1 || memcmp(at, needle, m) == 0)
            return at - hay;
        end = (size_t)(at - hay);
        compared += m;
        if (compared > 4 * n + 1024)
            break;
    }
    ptrdiff_t last = -1;
    for (const char *at = hay; (at = memmem(at, (size_t)(hay + n - at), needle, m)); at++)
        last = at - hay;
    return last;
}

#define SEARCH_ONES UINT64_C(0x0101010101010101)
static inline uint64_t search_load(const char *p)
{
    uint64_t w;
    memcpy(&w, p, 8);
    return w;
}
static inline uint64_t search_spread(char c)
{
    return (unsigned char)c * SEARCH_ONES;
}
/* A one in each byte that is equal in both words, exactly. */
static inline uint64_t search_matches(uint64_t word, uint64_t spread)
{
    uint64_t x = word ^ spread, low = SEARCH_ONES * 0x7F;
    return ~(((x & low) + low) | x | low) >> 7;
}

size_t wf_search_count(const char *hay, size_t n, const char *needle, size_t m, size_t limit)
{
    size_t count = 0;
    const char *end = hay + n;
    if (m == 1 && limit >= n) {
        for (; end - hay >= 8; hay += 8)
            count += search_matches(search_load(hay), search_spread(*needle)) * SEARCH_ONES >> 56;
        for (; hay < end; hay++)
            count += *hay == *needle;
        return count;
    }
    while (count < limit) {
        ptrdiff_t at = wf_search_find(hay, (size_t)(end - hay), needle, m);
        if (at < 0)
            break;
        hay += at + (ptrdiff_t)m;
        count++;
    }
    return count;
}

/* ---- find, index, count ---- */

typedef struct search_window { /* a string, a needle and the clipped byte range to search */
    wf_text hay, needle;
    size_t from, to;
    bool none; /* the range is empty in the way that not even '' is found */
} search_window;

static bool search_arguments(wf_vm *vm, const wf_value *args, const char *where, search_window *w)
{
    wf_str *s = wf_as_str(args[0]), *needle;
    int64_t from, to;
    if (!wf_str_expect(vm, args[1], where, &needle) ||
        !wf_str_clip(vm, args[2], args[3], s->chars, &from, &to) || !wf_str_view(vm, s, &w->hay) ||
        !wf_str_view(vm, needle, &w->needle))
        return false;
    w->none = from > to;
    if (w->none)
        from = to = 0;
    w->from = from ? wf_str_offset(vm, s, (size_t)from) : 0;
    w->to = to < (int64_t)s->chars ? wf_str_offset(vm, s, (size_t)to) : s->nbytes;
    return true;
}

static bool search_find(wf_vm *vm, const wf_value *args, const char *where, bool last, int64_t *index)
{
    search_window w;
    if (!search_arguments(vm, args, where, &w))
        return false;
    *index = -1;
    if (w.none)
        return true;
    ptrdiff_t at = last ? wf_search_rfind(w.hay.p + w.from, w.to - w.from, w.needle.p, w.needle.n)
                        : wf_search_find(w.hay.p + w.from, w.to - w.from, w.needle.p, w.needle.n);
    if (at >= 0)
        *index = (int64_t)wf_str_ordinal(vm, wf_as_str(args[0]), w.from + (size_t)at);
    return true;
}

bool wf_str_method_find(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t index;
    if (!search_find(vm, args, "find() argument 1", false, &index))
        return false;
    *out = wf_fix(index);
    return true;
}
bool wf_str_method_rfind(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t index;
    if (!search_find(vm, args, "rfind() argument 1", true, &index))
        return false;
    *out = wf_fix(index);
    return true;
}
bool wf_str_method_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t index;
    if (!search_find(vm, args, "index() argument 1", false, &index))
        return false;
    *out = wf_fix(index);
    return index >= 0 || wf_raise(vm, WF_EXC_ValueError, "substring not found");
}
bool wf_str_method_rindex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t index;
    if (!search_find(vm, args, "rindex() argument 1", true, &index))
        return false;
    *out = wf_fix(index);
    return index >= 0 || wf_raise(vm, WF_EXC_ValueError, "substring not found");
}

bool wf_str_method_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    search_window w;
    if (!search_arguments(vm, args, "count() argument 1", &w))
        return false;
    size_t count = 0;
    if (!w.none)
        count = w.needle.n
                    ? wf_search_count(w.hay.p + w.from, w.to - w.from, w.needle.p, w.needle.n, SIZE_MAX)
                    : wf_utf8_count(w.hay.p + w.from, w.to - w.from) + 1;
    *out = wf_fix((int64_t)count);
    return true;
}

/* ---- startswith, endswith ---- */

static bool search_at_edge(wf_vm *vm, const search_window *w, wf_str *affix, bool end, bool *found)
{
    wf_text a;
    if (!wf_str_view(vm, affix, &a))
        return false;
    *found =
        !w->none && a.n <= w->to - w->from && memcmp(w->hay.p + (end ? w->to - a.n : w->from), a.p, a.n) == 0;
    return true;
}

static bool search_affixes(wf_vm *vm, const wf_value *args, const char *name, bool end, wf_value *out)
{
    search_window w;
    bool found = false;
    const wf_value whole[4] = {args[0], args[0], args[2], args[3]};
    if (!search_arguments(vm, whole, name, &w))
        return false;
    if (wf_is_str(args[1])) {
        if (!search_at_edge(vm, &w, wf_as_str(args[1]), end, &found))
            return false;
    } else if (wf_is_tuple(args[1])) {
        wf_tuple *t = wf_as_tuple(args[1]);
        for (size_t i = 0; i < t->count && !found; i++) {
            if (!wf_is_str(t->items[i]))
                return wf_raise(vm, WF_EXC_TypeError, "tuple for %s must only contain str, not %T", name,
                                t->items[i]);
            if (!search_at_edge(vm, &w, wf_as_str(t->items[i]), end, &found))
                return false;
        }
    } else {
        return wf_raise(vm, WF_EXC_TypeError, "%s first arg must be str or a tuple of str, not %T", name,
                        args[1]);
    }
    *out = wf_bool(found);
    return true;
}
bool wf_str_method_startswith(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return search_affixes(vm, args, "startswith", false, out);
}
bool wf_str_method_endswith(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return search_affixes(vm, args, "endswith", true, out);
}

bool wf_str_method_removeprefix(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_as_str(args[0]), *affix;
    wf_text a, t;
    if (!wf_str_expect(vm, args[1], "removeprefix() argument", &affix) || !wf_str_view(vm, s, &t) ||
        !wf_str_view(vm, affix, &a))
        return false;
    bool has = a.n <= t.n && memcmp(t.p, a.p, a.n) == 0;
    return wf_str_result(wf_str_cut(vm, s, has ? a.n : 0, t.n), out);
}
bool wf_str_method_removesuffix(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_as_str(args[0]), *affix;
    wf_text a, t;
    if (!wf_str_expect(vm, args[1], "removesuffix() argument", &affix) || !wf_str_view(vm, s, &t) ||
        !wf_str_view(vm, affix, &a))
        return false;
    bool has = a.n <= t.n && memcmp(t.p + t.n - a.n, a.p, a.n) == 0;
    return wf_str_result(wf_str_cut(vm, s, 0, has ? t.n - a.n : t.n), out);
}

/* ---- replace ---- */

/* Write hay with `count` occurrences of needle replaced. */
void wf_search_replace(char *into, const char *hay, size_t n, const char *needle, size_t m, const char *with,
                       size_t k, size_t count)
{
    const char *end = hay + n;
    if (m == 1 && k == 1) {
        uint64_t from = search_spread(*needle), change = (unsigned char)(*needle ^ *with);
        for (; end - hay >= 8; hay += 8, into += 8) {
            uint64_t word = search_load(hay), matches = search_matches(word, from);
            uint64_t hits = matches * SEARCH_ONES >> 56;
            if (hits > count)
                break;
            count -= hits;
            word ^= matches * change;
            memcpy(into, &word, 8);
        }
        for (; hay < end && count; hay++) {
            bool hit = *hay == *needle;
            *into++ = hit ? *with : *hay;
            count -= hit;
        }
        memcpy(into, hay, (size_t)(end - hay));
        return;
    }
    while (count--) {
        size_t before = (size_t)wf_search_find(hay, (size_t)(end - hay), needle, m);
        memcpy(into, hay, before);
        memcpy(into + before, with, k);
        into += before + k;
        hay += before + m;
    }
    memcpy(into, hay, (size_t)(end - hay));
}

/* The empty needle: `with` before each of the first `count` code points, and at the end when one is left
 * over. */
static wf_str *replace_between(wf_vm *vm, const wf_text *t, const wf_text *with, size_t limit, uint16_t flags)
{
    size_t count = limit < t->chars + 1 ? limit : t->chars + 1;
    if (with->n && count > (UINT32_MAX - t->n) / with->n) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_str *s = wf_str_new_blank(vm, t->n + count * with->n, t->chars + count * with->chars, flags);
    if (!s)
        return NULL;
    char *into = s->u.bytes;
    const char *at = t->p, *end = t->p + t->n;
    while (count--) {
        memcpy(into, with->p, with->n);
        into += with->n;
        if (at < end) {
            size_t step = wf_utf8_step(*at);
            memcpy(into, at, step);
            into += step;
            at += step;
        }
    }
    memcpy(into, at, (size_t)(end - at));
    return s;
}

static wf_str *replace_in(wf_vm *vm, wf_str *s, wf_str *needle, wf_str *with, size_t limit)
{
    wf_text t, a, b;
    if (!wf_str_view(vm, s, &t) || !wf_str_view(vm, needle, &a) || !wf_str_view(vm, with, &b))
        return NULL;
    if (limit == 0 || a.n > t.n || (a.n == b.n && memcmp(a.p, b.p, a.n) == 0))
        return wf_str_exact(vm, s);
    uint16_t flags =
        t.ascii && b.ascii ? WF_STR_ASCII : (s->head.flags | with->head.flags) & WF_STR_SURROGATES;
    wf_str *made;
    if (a.n == 0) {
        made = replace_between(vm, &t, &b, limit, flags);
    } else {
        /* Byte for byte nothing depends on how many there are. */
        bool single = a.n == 1 && b.n == 1 && limit >= t.n;
        size_t count = !single                  ? wf_search_count(t.p, t.n, a.p, a.n, limit)
                       : memchr(t.p, *a.p, t.n) ? t.n
                                                : 0;
        if (!count)
            return wf_str_exact(vm, s);
        if (b.n > a.n && count > (UINT32_MAX - t.n) / (b.n - a.n)) {
            wf_raise_memory(vm);
            return NULL;
        }
        size_t n = t.n - count * a.n + count * b.n;
        made = wf_str_new_blank(vm, n, t.chars - count * a.chars + count * b.chars, flags);
        if (made)
            wf_search_replace(made->u.bytes, t.p, t.n, a.p, a.n, b.p, b.n, count);
    }
    /* What was not ASCII may have gone. */
    if (made && (!(flags & WF_STR_ASCII) || made->nbytes <= 1))
        return made->chars == made->nbytes || flags & WF_STR_SURROGATES
                   ? wf_str_new(vm, made->u.bytes, made->nbytes)
                   : made;
    return made;
}

bool wf_str_method_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *needle, *with;
    int64_t limit = -1;
    if (!wf_str_expect(vm, args[1], "replace() argument 1", &needle) ||
        !wf_str_expect(vm, args[2], "replace() argument 2", &with) ||
        (!wf_is_unset(args[3]) && !wf_int_ssize(vm, args[3], &limit)))
        return false;
    return wf_str_result(
        replace_in(vm, wf_as_str(args[0]), needle, with, limit < 0 ? SIZE_MAX : (size_t)limit), out);
}

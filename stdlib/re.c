/*
 * _re: programs of regular expressions and finding what they match. The package re, written in the language, compiles patterns to
 * programs and has the classes that scripts see.
 */
#include "re.h"

#include "object/bytes_parts.h"
#include "object/str_parts.h"
#include "object/unicode.h"

static wf_re_program *re_program_of(wf_value v) { return (wf_re_program *)wf_obj(v); }

/* ---- programs ---- */

/* Words of an instruction, 0: none such. A set's items follow its three words. */
static uint32_t re_length(const uint32_t *w, uint32_t left)
{
    static const uint8_t lengths[WF_RE_OP_COUNT] = {
        [WF_RE_FAIL] = 1, [WF_RE_MATCH] = 1, [WF_RE_CHAR] = 2, [WF_RE_FOLD] = 2, [WF_RE_ANY] = 1, [WF_RE_ALL] = 1,
        [WF_RE_SET] = 3, [WF_RE_AT] = 2, [WF_RE_JUMP] = 2, [WF_RE_SPLIT] = 3, [WF_RE_SAVE] = 2, [WF_RE_LOOP_BEGIN] = 2,
        [WF_RE_LOOP] = 6, [WF_RE_LOOP_MORE] = 4, [WF_RE_SIMPLE] = 5, [WF_RE_REF] = 3, [WF_RE_LOOK] = 4, [WF_RE_LOOK_END] = 1,
        [WF_RE_ATOMIC] = 1, [WF_RE_ATOMIC_END] = 1, [WF_RE_COND] = 3};
    if (w[0] >= WF_RE_OP_COUNT || lengths[w[0]] > left)
        return 0;
    if (w[0] != WF_RE_SET)
        return lengths[w[0]];
    return w[2] > (left - 3) / 3 ? 0 : 3 + 3 * w[2];
}

/* The words of one instruction that name places, groups or loops are in range. `starts` has a bit for each word that begins an instruction. */
static bool re_check_one(const wf_re_program *p, const uint32_t *words, uint32_t at, const unsigned char *starts)
{
    const uint32_t *w = words + at;
#define RE_PLACE(i) (w[i] < p->count && starts[w[i]])
    switch ((wf_re_op)w[0]) {
    case WF_RE_AT: return w[1] <= 8;
    case WF_RE_JUMP: return RE_PLACE(1);
    case WF_RE_SPLIT: return RE_PLACE(1) && RE_PLACE(2);
    case WF_RE_SAVE: return w[1] >= 2 && w[1] < 2 * p->groups;
    case WF_RE_LOOP_BEGIN: return w[1] < p->loops;
    case WF_RE_LOOP:
        return w[1] < p->loops && RE_PLACE(5) &&
               (w[4] != WF_RE_LAZY || (at + 8 < p->count && starts[at + 6] && words[at + 6] == WF_RE_JUMP && starts[at + 8]));
    case WF_RE_LOOP_MORE: return w[1] < p->loops && RE_PLACE(3);
    case WF_RE_SIMPLE: return RE_PLACE(4) && (w[5] >= WF_RE_CHAR && w[5] <= WF_RE_SET) && w[2] <= w[3];
    case WF_RE_REF: return w[1] < p->groups;
    case WF_RE_LOOK: return RE_PLACE(3);
    case WF_RE_COND: return w[1] < p->groups && RE_PLACE(2);
    default: return true;
    }
#undef RE_PLACE
}

/* A program made by hand cannot lead the matcher astray: every jump goes to an instruction, and the last one is MATCH. */
static bool re_check(wf_vm *vm, const wf_re_program *p, const uint32_t *words)
{
    wf_storage *cell = wf_heap_new_storage(vm, p->count + 1);
    if (!cell)
        return false;
    memset(cell->bytes, 0, p->count + 1);
    uint32_t last = 0;
    for (uint32_t at = 0, n; at < p->count; at += n) {
        n = re_length(words + at, p->count - at);
        if (!n)
            return wf_raise(vm, WF_EXC_RuntimeError, "invalid regular expression program");
        cell->bytes[at] = 1;
        last = at;
    }
    if (!p->count || words[last] != WF_RE_MATCH)
        return wf_raise(vm, WF_EXC_RuntimeError, "invalid regular expression program");
    for (uint32_t at = 0; at < p->count; at += re_length(words + at, p->count - at))
        if (!re_check_one(p, words, at, cell->bytes))
            return wf_raise(vm, WF_EXC_RuntimeError, "invalid regular expression program");
    return true;
}

static bool re_program_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value bound[3];
    int64_t groups, loops, word;
    if (!wf_native_bind_args(vm, "Program", "(words, groups, loops, /)", args, n, kwnames, bound, 3))
        return false;
    if (!wf_is_list(bound[0]) || !wf_int_fits_i64(bound[1], &groups) || !wf_int_fits_i64(bound[2], &loops) || groups < 1 ||
        groups > 1 << 24 || loops < 0 || loops > 1 << 24 || wf_as_list(bound[0])->count > 1 << 26)
        return wf_raise(vm, WF_EXC_ValueError, "invalid regular expression program");
    wf_list *list = wf_as_list(bound[0]);
    size_t count = list->count;
    wf_storage *cell = wf_heap_new_storage(vm, (count + 1) * sizeof(uint32_t));
    *out = cell ? wf_type_new_instance(vm, cls) : WF_UNSET;
    if (wf_is_unset(*out))
        return false;
    uint32_t *words = (uint32_t *)(void *)cell->bytes;
    for (size_t i = 0; i < count; i++) {
        if (!wf_int_fits_i64(list->array->items[i], &word) || word < 0 || word > UINT32_MAX)
            return wf_raise(vm, WF_EXC_ValueError, "invalid regular expression program");
        words[i] = (uint32_t)word;
    }
    wf_re_program *p = re_program_of(*out);
    p->count = (uint32_t)count;
    p->groups = (uint32_t)groups;
    p->loops = (uint32_t)loops;
    p->words = cell;
    wf_heap_barrier(vm, p);
    return re_check(vm, p, words);
}

static void re_program_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_object(vm, ((wf_re_program *)o)->words); }

/* ---- finding ---- */

/* *keep holds on to what the subject's characters lie in. */
static bool re_take_subject(wf_vm *vm, wf_value v, wf_re_subject *s, wf_value *keep)
{
    wf_octets o;
    *keep = v;
    if (!wf_is_str(v)) {
        if (!wf_bytes_peek(vm, v, &o))
            return !wf_is_unset(vm->exception) ? false
                                               : wf_raise(vm, WF_EXC_TypeError, "expected string or bytes-like object, got '%T'", v);
        if (!wf_is_bytes(v)) { /* script code may change it meanwhile */
            wf_bytes *copy = wf_bytes_new(vm, o.p, o.n);
            if (!copy)
                return false;
            *keep = wf_from_obj(copy);
            o.p = copy->data;
        }
        *s = (wf_re_subject){o.p, NULL, o.n};
        return true;
    }
    wf_str *text = wf_as_str(v);
    const char *p = wf_str_data(vm, text);
    if (!p)
        return false;
    if (text->head.flags & WF_STR_ASCII) {
        *s = (wf_re_subject){(const unsigned char *)p, NULL, text->nbytes};
        return true;
    }
    wf_storage *cell = wf_heap_new_storage(vm, (size_t)text->chars * sizeof(uint32_t));
    if (!cell)
        return false;
    uint32_t *wide = (uint32_t *)(void *)cell->bytes;
    for (uint32_t i = 0; i < text->chars; i++)
        wide[i] = wf_utf8_next(&p);
    *s = (wf_re_subject){NULL, wide, text->chars};
    *keep = wf_from_obj(cell);
    return true;
}

/* The places of the groups, and lastindex. */
static wf_tuple *re_marks(wf_vm *vm, const wf_re_program *p, const wf_re_state *m)
{
    const size_t *slots = wf_re_slots(m);
    size_t n = 2 * (size_t)p->groups;
    wf_tuple *t = wf_tuple_new(vm, n + 1);
    if (!t)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        bool whole = slots[i & ~(size_t)1] != SIZE_MAX && slots[i | 1] != SIZE_MAX;
        t->items[i] = whole ? wf_fix((int64_t)slots[i]) : wf_fix(-1);
    }
    t->items[n] = wf_fix(wf_re_last_group(m));
    return t;
}

/* `advance`: the first match is not to be empty where it starts. */
static bool re_collect(wf_vm *vm, const wf_re_program *p, wf_re_state *m, size_t start, size_t end, int mode, int64_t most, bool advance,
                       wf_list *found)
{
    while (start <= end && (most < 0 || (int64_t)found->count < most)) {
        int done = wf_re_run(m, start, end, mode, advance);
        if (done <= 0)
            return done == 0;
        wf_tuple *t = re_marks(vm, p, m);
        if (!t || !wf_list_append(vm, found, wf_from_obj(t)))
            return false;
        const size_t *slots = wf_re_slots(m);
        advance = slots[0] == slots[1];
        start = slots[1];
    }
    return true;
}

static bool re_find(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t start, end, mode, most;
    wf_re_subject subject;
    volatile wf_value keep; /* seen by the collector's scan of the C stack */
    wf_value kept;
    (void)n;
    if (!wf_int_fits_i64(args[2], &start) || !wf_int_fits_i64(args[3], &end) || !wf_int_fits_i64(args[4], &mode) ||
        !wf_int_fits_i64(args[5], &most))
        return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
    const wf_re_program *p = re_program_of(args[0]);
    wf_list *found = wf_list_new(vm, 0);
    if (!found || !re_take_subject(vm, args[1], &subject, &kept))
        return false;
    keep = kept;
    *out = wf_from_obj(found);
    if (start < 0 || end < start || (uint64_t)end > subject.length || most == 0)
        return true;
    wf_re_state *m = wf_re_open(vm, p, &subject);
    if (!m)
        return false;
    bool ok = re_collect(vm, p, m, (size_t)start, (size_t)end, (int)mode, most, wf_is_true(args[6]), found);
    wf_re_close(m);
    (void)keep;
    return ok;
}

/* An index, as far as it fits: what is beyond the ends of a text is at them. */
static bool re_place(wf_vm *vm, wf_value v, int64_t length, int64_t *at)
{
    wf_value number;
    if (!wf_int_fits_i64(v, at)) {
        if (!wf_int_from_any(vm, v, &number))
            return false;
        if (!wf_int_fits_i64(number, at))
            return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C ssize_t");
    }
    *at = *at < 0 ? 0 : *at < length ? *at : length;
    return true;
}

/* Where a search begins and ends: by the characters that are there, whatever a subclass calls its length. */
static bool re_window(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t start, end, length;
    wf_octets o;
    (void)n;
    if (wf_is_str(args[0]))
        length = wf_as_str(args[0])->chars;
    else if (wf_bytes_peek(vm, args[0], &o))
        length = (int64_t)o.n;
    else
        return !wf_is_unset(vm->exception) ? false : wf_raise(vm, WF_EXC_TypeError, "expected string or bytes-like object, got '%T'", args[0]);
    if (!re_place(vm, args[1], length, &start) || !re_place(vm, args[2], length, &end))
        return false;
    wf_tuple *t = wf_tuple_new(vm, 2);
    if (!t)
        return false;
    t->items[0] = wf_fix(start);
    t->items[1] = wf_fix(end);
    *out = wf_from_obj(t);
    return true;
}

/* A piece of the subject: str of a str, bytes of anything else. */
static bool re_cut(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t start, end;
    wf_octets o;
    (void)n;
    if (!wf_int_fits_i64(args[1], &start) || !wf_int_fits_i64(args[2], &end) || start < 0)
        return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
    if (wf_is_str(args[0])) {
        wf_str *s = wf_as_str(args[0]);
        if (end > (int64_t)s->chars)
            end = s->chars;
        if (start == 0 && end == (int64_t)s->chars && wf_is_exact(args[0], WF_KIND_STR)) {
            *out = args[0];
            return true;
        }
        s = start < end ? wf_str_slice(vm, s, (size_t)start, (size_t)end) : vm->empty_str;
        *out = s ? wf_from_obj(s) : WF_UNSET;
        return s != NULL;
    }
    if (!wf_bytes_peek(vm, args[0], &o))
        return !wf_is_unset(vm->exception) ? false : wf_raise(vm, WF_EXC_TypeError, "expected string or bytes-like object");
    if (end > (int64_t)o.n)
        end = (int64_t)o.n;
    wf_bytes *b = start < end ? wf_bytes_new(vm, o.p + start, (size_t)(end - start)) : vm->empty_bytes;
    *out = b ? wf_from_obj(b) : WF_UNSET;
    return b != NULL;
}

static const wf_native_row re_program_methods[] = {
    {"find", re_find, "(self, subject, start, end, mode, most, advance=False, /)",
     "Places of the groups of at most so many matches (negative: all), one after another. Modes: 0 at start, 1 anywhere, 2 all of it."},
    {0}};

bool wf_re_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "_re.Program", .mark = re_program_mark};
    static const wf_slots slots = {.make = re_program_make};
    static const wf_native_type type = {.name = "Program",
                                        .module = "_re",
                                        .size = sizeof(wf_re_program),
                                        .slots = &slots,
                                        .methods = re_program_methods,
                                        .flags = WF_TYPE_FINAL};
    static const wf_native_row rows[] = {
        {"cut", re_cut, "(subject, start, end, /)", "A piece of a str as str, of anything like bytes as bytes."},
        {"window", re_window, "(subject, start, end, /)", "The two places, moved into the subject."},
        {0}};
    wf_type *t = wf_native_new_kind(vm, &type, &info);
    return t && wf_dict_set_z(vm, m->dict, "Program", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

/* What treats bytes and bytearrays as ASCII text: case, padding, joining, hexadecimal digits, decoding. */
#include "object/bytes_parts.h"
#include "object/memoryview.h"
#include "object/str_codec.h"

/* ---- case ---- */

static bool octets_map(wf_vm *vm, wf_value self, int mode, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    if (!wf_bytes_like(vm, self, NULL, o.n, out))
        return false;
    wf_case_map_ascii((char *)(uintptr_t)wf_bytes_octets(*out).p, (const char *)o.p, o.n, mode);
    return true;
}
#define OCTETS_MAP(name, mode)                                                                               \
    bool wf_bytes_method_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)n;                                                                                             \
        return octets_map(vm, args[0], mode, out);                                                           \
    }
OCTETS_MAP(lower, 0)
OCTETS_MAP(upper, 1)
OCTETS_MAP(swapcase, 3)
OCTETS_MAP(title, 4)
OCTETS_MAP(capitalize, 5)

static void octets_all(wf_value self, int classes, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    bool all = o.n > 0;
    for (size_t i = 0; all && i < o.n; i++)
        all = wf_unicode_ascii[o.p[i]] & classes;
    *out = wf_bool(all);
}
#define OCTETS_QUESTION(name, classes)                                                                       \
    bool wf_bytes_method_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)vm;                                                                                            \
        (void)n;                                                                                             \
        octets_all(args[0], classes, out);                                                                   \
        return true;                                                                                         \
    }
OCTETS_QUESTION(isalpha, WF_CLASS_ALPHA)
OCTETS_QUESTION(isalnum, WF_CLASS_ALNUM)
OCTETS_QUESTION(isdigit, WF_CLASS_DIGIT)

bool wf_bytes_method_isspace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    wf_octets o = wf_bytes_octets(args[0]);
    bool all = o.n > 0;
    for (size_t i = 0; all && i < o.n; i++)
        all = o.p[i] == ' ' || (o.p[i] >= '\t' && o.p[i] <= '\r');
    *out = wf_bool(all);
    return true;
}
bool wf_bytes_method_isascii(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    wf_octets o = wf_bytes_octets(args[0]);
    *out = wf_bool(wf_utf8_is_ascii((const char *)o.p, o.n));
    return true;
}

static void octets_one_case(wf_value self, int wanted, int unwanted, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    int seen = 0;
    for (size_t i = 0; i < o.n; i++)
        seen |= wf_unicode_ascii[o.p[i]];
    *out = wf_bool(seen & wanted && !(seen & unwanted));
}
bool wf_bytes_method_islower(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    octets_one_case(args[0], WF_CLASS_LOWER, WF_CLASS_UPPER, out);
    return true;
}
bool wf_bytes_method_isupper(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    octets_one_case(args[0], WF_CLASS_UPPER, WF_CLASS_LOWER, out);
    return true;
}
bool wf_bytes_method_istitle(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    wf_octets o = wf_bytes_octets(args[0]);
    bool cased = false, in_word = false, good = true;
    for (size_t i = 0; good && i < o.n; i++) {
        int class = wf_unicode_ascii[o.p[i]] & WF_CLASS_ALPHA;
        good = !class || in_word == (class == WF_CLASS_LOWER);
        cased |= class != 0;
        in_word = class != 0;
    }
    *out = wf_bool(good && cased);
    return true;
}

/* ---- padding ---- */

static bool octets_pad(wf_vm *vm, wf_value self, int64_t left, int64_t right, int fill, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    if (left <= 0 && right <= 0 && wf_is_exact(self, WF_KIND_BYTES)) {
        *out = self;
        return true;
    }
    size_t before = left > 0 ? (size_t)left : 0, after = right > 0 ? (size_t)right : 0;
    if (!wf_heap_check(vm, o.n + before + after) || !wf_bytes_like(vm, self, NULL, o.n + before + after, out))
        return false;
    char *into = (char *)(uintptr_t)wf_bytes_octets(*out).p;
    memset(into, fill, before);
    memcpy(into + before, o.p, o.n);
    memset(into + before + o.n, fill, after);
    return true;
}
static bool octets_pad_arguments(wf_vm *vm, const wf_value *args, const char *name, int64_t *room, int *fill)
{
    int64_t width;
    wf_octets o = {(const unsigned char *)" ", 1};
    if (!wf_int_ssize(vm, args[1], &width))
        return false;
    if (!wf_is_unset(args[2]) &&
        (!(wf_is_bytes(args[2]) || wf_is_bytearray(args[2])) || (o = wf_bytes_octets(args[2])).n != 1))
        return wf_raise(vm, WF_EXC_TypeError, "%s() argument 2 must be a byte string of length 1, not %A",
                        name, args[2]);
    *fill = o.p[0];
    *room = width - (int64_t)wf_bytes_octets(args[0]).n;
    return true;
}
bool wf_bytes_method_ljust(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    int fill;
    return octets_pad_arguments(vm, args, "ljust", &room, &fill) &&
           octets_pad(vm, args[0], 0, room, fill, out);
}
bool wf_bytes_method_rjust(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    int fill;
    return octets_pad_arguments(vm, args, "rjust", &room, &fill) &&
           octets_pad(vm, args[0], room, 0, fill, out);
}
bool wf_bytes_method_center(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    int fill;
    if (!octets_pad_arguments(vm, args, "center", &room, &fill))
        return false;
    int64_t left = room <= 0 ? 0 : room / 2 + (room & ((int64_t)wf_bytes_octets(args[0]).n + room) & 1);
    return octets_pad(vm, args[0], left, room - left, fill, out);
}
bool wf_bytes_method_zfill(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t width;
    if (!wf_int_ssize(vm, args[1], &width))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    int64_t room = width - (int64_t)o.n;
    if (!octets_pad(vm, args[0], room, 0, '0', out))
        return false;
    if (room > 0 && o.n && (o.p[0] == '+' || o.p[0] == '-')) {
        char *into = (char *)(uintptr_t)wf_bytes_octets(*out).p;
        into[0] = (char)o.p[0];
        into[room] = '0';
    }
    return true;
}
bool wf_bytes_method_expandtabs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t tab = 8;
    if (!wf_is_unset(args[1]) && !wf_int_cint(vm, args[1], &tab))
        return false;
    wf_octets o = wf_bytes_octets(args[0]);
    wf_builder b;
    wf_builder_init(&b, vm);
    size_t column = 0;
    for (size_t i = 0; i < o.n; i++) {
        if (o.p[i] == '\t') {
            size_t blanks = tab > 0 ? (size_t)tab - column % (size_t)tab : 0;
            if (!wf_builder_repeat(&b, ' ', blanks))
                return false;
            column += blanks;
            continue;
        }
        column = o.p[i] == '\n' || o.p[i] == '\r' ? 0 : column + 1;
        if (!wf_builder_bytes(&b, (const char *)o.p + i, 1))
            return false;
    }
    return wf_bytes_like(vm, args[0], b.bytes, b.length, out);
}

/* ---- translate ---- */

bool wf_bytes_method_translate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets table = {NULL, 0}, gone = {NULL, 0}, o;
    bool deleted[256] = {false};
    wf_value none = wf_from_obj(vm->empty_bytes), removed = wf_is_unset(args[2]) ? none : args[2];
    if (!wf_bytes_view_two(vm, wf_is_none(args[1]) ? none : args[1], removed, &table, &gone))
        return false;
    if (wf_is_none(args[1]))
        table.p = NULL;
    else if (table.n != 256)
        return wf_raise(vm, WF_EXC_ValueError, "translation table must be 256 characters long");
    for (size_t i = 0; i < gone.n; i++)
        deleted[gone.p[i]] = true;
    o = wf_bytes_octets(args[0]);
    size_t count = 0;
    for (size_t i = 0; i < o.n; i++)
        count += !deleted[o.p[i]];
    if (!wf_bytes_like(vm, args[0], NULL, count, out))
        return false;
    unsigned char *into = (unsigned char *)(uintptr_t)wf_bytes_octets(*out).p;
    for (size_t i = 0; i < o.n; i++)
        if (!deleted[o.p[i]])
            *into++ = table.p ? table.p[o.p[i]] : o.p[i];
    return true;
}
bool wf_bytes_method_maketrans(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets from, to;
    if (!wf_bytes_view_two(vm, args[0], args[1], &from, &to))
        return false;
    if (from.n != to.n)
        return wf_raise(vm, WF_EXC_ValueError, "maketrans arguments must have same length");
    wf_bytes *table = wf_bytes_new(vm, NULL, 256);
    *out = wf_from_obj(table);
    for (size_t i = 0; table && i < 256; i++)
        table->data[i] = (unsigned char)i;
    for (size_t i = 0; table && i < from.n; i++)
        table->data[from.p[i]] = to.p[i];
    return table != NULL;
}

/* ---- join ---- */

bool wf_bytes_method_join(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_list *list = wf_list_new(vm, 0);
    wf_value iterator;
    if (!list)
        return false;
    if (!wf_op_iter(vm, args[1], &iterator)) {
        if (wf_error_is(vm, WF_EXC_TypeError))
            wf_raise(vm, WF_EXC_TypeError, "can only join an iterable");
        return false;
    }
    if (!wf_list_extend(vm, list, iterator))
        return false;
    for (size_t i = 0; i < list->count; i++) { /* first, as it may change the others */
        wf_value taken, item = list->array->items[i];
        int found = wf_buffer_take(vm, item, WF_BUFFER_SIMPLE, &taken);
        if (found < 0)
            return wf_raise(vm, WF_EXC_TypeError, "sequence item %zu: expected a bytes-like object, %T found", i, item);
        if (found)
            wf_heap_store(vm, list->array, &list->array->items[i], taken);
    }
    wf_octets between = wf_bytes_octets(args[0]), piece;
    size_t total = list->count ? between.n * (list->count - 1) : 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!wf_bytes_peek(vm, list->array->items[i], &piece))
            return wf_raise(vm, WF_EXC_TypeError, "sequence item %zu: expected a bytes-like object, %T found",
                            i, list->array->items[i]);
        total += piece.n;
    }
    if (list->count == 1 && wf_is_bytes(args[0]) && wf_is_exact(list->array->items[0], WF_KIND_BYTES)) {
        *out = list->array->items[0];
        return true;
    }
    if (!wf_heap_check(vm, total) || !wf_bytes_like(vm, args[0], NULL, total, out))
        return false;
    char *into = (char *)(uintptr_t)wf_bytes_octets(*out).p;
    for (size_t i = 0; i < list->count; i++) {
        if (i) {
            memcpy(into, between.p, between.n);
            into += between.n;
        }
        if (!wf_bytes_peek(vm, list->array->items[i], &piece))
            return false;
        memcpy(into, piece.p, piece.n);
        into += piece.n;
    }
    return true;
}

/* ---- hexadecimal ---- */

static bool octets_hex_separator(wf_vm *vm, wf_value v, int *sep)
{
    int64_t length;
    wf_octets o;
    *sep = -1;
    if (wf_is_unset(v))
        return true;
    if (!wf_op_length(vm, v, &length))
        return false;
    if (length != 1)
        return wf_raise(vm, WF_EXC_ValueError, "sep must be length 1.");
    if (wf_is_str(v)) {
        const char *p = wf_str_data(vm, wf_as_str(v));
        if (!p)
            return false;
        if (!wf_str_is_ascii(wf_as_str(v)))
            return wf_raise(vm, WF_EXC_ValueError, "sep must be ASCII.");
        *sep = (unsigned char)*p;
        return true;
    }
    if (!wf_is_bytes(v) || !wf_bytes_peek(vm, v, &o))
        return wf_raise(vm, WF_EXC_TypeError, "sep must be str or bytes.");
    if (o.p[0] >= 0x80)
        return wf_raise(vm, WF_EXC_ValueError, "sep must be ASCII.");
    *sep = o.p[0];
    return true;
}

bool wf_bytes_method_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char digits[] = "0123456789abcdef";
    (void)n;
    int sep;
    int64_t group = 1;
    wf_octets o;
    if (!octets_hex_separator(vm, args[1], &sep) ||
        (!wf_is_unset(args[2]) && !wf_int_cint(vm, args[2], &group)) || !wf_bytes_view(vm, args[0], &o))
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    size_t step = group < 0 ? 0 - (size_t)group : (size_t)group;
    for (size_t i = 0; i < o.n; i++) {
        /* Groups count from the right when positive, from the left when negative. */
        bool cut = sep >= 0 && step && i && (group > 0 ? o.n - i : i) % step == 0;
        char text[3] = {(char)sep, digits[o.p[i] >> 4], digits[o.p[i] & 15]};
        if (!wf_builder_bytes(&b, cut ? text : text + 1, cut ? 3 : 2))
            return false;
    }
    return wf_str_result(wf_builder_finish(&b), out);
}

static int octets_hex_digit(char c)
{
    return c >= '0' && c <= '9'                     ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                    : -1;
}

bool wf_bytes_parse_hex(wf_vm *vm, wf_value text, wf_builder *b)
{
    wf_text t;
    if (!wf_is_str(text))
        return wf_raise(vm, WF_EXC_TypeError, "fromhex() argument must be str, not %A", text);
    if (!wf_str_view(vm, wf_as_str(text), &t))
        return false;
    for (size_t i = 0; i < t.n;) {
        if (t.p[i] == ' ' || (t.p[i] >= '\t' && t.p[i] <= '\r')) {
            i++;
            continue;
        }
        int high = octets_hex_digit(t.p[i]),
            low = high < 0 || i + 1 >= t.n ? -1 : octets_hex_digit(t.p[i + 1]);
        if (low < 0)
            return wf_raise(vm, WF_EXC_ValueError,
                            "non-hexadecimal number found in fromhex() arg at position %zu",
                            wf_utf8_count(t.p, high < 0 ? i : i + 1));
        char octet = (char)(high << 4 | low);
        if (!wf_builder_bytes(b, &octet, 1))
            return false;
        i += 2;
    }
    return true;
}

bool wf_bytes_method_decode(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *encoding, *errors;
    wf_octets o = wf_bytes_octets(args[0]);
    return wf_str_codec_argument(vm, args[1], "decode", "encoding", &encoding) &&
           wf_str_codec_argument(vm, args[2], "decode", "errors", &errors) &&
           wf_str_result(wf_str_decode(vm, o.p, o.n, args[0], encoding, errors), out);
}

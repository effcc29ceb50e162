/* Padding, tabs, translation: what lays characters out anew. */
#include "object/str_parts.h"

static wf_str *layout_pad(wf_vm *vm, wf_str *s, int64_t left, int64_t right, uint32_t fill)
{
    wf_text t;
    if (!wf_str_view(vm, s, &t))
        return NULL;
    left = left < 0 ? 0 : left;
    right = right < 0 ? 0 : right;
    if (!left && !right)
        return wf_str_exact(vm, s);
    size_t unit = wf_utf8_size(fill);
    if (left > UINT32_MAX || right > UINT32_MAX || t.n + (size_t)(left + right) * unit > UINT32_MAX) {
        wf_raise_memory(vm);
        return NULL;
    }
    uint16_t flags = t.ascii && fill < 0x80 ? WF_STR_ASCII
                                            : (s->head.flags & WF_STR_SURROGATES) |
                                                  (fill - 0xD800u < 0x800 ? WF_STR_SURROGATES : 0);
    wf_str *made =
        wf_str_new_blank(vm, t.n + (size_t)(left + right) * unit, t.chars + (size_t)(left + right), flags);
    if (!made)
        return NULL;
    char *p = made->u.bytes;
    for (int side = 0; side < 2; side++) {
        size_t count = (size_t)(side ? right : left);
        if (unit == 1)
            memset(p, (int)fill, count);
        else
            for (size_t i = 0; i < count; i++)
                wf_utf8_put(p + i * unit, fill);
        p += count * unit;
        if (!side) {
            memcpy(p, t.p, t.n);
            p += t.n;
        }
    }
    return t.n ? made : wf_str_new(vm, made->u.bytes, made->nbytes); /* a single character is shared */
}

static bool layout_arguments(wf_vm *vm, const wf_value *args, int64_t *room, uint32_t *fill)
{
    int64_t width;
    if (!wf_int_ssize(vm, args[1], &width))
        return false;
    *fill = ' ';
    if (!wf_is_unset(args[2])) {
        if (!wf_is_str(args[2]))
            return wf_raise(vm, WF_EXC_TypeError, "The fill character must be a unicode character, not %T",
                            args[2]);
        if (wf_as_str(args[2])->chars != 1)
            return wf_raise(vm, WF_EXC_TypeError, "The fill character must be exactly one character long");
        const char *p = wf_str_data(vm, wf_as_str(args[2]));
        if (!p)
            return false;
        *fill = wf_utf8_at(p);
    }
    *room = width - (int64_t)wf_as_str(args[0])->chars;
    return true;
}

bool wf_str_method_ljust(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    uint32_t fill;
    return layout_arguments(vm, args, &room, &fill) &&
           wf_str_result(layout_pad(vm, wf_as_str(args[0]), 0, room, fill), out);
}
bool wf_str_method_rjust(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    uint32_t fill;
    return layout_arguments(vm, args, &room, &fill) &&
           wf_str_result(layout_pad(vm, wf_as_str(args[0]), room, 0, fill), out);
}
bool wf_str_method_center(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t room;
    uint32_t fill;
    if (!layout_arguments(vm, args, &room, &fill))
        return false;
    /* An odd one out goes to the left when the width is odd: CPython's rule. */
    int64_t left = room <= 0 ? 0 : room / 2 + (room & ((int64_t)wf_as_str(args[0])->chars + room) & 1);
    return wf_str_result(layout_pad(vm, wf_as_str(args[0]), left, room - left, fill), out);
}

bool wf_str_method_zfill(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_as_str(args[0]);
    int64_t width;
    if (!wf_int_ssize(vm, args[1], &width))
        return false;
    if (width <= (int64_t)s->chars)
        return wf_str_result(wf_str_exact(vm, s), out);
    wf_str *made = layout_pad(vm, s, width - (int64_t)s->chars, 0, '0');
    if (made && s->nbytes) {
        char *p = made->u.bytes, sign = p[width - (int64_t)s->chars];
        if (sign == '+' || sign == '-') {
            p[width - (int64_t)s->chars] = '0';
            p[0] = sign;
        }
    }
    return wf_str_result(made, out);
}

bool wf_str_method_expandtabs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *s = wf_as_str(args[0]);
    int64_t tab = 8;
    wf_text t;
    if ((!wf_is_unset(args[1]) && !wf_int_cint(vm, args[1], &tab)) || !wf_str_view(vm, s, &t))
        return false;
    if (!memchr(t.p, '\t', t.n))
        return wf_str_result(wf_str_exact(vm, s), out);
    wf_builder b;
    wf_builder_init(&b, vm);
    size_t column = 0;
    bool ok = true;
    for (const char *p = t.p, *end = p + t.n; ok && p < end;) {
        if (*p == '\t') {
            size_t blanks = tab > 0 ? (size_t)tab - column % (size_t)tab : 0;
            ok = wf_builder_repeat(&b, ' ', blanks);
            column += blanks;
            p++;
            continue;
        }
        size_t step = wf_utf8_step(*p);
        column = *p == '\n' || *p == '\r' ? 0 : column + 1;
        ok = wf_builder_bytes(&b, p, step);
        p += step;
    }
    return wf_str_result(wf_builder_finish(&b), out);
}

/* ---- translate ---- */

/* What the table says of c: 1 written, 0 the character stays, -1 exception. */
static int translate_one(wf_vm *vm, wf_builder *b, wf_value table, uint32_t c)
{
    wf_value found;
    int64_t code;
    if (wf_is_exact(table, WF_KIND_DICT)) {
        int there = wf_dict_get(vm, wf_as_dict(table), wf_fix(c), &found);
        if (there <= 0)
            return there;
    } else if (!wf_op_getitem(vm, table, wf_fix(c), &found)) {
        if (!wf_error_is(vm, WF_EXC_LookupError))
            return -1;
        wf_error_clear(vm);
        return 0;
    }
    if (wf_is_none(found))
        return 1;
    if (wf_is_str(found))
        return wf_builder_str(b, wf_as_str(found)) ? 1 : -1;
    if (!wf_is_int(found) && !wf_is_bool(found)) {
        wf_raise(vm, WF_EXC_TypeError, "character mapping must return integer, None or str");
        return -1;
    }
    if (!wf_int_fits_i64(found, &code) || code < 0 || code > 0x10FFFF) {
        wf_raise(vm, WF_EXC_ValueError, "character mapping must be in range(0x110000)");
        return -1;
    }
    return wf_builder_char(b, (uint32_t)code) ? 1 : -1;
}

bool wf_str_method_translate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_text t;
    if (!wf_str_view(vm, wf_as_str(args[0]), &t))
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    size_t charged = 0;
    for (const char *p = t.p, *end = p + t.n; p < end;) {
        const char *at = p;
        int done = translate_one(vm, &b, args[1], wf_utf8_next(&p));
        if (done < 0 || (done == 0 && !wf_builder_bytes(&b, at, (size_t)(p - at))))
            return false;
        if ((++charged & 4095) == 0 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return wf_str_result(wf_builder_finish(&b), out);
}

static bool maketrans_of_dict(wf_vm *vm, wf_dict *from, wf_dict *table)
{
    wf_value key, value;
    for (size_t pos = 0; wf_dict_next(from, &pos, &key, &value);) {
        if (wf_is_str(key)) {
            const char *p = wf_str_data(vm, wf_as_str(key));
            if (!p)
                return false;
            if (wf_as_str(key)->chars != 1)
                return wf_raise(vm, WF_EXC_ValueError, "string keys in translate table must be of length 1");
            key = wf_fix(wf_utf8_at(p));
        } else if (!wf_is_int(key) && !wf_is_bool(key)) {
            return wf_raise(vm, WF_EXC_TypeError, "keys in translate table must be strings or integers");
        }
        if (!wf_dict_set(vm, table, key, value))
            return false;
    }
    return true;
}

bool wf_str_method_maketrans(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_dict *table = wf_dict_new(vm, 0);
    if (!table)
        return false;
    *out = wf_from_obj(table);
    if (wf_is_unset(args[1])) {
        if (!wf_is_exact(args[0], WF_KIND_DICT))
            return wf_raise(vm, WF_EXC_TypeError,
                            "if you give only one argument to maketrans it must be a dict");
        return maketrans_of_dict(vm, wf_as_dict(args[0]), table);
    }
    wf_str *to, *gone = NULL;
    wf_text x, y, z;
    if (!wf_str_expect(vm, args[1], "maketrans() argument 2", &to) ||
        (!wf_is_unset(args[2]) && !wf_str_expect(vm, args[2], "maketrans() argument 3", &gone)))
        return false;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError,
                        "first maketrans argument must be a string if there is a second argument");
    if (wf_as_str(args[0])->chars != to->chars)
        return wf_raise(vm, WF_EXC_ValueError, "the first two maketrans arguments must have equal length");
    if (!wf_str_view(vm, wf_as_str(args[0]), &x) || !wf_str_view(vm, to, &y))
        return false;
    for (const char *p = x.p, *q = y.p; p < x.p + x.n;) {
        uint32_t from = wf_utf8_next(&p), with = wf_utf8_next(&q);
        if (!wf_dict_set(vm, table, wf_fix(from), wf_fix(with)))
            return false;
    }
    if (!gone)
        return true;
    if (!wf_str_view(vm, gone, &z))
        return false;
    for (const char *p = z.p; p < z.p + z.n;)
        if (!wf_dict_set(vm, table, wf_fix(wf_utf8_next(&p)), WF_NONE))
            return false;
    return true;
}

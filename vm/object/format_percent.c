/* The `%` operator of str, bytes and bytearray: one engine, which for the latter two writes raw bytes. */
#include "object/bytes_parts.h"
#include "object/number_format.h"

typedef struct percent_job {
    wf_vm *vm;
    bool bytes;
    const char *start, *p, *end; /* the format */
    wf_value arguments;          /* what remains: a tuple or a single value */
    wf_value mapping;            /* unset: none */
    int64_t index, count;        /* of the tuple; a single value counts from -2 to -1 */
    wf_percent how;
    bool plain; /* neither flags nor width nor precision */
    wf_builder *b;
} percent_job;

static bool percent_next(percent_job *j, wf_value *out)
{
    if (j->index >= j->count)
        return wf_raise(j->vm, WF_EXC_TypeError, "not enough arguments for format string");
    *out = j->count < 0 ? j->arguments : wf_as_tuple(j->arguments)->items[j->index];
    j->index++;
    return true;
}

/* %(key): the value becomes the only argument. */
static bool percent_key(percent_job *j)
{
    if (wf_is_unset(j->mapping))
        return wf_raise(j->vm, WF_EXC_TypeError, "format requires a mapping");
    const char *key = ++j->p;
    int depth = 1;
    for (; j->p < j->end; j->p++) {
        if (*j->p == '(')
            depth++;
        else if (*j->p == ')' && --depth == 0)
            break;
    }
    if (depth)
        return wf_raise(j->vm, WF_EXC_ValueError, "incomplete format key");
    size_t n = (size_t)(j->p++ - key);
    void *name = j->bytes ? (void *)wf_bytes_new(j->vm, key, n) : (void *)wf_str_new(j->vm, key, n);
    if (!name || !wf_op_getitem(j->vm, j->mapping, wf_from_obj(name), &j->arguments))
        return false;
    j->index = -2;
    j->count = -1;
    return true;
}

/* A number in the format, or `*`. */
static bool percent_amount(percent_job *j, int64_t limit, const char *too_big, int64_t *out)
{
    *out = 0;
    if (j->p < j->end && *j->p == '*') {
        wf_value v = WF_UNSET;
        j->p++;
        if (!percent_next(j, &v))
            return false;
        if (!wf_is_int(v) && !wf_is_bool(v))
            return wf_raise(j->vm, WF_EXC_TypeError, "* wants int");
        if (!wf_int_fits_i64(v, out) || *out > limit || *out < -limit)
            return wf_raise(j->vm, WF_EXC_OverflowError, "Python int too large to convert to C %s",
                            limit == INT64_MAX ? "ssize_t" : "int");
        return true;
    }
    for (; j->p < j->end && *j->p >= '0' && *j->p <= '9'; j->p++) {
        if (*out > (limit - (*j->p - '0')) / 10)
            return wf_raise(j->vm, WF_EXC_ValueError, "%s too big", too_big);
        *out = *out * 10 + (*j->p - '0');
    }
    return true;
}

/* Flags, width, precision and the length modifier, which means nothing. */
static bool percent_options(percent_job *j)
{
    j->how = (wf_percent){.precision = -1};
    j->plain = j->p < j->end && wf_ascii_is(*j->p, WF_CLASS_ALPHA);
    if (j->plain && *j->p != 'h' && *j->p != 'l' && *j->p != 'L')
        return true;
    for (; j->p < j->end; j->p++) {
        bool *flag = *j->p == '-'   ? &j->how.left
                     : *j->p == '+' ? &j->how.plus
                     : *j->p == ' ' ? &j->how.space
                     : *j->p == '#' ? &j->how.alternate
                     : *j->p == '0' ? &j->how.zero
                                    : NULL;
        if (!flag)
            break;
        *flag = true;
    }
    if (!percent_amount(j, INT64_MAX, "width", &j->how.width))
        return false;
    if (j->how.width < 0) {
        j->how.left = true;
        j->how.width = -j->how.width;
    }
    if (j->p < j->end && *j->p == '.') {
        j->p++;
        if (!percent_amount(j, INT32_MAX, "precision", &j->how.precision))
            return false;
        if (j->how.precision < 0)
            j->how.precision = 0;
    }
    if (j->p < j->end && (*j->p == 'h' || *j->p == 'l' || *j->p == 'L'))
        j->p++;
    return j->p < j->end || wf_raise(j->vm, WF_EXC_ValueError, "incomplete format");
}

/* n bytes that are `chars` long, padded. */
static bool percent_pad(percent_job *j, const char *p, size_t n, size_t chars)
{
    size_t padding = (uint64_t)j->how.width > chars ? (size_t)j->how.width - chars : 0;
    if (padding && !j->how.left && !wf_builder_repeat(j->b, ' ', padding))
        return false;
    return wf_builder_bytes(j->b, p, n) &&
           (!padding || !j->how.left || wf_builder_repeat(j->b, ' ', padding));
}

static bool percent_text(percent_job *j, wf_str *s)
{
    const char *p = s ? wf_str_data(j->vm, s) : NULL;
    if (!p)
        return false;
    size_t chars = s->chars, n = s->nbytes;
    if (j->how.precision >= 0 && (uint64_t)j->how.precision < chars) {
        chars = (size_t)j->how.precision;
        n = wf_str_offset(j->vm, s, chars);
    }
    return percent_pad(j, p, n, chars);
}

/* %s and %b of bytes: a buffer, or what __bytes__ gives. */
static bool percent_octets(percent_job *j, wf_value v)
{
    wf_octets o;
    int buffer = wf_bytes_read(j->vm, v, &o);
    if (buffer < 0)
        return false;
    if (!buffer) {
        wf_value made;
        int found = wf_type_call_special(j->vm, v, wf_name(j->vm, __bytes__), NULL, 0, &made);
        if (found < 0)
            return false;
        if (!found)
            return wf_raise(
                j->vm, WF_EXC_TypeError,
                "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
        if (!wf_is_bytes(made))
            return wf_raise(j->vm, WF_EXC_TypeError, "__bytes__ returned non-bytes (type %T)", made);
        o = (wf_octets){wf_as_bytes(made)->data, wf_as_bytes(made)->length};
    }
    if (j->how.precision >= 0 && (uint64_t)j->how.precision < o.n)
        o.n = (size_t)j->how.precision;
    return percent_pad(j, (const char *)o.p, o.n, o.n);
}

static bool percent_char(percent_job *j, wf_value v)
{
    char text[4];
    int64_t code;
    wf_octets o;
    int64_t limit = j->bytes ? 0x100 : 0x110000;
    if (j->bytes && !wf_is_kind(v, WF_KIND_MEMORYVIEW) && wf_bytes_peek(j->vm, v, &o) && o.n == 1)
        return percent_pad(j, (const char *)o.p, 1, 1);
    if (!j->bytes && wf_is_str(v) && wf_as_str(v)->chars == 1) {
        j->how.precision = -1;
        return percent_text(j, wf_as_str(v));
    }
    if (wf_is_int(v) || wf_is_bool(v) || (!wf_is_float(v) && wf_type_of(j->vm, v)->slots.index)) {
        if (!wf_int_index_clipped(j->vm, v, &code)) {
            if (wf_error_is(j->vm, WF_EXC_TypeError))
                goto refuse;
            return false;
        }
        if (code < 0 || code >= limit)
            return wf_raise(j->vm, WF_EXC_OverflowError, "%%c arg not in range(%s)",
                            j->bytes ? "256" : "0x110000");
        if (j->bytes)
            text[0] = (char)code;
        return percent_pad(j, text, j->bytes ? 1 : wf_utf8_put(text, (uint32_t)code), 1);
    }
refuse:
    return wf_raise(j->vm, WF_EXC_TypeError,
                    j->bytes ? "%%c requires an integer in range(256) or a single byte"
                             : "%%c requires int or char");
}

static bool percent_unknown(percent_job *j, const char *at)
{
    uint32_t c = j->bytes ? (unsigned char)*at : wf_utf8_at(at);
    size_t index = j->bytes ? (size_t)(at - j->start) : wf_utf8_count(j->start, (size_t)(at - j->start));
    return wf_raise(j->vm, WF_EXC_ValueError, "unsupported format character '%c' (0x%x) at index %zu",
                    j->bytes || (c > 30 && c < 127) ? (int)c : '?', (unsigned)c, index);
}

/* bytes % has words of its own for what is no number, or too large a one. */
static bool percent_is_real(percent_job *j, wf_value v)
{
    double d;
    if (wf_float_from(j->vm, v, &d))
        return true;
    wf_error_clear(j->vm);
    return wf_raise(j->vm, WF_EXC_TypeError, "float argument required, not %T", v);
}

static bool percent_directive(percent_job *j)
{
    if (j->p < j->end && *j->p == '%')
        return wf_builder_bytes(j->b, j->p++, 1);
    wf_value v = WF_UNSET;
    if (j->p < j->end && *j->p == '(' && !percent_key(j))
        return false;
    if (!percent_options(j))
        return false;
    const char *at = j->p;
    if (!percent_next(j, &v))
        return false;
    char type = *j->p;
    if (type == 'd' && wf_is_fix(v) && j->plain) {
        j->p++;
        return wf_builder_int(j->b, wf_fix_get(v));
    }
    j->p += j->bytes ? 1 : wf_utf8_step(type);
    switch (type) {
    case 'b': return j->bytes ? percent_octets(j, v) : percent_unknown(j, at);
    case 's': return j->bytes ? percent_octets(j, v) : percent_text(j, wf_op_str(j->vm, v));
    case 'r': return percent_text(j, j->bytes ? wf_str_ascii(j->vm, v) : wf_op_repr(j->vm, v));
    case 'a': return percent_text(j, wf_str_ascii(j->vm, v));
    case 'c': return percent_char(j, v);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return wf_number_percent(j->vm, v, type, &j->how, j->b);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        if (j->bytes && !percent_is_real(j, v))
            return false;
        return wf_number_percent(j->vm, v, type, &j->how, j->b);
    default: return percent_unknown(j, at);
    }
}

static bool percent_run(percent_job *j)
{
    bool tuple = wf_is_tuple(j->arguments);
    j->index = tuple ? 0 : -2;
    j->count = tuple ? (int64_t)wf_as_tuple(j->arguments)->count : -1;
    bool text =
        j->bytes ? wf_is_bytes(j->arguments) || wf_is_bytearray(j->arguments) : wf_is_str(j->arguments);
    j->mapping = !tuple && !text && wf_type_of(j->vm, j->arguments)->slots.getitem ? j->arguments : WF_UNSET;
    while (j->p < j->end) {
        const char *percent = memchr(j->p, '%', (size_t)(j->end - j->p));
        const char *stop = percent ? percent : j->end;
        if (!wf_builder_bytes(j->b, j->p, (size_t)(stop - j->p)))
            return false;
        j->p = stop;
        if (!percent)
            break;
        j->p++;
        if (!percent_directive(j))
            return false;
    }
    if (j->index < j->count && wf_is_unset(j->mapping))
        return wf_raise(j->vm, WF_EXC_TypeError, "not all arguments converted during %s formatting",
                        j->bytes ? "bytes" : "string");
    return true;
}

wf_str *wf_format_percent(wf_vm *vm, wf_str *format, wf_value arguments)
{
    const char *p = wf_str_data(vm, format);
    if (!p)
        return NULL;
    wf_builder b;
    wf_builder_init(&b, vm);
    percent_job j = {
        .vm = vm, .start = p, .p = p, .end = p + format->nbytes, .arguments = arguments, .b = &b};
    return percent_run(&j) ? wf_builder_finish(&b) : NULL;
}

bool wf_format_percent_bytes(wf_vm *vm, const char *format, size_t n, wf_value arguments, wf_builder *b)
{
    percent_job j = {.vm = vm,
                     .bytes = true,
                     .start = format,
                     .p = format,
                     .end = format + n,
                     .arguments = arguments,
                     .b = b};
    return percent_run(&j);
}

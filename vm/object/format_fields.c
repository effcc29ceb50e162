/* str.format: literal text and replacement fields. The parser goes the way of CPython's
 * Objects/stringlib/unicode_format.h, whose messages it gives. */
#include "object/str_parts.h"

typedef struct fields_job {
    wf_vm *vm;
    const wf_value *args; /* NULL: format_map */
    size_t n;
    wf_value keywords; /* kwargs or mapping */
    enum { FIELDS_UNDECIDED, FIELDS_AUTOMATIC, FIELDS_MANUAL } numbering;
    int64_t next; /* automatic number */
} fields_job;

typedef struct fields_span {
    const char *p, *end;
} fields_span;

typedef struct fields_markup { /* one replacement field */
    fields_span name, spec;
    uint32_t conversion; /* 0: none */
    bool nested;         /* the spec has fields of its own */
} fields_markup;

static bool fields_value_error(fields_job *j, const char *message)
{
    return wf_raise(j->vm, WF_EXC_ValueError, "%s", message);
}

/* ---- finding fields ---- */

/* After the opening brace: name, conversion, spec, closing brace. */
static bool fields_parse_markup(fields_job *j, fields_span *in, fields_markup *m)
{
    char c = 0;
    *m = (fields_markup){.name = *in, .spec = *in};
    while (in->p < in->end) {
        c = *in->p++;
        if (c == '{')
            return fields_value_error(j, "unexpected '{' in field name");
        if (c == '[') {
            const char *close = memchr(in->p, ']', (size_t)(in->end - in->p));
            in->p = close ? close : in->end;
        }
        if (c == '}' || c == ':' || c == '!')
            break;
    }
    if (c != '}' && c != ':' && c != '!')
        return fields_value_error(j, "expected '}' before end of string");
    m->name.end = in->p - 1;
    m->spec.p = m->spec.end = in->p;
    if (c == '}')
        return true;
    if (c == '!') {
        if (in->p >= in->end)
            return fields_value_error(j, "end of string while looking for conversion specifier");
        m->conversion = wf_utf8_next(&in->p);
        if (in->p < in->end) {
            c = *in->p++;
            if (c == '}')
                return true;
            if (c != ':')
                return fields_value_error(j, "expected ':' after conversion specifier");
        }
    }
    m->spec.p = in->p;
    for (int depth = 1; in->p < in->end;) {
        c = *in->p++;
        if (c == '{') {
            m->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            m->spec.end = in->p - 1;
            return true;
        }
    }
    return fields_value_error(j, "unmatched '{' in format spec");
}

/* ---- the value of a field ---- */

/* The name as a number: -1 when it is none. */
static bool fields_integer(fields_job *j, fields_span s, int64_t *out)
{
    int64_t value = 0;
    *out = -1;
    if (s.p >= s.end)
        return true;
    while (s.p < s.end) {
        int digit = wf_unicode_decimal_value(wf_utf8_next(&s.p));
        if (digit < 0)
            return true;
        if (value > (INT64_MAX - digit) / 10)
            return fields_value_error(j, "Too many decimal digits in format string");
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

static bool fields_number(fields_job *j, bool automatic, int64_t *index)
{
    if (j->numbering == FIELDS_UNDECIDED)
        j->numbering = automatic ? FIELDS_AUTOMATIC : FIELDS_MANUAL;
    if (j->numbering == FIELDS_MANUAL && automatic)
        return fields_value_error(
            j, "cannot switch from manual field specification to automatic field numbering");
    if (j->numbering == FIELDS_AUTOMATIC && !automatic)
        return fields_value_error(
            j, "cannot switch from automatic field numbering to manual field specification");
    if (automatic)
        *index = j->next++;
    return true;
}

static bool fields_first(fields_job *j, fields_span name, wf_value *out)
{
    int64_t index;
    bool empty = name.p == name.end;
    if (!fields_integer(j, name, &index) || ((empty || index >= 0) && !fields_number(j, empty, &index)))
        return false;
    if (index < 0) {
        wf_str *key = wf_str_new(j->vm, name.p, (size_t)(name.end - name.p));
        if (!key)
            return false;
        if (wf_is_unset(j->keywords))
            return wf_raise_arg(j->vm, WF_EXC_KeyError, wf_from_obj(key));
        return wf_op_getitem(j->vm, j->keywords, wf_from_obj(key), out);
    }
    if (!j->args)
        return fields_value_error(j, "Format string contains positional fields");
    if ((uint64_t)index >= j->n)
        return wf_raise(j->vm, WF_EXC_IndexError,
                        "Replacement index %lld out of range for positional args tuple", (long long)index);
    *out = j->args[index];
    return true;
}

/* One `.name` or `[key]`. */
static bool fields_step(fields_job *j, fields_span *rest, wf_value *value)
{
    char opener = *rest->p++;
    fields_span key = {rest->p, rest->end};
    if (opener == '.') {
        while (rest->p < rest->end && *rest->p != '.' && *rest->p != '[')
            rest->p++;
        key.end = rest->p;
    } else if (opener == '[') {
        key.end = memchr(rest->p, ']', (size_t)(rest->end - rest->p));
        if (!key.end)
            return fields_value_error(j, "Missing ']' in format string");
        rest->p = key.end + 1;
    } else {
        return fields_value_error(j, "Only '.' or '[' may follow ']' in format field specifier");
    }
    if (key.p == key.end)
        return fields_value_error(j, "Empty attribute in format string");
    int64_t index = -1;
    if (opener == '[' && !fields_integer(j, key, &index))
        return false;
    if (index >= 0) {
        wf_value number = wf_int_from_i64(j->vm, index);
        return !wf_is_unset(number) && wf_op_getitem(j->vm, *value, number, value);
    }
    wf_str *text = opener == '.' ? wf_str_intern(j->vm, key.p, (size_t)(key.end - key.p))
                                 : wf_str_new(j->vm, key.p, (size_t)(key.end - key.p));
    if (!text)
        return false;
    return opener == '.' ? wf_attr_get(j->vm, *value, text, value)
                         : wf_op_getitem(j->vm, *value, wf_from_obj(text), value);
}

static bool fields_value(fields_job *j, fields_span name, wf_value *out)
{
    fields_span rest = name;
    while (rest.p < rest.end && *rest.p != '.' && *rest.p != '[')
        rest.p++;
    if (!fields_first(j, (fields_span){name.p, rest.p}, out))
        return false;
    while (rest.p < rest.end)
        if (!fields_step(j, &rest, out))
            return false;
    return true;
}

static bool fields_convert(fields_job *j, uint32_t conversion, wf_value *value)
{
    wf_str *s;
    switch (conversion) {
    case 'r': s = wf_op_repr(j->vm, *value); break;
    case 's': s = wf_op_str(j->vm, *value); break;
    case 'a': s = wf_str_ascii(j->vm, *value); break;
    default:
        if (conversion > 32 && conversion < 127)
            return wf_raise(j->vm, WF_EXC_ValueError, "Unknown conversion specifier %c", (int)conversion);
        return wf_raise(j->vm, WF_EXC_ValueError, "Unknown conversion specifier \\x%x", (unsigned)conversion);
    }
    return wf_str_result(s, value);
}

/* ---- building ---- */

static bool fields_build(fields_job *j, fields_span in, int depth, wf_builder *b);

static bool fields_write(fields_job *j, const fields_markup *m, int depth, wf_builder *b)
{
    wf_value value;
    if (!fields_value(j, m->name, &value) || (m->conversion && !fields_convert(j, m->conversion, &value)))
        return false;
    if (m->spec.p == m->spec.end && wf_is_exact(value, WF_KIND_STR))
        return wf_builder_str(b, wf_as_str(value));
    if (m->spec.p == m->spec.end && wf_is_fix(value))
        return wf_builder_int(b, wf_fix_get(value));
    wf_str *spec;
    if (m->nested) {
        wf_builder inner;
        wf_builder_init(&inner, j->vm);
        spec = fields_build(j, m->spec, depth - 1, &inner) ? wf_builder_finish(&inner) : NULL;
    } else {
        spec = wf_str_new(j->vm, m->spec.p, (size_t)(m->spec.end - m->spec.p));
    }
    if (!spec)
        return false;
    wf_str *text = wf_op_format(j->vm, value, spec);
    return text && wf_builder_str(b, text);
}

/* Specs may hold fields, whose specs may not: two levels. */
static bool fields_build(fields_job *j, fields_span in, int depth, wf_builder *b)
{
    if (depth <= 0)
        return fields_value_error(j, "Max string recursion exceeded");
    while (in.p < in.end) {
        const char *start = in.p;
        while (in.p < in.end && *in.p != '{' && *in.p != '}')
            in.p++;
        if (in.p > start && !wf_builder_bytes(b, start, (size_t)(in.p - start)))
            return false;
        if (in.p >= in.end)
            break;
        char c = *in.p++;
        if (in.p < in.end && *in.p == c) {
            if (!wf_builder_bytes(b, in.p++, 1))
                return false;
            continue;
        }
        if (c == '}')
            return fields_value_error(j, "Single '}' encountered in format string");
        if (in.p >= in.end)
            return fields_value_error(j, "Single '{' encountered in format string");
        fields_markup m;
        if (!fields_parse_markup(j, &in, &m) || !fields_write(j, &m, depth, b))
            return false;
    }
    return true;
}

/* str.format: args and a dict of keywords; str.format_map: args NULL and any mapping. May run script code. */
static wf_str *format_fields(wf_vm *vm, wf_str *format, const wf_value *args, size_t n, wf_value keywords)
{
    fields_job j = {.vm = vm, .args = args, .n = n, .keywords = keywords};
    const char *p = wf_str_data(vm, format);
    wf_builder b;
    wf_builder_init(&b, vm);
    return p && fields_build(&j, (fields_span){p, p + format->nbytes}, 2, &b) ? wf_builder_finish(&b) : NULL;
}

bool wf_str_method_format(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *positional = wf_as_tuple(args[1]);
    return wf_str_result(
        format_fields(vm, wf_as_str(args[0]), positional->items, positional->count, args[2]), out);
}
bool wf_str_method_format_map(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_str_result(format_fields(vm, wf_as_str(args[0]), NULL, 0, args[1]), out);
}

/* repr() and ascii() of strings: CPython's choice of quotes and of what is printed as it is. */
#include "object/str_parts.h"

static bool repr_escape(wf_builder *b, uint32_t c)
{
    static const char hex[] = "0123456789abcdef";
    char text[10] = {'\\'};
    int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    text[1] = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int i = 0; i < digits; i++)
        text[2 + i] = hex[c >> 4 * (digits - 1 - i) & 15];
    return wf_builder_bytes(b, text, 2 + (size_t)digits);
}

static bool str_repr_into(wf_builder *b, wf_str *s, bool ascii)
{
    wf_text t;
    if (!wf_str_view(b->vm, s, &t)) {
        b->failed = true;
        return false;
    }
    char quote = memchr(t.p, '\'', t.n) && !memchr(t.p, '"', t.n) ? '"' : '\'';
    wf_builder_bytes(b, &quote, 1);
    const char *p = t.p, *end = p + t.n, *plain = p; /* [plain, p) waits to be copied */
    while (p < end) {
        const char *at = p;
        if (wf_ascii_is(*p, WF_CLASS_PRINT) && *p != quote && *p != '\\') {
            p++;
            continue;
        }
        uint32_t c = wf_utf8_next(&p);
        if (c >= 0x80 && !ascii && wf_unicode_is_printable(c))
            continue;
        wf_builder_bytes(b, plain, (size_t)(at - plain));
        plain = p;
        if (c == '\n' || c == '\r' || c == '\t' || c == '\\' || c == (unsigned char)quote) {
            char text[2] = {'\\', c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : (char)c};
            wf_builder_bytes(b, text, 2);
        } else {
            repr_escape(b, c);
        }
    }
    wf_builder_bytes(b, plain, (size_t)(end - plain));
    return wf_builder_bytes(b, &quote, 1);
}

wf_str *wf_str_repr(wf_vm *vm, wf_str *s, bool ascii)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    str_repr_into(&b, s, ascii);
    return wf_builder_finish(&b);
}

/* Of a str at once; of anything else what its repr left beyond ASCII is escaped. */
wf_str *wf_str_ascii(wf_vm *vm, wf_value v)
{
    if (wf_is_exact(v, WF_KIND_STR))
        return wf_str_repr(vm, wf_as_str(v), true);
    wf_str *s = wf_op_repr(vm, v);
    wf_text t;
    if (!s || !wf_str_view(vm, s, &t))
        return NULL;
    if (t.ascii)
        return s;
    wf_builder b;
    wf_builder_init(&b, vm);
    for (const char *p = t.p, *end = p + t.n; p < end;) {
        uint32_t c = wf_utf8_next(&p);
        if (!(c < 0x80 ? wf_builder_char(&b, c) : repr_escape(&b, c)))
            break;
    }
    return wf_builder_finish(&b);
}

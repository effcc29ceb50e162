#include "object/str_codec.h"

#include <stdio.h>

typedef struct encode_job {
    wf_vm *vm;
    wf_str *s, *errors_name;
    wf_codec codec;
    wf_codec_errors errors;
    wf_builder b; /* raw bytes */
    const char *p, *end, *at;
    size_t index; /* code point at `at` */
} encode_job;

static const char *encode_name(wf_codec codec)
{
    static const char *const names[] = {"utf-8",     "utf-8",     "ascii",  "latin-1",   "utf-16",
                                        "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};
    return names[codec];
}
static const char *encode_reason(wf_codec codec)
{
    return codec == WF_CODEC_ASCII    ? "ordinal not in range(128)"
           : codec == WF_CODEC_LATIN1 ? "ordinal not in range(256)"
                                      : "surrogates not allowed";
}

static bool encode_can(wf_codec codec, uint32_t c)
{
    if (codec == WF_CODEC_ASCII)
        return c < 0x80;
    return codec == WF_CODEC_LATIN1 ? c < 0x100 : c - 0xD800u >= 0x800;
}

static bool encode_unit(encode_job *j, uint32_t unit, int size, bool big)
{
    char bytes[4];
    for (int i = 0; i < size; i++)
        bytes[big ? size - 1 - i : i] = (char)(unit >> 8 * i);
    return wf_builder_bytes(&j->b, bytes, (size_t)size);
}

/* A code point that the codec can write, or a surrogate that is let pass. */
static bool encode_put(encode_job *j, uint32_t c)
{
    switch (j->codec) {
    case WF_CODEC_UTF8:
    case WF_CODEC_UTF8_SIG: return wf_builder_char(&j->b, c);
    case WF_CODEC_ASCII:
    case WF_CODEC_LATIN1: return encode_unit(j, c, 1, false);
    case WF_CODEC_UTF16:
    case WF_CODEC_UTF16_LE:
    case WF_CODEC_UTF16_BE: {
        bool big = j->codec == WF_CODEC_UTF16_BE;
        if (c < 0x10000)
            return encode_unit(j, c, 2, big);
        c -= 0x10000;
        return encode_unit(j, 0xD800 | c >> 10, 2, big) && encode_unit(j, 0xDC00 | (c & 0x3FF), 2, big);
    }
    default: return encode_unit(j, c, 4, j->codec == WF_CODEC_UTF32_BE);
    }
}

static bool encode_text(encode_job *j, const char *ascii)
{
    while (*ascii)
        if (!encode_put(j, (unsigned char)*ascii++))
            return false;
    return true;
}

/* One code point of a run that cannot be encoded. 1 written, 0 the handler refuses, -1 failed. */
static int encode_handle(encode_job *j, uint32_t c)
{
    char text[16];
    bool surrogate = c - 0xD800u < 0x800;
    switch (j->errors) {
    case WF_ERRORS_IGNORE: return 1;
    case WF_ERRORS_REPLACE: return encode_put(j, '?') ? 1 : -1;
    case WF_ERRORS_BACKSLASH:
        snprintf(text, sizeof text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", (unsigned)c);
        return encode_text(j, text) ? 1 : -1;
    case WF_ERRORS_XML:
        snprintf(text, sizeof text, "&#%u;", (unsigned)c);
        return encode_text(j, text) ? 1 : -1;
    case WF_ERRORS_ESCAPE:
        if (c < 0xDC80 || c > 0xDCFF || j->codec >= WF_CODEC_UTF16)
            return 0;
        return encode_unit(j, c & 0xFF, 1, false) ? 1 : -1;
    case WF_ERRORS_PASS:
        if (!surrogate || j->codec == WF_CODEC_ASCII || j->codec == WF_CODEC_LATIN1)
            return 0;
        return encode_put(j, c) ? 1 : -1;
    default: return 0;
    }
}

static wf_value encode_exception(encode_job *j, size_t end)
{
    return wf_str_codec_exception(j->vm, WF_EXC_UnicodeEncodeError, encode_name(j->codec), wf_from_obj(j->s), j->index, end,
                                  encode_reason(j->codec));
}

static bool encode_raise(encode_job *j, wf_value exception)
{
    return !wf_is_unset(exception) && wf_raise_value(j->vm, exception);
}

static void encode_go_to(encode_job *j, size_t index)
{
    if (index < j->index) {
        j->at = j->p;
        j->index = 0;
    }
    for (; j->index < index; j->index++)
        j->at += wf_utf8_step(*j->at);
}

/* What a handler gave, if it can be written: bytes as whole units of the codec, text as the codec's one-byte characters or ASCII. */
static bool encode_replacement(encode_job *j, wf_value put, wf_value exception)
{
    size_t unit = j->codec >= WF_CODEC_UTF32 ? 4 : j->codec >= WF_CODEC_UTF16 ? 2 : 1;
    if (wf_is_bytes(put)) {
        const wf_bytes *b = wf_as_bytes(put);
        return b->length % unit ? encode_raise(j, exception) : wf_builder_bytes(&j->b, (const char *)b->data, b->length);
    }
    const char *p = wf_str_data(j->vm, wf_as_str(put));
    if (!p)
        return false;
    for (const char *end = p + wf_as_str(put)->nbytes; p < end;) {
        uint32_t c = wf_utf8_next(&p);
        if (c >= (j->codec == WF_CODEC_LATIN1 ? 0x100u : 0x80u))
            return encode_raise(j, exception);
        if (!encode_put(j, c))
            return false;
    }
    return true;
}

/* A handler that the library knows decides about the run up to `end`. */
static bool encode_ask(encode_job *j, size_t end)
{
    size_t at;
    wf_value put, object, e = encode_exception(j, end);
    if (!wf_str_codec_handle(j->vm, j->errors_name, e, &put, &at, &object) || !encode_replacement(j, put, e))
        return false;
    encode_go_to(j, at);
    return true;
}

/* What starts at j->at cannot be encoded. The one- and variable-byte codecs handle the whole run at once, the
 * others one by one. */
static bool encode_error(encode_job *j)
{
    const char *stop = j->at;
    size_t end = j->index;
    while (stop < j->end && !encode_can(j->codec, wf_utf8_at(stop))) {
        stop += wf_utf8_step(*stop);
        end++;
        if (j->codec >= WF_CODEC_UTF16)
            break;
    }
    if (j->errors == WF_ERRORS_OTHER)
        return encode_ask(j, end);
    while (j->at < stop) {
        int done = encode_handle(j, wf_utf8_at(j->at));
        if (done < 0)
            return false;
        if (done == 0)
            return encode_raise(j, encode_exception(j, end));
        j->at += wf_utf8_step(*j->at);
        j->index++;
    }
    return true;
}

static bool encode_run(encode_job *j)
{
    if (j->codec == WF_CODEC_UTF8_SIG && !wf_builder_bytes(&j->b, "\xEF\xBB\xBF", 3))
        return false;
    if ((j->codec == WF_CODEC_UTF16 || j->codec == WF_CODEC_UTF32) && !encode_put(j, 0xFEFF))
        return false;
    while (j->at < j->end) {
        const char *next = j->at;
        uint32_t c = wf_utf8_next(&next);
        if (!encode_can(j->codec, c)) {
            if (!encode_error(j))
                return false;
            continue;
        }
        if (!encode_put(j, c))
            return false;
        j->at = next;
        j->index++;
    }
    return true;
}

bool wf_str_encode(wf_vm *vm, wf_str *s, wf_str *encoding, wf_str *errors, wf_value *out)
{
    encode_job j; /* not by an initialiser, which would clear the builder's room first */
    j.vm = vm;
    j.s = s;
    j.errors_name = errors;
    j.index = 0;
    wf_codec_found found = wf_str_codec_find(vm, encoding, &j.codec);
    if (found == WF_CODEC_FAILED || !wf_str_codec_errors(vm, errors, &j.errors))
        return false;
    if (found == WF_CODEC_FOREIGN)
        return wf_str_codec_foreign(vm, "encode_text", wf_from_obj(s), encoding, errors, out);
    j.p = j.at = wf_str_data(vm, s);
    if (!j.p)
        return false;
    j.end = j.p + s->nbytes;
    wf_bytes *made;
    if ((j.codec == WF_CODEC_UTF8 && !(s->head.flags & WF_STR_SURROGATES)) ||
        ((j.codec == WF_CODEC_ASCII || j.codec == WF_CODEC_LATIN1) && wf_str_is_ascii(s))) {
        made = wf_bytes_new(vm, j.p, s->nbytes);
    } else {
        wf_builder_init(&j.b, vm);
        made = encode_run(&j) ? wf_bytes_new(vm, j.b.bytes, j.b.length) : NULL;
    }
    if (!made && found == WF_CODEC_BY_REGISTRY)
        wf_str_codec_note(vm, "encod", encoding);
    *out = wf_from_obj(made);
    return made != NULL;
}

bool wf_str_check_utf8(wf_vm *vm, wf_str *s)
{
    wf_value ignored;
    return !(s->head.flags & WF_STR_SURROGATES) || wf_str_encode(vm, s, NULL, NULL, &ignored);
}

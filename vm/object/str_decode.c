#include "object/str_codec.h"

#include <stdio.h>

typedef struct decode_job {
    wf_vm *vm;
    wf_value object; /* the bytes, for the exception; unset: made when needed */
    wf_str *errors_name;
    wf_codec codec; /* with a byte order */
    wf_codec_errors errors;
    wf_builder b;
    const unsigned char *p;
    size_t n, at;
} decode_job;

static wf_value decode_exception(decode_job *j, size_t end, const char *reason)
{
    static const char *const names[] = {"utf-8",     "utf-8",     "ascii",     "latin-1",   "utf-16-le",
                                        "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-le", "utf-32-be"};
    if (!wf_is_bytes(j->object)) {
        wf_bytes *copy = wf_bytes_new(j->vm, j->p, j->n);
        if (!copy)
            return WF_UNSET;
        j->object = wf_from_obj(copy);
        j->p = copy->data; /* a handler may change what the bytes came from */
    }
    return wf_str_codec_exception(j->vm, WF_EXC_UnicodeDecodeError, names[j->codec], j->object, j->at, end, reason);
}

static bool decode_raise(decode_job *j, size_t end, const char *reason)
{
    wf_value e = decode_exception(j, end, reason);
    return !wf_is_unset(e) && wf_raise_value(j->vm, e);
}

/* A handler that the library knows: it may even put other bytes into the exception, to be decoded from then on. */
static bool decode_ask(decode_job *j, size_t end, const char *reason)
{
    wf_value put, e = decode_exception(j, end, reason);
    if (!wf_str_codec_handle(j->vm, j->errors_name, e, &put, &j->at, &j->object))
        return false;
    j->p = wf_as_bytes(j->object)->data;
    j->n = wf_as_bytes(j->object)->length;
    return wf_builder_str(&j->b, wf_as_str(put));
}

/* surrogatepass: the surrogate at j->at in the codec's own form; 0: none there. */
static size_t decode_surrogate(const decode_job *j, uint32_t *c)
{
    const unsigned char *p = j->p + j->at;
    size_t left = j->n - j->at, size = 0;
    switch (j->codec) {
    case WF_CODEC_UTF8:
    case WF_CODEC_UTF8_SIG:
        if (left < 3 || p[0] != 0xED || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
            return 0;
        *c = 0xD000u | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
        size = 3;
        break;
    case WF_CODEC_UTF16:
    case WF_CODEC_UTF16_LE:
    case WF_CODEC_UTF16_BE:
        if (left < 2)
            return 0;
        *c = j->codec == WF_CODEC_UTF16_BE ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
        size = 2;
        break;
    case WF_CODEC_UTF32:
    case WF_CODEC_UTF32_LE:
    case WF_CODEC_UTF32_BE:
        if (left < 4)
            return 0;
        *c = j->codec == WF_CODEC_UTF32_BE
                 ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]
                 : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
        size = 4;
        break;
    default: return 0;
    }
    return *c - 0xD800u < 0x800 ? size : 0;
}

/* Bytes [at, end) are wrong: hand them to the handler and go on where it says. */
static bool decode_error(decode_job *j, size_t end, const char *reason)
{
    char text[8];
    switch (j->errors) {
    case WF_ERRORS_IGNORE: break;
    case WF_ERRORS_REPLACE:
        if (!wf_builder_char(&j->b, 0xFFFD))
            return false;
        break;
    case WF_ERRORS_BACKSLASH:
        for (size_t i = j->at; i < end; i++) {
            snprintf(text, sizeof text, "\\x%02x", j->p[i]);
            if (!wf_builder_bytes(&j->b, text, 4))
                return false;
        }
        break;
    case WF_ERRORS_ESCAPE: {
        size_t i = j->at;
        for (; i < end && i - j->at < 4 && j->p[i] >= 0x80; i++)
            if (!wf_builder_char(&j->b, 0xDC00u + j->p[i]))
                return false;
        if (i == j->at)
            return decode_raise(j, end, reason);
        end = i;
        break;
    }
    case WF_ERRORS_PASS: {
        uint32_t c = 0;
        size_t size = decode_surrogate(j, &c);
        if (!size)
            return decode_raise(j, end, reason);
        if (!wf_builder_char(&j->b, c))
            return false;
        end = j->at + size;
        break;
    }
    case WF_ERRORS_XML:
        return wf_raise(j->vm, WF_EXC_TypeError,
                        "don't know how to handle UnicodeDecodeError in error callback");
    case WF_ERRORS_OTHER: return decode_ask(j, end, reason);
    default: return decode_raise(j, end, reason);
    }
    j->at = end;
    return true;
}

/* The length of the valid sequence at p, or 0: then *bad is how many bytes the error covers and *reason why
 * (Unicode's maximal subparts). */
static size_t decode_utf8_one(const unsigned char *p, size_t left, size_t *bad, const char **reason)
{
    unsigned char lead = p[0], low = 0x80, high = 0xBF;
    if (lead < 0x80)
        return 1;
    *bad = 1;
    *reason = "invalid start byte";
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF0)
        low = 0x90;
    else if (lead == 0xF4)
        high = 0x8F;
    for (size_t i = 1; i < size; i++) {
        *bad = i;
        if (i >= left) {
            *reason = "unexpected end of data";
            return 0;
        }
        *reason = "invalid continuation byte";
        if (p[i] < low || p[i] > high)
            return 0;
        low = 0x80;
        high = 0xBF;
    }
    return size;
}

/* How many bytes from p are valid UTF-8. */
static size_t decode_utf8_valid(const unsigned char *p, size_t n)
{
    size_t at = 0, bad;
    const char *reason;
    while (at < n) {
        uint64_t word;
        if (n - at >= 8 && (memcpy(&word, p + at, 8), !(word & UINT64_C(0x8080808080808080)))) {
            at += 8;
            continue;
        }
        size_t size = decode_utf8_one(p + at, n - at, &bad, &reason);
        if (!size)
            break;
        at += size;
    }
    return at;
}

static bool decode_utf8(decode_job *j)
{
    while (j->at < j->n) {
        size_t good = decode_utf8_valid(j->p + j->at, j->n - j->at), bad = 0;
        if (!wf_builder_bytes(&j->b, (const char *)j->p + j->at, good))
            return false;
        j->at += good;
        if (j->at >= j->n)
            break;
        const char *reason = "";
        decode_utf8_one(j->p + j->at, j->n - j->at, &bad, &reason);
        if (!decode_error(j, j->at + bad, reason))
            return false;
    }
    return true;
}

static bool decode_single(decode_job *j)
{
    while (j->at < j->n) {
        unsigned char c = j->p[j->at];
        if (c >= 0x80 && j->codec == WF_CODEC_ASCII) {
            if (!decode_error(j, j->at + 1, "ordinal not in range(128)"))
                return false;
            continue;
        }
        if (!wf_builder_char(&j->b, c))
            return false;
        j->at++;
    }
    return true;
}

static uint32_t decode_unit16(const decode_job *j, size_t at)
{
    const unsigned char *p = j->p + at;
    return j->codec == WF_CODEC_UTF16_BE ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static bool decode_utf16(decode_job *j)
{
    while (j->at < j->n) {
        if (j->n - j->at < 2) {
            if (!decode_error(j, j->n, "truncated data"))
                return false;
            continue;
        }
        uint32_t c = decode_unit16(j, j->at);
        size_t size = 2, end = j->at + 2;
        const char *reason = NULL;
        if (c - 0xDC00u < 0x400) {
            reason = "illegal encoding";
        } else if (c - 0xD800u < 0x400) {
            uint32_t low = j->n - j->at >= 4 ? decode_unit16(j, j->at + 2) : 0;
            if (j->n - j->at < 4) {
                reason = "unexpected end of data";
                end = j->n;
            } else if (low - 0xDC00u >= 0x400) {
                reason = "illegal UTF-16 surrogate";
            } else {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                size = 4;
            }
        }
        if (reason) {
            if (!decode_error(j, end, reason))
                return false;
            continue;
        }
        if (!wf_builder_char(&j->b, c))
            return false;
        j->at += size;
    }
    return true;
}

static bool decode_utf32(decode_job *j)
{
    while (j->at < j->n) {
        const unsigned char *p = j->p + j->at;
        if (j->n - j->at < 4) {
            if (!decode_error(j, j->n, "truncated data"))
                return false;
            continue;
        }
        uint32_t c = j->codec == WF_CODEC_UTF32_BE
                         ? (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]
                         : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
        const char *reason = c - 0xD800u < 0x800 ? "code point in surrogate code point range(0xd800, 0xe000)"
                             : c > 0x10FFFF      ? "code point not in range(0x110000)"
                                                 : NULL;
        if (reason) {
            if (!decode_error(j, j->at + 4, reason))
                return false;
            continue;
        }
        if (!wf_builder_char(&j->b, c))
            return false;
        j->at += 4;
    }
    return true;
}

/* A byte order mark says how the rest is to be read, and is left out. */
static void decode_mark(decode_job *j)
{
    const unsigned char *p = j->p;
    switch (j->codec) {
    case WF_CODEC_UTF8_SIG:
        if (j->n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0)
            j->at = 3;
        break;
    case WF_CODEC_UTF16:
        if (j->n >= 2 && p[0] == 0xFF && p[1] == 0xFE)
            j->at = 2;
        if (j->n >= 2 && p[0] == 0xFE && p[1] == 0xFF) {
            j->at = 2;
            j->codec = WF_CODEC_UTF16_BE;
        }
        break;
    case WF_CODEC_UTF32:
        if (j->n >= 4 && memcmp(p, "\xFF\xFE\0\0", 4) == 0)
            j->at = 4;
        if (j->n >= 4 && memcmp(p, "\0\0\xFE\xFF", 4) == 0) {
            j->at = 4;
            j->codec = WF_CODEC_UTF32_BE;
        }
        break;
    default: break;
    }
}

wf_str *wf_str_decode(wf_vm *vm, const unsigned char *p, size_t n, wf_value object, wf_str *encoding,
                      wf_str *errors)
{
    if (n == 0) /* in any encoding, even an unknown one */
        return vm->empty_str;
    decode_job j; /* not by an initialiser, which would clear the builder's room first */
    j.vm = vm;
    j.object = object;
    j.errors_name = errors;
    j.p = p;
    j.n = n;
    j.at = 0;
    wf_codec_found found = wf_str_codec_find(vm, encoding, &j.codec);
    if (found == WF_CODEC_FAILED || !wf_str_codec_errors(vm, errors, &j.errors))
        return NULL;
    if (found == WF_CODEC_FOREIGN) {
        wf_bytes *copy = wf_is_bytes(object) ? wf_as_bytes(object) : wf_bytes_new(vm, p, n);
        wf_value text;
        return copy && wf_str_codec_foreign(vm, "decode_text", wf_from_obj(copy), encoding, errors, &text) ? wf_as_str(text) : NULL;
    }
    decode_mark(&j);
    bool utf8 = j.codec <= WF_CODEC_UTF8_SIG;
    const char *rest = (const char *)p + j.at;
    if (j.codec <= WF_CODEC_LATIN1 && wf_utf8_is_ascii(rest, n - j.at))
        return wf_str_part(vm, rest, n - j.at, n - j.at, WF_STR_ASCII);
    if (utf8 && decode_utf8_valid(p + j.at, n - j.at) == n - j.at)
        return wf_str_new(vm, rest, n - j.at);
    wf_builder_init(&j.b, vm);
    bool ok = utf8                           ? decode_utf8(&j)
              : j.codec <= WF_CODEC_LATIN1   ? decode_single(&j)
              : j.codec <= WF_CODEC_UTF16_BE ? decode_utf16(&j)
                                             : decode_utf32(&j);
    wf_str *text = ok ? wf_builder_finish(&j.b) : NULL;
    if (!text && found == WF_CODEC_BY_REGISTRY)
        wf_str_codec_note(vm, "decod", encoding);
    return text;
}

wf_str *wf_str_from_host(wf_vm *vm, const char *z)
{
    size_t n = strlen(z);
    if (decode_utf8_valid((const unsigned char *)z, n) == n)
        return wf_str_new(vm, z, n);
    wf_str *handler = wf_str_new_z(vm, "surrogateescape");
    return handler ? wf_str_decode(vm, (const unsigned char *)z, n, WF_NONE, NULL, handler) : NULL;
}

/* repr() of constants, as CPython prints them. */
#include "dump_value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

void wf_writer_init(wf_writer *out, wf_arena *arena, wf_dump_sink sink, void *context)
{
    out->arena = arena;
    out->sink = sink;
    out->context = context;
    out->ok = true;
    out->used = 0;
}

static void writer_flush(wf_writer *out)
{
    if (out->ok && out->used > 0)
        out->ok = out->sink(out->context, out->buffer, out->used);
    out->used = 0;
}

bool wf_writer_finish(wf_writer *out)
{
    writer_flush(out);
    return out->ok;
}

void wf_write_char(wf_writer *out, char c)
{
    if (out->used == sizeof out->buffer)
        writer_flush(out);
    out->buffer[out->used++] = c;
}

void wf_write_bytes(wf_writer *out, const char *bytes, size_t length)
{
    while (length-- > 0)
        wf_write_char(out, *bytes++);
}

void wf_write_text(wf_writer *out, const char *text)
{
    wf_write_bytes(out, text, strlen(text));
}

void wf_write_int(wf_writer *out, long long value)
{
    char text[32];
    snprintf(text, sizeof text, "%lld", value);
    wf_write_text(out, text);
}

static bool is_printable(utf8proc_int32_t c)
{
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return false;
    case UTF8PROC_CATEGORY_ZS: return c == ' ';
    default: return true;
    }
}

/* Decodes one code point of generalised UTF-8, surrogates too; the text is known to be well formed. */
static utf8proc_int32_t decode_point(const unsigned char *at, size_t *size)
{
    if (at[0] < 0x80) {
        *size = 1;
        return at[0];
    }
    *size = at[0] < 0xE0 ? 2 : at[0] < 0xF0 ? 3 : 4;
    utf8proc_int32_t point = at[0] & (0x7F >> *size);
    for (size_t i = 1; i < *size; i++)
        point = (point << 6) | (at[i] & 0x3F);
    return point;
}

/* Python prefers single quotes, unless that would need escapes and double ones would not. */
static char choose_quote(const char *text, size_t length)
{
    bool has_single = length > 0 && memchr(text, '\'', length) != NULL;
    bool has_double = length > 0 && memchr(text, '"', length) != NULL;
    return has_single && !has_double ? '"' : '\'';
}

static bool write_common_escape(wf_writer *out, utf8proc_int32_t c, char quote)
{
    switch (c) {
    case '\n': wf_write_text(out, "\\n"); return true;
    case '\r': wf_write_text(out, "\\r"); return true;
    case '\t': wf_write_text(out, "\\t"); return true;
    case '\\': wf_write_text(out, "\\\\"); return true;
    default:
        if (c != quote)
            return false;
        wf_write_char(out, '\\');
        wf_write_char(out, quote);
        return true;
    }
}

void wf_write_str(wf_writer *out, const char *text, size_t length)
{
    char quote = choose_quote(text, length), escape[16];
    wf_write_char(out, quote);
    for (size_t i = 0, size; i < length; i += size) {
        utf8proc_int32_t c = decode_point((const unsigned char *)text + i, &size);
        if (write_common_escape(out, c, quote))
            continue;
        if (c < 0x80 ? c >= ' ' && c < 0x7F : is_printable(c)) {
            wf_write_bytes(out, text + i, size);
            continue;
        }
        snprintf(escape, sizeof escape,
                 c < 0x100     ? "\\x%02x"
                 : c < 0x10000 ? "\\u%04x"
                               : "\\U%08x",
                 (unsigned)c);
        wf_write_text(out, escape);
    }
    wf_write_char(out, quote);
}

static void write_bytes_literal(wf_writer *out, const char *bytes, size_t length)
{
    char quote = choose_quote(bytes, length), escape[8];
    wf_write_char(out, 'b');
    wf_write_char(out, quote);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (write_common_escape(out, c, quote))
            continue;
        if (c >= ' ' && c < 0x7F) {
            wf_write_char(out, (char)c);
        } else {
            snprintf(escape, sizeof escape, "\\x%02x", c);
            wf_write_text(out, escape);
        }
    }
    wf_write_char(out, quote);
}

/* A long literal in another base, as decimal digits: limbs of nine digits, quadratic, for dumps only. */
static void write_converted(wf_writer *out, const wf_const *value)
{
    size_t limb_count = 1, capacity = value->length / 7 + 2;
    uint32_t *limbs = wf_arena_alloc_zeroed(out->arena, capacity * sizeof *limbs);
    if (limbs == NULL) {
        out->ok = false;
        return;
    }
    for (size_t i = 0; i < value->length; i++) {
        char c = value->text[i];
        uint64_t carry = (uint64_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        for (size_t j = 0; j < limb_count; j++) {
            carry += (uint64_t)limbs[j] * value->base;
            limbs[j] = (uint32_t)(carry % 1000000000u);
            carry /= 1000000000u;
        }
        if (carry > 0)
            limbs[limb_count++] = (uint32_t)carry;
    }
    char text[16];
    snprintf(text, sizeof text, "%u", limbs[limb_count - 1]);
    wf_write_text(out, text);
    while (--limb_count > 0) {
        snprintf(text, sizeof text, "%09u", limbs[limb_count - 1]);
        wf_write_text(out, text);
    }
}

static void write_integer(wf_writer *out, const wf_const *value)
{
    if (value->base != 10) {
        write_converted(out, value);
        return;
    }
    size_t zeros = 0;
    while (zeros + 1 < value->length && value->text[zeros] == '0')
        zeros++;
    wf_write_bytes(out, value->text + zeros, value->length - zeros);
}

/* The shortest digits that read back as the same double; an exponent where Python writes one. */
static void write_double(wf_writer *out, double number, bool point)
{
    char text[48];
    if (isinf(number)) {
        wf_write_text(out, "inf");
        return;
    }
    int precision = 1;
    do
        snprintf(text, sizeof text, "%.*e", precision - 1, number);
    while (strtod(text, NULL) != number && precision++ < 17);
    int exponent = atoi(strchr(text, 'e') + 1);
    if (exponent >= -4 && exponent < 16) {
        int decimals = precision - 1 - exponent;
        snprintf(text, sizeof text, "%.*f", decimals > 0 ? decimals : 0, number);
        wf_write_text(out, text);
        if (point && decimals <= 0)
            wf_write_text(out, ".0");
        return;
    }
    *strchr(text, 'e') = '\0';
    wf_write_text(out, text);
    snprintf(text, sizeof text, "e%+03d", exponent);
    wf_write_text(out, text);
}

void wf_write_const(wf_writer *out, const wf_const *value)
{
    switch ((wf_const_kind)value->kind) {
    case WF_CONST_NONE: wf_write_text(out, "None"); break;
    case WF_CONST_TRUE: wf_write_text(out, "True"); break;
    case WF_CONST_FALSE: wf_write_text(out, "False"); break;
    case WF_CONST_ELLIPSIS: wf_write_text(out, "Ellipsis"); break;
    case WF_CONST_STR: wf_write_str(out, value->text, value->length); break;
    case WF_CONST_BYTES: write_bytes_literal(out, value->text, value->length); break;
    case WF_CONST_INT: write_integer(out, value); break;
    case WF_CONST_FLOAT: write_double(out, strtod(value->text, NULL), true); break;
    case WF_CONST_IMAG:
        write_double(out, strtod(value->text, NULL), false);
        wf_write_char(out, 'j');
        break;
    }
}

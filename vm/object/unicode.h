/*
 * Unicode: properties and case mappings of code points (utf8proc's data, plus what unicode_tables.c adds),
 * and walking generalised UTF-8.
 *
 * Strings hold valid generalised UTF-8 (a lone surrogate is its three bytes), so the walkers check nothing
 * and never read past the last code point. The rules are CPython's (Objects/unicodectype.c, Tools/unicode),
 * the data Unicode 15.1's.
 */
#ifndef WF_UNICODE_H
#define WF_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct wf_code_range {
    uint32_t first, last;
} wf_code_range;
typedef struct wf_special_casing {
    uint32_t code;
    uint16_t upper[3], title[3];
} wf_special_casing;

#define WF_UNICODE_TABLE(name)                                                                               \
    extern const wf_code_range wf_unicode_##name[];                                                          \
    extern const size_t wf_unicode_##name##_count
WF_UNICODE_TABLE(other_lowercase);
WF_UNICODE_TABLE(other_uppercase);
WF_UNICODE_TABLE(other_digit);
WF_UNICODE_TABLE(other_numeric);
WF_UNICODE_TABLE(decimal);
WF_UNICODE_TABLE(other_ignorable);
WF_UNICODE_TABLE(odd_start);
WF_UNICODE_TABLE(odd_part);
extern const wf_special_casing wf_unicode_special[];
extern const size_t wf_unicode_special_count;

/* Classes of the ASCII characters; zero for the other bytes. */
enum {
    WF_CLASS_UPPER = 1,
    WF_CLASS_LOWER = 2,
    WF_CLASS_DIGIT = 4,
    WF_CLASS_SPACE = 8,
    WF_CLASS_BREAK = 16, /* ends a line */
    WF_CLASS_PRINT = 32,
    WF_CLASS_NAME = 64, /* letters, digits, underscore */
    WF_CLASS_ALPHA = WF_CLASS_UPPER | WF_CLASS_LOWER,
    WF_CLASS_ALNUM = WF_CLASS_ALPHA | WF_CLASS_DIGIT,
};
extern const uint8_t wf_unicode_ascii[256];
static inline bool wf_ascii_is(char c, int classes)
{
    return wf_unicode_ascii[(unsigned char)c] & classes;
}

/* Any code point, ASCII included. */
bool wf_unicode_is_alpha(uint32_t c);
bool wf_unicode_is_decimal(uint32_t c);
bool wf_unicode_is_digit(uint32_t c);
bool wf_unicode_is_numeric(uint32_t c);
bool wf_unicode_is_lower(uint32_t c);
bool wf_unicode_is_upper(uint32_t c);
bool wf_unicode_is_title(uint32_t c);
bool wf_unicode_is_cased(uint32_t c);
bool wf_unicode_is_case_ignorable(uint32_t c);
bool wf_unicode_is_space(uint32_t c);
bool wf_unicode_is_break(uint32_t c);
bool wf_unicode_is_printable(uint32_t c);
bool wf_unicode_is_name_start(uint32_t c);
bool wf_unicode_is_name_part(uint32_t c);
int wf_unicode_decimal_value(uint32_t c); /* -1: none */
/* Full mappings without context; the number of code points written to `out`. */
int wf_unicode_to_lower(uint32_t c, uint32_t out[4]);
int wf_unicode_to_upper(uint32_t c, uint32_t out[4]);
int wf_unicode_to_title(uint32_t c, uint32_t out[4]);
int wf_unicode_fold(uint32_t c, uint32_t out[4]);

/* ---- generalised UTF-8 ---- */
static inline size_t wf_utf8_size(uint32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}
/* Bytes of the sequence that begins with this byte. */
static inline size_t wf_utf8_step(char lead)
{
    unsigned char b = (unsigned char)lead;
    return b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
}
static inline size_t wf_utf8_put(char *p, uint32_t c)
{
    if (c < 0x80) {
        p[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        p[0] = (char)(0xC0 | c >> 6);
        p[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        p[0] = (char)(0xE0 | c >> 12);
        p[1] = (char)(0x80 | (c >> 6 & 0x3F));
        p[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    p[0] = (char)(0xF0 | c >> 18);
    p[1] = (char)(0x80 | (c >> 12 & 0x3F));
    p[2] = (char)(0x80 | (c >> 6 & 0x3F));
    p[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}
/* The code point at *at, which moves past it. */
static inline uint32_t wf_utf8_next(const char **at)
{
    const unsigned char *p = (const unsigned char *)*at;
    uint32_t c = p[0];
    if (c < 0x80) {
        *at += 1;
        return c;
    }
    if (c < 0xE0) {
        *at += 2;
        return (c & 0x1F) << 6 | (p[1] & 0x3Fu);
    }
    if (c < 0xF0) {
        *at += 3;
        return (c & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    *at += 4;
    return (c & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}
static inline uint32_t wf_utf8_at(const char *p)
{
    return wf_utf8_next(&p);
}
static inline bool wf_utf8_is_tail(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}
/* The start of the code point that ends before p. */
static inline const char *wf_utf8_back(const char *p)
{
    do
        p--;
    while (wf_utf8_is_tail(*p));
    return p;
}
bool wf_utf8_is_ascii(const char *p, size_t n);
size_t wf_utf8_count(const char *p, size_t n); /* code points in n bytes */
bool wf_utf8_has_surrogates(const char *p, size_t n);
/* Skip `chars` code points, which are there. */
static inline const char *wf_utf8_skip(const char *p, size_t chars)
{
    while (chars--)
        p += wf_utf8_step(*p);
    return p;
}

#endif

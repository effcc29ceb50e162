#include "object/unicode.h"

#include <utf8proc.h>

enum { /* the kinds of ASCII characters */
       ASCII_BLANK = WF_CLASS_SPACE,
       ASCII_END = WF_CLASS_SPACE | WF_CLASS_BREAK,
       ASCII_PUNCTUATION = WF_CLASS_PRINT,
       ASCII_DIGIT = WF_CLASS_PRINT | WF_CLASS_DIGIT | WF_CLASS_NAME,
       ASCII_UPPER = WF_CLASS_PRINT | WF_CLASS_UPPER | WF_CLASS_NAME,
       ASCII_LOWER = WF_CLASS_PRINT | WF_CLASS_LOWER | WF_CLASS_NAME,
};
const uint8_t wf_unicode_ascii[256] = {
    ['\t'] = ASCII_BLANK,
    ['\n' ... '\r'] = ASCII_END,
    [0x1C ... 0x1E] = ASCII_END,
    [0x1F] = ASCII_BLANK,
    [' '] = ASCII_BLANK | WF_CLASS_PRINT,
    ['!' ... '/'] = ASCII_PUNCTUATION,
    ['0' ... '9'] = ASCII_DIGIT,
    [':' ... '@'] = ASCII_PUNCTUATION,
    ['A' ... 'Z'] = ASCII_UPPER,
    ['[' ... '^'] = ASCII_PUNCTUATION,
    ['_'] = WF_CLASS_PRINT | WF_CLASS_NAME,
    ['`'] = ASCII_PUNCTUATION,
    ['a' ... 'z'] = ASCII_LOWER,
    ['{' ... '~'] = ASCII_PUNCTUATION,
};

static bool unicode_in_ranges(const wf_code_range *table, size_t count, uint32_t c)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (table[middle].last < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && table[low].first <= c;
}
#define UNICODE_IN(name, c) unicode_in_ranges(wf_unicode_##name, wf_unicode_##name##_count, c)

/* The general category. utf8proc 2.8 is of Unicode 15.0; the two blocks that 15.1 filled are added here. */
static utf8proc_category_t unicode_category(uint32_t c)
{
    if (c >= 0x2EBF0 && c <= 0x2EE5D)
        return UTF8PROC_CATEGORY_LO;
    if ((c >= 0x2FFC && c <= 0x2FFF) || c == 0x31EF)
        return UTF8PROC_CATEGORY_SO;
    return utf8proc_category((utf8proc_int32_t)c);
}
static bool unicode_has_category(uint32_t c, uint32_t set)
{
    return set >> unicode_category(c) & 1;
}
#define UNICODE_CATEGORY(name) (1u << UTF8PROC_CATEGORY_##name)
#define UNICODE_LETTERS                                                                                      \
    (UNICODE_CATEGORY(LU) | UNICODE_CATEGORY(LL) | UNICODE_CATEGORY(LT) | UNICODE_CATEGORY(LM) |             \
     UNICODE_CATEGORY(LO))

bool wf_unicode_is_alpha(uint32_t c)
{
    return c < 0x80 ? wf_unicode_ascii[c] & WF_CLASS_ALPHA : unicode_has_category(c, UNICODE_LETTERS);
}
bool wf_unicode_is_decimal(uint32_t c)
{
    return c < 0x80 ? wf_unicode_ascii[c] & WF_CLASS_DIGIT : unicode_has_category(c, UNICODE_CATEGORY(ND));
}
bool wf_unicode_is_digit(uint32_t c)
{
    return wf_unicode_is_decimal(c) || (c >= 0x80 && UNICODE_IN(other_digit, c));
}
bool wf_unicode_is_numeric(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_DIGIT;
    return unicode_has_category(c, UNICODE_CATEGORY(ND) | UNICODE_CATEGORY(NL) | UNICODE_CATEGORY(NO)) ||
           UNICODE_IN(other_numeric, c);
}
bool wf_unicode_is_lower(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_LOWER;
    return unicode_has_category(c, UNICODE_CATEGORY(LL)) || UNICODE_IN(other_lowercase, c);
}
bool wf_unicode_is_upper(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_UPPER;
    return unicode_has_category(c, UNICODE_CATEGORY(LU)) || UNICODE_IN(other_uppercase, c);
}
bool wf_unicode_is_title(uint32_t c)
{
    return c >= 0x80 && unicode_has_category(c, UNICODE_CATEGORY(LT));
}
bool wf_unicode_is_cased(uint32_t c)
{
    return wf_unicode_is_lower(c) || wf_unicode_is_upper(c) || wf_unicode_is_title(c);
}
bool wf_unicode_is_case_ignorable(uint32_t c)
{
    if (c < 0x80)
        return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`';
    return unicode_has_category(c, UNICODE_CATEGORY(MN) | UNICODE_CATEGORY(ME) | UNICODE_CATEGORY(CF) |
                                       UNICODE_CATEGORY(LM) | UNICODE_CATEGORY(SK)) ||
           UNICODE_IN(other_ignorable, c);
}
/* Bidirectional class B, S or WS, or category Zs. */
bool wf_unicode_is_space(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_SPACE;
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool wf_unicode_is_break(uint32_t c)
{
    return c < 0x80 ? wf_unicode_ascii[c] & WF_CLASS_BREAK : c == 0x85 || c == 0x2028 || c == 0x2029;
}
bool wf_unicode_is_printable(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_PRINT;
    return !unicode_has_category(c, UNICODE_CATEGORY(CC) | UNICODE_CATEGORY(CF) | UNICODE_CATEGORY(CS) |
                                        UNICODE_CATEGORY(CO) | UNICODE_CATEGORY(CN) | UNICODE_CATEGORY(ZL) |
                                        UNICODE_CATEGORY(ZP) | UNICODE_CATEGORY(ZS));
}
bool wf_unicode_is_name_start(uint32_t c)
{
    if (c < 0x80)
        return (wf_unicode_ascii[c] & (WF_CLASS_NAME | WF_CLASS_DIGIT)) == WF_CLASS_NAME;
    return unicode_has_category(c, UNICODE_LETTERS | UNICODE_CATEGORY(NL)) != UNICODE_IN(odd_start, c);
}
bool wf_unicode_is_name_part(uint32_t c)
{
    if (c < 0x80)
        return wf_unicode_ascii[c] & WF_CLASS_NAME;
    return unicode_has_category(c, UNICODE_LETTERS | UNICODE_CATEGORY(NL) | UNICODE_CATEGORY(MN) |
                                       UNICODE_CATEGORY(MC) | UNICODE_CATEGORY(ND) | UNICODE_CATEGORY(PC)) !=
           UNICODE_IN(odd_part, c);
}

int wf_unicode_decimal_value(uint32_t c)
{
    if (c < 0x80)
        return c >= '0' && c <= '9' ? (int)c - '0' : -1;
    for (size_t i = 0; i < wf_unicode_decimal_count && wf_unicode_decimal[i].first <= c; i++)
        if (c <= wf_unicode_decimal[i].last)
            return (int)((c - wf_unicode_decimal[i].first) % 10);
    return -1;
}

static const wf_special_casing *unicode_special_find(uint32_t c)
{
    size_t low = 0, high = wf_unicode_special_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (wf_unicode_special[middle].code < c)
            low = middle + 1;
        else
            high = middle;
    }
    return low < wf_unicode_special_count && wf_unicode_special[low].code == c ? &wf_unicode_special[low]
                                                                               : NULL;
}
static int unicode_special_copy(const uint16_t from[3], uint32_t out[4])
{
    int n = 0;
    while (n < 3 && from[n]) {
        out[n] = from[n];
        n++;
    }
    return n;
}

int wf_unicode_to_lower(uint32_t c, uint32_t out[4])
{
    if (c == 0x130) { /* the one lower-case mapping of two code points */
        out[0] = 'i';
        out[1] = 0x307;
        return 2;
    }
    out[0] = (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
    return 1;
}
int wf_unicode_to_upper(uint32_t c, uint32_t out[4])
{
    const wf_special_casing *special = unicode_special_find(c);
    if (special && special->upper[0])
        return unicode_special_copy(special->upper, out);
    out[0] = (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
    return 1;
}
int wf_unicode_to_title(uint32_t c, uint32_t out[4])
{
    const wf_special_casing *special = unicode_special_find(c);
    if (special && special->title[0])
        return unicode_special_copy(special->title, out);
    out[0] = (uint32_t)utf8proc_totitle((utf8proc_int32_t)c);
    return 1;
}
int wf_unicode_fold(uint32_t c, uint32_t out[4])
{
    utf8proc_int32_t folded[8];
    int last = 0;
    if (c >= 0xD800 && c < 0xE000) {
        out[0] = c;
        return 1;
    }
    utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)c, folded, 8, UTF8PROC_CASEFOLD, &last);
    if (n < 1 || n > 4) {
        out[0] = c;
        return 1;
    }
    for (int i = 0; i < n; i++)
        out[i] = (uint32_t)folded[i];
    return (int)n;
}

bool wf_utf8_is_ascii(const char *p, size_t n)
{
    const char *end = p + n;
    uint64_t seen = 0;
    for (; end - p >= 32; p += 32) {
        uint64_t w[4];
        memcpy(w, p, 32);
        if ((w[0] | w[1] | w[2] | w[3]) & UINT64_C(0x8080808080808080))
            return false;
    }
    for (; end - p >= 8; p += 8) {
        uint64_t w;
        memcpy(&w, p, 8);
        seen |= w;
    }
    for (; p < end; p++)
        seen |= (unsigned char)*p & 0x80;
    return !(seen & UINT64_C(0x8080808080808080));
}

/* Counts the bytes that begin a code point: those that are not 10xxxxxx. */
size_t wf_utf8_count(const char *p, size_t n)
{
    const char *end = p + n;
    size_t tails = 0;
    for (; end - p >= 8; p += 8) {
        uint64_t w;
        memcpy(&w, p, 8);
        w = (w >> 7) & ~(w >> 6) & UINT64_C(0x0101010101010101);
        tails += w * UINT64_C(0x0101010101010101) >> 56; /* sums the eight bytes */
    }
    for (; p < end; p++)
        tails += wf_utf8_is_tail(*p);
    return n - tails;
}

bool wf_utf8_has_surrogates(const char *p, size_t n)
{
    const char *end = p + n;
    while ((p = memchr(p, 0xED, (size_t)(end - p)))) {
        if ((unsigned char)p[1] >= 0xA0)
            return true;
        p += 3;
    }
    return false;
}

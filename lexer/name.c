/* Identifiers above ASCII: which code points they may hold (UAX #31 with the NFKC modifications, as Unicode 15.1 and CPython 3.13 have it) and
 * their normal form. utf8proc knows categories, not the derived properties, so what differs stands in tables here. */
#include "scan.h"

#include <utf8proc.h>

typedef struct name_range {
    uint32_t first, last;
} name_range;

/* Other_ID_Start, and the letters that Unicode 15.1 added. */
static const name_range name_more_starts[] = {{0x1885, 0x1886}, {0x2118, 0x2118}, {0x212e, 0x212e}, {0x2ebf0, 0x2ee5d}};

/* Letters whose NFKC form could not begin an identifier. */
static const name_range name_not_starts[] = {
    {0x37a, 0x37a},   {0xe33, 0xe33},   {0xeb3, 0xeb3},   {0x2e2f, 0x2e2f}, {0xfc5e, 0xfc63}, {0xfdfa, 0xfdfb}, {0xfe70, 0xfe70},
    {0xfe72, 0xfe72}, {0xfe74, 0xfe74}, {0xfe76, 0xfe76}, {0xfe78, 0xfe78}, {0xfe7a, 0xfe7a}, {0xfe7c, 0xfe7c}, {0xfe7e, 0xfe7e},
    {0xff9e, 0xff9f},
};

/* Other_ID_Continue, likewise. */
static const name_range name_more_parts[] = {
    {0xb7, 0xb7},     {0x387, 0x387},   {0x1369, 0x1371}, {0x19da, 0x19da}, {0x200c, 0x200d},
    {0x2118, 0x2118}, {0x212e, 0x212e}, {0x30fb, 0x30fb}, {0xff65, 0xff65}, {0x2ebf0, 0x2ee5d},
};

static const name_range name_not_parts[] = {
    {0x37a, 0x37a},   {0x2e2f, 0x2e2f}, {0xfc5e, 0xfc63}, {0xfdfa, 0xfdfb}, {0xfe70, 0xfe70}, {0xfe72, 0xfe72},
    {0xfe74, 0xfe74}, {0xfe76, 0xfe76}, {0xfe78, 0xfe78}, {0xfe7a, 0xfe7a}, {0xfe7c, 0xfe7c}, {0xfe7e, 0xfe7e},
};

static const name_range name_more_printable[] = {{0x2ffc, 0x2fff}, {0x31ef, 0x31ef}, {0x2ebf0, 0x2ee5d}};

#define NAME_IN(ranges, c) name_in_ranges(ranges, sizeof ranges / sizeof *ranges, c)

static bool name_in_ranges(const name_range *ranges, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return false;
}

#define NAME_START_CATEGORIES                                                                                                       \
    (1u << UTF8PROC_CATEGORY_LU | 1u << UTF8PROC_CATEGORY_LL | 1u << UTF8PROC_CATEGORY_LT | 1u << UTF8PROC_CATEGORY_LM |            \
     1u << UTF8PROC_CATEGORY_LO | 1u << UTF8PROC_CATEGORY_NL)
#define NAME_PART_CATEGORIES                                                                                                        \
    (NAME_START_CATEGORIES | 1u << UTF8PROC_CATEGORY_MN | 1u << UTF8PROC_CATEGORY_MC | 1u << UTF8PROC_CATEGORY_ND |                 \
     1u << UTF8PROC_CATEGORY_PC)
#define NAME_HIDDEN_CATEGORIES                                                                                                      \
    (1u << UTF8PROC_CATEGORY_CC | 1u << UTF8PROC_CATEGORY_CF | 1u << UTF8PROC_CATEGORY_CS | 1u << UTF8PROC_CATEGORY_CO |            \
     1u << UTF8PROC_CATEGORY_CN | 1u << UTF8PROC_CATEGORY_ZL | 1u << UTF8PROC_CATEGORY_ZP | 1u << UTF8PROC_CATEGORY_ZS)

static bool name_has_category(uint32_t c, unsigned categories)
{
    return categories >> utf8proc_category((utf8proc_int32_t)c) & 1u;
}

static bool name_is_start(uint32_t c)
{
    if (c < 0x80)
        return wf_scan_is((char)c, SCAN_NAME_START);
    if (name_has_category(c, NAME_START_CATEGORIES))
        return !NAME_IN(name_not_starts, c);
    return NAME_IN(name_more_starts, c);
}

static bool name_is_part(uint32_t c)
{
    if (c < 0x80)
        return wf_scan_is((char)c, SCAN_NAME);
    if (name_has_category(c, NAME_PART_CATEGORIES))
        return !NAME_IN(name_not_parts, c);
    return NAME_IN(name_more_parts, c);
}

/* str.isprintable of one code point. */
static bool name_is_printable(uint32_t c)
{
    return c == ' ' || !name_has_category(c, NAME_HIDDEN_CATEGORIES) || NAME_IN(name_more_printable, c);
}

/* One code point of text that is known to be valid UTF-8. */
static uint32_t name_code_point(const char *p, size_t *length)
{
    const unsigned char *b = (const unsigned char *)p;
    if (b[0] < 0x80) {
        *length = 1;
        return b[0];
    }
    if (b[0] < 0xe0) {
        *length = 2;
        return (b[0] & 0x1fu) << 6 | (b[1] & 0x3fu);
    }
    if (b[0] < 0xf0) {
        *length = 3;
        return (b[0] & 0x0fu) << 12 | (b[1] & 0x3fu) << 6 | (b[2] & 0x3fu);
    }
    *length = 4;
    return (b[0] & 0x07u) << 18 | (b[1] & 0x3fu) << 12 | (b[2] & 0x3fu) << 6 | (b[3] & 0x3fu);
}

bool wf_name_verify(wf_lexer *lexer, const char *start, const char *end)
{
    for (const char *p = start; p < end;) {
        size_t length;
        uint32_t c = name_code_point(p, &length);
        if (!(p == start ? name_is_start(c) : name_is_part(c))) {
            if (name_is_printable(c))
                return wf_scan_fail(lexer, p + length, "invalid character '%.*s' (U+%04X)", (int)length, p, (unsigned)c);
            return wf_scan_fail(lexer, p + length, "invalid non-printable character U+%04X", (unsigned)c);
        }
        p += length;
    }
    return true;
}

const char *wf_lexer_name(const wf_source *source, const wf_token *token, uint32_t *length)
{
    const char *text = source->text + token->start;
    *length = token->end - token->start;
    if (!(token->flags & WF_TOKEN_NON_ASCII))
        return text;

    /* Decomposed into a buffer of the arena (utf8proc would take its own from malloc), composed and encoded in place. */
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    utf8proc_ssize_t count = utf8proc_decompose((const utf8proc_uint8_t *)text, *length, NULL, 0, options);
    if (count < 0)
        return text;
    utf8proc_int32_t *buffer = wf_arena_alloc_array(source->arena, (size_t)count + 1, sizeof *buffer);
    if (!buffer)
        return NULL;
    utf8proc_decompose((const utf8proc_uint8_t *)text, *length, buffer, count, options);
    utf8proc_ssize_t bytes = utf8proc_reencode(buffer, count, options);
    if (bytes < 0)
        return text;
    *length = (uint32_t)bytes;
    return (const char *)buffer;
}

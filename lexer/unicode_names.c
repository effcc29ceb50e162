/*
 * Names are kept as hashes of 32 bits, an eighth of their text. No two names share one, so a name that exists is always found right; one that
 * does not exist is taken for another with a chance of one in 120,000. The hashes stand in the order of code points and are
 * searched from end to end, 35,000 of them, for each \N{...} of a source text.
 */
#include "unicode_names.h"

#include <string.h>

static char name_upper(char c) { return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c; }

/* FNV-1a (Fowler, Noll, Vo), and a finaliser that spreads it. */
static uint32_t name_hash(const char *name, size_t length)
{
    uint32_t x = wf_unicode_name_seed;
    for (size_t i = 0; i < length; i++)
        x = (x ^ (unsigned char)name_upper(name[i])) * 0x01000193u;
    x ^= x >> 15;
    x *= 0x2c1b3c6du;
    x ^= x >> 12;
    x *= 0x297a2d39u;
    return x ^ x >> 15;
}

/* Moves past `prefix`. */
static bool name_skip(const char **p, const char *end, const char *prefix)
{
    size_t n = strlen(prefix);
    if ((size_t)(end - *p) < n)
        return false;
    for (size_t i = 0; i < n; i++)
        if (name_upper((*p)[i]) != prefix[i])
            return false;
    *p += n;
    return true;
}

static bool name_is_ideograph(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } blocks[] = {{0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF}, {0x2A700, 0x2B739}, {0x2B740, 0x2B81D},
                  {0x2B820, 0x2CEA1}, {0x2CEB0, 0x2EBE0}, {0x2EBF0, 0x2EE5D}, {0x30000, 0x3134A}, {0x31350, 0x323AF}};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (c >= blocks[i].first && c <= blocks[i].last)
            return true;
    return false;
}

static bool name_ideograph(const char *p, const char *end, uint32_t *code_point)
{
    uint32_t value = 0;
    if (end - p != 4 && end - p != 5)
        return false;
    for (; p < end; p++) {
        char c = name_upper(*p);
        if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'F'))
            return false;
        value = value << 4 | (uint32_t)(c <= '9' ? c - '0' : c - 'A' + 10);
    }
    *code_point = value;
    return name_is_ideograph(value);
}

/* The longest of the jamo that p begins with. */
static int name_jamo(const char **p, const char *end, const char *const *jamo, int count)
{
    int found = -1;
    const char *stop = *p;
    for (int i = 0; i < count; i++) {
        const char *at = *p;
        if (name_skip(&at, end, jamo[i]) && (found < 0 || at > stop)) {
            found = i;
            stop = at;
        }
    }
    *p = stop;
    return found;
}

/* Composed of the short names of leading consonant, vowel and trailing consonant (The Unicode Standard, 3.12). */
static bool name_hangul(const char *p, const char *end, uint32_t *code_point)
{
    static const char *const leading[] = {"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
    static const char *const vowels[] = {"A",  "AE", "YA",  "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
                                         "OE", "YO", "U",   "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char *const trailing[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
                                           "LP", "LH", "M",  "B",  "BS", "S",  "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
    int l = name_jamo(&p, end, leading, 19), v = name_jamo(&p, end, vowels, 21);
    int t = v < 0 ? -1 : name_jamo(&p, end, trailing, 28);
    if (l < 0 || t < 0 || p != end)
        return false;
    *code_point = 0xAC00 + (uint32_t)((l * 21 + v) * 28 + t);
    return true;
}

bool wf_unicode_name_lookup(const char *name, size_t length, uint32_t *code_point)
{
    const char *p = name, *end = name + length;
    if (name_skip(&p, end, "CJK UNIFIED IDEOGRAPH-"))
        return name_ideograph(p, end, code_point);
    if (name_skip(&p, end, "HANGUL SYLLABLE "))
        return name_hangul(p, end, code_point);
    uint32_t hash = name_hash(name, length);
    const uint32_t *hashes = wf_unicode_name_hashes;
    for (size_t i = 0; i < wf_unicode_name_run_count; i++) {
        const wf_name_run *run = &wf_unicode_name_runs[i];
        for (uint32_t k = 0; k < run->count; k++)
            if (hashes[k] == hash) {
                *code_point = run->first + k;
                return true;
            }
        hashes += run->count;
    }
    for (size_t i = 0; i < wf_unicode_name_alias_count; i++)
        if (wf_unicode_name_aliases[i].hash == hash) {
            *code_point = wf_unicode_name_aliases[i].code_point;
            return true;
        }
    return false;
}

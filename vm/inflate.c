/* Unpacking of deflated data (RFC 1951). Codes are decoded bit by bit along their canonical order: texts of some kilobytes need no tables. */
#include "inflate.h"

#include <string.h>

enum { INFLATE_LONGEST = 15, INFLATE_LITERALS = 288, INFLATE_DISTANCES = 32, INFLATE_END = 256 };

typedef struct inflate_job {
    const unsigned char *in, *in_end;
    uint64_t bits; /* read but not used, the next one lowest */
    unsigned count;
    unsigned char *out;
    size_t size, done;
} inflate_job;

/* A prefix code: how many symbols have codes of each length, and the symbols in the order of their codes. */
typedef struct inflate_code {
    uint16_t counts[INFLATE_LONGEST + 1];
    uint16_t symbols[INFLATE_LITERALS];
} inflate_code;

/* Behind the end of the data come zeros. */
static void inflate_fill(inflate_job *j)
{
    for (; j->count <= 56; j->count += 8)
        j->bits |= (uint64_t)(j->in < j->in_end ? *j->in++ : 0) << j->count;
}

static unsigned inflate_take(inflate_job *j, unsigned n)
{
    inflate_fill(j);
    unsigned v = (unsigned)(j->bits & ((1u << n) - 1));
    j->bits >>= n;
    j->count -= n;
    return v;
}

static void inflate_build(inflate_code *code, const unsigned char *lengths, size_t n)
{
    uint16_t next[INFLATE_LONGEST + 2] = {0};
    memset(code->counts, 0, sizeof code->counts);
    for (size_t i = 0; i < n; i++)
        code->counts[lengths[i]]++;
    code->counts[0] = 0;
    for (unsigned length = 1; length <= INFLATE_LONGEST; length++)
        next[length + 1] = (uint16_t)(next[length] + code->counts[length]);
    for (size_t i = 0; i < n; i++)
        if (lengths[i])
            code->symbols[next[lengths[i]]++] = (uint16_t)i;
}

/* The next symbol; -1: no code is like that. The codes of one length are consecutive numbers, which follow on those of the length before. */
static int inflate_symbol(inflate_job *j, const inflate_code *code)
{
    unsigned value = 0, first = 0, at = 0;
    inflate_fill(j);
    for (unsigned length = 1; length <= INFLATE_LONGEST; length++) {
        value |= (unsigned)(j->bits >> (length - 1)) & 1;
        unsigned count = code->counts[length];
        if (value < first + count) {
            j->bits >>= length;
            j->count -= length;
            return code->symbols[at + (value - first)];
        }
        at += count;
        first = (first + count) << 1;
        value <<= 1;
    }
    return -1;
}

/* The lengths of a block's two codes are written in a third one, with runs. */
static bool inflate_read_codes(inflate_job *j, inflate_code *literals, inflate_code *distances)
{
    static const unsigned char order[] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    unsigned char lengths[INFLATE_LITERALS + INFLATE_DISTANCES] = {0};
    unsigned literal_count = inflate_take(j, 5) + 257, distance_count = inflate_take(j, 5) + 1, length_count = inflate_take(j, 4) + 4;
    if (literal_count > INFLATE_LITERALS)
        return false;
    for (unsigned i = 0; i < length_count; i++)
        lengths[order[i]] = (unsigned char)inflate_take(j, 3);
    inflate_build(literals, lengths, sizeof order);
    memset(lengths, 0, sizeof order);
    for (unsigned i = 0; i < literal_count + distance_count;) {
        int symbol = inflate_symbol(j, literals);
        unsigned run = symbol == 16 ? inflate_take(j, 2) + 3 : symbol == 17 ? inflate_take(j, 3) + 3 : symbol == 18 ? inflate_take(j, 7) + 11 : 1;
        if (symbol < 0 || i + run > literal_count + distance_count || (symbol == 16 && !i))
            return false;
        memset(lengths + i, symbol < 16 ? symbol : symbol == 16 ? lengths[i - 1] : 0, run);
        i += run;
    }
    inflate_build(literals, lengths, literal_count);
    inflate_build(distances, lengths + literal_count, distance_count);
    return true;
}

static void inflate_fixed_codes(inflate_code *literals, inflate_code *distances)
{
    unsigned char lengths[INFLATE_LITERALS];
    memset(lengths, 8, 144);
    memset(lengths + 144, 9, 112);
    memset(lengths + 256, 7, 24);
    memset(lengths + 280, 8, 8);
    inflate_build(literals, lengths, INFLATE_LITERALS);
    memset(lengths, 5, INFLATE_DISTANCES);
    inflate_build(distances, lengths, INFLATE_DISTANCES);
}

/* What came before, once more. `symbol` counts from the first one that is no byte. */
static bool inflate_copy(inflate_job *j, unsigned symbol, const inflate_code *distances)
{
    static const uint16_t base[] = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    if (symbol >= sizeof base / sizeof *base)
        return false;
    unsigned length = base[symbol] + (symbol < 8 || symbol == 28 ? 0 : inflate_take(j, (symbol - 4) / 4));
    int far = inflate_symbol(j, distances);
    if (far < 0 || far > 29)
        return false;
    unsigned extra = far < 4 ? 0 : (unsigned)(far - 2) / 2;
    size_t distance = far < 4 ? (size_t)far + 1 : ((size_t)(2 + (far & 1)) << extra) + 1 + inflate_take(j, extra);
    if (distance > j->done || length > j->size - j->done)
        return false;
    for (; length; length--, j->done++) /* the two may overlap */
        j->out[j->done] = j->out[j->done - distance];
    return true;
}

static bool inflate_block(inflate_job *j, const inflate_code *literals, const inflate_code *distances)
{
    for (;;) {
        int symbol = inflate_symbol(j, literals);
        if (symbol == INFLATE_END)
            return true;
        if (symbol < 0 || (symbol < INFLATE_END && j->done == j->size))
            return false;
        if (symbol < INFLATE_END)
            j->out[j->done++] = (unsigned char)symbol;
        else if (!inflate_copy(j, (unsigned)symbol - INFLATE_END - 1, distances))
            return false;
    }
}

static bool inflate_stored(inflate_job *j)
{
    inflate_take(j, j->count & 7);
    unsigned n = inflate_take(j, 16);
    inflate_take(j, 16); /* the same turned around */
    if (n > j->size - j->done)
        return false;
    for (; n; n--)
        j->out[j->done++] = (unsigned char)inflate_take(j, 8);
    return true;
}

bool wf_inflate(const void *packed, size_t n, void *out, size_t size)
{
    inflate_job j = {.in = packed, .in_end = (const unsigned char *)packed + n, .out = out, .size = size};
    inflate_code literals, distances;
    for (bool last = false, good; !last;) {
        last = inflate_take(&j, 1);
        switch (inflate_take(&j, 2)) {
        case 0: good = inflate_stored(&j); break;
        case 1: inflate_fixed_codes(&literals, &distances); good = inflate_block(&j, &literals, &distances); break;
        case 2: good = inflate_read_codes(&j, &literals, &distances) && inflate_block(&j, &literals, &distances); break;
        default: good = false;
        }
        if (!good)
            return false;
    }
    return j.done == size;
}

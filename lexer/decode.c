#include "decode.h"

/* Positions are 31 bits wide, and a Latin-1 text may double. */
#define DECODE_LARGEST 0x7ffffff0u

typedef enum decode_encoding { DECODE_UTF8, DECODE_LATIN1, DECODE_ASCII, DECODE_UNSUPPORTED } decode_encoding;

/* Where and why a text is not what it should be. */
typedef struct decode_fault {
    size_t offset, length; /* of the bad bytes */
    const char *reason;
} decode_fault;

/* Length of the run of ASCII bytes at `p`. */
static size_t decode_ascii_run(const char *p, size_t length)
{
    size_t i = 0;
    while (i + 8 <= length) {
        uint64_t word;
        memcpy(&word, p + i, 8);
        if (word & UINT64_C(0x8080808080808080))
            break;
        i += 8;
    }
    while (i < length && (unsigned char)p[i] < 0x80)
        i++;
    return i;
}

/* Length of the UTF-8 sequence at `p`, or 0 with *fault filled as CPython's decoder words it (Unicode 3.9, table 3-7). */
static size_t decode_utf8_sequence(const unsigned char *p, size_t left, decode_fault *fault)
{
    unsigned char lead = p[0], low = 0x80, high = 0xbf;
    size_t need;
    if (lead >= 0xc2 && lead <= 0xdf) {
        need = 2;
    } else if (lead >= 0xe0 && lead <= 0xef) {
        need = 3;
        if (lead == 0xe0)
            low = 0xa0;
        if (lead == 0xed)
            high = 0x9f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
        need = 4;
        if (lead == 0xf0)
            low = 0x90;
        if (lead == 0xf4)
            high = 0x8f;
    } else {
        fault->length = 1;
        fault->reason = "invalid start byte";
        return 0;
    }
    for (size_t i = 1; i < need; i++) {
        fault->length = i;
        if (i >= left) {
            fault->reason = "unexpected end of data";
            return 0;
        }
        if (p[i] < low || p[i] > high) {
            fault->reason = "invalid continuation byte";
            return 0;
        }
        low = 0x80;
        high = 0xbf;
    }
    return need;
}

static bool decode_check_utf8(const char *bytes, size_t length, bool *is_ascii, decode_fault *fault)
{
    size_t at = 0;
    *is_ascii = true;
    for (;;) {
        at += decode_ascii_run(bytes + at, length - at);
        if (at == length)
            return true;
        *is_ascii = false;
        while (at < length && (unsigned char)bytes[at] >= 0x80) {
            size_t step = decode_utf8_sequence((const unsigned char *)bytes + at, length - at, fault);
            if (step == 0) {
                fault->offset = at;
                return false;
            }
            at += step;
        }
    }
}

static bool decode_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/* PEP 263: the name in a comment line that matches `coding[=:]\s*([-\w.]+)`. False when the line holds none; *blank tells whether the line
 * is empty or a comment, so that the next one counts too. */
static bool decode_find_declaration(const char *line, size_t length, const char **name, size_t *name_length, bool *blank)
{
    size_t i = 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t' || line[i] == '\f'))
        i++;
    *blank = i == length || line[i] == '#';
    if (i == length || line[i] != '#')
        return false;
    for (; i + 7 < length; i++) {
        if (memcmp(line + i, "coding", 6) != 0 || (line[i + 6] != ':' && line[i + 6] != '='))
            continue;
        size_t start = i + 7;
        while (start < length && (line[start] == ' ' || line[start] == '\t'))
            start++;
        size_t end = start;
        while (end < length && decode_name_char(line[end]))
            end++;
        if (end > start) {
            *name = line + start;
            *name_length = end - start;
            return true;
        }
    }
    return false;
}

/* The encodings that count, under the names that CPython's codec registry knows them by; case and - _ are alike. */
static decode_encoding decode_encoding_of(const char *name, size_t length)
{
    static const struct {
        const char *name;
        decode_encoding encoding;
    } aliases[] = {
        {"utf-8", DECODE_UTF8},         {"utf8", DECODE_UTF8},         {"u8", DECODE_UTF8},          {"utf", DECODE_UTF8},
        {"cp65001", DECODE_UTF8},       {"utf8-ucs2", DECODE_UTF8},    {"utf8-ucs4", DECODE_UTF8},   {"utf-8-sig", DECODE_UTF8},
        {"latin-1", DECODE_LATIN1},     {"latin1", DECODE_LATIN1},     {"latin", DECODE_LATIN1},     {"l1", DECODE_LATIN1},
        {"iso-8859-1", DECODE_LATIN1},  {"iso8859-1", DECODE_LATIN1},  {"iso8859", DECODE_LATIN1},   {"iso-8859-1-1987", DECODE_LATIN1},
        {"iso-ir-100", DECODE_LATIN1},  {"8859", DECODE_LATIN1},       {"cp819", DECODE_LATIN1},     {"csisolatin1", DECODE_LATIN1},
        {"ibm819", DECODE_LATIN1},
        {"ascii", DECODE_ASCII},        {"us-ascii", DECODE_ASCII},    {"us", DECODE_ASCII},         {"646", DECODE_ASCII},
        {"ansi-x3.4-1968", DECODE_ASCII}, {"ansi-x3-4-1968", DECODE_ASCII}, {"ansi-x3.4-1986", DECODE_ASCII},
        {"cp367", DECODE_ASCII},        {"csascii", DECODE_ASCII},     {"ibm367", DECODE_ASCII},     {"iso646-us", DECODE_ASCII},
        {"iso-646.irv-1991", DECODE_ASCII}, {"iso-ir-6", DECODE_ASCII},
    };
    char folded[24];
    if (length >= sizeof folded) {
        /* "utf-8-anything" and "latin-1-anything" are taken by their beginning, as CPython's tokenizer takes them. */
        length = sizeof folded - 1;
    }
    for (size_t i = 0; i < length; i++) {
        char c = name[i];
        folded[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    folded[length] = '\0';
    if (strncmp(folded, "utf-8-", 6) == 0)
        return DECODE_UTF8;
    if (strncmp(folded, "latin-1-", 8) == 0 || strncmp(folded, "iso-8859-1-", 11) == 0 || strncmp(folded, "iso-latin-1-", 12) == 0)
        return DECODE_LATIN1;
    if (strcmp(folded, "iso-latin-1") == 0)
        return DECODE_LATIN1;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++) {
        if (strcmp(folded, aliases[i].name) == 0)
            return aliases[i].encoding;
    }
    return DECODE_UNSUPPORTED;
}

/* Behind a byte order mark CPython takes no other spelling. */
static bool decode_is_plain_utf8(const char *name, size_t length)
{
    const char *plain = "utf-8";
    for (size_t i = 0; i < 5; i++) {
        char c = i < length ? name[i] : '\0';
        if ((c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c) != plain[i])
            return false;
    }
    return length == 5 || name[5] == '-' || name[5] == '_';
}

/* End of the line that begins at `at`: the offset of its LF or CR, or `length`. */
static size_t decode_line_end(const char *bytes, size_t length, size_t at)
{
    while (at < length && bytes[at] != '\n' && bytes[at] != '\r')
        at++;
    return at;
}

static bool decode_find_encoding(wf_source *source, const char *bytes, size_t length, bool has_mark, decode_encoding *encoding,
                                 bool *declared, wf_source_error *error)
{
    size_t at = 0;
    *encoding = DECODE_UTF8;
    *declared = false;
    for (int line = 0; line < 2; line++) {
        const char *name;
        size_t name_length;
        bool blank;
        size_t end = decode_line_end(bytes, length, at);
        if (decode_find_declaration(bytes + at, end - at, &name, &name_length, &blank)) {
            int shown = name_length > 100 ? 100 : (int)name_length;
            *declared = true;
            *encoding = decode_encoding_of(name, name_length);
            if (has_mark && !decode_is_plain_utf8(name, name_length)) {
                if (*encoding == DECODE_LATIN1)
                    shown = (int)strlen(name = "iso-8859-1");
                return wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0, "encoding problem: %.*s with BOM", shown, name);
            }
            if (*encoding == DECODE_UNSUPPORTED) {
                wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0, "encoding problem: %.*s", shown, name);
                error->encoding = name;
                error->encoding_length = (uint32_t)name_length;
                return false;
            }
            return true;
        }
        if (!blank || end == length)
            return true;
        at = end + 1;
        if (bytes[end] == '\r' && at < length && bytes[at] == '\n')
            at++;
    }
    return true;
}

/* CR and CR LF become LF, in place. */
static size_t decode_normalise_lines(char *text, size_t length)
{
    char *first = memchr(text, '\r', length);
    if (!first)
        return length;
    const char *in = first, *end = text + length;
    char *out = first;
    while (in < end) {
        if (*in == '\r') {
            *out++ = '\n';
            in += in + 1 < end && in[1] == '\n' ? 2 : 1;
        } else {
            *out++ = *in++;
        }
    }
    return (size_t)(out - text);
}

/* Bytes that a text needs behind its own: a last LF, and NULs so that eight bytes may be read from any place in it. */
#define DECODE_PADDING 9

static void decode_take_text(wf_source *source, char *text, size_t length)
{
    length = decode_normalise_lines(text, length);
    if (length > 0 && text[length - 1] != '\n')
        text[length++] = '\n';
    memset(text + length, 0, 8);
    source->text = text;
    source->length = (uint32_t)length;
}

/* After a fault: the text up to the end of the bad line, each bad byte as U+FFFD, so that the line can be shown. Best effort. */
static void decode_readable_text(wf_source *source, const char *bytes, size_t length, size_t offset)
{
    size_t end = decode_line_end(bytes, length, offset);
    if (end > DECODE_LARGEST / 3)
        return;
    char *text = wf_arena_alloc(source->arena, end * 3 + DECODE_PADDING), *out = text;
    if (!text)
        return;
    for (size_t at = 0; at < end;) {
        decode_fault ignored;
        size_t step = decode_ascii_run(bytes + at, end - at);
        if (step == 0)
            step = decode_utf8_sequence((const unsigned char *)bytes + at, end - at, &ignored);
        if (step == 0) {
            memcpy(out, "\xef\xbf\xbd", 3);
            out += 3;
            at++;
        } else {
            memcpy(out, bytes + at, step);
            out += step;
            at += step;
        }
    }
    decode_take_text(source, text, (size_t)(out - text));
}

/* Line (from 1) of an offset, and where that line begins. */
static uint32_t decode_line_of(const char *bytes, size_t offset, size_t *start)
{
    uint32_t line = 1;
    *start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < offset && bytes[i + 1] == '\n'))) {
            line++;
            *start = i + 1;
        }
    }
    return line;
}

static bool decode_fail_utf8(wf_source *source, const char *bytes, size_t length, bool declared, const decode_fault *fault,
                             wf_source_error *error)
{
    size_t line_start;
    uint32_t line = decode_line_of(bytes, fault->offset, &line_start);
    unsigned lead = (unsigned char)bytes[fault->offset];
    decode_readable_text(source, bytes, length, fault->offset);
    if (!declared)
        return wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0,
                              "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding declared; "
                              "see https://peps.python.org/pep-0263/ for details", lead, source->filename, (unsigned)line);
    uint32_t column = 1;
    for (size_t i = line_start; i < fault->offset; i++)
        column += ((unsigned char)bytes[i] & 0xc0) != 0x80;
    size_t at = fault->offset - line_start;
    if (fault->length > 1)
        wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0,
                       "(unicode error) 'utf-8' codec can't decode bytes in position %zu-%zu: %s", at, at + fault->length - 1,
                       fault->reason);
    else
        wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0,
                       "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s", lead, at, fault->reason);
    error->line = error->end_line = line;
    error->column = column;
    error->end_column = column + 1;
    return false;
}

static bool decode_fail_null(wf_source *source, const char *bytes, size_t offset, wf_source_origin origin, wf_source_error *error)
{
    if (origin == WF_SOURCE_STRING)
        return wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0, "source code string cannot contain null bytes");
    size_t line_start;
    uint32_t line = decode_line_of(bytes, offset, &line_start);
    decode_readable_text(source, bytes, offset, offset);
    wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0, "source code cannot contain null bytes");
    error->line = line;
    return false;
}

static bool decode_latin1(wf_source *source, const char *bytes, size_t length, wf_source_error *error)
{
    size_t wide = 0;
    for (size_t i = 0; i < length; i++)
        wide += (unsigned char)bytes[i] >> 7;
    char *text = wf_arena_alloc(source->arena, length + wide + DECODE_PADDING), *out = text;
    if (!text)
        return wf_source_fail_memory(error);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c >= 0x80) {
            *out++ = (char)(0xc0 | c >> 6);
            c = 0x80 | (c & 0x3f);
        }
        *out++ = (char)c;
    }
    source->is_ascii = wide == 0;
    decode_take_text(source, text, length + wide);
    return true;
}

static bool decode_copy(wf_source *source, const char *bytes, size_t length, wf_source_error *error)
{
    char *text = wf_arena_alloc(source->arena, length + DECODE_PADDING);
    if (!text)
        return wf_source_fail_memory(error);
    if (length)
        memcpy(text, bytes, length);
    decode_take_text(source, text, length);
    return true;
}

bool wf_decode_source(wf_source *source, const char *bytes, size_t length, wf_source_origin origin, wf_source_error *error)
{
    decode_encoding encoding = DECODE_UTF8;
    bool declared = false, has_mark = origin == WF_SOURCE_FILE && length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0;
    decode_fault fault = {0};

    if (length > DECODE_LARGEST / 2)
        return wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0, "source text is too large (1 GB at most)");
    if (has_mark) {
        bytes += 3;
        length -= 3;
    }
    const char *null = length ? memchr(bytes, '\0', length) : NULL;
    if (null)
        return decode_fail_null(source, bytes, (size_t)(null - bytes), origin, error);
    if (origin == WF_SOURCE_FILE && !decode_find_encoding(source, bytes, length, has_mark, &encoding, &declared, error))
        return false;

    switch (encoding) {
    case DECODE_LATIN1:
        return decode_latin1(source, bytes, length, error);
    case DECODE_ASCII:
        fault.offset = decode_ascii_run(bytes, length);
        if (fault.offset < length) {
            decode_readable_text(source, bytes, length, fault.offset);
            return wf_source_fail(source, error, WF_ERROR_SYNTAX, 0, 0, 0, 0,
                                  "'ascii' codec can't decode byte 0x%02x in position %zu: ordinal not in range(128)",
                                  (unsigned char)bytes[fault.offset], fault.offset);
        }
        source->is_ascii = true;
        return decode_copy(source, bytes, length, error);
    default:
        if (!decode_check_utf8(bytes, length, &source->is_ascii, &fault))
            return decode_fail_utf8(source, bytes, length, declared || has_mark || origin == WF_SOURCE_STRING, &fault, error);
        return decode_copy(source, bytes, length, error);
    }
}

/* Escapes in string literals, as CPython's unicode_escape and bytes decoders take them, and the parts of numbers. */
#include "literal.h"

#include "scan.h"
#include "unicode_names.h"

typedef struct literal_reader {
    wf_source *source;
    const wf_token *token;
    wf_source_error *error;
    const char *p, *end;
    char *out;
    /* Position in the text as CPython numbers it in its messages: its decoder sees each character above ASCII as \UXXXXXXXX. */
    size_t position;
    bool is_bytes, warned;
    bool is_ascii, has_surrogates;
} literal_reader;

static int literal_hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Generalised UTF-8: surrogates are encoded like any other code point. */
static void literal_put(literal_reader *reader, uint32_t c)
{
    char *out = reader->out;
    if (c >= 0x80)
        reader->is_ascii = false;
    if (c < 0x80) {
        *out++ = (char)c;
    } else if (c < 0x800) {
        *out++ = (char)(0xc0 | c >> 6);
        *out++ = (char)(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        if (c >= 0xd800 && c <= 0xdfff)
            reader->has_surrogates = true;
        *out++ = (char)(0xe0 | c >> 12);
        *out++ = (char)(0x80 | (c >> 6 & 0x3f));
        *out++ = (char)(0x80 | (c & 0x3f));
    } else {
        *out++ = (char)(0xf0 | c >> 18);
        *out++ = (char)(0x80 | (c >> 12 & 0x3f));
        *out++ = (char)(0x80 | (c >> 6 & 0x3f));
        *out++ = (char)(0x80 | (c & 0x3f));
    }
    reader->out = out;
}

static void literal_put_byte(literal_reader *reader, unsigned value)
{
    if (!reader->is_bytes) {
        literal_put(reader, value);
        return;
    }
    if ((value & 0xff) >= 0x80)
        reader->is_ascii = false;
    *reader->out++ = (char)value;
}

/* An escape that began at `start` (counted at `position`) is wrong from `stop` on. */
static bool literal_fail_escape(literal_reader *reader, size_t position, const char *start, const char *stop, const char *reason)
{
    const wf_token *token = reader->token;
    return wf_source_fail(reader->source, reader->error, WF_ERROR_SYNTAX, token->line, token->column, token->end_line, token->end_column,
                          "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s", position,
                          position + (size_t)(stop - start) - 1, reason);
}

/* The first invalid escape of a literal is warned of, the others are not. */
static bool literal_warn_escape(literal_reader *reader, const char *backslash)
{
    const char *c = backslash + 1;
    uint32_t column = reader->token->column, line = reader->token->line;
    if (reader->token->kind != WF_TOK_STRING) /* in a part of an f-string the escape itself is shown */
        line = wf_source_locate(reader->source, (uint32_t)(backslash - reader->source->text), &column);
    bool noted;
    if (reader->warned)
        return true;
    reader->warned = true;
    if (*c >= '4' && *c <= '7')
        noted = wf_source_warn(reader->source, line, column, "invalid octal escape sequence '\\%.3s'", c);
    else
        noted = wf_source_warn(reader->source, line, column, "invalid escape sequence '\\%c'", *c);
    return noted || wf_source_fail_memory(reader->error);
}

/* \xHH, \uHHHH, \UHHHHHHHH in a str: `p` is at the first digit. */
static bool literal_hex_escape(literal_reader *reader, const char *backslash, size_t position, int count, const char *reason)
{
    const char *p = backslash + 2;
    uint32_t value = 0;
    for (int i = 0; i < count; i++, p++) {
        int digit = p < reader->end ? literal_hex_value(*p) : -1;
        if (digit < 0)
            return literal_fail_escape(reader, position, backslash, p, reason);
        value = value << 4 | (uint32_t)digit;
    }
    if (value > 0x10ffff)
        return literal_fail_escape(reader, position, backslash, p, "illegal Unicode character");
    literal_put(reader, value);
    reader->p = p;
    return true;
}

static bool literal_hex_byte(literal_reader *reader, const char *backslash, size_t position)
{
    const char *p = backslash + 2;
    if (reader->end - p >= 2 && literal_hex_value(p[0]) >= 0 && literal_hex_value(p[1]) >= 0) {
        literal_put_byte(reader, (unsigned)(literal_hex_value(p[0]) << 4 | literal_hex_value(p[1])));
        reader->p = p + 2;
        return true;
    }
    const wf_token *token = reader->token;
    return wf_source_fail(reader->source, reader->error, WF_ERROR_SYNTAX, token->line, token->column, token->end_line, token->end_column,
                          "(value error) invalid \\x escape at position %zu", position);
}

/* \N{name} */
static bool literal_named_escape(literal_reader *reader, const char *backslash, size_t position)
{
    const char *reason = "malformed \\N character escape", *p = backslash + 2;
    uint32_t code_point;
    if (p >= reader->end || *p != '{')
        return literal_fail_escape(reader, position, backslash, p, reason);
    const char *close = memchr(p, '}', (size_t)(reader->end - p));
    if (!close || close == p + 1)
        return literal_fail_escape(reader, position, backslash, close ? close : reader->end, reason);
    if (!wf_unicode_name_lookup(p + 1, (size_t)(close - p - 1), &code_point))
        return literal_fail_escape(reader, position, backslash, close + 1, "unknown Unicode character name");
    literal_put(reader, code_point);
    reader->p = close + 1;
    return true;
}

static bool literal_octal_escape(literal_reader *reader, const char *backslash)
{
    const char *p = backslash + 1;
    unsigned value = 0;
    for (int i = 0; i < 3 && p < reader->end && *p >= '0' && *p <= '7'; i++, p++)
        value = value << 3 | (unsigned)(*p - '0');
    if (value > 0377 && !literal_warn_escape(reader, backslash))
        return false;
    literal_put_byte(reader, value);
    reader->p = p;
    return true;
}

/* The character that stands for itself behind a backslash, or 0. */
static char literal_simple_escape(char c)
{
    switch (c) {
    case '\\': case '\'': case '"': return c;
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return 0;
    }
}

/* An escape that is none: the backslash stays. */
static bool literal_unknown_escape(literal_reader *reader, const char *backslash)
{
    bool is_brace = backslash + 1 < reader->end && (backslash[1] == '{' || backslash[1] == '}');
    *reader->out++ = '\\';
    reader->p = backslash + 1;
    if (reader->p == reader->end || (unsigned char)*reader->p >= 0x80 || (reader->token->kind == WF_TOK_FSTRING_MIDDLE && is_brace))
        return true;
    if (!literal_warn_escape(reader, backslash))
        return false;
    *reader->out++ = *reader->p++;
    return true;
}

static bool literal_escape(literal_reader *reader)
{
    const char *backslash = reader->p;
    size_t position = reader->position;
    char c = backslash + 1 < reader->end ? backslash[1] : '\0', simple = literal_simple_escape(c);
    if (simple || c == '\n') {
        if (simple)
            *reader->out++ = simple;
        reader->p = backslash + 2;
        return true;
    }
    if (c >= '0' && c <= '7')
        return literal_octal_escape(reader, backslash);
    if (c == 'x' && reader->is_bytes)
        return literal_hex_byte(reader, backslash, position);
    if (!reader->is_bytes) {
        switch (c) {
        case 'x': return literal_hex_escape(reader, backslash, position, 2, "truncated \\xXX escape");
        case 'u': return literal_hex_escape(reader, backslash, position, 4, "truncated \\uXXXX escape");
        case 'U': return literal_hex_escape(reader, backslash, position, 8, "truncated \\UXXXXXXXX escape");
        case 'N': return literal_named_escape(reader, backslash, position);
        default: break;
        }
    }
    return literal_unknown_escape(reader, backslash);
}

/* Decodes into a buffer as long as the literal, which always suffices: no escape is shorter than what it stands for. */
static bool literal_decode_escapes(literal_reader *reader)
{
    while (reader->p < reader->end) {
        const char *p = reader->p;
        if (*p == '\\') {
            bool before_wide = p + 1 < reader->end && (unsigned char)p[1] >= 0x80;
            if (!literal_escape(reader))
                return false;
            reader->position += before_wide ? 6 : (size_t)(reader->p - p);
            continue;
        }
        unsigned char c = (unsigned char)*p;
        if (c >= 0x80)
            reader->is_ascii = false;
        reader->position += c < 0x80 ? 1 : c >= 0xc0 ? 10 : 0;
        *reader->out++ = *p;
        reader->p++;
    }
    return true;
}

static bool literal_is_ascii(const char *p, size_t length)
{
    uint64_t seen = 0, word;
    for (; length >= 8; p += 8, length -= 8) {
        memcpy(&word, p, 8);
        seen |= word;
    }
    for (; length > 0; p++, length--)
        seen |= (unsigned char)*p;
    return !(seen & UINT64_C(0x8080808080808080));
}

bool wf_literal_decode_string(wf_source *source, const wf_token *token, wf_literal *out, wf_source_error *error)
{
    const char *start = source->text + token->start, *end = source->text + token->end;
    if (token->kind == WF_TOK_STRING) {
        unsigned quotes = token->flags & WF_TOKEN_TRIPLE ? 3 : 1;
        start += token->prefix + quotes;
        end -= quotes;
    }
    size_t length = (size_t)(end - start);
    out->bytes = start;
    out->length = (uint32_t)length;
    out->is_bytes = (token->flags & WF_TOKEN_BYTES) != 0;
    out->is_ascii = literal_is_ascii(start, length);
    out->has_surrogates = false;
    if (out->is_bytes && !out->is_ascii)
        return wf_source_fail(source, error, WF_ERROR_SYNTAX, token->line, token->column, token->end_line, token->end_column,
                              "bytes can only contain ASCII literal characters");
    if ((token->flags & (WF_TOKEN_ESCAPES | WF_TOKEN_RAW)) != WF_TOKEN_ESCAPES)
        return true;

    char *buffer = wf_arena_alloc(source->arena, length);
    if (!buffer)
        return wf_source_fail_memory(error);
    literal_reader reader = {
        .source = source, .token = token, .error = error, .p = start, .end = end, .out = buffer,
        .is_bytes = out->is_bytes, .is_ascii = true,
    };
    if (!literal_decode_escapes(&reader))
        return false;
    out->bytes = buffer;
    out->length = (uint32_t)(reader.out - buffer);
    out->is_ascii = reader.is_ascii;
    out->has_surrogates = reader.has_surrogates;
    return true;
}

bool wf_literal_number_kind(wf_source *source, const wf_token *token, wf_number *out)
{
    const char *p = source->text + token->start, *end = source->text + token->end;
    out->kind = WF_NUMBER_INT;
    out->base = 10;
    if (*p == '0' && end - p > 2) {
        char letter = p[1] | 0x20;
        out->base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
        if (out->base != 10)
            p += 2;
    }
    char *digits = wf_arena_alloc(source->arena, (size_t)(end - p) + 1), *to = digits;
    if (!digits)
        return false;
    for (; p < end; p++) {
        if (*p == '_')
            continue;
        if (out->base == 10 && (*p == '.' || *p == 'e' || *p == 'E'))
            out->kind = WF_NUMBER_FLOAT;
        *to++ = *p;
    }
    if (out->base == 10 && (to[-1] | 0x20) == 'j') {
        out->kind = WF_NUMBER_IMAGINARY;
        to--;
    }
    *to = '\0';
    out->digits = digits;
    out->length = (uint32_t)(to - digits);
    return true;
}

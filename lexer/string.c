/* String tokens and f-strings (PEP 701). Inside an f-string the lexer switches between its text, scanned here, and the tokens of its
 * replacement fields, scanned by the main loop; what state that takes stands in wf_lexer_fstring. */
#include "scan.h"

#define FSTRING_MAX_FIELDS 3 /* a field, one in its format specification; one more is an error */

/* As wf_scan_token, for a token that began on an earlier line. */
static bool string_token(wf_lexer *lexer, wf_token *out, wf_token_kind kind, const char *start, const char *start_line_start,
                         uint32_t start_line, const char *end)
{
    wf_scan_token(lexer, out, kind, start, end);
    out->line = start_line;
    out->column = (uint32_t)(start - start_line_start);
    return true;
}

/* Fails at a quote that is never closed, at the place where the token begins. */
static bool string_fail_open(wf_lexer *lexer, const char *start, const char *start_line_start, uint32_t start_line, bool triple,
                             const char *noun, const char *hint, char stop)
{
    /* At the end of the text the line counter has gone one beyond the last line. */
    uint32_t detected = stop == '\0' ? lexer->line - 1 : lexer->line;
    lexer->line = start_line;
    lexer->line_start = start_line_start;
    wf_scan_fail(lexer, start + 1, "unterminated %s%s literal (detected at line %u)%s", triple ? "triple-quoted " : "", noun,
                 (unsigned)detected, hint);
    lexer->error->incomplete = triple && lexer->error->kind == WF_ERROR_SYNTAX;
    return false;
}

/* An opening quote that is never closed stands at `start` inside the field of an f-string: fails as CPython does if it is the f-string's own. */
static bool fstring_is_own_quote(const wf_lexer *lexer, char quote, bool triple)
{
    if (!lexer->fstring_depth)
        return false;
    const wf_lexer_fstring *fstring = &lexer->fstrings[lexer->fstring_depth - 1];
    return fstring->quote == quote && !(fstring->flags & WF_TOKEN_TRIPLE) == !triple;
}

bool wf_string_scan(wf_lexer *lexer, wf_token *out, const char *start, const char *quote, uint8_t flags)
{
    const char *line_start = lexer->line_start, *p = quote + 1;
    uint32_t line = lexer->line;
    bool triple = p[0] == *quote && p[1] == *quote, escaped_quote = false;
    if (triple) {
        flags |= WF_TOKEN_TRIPLE;
        p += 2;
    }
    for (;;) {
        while (!wf_scan_is(*p, SCAN_STRING_STOP))
            p++;
        if (*p == *quote) {
            p++;
            if (!triple)
                break;
            if (p[0] == *quote && p[1] == *quote) {
                p += 2;
                break;
            }
        } else if (*p == '\\') {
            flags |= WF_TOKEN_ESCAPES;
            p++;
            escaped_quote |= *p == *quote;
            if (*p == '\n')
                wf_scan_new_line(lexer, p + 1);
            if (*p != '\0')
                p++;
        } else if (*p == '\0' || (*p == '\n' && !triple)) {
            char stop = *p;
            if (fstring_is_own_quote(lexer, *quote, triple)) {
                lexer->line = line;
                lexer->line_start = line_start;
                return wf_scan_fail(lexer, start + 1, "f-string: expecting '}'");
            }
            const char *hint = escaped_quote && !triple ? "; perhaps you escaped the end quote?" : "";
            return string_fail_open(lexer, start, line_start, line, triple, "string", hint, stop);
        } else {
            if (*p == '\n')
                wf_scan_new_line(lexer, p + 1);
            p++;
        }
    }
    string_token(lexer, out, WF_TOK_STRING, start, line_start, line, p);
    out->flags = flags;
    out->prefix = (uint16_t)(quote - start);
    return true;
}

bool wf_fstring_begin(wf_lexer *lexer, wf_token *out, const char *start, const char *quote, uint8_t flags)
{
    bool triple = quote[1] == *quote && quote[2] == *quote;
    const char *end = quote + (triple ? 3 : 1);
    if (lexer->fstring_depth + 1 >= WF_LEXER_MAX_FSTRINGS)
        return wf_scan_fail(lexer, end, "too many nested f-strings");
    wf_lexer_fstring *fstring = &lexer->fstrings[lexer->fstring_depth++];
    fstring->start = start;
    fstring->line_start = lexer->line_start;
    fstring->line = lexer->line;
    fstring->depth = 0;
    fstring->field = -1;
    fstring->flags = (uint8_t)(flags | (triple ? WF_TOKEN_TRIPLE : 0));
    fstring->quote = *quote;
    fstring->in_text = true;
    fstring->in_format_spec = false;
    wf_scan_token(lexer, out, WF_TOK_FSTRING_START, start, end);
    out->flags = fstring->flags;
    out->prefix = (uint16_t)(quote - start);
    return true;
}

static bool fstring_at_quote(const wf_lexer_fstring *fstring, const char *p)
{
    return *p == fstring->quote && (!(fstring->flags & WF_TOKEN_TRIPLE) || (p[1] == *p && p[2] == *p));
}

/* What the text of an f-string is made of, while it is scanned. */
typedef struct fstring_text {
    wf_lexer_fstring *fstring;
    const char *start, *line_start;
    uint32_t line;
    const char *p;    /* where the scan is */
    const char *skip; /* where the next token begins, when it is not `p` (the second of two braces is skipped) */
    bool in_spec;
    bool named;       /* inside \N{…} */
    uint8_t flags;
} fstring_text;

/* A backslash at text->p. Steps behind it and what it escapes, but never over a brace: that one still counts. */
static bool fstring_backslash(wf_lexer *lexer, fstring_text *text)
{
    const char *p = text->p + 1;
    bool raw = text->flags & WF_TOKEN_RAW;
    text->flags |= WF_TOKEN_ESCAPES;
    if (*p == '{' || *p == '}') {
        if (!raw && !wf_source_warn(lexer->source, lexer->line, (uint32_t)(text->p - lexer->line_start), "invalid escape sequence '\\%c'", *p)) {
            lexer->failed = true;
            return wf_source_fail_memory(lexer->error);
        }
        text->p = p;
        return true;
    }
    if (*p == '\n')
        wf_scan_new_line(lexer, p + 1);
    if (*p != '\0')
        p++;
    if (!raw && p[-1] == 'N' && *p == '{') {
        text->named = true;
        p++;
    }
    text->p = p;
    return true;
}

/* A brace at text->p. True when it ends the text before it. */
static bool fstring_brace(fstring_text *text)
{
    wf_lexer_fstring *fstring = text->fstring;
    const char *p = text->p;
    if (*p == '}' && text->named) {
        text->p++;
        return true;
    }
    bool doubled = p[1] == *p && !text->in_spec && (*p == '{' || fstring->depth == 0);
    if (doubled) {
        text->p = p + 1;
        text->skip = p + 2;
    } else {
        fstring->in_text = false;
    }
    return true;
}

/* Scans text up to the next brace that counts, the quote, or an LF that ends a format specification. */
static bool fstring_scan_text(wf_lexer *lexer, fstring_text *text)
{
    bool triple = text->flags & WF_TOKEN_TRIPLE;
    for (;;) {
        while (!wf_scan_is(*text->p, SCAN_STRING_STOP | SCAN_BRACE))
            text->p++;
        switch (*text->p) {
        case '{':
        case '}':
            if (fstring_brace(text))
                return true;
            break;
        case '\\':
            if (!fstring_backslash(lexer, text))
                return false;
            break;
        case '\0':
            return string_fail_open(lexer, text->fstring->start, text->fstring->line_start, text->fstring->line, triple, "f-string", "", '\0');
        case '\n':
            if (!triple && text->in_spec) {
                text->fstring->in_text = text->fstring->in_format_spec = false;
                return true;
            }
            if (!triple)
                return string_fail_open(lexer, text->fstring->start, text->fstring->line_start, text->fstring->line, false, "f-string",
                                        "", '\n');
            wf_scan_new_line(lexer, ++text->p);
            break;
        default:
            if (fstring_at_quote(text->fstring, text->p))
                return true;
            text->p++;
            break;
        }
    }
}

static bool fstring_field_begins(wf_lexer *lexer, wf_lexer_fstring *fstring, const char *p)
{
    if (fstring->field + 1 >= FSTRING_MAX_FIELDS)
        return wf_scan_fail(lexer, p, "f-string: expressions nested too deeply");
    fstring->field++;
    return true;
}

bool wf_fstring_next(wf_lexer *lexer, wf_token *out)
{
    wf_lexer_fstring *fstring = &lexer->fstrings[lexer->fstring_depth - 1];
    const char *p = lexer->cursor;

    if (fstring_at_quote(fstring, p)) {
        lexer->fstring_depth--;
        wf_scan_token(lexer, out, WF_TOK_FSTRING_END, p, p + (fstring->flags & WF_TOKEN_TRIPLE ? 3 : 1));
        out->flags = fstring->flags;
        return true;
    }
    fstring_text text = {
        .fstring = fstring, .start = p, .line_start = lexer->line_start, .line = lexer->line, .p = p,
        .in_spec = fstring->in_format_spec && fstring->field >= 0, .flags = fstring->flags,
    };
    if (text.in_spec)
        text.flags |= WF_TOKEN_FORMAT_SPEC;
    if (!fstring_scan_text(lexer, &text))
        return false;
    if (!fstring->in_text && *text.p == '{' && !fstring_field_begins(lexer, fstring, text.p))
        return false;
    if (text.p == text.start) {
        /* Nothing before the brace: the main loop takes it. */
        return wf_lexer_next(lexer, out);
    }
    string_token(lexer, out, WF_TOK_FSTRING_MIDDLE, text.start, text.line_start, text.line, text.p);
    out->flags = text.flags;
    if (text.skip)
        lexer->cursor = text.skip;
    return true;
}

/* The main loop: lines and indentation, names and keywords, operators and brackets. The rules are CPython 3.13's ("Lexical analysis" in its
 * language reference); the error positions were compared with its tokenizer's. */
#include "scan.h"

#include <stdio.h>

#define NS (SCAN_NAME_START | SCAN_NAME)
#define HX (SCAN_NAME_START | SCAN_NAME | SCAN_HEX)
#define DG (SCAN_NAME | SCAN_DIGIT | SCAN_HEX)
#define ST SCAN_STRING_STOP
#define BL SCAN_BLANK
#define BR SCAN_BRACE
#define NS8 NS, NS, NS, NS, NS, NS, NS, NS
#define NS64 NS8, NS8, NS8, NS8, NS8, NS8, NS8, NS8

const uint8_t wf_scan_classes[256] = {
    ST, 0,  0,  0,  0,  0,  0,  0,  0,  BL, ST, 0,  BL, 0,  0,  0,  /* 00: NUL, tab, LF, form feed */
    0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  /* 10 */
    BL, 0,  ST, 0,  0,  0,  0,  ST, 0,  0,  0,  0,  0,  0,  0,  0,  /* 20: space, quotes */
    DG, DG, DG, DG, DG, DG, DG, DG, DG, DG, 0,  0,  0,  0,  0,  0,  /* 30: digits */
    0,  HX, HX, HX, HX, HX, HX, NS, NS, NS, NS, NS, NS, NS, NS, NS, /* 40 */
    NS, NS, NS, NS, NS, NS, NS, NS, NS, NS, NS, 0,  ST, 0,  0,  NS, /* 50: backslash, _ */
    0,  HX, HX, HX, HX, HX, HX, NS, NS, NS, NS, NS, NS, NS, NS, NS, /* 60 */
    NS, NS, NS, NS, NS, NS, NS, NS, NS, NS, NS, BR, 0,  BR, 0,  0,  /* 70: braces */
    NS64, NS64,                                                     /* 80 to FF: parts of code points above ASCII */
};

#undef NS
#undef HX
#undef DG
#undef ST
#undef BL
#undef BR
#undef NS8
#undef NS64

static const char *const lexer_names[WF_TOK_COUNT] = {
#define TOKEN(name, spelling) #name,
#include "tokens.def"
};

static const char *const lexer_spellings[WF_TOK_COUNT] = {
#define TOKEN(name, spelling) spelling,
#include "tokens.def"
};

/* Keywords as eight bytes padded with NULs, compared in one go. */
static const char lexer_keywords[][9] = {
#define TOKEN(name, spelling)
#define OPERATOR(name, spelling)
#define KEYWORD(name, spelling) spelling,
#include "tokens.def"
};

const char *wf_lexer_kind_name(wf_token_kind kind)
{
    return lexer_names[kind];
}

const char *wf_lexer_kind_spelling(wf_token_kind kind)
{
    return lexer_spellings[kind];
}

void wf_lexer_init(wf_lexer *lexer, wf_source *source, wf_lexer_mode mode, wf_source_error *error)
{
    memset(error, 0, sizeof *error);
    lexer->source = source;
    lexer->error = error;
    lexer->cursor = lexer->line_start = source->text;
    lexer->end = source->text + source->length;
    lexer->line = 1;
    lexer->mode = mode;
    lexer->failed = lexer->error_replaces = lexer->any_token = lexer->newline_added = false;
    lexer->at_line_start = true;
    lexer->pending_indents = 0;
    lexer->indent_depth = lexer->bracket_depth = lexer->fstring_depth = 0;
    lexer->indents[0] = lexer->alternate_indents[0] = 0;
}

const wf_lexer_bracket *wf_lexer_open_bracket(const wf_lexer *lexer)
{
    return lexer->bracket_depth ? &lexer->brackets[lexer->bracket_depth - 1] : NULL;
}

/* An error of another kind, or elsewhere: line from 1, column from 1 in code points, no end. */
#if defined(__GNUC__)
__attribute__((format(printf, 5, 6), cold))
#endif
static bool scan_fail_at(wf_lexer *lexer, wf_error_kind kind, uint32_t line, uint32_t column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = wf_arena_format_list(lexer->source->arena, format, arguments);
    va_end(arguments);
    lexer->failed = true;
    if (!message)
        return wf_source_fail_memory(lexer->error);
    memset(lexer->error, 0, sizeof *lexer->error);
    lexer->error->kind = kind;
    lexer->error->message = message;
    lexer->error->line = lexer->error->end_line = line;
    lexer->error->column = column;
    return false;
}

bool wf_scan_fail(wf_lexer *lexer, const char *position, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = wf_arena_format_list(lexer->source->arena, format, arguments);
    va_end(arguments);
    if (!message) {
        lexer->failed = true;
        return wf_source_fail_memory(lexer->error);
    }
    uint32_t column = wf_source_column(lexer->source, lexer->line, (uint32_t)(position - lexer->line_start)) - 1;
    scan_fail_at(lexer, WF_ERROR_SYNTAX, lexer->line, column, "%s", "");
    if (lexer->error->kind == WF_ERROR_SYNTAX) {
        lexer->error->message = message;
        lexer->error->end_column = column;
        lexer->error->bare_line = true;
        lexer->error_replaces = true;
    }
    return false;
}

/* Column (code points, from 1) of the LF that ends a line. */
static uint32_t lexer_end_of_line_column(const wf_lexer *lexer, uint32_t line)
{
    uint32_t length = 0;
    wf_source_line(lexer->source, line, &length);
    return wf_source_column(lexer->source, line, length);
}

/* The text ends inside a bracket or behind a backslash. */
static bool lexer_fail_end(wf_lexer *lexer, uint32_t line)
{
    const wf_lexer_bracket *bracket = wf_lexer_open_bracket(lexer);
    if (bracket)
        scan_fail_at(lexer, WF_ERROR_SYNTAX, bracket->line, wf_source_column(lexer->source, bracket->line, bracket->column),
                        "'%c' was never closed", bracket->open);
    else
        scan_fail_at(lexer, WF_ERROR_SYNTAX, line, lexer_end_of_line_column(lexer, line), "unexpected EOF while parsing");
    if (bracket && lexer->error->kind == WF_ERROR_SYNTAX)
        lexer->error->bare_line = bracket->line < lexer->source->line_count;
    lexer->error->incomplete = lexer->error->kind == WF_ERROR_SYNTAX;
    return false;
}

/* After a backslash at `position` - 1: steps over the LF to the next line; NULL after an error. */
static const char *scan_continuation(wf_lexer *lexer, const char *position)
{
    bool cut_off = lexer->source->unended && position + 1 == lexer->end;
    if (*position != '\n' || cut_off) {
        uint32_t column = wf_source_column(lexer->source, lexer->line, (uint32_t)(position - lexer->line_start)) - cut_off;
        scan_fail_at(lexer, WF_ERROR_SYNTAX, lexer->line, column, "unexpected character after line continuation character");
        return NULL;
    }
    if (position + 1 == lexer->end) {
        lexer_fail_end(lexer, lexer->line);
        return NULL;
    }
    wf_scan_new_line(lexer, position + 1);
    return position + 1;
}

static const char *lexer_skip_comment(const wf_lexer *lexer, const char *p)
{
    const char *newline = memchr(p, '\n', (size_t)(lexer->end - p));
    return newline ? newline : lexer->end;
}

static bool lexer_fail_tabs(wf_lexer *lexer)
{
    return scan_fail_at(lexer, WF_ERROR_TAB, lexer->line, 1, "inconsistent use of tabs and spaces in indentation");
}

/* Compares the indentation of a line with the open blocks. Columns are counted with tabs to multiples of 8 and, as a check that tabs and
 * spaces are mixed in one way only, with tabs of width 1. */
static bool lexer_indent(wf_lexer *lexer, uint32_t column, uint32_t alternate)
{
    uint32_t depth = lexer->indent_depth;
    if (column == lexer->indents[depth])
        return alternate == lexer->alternate_indents[depth] || lexer_fail_tabs(lexer);
    if (column > lexer->indents[depth]) {
        if (depth + 1 >= WF_LEXER_MAX_INDENT)
            return scan_fail_at(lexer, WF_ERROR_INDENTATION, lexer->line, 1, "too many levels of indentation");
        if (alternate <= lexer->alternate_indents[depth])
            return lexer_fail_tabs(lexer);
        lexer->indent_depth = ++depth;
        lexer->indents[depth] = column;
        lexer->alternate_indents[depth] = alternate;
        lexer->pending_indents = 1;
        return true;
    }
    while (depth > 0 && column < lexer->indents[depth]) {
        depth--;
        lexer->pending_indents--;
    }
    lexer->indent_depth = depth;
    if (column != lexer->indents[depth]) {
        bool cut_off = lexer->source->unended && lexer->line == lexer->source->line_count;
        return scan_fail_at(lexer, WF_ERROR_INDENTATION, lexer->line, lexer_end_of_line_column(lexer, lexer->line) - cut_off,
                               "unindent does not match any outer indentation level");
    }
    return alternate == lexer->alternate_indents[depth] || lexer_fail_tabs(lexer);
}

/* Measures the white space at the cursor, backslash continuations included: the column of the first physical line counts. Returns the first
 * byte behind it, or NULL after an error. */
static const char *lexer_measure(wf_lexer *lexer, uint32_t *column, uint32_t *alternate)
{
    const char *p = lexer->cursor;
    uint32_t wide = 0, narrow = 0, first = 0;
    for (;; p++) {
        if (*p == ' ') {
            wide++;
            narrow++;
        } else if (*p == '\t') {
            wide = (wide / 8 + 1) * 8;
            narrow++;
        } else if (*p == '\f') {
            wide = narrow = 0;
        } else if (*p == '\\') {
            first = first ? first : wide;
            p = scan_continuation(lexer, p + 1);
            if (!p)
                return NULL;
            p--;
        } else {
            break;
        }
    }
    *column = first ? first : wide;
    *alternate = first ? first : narrow;
    return p;
}

/* Skips blank lines and comments; at the next line that counts (white space that the text ends with does, where no LF is behind it), works out
 * INDENTs and DEDENTs. The cursor is then behind the white space. */
static bool lexer_begin_line(wf_lexer *lexer)
{
    lexer->at_line_start = false;
    for (;;) {
        uint32_t column, alternate;
        const char *p = lexer_measure(lexer, &column, &alternate);
        if (!p)
            return false;
        lexer->cursor = p;
        bool cut_off = *p == '\n' && lexer->source->unended && p + 1 == lexer->end && p > lexer->line_start;
        if (*p == '#' || (*p == '\n' && !cut_off)) {
            bool shown = lexer->mode == WF_LEXER_PROMPT && ((column == 0 && *p == '\n') || lexer->line == 1);
            if (!shown) {
                lexer->cursor = lexer_skip_comment(lexer, p) + 1;
                wf_scan_new_line(lexer, lexer->cursor);
                continue;
            }
            column = alternate = 0;
        } else if (*p == '\0') {
            if (lexer->mode == WF_LEXER_PROMPT && lexer->indent_depth > 0)
                return lexer_fail_end(lexer, lexer->line - 1);
        }
        return lexer_indent(lexer, column, alternate);
    }
}

static bool lexer_send_indent(wf_lexer *lexer, wf_token *out)
{
    if (lexer->pending_indents > 0) {
        lexer->pending_indents--;
        return wf_scan_token(lexer, out, WF_TOK_INDENT, lexer->line_start, lexer->cursor);
    }
    lexer->pending_indents++;
    return wf_scan_token(lexer, out, WF_TOK_DEDENT, lexer->cursor, lexer->cursor);
}

static bool lexer_end(wf_lexer *lexer, wf_token *out)
{
    const char *end = lexer->end;
    if (lexer->bracket_depth)
        return lexer_fail_end(lexer, lexer->line);
    if (lexer->mode == WF_LEXER_SINGLE && lexer->any_token && !lexer->newline_added) {
        lexer->newline_added = true;
        return wf_scan_token(lexer, out, WF_TOK_NEWLINE, end, end);
    }
    return wf_scan_token(lexer, out, WF_TOK_ENDMARKER, end, end);
}

/* The kind of an ASCII name: the keywords that share its first letter are compared with it, eight bytes at once. */
static inline wf_token_kind lexer_keyword(const char *start, size_t length)
{
    unsigned first, last;
    if (length < 2 || length > 8)
        return WF_TOK_NAME;
    switch (*start) {
#define GROUP(letter, from, to) case letter: first = WF_TOK_##from; last = WF_TOK_##to; break
    GROUP('F', FALSE, FALSE);
    GROUP('N', NONE, NONE);
    GROUP('T', TRUE, TRUE);
    GROUP('a', AND, AWAIT);
    GROUP('b', BREAK, BREAK);
    GROUP('c', CLASS, CONTINUE);
    GROUP('d', DEF, DEL);
    GROUP('e', ELIF, EXCEPT);
    GROUP('f', FINALLY, FROM);
    GROUP('g', GLOBAL, GLOBAL);
    GROUP('i', IF, IS);
    GROUP('l', LAMBDA, LAMBDA);
    GROUP('n', NONLOCAL, NOT);
    GROUP('o', OR, OR);
    GROUP('p', PASS, PASS);
    GROUP('r', RAISE, RETURN);
    GROUP('t', TRY, TRY);
    GROUP('w', WHILE, WITH);
    GROUP('y', YIELD, YIELD);
#undef GROUP
    default: return WF_TOK_NAME;
    }
    char padded[8] = {0};
    uint64_t word, candidate;
    memcpy(padded, start, length);
    memcpy(&word, padded, 8);
    for (unsigned kind = first; kind <= last; kind++) {
        memcpy(&candidate, lexer_keywords[kind - WF_TOK_FALSE], 8);
        if (candidate == word)
            return (wf_token_kind)kind;
    }
    return WF_TOK_NAME;
}

/* The flags of a string prefix, or -1 when the letters are none: b r u f, br rb, fr rf, in any case. FSTRING is told by *is_fstring. */
static int lexer_prefix_flags(const char *start, size_t length, bool *is_fstring)
{
    int flags = 0;
    *is_fstring = false;
    for (size_t i = 0; i < length; i++) {
        char letter = start[i] | 0x20;
        if (letter == 'r' && !(flags & (WF_TOKEN_RAW | WF_TOKEN_UNICODE)))
            flags |= WF_TOKEN_RAW;
        else if (letter == 'b' && !(flags & (WF_TOKEN_BYTES | WF_TOKEN_UNICODE)) && !*is_fstring)
            flags |= WF_TOKEN_BYTES;
        else if (letter == 'u' && length == 1)
            flags |= WF_TOKEN_UNICODE;
        else if (letter == 'f' && !(flags & (WF_TOKEN_BYTES | WF_TOKEN_UNICODE)) && !*is_fstring)
            *is_fstring = true;
        else
            return -1;
    }
    return flags;
}

static bool lexer_scan_string(wf_lexer *lexer, wf_token *out, const char *start, const char *quote, bool *is_string)
{
    bool is_fstring;
    int flags = lexer_prefix_flags(start, (size_t)(quote - start), &is_fstring);
    *is_string = flags >= 0;
    if (flags < 0)
        return true;
    if (is_fstring)
        return wf_fstring_begin(lexer, out, start, quote, (uint8_t)flags);
    return wf_string_scan(lexer, out, start, quote, (uint8_t)flags);
}

static inline bool lexer_scan_name(wf_lexer *lexer, wf_token *out, const char *start)
{
    const char *p = start;
    unsigned char seen = 0;
    do {
        seen |= (unsigned char)*p++;
    } while (wf_scan_is(*p, SCAN_NAME));
    size_t length = (size_t)(p - start);

    if (seen < 0x80) {
        if (length <= 2 && (*p == '\'' || *p == '"')) {
            bool is_string;
            if (!lexer_scan_string(lexer, out, start, p, &is_string) || is_string)
                return !lexer->failed;
        }
        return wf_scan_token(lexer, out, lexer_keyword(start, length), start, p);
    }
    if (!wf_name_verify(lexer, start, p))
        return false;
    wf_scan_token(lexer, out, WF_TOK_NAME, start, p);
    out->flags = WF_TOKEN_NON_ASCII;
    return true;
}

static bool lexer_open_bracket_token(wf_lexer *lexer, wf_token *out, wf_token_kind kind, const char *start)
{
    if (lexer->bracket_depth >= WF_LEXER_MAX_BRACKETS)
        return wf_scan_fail(lexer, start + 1, "too many nested parentheses");
    wf_lexer_bracket *bracket = &lexer->brackets[lexer->bracket_depth++];
    bracket->line = lexer->line;
    bracket->column = (uint32_t)(start - lexer->line_start);
    bracket->open = *start;
    if (lexer->fstring_depth)
        lexer->fstrings[lexer->fstring_depth - 1].depth++;
    return wf_scan_token(lexer, out, kind, start, start + 1);
}

static bool lexer_fail_mismatch(wf_lexer *lexer, const char *start, const wf_lexer_bracket *bracket, const wf_lexer_fstring *fstring)
{
    if (fstring && bracket->open == '{' && fstring->depth - 1 == fstring->field)
        return wf_scan_fail(lexer, start + 1, "f-string: unmatched '%c'", *start);
    if (bracket->line != lexer->line)
        return wf_scan_fail(lexer, start + 1, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u", *start,
                            bracket->open, (unsigned)bracket->line);
    return wf_scan_fail(lexer, start + 1, "closing parenthesis '%c' does not match opening parenthesis '%c'", *start, bracket->open);
}

static bool lexer_close_bracket_token(wf_lexer *lexer, wf_token *out, wf_token_kind kind, const char *start, char open)
{
    wf_lexer_fstring *fstring = lexer->fstring_depth ? &lexer->fstrings[lexer->fstring_depth - 1] : NULL;
    if (fstring && fstring->depth == 0 && *start == '}')
        return wf_scan_fail(lexer, start + 1, "f-string: single '}' is not allowed");
    if (lexer->bracket_depth == 0)
        return wf_scan_fail(lexer, start + 1, "unmatched '%c'", *start);
    const wf_lexer_bracket *bracket = &lexer->brackets[--lexer->bracket_depth];
    if (bracket->open != open)
        return lexer_fail_mismatch(lexer, start, bracket, fstring);
    if (fstring) {
        if (--fstring->depth < 0)
            return wf_scan_fail(lexer, start + 1, "f-string: unmatched '%c'", *start);
        if (*start == '}' && fstring->depth == fstring->field) {
            fstring->field--;
            fstring->in_text = true;
            fstring->in_format_spec = false;
        }
    }
    return wf_scan_token(lexer, out, kind, start, start + 1);
}

/* A colon: in a replacement field, outside all brackets of its expression, it begins the format specification, even before `=`. */
static bool lexer_colon(wf_lexer *lexer, wf_token *out, const char *start)
{
    wf_lexer_fstring *fstring = lexer->fstring_depth ? &lexer->fstrings[lexer->fstring_depth - 1] : NULL;
    if (fstring && fstring->field >= 0 && fstring->depth - 1 == fstring->field) {
        fstring->in_text = true;
        fstring->in_format_spec = true;
    } else if (start[1] == '=') {
        return wf_scan_token(lexer, out, WF_TOK_COLONEQUAL, start, start + 2);
    }
    return wf_scan_token(lexer, out, WF_TOK_COLON, start, start + 1);
}

/* A byte that begins no token. */
static bool lexer_stray(wf_lexer *lexer, wf_token *out, const char *start)
{
    unsigned char c = (unsigned char)*start;
    if (c < 0x20 || c == 0x7f)
        return wf_scan_fail(lexer, start + 1, "invalid non-printable character U+%04X", c);
    return wf_scan_token(lexer, out, WF_TOK_STRAY, start, start + 1);
}

/* An operator of the form X, X=, XX or XX=; pass STRAY for a form that does not exist. */
static inline bool lexer_operator(wf_lexer *lexer, wf_token *out, const char *start, wf_token_kind one, wf_token_kind one_equal,
                                  wf_token_kind two, wf_token_kind two_equal)
{
    if (start[1] == '=')
        return wf_scan_token(lexer, out, one_equal, start, start + 2);
    if (two != WF_TOK_STRAY && start[1] == *start) {
        if (start[2] == '=')
            return wf_scan_token(lexer, out, two_equal, start, start + 3);
        return wf_scan_token(lexer, out, two, start, start + 2);
    }
    return wf_scan_token(lexer, out, one, start, start + 1);
}

static bool lexer_less(wf_lexer *lexer, wf_token *out, const char *start)
{
    if (start[1] == '>') {
        wf_scan_token(lexer, out, WF_TOK_NOTEQUAL, start, start + 2);
        out->flags = WF_TOKEN_DIAMOND;
        return true;
    }
    return lexer_operator(lexer, out, start, WF_TOK_LESS, WF_TOK_LESSEQUAL, WF_TOK_LEFTSHIFT, WF_TOK_LEFTSHIFTEQUAL);
}

static bool lexer_punctuation(wf_lexer *lexer, wf_token *out, const char *p)
{
#define ONE(kind) return wf_scan_token(lexer, out, WF_TOK_##kind, p, p + 1)
#define ONE_EQUAL(kind, equal) \
    return lexer_operator(lexer, out, p, WF_TOK_##kind, WF_TOK_##equal, WF_TOK_STRAY, WF_TOK_STRAY)
#define TWO_EQUAL(kind, equal, two, two_equal) \
    return lexer_operator(lexer, out, p, WF_TOK_##kind, WF_TOK_##equal, WF_TOK_##two, WF_TOK_##two_equal)
    switch (*p) {
    case '(': return lexer_open_bracket_token(lexer, out, WF_TOK_LPAR, p);
    case '[': return lexer_open_bracket_token(lexer, out, WF_TOK_LSQB, p);
    case '{': return lexer_open_bracket_token(lexer, out, WF_TOK_LBRACE, p);
    case ')': return lexer_close_bracket_token(lexer, out, WF_TOK_RPAR, p, '(');
    case ']': return lexer_close_bracket_token(lexer, out, WF_TOK_RSQB, p, '[');
    case '}': return lexer_close_bracket_token(lexer, out, WF_TOK_RBRACE, p, '{');
    case ':': return lexer_colon(lexer, out, p);
    case ',': ONE(COMMA);
    case ';': ONE(SEMI);
    case '~': ONE(TILDE);
    case '.':
        if (wf_scan_is(p[1], SCAN_DIGIT))
            return wf_number_scan(lexer, out, p);
        if (p[1] == '.' && p[2] == '.')
            return wf_scan_token(lexer, out, WF_TOK_ELLIPSIS, p, p + 3);
        ONE(DOT);
    case '-':
        if (p[1] == '>')
            return wf_scan_token(lexer, out, WF_TOK_RARROW, p, p + 2);
        ONE_EQUAL(MINUS, MINEQUAL);
    case '=': ONE_EQUAL(EQUAL, EQEQUAL);
    case '+': ONE_EQUAL(PLUS, PLUSEQUAL);
    case '!': ONE_EQUAL(EXCLAMATION, NOTEQUAL);
    case '%': ONE_EQUAL(PERCENT, PERCENTEQUAL);
    case '@': ONE_EQUAL(AT, ATEQUAL);
    case '|': ONE_EQUAL(VBAR, VBAREQUAL);
    case '&': ONE_EQUAL(AMPER, AMPEREQUAL);
    case '^': ONE_EQUAL(CIRCUMFLEX, CIRCUMFLEXEQUAL);
    case '*': TWO_EQUAL(STAR, STAREQUAL, DOUBLESTAR, DOUBLESTAREQUAL);
    case '/': TWO_EQUAL(SLASH, SLASHEQUAL, DOUBLESLASH, DOUBLESLASHEQUAL);
    case '>': TWO_EQUAL(GREATER, GREATEREQUAL, RIGHTSHIFT, RIGHTSHIFTEQUAL);
    case '<': return lexer_less(lexer, out, p);
    default: return lexer_stray(lexer, out, p);
    }
#undef ONE
#undef ONE_EQUAL
#undef TWO_EQUAL
}

static bool lexer_scan(wf_lexer *lexer, wf_token *out)
{
    const char *p = lexer->cursor;
    for (;;) {
        while (wf_scan_is(*p, SCAN_BLANK))
            p++;
        if (wf_scan_is(*p, SCAN_NAME_START))
            return lexer_scan_name(lexer, out, p);
        if (wf_scan_is(*p, SCAN_DIGIT))
            return wf_number_scan(lexer, out, p);
        switch (*p) {
        case '#':
            p = lexer_skip_comment(lexer, p);
            break;
        case '\n':
            if (lexer->bracket_depth == 0) {
                wf_scan_token(lexer, out, WF_TOK_NEWLINE, p, p + 1);
                wf_scan_new_line(lexer, p + 1);
                lexer->at_line_start = true;
                return true;
            }
            wf_scan_new_line(lexer, ++p);
            break;
        case '\\':
            p = scan_continuation(lexer, p + 1);
            if (!p)
                return false;
            break;
        case '\0':
            lexer->cursor = p;
            return lexer_end(lexer, out);
        case '\'':
        case '"':
            return wf_string_scan(lexer, out, p, p, 0);
        default:
            return lexer_punctuation(lexer, out, p);
        }
    }
}

bool wf_lexer_next(wf_lexer *lexer, wf_token *out)
{
    if (lexer->failed)
        return false;
    if (lexer->at_line_start && !lexer_begin_line(lexer))
        return false;
    if (lexer->pending_indents)
        return lexer_send_indent(lexer, out);
    lexer->any_token |= lexer->cursor != lexer->end;
    if (lexer->fstring_depth && lexer->fstrings[lexer->fstring_depth - 1].in_text)
        return wf_fstring_next(lexer, out);
    return lexer_scan(lexer, out);
}

/* What the files of the lexer share. Each function below scans one kind of token that begins at lexer->cursor (or `start`), fills *out, moves
 * the cursor behind it and returns true, or fails with *lexer->error filled. The text ends with LF and NULs, so scanning forward byte by byte
 * always meets a byte that stops it. */
#ifndef WF_LEXER_SCAN_H
#define WF_LEXER_SCAN_H

#include "lexer.h"

/* Classes of bytes. */
enum {
    SCAN_NAME_START = 1 << 0, /* letters, _, and all above ASCII */
    SCAN_NAME = 1 << 1,       /* those and digits */
    SCAN_DIGIT = 1 << 2,
    SCAN_HEX = 1 << 3,
    SCAN_BLANK = 1 << 4,       /* space, tab, form feed */
    SCAN_STRING_STOP = 1 << 5, /* what a scan of a string's inside must look at: quotes, backslash, LF, NUL */
    SCAN_BRACE = 1 << 6        /* { and }: the same for f-strings */
};

extern const uint8_t wf_scan_classes[256];

static inline bool wf_scan_is(char c, unsigned classes)
{
    return wf_scan_classes[(unsigned char)c] & classes;
}

/* Fills *out for a token that lies on one line and moves the cursor to its end. */
static inline bool wf_scan_token(wf_lexer *lexer, wf_token *out, wf_token_kind kind, const char *start, const char *end)
{
    const char *text = lexer->source->text;
    out->kind = (uint8_t)kind;
    out->flags = 0;
    out->prefix = 0;
    out->start = (uint32_t)(start - text);
    out->end = (uint32_t)(end - text);
    out->line = out->end_line = lexer->line;
    out->column = (uint32_t)(start - lexer->line_start);
    out->end_column = (uint32_t)(end - lexer->line_start);
    lexer->cursor = end;
    return true;
}

/* The cursor has passed an LF; `next` is the byte behind it. */
static inline void wf_scan_new_line(wf_lexer *lexer, const char *next)
{
    lexer->line++;
    lexer->line_start = next;
}

/* A SyntaxError whose column is the number of code points of the current line before `position`: CPython reports the last character that its
 * tokenizer had read, and `position` is the first one that it had not. */
#if defined(__GNUC__)
__attribute__((format(printf, 3, 4), cold))
#endif
bool wf_scan_fail(wf_lexer *lexer, const char *position, const char *format, ...);

bool wf_number_scan(wf_lexer *lexer, wf_token *out, const char *start);

/* A string whose opening quote is at `quote`; the prefix begins at `start`. `flags` are those of the prefix. */
bool wf_string_scan(wf_lexer *lexer, wf_token *out, const char *start, const char *quote, uint8_t flags);

/* FSTRING_START at `start`, whose quote is at `quote`. */
bool wf_fstring_begin(wf_lexer *lexer, wf_token *out, const char *start, const char *quote, uint8_t flags);
/* The next token while the innermost f-string is in its text. */
bool wf_fstring_next(wf_lexer *lexer, wf_token *out);

/* A NAME that holds bytes above ASCII: checks its characters (UAX #31). */
bool wf_name_verify(wf_lexer *lexer, const char *start, const char *end);

#endif

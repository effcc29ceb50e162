/* A source text: its decoded bytes, its lines, and the errors and warnings found in it.
 *
 * `text` is valid UTF-8 without NUL bytes, its line ends are all LF, a byte order mark is gone, a text that is not empty ends with
 * an LF (added where it was missing), and eight NULs stand behind the last byte.
 * It contains no surrogates (escapes in string literals may make some; see literal.h).
 * Positions: `line` counts from 1. A *byte column* counts bytes of `text` from 0 (tokens, tree nodes). A *column* in an error counts code
 * points from 1, as CPython's SyntaxError.offset; end columns are exclusive, 0 means "not known".
 * Everything a source holds lives in the arena it was opened with and ends with it. */
#ifndef WF_LEXER_SOURCE_H
#define WF_LEXER_SOURCE_H

#include "arena.h"

typedef enum wf_error_kind {
    WF_ERROR_NONE,
    WF_ERROR_SYNTAX,      /* SyntaxError */
    WF_ERROR_INDENTATION, /* IndentationError */
    WF_ERROR_TAB,         /* TabError */
    WF_ERROR_MEMORY,      /* MemoryError: no position */
    WF_ERROR_RECURSION    /* RecursionError or MemoryError "too complex": nesting beyond the parser's limit */
} wf_error_kind;

/* The end of a range, where CPython gives none: the token that it points at has no text (-1), or only a place was told (None). */
typedef enum { WF_SOURCE_END_GIVEN, WF_SOURCE_END_MINUS, WF_SOURCE_END_NONE } wf_source_end;

typedef struct wf_source_error {
    wf_error_kind kind;
    const char *message; /* in the arena, or a constant */
    uint32_t line, column;
    uint32_t end_line, end_column;
    wf_source_end end;
    /* More input could make it right: the text ended inside brackets, a triple-quoted string, after a backslash or where a block must
     * follow. Meant for a prompt. */
    bool incomplete;
    const char *encoding; /* in the bytes: a declared one that the source does not know, when that is the error; NULL */
    uint32_t encoding_length;
    bool bare_line; /* CPython gives the line without its LF: its tokenizer found the error, or had gone past the line */
    uint32_t text_line; /* where the text begins that CPython shows with the error, up to `line`; 0: with that line */
} wf_source_error;

/* A SyntaxWarning or DeprecationWarning that CPython would show; kept in order, never printed here. */
typedef struct wf_source_warning {
    struct wf_source_warning *next;
    const char *message;
    uint32_t line, column; /* column in code points from 1 */
} wf_source_warning;

/* sys.int_info.default_max_str_digits: CPython refuses longer decimal literals as it does longer texts in int(). */
enum { WF_SOURCE_DIGITS = 4300 };

typedef struct wf_source {
    wf_arena *arena;
    const char *filename; /* borrowed: outlives the source */
    const char *text;
    uint32_t length;
    const uint32_t *line_starts; /* offset of each line; line_starts[line_count] == length */
    uint32_t line_count;         /* the empty line after the last LF is not counted */
    uint32_t digit_limit;        /* of decimal literals: sys.set_int_max_str_digits(); 0: none */
    bool is_ascii;
    bool unended;      /* text of eval() or compile(..., 'single') without a last LF: CPython's tokenizer sees none there */
    bool byte_columns; /* it has been parsed: CPython converts no column of an error that is found later */
    wf_source_warning *warnings, *last_warning;
} wf_source;

typedef enum wf_source_origin {
    WF_SOURCE_FILE,   /* bytes of a file: coding declarations count */
    WF_SOURCE_STRING  /* UTF-8 text in memory (compile() of a str, a prompt): coding declarations are comments */
} wf_source_origin;

/* Decodes `bytes`, which need not outlive the call. False with *error filled when they are not valid source text or memory ran out. The source
 * is then usable only for wf_source_line. */
bool wf_source_open(wf_source *source, wf_arena *arena, const char *filename, const char *bytes, size_t length,
                    wf_source_origin origin, wf_source_error *error);

/* The text of a line without its LF; NULL when there is no such line. */
const char *wf_source_line(const wf_source *source, uint32_t line, uint32_t *length);

/* The column of an error (from 1) that a byte column (from 0) makes. */
uint32_t wf_source_column(const wf_source *source, uint32_t line, uint32_t byte_column);

/* The line (from 1) that holds a byte offset, and its byte column. */
uint32_t wf_source_locate(const wf_source *source, uint32_t offset, uint32_t *byte_column);

/* Fills *error; byte columns are turned into code-point columns. end_line 0 means that the end is not known. Always returns false, so that a
 * caller can `return wf_source_fail(...)`. When the message cannot be allocated the error becomes WF_ERROR_MEMORY. */
#if defined(__GNUC__)
__attribute__((format(printf, 8, 9)))
#endif
bool wf_source_fail(wf_source *source, wf_source_error *error, wf_error_kind kind, uint32_t line, uint32_t byte_column, uint32_t end_line,
                    uint32_t end_byte_column, const char *format, ...);

bool wf_source_fail_memory(wf_source_error *error);

/* Records a warning; false when memory ran out. */
#if defined(__GNUC__)
__attribute__((format(printf, 4, 5)))
#endif
bool wf_source_warn(wf_source *source, uint32_t line, uint32_t byte_column, const char *format, ...);

#endif

/* Source text to tokens, on demand, one token a call: errors come when the parser reaches them, as in CPython.
 *
 * Every token has its exact range. Comments and blank lines make no token. NEWLINE is its LF (the one NEWLINE that SINGLE adds is empty); INDENT spans the white space of its line; DEDENT is empty and stands at the first token of its line; ENDMARKER stands on
 * the line after the last, column 0.
 * f-strings come as PEP 701 has them: FSTRING_START (prefix and quote), FSTRING_MIDDLE (text; of a doubled brace the token ends with the first
 * one and the second is in no token), LBRACE … the tokens of the expression … RBRACE, FSTRING_END (quote). Empty middles are not sent.
 * `!`, `=`, `:` of a replacement field are the ordinary EXCLAMATION, EQUAL, COLON tokens; after that COLON come middles and nested fields.
 * For `=` the parser takes the expression's text from `source->text` by offsets.
 * After an error or ENDMARKER further calls give the same again. */
#ifndef WF_LEXER_LEXER_H
#define WF_LEXER_LEXER_H

#include "source.h"

typedef enum wf_token_kind {
#define TOKEN(name, spelling) WF_TOK_##name,
#include "tokens.def"
    WF_TOK_COUNT
} wf_token_kind;

/* Flags of a token. */
enum {
    WF_TOKEN_NON_ASCII = 1 << 0, /* NAME: must be normalised, see wf_lexer_name */
    WF_TOKEN_BYTES = 1 << 1,     /* STRING */
    WF_TOKEN_RAW = 1 << 2,       /* STRING, FSTRING_* */
    WF_TOKEN_UNICODE = 1 << 3,   /* STRING: prefix u, which ast keeps as kind='u' */
    WF_TOKEN_TRIPLE = 1 << 4,    /* STRING, FSTRING_* */
    WF_TOKEN_ESCAPES = 1 << 5,   /* STRING, FSTRING_MIDDLE: there is a backslash in it */
    WF_TOKEN_FORMAT_SPEC = 1 << 6, /* FSTRING_MIDDLE: of a format specification */
    WF_TOKEN_DIAMOND = 1 << 7    /* NOTEQUAL: written <> */
};

typedef struct wf_token {
    uint8_t kind; /* wf_token_kind */
    uint8_t flags;
    uint16_t prefix; /* STRING, FSTRING_START: number of prefix letters before the quote */
    uint32_t start, end; /* byte offsets into source->text, end exclusive */
    uint32_t line, column; /* of start; column in bytes from 0 */
    uint32_t end_line, end_column;
} wf_token;

typedef enum wf_lexer_mode {
    WF_LEXER_FILE, /* a module, and eval(): NEWLINE DEDENT* ENDMARKER at the end */
    WF_LEXER_SINGLE, /* compile(..., 'single'): one more NEWLINE stands before ENDMARKER and ends a compound statement */
    WF_LEXER_PROMPT /* an empty line makes a NEWLINE and ends the block; a text that ends inside a block is an error with `incomplete` set */
} wf_lexer_mode;

#define WF_LEXER_MAX_INDENT 100
#define WF_LEXER_MAX_BRACKETS 200
#define WF_LEXER_MAX_FSTRINGS 150

typedef struct wf_lexer_bracket {
    uint32_t line, column; /* column in bytes */
    char open;
} wf_lexer_bracket;

typedef struct wf_lexer_fstring {
    const char *start, *line_start; /* of FSTRING_START, and of its line */
    uint32_t line;
    int depth;     /* brackets opened and not closed since the string began, those of its fields included */
    int field;     /* the depth at which the innermost open replacement field began, -1 for none */
    uint8_t flags; /* token flags of its middles */
    char quote;
    bool in_text;  /* the next token is a middle, an LBRACE or the end */
    bool in_format_spec;
} wf_lexer_fstring;

/* Its fields are private but for `source`, `error` and `error_replaces`. */
typedef struct wf_lexer {
    wf_source *source;
    wf_source_error *error; /* borrowed; filled when wf_lexer_next fails */
    const char *cursor, *end;
    const char *line_start;
    uint32_t line;
    wf_lexer_mode mode;
    bool failed, at_line_start;
    /* After a failure, whose tokens the parser may have read before it refused an earlier one: CPython looks over the rest of the text then,
     * and an error of this sort replaces a plain "invalid syntax". Others (indentation, a backslash out of place, the end of the
     * text) do not; an open bracket from before the refused token's line does. Public, as `source` and `error` are. */
    bool error_replaces;
    bool any_token;      /* one has been sent */
    bool newline_added;  /* SINGLE: the additional NEWLINE has been sent */
    int pending_indents; /* INDENTs (> 0) or DEDENTs (< 0) to send */
    uint32_t indent_depth;
    uint32_t bracket_depth;
    uint32_t fstring_depth;
    uint32_t indents[WF_LEXER_MAX_INDENT];
    uint32_t alternate_indents[WF_LEXER_MAX_INDENT]; /* with tabs of width 1 */
    wf_lexer_bracket brackets[WF_LEXER_MAX_BRACKETS];
    wf_lexer_fstring fstrings[WF_LEXER_MAX_FSTRINGS];
} wf_lexer;

/* The struct is some 10 KB: its owner keeps it where that is fine. Nothing to free: messages go to source->arena. */
void wf_lexer_init(wf_lexer *lexer, wf_source *source, wf_lexer_mode mode, wf_source_error *error);

/* False: *lexer->error says why (a lexical error or no memory). */
bool wf_lexer_next(wf_lexer *lexer, wf_token *out);

/* The innermost bracket now open, or NULL: for "'(' was never closed", which the parser reports when the statement went wrong inside it. */
const wf_lexer_bracket *wf_lexer_open_bracket(const wf_lexer *lexer);

/* The text of a NAME in NFKC: a pointer into the source for ASCII, else into the arena. NULL when memory ran out. */
const char *wf_lexer_name(const wf_source *source, const wf_token *token, uint32_t *length);

/* "NAME", "LPAR" …, and ")" , "def", "newline" … */
const char *wf_lexer_kind_name(wf_token_kind kind);
const char *wf_lexer_kind_spelling(wf_token_kind kind);

static inline bool wf_lexer_is_keyword(wf_token_kind kind)
{
    return kind >= WF_TOK_FALSE && kind < WF_TOK_COUNT;
}

#endif

/* The values of string tokens, and the kinds of number tokens. */
#ifndef WF_LEXER_LITERAL_H
#define WF_LEXER_LITERAL_H

#include "lexer.h"

typedef struct wf_literal {
    const char *bytes; /* a str: generalised UTF-8 (a lone surrogate made by an escape is three bytes); a bytes object: its bytes. Points into the
                        * source where nothing had to be decoded, else into the arena. Not NUL-terminated. */
    uint32_t length;
    bool is_bytes;
    bool is_ascii;      /* every byte is below 128 */
    bool has_surrogates;
} wf_literal;

/* Decodes a STRING or an FSTRING_MIDDLE token (flags tell raw, bytes, triple). False with *error for a bad escape or no memory; the error's range
 * is the token's.
 * Warnings about invalid escapes go to source->warnings. */
bool wf_literal_decode_string(wf_source *source, const wf_token *token, wf_literal *out, wf_source_error *error);

typedef enum wf_number_kind { WF_NUMBER_INT, WF_NUMBER_FLOAT, WF_NUMBER_IMAGINARY } wf_number_kind;

typedef struct wf_number {
    wf_number_kind kind;
    int base;           /* of an int: 2, 8, 10, 16 */
    const char *digits; /* without prefix, underscores and the final j; NUL-terminated, in the arena */
    uint32_t length;
} wf_number;

/* False only when memory ran out. The value of the digits is the VM's business. */
bool wf_literal_number_kind(wf_source *source, const wf_token *token, wf_number *out);

#endif

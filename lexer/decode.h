/* Bytes of a source file to UTF-8 text: byte order mark, coding declaration (PEP 263), validity, line ends. Used by source.c only. */
#ifndef WF_LEXER_DECODE_H
#define WF_LEXER_DECODE_H

#include "source.h"

/* Fills source->text, length and is_ascii. On failure they hold a readable form of the text up to the bad line, and *error is filled. */
bool wf_decode_source(wf_source *source, const char *bytes, size_t length, wf_source_origin origin, wf_source_error *error);

#endif

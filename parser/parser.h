/*
 * parser.h - tokens to tree.
 *
 * A hand-written recursive-descent parser for the grammar of Python 3.13, precedence climbing for operators.
 * What it accepts, what it builds and how it words a refusal follow CPython, which is the oracle of the
 * tests.
 *
 * wf_parse finds the errors that CPython's tokenizer and parser find. Those of CPython's symbol table and
 * compiler are found by wf_scope_build and wf_check (scope.h, check.h); wf_parse_all runs all three: source
 * that it accepts is source that CPython's compile() accepts, up to limits of depth.
 */
#ifndef WF_PARSER_PARSER_H
#define WF_PARSER_PARSER_H

#include "arena.h"
#include "source.h"
#include "tree.h"

typedef enum {
    WF_PARSE_FILE,  /* statements: a Module */
    WF_PARSE_EVAL,  /* one expression: an Expression */
    WF_PARSE_SINGLE /* one statement as typed at a prompt: an Interactive */
} wf_parse_mode;

/* Flags, or-ed together. */
#define WF_PARSE_TOP_LEVEL_AWAIT  1u /* allow await and its kin in the module's own block */
#define WF_PARSE_ALLOW_INCOMPLETE 2u /* the end of input before the end of a statement sets err->incomplete  \
                                      */
#define WF_PARSE_FUTURE_ANNOTATIONS 4u /* as if `from __future__ import annotations` stood at the top */

/*
 * Parses `source` into `arena` and sets *out. On failure returns false with *err filled (its text lives in
 * the arena or is constant) and *out NULL; what is in the arena then is garbage, freed with it.
 */
bool wf_parse(wf_source *source, wf_arena *arena, wf_parse_mode mode, unsigned flags, wf_tree **out,
              wf_source_error *err) __attribute__((warn_unused_result));

/* wf_parse, then wf_scope_build, then wf_check. This is what a compiler calls. */
bool wf_parse_all(wf_source *source, wf_arena *arena, wf_parse_mode mode, unsigned flags, wf_tree **out,
                  wf_source_error *err) __attribute__((warn_unused_result));

#endif

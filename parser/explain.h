/*
 * explain.h - the words for a refusal.
 *
 * The parser proper gives up without a message. This pass goes over the statement again, slower and with
 * backtracking, and finds what CPython would say and where: see explain.c for how.
 */
#ifndef WF_PARSER_EXPLAIN_H
#define WF_PARSER_EXPLAIN_H

#include "parse.h"

/* Fills p->error. p->pos is the token at which the parser gave up, p->statement where the statement began. */
void wf_explain(wf_parser *p);

#endif

/*
 * check.h - what CPython's compiler refuses after parser and symbol table have agreed.
 *
 * 'return' outside function, 'break' outside loop, await in the wrong place, unreachable patterns, the rules
 * of `from __future__`, starred expressions out of place, and so on. Runs after wf_scope_build.
 */
#ifndef WF_PARSER_CHECK_H
#define WF_PARSER_CHECK_H

#include "source.h"
#include "tree.h"

bool wf_check(const wf_tree *tree, wf_source_error *err) __attribute__((warn_unused_result));

#endif

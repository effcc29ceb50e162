/*
 * dump.h - a tree and its scopes as text, for `weft --dump=ast` and `weft --dump=scopes`, and for tests.
 */
#ifndef WF_PARSER_DUMP_H
#define WF_PARSER_DUMP_H

#include "scope.h"
#include "tree.h"

/* Receives pieces of text in order. Returns false to stop the dump. */
typedef bool (*wf_dump_sink)(void *context, const char *text, size_t length);

/*
 * The text of CPython's ast.dump(tree, include_attributes=attributes, indent=indent), without a final
 * newline; a negative indent gives one line. False when the sink said so or memory ran out.
 */
bool wf_tree_dump(const wf_tree *tree, int indent, bool attributes, wf_dump_sink sink, void *context);

/* The blocks, indented, each with its flags and symbols, one a line. */
bool wf_scope_dump(const wf_tree *tree, wf_dump_sink sink, void *context);

#endif

/* future.h - `from __future__ import ...` at the head of a file. */
#ifndef WF_PARSER_FUTURE_H
#define WF_PARSER_FUTURE_H

#include "tree.h"

/* Sets tree->future_annotations and last_future. False for a feature that does not exist. */
bool wf_future_scan(wf_tree *tree, wf_source_error *err);

bool wf_future_is_import(const wf_node *statement);

#endif

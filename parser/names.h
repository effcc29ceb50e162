/* names.h - makes the table behind wf_names_intern (tree.h). */
#ifndef WF_PARSER_NAMES_H
#define WF_PARSER_NAMES_H

#include "tree.h"

/* NULL when the arena is out of memory. */
wf_names *wf_names_create(wf_arena *arena);

#endif

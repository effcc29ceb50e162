/* check_unit.h - what the files of the check share (check.h). */
#ifndef WF_PARSER_CHECK_UNIT_H
#define WF_PARSER_CHECK_UNIT_H

#include "check.h"
#include "scope.h"

/* What CPython compiles into one code object. An inlined comprehension belongs to the unit around it. */
typedef enum {
    WF_UNIT_MODULE,
    WF_UNIT_CLASS,
    WF_UNIT_FUNCTION,
    WF_UNIT_ASYNC_FUNCTION,
    WF_UNIT_LAMBDA,
    WF_UNIT_COMPREHENSION,
    WF_UNIT_TYPE
} wf_unit_kind;

/* Blocks that break, continue and return have to leave. */
typedef enum { WF_BLOCK_LOOP, WF_BLOCK_GROUP_HANDLER, WF_BLOCK_OTHER } wf_block_kind;

#define WF_UNIT_MAX_BLOCKS 21 /* CPython's CO_MAXBLOCKS */

typedef struct {
    wf_unit_kind kind;
    const wf_scope *scope;
    uint8_t blocks[WF_UNIT_MAX_BLOCKS];
    uint32_t block_count;
} wf_unit;

typedef struct wf_checker {
    const wf_tree *tree;
    wf_source_error *error;
    wf_unit *unit;
} wf_checker;

bool wf_check_fail(wf_checker *c, const wf_node *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* __debug__ cannot be assigned to or deleted. */
bool wf_check_name(wf_checker *c, const wf_name *name, wf_context context, const wf_node *at);

bool wf_check_expr(wf_checker *c, const wf_node *node); /* check_expr.c */
bool wf_check_opt(wf_checker *c, const wf_node *node);
bool wf_check_exprs(wf_checker *c, const wf_node_seq *seq); /* items may be NULL; may be Starred */
bool wf_check_keywords(wf_checker *c, const wf_node_seq *keywords);

/*
 * The first name of a list that comes again, and where; *first == count if none does. Names are interned, so
 * their addresses tell them apart; NULLs in the list do not count. False when out of memory.
 */
typedef const wf_name *wf_check_name_at(const void *list, uint32_t i);
bool wf_check_find_repeated(const wf_checker *c, wf_check_name_at *name_at, const void *list, uint32_t count,
                            uint32_t *first, uint32_t *again);

bool wf_check_params(wf_checker *c, const wf_ast_arguments *args);

bool wf_check_body(wf_checker *c, const wf_node_seq *body); /* check.c */

/* check_pattern.c. irrefutable: the pattern may match anything. */
bool wf_check_case_pattern(wf_checker *c, const wf_node *pattern, bool irrefutable);
bool wf_check_is_wildcard(const wf_node *pattern);

#endif

/* scope_build.h - what the two halves of the scope pass share: collecting symbols (scope_visit.c), then
 * resolving them (scope_resolve.c). */
#ifndef WF_PARSER_SCOPE_BUILD_H
#define WF_PARSER_SCOPE_BUILD_H

#include "scope.h"

/* Names that the pass compares with. */
typedef struct {
    const wf_name *class_cell; /* __class__ */
    const wf_name *classdict;  /* __classdict__ */
    const wf_name *super;
    const wf_name *debug; /* __debug__ */
    const wf_name *comp_arg, *type_params, *generic_base, *defaults, *kwdefaults, *class_type_params;
    const wf_name *lambda, *listcomp, *setcomp, *dictcomp, *genexpr, *top, *annotation;
} wf_scope_names;

typedef struct wf_scope_builder {
    wf_tree *tree;
    wf_arena *arena;
    wf_source_error *error;
    wf_scope *current;
    wf_scope_names names;
} wf_scope_builder;

bool wf_scope_visit_tree(wf_scope_builder *b);
bool wf_scope_resolve(wf_scope_builder *b);

/* scope_expr.c: blocks and names. */
wf_scope *wf_scope_open(wf_scope_builder *b, wf_scope_kind kind, const wf_name *name, wf_node *node);
void wf_scope_close(wf_scope_builder *b);
/* Adds flags to a name of the current block, and checks that they agree with those it has. */
bool wf_scope_define(wf_scope_builder *b, const wf_name *name, uint16_t flags, const wf_node *at);
uint16_t wf_scope_flags_of(wf_scope_builder *b, const wf_scope *scope, const wf_name *name);
bool wf_scope_record_directive(wf_scope_builder *b, const wf_name *name, const wf_node *at);
bool wf_scope_visit_expr(wf_scope_builder *b, wf_node *node);
bool wf_scope_visit_opt(wf_scope_builder *b, wf_node *node);
bool wf_scope_visit_exprs(wf_scope_builder *b, const wf_node_seq *seq); /* items may be NULL */
bool wf_scope_visit_arguments(wf_scope_builder *b, const wf_ast_arguments *args);
bool wf_scope_visit_keywords(wf_scope_builder *b, const wf_node_seq *keywords);

/* Finds the symbol or makes one with no flags. NULL when out of memory. */
wf_symbol *wf_scope_intern(wf_scope_builder *b, wf_scope *scope, const wf_name *mangled);

bool wf_scope_is_function_like(const wf_scope *scope);

/* A syntax error at a node's range; returns false. */
bool wf_scope_fail(wf_scope_builder *b, const wf_node *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif

/* Recognisers of simple statements (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

/* Assignments. */

static bool why_equals_annotated_rhs(wf_explainer *x)
{
    return TOK(EQUAL) && wf_explain_annotated_rhs(x);
}

static bool why_annotated_target(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LPAR) && wf_explain_single_target(x) && TOK(RPAR));
    WF_ALTERNATIVE(x, wf_explain_single_subscript_attribute_target(x));
    return false;
}

static bool why_star_targets_equal(wf_explainer *x)
{
    return wf_explain_star_targets(x) && TOK(EQUAL);
}

static bool why_augassign(wf_explainer *x)
{
    uint8_t kind = wf_explain_peek(x);
    if (kind == WF_TOK_REFUSED)
        return wf_explain_lexer_error(x);
    if (kind < WF_TOK_PLUSEQUAL || kind > WF_TOK_RIGHTSHIFTEQUAL)
        return false;
    x->pos++;
    return true;
}

static bool why_invalid_ann_assign_target(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_list_display(x));
    WF_ALTERNATIVE(x, wf_explain_tuple(x));
    WF_ALTERNATIVE(x, TOK(LPAR) && why_invalid_ann_assign_target(x) && TOK(RPAR));
    return false;
}

static bool why_invalid_annotated_display(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!why_invalid_ann_assign_target(x))
        return false;
    uint32_t end = x->pos;
    if (!TOK(COLON) || !wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_atom);
    return a != NULL && wf_explain_raise_nodes(x, a, a, "only single target (not %s) can be annotated",
                                               wf_explain_kind_name(a));
}

static bool why_invalid_annotated_tuple(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_star_named_expression(x))
        return false;
    uint32_t end = x->pos;
    if (!TOK(COMMA) || !wf_explain_many(x, wf_explain_star_named_expressions) || !TOK(COLON) ||
        !wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_star_named_expression);
    return wf_explain_raise_nodes(x, a, a, "only single target (not tuple) can be annotated");
}

static bool why_invalid_annotated_expression(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_expression(x))
        return false;
    uint32_t end = x->pos;
    if (!TOK(COLON) || !wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_expression);
    return wf_explain_raise_nodes(x, a, a, "illegal target for annotation");
}

static bool why_invalid_assigned_expression(wf_explainer *x)
{
    if (!wf_explain_many(x, why_star_targets_equal))
        return false;
    uint32_t first = x->pos;
    if (!wf_explain_star_expressions(x) || !TOK(EQUAL))
        return false;
    return wf_explain_raise_target(x, wf_explain_node(x, first, x->pos - 1, wf_parse_star_expressions),
                                   WF_TARGETS_STAR);
}

static bool why_invalid_assigned_yield(wf_explainer *x)
{
    if (!wf_explain_many(x, why_star_targets_equal))
        return false;
    uint32_t first = x->pos;
    if (!wf_explain_yield_expr(x) || !TOK(EQUAL))
        return false;
    const wf_node *a = wf_explain_node(x, first, x->pos - 1, wf_parse_yield);
    return wf_explain_raise_nodes(x, a, a, "assignment to yield expression not possible");
}

static bool why_invalid_augmented(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_star_expressions(x))
        return false;
    uint32_t end = x->pos;
    if (!why_augassign(x) || !wf_explain_annotated_rhs(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_star_expressions);
    return a != NULL &&
           wf_explain_raise_nodes(x, a, a, "'%s' is an illegal expression for augmented assignment",
                                  wf_explain_kind_name(a));
}

static bool why_invalid_assignment(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_annotated_display(x));
    WF_ALTERNATIVE(x, why_invalid_annotated_tuple(x));
    WF_ALTERNATIVE(x, why_invalid_annotated_expression(x));
    WF_ALTERNATIVE(x, why_invalid_assigned_expression(x));
    WF_ALTERNATIVE(x, why_invalid_assigned_yield(x));
    WF_ALTERNATIVE(x, why_invalid_augmented(x));
    return false;
}

static bool why_assignment(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NAME) && TOK(COLON) && wf_explain_expression(x) &&
                          wf_explain_optional(x, why_equals_annotated_rhs));
    WF_ALTERNATIVE(x, why_annotated_target(x) && TOK(COLON) && wf_explain_expression(x) &&
                          wf_explain_optional(x, why_equals_annotated_rhs));
    WF_ALTERNATIVE(x, wf_explain_some(x, why_star_targets_equal) && wf_explain_annotated_rhs(x) &&
                          !wf_explain_next(x, WF_TOK_EQUAL) && !x->stop);
    x->pos = mark;
    if (wf_explain_single_target(x) && why_augassign(x))
        return wf_explain_annotated_rhs(x); /* CPython commits itself at the operator */
    if (x->stop)
        return false;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_assignment(x));
    return false;
}

/* Imports. */

static bool why_dotted_name(wf_explainer *x)
{
    if (!TOK(NAME))
        return false;
    uint32_t mark;
    do
        mark = x->pos;
    while (TOK(DOT) && TOK(NAME));
    x->pos = mark;
    return !x->stop;
}

static bool why_as_name(wf_explainer *x)
{
    return TOK(AS) && TOK(NAME);
}

static bool why_dotted_as_name(wf_explainer *x)
{
    return why_dotted_name(x) && wf_explain_optional(x, why_as_name);
}

static bool why_import_from_as_name(wf_explainer *x)
{
    return TOK(NAME) && wf_explain_optional(x, why_as_name);
}

static bool why_import_from_as_names(wf_explainer *x)
{
    return wf_explain_list(x, why_import_from_as_name);
}

static bool why_raise_no_names(wf_explainer *x)
{
    uint32_t at = x->pos;
    return TOK(NEWLINE) && wf_explain_raise_from(x, at, "Expected one or more names after 'import'");
}

static bool why_invalid_import_from_targets(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x,
                   why_import_from_as_names(x) && TOK(COMMA) && TOK(NEWLINE) &&
                       wf_explain_raise_last(x, WF_ERROR_SYNTAX,
                                             "trailing comma not allowed without surrounding parentheses"));
    WF_ALTERNATIVE(x, why_raise_no_names(x));
    return false;
}

static bool why_import_from_targets(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LPAR) && why_import_from_as_names(x) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_import_from_as_names(x) && !wf_explain_next(x, WF_TOK_COMMA) && !x->stop);
    WF_ALTERNATIVE(x, TOK(STAR));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_import_from_targets(x));
    return false;
}

static bool why_one_dot(wf_explainer *x)
{
    return TOK(DOT) || TOK(ELLIPSIS);
}

static bool why_import_from(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(FROM) && wf_explain_many(x, why_one_dot) && why_dotted_name(x) && TOK(IMPORT) &&
                          why_import_from_targets(x));
    WF_ALTERNATIVE(x,
                   TOK(FROM) && wf_explain_some(x, why_one_dot) && TOK(IMPORT) && why_import_from_targets(x));
    return false;
}

static bool why_import_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(
            x, TOK(IMPORT) && wf_explain_list(x, why_dotted_name) && TOK(FROM) && why_dotted_name(x) &&
                   wf_explain_raise_from(x, mark, "Did you mean to use 'from ... import ...' instead?"));
        WF_ALTERNATIVE(x, TOK(IMPORT) && why_raise_no_names(x));
    }
    WF_ALTERNATIVE(x, TOK(IMPORT) && wf_explain_list(x, why_dotted_as_name));
    WF_ALTERNATIVE(x, why_import_from(x));
    return false;
}

/* The others. */

static bool why_type_alias(wf_explainer *x)
{
    return wf_explain_word(x, "type") && TOK(NAME) && wf_explain_optional(x, wf_explain_type_params) &&
           TOK(EQUAL) && wf_explain_expression(x);
}

static bool why_raise_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(RAISE) && wf_explain_expression(x) && TOK(FROM) && wf_explain_expression(x));
    WF_ALTERNATIVE(x, TOK(RAISE) && wf_explain_expression(x));
    WF_ALTERNATIVE(x, TOK(RAISE));
    return false;
}

static bool why_end_of_statement(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_SEMI) || wf_explain_next(x, WF_TOK_NEWLINE);
}

static bool why_invalid_del_stmt(wf_explainer *x)
{
    if (!TOK(DEL))
        return false;
    uint32_t first = x->pos;
    return wf_explain_star_expressions(x) &&
           wf_explain_raise_target(x, wf_explain_node(x, first, x->pos, wf_parse_star_expressions),
                                   WF_TARGETS_DEL);
}

static bool why_del_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(DEL) && wf_explain_del_targets(x) && why_end_of_statement(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_del_stmt(x));
    return false;
}

static bool why_comma_expression(wf_explainer *x)
{
    return TOK(COMMA) && wf_explain_expression(x);
}

static bool why_keyword_stmt(wf_explainer *x)
{
    switch (wf_explain_peek(x)) {
    case WF_TOK_REFUSED: return wf_explain_lexer_error(x);
    case WF_TOK_RETURN: return TOK(RETURN) && wf_explain_optional(x, wf_explain_star_expressions);
    case WF_TOK_IMPORT:
    case WF_TOK_FROM: return why_import_stmt(x);
    case WF_TOK_RAISE: return why_raise_stmt(x);
    case WF_TOK_DEL: return why_del_stmt(x);
    case WF_TOK_YIELD: return wf_explain_yield_expr(x);
    case WF_TOK_ASSERT:
        return TOK(ASSERT) && wf_explain_expression(x) && wf_explain_optional(x, why_comma_expression);
    case WF_TOK_PASS:
    case WF_TOK_BREAK:
    case WF_TOK_CONTINUE: x->pos++; return true;
    case WF_TOK_GLOBAL:
    case WF_TOK_NONLOCAL: x->pos++; return wf_explain_list(x, wf_explain_name);
    default: return false;
    }
}

static bool why_simple_stmt_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_assignment(x));
    WF_ALTERNATIVE(x, why_type_alias(x));
    WF_ALTERNATIVE(x, wf_explain_star_expressions(x));
    WF_ALTERNATIVE(x, why_keyword_stmt(x));
    return false;
}

static bool why_simple_stmt(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_SIMPLE_STMT, why_simple_stmt_rule);
}

bool wf_explain_simple_stmts(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_simple_stmt(x) && !wf_explain_next(x, WF_TOK_SEMI) && TOK(NEWLINE));
    x->pos = mark;
    if (!why_simple_stmt(x))
        return false;
    do
        mark = x->pos;
    while (TOK(SEMI) && why_simple_stmt(x));
    x->pos = mark;
    return !x->stop && wf_explain_optional_token(x, WF_TOK_SEMI) && TOK(NEWLINE);
}

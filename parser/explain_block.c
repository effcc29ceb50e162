/* Recognisers of compound statements (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

/* NEWLINE without INDENT behind it, where a block had to begin. */
static bool why_no_indent(wf_explainer *x)
{
    return TOK(NEWLINE) && !wf_explain_next(x, WF_TOK_INDENT) && !x->stop;
}

static bool why_raise_no_block(wf_explainer *x, const char *what, uint32_t keyword)
{
    return wf_explain_raise_last(x, WF_ERROR_INDENTATION, "expected an indented block after %s on line %u",
                                 what, x->tokens[keyword].line);
}

static bool why_raise_no_colon(wf_explainer *x)
{
    return wf_explain_raise_last(x, WF_ERROR_SYNTAX, "expected ':'");
}

bool wf_explain_statement(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_compound_stmt(x));
    WF_ALTERNATIVE(x, wf_explain_simple_stmts(x));
    return false;
}

static bool why_block_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NEWLINE) && TOK(INDENT) && wf_explain_some(x, wf_explain_statement) && TOK(DEDENT));
    WF_ALTERNATIVE(x, wf_explain_simple_stmts(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_no_indent(x) &&
                              wf_explain_raise_last(x, WF_ERROR_INDENTATION, "expected an indented block"));
    return false;
}

bool wf_explain_block(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_BLOCK, why_block_rule);
}

static bool why_colon_block(wf_explainer *x)
{
    return TOK(COLON) && wf_explain_block(x);
}

/* if, elif, else, while */

static bool why_else_block(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, TOK(ELSE) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "'else' statement", mark));
    WF_ALTERNATIVE(x, TOK(ELSE) && wf_explain_forced(x, WF_TOK_COLON) && wf_explain_block(x));
    return false;
}

/* `keyword condition` and then nothing that could follow */
static bool why_invalid_condition(wf_explainer *x, uint8_t keyword, const char *what)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_token(x, keyword) && wf_explain_named_expression(x) && TOK(NEWLINE) &&
                          why_raise_no_colon(x));
    WF_ALTERNATIVE(x, wf_explain_token(x, keyword) && wf_explain_named_expression(x) && TOK(COLON) &&
                          why_no_indent(x) && why_raise_no_block(x, what, mark));
    return false;
}

/* The chain in a loop: `keyword condition: block`, then elif, then else. */
static bool why_if_stmt(wf_explainer *x)
{
    uint8_t keyword = WF_TOK_IF;
    do {
        uint32_t mark = x->pos;
        if (x->invalid &&
            why_invalid_condition(x, keyword, keyword == WF_TOK_IF ? "'if' statement" : "'elif' statement"))
            return true;
        x->pos = mark;
        if (x->stop || !wf_explain_token(x, keyword) || !wf_explain_named_expression(x) ||
            !why_colon_block(x))
            return false;
        keyword = WF_TOK_ELIF;
    } while (wf_explain_next(x, WF_TOK_ELIF));
    return !x->stop && wf_explain_optional(x, why_else_block);
}

static bool why_while_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_condition(x, WF_TOK_WHILE, "'while' statement"));
    WF_ALTERNATIVE(x, TOK(WHILE) && wf_explain_named_expression(x) && why_colon_block(x) &&
                          wf_explain_optional(x, why_else_block));
    return false;
}

/* for */

static bool why_for_header(wf_explainer *x)
{
    return TOK(FOR) && wf_explain_star_targets(x) && TOK(IN) && wf_explain_star_expressions(x);
}

static bool why_invalid_for_block(wf_explainer *x)
{
    if (!wf_explain_optional_token(x, WF_TOK_ASYNC))
        return false;
    uint32_t keyword = x->pos;
    return why_for_header(x) && TOK(COLON) && why_no_indent(x) &&
           why_raise_no_block(x, "'for' statement", keyword);
}

static bool why_invalid_for_loop_target(wf_explainer *x)
{
    if (!wf_explain_optional_token(x, WF_TOK_ASYNC) || !TOK(FOR))
        return false;
    uint32_t first = x->pos;
    return wf_explain_star_expressions(x) &&
           wf_explain_raise_target(x, wf_explain_node(x, first, x->pos, wf_parse_star_expressions),
                                   WF_TARGETS_FOR);
}

/* Behind `in` CPython commits itself. */
static bool why_for_loop(wf_explainer *x, bool *committed)
{
    if (!TOK(FOR) || !wf_explain_star_targets(x) || !TOK(IN))
        return false;
    *committed = true;
    return wf_explain_star_expressions(x) && why_colon_block(x) && wf_explain_optional(x, why_else_block);
}

static bool why_for_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    bool committed = false;
    if (x->invalid) {
        WF_ALTERNATIVE(x, wf_explain_optional_token(x, WF_TOK_ASYNC) && why_for_header(x) && TOK(NEWLINE) &&
                              why_raise_no_colon(x));
        WF_ALTERNATIVE(x, why_invalid_for_block(x));
    }
    WF_ALTERNATIVE(x, why_for_loop(x, &committed));
    if (committed)
        return false;
    WF_ALTERNATIVE(x, TOK(ASYNC) && why_for_loop(x, &committed));
    if (committed || !x->invalid)
        return false;
    WF_ALTERNATIVE(x, why_invalid_for_loop_target(x));
    return false;
}

/* with */

static bool why_with_item_end(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_COMMA) || wf_explain_next(x, WF_TOK_RPAR) ||
           wf_explain_next(x, WF_TOK_COLON);
}

static bool why_invalid_with_item(wf_explainer *x)
{
    if (!wf_explain_expression(x) || !TOK(AS))
        return false;
    uint32_t first = x->pos;
    return wf_explain_expression(x) && why_with_item_end(x) &&
           wf_explain_raise_target(x, wf_explain_node(x, first, x->pos, wf_parse_expression),
                                   WF_TARGETS_STAR);
}

static bool why_with_item(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x,
                   wf_explain_expression(x) && TOK(AS) && wf_explain_star_target(x) && why_with_item_end(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_with_item(x));
    WF_ALTERNATIVE(x, wf_explain_expression(x));
    return false;
}

static bool why_as_star_target(wf_explainer *x)
{
    return TOK(AS) && wf_explain_star_target(x);
}

static bool why_loose_with_item(wf_explainer *x)
{
    return wf_explain_expression(x) && wf_explain_optional(x, why_as_star_target);
}

static bool why_loose_bracketed_item(wf_explainer *x)
{
    return wf_explain_expressions(x) && wf_explain_optional(x, why_as_star_target);
}

static bool why_loose_header(wf_explainer *x, bool brackets)
{
    if (!wf_explain_optional_token(x, WF_TOK_ASYNC) || !TOK(WITH))
        return false;
    if (!brackets)
        return wf_explain_list(x, why_loose_with_item);
    return TOK(LPAR) && wf_explain_list(x, why_loose_bracketed_item) &&
           wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR);
}

static bool why_invalid_with_indent(wf_explainer *x, bool brackets)
{
    uint32_t keyword = x->pos + (wf_explain_next(x, WF_TOK_ASYNC) ? 1 : 0);
    return why_loose_header(x, brackets) && TOK(COLON) && why_no_indent(x) &&
           why_raise_no_block(x, "'with' statement", keyword);
}

static bool why_bracketed_with(wf_explainer *x)
{
    return TOK(WITH) && TOK(LPAR) && wf_explain_list(x, why_with_item) &&
           wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR) && why_colon_block(x);
}

static bool why_plain_with(wf_explainer *x)
{
    return TOK(WITH) && wf_explain_list(x, why_with_item) && why_colon_block(x);
}

static bool why_with_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_invalid_with_indent(x, false));
        WF_ALTERNATIVE(x, why_invalid_with_indent(x, true));
    }
    WF_ALTERNATIVE(x, why_bracketed_with(x));
    WF_ALTERNATIVE(x, why_plain_with(x));
    WF_ALTERNATIVE(x, TOK(ASYNC) && why_bracketed_with(x));
    WF_ALTERNATIVE(x, TOK(ASYNC) && why_plain_with(x));
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_loose_header(x, false) && TOK(NEWLINE) && why_raise_no_colon(x));
        WF_ALTERNATIVE(x, why_loose_header(x, true) && TOK(NEWLINE) && why_raise_no_colon(x));
    }
    return false;
}

/* try */

static bool why_as_name_clause(wf_explainer *x)
{
    return TOK(AS) && TOK(NAME);
}

static bool why_except_type(wf_explainer *x)
{
    return wf_explain_expression(x) && wf_explain_optional(x, why_as_name_clause);
}

static bool why_optional_star(wf_explainer *x)
{
    return wf_explain_optional_token(x, WF_TOK_STAR);
}

static bool why_invalid_unbracketed_types(wf_explainer *x)
{
    if (!TOK(EXCEPT) || !why_optional_star(x))
        return false;
    uint32_t first = x->pos;
    if (!wf_explain_expression(x) || !TOK(COMMA) || !wf_explain_expressions(x) ||
        !wf_explain_optional(x, why_as_name_clause) || !TOK(COLON))
        return false;
    return wf_explain_raise_from(x, first, "multiple exception types must be parenthesized");
}

static bool why_invalid_except_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_unbracketed_types(x));
    WF_ALTERNATIVE(x, TOK(EXCEPT) && why_optional_star(x) && why_except_type(x) && TOK(NEWLINE) &&
                          why_raise_no_colon(x));
    WF_ALTERNATIVE(x, TOK(EXCEPT) && TOK(NEWLINE) && why_raise_no_colon(x));
    WF_ALTERNATIVE(x, TOK(EXCEPT) && TOK(STAR) && (TOK(NEWLINE) || TOK(COLON)) &&
                          wf_explain_raise_last(x, WF_ERROR_SYNTAX, "expected one or more exception types"));
    return false;
}

static bool why_except_block(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, TOK(EXCEPT) && why_except_type(x) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "'except' statement", mark));
        WF_ALTERNATIVE(x, TOK(EXCEPT) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "'except' statement", mark));
    }
    WF_ALTERNATIVE(x, TOK(EXCEPT) && why_except_type(x) && why_colon_block(x));
    WF_ALTERNATIVE(x, TOK(EXCEPT) && why_colon_block(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_except_stmt(x));
    return false;
}

static bool why_except_star_block(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, TOK(EXCEPT) && TOK(STAR) && why_except_type(x) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "'except*' statement", mark));
    WF_ALTERNATIVE(x, TOK(EXCEPT) && TOK(STAR) && why_except_type(x) && why_colon_block(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_except_stmt(x));
    return false;
}

static bool why_finally_block(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, TOK(FINALLY) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "'finally' statement", mark));
    WF_ALTERNATIVE(x, TOK(FINALLY) && wf_explain_forced(x, WF_TOK_COLON) && wf_explain_block(x));
    return false;
}

static const char why_both_excepts[] = "cannot have both 'except' and 'except*' on the same 'try'";

static bool why_invalid_star_after_plain(wf_explainer *x)
{
    if (!TOK(TRY) || !TOK(COLON) || !wf_explain_many(x, wf_explain_block) ||
        !wf_explain_some(x, why_except_block))
        return false;
    uint32_t first = x->pos;
    return TOK(EXCEPT) && TOK(STAR) && why_except_type(x) && TOK(COLON) &&
           wf_explain_raise_tokens(x, first, first + 1, "%s", why_both_excepts);
}

static bool why_invalid_plain_after_star(wf_explainer *x)
{
    if (!TOK(TRY) || !TOK(COLON) || !wf_explain_many(x, wf_explain_block) ||
        !wf_explain_some(x, why_except_star_block))
        return false;
    uint32_t first = x->pos;
    return TOK(EXCEPT) && wf_explain_optional(x, why_except_type) && TOK(COLON) &&
           wf_explain_raise_tokens(x, first, first, "%s", why_both_excepts);
}

static bool why_invalid_try_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(TRY) && TOK(COLON) && why_no_indent(x) &&
                          why_raise_no_block(x, "'try' statement", mark));
    WF_ALTERNATIVE(x, TOK(TRY) && why_colon_block(x) && !wf_explain_next(x, WF_TOK_EXCEPT) &&
                          !wf_explain_next(x, WF_TOK_FINALLY) && !x->stop &&
                          wf_explain_raise_last(x, WF_ERROR_SYNTAX, "expected 'except' or 'finally' block"));
    WF_ALTERNATIVE(x, why_invalid_star_after_plain(x));
    WF_ALTERNATIVE(x, why_invalid_plain_after_star(x));
    return false;
}

static bool why_try_body(wf_explainer *x)
{
    return TOK(TRY) && wf_explain_forced(x, WF_TOK_COLON) && wf_explain_block(x);
}

static bool why_try_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_try_stmt(x));
    WF_ALTERNATIVE(x, why_try_body(x) && why_finally_block(x));
    WF_ALTERNATIVE(x, why_try_body(x) && wf_explain_some(x, why_except_block) &&
                          wf_explain_optional(x, why_else_block) &&
                          wf_explain_optional(x, why_finally_block));
    WF_ALTERNATIVE(x, why_try_body(x) && wf_explain_some(x, why_except_star_block) &&
                          wf_explain_optional(x, why_else_block) &&
                          wf_explain_optional(x, why_finally_block));
    return false;
}

/* Definitions. */

static bool why_decorator(wf_explainer *x)
{
    return TOK(AT) && wf_explain_named_expression(x) && TOK(NEWLINE);
}

static bool why_returns(wf_explainer *x)
{
    return TOK(RARROW) && wf_explain_expression(x);
}

static bool why_class_arguments(wf_explainer *x)
{
    return TOK(LPAR) && wf_explain_optional(x, wf_explain_arguments) && TOK(RPAR);
}

static bool why_class_header(wf_explainer *x)
{
    return TOK(CLASS) && TOK(NAME) && wf_explain_optional(x, wf_explain_type_params) &&
           wf_explain_optional(x, why_class_arguments);
}

static bool why_class_def_raw(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_class_header(x) && TOK(NEWLINE) && why_raise_no_colon(x));
        WF_ALTERNATIVE(x, why_class_header(x) && TOK(COLON) && why_no_indent(x) &&
                              why_raise_no_block(x, "class definition", mark));
    }
    WF_ALTERNATIVE(x, why_class_header(x) && why_colon_block(x));
    return false;
}

static bool why_class_def(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_some(x, why_decorator) && why_class_def_raw(x));
    WF_ALTERNATIVE(x, why_class_def_raw(x));
    return false;
}

static bool why_def_header(wf_explainer *x)
{
    return TOK(DEF) && TOK(NAME) && wf_explain_optional(x, wf_explain_type_params);
}

static bool why_def_params(wf_explainer *x)
{
    return wf_explain_optional(x, wf_explain_params) && TOK(RPAR) && wf_explain_optional(x, why_returns);
}

static bool why_invalid_def_indent(wf_explainer *x)
{
    if (!wf_explain_optional_token(x, WF_TOK_ASYNC))
        return false;
    uint32_t keyword = x->pos;
    return why_def_header(x) && TOK(LPAR) && why_def_params(x) && TOK(COLON) && why_no_indent(x) &&
           why_raise_no_block(x, "function definition", keyword);
}

static bool why_invalid_def_raw(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_def_indent(x));
    WF_ALTERNATIVE(x, wf_explain_optional_token(x, WF_TOK_ASYNC) && why_def_header(x) &&
                          wf_explain_forced(x, WF_TOK_LPAR) && why_def_params(x) &&
                          wf_explain_forced(x, WF_TOK_COLON) && wf_explain_block(x));
    return false;
}

static bool why_def_tail(wf_explainer *x)
{
    return why_def_header(x) && TOK(LPAR) && why_def_params(x) && why_colon_block(x);
}

static bool why_function_def_raw(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_def_raw(x));
    WF_ALTERNATIVE(x, why_def_tail(x));
    WF_ALTERNATIVE(x, TOK(ASYNC) && why_def_tail(x));
    return false;
}

static bool why_function_def(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_some(x, why_decorator) && why_function_def_raw(x));
    WF_ALTERNATIVE(x, why_function_def_raw(x));
    return false;
}

bool wf_explain_compound_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    switch (wf_explain_peek(x)) {
    case WF_TOK_REFUSED: return wf_explain_lexer_error(x);
    case WF_TOK_DEF: return why_function_def(x);
    case WF_TOK_IF: return why_if_stmt(x);
    case WF_TOK_CLASS: return why_class_def(x);
    case WF_TOK_WITH: return why_with_stmt(x);
    case WF_TOK_FOR: return why_for_stmt(x);
    case WF_TOK_TRY: return why_try_stmt(x);
    case WF_TOK_WHILE: return why_while_stmt(x);
    case WF_TOK_AT:
        WF_ALTERNATIVE(x, why_function_def(x));
        WF_ALTERNATIVE(x, why_class_def(x));
        return false;
    case WF_TOK_ASYNC:
        WF_ALTERNATIVE(x, why_function_def(x));
        WF_ALTERNATIVE(x, why_with_stmt(x));
        WF_ALTERNATIVE(x, why_for_stmt(x));
        return false;
    default: return wf_explain_match_stmt(x);
    }
}

/* Recognisers of arguments, parameters and type parameters (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

/* Arguments. */

static bool why_plain_argument(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_assignment_expression(x));
    WF_ALTERNATIVE(x, wf_explain_expression(x) && !wf_explain_next(x, WF_TOK_COLONEQUAL) && !x->stop);
    return false;
}

static bool why_positional_argument(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_starred_expression(x));
    WF_ALTERNATIVE(x, why_plain_argument(x) && !wf_explain_next(x, WF_TOK_EQUAL) && !x->stop);
    return false;
}

static const char why_equals_or_walrus[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

/* `name = x for ...` */
static bool why_invalid_named_generator(wf_explainer *x)
{
    uint32_t first = x->pos;
    return TOK(NAME) && TOK(EQUAL) && wf_explain_expression(x) && wf_explain_for_if_clauses(x) &&
           wf_explain_raise_tokens(x, first, first + 1, "%s", why_equals_or_walrus);
}

static bool why_name_equals(wf_explainer *x)
{
    return TOK(NAME) && TOK(EQUAL);
}

static bool why_invalid_keyword_constant(wf_explainer *x)
{
    uint32_t first = x->pos;
    return (TOK(TRUE) || TOK(FALSE) || TOK(NONE)) && TOK(EQUAL) &&
           wf_explain_raise_tokens(x, first, first + 1, "cannot assign to %s",
                                   wf_lexer_kind_spelling(x->tokens[first].kind));
}

static bool why_invalid_keyword_expression(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (wf_explain_ahead(x, why_name_equals) || x->stop || !wf_explain_expression(x))
        return false;
    uint32_t equal = x->pos;
    if (!TOK(EQUAL))
        return false;
    const wf_node *a = wf_explain_node(x, first, equal, wf_parse_expression);
    if (a == NULL)
        return false;
    wf_node end = *a;
    end.end_lineno = x->tokens[equal].end_line;
    end.end_col = x->tokens[equal].end_column;
    return wf_explain_raise_nodes(x, a, &end,
                                  "expression cannot contain assignment, perhaps you meant \"==\"?");
}

static bool why_invalid_keyword_unpacking(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!TOK(DOUBLESTAR) || !wf_explain_expression(x) || !TOK(EQUAL) || !wf_explain_expression(x))
        return false;
    return wf_explain_raise_tokens(x, first, x->pos - 1, "cannot assign to keyword argument unpacking");
}

static bool why_invalid_kwarg(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (!x->invalid)
        return false;
    WF_ALTERNATIVE(x, why_invalid_keyword_constant(x));
    WF_ALTERNATIVE(x, why_invalid_named_generator(x));
    WF_ALTERNATIVE(x, why_invalid_keyword_expression(x));
    WF_ALTERNATIVE(x, why_invalid_keyword_unpacking(x));
    return false;
}

static bool why_kwarg_or_starred(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_kwarg(x));
    WF_ALTERNATIVE(x, why_name_equals(x) && wf_explain_expression(x));
    WF_ALTERNATIVE(x, wf_explain_starred_expression(x));
    return false;
}

static bool why_kwarg_or_double_starred(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_kwarg(x));
    WF_ALTERNATIVE(x, why_name_equals(x) && wf_explain_expression(x));
    WF_ALTERNATIVE(x, TOK(DOUBLESTAR) && wf_explain_expression(x));
    return false;
}

static bool why_kwargs(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_list(x, why_kwarg_or_starred) && TOK(COMMA) &&
                          wf_explain_list(x, why_kwarg_or_double_starred));
    WF_ALTERNATIVE(x, wf_explain_list(x, why_kwarg_or_starred));
    WF_ALTERNATIVE(x, wf_explain_list(x, why_kwarg_or_double_starred));
    return false;
}

static bool why_comma_kwargs(wf_explainer *x)
{
    return TOK(COMMA) && why_kwargs(x);
}

static bool why_args_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x,
                   wf_explain_list(x, why_positional_argument) && wf_explain_optional(x, why_comma_kwargs));
    WF_ALTERNATIVE(x, why_kwargs(x));
    return false;
}

static bool why_args(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_ARGS, why_args_rule);
}

static bool why_starred_without_equal(wf_explainer *x)
{
    return wf_explain_starred_expression(x) && !wf_explain_next(x, WF_TOK_EQUAL) && !x->stop;
}

static bool why_positionals_then_kwargs(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_list(x, why_positional_argument) && TOK(COMMA) && why_kwargs(x));
    WF_ALTERNATIVE(x, why_kwargs(x));
    return false;
}

static bool why_invalid_late_unpacking(wf_explainer *x)
{
    if (!why_positionals_then_kwargs(x))
        return false;
    uint32_t comma = x->pos;
    return TOK(COMMA) && wf_explain_list(x, why_starred_without_equal) &&
           wf_explain_raise_from(x, comma, "iterable argument unpacking follows keyword argument unpacking");
}

/* The generator expression whose element begins at `first` and ends before `behind`. */
static bool why_raise_bare_generator(wf_explainer *x, uint32_t first, uint32_t behind, uint32_t last)
{
    const wf_node *a = wf_explain_node(x, first, behind, wf_parse_expression);
    if (a == NULL)
        return false;
    wf_node end = *a;
    end.end_lineno = x->tokens[last].end_line;
    end.end_col = x->tokens[last].end_column;
    return wf_explain_raise_nodes(x, a, &end, "Generator expression must be parenthesized");
}

static bool why_expression_for_if_clauses(wf_explainer *x)
{
    return wf_explain_expression(x) && wf_explain_for_if_clauses(x);
}

static bool why_args_or_generator(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_args(x));
    WF_ALTERNATIVE(x, why_expression_for_if_clauses(x));
    return false;
}

static bool why_invalid_first_generator(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_expression(x))
        return false;
    uint32_t behind = x->pos;
    if (!wf_explain_for_if_clauses(x))
        return false;
    uint32_t last = x->pos - 1;
    return TOK(COMMA) && wf_explain_optional(x, why_args_or_generator) &&
           why_raise_bare_generator(x, first, behind, last);
}

static bool why_args_comma(wf_explainer *x)
{
    return why_args(x) && TOK(COMMA);
}

static bool why_invalid_missing_argument(wf_explainer *x)
{
    if (!wf_explain_optional(x, why_args_comma))
        return false;
    uint32_t first = x->pos;
    return TOK(NAME) && TOK(EQUAL) && (wf_explain_next(x, WF_TOK_COMMA) || wf_explain_next(x, WF_TOK_RPAR)) &&
           wf_explain_raise_tokens(x, first, first + 1, "expected argument value expression");
}

/* The arguments that args matched, as the parser proper reads them: a Call, or NULL. */
static wf_node *why_parse_call_arguments(wf_parser *p)
{
    wf_ast_Call *call = WF_PARSE_NEW(p, Call, wf_parse_here(p));
    if (call == NULL || !wf_parse_arguments(p, wf_parse_here(p), false, &call->args, &call->keywords))
        return NULL;
    return &call->node;
}

/* Only positional arguments count, and one alone is well. */
static bool why_invalid_last_generator(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!why_args(x))
        return false;
    uint32_t behind = x->pos;
    if (!wf_explain_for_if_clauses(x))
        return false;
    const wf_token *end = &x->tokens[x->pos - 1];
    const wf_node *call = wf_explain_node(x, first, behind, why_parse_call_arguments);
    if (call == NULL || wf_as_Call(call)->args.count <= 1)
        return false;
    const wf_node_seq *args = &wf_as_Call(call)->args;
    wf_node range = *args->items[args->count - 1];
    range.end_lineno = end->end_line;
    range.end_col = end->end_column;
    return wf_explain_raise_nodes(x, &range, &range, "Generator expression must be parenthesized");
}

static bool why_invalid_later_generator(wf_explainer *x)
{
    if (!why_args(x) || !TOK(COMMA))
        return false;
    uint32_t first = x->pos;
    if (!wf_explain_expression(x))
        return false;
    uint32_t behind = x->pos;
    return wf_explain_for_if_clauses(x) && why_raise_bare_generator(x, first, behind, x->pos - 1);
}

static bool why_invalid_late_positional(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!why_args(x))
        return false;
    uint32_t behind = x->pos;
    if (!TOK(COMMA) || !why_args(x))
        return false;
    const wf_node *call = wf_explain_node(x, first, behind, why_parse_call_arguments);
    bool unpacking = false;
    for (uint32_t i = 0; call != NULL && i < wf_as_Call(call)->keywords.count; i++)
        unpacking |= wf_as_keyword(wf_as_Call(call)->keywords.items[i])->arg == NULL;
    return wf_explain_raise_last(x, WF_ERROR_SYNTAX,
                                 unpacking ? "positional argument follows keyword argument unpacking"
                                           : "positional argument follows keyword argument");
}

static bool why_arguments_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_args(x) && wf_explain_optional_token(x, WF_TOK_COMMA) &&
                          wf_explain_next(x, WF_TOK_RPAR));
    if (!x->invalid)
        return false;
    WF_ALTERNATIVE(x, why_invalid_late_unpacking(x));
    WF_ALTERNATIVE(x, why_invalid_first_generator(x));
    WF_ALTERNATIVE(x, why_invalid_named_generator(x));
    WF_ALTERNATIVE(x, why_invalid_missing_argument(x));
    WF_ALTERNATIVE(x, why_invalid_last_generator(x));
    WF_ALTERNATIVE(x, why_invalid_later_generator(x));
    WF_ALTERNATIVE(x, why_invalid_late_positional(x));
    return false;
}

bool wf_explain_arguments(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_ARGUMENTS, why_arguments_rule);
}

/*
 * Parameters. Those of def end with ')' and may be annotated, those of lambda end with ':'; the rest is
 * alike, so the rules take a table of the parts that differ.
 */

static bool why_annotation(wf_explainer *x)
{
    return TOK(COLON) && wf_explain_expression(x);
}

static bool why_def_param(wf_explainer *x)
{
    return TOK(NAME) && wf_explain_optional(x, why_annotation);
}

static bool why_lambda_param(wf_explainer *x)
{
    return TOK(NAME);
}

static bool why_default_value(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(EQUAL) && wf_explain_expression(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, TOK(EQUAL) &&
                              (wf_explain_next(x, WF_TOK_RPAR) || wf_explain_next(x, WF_TOK_COMMA)) &&
                              wf_explain_raise_tokens(x, mark, mark, "expected default value expression"));
    return false;
}

static bool why_def_param_end(wf_explainer *x)
{
    return TOK(COMMA) || wf_explain_next(x, WF_TOK_RPAR);
}

static bool why_lambda_param_end(wf_explainer *x)
{
    return TOK(COMMA) || wf_explain_next(x, WF_TOK_COLON);
}

static bool why_def_no_default(wf_explainer *x)
{
    return why_def_param(x) && why_def_param_end(x);
}

static bool why_lambda_no_default(wf_explainer *x)
{
    return why_lambda_param(x) && why_lambda_param_end(x);
}

static bool why_def_with_default(wf_explainer *x)
{
    return why_def_param(x) && why_default_value(x) && why_def_param_end(x);
}

static bool why_lambda_with_default(wf_explainer *x)
{
    return why_lambda_param(x) && why_default_value(x) && why_lambda_param_end(x);
}

static bool why_def_maybe_default(wf_explainer *x)
{
    return why_def_param(x) && wf_explain_optional(x, why_default_value) && why_def_param_end(x);
}

static bool why_lambda_maybe_default(wf_explainer *x)
{
    return why_lambda_param(x) && wf_explain_optional(x, why_default_value) && why_lambda_param_end(x);
}

static bool why_def_star_annotated(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (!TOK(NAME) || !TOK(COLON))
        return false;
    uint32_t value = x->pos;
    if (TOK(STAR) && wf_explain_bitwise_or(x) && why_def_param_end(x))
        return true;
    x->pos = value;
    if (!x->stop && wf_explain_expression(x) && why_def_param_end(x))
        return true;
    x->pos = mark;
    return false;
}

/* One kind of parameter list: the recognisers of its parts. */
typedef struct {
    wf_recogniser param, end, no_default, with_default, maybe_default, star_etc, kwds;
    uint8_t close;
} list_rules;

static bool why_def_star_etc(wf_explainer *x);
static bool why_def_kwds(wf_explainer *x);
static bool why_lambda_star_etc(wf_explainer *x);
static bool why_lambda_kwds(wf_explainer *x);

static const list_rules why_def_rules = {
    why_def_param,         why_def_param_end, why_def_no_default, why_def_with_default,
    why_def_maybe_default, why_def_star_etc,  why_def_kwds,       WF_TOK_RPAR};
static const list_rules why_lambda_rules = {
    why_lambda_param,         why_lambda_param_end, why_lambda_no_default, why_lambda_with_default,
    why_lambda_maybe_default, why_lambda_star_etc,  why_lambda_kwds,       WF_TOK_COLON};

static bool why_slash_end(wf_explainer *x, const list_rules *rules)
{
    return TOK(SLASH) && rules->end(x);
}

static bool why_slash_no_default(wf_explainer *x, const list_rules *rules)
{
    return wf_explain_some(x, rules->no_default) && why_slash_end(x, rules);
}

static bool why_slash_with_default(wf_explainer *x, const list_rules *rules)
{
    return wf_explain_many(x, rules->no_default) && wf_explain_some(x, rules->with_default) &&
           why_slash_end(x, rules);
}

static bool why_slash_any(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_slash_no_default(x, rules));
    WF_ALTERNATIVE(x, why_slash_with_default(x, rules));
    return false;
}

static bool why_optional_slash(wf_explainer *x, const list_rules *rules, bool with_default)
{
    uint32_t mark = x->pos;
    if (!(with_default ? why_slash_any(x, rules) : why_slash_no_default(x, rules)))
        x->pos = mark;
    return !x->stop;
}

static bool why_comma_or_no_default(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(COMMA));
    WF_ALTERNATIVE(x, rules->no_default(x));
    return false;
}

static bool why_no_default_or_comma(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, rules->no_default(x));
    WF_ALTERNATIVE(x, TOK(COMMA));
    return false;
}

static bool why_invalid_bare_star(wf_explainer *x, const list_rules *rules)
{
    uint32_t star = x->pos;
    if (!TOK(STAR))
        return false;
    if (!wf_explain_next(x, rules->close) &&
        !(TOK(COMMA) && (wf_explain_next(x, rules->close) || wf_explain_next(x, WF_TOK_DOUBLESTAR))))
        return false;
    if (rules->close == WF_TOK_COLON)
        return wf_explain_raise_last(x, WF_ERROR_SYNTAX, "named arguments must follow bare *");
    return wf_explain_raise_tokens(x, star, star, "named arguments must follow bare *");
}

static bool why_invalid_star_default(wf_explainer *x, const list_rules *rules)
{
    if (!TOK(STAR) || !rules->param(x))
        return false;
    uint32_t equal = x->pos;
    return TOK(EQUAL) &&
           wf_explain_raise_tokens(x, equal, equal, "var-positional argument cannot have default value");
}

static bool why_invalid_second_star(wf_explainer *x, const list_rules *rules)
{
    if (!TOK(STAR) || !why_no_default_or_comma(x, rules) || !wf_explain_many(x, rules->maybe_default))
        return false;
    uint32_t star = x->pos;
    return TOK(STAR) && why_no_default_or_comma(x, rules) &&
           wf_explain_raise_tokens(x, star, star, "* argument may appear only once");
}

static bool why_star_etc(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_invalid_bare_star(x, rules));
        WF_ALTERNATIVE(x, why_invalid_star_default(x, rules));
        WF_ALTERNATIVE(x, why_invalid_second_star(x, rules));
    }
    WF_ALTERNATIVE(x, TOK(STAR) && rules->no_default(x) && wf_explain_many(x, rules->maybe_default) &&
                          wf_explain_optional(x, rules->kwds));
    if (rules->close == WF_TOK_RPAR)
        WF_ALTERNATIVE(x, TOK(STAR) && why_def_star_annotated(x) &&
                              wf_explain_many(x, rules->maybe_default) &&
                              wf_explain_optional(x, rules->kwds));
    WF_ALTERNATIVE(x, TOK(STAR) && TOK(COMMA) && wf_explain_some(x, rules->maybe_default) &&
                          wf_explain_optional(x, rules->kwds));
    WF_ALTERNATIVE(x, rules->kwds(x));
    return false;
}

static bool why_invalid_kwds_default(wf_explainer *x, const list_rules *rules)
{
    if (!TOK(DOUBLESTAR) || !rules->param(x))
        return false;
    uint32_t equal = x->pos;
    return TOK(EQUAL) &&
           wf_explain_raise_tokens(x, equal, equal, "var-keyword argument cannot have default value");
}

static bool why_invalid_after_kwds(wf_explainer *x, const list_rules *rules)
{
    if (!TOK(DOUBLESTAR) || !rules->param(x) || !TOK(COMMA))
        return false;
    uint32_t first = x->pos;
    if (rules->param(x))
        return wf_explain_raise_tokens(x, first, x->pos - 1, "arguments cannot follow var-keyword argument");
    x->pos = first;
    return !x->stop && (TOK(STAR) || TOK(DOUBLESTAR) || TOK(SLASH)) &&
           wf_explain_raise_tokens(x, first, first, "arguments cannot follow var-keyword argument");
}

static bool why_kwds(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_invalid_kwds_default(x, rules));
        WF_ALTERNATIVE(x, why_invalid_after_kwds(x, rules));
    }
    WF_ALTERNATIVE(x, TOK(DOUBLESTAR) && rules->no_default(x));
    return false;
}

static bool why_def_star_etc(wf_explainer *x)
{
    return why_star_etc(x, &why_def_rules);
}

static bool why_def_kwds(wf_explainer *x)
{
    return why_kwds(x, &why_def_rules);
}

static bool why_lambda_star_etc(wf_explainer *x)
{
    return why_star_etc(x, &why_lambda_rules);
}

static bool why_lambda_kwds(wf_explainer *x)
{
    return why_kwds(x, &why_lambda_rules);
}

static bool why_invalid_second_slash(wf_explainer *x, const list_rules *rules)
{
    if (!why_slash_any(x, rules) || !wf_explain_many(x, rules->maybe_default))
        return false;
    uint32_t slash = x->pos;
    return TOK(SLASH) && wf_explain_raise_tokens(x, slash, slash, "/ may appear only once");
}

static bool why_defaults_before(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_slash_with_default(x, rules));
    WF_ALTERNATIVE(x, wf_explain_some(x, rules->with_default));
    return false;
}

/* The range is the parameter's, without the comma that the rule consumes. */
static bool why_invalid_missing_default(wf_explainer *x, const list_rules *rules)
{
    if (!why_optional_slash(x, rules, false) || !wf_explain_many(x, rules->no_default) ||
        !why_defaults_before(x, rules))
        return false;
    uint32_t first = x->pos;
    if (!rules->param(x))
        return false;
    uint32_t last = x->pos - 1;
    return rules->end(x) &&
           wf_explain_raise_tokens(x, first, last,
                                   "parameter without a default follows parameter with a default");
}

static bool why_invalid_bracketed_params(wf_explainer *x, const list_rules *rules)
{
    if (!wf_explain_many(x, rules->no_default))
        return false;
    uint32_t open = x->pos;
    if (!TOK(LPAR))
        return false;
    bool is_lambda = rules->close == WF_TOK_COLON;
    if (!(is_lambda ? wf_explain_list(x, why_lambda_param) : wf_explain_some(x, why_def_no_default)) ||
        !wf_explain_optional_token(x, WF_TOK_COMMA))
        return false;
    return TOK(RPAR) && wf_explain_raise_tokens(x, open, x->pos - 1, "%s parameters cannot be parenthesized",
                                                is_lambda ? "Lambda expression" : "Function");
}

static bool why_invalid_slash_after_star(wf_explainer *x, const list_rules *rules)
{
    if (!why_optional_slash(x, rules, true) || !wf_explain_many(x, rules->maybe_default) || !TOK(STAR) ||
        !why_comma_or_no_default(x, rules) || !wf_explain_many(x, rules->maybe_default))
        return false;
    uint32_t slash = x->pos;
    return TOK(SLASH) && wf_explain_raise_tokens(x, slash, slash, "/ must be ahead of *");
}

static bool why_invalid_slash_star(wf_explainer *x, const list_rules *rules)
{
    if (!wf_explain_some(x, rules->maybe_default) || !TOK(SLASH))
        return false;
    uint32_t star = x->pos;
    return TOK(STAR) && wf_explain_raise_tokens(x, star, star, "expected comma between / and *");
}

static bool why_invalid_parameters(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(SLASH) && TOK(COMMA) &&
                          wf_explain_raise_tokens(x, mark, mark, "at least one argument must precede /"));
    WF_ALTERNATIVE(x, why_invalid_second_slash(x, rules));
    WF_ALTERNATIVE(x, why_invalid_missing_default(x, rules));
    WF_ALTERNATIVE(x, why_invalid_bracketed_params(x, rules));
    WF_ALTERNATIVE(x, why_invalid_slash_after_star(x, rules));
    WF_ALTERNATIVE(x, why_invalid_slash_star(x, rules));
    return false;
}

static bool why_parameters(wf_explainer *x, const list_rules *rules)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_parameters(x, rules));
    WF_ALTERNATIVE(x, why_slash_no_default(x, rules) && wf_explain_many(x, rules->no_default) &&
                          wf_explain_many(x, rules->with_default) && wf_explain_optional(x, rules->star_etc));
    WF_ALTERNATIVE(x, why_slash_with_default(x, rules) && wf_explain_many(x, rules->with_default) &&
                          wf_explain_optional(x, rules->star_etc));
    WF_ALTERNATIVE(x, wf_explain_some(x, rules->no_default) && wf_explain_many(x, rules->with_default) &&
                          wf_explain_optional(x, rules->star_etc));
    WF_ALTERNATIVE(x, wf_explain_some(x, rules->with_default) && wf_explain_optional(x, rules->star_etc));
    WF_ALTERNATIVE(x, rules->star_etc(x));
    return false;
}

bool wf_explain_params(wf_explainer *x)
{
    return why_parameters(x, &why_def_rules);
}

static bool why_lambda_params_rule(wf_explainer *x)
{
    return why_parameters(x, &why_lambda_rules);
}

bool wf_explain_lambda_params(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_LAMBDA_PARAMS, why_lambda_params_rule);
}

/* Type parameters. */

static bool why_bound(wf_explainer *x)
{
    return TOK(COLON) && wf_explain_expression(x);
}

static bool why_type_default(wf_explainer *x)
{
    return TOK(EQUAL) && wf_explain_expression(x);
}

static bool why_starred_type_default(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(EQUAL) && TOK(STAR) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, why_type_default(x));
    return false;
}

static bool why_invalid_type_param(wf_explainer *x)
{
    bool tuple = TOK(STAR);
    if ((!tuple && !TOK(DOUBLESTAR)) || !TOK(NAME))
        return false;
    uint32_t colon = x->pos;
    if (!TOK(COLON) || !wf_explain_expression(x))
        return false;
    const wf_node *value = wf_explain_node(x, colon + 1, x->pos, wf_parse_expression);
    return value != NULL && wf_explain_raise_from(x, colon, "cannot use %s with %s",
                                                  value->kind == WF_AST_Tuple ? "constraints" : "bound",
                                                  tuple ? "TypeVarTuple" : "ParamSpec");
}

static bool why_type_param(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NAME) && wf_explain_optional(x, why_bound) &&
                          wf_explain_optional(x, why_type_default));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_type_param(x));
    WF_ALTERNATIVE(x, TOK(STAR) && TOK(NAME) && wf_explain_optional(x, why_starred_type_default));
    WF_ALTERNATIVE(x, TOK(DOUBLESTAR) && TOK(NAME) && wf_explain_optional(x, why_type_default));
    return false;
}

bool wf_explain_type_params(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, TOK(LSQB) && wf_explain_next(x, WF_TOK_RSQB) &&
                              wf_explain_raise_from(x, mark + 1, "Type parameter list cannot be empty"));
    WF_ALTERNATIVE(x, TOK(LSQB) && wf_explain_list(x, why_type_param) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RSQB));
    return false;
}

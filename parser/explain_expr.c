/* Recognisers of expressions (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

static bool why_lambdef(wf_explainer *x)
{
    return TOK(LAMBDA) && wf_explain_optional(x, wf_explain_lambda_params) && TOK(COLON) &&
           wf_explain_expression(x);
}

bool wf_explain_name(wf_explainer *x)
{
    return TOK(NAME);
}

static bool why_power_operand(wf_explainer *x);

/* Left-recursive in the grammar, a loop here. */
static bool why_primary_rule(wf_explainer *x)
{
    if (!wf_explain_atom(x))
        return false;
    for (;;) {
        uint32_t mark = x->pos;
        if (TOK(DOT)) {
            if (TOK(NAME))
                continue;
        } else if (wf_explain_next(x, WF_TOK_LPAR)) {
            if (wf_explain_genexp(x))
                continue;
            x->pos = mark;
            if (!x->stop && TOK(LPAR) && wf_explain_optional(x, wf_explain_arguments) && TOK(RPAR))
                continue;
        } else if (TOK(LSQB)) {
            if (wf_explain_slices(x) && TOK(RSQB))
                continue;
        }
        x->pos = mark;
        return !x->stop;
    }
}

static bool why_primary(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_PRIMARY, why_primary_rule);
}

static bool why_await_primary_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(AWAIT) && why_primary(x));
    WF_ALTERNATIVE(x, why_primary(x));
    return false;
}

static bool why_await_primary(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_AWAIT_PRIMARY, why_await_primary_rule);
}

static bool why_power(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_await_primary(x) && TOK(DOUBLESTAR) && why_power_operand(x));
    WF_ALTERNATIVE(x, why_await_primary(x));
    return false;
}

static bool why_factor_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(PLUS) && why_power_operand(x));
    WF_ALTERNATIVE(x, TOK(MINUS) && why_power_operand(x));
    WF_ALTERNATIVE(x, TOK(TILDE) && why_power_operand(x));
    WF_ALTERNATIVE(x, why_power(x));
    return false;
}

/* `factor` */
static bool why_power_operand(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_FACTOR, why_factor_rule);
}

static bool why_one_of(wf_explainer *x, const uint8_t *kinds)
{
    for (; *kinds != 0; kinds++) {
        if (wf_explain_token(x, *kinds))
            return true;
    }
    return false;
}

static bool why_left_recursive(wf_explainer *x, wf_recogniser operand, const uint8_t *operators)
{
    if (!operand(x))
        return false;
    uint32_t mark;
    do
        mark = x->pos;
    while (why_one_of(x, operators) && operand(x));
    x->pos = mark;
    return !x->stop;
}

static const uint8_t why_term_operators[] = {WF_TOK_STAR,    WF_TOK_SLASH, WF_TOK_DOUBLESLASH,
                                             WF_TOK_PERCENT, WF_TOK_AT,    0};
static const uint8_t why_sum_operators[] = {WF_TOK_PLUS, WF_TOK_MINUS, 0};
static const uint8_t why_shift_operators[] = {WF_TOK_LEFTSHIFT, WF_TOK_RIGHTSHIFT, 0};
static const uint8_t why_and_operators[] = {WF_TOK_AMPER, 0};
static const uint8_t why_xor_operators[] = {WF_TOK_CIRCUMFLEX, 0};
static const uint8_t why_or_operators[] = {WF_TOK_VBAR, 0};
static const uint8_t why_sign_operators[] = {WF_TOK_PLUS, WF_TOK_MINUS, WF_TOK_TILDE, 0};
static const uint8_t why_arithmetic_operators[] = {
    WF_TOK_PLUS, WF_TOK_MINUS, WF_TOK_STAR, WF_TOK_SLASH, WF_TOK_PERCENT, WF_TOK_DOUBLESLASH, WF_TOK_AT, 0};

static bool why_raise_not_after_operator(wf_explainer *x, uint32_t not_token)
{
    return wf_explain_raise_tokens(x, not_token, x->pos - 1, "'not' after an operator must be parenthesized");
}

static bool why_invalid_factor(wf_explainer *x)
{
    if (!why_one_of(x, why_sign_operators))
        return false;
    uint32_t not_token = x->pos;
    return TOK(NOT) && why_power_operand(x) && why_raise_not_after_operator(x, not_token);
}

static bool why_term_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_factor(x));
    WF_ALTERNATIVE(x, why_left_recursive(x, why_power_operand, why_term_operators));
    return false;
}

static bool why_term(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_TERM, why_term_rule);
}

static bool why_sum_rule(wf_explainer *x)
{
    return why_left_recursive(x, why_term, why_sum_operators);
}

static bool why_sum(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_SUM, why_sum_rule);
}

static bool why_inversion(wf_explainer *x);

static bool why_invalid_arithmetic(wf_explainer *x)
{
    if (!why_sum(x) || !why_one_of(x, why_arithmetic_operators))
        return false;
    uint32_t not_token = x->pos;
    return TOK(NOT) && why_inversion(x) && why_raise_not_after_operator(x, not_token);
}

static bool why_shift_expr(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_arithmetic(x));
    WF_ALTERNATIVE(x, why_left_recursive(x, why_sum, why_shift_operators));
    return false;
}

static bool why_bitwise_and(wf_explainer *x)
{
    return why_left_recursive(x, why_shift_expr, why_and_operators);
}

static bool why_bitwise_xor(wf_explainer *x)
{
    return why_left_recursive(x, why_bitwise_and, why_xor_operators);
}

static bool why_bitwise_or_rule(wf_explainer *x)
{
    return why_left_recursive(x, why_bitwise_xor, why_or_operators);
}

bool wf_explain_bitwise_or(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_BITWISE_OR, why_bitwise_or_rule);
}

static bool why_comparison_pair(wf_explainer *x)
{
    static const uint8_t plain[] = {WF_TOK_EQEQUAL,      WF_TOK_LESSEQUAL, WF_TOK_LESS,
                                    WF_TOK_GREATEREQUAL, WF_TOK_GREATER,   0};
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_one_of(x, plain) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, wf_explain_next(x, WF_TOK_NOTEQUAL) && !(x->tokens[mark].flags & WF_TOKEN_DIAMOND) &&
                          TOK(NOTEQUAL) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, TOK(NOT) && TOK(IN) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, TOK(IN) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, TOK(IS) && TOK(NOT) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, TOK(IS) && wf_explain_bitwise_or(x));
    return false;
}

static bool why_comparison(wf_explainer *x)
{
    return wf_explain_bitwise_or(x) && wf_explain_many(x, why_comparison_pair);
}

static bool why_inversion_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NOT) && why_inversion(x));
    WF_ALTERNATIVE(x, why_comparison(x));
    return false;
}

static bool why_inversion(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_INVERSION, why_inversion_rule);
}

static const uint8_t why_and_keyword[] = {WF_TOK_AND, 0};
static const uint8_t why_or_keyword[] = {WF_TOK_OR, 0};

static bool why_conjunction_rule(wf_explainer *x)
{
    return why_left_recursive(x, why_inversion, why_and_keyword);
}

static bool why_conjunction(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_CONJUNCTION, why_conjunction_rule);
}

static bool why_disjunction_rule(wf_explainer *x)
{
    return why_left_recursive(x, why_conjunction, why_or_keyword);
}

bool wf_explain_disjunction(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_DISJUNCTION, why_disjunction_rule);
}

static bool why_plain_expression(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_disjunction(x) && TOK(IF) && wf_explain_disjunction(x) && TOK(ELSE) &&
                          wf_explain_expression(x));
    WF_ALTERNATIVE(x, wf_explain_disjunction(x));
    WF_ALTERNATIVE(x, why_lambdef(x));
    return false;
}

static bool why_expression_without_invalid(wf_explainer *x)
{
    bool outer = x->invalid;
    x->invalid = false;
    bool matched = why_plain_expression(x);
    x->invalid = outer;
    return matched;
}

/* `print` and `exec`, which were statements once. */
static bool why_is_legacy_name(const wf_explainer *x, uint32_t token)
{
    return wf_parse_word(x->p, &x->tokens[token], "print", 5) ||
           wf_parse_word(x->p, &x->tokens[token], "exec", 4);
}

/*
 * CPython takes a name for a soft keyword when it is the beginning of one; two names side by side then are no
 * sign of a forgotten comma.
 */
static bool why_is_soft_keyword(const wf_explainer *x, uint32_t token)
{
    static const char *const words[] = {"_", "case", "match", "type"};
    const wf_token *at = &x->tokens[token];
    if (at->kind != WF_TOK_NAME)
        return false;
    size_t length = at->end - at->start;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (length <= strlen(words[i]) && memcmp(x->p->source->text + at->start, words[i], length) == 0)
            return true;
    }
    return false;
}

static bool why_name_and_string(wf_explainer *x)
{
    return TOK(NAME) && TOK(STRING);
}

static bool why_invalid_missing_comma(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (wf_explain_ahead(x, why_name_and_string) || why_is_soft_keyword(x, first) || x->stop)
        return false;
    if (!wf_explain_disjunction(x))
        return false;
    uint32_t second = x->pos;
    if (!why_expression_without_invalid(x))
        return false;
    uint32_t end = x->pos;
    if ((second == first + 1 && why_is_legacy_name(x, first)) || wf_explain_bracket_level(x, end - 1) == 0)
        return false;
    const wf_node *a = wf_explain_node(x, first, second, wf_parse_disjunction);
    const wf_node *b = wf_explain_node(x, second, end, wf_parse_expression);
    return wf_explain_raise_nodes(x, a, b, "invalid syntax. Perhaps you forgot a comma?");
}

static bool why_invalid_half_conditional(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_disjunction(x) || !TOK(IF))
        return false;
    uint32_t second = x->pos;
    if (!wf_explain_disjunction(x) || wf_explain_next(x, WF_TOK_ELSE) || wf_explain_next(x, WF_TOK_COLON) ||
        x->stop)
        return false;
    const wf_node *a = wf_explain_node(x, first, second - 1, wf_parse_disjunction);
    const wf_node *b = wf_explain_node(x, second, x->pos, wf_parse_disjunction);
    return wf_explain_raise_nodes(x, a, b, "expected 'else' after 'if' expression");
}

static bool why_invalid_lambda_in_fstring(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!TOK(LAMBDA) || !wf_explain_optional(x, wf_explain_lambda_params))
        return false;
    uint32_t colon = x->pos;
    return TOK(COLON) && (wf_explain_next(x, WF_TOK_FSTRING_MIDDLE) || wf_explain_next(x, WF_TOK_RBRACE)) &&
           wf_explain_raise_tokens(x, first, colon,
                                   "f-string: lambda expressions are not allowed without parentheses");
}

static bool why_invalid_legacy_expression(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!TOK(NAME) || wf_explain_next(x, WF_TOK_LPAR) || x->stop)
        return false;
    uint32_t second = x->pos;
    if (!wf_explain_star_expressions(x) || !why_is_legacy_name(x, first))
        return false;
    const wf_node *a = wf_explain_node(x, first, second, wf_parse_atom);
    const wf_node *b = wf_explain_node(x, second, x->pos, wf_parse_star_expressions);
    int length = (int)(x->tokens[first].end - x->tokens[first].start);
    const char *name = x->p->source->text + x->tokens[first].start;
    return wf_explain_raise_nodes(x, a, b, "Missing parentheses in call to '%.*s'. Did you mean %.*s(...)?",
                                  length, name, length, name);
}

static bool why_expression_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_invalid_missing_comma(x));
        WF_ALTERNATIVE(x, why_invalid_half_conditional(x));
        WF_ALTERNATIVE(x, why_invalid_lambda_in_fstring(x));
        WF_ALTERNATIVE(x, why_invalid_legacy_expression(x));
    }
    WF_ALTERNATIVE(x, why_plain_expression(x));
    return false;
}

bool wf_explain_expression(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_EXPRESSION, why_expression_rule);
}

bool wf_explain_expressions(wf_explainer *x)
{
    return wf_explain_list(x, wf_explain_expression) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_star_expression_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(STAR) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, wf_explain_expression(x));
    return false;
}

static bool why_star_expression(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_STAR_EXPRESSION, why_star_expression_rule);
}

static bool why_star_expressions_rule(wf_explainer *x)
{
    return wf_explain_list(x, why_star_expression) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

bool wf_explain_star_expressions(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_STAR_EXPRESSIONS, why_star_expressions_rule);
}

bool wf_explain_yield_expr(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(YIELD) && TOK(FROM) && wf_explain_expression(x));
    WF_ALTERNATIVE(x, TOK(YIELD) && wf_explain_optional(x, wf_explain_star_expressions));
    return false;
}

bool wf_explain_annotated_rhs(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_yield_expr(x));
    WF_ALTERNATIVE(x, wf_explain_star_expressions(x));
    return false;
}

bool wf_explain_assignment_expression(wf_explainer *x)
{
    return TOK(NAME) && TOK(COLONEQUAL) && wf_explain_expression(x);
}

static bool why_another_assignment_follows(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_EQUAL) || wf_explain_next(x, WF_TOK_COLONEQUAL);
}

static bool why_invalid_walrus_target(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_expression(x))
        return false;
    uint32_t end = x->pos;
    if (!TOK(COLONEQUAL) || !wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_expression);
    if (a == NULL)
        return false;
    return wf_explain_raise_nodes(x, a, a, "cannot use assignment expressions with %s",
                                  wf_explain_kind_name(a));
}

static bool why_invalid_name_equals(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!TOK(NAME) || !TOK(EQUAL))
        return false;
    uint32_t second = x->pos;
    if (!wf_explain_bitwise_or(x) || why_another_assignment_follows(x) || x->stop)
        return false;
    const wf_node *a = wf_explain_node(x, first, second - 1, wf_parse_atom);
    const wf_node *b = wf_explain_node(x, second, x->pos, wf_parse_bitwise_or);
    return wf_explain_raise_nodes(x, a, b, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
}

static bool why_starts_list_tuple_genexp(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_list_display(x));
    WF_ALTERNATIVE(x, wf_explain_tuple(x));
    WF_ALTERNATIVE(x, wf_explain_genexp(x));
    WF_ALTERNATIVE(x, TOK(TRUE));
    WF_ALTERNATIVE(x, TOK(NONE));
    WF_ALTERNATIVE(x, TOK(FALSE));
    return false;
}

static bool why_invalid_expression_equals(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (wf_explain_ahead(x, why_starts_list_tuple_genexp) || x->stop || !wf_explain_bitwise_or(x))
        return false;
    uint32_t end = x->pos;
    if (!TOK(EQUAL) || !wf_explain_bitwise_or(x) || why_another_assignment_follows(x) || x->stop)
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_bitwise_or);
    if (a == NULL)
        return false;
    return wf_explain_raise_nodes(x, a, a, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                                  wf_explain_kind_name(a));
}

static bool why_invalid_named_expression_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_walrus_target(x));
    WF_ALTERNATIVE(x, why_invalid_name_equals(x));
    WF_ALTERNATIVE(x, why_invalid_expression_equals(x));
    return false;
}

static bool why_named_expression_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_assignment_expression(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, wf_explain_remember(x, WF_MEMO_INVALID_NAMED, why_invalid_named_expression_rule));
    WF_ALTERNATIVE(x, wf_explain_expression(x) && !wf_explain_next(x, WF_TOK_COLONEQUAL) && !x->stop);
    return false;
}

bool wf_explain_named_expression(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_NAMED_EXPRESSION, why_named_expression_rule);
}

bool wf_explain_star_named_expression(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(STAR) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, wf_explain_named_expression(x));
    return false;
}

bool wf_explain_star_named_expressions(wf_explainer *x)
{
    return wf_explain_list(x, wf_explain_star_named_expression) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_invalid_unpacking_assignment(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!TOK(STAR) || !wf_explain_expression(x) || !TOK(EQUAL))
        return false;
    uint32_t second = x->pos;
    if (!wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, second - 1, wf_parse_call_star);
    const wf_node *b = wf_explain_node(x, second, x->pos, wf_parse_expression);
    return wf_explain_raise_nodes(x, a, b, "cannot assign to iterable argument unpacking");
}

bool wf_explain_starred_expression(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_unpacking_assignment(x));
    WF_ALTERNATIVE(x, TOK(STAR) && wf_explain_expression(x));
    /* On in the first pass too, in CPython. */
    WF_ALTERNATIVE(x, TOK(STAR) && wf_explain_raise_last(x, WF_ERROR_SYNTAX, "Invalid star expression"));
    return false;
}

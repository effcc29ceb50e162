/* Recognisers of match statements and patterns (explain.h). */
#include "explain.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

static bool why_match_pattern(wf_explainer *x);

static bool why_sign_follows(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_PLUS) || wf_explain_next(x, WF_TOK_MINUS);
}

static bool why_signed_number(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(NUMBER));
    WF_ALTERNATIVE(x, TOK(MINUS) && TOK(NUMBER));
    return false;
}

static bool why_complex_number(wf_explainer *x)
{
    return why_signed_number(x) && (TOK(PLUS) || TOK(MINUS)) && TOK(NUMBER);
}

static bool why_number_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_signed_number(x) && !why_sign_follows(x) && !x->stop);
    WF_ALTERNATIVE(x, why_complex_number(x));
    return false;
}

static bool why_literal_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_number_pattern(x));
    WF_ALTERNATIVE(x, wf_explain_strings(x));
    WF_ALTERNATIVE(x, TOK(NONE) || TOK(TRUE) || TOK(FALSE));
    return false;
}

static bool why_target_continues(wf_explainer *x)
{
    return wf_explain_next(x, WF_TOK_DOT) || wf_explain_next(x, WF_TOK_LPAR) ||
           wf_explain_next(x, WF_TOK_EQUAL);
}

static bool why_wildcard(wf_explainer *x)
{
    return wf_explain_word(x, "_");
}

static bool why_pattern_capture_target(wf_explainer *x)
{
    return !wf_explain_ahead(x, why_wildcard) && !x->stop && TOK(NAME) && !why_target_continues(x) &&
           !x->stop;
}

static bool why_name_or_attr(wf_explainer *x)
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

static bool why_attr(wf_explainer *x)
{
    uint32_t mark = x->pos;
    return why_name_or_attr(x) && x->pos > mark + 1;
}

static bool why_star_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(STAR) && why_pattern_capture_target(x));
    WF_ALTERNATIVE(x, TOK(STAR) && why_wildcard(x));
    return false;
}

static bool why_maybe_star_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_star_pattern(x));
    WF_ALTERNATIVE(x, why_match_pattern(x));
    return false;
}

static bool why_maybe_sequence_pattern(wf_explainer *x)
{
    return wf_explain_list(x, why_maybe_star_pattern) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_open_sequence_pattern(wf_explainer *x)
{
    return why_maybe_star_pattern(x) && TOK(COMMA) && wf_explain_optional(x, why_maybe_sequence_pattern);
}

static bool why_mapping_key(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_literal_pattern(x));
    WF_ALTERNATIVE(x, why_attr(x));
    return false;
}

static bool why_key_value_pattern(wf_explainer *x)
{
    return why_mapping_key(x) && TOK(COLON) && why_match_pattern(x);
}

static bool why_double_star_pattern(wf_explainer *x)
{
    return TOK(DOUBLESTAR) && why_pattern_capture_target(x);
}

static bool why_mapping_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LBRACE) && TOK(RBRACE));
    WF_ALTERNATIVE(x, TOK(LBRACE) && why_double_star_pattern(x) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RBRACE));
    WF_ALTERNATIVE(x, TOK(LBRACE) && wf_explain_list(x, why_key_value_pattern) && TOK(COMMA) &&
                          why_double_star_pattern(x) && wf_explain_optional_token(x, WF_TOK_COMMA) &&
                          TOK(RBRACE));
    WF_ALTERNATIVE(x, TOK(LBRACE) && wf_explain_list(x, why_key_value_pattern) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RBRACE));
    return false;
}

static bool why_positional_patterns(wf_explainer *x)
{
    return wf_explain_list(x, why_match_pattern);
}

static bool why_keyword_pattern(wf_explainer *x)
{
    return TOK(NAME) && TOK(EQUAL) && why_match_pattern(x);
}

static bool why_keyword_patterns(wf_explainer *x)
{
    return wf_explain_list(x, why_keyword_pattern);
}

static bool why_positional_patterns_comma(wf_explainer *x)
{
    return why_positional_patterns(x) && TOK(COMMA);
}

static bool why_invalid_class_pattern(wf_explainer *x)
{
    if (!why_name_or_attr(x) || !TOK(LPAR) || !wf_explain_optional(x, why_positional_patterns_comma) ||
        !why_keyword_patterns(x) || !TOK(COMMA))
        return false;
    uint32_t first = x->pos;
    return why_positional_patterns(x) &&
           wf_explain_raise_tokens(x, first, x->pos - 1, "positional patterns follow keyword patterns");
}

static bool why_class_pattern(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_name_or_attr(x) && TOK(LPAR) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_name_or_attr(x) && TOK(LPAR) && why_positional_patterns(x) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_name_or_attr(x) && TOK(LPAR) && why_keyword_patterns(x) &&
                          wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_name_or_attr(x) && TOK(LPAR) && why_positional_patterns_comma(x) &&
                          why_keyword_patterns(x) && wf_explain_optional_token(x, WF_TOK_COMMA) && TOK(RPAR));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_class_pattern(x));
    return false;
}

static bool why_closed_pattern_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_literal_pattern(x));
    WF_ALTERNATIVE(x, why_pattern_capture_target(x));
    WF_ALTERNATIVE(x, why_wildcard(x));
    WF_ALTERNATIVE(x, why_attr(x) && !why_target_continues(x) && !x->stop);
    WF_ALTERNATIVE(x, TOK(LPAR) && why_match_pattern(x) && TOK(RPAR));
    WF_ALTERNATIVE(x, TOK(LSQB) && wf_explain_optional(x, why_maybe_sequence_pattern) && TOK(RSQB));
    WF_ALTERNATIVE(x, TOK(LPAR) && wf_explain_optional(x, why_open_sequence_pattern) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_mapping_pattern(x));
    WF_ALTERNATIVE(x, why_class_pattern(x));
    return false;
}

static bool why_closed_pattern(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_CLOSED_PATTERN, why_closed_pattern_rule);
}

static bool why_or_pattern(wf_explainer *x)
{
    if (!why_closed_pattern(x))
        return false;
    uint32_t mark;
    do
        mark = x->pos;
    while (TOK(VBAR) && why_closed_pattern(x));
    x->pos = mark;
    return !x->stop;
}

static bool why_invalid_as_pattern(wf_explainer *x)
{
    if (!why_or_pattern(x) || !TOK(AS))
        return false;
    uint32_t first = x->pos;
    if (why_wildcard(x))
        return wf_explain_raise_tokens(x, first, first, "cannot use '_' as a target");
    if (x->stop || wf_explain_next(x, WF_TOK_NAME) || !wf_explain_expression(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, x->pos, wf_parse_expression);
    return wf_explain_raise_nodes(x, a, a, "invalid pattern target");
}

static bool why_pattern_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_or_pattern(x) && TOK(AS) && why_pattern_capture_target(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_as_pattern(x));
    WF_ALTERNATIVE(x, why_or_pattern(x));
    return false;
}

static bool why_match_pattern(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_PATTERN, why_pattern_rule);
}

static bool why_patterns(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_open_sequence_pattern(x));
    WF_ALTERNATIVE(x, why_match_pattern(x));
    return false;
}

static bool why_guard(wf_explainer *x)
{
    return TOK(IF) && wf_explain_named_expression(x);
}

static bool why_case_header(wf_explainer *x)
{
    return wf_explain_word(x, "case") && why_patterns(x) && wf_explain_optional(x, why_guard);
}

static bool why_no_case_block(wf_explainer *x)
{
    return TOK(COLON) && TOK(NEWLINE) && !wf_explain_next(x, WF_TOK_INDENT) && !x->stop;
}

static bool why_case_block(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (x->invalid) {
        WF_ALTERNATIVE(x, why_case_header(x) && TOK(NEWLINE) &&
                              wf_explain_raise_last(x, WF_ERROR_SYNTAX, "expected ':'"));
        WF_ALTERNATIVE(
            x, why_case_header(x) && why_no_case_block(x) &&
                   wf_explain_raise_last(x, WF_ERROR_INDENTATION,
                                         "expected an indented block after 'case' statement on line %u",
                                         x->tokens[mark].line));
    }
    WF_ALTERNATIVE(x, why_case_header(x) && TOK(COLON) && wf_explain_block(x));
    return false;
}

static bool why_subject_expr(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_star_named_expression(x) && TOK(COMMA) &&
                          wf_explain_optional(x, wf_explain_star_named_expressions));
    WF_ALTERNATIVE(x, wf_explain_named_expression(x));
    return false;
}

bool wf_explain_match_stmt(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_word(x, "match") && why_subject_expr(x) && TOK(COLON) && TOK(NEWLINE) &&
                          TOK(INDENT) && wf_explain_some(x, why_case_block) && TOK(DEDENT));
    if (!x->invalid)
        return false;
    WF_ALTERNATIVE(x, wf_explain_word(x, "match") && why_subject_expr(x) && TOK(NEWLINE) &&
                          wf_explain_raise_last(x, WF_ERROR_SYNTAX, "expected ':'"));
    WF_ALTERNATIVE(x,
                   wf_explain_word(x, "match") && why_subject_expr(x) && why_no_case_block(x) &&
                       wf_explain_raise_last(x, WF_ERROR_INDENTATION,
                                             "expected an indented block after 'match' statement on line %u",
                                             x->tokens[mark].line));
    return false;
}

/* Recognisers of atoms, displays, comprehensions, subscripts and strings (explain.h). */
#include "explain.h"
#include "literal.h"

#define TOK(kind) wf_explain_token(x, WF_TOK_##kind)

/* Comprehensions. */

static bool why_if_clause(wf_explainer *x)
{
    return TOK(IF) && wf_explain_disjunction(x);
}

/* From behind `in`, where CPython commits itself: a failure here fails the whole rule. */
static bool why_for_clause(wf_explainer *x, bool *committed)
{
    if (!TOK(FOR) || !wf_explain_star_targets(x) || !TOK(IN))
        return false;
    *committed = true;
    return wf_explain_disjunction(x) && wf_explain_many(x, why_if_clause);
}

static bool why_comma_bitwise_or(wf_explainer *x)
{
    return TOK(COMMA) && wf_explain_bitwise_or(x);
}

static bool why_invalid_for_if_clause(wf_explainer *x)
{
    return wf_explain_optional_token(x, WF_TOK_ASYNC) && TOK(FOR) && wf_explain_bitwise_or(x) &&
           wf_explain_many(x, why_comma_bitwise_or) && wf_explain_optional_token(x, WF_TOK_COMMA) &&
           !wf_explain_next(x, WF_TOK_IN) && !x->stop &&
           wf_explain_raise_last(x, WF_ERROR_SYNTAX, "'in' expected after for-loop variables");
}

static bool why_invalid_for_target(wf_explainer *x)
{
    if (!wf_explain_optional_token(x, WF_TOK_ASYNC) || !TOK(FOR))
        return false;
    uint32_t first = x->pos;
    return wf_explain_star_expressions(x) &&
           wf_explain_raise_target(x, wf_explain_node(x, first, x->pos, wf_parse_star_expressions),
                                   WF_TARGETS_FOR);
}

static bool why_for_if_clause(wf_explainer *x)
{
    uint32_t mark = x->pos;
    bool committed = false;
    WF_ALTERNATIVE(x, TOK(ASYNC) && why_for_clause(x, &committed));
    if (committed)
        return false;
    WF_ALTERNATIVE(x, why_for_clause(x, &committed));
    if (committed)
        return false;
    /* In CPython this rule is on in the first pass too. */
    WF_ALTERNATIVE(x, why_invalid_for_if_clause(x));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_for_target(x));
    return false;
}

bool wf_explain_for_if_clauses(wf_explainer *x)
{
    return wf_explain_some(x, why_for_if_clause);
}

static bool why_square_or_curly(wf_explainer *x)
{
    return TOK(LSQB) || TOK(LBRACE);
}

static wf_node *why_parse_target_elements(wf_parser *p)
{
    wf_node *last = NULL;
    do {
        wf_node *element = wf_parse_star_named_expression(p);
        if (element == NULL)
            break;
        last = element;
    } while (wf_parse_accept(p, WF_TOK_COMMA) &&
             (wf_parse_starts_expression(wf_parse_kind(p)) || wf_parse_at(p, WF_TOK_STAR)));
    return last;
}

static bool why_invalid_starred_element(wf_explainer *x)
{
    if (!TOK(LSQB) && !TOK(LPAR) && !TOK(LBRACE))
        return false;
    uint32_t first = x->pos;
    if (!wf_explain_starred_expression(x))
        return false;
    uint32_t end = x->pos;
    if (!wf_explain_for_if_clauses(x))
        return false;
    const wf_node *a = wf_explain_node(x, first, end, wf_parse_call_star);
    return wf_explain_raise_nodes(x, a, a, "iterable unpacking cannot be used in comprehension");
}

static bool why_invalid_open_tuple_element(wf_explainer *x)
{
    uint32_t first = x->pos + 1;
    if (!why_square_or_curly(x) || !wf_explain_star_named_expression(x) || !TOK(COMMA))
        return false;
    uint32_t comma = x->pos - 1, mark = x->pos;
    bool more = wf_explain_star_named_expressions(x);
    uint32_t end = x->pos;
    if (more && wf_explain_for_if_clauses(x)) {
        const wf_node *a = wf_explain_node(x, first, comma, wf_parse_star_named_expression);
        const wf_node *b = wf_explain_node(x, mark, end, why_parse_target_elements);
        return wf_explain_raise_nodes(x, a, b, "did you forget parentheses around the comprehension target?");
    }
    x->pos = mark;
    return !x->stop && wf_explain_for_if_clauses(x) &&
           wf_explain_raise_tokens(x, first, comma,
                                   "did you forget parentheses around the comprehension target?");
}

static bool why_invalid_comprehension(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (!x->invalid)
        return false;
    WF_ALTERNATIVE(x, why_invalid_starred_element(x));
    WF_ALTERNATIVE(x, why_invalid_open_tuple_element(x));
    return false;
}

/* Round brackets. */

static bool why_tuple_rule(wf_explainer *x)
{
    if (!TOK(LPAR))
        return false;
    uint32_t mark = x->pos;
    if (wf_explain_star_named_expression(x) && TOK(COMMA)) {
        if (!wf_explain_optional(x, wf_explain_star_named_expressions))
            return false;
    } else {
        x->pos = mark;
    }
    return !x->stop && TOK(RPAR);
}

bool wf_explain_tuple(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_TUPLE, why_tuple_rule);
}

static bool why_yield_or_named(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_yield_expr(x));
    WF_ALTERNATIVE(x, wf_explain_named_expression(x));
    return false;
}

static bool why_invalid_group(wf_explainer *x)
{
    uint32_t mark = x->pos;
    if (TOK(LPAR) && wf_explain_starred_expression(x) && TOK(RPAR)) {
        const wf_node *a = wf_explain_node(x, mark + 1, x->pos - 1, wf_parse_call_star);
        return wf_explain_raise_nodes(x, a, a, "cannot use starred expression here");
    }
    x->pos = mark;
    return !x->stop && TOK(LPAR) && TOK(DOUBLESTAR) && wf_explain_expression(x) && TOK(RPAR) &&
           wf_explain_raise_tokens(x, mark + 1, mark + 1, "cannot use double starred expression here");
}

static bool why_group(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LPAR) && why_yield_or_named(x) && TOK(RPAR));
    if (x->invalid)
        WF_ALTERNATIVE(x, why_invalid_group(x));
    return false;
}

static bool why_genexp_element(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_assignment_expression(x));
    WF_ALTERNATIVE(x, wf_explain_expression(x) && !wf_explain_next(x, WF_TOK_COLONEQUAL) && !x->stop);
    return false;
}

static bool why_genexp_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LPAR) && why_genexp_element(x) && wf_explain_for_if_clauses(x) && TOK(RPAR));
    WF_ALTERNATIVE(x, why_invalid_comprehension(x));
    return false;
}

bool wf_explain_genexp(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_GENEXP, why_genexp_rule);
}

/* Square and curly brackets. */

bool wf_explain_list_display(wf_explainer *x)
{
    return TOK(LSQB) && wf_explain_optional(x, wf_explain_star_named_expressions) && TOK(RSQB);
}

static bool why_listcomp(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x,
                   TOK(LSQB) && wf_explain_named_expression(x) && wf_explain_for_if_clauses(x) && TOK(RSQB));
    WF_ALTERNATIVE(x, why_invalid_comprehension(x));
    return false;
}

static bool why_kvpair(wf_explainer *x)
{
    return wf_explain_expression(x) && TOK(COLON) && wf_explain_expression(x);
}

static bool why_double_starred_kvpair(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(DOUBLESTAR) && wf_explain_bitwise_or(x));
    WF_ALTERNATIVE(x, why_kvpair(x));
    return false;
}

static bool why_double_starred_kvpairs(wf_explainer *x)
{
    return wf_explain_list(x, why_double_starred_kvpair) && wf_explain_optional_token(x, WF_TOK_COMMA);
}

static bool why_invalid_starred_value(wf_explainer *x)
{
    if (!wf_explain_expression(x) || !TOK(COLON))
        return false;
    uint32_t star = x->pos;
    return TOK(STAR) && wf_explain_bitwise_or(x) &&
           wf_explain_raise_from(x, star, "cannot use a starred expression in a dictionary value");
}

static bool why_invalid_missing_value(wf_explainer *x)
{
    if (!wf_explain_expression(x))
        return false;
    uint32_t colon = x->pos;
    return TOK(COLON) && (wf_explain_next(x, WF_TOK_RBRACE) || wf_explain_next(x, WF_TOK_COMMA)) &&
           wf_explain_raise_tokens(x, colon, colon, "expression expected after dictionary key and ':'");
}

/* The message points to the last character of the key. */
static bool why_invalid_missing_colon(wf_explainer *x)
{
    uint32_t first = x->pos;
    if (!wf_explain_expression(x) || wf_explain_next(x, WF_TOK_COLON) || x->stop)
        return false;
    const wf_node *key = wf_explain_node(x, first, x->pos, wf_parse_expression);
    if (key == NULL)
        return false;
    wf_node at = *key;
    at.col = key->end_col > 0 ? key->end_col - 1 : 0;
    at.end_lineno = at.end_col = 0;
    return wf_explain_raise_nodes(x, &at, &at, "':' expected after dictionary key");
}

static bool why_invalid_kvpair(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_invalid_missing_colon(x));
    WF_ALTERNATIVE(x, why_invalid_starred_value(x));
    WF_ALTERNATIVE(x, why_invalid_missing_value(x));
    return false;
}

static bool why_invalid_double_starred_kvpairs(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_list(x, why_double_starred_kvpair) && TOK(COMMA) && why_invalid_kvpair(x));
    WF_ALTERNATIVE(x, why_invalid_starred_value(x));
    WF_ALTERNATIVE(x, why_invalid_missing_value(x));
    return false;
}

static bool why_dict(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LBRACE) && wf_explain_optional(x, why_double_starred_kvpairs) && TOK(RBRACE));
    /* In CPython this rule is on in the first pass too, because it is but a part of the alternative. */
    WF_ALTERNATIVE(x, TOK(LBRACE) && why_invalid_double_starred_kvpairs(x) && TOK(RBRACE));
    return false;
}

static bool why_set(wf_explainer *x)
{
    return TOK(LBRACE) && wf_explain_star_named_expressions(x) && TOK(RBRACE);
}

static bool why_invalid_dict_comprehension(wf_explainer *x)
{
    uint32_t stars = x->pos + 1;
    return x->invalid && TOK(LBRACE) && TOK(DOUBLESTAR) && wf_explain_bitwise_or(x) &&
           wf_explain_for_if_clauses(x) && TOK(RBRACE) &&
           wf_explain_raise_tokens(x, stars, stars, "dict unpacking cannot be used in dict comprehension");
}

static bool why_dictcomp(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LBRACE) && why_kvpair(x) && wf_explain_for_if_clauses(x) && TOK(RBRACE));
    WF_ALTERNATIVE(x, why_invalid_dict_comprehension(x));
    return false;
}

static bool why_setcomp(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(LBRACE) && wf_explain_named_expression(x) && wf_explain_for_if_clauses(x) &&
                          TOK(RBRACE));
    WF_ALTERNATIVE(x, why_invalid_comprehension(x));
    return false;
}

static bool why_atom_rule(wf_explainer *x)
{
    uint32_t mark = x->pos;
    switch (wf_explain_peek(x)) {
    case WF_TOK_REFUSED: return wf_explain_lexer_error(x);
    case WF_TOK_NAME:
    case WF_TOK_TRUE:
    case WF_TOK_FALSE:
    case WF_TOK_NONE:
    case WF_TOK_NUMBER:
    case WF_TOK_ELLIPSIS: x->pos++; return true;
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_START: return wf_explain_strings(x);
    case WF_TOK_LPAR:
        WF_ALTERNATIVE(x, wf_explain_tuple(x));
        WF_ALTERNATIVE(x, why_group(x));
        WF_ALTERNATIVE(x, wf_explain_genexp(x));
        return false;
    case WF_TOK_LSQB:
        WF_ALTERNATIVE(x, wf_explain_list_display(x));
        WF_ALTERNATIVE(x, why_listcomp(x));
        return false;
    case WF_TOK_LBRACE:
        WF_ALTERNATIVE(x, why_dict(x));
        WF_ALTERNATIVE(x, why_set(x));
        WF_ALTERNATIVE(x, why_dictcomp(x));
        WF_ALTERNATIVE(x, why_setcomp(x));
        return false;
    default: return false;
    }
}

bool wf_explain_atom(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_ATOM, why_atom_rule);
}

/* Subscripts. */

static bool why_slice_step(wf_explainer *x)
{
    return TOK(COLON) && wf_explain_optional(x, wf_explain_expression);
}

static bool why_slice(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_optional(x, wf_explain_expression) && TOK(COLON) &&
                          wf_explain_optional(x, wf_explain_expression) &&
                          wf_explain_optional(x, why_slice_step));
    WF_ALTERNATIVE(x, wf_explain_named_expression(x));
    return false;
}

static bool why_slice_or_starred(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_slice(x));
    WF_ALTERNATIVE(x, wf_explain_starred_expression(x));
    return false;
}

bool wf_explain_slices(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_slice(x) && !wf_explain_next(x, WF_TOK_COMMA) && !x->stop);
    WF_ALTERNATIVE(x, wf_explain_list(x, why_slice_or_starred) && wf_explain_optional_token(x, WF_TOK_COMMA));
    return false;
}

/* Strings. */

static bool why_fstring_replacement_field(wf_explainer *x);

static bool why_fstring_format_spec(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(FSTRING_MIDDLE));
    WF_ALTERNATIVE(x, why_fstring_replacement_field(x));
    return false;
}

static bool why_fstring_conversion(wf_explainer *x)
{
    return TOK(EXCLAMATION) && TOK(NAME);
}

static bool why_fstring_full_format_spec(wf_explainer *x)
{
    return TOK(COLON) && wf_explain_many(x, why_fstring_format_spec);
}

static bool why_raise_here(wf_explainer *x, const char *message)
{
    return wf_explain_raise_tokens(x, x->pos, x->pos, "f-string: %s", message);
}

/* The beginning that all the complaints below share. */
static bool why_field_value(wf_explainer *x)
{
    return TOK(LBRACE) && wf_explain_annotated_rhs(x);
}

static bool why_any_next(wf_explainer *x, const uint8_t *kinds)
{
    for (; *kinds != 0; kinds++) {
        if (wf_explain_next(x, *kinds))
            return true;
    }
    return x->stop;
}

static bool why_invalid_empty_field(wf_explainer *x)
{
    static const uint8_t ends[] = {WF_TOK_EQUAL, WF_TOK_EXCLAMATION, WF_TOK_COLON, WF_TOK_RBRACE, 0};
    if (!TOK(LBRACE))
        return false;
    if (why_any_next(x, ends) && !x->stop)
        return wf_explain_raise_tokens(x, x->pos, x->pos, "f-string: valid expression required before '%s'",
                                       wf_lexer_kind_spelling(x->tokens[x->pos].kind));
    return !x->stop && !wf_explain_ahead(x, wf_explain_annotated_rhs) && !x->stop &&
           why_raise_here(x, "expecting a valid expression after '{'");
}

static bool why_invalid_field_end(wf_explainer *x)
{
    static const uint8_t after_value[] = {WF_TOK_EQUAL, WF_TOK_EXCLAMATION, WF_TOK_COLON, WF_TOK_RBRACE, 0};
    static const uint8_t after_equal[] = {WF_TOK_EXCLAMATION, WF_TOK_COLON, WF_TOK_RBRACE, 0};
    if (!why_field_value(x))
        return false;
    if (!why_any_next(x, after_value))
        return why_raise_here(x, "expecting '=', or '!', or ':', or '}'");
    return TOK(EQUAL) && !why_any_next(x, after_equal) && why_raise_here(x, "expecting '!', or ':', or '}'");
}

static bool why_invalid_conversion(wf_explainer *x)
{
    if (!why_field_value(x) || !wf_explain_optional_token(x, WF_TOK_EQUAL) || !TOK(EXCLAMATION))
        return false;
    if (wf_explain_next(x, WF_TOK_COLON) || wf_explain_next(x, WF_TOK_RBRACE))
        return why_raise_here(x, "missing conversion character");
    return !wf_explain_next(x, WF_TOK_NAME) && !x->stop && why_raise_here(x, "invalid conversion character");
}

static bool why_invalid_field_tail(wf_explainer *x)
{
    static const uint8_t ends[] = {WF_TOK_COLON, WF_TOK_RBRACE, 0};
    if (!why_field_value(x) || !wf_explain_optional_token(x, WF_TOK_EQUAL) ||
        !wf_explain_optional(x, why_fstring_conversion))
        return false;
    if (!why_any_next(x, ends))
        return why_raise_here(x, "expecting ':' or '}'");
    if (wf_explain_next(x, WF_TOK_COLON) && why_fstring_full_format_spec(x) &&
        !wf_explain_next(x, WF_TOK_RBRACE) && !x->stop)
        return why_raise_here(x, "expecting '}', or format specs");
    return false;
}

static bool why_fstring_replacement_field(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_field_value(x) && wf_explain_optional_token(x, WF_TOK_EQUAL) &&
                          wf_explain_optional(x, why_fstring_conversion) &&
                          wf_explain_optional(x, why_fstring_full_format_spec) && TOK(RBRACE));
    if (!x->invalid)
        return false;
    WF_ALTERNATIVE(x, why_invalid_empty_field(x));
    WF_ALTERNATIVE(x, why_invalid_field_end(x));
    WF_ALTERNATIVE(x, why_invalid_conversion(x));
    WF_ALTERNATIVE(x, why_invalid_field_tail(x));
    return false;
}

static bool why_fstring_middle(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, why_fstring_replacement_field(x));
    WF_ALTERNATIVE(x, TOK(FSTRING_MIDDLE));
    return false;
}

/* The values of the literals from `first` on: a bad escape is raised where a literal has been read, in whatever attempt. The parser proper tells
 * the warnings. */
static bool why_decode(wf_explainer *x, uint32_t first)
{
    wf_source quiet = *x->p->source;
    quiet.warnings = quiet.last_warning = NULL;
    for (uint32_t i = first; i < x->pos; i++) {
        const wf_token *token = &x->tokens[i];
        wf_source_error error = {0};
        wf_literal literal;
        if (token->kind != WF_TOK_STRING && token->kind != WF_TOK_FSTRING_MIDDLE)
            continue;
        if (!wf_literal_decode_string(&quiet, token, &literal, &error))
            return wf_explain_raise_last(x, error.kind, "%s", error.message);
    }
    return true;
}

static bool why_fstring_or_string(wf_explainer *x)
{
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, TOK(FSTRING_START) && wf_explain_many(x, why_fstring_middle) && TOK(FSTRING_END) && why_decode(x, mark));
    WF_ALTERNATIVE(x, TOK(STRING) && why_decode(x, mark));
    return false;
}

/* Bytes beside text: raised where the literals are joined, in whatever attempt. */
static bool why_raise_mixed(wf_explainer *x, uint32_t first)
{
    bool bytes = false, text = false;
    uint32_t depth = 0;
    for (uint32_t i = first; i < x->pos; i++) {
        const wf_token *token = &x->tokens[i];
        depth -= token->kind == WF_TOK_FSTRING_END;
        if (depth == 0 && token->kind == WF_TOK_STRING) {
            bool is_bytes = (token->flags & WF_TOKEN_BYTES) != 0;
            bytes |= is_bytes;
            text |= !is_bytes;
        }
        depth += token->kind == WF_TOK_FSTRING_START;
        text |= token->kind == WF_TOK_FSTRING_START;
    }
    return !(bytes && text) ||
           wf_explain_raise_last(x, WF_ERROR_SYNTAX, "cannot mix bytes and nonbytes literals");
}

static bool why_strings_rule(wf_explainer *x)
{
    uint32_t first = x->pos;
    return wf_explain_some(x, why_fstring_or_string) && why_raise_mixed(x, first);
}

bool wf_explain_strings(wf_explainer *x)
{
    return wf_explain_remember(x, WF_MEMO_STRINGS, why_strings_rule);
}

/*
 * explain.h - the words for a refusal.
 *
 * The parser proper gives up without a message. This pass goes over the outermost statement again, slower,
 * and finds what CPython 3.13 would say and where. CPython's parser tries the alternatives of each rule of
 * its grammar in order; when none fits it tries once more with additional rules that match common mistakes,
 * and the first of these to match is the message. Which one that is, and where a plain "invalid syntax"
 * points, depends on the order of the attempts, so the functions here are recognisers that try in that very
 * order (Grammar/python.gram of CPython 3.13 says which; its rules' names are the names of the functions),
 * with the results remembered so that the time stays linear. They build nothing: where a message names the
 * kind of an expression, the parser proper is asked for the node.
 *
 * A recogniser consumes what it matches and returns true, or returns false: then the caller puts `pos` back
 * and tries the next thing, unless `stop` is set, which says that the message has been found.
 */
#ifndef WF_PARSER_EXPLAIN_H
#define WF_PARSER_EXPLAIN_H

#include "parse.h"

/* Fills p->error. p->pos is the token at which the parser gave up, p->statement where the statement began. */
void wf_explain(wf_parser *p);

/* A message that the parser proper found itself: errors of the lexer further on may outrank it. */
void wf_explain_outranked(wf_parser *p, uint32_t line);

typedef struct wf_explainer wf_explainer;
typedef bool (*wf_recogniser)(wf_explainer *x);

/* Recognisers whose results are remembered. */
typedef enum {
    WF_MEMO_EXPRESSION,
    WF_MEMO_STAR_EXPRESSION,
    WF_MEMO_STAR_EXPRESSIONS,
    WF_MEMO_NAMED_EXPRESSION,
    WF_MEMO_INVALID_NAMED,
    WF_MEMO_DISJUNCTION,
    WF_MEMO_CONJUNCTION,
    WF_MEMO_INVERSION,
    WF_MEMO_BITWISE_OR,
    WF_MEMO_SUM,
    WF_MEMO_TERM,
    WF_MEMO_FACTOR,
    WF_MEMO_AWAIT_PRIMARY,
    WF_MEMO_PRIMARY,
    WF_MEMO_T_PRIMARY,
    WF_MEMO_ATOM,
    WF_MEMO_TUPLE,
    WF_MEMO_GENEXP,
    WF_MEMO_ARGUMENTS,
    WF_MEMO_ARGS,
    WF_MEMO_STRINGS,
    WF_MEMO_STAR_TARGET,
    WF_MEMO_TARGET_WITH_STAR_ATOM,
    WF_MEMO_DEL_TARGET,
    WF_MEMO_LAMBDA_PARAMS,
    WF_MEMO_SIMPLE_STMT,
    WF_MEMO_BLOCK,
    WF_MEMO_CLOSED_PATTERN,
    WF_MEMO_PATTERN,
    WF_MEMO_RULES_
} wf_memo_rule;

/* Results of all rules at 64 positions side by side: 0 for not known, WF_MEMO_FAILED, or one more than the position behind the match. */
#define WF_MEMO_PAGE 64u
#define WF_MEMO_FAILED UINT32_MAX
typedef struct {
    uint32_t results[WF_MEMO_PAGE][WF_MEMO_RULES_];
} wf_memo_page;

struct wf_explainer {
    wf_parser *p;
    const wf_token *tokens;
    uint32_t pos;
    uint32_t furthest; /* the last token that was looked at */
    bool invalid;      /* the rules for mistakes are on */
    bool stop;         /* p->error is filled, or the search was given up */
    uint32_t level;
    wf_arena scratch;
    wf_memo_page **memo[2]; /* with the rules for mistakes off and on; a page is made when a result is stored in it */
};

static inline uint8_t wf_explain_peek(wf_explainer *x)
{
    if (x->pos > x->furthest)
        x->furthest = x->pos;
    return x->tokens[x->pos].kind;
}

bool wf_explain_lexer_error(wf_explainer *x);

/* Consumes one token of that kind. */
static inline bool wf_explain_token(wf_explainer *x, uint8_t kind)
{
    uint8_t here = wf_explain_peek(x);
    if (here == WF_TOK_REFUSED)
        return wf_explain_lexer_error(x);
    if (here != kind)
        return false;
    x->pos++;
    return true;
}

/* Is a token of that kind next? */
static inline bool wf_explain_next(wf_explainer *x, uint8_t kind)
{
    uint8_t here = wf_explain_peek(x);
    if (here == WF_TOK_REFUSED)
        return wf_explain_lexer_error(x);
    return here == kind;
}

/* A soft keyword. */
bool wf_explain_word(wf_explainer *x, const char *word);

/* A token that must be there: if not, that is the error, in either pass. */
bool wf_explain_forced(wf_explainer *x, uint8_t kind);

bool wf_explain_remember(wf_explainer *x, wf_memo_rule rule, wf_recogniser recogniser);

/* Would the recogniser match here? Consumes nothing. */
bool wf_explain_ahead(wf_explainer *x, wf_recogniser recogniser);

/* Separator lists: one item or more, a final separator left alone. */
bool wf_explain_list(wf_explainer *x, wf_recogniser item);
/* Any number of items. */
bool wf_explain_many(wf_explainer *x, wf_recogniser item);
bool wf_explain_some(wf_explainer *x, wf_recogniser item);
bool wf_explain_optional(wf_explainer *x, wf_recogniser item);
bool wf_explain_optional_token(wf_explainer *x, uint8_t kind);

/* Raising a message; all set `stop` and return false. */
bool wf_explain_raise_last(wf_explainer *x, wf_error_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool wf_explain_raise_tokens(wf_explainer *x, uint32_t first, uint32_t last, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* From a token to where the lexer was when the message was found. */
bool wf_explain_raise_from(wf_explainer *x, uint32_t first, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool wf_explain_raise_nodes(wf_explainer *x, const wf_node *first, const wf_node *last, const char *format,
                            ...) __attribute__((format(printf, 4, 5)));

/*
 * The node that the parser proper makes of the tokens from `start` to before `end`, which a recogniser has
 * matched. NULL if it cannot; when it raised an error of its own, the search stops.
 */
const wf_node *wf_explain_node(wf_explainer *x, uint32_t start, uint32_t end, wf_node *(*parse)(wf_parser *));
const char *wf_explain_kind_name(const wf_node *node);
uint32_t wf_explain_bracket_level(const wf_explainer *x, uint32_t token);

/* What a node may not be the target of. */
typedef enum { WF_TARGETS_STAR, WF_TARGETS_FOR, WF_TARGETS_DEL } wf_targets;
/* Raises "cannot assign to ..." for the part of the node that cannot be a target; false also if there is
 * none. */
bool wf_explain_raise_target(wf_explainer *x, const wf_node *node, wf_targets targets);

/* Puts `pos` back and tries one alternative of a rule; `mark` is the position where the rule began. */
#define WF_ALTERNATIVE(x, ...)                                                                               \
    do {                                                                                                     \
        (x)->pos = mark;                                                                                     \
        if (__VA_ARGS__)                                                                                     \
            return true;                                                                                     \
        if ((x)->stop)                                                                                       \
            return false;                                                                                    \
    } while (0)

/* explain_expr.c */
bool wf_explain_expression(wf_explainer *x);
bool wf_explain_expressions(wf_explainer *x);
bool wf_explain_named_expression(wf_explainer *x);
bool wf_explain_star_expressions(wf_explainer *x);
bool wf_explain_star_named_expression(wf_explainer *x);
bool wf_explain_star_named_expressions(wf_explainer *x);
bool wf_explain_annotated_rhs(wf_explainer *x);
bool wf_explain_yield_expr(wf_explainer *x);
bool wf_explain_disjunction(wf_explainer *x);
bool wf_explain_bitwise_or(wf_explainer *x);
bool wf_explain_name(wf_explainer *x);
bool wf_explain_assignment_expression(wf_explainer *x);
bool wf_explain_starred_expression(wf_explainer *x);

/* explain_atom.c */
bool wf_explain_atom(wf_explainer *x);
bool wf_explain_list_display(wf_explainer *x);
bool wf_explain_tuple(wf_explainer *x);
bool wf_explain_genexp(wf_explainer *x);
bool wf_explain_slices(wf_explainer *x);
bool wf_explain_for_if_clauses(wf_explainer *x);
bool wf_explain_strings(wf_explainer *x);

/* explain_call.c */
bool wf_explain_arguments(wf_explainer *x);
bool wf_explain_params(wf_explainer *x);
bool wf_explain_lambda_params(wf_explainer *x);
bool wf_explain_type_params(wf_explainer *x);

/* explain_target.c */
bool wf_explain_star_targets(wf_explainer *x);
bool wf_explain_star_target(wf_explainer *x);
bool wf_explain_single_target(wf_explainer *x);
bool wf_explain_single_subscript_attribute_target(wf_explainer *x);
bool wf_explain_del_targets(wf_explainer *x);

/* explain_stmt.c, explain_block.c, explain_pattern.c */
bool wf_explain_simple_stmts(wf_explainer *x);
bool wf_explain_compound_stmt(wf_explainer *x);
bool wf_explain_statement(wf_explainer *x);
bool wf_explain_block(wf_explainer *x);
bool wf_explain_match_stmt(wf_explainer *x);

#endif

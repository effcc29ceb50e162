/*
 * parse.h - what the files of the parser share. Not for other folders.
 *
 * The tokens of the whole source are lexed into one array first; an error of the lexer becomes a token of
 * kind WF_TOK_REFUSED at its end, so that it is reported only when the parser gets there. The parser proper
 * is predictive: it decides by the next token (by two or three in a few places), builds nodes, and gives up
 * at the first token that does not fit, without a message. A second, slower pass then finds the words
 * (explain.h).
 *
 * Every parsing function returns NULL (or false) on failure. If parser->error is set by then, that is the
 * message (a bad escape, no memory, ...); if not, explain.h has to find one.
 *
 * Depth: `level` counts how deep the parser itself recurses, `height` is the height of the tree that was
 * built since the innermost wf_parse_open: a chain such as a.b.c or a + b + c is parsed in a loop, but the
 * passes that come later will recurse over it. Both are held below WF_TREE_MAX_DEPTH.
 */
#ifndef WF_PARSER_PARSE_H
#define WF_PARSER_PARSE_H

#include "lexer.h"
#include "parser.h"
#include "tree.h"

#define WF_TOK_REFUSED WF_TOK_COUNT

typedef struct wf_parser {
    wf_source *source;
    wf_arena *arena; /* of the tree */
    wf_tree *tree;
    wf_source_error *error;
    wf_token *tokens; /* token_count of them, then a few more of the last kind, so that one may look ahead */
    uint32_t token_count, token_capacity;
    uint32_t pos;
    uint32_t level, height;
    wf_node **stack; /* lists under construction */
    uint32_t stack_count, stack_capacity;
    wf_parse_mode mode;
    uint32_t statement; /* index of the first token of the outermost statement in hand */
    bool lexer_failed;
    bool lexer_error_replaces;        /* as in wf_lexer */
    wf_source_error lexer_error;      /* of the WF_TOK_REFUSED token */
    const wf_lexer_bracket *unclosed; /* the bracket open where the lexer stopped, or NULL */
} wf_parser;

static inline uint8_t wf_parse_kind(const wf_parser *p)
{
    return p->tokens[p->pos].kind;
}

static inline uint8_t wf_parse_kind_after(const wf_parser *p, uint32_t distance)
{
    return p->tokens[p->pos + distance].kind;
}

static inline const wf_token *wf_parse_here(const wf_parser *p)
{
    return &p->tokens[p->pos];
}

static inline bool wf_parse_at(const wf_parser *p, wf_token_kind kind)
{
    return wf_parse_kind(p) == kind;
}

/* Consumes the token if it is of that kind. */
static inline bool wf_parse_accept(wf_parser *p, wf_token_kind kind)
{
    if (wf_parse_kind(p) != kind)
        return false;
    p->pos++;
    return true;
}

/* Is the token the soft keyword `word`? */
static inline bool wf_parse_word(const wf_parser *p, const wf_token *token, const char *word, uint32_t length)
{
    return token->kind == WF_TOK_NAME && token->end - token->start == length &&
           memcmp(p->source->text + token->start, word, length) == 0;
}

/* Nodes: allocated zeroed with the range's start; wf_parse_end sets its end to that of the last token
 * consumed. */
void *wf_parse_new(wf_parser *p, wf_node_kind kind, size_t size, const wf_token *start);

#define WF_PARSE_NEW(p, kind, start)                                                                         \
    ((wf_ast_##kind *)wf_parse_new(p, WF_AST_##kind, sizeof(wf_ast_##kind), start))

static inline wf_node *wf_parse_end(const wf_parser *p, wf_node *node)
{
    const wf_token *last = &p->tokens[p->pos - 1];
    node->end_lineno = last->end_line;
    node->end_col = last->end_column;
    return node;
}

/* For statements, which may have consumed NEWLINE and DEDENT tokens that are no part of their range. */
wf_node *wf_parse_end_statement(const wf_parser *p, wf_node *node);

/* Lists: push the items, then take all above the mark. */
bool wf_parse_push(wf_parser *p, wf_node *node);
bool wf_parse_take(wf_parser *p, uint32_t mark, wf_node_seq *out);

const wf_name *wf_parse_name(wf_parser *p, const wf_token *token);
/* Consumes a NAME; NULL if there is none. */
const wf_name *wf_parse_expect_name(wf_parser *p);

/* Depth. Enter before recursing (false: too deep), leave after. */
bool wf_parse_enter(wf_parser *p);
static inline void wf_parse_leave(wf_parser *p)
{
    p->level--;
}

/* Open before the parts of a nesting node, raise once for each node around them, close after. */
static inline uint32_t wf_parse_open(wf_parser *p)
{
    uint32_t outer = p->height;
    p->height = 0;
    return outer;
}
bool wf_parse_raise(wf_parser *p);
static inline void wf_parse_close(wf_parser *p, uint32_t outer)
{
    if (outer > p->height)
        p->height = outer;
}

/* Errors with a message; all return false. */
bool wf_parse_fail_at(wf_parser *p, const wf_token *token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool wf_parse_fail_node(wf_parser *p, const wf_node *node, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
static inline bool wf_parse_has_error(const wf_parser *p)
{
    return p->error->kind != WF_ERROR_NONE || p->arena->failed;
}

/* parse_expr.c */
wf_node *wf_parse_expression(wf_parser *p);
wf_node *wf_parse_named_expression(wf_parser *p);
wf_node *wf_parse_disjunction(wf_parser *p);
wf_node *wf_parse_bitwise_or(wf_parser *p);
wf_node *wf_parse_primary(wf_parser *p);
wf_node *wf_parse_star_expression(wf_parser *p);       /* '*' bitwise_or, or an expression */
wf_node *wf_parse_star_named_expression(wf_parser *p); /* the same, or a named expression */
wf_node *wf_parse_star_expressions(wf_parser *p);
wf_node *wf_parse_expressions(wf_parser *p);
wf_node *wf_parse_yield(wf_parser *p);
wf_node *wf_parse_yield_or_expressions(wf_parser *p); /* right-hand sides */
wf_node *wf_parse_call_star(wf_parser *p);            /* '*' expression */
bool wf_parse_starts_expression(uint8_t kind);

/* parse_atom.c */
wf_node *wf_parse_atom(wf_parser *p);
wf_node *wf_parse_number(wf_parser *p);
wf_node *wf_parse_singleton(wf_parser *p, wf_const_kind kind);
/* From behind '(' to before ')'. allow_generator: a lone generator expression needs no brackets of its own.
 */
bool wf_parse_arguments(wf_parser *p, const wf_token *open, bool allow_generator, wf_node_seq *args,
                        wf_node_seq *keywords);

/* parse_target.c */
wf_node *wf_parse_targets(wf_parser *p);     /* of for */
wf_node *wf_parse_star_target(wf_parser *p); /* of with */
bool wf_parse_store(wf_node *node); /* makes an expression a target of an assignment, if it may be one */
bool wf_parse_delete(wf_node *node);
bool wf_parse_is_single_target(const wf_node *node);

/* parse_string.c */
wf_node *wf_parse_strings(wf_parser *p);

/* parse_params.c */
wf_node *wf_parse_params(wf_parser *p, bool is_lambda);
bool wf_parse_type_params(wf_parser *p, wf_node_seq *out);

/* parse_stmt.c, parse_block.c, parse_pattern.c */
bool wf_parse_simple_statements(wf_parser *p); /* pushes them; consumes the NEWLINE */
bool wf_parse_is_compound(const wf_parser *p);
bool wf_parse_compound_statement(wf_parser *p);
bool wf_parse_statement(wf_parser *p);
bool wf_parse_block(wf_parser *p, wf_node_seq *out);
bool wf_parse_is_match(const wf_parser *p);
wf_node *wf_parse_match(wf_parser *p);

#endif

/* Parameters of def and lambda, and type parameters (PEP 695, 696). */
#include "parse.h"

/* What has been seen of a parameter list so far. */
typedef struct {
    bool is_lambda;
    wf_token_kind close;
    bool default_seen, slash_seen, star_seen;
    bool bare_star; /* a `*` alone, no parameter after it yet */
} param_state;

static wf_node *parse_param(wf_parser *p, const param_state *state, bool star_annotation)
{
    wf_ast_arg *node = WF_PARSE_NEW(p, arg, wf_parse_here(p));
    if (node == NULL || (node->arg = wf_parse_expect_name(p)) == NULL)
        return NULL;
    if (!state->is_lambda && wf_parse_accept(p, WF_TOK_COLON)) {
        node->annotation = star_annotation && wf_parse_at(p, WF_TOK_STAR) ? wf_parse_star_expression(p)
                                                                          : wf_parse_expression(p);
        if (node->annotation == NULL)
            return NULL;
    }
    return wf_parse_end(p, &node->node);
}

/* A list under construction that is not on the stack, because three grow at the same time. */
typedef struct {
    wf_node_seq seq;
    uint32_t capacity;
} param_list;

static bool param_append(wf_parser *p, param_list *list, wf_node *node)
{
    if (list->seq.count == list->capacity) {
        uint32_t capacity = list->capacity ? list->capacity * 2 : 4;
        list->seq.items = wf_arena_grow(p->arena, list->seq.items, list->capacity * sizeof(wf_node *),
                                        capacity * sizeof(wf_node *));
        if (list->seq.items == NULL)
            return false;
        list->capacity = capacity;
    }
    list->seq.items[list->seq.count++] = node;
    return true;
}

typedef struct {
    param_list plain, defaults, kwonly, kw_defaults;
    wf_node_seq posonly;
} param_lists;

static bool parse_plain_param(wf_parser *p, param_state *state, param_lists *lists)
{
    wf_node *param = parse_param(p, state, false);
    wf_node *value = NULL;
    if (param == NULL)
        return false;
    if (wf_parse_accept(p, WF_TOK_EQUAL) && (value = wf_parse_expression(p)) == NULL)
        return false;
    if (state->star_seen) {
        state->bare_star = false;
        return param_append(p, &lists->kwonly, param) && param_append(p, &lists->kw_defaults, value);
    }
    if (value == NULL && state->default_seen)
        return false;
    state->default_seen |= value != NULL;
    return param_append(p, &lists->plain, param) &&
           (value == NULL || param_append(p, &lists->defaults, value));
}

static bool parse_slash(wf_parser *p, param_state *state, param_lists *lists)
{
    if (state->slash_seen || state->star_seen || lists->plain.seq.count == 0)
        return false;
    p->pos++;
    state->slash_seen = true;
    lists->posonly = lists->plain.seq;
    memset(&lists->plain, 0, sizeof lists->plain);
    return true;
}

static bool parse_star(wf_parser *p, param_state *state, wf_ast_arguments *node)
{
    if (state->star_seen)
        return false;
    p->pos++;
    state->star_seen = true;
    if (wf_parse_at(p, WF_TOK_COMMA)) {
        state->bare_star = true;
        return true;
    }
    node->vararg = parse_param(p, state, true);
    return node->vararg != NULL;
}

wf_node *wf_parse_params(wf_parser *p, bool is_lambda)
{
    param_state state = {.is_lambda = is_lambda, .close = is_lambda ? WF_TOK_COLON : WF_TOK_RPAR};
    param_lists lists;
    memset(&lists, 0, sizeof lists);
    wf_ast_arguments *node = WF_PARSE_NEW(p, arguments, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    while (!wf_parse_at(p, state.close) && node->kwarg == NULL) {
        bool ok;
        switch (wf_parse_kind(p)) {
        case WF_TOK_SLASH: ok = parse_slash(p, &state, &lists); break;
        case WF_TOK_STAR: ok = parse_star(p, &state, node); break;
        case WF_TOK_DOUBLESTAR:
            p->pos++;
            ok = !state.bare_star && (node->kwarg = parse_param(p, &state, false)) != NULL;
            break;
        default: ok = parse_plain_param(p, &state, &lists); break;
        }
        if (!ok)
            return NULL;
        if (!wf_parse_accept(p, WF_TOK_COMMA))
            break;
    }
    if (state.bare_star)
        return NULL;
    node->posonlyargs = lists.posonly;
    node->args = lists.plain.seq;
    node->defaults = lists.defaults.seq;
    node->kwonlyargs = lists.kwonly.seq;
    node->kw_defaults = lists.kw_defaults.seq;
    return wf_parse_end(p, &node->node);
}

static wf_node *type_variable(wf_parser *p)
{
    wf_ast_TypeVar *node = WF_PARSE_NEW(p, TypeVar, wf_parse_here(p));
    if (node == NULL || (node->name = wf_parse_expect_name(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_COLON) && (node->bound = wf_parse_expression(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_EQUAL) && (node->default_value = wf_parse_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *type_variable_tuple(wf_parser *p)
{
    wf_ast_TypeVarTuple *node = WF_PARSE_NEW(p, TypeVarTuple, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->name = wf_parse_expect_name(p);
    if (node->name == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_EQUAL) && (node->default_value = wf_parse_star_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *param_spec(wf_parser *p)
{
    wf_ast_ParamSpec *node = WF_PARSE_NEW(p, ParamSpec, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->name = wf_parse_expect_name(p);
    if (node->name == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_EQUAL) && (node->default_value = wf_parse_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

bool wf_parse_type_params(wf_parser *p, wf_node_seq *out)
{
    if (!wf_parse_accept(p, WF_TOK_LSQB))
        return true;
    uint32_t mark = p->stack_count;
    do {
        wf_node *param;
        switch (wf_parse_kind(p)) {
        case WF_TOK_STAR: param = type_variable_tuple(p); break;
        case WF_TOK_DOUBLESTAR: param = param_spec(p); break;
        default: param = type_variable(p); break;
        }
        if (param == NULL || !wf_parse_push(p, param))
            return false;
    } while (wf_parse_accept(p, WF_TOK_COMMA) && !wf_parse_at(p, WF_TOK_RSQB));
    return wf_parse_accept(p, WF_TOK_RSQB) && wf_parse_take(p, mark, out);
}

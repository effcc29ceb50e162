/* Compound statements. */
#include "parse.h"

bool wf_parse_statement(wf_parser *p)
{
    return wf_parse_is_compound(p) ? wf_parse_compound_statement(p) : wf_parse_simple_statements(p);
}

bool wf_parse_block(wf_parser *p, wf_node_seq *out)
{
    uint32_t mark = p->stack_count;
    if (!wf_parse_accept(p, WF_TOK_NEWLINE))
        return wf_parse_simple_statements(p) && wf_parse_take(p, mark, out);
    if (!wf_parse_accept(p, WF_TOK_INDENT) || !wf_parse_enter(p))
        return false;
    do {
        if (!wf_parse_statement(p))
            return false;
    } while (!wf_parse_accept(p, WF_TOK_DEDENT));
    wf_parse_leave(p);
    return wf_parse_take(p, mark, out);
}

/* `: block` */
static bool colon_block(wf_parser *p, wf_node_seq *out)
{
    return wf_parse_accept(p, WF_TOK_COLON) && wf_parse_block(p, out);
}

static bool else_block(wf_parser *p, wf_node_seq *out)
{
    return !wf_parse_accept(p, WF_TOK_ELSE) || colon_block(p, out);
}

/* The whole chain of elif in a loop; each hangs in the orelse of the one before. */
static wf_node *if_statement(wf_parser *p)
{
    uint32_t mark = p->stack_count, links = 0;
    wf_ast_If *node;
    do {
        node = WF_PARSE_NEW(p, If, wf_parse_here(p));
        if (node == NULL)
            return NULL;
        p->pos++;
        p->height = 0;
        node->test = wf_parse_named_expression(p);
        if (node->test == NULL || !colon_block(p, &node->body) || !wf_parse_push(p, &node->node))
            return NULL;
        p->height = ++links;
        if (!wf_parse_raise(p))
            return NULL;
    } while (wf_parse_at(p, WF_TOK_ELIF));
    if (!else_block(p, &node->orelse))
        return NULL;
    wf_parse_end_statement(p, &node->node);
    while (p->stack_count > mark + 1) {
        wf_node *inner = p->stack[--p->stack_count];
        wf_ast_If *outer = wf_as_If(p->stack[p->stack_count - 1]);
        outer->orelse.items = wf_arena_alloc(p->arena, sizeof(wf_node *));
        if (outer->orelse.items == NULL)
            return NULL;
        outer->orelse.items[0] = inner;
        outer->orelse.count = 1;
        wf_parse_end_statement(p, &outer->node);
    }
    return p->stack[--p->stack_count];
}

static wf_node *while_statement(wf_parser *p)
{
    wf_ast_While *node = WF_PARSE_NEW(p, While, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->test = wf_parse_named_expression(p);
    if (node->test == NULL || !colon_block(p, &node->body) || !else_block(p, &node->orelse))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

/* AsyncFor, AsyncWith and AsyncFunctionDef have the fields of their brothers, so one body serves both. */
_Static_assert(sizeof(wf_ast_For) == sizeof(wf_ast_AsyncFor), "same fields");
_Static_assert(sizeof(wf_ast_With) == sizeof(wf_ast_AsyncWith), "same fields");
_Static_assert(sizeof(wf_ast_FunctionDef) == sizeof(wf_ast_AsyncFunctionDef), "same fields");

static wf_node *for_statement(wf_parser *p, const wf_token *start, bool is_async)
{
    wf_ast_For *node = wf_parse_new(p, is_async ? WF_AST_AsyncFor : WF_AST_For, sizeof *node, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    if ((node->target = wf_parse_targets(p)) == NULL || !wf_parse_accept(p, WF_TOK_IN) ||
        (node->iter = wf_parse_star_expressions(p)) == NULL || !colon_block(p, &node->body) ||
        !else_block(p, &node->orelse))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

static wf_node *with_item(wf_parser *p)
{
    wf_ast_withitem *node = WF_PARSE_NEW(p, withitem, wf_parse_here(p));
    if (node == NULL || (node->context_expr = wf_parse_expression(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_AS) && (node->optional_vars = wf_parse_star_target(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static bool with_items(wf_parser *p, bool in_brackets)
{
    do {
        if (in_brackets && wf_parse_at(p, WF_TOK_RPAR))
            return true;
        wf_node *item = with_item(p);
        if (item == NULL || !wf_parse_push(p, item))
            return false;
    } while (wf_parse_accept(p, WF_TOK_COMMA));
    return true;
}

/* Does the bracket that opens here close just before a colon? Then it may be one around the items. */
static bool brackets_end_header(const wf_parser *p)
{
    uint32_t depth = 0;
    for (uint32_t at = p->pos; at < p->token_count; at++) {
        switch (p->tokens[at].kind) {
        case WF_TOK_LPAR:
        case WF_TOK_LSQB:
        case WF_TOK_LBRACE: depth++; break;
        case WF_TOK_RPAR:
        case WF_TOK_RSQB:
        case WF_TOK_RBRACE:
            if (--depth == 0)
                return p->tokens[at + 1].kind == WF_TOK_COLON;
            break;
        default: break;
        }
    }
    return false;
}

/*
 * `with (a as b, c):` — brackets around the items — is tried first; `with (yield x):` and its like are then
 * read as an expression in brackets. Tried once per statement, so the cost stays linear.
 */
static bool bracketed_items(wf_parser *p)
{
    uint32_t start = p->pos, mark = p->stack_count, level = p->level;
    wf_source_warning *last_warning = p->source->last_warning;
    if (!wf_parse_at(p, WF_TOK_LPAR) || wf_parse_kind_after(p, 1) == WF_TOK_RPAR || !brackets_end_header(p))
        return false;
    p->pos++;
    if (with_items(p, true) && wf_parse_accept(p, WF_TOK_RPAR) && wf_parse_at(p, WF_TOK_COLON))
        return true;
    p->pos = start;
    p->stack_count = mark;
    p->level = level;
    /* The second reading will warn of the same things. */
    p->source->last_warning = last_warning;
    *(last_warning ? &last_warning->next : &p->source->warnings) = NULL;
    return false;
}

static wf_node *with_statement(wf_parser *p, const wf_token *start, bool is_async)
{
    wf_ast_With *node = wf_parse_new(p, is_async ? WF_AST_AsyncWith : WF_AST_With, sizeof *node, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t mark = p->stack_count;
    if (!bracketed_items(p) && (wf_parse_has_error(p) || !with_items(p, false)))
        return NULL;
    if (!wf_parse_take(p, mark, &node->items) || !colon_block(p, &node->body))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

static wf_node *except_handler(wf_parser *p)
{
    wf_ast_ExceptHandler *node = WF_PARSE_NEW(p, ExceptHandler, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    bool star = wf_parse_accept(p, WF_TOK_STAR);
    if (star || !wf_parse_at(p, WF_TOK_COLON)) {
        if ((node->type = wf_parse_expression(p)) == NULL)
            return NULL;
        if (wf_parse_accept(p, WF_TOK_AS) && (node->name = wf_parse_expect_name(p)) == NULL)
            return NULL;
    }
    if (!colon_block(p, &node->body))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

_Static_assert(sizeof(wf_ast_Try) == sizeof(wf_ast_TryStar), "same fields");

static wf_node *try_statement(wf_parser *p)
{
    wf_ast_Try *node = WF_PARSE_NEW(p, Try, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    if (!colon_block(p, &node->body))
        return NULL;
    uint32_t mark = p->stack_count;
    bool star = wf_parse_at(p, WF_TOK_EXCEPT) && wf_parse_kind_after(p, 1) == WF_TOK_STAR;
    while (wf_parse_at(p, WF_TOK_EXCEPT)) {
        if ((wf_parse_kind_after(p, 1) == WF_TOK_STAR) != star)
            return NULL;
        wf_node *handler = except_handler(p);
        if (handler == NULL || !wf_parse_push(p, handler))
            return NULL;
    }
    if (star)
        node->node.kind = WF_AST_TryStar;
    bool handled = p->stack_count > mark;
    if (!wf_parse_take(p, mark, &node->handlers))
        return NULL;
    if (handled && !else_block(p, &node->orelse))
        return NULL;
    if (wf_parse_accept(p, WF_TOK_FINALLY)) {
        if (!colon_block(p, &node->finalbody))
            return NULL;
    } else if (!handled) {
        return NULL;
    }
    return wf_parse_end_statement(p, &node->node);
}

static wf_node *function_statement(wf_parser *p, const wf_token *start, bool is_async, wf_node_seq decorators)
{
    wf_ast_FunctionDef *node =
        wf_parse_new(p, is_async ? WF_AST_AsyncFunctionDef : WF_AST_FunctionDef, sizeof *node, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    p->height = 0;
    node->decorator_list = decorators;
    if ((node->name = wf_parse_expect_name(p)) == NULL || !wf_parse_type_params(p, &node->type_params) ||
        !wf_parse_accept(p, WF_TOK_LPAR) || (node->args = wf_parse_params(p, false)) == NULL ||
        !wf_parse_accept(p, WF_TOK_RPAR))
        return NULL;
    if (wf_parse_accept(p, WF_TOK_RARROW) && (node->returns = wf_parse_expression(p)) == NULL)
        return NULL;
    if (!colon_block(p, &node->body))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

static wf_node *class_statement(wf_parser *p, wf_node_seq decorators)
{
    wf_ast_ClassDef *node = WF_PARSE_NEW(p, ClassDef, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    p->height = 0;
    node->decorator_list = decorators;
    if ((node->name = wf_parse_expect_name(p)) == NULL || !wf_parse_type_params(p, &node->type_params))
        return NULL;
    const wf_token *open = wf_parse_here(p);
    if (wf_parse_accept(p, WF_TOK_LPAR) &&
        (!wf_parse_arguments(p, open, false, &node->bases, &node->keywords) ||
         !wf_parse_accept(p, WF_TOK_RPAR)))
        return NULL;
    if (!colon_block(p, &node->body))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

static wf_node *async_statement(wf_parser *p, wf_node_seq decorators, bool decorated)
{
    const wf_token *start = wf_parse_here(p);
    p->pos++;
    switch (wf_parse_kind(p)) {
    case WF_TOK_DEF: return function_statement(p, start, true, decorators);
    case WF_TOK_FOR: return decorated ? NULL : for_statement(p, start, true);
    case WF_TOK_WITH: return decorated ? NULL : with_statement(p, start, true);
    default: return NULL;
    }
}

static wf_node *decorated_statement(wf_parser *p)
{
    uint32_t mark = p->stack_count;
    while (wf_parse_accept(p, WF_TOK_AT)) {
        p->height = 0;
        wf_node *decorator = wf_parse_named_expression(p);
        if (decorator == NULL || !wf_parse_push(p, decorator) || !wf_parse_accept(p, WF_TOK_NEWLINE))
            return NULL;
    }
    wf_node_seq decorators;
    if (!wf_parse_take(p, mark, &decorators))
        return NULL;
    switch (wf_parse_kind(p)) {
    case WF_TOK_DEF: return function_statement(p, wf_parse_here(p), false, decorators);
    case WF_TOK_CLASS: return class_statement(p, decorators);
    case WF_TOK_ASYNC: return async_statement(p, decorators, true);
    default: return NULL;
    }
}

bool wf_parse_is_compound(const wf_parser *p)
{
    switch (wf_parse_kind(p)) {
    case WF_TOK_IF:
    case WF_TOK_FOR:
    case WF_TOK_WHILE:
    case WF_TOK_TRY:
    case WF_TOK_WITH:
    case WF_TOK_DEF:
    case WF_TOK_CLASS:
    case WF_TOK_AT:
    case WF_TOK_ASYNC: return true;
    case WF_TOK_NAME: return wf_parse_is_match(p);
    default: return false;
    }
}

bool wf_parse_compound_statement(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node_seq none = {0, NULL};
    wf_node *node;
    p->height = 0;
    switch (start->kind) {
    case WF_TOK_IF: node = if_statement(p); break;
    case WF_TOK_FOR: node = for_statement(p, start, false); break;
    case WF_TOK_WHILE: node = while_statement(p); break;
    case WF_TOK_TRY: node = try_statement(p); break;
    case WF_TOK_WITH: node = with_statement(p, start, false); break;
    case WF_TOK_DEF: node = function_statement(p, start, false, none); break;
    case WF_TOK_CLASS: node = class_statement(p, none); break;
    case WF_TOK_AT: node = decorated_statement(p); break;
    case WF_TOK_ASYNC: node = async_statement(p, none, false); break;
    default: node = wf_parse_match(p); break;
    }
    return node != NULL && wf_parse_push(p, node);
}

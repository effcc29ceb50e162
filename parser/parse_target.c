/* Targets of assignments, loops, with and del. Most are parsed as expressions and then checked and turned. */
#include "parse.h"

bool wf_parse_is_single_target(const wf_node *node)
{
    return node->kind == WF_AST_Name || node->kind == WF_AST_Attribute || node->kind == WF_AST_Subscript;
}

static bool target_context(wf_node *node, wf_context context);

static bool target_contexts(const wf_node_seq *elements, wf_context context)
{
    for (uint32_t i = 0; i < elements->count; i++) {
        if (!target_context(elements->items[i], context))
            return false;
    }
    return true;
}

/* The recursion is as deep as brackets are: at most 200, the lexer sees to it. */
static bool target_context(wf_node *node, wf_context context)
{
    switch (node->kind) {
    case WF_AST_Name: wf_as_Name(node)->ctx = (uint8_t)context; return true;
    case WF_AST_Attribute: wf_as_Attribute(node)->ctx = (uint8_t)context; return true;
    case WF_AST_Subscript: wf_as_Subscript(node)->ctx = (uint8_t)context; return true;
    case WF_AST_Tuple:
        wf_as_Tuple(node)->ctx = (uint8_t)context;
        return target_contexts(&wf_as_Tuple(node)->elts, context);
    case WF_AST_List:
        wf_as_List(node)->ctx = (uint8_t)context;
        return target_contexts(&wf_as_List(node)->elts, context);
    case WF_AST_Starred:
        if (context == WF_CTX_DEL)
            return false;
        wf_as_Starred(node)->ctx = (uint8_t)context;
        return target_context(wf_as_Starred(node)->value, context);
    default: return false;
    }
}

bool wf_parse_store(wf_node *node)
{
    return target_context(node, WF_CTX_STORE);
}

bool wf_parse_delete(wf_node *node)
{
    return target_context(node, WF_CTX_DEL);
}

wf_node *wf_parse_star_target(wf_parser *p)
{
    if (!wf_parse_at(p, WF_TOK_STAR)) {
        wf_node *target = wf_parse_primary(p);
        return target != NULL && target_context(target, WF_CTX_STORE) ? target : NULL;
    }
    wf_ast_Starred *node = WF_PARSE_NEW(p, Starred, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->ctx = WF_CTX_STORE;
    node->value = wf_parse_primary(p);
    if (node->value == NULL || !target_context(node->value, WF_CTX_STORE))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* The elements are primaries, not whole expressions: those would swallow the `in`. */
wf_node *wf_parse_targets(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = wf_parse_star_target(p);
    if (first == NULL || !wf_parse_at(p, WF_TOK_COMMA))
        return first;
    wf_ast_Tuple *node = WF_PARSE_NEW(p, Tuple, start);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    while (wf_parse_accept(p, WF_TOK_COMMA)) {
        uint8_t kind = wf_parse_kind(p);
        if (!wf_parse_starts_expression(kind) && kind != WF_TOK_STAR)
            break;
        wf_node *target = wf_parse_star_target(p);
        if (target == NULL || !wf_parse_push(p, target))
            return NULL;
    }
    node->ctx = WF_CTX_STORE;
    if (!wf_parse_take(p, mark, &node->elts))
        return NULL;
    return wf_parse_end(p, &node->node);
}

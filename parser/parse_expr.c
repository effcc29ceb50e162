/* Expressions, from the conditional and lambda down to `await` and powers; precedence climbing for binary
 * operators. What brackets hold is in parse_atom.c. */
#include "parse.h"

/* Binding powers of the binary operators; 0: not one. `**` is not here, it binds to the right. */
static const uint8_t binary_power[WF_TOK_COUNT + 1] = {
    [WF_TOK_VBAR] = 1,       [WF_TOK_CIRCUMFLEX] = 2,  [WF_TOK_AMPER] = 3,   [WF_TOK_LEFTSHIFT] = 4,
    [WF_TOK_RIGHTSHIFT] = 4, [WF_TOK_PLUS] = 5,        [WF_TOK_MINUS] = 5,   [WF_TOK_STAR] = 6,
    [WF_TOK_SLASH] = 6,      [WF_TOK_DOUBLESLASH] = 6, [WF_TOK_PERCENT] = 6, [WF_TOK_AT] = 6,
};

static const uint8_t binary_operator[WF_TOK_COUNT + 1] = {
    [WF_TOK_VBAR] = WF_OP_BITOR,        [WF_TOK_CIRCUMFLEX] = WF_OP_BITXOR,
    [WF_TOK_AMPER] = WF_OP_BITAND,      [WF_TOK_LEFTSHIFT] = WF_OP_LSHIFT,
    [WF_TOK_RIGHTSHIFT] = WF_OP_RSHIFT, [WF_TOK_PLUS] = WF_OP_ADD,
    [WF_TOK_MINUS] = WF_OP_SUB,         [WF_TOK_STAR] = WF_OP_MULT,
    [WF_TOK_SLASH] = WF_OP_DIV,         [WF_TOK_DOUBLESLASH] = WF_OP_FLOORDIV,
    [WF_TOK_PERCENT] = WF_OP_MOD,       [WF_TOK_AT] = WF_OP_MATMULT,
};

bool wf_parse_starts_expression(uint8_t kind)
{
    switch (kind) {
    case WF_TOK_NAME:
    case WF_TOK_NUMBER:
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_START:
    case WF_TOK_LPAR:
    case WF_TOK_LSQB:
    case WF_TOK_LBRACE:
    case WF_TOK_ELLIPSIS:
    case WF_TOK_PLUS:
    case WF_TOK_MINUS:
    case WF_TOK_TILDE:
    case WF_TOK_NOT:
    case WF_TOK_LAMBDA:
    case WF_TOK_AWAIT:
    case WF_TOK_TRUE:
    case WF_TOK_FALSE:
    case WF_TOK_NONE: return true;
    default: return false;
    }
}

static wf_node *parse_binary(wf_parser *p, uint8_t least);

static wf_node *unary_operand(wf_parser *p);

static wf_node *parse_unary(wf_parser *p, wf_unaryop op)
{
    const wf_token *start = wf_parse_here(p);
    wf_ast_UnaryOp *node = WF_PARSE_NEW(p, UnaryOp, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->op = (uint8_t)op;
    node->operand = unary_operand(p);
    if (node->operand == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_await(wf_parser *p)
{
    wf_ast_Await *node = WF_PARSE_NEW(p, Await, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->value = wf_parse_primary(p);
    if (node->value == NULL || !wf_parse_raise(p))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_power(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *base = start->kind == WF_TOK_AWAIT ? parse_await(p) : wf_parse_primary(p);
    if (base == NULL || !wf_parse_at(p, WF_TOK_DOUBLESTAR))
        return base;
    wf_ast_BinOp *node = WF_PARSE_NEW(p, BinOp, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->left = base;
    node->op = WF_OP_POW;
    node->right = unary_operand(p);
    if (node->right == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

/* CPython's `factor`. */
static wf_node *unary_operand(wf_parser *p)
{
    switch (wf_parse_kind(p)) {
    case WF_TOK_PLUS: return parse_unary(p, WF_OP_UADD);
    case WF_TOK_MINUS: return parse_unary(p, WF_OP_USUB);
    case WF_TOK_TILDE: return parse_unary(p, WF_OP_INVERT);
    default: return parse_power(p);
    }
}

static wf_node *parse_binary(wf_parser *p, uint8_t least)
{
    uint32_t outer = wf_parse_open(p);
    const wf_token *start = wf_parse_here(p);
    wf_node *left = unary_operand(p);
    while (left != NULL) {
        uint8_t kind = wf_parse_kind(p);
        uint8_t power = binary_power[kind];
        if (power == 0 || power < least)
            break;
        wf_ast_BinOp *node = WF_PARSE_NEW(p, BinOp, start);
        if (node == NULL)
            return NULL;
        p->pos++;
        node->left = left;
        node->op = binary_operator[kind];
        node->right = parse_binary(p, (uint8_t)(power + 1));
        if (node->right == NULL || !wf_parse_raise(p))
            return NULL;
        left = wf_parse_end(p, &node->node);
    }
    wf_parse_close(p, outer);
    return left;
}

wf_node *wf_parse_bitwise_or(wf_parser *p)
{
    return parse_binary(p, 1);
}

/* The comparison operator here, or -1. *length is its number of tokens. */
static int comparison_operator(wf_parser *p, uint32_t *length)
{
    *length = 1;
    switch (wf_parse_kind(p)) {
    case WF_TOK_EQEQUAL: return WF_CMP_EQ;
    case WF_TOK_LESS: return WF_CMP_LT;
    case WF_TOK_LESSEQUAL: return WF_CMP_LTE;
    case WF_TOK_GREATER: return WF_CMP_GT;
    case WF_TOK_GREATEREQUAL: return WF_CMP_GTE;
    case WF_TOK_IN: return WF_CMP_IN;
    case WF_TOK_NOTEQUAL: return wf_parse_here(p)->flags & WF_TOKEN_DIAMOND ? -1 : WF_CMP_NOTEQ;
    case WF_TOK_NOT:
        if (wf_parse_kind_after(p, 1) != WF_TOK_IN)
            return -1;
        *length = 2;
        return WF_CMP_NOTIN;
    case WF_TOK_IS:
        if (wf_parse_kind_after(p, 1) != WF_TOK_NOT)
            return WF_CMP_IS;
        *length = 2;
        return WF_CMP_ISNOT;
    default: return -1;
    }
}

static wf_node *parse_comparison_tail(wf_parser *p, wf_node *left, const wf_token *start, int op,
                                      uint32_t length)
{
    wf_ast_Compare *node = WF_PARSE_NEW(p, Compare, start);
    if (node == NULL)
        return NULL;
    node->left = left;
    /* The operators are collected in a small buffer that doubles in the arena. */
    uint32_t capacity = 4;
    uint8_t *ops = wf_arena_alloc(p->arena, capacity);
    uint32_t mark = p->stack_count, count = 0;
    while (op >= 0) {
        if (count == capacity) {
            ops = wf_arena_grow(p->arena, ops, capacity, (size_t)capacity * 2);
            capacity *= 2;
        }
        if (ops == NULL)
            return NULL;
        ops[count++] = (uint8_t)op;
        p->pos += length;
        wf_node *operand = wf_parse_bitwise_or(p);
        if (operand == NULL || !wf_parse_push(p, operand))
            return NULL;
        op = comparison_operator(p, &length);
    }
    node->ops.items = ops;
    node->ops.count = count;
    if (wf_parse_has_error(p) || !wf_parse_take(p, mark, &node->comparators) || !wf_parse_raise(p))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_comparison(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint32_t outer = wf_parse_open(p);
    wf_node *left = parse_binary(p, 1);
    if (left == NULL)
        return NULL;
    uint32_t length;
    int op = comparison_operator(p, &length);
    if (op >= 0)
        left = parse_comparison_tail(p, left, start, op, length);
    wf_parse_close(p, outer);
    return left;
}

static wf_node *parse_inversion(wf_parser *p)
{
    if (!wf_parse_at(p, WF_TOK_NOT))
        return parse_comparison(p);
    wf_ast_UnaryOp *node = WF_PARSE_NEW(p, UnaryOp, wf_parse_here(p));
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->op = WF_OP_NOT;
    uint32_t outer = wf_parse_open(p);
    node->operand = parse_inversion(p);
    if (node->operand == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_close(p, outer);
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_conjunction(wf_parser *p);

/* `a and b and c` and `a or b or c`: one node with all the values. */
static wf_node *parse_boolean_tail(wf_parser *p, wf_node *first, const wf_token *start, wf_boolop op)
{
    wf_ast_BoolOp *node = WF_PARSE_NEW(p, BoolOp, start);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    node->op = (uint8_t)op;
    while (wf_parse_accept(p, op == WF_OP_AND ? WF_TOK_AND : WF_TOK_OR)) {
        wf_node *value = op == WF_OP_AND ? parse_inversion(p) : parse_conjunction(p);
        if (value == NULL || !wf_parse_push(p, value))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->values) || !wf_parse_raise(p))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_conjunction(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint32_t outer = wf_parse_open(p);
    wf_node *first = parse_inversion(p);
    if (first != NULL && wf_parse_at(p, WF_TOK_AND))
        first = parse_boolean_tail(p, first, start, WF_OP_AND);
    wf_parse_close(p, outer);
    return first;
}

wf_node *wf_parse_disjunction(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint32_t outer = wf_parse_open(p);
    wf_node *first = parse_conjunction(p);
    if (first != NULL && wf_parse_at(p, WF_TOK_OR))
        first = parse_boolean_tail(p, first, start, WF_OP_OR);
    wf_parse_close(p, outer);
    return first;
}

static wf_node *parse_lambda(wf_parser *p)
{
    wf_ast_Lambda *node = WF_PARSE_NEW(p, Lambda, wf_parse_here(p));
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    uint32_t outer = wf_parse_open(p);
    node->args = wf_parse_params(p, true);
    if (node->args == NULL || !wf_parse_accept(p, WF_TOK_COLON))
        return NULL;
    node->body = wf_parse_expression(p);
    if (node->body == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_close(p, outer);
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_conditional_tail(wf_parser *p, wf_node *body, const wf_token *start)
{
    wf_ast_IfExp *node = WF_PARSE_NEW(p, IfExp, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->body = body;
    node->test = wf_parse_disjunction(p);
    if (node->test == NULL || !wf_parse_accept(p, WF_TOK_ELSE))
        return NULL;
    node->orelse = wf_parse_expression(p);
    if (node->orelse == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

wf_node *wf_parse_expression(wf_parser *p)
{
    if (wf_parse_at(p, WF_TOK_LAMBDA))
        return parse_lambda(p);
    const wf_token *start = wf_parse_here(p);
    uint32_t outer = wf_parse_open(p);
    wf_node *body = wf_parse_disjunction(p);
    if (body != NULL && wf_parse_at(p, WF_TOK_IF))
        body = parse_conditional_tail(p, body, start);
    wf_parse_close(p, outer);
    return body;
}

wf_node *wf_parse_named_expression(wf_parser *p)
{
    if (!wf_parse_at(p, WF_TOK_NAME) || wf_parse_kind_after(p, 1) != WF_TOK_COLONEQUAL)
        return wf_parse_expression(p);
    const wf_token *start = wf_parse_here(p);
    wf_ast_NamedExpr *node = WF_PARSE_NEW(p, NamedExpr, start);
    wf_ast_Name *target = WF_PARSE_NEW(p, Name, start);
    if (node == NULL || target == NULL)
        return NULL;
    target->id = wf_parse_expect_name(p);
    target->ctx = WF_CTX_STORE;
    node->target = wf_parse_end(p, &target->node);
    p->pos++;
    if (target->id == NULL)
        return NULL;
    uint32_t outer = wf_parse_open(p);
    node->value = wf_parse_expression(p);
    if (node->value == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_close(p, outer);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_starred(wf_parser *p, wf_node *(*parse_value)(wf_parser *))
{
    wf_ast_Starred *node = WF_PARSE_NEW(p, Starred, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t outer = wf_parse_open(p);
    node->value = parse_value(p);
    if (node->value == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_close(p, outer);
    return wf_parse_end(p, &node->node);
}

wf_node *wf_parse_star_expression(wf_parser *p)
{
    return wf_parse_at(p, WF_TOK_STAR) ? parse_starred(p, wf_parse_bitwise_or) : wf_parse_expression(p);
}

wf_node *wf_parse_star_named_expression(wf_parser *p)
{
    return wf_parse_at(p, WF_TOK_STAR) ? parse_starred(p, wf_parse_bitwise_or) : wf_parse_named_expression(p);
}

wf_node *wf_parse_call_star(wf_parser *p)
{
    return parse_starred(p, wf_parse_expression);
}

/* One element, or a tuple without parentheses. */
static wf_node *parse_open_tuple(wf_parser *p, wf_node *(*parse_element)(wf_parser *), bool stars)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = parse_element(p);
    if (first == NULL || !wf_parse_at(p, WF_TOK_COMMA))
        return first;
    uint32_t mark = p->stack_count;
    wf_ast_Tuple *node = WF_PARSE_NEW(p, Tuple, start);
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    while (wf_parse_accept(p, WF_TOK_COMMA)) {
        uint8_t kind = wf_parse_kind(p);
        if (!wf_parse_starts_expression(kind) && !(stars && kind == WF_TOK_STAR))
            break;
        wf_node *element = parse_element(p);
        if (element == NULL || !wf_parse_push(p, element))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->elts) || !wf_parse_raise(p))
        return NULL;
    return wf_parse_end(p, &node->node);
}

wf_node *wf_parse_star_expressions(wf_parser *p)
{
    return parse_open_tuple(p, wf_parse_star_expression, true);
}

wf_node *wf_parse_expressions(wf_parser *p)
{
    return parse_open_tuple(p, wf_parse_expression, false);
}

wf_node *wf_parse_yield(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    if (wf_parse_kind_after(p, 1) == WF_TOK_FROM) {
        wf_ast_YieldFrom *node = WF_PARSE_NEW(p, YieldFrom, start);
        if (node == NULL)
            return NULL;
        p->pos += 2;
        node->value = wf_parse_expression(p);
        if (node->value == NULL || !wf_parse_raise(p))
            return NULL;
        return wf_parse_end(p, &node->node);
    }
    wf_ast_Yield *node = WF_PARSE_NEW(p, Yield, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    uint8_t kind = wf_parse_kind(p);
    if (wf_parse_starts_expression(kind) || kind == WF_TOK_STAR) {
        node->value = wf_parse_star_expressions(p);
        if (node->value == NULL || !wf_parse_raise(p))
            return NULL;
    }
    return wf_parse_end(p, &node->node);
}

wf_node *wf_parse_yield_or_expressions(wf_parser *p)
{
    return wf_parse_at(p, WF_TOK_YIELD) ? wf_parse_yield(p) : wf_parse_star_expressions(p);
}

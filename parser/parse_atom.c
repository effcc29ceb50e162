/* Atoms and what follows them: names, literals, displays, comprehensions, attributes, calls, subscripts. */
#include "parse.h"
#include "literal.h"

wf_node *wf_parse_singleton(wf_parser *p, wf_const_kind kind)
{
    wf_ast_Constant *node = WF_PARSE_NEW(p, Constant, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->value.kind = (uint8_t)kind;
    return wf_parse_end(p, &node->node);
}

wf_node *wf_parse_number(wf_parser *p)
{
    const wf_token *token = wf_parse_here(p);
    wf_ast_Constant *node = WF_PARSE_NEW(p, Constant, token);
    wf_number number;
    if (node == NULL || !wf_literal_number_kind(p->source, token, &number))
        return NULL;
    p->pos++;
    static const uint8_t kinds[] = {[WF_NUMBER_INT] = WF_CONST_INT,
                                    [WF_NUMBER_FLOAT] = WF_CONST_FLOAT,
                                    [WF_NUMBER_IMAGINARY] = WF_CONST_IMAG};
    node->value.kind = kinds[number.kind];
    node->value.base = (uint8_t)number.base;
    node->value.text = number.digits;
    node->value.length = number.length;
    uint32_t limit = p->source->digit_limit;
    if (number.kind == WF_NUMBER_INT && number.base == 10 && *number.digits == '0') {
        node->value.length = 1; /* nothing but zeros */
    } else if (number.kind == WF_NUMBER_INT && number.base == 10 && limit && number.length > limit) {
        wf_parse_fail_at(
            p, token,
            "Exceeds the limit (%u digits) for integer string conversion: value has %u digits; use "
            "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
            "integer literals to avoid decimal conversion limits.",
            limit, number.length);
        return NULL;
    }
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_variable(wf_parser *p)
{
    wf_ast_Name *node = WF_PARSE_NEW(p, Name, wf_parse_here(p));
    if (node == NULL || (node->id = wf_parse_expect_name(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static bool at_comprehension(const wf_parser *p)
{
    uint8_t kind = wf_parse_kind(p);
    return kind == WF_TOK_FOR || (kind == WF_TOK_ASYNC && wf_parse_kind_after(p, 1) == WF_TOK_FOR);
}

static wf_node *comprehension_clause(wf_parser *p)
{
    wf_ast_comprehension *node = WF_PARSE_NEW(p, comprehension, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    node->is_async = wf_parse_accept(p, WF_TOK_ASYNC);
    if (!wf_parse_accept(p, WF_TOK_FOR) || (node->target = wf_parse_targets(p)) == NULL ||
        !wf_parse_accept(p, WF_TOK_IN) || (node->iter = wf_parse_disjunction(p)) == NULL)
        return NULL;
    uint32_t mark = p->stack_count;
    while (wf_parse_accept(p, WF_TOK_IF)) {
        wf_node *condition = wf_parse_disjunction(p);
        if (condition == NULL || !wf_parse_push(p, condition))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->ifs))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static bool comprehension_clauses(wf_parser *p, wf_node_seq *out)
{
    uint32_t mark = p->stack_count;
    do {
        wf_node *clause = comprehension_clause(p);
        if (clause == NULL || !wf_parse_push(p, clause))
            return false;
    } while (at_comprehension(p));
    return wf_parse_take(p, mark, out) && wf_parse_raise(p);
}

static wf_node *generator_tail(wf_parser *p, const wf_token *open, wf_node *element)
{
    wf_ast_GeneratorExp *node = WF_PARSE_NEW(p, GeneratorExp, open);
    if (node == NULL || element->kind == WF_AST_Starred)
        return NULL;
    node->elt = element;
    if (!comprehension_clauses(p, &node->generators) || !wf_parse_accept(p, WF_TOK_RPAR))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* The rest of a list of elements, the first of which is on the stack already; stops before `close`. */
static bool more_elements(wf_parser *p, wf_token_kind close)
{
    while (wf_parse_accept(p, WF_TOK_COMMA)) {
        if (wf_parse_at(p, close))
            return true;
        wf_node *element = wf_parse_star_named_expression(p);
        if (element == NULL || !wf_parse_push(p, element))
            return false;
    }
    return true;
}

static wf_node *tuple_tail(wf_parser *p, const wf_token *open, wf_node *first)
{
    wf_ast_Tuple *node = WF_PARSE_NEW(p, Tuple, open);
    uint32_t mark = p->stack_count;
    if (node == NULL || (first != NULL && !wf_parse_push(p, first)) || !more_elements(p, WF_TOK_RPAR) ||
        !wf_parse_accept(p, WF_TOK_RPAR) || !wf_parse_take(p, mark, &node->elts))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* (): a tuple, a group or a generator expression. */
static wf_node *parse_round(wf_parser *p)
{
    const wf_token *open = wf_parse_here(p);
    p->pos++;
    if (wf_parse_at(p, WF_TOK_RPAR))
        return tuple_tail(p, open, NULL);
    bool is_yield = wf_parse_at(p, WF_TOK_YIELD);
    wf_node *first = is_yield ? wf_parse_yield(p) : wf_parse_star_named_expression(p);
    if (first == NULL)
        return NULL;
    if (!is_yield && wf_parse_at(p, WF_TOK_COMMA))
        return tuple_tail(p, open, first);
    if (!is_yield && at_comprehension(p))
        return generator_tail(p, open, first);
    if ((first->kind == WF_AST_Starred) || !wf_parse_accept(p, WF_TOK_RPAR))
        return NULL;
    first->flags |= WF_NODE_PARENTHESISED;
    return first;
}

static wf_node *list_comprehension(wf_parser *p, const wf_token *open, wf_node *element)
{
    wf_ast_ListComp *node = WF_PARSE_NEW(p, ListComp, open);
    if (node == NULL || element->kind == WF_AST_Starred)
        return NULL;
    node->elt = element;
    if (!comprehension_clauses(p, &node->generators) || !wf_parse_accept(p, WF_TOK_RSQB))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_square(wf_parser *p)
{
    const wf_token *open = wf_parse_here(p);
    p->pos++;
    uint32_t mark = p->stack_count;
    if (!wf_parse_at(p, WF_TOK_RSQB)) {
        wf_node *first = wf_parse_star_named_expression(p);
        if (first == NULL)
            return NULL;
        if (at_comprehension(p))
            return list_comprehension(p, open, first);
        if (!wf_parse_push(p, first) || !more_elements(p, WF_TOK_RSQB))
            return NULL;
    }
    wf_ast_List *node = WF_PARSE_NEW(p, List, open);
    if (node == NULL || !wf_parse_accept(p, WF_TOK_RSQB) || !wf_parse_take(p, mark, &node->elts))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *set_tail(wf_parser *p, const wf_token *open, wf_node *first)
{
    if (at_comprehension(p)) {
        wf_ast_SetComp *node = WF_PARSE_NEW(p, SetComp, open);
        if (node == NULL || first->kind == WF_AST_Starred)
            return NULL;
        node->elt = first;
        if (!comprehension_clauses(p, &node->generators) || !wf_parse_accept(p, WF_TOK_RBRACE))
            return NULL;
        return wf_parse_end(p, &node->node);
    }
    wf_ast_Set *node = WF_PARSE_NEW(p, Set, open);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first) || !more_elements(p, WF_TOK_RBRACE) ||
        !wf_parse_accept(p, WF_TOK_RBRACE) || !wf_parse_take(p, mark, &node->elts))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* Splits the (key, value) pairs above the mark. */
static bool take_pairs(wf_parser *p, uint32_t mark, wf_node_seq *keys, wf_node_seq *values)
{
    uint32_t count = (p->stack_count - mark) / 2;
    wf_node **items = wf_arena_alloc_array(p->arena, count, 2 * sizeof *items);
    if (items == NULL)
        return false;
    keys->items = items;
    values->items = items + count;
    keys->count = values->count = count;
    for (uint32_t i = 0; i < count; i++) {
        keys->items[i] = p->stack[mark + 2 * i];
        values->items[i] = p->stack[mark + 2 * i + 1];
    }
    p->stack_count = mark;
    return true;
}

/* One `key: value` (its key is parsed, unless NULL) or `**value`, pushed as a pair. */
static bool parse_pair(wf_parser *p, wf_node *key)
{
    wf_node *value;
    if (key == NULL && wf_parse_accept(p, WF_TOK_DOUBLESTAR)) {
        value = wf_parse_bitwise_or(p);
    } else {
        if (key == NULL)
            key = wf_parse_expression(p);
        if (key == NULL || !wf_parse_accept(p, WF_TOK_COLON))
            return false;
        value = wf_parse_expression(p);
    }
    return value != NULL && wf_parse_push(p, key) && wf_parse_push(p, value);
}

static wf_node *dict_comprehension(wf_parser *p, const wf_token *open, uint32_t mark)
{
    wf_ast_DictComp *node = WF_PARSE_NEW(p, DictComp, open);
    if (node == NULL || p->stack[mark] == NULL)
        return NULL;
    node->key = p->stack[mark];
    node->value = p->stack[mark + 1];
    p->stack_count = mark;
    if (!comprehension_clauses(p, &node->generators) || !wf_parse_accept(p, WF_TOK_RBRACE))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *dict_tail(wf_parser *p, const wf_token *open, wf_node *first_key)
{
    uint32_t mark = p->stack_count;
    if (!parse_pair(p, first_key))
        return NULL;
    if (at_comprehension(p))
        return dict_comprehension(p, open, mark);
    while (wf_parse_accept(p, WF_TOK_COMMA) && !wf_parse_at(p, WF_TOK_RBRACE)) {
        if (!parse_pair(p, NULL))
            return NULL;
    }
    wf_ast_Dict *node = WF_PARSE_NEW(p, Dict, open);
    if (node == NULL || !wf_parse_accept(p, WF_TOK_RBRACE) ||
        !take_pairs(p, mark, &node->keys, &node->values))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* {}: a dict, a set or a comprehension of one. */
static wf_node *parse_curly(wf_parser *p)
{
    const wf_token *open = wf_parse_here(p);
    p->pos++;
    if (wf_parse_accept(p, WF_TOK_RBRACE)) {
        wf_ast_Dict *node = WF_PARSE_NEW(p, Dict, open);
        return node ? wf_parse_end(p, &node->node) : NULL;
    }
    if (wf_parse_at(p, WF_TOK_DOUBLESTAR))
        return dict_tail(p, open, NULL);
    wf_node *first = wf_parse_star_named_expression(p);
    if (first == NULL)
        return NULL;
    if (!wf_parse_at(p, WF_TOK_COLON))
        return set_tail(p, open, first);
    if (first->kind == WF_AST_Starred ||
        (first->kind == WF_AST_NamedExpr && !(first->flags & WF_NODE_PARENTHESISED)))
        return NULL;
    return dict_tail(p, open, first);
}

static wf_node *parse_brackets(wf_parser *p)
{
    if (!wf_parse_enter(p))
        return NULL;
    uint32_t outer = wf_parse_open(p);
    uint8_t kind = wf_parse_kind(p);
    wf_node *node = kind == WF_TOK_LPAR   ? parse_round(p)
                    : kind == WF_TOK_LSQB ? parse_square(p)
                                          : parse_curly(p);
    if (node == NULL || !wf_parse_raise(p))
        return NULL;
    wf_parse_close(p, outer);
    wf_parse_leave(p);
    return node;
}

wf_node *wf_parse_atom(wf_parser *p)
{
    switch (wf_parse_kind(p)) {
    case WF_TOK_NAME: return parse_variable(p);
    case WF_TOK_NUMBER: return wf_parse_number(p);
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_START: return wf_parse_strings(p);
    case WF_TOK_LPAR:
    case WF_TOK_LSQB:
    case WF_TOK_LBRACE: return parse_brackets(p);
    case WF_TOK_NONE: return wf_parse_singleton(p, WF_CONST_NONE);
    case WF_TOK_TRUE: return wf_parse_singleton(p, WF_CONST_TRUE);
    case WF_TOK_FALSE: return wf_parse_singleton(p, WF_CONST_FALSE);
    case WF_TOK_ELLIPSIS: return wf_parse_singleton(p, WF_CONST_ELLIPSIS);
    default: return NULL;
    }
}

/* `lower:upper:step`, or a named expression. */
static wf_node *parse_slice(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *lower = NULL;
    if (!wf_parse_at(p, WF_TOK_COLON)) {
        lower = wf_parse_named_expression(p);
        if (lower == NULL || !wf_parse_at(p, WF_TOK_COLON))
            return lower;
        if (lower->kind == WF_AST_NamedExpr && !(lower->flags & WF_NODE_PARENTHESISED))
            return NULL;
    }
    wf_ast_Slice *node = WF_PARSE_NEW(p, Slice, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    node->lower = lower;
    if (wf_parse_starts_expression(wf_parse_kind(p)) && (node->upper = wf_parse_expression(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_COLON) && wf_parse_starts_expression(wf_parse_kind(p)) &&
        (node->step = wf_parse_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_slices(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = wf_parse_at(p, WF_TOK_STAR) ? wf_parse_call_star(p) : parse_slice(p);
    if (first == NULL || (first->kind != WF_AST_Starred && !wf_parse_at(p, WF_TOK_COMMA)))
        return first;
    wf_ast_Tuple *node = WF_PARSE_NEW(p, Tuple, start);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    while (wf_parse_accept(p, WF_TOK_COMMA) && !wf_parse_at(p, WF_TOK_RSQB)) {
        wf_node *item = wf_parse_at(p, WF_TOK_STAR) ? wf_parse_call_star(p) : parse_slice(p);
        if (item == NULL || !wf_parse_push(p, item))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->elts))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *keyword_argument(wf_parser *p)
{
    wf_ast_keyword *node = WF_PARSE_NEW(p, keyword, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    if (!wf_parse_accept(p, WF_TOK_DOUBLESTAR)) {
        node->arg = wf_parse_expect_name(p);
        p->pos++;
        if (node->arg == NULL)
            return NULL;
    }
    node->value = wf_parse_expression(p);
    if (node->value == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

/*
 * The order of arguments: positional ones and `*x`; then `name=x` and `*x`; then `name=x` and `**x`. Keywords
 * are pushed flagged by their kind and split off at the end.
 */
static bool split_arguments(wf_parser *p, uint32_t mark, wf_node_seq *args, wf_node_seq *keywords)
{
    uint32_t total = p->stack_count - mark, positional = 0;
    if (total == 0)
        return true;
    wf_node **items = wf_arena_alloc_array(p->arena, total, sizeof *items);
    if (items == NULL)
        return false;
    for (uint32_t i = mark; i < p->stack_count; i++)
        positional += p->stack[i]->kind != WF_AST_keyword;
    args->items = items;
    keywords->items = items + positional;
    for (uint32_t i = mark; i < p->stack_count; i++) {
        wf_node *item = p->stack[i];
        if (item->kind == WF_AST_keyword)
            keywords->items[keywords->count++] = item;
        else
            args->items[args->count++] = item;
    }
    p->stack_count = mark;
    return true;
}

bool wf_parse_arguments(wf_parser *p, const wf_token *open, bool allow_generator, wf_node_seq *args,
                        wf_node_seq *keywords)
{
    uint32_t mark = p->stack_count;
    bool keyword_seen = false, double_star_seen = false;
    while (!wf_parse_at(p, WF_TOK_RPAR)) {
        wf_node *item;
        if (wf_parse_at(p, WF_TOK_STAR)) {
            if (double_star_seen)
                return false;
            item = wf_parse_call_star(p);
        } else if (wf_parse_at(p, WF_TOK_DOUBLESTAR)) {
            double_star_seen = true;
            item = keyword_argument(p);
        } else if (wf_parse_at(p, WF_TOK_NAME) && wf_parse_kind_after(p, 1) == WF_TOK_EQUAL) {
            keyword_seen = true;
            item = keyword_argument(p);
        } else {
            if (keyword_seen || double_star_seen)
                return false;
            item = wf_parse_named_expression(p);
            if (item != NULL && allow_generator && p->stack_count == mark && at_comprehension(p)) {
                item = generator_tail(p, open, item);
                p->pos--; /* its closing parenthesis is the call's too */
                return item != NULL && wf_parse_push(p, item) && split_arguments(p, mark, args, keywords);
            }
        }
        if (item == NULL || !wf_parse_push(p, item))
            return false;
        if (!wf_parse_accept(p, WF_TOK_COMMA))
            break;
    }
    return split_arguments(p, mark, args, keywords);
}

static wf_node *parse_call(wf_parser *p, wf_node *function, const wf_token *start)
{
    wf_ast_Call *node = WF_PARSE_NEW(p, Call, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    const wf_token *open = wf_parse_here(p);
    p->pos++;
    node->func = function;
    if (!wf_parse_arguments(p, open, true, &node->args, &node->keywords) || !wf_parse_accept(p, WF_TOK_RPAR))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_subscript(wf_parser *p, wf_node *value, const wf_token *start)
{
    wf_ast_Subscript *node = WF_PARSE_NEW(p, Subscript, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->value = value;
    node->slice = parse_slices(p);
    if (node->slice == NULL || !wf_parse_accept(p, WF_TOK_RSQB))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_attribute(wf_parser *p, wf_node *value, const wf_token *start)
{
    wf_ast_Attribute *node = WF_PARSE_NEW(p, Attribute, start);
    if (node == NULL)
        return NULL;
    p->pos++;
    node->value = value;
    node->attr = wf_parse_expect_name(p);
    if (node->attr == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* A chain of attributes, calls and subscripts: a loop, however long. */
wf_node *wf_parse_primary(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint32_t outer = wf_parse_open(p);
    wf_node *node = wf_parse_atom(p);
    while (node != NULL) {
        uint8_t kind = wf_parse_kind(p);
        if (kind != WF_TOK_DOT && kind != WF_TOK_LPAR && kind != WF_TOK_LSQB)
            break;
        if (kind == WF_TOK_DOT)
            node = parse_attribute(p, node, start);
        else if (kind == WF_TOK_LPAR)
            node = parse_call(p, node, start);
        else
            node = parse_subscript(p, node, start);
        if (!wf_parse_raise(p))
            return NULL;
    }
    wf_parse_close(p, outer);
    return node;
}

/* Simple statements. */
#include "parse.h"

static const uint8_t augmented_operator[WF_TOK_COUNT + 1] = {
    /* One more than the wf_operator; 0: not one. */
    [WF_TOK_PLUSEQUAL] = WF_OP_ADD + 1,
    [WF_TOK_MINEQUAL] = WF_OP_SUB + 1,
    [WF_TOK_STAREQUAL] = WF_OP_MULT + 1,
    [WF_TOK_ATEQUAL] = WF_OP_MATMULT + 1,
    [WF_TOK_SLASHEQUAL] = WF_OP_DIV + 1,
    [WF_TOK_PERCENTEQUAL] = WF_OP_MOD + 1,
    [WF_TOK_AMPEREQUAL] = WF_OP_BITAND + 1,
    [WF_TOK_VBAREQUAL] = WF_OP_BITOR + 1,
    [WF_TOK_CIRCUMFLEXEQUAL] = WF_OP_BITXOR + 1,
    [WF_TOK_LEFTSHIFTEQUAL] = WF_OP_LSHIFT + 1,
    [WF_TOK_RIGHTSHIFTEQUAL] = WF_OP_RSHIFT + 1,
    [WF_TOK_DOUBLESTAREQUAL] = WF_OP_POW + 1,
    [WF_TOK_DOUBLESLASHEQUAL] = WF_OP_FLOORDIV + 1,
};

static wf_node *assignment_tail(wf_parser *p, wf_node *first, const wf_token *start)
{
    wf_ast_Assign *node = WF_PARSE_NEW(p, Assign, start);
    if (node == NULL)
        return NULL;
    uint32_t mark = p->stack_count;
    wf_node *value = first;
    while (wf_parse_accept(p, WF_TOK_EQUAL)) {
        if (!wf_parse_store(value) || !wf_parse_push(p, value))
            return NULL;
        value = wf_parse_yield_or_expressions(p);
        if (value == NULL)
            return NULL;
    }
    node->value = value;
    if (!wf_parse_take(p, mark, &node->targets))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *annotation_tail(wf_parser *p, wf_node *target, const wf_token *start)
{
    wf_ast_AnnAssign *node = WF_PARSE_NEW(p, AnnAssign, start);
    if (node == NULL || !wf_parse_is_single_target(target) || !wf_parse_store(target))
        return NULL;
    p->pos++;
    node->target = target;
    node->simple = target->kind == WF_AST_Name && !(target->flags & WF_NODE_PARENTHESISED);
    node->annotation = wf_parse_expression(p);
    if (node->annotation == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_EQUAL) && (node->value = wf_parse_yield_or_expressions(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *augmented_tail(wf_parser *p, wf_node *target, const wf_token *start)
{
    wf_ast_AugAssign *node = WF_PARSE_NEW(p, AugAssign, start);
    if (node == NULL || !wf_parse_is_single_target(target) || !wf_parse_store(target))
        return NULL;
    node->target = target;
    node->op = (uint8_t)(augmented_operator[wf_parse_kind(p)] - 1);
    p->pos++;
    node->value = wf_parse_yield_or_expressions(p);
    if (node->value == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *expression_statement(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = wf_parse_yield_or_expressions(p);
    if (first == NULL)
        return NULL;
    if (start->kind != WF_TOK_YIELD) {
        uint8_t kind = wf_parse_kind(p);
        if (kind == WF_TOK_EQUAL)
            return assignment_tail(p, first, start);
        if (kind == WF_TOK_COLON)
            return annotation_tail(p, first, start);
        if (augmented_operator[kind] != 0)
            return augmented_tail(p, first, start);
    }
    wf_ast_Expr *node = WF_PARSE_NEW(p, Expr, start);
    if (node == NULL)
        return NULL;
    node->value = first;
    return wf_parse_end(p, &node->node);
}

static wf_node *type_alias(wf_parser *p)
{
    wf_ast_TypeAlias *node = WF_PARSE_NEW(p, TypeAlias, wf_parse_here(p));
    p->pos++;
    wf_ast_Name *name = WF_PARSE_NEW(p, Name, wf_parse_here(p));
    if (node == NULL || name == NULL || (name->id = wf_parse_expect_name(p)) == NULL)
        return NULL;
    name->ctx = WF_CTX_STORE;
    node->name = wf_parse_end(p, &name->node);
    if (!wf_parse_type_params(p, &node->type_params) || !wf_parse_accept(p, WF_TOK_EQUAL) ||
        (node->value = wf_parse_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *return_statement(wf_parser *p)
{
    wf_ast_Return *node = WF_PARSE_NEW(p, Return, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint8_t kind = wf_parse_kind(p);
    if (kind != WF_TOK_NEWLINE && kind != WF_TOK_SEMI && (node->value = wf_parse_star_expressions(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *raise_statement(wf_parser *p)
{
    wf_ast_Raise *node = WF_PARSE_NEW(p, Raise, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint8_t kind = wf_parse_kind(p);
    if (kind != WF_TOK_NEWLINE && kind != WF_TOK_SEMI) {
        if ((node->exc = wf_parse_expression(p)) == NULL)
            return NULL;
        if (wf_parse_accept(p, WF_TOK_FROM) && (node->cause = wf_parse_expression(p)) == NULL)
            return NULL;
    }
    return wf_parse_end(p, &node->node);
}

static wf_node *assert_statement(wf_parser *p)
{
    wf_ast_Assert *node = WF_PARSE_NEW(p, Assert, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    if ((node->test = wf_parse_expression(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_COMMA) && (node->msg = wf_parse_expression(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *delete_statement(wf_parser *p)
{
    wf_ast_Delete *node = WF_PARSE_NEW(p, Delete, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t mark = p->stack_count;
    do {
        wf_node *target = wf_parse_primary(p);
        if (target == NULL || !wf_parse_delete(target) || !wf_parse_push(p, target))
            return NULL;
    } while (wf_parse_accept(p, WF_TOK_COMMA) && wf_parse_starts_expression(wf_parse_kind(p)));
    if (!wf_parse_take(p, mark, &node->targets))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* `a.b.c` as one name. */
/* Measured first, then joined: the parts are many in hostile source. */
static const wf_name *dotted_name(wf_parser *p)
{
    const wf_name *name = wf_parse_expect_name(p);
    uint32_t first = p->pos - 1, parts = 1;
    size_t length = name != NULL ? name->length : 0;
    for (; name != NULL && wf_parse_accept(p, WF_TOK_DOT); parts++) {
        name = wf_parse_expect_name(p);
        if (name != NULL)
            length += 1 + (size_t)name->length;
    }
    if (name == NULL || parts == 1)
        return name;
    char *joined = wf_arena_alloc(p->arena, length);
    size_t used = 0;
    for (uint32_t i = 0; joined != NULL && i < parts; i++) {
        const wf_name *part = wf_parse_name(p, &p->tokens[first + 2 * i]);
        if (part == NULL)
            return NULL;
        if (i > 0)
            joined[used++] = '.';
        memcpy(joined + used, part->bytes, part->length);
        used += part->length;
    }
    return joined != NULL ? wf_names_intern(p->tree->names, joined, length) : NULL;
}

static wf_node *import_alias(wf_parser *p, bool dotted)
{
    wf_ast_alias *node = WF_PARSE_NEW(p, alias, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    node->name = dotted ? dotted_name(p) : wf_parse_expect_name(p);
    if (node->name == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_AS) && (node->asname = wf_parse_expect_name(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *import_statement(wf_parser *p)
{
    wf_ast_Import *node = WF_PARSE_NEW(p, Import, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t mark = p->stack_count;
    do {
        wf_node *alias = import_alias(p, true);
        if (alias == NULL || !wf_parse_push(p, alias))
            return NULL;
    } while (wf_parse_accept(p, WF_TOK_COMMA));
    if (!wf_parse_take(p, mark, &node->names))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *import_star(wf_parser *p)
{
    wf_ast_alias *node = WF_PARSE_NEW(p, alias, wf_parse_here(p));
    if (node == NULL || (node->name = wf_names_intern(p->tree->names, "*", 1)) == NULL)
        return NULL;
    p->pos++;
    return wf_parse_end(p, &node->node);
}

static bool import_names(wf_parser *p, wf_node_seq *out)
{
    uint32_t mark = p->stack_count;
    if (wf_parse_at(p, WF_TOK_STAR)) {
        wf_node *star = import_star(p);
        return star != NULL && wf_parse_push(p, star) && wf_parse_take(p, mark, out);
    }
    bool in_brackets = wf_parse_accept(p, WF_TOK_LPAR);
    do {
        if (in_brackets && p->stack_count > mark && wf_parse_at(p, WF_TOK_RPAR))
            break;
        wf_node *alias = import_alias(p, false);
        if (alias == NULL || !wf_parse_push(p, alias))
            return false;
    } while (wf_parse_accept(p, WF_TOK_COMMA));
    return (!in_brackets || wf_parse_accept(p, WF_TOK_RPAR)) && wf_parse_take(p, mark, out);
}

static wf_node *import_from_statement(wf_parser *p)
{
    wf_ast_ImportFrom *node = WF_PARSE_NEW(p, ImportFrom, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    for (; wf_parse_at(p, WF_TOK_DOT) || wf_parse_at(p, WF_TOK_ELLIPSIS); p->pos++)
        node->level += wf_parse_at(p, WF_TOK_DOT) ? 1 : 3;
    if (node->level == 0 || wf_parse_at(p, WF_TOK_NAME)) {
        node->module = dotted_name(p);
        if (node->module == NULL)
            return NULL;
    }
    if (!wf_parse_accept(p, WF_TOK_IMPORT) || !import_names(p, &node->names))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* The names behind `global` and `nonlocal`. */
static bool name_list(wf_parser *p, wf_name_seq *out)
{
    uint32_t capacity = 4;
    out->items = wf_arena_alloc_array(p->arena, capacity, sizeof *out->items);
    do {
        if (out->count == capacity) {
            out->items = wf_arena_grow(p->arena, out->items, capacity * sizeof *out->items,
                                       2 * capacity * sizeof *out->items);
            capacity *= 2;
        }
        const wf_name *name = wf_parse_expect_name(p);
        if (name == NULL || out->items == NULL)
            return false;
        out->items[out->count++] = name;
    } while (wf_parse_accept(p, WF_TOK_COMMA));
    return true;
}

static wf_node *global_statement(wf_parser *p)
{
    wf_ast_Global *node = WF_PARSE_NEW(p, Global, wf_parse_here(p));
    p->pos++;
    if (node == NULL || !name_list(p, &node->names))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *nonlocal_statement(wf_parser *p)
{
    wf_ast_Nonlocal *node = WF_PARSE_NEW(p, Nonlocal, wf_parse_here(p));
    p->pos++;
    if (node == NULL || !name_list(p, &node->names))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *bare_statement(wf_parser *p, wf_node_kind kind)
{
    wf_node *node = wf_parse_new(p, kind, sizeof(wf_ast_Pass), wf_parse_here(p));
    p->pos++;
    return node ? wf_parse_end(p, node) : NULL;
}

static wf_node *simple_statement(wf_parser *p)
{
    p->height = 0;
    switch (wf_parse_kind(p)) {
    case WF_TOK_IMPORT: return import_statement(p);
    case WF_TOK_FROM: return import_from_statement(p);
    case WF_TOK_RETURN: return return_statement(p);
    case WF_TOK_RAISE: return raise_statement(p);
    case WF_TOK_PASS: return bare_statement(p, WF_AST_Pass);
    case WF_TOK_BREAK: return bare_statement(p, WF_AST_Break);
    case WF_TOK_CONTINUE: return bare_statement(p, WF_AST_Continue);
    case WF_TOK_DEL: return delete_statement(p);
    case WF_TOK_ASSERT: return assert_statement(p);
    case WF_TOK_GLOBAL: return global_statement(p);
    case WF_TOK_NONLOCAL: return nonlocal_statement(p);
    case WF_TOK_NAME:
        if (wf_parse_kind_after(p, 1) == WF_TOK_NAME && wf_parse_word(p, wf_parse_here(p), "type", 4))
            return type_alias(p);
        return expression_statement(p);
    default: return expression_statement(p);
    }
}

bool wf_parse_simple_statements(wf_parser *p)
{
    for (;;) {
        wf_node *statement = simple_statement(p);
        if (statement == NULL || !wf_parse_push(p, statement))
            return false;
        if (wf_parse_accept(p, WF_TOK_NEWLINE))
            return true;
        if (!wf_parse_accept(p, WF_TOK_SEMI))
            return false;
        if (wf_parse_accept(p, WF_TOK_NEWLINE))
            return true;
    }
}

/* Checks of expressions, in the order in which CPython's compile.c (3.13) visits them. */
#include "check_unit.h"

static bool is_function_like(const wf_checker *c)
{
    return c->unit->kind != WF_UNIT_MODULE && c->unit->kind != WF_UNIT_CLASS;
}

static bool top_level_await(const wf_checker *c)
{
    return c->tree->top_level_await && c->unit->kind == WF_UNIT_MODULE;
}

bool wf_check_opt(wf_checker *c, const wf_node *node)
{
    return node == NULL || wf_check_expr(c, node);
}

/* Elements of displays and arguments: here a Starred has its place. */
bool wf_check_exprs(wf_checker *c, const wf_node_seq *seq)
{
    for (uint32_t i = 0; i < seq->count; i++) {
        const wf_node *node = seq->items[i];
        if (node != NULL && node->kind == WF_AST_Starred)
            node = wf_as_Starred(node)->value;
        if (!wf_check_opt(c, node))
            return false;
    }
    return true;
}

static bool check_unpacking(wf_checker *c, const wf_node *node, const wf_node_seq *elements)
{
    bool star_seen = false;
    for (uint32_t i = 0; i < elements->count; i++) {
        if (elements->items[i]->kind != WF_AST_Starred)
            continue;
        if (star_seen)
            return wf_check_fail(c, node, "multiple starred expressions in assignment");
        if (i >= 1u << 8 || elements->count - i - 1 >= INT32_MAX >> 8)
            return wf_check_fail(c, node, "too many expressions in star-unpacking assignment");
        star_seen = true;
    }
    return true;
}

static bool check_elements(wf_checker *c, const wf_node *node, const wf_node_seq *elements, uint8_t context)
{
    return (context != WF_CTX_STORE || check_unpacking(c, node, elements)) && wf_check_exprs(c, elements);
}

#define FEW_NAMES 16

/* By pairs while they are few, with a hash table when they are many: source may be hostile. */
bool wf_check_find_repeated(const wf_checker *c, wf_check_name_at *name_at, const void *list, uint32_t count,
                            uint32_t *first, uint32_t *again)
{
    uint32_t size = 2 * FEW_NAMES;
    *first = count;
    if (count <= FEW_NAMES) {
        for (uint32_t i = 0; i < count && *first == count; i++) {
            const wf_name *name = name_at(list, i);
            for (uint32_t j = i + 1; name != NULL && *first == count && j < count; j++) {
                if (name_at(list, j) == name) {
                    *first = i;
                    *again = j;
                }
            }
        }
        return true;
    }
    while (size < count * 2)
        size *= 2;
    uint32_t *seen = wf_arena_alloc_array(c->tree->arena, size, sizeof *seen);
    if (seen == NULL)
        return wf_source_fail_memory(c->error);
    memset(seen, 0xff, size * sizeof *seen);
    for (uint32_t i = 0; i < count; i++) {
        const wf_name *name = name_at(list, i);
        if (name == NULL)
            continue;
        uint32_t slot = name->hash & (size - 1);
        while (seen[slot] != UINT32_MAX && name_at(list, seen[slot]) != name)
            slot = (slot + 1) & (size - 1);
        if (seen[slot] == UINT32_MAX) {
            seen[slot] = i;
        } else if (seen[slot] < *first) {
            *first = seen[slot];
            *again = i;
        }
    }
    return true;
}

static const wf_name *keyword_name_at(const void *list, uint32_t i)
{
    return wf_as_keyword(((const wf_node_seq *)list)->items[i])->arg;
}

bool wf_check_keywords(wf_checker *c, const wf_node_seq *keywords)
{
    uint32_t first, again = 0;
    if (!wf_check_find_repeated(c, keyword_name_at, keywords, keywords->count, &first, &again))
        return false;
    for (uint32_t i = 0; i < keywords->count; i++) {
        const wf_ast_keyword *keyword = wf_as_keyword(keywords->items[i]);
        if (keyword->arg != NULL && !wf_check_name(c, keyword->arg, WF_CTX_STORE, &keyword->node))
            return false;
        if (i == first)
            return wf_check_fail(c, keywords->items[again], "keyword argument repeated: %s",
                                 keyword->arg->bytes);
    }
    return true;
}

static bool check_call(wf_checker *c, const wf_ast_Call *node)
{
    if (!wf_check_keywords(c, &node->keywords) || !wf_check_expr(c, node->func) ||
        !wf_check_exprs(c, &node->args))
        return false;
    for (uint32_t i = 0; i < node->keywords.count; i++) {
        if (!wf_check_expr(c, wf_as_keyword(node->keywords.items[i])->value))
            return false;
    }
    return true;
}

static bool check_param_names(wf_checker *c, const wf_node_seq *params)
{
    for (uint32_t i = 0; i < params->count; i++) {
        const wf_ast_arg *param = wf_as_arg(params->items[i]);
        if (!wf_check_name(c, param->arg, WF_CTX_STORE, &param->node))
            return false;
    }
    return true;
}

bool wf_check_params(wf_checker *c, const wf_ast_arguments *args)
{
    return check_param_names(c, &args->posonlyargs) && check_param_names(c, &args->args) &&
           (args->vararg == NULL ||
            wf_check_name(c, wf_as_arg(args->vararg)->arg, WF_CTX_STORE, args->vararg)) &&
           check_param_names(c, &args->kwonlyargs) &&
           (args->kwarg == NULL || wf_check_name(c, wf_as_arg(args->kwarg)->arg, WF_CTX_STORE, args->kwarg));
}

static bool check_lambda(wf_checker *c, const wf_ast_Lambda *node)
{
    const wf_ast_arguments *args = wf_as_arguments(node->args);
    if (!wf_check_params(c, args) || !wf_check_exprs(c, &args->defaults) ||
        !wf_check_exprs(c, &args->kw_defaults))
        return false;
    wf_unit unit = {.kind = WF_UNIT_LAMBDA, .scope = node->scope}, *outer = c->unit;
    c->unit = &unit;
    bool ok = wf_check_expr(c, node->body);
    c->unit = outer;
    return ok;
}

static bool check_clauses(wf_checker *c, const wf_node_seq *clauses, const wf_node *element,
                          const wf_node *value)
{
    for (uint32_t i = 0; i < clauses->count; i++) {
        const wf_ast_comprehension *clause = wf_as_comprehension(clauses->items[i]);
        if ((i > 0 && !wf_check_expr(c, clause->iter)) || !wf_check_expr(c, clause->target) ||
            !wf_check_exprs(c, &clause->ifs))
            return false;
    }
    return wf_check_expr(c, element) && wf_check_opt(c, value);
}

static bool check_comprehension(wf_checker *c, const wf_node *node, const wf_scope *scope,
                                const wf_node_seq *clauses, const wf_node *element, const wf_node *value)
{
    if (!wf_check_expr(c, wf_as_comprehension(clauses->items[0])->iter))
        return false;
    if (scope->is_coroutine && node->kind != WF_AST_GeneratorExp && c->unit->kind != WF_UNIT_ASYNC_FUNCTION &&
        c->unit->kind != WF_UNIT_COMPREHENSION && !top_level_await(c))
        return wf_check_fail(c, node, "asynchronous comprehension outside of an asynchronous function");
    wf_unit unit = {.kind = WF_UNIT_COMPREHENSION, .scope = scope}, *outer = c->unit;
    if (!scope->inlined)
        c->unit = &unit;
    bool ok = check_clauses(c, clauses, element, value);
    c->unit = outer;
    return ok;
}

static bool check_any_comprehension(wf_checker *c, const wf_node *node)
{
    switch (node->kind) {
    case WF_AST_ListComp: {
        const wf_ast_ListComp *n = wf_as_ListComp(node);
        return check_comprehension(c, node, n->scope, &n->generators, n->elt, NULL);
    }
    case WF_AST_SetComp: {
        const wf_ast_SetComp *n = wf_as_SetComp(node);
        return check_comprehension(c, node, n->scope, &n->generators, n->elt, NULL);
    }
    case WF_AST_DictComp: {
        const wf_ast_DictComp *n = wf_as_DictComp(node);
        return check_comprehension(c, node, n->scope, &n->generators, n->key, n->value);
    }
    default: {
        const wf_ast_GeneratorExp *n = wf_as_GeneratorExp(node);
        return check_comprehension(c, node, n->scope, &n->generators, n->elt, NULL);
    }
    }
}

static bool check_await(wf_checker *c, const wf_ast_Await *node)
{
    if (!top_level_await(c)) {
        if (!is_function_like(c))
            return wf_check_fail(c, &node->node, "'await' outside function");
        if (c->unit->kind != WF_UNIT_ASYNC_FUNCTION && c->unit->kind != WF_UNIT_COMPREHENSION)
            return wf_check_fail(c, &node->node, "'await' outside async function");
    }
    return wf_check_expr(c, node->value);
}

static bool check_yield(wf_checker *c, const wf_node *node, const wf_node *value)
{
    if (!is_function_like(c))
        return wf_check_fail(c, node,
                             node->kind == WF_AST_Yield ? "'yield' outside function"
                                                        : "'yield from' outside function");
    if (node->kind == WF_AST_YieldFrom && c->unit->kind == WF_UNIT_ASYNC_FUNCTION)
        return wf_check_fail(c, node, "'yield from' inside async function");
    return wf_check_opt(c, value);
}

static bool check_attribute(wf_checker *c, const wf_ast_Attribute *node)
{
    return wf_check_expr(c, node->value) &&
           (node->ctx != WF_CTX_STORE || wf_check_name(c, node->attr, WF_CTX_STORE, &node->node));
}

bool wf_check_expr(wf_checker *c, const wf_node *node)
{
    switch (node->kind) {
    case WF_AST_Name: return wf_check_name(c, wf_as_Name(node)->id, wf_as_Name(node)->ctx, node);
    case WF_AST_Constant: return true;
    case WF_AST_Attribute: return check_attribute(c, wf_as_Attribute(node));
    case WF_AST_Call: return check_call(c, wf_as_Call(node));
    case WF_AST_Subscript:
        return wf_check_expr(c, wf_as_Subscript(node)->value) &&
               wf_check_expr(c, wf_as_Subscript(node)->slice);
    case WF_AST_BinOp:
        return wf_check_expr(c, wf_as_BinOp(node)->left) && wf_check_expr(c, wf_as_BinOp(node)->right);
    case WF_AST_UnaryOp: return wf_check_expr(c, wf_as_UnaryOp(node)->operand);
    case WF_AST_BoolOp: return wf_check_exprs(c, &wf_as_BoolOp(node)->values);
    case WF_AST_Compare:
        return wf_check_expr(c, wf_as_Compare(node)->left) &&
               wf_check_exprs(c, &wf_as_Compare(node)->comparators);
    case WF_AST_IfExp:
        return wf_check_expr(c, wf_as_IfExp(node)->test) && wf_check_expr(c, wf_as_IfExp(node)->body) &&
               wf_check_expr(c, wf_as_IfExp(node)->orelse);
    case WF_AST_NamedExpr:
        return wf_check_expr(c, wf_as_NamedExpr(node)->value) &&
               wf_check_expr(c, wf_as_NamedExpr(node)->target);
    case WF_AST_Lambda: return check_lambda(c, wf_as_Lambda(node));
    case WF_AST_Dict:
        return wf_check_exprs(c, &wf_as_Dict(node)->keys) && wf_check_exprs(c, &wf_as_Dict(node)->values);
    case WF_AST_Set: return wf_check_exprs(c, &wf_as_Set(node)->elts);
    case WF_AST_List: return check_elements(c, node, &wf_as_List(node)->elts, wf_as_List(node)->ctx);
    case WF_AST_Tuple: return check_elements(c, node, &wf_as_Tuple(node)->elts, wf_as_Tuple(node)->ctx);
    case WF_AST_Starred:
        return wf_check_fail(c, node,
                             wf_as_Starred(node)->ctx == WF_CTX_STORE
                                 ? "starred assignment target must be in a list or tuple"
                                 : "can't use starred expression here");
    case WF_AST_Slice:
        return wf_check_opt(c, wf_as_Slice(node)->lower) && wf_check_opt(c, wf_as_Slice(node)->upper) &&
               wf_check_opt(c, wf_as_Slice(node)->step);
    case WF_AST_JoinedStr: return wf_check_exprs(c, &wf_as_JoinedStr(node)->values);
    case WF_AST_FormattedValue:
        return wf_check_expr(c, wf_as_FormattedValue(node)->value) &&
               wf_check_opt(c, wf_as_FormattedValue(node)->format_spec);
    case WF_AST_Await: return check_await(c, wf_as_Await(node));
    case WF_AST_Yield: return check_yield(c, node, wf_as_Yield(node)->value);
    case WF_AST_YieldFrom: return check_yield(c, node, wf_as_YieldFrom(node)->value);
    default: return check_any_comprehension(c, node);
    }
}

/* Checks of statements, in the order in which CPython's compile.c (3.13) visits them. */
#include "check_unit.h"
#include "future.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool wf_check_fail(wf_checker *c, const wf_node *at, const char *format, ...)
{
    char message[400];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return wf_source_fail(c->tree->source, c->error, WF_ERROR_SYNTAX, at->lineno, at->col, at->end_lineno,
                          at->end_col, "%s", message);
}

bool wf_check_name(wf_checker *c, const wf_name *name, wf_context context, const wf_node *at)
{
    if (context == WF_CTX_LOAD || name->length != 9 || memcmp(name->bytes, "__debug__", 9) != 0)
        return true;
    return wf_check_fail(c, at,
                         context == WF_CTX_STORE ? "cannot assign to __debug__" : "cannot delete __debug__");
}

static bool push_block(wf_checker *c, wf_block_kind kind, const wf_node *at)
{
    if (c->unit->block_count == WF_UNIT_MAX_BLOCKS)
        return wf_check_fail(c, at, "too many statically nested blocks");
    c->unit->blocks[c->unit->block_count++] = (uint8_t)kind;
    return true;
}

static void pop_block(wf_checker *c)
{
    c->unit->block_count--;
}

/* Statements inside one more block. */
static bool check_inside(wf_checker *c, wf_block_kind kind, const wf_node *at, const wf_node_seq *body)
{
    if (!push_block(c, kind, at) || !wf_check_body(c, body))
        return false;
    pop_block(c);
    return true;
}

/* Walks out of the blocks that the statement leaves, up to a loop if it wants one. */
static bool leave_blocks(wf_checker *c, const wf_node *at, bool to_loop, bool *found)
{
    *found = false;
    for (uint32_t i = c->unit->block_count; i-- > 0;) {
        if (c->unit->blocks[i] == WF_BLOCK_GROUP_HANDLER)
            return wf_check_fail(c, at, "'break', 'continue' and 'return' cannot appear in an except* block");
        if (to_loop && c->unit->blocks[i] == WF_BLOCK_LOOP) {
            *found = true;
            return true;
        }
    }
    return true;
}

static bool check_jump(wf_checker *c, const wf_node *node)
{
    bool found;
    if (!leave_blocks(c, node, true, &found))
        return false;
    if (found)
        return true;
    return wf_check_fail(
        c, node, node->kind == WF_AST_Break ? "'break' outside loop" : "'continue' not properly in loop");
}

static bool check_return(wf_checker *c, const wf_ast_Return *node)
{
    const wf_scope *scope = c->unit->scope;
    bool found;
    if (c->unit->kind == WF_UNIT_MODULE || c->unit->kind == WF_UNIT_CLASS)
        return wf_check_fail(c, &node->node, "'return' outside function");
    if (node->value != NULL && scope->is_generator && scope->is_coroutine)
        return wf_check_fail(c, &node->node, "'return' with value in async generator");
    return wf_check_opt(c, node->value) && leave_blocks(c, &node->node, false, &found);
}

/* Definitions. */

static bool check_annotations_of(wf_checker *c, const wf_node_seq *params)
{
    for (uint32_t i = 0; i < params->count; i++) {
        if (!wf_check_opt(c, wf_as_arg(params->items[i])->annotation))
            return false;
    }
    return true;
}

/* `*args: *Ts` is the one annotation that may be starred. */
static bool check_vararg_annotation(wf_checker *c, const wf_node *vararg)
{
    const wf_node *annotation = vararg ? wf_as_arg(vararg)->annotation : NULL;
    if (annotation != NULL && annotation->kind == WF_AST_Starred)
        annotation = wf_as_Starred(annotation)->value;
    return wf_check_opt(c, annotation);
}

static bool check_annotations(wf_checker *c, const wf_ast_arguments *args, const wf_node *returns)
{
    if (c->tree->future_annotations)
        return true;
    return check_annotations_of(c, &args->args) && check_annotations_of(c, &args->posonlyargs) &&
           check_vararg_annotation(c, args->vararg) && check_annotations_of(c, &args->kwonlyargs) &&
           (args->kwarg == NULL || wf_check_opt(c, wf_as_arg(args->kwarg)->annotation)) &&
           wf_check_opt(c, returns);
}

static bool check_type_part(wf_checker *c, const wf_node *value, const wf_scope *scope)
{
    if (value == NULL)
        return true;
    wf_unit unit = {.kind = WF_UNIT_TYPE, .scope = scope}, *outer = c->unit;
    c->unit = &unit;
    if (value->kind == WF_AST_Starred)
        value = wf_as_Starred(value)->value;
    bool ok = wf_check_expr(c, value);
    c->unit = outer;
    return ok;
}

static bool check_type_params(wf_checker *c, const wf_node_seq *params)
{
    bool default_seen = false;
    for (uint32_t i = 0; i < params->count; i++) {
        const wf_node *param = params->items[i], *value;
        const wf_name *name;
        const wf_scope *value_scope;
        if (param->kind == WF_AST_TypeVar) {
            const wf_ast_TypeVar *n = wf_as_TypeVar(param);
            if (!check_type_part(c, n->bound, n->scope))
                return false;
            name = n->name, value = n->default_value, value_scope = n->default_scope;
        } else if (param->kind == WF_AST_ParamSpec) {
            const wf_ast_ParamSpec *n = wf_as_ParamSpec(param);
            name = n->name, value = n->default_value, value_scope = n->default_scope;
        } else {
            const wf_ast_TypeVarTuple *n = wf_as_TypeVarTuple(param);
            name = n->name, value = n->default_value, value_scope = n->default_scope;
        }
        if (!check_type_part(c, value, value_scope))
            return false;
        if (value == NULL && default_seen)
            return wf_check_fail(c, param, "non-default type parameter '%s' follows default type parameter",
                                 name->bytes);
        default_seen |= value != NULL;
        if (!wf_check_name(c, name, WF_CTX_STORE, param))
            return false;
    }
    return true;
}

static bool check_unit_body(wf_checker *c, wf_unit_kind kind, const wf_scope *scope, const wf_node *at,
                            const wf_node_seq *body)
{
    wf_unit unit = {.kind = kind, .scope = scope}, *outer = c->unit;
    c->unit = &unit;
    /* The handler that turns StopIteration into RuntimeError takes a block of its own. */
    bool ok = true;
    if (kind != WF_UNIT_CLASS && (scope->is_generator || scope->is_coroutine))
        ok = push_block(c, WF_BLOCK_OTHER, at);
    ok = ok && wf_check_body(c, body);
    c->unit = outer;
    return ok;
}

static bool check_function(wf_checker *c, const wf_node *node)
{
    const wf_ast_FunctionDef *n = (const wf_ast_FunctionDef *)node;
    const wf_ast_arguments *args = wf_as_arguments(n->args);
    if (!wf_check_params(c, args) || !wf_check_exprs(c, &n->decorator_list) ||
        !wf_check_exprs(c, &args->defaults) || !wf_check_exprs(c, &args->kw_defaults))
        return false;
    wf_unit unit = {.kind = WF_UNIT_TYPE, .scope = n->type_scope}, *outer = c->unit;
    if (n->type_params.count > 0) {
        c->unit = &unit;
        if (!check_type_params(c, &n->type_params))
            return false;
    }
    bool is_async = node->kind == WF_AST_AsyncFunctionDef;
    if (!check_annotations(c, args, n->returns) ||
        !check_unit_body(c, is_async ? WF_UNIT_ASYNC_FUNCTION : WF_UNIT_FUNCTION, n->scope, node, &n->body))
        return false;
    c->unit = outer;
    return wf_check_name(c, n->name, WF_CTX_STORE, node);
}

static bool check_class(wf_checker *c, const wf_ast_ClassDef *node)
{
    if (!wf_check_exprs(c, &node->decorator_list))
        return false;
    wf_unit unit = {.kind = WF_UNIT_TYPE, .scope = node->type_scope}, *outer = c->unit;
    if (node->type_params.count > 0) {
        c->unit = &unit;
        if (!check_type_params(c, &node->type_params))
            return false;
    }
    if (!check_unit_body(c, WF_UNIT_CLASS, node->scope, &node->node, &node->body) ||
        !wf_check_keywords(c, &node->keywords) || !wf_check_exprs(c, &node->bases))
        return false;
    for (uint32_t i = 0; i < node->keywords.count; i++) {
        if (!wf_check_expr(c, wf_as_keyword(node->keywords.items[i])->value))
            return false;
    }
    c->unit = outer;
    return wf_check_name(c, node->name, WF_CTX_STORE, &node->node);
}

static bool check_type_alias(wf_checker *c, const wf_ast_TypeAlias *node)
{
    wf_unit unit = {.kind = WF_UNIT_TYPE, .scope = node->type_scope}, *outer = c->unit;
    if (node->type_params.count > 0) {
        c->unit = &unit;
        if (!check_type_params(c, &node->type_params))
            return false;
    }
    if (!check_type_part(c, node->value, node->scope))
        return false;
    c->unit = outer;
    return wf_check_name(c, wf_as_Name(node->name)->id, WF_CTX_STORE, &node->node);
}

/* Statements. */

static bool check_async_place(wf_checker *c, const wf_node *node, const char *what)
{
    if (c->unit->kind == WF_UNIT_ASYNC_FUNCTION ||
        (c->tree->top_level_await && c->unit->kind == WF_UNIT_MODULE))
        return true;
    return wf_check_fail(c, node, "'%s' outside async function", what);
}

static bool check_for(wf_checker *c, const wf_node *node)
{
    const wf_ast_For *n = (const wf_ast_For *)node;
    if (node->kind == WF_AST_AsyncFor && !check_async_place(c, node, "async for"))
        return false;
    if (!wf_check_expr(c, n->iter) || !push_block(c, WF_BLOCK_LOOP, node) || !wf_check_expr(c, n->target) ||
        !wf_check_body(c, &n->body))
        return false;
    pop_block(c);
    return wf_check_body(c, &n->orelse);
}

static bool check_while(wf_checker *c, const wf_ast_While *node)
{
    if (!push_block(c, WF_BLOCK_LOOP, &node->node) || !wf_check_expr(c, node->test) ||
        !wf_check_body(c, &node->body))
        return false;
    pop_block(c);
    return wf_check_body(c, &node->orelse);
}

static bool check_with(wf_checker *c, const wf_node *node)
{
    const wf_ast_With *n = (const wf_ast_With *)node;
    if (node->kind == WF_AST_AsyncWith && !check_async_place(c, node, "async with"))
        return false;
    for (uint32_t i = 0; i < n->items.count; i++) {
        const wf_ast_withitem *item = wf_as_withitem(n->items.items[i]);
        if (!wf_check_expr(c, item->context_expr) || !push_block(c, WF_BLOCK_OTHER, item->context_expr) ||
            !wf_check_opt(c, item->optional_vars))
            return false;
    }
    if (!wf_check_body(c, &n->body))
        return false;
    c->unit->block_count -= n->items.count;
    return true;
}

static bool check_handlers(wf_checker *c, const wf_ast_Try *node)
{
    bool star = node->node.kind == WF_AST_TryStar;
    if (!push_block(c, star ? WF_BLOCK_GROUP_HANDLER : WF_BLOCK_OTHER, &node->node))
        return false;
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        const wf_ast_ExceptHandler *handler = wf_as_ExceptHandler(node->handlers.items[i]);
        if (handler->type == NULL && i + 1 < node->handlers.count)
            return wf_check_fail(c, &handler->node, "default 'except:' must be last");
        if (!wf_check_opt(c, handler->type) ||
            (handler->name != NULL && !wf_check_name(c, handler->name, WF_CTX_STORE, &handler->node)) ||
            !check_inside(c, WF_BLOCK_OTHER, &handler->node, &handler->body))
            return false;
    }
    pop_block(c);
    return true;
}

static bool check_try(wf_checker *c, const wf_ast_Try *node)
{
    bool finally = node->finalbody.count > 0;
    if (finally && !push_block(c, WF_BLOCK_OTHER, &node->node))
        return false;
    if (node->handlers.count == 0) {
        if (!wf_check_body(c, &node->body))
            return false;
    } else if (!check_inside(c, WF_BLOCK_OTHER, &node->node, &node->body) ||
               !wf_check_body(c, &node->orelse) || !check_handlers(c, node)) {
        return false;
    }
    if (!finally)
        return true;
    pop_block(c);
    return wf_check_body(c, &node->finalbody) &&
           check_inside(c, WF_BLOCK_OTHER, &node->node, &node->finalbody);
}

static bool check_match(wf_checker *c, const wf_ast_Match *node)
{
    uint32_t count = node->cases.count;
    if (!wf_check_expr(c, node->subject))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const wf_ast_match_case *block = wf_as_match_case(node->cases.items[i]);
        bool last = i + 1 == count;
        if (!(last && count > 1 && wf_check_is_wildcard(block->pattern)) &&
            !wf_check_case_pattern(c, block->pattern, last || block->guard != NULL))
            return false;
        if (!wf_check_opt(c, block->guard) || !wf_check_body(c, &block->body))
            return false;
    }
    return true;
}

static bool check_ann_assign(wf_checker *c, const wf_ast_AnnAssign *node)
{
    const wf_node *target = node->target;
    bool evaluated = c->unit->kind == WF_UNIT_MODULE || c->unit->kind == WF_UNIT_CLASS;
    if (node->value != NULL && (!wf_check_expr(c, node->value) || !wf_check_expr(c, target)))
        return false;
    if (target->kind == WF_AST_Name) {
        if (!wf_check_name(c, wf_as_Name(target)->id, WF_CTX_STORE, &node->node))
            return false;
    } else if (target->kind == WF_AST_Attribute) {
        if (!wf_check_name(c, wf_as_Attribute(target)->attr, WF_CTX_STORE, &node->node) ||
            (node->value == NULL && !wf_check_expr(c, wf_as_Attribute(target)->value)))
            return false;
    } else if (node->value == NULL && !wf_check_expr(c, target)) {
        return false;
    }
    return !evaluated || c->tree->future_annotations || wf_check_expr(c, node->annotation);
}

static bool check_aug_assign(wf_checker *c, const wf_ast_AugAssign *node)
{
    switch (node->target->kind) {
    case WF_AST_Name: return wf_check_expr(c, node->value) && wf_check_expr(c, node->target);
    case WF_AST_Attribute:
        return wf_check_expr(c, wf_as_Attribute(node->target)->value) && wf_check_expr(c, node->value);
    default: return wf_check_expr(c, node->target) && wf_check_expr(c, node->value);
    }
}

static bool check_delete(wf_checker *c, const wf_node_seq *targets)
{
    return wf_check_exprs(c, targets);
}

static bool check_imports(wf_checker *c, const wf_node *node, const wf_node_seq *aliases)
{
    const wf_node *last = c->tree->last_future;
    if (wf_future_is_import(node) && (!last || node->lineno > last->lineno || (node->lineno == last->lineno && node->col > last->col)))
        return wf_check_fail(c, node, "from __future__ imports must occur at the beginning of the file");
    for (uint32_t i = 0; i < aliases->count; i++) {
        const wf_ast_alias *alias = wf_as_alias(aliases->items[i]);
        if (!wf_check_name(c, alias->asname ? alias->asname : alias->name, WF_CTX_STORE, node))
            return false;
    }
    return true;
}

static bool check_stmt(wf_checker *c, const wf_node *node)
{
    switch (node->kind) {
    case WF_AST_FunctionDef:
    case WF_AST_AsyncFunctionDef: return check_function(c, node);
    case WF_AST_ClassDef: return check_class(c, wf_as_ClassDef(node));
    case WF_AST_TypeAlias: return check_type_alias(c, wf_as_TypeAlias(node));
    case WF_AST_Return: return check_return(c, wf_as_Return(node));
    case WF_AST_Delete: return check_delete(c, &wf_as_Delete(node)->targets);
    case WF_AST_Assign: {
        const wf_ast_Assign *n = wf_as_Assign(node);
        if (!wf_check_expr(c, n->value))
            return false;
        for (uint32_t i = 0; i < n->targets.count; i++) {
            if (!wf_check_expr(c, n->targets.items[i]))
                return false;
        }
        return true;
    }
    case WF_AST_AugAssign: return check_aug_assign(c, wf_as_AugAssign(node));
    case WF_AST_AnnAssign: return check_ann_assign(c, wf_as_AnnAssign(node));
    case WF_AST_For:
    case WF_AST_AsyncFor: return check_for(c, node);
    case WF_AST_While: return check_while(c, wf_as_While(node));
    case WF_AST_If:
        return wf_check_expr(c, wf_as_If(node)->test) && wf_check_body(c, &wf_as_If(node)->body) &&
               wf_check_body(c, &wf_as_If(node)->orelse);
    case WF_AST_With:
    case WF_AST_AsyncWith: return check_with(c, node);
    case WF_AST_Match: return check_match(c, wf_as_Match(node));
    case WF_AST_Raise:
        return wf_check_opt(c, wf_as_Raise(node)->exc) && wf_check_opt(c, wf_as_Raise(node)->cause);
    case WF_AST_Try:
    case WF_AST_TryStar: return check_try(c, (const wf_ast_Try *)node);
    case WF_AST_Assert:
        return wf_check_expr(c, wf_as_Assert(node)->test) && wf_check_opt(c, wf_as_Assert(node)->msg);
    case WF_AST_Import: return check_imports(c, node, &wf_as_Import(node)->names);
    case WF_AST_ImportFrom: return check_imports(c, node, &wf_as_ImportFrom(node)->names);
    case WF_AST_Expr: return wf_check_expr(c, wf_as_Expr(node)->value);
    case WF_AST_Break:
    case WF_AST_Continue: return check_jump(c, node);
    default: return true;
    }
}

bool wf_check_body(wf_checker *c, const wf_node_seq *body)
{
    for (uint32_t i = 0; i < body->count; i++) {
        if (!check_stmt(c, body->items[i]))
            return false;
    }
    return true;
}

bool wf_check(const wf_tree *tree, wf_source_error *err)
{
    wf_unit unit = {.kind = WF_UNIT_MODULE, .scope = tree->top};
    wf_checker checker = {.tree = tree, .error = err, .unit = &unit};
    memset(err, 0, sizeof *err);
    bool ok;
    switch (tree->root->kind) {
    case WF_AST_Module: ok = wf_check_body(&checker, &wf_as_Module(tree->root)->body); break;
    case WF_AST_Interactive: ok = wf_check_body(&checker, &wf_as_Interactive(tree->root)->body); break;
    default: ok = wf_check_expr(&checker, wf_as_Expression(tree->root)->body); break;
    }
    return ok && (!tree->arena->failed || wf_source_fail_memory(err));
}

/*
 * The scope pass over expressions: opening blocks, defining names in them, comprehensions and their rules.
 * The order of visits is that of CPython's symtable.c (3.13); see scope_visit.c.
 */
#include "scope_build.h"

#include <string.h>

bool wf_scope_visit_opt(wf_scope_builder *b, wf_node *node)
{
    return node == NULL || wf_scope_visit_expr(b, node);
}

/* Items may be NULL. */
bool wf_scope_visit_exprs(wf_scope_builder *b, const wf_node_seq *seq)
{
    for (uint32_t i = 0; i < seq->count; i++) {
        if (!wf_scope_visit_opt(b, seq->items[i]))
            return false;
    }
    return true;
}

/* Blocks. */

static wf_scope *make_scope(wf_scope_builder *b, wf_scope_kind kind, const wf_name *name, wf_node *node)
{
    wf_scope *scope = wf_arena_alloc_zeroed(b->arena, sizeof *scope), *parent = b->current;
    if (scope == NULL) {
        wf_source_fail_memory(b->error);
        return NULL;
    }
    scope->kind = (uint8_t)kind;
    scope->node = node;
    scope->name = name;
    scope->parent = parent;
    if (parent == NULL)
        return scope;
    scope->class_name = parent->class_name;
    if (kind != WF_SCOPE_CLASS)
        scope->mangled_only = parent->mangled_only;
    scope->nested = parent->nested || wf_scope_is_function_like(parent);
    return scope;
}

/* An annotation that is only kept as text is checked, but its names are nobody's business: it joins no list.
 */
static void enter_scope(wf_scope_builder *b, wf_scope *scope)
{
    wf_scope *parent = b->current;
    b->current = scope;
    if (parent != NULL)
        scope->comp_iter_depth = parent->comp_iter_depth;
    if (parent == NULL || scope->kind == WF_SCOPE_ANNOTATION)
        return;
    if (parent->last_child != NULL)
        parent->last_child->next = scope;
    else
        parent->first_child = scope;
    parent->last_child = scope;
}

wf_scope *wf_scope_open(wf_scope_builder *b, wf_scope_kind kind, const wf_name *name, wf_node *node)
{
    wf_scope *scope = make_scope(b, kind, name, node);
    if (scope != NULL)
        enter_scope(b, scope);
    return scope;
}

void wf_scope_close(wf_scope_builder *b)
{
    b->current = b->current->parent;
}

/* Definitions. */

static bool define_in(wf_scope_builder *b, wf_scope *scope, const wf_name *name, uint16_t flags,
                      const wf_node *at)
{
    const wf_name *mangled = wf_scope_mangle(b->tree, b->current, name);
    wf_symbol *symbol = mangled ? wf_scope_intern(b, scope, mangled) : NULL;
    if (symbol == NULL)
        return wf_source_fail_memory(b->error);
    if ((flags & WF_SYM_PARAM) && (symbol->flags & WF_SYM_PARAM))
        return wf_scope_fail(b, at, "duplicate argument '%s' in function definition", name->bytes);
    if ((flags & WF_SYM_TYPE_PARAM) && (symbol->flags & WF_SYM_TYPE_PARAM))
        return wf_scope_fail(b, at, "duplicate type parameter '%s'", name->bytes);
    if (symbol->lineno == 0) {
        symbol->lineno = at->lineno;
        symbol->col = at->col;
        symbol->end_lineno = at->end_lineno;
        symbol->end_col = at->end_col;
    }
    symbol->flags |= flags;
    if (scope->comp_iter_target) {
        if (symbol->flags & (WF_SYM_GLOBAL | WF_SYM_NONLOCAL))
            return wf_scope_fail(b, at,
                                 "comprehension inner loop cannot rebind assignment expression target '%s'",
                                 name->bytes);
        symbol->flags |= WF_SYM_COMP_ITER;
    }
    if (flags & WF_SYM_PARAM)
        scope->param_count++;
    /* A global statement anywhere makes the name an explicit global of the module too. */
    if ((flags & WF_SYM_GLOBAL) && scope != b->tree->top)
        return define_in(b, b->tree->top, name, flags, at);
    return true;
}

bool wf_scope_define(wf_scope_builder *b, const wf_name *name, uint16_t flags, const wf_node *at)
{
    return define_in(b, b->current, name, flags, at);
}

uint16_t wf_scope_flags_of(wf_scope_builder *b, const wf_scope *scope, const wf_name *name)
{
    const wf_name *mangled = wf_scope_mangle(b->tree, b->current, name);
    const wf_symbol *symbol = mangled ? wf_scope_find(scope, mangled) : NULL;
    return symbol ? symbol->flags : 0;
}

/* The position of a `global` or `nonlocal` is where errors of the resolution point to. */
bool wf_scope_record_directive(wf_scope_builder *b, const wf_name *name, const wf_node *at)
{
    const wf_name *mangled = wf_scope_mangle(b->tree, b->current, name);
    wf_symbol *symbol = mangled ? wf_scope_find(b->current, mangled) : NULL;
    if (symbol == NULL)
        return wf_source_fail_memory(b->error);
    if (symbol->has_directive)
        return true;
    symbol->has_directive = true;
    symbol->lineno = at->lineno;
    symbol->col = at->col;
    symbol->end_lineno = at->end_lineno;
    symbol->end_col = at->end_col;
    return true;
}

/* What may not stand in annotations, type aliases and their kin. */
static bool refuse_in_annotation(wf_scope_builder *b, const char *what, const wf_node *at)
{
    switch ((wf_scope_kind)b->current->kind) {
    case WF_SCOPE_ANNOTATION: return wf_scope_fail(b, at, "%s cannot be used within an annotation", what);
    case WF_SCOPE_TYPE_VARIABLE:
        return wf_scope_fail(b, at, "%s cannot be used within %s", what, b->current->type_variable_part);
    case WF_SCOPE_TYPE_ALIAS: return wf_scope_fail(b, at, "%s cannot be used within a type alias", what);
    case WF_SCOPE_TYPE_PARAMS:
        return wf_scope_fail(b, at, "%s cannot be used within the definition of a generic", what);
    default: return true;
    }
}

/* Expressions. */

/* The target of `:=` in a comprehension belongs to the nearest block around that is none. */
static bool define_outside_comprehension(wf_scope_builder *b, const wf_ast_Name *target)
{
    const wf_node *at = &target->node;
    for (wf_scope *scope = b->current; scope != NULL; scope = scope->parent) {
        uint16_t flags = wf_scope_flags_of(b, scope, target->id);
        uint16_t directive = flags & WF_SYM_GLOBAL ? WF_SYM_GLOBAL : WF_SYM_NONLOCAL;
        switch ((wf_scope_kind)scope->kind) {
        case WF_SCOPE_COMPREHENSION:
            if ((flags & WF_SYM_COMP_ITER) && (flags & (WF_SYM_ASSIGNED | WF_SYM_GLOBAL)))
                return wf_scope_fail(
                    b, at, "assignment expression cannot rebind comprehension iteration variable '%s'",
                    target->id->bytes);
            break;
        case WF_SCOPE_FUNCTION:
            return wf_scope_define(b, target->id, directive, at) &&
                   wf_scope_record_directive(b, target->id, at) &&
                   define_in(b, scope, target->id, WF_SYM_ASSIGNED, at);
        case WF_SCOPE_MODULE:
            return wf_scope_define(b, target->id, WF_SYM_GLOBAL, at) &&
                   wf_scope_record_directive(b, target->id, at) &&
                   define_in(b, scope, target->id, WF_SYM_GLOBAL, at);
        case WF_SCOPE_CLASS:
            return wf_scope_fail(
                b, at, "assignment expression within a comprehension cannot be used in a class body");
        case WF_SCOPE_TYPE_PARAMS:
            return wf_scope_fail(b, at,
                                 "assignment expression within a comprehension cannot be used within the "
                                 "definition of a generic");
        case WF_SCOPE_TYPE_ALIAS:
            return wf_scope_fail(
                b, at, "assignment expression within a comprehension cannot be used in a type alias");
        case WF_SCOPE_TYPE_VARIABLE:
            return wf_scope_fail(
                b, at, "assignment expression within a comprehension cannot be used in a TypeVar bound");
        case WF_SCOPE_ANNOTATION: break;
        }
    }
    return true;
}

static bool visit_named_expr(wf_scope_builder *b, const wf_ast_NamedExpr *node)
{
    if (!refuse_in_annotation(b, "named expression", &node->node))
        return false;
    if (b->current->comp_iter_depth > 0)
        return wf_scope_fail(b, &node->node,
                             "assignment expression cannot be used in a comprehension iterable expression");
    if (b->current->kind == WF_SCOPE_COMPREHENSION &&
        !define_outside_comprehension(b, wf_as_Name(node->target)))
        return false;
    return wf_scope_visit_expr(b, node->value) && wf_scope_visit_expr(b, node->target);
}

static bool visit_params(wf_scope_builder *b, const wf_node_seq *params)
{
    for (uint32_t i = 0; i < params->count; i++) {
        const wf_ast_arg *param = wf_as_arg(params->items[i]);
        if (!wf_scope_define(b, param->arg, WF_SYM_PARAM, &param->node))
            return false;
    }
    return true;
}

bool wf_scope_visit_arguments(wf_scope_builder *b, const wf_ast_arguments *args)
{
    if (!visit_params(b, &args->posonlyargs) || !visit_params(b, &args->args) ||
        !visit_params(b, &args->kwonlyargs))
        return false;
    if (args->vararg != NULL) {
        b->current->has_varargs = true;
        if (!wf_scope_define(b, wf_as_arg(args->vararg)->arg, WF_SYM_PARAM, args->vararg))
            return false;
    }
    if (args->kwarg != NULL) {
        b->current->has_varkeywords = true;
        if (!wf_scope_define(b, wf_as_arg(args->kwarg)->arg, WF_SYM_PARAM, args->kwarg))
            return false;
    }
    return true;
}

static bool visit_lambda(wf_scope_builder *b, wf_ast_Lambda *node)
{
    const wf_ast_arguments *args = wf_as_arguments(node->args);
    if (!wf_scope_visit_exprs(b, &args->defaults) || !wf_scope_visit_exprs(b, &args->kw_defaults))
        return false;
    node->scope = wf_scope_open(b, WF_SCOPE_FUNCTION, b->names.lambda, &node->node);
    if (node->scope == NULL || !wf_scope_visit_arguments(b, args) || !wf_scope_visit_expr(b, node->body))
        return false;
    wf_scope_close(b);
    return true;
}

static bool visit_comp_target(wf_scope_builder *b, const wf_ast_comprehension *clause)
{
    b->current->comp_iter_target = true;
    bool ok = wf_scope_visit_expr(b, clause->target);
    b->current->comp_iter_target = false;
    return ok;
}

static bool visit_comp_iter(wf_scope_builder *b, const wf_ast_comprehension *clause)
{
    b->current->comp_iter_depth++;
    bool ok = wf_scope_visit_expr(b, clause->iter);
    b->current->comp_iter_depth--;
    return ok;
}

/* The outermost iterable belongs to the block around and comes in as the parameter ".0". */
static bool visit_comprehension(wf_scope_builder *b, wf_node *node, const wf_name *name, wf_scope **out,
                                const wf_node_seq *clauses, wf_node *element, wf_node *value)
{
    wf_scope *outer = b->current;
    const wf_ast_comprehension *first = wf_as_comprehension(clauses->items[0]);
    if (!visit_comp_iter(b, first))
        return false;
    wf_scope *scope = *out = wf_scope_open(b, WF_SCOPE_COMPREHENSION, name, node);
    if (scope == NULL)
        return false;
    scope->comprehension = node->kind;
    scope->is_coroutine = first->is_async;
    scope->has_await = first->is_async;
    if (!wf_scope_define(b, b->names.comp_arg, WF_SYM_PARAM, node) || !visit_comp_target(b, first) ||
        !wf_scope_visit_exprs(b, &first->ifs))
        return false;
    for (uint32_t i = 1; i < clauses->count; i++) {
        const wf_ast_comprehension *clause = wf_as_comprehension(clauses->items[i]);
        if (!visit_comp_target(b, clause) || !visit_comp_iter(b, clause) ||
            !wf_scope_visit_exprs(b, &clause->ifs))
            return false;
        if (clause->is_async)
            scope->is_coroutine = scope->has_await = true;
    }
    if (!wf_scope_visit_opt(b, value) || !wf_scope_visit_expr(b, element))
        return false;
    scope->is_generator = node->kind == WF_AST_GeneratorExp;
    wf_scope_close(b);
    if (scope->is_coroutine && !scope->is_generator)
        outer->is_coroutine = outer->has_await = true;
    return true;
}

static bool visit_yield(wf_scope_builder *b, const wf_node *node, wf_node *value)
{
    wf_scope *scope = b->current;
    if (!refuse_in_annotation(b, "yield expression", node) || !wf_scope_visit_opt(b, value))
        return false;
    scope->is_generator = true;
    switch (scope->comprehension) {
    case WF_AST_ListComp: return wf_scope_fail(b, node, "'yield' inside list comprehension");
    case WF_AST_SetComp: return wf_scope_fail(b, node, "'yield' inside set comprehension");
    case WF_AST_DictComp: return wf_scope_fail(b, node, "'yield' inside dict comprehension");
    case WF_AST_GeneratorExp: return wf_scope_fail(b, node, "'yield' inside generator expression");
    default: return true;
    }
}

static bool visit_await(wf_scope_builder *b, const wf_ast_Await *node)
{
    if (!refuse_in_annotation(b, "await expression", &node->node) || !wf_scope_visit_expr(b, node->value))
        return false;
    b->current->is_coroutine = b->current->has_await = true;
    return true;
}

static bool visit_name(wf_scope_builder *b, const wf_ast_Name *node)
{
    bool load = node->ctx == WF_CTX_LOAD;
    if (!wf_scope_define(b, node->id, load ? WF_SYM_USED : WF_SYM_ASSIGNED, &node->node))
        return false;
    if (!load || node->id != b->names.super || !wf_scope_is_function_like(b->current))
        return true;
    return wf_scope_define(b, b->names.class_cell, WF_SYM_USED, &node->node);
}

bool wf_scope_visit_keywords(wf_scope_builder *b, const wf_node_seq *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (!wf_scope_visit_expr(b, wf_as_keyword(keywords->items[i])->value))
            return false;
    }
    return true;
}

static bool visit_any_comprehension(wf_scope_builder *b, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_ListComp: {
        wf_ast_ListComp *n = wf_as_ListComp(node);
        return visit_comprehension(b, node, b->names.listcomp, &n->scope, &n->generators, n->elt, NULL);
    }
    case WF_AST_SetComp: {
        wf_ast_SetComp *n = wf_as_SetComp(node);
        return visit_comprehension(b, node, b->names.setcomp, &n->scope, &n->generators, n->elt, NULL);
    }
    case WF_AST_DictComp: {
        wf_ast_DictComp *n = wf_as_DictComp(node);
        return visit_comprehension(b, node, b->names.dictcomp, &n->scope, &n->generators, n->key, n->value);
    }
    default: {
        wf_ast_GeneratorExp *n = wf_as_GeneratorExp(node);
        return visit_comprehension(b, node, b->names.genexpr, &n->scope, &n->generators, n->elt, NULL);
    }
    }
}

bool wf_scope_visit_expr(wf_scope_builder *b, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_Name: return visit_name(b, wf_as_Name(node));
    case WF_AST_Constant: return true;
    case WF_AST_Attribute: return wf_scope_visit_expr(b, wf_as_Attribute(node)->value);
    case WF_AST_Call: {
        const wf_ast_Call *n = wf_as_Call(node);
        return wf_scope_visit_expr(b, n->func) && wf_scope_visit_exprs(b, &n->args) &&
               wf_scope_visit_keywords(b, &n->keywords);
    }
    case WF_AST_Subscript:
        return wf_scope_visit_expr(b, wf_as_Subscript(node)->value) &&
               wf_scope_visit_expr(b, wf_as_Subscript(node)->slice);
    case WF_AST_BinOp:
        return wf_scope_visit_expr(b, wf_as_BinOp(node)->left) &&
               wf_scope_visit_expr(b, wf_as_BinOp(node)->right);
    case WF_AST_UnaryOp: return wf_scope_visit_expr(b, wf_as_UnaryOp(node)->operand);
    case WF_AST_BoolOp: return wf_scope_visit_exprs(b, &wf_as_BoolOp(node)->values);
    case WF_AST_Compare:
        return wf_scope_visit_expr(b, wf_as_Compare(node)->left) &&
               wf_scope_visit_exprs(b, &wf_as_Compare(node)->comparators);
    case WF_AST_IfExp: {
        const wf_ast_IfExp *n = wf_as_IfExp(node);
        return wf_scope_visit_expr(b, n->test) && wf_scope_visit_expr(b, n->body) &&
               wf_scope_visit_expr(b, n->orelse);
    }
    case WF_AST_NamedExpr: return visit_named_expr(b, wf_as_NamedExpr(node));
    case WF_AST_Lambda: return visit_lambda(b, wf_as_Lambda(node));
    case WF_AST_Dict:
        return wf_scope_visit_exprs(b, &wf_as_Dict(node)->keys) &&
               wf_scope_visit_exprs(b, &wf_as_Dict(node)->values);
    case WF_AST_Set: return wf_scope_visit_exprs(b, &wf_as_Set(node)->elts);
    case WF_AST_List: return wf_scope_visit_exprs(b, &wf_as_List(node)->elts);
    case WF_AST_Tuple: return wf_scope_visit_exprs(b, &wf_as_Tuple(node)->elts);
    case WF_AST_Starred: return wf_scope_visit_expr(b, wf_as_Starred(node)->value);
    case WF_AST_Slice: {
        const wf_ast_Slice *n = wf_as_Slice(node);
        return wf_scope_visit_opt(b, n->lower) && wf_scope_visit_opt(b, n->upper) &&
               wf_scope_visit_opt(b, n->step);
    }
    case WF_AST_JoinedStr: return wf_scope_visit_exprs(b, &wf_as_JoinedStr(node)->values);
    case WF_AST_FormattedValue:
        return wf_scope_visit_expr(b, wf_as_FormattedValue(node)->value) &&
               wf_scope_visit_opt(b, wf_as_FormattedValue(node)->format_spec);
    case WF_AST_Await: return visit_await(b, wf_as_Await(node));
    case WF_AST_Yield: return visit_yield(b, node, wf_as_Yield(node)->value);
    case WF_AST_YieldFrom: return visit_yield(b, node, wf_as_YieldFrom(node)->value);
    default: return visit_any_comprehension(b, node);
    }
}

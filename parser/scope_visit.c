/*
 * Collects the symbols of every block, in the order in which CPython's symtable.c (3.13) visits the tree, on
 * which the order of symbols and the choice between two errors depend.
 */
#include "scope_build.h"

#include <string.h>

static bool visit_expr(wf_scope_builder *b, wf_node *node);
static bool visit_body(wf_scope_builder *b, const wf_node_seq *body);

static bool visit_opt(wf_scope_builder *b, wf_node *node)
{
    return node == NULL || visit_expr(b, node);
}

/* Items may be NULL. */
static bool visit_exprs(wf_scope_builder *b, const wf_node_seq *seq)
{
    for (uint32_t i = 0; i < seq->count; i++) {
        if (!visit_opt(b, seq->items[i]))
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
    if (parent == NULL || scope->kind == WF_SCOPE_ANNOTATION)
        return;
    if (parent->last_child != NULL)
        parent->last_child->next = scope;
    else
        parent->first_child = scope;
    parent->last_child = scope;
}

static wf_scope *open_scope(wf_scope_builder *b, wf_scope_kind kind, const wf_name *name, wf_node *node)
{
    wf_scope *scope = make_scope(b, kind, name, node);
    if (scope != NULL)
        enter_scope(b, scope);
    return scope;
}

static void close_scope(wf_scope_builder *b)
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

static bool define(wf_scope_builder *b, const wf_name *name, uint16_t flags, const wf_node *at)
{
    return define_in(b, b->current, name, flags, at);
}

static uint16_t flags_of(wf_scope_builder *b, const wf_scope *scope, const wf_name *name)
{
    const wf_name *mangled = wf_scope_mangle(b->tree, b->current, name);
    const wf_symbol *symbol = mangled ? wf_scope_find(scope, mangled) : NULL;
    return symbol ? symbol->flags : 0;
}

/* The position of a `global` or `nonlocal` is where errors of the resolution point to. */
static bool record_directive(wf_scope_builder *b, const wf_name *name, const wf_node *at)
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
        uint16_t flags = flags_of(b, scope, target->id);
        uint16_t directive = flags & WF_SYM_GLOBAL ? WF_SYM_GLOBAL : WF_SYM_NONLOCAL;
        switch ((wf_scope_kind)scope->kind) {
        case WF_SCOPE_COMPREHENSION:
            if ((flags & WF_SYM_COMP_ITER) && (flags & (WF_SYM_ASSIGNED | WF_SYM_GLOBAL)))
                return wf_scope_fail(
                    b, at, "assignment expression cannot rebind comprehension iteration variable '%s'",
                    target->id->bytes);
            break;
        case WF_SCOPE_FUNCTION:
            return define(b, target->id, directive, at) && record_directive(b, target->id, at) &&
                   define_in(b, scope, target->id, WF_SYM_ASSIGNED, at);
        case WF_SCOPE_MODULE:
            return define(b, target->id, WF_SYM_GLOBAL, at) && record_directive(b, target->id, at) &&
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
    return visit_expr(b, node->value) && visit_expr(b, node->target);
}

static bool visit_params(wf_scope_builder *b, const wf_node_seq *params)
{
    for (uint32_t i = 0; i < params->count; i++) {
        const wf_ast_arg *param = wf_as_arg(params->items[i]);
        if (!define(b, param->arg, WF_SYM_PARAM, &param->node))
            return false;
    }
    return true;
}

static bool visit_arguments(wf_scope_builder *b, const wf_ast_arguments *args)
{
    if (!visit_params(b, &args->posonlyargs) || !visit_params(b, &args->args) ||
        !visit_params(b, &args->kwonlyargs))
        return false;
    if (args->vararg != NULL) {
        b->current->has_varargs = true;
        if (!define(b, wf_as_arg(args->vararg)->arg, WF_SYM_PARAM, args->vararg))
            return false;
    }
    if (args->kwarg != NULL) {
        b->current->has_varkeywords = true;
        if (!define(b, wf_as_arg(args->kwarg)->arg, WF_SYM_PARAM, args->kwarg))
            return false;
    }
    return true;
}

static bool visit_lambda(wf_scope_builder *b, wf_ast_Lambda *node)
{
    const wf_ast_arguments *args = wf_as_arguments(node->args);
    if (!visit_exprs(b, &args->defaults) || !visit_exprs(b, &args->kw_defaults))
        return false;
    node->scope = open_scope(b, WF_SCOPE_FUNCTION, b->names.lambda, &node->node);
    if (node->scope == NULL || !visit_arguments(b, args) || !visit_expr(b, node->body))
        return false;
    close_scope(b);
    return true;
}

static bool visit_comp_target(wf_scope_builder *b, const wf_ast_comprehension *clause)
{
    b->current->comp_iter_target = true;
    bool ok = visit_expr(b, clause->target);
    b->current->comp_iter_target = false;
    return ok;
}

static bool visit_comp_iter(wf_scope_builder *b, const wf_ast_comprehension *clause)
{
    b->current->comp_iter_depth++;
    bool ok = visit_expr(b, clause->iter);
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
    wf_scope *scope = *out = open_scope(b, WF_SCOPE_COMPREHENSION, name, node);
    if (scope == NULL)
        return false;
    scope->comprehension = node->kind;
    scope->is_coroutine = first->is_async;
    scope->has_await = first->is_async;
    if (!define(b, b->names.comp_arg, WF_SYM_PARAM, node) || !visit_comp_target(b, first) ||
        !visit_exprs(b, &first->ifs))
        return false;
    for (uint32_t i = 1; i < clauses->count; i++) {
        const wf_ast_comprehension *clause = wf_as_comprehension(clauses->items[i]);
        if (!visit_comp_target(b, clause) || !visit_comp_iter(b, clause) || !visit_exprs(b, &clause->ifs))
            return false;
        if (clause->is_async)
            scope->is_coroutine = scope->has_await = true;
    }
    if (!visit_opt(b, value) || !visit_expr(b, element))
        return false;
    scope->is_generator = node->kind == WF_AST_GeneratorExp;
    close_scope(b);
    if (scope->is_coroutine && !scope->is_generator)
        outer->is_coroutine = outer->has_await = true;
    return true;
}

static bool visit_yield(wf_scope_builder *b, const wf_node *node, wf_node *value)
{
    wf_scope *scope = b->current;
    if (!refuse_in_annotation(b, "yield expression", node) || !visit_opt(b, value))
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
    if (!refuse_in_annotation(b, "await expression", &node->node) || !visit_expr(b, node->value))
        return false;
    b->current->is_coroutine = b->current->has_await = true;
    return true;
}

static bool visit_name(wf_scope_builder *b, const wf_ast_Name *node)
{
    bool load = node->ctx == WF_CTX_LOAD;
    if (!define(b, node->id, load ? WF_SYM_USED : WF_SYM_ASSIGNED, &node->node))
        return false;
    if (!load || node->id != b->names.super || !wf_scope_is_function_like(b->current))
        return true;
    b->current->uses_super = true;
    return define(b, b->names.class_cell, WF_SYM_USED, &node->node);
}

static bool visit_keywords(wf_scope_builder *b, const wf_node_seq *keywords)
{
    for (uint32_t i = 0; i < keywords->count; i++) {
        if (!visit_expr(b, wf_as_keyword(keywords->items[i])->value))
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

static bool visit_expr(wf_scope_builder *b, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_Name: return visit_name(b, wf_as_Name(node));
    case WF_AST_Constant: return true;
    case WF_AST_Attribute: return visit_expr(b, wf_as_Attribute(node)->value);
    case WF_AST_Call: {
        const wf_ast_Call *n = wf_as_Call(node);
        return visit_expr(b, n->func) && visit_exprs(b, &n->args) && visit_keywords(b, &n->keywords);
    }
    case WF_AST_Subscript:
        return visit_expr(b, wf_as_Subscript(node)->value) && visit_expr(b, wf_as_Subscript(node)->slice);
    case WF_AST_BinOp:
        return visit_expr(b, wf_as_BinOp(node)->left) && visit_expr(b, wf_as_BinOp(node)->right);
    case WF_AST_UnaryOp: return visit_expr(b, wf_as_UnaryOp(node)->operand);
    case WF_AST_BoolOp: return visit_exprs(b, &wf_as_BoolOp(node)->values);
    case WF_AST_Compare:
        return visit_expr(b, wf_as_Compare(node)->left) && visit_exprs(b, &wf_as_Compare(node)->comparators);
    case WF_AST_IfExp: {
        const wf_ast_IfExp *n = wf_as_IfExp(node);
        return visit_expr(b, n->test) && visit_expr(b, n->body) && visit_expr(b, n->orelse);
    }
    case WF_AST_NamedExpr: return visit_named_expr(b, wf_as_NamedExpr(node));
    case WF_AST_Lambda: return visit_lambda(b, wf_as_Lambda(node));
    case WF_AST_Dict:
        return visit_exprs(b, &wf_as_Dict(node)->keys) && visit_exprs(b, &wf_as_Dict(node)->values);
    case WF_AST_Set: return visit_exprs(b, &wf_as_Set(node)->elts);
    case WF_AST_List: return visit_exprs(b, &wf_as_List(node)->elts);
    case WF_AST_Tuple: return visit_exprs(b, &wf_as_Tuple(node)->elts);
    case WF_AST_Starred: return visit_expr(b, wf_as_Starred(node)->value);
    case WF_AST_Slice: {
        const wf_ast_Slice *n = wf_as_Slice(node);
        return visit_opt(b, n->lower) && visit_opt(b, n->upper) && visit_opt(b, n->step);
    }
    case WF_AST_JoinedStr: return visit_exprs(b, &wf_as_JoinedStr(node)->values);
    case WF_AST_FormattedValue:
        return visit_expr(b, wf_as_FormattedValue(node)->value) &&
               visit_opt(b, wf_as_FormattedValue(node)->format_spec);
    case WF_AST_Await: return visit_await(b, wf_as_Await(node));
    case WF_AST_Yield: return visit_yield(b, node, wf_as_Yield(node)->value);
    case WF_AST_YieldFrom: return visit_yield(b, node, wf_as_YieldFrom(node)->value);
    default: return visit_any_comprehension(b, node);
    }
}

/* Patterns. */

static bool visit_pattern(wf_scope_builder *b, const wf_node *node);

static bool visit_patterns(wf_scope_builder *b, const wf_node_seq *patterns)
{
    for (uint32_t i = 0; i < patterns->count; i++) {
        if (!visit_pattern(b, patterns->items[i]))
            return false;
    }
    return true;
}

static bool visit_pattern(wf_scope_builder *b, const wf_node *node)
{
    const wf_name *name = NULL;
    switch (node->kind) {
    case WF_AST_MatchValue: return visit_expr(b, wf_as_MatchValue(node)->value);
    case WF_AST_MatchSequence: return visit_patterns(b, &wf_as_MatchSequence(node)->patterns);
    case WF_AST_MatchOr: return visit_patterns(b, &wf_as_MatchOr(node)->patterns);
    case WF_AST_MatchStar: name = wf_as_MatchStar(node)->name; break;
    case WF_AST_MatchMapping: {
        const wf_ast_MatchMapping *n = wf_as_MatchMapping(node);
        if (!visit_exprs(b, &n->keys) || !visit_patterns(b, &n->patterns))
            return false;
        name = n->rest;
        break;
    }
    case WF_AST_MatchClass: {
        const wf_ast_MatchClass *n = wf_as_MatchClass(node);
        return visit_expr(b, n->cls) && visit_patterns(b, &n->patterns) &&
               visit_patterns(b, &n->kwd_patterns);
    }
    case WF_AST_MatchAs: {
        const wf_ast_MatchAs *n = wf_as_MatchAs(node);
        if (n->pattern != NULL && !visit_pattern(b, n->pattern))
            return false;
        name = n->name;
        break;
    }
    default: break;
    }
    return name == NULL || define(b, name, WF_SYM_ASSIGNED, node);
}

static bool visit_match(wf_scope_builder *b, const wf_ast_Match *node)
{
    if (!visit_expr(b, node->subject))
        return false;
    for (uint32_t i = 0; i < node->cases.count; i++) {
        const wf_ast_match_case *block = wf_as_match_case(node->cases.items[i]);
        if (!visit_pattern(b, block->pattern) || !visit_opt(b, block->guard) || !visit_body(b, &block->body))
            return false;
    }
    return true;
}

/* Type parameters. */

static bool visit_type_part(wf_scope_builder *b, wf_node *param, wf_node *value, const wf_name *name,
                            const char *part, wf_scope **out)
{
    if (value == NULL)
        return true;
    bool in_class = b->current->in_class_block;
    wf_scope *scope = *out = open_scope(b, WF_SCOPE_TYPE_VARIABLE, name, param);
    if (scope == NULL)
        return false;
    scope->in_class_block = in_class;
    scope->type_variable_part = part;
    if (in_class && !define(b, b->names.classdict, WF_SYM_USED, value))
        return false;
    if (!visit_expr(b, value))
        return false;
    close_scope(b);
    return true;
}

static bool visit_type_param(wf_scope_builder *b, wf_node *node)
{
    const uint16_t flags = WF_SYM_TYPE_PARAM | WF_SYM_ASSIGNED;
    switch (node->kind) {
    case WF_AST_TypeVar: {
        wf_ast_TypeVar *n = wf_as_TypeVar(node);
        const char *part =
            n->bound && n->bound->kind == WF_AST_Tuple ? "a TypeVar constraint" : "a TypeVar bound";
        return define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->bound, n->name, part, &n->scope) &&
               visit_type_part(b, node, n->default_value, n->name, "a TypeVar default", &n->default_scope);
    }
    case WF_AST_TypeVarTuple: {
        wf_ast_TypeVarTuple *n = wf_as_TypeVarTuple(node);
        return define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->default_value, n->name, "a TypeVarTuple default",
                               &n->default_scope);
    }
    default: {
        wf_ast_ParamSpec *n = wf_as_ParamSpec(node);
        return define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->default_value, n->name, "a ParamSpec default", &n->default_scope);
    }
    }
}

/* Opens the block of the type parameters and visits them. The caller closes it. */
static bool open_type_params(wf_scope_builder *b, const wf_name *name, wf_node *node,
                             const wf_node_seq *params, wf_scope **out)
{
    bool in_class = b->current->kind == WF_SCOPE_CLASS;
    wf_scope *scope = *out = open_scope(b, WF_SCOPE_TYPE_PARAMS, name, node);
    if (scope == NULL)
        return false;
    if (in_class) {
        scope->in_class_block = true;
        if (!define(b, b->names.classdict, WF_SYM_USED, node))
            return false;
    }
    const uint16_t set_and_used = WF_SYM_ASSIGNED | WF_SYM_USED;
    if (node->kind == WF_AST_ClassDef) {
        if (!define(b, b->names.type_params, set_and_used, node) ||
            !define(b, b->names.generic_base, set_and_used, node))
            return false;
        scope->class_name = name;
        scope->mangled_only = params;
    } else if (node->kind != WF_AST_TypeAlias) {
        const wf_ast_arguments *args = wf_as_arguments(((const wf_ast_FunctionDef *)node)->args);
        bool kw_defaults = false;
        for (uint32_t i = 0; i < args->kw_defaults.count; i++)
            kw_defaults |= args->kw_defaults.items[i] != NULL;
        if ((args->defaults.count > 0 && !define(b, b->names.defaults, WF_SYM_PARAM, node)) ||
            (kw_defaults && !define(b, b->names.kwdefaults, WF_SYM_PARAM, node)))
            return false;
    }
    for (uint32_t i = 0; i < params->count; i++) {
        if (!visit_type_param(b, params->items[i]))
            return false;
    }
    return true;
}

/* Definitions. */

static bool visit_annotation(wf_scope_builder *b, wf_node *annotation)
{
    if (annotation == NULL)
        return true;
    if (!b->tree->future_annotations)
        return visit_expr(b, annotation);
    if (open_scope(b, WF_SCOPE_ANNOTATION, b->names.annotation, annotation) == NULL ||
        !visit_expr(b, annotation))
        return false;
    close_scope(b);
    return true;
}

static bool visit_param_annotations(wf_scope_builder *b, const wf_node_seq *params)
{
    for (uint32_t i = 0; i < params->count; i++) {
        if (!visit_annotation(b, wf_as_arg(params->items[i])->annotation))
            return false;
    }
    return true;
}

static bool visit_annotations(wf_scope_builder *b, const wf_ast_arguments *args, wf_node *returns)
{
    return visit_param_annotations(b, &args->posonlyargs) && visit_param_annotations(b, &args->args) &&
           (args->vararg == NULL || visit_annotation(b, wf_as_arg(args->vararg)->annotation)) &&
           (args->kwarg == NULL || visit_annotation(b, wf_as_arg(args->kwarg)->annotation)) &&
           visit_param_annotations(b, &args->kwonlyargs) && visit_annotation(b, returns);
}

static bool has_docstring(const wf_node_seq *body)
{
    if (body->count == 0 || body->items[0]->kind != WF_AST_Expr)
        return false;
    const wf_node *value = wf_as_Expr(body->items[0])->value;
    return value->kind == WF_AST_Constant && wf_as_Constant(value)->value.kind == WF_CONST_STR;
}

static bool visit_function(wf_scope_builder *b, wf_node *node)
{
    wf_ast_FunctionDef *n = (wf_ast_FunctionDef *)node; /* AsyncFunctionDef has the same fields */
    const wf_ast_arguments *args = wf_as_arguments(n->args);
    bool generic = n->type_params.count > 0;
    if (!define(b, n->name, WF_SYM_ASSIGNED, node) || !visit_exprs(b, &args->defaults) ||
        !visit_exprs(b, &args->kw_defaults) || !visit_exprs(b, &n->decorator_list))
        return false;
    if (generic && !open_type_params(b, n->name, node, &n->type_params, &n->type_scope))
        return false;
    if (!visit_annotations(b, args, n->returns))
        return false;
    n->scope = open_scope(b, WF_SCOPE_FUNCTION, n->name, node);
    if (n->scope == NULL)
        return false;
    n->scope->is_coroutine = node->kind == WF_AST_AsyncFunctionDef;
    n->scope->has_docstring = has_docstring(&n->body);
    if (!visit_arguments(b, args) || !visit_body(b, &n->body))
        return false;
    close_scope(b);
    if (generic)
        close_scope(b);
    return true;
}

static bool visit_class(wf_scope_builder *b, wf_node *node)
{
    wf_ast_ClassDef *n = wf_as_ClassDef(node);
    bool generic = n->type_params.count > 0;
    if (!define(b, n->name, WF_SYM_ASSIGNED, node) || !visit_exprs(b, &n->decorator_list))
        return false;
    if (generic && !open_type_params(b, n->name, node, &n->type_params, &n->type_scope))
        return false;
    if (!visit_exprs(b, &n->bases) || !visit_keywords(b, &n->keywords))
        return false;
    n->scope = open_scope(b, WF_SCOPE_CLASS, n->name, node);
    if (n->scope == NULL)
        return false;
    n->scope->class_name = n->name;
    n->scope->mangled_only = NULL;
    n->scope->has_docstring = has_docstring(&n->body);
    if (generic && (!define(b, b->names.class_type_params, WF_SYM_ASSIGNED, node) ||
                    !define(b, b->names.type_params, WF_SYM_USED, node)))
        return false;
    if (!visit_body(b, &n->body))
        return false;
    close_scope(b);
    if (generic)
        close_scope(b);
    return true;
}

static bool visit_type_alias(wf_scope_builder *b, wf_node *node)
{
    wf_ast_TypeAlias *n = wf_as_TypeAlias(node);
    bool in_class = b->current->kind == WF_SCOPE_CLASS, generic = n->type_params.count > 0;
    const wf_name *name = wf_as_Name(n->name)->id;
    if (!visit_expr(b, n->name) ||
        (generic && !open_type_params(b, name, node, &n->type_params, &n->type_scope)))
        return false;
    n->scope = open_scope(b, WF_SCOPE_TYPE_ALIAS, name, node);
    if (n->scope == NULL)
        return false;
    n->scope->in_class_block = in_class;
    if ((in_class && !define(b, b->names.classdict, WF_SYM_USED, n->value)) || !visit_expr(b, n->value))
        return false;
    close_scope(b);
    if (generic)
        close_scope(b);
    return true;
}

/* Statements. */

static bool visit_directive(wf_scope_builder *b, const wf_node *node, const wf_name_seq *names, uint16_t flag)
{
    const char *word = flag == WF_SYM_GLOBAL ? "global" : "nonlocal";
    for (uint32_t i = 0; i < names->count; i++) {
        const wf_name *name = names->items[i];
        uint16_t flags = flags_of(b, b->current, name);
        if (flags & WF_SYM_PARAM)
            return wf_scope_fail(b, node, "name '%s' is parameter and %s", name->bytes, word);
        if (flags & WF_SYM_USED)
            return wf_scope_fail(b, node, "name '%s' is used prior to %s declaration", name->bytes, word);
        if (flags & WF_SYM_ANNOTATED)
            return wf_scope_fail(b, node, "annotated name '%s' can't be %s", name->bytes, word);
        if (flags & WF_SYM_ASSIGNED)
            return wf_scope_fail(b, node, "name '%s' is assigned to before %s declaration", name->bytes,
                                 word);
        if (!define(b, name, flag, node) || !record_directive(b, name, node))
            return false;
    }
    return true;
}

static bool visit_imports(wf_scope_builder *b, const wf_node_seq *aliases)
{
    for (uint32_t i = 0; i < aliases->count; i++) {
        const wf_ast_alias *alias = wf_as_alias(aliases->items[i]);
        const wf_name *name = alias->asname ? alias->asname : alias->name;
        if (name->length == 1 && name->bytes[0] == '*') {
            if (b->current->kind != WF_SCOPE_MODULE)
                return wf_scope_fail(b, &alias->node, "import * only allowed at module level");
            b->current->has_import_star = true;
            continue;
        }
        const char *dot = memchr(name->bytes, '.', name->length);
        if (dot != NULL &&
            (name = wf_names_intern(b->tree->names, name->bytes, (size_t)(dot - name->bytes))) == NULL)
            return wf_source_fail_memory(b->error);
        if (!define(b, name, WF_SYM_IMPORTED, &alias->node))
            return false;
    }
    return true;
}

static bool visit_ann_assign(wf_scope_builder *b, const wf_ast_AnnAssign *node)
{
    if (node->target->kind == WF_AST_Name) {
        const wf_name *name = wf_as_Name(node->target)->id;
        uint16_t flags = flags_of(b, b->current, name);
        if ((flags & (WF_SYM_GLOBAL | WF_SYM_NONLOCAL)) && node->simple &&
            b->current->kind != WF_SCOPE_MODULE)
            return wf_scope_fail(b, &node->node, "annotated name '%s' can't be %s", name->bytes,
                                 flags & WF_SYM_GLOBAL ? "global" : "nonlocal");
        uint16_t own = node->simple ? WF_SYM_ANNOTATED | WF_SYM_ASSIGNED : node->value ? WF_SYM_ASSIGNED : 0;
        if (own != 0 && !define(b, name, own, node->target))
            return false;
    } else if (!visit_expr(b, node->target)) {
        return false;
    }
    return visit_annotation(b, node->annotation) && visit_opt(b, node->value);
}

static bool visit_try(wf_scope_builder *b, const wf_ast_Try *node)
{
    if (!visit_body(b, &node->body))
        return false;
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        const wf_ast_ExceptHandler *handler = wf_as_ExceptHandler(node->handlers.items[i]);
        if (!visit_opt(b, handler->type) ||
            (handler->name != NULL && !define(b, handler->name, WF_SYM_ASSIGNED, &handler->node)) ||
            !visit_body(b, &handler->body))
            return false;
    }
    return visit_body(b, &node->orelse) && visit_body(b, &node->finalbody);
}

static bool visit_with(wf_scope_builder *b, const wf_ast_With *node)
{
    for (uint32_t i = 0; i < node->items.count; i++) {
        const wf_ast_withitem *item = wf_as_withitem(node->items.items[i]);
        if (!visit_expr(b, item->context_expr) || !visit_opt(b, item->optional_vars))
            return false;
    }
    return visit_body(b, &node->body);
}

static bool visit_for(wf_scope_builder *b, const wf_ast_For *node)
{
    return visit_expr(b, node->target) && visit_expr(b, node->iter) && visit_body(b, &node->body) &&
           visit_body(b, &node->orelse);
}

static bool visit_return(wf_scope_builder *b, const wf_ast_Return *node)
{
    if (node->value == NULL)
        return true;
    b->current->has_return_value = true;
    return visit_expr(b, node->value);
}

static bool visit_stmt(wf_scope_builder *b, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_FunctionDef:
    case WF_AST_AsyncFunctionDef: return visit_function(b, node);
    case WF_AST_ClassDef: return visit_class(b, node);
    case WF_AST_TypeAlias: return visit_type_alias(b, node);
    case WF_AST_Return: return visit_return(b, wf_as_Return(node));
    case WF_AST_Delete: return visit_exprs(b, &wf_as_Delete(node)->targets);
    case WF_AST_Assign:
        return visit_exprs(b, &wf_as_Assign(node)->targets) && visit_expr(b, wf_as_Assign(node)->value);
    case WF_AST_AugAssign:
        return visit_expr(b, wf_as_AugAssign(node)->target) && visit_expr(b, wf_as_AugAssign(node)->value);
    case WF_AST_AnnAssign: return visit_ann_assign(b, wf_as_AnnAssign(node));
    case WF_AST_AsyncFor: b->current->has_await = true; return visit_for(b, (const wf_ast_For *)node);
    case WF_AST_For: return visit_for(b, wf_as_For(node));
    case WF_AST_While:
        return visit_expr(b, wf_as_While(node)->test) && visit_body(b, &wf_as_While(node)->body) &&
               visit_body(b, &wf_as_While(node)->orelse);
    case WF_AST_If:
        return visit_expr(b, wf_as_If(node)->test) && visit_body(b, &wf_as_If(node)->body) &&
               visit_body(b, &wf_as_If(node)->orelse);
    case WF_AST_AsyncWith: b->current->has_await = true; return visit_with(b, (const wf_ast_With *)node);
    case WF_AST_With: return visit_with(b, wf_as_With(node));
    case WF_AST_Match: return visit_match(b, wf_as_Match(node));
    case WF_AST_Raise: return visit_opt(b, wf_as_Raise(node)->exc) && visit_opt(b, wf_as_Raise(node)->cause);
    case WF_AST_Try:
    case WF_AST_TryStar: return visit_try(b, (const wf_ast_Try *)node);
    case WF_AST_Assert:
        return visit_expr(b, wf_as_Assert(node)->test) && visit_opt(b, wf_as_Assert(node)->msg);
    case WF_AST_Import: return visit_imports(b, &wf_as_Import(node)->names);
    case WF_AST_ImportFrom: return visit_imports(b, &wf_as_ImportFrom(node)->names);
    case WF_AST_Global: return visit_directive(b, node, &wf_as_Global(node)->names, WF_SYM_GLOBAL);
    case WF_AST_Nonlocal: return visit_directive(b, node, &wf_as_Nonlocal(node)->names, WF_SYM_NONLOCAL);
    case WF_AST_Expr: return visit_expr(b, wf_as_Expr(node)->value);
    default: return true;
    }
}

static bool visit_body(wf_scope_builder *b, const wf_node_seq *body)
{
    for (uint32_t i = 0; i < body->count; i++) {
        if (!visit_stmt(b, body->items[i]))
            return false;
    }
    return true;
}

bool wf_scope_visit_tree(wf_scope_builder *b)
{
    wf_node *root = b->tree->root;
    wf_scope *top = b->tree->top = open_scope(b, WF_SCOPE_MODULE, b->names.top, root);
    if (top == NULL)
        return false;
    switch (root->kind) {
    case WF_AST_Module:
        wf_as_Module(root)->scope = top;
        top->has_docstring = has_docstring(&wf_as_Module(root)->body);
        return visit_body(b, &wf_as_Module(root)->body);
    case WF_AST_Interactive:
        wf_as_Interactive(root)->scope = top;
        return visit_body(b, &wf_as_Interactive(root)->body);
    default: wf_as_Expression(root)->scope = top; return visit_expr(b, wf_as_Expression(root)->body);
    }
}

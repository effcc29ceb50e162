/*
 * Collects the symbols of every block, in the order in which CPython's symtable.c (3.13) visits the tree, on
 * which the order of symbols and the choice between two errors depend.
 */
#include "scope_build.h"

#include <string.h>

static bool visit_body(wf_scope_builder *b, const wf_node_seq *body);

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
    case WF_AST_MatchValue: return wf_scope_visit_expr(b, wf_as_MatchValue(node)->value);
    case WF_AST_MatchSequence: return visit_patterns(b, &wf_as_MatchSequence(node)->patterns);
    case WF_AST_MatchOr: return visit_patterns(b, &wf_as_MatchOr(node)->patterns);
    case WF_AST_MatchStar: name = wf_as_MatchStar(node)->name; break;
    case WF_AST_MatchMapping: {
        const wf_ast_MatchMapping *n = wf_as_MatchMapping(node);
        if (!wf_scope_visit_exprs(b, &n->keys) || !visit_patterns(b, &n->patterns))
            return false;
        name = n->rest;
        break;
    }
    case WF_AST_MatchClass: {
        const wf_ast_MatchClass *n = wf_as_MatchClass(node);
        return wf_scope_visit_expr(b, n->cls) && visit_patterns(b, &n->patterns) &&
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
    return name == NULL || wf_scope_define(b, name, WF_SYM_ASSIGNED, node);
}

static bool visit_match(wf_scope_builder *b, const wf_ast_Match *node)
{
    if (!wf_scope_visit_expr(b, node->subject))
        return false;
    for (uint32_t i = 0; i < node->cases.count; i++) {
        const wf_ast_match_case *block = wf_as_match_case(node->cases.items[i]);
        if (!visit_pattern(b, block->pattern) || !wf_scope_visit_opt(b, block->guard) ||
            !visit_body(b, &block->body))
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
    wf_scope *scope = *out = wf_scope_open(b, WF_SCOPE_TYPE_VARIABLE, name, param);
    if (scope == NULL)
        return false;
    scope->in_class_block = in_class;
    scope->type_variable_part = part;
    if (in_class && !wf_scope_define(b, b->names.classdict, WF_SYM_USED, value))
        return false;
    if (!wf_scope_visit_expr(b, value))
        return false;
    wf_scope_close(b);
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
        return wf_scope_define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->bound, n->name, part, &n->scope) &&
               visit_type_part(b, node, n->default_value, n->name, "a TypeVar default", &n->default_scope);
    }
    case WF_AST_TypeVarTuple: {
        wf_ast_TypeVarTuple *n = wf_as_TypeVarTuple(node);
        return wf_scope_define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->default_value, n->name, "a TypeVarTuple default",
                               &n->default_scope);
    }
    default: {
        wf_ast_ParamSpec *n = wf_as_ParamSpec(node);
        return wf_scope_define(b, n->name, flags, node) &&
               visit_type_part(b, node, n->default_value, n->name, "a ParamSpec default", &n->default_scope);
    }
    }
}

/* Opens the block of the type parameters and visits them. The caller closes it. */
static bool open_type_params(wf_scope_builder *b, const wf_name *name, wf_node *node,
                             const wf_node_seq *params, wf_scope **out)
{
    bool in_class = b->current->kind == WF_SCOPE_CLASS;
    wf_scope *scope = *out = wf_scope_open(b, WF_SCOPE_TYPE_PARAMS, name, node);
    if (scope == NULL)
        return false;
    if (in_class) {
        scope->in_class_block = true;
        if (!wf_scope_define(b, b->names.classdict, WF_SYM_USED, node))
            return false;
    }
    const uint16_t set_and_used = WF_SYM_ASSIGNED | WF_SYM_USED;
    if (node->kind == WF_AST_ClassDef) {
        if (!wf_scope_define(b, b->names.type_params, set_and_used, node) ||
            !wf_scope_define(b, b->names.generic_base, set_and_used, node))
            return false;
        scope->class_name = name;
        scope->mangled_only = params;
    } else if (node->kind != WF_AST_TypeAlias) {
        const wf_ast_arguments *args = wf_as_arguments(((const wf_ast_FunctionDef *)node)->args);
        bool kw_defaults = false;
        for (uint32_t i = 0; i < args->kw_defaults.count; i++)
            kw_defaults |= args->kw_defaults.items[i] != NULL;
        if ((args->defaults.count > 0 && !wf_scope_define(b, b->names.defaults, WF_SYM_PARAM, node)) ||
            (kw_defaults && !wf_scope_define(b, b->names.kwdefaults, WF_SYM_PARAM, node)))
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
        return wf_scope_visit_expr(b, annotation);
    if (wf_scope_open(b, WF_SCOPE_ANNOTATION, b->names.annotation, annotation) == NULL ||
        !wf_scope_visit_expr(b, annotation))
        return false;
    wf_scope_close(b);
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

static bool visit_function(wf_scope_builder *b, wf_node *node)
{
    wf_ast_FunctionDef *n = (wf_ast_FunctionDef *)node; /* AsyncFunctionDef has the same fields */
    const wf_ast_arguments *args = wf_as_arguments(n->args);
    bool generic = n->type_params.count > 0;
    if (!wf_scope_define(b, n->name, WF_SYM_ASSIGNED, node) || !wf_scope_visit_exprs(b, &args->defaults) ||
        !wf_scope_visit_exprs(b, &args->kw_defaults) || !wf_scope_visit_exprs(b, &n->decorator_list))
        return false;
    if (generic && !open_type_params(b, n->name, node, &n->type_params, &n->type_scope))
        return false;
    if (!visit_annotations(b, args, n->returns))
        return false;
    n->scope = wf_scope_open(b, WF_SCOPE_FUNCTION, n->name, node);
    if (n->scope == NULL)
        return false;
    n->scope->is_coroutine = node->kind == WF_AST_AsyncFunctionDef;
    if (!wf_scope_visit_arguments(b, args) || !visit_body(b, &n->body))
        return false;
    wf_scope_close(b);
    if (generic)
        wf_scope_close(b);
    return true;
}

static bool visit_class(wf_scope_builder *b, wf_node *node)
{
    wf_ast_ClassDef *n = wf_as_ClassDef(node);
    bool generic = n->type_params.count > 0;
    if (!wf_scope_define(b, n->name, WF_SYM_ASSIGNED, node) || !wf_scope_visit_exprs(b, &n->decorator_list))
        return false;
    if (generic && !open_type_params(b, n->name, node, &n->type_params, &n->type_scope))
        return false;
    if (!wf_scope_visit_exprs(b, &n->bases) || !wf_scope_visit_keywords(b, &n->keywords))
        return false;
    n->scope = wf_scope_open(b, WF_SCOPE_CLASS, n->name, node);
    if (n->scope == NULL)
        return false;
    n->scope->class_name = n->name;
    n->scope->mangled_only = NULL;
    if (generic && (!wf_scope_define(b, b->names.class_type_params, WF_SYM_ASSIGNED, node) ||
                    !wf_scope_define(b, b->names.type_params, WF_SYM_USED, node)))
        return false;
    if (!visit_body(b, &n->body))
        return false;
    wf_scope_close(b);
    if (generic)
        wf_scope_close(b);
    return true;
}

static bool visit_type_alias(wf_scope_builder *b, wf_node *node)
{
    wf_ast_TypeAlias *n = wf_as_TypeAlias(node);
    bool in_class = b->current->kind == WF_SCOPE_CLASS, generic = n->type_params.count > 0;
    const wf_name *name = wf_as_Name(n->name)->id;
    if (!wf_scope_visit_expr(b, n->name) ||
        (generic && !open_type_params(b, name, node, &n->type_params, &n->type_scope)))
        return false;
    n->scope = wf_scope_open(b, WF_SCOPE_TYPE_ALIAS, name, node);
    if (n->scope == NULL)
        return false;
    n->scope->in_class_block = in_class;
    if ((in_class && !wf_scope_define(b, b->names.classdict, WF_SYM_USED, n->value)) ||
        !wf_scope_visit_expr(b, n->value))
        return false;
    wf_scope_close(b);
    if (generic)
        wf_scope_close(b);
    return true;
}

/* Statements. */

static bool visit_directive(wf_scope_builder *b, const wf_node *node, const wf_name_seq *names, uint16_t flag)
{
    const char *word = flag == WF_SYM_GLOBAL ? "global" : "nonlocal";
    for (uint32_t i = 0; i < names->count; i++) {
        const wf_name *name = names->items[i];
        uint16_t flags = wf_scope_flags_of(b, b->current, name);
        if (flags & WF_SYM_PARAM)
            return wf_scope_fail(b, node, "name '%s' is parameter and %s", name->bytes, word);
        if (flags & WF_SYM_USED)
            return wf_scope_fail(b, node, "name '%s' is used prior to %s declaration", name->bytes, word);
        if (flags & WF_SYM_ANNOTATED)
            return wf_scope_fail(b, node, "annotated name '%s' can't be %s", name->bytes, word);
        if (flags & WF_SYM_ASSIGNED)
            return wf_scope_fail(b, node, "name '%s' is assigned to before %s declaration", name->bytes,
                                 word);
        if (!wf_scope_define(b, name, flag, node) || !wf_scope_record_directive(b, name, node))
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
            continue;
        }
        const char *dot = memchr(name->bytes, '.', name->length);
        if (dot != NULL &&
            (name = wf_names_intern(b->tree->names, name->bytes, (size_t)(dot - name->bytes))) == NULL)
            return wf_source_fail_memory(b->error);
        if (!wf_scope_define(b, name, WF_SYM_IMPORTED, &alias->node))
            return false;
    }
    return true;
}

static bool visit_ann_assign(wf_scope_builder *b, const wf_ast_AnnAssign *node)
{
    if (node->target->kind == WF_AST_Name) {
        const wf_name *name = wf_as_Name(node->target)->id;
        uint16_t flags = wf_scope_flags_of(b, b->current, name);
        if ((flags & (WF_SYM_GLOBAL | WF_SYM_NONLOCAL)) && node->simple &&
            b->current->kind != WF_SCOPE_MODULE)
            return wf_scope_fail(b, &node->node, "annotated name '%s' can't be %s", name->bytes,
                                 flags & WF_SYM_GLOBAL ? "global" : "nonlocal");
        uint16_t own = node->simple ? WF_SYM_ANNOTATED | WF_SYM_ASSIGNED : node->value ? WF_SYM_ASSIGNED : 0;
        if (own != 0 && !wf_scope_define(b, name, own, node->target))
            return false;
    } else if (!wf_scope_visit_expr(b, node->target)) {
        return false;
    }
    return visit_annotation(b, node->annotation) && wf_scope_visit_opt(b, node->value);
}

static bool visit_try(wf_scope_builder *b, const wf_ast_Try *node)
{
    if (!visit_body(b, &node->body))
        return false;
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        const wf_ast_ExceptHandler *handler = wf_as_ExceptHandler(node->handlers.items[i]);
        if (!wf_scope_visit_opt(b, handler->type) ||
            (handler->name != NULL && !wf_scope_define(b, handler->name, WF_SYM_ASSIGNED, &handler->node)) ||
            !visit_body(b, &handler->body))
            return false;
    }
    return visit_body(b, &node->orelse) && visit_body(b, &node->finalbody);
}

static bool visit_with(wf_scope_builder *b, const wf_ast_With *node)
{
    for (uint32_t i = 0; i < node->items.count; i++) {
        const wf_ast_withitem *item = wf_as_withitem(node->items.items[i]);
        if (!wf_scope_visit_expr(b, item->context_expr) || !wf_scope_visit_opt(b, item->optional_vars))
            return false;
    }
    return visit_body(b, &node->body);
}

static bool visit_for(wf_scope_builder *b, const wf_ast_For *node)
{
    return wf_scope_visit_expr(b, node->target) && wf_scope_visit_expr(b, node->iter) &&
           visit_body(b, &node->body) && visit_body(b, &node->orelse);
}

static bool visit_stmt(wf_scope_builder *b, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_FunctionDef:
    case WF_AST_AsyncFunctionDef: return visit_function(b, node);
    case WF_AST_ClassDef: return visit_class(b, node);
    case WF_AST_TypeAlias: return visit_type_alias(b, node);
    case WF_AST_Return: return wf_scope_visit_opt(b, wf_as_Return(node)->value);
    case WF_AST_Delete: return wf_scope_visit_exprs(b, &wf_as_Delete(node)->targets);
    case WF_AST_Assign:
        return wf_scope_visit_exprs(b, &wf_as_Assign(node)->targets) &&
               wf_scope_visit_expr(b, wf_as_Assign(node)->value);
    case WF_AST_AugAssign:
        return wf_scope_visit_expr(b, wf_as_AugAssign(node)->target) &&
               wf_scope_visit_expr(b, wf_as_AugAssign(node)->value);
    case WF_AST_AnnAssign: return visit_ann_assign(b, wf_as_AnnAssign(node));
    case WF_AST_AsyncFor: b->current->has_await = true; return visit_for(b, (const wf_ast_For *)node);
    case WF_AST_For: return visit_for(b, wf_as_For(node));
    case WF_AST_While:
        return wf_scope_visit_expr(b, wf_as_While(node)->test) && visit_body(b, &wf_as_While(node)->body) &&
               visit_body(b, &wf_as_While(node)->orelse);
    case WF_AST_If:
        return wf_scope_visit_expr(b, wf_as_If(node)->test) && visit_body(b, &wf_as_If(node)->body) &&
               visit_body(b, &wf_as_If(node)->orelse);
    case WF_AST_AsyncWith: b->current->has_await = true; return visit_with(b, (const wf_ast_With *)node);
    case WF_AST_With: return visit_with(b, wf_as_With(node));
    case WF_AST_Match: return visit_match(b, wf_as_Match(node));
    case WF_AST_Raise:
        return wf_scope_visit_opt(b, wf_as_Raise(node)->exc) &&
               wf_scope_visit_opt(b, wf_as_Raise(node)->cause);
    case WF_AST_Try:
    case WF_AST_TryStar: return visit_try(b, (const wf_ast_Try *)node);
    case WF_AST_Assert:
        return wf_scope_visit_expr(b, wf_as_Assert(node)->test) &&
               wf_scope_visit_opt(b, wf_as_Assert(node)->msg);
    case WF_AST_Import: return visit_imports(b, &wf_as_Import(node)->names);
    case WF_AST_ImportFrom: return visit_imports(b, &wf_as_ImportFrom(node)->names);
    case WF_AST_Global: return visit_directive(b, node, &wf_as_Global(node)->names, WF_SYM_GLOBAL);
    case WF_AST_Nonlocal: return visit_directive(b, node, &wf_as_Nonlocal(node)->names, WF_SYM_NONLOCAL);
    case WF_AST_Expr: return wf_scope_visit_expr(b, wf_as_Expr(node)->value);
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
    wf_scope *top = b->tree->top = wf_scope_open(b, WF_SCOPE_MODULE, b->names.top, root);
    if (top == NULL)
        return false;
    switch (root->kind) {
    case WF_AST_Module:
        wf_as_Module(root)->scope = top;
        return visit_body(b, &wf_as_Module(root)->body);
    case WF_AST_Interactive:
        wf_as_Interactive(root)->scope = top;
        return visit_body(b, &wf_as_Interactive(root)->body);
    default: wf_as_Expression(root)->scope = top; return wf_scope_visit_expr(b, wf_as_Expression(root)->body);
    }
}

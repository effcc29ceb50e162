/*
 * Decides for each symbol of each block where it lives, with the rules of CPython's symtable.c, which passes
 * sets of bound and global names down and sets of free names up. Here each unresolved name is looked for in
 * the blocks around, from the inside out; the blocks in between then hand it on as a free variable.
 */
#include "scope_build.h"

#define SYM_BOUND_HERE (WF_SYM_ASSIGNED | WF_SYM_PARAM | WF_SYM_IMPORTED)

typedef struct {
    wf_scope *owner;   /* the block that binds the name; NULL: none does, it is global */
    wf_symbol *symbol; /* its symbol there; NULL for the cells __class__ and __classdict__ of a class */
} scope_owner;

/* Looks in the blocks around `scope` for one that binds the name as a local of a function. */
static scope_owner find_owner(const wf_scope_builder *b, const wf_scope *scope, const wf_name *name)
{
    scope_owner none = {NULL, NULL};
    for (wf_scope *at = scope->parent; at != NULL; at = at->parent) {
        if (at->kind == WF_SCOPE_CLASS) {
            if (name == b->names.class_cell || name == b->names.classdict)
                return (scope_owner){at, NULL};
            continue;
        }
        if (!wf_scope_is_function_like(at))
            continue;
        wf_symbol *symbol = wf_scope_find(at, name);
        if (symbol == NULL)
            continue;
        if (symbol->flags & WF_SYM_GLOBAL)
            return none;
        if ((symbol->flags & SYM_BOUND_HERE) && !(symbol->flags & WF_SYM_NONLOCAL))
            return (scope_owner){at, symbol};
    }
    return none;
}

/* Makes a free variable of the name in every block between its user and its owner, and a cell in the owner.
 */
static bool capture(wf_scope_builder *b, wf_scope *user, const wf_name *name, scope_owner found)
{
    for (wf_scope *at = user->parent; at != found.owner; at = at->parent) {
        at->child_free = true;
        wf_symbol *symbol = wf_scope_find(at, name);
        if (symbol == NULL) {
            symbol = wf_scope_intern(b, at, name);
            if (symbol == NULL)
                return false;
            symbol->binding = WF_BIND_FREE;
        } else if ((at->kind == WF_SCOPE_CLASS || at->in_class_block) &&
                   (symbol->flags & (SYM_BOUND_HERE | WF_SYM_GLOBAL))) {
            symbol->flags |= WF_SYM_FREE_CLASS;
        }
        at->has_free = true;
    }
    found.owner->child_free = true;
    if (found.symbol != NULL)
        found.symbol->binding = WF_BIND_CELL;
    else if (name == b->names.class_cell)
        found.owner->needs_class_cell = true;
    else
        found.owner->needs_classdict_cell = true;
    return true;
}

static bool fail_at_directive(wf_scope_builder *b, const wf_symbol *symbol, const char *format)
{
    wf_node at = {0};
    at.lineno = symbol->lineno;
    at.col = symbol->col;
    at.end_lineno = symbol->end_lineno;
    at.end_col = symbol->end_col;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
#pragma GCC diagnostic ignored "-Wformat-security"
    return wf_scope_fail(b, &at, format, symbol->name->bytes);
#pragma GCC diagnostic pop
}

static bool resolve_nonlocal(wf_scope_builder *b, wf_scope *scope, wf_symbol *symbol)
{
    if (scope->kind == WF_SCOPE_MODULE)
        return fail_at_directive(b, symbol, "nonlocal declaration not allowed at module level");
    scope_owner found = find_owner(b, scope, symbol->name);
    if (found.owner == NULL)
        return fail_at_directive(b, symbol, "no binding for nonlocal '%s' found");
    if (found.symbol != NULL && (found.symbol->flags & WF_SYM_TYPE_PARAM))
        return fail_at_directive(b, symbol, "nonlocal binding not allowed for type parameter '%s'");
    symbol->binding = WF_BIND_FREE;
    scope->has_free = true;
    return capture(b, scope, symbol->name, found);
}

/* The class whose names an annotation-like block sees before those of the functions around. */
static const wf_scope *visible_class(const wf_scope *scope)
{
    if (!scope->in_class_block)
        return NULL;
    const wf_scope *at = scope->parent;
    while (at != NULL && at->in_class_block)
        at = at->parent;
    return at != NULL && at->kind == WF_SCOPE_CLASS ? at : NULL;
}

static bool resolve_symbol(wf_scope_builder *b, wf_scope *scope, wf_symbol *symbol)
{
    uint16_t flags = symbol->flags;
    if (flags & WF_SYM_GLOBAL) {
        if (flags & WF_SYM_NONLOCAL)
            return fail_at_directive(b, symbol, "name '%s' is nonlocal and global");
        symbol->binding = WF_BIND_GLOBAL_EXPLICIT;
        return true;
    }
    if (flags & WF_SYM_NONLOCAL)
        return resolve_nonlocal(b, scope, symbol);
    if (flags & SYM_BOUND_HERE) {
        symbol->binding = WF_BIND_LOCAL;
        return true;
    }
    symbol->binding = WF_BIND_GLOBAL_IMPLICIT;
    const wf_scope *class = visible_class(scope);
    const wf_symbol *in_class = class ? wf_scope_find(class, symbol->name) : NULL;
    if (in_class != NULL && (in_class->flags & WF_SYM_GLOBAL)) {
        symbol->binding = WF_BIND_GLOBAL_EXPLICIT;
        return true;
    }
    if (in_class != NULL && (in_class->flags & SYM_BOUND_HERE) && !(in_class->flags & WF_SYM_NONLOCAL))
        return true;
    scope_owner found = find_owner(b, scope, symbol->name);
    if (found.owner == NULL) {
        scope->has_free |= scope->nested;
        return true;
    }
    symbol->binding = WF_BIND_FREE;
    scope->has_free = true;
    return capture(b, scope, symbol->name, found);
}

/* All symbols of a block before those of its children: a child turns locals of its parents into cells. */
static bool resolve_block(wf_scope_builder *b, wf_scope *scope)
{
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        if (!resolve_symbol(b, scope, scope->symbols[i]))
            return false;
    }
    for (wf_scope *child = scope->first_child; child != NULL; child = child->next) {
        child->inlined = child->kind == WF_SCOPE_COMPREHENSION &&
                         child->comprehension != WF_AST_GeneratorExp && !scope->in_class_block;
        if (!resolve_block(b, child))
            return false;
        scope->child_free |= child->has_free || child->child_free;
    }
    return true;
}

bool wf_scope_resolve(wf_scope_builder *b)
{
    return resolve_block(b, b->tree->top);
}

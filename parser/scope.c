/* Symbol tables of blocks, name mangling, and the entry point of the scope pass. */
#include "future.h"
#include "scope_build.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Up to here a block's symbols are searched one by one; above, it has a table. */
#define LINEAR_SYMBOLS 8u

static uint32_t table_index(const wf_scope *scope, const wf_name *name)
{
    uint32_t at = name->hash & scope->table_mask;
    while (scope->table[at] != NULL && scope->table[at]->name != name)
        at = (at + 1) & scope->table_mask;
    return at;
}

wf_symbol *wf_scope_find(const wf_scope *scope, const wf_name *mangled)
{
    if (scope->table != NULL)
        return scope->table[table_index(scope, mangled)];
    for (uint32_t i = 0; i < scope->symbol_count; i++) {
        if (scope->symbols[i]->name == mangled)
            return scope->symbols[i];
    }
    return NULL;
}

/* Makes room for one more symbol. The capacity of the list is the power of two at or above its count. */
static bool symbols_grow(wf_scope_builder *b, wf_scope *scope)
{
    uint32_t count = scope->symbol_count;
    if (count >= 4 && (count & (count - 1)) != 0)
        return true;
    if (count != 0 && count < 4)
        return true;
    uint32_t capacity = count ? count * 2 : 4;
    scope->symbols = wf_arena_grow(b->arena, scope->symbols, count * sizeof *scope->symbols,
                                   capacity * sizeof *scope->symbols);
    if (scope->symbols == NULL)
        return false;
    if (capacity <= LINEAR_SYMBOLS)
        return true;
    uint32_t slots = capacity * 2;
    scope->table = wf_arena_alloc_zeroed(b->arena, slots * sizeof *scope->table);
    if (scope->table == NULL)
        return false;
    scope->table_mask = slots - 1;
    for (uint32_t i = 0; i < count; i++)
        scope->table[table_index(scope, scope->symbols[i]->name)] = scope->symbols[i];
    return true;
}

wf_symbol *wf_scope_intern(wf_scope_builder *b, wf_scope *scope, const wf_name *mangled)
{
    wf_symbol *symbol = wf_scope_find(scope, mangled);
    if (symbol != NULL)
        return symbol;
    symbol = wf_arena_alloc_zeroed(b->arena, sizeof *symbol);
    if (symbol == NULL || !symbols_grow(b, scope)) {
        wf_source_fail_memory(b->error);
        return NULL;
    }
    symbol->name = mangled;
    symbol->index = scope->symbol_count;
    scope->symbols[scope->symbol_count++] = symbol;
    if (scope->table != NULL)
        scope->table[table_index(scope, mangled)] = symbol;
    return symbol;
}

bool wf_scope_is_function_like(const wf_scope *scope)
{
    switch ((wf_scope_kind)scope->kind) {
    case WF_SCOPE_FUNCTION:
    case WF_SCOPE_COMPREHENSION:
    case WF_SCOPE_TYPE_ALIAS:
    case WF_SCOPE_TYPE_PARAMS:
    case WF_SCOPE_TYPE_VARIABLE: return true;
    default: return false;
    }
}

static bool is_private(const wf_name *name)
{
    uint32_t length = name->length;
    return length > 2 && name->bytes[0] == '_' && name->bytes[1] == '_' &&
           !(name->bytes[length - 1] == '_' && name->bytes[length - 2] == '_') &&
           memchr(name->bytes, '.', length) == NULL;
}

static bool names_contain(const wf_node_seq *params, const wf_name *name)
{
    for (uint32_t i = 0; i < params->count; i++) {
        const wf_node *param = params->items[i];
        const wf_name *own = param->kind == WF_AST_TypeVar     ? wf_as_TypeVar(param)->name
                             : param->kind == WF_AST_ParamSpec ? wf_as_ParamSpec(param)->name
                                                               : wf_as_TypeVarTuple(param)->name;
        if (own == name)
            return true;
    }
    return false;
}

const wf_name *wf_scope_mangle(const wf_tree *tree, const wf_scope *scope, const wf_name *name)
{
    const wf_name *class = scope->class_name;
    if (class == NULL || !is_private(name))
        return name;
    /* Around a generic class only the names of its own type parameters are private to it. */
    if (scope->mangled_only != NULL && !names_contain(scope->mangled_only, name))
        return name;
    uint32_t skip = 0;
    while (skip < class->length && class->bytes[skip] == '_')
        skip++;
    if (skip == class->length)
        return name;
    size_t length = 1 + (class->length - skip) + name->length;
    char *text = wf_arena_alloc(tree->arena, length);
    if (text == NULL)
        return NULL;
    text[0] = '_';
    memcpy(text + 1, class->bytes + skip, class->length - skip);
    memcpy(text + 1 + (class->length - skip), name->bytes, name->length);
    return wf_names_intern(tree->names, text, length);
}

bool wf_scope_fail(wf_scope_builder *b, const wf_node *at, const char *format, ...)
{
    char message[400];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return wf_source_fail(b->tree->source, b->error, WF_ERROR_SYNTAX, at->lineno, at->col, at->end_lineno,
                          at->end_col, "%s", message);
}

static bool intern_known_names(wf_scope_builder *b)
{
    static const struct {
        uint16_t offset;
        const char *text;
    } known[] = {
        {offsetof(wf_scope_names, class_cell), "__class__"},
        {offsetof(wf_scope_names, classdict), "__classdict__"},
        {offsetof(wf_scope_names, super), "super"},
        {offsetof(wf_scope_names, debug), "__debug__"},
        {offsetof(wf_scope_names, comp_arg), ".0"},
        {offsetof(wf_scope_names, type_params), ".type_params"},
        {offsetof(wf_scope_names, generic_base), ".generic_base"},
        {offsetof(wf_scope_names, defaults), ".defaults"},
        {offsetof(wf_scope_names, kwdefaults), ".kwdefaults"},
        {offsetof(wf_scope_names, class_type_params), "__type_params__"},
        {offsetof(wf_scope_names, lambda), "lambda"},
        {offsetof(wf_scope_names, listcomp), "listcomp"},
        {offsetof(wf_scope_names, setcomp), "setcomp"},
        {offsetof(wf_scope_names, dictcomp), "dictcomp"},
        {offsetof(wf_scope_names, genexpr), "genexpr"},
        {offsetof(wf_scope_names, top), "top"},
        {offsetof(wf_scope_names, annotation), "_annotation"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        const wf_name *name = wf_names_intern(b->tree->names, known[i].text, strlen(known[i].text));
        if (name == NULL)
            return wf_source_fail_memory(b->error);
        *(const wf_name **)((char *)&b->names + known[i].offset) = name;
    }
    return true;
}

bool wf_scope_build(wf_tree *tree, wf_source_error *err)
{
    wf_scope_builder builder = {.tree = tree, .arena = tree->arena, .error = err};
    memset(err, 0, sizeof *err);
    bool ok = wf_future_scan(tree, err) && intern_known_names(&builder) && wf_scope_visit_tree(&builder) &&
              wf_scope_resolve(&builder);
    return ok && (!tree->arena->failed || wf_source_fail_memory(err));
}

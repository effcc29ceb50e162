/* Future features, as in CPython's future.c: they count in the statements at the head of a module, behind its
 * docstring. All but `annotations` are no news in Python 3. */
#include "future.h"

#include <string.h>

static const char *const future_features[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
};

bool wf_future_is_import(const wf_node *statement)
{
    if (statement->kind != WF_AST_ImportFrom)
        return false;
    const wf_ast_ImportFrom *node = wf_as_ImportFrom(statement);
    return node->level == 0 && node->module != NULL && strcmp(node->module->bytes, "__future__") == 0;
}

static bool is_feature(const char *name)
{
    for (size_t i = 0; i < sizeof future_features / sizeof *future_features; i++) {
        if (strcmp(name, future_features[i]) == 0)
            return true;
    }
    return false;
}

static bool check_features(wf_tree *tree, const wf_node *statement, wf_source_error *err)
{
    const wf_node_seq *names = &wf_as_ImportFrom(statement)->names;
    for (uint32_t i = 0; i < names->count; i++) {
        const char *name = wf_as_alias(names->items[i])->name->bytes;
        if (strcmp(name, "annotations") == 0)
            tree->future_annotations = true;
        if (is_feature(name))
            continue;
        if (strcmp(name, "braces") == 0)
            wf_source_fail(tree->source, err, WF_ERROR_SYNTAX, statement->lineno, statement->col, 0, 0, "not a chance");
        else
            wf_source_fail(tree->source, err, WF_ERROR_SYNTAX, statement->lineno, statement->col, 0, 0,
                           "future feature %s is not defined", name);
        err->end = WF_SOURCE_END_NONE;
        return false;
    }
    return true;
}

static bool is_docstring(const wf_node *statement)
{
    if (statement->kind != WF_AST_Expr)
        return false;
    const wf_node *value = wf_as_Expr(statement)->value;
    return value->kind == WF_AST_Constant && wf_as_Constant(value)->value.kind == WF_CONST_STR;
}

bool wf_future_scan(wf_tree *tree, wf_source_error *err)
{
    const wf_node_seq *body;
    if (tree->root->kind == WF_AST_Module)
        body = &wf_as_Module(tree->root)->body;
    else if (tree->root->kind == WF_AST_Interactive)
        body = &wf_as_Interactive(tree->root)->body;
    else
        return true;
    for (uint32_t i = 0; i < body->count; i++) {
        const wf_node *statement = body->items[i];
        if (wf_future_is_import(statement)) {
            if (!check_features(tree, statement, err))
                return false;
            tree->last_future = statement;
        } else if (i > 0 || !is_docstring(statement)) {
            break;
        }
    }
    return true;
}

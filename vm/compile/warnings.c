/*
 * SyntaxWarnings: those that CPython's compiler gives about code that can hardly be meant (Python/compile.c
 * of 3.13), kept in order with those of the lexer, and printed when the text has been compiled. As there, the
 * body of a finally warns once for each time it is written out.
 */
#include "compile/compiler.h"
#include "object/exception.h"

#include <stdarg.h>
#include <stdio.h>

#include "io.h"

WF_PRINTF(3, 4)
static void warnings_give(wf_compiler *c, wf_node *node, const char *format, ...)
{
    char text[256];
    va_list arguments;
    if (c->failed)
        return;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (!wf_source_warn(c->tree->source, node->lineno, node->col, "%s", text))
        wf_compile_memory(c);
}

/* The class of an expression's value where its form tells; NULL where not. */
static const char *warnings_type(wf_compiler *c, wf_node *node, wf_value *constant)
{
    if (wf_fold_value(c, node, constant))
        return wf_str_data(c->vm, wf_type_of(c->vm, *constant)->name);
    switch (node->kind) {
    case WF_AST_Tuple: return "tuple";
    case WF_AST_List:
    case WF_AST_ListComp: return "list";
    case WF_AST_Dict:
    case WF_AST_DictComp: return "dict";
    case WF_AST_Set:
    case WF_AST_SetComp: return "set";
    case WF_AST_GeneratorExp: return "generator";
    case WF_AST_Lambda: return "function";
    case WF_AST_JoinedStr:
    case WF_AST_FormattedValue: return "str";
    default: return NULL;
    }
}

static bool warnings_is_singleton(wf_value v)
{
    return wf_is_none(v) || wf_is_bool(v) || v.w == WF_W_ELLIPSIS;
}

static bool warnings_is_literal(wf_compiler *c, wf_node *node)
{
    wf_value v;
    return wf_fold_value(c, node, &v) && !warnings_is_singleton(v);
}

void wf_warnings_compare(wf_compiler *c, wf_ast_Compare *n)
{
    wf_value v;
    wf_node *left = n->left;
    for (uint32_t i = 0; i < n->comparators.count; i++) {
        wf_node *right = n->comparators.items[i];
        uint8_t op = n->ops.items[i];
        if (op == WF_CMP_IS || op == WF_CMP_ISNOT) {
            wf_node *literal = warnings_is_literal(c, left)    ? left
                               : warnings_is_literal(c, right) ? right
                                                               : NULL;
            if (literal) {
                const char *type = warnings_type(c, literal, &v);
                warnings_give(c, &n->node, "\"%s\" with '%s' literal. Did you mean \"%s\"?",
                              op == WF_CMP_IS ? "is" : "is not", type ? type : "",
                              op == WF_CMP_IS ? "==" : "!=");
                return;
            }
        }
        left = right;
    }
}

void wf_warnings_call(wf_compiler *c, wf_node *callee)
{
    wf_value v;
    const char *type = callee->kind == WF_AST_Lambda ? NULL : warnings_type(c, callee, &v);
    if (type)
        warnings_give(c, callee, "'%s' object is not callable; perhaps you missed a comma?", type);
}

static bool warnings_has_no_items(wf_node *node, bool constant, wf_value v)
{
    if (constant)
        return wf_is_none(v) || wf_is_bool(v) || v.w == WF_W_ELLIPSIS || wf_is_int(v) || wf_is_float(v) ||
               wf_is_kind(v, WF_KIND_COMPLEX);
    return node->kind == WF_AST_Set || node->kind == WF_AST_SetComp || node->kind == WF_AST_GeneratorExp ||
           node->kind == WF_AST_Lambda;
}

void wf_warnings_subscript(wf_compiler *c, wf_ast_Subscript *n)
{
    wf_value v = WF_UNSET, key = WF_UNSET;
    const char *type = warnings_type(c, n->value, &v);
    bool constant = !wf_is_unset(v);
    if (!type)
        return;
    if (warnings_has_no_items(n->value, constant, v)) {
        warnings_give(c, n->value, "'%s' object is not subscriptable; perhaps you missed a comma?", type);
        return;
    }
    const char *index = warnings_type(c, n->slice, &key);
    bool sequence = constant ? wf_is_str(v) || wf_is_bytes(v) || wf_is_tuple(v)
                             : n->value->kind != WF_AST_Dict && n->value->kind != WF_AST_DictComp;
    if (index && sequence && !wf_is_int(key) && !wf_is_bool(key))
        warnings_give(c, n->value,
                      "%s indices must be integers or slices, not %s; perhaps you missed a comma?", type,
                      index);
}

void wf_warnings_assert(wf_compiler *c, wf_ast_Assert *s)
{
    if (s->test->kind == WF_AST_Tuple && wf_as_Tuple(s->test)->elts.count)
        warnings_give(c, &s->node, "assertion is always true, perhaps remove parentheses?");
}

/* A filter has made an error of the warning: it becomes one about the source. */
static void warnings_raise(wf_vm *vm, const wf_source *source, const char *filename,
                           const wf_source_warning *w, bool shown)
{
    if (!wf_error_is(vm, WF_EXC_SyntaxWarning))
        return;
    wf_error_clear(vm);
    wf_source_error error = {
        .kind = WF_ERROR_SYNTAX, .message = w->message, .line = w->line, .column = w->column};
    wf_compile_raise(vm, shown ? source : NULL, filename, &error);
}

bool wf_warnings_print(wf_vm *vm, const wf_source *source, const char *filename, bool shown)
{
    wf_str *name = wf_str_new_z(vm, filename);
    if (!name)
        return false;
    for (const wf_source_warning *w = source->warnings; w; w = w->next) {
        uint32_t length = 0;
        const char *line = shown ? wf_source_line(source, w->line, &length) : NULL;
        wf_warn_place place = {name, (int32_t)w->line, line, length, NULL, WF_UNSET};
        wf_str *message = wf_str_new_z(vm, w->message);
        if (!message)
            return false;
        if (!wf_warn_at(vm, WF_EXC_SyntaxWarning, message, &place)) {
            warnings_raise(vm, source, filename, w, shown);
            return false;
        }
    }
    return true;
}

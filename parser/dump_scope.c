/*
 * The blocks of a program as text: a line for each block, its symbols indented below it, then its inner
 * blocks.
 *
 *   function f line 3: generator nested
 *     x: cell param used
 */
#include "dump.h"
#include "dump_value.h"

static const char *const scope_kinds[] = {"module",     "class",      "function",        "comprehension",
                                          "annotation", "type alias", "type parameters", "type variable"};

static const char *const binding_names[] = {"local", "cell", "free", "global explicit", "global implicit"};

static const struct {
    uint16_t flag;
    const char *name;
} symbol_flags[] = {
    {WF_SYM_GLOBAL, "global"},
    {WF_SYM_NONLOCAL, "nonlocal"},
    {WF_SYM_PARAM, "param"},
    {WF_SYM_ASSIGNED, "assigned"},
    {WF_SYM_IMPORTED, "imported"},
    {WF_SYM_ANNOTATED, "annotated"},
    {WF_SYM_USED, "used"},
    {WF_SYM_COMP_ITER, "iteration"},
    {WF_SYM_TYPE_PARAM, "type-param"},
    {WF_SYM_FREE_CLASS, "free-class"},
};

static void write_margin(wf_writer *out, int depth)
{
    for (int i = 0; i < depth; i++)
        wf_write_text(out, "  ");
}

static void write_symbol(wf_writer *out, const wf_symbol *symbol, int depth)
{
    write_margin(out, depth);
    wf_write_bytes(out, symbol->name->bytes, symbol->name->length);
    wf_write_text(out, ": ");
    wf_write_text(out, binding_names[symbol->binding]);
    for (size_t i = 0; i < sizeof symbol_flags / sizeof *symbol_flags; i++) {
        if (symbol->flags & symbol_flags[i].flag) {
            wf_write_char(out, ' ');
            wf_write_text(out, symbol_flags[i].name);
        }
    }
    wf_write_char(out, '\n');
}

static void write_flag(wf_writer *out, bool set, const char *name)
{
    if (set) {
        wf_write_char(out, ' ');
        wf_write_text(out, name);
    }
}

static void write_scope(wf_writer *out, const wf_scope *scope, int depth)
{
    write_margin(out, depth);
    wf_write_text(out, scope_kinds[scope->kind]);
    wf_write_char(out, ' ');
    wf_write_bytes(out, scope->name->bytes, scope->name->length);
    wf_write_text(out, " line ");
    wf_write_int(out, scope->node->lineno);
    wf_write_char(out, ':');
    write_flag(out, scope->nested, "nested");
    write_flag(out, scope->is_generator, "generator");
    write_flag(out, scope->is_coroutine, "coroutine");
    write_flag(out, scope->has_varargs, "varargs");
    write_flag(out, scope->has_varkeywords, "varkeywords");
    write_flag(out, scope->needs_class_cell, "class-cell");
    write_flag(out, scope->needs_classdict_cell, "classdict-cell");
    write_flag(out, scope->inlined, "inlined");
    wf_write_char(out, '\n');
    for (uint32_t i = 0; i < scope->symbol_count; i++)
        write_symbol(out, scope->symbols[i], depth + 1);
    for (const wf_scope *child = scope->first_child; child != NULL; child = child->next)
        write_scope(out, child, depth + 1);
}

bool wf_scope_dump(const wf_tree *tree, wf_dump_sink sink, void *context)
{
    wf_writer out;
    wf_writer_init(&out, tree->arena, sink, context);
    write_scope(&out, tree->top, 0);
    return wf_writer_finish(&out);
}

/*
 * What the carets under a source line point at. As CPython's traceback.py does, the text of the range is
 * parsed once more: of a binary operation the operator is marked, of a subscript or call its brackets.
 */
#include "object/report.h"

#include "compile/tree_names.h"
#include "object/unicode.h"

typedef struct caret_place { /* into the lines of the range */
    size_t line, column;
} caret_place;

typedef struct caret_text {
    wf_report_line *lines; /* of the range alone */
    size_t count;
} caret_text;

static void *caret_realloc(void *context, void *p, size_t old_size, size_t new_size)
{
    return wf_heap_realloc(context, p, old_size, new_size);
}

/* Parses `text` in the arena; its first statement, or NULL. *statements says how many there are. */
static wf_node *caret_parse(wf_arena *arena, const char *text, size_t n, size_t *statements)
{
    wf_source source;
    wf_source_error error = {0};
    wf_tree *tree = NULL;
    if (!wf_source_open(&source, arena, "<traceback>", text, n, WF_SOURCE_STRING, &error) ||
        !wf_parse(&source, arena, WF_PARSE_FILE, 0, &tree, &error))
        return NULL;
    wf_node_seq body = wf_as_Module(tree->root)->body;
    *statements = body.count;
    return body.count ? body.items[0] : NULL;
}

/* ---- walking over the text ---- */

/* To the next line when the column is past the end of its own. False: past the end of the range. */
static bool caret_valid(const caret_text *t, caret_place *p)
{
    while (p->line < t->count && p->column >= t->lines[p->line].length) {
        p->column = 0;
        p->line++;
    }
    return p->line < t->count;
}

static bool caret_stops(char c, char wanted)
{
    return wanted ? c == wanted : c != ')' && !wf_ascii_is(c, WF_CLASS_SPACE);
}

/* On to `wanted` (0: the first character that is neither blank nor a closing parenthesis), past comments and
 * line joints. */
static bool caret_until(const caret_text *t, caret_place *p, char wanted)
{
    for (;;) {
        char c = t->lines[p->line].bytes[p->column];
        if (c == '\\' || c == '#') {
            p->column = 0;
            p->line++;
        } else if (caret_stops(c, wanted)) {
            return true;
        } else {
            p->column++;
        }
        if (!caret_valid(t, p))
            return false;
    }
}

/* The end of an expression of the parsed text, which has one line more at its top. */
static caret_place caret_end_of(const wf_node *node)
{
    return (caret_place){node->end_lineno - 2, node->end_col};
}

static bool caret_operator(const caret_text *t, const wf_ast_BinOp *op, wf_report_anchors *out)
{
    caret_place p = caret_end_of(op->left);
    if (!caret_valid(t, &p) || !caret_until(t, &p, 0))
        return false;
    size_t right = p.column + 1;
    wf_report_line line = t->lines[p.line];
    if (right < line.length && (op->right->lineno - 2 > p.line || right < op->right->col) &&
        !wf_ascii_is(line.bytes[right], WF_CLASS_SPACE) && line.bytes[right] != '\\' &&
        line.bytes[right] != '#')
        right++;
    *out = (wf_report_anchors){p.line, p.column, p.line, right};
    return true;
}

static bool caret_brackets(const caret_text *t, const wf_node *whole, const wf_node *before, char open,
                           wf_report_anchors *out)
{
    caret_place p = caret_end_of(before), end = caret_end_of(whole);
    if (!caret_valid(t, &p) || !caret_until(t, &p, open) || end.line >= t->count)
        return false;
    *out = (wf_report_anchors){p.line, p.column, end.line, end.column};
    return true;
}

static bool caret_anchors_of(const caret_text *t, wf_node *statement, wf_report_anchors *out)
{
    if (statement->kind != WF_AST_Expr)
        return false;
    wf_node *e = wf_as_Expr(statement)->value;
    switch (e->kind) {
    case WF_AST_BinOp: return caret_operator(t, wf_as_BinOp(e), out);
    case WF_AST_Subscript: return caret_brackets(t, e, wf_as_Subscript(e)->value, '[', out);
    case WF_AST_Call: return caret_brackets(t, e, wf_as_Call(e)->func, '(', out);
    default: return false;
    }
}

/* The lines joined, between `head` and `tail`. */
static wf_str *caret_join(wf_vm *vm, const wf_report_line *lines, size_t n, const char *head,
                          const char *tail)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_z(&b, head);
    for (size_t i = 0; i < n; i++) {
        if (i)
            wf_builder_char(&b, '\n');
        wf_builder_bytes(&b, lines[i].bytes, lines[i].length);
    }
    wf_builder_z(&b, tail);
    return wf_builder_finish(&b);
}

bool wf_report_find_anchors(wf_vm *vm, const wf_report_line *lines, size_t n, size_t start, size_t end,
                            wf_report_anchors *out)
{
    wf_storage *cell = wf_heap_new_storage(vm, n * sizeof *lines);
    bool found = false;
    if (cell) {
        caret_text t = {(wf_report_line *)(void *)cell->bytes, n};
        memcpy(t.lines, lines, n * sizeof *lines);
        t.lines[n - 1].length = end;
        t.lines[0].bytes += start;
        t.lines[0].length = t.lines[0].length > start ? t.lines[0].length - start : 0;
        wf_str *s = caret_join(vm, t.lines, n, "(\n", "\n)");
        const char *text = s ? wf_str_data(vm, s) : NULL;
        if (text) {
            wf_allocator allocator = {caret_realloc, vm};
            wf_arena arena;
            size_t statements = 0;
            wf_arena_init(&arena, &allocator);
            wf_node *statement = caret_parse(&arena, text, s->nbytes, &statements);
            found = statement && statements == 1 && caret_anchors_of(&t, statement, out);
            wf_arena_free_all(&arena);
            if (found && out->left_line == 0)
                out->left += start;
            if (found && out->right_line == 0)
                out->right += start;
        }
    }
    wf_error_clear(vm);
    return found;
}

/* `return f(...)`, or `x = f(...)`: the call; else NULL. */
static wf_node *caret_plain_call(wf_node *statement)
{
    if (statement->kind == WF_AST_Return) {
        wf_node *v = wf_as_Return(statement)->value;
        return v && v->kind == WF_AST_Call && wf_as_Call(v)->func->kind == WF_AST_Name ? v : NULL;
    }
    if (statement->kind != WF_AST_Assign)
        return NULL;
    wf_ast_Assign *a = wf_as_Assign(statement);
    return a->value->kind == WF_AST_Call && a->targets.count == 1 && a->targets.items[0]->kind == WF_AST_Name
               ? a->value
               : NULL;
}

bool wf_report_is_plain_call(wf_vm *vm, const wf_report_line *lines, size_t n, size_t start, size_t end)
{
    wf_str *s = caret_join(vm, lines, n, "", "");
    const char *text = s ? wf_str_data(vm, s) : NULL;
    bool answer = false;
    if (text) {
        wf_allocator allocator = {caret_realloc, vm};
        wf_arena arena;
        size_t statements = 1;
        wf_arena_init(&arena, &allocator);
        wf_node *statement = caret_parse(&arena, text, s->nbytes, &statements);
        wf_node *call = statement ? caret_plain_call(statement) : NULL;
        answer = statements == 0 || (call && call->lineno == 1 && call->end_lineno == n &&
                                     call->col == start && call->end_col == end);
        wf_arena_free_all(&arena);
    }
    wf_error_clear(vm);
    return answer;
}

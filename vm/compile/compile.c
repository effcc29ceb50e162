/* The compiler's entry points: from text to tree to units, and errors as exceptions. */
#include "compile/compiler.h"

#include <stdarg.h>
#include <stdio.h>

#include "object/str_parts.h"

/* ---- errors ---- */

void wf_compile_memory(wf_compiler *c)
{
    c->failed = true;
    if (!wf_error_pending(c->vm))
        wf_raise_memory(c->vm);
}

static wf_exc compile_exception(wf_error_kind kind)
{
    switch (kind) {
    case WF_ERROR_INDENTATION: return WF_EXC_IndentationError;
    case WF_ERROR_TAB: return WF_EXC_TabError;
    case WF_ERROR_RECURSION: return WF_EXC_MemoryError;
    default: return WF_EXC_SyntaxError;
    }
}

static wf_value compile_column(uint32_t column)
{
    return wf_fix(column);
}

/* type(message, (filename, line, column, text, end line, end column)) */
void wf_compile_raise(wf_vm *vm, const wf_source *source, const char *filename, const wf_source_error *e)
{
    if (e->kind == WF_ERROR_MEMORY) {
        wf_raise_memory(vm);
        return;
    }
    wf_str *message = wf_str_new_z(vm, e->message ? e->message : "invalid syntax");
    if (!message)
        return;
    if (e->kind == WF_ERROR_RECURSION) {
        wf_raise_arg(vm, WF_EXC_MemoryError, wf_from_obj(message));
        return;
    }
    uint32_t length = 0;
    const char *line = !source ? NULL : source->length ? wf_source_line(source, e->line, &length) : "";
    if (line && e->text_line) {
        const char *first = source->text + source->line_starts[e->text_line - 1];
        length += (uint32_t)(line - first);
        line = first;
    }
    wf_str *name = wf_str_new_z(vm, filename);
    wf_str *text = line ? wf_str_format(vm, "%.*s%s", (int)length, line, e->bare_line || !source->length ? "" : "\n") : NULL;
    if (!name || (line && !text))
        return;
    bool endless = e->end == WF_SOURCE_END_MINUS || e->kind == WF_ERROR_INDENTATION || (e->incomplete && !strcmp(wf_str_data(vm, message), "unexpected EOF while parsing"));
    wf_value place[6] = {wf_from_obj(name),
                         wf_fix(e->line),
                         compile_column(e->column),
                         text ? wf_from_obj(text) : WF_NONE,
                         wf_fix(e->end_line ? e->end_line : e->line),
                         e->end == WF_SOURCE_END_NONE                  ? WF_NONE
                         : e->end_line && !(endless && !e->end_column) ? compile_column(e->end_column)
                                                                       : wf_fix(endless ? -1 : 0)};
    wf_tuple *t = wf_tuple_from(vm, place, 6);
    if (t) {
        wf_value args[2] = {wf_from_obj(message), wf_from_obj(t)};
        wf_raise_args(vm, compile_exception(e->kind), args, 2);
    }
}

void wf_compile_refuse(wf_compiler *c, const wf_node *node, const char *format, ...)
{
    char message[512];
    va_list arguments;
    if (c->failed)
        return;
    c->failed = true;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    const wf_source *source = c->tree->source;
    wf_source_error e = {.kind = WF_ERROR_SYNTAX, .message = message};
    if (node) {
        e.line = node->lineno;
        e.end_line = node->end_lineno;
        e.column = wf_source_column(source, node->lineno, node->col);
        e.end_column = wf_source_column(source, node->end_lineno, node->end_col);
    } else if (c->unit && c->unit->span.line > 0) {
        e.line = (uint32_t)c->unit->span.line;
        e.end_line = (uint32_t)c->unit->span.end_line;
        e.column = wf_source_column(source, e.line, (uint32_t)c->unit->span.column);
        e.end_column = wf_source_column(source, e.end_line, (uint32_t)c->unit->span.end_column);
    } else {
        e.line = 1;
        e.column = 1;
    }
    wf_compile_raise(c->vm, source, wf_str_data(c->vm, c->filename), &e);
}

/* ---- the module's unit ---- */

static void compile_module_head(wf_compiler *c, wf_node_seq body)
{
    wf_value doc;
    if (wf_stmt_has_annotations(body))
        wf_emit_n(c, WF_BC_ANNOTATIONS);
    if (c->mode != WF_COMPILE_FILE)
        return;
    wf_define_docstring(c, body, &doc);
    if (!c->failed && !wf_is_none(doc)) {
        uint32_t t = wf_unit_temp(c);
        wf_variable v;
        wf_emit_place(c, body.items[0]);
        wf_emit_constant(c, doc, t);
        wf_variables_resolve(c, wf_constants_intern(c, "__doc__"), &v);
        wf_emit_aw(c, v.kind == WF_VAR_NAME ? WF_BC_SETNAME : WF_BC_SETGLOBAL, t, 0, 0, v.index);
        c->unit->top = t;
    }
}

static wf_code *compile_module(wf_compiler *c)
{
    wf_unit u;
    wf_node *root = c->tree->root;
    wf_unit_begin(c, &u, WF_UNIT_MODULE, c->tree->top, "<module>", 8, 1);
    if (c->tree->top_level_await && c->tree->top->has_await)
        u.flags |= WF_CODE_COROUTINE | WF_CODE_TOP_AWAIT;
    wf_unit_prologue(c);
    if (!c->failed && root->kind == WF_AST_Expression) {
        wf_node *body = wf_as_Expression(root)->body;
        uint32_t r = wf_expr_operand(c, body, true, -1);
        wf_emit_place(c, body);
        wf_emit_abc(c, WF_BC_RETURN, r, 0, 0);
    } else if (!c->failed) {
        wf_node_seq body =
            root->kind == WF_AST_Module ? wf_as_Module(root)->body : wf_as_Interactive(root)->body;
        compile_module_head(c, body);
        wf_stmt_body(c, body);
        if (body.count)
            wf_emit_place(c, body.items[body.count - 1]);
        wf_emit_n(c, WF_BC_RETURNNONE);
    }
    wf_emit_stop(c);
    return wf_unit_end(c);
}

static void *compile_arena_realloc(void *ctx, void *p, size_t old_size, size_t new_size)
{
    return wf_heap_realloc(ctx, p, old_size, new_size);
}

wf_code *wf_compile_tree(wf_vm *vm, wf_tree *tree, const wf_source *source, wf_compile_mode mode,
                         unsigned flags, const char *filename)
{
    wf_compiler c = {
        .vm = vm, .tree = tree, .allocator = {compile_arena_realloc, vm}, .mode = mode, .flags = flags};
    wf_code *code = NULL;
    wf_arena_init(&c.arena, &c.allocator);
    c.filename = wf_str_new_z(vm, filename);
    bool seen = source && !(flags & WF_COMPILE_UNSEEN);
    if (seen)
        c.text = wf_heap_new_storage(vm, source->length);
    if (!c.filename || (seen && !c.text)) {
        wf_compile_memory(&c);
    } else {
        if (c.text)
            memcpy(c.text->bytes, source->text, source->length);
        wf_variables_mark_cells(&c, tree->top);
        code = compile_module(&c);
    }
    wf_arena_free_all(&c.arena);
    return code;
}

/* ---- from text ---- */

static unsigned compile_parse_flags(unsigned flags)
{
    return (flags & WF_COMPILE_TOP_AWAIT ? WF_PARSE_TOP_LEVEL_AWAIT : 0) |
           (flags & WF_COMPILE_ALLOW_INCOMPLETE ? WF_PARSE_ALLOW_INCOMPLETE : 0) |
           (flags & WF_COMPILE_FUTURE_ANNOTATIONS ? WF_PARSE_FUTURE_ANNOTATIONS : 0);
}

wf_allocator wf_compile_allocator(wf_vm *vm)
{
    return (wf_allocator){compile_arena_realloc, vm};
}

/* CPython points at nothing where a file ends in the place of a block, shows one line of a file whatever its tokenizer holds, and sees no LF
 * at the end of text of eval() that has none. */
static void compile_unplace(const wf_source *source, unsigned flags, wf_source_error *e)
{
    if (!source->length)
        e->line = e->column = 0;
    if (e->kind == WF_ERROR_INDENTATION && !e->end_line && e->incomplete && !(flags & WF_COMPILE_FROM_TEXT))
        e->column = 0;
    if (!(flags & WF_COMPILE_UNSEEN))
        e->text_line = 0;
    uint32_t length = 0;
    const char *line = wf_source_line(source, e->line, &length);
    bool last = line && line + length >= source->text + source->length - 1;
    if (source->unended && last)
        e->bare_line = true;
}

/* compile(..., 'single') of text without a last LF: a compound statement that ends in its own line wants one. */
static bool compile_unended_block(const wf_tree *tree, const wf_source *source, wf_source_error *e)
{
    wf_node_seq body = wf_as_Interactive(tree->root)->body;
    uint32_t length = 0;
    const char *line = wf_source_line(source, source->line_count, &length);
    switch (body.count ? body.items[0]->kind : WF_AST_Expr) {
    case WF_AST_If: case WF_AST_For: case WF_AST_AsyncFor: case WF_AST_While: case WF_AST_With: case WF_AST_AsyncWith: case WF_AST_Try:
    case WF_AST_TryStar: case WF_AST_FunctionDef: case WF_AST_AsyncFunctionDef: case WF_AST_ClassDef: break;
    default: return false;
    }
    if (!line || !length || *line == ' ' || *line == '\t' || *line == '\f')
        return false;
    *e = (wf_source_error){.kind = WF_ERROR_SYNTAX, .message = "invalid syntax", .line = source->line_count, .end_line = source->line_count,
                           .bare_line = true};
    return true;
}

/* Warnings stand before the error, if there is one. */
static bool compile_show_warnings(wf_vm *vm, const wf_source *source, const char *filename, unsigned flags)
{
    if (!source->warnings)
        return true;
    wf_value pending = wf_error_take(vm);
    if (!wf_warnings_print(vm, source, filename, !(flags & WF_COMPILE_UNSEEN)))
        return false;
    if (!wf_is_unset(pending))
        wf_raise_value(vm, pending);
    return true;
}

/* The text of a source in an encoding that the lexer leaves to the codecs. NULL: SyntaxError, worded as CPython words it for a file or for
 * bytes that a script compiles. */
static wf_str *compile_decode(wf_vm *vm, const char *bytes, size_t n, const char *filename, unsigned flags, wf_source_error *error)
{
    wf_str *encoding = wf_str_new(vm, error->encoding, error->encoding_length);
    wf_str *text = encoding ? wf_str_decode(vm, (const unsigned char *)bytes, n, WF_UNSET, encoding, NULL) : NULL;
    const char *problem;
    if (text || !(wf_error_is(vm, WF_EXC_LookupError) || wf_error_is(vm, WF_EXC_UnicodeError)))
        return text;
    wf_str *why = wf_op_str(vm, wf_error_take(vm));
    if (!why || !(problem = wf_str_data(vm, why)))
        return NULL;
    if (flags & WF_COMPILE_UNSEEN)
        error->message = problem;
    wf_compile_raise(vm, NULL, filename, error);
    return NULL;
}

wf_code *wf_compile_source(wf_vm *vm, const char *bytes, size_t n, const char *filename, wf_compile_mode mode,
                           unsigned flags, bool *incomplete)
{
    static const wf_parse_mode modes[] = {[WF_COMPILE_FILE] = WF_PARSE_FILE,
                                          [WF_COMPILE_EVAL] = WF_PARSE_EVAL,
                                          [WF_COMPILE_SINGLE] = WF_PARSE_SINGLE};
    wf_allocator allocator = {compile_arena_realloc, vm};
    wf_arena arena;
    wf_source source;
    wf_source_error error = {0};
    wf_tree *tree = NULL;
    wf_code *code = NULL;
    wf_arena_init(&arena, &allocator);
    wf_source_origin origin = flags & WF_COMPILE_FROM_TEXT ? WF_SOURCE_STRING : WF_SOURCE_FILE;
    bool opened = wf_source_open(&source, &arena, filename, bytes, n, origin, &error);
    if (!opened && error.encoding) {
        wf_str *text = compile_decode(vm, bytes, n, filename, flags, &error);
        const char *p = text ? wf_str_data(vm, text) : NULL;
        wf_arena_free_all(&arena);
        return p ? wf_compile_source(vm, p, text->nbytes, filename, mode, flags | WF_COMPILE_FROM_TEXT, incomplete) : NULL;
    }
    source.digit_limit = (uint32_t)vm->int_max_str_digits;
    source.unended = mode != WF_COMPILE_FILE && flags & WF_COMPILE_FROM_TEXT && n && bytes[n - 1] != '\n';
    bool parsed = opened &&
                  wf_parse(&source, &arena, modes[mode], compile_parse_flags(flags), &tree, &error);
    if (parsed && mode == WF_COMPILE_SINGLE && source.unended && !(flags & WF_COMPILE_ALLOW_INCOMPLETE))
        parsed = !compile_unended_block(tree, &source, &error);
    if (parsed && wf_scope_build(tree, &error) && wf_check(tree, &error)) {
        code = wf_compile_tree(vm, tree, &source, mode, flags, filename);
    } else {
        if (error.kind == WF_ERROR_NONE) /* the arena failed without a word */
            error.kind = WF_ERROR_MEMORY;
        if (!wf_error_pending(vm)) {
            if (error.kind != WF_ERROR_MEMORY && error.line)
                compile_unplace(&source, flags, &error);
            /* As in CPython, what is found behind the parser has no text unless there is a file. */
            bool shown = !parsed || !(flags & WF_COMPILE_UNSEEN);
            wf_compile_raise(vm, shown ? &source : NULL, filename, &error);
        }
    }
    if (!error.incomplete && !compile_show_warnings(vm, &source, filename, flags))
        code = NULL;
    if (incomplete)
        *incomplete = (flags & WF_COMPILE_ALLOW_INCOMPLETE) && error.incomplete;
    wf_arena_free_all(&arena);
    return code;
}

const char *wf_compile_line(const wf_code *code, uint32_t line, size_t *length)
{
    if (!code->source || !line)
        return NULL;
    const wf_storage *text = (const wf_storage *)code->source;
    const char *at = (const char *)text->bytes, *end = at + text->length;
    for (; line > 1 && at < end; line--) {
        const char *lf = memchr(at, '\n', (size_t)(end - at));
        at = lf ? lf + 1 : end;
    }
    if (at >= end)
        return NULL;
    const char *lf = memchr(at, '\n', (size_t)(end - at));
    *length = (size_t)((lf ? lf : end) - at);
    return at;
}

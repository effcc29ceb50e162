/* The parser's entry points, its token array, and the helpers that its files share. */
#include "check.h"
#include "explain.h"
#include "names.h"
#include "parse.h"
#include "scope.h"

#include <stdarg.h>
#include <stdio.h>

/* How far beyond the token in hand the parser looks, at most. */
#define LOOKAHEAD 3

void *wf_parse_new(wf_parser *p, wf_node_kind kind, size_t size, const wf_token *start)
{
    wf_node *node = wf_arena_alloc_zeroed(p->arena, size);
    if (node == NULL)
        return NULL;
    node->kind = (uint8_t)kind;
    node->lineno = start->line;
    node->col = start->column;
    return node;
}

wf_node *wf_parse_end_statement(const wf_parser *p, wf_node *node)
{
    const wf_token *last = &p->tokens[p->pos - 1];
    while (last->kind == WF_TOK_NEWLINE || last->kind == WF_TOK_INDENT || last->kind == WF_TOK_DEDENT)
        last--;
    node->end_lineno = last->end_line;
    node->end_col = last->end_column;
    return node;
}

bool wf_parse_push(wf_parser *p, wf_node *node)
{
    if (p->stack_count == p->stack_capacity) {
        const wf_allocator *allocator = p->arena->allocator;
        uint32_t capacity = p->stack_capacity ? p->stack_capacity * 2 : 256;
        wf_node **stack = allocator->realloc(allocator->ctx, p->stack, p->stack_capacity * sizeof *stack,
                                             capacity * sizeof *stack);
        if (stack == NULL)
            return wf_source_fail_memory(p->error);
        p->stack = stack;
        p->stack_capacity = capacity;
    }
    p->stack[p->stack_count++] = node;
    return true;
}

bool wf_parse_take(wf_parser *p, uint32_t mark, wf_node_seq *out)
{
    uint32_t count = p->stack_count - mark;
    out->count = count;
    out->items = NULL;
    if (count == 0)
        return true;
    out->items = wf_arena_alloc_array(p->arena, count, sizeof *out->items);
    if (out->items == NULL)
        return false;
    memcpy(out->items, &p->stack[mark], count * sizeof *out->items);
    p->stack_count = mark;
    return true;
}

const wf_name *wf_parse_name(wf_parser *p, const wf_token *token)
{
    uint32_t length = token->end - token->start;
    const char *bytes = p->source->text + token->start;
    if (token->flags & WF_TOKEN_NON_ASCII) {
        bytes = wf_lexer_name(p->source, token, &length);
        if (bytes == NULL)
            return NULL;
    }
    return wf_names_intern(p->tree->names, bytes, length);
}

const wf_name *wf_parse_expect_name(wf_parser *p)
{
    const wf_token *token = wf_parse_here(p);
    if (token->kind != WF_TOK_NAME)
        return NULL;
    p->pos++;
    return wf_parse_name(p, token);
}

static bool fail_too_deep(wf_parser *p)
{
    const wf_token *token = wf_parse_here(p);
    return wf_source_fail(p->source, p->error, WF_ERROR_RECURSION, token->line, token->column, 0, 0,
                          "too many nested expressions: source is too complex to parse");
}

bool wf_parse_enter(wf_parser *p)
{
    return ++p->level <= WF_TREE_MAX_DEPTH || fail_too_deep(p);
}

bool wf_parse_raise(wf_parser *p)
{
    return ++p->height <= WF_TREE_MAX_DEPTH || fail_too_deep(p);
}

static bool fail_range(wf_parser *p, uint32_t line, uint32_t col, uint32_t end_line, uint32_t end_col,
                       const char *format, va_list args)
{
    char message[400];
    vsnprintf(message, sizeof message, format, args);
    return wf_source_fail(p->source, p->error, WF_ERROR_SYNTAX, line, col, end_line, end_col, "%s", message);
}

bool wf_parse_fail_at(wf_parser *p, const wf_token *token, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail_range(p, token->line, token->column, token->end_line, token->end_column, format, args);
    va_end(args);
    return false;
}

bool wf_parse_fail_node(wf_parser *p, const wf_node *node, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fail_range(p, node->lineno, node->col, node->end_lineno, node->end_col, format, args);
    va_end(args);
    return false;
}

static bool reserve_token(wf_parser *p)
{
    if (p->token_count + LOOKAHEAD < p->token_capacity)
        return true;
    const wf_allocator *allocator = p->arena->allocator;
    if (p->token_capacity > UINT32_MAX / 2)
        return false;
    /* A token takes about four bytes of source; growing from there wastes little. */
    uint32_t capacity = p->token_capacity ? p->token_capacity * 2 : p->source->length / 4 + 64;
    wf_token *tokens = allocator->realloc(allocator->ctx, p->tokens, p->token_capacity * sizeof *tokens,
                                          capacity * sizeof *tokens);
    if (tokens == NULL)
        return false;
    p->tokens = tokens;
    p->token_capacity = capacity;
    return true;
}

/* Lexes everything. The last token is ENDMARKER or WF_TOK_REFUSED, and repeats so that looking ahead is safe.
 */
static bool lex_all(wf_parser *p, wf_lexer *lexer, wf_lexer_mode mode)
{
    wf_lexer_init(lexer, p->source, mode, &p->lexer_error);
    for (;;) {
        if (!reserve_token(p))
            return wf_source_fail_memory(p->error);
        wf_token *token = &p->tokens[p->token_count++];
        if (!wf_lexer_next(lexer, token)) {
            if (p->lexer_error.kind == WF_ERROR_MEMORY)
                return wf_source_fail_memory(p->error);
            const wf_token *last = p->token_count > 1 ? token - 1 : NULL;
            *token = (wf_token){.kind = WF_TOK_REFUSED, .start = p->source->length, .end = p->source->length};
            token->line = token->end_line = last ? last->end_line : 1;
            token->column = token->end_column = last ? last->end_column : 0;
            p->lexer_failed = true;
            /* Inside an f-string an error never outranks one of the parser, in CPython. */
            p->lexer_error_replaces = lexer->error_replaces && lexer->fstring_depth == 0;
            break;
        }
        if (token->kind == WF_TOK_ENDMARKER)
            break;
    }
    p->unclosed = wf_lexer_open_bracket(lexer);
    for (uint32_t i = 0; i < LOOKAHEAD; i++)
        p->tokens[p->token_count + i] = p->tokens[p->token_count - 1];
    return true;
}

static wf_node *parse_file(wf_parser *p)
{
    wf_ast_Module *module = WF_PARSE_NEW(p, Module, wf_parse_here(p));
    if (module == NULL)
        return NULL;
    while (!wf_parse_at(p, WF_TOK_ENDMARKER)) {
        p->statement = p->pos;
        if (!wf_parse_statement(p))
            return NULL;
    }
    if (!wf_parse_take(p, 0, &module->body))
        return NULL;
    return p->pos > 0 ? wf_parse_end(p, &module->node) : &module->node;
}

static wf_node *parse_eval(wf_parser *p)
{
    wf_ast_Expression *node = WF_PARSE_NEW(p, Expression, wf_parse_here(p));
    if (node == NULL || (node->body = wf_parse_expressions(p)) == NULL)
        return NULL;
    while (wf_parse_accept(p, WF_TOK_NEWLINE))
        continue;
    return wf_parse_at(p, WF_TOK_ENDMARKER) ? wf_parse_end(p, &node->node) : NULL;
}

/* One statement as typed at a prompt. An empty line is a `pass`, as in CPython. */
static wf_node *parse_single(wf_parser *p)
{
    wf_ast_Interactive *node = WF_PARSE_NEW(p, Interactive, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    if (wf_parse_at(p, WF_TOK_NEWLINE)) {
        wf_node *pass = wf_parse_new(p, WF_AST_Pass, sizeof(wf_ast_Pass), wf_parse_here(p));
        p->pos++;
        if (pass == NULL || !wf_parse_push(p, wf_parse_end(p, pass)))
            return NULL;
    } else if (wf_parse_is_compound(p)) {
        if (!wf_parse_compound_statement(p) || !wf_parse_accept(p, WF_TOK_NEWLINE))
            return NULL;
    } else if (!wf_parse_simple_statements(p)) {
        return NULL;
    }
    if (!wf_parse_take(p, 0, &node->body))
        return NULL;
    wf_parse_end(p, &node->node);
    while (wf_parse_accept(p, WF_TOK_NEWLINE))
        continue;
    uint32_t last = p->pos - 1;
    while (wf_parse_accept(p, WF_TOK_INDENT) || wf_parse_accept(p, WF_TOK_DEDENT) || wf_parse_accept(p, WF_TOK_NEWLINE))
        continue;
    if (!wf_parse_at(p, WF_TOK_ENDMARKER)) {
        wf_parse_fail_at(p, &p->tokens[last],
                         "multiple statements found while compiling a single statement");
        return NULL;
    }
    return &node->node;
}

static bool make_tree(wf_parser *p, unsigned flags)
{
    wf_tree *tree = wf_arena_alloc_zeroed(p->arena, sizeof *tree);
    if (tree == NULL || (tree->names = wf_names_create(p->arena)) == NULL)
        return false;
    tree->arena = p->arena;
    tree->source = p->source;
    tree->top_level_await = (flags & WF_PARSE_TOP_LEVEL_AWAIT) != 0;
    tree->future_annotations = (flags & WF_PARSE_FUTURE_ANNOTATIONS) != 0;
    p->tree = tree;
    return true;
}

static bool parse_tokens(wf_parser *p)
{
    switch (p->mode) {
    case WF_PARSE_FILE: p->tree->root = parse_file(p); break;
    case WF_PARSE_EVAL: p->tree->root = parse_eval(p); break;
    case WF_PARSE_SINGLE: p->tree->root = parse_single(p); break;
    }
    if (p->arena->failed)
        return wf_source_fail_memory(p->error);
    if (p->tree->root == NULL) {
        if (p->error->kind == WF_ERROR_NONE)
            wf_explain(p);
        else
            wf_explain_outranked(p, wf_parse_here(p)->line);
    }
    return p->tree->root != NULL;
}

/* Where the text begins that CPython's tokenizer holds at a line: it keeps what it has read since the last line end between tokens, so
 * that lines joined by a literal or by a backslash stay together. */
static uint32_t first_held_line(const wf_parser *p, uint32_t line)
{
    const char *text = p->source->text;
    uint32_t i = p->token_count;
    for (; line > 1; line--) {
        uint32_t start = p->source->line_starts[line - 1], from = p->source->line_starts[line - 2];
        while (i > 0 && p->tokens[i - 1].start >= start)
            i--;
        const wf_token *before = i > 0 ? &p->tokens[i - 1] : NULL;
        if (before == NULL || before->kind == WF_TOK_NEWLINE)
            break;
        from = before->end > from ? before->end : from;
        bool joined = from >= start || (text[start - 2] == '\\' && memchr(text + from, '#', start - from) == NULL);
        if (!joined)
            break;
    }
    return line;
}

bool wf_parse(wf_source *source, wf_arena *arena, wf_parse_mode mode, unsigned flags, wf_tree **out,
              wf_source_error *error)
{
    *out = NULL;
    memset(error, 0, sizeof *error);
    wf_parser parser = {.source = source, .arena = arena, .error = error, .mode = mode};
    bool prompt = (flags & WF_PARSE_ALLOW_INCOMPLETE) != 0;
    wf_lexer_mode lexer_mode = mode != WF_PARSE_SINGLE ? WF_LEXER_FILE
                               : prompt                ? WF_LEXER_PROMPT
                                                       : WF_LEXER_SINGLE;
    wf_lexer *lexer = wf_arena_alloc(arena, sizeof *lexer);
    bool ok = false;
    if (lexer == NULL || !make_tree(&parser, flags))
        wf_source_fail_memory(error);
    else if (lex_all(&parser, lexer, lexer_mode))
        ok = parse_tokens(&parser);
    if (!ok && !error->bare_line && error->line <= source->line_count)
        error->text_line = first_held_line(&parser, error->line);
    source->byte_columns = ok;
    const wf_allocator *allocator = arena->allocator;
    if (parser.tokens != NULL)
        allocator->realloc(allocator->ctx, parser.tokens, parser.token_capacity * sizeof(wf_token), 0);
    if (parser.stack != NULL)
        allocator->realloc(allocator->ctx, parser.stack, parser.stack_capacity * sizeof(wf_node *), 0);
    if (ok)
        *out = parser.tree;
    return ok;
}

bool wf_parse_all(wf_source *source, wf_arena *arena, wf_parse_mode mode, unsigned flags, wf_tree **out,
                  wf_source_error *error)
{
    if (!wf_parse(source, arena, mode, flags, out, error))
        return false;
    if (wf_scope_build(*out, error) && wf_check(*out, error))
        return true;
    *out = NULL;
    return false;
}

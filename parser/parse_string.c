/*
 * String literals: implicit concatenation, f-strings (PEP 701), `{x=}`.
 *
 * All literals that stand side by side become one flat list of pieces on the parser's stack, Constants and
 * FormattedValues; neighbouring Constants are then folded into one whose range goes from the first to the
 * last.
 */
#include "parse.h"
#include "literal.h"

static bool push_text(wf_parser *p, const wf_token *token)
{
    wf_literal literal;
    if (!wf_literal_decode_string(p->source, token, &literal, p->error))
        return false;
    wf_ast_Constant *node = WF_PARSE_NEW(p, Constant, token);
    if (node == NULL)
        return false;
    node->value.kind = literal.is_bytes ? WF_CONST_BYTES : WF_CONST_STR;
    node->value.text = literal.bytes;
    node->value.length = literal.length;
    node->value.ascii = literal.is_ascii;
    node->value.surrogates = literal.has_surrogates;
    node->value.u_prefix = (token->flags & WF_TOKEN_UNICODE) != 0;
    node->node.end_lineno = token->end_line;
    node->node.end_col = token->end_column;
    /* Of a doubled brace the token holds the first only; in CPython's ranges both are. */
    if (token->kind == WF_TOK_FSTRING_MIDDLE && token[1].start > token->end)
        node->node.end_col++;
    return wf_parse_push(p, &node->node);
}

/* Concatenates the Constants items[0..count) into a new one. */
static wf_node *fold_constants(wf_parser *p, wf_node **items, uint32_t count)
{
    wf_ast_Constant *node = WF_PARSE_NEW(p, Constant, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    node->node = *items[0];
    node->node.end_lineno = items[count - 1]->end_lineno;
    node->node.end_col = items[count - 1]->end_col;
    node->value = wf_as_Constant(items[0])->value;
    size_t length = 0;
    for (uint32_t i = 0; i < count; i++)
        length += wf_as_Constant(items[i])->value.length;
    char *text = wf_arena_alloc(p->arena, length);
    if (text == NULL)
        return NULL;
    node->value.text = text;
    node->value.length = length;
    for (uint32_t i = 0; i < count; i++) {
        const wf_const *part = &wf_as_Constant(items[i])->value;
        if (part->length > 0)
            memcpy(text, part->text, part->length);
        text += part->length;
        node->value.ascii &= part->ascii;
        node->value.surrogates |= part->surrogates;
    }
    return &node->node;
}

/* Folds the pieces above the mark in place. Empty texts go, except where nothing but text is there. */
static bool fold_pieces(wf_parser *p, uint32_t mark, bool drop_empty)
{
    uint32_t kept = mark;
    for (uint32_t i = mark; i < p->stack_count;) {
        wf_node *piece = p->stack[i];
        uint32_t run = 1;
        if (piece->kind == WF_AST_Constant) {
            while (i + run < p->stack_count && p->stack[i + run]->kind == WF_AST_Constant)
                run++;
            if (run > 1 && (piece = fold_constants(p, &p->stack[i], run)) == NULL)
                return false;
        }
        i += run;
        if (piece->kind == WF_AST_Constant && drop_empty && wf_as_Constant(piece)->value.length == 0)
            continue;
        p->stack[kept++] = piece;
    }
    p->stack_count = kept;
    return true;
}

/* The text between the brace and the token that ends it, for `{x=}`; comments are left out of it. */
static bool push_debug_text(wf_parser *p, const wf_token *brace)
{
    const wf_token *end = wf_parse_here(p);
    wf_ast_Constant *node = WF_PARSE_NEW(p, Constant, brace);
    const char *from = p->source->text + brace->end;
    size_t length = end->start - brace->end;
    char *text = wf_arena_alloc(p->arena, length);
    if (node == NULL || text == NULL)
        return false;
    node->node.col = brace->end_column;
    node->node.end_lineno = end->line;
    node->node.end_col = end->column;
    node->value.kind = WF_CONST_STR;
    node->value.text = text;
    node->value.ascii = true;
    char quote = 0;
    for (size_t i = 0; i < length; i++) {
        char c = from[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#') {
            while (i < length && from[i] != '\n')
                i++;
            if (i == length)
                break;
            c = '\n';
        }
        text[node->value.length++] = c;
        node->value.ascii &= (unsigned char)c < 0x80;
    }
    return wf_parse_push(p, &node->node);
}

/* `!r`. Which letter it is gets checked when the field is whole, as in CPython. */
static const wf_token *parse_conversion(wf_parser *p)
{
    const wf_token *mark = wf_parse_here(p);
    p->pos++;
    const wf_token *letter = wf_parse_here(p);
    if (letter->kind != WF_TOK_NAME)
        return NULL;
    p->pos++;
    if (mark->end == letter->start)
        return letter;
    /* CPython spells it so. */
    wf_source_fail(p->source, p->error, WF_ERROR_SYNTAX, mark->line, mark->column, letter->end_line,
                   letter->end_column,
                   "f-string: conversion type must come right after the exclamanation mark");
    return NULL;
}

static bool check_conversion(wf_parser *p, const wf_token *letter)
{
    const char *text = p->source->text + letter->start;
    if (letter->end - letter->start == 1 && (*text == 'r' || *text == 's' || *text == 'a'))
        return true;
    return wf_parse_fail_at(p, letter,
                            "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'",
                            (int)(letter->end - letter->start), text);
}

static bool push_field(wf_parser *p);

static wf_node *parse_format_spec(wf_parser *p)
{
    wf_ast_JoinedStr *node = WF_PARSE_NEW(p, JoinedStr, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t mark = p->stack_count;
    for (;;) {
        if (wf_parse_at(p, WF_TOK_FSTRING_MIDDLE)) {
            if (!push_text(p, wf_parse_here(p)))
                return NULL;
            p->pos++;
        } else if (wf_parse_at(p, WF_TOK_LBRACE)) {
            if (!push_field(p))
                return NULL;
        } else {
            break;
        }
    }
    if (!fold_pieces(p, mark, true) || !wf_parse_take(p, mark, &node->values))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* `{value = !r :spec}`, pushed as one or two pieces. */
static bool push_field(wf_parser *p)
{
    const wf_token *brace = wf_parse_here(p);
    wf_ast_FormattedValue *node = WF_PARSE_NEW(p, FormattedValue, brace);
    if (node == NULL || !wf_parse_enter(p))
        return false;
    uint32_t outer = wf_parse_open(p);
    p->pos++;
    node->conversion = -1;
    node->value = wf_parse_yield_or_expressions(p);
    if (node->value == NULL)
        return false;
    bool debug = wf_parse_accept(p, WF_TOK_EQUAL);
    if (debug && !push_debug_text(p, brace))
        return false;
    const wf_token *letter = NULL;
    if (wf_parse_at(p, WF_TOK_EXCLAMATION) && (letter = parse_conversion(p)) == NULL)
        return false;
    if (wf_parse_at(p, WF_TOK_COLON) && (node->format_spec = parse_format_spec(p)) == NULL)
        return false;
    if (!wf_parse_accept(p, WF_TOK_RBRACE) || !wf_parse_raise(p))
        return false;
    if (letter != NULL) {
        if (!check_conversion(p, letter))
            return false;
        node->conversion = p->source->text[letter->start];
    } else if (debug && node->format_spec == NULL) {
        node->conversion = 'r';
    }
    wf_parse_close(p, outer);
    wf_parse_leave(p);
    return wf_parse_push(p, wf_parse_end(p, &node->node));
}

/* A bad escape is told of at the closing quote, as in CPython, which decodes the texts there. */
static bool push_fstring(wf_parser *p)
{
    wf_source_error escape = {0};
    p->pos++;
    for (;;) {
        if (wf_parse_at(p, WF_TOK_FSTRING_MIDDLE)) {
            if (push_text(p, wf_parse_here(p))) {
                if (wf_as_Constant(p->stack[p->stack_count - 1])->value.length == 0)
                    p->stack_count--;
            } else {
                if (p->error->kind != WF_ERROR_SYNTAX)
                    return false;
                if (escape.kind == WF_ERROR_NONE)
                    escape = *p->error;
                p->error->kind = WF_ERROR_NONE;
            }
            p->pos++;
        } else if (wf_parse_at(p, WF_TOK_LBRACE)) {
            if (!push_field(p))
                return false;
        } else if (wf_parse_at(p, WF_TOK_FSTRING_END) && escape.kind != WF_ERROR_NONE) {
            return wf_parse_fail_at(p, wf_parse_here(p), "%s", escape.message);
        } else {
            return wf_parse_accept(p, WF_TOK_FSTRING_END);
        }
    }
}

wf_node *wf_parse_strings(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint32_t mark = p->stack_count;
    bool text_seen = false, bytes_seen = false, fstring_seen = false;
    for (;;) {
        const wf_token *token = wf_parse_here(p);
        if (token->kind == WF_TOK_STRING) {
            if (!push_text(p, token))
                return NULL;
            p->pos++;
            bool is_bytes = (token->flags & WF_TOKEN_BYTES) != 0;
            bytes_seen |= is_bytes;
            text_seen |= !is_bytes;
        } else if (token->kind == WF_TOK_FSTRING_START) {
            if (!push_fstring(p))
                return NULL;
            fstring_seen = true;
        } else {
            break;
        }
    }
    if (bytes_seen && (text_seen || fstring_seen)) {
        wf_parse_fail_at(p, wf_parse_here(p), "cannot mix bytes and nonbytes literals");
        return NULL;
    }
    if (!fold_pieces(p, mark, fstring_seen))
        return NULL;
    if (!fstring_seen) {
        p->stack_count = mark;
        return p->stack[mark];
    }
    wf_ast_JoinedStr *node = WF_PARSE_NEW(p, JoinedStr, start);
    if (node == NULL || !wf_parse_take(p, mark, &node->values))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* The words for a refusal (explain.h): the two passes, the memory of results, raising. */
#include "explain.h"

#include <stdarg.h>
#include <stdio.h>

bool wf_explain_lexer_error(wf_explainer *x)
{
    if (!x->stop)
        *x->p->error = x->p->lexer_error;
    x->stop = true;
    return false;
}

static bool stop_without_memory(wf_explainer *x)
{
    x->stop = true;
    return wf_source_fail_memory(x->p->error);
}

bool wf_explain_word(wf_explainer *x, const char *word)
{
    uint32_t length = (uint32_t)strlen(word);
    if (!wf_explain_next(x, WF_TOK_NAME) || !wf_parse_word(x->p, &x->tokens[x->pos], word, length))
        return false;
    x->pos++;
    return true;
}

bool wf_explain_forced(wf_explainer *x, uint8_t kind)
{
    if (wf_explain_token(x, kind))
        return true;
    if (x->stop)
        return false;
    return wf_explain_raise_tokens(x, x->pos, x->pos, "expected '%s'", wf_lexer_kind_spelling(kind));
}

/*
 * The memory. Nearly every rule is tried at nearly every position, so that a table with a place for each result is
 * smaller and faster than one that hashes them.
 */
static bool memo_open(wf_explainer *x)
{
    size_t pages = x->p->token_count / WF_MEMO_PAGE + 2; /* the tokens behind the last one, which one may look at, too */
    for (int i = 0; i < 2; i++) {
        x->memo[i] = wf_arena_alloc_array(&x->scratch, pages, sizeof *x->memo[i]);
        if (x->memo[i] == NULL)
            return stop_without_memory(x);
        memset(x->memo[i], 0, pages * sizeof *x->memo[i]);
    }
    return true;
}

static uint32_t memo_find(const wf_explainer *x, wf_memo_rule rule)
{
    const wf_memo_page *page = x->memo[x->invalid][x->pos / WF_MEMO_PAGE];
    return page != NULL ? page->results[x->pos % WF_MEMO_PAGE][rule] : 0;
}

static bool memo_store(wf_explainer *x, uint32_t position, wf_memo_rule rule, uint32_t result)
{
    wf_memo_page **page = &x->memo[x->invalid][position / WF_MEMO_PAGE];
    if (*page == NULL && (*page = wf_arena_alloc_zeroed(&x->scratch, sizeof **page)) == NULL)
        return stop_without_memory(x);
    (*page)->results[position % WF_MEMO_PAGE][rule] = result;
    return true;
}

bool wf_explain_remember(wf_explainer *x, wf_memo_rule rule, wf_recogniser recogniser)
{
    uint32_t position = x->pos, known = memo_find(x, rule);
    if (known == WF_MEMO_FAILED)
        return false;
    if (known != 0) {
        x->pos = known - 1;
        return true;
    }
    if (x->stop || ++x->level > 2 * WF_TREE_MAX_DEPTH) {
        x->stop = true; /* too deep to say more than that it is wrong */
        return false;
    }
    bool matched = recogniser(x);
    x->level--;
    if (x->stop)
        return false;
    return memo_store(x, position, rule, matched ? x->pos + 1 : WF_MEMO_FAILED) && matched;
}

bool wf_explain_ahead(wf_explainer *x, wf_recogniser recogniser)
{
    uint32_t mark = x->pos;
    bool matched = recogniser(x);
    x->pos = mark;
    return matched;
}

bool wf_explain_many(wf_explainer *x, wf_recogniser item)
{
    uint32_t mark;
    do
        mark = x->pos;
    while (item(x) && x->pos > mark);
    x->pos = mark;
    return !x->stop;
}

bool wf_explain_some(wf_explainer *x, wf_recogniser item)
{
    return item(x) && wf_explain_many(x, item);
}

bool wf_explain_optional(wf_explainer *x, wf_recogniser item)
{
    uint32_t mark = x->pos;
    if (!item(x))
        x->pos = mark;
    return !x->stop;
}

bool wf_explain_optional_token(wf_explainer *x, uint8_t kind)
{
    wf_explain_token(x, kind);
    return !x->stop;
}

bool wf_explain_list(wf_explainer *x, wf_recogniser item)
{
    if (!item(x))
        return false;
    uint32_t mark;
    do
        mark = x->pos;
    while (wf_explain_token(x, WF_TOK_COMMA) && item(x));
    x->pos = mark;
    return !x->stop;
}

/* Raising. */

static bool raise_range(wf_explainer *x, wf_error_kind kind, uint32_t line, uint32_t col, uint32_t end_line,
                        uint32_t end_col, const char *format, va_list args)
{
    char message[400];
    vsnprintf(message, sizeof message, format, args);
    x->stop = true;
    if (end_line > line) {
        /* CPython measures the end of a range on the line of its start. */
        uint32_t length = 0;
        wf_source_line(x->p->source, line, &length);
        end_col = end_col < length ? end_col : length;
    }
    wf_source_fail(x->p->source, x->p->error, kind, line, col, end_line, end_col, "%s", message);
    if (end_line > line)
        x->p->error->end_column = wf_source_column(x->p->source, line, end_col);
    const wf_token *read = &x->tokens[x->furthest];
    x->p->error->bare_line = read->kind != WF_TOK_REFUSED && read->end_line > line && line < x->p->source->line_count;
    return false;
}

/*
 * Tokens without text have no columns in CPython, which reports where its tokenizer stands: behind the blanks
 * of the line, or at the end of the last line. The column so found is one less than a token's would be.
 */
static bool has_no_text(const wf_parser *p, const wf_token *token)
{
    return token->kind == WF_TOK_INDENT || token->kind == WF_TOK_DEDENT || token->kind == WF_TOK_ENDMARKER ||
           (token->kind == WF_TOK_NEWLINE && (token->start == token->end || (p->source->unended && token->end == p->source->length)));
}

static void place_of_no_text(const wf_parser *p, const wf_token *token, uint32_t *line, uint32_t *offset)
{
    *line = token->line;
    *offset = token->end_column;
    if (token->end >= p->source->length && token->kind != WF_TOK_INDENT && p->source->line_count > 0) {
        uint32_t length = 0;
        *line = p->source->line_count;
        wf_source_line(p->source, *line, &length);
        *offset = length + !p->source->unended;
    }
}

/* CPython's NEWLINE tokens take in the comment that stands before the end of the line. */
static uint32_t token_start_column(const wf_explainer *x, const wf_token *token)
{
    const char *text = x->p->source->text;
    if (token->kind != WF_TOK_NEWLINE || token == x->tokens || token[-1].end_line != token->line)
        return token->column;
    uint32_t at = token[-1].end;
    while (at < token->start && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f'))
        at++;
    return text[at] == '#' ? token->column - (token->start - at) : token->column;
}

bool wf_explain_raise_last(wf_explainer *x, wf_error_kind kind, const char *format, ...)
{
    const wf_token *token = &x->tokens[x->furthest];
    va_list args;
    va_start(args, format);
    if (has_no_text(x->p, token)) {
        uint32_t line, offset;
        place_of_no_text(x->p, token, &line, &offset);
        raise_range(x, kind, line, offset > 0 ? offset - 1 : 0, 0, 0, format, args);
        x->p->error->end = WF_SOURCE_END_MINUS;
        if (offset == 0)
            x->p->error->column = 0;
    } else {
        raise_range(x, kind, token->line, token_start_column(x, token), token->end_line, token->end_column,
                    format, args);
    }
    va_end(args);
    return false;
}

bool wf_explain_raise_tokens(wf_explainer *x, uint32_t first, uint32_t last, const char *format, ...)
{
    const wf_token *from = &x->tokens[first], *to = &x->tokens[last];
    va_list args;
    va_start(args, format);
    if (has_no_text(x->p, from)) {
        uint32_t line, offset;
        place_of_no_text(x->p, from, &line, &offset);
        raise_range(x, WF_ERROR_SYNTAX, line, 0, 0, 0, format, args);
        x->p->error->column = 0;
    } else {
        raise_range(x, WF_ERROR_SYNTAX, from->line, token_start_column(x, from), to->end_line, to->end_column,
                    format, args);
    }
    va_end(args);
    return false;
}

bool wf_explain_raise_from(wf_explainer *x, uint32_t first, const char *format, ...)
{
    const wf_token *from = &x->tokens[first], *to = &x->tokens[x->furthest];
    va_list args;
    va_start(args, format);
    uint32_t behind = to->end_column - (to->kind == WF_TOK_NEWLINE && has_no_text(x->p, to) && to->start < to->end);
    raise_range(x, WF_ERROR_SYNTAX, from->line, token_start_column(x, from), to->end_line, behind > 0 ? behind - 1 : 0,
                format, args);
    if (has_no_text(x->p, from))
        x->p->error->column = 0;
    va_end(args);
    return false;
}

bool wf_explain_raise_nodes(wf_explainer *x, const wf_node *first, const wf_node *last, const char *format,
                            ...)
{
    if (x->stop || first == NULL || last == NULL)
        return false;
    va_list args;
    va_start(args, format);
    raise_range(x, WF_ERROR_SYNTAX, first->lineno, first->col, last->end_lineno, last->end_col, format, args);
    va_end(args);
    return false;
}

const wf_node *wf_explain_node(wf_explainer *x, uint32_t start, uint32_t end, wf_node *(*parse)(wf_parser *))
{
    wf_parser *p = x->p;
    /* The parser proper would read on: the match may be followed by what made the statement wrong. */
    wf_token behind = p->tokens[end];
    p->tokens[end].kind = WF_TOK_ENDMARKER;
    p->pos = start;
    p->stack_count = p->level = p->height = 0;
    const wf_node *node = parse(p);
    p->tokens[end] = behind;
    if (p->error->kind != WF_ERROR_NONE || p->arena->failed)
        x->stop = true;
    return node;
}

const char *wf_explain_kind_name(const wf_node *node)
{
    switch (node->kind) {
    case WF_AST_Attribute: return "attribute";
    case WF_AST_Subscript: return "subscript";
    case WF_AST_Starred: return "starred";
    case WF_AST_Name: return "name";
    case WF_AST_List: return "list";
    case WF_AST_Tuple: return "tuple";
    case WF_AST_Lambda: return "lambda";
    case WF_AST_Call: return "function call";
    case WF_AST_BoolOp:
    case WF_AST_BinOp:
    case WF_AST_UnaryOp: return "expression";
    case WF_AST_GeneratorExp: return "generator expression";
    case WF_AST_Yield:
    case WF_AST_YieldFrom: return "yield expression";
    case WF_AST_Await: return "await expression";
    case WF_AST_ListComp: return "list comprehension";
    case WF_AST_SetComp: return "set comprehension";
    case WF_AST_DictComp: return "dict comprehension";
    case WF_AST_Dict: return "dict literal";
    case WF_AST_Set: return "set display";
    case WF_AST_JoinedStr:
    case WF_AST_FormattedValue: return "f-string expression";
    case WF_AST_Compare: return "comparison";
    case WF_AST_IfExp: return "conditional expression";
    case WF_AST_NamedExpr: return "named expression";
    default: break;
    }
    switch ((wf_const_kind)wf_as_Constant(node)->value.kind) {
    case WF_CONST_NONE: return "None";
    case WF_CONST_TRUE: return "True";
    case WF_CONST_FALSE: return "False";
    case WF_CONST_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

uint32_t wf_explain_bracket_level(const wf_explainer *x, uint32_t token)
{
    uint32_t level = 0;
    for (uint32_t i = x->p->statement; i <= token; i++) {
        switch (x->tokens[i].kind) {
        case WF_TOK_LPAR:
        case WF_TOK_LSQB:
        case WF_TOK_LBRACE: level++; break;
        case WF_TOK_RPAR:
        case WF_TOK_RSQB:
        case WF_TOK_RBRACE: level--; break;
        default: break;
        }
    }
    return level;
}

/* The first part of a would-be target that cannot be one. */
static const wf_node *invalid_target(const wf_node *node, wf_targets targets)
{
    const wf_node_seq *elements;
    switch (node->kind) {
    case WF_AST_Name:
    case WF_AST_Attribute:
    case WF_AST_Subscript: return NULL;
    case WF_AST_Starred:
        return targets == WF_TARGETS_DEL ? node : invalid_target(wf_as_Starred(node)->value, targets);
    case WF_AST_Compare: {
        const wf_ast_Compare *compare = wf_as_Compare(node);
        if (targets != WF_TARGETS_FOR)
            return node;
        return compare->ops.items[0] == WF_CMP_IN ? invalid_target(compare->left, targets) : NULL;
    }
    case WF_AST_List: elements = &wf_as_List(node)->elts; break;
    case WF_AST_Tuple: elements = &wf_as_Tuple(node)->elts; break;
    default: return node;
    }
    for (uint32_t i = 0; i < elements->count; i++) {
        const wf_node *found = invalid_target(elements->items[i], targets);
        if (found != NULL)
            return found;
    }
    return NULL;
}

bool wf_explain_raise_target(wf_explainer *x, const wf_node *node, wf_targets targets)
{
    const wf_node *part = node ? invalid_target(node, targets) : NULL;
    if (part == NULL)
        return false;
    return wf_explain_raise_nodes(x, part, part, "cannot %s %s",
                                  targets == WF_TARGETS_DEL ? "delete" : "assign to",
                                  wf_explain_kind_name(part));
}

/* The passes. */

static bool whole_input(wf_explainer *x)
{
    switch (x->p->mode) {
    case WF_PARSE_FILE:
        return wf_explain_many(x, wf_explain_statement) && wf_explain_token(x, WF_TOK_ENDMARKER);
    case WF_PARSE_EVAL:
        if (!wf_explain_expressions(x))
            return false;
        while (wf_explain_token(x, WF_TOK_NEWLINE))
            continue;
        return wf_explain_token(x, WF_TOK_ENDMARKER);
    default: break;
    }
    uint32_t mark = x->pos;
    WF_ALTERNATIVE(x, wf_explain_compound_stmt(x) && wf_explain_token(x, WF_TOK_NEWLINE));
    WF_ALTERNATIVE(x, wf_explain_simple_stmts(x));
    WF_ALTERNATIVE(x, wf_explain_token(x, WF_TOK_NEWLINE));
    return wf_explain_token(x, WF_TOK_ENDMARKER);
}

static void run_pass(wf_explainer *x, bool invalid)
{
    x->invalid = invalid;
    x->pos = x->p->statement;
    x->level = 0;
    whole_input(x);
}

/* CPython reads on to the end behind a refused token; what the lexer finds there may matter more. */
void wf_explain_outranked(wf_parser *p, uint32_t line)
{
    if (!p->lexer_failed || p->error->kind == WF_ERROR_MEMORY || p->error->kind == WF_ERROR_RECURSION)
        return;
    if (p->lexer_error_replaces) {
        *p->error = p->lexer_error;
    } else if (p->unclosed != NULL && line > p->unclosed->line) {
        wf_source_fail(p->source, p->error, WF_ERROR_SYNTAX, p->unclosed->line, p->unclosed->column, 0, 0,
                       "'%c' was never closed", p->unclosed->open);
        p->error->incomplete = p->lexer_error.incomplete;
        p->error->bare_line = true;
    }
}

static void raise_generic(wf_explainer *x, uint32_t last)
{
    const wf_token *token = &x->tokens[last];
    if (token->kind == WF_TOK_REFUSED) {
        *x->p->error = x->p->lexer_error;
    } else if (token->kind == WF_TOK_INDENT) {
        wf_explain_raise_last(x, WF_ERROR_INDENTATION, "unexpected indent");
    } else if (token->kind == WF_TOK_DEDENT) {
        wf_explain_raise_last(x, WF_ERROR_INDENTATION, "unexpected unindent");
    } else {
        wf_explain_raise_tokens(x, last, last, "invalid syntax");
        wf_explain_outranked(x->p, x->tokens[x->furthest].line);
    }
}

static void explain_refusal(wf_explainer *x)
{
    uint32_t gave_up = x->p->pos;
    if (!memo_open(x))
        return;
    run_pass(x, false);
    uint32_t last = x->furthest > gave_up || x->stop ? x->furthest : gave_up;
    if (x->p->error->kind != WF_ERROR_NONE) {
        /* A lexical error, or a token that had to be there. */
        if (x->tokens[x->furthest].kind != WF_TOK_REFUSED)
            wf_explain_outranked(x->p, x->tokens[x->furthest].line);
        return;
    }
    x->stop = false;
    run_pass(x, true);
    if (x->p->error->kind == WF_ERROR_NONE)
        raise_generic(x, last);
    else if (x->tokens[x->furthest].kind != WF_TOK_REFUSED)
        wf_explain_outranked(x->p, x->tokens[x->furthest].line);
    if (x->tokens[last].kind == WF_TOK_ENDMARKER)
        x->p->error->incomplete = true;
}

void wf_explain(wf_parser *p)
{
    wf_explainer explainer = {.p = p, .tokens = p->tokens, .furthest = p->statement};
    wf_arena_init(&explainer.scratch, p->arena->allocator);
    explain_refusal(&explainer);
    wf_arena_free_all(&explainer.scratch);
    if (p->error->kind == WF_ERROR_NONE)
        wf_parse_fail_at(p, wf_parse_here(p), "invalid syntax");
}

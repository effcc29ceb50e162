/* The match statement and its patterns (PEP 634). */
#include "parse.h"

/* `match` is a name unless it begins a line that ends with a colon and an indented block follows. */
bool wf_parse_is_match(const wf_parser *p)
{
    if (!wf_parse_word(p, wf_parse_here(p), "match", 5))
        return false;
    uint8_t next = wf_parse_kind_after(p, 1);
    if (!wf_parse_starts_expression(next) && next != WF_TOK_STAR)
        return false;
    uint32_t at = p->pos + 1;
    while (at < p->token_count && p->tokens[at].kind != WF_TOK_NEWLINE)
        at++;
    return at + 1 < p->token_count && p->tokens[at - 1].kind == WF_TOK_COLON &&
           p->tokens[at + 1].kind == WF_TOK_INDENT;
}

static wf_node *parse_pattern(wf_parser *p);

static bool is_wildcard(const wf_parser *p)
{
    return wf_parse_word(p, wf_parse_here(p), "_", 1);
}

/* A name that a pattern binds: no `_`, and nothing that makes it part of something else behind it. */
static const wf_name *capture_target(wf_parser *p)
{
    if (is_wildcard(p))
        return NULL;
    const wf_name *name = wf_parse_expect_name(p);
    uint8_t next = wf_parse_kind(p);
    return next == WF_TOK_DOT || next == WF_TOK_LPAR || next == WF_TOK_EQUAL ? NULL : name;
}

static bool require_number(wf_parser *p, wf_node *number, bool imaginary)
{
    bool is_imaginary = wf_as_Constant(number)->value.kind == WF_CONST_IMAG;
    if (is_imaginary == imaginary)
        return true;
    return wf_parse_fail_node(p, number,
                              imaginary ? "imaginary number required in complex literal"
                                        : "real number required in complex literal");
}

/* `1`, `-1`, `-1 + 2j` */
static wf_node *signed_number(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    bool negative = wf_parse_accept(p, WF_TOK_MINUS);
    if (!wf_parse_at(p, WF_TOK_NUMBER))
        return NULL;
    wf_node *number = wf_parse_number(p), *left = number;
    if (number == NULL)
        return NULL;
    if (negative) {
        wf_ast_UnaryOp *minus = WF_PARSE_NEW(p, UnaryOp, start);
        if (minus == NULL)
            return NULL;
        minus->op = WF_OP_USUB;
        minus->operand = number;
        left = wf_parse_end(p, &minus->node);
    }
    if (!wf_parse_at(p, WF_TOK_PLUS) && !wf_parse_at(p, WF_TOK_MINUS))
        return left;
    if (!require_number(p, number, false))
        return NULL;
    wf_ast_BinOp *sum = WF_PARSE_NEW(p, BinOp, start);
    if (sum == NULL)
        return NULL;
    sum->left = left;
    sum->op = wf_parse_at(p, WF_TOK_PLUS) ? WF_OP_ADD : WF_OP_SUB;
    p->pos++;
    if (!wf_parse_at(p, WF_TOK_NUMBER) || (sum->right = wf_parse_number(p)) == NULL ||
        !require_number(p, sum->right, true))
        return NULL;
    return wf_parse_end(p, &sum->node);
}

/* `name` or `a.b.c` */
static wf_node *name_or_attribute(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_ast_Name *name = WF_PARSE_NEW(p, Name, start);
    if (name == NULL || (name->id = wf_parse_expect_name(p)) == NULL)
        return NULL;
    wf_node *value = wf_parse_end(p, &name->node);
    uint32_t outer = wf_parse_open(p);
    while (wf_parse_accept(p, WF_TOK_DOT)) {
        wf_ast_Attribute *node = WF_PARSE_NEW(p, Attribute, start);
        if (node == NULL || (node->attr = wf_parse_expect_name(p)) == NULL || !wf_parse_raise(p))
            return NULL;
        node->value = value;
        value = wf_parse_end(p, &node->node);
    }
    wf_parse_close(p, outer);
    return value;
}

static wf_node *value_pattern(wf_parser *p, const wf_token *start, wf_node *value)
{
    wf_ast_MatchValue *node = WF_PARSE_NEW(p, MatchValue, start);
    if (node == NULL || value == NULL)
        return NULL;
    node->value = value;
    return wf_parse_end(p, &node->node);
}

static wf_node *singleton_pattern(wf_parser *p, wf_const_kind kind)
{
    wf_ast_MatchSingleton *node = WF_PARSE_NEW(p, MatchSingleton, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    node->value.kind = (uint8_t)kind;
    return wf_parse_end(p, &node->node);
}

static wf_node *star_pattern(wf_parser *p)
{
    wf_ast_MatchStar *node = WF_PARSE_NEW(p, MatchStar, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    if (is_wildcard(p))
        p->pos++;
    else if ((node->name = capture_target(p)) == NULL)
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *maybe_star_pattern(wf_parser *p)
{
    return wf_parse_at(p, WF_TOK_STAR) ? star_pattern(p) : parse_pattern(p);
}

/* The rest of a sequence of patterns up to `close`; the first of them is on the stack above the mark. */
static bool more_patterns(wf_parser *p, wf_token_kind close, uint32_t mark, wf_node_seq *out)
{
    while (wf_parse_accept(p, WF_TOK_COMMA)) {
        if (wf_parse_at(p, close))
            break;
        wf_node *pattern = maybe_star_pattern(p);
        if (pattern == NULL || !wf_parse_push(p, pattern))
            return false;
    }
    return wf_parse_take(p, mark, out);
}

static wf_node *sequence_pattern(wf_parser *p)
{
    const wf_token *open = wf_parse_here(p);
    bool round = open->kind == WF_TOK_LPAR;
    wf_token_kind close = round ? WF_TOK_RPAR : WF_TOK_RSQB;
    wf_ast_MatchSequence *node = WF_PARSE_NEW(p, MatchSequence, open);
    if (node == NULL)
        return NULL;
    p->pos++;
    if (!wf_parse_at(p, close)) {
        wf_node *first = maybe_star_pattern(p);
        if (first == NULL)
            return NULL;
        if (round && !wf_parse_at(p, WF_TOK_COMMA)) /* a group */
            return first->kind != WF_AST_MatchStar && wf_parse_accept(p, close) ? first : NULL;
        uint32_t mark = p->stack_count;
        if (!wf_parse_push(p, first) || !more_patterns(p, close, mark, &node->patterns))
            return NULL;
    }
    return wf_parse_accept(p, close) ? wf_parse_end(p, &node->node) : NULL;
}

static wf_node *mapping_key(wf_parser *p)
{
    switch (wf_parse_kind(p)) {
    case WF_TOK_NUMBER:
    case WF_TOK_MINUS: return signed_number(p);
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_START: return wf_parse_strings(p);
    case WF_TOK_NONE: return wf_parse_singleton(p, WF_CONST_NONE);
    case WF_TOK_TRUE: return wf_parse_singleton(p, WF_CONST_TRUE);
    case WF_TOK_FALSE: return wf_parse_singleton(p, WF_CONST_FALSE);
    case WF_TOK_NAME: {
        wf_node *key = name_or_attribute(p);
        return key != NULL && key->kind == WF_AST_Attribute ? key : NULL;
    }
    default: return NULL;
    }
}

/* Splits pairs as parse_atom.c does for dict displays: keys and patterns alternate on the stack. */
static bool take_key_patterns(wf_parser *p, uint32_t mark, wf_node_seq *keys, wf_node_seq *patterns)
{
    uint32_t count = (p->stack_count - mark) / 2;
    wf_node **items = wf_arena_alloc_array(p->arena, (size_t)count * 2, sizeof *items);
    if (items == NULL)
        return false;
    keys->items = items;
    patterns->items = items + count;
    keys->count = patterns->count = count;
    for (uint32_t i = 0; i < count; i++) {
        keys->items[i] = p->stack[mark + 2 * i];
        patterns->items[i] = p->stack[mark + 2 * i + 1];
    }
    p->stack_count = mark;
    return true;
}

static wf_node *mapping_pattern(wf_parser *p)
{
    wf_ast_MatchMapping *node = WF_PARSE_NEW(p, MatchMapping, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    uint32_t mark = p->stack_count;
    while (!wf_parse_at(p, WF_TOK_RBRACE) && node->rest == NULL) {
        if (wf_parse_accept(p, WF_TOK_DOUBLESTAR)) {
            if ((node->rest = capture_target(p)) == NULL)
                return NULL;
        } else {
            wf_node *key = mapping_key(p), *value;
            if (key == NULL || !wf_parse_accept(p, WF_TOK_COLON) || (value = parse_pattern(p)) == NULL ||
                !wf_parse_push(p, key) || !wf_parse_push(p, value))
                return NULL;
        }
        if (!wf_parse_accept(p, WF_TOK_COMMA))
            break;
    }
    if (!wf_parse_accept(p, WF_TOK_RBRACE) || !take_key_patterns(p, mark, &node->keys, &node->patterns))
        return NULL;
    return wf_parse_end(p, &node->node);
}

/* The keyword patterns of a class pattern, `name=pattern`. Names grow beside the stack. */
static bool keyword_patterns(wf_parser *p, wf_ast_MatchClass *node)
{
    uint32_t mark = p->stack_count, capacity = 0;
    while (wf_parse_at(p, WF_TOK_NAME) && wf_parse_kind_after(p, 1) == WF_TOK_EQUAL) {
        if (node->kwd_attrs.count == capacity) {
            uint32_t larger = capacity ? capacity * 2 : 4;
            node->kwd_attrs.items = wf_arena_grow(p->arena, node->kwd_attrs.items,
                                                  capacity * sizeof(wf_name *), larger * sizeof(wf_name *));
            if (node->kwd_attrs.items == NULL)
                return false;
            capacity = larger;
        }
        const wf_name *name = wf_parse_expect_name(p);
        p->pos++;
        wf_node *pattern = name ? parse_pattern(p) : NULL;
        if (pattern == NULL || !wf_parse_push(p, pattern))
            return false;
        node->kwd_attrs.items[node->kwd_attrs.count++] = name;
        if (!wf_parse_accept(p, WF_TOK_COMMA))
            break;
    }
    return wf_parse_take(p, mark, &node->kwd_patterns);
}

static wf_node *class_pattern(wf_parser *p, const wf_token *start, wf_node *class)
{
    wf_ast_MatchClass *node = WF_PARSE_NEW(p, MatchClass, start);
    if (node == NULL || !wf_parse_enter(p))
        return NULL;
    p->pos++;
    node->cls = class;
    uint32_t mark = p->stack_count;
    bool more = true;
    while (more && !wf_parse_at(p, WF_TOK_RPAR) &&
           !(wf_parse_at(p, WF_TOK_NAME) && wf_parse_kind_after(p, 1) == WF_TOK_EQUAL)) {
        wf_node *pattern = parse_pattern(p);
        if (pattern == NULL || !wf_parse_push(p, pattern))
            return NULL;
        more = wf_parse_accept(p, WF_TOK_COMMA);
    }
    if (!wf_parse_take(p, mark, &node->patterns) || (more && !keyword_patterns(p, node)) ||
        !wf_parse_accept(p, WF_TOK_RPAR))
        return NULL;
    wf_parse_leave(p);
    return wf_parse_end(p, &node->node);
}

/* A pattern that begins with a name: capture, wildcard, value or class. */
static wf_node *name_pattern(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    uint8_t next = wf_parse_kind_after(p, 1);
    if (is_wildcard(p) || (next != WF_TOK_DOT && next != WF_TOK_LPAR)) {
        wf_ast_MatchAs *node = WF_PARSE_NEW(p, MatchAs, start);
        if (node == NULL)
            return NULL;
        if (is_wildcard(p))
            p->pos++;
        else if ((node->name = capture_target(p)) == NULL)
            return NULL;
        return wf_parse_end(p, &node->node);
    }
    wf_node *value = name_or_attribute(p);
    if (value == NULL || wf_parse_at(p, WF_TOK_EQUAL))
        return NULL;
    return wf_parse_at(p, WF_TOK_LPAR) ? class_pattern(p, start, value) : value_pattern(p, start, value);
}

static wf_node *closed_pattern(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    switch (start->kind) {
    case WF_TOK_NUMBER:
    case WF_TOK_MINUS: return value_pattern(p, start, signed_number(p));
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_START: return value_pattern(p, start, wf_parse_strings(p));
    case WF_TOK_NONE: return singleton_pattern(p, WF_CONST_NONE);
    case WF_TOK_TRUE: return singleton_pattern(p, WF_CONST_TRUE);
    case WF_TOK_FALSE: return singleton_pattern(p, WF_CONST_FALSE);
    case WF_TOK_NAME: return name_pattern(p);
    case WF_TOK_LPAR:
    case WF_TOK_LSQB: return sequence_pattern(p);
    case WF_TOK_LBRACE: return mapping_pattern(p);
    default: return NULL;
    }
}

static wf_node *or_pattern(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = closed_pattern(p);
    if (first == NULL || !wf_parse_at(p, WF_TOK_VBAR))
        return first;
    wf_ast_MatchOr *node = WF_PARSE_NEW(p, MatchOr, start);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    while (wf_parse_accept(p, WF_TOK_VBAR)) {
        wf_node *pattern = closed_pattern(p);
        if (pattern == NULL || !wf_parse_push(p, pattern))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->patterns))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *parse_pattern(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    if (!wf_parse_enter(p))
        return NULL;
    wf_node *pattern = or_pattern(p);
    if (pattern != NULL && wf_parse_accept(p, WF_TOK_AS)) {
        wf_ast_MatchAs *node = WF_PARSE_NEW(p, MatchAs, start);
        if (node == NULL || (node->name = capture_target(p)) == NULL)
            return NULL;
        node->pattern = pattern;
        pattern = wf_parse_end(p, &node->node);
    }
    wf_parse_leave(p);
    return pattern;
}

/* A pattern, or a sequence of them without brackets. */
static wf_node *case_patterns(wf_parser *p)
{
    const wf_token *start = wf_parse_here(p);
    wf_node *first = maybe_star_pattern(p);
    if (first == NULL || !wf_parse_at(p, WF_TOK_COMMA))
        return first == NULL || first->kind == WF_AST_MatchStar ? NULL : first;
    wf_ast_MatchSequence *node = WF_PARSE_NEW(p, MatchSequence, start);
    uint32_t mark = p->stack_count;
    if (node == NULL || !wf_parse_push(p, first))
        return NULL;
    while (wf_parse_accept(p, WF_TOK_COMMA)) {
        if (wf_parse_at(p, WF_TOK_COLON) || wf_parse_at(p, WF_TOK_IF))
            break;
        wf_node *pattern = maybe_star_pattern(p);
        if (pattern == NULL || !wf_parse_push(p, pattern))
            return NULL;
    }
    if (!wf_parse_take(p, mark, &node->patterns))
        return NULL;
    return wf_parse_end(p, &node->node);
}

static wf_node *case_block(wf_parser *p)
{
    wf_ast_match_case *node = WF_PARSE_NEW(p, match_case, wf_parse_here(p));
    if (node == NULL || !wf_parse_word(p, wf_parse_here(p), "case", 4))
        return NULL;
    p->pos++;
    p->height = 0;
    if ((node->pattern = case_patterns(p)) == NULL)
        return NULL;
    if (wf_parse_accept(p, WF_TOK_IF) && (node->guard = wf_parse_named_expression(p)) == NULL)
        return NULL;
    if (!wf_parse_accept(p, WF_TOK_COLON) || !wf_parse_block(p, &node->body))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

wf_node *wf_parse_match(wf_parser *p)
{
    wf_ast_Match *node = WF_PARSE_NEW(p, Match, wf_parse_here(p));
    if (node == NULL)
        return NULL;
    p->pos++;
    const wf_token *start = wf_parse_here(p);
    wf_node *subject = wf_parse_star_named_expression(p);
    if (subject == NULL)
        return NULL;
    if (wf_parse_at(p, WF_TOK_COMMA)) {
        wf_ast_Tuple *tuple = WF_PARSE_NEW(p, Tuple, start);
        uint32_t items = p->stack_count;
        if (tuple == NULL || !wf_parse_push(p, subject))
            return NULL;
        while (wf_parse_accept(p, WF_TOK_COMMA) && !wf_parse_at(p, WF_TOK_COLON)) {
            subject = wf_parse_star_named_expression(p);
            if (subject == NULL || !wf_parse_push(p, subject))
                return NULL;
        }
        if (!wf_parse_take(p, items, &tuple->elts))
            return NULL;
        subject = wf_parse_end(p, &tuple->node);
    } else if (subject->kind == WF_AST_Starred) {
        return NULL;
    }
    node->subject = subject;
    if (!wf_parse_accept(p, WF_TOK_COLON) || !wf_parse_accept(p, WF_TOK_NEWLINE) ||
        !wf_parse_accept(p, WF_TOK_INDENT))
        return NULL;
    uint32_t mark = p->stack_count;
    do {
        wf_node *block = case_block(p);
        if (block == NULL || !wf_parse_push(p, block))
            return NULL;
    } while (!wf_parse_accept(p, WF_TOK_DEDENT));
    if (!wf_parse_take(p, mark, &node->cases))
        return NULL;
    return wf_parse_end_statement(p, &node->node);
}

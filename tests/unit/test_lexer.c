/* The lexer: token kinds and exact ranges, the wording and place of every lexical error as CPython 3.13 has them, values of literals,
 * decoding of source files, and running out of memory at every allocation. */
#include "lexer.h"
#include "literal.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

/* An allocator that counts, and that can be told to refuse from some call on. */
typedef struct counting {
    size_t held;
    long calls, refuse_at; /* refuse_at 0: never */
} counting;

static void *counting_realloc(void *ctx, void *ptr, size_t old_size, size_t new_size)
{
    counting *self = ctx;
    if (new_size == 0) {
        self->held -= old_size;
        free(ptr);
        return NULL;
    }
    if (self->refuse_at && ++self->calls >= self->refuse_at)
        return NULL;
    void *block = realloc(ptr, new_size);
    cr_assert(block != NULL);
    self->held += new_size - old_size;
    return block;
}

/* One text under test, with everything that it needs. */
typedef struct bench {
    counting counter;
    wf_allocator allocator;
    wf_arena arena;
    wf_source source;
    wf_source_error error;
    wf_lexer lexer;
    bool opened;
} bench;

static bool bench_open(bench *b, const char *bytes, size_t length, wf_source_origin origin, wf_lexer_mode mode)
{
    memset(&b->counter, 0, sizeof b->counter);
    b->allocator = (wf_allocator){counting_realloc, &b->counter};
    wf_arena_init(&b->arena, &b->allocator);
    b->opened = wf_source_open(&b->source, &b->arena, "t.py", bytes, length, origin, &b->error);
    if (b->opened)
        wf_lexer_init(&b->lexer, &b->source, mode, &b->error);
    return b->opened;
}

static void bench_close(bench *b)
{
    wf_arena_free_all(&b->arena);
    cr_assert_eq(b->counter.held, 0, "the arena kept %zu bytes", b->counter.held);
}

/* The tokens of a text, one a line: kind, range, text. Ends with the error if there is one. */
static char *listing(const char *text, wf_lexer_mode mode)
{
    static char out[1 << 16];
    size_t used = 0;
    bench b;
    out[0] = '\0';
    if (bench_open(&b, text, strlen(text), WF_SOURCE_STRING, mode)) {
        wf_token t;
        while (wf_lexer_next(&b.lexer, &t)) {
            bool shown = t.kind != WF_TOK_NEWLINE && t.kind != WF_TOK_ENDMARKER && t.end > t.start;
            used += (size_t)snprintf(out + used, sizeof out - used, "%s %u:%u-%u:%u%s%.*s\n", wf_lexer_kind_name(t.kind), t.line, t.column,
                                     t.end_line, t.end_column, shown ? " " : "", shown ? (int)(t.end - t.start) : 0,
                                     b.source.text + t.start);
            if (t.kind == WF_TOK_ENDMARKER)
                break;
        }
    }
    if (b.error.kind)
        snprintf(out + used, sizeof out - used, "error %s\n", b.error.message);
    bench_close(&b);
    return out;
}

static void check_tokens(const char *text, const char *expected)
{
    const char *found = listing(text, WF_LEXER_FILE);
    cr_assert_str_eq(found, expected, "for:\n%s\nexpected:\n%sfound:\n%s", text, expected, found);
}

typedef struct error_case {
    const char *text;
    wf_error_kind kind;
    uint32_t line, column, end_column;
    const char *message;
    bool incomplete;
} error_case;

static void check_error(const error_case *c)
{
    bench b;
    wf_token t = {0};
    bool ok = bench_open(&b, c->text, strlen(c->text), WF_SOURCE_STRING, WF_LEXER_FILE);
    while (ok && (ok = wf_lexer_next(&b.lexer, &t)) && t.kind != WF_TOK_ENDMARKER)
        ;
    cr_expect(!ok, "no error for: %s", c->text);
    if (!ok) {
        cr_expect(b.error.kind == c->kind && strcmp(b.error.message, c->message) == 0 && b.error.line == c->line &&
                      b.error.column == c->column && b.error.end_column == c->end_column && b.error.incomplete == c->incomplete,
                  "for: %s\nexpected kind %d at %u:%u-%u%s: %s\nfound    kind %d at %u:%u-%u%s: %s", c->text, (int)c->kind, c->line, c->column,
                  c->end_column, c->incomplete ? "+" : "", c->message, (int)b.error.kind, b.error.line, b.error.column,
                  b.error.end_column, b.error.incomplete ? "+" : "", b.error.message);
        cr_expect(!wf_lexer_next(&b.lexer, &t), "a failed lexer went on");
    }
    bench_close(&b);
}

Test(lexer, every_operator_and_keyword_by_itself)
{
    static const struct {
        wf_token_kind kind;
        const char *spelling;
    } rows[] = {
#define TOKEN(name, spelling)
#define OPERATOR(name, spelling) {WF_TOK_##name, spelling},
#define KEYWORD(name, spelling) {WF_TOK_##name, spelling},
#include "tokens.def"
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bench b;
        wf_token t;
        char text[32];
        bool closes = strchr(")]}", rows[i].spelling[0]) != NULL;
        snprintf(text, sizeof text, "%s%s x",
                 !closes ? "" : rows[i].spelling[0] == ')' ? "(" : rows[i].spelling[0] == ']' ? "[" : "{", rows[i].spelling);
        cr_assert(bench_open(&b, text, strlen(text), WF_SOURCE_STRING, WF_LEXER_FILE));
        cr_assert(wf_lexer_next(&b.lexer, &t));
        if (closes)
            cr_assert(wf_lexer_next(&b.lexer, &t));
        cr_expect_eq(t.kind, rows[i].kind, "%s is %s", rows[i].spelling, wf_lexer_kind_name(t.kind));
        cr_expect_eq(t.end - t.start, strlen(rows[i].spelling));
        cr_expect_str_eq(wf_lexer_kind_spelling(t.kind), rows[i].spelling);
        cr_expect_eq(wf_lexer_is_keyword(t.kind), wf_lexer_is_keyword(rows[i].kind));
        bench_close(&b);
    }
}

Test(lexer, names_that_look_like_keywords)
{
    check_tokens("match case type _ iff nonlocals Falsey wit _if",
                 "NAME 1:0-1:5 match\nNAME 1:6-1:10 case\nNAME 1:11-1:15 type\nNAME 1:16-1:17 _\nNAME 1:18-1:21 iff\n"
                 "NAME 1:22-1:31 nonlocals\nNAME 1:32-1:38 Falsey\nNAME 1:39-1:42 wit\nNAME 1:43-1:46 _if\nNEWLINE 1:46-1:47\n"
                 "ENDMARKER 2:0-2:0\n");
}

Test(lexer, blocks)
{
    check_tokens("if x:\n\n  # c\n  y\n\tz",
                 "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 4:0-4:2   \nNAME 4:2-4:3 y\nNEWLINE 4:3-4:4\n"
                 "error inconsistent use of tabs and spaces in indentation\n");
    check_tokens("if x:\n  if y:\n    z\nw\n",
                 "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 2:0-2:2   \nIF 2:2-2:4 if\nNAME 2:5-2:6 y\n"
                 "COLON 2:6-2:7 :\nNEWLINE 2:7-2:8\nINDENT 3:0-3:4     \nNAME 3:4-3:5 z\nNEWLINE 3:5-3:6\nDEDENT 4:0-4:0\n"
                 "DEDENT 4:0-4:0\nNAME 4:0-4:1 w\nNEWLINE 4:1-4:2\nENDMARKER 5:0-5:0\n");
    check_tokens("if x:\n y # c", "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 2:0-2:1  \nNAME 2:1-2:2 y\n"
                                  "NEWLINE 2:6-2:7\nDEDENT 3:0-3:0\nENDMARKER 3:0-3:0\n");
    check_tokens("", "ENDMARKER 1:0-1:0\n");
    check_tokens("  # only a comment", "ENDMARKER 2:0-2:0\n");
}

Test(lexer, joined_lines_and_line_ends)
{
    check_tokens("(a,\r\n\r # c\n b)\n", "LPAR 1:0-1:1 (\nNAME 1:1-1:2 a\nCOMMA 1:2-1:3 ,\nNAME 4:1-4:2 b\nRPAR 4:2-4:3 )\nNEWLINE 4:3-4:4\n"
                                        "ENDMARKER 5:0-5:0\n");
    check_tokens("a \\\n  b", "NAME 1:0-1:1 a\nNAME 2:2-2:3 b\nNEWLINE 2:3-2:4\nENDMARKER 3:0-3:0\n");
    check_tokens("if x:\n  a\n\f  b\n", "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 2:0-2:2   \nNAME 2:2-2:3 a\n"
                                       "NEWLINE 2:3-2:4\nNAME 3:3-3:4 b\nNEWLINE 3:4-3:5\nDEDENT 4:0-4:0\nENDMARKER 4:0-4:0\n");
}

Test(lexer, strings_and_their_ranges)
{
    check_tokens("Rb'a' bR\"\"\"x\n'\"\"\" u'' bu''",
                 "STRING 1:0-1:5 Rb'a'\nSTRING 1:6-2:4 bR\"\"\"x\n'\"\"\"\nSTRING 2:5-2:8 u''\nNAME 2:9-2:11 bu\nSTRING 2:11-2:13 ''\n"
                 "NEWLINE 2:13-2:14\nENDMARKER 3:0-3:0\n");
    check_tokens("'a\\\nb'", "STRING 1:0-2:2 'a\\\nb'\nNEWLINE 2:2-2:3\nENDMARKER 3:0-3:0\n");
}

Test(lexer, fstrings)
{
    check_tokens("f'a{{b}}c{x!r:>{w}}'",
                 "FSTRING_START 1:0-1:2 f'\nFSTRING_MIDDLE 1:2-1:4 a{\nFSTRING_MIDDLE 1:5-1:7 b}\nFSTRING_MIDDLE 1:8-1:9 c\nLBRACE 1:9-1:10 {\n"
                 "NAME 1:10-1:11 x\nEXCLAMATION 1:11-1:12 !\nNAME 1:12-1:13 r\nCOLON 1:13-1:14 :\nFSTRING_MIDDLE 1:14-1:15 >\n"
                 "LBRACE 1:15-1:16 {\nNAME 1:16-1:17 w\nRBRACE 1:17-1:18 }\nRBRACE 1:18-1:19 }\nFSTRING_END 1:19-1:20 '\n"
                 "NEWLINE 1:20-1:21\nENDMARKER 2:0-2:0\n");
    check_tokens("rf'{f'{a['b']}'}\\{c}'",
                 "FSTRING_START 1:0-1:3 rf'\nLBRACE 1:3-1:4 {\nFSTRING_START 1:4-1:6 f'\nLBRACE 1:6-1:7 {\nNAME 1:7-1:8 a\nLSQB 1:8-1:9 [\n"
                 "STRING 1:9-1:12 'b'\nRSQB 1:12-1:13 ]\nRBRACE 1:13-1:14 }\nFSTRING_END 1:14-1:15 '\nRBRACE 1:15-1:16 }\n"
                 "FSTRING_MIDDLE 1:16-1:17 \\\nLBRACE 1:17-1:18 {\nNAME 1:18-1:19 c\nRBRACE 1:19-1:20 }\nFSTRING_END 1:20-1:21 '\n"
                 "NEWLINE 1:21-1:22\nENDMARKER 2:0-2:0\n");
    check_tokens("f'''{\nx = }\n{(lambda y:1)}'''",
                 "FSTRING_START 1:0-1:4 f'''\nLBRACE 1:4-1:5 {\nNAME 2:0-2:1 x\nEQUAL 2:2-2:3 =\nRBRACE 2:4-2:5 }\nFSTRING_MIDDLE 2:5-3:0 \n\n"
                 "LBRACE 3:0-3:1 {\nLPAR 3:1-3:2 (\nLAMBDA 3:2-3:8 lambda\nNAME 3:9-3:10 y\nCOLON 3:10-3:11 :\nNUMBER 3:11-3:12 1\n"
                 "RPAR 3:12-3:13 )\nRBRACE 3:13-3:14 }\nFSTRING_END 3:14-3:17 '''\nNEWLINE 3:17-3:18\nENDMARKER 4:0-4:0\n");
    check_tokens("f'\\N{DASH}{x:=1}'",
                 "FSTRING_START 1:0-1:2 f'\nFSTRING_MIDDLE 1:2-1:10 \\N{DASH}\nLBRACE 1:10-1:11 {\nNAME 1:11-1:12 x\nCOLON 1:12-1:13 :\n"
                 "FSTRING_MIDDLE 1:13-1:15 =1\nRBRACE 1:15-1:16 }\nFSTRING_END 1:16-1:17 '\nNEWLINE 1:17-1:18\nENDMARKER 2:0-2:0\n");
}

Test(lexer, f_strings_nest_to_a_limit)
{
    char text[2000] = "";
    bench b;
    wf_token t;
    for (int depth = 149; depth <= 150; depth++) {
        text[0] = '\0';
        for (int i = 0; i < depth; i++)
            strcat(text, "f'{");
        strcat(text, "1");
        for (int i = 0; i < depth; i++)
            strcat(text, "}'");
        cr_assert(bench_open(&b, text, strlen(text), WF_SOURCE_STRING, WF_LEXER_FILE));
        bool ok;
        while ((ok = wf_lexer_next(&b.lexer, &t)) && t.kind != WF_TOK_ENDMARKER)
            ;
        cr_expect_eq(ok, depth == 149);
        if (!ok)
            cr_expect_str_eq(b.error.message, "too many nested f-strings");
        bench_close(&b);
    }
}

Test(lexer, errors)
{
    static const error_case cases[] = {
        {"'abc", WF_ERROR_SYNTAX, 1, 1, 1, "unterminated string literal (detected at line 1)", false},
        {"'a\\'", WF_ERROR_SYNTAX, 1, 1, 1, "unterminated string literal (detected at line 1); perhaps you escaped the end quote?", false},
        {"'a\\\nb", WF_ERROR_SYNTAX, 1, 1, 1, "unterminated string literal (detected at line 2)", false},
        {"x='''abc\n\nd", WF_ERROR_SYNTAX, 1, 3, 3, "unterminated triple-quoted string literal (detected at line 3)", true},
        {"f'abc", WF_ERROR_SYNTAX, 1, 1, 1, "unterminated f-string literal (detected at line 1)", false},
        {"f'''abc\n", WF_ERROR_SYNTAX, 1, 1, 1, "unterminated triple-quoted f-string literal (detected at line 1)", true},
        {"f'{x", WF_ERROR_SYNTAX, 1, 3, 0, "'{' was never closed", true},
        {"f'}'", WF_ERROR_SYNTAX, 1, 3, 3, "f-string: single '}' is not allowed", false},
        {"f'{)}'", WF_ERROR_SYNTAX, 1, 4, 4, "f-string: unmatched ')'", false},
        {"f'{x'", WF_ERROR_SYNTAX, 1, 5, 5, "f-string: expecting '}'", false},
        {"f'{a:{b:{c:{d}}}}'", WF_ERROR_SYNTAX, 1, 11, 11, "f-string: expressions nested too deeply", false},
        {"x=(1,\n[2", WF_ERROR_SYNTAX, 2, 1, 0, "'[' was never closed", true},
        {"(\\\n", WF_ERROR_SYNTAX, 1, 1, 0, "'(' was never closed", true},
        {"(]", WF_ERROR_SYNTAX, 1, 2, 2, "closing parenthesis ']' does not match opening parenthesis '('", false},
        {"(\n]", WF_ERROR_SYNTAX, 2, 1, 1, "closing parenthesis ']' does not match opening parenthesis '(' on line 1", false},
        {"a)", WF_ERROR_SYNTAX, 1, 2, 2, "unmatched ')'", false},
        {"1__0", WF_ERROR_SYNTAX, 1, 2, 2, "invalid decimal literal", false},
        {"1e+", WF_ERROR_SYNTAX, 1, 3, 3, "invalid decimal literal", false},
        {"1ex", WF_ERROR_SYNTAX, 1, 1, 1, "invalid decimal literal", false},
        {"1elsewhere", WF_ERROR_SYNTAX, 1, 1, 1, "invalid decimal literal", false},
        {"1jx", WF_ERROR_SYNTAX, 1, 2, 2, "invalid imaginary literal", false},
        {"0x_", WF_ERROR_SYNTAX, 1, 3, 3, "invalid hexadecimal literal", false},
        {"0o78", WF_ERROR_SYNTAX, 1, 4, 4, "invalid digit '8' in octal literal", false},
        {"0b12", WF_ERROR_SYNTAX, 1, 4, 4, "invalid digit '2' in binary literal", false},
        {"0o", WF_ERROR_SYNTAX, 1, 2, 2, "invalid octal literal", false},
        {"0b", WF_ERROR_SYNTAX, 1, 2, 2, "invalid binary literal", false},
        {"x=0_12", WF_ERROR_SYNTAX, 1, 3, 5,
         "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", false},
        {"\xc3\xa9\xe2\x82\xacx", WF_ERROR_SYNTAX, 1, 2, 2, "invalid character '\xe2\x82\xac' (U+20AC)", false},
        {"a\xc2\xa0" "b", WF_ERROR_SYNTAX, 1, 2, 2, "invalid non-printable character U+00A0", false},
        {"x\x01", WF_ERROR_SYNTAX, 1, 2, 2, "invalid non-printable character U+0001", false},
        {"x \\ y", WF_ERROR_SYNTAX, 1, 4, 0, "unexpected character after line continuation character", false},
        {"x \\", WF_ERROR_SYNTAX, 1, 4, 0, "unexpected EOF while parsing", true},
        {"if x:\n  a\n b", WF_ERROR_INDENTATION, 3, 3, 0, "unindent does not match any outer indentation level", false},
        {"if x:\n        a\n\tb", WF_ERROR_TAB, 3, 1, 0, "inconsistent use of tabs and spaces in indentation", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_error(&cases[i]);
}

Test(lexer, depth_limits)
{
    char *text = malloc(100001);
    memset(text, '(', 100000);
    text[100000] = '\0';
    check_error(&(error_case){text, WF_ERROR_SYNTAX, 1, 201, 201, "too many nested parentheses", false});
    char *p = text;
    for (int depth = 0; depth < 100; depth++) {
        memset(p, ' ', (size_t)depth);
        p += depth;
        p += sprintf(p, "if x:\n");
    }
    *p = '\0';
    check_tokens("if x:\n y", "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 2:0-2:1  \nNAME 2:1-2:2 y\n"
                              "NEWLINE 2:2-2:3\nDEDENT 3:0-3:0\nENDMARKER 3:0-3:0\n");
    strcpy(p, "                                                                                                    x\n");
    check_error(&(error_case){text, WF_ERROR_INDENTATION, 101, 1, 0, "too many levels of indentation", false});
    free(text);
}

Test(lexer, stray_characters_are_tokens)
{
    check_tokens("$ ? ` ! <>", "STRAY 1:0-1:1 $\nSTRAY 1:2-1:3 ?\nSTRAY 1:4-1:5 `\nEXCLAMATION 1:6-1:7 !\nNOTEQUAL 1:8-1:10 <>\n"
                               "NEWLINE 1:10-1:11\nENDMARKER 2:0-2:0\n");
}

Test(lexer, prompt_and_single_mode)
{
    cr_expect_str_eq(listing("if x: y\n", WF_LEXER_SINGLE), "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNAME 1:6-1:7 y\nNEWLINE 1:7-1:8\n"
                                                           "NEWLINE 2:0-2:0\nENDMARKER 2:0-2:0\n");
    cr_expect_str_eq(listing("if x:\n y\n\n", WF_LEXER_PROMPT),
                     "IF 1:0-1:2 if\nNAME 1:3-1:4 x\nCOLON 1:4-1:5 :\nNEWLINE 1:5-1:6\nINDENT 2:0-2:1  \nNAME 2:1-2:2 y\nNEWLINE 2:2-2:3\n"
                     "DEDENT 3:0-3:0\nNEWLINE 3:0-3:1\nENDMARKER 4:0-4:0\n");
    bench b;
    wf_token t;
    cr_assert(bench_open(&b, "if x:\n y\n", 9, WF_SOURCE_STRING, WF_LEXER_PROMPT));
    while (wf_lexer_next(&b.lexer, &t))
        cr_assert_neq(t.kind, WF_TOK_ENDMARKER);
    cr_expect(b.error.incomplete);
    bench_close(&b);
}

Test(lexer, warnings_are_recorded)
{
    bench b;
    wf_token t;
    const char *text = "1if x else 2\ny = 0x1for z in w\n'\\d\\e'\n'\\777'";
    cr_assert(bench_open(&b, text, strlen(text), WF_SOURCE_STRING, WF_LEXER_FILE));
    while (wf_lexer_next(&b.lexer, &t) && t.kind != WF_TOK_ENDMARKER) {
        wf_literal literal;
        if (t.kind == WF_TOK_STRING)
            cr_assert(wf_literal_decode_string(&b.source, &t, &literal, &b.error));
    }
    const wf_source_warning *w = b.source.warnings;
    cr_assert(w && w->next && w->next->next && w->next->next->next && !w->next->next->next->next);
    cr_expect_str_eq(w->message, "invalid decimal literal");
    cr_expect_str_eq(w->next->message, "invalid hexadecimal literal");
    cr_expect_eq(w->next->line, 2);
    cr_expect_str_eq(w->next->next->message, "invalid escape sequence '\\d'");
    cr_expect_str_eq(w->next->next->next->message, "invalid octal escape sequence '\\777'");
    bench_close(&b);
}

Test(lexer, names_are_normalised)
{
    static const char *const pairs[][2] = {
        {"x", "x"}, {"\xef\xac\x81x", "fix"}, {"e\xcc\x81", "\xc3\xa9"}, {"\xe2\x84\x98", "\xe2\x84\x98"}, {"\xc2\xb5", "\xce\xbc"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        bench b;
        wf_token t;
        uint32_t length;
        cr_assert(bench_open(&b, pairs[i][0], strlen(pairs[i][0]), WF_SOURCE_STRING, WF_LEXER_FILE));
        cr_assert(wf_lexer_next(&b.lexer, &t));
        cr_assert_eq(t.kind, WF_TOK_NAME);
        const char *name = wf_lexer_name(&b.source, &t, &length);
        cr_expect(length == strlen(pairs[i][1]) && memcmp(name, pairs[i][1], length) == 0, "%s became %.*s", pairs[i][0], (int)length, name);
        bench_close(&b);
    }
}

/* Decodes the first token of a text that is a string. */
static void check_literal(const char *text, const char *expected, size_t length)
{
    bench b;
    wf_token t;
    wf_literal literal;
    cr_assert(bench_open(&b, text, strlen(text), WF_SOURCE_STRING, WF_LEXER_FILE));
    cr_assert(wf_lexer_next(&b.lexer, &t));
    if (t.kind == WF_TOK_FSTRING_START)
        cr_assert(wf_lexer_next(&b.lexer, &t));
    cr_assert(wf_literal_decode_string(&b.source, &t, &literal, &b.error), "%s: %s", text, b.error.message);
    cr_expect(literal.length == length && memcmp(literal.bytes, expected, length) == 0, "wrong value for %s", text);
    bool ascii = true;
    for (size_t i = 0; i < length; i++)
        ascii &= (unsigned char)expected[i] < 0x80;
    cr_expect_eq(literal.is_ascii, ascii, "%s", text);
    cr_expect_eq(literal.has_surrogates, strstr(text, "\\ud8") != NULL);
    bench_close(&b);
}

Test(literal, values)
{
    check_literal("'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"'", "\a\b\f\n\r\t\v\\'\"", 10);
    check_literal("'\\x41\\u20ac\\U0001F600\\101\\0'", "A\xe2\x82\xac\xf0\x9f\x98\x80" "A\0", 10);
    check_literal("'\\ud800'", "\xed\xa0\x80", 3);
    check_literal("b'\\xff\\377\\u20'", "\xff\xff\\u20", 6);
    check_literal("b'\\400'", "\0", 1);
    check_literal("'\\400'", "\xc4\x80", 2);
    check_literal("r'\\x41\\''", "\\x41\\'", 6);
    check_literal("'a\\\nb'", "ab", 2);
    check_literal("'\xc3\xa9'", "\xc3\xa9", 2);
    check_literal("'\\\xc3\xa9'", "\\\xc3\xa9", 3);
    check_literal("'\\q'", "\\q", 2);
    check_literal("f'\\{x}'", "\\", 1);
    check_literal("f'\\x41{x}'", "A", 1);
    check_literal("rf'\\x41{x}'", "\\x41", 4);
    check_literal("'''\r\na'''", "\na", 2);
}

Test(literal, errors)
{
    static const struct {
        const char *text, *message;
        uint32_t end_column;
    } cases[] = {
        {"'\\x'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: truncated \\xXX escape", 5},
        {"'a\\u12'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 1-4: truncated \\uXXXX escape", 8},
        {"'\xc3\xa9\\U1'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 10-12: truncated \\UXXXXXXXX escape", 7},
        {"'\\U00110000'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character", 13},
        {"'\\N'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape", 5},
        {"'\\N{'", "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: malformed \\N character escape", 6},
        {"b'\\x1'", "(value error) invalid \\x escape at position 0", 7},
        {"b'\xc3\xa9'", "bytes can only contain ASCII literal characters", 5},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bench b;
        wf_token t;
        wf_literal literal;
        cr_assert(bench_open(&b, cases[i].text, strlen(cases[i].text), WF_SOURCE_STRING, WF_LEXER_FILE));
        cr_assert(wf_lexer_next(&b.lexer, &t));
        cr_expect(!wf_literal_decode_string(&b.source, &t, &literal, &b.error));
        cr_expect_str_eq(b.error.message, cases[i].message);
        cr_expect(b.error.line == 1 && b.error.column == 1 && b.error.end_column == cases[i].end_column, "%s", cases[i].text);
        bench_close(&b);
    }
}

Test(literal, named_escapes)
{
    static const struct {
        const char *text, *value; /* NULL: unknown */
    } cases[] = {
        {"'a\\N{BULLET}'", "a\xE2\x80\xA2"},
        {"'\\N{latin small letter E with acute}'", "\xC3\xA9"},
        {"'\\N{NBSP}\\N{HENTAIGANA LETTER E-1}'", "\xC2\xA0\xF0\x9B\x80\x81"},
        {"'\\N{HANGUL SYLLABLE GGWAELG}\\N{HANGUL SYLLABLE A}'", "\xEA\xBD\xAD\xEC\x95\x84"},
        {"'\\N{CJK UNIFIED IDEOGRAPH-4E00}'", "\xE4\xB8\x80"},
        {"'\\N{BULLETS}'", NULL},
        {"'\\N{CJK UNIFIED IDEOGRAPH-0041}'", NULL},
        {"'\\N{HANGUL SYLLABLE X}'", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bench b;
        wf_token t;
        wf_literal literal;
        cr_assert(bench_open(&b, cases[i].text, strlen(cases[i].text), WF_SOURCE_STRING, WF_LEXER_FILE));
        while (wf_lexer_next(&b.lexer, &t) && t.kind != WF_TOK_STRING)
            ;
        bool good = wf_literal_decode_string(&b.source, &t, &literal, &b.error);
        cr_assert_eq(good, cases[i].value != NULL, "%s", cases[i].text);
        if (good)
            cr_expect(literal.length == strlen(cases[i].value) && memcmp(literal.bytes, cases[i].value, literal.length) == 0, "%s",
                      cases[i].text);
        else
            cr_expect(strstr(b.error.message, "unknown Unicode character name") != NULL);
        bench_close(&b);
    }
}

Test(literal, numbers)
{
    static const struct {
        const char *text;
        wf_number_kind kind;
        int base;
        const char *digits;
    } cases[] = {
        {"0", WF_NUMBER_INT, 10, "0"},          {"1_000", WF_NUMBER_INT, 10, "1000"},       {"0x_Fe", WF_NUMBER_INT, 16, "Fe"},
        {"0o17", WF_NUMBER_INT, 8, "17"},       {"0B1_0", WF_NUMBER_INT, 2, "10"},          {"00_0", WF_NUMBER_INT, 10, "000"},
        {"1.", WF_NUMBER_FLOAT, 10, "1."},      {".5e-1_0", WF_NUMBER_FLOAT, 10, ".5e-10"}, {"1E5", WF_NUMBER_FLOAT, 10, "1E5"},
        {"09.5", WF_NUMBER_FLOAT, 10, "09.5"},  {"0j", WF_NUMBER_IMAGINARY, 10, "0"},       {"1_0.5J", WF_NUMBER_IMAGINARY, 10, "10.5"},
        {"0xe", WF_NUMBER_INT, 16, "e"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bench b;
        wf_token t;
        wf_number number;
        cr_assert(bench_open(&b, cases[i].text, strlen(cases[i].text), WF_SOURCE_STRING, WF_LEXER_FILE));
        cr_assert(wf_lexer_next(&b.lexer, &t));
        cr_assert(t.kind == WF_TOK_NUMBER && t.end == strlen(cases[i].text), "%s", cases[i].text);
        cr_assert(wf_literal_number_kind(&b.source, &t, &number));
        cr_expect(number.kind == cases[i].kind && number.base == cases[i].base && strcmp(number.digits, cases[i].digits) == 0, "%s",
                  cases[i].text);
        bench_close(&b);
    }
}

/* NULL: accepted. */
static void check_file(const char *bytes, size_t length, const char *text, const char *message, uint32_t line)
{
    bench b;
    bool ok = bench_open(&b, bytes, length, WF_SOURCE_FILE, WF_LEXER_FILE);
    cr_expect_eq(ok, message == NULL, "%s", ok ? "accepted" : b.error.message);
    if (!ok && message) {
        cr_expect_str_eq(b.error.message, message);
        cr_expect_eq(b.error.line, line);
    }
    if (text)
        cr_expect(b.source.length == strlen(text) && memcmp(b.source.text, text, b.source.length) == 0, "decoded as: %s", b.source.text);
    bench_close(&b);
}
#define FILE_TEXT(bytes) "" bytes, sizeof bytes - 1

Test(source, encodings)
{
    check_file(FILE_TEXT("\xef\xbb\xbfx\r\ny\rz"), "x\ny\nz\n", NULL, 0);
    check_file(FILE_TEXT("# vim: set fileencoding=ISO-8859-1 :\n'\xe9'\n"), "# vim: set fileencoding=ISO-8859-1 :\n'\xc3\xa9'\n", NULL, 0);
    check_file(FILE_TEXT("#!x\n# -*- coding: latin-1-unix -*-\n'\xe9'"), "#!x\n# -*- coding: latin-1-unix -*-\n'\xc3\xa9'\n", NULL, 0);
    check_file(FILE_TEXT("x\n# coding: nonsense\n"), "x\n# coding: nonsense\n", NULL, 0);
    check_file(FILE_TEXT("# coding: nonsense\n"), NULL, "encoding problem: nonsense", 0);
    check_file(FILE_TEXT("# coding: ascii\n'\xe9'"), NULL,
               "'ascii' codec can't decode byte 0xe9 in position 17: ordinal not in range(128)", 0);
    check_file(FILE_TEXT("\xef\xbb\xbf# coding: latin-1\n"), NULL, "encoding problem: iso-8859-1 with BOM", 0);
    check_file(FILE_TEXT("\xef\xbb\xbf# coding: cp1252\n"), NULL, "encoding problem: cp1252 with BOM", 0);
    check_file(FILE_TEXT("\xef\xbb\xbf# coding: utf8\n"), NULL, "encoding problem: utf8 with BOM", 0);
    check_file(FILE_TEXT("\xef\xbb\xbf# coding: UTF_8-x\n"), "# coding: UTF_8-x\n", NULL, 0);
    check_file(FILE_TEXT("x=1\ny='\xc3'\n"), "x=1\ny='\xef\xbf\xbd'\n",
               "Non-UTF-8 code starting with '\\xc3' in file t.py on line 2, but no encoding declared; "
               "see https://peps.python.org/pep-0263/ for details", 0);
    check_file(FILE_TEXT("# coding: utf-8\n\xf0\x9f"), NULL,
               "(unicode error) 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data", 2);
    check_file(FILE_TEXT("# coding: utf-8\n\xed\xa0\x80"), NULL,
               "(unicode error) 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte", 2);
    check_file(FILE_TEXT("x\n\0y"), "x\n", "source code cannot contain null bytes", 2);
}

Test(source, places)
{
    bench b;
    uint32_t length, column;
    cr_assert(bench_open(&b, "ab\n\xc3\xa9\xe2\x82\xacx\n\nz", 12, WF_SOURCE_STRING, WF_LEXER_FILE));
    cr_expect_eq(b.source.line_count, 4);
    cr_expect(memcmp(wf_source_line(&b.source, 2, &length), "\xc3\xa9\xe2\x82\xacx", 6) == 0 && length == 6);
    cr_expect(wf_source_line(&b.source, 3, &length) != NULL && length == 0);
    cr_expect(wf_source_line(&b.source, 0, &length) == NULL && wf_source_line(&b.source, 5, &length) == NULL);
    cr_expect_eq(wf_source_column(&b.source, 2, 5), 3);
    cr_expect_eq(wf_source_locate(&b.source, 8, &column), 2);
    cr_expect_eq(column, 5);
    cr_expect_eq(wf_source_locate(&b.source, 0, &column), 1);
    bench_close(&b);
}

/* Everything that allocates, on one text; true when it all went well. */
static bool run_all(bench *b, const char *text)
{
    wf_token t;
    uint32_t length;
    wf_arena_init(&b->arena, &b->allocator);
    b->arena.next_chunk = 32; /* many small chunks: many chances to fail */
    if (!wf_source_open(&b->source, &b->arena, "t.py", text, strlen(text), WF_SOURCE_FILE, &b->error))
        return false;
    wf_lexer_init(&b->lexer, &b->source, WF_LEXER_FILE, &b->error);
    while (wf_lexer_next(&b->lexer, &t)) {
        wf_literal literal;
        wf_number number;
        if (t.kind == WF_TOK_ENDMARKER)
            return true;
        if (t.kind == WF_TOK_NAME && !wf_lexer_name(&b->source, &t, &length))
            return wf_source_fail_memory(&b->error);
        if (t.kind == WF_TOK_NUMBER && !wf_literal_number_kind(&b->source, &t, &number))
            return wf_source_fail_memory(&b->error);
        if (t.kind == WF_TOK_STRING && !wf_literal_decode_string(&b->source, &t, &literal, &b->error))
            return false;
    }
    return false;
}

Test(source, running_out_of_memory_is_reported_and_leaks_nothing)
{
    char text[12000] = "# coding: latin-1\nx = 1if y else 0x_1\n\xe9 = '\\q\\N{BULLET}\\n'\n";
    for (int i = 0; i < 300; i++)
        strcat(text, "\xe9\xe9 = 'aaaaaaaa\\x41' + 1_000\n");
    strcat(text, "'unterminated");
    bench b = {.allocator = {counting_realloc, &b.counter}};
    long refused = 0;
    for (long n = 1; n < 1000; n++) {
        memset(&b.counter, 0, sizeof b.counter);
        b.counter.refuse_at = n;
        cr_assert(!run_all(&b, text));
        bool memory = b.error.kind == WF_ERROR_MEMORY;
        if (!memory)
            cr_expect_str_eq(b.error.message, "unterminated string literal (detected at line 304)");
        wf_arena_free_all(&b.arena);
        cr_assert_eq(b.counter.held, 0);
        if (!memory)
            break;
        refused++;
    }
    cr_expect(refused >= 8 && refused < 999, "%ld refusals", refused);
}

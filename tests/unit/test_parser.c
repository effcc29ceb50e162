/*
 * The parser: trees with exact ranges and refusals with CPython 3.13's words and places, both from tables
 * that CPython wrote; scopes; prompts; limits of depth; and running out of memory at every allocation.
 */
#include "check.h"
#include "dump.h"
#include "parser.h"
#include "scope.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An allocator that counts, and that can be told to refuse from some call on. */
typedef struct {
    size_t held;
    long calls, refuse_at; /* refuse_at 0: never */
    wf_arena *small;       /* this arena is kept to small chunks, so that nearly every allocation is a call */
} meter;

static void *metered_realloc(void *ctx, void *ptr, size_t old_size, size_t new_size)
{
    meter *self = ctx;
    if (self->small != NULL)
        self->small->next_chunk = 48;
    if (new_size == 0) {
        self->held -= old_size;
        free(ptr);
        return NULL;
    }
    if (self->refuse_at != 0 && ++self->calls >= self->refuse_at)
        return NULL;
    void *block = realloc(ptr, new_size);
    cr_assert(block != NULL);
    self->held += new_size - old_size;
    return block;
}

typedef struct {
    meter meter;
    wf_allocator allocator;
    wf_arena arena;
    wf_source source;
    wf_source_error error;
    wf_tree *tree;
} session;

static void session_begin(session *s)
{
    memset(s, 0, sizeof *s);
    s->allocator = (wf_allocator){metered_realloc, &s->meter};
    wf_arena_init(&s->arena, &s->allocator);
}

static bool session_parse(session *s, const char *text, wf_parse_mode mode, unsigned flags)
{
    return wf_source_open(&s->source, &s->arena, "t.py", text, strlen(text), WF_SOURCE_STRING, &s->error) &&
           wf_parse_all(&s->source, &s->arena, mode, flags, &s->tree, &s->error);
}

static void session_end(session *s)
{
    s->meter.small = NULL;
    wf_arena_free_all(&s->arena);
    cr_assert_eq(s->meter.held, 0, "%zu bytes were not given back", s->meter.held);
}

typedef struct {
    char *text;
    size_t used, size;
} text_sink;

static bool sink_text(void *context, const char *text, size_t length)
{
    text_sink *sink = context;
    if (sink->used + length + 1 > sink->size) {
        sink->size = (sink->used + length + 1) * 2;
        sink->text = realloc(sink->text, sink->size);
        cr_assert(sink->text != NULL);
    }
    memcpy(sink->text + sink->used, text, length);
    sink->used += length;
    sink->text[sink->used] = '\0';
    return true;
}

Test(parser, builds_cpythons_trees)
{
    static const struct {
        const char *source, *dump;
    } cases[] = {
#define TREE(source, dump) {source, dump},
#include "parser_trees.def"
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        session s;
        session_begin(&s);
        cr_assert(wf_source_open(&s.source, &s.arena, "t.py", cases[i].source, strlen(cases[i].source),
                                 WF_SOURCE_STRING, &s.error));
        bool ok = wf_parse(&s.source, &s.arena, WF_PARSE_FILE, 0, &s.tree, &s.error);
        cr_assert(ok, "%s\nwas refused: %s", cases[i].source, s.error.message);
        text_sink sink = {0};
        cr_assert(wf_tree_dump(s.tree, -1, true, sink_text, &sink));
        cr_expect_str_eq(sink.text, cases[i].dump, "%s\ngave      %s\ninstead of %s", cases[i].source,
                         sink.text, cases[i].dump);
        free(sink.text);
        session_end(&s);
    }
}

Test(parser, refuses_in_cpythons_words_and_places)
{
    static const struct {
        const char *source;
        wf_error_kind kind;
        const char *message;
        uint32_t line, column, end_line, end_column;
    } cases[] = {
#define REFUSED(source, kind, message, line, column, end_line, end_column)                                   \
    {source, WF_ERROR_##kind, message, line, column, end_line, end_column},
#include "parser_errors.def"
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        session s;
        session_begin(&s);
        bool ok = session_parse(&s, cases[i].source, WF_PARSE_FILE, 0);
        cr_expect(!ok, "%s\nwas accepted", cases[i].source);
        if (!ok) {
            cr_expect_eq(s.error.kind, cases[i].kind, "%s\nkind %d", cases[i].source, (int)s.error.kind);
            cr_expect_str_eq(s.error.message, cases[i].message, "%s\nsays %s\ninstead of %s", cases[i].source,
                             s.error.message, cases[i].message);
            cr_expect(s.error.line == cases[i].line && s.error.column == cases[i].column, "%s\nat %u:%u",
                      cases[i].source, s.error.line, s.error.column);
            cr_expect(cases[i].end_line == 0 || (s.error.end_line == cases[i].end_line &&
                                                 s.error.end_column == cases[i].end_column),
                      "%s\nends at %u:%u", cases[i].source, s.error.end_line, s.error.end_column);
        }
        session_end(&s);
    }
}

static char *scopes_of(session *s, const char *text)
{
    session_begin(s);
    cr_assert(session_parse(s, text, WF_PARSE_FILE, 0), "%s", s->error.message);
    text_sink sink = {0};
    cr_assert(wf_scope_dump(s->tree, sink_text, &sink));
    session_end(s);
    return sink.text;
}

Test(scope, closures_make_cells_and_free_variables)
{
    session s;
    char *text = scopes_of(&s, "def f(a):\n"
                               "    b = 1\n"
                               "    def g():\n"
                               "        nonlocal b\n"
                               "        global c\n"
                               "        b = c = len(a)\n");
    cr_assert_str_eq(text, "module top line 1:\n"
                           "  f: local assigned\n"
                           "  c: global explicit global\n"
                           "  function f line 1:\n"
                           "    a: cell param\n"
                           "    b: cell assigned\n"
                           "    g: local assigned\n"
                           "    function g line 3: nested\n"
                           "      b: free nonlocal assigned\n"
                           "      c: global explicit global assigned\n"
                           "      len: global implicit used\n"
                           "      a: free used\n");
    free(text);
}

Test(scope, methods_reach_their_class_but_not_its_names)
{
    session s;
    char *text = scopes_of(&s, "class A:\n"
                               "    x = 1\n"
                               "    def __f(self): return super().__f(x)\n");
    cr_assert_str_eq(text, "module top line 1:\n"
                           "  A: local assigned\n"
                           "  class A line 1: class-cell\n"
                           "    x: local assigned\n"
                           "    _A__f: local assigned\n"
                           "    function __f line 3:\n"
                           "      self: local param\n"
                           "      super: global implicit used\n"
                           "      __class__: free used\n"
                           "      x: global implicit used\n");
    free(text);
}

Test(scope, walrus_leaves_the_comprehension)
{
    session s;
    char *text = scopes_of(&s, "def f(a):\n    return [b := i for i in a]\n");
    cr_assert_str_eq(text, "module top line 1:\n"
                           "  f: local assigned\n"
                           "  function f line 1:\n"
                           "    a: local param used\n"
                           "    b: cell assigned\n"
                           "    comprehension listcomp line 2: nested inlined\n"
                           "      .0: local param\n"
                           "      i: local assigned used iteration\n"
                           "      b: free nonlocal assigned\n");
    free(text);
}

Test(scope, mangles_private_names_only)
{
    session s;
    session_begin(&s);
    cr_assert(session_parse(&s, "class __A:\n    pass\n", WF_PARSE_FILE, 0));
    const wf_scope *class = s.tree->top->first_child;
    static const char *const pairs[][2] = {{"__x", "_A__x"},   {"__x__", "__x__"}, {"_x", "_x"},
                                           {"__x.y", "__x.y"}, {"__", "__"},       {"x__", "x__"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const wf_name *name = wf_names_intern(s.tree->names, pairs[i][0], strlen(pairs[i][0]));
        cr_expect_str_eq(wf_scope_mangle(s.tree, class, name)->bytes, pairs[i][1]);
        cr_expect_eq(wf_scope_mangle(s.tree, s.tree->top, name), name);
    }
    session_end(&s);
}

Test(parser, knows_what_a_prompt_must_wait_for)
{
    static const struct {
        const char *text;
        bool ok, incomplete;
    } cases[] = {
        {"1 + 1\n", true, false},
        {"f(1,\n", false, true},
        {"if x:\n", false, true},
        {"if x:\n    y\n", false, true},
        {"if x:\n    y\n\n", true, false},
        {"'''a\n", false, true},
        {"@d\n", false, true},
        {"x = = 1\n", false, false},
        {"x = \\\n", false, true},
        {"try:\n    x\n\n", false, false},
        {"'a\n", false, false},
        {"def f(): return (\n", false, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        session s;
        session_begin(&s);
        bool ok = session_parse(&s, cases[i].text, WF_PARSE_SINGLE, WF_PARSE_ALLOW_INCOMPLETE);
        cr_expect_eq(ok, cases[i].ok, "%s: %s", cases[i].text, s.error.message);
        cr_expect_eq(s.error.incomplete, cases[i].incomplete, "%s: %s", cases[i].text, s.error.message);
        session_end(&s);
    }
}

Test(parser, reads_one_expression_or_one_statement)
{
    session s;
    session_begin(&s);
    cr_expect(session_parse(&s, "a, b + 1\n", WF_PARSE_EVAL, 0));
    cr_expect_eq(s.tree->root->kind, WF_AST_Expression);
    cr_expect(!session_parse(&s, "a = 1", WF_PARSE_EVAL, 0));
    cr_expect(!session_parse(&s, "a\nb\n", WF_PARSE_SINGLE, 0));
    cr_expect_str_eq(s.error.message, "multiple statements found while compiling a single statement");
    cr_expect(session_parse(&s, "a; b\n", WF_PARSE_SINGLE, 0));
    cr_expect_eq(wf_as_Interactive(s.tree->root)->body.count, 2);
    session_end(&s);
}

Test(parser, awaits_at_the_top_level_when_told_so)
{
    static const char *const texts[] = {"await x\n", "async with a: pass\n", "async for a in b: pass\n",
                                        "[x async for x in y]\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        session s;
        session_begin(&s);
        cr_expect(!session_parse(&s, texts[i], WF_PARSE_FILE, 0));
        cr_expect(session_parse(&s, texts[i], WF_PARSE_FILE, WF_PARSE_TOP_LEVEL_AWAIT), "%s", texts[i]);
        cr_expect(s.tree->top->is_coroutine || s.tree->top->has_await);
        session_end(&s);
    }
}

/* count copies of a piece between a head and a tail. */
static char *repeated(const char *head, const char *piece, size_t count, const char *tail)
{
    size_t length = strlen(piece);
    char *text = malloc(strlen(head) + length * count + strlen(tail) + 1);
    cr_assert(text != NULL);
    char *at = text + sprintf(text, "%s", head);
    for (size_t i = 0; i < count; i++, at += length)
        memcpy(at, piece, length);
    strcpy(at, tail);
    return text;
}

Test(parser, refuses_what_is_too_deep_for_the_stack)
{
    static const char *const deep[][3] = {
        {"", "-", "a"},
        {"", "not ", "a"},
        {"", "lambda: ", "a"},
        {"a", " + a", ""},
        {"a", ".b", ""},
        {"a", "()", ""},
        {"a", "[0]", ""},
        {"", "a ** ", "b"},
        {"", "a if b else ", "c"},
        {"if a: b\n", "elif a: b\n", ""},
        {"match x:\n case a", ".b", ": pass"},
    };
    for (size_t i = 0; i < sizeof deep / sizeof *deep; i++) {
        for (size_t count = 300; count <= 300000; count *= 1000) {
            session s;
            session_begin(&s);
            char *text = repeated(deep[i][0], deep[i][1], count, deep[i][2]);
            bool ok = session_parse(&s, text, WF_PARSE_FILE, 0);
            cr_expect_eq(ok, count == 300, "%s x %zu", deep[i][1], count);
            cr_expect(ok || s.error.kind == WF_ERROR_RECURSION, "%s: %s", deep[i][1], s.error.message);
            free(text);
            session_end(&s);
        }
    }
}

Test(parser, long_but_flat_texts_are_no_trouble)
{
    static const char *const flat[][3] = {
        {"x = [", "1, ", "]"},
        {"", "a = ", "b"},
        {"a", " < a", ""},
        {"a", " and a", ""},
        {"f(", "a.b, ", ")"},
        {"", "'a' ", ""},
        {"", "x\n", ""},
        {"[", "*a.b, ", "]"},
        {"", "a and b.c or ", "d"},
        {"", "f'{a.b}' ", ""},
        {"x = {", "a.b: c.d, ", "}"},
    };
    for (size_t i = 0; i < sizeof flat / sizeof *flat; i++) {
        session s;
        session_begin(&s);
        char *text = repeated(flat[i][0], flat[i][1], 50000, flat[i][2]);
        cr_expect(session_parse(&s, text, WF_PARSE_FILE, 0), "%s: %s", flat[i][1], s.error.message);
        free(text);
        session_end(&s);
    }
}

/* CPython's second pass over wrong source is slow when brackets nest; this one must not be. */
Test(parser, explains_deeply_nested_mistakes_quickly, .timeout = 20)
{
    static const char *const nested[][3] = {{"x = ", "(", "a b"},
                                            {"x = ", "f(", "a b"},
                                            {"x = ", "{1: ", "2 3"},
                                            {"x = ", "[a for b in ", "c d"},
                                            {"x = ", "(a = ", "b"}};
    for (size_t i = 0; i < sizeof nested / sizeof *nested; i++) {
        session s;
        session_begin(&s);
        char *text = repeated(nested[i][0], nested[i][1], 180, nested[i][2]);
        cr_expect(!session_parse(&s, text, WF_PARSE_FILE, 0));
        free(text);
        session_end(&s);
    }
}

Test(parser, reports_every_failed_allocation)
{
    static const char *const texts[] = {
        "from __future__ import annotations\n"
        "@d(x, *y, z=1)\n"
        "class A[T: int = str, *Ts = x](B, m=1):\n"
        "    x: int = 0xff\n"
        "    async def f(self, a, /, b=1.5, *c: *Ts, d, **e) -> 'x':\n"
        "        nonlocal_, g.h[1:2, ::3] = {k: v for k, v in a if (w := k)}, {1, *b}\n"
        "        try:\n"
        "            yield f'{a!r:>{b}}{c = }' 'd'\n"
        "        except* E as e:\n"
        "            del a, (b.c)\n"
        "        return\n"
        "match x, y:\n"
        "    case [1, -2, *rest] | {'a': rest, 1+2j: _} if z: pass\n"
        "    case P(1, k=None) as q: pass\n"
        "type X[U] = int\n"
        "with (a as b, c): lambda d, e=1: not d < e is f\n",
        "def f(a, b=1, c):\n    pass\n",
        "x = f(a b)\n",
        "f(a) = b\n",
        "match x:\n    case a: pass\n    case b: pass\n",
        "def f():\n    nonlocal x\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        bool whole = false;
        for (long refuse_at = 1; !whole; refuse_at++) {
            session s;
            session_begin(&s);
            s.meter.small = &s.arena;
            s.meter.refuse_at = refuse_at;
            bool ok = session_parse(&s, texts[i], WF_PARSE_FILE, 0);
            whole = s.meter.calls < refuse_at;
            cr_assert(whole || (!ok && s.error.kind == WF_ERROR_MEMORY), "%s\nallocation %ld: %s", texts[i],
                      refuse_at, s.error.message);
            cr_assert(!whole || ok == (i == 0), "%s\n%s", texts[i], s.error.message);
            session_end(&s);
        }
    }
}

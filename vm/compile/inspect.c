/* Looking at source text without running it. */
#include "compile/inspect.h"

#include <stdio.h>

#include "compile/compile.h"
#include "compile/tree_names.h"
#include "dump.h"
#include "lexer.h"
#include "parser.h"

typedef bool (*inspect_sink)(void *context, const char *text, size_t length);

static bool inspect_tokens(wf_source *source, wf_source_error *error, inspect_sink sink, void *context)
{
    static const char *const names[] = {
#define TOKEN(name, spelling) #name,
#include "tokens.def"
    };
    wf_lexer lexer;
    wf_token t;
    wf_lexer_init(&lexer, source, WF_LEXER_FILE, error);
    do {
        char line[128];
        if (!wf_lexer_next(&lexer, &t))
            return false;
        int n = snprintf(line, sizeof line, "%u,%u-%u,%u: %s ", t.line, t.column, t.end_line, t.end_column, names[t.kind]);
        bool shown = t.kind != WF_TOK_NEWLINE && t.kind != WF_TOK_INDENT && t.kind != WF_TOK_DEDENT && t.end > t.start;
        if (!sink(context, line, (size_t)n) || (shown && !sink(context, source->text + t.start, t.end - t.start)) || !sink(context, "\n", 1))
            return false;
    } while (t.kind != WF_TOK_ENDMARKER);
    return true;
}

bool wf_compile_dump(wf_vm *vm, const char *what, const char *bytes, size_t n, const char *filename, inspect_sink sink, void *context)
{
    wf_arena arena;
    wf_source source;
    wf_source_error error = {0};
    wf_tree *tree = NULL;
    bool tokens = strcmp(what, "tokens") == 0, scopes = strcmp(what, "scopes") == 0, ok;
    if (!tokens && !scopes && strcmp(what, "ast") != 0 && strcmp(what, "check") != 0)
        return wf_raise(vm, WF_EXC_ValueError, "there is no dump of '%s': tokens, ast, scopes, bytecode", what);
    wf_allocator allocator = wf_compile_allocator(vm);
    wf_arena_init(&arena, &allocator);
    ok = wf_source_open(&source, &arena, filename, bytes, n, WF_SOURCE_FILE, &error);
    if (ok && tokens)
        ok = inspect_tokens(&source, &error, sink, context);
    else if (ok) {
        ok = wf_parse_all(&source, &arena, WF_PARSE_FILE, 0, &tree, &error);
        if (ok && scopes)
            ok = wf_scope_dump(tree, sink, context);
        else if (ok && sink)
            ok = wf_tree_dump(tree, 2, true, sink, context) && sink(context, "\n", 1);
    }
    if (!ok && !wf_error_pending(vm))
        wf_compile_raise(vm, &source, filename, &error);
    wf_arena_free_all(&arena);
    return ok;
}

bool wf_compile_check(wf_vm *vm, const char *bytes, size_t n, const char *filename)
{
    return wf_compile_dump(vm, "check", bytes, n, filename, NULL, NULL);
}

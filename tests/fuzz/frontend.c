/* libFuzzer harness for what turns bytes into bytecode: decoding, lexer, literals, parser, scopes, compiler. Nothing is run.
 *
 * The first byte of an input chooses the parse mode and the origin of the text, the second one which allocation fails (0: none), the rest is the
 * source. Besides what the sanitizers see, it checks that tokens lie in order within the text, that their lines and columns are those of
 * their offsets, that names and strings come out as well-formed text, that bytecode passes the verifier, and that nothing stays allocated. */
#include "compile/compile.h"
#include "error.h"
#include "exec/disasm.h"
#include "host.h"
#include "lexer.h"
#include "literal.h"
#include "object/code.h"
#include "compile/tree_names.h" /* parser.h, its enumerators kept apart from the VM's */
#include "vm.h"

#include <stdio.h>
#include <stdlib.h>

#define FUZZ_MEMORY (256u << 20)

typedef struct fuzz_heap {
    size_t held;
    unsigned calls, refuse_at;
} fuzz_heap;

static void *fuzz_realloc(void *ctx, void *ptr, size_t old_size, size_t new_size)
{
    fuzz_heap *heap = ctx;
    if (new_size == 0) {
        heap->held -= old_size;
        free(ptr);
        return NULL;
    }
    if ((heap->refuse_at && ++heap->calls >= heap->refuse_at) || heap->held + new_size > FUZZ_MEMORY)
        return NULL;
    void *block = realloc(ptr, new_size);
    if (block)
        heap->held += new_size - old_size;
    return block;
}

static void fuzz_require(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "broken: %s\n", what);
        abort();
    }
}

/* UTF-8 as Unicode has it, surrogates allowed or not. */
static bool fuzz_is_utf8(const char *text, size_t length, bool surrogates)
{
    const unsigned char *p = (const unsigned char *)text, *end = p + length;
    while (p < end) {
        unsigned lead = *p++;
        int more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
        unsigned value = more <= 0 ? lead : lead & (0x3fu >> more);
        if (more < 0 || end - p < more)
            return false;
        for (int i = 0; i < more; i++, p++) {
            if ((*p & 0xc0) != 0x80)
                return false;
            value = value << 6 | (*p & 0x3f);
        }
        if ((more == 2 && value < 0x800) || (more == 3 && value < 0x10000) || value > 0x10ffff)
            return false;
        if (value >= 0xd800 && value <= 0xdfff && !surrogates)
            return false;
    }
    return true;
}

static void fuzz_check_error(const wf_source_error *error)
{
    fuzz_require(error->kind != WF_ERROR_NONE, "a failure has a kind");
    fuzz_require(error->message && *error->message, "a failure has a message");
    fuzz_require(fuzz_is_utf8(error->message, strlen(error->message), true), "messages are text");
}

static bool fuzz_check_value(wf_source *source, const wf_token *token, wf_source_error *error)
{
    wf_literal literal;
    wf_number number;
    uint32_t length;
    switch (token->kind) {
    case WF_TOK_NAME: {
        const char *name = wf_lexer_name(source, token, &length);
        fuzz_require(!name || (length > 0 && fuzz_is_utf8(name, length, false)), "names are text");
        return name || wf_source_fail_memory(error);
    }
    case WF_TOK_NUMBER:
        return wf_literal_number_kind(source, token, &number) || wf_source_fail_memory(error);
    case WF_TOK_STRING:
    case WF_TOK_FSTRING_MIDDLE:
        if (!wf_literal_decode_string(source, token, &literal, error))
            return false;
        fuzz_require(literal.is_bytes || fuzz_is_utf8(literal.bytes, literal.length, literal.has_surrogates), "strings are text");
        return true;
    default:
        return true;
    }
}

static void fuzz_lex(wf_source *source, wf_lexer *lexer, wf_lexer_mode mode)
{
    wf_source_error error;
    wf_token token;
    uint32_t last = 0;
    wf_lexer_init(lexer, source, mode, &error);
    for (;;) {
        if (!wf_lexer_next(lexer, &token)) {
            fuzz_check_error(&error);
            fuzz_require(!wf_lexer_next(lexer, &token), "a failed lexer stays failed");
            return;
        }
        uint32_t column, line = wf_source_locate(source, token.start, &column);
        fuzz_require(token.kind < WF_TOK_COUNT && token.end >= token.start && token.end <= source->length, "tokens lie within the text");
        fuzz_require(token.start >= last, "tokens come in order");
        if (token.start < source->length)
            fuzz_require(token.line == line && token.column == column, "a token's line and column are those of its offset");
        if (token.kind != WF_TOK_INDENT)
            last = token.end;
        if (token.kind == WF_TOK_ENDMARKER)
            return;
        if (!fuzz_check_value(source, &token, &error)) {
            fuzz_check_error(&error);
            return;
        }
    }
}

static void fuzz_parse(const uint8_t *data, size_t size, const wf_allocator *allocator, unsigned choice)
{
    wf_arena arena;
    wf_source source;
    wf_source_error error;
    wf_tree *tree = NULL;
    unsigned flags = choice & 8 ? WF_PARSE_TOP_LEVEL_AWAIT | WF_PARSE_ALLOW_INCOMPLETE : 0;
    wf_arena_init(&arena, allocator);
    if (!wf_source_open(&source, &arena, "fuzz", (const char *)data, size, choice & 4 ? WF_SOURCE_STRING : WF_SOURCE_FILE, &error)) {
        fuzz_check_error(&error);
    } else {
        static const wf_lexer_mode modes[] = {WF_LEXER_FILE, WF_LEXER_FILE, WF_LEXER_SINGLE, WF_LEXER_PROMPT};
        wf_lexer *lexer = malloc(sizeof *lexer);
        fuzz_require(lexer != NULL, "the harness has memory");
        fuzz_lex(&source, lexer, modes[choice & 3]);
        free(lexer);
        wf_parse_mode mode = (choice & 3) == 1 ? WF_PARSE_EVAL : (choice & 3) == 2 ? WF_PARSE_SINGLE : WF_PARSE_FILE;
        if (wf_parse_all(&source, &arena, mode, flags, &tree, &error))
            fuzz_require(tree && tree->root && tree->top, "a tree has its root and its scopes");
        else
            fuzz_check_error(&error);
    }
    wf_arena_free_all(&arena);
}

/* The code objects of many inputs gather in one VM, whose collector and limit are thereby at work; then it is closed, and must hold nothing. */
#define FUZZ_INPUTS_PER_VM 500

static void *fuzz_vm_realloc(void *data, void *ptr, size_t old_size, size_t new_size)
{
    return fuzz_realloc(data, ptr, old_size, new_size);
}

static void *fuzz_vm_block_alloc(void *data, size_t size, size_t align)
{
    fuzz_heap *heap = data;
    void *block = wf_host_default.block_alloc(wf_host_default.data, size, align);
    if (block)
        heap->held += size;
    return block;
}

static void fuzz_vm_block_free(void *data, void *block, size_t size)
{
    fuzz_heap *heap = data;
    heap->held -= size;
    wf_host_default.block_free(wf_host_default.data, block, size);
}

/* Warnings go nowhere. */
static long fuzz_vm_write(void *data, int stream, const char *bytes, size_t n)
{
    (void)data;
    (void)stream;
    (void)bytes;
    return (long)n;
}

/* The leak checker cannot follow a living VM's tagged pointers; what is held is counted here instead. */
const char *__asan_default_options(void);

const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

static void fuzz_check_code(wf_vm *vm, wf_value value)
{
    if (!wf_is_kind(value, WF_KIND_CODE))
        return;
    const wf_code *code = (const wf_code *)wf_obj(value);
    const char *wrong = wf_bytecode_verify(vm, code);
    fuzz_require(!wrong, wrong ? wrong : "");
    for (uint32_t i = 0; i < code->const_count; i++)
        fuzz_check_code(vm, code->consts->items[i]);
}

static void fuzz_compile(const uint8_t *data, size_t size, unsigned choice)
{
    static fuzz_heap heap; /* of the VM that lives from input to input */
    static wf_host_table host;
    static wf_vm *vm;
    static unsigned inputs;
    if (!vm) {
        host = wf_host_default;
        host.realloc = fuzz_vm_realloc;
        host.block_alloc = fuzz_vm_block_alloc;
        host.block_free = fuzz_vm_block_free;
        host.write = fuzz_vm_write;
        host.data = &heap;
        vm = wf_vm_open(&host, 64u << 20);
        fuzz_require(vm != NULL, "a VM opens");
    }
    static const wf_compile_mode modes[] = {WF_COMPILE_FILE, WF_COMPILE_EVAL, WF_COMPILE_SINGLE, WF_COMPILE_SINGLE};
    unsigned flags = (choice & 4 ? WF_COMPILE_FROM_TEXT : 0) | (choice & 8 ? WF_COMPILE_TOP_AWAIT | WF_COMPILE_ALLOW_INCOMPLETE : 0) |
                     (choice & 16 ? WF_COMPILE_NAMESPACES : 0);
    wf_entry_mark mark;
    wf_vm_enter(vm, &mark);
    wf_code *code = wf_compile_source(vm, (const char *)data, size, "fuzz", modes[choice & 3], flags, NULL);
    fuzz_require((code == NULL) == wf_error_pending(vm), "no code means an exception, and code none");
    if (code)
        fuzz_check_code(vm, wf_from_obj(&code->head));
    else
        wf_error_clear(vm);
    wf_vm_leave(vm, &mark);
    if (++inputs % FUZZ_INPUTS_PER_VM == 0) {
        wf_vm_close(vm);
        vm = NULL;
        fuzz_require(heap.held == 0, "a closed VM holds nothing");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    fuzz_heap heap = {.refuse_at = data[1]};
    wf_allocator allocator = {fuzz_realloc, &heap};
    fuzz_parse(data + 2, size - 2, &allocator, data[0]);
    fuzz_require(heap.held == 0, "nothing stays allocated");
    if (data[1] == 0)
        fuzz_compile(data + 2, size - 2, data[0]);
    return 0;
}

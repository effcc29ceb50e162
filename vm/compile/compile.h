/*
 * From source text or a syntax tree to a code object.
 *
 * The compiler walks the tree once and writes register bytecode (exec/opcodes.def) straight away, a unit
 * (function, class body, module, generator expression) at a time; comprehensions of lists, sets and dicts are
 * part of the unit around them. Its scratch memory is one arena on the VM's account, released before these
 * functions return. They run no script code.
 */
#ifndef WF_COMPILE_H
#define WF_COMPILE_H

#include "vm.h"

struct wf_tree;
struct wf_source;

typedef enum wf_compile_mode {
    WF_COMPILE_FILE,   /* statements; the code returns None */
    WF_COMPILE_EVAL,   /* one expression; the code returns its value */
    WF_COMPILE_SINGLE, /* one statement of a prompt: values of expression statements are displayed */
} wf_compile_mode;

/* Flags, or-ed together. */
enum {
    /* await in the module's own block makes the code a coroutine's */
    WF_COMPILE_TOP_AWAIT = 1,
    /* to be run with locals that may differ from globals (exec, eval): names go through frame locals */
    WF_COMPILE_NAMESPACES = 2,
    /* as if `from __future__ import annotations` stood at the top */
    WF_COMPILE_FUTURE_ANNOTATIONS = 4,
    /* the bytes are UTF-8 of a str or a prompt: coding declarations do not count */
    WF_COMPILE_FROM_TEXT = 8,
    /* a prompt: *incomplete is set where more input could complete the statement */
    WF_COMPILE_ALLOW_INCOMPLETE = 16,
    /* tracebacks show no lines of it (exec, eval) */
    WF_COMPILE_UNSEEN = 32,
};

/*
 * Compiles a checked tree (wf_parse_all). `text` (may be NULL) is kept by the code objects for tracebacks.
 * NULL: an exception is pending.
 */
wf_code *wf_compile_tree(wf_vm *vm, struct wf_tree *tree, const struct wf_source *source,
                         wf_compile_mode mode, unsigned flags, const char *filename) WF_CHECKED;

/*
 * Lexes, parses, checks and compiles. NULL: SyntaxError, IndentationError, TabError, MemoryError,
 * RecursionError is pending, with args (message, (filename, line, column, text, end line, end column)).
 * `incomplete` may be NULL.
 */
wf_code *wf_compile_source(wf_vm *vm, const char *bytes, size_t n, const char *filename, wf_compile_mode mode,
                           unsigned flags, bool *incomplete) WF_CHECKED;

/* For inspect.c: the front end's memory on the VM's account, and its error as a pending exception. */
struct wf_source_error;
struct wf_allocator wf_compile_allocator(wf_vm *vm);
void wf_compile_raise(wf_vm *vm, const struct wf_source *source, const char *filename,
                      const struct wf_source_error *e);

/* The text that a code object was compiled from, as code->source points to it: a STORAGE cell, LF line ends.
 */
typedef struct wf_source_text {
    wf_storage storage;
} wf_source_text;

/* Line `line` (from 1) of the code's source, without its LF; NULL when it is not known. */
const char *wf_compile_line(const wf_code *code, uint32_t line, size_t *length);

#endif

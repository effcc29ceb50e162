/*
 * scope.h - which block does each name belong to.
 *
 * The pass follows CPython's symbol table (Python 3.13): it makes one wf_scope per block and resolves every
 * name in it, and it reports what CPython's symbol table reports, in the same words.
 *
 * Comprehensions are blocks of their own here. Those of lists, sets and dicts run inside the frame of their
 * block in CPython (PEP 709); `inlined` tells where it does so. Whether to inline is the compiler's matter;
 * the bindings are resolved as if they were functions, which gives the same meaning to every name.
 *
 * As in CPython, some symbols have names that no program can write: ".0", the one parameter of a
 * comprehension (its outermost iterable); ".defaults" and ".kwdefaults", parameters of the TYPE_PARAMS block
 * of a function that has such; ".type_params" and ".generic_base" in the TYPE_PARAMS block of a class, of
 * which the class body refers to the first. A function that mentions `super` also refers to `__class__`.
 */
#ifndef WF_PARSER_SCOPE_H
#define WF_PARSER_SCOPE_H

#include "source.h"
#include "tree.h"

typedef enum {
    WF_SCOPE_MODULE,
    WF_SCOPE_CLASS,
    WF_SCOPE_FUNCTION,      /* FunctionDef, AsyncFunctionDef, Lambda */
    WF_SCOPE_COMPREHENSION, /* ListComp, SetComp, DictComp, GeneratorExp; its one parameter is ".0" */
    WF_SCOPE_ANNOTATION,    /* an annotation under future_annotations: checked, never run */
    WF_SCOPE_TYPE_ALIAS,    /* the value of `type X = ...`: a function without parameters, run lazily */
    WF_SCOPE_TYPE_PARAMS,   /* the block around a generic def, class or alias: holds the type variables */
    WF_SCOPE_TYPE_VARIABLE  /* the bound or default of a type variable, run lazily */
} wf_scope_kind;

typedef enum {
    WF_BIND_LOCAL,           /* bound here, seen by no inner block */
    WF_BIND_CELL,            /* bound here, and some inner block refers to it */
    WF_BIND_FREE,            /* belongs to an enclosing function-like block */
    WF_BIND_GLOBAL_EXPLICIT, /* by a `global` statement */
    WF_BIND_GLOBAL_IMPLICIT  /* bound in no enclosing block: global, or else builtin */
} wf_binding;

/* How the block treats the name. */
#define WF_SYM_GLOBAL     0x001u /* global statement */
#define WF_SYM_NONLOCAL   0x002u /* nonlocal statement */
#define WF_SYM_ASSIGNED   0x004u /* assigned, deleted or defined here */
#define WF_SYM_PARAM      0x008u /* parameter */
#define WF_SYM_USED       0x010u /* read here */
#define WF_SYM_IMPORTED   0x020u /* bound by an import */
#define WF_SYM_ANNOTATED  0x040u /* has an annotation (AnnAssign) */
#define WF_SYM_COMP_ITER  0x080u /* iteration variable of this comprehension */
#define WF_SYM_TYPE_PARAM 0x100u /* type parameter */
#define WF_SYM_FREE_CLASS                                                                                    \
    0x200u /* class block: bound here and also free here, for the sake of an inner block */

typedef struct wf_symbol {
    const wf_name *name; /* mangled */
    uint16_t flags;      /* WF_SYM_... */
    uint8_t binding;     /* wf_binding */
    bool has_directive;  /* the position below is that of its global or nonlocal statement */
    uint32_t index; /* its place in wf_scope.symbols; parameters come first, in CPython's order of locals:
                     * positional-only, positional, keyword-only, *args, **kwargs */
    uint32_t slot;  /* for the compiler's use; zero */
    /* Where the name was first mentioned, for messages. */
    uint32_t lineno, col, end_lineno, end_col;
} wf_symbol;

typedef struct wf_scope {
    uint8_t kind;        /* wf_scope_kind */
    wf_node *node;       /* the node that made the block */
    const wf_name *name; /* "top", the def's or class's name, "lambda", "listcomp", "genexpr", ... */
    struct wf_scope *parent;
    struct wf_scope *first_child, *last_child, *next; /* inner blocks, in source order */

    wf_symbol **symbols; /* in order of first mention, parameters first */
    uint32_t symbol_count;
    uint32_t param_count; /* the symbols that are parameters: positional, keyword-only, *args, **kwargs */

    const wf_name *class_name; /* innermost class around, for name mangling; NULL outside of classes */

    bool nested;       /* inside some function-like block */
    bool is_generator; /* holds yield (a generator, or with is_coroutine an async generator); generator
                          expressions too */
    bool is_coroutine; /* async def, or an async comprehension / generator expression */
    bool has_await;    /* holds await, async for, async with */
    bool has_varargs, has_varkeywords;
    bool has_free;             /* it or an inner block has free names */
    bool child_free;           /* an inner block has free names */
    bool needs_class_cell;     /* class: some method refers to __class__ (or to super) */
    bool needs_classdict_cell; /* class: some annotation scope needs __classdict__ */
    bool in_class_block; /* annotation-like block directly in a class: sees the class's names (__classdict__)
                          */
    bool inlined;        /* comprehension that CPython inlines into the block around it */
    uint8_t comprehension; /* WF_AST_ListComp, ... or 0 */

    /* Of the pass itself. */
    const wf_node_seq
        *mangled_only; /* around a generic class: its type parameters, the only names it mangles */
    const char *type_variable_part; /* TYPE_VARIABLE: "a TypeVar bound", ... */
    uint8_t comp_iter_target;       /* the targets of a comprehension are being visited */
    uint16_t comp_iter_depth;       /* so many iterables of comprehensions are being visited */
    uint32_t table_mask;
    wf_symbol **table; /* or NULL */
} wf_scope;

/* Builds tree->top and the `scope` fields of all nodes. False with *err filled on a symbol-table error. */
bool wf_scope_build(wf_tree *tree, wf_source_error *err) __attribute__((warn_unused_result));

/* The symbol of a mangled name in this very block, or NULL. */
wf_symbol *wf_scope_find(const wf_scope *scope, const wf_name *mangled);

/*
 * Private names: `__x` inside `class C` means `_C__x` (not those that end in __ or hold a dot). Returns the
 * name itself where nothing is to do, NULL when out of memory. Attribute names, keyword names, imports and
 * names in global statements are mangled too: pass them all through here, with the block they stand in.
 */
const wf_name *wf_scope_mangle(const wf_tree *tree, const wf_scope *scope, const wf_name *name);

#endif

/*
 * tree.h - the syntax tree.
 *
 * The tree has the shape of CPython's `ast` for Python 3.13: the same kinds, fields and source ranges. All of
 * it (nodes, lists, names, constant texts) lives in one arena and dies with it; nothing is freed singly.
 *
 * Each kind X of nodes.def has a struct wf_ast_X that begins with a wf_node, an enumerator WF_AST_X and a
 * checked cast wf_as_X(node). Where a field holds a node its static type is wf_node *.
 *
 * Lines count from 1, columns from 0 in bytes of the source's UTF-8 form. Modules, `comprehension`,
 * `arguments`, `withitem` and `match_case` have no range in CPython; here theirs is good enough for a
 * message.
 *
 * No path from the root is longer than WF_TREE_MAX_DEPTH nodes (about; a list of statements adds none), so
 * passes may recurse. The parser refuses deeper source.
 */
#ifndef WF_PARSER_TREE_H
#define WF_PARSER_TREE_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "source.h"

#define WF_TREE_MAX_DEPTH 1500

struct wf_scope;
typedef struct wf_node wf_node;

/*
 * An interned identifier: NFKC-normalised, in generalised UTF-8, zero-terminated besides. Within one
 * wf_names two equal names are one pointer. `hash` is not keyed: for tables of the compiler only.
 */
typedef struct wf_name {
    uint32_t length; /* in bytes */
    uint32_t hash;
    char bytes[];
} wf_name;

typedef struct {
    uint32_t count;
    wf_node **items;
} wf_node_seq;

typedef struct {
    uint32_t count;
    const wf_name **items;
} wf_name_seq;

typedef struct {
    uint32_t count;
    uint8_t *items; /* wf_cmpop */
} wf_op_seq;

typedef enum { WF_CTX_LOAD, WF_CTX_STORE, WF_CTX_DEL } wf_context;

typedef enum { WF_OP_AND, WF_OP_OR } wf_boolop;

typedef enum { WF_OP_INVERT, WF_OP_NOT, WF_OP_UADD, WF_OP_USUB } wf_unaryop;

typedef enum {
    WF_OP_ADD,
    WF_OP_SUB,
    WF_OP_MULT,
    WF_OP_MATMULT,
    WF_OP_DIV,
    WF_OP_MOD,
    WF_OP_POW,
    WF_OP_LSHIFT,
    WF_OP_RSHIFT,
    WF_OP_BITOR,
    WF_OP_BITXOR,
    WF_OP_BITAND,
    WF_OP_FLOORDIV,
    WF_OP_COUNT_
} wf_operator;

typedef enum {
    WF_CMP_EQ,
    WF_CMP_NOTEQ,
    WF_CMP_LT,
    WF_CMP_LTE,
    WF_CMP_GT,
    WF_CMP_GTE,
    WF_CMP_IS,
    WF_CMP_ISNOT,
    WF_CMP_IN,
    WF_CMP_NOTIN,
    WF_CMP_COUNT_
} wf_cmpop;

typedef enum {
    WF_CONST_NONE,
    WF_CONST_TRUE,
    WF_CONST_FALSE,
    WF_CONST_ELLIPSIS,
    WF_CONST_STR,   /* text: generalised UTF-8 (a lone surrogate as three bytes) */
    WF_CONST_BYTES, /* text: the bytes */
    WF_CONST_INT,   /* text: its digits, without underscores and without the 0x, 0o, 0b that `base` stands for
                     */
    WF_CONST_FLOAT, /* text: the literal without underscores, as strtod reads it */
    WF_CONST_IMAG   /* text: the same, without the j */
} wf_const_kind;

/* `text` of numbers is zero-terminated besides its length; of strings it is not. */
typedef struct {
    uint8_t kind;     /* wf_const_kind */
    uint8_t base;     /* INT: 2, 8, 10, 16 */
    bool surrogates;  /* STR: the text holds lone surrogates */
    bool ascii;       /* STR: every byte is below 0x80 */
    bool u_prefix;    /* STR: the (first) literal has the prefix u */
    size_t length;    /* of text, in bytes */
    const char *text; /* NULL for the first four kinds */
} wf_const;

typedef enum {
#define WF_NODE(kind, category) WF_AST_##kind,
#include "nodes.def"
    WF_AST_COUNT_
} wf_node_kind;

typedef enum {
    WF_CAT_MODULE,
    WF_CAT_STMT,
    WF_CAT_EXPR,
    WF_CAT_PATTERN,
    WF_CAT_TYPE_PARAM,
    WF_CAT_COMPREHENSION,
    WF_CAT_HANDLER,
    WF_CAT_ARGUMENTS,
    WF_CAT_ARG,
    WF_CAT_KEYWORD,
    WF_CAT_ALIAS,
    WF_CAT_WITHITEM,
    WF_CAT_MATCH_CASE
} wf_node_category;

struct wf_node {
    uint8_t kind;  /* wf_node_kind */
    uint8_t flags; /* WF_NODE_... */
    uint32_t lineno;
    uint32_t col;
    uint32_t end_lineno;
    uint32_t end_col;
};

/* An expression that stands in parentheses of its own, which its range does not cover (a Tuple's does). */
#define WF_NODE_PARENTHESISED 1u

#define WF_FIELD_TYPE_NODE    wf_node *
#define WF_FIELD_TYPE_OPT     wf_node *
#define WF_FIELD_TYPE_SEQ     wf_node_seq
#define WF_FIELD_TYPE_NAME    const wf_name *
#define WF_FIELD_TYPE_OPTNAME const wf_name *
#define WF_FIELD_TYPE_NAMES   wf_name_seq
#define WF_FIELD_TYPE_OP      uint8_t
#define WF_FIELD_TYPE_CMPOPS  wf_op_seq
#define WF_FIELD_TYPE_CTX     uint8_t
#define WF_FIELD_TYPE_INT     int
#define WF_FIELD_TYPE_CONST   wf_const
#define WF_FIELD_TYPE_SCOPE   struct wf_scope *

#define WF_NODE(kind, category)                                                                              \
    typedef struct wf_ast_##kind {                                                                           \
        wf_node node;
#define WF_FIELD(kind, type, name) WF_FIELD_TYPE_##type name;
#define WF_END(kind)                                                                                         \
    }                                                                                                        \
    wf_ast_##kind;
#include "nodes.def"

#define WF_NODE(kind_, category)                                                                             \
    static inline wf_ast_##kind_ *wf_as_##kind_(const wf_node *node)                                         \
    {                                                                                                        \
        assert(node->kind == WF_AST_##kind_);                                                                \
        return (wf_ast_##kind_ *)node;                                                                       \
    }
#include "nodes.def"

/* The table of interned names of one tree; opaque (names.c). */
typedef struct wf_names wf_names;

/* What wf_parse gives. */
typedef struct wf_tree {
    wf_arena *arena; /* borrowed: holds this struct and all that it points to */
    wf_node *root;   /* Module, Interactive or Expression */
    wf_names *names;
    struct wf_scope *top;    /* the module's block, after wf_scope_build */
    wf_source *source;       /* borrowed: positions in messages need its lines */
    bool top_level_await;    /* await, async for and async with are allowed in the module's own block */
    bool future_annotations; /* `from __future__ import annotations`: they are kept as text, not evaluated */
    const wf_node *last_future; /* the last `from __future__` of the file's head, or NULL */
} wf_tree;

/* Interns bytes[0..length), which must be normalised already. NULL when the arena is out of memory. */
const wf_name *wf_names_intern(wf_names *names, const char *bytes, size_t length);

/* The name of a node kind as CPython spells it, and its category. */
const char *wf_tree_kind_name(wf_node_kind kind);
wf_node_category wf_tree_category(wf_node_kind kind);

#endif

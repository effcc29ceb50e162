/*
 * A look ahead over the body of a function before it is compiled: which variables are deleted somewhere (so
 * that they may be unset again), and which are assigned by := within an expression (so that an operand read
 * from their register must be copied).
 */
#include "compile/compiler.h"

typedef struct scan_state {
    wf_compiler *c;
    const wf_scope *scope;
} scan_state;

static void scan_visit(scan_state *s, wf_node *node);

static void scan_mark(scan_state *s, const wf_name *name, uint32_t bit)
{
    const wf_name *mangled = wf_scope_mangle(s->c->tree, s->scope, name);
    wf_symbol *symbol = mangled ? wf_scope_find(s->scope, mangled) : NULL;
    if (!mangled)
        wf_compile_memory(s->c);
    if (symbol)
        symbol->slot |= bit;
}

static void scan_seq(scan_state *s, wf_node_seq seq)
{
    for (uint32_t i = 0; i < seq.count; i++)
        if (seq.items[i])
            scan_visit(s, seq.items[i]);
}

static void scan_optional(scan_state *s, wf_node *node)
{
    if (node)
        scan_visit(s, node);
}

static void scan_each(wf_node_seq seq, void (*visit)(void *state, wf_node *node), void *state)
{
    for (uint32_t i = 0; i < seq.count; i++)
        if (seq.items[i])
            visit(state, seq.items[i]);
}

#define CHILD_NODE(x) visit(state, x);
#define CHILD_OPT(x)                                                                                          \
    if (x)                                                                                                   \
        visit(state, x);
#define CHILD_SEQ(x) scan_each(x, visit, state);
#define CHILD_NAME(x)
#define CHILD_OPTNAME(x)
#define CHILD_NAMES(x)
#define CHILD_OP(x)
#define CHILD_CMPOPS(x)
#define CHILD_CTX(x)
#define CHILD_INT(x)
#define CHILD_CONST(x)
#define CHILD_SCOPE(x)

/* All children, from the table of nodes. */
void wf_scan_children(wf_node *node, void (*visit)(void *state, wf_node *node), void *state)
{
    switch ((wf_node_kind)node->kind) {
#define WF_NODE(kind_, category)                                                                             \
    case WF_AST_##kind_: {                                                                                   \
        wf_ast_##kind_ *n = wf_as_##kind_(node);                                                             \
        (void)n;
#define WF_FIELD(kind_, type, name) CHILD_##type(n->name)
#define WF_END(kind_)                                                                                        \
    break;                                                                                                   \
    }
#include "nodes.def"
    case WF_AST_COUNT_: break;
    }
}

static void scan_child(void *state, wf_node *node)
{
    scan_visit(state, node);
}

/* What a definition evaluates in the block that it stands in. */
static void scan_definition(scan_state *s, wf_node *args, wf_node_seq decorators, wf_node *returns)
{
    scan_seq(s, decorators);
    scan_optional(s, args);
    scan_optional(s, returns);
}

static void scan_visit(scan_state *s, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_FunctionDef: {
        wf_ast_FunctionDef *n = wf_as_FunctionDef(node);
        scan_definition(s, n->args, n->decorator_list, n->returns);
        return;
    }
    case WF_AST_AsyncFunctionDef: {
        wf_ast_AsyncFunctionDef *n = wf_as_AsyncFunctionDef(node);
        scan_definition(s, n->args, n->decorator_list, n->returns);
        return;
    }
    case WF_AST_ClassDef: {
        wf_ast_ClassDef *n = wf_as_ClassDef(node);
        scan_seq(s, n->decorator_list);
        scan_seq(s, n->bases);
        scan_seq(s, n->keywords);
        return;
    }
    case WF_AST_Lambda: scan_visit(s, wf_as_Lambda(node)->args); return;
    case WF_AST_Name:
        if (wf_as_Name(node)->ctx == WF_CTX_DEL)
            scan_mark(s, wf_as_Name(node)->id, WF_SLOT_DELETED);
        return;
    case WF_AST_NamedExpr:
        scan_mark(s, wf_as_Name(wf_as_NamedExpr(node)->target)->id, WF_SLOT_REBOUND);
        break;
    case WF_AST_ExceptHandler:
        if (wf_as_ExceptHandler(node)->name)
            scan_mark(s, wf_as_ExceptHandler(node)->name, WF_SLOT_DELETED);
        break;
    default: break;
    }
    wf_scan_children(node, scan_child, s);
}

void wf_variables_scan(wf_compiler *c, wf_unit *u)
{
    scan_state s = {c, u->scope};
    if (u->kind != WF_UNIT_FUNCTION)
        return;
    wf_node *node = u->scope->node;
    switch (node->kind) {
    case WF_AST_FunctionDef: scan_seq(&s, wf_as_FunctionDef(node)->body); break;
    case WF_AST_AsyncFunctionDef: scan_seq(&s, wf_as_AsyncFunctionDef(node)->body); break;
    case WF_AST_Lambda: scan_visit(&s, wf_as_Lambda(node)->body); break;
    default: /* a generator expression: binds only its own targets */ break;
    }
}

/*
 * Constants in loops. Operands are registers, so `x * 0.5` in a loop would load 0.5 again and again. Before a
 * loop is entered, the numbers and short strings that its expressions use as operands are loaded into
 * registers that stay theirs until the loop is left.
 */
#include "compile/compiler.h"

int wf_pin_find(const wf_compiler *c, wf_value v)
{
    const wf_unit *u = c->unit;
    for (uint32_t i = 0; i < u->pin_count; i++)
        if (wf_same(u->pins[i].value, v))
            return (int)u->pins[i].reg;
    return -1;
}

/* A suspended coroutine's registers are what a waiting task weighs: there constants are loaded where they are
 * used. */
static bool pin_is_worthwhile(const wf_unit *u)
{
    return !(u->flags & (WF_CODE_COROUTINE | WF_CODE_ASYNC_GENERATOR));
}

/* Values that are the same when their words are. */
static bool pin_is_plain(wf_value v)
{
    return wf_is_fix(v) || wf_is_flo(v) || (wf_is_str(v) && (wf_obj(v)->flags & WF_STR_INTERNED));
}

static void pin_operand(wf_compiler *c, wf_node *node, bool has_immediate)
{
    wf_unit *u = c->unit;
    wf_value v;
    int small;
    if (node->kind == WF_AST_Name || u->pin_count == WF_UNIT_PINS || !wf_fold_value(c, node, &v) ||
        !pin_is_plain(v))
        return;
    if ((has_immediate && wf_fold_small(c, node, &small)) || wf_pin_find(c, v) >= 0 ||
        !wf_unit_room(c, WF_UNIT_RUN))
        return;
    uint32_t r = wf_unit_temp(c);
    wf_emit_place(c, node);
    wf_emit_constant(c, v, r);
    u->pins[u->pin_count++] = (wf_pin){v, r};
}

static void pin_compare(wf_compiler *c, const wf_ast_Compare *n)
{
    pin_operand(c, n->left, false);
    for (uint32_t i = 0; i < n->comparators.count; i++)
        pin_operand(c, n->comparators.items[i], n->ops.items[i] <= WF_CMP_GTE);
}

static void pin_visit(void *state, wf_node *node)
{
    wf_compiler *c = state;
    switch (node->kind) {
    case WF_AST_FunctionDef:
    case WF_AST_AsyncFunctionDef:
    case WF_AST_ClassDef:
    case WF_AST_Lambda:
    case WF_AST_GeneratorExp: return;
    case WF_AST_BinOp: {
        wf_ast_BinOp *n = wf_as_BinOp(node);
        pin_operand(c, n->left, false);
        pin_operand(c, n->right, n->op == WF_TREE_ADD || n->op == WF_TREE_SUB);
        break;
    }
    case WF_AST_AugAssign: {
        wf_ast_AugAssign *n = wf_as_AugAssign(node);
        pin_operand(c, n->value, n->op == WF_TREE_ADD || n->op == WF_TREE_SUB);
        break;
    }
    case WF_AST_Compare: pin_compare(c, wf_as_Compare(node)); break;
    default: break;
    }
    wf_scan_children(node, pin_visit, c);
}

void wf_pin_loop(wf_compiler *c, wf_node *test, wf_node_seq body)
{
    if (c->failed || c->unit->unreachable || !pin_is_worthwhile(c->unit))
        return;
    if (test && test->kind == WF_AST_GeneratorExp)
        wf_scan_children(test, pin_visit, c);
    else if (test)
        pin_visit(c, test);
    for (uint32_t i = 0; i < body.count; i++)
        pin_visit(c, body.items[i]);
}

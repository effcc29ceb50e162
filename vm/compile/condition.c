/* Conditions: comparisons, and jumps on the truth of an expression without making its value. */
#include "compile/compiler.h"

static wf_opcode condition_value_opcode(uint8_t op)
{
    static const uint8_t map[WF_CMP_COUNT_] = {
        [WF_TREE_EQ] = WF_BC_EQ,      [WF_CMP_NOTEQ] = WF_BC_NE,    [WF_TREE_LT] = WF_BC_LT,
        [WF_CMP_LTE] = WF_BC_LE,      [WF_TREE_GT] = WF_BC_GT,      [WF_CMP_GTE] = WF_BC_GE,
        [WF_CMP_IS] = WF_BC_IS,       [WF_CMP_ISNOT] = WF_BC_ISNOT, [WF_CMP_IN] = WF_BC_IN,
        [WF_CMP_NOTIN] = WF_BC_NOTIN,
    };
    return (wf_opcode)map[op];
}

/* The fused compare-and-branch of an ordering or equality; immediate forms follow in the same order. */
static int condition_jump_opcode(uint8_t op, bool immediate)
{
    static const uint8_t jumps[WF_CMP_COUNT_] = {
        [WF_TREE_EQ] = WF_BC_JEQ, [WF_CMP_NOTEQ] = WF_BC_JNE, [WF_TREE_LT] = WF_BC_JLT,
        [WF_CMP_LTE] = WF_BC_JLE, [WF_TREE_GT] = WF_BC_JGT,   [WF_CMP_GTE] = WF_BC_JGE,
    };
    static const uint8_t immediates[WF_CMP_COUNT_] = {
        [WF_TREE_EQ] = WF_BC_JEQI, [WF_CMP_NOTEQ] = WF_BC_JNEI, [WF_TREE_LT] = WF_BC_JLTI,
        [WF_CMP_LTE] = WF_BC_JLEI, [WF_TREE_GT] = WF_BC_JGTI,   [WF_CMP_GTE] = WF_BC_JGEI,
    };
    int code = immediate ? immediates[op] : jumps[op];
    return code ? code : -1;
}

/* The right operand of `in` as CPython makes it: a list of constants is a tuple, a set of constants a
 * frozenset. */
static bool condition_constant_container(wf_compiler *c, wf_node *node, wf_value *out)
{
    wf_value v;
    if (node->kind != WF_AST_List && node->kind != WF_AST_Set)
        return false;
    wf_node_seq elts = node->kind == WF_AST_List ? wf_as_List(node)->elts : wf_as_Set(node)->elts;
    wf_list *values = NULL;
    for (uint32_t i = 0; i < elts.count; i++) {
        if (!wf_fold_value(c, elts.items[i], &v))
            return false;
        if ((!values && !(values = wf_list_new(c->vm, elts.count))) || !wf_list_append(c->vm, values, v)) {
            wf_compile_memory(c);
            return false;
        }
    }
    if (node->kind == WF_AST_List) {
        wf_tuple *t = wf_tuple_from(c->vm, values ? values->array->items : NULL, elts.count);
        *out = t ? wf_from_obj(t) : WF_UNSET;
    } else {
        wf_set *s = wf_set_new(c->vm, true);
        for (uint32_t i = 0; s && i < elts.count; i++)
            if (!wf_set_add(c->vm, s, values->array->items[i]))
                s = NULL;
        *out = s ? wf_from_obj(s) : WF_UNSET;
    }
    if (wf_is_unset(*out)) {
        if (wf_error_is(c->vm, WF_EXC_MemoryError))
            c->failed = true;
        else
            wf_error_clear(c->vm);
        return false;
    }
    return true;
}

static uint32_t condition_right(wf_compiler *c, uint8_t op, wf_node *node, bool last)
{
    wf_value v;
    if (last && (op == WF_CMP_IN || op == WF_CMP_NOTIN) && condition_constant_container(c, node, &v)) {
        uint32_t t = wf_unit_temp(c);
        wf_emit_place(c, node);
        wf_emit_constant(c, v, t);
        return t;
    }
    return wf_expr_operand(c, node, last, -1);
}

/* In a long chain what has been compared makes room: from time to time the operand that is still needed goes down to register `low`, where the chain's
 * own begin. Returns its register. */
static uint32_t condition_make_room(wf_compiler *c, uint32_t operand, uint32_t low)
{
    enum { CHAIN_REGISTERS = 32 };
    if (c->unit->top < low + CHAIN_REGISTERS)
        return operand;
    c->unit->top = low;
    if (operand < low)
        return operand;
    uint32_t to = wf_unit_temp(c);
    wf_emit_move(c, to, operand);
    return to;
}

/* a < b < c: each operand is evaluated once, and what follows a false comparison not at all. */
void wf_condition_compare(wf_compiler *c, wf_ast_Compare *n, uint32_t dst)
{
    wf_label end;
    wf_warnings_compare(c, n);
    uint32_t mark = c->unit->top, count = n->comparators.count;
    uint32_t t = count > 1 ? wf_expr_scratch(c, dst) : dst;
    uint32_t left =
        wf_expr_operand(c, n->left, false, count > 1 || wf_unit_is_variable(c, dst) ? -1 : (int)dst);
    uint32_t low = c->unit->top;
    wf_emit_label_start(&end);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t right = condition_right(c, n->ops.items[i], n->comparators.items[i], i + 1 == count);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, condition_value_opcode(n->ops.items[i]), t, left, right);
        if (i + 1 < count)
            wf_emit_jump(c, WF_BC_JF, t, 0, 0, &end);
        left = condition_make_room(c, right, low);
    }
    wf_emit_label(c, &end);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

static bool condition_is_none(const wf_node *node)
{
    return node->kind == WF_AST_Constant && wf_as_Constant(node)->value.kind == WF_CONST_NONE;
}

/* One link of a comparison: jump to the label when (left op right) == when. Returns the register of the right
 * operand. */
static uint32_t condition_link(wf_compiler *c, const wf_node *place, uint32_t left, uint8_t op,
                               wf_node *right_node, bool last, bool when, wf_label *label)
{
    int small;
    if (last && (op == WF_CMP_IS || op == WF_CMP_ISNOT) && condition_is_none(right_node)) {
        wf_emit_place(c, place);
        wf_emit_jump(c, (op == WF_CMP_IS) == when ? WF_BC_JNONE : WF_BC_JNOTNONE, left, 0, 0, label);
        return left;
    }
    if (last && condition_jump_opcode(op, true) >= 0 && wf_fold_small(c, right_node, &small)) {
        wf_emit_place(c, place);
        wf_emit_jump(c, (wf_opcode)condition_jump_opcode(op, true), left, (uint32_t)small, when, label);
        return left;
    }
    uint32_t right = condition_right(c, op, right_node, last);
    wf_emit_place(c, place);
    if (op == WF_CMP_IS || op == WF_CMP_ISNOT) {
        wf_emit_jump(c, WF_BC_JIS, left, right, (op == WF_CMP_IS) == when, label);
    } else if (condition_jump_opcode(op, false) >= 0) {
        wf_emit_jump(c, (wf_opcode)condition_jump_opcode(op, false), left, right, when, label);
    } else {
        uint32_t t = wf_unit_temp(c);
        wf_emit_abc(c, condition_value_opcode(op), t, left, right);
        wf_emit_jump(c, when ? WF_BC_JT : WF_BC_JF, t, 0, 0, label);
    }
    return right;
}

static void condition_jump_compare(wf_compiler *c, wf_ast_Compare *n, bool when, wf_label *label)
{
    wf_label otherwise;
    wf_warnings_compare(c, n);
    uint32_t mark = c->unit->top, count = n->comparators.count;
    uint32_t left = wf_expr_operand(c, n->left, false, -1);
    uint32_t low = c->unit->top;
    wf_emit_label_start(&otherwise);
    for (uint32_t i = 0; i < count; i++) {
        bool last = i + 1 == count;
        wf_label *to = last || !when ? label : &otherwise;
        left = condition_link(c, &n->node, left, n->ops.items[i], n->comparators.items[i], last, last && when,
                              to);
        left = condition_make_room(c, left, low);
    }
    wf_emit_label(c, &otherwise);
    c->unit->top = mark;
}

static void condition_jump_boolop(wf_compiler *c, wf_ast_BoolOp *n, bool when, wf_label *label)
{
    wf_label skip;
    bool decides = n->op == WF_TREE_OR; /* the truth of an operand that ends the evaluation */
    wf_emit_label_start(&skip);
    for (uint32_t i = 0; i + 1 < n->values.count; i++)
        wf_expr_jump(c, n->values.items[i], decides, decides == when ? label : &skip);
    wf_expr_jump(c, n->values.items[n->values.count - 1], when, label);
    wf_emit_label(c, &skip);
}

static void condition_jump_conditional(wf_compiler *c, wf_ast_IfExp *n, bool when, wf_label *label)
{
    wf_label otherwise, end;
    wf_emit_label_start(&otherwise);
    wf_emit_label_start(&end);
    wf_expr_jump(c, n->test, false, &otherwise);
    wf_expr_jump(c, n->body, when, label);
    wf_emit_goto(c, &end);
    wf_emit_label(c, &otherwise);
    wf_expr_jump(c, n->orelse, when, label);
    wf_emit_label(c, &end);
}

void wf_expr_jump(wf_compiler *c, wf_node *node, bool when, wf_label *label)
{
    if (c->failed)
        return;
    int truth = wf_fold_truth(c, node);
    if (truth >= 0) {
        if ((truth == 1) == when)
            wf_emit_goto(c, label);
        return;
    }
    if (node->kind == WF_AST_UnaryOp && wf_as_UnaryOp(node)->op == WF_OP_NOT) {
        wf_expr_jump(c, wf_as_UnaryOp(node)->operand, !when, label);
    } else if (node->kind == WF_AST_BoolOp) {
        condition_jump_boolop(c, wf_as_BoolOp(node), when, label);
    } else if (node->kind == WF_AST_IfExp) {
        condition_jump_conditional(c, wf_as_IfExp(node), when, label);
    } else if (node->kind == WF_AST_Compare) {
        condition_jump_compare(c, wf_as_Compare(node), when, label);
    } else {
        uint32_t mark = c->unit->top;
        uint32_t r = wf_expr_operand(c, node, true, -1);
        wf_emit_place(c, node);
        wf_emit_jump(c, when ? WF_BC_JT : WF_BC_JF, r, 0, 0, label);
        c->unit->top = mark;
    }
}

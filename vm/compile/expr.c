/* Expressions: into a given register, or as an operand that may be read in place. */
#include "compile/compiler.h"

uint32_t wf_expr_scratch(wf_compiler *c, uint32_t dst)
{
    return wf_unit_is_variable(c, dst) ? wf_unit_temp(c) : dst;
}

static wf_opcode expr_binary_opcode(uint8_t op)
{
    static const uint8_t map[WF_OP_COUNT_] = {
        [WF_TREE_ADD] = WF_BC_ADD,
        [WF_TREE_SUB] = WF_BC_SUB,
        [WF_OP_MULT] = WF_BC_MUL,
        [WF_OP_MATMULT] = WF_BC_MATMUL,
        [WF_OP_DIV] = WF_BC_TRUEDIV,
        [WF_TREE_MOD] = WF_BC_MOD,
        [WF_TREE_POW] = WF_BC_POW,
        [WF_TREE_LSHIFT] = WF_BC_LSHIFT,
        [WF_TREE_RSHIFT] = WF_BC_RSHIFT,
        [WF_OP_BITOR] = WF_BC_OR,
        [WF_OP_BITXOR] = WF_BC_XOR,
        [WF_OP_BITAND] = WF_BC_AND,
        [WF_TREE_FLOORDIV] = WF_BC_FLOORDIV,
    };
    return (wf_opcode)map[op];
}

uint32_t wf_expr_operand(wf_compiler *c, wf_node *node, bool last, int scratch)
{
    wf_value v;
    if (wf_fold_value(c, node, &v)) {
        int r = wf_pin_find(c, v);
        if (r >= 0)
            return (uint32_t)r;
    } else if (node->kind == WF_AST_Name) {
        int r = wf_variables_in_place(c, node, wf_as_Name(node)->id, last);
        if (r >= 0)
            return (uint32_t)r;
    }
    if (node->kind == WF_AST_NamedExpr && last) {
        wf_ast_NamedExpr *n = wf_as_NamedExpr(node);
        int r = wf_variables_target(c, wf_as_Name(n->target)->id);
        if (r >= 0) {
            wf_expr_into(c, n->value, (uint32_t)r);
            wf_variables_assigned(c, (uint32_t)r);
            return (uint32_t)r;
        }
    }
    uint32_t t = scratch >= 0 ? (uint32_t)scratch : wf_unit_temp(c);
    wf_expr_into(c, node, t);
    return t;
}

/* The scratch register that the first operand of an expression with this destination may use. */
static int expr_first(wf_compiler *c, uint32_t dst)
{
    return wf_unit_is_variable(c, dst) ? -1 : (int)dst;
}

static void expr_binary(wf_compiler *c, wf_ast_BinOp *n, uint32_t dst)
{
    uint32_t mark = c->unit->top;
    int small;
    uint32_t left = wf_expr_operand(c, n->left, false, expr_first(c, dst));
    if ((n->op == WF_TREE_ADD || n->op == WF_TREE_SUB) && wf_fold_small(c, n->right, &small)) {
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, n->op == WF_TREE_ADD ? WF_BC_ADDI : WF_BC_SUBI, dst, left, (uint32_t)small);
    } else {
        uint32_t right = wf_expr_operand(c, n->right, true, -1);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, expr_binary_opcode(n->op), dst, left, right);
    }
    c->unit->top = mark;
}

static void expr_unary(wf_compiler *c, wf_ast_UnaryOp *n, uint32_t dst)
{
    static const uint8_t ops[] = {[WF_OP_INVERT] = WF_BC_INVERT,
                                  [WF_OP_NOT] = WF_BC_NOT,
                                  [WF_OP_UADD] = WF_BC_POS,
                                  [WF_OP_USUB] = WF_BC_NEG};
    uint32_t mark = c->unit->top;
    uint32_t operand = wf_expr_operand(c, n->operand, true, expr_first(c, dst));
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, (wf_opcode)ops[n->op], dst, operand, 0);
    c->unit->top = mark;
}

static void expr_boolop(wf_compiler *c, wf_ast_BoolOp *n, uint32_t dst)
{
    wf_label end;
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst);
    wf_emit_label_start(&end);
    for (uint32_t i = 0; i < n->values.count; i++) {
        wf_expr_into(c, n->values.items[i], t);
        if (i + 1 < n->values.count) {
            wf_emit_place(c, &n->node);
            wf_emit_jump(c, n->op == WF_TREE_AND ? WF_BC_JF : WF_BC_JT, t, 0, 0, &end);
        }
    }
    wf_emit_label(c, &end);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

static void expr_conditional(wf_compiler *c, wf_ast_IfExp *n, uint32_t dst)
{
    wf_label otherwise, end;
    wf_emit_label_start(&otherwise);
    wf_emit_label_start(&end);
    wf_expr_jump(c, n->test, false, &otherwise);
    wf_expr_into(c, n->body, dst);
    wf_emit_goto(c, &end);
    wf_emit_label(c, &otherwise);
    wf_expr_into(c, n->orelse, dst);
    wf_emit_label(c, &end);
}

static void expr_named(wf_compiler *c, wf_ast_NamedExpr *n, uint32_t dst)
{
    const wf_name *id = wf_as_Name(n->target)->id;
    uint32_t mark = c->unit->top;
    int r = wf_variables_target(c, id);
    if (r >= 0) {
        wf_expr_into(c, n->value, (uint32_t)r);
        wf_variables_assigned(c, (uint32_t)r);
        wf_emit_move(c, dst, (uint32_t)r);
    } else {
        uint32_t t = wf_expr_scratch(c, dst);
        wf_expr_into(c, n->value, t);
        wf_variables_store(c, n->target, id, t);
        wf_emit_move(c, dst, t);
    }
    c->unit->top = mark;
}

/* CPython places what happens to an attribute on another line than its object's at the name:
 * update_start_location_to_match_attr. */
void wf_expr_place_attribute(wf_compiler *c, const wf_ast_Attribute *a)
{
    wf_emit_place(c, &a->node);
    if (a->node.lineno != a->node.end_lineno) {
        wf_span *s = &c->unit->span;
        s->line = s->end_line;
        s->column = s->end_column - (int32_t)a->attr->length;
    }
}

static void expr_attribute(wf_compiler *c, wf_ast_Attribute *n, uint32_t dst)
{
    uint32_t mark = c->unit->top;
    uint32_t object = wf_expr_operand(c, n->value, true, expr_first(c, dst));
    wf_expr_place_attribute(c, n);
    wf_emit_cached(c, WF_BC_GETATTR, dst, object, wf_constants_mangled(c, n->attr));
    c->unit->top = mark;
}

/* A slice whose bounds are constants is one constant. */
static bool expr_constant_slice(wf_compiler *c, wf_ast_Slice *s, wf_value *out)
{
    wf_value part[3] = {WF_NONE, WF_NONE, WF_NONE};
    wf_node *nodes[3] = {s->lower, s->upper, s->step};
    for (int i = 0; i < 3; i++)
        if (nodes[i] && !wf_fold_value(c, nodes[i], &part[i]))
            return false;
    *out = wf_slice_new(c->vm, part[0], part[1], part[2]);
    if (wf_is_unset(*out))
        wf_compile_memory(c);
    return !c->failed;
}

static void expr_slice_key(wf_compiler *c, wf_ast_Slice *s, uint32_t dst)
{
    wf_value v;
    if (expr_constant_slice(c, s, &v)) {
        wf_emit_constant(c, v, dst);
        return;
    }
    wf_node *nodes[3] = {s->lower, s->upper, s->step};
    uint32_t n = s->step ? 3 : 2, mark = c->unit->top, base = wf_unit_temps(c, n);
    for (uint32_t i = 0; i < n; i++) {
        if (nodes[i])
            wf_expr_into(c, nodes[i], base + i);
        else
            wf_emit_none(c, base + i);
    }
    wf_emit_place(c, &s->node);
    wf_emit_abc(c, WF_BC_SLICE, dst, base, n);
    c->unit->top = mark;
}

static void expr_subscript(wf_compiler *c, wf_ast_Subscript *n, uint32_t dst)
{
    uint32_t mark = c->unit->top;
    int small;
    wf_warnings_subscript(c, n);
    uint32_t object = wf_expr_operand(c, n->value, false, expr_first(c, dst));
    if (wf_fold_small(c, n->slice, &small)) {
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, WF_BC_GETITEMI, dst, object, (uint32_t)small);
    } else {
        uint32_t key = wf_expr_operand(c, n->slice, true, -1);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, WF_BC_GETITEM, dst, object, key);
    }
    c->unit->top = mark;
}

/* `why`: see AWAITABLE. */
void wf_expr_await(wf_compiler *c, wf_node *node, uint32_t value, uint32_t dst, uint32_t why)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst);
    wf_emit_place(c, node);
    wf_emit_abc(c, WF_BC_AWAITABLE, t, value, why);
    wf_emit_abc(c, WF_BC_AWAIT, t, 0, 0);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

static void expr_await(wf_compiler *c, wf_ast_Await *n, uint32_t dst)
{
    uint32_t mark = c->unit->top;
    if (n->value->kind == WF_AST_Call) {
        wf_call_into(c, wf_as_Call(n->value), dst, true, &n->node);
    } else {
        uint32_t t = wf_expr_scratch(c, dst);
        wf_expr_await(c, &n->node, wf_expr_operand(c, n->value, true, (int)t), t, 0);
        wf_emit_move(c, dst, t);
    }
    c->unit->top = mark;
}

static void expr_yield(wf_compiler *c, wf_ast_Yield *n, uint32_t dst)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst);
    if (n->value)
        wf_expr_into(c, n->value, t);
    else
        wf_emit_none(c, t);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, c->unit->is_async_generator ? WF_BC_YIELDASYNC : WF_BC_YIELD, t, 0, 0);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

static void expr_yield_from(wf_compiler *c, wf_ast_YieldFrom *n, uint32_t dst)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst);
    uint32_t value = wf_expr_operand(c, n->value, true, (int)t);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_YIELDFROMITER, t, value, 0);
    wf_emit_abc(c, WF_BC_AWAIT, t, 1, 0);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

static void expr_compound(wf_compiler *c, wf_node *node, uint32_t dst)
{
    switch (node->kind) {
    case WF_AST_Call: wf_call_into(c, wf_as_Call(node), dst, false, NULL); break;
    case WF_AST_List: wf_display_list(c, node, wf_as_List(node)->elts, dst); break;
    case WF_AST_Tuple: wf_display_tuple(c, node, wf_as_Tuple(node)->elts, dst); break;
    case WF_AST_Set: wf_display_set(c, node, wf_as_Set(node)->elts, dst); break;
    case WF_AST_Dict: wf_display_dict(c, wf_as_Dict(node), dst); break;
    case WF_AST_JoinedStr: wf_display_fstring(c, wf_as_JoinedStr(node), dst); break;
    case WF_AST_FormattedValue: wf_display_field(c, wf_as_FormattedValue(node), dst); break;
    case WF_AST_ListComp:
    case WF_AST_SetComp:
    case WF_AST_DictComp: wf_comprehension_inline(c, node, dst); break;
    case WF_AST_GeneratorExp: wf_comprehension_generator(c, wf_as_GeneratorExp(node), dst); break;
    case WF_AST_Lambda: wf_define_lambda(c, wf_as_Lambda(node), dst); break;
    case WF_AST_Await: expr_await(c, wf_as_Await(node), dst); break;
    case WF_AST_Yield: expr_yield(c, wf_as_Yield(node), dst); break;
    case WF_AST_YieldFrom: expr_yield_from(c, wf_as_YieldFrom(node), dst); break;
    case WF_AST_Slice: expr_slice_key(c, wf_as_Slice(node), dst); break;
    default:
        wf_compile_refuse(c, node, "a %s cannot stand here", wf_tree_kind_name((wf_node_kind)node->kind));
        break;
    }
}

static void expr_into_unfolded(wf_compiler *c, wf_node *node, uint32_t dst)
{
    switch (node->kind) {
    case WF_AST_Constant: /* one that has no value yet: wf_constants_literal says why */
        (void)wf_constants_literal(c, &wf_as_Constant(node)->value);
        break;
    case WF_AST_Name: wf_variables_load(c, node, wf_as_Name(node)->id, dst); break;
    case WF_AST_BinOp: expr_binary(c, wf_as_BinOp(node), dst); break;
    case WF_AST_UnaryOp: expr_unary(c, wf_as_UnaryOp(node), dst); break;
    case WF_AST_BoolOp: expr_boolop(c, wf_as_BoolOp(node), dst); break;
    case WF_AST_Compare: wf_condition_compare(c, wf_as_Compare(node), dst); break;
    case WF_AST_IfExp: expr_conditional(c, wf_as_IfExp(node), dst); break;
    case WF_AST_NamedExpr: expr_named(c, wf_as_NamedExpr(node), dst); break;
    case WF_AST_Attribute: expr_attribute(c, wf_as_Attribute(node), dst); break;
    case WF_AST_Subscript: expr_subscript(c, wf_as_Subscript(node), dst); break;
    default: expr_compound(c, node, dst); break;
    }
}

void wf_expr_into(wf_compiler *c, wf_node *node, uint32_t dst)
{
    wf_value v;
    if (c->failed)
        return;
    if (!wf_recursion_enter(c->vm, " during compilation")) {
        c->failed = true;
        return;
    }
    if (wf_fold_value(c, node, &v)) {
        wf_emit_place(c, node);
        wf_emit_constant(c, v, dst);
    } else {
        expr_into_unfolded(c, node, dst);
    }
    wf_recursion_leave(c->vm);
}

void wf_expr_discard(wf_compiler *c, wf_node *node)
{
    wf_value v;
    uint32_t mark = c->unit->top;
    if (!wf_fold_value(c, node, &v))
        (void)wf_expr_operand(c, node, true, -1);
    c->unit->top = mark;
}

/* Assignment, deletion, and what they do to each kind of target. The order of evaluation is CPython's: value
 * first, targets from the left. */
#include "compile/compiler.h"

/* CPython keeps in __static_attributes__ what the methods of a class assign through a variable called self.
 */
static void assign_note_static(wf_compiler *c, const wf_ast_Attribute *n)
{
    if (n->value->kind != WF_AST_Name || c->failed)
        return;
    const wf_name *id = wf_as_Name(n->value)->id;
    wf_unit *u = c->unit->outer;
    while (u && u->kind != WF_UNIT_CLASS)
        u = u->outer;
    if (!u || id->length != 4 || memcmp(id->bytes, "self", 4) != 0)
        return;
    wf_str *s = wf_constants_str(c, n->attr);
    if (!s)
        return;
    for (size_t i = 0; i < u->statics->count; i++)
        if (wf_same(u->statics->array->items[i], wf_from_obj(s)))
            return;
    if (!wf_list_append(c->vm, u->statics, wf_from_obj(s)))
        wf_compile_memory(c);
}

static uint32_t assign_key(wf_compiler *c, wf_node *slice)
{
    return wf_expr_operand(c, slice, true, -1);
}

/* ---- unpacking ---- */

static void assign_starred(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t star, uint32_t src)
{
    uint32_t before = star, after = elts.count - star - 1, mark = c->unit->top;
    if (before > 0xFFFF || after > 0xFFFF || !wf_unit_room(c, elts.count)) {
        wf_compile_refuse(c, node, "too many targets in an unpacking assignment");
        return;
    }
    uint32_t base = wf_unit_temps(c, elts.count);
    wf_emit_place(c, node);
    wf_emit_aw(c, WF_BC_UNPACKEX, base, src, 0, before | after << 16);
    for (uint32_t i = 0; i < elts.count; i++) {
        wf_node *target = elts.items[i];
        wf_assign_target(c, i == star ? wf_as_Starred(target)->value : target, base + i);
    }
    c->unit->top = mark;
}

/* The first register when the targets are variables in consecutive ones, so that they are filled at once;
 * else -1. */
static int assign_direct(wf_compiler *c, wf_node_seq elts, uint32_t src)
{
    int first = -1;
    for (uint32_t i = 0; i < elts.count; i++) {
        int r =
            elts.items[i]->kind == WF_AST_Name ? wf_variables_target(c, wf_as_Name(elts.items[i])->id) : -1;
        if (i == 0)
            first = r;
        if (r < 0 || r != first + (int)i || (uint32_t)r == src)
            return -1;
    }
    return first;
}

static void assign_unpack(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t src)
{
    uint32_t mark = c->unit->top;
    for (uint32_t i = 0; i < elts.count; i++) {
        if (elts.items[i]->kind == WF_AST_Starred) {
            assign_starred(c, node, elts, i, src);
            return;
        }
    }
    if (!wf_unit_room(c, elts.count)) {
        wf_compile_refuse(c, node, "too many targets in an unpacking assignment");
        return;
    }
    int first = assign_direct(c, elts, src);
    if (first >= 0) {
        wf_emit_place(c, node);
        wf_emit_abc(c, WF_BC_UNPACK, (uint32_t)first, src, elts.count);
        for (uint32_t i = 0; i < elts.count; i++)
            wf_variables_assigned(c, (uint32_t)first + i);
        return;
    }
    uint32_t base = wf_unit_temps(c, elts.count);
    wf_emit_place(c, node);
    wf_emit_abc(c, WF_BC_UNPACK, base, src, elts.count);
    for (uint32_t i = 0; i < elts.count; i++)
        wf_assign_target(c, elts.items[i], base + i);
    c->unit->top = mark;
}

/* ---- one target ---- */

void wf_assign_target(wf_compiler *c, wf_node *target, uint32_t src)
{
    uint32_t mark = c->unit->top;
    if (c->failed)
        return;
    switch (target->kind) {
    case WF_AST_Name: wf_variables_store(c, target, wf_as_Name(target)->id, src); break;
    case WF_AST_Attribute: {
        wf_ast_Attribute *n = wf_as_Attribute(target);
        uint32_t object = wf_expr_operand(c, n->value, true, -1);
        assign_note_static(c, n);
        wf_expr_place_attribute(c, n);
        wf_emit_cached(c, WF_BC_SETATTR, object, src, wf_constants_mangled(c, n->attr));
        break;
    }
    case WF_AST_Subscript: {
        wf_ast_Subscript *n = wf_as_Subscript(target);
        uint32_t object = wf_expr_operand(c, n->value, false, -1);
        uint32_t key = assign_key(c, n->slice);
        wf_emit_place(c, target);
        wf_emit_abc(c, WF_BC_SETITEM, object, key, src);
        break;
    }
    case WF_AST_Tuple: assign_unpack(c, target, wf_as_Tuple(target)->elts, src); break;
    case WF_AST_List: assign_unpack(c, target, wf_as_List(target)->elts, src); break;
    default: wf_compile_refuse(c, target, "cannot assign to this"); break;
    }
    c->unit->top = mark;
}

/* ---- a, b = x, y: no tuple is made ---- */

static bool assign_is_pairwise(wf_ast_Assign *s)
{
    if (s->targets.count != 1 || s->value->kind != WF_AST_Tuple)
        return false;
    wf_node *t = s->targets.items[0];
    wf_node_seq targets = t->kind == WF_AST_Tuple  ? wf_as_Tuple(t)->elts
                          : t->kind == WF_AST_List ? wf_as_List(t)->elts
                                                   : (wf_node_seq){0};
    wf_node_seq values = wf_as_Tuple(s->value)->elts;
    return targets.count >= 2 && targets.count <= 3 && values.count == targets.count &&
           !wf_display_has_star(targets) && !wf_display_has_star(values);
}

/* May the value be read from its variable when its turn comes? Not when an earlier target is that variable.
 */
static bool assign_reads_in_place(wf_compiler *c, wf_node_seq targets, uint32_t upto, uint32_t r)
{
    for (uint32_t i = 0; i < upto; i++) {
        wf_node *t = targets.items[i];
        if (t->kind != WF_AST_Name || wf_variables_target(c, wf_as_Name(t)->id) == (int)r)
            return false;
    }
    return true;
}

static void assign_pairwise(wf_compiler *c, wf_ast_Assign *s)
{
    wf_node *t = s->targets.items[0];
    wf_node_seq targets = t->kind == WF_AST_Tuple ? wf_as_Tuple(t)->elts : wf_as_List(t)->elts;
    wf_node_seq values = wf_as_Tuple(s->value)->elts;
    uint32_t from[3], mark = c->unit->top;
    for (uint32_t i = 0; i < values.count; i++) {
        from[i] = wf_expr_operand(c, values.items[i], false, -1);
        if (wf_unit_is_variable(c, from[i]) && !assign_reads_in_place(c, targets, i, from[i])) {
            uint32_t copy = wf_unit_temp(c);
            wf_emit_move(c, copy, from[i]);
            from[i] = copy;
        }
    }
    for (uint32_t i = 0; i < values.count; i++)
        wf_assign_target(c, targets.items[i], from[i]);
    c->unit->top = mark;
}

void wf_assign_statement(wf_compiler *c, wf_ast_Assign *s)
{
    uint32_t mark = c->unit->top;
    if (assign_is_pairwise(s)) {
        assign_pairwise(c, s);
        return;
    }
    wf_node *first = s->targets.items[0];
    int r = s->targets.count == 1 && first->kind == WF_AST_Name
                ? wf_variables_target(c, wf_as_Name(first)->id)
                : -1;
    if (r >= 0) {
        wf_expr_into(c, s->value, (uint32_t)r);
        wf_variables_assigned(c, (uint32_t)r);
        return;
    }
    uint32_t src = wf_expr_operand(c, s->value, false, -1);
    if (s->targets.count > 1 && wf_unit_is_variable(c, src)) { /* it may be among the targets */
        uint32_t copy = wf_unit_temp(c);
        wf_emit_move(c, copy, src);
        src = copy;
    }
    for (uint32_t i = 0; i < s->targets.count; i++)
        wf_assign_target(c, s->targets.items[i], src);
    c->unit->top = mark;
}

/* ---- augmented assignment: the target is evaluated once, read before the value, written after ---- */

static void assign_operate(wf_compiler *c, wf_ast_AugAssign *s, uint32_t dst, uint32_t left)
{
    static const uint8_t ops[WF_OP_COUNT_] = {
        [WF_TREE_ADD] = WF_OP_ADD,
        [WF_TREE_SUB] = WF_OP_SUB,
        [WF_OP_MULT] = WF_OP_MUL,
        [WF_OP_MATMULT] = WF_OP_MATMUL,
        [WF_OP_DIV] = WF_OP_TRUEDIV,
        [WF_TREE_MOD] = WF_OP_MOD,
        [WF_TREE_POW] = WF_OP_POW,
        [WF_TREE_LSHIFT] = WF_OP_LSHIFT,
        [WF_TREE_RSHIFT] = WF_OP_RSHIFT,
        [WF_OP_BITOR] = WF_OP_OR,
        [WF_OP_BITXOR] = WF_OP_XOR,
        [WF_OP_BITAND] = WF_OP_AND,
        [WF_TREE_FLOORDIV] = WF_OP_FLOORDIV,
    };
    int small;
    bool sum = s->op == WF_TREE_ADD || s->op == WF_TREE_SUB;
    if (sum && wf_fold_small(c, s->value, &small)) {
        wf_emit_place(c, &s->node);
        wf_emit_abc(c, s->op == WF_TREE_ADD ? WF_BC_IADDI : WF_BC_ISUBI, dst, left, (uint32_t)small);
        return;
    }
    uint32_t right = wf_expr_operand(c, s->value, true, -1);
    wf_emit_place(c, &s->node);
    if (sum || s->op == WF_OP_MULT)
        wf_emit_abc(c,
                    s->op == WF_TREE_ADD   ? WF_BC_IADD
                    : s->op == WF_TREE_SUB ? WF_BC_ISUB
                                           : WF_BC_IMUL,
                    dst, left, right);
    else
        wf_emit_aw(c, WF_BC_INPLACE, dst, left, right, ops[s->op]);
}

static void assign_augmented_name(wf_compiler *c, wf_ast_AugAssign *s)
{
    const wf_name *id = wf_as_Name(s->target)->id;
    int r = wf_variables_in_place(c, s->target, id, false);
    if (r >= 0) {
        assign_operate(c, s, (uint32_t)r, (uint32_t)r);
        wf_variables_assigned(c, (uint32_t)r);
        return;
    }
    uint32_t t = wf_unit_temp(c);
    wf_variables_load(c, s->target, id, t);
    assign_operate(c, s, t, t);
    wf_variables_store(c, s->target, id, t);
}

static void assign_augmented_attribute(wf_compiler *c, wf_ast_AugAssign *s)
{
    wf_ast_Attribute *n = wf_as_Attribute(s->target);
    uint32_t object = wf_expr_operand(c, n->value, false, -1), t = wf_unit_temp(c);
    uint32_t name = wf_constants_mangled(c, n->attr);
    wf_expr_place_attribute(c, n);
    wf_emit_cached(c, WF_BC_GETATTR, t, object, name);
    assign_operate(c, s, t, t);
    wf_expr_place_attribute(c, n);
    wf_emit_cached(c, WF_BC_SETATTR, object, t, name);
}

static void assign_augmented_item(wf_compiler *c, wf_ast_AugAssign *s)
{
    wf_ast_Subscript *n = wf_as_Subscript(s->target);
    uint32_t object = wf_expr_operand(c, n->value, false, -1);
    uint32_t key = wf_expr_operand(c, n->slice, false, -1), t = wf_unit_temp(c);
    wf_emit_place(c, s->target);
    wf_emit_abc(c, WF_BC_GETITEM, t, object, key);
    assign_operate(c, s, t, t);
    wf_emit_place(c, s->target);
    wf_emit_abc(c, WF_BC_SETITEM, object, key, t);
}

void wf_assign_augmented(wf_compiler *c, wf_ast_AugAssign *s)
{
    uint32_t mark = c->unit->top;
    if (s->target->kind == WF_AST_Name)
        assign_augmented_name(c, s);
    else if (s->target->kind == WF_AST_Attribute)
        assign_augmented_attribute(c, s);
    else
        assign_augmented_item(c, s);
    c->unit->top = mark;
}

/* ---- annotated assignment ---- */

static void assign_keep_annotation(wf_compiler *c, wf_ast_AnnAssign *s)
{
    const wf_name *mangled = wf_scope_mangle(c->tree, c->unit->lexical, wf_as_Name(s->target)->id);
    uint32_t value = wf_unit_temp(c), dict = wf_unit_temp(c), key = wf_unit_temp(c);
    if (c->tree->future_annotations) {
        wf_str *text = wf_unparse_expression(c, s->annotation);
        wf_emit_place(c, s->annotation);
        if (text)
            wf_emit_constant(c, wf_from_obj(text), value);
    } else {
        wf_expr_into(c, s->annotation, value);
    }
    wf_str *name = mangled ? wf_constants_str(c, mangled) : NULL;
    if (!name) {
        wf_compile_memory(c);
        return;
    }
    wf_variables_load(c, &s->node, wf_constants_intern(c, "__annotations__"), dict);
    wf_emit_constant(c, wf_from_obj(name), key);
    wf_emit_place(c, &s->node);
    wf_emit_abc(c, WF_BC_SETITEM, dict, key, value);
}

/* What a target without a value evaluates, as CPython does, for its effects. */
static void assign_check_target(wf_compiler *c, wf_node *target)
{
    if (target->kind == WF_AST_Attribute) {
        wf_expr_discard(c, wf_as_Attribute(target)->value);
    } else if (target->kind == WF_AST_Subscript) {
        wf_expr_discard(c, wf_as_Subscript(target)->value);
        wf_expr_discard(c, wf_as_Subscript(target)->slice);
    }
}

void wf_assign_annotated(wf_compiler *c, wf_ast_AnnAssign *s)
{
    uint32_t mark = c->unit->top;
    bool evaluated = c->unit->kind != WF_UNIT_FUNCTION;
    int r =
        s->value && s->target->kind == WF_AST_Name ? wf_variables_target(c, wf_as_Name(s->target)->id) : -1;
    if (r >= 0) {
        wf_expr_into(c, s->value, (uint32_t)r);
        wf_variables_assigned(c, (uint32_t)r);
    } else if (s->value) {
        uint32_t src = wf_expr_operand(c, s->value, false, -1);
        wf_assign_target(c, s->target, src);
        c->unit->top = mark;
    } else {
        assign_check_target(c, s->target);
    }
    if (s->target->kind == WF_AST_Name && s->simple) {
        if (evaluated)
            assign_keep_annotation(c, s);
    } else if (evaluated && !c->tree->future_annotations) {
        wf_expr_discard(c, s->annotation);
    }
    c->unit->top = mark;
}

/* ---- deletion ---- */

void wf_assign_delete(wf_compiler *c, wf_node *target)
{
    uint32_t mark = c->unit->top;
    wf_node_seq elts = {0};
    if (c->failed)
        return;
    switch (target->kind) {
    case WF_AST_Name: wf_variables_delete(c, target, wf_as_Name(target)->id); break;
    case WF_AST_Attribute: {
        wf_ast_Attribute *n = wf_as_Attribute(target);
        uint32_t object = wf_expr_operand(c, n->value, true, -1);
        wf_expr_place_attribute(c, n);
        wf_emit_aw(c, WF_BC_DELATTR, object, 0, 0, wf_constants_mangled(c, n->attr));
        break;
    }
    case WF_AST_Subscript: {
        wf_ast_Subscript *n = wf_as_Subscript(target);
        uint32_t object = wf_expr_operand(c, n->value, false, -1);
        uint32_t key = assign_key(c, n->slice);
        wf_emit_place(c, target);
        wf_emit_abc(c, WF_BC_DELITEM, object, key, 0);
        break;
    }
    case WF_AST_Tuple: elts = wf_as_Tuple(target)->elts; break;
    default: elts = wf_as_List(target)->elts; break;
    }
    for (uint32_t i = 0; i < elts.count; i++)
        wf_assign_delete(c, elts.items[i]);
    c->unit->top = mark;
}

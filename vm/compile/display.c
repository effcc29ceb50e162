/* Displays of lists, tuples, sets and dicts, and f-strings. Long ones are built in pieces. */
#include "compile/compiler.h"

bool wf_display_has_star(wf_node_seq elts)
{
    for (uint32_t i = 0; i < elts.count; i++)
        if (elts.items[i]->kind == WF_AST_Starred)
            return true;
    return false;
}

/* The values into consecutive registers: the destination itself when it is the topmost temporary, then new
 * ones. */
static uint32_t display_run(wf_compiler *c, wf_node_seq elts, uint32_t from, uint32_t n, uint32_t dst)
{
    wf_unit *u = c->unit;
    bool reuse = n && dst + 1 == u->top && !wf_unit_is_variable(c, dst);
    uint32_t base = reuse ? dst : u->top;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t r = reuse && i == 0 ? dst : wf_unit_temp(c);
        wf_expr_into(c, elts.items[from + i], r);
    }
    return base;
}

/* All constants: their tuple, from which a list or set is copied. */
static bool display_constants(wf_compiler *c, wf_node_seq elts, wf_value *out)
{
    wf_list *l = NULL;
    wf_value v;
    if (elts.count < 3)
        return false;
    for (uint32_t i = 0; i < elts.count; i++) {
        if (!wf_fold_value(c, elts.items[i], &v))
            return false;
        if ((!l && !(l = wf_list_new(c->vm, elts.count))) || !wf_list_append(c->vm, l, v)) {
            wf_compile_memory(c);
            return false;
        }
    }
    wf_tuple *t = wf_tuple_from(c->vm, l->array->items, l->count);
    if (!t) {
        wf_compile_memory(c);
        return false;
    }
    *out = wf_from_obj(t);
    return true;
}

/* Into an empty container at t, item by item: `add` one value, `extend` by a star expression. */
static void display_pieces(wf_compiler *c, const wf_node *node, wf_node_seq elts, uint32_t from, uint32_t t,
                           wf_opcode add, wf_opcode extend)
{
    for (uint32_t i = from; i < elts.count && !c->failed; i++) {
        uint32_t mark = c->unit->top;
        wf_node *item = elts.items[i];
        bool star = item->kind == WF_AST_Starred;
        uint32_t r = wf_expr_operand(c, star ? wf_as_Starred(item)->value : item, true, -1);
        wf_emit_place(c, node);
        wf_emit_abc(c, star ? extend : add, t, r, 0);
        c->unit->top = mark;
    }
}

static uint32_t display_plain_prefix(wf_node_seq elts, uint32_t limit)
{
    uint32_t n = 0;
    while (n < elts.count && n < limit && elts.items[n]->kind != WF_AST_Starred)
        n++;
    return n;
}

static void display_sequence(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst, wf_opcode make,
                             wf_opcode add, wf_opcode extend)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst);
    bool whole = elts.count <= WF_UNIT_RUN && !wf_display_has_star(elts) && wf_unit_room(c, elts.count);
    uint32_t n = whole                          ? elts.count
                 : wf_unit_room(c, WF_UNIT_RUN) ? display_plain_prefix(elts, WF_UNIT_RUN)
                                                : 0;
    uint32_t inner = c->unit->top;
    uint32_t base = display_run(c, elts, 0, n, t);
    wf_emit_place(c, node);
    wf_emit_abc(c, make, whole ? dst : t, base, n);
    c->unit->top = inner;
    if (!whole) {
        display_pieces(c, node, elts, n, t, add, extend);
        wf_emit_move(c, dst, t);
    }
    c->unit->top = mark;
}

/* A copy of a constant: of a list [1, 2, 3] or a set. */
static void display_copy(wf_compiler *c, wf_node *node, wf_value values, uint32_t dst, wf_opcode make,
                         wf_opcode extend)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst), k = wf_unit_temp(c);
    wf_emit_place(c, node);
    wf_emit_abc(c, make, t, k, 0);
    wf_emit_constant(c, values, k);
    wf_emit_abc(c, extend, t, k, 0);
    wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

void wf_display_list(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst)
{
    wf_value v;
    if (display_constants(c, elts, &v))
        display_copy(c, node, v, dst, WF_BC_LIST, WF_BC_LISTEXTEND);
    else
        display_sequence(c, node, elts, dst, WF_BC_LIST, WF_BC_LISTAPPEND, WF_BC_LISTEXTEND);
}

void wf_display_set(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst)
{
    wf_value v;
    if (display_constants(c, elts, &v))
        display_copy(c, node, v, dst, WF_BC_SET, WF_BC_SETUPDATE);
    else
        display_sequence(c, node, elts, dst, WF_BC_SET, WF_BC_SETADD, WF_BC_SETUPDATE);
}

void wf_display_tuple(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst)
{
    uint32_t mark = c->unit->top;
    if (elts.count <= WF_UNIT_RUN && !wf_display_has_star(elts) && wf_unit_room(c, elts.count)) {
        display_sequence(c, node, elts, dst, WF_BC_TUPLE, WF_BC_LISTAPPEND, WF_BC_LISTEXTEND);
        return;
    }
    uint32_t t = wf_unit_temp(c);
    display_sequence(c, node, elts, t, WF_BC_LIST, WF_BC_LISTAPPEND, WF_BC_LISTEXTEND);
    wf_emit_place(c, node);
    wf_emit_abc(c, WF_BC_LISTTUPLE, dst, t, 0);
    c->unit->top = mark;
}

void wf_display_dict(wf_compiler *c, wf_ast_Dict *n, uint32_t dst)
{
    uint32_t mark = c->unit->top, t = wf_expr_scratch(c, dst), done = 0, inner = c->unit->top;
    uint32_t limit = wf_unit_room(c, WF_UNIT_RUN) ? WF_UNIT_RUN / 2 : 0;
    while (done < n->keys.count && done < limit && n->keys.items[done]) {
        uint32_t pair = wf_unit_temps(c, 2);
        wf_expr_into(c, n->keys.items[done], pair);
        wf_expr_into(c, n->values.items[done], pair + 1);
        done++;
    }
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_DICT, done == n->keys.count ? dst : t, inner, done);
    c->unit->top = inner;
    for (uint32_t i = done; i < n->keys.count && !c->failed; i++) {
        if (n->keys.items[i]) {
            uint32_t key = wf_expr_operand(c, n->keys.items[i], false, -1);
            uint32_t value = wf_expr_operand(c, n->values.items[i], true, -1);
            wf_emit_place(c, &n->node);
            wf_emit_abc(c, WF_BC_DICTADD, t, key, value);
        } else {
            uint32_t value = wf_expr_operand(c, n->values.items[i], true, -1);
            wf_emit_place(c, &n->node);
            wf_emit_abc(c, WF_BC_DICTUPDATE, t, value, 0);
        }
        c->unit->top = inner;
    }
    if (done < n->keys.count)
        wf_emit_move(c, dst, t);
    c->unit->top = mark;
}

/* ---- f-strings ---- */

static uint32_t display_conversion(int conversion)
{
    return conversion == 's' ? 1 : conversion == 'r' ? 2 : conversion == 'a' ? 3 : 0;
}

void wf_display_field(wf_compiler *c, wf_ast_FormattedValue *n, uint32_t dst)
{
    uint32_t mark = c->unit->top, conversion = display_conversion(n->conversion);
    int first = wf_unit_is_variable(c, dst) ? -1 : (int)dst;
    if (!n->format_spec) {
        uint32_t r = wf_expr_operand(c, n->value, true, first);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, WF_BC_FORMAT, dst, r, conversion);
    } else {
        uint32_t r = wf_expr_operand(c, n->value, false, first);
        wf_emit_place(c, &n->node);
        if (conversion) {
            uint32_t t = first >= 0 ? dst : wf_unit_temp(c);
            wf_emit_abc(c, WF_BC_CONVERT, t, r, conversion);
            r = t;
        }
        uint32_t spec = wf_expr_operand(c, n->format_spec, true, -1);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, WF_BC_FORMATSPEC, dst, r, spec);
    }
    c->unit->top = mark;
}

void wf_display_fstring(wf_compiler *c, wf_ast_JoinedStr *n, uint32_t dst)
{
    uint32_t mark = c->unit->top, count = n->values.count;
    if (count == 0) {
        wf_emit_place(c, &n->node);
        wf_emit_constant(c, wf_from_obj(c->vm->empty_str), dst);
        return;
    }
    if (count == 1) {
        wf_expr_into(c, n->values.items[0], dst);
        return;
    }
    uint32_t t = wf_expr_scratch(c, dst), limit = wf_unit_room(c, WF_UNIT_RUN) ? WF_UNIT_RUN : 3;
    bool reuse = t + 1 == c->unit->top && !wf_unit_is_variable(c, t);
    uint32_t base = reuse ? t : wf_unit_temp(c);
    for (uint32_t i = 0, held = 0; i < count && !c->failed; i++) {
        uint32_t r = held == 0 ? base : wf_unit_temp(c);
        wf_expr_into(c, n->values.items[i], r);
        held++;
        if (i + 1 == count || held == limit) {
            wf_emit_place(c, &n->node);
            wf_emit_abc(c, WF_BC_STRING, i + 1 == count ? dst : base, base, held);
            c->unit->top = base + 1;
            held = 1;
        }
    }
    c->unit->top = mark;
}

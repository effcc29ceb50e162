/*
 * Comprehensions. Those of lists, sets and dicts run in the frame around them (PEP 709), with registers of
 * their own for their variables and, where an inner function captures one, a new cell for each run. Generator
 * expressions are functions of one argument: the iterator of the outermost iterable, which is made outside.
 */
#include "compile/compiler.h"

typedef struct comprehension {
    wf_node *node;
    wf_node_seq generators;
    wf_scope *scope; /* of an inlined one's variables; NULL for a generator expression */
    uint32_t result; /* register of the container; unused in a generator expression */
} comprehension;

static void comprehension_loop(wf_compiler *c, const comprehension *k, uint32_t index, uint32_t iterator,
                               uint32_t call);

/* Is the value one that nobody but the loop can name? CPython drops its last reference when the loop is left.
 */
bool wf_comprehension_closes(const wf_node *iterable)
{
    return iterable->kind == WF_AST_Call || iterable->kind == WF_AST_GeneratorExp;
}

static void comprehension_element(wf_compiler *c, const comprehension *k)
{
    uint32_t mark = c->unit->top;
    if (k->node->kind == WF_AST_DictComp) {
        wf_ast_DictComp *n = wf_as_DictComp(k->node);
        uint32_t key = wf_expr_operand(c, n->key, false, -1);
        uint32_t value = wf_expr_operand(c, n->value, true, -1);
        wf_emit_place(c, &n->node);
        c->unit->span.line = (int32_t)n->key->lineno;
        c->unit->span.column = (int32_t)n->key->col;
        c->unit->span.end_line = (int32_t)n->value->end_lineno;
        c->unit->span.end_column = (int32_t)n->value->end_col;
        wf_emit_abc(c, WF_BC_DICTADD, k->result, key, value);
    } else if (k->node->kind == WF_AST_GeneratorExp) {
        wf_node *elt = wf_as_GeneratorExp(k->node)->elt;
        uint32_t t = wf_unit_temp(c);
        wf_expr_into(c, elt, t);
        wf_emit_place(c, elt);
        wf_emit_abc(c, c->unit->is_async_generator ? WF_BC_YIELDASYNC : WF_BC_YIELD, t, 0, 0);
    } else {
        bool list = k->node->kind == WF_AST_ListComp;
        wf_node *elt = list ? wf_as_ListComp(k->node)->elt : wf_as_SetComp(k->node)->elt;
        uint32_t r = wf_expr_operand(c, elt, true, -1);
        wf_emit_place(c, elt);
        wf_emit_abc(c, list ? WF_BC_LISTAPPEND : WF_BC_SETADD, k->result, r, 0);
    }
    c->unit->top = mark;
}

/* What happens for each item: conditions, then the next loop or the element. `next` is where the loop goes
 * on. */
static void comprehension_body(wf_compiler *c, const comprehension *k, uint32_t index, wf_label *next)
{
    wf_ast_comprehension *g = wf_as_comprehension(k->generators.items[index]);
    for (uint32_t i = 0; i < g->ifs.count; i++)
        wf_expr_jump(c, g->ifs.items[i], false, next);
    if (index + 1 == k->generators.count) {
        comprehension_element(c, k);
        return;
    }
    wf_ast_comprehension *inner = wf_as_comprehension(k->generators.items[index + 1]);
    uint32_t mark = c->unit->top, iterator = wf_unit_temp(c);
    uint32_t r = wf_expr_operand(c, inner->iter, true, (int)iterator), call = c->unit->last;
    wf_emit_place(c, inner->iter);
    wf_emit_abc(c, inner->is_async ? WF_BC_GETAITER : WF_BC_GETITER, iterator, r, 0);
    comprehension_loop(c, k, index + 1, iterator, call);
    c->unit->top = mark;
}

static bool comprehension_owns(const wf_symbol *s)
{
    return (s->binding == WF_BIND_LOCAL || s->binding == WF_BIND_CELL) && !(s->flags & WF_SYM_PARAM);
}

/* locals() shows the variables from `start` to here: from the first item on they hold values. */
static void comprehension_show(wf_compiler *c, const comprehension *k, uint32_t index, uint32_t start)
{
    wf_unit *u = c->unit;
    for (uint32_t i = k->scope && index == 0 ? k->scope->symbol_count : 0; i-- > 0 && !c->failed;) {
        const wf_symbol *s = k->scope->symbols[i];
        if (!comprehension_owns(s))
            continue;
        uint32_t n = u->inner_count + 1;
        u->inner = wf_compile_grow(c, u->inner, &u->inner_capacity, n, sizeof *u->inner);
        if (!c->failed)
            u->inner_names = wf_compile_grow(c, u->inner_names, &u->inner_names_capacity, n, sizeof *u->inner_names);
        if (c->failed)
            return;
        u->inner_names[u->inner_count] = s->name;
        u->inner[u->inner_count++] = (wf_inner_variable){start, u->count, s->slot & WF_SLOT_INDEX};
    }
}

/* The register that the loop puts items in: the variable itself where the target is one. */
static uint32_t comprehension_target(wf_compiler *c, wf_node *target)
{
    int r = target->kind == WF_AST_Name ? wf_variables_target(c, wf_as_Name(target)->id) : -1;
    return r >= 0 ? (uint32_t)r : wf_unit_temp(c);
}

static void comprehension_async_loop(wf_compiler *c, const comprehension *k, uint32_t index,
                                     uint32_t iterator)
{
    wf_ast_comprehension *g = wf_as_comprehension(k->generators.items[index]);
    wf_label exit, next;
    uint32_t item = wf_unit_temp(c); /* holds the awaitable meanwhile */
    wf_emit_label_start(&exit);
    wf_emit_label_start(&next);
    uint32_t start = wf_emit_loop_start(c);
    wf_emit_place(c, g->iter);
    wf_emit_jump(c, WF_BC_ANEXT, item, iterator, 0, &exit);
    wf_assign_target(c, g->target, item);
    uint32_t body = c->unit->count;
    comprehension_body(c, k, index, &next);
    comprehension_show(c, k, index, body);
    wf_emit_label(c, &next);
    wf_emit_loop(c, start);
    wf_emit_label(c, &exit);
}

static void comprehension_sync_loop(wf_compiler *c, const comprehension *k, uint32_t index, uint32_t iterator)
{
    wf_ast_comprehension *g = wf_as_comprehension(k->generators.items[index]);
    wf_label next, entry;
    uint32_t item = comprehension_target(c, g->target);
    wf_emit_label_start(&next);
    wf_emit_label_start(&entry);
    wf_emit_loop_start(c);
    wf_regset outside = c->unit->assigned;
    bool reachable = !c->unit->unreachable;
    wf_emit_goto(c, &next);
    uint32_t start = c->unit->boundary = c->unit->count;
    c->unit->unreachable = !reachable; /* entered from FORLOOP below */
    c->unit->assigned = outside;
    if (wf_unit_is_variable(c, item))
        wf_variables_assigned(c, item);
    else
        wf_assign_target(c, g->target, item);
    uint32_t body = c->unit->count;
    comprehension_body(c, k, index, &next);
    comprehension_show(c, k, index, body);
    wf_emit_label(c, &next);
    wf_emit_place(c, g->iter);
    wf_emit_back(c, WF_BC_FORLOOP, item, iterator, start);
}

/* `call`: where the call stands that made the iterable, if it was one. */
static void comprehension_loop(wf_compiler *c, const comprehension *k, uint32_t index, uint32_t iterator,
                               uint32_t call)
{
    wf_ast_comprehension *g = wf_as_comprehension(k->generators.items[index]);
    wf_block block = {.kind = WF_BLOCK_TRY, .node = &g->node};
    bool closes = wf_comprehension_closes(g->iter) && (index || k->node->kind != WF_AST_GeneratorExp);
    if (c->failed)
        return;
    if (closes) {
        block.protect = wf_emit_protect_top(c);
        wf_emit_block_push(c, &block);
    }
    if (g->is_async)
        comprehension_async_loop(c, k, index, iterator);
    else
        comprehension_sync_loop(c, k, index, iterator);
    if (closes) {
        wf_emit_block_pop(c, &block);
        wf_emit_stub(c, block.protect, WF_BC_CLOSEITER, iterator, call);
    }
}

/* ---- inlined ones ---- */

/* Whether assigning to the target evaluates anything, which may read a variable that it binds later. */
static bool comprehension_evaluates(wf_node *target)
{
    wf_node_seq elts = {0};
    switch (target->kind) {
    case WF_AST_Name: return false;
    case WF_AST_Starred: return comprehension_evaluates(wf_as_Starred(target)->value);
    case WF_AST_Tuple: elts = wf_as_Tuple(target)->elts; break;
    case WF_AST_List: elts = wf_as_List(target)->elts; break;
    default: return true;
    }
    for (uint32_t i = 0; i < elts.count; i++)
        if (comprehension_evaluates(elts.items[i]))
            return true;
    return false;
}

/* Registers for the variables; `early`: one may be read before it is bound, so they start unset. */
static void comprehension_variables(wf_compiler *c, wf_scope *scope, bool early)
{
    wf_unit *u = c->unit;
    for (uint32_t i = 0; i < scope->symbol_count && !c->failed; i++) {
        wf_symbol *s = scope->symbols[i];
        if (!comprehension_owns(s))
            continue;
        uint32_t r = wf_unit_temp(c);
        s->slot = (s->slot & WF_SLOT_CELL) | r;
        wf_regset_add(&u->comprehension_variables, r);
        wf_regset_remove(&u->assigned, r);
        wf_regset_remove(&u->deleted, r);
        u->variables[r] = s->name;
        if (s->slot & WF_SLOT_CELL)
            wf_emit_abc(c, WF_BC_NEWCELL, r, 0, 0);
        else if (early)
            wf_emit_constant(c, WF_UNSET, r);
    }
}

static wf_scope *comprehension_parts(wf_node *node, wf_node_seq *generators)
{
    switch (node->kind) {
    case WF_AST_ListComp: *generators = wf_as_ListComp(node)->generators; return wf_as_ListComp(node)->scope;
    case WF_AST_SetComp: *generators = wf_as_SetComp(node)->generators; return wf_as_SetComp(node)->scope;
    default: *generators = wf_as_DictComp(node)->generators; return wf_as_DictComp(node)->scope;
    }
}

void wf_comprehension_inline(wf_compiler *c, wf_node *node, uint32_t dst)
{
    wf_unit *u = c->unit;
    comprehension k = {.node = node};
    wf_scope *scope = comprehension_parts(node, &k.generators), *outer = u->lexical;
    k.scope = scope;
    wf_opcode make = node->kind == WF_AST_ListComp  ? WF_BC_LIST
                     : node->kind == WF_AST_SetComp ? WF_BC_SET
                                                    : WF_BC_DICT;
    wf_ast_comprehension *first = wf_as_comprehension(k.generators.items[0]);
    uint32_t mark = u->top;
    wf_regset variables = u->comprehension_variables;
    k.result = wf_expr_scratch(c, dst);
    uint32_t iterator = wf_unit_temp(c);
    uint32_t r = wf_expr_operand(c, first->iter, true, (int)iterator), call = u->last;
    wf_emit_place(c, first->iter);
    wf_emit_abc(c, first->is_async ? WF_BC_GETAITER : WF_BC_GETITER, iterator, r, 0);
    wf_emit_place(c, node);
    wf_emit_abc(c, make, k.result, k.result, 0);
    uint32_t pins = u->pin_count;
    wf_pin_loop(c, node, (wf_node_seq){0});
    u->lexical = scope;
    comprehension_variables(c, scope, k.generators.count > 1 || comprehension_evaluates(first->target));
    comprehension_loop(c, &k, 0, iterator, call);
    u->lexical = outer;
    u->pin_count = pins;
    u->comprehension_variables = variables;
    wf_emit_place(c, node);
    wf_emit_move(c, dst, k.result);
    u->top = mark;
}

/* ---- generator expressions ---- */

static wf_code *comprehension_code(wf_compiler *c, wf_ast_GeneratorExp *n)
{
    wf_unit u;
    comprehension k = {.node = &n->node, .generators = n->generators};
    wf_unit_begin(c, &u, WF_UNIT_FUNCTION, n->scope, "<genexpr>", 9, n->node.lineno);
    u.argcount = u.posonly = 1;
    u.is_async_generator = n->scope->is_coroutine;
    u.flags = WF_CODE_OPTIMIZED | WF_CODE_NEWLOCALS |
              (u.is_async_generator ? WF_CODE_ASYNC_GENERATOR : WF_CODE_GENERATOR) |
              (n->scope->nested ? WF_CODE_NESTED : 0);
    wf_unit_prologue(c);
    wf_pin_loop(c, &n->node, (wf_node_seq){0});
    if (!c->failed)
        comprehension_loop(c, &k, 0, 0, 0);
    wf_emit_place(c, &n->node);
    wf_emit_n(c, WF_BC_RETURNNONE);
    wf_emit_stop(c);
    return wf_unit_end(c);
}

void wf_comprehension_generator(wf_compiler *c, wf_ast_GeneratorExp *n, uint32_t dst)
{
    wf_ast_comprehension *first = wf_as_comprehension(n->generators.items[0]);
    uint32_t mark = c->unit->top;
    wf_code *code = comprehension_code(c, n);
    if (!code)
        return;
    uint32_t base = dst + 1 == mark && !wf_unit_is_variable(c, dst) ? dst : wf_unit_temp(c);
    wf_unit_temp(c); /* the argument */
    wf_emit_place(c, &n->node);
    wf_define_make(c, code, base, base, 0);
    uint32_t r = wf_expr_operand(c, first->iter, true, (int)base + 1);
    wf_emit_place(c, first->iter);
    wf_emit_abc(c, first->is_async ? WF_BC_GETAITER : WF_BC_GETITER, base + 1, r, 0);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_CALL, base, 1, 0);
    wf_emit_move(c, dst, base);
    c->unit->top = mark;
}

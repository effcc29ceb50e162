/* Leaving statements early: what return, break and continue run on their way out, innermost first. */
#include "compile/compiler.h"

/* R[reg], R[reg + 1]: __exit__ as GETSPECIAL left it. The three registers after them are free. */
void wf_unwind_exit_call(wf_compiler *c, const wf_node *node, uint32_t reg, bool is_async)
{
    wf_emit_place(c, node);
    for (uint32_t i = 2; i < 5; i++)
        wf_emit_none(c, reg + i);
    wf_unwind_exit_awaited(c, reg, is_async);
}

void wf_unwind_exit_awaited(wf_compiler *c, uint32_t reg, bool is_async)
{
    uint32_t others = c->unit->top > reg + 5;
    wf_emit_abc(c, is_async ? WF_BC_CALLMAWAIT : WF_BC_CALLM, reg, 3, others);
    if (is_async) {
        wf_emit_abc(c, WF_BC_AWAITABLE, reg, reg, 2);
        wf_emit_abc(c, WF_BC_AWAIT, reg, 0, others);
    }
}

/* The end of `except E as name`: the name is set to None and deleted, whatever the handler did with it. */
void wf_unwind_unbind(wf_compiler *c, const wf_node *node, const wf_name *name)
{
    uint32_t mark = c->unit->top, t = wf_unit_temp(c);
    int r = wf_variables_target(c, name);
    wf_emit_no_place(c);
    if (r >= 0) {
        wf_emit_constant(c, WF_UNSET, (uint32_t)r);
        if (!c->unit->unreachable)
            wf_regset_remove(&c->unit->assigned, (uint32_t)r);
        c->unit->top = mark;
        return;
    }
    wf_emit_none(c, t);
    wf_variables_store(c, node, name, t);
    wf_variables_delete(c, node, name);
    c->unit->top = mark;
}

static void unwind_block(wf_compiler *c, wf_block *b)
{
    switch (b->kind) {
    case WF_BLOCK_LOOP:
        if (b->closes)
            wf_emit_aw(c, WF_BC_CLOSEITER, b->reg, 0, 0, b->call);
        break;
    case WF_BLOCK_TRY: break;
    case WF_BLOCK_FINALLY: wf_stmt_body(c, b->body); break;
    case WF_BLOCK_WITH: wf_unwind_exit_call(c, b->node, b->reg, b->is_async); break;
    case WF_BLOCK_HANDLER: wf_emit_abc(c, WF_BC_LEAVE, b->reg, 0, 0); break;
    case WF_BLOCK_NAME: wf_unwind_unbind(c, b->node, b->name); break;
    }
}

/*
 * Cleans up all blocks within `outermost` (NULL: all). Each block's range ends before its own cleaning up,
 * and the blocks are open again only after the jump that follows: unwind_reopen.
 */
static wf_block *unwind_to(wf_compiler *c, wf_block *outermost)
{
    wf_block *innermost = c->unit->block;
    for (wf_block *b = innermost; b != outermost && !c->failed; b = b->outer) {
        wf_emit_range(c, b->protect, b->start, c->unit->count);
        b->start = UINT32_MAX;
        c->unit->block = b->outer;
        unwind_block(c, b);
    }
    return innermost;
}

static void unwind_reopen(wf_compiler *c, wf_block *innermost, wf_block *outermost)
{
    c->unit->block = innermost;
    for (wf_block *b = innermost; b != outermost; b = b->outer)
        b->start = c->unit->boundary = c->unit->count;
}

static bool unwind_has_work(const wf_compiler *c)
{
    for (wf_block *b = c->unit->block; b; b = b->outer)
        if (b->kind != WF_BLOCK_TRY && !(b->kind == WF_BLOCK_LOOP && !b->closes))
            return true;
    return false;
}

void wf_unwind_return(wf_compiler *c, wf_ast_Return *s)
{
    wf_unit *u = c->unit;
    wf_value v;
    uint32_t mark = u->top, r = 0;
    bool work = unwind_has_work(c);
    bool none = !s->value;
    bool constant = s->value && wf_fold_value(c, s->value, &v);
    if (constant && wf_is_none(v))
        none = true;
    if (!none && !constant) {
        r = wf_expr_operand(c, s->value, true, -1);
        if (work && wf_unit_is_variable(c, r)) {
            uint32_t copy = wf_unit_temp(c);
            wf_emit_move(c, copy, r);
            r = copy;
        }
    }
    wf_emit_place(c, &s->node);
    wf_block *innermost = unwind_to(c, NULL);
    wf_emit_place(c, &s->node);
    if (none) {
        wf_emit_n(c, WF_BC_RETURNNONE);
    } else {
        if (constant) {
            r = wf_unit_temp(c);
            wf_emit_constant(c, v, r);
        }
        wf_emit_abc(c, WF_BC_RETURN, r, 0, 0);
    }
    wf_emit_stop(c);
    unwind_reopen(c, innermost, NULL);
    u->top = mark;
}

/* The label that break or continue leads to when nothing has to be cleaned up on the way, so that a condition
 * may jump there; else NULL. */
wf_label *wf_unwind_direct(wf_compiler *c, const wf_node *node)
{
    wf_block *b = c->unit->block;
    while (b && b->kind == WF_BLOCK_TRY)
        b = b->outer;
    if (!b || b->kind != WF_BLOCK_LOOP)
        return NULL;
    if (node->kind == WF_AST_Break)
        return b->closes ? NULL : b->on_break;
    return node->kind == WF_AST_Continue ? b->on_continue : NULL;
}

void wf_unwind_loop(wf_compiler *c, const wf_node *node, bool is_break)
{
    wf_unit *u = c->unit;
    wf_block *loop = u->block;
    while (loop && loop->kind != WF_BLOCK_LOOP)
        loop = loop->outer;
    if (!loop) {
        wf_compile_refuse(c, node, is_break ? "'break' outside loop" : "'continue' not properly in loop");
        return;
    }
    wf_emit_place(c, node);
    wf_block *outermost = is_break ? loop->outer : loop;
    wf_block *innermost = unwind_to(c, outermost);
    wf_emit_place(c, node);
    if (is_break)
        wf_emit_goto(c, loop->on_break);
    else if (loop->on_continue)
        wf_emit_goto(c, loop->on_continue);
    else
        wf_emit_loop(c, loop->loop_start);
    unwind_reopen(c, innermost, outermost);
}

/*
 * try and with.
 *
 * A handler starts with ENTER r, which makes the exception in r the one being handled, and every way out of
 * it passes LEAVE r. An exception that leaves it goes through a stub (emit.c) that does LEAVE and raises it
 * again, but only where another handler of the same frame may catch it: a frame that ends needs no LEAVE.
 * Bodies of finally are written out for each way that leads through them, as in CPython.
 */
#include "compile/compiler.h"

/* Registers of a handler, from the first that is free outside of it. */
enum { TRY_EXC = 0, TRY_SAVED = 1, TRY_SECOND = 2, TRY_NAMED = 3, TRY_REGISTERS = 4 };

/* ENTER has been emitted: opens the block in which exceptions pass LEAVE. */
static void try_open_handler(wf_compiler *c, wf_block *b, const wf_node *node, uint32_t r)
{
    *b = (wf_block){.kind = WF_BLOCK_HANDLER, .node = node, .reg = r};
    if (wf_emit_is_protected(c))
        b->protect = wf_emit_protect(c, r + TRY_SECOND);
    wf_emit_block_push(c, b);
}

/* LEAVE stands outside the block's range, which goes on after it. */
static void try_leave(wf_compiler *c, wf_block *b)
{
    wf_emit_range(c, b->protect, b->start, c->unit->count);
    wf_emit_abc(c, WF_BC_LEAVE, b->reg, 0, 0);
    b->start = c->unit->boundary = c->unit->count;
}

static void try_close_handler(wf_compiler *c, wf_block *b)
{
    wf_emit_block_pop(c, b);
    wf_emit_stub(c, b->protect, WF_BC_LEAVE, b->reg, 0);
}

/* Leave the handler and raise its exception again. The block's range ends before. */
static void try_raise_again(wf_compiler *c, wf_block *b)
{
    wf_emit_no_place(c);
    wf_emit_range(c, b->protect, b->start, c->unit->count);
    wf_emit_move(c, b->reg + TRY_SECOND, b->reg);
    wf_emit_abc(c, WF_BC_LEAVE, b->reg, 0, 0);
    wf_emit_abc(c, WF_BC_RERAISE, b->reg + TRY_SECOND, 0, 0);
    wf_emit_stop(c);
    b->start = c->unit->boundary = c->unit->count;
}

/* ---- except ---- */

/* `except E as name`: bind, run, unbind, also when an exception leaves the body. */
static void try_named_body(wf_compiler *c, wf_ast_ExceptHandler *h, uint32_t exc, wf_block *handler,
                           wf_label *end)
{
    wf_block block = {.kind = WF_BLOCK_NAME, .node = &h->node, .name = h->name};
    wf_variables_store(c, &h->node, h->name, exc);
    block.protect = wf_emit_protect(c, handler->reg + TRY_NAMED);
    wf_emit_block_push(c, &block);
    wf_stmt_body(c, h->body);
    wf_emit_block_pop(c, &block);
    wf_unwind_unbind(c, &h->node, h->name);
    try_leave(c, handler);
    wf_emit_goto(c, end);
    if (wf_emit_handler(c, block.protect)) {
        wf_unwind_unbind(c, &h->node, h->name);
        wf_emit_no_place(c);
        wf_emit_abc(c, WF_BC_RERAISE, block.protect->reg, 0, 0);
        wf_emit_stop(c);
    }
}

static void try_handler(wf_compiler *c, wf_ast_ExceptHandler *h, wf_block *block, wf_label *end)
{
    wf_label next;
    wf_emit_label_start(&next);
    if (h->type) {
        uint32_t mark = c->unit->top, t = wf_expr_operand(c, h->type, true, -1);
        wf_emit_place(c, &h->node);
        wf_emit_jump(c, WF_BC_JNOMATCH, block->reg, t, 0, &next);
        c->unit->top = mark;
    }
    if (h->name) {
        try_named_body(c, h, block->reg, block, end);
    } else {
        wf_stmt_body(c, h->body);
        try_leave(c, block);
        wf_emit_goto(c, end);
    }
    wf_emit_label(c, &next);
}

/* The body, protected, and `else`; false when no exception can leave the body. Afterwards the exception is in
 * the handler's register. */
static bool try_body(wf_compiler *c, wf_ast_Try *s, uint32_t r, wf_label *end)
{
    wf_block block = {.kind = WF_BLOCK_TRY, .node = &s->node, .protect = wf_emit_protect(c, r)};
    wf_emit_block_push(c, &block);
    wf_stmt_body(c, s->body);
    wf_emit_block_pop(c, &block);
    wf_stmt_body(c, s->orelse);
    wf_emit_goto(c, end);
    return wf_emit_handler(c, block.protect);
}

static void try_except(wf_compiler *c, wf_ast_Try *s)
{
    wf_label end;
    wf_block handler;
    uint32_t mark = c->unit->top;
    wf_emit_label_start(&end);
    if (try_body(c, s, mark, &end)) {
        uint32_t r = wf_unit_temps(c, TRY_REGISTERS);
        wf_emit_place(c, s->handlers.items[0]);
        wf_emit_abc(c, WF_BC_ENTER, r, 0, 0);
        try_open_handler(c, &handler, &s->node, r);
        for (uint32_t i = 0; i < s->handlers.count; i++)
            try_handler(c, wf_as_ExceptHandler(s->handlers.items[i]), &handler, &end);
        try_raise_again(c, &handler);
        try_close_handler(c, &handler);
    }
    c->unit->top = mark;
    wf_emit_label(c, &end);
}

/* ---- except*: each clause takes its part of the group; what is raised by the bodies and what is left over
 * is raised as one in the end ---- */

typedef struct try_group {
    uint32_t list, rest, match, raised;
} try_group;

static void try_star_handler(wf_compiler *c, wf_ast_ExceptHandler *h, const try_group *g)
{
    wf_label next;
    uint32_t mark = c->unit->top, t = wf_expr_operand(c, h->type, true, -1);
    wf_emit_label_start(&next);
    wf_emit_place(c, &h->node);
    wf_emit_abc(c, WF_BC_GROUPMATCH, g->match, g->rest, t);
    c->unit->top = mark;
    wf_emit_move(c, g->rest, g->match + 1);
    wf_emit_jump(c, WF_BC_JNONE, g->match, 0, 0, &next);
    if (h->name)
        wf_variables_store(c, &h->node, h->name, g->match);
    wf_emit_abc(c, WF_BC_ENTER, g->match, 0, 0);
    wf_block block = {.kind = WF_BLOCK_HANDLER,
                      .node = &h->node,
                      .reg = g->match,
                      .protect = wf_emit_protect(c, g->raised)};
    wf_emit_block_push(c, &block);
    wf_stmt_body(c, h->body);
    wf_emit_block_pop(c, &block);
    wf_emit_abc(c, WF_BC_LEAVE, g->match, 0, 0);
    if (h->name)
        wf_unwind_unbind(c, &h->node, h->name);
    wf_emit_goto(c, &next);
    if (wf_emit_handler(c, block.protect)) {
        wf_emit_no_place(c);
        wf_emit_abc(c, WF_BC_LEAVE, g->match, 0, 0);
        wf_emit_abc(c, WF_BC_LISTAPPEND, g->list, g->raised, 0);
        if (h->name)
            wf_unwind_unbind(c, &h->node, h->name);
    }
    wf_emit_label(c, &next);
}

static void try_star_finish(wf_compiler *c, wf_block *handler, const try_group *g)
{
    wf_label none_left, done;
    wf_emit_label_start(&none_left);
    wf_emit_label_start(&done);
    wf_emit_no_place(c);
    wf_emit_jump(c, WF_BC_JNONE, g->rest, 0, 0, &none_left);
    wf_emit_abc(c, WF_BC_LISTAPPEND, g->list, g->rest, 0);
    wf_emit_label(c, &none_left);
    uint32_t again = handler->reg + TRY_SECOND;
    wf_emit_abc(c, WF_BC_GROUPRAISE, again, handler->reg, g->list);
    wf_emit_jump(c, WF_BC_JNONE, again, 0, 0, &done);
    wf_emit_range(c, handler->protect, handler->start, c->unit->count);
    wf_emit_abc(c, WF_BC_LEAVE, handler->reg, 0, 0);
    wf_emit_abc(c, WF_BC_RERAISE, again, 0, 0);
    wf_emit_stop(c);
    wf_emit_label(c, &done);
    wf_emit_abc(c, WF_BC_LEAVE, handler->reg, 0, 0);
    handler->start = c->unit->boundary = c->unit->count;
}

static void try_star(wf_compiler *c, wf_ast_Try *s)
{
    wf_label end;
    wf_block handler;
    uint32_t mark = c->unit->top;
    wf_emit_label_start(&end);
    if (try_body(c, s, mark, &end)) {
        uint32_t r = wf_unit_temps(c, TRY_REGISTERS), more = wf_unit_temps(c, 5);
        try_group g = {.list = more, .rest = more + 1, .match = more + 2, .raised = more + 4};
        wf_emit_place(c, s->handlers.items[0]);
        wf_emit_abc(c, WF_BC_ENTER, r, 0, 0);
        try_open_handler(c, &handler, &s->node, r);
        wf_emit_abc(c, WF_BC_LIST, g.list, g.list, 0);
        wf_emit_move(c, g.rest, r);
        for (uint32_t i = 0; i < s->handlers.count; i++)
            try_star_handler(c, wf_as_ExceptHandler(s->handlers.items[i]), &g);
        try_star_finish(c, &handler, &g);
        try_close_handler(c, &handler);
    }
    c->unit->top = mark;
    wf_emit_label(c, &end);
}

/* ---- finally ---- */

static void try_guarded(wf_compiler *c, wf_ast_Try *s)
{
    if (!s->handlers.count)
        wf_stmt_body(c, s->body);
    else if (s->node.kind == WF_AST_TryStar)
        try_star(c, s);
    else
        try_except(c, s);
}

static void try_finally(wf_compiler *c, wf_ast_Try *s)
{
    wf_label end;
    wf_block handler;
    uint32_t mark = c->unit->top;
    wf_block block = {.kind = WF_BLOCK_FINALLY,
                      .node = &s->node,
                      .body = s->finalbody,
                      .protect = wf_emit_protect(c, mark)};
    wf_emit_label_start(&end);
    wf_emit_block_push(c, &block);
    try_guarded(c, s);
    wf_emit_block_pop(c, &block);
    wf_stmt_body(c, s->finalbody);
    wf_emit_goto(c, &end);
    if (wf_emit_handler(c, block.protect)) {
        uint32_t r = wf_unit_temps(c, TRY_REGISTERS);
        wf_emit_no_place(c);
        wf_emit_abc(c, WF_BC_ENTER, r, 0, 0);
        try_open_handler(c, &handler, &s->node, r);
        wf_stmt_body(c, s->finalbody);
        try_raise_again(c, &handler);
        try_close_handler(c, &handler);
    }
    c->unit->top = mark;
    wf_emit_label(c, &end);
}

void wf_try_statement(wf_compiler *c, wf_node *node)
{
    wf_ast_Try *s = (wf_ast_Try *)node; /* Try and TryStar have the same fields */
    _Static_assert(sizeof(wf_ast_Try) == sizeof(wf_ast_TryStar), "try and try* share their code");
    if (s->finalbody.count)
        try_finally(c, s);
    else
        try_guarded(c, s);
}

/* ---- with ---- */

typedef struct try_with_state {
    wf_node *node;
    wf_node_seq items, body;
    bool is_async;
} try_with_state;

static void try_with_items(wf_compiler *c, const try_with_state *w, uint32_t index);

/* R[e], R[e + 1] is __exit__; the exception arrives in R[e + 5]. True result: it is swallowed. */
static void try_with_handler(wf_compiler *c, const try_with_state *w, const wf_node *place, uint32_t e)
{
    wf_block handler;
    wf_label swallow;
    uint32_t r = wf_unit_temps(c, TRY_REGISTERS);
    wf_emit_label_start(&swallow);
    wf_emit_place(c, place);
    wf_emit_abc(c, WF_BC_ENTER, r, 0, 0);
    try_open_handler(c, &handler, w->node, r);
    wf_emit_abc(c, WF_BC_EXCINFO, e + 2, r, 0);
    wf_unwind_exit_awaited(c, e, w->is_async);
    wf_emit_jump(c, WF_BC_JT, e, 0, 0, &swallow);
    try_raise_again(c, &handler);
    wf_emit_label(c, &swallow);
    try_leave(c, &handler);
    try_close_handler(c, &handler);
}

static void try_with_item(wf_compiler *c, const try_with_state *w, uint32_t index)
{
    wf_ast_withitem *item = wf_as_withitem(w->items.items[index]);
    wf_node *place = item->context_expr;
    wf_label end;
    uint32_t mark = c->unit->top, e = wf_unit_temps(c, 5);
    wf_emit_label_start(&end);
    uint32_t manager = wf_expr_operand(c, item->context_expr, true, (int)e);
    wf_emit_place(c, place);
    wf_emit_cached(c, WF_BC_GETSPECIAL, e + 2, manager, wf_constants_name(c, wf_constants_intern(c, w->is_async ? "__aenter__" : "__enter__")));
    wf_emit_cached(c, WF_BC_GETSPECIAL, e, manager, wf_constants_name(c, wf_constants_intern(c, w->is_async ? "__aexit__" : "__exit__")));
    wf_emit_abc(c, w->is_async ? WF_BC_CALLMAWAIT : WF_BC_CALLM, e + 2, 0, 0);
    if (w->is_async) {
        wf_emit_abc(c, WF_BC_AWAITABLE, e + 2, e + 2, 1);
        wf_emit_abc(c, WF_BC_AWAIT, e + 2, 0, 0);
    }
    wf_block block = {.kind = WF_BLOCK_WITH,
                      .node = place,
                      .reg = e,
                      .is_async = w->is_async,
                      .protect = wf_emit_protect(c, e + 5)};
    wf_emit_block_push(c, &block);
    if (item->optional_vars)
        wf_assign_target(c, item->optional_vars, e + 2);
    try_with_items(c, w, index + 1);
    wf_emit_block_pop(c, &block);
    wf_unwind_exit_call(c, place, e, w->is_async);
    wf_emit_goto(c, &end);
    if (wf_emit_handler(c, block.protect))
        try_with_handler(c, w, place, e);
    wf_emit_label(c, &end);
    c->unit->top = mark;
}

static void try_with_items(wf_compiler *c, const try_with_state *w, uint32_t index)
{
    if (c->failed)
        return;
    if (index < w->items.count)
        try_with_item(c, w, index);
    else
        wf_stmt_body(c, w->body);
}

void wf_try_with(wf_compiler *c, wf_node *node)
{
    wf_ast_With *s = (wf_ast_With *)node; /* With and AsyncWith have the same fields */
    _Static_assert(sizeof(wf_ast_With) == sizeof(wf_ast_AsyncWith), "with and async with share their code");
    try_with_state w = {node, s->items, s->body, node->kind == WF_AST_AsyncWith};
    try_with_items(c, &w, 0);
}

/* Statements, but for definitions, try, with and match. */
#include "compile/compiler.h"

/* ---- loops and conditions ---- */

static void stmt_if(wf_compiler *c, wf_ast_If *s)
{
    wf_label otherwise, end;
    wf_label *out = s->body.count == 1 ? wf_unwind_direct(c, s->body.items[0]) : NULL;
    if (out) {
        wf_expr_jump(c, s->test, true, out);
        wf_stmt_body(c, s->orelse);
        return;
    }
    wf_emit_label_start(&otherwise);
    wf_emit_label_start(&end);
    wf_expr_jump(c, s->test, false, &otherwise);
    wf_stmt_body(c, s->body);
    if (s->orelse.count)
        wf_emit_goto(c, &end);
    wf_emit_label(c, &otherwise);
    wf_stmt_body(c, s->orelse);
    wf_emit_label(c, &end);
}

static void stmt_while(wf_compiler *c, wf_ast_While *s)
{
    wf_label exit, end;
    wf_emit_label_start(&exit);
    wf_emit_label_start(&end);
    uint32_t mark = c->unit->top, pins = c->unit->pin_count;
    wf_pin_loop(c, s->test, s->body);
    wf_block block = {
        .kind = WF_BLOCK_LOOP, .node = &s->node, .on_break = &end, .loop_start = wf_emit_loop_start(c)};
    wf_expr_jump(c, s->test, false, &exit);
    wf_emit_block_push(c, &block);
    wf_stmt_body(c, s->body);
    wf_emit_place(c, &s->node);
    wf_emit_loop(c, block.loop_start);
    wf_emit_block_pop(c, &block);
    c->unit->top = mark;
    c->unit->pin_count = pins;
    wf_emit_label(c, &exit);
    wf_stmt_body(c, s->orelse);
    wf_emit_label(c, &end);
}

static int stmt_target_register(wf_compiler *c, wf_node *target)
{
    return target->kind == WF_AST_Name ? wf_variables_target(c, wf_as_Name(target)->id) : -1;
}

static bool stmt_for_list_is_constant(wf_compiler *c, wf_node *iter, wf_value *out)
{
    wf_value v;
    if (iter->kind != WF_AST_List)
        return false;
    wf_node_seq elts = wf_as_List(iter)->elts;
    wf_list *l = wf_list_new(c->vm, elts.count);
    for (uint32_t i = 0; l && i < elts.count; i++) {
        if (!wf_fold_value(c, elts.items[i], &v))
            return false;
        if (!wf_list_append(c->vm, l, v))
            l = NULL;
    }
    wf_tuple *t = l ? wf_tuple_from(c->vm, l->array ? l->array->items : NULL, l->count) : NULL;
    if (!t) {
        wf_compile_memory(c);
        return false;
    }
    *out = wf_from_obj(t);
    return true;
}

/* The iterator of the header into `iterator`. A list of constants is a tuple, as in CPython. Returns where
 * the header's last call stands. */
static uint32_t stmt_for_header(wf_compiler *c, wf_node *iter, uint32_t iterator, wf_opcode op)
{
    wf_value v;
    uint32_t r = iterator;
    if (op == WF_BC_GETITER && stmt_for_list_is_constant(c, iter, &v)) {
        wf_emit_place(c, iter);
        wf_emit_constant(c, v, iterator);
    } else {
        r = wf_expr_operand(c, iter, true, (int)iterator);
    }
    uint32_t call = c->unit->last;
    wf_emit_place(c, iter);
    wf_emit_abc(c, op, iterator, r, 0);
    return call;
}

static void stmt_for(wf_compiler *c, wf_ast_For *s)
{
    wf_unit *u = c->unit;
    wf_label next, end;
    uint32_t mark = u->top, iterator = wf_unit_temp(c);
    bool closes = wf_comprehension_closes(s->iter);
    wf_emit_label_start(&next);
    wf_emit_label_start(&end);
    uint32_t call = stmt_for_header(c, s->iter, iterator, WF_BC_GETITER);
    wf_block block = {.kind = WF_BLOCK_LOOP,
                      .node = &s->node,
                      .reg = iterator,
                      .closes = closes,
                      .call = call,
                      .on_break = &end,
                      .on_continue = &next};
    uint32_t pins = u->pin_count;
    wf_pin_loop(c, NULL, s->body);
    wf_emit_loop_start(c);
    if (closes)
        block.protect = wf_emit_protect_top(c);
    int r = stmt_target_register(c, s->target);
    uint32_t item = r >= 0 ? (uint32_t)r : wf_unit_temp(c);
    wf_regset before = u->assigned;
    bool reachable = !u->unreachable;
    wf_emit_goto(c, &next);
    uint32_t start = u->boundary = u->count;
    u->unreachable = !reachable; /* entered from FORLOOP below */
    u->assigned = before;
    wf_emit_block_push(c, &block);
    if (r >= 0)
        wf_variables_assigned(c, item);
    else
        wf_assign_target(c, s->target, item);
    wf_stmt_body(c, s->body);
    wf_emit_block_pop(c, &block);
    wf_emit_label(c, &next);
    wf_emit_place(c, s->iter);
    wf_emit_back(c, WF_BC_FORLOOP, item, iterator, start);
    if (closes)
        wf_emit_stub(c, block.protect, WF_BC_CLOSEITER, iterator, call);
    u->top = mark;
    u->pin_count = pins;
    wf_stmt_body(c, s->orelse);
    wf_emit_label(c, &end);
}

static void stmt_async_for(wf_compiler *c, wf_ast_AsyncFor *s)
{
    wf_label exit, end;
    uint32_t mark = c->unit->top, iterator = wf_unit_temp(c);
    bool closes = wf_comprehension_closes(s->iter);
    wf_emit_label_start(&exit);
    wf_emit_label_start(&end);
    uint32_t call = stmt_for_header(c, s->iter, iterator, WF_BC_GETAITER);
    wf_block block = {.kind = WF_BLOCK_LOOP,
                      .node = &s->node,
                      .reg = iterator,
                      .closes = closes,
                      .call = call,
                      .on_break = &end};
    block.loop_start = wf_emit_loop_start(c);
    if (closes)
        block.protect = wf_emit_protect_top(c);
    uint32_t item = wf_unit_temp(c);
    wf_emit_place(c, s->iter);
    wf_emit_block_push(c, &block); /* cancelled while it waits for an item: the generator is left as well */
    wf_emit_jump(c, WF_BC_ANEXT, item, iterator, 0, &exit);
    wf_assign_target(c, s->target, item);
    wf_stmt_body(c, s->body);
    wf_emit_place(c, &s->node);
    wf_emit_loop(c, block.loop_start);
    wf_emit_block_pop(c, &block);
    if (closes)
        wf_emit_stub(c, block.protect, WF_BC_CLOSEITER, iterator, call);
    wf_emit_label(c, &exit);
    c->unit->top = mark;
    wf_stmt_body(c, s->orelse);
    wf_emit_label(c, &end);
}

/* ---- simple statements ---- */

static void stmt_raise(wf_compiler *c, wf_ast_Raise *s)
{
    uint32_t mark = c->unit->top;
    if (!s->exc) {
        wf_emit_place(c, &s->node);
        wf_emit_n(c, WF_BC_RERAISEBARE);
    } else if (!s->cause) {
        uint32_t r = wf_expr_operand(c, s->exc, true, -1);
        wf_emit_place(c, &s->node);
        wf_emit_abc(c, WF_BC_RAISE, r, 0, 0);
    } else {
        uint32_t r = wf_expr_operand(c, s->exc, false, -1);
        uint32_t cause = wf_expr_operand(c, s->cause, true, -1);
        wf_emit_place(c, &s->node);
        wf_emit_abc(c, WF_BC_RAISEFROM, r, cause, 0);
    }
    c->unit->top = mark;
    wf_emit_stop(c);
}

static void stmt_assert(wf_compiler *c, wf_ast_Assert *s)
{
    wf_label good;
    uint32_t mark = c->unit->top;
    wf_emit_label_start(&good);
    wf_warnings_assert(c, s);
    wf_expr_jump(c, s->test, true, &good);
    uint32_t base = wf_unit_temp(c);
    wf_emit_place(c, &s->node);
    wf_emit_abc(c, WF_BC_ASSERTERROR, base, 0, 0);
    if (s->msg) {
        wf_expr_into(c, s->msg, wf_unit_temp(c));
        wf_emit_place(c, &s->node);
        wf_emit_abc(c, WF_BC_CALL, base, 1, 0);
    }
    wf_emit_place(c, s->test);
    wf_emit_abc(c, WF_BC_RAISE, base, 0, 0);
    wf_emit_stop(c);
    c->unit->top = mark;
    wf_emit_label(c, &good);
}

static void stmt_expression(wf_compiler *c, wf_ast_Expr *s)
{
    uint32_t mark = c->unit->top;
    if (c->mode == WF_COMPILE_SINGLE && c->unit->kind == WF_UNIT_MODULE) {
        uint32_t r = wf_expr_operand(c, s->value, true, -1);
        wf_emit_place(c, &s->node);
        wf_emit_abc(c, WF_BC_PRINTEXPR, r, 0, 0);
    } else if (s->value->kind == WF_AST_Call) {
        uint32_t r = wf_expr_operand(c, s->value, true, -1);
        wf_emit_aw(c, WF_BC_DROP, r, 0, 0, c->unit->last);
    } else {
        wf_expr_discard(c, s->value);
    }
    c->unit->top = mark;
}

/* ---- imports ---- */

static uint32_t stmt_part(const wf_name *name, uint32_t from)
{
    uint32_t n = from;
    while (n < name->length && name->bytes[n] != '.')
        n++;
    return n;
}

static const wf_name *stmt_sub_name(wf_compiler *c, const wf_name *name, uint32_t from, uint32_t to)
{
    const wf_name *part = wf_names_intern(c->tree->names, name->bytes + from, to - from);
    if (!part)
        wf_compile_memory(c);
    return part;
}

/* `import a.b.c` binds a; `import a.b.c as m` binds what is found by going from a to b to c. */
static void stmt_import(wf_compiler *c, wf_ast_Import *s)
{
    for (uint32_t i = 0; i < s->names.count && !c->failed; i++) {
        wf_ast_alias *a = wf_as_alias(s->names.items[i]);
        uint32_t mark = c->unit->top, t = wf_unit_temp(c), end = stmt_part(a->name, 0);
        wf_emit_place(c, &s->node);
        wf_emit_none(c, t);
        wf_emit_aw(c, WF_BC_IMPORT, t, t, 0, wf_constants_name(c, a->name));
        if (a->asname) {
            while (end < a->name->length && !c->failed) {
                uint32_t next = stmt_part(a->name, end + 1);
                const wf_name *part = stmt_sub_name(c, a->name, end + 1, next);
                if (part)
                    wf_emit_aw(c, WF_BC_IMPORTFROM, t, t, 0, wf_constants_name(c, part));
                end = next;
            }
            wf_variables_store(c, &s->node, a->asname, t);
        } else {
            const wf_name *top = end < a->name->length ? stmt_sub_name(c, a->name, 0, end) : a->name;
            if (top)
                wf_variables_store(c, &s->node, top, t);
        }
        c->unit->top = mark;
    }
}

static void stmt_import_from(wf_compiler *c, wf_ast_ImportFrom *s)
{
    uint32_t mark = c->unit->top, module = wf_unit_temp(c), item = wf_unit_temp(c);
    wf_list *names = wf_list_new(c->vm, s->names.count);
    for (uint32_t i = 0; names && i < s->names.count && !c->failed; i++) {
        wf_str *name = wf_constants_str(c, wf_as_alias(s->names.items[i])->name);
        if (!name || !wf_list_append(c->vm, names, wf_from_obj(name)))
            names = NULL;
    }
    wf_tuple *fromlist = names && !c->failed ? wf_tuple_from(c->vm, names->array->items, names->count) : NULL;
    if (!fromlist) {
        wf_compile_memory(c);
        return;
    }
    wf_emit_place(c, &s->node);
    wf_emit_constant(c, wf_from_obj(fromlist), module);
    if (s->level > 255) {
        wf_compile_refuse(c, &s->node, "more than 255 dots in a relative import are not supported");
        return;
    }
    uint32_t name = s->module ? wf_constants_name(c, s->module) : wf_constants_text(c, "");
    wf_emit_aw(c, WF_BC_IMPORT, module, module, (uint32_t)s->level, name);
    for (uint32_t i = 0; i < s->names.count && !c->failed; i++) {
        wf_ast_alias *a = wf_as_alias(s->names.items[i]);
        wf_emit_place(c, &s->node);
        if (a->name->length == 1 && a->name->bytes[0] == '*') {
            wf_emit_abc(c, WF_BC_IMPORTSTAR, module, 0, 0);
            break;
        }
        wf_emit_aw(c, WF_BC_IMPORTFROM, item, module, 0, wf_constants_name(c, a->name));
        wf_variables_store(c, &s->node, a->asname ? a->asname : a->name, item);
    }
    c->unit->top = mark;
}

/* ---- all of them ---- */

static void stmt_compound(wf_compiler *c, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_FunctionDef:
    case WF_AST_AsyncFunctionDef: wf_define_function(c, node); break;
    case WF_AST_ClassDef: wf_define_class(c, wf_as_ClassDef(node)); break;
    case WF_AST_If: stmt_if(c, wf_as_If(node)); break;
    case WF_AST_While: stmt_while(c, wf_as_While(node)); break;
    case WF_AST_For: stmt_for(c, wf_as_For(node)); break;
    case WF_AST_AsyncFor: stmt_async_for(c, wf_as_AsyncFor(node)); break;
    case WF_AST_With:
    case WF_AST_AsyncWith: wf_try_with(c, node); break;
    case WF_AST_Try:
    case WF_AST_TryStar: wf_try_statement(c, node); break;
    case WF_AST_Match: wf_pattern_match(c, wf_as_Match(node)); break;
    case WF_AST_TypeAlias: wf_generic_alias_statement(c, wf_as_TypeAlias(node)); break;
    default: break; /* pass, global, nonlocal */
    }
}

static void stmt_dispatch(wf_compiler *c, wf_node *node)
{
    switch (node->kind) {
    case WF_AST_Expr: stmt_expression(c, wf_as_Expr(node)); break;
    case WF_AST_Assign: wf_assign_statement(c, wf_as_Assign(node)); break;
    case WF_AST_AugAssign: wf_assign_augmented(c, wf_as_AugAssign(node)); break;
    case WF_AST_AnnAssign: wf_assign_annotated(c, wf_as_AnnAssign(node)); break;
    case WF_AST_Return: wf_unwind_return(c, wf_as_Return(node)); break;
    case WF_AST_Break: wf_unwind_loop(c, node, true); break;
    case WF_AST_Continue: wf_unwind_loop(c, node, false); break;
    case WF_AST_Raise: stmt_raise(c, wf_as_Raise(node)); break;
    case WF_AST_Assert: stmt_assert(c, wf_as_Assert(node)); break;
    case WF_AST_Import: stmt_import(c, wf_as_Import(node)); break;
    case WF_AST_ImportFrom: stmt_import_from(c, wf_as_ImportFrom(node)); break;
    case WF_AST_Delete:
        for (uint32_t i = 0; i < wf_as_Delete(node)->targets.count; i++)
            wf_assign_delete(c, wf_as_Delete(node)->targets.items[i]);
        break;
    default: stmt_compound(c, node); break;
    }
}

void wf_stmt_visit(wf_compiler *c, wf_node *node)
{
    if (c->failed)
        return;
    if (!wf_recursion_enter(c->vm, " during compilation")) {
        c->failed = true;
        return;
    }
    stmt_dispatch(c, node);
    wf_recursion_leave(c->vm);
}

void wf_stmt_body(wf_compiler *c, wf_node_seq body)
{
    for (uint32_t i = 0; i < body.count && !c->failed; i++)
        wf_stmt_visit(c, body.items[i]);
}

/* ---- does a module or class annotate anything, at any depth of its own statements? ---- */

static bool stmt_annotates(const wf_node *node)
{
    switch (node->kind) {
    case WF_AST_AnnAssign: return true;
    case WF_AST_If:
        return wf_stmt_has_annotations(wf_as_If(node)->body) ||
               wf_stmt_has_annotations(wf_as_If(node)->orelse);
    case WF_AST_For:
        return wf_stmt_has_annotations(wf_as_For(node)->body) ||
               wf_stmt_has_annotations(wf_as_For(node)->orelse);
    case WF_AST_AsyncFor:
        return wf_stmt_has_annotations(wf_as_AsyncFor(node)->body) ||
               wf_stmt_has_annotations(wf_as_AsyncFor(node)->orelse);
    case WF_AST_While:
        return wf_stmt_has_annotations(wf_as_While(node)->body) ||
               wf_stmt_has_annotations(wf_as_While(node)->orelse);
    case WF_AST_With: return wf_stmt_has_annotations(wf_as_With(node)->body);
    case WF_AST_AsyncWith: return wf_stmt_has_annotations(wf_as_AsyncWith(node)->body);
    case WF_AST_Match:
        for (uint32_t i = 0; i < wf_as_Match(node)->cases.count; i++)
            if (wf_stmt_has_annotations(wf_as_match_case(wf_as_Match(node)->cases.items[i])->body))
                return true;
        return false;
    case WF_AST_Try:
    case WF_AST_TryStar: {
        const wf_ast_Try *t = (const wf_ast_Try *)node; /* the two have the same fields */
        for (uint32_t i = 0; i < t->handlers.count; i++)
            if (wf_stmt_has_annotations(wf_as_ExceptHandler(t->handlers.items[i])->body))
                return true;
        return wf_stmt_has_annotations(t->body) || wf_stmt_has_annotations(t->orelse) ||
               wf_stmt_has_annotations(t->finalbody);
    }
    default: return false;
    }
}

bool wf_stmt_has_annotations(wf_node_seq body)
{
    for (uint32_t i = 0; i < body.count; i++)
        if (stmt_annotates(body.items[i]))
            return true;
    return false;
}

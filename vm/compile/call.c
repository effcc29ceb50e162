/* Calls: plain, of methods, with keywords, with stars, awaited. */
#include "compile/compiler.h"

static bool call_is_plain(wf_node_seq args, wf_node_seq keywords)
{
    if (wf_display_has_star(args))
        return false;
    for (uint32_t i = 0; i < keywords.count; i++)
        if (!wf_as_keyword(keywords.items[i])->arg)
            return false;
    return true;
}

static bool call_fits(wf_compiler *c, uint32_t fixed, wf_node_seq args, wf_node_seq keywords)
{
    uint64_t n = (uint64_t)fixed + args.count + keywords.count;
    return n <= WF_UNIT_RUN && wf_unit_room(c, (uint32_t)n);
}

/* The names of keywords as one constant. */
static uint32_t call_keyword_names(wf_compiler *c, wf_node_seq keywords)
{
    wf_list *names = wf_list_new(c->vm, keywords.count);
    for (uint32_t i = 0; i < keywords.count && names && !c->failed; i++) {
        wf_str *s = wf_constants_str(c, wf_as_keyword(keywords.items[i])->arg); /* not mangled, as in CPython */
        if (!s || !wf_list_append(c->vm, names, wf_from_obj(s)))
            names = NULL;
    }
    wf_tuple *t = names && !c->failed ? wf_tuple_from(c->vm, names->array->items, names->count) : NULL;
    if (!t) {
        wf_compile_memory(c);
        return 0;
    }
    return wf_constants_add(c, wf_from_obj(t));
}

/* Positional arguments, then keyword values, into the registers on top. */
static void call_push_values(wf_compiler *c, wf_node_seq args, wf_node_seq keywords)
{
    for (uint32_t i = 0; i < args.count; i++)
        wf_expr_into(c, args.items[i], wf_unit_temp(c));
    for (uint32_t i = 0; i < keywords.count; i++)
        wf_expr_into(c, wf_as_keyword(keywords.items[i])->value, wf_unit_temp(c));
}

/* ---- calls with stars: a list of the positional arguments, a dict of the keywords ---- */

static void call_build_list(wf_compiler *c, const wf_node *place, uint32_t base, uint32_t fixed,
                            wf_node_seq args, uint32_t list)
{
    wf_emit_place(c, place);
    wf_emit_abc(c, WF_BC_LIST, list, base + 1, fixed);
    for (uint32_t i = 0; i < args.count && !c->failed; i++) {
        uint32_t mark = c->unit->top;
        bool star = args.items[i]->kind == WF_AST_Starred;
        uint32_t r = wf_expr_operand(c, star ? wf_as_Starred(args.items[i])->value : args.items[i], true, -1);
        wf_emit_place(c, place);
        wf_emit_abc(c, star ? WF_BC_LISTEXTEND : WF_BC_LISTAPPEND, list, r, 0);
        c->unit->top = mark;
    }
}

/* A run of named keywords becomes a dict that is merged, so that a name given before by ** is refused, as in
 * CPython. */
static void call_build_dict(wf_compiler *c, const wf_node *place, uint32_t callee, wf_node_seq keywords,
                            uint32_t dict)
{
    bool merging = false;
    wf_emit_place(c, place);
    wf_emit_abc(c, WF_BC_DICT, dict, dict, 0);
    for (uint32_t i = 0; i < keywords.count && !c->failed;) {
        uint32_t mark = c->unit->top;
        wf_ast_keyword *k = wf_as_keyword(keywords.items[i]);
        if (!k->arg) {
            uint32_t r = wf_expr_operand(c, k->value, true, -1);
            wf_emit_place(c, place);
            wf_emit_abc(c, WF_BC_DICTMERGE, dict, r, callee);
            merging = true;
            i++;
        } else {
            uint32_t part = merging ? wf_unit_temp(c) : dict;
            if (merging)
                wf_emit_abc(c, WF_BC_DICT, part, part, 0);
            for (; i < keywords.count && (k = wf_as_keyword(keywords.items[i]))->arg && !c->failed; i++) {
                uint32_t pair = wf_unit_temps(c, 2);
                wf_emit_place(c, place);
                wf_value name = WF_UNSET;
                wf_str *s = wf_constants_str(c, k->arg);
                if (s)
                    name = wf_from_obj(s);
                else
                    wf_compile_memory(c);
                wf_emit_constant(c, name, pair);
                wf_expr_into(c, k->value, pair + 1);
                wf_emit_place(c, place);
                wf_emit_abc(c, WF_BC_DICTADD, part, pair, pair + 1);
                c->unit->top = pair;
            }
            if (merging)
                wf_emit_abc(c, WF_BC_DICTMERGE, dict, part, callee);
        }
        c->unit->top = mark;
    }
}

static void call_starred(wf_compiler *c, const wf_node *place, uint32_t base, uint32_t fixed,
                         wf_node_seq args, wf_node_seq keywords)
{
    uint32_t list = wf_unit_temp(c), star = 0, dict = base;
    bool only = !fixed && args.count == 1 && args.items[0]->kind == WF_AST_Starred;
    if (only) { /* it is iterated by the call, when the keywords have been evaluated */
        star = wf_unit_temp(c);
        wf_expr_into(c, wf_as_Starred(args.items[0])->value, star);
    } else {
        call_build_list(c, place, base, fixed, args, list);
    }
    if (keywords.count) {
        dict = wf_unit_temp(c);
        call_build_dict(c, place, base, keywords, dict);
    }
    wf_emit_place(c, place);
    if (only) {
        wf_emit_abc(c, WF_BC_LIST, list, list, 0);
        wf_emit_abc(c, WF_BC_ARGSEXTEND, list, star, base);
    }
    wf_emit_abc(c, WF_BC_CALLEX, base, list, dict);
}

void wf_call_finish(wf_compiler *c, const wf_node *place, uint32_t base, uint32_t fixed, wf_node_seq args,
                    wf_node_seq keywords)
{
    if (!call_is_plain(args, keywords) || !call_fits(c, fixed, args, keywords)) {
        call_starred(c, place, base, fixed, args, keywords);
        return;
    }
    call_push_values(c, args, keywords);
    wf_emit_place(c, place);
    if (keywords.count)
        wf_emit_aw(c, WF_BC_CALLKW, base, fixed + args.count + keywords.count, 0,
                   call_keyword_names(c, keywords));
    else
        wf_emit_abc(c, WF_BC_CALL, base, fixed + args.count, 0);
}

/* ---- the call expression ---- */

/* CPython's place of a method call: where the name stands on another line than the object, it starts at the
 * name. */
static void call_place_method(wf_compiler *c, const wf_ast_Call *n, const wf_ast_Attribute *a)
{
    wf_emit_place(c, &n->node);
    if (n->node.lineno != a->node.end_lineno) {
        wf_span *s = &c->unit->span;
        s->line = (int32_t)a->node.end_lineno;
        s->column = (int32_t)a->node.end_col - (int32_t)a->attr->length;
        if (s->end_line < s->line || (s->end_line == s->line && s->end_column < s->column))
            s->end_column = (int32_t)a->node.end_col;
    }
}

/* `super()` in a method of a class, with nothing but the builtin called super in sight: what CPython makes
 * LOAD_SUPER_ATTR of. */
static bool call_is_super(wf_compiler *c, const wf_node *node)
{
    wf_variable v;
    wf_unit *u = c->unit;
    if (node->kind != WF_AST_Call || u->kind != WF_UNIT_FUNCTION || u->lexical != u->scope || !u->argcount ||
        u->scope->comprehension)
        return false;
    const wf_ast_Call *n = wf_as_Call(node);
    if (n->func->kind != WF_AST_Name || n->args.count || n->keywords.count)
        return false;
    const wf_name *id = wf_as_Name(n->func)->id;
    if (id->length != 5 || memcmp(id->bytes, "super", 5) != 0)
        return false;
    const wf_symbol *cell = wf_scope_find(u->scope, wf_constants_intern(c, "__class__"));
    wf_variables_resolve(c, id, &v);
    return v.kind == WF_VAR_GLOBAL && cell && cell->binding == WF_BIND_FREE;
}

/* The method of super() into base and base + 1 without a super object, if the global is the builtin at that
 * moment; else by a call. */
static void call_super_method(wf_compiler *c, wf_ast_Attribute *a, uint32_t base)
{
    wf_label other, done;
    wf_unit *u = c->unit;
    wf_ast_Call *call = wf_as_Call(a->value);
    uint32_t mark = u->top, cls = wf_unit_temps(c, 2), name = wf_constants_mangled(c, a->attr);
    wf_emit_label_start(&other);
    wf_emit_label_start(&done);
    wf_variables_load(c, call->func, wf_as_Name(call->func)->id, base);
    wf_emit_constant(c, wf_from_obj(wf_type_builtin(c->vm, WF_KIND_SUPER)), cls);
    wf_emit_jump(c, WF_BC_JIS, base, cls, 0, &other);
    wf_variables_load(c, &call->node, wf_constants_intern(c, "__class__"), cls);
    wf_variables_load(c, &call->node, u->variables[0], cls + 1);
    wf_expr_place_attribute(c, a);
    wf_emit_aw(c, WF_BC_GETSUPER, base, cls, cls + 1, name);
    wf_emit_goto(c, &done);
    wf_emit_label(c, &other);
    wf_emit_place(c, &call->node);
    wf_emit_abc(c, WF_BC_CALL, base, 0, 0);
    wf_expr_place_attribute(c, a);
    wf_emit_cached(c, WF_BC_GETMETHOD, base, base, name);
    wf_emit_label(c, &done);
    u->top = mark;
}

static void call_find_method(wf_compiler *c, wf_ast_Attribute *a, uint32_t base)
{
    uint32_t object = wf_expr_operand(c, a->value, true, (int)base);
    c->unit->top = base + 1;
    wf_unit_temp(c); /* self */
    wf_expr_place_attribute(c, a);
    wf_emit_cached(c, WF_BC_GETMETHOD, base, object, wf_constants_mangled(c, a->attr));
}

static void call_method(wf_compiler *c, wf_ast_Call *n, uint32_t base, bool awaited)
{
    wf_ast_Attribute *a = wf_as_Attribute(n->func);
    if (call_is_super(c, a->value)) {
        c->unit->top = base + 1;
        wf_unit_temp(c); /* self */
        call_super_method(c, a, base);
    } else {
        call_find_method(c, a, base);
    }
    call_push_values(c, n->args, n->keywords);
    call_place_method(c, n, a);
    if (n->keywords.count)
        wf_emit_aw(c, WF_BC_CALLMKW, base, n->args.count + n->keywords.count, 0,
                   call_keyword_names(c, n->keywords));
    else
        wf_emit_abc(c, awaited ? WF_BC_CALLMAWAIT : WF_BC_CALLM, base, n->args.count, 0);
}

/* `x.method(...)`, unless it has stars or too many arguments. */
static bool call_is_method(wf_compiler *c, wf_ast_Call *n)
{
    return n->func->kind == WF_AST_Attribute && call_is_plain(n->args, n->keywords) &&
           call_fits(c, 2, n->args, n->keywords);
}

void wf_call_into(wf_compiler *c, wf_ast_Call *n, uint32_t dst, bool awaited, const wf_node *await_node)
{
    wf_unit *u = c->unit;
    uint32_t mark = u->top;
    wf_warnings_call(c, n->func);
    uint32_t base = dst + 1 == u->top && !wf_unit_is_variable(c, dst) ? dst : wf_unit_temp(c);
    if (call_is_method(c, n)) {
        call_method(c, n, base, awaited);
    } else {
        wf_expr_into(c, n->func, base);
        bool simple = awaited && !n->keywords.count && !wf_display_has_star(n->args) &&
                      call_fits(c, 0, n->args, n->keywords);
        if (simple) {
            call_push_values(c, n->args, n->keywords);
            wf_emit_place(c, &n->node);
            wf_emit_abc(c, WF_BC_CALLAWAIT, base, n->args.count, 0);
        } else {
            wf_call_finish(c, &n->node, base, 0, n->args, n->keywords);
        }
    }
    u->top = base + 1 > mark ? base + 1 : mark;
    if (awaited)
        wf_expr_await(c, (wf_node *)await_node, base, base, 0);
    wf_emit_move(c, dst, base);
    u->top = mark;
}

/*
 * match statements. The order of tests is CPython's. What a pattern captures stays in temporaries until the
 * whole pattern has matched; then the names are bound, in order, and the guard is evaluated.
 */
#include "compile/compiler.h"

typedef struct pattern_capture {
    const wf_node *node;
    const wf_name *name;
    uint32_t reg;
} pattern_capture;

typedef struct pattern_state {
    pattern_capture *captures;
    uint32_t count, capacity;
    wf_label *fail;
} pattern_state;

static void pattern_visit(wf_compiler *c, pattern_state *p, wf_node *node, uint32_t subject);

static void pattern_capture_add(wf_compiler *c, pattern_state *p, const wf_node *node, const wf_name *name,
                                uint32_t reg)
{
    p->captures = wf_compile_grow(c, p->captures, &p->capacity, p->count + 1, sizeof *p->captures);
    if (!c->failed)
        p->captures[p->count++] = (pattern_capture){node, name, reg};
}

static bool pattern_is_wildcard(const wf_node *node)
{
    return node->kind == WF_AST_MatchAs && !wf_as_MatchAs(node)->name;
}

static void pattern_value(wf_compiler *c, pattern_state *p, wf_ast_MatchValue *n, uint32_t subject)
{
    uint32_t mark = c->unit->top, r = wf_expr_operand(c, n->value, true, -1);
    wf_emit_place(c, &n->node);
    wf_emit_jump(c, WF_BC_JEQ, subject, r, 0, p->fail);
    c->unit->top = mark;
}

static void pattern_singleton(wf_compiler *c, pattern_state *p, wf_ast_MatchSingleton *n, uint32_t subject)
{
    uint32_t mark = c->unit->top, t = wf_unit_temp(c);
    wf_emit_place(c, &n->node);
    if (n->value.kind == WF_CONST_NONE) {
        wf_emit_jump(c, WF_BC_JNOTNONE, subject, 0, 0, p->fail);
    } else {
        wf_emit_constant(c, n->value.kind == WF_CONST_TRUE ? WF_TRUE : WF_FALSE, t);
        wf_emit_jump(c, WF_BC_JIS, subject, t, 0, p->fail);
    }
    c->unit->top = mark;
}

/* ---- sequences ---- */

/* Fail unless len(subject) is (or, with a star, is at least) n. */
static void pattern_check_length(wf_compiler *c, pattern_state *p, uint32_t subject, uint32_t n,
                                 bool at_least)
{
    uint32_t mark = c->unit->top, length = wf_unit_temp(c);
    wf_emit_abc(c, WF_BC_LENGTH, length, subject, 0);
    if (n <= 127) {
        wf_emit_jump(c, at_least ? WF_BC_JGEI : WF_BC_JEQI, length, n, 0, p->fail);
    } else {
        uint32_t t = wf_unit_temp(c);
        wf_emit_constant(c, wf_fix(n), t);
        wf_emit_jump(c, at_least ? WF_BC_JGE : WF_BC_JEQ, length, t, 0, p->fail);
    }
    c->unit->top = mark;
}

/* A nameless star: only the items that other patterns look at are read, those behind the star counted from
 * the length. */
static void pattern_sequence_items(wf_compiler *c, pattern_state *p, wf_ast_MatchSequence *n, uint32_t star,
                                   uint32_t subject)
{
    uint32_t size = n->patterns.count;
    for (uint32_t i = 0; i < size && !c->failed; i++) {
        wf_node *item = n->patterns.items[i];
        if (i == star || pattern_is_wildcard(item))
            continue;
        uint32_t value = wf_unit_temp(c), key = wf_unit_temp(c);
        wf_emit_place(c, &n->node);
        if (i < star) {
            wf_emit_constant(c, wf_fix(i), key);
        } else {
            uint32_t back = size - i;
            wf_emit_abc(c, WF_BC_LENGTH, key, subject, 0);
            wf_emit_constant(c, wf_fix(back), value);
            wf_emit_abc(c, WF_BC_SUB, key, key, value);
        }
        wf_emit_abc(c, WF_BC_GETITEM, value, subject, key);
        pattern_visit(c, p, item, value);
    }
}

static void pattern_sequence_unpack(wf_compiler *c, pattern_state *p, wf_ast_MatchSequence *n, int64_t star,
                                    uint32_t subject)
{
    uint32_t size = n->patterns.count;
    if (!wf_unit_room(c, size)) {
        wf_compile_refuse(c, &n->node, "too many patterns in a sequence pattern");
        return;
    }
    uint32_t base = wf_unit_temps(c, size);
    wf_emit_place(c, &n->node);
    if (star < 0)
        wf_emit_abc(c, WF_BC_UNPACK, base, subject, size);
    else
        wf_emit_aw(c, WF_BC_UNPACKEX, base, subject, 0, (uint32_t)star | (size - (uint32_t)star - 1) << 16);
    for (uint32_t i = 0; i < size && !c->failed; i++) {
        wf_node *item = n->patterns.items[i];
        if (i == (uint32_t)star && star >= 0) {
            if (wf_as_MatchStar(item)->name)
                pattern_capture_add(c, p, item, wf_as_MatchStar(item)->name, base + i);
        } else {
            pattern_visit(c, p, item, base + i);
        }
    }
}

static void pattern_sequence(wf_compiler *c, pattern_state *p, wf_ast_MatchSequence *n, uint32_t subject)
{
    uint32_t size = n->patterns.count, mark = c->unit->top, t = wf_unit_temp(c);
    int64_t star = -1;
    bool only_wildcards = true, star_is_wildcard = false;
    for (uint32_t i = 0; i < size; i++) {
        wf_node *item = n->patterns.items[i];
        if (item->kind == WF_AST_MatchStar) {
            star = i;
            star_is_wildcard = !wf_as_MatchStar(item)->name;
            only_wildcards &= star_is_wildcard;
        } else {
            only_wildcards &= pattern_is_wildcard(item);
        }
    }
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_ISSEQUENCE, t, subject, 0);
    wf_emit_jump(c, WF_BC_JF, t, 0, 0, p->fail);
    c->unit->top = mark;
    if (star < 0)
        pattern_check_length(c, p, subject, size, false);
    else if (size > 1)
        pattern_check_length(c, p, subject, size - 1, true);
    if (only_wildcards)
        return;
    if (star_is_wildcard)
        pattern_sequence_items(c, p, n, (uint32_t)star, subject);
    else
        pattern_sequence_unpack(c, p, n, star, subject);
}

/* ---- mappings and classes ---- */

static void pattern_items_of(wf_compiler *c, pattern_state *p, const wf_node *node, uint32_t values,
                             const wf_node_seq *seqs, uint32_t seq_count)
{
    uint32_t size = 0, at = 0;
    for (uint32_t s = 0; s < seq_count; s++)
        size += seqs[s].count;
    if (!size)
        return;
    if (!wf_unit_room(c, size)) {
        wf_compile_refuse(c, node, "too many patterns in one pattern");
        return;
    }
    uint32_t base = wf_unit_temps(c, size);
    wf_emit_place(c, node);
    wf_emit_abc(c, WF_BC_UNPACK, base, values, size);
    for (uint32_t s = 0; s < seq_count; s++)
        for (uint32_t i = 0; i < seqs[s].count && !c->failed; i++)
            pattern_visit(c, p, seqs[s].items[i], base + at++);
}

static void pattern_mapping(wf_compiler *c, pattern_state *p, wf_ast_MatchMapping *n, uint32_t subject)
{
    uint32_t keys = wf_unit_temp(c), values = wf_unit_temp(c);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_ISMAPPING, values, subject, 0);
    wf_emit_jump(c, WF_BC_JF, values, 0, 0, p->fail);
    if (!n->keys.count && !n->rest)
        return;
    if (n->keys.count)
        pattern_check_length(c, p, subject, n->keys.count, true);
    wf_display_tuple(c, &n->node, n->keys, keys);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_MATCHKEYS, values, subject, keys);
    wf_emit_jump(c, WF_BC_JNONE, values, 0, 0, p->fail);
    pattern_items_of(c, p, &n->node, values, &n->patterns, 1);
    if (n->rest) {
        uint32_t rest = wf_unit_temp(c);
        wf_emit_place(c, &n->node);
        wf_emit_abc(c, WF_BC_MATCHREST, rest, subject, keys);
        pattern_capture_add(c, p, &n->node, n->rest, rest);
    }
}

static void pattern_class(wf_compiler *c, pattern_state *p, wf_ast_MatchClass *n, uint32_t subject)
{
    uint32_t values = wf_unit_temp(c), mark = c->unit->top;
    wf_list *spec = wf_list_new(c->vm, n->kwd_attrs.count + 1);
    bool ok = spec && wf_list_append(c->vm, spec, wf_fix(n->patterns.count));
    for (uint32_t i = 0; ok && i < n->kwd_attrs.count; i++) {
        wf_str *s = wf_constants_str(c, n->kwd_attrs.items[i]);
        ok = s && wf_list_append(c->vm, spec, wf_from_obj(s));
    }
    wf_tuple *t = ok ? wf_tuple_from(c->vm, spec->array->items, spec->count) : NULL;
    if (!t) {
        wf_compile_memory(c);
        return;
    }
    uint32_t cls = wf_expr_operand(c, n->cls, true, -1);
    wf_emit_place(c, &n->node);
    wf_emit_aw(c, WF_BC_MATCHCLASS, values, subject, cls, wf_constants_add(c, wf_from_obj(t)));
    c->unit->top = mark;
    wf_emit_jump(c, WF_BC_JNONE, values, 0, 0, p->fail);
    wf_node_seq seqs[2] = {n->patterns, n->kwd_patterns};
    pattern_items_of(c, p, &n->node, values, seqs, 2);
}

/* ---- alternatives ---- */

/* All alternatives bind the same names: each moves what it captured to the registers that the first one
 * chose. */
static void pattern_or(wf_compiler *c, pattern_state *p, wf_ast_MatchOr *n, uint32_t subject)
{
    wf_unit *u = c->unit;
    wf_label matched;
    uint32_t kept = 0, first = p->count;
    pattern_capture *common = NULL;
    wf_label *outer_fail = p->fail;
    wf_emit_label_start(&matched);
    uint32_t base = u->top;
    for (uint32_t i = 0; i < n->patterns.count && !c->failed; i++) {
        wf_label next;
        uint32_t mark = u->top;
        wf_emit_label_start(&next);
        p->fail = i + 1 < n->patterns.count ? &next : outer_fail;
        if (i == 0) { /* what it captures is known only afterwards: it goes above room for as many as there
                         can be */
            pattern_visit(c, p, n->patterns.items[i], subject);
            kept = p->count - first;
            common = wf_arena_alloc_array(&c->arena, kept, sizeof *common);
            if (!common) {
                wf_compile_memory(c);
                return;
            }
            base = wf_unit_temps(c, kept);
            for (uint32_t k = 0; k < kept; k++) {
                common[k] = p->captures[first + k];
                wf_emit_move(c, base + k, common[k].reg);
                common[k].reg = base + k;
            }
        } else {
            pattern_visit(c, p, n->patterns.items[i], subject);
            for (uint32_t k = 0; k < kept; k++)
                for (uint32_t j = first; j < p->count; j++)
                    if (p->captures[j].name == common[k].name)
                        wf_emit_move(c, common[k].reg, p->captures[j].reg);
            u->top = mark;
        }
        p->count = first;
        wf_emit_goto(c, &matched);
        wf_emit_label(c, &next);
    }
    p->fail = outer_fail;
    wf_emit_label(c, &matched);
    for (uint32_t k = 0; k < kept && !c->failed; k++)
        pattern_capture_add(c, p, common[k].node, common[k].name, common[k].reg);
}

static void pattern_as(wf_compiler *c, pattern_state *p, wf_ast_MatchAs *n, uint32_t subject)
{
    if (n->pattern)
        pattern_visit(c, p, n->pattern, subject);
    if (n->name)
        pattern_capture_add(c, p, &n->node, n->name, subject);
}

/* `subject` keeps its value until the names are bound. Temporaries that hold captures are not given back
 * before. */
static void pattern_visit(wf_compiler *c, pattern_state *p, wf_node *node, uint32_t subject)
{
    if (c->failed)
        return;
    switch (node->kind) {
    case WF_AST_MatchValue: pattern_value(c, p, wf_as_MatchValue(node), subject); break;
    case WF_AST_MatchSingleton: pattern_singleton(c, p, wf_as_MatchSingleton(node), subject); break;
    case WF_AST_MatchSequence: pattern_sequence(c, p, wf_as_MatchSequence(node), subject); break;
    case WF_AST_MatchMapping: pattern_mapping(c, p, wf_as_MatchMapping(node), subject); break;
    case WF_AST_MatchClass: pattern_class(c, p, wf_as_MatchClass(node), subject); break;
    case WF_AST_MatchOr: pattern_or(c, p, wf_as_MatchOr(node), subject); break;
    case WF_AST_MatchAs: pattern_as(c, p, wf_as_MatchAs(node), subject); break;
    default: wf_compile_refuse(c, node, "this pattern cannot stand here"); break;
    }
}

void wf_pattern_match(wf_compiler *c, wf_ast_Match *n)
{
    wf_label end;
    uint32_t mark = c->unit->top, subject = wf_unit_temp(c), inner = c->unit->top;
    wf_emit_label_start(&end);
    wf_expr_into(c, n->subject, subject); /* a copy: a guard may fail after names were bound */
    for (uint32_t i = 0; i < n->cases.count && !c->failed; i++) {
        wf_ast_match_case *m = wf_as_match_case(n->cases.items[i]);
        wf_label next;
        pattern_state p = {.fail = &next};
        wf_emit_label_start(&next);
        pattern_visit(c, &p, m->pattern, subject);
        for (uint32_t k = 0; k < p.count; k++)
            wf_variables_store(c, p.captures[k].node, p.captures[k].name, p.captures[k].reg);
        c->unit->top = inner;
        if (m->guard)
            wf_expr_jump(c, m->guard, false, &next);
        wf_stmt_body(c, m->body);
        wf_emit_goto(c, &end);
        wf_emit_label(c, &next);
    }
    wf_emit_label(c, &end);
    c->unit->top = mark;
}

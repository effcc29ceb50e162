/* Writing instructions: words, positions, labels, handler ranges, and code out of line. */
#include "compile/compiler.h"

void *wf_compile_grow(wf_compiler *c, void *old, uint32_t *capacity, uint32_t needed, size_t size)
{
    if (needed <= *capacity)
        return old;
    uint32_t larger = *capacity < 16 ? 32 : *capacity * 2;
    while (larger < needed)
        larger *= 2;
    void *p = wf_arena_grow(&c->arena, old, *capacity * size, larger * size);
    if (!p) {
        wf_compile_memory(c);
        return old;
    }
    *capacity = larger;
    return p;
}

void wf_emit_place(wf_compiler *c, const wf_node *node)
{
    c->unit->span = (wf_span){(int32_t)node->lineno, (int32_t)node->end_lineno, (int32_t)node->col,
                              (int32_t)node->end_col};
}

void wf_emit_no_place(wf_compiler *c)
{
    c->unit->span = (wf_span){-1, -1, -1, -1};
}

static void emit_position(wf_compiler *c, wf_unit *u)
{
    const wf_span *s = &u->span;
    if (u->position_count) {
        const wf_position *p = &u->positions[u->position_count - 1];
        if (p->line == s->line && p->end_line == s->end_line && p->column == s->column &&
            p->end_column == s->end_column)
            return;
    }
    u->positions =
        wf_compile_grow(c, u->positions, &u->position_capacity, u->position_count + 1, sizeof *u->positions);
    if (c->failed)
        return;
    u->positions[u->position_count++] =
        (wf_position){u->count, s->line, s->end_line, s->column, s->end_column};
}

/* Room for an instruction of n words at the present position; NULL when nothing is to be emitted. */
static uint32_t *emit_open(wf_compiler *c, uint32_t n)
{
    wf_unit *u = c->unit;
    if (c->failed || u->unreachable)
        return NULL;
    c->total_words += n;
    if (c->total_words > WF_UNIT_MAX_WORDS) {
        wf_compile_refuse(c, NULL, "the program is too large to be compiled");
        return NULL;
    }
    u->words = wf_compile_grow(c, u->words, &u->capacity, u->count + n, sizeof *u->words);
    if (!c->failed)
        emit_position(c, u);
    if (c->failed)
        return NULL;
    uint32_t *at = u->words + u->count;
    u->last = u->count;
    u->count += n;
    return at;
}

void wf_emit_abc(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x)
{
    uint32_t *w = emit_open(c, 1);
    if (w)
        w[0] = WF_INS_ABC(op, a & 0xFF, b & 0xFF, x & 0xFF);
}

void wf_emit_n(wf_compiler *c, wf_opcode op)
{
    wf_emit_abc(c, op, 0, 0, 0);
}

void wf_emit_ai(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t i)
{
    uint32_t *w = emit_open(c, 1);
    if (w)
        w[0] = WF_INS_AI(op, a & 0xFF, i & 0xFFFF);
}

void wf_emit_aw(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x, uint32_t word)
{
    uint32_t *w = emit_open(c, 2);
    if (w) {
        w[0] = WF_INS_ABC(op, a & 0xFF, b & 0xFF, x & 0xFF);
        w[1] = word;
    }
}

void wf_emit_cached(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t word)
{
    uint32_t *w = emit_open(c, WF_LEN_AT);
    if (w) {
        memset(w, 0, WF_LEN_AT * sizeof *w);
        w[0] = WF_INS_ABC(op, a & 0xFF, b & 0xFF, 0);
        w[1] = word;
    }
}

void wf_emit_stop(wf_compiler *c)
{
    c->unit->unreachable = true;
}

/* ---- jumps ---- */

void wf_emit_label_start(wf_label *label)
{
    label->chain = 0;
    memset(&label->assigned, 0xFF, sizeof label->assigned);
}

static void emit_meet(wf_regset *into, const wf_regset *from)
{
    for (int i = 0; i < 4; i++)
        into->bits[i] &= from->bits[i];
}

void wf_emit_jump(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x, wf_label *label)
{
    uint32_t *w = emit_open(c, 2);
    if (!w)
        return;
    w[0] = WF_INS_ABC(op, a & 0xFF, b & 0xFF, x & 0xFF);
    w[1] = label->chain;
    label->chain = c->unit->count - 1; /* of the instruction's first word, plus one */
    emit_meet(&label->assigned, &c->unit->assigned);
}

void wf_emit_goto(wf_compiler *c, wf_label *label)
{
    uint32_t *w = emit_open(c, 1);
    if (!w)
        return;
    w[0] = WF_INS_SJ(WF_BC_JMP, label->chain);
    label->chain = c->unit->count;
    emit_meet(&label->assigned, &c->unit->assigned);
    wf_emit_stop(c);
}

/* A jump to the next instruction is taken back, unless something else already refers to the place behind it.
 */
static void emit_drop_jump(wf_unit *u, wf_label *label)
{
    uint32_t last = u->count - 1;
    if (label->chain != u->count || u->boundary >= u->count || WF_INS_OP(u->words[last]) != WF_BC_JMP)
        return;
    label->chain = u->words[last] >> 8;
    u->count = last;
    if (u->position_count && u->positions[u->position_count - 1].pc == last)
        u->position_count--;
}

void wf_emit_label(wf_compiler *c, wf_label *label)
{
    wf_unit *u = c->unit;
    if (c->failed || !label->chain)
        return;
    emit_drop_jump(u, label);
    for (uint32_t at = label->chain, next; at; at = next) {
        uint32_t *w = u->words + at - 1;
        if (WF_INS_OP(w[0]) == WF_BC_JMP) {
            next = w[0] >> 8;
            w[0] = WF_INS_SJ(WF_BC_JMP, u->count - at);
        } else {
            next = w[1];
            w[1] = u->count - (at + 1);
        }
    }
    label->chain = 0;
    u->boundary = u->count;
    if (u->unreachable)
        u->assigned = label->assigned;
    else
        emit_meet(&u->assigned, &label->assigned);
    u->unreachable = false;
}

/* A place that code further down jumps back to: a variable that is deleted somewhere may be unset here. */
uint32_t wf_emit_loop_start(wf_compiler *c)
{
    wf_unit *u = c->unit;
    for (int i = 0; i < 4; i++)
        u->assigned.bits[i] &= ~u->deleted.bits[i];
    u->boundary = u->count;
    return u->count;
}

void wf_emit_loop(wf_compiler *c, uint32_t start)
{
    uint32_t *w = emit_open(c, 1);
    if (!w)
        return;
    w[0] = WF_INS_SJ(WF_BC_LOOP, start - c->unit->count);
    wf_emit_stop(c);
}

void wf_emit_back(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t start)
{
    uint32_t *w = emit_open(c, 2);
    if (!w)
        return;
    w[0] = WF_INS_ABC(op, a & 0xFF, b & 0xFF, 0);
    w[1] = start - c->unit->count;
}

/* ---- values ---- */

void wf_emit_move(wf_compiler *c, uint32_t to, uint32_t from)
{
    if (to != from)
        wf_emit_abc(c, WF_BC_MOVE, to, from, 0);
}

void wf_emit_none(wf_compiler *c, uint32_t dst)
{
    wf_emit_abc(c, WF_BC_LOADC, dst, 1, 0);
}

static int emit_loadc_number(wf_value v)
{
    switch (v.w) {
    case WF_W_UNSET: return 0;
    case WF_W_NONE: return 1;
    case WF_W_FALSE: return 2;
    case WF_W_TRUE: return 3;
    case WF_W_ELLIPSIS: return 5;
    default: return -1;
    }
}

void wf_emit_constant(wf_compiler *c, wf_value v, uint32_t dst)
{
    int number = emit_loadc_number(v);
    if (c->failed || c->unit->unreachable)
        return;
    if (number >= 0) {
        wf_emit_abc(c, WF_BC_LOADC, dst, (uint32_t)number, 0);
    } else if (wf_is_fix(v) && wf_fix_get(v) >= INT16_MIN && wf_fix_get(v) <= INT16_MAX) {
        wf_emit_ai(c, WF_BC_LOADI, dst, (uint32_t)wf_fix_get(v));
    } else {
        uint32_t k = wf_constants_add(c, v);
        if (k <= 0xFFFF)
            wf_emit_ai(c, WF_BC_LOADK, dst, k);
        else
            wf_emit_aw(c, WF_BC_LOADKX, dst, 0, 0, k);
    }
}

/* ---- handlers ---- */

wf_protect *wf_emit_protect(wf_compiler *c, uint32_t reg)
{
    wf_protect *p = wf_arena_alloc_zeroed(&c->arena, sizeof *p);
    if (!p) {
        wf_compile_memory(c);
        return NULL;
    }
    p->reg = reg;
    p->assigned = c->unit->assigned;
    for (int i = 0; i < 4; i++)
        p->assigned.bits[i] &= ~c->unit->deleted.bits[i];
    return p;
}

wf_protect *wf_emit_protect_top(wf_compiler *c)
{
    uint32_t r = wf_unit_temp(c);
    c->unit->top = r;
    return wf_emit_protect(c, r);
}

bool wf_emit_is_protected(const wf_compiler *c)
{
    for (const wf_block *b = c->unit->block; b; b = b->outer)
        if (b->protect)
            return true;
    return false;
}

void wf_emit_range(wf_compiler *c, wf_protect *p, uint32_t start, uint32_t end)
{
    wf_unit *u = c->unit;
    if (c->failed || !p || start >= end)
        return;
    u->ranges = wf_compile_grow(c, u->ranges, &u->range_capacity, u->range_count + 1, sizeof *u->ranges);
    if (c->failed)
        return;
    u->ranges[u->range_count++] = (wf_range_row){start, end, p};
    u->boundary = end > u->boundary ? end : u->boundary;
    p->ranges++;
}

bool wf_emit_handler(wf_compiler *c, wf_protect *p)
{
    wf_unit *u = c->unit;
    if (c->failed || !p || !p->ranges)
        return false;
    p->target = u->boundary = u->count;
    u->assigned = p->assigned;
    u->unreachable = false;
    return true;
}

/* Opens b's range, if it has a handler, and makes it the innermost block. */
void wf_emit_block_push(wf_compiler *c, wf_block *b)
{
    b->outer = c->unit->block;
    b->start = c->unit->boundary = c->unit->count;
    c->unit->block = b;
}

void wf_emit_block_pop(wf_compiler *c, wf_block *b)
{
    wf_emit_range(c, b->protect, b->start, c->unit->count);
    c->unit->block = b->outer;
}

void wf_emit_stub(wf_compiler *c, wf_protect *p, wf_opcode op, uint32_t reg, uint32_t call)
{
    wf_unit *u = c->unit;
    if (c->failed || !p || !p->ranges)
        return;
    wf_stub *s = wf_arena_alloc_zeroed(&c->arena, sizeof *s);
    uint32_t n = 0;
    for (wf_block *b = u->block; b; b = b->outer)
        n += b->protect != NULL;
    if (s)
        s->around = wf_arena_alloc_array(&c->arena, n, sizeof *s->around);
    if (!s || !s->around) {
        wf_compile_memory(c);
        return;
    }
    for (wf_block *b = u->block; b; b = b->outer)
        if (b->protect)
            s->around[s->around_count++] = b->protect;
    s->protect = p;
    s->op = (uint8_t)op;
    s->reg = reg;
    s->call = call;
    if (u->last_stub)
        u->last_stub->next = s;
    else
        u->stubs = s;
    u->last_stub = s;
}

/* The ranges around a stub may lead to another one: those of inner loops were queued first, so each target is
 * set in the end. */
void wf_emit_stubs(wf_compiler *c)
{
    for (wf_stub *s = c->unit->stubs; s && !c->failed; s = s->next) {
        wf_emit_no_place(c);
        if (!wf_emit_handler(c, s->protect))
            continue;
        uint32_t start = c->unit->count;
        if (s->op == WF_BC_CLOSEITER)
            wf_emit_aw(c, WF_BC_CLOSEITER, s->reg, 0, 0, s->call);
        else
            wf_emit_abc(c, (wf_opcode)s->op, s->reg, 0, 0);
        wf_emit_abc(c, WF_BC_RERAISE, s->protect->reg, 0, 0);
        for (uint32_t i = 0; i < s->around_count; i++)
            wf_emit_range(c, s->around[i], start, c->unit->count);
        wf_emit_stop(c);
    }
}

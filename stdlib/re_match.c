/*
 * The matcher: backtracking over a stack of its own, never over the C stack. What is tried later (a choice) and what must be undone when it is
 * (a group's old place, a loop's old count) lie on one stack, so that taking from it until a choice is found undoes just what was done since.
 *
 * Looking around and atomic groups put a mark on the stack. When their body has matched, the choices above the mark are forgotten and
 * the undo entries kept. The semantics of groups in loops, of empty rounds and of must_advance are those of CPython's Modules/_sre/sre_lib.h.
 */
#include "object/unicode.h"
#include "re.h"

enum { ENTRY_CHOICE, ENTRY_SLOT, ENTRY_LOOP, ENTRY_SIMPLE, ENTRY_LAZY, ENTRY_MARK, ENTRY_MARK_NEGATED };

typedef struct re_entry {
    uint32_t kind, at; /* where to go on; or which slot or loop */
    size_t pos;        /* position; old value of the slot; old last position of the loop; start of what a mark is for */
    size_t more;       /* old count of the loop; least position or rounds left of a simple loop; the mark below */
} re_entry;

typedef struct re_loop {
    size_t count, last; /* rounds; where the last one began */
} re_loop;

struct wf_re_state {
    wf_vm *vm;
    const wf_re_program *program;
    wf_re_subject subject;
    size_t end, must_advance;
    re_entry *stack;
    size_t used, capacity, mark;
    size_t *slots; /* 2 * groups, then the last group that was closed */
    re_loop *loops;
    uint32_t steps;
};
enum { RE_STEPS = 1024 };

wf_re_state *wf_re_open(wf_vm *vm, const wf_re_program *p, const wf_re_subject *s)
{
    wf_re_state *m = wf_heap_realloc(vm, NULL, 0, sizeof *m);
    if (!m) {
        wf_raise_memory(vm);
        return NULL;
    }
    *m = (wf_re_state){.vm = vm, .program = p, .subject = *s};
    m->slots = wf_heap_realloc(vm, NULL, 0, (2 * (size_t)p->groups + 1) * sizeof *m->slots);
    m->loops = p->loops ? wf_heap_realloc(vm, NULL, 0, p->loops * sizeof *m->loops) : NULL;
    if (!m->slots || (p->loops && !m->loops)) {
        wf_re_close(m);
        wf_raise_memory(vm);
        return NULL;
    }
    return m;
}

void wf_re_close(wf_re_state *m)
{
    const wf_re_program *p = m->program;
    wf_vm *vm = m->vm;
    if (m->stack)
        wf_heap_realloc(vm, m->stack, m->capacity * sizeof *m->stack, 0);
    if (m->slots)
        wf_heap_realloc(vm, m->slots, (2 * (size_t)p->groups + 1) * sizeof *m->slots, 0);
    if (m->loops)
        wf_heap_realloc(vm, m->loops, p->loops * sizeof *m->loops, 0);
    wf_heap_realloc(vm, m, sizeof *m, 0);
}

const size_t *wf_re_slots(const wf_re_state *m) { return m->slots; }
uint32_t wf_re_last_group(const wf_re_state *m) { return (uint32_t)m->slots[2 * (size_t)m->program->groups]; }

/* ---- characters ---- */

static inline uint32_t re_char(const wf_re_state *m, size_t i)
{
    return m->subject.wide ? m->subject.wide[i] : m->subject.narrow[i];
}

/* Simple mappings: a character whose mapping is longer is its own. */
static uint32_t re_lower(uint32_t c)
{
    uint32_t out[4];
    if (c < 128)
        return wf_unicode_ascii[c] & WF_CLASS_UPPER ? c + 32 : c;
    return c == 0x130 ? 'i' : wf_unicode_to_lower(c, out) == 1 ? out[0] : c;
}
static uint32_t re_upper(uint32_t c)
{
    uint32_t out[4];
    if (c < 128)
        return wf_unicode_ascii[c] & WF_CLASS_LOWER ? c - 32 : c;
    return wf_unicode_to_upper(c, out) == 1 ? out[0] : c;
}
static bool re_same_upper(uint32_t a, uint32_t b)
{
    uint32_t x[4], y[4];
    size_t n = (size_t)wf_unicode_to_upper(a, x);
    return n == (size_t)wf_unicode_to_upper(b, y) && memcmp(x, y, n * sizeof *x) == 0;
}
static bool re_same_folded(uint32_t a, uint32_t b)
{
    return a == b || re_lower(a) == re_lower(b) || ((a | b) >= 128 && re_same_upper(a, b));
}

static bool re_is_word(uint32_t c, bool ascii)
{
    if (c < 128)
        return wf_unicode_ascii[c] & WF_CLASS_NAME;
    return !ascii && (wf_unicode_is_alpha(c) || wf_unicode_is_decimal(c) || wf_unicode_is_digit(c) || wf_unicode_is_numeric(c));
}

/* \d \D \s \S \w \W; 8 more: of ASCII only. */
static bool re_in_category(uint32_t c, uint32_t category)
{
    bool ascii = category & 8, outside = ascii && c >= 128, in;
    switch (category & 6) {
    case 0: in = !outside && wf_unicode_is_decimal(c); break;
    case 2: in = !outside && (ascii ? c == ' ' || (c >= 9 && c <= 13) : wf_unicode_is_space(c)); break;
    default: in = re_is_word(c, ascii); break;
    }
    return in != (bool)(category & 1);
}

static bool re_in_items(const uint32_t *items, uint32_t n, uint32_t c)
{
    for (uint32_t i = 0; i < n; i++, items += 3)
        if (items[0] ? re_in_category(c, items[1]) : c >= items[1] && c <= items[2])
            return true;
    return false;
}

static bool re_in_set(const uint32_t *set, uint32_t c)
{
    bool in = re_in_items(set + 3, set[2], c);
    if (!in && set[1] & 2) {
        uint32_t low = re_lower(c), up = re_upper(c);
        in = re_in_items(set + 3, set[2], low) || re_in_items(set + 3, set[2], up) || re_in_items(set + 3, set[2], re_lower(up));
    }
    return in != (bool)(set[1] & 1);
}

/* Does the one-character word match c? */
static inline bool re_one(const uint32_t *w, uint32_t c)
{
    switch (w[0]) {
    case WF_RE_CHAR: return c == w[1];
    case WF_RE_FOLD: return re_same_folded(c, w[1]);
    case WF_RE_ANY: return c != '\n';
    case WF_RE_ALL: return true;
    default: return re_in_set(w, c);
    }
}

static bool re_at_word_edge(const wf_re_state *m, size_t pos, bool ascii)
{
    bool before = pos > 0 && re_is_word(re_char(m, pos - 1), ascii);
    bool after = pos < m->end && re_is_word(re_char(m, pos), ascii);
    return before != after;
}

static bool re_at(const wf_re_state *m, uint32_t place, size_t pos)
{
    switch (place) {
    case 0: return pos == 0;
    case 1: return pos == 0 || re_char(m, pos - 1) == '\n';
    case 2: return pos == m->end;
    case 3: return pos == m->end || (pos + 1 == m->end && re_char(m, pos) == '\n');
    case 4: return pos == m->end || re_char(m, pos) == '\n';
    case 5: return re_at_word_edge(m, pos, false);
    case 6: return m->end > 0 && !re_at_word_edge(m, pos, false); /* an empty text has neither edges nor places between */
    case 7: return re_at_word_edge(m, pos, true);
    default: return m->end > 0 && !re_at_word_edge(m, pos, true);
    }
}

/* ---- the stack ---- */

static bool re_push(wf_re_state *m, uint32_t kind, uint32_t at, size_t pos, size_t more)
{
    if (m->used == m->capacity) {
        size_t capacity = m->capacity ? 2 * m->capacity : 64;
        re_entry *bigger = wf_heap_realloc(m->vm, m->stack, m->capacity * sizeof *bigger, capacity * sizeof *bigger);
        if (!bigger)
            return wf_raise_memory(m->vm);
        m->stack = bigger;
        m->capacity = capacity;
    }
    m->stack[m->used++] = (re_entry){kind, at, pos, more};
    return true;
}

static bool re_set_slot(wf_re_state *m, uint32_t slot, size_t value)
{
    if (!re_push(m, ENTRY_SLOT, slot, m->slots[slot], 0))
        return false;
    m->slots[slot] = value;
    return true;
}

static bool re_set_loop(wf_re_state *m, uint32_t loop, size_t count, size_t last)
{
    if (!re_push(m, ENTRY_LOOP, loop, m->loops[loop].last, m->loops[loop].count))
        return false;
    m->loops[loop] = (re_loop){count, last};
    return true;
}

static void re_undo(wf_re_state *m, const re_entry *e)
{
    if (e->kind == ENTRY_SLOT)
        m->slots[e->at] = e->pos;
    else if (e->kind == ENTRY_LOOP)
        m->loops[e->at] = (re_loop){e->more, e->pos};
}

/* The body of the innermost mark has matched: forget its choices, keep what undoes it. Answers the mark. */
static re_entry re_drop_mark(wf_re_state *m)
{
    size_t to = m->mark;
    re_entry mark = m->stack[to];
    for (size_t i = to + 1; i < m->used; i++)
        if (m->stack[i].kind == ENTRY_SLOT || m->stack[i].kind == ENTRY_LOOP)
            m->stack[to++] = m->stack[i];
    m->used = to;
    m->mark = mark.more;
    return mark;
}

/* The same for what must not match: everything since the mark is undone. */
static void re_undo_to_mark(wf_re_state *m)
{
    while (m->used > m->mark + 1)
        re_undo(m, &m->stack[--m->used]);
    m->used--;
    m->mark = m->stack[m->used].more;
}

/* Back to the last choice. False: there is none. */
static bool re_backtrack(wf_re_state *m, const uint32_t *words, uint32_t *pc, size_t *pos)
{
    while (m->used) {
        re_entry *e = &m->stack[m->used - 1];
        switch (e->kind) {
        case ENTRY_CHOICE:
            *pc = e->at;
            *pos = e->pos;
            m->used--;
            return true;
        case ENTRY_SIMPLE: /* one round fewer */
            *pc = e->at;
            *pos = --e->pos;
            if (e->pos == e->more)
                m->used--;
            return true;
        case ENTRY_LAZY: /* one round more */
            if (e->pos < m->end && e->more && re_one(words + e->at + 5, re_char(m, e->pos))) {
                e->pos++;
                e->more -= e->more != SIZE_MAX;
                *pc = words[e->at + 4];
                *pos = e->pos;
                return true;
            }
            break;
        case ENTRY_MARK_NEGATED: /* it did not match: good */
            *pc = e->at;
            *pos = e->pos;
            m->mark = e->more;
            m->used--;
            return true;
        case ENTRY_MARK: m->mark = e->more; break;
        default: re_undo(m, e); break;
        }
        m->used--;
    }
    return false;
}

/* ---- loops ---- */

/* A loop of one character. 1 go on, 0 fail, -1 exception. */
static int re_simple(wf_re_state *m, const uint32_t *words, uint32_t *pc, size_t *pos)
{
    const uint32_t *w = words + *pc;
    uint32_t kind = w[1];
    size_t least = w[2], most = w[3] == WF_RE_NO_LIMIT ? SIZE_MAX : w[3], left = m->end - *pos, n = 0;
    size_t want = kind == WF_RE_LAZY ? least : most;
    if (want > left)
        want = left;
    if (w[5] == WF_RE_ALL)
        n = want;
    else
        while (n < want && re_one(w + 5, re_char(m, *pos + n)))
            n++;
    m->steps += (uint32_t)(n >> 4);
    if (n < least)
        return 0;
    if (kind == WF_RE_LAZY && !re_push(m, ENTRY_LAZY, *pc, *pos + n, most == SIZE_MAX ? SIZE_MAX : most - n))
        return -1;
    if (kind == WF_RE_GREEDY && n > least && !re_push(m, ENTRY_SIMPLE, w[4], *pos + n, *pos + least))
        return -1;
    *pos += n;
    *pc = w[4];
    return 1;
}

/* The end of a round of a loop (or its beginning). The same answers. */
static int re_loop_round(wf_re_state *m, const uint32_t *w, uint32_t *pc, size_t pos)
{
    re_loop now = m->loops[w[1]];
    size_t most = w[3] == WF_RE_NO_LIMIT ? SIZE_MAX : w[3];
    uint32_t behind = *pc + 6;
    if (now.count < w[2]) {
        if (!re_set_loop(m, w[1], now.count + 1, pos))
            return -1;
        *pc = w[5];
        return 1;
    }
    if (w[4] == WF_RE_LAZY) { /* behind stand JUMP end, LOOP_MORE */
        if (!re_push(m, ENTRY_CHOICE, behind + 2, pos, 0))
            return -1;
    } else if (now.count < most && pos != now.last) {
        if (!re_push(m, ENTRY_CHOICE, behind, pos, 0) || !re_set_loop(m, w[1], now.count + 1, pos))
            return -1;
        *pc = w[5];
        return 1;
    }
    *pc = behind;
    return 1;
}

static int re_loop_more(wf_re_state *m, const uint32_t *w, uint32_t *pc, size_t pos)
{
    re_loop now = m->loops[w[1]];
    size_t most = w[2] == WF_RE_NO_LIMIT ? SIZE_MAX : w[2];
    if (now.count >= most || pos == now.last)
        return 0;
    if (!re_set_loop(m, w[1], now.count + 1, pos))
        return -1;
    *pc = w[3];
    return 1;
}

/* ---- marks: looking around and atomic groups ---- */

/* Their beginnings and ends. 1 go on, 0 fail, -1 exception. */
static int re_marked(wf_re_state *m, const uint32_t *w, uint32_t *pc, size_t *pos)
{
    bool look = w[0] == WF_RE_LOOK, negated = look && w[2];
    if (look && *pos < w[1]) { /* nothing to look back at */
        *pc = w[3];
        return negated;
    }
    if (look || w[0] == WF_RE_ATOMIC) {
        if (!re_push(m, negated ? ENTRY_MARK_NEGATED : ENTRY_MARK, look ? w[3] : *pc, *pos, m->mark))
            return -1;
        m->mark = m->used - 1;
        *pos -= look ? w[1] : 0;
        *pc += look ? 4 : 1;
        return 1;
    }
    if (m->mark == SIZE_MAX)
        return 0;
    if (m->stack[m->mark].kind == ENTRY_MARK_NEGATED) {
        re_undo_to_mark(m);
        return 0;
    }
    size_t began = re_drop_mark(m).pos;
    if (w[0] == WF_RE_LOOK_END)
        *pos = began;
    ++*pc;
    return 1;
}

/* ---- the rest ---- */

static bool re_reference(const wf_re_state *m, const uint32_t *w, size_t *pos)
{
    size_t from = m->slots[2 * w[1]], to = m->slots[2 * w[1] + 1];
    if (from == SIZE_MAX || to == SIZE_MAX || to < from || to - from > m->end - *pos)
        return false;
    for (size_t i = from; i < to; i++) {
        uint32_t a = re_char(m, i), b = re_char(m, *pos + (i - from));
        if (w[2] ? !re_same_folded(a, b) : a != b)
            return false;
    }
    *pos += to - from;
    return true;
}

static bool re_save(wf_re_state *m, uint32_t slot, size_t pos)
{
    uint32_t last = 2 * m->program->groups;
    if ((slot & 1) && m->slots[last] != slot / 2 && !re_set_slot(m, last, slot / 2))
        return false;
    return re_set_slot(m, slot, pos);
}

static void re_reset(wf_re_state *m)
{
    uint32_t last = 2 * m->program->groups;
    m->used = 0;
    m->mark = SIZE_MAX;
    for (uint32_t i = 0; i < last; i++)
        m->slots[i] = SIZE_MAX;
    m->slots[last] = 0;
}

/* Tries at one place. 1 found, 0 not, -1 exception. */
static int re_try(wf_re_state *m, size_t start, int mode)
{
    const uint32_t *words = (const uint32_t *)(const void *)m->program->words->bytes, *w;
    uint32_t pc = 0;
    size_t pos = start;
    re_reset(m);
    for (;;) {
        int done = 0; /* go on: with `continue`, or 1 behind the switch; fail: 0; exception: -1 */
        if (++m->steps >= RE_STEPS) {
            if (!wf_budget_charge(m->vm, m->steps))
                return -1;
            m->steps = 0;
        }
        w = words + pc;
        switch ((wf_re_op)w[0]) {
        case WF_RE_MATCH:
            if ((mode == WF_RE_MODE_FULL && pos != m->end) || pos == m->must_advance)
                break;
            m->slots[0] = start;
            m->slots[1] = pos;
            return 1;
        case WF_RE_CHAR:
        case WF_RE_FOLD:
            if (pos < m->end && re_one(w, re_char(m, pos))) {
                pos++;
                pc += 2;
                continue;
            }
            break;
        case WF_RE_ANY:
        case WF_RE_ALL:
            if (pos < m->end && re_one(w, re_char(m, pos))) {
                pos++;
                pc++;
                continue;
            }
            break;
        case WF_RE_SET:
            if (pos < m->end && re_in_set(w, re_char(m, pos))) {
                pos++;
                pc += 3 + 3 * w[2];
                continue;
            }
            break;
        case WF_RE_AT:
            done = re_at(m, w[1], pos);
            pc += 2;
            break;
        case WF_RE_JUMP: pc = w[1]; continue;
        case WF_RE_SPLIT:
            done = re_push(m, ENTRY_CHOICE, w[2], pos, 0) ? 1 : -1;
            pc = w[1];
            break;
        case WF_RE_SAVE:
            done = re_save(m, w[1], pos) ? 1 : -1;
            pc += 2;
            break;
        case WF_RE_LOOP_BEGIN:
            done = re_set_loop(m, w[1], 0, SIZE_MAX) ? 1 : -1;
            pc += 2;
            break;
        case WF_RE_LOOP: done = re_loop_round(m, w, &pc, pos); break;
        case WF_RE_LOOP_MORE: done = re_loop_more(m, w, &pc, pos); break;
        case WF_RE_SIMPLE: done = re_simple(m, words, &pc, &pos); break;
        case WF_RE_REF:
            done = re_reference(m, w, &pos);
            pc += 3;
            break;
        case WF_RE_LOOK:
        case WF_RE_LOOK_END:
        case WF_RE_ATOMIC:
        case WF_RE_ATOMIC_END: done = re_marked(m, w, &pc, &pos); break;
        case WF_RE_COND: pc = m->slots[2 * w[1] + 1] == SIZE_MAX ? w[2] : pc + 3; continue;
        case WF_RE_FAIL:
        case WF_RE_OP_COUNT: break;
        }
        if (done < 0)
            return -1;
        if (!done && !re_backtrack(m, words, &pc, &pos))
            return 0;
    }
}

int wf_re_run(wf_re_state *m, size_t start, size_t end, int mode, bool must_advance)
{
    const uint32_t *words = (const uint32_t *)(const void *)m->program->words->bytes;
    m->end = end;
    m->must_advance = must_advance ? start : SIZE_MAX;
    for (size_t at = start; at <= end; at++) {
        if (mode == WF_RE_MODE_SEARCH && words[0] == WF_RE_AT && words[1] == 0 && at > 0) /* \A */
            return 0;
        if (mode == WF_RE_MODE_SEARCH && words[0] == WF_RE_CHAR && !m->subject.wide) { /* skip to where it may begin */
            const unsigned char *p = words[1] < 256 && at < end ? memchr(m->subject.narrow + at, (int)words[1], end - at) : NULL;
            if (!p)
                return 0;
            at = (size_t)(p - m->subject.narrow);
        }
        int found = re_try(m, at, mode);
        if (found || mode != WF_RE_MODE_SEARCH)
            return found;
        m->must_advance = SIZE_MAX; /* an empty match further on is one */
    }
    return 0;
}

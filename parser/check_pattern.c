/*
 * Checks of patterns: that no case hides those behind it, that alternatives bind the same names and no name
 * is bound twice. The rules and their order are those of the pattern compiler in CPython's compile.c (3.13).
 */
#include "check_unit.h"
#include "dump_value.h"

#include <string.h>

/* The names that a pattern has bound so far, in the tree's arena: a list, and a hash table once they are
 * many. */
typedef struct {
    const wf_name **items;
    uint32_t count, capacity;
    const wf_name **table;
    uint32_t table_size; /* a power of two, or 0 */
    bool irrefutable;    /* a pattern that matches anything is allowed here */
} pattern_state;

#define FEW_CAPTURES 8

static bool check_pattern(wf_checker *c, const wf_node *node, pattern_state *state);

bool wf_check_is_wildcard(const wf_node *pattern)
{
    return pattern->kind == WF_AST_MatchAs && wf_as_MatchAs(pattern)->pattern == NULL &&
           wf_as_MatchAs(pattern)->name == NULL;
}

static const wf_name **state_slot(const pattern_state *state, const wf_name *name)
{
    uint32_t slot = name->hash & (state->table_size - 1);
    while (state->table[slot] != NULL && state->table[slot] != name)
        slot = (slot + 1) & (state->table_size - 1);
    return &state->table[slot];
}

static bool state_binds(const pattern_state *state, const wf_name *name)
{
    if (state->table_size > 0)
        return *state_slot(state, name) != NULL;
    for (uint32_t i = 0; i < state->count; i++) {
        if (state->items[i] == name)
            return true;
    }
    return false;
}

static bool state_make_table(wf_checker *c, pattern_state *state)
{
    uint32_t size = state->capacity * 4;
    const wf_name **table = wf_arena_alloc_array(c->tree->arena, size, sizeof *table);
    if (table == NULL)
        return wf_source_fail_memory(c->error);
    memset(table, 0, size * sizeof *table);
    state->table = table;
    state->table_size = size;
    for (uint32_t i = 0; i < state->count; i++)
        *state_slot(state, state->items[i]) = state->items[i];
    return true;
}

static bool state_add(wf_checker *c, pattern_state *state, const wf_name *name)
{
    if (state->count == state->capacity) {
        uint32_t capacity = state->capacity ? state->capacity * 2 : 4;
        state->items = wf_arena_grow(c->tree->arena, state->items, state->capacity * sizeof *state->items,
                                     capacity * sizeof *state->items);
        if (state->items == NULL)
            return wf_source_fail_memory(c->error);
        state->capacity = capacity;
        if (capacity > FEW_CAPTURES && !state_make_table(c, state))
            return false;
    }
    state->items[state->count++] = name;
    if (state->table_size > 0)
        *state_slot(state, name) = name;
    return true;
}

static bool bind_name(wf_checker *c, const wf_name *name, const wf_node *at, pattern_state *state)
{
    if (name == NULL)
        return true;
    if (!wf_check_name(c, name, WF_CTX_STORE, at))
        return false;
    if (state_binds(state, name))
        return wf_check_fail(c, at, "multiple assignments to name '%s' in pattern", name->bytes);
    return state_add(c, state, name);
}

/* Inside another pattern anything may be irrefutable. */
static bool check_subpattern(wf_checker *c, const wf_node *node, pattern_state *state)
{
    bool outer = state->irrefutable;
    state->irrefutable = true;
    bool ok = check_pattern(c, node, state);
    state->irrefutable = outer;
    return ok;
}

static bool check_subpatterns(wf_checker *c, const wf_node_seq *patterns, pattern_state *state)
{
    for (uint32_t i = 0; i < patterns->count; i++) {
        if (!check_subpattern(c, patterns->items[i], state))
            return false;
    }
    return true;
}

static bool check_as(wf_checker *c, const wf_ast_MatchAs *node, pattern_state *state)
{
    if (node->pattern != NULL)
        return check_pattern(c, node->pattern, state) && bind_name(c, node->name, &node->node, state);
    if (state->irrefutable)
        return bind_name(c, node->name, &node->node, state);
    if (node->name != NULL)
        return wf_check_fail(c, &node->node, "name capture '%s' makes remaining patterns unreachable",
                             node->name->bytes);
    return wf_check_fail(c, &node->node, "wildcard makes remaining patterns unreachable");
}

static bool same_names(const pattern_state *a, const pattern_state *b)
{
    if (a->count != b->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        if (!state_binds(b, a->items[i]))
            return false;
    }
    return true;
}

static bool check_or(wf_checker *c, const wf_ast_MatchOr *node, pattern_state *state)
{
    pattern_state control = {0};
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        bool last = i + 1 == node->patterns.count;
        pattern_state own = {.irrefutable = last && state->irrefutable};
        if (!check_pattern(c, node->patterns.items[i], &own))
            return false;
        if (i == 0)
            control = own;
        else if (!same_names(&control, &own))
            return wf_check_fail(c, &node->node, "alternative patterns bind different names");
    }
    for (uint32_t i = 0; i < control.count; i++) {
        if (state_binds(state, control.items[i]))
            return wf_check_fail(c, &node->node, "multiple assignments to name '%s' in pattern",
                                 control.items[i]->bytes);
        if (!state_add(c, state, control.items[i]))
            return false;
    }
    return true;
}

static bool check_sequence(wf_checker *c, const wf_ast_MatchSequence *node, pattern_state *state)
{
    uint32_t stars = 0;
    for (uint32_t i = 0; i < node->patterns.count; i++) {
        if (node->patterns.items[i]->kind == WF_AST_MatchStar && ++stars > 1)
            return wf_check_fail(c, &node->node, "multiple starred names in sequence pattern");
    }
    return check_subpatterns(c, &node->patterns, state);
}

/* Numbers as complex values, to see that 1, 1.0 and True are one key. */
typedef struct {
    double real, imaginary;
} key_number;

/*
 * A decimal literal. Exact for up to 15 digits and small exponents, near enough for the others, and unlike
 * strtod the same in every locale.
 */
static double decimal_value(const char *text)
{
    double value = 0, scale = 1;
    int exponent = 0, written = 0;
    bool negative = false;
    for (bool fraction = false; *text == '.' || (*text >= '0' && *text <= '9'); text++) {
        if (*text == '.') {
            fraction = true;
        } else if (value < 1e300) {
            value = value * 10 + (*text - '0');
            exponent -= fraction;
        } else {
            exponent += !fraction;
        }
    }
    if (*text == 'e' || *text == 'E') {
        negative = text[1] == '-';
        for (text += text[1] == '-' || text[1] == '+' ? 2 : 1;
             *text >= '0' && *text <= '9' && written < 100000; text++)
            written = written * 10 + (*text - '0');
    }
    exponent += negative ? -written : written;
    for (int i = exponent < 0 ? -exponent : exponent; i > 0 && scale < 1e300; i--)
        scale *= 10;
    if (scale >= 1e300)
        return exponent < 0 || value == 0 ? 0 : value * scale * scale;
    return exponent < 0 ? value / scale : value * scale;
}

static bool number_of(const wf_const *value, key_number *out)
{
    out->real = out->imaginary = 0;
    switch ((wf_const_kind)value->kind) {
    case WF_CONST_TRUE: out->real = 1; return true;
    case WF_CONST_FALSE: return true;
    case WF_CONST_INT:
        for (size_t i = 0; i < value->length; i++) {
            char digit = value->text[i];
            out->real = out->real * value->base + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return true;
    case WF_CONST_FLOAT: out->real = decimal_value(value->text); return true;
    case WF_CONST_IMAG: out->imaginary = decimal_value(value->text); return true;
    default: return false;
    }
}

/* The value of `1`, `-1`, `-1 + 2j`; false for keys that are no numbers. */
static bool key_value(const wf_node *key, key_number *out)
{
    if (key->kind == WF_AST_Constant)
        return number_of(&wf_as_Constant(key)->value, out);
    if (key->kind == WF_AST_UnaryOp && key_value(wf_as_UnaryOp(key)->operand, out)) {
        out->real = -out->real;
        out->imaginary = -out->imaginary;
        return true;
    }
    key_number right;
    if (key->kind != WF_AST_BinOp || !key_value(wf_as_BinOp(key)->left, out) ||
        !key_value(wf_as_BinOp(key)->right, &right))
        return false;
    double sign = wf_as_BinOp(key)->op == WF_OP_ADD ? 1 : -1;
    out->real += sign * right.real;
    out->imaginary += sign * right.imaginary;
    return true;
}

/* Long ints whose doubles agree are told apart by their digits. */
static bool same_digits(const wf_node *a, const wf_node *b)
{
    if (a->kind != WF_AST_Constant || b->kind != WF_AST_Constant)
        return true;
    const wf_const *x = &wf_as_Constant(a)->value, *y = &wf_as_Constant(b)->value;
    if (x->kind != WF_CONST_INT || y->kind != WF_CONST_INT || x->base != y->base || x->length < 16)
        return true;
    return x->length == y->length && memcmp(x->text, y->text, x->length) == 0;
}

static bool same_key(const wf_node *a, const wf_node *b)
{
    key_number x, y;
    bool a_number = key_value(a, &x), b_number = key_value(b, &y);
    if (a_number || b_number)
        return a_number && b_number && x.real == y.real && x.imaginary == y.imaginary && same_digits(a, b);
    if (a->kind != WF_AST_Constant || b->kind != WF_AST_Constant)
        return false;
    const wf_const *s = &wf_as_Constant(a)->value, *t = &wf_as_Constant(b)->value;
    return s->kind == t->kind && s->length == t->length &&
           (s->length == 0 || memcmp(s->text, t->text, s->length) == 0);
}

/* Equal keys have equal hashes (FNV-1a). False for a key that is not a constant: it equals no other. */
static bool key_hash(const wf_node *key, uint32_t *hash)
{
    key_number number;
    const char *bytes = (const char *)&number;
    size_t length = sizeof number;
    uint32_t h = 2166136261u;
    if (key_value(key, &number)) {
        number.real += 0.0; /* -0.0 is 0.0 */
        number.imaginary += 0.0;
    } else if (key->kind == WF_AST_Constant) {
        const wf_const *value = &wf_as_Constant(key)->value;
        bytes = value->text;
        length = value->text != NULL ? value->length : 0;
        h += value->kind;
    } else {
        return false;
    }
    for (size_t i = 0; i < length; i++)
        h = (h ^ (unsigned char)bytes[i]) * 16777619u;
    *hash = h;
    return true;
}

/* The keys of a mapping pattern seen so far: their places, by hash. */
typedef struct {
    uint32_t *slots, *hashes; /* UINT32_MAX: free */
    uint32_t size;
} key_table;

static bool key_table_init(wf_checker *c, key_table *table, uint32_t count)
{
    table->size = 8;
    while (table->size < count * 2)
        table->size *= 2;
    table->slots = wf_arena_alloc_array(c->tree->arena, table->size, 2 * sizeof *table->slots);
    if (table->slots == NULL)
        return wf_source_fail_memory(c->error);
    table->hashes = table->slots + table->size;
    memset(table->slots, 0xff, table->size * 2 * sizeof *table->slots);
    return true;
}

/* Whether an equal key is there already; if not, the key is there from now on. */
static bool key_table_add(key_table *table, const wf_node_seq *keys, uint32_t i)
{
    uint32_t hash;
    if (!key_hash(keys->items[i], &hash))
        return false;
    uint32_t slot = hash & (table->size - 1);
    while (table->slots[slot] != UINT32_MAX) {
        if (table->hashes[slot] == hash && same_key(keys->items[table->slots[slot]], keys->items[i]))
            return true;
        slot = (slot + 1) & (table->size - 1);
    }
    table->slots[slot] = i;
    table->hashes[slot] = hash;
    return false;
}

typedef struct {
    char text[120];
    size_t used;
} key_text;

static bool append_key_text(void *context, const char *text, size_t length)
{
    key_text *out = context;
    size_t room = sizeof out->text - 1 - out->used;
    if (length > room)
        length = room;
    memcpy(out->text + out->used, text, length);
    out->used += length;
    return true;
}

static void write_key(wf_writer *out, const wf_node *key)
{
    if (key->kind == WF_AST_Constant) {
        wf_write_const(out, &wf_as_Constant(key)->value);
    } else if (key->kind == WF_AST_UnaryOp) {
        wf_write_char(out, '-');
        write_key(out, wf_as_UnaryOp(key)->operand);
    } else {
        wf_write_char(out, '(');
        write_key(out, wf_as_BinOp(key)->left);
        wf_write_char(out, wf_as_BinOp(key)->op == WF_OP_ADD ? '+' : '-');
        write_key(out, wf_as_BinOp(key)->right);
        wf_write_char(out, ')');
    }
}

static bool fail_duplicate_key(wf_checker *c, const wf_node *mapping, const wf_node *key)
{
    key_text text = {.used = 0};
    wf_writer writer;
    wf_writer_init(&writer, c->tree->arena, append_key_text, &text);
    write_key(&writer, key);
    wf_writer_finish(&writer);
    text.text[text.used] = '\0';
    return wf_check_fail(c, mapping, "mapping pattern checks duplicate key (%s)", text.text);
}

static bool check_mapping(wf_checker *c, const wf_ast_MatchMapping *node, pattern_state *state)
{
    key_table table = {0};
    if (!key_table_init(c, &table, node->keys.count))
        return false;
    for (uint32_t i = 0; i < node->keys.count; i++) {
        const wf_node *key = node->keys.items[i];
        if (key->kind == WF_AST_JoinedStr)
            return wf_check_fail(c, &node->node,
                                 "mapping pattern keys may only match literals and attribute lookups");
        if (key_table_add(&table, &node->keys, i))
            return fail_duplicate_key(c, &node->node, key);
        if (!wf_check_expr(c, key))
            return false;
    }
    return check_subpatterns(c, &node->patterns, state) && bind_name(c, node->rest, &node->node, state);
}

static const wf_name *attribute_name_at(const void *list, uint32_t i)
{
    return ((const wf_name_seq *)list)->items[i];
}

static bool check_class_pattern(wf_checker *c, const wf_ast_MatchClass *node, pattern_state *state)
{
    uint32_t first, again = 0;
    if (!wf_check_expr(c, node->cls) || !wf_check_find_repeated(c, attribute_name_at, &node->kwd_attrs,
                                                                node->kwd_attrs.count, &first, &again))
        return false;
    for (uint32_t i = 0; i < node->kwd_attrs.count; i++) {
        const wf_name *name = node->kwd_attrs.items[i];
        if (!wf_check_name(c, name, WF_CTX_STORE, node->kwd_patterns.items[i]))
            return false;
        if (i == first)
            return wf_check_fail(c, node->kwd_patterns.items[again],
                                 "attribute name repeated in class pattern: %s", name->bytes);
    }
    return check_subpatterns(c, &node->patterns, state) && check_subpatterns(c, &node->kwd_patterns, state);
}

static bool check_pattern(wf_checker *c, const wf_node *node, pattern_state *state)
{
    switch (node->kind) {
    case WF_AST_MatchValue:
        if (wf_as_MatchValue(node)->value->kind == WF_AST_JoinedStr)
            return wf_check_fail(c, node, "patterns may only match literals and attribute lookups");
        return wf_check_expr(c, wf_as_MatchValue(node)->value);
    case WF_AST_MatchSequence: return check_sequence(c, wf_as_MatchSequence(node), state);
    case WF_AST_MatchMapping: return check_mapping(c, wf_as_MatchMapping(node), state);
    case WF_AST_MatchClass: return check_class_pattern(c, wf_as_MatchClass(node), state);
    case WF_AST_MatchStar: return bind_name(c, wf_as_MatchStar(node)->name, node, state);
    case WF_AST_MatchAs: return check_as(c, wf_as_MatchAs(node), state);
    case WF_AST_MatchOr: return check_or(c, wf_as_MatchOr(node), state);
    default: return true;
    }
}

bool wf_check_case_pattern(wf_checker *c, const wf_node *pattern, bool irrefutable)
{
    pattern_state state = {.irrefutable = irrefutable};
    return check_pattern(c, pattern, &state);
}

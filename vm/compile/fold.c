/*
 * Constant folding, with the limits of CPython's AST optimiser (Python/ast_opt.c of 3.13): what a script can
 * observe of it is that large results are not computed at compile time, and that errors are raised at run
 * time.
 */
#include "compile/compiler.h"

/* A flag in wf_node.flags: known not to be constant, so that nested expressions are not tried again from
 * every level. */
#define FOLD_NOT_CONSTANT 0x80u

enum { FOLD_INT_BITS = 128, FOLD_COLLECTION = 256, FOLD_STRING = 4096 };

static bool fold_binop(uint8_t op, wf_binop *out)
{
    static const int8_t map[WF_OP_COUNT_] = {
        [WF_TREE_ADD] = WF_OP_ADD,
        [WF_TREE_SUB] = WF_OP_SUB,
        [WF_OP_MULT] = WF_OP_MUL,
        [WF_OP_MATMULT] = -1,
        [WF_OP_DIV] = WF_OP_TRUEDIV,
        [WF_TREE_MOD] = WF_OP_MOD,
        [WF_TREE_POW] = WF_OP_POW,
        [WF_TREE_LSHIFT] = WF_OP_LSHIFT,
        [WF_TREE_RSHIFT] = WF_OP_RSHIFT,
        [WF_OP_BITOR] = WF_OP_OR,
        [WF_OP_BITXOR] = WF_OP_XOR,
        [WF_OP_BITAND] = WF_OP_AND,
        [WF_TREE_FLOORDIV] = WF_OP_FLOORDIV,
    };
    if (map[op] < 0)
        return false;
    *out = (wf_binop)map[op];
    return true;
}

static bool fold_is_int(wf_value v)
{
    return wf_is_int(v) || wf_is_bool(v);
}

static uint64_t fold_bits(wf_value v)
{
    if (wf_is_bool(v))
        return wf_is_true(v);
    if (wf_is_fix(v)) {
        int64_t i = wf_fix_get(v);
        uint64_t m = i < 0 ? (uint64_t)-i : (uint64_t)i;
        return m ? 64 - (uint64_t)__builtin_clzll(m) : 0;
    }
    wf_int *n = (wf_int *)wf_obj(v);
    uint64_t limbs = (uint64_t)(n->size < 0 ? -n->size : n->size);
    return limbs ? limbs * 64 - (uint64_t)__builtin_clzll(n->limbs[limbs - 1]) : 0;
}

static bool fold_is_sequence(wf_value v, size_t *length, size_t *limit)
{
    *limit = FOLD_STRING;
    if (wf_is_str(v))
        *length = wf_as_str(v)->chars ? wf_as_str(v)->chars : wf_as_str(v)->nbytes;
    else if (wf_is_bytes(v))
        *length = wf_as_bytes(v)->length;
    else if (wf_is_tuple(v)) {
        *length = wf_as_tuple(v)->count;
        *limit = FOLD_COLLECTION;
    } else
        return false;
    return true;
}

/* Would the result be small enough, by CPython's rules? */
static bool fold_is_safe(wf_binop op, wf_value a, wf_value b)
{
    bool ints = fold_is_int(a) && fold_is_int(b);
    int64_t n = 0;
    size_t length, limit;
    switch (op) {
    case WF_OP_MUL:
        if (ints)
            return fold_bits(a) + fold_bits(b) <= FOLD_INT_BITS;
        if (fold_is_int(b) && fold_is_sequence(a, &length, &limit))
            return wf_int_fits_i64(b, &n) && n >= 0 && (!length || (uint64_t)n <= limit / length);
        if (fold_is_int(a) && fold_is_sequence(b, &length, &limit))
            return wf_int_fits_i64(a, &n) && n >= 0 && (!length || (uint64_t)n <= limit / length);
        return true;
    case WF_OP_POW:
        if (!ints || wf_int_sign(b) <= 0)
            return true;
        return wf_int_fits_i64(b, &n) && (uint64_t)n <= FOLD_INT_BITS &&
               fold_bits(a) * (uint64_t)n <= FOLD_INT_BITS;
    case WF_OP_LSHIFT:
        if (!ints || !fold_bits(a) || !fold_bits(b))
            return true;
        return wf_int_fits_i64(b, &n) && n >= 0 && n <= FOLD_INT_BITS &&
               fold_bits(a) + (uint64_t)n <= FOLD_INT_BITS;
    case WF_OP_MOD: /* of strings and bytes it is formatting */ return !wf_is_str(a) && !wf_is_bytes(a);
    default: return true;
    }
}

/* Errors are left to run time. */
static bool fold_settle(wf_compiler *c, bool ok)
{
    if (!ok && wf_error_pending(c->vm)) {
        if (wf_error_is(c->vm, WF_EXC_MemoryError))
            c->failed = true;
        else
            wf_error_clear(c->vm);
    }
    return ok && !c->failed;
}

static bool fold_is_number(wf_value v)
{
    return fold_is_int(v) || wf_is_float(v);
}

static bool fold_binary(wf_compiler *c, wf_ast_BinOp *n, wf_value *out)
{
    wf_value a, b;
    wf_binop op;
    size_t la, lb, limit;
    if (!wf_fold_value(c, n->left, &a) || !wf_fold_value(c, n->right, &b) || !fold_binop(n->op, &op) ||
        !fold_is_safe(op, a, b))
        return false;
    bool numbers = fold_is_number(a) && fold_is_number(b);
    if (!numbers && op == WF_OP_ADD) {
        if (!fold_is_sequence(a, &la, &limit) || !fold_is_sequence(b, &lb, &limit) ||
            wf_obj(a)->kind != wf_obj(b)->kind)
            return false;
    } else if (!numbers && op != WF_OP_MUL) {
        return false;
    }
    return fold_settle(c, wf_op_binary(c->vm, op, a, b, out));
}

static bool fold_unary(wf_compiler *c, wf_ast_UnaryOp *n, wf_value *out)
{
    wf_value v;
    if (!wf_fold_value(c, n->operand, &v))
        return false;
    switch ((wf_unaryop)n->op) {
    case WF_OP_NOT: {
        int truth = wf_op_truth(c->vm, v);
        *out = wf_bool(truth == 0);
        return fold_settle(c, truth >= 0);
    }
    case WF_OP_INVERT: /* of a constant bool CPython warns where it folds it: in whoever compiles, so in nobody when the main script is */
        if (wf_is_bool(v)) {
            uint64_t place = (uint64_t)n->node.lineno << 32 | n->node.col;
            if (!c->vm->frame || place <= c->warned_to)
                v = wf_fix(wf_is_true(v));
            c->warned_to = place > c->warned_to ? place : c->warned_to;
        }
        return (wf_is_int(v) || wf_is_bool(v)) && fold_settle(c, wf_op_unary(c->vm, WF_UN_INVERT, v, out));
    case WF_OP_UADD: return fold_is_number(v) && fold_settle(c, wf_op_unary(c->vm, WF_UN_POS, v, out));
    case WF_OP_USUB: return fold_is_number(v) && fold_settle(c, wf_op_unary(c->vm, WF_UN_NEG, v, out));
    }
    return false;
}

static bool fold_tuple(wf_compiler *c, wf_node_seq elts, wf_value *out)
{
    wf_list *l = NULL;
    for (uint32_t i = 0; i < elts.count; i++) {
        wf_value v;
        if (!wf_fold_value(c, elts.items[i], &v))
            return false;
        if (!l)
            l = wf_list_new(c->vm, elts.count);
        if (!l || !wf_list_append(c->vm, l, v)) {
            wf_compile_memory(c);
            return false;
        }
    }
    wf_tuple *t = wf_tuple_from(c->vm, l ? l->array->items : NULL, elts.count);
    if (!t) {
        wf_compile_memory(c);
        return false;
    }
    *out = wf_from_obj(t);
    return true;
}

static bool fold_subscript(wf_compiler *c, wf_ast_Subscript *n, wf_value *out)
{
    wf_value container, key;
    size_t length, limit;
    return n->ctx == WF_CTX_LOAD && n->slice->kind != WF_AST_Slice &&
           wf_fold_value(c, n->value, &container) && wf_fold_value(c, n->slice, &key) &&
           fold_is_sequence(container, &length, &limit) && fold_is_int(key) &&
           fold_settle(c, wf_op_getitem(c->vm, container, key, out));
}

static bool fold_try(wf_compiler *c, wf_node *node, wf_value *out)
{
    switch (node->kind) {
    case WF_AST_Constant:
        *out = wf_constants_literal(c, &wf_as_Constant(node)->value);
        return !c->failed;
    case WF_AST_Name: {
        const wf_name *id = wf_as_Name(node)->id;
        *out = WF_TRUE;
        return id->length == 9 && memcmp(id->bytes, "__debug__", 9) == 0;
    }
    case WF_AST_UnaryOp: return fold_unary(c, wf_as_UnaryOp(node), out);
    case WF_AST_BinOp: return fold_binary(c, wf_as_BinOp(node), out);
    case WF_AST_Tuple:
        return wf_as_Tuple(node)->ctx == WF_CTX_LOAD && fold_tuple(c, wf_as_Tuple(node)->elts, out);
    case WF_AST_Subscript: return fold_subscript(c, wf_as_Subscript(node), out);
    default: return false;
    }
}

bool wf_fold_value(wf_compiler *c, wf_node *node, wf_value *out)
{
    *out = WF_UNSET;
    if (c->failed || (node->flags & FOLD_NOT_CONSTANT))
        return false;
    if (fold_try(c, node, out))
        return true;
    node->flags |= FOLD_NOT_CONSTANT;
    return false;
}

int wf_fold_truth(wf_compiler *c, wf_node *node)
{
    wf_value v;
    if (!wf_fold_value(c, node, &v))
        return -1;
    int truth = wf_op_truth(c->vm, v);
    fold_settle(c, truth >= 0);
    return truth;
}

bool wf_fold_small(wf_compiler *c, wf_node *node, int *out)
{
    wf_value v;
    if (!wf_fold_value(c, node, &v) || !wf_is_fix(v) || wf_fix_get(v) < -128 || wf_fix_get(v) > 127)
        return false;
    *out = (int)wf_fix_get(v);
    return true;
}

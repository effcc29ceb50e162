/*
 * operator: the language's operators as functions. The getters and callers, which are objects, are in operator_getters.c.
 */
#include "operator.h"

#include <stdio.h>

#include "object/int.h"
#include "object/list.h"

#define BINARY(name, op)                                                                                     \
    static bool operator_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)n;                                                                                             \
        return wf_op_binary(vm, WF_OP_##op, args[0], args[1], out);                                          \
    }
#define INPLACE(name, op)                                                                                    \
    static bool operator_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)n;                                                                                             \
        return wf_op_inplace(vm, WF_OP_##op, args[0], args[1], out);                                         \
    }
#define COMPARE(name, op)                                                                                    \
    static bool operator_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)n;                                                                                             \
        return wf_op_compare(vm, WF_CMP_##op, args[0], args[1], out);                                        \
    }
#define UNARY(name, op)                                                                                      \
    static bool operator_##name(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)                    \
    {                                                                                                        \
        (void)n;                                                                                             \
        return wf_op_unary(vm, WF_UN_##op, args[0], out);                                                    \
    }

BINARY(add, ADD)
BINARY(sub, SUB)
BINARY(mul, MUL)
BINARY(floordiv, FLOORDIV)
BINARY(truediv, TRUEDIV)
BINARY(mod, MOD)
BINARY(pow, POW)
BINARY(matmul, MATMUL)
BINARY(and_, AND)
BINARY(or_, OR)
BINARY(xor, XOR)
BINARY(lshift, LSHIFT)
BINARY(rshift, RSHIFT)

INPLACE(iadd, ADD)
INPLACE(isub, SUB)
INPLACE(imul, MUL)
INPLACE(ifloordiv, FLOORDIV)
INPLACE(itruediv, TRUEDIV)
INPLACE(imod, MOD)
INPLACE(ipow, POW)
INPLACE(imatmul, MATMUL)
INPLACE(iand, AND)
INPLACE(ior, OR)
INPLACE(ixor, XOR)
INPLACE(ilshift, LSHIFT)
INPLACE(irshift, RSHIFT)

COMPARE(lt, LT)
COMPARE(le, LE)
COMPARE(eq, EQ)
COMPARE(ne, NE)
COMPARE(ge, GE)
COMPARE(gt, GT)

UNARY(neg, NEG)
UNARY(pos, POS)
UNARY(inv, INVERT)
UNARY(abs, ABS)

#undef BINARY
#undef INPLACE
#undef COMPARE
#undef UNARY

static bool operator_answer(int truth, wf_value *out)
{
    *out = wf_bool(truth > 0);
    return truth >= 0;
}

static bool operator_is(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    return operator_answer(wf_same(args[0], args[1]), out);
}
static bool operator_is_not(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    return operator_answer(!wf_same(args[0], args[1]), out);
}
static bool operator_truth(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return operator_answer(wf_op_truth(vm, args[0]), out);
}
static bool operator_not(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int truth = wf_op_truth(vm, args[0]);
    (void)n;
    return operator_answer(truth < 0 ? truth : !truth, out);
}
static bool operator_index(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_int_from_any(vm, args[0], out);
}

/* ---- containers ---- */

static bool operator_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_op_getitem(vm, args[0], args[1], out);
}
static bool operator_setitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_op_setitem(vm, args[0], args[1], args[2]);
}
static bool operator_delitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_op_setitem(vm, args[0], args[1], WF_UNSET);
}
static bool operator_contains(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return operator_answer(wf_op_contains(vm, args[0], args[1]), out);
}

/* Sequences as PySequence_Concat has them: what only adds, as a number does, is none. */
static bool operator_is_sequence(wf_vm *vm, wf_value v)
{
    return wf_type_of(vm, v)->slots.getitem && !wf_is_kind(v, WF_KIND_DICT) && !wf_is_type(v);
}
static bool operator_check_concat(wf_vm *vm, const wf_value *args)
{
    bool builtin = wf_is_obj(args[0]) && wf_obj(args[0])->kind != WF_KIND_OBJECT;
    if (operator_is_sequence(vm, args[0]) && (builtin || operator_is_sequence(vm, args[1])))
        return true;
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object can't be concatenated", args[0]);
}
static bool operator_concat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return operator_check_concat(vm, args) && wf_op_binary(vm, WF_OP_ADD, args[0], args[1], out);
}
static bool operator_iconcat(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return operator_check_concat(vm, args) && wf_op_inplace(vm, WF_OP_ADD, args[0], args[1], out);
}

/* How often an item is among those of an iterable (stop: ends at the first, and *at says where). */
static bool operator_find(wf_vm *vm, const wf_value *args, bool stop, int64_t *count, int64_t *at)
{
    wf_iteration it;
    wf_value item;
    int more;
    *count = *at = 0;
    if (!wf_iteration_start(vm, &it, args[0])) {
        if (wf_error_is(vm, WF_EXC_TypeError) && !wf_type_of(vm, args[0])->slots.iter)
            wf_raise(vm, WF_EXC_TypeError, "argument of type '%T' is not iterable", args[0]);
        return false;
    }
    while ((more = wf_iteration_next(vm, &it, &item)) > 0) {
        int equal = wf_budget_charge(vm, 1) ? wf_op_equal(vm, item, args[1]) : -1;
        if (equal < 0)
            return false;
        *count += equal;
        if (equal && stop)
            return true;
        ++*at;
    }
    return more == 0;
}
static bool operator_count_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t count, at;
    (void)n;
    if (!operator_find(vm, args, false, &count, &at))
        return false;
    *out = wf_int_from_i64(vm, count);
    return !wf_is_unset(*out);
}
static bool operator_index_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t count, at;
    (void)n;
    if (!operator_find(vm, args, true, &count, &at))
        return false;
    if (!count)
        return wf_raise(vm, WF_EXC_ValueError, "sequence.index(x): x not in sequence");
    *out = wf_int_from_i64(vm, at);
    return !wf_is_unset(*out);
}

static bool operator_length_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t length;
    (void)n;
    if (!wf_is_unset(args[1]) && !wf_is_int(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", args[1]);
    if (wf_is_unset(args[1]))
        length = 0;
    else if (!wf_int_index(vm, args[1], &length))
        return false;
    if (!wf_op_length_hint(vm, args[0], &length))
        return false;
    *out = wf_int_from_i64(vm, length);
    return !wf_is_unset(*out);
}

static bool operator_call(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "call expected at least 1 argument, got 0");
    return wf_call_kw(vm, args[0], args + 1, n - 1, vm->kwnames, out);
}

/* ---- the module ---- */

static const wf_native_row operator_rows[] = {
    {"abs", operator_abs, "(a, /)", "Same as abs(a)."},
    {"add", operator_add, "(a, b, /)", "Same as a + b."},
    {"and_", operator_and_, "(a, b, /)", "Same as a & b."},
    {"concat", operator_concat, "(a, b, /)", "Same as a + b, for a and b sequences."},
    {"contains", operator_contains, "(a, b, /)", "Same as b in a (note reversed operands)."},
    {"countOf", operator_count_of, "(a, b, /)", "Return the number of items in a which are, or which equal, b."},
    {"delitem", operator_delitem, "(a, b, /)", "Same as del a[b]."},
    {"eq", operator_eq, "(a, b, /)", "Same as a == b."},
    {"floordiv", operator_floordiv, "(a, b, /)", "Same as a // b."},
    {"ge", operator_ge, "(a, b, /)", "Same as a >= b."},
    {"getitem", operator_getitem, "(a, b, /)", "Same as a[b]."},
    {"gt", operator_gt, "(a, b, /)", "Same as a > b."},
    {"iadd", operator_iadd, "(a, b, /)", "Same as a += b."},
    {"iand", operator_iand, "(a, b, /)", "Same as a &= b."},
    {"iconcat", operator_iconcat, "(a, b, /)", "Same as a += b, for a and b sequences."},
    {"ifloordiv", operator_ifloordiv, "(a, b, /)", "Same as a //= b."},
    {"ilshift", operator_ilshift, "(a, b, /)", "Same as a <<= b."},
    {"imatmul", operator_imatmul, "(a, b, /)", "Same as a @= b."},
    {"imod", operator_imod, "(a, b, /)", "Same as a %= b."},
    {"imul", operator_imul, "(a, b, /)", "Same as a *= b."},
    {"index", operator_index, "(a, /)", "Same as a.__index__()."},
    {"indexOf", operator_index_of, "(a, b, /)", "Return the first index of b in a."},
    {"inv", operator_inv, "(a, /)", "Same as ~a."},
    {"invert", operator_inv, "(a, /)", "Same as ~a."},
    {"ior", operator_ior, "(a, b, /)", "Same as a |= b."},
    {"ipow", operator_ipow, "(a, b, /)", "Same as a **= b."},
    {"irshift", operator_irshift, "(a, b, /)", "Same as a >>= b."},
    {"is_", operator_is, "(a, b, /)", "Same as a is b."},
    {"is_not", operator_is_not, "(a, b, /)", "Same as a is not b."},
    {"isub", operator_isub, "(a, b, /)", "Same as a -= b."},
    {"itruediv", operator_itruediv, "(a, b, /)", "Same as a /= b."},
    {"ixor", operator_ixor, "(a, b, /)", "Same as a ^= b."},
    {"le", operator_le, "(a, b, /)", "Same as a <= b."},
    {"length_hint", operator_length_hint, "(obj, default=0, /)", "Return an estimate of the number of items in obj."},
    {"lshift", operator_lshift, "(a, b, /)", "Same as a << b."},
    {"lt", operator_lt, "(a, b, /)", "Same as a < b."},
    {"matmul", operator_matmul, "(a, b, /)", "Same as a @ b."},
    {"mod", operator_mod, "(a, b, /)", "Same as a % b."},
    {"mul", operator_mul, "(a, b, /)", "Same as a * b."},
    {"ne", operator_ne, "(a, b, /)", "Same as a != b."},
    {"neg", operator_neg, "(a, /)", "Same as -a."},
    {"not_", operator_not, "(a, /)", "Same as not a."},
    {"or_", operator_or_, "(a, b, /)", "Same as a | b."},
    {"pos", operator_pos, "(a, /)", "Same as +a."},
    {"pow", operator_pow, "(a, b, /)", "Same as a ** b."},
    {"rshift", operator_rshift, "(a, b, /)", "Same as a >> b."},
    {"setitem", operator_setitem, "(a, b, c, /)", "Same as a[b] = c."},
    {"sub", operator_sub, "(a, b, /)", "Same as a - b."},
    {"truediv", operator_truediv, "(a, b, /)", "Same as a / b."},
    {"truth", operator_truth, "(a, /)", "Return True if a is true, False otherwise."},
    {"xor", operator_xor, "(a, b, /)", "Same as a ^ b."},
    {"call", operator_call, NULL, "Same as obj(*args, **kwargs)."},
    {0},
};

/* The same functions by the names of special methods. */
static bool operator_add_alias(wf_vm *vm, wf_dict *d, const char *alias, const char *name)
{
    wf_value v;
    wf_str *s = wf_str_intern_z(vm, name);
    if (!s)
        return false;
    return wf_dict_get_name(vm, d, s, &v) && wf_dict_set_z(vm, d, alias, v);
}

static bool operator_add_aliases(wf_vm *vm, wf_dict *d)
{
    static const char *const names[] = {

        "abs", "add", "and_", "call", "concat", "contains", "delitem", "eq", "floordiv", "ge",
        "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod",
        "imul", "index", "inv", "invert", "ior", "ipow", "irshift", "isub", "itruediv", "ixor",
        "le", "lshift", "lt", "matmul", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
        "rshift", "setitem", "sub", "truediv", "xor",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char alias[24];
        size_t length = strlen(names[i]) - (names[i][strlen(names[i]) - 1] == '_');
        snprintf(alias, sizeof alias, "__%.*s__", (int)length, names[i]);
        if (!operator_add_alias(vm, d, alias, names[i]))
            return false;
    }
    return true;
}

/* __all__: every public name, sorted. */
static bool operator_add_all(wf_vm *vm, wf_dict *d)
{
    size_t pos = 0;
    wf_value key, value;
    wf_list *l = wf_list_new(vm, 64);
    while (l && wf_dict_next(d, &pos, &key, &value))
        if (wf_str_data(vm, wf_as_str(key))[0] != '_' && !wf_list_append(vm, l, key))
            return false;
    return l && wf_list_sort(vm, l, WF_NONE, false) &&
           wf_dict_set_name(vm, d, wf_name(vm, __all__), wf_from_obj(l));
}

bool wf_operator_load(wf_vm *vm, wf_module *m)
{
    /* As in CPython the functions say that they are of _operator, and the classes of operator. */
    wf_str *native = wf_str_intern_z(vm, "_operator");
    return native && wf_dict_set_name(vm, m->dict, wf_name(vm, __name__), wf_from_obj(native)) &&
           wf_native_add_rows(vm, m->dict, operator_rows, NULL, 0) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __name__), wf_from_obj(m->name)) &&
           wf_operator_load_getters(vm, m) && operator_add_all(vm, m->dict) &&
           operator_add_aliases(vm, m->dict);
}

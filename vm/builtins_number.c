/* Builtins of numbers: abs, divmod, pow, round, sum, min, max, and an int's digits. */
#include "builtins.h"

#include <math.h>

#include "exec/interp.h"
#include "object/str_parts.h"

static bool number_abs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_op_unary(vm, WF_UN_ABS, args[0], out);
}

static bool number_divmod(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_op_binary(vm, WF_OP_DIVMOD, args[0], args[1], out);
}

static bool number_whole(wf_value v)
{
    return wf_is_int(v) || wf_is_bool(v);
}

static bool number_pow(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value base = args[0], exponent = args[1], modulus = args[2];
    (void)n;
    if (wf_is_unset(modulus) || wf_is_none(modulus))
        return wf_op_binary(vm, WF_OP_POW, base, exponent, out);
    bool script = wf_type_of(vm, base)->head.flags & WF_TYPE_SCRIPT;
    if (!script && number_whole(base) && number_whole(exponent) && number_whole(modulus))
        return wf_int_power_mod(vm, base, exponent, modulus, out);
    if (script) {
        int found = wf_type_call_special(vm, base, wf_name(vm, __pow__), args + 1, 2, out);
        if (found < 0 || (found > 0 && !wf_same(*out, WF_NOTIMPLEMENTED)))
            return found > 0;
    } else if (wf_is_float(base) || wf_is_float(exponent) || wf_is_float(modulus)) {
        return wf_raise(vm, WF_EXC_TypeError,
                        "pow() 3rd argument not allowed unless all arguments are integers");
    } else if (wf_is_kind(base, WF_KIND_COMPLEX) || wf_is_kind(exponent, WF_KIND_COMPLEX)) {
        return wf_raise(vm, WF_EXC_ValueError, "complex modulo");
    }
    return wf_raise(vm, WF_EXC_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'",
                    base, exponent, modulus);
}

static bool number_round(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    bool digits = !wf_is_unset(args[1]) && !wf_is_none(args[1]);
    (void)n;
    if (wf_is_fix(args[0]) && !digits) {
        *out = args[0];
        return true;
    }
    int found = wf_type_call_special(vm, args[0], wf_name(vm, __round__), args + 1, digits, out);
    return found > 0 ||
           (found == 0 && wf_raise(vm, WF_EXC_TypeError, "type %T doesn't define __round__ method", args[0]));
}

/* ---- digits ---- */

static bool number_digits(wf_vm *vm, wf_value v, int base, const char *prefix, wf_value *out)
{
    wf_value i;
    if (!wf_int_from_any(vm, v, &i))
        return false;
    wf_str *s = wf_int_to_str(vm, i, base);
    const char *p = s ? wf_str_data(vm, s) : NULL;
    if (!p)
        return false;
    bool negative = *p == '-';
    return wf_str_result(wf_str_format(vm, "%s%s%s", negative ? "-" : "", prefix, p + negative), out);
}
static bool number_bin(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return number_digits(vm, args[0], 2, "0b", out);
}
static bool number_oct(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return number_digits(vm, args[0], 8, "0o", out);
}
static bool number_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return number_digits(vm, args[0], 16, "0x", out);
}

/* ---- sum: ints exactly, floats with the compensation of Neumaier, as CPython since 3.12 ---- */

typedef struct number_sum {
    double high, low;
} number_sum;

static void number_sum_add(number_sum *s, double x)
{
    double t = s->high + x;
    s->low += fabs(s->high) >= fabs(x) ? (s->high - t) + x : (x - t) + s->high;
    s->high = t;
}

/* Goes on while the items are floats and ints; then *next is the odd one, or unset at the end. */
static bool number_sum_floats(wf_vm *vm, wf_iteration *it, wf_value *total, wf_value *next)
{
    number_sum s = {wf_float_get(*total), 0};
    int more;
    int64_t i;
    while ((more = wf_iteration_next(vm, it, next)) > 0) {
        if (wf_is_flo(*next) || wf_is_exact(*next, WF_KIND_FLOAT))
            number_sum_add(&s, wf_float_get(*next));
        else if (number_whole(*next) && wf_int_fits_i64(*next, &i))
            s.high += (double)i;
        else
            break;
        if (!wf_budget_charge(vm, 1))
            return false;
    }
    if (more < 0)
        return false;
    if (more == 0)
        *next = WF_UNSET;
    *total = wf_float_new(vm, s.low != 0 && isfinite(s.low) ? s.high + s.low : s.high);
    return !wf_is_unset(*total);
}

static bool number_sum_start(wf_vm *vm, wf_value start)
{
    if (wf_is_str(start))
        return wf_raise(vm, WF_EXC_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
    if (wf_is_bytes(start))
        return wf_raise(vm, WF_EXC_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
    if (wf_is_kind(start, WF_KIND_BYTEARRAY))
        return wf_raise(vm, WF_EXC_TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
    return true;
}

static bool number_sum_of(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_iteration it;
    wf_value total = wf_is_unset(args[1]) ? wf_fix(0) : args[1], v;
    int more;
    (void)n;
    if (!wf_iteration_start(vm, &it, args[0]) || !number_sum_start(vm, total))
        return false;
    for (;;) {
        if (wf_is_flo(total) || wf_is_exact(total, WF_KIND_FLOAT)) {
            if (!number_sum_floats(vm, &it, &total, &v))
                return false;
            more = !wf_is_unset(v);
        } else {
            more = wf_iteration_next(vm, &it, &v);
        }
        if (more <= 0)
            break;
        int64_t sum;
        if (wf_both_fix(total, v) && !__builtin_add_overflow(wf_fix_get(total), wf_fix_get(v), &sum) &&
            wf_fix_fits(sum))
            total = wf_fix(sum);
        else if (!wf_op_binary(vm, WF_OP_ADD, total, v, &total))
            return false;
        if (!wf_budget_charge(vm, 1))
            return false;
    }
    *out = total;
    return more == 0;
}

/* ---- min and max ---- */

/* The best item of `source`, an iterable; *found is false when it is empty. */
static bool number_best(wf_vm *vm, wf_value source, wf_value key, wf_cmp op, wf_value *out, bool *found)
{
    wf_iteration it;
    wf_value v, k, best_key = WF_UNSET;
    int more;
    *found = false;
    if (!wf_iteration_start(vm, &it, source))
        return false;
    while ((more = wf_iteration_next(vm, &it, &v)) > 0) {
        k = v;
        if (!wf_is_none(key) && !wf_call(vm, key, &v, 1, &k))
            return false;
        if (*found) {
            wf_value better;
            if (!wf_op_compare(vm, op, k, best_key, &better))
                return false;
            int truth = wf_op_truth(vm, better);
            if (truth < 0)
                return false;
            if (!truth)
                continue;
        }
        *found = true;
        *out = v;
        best_key = k;
        if (!wf_budget_charge(vm, 1))
            return false;
    }
    return more == 0;
}

static bool number_extreme(wf_vm *vm, const char *name, wf_cmp op, const wf_value *args, size_t n,
                           wf_value *out)
{
    wf_value given[2], source;
    bool found;
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "%s expected at least 1 argument, got 0", name);
    if (!wf_native_bind_args(vm, name, "(*, key=None, default=<unrepresentable>)", args + n, 0, vm->kwnames, given, 2))
        return false;
    if (n > 1 && !wf_is_unset(given[1]))
        return wf_raise(vm, WF_EXC_TypeError,
                        "Cannot specify a default for %s() with multiple positional arguments", name);
    wf_value key = wf_is_unset(given[0]) ? WF_NONE : given[0];
    source = args[0];
    if (n > 1) {
        wf_tuple *t = wf_tuple_from(vm, args, n);
        if (!t)
            return false;
        source = wf_from_obj(t);
    }
    if (!number_best(vm, source, key, op, out, &found))
        return false;
    if (found)
        return true;
    *out = given[1];
    return !wf_is_unset(given[1]) || wf_raise(vm, WF_EXC_ValueError, "%s() iterable argument is empty", name);
}
static bool number_min(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return number_extreme(vm, "min", WF_CMP_LT, args, n, out);
}
static bool number_max(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    return number_extreme(vm, "max", WF_CMP_GT, args, n, out);
}

const wf_native_row wf_builtins_number_rows[] = {
    {"abs", number_abs, "(x, /)", "The absolute value."},
    {"divmod", number_divmod, "(x, y, /)", "The tuple (x // y, x % y)."},
    {"pow", number_pow, "(base, exp, mod=None)", "base ** exp, or base ** exp % mod."},
    {"round", number_round, "(number, ndigits=None)",
     "The number rounded to so many decimals; without ndigits, the nearest int."},
    {"bin", number_bin, "(number, /)", "The binary digits of an int."},
    {"oct", number_oct, "(number, /)", "The octal digits of an int."},
    {"hex", number_hex, "(number, /)", "The hexadecimal digits of an int."},
    {"sum", number_sum_of, "(iterable, /, start=0)", "The start value plus all items."},
    {"min", number_min, NULL,
     "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func]) -> value"},
    {"max", number_max, NULL,
     "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func]) -> value"},
    {0},
};

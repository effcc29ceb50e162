/* timedelta: a number of microseconds, kept as days, seconds and microseconds. */
#include "datetime_parts.h"

#include <math.h>
#include <stdio.h>

#include "object/number.h"
#include "object/str_parts.h"

enum { DELTA_DAYS_MAX = 999999999 };

wf_micros wf_delta_micros(wf_value v)
{
    const wf_delta *d = wf_delta_of(v);
    return (wf_micros)d->days * WF_DAY_MICROS + (wf_micros)d->seconds * WF_SECOND_MICROS + d->micros;
}

static wf_value delta_new_of(wf_vm *vm, wf_type *cls, wf_micros us)
{
    wf_micros days = us / WF_DAY_MICROS, rest = us % WF_DAY_MICROS;
    if (rest < 0) {
        rest += WF_DAY_MICROS;
        days--;
    }
    if (days > INT32_MAX || days < INT32_MIN) {
        wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
        return WF_UNSET;
    }
    if (days > DELTA_DAYS_MAX || days < -DELTA_DAYS_MAX) {
        wf_raise(vm, WF_EXC_OverflowError, "days=%d; must have magnitude <= %d", (int)days, DELTA_DAYS_MAX);
        return WF_UNSET;
    }
    wf_value v = wf_type_new_instance(vm, cls);
    if (!wf_is_unset(v)) {
        wf_delta *d = wf_delta_of(v);
        d->days = (int32_t)days;
        d->seconds = (int32_t)(rest / WF_SECOND_MICROS);
        d->micros = (int32_t)(rest % WF_SECOND_MICROS);
    }
    return v;
}

wf_value wf_delta_new(wf_vm *vm, wf_micros us)
{
    return delta_new_of(vm, wf_datetime_type(vm, WF_DT_DELTA), us);
}

static bool delta_result(wf_vm *vm, wf_micros us, wf_value *out)
{
    *out = wf_delta_new(vm, us);
    return !wf_is_unset(*out);
}

/* ---- microseconds as an int and back ---- */

static bool delta_to_int(wf_vm *vm, wf_value delta, wf_value *out)
{
    const wf_delta *d = wf_delta_of(delta);
    wf_value seconds = wf_int_from_i64(vm, (int64_t)d->days * WF_DAY_SECONDS + d->seconds);
    return !wf_is_unset(seconds) && wf_op_binary(vm, WF_OP_MUL, seconds, wf_fix(WF_SECOND_MICROS), out) &&
           wf_op_binary(vm, WF_OP_ADD, *out, wf_fix(d->micros), out);
}

static bool delta_from_int(wf_vm *vm, wf_value us, wf_micros *out)
{
    wf_value days, rest;
    int64_t d, r;
    if (!wf_op_binary(vm, WF_OP_FLOORDIV, us, wf_fix(WF_DAY_MICROS), &days) ||
        !wf_op_binary(vm, WF_OP_MOD, us, wf_fix(WF_DAY_MICROS), &rest))
        return false;
    if (!wf_int_fits_i64(days, &d) || !wf_int_fits_i64(rest, &r) || d > INT32_MAX || d < INT32_MIN)
        return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
    *out = (wf_micros)d * WF_DAY_MICROS + r;
    return true;
}

/* The int nearest to a / b, half to even. */
static bool delta_divide_nearest(wf_vm *vm, wf_value a, wf_value b, wf_value *out)
{
    wf_value q, r, twice;
    if (!wf_op_binary(vm, WF_OP_FLOORDIV, a, b, &q) || !wf_op_binary(vm, WF_OP_MOD, a, b, &r) ||
        !wf_op_binary(vm, WF_OP_MUL, r, wf_fix(2), &twice))
        return false;
    int order = wf_int_compare(twice, b);
    if (wf_int_sign(b) < 0)
        order = -order;
    wf_value odd;
    if (!wf_op_binary(vm, WF_OP_AND, q, wf_fix(1), &odd))
        return false;
    *out = q;
    return order < 0 || (order == 0 && !wf_fix_get(odd)) || wf_op_binary(vm, WF_OP_ADD, q, wf_fix(1), out);
}

/* us * f or us / f, f a float or int. */
static bool delta_scale(wf_vm *vm, wf_value delta, wf_value by, bool divide, wf_value *out)
{
    wf_value us, top, bottom = wf_fix(1), n, ratio;
    wf_micros result;
    if (!delta_to_int(vm, delta, &us))
        return false;
    top = by;
    if (wf_is_float(by)) {
        if (!wf_call_method(vm, by, "as_integer_ratio", NULL, 0, &ratio))
            return false;
        top = wf_as_tuple(ratio)->items[0];
        bottom = wf_as_tuple(ratio)->items[1];
    }
    if (divide) {
        wf_value t = top;
        top = bottom;
        bottom = t;
        if (wf_int_sign(bottom) == 0)
            return wf_raise(vm, WF_EXC_ZeroDivisionError,
                            wf_is_float(by) ? "division by zero" : "integer division or modulo by zero");
    }
    if (!wf_op_binary(vm, WF_OP_MUL, us, top, &n) || !delta_divide_nearest(vm, n, bottom, &n) ||
        !delta_from_int(vm, n, &result))
        return false;
    return delta_result(vm, result, out);
}

/* ---- construction ---- */

typedef struct delta_sum {
    wf_micros whole;
    double rest; /* fractions of a microsecond */
} delta_sum;

static bool delta_add(wf_vm *vm, delta_sum *s, const char *name, wf_value v, int64_t factor)
{
    double f, whole, part;
    int64_t i;
    if (wf_is_int(v) || wf_is_bool(v)) {
        wf_value product;
        wf_micros us;
        if (wf_is_bool(v))
            v = wf_fix(wf_is_true(v));
        if (!wf_op_binary(vm, WF_OP_MUL, v, wf_fix(factor), &product) || !delta_from_int(vm, product, &us))
            return false;
        s->whole += us;
        return true;
    }
    if (!wf_is_float(v))
        return wf_raise(vm, WF_EXC_TypeError, "unsupported type for timedelta %s component: %T", name, v);
    f = wf_float_get(v);
    part = modf(f, &whole);
    wf_value n = wf_int_from_double(vm, whole);
    if (wf_is_unset(n) || !delta_add(vm, s, name, n, factor))
        return false;
    part = modf(part * (double)factor, &whole);
    i = (int64_t)whole;
    s->whole += i;
    s->rest += part;
    return true;
}

/* Rounds the fractions in, half to even in the total. */
static wf_micros delta_total(const delta_sum *s)
{
    double r = round(s->rest);
    if (fabs(r - s->rest) == 0.5) {
        int odd = (int)(s->whole & 1);
        r = 2.0 * round((s->rest + odd) * 0.5) - odd;
    }
    return s->whole + (int64_t)r;
}

static bool delta_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    static const char *const names[] = {"days",    "seconds", "microseconds", "milliseconds",
                                        "minutes", "hours",   "weeks"};
    static const int64_t factors[] = {WF_DAY_MICROS, WF_SECOND_MICROS, 1, 1000, 60000000,
                                      3600000000,    7 * WF_DAY_MICROS};
    static const uint8_t order[] = {2, 3, 1, 4, 5, 0, 6};
    wf_value b[7];
    delta_sum s = {0, 0};
    if (!wf_native_bind_args(
            vm, "__new__", "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)",
            args, n, kwnames, b, 7))
        return false;
    for (size_t i = 0; i < 7; i++)
        if (!wf_is_unset(b[order[i]]) && !delta_add(vm, &s, names[order[i]], b[order[i]], factors[order[i]]))
            return false;
    *out = delta_new_of(vm, cls, delta_total(&s));
    return !wf_is_unset(*out);
}

/* ---- operators ---- */

static bool delta_is(wf_vm *vm, wf_value v)
{
    return wf_datetime_kind(vm, v) == WF_DT_DELTA;
}
static bool delta_scalar(wf_value v)
{
    return wf_is_int(v) || wf_is_bool(v) || wf_is_float(v);
}
static wf_value delta_plain(wf_value v)
{
    return wf_is_bool(v) ? wf_fix(wf_is_true(v)) : v;
}

static bool delta_with_delta(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    wf_value x, y;
    wf_micros us;
    if (!delta_to_int(vm, a, &x) || !delta_to_int(vm, b, &y))
        return false;
    if (wf_int_sign(y) == 0)
        return wf_raise(vm, WF_EXC_ZeroDivisionError,
                        op == WF_OP_TRUEDIV ? "division by zero" : "integer division or modulo by zero");
    if (op == WF_OP_TRUEDIV || op == WF_OP_FLOORDIV)
        return wf_op_binary(vm, op, x, y, out);
    wf_value rest, parts[2];
    if (!wf_op_binary(vm, WF_OP_MOD, x, y, &rest) || !delta_from_int(vm, rest, &us) ||
        !delta_result(vm, us, out) || op == WF_OP_MOD)
        return wf_is_unset(vm->exception);
    parts[1] = *out;
    if (!wf_op_binary(vm, WF_OP_FLOORDIV, x, y, &parts[0]))
        return false;
    wf_tuple *t = wf_tuple_from(vm, parts, 2);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool delta_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    bool left = delta_is(vm, a), right = delta_is(vm, b);
    *out = WF_NOTIMPLEMENTED;
    if (left && right) {
        switch (op) {
        case WF_OP_ADD: return delta_result(vm, wf_delta_micros(a) + wf_delta_micros(b), out);
        case WF_OP_SUB: return delta_result(vm, wf_delta_micros(a) - wf_delta_micros(b), out);
        case WF_OP_TRUEDIV:
        case WF_OP_FLOORDIV:
        case WF_OP_MOD:
        case WF_OP_DIVMOD: return delta_with_delta(vm, op, a, b, out);
        default: return true;
        }
    }
    if (op == WF_OP_MUL && left && delta_scalar(b))
        return delta_scale(vm, a, delta_plain(b), false, out);
    if (op == WF_OP_MUL && right && delta_scalar(a))
        return delta_scale(vm, b, delta_plain(a), false, out);
    if (op == WF_OP_TRUEDIV && left && delta_scalar(b))
        return delta_scale(vm, a, delta_plain(b), true, out);
    if (op == WF_OP_FLOORDIV && left && (wf_is_int(b) || wf_is_bool(b))) {
        wf_value us;
        wf_micros result;
        return delta_to_int(vm, a, &us) && wf_op_binary(vm, WF_OP_FLOORDIV, us, delta_plain(b), &us) &&
               delta_from_int(vm, us, &result) && delta_result(vm, result, out);
    }
    return true;
}

static bool delta_unary(wf_vm *vm, wf_unop op, wf_value a, wf_value *out)
{
    wf_micros us = wf_delta_micros(a);
    if (op == WF_UN_INVERT)
        return wf_raise(vm, WF_EXC_TypeError, "bad operand type for unary ~: '%T'", a);
    return delta_result(vm, op == WF_UN_NEG || (op == WF_UN_ABS && us < 0) ? -us : us, out);
}

static bool delta_compare(wf_vm *vm, wf_value a, wf_value b, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (delta_is(vm, b)) {
        wf_micros x = wf_delta_micros(a), y = wf_delta_micros(b);
        *out = wf_number_ordered(op, (x > y) - (x < y));
    }
    return true;
}

static bool delta_hash(wf_vm *vm, wf_value v, uint64_t *out)
{
    const wf_delta *d = wf_delta_of(v);
    wf_value items[3] = {wf_fix(d->days), wf_fix(d->seconds), wf_fix(d->micros)};
    wf_tuple *t = wf_tuple_from(vm, items, 3);
    return t && wf_op_hash(vm, wf_from_obj(t), out);
}

static int delta_truth(wf_vm *vm, wf_value v)
{
    (void)vm;
    return wf_delta_micros(v) != 0;
}

/* ---- text ---- */

static bool delta_repr(wf_vm *vm, wf_value v, wf_value *out)
{
    const wf_delta *d = wf_delta_of(v);
    wf_builder b;
    const char *comma = "";
    wf_builder_init(&b, vm);
    wf_datetime_name(&b, v);
    wf_builder_z(&b, "(");
    if (d->days)
        wf_builder_printf(&b, "days=%d", d->days), comma = ", ";
    if (d->seconds)
        wf_builder_printf(&b, "%sseconds=%d", comma, d->seconds), comma = ", ";
    if (d->micros)
        wf_builder_printf(&b, "%smicroseconds=%d", comma, d->micros), comma = ", ";
    wf_builder_z(&b, *comma ? ")" : "0)");
    return wf_str_result(wf_builder_finish(&b), out);
}

static bool delta_str(wf_vm *vm, wf_value v, wf_value *out)
{
    const wf_delta *d = wf_delta_of(v);
    char text[80];
    size_t n = 0;
    if (d->days)
        n = (size_t)snprintf(text, sizeof text, "%d day%s, ", d->days,
                             d->days == 1 || d->days == -1 ? "" : "s");
    n += (size_t)snprintf(text + n, sizeof text - n, "%d:%02d:%02d", d->seconds / 3600, d->seconds / 60 % 60,
                          d->seconds % 60);
    if (d->micros)
        snprintf(text + n, sizeof text - n, ".%06d", d->micros);
    return wf_str_result(wf_str_new_z(vm, text), out);
}

wf_str *wf_delta_offset_text(wf_vm *vm, wf_value delta, const char *colon)
{
    wf_micros us = wf_delta_micros(delta);
    char text[48];
    int n;
    bool negative = us < 0;
    if (negative)
        us = -us;
    int seconds = (int)(us / WF_SECOND_MICROS), micros = (int)(us % WF_SECOND_MICROS);
    n = snprintf(text, sizeof text, "%c%02d%s%02d", negative ? '-' : '+', seconds / 3600, colon,
                 seconds / 60 % 60);
    if (seconds % 60 || micros)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s%02d", colon, seconds % 60);
    if (micros)
        snprintf(text + n, sizeof text - (size_t)n, ".%06d", micros);
    return wf_str_new_z(vm, text);
}

/* ---- attributes ---- */

static bool delta_get_days(wf_vm *vm, wf_value v, wf_value *out)
{
    (void)vm;
    *out = wf_fix(wf_delta_of(v)->days);
    return true;
}
static bool delta_get_seconds(wf_vm *vm, wf_value v, wf_value *out)
{
    (void)vm;
    *out = wf_fix(wf_delta_of(v)->seconds);
    return true;
}
static bool delta_get_micros(wf_vm *vm, wf_value v, wf_value *out)
{
    (void)vm;
    *out = wf_fix(wf_delta_of(v)->micros);
    return true;
}
static bool delta_total_seconds(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value us;
    (void)n;
    return delta_to_int(vm, args[0], &us) &&
           wf_op_binary(vm, WF_OP_TRUEDIV, us, wf_fix(WF_SECOND_MICROS), out);
}

static const wf_slots delta_slots = {.repr = delta_repr,
                                     .str = delta_str,
                                     .hash = delta_hash,
                                     .truth = delta_truth,
                                     .compare = delta_compare,
                                     .binary = delta_binary,
                                     .unary = delta_unary,
                                     .make = delta_make};
static const wf_native_row delta_methods[] = {
    {"total_seconds", delta_total_seconds, "(self, /)", "Total seconds in the duration."}, {0}};
static const wf_getset_row delta_getset[] = {
    {"days", delta_get_days, NULL, "Number of days."},
    {"seconds", delta_get_seconds, NULL, "Number of seconds (>= 0 and less than 1 day)."},
    {"microseconds", delta_get_micros, NULL, "Number of microseconds (>= 0 and less than 1 second)."},
    {0}};

bool wf_delta_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_type type = {.name = "timedelta",
                                        .module = "datetime",
                                        .doc = "Difference between two datetime values.",
                                        .size = sizeof(wf_delta),
                                        .slots = &delta_slots,
                                        .methods = delta_methods,
                                        .getset = delta_getset,
                                        .flags = WF_TYPE_DOTTED};
    static const wf_kind_info info = {.name = "timedelta"};
    return wf_datetime_register(vm, m, &type, NULL, &info);
}

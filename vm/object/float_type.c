/* The script type float: its constructor, slots and methods. */
#include "object/bytes_parts.h"
#include "object/number.h"
#include "object/number_format.h"

#include <math.h>

static bool float_answer(wf_vm *vm, double d, wf_value *out)
{
    *out = wf_float_new(vm, d);
    return !wf_is_unset(*out);
}

/* ---- construction ---- */

/* `octets` when not NULL is the text, else the str v. */
static bool float_from_string(wf_vm *vm, wf_value v, const wf_octets *octets, wf_value *out)
{
    const char *p = octets ? (const char *)octets->p : wf_str_data(vm, wf_as_str(v));
    size_t n = octets ? octets->n : wf_as_str(v)->nbytes;
    int found = 0;
    double d;
    if (!p)
        return false;
    bool ascii = true; /* octets are no UTF-8: only ASCII ones can be a number */
    for (size_t i = 0; octets && i < n && ascii; i++)
        ascii = octets->p[i] < 128;
    if (ascii && !wf_float_from_text(vm, p, n, &found, &d))
        return false;
    if (!found)
        return wf_raise(vm, WF_EXC_ValueError, "could not convert string to float: %R", v);
    return float_answer(vm, d, out);
}

static bool float_convert(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_value made;
    wf_octets octets;
    double d;
    if (wf_is_flo(v) || wf_is_exact(v, WF_KIND_FLOAT)) {
        *out = v;
        return true;
    }
    if (wf_is_fix(v))
        return float_answer(vm, (double)wf_fix_get(v), out);
    if (wf_is_exact(v, WF_KIND_STR))
        return float_from_string(vm, v, NULL, out);
    int done = wf_type_call_special(vm, v, wf_name(vm, __float__), NULL, 0, &made);
    if (done < 0)
        return false;
    if (done > 0) {
        if (!wf_is_float(made))
            return wf_raise(vm, WF_EXC_TypeError, "%T.__float__ returned non-float (type %T)", v, made);
        if (!wf_float_warn_subclass(vm, v, made))
            return false;
        return float_answer(vm, wf_float_get(made), out);
    }
    if (wf_is_str(v))
        return float_from_string(vm, v, NULL, out);
    if (wf_bytes_peek(vm, v, &octets))
        return float_from_string(vm, v, &octets, out);
    if (!wf_type_of(vm, v)->slots.index)
        return wf_raise(vm, WF_EXC_TypeError, "float() argument must be a string or a real number, not '%T'", v);
    return wf_int_from_any(vm, v, &made) && wf_int_to_double(vm, made, &d) && float_answer(vm, d, out);
}

static bool float_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls; /* instances of subclasses are copied from the exact value */
    if (kwnames && kwnames->count && cls == wf_type_builtin(vm, WF_KIND_FLOAT))
        return wf_raise(vm, WF_EXC_TypeError, "float() takes no keyword arguments");
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "float expected at most 1 argument, got %zu", n);
    return n == 0 ? float_answer(vm, 0.0, out) : float_convert(vm, args[0], out);
}

/* ---- slots ---- */

static bool float_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_float_repr(vm, wf_float_get(self));
    *out = wf_from_obj(s);
    return s != NULL;
}

static bool float_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    double d = wf_float_get(self);
    /* NaNs are unequal even to themselves, so spread them: by identity, and a NaN is always boxed. */
    *out = isnan(d) ? self.w >> 4 | self.w << 60 : wf_float_hash(d);
    return true;
}

static int float_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_float_get(self) != 0.0;
}

static bool float_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    double a = wf_float_get(self);
    int order;
    if (wf_is_float(other)) {
        double b = wf_float_get(other);
        order = a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
    } else if (wf_is_int(other) || wf_is_bool(other)) {
        order = wf_int_compare_double(other, a);
        order = order == 2 ? 2 : -order;
    } else {
        *out = WF_NOTIMPLEMENTED;
        return true;
    }
    *out = order == 2 ? wf_bool(op == WF_CMP_NE) : wf_number_ordered(op, order);
    return true;
}

static bool float_is_operand(wf_value v) { return wf_is_float(v) || wf_is_int(v) || wf_is_bool(v); }

static bool float_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    if (float_is_operand(left) && float_is_operand(right))
        return wf_float_binary(vm, op, left, right, out);
    *out = WF_NOTIMPLEMENTED;
    return true;
}

static bool float_unary(wf_vm *vm, wf_unop op, wf_value self, wf_value *out)
{
    double d = wf_float_get(self);
    switch (op) {
    case WF_UN_NEG: return float_answer(vm, -d, out);
    case WF_UN_POS: return float_answer(vm, d, out);
    case WF_UN_ABS: return float_answer(vm, fabs(d), out);
    default: break;
    }
    *out = WF_UNSET;
    return true;
}

/* ---- methods ---- */

static bool float_self(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return float_answer(vm, wf_float_get(args[0]), out);
}

static bool float_whole(wf_vm *vm, double d, wf_value *out)
{
    *out = wf_int_from_double(vm, d);
    return !wf_is_unset(*out);
}
static bool float_trunc(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return float_whole(vm, trunc(wf_float_get(args[0])), out);
}
static bool float_floor(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return float_whole(vm, floor(wf_float_get(args[0])), out);
}
static bool float_ceil(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return float_whole(vm, ceil(wf_float_get(args[0])), out);
}

/* Half to even, whatever the rounding mode. */
static double float_nearest(double d)
{
    double r = round(d);
    return fabs(d - r) == 0.5 ? 2.0 * round(d / 2.0) : r;
}

static bool float_round(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d = wf_float_get(args[0]), r;
    int64_t digits;
    if (wf_is_unset(args[1]) || wf_is_none(args[1]))
        return float_whole(vm, float_nearest(d), out);
    return wf_int_index_clipped(vm, args[1], &digits) && wf_float_round(vm, d, digits, &r) && float_answer(vm, r, out);
}

static bool float_is_integer(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    double d = wf_float_get(args[0]);
    *out = wf_bool(isfinite(d) && floor(d) == d);
    return true;
}

static bool float_as_integer_ratio(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d = wf_float_get(args[0]);
    int exponent;
    if (isinf(d))
        return wf_raise(vm, WF_EXC_OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(d))
        return wf_raise(vm, WF_EXC_ValueError, "cannot convert NaN to integer ratio");
    double fraction = frexp(d, &exponent);
    while (fraction != floor(fraction)) { /* at most 53 times */
        fraction *= 2.0;
        exponent--;
    }
    wf_value items[2] = {wf_fix((int64_t)fraction), wf_fix(1)};
    wf_value *scaled = exponent > 0 ? &items[0] : &items[1];
    if (!wf_int_binary(vm, WF_OP_LSHIFT, *scaled, wf_fix(exponent < 0 ? -exponent : exponent), scaled))
        return false;
    wf_tuple *t = wf_tuple_from(vm, items, 2);
    *out = wf_from_obj(t);
    return t != NULL;
}

static bool float_getnewargs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value self;
    if (!float_self(vm, args, n, &self))
        return false;
    wf_tuple *t = wf_tuple_from(vm, &self, 1);
    *out = wf_from_obj(t);
    return t != NULL;
}

static bool float_get_format(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "__getformat__() argument must be str, not %A", args[1]);
    if (!wf_str_is(wf_as_str(args[1]), "double") && !wf_str_is(wf_as_str(args[1]), "float"))
        return wf_raise(vm, WF_EXC_ValueError, "__getformat__() argument 1 must be 'double' or 'float'");
    const union {
        uint16_t word;
        unsigned char bytes[2];
    } order = {1};
    wf_str *s = wf_str_new_z(vm, order.bytes[0] ? "IEEE, little-endian" : "IEEE, big-endian");
    *out = wf_from_obj(s);
    return s != NULL;
}

static bool float_get_self(wf_vm *vm, wf_value self, wf_value *out) { return float_answer(vm, wf_float_get(self), out); }
static bool float_get_zero(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    return float_answer(vm, 0.0, out);
}

static const wf_getset_row float_attributes[] = {
    {"real", float_get_self, NULL, "The real part: the number itself."},
    {"imag", float_get_zero, NULL, "The imaginary part: 0.0."},
    {0},
};

static const wf_native_row float_methods[] = {
    {"__int__", float_trunc, "(self, /)", "int(self)"},
    {"__float__", float_self, "(self, /)", "float(self)"},
    {"__trunc__", float_trunc, "(self, /)", "The int nearest to it towards 0."},
    {"__floor__", float_floor, "(self, /)", "The largest int that is not above it."},
    {"__ceil__", float_ceil, "(self, /)", "The smallest int that is not below it."},
    {"__round__", float_round, "(self, ndigits=None, /)", "The nearest int, half to even; with ndigits, the nearest float of so many decimals."},
    {"__getnewargs__", float_getnewargs, "(self, /)", "What a copy is made from."},
    {"as_integer_ratio", float_as_integer_ratio, "(self, /)", "A pair of ints in lowest terms whose quotient is exactly the number."},
    {"conjugate", float_self, "(self, /)", "The complex conjugate: the number itself."},
    {"hex", wf_float_hex, "(self, /)", "The number in hexadecimal, which is exact."},
    {"is_integer", float_is_integer, "(self, /)", "Whether it is a whole number."},
    {0},
};

static const wf_native_row float_classmethods[] = {
    {"fromhex", wf_float_fromhex, "(type, string, /)", "The float written in hexadecimal, as by hex()."},
    {"__getformat__", float_get_format, "(type, typestr, /)", "How doubles are laid out in memory."},
    {0},
};

bool wf_float_start(wf_vm *vm)
{
    static const wf_slots slots = {
        .repr = float_repr,
        .format = wf_number_format,
        .hash = float_hash,
        .truth = float_truth,
        .compare = float_compare,
        .binary = float_binary,
        .unary = float_unary,
        .make = float_make,
    };
    static const wf_native_type native = {
        .name = "float",
        .doc = "float(x=0, /)\n\nA floating-point number of double precision, from a string or a real number.",
        .kind = WF_KIND_FLOAT,
        .size = sizeof(wf_float),
        .slots = &slots,
        .methods = float_methods,
        .classmethods = float_classmethods,
        .getset = float_attributes,
    };
    vm->kind_infos[WF_KIND_FLOAT] = (wf_kind_info){.name = "float"};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_FLOAT), &native);
}

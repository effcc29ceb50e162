/* The script type int: its constructor, slots and methods. */
#include "object/bytes_parts.h"
#include "object/exception.h"
#include "object/model.h"
#include "object/number.h"
#include "object/number_format.h"
#include "object/tuple.h"

static bool int_answer(wf_value v, wf_value *out)
{
    *out = v;
    return !wf_is_unset(v);
}
static bool int_is_operand(wf_value v) { return wf_is_int(v) || wf_is_bool(v); }

/* ---- construction ---- */

/* The result of a special method that must give an int. */
static bool int_check_result(wf_vm *vm, const char *method, wf_value v, wf_value *out)
{
    if (wf_is_fix(v) || wf_is_exact(v, WF_KIND_INT))
        return wf_int_from_any(vm, v, out);
    if (int_is_operand(v))
        return wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                       "%s returned non-int (type %T).  The ability to return an instance of a strict subclass of int is deprecated, and "
                       "may be removed in a future version of Python.",
                       method, v) &&
               wf_int_from_any(vm, v, out);
    return wf_raise(vm, WF_EXC_TypeError, "%s returned non-int (type %T)", method, v);
}

/* An Integral that __trunc__ gave. */
static bool int_from_truncated(wf_vm *vm, wf_value v, wf_value *out)
{
    if (int_is_operand(v))
        return wf_int_from_any(vm, v, out);
    if (!wf_type_of(vm, v)->slots.index)
        return wf_raise(vm, WF_EXC_TypeError, "__trunc__ returned non-Integral (type %T)", v);
    return wf_int_from_any(vm, v, out);
}

bool wf_int_convert(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_value made;
    wf_octets octets;
    if (wf_is_fix(v) || wf_is_bool(v) || wf_is_exact(v, WF_KIND_INT))
        return wf_int_from_any(vm, v, out);
    if (wf_is_flo(v) || wf_is_exact(v, WF_KIND_FLOAT))
        return int_answer(wf_int_from_double(vm, wf_float_get(v)), out);
    if (wf_is_exact(v, WF_KIND_STR))
        return wf_int_from_str(vm, wf_as_str(v), 10, out);
    int done = wf_type_call_special(vm, v, wf_name(vm, __int__), NULL, 0, &made);
    if (done)
        return done > 0 && int_check_result(vm, "__int__", made, out);
    if (wf_type_of(vm, v)->slots.index)
        return wf_int_from_any(vm, v, out);
    wf_str *trunc = wf_str_intern_z(vm, "__trunc__");
    if (!trunc)
        return false;
    done = wf_type_find(vm, wf_type_of(vm, v), trunc, &made, NULL);
    if (done < 0 || (done && !wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                                      "The delegation of int() to __trunc__ is deprecated.")))
        return false;
    if (done)
        done = wf_type_call_special(vm, v, trunc, NULL, 0, &made);
    if (done)
        return done > 0 && int_from_truncated(vm, made, out);
    if (wf_is_str(v))
        return wf_int_from_str(vm, wf_as_str(v), 10, out);
    if (wf_bytes_peek(vm, v, &octets))
        return wf_int_from_bytes_text(vm, (const char *)octets.p, octets.n, 10, out);
    return wf_raise(vm, WF_EXC_TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
}

static bool int_from_base(wf_vm *vm, wf_value v, wf_value base_value, wf_value *out)
{
    int64_t base;
    wf_octets octets;
    if (!wf_int_index_clipped(vm, base_value, &base))
        return false;
    if (base != 0 && (base < 2 || base > 36))
        return wf_raise(vm, WF_EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
    if (wf_is_str(v))
        return wf_int_from_str(vm, wf_as_str(v), (int)base, out);
    if (wf_is_kind(v, WF_KIND_BYTES) || wf_is_kind(v, WF_KIND_BYTEARRAY))
        return wf_bytes_view(vm, v, &octets) && wf_int_from_bytes_text(vm, (const char *)octets.p, octets.n, (int)base, out);
    return wf_raise(vm, WF_EXC_TypeError, "int() can't convert non-string with explicit base");
}

static bool int_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls; /* instances of subclasses are copied from the exact value */
    wf_value bound[2] = {n ? args[0] : WF_UNSET, n > 1 ? args[1] : WF_UNSET};
    if (kwnames && !wf_native_bind_args(vm, "int", "(x=0, /, base=10)", args, n, kwnames, bound, 2))
        return false;
    if (n > 2)
        return wf_raise(vm, WF_EXC_TypeError, "int expected at most 2 arguments, got %zu", n);
    if (!wf_is_unset(bound[0]))
        return wf_is_unset(bound[1]) ? wf_int_convert(vm, bound[0], out) : int_from_base(vm, bound[0], bound[1], out);
    *out = wf_fix(0);
    return wf_is_unset(bound[1]) || wf_raise(vm, WF_EXC_TypeError, "int() missing string argument");
}

/* ---- slots ---- */

static bool int_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_int_to_str(vm, self, 10);
    *out = wf_from_obj(s);
    return s != NULL;
}

static bool int_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    *out = wf_int_hash(self);
    return true;
}

static int int_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_int_sign(self) != 0;
}

static bool int_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    (void)vm;
    if (int_is_operand(other))
        *out = wf_number_ordered(op, wf_int_compare(self, other));
    else
        *out = WF_NOTIMPLEMENTED;
    return true;
}

static bool int_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    if (int_is_operand(left) && int_is_operand(right))
        return wf_int_binary(vm, op, left, right, out);
    *out = WF_NOTIMPLEMENTED;
    return true;
}

const wf_slots wf_int_slots = {
    .repr = int_repr,
    .format = wf_number_format,
    .hash = int_hash,
    .truth = int_truth,
    .compare = int_compare,
    .binary = int_binary,
    .unary = wf_int_unary,
    .index = wf_int_from_any,
    .make = int_make,
};

/* ---- methods ---- */

static bool int_self(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_int_from_any(vm, args[0], out);
}

static bool int_to_float(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d;
    return wf_int_to_double(vm, args[0], &d) && int_answer(wf_float_new(vm, d), out);
}

static bool int_bit_length(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bigint_view a;
    wf_bigint_view_of(args[0], &a);
    return int_answer(wf_int_from_u64(vm, wf_bigint_bits(a.limbs, a.count)), out);
}

static bool int_bit_count(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bigint_view a;
    wf_bigint_view_of(args[0], &a);
    return int_answer(wf_int_from_u64(vm, a.count ? mpn_popcount(a.limbs, (mp_size_t)a.count) : 0), out);
}

static bool int_pair(wf_vm *vm, wf_value first, wf_value second, wf_value *out)
{
    wf_value items[2] = {first, second};
    wf_tuple *t = wf_tuple_from(vm, items, 2);
    *out = wf_from_obj(t);
    return t != NULL;
}

static bool int_as_integer_ratio(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value self;
    return wf_int_from_any(vm, args[0], &self) && int_pair(vm, self, wf_fix(1), out);
}

static bool int_is_integer(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_TRUE;
    return true;
}

static bool int_getnewargs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value self;
    if (!wf_int_from_any(vm, args[0], &self))
        return false;
    wf_tuple *t = wf_tuple_from(vm, &self, 1);
    *out = wf_from_obj(t);
    return t != NULL;
}

/* The size that CPython reports: digits of 30 bits, one at least. */
static bool int_sizeof(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bigint_view a;
    wf_bigint_view_of(args[0], &a);
    uint64_t digits = (wf_bigint_bits(a.limbs, a.count) + 29) / 30;
    return int_answer(wf_int_from_u64(vm, 24 + 4 * (digits ? digits : 1)), out);
}

/* Rounded half to even at 10^k. */
static bool int_round_tens(wf_vm *vm, wf_value self, int64_t k, wf_value *out)
{
    wf_bigint_view a;
    wf_value power, twice, low, high, one = wf_fix(1), two = wf_fix(2);
    wf_bigint_view_of(self, &a);
    /* 2^bits < 10^k / 2 when bits + 1 < 3.32 k */
    if ((double)k * 3.321 > (double)wf_bigint_bits(a.limbs, a.count) + 1) {
        *out = wf_fix(0);
        return true;
    }
    if (!wf_int_binary(vm, WF_OP_POW, wf_fix(10), wf_fix(k), &power) || !wf_int_binary(vm, WF_OP_MOD, self, power, &low) ||
        !wf_int_binary(vm, WF_OP_SUB, self, low, &high) || !wf_int_binary(vm, WF_OP_MUL, low, two, &twice))
        return false;
    int order = wf_int_compare(twice, power);
    if (order == 0) {
        wf_value tens;
        if (!wf_int_binary(vm, WF_OP_FLOORDIV, high, power, &tens) || !wf_int_binary(vm, WF_OP_AND, tens, one, &tens))
            return false;
        order = wf_int_sign(tens);
    }
    if (order > 0)
        return wf_int_binary(vm, WF_OP_ADD, high, power, out);
    *out = high;
    return true;
}

static bool int_round(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t digits = 0;
    wf_value self;
    if (!wf_is_unset(args[1]) && !wf_int_index_clipped(vm, args[1], &digits))
        return false;
    if (!wf_int_from_any(vm, args[0], &self))
        return false;
    if (digits < -INT64_MAX)
        digits = -INT64_MAX;
    if (digits < 0)
        return int_round_tens(vm, self, -digits, out);
    *out = self;
    return true;
}

/* ---- bytes ---- */

static bool int_byte_order(wf_vm *vm, wf_value v, const char *method, bool *little)
{
    *little = false;
    if (wf_is_unset(v))
        return true;
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "%s() argument 'byteorder' must be str, not %A", method, v);
    *little = wf_str_is(wf_as_str(v), "little");
    return *little || wf_str_is(wf_as_str(v), "big") ||
           wf_raise(vm, WF_EXC_ValueError, "byteorder must be either 'little' or 'big'");
}

static bool int_is_signed(wf_vm *vm, wf_value v, bool *out)
{
    int truth = wf_is_unset(v) ? 0 : wf_op_truth(vm, v);
    *out = truth > 0;
    return truth >= 0;
}

/* Two's complement in exactly `length` bytes. The count of bits that it takes has been checked. */
static void int_write_bytes(const wf_bigint_view *a, unsigned char *p, size_t length, bool little)
{
    unsigned carry = 1;
    for (size_t i = 0; i < length; i++) {
        unsigned byte = i / 8 < a->count ? (unsigned)(a->limbs[i / 8] >> (i % 8 * 8)) & 0xFF : 0;
        if (a->negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
        }
        p[little ? i : length - 1 - i] = (unsigned char)byte;
    }
}

static bool int_to_bytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t length = 1;
    bool little, is_signed;
    wf_bigint_view a;
    if ((!wf_is_unset(args[1]) && !wf_int_ssize(vm, args[1], &length)) ||
        !int_byte_order(vm, args[2], "to_bytes", &little) || !int_is_signed(vm, args[3], &is_signed))
        return false;
    if (length < 0)
        return wf_raise(vm, WF_EXC_ValueError, "length argument must be non-negative");
    wf_bigint_view_of(args[0], &a);
    if (a.negative && !is_signed)
        return wf_raise(vm, WF_EXC_OverflowError, "can't convert negative int to unsigned");
    uint64_t bits = wf_bigint_bits(a.limbs, a.count);
    if (is_signed && a.count) {
        bool power = (a.limbs[a.count - 1] & (a.limbs[a.count - 1] - 1)) == 0 && wf_bigint_trim(a.limbs, a.count - 1) == 0;
        bits += !(a.negative && power); /* the sign; -2^k needs no bit more than 2^k */
    }
    if (length == 0 && is_signed && a.negative && bits == 1)
        bits = 0; /* CPython writes -1 in no bytes at all */
    if ((uint64_t)length < (bits + 7) / 8)
        return wf_raise(vm, WF_EXC_OverflowError, "int too big to convert");
    if (!wf_heap_check(vm, (size_t)length))
        return false;
    wf_bytes *b = wf_bytes_new(vm, NULL, (size_t)length);
    if (!b)
        return false;
    int_write_bytes(&a, b->data, (size_t)length, little);
    *out = wf_from_obj(b);
    return true;
}

/* The int in two's complement, or unsigned. */
static bool int_read_bytes(wf_vm *vm, const unsigned char *p, size_t n, bool little, bool is_signed, wf_value *out)
{
    size_t count = n / 8 + 1;
    wf_int *r = wf_bigint_new(vm, count);
    if (!r)
        return false;
    bool negative = is_signed && n > 0 && (p[little ? n - 1 : 0] & 0x80);
    unsigned carry = 1;
    for (size_t i = 0; i < n; i++) {
        unsigned byte = p[little ? i : n - 1 - i];
        if (negative) {
            byte = (byte ^ 0xFF) + carry;
            carry = byte >> 8;
            byte &= 0xFF;
        }
        r->limbs[i / 8] |= (uint64_t)byte << (i % 8 * 8);
    }
    if (negative && carry) /* only zeros: -256^n */
        r->limbs[n / 8] |= (uint64_t)1 << (n % 8 * 8);
    *out = wf_bigint_finish(vm, r, count, negative);
    return true;
}

/* bytes(v), except that an int or str is refused. */
static bool int_bytes_of(wf_vm *vm, wf_value v, wf_value *out)
{
    int done = 0;
    if (wf_is_exact(v, WF_KIND_BYTES)) {
        *out = v;
        return true;
    }
    done = wf_type_call_special(vm, v, wf_name(vm, __bytes__), NULL, 0, out);
    if (done < 0)
        return false;
    if (done > 0)
        return wf_is_bytes(*out) || wf_raise(vm, WF_EXC_TypeError, "__bytes__ returned non-bytes (type %T)", *out);
    wf_octets octets;
    if (!wf_bytes_peek(vm, v, &octets) && (wf_is_str(v) || int_is_operand(v)))
        return wf_raise(vm, WF_EXC_TypeError, "cannot convert '%T' object to bytes", v);
    return wf_call(vm, wf_from_obj(wf_type_builtin(vm, WF_KIND_BYTES)), &v, 1, out);
}

static bool int_from_bytes(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    bool little, is_signed;
    wf_value source, made;
    if (!int_byte_order(vm, args[2], "from_bytes", &little) || !int_bytes_of(vm, args[1], &source) ||
        !int_is_signed(vm, args[3], &is_signed))
        return false;
    wf_bytes *b = wf_as_bytes(source);
    if (!int_read_bytes(vm, b->data, b->length, little, is_signed, &made))
        return false;
    if (wf_same(args[0], wf_from_obj(wf_type_builtin(vm, WF_KIND_INT)))) {
        *out = made;
        return true;
    }
    return wf_call(vm, args[0], &made, 1, out);
}

/* ---- attributes ---- */

static bool int_get_self(wf_vm *vm, wf_value self, wf_value *out) { return wf_int_from_any(vm, self, out); }
static bool int_get_zero(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = wf_fix(0);
    return true;
}
static bool int_get_one(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = wf_fix(1);
    return true;
}

static const wf_getset_row int_attributes[] = {
    {"real", int_get_self, NULL, "The real part: the number itself."},
    {"imag", int_get_zero, NULL, "The imaginary part: 0."},
    {"numerator", int_get_self, NULL, "The numerator in lowest terms: the number itself."},
    {"denominator", int_get_one, NULL, "The denominator in lowest terms: 1."},
    {0},
};

static const wf_native_row int_methods[] = {
    {"__int__", int_self, "(self, /)", "int(self)"},
    {"__float__", int_to_float, "(self, /)", "float(self)"},
    {"__trunc__", int_self, "(self, /)", "The number itself."},
    {"__floor__", int_self, "(self, /)", "The number itself."},
    {"__ceil__", int_self, "(self, /)", "The number itself."},
    {"__round__", int_round, "(self, ndigits=<unrepresentable>, /)", "Round to 10 to the -ndigits, half to even."},
    {"__getnewargs__", int_getnewargs, "(self, /)", "What a copy is made from."},
    {"__sizeof__", int_sizeof, "(self, /)", "Size in memory, in bytes."},
    {"bit_length", int_bit_length, "(self, /)", "How many bits the absolute value has in binary."},
    {"bit_count", int_bit_count, "(self, /)", "How many ones the absolute value has in binary."},
    {"as_integer_ratio", int_as_integer_ratio, "(self, /)", "A pair of ints whose quotient is the number: itself and 1."},
    {"conjugate", int_self, "(self, /)", "The complex conjugate: the number itself."},
    {"is_integer", int_is_integer, "(self, /)", "True."},
    {"to_bytes", int_to_bytes, "(self, /, length=1, byteorder='big', *, signed=False)", "The number as bytes, in two's complement when signed."},
    {0},
};

static const wf_native_row int_classmethods[] = {
    {"from_bytes", int_from_bytes, "(type, /, bytes, byteorder='big', *, signed=False)", "The int that these bytes represent."},
    {0},
};

bool wf_int_start(wf_vm *vm)
{
    static const wf_native_type native = {
        .name = "int",
        .doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nA whole number of any size.",
        .kind = WF_KIND_INT,
        .slots = &wf_int_slots,
        .methods = int_methods,
        .classmethods = int_classmethods,
        .getset = int_attributes,
    };
    vm->kind_infos[WF_KIND_INT] = (wf_kind_info){.name = "int"};
    vm->int_max_str_digits = 4300;
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_INT), &native);
}

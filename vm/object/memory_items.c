/* The items of memoryviews: one native value of each of struct's formats. */
#include "object/memoryview.h"

#include <math.h>

/* SIGNED(format, C type), UNSIGNED(format, C type): the formats of whole numbers. */
#define ITEM_WHOLE(SIGNED, UNSIGNED)                                                                         \
    SIGNED('b', signed char)                                                                                 \
    SIGNED('h', short)                                                                                       \
    SIGNED('i', int)                                                                                         \
    SIGNED('l', long)                                                                                        \
    SIGNED('q', long long)                                                                                   \
    SIGNED('n', ptrdiff_t)                                                                                   \
    UNSIGNED('B', unsigned char)                                                                             \
    UNSIGNED('H', unsigned short)                                                                            \
    UNSIGNED('I', unsigned)                                                                                  \
    UNSIGNED('L', unsigned long)                                                                             \
    UNSIGNED('Q', unsigned long long)                                                                        \
    UNSIGNED('N', size_t)                                                                                    \
    UNSIGNED('P', uintptr_t)

size_t wf_memory_itemsize(char format)
{
    switch (format) {
#define SIZE(code, type)                                                                                     \
    case code: return sizeof(type);
        ITEM_WHOLE(SIZE, SIZE)
        SIZE('f', float)
        SIZE('d', double)
        SIZE('e', uint16_t)
        SIZE('c', char)
        SIZE('?', bool)
#undef SIZE
    }
    return 0;
}

bool wf_memory_is_octets(char format)
{
    return format == 'B' || format == 'b' || format == 'c';
}

/* ---- half precision: 1 bit of sign, 5 of exponent, 10 of fraction (IEEE 754 binary16) ---- */
static double item_from_half(uint16_t h)
{
    int exponent = h >> 10 & 31, fraction = h & 1023;
    double value = exponent == 31  ? fraction ? (double)NAN : (double)INFINITY
                   : exponent == 0 ? ldexp(fraction, -24)
                                   : ldexp(fraction + 1024, exponent - 25);
    return h >> 15 ? -value : value;
}
/* Rounded to even; false: too large. */
static bool item_to_half(double d, uint16_t *out)
{
    uint16_t sign = signbit(d) ? 0x8000 : 0;
    int exponent;
    d = fabs(d);
    if (isnan(d) || isinf(d)) {
        *out = sign | (isnan(d) ? 0x7e00 : 0x7c00);
        return true;
    }
    frexp(d, &exponent); /* d < 2 ** exponent */
    if (exponent < -13 || d == 0)
        exponent = -13; /* those below have no leading bit of their own */
    /* What does not fit the fraction carries into the exponent, as it should. */
    double fraction = nearbyint(ldexp(d, 11 - exponent));
    uint32_t bits = (uint32_t)((exponent + 13) << 10) + (uint32_t)fraction;
    *out = sign | (uint16_t)bits;
    return bits < 0x7c00;
}

bool wf_memory_load(wf_vm *vm, char format, const unsigned char *p, wf_value *out)
{
    switch (format) {
#define SIGNED(code, type)                                                                                   \
    case code: {                                                                                             \
        type x;                                                                                              \
        memcpy(&x, p, sizeof x);                                                                             \
        *out = wf_int_from_i64(vm, x);                                                                       \
        break;                                                                                               \
    }
#define UNSIGNED(code, type)                                                                                 \
    case code: {                                                                                             \
        type x;                                                                                              \
        memcpy(&x, p, sizeof x);                                                                             \
        *out = wf_int_from_u64(vm, x);                                                                       \
        break;                                                                                               \
    }
        ITEM_WHOLE(SIGNED, UNSIGNED)
#undef SIGNED
#undef UNSIGNED
    case 'f': {
        float x;
        memcpy(&x, p, sizeof x);
        *out = wf_float_new(vm, (double)x);
        break;
    }
    case 'd': {
        double x;
        memcpy(&x, p, sizeof x);
        *out = wf_float_new(vm, x);
        break;
    }
    case 'e': {
        uint16_t x;
        memcpy(&x, p, sizeof x);
        *out = wf_float_new(vm, item_from_half(x));
        break;
    }
    case '?': *out = wf_bool(*p != 0); break;
    default: {
        wf_bytes *octet = wf_bytes_new(vm, p, 1);
        *out = octet ? wf_from_obj(octet) : WF_UNSET;
    }
    }
    return !wf_is_unset(*out);
}

/* ---- storing ---- */
static bool item_no_value(wf_vm *vm, char format)
{
    return wf_raise(vm, WF_EXC_ValueError, "memoryview: invalid value for format '%c'", format);
}
static bool item_no_type(wf_vm *vm, char format)
{
    return wf_raise(vm, WF_EXC_TypeError, "memoryview: invalid type for format '%c'", format);
}
/* The pending exception in terms of the format: whether the type was wrong or the value. */
static bool item_failed(wf_vm *vm, char format)
{
    if (wf_error_is(vm, WF_EXC_TypeError)) {
        wf_error_clear(vm);
        return item_no_type(vm, format);
    }
    if (wf_error_is(vm, WF_EXC_OverflowError) || wf_error_is(vm, WF_EXC_ValueError)) {
        wf_error_clear(vm);
        return item_no_value(vm, format);
    }
    return false;
}

/* An int in 64 bits, with `negative` saying how they are meant; false also when it has more. */
static bool item_whole(wf_vm *vm, char format, wf_value v, uint64_t *bits, bool *negative)
{
    wf_value index;
    int64_t i;
    if (format == 'P' && !wf_is_int(v) && !wf_is_bool(v))
        return item_no_type(vm, format);
    if (!wf_int_from_any(vm, v, &index))
        return item_failed(vm, format);
    *negative = wf_int_sign(index) < 0;
    if (wf_int_fits_i64(index, &i)) {
        *bits = (uint64_t)i;
        return true;
    }
    wf_value high, low;
    int64_t upper, lower;
    if (*negative)
        return item_no_value(vm, format);
    if (!wf_int_binary(vm, WF_OP_RSHIFT, index, wf_fix(32), &high) ||
        !wf_int_binary(vm, WF_OP_AND, index, wf_fix(UINT32_MAX), &low))
        return false;
    if (!wf_int_fits_i64(high, &upper) || upper > UINT32_MAX || !wf_int_fits_i64(low, &lower))
        return item_no_value(vm, format);
    *bits = (uint64_t)upper << 32 | (uint64_t)lower;
    return true;
}

static bool item_convert_real(wf_vm *vm, char format, wf_value v, unsigned char *into)
{
    double d;
    if (!wf_float_from(vm, v, &d))
        return item_failed(vm, format);
    float single = (float)d;
    uint16_t half;
    if (format == 'd')
        memcpy(into, &d, sizeof d);
    else if (format == 'f')
        memcpy(into, &single, sizeof single);
    else if (item_to_half(d, &half))
        memcpy(into, &half, sizeof half);
    else
        return item_no_value(vm, format);
    return true;
}

bool wf_memory_convert(wf_vm *vm, char format, wf_value v, unsigned char into[8])
{
    uint64_t bits = 0;
    bool negative = false;
    int truth;
    switch (format) {
    case 'f':
    case 'd':
    case 'e': return item_convert_real(vm, format, v, into);
    case '?':
        truth = wf_op_truth(vm, v);
        into[0] = truth > 0;
        return truth >= 0;
    case 'c':
        if (!wf_is_bytes(v))
            return item_no_type(vm, format);
        into[0] = wf_as_bytes(v)->length ? wf_as_bytes(v)->data[0] : 0;
        return wf_as_bytes(v)->length == 1 || item_no_value(vm, format);
    }
    if (!item_whole(vm, format, v, &bits, &negative))
        return false;
    switch (format) {
#define SIGNED(code, type)                                                                                   \
    case code: {                                                                                             \
        type x = (type)(int64_t)bits;                                                                        \
        if ((int64_t)x != (int64_t)bits || (x < 0) != negative)                                              \
            return item_no_value(vm, format);                                                                \
        memcpy(into, &x, sizeof x);                                                                          \
        break;                                                                                               \
    }
#define UNSIGNED(code, type)                                                                                 \
    case code: {                                                                                             \
        type x = (type)bits;                                                                                 \
        if ((uint64_t)x != bits || (negative && format != 'P'))                                              \
            return item_no_value(vm, format);                                                                \
        memcpy(into, &x, sizeof x);                                                                          \
        break;                                                                                               \
    }
        ITEM_WHOLE(SIGNED, UNSIGNED)
#undef SIGNED
#undef UNSIGNED
    }
    return true;
}

#include "object/memory_format.h"

#include <math.h>

#include "object/bigint.h"
#include "object/bytes.h"

static const wf_memory_format memory_formats[] = {
    {'B', 'u', 1},
    {'b', 'i', 1},
    {'c', 'c', 1},
    {'?', '?', sizeof(bool)},
    {'h', 'i', sizeof(short)},
    {'H', 'u', sizeof(short)},
    {'i', 'i', sizeof(int)},
    {'I', 'u', sizeof(int)},
    {'l', 'i', sizeof(long)},
    {'L', 'u', sizeof(long)},
    {'q', 'i', sizeof(long long)},
    {'Q', 'u', sizeof(long long)},
    {'n', 'i', sizeof(size_t)},
    {'N', 'u', sizeof(size_t)},
    {'e', 'f', 2},
    {'f', 'f', sizeof(float)},
    {'d', 'f', sizeof(double)},
    {'P', 'p', sizeof(void *)},
};

const wf_memory_format *wf_memory_format_find(const char *text, size_t n)
{
    if (n == 2 && *text == '@') {
        text++;
        n--;
    }
    for (size_t i = 0; n == 1 && i < sizeof memory_formats / sizeof *memory_formats; i++)
        if (memory_formats[i].letter == *text)
            return &memory_formats[i];
    return NULL;
}

bool wf_memory_format_is_byte(const wf_memory_format *f)
{
    return f->letter == 'B' || f->letter == 'b' || f->letter == 'c';
}

/* ---- half precision: a sign, 5 bits of exponent, 10 of fraction (IEEE 754 binary16) ---- */

static double memory_half_load(uint16_t bits)
{
    int exponent = bits >> 10 & 31;
    double fraction = bits & 0x3FF, sign = bits >> 15 ? -1 : 1;
    if (exponent == 31)
        return fraction != 0 ? (double)NAN : sign * (double)INFINITY;
    return sign * (exponent ? ldexp(fraction + 1024, exponent - 25) : ldexp(fraction, -24));
}

/* Rounded to nearest, ties to even; false when it is too large. */
static bool memory_half_store(double d, uint16_t *bits)
{
    int exponent;
    *bits = signbit(d) ? 0x8000 : 0;
    if (isnan(d) || isinf(d)) {
        *bits |= isnan(d) ? 0x7E00 : 0x7C00;
        return true;
    }
    if (d == 0)
        return true;
    frexp(d, &exponent); /* |d| is in [2^(exponent-1), 2^exponent) */
    int unit = exponent < -13 ? -24 : exponent - 11;
    double units = nearbyint(ldexp(fabs(d), -unit)); /* at most 2048, which carries into the exponent */
    uint32_t all = (uint32_t)units + (uint32_t)(exponent < -13 ? 0 : (exponent + 13) << 10);
    if (all >= 0x7C00)
        return false;
    *bits |= (uint16_t)all;
    return true;
}

/* ---- loading ---- */

static double memory_real(const wf_memory_format *f, const unsigned char *p)
{
    uint16_t half;
    float single;
    double d;
    switch (f->letter) {
    case 'e': memcpy(&half, p, sizeof half); return memory_half_load(half);
    case 'f': memcpy(&single, p, sizeof single); return single;
    default: memcpy(&d, p, sizeof d); return d;
    }
}

/* An integer's bytes, zeroes above them. */
static uint64_t memory_bits(const wf_memory_format *f, const unsigned char *p)
{
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (f->size) {
    case 1: return *p;
    case 2: memcpy(&two, p, 2); return two;
    case 4: memcpy(&four, p, 4); return four;
    default: memcpy(&eight, p, 8); return eight;
    }
}

bool wf_memory_format_load(wf_vm *vm, const wf_memory_format *f, const unsigned char *p, wf_value *out)
{
    wf_bytes *byte;
    unsigned unused = 64 - 8u * f->size;
    switch (f->kind) {
    case 'i': *out = wf_int_from_i64(vm, (int64_t)(memory_bits(f, p) << unused) >> unused); break;
    case 'p':
    case 'u': *out = wf_int_from_u64(vm, memory_bits(f, p)); break;
    case 'f': *out = wf_float_new(vm, memory_real(f, p)); break;
    case '?': *out = wf_bool(*p != 0); break;
    default:
        byte = wf_bytes_new(vm, p, 1);
        *out = byte ? wf_from_obj(byte) : WF_UNSET;
    }
    return !wf_is_unset(*out);
}

/* ---- storing ---- */

static bool memory_refuse(wf_vm *vm, const wf_memory_format *f, wf_exc type)
{
    return wf_raise(vm, type, "memoryview: invalid %s for format '%c'", type == WF_EXC_TypeError ? "type" : "value",
                    f->letter);
}

/* What asking a value for its number raised, worded for the view. */
static bool memory_reword(wf_vm *vm, const wf_memory_format *f)
{
    if (wf_error_is(vm, WF_EXC_TypeError))
        return memory_refuse(vm, f, WF_EXC_TypeError);
    if (wf_error_is(vm, WF_EXC_OverflowError) || wf_error_is(vm, WF_EXC_ValueError))
        return memory_refuse(vm, f, WF_EXC_ValueError);
    return false;
}

static bool memory_store_int(wf_vm *vm, const wf_memory_format *f, wf_value v, unsigned char *into)
{
    wf_value exact;
    wf_bigint_view view;
    if (f->kind == 'p' && !wf_is_int(v) && !wf_is_bool(v))
        return memory_refuse(vm, f, WF_EXC_TypeError);
    if (!wf_int_from_any(vm, v, &exact))
        return memory_reword(vm, f);
    wf_bigint_view_of(exact, &view);
    uint64_t bits = view.count ? view.limbs[0] : 0, all = UINT64_MAX >> (64 - 8u * f->size), half = all / 2;
    uint64_t most = view.negative ? (f->kind == 'u' ? 0 : half + 1) : f->kind == 'i' ? half : all;
    if (view.count > 1 || bits > most)
        return memory_refuse(vm, f, WF_EXC_ValueError);
    if (view.negative)
        bits = 0 - bits;
    uint16_t two = (uint16_t)bits;
    uint32_t four = (uint32_t)bits;
    switch (f->size) {
    case 1: *into = (unsigned char)bits; break;
    case 2: memcpy(into, &two, 2); break;
    case 4: memcpy(into, &four, 4); break;
    default: memcpy(into, &bits, 8);
    }
    return true;
}

static bool memory_store_real(wf_vm *vm, const wf_memory_format *f, wf_value v, unsigned char *into)
{
    double d;
    uint16_t half;
    if (!wf_float_from(vm, v, &d))
        return memory_reword(vm, f);
    if (f->letter == 'e') {
        if (!memory_half_store(d, &half))
            return memory_refuse(vm, f, WF_EXC_ValueError);
        memcpy(into, &half, sizeof half);
        return true;
    }
    float single = (float)d;
    memcpy(into, f->letter == 'f' ? (const void *)&single : (const void *)&d, f->size);
    return true;
}

bool wf_memory_format_store(wf_vm *vm, const wf_memory_format *f, wf_value v, unsigned char *into)
{
    int truth;
    switch (f->kind) {
    case 'i':
    case 'p':
    case 'u': return memory_store_int(vm, f, v, into);
    case 'f': return memory_store_real(vm, f, v, into);
    case '?':
        truth = wf_op_truth(vm, v);
        *into = truth > 0;
        return truth >= 0;
    default:
        if (!wf_is_bytes(v))
            return memory_refuse(vm, f, WF_EXC_TypeError);
        if (wf_as_bytes(v)->length != 1)
            return memory_refuse(vm, f, WF_EXC_ValueError);
        *into = wf_as_bytes(v)->data[0];
        return true;
    }
}

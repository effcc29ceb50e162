/* float.hex and float.fromhex. */
#include "object/number.h"
#include "object/number_format.h"

#include <math.h>

bool wf_float_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d = wf_float_get(args[0]);
    wf_str *s;
    if (!isfinite(d)) {
        s = wf_float_repr(vm, d);
    } else {
        uint64_t bits;
        memcpy(&bits, &d, sizeof bits);
        int biased = (int)(bits >> 52 & 0x7FF), exponent = d == 0.0 ? 0 : biased ? biased - 1023 : -1022;
        const char *sign = bits >> 63 ? "-" : "";
        if (d == 0.0)
            s = wf_str_format(vm, "%s0x0.0p+0", sign);
        else
            s = wf_str_format(vm, "%s0x%d.%013llxp%s%d", sign, biased != 0, (unsigned long long)(bits & (((uint64_t)1 << 52) - 1)),
                              exponent < 0 ? "" : "+", exponent);
    }
    *out = wf_from_obj(s);
    return s != NULL;
}

static int float_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A hexadecimal number's parts: digits with perhaps a point among them, and what the exponent says. */
typedef struct hex_number {
    uint64_t mantissa; /* the first 15 significant digits */
    bool sticky;       /* a digit beyond them is not 0 */
    int64_t exponent;  /* of two, for the mantissa's lowest bit */
} hex_number;

static bool hex_scan(const char *p, const char *end, hex_number *h)
{
    bool point = false, any = false;
    int used = 0;
    *h = (hex_number){0};
    for (; p < end; p++) {
        int digit;
        if (*p == '.' && !point) {
            point = true;
            continue;
        }
        if ((digit = float_hex_digit(*p)) < 0)
            break;
        any = true;
        if (point)
            h->exponent -= 4;
        if (used == 0 && digit == 0)
            continue;
        if (used == 15) {
            h->sticky |= digit != 0;
            h->exponent += 4;
            continue;
        }
        h->mantissa = h->mantissa << 4 | (uint64_t)digit;
        used++;
    }
    if (!any)
        return false;
    if (p == end)
        return true;
    if ((*p++ | 0x20) != 'p' || p == end)
        return false;
    bool negative = *p == '-';
    if ((*p == '-' || *p == '+') && ++p == end)
        return false;
    int64_t e = 0;
    for (; p < end; p++) {
        if (*p < '0' || *p > '9')
            return false;
        if (e < (int64_t)1 << 50)
            e = e * 10 + (*p - '0');
    }
    h->exponent += negative ? -e : e;
    return true;
}

static bool hex_word(const char *p, const char *end, double *out)
{
    const char *start = p;
    if (p < end && (*p == '-' || *p == '+'))
        p++;
    char c = p < end ? (char)(*p | 0x20) : 0;
    return (c == 'i' || c == 'n') && wf_float_parse(start, (size_t)(end - start), out);
}

bool wf_float_fromhex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "bad argument type for built-in operation");
    const char *p = wf_str_data(vm, wf_as_str(args[1]));
    if (!p)
        return false;
    const char *end = p + wf_as_str(args[1])->nbytes;
    double d;
    while (p < end && wf_int_text_blank(*p))
        p++;
    while (end > p && wf_int_text_blank(end[-1]))
        end--;
    if (!hex_word(p, end, &d)) {
        hex_number h;
        bool negative = p < end && *p == '-';
        if (p < end && (*p == '-' || *p == '+'))
            p++;
        if (end - p >= 2 && p[0] == '0' && (p[1] | 0x20) == 'x')
            p += 2;
        if (!hex_scan(p, end, &h))
            return wf_raise(vm, WF_EXC_ValueError, "invalid hexadecimal floating-point string");
        d = wf_bigint_to_double(&h.mantissa, 1, h.sticky, h.exponent);
        if (isinf(d))
            return wf_raise(vm, WF_EXC_OverflowError, "hexadecimal value too large to represent as a float");
        if (negative)
            d = -d;
    }
    wf_value made = wf_float_new(vm, d);
    if (wf_is_unset(made))
        return false;
    if (wf_same(args[0], wf_from_obj(wf_type_builtin(vm, WF_KIND_FLOAT)))) {
        *out = made;
        return true;
    }
    return wf_call(vm, args[0], &made, 1, out);
}

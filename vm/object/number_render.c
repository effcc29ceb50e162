/* Doubles as text with a given number of digits: what %e, %f, %g and repr print. Layout rules are CPython's (Python/pystrtod.c). */
#include "object/float_text.h"
#include "object/number_format.h"
#include "vm.h"

#include <math.h>

/* digits[from, to), zeros where there are none. */
static bool render_digits(wf_builder *b, const wf_decimal *n, int64_t from, int64_t to)
{
    if (from >= to)
        return true;
    if (from < 0) {
        int64_t zeros = to < 0 ? to - from : -from;
        if (!wf_builder_repeat(b, '0', (size_t)zeros))
            return false;
        from += zeros;
    }
    if (from < n->count && from < to) {
        int64_t end = to < n->count ? to : n->count;
        if (!wf_builder_bytes(b, n->digits + from, (size_t)(end - from)))
            return false;
        from = end;
    }
    return from >= to || wf_builder_repeat(b, '0', (size_t)(to - from));
}

static bool render_exponent(wf_builder *b, int exponent, bool capitals)
{
    char text[8], *end = text + sizeof text, *p = end;
    unsigned e = (unsigned)(exponent < 0 ? -exponent : exponent);
    do
        *--p = (char)('0' + e % 10);
    while (e /= 10);
    if (end - p < 2)
        *--p = '0';
    *--p = exponent < 0 ? '-' : '+';
    *--p = capitals ? 'E' : 'e';
    return wf_builder_bytes(b, p, (size_t)(end - p));
}

bool wf_number_render(wf_builder *b, double d, char type, int64_t precision, int flags)
{
    bool capitals = type < 'a', alternate = flags & WF_RENDER_ALTERNATE, dot_zero = flags & WF_RENDER_POINT_ZERO;
    bool exponential = false;
    if (isnan(d))
        return wf_builder_z(b, capitals ? "NAN" : "nan");
    if (isinf(d))
        return wf_builder_z(b, capitals ? "INF" : "inf");
    wf_decimal n;
    int64_t last; /* where the digits end, counted from the first */
    d = fabs(d);
    switch (type | 0x20) {
    case 'e':
        wf_float_significant(d, precision + 1, &n);
        last = precision + 1;
        exponential = true;
        break;
    case 'f':
        wf_float_fixed(d, precision, &n);
        last = 0;
        break;
    case 'g':
        if (precision == 0)
            precision = 1;
        wf_float_significant(d, precision, &n);
        last = alternate ? precision : n.count;
        break;
    default:
        wf_float_shortest(d, &n);
        last = n.count;
        break;
    }
    int64_t point = n.count ? n.point : 1; /* zero is 0 with the point behind it */
    if ((type | 0x20) == 'f')
        last = point + precision;
    else if ((type | 0x20) == 'g')
        exponential = point <= -4 || point > precision - dot_zero;
    else if ((type | 0x20) == 'r')
        exponential = point <= -4 || point > 16;
    int exponent = 0;
    if (exponential) {
        exponent = (int)point - 1;
        point = 1;
    }
    if (last < point + (!exponential && dot_zero))
        last = point + (!exponential && dot_zero);
    if (!(point <= 0 ? wf_builder_bytes(b, "0", 1) : render_digits(b, &n, 0, point)))
        return false;
    if ((last > point || alternate) && !wf_builder_bytes(b, ".", 1))
        return false;
    if (!render_digits(b, &n, point, last))
        return false;
    return !exponential || render_exponent(b, exponent, capitals);
}

/* Module math: sums and products over many numbers. */
#include "math_parts.h"

#include <math.h>
#include <string.h>

/* A sum or product of doubles and what rounding took from it: high + low is exact. */
typedef struct two_doubles {
    double high, low;
} two_doubles;

/* Knuth's; no condition on the magnitudes. */
static two_doubles sums_add(double a, double b)
{
    double x = a + b, z = x - a;
    return (two_doubles){x, (a - (x - z)) + (b - z)};
}
/* Dekker's; |a| >= |b| */
static two_doubles sums_add_smaller(double a, double b)
{
    double x = a + b;
    return (two_doubles){x, (a - x) + b};
}
static two_doubles sums_multiply(double a, double b)
{
    double z = a * b;
    return (two_doubles){z, fma(a, b, -z)};
}

/* ---- fsum: exact (Shewchuk: Adaptive Precision Floating-Point Arithmetic, 1997) ---- */

/* Partial sums that do not overlap, growing in magnitude: a few, but a double's range has room for 2100 of single bits. */
enum { SUMS_LOCAL = 32 };
typedef struct sums_exact {
    double local[SUMS_LOCAL], *partials;
    size_t count, capacity;
    wf_storage *cell;           /* of the partials once there are more than SUMS_LOCAL */
    double special, infinities; /* sums of the infinities and NaNs, and of the infinities alone */
} sums_exact;

static bool sums_exact_push(wf_vm *vm, sums_exact *s, double x)
{
    if (s->count == s->capacity) {
        wf_storage *cell = wf_heap_new_storage(vm, 2 * s->capacity * sizeof(double));
        if (!cell)
            return false;
        memcpy(cell->bytes, s->partials, s->count * sizeof(double));
        wf_heap_free(vm, s->cell);
        s->cell = cell;
        s->partials = (double *)(void *)cell->bytes;
        s->capacity *= 2;
    }
    s->partials[s->count++] = x;
    return true;
}

static bool sums_exact_add(wf_vm *vm, sums_exact *s, double x)
{
    double original = x;
    size_t used = 0;
    for (size_t j = 0; j < s->count; j++) {
        double y = s->partials[j];
        two_doubles sum = fabs(x) < fabs(y) ? sums_add_smaller(y, x) : sums_add_smaller(x, y);
        if (sum.low != 0.0)
            s->partials[used++] = sum.low;
        x = sum.high;
    }
    s->count = used;
    if (x == 0.0)
        return true;
    if (!isfinite(x)) {
        if (isfinite(original))
            return wf_raise(vm, WF_EXC_OverflowError, "intermediate overflow in fsum");
        if (isinf(original))
            s->infinities += original;
        s->special += original;
        s->count = 0;
        return true;
    }
    return sums_exact_push(vm, s, x);
}

/* The partials from the largest down, rounded once: half to even, for which the next lower one decides a tie. */
static double sums_exact_round(const sums_exact *s)
{
    size_t n = s->count;
    if (n == 0)
        return 0.0;
    double high = s->partials[--n], low = 0.0;
    while (n > 0) {
        double x = high, y = s->partials[--n];
        high = x + y;
        low = y - (high - x);
        if (low != 0.0)
            break;
    }
    if (n > 0 && ((low < 0.0 && s->partials[n - 1] < 0.0) || (low > 0.0 && s->partials[n - 1] > 0.0))) {
        double y = low * 2.0, x = high + y;
        if (y == x - high)
            high = x;
    }
    return high;
}

static bool math_fsum(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    sums_exact s;
    s.partials = s.local;
    s.count = 0;
    s.capacity = SUMS_LOCAL;
    s.cell = NULL;
    s.special = s.infinities = 0.0;
    wf_iteration it;
    wf_value item;
    double x;
    int more;
    if (!wf_iteration_start(vm, &it, args[0]))
        return false;
    for (uint64_t i = 1; (more = wf_iteration_next(vm, &it, &item)) > 0; i++)
        if (!wf_float_from(vm, item, &x) || !sums_exact_add(vm, &s, x) || (i % 4096 == 0 && !wf_budget_charge(vm, 4096)))
            return false;
    if (more < 0)
        return false;
    if (s.special != 0.0) {
        if (isnan(s.infinities))
            return wf_raise(vm, WF_EXC_ValueError, "-inf + inf in fsum");
        return wf_math_answer(vm, s.special, out);
    }
    double sum = sums_exact_round(&s);
    wf_heap_free(vm, s.cell);
    return wf_math_answer(vm, sum, out);
}

/* ---- hypot and dist ---- */

/*
 * The length of a vector: squares of scaled components summed with their rounding errors, and one correcting step of Newton's for the root (Borges: An
 * improved algorithm for hypot(a, b), 2019; as in CPython). `largest` is the greatest magnitude; the vector is changed.
 */
static double sums_norm(double *v, size_t n, double largest, bool found_nan)
{
    if (isinf(largest))
        return largest;
    if (found_nan)
        return NAN;
    if (largest == 0.0 || n <= 1)
        return largest;
    int exponent;
    frexp(largest, &exponent);
    if (exponent < -1023) { /* too small to be scaled at once */
        const double tiny = 0x1p-1022;
        for (size_t i = 0; i < n; i++)
            v[i] /= tiny;
        return tiny * sums_norm(v, n, largest / tiny, found_nan);
    }
    double scale = ldexp(1.0, -exponent), sum = 1.0, error1 = 0.0, error2 = 0.0;
    for (size_t i = 0; i < n; i++) {
        double x = v[i] * scale;
        two_doubles square = sums_multiply(x, x), total = sums_add_smaller(sum, square.high);
        sum = total.high;
        error1 += square.low;
        error2 += total.low;
    }
    double h = sqrt(sum - 1.0 + (error1 + error2));
    two_doubles square = sums_multiply(-h, h), total = sums_add_smaller(sum, square.high);
    sum = total.high;
    error1 += square.low;
    error2 += total.low;
    h += (sum - 1.0 + (error1 + error2)) / (2.0 * h);
    return h / scale;
}

/* Room for n doubles: small counts on the stack. */
static double *sums_room(wf_vm *vm, size_t n, double local[SUMS_LOCAL], wf_storage **cell)
{
    *cell = NULL;
    if (n <= SUMS_LOCAL)
        return local;
    *cell = wf_heap_new_storage(vm, n * sizeof(double));
    return *cell ? (double *)(void *)(*cell)->bytes : NULL;
}

static bool math_hypot(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_tuple *all = wf_as_tuple(args[0]);
    double local[SUMS_LOCAL], largest = 0.0;
    wf_storage *cell;
    bool found_nan = false;
    double *v = sums_room(vm, all->count, local, &cell);
    if (!v)
        return false;
    for (size_t i = 0; i < all->count; i++) {
        if (!wf_float_from(vm, all->items[i], &v[i]))
            return false;
        v[i] = fabs(v[i]);
        found_nan |= isnan(v[i]);
        largest = v[i] > largest ? v[i] : largest;
    }
    double r = sums_norm(v, all->count, largest, found_nan);
    wf_heap_free(vm, cell);
    return wf_math_answer(vm, r, out);
}

static bool math_dist(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value points[2];
    for (int i = 0; i < 2; i++) {
        points[i] = wf_is_tuple(args[i]) ? args[i] : wf_tuple_of_iterable(vm, args[i]);
        if (wf_is_unset(points[i]))
            return false;
    }
    wf_tuple *p = wf_as_tuple(points[0]), *q = wf_as_tuple(points[1]);
    if (p->count != q->count)
        return wf_raise(vm, WF_EXC_ValueError, "both points must have the same number of dimensions");
    double local[SUMS_LOCAL], largest = 0.0, x, y;
    wf_storage *cell;
    bool found_nan = false;
    double *v = sums_room(vm, p->count, local, &cell);
    if (!v)
        return false;
    for (size_t i = 0; i < p->count; i++) {
        if (!wf_float_from(vm, p->items[i], &x) || !wf_float_from(vm, q->items[i], &y))
            return false;
        v[i] = fabs(x - y);
        found_nan |= isnan(v[i]);
        largest = v[i] > largest ? v[i] : largest;
    }
    double r = sums_norm(v, p->count, largest, found_nan);
    wf_heap_free(vm, cell);
    return wf_math_answer(vm, r, out);
}

/* ---- prod ---- */

static bool math_prod(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_iteration it;
    wf_value item, result = wf_is_unset(args[1]) ? wf_fix(1) : args[1];
    int more;
    if (!wf_iteration_start(vm, &it, args[0]))
        return false;
    for (uint64_t i = 1; (more = wf_iteration_next(vm, &it, &item)) > 0; i++) {
        if (wf_is_flo(result) && wf_is_flo(item)) {
            if (!wf_math_answer(vm, wf_flo_get(result) * wf_flo_get(item), &result))
                return false;
        } else if (!wf_op_binary(vm, WF_OP_MUL, result, item, &result)) {
            return false;
        }
        if (i % 4096 == 0 && !wf_budget_charge(vm, 4096))
            return false;
    }
    *out = result;
    return more == 0;
}

/* ---- sumprod: first ints, then floats keep a running sum of their own; floats to three doubles (Ogita, Rump, Oishi, 2005) ---- */

typedef struct sums_product {
    wf_value total; /* what is not in the running sum */
    enum { SUMS_INTS, SUMS_FLOATS, SUMS_ANY } pairs; /* CPython's rule: what no longer fits moves on to the next, for good */
    int64_t whole;                                   /* SUMS_INTS */
    double high, low, tiny;                          /* SUMS_FLOATS */
    bool begun;                                      /* it is in use */
} sums_product;

/* The running sum goes into the total. */
static bool sums_product_flush(wf_vm *vm, sums_product *s)
{
    wf_value v;
    if (!s->begun)
        return true;
    s->begun = false;
    if (s->pairs == SUMS_INTS) {
        v = wf_int_from_i64(vm, s->whole);
        if (wf_is_unset(v))
            return false;
    } else {
        two_doubles last = sums_add(s->low, s->tiny), all = sums_add(s->high, last.high);
        if (!wf_math_answer(vm, all.high, &v))
            return false;
    }
    return wf_op_binary(vm, WF_OP_ADD, s->total, v, &s->total);
}

static bool sums_exact_int(wf_value v)
{
    return wf_is_fix(v) || wf_is_exact(v, WF_KIND_INT);
}

static bool sums_product_ints(sums_product *s, wf_value a, wf_value b)
{
    int64_t x, y, sum;
    if (!sums_exact_int(a) || !sums_exact_int(b) || !wf_int_fits_i64(a, &x) || !wf_int_fits_i64(b, &y) || __builtin_mul_overflow(x, y, &x) ||
        __builtin_add_overflow(s->whole, x, &sum))
        return false;
    s->whole = sum;
    return true;
}

/* A pair with a float in it, the other one a float, int or bool: true when the sum stays finite. */
static bool sums_product_floats(sums_product *s, wf_value a, wf_value b)
{
    double x, y;
    bool float_a = wf_is_flo(a) || wf_is_exact(a, WF_KIND_FLOAT), float_b = wf_is_flo(b) || wf_is_exact(b, WF_KIND_FLOAT);
    if (!(float_a && (float_b || sums_exact_int(b) || wf_is_bool(b))) && !(float_b && (sums_exact_int(a) || wf_is_bool(a))))
        return false;
    if (!wf_float_operand(a, &x) || !wf_float_operand(b, &y))
        return false;
    two_doubles product = sums_multiply(x, y), sum = sums_add(s->high, product.high);
    two_doubles r1 = sums_add(s->low, product.low), r2 = sums_add(r1.high, sum.low);
    if (!isfinite(sum.high))
        return false;
    s->high = sum.high;
    s->low = r2.high;
    s->tiny += r1.low + r2.low;
    return true;
}

static bool sums_product_add(wf_vm *vm, sums_product *s, wf_value a, wf_value b)
{
    wf_value product;
    while (s->pairs != SUMS_ANY) {
        if (s->pairs == SUMS_INTS ? sums_product_ints(s, a, b) : sums_product_floats(s, a, b))
            return s->begun = true;
        if (!sums_product_flush(vm, s))
            return false;
        s->pairs++;
    }
    return wf_op_binary(vm, WF_OP_MUL, a, b, &product) && wf_op_binary(vm, WF_OP_ADD, s->total, product, &s->total);
}

static bool math_sumprod(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_iteration p, q;
    wf_value a, b;
    sums_product s = {.total = wf_fix(0)};
    if (!wf_iteration_start(vm, &p, args[0]) || !wf_iteration_start(vm, &q, args[1]))
        return false;
    for (uint64_t i = 1;; i++) {
        int more_p = wf_iteration_next(vm, &p, &a);
        if (more_p < 0)
            return false;
        int more_q = wf_iteration_next(vm, &q, &b);
        if (more_q < 0)
            return false;
        if (more_p != more_q)
            return wf_raise(vm, WF_EXC_ValueError, "Inputs are not the same length");
        if (more_p == 0)
            break;
        if (!sums_product_add(vm, &s, a, b) || (i % 4096 == 0 && !wf_budget_charge(vm, 4096)))
            return false;
    }
    if (!sums_product_flush(vm, &s))
        return false;
    *out = s.total;
    return true;
}

const wf_native_row wf_math_sum_rows[] = {
    {"dist", math_dist, "(p, q, /)", "The distance between two points, each given by its coordinates."},
    {"fsum", math_fsum, "(seq, /)", "The sum of floats, rounded only once."},
    {"hypot", math_hypot, "(*coordinates)", "The distance of a point from the origin."},
    {"prod", math_prod, "(iterable, /, *, start=1)", "The product of the items, and of start."},
    {"sumprod", math_sumprod, "(p, q, /)", "The sum of the products of the items of p and q, pair by pair."},
    {0},
};

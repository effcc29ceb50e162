/* Products and quotients of magnitudes of any size: see bigint.h. */
#include "object/bigint.h"

static void bigint_copy(uint64_t *to, const uint64_t *from, size_t n)
{
    if (n > 0)
        memmove(to, from, n * sizeof *to);
}

static void bigint_zero(uint64_t *p, size_t n)
{
    if (n > 0)
        memset(p, 0, n * sizeof *p);
}

/* ---- cells and scratch ---- */

static inline wf_int *bigint_make(wf_vm *vm, size_t n, size_t zeroed)
{
    if (WF_UNLIKELY(n > WF_BIGINT_LIMIT)) {
        wf_raise_memory(vm);
        return NULL;
    }
    size_t size = sizeof(wf_int) + n * sizeof(uint64_t);
    if (n > 4096 && !wf_heap_check(vm, size))
        return NULL;
    return wf_heap_new_leaf(vm, WF_KIND_INT, size, zeroed);
}

wf_int *wf_bigint_new(wf_vm *vm, size_t n) { return bigint_make(vm, n, SIZE_MAX); }
wf_int *wf_bigint_new_blank(wf_vm *vm, size_t n) { return bigint_make(vm, n, sizeof(wf_int)); }

wf_value wf_bigint_finish(wf_vm *vm, wf_int *i, size_t n, bool negative)
{
    n = wf_bigint_trim(i->limbs, n);
    if (n <= 1) {
        uint64_t low = n ? i->limbs[0] : 0;
        if (low <= (uint64_t)WF_FIX_MAX || (negative && low == (uint64_t)WF_FIX_MAX + 1)) {
            wf_heap_free(vm, i);
            return wf_fix(negative ? -(int64_t)low : (int64_t)low);
        }
    }
    i->size = negative ? -(int64_t)n : (int64_t)n;
    return wf_from_obj(i);
}

wf_value wf_bigint_value(wf_vm *vm, const uint64_t *limbs, size_t n, bool negative)
{
    n = wf_bigint_trim(limbs, n);
    if (n == 0)
        return wf_fix(0);
    if (n == 1 && limbs[0] <= (uint64_t)WF_FIX_MAX)
        return wf_fix(negative ? -(int64_t)limbs[0] : (int64_t)limbs[0]);
    wf_int *i = wf_bigint_new(vm, n);
    if (!i)
        return WF_UNSET;
    bigint_copy(i->limbs, limbs, n);
    return wf_bigint_finish(vm, i, n, negative);
}

uint64_t *wf_bigint_scratch(wf_vm *vm, size_t n)
{
    if (n > WF_BIGINT_LIMIT) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_storage *s = wf_heap_new_storage(vm, n * sizeof(uint64_t));
    return s ? (uint64_t *)(void *)s->bytes : NULL;
}

void wf_bigint_release(wf_vm *vm, uint64_t *scratch)
{
    if (scratch)
        wf_heap_free(vm, (char *)scratch - offsetof(wf_storage, bytes));
}

/* ---- multiplication ---- */

/* A step of the budget is about an instruction of the interpreter, in which a leaf does some sixteen limb products. */
static bool bigint_charge(wf_vm *vm, size_t an, size_t bn)
{
    uint64_t steps = (uint64_t)an * bn / 16;
    return steps < 4096 || wf_budget_charge(vm, steps);
}

/* |a - b| into r (an limbs), an >= bn, neither trimmed; true when a < b. */
static bool bigint_difference(uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    size_t at = wf_bigint_trim(a, an), bt = wf_bigint_trim(b, bn);
    bool less = wf_bigint_compare(a, at, b, bt) < 0;
    const uint64_t *big = less ? b : a, *small = less ? a : b;
    size_t bign = less ? bt : at, smalln = less ? at : bt;
    if (smalln > 0)
        mpn_sub(r, big, (mp_size_t)bign, small, (mp_size_t)smalln);
    else
        bigint_copy(r, big, bign);
    bigint_zero(r + bign, an - bign);
    return less;
}

/*
 * Karatsuba with differences: a*b = hi B^2h + (lo + hi - (a0-a1)(b0-b1)) B^h + lo. r has 2n limbs; t has 2n + 128 of scratch.
 * Squares stay squares all the way down because the operand pointers stay equal.
 */
static bool bigint_karatsuba(wf_vm *vm, uint64_t *r, const uint64_t *a, const uint64_t *b, size_t n, uint64_t *t)
{
    if (n <= WF_BIGINT_MUL_LEAF) {
        if (a == b)
            mpn_sqr(r, a, (mp_size_t)n);
        else
            mpn_mul_n(r, a, b, (mp_size_t)n);
        return bigint_charge(vm, n, n);
    }
    size_t h = (n + 1) / 2, l = n - h;
    uint64_t *u = t + 2 * h;
    bool negative = bigint_difference(r, a, h, a + h, l);
    const uint64_t *other = r;
    if (a != b) {
        negative ^= bigint_difference(r + h, b, h, b + h, l);
        other = r + h;
    } else {
        negative = false;
    }
    if (!bigint_karatsuba(vm, t, r, other, h, u) || !bigint_karatsuba(vm, r, a, b, h, u) ||
        !bigint_karatsuba(vm, r + 2 * h, a + h, b + h, l, u))
        return false;
    uint64_t carry = mpn_add(u, r, (mp_size_t)(2 * h), r + 2 * h, (mp_size_t)(2 * l));
    if (negative)
        carry += mpn_add_n(u, u, t, (mp_size_t)(2 * h));
    else
        carry -= mpn_sub_n(u, u, t, (mp_size_t)(2 * h));
    size_t above = 2 * n - h;
    mpn_add(r + h, r + h, (mp_size_t)above, u, (mp_size_t)(2 * h));
    if (carry)
        mpn_add_1(r + 3 * h, r + 3 * h, (mp_size_t)(above - 2 * h), carry);
    return true;
}

/* a * b by pieces of a: each product overlaps the one before in bn limbs, which are set aside in `saved`. t: scratch below. */
static bool bigint_by_pieces(wf_vm *vm, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn, size_t piece,
                             uint64_t *saved, uint64_t *t);

/* Scratch of 6 bn + 1024 limbs is enough: pieces are set aside for a sequence of sizes that shrinks as Euclid's algorithm does. */
static bool bigint_product(wf_vm *vm, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn, uint64_t *t)
{
    if (an < bn)
        return bigint_product(vm, r, b, bn, a, an, t);
    if (an == bn)
        return bigint_karatsuba(vm, r, a, b, an, t);
    if (bn <= WF_BIGINT_MUL_LEAF) {
        if (an > WF_BIGINT_MUL_LEAF)
            return bigint_by_pieces(vm, r, a, an, b, bn, WF_BIGINT_MUL_LEAF, t, t + bn);
        mpn_mul(r, a, (mp_size_t)an, b, (mp_size_t)bn);
        return bigint_charge(vm, an, bn);
    }
    return bigint_by_pieces(vm, r, a, an, b, bn, bn, t, t + bn);
}

static bool bigint_by_pieces(wf_vm *vm, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn, size_t piece,
                             uint64_t *saved, uint64_t *t)
{
    for (size_t i = 0; i < an;) {
        size_t n = an - i < piece ? an - i : piece;
        if (i > 0)
            bigint_copy(saved, r + i, bn);
        if (!bigint_product(vm, r + i, a + i, n, b, bn, t))
            return false;
        if (i > 0)
            mpn_add(r + i, r + i, (mp_size_t)(n + bn), saved, (mp_size_t)bn);
        i += n;
    }
    return true;
}

bool wf_bigint_multiply(wf_vm *vm, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    if (an <= WF_BIGINT_MUL_LEAF) {
        if (a == b && an == bn)
            mpn_sqr(r, a, (mp_size_t)an);
        else
            mpn_mul(r, a, (mp_size_t)an, b, (mp_size_t)bn);
        return bigint_charge(vm, an, bn);
    }
    if (bn == 1) {
        r[an] = mpn_mul_1(r, a, (mp_size_t)an, b[0]);
        return bigint_charge(vm, an, 1);
    }
    uint64_t *t = wf_bigint_scratch(vm, 6 * bn + 1024);
    if (!t)
        return false;
    bool ok = bigint_product(vm, r, a, an, b, bn, t);
    wf_bigint_release(vm, t);
    return ok;
}

/* ---- division (Burnikel, Ziegler: Fast Recursive Division, 1998) ---- */

static bool bigint_divide_2by1(wf_vm *vm, uint64_t *q, uint64_t *a, const uint64_t *b, size_t n, uint64_t *t);

/* a (3h limbs) / b (2h limbs, normalised), a < b B^h: q gets h limbs, the remainder replaces a's low 2h limbs. */
static bool bigint_divide_3by2(wf_vm *vm, uint64_t *q, uint64_t *a, const uint64_t *b, size_t h, uint64_t *t)
{
    const uint64_t *b1 = b + h;
    int64_t top = 0;
    if (mpn_cmp(a + 2 * h, b1, (mp_size_t)h) < 0) {
        if (!bigint_divide_2by1(vm, q, a + h, b1, h, t))
            return false;
    } else {
        memset(q, 0xFF, h * sizeof *q);
        top = (int64_t)mpn_add_n(a + h, a + h, b1, (mp_size_t)h);
        bigint_zero(a + 2 * h, h);
    }
    if (!bigint_product(vm, t, q, h, b, h, t + 2 * h))
        return false;
    top -= (int64_t)mpn_sub_n(a, a, t, (mp_size_t)(2 * h));
    while (top < 0) {
        mpn_sub_1(q, q, (mp_size_t)h, 1);
        top += (int64_t)mpn_add_n(a, a, b, (mp_size_t)(2 * h));
    }
    return true;
}

/* a (2n limbs) / b (n limbs, normalised), the high half of a below b: q gets n limbs, a the remainder below and zeros above. */
static bool bigint_divide_2by1(wf_vm *vm, uint64_t *q, uint64_t *a, const uint64_t *b, size_t n, uint64_t *t)
{
    if (n <= WF_BIGINT_DIV_LEAF) {
        mpn_tdiv_qr(t, a, 0, a, (mp_size_t)(2 * n), b, (mp_size_t)n);
        bigint_copy(q, t, n);
        bigint_zero(a + n, n);
        return bigint_charge(vm, n, 2 * n);
    }
    size_t h = n / 2;
    return bigint_divide_3by2(vm, q + h, a + h, b, h, t) && bigint_divide_3by2(vm, q, a, b, h, t);
}

/* Large divisor: both operands are shifted so that the divisor fills n = m 2^k limbs with its top bit set. */
static bool bigint_divide_blocks(wf_vm *vm, uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    size_t m = bn, k = 0;
    for (; m > WF_BIGINT_DIV_LEAF; k++)
        m = (m + 1) / 2;
    size_t n = m << k, skip = n - bn;
    unsigned shift = (unsigned)__builtin_clzll(b[bn - 1]);
    size_t blocks = (an + skip + 1 + n - 1) / n; /* a limb to spare, so that the top block is below the divisor */
    if (blocks < 2)
        blocks = 2;
    uint64_t *work = wf_bigint_scratch(vm, n + blocks * n + n + 3 * n + 8 * n + 2048);
    if (!work)
        return false;
    uint64_t *bs = work, *as = bs + n, *qs = as + blocks * n, *t = qs + n;
    bigint_zero(bs, skip);
    bigint_zero(as, blocks * n);
    bigint_copy(bs + skip, b, bn);
    bigint_copy(as + skip, a, an);
    if (shift) {
        mpn_lshift(bs + skip, bs + skip, (mp_size_t)bn, shift);
        as[skip + an] = mpn_lshift(as + skip, as + skip, (mp_size_t)an, shift);
    }
    size_t qn = an - bn + 1;
    for (size_t i = blocks - 1; i-- > 0;) {
        if (!bigint_divide_2by1(vm, qs, as + i * n, bs, n, t)) {
            wf_bigint_release(vm, work);
            return false;
        }
        if (i * n < qn)
            bigint_copy(q + i * n, qs, qn - i * n < n ? qn - i * n : n);
    }
    if (shift)
        mpn_rshift(as + skip, as + skip, (mp_size_t)bn, shift);
    bigint_copy(r, as + skip, bn);
    wf_bigint_release(vm, work);
    return true;
}

/*
 * A quotient much shorter than the divisor: it follows from the top limbs but for an error of one or two, which the full remainder shows.
 */
static bool bigint_divide_short(wf_vm *vm, uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    size_t qn = an - bn + 1, cut = bn - qn - 2;
    size_t bt = bn - cut, at = an - cut;
    uint64_t *product = wf_bigint_scratch(vm, cut + qn + bn + 1);
    if (!product)
        return false;
    uint64_t *rest = product + cut + qn;
    bool ok = false;
    if (!wf_bigint_divide(vm, q, rest + cut, a + cut, at, b + cut, bt))
        goto done;
    bigint_copy(rest, a, cut);
    int64_t top = 0;
    size_t used = wf_bigint_trim(q, qn);
    if (used > 0) {
        if (!(cut >= used ? wf_bigint_multiply(vm, product, b, cut, q, used) : wf_bigint_multiply(vm, product, q, used, b, cut)))
            goto done;
        top -= (int64_t)mpn_sub(rest, rest, (mp_size_t)bn, product, (mp_size_t)(cut + used));
    }
    while (top < 0) {
        mpn_sub_1(q, q, (mp_size_t)qn, 1);
        top += (int64_t)mpn_add_n(rest, rest, b, (mp_size_t)bn);
    }
    bigint_copy(r, rest, bn);
    ok = true;
done:
    wf_bigint_release(vm, product);
    return ok;
}

/* Small divisor, long dividend: leaf-sized pieces of the dividend from the top, each with the remainder so far above it. */
static bool bigint_divide_pieces(wf_vm *vm, uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    const size_t piece = WF_BIGINT_DIV_LEAF;
    uint64_t *work = wf_bigint_scratch(vm, bn + piece + piece + 1);
    if (!work)
        return false;
    uint64_t *qt = work + bn + piece;
    size_t first = bn + (an - bn) % piece, at = an - first;
    mpn_tdiv_qr(q + at, work + piece, 0, a + at, (mp_size_t)first, b, (mp_size_t)bn);
    while (at > 0) {
        at -= piece;
        bigint_copy(work, a + at, piece);
        mpn_tdiv_qr(qt, work, 0, work, (mp_size_t)(bn + piece), b, (mp_size_t)bn);
        bigint_copy(q + at, qt, piece);
        memmove(work + piece, work, bn * sizeof *work);
        if (!bigint_charge(vm, piece, bn)) {
            wf_bigint_release(vm, work);
            return false;
        }
    }
    bigint_copy(r, work + piece, bn);
    wf_bigint_release(vm, work);
    return true;
}

bool wf_bigint_divide(wf_vm *vm, uint64_t *q, uint64_t *r, const uint64_t *a, size_t an, const uint64_t *b, size_t bn)
{
    if (bn == 1) {
        r[0] = mpn_divrem_1(q, 0, a, (mp_size_t)an, b[0]);
        return bigint_charge(vm, an, 4);
    }
    if (an <= 2 * WF_BIGINT_DIV_LEAF) {
        mpn_tdiv_qr(q, r, 0, a, (mp_size_t)an, b, (mp_size_t)bn);
        return bigint_charge(vm, an - bn + 1, bn);
    }
    if (bn <= WF_BIGINT_DIV_LEAF)
        return bigint_divide_pieces(vm, q, r, a, an, b, bn);
    if (2 * (an - bn + 1) + 2 < bn)
        return bigint_divide_short(vm, q, r, a, an, b, bn);
    return bigint_divide_blocks(vm, q, r, a, an, b, bn);
}

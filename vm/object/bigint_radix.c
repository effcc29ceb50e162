/*
 * Magnitudes to digits and back. Bases that are powers of two are read off the bits. For others, up to a leaf of some twenty limbs a limb's worth of
 * digits is handled at a time; beyond that the number is split at powers base^(leaf 2^i) (Knuth, TAOCP 2, 4.4, exercises 14 and 18).
 */
#include "object/bigint.h"

static const char radix_characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

enum { RADIX_LEAF_LIMBS = 24, RADIX_LEVELS = 48 };

/* What a base needs: digits that fit one limb, and that power of the base. */
typedef struct radix_info {
    uint64_t base, power;
    unsigned digits;
} radix_info;

static radix_info radix_of(int base)
{
    radix_info info = {(uint64_t)base, (uint64_t)base, 1};
    while (info.power <= UINT64_MAX / info.base) {
        info.power *= info.base;
        info.digits++;
    }
    return info;
}

/* base^(leaf << i) for every level, each in scratch of its own. */
typedef struct radix_powers {
    uint64_t *limbs[RADIX_LEVELS];
    size_t count[RADIX_LEVELS];
    unsigned levels;
    size_t leaf; /* digits */
    radix_info info;
} radix_powers;

static void radix_powers_release(wf_vm *vm, radix_powers *p)
{
    while (p->levels > 0)
        wf_bigint_release(vm, p->limbs[--p->levels]);
}

static bool radix_powers_first(wf_vm *vm, radix_powers *p)
{
    uint64_t *r = wf_bigint_scratch(vm, RADIX_LEAF_LIMBS);
    if (!r)
        return false;
    r[0] = p->info.power;
    size_t n = 1;
    for (int i = 1; i < RADIX_LEAF_LIMBS; i++) {
        uint64_t carry = mpn_mul_1(r, r, (mp_size_t)n, p->info.power);
        if (carry)
            r[n++] = carry;
    }
    p->limbs[0] = r;
    p->count[0] = n;
    p->levels = 1;
    return true;
}

static bool radix_powers_next(wf_vm *vm, radix_powers *p)
{
    unsigned i = p->levels - 1;
    size_t n = p->count[i];
    uint64_t *r = wf_bigint_scratch(vm, 2 * n);
    if (!r)
        return false;
    if (!wf_bigint_multiply(vm, r, p->limbs[i], n, p->limbs[i], n)) {
        wf_bigint_release(vm, r);
        return false;
    }
    p->limbs[i + 1] = r;
    p->count[i + 1] = wf_bigint_trim(r, 2 * n);
    p->levels++;
    return true;
}

static bool radix_is_binary(int base) { return (base & (base - 1)) == 0; }

/* ---- to digits ---- */

/* The n limbs of a, destroyed, as exactly `width` digits with leading zeros. */
static void radix_write_leaf(uint64_t *a, size_t n, char *out, size_t width, const radix_info *info)
{
    char *p = out + width;
    while (n > 0) {
        uint64_t low = n == 1 ? a[0] % info->power : mpn_divrem_1(a, 0, a, (mp_size_t)n, info->power);
        if (n == 1)
            a[0] /= info->power;
        n = wf_bigint_trim(a, n);
        if (info->base == 10) { /* so that the compiler divides by a constant */
            for (unsigned i = 0; i < info->digits && p > out; i++, low /= 10)
                *--p = (char)('0' + low % 10);
        } else {
            for (unsigned i = 0; i < info->digits && p > out; i++, low /= info->base)
                *--p = radix_characters[low % info->base];
        }
    }
    memset(out, '0', (size_t)(p - out));
}

/* a < base^(leaf << level), as exactly leaf << level digits. */
static bool radix_write(wf_vm *vm, const uint64_t *a, size_t n, char *out, unsigned level, const radix_powers *powers)
{
    size_t width = powers->leaf << level;
    n = wf_bigint_trim(a, n);
    if (level == 0) {
        uint64_t copy[RADIX_LEAF_LIMBS + 1];
        memcpy(copy, a, n * sizeof *a);
        radix_write_leaf(copy, n, out, width, &powers->info);
        return true;
    }
    const uint64_t *b = powers->limbs[level - 1];
    size_t bn = powers->count[level - 1];
    if (n < bn) {
        memset(out, '0', width / 2);
        return radix_write(vm, a, n, out + width / 2, level - 1, powers);
    }
    uint64_t *q = wf_bigint_scratch(vm, n + 1);
    if (!q)
        return false;
    uint64_t *r = q + (n - bn + 1);
    bool ok = wf_bigint_divide(vm, q, r, a, n, b, bn) && radix_write(vm, q, n - bn + 1, out, level - 1, powers) &&
              radix_write(vm, r, bn, out + width / 2, level - 1, powers);
    wf_bigint_release(vm, q);
    return ok;
}

char *wf_bigint_write_decimal(uint64_t *a, size_t n, char *end)
{
    n = wf_bigint_trim(a, n);
    while (n > 0) {
        const uint64_t power = 10000000000000000000u;
        uint64_t low = mpn_divrem_1(a, 0, a, (mp_size_t)n, power);
        n = wf_bigint_trim(a, n);
        for (int i = 0; n > 0 ? i < 19 : low > 0; i++, low /= 10)
            *--end = (char)('0' + low % 10);
    }
    return end;
}

static void radix_write_bits(const uint64_t *a, size_t n, char *out, size_t digits, int base)
{
    unsigned bits = (unsigned)__builtin_ctz((unsigned)base);
    uint64_t position = 0;
    for (size_t i = digits; i-- > 0; position += bits) {
        size_t limb = position / 64;
        unsigned at = position % 64;
        uint64_t digit = a[limb] >> at;
        if (at + bits > 64 && limb + 1 < n)
            digit |= a[limb + 1] << (64 - at);
        out[i] = radix_characters[digit & (uint64_t)(base - 1)];
    }
}

static char *radix_text(wf_vm *vm, size_t length)
{
    wf_storage *s = wf_heap_new_storage(vm, length + 1);
    if (!s)
        return NULL;
    s->bytes[length] = 0;
    return (char *)s->bytes;
}

void wf_bigint_digits_release(wf_vm *vm, char *text)
{
    if (text)
        wf_heap_free(vm, text - offsetof(wf_storage, bytes));
}

static size_t radix_drop_zeros(char *text, size_t length)
{
    size_t zeros = 0;
    while (zeros + 1 < length && text[zeros] == '0')
        zeros++;
    memmove(text, text + zeros, length - zeros + 1);
    return length - zeros;
}

static char *radix_digits_split(wf_vm *vm, const uint64_t *a, size_t n, const radix_info *info, size_t *length)
{
    radix_powers powers = {.info = *info, .leaf = (size_t)info->digits * RADIX_LEAF_LIMBS};
    char *text = NULL;
    if (!radix_powers_first(vm, &powers))
        return NULL;
    unsigned level = 1; /* the smallest with a < base^(leaf << level) for certain */
    while (2 * powers.count[level - 1] - 1 <= n) {
        if (!radix_powers_next(vm, &powers))
            goto done;
        level++;
    }
    *length = powers.leaf << level;
    text = radix_text(vm, *length);
    if (text && !radix_write(vm, a, n, text, level, &powers)) {
        wf_bigint_digits_release(vm, text);
        text = NULL;
    }
    if (text)
        *length = radix_drop_zeros(text, *length);
done:
    radix_powers_release(vm, &powers);
    return text;
}

char *wf_bigint_digits(wf_vm *vm, const uint64_t *a, size_t n, int base, size_t *length)
{
    char *text;
    if (n == 0) {
        text = radix_text(vm, *length = 1);
        if (text)
            text[0] = '0';
        return text;
    }
    if (radix_is_binary(base)) {
        unsigned bits = (unsigned)__builtin_ctz((unsigned)base);
        *length = (size_t)((wf_bigint_bits(a, n) + bits - 1) / bits);
        text = radix_text(vm, *length);
        if (text)
            radix_write_bits(a, n, text, *length, base);
        return text;
    }
    radix_info info = radix_of(base);
    if (n > RADIX_LEAF_LIMBS)
        return radix_digits_split(vm, a, n, &info, length);
    uint64_t copy[RADIX_LEAF_LIMBS];
    memcpy(copy, a, n * sizeof *a);
    *length = (n + 1) * (info.digits + 1); /* a limb never needs two digits more than the power has */
    text = radix_text(vm, *length);
    if (text) {
        radix_write_leaf(copy, n, text, *length, &info);
        *length = radix_drop_zeros(text, *length);
    }
    return text;
}

/* ---- from digits ---- */

size_t wf_bigint_limbs_for(size_t digits, int base)
{
    return digits / (radix_is_binary(base) ? 64 / (unsigned)__builtin_ctz((unsigned)base) : radix_of(base).digits) + 2;
}

static size_t radix_read_leaf(uint64_t *r, const unsigned char *digits, size_t n, const radix_info *info)
{
    size_t count = 0, i = 0;
    while (i < n) {
        size_t take = (n - i) % info->digits;
        if (take == 0)
            take = info->digits;
        uint64_t low = 0, power = 1;
        for (size_t j = 0; j < take; j++) {
            low = low * info->base + digits[i + j];
            power *= info->base;
        }
        i += take;
        uint64_t carry = count ? mpn_mul_1(r, r, (mp_size_t)count, power) : 0;
        if (carry)
            r[count++] = carry;
        if (count == 0)
            r[count++] = low;
        else if (mpn_add_1(r, r, (mp_size_t)count, low))
            r[count++] = 1;
        count = wf_bigint_trim(r, count);
    }
    return count;
}

/* r has room for wf_bigint_limbs_for(n) limbs. */
static bool radix_read(wf_vm *vm, uint64_t *r, size_t *count, const unsigned char *digits, size_t n, const radix_powers *powers)
{
    if (n <= powers->leaf) {
        *count = radix_read_leaf(r, digits, n, &powers->info);
        return true;
    }
    unsigned level = 0;
    while (level + 1 < powers->levels && powers->leaf << (level + 1) < n)
        level++;
    size_t low_digits = powers->leaf << level, room = wf_bigint_limbs_for(n, (int)powers->info.base);
    const uint64_t *b = powers->limbs[level];
    size_t bn = powers->count[level], hn, ln;
    uint64_t *half = wf_bigint_scratch(vm, room);
    uint64_t *product = half ? wf_bigint_scratch(vm, room + bn) : NULL;
    bool ok = product && radix_read(vm, half, &hn, digits, n - low_digits, powers);
    if (ok) {
        *count = 0;
        if (hn > 0) {
            ok = hn > bn ? wf_bigint_multiply(vm, product, half, hn, b, bn) : wf_bigint_multiply(vm, product, b, bn, half, hn);
            if (ok) {
                *count = wf_bigint_trim(product, hn + bn);
                memcpy(r, product, *count * sizeof *r);
            }
        }
    }
    ok = ok && radix_read(vm, half, &ln, digits + (n - low_digits), low_digits, powers);
    if (ok && ln > 0) {
        if (*count == 0) {
            memcpy(r, half, ln * sizeof *r);
            *count = ln;
        } else if (mpn_add(r, r, (mp_size_t)*count, half, (mp_size_t)ln)) { /* the high part is a multiple of base^low_digits > low part */
            r[(*count)++] = 1;
        }
    }
    wf_bigint_release(vm, product);
    wf_bigint_release(vm, half);
    return ok;
}

static size_t radix_read_bits(uint64_t *r, const unsigned char *digits, size_t n, unsigned bits)
{
    size_t count = 0;
    uint64_t limb = 0;
    unsigned filled = 0;
    for (size_t i = n; i-- > 0;) {
        limb |= (uint64_t)digits[i] << filled;
        filled += bits;
        if (filled >= 64) {
            r[count++] = limb;
            filled -= 64;
            limb = filled ? (uint64_t)digits[i] >> (bits - filled) : 0;
        }
    }
    r[count++] = limb;
    return wf_bigint_trim(r, count);
}

bool wf_bigint_from_digits(wf_vm *vm, uint64_t *r, size_t *count, const unsigned char *digits, size_t n, int base)
{
    if (radix_is_binary(base)) {
        *count = radix_read_bits(r, digits, n, (unsigned)__builtin_ctz((unsigned)base));
        return true;
    }
    radix_powers powers = {.info = radix_of(base)};
    powers.leaf = (size_t)powers.info.digits * RADIX_LEAF_LIMBS;
    if (n <= powers.leaf) {
        *count = radix_read_leaf(r, digits, n, &powers.info);
        return true;
    }
    bool ok = radix_powers_first(vm, &powers);
    while (ok && powers.leaf << powers.levels < n)
        ok = radix_powers_next(vm, &powers);
    ok = ok && radix_read(vm, r, count, digits, n, &powers);
    radix_powers_release(vm, &powers);
    return ok;
}

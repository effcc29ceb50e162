/* The generator of module random: seeding, words, and the draws on which all else is built. */
#include "random_parts.h"

#include <math.h>

/* ---- MT19937 ---- */

static void random_start(uint32_t *state, uint32_t s)
{
    state[0] = s;
    for (uint32_t i = 1; i < WF_RANDOM_WORDS; i++)
        state[i] = 1812433253u * (state[i - 1] ^ state[i - 1] >> 30) + i;
}

static void random_seed_words(wf_random *r, const uint32_t *key, size_t n)
{
    const size_t words = WF_RANDOM_WORDS;
    uint32_t *mt = r->state;
    size_t i = 1, j = 0;
    random_start(mt, 19650218u);
    for (size_t k = n > words ? n : words; k > 0; k--) {
        mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i >= words) {
            mt[0] = mt[words - 1];
            i = 1;
        }
        if (++j >= n)
            j = 0;
    }
    for (size_t k = words - 1; k > 0; k--) {
        mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1566083941u) - (uint32_t)i;
        if (++i >= words) {
            mt[0] = mt[words - 1];
            i = 1;
        }
    }
    mt[0] = 0x80000000u;
    r->index = WF_RANDOM_WORDS;
    r->unseeded = false;
}

static uint32_t random_twist(uint32_t upper, uint32_t lower, uint32_t from)
{
    uint32_t y = (upper & 0x80000000u) | (lower & 0x7FFFFFFFu);
    return from ^ y >> 1 ^ (y & 1 ? 0x9908B0DFu : 0);
}

static void random_refill(wf_random *r)
{
    enum { AHEAD = 397 };
    uint32_t *mt = r->state;
    int k;
    for (k = 0; k < WF_RANDOM_WORDS - AHEAD; k++)
        mt[k] = random_twist(mt[k], mt[k + 1], mt[k + AHEAD]);
    for (; k < WF_RANDOM_WORDS - 1; k++)
        mt[k] = random_twist(mt[k], mt[k + 1], mt[k + AHEAD - WF_RANDOM_WORDS]);
    mt[k] = random_twist(mt[k], mt[0], mt[AHEAD - 1]);
    r->index = 0;
}

static uint32_t random_word(wf_random *r)
{
    if (r->index >= WF_RANDOM_WORDS)
        random_refill(r);
    uint32_t y = r->state[r->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9D2C5680u;
    y ^= y << 15 & 0xEFC60000u;
    return y ^ y >> 18;
}

/* ---- seeding ---- */

static bool random_host_bytes(wf_vm *vm, void *into, size_t n)
{
    if (vm->host->random_bytes && vm->host->random_bytes(vm->host->data, into, n))
        return true;
    return wf_raise(vm, WF_EXC_PermissionError, "the host gives no random bytes");
}

/* From the host's randomness; where it has none, from its clocks, as CPython falls back on time. */
bool wf_random_seed_host(wf_vm *vm, wf_random *r)
{
    uint32_t key[WF_RANDOM_WORDS] = {0};
    const wf_host_table *host = vm->host;
    if (host->random_bytes && host->random_bytes(host->data, key, sizeof key)) {
        random_seed_words(r, key, WF_RANDOM_WORDS);
        return true;
    }
    int64_t now = host->wall_clock_ns ? host->wall_clock_ns(host->data) : 0;
    double monotonic = host->monotonic ? host->monotonic(host->data) : 0.0;
    memcpy(key, &now, sizeof now);
    memcpy(key + 2, &monotonic, sizeof monotonic);
    random_seed_words(r, key, 4);
    return true;
}

bool wf_random_seed_value(wf_vm *vm, wf_random *r, wf_value seed)
{
    wf_bigint_view a;
    uint64_t hash, *limbs = &hash;
    size_t count = 1;
    if (wf_is_none(seed))
        return wf_random_seed_host(vm, r);
    if (wf_is_int(seed) || wf_is_bool(seed)) {
        wf_bigint_view_of(seed, &a);
        limbs = (uint64_t *)a.limbs;
        count = a.count;
    } else if (!wf_op_hash(vm, seed, &hash)) {
        return false;
    }
    /* The magnitude in 32-bit words, the lowest first, at least one. */
    uint32_t local[64], *key = local;
    uint64_t *scratch = NULL;
    if (2 * count > sizeof local / sizeof *local) {
        scratch = wf_bigint_scratch(vm, count);
        if (!scratch)
            return false;
        key = (uint32_t *)scratch;
    }
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        key[n++] = (uint32_t)limbs[i];
        key[n++] = (uint32_t)(limbs[i] >> 32);
    }
    while (n > 0 && key[n - 1] == 0)
        n--;
    if (n == 0)
        key[n++] = 0;
    random_seed_words(r, key, n);
    wf_bigint_release(vm, scratch);
    return true;
}

/* ---- draws ---- */

bool wf_random_draw(wf_vm *vm, wf_random *r, double *out)
{
    if (r->system) {
        unsigned char bytes[7];
        uint64_t u = 0;
        if (!random_host_bytes(vm, bytes, sizeof bytes))
            return false;
        for (size_t i = 0; i < sizeof bytes; i++)
            u = u << 8 | bytes[i];
        *out = (double)(u >> 3) * 0x1p-53;
        return true;
    }
    uint32_t a = random_word(r) >> 5, b = random_word(r) >> 6;
    *out = (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    return true;
}

static uint64_t random_bits64(wf_random *r, unsigned bits) /* 1..64 */
{
    if (bits <= 32)
        return random_word(r) >> (32 - bits);
    uint64_t low = random_word(r);
    return low | (uint64_t)(random_word(r) >> (64 - bits)) << 32;
}

bool wf_random_draw_bits(wf_vm *vm, wf_random *r, uint64_t bits, wf_value *out)
{
    if (bits == 0) {
        *out = wf_fix(0);
        return true;
    }
    if (bits <= 64 && !r->system) {
        *out = wf_int_from_u64(vm, random_bits64(r, (unsigned)bits));
        return !wf_is_unset(*out);
    }
    if (bits / 64 > WF_BIGINT_LIMIT)
        return wf_raise_memory(vm);
    size_t count = (size_t)((bits + 63) / 64);
    wf_int *i = wf_bigint_new(vm, count);
    if (!i)
        return false;
    if (r->system) {
        if (!random_host_bytes(vm, i->limbs, count * sizeof(uint64_t)))
            return false;
        if (bits % 64)
            i->limbs[count - 1] >>= 64 - bits % 64;
    } else {
        for (uint64_t at = 0; at < bits; at += 64) {
            i->limbs[at / 64] = random_bits64(r, (unsigned)(bits - at < 64 ? bits - at : 64));
            if (at % 65536 == 65536 - 64 && !wf_budget_charge(vm, 1024))
                return false;
        }
    }
    *out = wf_bigint_finish(vm, i, count, false);
    return true;
}

/* ---- as the object's class has it ---- */

static bool random_is_native(wf_vm *vm, wf_value self) { return !(wf_type_of(vm, self)->head.flags & WF_TYPE_SCRIPT); }

bool wf_random_next(wf_vm *vm, wf_value self, double *out)
{
    wf_value v;
    if (random_is_native(vm, self))
        return wf_random_draw(vm, wf_random_of(self), out);
    return wf_call_method(vm, self, "random", NULL, 0, &v) && wf_float_from(vm, v, out);
}

/* CPython's rule: which of getrandbits and random the class that comes first in the MRO defines; both are the base's in the end. */
static bool random_uses_bits(wf_vm *vm, wf_value self, bool *out)
{
    wf_tuple *mro = wf_type_of(vm, self)->mro;
    wf_str *bits = wf_str_intern_z(vm, "getrandbits"), *unit = wf_str_intern_z(vm, "random");
    wf_value ignored;
    if (!bits || !unit)
        return false;
    *out = true;
    for (size_t i = 0; i < mro->count; i++) {
        wf_type *t = wf_as_type(mro->items[i]);
        if (!(t->head.flags & WF_TYPE_SCRIPT) || wf_dict_get_name(vm, t->dict, bits, &ignored))
            return true;
        if (wf_dict_get_name(vm, t->dict, unit, &ignored)) {
            *out = false;
            return true;
        }
    }
    return true;
}

static bool random_bits_of(wf_vm *vm, wf_value self, uint64_t bits, wf_value *out)
{
    wf_value count = wf_fix((int64_t)bits);
    if (random_is_native(vm, self))
        return wf_random_draw_bits(vm, wf_random_of(self), bits, out);
    return wf_call_method(vm, self, "getrandbits", &count, 1, out) && wf_int_from_any(vm, *out, out);
}

/* From random() alone, whose 53 bits reach only so far. */
static bool random_below_by_unit(wf_vm *vm, wf_value self, wf_value n, wf_value *out)
{
    const uint64_t most = (uint64_t)1 << 53;
    double u, d;
    int64_t small;
    if (!wf_int_fits_i64(n, &small) || (uint64_t)small >= most) {
        if (!wf_random_next(vm, self, &u) || !wf_int_to_double(vm, n, &d))
            return false;
        *out = wf_int_from_double(vm, floor(u * d));
        return !wf_is_unset(*out);
    }
    double limit = (double)(most - most % (uint64_t)small) / (double)most;
    do {
        if (!wf_random_next(vm, self, &u))
            return false;
    } while (u >= limit);
    *out = wf_fix((int64_t)((uint64_t)floor(u * (double)most) % (uint64_t)small));
    return true;
}

bool wf_random_below(wf_vm *vm, wf_value self, wf_value n, wf_value *out)
{
    wf_bigint_view a;
    bool by_bits = true;
    if (!random_is_native(vm, self) && !random_uses_bits(vm, self, &by_bits))
        return false;
    if (!by_bits)
        return random_below_by_unit(vm, self, n, out);
    wf_bigint_view_of(n, &a);
    uint64_t bits = wf_bigint_bits(a.limbs, a.count);
    do {
        if (!random_bits_of(vm, self, bits, out))
            return false;
    } while (wf_int_compare(*out, n) >= 0);
    return true;
}

bool wf_random_below_index(wf_vm *vm, wf_value self, uint64_t n, uint64_t *out)
{
    if (random_is_native(vm, self) && !wf_random_of(self)->system) {
        wf_random *r = wf_random_of(self);
        unsigned bits = 64 - (unsigned)__builtin_clzll(n);
        do
            *out = random_bits64(r, bits);
        while (*out >= n);
        return true;
    }
    int64_t i;
    wf_value limit = wf_int_from_u64(vm, n), v;
    if (wf_is_unset(limit) || !wf_random_below(vm, self, limit, &v))
        return false;
    if (!wf_int_fits_i64(v, &i))
        return wf_raise(vm, WF_EXC_OverflowError, "cannot fit 'int' into an index-sized integer");
    *out = (uint64_t)i;
    return true;
}

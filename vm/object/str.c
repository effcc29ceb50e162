#include "object/str_parts.h"

/* ---- making ---- */

#define STR_MAXIMUM UINT32_MAX

static wf_str *str_allocate(wf_vm *vm, size_t nbytes)
{
    if (nbytes >= STR_MAXIMUM - 64) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_str *s = wf_heap_new_leaf(vm, WF_KIND_STR, offsetof(wf_str, u) + nbytes + 1, offsetof(wf_str, u));
    if (s)
        s->nbytes = (uint32_t)nbytes;
    return s;
}

wf_str *wf_str_new_blank(wf_vm *vm, size_t nbytes, size_t chars, uint16_t flags)
{
    wf_str *s = str_allocate(vm, nbytes);
    if (!s)
        return NULL;
    s->head.flags = flags;
    s->chars = (uint32_t)chars;
    s->u.bytes[nbytes] = 0;
    return s;
}

static wf_str *str_copy_of(wf_vm *vm, const char *p, size_t n, size_t chars, uint16_t flags)
{
    wf_str *s = wf_str_new_blank(vm, n, chars, flags);
    if (s)
        memcpy(s->u.bytes, p, n);
    return s;
}

static wf_str *str_empty(wf_vm *vm)
{
    if (!vm->empty_str)
        vm->empty_str = wf_str_intern(vm, "", 0);
    return vm->empty_str;
}

wf_str *wf_str_part(wf_vm *vm, const char *p, size_t n, size_t chars, uint16_t flags)
{
    if (n <= 1) {
        if (n == 0)
            return str_empty(vm);
        if (vm->latin1[(unsigned char)*p])
            return vm->latin1[(unsigned char)*p];
        return wf_str_char(vm, (unsigned char)*p);
    }
    if (chars == 1 && (unsigned char)*p < 0xC4)
        return wf_str_char(vm, wf_utf8_at(p));
    return str_copy_of(vm, p, n, chars, flags);
}

static uint16_t str_measure(const char *p, size_t n, size_t *chars)
{
    if (wf_utf8_is_ascii(p, n)) {
        *chars = n;
        return WF_STR_ASCII;
    }
    *chars = wf_utf8_count(p, n);
    return wf_utf8_has_surrogates(p, n) ? WF_STR_SURROGATES : 0;
}

wf_str *wf_str_new(wf_vm *vm, const char *bytes, size_t n)
{
    size_t chars;
    uint16_t flags = str_measure(bytes, n, &chars);
    return wf_str_part(vm, bytes, n, chars, flags);
}
wf_str *wf_str_new_z(wf_vm *vm, const char *z)
{
    return wf_str_new(vm, z, strlen(z));
}

wf_str *wf_str_cut(wf_vm *vm, wf_str *s, size_t from, size_t to)
{
    const char *p = wf_str_data(vm, s);
    if (!p)
        return NULL;
    if (from == 0 && to == s->nbytes)
        return wf_str_exact(vm, s);
    if (s->head.flags & WF_STR_ASCII)
        return wf_str_part(vm, p + from, to - from, to - from, WF_STR_ASCII);
    return wf_str_new(vm, p + from, to - from);
}

wf_str *wf_str_exact(wf_vm *vm, wf_str *s)
{
    if (WF_LIKELY(s->head.shape == (uint32_t)WF_KIND_STR))
        return s;
    const char *p = wf_str_data(vm, s);
    return p ? wf_str_part(vm, p, s->nbytes, s->chars, s->head.flags & (WF_STR_ASCII | WF_STR_SURROGATES))
             : NULL;
}

wf_str *wf_str_adopt(wf_vm *vm, wf_storage *cell, size_t n)
{
    if (n >= STR_MAXIMUM - 64) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_str *s = wf_heap_new(vm, WF_KIND_STR, sizeof *s);
    if (!s)
        return NULL;
    size_t chars;
    cell->bytes[n] = 0;
    s->head.flags = str_measure((const char *)cell->bytes, n, &chars) | WF_STR_EXTERNAL | WF_STR_SPARE;
    s->nbytes = (uint32_t)n;
    s->chars = (uint32_t)chars;
    s->u.external = cell;
    return s;
}

wf_str *wf_str_char(wf_vm *vm, uint32_t c)
{
    char bytes[4];
    if (c < 256) {
        if (!vm->latin1[c])
            vm->latin1[c] = wf_str_intern(vm, bytes, wf_utf8_put(bytes, c));
        return vm->latin1[c];
    }
    return str_copy_of(vm, bytes, wf_utf8_put(bytes, c), 1,
                       c >= 0xD800 && c < 0xE000 ? WF_STR_SURROGATES : 0);
}

bool wf_str_expect(wf_vm *vm, wf_value v, const char *where, wf_str **out)
{
    if (WF_LIKELY(wf_is_str(v))) {
        *out = wf_as_str(v);
        return true;
    }
    return wf_raise(vm, WF_EXC_TypeError, "%s must be str, not %A", where, v);
}

/* ---- ropes ---- */

static inline bool str_is_prefix(const wf_str *s)
{
    return !s->u.rope.right;
} /* of a rope */

/* Bytes that lie in one piece: of anything but a rope proper. */
static const char *str_leaf_bytes(const wf_str *s)
{
    if (s->head.flags & WF_STR_ROPE)
        return str_is_prefix(s) ? (const char *)((const wf_storage *)(const void *)s->u.rope.left)->bytes
                                : NULL;
    return s->head.flags & WF_STR_EXTERNAL ? (const char *)s->u.external->bytes : s->u.bytes;
}

/* Write a rope's bytes. Of two ropes the larger waits and the smaller is done first, so at most 32 wait
 * whatever the rope's form. */
static void str_rope_write(const wf_str *s, char *into)
{
    struct {
        const wf_str *s;
        char *into;
    } waiting[40];
    int count = 0;
    for (;;) {
        const char *leaf = str_leaf_bytes(s);
        if (leaf) {
            memcpy(into, leaf, s->nbytes);
            if (!count)
                return;
            s = waiting[--count].s;
            into = waiting[count].into;
            continue;
        }
        const wf_str *left = s->u.rope.left, *right = s->u.rope.right;
        bool left_waits = left->nbytes >= right->nbytes;
        waiting[count].s = left_waits ? left : right;
        waiting[count++].into = left_waits ? into : into + left->nbytes;
        s = left_waits ? right : left;
        into = left_waits ? into + left->nbytes : into;
    }
}

static const char *str_rope_flatten(wf_vm *vm, wf_str *s, bool spare)
{
    size_t n = s->nbytes, room = n + 1;
    if (spare)
        room += (n < WF_STR_LARGE ? n / 2 : n / 8) + 64;
    wf_storage *cell = wf_heap_new_storage(vm, room);
    if (!cell)
        return NULL;
    str_rope_write(s, (char *)cell->bytes);
    cell->bytes[n] = 0;
    s->u.rope.right = NULL;
    s->u.external = cell;
    s->head.flags = (uint16_t)((s->head.flags & ~WF_STR_ROPE) | WF_STR_EXTERNAL | (spare ? WF_STR_SPARE : 0));
    wf_heap_barrier(vm, s);
    return (const char *)cell->bytes;
}

const char *wf_str_flatten(wf_vm *vm, wf_str *s)
{
    /* A string that was read, appended to and is read again is likely to be appended to once more. */
    bool grows = !str_is_prefix(s) && s->u.rope.left->head.flags & WF_STR_EXTERNAL;
    return str_rope_flatten(vm, s, grows);
}

const char *wf_str_pin(wf_vm *vm, wf_str *s)
{
    const char *p = wf_str_data(vm, s);
    if (p)
        s->head.flags &= (uint16_t)~WF_STR_SPARE;
    return p;
}

/* For those that cannot fail: no exception is left behind. */
static const char *str_data_quietly(wf_vm *vm, wf_str *s)
{
    if (!(s->head.flags & WF_STR_ROPE))
        return str_leaf_bytes(s);
    wf_value pending = vm->exception;
    const char *p = wf_str_flatten(vm, s);
    vm->exception = pending;
    return p;
}

/* The piece of a string in which byte `at` lies. */
static const char *str_piece(const wf_str *s, size_t at, size_t *n)
{
    const char *leaf;
    while (!(leaf = str_leaf_bytes(s))) {
        const wf_str *left = s->u.rope.left;
        if (at < left->nbytes) {
            s = left;
        } else {
            at -= left->nbytes;
            s = s->u.rope.right;
        }
    }
    *n = s->nbytes - at;
    return leaf + at;
}

static uint16_t str_joined_flags(const wf_str *a, const wf_str *b)
{
    return (a->head.flags & b->head.flags & WF_STR_ASCII) |
           ((a->head.flags | b->head.flags) & WF_STR_SURROGATES);
}

static wf_str *str_concat_copy(wf_vm *vm, wf_str *a, wf_str *b)
{
    const char *p = wf_str_data(vm, a);
    const char *q = p ? wf_str_data(vm, b) : NULL;
    size_t n = a->nbytes, m = b->nbytes;
    wf_str *s = q ? wf_str_new_blank(vm, n + m, (size_t)a->chars + b->chars, str_joined_flags(a, b)) : NULL;
    if (!s)
        return NULL;
    memcpy(s->u.bytes, p, n);
    memcpy(s->u.bytes + n, q, m);
    return s;
}

wf_str *wf_str_concat(wf_vm *vm, wf_str *a, wf_str *b)
{
    if (!a->nbytes)
        return wf_str_exact(vm, b);
    if (!b->nbytes)
        return wf_str_exact(vm, a);
    size_t n = a->nbytes, total = n + b->nbytes;
    if (total < WF_STR_ROPE_MINIMUM)
        return str_concat_copy(vm, a, b);
    if (total >= STR_MAXIMUM - 64) {
        wf_raise_memory(vm);
        return NULL;
    }
    /* A concatenation of concatenations: flatten the left one with room behind it, so that this and the next
     * ones append in place. */
    if (a->head.flags & WF_STR_ROPE && !str_rope_flatten(vm, a, !str_is_prefix(a)))
        return NULL;
    wf_str *s = wf_heap_new(vm, WF_KIND_STR, sizeof *s);
    if (!s)
        return NULL;
    s->nbytes = (uint32_t)total;
    s->chars = a->chars + b->chars;
    if (a->head.flags & WF_STR_SPARE && a->u.external->length > total) {
        wf_storage *cell = a->u.external;
        str_rope_write(b, (char *)cell->bytes + n);
        cell->bytes[total] = 0;
        s->head.flags = str_joined_flags(a, b) | WF_STR_EXTERNAL | WF_STR_SPARE;
        s->u.external = cell;
        a->head.flags = (uint16_t)((a->head.flags & ~(WF_STR_EXTERNAL | WF_STR_SPARE)) | WF_STR_ROPE);
        a->u.rope.left = (wf_str *)(void *)cell;
        a->u.rope.right = NULL;
        return s;
    }
    s->head.flags = str_joined_flags(a, b) | WF_STR_ROPE;
    s->u.rope.left = a;
    s->u.rope.right = b;
    return s;
}

/* ---- comparing ---- */

static int str_compare_pieces(const wf_str *a, const wf_str *b, size_t n)
{
    for (size_t at = 0; at < n;) {
        size_t i, j;
        const char *p = str_piece(a, at, &i), *q = str_piece(b, at, &j);
        size_t step = i < j ? i : j;
        if (step > n - at)
            step = n - at;
        int order = memcmp(p, q, step);
        if (order)
            return order;
        at += step;
    }
    return 0;
}

static int str_compare_bytes(wf_vm *vm, wf_str *a, wf_str *b, size_t n)
{
    const char *p = str_data_quietly(vm, a), *q = str_data_quietly(vm, b);
    return p && q ? memcmp(p, q, n) : str_compare_pieces(a, b, n);
}

bool wf_str_equal(wf_vm *vm, wf_str *a, wf_str *b)
{
    if (a == b)
        return true;
    if (a->nbytes != b->nbytes || (a->hash != b->hash && a->hash && b->hash))
        return false;
    if (a->head.flags & b->head.flags & WF_STR_INTERNED)
        return false;
    return str_compare_bytes(vm, a, b, a->nbytes) == 0;
}

/* The order of generalised UTF-8 bytes is that of code points. */
int wf_str_compare(wf_vm *vm, wf_str *a, wf_str *b)
{
    size_t n = a->nbytes, m = b->nbytes;
    int order = str_compare_bytes(vm, a, b, n < m ? n : m);
    return order ? order : (n > m) - (n < m);
}

bool wf_str_is(wf_str *s, const char *z)
{
    size_t n = strlen(z);
    const char *leaf = s->nbytes == n ? str_leaf_bytes(s) : NULL;
    return leaf && memcmp(leaf, z, n) == 0;
}

/* ---- hashing ---- */

/* SipHash-1-3 (Aumasson, Bernstein) over bytes that come in pieces. */
typedef struct str_sip {
    uint64_t v0, v1, v2, v3, word;
    size_t length;
} str_sip;

#define STR_ROTATE(x, by) ((x) << (by) | (x) >> (64 - (by)))
static inline void str_sip_round(str_sip *s)
{
    s->v0 += s->v1;
    s->v2 += s->v3;
    s->v1 = STR_ROTATE(s->v1, 13) ^ s->v0;
    s->v3 = STR_ROTATE(s->v3, 16) ^ s->v2;
    s->v0 = STR_ROTATE(s->v0, 32);
    s->v2 += s->v1;
    s->v0 += s->v3;
    s->v1 = STR_ROTATE(s->v1, 17) ^ s->v2;
    s->v3 = STR_ROTATE(s->v3, 21) ^ s->v0;
    s->v2 = STR_ROTATE(s->v2, 32);
}
static inline void str_sip_word(str_sip *s, uint64_t word)
{
    s->v3 ^= word;
    str_sip_round(s);
    s->v0 ^= word;
}
static void str_sip_update(str_sip *s, const char *p, size_t n)
{
    while (n && s->length & 7) {
        s->word |= (uint64_t)(unsigned char)*p++ << 8 * (s->length++ & 7);
        n--;
        if (!(s->length & 7)) {
            str_sip_word(s, s->word);
            s->word = 0;
        }
    }
    for (; n >= 8; n -= 8, p += 8, s->length += 8) {
        uint64_t word;
        memcpy(&word, p, 8);
        str_sip_word(s, word);
    }
    while (n--)
        s->word |= (uint64_t)(unsigned char)*p++ << 8 * (s->length++ & 7);
}
static uint64_t str_sip_finish(str_sip *s)
{
    str_sip_word(s, s->word | (uint64_t)s->length << 56);
    s->v2 ^= 0xFF;
    str_sip_round(s);
    str_sip_round(s);
    str_sip_round(s);
    return s->v0 ^ s->v1 ^ s->v2 ^ s->v3;
}
static str_sip str_sip_start(wf_vm *vm)
{
    uint64_t k0 = vm->hash_key[0], k1 = vm->hash_key[1];
    return (str_sip){k0 ^ UINT64_C(0x736f6d6570736575),
                     k1 ^ UINT64_C(0x646f72616e646f6d),
                     k0 ^ UINT64_C(0x6c7967656e657261),
                     k1 ^ UINT64_C(0x7465646279746573),
                     0,
                     0};
}

static inline uint64_t str_mix(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}
static inline uint64_t str_load(const char *p)
{
    uint64_t w;
    memcpy(&w, p, 8);
    return w;
}

/* Up to 32 bytes: multiply and fold, as wyhash (Wang Yi) does, with secret multiplicands. */
static uint64_t str_hash_short(wf_vm *vm, const char *p, size_t n)
{
    uint64_t k0 = vm->hash_key[0], k1 = vm->hash_key[1], a, b;
    if (n > 16) {
        uint64_t h = str_mix(str_load(p) ^ k0, str_load(p + 8) ^ k1);
        a = str_load(p + n - 16) ^ h;
        b = str_load(p + n - 8);
    } else if (n >= 8) {
        a = str_load(p);
        b = str_load(p + n - 8);
    } else if (n >= 4) {
        uint32_t low, high;
        memcpy(&low, p, 4);
        memcpy(&high, p + n - 4, 4);
        a = low;
        b = high;
    } else {
        a = n ? (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[n / 2] << 8 |
                    (unsigned char)p[n - 1]
              : 0;
        b = 0;
    }
    return str_mix(str_mix(a ^ k0, b ^ k1) ^ k1, k0 ^ (n * UINT64_C(0x9E3779B97F4A7C15)));
}

static uint32_t str_hash_fold(uint64_t h)
{
    uint32_t folded = (uint32_t)(h ^ h >> 32);
    return folded ? folded : 1;
}
uint32_t wf_str_hash_of(wf_vm *vm, const char *p, size_t n)
{
    if (n <= 32)
        return str_hash_fold(str_hash_short(vm, p, n));
    str_sip s = str_sip_start(vm);
    str_sip_update(&s, p, n);
    return str_hash_fold(str_sip_finish(&s));
}

uint32_t wf_str_hash_slow(wf_vm *vm, wf_str *s)
{
    const char *p = str_data_quietly(vm, s);
    if (p)
        return s->hash = wf_str_hash_of(vm, p, s->nbytes);
    str_sip sip = str_sip_start(vm); /* a rope that cannot be flattened is a long one */
    for (size_t at = 0, n; at < s->nbytes; at += n) {
        const char *piece = str_piece(s, at, &n);
        str_sip_update(&sip, piece, n);
    }
    return s->hash = str_hash_fold(str_sip_finish(&sip));
}
uint64_t wf_bytes_hash(wf_vm *vm, const void *p, size_t n)
{
    str_sip s = str_sip_start(vm);
    str_sip_update(&s, p, n);
    return str_sip_finish(&s);
}

/* ---- marking ---- */

void wf_str_mark(wf_vm *vm, wf_object *o)
{
    wf_str *s = (wf_str *)o;
    wf_heap_mark_object(vm, s->crumbs);
    if (s->head.flags & WF_STR_ROPE) {
        wf_heap_mark_object(vm, s->u.rope.left);
        wf_heap_mark_object(vm, s->u.rope.right);
    } else if (s->head.flags & WF_STR_EXTERNAL) {
        wf_heap_mark_object(vm, s->u.external);
    }
}

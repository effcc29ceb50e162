/*
 * Module random: the classes Random and SystemRandom, seeding and state, and the module's functions, which are the methods of one hidden instance.
 * A seed gives the numbers that CPython gives.
 */
#include "object/bytes_parts.h"
#include "random_parts.h"
#include "sha512.h"

#include <math.h>

enum { RANDOM_STATE_VERSION = 3 };

/* ---- seeding ---- */

/* Version 2: the text and its SHA-512, as one big-endian int. */
static bool random_seed_text(wf_vm *vm, wf_random *r, const unsigned char *p, size_t n)
{
    unsigned char digest[64];
    wf_value made;
    wf_sha512(p, n, digest);
    wf_int *i = wf_bigint_new(vm, (n + sizeof digest) / 8 + 1);
    if (!i)
        return false;
    size_t total = n + sizeof digest;
    for (size_t at = 0; at < total; at++) { /* from the end */
        unsigned char byte = at < sizeof digest ? digest[sizeof digest - 1 - at] : p[total - 1 - at];
        i->limbs[at / 8] |= (uint64_t)byte << (at % 8 * 8);
    }
    made = wf_bigint_finish(vm, i, total / 8 + 1, false);
    return wf_random_seed_value(vm, r, made);
}

/* Version 1, from before 3.2: a hash of the code points. */
static bool random_seed_old_text(wf_vm *vm, wf_random *r, wf_value text)
{
    uint64_t x = 0;
    wf_octets o;
    size_t count = 0;
    if (wf_is_str(text)) {
        const char *p = wf_str_data(vm, wf_as_str(text)), *end;
        if (!p)
            return false;
        end = p + wf_as_str(text)->nbytes;
        while (p < end) {
            uint32_t c = wf_utf8_next(&p);
            if (count++ == 0)
                x = (uint64_t)c << 7;
            x = 1000003 * x ^ c;
        }
    } else {
        o = wf_bytes_octets(text);
        for (; count < o.n; count++) {
            if (count == 0)
                x = (uint64_t)o.p[0] << 7;
            x = 1000003 * x ^ o.p[count];
        }
    }
    x ^= count;
    wf_value seed = wf_int_from_u64(vm, x);
    return !wf_is_unset(seed) && wf_random_seed_value(vm, r, seed);
}

static bool random_seed_any(wf_vm *vm, wf_random *r, wf_value a, wf_value version)
{
    int64_t v = 2;
    bool text = wf_is_str(a) || wf_is_bytes(a);
    if (!wf_is_unset(version) && !wf_int_fits_i64(version, &v))
        v = 0;
    r->has_gauss = false;
    if (r->system)
        return true;
    if (v == 1 && text)
        return random_seed_old_text(vm, r, a);
    if (v == 2 && (text || wf_is_bytearray(a))) {
        wf_octets o;
        if (wf_is_str(a)) {
            const char *p = wf_str_data(vm, wf_as_str(a));
            if (!p)
                return false;
            o = (wf_octets){(const unsigned char *)p, wf_as_str(a)->nbytes};
        } else {
            o = wf_bytes_octets(a);
        }
        return random_seed_text(vm, r, o.p, o.n);
    }
    if (!(wf_is_none(a) || wf_is_int(a) || wf_is_bool(a) || wf_is_float(a) || text || wf_is_bytearray(a)))
        return wf_raise(vm, WF_EXC_TypeError, "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.");
    return wf_random_seed_value(vm, r, a);
}

static bool random_seed(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return random_seed_any(vm, wf_random_of(args[0]), wf_is_unset(args[1]) ? WF_NONE : args[1], args[2]);
}

static bool random_random(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    double d;
    if (!wf_random_draw(vm, wf_random_of(args[0]), &d))
        return false;
    *out = wf_float_new(vm, d);
    return !wf_is_unset(*out);
}

/* ---- state ---- */

static bool random_system_refuses(wf_vm *vm, wf_value self)
{
    return wf_random_of(self)->system && !wf_raise(vm, WF_EXC_NotImplementedError, "System entropy source does not have state.");
}

static bool random_getstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_random *r = wf_random_of(args[0]);
    if (random_system_refuses(vm, args[0]))
        return false;
    wf_tuple *inner = wf_tuple_new(vm, WF_RANDOM_WORDS + 1);
    if (!inner)
        return false;
    for (size_t i = 0; i < WF_RANDOM_WORDS; i++)
        inner->items[i] = wf_fix(r->state[i]);
    inner->items[WF_RANDOM_WORDS] = wf_fix(r->index);
    wf_value items[3] = {wf_fix(RANDOM_STATE_VERSION), wf_from_obj(inner), WF_NONE};
    if (r->has_gauss) {
        items[2] = wf_float_new(vm, r->gauss);
        if (wf_is_unset(items[2]))
            return false;
    }
    wf_tuple *state = wf_tuple_from(vm, items, 3);
    *out = wf_from_obj(state);
    return state != NULL;
}

static bool random_set_words(wf_vm *vm, wf_random *r, wf_value state, bool wrap)
{
    uint32_t words[WF_RANDOM_WORDS + 1];
    int64_t v;
    if (!wf_is_tuple(state))
        return wf_raise(vm, WF_EXC_TypeError, "state vector must be a tuple");
    wf_tuple *t = wf_as_tuple(state);
    if (t->count != WF_RANDOM_WORDS + 1)
        return wf_raise(vm, WF_EXC_ValueError, "state vector is the wrong size");
    for (size_t i = 0; i < t->count; i++) {
        if (!wf_is_int(t->items[i]) && !wf_is_bool(t->items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
        if (!wf_int_fits_i64(t->items[i], &v) || (!wrap && v < 0))
            return wf_raise(vm, WF_EXC_OverflowError, wf_int_sign(t->items[i]) < 0 ? "can't convert negative value to unsigned int"
                                                                                    : "Python int too large to convert to C unsigned long");
        words[i] = (uint32_t)v;
        if (i == WF_RANDOM_WORDS && (v < 0 || v > WF_RANDOM_WORDS))
            return wf_raise(vm, WF_EXC_ValueError, "invalid state");
    }
    memcpy(r->state, words, sizeof r->state);
    r->index = words[WF_RANDOM_WORDS];
    return true;
}

static bool random_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_random *r = wf_random_of(args[0]);
    wf_value version, inner, gauss;
    int64_t v;
    int64_t length;
    double d = 0.0;
    if (random_system_refuses(vm, args[0]))
        return false;
    if (!wf_op_getitem(vm, args[1], wf_fix(0), &version))
        return false;
    if (!wf_int_fits_i64(version, &v) || (v != 2 && v != RANDOM_STATE_VERSION))
        return wf_raise(vm, WF_EXC_ValueError, "state with version %V passed to Random.setstate() of version %d", version,
                        RANDOM_STATE_VERSION);
    if (!wf_op_length(vm, args[1], &length))
        return false;
    if (length != 3)
        return wf_raise(vm, WF_EXC_ValueError, length < 3 ? "not enough values to unpack (expected 3, got %lld)"
                                                          : "too many values to unpack (expected 3, got %lld)",
                        (long long)length);
    if (!wf_op_getitem(vm, args[1], wf_fix(1), &inner) || !wf_op_getitem(vm, args[1], wf_fix(2), &gauss) ||
        (!wf_is_none(gauss) && !wf_float_from(vm, gauss, &d)))
        return false;
    if (!random_set_words(vm, r, inner, v == 2))
        return false;
    r->has_gauss = !wf_is_none(gauss);
    r->gauss = d;
    *out = WF_NONE;
    return true;
}

/* ---- the classes ---- */

static bool random_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    wf_value made = wf_type_new_instance(vm, cls);
    if (wf_is_unset(made))
        return false;
    wf_random *r = wf_random_of(made);
    if (!wf_random_seed_host(vm, r))
        return false;
    r->unseeded = true;
    *out = made;
    return true;
}

static bool random_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value seed = n ? args[0] : WF_NONE;
    wf_random *r = wf_random_of(self);
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "Random.__init__() takes from 1 to 2 positional arguments but %zu were given", n + 1);
    for (size_t i = 0; kwnames && i < kwnames->count; i++) {
        if (!wf_str_is(wf_as_str(kwnames->items[i]), "x"))
            return wf_raise(vm, WF_EXC_TypeError, "Random.__init__() got an unexpected keyword argument '%V'", kwnames->items[i]);
        if (n)
            return wf_raise(vm, WF_EXC_TypeError, "Random.__init__() got multiple values for argument 'x'");
        seed = args[n + i];
    }
    if (wf_type_of(vm, self)->head.flags & WF_TYPE_SCRIPT) { /* which may have a seed() of its own */
        wf_value none;
        return wf_call_method(vm, self, "seed", &seed, 1, &none);
    }
    if (r->unseeded && wf_is_none(seed)) {
        r->unseeded = false;
        return true;
    }
    return random_seed_any(vm, r, seed, WF_UNSET);
}

static bool random_system_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_random_of(self)->system = true;
    return random_init(vm, self, args, n, kwnames);
}

static const wf_native_row random_state_rows[] = {
    {"random", random_random, "(self, /)", "A number from 0, included, to 1, excluded."},
    {"seed", random_seed, "(self, a=None, version=2)", "Start from a seed: an int, float, str, bytes or bytearray; None takes one from the host."},
    {"getstate", random_getstate, "(self)", "All that decides the numbers to come, for setstate()."},
    {"setstate", random_setstate, "(self, state)", "Go back to what getstate() returned."},
    {"__getstate__", random_getstate, "(self)", "What getstate() returns."},
    {"__setstate__", random_setstate, "(self, state)", "As setstate()."},
    {0},
};

/* Every name of the module's functions is a method of the hidden instance. */
static bool random_add_functions(wf_vm *vm, wf_module *m, wf_value instance, const wf_native_row *rows)
{
    for (; rows->name; rows++) {
        wf_str *name = wf_str_intern_z(vm, rows->name);
        wf_value bound;
        if (rows->name[0] == '_')
            continue;
        if (!name || !wf_attr_get(vm, instance, name, &bound) || !wf_dict_set_name(vm, m->dict, name, bound))
            return false;
    }
    return true;
}

static bool random_add_rows(wf_vm *vm, wf_type *t, const wf_native_row *rows)
{
    return wf_native_add_rows(vm, t->dict, rows, t, WF_NATIVE_METHOD);
}

bool wf_random_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "random.Random"};
    static const wf_slots slots = {.make = random_make, .init = random_init}, system_slots = {.make = random_make, .init = random_system_init};
    static const wf_native_type native = {
        .name = "Random",
        .doc = "A source of random numbers: the Mersenne Twister.",
        .module = "random",
        .size = sizeof(wf_random),
        .slots = &slots,
        .methods = random_state_rows,
        .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT,
    };
    static const wf_native_type system_native = {
        .name = "SystemRandom",
        .doc = "A source of random numbers: the host's.",
        .module = "random",
        .size = sizeof(wf_random),
        .slots = &system_slots,
        .flags = WF_TYPE_HAS_DICT,
    };
    wf_type *t = wf_native_new_kind(vm, &native, &info);
    if (!t || !random_add_rows(vm, t, wf_random_choose_rows) || !random_add_rows(vm, t, wf_random_real_rows) ||
        !wf_dict_set_z(vm, t->dict, "VERSION", wf_fix(RANDOM_STATE_VERSION)))
        return false;
    wf_type *system = wf_native_new_type(vm, &system_native, t);
    wf_value instance;
    return system && wf_dict_set_z(vm, m->dict, "Random", wf_from_obj(t)) && wf_dict_set_z(vm, m->dict, "SystemRandom", wf_from_obj(system)) &&
           wf_call(vm, wf_from_obj(t), NULL, 0, &instance) && wf_dict_set_z(vm, m->dict, "_inst", instance) &&
           random_add_functions(vm, m, instance, random_state_rows) && random_add_functions(vm, m, instance, wf_random_choose_rows) &&
           random_add_functions(vm, m, instance, wf_random_real_rows);
}

/*
 * Module random: its files share the generator's object and its draws.
 *
 * Every method draws through wf_random_next, _below and _bits, which use the generator directly unless the object's class is a script's, whose
 * random() or getrandbits() may differ.
 */
#ifndef WF_RANDOM_PARTS_H
#define WF_RANDOM_PARTS_H

#include "object/number.h"

enum { WF_RANDOM_WORDS = 624 };

/* Random and SystemRandom. The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998). */
typedef struct wf_random {
    wf_object head;
    uint32_t state[WF_RANDOM_WORDS];
    uint32_t index;   /* the next word; WF_RANDOM_WORDS: all are used */
    bool system;      /* draws come from the host */
    bool unseeded;    /* since it was made: __init__ need not seed again from the host */
    bool has_gauss;   /* the second of a pair that gauss() made */
    double gauss;
} wf_random;
static inline wf_random *wf_random_of(wf_value v) { return (wf_random *)wf_obj(v); }

/* random_source.c */
bool wf_random_seed_host(wf_vm *vm, wf_random *r) WF_CHECKED;
bool wf_random_seed_value(wf_vm *vm, wf_random *r, wf_value seed) WF_CHECKED; /* None, an int of any size, or anything hashable */
bool wf_random_draw(wf_vm *vm, wf_random *r, double *out) WF_CHECKED;                       /* its own, in [0, 1) */
bool wf_random_draw_bits(wf_vm *vm, wf_random *r, uint64_t bits, wf_value *out) WF_CHECKED; /* its own */
bool wf_random_next(wf_vm *vm, wf_value self, double *out) WF_CHECKED;                      /* self.random() */
bool wf_random_below(wf_vm *vm, wf_value self, wf_value n, wf_value *out) WF_CHECKED;       /* an int in [0, n), n > 0 */
bool wf_random_below_index(wf_vm *vm, wf_value self, uint64_t n, uint64_t *out) WF_CHECKED;

/* random_choose.c, random_real.c: methods */
extern const wf_native_row wf_random_choose_rows[], wf_random_real_rows[];

#endif

/*
 * Integers: a fixnum in the word, or an INT object: sign and 64-bit limbs, magnitude, least significant first, no leading zero limb.
 * A result that fits a fixnum is always a fixnum, except in instances of int's script subclasses, which are INT objects of any value.
 */
#ifndef WF_INT_H
#define WF_INT_H

#include "object/object.h"

typedef struct wf_int {
    wf_object head;
    int64_t size; /* number of limbs, negative for a negative number */
    uint64_t limbs[];
} wf_int;

static inline bool wf_is_int(wf_value v) { return wf_is_fix(v) || wf_is_kind(v, WF_KIND_INT); } /* bools are not included */
wf_value wf_int_from_i64_slow(wf_vm *vm, int64_t i) WF_CHECKED;
static inline WF_CHECKED wf_value wf_int_from_i64(wf_vm *vm, int64_t i)
{
    return WF_LIKELY(wf_fix_fits(i)) ? wf_fix(i) : wf_int_from_i64_slow(vm, i); /* unset: MemoryError */
}
wf_value wf_int_from_u64(wf_vm *vm, uint64_t u) WF_CHECKED;
wf_value wf_int_from_double(wf_vm *vm, double d) WF_CHECKED; /* truncates; OverflowError/ValueError for inf/nan */
wf_value wf_int_from_text(wf_vm *vm, const char *digits, size_t n, int base) WF_CHECKED; /* as int(text, base): underscores, sign, blanks; base 0 reads the prefix */
bool wf_int_has_index(wf_vm *vm, wf_value v); /* any object: has its type __index__? */
static inline bool wf_int_is_index(wf_vm *vm, wf_value v) /* an int, a bool, or what has __index__ */
{
    return wf_is_int(v) || wf_is_bool(v) || wf_int_has_index(vm, v);
}
/* Reading. An int or bool (or, for _index, anything with __index__). */
bool wf_int_fits_i64(wf_value v, int64_t *out);   /* false: not an int or too large; raises nothing */
/* The same for arguments that CPython converts to ssize_t and to int: the message says so. */
bool wf_int_ssize(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED;
bool wf_int_cint(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED;
bool wf_int_index(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED;        /* TypeError, OverflowError */
bool wf_int_index_clipped(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED; /* saturates instead of OverflowError */
bool wf_int_to_double(wf_vm *vm, wf_value v, double *out) WF_CHECKED;     /* correctly rounded; OverflowError */
int wf_int_sign(wf_value v); /* -1 0 1 */
int wf_int_compare(wf_value a, wf_value b);
int wf_int_compare_double(wf_value a, double d); /* exact; 2 when d is NaN */
uint64_t wf_int_hash(wf_value v); /* CPython's: modulo 2^61 - 1 */

/* The binary operators' numbers, shared by opcodes, slots and int/float code. */
typedef enum wf_binop {
    WF_OP_ADD, WF_OP_SUB, WF_OP_MUL, WF_OP_TRUEDIV, WF_OP_FLOORDIV, WF_OP_MOD, WF_OP_POW, WF_OP_MATMUL,
    WF_OP_LSHIFT, WF_OP_RSHIFT, WF_OP_AND, WF_OP_OR, WF_OP_XOR, WF_OP_DIVMOD,
    WF_OP_COUNT,
} wf_binop;
typedef enum wf_unop { WF_UN_NEG, WF_UN_POS, WF_UN_INVERT, WF_UN_ABS } wf_unop;
typedef enum wf_cmp { WF_CMP_LT, WF_CMP_LE, WF_CMP_EQ, WF_CMP_NE, WF_CMP_GT, WF_CMP_GE } wf_cmp;

/* Both operands ints or bools (bools count as 0 and 1). The result in *out (NotImplemented never); false: exception. */
bool wf_int_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out) WF_CHECKED;
bool wf_int_power_mod(wf_vm *vm, wf_value base, wf_value exponent, wf_value modulus, wf_value *out) WF_CHECKED; /* pow(a, b, c), ints or bools */
bool wf_int_unary(wf_vm *vm, wf_unop op, wf_value a, wf_value *out) WF_CHECKED;
bool wf_int_from_any(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED; /* __index__ of anything, as an exact int; TypeError */
wf_str *wf_int_to_str(wf_vm *vm, wf_value v, int base) WF_CHECKED; /* no prefix; base 10 obeys CPython's 4300-digit limit */

/* ---- float ---- */
typedef struct wf_float {
    wf_object head;
    double value;
} wf_float;
static inline bool wf_is_float(wf_value v) { return wf_is_flo(v) || wf_is_kind(v, WF_KIND_FLOAT); }
static inline double wf_float_get(wf_value v) { return wf_is_flo(v) ? wf_flo_get(v) : ((wf_float *)wf_obj(v))->value; }
wf_value wf_float_box(wf_vm *vm, double d) WF_CHECKED;
static inline WF_CHECKED wf_value wf_float_new(wf_vm *vm, double d) /* unset: MemoryError */
{
    return WF_LIKELY(wf_flo_fits(d)) ? wf_flo(d) : wf_float_box(vm, d);
}
/* float, int or bool to double; false without exception when it is none of these, so that operators can answer NotImplemented. */
bool wf_float_operand(wf_value v, double *out); /* ints too large for a double: false as well */
bool wf_float_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out) WF_CHECKED; /* at least one float, the other float/int/bool */
void wf_float_divmod(double x, double y, double *quotient, double *remainder); /* floor division and modulo; y not 0 */
wf_str *wf_float_repr(wf_vm *vm, double d) WF_CHECKED; /* shortest digits that read back the same */
size_t wf_float_repr_text(double d, char text[32]); /* the same, NUL terminated; returns the length */
bool wf_float_round(wf_vm *vm, double d, int64_t digits, double *out) WF_CHECKED; /* round(d, digits); OverflowError */
bool wf_float_warn_subclass(wf_vm *vm, wf_value of, wf_value made) WF_CHECKED; /* `made` came from of.__float__: warns where its class is not float */
bool wf_float_from(wf_vm *vm, wf_value v, double *out) WF_CHECKED; /* a real number as C code wants it: float, int, __float__, __index__; TypeError */
/* float(text): blanks and underscores too. *found is 0 when it is no number; false: MemoryError. */
bool wf_float_from_text(wf_vm *vm, const char *text, size_t n, int *found, double *out) WF_CHECKED;
bool wf_float_parse(const char *text, size_t n, double *out); /* float() grammar without underscores/blanks handling; locale independent */
uint64_t wf_float_hash(double d); /* CPython's; NaN: 0, the caller hashes identity */

#endif

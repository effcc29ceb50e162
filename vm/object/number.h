/* What the classes of numbers share among themselves and with the number modules of the library. */
#ifndef WF_NUMBER_H
#define WF_NUMBER_H

#include "object/bigint.h"

/* A three-way order as the answer of a comparison. */
static inline wf_value wf_number_ordered(wf_cmp op, int order)
{
    switch (op) {
    case WF_CMP_LT: return wf_bool(order < 0);
    case WF_CMP_LE: return wf_bool(order <= 0);
    case WF_CMP_EQ: return wf_bool(order == 0);
    case WF_CMP_NE: return wf_bool(order != 0);
    case WF_CMP_GT: return wf_bool(order > 0);
    default: return wf_bool(order >= 0);
    }
}

extern const wf_slots wf_int_slots; /* bool's class refers to them */

/* int(v) and float(v) of anything. May run script code. */
bool wf_int_convert(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED;

/* float_hex.c: bodies of float.hex and float.fromhex */
bool wf_float_hex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
bool wf_float_fromhex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);

#endif

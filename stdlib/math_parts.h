/* What the files of module math share. */
#ifndef WF_MATH_PARTS_H
#define WF_MATH_PARTS_H

#include "object/number.h"

extern const wf_native_row wf_math_int_rows[], wf_math_sum_rows[];

double wf_math_gamma(double x);  /* NaN: domain error; infinite for a finite x: overflow, or a pole */
double wf_math_lgamma(double x);

static inline WF_CHECKED bool wf_math_answer(wf_vm *vm, double d, wf_value *out)
{
    *out = wf_float_new(vm, d);
    return !wf_is_unset(*out);
}
static inline bool wf_math_domain(wf_vm *vm) { return wf_raise(vm, WF_EXC_ValueError, "math domain error"); }
static inline bool wf_math_range(wf_vm *vm) { return wf_raise(vm, WF_EXC_OverflowError, "math range error"); }

#endif

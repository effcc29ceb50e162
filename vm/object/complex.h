/* Complex numbers: always a COMPLEX object. Arithmetic is CPython 3.13's: the other operand is made complex
 * first. */
#ifndef WF_COMPLEX_H
#define WF_COMPLEX_H

#include "object/object.h"

typedef struct wf_complex {
    wf_object head;
    double real, imag;
} wf_complex;
static inline bool wf_is_complex(wf_value v)
{
    return wf_is_kind(v, WF_KIND_COMPLEX);
}
static inline wf_complex *wf_as_complex(wf_value v)
{
    return (wf_complex *)wf_obj(v);
}
wf_value wf_complex_new(wf_vm *vm, double real, double imag) WF_CHECKED; /* unset: MemoryError */

/* A negative number to a fractional power. */
bool wf_complex_power(wf_vm *vm, double base, double exponent, wf_value *out) WF_CHECKED;
bool wf_complex_parse(wf_vm *vm, wf_str *text, double *real,
                      double *imag) WF_CHECKED; /* complex_text.c: complex(text) */
wf_str *wf_complex_repr(wf_vm *vm, double real, double imag) WF_CHECKED;
bool wf_complex_format(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out) WF_CHECKED;

#endif

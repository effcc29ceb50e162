#include "object/complex.h"

#include <math.h>

#include "object/exception.h"
#include "object/type_state.h"
#include "vm.h"

typedef struct complex_pair {
    double re, im;
} complex_pair;

wf_value wf_complex_new(wf_vm *vm, double real, double imag)
{
    wf_complex *c = wf_heap_new(vm, WF_KIND_COMPLEX, sizeof *c);
    if (!c)
        return WF_UNSET;
    c->real = real;
    c->imag = imag;
    return wf_from_obj(c);
}
static bool complex_result(wf_vm *vm, complex_pair p, wf_value *out)
{
    *out = wf_complex_new(vm, p.re, p.im);
    return !wf_is_unset(*out);
}
static complex_pair complex_of(wf_value v)
{
    return (complex_pair){wf_as_complex(v)->real, wf_as_complex(v)->imag};
}

/* 1 a number, 0 none, -1 OverflowError. */
static int complex_operand(wf_vm *vm, wf_value v, complex_pair *out)
{
    if (wf_is_complex(v)) {
        *out = complex_of(v);
        return 1;
    }
    out->im = 0;
    if (wf_float_operand(v, &out->re))
        return 1;
    if (!wf_is_int(v))
        return 0;
    return wf_int_to_double(vm, v, &out->re) ? 1 : -1;
}

/* ---- arithmetic ---- */

static complex_pair complex_multiply(complex_pair a, complex_pair b)
{
    return (complex_pair){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/* Smith, "Algorithm 116: Complex division" (CACM 1962). False: division by zero. */
static bool complex_divide(complex_pair a, complex_pair b, complex_pair *r)
{
    double re = fabs(b.re), im = fabs(b.im);
    if (re >= im) {
        if (re == 0)
            return false;
        double ratio = b.im / b.re, scale = b.re + b.im * ratio;
        *r = (complex_pair){(a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale};
    } else if (im >= re) {
        double ratio = b.re / b.im, scale = b.re * ratio + b.im;
        *r = (complex_pair){(a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale};
    } else {
        *r = (complex_pair){NAN, NAN};
    }
    return true;
}

/* Small integral exponents by squaring, others in polar form. False: zero to a power that it has not. */
static bool complex_power(complex_pair a, complex_pair b, complex_pair *r)
{
    *r = (complex_pair){1, 0};
    if (b.im == 0 && b.re == floor(b.re) && fabs(b.re) <= 100) {
        int n = (int)fabs(b.re);
        for (complex_pair square = a; n; n >>= 1, square = complex_multiply(square, square))
            if (n & 1)
                *r = complex_multiply(*r, square);
        return b.re > 0 || complex_divide((complex_pair){1, 0}, *r, r);
    }
    if (a.re == 0 && a.im == 0) {
        *r = a;
        return b.im == 0 && b.re >= 0;
    }
    double size = hypot(a.re, a.im), angle = atan2(a.im, a.re), length = pow(size, b.re),
           phase = angle * b.re;
    if (b.im != 0) {
        length /= exp(angle * b.im);
        phase += b.im * log(size);
    }
    *r = (complex_pair){length * cos(phase), length * sin(phase)};
    return true;
}

static bool complex_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    complex_pair a, b, r = {0, 0};
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_OP_ADD && op != WF_OP_SUB && op != WF_OP_MUL && op != WF_OP_TRUEDIV && op != WF_OP_POW)
        return true;
    int known = complex_operand(vm, left, &a);
    if (known > 0)
        known = complex_operand(vm, right, &b);
    if (known <= 0)
        return known == 0;
    switch (op) {
    case WF_OP_ADD: r = (complex_pair){a.re + b.re, a.im + b.im}; break;
    case WF_OP_SUB: r = (complex_pair){a.re - b.re, a.im - b.im}; break;
    case WF_OP_MUL: r = complex_multiply(a, b); break;
    case WF_OP_TRUEDIV:
        if (!complex_divide(a, b, &r))
            return wf_raise(vm, WF_EXC_ZeroDivisionError, "complex division by zero");
        break;
    default:
        if (!complex_power(a, b, &r))
            return wf_raise(vm, WF_EXC_ZeroDivisionError, "0.0 to a negative or complex power");
        if (isinf(r.re) || isinf(r.im))
            return wf_raise(vm, WF_EXC_OverflowError, "complex exponentiation");
    }
    return complex_result(vm, r, out);
}

bool wf_complex_power(wf_vm *vm, double base, double exponent, wf_value *out)
{
    complex_pair r;
    complex_power((complex_pair){base, 0}, (complex_pair){exponent, 0}, &r);
    if (isinf(r.re) || isinf(r.im))
        return wf_raise(vm, WF_EXC_OverflowError, "complex exponentiation");
    return complex_result(vm, r, out);
}

static bool complex_unary(wf_vm *vm, wf_unop op, wf_value self, wf_value *out)
{
    complex_pair a = complex_of(self);
    switch (op) {
    case WF_UN_NEG: return complex_result(vm, (complex_pair){-a.re, -a.im}, out);
    case WF_UN_POS: *out = self; return wf_is_exact(self, WF_KIND_COMPLEX) || complex_result(vm, a, out);
    case WF_UN_ABS: {
        double size = hypot(a.re, a.im);
        if (isinf(size) && isfinite(a.re) && isfinite(a.im))
            return wf_raise(vm, WF_EXC_OverflowError, "absolute value too large");
        *out = wf_float_new(vm, size);
        return !wf_is_unset(*out);
    }
    default: *out = WF_UNSET; return true;
    }
}

static bool complex_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    complex_pair a = complex_of(self), b;
    bool equal;
    *out = WF_NOTIMPLEMENTED;
    if (op != WF_CMP_EQ && op != WF_CMP_NE)
        return true;
    if (wf_is_int(other)) {
        equal = a.im == 0 && wf_int_compare_double(other, a.re) == 0;
    } else {
        if (complex_operand(vm, other, &b) <= 0)
            return true;
        equal = a.re == b.re && a.im == b.im;
    }
    *out = wf_bool(equal == (op == WF_CMP_EQ));
    return true;
}

static bool complex_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    complex_pair a = complex_of(self);
    *out = wf_float_hash(a.re) + UINT64_C(1000003) * wf_float_hash(a.im);
    if (*out == UINT64_MAX)
        *out = UINT64_MAX - 1; /* CPython keeps -1 for errors */
    return true;
}
static int complex_truth(wf_vm *vm, wf_value self)
{
    (void)vm;
    return wf_as_complex(self)->real != 0 || wf_as_complex(self)->imag != 0;
}
static bool complex_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_str *s = wf_complex_repr(vm, wf_as_complex(self)->real, wf_as_complex(self)->imag);
    *out = wf_from_obj(s);
    return s != NULL;
}

/* ---- construction ---- */

/* What the first argument's __complex__ gives takes its place. */
static bool complex_special(wf_vm *vm, wf_value *v)
{
    wf_value made;
    int special = wf_is_exact(*v, WF_KIND_COMPLEX) ? 0 : wf_type_call_special(vm, *v, wf_name(vm, __complex__), NULL, 0, &made);
    if (special <= 0)
        return special == 0;
    if (!wf_is_complex(made))
        return wf_raise(vm, WF_EXC_TypeError, "__complex__ returned non-complex (type %T)", made);
    *v = made;
    return wf_is_exact(made, WF_KIND_COMPLEX) ||
           wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                   "__complex__ returned non-complex (type %T).  The ability to return an instance of a strict subclass of "
                   "complex is deprecated, and may be removed in a future version of Python.",
                   made);
}

static bool complex_check(wf_vm *vm, wf_value v, const char *refusal)
{
    wf_value method;
    int number = wf_is_unset(v) || wf_is_complex(v) || wf_is_float(v) || wf_int_is_index(vm, v)
                     ? 1
                     : wf_type_find(vm, wf_type_of(vm, v), wf_name(vm, __float__), &method, NULL);
    return number > 0 || (number == 0 && wf_raise(vm, WF_EXC_TypeError, refusal, v));
}

/* A number; unset: 0. *is_complex: it has an imaginary part of its own. */
static bool complex_argument(wf_vm *vm, wf_value v, complex_pair *out, bool *is_complex)
{
    wf_value made;
    *out = (complex_pair){0, 0};
    *is_complex = wf_is_complex(v);
    bool own = !*is_complex && !wf_is_unset(v) && wf_type_of(vm, v)->head.flags & WF_TYPE_SCRIPT;
    int known = wf_is_unset(v) ? 1 : own ? 0 : complex_operand(vm, v, out);
    if (known)
        return known > 0;
    int special = wf_type_call_special(vm, v, wf_name(vm, __float__), NULL, 0, &made);
    if (special < 0)
        return false;
    if (special && !wf_is_float(made))
        return wf_raise(vm, WF_EXC_TypeError, "%T.__float__() must return a float, not %T", v, made);
    if (!special)
        return wf_int_from_any(vm, v, &made) && wf_int_to_double(vm, made, &out->re);
    out->re = wf_float_get(made);
    return true;
}

static bool complex_from_arguments(wf_vm *vm, wf_value real, wf_value imag, complex_pair *out)
{
    complex_pair i;
    bool real_complex, imag_complex;
    if (!wf_is_unset(real) && wf_is_str(real)) {
        if (!wf_is_unset(imag))
            return wf_raise(vm, WF_EXC_TypeError, "complex() can't take second arg if first is a string");
        return wf_complex_parse(vm, wf_as_str(real), &out->re, &out->im);
    }
    if (!wf_is_unset(imag) && wf_is_str(imag))
        return wf_raise(vm, WF_EXC_TypeError, "complex() second arg can't be a string");
    if ((!wf_is_unset(real) && !complex_special(vm, &real)) ||
        !complex_check(vm, real, "complex() first argument must be a string or a number, not '%T'") ||
        !complex_check(vm, imag, "complex() second argument must be a number, not '%T'") ||
        !complex_argument(vm, real, out, &real_complex) || !complex_argument(vm, imag, &i, &imag_complex))
        return false;
    if (imag_complex)
        out->re -= i.im; /* real + imag * 1j */
    if (wf_is_unset(imag))
        return true;
    out->im = real_complex ? out->im + i.re : i.re;
    return true;
}

static bool complex_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    wf_value bound[2];
    complex_pair made;
    if (!wf_native_bind_args(vm, "complex", "(real=0, imag=0)", args, n, kwnames, bound, 2))
        return false;
    bool plain = cls == wf_type_builtin(vm, WF_KIND_COMPLEX);
    if (plain && n == 1 && wf_is_exact(bound[0], WF_KIND_COMPLEX) && wf_is_unset(bound[1])) {
        *out = bound[0];
        return true;
    }
    if (!complex_from_arguments(vm, bound[0], bound[1], &made) || !complex_result(vm, made, out))
        return false;
    if (!plain)
        *out = wf_type_adopt(vm, cls, *out);
    return !wf_is_unset(*out);
}

/* ---- methods ---- */

static bool complex_conjugate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    complex_pair a = complex_of(args[0]);
    return complex_result(vm, (complex_pair){a.re, -a.im}, out);
}
static bool complex_self(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return wf_is_exact(args[0], WF_KIND_COMPLEX) || complex_result(vm, complex_of(args[0]), out);
}
static bool complex_get_real(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_float_new(vm, wf_as_complex(self)->real);
    return !wf_is_unset(*out);
}
static bool complex_get_imag(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_float_new(vm, wf_as_complex(self)->imag);
    return !wf_is_unset(*out);
}
static bool complex_getnewargs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value parts[2];
    if (!complex_get_real(vm, args[0], &parts[0]) || !complex_get_imag(vm, args[0], &parts[1]))
        return false;
    wf_tuple *t = wf_tuple_from(vm, parts, 2);
    *out = wf_from_obj(t);
    return t != NULL;
}

static const wf_native_row complex_methods[] = {
    {"conjugate", complex_conjugate, "(self, /)", "Return the complex conjugate of its argument."},
    {"__complex__", complex_self, "(self, /)", "Convert this value to exact type complex."},
    {"__getnewargs__", complex_getnewargs, "(self, /)", "Private method for copying and pickling."},
    {0},
};
static const wf_getset_row complex_getset[] = {
    {"real", complex_get_real, wf_getset_readonly, "The real part of a complex number."},
    {"imag", complex_get_imag, wf_getset_readonly, "The imaginary part of a complex number."},
    {0},
};
static const wf_slots complex_slots = {
    .repr = complex_repr,
    .format = wf_complex_format,
    .hash = complex_hash,
    .truth = complex_truth,
    .compare = complex_compare,
    .binary = complex_binary,
    .unary = complex_unary,
    .make = complex_make,
};
static const wf_native_type complex_native = {
    .name = "complex",
    .doc = "Create a complex number from a string or numbers.\n\nA string is read as repr() writes it; "
           "numbers give real + imag*1j.",
    .kind = WF_KIND_COMPLEX,
    .size = sizeof(wf_complex),
    .slots = &complex_slots,
    .methods = complex_methods,
    .getset = complex_getset,
};

bool wf_complex_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_COMPLEX] = (wf_kind_info){.name = "complex"};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_COMPLEX), &complex_native);
}

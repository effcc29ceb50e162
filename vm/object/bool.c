/* The classes of the constants: bool, NoneType, ellipsis, NotImplementedType. */
#include "object/exception.h"
#include "object/number.h"

static bool bool_text(wf_vm *vm, const char *text, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, text);
    *out = wf_from_obj(s);
    return s != NULL;
}

static bool bool_repr(wf_vm *vm, wf_value self, wf_value *out) { return bool_text(vm, wf_is_true(self) ? "True" : "False", out); }

/* Two bools under & | ^ stay bools; everything else is int's. */
static bool bool_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    if (wf_is_bool(left) && wf_is_bool(right)) {
        bool a = wf_is_true(left), b = wf_is_true(right);
        switch (op) {
        case WF_OP_AND: *out = wf_bool(a && b); return true;
        case WF_OP_OR: *out = wf_bool(a || b); return true;
        case WF_OP_XOR: *out = wf_bool(a != b); return true;
        default: break;
        }
    }
    return wf_int_slots.binary(vm, op, left, right, out);
}

static bool bool_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "bool() takes no keyword arguments");
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "bool expected at most 1 argument, got %zu", n);
    int truth = n == 0 ? 0 : wf_op_truth(vm, args[0]);
    *out = wf_bool(truth > 0);
    return truth >= 0;
}

/* ---- None, Ellipsis, NotImplemented ---- */

static bool none_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    return bool_text(vm, "None", out);
}
static bool ellipsis_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    return bool_text(vm, "Ellipsis", out);
}
static bool notimplemented_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    return bool_text(vm, "NotImplemented", out);
}

static int none_truth(wf_vm *vm, wf_value self)
{
    (void)vm, (void)self;
    return 0;
}
static int notimplemented_truth(wf_vm *vm, wf_value self)
{
    (void)self;
    return wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0, "NotImplemented should not be used in a boolean context") ? 1 : -1;
}

/* CPython 3.13 hashes None as this constant; the others by identity, for which any constant will do. */
static bool none_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    (void)vm;
    *out = wf_is_none(self) ? 0xFCA86420u : self.w * 0x9E3779B97F4A7C15u >> 4;
    return true;
}

/* The only instance of its class, made by a call without arguments. */
static bool constant_make(wf_vm *vm, const char *name, wf_value it, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (n > 0 || (kwnames && kwnames->count))
        return wf_raise(vm, WF_EXC_TypeError, "%s takes no arguments", name);
    *out = it;
    return true;
}
static bool none_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls, (void)args;
    return constant_make(vm, "NoneType", WF_NONE, n, kwnames, out);
}
static bool ellipsis_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls, (void)args;
    return constant_make(vm, "EllipsisType", WF_ELLIPSIS, n, kwnames, out);
}
static bool notimplemented_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls, (void)args;
    return constant_make(vm, "NotImplementedType", WF_NOTIMPLEMENTED, n, kwnames, out);
}

static bool constant_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return bool_text(vm, wf_same(args[0], WF_ELLIPSIS) ? "Ellipsis" : "NotImplemented", out);
}
static const wf_native_row constant_methods[] = {
    {"__reduce__", constant_reduce, "(self, /)", "The name by which it is found."},
    {0},
};

static const wf_slots none_slots = {.repr = none_repr, .truth = none_truth, .hash = none_hash, .make = none_make};
static const wf_slots ellipsis_slots = {.repr = ellipsis_repr, .hash = none_hash, .make = ellipsis_make};
static const wf_slots notimplemented_slots = {.repr = notimplemented_repr, .truth = notimplemented_truth, .hash = none_hash, .make = notimplemented_make};

static const wf_native_type none_native = {
    .name = "NoneType", .doc = "The type of the None singleton.", .kind = WF_KIND_NONETYPE, .slots = &none_slots, .flags = WF_TYPE_FINAL,
};
static const wf_native_type ellipsis_native = {
    .name = "ellipsis", .doc = "The type of Ellipsis.", .kind = WF_KIND_ELLIPSISTYPE, .slots = &ellipsis_slots,
    .methods = constant_methods, .flags = WF_TYPE_FINAL,
};
static const wf_native_type notimplemented_native = {
    .name = "NotImplementedType", .doc = "The type of NotImplemented.", .kind = WF_KIND_NOTIMPLEMENTEDTYPE, .slots = &notimplemented_slots,
    .methods = constant_methods, .flags = WF_TYPE_FINAL,
};

bool wf_bool_start(wf_vm *vm)
{
    static const wf_slots slots = {.repr = bool_repr, .binary = bool_binary, .make = bool_make};
    static const wf_native_type native = {
        .name = "bool",
        .doc = "bool(object=False, /)\n\nTrue when the argument is true, else False. The only instances are True and False.",
        .kind = WF_KIND_BOOL,
        .slots = &slots,
        .flags = WF_TYPE_FINAL,
    };
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_BOOL), &native) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_NONETYPE), &none_native) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_ELLIPSISTYPE), &ellipsis_native) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_NOTIMPLEMENTEDTYPE), &notimplemented_native);
}

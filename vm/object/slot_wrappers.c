/*
 * Slots as scripts see them: `int.__add__`, `list.__getitem__`, `object.__new__`, `super().__init__(...)`.
 * For every slot that a native class fills by itself its namespace has natives that call it, made on demand
 * like the rest (type_native.c). They belong to the class in whose namespace they stand and call that class's
 * slot, whatever the type of self: that is what makes super() work.
 *
 * The table is sorted by name; it also tells which slot a special method that a script defines replaces.
 */
#include "object/type_state.h"

#define OWN(owner) ((owner)->own_slots)

static bool wrap_repr(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->repr(vm, a[0], out);
}
static bool wrap_str(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                     wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->str(vm, a[0], out);
}
static bool wrap_format(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                        wf_value *out)
{
    (void)op, (void)n, (void)kw;
    if (!wf_is_str(a[1]))
        return wf_raise(vm, WF_EXC_TypeError, "__format__() argument must be str, not %A", a[1]);
    return OWN(owner)->format(vm, a[0], wf_as_str(a[1]), out);
}
static bool wrap_hash(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op, (void)n, (void)kw;
    uint64_t h;
    if (!OWN(owner)->hash(vm, a[0], &h))
        return false;
    *out = wf_int_from_i64(vm, (int64_t)h);
    return !wf_is_unset(*out);
}
static bool wrap_truth(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)op, (void)n, (void)kw;
    int truth = OWN(owner)->truth(vm, a[0]);
    *out = wf_bool(truth > 0);
    return truth >= 0;
}
static bool wrap_call(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op;
    return OWN(owner)->call(vm, a[0], a + 1, n - 1, kw, out);
}
/* The name of an attribute as an argument: an interned string, or NULL with TypeError. */
static wf_str *wrap_name(wf_vm *vm, wf_value v)
{
    if (wf_is_str(v))
        return wf_str_intern_str(vm, wf_as_str(v));
    wf_raise(vm, WF_EXC_TypeError, "attribute name must be string, not '%T'", v);
    return NULL;
}
static bool wrap_getattr(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)op, (void)n, (void)kw;
    wf_str *name = wrap_name(vm, a[1]);
    return name && OWN(owner)->getattr(vm, a[0], name, out);
}
static bool wrap_setattr(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)op, (void)kw;
    wf_str *name = wrap_name(vm, a[1]);
    *out = WF_NONE;
    return name && OWN(owner)->setattr(vm, a[0], name, n > 2 ? a[2] : WF_UNSET);
}
static bool wrap_iter(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->iter(vm, a[0], out);
}
static bool wrap_next(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op, (void)n, (void)kw;
    int more = OWN(owner)->next(vm, a[0], out);
    return more > 0 || (more == 0 && wf_raise_stop(vm, WF_NONE));
}
static bool wrap_length(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                        wf_value *out)
{
    (void)op, (void)n, (void)kw;
    int64_t length;
    if (!OWN(owner)->length(vm, a[0], &length))
        return false;
    *out = wf_int_from_i64(vm, length);
    return !wf_is_unset(*out);
}
static bool wrap_getitem(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->getitem(vm, a[0], a[1], out);
}
static bool wrap_setitem(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)op, (void)kw;
    *out = WF_NONE;
    return OWN(owner)->setitem(vm, a[0], a[1], n > 2 ? a[2] : WF_UNSET);
}
static bool wrap_contains(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                          wf_value *out)
{
    (void)op, (void)n, (void)kw;
    int has = OWN(owner)->contains(vm, a[0], a[1]);
    *out = wf_bool(has > 0);
    return has >= 0;
}
static bool wrap_compare(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)n, (void)kw;
    return OWN(owner)->compare(vm, a[0], a[1], (wf_cmp)op, out);
}
/* A sequence's * as a method takes nothing but an index; as an operator it first asks the other operand. */
static bool wrapped_repeats(wf_vm *vm, wf_type *owner, int op, wf_value by)
{
    if (op != WF_OP_MUL || !OWN(owner)->getitem || wf_is_int(by) || wf_is_bool(by) ||
        wf_type_of(vm, by)->slots.index)
        return true;
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", by);
}
static bool wrap_binary(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                        wf_value *out)
{
    (void)kw;
    bool ints = (wf_is_int(a[0]) || wf_is_bool(a[0])) && (wf_is_int(a[1]) || wf_is_bool(a[1]));
    if (n > 2 && ints && (wf_is_int(a[2]) || wf_is_bool(a[2])))
        return wf_int_power_mod(vm, a[0], a[1], a[2], out);
    if (n > 2 && !wf_is_none(a[2])) {
        if (wf_is_float(a[0]))
            return wf_raise(vm, WF_EXC_TypeError,
                            "pow() 3rd argument not allowed unless all arguments are integers");
        if (wf_is_kind(a[0], WF_KIND_COMPLEX))
            return wf_raise(vm, WF_EXC_ValueError, "complex modulo");
        *out = WF_NOTIMPLEMENTED;
        return true;
    }
    return wrapped_repeats(vm, owner, op, a[1]) && OWN(owner)->binary(vm, (wf_binop)op, a[0], a[1], out);
}
static bool wrap_reflected(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                           wf_value *out)
{
    if (n > 2)
        return wrap_binary(vm, owner, op, (wf_value[]){a[1], a[0], a[2]}, n, kw, out);
    return wrapped_repeats(vm, owner, op, a[1]) && OWN(owner)->binary(vm, (wf_binop)op, a[1], a[0], out);
}
static bool wrap_inplace(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                         wf_value *out)
{
    (void)kw, (void)n;
    return wrapped_repeats(vm, owner, op, a[1]) && OWN(owner)->inplace(vm, (wf_binop)op, a[0], a[1], out);
}
static bool wrap_unary(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)kw, (void)n;
    return OWN(owner)->unary(vm, (wf_unop)op, a[0], out);
}
static bool wrap_index(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->index(vm, a[0], out);
}
static bool wrap_get(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                     wf_value *out)
{
    (void)op, (void)kw;
    wf_value of = n > 2 ? a[2] : WF_NONE;
    if (wf_is_none(a[1]) && wf_is_none(of))
        return wf_raise(vm, WF_EXC_TypeError, "__get__(None, None) is invalid");
    return OWN(owner)->get(vm, a[0], wf_is_none(a[1]) ? WF_UNSET : a[1], of, out);
}
static bool wrap_set(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                     wf_value *out)
{
    (void)op, (void)kw;
    *out = WF_NONE;
    return OWN(owner)->set(vm, a[0], a[1], n > 2 ? a[2] : WF_UNSET);
}
static bool wrap_await(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->await(vm, a[0], out);
}
static bool wrap_aiter(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->aiter(vm, a[0], out);
}
static bool wrap_anext(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                       wf_value *out)
{
    (void)op, (void)n, (void)kw;
    return OWN(owner)->anext(vm, a[0], out);
}
static bool wrap_init(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                      wf_value *out)
{
    (void)op;
    *out = WF_NONE;
    return OWN(owner)->init(vm, a[0], a + 1, n - 1, kw);
}

/* owner.__new__(cls, ...): CPython's tp_new_wrapper. */
static bool wrap_new(wf_vm *vm, wf_type *owner, int op, const wf_value *a, size_t n, wf_tuple *kw,
                     wf_value *out)
{
    (void)op;
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "%N.__new__(): not enough arguments", owner);
    if (!wf_is_type(a[0]))
        return wf_raise(vm, WF_EXC_TypeError, "%N.__new__(X): X is not a type object (%T)", owner, a[0]);
    wf_type *cls = wf_as_type(a[0]);
    if (!wf_type_subtype(cls, owner))
        return wf_raise(vm, WF_EXC_TypeError, "%N.__new__(%N): %N is not a subtype of %N", owner, cls, cls,
                        owner);
    wf_type *native = cls;
    while (native->head.flags & WF_TYPE_SCRIPT)
        native = native->base;
    if (native->slots.make != OWN(owner)->make || !cls->root) {
        const wf_type *safe = cls;
        while (safe->root && safe->slots.make != native->slots.make)
            safe = safe->base;
        return wf_raise(vm, WF_EXC_TypeError, "%N.__new__(%N) is not safe, use %N.__new__()", owner, cls, safe);
    }
    if (cls->head.flags & WF_TYPE_SCRIPT && wf_type_is_immutable_layout((wf_kind)cls->layout)) {
        wf_value exact;
        if (!native->slots.make(vm, native, a + 1, n - 1, kw, &exact))
            return false;
        *out = wf_type_adopt(vm, cls, exact);
        return !wf_is_unset(*out);
    }
    return native->slots.make(vm, cls, a + 1, n - 1, kw, out);
}

static bool wrap_no_body(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_SystemError, "a slot wrapper was entered without its class");
}

#define ROW(name, sig, doc)                                                                                  \
    {                                                                                                        \
        name, wrap_no_body, sig, doc                                                                         \
    }
#define ONE(name, member, fn, doc)                                                                           \
    {                                                                                                        \
        ROW(name, "(self, /)", doc), WF_SLOT_INDEX(member), 0, false, fn                                     \
    }
#define TWO(name, member, fn, sig, doc)                                                                      \
    {                                                                                                        \
        ROW(name, sig, doc), WF_SLOT_INDEX(member), 0, false, fn                                             \
    }
#define CMP(name, op, sign)                                                                                  \
    {                                                                                                        \
        ROW(name, "(self, value, /)", "Return self" sign "value."), WF_SLOT_INDEX(compare), op, false,       \
            wrap_compare                                                                                     \
    }
#define BIN(name, op, sign)                                                                                  \
    {                                                                                                        \
        ROW(name, "(self, value, /)", "Return self" sign "value."), WF_SLOT_INDEX(binary), op, false,        \
            wrap_binary                                                                                      \
    }
#define REF(name, op, sign)                                                                                  \
    {                                                                                                        \
        ROW(name, "(self, value, /)", "Return value" sign "self."), WF_SLOT_INDEX(binary), op, false,        \
            wrap_reflected                                                                                   \
    }
#define INP(name, op, sign)                                                                                  \
    {                                                                                                        \
        ROW(name, "(self, value, /)", "Return self" sign "value."), WF_SLOT_INDEX(inplace), op, false,       \
            wrap_inplace                                                                                     \
    }
#define UNA(name, op, doc)                                                                                   \
    {                                                                                                        \
        ROW(name, "(self, /)", doc), WF_SLOT_INDEX(unary), op, false, wrap_unary                             \
    }
#define RAW(name, member, fn, sig, doc)                                                                      \
    {                                                                                                        \
        ROW(name, sig, doc), WF_SLOT_INDEX(member), 0, true, fn                                              \
    }

const wf_special wf_specials[] = {
    UNA("__abs__", WF_UN_ABS, "abs(self)"),
    BIN("__add__", WF_OP_ADD, "+"),
    ONE("__aiter__", aiter, wrap_aiter, "Return an awaitable, that resolves in asynchronous iterator."),
    BIN("__and__", WF_OP_AND, "&"),
    ONE("__anext__", anext, wrap_anext, "Return a value or raise StopAsyncIteration."),
    ONE("__await__", await, wrap_await, "Return an iterator to be used in await expression."),
    ONE("__bool__", truth, wrap_truth, "True if self else False"),
    RAW("__call__", call, wrap_call, "(self, /, *args, **kwargs)", "Call self as a function."),
    TWO("__contains__", contains, wrap_contains, "(self, key, /)", "Return bool(key in self)."),
    TWO("__delattr__", setattr, wrap_setattr, "(self, name, /)", "Implement delattr(self, name)."),
    TWO("__delete__", set, wrap_set, "(self, instance, /)", "Delete an attribute of instance."),
    TWO("__delitem__", setitem, wrap_setitem, "(self, key, /)", "Delete self[key]."),
    BIN("__divmod__", WF_OP_DIVMOD, " divmod "),
    CMP("__eq__", WF_CMP_EQ, "=="),
    BIN("__floordiv__", WF_OP_FLOORDIV, "//"),
    TWO("__format__", format, wrap_format, "(self, format_spec, /)", "Default object formatter."),
    CMP("__ge__", WF_CMP_GE, ">="),
    TWO("__get__", get, wrap_get, "(self, instance, owner=None, /)",
        "Return an attribute of instance, which is of type owner."),
    TWO("__getattr__", getattr, NULL, NULL, NULL),
    TWO("__getattribute__", getattr, wrap_getattr, "(self, name, /)", "Return getattr(self, name)."),
    TWO("__getitem__", getitem, wrap_getitem, "(self, key, /)", "Return self[key]."),
    CMP("__gt__", WF_CMP_GT, ">"),
    ONE("__hash__", hash, wrap_hash, "Return hash(self)."),
    INP("__iadd__", WF_OP_ADD, "+="),
    INP("__iand__", WF_OP_AND, "&="),
    INP("__ifloordiv__", WF_OP_FLOORDIV, "//="),
    INP("__ilshift__", WF_OP_LSHIFT, "<<="),
    INP("__imatmul__", WF_OP_MATMUL, "@="),
    INP("__imod__", WF_OP_MOD, "%="),
    INP("__imul__", WF_OP_MUL, "*="),
    ONE("__index__", index, wrap_index,
        "Return self converted to an integer, if self is suitable for use as an index into a list."),
    RAW("__init__", init, wrap_init, "(self, /, *args, **kwargs)",
        "Initialize self.  See help(type(self)) for accurate signature."),
    UNA("__invert__", WF_UN_INVERT, "~self"),
    INP("__ior__", WF_OP_OR, "|="),
    INP("__ipow__", WF_OP_POW, "**="),
    INP("__irshift__", WF_OP_RSHIFT, ">>="),
    INP("__isub__", WF_OP_SUB, "-="),
    ONE("__iter__", iter, wrap_iter, "Implement iter(self)."),
    INP("__itruediv__", WF_OP_TRUEDIV, "/="),
    INP("__ixor__", WF_OP_XOR, "^="),
    CMP("__le__", WF_CMP_LE, "<="),
    ONE("__len__", length, wrap_length, "Return len(self)."),
    BIN("__lshift__", WF_OP_LSHIFT, "<<"),
    CMP("__lt__", WF_CMP_LT, "<"),
    BIN("__matmul__", WF_OP_MATMUL, "@"),
    BIN("__mod__", WF_OP_MOD, "%"),
    BIN("__mul__", WF_OP_MUL, "*"),
    CMP("__ne__", WF_CMP_NE, "!="),
    UNA("__neg__", WF_UN_NEG, "-self"),
    RAW("__new__", make, wrap_new, "(*args, **kwargs)",
        "Create and return a new object.  See help(type) for accurate signature."),
    ONE("__next__", next, wrap_next, "Implement next(self)."),
    BIN("__or__", WF_OP_OR, "|"),
    UNA("__pos__", WF_UN_POS, "+self"),
    {ROW("__pow__", "(self, value, mod=None, /)", "Return pow(self, value, mod)."), WF_SLOT_INDEX(binary),
     WF_OP_POW, false, wrap_binary},
    REF("__radd__", WF_OP_ADD, "+"),
    REF("__rand__", WF_OP_AND, "&"),
    REF("__rdivmod__", WF_OP_DIVMOD, " divmod "),
    ONE("__repr__", repr, wrap_repr, "Return repr(self)."),
    REF("__rfloordiv__", WF_OP_FLOORDIV, "//"),
    REF("__rlshift__", WF_OP_LSHIFT, "<<"),
    REF("__rmatmul__", WF_OP_MATMUL, "@"),
    REF("__rmod__", WF_OP_MOD, "%"),
    REF("__rmul__", WF_OP_MUL, "*"),
    REF("__ror__", WF_OP_OR, "|"),
    {ROW("__rpow__", "(self, value, mod=None, /)", "Return pow(value, self, mod)."), WF_SLOT_INDEX(binary),
     WF_OP_POW, false, wrap_reflected},
    REF("__rrshift__", WF_OP_RSHIFT, ">>"),
    BIN("__rshift__", WF_OP_RSHIFT, ">>"),
    REF("__rsub__", WF_OP_SUB, "-"),
    REF("__rtruediv__", WF_OP_TRUEDIV, "/"),
    REF("__rxor__", WF_OP_XOR, "^"),
    TWO("__set__", set, wrap_set, "(self, instance, value, /)", "Set an attribute of instance to value."),
    TWO("__setattr__", setattr, wrap_setattr, "(self, name, value, /)",
        "Implement setattr(self, name, value)."),
    TWO("__setitem__", setitem, wrap_setitem, "(self, key, value, /)", "Set self[key] to value."),
    ONE("__str__", str, wrap_str, "Return str(self)."),
    BIN("__sub__", WF_OP_SUB, "-"),
    BIN("__truediv__", WF_OP_TRUEDIV, "/"),
    BIN("__xor__", WF_OP_XOR, "^"),
};
const size_t wf_special_count = sizeof wf_specials / sizeof *wf_specials;
#undef ROW
#undef ONE
#undef TWO
#undef CMP
#undef BIN
#undef REF
#undef INP
#undef UNA
#undef RAW

const wf_special *wf_special_find(const char *name)
{
    size_t low = 0, high = wf_special_count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        int order = strcmp(wf_specials[mid].row.name, name);
        if (order == 0)
            return &wf_specials[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

#undef OWN

/* ---- which operators a built-in class shows: its slot function answers for all of them ---- */

#define B(op) (1u << WF_OP_##op)
#define U(op) (1u << WF_UN_##op)
static const struct wrapped_operators {
    wf_kind kind;
    uint32_t binary, reflected, inplace, unary;
} wrapped_operators[] = {
#define ARITHMETIC (B(ADD) | B(SUB) | B(MUL) | B(TRUEDIV) | B(FLOORDIV) | B(MOD) | B(POW) | B(DIVMOD))
#define BITS       (B(LSHIFT) | B(RSHIFT) | B(AND) | B(OR) | B(XOR))
    {WF_KIND_INT, ARITHMETIC | BITS, ARITHMETIC | BITS, 0, U(NEG) | U(POS) | U(INVERT) | U(ABS)},
    {WF_KIND_BOOL, B(AND) | B(OR) | B(XOR), B(AND) | B(OR) | B(XOR), 0, U(INVERT)},
    {WF_KIND_FLOAT, ARITHMETIC, ARITHMETIC, 0, U(NEG) | U(POS) | U(ABS)},
    {WF_KIND_COMPLEX, B(ADD) | B(SUB) | B(MUL) | B(TRUEDIV) | B(POW),
     B(ADD) | B(SUB) | B(MUL) | B(TRUEDIV) | B(POW), 0, U(NEG) | U(POS) | U(ABS)},
    {WF_KIND_STR, B(ADD) | B(MUL) | B(MOD), B(MUL) | B(MOD), 0, 0},
    {WF_KIND_BYTES, B(ADD) | B(MUL) | B(MOD), B(MUL) | B(MOD), 0, 0},
    {WF_KIND_BYTEARRAY, B(ADD) | B(MUL) | B(MOD), B(MUL) | B(MOD), B(ADD) | B(MUL), 0},
    {WF_KIND_LIST, B(ADD) | B(MUL), B(MUL), B(ADD) | B(MUL), 0},
    {WF_KIND_TUPLE, B(ADD) | B(MUL), B(MUL), 0, 0},
    {WF_KIND_DICT, B(OR), B(OR), B(OR), 0},
    {WF_KIND_SET, B(SUB) | B(AND) | B(OR) | B(XOR), B(SUB) | B(AND) | B(OR) | B(XOR),
     B(SUB) | B(AND) | B(OR) | B(XOR), 0},
    {WF_KIND_FROZENSET, B(SUB) | B(AND) | B(OR) | B(XOR), B(SUB) | B(AND) | B(OR) | B(XOR), 0, 0},
    {WF_KIND_DICT_KEYS, B(SUB) | B(AND) | B(OR) | B(XOR), B(SUB) | B(AND) | B(OR) | B(XOR), 0, 0},
    {WF_KIND_DICT_ITEMS, B(SUB) | B(AND) | B(OR) | B(XOR), B(SUB) | B(AND) | B(OR) | B(XOR), 0, 0},
    {WF_KIND_MAPPING_PROXY, B(OR), B(OR), B(OR), 0},
    {WF_KIND_TYPE, B(OR), B(OR), 0, 0},
    {WF_KIND_UNION, B(OR), B(OR), 0, 0},
    {WF_KIND_GENERIC_ALIAS, B(OR), B(OR), 0, 0},
    {WF_KIND_NONETYPE, B(OR), B(OR), 0, 0},
};
#undef B
#undef U
#undef ARITHMETIC
#undef BITS

static bool wrapped_operator_shown(wf_vm *vm, const wf_type *t, const wf_special *s)
{
    if (s->call != wrap_binary && s->call != wrap_reflected && s->call != wrap_inplace &&
        s->call != wrap_unary)
        return true;
    for (size_t i = 0; i < sizeof wrapped_operators / sizeof *wrapped_operators; i++) {
        const struct wrapped_operators *w = &wrapped_operators[i];
        if (vm->kind_types[w->kind] != t)
            continue;
        uint32_t mask = s->call == wrap_binary      ? w->binary
                        : s->call == wrap_reflected ? w->reflected
                        : s->call == wrap_inplace   ? w->inplace
                                                    : w->unary;
        return mask >> s->op & 1;
    }
    return true;
}

bool wf_special_expose(wf_vm *vm, wf_type *t, const wf_special *s, wf_value *out)
{
    const wf_slots *own = t->own_slots;
    *out = WF_UNSET;
    if (!own || !s->call)
        return true;
    if (s->slot == WF_SLOT_INDEX(hash) && own->compare && !own->hash) {
        *out = WF_NONE;
        return true;
    }
    if (!wf_slot_read(own, s->slot) || !wrapped_operator_shown(vm, t, s))
        return true;
    /* Truth by length shows as __len__ alone; a range has both. */
    if (s->slot == WF_SLOT_INDEX(truth) && own->length && t != vm->kind_types[WF_KIND_RANGE])
        return true;
    /* Functions of C share a slot with the descriptors of classes, which alone bind. */
    if (s->slot == WF_SLOT_INDEX(get) && (t == vm->kind_types[WF_KIND_NATIVE] || t == vm->kind_types[WF_KIND_METHOD_WRAPPER]))
        return true;
    uint16_t flags = s->slot == WF_SLOT_INDEX(make) ? 0 : WF_NATIVE_METHOD;
    wf_native *f = wf_native_new(vm, &s->row, t, flags | WF_NATIVE_WRAPPER);
    if (!f)
        return false;
    *out = wf_from_obj(f);
    return true;
}

/* How many arguments after self, from the signature: "(self, a, b=None, /)". */
static void wrapped_arity(const wf_special *s, size_t *least, size_t *most)
{
    *least = *most = 0;
    for (const char *p = s->row.signature; *p; p++)
        if (*p == ',' && p[2] != '/') {
            ++*most;
            if (p[1 + strcspn(p + 1, ",=")] != '=')
                ++*least;
        }
}

/* Those of which CPython has a method beside the slot. */
static bool wrapped_is_method(wf_vm *vm, const wf_special *s, const wf_type *owner)
{
    bool dict = owner == wf_type_builtin(vm, WF_KIND_DICT);
    if (s->call == wrap_contains)
        return dict || owner == wf_type_builtin(vm, WF_KIND_SET) || owner == wf_type_builtin(vm, WF_KIND_FROZENSET);
    return s->call == wrap_format || (s->call == wrap_getitem && (dict || owner == wf_type_builtin(vm, WF_KIND_LIST)));
}

bool wf_special_call(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    const wf_special *s = (const wf_special *)(const void *)f->row;
    if (s->raw)
        return s->call(vm, f->owner, s->op, args, n, kwnames, out);
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "wrapper %s() takes no keyword arguments", s->row.name);
    size_t least, most;
    wrapped_arity(s, &least, &most);
    if (n - 1 < least || n - 1 > most) {
        if (wrapped_is_method(vm, s, f->owner))
            return wf_raise(vm, WF_EXC_TypeError, "%N.%s() takes exactly one argument (%zu given)", f->owner, s->row.name, n - 1);
        /* With two arguments or more CPython unpacks them for a function without a name, hence the space. */
        if (least == most)
            return wf_raise(vm, WF_EXC_TypeError, "%sexpected %zu argument%s, got %zu", most > 1 ? " " : "", least,
                            least == 1 ? "" : "s", n - 1);
        return wf_raise(vm, WF_EXC_TypeError, " expected at %s %zu argument%s, got %zu",
                        n - 1 < least ? "least" : "most", n - 1 < least ? least : most,
                        (n - 1 < least ? least : most) == 1 ? "" : "s", n - 1);
    }
    return s->call(vm, f->owner, s->op, args, n, NULL, out);
}

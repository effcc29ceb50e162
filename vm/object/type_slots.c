/*
 * Special methods of script classes. A script class has in its slot table, for every slot with a special
 * method defined by a script along its MRO, a function of this file that looks the method up on the type and
 * calls it; other slots are those of the nearest native class.
 *
 * Binary operators follow CPython's SLOT1BINFULL. wf_op_binary calls slots.binary of the left operand's type,
 * then of the right one's when it is another function (the right one first when its type derives from the
 * left's and overrides). slots_binary may stand for either side: when the left type has it, it tries
 * left.__op__, preceded by right.__rop__ when the right type is a subclass that overrides __rop__, and
 * followed by right.__rop__ when the right type has it too; when only the right type has it, right.__rop__.
 */
#include "object/exception.h"
#include "object/type_state.h"

#define GETATTRIBUTE_BIT ((uint64_t)1 << 63) /* in wf_type.specials: __getattribute__, not just __getattr__  \
                                              */

/* ---- finding and calling special methods ---- */

int wf_type_special(wf_vm *vm, wf_value self, wf_str *name, wf_value *out, bool *bound)
{
    wf_type *t = wf_type_of(vm, self);
    wf_value v;
    int found = wf_type_find(vm, t, name, &v, NULL);
    if (found <= 0)
        return found;
    *bound = false;
    if (wf_is_obj(v)) {
        const wf_object *o = wf_obj(v);
        if (o->shape == WF_KIND_FUNCTION) {
            *out = v;
            return 1;
        }
        if (o->kind == WF_KIND_NATIVE && o->flags & WF_NATIVE_METHOD &&
            wf_is_unset(((const wf_native *)o)->self)) {
            *out = v;
            return 1;
        }
    }
    *bound = true;
    return wf_attr_bind(vm, v, self, t, out) ? 1 : -1;
}

/* args with self before them, in `local` when it fits; the words of keywords are counted in n. */
static const wf_value *slots_prepend(wf_vm *vm, wf_value self, const wf_value *args, size_t n,
                                     wf_value *local, size_t room)
{
    wf_value *all = local;
    if (n + 1 > room) {
        wf_array *cell = wf_heap_new_array(vm, n + 1);
        if (!cell)
            return NULL;
        all = cell->items;
    }
    all[0] = self;
    if (n)
        memcpy(all + 1, args, n * sizeof *args);
    return all;
}

/* function(self, args...), or function(args...) when bound */
static bool slots_call(wf_vm *vm, wf_value function, bool bound, wf_value self, const wf_value *args,
                       size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value local[12];
    if (bound)
        return wf_call_kw(vm, function, args, n, kwnames, out);
    args = slots_prepend(vm, self, args, n + (kwnames ? kwnames->count : 0), local, 12);
    return args && wf_call_kw(vm, function, args, n + 1, kwnames, out);
}

int wf_type_call_special(wf_vm *vm, wf_value self, wf_str *name, const wf_value *args, size_t n,
                         wf_value *out)
{
    wf_value function;
    bool bound;
    int found = wf_type_special(vm, self, name, &function, &bound);
    if (found <= 0)
        return found;
    return slots_call(vm, function, bound, self, args, n, NULL, out) ? 1 : -1;
}

/* Is the special method there, and None: withdrawn by the class? 1, 0, -1. */
static int slots_is_none(wf_vm *vm, wf_value self, wf_str *name)
{
    wf_value v;
    int found = wf_type_find(vm, wf_type_of(vm, self), name, &v, NULL);
    return found > 0 ? wf_is_none(v) : found;
}

#define CALL(self, name, args, n, out) wf_type_call_special(vm, self, wf_name(vm, name), args, n, out)

/* ---- representation, hash, truth ---- */

static bool slots_text(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    int found = wf_type_call_special(vm, self, name, NULL, 0, out); /* what asks for it checks that it is a str */
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object has no %S", self, name);
    return found > 0;
}
static bool slots_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    return slots_text(vm, self, wf_name(vm, __repr__), out);
}
static bool slots_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return slots_text(vm, self, wf_name(vm, __str__), out);
}

static bool slots_format(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out)
{
    wf_value arg = wf_from_obj(spec);
    int found = CALL(self, __format__, &arg, 1, out);
    if (found > 0 && !wf_is_str(*out))
        return wf_raise(vm, WF_EXC_TypeError, "__format__ must return a str, not %T", *out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "Type %T doesn't define __format__", self);
    return found > 0;
}

bool wf_hash_refuse(wf_vm *vm, wf_value self, uint64_t *out)
{
    *out = 0;
    return wf_raise(vm, WF_EXC_TypeError, "unhashable type: '%T'", self);
}

static bool slots_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_value v;
    int64_t small;
    int found = CALL(self, __hash__, NULL, 0, &v);
    if (found == 0)
        return wf_hash_refuse(vm, self, out);
    if (found < 0)
        return false;
    if (wf_is_bool(v))
        v = wf_fix(wf_is_true(v));
    if (!wf_is_int(v))
        return wf_raise(vm, WF_EXC_TypeError, "__hash__ method should return an integer");
    *out = wf_int_fits_i64(v, &small) ? (uint64_t)(small == -1 ? -2 : small) : wf_int_hash(v);
    return true;
}

static int slots_truth(wf_vm *vm, wf_value self)
{
    wf_value v;
    int found = CALL(self, __bool__, NULL, 0, &v);
    if (found == 0)
        return 1;
    if (found < 0)
        return -1;
    if (!wf_is_bool(v)) {
        wf_raise(vm, WF_EXC_TypeError, "__bool__ should return bool, returned %T", v);
        return -1;
    }
    return wf_is_true(v);
}

/* ---- calls and attributes ---- */

static bool slots_call_method(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    wf_value function;
    bool bound;
    int found = wf_type_special(vm, self, wf_name(vm, __call__), &function, &bound);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not callable", self);
    /* A __call__ that is itself an instance with __call__ may go on for ever. */
    if (found < 0 || !wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool ok = slots_call(vm, function, bound, self, args, n, kwnames, out);
    wf_recursion_leave(vm);
    return ok;
}

/* The nearest native class's own way to read (or write) attributes; NULL: the generic one. */
static const wf_slots *slots_native_with(const wf_type *t, size_t slot)
{
    for (size_t i = 0; i < t->mro->count; i++) {
        const wf_slots *own = wf_as_type(t->mro->items[i])->own_slots;
        if (own && wf_slot_read(own, slot))
            return own;
    }
    return NULL;
}

static bool slots_call_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_value arg = wf_from_obj(name);
    wf_error_clear(vm);
    int found = CALL(self, __getattr__, &arg, 1, out);
    if (found == 0)
        return wf_attr_raise(vm, self, name, "'%T' object has no attribute '%S'", self, name);
    return found > 0;
}

/* __getattr__ alone: the usual way first. */
static bool slots_getattr_hook(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_type *t = wf_type_of(vm, self);
    const wf_slots *native = slots_native_with(t, WF_SLOT_INDEX(getattr));
    if (!native) {
        int found = wf_attr_find_quiet(vm, self, name, out);
        if (found > 0)
            return true;
        if (found < 0 && !wf_error_is(vm, WF_EXC_AttributeError))
            return false;
    } else {
        if (native->getattr(vm, self, name, out))
            return true;
        if (!wf_error_is(vm, WF_EXC_AttributeError))
            return false;
    }
    return slots_call_getattr(vm, self, name, out);
}

static bool slots_getattribute(wf_vm *vm, wf_value self, wf_str *name, wf_value *out)
{
    wf_value arg = wf_from_obj(name), hook;
    int found = CALL(self, __getattribute__, &arg, 1, out);
    if (found > 0)
        return true;
    if (found < 0 && wf_error_is(vm, WF_EXC_AttributeError) &&
        wf_type_find(vm, wf_type_of(vm, self), wf_name(vm, __getattr__), &hook, NULL) > 0)
        return slots_call_getattr(vm, self, name, out);
    return found == 0 && wf_attr_get_generic(vm, self, name, out);
}

static bool slots_setattr(wf_vm *vm, wf_value self, wf_str *name, wf_value value)
{
    wf_value args[2] = {wf_from_obj(name), value}, ignored;
    int found = wf_is_unset(value) ? CALL(self, __delattr__, args, 1, &ignored)
                                   : CALL(self, __setattr__, args, 2, &ignored);
    if (found == 0)
        return wf_attr_set_generic(vm, self, name, value);
    return found > 0;
}

bool wf_type_generic_getattr(const wf_type *t)
{
    return !t->slots.getattr ||
           (t->slots.getattr == slots_getattr_hook && !slots_native_with(t, WF_SLOT_INDEX(getattr)));
}

/* ---- iteration, items ---- */

static bool slots_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = slots_is_none(vm, self, wf_name(vm, __iter__));
    if (found > 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not iterable", self);
    if (found == 0)
        found = CALL(self, __iter__, NULL, 0, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not iterable", self);
    if (found > 0 && !wf_type_of(vm, *out)->slots.next)
        return wf_raise(vm, WF_EXC_TypeError, "iter() returned non-iterator of type '%T'", *out);
    return found > 0;
}

static int slots_next(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = CALL(self, __next__, NULL, 0, out);
    if (found > 0)
        return 1;
    if (found < 0 && wf_error_is(vm, WF_EXC_StopIteration)) {
        wf_error_clear(vm);
        return 0;
    }
    if (found == 0)
        wf_raise(vm, WF_EXC_TypeError, "'%T' object is not an iterator", self);
    return -1;
}

static bool slots_length(wf_vm *vm, wf_value self, int64_t *out)
{
    wf_value v;
    int found = CALL(self, __len__, NULL, 0, &v);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "object of type '%T' has no len()", self);
    if (found < 0)
        return false;
    if (wf_is_fix(v) && wf_fix_get(v) >= 0) {
        *out = wf_fix_get(v);
        return true;
    }
    if (!wf_int_from_any(vm, v, &v))
        return false;
    if (wf_int_sign(v) < 0)
        return wf_raise(vm, WF_EXC_ValueError, "__len__() should return >= 0");
    return wf_int_index(vm, v, out);
}

static bool slots_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    int found = CALL(self, __getitem__, &key, 1, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not subscriptable", self);
    return found > 0;
}

static bool slots_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    wf_value args[2] = {key, value}, ignored;
    bool delete = wf_is_unset(value);
    int found =
        delete ? CALL(self, __delitem__, args, 1, &ignored) : CALL(self, __setitem__, args, 2, &ignored);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object %s", self,
                        delete ? "doesn't support item deletion" : "does not support item assignment");
    return found > 0;
}

static int slots_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_value v;
    int found = slots_is_none(vm, self, wf_name(vm, __contains__));
    if (found > 0) {
        wf_raise(vm, WF_EXC_TypeError, "'%T' object is not a container", self);
        return -1;
    }
    if (found == 0)
        found = CALL(self, __contains__, &item, 1, &v);
    if (found == 0)
        wf_raise(vm, WF_EXC_TypeError, "argument of type '%T' is not iterable", self);
    return found > 0 ? wf_op_truth(vm, v) : -1;
}

/* ---- operators ---- */

typedef struct slots_operator {
    uint16_t name, reflected, inplace; /* of vm->names */
} slots_operator;
#define OPERATOR(op)                                                                                         \
    {                                                                                                        \
        WF_NAME___##op##__, WF_NAME___r##op##__, WF_NAME___i##op##__                                         \
    }
static const slots_operator slots_operators[WF_OP_COUNT] = {
    [WF_OP_ADD] = OPERATOR(add),
    [WF_OP_SUB] = OPERATOR(sub),
    [WF_OP_MUL] = OPERATOR(mul),
    [WF_OP_TRUEDIV] = OPERATOR(truediv),
    [WF_OP_FLOORDIV] = OPERATOR(floordiv),
    [WF_OP_MOD] = OPERATOR(mod),
    [WF_OP_POW] = OPERATOR(pow),
    [WF_OP_MATMUL] = OPERATOR(matmul),
    [WF_OP_LSHIFT] = OPERATOR(lshift),
    [WF_OP_RSHIFT] = OPERATOR(rshift),
    [WF_OP_AND] = OPERATOR(and),
    [WF_OP_OR] = OPERATOR(or),
    [WF_OP_XOR] = OPERATOR(xor),
    [WF_OP_DIVMOD] = {WF_NAME___divmod__, WF_NAME___rdivmod__, WF_NAME_COUNT},
};
static const uint16_t slots_comparisons[] = {WF_NAME___lt__, WF_NAME___le__, WF_NAME___eq__,
                                             WF_NAME___ne__, WF_NAME___gt__, WF_NAME___ge__};
static const uint16_t slots_unaries[] = {WF_NAME___neg__, WF_NAME___pos__, WF_NAME___invert__,
                                         WF_NAME___abs__};

/* Call it, or NotImplemented when it is absent. */
static bool slots_maybe(wf_vm *vm, wf_value self, unsigned name, const wf_value *args, size_t n,
                        wf_value *out)
{
    int found = wf_type_call_special(vm, self, vm->names[name], args, n, out);
    if (found == 0)
        *out = WF_NOTIMPLEMENTED;
    return found >= 0;
}

static bool slots_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    wf_value method;
    bool bound;
    int found = wf_type_special(vm, self, vm->names[slots_comparisons[op]], &method, &bound);
    if (found <= 0) { /* a method that fails to be got is none, as CPython has it for comparisons only */
        if (found < 0 && (vm->stopping || wf_error_is(vm, WF_EXC_MemoryError)))
            return false;
        wf_error_clear(vm);
        *out = WF_NOTIMPLEMENTED;
        return true;
    }
    return slots_call(vm, method, bound, self, &other, 1, NULL, out);
}
static bool slots_unary(wf_vm *vm, wf_unop op, wf_value self, wf_value *out)
{
    int found = wf_type_call_special(vm, self, vm->names[slots_unaries[op]], NULL, 0, out);
    if (found == 0)
        *out = WF_UNSET;
    return found >= 0;
}
static bool slots_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    if (op == WF_OP_DIVMOD) {
        *out = WF_NOTIMPLEMENTED;
        return true;
    }
    return slots_maybe(vm, self, slots_operators[op].inplace, &other, 1, out);
}

/* Does the class on the right say something else of the name than the one on the left? 1, 0, -1. */
static int slots_overloads(wf_vm *vm, wf_type *left, wf_type *right, wf_str *name)
{
    wf_value mine, theirs;
    int found = wf_type_find(vm, right, name, &theirs, NULL);
    if (found <= 0)
        return found;
    found = wf_type_find(vm, left, name, &mine, NULL);
    return found > 0 ? !wf_same(mine, theirs) : found == 0 ? 1 : -1;
}

static bool slots_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    wf_type *lt = wf_type_of(vm, left), *rt = wf_type_of(vm, right);
    const slots_operator *names = &slots_operators[op];
    bool other = lt != rt && rt->slots.binary == slots_binary;
    if (lt->slots.binary == slots_binary) {
        if (other && wf_type_subtype(rt, lt)) {
            int overloads = slots_overloads(vm, lt, rt, vm->names[names->reflected]);
            if (overloads < 0)
                return false;
            if (overloads) {
                if (!slots_maybe(vm, right, names->reflected, &left, 1, out))
                    return false;
                if (out->w != WF_W_NOTIMPLEMENTED)
                    return true;
                other = false;
            }
        }
        if (!slots_maybe(vm, left, names->name, &right, 1, out))
            return false;
        if (out->w != WF_W_NOTIMPLEMENTED || lt == rt)
            return true;
    }
    if (other)
        return slots_maybe(vm, right, names->reflected, &left, 1, out);
    *out = WF_NOTIMPLEMENTED;
    return true;
}

static bool slots_index(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = CALL(self, __index__, NULL, 0, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object cannot be interpreted as an integer", self);
    if (found > 0 && (wf_is_bool(*out) || (wf_is_int(*out) && !wf_is_fix(*out) && !wf_is_exact(*out, WF_KIND_INT)))) {
        if (!wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0,
                     "__index__ returned non-int (type %T).  The ability to return an instance of a strict subclass of int is deprecated, and may be "
                     "removed in a future version of Python.",
                     *out))
            return false;
        if (wf_is_bool(*out))
            *out = wf_fix(wf_is_true(*out));
    }
    if (found > 0 && !wf_is_int(*out))
        return wf_raise(vm, WF_EXC_TypeError, "__index__ returned non-int (type %T)", *out);
    return found > 0;
}

/* ---- descriptors ---- */

static bool slots_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    wf_value args[2] = {wf_is_unset(instance) ? WF_NONE : instance, wf_is_unset(owner) ? WF_NONE : owner};
    int found = CALL(self, __get__, args, 2, out);
    if (found == 0)
        *out = self;
    return found >= 0;
}

static bool slots_set(wf_vm *vm, wf_value self, wf_value instance, wf_value value)
{
    wf_value args[2] = {instance, value}, ignored;
    bool delete = wf_is_unset(value);
    int found = delete ? CALL(self, __delete__, args, 1, &ignored) : CALL(self, __set__, args, 2, &ignored);
    if (found == 0)
        return wf_raise(vm, WF_EXC_AttributeError, "%s", delete ? "__delete__" : "__set__");
    return found > 0;
}

/* ---- awaiting ---- */

static bool slots_await(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = CALL(self, __await__, NULL, 0, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "object %T can't be used in 'await' expression", self);
    if (found < 0)
        return false;
    if (wf_is_kind(*out, WF_KIND_COROUTINE) || wf_is_kind(*out, WF_KIND_NATIVE_CORO))
        return wf_raise(vm, WF_EXC_TypeError, "__await__() returned a coroutine");
    if (!wf_type_of(vm, *out)->slots.next)
        return wf_raise(vm, WF_EXC_TypeError, "__await__() returned non-iterator of type '%T'", *out);
    return true;
}
static bool slots_aiter(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = CALL(self, __aiter__, NULL, 0, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "'async for' requires an object with __aiter__ method, got %T",
                        self);
    return found > 0;
}
static bool slots_anext(wf_vm *vm, wf_value self, wf_value *out)
{
    int found = CALL(self, __anext__, NULL, 0, out);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError,
                        "'async for' requires an iterator with __anext__ method, got %T", self);
    return found > 0;
}

/* ---- construction ---- */

static bool slots_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_value function, local[12];
    int found = wf_type_find(vm, cls, wf_name(vm, __new__), &function, NULL);
    if (found == 0)
        return wf_raise(vm, WF_EXC_TypeError, "cannot create '%N' instances", cls);
    if (found < 0 || !wf_attr_bind(vm, function, WF_UNSET, cls, &function))
        return false;
    args = slots_prepend(vm, wf_from_obj(cls), args, n + (kwnames ? kwnames->count : 0), local, 12);
    return args && wf_call_kw(vm, function, args, n + 1, kwnames, out);
}

/* Immutable values of a native class are made exact and copied into an instance of the subclass. */
static bool slots_make_copy(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                            wf_value *out)
{
    wf_type *native = cls;
    wf_value exact;
    while (native->head.flags & WF_TYPE_SCRIPT)
        native = native->base;
    if ((native == vm->kind_types[WF_KIND_TUPLE] || native == vm->kind_types[WF_KIND_FLOAT]) && cls->slots.init != native->slots.init)
        kwnames = NULL; /* they are for __init__, as CPython's tuple.__new__ and float.__new__ have it */
    if (!native->slots.make(vm, native, args, n, kwnames, &exact))
        return false;
    *out = wf_type_adopt(vm, cls, exact);
    return !wf_is_unset(*out);
}

static bool slots_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value function, result;
    bool bound;
    int found = wf_type_special(vm, self, wf_name(vm, __init__), &function, &bound);
    if (found <= 0)
        return found == 0;
    if (!slots_call(vm, function, bound, self, args, n, kwnames, &result))
        return false;
    return wf_is_none(result) ||
           wf_raise(vm, WF_EXC_TypeError, "__init__() should return None, not '%T'", result);
}

wf_function *wf_type_init_function(wf_vm *vm, wf_type *t)
{
    wf_value v;
    if (t->slots.init != slots_init || wf_type_find(vm, t, wf_name(vm, __init__), &v, NULL) <= 0 ||
        !wf_is_exact(v, WF_KIND_FUNCTION))
        return NULL;
    return wf_as_function(v);
}

#undef CALL
#undef OPERATOR

/* ---- filling the table ---- */

static const wf_slots slots_of_scripts = {
    .repr = slots_repr,
    .str = slots_str,
    .format = slots_format,
    .hash = slots_hash,
    .truth = slots_truth,
    .call = slots_call_method,
    .getattr = slots_getattr_hook,
    .setattr = slots_setattr,
    .iter = slots_iter,
    .next = slots_next,
    .length = slots_length,
    .getitem = slots_getitem,
    .setitem = slots_setitem,
    .contains = slots_contains,
    .compare = slots_compare,
    .binary = slots_binary,
    .inplace = slots_inplace,
    .unary = slots_unary,
    .index = slots_index,
    .get = slots_get,
    .set = slots_set,
    .await = slots_await,
    .aiter = slots_aiter,
    .anext = slots_anext,
    .make = slots_make,
    .init = slots_init,
};

static uint64_t slots_defined_by(wf_vm *vm, wf_type *t)
{
    uint64_t mask = 0;
    size_t pos = 0;
    wf_value key, value;
    while (wf_dict_next(t->dict, &pos, &key, &value)) {
        const char *text = wf_is_str(key) ? wf_str_data(vm, wf_as_str(key)) : NULL;
        if (!text || text[0] != '_' || text[1] != '_')
            continue;
        const wf_special *s = wf_special_find(text);
        if (!s)
            continue;
        mask |= (uint64_t)1 << s->slot;
        if (s->slot == WF_SLOT_INDEX(getattr) && s->call)
            mask |= GETATTRIBUTE_BIT;
    }
    return mask;
}

static wf_slot_pointer slots_choose_make(const wf_type *t)
{
    const wf_type *native = t;
    bool made = false; /* by anything that mro() has left in the order */
    while (native->head.flags & WF_TYPE_SCRIPT)
        native = native->base;
    for (size_t i = 0; i < t->mro->count; i++) {
        const wf_type *c = wf_as_type(t->mro->items[i]);
        if (c->specials >> WF_SLOT_INDEX(make) & 1)
            return (wf_slot_pointer)slots_make;
        made |= c->own_slots && c->own_slots->make;
        if (c->own_slots && c->own_slots->make && c->own_slots->make != wf_object_make && c->base)
            break;
    }
    if (!made)
        return NULL;
    if (!native->base)
        return (wf_slot_pointer)wf_object_make;
    if (native->slots.make && wf_type_is_immutable_layout((wf_kind)native->layout))
        return (wf_slot_pointer)slots_make_copy;
    return (wf_slot_pointer)native->slots.make;
}

static wf_slot_pointer slots_choose(wf_vm *vm, wf_type *t, size_t slot)
{
    wf_value v;
    bool counted = false;
    if (slot == WF_SLOT_INDEX(make))
        return slots_choose_make(t);
    for (size_t i = 0; i < t->mro->count; i++) {
        wf_type *c = wf_as_type(t->mro->items[i]);
        if (c->specials >> slot & 1) {
            if (slot == WF_SLOT_INDEX(hash) && wf_dict_get_name(vm, c->dict, wf_name(vm, __hash__), &v) &&
                wf_is_none(v))
                return (wf_slot_pointer)wf_hash_refuse;
            if (slot == WF_SLOT_INDEX(getattr)) {
                for (size_t k = i; k < t->mro->count; k++)
                    if (wf_as_type(t->mro->items[k])->specials & GETATTRIBUTE_BIT)
                        return (wf_slot_pointer)slots_getattribute;
            }
            return wf_slot_read(&slots_of_scripts, slot);
        }
        counted |= c->specials >> WF_SLOT_INDEX(length) & 1;
        if (!c->own_slots)
            continue;
        wf_slot_pointer p = wf_slot_read(c->own_slots, slot);
        if (p && slot == WF_SLOT_INDEX(truth) && counted && c->own_slots->length)
            return NULL; /* a native container is true by its length, which a class before it says otherwise */
        if (!p && slot == WF_SLOT_INDEX(hash) && c->own_slots->compare)
            p = (wf_slot_pointer)wf_hash_refuse;
        if (p)
            return p;
    }
    /* An mro() may leave object out; what every object can do stays. */
    return wf_slot_read(&vm->kind_types[WF_KIND_OBJECT]->slots, slot);
}

static void slots_update_flags(wf_vm *vm, wf_type *t)
{
    wf_type *meta = wf_type_of(vm, wf_from_obj(t));
    bool simple = t->slots.make == wf_object_make && meta->slots.call == wf_type_call &&
                  t->layout == WF_KIND_OBJECT && !(t->head.flags & WF_TYPE_ABSTRACT);
    t->head.flags = (uint16_t)((t->head.flags & ~WF_TYPE_SIMPLE_NEW) | (simple ? WF_TYPE_SIMPLE_NEW : 0));
}

static bool slots_update_tree(wf_vm *vm, wf_type *t, bool *descriptors_changed)
{
    bool had_get = t->slots.get != NULL, had_set = t->slots.set != NULL;
    if (!wf_recursion_enter(vm, ""))
        return false;
    for (size_t i = 0; i < WF_SLOT_COUNT; i++)
        wf_slot_write(&t->slots, i, slots_choose(vm, t, i));
    slots_update_flags(vm, t);
    *descriptors_changed |= had_get != (t->slots.get != NULL) || had_set != (t->slots.set != NULL);
    bool ok = true;
    for (uint32_t i = 0; ok && t->subclasses && i < t->subclasses->count; i++)
        ok = slots_update_tree(vm, t->subclasses->items[i], descriptors_changed);
    wf_recursion_leave(vm);
    return ok;
}

/* After a special name came, went or changed in t's namespace; name NULL: t is new, or its MRO changed. */
bool wf_type_update_slots(wf_vm *vm, wf_type *t, wf_str *name)
{
    bool changed = false;
    if (!(t->head.flags & WF_TYPE_SCRIPT))
        return wf_type_native_slots(vm, t);
    if (name) {
        const char *text = wf_str_data(vm, name);
        if (!text || text[0] != '_' || text[1] != '_' || !wf_special_find(text))
            return true;
    }
    t->specials = slots_defined_by(vm, t);
    wf_slot_pointer call = (wf_slot_pointer)t->slots.call;
    if (!slots_update_tree(vm, t, &changed))
        return false;
    if (name && changed)
        wf_code_flush_caches(vm); /* instances of t may be class attributes that caches answered with */
    if (name && t->layout == WF_KIND_TYPE && call != (wf_slot_pointer)t->slots.call)
        for (uint32_t id = 0; id < vm->shape_count; id++)
            if (vm->shapes[id] && vm->shapes[id]->type->head.flags & WF_TYPE_SCRIPT)
                slots_update_flags(vm, vm->shapes[id]->type);
    return true;
}

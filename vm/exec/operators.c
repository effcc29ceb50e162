/*
 * The generic operations on values: operators with their reflected forms, comparison, truth, hashing, text, items and iteration. Each looks for
 * the slot on the operands' types, as CPython's abstract.c does, with short cuts for the common built-in pairs.
 */
#include "exec/interp.h"
#include "object/model.h"

static const char *const binop_symbols[WF_OP_COUNT] = {"+", "-", "*", "/", "//", "%", "** or pow()", "@", "<<", ">>", "&", "|", "^", "divmod()"};
static const char *const inplace_symbols[WF_OP_COUNT] = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^=", ""};
static const char *const compare_symbols[] = {"<", "<=", "==", "!=", ">", ">="};

/* ---- binary operators ---- */

/*
 * The left operand's slot is asked first, then the right one's when its type differs; a proper subclass on the right goes first when it
 * has a slot of its own (the reference manual, 3.3.8).
 */
static bool operators_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    wf_type *ta = wf_type_of(vm, a), *tb = wf_type_of(vm, b);
    bool (*left)(wf_vm *, wf_binop, wf_value, wf_value, wf_value *) = ta->slots.binary;
    bool (*right)(wf_vm *, wf_binop, wf_value, wf_value, wf_value *) = ta == tb ? NULL : tb->slots.binary;
    *out = WF_NOTIMPLEMENTED;
    if (left == right)
        right = NULL;
    if (right && left && tb != ta && wf_type_subtype(tb, ta)) {
        if (!right(vm, op, a, b, out))
            return false;
        if (out->w != WF_W_NOTIMPLEMENTED)
            return true;
        right = NULL;
    }
    if (left) {
        if (!left(vm, op, a, b, out))
            return false;
        if (out->w != WF_W_NOTIMPLEMENTED)
            return true;
    }
    return !right || right(vm, op, a, b, out);
}

static WF_COLD bool operators_binary_error(wf_vm *vm, const char *symbol, wf_value a, wf_value b)
{
    bool print = wf_is_kind(a, WF_KIND_NATIVE) && strcmp(symbol, ">>") == 0 &&
                 strcmp(((wf_native *)wf_obj(a))->row->name, "print") == 0;
    return wf_raise(vm, WF_EXC_TypeError, "unsupported operand type(s) for %s: '%T' and '%T'%s", symbol, a, b,
                    print ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : "");
}

bool wf_op_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    if (op != WF_OP_MATMUL && (wf_is_fix(a) || wf_is_exact(a, WF_KIND_INT)) && (wf_is_fix(b) || wf_is_exact(b, WF_KIND_INT)))
        return wf_int_binary(vm, op, a, b, out);
    if (!operators_binary(vm, op, a, b, out))
        return false;
    return out->w != WF_W_NOTIMPLEMENTED || operators_binary_error(vm, binop_symbols[op], a, b);
}

bool wf_op_inplace(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    if (wf_is_obj(a)) {
        wf_type *t = wf_type_of(vm, a);
        if (t->slots.inplace) {
            if (!t->slots.inplace(vm, op, a, b, out))
                return false;
            if (out->w != WF_W_NOTIMPLEMENTED)
                return true;
        }
    }
    if (!operators_binary(vm, op, a, b, out))
        return false;
    return out->w != WF_W_NOTIMPLEMENTED || operators_binary_error(vm, inplace_symbols[op], a, b);
}

/* What the loop's fast paths leave over: overflow, mixed numbers, and everything else. */
WF_COLD bool wf_slow_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out)
{
    if (wf_both_fix(a, b) && op != WF_OP_MATMUL)
        return wf_int_binary(vm, op, a, b, out);
    if (op <= WF_OP_POW && (wf_is_flo(a) || wf_is_flo(b)) && (wf_is_flo(a) || wf_is_fix(a)) && (wf_is_flo(b) || wf_is_fix(b)))
        return wf_float_binary(vm, op, a, b, out);
    if (op == WF_OP_ADD && wf_is_exact(a, WF_KIND_STR) && wf_is_exact(b, WF_KIND_STR)) {
        wf_str *s = wf_str_concat(vm, wf_as_str(a), wf_as_str(b));
        *out = s ? wf_from_obj(s) : WF_UNSET;
        return s != NULL;
    }
    return wf_op_binary(vm, op, a, b, out);
}

bool wf_op_unary(wf_vm *vm, wf_unop op, wf_value a, wf_value *out)
{
    static const char *const names[] = {"unary -", "unary +", "unary ~", "abs()"};
    wf_type *t = wf_type_of(vm, a);
    *out = WF_UNSET;
    if (t->slots.unary && !t->slots.unary(vm, op, a, out))
        return false;
    return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_TypeError, "bad operand type for %s: '%T'", names[op], a);
}

/* ---- comparison ---- */

static wf_cmp operators_swapped(wf_cmp op)
{
    static const wf_cmp swapped[] = {WF_CMP_GT, WF_CMP_GE, WF_CMP_EQ, WF_CMP_NE, WF_CMP_LT, WF_CMP_LE};
    return swapped[op];
}

bool wf_op_compare(wf_vm *vm, wf_cmp op, wf_value a, wf_value b, wf_value *out)
{
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && wf_is_exact(a, WF_KIND_STR) && wf_is_exact(b, WF_KIND_STR)) {
        *out = wf_bool(wf_str_equal(vm, wf_as_str(a), wf_as_str(b)) == (op == WF_CMP_EQ));
        return true;
    }
    wf_type *ta = wf_type_of(vm, a), *tb = wf_type_of(vm, b);
    bool tried = false;
    if (!wf_recursion_enter(vm, " in comparison"))
        return false;
    *out = WF_NOTIMPLEMENTED;
    if (ta != tb && tb->slots.compare && wf_type_subtype(tb, ta)) {
        tried = true;
        if (!tb->slots.compare(vm, b, a, operators_swapped(op), out))
            goto fail;
        if (out->w != WF_W_NOTIMPLEMENTED)
            goto done;
    }
    if (ta->slots.compare && !ta->slots.compare(vm, a, b, op, out))
        goto fail;
    if (out->w == WF_W_NOTIMPLEMENTED && !tried && tb->slots.compare && !tb->slots.compare(vm, b, a, operators_swapped(op), out))
        goto fail;
    if (out->w == WF_W_NOTIMPLEMENTED) {
        if (op == WF_CMP_EQ || op == WF_CMP_NE)
            *out = wf_bool(wf_same(a, b) == (op == WF_CMP_EQ));
        else {
            wf_raise(vm, WF_EXC_TypeError, "'%s' not supported between instances of '%T' and '%T'", compare_symbols[op], a, b);
            goto fail;
        }
    }
done:
    wf_recursion_leave(vm);
    return true;
fail:
    wf_recursion_leave(vm);
    return false;
}

static int operators_compare_truth(wf_vm *vm, wf_cmp op, wf_value a, wf_value b)
{
    wf_value out;
    if (!wf_op_compare(vm, op, a, b, &out))
        return -1;
    return wf_is_bool(out) ? wf_is_true(out) : wf_op_truth(vm, out);
}

int wf_op_equal(wf_vm *vm, wf_value a, wf_value b)
{
    if (wf_same(a, b))
        return 1;
    if (wf_both_fix(a, b))
        return 0;
    return operators_compare_truth(vm, WF_CMP_EQ, a, b);
}

int wf_op_less(wf_vm *vm, wf_value a, wf_value b)
{
    if (wf_both_fix(a, b))
        return (int64_t)a.w < (int64_t)b.w;
    return operators_compare_truth(vm, WF_CMP_LT, a, b);
}

/* ---- truth, hash, text ---- */

int wf_op_truth(wf_vm *vm, wf_value v)
{
    if (wf_is_bool(v))
        return wf_is_true(v);
    if (wf_is_none(v))
        return 0;
    if (wf_is_fix(v))
        return v.w != 0;
    wf_type *t = wf_type_of(vm, v);
    if (t->slots.truth)
        return t->slots.truth(vm, v);
    if (t->slots.length) {
        int64_t n;
        return t->slots.length(vm, v, &n) ? n != 0 : -1;
    }
    return 1;
}

bool wf_op_hash(wf_vm *vm, wf_value v, uint64_t *out)
{
    if (wf_is_fix(v)) {
        *out = wf_int_hash(v);
        return true;
    }
    if (wf_is_exact(v, WF_KIND_STR)) {
        *out = wf_str_hash(vm, wf_as_str(v));
        return true;
    }
    wf_type *t = wf_type_of(vm, v);
    if (!t->slots.hash)
        return wf_raise(vm, WF_EXC_TypeError, "unhashable type: '%T'", v);
    return t->slots.hash(vm, v, out);
}

static wf_str *operators_text(wf_vm *vm, wf_value v, bool (*slot)(wf_vm *, wf_value, wf_value *), const char *where, const char *name)
{
    wf_value out;
    if (!wf_recursion_enter(vm, where))
        return NULL;
    bool ok = slot(vm, v, &out);
    wf_recursion_leave(vm);
    if (ok && !wf_is_str(out)) {
        wf_raise(vm, WF_EXC_TypeError, "%s returned non-string (type %T)", name, out);
        ok = false;
    }
    return ok ? wf_as_str(out) : NULL;
}

wf_str *wf_op_repr(wf_vm *vm, wf_value v)
{
    return operators_text(vm, v, wf_type_of(vm, v)->slots.repr, " while getting the repr of an object", "__repr__");
}

wf_str *wf_op_str(wf_vm *vm, wf_value v)
{
    if (wf_is_exact(v, WF_KIND_STR))
        return wf_as_str(v);
    wf_type *t = wf_type_of(vm, v);
    if (!t->slots.str)
        return wf_op_repr(vm, v);
    return operators_text(vm, v, t->slots.str, " while getting the str of an object", "__str__");
}

wf_str *wf_op_format(wf_vm *vm, wf_value v, wf_str *spec)
{
    wf_value out;
    wf_type *t = wf_type_of(vm, v);
    if (!spec)
        spec = vm->empty_str;
    if (spec->nbytes == 0 && (wf_is_exact(v, WF_KIND_STR) || wf_is_fix(v)))
        return wf_op_str(vm, v);
    if (t->slots.format) {
        if (!t->slots.format(vm, v, spec, &out))
            return NULL;
        if (!wf_is_str(out)) {
            wf_raise(vm, WF_EXC_TypeError, "__format__ must return a str, not %T", out);
            return NULL;
        }
        return wf_as_str(out);
    }
    if (spec->nbytes) {
        wf_raise(vm, WF_EXC_TypeError, "unsupported format string passed to %T.__format__", v);
        return NULL;
    }
    return wf_op_str(vm, v);
}

/* ---- items ---- */

bool wf_op_length(wf_vm *vm, wf_value v, int64_t *out)
{
    wf_type *t = wf_type_of(vm, v);
    if (!t->slots.length)
        return wf_raise(vm, WF_EXC_TypeError, "object of type '%T' has no len()", v);
    return t->slots.length(vm, v, out);
}

/* cls[item]: __class_getitem__, or the metaclass's __getitem__. */
static bool operators_class_item(wf_vm *vm, wf_value cls, wf_value key, wf_value *out)
{
    wf_value getter;
    if (wf_as_type(cls) == vm->kind_types[WF_KIND_TYPE]) { /* type[C]: a method of that name would be found on every class */
        *out = wf_generic_alias_new(vm, cls, key);
        return !wf_is_unset(*out);
    }
    int found = wf_attr_find(vm, cls, wf_name(vm, __class_getitem__), &getter);
    if (found < 0)
        return false;
    if (found && !wf_is_none(getter))
        return wf_call(vm, getter, &key, 1, out);
    return wf_raise(vm, WF_EXC_TypeError, "type '%N' is not subscriptable", wf_as_type(cls));
}

bool wf_op_getitem(wf_vm *vm, wf_value v, wf_value key, wf_value *out)
{
    wf_type *t = wf_type_of(vm, v);
    if (t->slots.getitem)
        return t->slots.getitem(vm, v, key, out);
    if (wf_is_type(v))
        return operators_class_item(vm, v, key, out);
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not subscriptable", v);
}

bool wf_op_setitem(wf_vm *vm, wf_value v, wf_value key, wf_value value)
{
    wf_type *t = wf_type_of(vm, v);
    if (t->slots.setitem)
        return t->slots.setitem(vm, v, key, value);
    /* As CPython words it, which asks sequences in another place than the rest. */
    bool sequence = wf_is_unset(value) && wf_is_int(key) &&
                    (t->slots.getitem || t->slots.contains || t->slots.length || t->head.flags & WF_TYPE_SCRIPT);
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object %s", v,
                    sequence              ? "doesn't support item deletion"
                    : wf_is_unset(value) ? "does not support item deletion"
                                         : "does not support item assignment");
}

/* May it be iterated by index? No native class has numbered items and no iterator. */
static bool operators_is_sequence(const wf_type *t)
{
    return t->slots.getitem && t->layout != WF_KIND_DICT && (t->head.flags & (WF_TYPE_SCRIPT | WF_TYPE_DOTTED)) == WF_TYPE_SCRIPT;
}

int wf_op_contains(wf_vm *vm, wf_value container, wf_value item)
{
    wf_type *t = wf_type_of(vm, container);
    if (t->slots.contains)
        return t->slots.contains(vm, container, item);
    wf_value it, x;
    if (!t->slots.iter && !operators_is_sequence(t)) {
        wf_raise(vm, WF_EXC_TypeError, "argument of type '%T' is not iterable", container);
        return -1;
    }
    if (!wf_op_iter(vm, container, &it)) {
        if (wf_error_is(vm, WF_EXC_TypeError))
            wf_raise(vm, WF_EXC_TypeError, "argument of type '%T' is not iterable", container);
        return -1;
    }
    for (;;) {
        int more = wf_op_next(vm, it, &x);
        if (more <= 0)
            return more;
        int equal = wf_op_equal(vm, x, item);
        if (equal)
            return equal;
        if (!wf_budget_charge(vm, 1))
            return -1;
    }
}

/* ---- iteration ---- */

bool wf_op_iterable(wf_vm *vm, wf_value v)
{
    const wf_type *t = wf_type_of(vm, v);
    return t->slots.iter || operators_is_sequence(t);
}

bool wf_op_iter(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_type *t = wf_type_of(vm, v);
    if (t->slots.iter) {
        if (!t->slots.iter(vm, v, out))
            return false;
        if (!wf_type_of(vm, *out)->slots.next)
            return wf_raise(vm, WF_EXC_TypeError, "iter() returned non-iterator of type '%T'", *out);
        return true;
    }
    if (operators_is_sequence(t))
        return wf_iter_new_sequence(vm, v, out);
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not iterable", v);
}

int wf_op_next(wf_vm *vm, wf_value iterator, wf_value *out)
{
    wf_type *t = wf_type_of(vm, iterator);
    if (!t->slots.next) {
        wf_raise(vm, WF_EXC_TypeError, "'%T' object is not an iterator", iterator);
        return -1;
    }
    int more = t->slots.next(vm, iterator, out);
    if (more < 0 && wf_error_is(vm, WF_EXC_StopIteration)) {
        wf_error_clear(vm);
        return 0;
    }
    return more;
}

bool wf_op_callable(wf_vm *vm, wf_value v) { return wf_type_of(vm, v)->slots.call != NULL; }

bool wf_iteration_start(wf_vm *vm, wf_iteration *it, wf_value iterable)
{
    it->fast = NULL;
    it->index = 0;
    it->iterator = iterable;
    if (wf_is_exact(iterable, WF_KIND_LIST) || wf_is_exact(iterable, WF_KIND_TUPLE)) {
        it->fast = wf_obj(iterable);
        return true;
    }
    return wf_op_iter(vm, iterable, &it->iterator);
}

int wf_iteration_next(wf_vm *vm, wf_iteration *it, wf_value *out)
{
    if (it->fast) {
        if (it->fast->kind == WF_KIND_LIST) {
            wf_list *l = (wf_list *)it->fast;
            if (it->index >= l->count)
                return 0;
            *out = l->array->items[it->index++];
            return 1;
        }
        wf_tuple *t = (wf_tuple *)it->fast;
        if (it->index >= t->count)
            return 0;
        *out = t->items[it->index++];
        return 1;
    }
    /* A charge rather than a poll: a native is on the C stack, which a collection must scan. */
    if (WF_UNLIKELY(--vm->fuel <= 0) && !wf_budget_charge(vm, 0))
        return -1;
    return wf_op_next(vm, it->iterator, out);
}

/* __length_hint__, as PEP 424 has it. */
static bool operators_ask_hint(wf_vm *vm, wf_value v, int64_t *out)
{
    wf_value hint;
    int found = wf_type_call_special(vm, v, wf_name(vm, __length_hint__), NULL, 0, &hint);
    if (found < 0 && wf_error_is(vm, WF_EXC_TypeError)) {
        wf_error_clear(vm);
        return true;
    }
    if (found <= 0 || wf_same(hint, WF_NOTIMPLEMENTED))
        return found >= 0;
    if (!wf_is_int(hint) && !wf_is_bool(hint))
        return wf_raise(vm, WF_EXC_TypeError, "__length_hint__ must be an integer, not %T", hint);
    if (!wf_int_index(vm, hint, out))
        return wf_error_is(vm, WF_EXC_OverflowError)
                   ? wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C ssize_t")
                   : false;
    return *out >= 0 || wf_raise(vm, WF_EXC_ValueError, "__length_hint__() should return >= 0");
}

bool wf_op_length_hint(wf_vm *vm, wf_value v, int64_t *out)
{
    if (wf_type_of(vm, v)->slots.length) {
        int64_t length;
        if (wf_op_length(vm, v, &length)) {
            *out = length;
            return true;
        }
        if (!wf_error_is(vm, WF_EXC_TypeError))
            return false;
        wf_error_clear(vm);
    }
    return operators_ask_hint(vm, v, out);
}

int64_t wf_iteration_hint(wf_vm *vm, wf_value iterable)
{
    int64_t n = 0;
    if (wf_is_exact(iterable, WF_KIND_LIST))
        return (int64_t)wf_as_list(iterable)->count;
    if (wf_is_exact(iterable, WF_KIND_TUPLE))
        return (int64_t)wf_as_tuple(iterable)->count;
    if (wf_is_exact(iterable, WF_KIND_DICT))
        return (int64_t)wf_as_dict(iterable)->count;
    if (wf_is_exact(iterable, WF_KIND_RANGE_ITER))
        return (int64_t)((wf_range_iter *)wf_obj(iterable))->left;
    if (wf_is_exact(iterable, WF_KIND_RANGE) && wf_int_fits_i64(((wf_range *)wf_obj(iterable))->length, &n))
        return n;
    if (wf_type_of(vm, iterable)->head.flags & WF_TYPE_SCRIPT || wf_is_kind(iterable, WF_KIND_REVERSED) ||
        wf_is_kind(iterable, WF_KIND_SEQ_ITER)) /* script code answers */
        return wf_op_length_hint(vm, iterable, &n) ? n : -1;
    return 0;
}

/* ---- repr of containers that hold themselves ---- */

struct wf_repr_stack {
    size_t count, capacity;
    wf_value items[]; /* not marked: each is held by the native that prints it */
};

int wf_repr_enter(wf_vm *vm, wf_value v)
{
    struct wf_repr_stack *s = vm->repr_stack;
    for (size_t i = 0; s && i < s->count; i++)
        if (wf_same(s->items[i], v))
            return 1;
    if (!s || s->count == s->capacity) {
        size_t old = s ? s->capacity : 0, n = old ? old * 2 : 16;
        struct wf_repr_stack *p = wf_heap_realloc(vm, s, s ? sizeof *s + old * sizeof(wf_value) : 0, sizeof *s + n * sizeof(wf_value));
        if (!p)
            return -1;
        if (!s)
            p->count = 0;
        p->capacity = n;
        vm->repr_stack = s = p;
    }
    s->items[s->count++] = v;
    return 0;
}

void wf_repr_leave(wf_vm *vm, wf_value v)
{
    struct wf_repr_stack *s = vm->repr_stack;
    for (size_t i = s->count; i-- > 0;)
        if (wf_same(s->items[i], v)) {
            memmove(&s->items[i], &s->items[i + 1], (--s->count - i) * sizeof *s->items);
            return;
        }
}

void wf_repr_free(wf_vm *vm, struct wf_repr_stack *s)
{
    if (s)
        wf_heap_realloc(vm, s, sizeof *s + s->capacity * sizeof(wf_value), 0);
}

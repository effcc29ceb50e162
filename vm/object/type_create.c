/*
 * Making classes: what type(name, bases, dict) does. The method resolution order is C3 (Barrett et al., "A
 * Monotonic Superclass Linearization for Dylan", OOPSLA 1996); the choice of metaclass and of the base that
 * determines the layout follows CPython's Objects/typeobject.c.
 */
#include "exec/bytecode.h"
#include "object/exception.h"
#include "object/str_parts.h"
#include "object/type_state.h"

/* ---- bases ---- */

wf_type *wf_type_winner(wf_vm *vm, wf_type *metatype, wf_tuple *bases)
{
    wf_type *winner = metatype;
    for (size_t i = 0; i < bases->count; i++) {
        wf_type *meta = wf_type_of(vm, bases->items[i]);
        if (wf_type_subtype(winner, meta))
            continue;
        if (!wf_type_subtype(meta, winner)) {
            wf_raise(
                vm, WF_EXC_TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                "metaclasses of all its bases");
            return NULL;
        }
        winner = meta;
    }
    return winner;
}

wf_tuple *wf_type_resolve_bases(wf_vm *vm, wf_tuple *bases)
{
    wf_list *l = NULL;
    for (size_t i = 0; i < bases->count; i++) {
        wf_value base = bases->items[i], entries, method;
        int found = wf_is_type(base) ? 0 : wf_attr_find(vm, base, wf_name(vm, __mro_entries__), &method);
        if (found < 0)
            return NULL;
        if (!found) {
            if (l && !wf_list_append(vm, l, base))
                return NULL;
            continue;
        }
        wf_value arg = wf_from_obj(bases);
        if (!wf_call(vm, method, &arg, 1, &entries))
            return NULL;
        if (!wf_is_tuple(entries)) {
            wf_raise(vm, WF_EXC_TypeError, "__mro_entries__ must return a tuple");
            return NULL;
        }
        if (!l && !(l = wf_list_from(vm, bases->items, i)))
            return NULL;
        if (!wf_list_extend(vm, l, entries))
            return NULL;
    }
    if (!l)
        return bases;
    return wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count);
}

static bool create_in_tail(const wf_tuple *seq, size_t head, wf_value candidate)
{
    for (size_t i = head + 1; i < seq->count; i++)
        if (wf_same(seq->items[i], candidate))
            return true;
    return false;
}

static WF_COLD void create_mro_conflict(wf_vm *vm, const wf_tuple *const *seqs, const size_t *heads, size_t n)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_list *seen = wf_list_new(vm, n);
    for (size_t i = 0; seen && i < n; i++) {
        if (heads[i] >= seqs[i]->count)
            continue;
        wf_value head = seqs[i]->items[heads[i]];
        bool again = false;
        for (size_t k = 0; k < seen->count; k++)
            again |= wf_same(seen->array->items[k], head);
        if (again)
            continue;
        wf_builder_printf(&b, "%s%N", seen->count ? ", " : "", wf_as_type(head));
        if (!wf_list_append(vm, seen, head))
            return;
    }
    wf_str *names = wf_builder_finish(&b);
    if (names)
        wf_raise(vm, WF_EXC_TypeError,
                 "Cannot create a consistent method resolution order (MRO) for bases %S", names);
}

/* The merge of C3. seqs[n - 1] is the list of bases itself. Room for all of them is in *l. */
static bool create_merge(wf_vm *vm, const wf_tuple *const *seqs, size_t *heads, size_t n, wf_list *l)
{
    for (;;) {
        wf_value next = WF_UNSET;
        bool empty = true;
        for (size_t i = 0; i < n && wf_is_unset(next); i++) {
            if (heads[i] >= seqs[i]->count)
                continue;
            empty = false;
            next = seqs[i]->items[heads[i]];
            for (size_t k = 0; k < n; k++)
                if (create_in_tail(seqs[k], heads[k], next)) {
                    next = WF_UNSET;
                    break;
                }
        }
        if (empty)
            return true;
        if (wf_is_unset(next)) {
            create_mro_conflict(vm, seqs, heads, n);
            return false;
        }
        if (!wf_list_append(vm, l, next) || !wf_budget_charge(vm, n))
            return false;
        for (size_t i = 0; i < n; i++)
            if (heads[i] < seqs[i]->count && wf_same(seqs[i]->items[heads[i]], next))
                heads[i]++;
    }
}

wf_tuple *wf_type_linearise(wf_vm *vm, wf_type *t, wf_tuple *bases)
{
    for (size_t i = 0; i < bases->count; i++)
        if (!wf_as_type(bases->items[i])->mro->count) {
            wf_raise(vm, WF_EXC_TypeError, "Cannot extend an incomplete type '%N'", wf_as_type(bases->items[i]));
            return NULL;
        }
    if (bases->count == 1) { /* by far the most common: no merge */
        const wf_tuple *above = wf_as_type(bases->items[0])->mro;
        wf_tuple *mro = wf_tuple_new(vm, above->count + 1);
        if (!mro)
            return NULL;
        mro->items[0] = wf_from_obj(t);
        memcpy(mro->items + 1, above->items, above->count * sizeof(wf_value));
        return mro;
    }
    size_t n = bases->count + 1;
    wf_storage *seq_cell = wf_heap_new_storage(vm, n * sizeof(wf_tuple *));
    wf_storage *head_cell = wf_heap_new_storage(vm, n * sizeof(size_t));
    wf_list *l = wf_list_new(vm, n);
    if (!seq_cell || !head_cell || !l)
        return NULL;
    const wf_tuple **seqs = (const wf_tuple **)(void *)seq_cell->bytes;
    size_t *heads = (size_t *)(void *)head_cell->bytes;
    for (size_t i = 0; i < n; i++) {
        seqs[i] = i < bases->count ? wf_as_type(bases->items[i])->mro : bases;
        heads[i] = 0;
    }
    for (size_t i = 0; i < bases->count; i++)
        for (size_t k = i + 1; k < bases->count; k++)
            if (wf_same(bases->items[i], bases->items[k])) {
                wf_raise(vm, WF_EXC_TypeError, "duplicate base class %N", wf_as_type(bases->items[i]));
                return NULL;
            }
    if (!wf_list_append(vm, l, wf_from_obj(t)) || !create_merge(vm, seqs, heads, n, l))
        return NULL;
    return wf_tuple_from(vm, l->array->items, l->count);
}

bool wf_type_is_variable(wf_kind layout)
{
    return layout == WF_KIND_INT || layout == WF_KIND_STR || layout == WF_KIND_BYTES ||
           layout == WF_KIND_TUPLE;
}
bool wf_type_is_immutable_layout(wf_kind layout)
{
    return wf_type_is_variable(layout) || layout == WF_KIND_FLOAT || layout == WF_KIND_COMPLEX;
}

static bool create_may_derive(const wf_type *t)
{
    return !(t->head.flags & WF_TYPE_FINAL) && (t->instance_size || wf_type_is_variable((wf_kind)t->layout) ||
                                                t->layout == WF_KIND_TYPE || t->layout == WF_KIND_FLOAT);
}

wf_type *wf_type_best_base(wf_vm *vm, wf_tuple *bases)
{
    wf_type *best = NULL, *winner = NULL;
    for (size_t i = 0; i < bases->count; i++) {
        if (!wf_is_type(bases->items[i])) {
            wf_raise(vm, WF_EXC_TypeError, "bases must be types");
            return NULL;
        }
        wf_type *base = wf_as_type(bases->items[i]);
        if (!create_may_derive(base)) {
            wf_str *name = wf_type_full_name(vm, base);
            if (name)
                wf_raise(vm, WF_EXC_TypeError, "type '%S' is not an acceptable base type", name);
            return NULL;
        }
        wf_type *solid = wf_type_solid(base);
        if (!winner || (!wf_type_subtype(winner, solid) && wf_type_subtype(solid, winner))) {
            winner = solid;
            best = base;
        } else if (!wf_type_subtype(winner, solid)) {
            wf_raise(vm, WF_EXC_TypeError, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

/* ---- __slots__ ---- */

/* A private name as the compiler mangles it: __x in class _A is _A__x. */
static wf_str *create_mangle(wf_vm *vm, wf_str *cls, wf_str *name)
{
    const char *text = wf_str_data(vm, name), *c = wf_str_data(vm, cls);
    if (!text || !c)
        return NULL;
    size_t n = name->nbytes;
    if (n < 2 || text[0] != '_' || text[1] != '_' || (text[n - 1] == '_' && text[n - 2] == '_') ||
        strchr(text, '.'))
        return wf_str_intern_str(vm, name);
    while (*c == '_')
        c++;
    if (!*c)
        return wf_str_intern_str(vm, name);
    wf_str *mangled = wf_str_format(vm, "_%s%S", c, name);
    return mangled ? wf_str_intern_str(vm, mangled) : NULL;
}

/* 1, 0, -1. */
static int create_is_identifier(wf_vm *vm, wf_str *name)
{
    wf_value self = wf_from_obj(name), answer;
    return wf_str_method_isidentifier(vm, &self, 1, &answer) ? wf_is_true(answer) : -1;
}

static bool create_member(wf_vm *vm, wf_type *t, wf_str *name)
{
    wf_value present;
    const char *text = wf_str_data(vm, name);
    wf_str *own = create_mangle(vm, t->name, name);
    if (!text || !own)
        return false;
    bool taken = wf_dict_get_name(vm, t->dict, own, &present);
    if (taken && wf_is_exact(present, WF_KIND_MEMBER) && ((wf_member *)wf_obj(present))->owner == t)
        return true;
    if (taken)
        return wf_raise(vm, WF_EXC_ValueError, "%R in __slots__ conflicts with class variable",
                        wf_from_obj(name));
    wf_member *m = wf_heap_new(vm, WF_KIND_MEMBER, sizeof *m);
    if (!m)
        return false;
    m->owner = t;
    m->name = own;
    m->key = wf_str_new(vm, text, name->nbytes); /* never interned: only this member knows it */
    if (!m->key)
        return false;
    if (m->key->head.flags & WF_STR_INTERNED) { /* one-character strings are shared and may be interned */
        m->key = wf_str_format(vm, "%S member", name);
        if (!m->key)
            return false;
    }
    if (t->members == 0x3FFF)
        return wf_raise(vm, WF_EXC_ValueError, "too many __slots__");
    t->members++;
    t->own_members++;
    return wf_dict_set_name(vm, t->dict, own, wf_from_obj(m));
}

static bool create_slot_names(wf_vm *vm, wf_type *t, wf_value slots)
{
    wf_list *l = wf_list_new(vm, 0);
    if (!l || !(wf_is_str(slots) ? wf_list_append(vm, l, slots) : wf_list_extend(vm, l, slots)))
        return false;
    bool dict = (t->base->head.flags & WF_TYPE_HAS_DICT) || t->layout == WF_KIND_TYPE;
    for (size_t i = 0; i < l->count; i++) {
        wf_value v = l->array->items[i];
        if (!wf_is_str(v))
            return wf_raise(vm, WF_EXC_TypeError, "__slots__ items must be strings, not '%T'", v);
        wf_str *name = wf_as_str(v);
        int good = create_is_identifier(vm, name);
        if (good <= 0)
            return good == 0 && wf_raise(vm, WF_EXC_TypeError, "__slots__ must be identifiers");
        if (wf_str_is(name, "__dict__")) {
            if (dict)
                return wf_raise(vm, WF_EXC_TypeError, "__dict__ slot disallowed: we already got one");
            t->head.flags |= WF_TYPE_HAS_DICT;
            dict = true;
            continue;
        }
        if (wf_str_is(name, "__weakref__")) {
            if (t->head.flags & WF_TYPE_WEAK || t->layout == WF_KIND_TYPE ||
                (wf_type_is_variable((wf_kind)t->layout) && t->layout != WF_KIND_STR))
                return wf_raise(vm, WF_EXC_TypeError, "__weakref__ slot disallowed: we already got one");
            t->head.flags |= WF_TYPE_WEAK;
            continue;
        }
        if ((wf_type_is_variable((wf_kind)t->layout) && t->layout != WF_KIND_STR) || t->layout == WF_KIND_TYPE)
            return wf_raise(vm, WF_EXC_TypeError, "nonempty __slots__ not supported for subtype of '%N'",
                            t->base);
        if (!create_member(vm, t, name))
            return false;
    }
    return true;
}

/* What the class body defined under that name stays. */
static bool create_getset(wf_vm *vm, wf_type *t, const wf_getset_row *row, wf_str *name)
{
    wf_value descriptor;
    if (wf_dict_get_name(vm, t->dict, name, &descriptor))
        return true;
    descriptor = wf_getset_new(vm, row, t);
    return !wf_is_unset(descriptor) && wf_dict_set_name(vm, t->dict, name, descriptor);
}

static bool create_slots(wf_vm *vm, wf_type *t)
{
    wf_value slots;
    t->members = t->base->members;
    for (size_t i = 0; i < t->bases->count; i++)
        t->head.flags |= wf_as_type(t->bases->items[i])->head.flags & (WF_TYPE_HAS_DICT | WF_TYPE_WEAK);
    uint16_t had = t->head.flags;
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __slots__), &slots)) {
        if (!create_slot_names(vm, t, slots))
            return false;
    } else if (t->layout != WF_KIND_TYPE) {
        if (t->layout != WF_KIND_MODULE) /* classes and modules keep their attributes in their namespaces */
            t->head.flags |= WF_TYPE_HAS_DICT;
        if (!wf_type_is_variable((wf_kind)t->layout) || t->layout == WF_KIND_STR)
            t->head.flags |= WF_TYPE_WEAK;
    }
    if (t->wanted_slots < t->members)
        t->wanted_slots = t->members;
    uint16_t got = t->head.flags & (uint16_t)~had;
    return (!(got & WF_TYPE_HAS_DICT) || create_getset(vm, t, &wf_instance_dict_row, wf_name(vm, __dict__))) &&
           (!(got & WF_TYPE_WEAK) || create_getset(vm, t, &wf_weakref_list_row, wf_name(vm, __weakref__)));
}

/* ---- the namespace of a new class ---- */

/* Distinct attributes that __init__ stores on self: a first guess at the number of slots of an instance. */
static uint16_t create_guess_slots(wf_vm *vm, wf_type *t)
{
    wf_value v;
    uint32_t seen[32];
    uint16_t count = 0;
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __init__), &v) || !wf_is_function(v))
        return 0;
    const wf_code *code = wf_as_function(v)->code;
    for (uint32_t pc = 0; pc < code->code_words; pc += wf_bytecode_lengths[WF_INS_OP(code->words[pc])]) {
        uint32_t w = code->words[pc];
        if (WF_INS_OP(w) != WF_BC_SETATTR || WF_INS_A(w) != 0)
            continue;
        uint32_t name = code->words[pc + 1];
        uint16_t k = 0;
        while (k < count && seen[k] != name)
            k++;
        if (k == count && count < 32)
            seen[count++] = name;
    }
    return count;
}

static bool create_wrap(wf_vm *vm, wf_type *t, wf_str *name, wf_kind kind)
{
    wf_value v;
    if (!wf_dict_get_name(vm, t->dict, name, &v) || !wf_is_function(v))
        return true;
    wf_wrapped *w = wf_heap_new(vm, kind, sizeof *w);
    if (!w)
        return false;
    w->callable = v;
    return wf_dict_set_name(vm, t->dict, name, wf_from_obj(w));
}

static bool create_names(wf_vm *vm, wf_type *t)
{
    wf_value v;
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __qualname__), &v)) {
        if (!wf_is_str(v))
            return wf_raise(vm, WF_EXC_TypeError, "type __qualname__ must be a str, not %T", v);
        t->qualname = wf_as_str(v);
        if (wf_dict_delete(vm, t->dict, wf_from_obj(wf_name(vm, __qualname__)), NULL) < 0)
            return false;
    }
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __module__), &v) && vm->frame && vm->frame->function) {
        if (wf_dict_get_name(vm, vm->frame->function->globals, wf_name(vm, __name__), &v) &&
            !wf_dict_set_name(vm, t->dict, wf_name(vm, __module__), v))
            return false;
    }
    /* Equality without a hash makes unhashable. */
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __eq__), &v) &&
        !wf_dict_get_name(vm, t->dict, wf_name(vm, __hash__), &v) &&
        !wf_dict_set_name(vm, t->dict, wf_name(vm, __hash__), WF_NONE))
        return false;
    return create_wrap(vm, t, wf_name(vm, __new__), WF_KIND_STATICMETHOD) &&
           create_wrap(vm, t, wf_name(vm, __init_subclass__), WF_KIND_CLASSMETHOD) &&
           create_wrap(vm, t, wf_name(vm, __class_getitem__), WF_KIND_CLASSMETHOD);
}

/* What looks up names of the class later, as aliases in it do, finds them in the class from now on. */
static bool create_classdict_cell(wf_vm *vm, wf_type *t)
{
    wf_value v;
    wf_str *name = wf_name(vm, __classdictcell__);
    if (!wf_dict_get_name(vm, t->dict, name, &v))
        return true;
    if (!wf_is_kind(v, WF_KIND_CELL))
        return wf_raise(vm, WF_EXC_TypeError, "__classdictcell__ must be a nonlocal cell, not %R",
                        wf_from_obj(wf_type_of(vm, v)));
    wf_value names = wf_mapping_proxy_new(vm, t->dict);
    if (wf_is_unset(names))
        return false;
    wf_cell *cell = (wf_cell *)wf_obj(v);
    wf_heap_store(vm, cell, &cell->value, names);
    return wf_dict_delete(vm, t->dict, wf_from_obj(name), NULL) >= 0;
}

/* After the slots, of which one may be __doc__. */
static bool create_doc(wf_vm *vm, wf_type *t)
{
    wf_value v;
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __doc__), &v))
        return !wf_is_str(v) || wf_str_check_utf8(vm, wf_as_str(v));
    return wf_dict_set_name(vm, t->dict, wf_name(vm, __doc__), WF_NONE);
}

static bool create_class_cell(wf_vm *vm, wf_type *t)
{
    wf_value v;
    if (!wf_dict_get_name(vm, t->dict, wf_name(vm, __classcell__), &v))
        return true;
    if (!wf_is_kind(v, WF_KIND_CELL))
        return wf_raise(vm, WF_EXC_TypeError, "__classcell__ must be a nonlocal cell, not %R",
                        wf_from_obj(wf_type_of(vm, v)));
    wf_cell *cell = (wf_cell *)wf_obj(v);
    wf_heap_store(vm, cell, &cell->value, wf_from_obj(t));
    return wf_dict_delete(vm, t->dict, wf_from_obj(wf_name(vm, __classcell__)), NULL) >= 0;
}

/* ---- the order of resolution ---- */

static bool create_check_mro(wf_vm *vm, wf_type *t, const wf_tuple *mro)
{
    bool itself = false;
    if (!mro->count)
        return wf_raise(vm, WF_EXC_TypeError, "type MRO must not be empty");
    for (size_t i = 0; i < mro->count; i++) {
        if (!wf_is_type(mro->items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "mro() returned a non-class ('%T')", mro->items[i]);
        wf_type *c = wf_as_type(mro->items[i]);
        if (!wf_type_subtype(wf_type_solid(t->base), wf_type_solid(c)))
            return wf_raise(vm, WF_EXC_TypeError, "mro() returned base with unsuitable layout ('%N')", c);
        itself |= c == t;
    }
    return itself || wf_raise(vm, WF_EXC_TypeError, "super(type, obj): obj (type %N) is not an instance or subtype of type (%N).", t, t);
}

/* What the metaclass's mro() says; NULL: failed. */
static wf_tuple *create_mro(wf_vm *vm, wf_type *t)
{
    wf_value method, result, self = wf_from_obj(t);
    wf_type *meta = wf_type_of(vm, self);
    int found = wf_type_find(vm, meta, wf_name(vm, mro), &method, NULL);
    if (found < 0)
        return NULL;
    if (wf_is_kind(method, WF_KIND_NATIVE) && ((wf_native *)wf_obj(method))->owner == vm->kind_types[WF_KIND_TYPE])
        return wf_type_linearise(vm, t, t->bases);
    wf_heap_barrier(vm, t);
    if (wf_type_call_special(vm, self, wf_name(vm, mro), NULL, 0, &result) < 0)
        return NULL;
    wf_value order = wf_tuple_of_iterable(vm, result);
    return !wf_is_unset(order) && create_check_mro(vm, t, wf_as_tuple(order)) ? wf_as_tuple(order) : NULL;
}

int wf_type_set_mro(wf_vm *vm, wf_type *t)
{
    wf_tuple *before = t->mro, *mro = create_mro(vm, t);
    if (!mro)
        return -1;
    if (t->mro != before)
        return 0;
    t->mro = mro;
    wf_heap_barrier(vm, t);
    wf_type_forget_lookups(vm); /* mro() may have asked the unfinished class */
    return 1;
}

/* ---- hooks ---- */

/* A class that has keys that are no names works, with a warning. */
static bool create_warn_keys(wf_vm *vm, wf_type *t)
{
    wf_value key, value;
    for (size_t pos = 0; wf_dict_next(t->dict, &pos, &key, &value);)
        if (!wf_is_str(key))
            return wf_warn(vm, WF_EXC_RuntimeWarning, NULL, 0, "non-string key in the __dict__ of class %N", t);
    return true;
}

/* __set_name__ of everything in the namespace, with a note of where on failure. */
static bool create_set_names(wf_vm *vm, wf_type *t)
{
    size_t pos = 0;
    wf_value key, value, args[2], ignored;
    wf_dict *snapshot = wf_dict_copy(vm, t->dict);
    if (!snapshot)
        return false;
    while (wf_dict_next(snapshot, &pos, &key, &value)) {
        if (!wf_is_obj(value) || wf_obj(value)->shape == WF_KIND_FUNCTION)
            continue;
        args[0] = wf_from_obj(t);
        args[1] = key;
        if (wf_type_call_special(vm, value, wf_name(vm, __set_name__), args, 2, &ignored) >= 0)
            continue;
        return wf_error_note(vm, "Error calling __set_name__ on '%T' instance %R in '%N'", value, key, t);
    }
    return true;
}

static bool create_init_subclass(wf_vm *vm, wf_type *t, const wf_value *values, wf_tuple *kwnames)
{
    wf_value hook, ignored;
    int found = wf_type_find_from(vm, t, t, wf_name(vm, __init_subclass__), &hook);
    if (found == 0)
        return true;
    if (found < 0 || !wf_attr_bind(vm, hook, WF_UNSET, t, &hook))
        return false;
    if (!kwnames || !kwnames->count) {
        /* object's own does nothing: not worth a call for every class */
        if (wf_is_kind(hook, WF_KIND_NATIVE) &&
            ((wf_native *)wf_obj(hook))->owner == vm->kind_types[WF_KIND_OBJECT])
            return true;
        return wf_call(vm, hook, NULL, 0, &ignored);
    }
    if (wf_is_kind(hook, WF_KIND_NATIVE) &&
        ((wf_native *)wf_obj(hook))->owner == vm->kind_types[WF_KIND_OBJECT])
        return wf_raise(vm, WF_EXC_TypeError, "%S.__init_subclass__() takes no keyword arguments",
                        t->qualname);
    return wf_call_kw(vm, hook, values, 0, kwnames, &ignored);
}

/* ---- all of it ---- */

/* The bare class: flags and layout from its base, an own namespace. Nothing of a script has run yet. */
/* The flags that a class may take from a base; of native ones, what their instances are to patterns goes by their kind. */
static uint16_t create_flags_of(const wf_type *base)
{
    if (base->head.flags & WF_TYPE_SCRIPT)
        return base->head.flags;
    switch (base->layout) {
    case WF_KIND_LIST:
    case WF_KIND_TUPLE:
    case WF_KIND_RANGE:
    case WF_KIND_MEMORYVIEW: return base->head.flags | WF_TYPE_SEQUENCE;
    case WF_KIND_DICT: return base->head.flags | WF_TYPE_MAPPING;
    default: return base->head.flags;
    }
}

static wf_type *create_object(wf_vm *vm, wf_type *metatype, wf_str *name, wf_tuple *bases, wf_type *base,
                              wf_dict *dict)
{
    wf_type *t = wf_heap_new(vm, WF_KIND_TYPE, sizeof *t);
    if (!t)
        return NULL;
    t->module = WF_UNSET;
    t->head.shape = metatype->root->id;
    t->name = t->qualname = name;
    t->bases = bases;
    t->base = base;
    t->mro = vm->empty_tuple;
    t->layout = base->layout;
    t->exception = base->exception;
    t->instance_size = base->instance_size;
    t->head.flags = WF_TYPE_SCRIPT;
    for (size_t i = 0; i < bases->count; i++) {
        uint16_t flags = create_flags_of(wf_as_type(bases->items[i]));
        t->head.flags |= flags & (WF_TYPE_EXCEPTION | WF_TYPE_HAS_DEL);
        if (!(t->head.flags & (WF_TYPE_SEQUENCE | WF_TYPE_MAPPING)))
            t->head.flags |= flags & (WF_TYPE_SEQUENCE | WF_TYPE_MAPPING);
    }
    t->dict = wf_dict_new(vm, dict->count + 2);
    if (!t->dict)
        return NULL;
    t->dict->head.flags |= WF_DICT_NAMESPACE;
    return wf_dict_update(vm, t->dict, wf_from_obj(dict)) ? t : NULL;
}

wf_type *wf_type_make_kw(wf_vm *vm, wf_type *metatype, wf_str *name, wf_tuple *bases, wf_dict *dict,
                         const wf_value *values, wf_tuple *kwnames)
{
    wf_value v;
    if (bases->count == 0) {
        bases = wf_tuple_new(vm, 1);
        if (!bases)
            return NULL;
        bases->items[0] = wf_from_obj(vm->kind_types[WF_KIND_OBJECT]);
    }
    wf_type *base = wf_type_best_base(vm, bases);
    if (!base)
        return NULL;
    wf_type *t = create_object(vm, metatype, name, bases, base, dict);
    if (!t || !create_class_cell(vm, t) || !create_classdict_cell(vm, t) || !create_names(vm, t) ||
        wf_type_set_mro(vm, t) < 0 || !create_slots(vm, t) || !create_doc(vm, t))
        return NULL;
    if (wf_dict_get_name(vm, t->dict, wf_name(vm, __del__), &v))
        t->head.flags |= WF_TYPE_HAS_DEL;
    if (t->head.flags & WF_TYPE_HAS_DEL)
        wf_instance_watch_del(vm, t);
    bases = t->bases; /* mro() may have set others */
    uint16_t guess = create_guess_slots(vm, t), inherited = t->base->wanted_slots;
    if (t->layout != WF_KIND_TYPE) {
        uint16_t wanted = guess + (guess ? inherited : 0);
        if (wanted < inherited)
            wanted = inherited;
        if (!wanted)
            wanted = WF_SHAPE_START_SLOTS;
        if (!(t->head.flags & WF_TYPE_HAS_DICT))
            wanted = t->members;
        t->wanted_slots = wanted > WF_SHAPE_MAX_SLOTS && wanted > t->members ? WF_SHAPE_MAX_SLOTS : wanted;
        if (t->wanted_slots < t->members)
            t->wanted_slots = t->members;
    }
    t->root = wf_shape_new_root(vm, t, 0);
    wf_heap_barrier(vm, t);
    if (!t->root || !wf_type_update_slots(vm, t, NULL))
        return NULL;
    for (size_t i = 0; i < bases->count; i++)
        if (!wf_type_link_subclass(vm, wf_as_type(bases->items[i]), t))
            return NULL;
    if (!create_warn_keys(vm, t) || !create_set_names(vm, t) || !create_init_subclass(vm, t, values, kwnames))
        return NULL;
    return t;
}

wf_type *wf_type_make(wf_vm *vm, wf_type *metatype, wf_str *name, wf_tuple *bases, wf_dict *dict)
{
    return wf_type_make_kw(vm, metatype, name, bases, dict, NULL, NULL);
}

/* ---- copies of immutable values ---- */

static wf_object *adopt_int(wf_vm *vm, wf_value v, size_t extra)
{
    wf_int *i;
    if (wf_is_kind(v, WF_KIND_INT)) {
        const wf_int *from = (const wf_int *)wf_obj(v);
        size_t n = (size_t)(from->size < 0 ? -from->size : from->size) * sizeof(uint64_t);
        i = wf_heap_new(vm, WF_KIND_INT, sizeof *i + n + extra);
        if (i) {
            i->size = from->size;
            memcpy(i->limbs, from->limbs, n);
        }
        return (wf_object *)i;
    }
    int64_t value = wf_is_bool(v) ? wf_is_true(v) : wf_fix_get(v);
    i = wf_heap_new(vm, WF_KIND_INT, sizeof *i + (value ? sizeof(uint64_t) : 0) + extra);
    if (i && value) {
        i->size = value < 0 ? -1 : 1;
        i->limbs[0] = value < 0 ? (uint64_t)-value : (uint64_t)value;
    }
    return (wf_object *)i;
}

static wf_object *adopt_str(wf_vm *vm, wf_str *from, size_t extra)
{
    const char *text = wf_str_data(vm, from);
    size_t size = (offsetof(wf_str, u) + (size_t)from->nbytes + 1 + 7) & ~(size_t)7;
    if (size < sizeof(wf_str))
        size = sizeof(wf_str);
    wf_str *s = text ? wf_heap_new(vm, WF_KIND_STR, size + extra) : NULL;
    if (!s)
        return NULL;
    s->head.flags = from->head.flags & (WF_STR_ASCII | WF_STR_SURROGATES);
    s->hash = from->hash;
    s->nbytes = from->nbytes;
    s->chars = from->chars;
    memcpy(s->u.bytes, text, from->nbytes);
    return &s->head;
}

/* A cell of `size` bytes with the content of o after its header. */
static wf_object *adopt_cell(wf_vm *vm, const wf_object *o, size_t size, size_t extra)
{
    wf_object *copy = wf_heap_new(vm, (wf_kind)o->kind, ((size + 7) & ~(size_t)7) + extra);
    if (copy)
        memcpy((char *)copy + sizeof(wf_object), (const char *)o + sizeof(wf_object),
               size - sizeof(wf_object));
    return copy;
}

wf_value wf_type_adopt(wf_vm *vm, wf_type *cls, wf_value exact)
{
    const wf_shape *root = cls->root;
    wf_object *o = NULL;
    if (wf_is_obj(exact) && wf_type_of(vm, exact) == cls)
        return exact;
    if (!wf_type_is_made(vm, cls))
        return WF_UNSET;
    switch (cls->layout) {
    case WF_KIND_INT: o = adopt_int(vm, exact, sizeof(wf_value)); break;
    case WF_KIND_STR: o = adopt_str(vm, wf_as_str(exact), sizeof(wf_value)); break;
    case WF_KIND_BYTES:
        o = adopt_cell(vm, wf_obj(exact), offsetof(wf_bytes, data) + wf_as_bytes(exact)->length + 1,
                       sizeof(wf_value));
        break;
    case WF_KIND_TUPLE:
        o = adopt_cell(vm, wf_obj(exact), sizeof(wf_tuple) + wf_as_tuple(exact)->count * sizeof(wf_value),
                       sizeof(wf_value));
        break;
    case WF_KIND_FLOAT: {
        wf_value v = wf_type_new_instance(vm, cls);
        if (!wf_is_unset(v))
            ((wf_float *)wf_obj(v))->value = wf_float_get(exact);
        return v;
    }
    default: { /* complex */
        wf_value v = wf_type_new_instance(vm, cls);
        if (!wf_is_unset(v))
            memcpy((char *)wf_obj(v) + sizeof(wf_object), (char *)wf_obj(exact) + sizeof(wf_object),
                   cls->instance_size - sizeof(wf_object));
        return v;
    }
    }
    if (!o)
        return WF_UNSET;
    o->shape = root->id;
    return wf_from_obj(o);
}

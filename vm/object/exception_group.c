/*
 * Exception groups: construction, splitting, and what except* does with them (PEP 654). `value` of the
 * exception is the tuple of its exceptions, `message` its message.
 */
#include "exec/interp.h"
#include "object/exception_parts.h"
#include "object/model.h"

static bool group_is(wf_vm *vm, wf_value v)
{
    return wf_error_value_is(vm, v, WF_EXC_BaseExceptionGroup);
}
static wf_tuple *group_items(wf_value v)
{
    return wf_as_tuple(wf_as_exception(v)->fields[WF_FIELD_EXCEPTIONS]);
}

/* ---- construction ---- */

/* What __new__ checks and keeps, with CPython's messages. */
static bool group_fill(wf_vm *vm, wf_value self, const wf_value *args, size_t n)
{
    wf_type *t = wf_type_of(vm, self);
    wf_exception *e = wf_as_exception(self);
    if (n != 2)
        return wf_raise(vm, WF_EXC_TypeError, "%N.__new__() takes exactly 2 arguments (%zu given)",
                        vm->exc_types[WF_EXC_BaseExceptionGroup], n);
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %A",
                        args[0]);
    if (!wf_type_of(vm, args[1])->slots.getitem || wf_is_dict(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "second argument (exceptions) must be a sequence");
    wf_value items = wf_tuple_of_iterable(vm, args[1]);
    if (wf_is_unset(items))
        return false;
    wf_tuple *tuple = wf_as_tuple(items);
    if (tuple->count == 0)
        return wf_raise(vm, WF_EXC_ValueError, "second argument (exceptions) must be a non-empty sequence");
    bool plain = true;
    for (size_t i = 0; i < tuple->count; i++) {
        if (!wf_is_exception(tuple->items[i]))
            return wf_raise(vm, WF_EXC_ValueError,
                            "Item %zu of second argument (exceptions) is not an exception", i);
        plain &= wf_error_value_is(vm, tuple->items[i], WF_EXC_Exception);
    }
    if (!plain && wf_type_subtype(t, vm->exc_types[WF_EXC_Exception]))
        return t == vm->exc_types[WF_EXC_ExceptionGroup]
                   ? wf_raise(vm, WF_EXC_TypeError, "Cannot nest BaseExceptions in an ExceptionGroup")
                   : wf_raise(vm, WF_EXC_TypeError, "Cannot nest BaseExceptions in '%N'", t);
    wf_exception_set(vm, e, WF_FIELD_MESSAGE, args[0]);
    wf_exception_set(vm, e, WF_FIELD_EXCEPTIONS, items);
    return true;
}

/* BaseExceptionGroup(...) of nothing but Exceptions is an ExceptionGroup. */
static bool group_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    if (cls == vm->exc_types[WF_EXC_BaseExceptionGroup] && n == 2) {
        wf_iteration it;
        wf_value x;
        bool plain = wf_is_list(args[1]) || wf_is_tuple(args[1]);
        if (plain && wf_iteration_start(vm, &it, args[1]))
            while (plain && wf_iteration_next(vm, &it, &x) > 0)
                plain = wf_error_value_is(vm, x, WF_EXC_Exception);
        if (plain)
            cls = vm->exc_types[WF_EXC_ExceptionGroup];
    }
    if (!vm->exc_types[WF_EXC_BaseException]->slots.make(vm, cls, args, n, kwnames, out))
        return false;
    return group_fill(vm, *out, args, n);
}

wf_value wf_exception_group_new(wf_vm *vm, wf_str *message, wf_list *exceptions)
{
    wf_value args[2] = {wf_from_obj(message), wf_from_obj(exceptions)}, out;
    return group_make(vm, vm->exc_types[WF_EXC_BaseExceptionGroup], args, 2, NULL, &out) ? out : WF_UNSET;
}

/* ---- splitting ---- */

/* self.derive(items) with traceback, cause, context and notes of self. */
static wf_value group_derive(wf_vm *vm, wf_value self, wf_list *items)
{
    wf_value arg = wf_from_obj(items), made, notes;
    if (!wf_call_method(vm, self, "derive", &arg, 1, &made))
        return WF_UNSET;
    if (!group_is(vm, made)) {
        wf_raise(vm, WF_EXC_TypeError, "derive must return an instance of BaseExceptionGroup");
        return WF_UNSET;
    }
    wf_exception *from = wf_as_exception(self), *to = wf_as_exception(made);
    to->cause = from->cause;
    to->context = from->context;
    to->suppress = 1; /* CPython copies __cause__ by PyException_SetCause, which sets it even where there is none */
    if (!wf_exception_share_traceback(vm, from, to))
        return WF_UNSET;
    wf_heap_barrier(vm, to);
    int found = wf_attr_find(vm, self, wf_name(vm, __notes__), &notes);
    if (found < 0)
        return WF_UNSET;
    if (found && wf_is_list(notes)) {
        wf_list *copy = wf_list_from(vm, wf_as_list(notes)->count ? wf_as_list(notes)->array->items : NULL,
                                     wf_as_list(notes)->count);
        if (!copy || !wf_attr_set(vm, made, wf_name(vm, __notes__), wf_from_obj(copy)))
            return WF_UNSET;
    }
    return made;
}

/* condition: a class, a tuple of classes, or a callable. 1 0 -1 */
static int group_matches(wf_vm *vm, wf_value e, wf_value condition, bool callable)
{
    if (!callable)
        return wf_exception_matches(vm, e, condition);
    wf_value out;
    return wf_call(vm, condition, &e, 1, &out) ? wf_op_truth(vm, out) : -1;
}

static bool group_split(wf_vm *vm, wf_value e, wf_value condition, bool callable, wf_value *match,
                        wf_value *rest)
{
    *match = *rest = WF_NONE;
    int whole = group_matches(vm, e, condition, callable);
    if (whole < 0)
        return false;
    if (whole) {
        *match = e;
        return true;
    }
    if (!group_is(vm, e)) {
        *rest = e;
        return true;
    }
    if (!wf_recursion_enter(vm, " in exceptiongroup_split_recursive"))
        return false;
    wf_list *matched = wf_list_new(vm, 0), *unmatched = wf_list_new(vm, 0);
    bool ok = matched && unmatched;
    wf_tuple *items = group_items(e);
    for (size_t i = 0; ok && i < items->count; i++) {
        wf_value m, r;
        ok = group_split(vm, items->items[i], condition, callable, &m, &r) &&
             (wf_is_none(m) || wf_list_append(vm, matched, m)) &&
             (wf_is_none(r) || wf_list_append(vm, unmatched, r));
    }
    wf_recursion_leave(vm);
    if (ok && matched->count) {
        *match = group_derive(vm, e, matched);
        ok = !wf_is_unset(*match);
    }
    if (ok && unmatched->count) {
        *rest = group_derive(vm, e, unmatched);
        ok = !wf_is_unset(*rest);
    }
    return ok;
}

bool wf_exception_group_match(wf_vm *vm, wf_value exception, wf_value type, wf_value *match, wf_value *rest)
{
    wf_tuple *classes = wf_is_tuple(type) ? wf_as_tuple(type) : wf_tuple_from(vm, &type, 1);
    if (!classes)
        return false;
    for (size_t i = 0; i < classes->count; i++)
        if (wf_is_type(classes->items[i]) &&
            (wf_as_type(classes->items[i])->head.flags & WF_TYPE_EXCEPTION) &&
            wf_type_subtype(wf_as_type(classes->items[i]), vm->exc_types[WF_EXC_BaseExceptionGroup]))
            return wf_raise(vm, WF_EXC_TypeError,
                            "catching ExceptionGroup with except* is not allowed. Use except instead.");
    if (group_is(vm, exception))
        return group_split(vm, exception, type, false, match, rest);
    int whole = wf_exception_matches(vm, exception, type);
    if (whole < 0)
        return false;
    *match = WF_NONE;
    *rest = exception;
    if (!whole)
        return true;
    wf_tuple *members = wf_tuple_from(vm, &exception, 1); /* a tuple, as its args show */
    wf_value args[2] = {wf_from_obj(vm->empty_str), members ? wf_from_obj(members) : WF_UNSET};
    if (!members || !group_make(vm, vm->exc_types[WF_EXC_BaseExceptionGroup], args, 2, NULL, match))
        return false;
    *rest = WF_NONE;
    wf_exception *from = wf_as_exception(exception), *to = wf_as_exception(*match);
    return wf_exception_share_traceback(vm, from, to);
}

/* ---- the end of except* ---- */

/* Collect the leaves of `e` that stand in `original` too, by identity. */
static bool group_collect_leaves(wf_vm *vm, wf_value e, wf_set *into)
{
    if (wf_is_none(e))
        return true;
    if (!group_is(vm, e))
        return wf_set_add(vm, into, wf_fix((int64_t)(uintptr_t)wf_obj(e)));
    wf_tuple *t = group_items(e);
    if (!wf_recursion_enter(vm, " in collect_exception_group_leaf_ids"))
        return false;
    bool ok = true;
    for (size_t i = 0; ok && i < t->count; i++)
        ok = group_collect_leaves(vm, t->items[i], into);
    wf_recursion_leave(vm);
    return ok;
}

/* The part of `e` whose leaves are in the set, derived anew with e's structure even where that is all of it. None when there is none. */
static bool group_project(wf_vm *vm, wf_value e, wf_set *leaves, wf_value *out)
{
    *out = WF_NONE;
    if (!group_is(vm, e)) {
        int in = wf_set_contains(vm, leaves, wf_fix((int64_t)(uintptr_t)wf_obj(e)));
        if (in > 0)
            *out = e;
        return in >= 0;
    }
    wf_tuple *t = group_items(e);
    wf_list *kept = wf_list_new(vm, 0);
    if (!kept || !wf_recursion_enter(vm, " in exceptiongroup_split_recursive"))
        return false;
    bool ok = true;
    for (size_t i = 0; ok && i < t->count; i++) {
        wf_value part;
        ok = group_project(vm, t->items[i], leaves, &part) &&
             (wf_is_none(part) || wf_list_append(vm, kept, part));
    }
    wf_recursion_leave(vm);
    if (!ok)
        return false;
    if (kept->count)
        *out = group_derive(vm, e, kept);
    return !wf_is_unset(*out);
}

/* An exception of the list was raised anew in a handler, rather than being an unhandled part of the original:
 * those parts share its metadata. */
static bool group_is_part(wf_value original, wf_value e)
{
    wf_exception *o = wf_as_exception(original), *x = wf_as_exception(e);
    if (wf_same(original, e))
        return true;
    if (!wf_same(o->cause, x->cause) || !wf_same(o->context, x->context) || o->trace_count == 0 ||
        x->trace_count != o->trace_count)
        return false;
    return wf_same(o->trace->items[0], x->trace->items[0]) &&
           wf_same(o->trace->items[1], x->trace->items[1]);
}

bool wf_exception_group_reraise(wf_vm *vm, wf_value original, wf_list *raised, wf_value *out)
{
    *out = WF_NONE;
    if (!group_is(vm, original)) { /* a naked exception: at most one thing to raise */
        for (size_t i = 0; i < raised->count; i++)
            if (!wf_is_none(raised->array->items[i]))
                *out = raised->array->items[i];
        size_t fresh = 0;
        for (size_t i = 0; i < raised->count; i++)
            fresh += !wf_is_none(raised->array->items[i]);
        if (fresh <= 1)
            return true;
    }
    wf_list *fresh = wf_list_new(vm, 0);
    wf_set *leaves = wf_set_new(vm, false);
    if (!fresh || !leaves)
        return false;
    for (size_t i = 0; i < raised->count; i++) {
        wf_value e = raised->array->items[i];
        if (wf_is_none(e))
            continue;
        if (group_is(vm, original) && group_is_part(original, e) ? !group_collect_leaves(vm, e, leaves)
                                                                 : !wf_list_append(vm, fresh, e))
            return false;
    }
    wf_value kept = WF_NONE;
    if (leaves->count && !group_project(vm, original, leaves, &kept))
        return false;
    if (!wf_is_none(kept) && !wf_list_append(vm, fresh, kept))
        return false;
    if (fresh->count == 0)
        return true;
    if (fresh->count == 1) { /* the unhandled part, or the only new exception, goes on as it is */
        *out = fresh->array->items[0];
        return true;
    }
    *out = wf_exception_group_new(vm, vm->empty_str, fresh);
    return !wf_is_unset(*out);
}

/* ---- methods ---- */

static bool group_m_derive(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value a[2] = {wf_exception_field(args[0], WF_FIELD_MESSAGE), args[1]};
    (void)n;
    return group_make(vm, vm->exc_types[WF_EXC_BaseExceptionGroup], a, 2, NULL, out);
}

static bool group_check_condition(wf_vm *vm, wf_value c, bool *callable)
{
    *callable = false;
    if (wf_is_type(c) && (wf_as_type(c)->head.flags & WF_TYPE_EXCEPTION))
        return true;
    if (wf_is_tuple(c)) {
        for (size_t i = 0; i < wf_as_tuple(c)->count; i++)
            if (!wf_is_type(wf_as_tuple(c)->items[i]) ||
                !(wf_as_type(wf_as_tuple(c)->items[i])->head.flags & WF_TYPE_EXCEPTION))
                goto refuse;
        return true;
    }
    *callable = wf_op_callable(vm, c) && !wf_is_type(c);
    if (*callable)
        return true;
refuse:
    return wf_raise(
        vm, WF_EXC_TypeError,
        "expected an exception type, a tuple of exception types, or a callable (other than a class)");
}

static bool group_m_split(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value parts[2];
    bool callable;
    (void)n;
    if (!group_check_condition(vm, args[1], &callable) ||
        !group_split(vm, args[0], args[1], callable, &parts[0], &parts[1]))
        return false;
    wf_tuple *t = wf_tuple_from(vm, parts, 2);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool group_m_subgroup(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value rest;
    bool callable;
    (void)n;
    return group_check_condition(vm, args[1], &callable) &&
           group_split(vm, args[0], args[1], callable, out, &rest);
}

static bool group_str(wf_vm *vm, wf_value self, wf_value *out)
{
    size_t n = group_items(self)->count;
    wf_str *s = wf_str_format(vm, "%V (%zu sub-exception%s)", wf_exception_field(self, WF_FIELD_MESSAGE), n, n == 1 ? "" : "s");
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool group_m_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}

const wf_native_row wf_exception_group_methods[] = {
    {"derive", group_m_derive, "(self, excs, /)", "Return a group of the same kind with other exceptions."},
    {"split", group_m_split, "(self, matcher_value, /)",
     "Return the part that matches and the rest, each a group or None."},
    {"subgroup", group_m_subgroup, "(self, matcher_value, /)", "Return the part that matches, or None."},
    {0}};
const wf_native_row wf_exception_group_classmethods[] = {
    {"__class_getitem__", group_m_class_getitem, "(cls, object, /)", "See PEP 585"}, {0}};
const wf_member_row wf_exception_group_members[] = {
    {{"message", NULL, wf_getset_readonly, "exception message"}, WF_EXCEPTION_MEMBER(WF_FIELD_MESSAGE)},
    {{"exceptions", NULL, wf_getset_readonly, "nested exceptions"}, WF_EXCEPTION_MEMBER(WF_FIELD_EXCEPTIONS)},
    {{0}, 0}};
const wf_slots wf_exception_group_slots = {.str = group_str, .make = group_make, .init = wf_exception_init};

/*
 * Exceptions: what all of them have. What only some classes have (errno, lineno ...) is in exception_classes.c.
 */
#include "object/exception.h"

#include <stdio.h>

#include "exec/interp.h"
#include "object/exception_parts.h"

bool wf_exception_attribute(wf_vm *vm, wf_value self, const char *name, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, name);
    *out = WF_NONE;
    return s && wf_attr_find(vm, self, s, out) >= 0;
}

/* ---- construction ---- */

static size_t exception_fields(const wf_type *t)
{
    return (t->instance_size - sizeof(wf_exception)) / sizeof(wf_value);
}

static wf_value exception_bare(wf_vm *vm, wf_type *cls)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (wf_is_unset(v))
        return v;
    wf_exception *e = wf_as_exception(v);
    e->cause = e->context = e->reason = WF_NONE;
    e->traceback = WF_UNSET;
    for (size_t i = 0; i < exception_fields(cls); i++)
        e->fields[i] = WF_UNSET;
    e->args = vm->empty_tuple;
    return v;
}

bool wf_exception_set_args(wf_vm *vm, wf_exception *e, const wf_value *args, size_t n)
{
    if (e->args->count == n && (n == 0 || memcmp(e->args->items, args, n * sizeof *args) == 0))
        return true;
    wf_tuple *t = wf_tuple_from(vm, args, n);
    if (!t)
        return false;
    e->args = t;
    wf_heap_barrier(vm, e);
    return true;
}

bool wf_exception_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)kwnames;
    *out = exception_bare(vm, cls);
    return !wf_is_unset(*out) && wf_exception_set_args(vm, wf_as_exception(*out), args, n);
}

bool wf_exception_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%T() takes no keyword arguments", self);
    return wf_exception_set_args(vm, wf_as_exception(self), args, n);
}

wf_value wf_exception_new(wf_vm *vm, wf_type *type, const wf_value *args, size_t n)
{
    const wf_type *class = vm->exc_types[type->exception]; /* whose constructor no script has replaced */
    wf_value v;
    return class->slots.make(vm, type, args, n, NULL, &v) && class->slots.init(vm, v, args, n, NULL) ? v : WF_UNSET;
}

/* ---- text ---- */

bool wf_exception_str(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_tuple *args = wf_as_exception(self)->args;
    wf_str *s = args->count == 0   ? vm->empty_str
                : args->count == 1 ? wf_op_str(vm, args->items[0])
                                   : wf_op_repr(vm, wf_from_obj(wf_as_exception(self)->args));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool exception_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_exception *e = wf_as_exception(self);
    wf_type *t = wf_type_of(vm, self);
    wf_str *s = e->args->count == 1 ? wf_str_format(vm, "%N(%R)", t, e->args->items[0])
                                    : wf_str_format(vm, "%N%R", t, wf_from_obj(e->args));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- traces, matching ---- */

void wf_exception_trace(wf_vm *vm, wf_exception *e, wf_code *code, uint32_t pc)
{
    size_t used = 2 * (size_t)e->trace_count;
    if (!e->trace || used + 2 > e->trace->length) {
        wf_value pending = vm->exception;
        wf_array *a = wf_heap_new_array(vm, used ? used * 2 : 8);
        vm->exception = pending;
        if (!a)
            return;
        if (used)
            memcpy(a->items, e->trace->items, used * sizeof(wf_value));
        e->trace = a;
        wf_heap_barrier(vm, e);
    }
    e->trace->items[used] = wf_from_obj(code);
    e->trace->items[used + 1] = wf_fix(pc);
    wf_heap_barrier(vm, e->trace);
    e->trace_count++;
}

int wf_exception_matches(wf_vm *vm, wf_value exception, wf_value type)
{
    if (wf_is_type(type) && (wf_as_type(type)->head.flags & WF_TYPE_EXCEPTION))
        return wf_type_subtype(wf_type_of(vm, exception), wf_as_type(type));
    if (wf_is_tuple(type)) {
        wf_tuple *t = wf_as_tuple(type);
        for (size_t i = 0; i < t->count; i++)
            if (!wf_is_type(t->items[i]) || !(wf_as_type(t->items[i])->head.flags & WF_TYPE_EXCEPTION))
                goto refuse;
        for (size_t i = 0; i < t->count; i++)
            if (wf_type_subtype(wf_type_of(vm, exception), wf_as_type(t->items[i])))
                return 1;
        return 0;
    }
refuse:
    wf_raise(vm, WF_EXC_TypeError, "catching classes that do not inherit from BaseException is not allowed");
    return -1;
}

/* ---- attributes ---- */

static bool exception_get_args(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(wf_as_exception(self)->args);
    return true;
}
static bool exception_set_args(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "args may not be deleted");
    wf_value t = wf_tuple_of_iterable(vm, v);
    if (wf_is_unset(t))
        return false;
    wf_as_exception(self)->args = wf_as_tuple(t);
    wf_heap_barrier(vm, wf_obj(self));
    return true;
}

static bool exception_check_link(wf_vm *vm, wf_value v, const char *what)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "%s may not be deleted", what);
    return wf_is_none(v) || wf_is_exception(v) ||
           wf_raise(vm, WF_EXC_TypeError, "exception %s must be None or derive from BaseException",
                    what[3] == 'a' ? "cause" : "context");
}
static bool exception_get_cause(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_as_exception(self)->cause;
    return true;
}
static bool exception_set_cause(wf_vm *vm, wf_value self, wf_value v)
{
    if (!exception_check_link(vm, v, "__cause__"))
        return false;
    wf_as_exception(self)->suppress = true;
    wf_heap_store(vm, wf_obj(self), &wf_as_exception(self)->cause, v);
    return true;
}
static bool exception_get_context(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_as_exception(self)->context;
    return true;
}
static bool exception_set_context(wf_vm *vm, wf_value self, wf_value v)
{
    if (!exception_check_link(vm, v, "__context__"))
        return false;
    wf_exception_set_context(vm, wf_as_exception(self), v);
    return true;
}
static bool exception_get_suppress(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(wf_as_exception(self)->suppress);
    return true;
}
static bool exception_set_suppress(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "can't delete numeric/char attribute");
    if (!wf_is_bool(v))
        return wf_raise(vm, WF_EXC_TypeError, "attribute value type must be bool");
    wf_as_exception(self)->suppress = wf_is_true(v);
    return true;
}
static bool exception_get_traceback(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_exception_traceback(vm, wf_as_exception(self));
    return !wf_is_unset(*out);
}
static bool exception_set_traceback(wf_vm *vm, wf_value self, wf_value v)
{
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "__traceback__ may not be deleted");
    if (!wf_is_none(v) && !wf_is_kind(v, WF_KIND_TRACEBACK))
        return wf_raise(vm, WF_EXC_TypeError, "__traceback__ must be a traceback or None");
    return wf_exception_set_traceback(vm, wf_as_exception(self), v);
}
static bool exception_with_traceback(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return exception_set_traceback(vm, args[0], args[1]);
}

static bool exception_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value key, value;
    size_t pos = 0;
    (void)n;
    *out = WF_NONE;
    if (wf_is_none(args[1]))
        return true;
    if (!wf_is_dict(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "state is not a dictionary");
    while (wf_dict_next(wf_as_dict(args[1]), &pos, &key, &value)) {
        if (!wf_is_str(key))
            return wf_raise(vm, WF_EXC_TypeError, "attribute name must be string, not '%T'", key);
        if (!wf_attr_set(vm, args[0], wf_as_str(key), value))
            return false;
    }
    return true;
}

static bool exception_add_note(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value notes;
    (void)n;
    *out = WF_NONE;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "note must be a str, not '%T'", args[1]);
    int found = wf_attr_find(vm, args[0], wf_name(vm, __notes__), &notes);
    if (found < 0)
        return false;
    if (!found) {
        wf_list *l = wf_list_new(vm, 1);
        if (!l)
            return false;
        notes = wf_from_obj(l);
        if (!wf_attr_set(vm, args[0], wf_name(vm, __notes__), notes))
            return false;
    }
    if (!wf_is_list(notes))
        return wf_raise(vm, WF_EXC_TypeError, "Cannot add note: __notes__ is not a list");
    return wf_list_append(vm, wf_as_list(notes), args[1]);
}

static void exception_mark(wf_vm *vm, wf_object *o)
{
    wf_exception *e = (wf_exception *)o;
    wf_heap_mark_object(vm, e->args);
    wf_heap_mark_value(vm, e->cause);
    wf_heap_mark_value(vm, e->context);
    wf_heap_mark_value(vm, e->reason);
    wf_heap_mark_object(vm, e->trace);
    wf_heap_mark_value(vm, e->traceback);
    wf_heap_mark_object(vm, e->overflow);
    for (size_t i = 0, n = exception_fields(wf_type_of(vm, wf_from_obj(o))); i < n; i++)
        wf_heap_mark_value(vm, e->fields[i]);
    wf_shape_mark_object(vm, o);
}

const wf_native_row wf_exception_methods[] = {
    {"with_traceback", exception_with_traceback, "(self, traceback, /)",
     "Set self.__traceback__ and return self."},
    {"__setstate__", exception_setstate, "(self, state, /)", "Set the attributes that a dict gives."},
    {"add_note", exception_add_note, "(self, note, /)", "Add a note, shown after the message in tracebacks."},
    {0}};
const wf_getset_row wf_exception_getset[] = {
    {"args", exception_get_args, exception_set_args, NULL},
    {"__cause__", exception_get_cause, exception_set_cause, "exception cause"},
    {"__context__", exception_get_context, exception_set_context, "exception context"},
    {"__suppress_context__", exception_get_suppress, exception_set_suppress, NULL},
    {"__traceback__", exception_get_traceback, exception_set_traceback, NULL},
    {0}};
const wf_slots wf_exception_slots = {
    .repr = exception_repr, .str = wf_exception_str, .make = wf_exception_make, .init = wf_exception_init};
const wf_kind_info wf_exception_kind = {.name = "exception", .mark = exception_mark};

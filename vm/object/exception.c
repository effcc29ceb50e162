/*
 * Exception classes and instances: construction, text, attributes. The classes are made from exceptions.def;
 * attributes that only some have (name, errno, lineno ...) are ordinary attributes with None on the class as
 * their default.
 */
#include "object/exception.h"

#include <stdio.h>

#include "exec/interp.h"
#include "object/exception_parts.h"

static wf_exc exception_class(wf_vm *vm, wf_value self)
{
    return (wf_exc)wf_type_of(vm, self)->exception;
}

static bool exception_is(wf_vm *vm, wf_value self, wf_exc type)
{
    return wf_error_value_is(vm, self, type);
}

static bool exception_put(wf_vm *vm, wf_value self, const char *name, wf_value v)
{
    wf_str *s = wf_str_intern_z(vm, name);
    return s && wf_attr_set_generic(vm, self, s, v);
}

bool wf_exception_attribute(wf_vm *vm, wf_value self, const char *name, wf_value *out)
{
    wf_str *s = wf_str_intern_z(vm, name);
    *out = WF_NONE;
    return s && wf_attr_find(vm, self, s, out) >= 0;
}

/* ---- construction ---- */

static wf_value exception_bare(wf_vm *vm, wf_type *cls)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (wf_is_unset(v))
        return v;
    wf_exception *e = wf_as_exception(v);
    e->cause = e->context = e->value = e->message = WF_NONE;
    e->traceback = e->variables = WF_UNSET;
    e->args = vm->empty_tuple;
    return v;
}

/* OSError(errno, text) is the subclass that stands for the errno. */
static wf_type *exception_os_class(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n)
{
    static const struct {
        int number;
        wf_exc type;
    } map[] = {{11, WF_EXC_BlockingIOError},         {114, WF_EXC_BlockingIOError},
               {115, WF_EXC_BlockingIOError},        {10, WF_EXC_ChildProcessError},
               {32, WF_EXC_BrokenPipeError},         {108, WF_EXC_BrokenPipeError},
               {103, WF_EXC_ConnectionAbortedError}, {111, WF_EXC_ConnectionRefusedError},
               {104, WF_EXC_ConnectionResetError},   {17, WF_EXC_FileExistsError},
               {2, WF_EXC_FileNotFoundError},        {4, WF_EXC_InterruptedError},
               {21, WF_EXC_IsADirectoryError},       {20, WF_EXC_NotADirectoryError},
               {13, WF_EXC_PermissionError},         {1, WF_EXC_PermissionError},
               {3, WF_EXC_ProcessLookupError},       {110, WF_EXC_TimeoutError}};
    if (cls == vm->exc_types[WF_EXC_OSError] && n >= 2 && wf_is_fix(args[0]))
        for (size_t i = 0; i < sizeof map / sizeof *map; i++)
            if (map[i].number == wf_fix_get(args[0]))
                return vm->exc_types[map[i].type];
    return cls;
}

static bool exception_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    (void)kwnames;
    *out = exception_bare(vm, exception_os_class(vm, cls, args, n));
    if (wf_is_unset(*out))
        return false;
    wf_exception *e = wf_as_exception(*out);
    wf_tuple *t = wf_tuple_from(vm, args, n);
    if (!t)
        return false;
    e->args = t;
    return true;
}

static bool exception_init_os(wf_vm *vm, wf_value self, const wf_value *args, size_t n)
{
    static const char *const names[] = {"errno", "strerror", "filename", NULL, "filename2"};
    if (n < 2 || n > 5)
        return true;
    for (size_t i = 0; i < n; i++)
        if (names[i] && !exception_put(vm, self, names[i], args[i]))
            return false;
    if (n == 2)
        return true;
    wf_tuple *t = wf_tuple_from(vm, args, 2);
    if (!t)
        return false;
    wf_as_exception(self)->args = t;
    wf_heap_barrier(vm, wf_obj(self));
    return true;
}

static bool exception_init_syntax(wf_vm *vm, wf_value self, const wf_value *args, size_t n)
{
    static const char *const names[] = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
    if (n >= 1 && !exception_put(vm, self, "msg", args[0]))
        return false;
    if (n != 2)
        return true;
    wf_value info = wf_tuple_of_iterable(vm, args[1]);
    if (wf_is_unset(info))
        return false;
    wf_tuple *t = wf_as_tuple(info);
    if (t->count < 4 || t->count > 6)
        return wf_raise(vm, WF_EXC_TypeError, "function takes at %s %d arguments (%zu given)", t->count < 4 ? "least" : "most", t->count < 4 ? 4 : 6,
                        t->count);
    if (t->count == 5)
        return wf_raise(vm, WF_EXC_TypeError, "end_offset must be provided when end_lineno is provided");
    for (size_t i = 0; i < t->count; i++)
        if (!exception_put(vm, self, names[i], t->items[i]))
            return false;
    return true;
}

static bool exception_init_unicode(wf_vm *vm, wf_value self, const wf_value *args, size_t n)
{
    static const char *const names[] = {"encoding", "object", "start", "end", "reason"};
    bool translate = exception_is(vm, self, WF_EXC_UnicodeTranslateError);
    size_t want = translate ? 4 : 5;
    if (n != want)
        return wf_raise(vm, WF_EXC_TypeError, "function takes exactly %zu arguments (%zu given)", want, n);
    for (size_t i = 0; i < n; i++)
        if (!exception_put(vm, self, names[i + translate], args[i]))
            return false;
    return true;
}

/* The keyword arguments that some built-in classes take. */
static bool exception_init_keywords(wf_vm *vm, wf_value self, const wf_value *values, wf_tuple *kwnames)
{
    bool import = exception_is(vm, self, WF_EXC_ImportError),
         attribute = exception_is(vm, self, WF_EXC_AttributeError);
    bool name = exception_is(vm, self, WF_EXC_NameError);
    for (size_t i = 0; i < kwnames->count; i++) {
        wf_str *k = wf_as_str(kwnames->items[i]);
        bool known = (wf_str_is(k, "name") && (import || attribute || name)) ||
                     (wf_str_is(k, "obj") && attribute) ||
                     ((wf_str_is(k, "path") || wf_str_is(k, "name_from")) && import);
        if (!known)
            return import || attribute || name
                       ? wf_raise(vm, WF_EXC_TypeError, "%T() got an unexpected keyword argument '%S'", self,
                                  k)
                       : wf_raise(vm, WF_EXC_TypeError, "%T() takes no keyword arguments", self);
        wf_str *interned = wf_str_intern_str(vm, k);
        if (!interned || !wf_attr_set_generic(vm, self, interned, values[i]))
            return false;
    }
    return true;
}

static bool exception_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_exception *e = wf_as_exception(self);
    wf_exc class = exception_class(vm, self);
    if (kwnames && kwnames->count && !exception_init_keywords(vm, self, args + n, kwnames))
        return false;
    if (e->args->count != n || (n && memcmp(e->args->items, args, n * sizeof *args) != 0)) {
        wf_tuple *t = wf_tuple_from(vm, args, n);
        if (!t)
            return false;
        e->args = t;
        wf_heap_barrier(vm, e);
    }
    if (class <= WF_EXC_Exception)
        return true;
    if (class == WF_EXC_StopIteration || class == WF_EXC_SystemExit) {
        wf_value v = n == 0                                    ? WF_NONE
                     : n == 1 || class == WF_EXC_StopIteration ? args[0]
                                                               : wf_from_obj(e->args);
        wf_heap_store(vm, e, &e->value, v);
        return true;
    }
    if (exception_is(vm, self, WF_EXC_OSError))
        return exception_init_os(vm, self, args, n);
    if (exception_is(vm, self, WF_EXC_SyntaxError))
        return exception_init_syntax(vm, self, args, n);
    if (exception_is(vm, self, WF_EXC_ImportError))
        return n != 1 || exception_put(vm, self, "msg", args[0]);
    if (class == WF_EXC_UnicodeDecodeError || class == WF_EXC_UnicodeEncodeError ||
        class == WF_EXC_UnicodeTranslateError)
        return exception_init_unicode(vm, self, args, n);
    return true;
}

wf_value wf_exception_new(wf_vm *vm, wf_type *type, const wf_value *args, size_t n)
{
    wf_value v;
    if (!exception_make(vm, type, args, n, NULL, &v) || !exception_init(vm, v, args, n, NULL))
        return WF_UNSET;
    return v;
}

/* ---- text ---- */

static wf_str *exception_str_os(wf_vm *vm, wf_value self)
{
    wf_value number, text, file, second;
    if (!wf_exception_attribute(vm, self, "errno", &number) ||
        !wf_exception_attribute(vm, self, "strerror", &text) ||
        !wf_exception_attribute(vm, self, "filename", &file) ||
        !wf_exception_attribute(vm, self, "filename2", &second))
        return NULL;
    if (!wf_is_none(file) && !wf_is_none(second))
        return wf_str_format(vm, "[Errno %V] %V: %R -> %R", number, text, file, second);
    if (!wf_is_none(file))
        return wf_str_format(vm, "[Errno %V] %V: %R", number, text, file);
    if (!wf_is_none(number) && !wf_is_none(text))
        return wf_str_format(vm, "[Errno %V] %V", number, text);
    return NULL;
}

static wf_str *exception_str_syntax(wf_vm *vm, wf_value self)
{
    wf_value msg, file, line;
    if (!wf_exception_attribute(vm, self, "msg", &msg) ||
        !wf_exception_attribute(vm, self, "filename", &file) ||
        !wf_exception_attribute(vm, self, "lineno", &line))
        return NULL;
    if (wf_is_str(file) && wf_is_int(line)) {
        const char *path = wf_str_data(vm, wf_as_str(file));
        if (!path)
            return NULL;
        const char *slash = strrchr(path, '/');
        return wf_str_format(vm, "%V (%s, line %V)", msg, slash ? slash + 1 : path, line);
    }
    if (wf_is_int(line))
        return wf_str_format(vm, "%V (line %V)", msg, line);
    return wf_str_format(vm, "%V", msg);
}

/* The code point of a string of one. */
static bool exception_ordinal(wf_vm *vm, wf_value v, wf_value *out)
{
    const unsigned char *p = (const unsigned char *)wf_str_data(vm, wf_as_str(v));
    if (!p)
        return false;
    unsigned c = p[0], more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
    c &= 0xFFu >> (more ? more + 2 : 1);
    for (unsigned i = 1; i <= more; i++)
        c = c << 6 | (p[i] & 0x3F);
    *out = wf_fix(c);
    return true;
}

static wf_str *exception_str_unicode(wf_vm *vm, wf_value self)
{
    wf_value encoding, object, start, end, reason, piece;
    if (!wf_exception_attribute(vm, self, "encoding", &encoding) ||
        !wf_exception_attribute(vm, self, "object", &object) ||
        !wf_exception_attribute(vm, self, "start", &start) ||
        !wf_exception_attribute(vm, self, "end", &end) ||
        !wf_exception_attribute(vm, self, "reason", &reason))
        return NULL;
    bool decode = exception_is(vm, self, WF_EXC_UnicodeDecodeError),
         translate = exception_is(vm, self, WF_EXC_UnicodeTranslateError);
    const char *verb = decode ? "decode" : translate ? "translate" : "encode";
    if (wf_is_none(object)) /* it was never initialised */
        return wf_str_new_z(vm, "");
    if (!wf_is_fix(start) || !wf_is_fix(end))
        return wf_str_format(vm, "%V", reason);
    wf_str *codec = translate ? wf_str_new_z(vm, "can't ") : wf_str_format(vm, "'%V' codec can't ", encoding);
    if (!codec)
        return NULL;
    if (wf_fix_get(end) == wf_fix_get(start) + 1) {
        if (!wf_op_getitem(vm, object, start, &piece)) {
            wf_error_clear(vm);
            return wf_str_format(vm, "%S%s", codec, verb);
        }
        if (decode)
            return wf_str_format(vm, "%S%s byte 0x%02x in position %V: %V", codec, verb,
                                 (unsigned)wf_fix_get(piece), start, reason);
        wf_str *quoted = wf_str_ascii(vm, piece);
        if (!quoted)
            return NULL;
        wf_value code;
        if (!exception_ordinal(vm, piece, &code))
            return NULL;
        unsigned c = (unsigned)wf_fix_get(code);
        char escaped[16];
        snprintf(escaped, sizeof escaped, c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
        return wf_str_format(vm, "%S%s character '%s' in position %V: %V", codec, verb, escaped, start,
                             reason);
    }
    return wf_str_format(vm, "%S%s %s in position %V-%lld: %V", codec, verb, decode ? "bytes" : "characters",
                         start, (long long)wf_fix_get(end) - 1, reason);
}

static bool exception_str(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_exception *e = wf_as_exception(self);
    wf_str *s = NULL;
    if (exception_is(vm, self, WF_EXC_OSError))
        s = exception_str_os(vm, self);
    else if (exception_is(vm, self, WF_EXC_SyntaxError))
        s = exception_str_syntax(vm, self);
    else if (exception_is(vm, self, WF_EXC_UnicodeError) && exception_class(vm, self) != WF_EXC_UnicodeError)
        s = exception_str_unicode(vm, self);
    else if (exception_is(vm, self, WF_EXC_BaseExceptionGroup)) {
        size_t n = wf_is_tuple(e->value) ? wf_as_tuple(e->value)->count : 0;
        s = wf_str_format(vm, "%V (%zu sub-exception%s)", e->message, n, n == 1 ? "" : "s");
    } else if (exception_is(vm, self, WF_EXC_KeyError) && e->args->count == 1)
        s = wf_op_repr(vm, e->args->items[0]);
    if (!s && wf_is_unset(vm->exception)) {
        if (e->args->count == 0)
            s = vm->empty_str;
        else
            s = e->args->count == 1 ? wf_op_str(vm, e->args->items[0]) : wf_op_repr(vm, wf_from_obj(e->args));
    }
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
    wf_heap_store(vm, wf_obj(self), &wf_as_exception(self)->context, v);
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
static bool exception_get_value(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_as_exception(self)->value;
    return true;
}
static bool exception_set_value(wf_vm *vm, wf_value self, wf_value v)
{
    wf_heap_store(vm, wf_obj(self), &wf_as_exception(self)->value, wf_is_unset(v) ? WF_NONE : v);
    return true;
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
    wf_heap_mark_value(vm, e->value);
    wf_heap_mark_value(vm, e->message);
    wf_heap_mark_object(vm, e->trace);
    wf_heap_mark_value(vm, e->traceback);
    wf_heap_mark_value(vm, e->variables);
    wf_heap_mark_object(vm, e->overflow);
    wf_shape_mark_object(vm, o);
}

static const wf_native_row exception_methods[] = {
    {"with_traceback", exception_with_traceback, "(self, traceback, /)",
     "Set self.__traceback__ and return self."},
    {"__setstate__", exception_setstate, "(self, state, /)", "Set the attributes that a dict gives."},
    {"add_note", exception_add_note, "(self, note, /)", "Add a note, shown after the message in tracebacks."},
    {0}};
static const wf_getset_row exception_getset[] = {
    {"args", exception_get_args, exception_set_args, NULL},
    {"__cause__", exception_get_cause, exception_set_cause, "exception cause"},
    {"__context__", exception_get_context, exception_set_context, "exception context"},
    {"__suppress_context__", exception_get_suppress, exception_set_suppress, NULL},
    {"__traceback__", exception_get_traceback, exception_set_traceback, NULL},
    {0}};
static const wf_getset_row stop_getset[] = {
    {"value", exception_get_value, exception_set_value, "generator return value"}, {0}};
static const wf_getset_row exit_getset[] = {
    {"code", exception_get_value, exception_set_value, "exception code"}, {0}};
static const wf_slots exception_slots = {
    .repr = exception_repr, .str = exception_str, .make = exception_make, .init = exception_init};

/* ---- the classes ---- */

typedef struct wf_exc_row {
    const char *name;
    int base; /* -1: object */
} wf_exc_row;

static const char *exception_module(wf_exc id)
{
    switch (id) {
    case WF_EXC_CancelledError:
    case WF_EXC_InvalidStateError:
    case WF_EXC_BrokenBarrierError:
    case WF_EXC_DeadlockError: return "asyncio.exceptions";
    case WF_EXC_QueueEmpty:
    case WF_EXC_QueueFull:
    case WF_EXC_QueueShutDown: return "asyncio.queues";
    default: return NULL;
    }
}

static bool exception_defaults(wf_vm *vm, wf_exc id, const char *const *names)
{
    for (; *names; names++)
        if (!wf_dict_set_z(vm, vm->exc_types[id]->dict, *names, WF_NONE))
            return false;
    return true;
}

bool wf_exception_start(wf_vm *vm)
{
    enum { WF_EXC_object = -1 };
    static const wf_exc_row rows[] = {
#define EXC(name, base) {#name, WF_EXC_##base},
#include "object/exceptions.def"
#undef EXC
    };
    static const wf_native_type base_type = {.name = "BaseException",
                                             .kind = WF_KIND_EXCEPTION,
                                             .size = sizeof(wf_exception),
                                             .slots = &exception_slots,
                                             .methods = exception_methods,
                                             .getset = exception_getset,
                                             .flags = WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT};
    static const wf_native_type stop_type = {.name = "StopIteration",
                                             .kind = WF_KIND_EXCEPTION,
                                             .size = sizeof(wf_exception),
                                             .getset = stop_getset,
                                             .flags = WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT};
    static const wf_native_type exit_type = {.name = "SystemExit",
                                             .kind = WF_KIND_EXCEPTION,
                                             .size = sizeof(wf_exception),
                                             .getset = exit_getset,
                                             .flags = WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT};
    vm->kind_infos[WF_KIND_EXCEPTION] = (wf_kind_info){.name = "exception", .mark = exception_mark};
    for (int i = 0; i < WF_EXC_COUNT; i++) {
        wf_type *t;
        if (i == WF_EXC_BaseException) {
            t = vm->kind_types[WF_KIND_EXCEPTION];
            if (!wf_native_fill_type(vm, t, &base_type))
                return false;
        } else if (i == WF_EXC_StopIteration)
            t = wf_native_new_type(vm, &stop_type, vm->exc_types[WF_EXC_Exception]);
        else if (i == WF_EXC_SystemExit)
            t = wf_native_new_type(vm, &exit_type, vm->exc_types[WF_EXC_BaseException]);
        else {
            wf_type *bases[2] = {vm->exc_types[rows[i].base], vm->exc_types[WF_EXC_Exception]};
            t = wf_type_new_builtin(vm, rows[i].name, exception_module((wf_exc)i), bases,
                                    i == WF_EXC_ExceptionGroup ? 2 : 1, WF_KIND_EXCEPTION,
                                    sizeof(wf_exception), NULL, WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT);
        }
        if (!t)
            return false;
        t->exception = (uint8_t)i;
        vm->exc_types[i] = t;
    }
    static const char *const import_names[] = {"msg", "name", "path", "name_from", NULL};
    static const char *const attribute_names[] = {"name", "obj", NULL}, *const name_names[] = {"name", NULL};
    static const char *const os_names[] = {"errno", "strerror", "filename", "filename2", NULL};
    static const char *const syntax_names[] = {"msg",  "filename",   "lineno",     "offset",
                                               "text", "end_lineno", "end_offset", "print_file_and_line",
                                               NULL};
    if (!exception_defaults(vm, WF_EXC_ImportError, import_names) ||
        !exception_defaults(vm, WF_EXC_AttributeError, attribute_names) ||
        !exception_defaults(vm, WF_EXC_NameError, name_names) ||
        !exception_defaults(vm, WF_EXC_OSError, os_names) ||
        !exception_defaults(vm, WF_EXC_SyntaxError, syntax_names) || !wf_exception_group_start(vm))
        return false;
    vm->memory_error = wf_exception_new(vm, vm->exc_types[WF_EXC_MemoryError], NULL, 0);
    return !wf_is_unset(vm->memory_error);
}

/*
 * The built-in exception classes: the families of exceptions.def, which are what a class has of its own (fields, constructor, text),
 * and the classes made of them. Constructors, texts and attributes after CPython's Objects/exceptions.c.
 */
#include <errno.h>
#include <stdio.h>

#include "exec/interp.h"
#include "object/bytes_parts.h"
#include "object/exception_parts.h"

#define FAMILY_MEMBER(name, field, doc) {{name, NULL, NULL, doc}, WF_EXCEPTION_MEMBER(field)}

static bool family_text(wf_str *s, wf_value *out)
{
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* Keyword arguments into fields from `first` on: each is set anew, or unset. */
static bool family_keywords(wf_vm *vm, wf_value self, const char *name, const char *signature, const wf_value *values,
                            wf_tuple *kwnames, int first, size_t count)
{
    wf_value bound[3];
    if (!wf_native_bind_args(vm, name, signature, values, 0, kwnames, bound, count))
        return false;
    for (size_t i = 0; i < count; i++)
        wf_exception_set(vm, wf_as_exception(self), first + (int)i, bound[i]);
    return true;
}

/* ---- simple: a constructor of its own, so that __new__ knows whose it is ---- */

static const wf_slots simple_slots = {.make = wf_exception_make, .init = wf_exception_init};

/* ---- StopIteration, SystemExit ---- */

static bool stop_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (!wf_exception_init(vm, self, args, n, kwnames))
        return false;
    wf_exception_set(vm, wf_as_exception(self), WF_FIELD_VALUE, n ? args[0] : WF_NONE);
    return true;
}

static bool exit_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (!wf_exception_init(vm, self, args, n, kwnames))
        return false;
    if (n)
        wf_exception_set(vm, wf_as_exception(self), WF_FIELD_VALUE, n == 1 ? args[0] : wf_from_obj(wf_as_exception(self)->args));
    return true;
}

static const wf_slots stop_slots = {.init = stop_init};
static const wf_member_row stop_members[] = {FAMILY_MEMBER("value", WF_FIELD_VALUE, "generator return value"), {{0}, 0}};
static const wf_slots exit_slots = {.init = exit_init};
static const wf_member_row exit_members[] = {FAMILY_MEMBER("code", WF_FIELD_VALUE, "exception code"), {{0}, 0}};

/* ---- AttributeError, NameError, ImportError, KeyError ---- */

static bool attribute_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return wf_exception_init(vm, self, args, n, NULL) &&
           family_keywords(vm, self, "AttributeError", "(*, name=None, obj=None)", args + n, kwnames, WF_FIELD_NAME, 2);
}

static bool name_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return wf_exception_init(vm, self, args, n, NULL) &&
           family_keywords(vm, self, "NameError", "(*, name=None)", args + n, kwnames, WF_FIELD_NAME, 1);
}

static bool import_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (!wf_exception_init(vm, self, args, n, NULL) ||
        !family_keywords(vm, self, "ImportError", "(*, name=None, path=None, name_from=None)", args + n, kwnames,
                         WF_FIELD_IMPORT_NAME, 3))
        return false;
    wf_exception_set(vm, wf_as_exception(self), WF_FIELD_IMPORT_MSG, n == 1 ? args[0] : WF_UNSET);
    return true;
}

static bool import_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_exception_field(self, WF_FIELD_IMPORT_MSG);
    return wf_is_exact(*out, WF_KIND_STR) || wf_exception_str(vm, self, out);
}

static bool key_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_tuple *args = wf_as_exception(self)->args;
    return args->count == 1 ? family_text(wf_op_repr(vm, args->items[0]), out) : wf_exception_str(vm, self, out);
}

static const wf_slots attribute_slots = {.init = attribute_error_init};
static const wf_member_row attribute_members[] = {FAMILY_MEMBER("name", WF_FIELD_NAME, "attribute name"),
                                                 FAMILY_MEMBER("obj", WF_FIELD_OBJ, "object"),
                                                 {{0}, 0}};
static const wf_slots name_slots = {.init = name_error_init};
static const wf_member_row name_members[] = {FAMILY_MEMBER("name", WF_FIELD_NAME, "name"), {{0}, 0}};
static const wf_slots import_slots = {.init = import_error_init, .str = import_error_str};
static const wf_member_row import_members[] = {FAMILY_MEMBER("msg", WF_FIELD_IMPORT_MSG, "exception message"),
                                              FAMILY_MEMBER("name", WF_FIELD_IMPORT_NAME, "module name"),
                                              FAMILY_MEMBER("path", WF_FIELD_IMPORT_PATH, "module path"),
                                              FAMILY_MEMBER("name_from", WF_FIELD_IMPORT_NAME_FROM, "name imported from module"),
                                              {{0}, 0}};
static const wf_slots key_slots = {.init = wf_exception_init, .str = key_error_str};

/* ---- OSError ---- */

/* OSError(errno, text) is the subclass that stands for the errno. */
static wf_type *os_error_class(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n)
{
    static const struct {
        int number;
        wf_exc type;
    } map[] = {{EAGAIN, WF_EXC_BlockingIOError},
               {EALREADY, WF_EXC_BlockingIOError},
               {EINPROGRESS, WF_EXC_BlockingIOError},
               {ECHILD, WF_EXC_ChildProcessError},
               {EPIPE, WF_EXC_BrokenPipeError},
               {ESHUTDOWN, WF_EXC_BrokenPipeError},
               {ECONNABORTED, WF_EXC_ConnectionAbortedError},
               {ECONNREFUSED, WF_EXC_ConnectionRefusedError},
               {ECONNRESET, WF_EXC_ConnectionResetError},
               {EEXIST, WF_EXC_FileExistsError},
               {ENOENT, WF_EXC_FileNotFoundError},
               {EINTR, WF_EXC_InterruptedError},
               {EISDIR, WF_EXC_IsADirectoryError},
               {ENOTDIR, WF_EXC_NotADirectoryError},
               {EACCES, WF_EXC_PermissionError},
               {EPERM, WF_EXC_PermissionError},
               {ESRCH, WF_EXC_ProcessLookupError},
               {ETIMEDOUT, WF_EXC_TimeoutError}};
    int64_t number = n && wf_is_bool(args[0]) ? wf_is_true(args[0]) : 0;
    if (cls == vm->exc_types[WF_EXC_OSError] && n >= 2 && n <= 5 && (number || (wf_is_int(args[0]) && wf_int_fits_i64(args[0], &number))))
        for (size_t i = 0; i < sizeof map / sizeof *map; i++)
            if (map[i].number == number)
                return vm->exc_types[map[i].type];
    return cls;
}

/* (errno, strerror[, filename[, winerror[, filename2]]]); a BlockingIOError's third is how much was written. */
static bool os_error_fill(wf_vm *vm, wf_value self, const wf_value *args, size_t n)
{
    wf_exception *e = wf_as_exception(self);
    bool located = false;
    if (n >= 2 && n <= 5) {
        wf_exception_set(vm, e, WF_FIELD_ERRNO, args[0]);
        wf_exception_set(vm, e, WF_FIELD_STRERROR, args[1]);
        located = n > 2 && !wf_is_none(args[2]);
    }
    if (located && wf_type_of(vm, self) == vm->exc_types[WF_EXC_BlockingIOError] && wf_type_of(vm, args[2])->slots.index) {
        int64_t written;
        if (!wf_int_index(vm, args[2], &written))
            return false;
        wf_exception_set(vm, e, WF_FIELD_WRITTEN, args[2]);
        located = false;
    }
    if (located) {
        wf_exception_set(vm, e, WF_FIELD_FILENAME, args[2]);
        if (n == 5 && !wf_is_none(args[4]))
            wf_exception_set(vm, e, WF_FIELD_FILENAME2, args[4]);
    }
    return wf_exception_set_args(vm, e, args, located ? 2 : n);
}

static bool os_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames);
static bool os_error_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out);

/* The arguments go to __init__ only where a subclass has one and no __new__: with both or none, __new__ takes them. */
static bool os_error_by_init(const wf_type *cls)
{
    return cls->slots.init != os_error_init && cls->slots.make == os_error_make;
}

static bool os_error_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    bool by_init = os_error_by_init(cls);
    if (!by_init && kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%N() takes no keyword arguments", cls);
    if (!wf_exception_make(vm, by_init ? cls : os_error_class(vm, cls, args, n), NULL, 0, NULL, out))
        return false;
    return by_init || os_error_fill(vm, *out, args, n);
}

static bool os_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    if (!os_error_by_init(wf_type_of(vm, self)))
        return true;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "%T() takes no keyword arguments", self);
    return os_error_fill(vm, self, args, n);
}

static bool os_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_exception *e = wf_as_exception(self);
    wf_value number = wf_exception_field(self, WF_FIELD_ERRNO), text = wf_exception_field(self, WF_FIELD_STRERROR);
    if (!wf_is_unset(e->fields[WF_FIELD_FILENAME]))
        return family_text(wf_is_unset(e->fields[WF_FIELD_FILENAME2])
                               ? wf_str_format(vm, "[Errno %V] %V: %R", number, text, e->fields[WF_FIELD_FILENAME])
                               : wf_str_format(vm, "[Errno %V] %V: %R -> %R", number, text, e->fields[WF_FIELD_FILENAME],
                                               e->fields[WF_FIELD_FILENAME2]),
                           out);
    if (!wf_is_unset(e->fields[WF_FIELD_ERRNO]) && !wf_is_unset(e->fields[WF_FIELD_STRERROR]))
        return family_text(wf_str_format(vm, "[Errno %V] %V", number, text), out);
    return wf_exception_str(vm, self, out);
}

static bool os_error_get_written(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = wf_as_exception(self)->fields[WF_FIELD_WRITTEN];
    return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_AttributeError, "characters_written");
}

static bool os_error_set_written(wf_vm *vm, wf_value self, wf_value v)
{
    wf_value was;
    int64_t count;
    if (wf_is_unset(v) ? !os_error_get_written(vm, self, &was) : !wf_int_index(vm, v, &count))
        return false;
    wf_exception_set(vm, wf_as_exception(self), WF_FIELD_WRITTEN, v);
    return true;
}

static const wf_slots os_slots = {.make = os_error_make, .init = os_error_init, .str = os_error_str};
static const wf_member_row os_members[] = {FAMILY_MEMBER("errno", WF_FIELD_ERRNO, "POSIX exception code"),
                                          FAMILY_MEMBER("strerror", WF_FIELD_STRERROR, "exception strerror"),
                                          FAMILY_MEMBER("filename", WF_FIELD_FILENAME, "exception filename"),
                                          FAMILY_MEMBER("filename2", WF_FIELD_FILENAME2, "second exception filename"),
                                          {{0}, 0}};
static const wf_getset_row os_getset[] = {{"characters_written", os_error_get_written, os_error_set_written, NULL}, {0}};

/* ---- SyntaxError ---- */

static bool syntax_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_exception *e = wf_as_exception(self);
    if (!wf_exception_init(vm, self, args, n, kwnames))
        return false;
    if (n >= 1)
        wf_exception_set(vm, e, WF_FIELD_MSG, args[0]);
    if (n != 2)
        return true;
    wf_value info = wf_tuple_of_iterable(vm, args[1]);
    if (wf_is_unset(info))
        return false;
    const wf_tuple *t = wf_as_tuple(info);
    if (t->count < 4 || t->count > 6)
        return wf_raise(vm, WF_EXC_TypeError, "function takes at %s %d arguments (%zu given)", t->count < 4 ? "least" : "most",
                        t->count < 4 ? 4 : 6, t->count);
    for (size_t i = 0; i < 6; i++)
        wf_exception_set(vm, e, WF_FIELD_SOURCE + (int)i, i < t->count ? t->items[i] : WF_UNSET);
    return t->count != 5 || wf_raise(vm, WF_EXC_TypeError, "end_offset must be provided when end_lineno is provided");
}

static bool syntax_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value msg = wf_exception_field(self, WF_FIELD_MSG), file = wf_exception_field(self, WF_FIELD_SOURCE),
             line = wf_exception_field(self, WF_FIELD_LINE);
    bool placed = wf_is_int(line) && wf_type_of(vm, line) == vm->kind_types[WF_KIND_INT];
    if (!wf_is_str(file))
        return family_text(placed ? wf_str_format(vm, "%V (line %V)", msg, line) : wf_str_format(vm, "%V", msg), out);
    const char *path = wf_str_data(vm, wf_as_str(file));
    if (!path)
        return false;
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    return family_text(placed ? wf_str_format(vm, "%V (%s, line %V)", msg, name, line) : wf_str_format(vm, "%V (%s)", msg, name),
                       out);
}

static const wf_slots syntax_slots = {.init = syntax_error_init, .str = syntax_error_str};
static const wf_member_row syntax_members[] = {FAMILY_MEMBER("msg", WF_FIELD_MSG, "exception msg"),
                                              FAMILY_MEMBER("filename", WF_FIELD_SOURCE, "exception filename"),
                                              FAMILY_MEMBER("lineno", WF_FIELD_LINE, "exception lineno"),
                                              FAMILY_MEMBER("offset", WF_FIELD_COLUMN, "exception offset"),
                                              FAMILY_MEMBER("text", WF_FIELD_TEXT, "exception text"),
                                              FAMILY_MEMBER("end_lineno", WF_FIELD_END_LINE, "exception end lineno"),
                                              FAMILY_MEMBER("end_offset", WF_FIELD_END_COLUMN, "exception end offset"),
                                              FAMILY_MEMBER("print_file_and_line", WF_FIELD_PRINT, "exception print_file_and_line"),
                                              {{0}, 0}};

/* ---- UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError ---- */

/* The arguments from `first` on, each of the class of its field; what is decoded may be any buffer. */
static bool unicode_error_fill(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, int first, bool decode)
{
    size_t want = WF_UNICODE_FIELDS - (size_t)first;
    if (!wf_exception_init(vm, self, args, n, kwnames))
        return false;
    if (n != want)
        return wf_raise(vm, WF_EXC_TypeError, "function takes exactly %zu arguments (%zu given)", want, n);
    for (size_t i = 0; i < n; i++) {
        int field = first + (int)i;
        int64_t index;
        wf_value v = args[i];
        if (field == WF_FIELD_START || field == WF_FIELD_END) {
            if (!wf_int_index(vm, v, &index))
                return false;
            v = wf_int_from_i64(vm, index);
        } else if (field == WF_FIELD_OBJECT && decode) {
            wf_octets o;
            if (!wf_is_bytes(v)) {
                if (!wf_bytes_view(vm, v, &o))
                    return false;
                wf_bytes *copy = wf_bytes_new(vm, o.p, o.n);
                v = copy ? wf_from_obj(copy) : WF_UNSET;
            }
        } else if (!wf_is_str(v))
            return wf_raise(vm, WF_EXC_TypeError, "argument %zu must be str, not %A", i + 1, v);
        if (wf_is_unset(v))
            return false;
        wf_exception_set(vm, wf_as_exception(self), field, v);
    }
    return true;
}

static bool decode_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return unicode_error_fill(vm, self, args, n, kwnames, WF_FIELD_ENCODING, true);
}
static bool encode_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return unicode_error_fill(vm, self, args, n, kwnames, WF_FIELD_ENCODING, false);
}
static bool translate_error_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return unicode_error_fill(vm, self, args, n, kwnames, WF_FIELD_OBJECT, false);
}

/* The code point of a string of one. */
static bool unicode_error_ordinal(wf_vm *vm, wf_value v, wf_value *out)
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

/* The one thing at fault: "byte 0x80", "character '\xff'"; NULL with or without an exception: there is not just one. */
static wf_str *unicode_error_piece(wf_vm *vm, wf_value object, wf_value start)
{
    wf_value piece, code;
    if (!wf_op_getitem(vm, object, start, &piece)) {
        wf_error_clear(vm);
        return NULL;
    }
    if (wf_is_fix(piece))
        return wf_str_format(vm, "byte 0x%02x", (unsigned)wf_fix_get(piece));
    if (!unicode_error_ordinal(vm, piece, &code))
        return NULL;
    unsigned c = (unsigned)wf_fix_get(code);
    char escaped[16];
    snprintf(escaped, sizeof escaped, c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x" : "\\U%08x", c);
    return wf_str_format(vm, "character '%s'", escaped);
}

/* "'ascii' codec can't" or "can't"; verb; what: the plural of what is at fault. */
static bool unicode_error_text(wf_vm *vm, wf_value self, const char *verb, const char *what, wf_value *out)
{
    wf_value object = wf_exception_field(self, WF_FIELD_OBJECT), encoding = wf_as_exception(self)->fields[WF_FIELD_ENCODING],
             start = wf_exception_field(self, WF_FIELD_START), end = wf_exception_field(self, WF_FIELD_END),
             reason = wf_exception_field(self, WF_FIELD_WHY);
    if (wf_is_none(object)) { /* it was never initialised */
        *out = wf_from_obj(vm->empty_str);
        return true;
    }
    wf_str *codec = wf_is_unset(encoding) ? vm->empty_str : wf_str_format(vm, "'%V' codec ", encoding);
    if (!codec)
        return false;
    int64_t from = wf_fix_get(start), to = wf_fix_get(end);
    wf_str *piece = to == from + 1 ? unicode_error_piece(vm, object, start) : NULL;
    if (!piece && wf_error_pending(vm))
        return false;
    return family_text(piece ? wf_str_format(vm, "%Scan't %s %S in position %lld: %V", codec, verb, piece, (long long)from, reason)
                             : wf_str_format(vm, "%Scan't %s %s in position %lld-%lld: %V", codec, verb, what, (long long)from,
                                             (long long)to - 1, reason),
                       out);
}

static bool decode_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return unicode_error_text(vm, self, "decode", "bytes", out);
}
static bool encode_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return unicode_error_text(vm, self, "encode", "characters", out);
}
static bool translate_error_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return unicode_error_text(vm, self, "translate", "characters", out);
}

/* start and end are numbers from the beginning and stay numbers. */
static bool unicode_error_get_place(wf_value self, int field, wf_value *out)
{
    *out = wf_as_exception(self)->fields[field];
    if (wf_is_unset(*out))
        *out = wf_fix(0);
    return true;
}
static bool unicode_error_set_place(wf_vm *vm, wf_value self, int field, wf_value v)
{
    int64_t index;
    if (wf_is_unset(v))
        return wf_raise(vm, WF_EXC_TypeError, "can't delete numeric/char attribute");
    if (!wf_is_int(v))
        return wf_raise(vm, WF_EXC_TypeError, "an integer is required");
    if (!wf_int_index(vm, v, &index))
        return false;
    wf_exception_set(vm, wf_as_exception(self), field, v);
    return true;
}
static bool unicode_error_get_start(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    return unicode_error_get_place(self, WF_FIELD_START, out);
}
static bool unicode_error_set_start(wf_vm *vm, wf_value self, wf_value v)
{
    return unicode_error_set_place(vm, self, WF_FIELD_START, v);
}
static bool unicode_error_get_end(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    return unicode_error_get_place(self, WF_FIELD_END, out);
}
static bool unicode_error_set_end(wf_vm *vm, wf_value self, wf_value v)
{
    return unicode_error_set_place(vm, self, WF_FIELD_END, v);
}

static const wf_slots decode_slots = {.make = wf_exception_make, .init = decode_error_init, .str = decode_error_str};
static const wf_slots encode_slots = {.make = wf_exception_make, .init = encode_error_init, .str = encode_error_str};
static const wf_slots translate_slots = {.make = wf_exception_make, .init = translate_error_init, .str = translate_error_str};
static const wf_member_row unicode_members[] = {FAMILY_MEMBER("encoding", WF_FIELD_ENCODING, "exception encoding"),
                                               FAMILY_MEMBER("object", WF_FIELD_OBJECT, "exception object"),
                                               FAMILY_MEMBER("reason", WF_FIELD_WHY, "exception reason"),
                                               {{0}, 0}};
static const wf_getset_row unicode_getset[] = {{"start", unicode_error_get_start, unicode_error_set_start, "exception start"},
                                               {"end", unicode_error_get_end, unicode_error_set_end, "exception end"},
                                               {0}};

/* ---- the classes ---- */

#define FAMILY_SIZE(count) .size = sizeof(wf_exception) + (count) * sizeof(wf_value)
#define FAMILY_base .slots = &wf_exception_slots, .methods = wf_exception_methods, .getset = wf_exception_getset, FAMILY_SIZE(0)
#define FAMILY_simple .slots = &simple_slots
#define FAMILY_derived .slots = NULL
#define FAMILY_stop .slots = &stop_slots, .members = stop_members, FAMILY_SIZE(WF_VALUE_FIELDS)
#define FAMILY_exit .slots = &exit_slots, .members = exit_members, FAMILY_SIZE(WF_VALUE_FIELDS)
#define FAMILY_group                                                                                                             \
    .slots = &wf_exception_group_slots, .methods = wf_exception_group_methods, .classmethods = wf_exception_group_classmethods, \
    .members = wf_exception_group_members, FAMILY_SIZE(WF_GROUP_FIELDS)
#define FAMILY_attribute .slots = &attribute_slots, .members = attribute_members, FAMILY_SIZE(WF_ATTRIBUTE_FIELDS)
#define FAMILY_name .slots = &name_slots, .members = name_members, FAMILY_SIZE(WF_NAME_FIELDS)
#define FAMILY_import .slots = &import_slots, .members = import_members, FAMILY_SIZE(WF_IMPORT_FIELDS)
#define FAMILY_key .slots = &key_slots
#define FAMILY_os .slots = &os_slots, .getset = os_getset, .members = os_members, FAMILY_SIZE(WF_OS_FIELDS)
#define FAMILY_syntax .slots = &syntax_slots, .members = syntax_members, FAMILY_SIZE(WF_SYNTAX_FIELDS)
#define FAMILY_decode .slots = &decode_slots, .getset = unicode_getset, .members = unicode_members, FAMILY_SIZE(WF_UNICODE_FIELDS)
#define FAMILY_encode .slots = &encode_slots, .getset = unicode_getset, .members = unicode_members, FAMILY_SIZE(WF_UNICODE_FIELDS)
#define FAMILY_translate .slots = &translate_slots, .getset = unicode_getset, .members = unicode_members, FAMILY_SIZE(WF_UNICODE_FIELDS)

static const wf_native_type exception_natives[] = {
#define EXC_IN(from, class, base_class, family, text)                                                                 \
    {.name = #class,                                                                                                  \
     .doc = text,                                                                                                     \
     .module = from,                                                                                                  \
     .kind = WF_KIND_EXCEPTION,                                                                                       \
     .flags = WF_TYPE_EXCEPTION | WF_TYPE_HAS_DICT,                                                                   \
     FAMILY_##family},
#define EXC(...) EXC_IN(NULL, __VA_ARGS__)
#include "object/exceptions.def"
};

enum { WF_EXC_object = -1 };
static const int8_t exception_bases[] = {
#define EXC(name, base, ...) WF_EXC_##base,
#include "object/exceptions.def"
};

/* The one that has two bases. */
static wf_type *exception_new_group_type(wf_vm *vm, const wf_native_type *def)
{
    wf_type *bases[2] = {vm->exc_types[WF_EXC_BaseExceptionGroup], vm->exc_types[WF_EXC_Exception]};
    wf_type *t = wf_type_new_builtin(vm, def->name, def->module, bases, 2, def->kind, bases[0]->instance_size, def->slots, def->flags);
    return t && wf_native_fill_type(vm, t, def) ? t : NULL;
}

bool wf_exception_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_EXCEPTION] = wf_exception_kind;
    for (int i = 0; i < WF_EXC_COUNT; i++) {
        const wf_native_type *def = &exception_natives[i];
        wf_type *t = vm->kind_types[WF_KIND_EXCEPTION];
        if (i == WF_EXC_ExceptionGroup)
            t = exception_new_group_type(vm, def);
        else if (i == WF_EXC_BaseException)
            t = wf_native_fill_type(vm, t, def) ? t : NULL;
        else
            t = wf_native_new_type(vm, def, vm->exc_types[exception_bases[i]]);
        if (!t)
            return false;
        t->exception = (uint8_t)i;
        vm->exc_types[i] = t;
    }
    vm->memory_error = wf_exception_new(vm, vm->exc_types[WF_EXC_MemoryError], NULL, 0);
    return !wf_is_unset(vm->memory_error);
}

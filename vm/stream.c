/* The standard streams as objects. */
#include "stream.h"

#include "import.h"
#include "io.h"
#include "object/iter.h"
#include "object/str_parts.h"

static wf_stream *stream_of(wf_value v)
{
    return (wf_stream *)wf_obj(v);
}

static const wf_native_type stream_type;

int wf_stream_number(wf_vm *vm, wf_value v)
{
    if (!wf_is_obj(v) || wf_type_of(vm, v)->native != &stream_type)
        return -1;
    const wf_stream *s = stream_of(v);
    return s->closed || !wf_is_none(s->encoding) || !wf_is_none(s->errors) ? -1 : s->number;
}

wf_stream_place wf_stream_find(wf_vm *vm, int number, wf_value *out)
{
    wf_value sys;
    *out = WF_UNSET;
    if (!vm->modules || !wf_dict_get_name(vm, vm->modules, wf_name(vm, sys), &sys) ||
        !wf_is_kind(sys, WF_KIND_MODULE))
        return WF_STREAM_NATIVE;
    wf_str *name = number == 0 ? wf_name(vm, stdin) : number == 1 ? wf_name(vm, stdout) : wf_name(vm, stderr);
    if (!wf_dict_get_name(vm, ((wf_module *)wf_obj(sys))->dict, name, out))
        return WF_STREAM_LOST;
    if (wf_is_none(*out))
        return WF_STREAM_NONE;
    return wf_stream_number(vm, *out) == number ? WF_STREAM_NATIVE : WF_STREAM_SCRIPT;
}

bool wf_stream_write(wf_vm *vm, wf_value v, wf_str *s)
{
    wf_value arg = wf_from_obj(s), ignored;
    int number = wf_stream_number(vm, v);
    if (number > 0)
        return wf_io_write_str(vm, number, s);
    return wf_call_method(vm, v, "write", &arg, 1, &ignored);
}

bool wf_stream_flush(wf_vm *vm, wf_value v)
{
    wf_value ignored;
    int number = wf_stream_number(vm, v);
    return number > 0 ? wf_io_flush(vm, number) : wf_call_method(vm, v, "flush", NULL, 0, &ignored);
}

/* ---- methods ---- */

/* An attribute of the module io, which is imported for it. */
static bool stream_io(wf_vm *vm, const char *name, wf_value *out)
{
    wf_str *module = wf_str_intern_z(vm, "io"), *attribute = wf_str_intern_z(vm, name);
    wf_value io;
    return module && attribute && wf_import(vm, module, NULL, WF_NONE, 0, &io) &&
           wf_attr_get(vm, io, attribute, out);
}

static bool stream_unsupported(wf_vm *vm, const char *message)
{
    wf_str *text = wf_str_new_z(vm, message);
    wf_value type, e, arg;
    if (!text || !stream_io(vm, "UnsupportedOperation", &type))
        return false;
    arg = wf_from_obj(text);
    return wf_call(vm, type, &arg, 1, &e) && wf_raise_value(vm, e);
}

static bool stream_open(wf_vm *vm, wf_value self)
{
    return !stream_of(self)->closed || wf_raise(vm, WF_EXC_ValueError, "I/O operation on closed file.");
}
static bool stream_writable(wf_vm *vm, wf_value self)
{
    return stream_open(vm, self) && (stream_of(self)->number != 0 || stream_unsupported(vm, "not writable"));
}
static bool stream_readable(wf_vm *vm, wf_value self)
{
    return stream_open(vm, self) && (stream_of(self)->number == 0 || stream_unsupported(vm, "not readable"));
}

/* By the encoding and error handler that reconfigure() set. */
static bool stream_write_encoded(wf_vm *vm, wf_stream *s, wf_str *text)
{
    wf_value data;
    wf_str *errors = wf_is_str(s->errors) ? wf_as_str(s->errors) : wf_str_new_z(vm, s->number == 2 ? "backslashreplace" : "strict");
    if (!errors || !wf_str_encode(vm, text, wf_is_str(s->encoding) ? wf_as_str(s->encoding) : NULL, errors, &data))
        return false;
    return wf_io_write(vm, s->number, (const char *)wf_as_bytes(data)->data, wf_as_bytes(data)->length);
}

static bool stream_write(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!stream_writable(vm, args[0]))
        return false;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "write() argument must be str, not %A", args[1]);
    wf_stream *s = stream_of(args[0]);
    *out = wf_fix(wf_as_str(args[1])->chars);
    if (!wf_is_none(s->encoding) || !wf_is_none(s->errors))
        return stream_write_encoded(vm, s, wf_as_str(args[1]));
    return wf_io_write_str(vm, s->number, wf_as_str(args[1]));
}

static bool stream_writelines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_iteration it;
    wf_value call[2] = {args[0], WF_NONE}, ignored;
    int more;
    (void)n;
    *out = WF_NONE;
    if (!stream_writable(vm, args[0]) || !wf_iteration_start(vm, &it, args[1]))
        return false;
    while ((more = wf_iteration_next(vm, &it, &call[1])) > 0)
        if (!stream_write(vm, call, 2, &ignored))
            return false;
    return more == 0;
}

static bool stream_flush(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return stream_open(vm, args[0]) && wf_io_flush(vm, stream_of(args[0])->number);
}

static bool stream_close(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (stream_of(args[0])->closed)
        return true;
    stream_of(args[0])->closed = true;
    return wf_io_flush(vm, stream_of(args[0])->number);
}

static bool stream_enter(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = args[0];
    return stream_open(vm, args[0]);
}

static bool stream_seekable(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_FALSE;
    return stream_open(vm, args[0]);
}

static bool stream_tell(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n, (void)out;
    return stream_open(vm, args[0]) && stream_unsupported(vm, "underlying stream is not seekable");
}

/* newline, line_buffering and write_through are taken as they are: the streams below write whole lines at once on a terminal. */
static bool stream_reconfigure(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_stream *s = stream_of(args[0]);
    wf_value probe;
    (void)n;
    *out = WF_NONE;
    for (int i = 1; i <= 2; i++)
        if (!wf_is_unset(args[i]) && !wf_is_none(args[i]) && !wf_is_str(args[i]))
            return wf_raise(vm, WF_EXC_TypeError, "reconfigure() argument '%s' must be str or None, not %T",
                            i == 1 ? "encoding" : "errors", args[i]);
    bool encoding = wf_is_str(args[1]), errors = wf_is_str(args[2]);
    if ((encoding || errors) && s->number == 0)
        return stream_unsupported(vm, "the encoding of standard input is utf-8");
    if (!stream_open(vm, args[0]) || (encoding && !wf_str_encode(vm, vm->empty_str, wf_as_str(args[1]), NULL, &probe)) ||
        !wf_io_flush(vm, s->number))
        return false;
    if (encoding)
        wf_heap_store(vm, &s->head, &s->encoding, args[1]);
    if (errors)
        wf_heap_store(vm, &s->head, &s->errors, args[2]);
    else if (encoding) {
        wf_str *strict = wf_str_new_z(vm, "strict");
        if (!strict)
            return false;
        wf_heap_store(vm, &s->head, &s->errors, wf_from_obj(strict));
    }
    return true;
}

static bool stream_isatty(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out =
        wf_bool(vm->host->is_terminal && vm->host->is_terminal(vm->host->data, stream_of(args[0])->number));
    return true;
}

static bool stream_fileno(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_fix(stream_of(args[0])->number);
    return true;
}
static bool stream_is_readable(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(stream_of(args[0])->number == 0);
    return true;
}
static bool stream_is_writable(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = wf_bool(stream_of(args[0])->number != 0);
    return true;
}

/* A line with its newline; empty at the end of input. */
static wf_str *stream_line(wf_vm *vm)
{
    bool end;
    wf_str *s = wf_io_read_line(vm, &end);
    return s && end ? vm->empty_str : s;
}

static bool stream_readline(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return stream_readable(vm, args[0]) && wf_str_result(stream_line(vm), out);
}

/* That many characters of standard input, or all that there are. */
static bool stream_characters(wf_vm *vm, int64_t size, wf_value *out)
{
    wf_builder b;
    char byte[4];
    long got = 1;
    wf_builder_init(&b, vm);
    for (; size > 0 && got > 0; size--) {
        size_t length = 0, need = 1;
        while (length < need && (got = wf_io_read(vm, byte + length, need - length)) > 0) {
            unsigned char lead = (unsigned char)byte[0];
            need = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            length += (size_t)got;
        }
        if (got < 0 || (length && !wf_builder_bytes(&b, byte, length)))
            return false;
    }
    wf_bytes *raw = wf_bytes_new(vm, b.bytes, b.length);
    return raw && wf_call_method(vm, wf_from_obj(raw), "decode", NULL, 0, out);
}

static bool stream_read(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_builder b;
    wf_str *s;
    (void)n;
    if (!stream_readable(vm, args[0]))
        return false;
    int64_t size = -1;
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1]) && !wf_int_index(vm, args[1], &size))
        return false;
    if (size >= 0)
        return stream_characters(vm, size, out);
    wf_builder_init(&b, vm);
    while ((s = stream_line(vm)) && s->nbytes)
        if (!wf_builder_str(&b, s))
            return false;
    return s && wf_str_result(wf_builder_finish(&b), out);
}

static bool stream_readlines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_list *l;
    wf_str *s;
    (void)n;
    if (!stream_readable(vm, args[0]) || !(l = wf_list_new(vm, 16)))
        return false;
    while ((s = stream_line(vm)) && s->nbytes)
        if (!wf_list_append(vm, l, wf_from_obj(s)))
            return false;
    *out = wf_from_obj(l);
    return s != NULL;
}

static int stream_next(wf_vm *vm, wf_value self, wf_value *out)
{
    if (!stream_readable(vm, self))
        return -1;
    wf_str *s = stream_line(vm);
    if (!s)
        return -1;
    *out = wf_from_obj(s);
    return s->nbytes != 0;
}

static const char *stream_name(wf_value v)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return names[stream_of(v)->number];
}
static bool stream_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_format(vm, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>",
                                       stream_name(self), stream_of(self)->number ? "w" : "r"),
                         out);
}
static bool stream_get_name(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_new_z(vm, stream_name(self)), out);
}
static bool stream_get_encoding(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = stream_of(self)->encoding;
    return !wf_is_none(*out) || wf_str_result(wf_str_new_z(vm, "utf-8"), out);
}
static bool stream_get_errors(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = stream_of(self)->errors;
    return !wf_is_none(*out) ||
           wf_str_result(wf_str_new_z(vm, stream_of(self)->number == 2 ? "backslashreplace" : "strict"), out);
}
static bool stream_get_buffer(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value make, number = wf_fix(stream_of(self)->number);
    return stream_io(vm, "_standard_buffer", &make) && wf_call(vm, make, &number, 1, out);
}
static bool stream_get_line_buffering(wf_vm *vm, wf_value self, wf_value *out)
{
    int number = stream_of(self)->number;
    *out = wf_bool(number == 2 || (vm->host->is_terminal && vm->host->is_terminal(vm->host->data, number)));
    return true;
}
static bool stream_get_write_through(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_FALSE;
    return true;
}
static bool stream_get_newlines(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_NONE;
    return true;
}
static bool stream_get_mode(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_new_z(vm, stream_of(self)->number ? "w" : "r"), out);
}
static bool stream_get_closed(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_bool(stream_of(self)->closed);
    return true;
}

static const wf_native_row stream_methods[] = {
    {"write", stream_write, "(self, text, /)", "Write a string; returns the number of characters."},
    {"writelines", stream_writelines, "(self, lines, /)", "Write every string of an iterable."},
    {"flush", stream_flush, "(self, /)", "Hand what was written to the system."},
    {"close", stream_close, "(self, /)", "Flush; nothing more can be written or read by this object."},
    {"__enter__", stream_enter, "(self, /)", NULL},
    {"__exit__", stream_close, "(self, /, *args)", NULL},
    {"seekable", stream_seekable, "(self, /)", "False."},
    {"tell", stream_tell, "(self, /)", "Streams have no position."},
    {"seek", stream_tell, "(self, cookie, whence=0, /)", "Streams have no position."},
    {"truncate", stream_tell, "(self, pos=None, /)", "Streams cannot be truncated."},
    {"reconfigure", stream_reconfigure,
     "(self, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)",
     "Change the encoding or the error handler."},
    {"isatty", stream_isatty, "(self, /)", "Whether the stream is a terminal."},
    {"fileno", stream_fileno, "(self, /)", "The descriptor."},
    {"readable", stream_is_readable, "(self, /)", "Whether one can read from it."},
    {"writable", stream_is_writable, "(self, /)", "Whether one can write to it."},
    {"read", stream_read, "(self, size=-1, /)", "The rest of the input."},
    {"readline", stream_readline, "(self, size=-1, /)", "The next line with its newline; empty at the end."},
    {"readlines", stream_readlines, "(self, hint=-1, /)", "The remaining lines."},
    {0},
};
static const wf_getset_row stream_getset[] = {
    {"name", stream_get_name, NULL, NULL},     {"encoding", stream_get_encoding, NULL, NULL},
    {"errors", stream_get_errors, NULL, NULL}, {"mode", stream_get_mode, NULL, NULL},
    {"closed", stream_get_closed, NULL, NULL}, {"buffer", stream_get_buffer, NULL, NULL},
    {"newlines", stream_get_newlines, NULL, NULL}, {"line_buffering", stream_get_line_buffering, NULL, NULL},
    {"write_through", stream_get_write_through, NULL, NULL}, {0}};
static void stream_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_stream *)o)->encoding);
    wf_heap_mark_value(vm, ((wf_stream *)o)->errors);
}
static const wf_slots stream_slots = {.repr = stream_repr, .iter = wf_iter_self, .next = stream_next};

static const wf_native_type stream_type = {
    .name = "TextIOWrapper",
    .module = "_io",
    .doc = "A standard stream, as text.",
    .size = sizeof(wf_stream),
    .slots = &stream_slots,
    .methods = stream_methods,
    .getset = stream_getset,
    .flags = WF_TYPE_FINAL,
};

wf_value wf_stream_new(wf_vm *vm, int number)
{
    static const wf_kind_info info = {.name = "TextIOWrapper", .mark = stream_mark};
    wf_type *t = NULL;
    for (int kind = WF_KIND_FIRST_EXTENSION; kind < WF_KIND_LIMIT && !t; kind++)
        if (vm->kind_types[kind] && vm->kind_types[kind]->native == &stream_type)
            t = vm->kind_types[kind];
    if (!t && !(t = wf_native_new_kind(vm, &stream_type, &info)))
        return WF_UNSET;
    wf_value v = wf_type_new_instance(vm, t);
    if (!wf_is_unset(v)) {
        stream_of(v)->number = number;
        stream_of(v)->encoding = stream_of(v)->errors = WF_NONE;
    }
    return v;
}

/* The standard streams as objects. */
#include "stream.h"

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
    return wf_is_obj(v) && wf_type_of(vm, v)->native == &stream_type ? stream_of(v)->number : -1;
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

static bool stream_writable(wf_vm *vm, wf_value self)
{
    return stream_of(self)->number != 0 || wf_raise(vm, WF_EXC_OSError, "not writable");
}
static bool stream_readable(wf_vm *vm, wf_value self)
{
    return stream_of(self)->number == 0 || wf_raise(vm, WF_EXC_OSError, "not readable");
}

static bool stream_write(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!stream_writable(vm, args[0]))
        return false;
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "write() argument must be str, not %A", args[1]);
    *out = wf_fix(wf_as_str(args[1])->chars);
    return wf_io_write_str(vm, stream_of(args[0])->number, wf_as_str(args[1]));
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
    return wf_io_flush(vm, stream_of(args[0])->number);
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

static bool stream_read(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_builder b;
    wf_str *s;
    (void)n;
    if (!stream_readable(vm, args[0]))
        return false;
    if (!wf_is_unset(args[1]) && !wf_is_none(args[1]) && !(wf_is_fix(args[1]) && wf_fix_get(args[1]) < 0))
        return wf_raise(vm, WF_EXC_NotImplementedError,
                        "read() of a part of standard input is not supported yet");
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
    (void)self;
    return wf_str_result(wf_str_new_z(vm, "utf-8"), out);
}
static bool stream_get_errors(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_new_z(vm, stream_of(self)->number == 2 ? "backslashreplace" : "strict"), out);
}
static bool stream_get_mode(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_new_z(vm, stream_of(self)->number ? "w" : "r"), out);
}
static bool stream_get_closed(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm, (void)self;
    *out = WF_FALSE;
    return true;
}

static const wf_native_row stream_methods[] = {
    {"write", stream_write, "(self, text, /)", "Write a string; returns the number of characters."},
    {"writelines", stream_writelines, "(self, lines, /)", "Write every string of an iterable."},
    {"flush", stream_flush, "(self, /)", "Hand what was written to the system."},
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
    {"closed", stream_get_closed, NULL, NULL}, {0}};
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
    static const wf_kind_info info = {.name = "TextIOWrapper"};
    wf_type *t = NULL;
    for (int kind = WF_KIND_FIRST_EXTENSION; kind < WF_KIND_LIMIT && !t; kind++)
        if (vm->kind_types[kind] && vm->kind_types[kind]->native == &stream_type)
            t = vm->kind_types[kind];
    if (!t && !(t = wf_native_new_kind(vm, &stream_type, &info)))
        return WF_UNSET;
    wf_value v = wf_type_new_instance(vm, t);
    if (!wf_is_unset(v))
        stream_of(v)->number = number;
    return v;
}

/* Builtins of text: print, input, format, ascii, chr, ord. */
#include "builtins.h"

#include "exec/interp.h"
#include "import.h"
#include "io.h"
#include "object/str_parts.h"
#include "object/unicode.h"
#include "stream.h"

/* ---- print ---- */

typedef struct text_print {
    int native; /* 1 or 2: straight to the buffers; 0: `file` is an object with a write method */
    wf_value file;
    wf_str *separator, *end; /* NULL: blank and newline */
    bool flush;
} text_print;

static bool text_print_string(wf_vm *vm, const char *name, wf_value v, wf_str **out)
{
    *out = NULL;
    if (wf_is_unset(v) || wf_is_none(v))
        return true;
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "%s must be None or a string, not %T", name, v);
    *out = wf_as_str(v);
    return true;
}

/* 1 go on, 0 there is nowhere to print to, -1 exception */
static int text_print_where(wf_vm *vm, text_print *p, wf_value file)
{
    p->native = 1;
    p->file = file;
    if (wf_is_unset(file) || wf_is_none(file)) {
        switch (wf_stream_find(vm, 1, &p->file)) {
        case WF_STREAM_NATIVE: return 1;
        case WF_STREAM_NONE: return 0;
        case WF_STREAM_LOST: wf_raise(vm, WF_EXC_RuntimeError, "lost sys.stdout"); return -1;
        default: break;
        }
    }
    int number = wf_stream_number(vm, p->file);
    p->native = number > 0 ? number : 0;
    return 1;
}

static bool text_print_put(wf_vm *vm, const text_print *p, wf_str *s, const char *plain)
{
    if (!s) {
        if (p->native)
            return wf_io_write(vm, p->native, plain, 1);
        s = wf_str_char(vm, (unsigned char)*plain);
        if (!s)
            return false;
    }
    if (p->native)
        return wf_io_write_str(vm, p->native, s);
    wf_value arg = wf_from_obj(s), ignored;
    return wf_call_method(vm, p->file, "write", &arg, 1, &ignored);
}

/* Standard error has no buffer: what is printed there goes in one piece. */
static bool text_print_together(wf_vm *vm, const text_print *p, const wf_value *args, size_t n)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < n; i++) {
        wf_str *s = wf_op_str(vm, args[i]);
        if (!s)
            return false;
        if (i && p->separator)
            wf_builder_str(&b, wf_op_str(vm, wf_from_obj(p->separator)));
        else if (i)
            wf_builder_char(&b, ' ');
        wf_builder_str(&b, s);
    }
    if (p->end)
        wf_builder_str(&b, wf_op_str(vm, wf_from_obj(p->end)));
    else
        wf_builder_char(&b, '\n');
    wf_str *s = wf_builder_finish(&b);
    return s && wf_io_write_str(vm, p->native, s);
}

/* A separator or an end is printed as any value is: a subclass of str may speak for itself. */
static bool text_print_between(wf_vm *vm, const text_print *p, wf_str *s, const char *plain)
{
    if (s && !(s = wf_op_str(vm, wf_from_obj(s))))
        return false;
    return text_print_put(vm, p, s, plain);
}

static bool text_print_all(wf_vm *vm, const text_print *p, const wf_value *args, size_t n)
{
    if (p->native == 2)
        return text_print_together(vm, p, args, n);
    for (size_t i = 0; i < n; i++) {
        if (i && !text_print_between(vm, p, p->separator, " "))
            return false;
        wf_str *s = wf_is_exact(args[i], WF_KIND_STR) ? wf_as_str(args[i]) : wf_op_str(vm, args[i]);
        if (!s || !text_print_put(vm, p, s, NULL))
            return false;
    }
    return text_print_between(vm, p, p->end, "\n");
}

bool wf_text_print(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value given[5] = {WF_UNSET, WF_UNSET, WF_UNSET, WF_UNSET, WF_UNSET}; /* *args, sep, end, file, flush */
    text_print p = {0};
    *out = WF_NONE;
    if (vm->kwnames) {
        if (!wf_native_bind_args(vm, "print", "(*args, sep=' ', end='\\n', file=None, flush=False)", args, n,
                                 vm->kwnames, given, 5) ||
            !text_print_string(vm, "sep", given[1], &p.separator) ||
            !text_print_string(vm, "end", given[2], &p.end))
            return false;
        int truth = wf_is_unset(given[4]) ? 0 : wf_op_truth(vm, given[4]);
        if (truth < 0)
            return false;
        p.flush = truth > 0;
    }
    int where = text_print_where(vm, &p, given[3]);
    if (where <= 0)
        return where == 0;
    if (!text_print_all(vm, &p, args, n))
        return false;
    if (!p.flush)
        return true;
    return p.native ? wf_io_flush(vm, p.native) : wf_stream_flush(vm, p.file);
}

/* ---- input ---- */

/* That a stream cannot be flushed is no matter here. */
static bool text_flush(wf_vm *vm, int number, wf_stream_place place, wf_value file)
{
    if (place == WF_STREAM_NATIVE ? wf_io_flush(vm, number) : wf_stream_flush(vm, file))
        return true;
    if (!wf_error_is(vm, WF_EXC_Exception))
        return false;
    wf_error_clear(vm);
    return true;
}

static bool text_find_stream(wf_vm *vm, int number, const char *name, wf_stream_place *place, wf_value *file)
{
    *place = wf_stream_find(vm, number, file);
    return (*place != WF_STREAM_LOST && *place != WF_STREAM_NONE) ||
           wf_raise(vm, WF_EXC_RuntimeError, "input(): lost sys.%s", name);
}

bool wf_text_prompt(wf_vm *vm, wf_value prompt)
{
    wf_value file, errors;
    wf_stream_place place, errors_place;
    if (!text_find_stream(vm, 1, "stdout", &place, &file) ||
        !text_find_stream(vm, 2, "stderr", &errors_place, &errors) || !text_flush(vm, 2, errors_place, errors))
        return false;
    if (!wf_is_unset(prompt)) {
        wf_str *s = wf_op_str(vm, prompt);
        if (!s || !(place == WF_STREAM_NATIVE ? wf_io_write_str(vm, 1, s) : wf_stream_write(vm, file, s)))
            return false;
    }
    return text_flush(vm, 1, place, file);
}

/* The line without its newline; EOFError when there is nothing. A script's stream may give bytes. */
static bool text_line(wf_vm *vm, wf_value line, wf_value *out)
{
    bool is_str = wf_is_str(line);
    if (!is_str && !wf_is_bytes(line))
        return wf_raise(vm, WF_EXC_TypeError, "object.readline() returned non-string");
    const char *p = is_str ? wf_str_data(vm, wf_as_str(line)) : (const char *)wf_as_bytes(line)->data;
    size_t n = is_str ? wf_as_str(line)->nbytes : wf_as_bytes(line)->length;
    if (!p)
        return false;
    if (n == 0)
        return wf_raise(vm, WF_EXC_EOFError, "EOF when reading a line");
    *out = line;
    if (p[n - 1] != '\n')
        return true;
    if (is_str)
        return wf_str_result(wf_str_new(vm, p, n - 1), out);
    wf_bytes *rest = wf_bytes_new(vm, p, n - 1);
    *out = wf_from_obj(rest);
    return rest != NULL;
}

static bool text_input(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value in, line;
    wf_stream_place place;
    bool end;
    (void)n;
    if (!text_find_stream(vm, 0, "stdin", &place, &in) || !wf_text_prompt(vm, args[0]))
        return false;
    if (place == WF_STREAM_SCRIPT)
        return wf_call_method(vm, in, "readline", NULL, 0, &line) && text_line(vm, line, out);
    wf_str *s = wf_io_read_line(vm, &end);
    return s && text_line(vm, wf_from_obj(s), out);
}

/* ---- files ---- */

/* open() is the library's: io._open. */
static bool text_open(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value call[8], io, make;
    (void)n;
    for (int i = 0; i < 8; i++)
        call[i] = wf_is_unset(args[i]) ? WF_NONE : args[i];
    if (wf_is_unset(args[1])) {
        wf_str *mode = wf_str_char(vm, 'r');
        if (!mode)
            return false;
        call[1] = wf_from_obj(mode);
    }
    if (wf_is_unset(args[2]))
        call[2] = wf_fix(-1);
    if (wf_is_unset(args[6]))
        call[6] = WF_TRUE;
    wf_str *module = wf_str_intern_z(vm, "io"), *name = wf_str_intern_z(vm, "_open");
    return module && name && wf_import(vm, module, NULL, WF_NONE, 0, &io) && wf_attr_get(vm, io, name, &make) &&
           wf_call(vm, make, call, 8, out);
}

/* ---- characters ---- */

static bool text_chr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value v;
    (void)n;
    if (!wf_int_from_any(vm, args[0], &v))
        return false;
    if (!wf_is_fix(v) || wf_fix_get(v) < 0 || wf_fix_get(v) > 0x10FFFF)
        return wf_raise(vm, WF_EXC_ValueError, "chr() arg not in range(0x110000)");
    return wf_str_result(wf_str_char(vm, (uint32_t)wf_fix_get(v)), out);
}

static bool text_ord(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    size_t length;
    (void)n;
    if (wf_is_str(args[0])) {
        const char *p = wf_str_data(vm, wf_as_str(args[0]));
        if (!p)
            return false;
        length = wf_as_str(args[0])->chars;
        if (length == 1) {
            *out = wf_fix(wf_utf8_at(p));
            return true;
        }
    } else if (wf_is_bytes(args[0])) {
        length = wf_as_bytes(args[0])->length;
        if (length == 1) {
            *out = wf_fix(wf_as_bytes(args[0])->data[0]);
            return true;
        }
    } else if (wf_is_kind(args[0], WF_KIND_BYTEARRAY)) {
        int64_t l;
        if (!wf_op_length(vm, args[0], &l))
            return false;
        length = (size_t)l;
        if (length == 1)
            return wf_op_getitem(vm, args[0], wf_fix(0), out);
    } else {
        return wf_raise(vm, WF_EXC_TypeError, "ord() expected string of length 1, but %T found", args[0]);
    }
    return wf_raise(vm, WF_EXC_TypeError, "ord() expected a character, but string of length %zu found",
                    length);
}

static bool text_ascii(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_str_result(wf_str_ascii(vm, args[0]), out);
}

static bool text_format(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *spec = vm->empty_str;
    (void)n;
    if (!wf_is_unset(args[1])) {
        if (!wf_is_str(args[1]))
            return wf_raise(vm, WF_EXC_TypeError, "format() argument 2 must be str, not %A", args[1]);
        spec = wf_as_str(args[1]);
    }
    return wf_str_result(wf_op_format(vm, args[0], spec), out);
}

const wf_native_row wf_builtins_text_rows[] = {
    {"input", text_input, "(prompt='', /)", "A line of standard input without its newline."},
    {"open", text_open,
     "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
     "Open a file and return it as a stream of text, or of bytes."},
    {"chr", text_chr, "(i, /)", "The character with that code point."},
    {"ord", text_ord, "(c, /)", "The code point of a character."},
    {"ascii", text_ascii, "(obj, /)", "repr() with everything that is not ASCII escaped."},
    {"format", text_format, "(value, format_spec='', /)", "The value formatted as the specification says."},
    {0},
};

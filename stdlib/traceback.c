/*
 * _traceback: what the module traceback, written in the language, asks the VM: where a traceback stands, the source that its code
 * was compiled from, and the VM's own formatting of a frame with its carets and of suggestions for misspelt names.
 */
#include "compile/compile.h"
#include "exec/gen.h"
#include "modules.h"
#include "object/containers.h"
#include "object/report.h"

static wf_value trace_column(int32_t n)
{
    return n < 0 ? WF_NONE : wf_fix(n);
}

/* (line, end_line, column, end_column); None for what is not known. */
static bool trace_position(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_code *code;
    const wf_position *at;
    (void)n;
    if (!wf_exception_trace_position(args[0], &code, &at))
        return wf_raise(vm, WF_EXC_TypeError, "expected traceback object, got '%T'", args[0]);
    bool known = at->line > 0;
    wf_value items[4] = {known ? wf_fix(at->line) : wf_fix(code->firstlineno),
                         known ? wf_fix(at->end_line) : WF_NONE, trace_column(known ? at->column : -1),
                         trace_column(known ? at->end_column : -1)};
    wf_tuple *t = wf_tuple_from(vm, items, 4);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

/* Lines `first` to `last` of the source of a traceback's code, or None when it is not kept. */
static bool trace_source(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_code *code;
    const wf_position *at;
    int64_t first, last;
    size_t length = 0;
    (void)n;
    *out = WF_NONE;
    if (!wf_exception_trace_position(args[0], &code, &at))
        return wf_raise(vm, WF_EXC_TypeError, "expected traceback object, got '%T'", args[0]);
    if (!wf_int_fits_i64(args[1], &first) || !wf_int_fits_i64(args[2], &last) || first < 1 || first > INT32_MAX)
        return true;
    const char *p = wf_compile_line(code, (uint32_t)first, &length);
    if (!p)
        return true;
    const wf_storage *all = (const wf_storage *)code->source;
    const char *end = (const char *)all->bytes + all->length, *q = p;
    for (; first <= last && q < end; first++) {
        const char *lf = memchr(q, '\n', (size_t)(end - q));
        q = lf ? lf + 1 : end;
    }
    wf_str *s = wf_str_new(vm, p, (size_t)(q - p));
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static int32_t trace_int32(wf_value v)
{
    int64_t i;
    return wf_int_fits_i64(v, &i) && i >= 0 && i <= INT32_MAX ? (int32_t)i : -1;
}

static bool trace_format_frame(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *filename = wf_op_str(vm, args[0]), *name = filename ? wf_op_str(vm, args[2]) : NULL;
    const char *text = NULL;
    size_t length = 0;
    (void)n;
    if (!name)
        return false;
    if (wf_is_str(args[3])) {
        text = wf_str_data(vm, wf_as_str(args[3]));
        length = wf_as_str(args[3])->nbytes;
        if (!text)
            return false;
    }
    wf_position at = {0, trace_int32(args[1]), trace_int32(args[4]), trace_int32(args[5]), trace_int32(args[6])};
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_report_frame(vm, &b, filename, at.line, name, text, length, &at);
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool trace_suggestion(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (wf_is_exception(args[0])) {
        wf_str *s = wf_suggest_for(vm, wf_as_exception(args[0]), wf_same(args[1], WF_TRUE));
        *out = s ? wf_from_obj(s) : WF_NONE;
    }
    return true;
}

/* The frame `level` calls out from the one that runs, and the line at which it stands; NULL beyond the outermost. */
static const wf_frame *trace_outer_frame(wf_vm *vm, int64_t level, int32_t *line)
{
    const wf_frame *f = vm->frame, *inner = NULL;
    for (; f && level > 0; level--, inner = f, f = f->back)
        ;
    if (f)
        *line = wf_frame_line(f, inner);
    return f;
}

/* (globals, file name, line, text of the line or None) of who called, `level` frames out; or None. */
static bool trace_caller(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t level;
    int32_t line = 0;
    size_t length = 0;
    (void)n;
    *out = WF_NONE;
    if (!wf_int_fits_i64(args[0], &level) || level < 0)
        return true;
    const wf_frame *f = trace_outer_frame(vm, level, &line);
    if (!f)
        return true;
    const char *text = line > 0 ? wf_compile_line(f->code, (uint32_t)line, &length) : NULL;
    wf_str *s = text ? wf_str_new(vm, text, length) : NULL;
    if (text && !s)
        return false;
    wf_value items[4] = {wf_from_obj(f->function->globals), wf_from_obj(f->code->filename), wf_fix(line),
                         s ? wf_from_obj(s) : WF_NONE};
    wf_tuple *t = wf_tuple_from(vm, items, 4);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool trace_warn(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value given[5] = {args[0], wf_is_unset(args[1]) ? WF_NONE : args[1], wf_is_unset(args[2]) ? wf_fix(1) : args[2],
                         wf_is_unset(args[3]) ? WF_NONE : args[3],
                         wf_is_unset(args[4]) ? wf_from_obj(vm->empty_tuple) : args[4]};
    return wf_warn_by_library(vm, "_warn", given, 5, out);
}

static bool trace_warn_explicit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value given[8];
    (void)n;
    for (size_t i = 0; i < 8; i++)
        given[i] = wf_is_unset(args[i]) ? WF_NONE : args[i];
    return wf_warn_by_library(vm, "_warn_explicit", given, 8, out);
}

/* For warnings._warn_unawaited_coroutine: about the call that made the coroutine, or where there was none about the caller. */
static bool trace_warn_made(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_code *code = NULL;
    uint32_t pc = 0;
    wf_str *text = wf_op_str(vm, args[1]);
    (void)n;
    *out = WF_NONE;
    wf_gen_made_at(args[0], &code, &pc);
    return text && wf_warn_about(vm, WF_EXC_RuntimeWarning, code, pc, text, args[0]);
}

bool wf_traceback_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"position", trace_position, "(traceback, /)", "Line, last line, column and last column of what was running."},
        {"source", trace_source, "(traceback, first, last, /)", "Lines of the source that the code was compiled from, or None."},
        {"format_frame", trace_format_frame, "(filename, lineno, name, text, end_lineno, colno, end_colno, /)",
         "The lines of a report about a frame."},
        {"caller", trace_caller, "(level, /)", "Globals, file name, line and its text of a frame that called, or None."},
        {"warn", trace_warn, "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())",
         "Warn about the caller; stacklevel 2: about its caller, and so on. With skip_file_prefixes, files that begin so are not "
         "counted."},
        {"warn_explicit", trace_warn_explicit,
         "(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
         "Warn about a place. The registry remembers what was shown, so that it is shown once."},
        {"warn_made", trace_warn_made, "(coroutine, message, /)", "Warn about the call that made a coroutine."},
        {"suggestion", trace_suggestion, "(exception, located, /)", "What a report adds to the text of an exception, with its traceback or without; or None."},
        {0},
    };
    return wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

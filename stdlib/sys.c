/* Module sys: what the VM tells about itself. */
#include "exec/interp.h"
#include "import.h"
#include "object/frame_view.h"
#include "object/list.h"
#include "object/str_parts.h"
#include "stream.h"
#include "sys_parts.h"

static bool sys_none(wf_value *out)
{
    *out = WF_NONE;
    return true;
}

static bool sys_exit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n, (void)out;
    if (wf_is_unset(args[0]) || wf_is_none(args[0]))
        return wf_raise_args(vm, WF_EXC_SystemExit, NULL, 0);
    if (wf_is_tuple(args[0])) /* its items are the exception's arguments, as CPython's normalisation has it */
        return wf_raise_args(vm, WF_EXC_SystemExit, wf_as_tuple(args[0])->items, wf_as_tuple(args[0])->count);
    return wf_raise_arg(vm, WF_EXC_SystemExit, args[0]);
}

static bool sys_displayhook(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value file;
    (void)n;
    *out = WF_NONE;
    if (wf_is_none(args[0]))
        return true;
    if (!wf_dict_set_name(vm, vm->builtins, wf_name(vm, _), WF_NONE))
        return false;
    wf_str *s = wf_op_repr(vm, args[0]);
    wf_str *line = s ? wf_str_format(vm, "%S\n", s) : NULL;
    if (!line)
        return false;
    wf_stream_place place = wf_stream_find(vm, 1, &file);
    if (place == WF_STREAM_LOST || place == WF_STREAM_NONE)
        return wf_raise(vm, WF_EXC_RuntimeError, "lost sys.stdout");
    return wf_stream_write(vm, file, line) && wf_dict_set_name(vm, vm->builtins, wf_name(vm, _), args[0]);
}

/* ---- exceptions ---- */

static bool sys_exception(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_frame_handled(vm);
    return true;
}

static bool sys_exc_info(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value items[3] = {WF_NONE, WF_NONE, WF_NONE}, e = wf_frame_handled(vm);
    (void)args, (void)n;
    if (wf_is_exception(e)) {
        items[0] = wf_from_obj(wf_type_of(vm, e));
        items[1] = e;
        items[2] = wf_exception_traceback(vm, wf_as_exception(e));
        if (wf_is_unset(items[2]))
            return false;
    }
    wf_tuple *t = wf_tuple_from(vm, items, 3);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

/* ---- limits ---- */

static bool sys_int_argument(wf_vm *vm, wf_value v, int64_t *out)
{
    if (!wf_int_index(vm, v, out)) {
        if (wf_error_is(vm, WF_EXC_OverflowError))
            return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    if (*out > INT32_MAX || *out < INT32_MIN)
        return wf_raise(vm, WF_EXC_OverflowError, "Python int too large to convert to C int");
    return true;
}

static bool sys_getframe(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t level = 0;
    (void)n;
    if (!wf_is_unset(args[0]) && !sys_int_argument(vm, args[0], &level))
        return false;
    if (!wf_frame_view_here(vm, level < 0 ? 0 : level, out))
        return false;
    return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_ValueError, "call stack is not deep enough");
}

static bool sys_getrecursionlimit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_fix(vm->frame_limit);
    return true;
}

static bool sys_setrecursionlimit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t limit;
    (void)n;
    if (!sys_int_argument(vm, args[0], &limit))
        return false;
    if (limit < 1)
        return wf_raise(vm, WF_EXC_ValueError, "recursion limit must be greater or equal than 1");
    uint32_t depth = vm->frame ? vm->frame->depth : 0;
    if (depth >= (uint64_t)limit)
        return wf_raise(
            vm, WF_EXC_RecursionError,
            "cannot set the recursion limit to %lld at the recursion depth %u: the limit is too low",
            (long long)limit, depth);
    vm->frame_limit = (uint32_t)limit;
    return sys_none(out);
}

static bool sys_get_int_max_str_digits(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_fix(vm->int_max_str_digits);
    return true;
}

static bool sys_set_int_max_str_digits(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    enum { THRESHOLD = 640 };
    int64_t digits;
    (void)n;
    if (!sys_int_argument(vm, args[0], &digits))
        return false;
    if (digits != 0 && digits < THRESHOLD)
        return wf_raise(vm, WF_EXC_ValueError, "maxdigits must be 0 or larger than %d", THRESHOLD);
    vm->int_max_str_digits = digits;
    return sys_none(out);
}

/* ---- small things ---- */

static bool sys_intern(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "intern() argument must be str, not %A", args[0]);
    if (!wf_is_exact(args[0], WF_KIND_STR))
        return wf_raise(vm, WF_EXC_TypeError, "can't intern %T", args[0]);
    return wf_str_result(wf_str_intern_str(vm, wf_as_str(args[0])), out);
}

/* An estimate of what the object takes without what it refers to. */
static int64_t sys_estimate_size(wf_vm *vm, wf_value v)
{
    int64_t length = 0, size = 8;
    if (wf_is_obj(v)) {
        switch (wf_obj(v)->kind) {
        case WF_KIND_STR: size = (int64_t)sizeof(wf_str) + wf_as_str(v)->nbytes; break;
        case WF_KIND_BYTES: size = (int64_t)(sizeof(wf_bytes) + wf_as_bytes(v)->length) + 1; break;
        case WF_KIND_TUPLE:
            size = (int64_t)(sizeof(wf_tuple) + wf_as_tuple(v)->count * sizeof(wf_value));
            break;
        case WF_KIND_LIST: {
            const wf_list *l = wf_as_list(v);
            size = (int64_t)(sizeof(wf_list) +
                             (l->array ? sizeof(wf_array) + l->array->length * sizeof(wf_value) : 0));
            break;
        }
        case WF_KIND_DICT:
            size = (int64_t)(sizeof(wf_dict) + wf_as_dict(v)->capacity * (sizeof(wf_entry) + 4));
            break;
        case WF_KIND_SET:
        case WF_KIND_FROZENSET: size = (int64_t)(sizeof(wf_set) + wf_as_set(v)->capacity * 20); break;
        case WF_KIND_INT:
            length = ((const wf_int *)wf_obj(v))->size;
            size = 16 + 8 * (length < 0 ? -length : length);
            break;
        default: size = wf_type_of(vm, v)->instance_size ? wf_type_of(vm, v)->instance_size : 48; break;
        }
    }
    return size;
}

static bool sys_getsizeof(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_str *name = wf_str_intern_z(vm, "__sizeof__");
    wf_value method;
    int64_t size;
    (void)n;
    int found = name ? wf_type_lookup(vm, wf_type_of(vm, args[0]), name, &method) : -1;
    if (found < 0)
        return false;
    if (!found || wf_is_kind(method, WF_KIND_NATIVE)) {
        *out = wf_fix(sys_estimate_size(vm, args[0]));
        return true;
    }
    if (wf_type_call_special(vm, args[0], name, NULL, 0, out) > 0) {
        if (wf_is_int(*out) && wf_int_fits_i64(*out, &size))
            return size >= 0 || wf_raise(vm, WF_EXC_ValueError, "__sizeof__() should return >= 0");
        wf_raise(vm, WF_EXC_TypeError, "an integer is required");
    }
    if (wf_is_unset(args[1]) || !wf_error_is(vm, WF_EXC_TypeError))
        return false;
    wf_error_clear(vm);
    *out = args[1];
    return true;
}

static bool sys_is_finalizing(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_bool(vm->at_exit);
    return true;
}

static bool sys_utf8(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return wf_str_result(wf_str_new_z(vm, "utf-8"), out);
}
static bool sys_surrogateescape(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return wf_str_result(wf_str_new_z(vm, "surrogateescape"), out);
}
static bool sys_audit(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = WF_NONE;
    return true;
}

/* ---- hooks of asynchronous generators ---- */

static bool sys_set_asyncgen_hooks(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    static const char *const names[] = {"firstiter", "finalizer"};
    (void)n;
    for (int i = 0; i < 2; i++)
        if (!wf_is_unset(args[i]) && !wf_is_none(args[i]) && !wf_op_callable(vm, args[i]))
            return wf_raise(vm, WF_EXC_TypeError, "callable %s expected, got %T", names[i], args[i]);
    for (int i = 0; i < 2; i++)
        if (!wf_is_unset(args[i]))
            vm->asyncgen_hooks[i] = args[i];
    return sys_none(out);
}

static bool sys_get_asyncgen_hooks(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value make;
    wf_module *m = wf_import_builtin(vm, "sys");
    wf_str *name = m ? wf_str_intern_z(vm, "_asyncgen_hooks") : NULL;
    (void)args, (void)n;
    if (!name)
        return false;
    if (!wf_dict_get_name(vm, m->dict, name, &make))
        return wf_raise(vm, WF_EXC_RuntimeError, "lost sys._asyncgen_hooks");
    return wf_call(vm, make, vm->asyncgen_hooks, 2, out);
}

static bool sys_set_origin_depth(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t depth;
    (void)n;
    if (!sys_int_argument(vm, args[0], &depth))
        return false;
    if (depth < 0)
        return wf_raise(vm, WF_EXC_ValueError, "depth must be >= 0");
    vm->origin_depth = (size_t)depth;
    return sys_none(out);
}

static bool sys_get_origin_depth(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_fix((int64_t)vm->origin_depth);
    return true;
}

static const wf_native_row sys_rows[] = {
    {"exit", sys_exit, "(status=None, /)", "Leave the program by raising SystemExit(status)."},
    {"displayhook", sys_displayhook, "(object, /)",
     "Print an object to sys.stdout and keep it in builtins._"},
    {"exception", sys_exception, "()", "The exception that is being handled, or None."},
    {"exc_info", sys_exc_info, "()", "Class, instance and traceback of the exception that is being handled."},
    {"_getframe", sys_getframe, "(depth=0, /)", "A picture of the frame that many calls out from this one."},
    {"getrecursionlimit", sys_getrecursionlimit, "()", "The most frames that calls may nest."},
    {"setrecursionlimit", sys_setrecursionlimit, "(limit, /)", "Set the most frames that calls may nest."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, "()",
     "The most digits of an int that is converted from or to text."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, "(maxdigits)",
     "Set the most digits of an int that is converted; 0: no limit."},
    {"intern", sys_intern, "(string, /)", "The one string of all interned ones that is equal."},
    {"getsizeof", sys_getsizeof, "(object, default=<unrepresentable>)",
     "About how many bytes the object takes."},
    {"is_finalizing", sys_is_finalizing, "()", "Whether the interpreter is closing."},
    {"getdefaultencoding", sys_utf8, "()", "The encoding of str.encode() without an argument."},
    {"getfilesystemencoding", sys_utf8, "()", "The encoding of file names."},
    {"getfilesystemencodeerrors", sys_surrogateescape, "()", "The error handler for file names."},
    {"audit", sys_audit, "(event, /, *args)", "Tell the audit hooks: there are none."},
    {"set_asyncgen_hooks", sys_set_asyncgen_hooks,
     "(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
     "Set what is called when an asynchronous generator is first iterated, and when it is dropped."},
    {"get_asyncgen_hooks", sys_get_asyncgen_hooks, "()", "The hooks of asynchronous generators."},
    {"set_coroutine_origin_tracking_depth", sys_set_origin_depth, "(depth)",
     "Note for coroutines made from now on which frames made them, at most that many; 0: none."},
    {"get_coroutine_origin_tracking_depth", sys_get_origin_depth, "()", "How many frames are noted."},
    {0},
};

/* ---- the module ---- */

static bool sys_set(wf_vm *vm, wf_module *m, const char *name, wf_value v)
{
    return !wf_is_unset(v) && wf_dict_set_z(vm, m->dict, name, v);
}
static bool sys_set_text(wf_vm *vm, wf_module *m, const char *name, const char *text)
{
    wf_str *s = wf_str_new_z(vm, text);
    return s && wf_dict_set_z(vm, m->dict, name, wf_from_obj(s));
}
static bool sys_set_list(wf_vm *vm, wf_module *m, const char *name, wf_value v)
{
    if (wf_is_unset(v)) {
        wf_list *l = wf_list_new(vm, 0);
        v = l ? wf_from_obj(l) : WF_UNSET;
    }
    return sys_set(vm, m, name, v);
}

static bool sys_add_streams(wf_vm *vm, wf_module *m)
{
    static const char *const names[] = {"stdin", "stdout", "stderr"}, *const kept[] = {"__stdin__",
                                                                                       "__stdout__",
                                                                                       "__stderr__"};
    for (int i = 0; i < 3; i++) {
        wf_value v = wf_stream_new(vm, i);
        if (!sys_set(vm, m, names[i], v) || !sys_set(vm, m, kept[i], v))
            return false;
    }
    return true;
}

static bool sys_add_library_names(wf_vm *vm, wf_module *m)
{
    static const char *const names[] = {
#define LIBRARY(name) #name,
#include "object/library_names.def"
#undef LIBRARY
    };
    wf_set *set = wf_set_new(vm, true);
    for (size_t i = 0; set && i < sizeof names / sizeof *names; i++) {
        wf_str *s = wf_str_intern_z(vm, names[i]);
        if (!s || !wf_set_add(vm, set, wf_from_obj(s)))
            return false;
    }
    return set && sys_set(vm, m, "stdlib_module_names", wf_from_obj(set));
}

static bool sys_add_native_names(wf_vm *vm, wf_module *m)
{
    wf_list *l = wf_list_new(vm, 32);
    if (!l || !wf_list_append(vm, l, wf_from_obj(wf_name(vm, builtins))))
        return false;
    for (size_t i = 0; i < vm->native_tables; i++)
        for (const wf_native_module *row = vm->natives[i]; row->name; row++) {
            wf_str *s = wf_str_intern_z(vm, row->name);
            if (!s || !wf_list_append(vm, l, wf_from_obj(s)))
                return false;
        }
    return wf_list_sort(vm, l, WF_NONE, false) &&
           sys_set(vm, m, "builtin_module_names", wf_tuple_of_iterable(vm, wf_from_obj(l)));
}

static bool sys_add_constants(wf_vm *vm, wf_module *m)
{
    return sys_set_text(vm, m, "version", "3.13.0 (Weft " WF_VERSION ")") &&
           sys_set_text(vm, m, "platform", "linux") && sys_set_text(vm, m, "byteorder", "little") &&
           sys_set_text(vm, m, "executable", "") && sys_set_text(vm, m, "float_repr_style", "short") &&
           sys_set_text(vm, m, "prefix", "") && sys_set_text(vm, m, "exec_prefix", "") && /* no installation */
           sys_set_text(vm, m, "base_prefix", "") && sys_set_text(vm, m, "base_exec_prefix", "") &&
           sys_set_text(vm, m, "abiflags", "") && sys_set(vm, m, "pycache_prefix", WF_NONE) &&
           sys_set(vm, m, "hexversion", wf_fix(0x030d00f0)) &&
           sys_set(vm, m, "maxsize", wf_int_from_i64(vm, INT64_MAX)) &&
           sys_set(vm, m, "maxunicode", wf_fix(0x10FFFF)) && sys_set(vm, m, "dont_write_bytecode", WF_TRUE) &&
           sys_set(vm, m, "modules", wf_from_obj(vm->modules));
}

bool wf_sys_load(wf_vm *vm, wf_module *m)
{
    wf_value given = vm->argv;
    wf_list *copy = wf_list_new(vm, 4);
    if (!copy || (wf_is_list(given) && !wf_list_extend(vm, copy, given)))
        return false;
    return wf_native_add_rows(vm, m->dict, sys_rows, NULL, 0) && wf_sys_load_hooks(vm, m) && sys_add_constants(vm, m) &&
           sys_set_list(vm, m, "argv", given) && sys_set_list(vm, m, "path", vm->path) &&
           sys_set_list(vm, m, "warnoptions", vm->warn_options) &&
           sys_set(vm, m, "orig_argv", wf_from_obj(copy)) && sys_add_streams(vm, m) &&
           sys_add_library_names(vm, m) && sys_add_native_names(vm, m) && wf_sys_load_records(vm, m);
}

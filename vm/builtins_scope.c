/* Builtins of scopes: globals and locals, compile, eval and exec, imports, and the making of classes. */
#include "builtins.h"

#include "compile/compile.h"
#include "exec/interp.h"
#include "import.h"
#include "object/bytes_parts.h"
#include "object/list.h"
#include "object/str_parts.h"

/* ---- namespaces ---- */

static wf_dict *scope_globals_of(wf_vm *vm)
{
    return vm->frame && vm->frame->function ? vm->frame->function->globals : vm->builtins;
}

static bool scope_globals(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    *out = wf_from_obj(scope_globals_of(vm));
    return true;
}

/* Stores a variable's present value, looking into its cell, unless it is unbound. */
static bool scope_put(wf_vm *vm, wf_dict *d, wf_value name, wf_value v)
{
    if (wf_is_kind(v, WF_KIND_CELL))
        v = ((wf_cell *)wf_obj(v))->value;
    return wf_is_unset(v) || wf_is_unset(name) || !wf_is_str(name) || wf_dict_set(vm, d, name, v);
}

/* A snapshot of a function's variables (PEP 667). */
static bool scope_snapshot(wf_vm *vm, wf_frame *f, wf_dict *d)
{
    wf_code *code = f->code;
    const uint16_t *cells = wf_code_local_cells(code);
    for (size_t i = 0; i < code->varnames->count; i++)
        if (!scope_put(vm, d, code->varnames->items[i], wf_frame_variable(f, i)))
            return false;
    for (size_t i = 0; i < code->cell_count; i++)
        if (!scope_put(vm, d, code->cellvars->items[i], wf_frame_variable(f, cells[i])))
            return false;
    for (size_t i = 0; f->function->closure && i < code->freevars->count; i++)
        if (!scope_put(vm, d, code->freevars->items[i], f->function->closure->items[i]))
            return false;
    return true;
}

/* The variables of the inlined comprehensions that the frame, at word `at`, is in. d NULL: is there any? 1 0 -1. */
static int scope_inner(wf_vm *vm, wf_frame *f, uint32_t at, wf_dict *d)
{
    const wf_tuple *names = f->code->inner_names;
    bool any = false;
    for (size_t i = names ? names->count : 0; i-- > 0;) { /* outer ones first, which inner ones hide */
        const wf_inner_variable *v = &wf_code_inner(f->code)[i];
        if (at < v->start || at >= v->end)
            continue;
        any = true;
        if (d && !scope_put(vm, d, names->items[i], wf_frame_registers(f)[v->reg]))
            return -1;
    }
    return any;
}

bool wf_builtins_frame_locals(wf_vm *vm, wf_frame *f, uint32_t at, wf_value *out)
{
    bool own = f->code->flags & WF_CODE_OPTIMIZED;
    if (!own && !scope_inner(vm, f, at, NULL)) {
        wf_value locals = *wf_frame_namespace(f);
        *out = !wf_is_unset(locals) ? locals : wf_from_obj(f->function ? f->function->globals : vm->builtins);
        return true;
    }
    wf_dict *d = wf_dict_new(vm, f->code->locals);
    if (!d || (own && !scope_snapshot(vm, f, d)) || scope_inner(vm, f, at, d) < 0)
        return false;
    *out = wf_from_obj(d);
    return true;
}

bool wf_builtins_locals(wf_vm *vm, wf_value *out)
{
    *out = wf_from_obj(vm->builtins);
    return !vm->frame || wf_builtins_frame_locals(vm, vm->frame, wf_frame_at(vm->frame, NULL), out);
}

static bool scope_locals(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return wf_builtins_locals(vm, out);
}

/* ---- compile, eval, exec ---- */

/* The text of what is to be compiled; bytes may declare a coding. NULL: TypeError. */
static const char *scope_source(wf_vm *vm, const char *function, const char *what, wf_value v, size_t *n,
                                unsigned *flags)
{
    const char *p = NULL;
    if (wf_is_str(v)) {
        p = wf_str_data(vm, wf_as_str(v));
        *n = wf_as_str(v)->nbytes;
        *flags |= WF_COMPILE_FROM_TEXT;
        if (!wf_str_check_utf8(vm, wf_as_str(v)))
            return NULL;
    } else if (wf_is_bytes(v)) {
        p = (const char *)wf_as_bytes(v)->data;
        *n = wf_as_bytes(v)->length;
    } else if (wf_bytes_is_buffer(vm, v)) {
        wf_value copy; /* compiling runs script code now and then: warnings */
        if (!wf_call(vm, wf_from_obj(wf_type_builtin(vm, WF_KIND_BYTES)), &v, 1, &copy))
            return NULL;
        p = (const char *)wf_as_bytes(copy)->data;
        *n = wf_as_bytes(copy)->length;
    } else {
        wf_raise(vm, WF_EXC_TypeError, "%s() arg 1 must be a %s object", function, what);
        return NULL;
    }
    if (p && memchr(p, 0, *n)) {
        wf_raise(vm, WF_EXC_SyntaxError, "source code string cannot contain null bytes");
        return NULL;
    }
    return p;
}

static bool scope_mode(wf_vm *vm, wf_value v, wf_compile_mode *mode)
{
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "compile() argument 'mode' must be str, not %A", v);
    wf_str *s = wf_as_str(v);
    if (wf_str_is(s, "exec"))
        *mode = WF_COMPILE_FILE;
    else if (wf_str_is(s, "eval"))
        *mode = WF_COMPILE_EVAL;
    else if (wf_str_is(s, "single"))
        *mode = WF_COMPILE_SINGLE;
    else
        return wf_raise(vm, WF_EXC_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    return true;
}

enum {
    SCOPE_TOP_AWAIT = 0x2000,
    SCOPE_FUTURE_ANNOTATIONS = 0x1000000,
    SCOPE_FUTURES_PAST = 0xBE0010, /* the other features of __future__, but barry_as_FLUFL: no news */
    SCOPE_ONLY_AST = 0x400
}; /* CPython's flags of compile() */

/* compile()'s file name: a path of any kind, as os.fspath() has it. NULL: exception. */
static wf_str *scope_filename(wf_vm *vm, wf_value path)
{
    wf_value v = path;
    if (!wf_is_str(v) && !wf_is_bytes(v)) {
        int found = wf_type_call_special(vm, path, wf_name(vm, __fspath__), NULL, 0, &v);
        if (found < 0)
            return NULL;
        if (!found || (!wf_is_str(v) && !wf_is_bytes(v))) {
            wf_raise(vm, WF_EXC_TypeError,
                     found ? "expected %T.__fspath__() to return str or bytes, not %T" : "expected str, bytes or os.PathLike object, not %T",
                     path, v);
            return NULL;
        }
    }
    return wf_is_str(v) ? wf_as_str(v) : wf_str_from_host(vm, (const char *)wf_as_bytes(v)->data);
}

static bool scope_compile(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    unsigned flags = WF_COMPILE_NAMESPACES | WF_COMPILE_UNSEEN;
    int64_t asked = 0, optimize = -1;
    wf_compile_mode mode = WF_COMPILE_FILE;
    size_t length;
    (void)n;
    wf_str *name = scope_filename(vm, args[1]);
    if (!name || !scope_mode(vm, args[2], &mode) || (!wf_is_unset(args[3]) && !wf_int_index(vm, args[3], &asked)) ||
        (!wf_is_unset(args[5]) && !wf_int_index(vm, args[5], &optimize)))
        return false;
    if (asked & SCOPE_ONLY_AST)
        return wf_raise(vm, WF_EXC_NotImplementedError, "compile() to a syntax tree is not supported yet");
    if (asked & ~(int64_t)(SCOPE_TOP_AWAIT | SCOPE_FUTURE_ANNOTATIONS | SCOPE_FUTURES_PAST))
        return wf_raise(vm, WF_EXC_ValueError, "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2)
        return wf_raise(vm, WF_EXC_ValueError, "compile(): invalid optimize value");
    flags |= (asked & SCOPE_TOP_AWAIT ? WF_COMPILE_TOP_AWAIT : 0) |
             (asked & SCOPE_FUTURE_ANNOTATIONS ? WF_COMPILE_FUTURE_ANNOTATIONS : 0);
    const char *filename = wf_str_data(vm, name);
    if (filename && memchr(filename, 0, name->nbytes))
        return wf_raise(vm, WF_EXC_ValueError, "embedded null character");
    const char *p =
        filename ? scope_source(vm, "compile", "string, bytes or AST", args[0], &length, &flags) : NULL;
    wf_code *code = p ? wf_compile_source(vm, p, length, filename, mode, flags, NULL) : NULL;
    *out = code ? wf_from_obj(code) : WF_UNSET;
    return code != NULL;
}

wf_value wf_builtins_of(wf_vm *vm, wf_dict *globals)
{
    wf_value v;
    if (!wf_dict_get_name(vm, globals, wf_name(vm, __builtins__), &v))
        return wf_from_obj(vm->builtins);
    if (wf_is_kind(v, WF_KIND_MODULE) && ((wf_module *)wf_obj(v))->dict)
        return wf_from_obj(((wf_module *)wf_obj(v))->dict);
    return v;
}

int wf_builtins_find(wf_vm *vm, wf_value space, wf_str *name, wf_value *out)
{
    if (wf_is_exact(space, WF_KIND_DICT))
        return wf_dict_get_name(vm, wf_as_dict(space), name, out);
    if (wf_op_getitem(vm, space, wf_from_obj(name), out))
        return 1;
    if (!wf_error_is(vm, WF_EXC_KeyError))
        return -1;
    wf_error_clear(vm);
    return 0;
}

/* The namespaces of eval and exec: absent ones are the caller's. */
static bool scope_spaces(wf_vm *vm, const char *function, wf_value globals, wf_value locals, wf_dict **g,
                         wf_value *l)
{
    bool own = wf_is_unset(globals) || wf_is_none(globals);
    if (!own && !wf_is_dict(globals))
        return strcmp(function, "exec") == 0
                   ? wf_raise(vm, WF_EXC_TypeError, "exec() globals must be a dict, not %T", globals)
                   : wf_raise(vm, WF_EXC_TypeError,
                              wf_type_of(vm, globals)->slots.getitem
                                  ? "globals must be a real dict; try eval(expr, {}, mapping)"
                                  : "globals must be a dict");
    *g = own ? scope_globals_of(vm) : wf_as_dict(globals);
    *l = locals;
    if (wf_is_unset(locals) || wf_is_none(locals)) {
        *l = wf_from_obj(*g);
        if (own && !wf_builtins_locals(vm, l))
            return false;
    } else if (!wf_type_of(vm, locals)->slots.getitem) {
        return strcmp(function, "exec") == 0
                   ? wf_raise(vm, WF_EXC_TypeError, "locals must be a mapping or None, not %T", locals)
                   : wf_raise(vm, WF_EXC_TypeError, "locals must be a mapping");
    }
    (*g)->head.flags |= WF_DICT_NAMESPACE | (*g == vm->builtins ? 0 : WF_DICT_GLOBALS);
    wf_value there;
    return wf_dict_get_name(vm, *g, wf_name(vm, __builtins__), &there) ||
           wf_dict_set_name(vm, *g, wf_name(vm, __builtins__), wf_from_obj(vm->builtins));
}

static bool scope_run(wf_vm *vm, const char *function, wf_code *code, wf_array *closure, wf_dict *globals,
                      wf_value locals, wf_value *out)
{
    if (code->free_count && !closure)
        return wf_raise(vm, WF_EXC_TypeError, "code object passed to %s() may not contain free variables",
                        function);
    if (code->argcount + code->kwonly)
        return wf_raise(vm, WF_EXC_TypeError, "code object passed to %s() may not take arguments", function);
    wf_function *fn = wf_function_new(vm, code, globals);
    if (!fn)
        return false;
    fn->closure = closure;
    if (code->flags & WF_CODE_COROUTINE)
        return wf_call(vm, wf_from_obj(fn), NULL, 0, out);
    return wf_calls_run_body(vm, fn, locals, out);
}

static bool scope_eval(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_dict *globals;
    wf_value locals;
    (void)n;
    if (!scope_spaces(vm, "eval", args[1], args[2], &globals, &locals))
        return false;
    wf_code *code;
    if (wf_is_kind(args[0], WF_KIND_CODE)) {
        code = (wf_code *)wf_obj(args[0]);
    } else {
        unsigned flags = WF_COMPILE_NAMESPACES | WF_COMPILE_UNSEEN;
        size_t length;
        const char *p = scope_source(vm, "eval", "string, bytes or code", args[0], &length, &flags);
        if (!p)
            return false;
        while (length && (*p == ' ' || *p == '\t'))
            p++, length--;
        code = wf_compile_source(vm, p, length, "<string>", WF_COMPILE_EVAL, flags, NULL);
    }
    return code && scope_run(vm, "eval", code, NULL, globals, locals, out);
}

/* The cells that a code object with free variables is run with. */
static bool scope_closure(wf_vm *vm, const wf_code *code, wf_value cells, bool given, wf_array **out)
{
    if (!code->free_count)
        return !given || wf_raise(vm, WF_EXC_TypeError, "cannot use a closure with this code object");
    bool fits = given && wf_is_exact(cells, WF_KIND_TUPLE) && wf_as_tuple(cells)->count == code->free_count;
    for (size_t i = 0; fits && i < code->free_count; i++)
        fits = wf_is_kind(wf_as_tuple(cells)->items[i], WF_KIND_CELL);
    if (!fits)
        return wf_raise(vm, WF_EXC_TypeError, "code object requires a closure of exactly length %u",
                        (unsigned)code->free_count);
    *out = wf_heap_new_array(vm, code->free_count);
    for (size_t i = 0; *out && i < code->free_count; i++)
        (*out)->items[i] = wf_as_tuple(cells)->items[i];
    return *out != NULL;
}

static bool scope_exec(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_dict *globals;
    wf_value locals;
    (void)n;
    wf_array *closure = NULL;
    bool given = !wf_is_unset(args[3]) && !wf_is_none(args[3]);
    if (!scope_spaces(vm, "exec", args[1], args[2], &globals, &locals))
        return false;
    wf_code *code;
    if (wf_is_kind(args[0], WF_KIND_CODE)) {
        code = (wf_code *)wf_obj(args[0]);
        if (!scope_closure(vm, code, args[3], given, &closure))
            return false;
    } else if (given) {
        return wf_raise(vm, WF_EXC_TypeError, "closure can only be used when source is a code object");
    } else {
        unsigned flags = WF_COMPILE_NAMESPACES | WF_COMPILE_UNSEEN;
        size_t length;
        const char *p = scope_source(vm, "exec", "string, bytes or code", args[0], &length, &flags);
        code = p ? wf_compile_source(vm, p, length, "<string>", WF_COMPILE_FILE, flags, NULL) : NULL;
    }
    if (!code || !scope_run(vm, "exec", code, closure, globals, locals, out))
        return false;
    if (!(code->flags & WF_CODE_COROUTINE))
        *out = WF_NONE;
    return true;
}

static bool scope_import(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    int64_t level = 0;
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "module name must be a string");
    if (!wf_is_unset(args[4]) && !wf_int_index(vm, args[4], &level))
        return false;
    if (level < 0 || level > 1000000)
        return wf_raise(vm, WF_EXC_ValueError, "level must be >= 0");
    if (level && wf_is_unset(args[1]))
        return wf_raise(vm, WF_EXC_KeyError, "'__name__' not in globals");
    if (level && !wf_is_dict(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "globals must be a dict");
    return wf_import(vm, wf_as_str(args[0]), level ? wf_as_dict(args[1]) : NULL,
                     wf_is_unset(args[3]) ? WF_NONE : args[3], (unsigned)level, out);
}

/* ---- classes ---- */

typedef struct scope_class {
    wf_value name;
    wf_tuple *bases; /* resolved */
    wf_tuple *given; /* as written */
    wf_value metaclass;
    wf_tuple *kwnames; /* the other keywords */
    wf_value *call;    /* name, bases, namespace, then the keywords' values */
    size_t keywords;
} scope_class;

/* The metaclass's __prepare__, or a plain dict. */
static bool scope_prepare(wf_vm *vm, scope_class *c, wf_value *out)
{
    wf_value prepare;
    int found = 0;
    if (!wf_same(c->metaclass, wf_from_obj(vm->kind_types[WF_KIND_TYPE])))
        found = wf_attr_find(vm, c->metaclass, wf_name(vm, __prepare__), &prepare);
    if (found < 0)
        return false;
    if (!found) {
        wf_dict *d = wf_dict_new(vm, 8);
        *out = d ? wf_from_obj(d) : WF_UNSET;
        return d != NULL;
    }
    wf_array *args = wf_heap_new_array(vm, 2 + c->keywords);
    if (!args)
        return false;
    args->items[0] = c->call[0];
    args->items[1] = c->call[1];
    for (size_t i = 0; i < c->keywords; i++)
        args->items[2 + i] = c->call[3 + i];
    if (!wf_call_kw(vm, prepare, args->items, 2, c->kwnames, out))
        return false;
    if (wf_type_of(vm, *out)->slots.getitem)
        return true;
    if (wf_is_type(c->metaclass))
        return wf_raise(vm, WF_EXC_TypeError, "%N.__prepare__() must return a mapping, not %T",
                        wf_as_type(c->metaclass), *out);
    return wf_raise(vm, WF_EXC_TypeError, "<metaclass>.__prepare__() must return a mapping, not %T", *out);
}

/* type.__new__ has filled the body's __class__ cell, unless a metaclass kept the namespace from it. */
static bool scope_check_cell(wf_vm *vm, const scope_class *c, wf_value cell, wf_value cls)
{
    if (!wf_is_kind(cell, WF_KIND_CELL) || !wf_is_type(cls))
        return true;
    wf_value set = ((wf_cell *)wf_obj(cell))->value;
    if (wf_same(set, cls))
        return true;
    if (wf_is_unset(set))
        return wf_raise(vm, WF_EXC_RuntimeError,
                        "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?",
                        c->name, cls);
    return wf_raise(vm, WF_EXC_TypeError, "__class__ set to %R defining %R as %R", set, c->name, cls);
}

static bool scope_find_metaclass(wf_vm *vm, scope_class *c, wf_value given)
{
    wf_type *type = vm->kind_types[WF_KIND_TYPE];
    if (!wf_is_unset(given))
        c->metaclass = given;
    else
        c->metaclass = wf_from_obj(c->bases->count ? wf_type_of(vm, c->bases->items[0]) : type);
    if (!wf_is_type(c->metaclass))
        return true;
    wf_type *winner = wf_type_winner(vm, wf_as_type(c->metaclass), c->bases);
    if (winner)
        c->metaclass = wf_from_obj(winner);
    return winner != NULL;
}

/* The keywords but `metaclass`, laid out for the metaclass's call. */
static bool scope_layout_call(wf_vm *vm, scope_class *c, const wf_value *values, wf_tuple *kwnames,
                              wf_value *metaclass)
{
    size_t n = kwnames ? kwnames->count : 0, kept = 0;
    wf_array *call = wf_heap_new_array(vm, 3 + n);
    wf_list *names = wf_list_new(vm, n);
    if (!call || !names)
        return false;
    *metaclass = WF_UNSET;
    for (size_t i = 0; i < n; i++) {
        if (wf_str_is(wf_as_str(kwnames->items[i]), "metaclass")) {
            *metaclass = values[i];
            continue;
        }
        call->items[3 + kept++] = values[i];
        if (!wf_list_append(vm, names, kwnames->items[i]))
            return false;
    }
    c->kwnames = kept ? wf_tuple_from(vm, wf_list_items(names), kept) : NULL;
    c->keywords = kept;
    c->call = call->items;
    return !kept || c->kwnames;
}

/* __build_class__(function, name, *bases, metaclass=..., **keywords) */
static bool scope_build_class(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    scope_class c = {0};
    wf_value metaclass, space, cell;
    if (n < 2)
        return wf_raise(vm, WF_EXC_TypeError, "__build_class__: not enough arguments");
    if (!wf_is_function(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "__build_class__: func must be a function");
    if (!wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "__build_class__: name is not a string");
    c.name = args[1];
    c.given = wf_tuple_from(vm, args + 2, n - 2);
    c.bases = c.given ? wf_type_resolve_bases(vm, c.given) : NULL;
    if (!c.bases || !scope_layout_call(vm, &c, args + n, vm->kwnames, &metaclass) ||
        !scope_find_metaclass(vm, &c, metaclass))
        return false;
    c.call[0] = c.name;
    c.call[1] = wf_from_obj(c.bases);
    if (!scope_prepare(vm, &c, &space) || !wf_calls_run_body(vm, wf_as_function(args[0]), space, &cell))
        return false;
    if (c.bases != c.given &&
        !wf_op_setitem(vm, space, wf_from_obj(wf_name(vm, __orig_bases__)), wf_from_obj(c.given)))
        return false;
    c.call[2] = space;
    return wf_call_kw(vm, c.metaclass, c.call, 3, c.kwnames, out) && scope_check_cell(vm, &c, cell, *out);
}

const wf_native_row wf_builtins_scope_rows[] = {
    {"globals", scope_globals, "()", "The dictionary of the module's variables."},
    {"locals", scope_locals, "()", "A dictionary of the variables in scope."},
    {"compile", scope_compile,
     "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
     "A code object of the source, for exec() and eval()."},
    {"eval", scope_eval, "(source, /, globals=None, locals=None)", "The value of an expression."},
    {"exec", scope_exec, "(source, /, globals=None, locals=None, *, closure=None)", "Run statements."},
    {"__import__", scope_import, "(name, globals=None, locals=None, fromlist=(), level=0)",
     "Import a module."},
    {"__build_class__", scope_build_class, NULL,
     "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class"},
    {0},
};

/* Functions, lambdas and classes: what is evaluated where they are defined, and the units of their bodies. */
#include "compile/compiler.h"
#include "object/str_parts.h"
#include "object/type_params.h"

enum { DEFINE_DEFAULTS = 1, DEFINE_KWDEFAULTS = 2, DEFINE_ANNOTATIONS = 4 };

void wf_define_make(wf_compiler *c, wf_code *code, uint32_t dst, uint32_t extras, uint32_t bits)
{
    wf_emit_aw(c, WF_BC_FUNCTION, dst, extras, bits, wf_constants_add(c, wf_from_obj(code)));
}

/* ---- docstrings ---- */

static size_t define_indent(const char *text, size_t n, size_t at)
{
    size_t i = at;
    while (i < n && text[i] == ' ')
        i++;
    return i - at;
}

static size_t define_line_end(const char *text, size_t n, size_t at)
{
    const char *lf = memchr(text + at, '\n', n - at);
    return lf ? (size_t)(lf - text) : n;
}

/* CPython 3.13 takes the common indentation of the lines after the first away, and leading blanks of the
 * first (_PyCompile_CleanDoc). */
static wf_str *define_clean_doc(wf_compiler *c, const char *text, size_t n)
{
    wf_builder b;
    size_t margin = SIZE_MAX, first = 0, end = define_line_end(text, n, 0);
    if (!memchr(text, '\t', n)) {
        for (size_t at = end; at < n;) {
            size_t start = at + 1, stop = define_line_end(text, n, start),
                   indent = define_indent(text, stop, start);
            if (start + indent < stop && indent < margin)
                margin = indent;
            at = stop;
        }
    } else {
        wf_str *s = wf_str_new(c->vm, text, n), *expanded = NULL;
        wf_value out, method = s ? wf_from_obj(s) : WF_UNSET;
        if (s && wf_call_method(c->vm, method, "expandtabs", NULL, 0, &out) && wf_is_str(out))
            expanded = wf_as_str(out);
        const char *data = expanded ? wf_str_data(c->vm, expanded) : NULL;
        return data ? define_clean_doc(c, data, expanded->nbytes) : NULL;
    }
    if (margin == SIZE_MAX)
        margin = 0;
    while (first < end && text[first] == ' ')
        first++;
    wf_builder_init(&b, c->vm);
    wf_builder_bytes(&b, text + first, end - first);
    for (size_t at = end; at < n;) {
        size_t start = at + 1, stop = define_line_end(text, n, start),
               indent = define_indent(text, stop, start);
        wf_builder_bytes(&b, "\n", 1);
        size_t cut = indent < margin ? indent : margin;
        wf_builder_bytes(&b, text + start + cut, stop - start - cut);
        at = stop;
    }
    return wf_builder_finish(&b);
}

void wf_define_docstring(wf_compiler *c, wf_node_seq body, wf_value *out)
{
    *out = WF_NONE;
    if (c->failed || !body.count || body.items[0]->kind != WF_AST_Expr)
        return;
    wf_node *value = wf_as_Expr(body.items[0])->value;
    if (value->kind != WF_AST_Constant || wf_as_Constant(value)->value.kind != WF_CONST_STR)
        return;
    const wf_const *k = &wf_as_Constant(value)->value;
    wf_str *s = define_clean_doc(c, k->text, k->length);
    if (s && wf_str_check_utf8(c->vm, s))
        *out = wf_from_obj(s);
    else
        wf_compile_memory(c);
}

/* ---- functions ---- */

static void define_decorators(wf_compiler *c, wf_node_seq decorators)
{
    for (uint32_t i = 0; i < decorators.count; i++)
        wf_expr_into(c, decorators.items[i], wf_unit_temp(c));
}

/* The decorators lie in the registers before `value`, the first one first: each call leaves its result as the
 * argument of the one before. */
static void define_decorate(wf_compiler *c, wf_node_seq decorators, uint32_t value)
{
    for (uint32_t i = decorators.count; i-- > 0;) {
        wf_emit_place(c, decorators.items[i]);
        value--;
        wf_emit_abc(c, WF_BC_CALL, value, 1, 0);
    }
}

static wf_value define_annotation_text(wf_compiler *c, const wf_node *node)
{
    wf_str *s = wf_unparse_expression(c, node);
    return s ? wf_from_obj(s) : WF_UNSET;
}

static void define_annotation(wf_compiler *c, uint32_t list, const wf_name *name, wf_node *node)
{
    uint32_t mark = c->unit->top, t = wf_unit_temp(c);
    if (!node || c->failed)
        return;
    const wf_name *mangled = wf_scope_mangle(c->tree, c->unit->lexical, name);
    wf_str *s = mangled ? wf_constants_str(c, mangled) : NULL;
    if (!s) {
        wf_compile_memory(c);
        return;
    }
    wf_emit_place(c, node);
    wf_emit_constant(c, wf_from_obj(s), t);
    wf_emit_abc(c, WF_BC_LISTAPPEND, list, t, 0);
    if (c->tree->future_annotations)
        wf_emit_constant(c, define_annotation_text(c, node), t);
    else if (node->kind == WF_AST_Starred) { /* *args: *Ts is the one value that unpacking Ts gives */
        wf_expr_into(c, wf_as_Starred(node)->value, t);
        wf_emit_abc(c, WF_BC_UNPACK, t, t, 1);
    } else
        wf_expr_into(c, node, t);
    wf_emit_abc(c, WF_BC_LISTAPPEND, list, t, 0);
    c->unit->top = mark;
}

static bool define_has_annotations(const wf_ast_arguments *a, const wf_node *returns)
{
    const wf_node_seq *seqs[3] = {&a->posonlyargs, &a->args, &a->kwonlyargs};
    if (returns || (a->vararg && wf_as_arg(a->vararg)->annotation) ||
        (a->kwarg && wf_as_arg(a->kwarg)->annotation))
        return true;
    for (int s = 0; s < 3; s++)
        for (uint32_t i = 0; i < seqs[s]->count; i++)
            if (wf_as_arg(seqs[s]->items[i])->annotation)
                return true;
    return false;
}

static void define_annotation_of(wf_compiler *c, uint32_t list, wf_node *arg)
{
    if (arg)
        define_annotation(c, list, wf_as_arg(arg)->arg, wf_as_arg(arg)->annotation);
}

/* A tuple of name, value, name, value ... in CPython's order. */
static void define_annotations(wf_compiler *c, const wf_ast_arguments *a, wf_node *returns, uint32_t dst)
{
    wf_emit_abc(c, WF_BC_LIST, dst, dst, 0); /* positional-only ones second, as CPython */
    for (uint32_t i = 0; i < a->args.count; i++)
        define_annotation_of(c, dst, a->args.items[i]);
    for (uint32_t i = 0; i < a->posonlyargs.count; i++)
        define_annotation_of(c, dst, a->posonlyargs.items[i]);
    define_annotation_of(c, dst, a->vararg);
    for (uint32_t i = 0; i < a->kwonlyargs.count; i++)
        define_annotation_of(c, dst, a->kwonlyargs.items[i]);
    define_annotation_of(c, dst, a->kwarg);
    define_annotation(c, dst, wf_constants_intern(c, "return"), returns);
    wf_emit_abc(c, WF_BC_LISTTUPLE, dst, dst, 0);
}

static void define_kwdefaults(wf_compiler *c, const wf_ast_arguments *a, uint32_t dst)
{
    wf_emit_abc(c, WF_BC_DICT, dst, dst, 0);
    for (uint32_t i = 0; i < a->kw_defaults.count && !c->failed; i++) {
        uint32_t mark = c->unit->top;
        if (!a->kw_defaults.items[i])
            continue;
        const wf_name *mangled =
            wf_scope_mangle(c->tree, c->unit->lexical, wf_as_arg(a->kwonlyargs.items[i])->arg);
        wf_str *s = mangled ? wf_constants_str(c, mangled) : NULL;
        if (!s) {
            wf_compile_memory(c);
            return;
        }
        uint32_t key = wf_unit_temp(c);
        wf_emit_constant(c, wf_from_obj(s), key);
        uint32_t value = wf_expr_operand(c, a->kw_defaults.items[i], true, -1);
        wf_emit_abc(c, WF_BC_DICTADD, dst, key, value);
        c->unit->top = mark;
    }
}

static bool define_has_kwdefaults(const wf_ast_arguments *a)
{
    for (uint32_t i = 0; i < a->kw_defaults.count; i++)
        if (a->kw_defaults.items[i])
            return true;
    return false;
}

/* What FUNCTION takes along lies in consecutive registers: defaults, defaults of keyword-only ones,
 * annotations. */
uint32_t wf_define_defaults(wf_compiler *c, const wf_node *node, const wf_ast_arguments *a)
{
    uint32_t bits = 0;
    wf_emit_place(c, node);
    if (a->defaults.count) {
        wf_display_tuple(c, (wf_node *)node, a->defaults, wf_unit_temp(c));
        bits |= DEFINE_DEFAULTS;
    }
    if (define_has_kwdefaults(a)) {
        define_kwdefaults(c, a, wf_unit_temp(c));
        bits |= DEFINE_KWDEFAULTS;
    }
    return bits;
}

uint32_t wf_define_annotations(wf_compiler *c, const wf_node *node, const wf_ast_arguments *a,
                               wf_node *returns)
{
    if (!define_has_annotations(a, returns))
        return 0;
    wf_emit_place(c, node);
    define_annotations(c, a, returns, wf_unit_temp(c));
    return DEFINE_ANNOTATIONS;
}

static uint32_t define_extras(wf_compiler *c, const wf_node *node, const wf_ast_arguments *a,
                              wf_node *returns)
{
    uint32_t bits = wf_define_defaults(c, node, a);
    return bits | wf_define_annotations(c, node, a, returns);
}

static void define_signature(wf_unit *u, const wf_ast_arguments *a, const wf_scope *scope, bool is_async)
{
    u->argcount = (uint16_t)(a->posonlyargs.count + a->args.count);
    u->posonly = (uint16_t)a->posonlyargs.count;
    u->kwonly = (uint16_t)a->kwonlyargs.count;
    u->defaults = (uint16_t)a->defaults.count;
    u->flags = WF_CODE_OPTIMIZED | WF_CODE_NEWLOCALS | (a->vararg ? WF_CODE_VARARGS : 0) |
               (a->kwarg ? WF_CODE_VARKEYWORDS : 0) | (scope->nested ? WF_CODE_NESTED : 0);
    u->is_async_generator = is_async && scope->is_generator;
    if (u->is_async_generator)
        u->flags |= WF_CODE_ASYNC_GENERATOR;
    else if (is_async)
        u->flags |= WF_CODE_COROUTINE;
    else if (scope->is_generator)
        u->flags |= WF_CODE_GENERATOR;
}

wf_code *wf_define_function_code(wf_compiler *c, wf_ast_FunctionDef *n, uint32_t firstlineno)
{
    wf_unit u;
    wf_unit_begin(c, &u, WF_UNIT_FUNCTION, n->scope, n->name->bytes, n->name->length, firstlineno);
    define_signature(&u, wf_as_arguments(n->args), n->scope, n->node.kind == WF_AST_AsyncFunctionDef);
    wf_define_docstring(c, n->body, &u.doc);
    wf_unit_prologue(c);
    wf_stmt_body(c, n->body);
    if (n->body.count)
        wf_emit_place(c, n->body.items[n->body.count - 1]);
    wf_emit_n(c, WF_BC_RETURNNONE);
    wf_emit_stop(c);
    return wf_unit_end(c);
}

void wf_define_function(wf_compiler *c, wf_node *node)
{
    wf_ast_FunctionDef *n =
        (wf_ast_FunctionDef *)node; /* FunctionDef and AsyncFunctionDef have the same fields */
    _Static_assert(sizeof(wf_ast_FunctionDef) == sizeof(wf_ast_AsyncFunctionDef),
                   "def and async def share their code");
    uint32_t mark = c->unit->top;
    uint32_t first = n->decorator_list.count ? n->decorator_list.items[0]->lineno : node->lineno;
    define_decorators(c, n->decorator_list);
    uint32_t value = wf_unit_temp(c), extras = c->unit->top;
    if (n->type_params.count) {
        wf_generic_function(c, n, value, first);
        define_decorate(c, n->decorator_list, value);
        wf_variables_store(c, node, n->name, value - n->decorator_list.count);
        c->unit->top = mark;
        return;
    }
    uint32_t bits = define_extras(c, node, wf_as_arguments(n->args), n->returns);
    wf_code *code = wf_define_function_code(c, n, first);
    if (!code)
        return;
    wf_emit_place(c, node);
    int r = n->decorator_list.count ? -1 : wf_variables_target(c, n->name);
    if (r >= 0) {
        wf_define_make(c, code, (uint32_t)r, extras, bits);
        wf_variables_assigned(c, (uint32_t)r);
        c->unit->top = mark;
        return;
    }
    wf_define_make(c, code, value, extras, bits);
    define_decorate(c, n->decorator_list, value);
    wf_variables_store(c, node, n->name, value - n->decorator_list.count);
    c->unit->top = mark;
}

void wf_define_lambda(wf_compiler *c, wf_ast_Lambda *n, uint32_t dst)
{
    wf_unit u;
    uint32_t mark = c->unit->top, extras = mark;
    uint32_t bits = define_extras(c, &n->node, wf_as_arguments(n->args), NULL);
    wf_unit_begin(c, &u, WF_UNIT_FUNCTION, n->scope, "<lambda>", 8, n->node.lineno);
    define_signature(&u, wf_as_arguments(n->args), n->scope, false);
    wf_unit_prologue(c);
    if (!c->failed) {
        uint32_t r = wf_expr_operand(c, n->body, true, -1);
        wf_emit_place(c, n->body);
        wf_emit_abc(c, WF_BC_RETURN, r, 0, 0);
        wf_emit_stop(c);
    }
    wf_code *code = wf_unit_end(c);
    if (!code)
        return;
    wf_emit_place(c, &n->node);
    wf_define_make(c, code, dst, extras, bits);
    c->unit->top = mark;
}

/* ---- classes ---- */

static void define_set_name(wf_compiler *c, const char *name, wf_value value)
{
    uint32_t mark = c->unit->top, t = wf_unit_temp(c);
    wf_emit_constant(c, value, t);
    wf_emit_aw(c, WF_BC_SETNAME, t, 0, 0, wf_constants_global(c, wf_constants_intern(c, name)));
    c->unit->top = mark;
}

static void define_class_head(wf_compiler *c, wf_ast_ClassDef *n, uint32_t firstlineno)
{
    uint32_t mark = c->unit->top, t = wf_unit_temp(c);
    wf_value doc;
    c->unit->span = (wf_span){(int32_t)firstlineno, (int32_t)firstlineno, 0, 0};
    wf_emit_aw(c, WF_BC_GETNAME, t, 0, 0, wf_constants_global(c, wf_constants_intern(c, "__name__")));
    wf_emit_aw(c, WF_BC_SETNAME, t, 0, 0, wf_constants_global(c, wf_constants_intern(c, "__module__")));
    c->unit->top = mark;
    define_set_name(c, "__qualname__", wf_from_obj(c->unit->qualname));
    define_set_name(c, "__firstlineno__", wf_fix(firstlineno));
    if (c->unit->classdict_cell >= 0) {
        uint32_t space = wf_unit_temp(c);
        wf_generic_maker(c, WF_TYPE_PARAM_NAMESPACE, space);
        wf_emit_abc(c, WF_BC_CALL, space, 0, 0);
        wf_emit_abc(c, WF_BC_SETCELL, (uint32_t)c->unit->classdict_cell, space, 0);
        c->unit->top = space;
    }
    if (n->type_params.count) {
        wf_variables_load(c, &n->node, wf_constants_intern(c, ".type_params"), t);
        wf_emit_aw(c, WF_BC_SETNAME, t, 0, 0,
                   wf_constants_global(c, wf_constants_intern(c, "__type_params__")));
    }
    if (wf_stmt_has_annotations(n->body))
        wf_emit_n(c, WF_BC_ANNOTATIONS);
    wf_define_docstring(c, n->body, &doc);
    if (!c->failed && !wf_is_none(doc)) {
        wf_emit_place(c, n->body.items[0]);
        define_set_name(c, "__doc__", doc);
    }
}

static void define_class_tail(wf_compiler *c)
{
    wf_unit *u = c->unit;
    wf_emit_no_place(c);
    wf_tuple *statics = NULL;
    if (wf_list_sort(c->vm, u->statics, WF_NONE, false))
        statics = wf_tuple_from(c->vm, u->statics->array ? u->statics->array->items : NULL, u->statics->count);
    if (!statics) {
        wf_compile_memory(c);
        return;
    }
    define_set_name(c, "__static_attributes__", wf_from_obj(statics));
    if (u->classdict_cell >= 0)
        wf_emit_aw(c, WF_BC_SETNAME, (uint32_t)u->classdict_cell, 0, 0,
                   wf_constants_global(c, wf_constants_intern(c, "__classdictcell__")));
    if (u->class_cell < 0) {
        wf_emit_n(c, WF_BC_RETURNNONE);
    } else {
        wf_emit_aw(c, WF_BC_SETNAME, (uint32_t)u->class_cell, 0, 0,
                   wf_constants_global(c, wf_constants_intern(c, "__classcell__")));
        wf_emit_abc(c, WF_BC_RETURN, (uint32_t)u->class_cell, 0, 0);
    }
    wf_emit_stop(c);
}

static wf_code *define_class_code(wf_compiler *c, wf_ast_ClassDef *n, uint32_t firstlineno)
{
    wf_unit u;
    wf_unit_begin(c, &u, WF_UNIT_CLASS, n->scope, n->name->bytes, n->name->length, firstlineno);
    u.flags = WF_CODE_CLASS_BODY;
    if (!c->failed) {
        wf_unit_prologue(c);
        define_class_head(c, n, firstlineno);
        wf_stmt_body(c, n->body);
        define_class_tail(c);
    }
    return wf_unit_end(c);
}

void wf_define_class_call(wf_compiler *c, wf_ast_ClassDef *n, wf_node_seq bases, uint32_t base,
                          uint32_t firstlineno)
{
    wf_code *code = define_class_code(c, n, firstlineno);
    wf_str *name = code ? wf_constants_str(c, n->name) : NULL;
    if (!name)
        return;
    wf_unit_temps(c, 2);
    wf_emit_place(c, &n->node);
    wf_emit_abc(c, WF_BC_BUILDCLASS, base, 0, 0);
    wf_define_make(c, code, base + 1, base + 1, 0);
    wf_emit_constant(c, wf_from_obj(name), base + 2);
    wf_call_finish(c, &n->node, base, 2, bases, n->keywords);
}

void wf_define_class(wf_compiler *c, wf_ast_ClassDef *n)
{
    uint32_t mark = c->unit->top;
    uint32_t first = n->decorator_list.count ? n->decorator_list.items[0]->lineno : n->node.lineno;
    define_decorators(c, n->decorator_list);
    uint32_t base = wf_unit_temp(c);
    if (n->type_params.count)
        wf_generic_class(c, n, base, first);
    else
        wf_define_class_call(c, n, n->bases, base, first);
    define_decorate(c, n->decorator_list, base);
    wf_variables_store(c, &n->node, n->name, base - n->decorator_list.count);
    c->unit->top = mark;
}

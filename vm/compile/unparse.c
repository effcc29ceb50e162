/*
 * An expression as text, for annotations under `from __future__ import annotations`. Spacing and parentheses
 * are those of CPython's Python/ast_unparse.c, for scripts see the text in __annotations__.
 */
#include "compile/compiler.h"
#include "object/complex.h"

/* How tightly an expression must bind where it stands, else it is put in parentheses. */
enum {
    BIND_TUPLE,
    BIND_TEST,
    BIND_OR,
    BIND_AND,
    BIND_NOT,
    BIND_COMPARE,
    BIND_BITOR,
    BIND_BITXOR,
    BIND_BITAND,
    BIND_SHIFT,
    BIND_SUM,
    BIND_TERM,
    BIND_FACTOR,
    BIND_POWER,
    BIND_AWAIT,
    BIND_ATOM
};

typedef struct unparse {
    wf_compiler *c;
    wf_builder *b;
} unparse;

static void unparse_expr(unparse *p, const wf_node *node, int level);

static void unparse_put(unparse *p, const char *z)
{
    wf_builder_z(p->b, z);
}

static void unparse_name(unparse *p, const wf_name *name)
{
    wf_builder_bytes(p->b, name->bytes, name->length);
}

static void unparse_open(unparse *p, bool wanted)
{
    if (wanted)
        unparse_put(p, "(");
}

static void unparse_close(unparse *p, bool wanted)
{
    if (wanted)
        unparse_put(p, ")");
}

static void unparse_list(unparse *p, wf_node_seq seq, int level)
{
    for (uint32_t i = 0; i < seq.count; i++) {
        if (i)
            unparse_put(p, ", ");
        unparse_expr(p, seq.items[i], level);
    }
}

static void unparse_repr(unparse *p, wf_value v)
{
    wf_str *s = wf_is_unset(v) ? NULL : wf_op_repr(p->c->vm, v);
    if (s)
        wf_builder_str(p->b, s);
    else
        wf_compile_memory(p->c);
}

/* ---- operators ---- */

static void unparse_boolop(unparse *p, const wf_ast_BoolOp *n, int level)
{
    int own = n->op == WF_TREE_AND ? BIND_AND : BIND_OR;
    unparse_open(p, level > own);
    for (uint32_t i = 0; i < n->values.count; i++) {
        if (i)
            unparse_put(p, n->op == WF_TREE_AND ? " and " : " or ");
        unparse_expr(p, n->values.items[i], own + 1);
    }
    unparse_close(p, level > own);
}

static void unparse_binop(unparse *p, const wf_ast_BinOp *n, int level)
{
    static const struct {
        const char *text;
        int level;
    } ops[WF_OP_COUNT_] = {
        [WF_TREE_ADD] = {" + ", BIND_SUM},        [WF_TREE_SUB] = {" - ", BIND_SUM},
        [WF_OP_MULT] = {" * ", BIND_TERM},        [WF_OP_MATMULT] = {" @ ", BIND_TERM},
        [WF_OP_DIV] = {" / ", BIND_TERM},         [WF_TREE_MOD] = {" % ", BIND_TERM},
        [WF_TREE_POW] = {" ** ", BIND_POWER},     [WF_TREE_LSHIFT] = {" << ", BIND_SHIFT},
        [WF_TREE_RSHIFT] = {" >> ", BIND_SHIFT},  [WF_OP_BITOR] = {" | ", BIND_BITOR},
        [WF_OP_BITXOR] = {" ^ ", BIND_BITXOR},    [WF_OP_BITAND] = {" & ", BIND_BITAND},
        [WF_TREE_FLOORDIV] = {" // ", BIND_TERM},
    };
    int own = ops[n->op].level, right_associative = n->op == WF_TREE_POW;
    unparse_open(p, level > own);
    unparse_expr(p, n->left, own + right_associative);
    unparse_put(p, ops[n->op].text);
    unparse_expr(p, n->right, own + !right_associative);
    unparse_close(p, level > own);
}

static void unparse_unary(unparse *p, const wf_ast_UnaryOp *n, int level)
{
    static const char *const texts[] = {
        [WF_OP_INVERT] = "~", [WF_OP_NOT] = "not ", [WF_OP_UADD] = "+", [WF_OP_USUB] = "-"};
    int own = n->op == WF_OP_NOT ? BIND_NOT : BIND_FACTOR;
    unparse_open(p, level > own);
    unparse_put(p, texts[n->op]);
    unparse_expr(p, n->operand, own);
    unparse_close(p, level > own);
}

static void unparse_compare(unparse *p, const wf_ast_Compare *n, int level)
{
    static const char *const texts[WF_CMP_COUNT_] = {
        [WF_TREE_EQ] = " == ", [WF_CMP_NOTEQ] = " != ",     [WF_TREE_LT] = " < ", [WF_CMP_LTE] = " <= ",
        [WF_TREE_GT] = " > ",  [WF_CMP_GTE] = " >= ",       [WF_CMP_IS] = " is ", [WF_CMP_ISNOT] = " is not ",
        [WF_CMP_IN] = " in ",  [WF_CMP_NOTIN] = " not in ",
    };
    unparse_open(p, level > BIND_COMPARE);
    unparse_expr(p, n->left, BIND_COMPARE + 1);
    for (uint32_t i = 0; i < n->comparators.count; i++) {
        unparse_put(p, texts[n->ops.items[i]]);
        unparse_expr(p, n->comparators.items[i], BIND_COMPARE + 1);
    }
    unparse_close(p, level > BIND_COMPARE);
}

/* ---- lambda ---- */

static void unparse_argument(unparse *p, bool *first, const wf_node *arg, const wf_node *value,
                             const char *stars)
{
    if (!*first)
        unparse_put(p, ", ");
    *first = false;
    unparse_put(p, stars);
    if (arg)
        unparse_name(p, wf_as_arg(arg)->arg);
    if (value) {
        unparse_put(p, "=");
        unparse_expr(p, value, BIND_TEST);
    }
}

static void unparse_arguments(unparse *p, const wf_ast_arguments *a)
{
    bool first = true;
    uint32_t positional = a->posonlyargs.count + a->args.count, bare = positional - a->defaults.count;
    for (uint32_t i = 0; i < positional; i++) {
        bool posonly = i < a->posonlyargs.count;
        const wf_node *arg = posonly ? a->posonlyargs.items[i] : a->args.items[i - a->posonlyargs.count];
        unparse_argument(p, &first, arg, i >= bare ? a->defaults.items[i - bare] : NULL, "");
        if (posonly && i + 1 == a->posonlyargs.count)
            unparse_put(p, ", /");
    }
    if (a->vararg || a->kwonlyargs.count)
        unparse_argument(p, &first, a->vararg, NULL, "*");
    for (uint32_t i = 0; i < a->kwonlyargs.count; i++)
        unparse_argument(p, &first, a->kwonlyargs.items[i], a->kw_defaults.items[i], "");
    if (a->kwarg)
        unparse_argument(p, &first, a->kwarg, NULL, "**");
}

static void unparse_lambda(unparse *p, const wf_ast_Lambda *n, int level)
{
    const wf_ast_arguments *a = wf_as_arguments(n->args);
    bool any = a->posonlyargs.count || a->args.count || a->vararg || a->kwonlyargs.count || a->kwarg;
    unparse_open(p, level > BIND_TEST);
    unparse_put(p, any ? "lambda " : "lambda");
    unparse_arguments(p, a);
    unparse_put(p, ": ");
    unparse_expr(p, n->body, BIND_TEST);
    unparse_close(p, level > BIND_TEST);
}

static void unparse_conditional(unparse *p, const wf_ast_IfExp *n, int level)
{
    unparse_open(p, level > BIND_TEST);
    unparse_expr(p, n->body, BIND_TEST + 1);
    unparse_put(p, " if ");
    unparse_expr(p, n->test, BIND_TEST + 1);
    unparse_put(p, " else ");
    unparse_expr(p, n->orelse, BIND_TEST);
    unparse_close(p, level > BIND_TEST);
}

/* ---- displays, comprehensions, calls ---- */

static void unparse_dict(unparse *p, const wf_ast_Dict *n)
{
    unparse_put(p, "{");
    for (uint32_t i = 0; i < n->values.count; i++) {
        if (i)
            unparse_put(p, ", ");
        if (n->keys.items[i]) {
            unparse_expr(p, n->keys.items[i], BIND_TEST);
            unparse_put(p, ": ");
            unparse_expr(p, n->values.items[i], BIND_TEST);
        } else {
            unparse_put(p, "**");
            unparse_expr(p, n->values.items[i], BIND_BITOR);
        }
    }
    unparse_put(p, "}");
}

static void unparse_generators(unparse *p, wf_node_seq generators)
{
    for (uint32_t i = 0; i < generators.count; i++) {
        const wf_ast_comprehension *g = wf_as_comprehension(generators.items[i]);
        unparse_put(p, g->is_async ? " async for " : " for ");
        unparse_expr(p, g->target, BIND_TUPLE);
        unparse_put(p, " in ");
        unparse_expr(p, g->iter, BIND_TEST + 1);
        for (uint32_t k = 0; k < g->ifs.count; k++) {
            unparse_put(p, " if ");
            unparse_expr(p, g->ifs.items[k], BIND_TEST + 1);
        }
    }
}

static void unparse_comprehension(unparse *p, const wf_node *elt, wf_node_seq generators, const char *open,
                                  const char *close)
{
    unparse_put(p, open);
    unparse_expr(p, elt, BIND_TEST);
    unparse_generators(p, generators);
    unparse_put(p, close);
}

static void unparse_dict_comprehension(unparse *p, const wf_ast_DictComp *n)
{
    unparse_put(p, "{");
    unparse_expr(p, n->key, BIND_TEST);
    unparse_put(p, ": ");
    unparse_expr(p, n->value, BIND_TEST);
    unparse_generators(p, n->generators);
    unparse_put(p, "}");
}

static void unparse_call(unparse *p, const wf_ast_Call *n)
{
    unparse_expr(p, n->func, BIND_ATOM);
    if (n->args.count == 1 && !n->keywords.count && n->args.items[0]->kind == WF_AST_GeneratorExp) {
        unparse_expr(p, n->args.items[0], BIND_TEST); /* its parentheses are those of the call */
        return;
    }
    unparse_put(p, "(");
    unparse_list(p, n->args, BIND_TEST);
    for (uint32_t i = 0; i < n->keywords.count; i++) {
        const wf_ast_keyword *k = wf_as_keyword(n->keywords.items[i]);
        if (i || n->args.count)
            unparse_put(p, ", ");
        if (k->arg) {
            unparse_name(p, k->arg);
            unparse_put(p, "=");
        } else {
            unparse_put(p, "**");
        }
        unparse_expr(p, k->value, BIND_TEST);
    }
    unparse_put(p, ")");
}

static void unparse_tuple(unparse *p, wf_node_seq elts, int level)
{
    if (!elts.count) {
        unparse_put(p, "()");
        return;
    }
    unparse_open(p, level > BIND_TUPLE);
    unparse_list(p, elts, BIND_TEST);
    if (elts.count == 1)
        unparse_put(p, ",");
    unparse_close(p, level > BIND_TUPLE);
}

/* ---- f-strings: the text with its fields, as a str's repr with an f before it ---- */

static void unparse_fstring_body(unparse *p, wf_node_seq values);

static void unparse_field(unparse *p, const wf_ast_FormattedValue *n)
{
    wf_builder text;
    unparse inner = {p->c, &text};
    wf_builder_init(&text, p->c->vm);
    unparse_expr(&inner, n->value, BIND_TEST + 1);
    wf_str *s = wf_builder_finish(&text);
    const char *data = s ? wf_str_data(p->c->vm, s) : NULL;
    if (!data) {
        wf_compile_memory(p->c);
        return;
    }
    unparse_put(p, data[0] == '{' ? "{ " : "{");
    wf_builder_str(p->b, s);
    if (n->conversion > 0) {
        char text_of[3] = {'!', (char)n->conversion, 0};
        unparse_put(p, text_of);
    }
    if (n->format_spec) {
        unparse_put(p, ":");
        unparse_fstring_body(p, wf_as_JoinedStr(n->format_spec)->values);
    }
    unparse_put(p, "}");
}

static void unparse_fstring_body(unparse *p, wf_node_seq values)
{
    for (uint32_t i = 0; i < values.count; i++) {
        const wf_node *v = values.items[i];
        if (v->kind == WF_AST_Constant) {
            const wf_const *k = &wf_as_Constant(v)->value;
            for (size_t at = 0; at < k->length; at++) {
                if (k->text[at] == '{' || k->text[at] == '}')
                    wf_builder_bytes(p->b, k->text + at, 1);
                wf_builder_bytes(p->b, k->text + at, 1);
            }
        } else if (v->kind == WF_AST_FormattedValue) {
            unparse_field(p, wf_as_FormattedValue(v));
        } else {
            unparse_fstring_body(p, wf_as_JoinedStr(v)->values);
        }
    }
}

static void unparse_fstring(unparse *p, wf_node_seq values)
{
    wf_builder body;
    unparse inner = {p->c, &body};
    wf_builder_init(&body, p->c->vm);
    unparse_fstring_body(&inner, values);
    wf_str *s = wf_builder_finish(&body);
    unparse_put(p, "f");
    unparse_repr(p, s ? wf_from_obj(s) : WF_UNSET);
}

/* ---- atoms ---- */

static void unparse_constant(unparse *p, const wf_const *k)
{
    if (k->kind == WF_CONST_ELLIPSIS) {
        unparse_put(p, "...");
        return;
    }
    if (k->kind == WF_CONST_STR && k->u_prefix)
        unparse_put(p, "u");
    wf_value v = wf_constants_literal(p->c, k);
    bool imaginary = !p->c->failed && wf_is_complex(v);
    double size = imaginary ? wf_as_complex(v)->imag : !p->c->failed && wf_is_float(v) ? wf_float_get(v) : 0;
    if (size - size != 0)
        unparse_put(p, imaginary ? "1e309j" : "1e309");
    else
        unparse_repr(p, v);
}

static void unparse_attribute(unparse *p, const wf_ast_Attribute *n)
{
    bool number = n->value->kind == WF_AST_Constant && wf_as_Constant(n->value)->value.kind == WF_CONST_INT;
    unparse_expr(p, n->value, BIND_ATOM);
    unparse_put(p, number ? " ." : ".");
    unparse_name(p, n->attr);
}

static void unparse_slice(unparse *p, const wf_ast_Slice *n)
{
    if (n->lower)
        unparse_expr(p, n->lower, BIND_TEST);
    unparse_put(p, ":");
    if (n->upper)
        unparse_expr(p, n->upper, BIND_TEST);
    if (n->step) {
        unparse_put(p, ":");
        unparse_expr(p, n->step, BIND_TEST);
    }
}

static void unparse_prefixed(unparse *p, const char *before, const wf_node *value, int level, bool brackets)
{
    unparse_open(p, brackets);
    unparse_put(p, before);
    if (value)
        unparse_expr(p, value, level);
    unparse_close(p, brackets);
}

static void unparse_rest(unparse *p, const wf_node *node, int level)
{
    switch (node->kind) {
    case WF_AST_ListComp:
        unparse_comprehension(p, wf_as_ListComp(node)->elt, wf_as_ListComp(node)->generators, "[", "]");
        break;
    case WF_AST_SetComp:
        unparse_comprehension(p, wf_as_SetComp(node)->elt, wf_as_SetComp(node)->generators, "{", "}");
        break;
    case WF_AST_GeneratorExp:
        unparse_comprehension(p, wf_as_GeneratorExp(node)->elt, wf_as_GeneratorExp(node)->generators, "(",
                              ")");
        break;
    case WF_AST_DictComp: unparse_dict_comprehension(p, wf_as_DictComp(node)); break;
    case WF_AST_Lambda: unparse_lambda(p, wf_as_Lambda(node), level); break;
    case WF_AST_IfExp: unparse_conditional(p, wf_as_IfExp(node), level); break;
    case WF_AST_JoinedStr: unparse_fstring(p, wf_as_JoinedStr(node)->values); break;
    case WF_AST_FormattedValue: unparse_fstring(p, (wf_node_seq){1, (wf_node **)&node}); break;
    case WF_AST_Yield:
        unparse_prefixed(p, wf_as_Yield(node)->value ? "yield " : "yield", wf_as_Yield(node)->value,
                         BIND_TEST, true);
        break;
    case WF_AST_YieldFrom:
        unparse_prefixed(p, "yield from ", wf_as_YieldFrom(node)->value, BIND_TEST, true);
        break;
    case WF_AST_Await:
        unparse_prefixed(p, "await ", wf_as_Await(node)->value, BIND_ATOM, level > BIND_AWAIT);
        break;
    case WF_AST_NamedExpr:
        unparse_open(p, level > BIND_TUPLE);
        unparse_expr(p, wf_as_NamedExpr(node)->target, BIND_ATOM);
        unparse_put(p, " := ");
        unparse_expr(p, wf_as_NamedExpr(node)->value, BIND_ATOM);
        unparse_close(p, level > BIND_TUPLE);
        break;
    default: wf_compile_refuse(p->c, node, "this annotation cannot be turned into text"); break;
    }
}

static void unparse_expr(unparse *p, const wf_node *node, int level)
{
    if (p->c->failed)
        return;
    switch (node->kind) {
    case WF_AST_Name: unparse_name(p, wf_as_Name(node)->id); break;
    case WF_AST_Constant: unparse_constant(p, &wf_as_Constant(node)->value); break;
    case WF_AST_Attribute: unparse_attribute(p, wf_as_Attribute(node)); break;
    case WF_AST_Subscript:
        unparse_expr(p, wf_as_Subscript(node)->value, BIND_ATOM);
        unparse_put(p, "[");
        unparse_expr(p, wf_as_Subscript(node)->slice, BIND_TUPLE);
        unparse_put(p, "]");
        break;
    case WF_AST_Slice: unparse_slice(p, wf_as_Slice(node)); break;
    case WF_AST_BoolOp: unparse_boolop(p, wf_as_BoolOp(node), level); break;
    case WF_AST_BinOp: unparse_binop(p, wf_as_BinOp(node), level); break;
    case WF_AST_UnaryOp: unparse_unary(p, wf_as_UnaryOp(node), level); break;
    case WF_AST_Compare: unparse_compare(p, wf_as_Compare(node), level); break;
    case WF_AST_Call: unparse_call(p, wf_as_Call(node)); break;
    case WF_AST_Dict: unparse_dict(p, wf_as_Dict(node)); break;
    case WF_AST_Starred: unparse_prefixed(p, "*", wf_as_Starred(node)->value, BIND_BITOR, false); break;
    case WF_AST_Tuple: unparse_tuple(p, wf_as_Tuple(node)->elts, level); break;
    case WF_AST_List:
        unparse_put(p, "[");
        unparse_list(p, wf_as_List(node)->elts, BIND_TEST);
        unparse_put(p, "]");
        break;
    case WF_AST_Set:
        unparse_put(p, "{");
        unparse_list(p, wf_as_Set(node)->elts, BIND_TEST);
        unparse_put(p, "}");
        break;
    default: unparse_rest(p, node, level); break;
    }
}

wf_str *wf_unparse_expression(wf_compiler *c, const wf_node *node)
{
    wf_builder b;
    unparse p = {c, &b};
    wf_builder_init(&b, c->vm);
    unparse_expr(&p, node, BIND_TEST);
    wf_str *s = wf_builder_finish(&b);
    if (!s)
        wf_compile_memory(c);
    return c->failed ? NULL : wf_str_intern_str(c->vm, s);
}

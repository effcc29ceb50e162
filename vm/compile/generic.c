/*
 * Definitions with type parameters, and type aliases (PEP 695). As in CPython, a generic definition is made
 * by a function of its own that is called at once: its variables are the type parameters, and the bounds,
 * defaults and values of aliases are functions inside, called when somebody asks. The objects themselves are
 * made by native functions that stand among the constants (object/type_params.c).
 */
#include "compile/compiler.h"
#include "object/type_params.h"

/* A native function into dst. */
void wf_generic_maker(wf_compiler *c, unsigned which, uint32_t dst)
{
    wf_value f = c->failed ? WF_UNSET : wf_type_params_maker(c->vm, (wf_type_param_maker)which);
    if (wf_is_unset(f))
        wf_compile_memory(c);
    else
        wf_emit_constant(c, f, dst);
}

static void generic_name(wf_compiler *c, const wf_name *name, uint32_t dst)
{
    wf_str *s = wf_constants_str(c, name);
    if (s)
        wf_emit_constant(c, wf_from_obj(s), dst);
}

/* A function without parameters that gives the value of an expression; None into dst when there is none. */
static void generic_lazy(wf_compiler *c, wf_scope *scope, const wf_name *name, wf_node *value, uint32_t dst)
{
    wf_unit u;
    if (!value || c->failed) {
        wf_emit_none(c, dst);
        return;
    }
    wf_unit_begin(c, &u, WF_UNIT_FUNCTION, scope, name->bytes, name->length, value->lineno);
    u.flags = WF_CODE_OPTIMIZED | WF_CODE_NEWLOCALS | (scope->nested ? WF_CODE_NESTED : 0);
    wf_unit_prologue(c);
    if (!c->failed) {
        bool starred = value->kind == WF_AST_Starred; /* *Ts = *tuple[int] is the one value that unpacking gives */
        uint32_t r = starred ? wf_unit_temp(c) : wf_expr_operand(c, value, true, -1);
        if (starred) {
            wf_expr_into(c, wf_as_Starred(value)->value, r);
            wf_emit_abc(c, WF_BC_UNPACK, r, r, 1);
        }
        wf_emit_place(c, value);
        wf_emit_abc(c, WF_BC_RETURN, r, 0, 0);
        wf_emit_stop(c);
    }
    wf_code *code = wf_unit_end(c);
    if (code)
        wf_define_make(c, code, dst, dst, 0);
}

typedef struct generic_part {
    wf_kind kind;
    const wf_name *name;
    wf_node *bound, *value;
    wf_scope *bound_scope, *value_scope;
} generic_part;

static generic_part generic_part_of(wf_node *node)
{
    generic_part p = {0};
    if (node->kind == WF_AST_TypeVar) {
        wf_ast_TypeVar *n = wf_as_TypeVar(node);
        p = (generic_part){WF_KIND_TYPEVAR, n->name, n->bound, n->default_value, n->scope, n->default_scope};
    } else if (node->kind == WF_AST_ParamSpec) {
        wf_ast_ParamSpec *n = wf_as_ParamSpec(node);
        p = (generic_part){WF_KIND_PARAMSPEC, n->name, NULL, n->default_value, NULL, n->default_scope};
    } else {
        wf_ast_TypeVarTuple *n = wf_as_TypeVarTuple(node);
        p = (generic_part){WF_KIND_TYPEVARTUPLE, n->name, NULL, n->default_value, NULL, n->default_scope};
    }
    return p;
}

/* Makes and binds the parameters; their tuple into dst, a temporary. */
static void generic_params(wf_compiler *c, wf_node_seq params, uint32_t dst)
{
    wf_emit_abc(c, WF_BC_LIST, dst, dst, 0);
    for (uint32_t i = 0; i < params.count && !c->failed; i++) {
        generic_part p = generic_part_of(params.items[i]);
        uint32_t mark = c->unit->top, base = wf_unit_temps(c, 6);
        wf_emit_place(c, params.items[i]);
        wf_generic_maker(c, WF_TYPE_PARAM_MAKE, base);
        wf_emit_constant(c, wf_fix(p.kind), base + 1);
        generic_name(c, p.name, base + 2);
        wf_emit_constant(c, wf_bool(p.bound && p.bound->kind == WF_AST_Tuple), base + 3);
        generic_lazy(c, p.bound_scope, p.name, p.bound, base + 4);
        generic_lazy(c, p.value_scope, p.name, p.value, base + 5);
        wf_emit_place(c, params.items[i]);
        wf_emit_abc(c, WF_BC_CALL, base, 5, 0);
        wf_variables_store(c, params.items[i], p.name, base);
        wf_emit_abc(c, WF_BC_LISTAPPEND, dst, base, 0);
        c->unit->top = mark;
    }
    wf_emit_abc(c, WF_BC_LISTTUPLE, dst, dst, 0);
}

/* "<generic parameters of f>" */
static bool generic_begin(wf_compiler *c, wf_unit *u, wf_scope *scope, const wf_name *name,
                          uint32_t firstlineno)
{
    wf_builder b;
    wf_builder_init(&b, c->vm);
    wf_builder_z(&b, "<generic parameters of ");
    wf_builder_bytes(&b, name->bytes, name->length);
    wf_builder_z(&b, ">");
    wf_str *s = wf_builder_finish(&b);
    const char *text = s ? wf_str_data(c->vm, s) : NULL;
    if (!text)
        wf_compile_memory(c);
    wf_unit_begin(c, u, WF_UNIT_FUNCTION, scope, text ? text : "", text ? s->nbytes : 0, firstlineno);
    u->argcount = u->posonly = (uint16_t)scope->param_count;
    u->flags = WF_CODE_OPTIMIZED | WF_CODE_NEWLOCALS | (scope->nested ? WF_CODE_NESTED : 0);
    wf_unit_prologue(c);
    return !c->failed;
}

static wf_code *generic_end(wf_compiler *c, const wf_node *place, uint32_t result)
{
    wf_emit_place(c, place);
    wf_emit_abc(c, WF_BC_RETURN, result, 0, 0);
    wf_emit_stop(c);
    return wf_unit_end(c);
}

/* The function inside: its defaults come as arguments, its annotations see the parameters. */
static wf_code *generic_function_code(wf_compiler *c, wf_ast_FunctionDef *n, uint32_t bits,
                                      uint32_t firstlineno)
{
    wf_unit u;
    uint32_t f = 0;
    if (generic_begin(c, &u, n->type_scope, n->name, firstlineno)) {
        uint32_t params = wf_unit_temp(c);
        f = wf_unit_temp(c);
        wf_emit_place(c, &n->node);
        generic_params(c, n->type_params, params);
        uint32_t extras = c->unit->top, given = (uint32_t)__builtin_popcount(bits);
        for (uint32_t i = 0; i < given; i++)
            wf_emit_move(c, wf_unit_temp(c), i);
        bits |= wf_define_annotations(c, &n->node, wf_as_arguments(n->args), n->returns);
        wf_code *code = wf_define_function_code(c, n, firstlineno);
        wf_emit_place(c, &n->node);
        if (code)
            wf_define_make(c, code, f, extras, bits);
        wf_emit_cached(c, WF_BC_SETATTR, f, params, wf_constants_text(c, "__type_params__"));
    }
    return generic_end(c, &n->node, f);
}

void wf_generic_function(wf_compiler *c, wf_ast_FunctionDef *n, uint32_t value, uint32_t firstlineno)
{
    uint32_t bits = wf_define_defaults(c, &n->node, wf_as_arguments(n->args));
    wf_code *code = generic_function_code(c, n, bits, firstlineno);
    if (!code)
        return;
    wf_emit_place(c, &n->node);
    wf_define_make(c, code, value, value, 0);
    wf_emit_abc(c, WF_BC_CALL, value, (uint32_t)__builtin_popcount(bits), 0);
    c->unit->top = value + 1;
}

/* The bases and, last, Generic[...], which is a variable of the function around the class. */
static wf_node_seq generic_bases(wf_compiler *c, wf_ast_ClassDef *n)
{
    wf_node_seq bases = {n->bases.count + 1,
                         wf_arena_alloc_array(&c->arena, (size_t)n->bases.count + 1, sizeof(wf_node *))};
    wf_ast_Name *last = wf_arena_alloc_zeroed(&c->arena, sizeof *last);
    if (!bases.items || !last) {
        wf_compile_memory(c);
        return (wf_node_seq){0};
    }
    last->node = n->node;
    last->node.kind = WF_AST_Name;
    last->node.flags = 0;
    last->id = wf_constants_intern(c, ".generic_base");
    last->ctx = WF_CTX_LOAD;
    if (n->bases.count)
        memcpy(bases.items, n->bases.items, n->bases.count * sizeof(wf_node *));
    bases.items[n->bases.count] = &last->node;
    return bases;
}

void wf_generic_class(wf_compiler *c, wf_ast_ClassDef *n, uint32_t value, uint32_t firstlineno)
{
    wf_unit u;
    uint32_t base = 0;
    if (generic_begin(c, &u, n->type_scope, n->name, firstlineno)) {
        uint32_t params = wf_unit_temp(c);
        wf_emit_place(c, &n->node);
        generic_params(c, n->type_params, params);
        wf_variables_store(c, &n->node, wf_constants_intern(c, ".type_params"), params);
        base = wf_unit_temps(c, 2);
        wf_generic_maker(c, WF_TYPE_PARAM_BASE, base);
        wf_emit_move(c, base + 1, params);
        wf_emit_abc(c, WF_BC_CALL, base, 1, 0);
        wf_variables_store(c, &n->node, wf_constants_intern(c, ".generic_base"), base);
        c->unit->top = base + 1;
        wf_node_seq bases = generic_bases(c, n);
        if (!c->failed)
            wf_define_class_call(c, n, bases, base, firstlineno);
    }
    wf_code *code = generic_end(c, &n->node, base);
    if (!code)
        return;
    wf_emit_place(c, &n->node);
    wf_define_make(c, code, value, value, 0);
    wf_emit_abc(c, WF_BC_CALL, value, 0, 0);
}

/* The alias object into R[base], the topmost register. Its value is evaluated when it is asked for. */
static void generic_alias_make(wf_compiler *c, wf_ast_TypeAlias *n, uint32_t base)
{
    const wf_name *name = wf_as_Name(n->name)->id;
    uint32_t args = wf_unit_temps(c, 3);
    generic_name(c, name, args);
    if (n->type_params.count)
        generic_params(c, n->type_params, args + 1);
    else
        wf_emit_none(c, args + 1);
    generic_lazy(c, n->scope, name, n->value, args + 2);
    wf_emit_place(c, &n->node);
    wf_generic_maker(c, WF_TYPE_PARAM_ALIAS, base);
    wf_emit_abc(c, WF_BC_CALL, base, 3, 0);
    c->unit->top = base + 1;
}

void wf_generic_alias_statement(wf_compiler *c, wf_ast_TypeAlias *n)
{
    wf_unit u;
    const wf_name *name = wf_as_Name(n->name)->id;
    uint32_t mark = c->unit->top, base = wf_unit_temp(c);
    wf_emit_place(c, &n->node);
    if (!n->type_params.count) {
        generic_alias_make(c, n, base);
    } else {
        uint32_t inner = 0;
        if (generic_begin(c, &u, n->type_scope, name, n->node.lineno)) {
            inner = wf_unit_temp(c);
            generic_alias_make(c, n, inner);
        }
        wf_code *code = generic_end(c, &n->node, inner);
        if (!code)
            return;
        wf_emit_place(c, &n->node);
        wf_define_make(c, code, base, base, 0);
        wf_emit_abc(c, WF_BC_CALL, base, 0, 0);
    }
    wf_variables_store(c, n->name, name, base);
    c->unit->top = mark;
}

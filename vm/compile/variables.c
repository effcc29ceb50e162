/* Names: where each lives, and the instructions that read, write and delete it. */
#include "compile/compiler.h"
#include "object/type_params.h"

/* ---- blocks and frames ---- */

/* Comprehensions of lists, sets and dicts run in the frame around them, but with variables of their own (PEP
 * 709). */
static bool variables_is_inlined(const wf_scope *s)
{
    return s->kind == WF_SCOPE_COMPREHENSION && s->comprehension != WF_AST_GeneratorExp;
}

/* The block whose frame s runs in. */
static wf_scope *variables_frame(wf_scope *s)
{
    while (variables_is_inlined(s))
        s = s->parent;
    return s;
}

static bool variables_is_class_cell(const wf_name *name)
{
    return name->length == 9 && memcmp(name->bytes, "__class__", 9) == 0;
}

static bool variables_is_classdict(const wf_name *name)
{
    return name->length == 13 && memcmp(name->bytes, "__classdict__", 13) == 0;
}

/* The block that binds a name that is free in `s`; a class only for __class__ and __classdict__. NULL cannot
 * happen in a checked tree. */
static wf_scope *variables_owner(wf_scope *s, const wf_name *name)
{
    for (s = s->parent; s; s = s->parent) {
        if (s->kind == WF_SCOPE_CLASS) {
            if ((s->needs_class_cell && variables_is_class_cell(name)) ||
                (s->needs_classdict_cell && variables_is_classdict(name)))
                return s;
            continue;
        }
        wf_symbol *symbol = s->kind == WF_SCOPE_MODULE ? NULL : wf_scope_find(s, name);
        if (symbol && (symbol->binding == WF_BIND_LOCAL || symbol->binding == WF_BIND_CELL))
            return s;
    }
    return NULL;
}

/* Symbols that a function of another frame captures get a cell; those that only an inlined comprehension
 * reads need none. */
void wf_variables_mark_cells(wf_compiler *c, wf_scope *top)
{
    for (uint32_t i = 0; i < top->symbol_count; i++) {
        wf_symbol *symbol = top->symbols[i];
        bool through_class = top->kind == WF_SCOPE_CLASS && (symbol->flags & WF_SYM_FREE_CLASS);
        if (symbol->binding != WF_BIND_FREE && !through_class)
            continue;
        wf_scope *owner = variables_owner(top, symbol->name);
        if (!owner || owner->kind == WF_SCOPE_CLASS || variables_frame(owner) == variables_frame(top))
            continue;
        wf_scope_find(owner, symbol->name)->slot |= WF_SLOT_CELL;
    }
    for (wf_scope *inner = top->first_child; inner; inner = inner->next)
        if (inner->kind != WF_SCOPE_ANNOTATION)
            wf_variables_mark_cells(c, inner);
}

static bool variables_is_within(wf_scope *s, const wf_scope *frame)
{
    for (; s; s = s->parent)
        if (s == frame)
            return true;
    return false;
}

static void variables_add_free(wf_compiler *c, wf_unit *u, const wf_name *name, uint32_t *capacity)
{
    uint32_t at = 0;
    for (; at < u->free_count; at++) { /* sorted, as co_freevars */
        int order = strcmp(u->freevars[at]->bytes, name->bytes);
        if (order == 0)
            return;
        if (order > 0)
            break;
    }
    u->freevars = wf_compile_grow(c, u->freevars, capacity, u->free_count + 1, sizeof *u->freevars);
    if (c->failed)
        return;
    memmove(u->freevars + at + 1, u->freevars + at, (u->free_count - at) * sizeof *u->freevars);
    u->freevars[at] = name;
    u->free_count++;
}

static void variables_collect(wf_compiler *c, wf_unit *u, wf_scope *s, uint32_t *capacity)
{
    for (uint32_t i = 0; i < s->symbol_count && !c->failed; i++) {
        wf_symbol *symbol = s->symbols[i];
        if (symbol->binding != WF_BIND_FREE)
            continue;
        wf_scope *owner = variables_owner(s, symbol->name);
        if (owner && !variables_is_within(owner, u->scope))
            variables_add_free(c, u, symbol->name, capacity);
    }
    for (wf_scope *inner = s->first_child; inner; inner = inner->next)
        if (inner->kind != WF_SCOPE_ANNOTATION)
            variables_collect(c, u, inner, capacity);
}

/* The unit's closure: names that it or a block inside it takes from outside of it. */
void wf_variables_collect_free(wf_compiler *c, wf_unit *u)
{
    uint32_t capacity = 0;
    if (u->kind != WF_UNIT_MODULE)
        variables_collect(c, u, u->scope, &capacity);
    if (u->free_count > (u->kind == WF_UNIT_CLASS ? 0xFF : WF_CAPTURE_INDEX) && !c->failed)
        wf_compile_refuse(c, u->scope->node, "too many free variables in one block");
}

static uint32_t variables_free_index(const wf_unit *u, const wf_name *name)
{
    for (uint32_t i = 0; i < u->free_count; i++)
        if (u->freevars[i] == name)
            return i;
    return 0;
}

/* Where FUNCTION, run in the present unit, finds the cell for a free name of the block `inner`. */
uint16_t wf_variables_capture(wf_compiler *c, wf_scope *inner, const wf_name *name)
{
    wf_unit *u = c->unit;
    wf_scope *owner = variables_owner(inner, name);
    if (owner && owner == u->scope && owner->kind == WF_SCOPE_CLASS)
        return (uint16_t)(variables_is_classdict(name) ? u->classdict_cell : u->class_cell);
    if (owner && variables_frame(owner) == u->scope) {
        uint32_t slot = wf_scope_find(owner, name)->slot;
        return (uint16_t)((slot & WF_SLOT_ARRAY ? WF_CAPTURE_ARRAY : 0) | (slot & WF_SLOT_INDEX));
    }
    return (uint16_t)(WF_CAPTURE_FREE | variables_free_index(u, name));
}

/* ---- resolving ---- */

static void variables_resolve_slot(const wf_symbol *symbol, wf_variable *out)
{
    out->index = symbol->slot & WF_SLOT_INDEX;
    out->rebound = symbol->slot & WF_SLOT_REBOUND;
    out->in_array = symbol->slot & WF_SLOT_ARRAY;
    out->kind = symbol->slot & WF_SLOT_CELL    ? WF_VAR_CELL
                : symbol->slot & WF_SLOT_ARRAY ? WF_VAR_ARRAY
                                               : WF_VAR_REGISTER;
}

/* Blocks of type parameters and aliases directly in a class see its names, by way of __classdict__. */
static bool variables_is_class_name(const wf_scope *s, const wf_name *name)
{
    const wf_scope *class = s;
    while (class && class->in_class_block)
        class = class->parent;
    wf_symbol *symbol = class && class->kind == WF_SCOPE_CLASS ? wf_scope_find(class, name) : NULL;
    return symbol && (symbol->flags & (WF_SYM_ASSIGNED | WF_SYM_IMPORTED)) &&
           !(symbol->flags & (WF_SYM_GLOBAL | WF_SYM_NONLOCAL));
}

/* What the class has of that name now, else the global: by a native function. */
static void variables_load_class_name(wf_compiler *c, const wf_name *name, uint32_t dst)
{
    uint32_t mark = c->unit->top, base = wf_unit_temps(c, 3);
    wf_str *s = wf_constants_str(c, name);
    if (c->failed || !s)
        return;
    wf_generic_maker(c, WF_TYPE_PARAM_CLASS_NAME, base);
    wf_emit_ai(c, WF_BC_GETFREE, base + 1,
               variables_free_index(c->unit, wf_constants_intern(c, "__classdict__")));
    wf_emit_constant(c, wf_from_obj(s), base + 2);
    wf_emit_abc(c, WF_BC_CALL, base, 2, 0);
    wf_emit_move(c, dst, base);
    c->unit->top = mark;
}

static void variables_resolve_global(wf_compiler *c, const wf_symbol *symbol, wf_variable *out)
{
    wf_unit *u = c->unit;
    if (u->lexical->in_class_block && variables_is_class_name(u->lexical, out->name)) {
        out->kind = WF_VAR_CLASSNAME;
        return;
    }
    bool by_name = u->kind == WF_UNIT_MODULE ? (c->flags & WF_COMPILE_NAMESPACES) != 0
                                             : u->kind == WF_UNIT_CLASS && u->lexical->kind == WF_SCOPE_CLASS;
    if (symbol && symbol->binding == WF_BIND_GLOBAL_EXPLICIT)
        by_name = false;
    out->kind = by_name ? WF_VAR_NAME : WF_VAR_GLOBAL;
}

void wf_variables_resolve(wf_compiler *c, const wf_name *name, wf_variable *out)
{
    wf_unit *u = c->unit;
    const wf_name *mangled = wf_scope_mangle(c->tree, u->lexical, name);
    *out = (wf_variable){.kind = WF_VAR_GLOBAL, .name = name};
    if (!mangled) {
        wf_compile_memory(c);
        return;
    }
    out->name = mangled;
    wf_symbol *symbol = wf_scope_find(u->lexical, mangled);
    if (!symbol || symbol->binding >= WF_BIND_GLOBAL_EXPLICIT) {
        variables_resolve_global(c, symbol, out);
    } else if (symbol->binding == WF_BIND_FREE) {
        wf_scope *owner = variables_owner(u->lexical, mangled);
        if (owner && owner->kind != WF_SCOPE_CLASS && variables_frame(owner) == u->scope) {
            variables_resolve_slot(wf_scope_find(owner, mangled), out);
        } else if (owner == u->scope && u->scope->kind == WF_SCOPE_CLASS) {
            out->kind = WF_VAR_GLOBAL; /* __class__ in a comprehension of a class body: there is no class yet */
        } else {
            out->kind = u->lexical->kind == WF_SCOPE_CLASS ? WF_VAR_NAMEFREE : WF_VAR_FREE;
            out->index = variables_free_index(u, mangled);
        }
    } else if (u->lexical->kind == WF_SCOPE_CLASS || u->lexical->kind == WF_SCOPE_MODULE) {
        variables_resolve_global(c, symbol, out);
    } else {
        variables_resolve_slot(symbol, out);
    }
    if (out->kind == WF_VAR_GLOBAL || out->kind == WF_VAR_NAME)
        out->index = wf_constants_global(c, mangled);
}

/* ---- reading ---- */

static void variables_check(wf_compiler *c, uint32_t r)
{
    wf_unit *u = c->unit;
    if (wf_regset_has(&u->assigned, r))
        return;
    if (r < u->locals)
        wf_emit_abc(c, WF_BC_CHECK, r, 0, 0);
    else
        wf_emit_aw(c, WF_BC_CHECKNAME, r, 0, 0, wf_constants_name(c, u->variables[r]));
    if (!u->unreachable)
        wf_regset_add(&u->assigned, r);
}

/* The register of the variable's cell: a new temporary when it lies in the array. */
static uint32_t variables_cell(wf_compiler *c, const wf_variable *v)
{
    if (!v->in_array)
        return v->index;
    uint32_t t = wf_unit_temp(c);
    wf_emit_aw(c, WF_BC_GETARRAY, t, c->unit->array, 0, v->index);
    return t;
}

void wf_variables_load(wf_compiler *c, const wf_node *node, const wf_name *name, uint32_t dst)
{
    wf_variable v;
    uint32_t top = c->unit->top;
    wf_emit_place(c, node);
    wf_variables_resolve(c, name, &v);
    switch (v.kind) {
    case WF_VAR_REGISTER:
        variables_check(c, v.index);
        wf_emit_move(c, dst, v.index);
        break;
    case WF_VAR_ARRAY: {
        uint32_t t = wf_expr_scratch(c, dst), mark = c->unit->top;
        wf_emit_aw(c, WF_BC_GETARRAY, t, c->unit->array, 0, v.index);
        wf_emit_aw(c, WF_BC_CHECKNAME, t, 0, 0, wf_constants_name(c, v.name));
        wf_emit_move(c, dst, t);
        c->unit->top = t == dst ? mark : t;
        break;
    }
    case WF_VAR_CELL:
        wf_emit_abc(c, WF_BC_GETCELL, dst, variables_cell(c, &v), 0);
        c->unit->top = top;
        break;
    case WF_VAR_FREE: wf_emit_ai(c, WF_BC_GETFREE, dst, v.index); break;
    case WF_VAR_GLOBAL: wf_emit_aw(c, WF_BC_GETGLOBAL, dst, 0, 0, v.index); break;
    case WF_VAR_NAME: wf_emit_aw(c, WF_BC_GETNAME, dst, 0, 0, v.index); break;
    case WF_VAR_NAMEFREE:
        wf_emit_aw(c, WF_BC_GETNAMEFREE, dst, v.index, 0, wf_constants_name(c, v.name));
        break;
    case WF_VAR_CLASSNAME: variables_load_class_name(c, v.name, dst); break;
    }
}

int wf_variables_in_place(wf_compiler *c, const wf_node *node, const wf_name *name, bool last)
{
    wf_variable v;
    wf_emit_place(c, node);
    wf_variables_resolve(c, name, &v);
    if (v.kind != WF_VAR_REGISTER || (v.rebound && !last))
        return -1;
    variables_check(c, v.index);
    return (int)v.index;
}

/* ---- writing ---- */

void wf_variables_assigned(wf_compiler *c, uint32_t r)
{
    if (!c->unit->unreachable)
        wf_regset_add(&c->unit->assigned, r);
}

int wf_variables_target(wf_compiler *c, const wf_name *name)
{
    wf_variable v;
    wf_variables_resolve(c, name, &v);
    return v.kind == WF_VAR_REGISTER ? (int)v.index : -1;
}

void wf_variables_store(wf_compiler *c, const wf_node *node, const wf_name *name, uint32_t src)
{
    wf_variable v;
    uint32_t top = c->unit->top;
    wf_emit_place(c, node);
    wf_variables_resolve(c, name, &v);
    switch (v.kind) {
    case WF_VAR_REGISTER:
        wf_emit_move(c, v.index, src);
        wf_variables_assigned(c, v.index);
        break;
    case WF_VAR_ARRAY: wf_emit_aw(c, WF_BC_SETARRAY, src, c->unit->array, 0, v.index); break;
    case WF_VAR_CELL:
        wf_emit_abc(c, WF_BC_SETCELL, variables_cell(c, &v), src, 0);
        c->unit->top = top;
        break;
    case WF_VAR_FREE:
    case WF_VAR_NAMEFREE: wf_emit_ai(c, WF_BC_SETFREE, src, v.index); break;
    case WF_VAR_CLASSNAME: /* only read: these blocks bind nothing but type parameters */
    case WF_VAR_GLOBAL: wf_emit_aw(c, WF_BC_SETGLOBAL, src, 0, 0, v.index); break;
    case WF_VAR_NAME: wf_emit_aw(c, WF_BC_SETNAME, src, 0, 0, v.index); break;
    }
}

static void variables_delete_array(wf_compiler *c, const wf_variable *v)
{
    uint32_t t = wf_unit_temp(c);
    wf_emit_aw(c, WF_BC_GETARRAY, t, c->unit->array, 0, v->index);
    wf_emit_aw(c, WF_BC_CHECKNAME, t, 0, 0, wf_constants_name(c, v->name));
    wf_emit_constant(c, WF_UNSET, t);
    wf_emit_aw(c, WF_BC_SETARRAY, t, c->unit->array, 0, v->index);
    c->unit->top = t;
}

void wf_variables_delete(wf_compiler *c, const wf_node *node, const wf_name *name)
{
    wf_variable v;
    uint32_t top = c->unit->top;
    wf_emit_place(c, node);
    wf_variables_resolve(c, name, &v);
    switch (v.kind) {
    case WF_VAR_REGISTER:
        wf_emit_abc(c, WF_BC_DELLOCAL, v.index, 0, 0);
        if (!c->unit->unreachable)
            wf_regset_remove(&c->unit->assigned, v.index);
        break;
    case WF_VAR_ARRAY: variables_delete_array(c, &v); break;
    case WF_VAR_CELL:
        wf_emit_abc(c, WF_BC_DELCELL, variables_cell(c, &v), 0, 0);
        c->unit->top = top;
        break;
    case WF_VAR_FREE:
    case WF_VAR_NAMEFREE: wf_emit_ai(c, WF_BC_DELFREE, 0, v.index); break;
    case WF_VAR_CLASSNAME: /* only read */
    case WF_VAR_GLOBAL: wf_emit_aw(c, WF_BC_DELGLOBAL, 0, 0, 0, v.index); break;
    case WF_VAR_NAME: wf_emit_aw(c, WF_BC_DELNAME, 0, 0, 0, v.index); break;
    }
}

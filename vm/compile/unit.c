/* Units: laying out a frame's registers, and making the code object in the end. */
#include "compile/compiler.h"

#include "exec/disasm.h"

/* ---- registers ---- */

bool wf_unit_room(const wf_compiler *c, uint32_t n)
{
    return c->unit->top + n + 8 <= WF_UNIT_REGISTERS;
}

uint32_t wf_unit_temps(wf_compiler *c, uint32_t n)
{
    wf_unit *u = c->unit;
    uint32_t r = u->top;
    if (r + n > WF_UNIT_REGISTERS) {
        if (!c->failed)
            wf_compile_refuse(c, NULL, "expression too complex: it needs more than %d registers",
                              WF_UNIT_REGISTERS);
        return 0;
    }
    u->top += n;
    if (u->top > u->registers)
        u->registers = u->top;
    return r;
}

uint32_t wf_unit_temp(wf_compiler *c)
{
    return wf_unit_temps(c, 1);
}

static void unit_add_cell(wf_unit *u, const wf_name *name, uint32_t number)
{
    u->cellvars[u->cell_count] = name;
    u->cell_variables[u->cell_count++] = (uint16_t)number;
}

static bool unit_is_bound(const wf_symbol *s)
{
    return s->binding == WF_BIND_LOCAL || s->binding == WF_BIND_CELL;
}

/* The next register, or the next place in the array when there are no more. */
static void unit_give_place(wf_unit *u, wf_symbol *s)
{
    uint32_t kept = s->slot & (WF_SLOT_CELL | WF_SLOT_DELETED | WF_SLOT_REBOUND);
    if (s->slot & WF_SLOT_CELL)
        unit_add_cell(u, s->name, u->locals + u->further_count);
    if (u->locals < WF_UNIT_VARIABLES) {
        uint32_t r = u->locals++;
        s->slot = kept | r;
        u->variables[r] = s->name;
        if (s->slot & WF_SLOT_DELETED)
            wf_regset_add(&u->deleted, r);
    } else {
        s->slot = kept | WF_SLOT_ARRAY | u->further_count;
        u->further[u->further_count++] = s->name;
    }
}

static void unit_give_places(wf_unit *u, bool captured)
{
    const wf_scope *scope = u->scope;
    for (uint32_t i = scope->param_count; i < scope->symbol_count; i++) {
        wf_symbol *s = scope->symbols[i];
        if (unit_is_bound(s) && captured == ((s->slot & WF_SLOT_CELL) != 0))
            unit_give_place(u, s);
    }
}

/* Parameters come first, then captured variables, then the others. */
static void unit_lay_out_function(wf_compiler *c, wf_unit *u)
{
    const wf_scope *scope = u->scope;
    for (uint32_t i = 0; i < scope->param_count; i++)
        unit_give_place(u, scope->symbols[i]);
    for (uint32_t i = 0; i < u->locals; i++)
        wf_regset_add(&u->assigned, i);
    u->param_cells = u->cell_count;
    unit_give_places(u, true);
    uint32_t captured = u->further_count;
    unit_give_places(u, false);
    if (captured > WF_CAPTURE_INDEX || u->further_count > WF_SLOT_INDEX)
        wf_compile_refuse(c, scope->node, "too many variables in one function");
    u->top = u->locals;
    u->registers = scope->param_count > u->locals ? scope->param_count : u->locals;
}

static wf_str *unit_qualname(wf_compiler *c, wf_unit *u)
{
    wf_unit *outer = u->outer;
    if (outer && outer->scope->kind == WF_SCOPE_TYPE_PARAMS) /* what stands around the definition counts */
        outer = outer->outer;
    if (!outer || outer->kind == WF_UNIT_MODULE)
        return u->name;
    if (outer == u->outer &&
        (u->scope->kind == WF_SCOPE_CLASS ||
         u->scope->kind == WF_SCOPE_FUNCTION)) { /* `global f` makes f a name of the module */
        const wf_name *mangled = u->scope->node->kind == WF_AST_Lambda
                                     ? NULL
                                     : wf_scope_mangle(c->tree, outer->lexical, u->scope->name);
        wf_symbol *s = mangled ? wf_scope_find(outer->lexical, mangled) : NULL;
        if (s && s->binding == WF_BIND_GLOBAL_EXPLICIT)
            return u->name;
    }
    bool plain = outer->kind == WF_UNIT_CLASS || outer->scope->kind == WF_SCOPE_COMPREHENSION;
    return wf_str_format(c->vm, plain ? "%S.%S" : "%S.<locals>.%S", outer->qualname, u->name);
}

/* A cell in a register of a class body. */
static int unit_class_variable(wf_compiler *c, wf_unit *u, const char *name)
{
    uint32_t r = u->locals++;
    u->top = u->registers = u->locals;
    u->variables[r] = wf_constants_intern(c, name);
    unit_add_cell(u, u->variables[r], r);
    return (int)r;
}

void wf_unit_begin(wf_compiler *c, wf_unit *u, wf_unit_kind kind, wf_scope *scope, const char *name,
                   size_t name_length, uint32_t firstlineno)
{
    memset(u, 0, sizeof *u);
    u->outer = c->unit;
    u->kind = kind;
    u->scope = u->lexical = scope;
    u->firstlineno = firstlineno;
    u->class_cell = u->classdict_cell = -1;
    u->doc = WF_NONE;
    u->span = (wf_span){(int32_t)firstlineno, (int32_t)firstlineno, 0, 0};
    c->unit = u;
    if (c->failed)
        return;
    u->consts = wf_list_new(c->vm, 8);
    u->statics = wf_list_new(c->vm, 0);
    u->name = wf_str_intern(c->vm, name, name_length);
    if (u->name)
        u->qualname = unit_qualname(c, u);
    u->variables = wf_arena_alloc_array(&c->arena, WF_UNIT_REGISTERS, sizeof *u->variables);
    uint32_t most = scope->symbol_count + 2; /* a class has cells without symbols */
    u->further = wf_arena_alloc_array(&c->arena, most, sizeof *u->further);
    u->cellvars = wf_arena_alloc_array(&c->arena, most, sizeof *u->cellvars);
    u->cell_variables = wf_arena_alloc_array(&c->arena, most, sizeof *u->cell_variables);
    if (!u->consts || !u->statics || !u->name || !u->qualname || !u->variables || !u->further || !u->cellvars ||
        !u->cell_variables) {
        wf_compile_memory(c);
        return;
    }
    wf_variables_scan(c, u);
    wf_variables_collect_free(c, u);
    if (c->failed)
        return;
    if (kind == WF_UNIT_FUNCTION) {
        unit_lay_out_function(c, u);
    } else if (kind == WF_UNIT_CLASS) {
        if (scope->needs_class_cell)
            u->class_cell = unit_class_variable(c, u, "__class__");
        if (scope->needs_classdict_cell)
            u->classdict_cell = unit_class_variable(c, u, "__classdict__");
    }
}

void wf_unit_prologue(wf_compiler *c)
{
    wf_unit *u = c->unit;
    wf_emit_no_place(c);
    if (u->further_count) {
        u->array = wf_unit_temp(c);
        wf_emit_ai(c, WF_BC_NEWARRAY, u->array, u->further_count);
    }
    for (uint32_t i = 0; i < u->cell_count; i++) {
        wf_opcode make = i < u->param_cells ? WF_BC_MAKECELL : WF_BC_NEWCELL;
        uint32_t number = u->cell_variables[i];
        if (number < u->locals) {
            wf_emit_abc(c, make, number, 0, 0);
            continue;
        }
        uint32_t t = wf_unit_temp(c);
        if (make == WF_BC_MAKECELL)
            wf_emit_aw(c, WF_BC_GETARRAY, t, u->array, 0, number - u->locals);
        wf_emit_abc(c, make, t, 0, 0);
        wf_emit_aw(c, WF_BC_SETARRAY, t, u->array, 0, number - u->locals);
        u->top = t;
    }
}

/* ---- the code object ---- */

static bool unit_add_names(wf_compiler *c, wf_list *l, const wf_name *const *names, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        wf_str *s = wf_constants_str(c, names[i]);
        if (!s || !wf_list_append(c->vm, l, wf_from_obj(s)))
            return false;
    }
    return true;
}

/* A tuple of the names of both lists. */
static wf_tuple *unit_name_tuple(wf_compiler *c, const wf_name *const *names, uint32_t n, const wf_name *const *more, uint32_t more_n)
{
    wf_list *l = wf_list_new(c->vm, (size_t)n + more_n);
    if (!l || !unit_add_names(c, l, names, n) || !unit_add_names(c, l, more, more_n))
        return NULL;
    return wf_tuple_from(c->vm, l->count ? l->array->items : NULL, l->count);
}

static wf_storage *unit_storage(wf_compiler *c, const void *from, size_t bytes)
{
    wf_storage *s = wf_heap_new_storage(c->vm, bytes);
    if (s && bytes)
        memcpy(s->bytes, from, bytes);
    return s;
}

static bool unit_fill_arrays(wf_compiler *c, wf_unit *u, wf_code *code)
{
    code->consts = wf_heap_new_array(c->vm, u->consts->count);
    if (!code->consts)
        return false;
    if (u->consts->count)
        memcpy(code->consts->items, u->consts->array->items, u->consts->count * sizeof(wf_value));
    wf_heap_barrier(c->vm, code->consts);
    code->const_count = (uint32_t)u->consts->count;
    code->globals = wf_heap_new_array(c->vm, (size_t)u->name_count * 2);
    if (!code->globals)
        return false;
    for (uint32_t i = 0; i < u->name_count; i++) {
        wf_str *s = wf_constants_str(c, u->names[i]);
        if (!s)
            return false;
        code->globals->items[2 * i] = wf_from_obj(s);
        code->globals->items[2 * i + 1] = WF_UNSET;
    }
    wf_heap_barrier(c->vm, code->globals);
    return true;
}

static bool unit_fill_handlers(wf_compiler *c, wf_unit *u, wf_code *code)
{
    wf_handler *rows = wf_arena_alloc_array(&c->arena, u->range_count, sizeof *rows);
    uint32_t n = 0;
    if (!rows)
        return false;
    for (uint32_t i = 0; i < u->range_count; i++) {
        const wf_range_row *r = &u->ranges[i];
        if (n && rows[n - 1].end == r->start && rows[n - 1].target == r->protect->target &&
            rows[n - 1].reg == r->protect->reg)
            rows[n - 1].end = r->end;
        else
            rows[n++] = (wf_handler){r->start, r->end, r->protect->target, r->protect->reg};
    }
    code->handlers_cell = unit_storage(c, rows, n * sizeof *rows);
    code->handler_count = n;
    return code->handlers_cell != NULL;
}

static bool unit_fill_captures(wf_compiler *c, wf_unit *u, wf_code *code)
{
    code->captures = wf_heap_new_storage(c->vm, u->free_count * sizeof(uint16_t));
    if (!code->captures)
        return false;
    for (uint32_t i = 0; i < u->free_count; i++) {
        uint16_t from = wf_variables_capture(c, u->scope, u->freevars[i]);
        memcpy(code->captures->bytes + i * sizeof from, &from, sizeof from);
    }
    return true;
}

static void unit_fill_numbers(wf_compiler *c, wf_unit *u, wf_code *code)
{
    bool plain = u->kind == WF_UNIT_FUNCTION && !u->param_cells && !u->kwonly &&
                 !(u->flags & (WF_CODE_VARARGS | WF_CODE_VARKEYWORDS | WF_CODE_GENERATOR | WF_CODE_COROUTINE |
                               WF_CODE_ASYNC_GENERATOR));
    code->flags = u->flags | (plain ? WF_CODE_SIMPLE : 0) |
                  (c->tree->future_annotations ? WF_CODE_FUTURE_ANNOTATIONS : 0);
    code->argcount = u->argcount;
    code->posonly = u->posonly;
    code->kwonly = u->kwonly;
    code->defaults = u->defaults;
    /* At least one; code that is no function's has its namespace in the last. */
    code->registers = (uint16_t)((u->registers ? u->registers : 1) + (u->flags & WF_CODE_OPTIMIZED ? 0 : 1));
    code->locals = (uint16_t)u->locals;
    code->array = (uint16_t)u->array;
    code->param_cells = (uint16_t)u->param_cells;
    code->firstlineno = u->firstlineno;
    code->start = (wf_position){.line = (int32_t)u->firstlineno, .end_line = (int32_t)u->firstlineno, .column = -1, .end_column = -1};
    code->code_words = u->count;
    code->position_count = u->position_count;
    code->cell_count = u->cell_count;
    code->free_count = u->free_count;
    code->name = u->name;
    code->qualname = u->qualname;
    code->doc = u->doc;
}

static bool unit_fill(wf_compiler *c, wf_unit *u, wf_code *code)
{
    unit_fill_numbers(c, u, code);
    code->filename = c->filename;
    code->source = c->text ? &c->text->head : NULL;
    code->words_cell = unit_storage(c, u->words, u->count * sizeof(uint32_t));
    if (!code->words_cell)
        return false;
    code->words = (uint32_t *)(void *)code->words_cell->bytes;
    code->positions_cell = unit_storage(c, u->positions, u->position_count * sizeof(wf_position));
    code->local_cells = unit_storage(c, u->cell_variables, u->cell_count * sizeof *u->cell_variables);
    code->varnames = unit_name_tuple(c, u->variables, u->locals, u->further, u->further_count);
    if (u->inner_count) {
        code->inner_names = unit_name_tuple(c, u->inner_names, u->inner_count, NULL, 0);
        code->inner_cell = unit_storage(c, u->inner, u->inner_count * sizeof *u->inner);
        if (!code->inner_names || !code->inner_cell)
            return false;
    }
    code->cellvars = unit_name_tuple(c, u->cellvars, u->cell_count, NULL, 0);
    code->freevars = unit_name_tuple(c, u->freevars, u->free_count, NULL, 0);
    return code->positions_cell && code->local_cells && code->varnames && code->cellvars && code->freevars &&
           unit_fill_arrays(c, u, code) && unit_fill_handlers(c, u, code) && unit_fill_captures(c, u, code);
}

wf_code *wf_unit_end(wf_compiler *c)
{
    wf_unit *u = c->unit;
    wf_code *code = NULL;
    if (!c->failed)
        wf_emit_stubs(c);
    c->unit = u->outer;
    if (!c->failed) {
        code = wf_heap_new(c->vm, WF_KIND_CODE, sizeof *code);
        if (code)
            code->doc = WF_NONE;
        if (!code || !unit_fill(c, u, code)) {
            wf_compile_memory(c);
            code = NULL;
        }
    }
#ifndef NDEBUG
    if (code) {
        const char *problem = wf_bytecode_verify(c->vm, code);
        assert(!problem);
        (void)problem;
    }
#endif
    return c->failed ? NULL : code;
}

/* Code objects: what scripts see of them, their positions, and the emptying of inline caches. */
#include "exec/bytecode.h"
#include "object/type_state.h"

enum { CODE_REGISTERED = 1 /* flag of a CODE object: listed in vm->types->codes */ };

/* ---- inline caches ---- */

bool wf_code_register(wf_vm *vm, wf_code *code)
{
    wf_type_state *state = vm->types;
    if (code->head.flags & CODE_REGISTERED)
        return true;
    if (state->code_count == state->code_capacity) {
        size_t capacity = state->code_capacity ? state->code_capacity * 2 : 64;
        wf_code **codes =
            wf_heap_realloc(vm, state->codes, state->code_capacity * sizeof *codes, capacity * sizeof *codes);
        if (!codes)
            return false;
        state->codes = codes;
        state->code_capacity = capacity;
    }
    state->codes[state->code_count++] = code;
    code->head.flags |= CODE_REGISTERED;
    return true;
}

static void code_flush(wf_code *code)
{
    for (uint32_t pc = 0; pc < code->code_words;) {
        unsigned op = WF_INS_OP(code->words[pc]);
        if (wf_bytecode_formats[op] == WF_FMT_AT)
            memset(&code->words[pc + 2], 0, 4 * sizeof(uint32_t)); /* no object has shape 0 */
        pc += wf_bytecode_lengths[op];
    }
    if (code->globals)
        for (size_t i = 1; i < code->globals->length; i += 2)
            code->globals->items[i] = WF_UNSET;
}

/* The caches of a code object answer for one namespace: for another one it needs instructions and caches of its own. */
static wf_code *code_twin(wf_vm *vm, const wf_code *code)
{
    wf_code *twin = wf_heap_new(vm, WF_KIND_CODE, sizeof *twin);
    wf_storage *words = twin ? wf_heap_new_storage(vm, code->words_cell->length) : NULL;
    if (!words)
        return NULL;
    wf_object head = twin->head;
    *twin = *code;
    twin->head = head;
    memcpy(words->bytes, code->words_cell->bytes, words->length);
    twin->words_cell = words;
    twin->words = (uint32_t *)(void *)words->bytes;
    if (code->globals) {
        wf_array *names = wf_heap_new_array(vm, code->globals->length);
        if (!names)
            return NULL;
        memcpy(names->items, code->globals->items, names->length * sizeof(wf_value));
        twin->globals = names;
    }
    code_flush(twin);
    return twin;
}

wf_code *wf_code_for_globals(wf_vm *vm, wf_code *code, wf_dict *globals)
{
    if (WF_LIKELY(code->bound_globals == globals))
        return code;
    if (code->bound_globals) {
        code = code_twin(vm, code);
        if (!code)
            return NULL;
    }
    code->bound_globals = globals;
    wf_heap_barrier(vm, code);
    return code;
}

wf_code *wf_code_with_flags(wf_vm *vm, wf_code *code, uint32_t added)
{
    wf_code *twin = code_twin(vm, code);
    if (twin)
        twin->flags |= added;
    return twin;
}

void wf_code_purge(wf_vm *vm)
{
    wf_type_state *state = vm->types;
    size_t kept = 0;
    for (size_t i = 0; i < state->code_count; i++)
        if (wf_heap_marked(state->codes[i]))
            state->codes[kept++] = state->codes[i];
    state->code_count = kept;
}

void wf_code_flush_caches(wf_vm *vm)
{
    wf_attr_forget_sites(vm);
    for (size_t i = 0; i < vm->types->code_count; i++)
        code_flush(vm->types->codes[i]);
}

/* ---- positions ---- */

const wf_position *wf_code_position(const wf_code *code, uint32_t pc)
{
    const wf_position *table =
        code->positions_cell ? (const wf_position *)(const void *)code->positions_cell->bytes : NULL;
    size_t low = 0, high = table && pc != WF_PC_START ? code->position_count : 0;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (table[mid].pc <= pc)
            low = mid + 1;
        else
            high = mid;
    }
    return low ? &table[low - 1] : &code->start;
}

/* ---- what scripts see ---- */

static wf_code *code_of(wf_value v)
{
    return (wf_code *)wf_obj(v);
}

static bool code_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_code *c = code_of(self);
    wf_str *s = c->filename
                    ? wf_str_format(vm, "<code object %S at 0x%llx, file \"%S\", line %u>", c->name,
                                    (unsigned long long)(self.w & ~(uint64_t)7), c->filename, c->firstlineno)
                    : wf_str_format(vm, "<code object %S at 0x%llx, file ???, line %u>", c->name,
                                    (unsigned long long)(self.w & ~(uint64_t)7), c->firstlineno);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool code_str_or_none(const void *s, wf_value *out)
{
    *out = s ? wf_from_obj(s) : WF_NONE;
    return true;
}
static bool code_number(uint32_t n, wf_value *out)
{
    *out = wf_fix(n);
    return true;
}
static bool code_tuple(wf_vm *vm, wf_tuple *t, wf_value *out)
{
    if (!t)
        t = wf_tuple_from(vm, NULL, 0);
    *out = t ? wf_from_obj(t) : WF_UNSET;
    return t != NULL;
}

static bool code_name_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_str_or_none(code_of(self)->name, out);
}
static bool code_qualname_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_str_or_none(code_of(self)->qualname, out);
}
static bool code_filename_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_str_or_none(code_of(self)->filename, out);
}
static bool code_line_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->firstlineno, out);
}
static bool code_posonly_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->posonly, out);
}
static bool code_kwonly_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->kwonly, out);
}
static bool code_argcount_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->argcount, out);
}
static bool code_stack_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->registers, out);
}
static bool code_flags_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return (void)vm, code_number(code_of(self)->flags & WF_CODE_SHOWN, out);
}
static bool code_cellvars_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return code_tuple(vm, code_of(self)->cellvars, out);
}
static bool code_freevars_get(wf_vm *vm, wf_value self, wf_value *out)
{
    return code_tuple(vm, code_of(self)->freevars, out);
}
/* co_varnames as CPython has it: without the variables that are cells, but for parameters, and with those of
 * inlined comprehensions. */
static bool code_varnames_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_code *code = code_of(self);
    const uint16_t *cells = wf_code_local_cells(code);
    size_t count = code->varnames ? code->varnames->count : 0, inner = code->inner_names ? code->inner_names->count : 0;
    wf_list *names = wf_list_new(vm, count + inner);
    for (size_t i = 0; names && i < count; i++) {
        size_t cell = i < wf_code_parameters(code) ? code->cell_count : 0;
        while (cell < code->cell_count && cells[cell] != i)
            cell++;
        if (cell == code->cell_count && !wf_list_append(vm, names, code->varnames->items[i]))
            return false;
    }
    for (size_t i = 0; names && i < inner; i++) {
        size_t at = 0;
        while (at < names->count && !wf_same(names->array->items[at], code->inner_names->items[i]))
            at++;
        if (at == names->count && !wf_list_append(vm, names, code->inner_names->items[i]))
            return false;
    }
    *out = names ? wf_tuple_of_iterable(vm, wf_from_obj(names)) : WF_UNSET;
    return !wf_is_unset(*out);
}
static bool code_nlocals_get(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value names;
    return code_varnames_get(vm, self, &names) && code_number((uint32_t)wf_as_tuple(names)->count, out);
}

/* The docstring, which no instruction loads, comes first. */
static bool code_consts_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_code *code = code_of(self);
    size_t shift = wf_is_str(code->doc), n = code->consts ? code->const_count : 0;
    wf_tuple *t = wf_tuple_new(vm, n + shift);
    if (!t)
        return false;
    if (shift)
        t->items[0] = code->doc;
    if (n)
        memcpy(t->items + shift, code->consts->items, n * sizeof *t->items);
    *out = wf_from_obj(t);
    return true;
}

static bool code_names_get(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_array *globals = code_of(self)->globals;
    size_t n = globals ? globals->length / 2 : 0;
    wf_tuple *t = wf_tuple_new(vm, n);
    if (!t)
        return false;
    for (size_t i = 0; i < n; i++)
        t->items[i] = globals->items[2 * i];
    *out = wf_from_obj(t);
    return true;
}

static const wf_getset_row code_getset[] = {
    {"co_name", code_name_get, wf_getset_readonly, NULL},
    {"co_qualname", code_qualname_get, wf_getset_readonly, NULL},
    {"co_filename", code_filename_get, wf_getset_readonly, NULL},
    {"co_firstlineno", code_line_get, wf_getset_readonly, NULL},
    {"co_argcount", code_argcount_get, wf_getset_readonly, NULL},
    {"co_posonlyargcount", code_posonly_get, wf_getset_readonly, NULL},
    {"co_kwonlyargcount", code_kwonly_get, wf_getset_readonly, NULL},
    {"co_nlocals", code_nlocals_get, wf_getset_readonly, NULL},
    {"co_stacksize", code_stack_get, wf_getset_readonly, NULL},
    {"co_flags", code_flags_get, wf_getset_readonly, NULL},
    {"co_varnames", code_varnames_get, NULL, NULL},
    {"co_cellvars", code_cellvars_get, NULL, NULL},
    {"co_freevars", code_freevars_get, NULL, NULL},
    {"co_names", code_names_get, wf_getset_readonly, NULL},
    {"co_consts", code_consts_get, wf_getset_readonly, NULL},
    {0},
};

static const wf_native_row code_methods[] = {
    {"co_positions", wf_code_m_positions, "(self, /)", "Line, end line, column and end column for every two bytes of the code."},
    {"co_lines", wf_code_m_lines, "(self, /)", "Start, end and line for every run of instructions of one line."},
    {"replace", wf_code_m_replace, "(self, /, **changes)", "Return a copy of the code object with new values for the specified fields."},
    {"__replace__", wf_code_m_replace, "(self, /, **changes)", "The same as replace()."},
    {0},
};

static bool code_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_CODE))
        return true;
    int same = wf_same(self, other) ? 1 : wf_code_same(vm, (wf_code *)wf_obj(self), (wf_code *)wf_obj(other));
    *out = wf_bool((same > 0) == (op == WF_CMP_EQ));
    return same >= 0;
}

static bool code_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    const wf_code *code = (wf_code *)wf_obj(self);
    if (!wf_op_hash(vm, wf_from_obj(code->name), out))
        return false;
    const uint32_t numbers[] = {code->firstlineno, code->code_words, code->const_count, code->argcount};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        *out = (*out ^ numbers[i]) * 0x100000001b3u; /* as FNV-1a does */
    return true;
}

static const wf_slots code_slots = {.repr = code_repr, .hash = code_hash, .compare = code_compare};
static const wf_native_type code_native = {
    .name = "code",
    .doc = "Create a code object.  Not for mere mortals.",
    .kind = WF_KIND_CODE,
    .slots = &code_slots,
    .methods = code_methods,
    .getset = code_getset,
    .flags = WF_TYPE_FINAL,
};

static void code_mark(wf_vm *vm, wf_object *o)
{
    const wf_code *c = (const wf_code *)o;
    wf_heap_mark_object(vm, c->name);
    wf_heap_mark_object(vm, c->qualname);
    wf_heap_mark_object(vm, c->filename);
    wf_heap_mark_value(vm, c->doc);
    wf_heap_mark_object(vm, c->words_cell);
    wf_heap_mark_object(vm, c->handlers_cell);
    wf_heap_mark_object(vm, c->positions_cell);
    wf_heap_mark_object(vm, c->consts);
    wf_heap_mark_object(vm, c->globals);
    wf_heap_mark_object(vm, c->varnames);
    wf_heap_mark_object(vm, c->cellvars);
    wf_heap_mark_object(vm, c->freevars);
    wf_heap_mark_object(vm, c->inner_names);
    wf_heap_mark_object(vm, c->inner_cell);
    wf_heap_mark_object(vm, c->local_cells);
    wf_heap_mark_object(vm, c->captures);
    wf_heap_mark_object(vm, c->bound_globals);
    wf_heap_mark_object(vm, c->source);
}

/* ---- cells ---- */

static bool cell_contents_get(wf_vm *vm, wf_value self, wf_value *out)
{
    *out = ((wf_cell *)wf_obj(self))->value;
    return !wf_is_unset(*out) || wf_raise(vm, WF_EXC_ValueError, "Cell is empty");
}
static bool cell_contents_set(wf_vm *vm, wf_value self, wf_value value)
{
    wf_cell *cell = (wf_cell *)wf_obj(self);
    wf_heap_store(vm, cell, &cell->value, value);
    return true;
}
static bool cell_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value v = ((wf_cell *)wf_obj(self))->value;
    unsigned long long at = self.w & ~(uint64_t)7, of = v.w & ~(uint64_t)7;
    wf_str *s = wf_is_unset(v) ? wf_str_format(vm, "<cell at 0x%llx: empty>", at)
                               : wf_str_format(vm, "<cell at 0x%llx: %T object at 0x%llx>", at, v, of);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static const wf_getset_row cell_getset[] = {
    {"cell_contents", cell_contents_get, cell_contents_set, NULL},
    {0},
};
static bool cell_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)cls;
    if (kwnames && kwnames->count)
        return wf_raise(vm, WF_EXC_TypeError, "cell() takes no keyword arguments");
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "cell expected at most 1 argument, got %zu", n);
    wf_cell *cell = wf_heap_new(vm, WF_KIND_CELL, sizeof *cell);
    if (!cell)
        return false;
    cell->value = n ? args[0] : WF_UNSET;
    *out = wf_from_obj(cell);
    return true;
}

/* By what they hold; an empty one comes first. */
static bool cell_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_kind(other, WF_KIND_CELL))
        return true;
    wf_value a = ((wf_cell *)wf_obj(self))->value, b = ((wf_cell *)wf_obj(other))->value;
    if (!wf_is_unset(a) && !wf_is_unset(b))
        return wf_op_compare(vm, op, a, b, out);
    return wf_op_compare(vm, op, wf_bool(!wf_is_unset(a)), wf_bool(!wf_is_unset(b)), out);
}

static const wf_slots cell_slots = {.repr = cell_repr, .compare = cell_compare, .make = cell_make};
static const wf_native_type cell_native = {
    .name = "cell",
    .doc = "A variable that functions share.",
    .kind = WF_KIND_CELL,
    .slots = &cell_slots,
    .getset = cell_getset,
    .flags = WF_TYPE_FINAL,
};

bool wf_code_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_CODE] = (wf_kind_info){.name = "code", .mark = code_mark};
    return wf_native_fill_type(vm, vm->kind_types[WF_KIND_CODE], &code_native) &&
           wf_native_fill_type(vm, vm->kind_types[WF_KIND_CELL], &cell_native);
}

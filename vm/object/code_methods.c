/* Methods of code objects: where its instructions come from, equality, and copies that differ in a detail. */
#include "object/code.h"

#include "exec/bytecode.h"
#include "object/exception.h"
#include "object/type_state.h"

#include <math.h>

static wf_value code_place(int32_t n) { return n < 0 ? WF_NONE : wf_fix(n); }

/* What a list holds, as an iterator. */
static bool code_iterate(wf_vm *vm, wf_list *l, wf_value *out) { return l && wf_op_iter(vm, wf_from_obj(l), out); }

/* co_positions() → (line, end line, column, end column) for every two bytes, as CPython's units are; a word here has four. */
bool wf_code_m_positions(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_code *code = (const wf_code *)wf_obj(args[0]);
    wf_list *l = wf_list_new(vm, 2 * (size_t)code->code_words);
    const wf_position *last = NULL;
    wf_tuple *t = NULL;
    (void)n;
    for (uint32_t pc = 0; l && pc < code->code_words; pc++) {
        const wf_position *p = wf_code_position(code, pc);
        if (p != last) {
            wf_value items[4] = {p->line > 0 ? wf_fix(p->line) : WF_NONE, p->line > 0 ? wf_fix(p->end_line) : WF_NONE, code_place(p->column),
                                 code_place(p->end_column)};
            t = wf_tuple_from(vm, items, 4);
            last = p;
        }
        if (!t || !wf_list_append(vm, l, wf_from_obj(t)) || !wf_list_append(vm, l, wf_from_obj(t)))
            return false;
    }
    return code_iterate(vm, l, out);
}

/* co_lines() → (start, end, line) for each run of instructions of one line, in bytes. */
bool wf_code_m_lines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    const wf_code *code = (const wf_code *)wf_obj(args[0]);
    wf_list *l = wf_list_new(vm, 0);
    (void)n;
    for (uint32_t pc = 0, start = 0; l && pc < code->code_words; pc++) {
        int32_t line = wf_code_position(code, pc)->line;
        if (pc + 1 < code->code_words && wf_code_position(code, pc + 1)->line == line)
            continue;
        wf_value items[3] = {wf_fix((int64_t)start * 4), wf_fix(((int64_t)pc + 1) * 4), line > 0 ? wf_fix(line) : WF_NONE};
        wf_tuple *t = wf_tuple_from(vm, items, 3);
        if (!t || !wf_list_append(vm, l, wf_from_obj(t)))
            return false;
        start = pc + 1;
    }
    return code_iterate(vm, l, out);
}

/* The lines of its instructions begin where the new first line is. */
static bool code_move(wf_vm *vm, wf_code *code, int64_t line)
{
    int32_t by = (int32_t)line - (int32_t)code->firstlineno;
    code->firstlineno = (uint32_t)line;
    code->start.line += by;
    code->start.end_line += by;
    if (!code->positions_cell)
        return true;
    wf_storage *moved = wf_heap_new_storage(vm, code->positions_cell->length);
    if (!moved)
        return false;
    memcpy(moved->bytes, code->positions_cell->bytes, moved->length);
    wf_position *table = (wf_position *)(void *)moved->bytes;
    for (uint32_t i = 0; i < code->position_count; i++)
        if (table[i].line > 0) {
            table[i].line += by;
            table[i].end_line += by;
        }
    code->positions_cell = moved;
    return true;
}

/* ---- equality: what is compiled from the same lines is equal, in whatever file and namespace ---- */

/* Apart from what inline caches remember. */
static bool code_same_words(const wf_code *a, const wf_code *b)
{
    if (a->code_words != b->code_words)
        return false;
    for (uint32_t pc = 0; pc < a->code_words;) {
        unsigned op = WF_INS_OP(a->words[pc]), length = wf_bytecode_lengths[op];
        unsigned plain = wf_bytecode_formats[op] == WF_FMT_AT ? 2 : length;
        if (memcmp(&a->words[pc], &b->words[pc], plain * sizeof *a->words) != 0)
            return false;
        pc += length;
    }
    return true;
}
static bool code_same_storage(const wf_storage *a, const wf_storage *b)
{
    size_t n = a ? a->length : 0;
    return n == (b ? b->length : 0) && (!n || memcmp(a->bytes, b->bytes, n) == 0);
}

/* As constants 1, 1.0 and True differ, and 0.0 and -0.0. 1 equal, 0 not, -1 exception; so below. */
static int code_same_constants(wf_vm *vm, const wf_value *a, const wf_value *b, size_t n)
{
    int same = 1;
    for (size_t i = 0; same > 0 && i < n; i++) {
        wf_value x = a[i], y = b[i];
        if (wf_same(x, y))
            continue;
        if (wf_type_of(vm, x) != wf_type_of(vm, y))
            return 0;
        if (wf_is_kind(x, WF_KIND_CODE))
            same = wf_code_same(vm, (wf_code *)wf_obj(x), (wf_code *)wf_obj(y));
        else if (wf_is_tuple(x))
            same = wf_as_tuple(x)->count == wf_as_tuple(y)->count
                       ? code_same_constants(vm, wf_as_tuple(x)->items, wf_as_tuple(y)->items, wf_as_tuple(x)->count)
                       : 0;
        else if (wf_is_float(x))
            same = signbit(wf_float_get(x)) == signbit(wf_float_get(y)) && wf_float_get(x) == wf_float_get(y);
        else
            same = wf_op_equal(vm, x, y);
    }
    return same;
}
static int code_same_names(wf_vm *vm, const wf_code *a, const wf_code *b)
{
    size_t n = a->globals ? a->globals->length : 0;
    if (n != (b->globals ? b->globals->length : 0))
        return 0;
    for (size_t i = 0; i < n; i += 2)
        if (!wf_same(a->globals->items[i], b->globals->items[i]))
            return 0;
    const wf_tuple *mine[] = {a->varnames, a->cellvars, a->freevars}, *its[] = {b->varnames, b->cellvars, b->freevars};
    int same = 1;
    for (int i = 0; same > 0 && i < 3; i++)
        same = !mine[i] || !its[i]                  ? mine[i] == its[i]
               : mine[i]->count != its[i]->count ? 0
                                                    : code_same_constants(vm, mine[i]->items, its[i]->items, mine[i]->count);
    return same;
}
int wf_code_same(wf_vm *vm, const wf_code *a, const wf_code *b)
{
    if (!wf_str_equal(vm, a->name, b->name) || a->flags != b->flags || a->argcount != b->argcount || a->posonly != b->posonly ||
        a->kwonly != b->kwonly || a->firstlineno != b->firstlineno || a->const_count != b->const_count ||
        !code_same_words(a, b) || !code_same_storage(a->positions_cell, b->positions_cell) ||
        !code_same_storage(a->handlers_cell, b->handlers_cell))
        return 0;
    int same = code_same_names(vm, a, b);
    return same > 0 && a->const_count ? code_same_constants(vm, a->consts->items, b->consts->items, a->const_count) : same;
}

/* ---- replace ---- */

static bool code_text(wf_vm *vm, const char *name, wf_value v, wf_str **field)
{
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError, "replace() argument '%s' must be str, not %A", name, v);
    *field = wf_as_str(v);
    return true;
}

/* replace(*, co_name=..., ...): names, file and first line may differ; what makes the instructions what they are may be given as it is. */
bool wf_code_m_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_code *old = (wf_code *)wf_obj(args[0]), *code = wf_code_with_flags(vm, old, 0);
    wf_dict *given = wf_as_dict(args[1]);
    wf_value key, value, present;
    size_t pos = 0;
    (void)n;
    while (code && wf_dict_next(given, &pos, &key, &value)) {
        wf_str *name = wf_as_str(key);
        int64_t line;
        bool good = true;
        if (wf_str_is(name, "co_name"))
            good = code_text(vm, "co_name", value, &code->name);
        else if (wf_str_is(name, "co_qualname"))
            good = code_text(vm, "co_qualname", value, &code->qualname);
        else if (wf_str_is(name, "co_filename"))
            good = code_text(vm, "co_filename", value, &code->filename);
        else if (wf_str_is(name, "co_firstlineno")) {
            good = wf_int_index(vm, value, &line);
            if (good && (line < 0 || line > INT32_MAX / 2))
                return wf_raise(vm, WF_EXC_ValueError, "co_firstlineno must be a positive integer");
            good = good && code_move(vm, code, line);
        } else {
            if (!wf_str_is(name, "co_code") && !wf_str_is(name, "co_linetable") && !wf_str_is(name, "co_exceptiontable") &&
                !wf_attr_get(vm, args[0], name, &present)) {
                if (!wf_error_is(vm, WF_EXC_AttributeError))
                    return false;
                wf_error_clear(vm);
                return wf_raise(vm, WF_EXC_TypeError, "replace() got an unexpected keyword argument '%S'", name);
            }
            int same = wf_str_is(name, "co_code") || wf_str_is(name, "co_linetable") || wf_str_is(name, "co_exceptiontable")
                           ? 0
                           : wf_op_equal(vm, present, value);
            if (same <= 0)
                return same == 0 && wf_raise(vm, WF_EXC_NotImplementedError, "code.replace() cannot change %S", name);
        }
        if (!good)
            return false;
        wf_heap_barrier(vm, code);
    }
    *out = code ? wf_from_obj(code) : WF_UNSET;
    return code != NULL;
}

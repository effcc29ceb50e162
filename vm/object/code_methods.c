/* Methods of code objects: where its instructions come from, and copies that differ in a detail. */
#include "object/code.h"
#include "object/exception.h"
#include "object/type_state.h"

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

/*
 * The disassembler. One line an instruction: line of source where it changes, word number, name, operands by
 * format, and after `;` what an operand stands for: a variable's name, a constant, a global name. Labels (L1,
 * L2 ...) mark where jumps and handlers lead.
 */
#include "exec/disasm.h"

#include "exec/bytecode.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct disasm {
    wf_vm *vm;
    const wf_code *code;
    wf_disasm_sink sink;
    void *context;
    uint32_t *labels; /* by word: 0 none, else label number */
    bool failed;
} disasm;

static void disasm_write(disasm *d, const char *text, size_t n)
{
    if (!d->failed && !d->sink(d->context, text, n))
        d->failed = true;
}

WF_PRINTF(2, 3)
static void disasm_print(disasm *d, const char *format, ...)
{
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    disasm_write(d, line, n < (int)sizeof line ? (size_t)n : sizeof line - 1);
}

static void disasm_str(disasm *d, wf_str *s)
{
    const char *data = wf_str_data(d->vm, s);
    if (data)
        disasm_write(d, data, s->nbytes);
    else
        d->failed = true;
}

/* ---- constants ---- */

static void disasm_constant(disasm *d, wf_value v)
{
    if (wf_is_kind(v, WF_KIND_CODE)) {
        disasm_print(d, "<code ");
        disasm_str(d, ((wf_code *)wf_obj(v))->name);
        disasm_print(d, ">");
        return;
    }
    wf_str *s = wf_op_repr(d->vm, v);
    if (!s) {
        d->failed = true;
        return;
    }
    const char *data = wf_str_data(d->vm, s);
    if (!data) {
        d->failed = true;
        return;
    }
    disasm_write(d, data, s->nbytes > 60 ? 57 : s->nbytes);
    if (s->nbytes > 60)
        disasm_print(d, "...");
}

/* ---- operands ---- */

static void disasm_register(disasm *d, uint32_t r)
{
    if (r < d->code->locals && d->code->varnames && r < d->code->varnames->count) {
        disasm_print(d, " ");
        disasm_str(d, wf_as_str(d->code->varnames->items[r]));
    } else {
        disasm_print(d, " r%u", r);
    }
}

static const char *const disasm_loadc[] = {"unset", "None", "False", "True", "?", "Ellipsis"};

/* What the extra word or the 16-bit operand means. */
static void disasm_meaning(disasm *d, const uint32_t *w)
{
    uint32_t k;
    switch (WF_INS_OP(w[0])) {
    case WF_BC_GETGLOBAL:
    case WF_BC_SETGLOBAL:
    case WF_BC_DELGLOBAL:
    case WF_BC_GETNAME:
    case WF_BC_SETNAME:
    case WF_BC_DELNAME:
        disasm_print(d, "  ; ");
        disasm_str(d, wf_as_str(d->code->globals->items[w[1] * 2]));
        return;
    case WF_BC_GETFREE:
    case WF_BC_SETFREE:
    case WF_BC_DELFREE:
    case WF_BC_LOADFREE:
        disasm_print(d, "  ; ");
        disasm_str(d, wf_as_str(d->code->freevars->items[WF_INS_I(w[0])]));
        return;
    case WF_BC_LOADC:
        disasm_print(d, "  ; %s", WF_INS_B(w[0]) < 6 ? disasm_loadc[WF_INS_B(w[0])] : "?");
        return;
    case WF_BC_LOADK: k = WF_INS_I(w[0]); break;
    case WF_BC_LOADKX:
    case WF_BC_GETATTR:
    case WF_BC_SETATTR:
    case WF_BC_DELATTR:
    case WF_BC_GETMETHOD:
    case WF_BC_GETSPECIAL:
    case WF_BC_GETSUPER:
    case WF_BC_IMPORT:
    case WF_BC_IMPORTFROM:
    case WF_BC_CHECKNAME:
    case WF_BC_GETNAMEFREE:
    case WF_BC_CALLKW:
    case WF_BC_CALLMKW:
    case WF_BC_FUNCTION:
    case WF_BC_MATCHCLASS: k = w[1]; break;
    default: return;
    }
    disasm_print(d, "  ; ");
    disasm_constant(d, d->code->consts->items[k]);
}

/* Does B or C hold a plain number rather than a register? */
static bool disasm_is_number(uint32_t op, char operand)
{
    switch (op) {
    case WF_BC_LOADC:
    case WF_BC_CALL:
    case WF_BC_CALLM:
    case WF_BC_CALLKW:
    case WF_BC_CALLMKW:
    case WF_BC_CALLAWAIT:
    case WF_BC_CALLMAWAIT:
    case WF_BC_AWAIT:
    case WF_BC_GETNAMEFREE:
    case WF_BC_CHECKNAME: return true;
    case WF_BC_LIST:
    case WF_BC_TUPLE:
    case WF_BC_SET:
    case WF_BC_DICT:
    case WF_BC_SLICE:
    case WF_BC_UNPACK:
    case WF_BC_STRING:
    case WF_BC_FORMAT:
    case WF_BC_CONVERT:
    case WF_BC_AWAITABLE:
    case WF_BC_FUNCTION:
    case WF_BC_IMPORT: return operand == 'c';
    default: return false;
    }
}

static void disasm_operand(disasm *d, uint32_t op, char operand, uint32_t value)
{
    if (disasm_is_number(op, operand))
        disasm_print(d, " %u", value);
    else
        disasm_register(d, value);
}

static void disasm_word_operands(disasm *d, const uint32_t *w)
{
    uint32_t op = WF_INS_OP(w[0]);
    switch (op) {
    case WF_BC_LOADKX:
    case WF_BC_GETGLOBAL:
    case WF_BC_SETGLOBAL:
    case WF_BC_GETNAME:
    case WF_BC_SETNAME:
    case WF_BC_DELATTR:
    case WF_BC_CHECKNAME:
    case WF_BC_CLOSEITER: disasm_register(d, WF_INS_A(w[0])); return;
    case WF_BC_DELGLOBAL:
    case WF_BC_DELNAME: return;
    case WF_BC_GETARRAY:
    case WF_BC_SETARRAY:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_register(d, WF_INS_B(w[0]));
        disasm_print(d, "[%u]", w[1]);
        return;
    default:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_operand(d, op, 'b', WF_INS_B(w[0]));
        if (op == WF_BC_UNPACKEX)
            disasm_print(d, " %u*%u", w[1] & 0xFFFF, w[1] >> 16);
        else if (op != WF_BC_CALLKW && op != WF_BC_CALLMKW && op != WF_BC_IMPORTFROM &&
                 op != WF_BC_GETNAMEFREE)
            disasm_operand(d, op, 'c', WF_INS_C(w[0]));
        if (op == WF_BC_INPLACE)
            disasm_print(d, " op %u", w[1]);
        return;
    }
}

static void disasm_compare_operands(disasm *d, const uint32_t *w)
{
    uint32_t op = WF_INS_OP(w[0]);
    disasm_register(d, WF_INS_A(w[0]));
    if ((op >= WF_BC_JLT && op <= WF_BC_JGE) || op == WF_BC_JIS) {
        disasm_register(d, WF_INS_B(w[0]));
        disasm_print(d, " %s", WF_INS_C(w[0]) ? "true" : "false");
    } else if (op >= WF_BC_JLTI && op <= WF_BC_JGEI) {
        disasm_print(d, " %d %s", WF_INS_SB(w[0]), WF_INS_C(w[0]) ? "true" : "false");
    } else if (op == WF_BC_FORLOOP || op == WF_BC_ANEXT || op == WF_BC_JNOMATCH) {
        disasm_register(d, WF_INS_B(w[0]));
    }
}

static bool disasm_target(const wf_code *code, uint32_t pc, uint32_t *to)
{
    const uint32_t *w = code->words + pc;
    uint32_t op = WF_INS_OP(w[0]), format = wf_bytecode_formats[op];
    if (format == WF_FMT_J)
        *to = pc + 1 + (uint32_t)WF_INS_J(w[0]);
    else if (format == WF_FMT_AJ)
        *to = pc + wf_bytecode_lengths[op] + w[1];
    else
        return false;
    return true;
}

static void disasm_operands(disasm *d, uint32_t pc)
{
    const uint32_t *w = d->code->words + pc;
    uint32_t op = WF_INS_OP(w[0]), to;
    switch ((wf_format)wf_bytecode_formats[op]) {
    case WF_FMT_N:
    case WF_FMT_J:
    case WF_FMT_COUNT: break;
    case WF_FMT_A: disasm_register(d, WF_INS_A(w[0])); break;
    case WF_FMT_AB:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_operand(d, op, 'b', WF_INS_B(w[0]));
        break;
    case WF_FMT_ABC:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_operand(d, op, 'b', WF_INS_B(w[0]));
        disasm_operand(d, op, 'c', WF_INS_C(w[0]));
        break;
    case WF_FMT_ABS:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_register(d, WF_INS_B(w[0]));
        disasm_print(d, " %d", WF_INS_SC(w[0]));
        break;
    case WF_FMT_AI:
        if (op != WF_BC_DELFREE)
            disasm_register(d, WF_INS_A(w[0]));
        if (op == WF_BC_NEWARRAY)
            disasm_print(d, " %u", WF_INS_I(w[0]));
        break;
    case WF_FMT_AS:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_print(d, " %d", WF_INS_S(w[0]));
        break;
    case WF_FMT_AW: disasm_word_operands(d, w); break;
    case WF_FMT_AT:
        disasm_register(d, WF_INS_A(w[0]));
        disasm_register(d, WF_INS_B(w[0]));
        break;
    case WF_FMT_AJ: disasm_compare_operands(d, w); break;
    }
    if (disasm_target(d->code, pc, &to))
        disasm_print(d, " to L%u", to < d->code->code_words ? d->labels[to] : 0);
    disasm_meaning(d, w);
}

/* ---- one code object ---- */

static void disasm_number_labels(disasm *d)
{
    const wf_code *code = d->code;
    const wf_handler *h = (const wf_handler *)(const void *)code->handlers_cell->bytes;
    uint32_t to, n = 0;
    for (uint32_t pc = 0; pc < code->code_words; pc += wf_bytecode_lengths[WF_INS_OP(code->words[pc])])
        if (disasm_target(code, pc, &to) && to < code->code_words)
            d->labels[to] = 1;
    for (uint32_t i = 0; i < code->handler_count; i++)
        d->labels[h[i].target] = d->labels[h[i].start] =
            d->labels[h[i].end < code->code_words ? h[i].end : h[i].start] = 1;
    for (uint32_t pc = 0; pc < code->code_words; pc++)
        if (d->labels[pc])
            d->labels[pc] = ++n;
}

static void disasm_header(disasm *d)
{
    const wf_code *code = d->code;
    disasm_str(d, code->qualname);
    disasm_print(d, ": %u registers, %u variables, %u arguments", (unsigned)code->registers,
                 (unsigned)code->locals, (unsigned)(code->argcount + code->kwonly));
    const struct {
        uint32_t bit;
        const char *name;
    } flags[] = {{WF_CODE_VARARGS, "*args"},
                 {WF_CODE_VARKEYWORDS, "**kwargs"},
                 {WF_CODE_GENERATOR, "generator"},
                 {WF_CODE_COROUTINE, "coroutine"},
                 {WF_CODE_ASYNC_GENERATOR, "async generator"},
                 {WF_CODE_CLASS_BODY, "class"}};
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++)
        if (code->flags & flags[i].bit)
            disasm_print(d, ", %s", flags[i].name);
    for (uint32_t i = 0; i < code->free_count; i++) {
        disasm_print(d, i ? " " : ", free ");
        disasm_str(d, wf_as_str(code->freevars->items[i]));
    }
    disasm_print(d, "\n");
}

static void disasm_instructions(disasm *d)
{
    const wf_code *code = d->code;
    const wf_position *positions = (const wf_position *)(const void *)code->positions_cell->bytes;
    uint32_t p = 0;
    int32_t line = 0;
    for (uint32_t pc = 0; pc < code->code_words && !d->failed;
         pc += wf_bytecode_lengths[WF_INS_OP(code->words[pc])]) {
        while (p + 1 < code->position_count && positions[p + 1].pc <= pc)
            p++;
        int32_t here = code->position_count ? positions[p].line : -1;
        if (here != line && here > 0)
            disasm_print(d, "%5d ", here);
        else
            disasm_print(d, "      ");
        line = here;
        if (d->labels[pc])
            disasm_print(d, "%4s%-3u ", "L", d->labels[pc]);
        else
            disasm_print(d, "        ");
        disasm_print(d, "%s", wf_bytecode_names[WF_INS_OP(code->words[pc])]);
        disasm_operands(d, pc);
        disasm_print(d, "\n");
    }
}

static void disasm_handlers(disasm *d)
{
    const wf_handler *h = (const wf_handler *)(const void *)d->code->handlers_cell->bytes;
    for (uint32_t i = 0; i < d->code->handler_count; i++) {
        disasm_print(d, "  handler L%u to ", d->labels[h[i].start]);
        if (h[i].end < d->code->code_words)
            disasm_print(d, "L%u", d->labels[h[i].end]);
        else
            disasm_print(d, "end");
        disasm_print(d, ": L%u r%u\n", d->labels[h[i].target], h[i].reg);
    }
}

bool wf_disasm_code(wf_vm *vm, const wf_code *code, wf_disasm_sink sink, void *context)
{
    disasm d = {.vm = vm, .code = code, .sink = sink, .context = context};
    size_t size = (size_t)code->code_words * sizeof *d.labels + 1;
    if (!wf_recursion_enter(vm, " while listing bytecode"))
        return false;
    d.labels = wf_heap_realloc(vm, NULL, 0, size);
    if (d.labels) {
        memset(d.labels, 0, size);
        disasm_number_labels(&d);
        disasm_header(&d);
        disasm_instructions(&d);
        disasm_handlers(&d);
        wf_heap_realloc(vm, d.labels, size, 0);
    } else {
        d.failed = true;
    }
    for (uint32_t i = 0; i < code->const_count && !d.failed; i++) {
        if (!wf_is_kind(code->consts->items[i], WF_KIND_CODE))
            continue;
        disasm_print(&d, "\n");
        if (d.failed || !wf_disasm_code(vm, (wf_code *)wf_obj(code->consts->items[i]), sink, context))
            d.failed = true;
    }
    wf_recursion_leave(vm);
    return !d.failed;
}

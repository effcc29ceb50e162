/* Tables made from opcodes.def, and the verifier of debug builds: what the dispatch loop takes for granted
 * about code. */
#include "exec/bytecode.h"

#include "exec/disasm.h"
#include "vm.h"

const uint8_t wf_bytecode_formats[WF_BC_COUNT] = {
#define OP(name, format, effect) WF_FMT_##format,
#include "exec/opcodes.def"
#undef OP
};

const uint8_t wf_bytecode_lengths[WF_BC_COUNT] = {
#define OP(name, format, effect) WF_LEN_##format,
#include "exec/opcodes.def"
#undef OP
};

const char *const wf_bytecode_names[WF_BC_COUNT] = {
#define OP(name, format, effect) #name,
#include "exec/opcodes.def"
#undef OP
};

/* ---- which operands are registers, and how many follow them ---- */

typedef struct verify_use {
    uint8_t a, b, c; /* registers used from the operand on; 0: no register */
} verify_use;

static verify_use verify_by_format(uint32_t ins)
{
    switch (wf_bytecode_formats[WF_INS_OP(ins)]) {
    case WF_FMT_N:
    case WF_FMT_J: return (verify_use){0, 0, 0};
    case WF_FMT_A:
    case WF_FMT_AI:
    case WF_FMT_AS: return (verify_use){1, 0, 0};
    case WF_FMT_ABC: return (verify_use){1, 1, 1};
    default: return (verify_use){1, 1, 0};
    }
}

/* The exceptions: operands that are counts or constants, and runs of registers. */
static verify_use verify_uses(const uint32_t *w)
{
    uint32_t ins = w[0], b = WF_INS_B(ins), c = WF_INS_C(ins);
    verify_use u = verify_by_format(ins);
    switch (WF_INS_OP(ins)) {
    case WF_BC_LOADC:
    case WF_BC_AWAIT:
    case WF_BC_GETGLOBAL:
    case WF_BC_SETGLOBAL:
    case WF_BC_GETNAME:
    case WF_BC_SETNAME:
    case WF_BC_GETNAMEFREE:
    case WF_BC_CHECKNAME:
    case WF_BC_LOADKX:
    case WF_BC_DELATTR:
    case WF_BC_JT:
    case WF_BC_JF:
    case WF_BC_JNONE:
    case WF_BC_JNOTNONE:
    case WF_BC_JUNSET:
    case WF_BC_JLTI:
    case WF_BC_JLEI:
    case WF_BC_JEQI:
    case WF_BC_JNEI:
    case WF_BC_JGTI:
    case WF_BC_JGEI:
    case WF_BC_CLOSEITER: return (verify_use){1, 0, 0};
    case WF_BC_DELGLOBAL:
    case WF_BC_DELNAME:
    case WF_BC_DELFREE: return (verify_use){0, 0, 0};
    case WF_BC_INPLACE:
    case WF_BC_DICTMERGE:
    case WF_BC_CALLEX:
    case WF_BC_MATCHCLASS: return (verify_use){1, 1, 1};
    case WF_BC_LIST:
    case WF_BC_TUPLE:
    case WF_BC_SET:
    case WF_BC_STRING: return (verify_use){1, (uint8_t)c, 0};
    case WF_BC_DICT: return (verify_use){1, (uint8_t)(2 * c), 0};
    case WF_BC_SLICE: return (verify_use){1, (uint8_t)c, 0};
    case WF_BC_UNPACK: return (verify_use){(uint8_t)c, 1, 0};
    case WF_BC_UNPACKEX: return (verify_use){(uint8_t)((w[1] & 0xFFFF) + (w[1] >> 16) + 1), 1, 0};
    case WF_BC_FORMAT:
    case WF_BC_CONVERT:
    case WF_BC_AWAITABLE: return (verify_use){1, 1, 0};
    case WF_BC_GETMETHOD:
    case WF_BC_GETSPECIAL: return (verify_use){2, 1, 0};
    case WF_BC_GETSUPER: return (verify_use){2, 1, 1};
    case WF_BC_CALL:
    case WF_BC_CALLKW:
    case WF_BC_CALLAWAIT: return (verify_use){(uint8_t)(1 + b), 0, 0};
    case WF_BC_CALLM:
    case WF_BC_CALLMKW:
    case WF_BC_CALLMAWAIT: return (verify_use){(uint8_t)(2 + b), 0, 0};
    case WF_BC_FUNCTION: return (verify_use){1, (uint8_t)__builtin_popcount(c), 0};
    case WF_BC_ENTER:
    case WF_BC_LEAVE: return (verify_use){2, 0, 0};
    case WF_BC_GROUPMATCH: return (verify_use){2, 1, 1};
    case WF_BC_EXCINFO: return (verify_use){3, 1, 0};
    case WF_BC_IMPORT: return (verify_use){1, 1, 0};
    default: return u;
    }
}

/* ---- constants and names ---- */

static bool verify_is_constant_name(const wf_code *code, uint32_t k)
{
    return k < code->const_count && wf_is_str(code->consts->items[k]);
}

static const char *verify_word(const wf_code *code, const uint32_t *w)
{
    switch (WF_INS_OP(w[0])) {
    case WF_BC_LOADK: return WF_INS_I(w[0]) < code->const_count ? NULL : "constant out of range";
    case WF_BC_LOADKX: return w[1] < code->const_count ? NULL : "constant out of range";
    case WF_BC_GETGLOBAL:
    case WF_BC_SETGLOBAL:
    case WF_BC_DELGLOBAL:
    case WF_BC_GETNAME:
    case WF_BC_SETNAME:
    case WF_BC_DELNAME:
        return (uint64_t)w[1] * 2 + 1 < code->globals->length ? NULL : "global name out of range";
    case WF_BC_GETATTR:
    case WF_BC_SETATTR:
    case WF_BC_DELATTR:
    case WF_BC_GETMETHOD:
    case WF_BC_GETSPECIAL:
    case WF_BC_GETSUPER:
    case WF_BC_IMPORT:
    case WF_BC_IMPORTFROM:
    case WF_BC_CHECKNAME: return verify_is_constant_name(code, w[1]) ? NULL : "name is no string constant";
    case WF_BC_GETNAMEFREE:
        return verify_is_constant_name(code, w[1]) && WF_INS_B(w[0]) < code->free_count
                   ? NULL
                   : "free variable out of range";
    case WF_BC_GETFREE:
    case WF_BC_SETFREE:
    case WF_BC_DELFREE:
    case WF_BC_LOADFREE: return WF_INS_I(w[0]) < code->free_count ? NULL : "free variable out of range";
    case WF_BC_CALLKW:
    case WF_BC_CALLMKW:
    case WF_BC_MATCHCLASS:
        return w[1] < code->const_count && wf_is_tuple(code->consts->items[w[1]])
                   ? NULL
                   : "keyword names are no tuple constant";
    case WF_BC_FUNCTION:
        return w[1] < code->const_count && wf_is_kind(code->consts->items[w[1]], WF_KIND_CODE)
                   ? NULL
                   : "no code constant";
    case WF_BC_CHECK: return WF_INS_A(w[0]) < code->locals ? NULL : "checked register has no name";
    default: return NULL;
    }
}

/* ---- jumps ---- */

static bool verify_jump(uint32_t ins, const uint32_t *w, int64_t *delta)
{
    switch (wf_bytecode_formats[WF_INS_OP(ins)]) {
    case WF_FMT_J: *delta = WF_INS_J(ins); return true;
    case WF_FMT_AJ: *delta = (int32_t)w[1]; return true;
    default: return false;
    }
}

static bool verify_is_backward(uint32_t op)
{
    return op == WF_BC_LOOP || op == WF_BC_FORLOOP;
}

static bool verify_ends(uint32_t op)
{
    return op == WF_BC_JMP || op == WF_BC_LOOP || op == WF_BC_RETURN || op == WF_BC_RETURNNONE ||
           op == WF_BC_RAISE || op == WF_BC_RAISEFROM || op == WF_BC_RERAISE || op == WF_BC_RERAISEBARE;
}

/* Does an instruction start at this word? Walks from the beginning: the verifier is for debug builds. */
static bool verify_is_start(const wf_code *code, const unsigned char *starts, int64_t at)
{
    return at >= 0 && at < (int64_t)code->code_words && (starts[at >> 3] >> (at & 7) & 1);
}

static const char *verify_instruction(const wf_code *code, uint32_t pc, const unsigned char *starts)
{
    const uint32_t *w = code->words + pc;
    uint32_t op = WF_INS_OP(w[0]);
    verify_use u = verify_uses(w);
    if ((u.a && WF_INS_A(w[0]) + u.a > code->registers) || (u.b && WF_INS_B(w[0]) + u.b > code->registers) ||
        (u.c && WF_INS_C(w[0]) + u.c > code->registers))
        return "register out of range";
    const char *problem = verify_word(code, w);
    int64_t delta;
    if (!problem && verify_jump(w[0], w, &delta)) {
        int64_t to = (int64_t)pc + wf_bytecode_lengths[op] + delta;
        if (!verify_is_start(code, starts, to))
            return "jump into the middle of an instruction";
        if (verify_is_backward(op) != (to <= (int64_t)pc))
            return "jump in the wrong direction";
    }
    return problem;
}

static const char *verify_handlers(const wf_code *code, const unsigned char *starts)
{
    const wf_handler *h = (const wf_handler *)(const void *)code->handlers_cell->bytes;
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (h[i].start >= h[i].end || h[i].end > code->code_words ||
            !verify_is_start(code, starts, h[i].start))
            return "bad range of a handler";
        if (!verify_is_start(code, starts, h[i].target) || h[i].reg >= code->registers)
            return "bad target of a handler";
    }
    const wf_position *p = (const wf_position *)(const void *)code->positions_cell->bytes;
    for (uint32_t i = 0; i < code->position_count; i++)
        if (p[i].pc >= code->code_words || (i && p[i].pc <= p[i - 1].pc))
            return "positions out of order";
    return NULL;
}

static const char *verify_with(const wf_code *code, unsigned char *starts)
{
    uint32_t pc = 0, op = WF_BC_COUNT;
    for (; pc < code->code_words; pc += wf_bytecode_lengths[op]) {
        op = WF_INS_OP(code->words[pc]);
        if (op >= WF_BC_COUNT || pc + wf_bytecode_lengths[op] > code->code_words)
            return "no such instruction";
        starts[pc >> 3] |= (unsigned char)(1 << (pc & 7));
    }
    if (op == WF_BC_COUNT || !verify_ends(op))
        return "code runs off its end";
    for (pc = 0; pc < code->code_words; pc += wf_bytecode_lengths[WF_INS_OP(code->words[pc])]) {
        const char *problem = verify_instruction(code, pc, starts);
        if (problem)
            return problem;
    }
    if (code->locals > code->registers || (code->registers > 255 && code->registers > wf_code_parameters(code)))
        return "too many registers";
    return verify_handlers(code, starts);
}

const char *wf_bytecode_verify(wf_vm *vm, const wf_code *code)
{
    size_t size = code->code_words / 8 + 1;
    unsigned char *starts = wf_heap_realloc(vm, NULL, 0, size);
    if (!starts) { /* nothing is known about the code; the lack of memory is not its fault */
        wf_error_clear(vm);
        return NULL;
    }
    memset(starts, 0, size);
    const char *problem = verify_with(code, starts);
    wf_heap_realloc(vm, starts, size, 0);
    return problem;
}

/* Encoding of instructions: see opcodes.def, from which everything here is made. */
#ifndef WF_BYTECODE_H
#define WF_BYTECODE_H

#include <stdint.h>

typedef enum wf_opcode {
#define OP(name, format, effect) WF_BC_##name,
#include "exec/opcodes.def"
#undef OP
    WF_BC_COUNT
} wf_opcode;
_Static_assert(WF_BC_COUNT <= 256, "an opcode is eight bits");

typedef enum wf_format {
    WF_FMT_N, WF_FMT_A, WF_FMT_AB, WF_FMT_ABC, WF_FMT_ABS, WF_FMT_AI, WF_FMT_AS, WF_FMT_J, WF_FMT_AW, WF_FMT_AJ, WF_FMT_AT,
    WF_FMT_COUNT
} wf_format;

/* Words of an instruction, by format. */
#define WF_LEN_N 1
#define WF_LEN_A 1
#define WF_LEN_AB 1
#define WF_LEN_ABC 1
#define WF_LEN_ABS 1
#define WF_LEN_AI 1
#define WF_LEN_AS 1
#define WF_LEN_J 1
#define WF_LEN_AW 2
#define WF_LEN_AJ 2
#define WF_LEN_AT 6

extern const uint8_t wf_bytecode_formats[WF_BC_COUNT];
extern const uint8_t wf_bytecode_lengths[WF_BC_COUNT];
extern const char *const wf_bytecode_names[WF_BC_COUNT];

#define WF_INS_OP(w) ((w) & 0xFF)
#define WF_INS_A(w) (((w) >> 8) & 0xFF)
#define WF_INS_B(w) (((w) >> 16) & 0xFF)
#define WF_INS_C(w) ((w) >> 24)
#define WF_INS_SC(w) ((int32_t)(w) >> 24)
#define WF_INS_SB(w) ((int8_t)(((w) >> 16) & 0xFF))
#define WF_INS_I(w) ((w) >> 16)
#define WF_INS_S(w) ((int32_t)(w) >> 16)
#define WF_INS_J(w) ((int32_t)(w) >> 8)
#define WF_INS_ABC(op, a, b, c) ((uint32_t)(op) | (uint32_t)(a) << 8 | (uint32_t)(b) << 16 | (uint32_t)(c) << 24)
#define WF_INS_AI(op, a, i) ((uint32_t)(op) | (uint32_t)(a) << 8 | (uint32_t)(i) << 16)
#define WF_INS_SJ(op, j) ((uint32_t)(op) | (uint32_t)(j) << 8)

#endif

/* Bytecode as text, for `weft --dump=bytecode` and tests; and the check of debug builds. */
#ifndef WF_DISASM_H
#define WF_DISASM_H

#include "vm.h"

/* Receives pieces of text in order; false stops the listing. */
typedef bool (*wf_disasm_sink)(void *context, const char *text, size_t length);

/* The code and then all code among its constants. False: the sink said so, or an exception is pending. */
bool wf_disasm_code(wf_vm *vm, const wf_code *code, wf_disasm_sink sink, void *context) WF_CHECKED;

/* NULL when the code is well-formed, else what is wrong with it. */
const char *wf_bytecode_verify(wf_vm *vm, const wf_code *code);

#endif

/*
 * Dead temporaries. Registers keep what was last put into them, and the collector marks all of a frame:
 * between two cycles nobody can tell. But a script that deletes an object and asks for a collection expects
 * it gone, so that then what lies above the arguments of the calls under way is forgotten: the compiler gives
 * out temporaries in the manner of a stack. The call of a with block's __exit__, which stands below what is on
 * its way out of the block, says so.
 */
#include "exec/bytecode.h"
#include "exec/interp.h"

/* The instruction that ends where the frame goes on. */
static const uint32_t *temporaries_before(const wf_frame *f)
{
    const uint32_t *at = f->code->words;
    while (at < f->pc) {
        const uint32_t *next = at + wf_bytecode_lengths[WF_INS_OP(*at)];
        if (next == f->pc)
            return at;
        at = next;
    }
    return NULL;
}

/* The last register that the instruction under way still uses; -1: unknown. */
static int temporaries_last(uint32_t ins)
{
    switch (WF_INS_OP(ins)) {
    case WF_BC_CALL:
    case WF_BC_CALLKW:
    case WF_BC_CALLAWAIT: return (int)(WF_INS_A(ins) + WF_INS_B(ins));
    case WF_BC_CALLM:
    case WF_BC_CALLMAWAIT:
        if (WF_INS_C(ins))
            return -1;
        return (int)(WF_INS_A(ins) + WF_INS_B(ins)) + 1;
    case WF_BC_CALLMKW: return (int)(WF_INS_A(ins) + WF_INS_B(ins)) + 1;
    case WF_BC_AWAIT: return WF_INS_C(ins) ? -1 : (int)WF_INS_A(ins);
    default: return -1;
    }
}

void wf_temporaries_forget(wf_vm *vm)
{
    bool after = false; /* the frame's pc is past the instruction under way */
    for (wf_frame *f = vm->frame; f; f = f->back) {
        const uint32_t *at = after ? temporaries_before(f) : f->pc;
        int last = at ? temporaries_last(*at) : -1;
        wf_value *registers = wf_frame_registers(f);
        uint32_t end = f->code->registers - (f->code->flags & WF_CODE_OPTIMIZED ? 0u : 1u); /* the namespace is nothing temporary */
        if (last >= 0)
            for (uint32_t i = (uint32_t)last + 1; i < end; i++)
                if (i >= f->code->locals)
                    registers[i] = WF_UNSET;
        after = f->how == WF_HOW_CALL || f->how == WF_HOW_INIT;
    }
}

bool wf_temporaries_direct(wf_vm *vm, wf_native_fn running)
{
    const wf_frame *f = vm->frame;
    if (vm->native_depth > 1 || !f || WF_INS_OP(*f->pc) != WF_BC_CALLM)
        return false;
    const wf_value *callee = wf_frame_registers((wf_frame *)f) + WF_INS_A(*f->pc);
    return wf_obj(*callee)->kind == WF_KIND_NATIVE && ((wf_native *)wf_obj(*callee))->body == running;
}

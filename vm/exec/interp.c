/*
 * The dispatch loop.
 *
 * Rules for whoever edits it:
 *  1. Nothing here has its address taken except registers and fields of heap objects and `out`; what is slow is a noinline function of
 *     calls.c, slow.c or match.c.
 *  2. Before anything that may raise, allocate, run script code or look at frames: SAVE(), which stores pc in the frame. `pc` points to
 *     the instruction being executed until NEXT.
 *  3. `f`, `R` and `K` are the running frame; whoever changes frames sets f and vm->frame and then goes to `enter` or `reload`.
 *  4. Registers have no write barrier: frames on the active chain are scanned again at the end of marking. A heap frame that is left
 *     suspended is told to the collector by LEAVE_HEAP: it may have been scanned while it ran, and its registers have changed since.
 *  5. An opcode is one row in opcodes.def and one TARGET here; its length comes from its format.
 *  6. `fuel` is charged at backward jumps, calls and resumptions, and nowhere else: these are the safepoints.
 */
#include "builtins.h"
#include "exec/interp.h"

#include <math.h>

#if defined(WF_GC_STRESS) || defined(WF_STACK_STRESS)
#define FUEL_EMPTY(vm) ((vm)->fuel--, true)
#else
#define FUEL_EMPTY(vm) WF_UNLIKELY(--(vm)->fuel <= 0)
#endif

#define A WF_INS_A(ins)
#define B WF_INS_B(ins)
#define C WF_INS_C(ins)
#define RA R[WF_INS_A(ins)]
#define RB R[WF_INS_B(ins)]
#define RC R[WF_INS_C(ins)]
#define SAVE() (f->pc = pc)
#define JUMP(word) ((int32_t)pc[word])

#ifdef WF_DISPATCH_SWITCH
#define DISPATCH()                                                                                                                 \
    do {                                                                                                                           \
        ins = *pc;                                                                                                                 \
        goto dispatch;                                                                                                             \
    } while (0)
#define TARGET(name) case WF_BC_##name:
#else
#define DISPATCH()                                                                                                                 \
    do {                                                                                                                           \
        ins = *pc;                                                                                                                 \
        goto *labels[ins & 0xFF];                                                                                                  \
    } while (0)
#define TARGET(name) L_##name:
#endif
#define NEXT(n)                                                                                                                    \
    do {                                                                                                                           \
        pc += (n);                                                                                                                 \
        DISPATCH();                                                                                                                \
    } while (0)
#define RELOAD()                                                                                                                   \
    do {                                                                                                                           \
        R = wf_frame_registers(f);                                                                                                 \
        K = f->code->consts->items;                                                                                                \
        pc = f->pc;                                                                                                                \
    } while (0)
#define ENTER_HEAP(g) ((g)->state = WF_GEN_RUNNING)
#define LEAVE_HEAP(g)                                                                                                              \
    do {                                                                                                                           \
        (g)->state = WF_GEN_SUSPENDED;                                                                                             \
        wf_heap_barrier(vm, (g));                                                                                                  \
    } while (0)

/* Truth of the common constants and numbers; -1: ask wf_op_truth. */
static inline int interp_truth(wf_value v)
{
    if (v.w == WF_W_TRUE)
        return 1;
    if (v.w == WF_W_FALSE || v.w == WF_W_NONE || v.w == 0)
        return 0;
    if (wf_is_fix(v))
        return 1;
    return -1;
}

static inline bool interp_is_native_direct(wf_value v, size_t n)
{
    if (!wf_is_kind(v, WF_KIND_NATIVE))
        return false;
    wf_native *nf = (wf_native *)wf_obj(v);
    return (nf->head.flags & WF_NATIVE_DIRECT) && nf->arity == n;
}

/* A native's first argument is of the type that owns it: exact, else the slow path decides. */
static inline bool interp_owner_matches(wf_vm *vm, wf_native *nf, wf_value self)
{
    return !nf->owner || wf_type_of(vm, self) == nf->owner;
}

/* A child that was driven by the AWAIT at which an exception arrives and is still suspended (it ignored GeneratorExit) is on its own now. */
static WF_COLD void interp_detach_child(wf_frame *f, wf_value child)
{
    wf_gen *g = (wf_gen *)wf_obj(child);
    if (g->state != WF_GEN_CLOSED && g->frame.back == f) {
        g->frame.how = WF_HOW_ENTRY;
        g->frame.back = NULL;
        g->root = g;
    }
}

/* The handler of the running frame for the pending exception at instruction offset `at`. */
static inline const wf_handler *interp_find_handler(const wf_code *code, uint32_t at)
{
    const wf_handler *h = code->handlers_cell ? (const wf_handler *)code->handlers_cell->bytes : NULL;
    for (uint32_t i = 0; i < code->handler_count; i++)
        if (at >= h[i].start && at < h[i].end)
            return &h[i];
    return NULL;
}

/* f's activation is over: its part of the register stack, its share in vm->handlers. */
static inline void interp_leave_frame(wf_vm *vm, wf_frame *f)
{
    if (WF_UNLIKELY(!wf_is_unset(f->handled))) {
        f->handled = WF_UNSET;
        vm->handlers--;
    }
    if (f->flags & WF_FRAME_HEAP) {
        wf_gen *g = wf_gen_of_frame(f);
        g->state = WF_GEN_CLOSED;
    } else {
        vm->stack_top = (char *)f;
        if (WF_UNLIKELY((char *)f == (char *)(vm->chunk + 1)) && vm->chunk->below)
            wf_calls_pop_chunk(vm, f);
    }
}

/* Give back a coroutine that no script has seen. It may stand as a hint in its root. Between two collections its code keeps one for the next call: what a
 * cycle of the collector, which does not know of it, may have freed is told by the epoch. */
static inline void interp_free_anonymous(wf_vm *vm, wf_gen *g)
{
    if (g->root) {
        wf_gen *root = wf_gen_find_root(g);
        if (root->leaf == g)
            root->leaf = NULL;
    }
    wf_code *code = g->frame.code;
    if (WF_LIKELY(!(vm->gc_epoch & 1) && code->spare_epoch != vm->gc_epoch && !g->head.flags &&
                  !(code->flags & (WF_CODE_VARARGS | WF_CODE_VARKEYWORDS)) && !code->kwonly)) {
        code->spare = g;
        code->spare_epoch = vm->gc_epoch;
        return;
    }
    wf_heap_free(vm, g);
}

/* The coroutine of such a call whose result nobody but `await` gets. NULL: an exception. */
static inline wf_gen *interp_make_anonymous(wf_vm *vm, const wf_frame *f, wf_function *fn, const wf_value *args, size_t n)
{
    wf_code *code = fn->code;
    wf_gen *g = code->spare;
    if (WF_UNLIKELY(code->spare_epoch != vm->gc_epoch || n != code->argcount || vm->origin_depth)) {
        g = wf_calls_make_gen(vm, fn, WF_UNSET, args, n, NULL);
        if (g)
            g->anonymous = vm->origin_depth == 0; /* what is known of its origin must not be found for another object in its place */
        return g;
    }
    code->spare_epoch = 0;
    g->state = WF_GEN_CREATED;
    g->root = g;
    g->origin_code = f->code;
    g->origin = (uint32_t)(f->pc - f->code->words);
    g->frame.pc = code->words;
    g->frame.function = fn;
    g->frame.flags = WF_FRAME_HEAP;
    wf_value *registers = wf_frame_registers(&g->frame);
    for (size_t i = 0; i < code->registers; i++) /* one loop: the compiler makes a call of memcpy of two */
        registers[i] = i < n ? args[i] : WF_UNSET;
    return g;
}

enum interp_start { START_FRAME, START_RESUME };

static wf_status interp_loop(wf_vm *vm, wf_frame *f, enum interp_start start, wf_resume_mode mode, wf_value sent)
{
#ifndef WF_DISPATCH_SWITCH
    static const void *const labels[256] = {
#define OP(name, format, effect) &&L_##name,
#include "exec/opcodes.def"
#undef OP
    };
#endif
    wf_value *R, *K;
    const uint32_t *pc;
    uint32_t ins;
    wf_value out;
    wf_status status;
    bool traced; /* the running frame already stands in the traceback of the pending exception */

    if (start == START_RESUME)
        goto resume;
enter:
    RELOAD();
    if (FUEL_EMPTY(vm) && !wf_slow_poll(vm))
        goto raised;
    DISPATCH();
reload:
    RELOAD();
    DISPATCH();

#ifdef WF_DISPATCH_SWITCH
dispatch:
    switch (WF_INS_OP(ins)) {
#endif

    /* -- moves and constants -- */
    TARGET(MOVE) {
        RA = RB;
        NEXT(1);
    }
    TARGET(LOADK) {
        RA = K[WF_INS_I(ins)];
        NEXT(1);
    }
    TARGET(LOADKX) {
        RA = K[pc[1]];
        NEXT(2);
    }
    TARGET(LOADI) {
        RA = wf_fix(WF_INS_S(ins));
        NEXT(1);
    }
    TARGET(LOADC) {
        RA = (wf_value){(uint64_t)B << 3 | 7};
        NEXT(1);
    }
    TARGET(CHECK) {
        if (WF_UNLIKELY(wf_is_unset(RA))) {
            SAVE();
            wf_slow_unbound_register(vm, f, A);
            goto raised;
        }
        NEXT(1);
    }
    TARGET(CHECKNAME) {
        if (WF_UNLIKELY(wf_is_unset(RA))) {
            SAVE();
            wf_slow_unbound_name(vm, K[pc[1]], B);
            goto raised;
        }
        NEXT(2);
    }
    TARGET(DELLOCAL) {
        if (WF_UNLIKELY(wf_is_unset(RA))) {
            SAVE();
            wf_slow_unbound_register(vm, f, A);
            goto raised;
        }
        RA = WF_UNSET;
        NEXT(1);
    }

    /* -- variables -- */
    TARGET(GETGLOBAL) {
        wf_value cell = f->code->globals->items[2 * (size_t)pc[1] + 1];
        if (WF_LIKELY(wf_is_obj(cell))) {
            wf_value v = ((wf_cell *)wf_obj(cell))->value;
            if (WF_LIKELY(!wf_is_unset(v))) {
                RA = v;
                NEXT(2);
            }
        }
        SAVE();
        if (!wf_slow_getglobal(vm, f, pc[1], &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(SETGLOBAL) {
        SAVE();
        if (!wf_slow_setglobal(vm, f, pc[1], RA))
            goto raised;
        NEXT(2);
    }
    TARGET(DELGLOBAL) {
        SAVE();
        if (!wf_slow_delglobal(vm, f, pc[1]))
            goto raised;
        NEXT(2);
    }
    TARGET(GETNAME) {
        SAVE();
        if (!wf_slow_getname(vm, f, pc[1], &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(SETNAME) {
        SAVE();
        if (!wf_slow_setname(vm, f, pc[1], RA))
            goto raised;
        NEXT(2);
    }
    TARGET(DELNAME) {
        SAVE();
        if (!wf_slow_setname(vm, f, pc[1], WF_UNSET))
            goto raised;
        NEXT(2);
    }
    TARGET(GETNAMEFREE) {
        SAVE();
        if (!wf_slow_getnamefree(vm, f, pc[1], B, &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(MAKECELL) {
        SAVE();
        wf_cell *cell = wf_heap_new(vm, WF_KIND_CELL, sizeof *cell);
        if (!cell)
            goto raised;
        cell->value = RA;
        RA = wf_from_obj(cell);
        NEXT(1);
    }
    TARGET(NEWCELL) {
        SAVE();
        wf_cell *cell = wf_heap_new(vm, WF_KIND_CELL, sizeof *cell);
        if (!cell)
            goto raised;
        cell->value = WF_UNSET;
        RA = wf_from_obj(cell);
        NEXT(1);
    }
    TARGET(GETCELL) {
        wf_value v = ((wf_cell *)wf_obj(RB))->value;
        if (WF_UNLIKELY(wf_is_unset(v))) {
            SAVE();
            wf_slow_unbound_cell(vm, f, B);
            goto raised;
        }
        RA = v;
        NEXT(1);
    }
    TARGET(SETCELL) {
        wf_cell *cell = (wf_cell *)wf_obj(RA);
        wf_heap_store(vm, cell, &cell->value, RB);
        NEXT(1);
    }
    TARGET(DELCELL) {
        wf_cell *cell = (wf_cell *)wf_obj(RA);
        if (WF_UNLIKELY(wf_is_unset(cell->value))) {
            SAVE();
            wf_slow_unbound_cell(vm, f, A);
            goto raised;
        }
        cell->value = WF_UNSET;
        NEXT(1);
    }
    TARGET(GETFREE) {
        wf_value v = ((wf_cell *)wf_obj(f->function->closure->items[WF_INS_I(ins)]))->value;
        if (WF_UNLIKELY(wf_is_unset(v))) {
            SAVE();
            wf_slow_unbound_free(vm, f, WF_INS_I(ins));
            goto raised;
        }
        RA = v;
        NEXT(1);
    }
    TARGET(SETFREE) {
        wf_cell *cell = (wf_cell *)wf_obj(f->function->closure->items[WF_INS_I(ins)]);
        wf_heap_store(vm, cell, &cell->value, RA);
        NEXT(1);
    }
    TARGET(DELFREE) {
        wf_cell *cell = (wf_cell *)wf_obj(f->function->closure->items[WF_INS_I(ins)]);
        if (WF_UNLIKELY(wf_is_unset(cell->value))) {
            SAVE();
            wf_slow_unbound_free(vm, f, WF_INS_I(ins));
            goto raised;
        }
        cell->value = WF_UNSET;
        NEXT(1);
    }
    TARGET(LOADFREE) {
        RA = f->function->closure->items[WF_INS_I(ins)];
        NEXT(1);
    }
    TARGET(NEWARRAY) {
        SAVE();
        if (!wf_slow_new_array(vm, f, WF_INS_I(ins), &RA))
            goto raised;
        NEXT(1);
    }
    TARGET(GETARRAY) {
        RA = ((wf_array *)wf_obj(RB))->items[pc[1]];
        NEXT(2);
    }
    TARGET(SETARRAY) {
        wf_array *array = (wf_array *)wf_obj(RB);
        wf_heap_store(vm, array, &array->items[pc[1]], RA);
        NEXT(2);
    }

    /* -- operators -- */
#define SLOW_BINARY(op)                                                                                                            \
    do {                                                                                                                           \
        SAVE();                                                                                                                    \
        if (!wf_slow_binary(vm, op, RB, RC, &out))                                                                                 \
            goto raised;                                                                                                           \
        RA = out;                                                                                                                  \
        NEXT(1);                                                                                                                   \
    } while (0)
#define SLOW_INPLACE(op)                                                                                                           \
    do {                                                                                                                           \
        SAVE();                                                                                                                    \
        if (!wf_op_inplace(vm, op, RB, RC, &out))                                                                                  \
            goto raised;                                                                                                           \
        RA = out;                                                                                                                  \
        NEXT(1);                                                                                                                   \
    } while (0)
#define ARITH_FAST(builtin, float_op, scale)                                                                                       \
    wf_value a = RB, b = RC;                                                                                                       \
    if (WF_LIKELY(wf_both_fix(a, b))) {                                                                                            \
        int64_t r;                                                                                                                 \
        if (WF_LIKELY(!builtin((int64_t)a.w >> (scale), (int64_t)b.w, &r))) {                                                      \
            RA = (wf_value){(uint64_t)r};                                                                                          \
            NEXT(1);                                                                                                               \
        }                                                                                                                          \
    } else if (wf_is_flo(a) && wf_is_flo(b)) {                                                                                     \
        double d = wf_flo_get(a) float_op wf_flo_get(b);                                                                           \
        if (WF_LIKELY(wf_flo_fits(d))) {                                                                                           \
            RA = wf_flo(d);                                                                                                        \
            NEXT(1);                                                                                                               \
        }                                                                                                                          \
    }
    TARGET(ADD) {
        ARITH_FAST(__builtin_add_overflow, +, 0)
        SLOW_BINARY(WF_OP_ADD);
    }
    TARGET(SUB) {
        ARITH_FAST(__builtin_sub_overflow, -, 0)
        SLOW_BINARY(WF_OP_SUB);
    }
    TARGET(MUL) {
        ARITH_FAST(__builtin_mul_overflow, *, 2)
        SLOW_BINARY(WF_OP_MUL);
    }
    TARGET(IADD) {
        ARITH_FAST(__builtin_add_overflow, +, 0)
        SLOW_INPLACE(WF_OP_ADD);
    }
    TARGET(ISUB) {
        ARITH_FAST(__builtin_sub_overflow, -, 0)
        SLOW_INPLACE(WF_OP_SUB);
    }
    TARGET(IMUL) {
        ARITH_FAST(__builtin_mul_overflow, *, 2)
        SLOW_INPLACE(WF_OP_MUL);
    }
#define ARITH_IMMEDIATE(builtin, float_op)                                                                                         \
    wf_value a = RB;                                                                                                               \
    if (WF_LIKELY(wf_is_fix(a))) {                                                                                                 \
        int64_t r;                                                                                                                 \
        if (WF_LIKELY(!builtin((int64_t)a.w, (int64_t)WF_INS_SC(ins) * 4, &r))) {                                                  \
            RA = (wf_value){(uint64_t)r};                                                                                          \
            NEXT(1);                                                                                                               \
        }                                                                                                                          \
    } else if (wf_is_flo(a)) {                                                                                                     \
        double d = wf_flo_get(a) float_op (double)WF_INS_SC(ins);                                                                  \
        if (WF_LIKELY(wf_flo_fits(d))) {                                                                                           \
            RA = wf_flo(d);                                                                                                        \
            NEXT(1);                                                                                                               \
        }                                                                                                                          \
    }                                                                                                                              \
    SAVE();
    TARGET(ADDI) {
        ARITH_IMMEDIATE(__builtin_add_overflow, +)
        if (!wf_slow_binary(vm, WF_OP_ADD, a, wf_fix(WF_INS_SC(ins)), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(SUBI) {
        ARITH_IMMEDIATE(__builtin_sub_overflow, -)
        if (!wf_slow_binary(vm, WF_OP_SUB, a, wf_fix(WF_INS_SC(ins)), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(IADDI) {
        ARITH_IMMEDIATE(__builtin_add_overflow, +)
        if (!wf_op_inplace(vm, WF_OP_ADD, a, wf_fix(WF_INS_SC(ins)), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(ISUBI) {
        ARITH_IMMEDIATE(__builtin_sub_overflow, -)
        if (!wf_op_inplace(vm, WF_OP_SUB, a, wf_fix(WF_INS_SC(ins)), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(TRUEDIV) {
        wf_value a = RB, b = RC;
        double x, y;
        if (wf_is_flo(a) && wf_is_flo(b)) {
            x = wf_flo_get(a);
            y = wf_flo_get(b);
        } else if (wf_both_fix(a, b)) {
            x = (double)wf_fix_get(a);
            y = (double)wf_fix_get(b);
            if (!(fabs(x) <= 0x1p53 && fabs(y) <= 0x1p53))
                y = 0;
        } else {
            y = 0;
            x = 0;
        }
        if (WF_LIKELY(y != 0)) {
            double d = x / y;
            if (WF_LIKELY(wf_flo_fits(d))) {
                RA = wf_flo(d);
                NEXT(1);
            }
        }
        SLOW_BINARY(WF_OP_TRUEDIV);
    }
    TARGET(FLOORDIV) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b) && b.w != 0)) {
            int64_t x = wf_fix_get(a), y = wf_fix_get(b), q = x / y;
            q -= (x % y != 0) & ((x < 0) != (y < 0));
            if (WF_LIKELY(wf_fix_fits(q))) {
                RA = wf_fix(q);
                NEXT(1);
            }
        }
        SLOW_BINARY(WF_OP_FLOORDIV);
    }
    TARGET(MOD) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b) && b.w != 0)) {
            int64_t x = wf_fix_get(a), y = wf_fix_get(b), r = x % y;
            r += (r != 0 && (r < 0) != (y < 0)) ? y : 0;
            RA = wf_fix(r);
            NEXT(1);
        }
        SLOW_BINARY(WF_OP_MOD);
    }
    TARGET(POW) { SLOW_BINARY(WF_OP_POW); }
    TARGET(MATMUL) { SLOW_BINARY(WF_OP_MATMUL); }
    TARGET(LSHIFT) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b) && b.w < (uint64_t)60 << 2)) {
            int64_t x = (int64_t)a.w;
            unsigned s = (unsigned)(b.w >> 2);
            int64_t r = (int64_t)((uint64_t)x << s);
            if (WF_LIKELY(r >> s == x)) {
                RA = (wf_value){(uint64_t)r};
                NEXT(1);
            }
        }
        SLOW_BINARY(WF_OP_LSHIFT);
    }
    TARGET(RSHIFT) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b) && b.w < (uint64_t)63 << 2)) {
            RA = wf_fix(wf_fix_get(a) >> (b.w >> 2));
            NEXT(1);
        }
        SLOW_BINARY(WF_OP_RSHIFT);
    }
    TARGET(AND) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b))) {
            RA = (wf_value){a.w & b.w};
            NEXT(1);
        }
        SLOW_BINARY(WF_OP_AND);
    }
    TARGET(OR) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b))) {
            RA = (wf_value){a.w | b.w};
            NEXT(1);
        }
        SLOW_BINARY(WF_OP_OR);
    }
    TARGET(XOR) {
        wf_value a = RB, b = RC;
        if (WF_LIKELY(wf_both_fix(a, b))) {
            RA = (wf_value){a.w ^ b.w};
            NEXT(1);
        }
        SLOW_BINARY(WF_OP_XOR);
    }
    TARGET(INPLACE) {
        wf_value a = RB, b = RC;
        SAVE();
        if (wf_both_fix(a, b) && pc[1] != WF_OP_MATMUL ? !wf_int_binary(vm, (wf_binop)pc[1], a, b, &out) : !wf_op_inplace(vm, (wf_binop)pc[1], a, b, &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(NEG) {
        wf_value a = RB;
        if (WF_LIKELY(wf_is_fix(a) && a.w != (uint64_t)1 << 63)) {
            RA = (wf_value){0 - a.w};
            NEXT(1);
        }
        SAVE();
        if (!wf_op_unary(vm, WF_UN_NEG, a, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(POS) {
        SAVE();
        if (!wf_op_unary(vm, WF_UN_POS, RB, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(INVERT) {
        SAVE();
        if (!wf_op_unary(vm, WF_UN_INVERT, RB, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(NOT) {
        int t = interp_truth(RB);
        if (WF_UNLIKELY(t < 0)) {
            SAVE();
            t = wf_op_truth(vm, RB);
            if (t < 0)
                goto raised;
        }
        RA = wf_bool(!t);
        NEXT(1);
    }
#define COMPARE(cmp, op)                                                                                                           \
    wf_value a = RB, b = RC;                                                                                                       \
    if (WF_LIKELY(wf_both_fix(a, b))) {                                                                                            \
        RA = wf_bool((int64_t)a.w op(int64_t) b.w);                                                                                \
        NEXT(1);                                                                                                                   \
    }                                                                                                                              \
    if (wf_is_flo(a) && wf_is_flo(b)) {                                                                                            \
        RA = wf_bool(wf_flo_get(a) op wf_flo_get(b));                                                                              \
        NEXT(1);                                                                                                                   \
    }                                                                                                                              \
    SAVE();                                                                                                                        \
    if (!wf_op_compare(vm, cmp, a, b, &out))                                                                                       \
        goto raised;                                                                                                               \
    RA = out;                                                                                                                      \
    NEXT(1);
    TARGET(LT) { COMPARE(WF_CMP_LT, <) }
    TARGET(LE) { COMPARE(WF_CMP_LE, <=) }
    TARGET(EQ) { COMPARE(WF_CMP_EQ, ==) }
    TARGET(NE) { COMPARE(WF_CMP_NE, !=) }
    TARGET(GT) { COMPARE(WF_CMP_GT, >) }
    TARGET(GE) { COMPARE(WF_CMP_GE, >=) }
    TARGET(IS) {
        RA = wf_bool(wf_same(RB, RC));
        NEXT(1);
    }
    TARGET(ISNOT) {
        RA = wf_bool(!wf_same(RB, RC));
        NEXT(1);
    }
    TARGET(IN) {
        SAVE();
        int t = wf_op_contains(vm, RC, RB);
        if (t < 0)
            goto raised;
        RA = wf_bool(t);
        NEXT(1);
    }
    TARGET(NOTIN) {
        SAVE();
        int t = wf_op_contains(vm, RC, RB);
        if (t < 0)
            goto raised;
        RA = wf_bool(!t);
        NEXT(1);
    }

    /* -- jumps -- */
    TARGET(JMP) { NEXT(1 + WF_INS_J(ins)); }
    TARGET(LOOP) {
        if (FUEL_EMPTY(vm)) {
            SAVE();
            if (!wf_slow_poll(vm))
                goto raised;
        }
        NEXT(1 + WF_INS_J(ins));
    }
    TARGET(JT) {
        int t = interp_truth(RA);
        if (WF_UNLIKELY(t < 0)) {
            SAVE();
            t = wf_op_truth(vm, RA);
            if (t < 0)
                goto raised;
        }
        if (t)
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
    TARGET(JF) {
        int t = interp_truth(RA);
        if (WF_UNLIKELY(t < 0)) {
            SAVE();
            t = wf_op_truth(vm, RA);
            if (t < 0)
                goto raised;
        }
        if (!t)
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
    TARGET(JNONE) {
        if (wf_is_none(RA))
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
    TARGET(JNOTNONE) {
        if (!wf_is_none(RA))
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
    TARGET(JUNSET) {
        if (wf_is_unset(RA))
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
#define COMPARE_JUMP(cmp, op)                                                                                                      \
    wf_value a = RA, b = RB;                                                                                                       \
    bool t;                                                                                                                        \
    if (WF_LIKELY(wf_both_fix(a, b)))                                                                                              \
        t = (int64_t)a.w op(int64_t) b.w;                                                                                          \
    else if (wf_is_flo(a) && wf_is_flo(b))                                                                                         \
        t = wf_flo_get(a) op wf_flo_get(b);                                                                                        \
    else {                                                                                                                         \
        SAVE();                                                                                                                    \
        if (!wf_op_compare(vm, cmp, a, b, &out))                                                                                   \
            goto raised;                                                                                                           \
        int truth = wf_is_bool(out) ? wf_is_true(out) : wf_op_truth(vm, out);                                                      \
        if (truth < 0)                                                                                                             \
            goto raised;                                                                                                           \
        t = truth;                                                                                                                 \
    }                                                                                                                              \
    if (t == C)                                                                                                                    \
        NEXT(2 + JUMP(1));                                                                                                         \
    NEXT(2);
    TARGET(JLT) { COMPARE_JUMP(WF_CMP_LT, <) }
    TARGET(JLE) { COMPARE_JUMP(WF_CMP_LE, <=) }
    TARGET(JEQ) { COMPARE_JUMP(WF_CMP_EQ, ==) }
    TARGET(JNE) { COMPARE_JUMP(WF_CMP_NE, !=) }
    TARGET(JGT) { COMPARE_JUMP(WF_CMP_GT, >) }
    TARGET(JGE) { COMPARE_JUMP(WF_CMP_GE, >=) }
#define COMPARE_IMMEDIATE(cmp, op)                                                                                                 \
    wf_value a = RA;                                                                                                               \
    int64_t b = WF_INS_SB(ins);                                                                                                    \
    bool t;                                                                                                                        \
    if (WF_LIKELY(wf_is_fix(a)))                                                                                                   \
        t = (int64_t)a.w op b * 4;                                                                                                 \
    else if (wf_is_flo(a))                                                                                                         \
        t = wf_flo_get(a) op(double) b;                                                                                            \
    else {                                                                                                                         \
        SAVE();                                                                                                                    \
        if (!wf_op_compare(vm, cmp, a, wf_fix(b), &out))                                                                           \
            goto raised;                                                                                                           \
        int truth = wf_is_bool(out) ? wf_is_true(out) : wf_op_truth(vm, out);                                                      \
        if (truth < 0)                                                                                                             \
            goto raised;                                                                                                           \
        t = truth;                                                                                                                 \
    }                                                                                                                              \
    if (t == C)                                                                                                                    \
        NEXT(2 + JUMP(1));                                                                                                         \
    NEXT(2);
    TARGET(JLTI) { COMPARE_IMMEDIATE(WF_CMP_LT, <) }
    TARGET(JLEI) { COMPARE_IMMEDIATE(WF_CMP_LE, <=) }
    TARGET(JEQI) { COMPARE_IMMEDIATE(WF_CMP_EQ, ==) }
    TARGET(JNEI) { COMPARE_IMMEDIATE(WF_CMP_NE, !=) }
    TARGET(JGTI) { COMPARE_IMMEDIATE(WF_CMP_GT, >) }
    TARGET(JGEI) { COMPARE_IMMEDIATE(WF_CMP_GE, >=) }
    TARGET(JIS) {
        if (wf_same(RA, RB) == C)
            NEXT(2 + JUMP(1));
        NEXT(2);
    }

    /* -- containers -- */
    TARGET(LIST) {
        SAVE();
        wf_list *l = wf_list_from(vm, R + B, C);
        if (!l)
            goto raised;
        RA = wf_from_obj(l);
        NEXT(1);
    }
    TARGET(TUPLE) {
        SAVE();
        wf_tuple *t = wf_tuple_from(vm, R + B, C);
        if (!t)
            goto raised;
        RA = wf_from_obj(t);
        NEXT(1);
    }
    TARGET(SET) {
        SAVE();
        wf_set *s = wf_set_new(vm, false);
        if (!s)
            goto raised;
        for (unsigned i = 0; i < C; i++)
            if (!wf_set_add(vm, s, R[B + i]))
                goto raised;
        RA = wf_from_obj(s);
        NEXT(1);
    }
    TARGET(DICT) {
        SAVE();
        wf_dict *d = wf_dict_new(vm, C);
        if (!d)
            goto raised;
        for (unsigned i = 0; i < C; i++)
            if (!wf_dict_set(vm, d, R[B + 2 * i], R[B + 2 * i + 1]))
                goto raised;
        RA = wf_from_obj(d);
        NEXT(1);
    }
    TARGET(LISTAPPEND) {
        SAVE();
        if (!wf_list_append(vm, wf_as_list(RA), RB))
            goto raised;
        NEXT(1);
    }
    TARGET(SETADD) {
        SAVE();
        if (!wf_set_add(vm, wf_as_set(RA), RB))
            goto raised;
        NEXT(1);
    }
    TARGET(DICTADD) {
        SAVE();
        if (!wf_dict_set(vm, wf_as_dict(RA), RB, RC))
            goto raised;
        NEXT(1);
    }
    TARGET(LISTEXTEND) {
        SAVE();
        if (!wf_slow_list_extend(vm, RA, RB))
            goto raised;
        NEXT(1);
    }
    TARGET(ARGSEXTEND) {
        SAVE();
        if (!wf_slow_args_extend(vm, RA, RB, RC))
            goto raised;
        NEXT(1);
    }
    TARGET(SETUPDATE) {
        SAVE();
        if (!wf_set_update(vm, wf_as_set(RA), RB))
            goto raised;
        NEXT(1);
    }
    TARGET(DICTUPDATE) {
        SAVE();
        if (!wf_slow_dict_display(vm, RA, RB))
            goto raised;
        NEXT(1);
    }
    TARGET(DICTMERGE) {
        SAVE();
        if (!wf_slow_dict_merge(vm, RA, RB, RC))
            goto raised;
        NEXT(1);
    }
    TARGET(LISTTUPLE) {
        SAVE();
        wf_list *l = wf_as_list(RB);
        wf_tuple *t = wf_tuple_from(vm, l->count ? l->array->items : NULL, l->count);
        if (!t)
            goto raised;
        RA = wf_from_obj(t);
        NEXT(1);
    }
    TARGET(SLICE) {
        SAVE();
        wf_value s = wf_slice_new(vm, RB, R[B + 1], C == 2 ? WF_NONE : R[B + 2]);
        if (wf_is_unset(s))
            goto raised;
        RA = s;
        NEXT(1);
    }
    TARGET(GETITEM) {
        wf_value v = RB, key = RC;
        if (WF_LIKELY(wf_is_obj(v) && wf_is_fix(key))) {
            if (wf_obj(v)->shape == WF_KIND_LIST) {
                wf_list *l = wf_as_list(v);
                uint64_t i = (uint64_t)wf_fix_get(key);
                if (WF_LIKELY(i < l->count)) {
                    RA = l->array->items[i];
                    NEXT(1);
                }
            } else if (wf_obj(v)->shape == WF_KIND_TUPLE) {
                wf_tuple *t = wf_as_tuple(v);
                uint64_t i = (uint64_t)wf_fix_get(key);
                if (WF_LIKELY(i < t->count)) {
                    RA = t->items[i];
                    NEXT(1);
                }
            }
        }
        SAVE();
        if (!wf_slow_getitem(vm, v, key, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(GETITEMI) {
        wf_value v = RB;
        int32_t at = WF_INS_SC(ins);
        if (WF_LIKELY(wf_is_obj(v))) {
            if (wf_obj(v)->shape == WF_KIND_TUPLE) {
                wf_tuple *t = wf_as_tuple(v);
                uint64_t i = (uint64_t)(at < 0 ? at + (int64_t)t->count : at);
                if (WF_LIKELY(i < t->count)) {
                    RA = t->items[i];
                    NEXT(1);
                }
            } else if (wf_obj(v)->shape == WF_KIND_LIST) {
                wf_list *l = wf_as_list(v);
                uint64_t i = (uint64_t)(at < 0 ? at + (int64_t)l->count : at);
                if (WF_LIKELY(i < l->count)) {
                    RA = l->array->items[i];
                    NEXT(1);
                }
            }
        }
        SAVE();
        if (!wf_slow_getitem(vm, v, wf_fix(at), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(SETITEM) {
        wf_value v = RA, key = RB;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == WF_KIND_LIST && wf_is_fix(key))) {
            wf_list *l = wf_as_list(v);
            uint64_t i = (uint64_t)wf_fix_get(key);
            if (WF_LIKELY(i < l->count)) {
                wf_heap_store(vm, l->array, &l->array->items[i], RC);
                NEXT(1);
            }
        }
        SAVE();
        if (wf_is_exact(v, WF_KIND_DICT) ? !wf_dict_set(vm, wf_as_dict(v), key, RC) : !wf_op_setitem(vm, v, key, RC))
            goto raised;
        NEXT(1);
    }
    TARGET(DELITEM) {
        SAVE();
        if (!wf_op_setitem(vm, RA, RB, WF_UNSET))
            goto raised;
        NEXT(1);
    }
    TARGET(UNPACK) {
        wf_value v = RB;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == WF_KIND_TUPLE && wf_as_tuple(v)->count == C)) {
            wf_tuple *t = wf_as_tuple(v);
            unsigned a = A, n = C;
            for (unsigned i = 0; i < n; i++)
                R[a + i] = t->items[i];
            NEXT(1);
        }
        SAVE();
        if (!wf_slow_unpack(vm, v, C, R + A))
            goto raised;
        NEXT(1);
    }
    TARGET(UNPACKEX) {
        SAVE();
        if (!wf_slow_unpack_ex(vm, RB, pc[1] & 0xFFFF, pc[1] >> 16, R + A))
            goto raised;
        NEXT(2);
    }
    TARGET(STRING) {
        SAVE();
        wf_str *s = wf_str_join_pieces(vm, R + B, C);
        if (!s)
            goto raised;
        RA = wf_from_obj(s);
        NEXT(1);
    }
    TARGET(FORMAT) {
        SAVE();
        if (C == 0 && wf_is_exact(RB, WF_KIND_STR)) {
            RA = RB;
            NEXT(1);
        }
        if (!wf_slow_format(vm, RB, C, NULL, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(FORMATSPEC) {
        SAVE();
        if (!wf_slow_format(vm, RB, 0, wf_as_str(RC), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(CONVERT) {
        SAVE();
        if (!wf_slow_convert(vm, RB, C, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }

    /* -- attributes -- */
    TARGET(GETATTR) {
        wf_value v = RB;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == pc[2])) {
            uint32_t offset = pc[3];
            if (WF_LIKELY(offset)) {
                RA = *(wf_value *)((char *)wf_obj(v) + offset);
                NEXT(6);
            }
            wf_cell *cell;
            memcpy(&cell, pc + 4, sizeof cell);
            wf_value found = cell->value;
            /* What binds takes the slow path, and so does a deleted attribute. */
            if (WF_LIKELY(!wf_is_unset(found) && (!wf_is_obj(found) || !vm->shapes[wf_obj(found)->shape]->type->slots.get))) {
                RA = found;
                NEXT(6);
            }
        }
        SAVE();
        if (!wf_slow_getattr(vm, f, (uint32_t *)pc, v, &out))
            goto raised;
        RA = out;
        NEXT(6);
    }
    TARGET(SETATTR) {
        wf_value v = RA;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == pc[2])) {
            wf_object *o = wf_obj(v);
            if (pc[4])
                o->shape = pc[4];
            wf_heap_store(vm, o, (wf_value *)((char *)o + pc[3]), RB);
            NEXT(6);
        }
        SAVE();
        if (!wf_slow_setattr(vm, f, (uint32_t *)pc, v, RB))
            goto raised;
        NEXT(6);
    }
    TARGET(DELATTR) {
        SAVE();
        if (!wf_attr_set(vm, RA, wf_as_str(K[pc[1]]), WF_UNSET))
            goto raised;
        NEXT(2);
    }
    TARGET(GETMETHOD) {
        wf_value v = RB;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == pc[2])) {
            wf_value *into = &RA;
            if (WF_LIKELY(!pc[3])) {
                wf_cell *cell;
                memcpy(&cell, pc + 4, sizeof cell);
                wf_value found = cell->value;
                if (WF_LIKELY(wf_is_obj(found))) {
                    wf_object *o = wf_obj(found);
                    if (WF_LIKELY(o->kind == WF_KIND_FUNCTION || (o->kind == WF_KIND_NATIVE && (o->flags & WF_NATIVE_METHOD)))) {
                        /* What a module or a class holds itself is not bound to it. */
                        uint8_t kind = wf_obj(v)->kind;
                        into[0] = found;
                        into[1] = kind != WF_KIND_MODULE && kind != WF_KIND_TYPE ? v : WF_UNSET;
                        NEXT(6);
                    }
                    if (o->kind == WF_KIND_NATIVE) {
                        into[0] = found;
                        into[1] = WF_UNSET;
                        NEXT(6);
                    }
                }
            } else {
                wf_value found = *(wf_value *)((char *)wf_obj(v) + pc[3]);
                into[0] = found;
                into[1] = WF_UNSET;
                NEXT(6);
            }
        }
        SAVE();
        if (!wf_slow_getmethod(vm, f, (uint32_t *)pc, v, &RA))
            goto raised;
        NEXT(6);
    }
    TARGET(GETSUPER) {
        SAVE();
        if (!wf_super_get_method(vm, RB, RC, wf_as_str(K[pc[1]]), &RA, &R[A + 1]))
            goto raised;
        NEXT(2);
    }

    /* -- calls -- */
#define PUSH_SIMPLE(fn, code_, first, count, next_words)                                                                           \
    do {                                                                                                                           \
        wf_code *callee_code = (code_);                                                                                            \
        size_t registers = callee_code->registers;                                                                                 \
        wf_frame *nf = (wf_frame *)vm->stack_top;                                                                                  \
        char *top = (char *)(wf_frame_registers(nf) + registers);                                                                  \
        SAVE();                                                                                                                    \
        if (WF_UNLIKELY(top > vm->stack_limit || f->depth >= vm->frame_limit)) {                                                   \
            nf = wf_calls_push_slow(vm, callee_code, (size_t)(top - (char *)nf));                                                  \
            if (!nf)                                                                                                               \
                goto raised;                                                                                                       \
            top = (char *)(wf_frame_registers(nf) + registers);                                                                    \
        }                                                                                                                          \
        vm->stack_top = top;                                                                                                       \
        nf->pc = callee_code->words;                                                                                               \
        nf->code = callee_code;                                                                                                    \
        nf->function = (fn);                                                                                                       \
        nf->back = f;                                                                                                              \
        nf->handled = WF_UNSET;                                                                                                    \
        nf->how = WF_HOW_CALL;                                                                                                     \
        nf->ret = (uint8_t)A;                                                                                                      \
        nf->flags = 0;                                                                                                             \
        nf->depth = f->depth + 1;                                                                                                  \
        wf_value *to = wf_frame_registers(nf);                                                                                     \
        const wf_value *from = (first);                                                                                            \
        size_t copied = (count);                                                                                                   \
        for (size_t i = 0; i < copied; i++)                                                                                        \
            to[i] = from[i];                                                                                                       \
        for (size_t i = copied; i < registers; i++)                                                                                \
            to[i] = WF_UNSET;                                                                                                      \
        f->pc = pc + (next_words);                                                                                                 \
        f = nf;                                                                                                                    \
        vm->frame = f;                                                                                                             \
        goto enter;                                                                                                                \
    } while (0)

    TARGET(CALL) {
        wf_value *base = &RA;
        wf_value callee = *base;
        size_t n = B;
        if (WF_LIKELY(wf_is_obj(callee))) {
            if (wf_obj(callee)->kind == WF_KIND_FUNCTION) {
                wf_function *fn = wf_as_function(callee);
                if (WF_LIKELY((fn->code->flags & WF_CODE_SIMPLE) && fn->code->argcount == n))
                    PUSH_SIMPLE(fn, fn->code, base + 1, n, 1);
            } else if (interp_is_native_direct(callee, n) && !((wf_native *)wf_obj(callee))->owner) {
                SAVE();
                if (!((wf_native *)wf_obj(callee))->body(vm, base + 1, n, &out))
                    goto raised;
                RA = out;
                NEXT(1);
            }
        }
        SAVE();
        switch (wf_calls_call(vm, callee, WF_UNSET, base + 1, n, NULL, (uint8_t)A, &out)) {
        case WF_CALL_RAISED:
            goto raised;
        case WF_CALL_DONE:
            RA = out;
            NEXT(1);
        case WF_CALL_PUSHED:
            f->pc = pc + 1;
            f = vm->frame;
            goto enter;
        }
        __builtin_unreachable();
    }
    TARGET(CALLM) {
        wf_value *base = &RA;
        wf_value callee = base[0], self = base[1];
        size_t n = B, bound = !wf_is_unset(self);
        const wf_value *args = base + 2 - bound;
        n += bound;
        if (WF_LIKELY(wf_is_obj(callee))) {
            if (wf_obj(callee)->kind == WF_KIND_FUNCTION) {
                wf_function *fn = wf_as_function(callee);
                if (WF_LIKELY((fn->code->flags & WF_CODE_SIMPLE) && fn->code->argcount == n))
                    PUSH_SIMPLE(fn, fn->code, args, n, 1);
            } else if (interp_is_native_direct(callee, n) &&
                       (n == 0 || interp_owner_matches(vm, (wf_native *)wf_obj(callee), args[0]))) {
                SAVE();
                if (!((wf_native *)wf_obj(callee))->body(vm, args, n, &out))
                    goto raised;
                RA = out;
                NEXT(1);
            }
        }
        SAVE();
        switch (wf_calls_call(vm, callee, WF_UNSET, args, n, NULL, (uint8_t)A, &out)) {
        case WF_CALL_RAISED:
            goto raised;
        case WF_CALL_DONE:
            RA = out;
            NEXT(1);
        case WF_CALL_PUSHED:
            f->pc = pc + 1;
            f = vm->frame;
            goto enter;
        }
        __builtin_unreachable();
    }
    TARGET(CALLKW)
    TARGET(CALLMKW) {
        wf_value *base = &RA;
        size_t n = B, bound = 0;
        const wf_value *args = base + 1;
        if (WF_INS_OP(ins) == WF_BC_CALLMKW) {
            bound = !wf_is_unset(base[1]);
            args = base + 2 - bound;
        }
        wf_tuple *names = wf_as_tuple(K[pc[1]]);
        SAVE();
        switch (wf_calls_call(vm, base[0], WF_UNSET, args, n + bound - names->count, names, (uint8_t)A, &out)) {
        case WF_CALL_RAISED:
            goto raised;
        case WF_CALL_DONE:
            RA = out;
            NEXT(2);
        case WF_CALL_PUSHED:
            f->pc = pc + 2;
            f = vm->frame;
            goto enter;
        }
        __builtin_unreachable();
    }
    TARGET(CALLEX) {
        SAVE();
        switch (wf_calls_call_ex(vm, RA, RB, C == A ? WF_UNSET : RC, (uint8_t)A, &out)) {
        case WF_CALL_RAISED:
            goto raised;
        case WF_CALL_DONE:
            RA = out;
            NEXT(1);
        case WF_CALL_PUSHED:
            f->pc = pc + 1;
            f = vm->frame;
            goto enter;
        }
        __builtin_unreachable();
    }
    TARGET(CALLAWAIT)
    TARGET(CALLMAWAIT) {
        /* `AWAITABLE A A; AWAIT A` follow: they are skipped when the callee is a coroutine function of script, or a native that
         * answers at once or yields once. */
        wf_value *base = &RA;
        wf_value callee = base[0];
        size_t n = B;
        const wf_value *args = base + 1;
        if (WF_INS_OP(ins) == WF_BC_CALLMAWAIT) {
            size_t bound = !wf_is_unset(base[1]);
            args = base + 2 - bound;
            n += bound;
        }
        SAVE();
        if (wf_is_function(callee) && (wf_as_function(callee)->code->flags & WF_CODE_COROUTINE)) {
            wf_gen *g = interp_make_anonymous(vm, f, wf_as_function(callee), args, n);
            if (!g)
                goto raised;
            RA = wf_from_obj(g);
            pc += 2; /* to the AWAIT, where this frame waits */
            ins = *pc;
            goto drive_gen;
        }
        vm->awaited_call = true;
        if (wf_is_kind(callee, WF_KIND_NATIVE)) {
            bool good = wf_native_call(vm, (wf_native *)wf_obj(callee), args, n, NULL, &out);
            vm->awaited_call = false;
            if (!good)
                goto raised;
            if (wf_same(out, vm->ready)) {
                RA = vm->ready_value;
                vm->ready_value = WF_NONE;
                NEXT(3);
            }
            RA = out;
            if (wf_same(out, vm->bare)) {
                pc += 2;
                SAVE();
                out = WF_NONE;
                goto yield_out;
            }
            NEXT(1);
        }
        wf_pushed pushed = wf_calls_call(vm, callee, WF_UNSET, args, n, NULL, (uint8_t)A, &out);
        vm->awaited_call = false;
        switch (pushed) {
        case WF_CALL_RAISED:
            goto raised;
        case WF_CALL_DONE:
            RA = out;
            NEXT(1);
        case WF_CALL_PUSHED:
            f->pc = pc + 1;
            f = vm->frame;
            goto enter;
        }
        __builtin_unreachable();
    }
    TARGET(RETURN) {
        out = RA;
        goto returned;
    }
    TARGET(RETURNNONE) {
        out = WF_NONE;
        goto returned;
    }
    TARGET(FUNCTION) {
        SAVE();
        if (!wf_slow_function(vm, f, (wf_code *)wf_obj(K[pc[1]]), R + B, C, &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(BUILDCLASS) {
        SAVE();
        int found = wf_builtins_find(vm, wf_builtins_of(vm, f->function->globals), wf_name(vm, __build_class__), &out);
        if (found <= 0) {
            if (found == 0)
                wf_raise(vm, WF_EXC_NameError, "__build_class__ not found");
            goto raised;
        }
        RA = out;
        NEXT(1);
    }

    /* -- iteration -- */
    TARGET(GETITER) {
        wf_value v = RB;
        if (wf_is_exact(v, WF_KIND_GENERATOR)) {
            RA = v;
            NEXT(1);
        }
        SAVE();
        if (!wf_op_iter(vm, v, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(FORLOOP) {
        wf_value it = RB;
        if (FUEL_EMPTY(vm)) {
            SAVE();
            if (!wf_slow_poll(vm))
                goto raised;
        }
        if (WF_LIKELY(wf_is_obj(it))) {
            wf_object *o = wf_obj(it);
            if (o->kind == WF_KIND_RANGE_ITER) {
                wf_range_iter *r = (wf_range_iter *)o;
                if (r->left == 0)
                    NEXT(2);
                r->left--;
                RA = wf_fix(r->current);
                r->current += r->step;
                NEXT(2 + JUMP(1));
            }
            if (o->kind == WF_KIND_LIST_ITER) {
                wf_list_iter *li = (wf_list_iter *)o;
                wf_list *l = (wf_list *)li->seq;
                if (WF_LIKELY(l && li->index < l->count)) {
                    RA = l->array->items[li->index++];
                    NEXT(2 + JUMP(1));
                }
                li->seq = NULL;
                NEXT(2);
            }
            if (o->kind == WF_KIND_TUPLE_ITER) {
                wf_list_iter *li = (wf_list_iter *)o;
                wf_tuple *t = (wf_tuple *)li->seq;
                if (WF_LIKELY(t && li->index < t->count)) {
                    RA = t->items[li->index++];
                    NEXT(2 + JUMP(1));
                }
                li->seq = NULL;
                NEXT(2);
            }
            if (o->kind == WF_KIND_GENERATOR) {
                wf_gen *g = (wf_gen *)o;
                SAVE();
                if (g->state <= WF_GEN_SUSPENDED) {
                    if (WF_UNLIKELY(f->depth >= vm->frame_limit)) {
                        wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
                        goto raised;
                    }
                    wf_frame *at = &g->frame;
                    if (g->state == WF_GEN_SUSPENDED && WF_INS_OP(*at->pc) == WF_BC_AWAIT) {
                        at = wf_gen_innermost(g);
                        if (WF_UNLIKELY(wf_gen_of_frame(at)->state == WF_GEN_RUNNING))
                            goto executing;
                    }
                    g->frame.back = f;
                    g->frame.how = WF_HOW_ITER;
                    g->frame.depth = f->depth + 1;
                    g->root = g;
                    f = at;
                    vm->frame = f;
                    mode = WF_SEND;
                    sent = WF_NONE;
                    goto resume;
                }
                if (g->state == WF_GEN_CLOSED)
                    NEXT(2);
            executing:
                wf_raise(vm, WF_EXC_ValueError, "generator already executing");
                goto raised;
            }
        }
        SAVE();
        int more = wf_op_next(vm, it, &out);
        if (more < 0)
            goto raised;
        if (!more)
            NEXT(2);
        RA = out;
        NEXT(2 + JUMP(1));
    }
    TARGET(YIELD) {
        SAVE();
        out = RA;
        if (WF_LIKELY(f->how == WF_HOW_ITER)) {
            wf_gen *g = wf_gen_of_frame(f);
            LEAVE_HEAP(g);
            f = f->back;
            vm->frame = f;
            RELOAD();
            ins = *pc;
            RA = out;
            NEXT(2 + JUMP(1));
        }
        goto yield_out;
    }
    TARGET(YIELDASYNC) {
        wf_gen *g = wf_gen_of_frame(f);
        SAVE();
        out = RA;
        LEAVE_HEAP(g);
        if (WF_LIKELY(f->how == WF_HOW_ANEXT)) {
            f->how = WF_HOW_ENTRY; /* nobody waits for it any more: whoever goes on with it may stand in another chain */
            g->root = g;
            f = f->back;
            if (f->flags & WF_FRAME_HEAP)
                ENTER_HEAP(wf_gen_of_frame(f));
            vm->frame = f;
            RELOAD();
            ins = *pc;
            RA = out;
            NEXT(2);
        }
        vm->frame = f->back;
        vm->result = out;
        return (wf_status)WF_ASYNC_YIELDED;
    }
    TARGET(AWAITABLE) {
        wf_value v = RB;
        if (wf_is_exact(v, WF_KIND_COROUTINE) && !(((wf_gen *)wf_obj(v))->state == WF_GEN_SUSPENDED)) {
            RA = v;
            NEXT(1);
        }
        if (wf_is_kind(v, WF_KIND_NATIVE_CORO) && ((wf_native_coro *)wf_obj(v))->state == 0) {
            RA = v;
            NEXT(1);
        }
        if (wf_same(v, vm->bare)) {
            RA = v;
            NEXT(1);
        }
        SAVE();
        if (!wf_slow_awaitable(vm, v, C, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(YIELDFROMITER) {
        SAVE();
        if (!wf_slow_yield_from_iter(vm, f, RB, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(AWAIT) {
        wf_value v = RA;
        SAVE();
        if (wf_is_obj(v) && (wf_obj(v)->kind == WF_KIND_COROUTINE || wf_obj(v)->kind == WF_KIND_GENERATOR))
            goto drive_gen;
        if (wf_same(v, vm->bare)) {
            out = WF_NONE;
            goto yield_out;
        }
        status = wf_slow_drive(vm, v, WF_START, WF_NONE, &out);
        goto driven;
    }
    TARGET(GETAITER) {
        wf_value v = RB;
        if (wf_is_exact(v, WF_KIND_ASYNC_GENERATOR)) {
            RA = v;
            NEXT(1);
        }
        SAVE();
        if (!wf_slow_getaiter(vm, v, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(ANEXT) {
        wf_value v = RB;
        SAVE();
        if (wf_is_exact(v, WF_KIND_ASYNC_GENERATOR)) {
            wf_gen *g = (wf_gen *)wf_obj(v), *self = wf_gen_of_frame(f);
            if (FUEL_EMPTY(vm) && !wf_slow_poll(vm))
                goto raised;
            if (WF_UNLIKELY(!g->hooked)) {
                g->hooked = true;
                if (vm->hooks && vm->hooks->asyncgen_first_iteration)
                    vm->hooks->asyncgen_first_iteration(vm, g);
                if (!wf_is_unset(vm->exception))
                    goto raised;
            }
            if (WF_LIKELY(g->state <= WF_GEN_SUSPENDED && !g->closing &&
                          (g->state == WF_GEN_CREATED || WF_INS_OP(*g->frame.pc) == WF_BC_YIELDASYNC))) {
                if (WF_UNLIKELY(f->depth >= vm->frame_limit)) {
                    wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
                    goto raised;
                }
                LEAVE_HEAP(self);
                g->frame.back = f;
                g->frame.how = WF_HOW_ANEXT;
                g->frame.depth = f->depth + 1;
                g->root = wf_gen_find_root(self);
                RA = v; /* what this frame waits for */
                f = &g->frame;
                vm->frame = f;
                mode = WF_SEND;
                sent = WF_NONE;
                goto resume;
            }
            if (g->state == WF_GEN_CLOSED)
                NEXT(2 + JUMP(1));
            wf_raise(vm, WF_EXC_RuntimeError, "anext(): asynchronous generator is already running");
            goto raised;
        }
        if (!wf_slow_anext(vm, v, &out))
            goto raised;
        RA = out;
        if (wf_is_obj(out) && (wf_obj(out)->kind == WF_KIND_COROUTINE || wf_obj(out)->kind == WF_KIND_GENERATOR))
            goto drive_gen;
        status = wf_slow_drive(vm, out, WF_START, WF_NONE, &out);
        goto driven;
    }
    TARGET(CLOSEITER) {
        wf_value v = RA;
        if (wf_is_obj(v) && (wf_obj(v)->kind == WF_KIND_GENERATOR || wf_obj(v)->kind == WF_KIND_ASYNC_GENERATOR)) {
            wf_gen *g = (wf_gen *)wf_obj(v);
            SAVE();
            if (g->origin_code == f->code && g->origin == pc[1])
                wf_gen_abandon(vm, g, f);
        }
        RA = WF_UNSET;
        NEXT(2);
    }

    /* -- exceptions -- */
    TARGET(ENTER) {
        R[A + 1] = f->handled;
        if (wf_is_unset(f->handled))
            vm->handlers++;
        f->handled = RA;
        NEXT(1);
    }
    TARGET(LEAVE) {
        f->handled = R[A + 1];
        if (wf_is_unset(f->handled))
            vm->handlers--;
        R[A] = WF_UNSET;
        R[A + 1] = WF_UNSET;
        NEXT(1);
    }
    TARGET(RAISE) {
        SAVE();
        wf_raise_object(vm, RA, WF_UNSET);
        goto raised;
    }
    TARGET(RAISEFROM) {
        SAVE();
        wf_raise_object(vm, RA, RB);
        goto raised;
    }
    TARGET(RERAISEBARE) {
        SAVE();
        if (wf_slow_reraise_bare(vm)) {
            traced = true;
            goto unwind;
        }
        goto raised;
    }
    TARGET(RERAISE) {
        SAVE();
        vm->exception = RA;
        traced = true;
        goto unwind;
    }
    TARGET(JNOMATCH) {
        SAVE();
        int match = wf_exception_matches(vm, RA, RB);
        if (match < 0)
            goto raised;
        if (!match)
            NEXT(2 + JUMP(1));
        NEXT(2);
    }
    TARGET(GROUPMATCH) {
        wf_value rest;
        SAVE();
        if (!wf_exception_group_match(vm, RB, RC, &out, &rest))
            goto raised;
        R[A] = out;
        R[A + 1] = rest;
        NEXT(1);
    }
    TARGET(GROUPRAISE) {
        SAVE();
        if (!wf_exception_group_reraise(vm, RB, wf_as_list(RC), &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(EXCINFO) {
        SAVE();
        if (!wf_slow_excinfo(vm, RB, R + A))
            goto raised;
        NEXT(1);
    }
    TARGET(ASSERTERROR) {
        RA = wf_from_obj(vm->exc_types[WF_EXC_AssertionError]);
        NEXT(1);
    }
    TARGET(GETSPECIAL) {
        wf_value v = RB;
        if (WF_LIKELY(wf_is_obj(v) && wf_obj(v)->shape == pc[2])) {
            wf_cell *cell;
            memcpy(&cell, pc + 4, sizeof cell);
            wf_value found = cell->value;
            if (WF_LIKELY(wf_is_function(found) || (wf_is_kind(found, WF_KIND_NATIVE) && wf_obj(found)->flags & WF_NATIVE_METHOD))) {
                R[A + 1] = v;
                RA = found;
                NEXT(6);
            }
        }
        wf_value pair[2];
        SAVE();
        if (!wf_slow_getspecial(vm, f, (uint32_t *)pc, v, pair))
            goto raised;
        RA = pair[0];
        R[A + 1] = pair[1];
        NEXT(6);
    }

    /* -- modules -- */
    TARGET(IMPORT) {
        SAVE();
        if (!wf_slow_import(vm, f, wf_as_str(K[pc[1]]), RB, C, &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(IMPORTFROM) {
        SAVE();
        if (!wf_slow_import_from(vm, RB, wf_as_str(K[pc[1]]), &out))
            goto raised;
        RA = out;
        NEXT(2);
    }
    TARGET(IMPORTSTAR) {
        SAVE();
        if (!wf_slow_import_star(vm, f, RA))
            goto raised;
        NEXT(1);
    }

    /* -- pattern matching -- */
    TARGET(ISSEQUENCE) {
        SAVE();
        int is = wf_match_is_sequence(vm, RB);
        if (is < 0)
            goto raised;
        RA = wf_bool(is);
        NEXT(1);
    }
    TARGET(ISMAPPING) {
        SAVE();
        int is = wf_match_is_mapping(vm, RB);
        if (is < 0)
            goto raised;
        RA = wf_bool(is);
        NEXT(1);
    }
    TARGET(LENGTH) {
        int64_t n;
        SAVE();
        if (!wf_op_length(vm, RB, &n))
            goto raised;
        RA = wf_fix(n);
        NEXT(1);
    }
    TARGET(MATCHKEYS) {
        SAVE();
        if (!wf_match_keys(vm, RB, RC, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(MATCHREST) {
        SAVE();
        if (!wf_match_rest(vm, RB, RC, &out))
            goto raised;
        RA = out;
        NEXT(1);
    }
    TARGET(MATCHCLASS) {
        SAVE();
        if (!wf_match_class(vm, RB, RC, K[pc[1]], &out))
            goto raised;
        RA = out;
        NEXT(2);
    }

    /* -- the rest -- */
    TARGET(ANNOTATIONS) {
        SAVE();
        if (!wf_slow_annotations(vm, f))
            goto raised;
        NEXT(1);
    }
    TARGET(DROP) {
        if (WF_UNLIKELY(wf_is_obj(RA)) && wf_obj(RA)->kind >= WF_KIND_COROUTINE && wf_obj(RA)->kind <= WF_KIND_ASYNC_GEN_ATHROW) {
            SAVE();
            wf_gen_drop(vm, f->code, pc[1], RA);
        }
        NEXT(2);
    }
    TARGET(PRINTEXPR) {
        SAVE();
        if (!wf_slow_print_expression(vm, RA))
            goto raised;
        NEXT(1);
    }
#ifdef WF_DISPATCH_SWITCH
    default:
        __builtin_unreachable();
    }
#endif

    /* ---- awaiting: f waits at pc (AWAIT or ANEXT), R[A] is the generator or coroutine to drive ---- */
drive_gen: {
    wf_gen *g = (wf_gen *)wf_obj(RA), *self = wf_gen_of_frame(f);
    SAVE();
    if (WF_UNLIKELY(g->state == WF_GEN_CLOSED)) {
        if (g->head.kind == WF_KIND_GENERATOR) {
            RA = WF_NONE;
            NEXT(WF_INS_OP(ins) == WF_BC_ANEXT ? 2 : 1);
        }
        wf_raise(vm, WF_EXC_RuntimeError, "cannot reuse already awaited coroutine");
        goto raised;
    }
    wf_frame *at = g->state == WF_GEN_SUSPENDED ? wf_gen_innermost(g) : &g->frame;
    if (WF_UNLIKELY(wf_gen_of_frame(at)->state == WF_GEN_RUNNING)) { /* itself, or what it delegates to */
        wf_raise(vm, WF_EXC_ValueError, "%s already executing", g->head.kind == WF_KIND_GENERATOR ? "generator" : "coroutine");
        goto raised;
    }
    if (WF_UNLIKELY(f->depth >= vm->frame_limit)) {
        wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
        goto raised;
    }
    if (FUEL_EMPTY(vm) && !wf_slow_poll(vm))
        goto raised;
    LEAVE_HEAP(self);
    g->frame.back = f;
    g->frame.how = WF_HOW_AWAIT;
    g->frame.depth = f->depth + 1;
    wf_gen *chain = wf_gen_find_root(self);
    f = at;
    g->leaf = NULL;
    g->root = chain;
    wf_heap_barrier_value(vm, g, wf_from_obj(chain));
    vm->frame = f;
    mode = WF_SEND;
    sent = WF_NONE;
    goto resume;
}

driven: /* what driving something that is no frame came to; f waits at pc */
    if (status == WF_RETURNED) {
        ins = *pc;
        RA = out;
        NEXT(WF_INS_OP(ins) == WF_BC_ANEXT ? 2 : 1);
    }
    if (status == WF_RAISED)
        goto raised;
    goto yield_out;

    /* ---- f yields `out` past everything that awaits it, to the root's driver ---- */
yield_out: {
    wf_gen *g = wf_gen_of_frame(f), *root = wf_gen_find_root(g);
    LEAVE_HEAP(g);
    if (root != g) {
        root->leaf = g;
        wf_heap_barrier_value(vm, root, wf_from_obj(g));
    }
    switch ((wf_how)root->frame.how) {
    case WF_HOW_TASK: {
        bool thrown = false;
        vm->frame = root->frame.back;
        f = vm->hooks->yielded(vm, out, &sent, &thrown);
        if (!f)
            return WF_YIELDED;
        mode = thrown ? WF_THROW : WF_SEND;
        vm->frame = f;
        goto resume;
    }
    case WF_HOW_ITER:
        f = root->frame.back;
        vm->frame = f;
        RELOAD();
        ins = *pc;
        RA = out;
        NEXT(2 + JUMP(1));
    default:
        vm->frame = root->frame.back;
        vm->result = out;
        return WF_YIELDED;
    }
}

    /* ---- f goes on with `sent`, or with the pending exception when mode is THROW ---- */
resume: {
    wf_gen *g = wf_gen_of_frame(f);
    bool fresh = g->state == WF_GEN_CREATED;
    ENTER_HEAP(g);
    RELOAD();
    f->flags = (uint8_t)(mode == WF_THROW ? f->flags | WF_FRAME_THROWN : f->flags & ~WF_FRAME_THROWN);
    if (mode == WF_THROW && !wf_is_unset(f->handled)) /* what is thrown in gets the exception handled here, and only here, as its context */
        wf_raise_value(vm, vm->exception);
    if (fresh) {
        if (mode == WF_THROW) { /* before the body began: no handler of its own sees it, though the first instruction may stand in one */
            if (wf_is_exception(vm->exception))
                wf_exception_trace(vm, wf_as_exception(vm->exception), f->code, WF_PC_START);
            goto unhandled;
        }
        if (FUEL_EMPTY(vm) && !wf_slow_poll(vm))
            goto raised;
        DISPATCH();
    }
    ins = *pc;
    if (WF_LIKELY(WF_INS_OP(ins) == WF_BC_AWAIT || WF_INS_OP(ins) == WF_BC_ANEXT)) {
        wf_value v = RA;
        if (mode == WF_THROW && wf_is_gen(v)) { /* the awaited frame has been dealt with, or had ended before */
            if (wf_is_kind(v, WF_KIND_COROUTINE) && ((wf_gen *)wf_obj(v))->state == WF_GEN_CLOSED && !wf_error_is(vm, WF_EXC_GeneratorExit)) {
                wf_error_clear(vm);
                wf_raise(vm, WF_EXC_RuntimeError, "cannot reuse already awaited coroutine");
            }
            goto raised;
        }
        if (mode == WF_THROW)
            sent = wf_error_take(vm);
        else if (FUEL_EMPTY(vm) && !wf_slow_poll(vm))
            goto raised;
        else if (wf_same(v, vm->bare)) {
            RA = WF_NONE;
            NEXT(WF_INS_OP(ins) == WF_BC_ANEXT ? 2 : 1);
        }
        status = wf_slow_drive(vm, v, mode, sent, &out);
        goto driven;
    }
    if (mode == WF_THROW)
        goto raised;
    RA = sent;
    NEXT(1);
}

    /* ---- f returns `out` ---- */
returned:
    switch ((wf_how)f->how) {
    case WF_HOW_CALL: {
        uint8_t ret = f->ret;
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        f = back;
        vm->frame = f;
        RELOAD();
        R[ret] = out;
        DISPATCH();
    }
    case WF_HOW_INIT: {
        wf_frame *back = f->back;
        if (WF_UNLIKELY(!wf_is_none(out))) {
            interp_leave_frame(vm, f);
            f = back;
            vm->frame = f;
            RELOAD();
            pc--;
            SAVE();
            wf_raise(vm, WF_EXC_TypeError, "__init__() should return None, not '%T'", out);
            f->pc = pc + 1;
            goto raised_in_caller;
        }
        interp_leave_frame(vm, f);
        f = back;
        vm->frame = f;
        goto reload;
    }
    case WF_HOW_ITER: {
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        f = back;
        vm->frame = f;
        RELOAD();
        NEXT(2);
    }
    case WF_HOW_AWAIT: {
        wf_gen *g = wf_gen_of_frame(f);
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        f = back;
        vm->frame = f;
        ENTER_HEAP(wf_gen_of_frame(f));
        RELOAD();
        ins = *pc;
        RA = out;
        if (g->anonymous)
            interp_free_anonymous(vm, g);
        NEXT(WF_INS_OP(ins) == WF_BC_ANEXT ? 2 : 1);
    }
    case WF_HOW_ANEXT: {
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        f = back;
        vm->frame = f;
        ENTER_HEAP(wf_gen_of_frame(f));
        RELOAD();
        NEXT(2 + JUMP(1));
    }
    case WF_HOW_TASK: {
        bool thrown = false;
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        vm->frame = back;
        f = vm->hooks->finished(vm, false, out, &sent, &thrown);
        if (!f)
            return WF_RETURNED;
        mode = thrown ? WF_THROW : WF_SEND;
        vm->frame = f;
        goto resume;
    }
    case WF_HOW_ENTRY: {
        wf_frame *back = f->back;
        interp_leave_frame(vm, f);
        vm->frame = back;
        vm->result = out;
        return WF_RETURNED;
    }
    }
    __builtin_unreachable();

    /* ---- an exception is pending; f->pc is the instruction that raised ---- */
raised:
    traced = false;
unwind:
    pc = f->pc;
    goto search;
raised_in_caller: /* f->pc is past the instruction that called */
    traced = false;
    pc = f->pc - 1;
search:
    for (;;) {
        uint32_t at = (uint32_t)(pc - f->code->words);
        if (!traced && wf_is_exception(vm->exception))
            wf_exception_trace(vm, wf_as_exception(vm->exception), f->code, at);
        traced = false;
        if (f->flags & WF_FRAME_HEAP) {
            wf_gen *self = wf_gen_of_frame(f);
            R = wf_frame_registers(f);
            ENTER_HEAP(self);
            if (WF_INS_OP(*f->pc) == WF_BC_AWAIT || WF_INS_OP(*f->pc) == WF_BC_ANEXT) {
                wf_value child = R[WF_INS_A(*f->pc)];
                if (wf_is_gen(child))
                    interp_detach_child(f, child);
                if (WF_INS_OP(*f->pc) == WF_BC_ANEXT && pc == f->pc && wf_error_is(vm, WF_EXC_StopAsyncIteration) && !vm->stopping) {
                    wf_error_clear(vm);
                    RELOAD();
                    NEXT(2 + JUMP(1));
                }
            }
        }
        const wf_handler *h = interp_find_handler(f->code, at);
        if (h && WF_LIKELY(!vm->stopping)) {
            R = wf_frame_registers(f);
            R[h->reg] = wf_error_take(vm);
            f->pc = f->code->words + h->target;
            goto reload;
        }
    unhandled:
        if (f->flags & WF_FRAME_HEAP)
            wf_slow_generator_exception(vm, f);
        if (WF_UNLIKELY(wf_error_is(vm, WF_EXC_NameError)))
            wf_slow_name_error_leaves(vm, f);
        wf_how how = (wf_how)f->how;
        wf_frame *back = f->back;
        bool thrown_in = f->flags & WF_FRAME_THROWN;
        interp_leave_frame(vm, f);
        vm->frame = back;
        if (how == WF_HOW_ENTRY)
            return WF_RAISED;
        if (how == WF_HOW_TASK) {
            bool thrown = false;
            f = vm->hooks->finished(vm, true, WF_UNSET, &sent, &thrown);
            if (!f)
                return WF_RAISED;
            mode = thrown ? WF_THROW : WF_SEND;
            vm->frame = f;
            goto resume;
        }
        f = back;
        pc = how == WF_HOW_ITER || how == WF_HOW_AWAIT || how == WF_HOW_ANEXT ? f->pc : f->pc - 1;
        if (thrown_in && (how == WF_HOW_AWAIT || how == WF_HOW_ANEXT)) { /* CPython throws it again at each level on the way out */
            f->flags |= WF_FRAME_THROWN;
            if (!wf_is_unset(f->handled))
                wf_raise_value(vm, vm->exception);
        }
    }
}

wf_status wf_interp_run(wf_vm *vm, wf_frame *f)
{
    vm->native_depth++;
    wf_status status = interp_loop(vm, f, START_FRAME, WF_START, WF_NONE);
    vm->native_depth--;
    return status;
}

wf_status wf_interp_resume(wf_vm *vm, wf_frame *innermost, wf_resume_mode mode, wf_value sent)
{
    vm->native_depth++;
    vm->frame = innermost;
    wf_status status = interp_loop(vm, innermost, START_RESUME, mode, sent);
    vm->native_depth--;
    return status;
}

/*
 * Running bytecode. interp.c holds the dispatch loop; calls.c pushes frames; slow.c holds what the loop's opcodes do off their fast paths.
 */
#ifndef WF_INTERP_H
#define WF_INTERP_H

#include "exec/bytecode.h"
#include "object/exception.h"
#include "object/format.h"
#include "object/model.h"
#include "vm.h"

/* Run the frame (already pushed, how = ENTRY) to its end or next yield. The value is in vm->result. */
wf_status wf_interp_run(wf_vm *vm, wf_frame *f);
/* Resume a suspended chain at its innermost frame; its root has how = ENTRY or TASK and is linked to vm->frame. */
wf_status wf_interp_resume(wf_vm *vm, wf_frame *innermost, wf_resume_mode mode, wf_value sent);
enum { WF_ASYNC_YIELDED = 2 }; /* third status of an asynchronous generator: it yielded a value of its own, not one for the loop */

/* ---- calls.c ---- */
typedef enum wf_pushed { WF_CALL_RAISED, WF_CALL_DONE, WF_CALL_PUSHED } wf_pushed;
/* Call for the loop: DONE: the result is in *out; PUSHED: vm->frame is the new frame, its `how` CALL or INIT and its `ret` as given. `self`: unset or
 * the first argument. */
wf_pushed wf_calls_call(wf_vm *vm, wf_value callable, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, uint8_t ret,
                        wf_value *out);
wf_pushed wf_calls_call_ex(wf_vm *vm, wf_value callable, wf_value args, wf_value kwargs, uint8_t ret, wf_value *out);
/* For CALLAWAIT: a script coroutine function gives a coroutine without telling anybody (anonymous). */
wf_gen *wf_calls_make_gen(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames) WF_CHECKED;
wf_frame *wf_calls_push_slow(wf_vm *vm, wf_code *code, size_t size); /* a frame of `size` bytes in the next chunk; NULL: exception */
wf_frame *wf_calls_push(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames) WF_CHECKED;
wf_stack_chunk *wf_calls_new_chunk(wf_vm *vm, wf_stack_chunk *below, size_t size); /* of at least size bytes; NULL: MemoryError is pending */
void wf_calls_pop_chunk(wf_vm *vm, wf_frame *f); /* f is the first frame of its chunk: go back to the chunk below */
/* Fill the parameter registers of any function. */
bool wf_calls_bind(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *registers) WF_CHECKED;
/* Run a class body or exec'ed code: function without parameters, names in `locals`. */
bool wf_calls_run_body(wf_vm *vm, wf_function *fn, wf_value locals, wf_value *out) WF_CHECKED;
bool wf_calls_enter_native(wf_vm *vm) WF_CHECKED; /* before the interpreter runs inside a native: bounds the C stack */

/* ---- slow.c: opcodes off the fast path. All save nothing: the loop has stored f->pc. false: exception pending ---- */
bool wf_slow_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out);
bool wf_slow_getattr(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out);
bool wf_slow_setattr(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value object, wf_value v);
bool wf_slow_getmethod(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out);
bool wf_slow_getglobal(wf_vm *vm, wf_frame *f, uint32_t index, wf_value *out);
bool wf_slow_setglobal(wf_vm *vm, wf_frame *f, uint32_t index, wf_value v);
bool wf_slow_delglobal(wf_vm *vm, wf_frame *f, uint32_t index);
bool wf_slow_getname(wf_vm *vm, wf_frame *f, uint32_t index, wf_value *out);
bool wf_slow_setname(wf_vm *vm, wf_frame *f, uint32_t index, wf_value v); /* unset: delete */
bool wf_slow_getnamefree(wf_vm *vm, wf_frame *f, uint32_t constant, uint32_t free_index, wf_value *out);
bool wf_slow_unbound_register(wf_vm *vm, wf_frame *f, unsigned reg);
bool wf_slow_unbound_cell(wf_vm *vm, wf_frame *f, unsigned reg);
bool wf_slow_new_array(wf_vm *vm, wf_frame *f, size_t n, wf_value *out) WF_CHECKED; /* NEWARRAY */
bool wf_slow_unbound_free(wf_vm *vm, wf_frame *f, unsigned index);
bool wf_slow_unbound_name(wf_vm *vm, wf_value name, bool is_free);
bool wf_slow_getitem(wf_vm *vm, wf_value v, wf_value key, wf_value *out);
bool wf_slow_unpack(wf_vm *vm, wf_value v, size_t n, wf_value *into);
bool wf_slow_unpack_ex(wf_vm *vm, wf_value v, size_t before, size_t after, wf_value *into);
bool wf_slow_function(wf_vm *vm, wf_frame *f, wf_code *code, const wf_value *extras, unsigned bits, wf_value *out);
bool wf_slow_format(wf_vm *vm, wf_value v, unsigned conversion, wf_str *spec, wf_value *out);
bool wf_slow_convert(wf_vm *vm, wf_value v, unsigned conversion, wf_value *out);
bool wf_slow_list_extend(wf_vm *vm, wf_value list, wf_value v);
bool wf_slow_args_extend(wf_vm *vm, wf_value list, wf_value v, wf_value callee);
bool wf_slow_dict_merge(wf_vm *vm, wf_value dict, wf_value v, wf_value callee);
bool wf_slow_dict_display(wf_vm *vm, wf_value dict, wf_value v);
void wf_slow_name_error_leaves(wf_vm *vm, wf_frame *f);
bool wf_slow_getspecial(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out); /* GETSPECIAL; out: two values */
bool wf_slow_excinfo(wf_vm *vm, wf_value exception, wf_value *into);
bool wf_slow_reraise_bare(wf_vm *vm);
bool wf_slow_import(wf_vm *vm, wf_frame *f, wf_str *name, wf_value fromlist, unsigned level, wf_value *out);
bool wf_slow_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out);
bool wf_slow_import_star(wf_vm *vm, wf_frame *f, wf_value module);
bool wf_slow_annotations(wf_vm *vm, wf_frame *f);
bool wf_slow_print_expression(wf_vm *vm, wf_value v);
bool wf_slow_awaitable(wf_vm *vm, wf_value v, unsigned context, wf_value *out);
bool wf_slow_yield_from_iter(wf_vm *vm, wf_frame *f, wf_value v, wf_value *out);
bool wf_slow_getaiter(wf_vm *vm, wf_value v, wf_value *out);
bool wf_slow_anext(wf_vm *vm, wf_value v, wf_value *out);
bool wf_slow_poll(wf_vm *vm); /* the budget is used up, or something wants attention */
/* Drive an iterator that is no script frame: what AWAIT does with it. */
wf_status wf_slow_drive(wf_vm *vm, wf_value iterator, wf_resume_mode mode, wf_value sent, wf_value *out);
void wf_slow_generator_exception(wf_vm *vm, wf_frame *f); /* StopIteration leaving a generator becomes RuntimeError */

/* ---- match.c ---- */
bool wf_match_self(const wf_type *t); /* the object itself is the one positional sub-pattern of such a class */
bool wf_match_is_sequence(wf_vm *vm, wf_value v);
bool wf_match_is_mapping(wf_vm *vm, wf_value v);
bool wf_match_keys(wf_vm *vm, wf_value subject, wf_value keys, wf_value *out);
bool wf_match_rest(wf_vm *vm, wf_value subject, wf_value keys, wf_value *out);
bool wf_match_class(wf_vm *vm, wf_value subject, wf_value cls, wf_value spec, wf_value *out);

/* ---- gen.c ---- */
static inline bool wf_gen_is_driven(const wf_gen *g) { return g->frame.how == WF_HOW_AWAIT || g->frame.how == WF_HOW_ANEXT; }
wf_gen *wf_gen_find_root_slow(wf_gen *g);
/* The outermost of the chain that g is awaited by. */
static inline wf_gen *wf_gen_find_root(wf_gen *g)
{
    if (!wf_gen_is_driven(g))
        return g->root = g;
    return wf_gen_is_driven(g->root) ? wf_gen_find_root_slow(g) : g->root;
}
wf_frame *wf_gen_innermost_slow(wf_gen *root);
/* Where a resumption of the chain goes: at once when the hint of its root is right and what it names drives nothing that is a frame. */
static inline wf_frame *wf_gen_innermost(wf_gen *root)
{
    wf_gen *g = root->leaf ? root->leaf : root;
    if (g->state == WF_GEN_SUSPENDED && g->root == root && !wf_gen_is_driven(root) && (g == root || wf_gen_is_driven(g))) {
        uint32_t ins = *g->frame.pc;
        if (WF_INS_OP(ins) == WF_BC_AWAIT && !wf_is_gen(wf_frame_registers(&g->frame)[WF_INS_A(ins)]))
            return &g->frame;
    }
    return wf_gen_innermost_slow(root);
}
/* It runs, or what it delegates to does: then it counts as suspended. */
static inline bool wf_gen_is_running(wf_gen *g)
{
    return (g->state == WF_GEN_SUSPENDED ? wf_gen_of_frame(wf_gen_innermost(g)) : g)->state == WF_GEN_RUNNING;
}
/* Nobody refers to a generator any more: closed now, errors reported as unraisable; an asynchronous one goes to the loop's hook. leaving: the frame whose for
 * loop was left, shown where an error has no traceback; NULL: the collector found it. */
void wf_gen_abandon(wf_vm *vm, wf_gen *g, wf_frame *leaving);
/* A statement that was a call of that code drops its result, a coroutine or something like one: when the call itself made it, so that nobody else has seen it, and
 * it was never awaited, that is said now. */
bool wf_async_gen_next_or(wf_vm *vm, wf_value awaitable, wf_value fallback, wf_value *out) WF_CHECKED; /* anext() with a default */
void wf_async_gen_drop(wf_vm *vm, const wf_code *code, uint32_t call, wf_object *awaitable); /* the same of what asend() and its like give; async_gen.c */
void wf_gen_drop(wf_vm *vm, const wf_code *code, uint32_t call, wf_value v);
/* The exception being handled by the running code, or None. */
wf_value wf_frame_handled(wf_vm *vm);

/* temporaries.c: before a collection that a script asks for, what the calls under way have left in registers is forgotten. */
void wf_temporaries_forget(wf_vm *vm);
/* Whether the native was called by a script frame as `module.name()` and no other native is under way: then C code holds no value. */
bool wf_temporaries_direct(wf_vm *vm, wf_native_fn running);

#endif

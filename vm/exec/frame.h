/*
 * Frames.
 *
 * A frame is this header followed by its registers. Frames of plain calls lie in the register stack, a list of chunks that never move. The
 * frame of a generator or coroutine lies in its object (struct wf_gen), and `back` links it to whoever resumed it: the frame that
 * awaits or iterates it, so that a resumption starts at the innermost frame whatever the depth.
 *
 * `pc` is where the frame goes on: for a frame that called, the instruction after the call; for one that awaits, iterates or delegates, the
 * waiting instruction itself, whose operands say where the value goes.
 */
#ifndef WF_FRAME_H
#define WF_FRAME_H

#include "object/code.h"
#include "object/type.h"

typedef enum wf_how { /* how a frame was entered, thus what its return does */
    WF_HOW_CALL,     /* result to register `ret` of back */
    WF_HOW_INIT,     /* __init__ run by the loop: check for None; the instance is already in `ret` */
    WF_HOW_ITER,     /* generator resumed by FORITER of back: yield → register, return → loop exit */
    WF_HOW_AWAIT,    /* coroutine or generator driven by AWAIT/YIELDFROM of back: yield passes on outwards, return → register */
    WF_HOW_ANEXT,    /* asynchronous generator driven by ANEXT of back: its own yield → register, return → loop exit, awaits pass on */
    WF_HOW_TASK,     /* root of a task step: yield and return go to the scheduler's hooks */
    WF_HOW_ENTRY,    /* called from C: the loop returns to its C caller */
} wf_how;

enum {
    WF_FRAME_HEAP = 1,     /* lies in a wf_gen */
    WF_FRAME_THROWN = 4,   /* last resumed by throwing, here or in a frame that it awaits */
};

struct wf_frame {
    const uint32_t *pc;
    wf_code *code;
    wf_function *function;
    wf_frame *back;
    wf_value handled;  /* exception being handled here; unset: see back */
    uint8_t how;       /* wf_how */
    uint8_t ret;       /* register of back */
    uint8_t flags;
    uint8_t pad;
    uint32_t depth;
};

static inline wf_value *wf_frame_registers(wf_frame *f) { return (wf_value *)(f + 1); }
/* What the names of a class body or of exec live in: the last register of code that is no function's. Unset: the globals. */
static inline wf_value *wf_frame_namespace(wf_frame *f) { return wf_frame_registers(f) + f->code->registers - 1; }
/* The same of any frame; unset in functions. */
static inline wf_value wf_frame_locals(const wf_frame *f)
{
    return f->code->flags & WF_CODE_OPTIMIZED ? WF_UNSET : *wf_frame_namespace((wf_frame *)f);
}
/* Where a frame stands: one that called is past the instruction, one that awaits or iterates or runs a native is at it. inner: the frame that it
 * runs or waits for; NULL: none. */
uint32_t wf_frame_at(const wf_frame *f, const wf_frame *inner);
int32_t wf_frame_line(const wf_frame *f, const wf_frame *inner); /* the same as a line of the source */
wf_value wf_frame_variable(wf_frame *f, size_t number); /* what register or array hold for it: a value, a cell or unset (calls.c) */

typedef enum wf_gen_state { WF_GEN_CREATED, WF_GEN_SUSPENDED, WF_GEN_RUNNING, WF_GEN_CLOSED } wf_gen_state;

enum wf_gen_flags {
    WF_GEN_NAMED = 1,    /* the script has set a name: WF_ASIDE_NAMES */
    WF_GEN_ACLOSED = 2,  /* async generator: aclose() has begun, and may have been ignored: there is no second one, nor athrow(), nor a finaliser */
};

/* A generator, coroutine or asynchronous generator with a script frame. */
struct wf_gen {
    wf_object head;      /* its flags: wf_gen_flags */
    uint8_t state;       /* wf_gen_state; a coroutine that awaits another one is SUSPENDED with `awaiting` set while the inner one runs not */
    uint8_t anonymous;   /* made by AWAIT of a call: no script has seen the object, it is freed on return */
    uint8_t hooked;      /* async generator: the loop's first-iteration hook was called */
    uint8_t closing;     /* async generator: aclose or athrow is in progress */
    uint32_t origin;     /* pc offset of the caller that made it: for "never awaited" */
    wf_code *origin_code;
    wf_gen *leaf;        /* of the root of a suspended chain: the innermost frame's generator; a hint, checked by leaf->root */
    wf_gen *root;        /* of a leaf: the root that was suspended through it */
    wf_frame frame;      /* registers follow */
};
static inline wf_gen *wf_gen_of_frame(wf_frame *f) { return (wf_gen *)((char *)f - offsetof(wf_gen, frame)); }
static inline bool wf_is_gen(wf_value v)
{
    return wf_is_obj(v) && wf_obj(v)->kind >= WF_KIND_GENERATOR && wf_obj(v)->kind <= WF_KIND_ASYNC_GENERATOR;
}

/* A coroutine whose body is C: asyncio.sleep, Queue.get and their like. `step` is called with the value sent (None at first) or the exception
 * thrown, and says what happened; `state` is its own program counter. The object is as large as its maker asked. */
typedef struct wf_native_coro {
    wf_object head;
    uint32_t state;      /* 0: not started; WF_CORO_DONE: finished */
    uint32_t count;      /* values */
    wf_status (*step)(wf_vm *vm, struct wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out);
    const char *qualname;
    wf_value awaiting;   /* what it waits for, shown as cr_await; or None */
    wf_code *origin_code;
    uint32_t origin;
    uint32_t running;
    wf_value values[];
} wf_native_coro;
#define WF_CORO_DONE 0xFFFFFFFFu
wf_native_coro *wf_native_coro_new(wf_vm *vm, const char *qualname,
                                   wf_status (*step)(wf_vm *, wf_native_coro *, wf_resume_mode, wf_value, wf_value *), uint32_t values) WF_CHECKED;
const char *wf_native_coro_name(const wf_native_coro *c); /* the last part of its qualname */

/* Notes for cr_origin where a coroutine is made, as deep as vm->origin_depth says. */
bool wf_gen_note_origin(wf_vm *vm, const void *coroutine) WF_CHECKED;

wf_str *wf_gen_name(wf_vm *vm, const wf_gen *g);
bool wf_gen_set_name(wf_vm *vm, wf_value self, wf_value value);     /* __name__ */
bool wf_gen_set_qualname(wf_vm *vm, wf_value self, wf_value value); /* __qualname__ */
bool wf_gen_get_awaiting(wf_vm *vm, wf_value self, wf_value *out); /* cr_await, gi_yieldfrom, ag_await */
wf_str *wf_gen_qualname(wf_vm *vm, const wf_gen *g);

/* Drive any awaitable iterator (generator, coroutine, native awaitable, script iterator) one step from C. */
wf_status wf_gen_resume(wf_vm *vm, wf_value iterator, wf_resume_mode mode, wf_value sent, wf_value *out);
/* What `await` would drive: the object itself for coroutines and native awaitables, else its __await__(). False: TypeError. */
bool wf_gen_awaitable(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED;

#endif

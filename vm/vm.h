/* The virtual machine: everything that belongs to one interpreter. There is no other state anywhere. */
#ifndef WF_VM_H
#define WF_VM_H

#include <stdatomic.h>

#include "error.h"
#include "exec/frame.h"
#include "host.h"
#include "memory/heap.h"
#include "native.h"
#include "object/aside.h"
#include "object/bytes.h"
#include "object/code.h"
#include "object/type.h"

enum wf_name_id {
#define NAME(text) WF_NAME_##text,
#include "names.def"
#undef NAME
    WF_NAME_COUNT
};
#define wf_name(vm, text) ((vm)->names[WF_NAME_##text])

typedef struct wf_heap wf_heap;           /* memory/heap_parts.h */
typedef struct wf_scheduler wf_scheduler; /* runtime/, unknown here */

/* What runtime/ plugs into the VM, so that the interpreter may switch tasks without leaving its loop. */
typedef struct wf_scheduler_hooks {
    /* The root coroutine of a task step yielded `value` (a future, or None for a bare yield). The scheduler files the task and returns the
     * next frame to resume with *sent (or, when *thrown, an exception), or NULL to leave the loop. Never fails. */
    wf_frame *(*yielded)(wf_vm *vm, wf_value value, wf_value *sent, bool *thrown);
    /* The root coroutine returned `value`, or raised the pending exception. Same answer. */
    wf_frame *(*finished)(wf_vm *vm, bool raised, wf_value value, wf_value *sent, bool *thrown);
    /* A coroutine or asynchronous generator was found unreachable while suspended. */
    void (*asyncgen_first_iteration)(wf_vm *vm, wf_gen *gen);
    void (*asyncgen_finalise)(wf_vm *vm, wf_gen *gen);
    /* time.sleep on a fibre or while there are any: others go on meanwhile. False: an exception. */
    bool (*sleep)(wf_vm *vm, double seconds);
    /* Before reading on a fibre: others go on until the descriptor has something to read. False: an exception. */
    bool (*wait_input)(wf_vm *vm, int fd);
    /* wf_vm_blocking on a fibre. */
    bool (*work)(wf_vm *vm, void (*work)(void *data), void *data);
    /* Whether this is a future that is not done. */
    bool (*pending)(wf_vm *vm, wf_value v);
    /* A script asks what a coroutine awaits: *v, which its frame (gen) or step (NULL) drives, becomes what CPython shows. False: an exception. */
    bool (*awaited)(wf_vm *vm, wf_gen *gen, wf_value *v);
} wf_scheduler_hooks;

typedef struct wf_stack_chunk { /* a piece of the register stack; frames never move */
    struct wf_stack_chunk *below, *above;
    char *below_top; /* vm->stack_top of the chunk below, when this one is left */
    size_t size;     /* bytes, header included */
} wf_stack_chunk;

struct wf_vm {
    /* What the dispatch loop touches all the time comes first. */
    int64_t fuel;          /* counts down at back-edges, calls and resumes; at or below 0 the slow path looks at everything else */
    wf_frame *frame;       /* the running frame */
    char *stack_top, *stack_limit; /* free part of the current chunk */
    wf_value exception;    /* the pending exception; unset: none */
    wf_tuple *kwnames;     /* keyword names of the raw native call being made; NULL: none */
    const struct wf_native_row *native_row; /* of the native that wf_native_call is about to run: one body may serve many rows */
    wf_shape **shapes;     /* by id */
    uint32_t shape_count, shape_capacity;
    uint32_t handlers;     /* frames that are handling an exception (see frame.h) */
    uint32_t native_depth; /* C entries of the interpreter below the running one */
    uint32_t frame_depth, frame_limit; /* script frames; limit is sys.setrecursionlimit's */
    uint32_t c_depth;      /* wf_recursion_enter */
    char *c_stack_base, *c_stack_limit; /* address range of the C stack that is ours: set at the outermost entry, downwards */
    wf_value result;       /* of the entry that just ended */
    /* Awaitables of the scheduler's that hold nothing, one of each: */
    wf_value bare;         /* yields once, asyncio.sleep(0) */
    wf_value ready;        /* returns ready_value at once: what a native gives whose call is the operand of await (awaited_call) and that need not wait */
    wf_value ready_value;  /* None while there is none */
    bool awaited_call;     /* the native being called is the operand of await: what it returns is never seen, so any awaitable will do */

    struct wf_fibre *fibre, *fibres; /* the one that runs (NULL: the main strand does), and all: exec/fibre.h */
    const struct wf_strand *main_strand; /* while a fibre runs */

    wf_stack_chunk *chunk;
    wf_heap *heap;
    const wf_host_table *host;

    wf_type *kind_types[WF_KIND_LIMIT];
    wf_type *exc_types[WF_EXC_COUNT];
    wf_kind_info kind_infos[WF_KIND_LIMIT];
    uint32_t kinds_registered; /* of those from WF_KIND_FIRST_DYNAMIC */
    wf_str *names[WF_NAME_COUNT];
    wf_str *latin1[256];       /* shared one-character strings */
    wf_str *empty_str;
    wf_tuple *empty_tuple;
    wf_bytes *empty_bytes;
    struct wf_intern_table *interned;
    struct wf_signature_cache *signatures;
    struct wf_type_state *types; /* lookup cache and free shape ids: object/type.c */
    struct wf_weak_table *weak; /* memory/weak.c; NULL: no weak reference was ever made */
    struct wf_repr_stack *repr_stack;
    uint64_t hash_key[2];
    int64_t int_max_str_digits; /* sys.set_int_max_str_digits; 0: no limit */

    wf_dict *builtins;         /* namespace of module builtins */
    wf_dict *modules;          /* sys.modules */
    wf_value memory_error;     /* preallocated */

    /* Limits and interruption. */
    int64_t fuel_slice;        /* what fuel was last set to */
    uint64_t steps;            /* fuel used before the present slice */
    uint64_t step_limit;       /* 0: none */
    atomic_bool interrupt;     /* set by any thread */
    _Atomic bool look, look_only; /* wf_look_print is asked for; and nothing else by `interrupt` */
    atomic_bool terminate;     /* likewise, before it: the interrupt asks the program to end (SIGTERM) */
    _Atomic(void *) waker;     /* the host's, for who must end a wait of the loop; NULL until the loop waits */
    bool stopping;             /* a hard limit ended the script: no handler runs any more */
    atomic_bool halted;        /* another thread has used up the steps; `interrupt` is set as well */
    bool gc_wanted;            /* allocation asks for a step at the next safepoint */
    uint64_t gc_epoch;         /* grows when a cycle of collection begins and when it has ended: even between two cycles. Never 0 */
    bool at_exit;              /* closing: what scripts left is being finalised */

    bool (*on_interrupt)(wf_vm *vm); /* runtime/: interrupts the main task; NULL: KeyboardInterrupt where the script is */

    double (*virtual_monotonic)(wf_vm *vm); /* the scheduler's virtual clock; NULL: the host's (vm/clock.h) */
    int64_t (*virtual_wall_ns)(wf_vm *vm);
    void (*virtual_sleep)(wf_vm *vm, double seconds);
    const wf_scheduler_hooks *hooks;
    wf_scheduler *scheduler;
    struct wf_io *io;          /* io.c */
    void *host_data;           /* the embedding API's */
    const struct wf_native_module **natives; /* tables added by wf_import_add_natives */
    size_t native_tables;
    const struct wf_library_module *library; /* wf_import_add_library */
    size_t library_count;
    unsigned spec_kind;        /* of module specs, followed by those of loaders; 0 until the first import (module_spec.c) */
    uint64_t abc_registrations; /* classes registered with abstract ones: stdlib/abc.c forgets then what was no subclass */
    uint32_t abc_asker;        /* depth of the frame for which stdlib/abc.c asks about other classes; 0: none */
    wf_value argv;             /* list: sys.argv */
    wf_value path;             /* list: sys.path */
    wf_value warn_options;     /* list: sys.warnoptions */
    wf_value asyncgen_hooks[2];
    wf_dict *asides[WF_ASIDE_COUNT]; /* object/aside.c; NULL: nothing was ever noted */
    size_t origin_depth;       /* sys.set_coroutine_origin_tracking_depth */
};

/* The class of any value. */
static inline wf_type *wf_type_of(wf_vm *vm, wf_value v)
{
    if (WF_LIKELY(wf_is_obj(v)))
        return vm->shapes[wf_obj(v)->shape]->type;
    if (wf_is_fix(v))
        return vm->kind_types[WF_KIND_INT];
    if (wf_is_flo(v))
        return vm->kind_types[WF_KIND_FLOAT];
    if (wf_is_bool(v))
        return vm->kind_types[WF_KIND_BOOL];
    if (wf_is_none(v))
        return vm->kind_types[WF_KIND_NONETYPE];
    return vm->kind_types[v.w == WF_W_ELLIPSIS ? WF_KIND_ELLIPSISTYPE : WF_KIND_NOTIMPLEMENTEDTYPE];
}
static inline wf_type *wf_type_builtin(wf_vm *vm, wf_kind kind) { return vm->kind_types[kind]; }
/* Exactly the built-in type of that kind, no subclass. */
static inline bool wf_is_exact(wf_value v, wf_kind kind) { return wf_is_obj(v) && wf_obj(v)->shape == (uint32_t)kind; }

/* Start and stop. NULL: out of memory. `limit`: bytes, 0 for none. */
wf_vm *wf_vm_open(const wf_host_table *host, size_t memory_limit);
void wf_vm_close(wf_vm *vm);
/* Everything that runs script code is bracketed by these at the host's boundary: they set the C stack's bounds. */
typedef struct wf_entry_mark {
    char *base, *limit;
} wf_entry_mark;
/* The C stack from `base` down is the VM's to look for values in: above it may lie nothing at all, where main() was called with an empty
 * environment. The macro takes the frame of the function that it stands in, whose own variables may hold values. */
void wf_vm_enter_at(wf_vm *vm, wf_entry_mark *mark, void *base);
#define wf_vm_enter(vm, mark) wf_vm_enter_at((vm), (mark), __builtin_frame_address(0))
void wf_vm_leave(wf_vm *vm, const wf_entry_mark *mark);

/* What may take long and touches nothing of the VM: work(data), in place; for a function off the loop on another thread, while others go on. What data refers to
 * stays where it is until then. False: an exception; whether the work was done only data can tell. */
static inline bool WF_CHECKED wf_vm_blocking(wf_vm *vm, void (*work)(void *data), void *data)
{
    if (WF_UNLIKELY(vm->fibre != NULL))
        return vm->hooks->work(vm, work, data);
    work(data);
    return true;
}

#endif

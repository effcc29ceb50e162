/*
 * Code objects (what the compiler makes), functions and modules.
 */
#ifndef WF_CODE_H
#define WF_CODE_H

#include "object/containers.h"
#include "object/str.h"

enum { /* wf_code.flags; the values are CPython's co_flags */
    WF_CODE_OPTIMIZED = 0x1,
    WF_CODE_NEWLOCALS = 0x2,
    WF_CODE_VARARGS = 0x4,
    WF_CODE_VARKEYWORDS = 0x8,
    WF_CODE_NESTED = 0x10,
    WF_CODE_GENERATOR = 0x20,
    WF_CODE_COROUTINE = 0x80,
    WF_CODE_ITERABLE_COROUTINE = 0x100, /* a generator that may be awaited: types.coroutine */
    WF_CODE_ASYNC_GENERATOR = 0x200,
    WF_CODE_FUTURE_ANNOTATIONS = 0x1000000,
    WF_CODE_SHOWN = 0x100FFFF,    /* those above */
    WF_CODE_CLASS_BODY = 0x10000, /* ours from here on */
    WF_CODE_SIMPLE = 0x20000,     /* no *args, **kwargs, keyword-only, cells among the parameters, not a generator of any kind */
    WF_CODE_TOP_AWAIT = 0x40000,
};

/* [start, end) in instruction words: an exception there goes to `target` with the exception in register `reg`. Inner ranges come first. */
typedef struct wf_handler {
    uint32_t start, end, target;
    uint32_t reg;
} wf_handler;

/* Source range of the instructions from `pc` on. Sorted by pc. Lines count from 1, columns are UTF-8 bytes from 0; -1: unknown. */
typedef struct wf_position {
    uint32_t pc;
    int32_t line, end_line;
    int32_t column, end_column;
} wf_position;

/* A variable of an inlined comprehension: while the frame is in [start, end), register `reg` holds its value or cell. */
typedef struct wf_inner_variable {
    uint32_t start, end, reg;
} wf_inner_variable;

/* One keyword-or-positional call site's memory: see exec/call.c. */
struct wf_code {
    wf_object head;
    uint32_t flags;
    uint16_t argcount;   /* positional parameters, positional-only ones included */
    uint16_t posonly, kwonly;
    uint16_t registers;  /* frame size; parameters come first: positional, keyword-only, *args, **kwargs; then locals */
    uint16_t locals;     /* registers that are named variables (parameters included) */
    uint16_t array;      /* register of the array of the variables past these; 0: none. A frame that begins has every parameter in a
                            register; NEWARRAY moves those past `locals` */
    uint16_t param_cells;  /* how many parameters are captured: prologue instructions box them */
    uint16_t defaults;
    uint32_t firstlineno;
    wf_position start; /* where a frame is that has not begun: the first line, no columns */
    uint32_t code_words, handler_count, position_count, const_count, cell_count, free_count;
    wf_str *name, *qualname;
    wf_str *filename;
    wf_value doc;        /* str or None */
    uint32_t *words;            /* in a STORAGE cell */
    wf_storage *words_cell, *handlers_cell, *positions_cell;
    wf_array *consts;           /* constants, names, nested code */
    wf_array *globals;          /* global names: pairs of (interned name, CELL object or unset), indexed by GETGLOBAL's operand * 2 */
    wf_tuple *varnames;         /* names of the variables by number: registers [0, locals), then what the array holds */
    wf_tuple *cellvars, *freevars; /* names; cellvars in order of appearance */
    wf_tuple *inner_names;      /* of the variables of inlined comprehensions, inner and later ones first; NULL: none */
    wf_storage *inner_cell;     /* a wf_inner_variable for each */
    wf_storage *local_cells;    /* uint16_t number of each cellvar: see varnames */
    wf_storage *captures;       /* uint16_t for each free variable: where FUNCTION finds the cell in the frame that makes the function:
                                   register number, WF_CAPTURE_ARRAY | index in the frame's array, or WF_CAPTURE_FREE | index in its closure */
    wf_dict *bound_globals;     /* the namespace that `globals` was resolved in; NULL: not yet run */
    wf_object *source;          /* struct wf_source_text: for tracebacks; NULL */
    struct wf_gen *spare;       /* an ended coroutine that no script has seen, for the next await of a call; only while spare_epoch is vm->gc_epoch */
    uint64_t spare_epoch;
};

enum { WF_CAPTURE_FREE = 0x8000, WF_CAPTURE_ARRAY = 0x4000, WF_CAPTURE_INDEX = 0x3FFF };

struct wf_function {
    wf_object head;
    wf_code *code;
    wf_dict *globals;
    wf_array *closure;    /* CELL objects, one per free variable; NULL */
    wf_array *defaults;   /* values of the last positional parameters; NULL */
    wf_tuple *defaults_tuple; /* made on demand for __defaults__ */
    wf_dict *kwdefaults;
    wf_str *name, *qualname;
    wf_value module, doc, annotations, type_params;
    wf_dict *attributes;  /* __dict__; NULL until used */
};

struct wf_module {
    wf_object head;
    wf_str *name;
    wf_dict *dict;        /* a globals namespace */
};

wf_module *wf_module_new(wf_vm *vm, const char *name) WF_CHECKED;
static inline size_t wf_code_parameters(const wf_code *code)
{
    return (size_t)code->argcount + code->kwonly + ((code->flags & WF_CODE_VARARGS) != 0) + ((code->flags & WF_CODE_VARKEYWORDS) != 0);
}
static inline const uint16_t *wf_code_local_cells(const wf_code *code) /* cell_count of them */
{
    return code->local_cells ? (const uint16_t *)(const void *)code->local_cells->bytes : NULL;
}
static inline const wf_inner_variable *wf_code_inner(const wf_code *code) /* one for each of inner_names */
{
    return (const wf_inner_variable *)(const void *)code->inner_cell->bytes;
}
static inline bool wf_is_function(wf_value v) { return wf_is_kind(v, WF_KIND_FUNCTION); }
static inline wf_function *wf_as_function(wf_value v) { return (wf_function *)wf_obj(v); }
#define WF_PC_START UINT32_MAX /* of a frame that has not begun */
const wf_position *wf_code_position(const wf_code *code, uint32_t pc); /* never NULL: an unknown one when nothing is known */
wf_code *wf_code_with_flags(wf_vm *vm, wf_code *code, uint32_t added) WF_CHECKED; /* a twin that has these flags too */
bool wf_code_m_positions(wf_vm *vm, const wf_value *args, size_t n, wf_value *out); /* code_methods.c */
bool wf_code_m_lines(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
int wf_code_same(wf_vm *vm, const wf_code *a, const wf_code *b) WF_CHECKED; /* 1 equal as scripts see it, 0 not, -1 exception */
bool wf_code_m_replace(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);
void wf_code_flush_caches(wf_vm *vm); /* empties every inline cache of the VM */

#endif

/*
 * What the files of the compiler share. Not for other parts.
 *
 * Errors are sticky: when something fails, an exception is pending, compiler->failed is set, and from then on
 * emitting does nothing; callers check where they would otherwise loop or read what was not made. Plain data
 * grows in the compiler's arena, values in list objects that are referenced from the units; compiler and
 * units lie on the C stack, where the collector sees them.
 *
 * Registers of a unit: parameters, other variables, then temporaries, used as a stack: `top` is the first
 * free one; code saves top, pushes, and restores it. A variable's register is written only when the value of
 * the whole expression that is assigned to it is there, for otherwise an exception would leave half a value
 * in it; a temporary that is the destination of an expression may be written any time.
 *
 * Code that cannot be reached is not emitted: after a jump, return or raise unit->unreachable is set until a
 * label with a jump to it is placed. `assigned` holds the variables that are certainly set at the present
 * point; labels carry the intersection over their jumps.
 */
#ifndef WF_COMPILER_H
#define WF_COMPILER_H

#include "compile/compile.h"
#include "compile/tree_names.h"
#include "exec/bytecode.h"

enum {
    WF_UNIT_REGISTERS = 250,  /* what a frame may have */
    WF_UNIT_VARIABLES = 190,  /* of these for variables, parameters included; more lie in an array */
    WF_UNIT_RUN = 40,         /* longest run of values in consecutive registers */
    WF_UNIT_MAX_WORDS = 1 << 22,
};

typedef struct wf_regset {
    uint64_t bits[4];
} wf_regset;
static inline bool wf_regset_has(const wf_regset *s, uint32_t r)
{
    return s->bits[r >> 6 & 3] >> (r & 63) & 1;
}
static inline void wf_regset_add(wf_regset *s, uint32_t r)
{
    s->bits[r >> 6 & 3] |= (uint64_t)1 << (r & 63);
}
static inline void wf_regset_remove(wf_regset *s, uint32_t r)
{
    s->bits[r >> 6 & 3] &= ~((uint64_t)1 << (r & 63));
}

/* A place in the code that jumps lead to: forward only. Pending jumps are chained through their own operand.
 */
typedef struct wf_label {
    uint32_t chain; /* word number + 1 of the last pending jump; 0: none */
    wf_regset assigned;
} wf_label;

/* A handler: what catches exceptions in some ranges of code. */
typedef struct wf_protect {
    uint32_t target;
    uint32_t reg;
    uint32_t ranges; /* how many were recorded */
    wf_regset assigned;
} wf_protect;
typedef struct wf_range_row {
    uint32_t start, end;
    wf_protect *protect;
} wf_range_row;

/* What a jump out of the present statement has to clean up, innermost first. */
typedef enum wf_block_kind {
    WF_BLOCK_LOOP,    /* break and continue stop here */
    WF_BLOCK_TRY,     /* body of a try statement with handlers: nothing to do */
    WF_BLOCK_FINALLY, /* runs `body` */
    WF_BLOCK_WITH,    /* calls __exit__ */
    WF_BLOCK_HANDLER, /* an exception is being handled: LEAVE reg */
    WF_BLOCK_NAME,    /* `except E as name`: unbind it */
} wf_block_kind;
typedef struct wf_block {
    struct wf_block *outer;
    wf_block_kind kind;
    wf_protect *protect; /* NULL: none */
    uint32_t start;      /* of the open range of protect */
    uint32_t reg;
    bool is_async;
    const wf_node *node; /* for positions */
    wf_node_seq body;
    const wf_name *name;
    wf_label *on_break, *on_continue;
    bool closes;         /* LOOP: CLOSEITER reg when left early */
    uint32_t call;       /* the call in the loop's header, for CLOSEITER */
    uint32_t loop_start; /* LOOP without on_continue: LOOP back to here */
} wf_block;

/* Code out of line, emitted at the end of the unit: closing an iterator or leaving a handler, then RERAISE.
 */
typedef struct wf_stub {
    struct wf_stub *next;
    wf_protect *protect;
    uint8_t op; /* CLOSEITER or LEAVE */
    uint32_t reg;
    uint32_t call;       /* of CLOSEITER */
    wf_protect **around; /* the handlers around the place, innermost first */
    uint32_t around_count;
} wf_stub;

typedef struct wf_span {
    int32_t line, end_line, column, end_column;
} wf_span;

typedef enum wf_unit_kind { WF_UNIT_MODULE, WF_UNIT_FUNCTION, WF_UNIT_CLASS } wf_unit_kind;

/* A table of indices into unit->consts or unit->names, keyed by the hash of what stands there. */
typedef struct wf_index_table {
    uint32_t *slots; /* index + 1; 0: free */
    uint32_t mask, count;
} wf_index_table;

/* A constant that is kept in a register while a loop runs: see pin.c. */
enum { WF_UNIT_PINS = 8 };
typedef struct wf_pin {
    wf_value value;
    uint32_t reg;
} wf_pin;

typedef struct wf_unit {
    struct wf_unit *outer;
    wf_unit_kind kind;
    wf_scope *scope;   /* the frame's block */
    wf_scope *lexical; /* the block names are looked up in: an inlined comprehension's, or scope */
    wf_str *name, *qualname;
    uint32_t firstlineno, flags;
    uint16_t argcount, posonly, kwonly, defaults;
    wf_value doc;

    uint32_t *words;
    uint32_t count, capacity;
    wf_position *positions;
    uint32_t position_count, position_capacity;
    wf_range_row *ranges;
    uint32_t range_count, range_capacity;
    uint32_t last;     /* word number of the newest instruction */
    uint32_t boundary; /* word up to which labels and ranges are fixed: nothing before it may be taken back */
    wf_span span;

    wf_list *consts;
    wf_index_table const_table;
    const wf_name **names; /* global names */
    uint32_t name_count, name_capacity;
    wf_index_table name_table;
    const wf_name **freevars;
    uint32_t free_count;
    const wf_name **cellvars;
    uint16_t *cell_variables; /* their numbers: see wf_code.local_cells */
    uint32_t cell_count, param_cells;
    wf_list *statics; /* class: names assigned through self in methods */

    uint32_t locals; /* named registers */
    uint32_t top, registers;
    uint32_t array;            /* register of the array of further variables; 0: none */
    const wf_name **variables; /* by register */
    const wf_name **further;   /* by index into the array */
    uint32_t further_count;
    int class_cell;            /* register of __class__'s cell in a class; -1 */
    int classdict_cell;        /* register of the cell of a class's namespace, for type parameters in it; -1 */
    wf_regset assigned, deleted, comprehension_variables;
    const wf_name **inner_names; /* of the comprehensions' variables: see wf_code.inner_names */
    wf_inner_variable *inner;
    uint32_t inner_count, inner_names_capacity, inner_capacity;
    bool unreachable;
    bool is_async_generator;
    wf_block *block;
    wf_stub *stubs, *last_stub;
    wf_pin pins[WF_UNIT_PINS];
    uint32_t pin_count;
} wf_unit;

typedef struct wf_compiler {
    wf_vm *vm;
    wf_tree *tree;
    wf_allocator allocator;
    wf_arena arena;
    wf_str *filename;
    wf_storage *text;
    wf_unit *unit;
    wf_compile_mode mode;
    unsigned flags;
    bool failed;
    size_t total_words;
    uint64_t warned_to; /* line << 32 | column of the last ~bool that was warned of: an expression may be folded more than once */
} wf_compiler;

/* ---- compile.c ---- */
/* A SyntaxError at a node, for what this compiler does not do. */
void wf_compile_refuse(wf_compiler *c, const wf_node *node, const char *format, ...) WF_PRINTF(3, 4);
void wf_compile_memory(
    wf_compiler *c); /* the arena or heap failed; MemoryError is made pending if it is not yet */
void *wf_compile_grow(wf_compiler *c, void *old, uint32_t *capacity, uint32_t needed, size_t size);

/* ---- unit.c ---- */
void wf_unit_begin(wf_compiler *c, wf_unit *u, wf_unit_kind kind, wf_scope *scope, const char *name,
                   size_t name_length, uint32_t firstlineno);
void wf_unit_prologue(wf_compiler *c); /* boxes captured parameters, makes cells and the array */
wf_code *wf_unit_end(wf_compiler *c);  /* NULL when failed; the outer unit is current again in any case */
uint32_t wf_unit_temp(wf_compiler *c);
uint32_t wf_unit_temps(wf_compiler *c, uint32_t n);  /* n consecutive ones */
bool wf_unit_room(const wf_compiler *c, uint32_t n); /* are n registers at hand, with some to spare? */
static inline bool wf_unit_is_variable(const wf_compiler *c, uint32_t r)
{
    return r < c->unit->locals || wf_regset_has(&c->unit->comprehension_variables, r);
}

/* ---- constants.c ---- */
uint32_t wf_constants_add(wf_compiler *c, wf_value v);
uint32_t wf_constants_name(wf_compiler *c, const wf_name *name); /* as an interned str */
uint32_t wf_constants_mangled(wf_compiler *c, const wf_name *name);
uint32_t wf_constants_text(wf_compiler *c, const char *z);
uint32_t wf_constants_global(wf_compiler *c, const wf_name *name); /* number in code->globals */
const wf_name *wf_constants_intern(wf_compiler *c, const char *z);
wf_str *wf_constants_str(wf_compiler *c, const wf_name *name);
wf_value wf_constants_literal(wf_compiler *c, const wf_const *k); /* unset: failed or not a value */

/* ---- fold.c ---- */
/* The value of an expression that is constant by CPython's rules. */
bool wf_fold_value(wf_compiler *c, wf_node *node, wf_value *out);
/* -1 unknown, 0 false, 1 true. */
int wf_fold_truth(wf_compiler *c, wf_node *node);
bool wf_fold_small(wf_compiler *c, wf_node *node, int *out); /* an int from -128 to 127 */

/* ---- emit.c ---- */
void wf_emit_place(wf_compiler *c, const wf_node *node); /* the position of the instructions that follow */
void wf_emit_no_place(wf_compiler *c);
void wf_emit_n(wf_compiler *c, wf_opcode op);
void wf_emit_abc(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x);
void wf_emit_ai(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t i);
void wf_emit_aw(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x, uint32_t word);
void wf_emit_cached(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t word); /* format AT */
void wf_emit_jump(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b, uint32_t x, wf_label *label);
void wf_emit_goto(wf_compiler *c, wf_label *label);
void wf_emit_loop(wf_compiler *c, uint32_t start);
void wf_emit_back(wf_compiler *c, wf_opcode op, uint32_t a, uint32_t b,
                  uint32_t start); /* format AJ, backwards */
void wf_emit_label(wf_compiler *c, wf_label *label);
void wf_emit_label_start(wf_label *label);
uint32_t wf_emit_loop_start(wf_compiler *c);
void wf_emit_move(wf_compiler *c, uint32_t to, uint32_t from);
void wf_emit_constant(wf_compiler *c, wf_value v, uint32_t dst);
void wf_emit_none(wf_compiler *c, uint32_t dst);
void wf_emit_stop(wf_compiler *c); /* what follows is unreachable */
wf_protect *wf_emit_protect(wf_compiler *c, uint32_t reg);
/* With the first free register: the code protected may use it, for its temporaries are dead when the
 * exception arrives. */
wf_protect *wf_emit_protect_top(wf_compiler *c);
bool wf_emit_is_protected(const wf_compiler *c); /* is there a handler around, in this frame? */
void wf_emit_range(wf_compiler *c, wf_protect *p, uint32_t start, uint32_t end);
bool wf_emit_handler(wf_compiler *c,
                     wf_protect *p); /* the handler starts here; false when nothing leads to it */
void wf_emit_stub(wf_compiler *c, wf_protect *p, wf_opcode op, uint32_t reg, uint32_t call);
void wf_emit_stubs(wf_compiler *c);
void wf_emit_block_push(wf_compiler *c, wf_block *b);
void wf_emit_block_pop(wf_compiler *c, wf_block *b);

/* ---- variables.c, scan.c ---- */
typedef enum wf_variable_kind {
    WF_VAR_REGISTER,
    WF_VAR_ARRAY,
    WF_VAR_CELL,
    WF_VAR_FREE,
    WF_VAR_GLOBAL,
    WF_VAR_NAME,
    WF_VAR_NAMEFREE,
    WF_VAR_CLASSNAME /* in a block of type parameters: of the class around it, else global */
} wf_variable_kind;
typedef struct wf_variable {
    wf_variable_kind kind;
    uint32_t index;
    bool in_array;       /* the cell of a CELL: index is one into the array */
    const wf_name *name; /* mangled */
    bool rebound;        /* some := assigns it within an expression */
} wf_variable;
enum { /* wf_symbol.slot */
       WF_SLOT_INDEX = 0xFFFF,
       WF_SLOT_ARRAY = 1 << 16,
       WF_SLOT_DELETED = 1 << 29,
       WF_SLOT_REBOUND = 1 << 30,
};
#define WF_SLOT_CELL 0x80000000u /* captured by a function of another frame */
void wf_variables_resolve(wf_compiler *c, const wf_name *name, wf_variable *out);
void wf_variables_load(wf_compiler *c, const wf_node *node, const wf_name *name, uint32_t dst);
/* The register the name can be read from in place, after a check; -1 when it has none. `last`: nothing is
 * evaluated between now and its use. */
int wf_variables_in_place(wf_compiler *c, const wf_node *node, const wf_name *name, bool last);
void wf_variables_store(wf_compiler *c, const wf_node *node, const wf_name *name, uint32_t src);
void wf_variables_delete(wf_compiler *c, const wf_node *node, const wf_name *name);
/* The register that an expression assigned to the name may be evaluated into; -1: evaluate elsewhere and
 * store. */
int wf_variables_target(wf_compiler *c, const wf_name *name);
void wf_variables_assigned(wf_compiler *c, uint32_t r);
void wf_variables_mark_cells(wf_compiler *c, wf_scope *top);
void wf_variables_collect_free(wf_compiler *c, wf_unit *u);
uint16_t wf_variables_capture(wf_compiler *c, wf_scope *inner,
                              const wf_name *name); /* for code->captures of an inner unit */
void wf_variables_scan(wf_compiler *c, wf_unit *u); /* marks symbols that are deleted or rebound */

void wf_scan_children(wf_node *node, void (*visit)(void *state, wf_node *node), void *state);

/* ---- warnings.c ---- */
void wf_warnings_compare(wf_compiler *c, wf_ast_Compare *n);
void wf_warnings_call(wf_compiler *c, wf_node *callee);
void wf_warnings_subscript(wf_compiler *c, wf_ast_Subscript *n);
void wf_warnings_assert(wf_compiler *c, wf_ast_Assert *s);
bool wf_warnings_print(wf_vm *vm, const wf_source *source, const char *filename, bool shown) WF_CHECKED;

/* ---- pin.c ---- */
/* Loads constants that the loop uses as operands; they stay in registers until the caller, who saved
 * pin_count and top, restores both. */
void wf_pin_loop(wf_compiler *c, wf_node *test, wf_node_seq body);
int wf_pin_find(const wf_compiler *c, wf_value v); /* its register, or -1 */

/* ---- expr.c, condition.c ---- */
void wf_expr_into(wf_compiler *c, wf_node *node, uint32_t dst);
/* A register with the value: a variable's own, or `scratch` (a temporary; -1: a new one). See
 * wf_variables_in_place for `last`. */
uint32_t wf_expr_operand(wf_compiler *c, wf_node *node, bool last, int scratch);
void wf_expr_discard(wf_compiler *c, wf_node *node);
void wf_expr_jump(wf_compiler *c, wf_node *node, bool when, wf_label *label);
uint32_t wf_expr_scratch(wf_compiler *c, uint32_t dst); /* dst when it is a temporary, else a new one */
void wf_expr_place_attribute(wf_compiler *c, const wf_ast_Attribute *a);
void wf_condition_compare(wf_compiler *c, wf_ast_Compare *n, uint32_t dst);
void wf_expr_await(wf_compiler *c, wf_node *node, uint32_t value, uint32_t dst, uint32_t why);

/* ---- display.c ---- */
void wf_display_list(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst);
void wf_display_tuple(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst);
void wf_display_set(wf_compiler *c, wf_node *node, wf_node_seq elts, uint32_t dst);
void wf_display_dict(wf_compiler *c, wf_ast_Dict *n, uint32_t dst);
void wf_display_fstring(wf_compiler *c, wf_ast_JoinedStr *n, uint32_t dst);
void wf_display_field(wf_compiler *c, wf_ast_FormattedValue *n, uint32_t dst);
bool wf_display_has_star(wf_node_seq elts);

/* ---- call.c ---- */
void wf_call_into(wf_compiler *c, wf_ast_Call *n, uint32_t dst, bool awaited, const wf_node *await_node);
/* R[base] is the callable and the `fixed` registers after it are already filled; adds args and keywords and
 * calls; result in R[base]. */
void wf_call_finish(wf_compiler *c, const wf_node *place, uint32_t base, uint32_t fixed, wf_node_seq args,
                    wf_node_seq keywords);

/* ---- comprehension.c ---- */
void wf_comprehension_inline(wf_compiler *c, wf_node *node, uint32_t dst);
void wf_comprehension_generator(wf_compiler *c, wf_ast_GeneratorExp *n, uint32_t dst);
bool wf_comprehension_closes(const wf_node *iterable); /* may it be a generator that only the loop sees? */

/* ---- assign.c ---- */
void wf_assign_target(wf_compiler *c, wf_node *target, uint32_t src);
void wf_assign_statement(wf_compiler *c, wf_ast_Assign *s);
void wf_assign_augmented(wf_compiler *c, wf_ast_AugAssign *s);
void wf_assign_annotated(wf_compiler *c, wf_ast_AnnAssign *s);
void wf_assign_delete(wf_compiler *c, wf_node *target);

/* ---- stmt.c ---- */
void wf_stmt_body(wf_compiler *c, wf_node_seq body);
void wf_stmt_visit(wf_compiler *c, wf_node *node);
bool wf_stmt_has_annotations(wf_node_seq body);

/* ---- try.c, unwind.c ---- */
void wf_try_statement(wf_compiler *c, wf_node *node);
void wf_try_with(wf_compiler *c, wf_node *node);
void wf_unwind_return(wf_compiler *c, wf_ast_Return *s);
wf_label *wf_unwind_direct(wf_compiler *c, const wf_node *node);
void wf_unwind_loop(wf_compiler *c, const wf_node *node, bool is_break);
void wf_unwind_exit_call(wf_compiler *c, const wf_node *node, uint32_t reg,
                         bool is_async); /* __exit__(None, None, None) */
/* The call itself: R[reg], R[reg + 1] as GETSPECIAL left them, the arguments behind them; whatever lies above stays alive. */
void wf_unwind_exit_awaited(wf_compiler *c, uint32_t reg, bool is_async);
void wf_unwind_unbind(wf_compiler *c, const wf_node *node, const wf_name *name);

/* ---- define.c ---- */
void wf_define_function(wf_compiler *c, wf_node *node);
void wf_define_class(wf_compiler *c, wf_ast_ClassDef *n);
void wf_define_lambda(wf_compiler *c, wf_ast_Lambda *n, uint32_t dst);
void wf_define_make(wf_compiler *c, wf_code *code, uint32_t dst, uint32_t extras,
                    uint32_t bits); /* FUNCTION */
uint32_t wf_define_defaults(wf_compiler *c, const wf_node *node,
                            const wf_ast_arguments *a); /* pushes them; bits of FUNCTION */
uint32_t wf_define_annotations(wf_compiler *c, const wf_node *node, const wf_ast_arguments *a,
                               wf_node *returns);
wf_code *wf_define_function_code(wf_compiler *c, wf_ast_FunctionDef *n, uint32_t firstlineno);
/* Makes the class into R[base], the topmost register; `bases` may have been added to. */
void wf_define_class_call(wf_compiler *c, wf_ast_ClassDef *n, wf_node_seq bases, uint32_t base,
                          uint32_t firstlineno);
void wf_define_docstring(wf_compiler *c, wf_node_seq body, wf_value *out);

/* ---- generic.c: definitions with type parameters ---- */
void wf_generic_function(wf_compiler *c, wf_ast_FunctionDef *n, uint32_t value,
                         uint32_t firstlineno); /* into R[value], topmost */
void wf_generic_class(wf_compiler *c, wf_ast_ClassDef *n, uint32_t value, uint32_t firstlineno);
void wf_generic_maker(wf_compiler *c, unsigned which /* wf_type_param_maker */, uint32_t dst);
void wf_generic_alias_statement(wf_compiler *c, wf_ast_TypeAlias *n);

/* ---- pattern.c, unparse.c ---- */
void wf_pattern_match(wf_compiler *c, wf_ast_Match *n);
wf_str *wf_unparse_expression(wf_compiler *c, const wf_node *node);

#endif

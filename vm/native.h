/*
 * Native functions and types: how C code appears to scripts.
 *
 * A native function is a row: name, body, signature, docstring. The signature is Python's own text, as inspect.signature prints it, and
 * is the single source: it is parsed once, arguments are bound by it (with CPython's error texts), and help() shows it.
 *
 *   {"append", list_append, "(self, object, /)", "Append object to the end of the list."}
 *
 * The body gets one word per parameter, in order: *args arrives as a tuple, **kwargs as a dict, an absent optional one is unset (the default
 * in the signature is what help() shows; the body supplies it). When the parameters are positional-only and all are given, the
 * words are passed through uncopied. A method's first parameter is `self`, and its type has been checked.
 * With a signature of NULL the body gets the raw words and the keyword names in vm->kwnames (NULL: none); the values of the keywords follow the
 * positional ones and are not counted in n. It must check everything itself. Rows added with WF_NATIVE_RAW are called in the same way, and show
 * the signature that they have.
 *
 * Natives may run script code by wf_call and may allocate freely; nothing needs rooting (memory/heap.h). `args` stays valid during the call.
 */
#ifndef WF_NATIVE_H
#define WF_NATIVE_H

#include "object/type.h"

typedef bool (*wf_native_fn)(wf_vm *vm, const wf_value *args, size_t n, wf_value *out);

struct wf_repr_stack;
typedef struct wf_native_row {
    const char *name;
    wf_native_fn body;
    const char *signature;
    const char *doc;
} wf_native_row; /* a table ends with {0} */

/* An attribute of native instances with getter and (or NULL) setter. value unset: delete. */
typedef struct wf_getset_row {
    const char *name;
    bool (*get)(wf_vm *vm, wf_value self, wf_value *out); /* NULL: the row is a member's */
    bool (*set)(wf_vm *vm, wf_value self, wf_value value);
    const char *doc;
} wf_getset_row;

/* An attribute that is a value of the instance: None while that is unset. Without `set` it may be assigned and deleted. */
typedef struct wf_member_row {
    wf_getset_row attribute;
    size_t offset;
} wf_member_row;

/* The setter of what is a read-only member in CPython, which words the refusal otherwise than for attributes without a setter. */
bool wf_getset_readonly(wf_vm *vm, wf_value self, wf_value value);

/* A native type. Tables are static const. */
typedef struct wf_native_type {
    const char *name, *doc;
    const char *module;             /* NULL: builtins */
    wf_kind kind;                   /* layout of instances; 0 in a type without instances of its own */
    uint32_t size;                  /* bytes of an instance when fixed, for wf_type_new_instance; 0: made by slots.make only */
    const wf_slots *slots;
    const wf_native_row *methods;       /* bound to instances */
    const wf_native_row *classmethods;  /* first parameter cls */
    const wf_native_row *staticmethods;
    const wf_getset_row *getset;
    const wf_member_row *members;
    uint16_t flags;                 /* WF_TYPE_* */
    void (*changed)(wf_vm *vm);     /* scripts may set its attributes, but for __these__; told when one has. NULL: they may not */
} wf_native_type;
/* Fill in the type of a built-in kind (vm->kind_types[kind] exists from wf_type_start on), or make a new type for an extension kind. */
bool wf_native_fill_type(wf_vm *vm, wf_type *t, const wf_native_type *def) WF_CHECKED;
wf_type *wf_native_new_type(wf_vm *vm, const wf_native_type *def, wf_type *base /* NULL: object */) WF_CHECKED;
wf_kind wf_kind_register(wf_vm *vm, const wf_kind_info *info); /* for runtime/ and stdlib/; 0 when the table is full */
/* Both at once: a kind of its own and the type of its instances, with def->kind left 0. Kinds registered one after another have consecutive
 * numbers, so the types of a family find each other from an instance: vm->kind_types[kind + 1]. */
wf_type *wf_native_new_kind(wf_vm *vm, const wf_native_type *def, const wf_kind_info *info) WF_CHECKED;
/* The same for a class that derives from another native one; their instances begin with the same fields. */
wf_type *wf_native_new_kind_of(wf_vm *vm, const wf_native_type *def, wf_type *base, const wf_kind_info *info) WF_CHECKED;

enum { WF_NATIVE_METHOD = 1 /* binds when found on a class */, WF_NATIVE_DIRECT = 2 /* `arity` positional arguments are bound as they stand */,
       WF_NATIVE_WRAPPER = 4, /* shows a slot as a special method: see object/slot_wrappers.c */
       WF_NATIVE_RAW = 32 /* called as with a signature of NULL; the one it has is only shown */ };

/* A NATIVE object: a function, or a method bound to `self`. */
typedef struct wf_native {
    wf_object head;
    const wf_native_row *row;
    wf_native_fn body;
    wf_value self;      /* unset when unbound */
    wf_type *owner;     /* methods: the type whose instances it takes; NULL for functions */
    wf_value module;    /* str or None */
    struct wf_signature *signature; /* parsed; shared, owned by the VM; NULL for raw ones */
    uint16_t arity;     /* DIRECT: so many positional arguments are bound as they stand */
    uint16_t least;     /* and so many at least when those missing are filled up with unset values */
    uint16_t pad[2];
} wf_native;
wf_native *wf_native_new(wf_vm *vm, const wf_native_row *row, wf_type *owner, uint16_t flags) WF_CHECKED;
wf_value wf_native_bind(wf_vm *vm, wf_native *f, wf_value self) WF_CHECKED;
/* What __text_signature__ of a row with that signature is; `function`: of a module. */
bool wf_native_text_signature(wf_vm *vm, const char *text, bool function, wf_value *out) WF_CHECKED;
/*
 * Call one with raw arguments: binds by the signature and runs the body. A bound one supplies its own self; for an unbound method
 * args[0] is self, and its type is checked here: so a WF_NATIVE_METHOD may be entered through `body` directly only where self was found to be an
 * instance of `owner` already (a method cache), never in a plain call. WF_NATIVE_WRAPPER ones have no body of their own.
 */
bool wf_native_call(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
/* Bind arguments to a parsed signature given as text, for slots.make/init of native types: bound[] has room for `count` parameters. The
 * name is used in messages. `signature` is static text and its parse is cached by address. */
bool wf_native_bind_args(wf_vm *vm, const char *name, const char *signature, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *bound, size_t count) WF_CHECKED;
bool wf_native_add_rows(wf_vm *vm, wf_dict *into, const wf_native_row *rows, wf_type *owner, uint16_t flags) WF_CHECKED;

/* ---- calling, from C ---- */
/* args: n positional words, then one for each name in kwnames. May run any script code. */
bool wf_call(wf_vm *vm, wf_value callable, const wf_value *args, size_t n, wf_value *out) WF_CHECKED;
bool wf_call_kw(wf_vm *vm, wf_value callable, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out) WF_CHECKED;
bool wf_call_unpacked(wf_vm *vm, wf_value callable, wf_value args /* list or tuple */, wf_value kwargs /* dict, or unset */, wf_value *out) WF_CHECKED;
bool wf_call_method(wf_vm *vm, wf_value self, const char *name, const wf_value *args, size_t n, wf_value *out) WF_CHECKED;

/* ---- the generic operations (exec/operators.c): what the interpreter's slow paths and the library use ---- */
bool wf_op_binary(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out) WF_CHECKED;
bool wf_op_inplace(wf_vm *vm, wf_binop op, wf_value a, wf_value b, wf_value *out) WF_CHECKED;
bool wf_op_unary(wf_vm *vm, wf_unop op, wf_value a, wf_value *out) WF_CHECKED;
bool wf_op_compare(wf_vm *vm, wf_cmp op, wf_value a, wf_value b, wf_value *out) WF_CHECKED;
int wf_op_equal(wf_vm *vm, wf_value a, wf_value b) WF_CHECKED; /* identity first, as containers compare; 1 0 -1 */
int wf_op_less(wf_vm *vm, wf_value a, wf_value b) WF_CHECKED;  /* a < b, truth of; 1 0 -1 */
int wf_op_truth(wf_vm *vm, wf_value v) WF_CHECKED;             /* 1 0 -1 */
int wf_op_contains(wf_vm *vm, wf_value container, wf_value item) WF_CHECKED;
bool wf_op_hash(wf_vm *vm, wf_value v, uint64_t *out) WF_CHECKED;
wf_str *wf_op_repr(wf_vm *vm, wf_value v) WF_CHECKED;
wf_str *wf_op_str(wf_vm *vm, wf_value v) WF_CHECKED;
wf_str *wf_op_format(wf_vm *vm, wf_value v, wf_str *spec) WF_CHECKED;
bool wf_op_length(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED;
bool wf_op_getitem(wf_vm *vm, wf_value v, wf_value key, wf_value *out) WF_CHECKED;
bool wf_op_setitem(wf_vm *vm, wf_value v, wf_value key, wf_value value) WF_CHECKED; /* value unset: delete */
bool wf_op_iter(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED;
int wf_op_next(wf_vm *vm, wf_value iterator, wf_value *out) WF_CHECKED; /* 1 value, 0 exhausted (StopIteration swallowed), -1 exception */
bool wf_op_callable(wf_vm *vm, wf_value v);
/* Iteration for C: for (...) with fast paths for lists and tuples. */
typedef struct wf_iteration {
    wf_value iterator;
    wf_object *fast; /* a list or tuple read directly */
    size_t index;
} wf_iteration;
bool wf_iteration_start(wf_vm *vm, wf_iteration *it, wf_value iterable) WF_CHECKED;
int wf_iteration_next(wf_vm *vm, wf_iteration *it, wf_value *out) WF_CHECKED; /* 1 0 -1 */
int64_t wf_iteration_hint(wf_vm *vm, wf_value iterable); /* an estimate of the length, 0 when unknown, -1 with an exception */
bool wf_op_iterable(wf_vm *vm, wf_value v); /* would iter() try? */
bool wf_op_length_hint(wf_vm *vm, wf_value v, int64_t *out) WF_CHECKED; /* len() or __length_hint__(); *out stays when v does not say */

/* Guards recursion of native code (repr of nested lists, comparison, calls into scripts): false with RecursionError. */
bool wf_recursion_enter(wf_vm *vm, const char *where) WF_CHECKED; /* where: " while getting the repr of an object" */
void wf_recursion_leave(wf_vm *vm);
/* repr of containers: 1 already being printed (write "..."), 0 go on (then leave), -1 exception */
int wf_repr_enter(wf_vm *vm, wf_value v) WF_CHECKED;
void wf_repr_leave(wf_vm *vm, wf_value v);
void wf_repr_free(wf_vm *vm, struct wf_repr_stack *s); /* the list of those being printed, when its strand ends; NULL: nothing */
/* Native loops that may run long charge the budget; false: interrupted, exception or limit pending. */
bool wf_budget_charge(wf_vm *vm, uint64_t steps) WF_CHECKED;
bool wf_budget_poll(wf_vm *vm) WF_CHECKED;          /* looks now at what a charge looks at now and then */
uint64_t wf_budget_used(wf_vm *vm);                /* steps charged since the VM was opened */
void wf_budget_limit(wf_vm *vm, uint64_t steps);   /* what wf_budget_used may come to, from now on; 0: any number */
bool wf_budget_spent(wf_vm *vm);                   /* it has come to that */

#endif

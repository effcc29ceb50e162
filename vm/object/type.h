/*
 * Classes, shapes, attributes.
 *
 * A class is a TYPE object: name, bases, MRO, a namespace dict, and a table of slots: C functions that carry out operations on its
 * instances. A native type fills its slots by hand; a script class inherits its base's slots and replaces those for which it (or a class
 * in its MRO) defines the special method by one that calls that method. wf_type_update_slots does this at creation and whenever a special name is
 * assigned on a class or one of its bases.
 *
 * A shape (hidden class) maps attribute names to slot numbers for the instances of one class. Shapes form a tree per class by the order in
 * which attributes are first assigned. Slot i of an instance lies inline when i < inline_slots, else in the overflow array.
 *
 * Caches. An attribute site caches (shape id → slot, or class attribute cell). Cached answers stay right because
 *  - a shape belongs to one class and never changes;
 *  - a class attribute is cached as the *cell* in the class's namespace dict, so that assigning a new value needs no invalidation,
 *    and the site checks what it finds (a function binds, a data descriptor is never cached);
 *  - anything else (a new name on a class, a deleted one, an assignment that makes or unmakes a data descriptor, a change of
 *    bases) on a class whose `cached` flag is set calls wf_code_flush_caches(vm), which empties every cache.
 */
#ifndef WF_TYPE_H
#define WF_TYPE_H

#include "object/containers.h"
#include "object/int.h"
#include "object/str.h"

/* What resuming something awaitable or iterable did. */
typedef enum wf_status { WF_RAISED = -1, WF_RETURNED = 0, WF_YIELDED = 1 } wf_status;
/* START is the first SEND to something fresh: a shared stateless awaitable can tell by it that it begins. */
typedef enum wf_resume_mode { WF_START, WF_SEND, WF_THROW } wf_resume_mode;

typedef struct wf_slots {
    bool (*repr)(wf_vm *vm, wf_value self, wf_value *out);
    bool (*str)(wf_vm *vm, wf_value self, wf_value *out);
    bool (*format)(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out);
    bool (*hash)(wf_vm *vm, wf_value self, uint64_t *out);
    int (*truth)(wf_vm *vm, wf_value self); /* 1 0 -1 */
    bool (*call)(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out);
    /* Attributes, when the generic lookup is not wanted. value unset: delete. */
    bool (*getattr)(wf_vm *vm, wf_value self, wf_str *name, wf_value *out);
    bool (*setattr)(wf_vm *vm, wf_value self, wf_str *name, wf_value value);
    bool (*iter)(wf_vm *vm, wf_value self, wf_value *out);
    int (*next)(wf_vm *vm, wf_value self, wf_value *out); /* 1 a value, 0 exhausted, -1 exception */
    bool (*length)(wf_vm *vm, wf_value self, int64_t *out);
    bool (*getitem)(wf_vm *vm, wf_value self, wf_value key, wf_value *out);
    bool (*setitem)(wf_vm *vm, wf_value self, wf_value key, wf_value value); /* value unset: delete */
    int (*contains)(wf_vm *vm, wf_value self, wf_value item); /* 1 0 -1; NULL: by iteration */
    /* Operators answer NotImplemented in *out when the other operand is foreign. binary is called with this type on either side. */
    bool (*compare)(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out);
    bool (*binary)(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out);
    bool (*inplace)(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out);
    bool (*unary)(wf_vm *vm, wf_unop op, wf_value self, wf_value *out); /* *out unset: there is no such operation */
    bool (*index)(wf_vm *vm, wf_value self, wf_value *out); /* __index__ */
    /* Descriptors. instance unset: looked up on the class. */
    bool (*get)(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out);
    bool (*set)(wf_vm *vm, wf_value self, wf_value instance, wf_value value); /* value unset: delete; its presence makes a data descriptor */
    /* Awaiting. `await` gives the iterator to drive (NULL with `resume`: the object itself). `resume` drives a native awaitable
     * or generator: send a value (None to start) or throw an exception in; YIELDED: *out goes to the loop; RETURNED: *out is the result. */
    bool (*await)(wf_vm *vm, wf_value self, wf_value *out);
    wf_status (*resume)(wf_vm *vm, wf_value self, wf_resume_mode mode, wf_value sent, wf_value *out);
    bool (*aiter)(wf_vm *vm, wf_value self, wf_value *out);
    bool (*anext)(wf_vm *vm, wf_value self, wf_value *out);
    /* Construction: `make` makes a bare instance of cls (a subclass perhaps) from the arguments (__new__), `init` is __init__. */
    bool (*make)(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out);
    bool (*init)(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames);
} wf_slots;

enum { /* head.flags of a TYPE */
    WF_TYPE_SCRIPT = 1,      /* made by a class statement or type() */
    WF_TYPE_FINAL = 2,       /* may not be subclassed */
    WF_TYPE_CACHED = 4,      /* some inline cache answered from this class */
    WF_TYPE_EXCEPTION = 8,   /* subclass of BaseException */
    WF_TYPE_HAS_DICT = 16,   /* instances take any attribute */
    WF_TYPE_SIMPLE_NEW = 32, /* object.__new__ and no metaclass __call__: the loop may make instances itself */
    WF_TYPE_HAS_DEL = 64,    /* defines __del__ */
    WF_TYPE_ABSTRACT = 128,
    WF_TYPE_LAZY = 256,      /* native: names of its tables enter the namespace when first looked up */
    WF_TYPE_SEQUENCE = 1024, /* instances match sequence patterns */
    WF_TYPE_MAPPING = 2048,  /* instances match mapping patterns */
    WF_TYPE_WEAK = 4096,     /* instances can be referred to weakly */
    WF_TYPE_DOTTED = 512,    /* messages name it with its module, as they do CPython's C types */
};

struct wf_type {
    wf_object head;
    wf_str *name, *qualname;
    wf_value module; /* str or unset */
    wf_tuple *bases, *mro; /* mro begins with the type itself */
    wf_type *base;         /* the one whose layout instances have */
    wf_dict *dict;         /* namespace */
    wf_shape *root;        /* shape of a new instance */
    struct wf_subclasses *subclasses; /* direct ones, weakly: object/type.c */
    uint8_t layout;        /* wf_kind of instances */
    uint8_t exception;     /* wf_exc of the nearest built-in exception class */
    uint16_t pad;
    uint32_t instance_size; /* bytes of the fixed part, for kinds of fixed size */
    const void *native;    /* a native type's definition: struct wf_native_type (vm/native.h); NULL in script classes */
    const wf_slots *own_slots; /* native types: the slots that are not inherited; NULL */
    wf_shape *dict_root;   /* shape of instances in dictionary mode; made on demand */
    wf_shape *shapes;      /* every shape of this class, linked by sibling */
    uint32_t shape_count;
    uint16_t wanted_slots; /* inline slots that new instances should have: learned */
    uint16_t members, own_members; /* __slots__ names in all, and those of this class alone */
    uint64_t specials;     /* script classes: which slots have a special method in this class's own namespace; see type_slots.c */
    wf_slots slots;
};

struct wf_shape { /* outside the heap, owned by vm->shapes */
    uint32_t id;
    uint32_t count;        /* slots in use */
    wf_type *type;
    wf_shape *parent;
    wf_str *name;          /* added over parent; NULL in a root */
    uint16_t inline_slots; /* how many slots lie in the object */
    uint16_t inline_offset, overflow_offset; /* bytes from the object's start; overflow_offset 0: no attributes at all */
    bool dictionary;       /* attributes lie in a dict in the overflow field instead */
    struct wf_shape_table *table;       /* name → slot, made on first lookup of a larger shape */
    struct wf_shape_table *transitions; /* name → child */
    wf_shape *sibling;                  /* the next shape of the same class */
};
/* overflow_offset of the instances of script subclasses of int, str, bytes and tuple: the field follows the variable part. */
#define WF_SHAPE_TAIL 0xFFFF

/* Instances of script classes whose layout is `object`. */
typedef struct wf_instance {
    wf_object head;
    wf_object *overflow; /* ARRAY of further slots, or DICT when shape->dictionary; NULL */
    wf_value slots[];
} wf_instance;

static inline bool wf_is_type(wf_value v) { return wf_is_kind(v, WF_KIND_TYPE); }
static inline wf_type *wf_as_type(wf_value v) { return (wf_type *)wf_obj(v); }

/* wf_type_of, wf_type_is, wf_type_builtin: see vm/vm.h (inline; they need the VM's tables). */
bool wf_type_subtype(const wf_type *a, const wf_type *b); /* a is b or derives from it */
bool wf_type_instance(wf_vm *vm, wf_value v, const wf_type *t); /* by type only; isinstance() with its hooks is in builtins */
wf_type *wf_type_make(wf_vm *vm, wf_type *metatype, wf_str *name, wf_tuple *bases, wf_dict *dict) WF_CHECKED; /* type(name, bases, dict) */
bool wf_type_update_slots(wf_vm *vm, wf_type *t, wf_str *name /* NULL: all */) WF_CHECKED;
/* First definition along the MRO; borrowed by the class. 1 found, 0 absent, -1 MemoryError: what native classes offer is made when it
 * is first asked for. */
int wf_type_lookup(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out) WF_CHECKED;
/* As operators do: special methods are looked up on the type, and bound to self unless plain function (then *out is the function and
 * *bound is false: pass self first). 1 found, 0 absent, -1 exception. */
int wf_type_special(wf_vm *vm, wf_value self, wf_str *name, wf_value *out, bool *bound) WF_CHECKED;
/* Find and call a special method with n arguments after self. 1 done, 0 absent, -1 exception. */
int wf_type_call_special(wf_vm *vm, wf_value self, wf_str *name, const wf_value *args, size_t n, wf_value *out) WF_CHECKED;
/* The script function that __init__ of t resolves to, or NULL when it is native, absent or odd, or an exception is pending. */
wf_function *wf_type_init_function(wf_vm *vm, wf_type *t);
wf_value wf_type_new_instance(wf_vm *vm, wf_type *t) WF_CHECKED; /* bare instance of a class with layout object or a fixed-size kind; unset: exception */

/* Attributes by the full protocol. */
bool wf_attr_get(wf_vm *vm, wf_value self, wf_str *name, wf_value *out) WF_CHECKED;
int wf_attr_find(wf_vm *vm, wf_value self, wf_str *name, wf_value *out) WF_CHECKED; /* 1 0 -1: AttributeError becomes 0 */
bool wf_attr_set(wf_vm *vm, wf_value self, wf_str *name, wf_value value) WF_CHECKED; /* value unset: delete */
bool wf_attr_get_generic(wf_vm *vm, wf_value self, wf_str *name, wf_value *out) WF_CHECKED; /* object.__getattribute__ */
bool wf_attr_set_generic(wf_vm *vm, wf_value self, wf_str *name, wf_value value) WF_CHECKED;
/* For `self.name(...)`: *function and *self_out (unset when already bound or not a method). */
bool wf_attr_get_method(wf_vm *vm, wf_value self, wf_str *name, wf_value *function, wf_value *self_out) WF_CHECKED;

/* Shapes. */
int wf_shape_find(const wf_shape *s, const wf_str *name); /* slot number or -1; name interned */
wf_shape *wf_shape_extend(wf_vm *vm, wf_shape *s, wf_str *name) WF_CHECKED; /* the child with one slot more; NULL: MemoryError */
wf_shape *wf_shape_new_root(wf_vm *vm, wf_type *t, uint32_t fixed_id /* 0: next free */) WF_CHECKED;

/*
 * What the inline caches ask. The answer describes how `name` on objects of v's present shape can be had without a lookup.
 * WF_FIND_SLOT: `offset` bytes from the object's start (inline slot). WF_FIND_OVERFLOW: `offset` is the index in the overflow array.
 * WF_FIND_CELL: a class attribute that is no data descriptor and not shadowed; the site looks at cell->value: FUNCTION and NATIVE
 * method kinds bind, kinds without a `get` slot are the answer, others take the slow path. WF_FIND_NONE: do not cache.
 */
typedef enum wf_find { WF_FIND_NONE, WF_FIND_SLOT, WF_FIND_OVERFLOW, WF_FIND_CELL } wf_find;
wf_find wf_attr_describe(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_cell **cell);
/* For stores: WF_FIND_SLOT/OVERFLOW when the name exists in the shape and no data descriptor or __setattr__ interferes. When the store adds
 * the name, *next is the shape afterwards (offset is of an inline slot then, never overflow); NULL otherwise. */
wf_find wf_attr_describe_store(wf_vm *vm, wf_value v, wf_str *name, uint32_t *offset, wf_shape **next);

#endif

/*
 * The object model's small objects (methods, properties, super, descriptors) and what the rest of the VM
 * needs of it beyond type.h.
 */
#ifndef WF_MODEL_H
#define WF_MODEL_H

#include "native.h"
#include "object/code.h"
#include "object/type.h"

/* A callable bound to an object. */
typedef struct wf_method {
    wf_object head;
    wf_value function, self;
} wf_method;

/* staticmethod and classmethod. */
typedef struct wf_wrapped {
    wf_object head;
    wf_value callable;   /* unset until __init__ has run */
    wf_dict *attributes; /* __dict__; NULL until used */
    bool copied;         /* the function's name, text and so on are among them */
} wf_wrapped;

typedef struct wf_property {
    wf_object head;
    wf_value getter, setter, deleter; /* None when absent */
    wf_value doc;                     /* None when absent */
    wf_value name;                    /* str, unset until known */
    bool getter_doc;                  /* the doc is the getter's */
} wf_property;

typedef struct wf_super {
    wf_object head;
    wf_type *type;
    wf_value self; /* unset: unbound */
    wf_type *self_type;
} wf_super;

/* One name of __slots__. `key` is a string of its own that shapes use instead of the name, so that nothing
 * else can collide with it. */
typedef struct wf_member {
    wf_object head;
    wf_str *name, *key;
    wf_type *owner;
} wf_member;

/* A native attribute with a getter, as found in a class. */
typedef struct wf_getset {
    wf_object head;
    const wf_getset_row *row;
    wf_type *owner;
} wf_getset;

typedef struct wf_generic_alias {
    wf_object head;
    wf_value origin;
    wf_tuple *args;
    wf_tuple *parameters;
    bool starred;
} wf_generic_alias;

typedef struct wf_union {
    wf_object head;
    wf_tuple *args;
} wf_union;

/* ---- type.c ---- */
/* Makes the TYPE object and root shape of every built-in kind. Names are interned already; nothing else has
 * started. */
bool wf_type_bootstrap(wf_vm *vm) WF_CHECKED;
/* The VM closes: releases what types own outside the heap. Called after the heap's last sweep. */
void wf_type_shutdown(wf_vm *vm);
/* A native class by hand (the exception classes). `size`: bytes of an instance; slots: its own, NULL: all
 * inherited. */
wf_type *wf_type_new_builtin(wf_vm *vm, const char *name, const char *module, wf_type *const *bases,
                             size_t nbases, wf_kind layout, uint32_t size, const wf_slots *slots,
                             uint16_t flags) WF_CHECKED;
/* type(name, bases, dict, **keywords): keywords go to __init_subclass__. */
wf_type *wf_type_make_kw(wf_vm *vm, wf_type *metatype, wf_str *name, wf_tuple *bases, wf_dict *dict,
                         const wf_value *values, wf_tuple *kwnames) WF_CHECKED;
/* isinstance and issubclass with tuples, unions and hooks: 1 0 -1. */
int wf_type_isinstance(wf_vm *vm, wf_value object, wf_value classinfo) WF_CHECKED;
int wf_type_issubclass(wf_vm *vm, wf_value cls, wf_value classinfo) WF_CHECKED;
/* The most derived metaclass of `metatype` and the bases' classes; NULL: TypeError. For __build_class__. */
wf_type *wf_type_winner(wf_vm *vm, wf_type *metatype, wf_tuple *bases) WF_CHECKED;
/* `bases` with every non-class replaced by its __mro_entries__: the same tuple when there is none. */
wf_tuple *wf_type_resolve_bases(wf_vm *vm, wf_tuple *bases) WF_CHECKED;
/* Everything in the namespace, lazily made entries included. */
bool wf_type_materialise(wf_vm *vm, wf_type *t) WF_CHECKED;
/* As wf_type_lookup, also answering, when wanted, the namespace cell (NULL when memory is out). */
int wf_type_find(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out, wf_cell **cell) WF_CHECKED;
int wf_type_find_from(wf_vm *vm, wf_type *t, wf_type *after, wf_str *name,
                      wf_value *out) WF_CHECKED; /* in t's MRO, past `after` */
/* "list" or "collections.OrderedDict": as tracebacks and reprs name a class. NULL: MemoryError. */
wf_str *wf_type_full_name(wf_vm *vm, wf_type *t) WF_CHECKED;
wf_str *wf_type_shown_name(wf_vm *vm, wf_type *t) WF_CHECKED; /* CPython's %T: the same, but what is of __main__ without its module */
/* Whether v, found on a class, takes precedence over instance attributes. */
static inline bool wf_type_is_data_descriptor(const wf_type *type_of_v)
{
    return type_of_v->slots.set != NULL;
}

/* ---- attr.c ---- */
/* Bind v, found on class `owner`, to self (unset: to the class alone). */
bool wf_attr_bind(wf_vm *vm, wf_value v, wf_value self, wf_type *owner, wf_value *out) WF_CHECKED;
/* AttributeError with its name and obj. Always false. `format` takes wf_raise's directives. */
bool wf_attr_raise(wf_vm *vm, wf_value obj, wf_str *name, const char *format, ...);

/* The generic lookup for objects that keep their own attributes in `own` (NULL: none yet): functions,
 * modules. 1 0 -1, as wf_attr_find. */
int wf_attr_find_in(wf_vm *vm, wf_value self, wf_dict *own, wf_str *name, wf_value *out) WF_CHECKED;
/* And assignment; *own is made when needed. */
bool wf_attr_store_in(wf_vm *vm, wf_value self, wf_dict **own, wf_str *name, wf_value value) WF_CHECKED;

/* ---- shape.c ---- */
/* What the collector marks of an object whose shape is not the root shape of a built-in kind: its class, its
 * attributes. */
void wf_shape_mark_object(wf_vm *vm, wf_object *o);
void wf_shape_release(wf_vm *vm, wf_type *t); /* frees every shape of a class */

/* ---- instance.c ---- */
/* __del__: whether the object's class has one, and (the closing function of kinds without one of their own) its call. */
bool wf_instance_has_del(wf_vm *vm, const wf_object *o);
void wf_instance_closing(wf_vm *vm, wf_object *o);
/* The attributes of an object as a live dict: turns it to dictionary mode. NULL: no attributes possible
 * (TypeError) or MemoryError. */
wf_dict *wf_instance_dict(wf_vm *vm, wf_value v) WF_CHECKED;

/* ---- function.c ---- */
wf_value wf_method_new(wf_vm *vm, wf_value function, wf_value self) WF_CHECKED;
wf_function *wf_function_new(wf_vm *vm, wf_code *code,
                             wf_dict *globals) WF_CHECKED; /* name, doc and module from code and globals */

/* ---- native.c ---- */
wf_value wf_getset_new(wf_vm *vm, const wf_getset_row *row, wf_type *owner) WF_CHECKED;

/* ---- super.c ---- */
/* super(type, object).name without the super object, as wf_attr_get_method answers. */
bool wf_super_get_method(wf_vm *vm, wf_value type, wf_value object, wf_str *name, wf_value *function,
                         wf_value *self_out) WF_CHECKED;

/* ---- mapping_proxy.c ---- */
wf_value wf_mapping_proxy_new(wf_vm *vm, wf_dict *d) WF_CHECKED;

/* ---- generic_alias.c ---- */
wf_value wf_generic_alias_new(wf_vm *vm, wf_value origin,
                              wf_value args /* tuple, or the only one */) WF_CHECKED;
extern const wf_native_row wf_generic_alias_classmethods[]; /* __class_getitem__, for types that take arguments */
wf_value wf_union_new(wf_vm *vm, wf_value left,
                      wf_value right) WF_CHECKED; /* X | Y; NotImplemented when one cannot be in a union */

#endif

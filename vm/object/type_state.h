/*
 * What the class machinery keeps for a VM beside the classes themselves. Private to type*.c, shape.c and
 * attr.c.
 *
 * The lookup cache remembers for (class, name) the namespace cell that answers, or that nothing does. A cell
 * holds whatever is assigned to the name later, so only a name that comes or goes, or a change of bases,
 * empties the cache. It is emptied too at every collection, because it holds its strings and classes weakly.
 *
 * The site cache remembers for (shape, name) what inline caches were told, for sites that see objects of many shapes. It is emptied
 * whenever they are, and at every collection because of its strings.
 */
#ifndef WF_TYPE_STATE_H
#define WF_TYPE_STATE_H

#include "object/model.h"
#include "vm.h"

#define WF_LOOKUP_SIZE       512
#define WF_SITE_SIZE         256
#define WF_SHAPE_MAX_SLOTS   128  /* more attributes than this make a dictionary of an instance */
#define WF_SHAPE_MAX_SHAPES  4096 /* so many shapes in one class, and further ones become dictionaries */
#define WF_SHAPE_START_SLOTS 4

typedef struct wf_lookup {
    wf_type *type;
    wf_str *name;
    wf_cell *cell; /* NULL: no class in the MRO defines the name */
} wf_lookup;

typedef struct wf_site {
    uint32_t shape;  /* 0: nothing is remembered here */
    uint32_t offset; /* of a slot */
    uintptr_t name;  /* the string's address; one more: what storing does */
    void *answer;    /* reading: the cell, NULL for a slot; storing: the shape to come, NULL when it stays */
} wf_site;

typedef struct wf_id_list {
    uint32_t *ids;
    uint32_t count;
} wf_id_list;

typedef struct wf_type_state {
    wf_lookup lookups[WF_LOOKUP_SIZE];
    wf_site sites[WF_SITE_SIZE];
    wf_id_list dead; /* shape ids that inline caches may still name */
    wf_id_list free; /* ids for reuse */
    uint32_t dead_capacity, list_capacity;
    wf_code **codes; /* every code object that may have inline caches, weakly: see code.c */
    size_t code_count, code_capacity;
} wf_type_state;

/* The direct subclasses of a class: outside the heap, because it does not keep them. The collector has the
 * dead ones dropped before it sweeps. */
typedef struct wf_subclasses {
    uint32_t count, capacity;
    wf_type **items;
} wf_subclasses;

/* Slots seen as a table of function pointers. */
typedef void (*wf_slot_pointer)(void);
#define WF_SLOT_COUNT       (sizeof(wf_slots) / sizeof(wf_slot_pointer))
#define WF_SLOT_INDEX(name) (offsetof(wf_slots, name) / sizeof(wf_slot_pointer))
static inline wf_slot_pointer wf_slot_read(const wf_slots *s, size_t i)
{
    wf_slot_pointer p;
    memcpy(&p, (const char *)s + i * sizeof p, sizeof p);
    return p;
}
static inline void wf_slot_write(wf_slots *s, size_t i, wf_slot_pointer p)
{
    memcpy((char *)s + i * sizeof p, &p, sizeof p);
}

/* ---- attr.c ---- */
void wf_attr_forget_sites(wf_vm *vm);

/* ---- type.c ---- */
void wf_type_forget_lookups(wf_vm *vm);
wf_type *wf_type_new_bare(wf_vm *vm, const char *name, wf_type *base, wf_kind layout,
                          uint32_t fixed_id) WF_CHECKED;
/* A name of t came or went, or became or ceased to be a data descriptor. */
void wf_type_invalidate(wf_vm *vm, wf_type *t);
void wf_type_mark_cached(wf_type *t); /* an inline cache is about to answer from t */
wf_type *wf_type_solid(wf_type *t);   /* the ancestor or self that determined the layout */
bool wf_type_link_subclass(wf_vm *vm, wf_type *base, wf_type *t) WF_CHECKED;
void wf_type_unlink_subclass(wf_type *base, wf_type *t);

/* ---- code.c ---- */
wf_code *wf_code_for_globals(wf_vm *vm, wf_code *code, wf_dict *globals) WF_CHECKED; /* code itself, or a twin for another namespace */
bool wf_code_register(wf_vm *vm, wf_code *code) WF_CHECKED; /* it is about to be run */
void wf_code_purge(wf_vm *vm);                              /* forgets code that is not marked */

/* ---- type_native.c ---- */
int wf_type_lazy_entry(wf_vm *vm, wf_type *t, wf_str *name, wf_value *out) WF_CHECKED; /* 1, 0 none, -1 exception */

/* ---- type_create.c ---- */
wf_tuple *wf_type_linearise(wf_vm *vm, wf_type *t, wf_tuple *bases) WF_CHECKED; /* C3; TypeError */
/* Asks the metaclass's mro() for t's order of resolution. 1: it has it now; 0: mro() itself has set another one, which stays; -1: failed.
 * Until then the mro of a new class is empty. Runs script code. */
int wf_type_set_mro(wf_vm *vm, wf_type *t) WF_CHECKED;
bool wf_type_is_made(wf_vm *vm, const wf_type *t) WF_CHECKED; /* false: TypeError; its mro() runs, and it can have no instances yet */
wf_type *wf_type_best_base(wf_vm *vm, wf_tuple *bases) WF_CHECKED;
bool wf_type_is_variable(wf_kind layout); /* instances differ in size: int, str, bytes, tuple */
bool wf_type_is_immutable_layout(
    wf_kind layout); /* those and float, complex: subclass instances are copies, see wf_type_adopt */
/* A copy of `exact` as an instance of cls, which derives from its type: for immutable values of every size.
 */
wf_value wf_type_adopt(wf_vm *vm, wf_type *cls, wf_value exact) WF_CHECKED;

/* ---- type_attr.c ---- */
bool wf_type_getattr(wf_vm *vm, wf_value self, wf_str *name, wf_value *out) WF_CHECKED;
bool wf_type_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                  wf_value *out) WF_CHECKED;

/* ---- type_check.c: without hooks, tuples and unions ---- */
int wf_type_real_isinstance(wf_vm *vm, wf_value object, wf_value cls) WF_CHECKED;
int wf_type_real_issubclass(wf_vm *vm, wf_value derived, wf_value cls) WF_CHECKED;

/* ---- type_slots.c ---- */
bool wf_hash_refuse(wf_vm *vm, wf_value self, uint64_t *out);
/* Attribute reads of t's instances go by the generic rule as long as the name is found. */
bool wf_type_generic_getattr(const wf_type *t);
bool wf_type_native_slots(wf_vm *vm,
                          wf_type *t); /* fill in a native type's slots from its own and its bases' */

/* ---- slot_wrappers.c ---- */
/* Every special name that stands for a slot, sorted by name. */
typedef struct wf_special {
    wf_native_row row; /* name, no body, signature, doc */
    uint16_t slot;     /* WF_SLOT_INDEX */
    uint8_t op;        /* which operator or comparison, where the slot serves several */
    bool raw;          /* arguments go through as they are */
    bool (*call)(wf_vm *vm, wf_type *owner, int op, const wf_value *args, size_t n, wf_tuple *kwnames,
                 wf_value *out);
} wf_special;
extern const wf_special wf_specials[];
extern const size_t wf_special_count;
const wf_special *wf_special_find(const char *name);
/* The native that shows t's own slot as special method s; unset without exception: t has none. */
bool wf_special_expose(wf_vm *vm, wf_type *t, const wf_special *s, wf_value *out) WF_CHECKED;
bool wf_special_call(wf_vm *vm, wf_native *f, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out) WF_CHECKED;

/* ---- attr.c ---- */
/* The generic lookup, raising nothing of its own: 1 found, 0 absent, -1 an exception of a descriptor. */
int wf_attr_find_quiet(wf_vm *vm, wf_value self, wf_str *name, wf_value *out) WF_CHECKED;

/* ---- shape.c ---- */
bool wf_shape_layout_root(wf_shape *s, const wf_type *t,
                          uint16_t inline_slots); /* offsets of a root before it has instances */
wf_object **wf_shape_overflow(const wf_shape *s, wf_object *o); /* the field itself */
bool wf_shape_store(wf_vm *vm, wf_object *o, wf_str *name,
                    wf_value value) WF_CHECKED; /* sets or adds an attribute of the instance itself */
int wf_shape_load(wf_vm *vm, wf_object *o, wf_str *name, wf_value *out); /* 1 0 */
int wf_shape_remove(wf_vm *vm, wf_object *o, wf_str *name) WF_CHECKED;   /* 1 0 -1 */
bool wf_shape_to_dictionary(wf_vm *vm, wf_object *o) WF_CHECKED;
bool wf_shape_may_extend(const wf_shape *s, const wf_str *name);
bool wf_shape_grow_ids(wf_vm *vm, uint32_t capacity) WF_CHECKED;

/* ---- instance.c: slots of object ---- */
void wf_instance_watch_del(wf_vm *vm, wf_type *t); /* t has, or inherits, a __del__ now */
/* dir(): the names of `own` (NULL: none) and of cls's MRO, as a list, not sorted. */
bool wf_instance_dir(wf_vm *vm, wf_dict *own, wf_type *cls, wf_value *out) WF_CHECKED;
extern const wf_native_type wf_object_native;
extern const wf_getset_row wf_instance_dict_row; /* __dict__ */
extern const wf_getset_row wf_instance_native_dict_row; /* that of a native class, which cannot be deleted */
extern const wf_getset_row wf_weakref_list_row;  /* __weakref__: weakref.c */
bool wf_object_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                    wf_value *out);
bool wf_object_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames);

#endif

/*
 * The object header and what every kind shares.
 *
 * A heap object is a cell whose first eight bytes are this header. `shape` is an index into vm->shapes; the shape knows the class
 * and where attributes lie. Objects never move. Fields are read directly; a store of a value into an object that may have been
 * seen by the collector goes through wf_heap_store or is followed by wf_heap_barrier (memory/heap.h); raw stores are allowed only
 * into an object born since the last safepoint.
 */
#ifndef WF_OBJECT_H
#define WF_OBJECT_H

#include "value.h"

typedef struct wf_vm wf_vm;
typedef struct wf_type wf_type;
typedef struct wf_shape wf_shape;
typedef struct wf_str wf_str;
typedef struct wf_dict wf_dict;
typedef struct wf_list wf_list;
typedef struct wf_tuple wf_tuple;
typedef struct wf_set wf_set;
typedef struct wf_code wf_code;
typedef struct wf_function wf_function;
typedef struct wf_frame wf_frame;
typedef struct wf_gen wf_gen;
typedef struct wf_exception wf_exception;
typedef struct wf_module wf_module;

typedef enum wf_kind {
#define KIND(name, script_name, flags) WF_KIND_##name,
#include "object/kinds.def"
#undef KIND
    WF_KIND_COUNT,
    WF_KIND_FIRST_EXTENSION = 96, /* kinds of runtime/, which numbers them itself */
    WF_KIND_FIRST_DYNAMIC = 128,  /* kinds of stdlib/ modules and hosts, handed out by wf_kind_register */
    WF_KIND_LIMIT = 192,
} wf_kind;

_Static_assert(WF_KIND_COUNT <= WF_KIND_FIRST_EXTENSION, "extension kinds must not overlap the VM's");

struct wf_object {
    uint32_t shape;
    uint8_t kind;
    uint8_t gc;      /* collector: colour and dirty bit, see memory/heap_parts.h */
    uint16_t flags;  /* per kind */
};

/* Values held in a cell of their own: list items, overflow slots. `length` is the capacity; unused slots hold any valid value. */
typedef struct wf_array {
    wf_object head;
    size_t length;
    wf_value items[];
} wf_array;

/* Raw bytes in a cell of their own. */
typedef struct wf_storage {
    wf_object head;
    size_t length;
    unsigned char bytes[];
} wf_storage;

/* A variable captured by a closure, or a name of a namespace dict that code refers to. Unset when unbound or deleted. */
typedef struct wf_cell {
    wf_object head;
    wf_value value;
} wf_cell;

static inline bool wf_is_kind(wf_value v, wf_kind kind) { return wf_is_obj(v) && wf_obj(v)->kind == kind; }

/* How the collector treats a kind. One per kind, registered when the VM starts; NULL members mean nothing to do. */
typedef struct wf_kind_info {
    const char *name;
    /* Report every value and object the cell refers to by wf_heap_mark_value/_object. Long arrays are sliced by the collector itself
     * when they are separate ARRAY cells. */
    void (*mark)(wf_vm *vm, wf_object *o);
    /* The cell is about to be freed: release what lies outside the heap. Must not allocate or run script code. */
    void (*finalise)(wf_vm *vm, wf_object *o);
    /* For long cells: how many elements, and mark elements [from, to). When `count` is set the collector slices and `mark` is not used. */
    size_t (*count)(wf_object *o);
    void (*mark_range)(wf_vm *vm, wf_object *o, size_t from, size_t to);
    /* The object was found unreachable for the first time and kind has a finaliser visible to scripts (a suspended generator with a
     * finally, __del__): runs outside the collector with the object resurrected. */
    void (*closing)(wf_vm *vm, wf_object *o);
    /* Whether closing would do anything in the object's present state; NULL: always. Those for whom not die at once. */
    bool (*wants_closing)(const wf_object *o);
} wf_kind_info;

#endif

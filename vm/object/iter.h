/* The layouts of the iterators that are built-in types, for whoever wants to step them without a call. */
#ifndef WF_ITER_H
#define WF_ITER_H

#include "vm.h"

typedef struct wf_seq_iter { /* over __getitem__ */
    wf_object head;
    wf_value sequence; /* unset once exhausted */
    size_t index;
} wf_seq_iter;
typedef struct wf_call_iter { /* iter(callable, sentinel) */
    wf_object head;
    wf_value callable, sentinel; /* callable unset once exhausted */
} wf_call_iter;
typedef struct wf_reversed {
    wf_object head;
    wf_value sequence; /* unset once exhausted */
    size_t left;       /* the next item is left - 1 */
} wf_reversed;
typedef struct wf_enumerate {
    wf_object head;
    wf_value iterator, index; /* an int of any size */
} wf_enumerate;
typedef struct wf_zip {
    wf_object head;
    wf_tuple *iterators;
    bool strict;
} wf_zip;
typedef struct wf_map {
    wf_object head;
    wf_value function;
    wf_tuple *iterators;
} wf_map;
typedef struct wf_filter {
    wf_object head;
    wf_value function, iterator;
} wf_filter;
typedef struct wf_longrange_iter {
    wf_object head;
    wf_value current, step, left; /* ints of any size */
} wf_longrange_iter;

bool wf_iter_new_callable(wf_vm *vm, wf_value callable, wf_value sentinel, wf_value *out) WF_CHECKED;
/* An iter slot for iterators: the object itself. */
bool wf_iter_self(wf_vm *vm, wf_value self, wf_value *out);

/* For __reduce__: (maker, args), with the state as a third part unless it is unset. */
bool wf_iter_reduce(wf_vm *vm, wf_value maker, const wf_value *args, size_t n, wf_value state, wf_value *out) WF_CHECKED;
/* The same of a function or class of builtins, by name, with one argument: what is iterated over. */
bool wf_iter_reduce_over(wf_vm *vm, const char *maker, wf_value over, wf_value state, wf_value *out) WF_CHECKED;
/* For __setstate__: the position given, which must be an int, clipped to least ... most. */
bool wf_iter_position(wf_vm *vm, wf_value state, int64_t least, int64_t most, int64_t *out) WF_CHECKED;

#define WF_ITER_REDUCE_DOC   "Return state information for pickling."
#define WF_ITER_SETSTATE_DOC "Set state information for unpickling."

#endif

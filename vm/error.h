/*
 * Errors. A fallible function returns false, NULL, -1 or the unset value with the exception pending in vm->exception. There is one pending
 * exception at most; raising while one is pending replaces it (and chains it as __context__ only where Python would, through
 * the handled exception of the running frame).
 */
#ifndef WF_ERROR_H
#define WF_ERROR_H

#include "object/object.h"

typedef enum wf_exc {
#define EXC(name, ...) WF_EXC_##name,
#include "object/exceptions.def"
    WF_EXC_COUNT
} wf_exc;

/*
 * Raise a built-in exception with one formatted argument. Always returns false, so `return wf_raise(...)` ends a fallible function.
 * Directives: %s (const char *), %.*s, %c, %d %i %u %ld %lu %lld %llu %zu %zd %x %llx as in C (no flags but width, 0 and precision), %g (double, shortest repr),
 * and for objects: %S (wf_str *), %V (wf_value: its str()), %R (wf_value: its repr()), %T (wf_value: its type's name), %A (the same, but "None" for None: what
 * CPython's argument parsing says), %N (wf_type *: its name), %%.
 */
bool wf_raise(wf_vm *vm, wf_exc type, const char *format, ...);
/* The compiler is told as well, or it takes what a fallible function left unset for used where one calls the other inline. */
static inline bool wf_raised(bool raised) { return raised && false; }
#define wf_raise(...) wf_raised((wf_raise)(__VA_ARGS__))
bool wf_raise_arg(wf_vm *vm, wf_exc type, wf_value arg);     /* type(arg) */
bool wf_raise_args(wf_vm *vm, wf_exc type, const wf_value *args, size_t n);
bool wf_raise_value(wf_vm *vm, wf_value exception);          /* an exception instance */
bool wf_raise_object(wf_vm *vm, wf_value what, wf_value cause /* unset: no `from` */); /* the raise statement: class or instance */
bool wf_raise_memory(wf_vm *vm);                             /* the preallocated MemoryError */
bool wf_raise_stop(wf_vm *vm, wf_value value);               /* StopIteration(value) */

bool wf_error_pending(wf_vm *vm);
bool wf_error_is(wf_vm *vm, wf_exc type);                    /* the pending exception is an instance of it */
bool wf_error_value_is(wf_vm *vm, wf_value exception, wf_exc type);
wf_value wf_error_take(wf_vm *vm);                           /* the pending exception, no longer pending; unset when none */
void wf_error_clear(wf_vm *vm);
bool wf_error_note(wf_vm *vm, const char *format, ...);      /* adds a note, with wf_raise's directives, to the pending exception; always false */
/* While C code deals with an exception and calls scripts: it is what they find handled, as in an except clause. Returns what wf_error_handled takes. */
wf_value wf_error_handle(wf_vm *vm, wf_value exception);
void wf_error_handled(wf_vm *vm, wf_value before);
bool wf_error_from(wf_vm *vm, wf_value cause);               /* the pending exception was raised `from` cause, while that was handled; false */

#endif

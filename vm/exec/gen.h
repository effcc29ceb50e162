/* Generators and coroutines as C code drives them; the loop does it by itself. */
#ifndef WF_GEN_H
#define WF_GEN_H

#include "vm.h"

/* close(): false with an exception; *out is what the body returned on the way, or None. */
bool wf_gen_close(wf_vm *vm, wf_value v, wf_value *out) WF_CHECKED;
/* The arguments of throw() made into an exception instance; unset: exception. */
/* of: the method's name, for its warning; NULL: that was given. */
bool wf_gen_throw_deprecated(wf_vm *vm, const char *of) WF_CHECKED; /* that warning: there is more than one argument */
wf_value wf_gen_throw_argument(wf_vm *vm, const char *of, wf_value type, wf_value value, wf_value traceback) WF_CHECKED;

/* What a suspended one awaits or delegates to; None: nothing. A coroutine that no script has seen is freed when it returns: who shows it to one
 * clears `anonymous`. */
wf_value wf_gen_awaiting(wf_gen *g);
void wf_gen_set_awaiting(wf_vm *vm, wf_gen *g, wf_value v); /* g's frame stands at an await: it is v that it drives from now on */

/* The call that made a coroutine: *code NULL where none did. False: it is none. */
bool wf_gen_made_at(wf_value coroutine, wf_code **code, uint32_t *pc);

#endif

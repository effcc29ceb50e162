/* The module builtins, in four files: a table of natives each, all added by builtins.c. */
#ifndef WF_BUILTINS_H
#define WF_BUILTINS_H

#include "vm.h"

extern const wf_native_row wf_builtins_rows[];        /* builtins.c: asking about objects, iterating */
extern const wf_native_row wf_builtins_number_rows[]; /* builtins_number.c */
extern const wf_native_row wf_builtins_text_rows[];   /* builtins_text.c: text and the standard streams */
extern const wf_native_row
    wf_builtins_scope_rows[]; /* builtins_scope.c: namespaces, running code, making classes */

/* print(), raw. */
bool wf_text_print(wf_vm *vm, const wf_value *args, size_t n, wf_value *out) WF_CHECKED;
/* What input(prompt) does before it reads: shows the prompt, unset for none, and flushes sys.stdout. */
bool wf_text_prompt(wf_vm *vm, wf_value prompt) WF_CHECKED;
/* dir(v), sorted. */
wf_list *wf_builtins_dir(wf_vm *vm, wf_value v) WF_CHECKED;
/* Where names are looked up that a namespace has not: its __builtins__, a module's dict or what else a script put there, else those of the VM. */
wf_value wf_builtins_of(wf_vm *vm, wf_dict *globals);
/* A name in a dict or any other mapping, which may run script code; a KeyError means that it is not there. 1 found, 0 not, -1 an exception. */
int wf_builtins_find(wf_vm *vm, wf_value space, wf_str *name, wf_value *out) WF_CHECKED;
/* locals() of the running frame. */
bool wf_builtins_locals(wf_vm *vm, wf_value *out) WF_CHECKED;
/* Of any frame on the chain or of a generator, which stands at that word of its code: see wf_frame_at(). */
bool wf_builtins_frame_locals(wf_vm *vm, wf_frame *f, uint32_t at, wf_value *out) WF_CHECKED;
#endif

/* Looking at source text without running it: `weft --parse-only` and `weft --dump`. */
#ifndef WF_INSPECT_H
#define WF_INSPECT_H

#include "vm.h"

/* Lexes, parses and checks. False: SyntaxError or its like is pending. */
bool wf_compile_check(wf_vm *vm, const char *bytes, size_t n, const char *filename) WF_CHECKED;
/* "tokens", "ast" or "scopes" of the text to the sink; false: an exception is pending (ValueError: nothing of that name). */
bool wf_compile_dump(wf_vm *vm, const char *what, const char *bytes, size_t n, const char *filename,
                     bool (*sink)(void *context, const char *text, size_t length), void *context) WF_CHECKED;

#endif

/* What the host programs here share: an expectation that failed is told, and counted for main() to return. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

#include <weft.h>

static int failures;

static inline void check(bool ok, const char *what)
{
    if (!ok) {
        printf("FAILED: %s\n", what);
        failures++;
    }
}

/* The last error is of this class. */
static inline bool error_is(weft_vm *vm, const char *type) { return strcmp(weft_error_type(vm), type) == 0; }

static inline weft_status run(weft_vm *vm, const char *source) { return weft_run_string(vm, source, "<test>", WEFT_FILE, NULL); }

/* An expression that must be true. */
static inline void check_true(weft_vm *vm, const char *expression)
{
    weft_value *result = NULL;
    bool truth = false;
    if (weft_run_string(vm, expression, "<test>", WEFT_EXPRESSION, &result) != WEFT_OK || !weft_get_bool(result, &truth) || !truth) {
        printf("%s", weft_error_traceback(vm));
        check(false, expression);
    }
    weft_release(result);
}

#endif

/* Parsed signatures of native functions; private to signature.c and native.c. */
#ifndef WF_SIGNATURE_H
#define WF_SIGNATURE_H

#include "native.h"

typedef struct wf_parameter {
    const char *name; /* into the signature's text */
    uint16_t length;
    bool required;
} wf_parameter;

enum { SIGNATURE_PLAIN = 5 };

/* Words of the body: positional parameters, *args, keyword-only ones, **kwargs, in the order of the text. */
struct wf_signature {
    const char *text;
    bool parsed;
    bool plain; /* at most SIGNATURE_PLAIN words, none of them *args, **kwargs or a required keyword-only one: bound by copying */
    uint16_t count;      /* words */
    uint16_t positional; /* positional parameters; they come first */
    uint16_t posonly;    /* of which positional-only */
    uint16_t required;   /* leading positional ones without a default */
    uint16_t kwonly, kwonly_required;
    int16_t var_args, var_keywords; /* word, or -1 */
    wf_parameter *parameters;       /* count of them */
};

/* The signature with this text (static; found by address), parsed when first bound. NULL: MemoryError. */
struct wf_signature *wf_signature_of(wf_vm *vm, const char *text) WF_CHECKED;
bool wf_signature_parse(wf_vm *vm, struct wf_signature *s) WF_CHECKED;
/* "(a, b=None)": the number of parameters when all may be positional, else -1: as many positional arguments are bound as they stand. *least: so many
 * of them do when what is missing is filled up with unset values, at most SIGNATURE_PLAIN in all. */
int wf_signature_direct(const char *text, uint16_t *least);
void wf_signature_shutdown(wf_vm *vm);

/* Who is called, for messages. */
typedef struct wf_callee {
    const char *name; /* "append" */
    wf_str *full;     /* "list.append"; NULL: the name */
    size_t implicit;  /* 1: the first word is self or cls, which the caller did not write */
} wf_callee;
bool wf_signature_bind(wf_vm *vm, const struct wf_signature *s, const wf_callee *callee, const wf_value *args,
                       size_t n, wf_tuple *kwnames, wf_value *bound) WF_CHECKED;

#endif

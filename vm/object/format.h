/*
 * Text formatting: the pieces of f-strings, str.format, the `%` operator, and the format specification of
 * strings. Numbers have their own (object/number_format.h); everything reaches them through wf_op_format.
 */
#ifndef WF_FORMAT_H
#define WF_FORMAT_H

#include <stdarg.h>

#include "object/object.h"
#include "object/str.h"

/* The value of an f-string: its pieces, all of them str, in one allocation. */
wf_str *wf_str_join_pieces(wf_vm *vm, const wf_value *pieces, size_t n) WF_CHECKED;

/* Directives of wf_raise, for variadic callers. False: an exception is pending and the builder has failed. */
bool wf_builder_vprintf(wf_builder *b, const char *format, va_list arguments);
wf_str *wf_str_vformat(wf_vm *vm, const char *format, va_list arguments) WF_CHECKED; /* wf_str_format */

/* str.__format__ */
bool wf_format_str(wf_vm *vm, wf_value self, wf_str *spec, wf_value *out) WF_CHECKED;

/* The `%` operator. */
wf_str *wf_format_percent(wf_vm *vm, wf_str *format, wf_value arguments) WF_CHECKED;
/* The same for bytes and bytearray: the result in a builder of raw bytes. */
bool wf_format_percent_bytes(wf_vm *vm, const char *format, size_t n, wf_value arguments,
                             wf_builder *b) WF_CHECKED;

#endif

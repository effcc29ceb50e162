/*
 * Codecs: names, error handlers, and what encoding and decoding share. The codecs are those of CPython that
 * need no tables of their own; errors and the extent of what each of them covers are CPython's
 * (Objects/unicodeobject.c, Python/codecs.c).
 */
#ifndef WF_STR_CODEC_H
#define WF_STR_CODEC_H

#include "object/bytes_parts.h"

typedef enum wf_codec {
    WF_CODEC_UTF8,
    WF_CODEC_UTF8_SIG,
    WF_CODEC_ASCII,
    WF_CODEC_LATIN1,
    WF_CODEC_UTF16,
    WF_CODEC_UTF16_LE,
    WF_CODEC_UTF16_BE,
    WF_CODEC_UTF32,
    WF_CODEC_UTF32_LE,
    WF_CODEC_UTF32_BE,
} wf_codec;

typedef enum wf_codec_errors {
    WF_ERRORS_STRICT,
    WF_ERRORS_IGNORE,
    WF_ERRORS_REPLACE,
    WF_ERRORS_BACKSLASH,
    WF_ERRORS_XML,
    WF_ERRORS_ESCAPE, /* surrogateescape */
    WF_ERRORS_PASS,   /* surrogatepass */
    WF_ERRORS_UNKNOWN,
} wf_codec_errors;

/* NULL encoding: utf-8. False: LookupError. */
bool wf_str_codec_find(wf_vm *vm, wf_str *encoding, wf_codec *out) WF_CHECKED;
/* NULL: strict. An unknown name is an error only when there is something to handle: wf_str_codec_unknown
 * raises it. */
bool wf_str_codec_errors(wf_vm *vm, wf_str *errors, wf_codec_errors *out) WF_CHECKED;
bool wf_str_codec_unknown(wf_vm *vm, wf_str *errors);
/* UnicodeEncodeError or UnicodeDecodeError with its five arguments. Always false. */
bool wf_str_codec_raise(wf_vm *vm, wf_exc type, const char *codec, wf_value object, size_t start, size_t end,
                        const char *reason);

bool wf_str_codec_argument(wf_vm *vm, wf_value v, const char *function, const char *name,
                           wf_str **out) WF_CHECKED; /* unset: NULL */

#endif

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
    WF_ERRORS_OTHER,
} wf_codec_errors;

typedef enum wf_codec_found {
    WF_CODEC_FAILED = -1,
    WF_CODEC_FOREIGN,    /* none of these */
    WF_CODEC_BY_REGISTRY, /* CPython finds it in its registry, which notes errors: wf_str_codec_note */
    WF_CODEC_BY_NAME,
} wf_codec_found;
wf_codec_found wf_str_codec_find(wf_vm *vm, wf_str *encoding, wf_codec *out) WF_CHECKED; /* NULL encoding: utf-8 */
/* Adds "WHATing with 'ENCODING' codec failed" to the pending exception. */
void wf_str_codec_note(wf_vm *vm, const char *what, wf_str *encoding);
/* By the library's registry of codecs (stdlib/lib/_codecs.py), which raises LookupError when it has none: "encode_text" or "decode_text".
 * Runs script code. */
bool wf_str_codec_foreign(wf_vm *vm, const char *function, wf_value v, wf_str *encoding, wf_str *errors, wf_value *out) WF_CHECKED;
/* NULL: strict. WF_ERRORS_OTHER: a handler that a script may have registered; wf_str_codec_handle asks it. */
bool wf_str_codec_errors(wf_vm *vm, wf_str *errors, wf_codec_errors *out) WF_CHECKED;
/* What the handler wants put there, str or (encoding) bytes, where to go on, and in which object, str or (decoding) bytes: a handler may
 * give the exception another one. LookupError when there is no such handler. Runs script code. */
bool wf_str_codec_handle(wf_vm *vm, wf_str *errors, wf_value exception, wf_value *put, size_t *at, wf_value *object) WF_CHECKED;
/* UnicodeEncodeError or UnicodeDecodeError with its five arguments. Unset: failed. */
wf_value wf_str_codec_exception(wf_vm *vm, wf_exc type, const char *codec, wf_value object, size_t start, size_t end,
                                const char *reason) WF_CHECKED;

bool wf_str_codec_argument(wf_vm *vm, wf_value v, const char *function, const char *name,
                           wf_str **out) WF_CHECKED; /* unset: NULL */

#endif

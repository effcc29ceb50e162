#include "object/str_codec.h"

#include "import.h"
#include "object/exception.h"

static const struct codec_alias {
    const char *name;
    wf_codec codec;
} codec_aliases[] = {
    {"utf-8", WF_CODEC_UTF8},         {"utf8", WF_CODEC_UTF8},          {"u8", WF_CODEC_UTF8},
    {"utf", WF_CODEC_UTF8},           {"cp65001", WF_CODEC_UTF8},       {"utf8-ucs2", WF_CODEC_UTF8},
    {"utf8-ucs4", WF_CODEC_UTF8},     {"utf-8-sig", WF_CODEC_UTF8_SIG}, {"ascii", WF_CODEC_ASCII},
    {"us-ascii", WF_CODEC_ASCII},     {"646", WF_CODEC_ASCII},          {"ansi-x3.4-1968", WF_CODEC_ASCII},
    {"iso646-us", WF_CODEC_ASCII},    {"latin-1", WF_CODEC_LATIN1},     {"latin1", WF_CODEC_LATIN1},
    {"latin", WF_CODEC_LATIN1},       {"l1", WF_CODEC_LATIN1},          {"iso-8859-1", WF_CODEC_LATIN1},
    {"iso8859-1", WF_CODEC_LATIN1},   {"iso8859", WF_CODEC_LATIN1},     {"8859", WF_CODEC_LATIN1},
    {"cp819", WF_CODEC_LATIN1},       {"utf-16", WF_CODEC_UTF16},       {"utf16", WF_CODEC_UTF16},
    {"u16", WF_CODEC_UTF16},          {"utf-16-le", WF_CODEC_UTF16_LE}, {"utf-16le", WF_CODEC_UTF16_LE},
    {"utf-16-be", WF_CODEC_UTF16_BE}, {"utf-16be", WF_CODEC_UTF16_BE},  {"utf-32", WF_CODEC_UTF32},
    {"utf32", WF_CODEC_UTF32},        {"u32", WF_CODEC_UTF32},          {"utf-32-le", WF_CODEC_UTF32_LE},
    {"utf-32le", WF_CODEC_UTF32_LE},  {"utf-32-be", WF_CODEC_UTF32_BE}, {"utf-32be", WF_CODEC_UTF32_BE},
};

/* The names for which PyUnicode_Decode and PyUnicode_AsEncodedString do not ask the registry. */
static bool codec_is_by_name(const char *name)
{
    static const char *const names[] = {"utf-8", "utf8", "utf-16", "utf16", "utf-32", "utf32", "ascii", "us-ascii",
                                        "latin-1", "latin1", "iso-8859-1", "iso8859-1"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

wf_codec_found wf_str_codec_find(wf_vm *vm, wf_str *encoding, wf_codec *out)
{
    *out = WF_CODEC_UTF8;
    if (!encoding)
        return WF_CODEC_BY_NAME;
    const char *p = wf_str_data(vm, encoding);
    if (!p)
        return WF_CODEC_FAILED;
    if (strcmp(p, "utf-8") == 0)
        return WF_CODEC_BY_NAME;
    if (strlen(p) != encoding->nbytes) {
        wf_raise(vm, WF_EXC_ValueError, "embedded null character");
        return WF_CODEC_FAILED;
    }
    /* As encodings.normalize_encoding: runs of anything but letters, digits and dots are one separator. */
    char name[32];
    size_t length = 0;
    for (; *p && length < sizeof name - 1; p++) {
        if (wf_ascii_is(*p, WF_CLASS_ALNUM) || *p == '.')
            name[length++] = wf_ascii_is(*p, WF_CLASS_UPPER) ? (char)(*p | 0x20) : *p;
        else if (length && name[length - 1] != '-')
            name[length++] = '-';
    }
    while (length && name[length - 1] == '-')
        length--;
    name[length] = 0;
    for (size_t i = 0; i < sizeof codec_aliases / sizeof *codec_aliases; i++)
        if (strcmp(codec_aliases[i].name, name) == 0) {
            *out = codec_aliases[i].codec;
            return codec_is_by_name(name) ? WF_CODEC_BY_NAME : WF_CODEC_BY_REGISTRY;
        }
    return WF_CODEC_FOREIGN;
}

void wf_str_codec_note(wf_vm *vm, const char *what, wf_str *encoding)
{
    wf_error_note(vm, "%sing with '%S' codec failed", what, encoding);
}

static bool codec_call_library(wf_vm *vm, const char *function, const wf_value *args, size_t n, wf_value *out)
{
    wf_module *codecs = wf_import_builtin(vm, "_codecs");
    wf_str *name = codecs ? wf_str_intern_z(vm, function) : NULL;
    wf_value f;
    return name && wf_attr_get(vm, wf_from_obj(codecs), name, &f) && wf_call(vm, f, args, n, out);
}

bool wf_str_codec_foreign(wf_vm *vm, const char *function, wf_value v, wf_str *encoding, wf_str *errors, wf_value *out)
{
    const wf_value args[] = {v, wf_from_obj(encoding), errors ? wf_from_obj(errors) : WF_NONE};
    return codec_call_library(vm, function, args, 3, out);
}

bool wf_str_codec_errors(wf_vm *vm, wf_str *errors, wf_codec_errors *out)
{
    static const char *const names[] = {
        "strict",          "ignore",       "replace", "backslashreplace", "xmlcharrefreplace",
        "surrogateescape", "surrogatepass"};
    *out = WF_ERRORS_STRICT;
    if (!errors)
        return true;
    const char *p = wf_str_data(vm, errors);
    if (!p)
        return false;
    int i = 0;
    while (i < WF_ERRORS_OTHER && strcmp(names[i], p) != 0)
        i++;
    *out = (wf_codec_errors)i;
    return true;
}

bool wf_str_codec_handle(wf_vm *vm, wf_str *errors, wf_value exception, wf_value *put, size_t *at,
                         wf_value *object)
{
    wf_value made;
    if (wf_is_unset(exception) || !codec_call_library(vm, "handle", (wf_value[]){wf_from_obj(errors), exception}, 2, &made))
        return false;
    const wf_value *parts = wf_as_tuple(made)->items; /* the library's function has checked them */
    *put = parts[0];
    *at = (size_t)wf_fix_get(parts[1]);
    *object = parts[2];
    return true;
}

wf_value wf_str_codec_exception(wf_vm *vm, wf_exc type, const char *codec, wf_value object, size_t start, size_t end,
                                const char *reason)
{
    wf_str *name = wf_str_new_z(vm, codec), *why = wf_str_new_z(vm, reason);
    if (!name || !why)
        return WF_UNSET;
    const wf_value args[] = {wf_from_obj(name), object, wf_fix((int64_t)start), wf_fix((int64_t)end),
                             wf_from_obj(why)};
    return wf_exception_new(vm, vm->exc_types[type], args, 5);
}

/* ---- str.encode ---- */

bool wf_str_codec_argument(wf_vm *vm, wf_value v, const char *function, const char *name, wf_str **out)
{
    *out = NULL;
    if (wf_is_unset(v))
        return true;
    if (!wf_is_str(v))
        return wf_raise(vm, WF_EXC_TypeError,
                        strcmp(function, "str") == 0 ? "%s() argument '%s' must be str, not %T" : "%s() argument '%s' must be str, not %A",
                        function, name, v);
    *out = wf_as_str(v);
    const char *p = wf_str_data(vm, *out);
    return p && (!memchr(p, 0, (*out)->nbytes) || wf_raise(vm, WF_EXC_ValueError, "embedded null character"));
}

bool wf_str_method_encode(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_str *encoding, *errors;
    return wf_str_codec_argument(vm, args[1], "encode", "encoding", &encoding) &&
           wf_str_codec_argument(vm, args[2], "encode", "errors", &errors) &&
           wf_str_encode(vm, wf_as_str(args[0]), encoding, errors, out);
}

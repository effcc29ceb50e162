#include "object/str_codec.h"

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

bool wf_str_codec_find(wf_vm *vm, wf_str *encoding, wf_codec *out)
{
    *out = WF_CODEC_UTF8;
    if (!encoding)
        return true;
    const char *p = wf_str_data(vm, encoding);
    if (!p)
        return false;
    if (strcmp(p, "utf-8") == 0)
        return true;
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
            return true;
        }
    return wf_raise(vm, WF_EXC_LookupError, "unknown encoding: %S", encoding);
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
    while (i < WF_ERRORS_UNKNOWN && strcmp(names[i], p) != 0)
        i++;
    *out = (wf_codec_errors)i;
    return true;
}

bool wf_str_codec_unknown(wf_vm *vm, wf_str *errors)
{
    return wf_raise(vm, WF_EXC_LookupError, "unknown error handler name '%S'", errors);
}

bool wf_str_codec_raise(wf_vm *vm, wf_exc type, const char *codec, wf_value object, size_t start, size_t end,
                        const char *reason)
{
    wf_str *name = wf_str_new_z(vm, codec), *why = wf_str_new_z(vm, reason);
    if (!name || !why)
        return false;
    const wf_value args[] = {wf_from_obj(name), object, wf_fix((int64_t)start), wf_fix((int64_t)end),
                             wf_from_obj(why)};
    return wf_raise_args(vm, type, args, 5);
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

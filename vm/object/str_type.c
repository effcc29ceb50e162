/* The type str: its slots, its constructor, its table of methods. */
#include "object/bytes_parts.h"
#include "object/str_codec.h"
#include "object/str_parts.h"
#include "object/tuple.h"
#include "object/type_state.h"

/* ---- slots ---- */

static bool str_type_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_repr(vm, wf_as_str(self), false), out);
}
static bool str_type_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return wf_str_result(wf_str_exact(vm, wf_as_str(self)), out);
}
static bool str_type_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    *out = wf_str_hash(vm, wf_as_str(self));
    return true;
}
static bool str_type_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_str(self)->chars;
    return true;
}

static int str_type_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_text hay, needle;
    if (!wf_is_str(item)) {
        wf_raise(vm, WF_EXC_TypeError, "'in <string>' requires string as left operand, not %T", item);
        return -1;
    }
    if (!wf_str_view(vm, wf_as_str(self), &hay) || !wf_str_view(vm, wf_as_str(item), &needle))
        return -1;
    return wf_search_find(hay.p, hay.n, needle.p, needle.n) >= 0;
}

static bool str_type_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_str(other))
        return true;
    wf_str *a = wf_as_str(self), *b = wf_as_str(other);
    if (op == WF_CMP_EQ || op == WF_CMP_NE) {
        *out = wf_bool(wf_str_equal(vm, a, b) == (op == WF_CMP_EQ));
        return true;
    }
    int order = wf_str_compare(vm, a, b);
    *out = wf_bool(op == WF_CMP_LT   ? order < 0
                   : op == WF_CMP_LE ? order <= 0
                   : op == WF_CMP_GT ? order > 0
                                     : order >= 0);
    return true;
}

static bool str_type_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    int yields;
    *out = WF_NOTIMPLEMENTED;
    switch (op) {
    case WF_OP_ADD:
        if (!wf_is_str(left))
            return true;
        if (wf_is_str(right))
            return wf_str_result(wf_str_concat(vm, wf_as_str(left), wf_as_str(right)), out);
        yields = wf_tuple_yields_to(vm, right, wf_name(vm, __radd__));
        return yields > 0 || (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can only concatenate str (not \"%T\") to str", right));
    case WF_OP_MUL: {
        int64_t times;
        wf_value s = wf_is_str(left) ? left : right;
        int known = wf_tuple_repeat_count(vm, wf_is_str(left) ? right : left, &times);
        return known > 0 ? wf_str_repeat(vm, wf_as_str(s), times, out) : known == 0;
    }
    case WF_OP_MOD:
        return !wf_is_str(left) || wf_str_result(wf_format_percent(vm, wf_as_str(left), right), out);
    default: return true;
    }
}

/* ---- construction ---- */

static wf_str *str_type_decode(wf_vm *vm, const wf_value *bound)
{
    wf_str *encoding, *errors;
    wf_octets o;
    if (!wf_str_codec_argument(vm, bound[1], "str", "encoding", &encoding) ||
        !wf_str_codec_argument(vm, bound[2], "str", "errors", &errors))
        return NULL;
    if (wf_is_unset(bound[0]))
        return wf_str_part(vm, "", 0, 0, WF_STR_ASCII);
    if (wf_is_str(bound[0])) {
        wf_raise(vm, WF_EXC_TypeError, "decoding str is not supported");
        return NULL;
    }
    if (!wf_bytes_peek(vm, bound[0], &o)) {
        wf_raise(vm, WF_EXC_TypeError, "decoding to str: need a bytes-like object, %T found", bound[0]);
        return NULL;
    }
    return wf_str_decode(vm, o.p, o.n, bound[0], encoding, errors);
}

static bool str_type_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                          wf_value *out)
{
    wf_value bound[3] = {WF_UNSET, WF_UNSET, WF_UNSET};
    if (n == 1 && !kwnames)
        bound[0] = args[0];
    else if (n > 3 && !kwnames)
        return wf_raise(vm, WF_EXC_TypeError, "str expected at most 3 arguments, got %zu", n);
    else if (!wf_native_bind_args(vm, "str", "(object='', encoding='utf-8', errors='strict')", args, n,
                                  kwnames, bound, 3))
        return false;
    wf_str *s = !wf_is_unset(bound[1]) || !wf_is_unset(bound[2]) ? str_type_decode(vm, bound)
                : wf_is_unset(bound[0])                          ? wf_str_part(vm, "", 0, 0, WF_STR_ASCII)
                                                                 : wf_op_str(vm, bound[0]);
    if (!s)
        return false;
    *out = wf_from_obj(s);
    if (cls == wf_type_builtin(vm, WF_KIND_STR))
        return true;
    s = wf_str_exact(vm, s);
    *out = s ? wf_type_adopt(vm, cls, wf_from_obj(s)) : WF_UNSET;
    return !wf_is_unset(*out);
}

/* ---- methods that are operations too ---- */

bool wf_str_method_join(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_str_join(vm, wf_as_str(args[0]), args[1], out);
}
bool wf_str_method___getnewargs__(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const char *p = wf_str_data(vm, wf_as_str(args[0]));
    wf_str *s = p ? wf_str_new(vm, p, wf_as_str(args[0])->nbytes) : NULL; /* a copy: what has the one is not to keep the other */
    wf_value item = wf_from_obj(s);
    wf_tuple *t = s ? wf_tuple_from(vm, &item, 1) : NULL;
    *out = wf_from_obj(t);
    return t != NULL;
}
bool wf_str_method___sizeof__(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    (void)vm;
    const wf_str *s = wf_as_str(args[0]);
    *out = wf_fix((int64_t)(offsetof(wf_str, u) + s->nbytes + 1));
    return true;
}

static const wf_native_row str_type_methods[] = {
#define METHOD(name, signature, doc) {#name, wf_str_method_##name, signature, doc},
#define STATIC_METHOD(name, signature, doc)
#include "object/str_methods.def"
#undef METHOD
#undef STATIC_METHOD
    {0},
};
static const wf_native_row str_type_static_methods[] = {
#define METHOD(name, signature, doc)
#define STATIC_METHOD(name, signature, doc) {#name, wf_str_method_##name, signature, doc},
#include "object/str_methods.def"
#undef METHOD
#undef STATIC_METHOD
    {0},
};

static const wf_slots str_type_slots = {
    .repr = str_type_repr,
    .str = str_type_str,
    .format = wf_format_str,
    .hash = str_type_hash,
    .iter = wf_str_iterate,
    .length = str_type_length,
    .getitem = wf_str_getitem,
    .contains = str_type_contains,
    .compare = str_type_compare,
    .binary = str_type_binary,
    .make = str_type_make,
};

static const wf_native_type str_type_native = {
    .name = "str",
    .doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nThe text of an "
           "object: what its __str__() gives, or its "
           "repr(). With encoding or errors, the text that the bytes of a buffer encode.",
    .kind = WF_KIND_STR,
    .slots = &str_type_slots,
    .methods = str_type_methods,
    .staticmethods = str_type_static_methods,
};

bool wf_str_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_STR] = (wf_kind_info){.name = "str", .mark = wf_str_mark};
    for (uint32_t c = 0; c < 256; c++)
        if (!wf_str_char(vm, c))
            return false;
    return wf_str_part(vm, "", 0, 0, WF_STR_ASCII) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_STR), &str_type_native) &&
           wf_str_iter_start(vm);
}

/* bytes: its slots and constructor, and what bytearray has in common with it. */
#include "object/bytes_parts.h"
#include "object/str_codec.h"
#include "object/iter.h"
#include "object/memoryview.h"
#include "object/tuple.h"
#include "object/type_state.h"

wf_bytes *wf_bytes_new(wf_vm *vm, const void *data, size_t n)
{
    if (n == 0 && vm->empty_bytes)
        return vm->empty_bytes;
    if (n > INT64_MAX / 2) {
        wf_raise_memory(vm);
        return NULL;
    }
    wf_bytes *b = wf_heap_new_leaf(vm, WF_KIND_BYTES, offsetof(wf_bytes, data) + n + 1, data ? offsetof(wf_bytes, data) : SIZE_MAX);
    if (!b)
        return NULL;
    b->length = n;
    if (data)
        memcpy(b->data, data, n);
    b->data[n] = 0;
    if (n == 0)
        vm->empty_bytes = b;
    return b;
}

static bool bytes_result(wf_bytes *b, wf_value *out)
{
    *out = wf_from_obj(b);
    return b != NULL;
}

bool wf_bytes_like(wf_vm *vm, wf_value like, const void *p, size_t n, wf_value *out)
{
    if (wf_is_bytearray(like)) {
        wf_bytearray *a = wf_bytearray_new(vm, p, n);
        *out = wf_from_obj(a);
        return a != NULL;
    }
    return bytes_result(wf_bytes_new(vm, p, n), out);
}

/* ---- reading arguments ---- */

static int bytes_take(wf_vm *vm, wf_value v, int64_t flags, wf_octets *out)
{
    wf_value taken;
    int found = wf_buffer_take(vm, v, flags, &taken);
    if (found > 0)
        *out = wf_bytes_octets(taken);
    return found;
}

bool wf_bytes_peek(wf_vm *vm, wf_value v, wf_octets *out)
{
    if (wf_is_bytes(v) || wf_is_bytearray(v)) {
        *out = wf_bytes_octets(v);
        return true;
    }
    if (!wf_is_kind(v, WF_KIND_MEMORYVIEW))
        return bytes_take(vm, v, WF_BUFFER_SIMPLE, out) > 0;
    wf_memoryview *m = wf_as_memoryview(v);
    return (m->released || wf_memoryview_is_contiguous(m, false)) && wf_memoryview_octets(vm, v, out);
}

bool wf_bytes_view(wf_vm *vm, wf_value v, wf_octets *out)
{
    if (wf_bytes_peek(vm, v, out))
        return true;
    if (!wf_is_unset(vm->exception))
        return false;
    if (wf_is_kind(v, WF_KIND_MEMORYVIEW))
        return wf_raise(vm, WF_EXC_BufferError, "memoryview: underlying buffer is not C-contiguous");
    return wf_raise(vm, WF_EXC_TypeError, "a bytes-like object is required, not '%T'", v);
}

bool wf_bytes_view_two(wf_vm *vm, wf_value v, wf_value w, wf_octets *a, wf_octets *b)
{
    if (!wf_bytes_view(vm, v, a) || !wf_bytes_view(vm, w, b))
        return false;
    /* Asking for the second may have changed the first, where that is not a copy. */
    return !(wf_is_bytearray(v) || wf_is_kind(v, WF_KIND_MEMORYVIEW)) || wf_bytes_view(vm, v, a);
}

int wf_bytes_read(wf_vm *vm, wf_value v, wf_octets *out)
{
    if (wf_is_kind(v, WF_KIND_MEMORYVIEW))
        return wf_memoryview_octets(vm, v, out) ? 1 : -1;
    if (!wf_is_bytes(v) && !wf_is_bytearray(v))
        return bytes_take(vm, v, WF_BUFFER_FULL_RO, out);
    *out = wf_bytes_octets(v);
    return 1;
}

bool wf_bytes_is_buffer(wf_vm *vm, wf_value v)
{
    wf_value method;
    return wf_is_bytes(v) || wf_is_bytearray(v) || wf_is_kind(v, WF_KIND_MEMORYVIEW) ||
           (wf_type_of(vm, v)->head.flags & WF_TYPE_SCRIPT &&
            wf_type_lookup(vm, wf_type_of(vm, v), wf_name(vm, __buffer__), &method) > 0);
}

bool wf_bytes_octet(wf_vm *vm, wf_value v, const char *out_of_range, unsigned char *out)
{
    int64_t i;
    if (!wf_int_index_clipped(vm, v, &i))
        return false;
    if (i < 0 || i > 255)
        return wf_raise(vm, WF_EXC_ValueError, "%s", out_of_range);
    *out = (unsigned char)i;
    return true;
}

bool wf_bytes_needle(wf_vm *vm, wf_value v, unsigned char *octet, wf_octets *out)
{
    if (wf_bytes_is_buffer(vm, v))
        return wf_bytes_view(vm, v, out);
    *out = (wf_octets){octet, 1};
    if (wf_int_is_index(vm, v))
        return wf_bytes_octet(vm, v, "byte must be in range(0, 256)", octet);
    return wf_raise(vm, WF_EXC_TypeError, "argument should be integer or bytes-like object, not '%T'", v);
}

/* ---- construction ---- */

bool wf_bytes_collect(wf_vm *vm, wf_value iterable, const char *type_name, wf_builder *b)
{
    const char *range =
        type_name[4] == 's' ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)";
    wf_iteration it;
    wf_value item;
    int more;
    size_t steps = 0;
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    while ((more = wf_iteration_next(vm, &it, &item)) > 0) {
        unsigned char octet;
        if (!wf_bytes_octet(vm, item, range, &octet) || !wf_builder_bytes(b, (char *)&octet, 1))
            return false;
        if ((++steps & 4095) == 0 && !wf_budget_charge(vm, 4096))
            return false;
    }
    return more == 0;
}

static bool bytes_of_text(wf_vm *vm, const char *type_name, const wf_value *bound, wf_builder *b)
{
    wf_str *encoding, *errors;
    wf_value made;
    if (!wf_str_codec_argument(vm, bound[1], type_name, "encoding", &encoding) ||
        !wf_str_codec_argument(vm, bound[2], type_name, "errors", &errors))
        return false;
    if (wf_is_unset(bound[0]) || !wf_is_str(bound[0]))
        return wf_raise(vm, WF_EXC_TypeError,
                        encoding ? "encoding without a string argument" : "errors without a string argument");
    if (!encoding)
        return wf_raise(vm, WF_EXC_TypeError, "string argument without an encoding");
    if (!wf_str_encode(vm, wf_as_str(bound[0]), encoding, errors, &made))
        return false;
    return wf_builder_bytes(b, (const char *)wf_as_bytes(made)->data, wf_as_bytes(made)->length);
}

/* Zero bytes, as many as an int says. */
static bool bytes_of_count(wf_vm *vm, wf_value v, wf_value index, wf_builder *b)
{
    int64_t n;
    if (!wf_int_fits_i64(index, &n))
        return wf_raise(vm, WF_EXC_OverflowError, "cannot fit '%T' into an index-sized integer", v);
    if (n < 0)
        return wf_raise(vm, WF_EXC_ValueError, "negative count");
    return wf_heap_check(vm, (size_t)n) && wf_builder_repeat(b, 0, (size_t)n);
}

bool wf_bytes_construct(wf_vm *vm, const char *type_name, const wf_value *bound, wf_builder *b)
{
    wf_value source = bound[0];
    wf_octets o;
    if (!wf_is_unset(bound[1]) || !wf_is_unset(bound[2]))
        return bytes_of_text(vm, type_name, bound, b);
    if (wf_is_unset(source))
        return true;
    if (wf_is_str(source))
        return wf_raise(vm, WF_EXC_TypeError, "string argument without an encoding");
    int buffer = wf_bytes_read(vm, source, &o);
    if (buffer)
        return buffer > 0 && wf_builder_bytes(b, (const char *)o.p, o.n);
    /* A TypeError of asking for a count means that it has none, and of asking for an iterator likewise. */
    wf_type *t = wf_type_of(vm, source);
    wf_value index, iterator;
    if (wf_is_int(source) || wf_is_bool(source) || t->slots.index) {
        if (wf_int_from_any(vm, source, &index))
            return bytes_of_count(vm, source, index, b);
        if (!wf_error_is(vm, WF_EXC_TypeError))
            return false;
        wf_error_clear(vm);
    }
    if (wf_is_exact(source, WF_KIND_LIST) || wf_is_exact(source, WF_KIND_TUPLE))
        iterator = source;
    else if (!wf_op_iter(vm, source, &iterator))
        return wf_error_is(vm, WF_EXC_TypeError) &&
               wf_raise(vm, WF_EXC_TypeError, "cannot convert '%T' object to %s", source, type_name);
    return wf_bytes_collect(vm, iterator, type_name, b);
}

static bool bytes_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    wf_value bound[3];
    if (!wf_native_bind_args(vm, "bytes", "(source=b'', encoding='utf-8', errors='strict')", args, n, kwnames,
                             bound, 3))
        return false;
    bool plain = !wf_is_unset(bound[0]) && wf_is_unset(bound[1]) && wf_is_unset(bound[2]);
    int special = 0;
    *out = WF_UNSET;
    if (plain && wf_is_exact(bound[0], WF_KIND_BYTES)) {
        *out = bound[0];
    } else if (plain && !wf_is_exact(bound[0], WF_KIND_STR)) {
        special = wf_type_call_special(vm, bound[0], wf_name(vm, __bytes__), NULL, 0, out);
        if (special < 0)
            return false;
        if (special && !wf_is_bytes(*out))
            return wf_raise(vm, WF_EXC_TypeError, "__bytes__ returned non-bytes (type %T)", *out);
    }
    if (!special && wf_is_unset(*out)) {
        wf_builder b;
        wf_builder_init(&b, vm);
        if (!wf_bytes_construct(vm, "bytes", bound, &b) ||
            !bytes_result(wf_bytes_new(vm, b.bytes, b.length), out))
            return false;
    }
    if (cls != wf_type_builtin(vm, WF_KIND_BYTES))
        *out = wf_type_adopt(vm, cls, *out);
    return !wf_is_unset(*out);
}

/* ---- slots ---- */

bool wf_bytes_repr_into(wf_builder *b, wf_octets o, bool escape_quotes)
{
    static const char hex[] = "0123456789abcdef";
    char quote = memchr(o.p, '\'', o.n) && !memchr(o.p, '"', o.n) ? '"' : '\'';
    wf_builder_bytes(b, "b", 1);
    wf_builder_bytes(b, &quote, 1);
    for (size_t i = 0; i < o.n; i++) {
        char c = (char)o.p[i], text[4] = {'\\', c};
        size_t n = 2;
        if (c == '\t' || c == '\n' || c == '\r') {
            text[1] = c == '\t' ? 't' : c == '\n' ? 'n' : 'r';
        } else if (c != '\\' && c != quote && !(escape_quotes && c == '\'')) {
            if (wf_ascii_is(c, WF_CLASS_PRINT)) {
                text[0] = c;
                n = 1;
            } else {
                text[1] = 'x';
                text[2] = hex[o.p[i] >> 4];
                text[3] = hex[o.p[i] & 15];
                n = 4;
            }
        }
        if (!wf_builder_bytes(b, text, n))
            return false;
    }
    return wf_builder_bytes(b, &quote, 1);
}
static bool bytes_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_bytes_repr_into(&b, wf_bytes_octets(self), false);
    return wf_str_result(wf_builder_finish(&b), out);
}

static bool bytes_hash(wf_vm *vm, wf_value self, uint64_t *out)
{
    wf_bytes *b = wf_as_bytes(self);
    if (!b->hash) {
        b->hash = wf_bytes_hash(vm, b->data, b->length);
        b->hash += !b->hash;
    }
    *out = b->hash;
    return true;
}

static bool bytes_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_bytes(self)->length;
    return true;
}

static bool bytes_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_bytes *s = wf_as_bytes(self);
    if (wf_is_kind(key, WF_KIND_SLICE)) {
        int64_t start, step;
        size_t count;
        if (!wf_slice_resolve(vm, key, s->length, &start, &step, &count))
            return false;
        if (count == s->length && step == 1 && wf_is_exact(self, WF_KIND_BYTES)) {
            *out = self;
            return true;
        }
        if (step == 1)
            return bytes_result(wf_bytes_new(vm, s->data + start, count), out);
        wf_bytes *made = wf_bytes_new(vm, NULL, count);
        for (size_t i = 0; made && i < count; i++, start += step)
            made->data[i] = s->data[start];
        return bytes_result(made, out);
    }
    int64_t i;
    if (wf_is_fix(key))
        i = wf_fix_get(key);
    else if (!wf_tuple_check_index(vm, key, "byte", &i))
        return false;
    if (i < 0)
        i += (int64_t)s->length;
    if (i < 0 || i >= (int64_t)s->length)
        return wf_raise(vm, WF_EXC_IndexError, "index out of range");
    *out = wf_fix(s->data[i]);
    return true;
}

int wf_bytes_contains(wf_vm *vm, wf_value self, wf_value item)
{
    unsigned char octet;
    wf_octets needle;
    if (!wf_int_is_index(vm, item)) {
        if (!wf_bytes_view(vm, item, &needle))
            return -1;
    } else if (!wf_bytes_needle(vm, item, &octet, &needle)) {
        return -1;
    }
    wf_octets hay = wf_bytes_octets(self);
    return wf_search_find((const char *)hay.p, hay.n, (const char *)needle.p, needle.n) >= 0;
}

bool wf_bytes_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    wf_octets a, b;
    *out = WF_NOTIMPLEMENTED;
    if (wf_is_bytes(self) ? !wf_is_bytes(other) && !wf_is_bytearray(other) : !wf_bytes_is_buffer(vm, other))
        return true; /* memoryviews compare with bytes by their own slot */
    if (!wf_bytes_peek(vm, other, &b)) {
        wf_error_clear(vm);
        return true;
    }
    a = wf_bytes_octets(self);
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && a.n != b.n) {
        *out = wf_bool(op == WF_CMP_NE);
        return true;
    }
    int order = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);
    if (!order)
        order = (a.n > b.n) - (a.n < b.n);
    bool truth[] = {order<0, order <= 0, order == 0, order != 0, order> 0, order >= 0};
    *out = wf_bool(truth[op]);
    return true;
}

static bool bytes_repeat(wf_vm *vm, wf_value self, int64_t times, wf_value *out)
{
    wf_octets o = wf_bytes_octets(self);
    if (times == 1 && wf_is_exact(self, WF_KIND_BYTES)) {
        *out = self;
        return true;
    }
    if (times && o.n > INT64_MAX / (uint64_t)times)
        return wf_is_bytes(self) ? wf_raise(vm, WF_EXC_OverflowError, "repeated bytes are too long")
                                 : wf_raise_memory(vm);
    size_t n = o.n * (size_t)times;
    if (!wf_heap_check(vm, n) || !wf_bytes_like(vm, self, NULL, n, out))
        return false;
    unsigned char *into = (unsigned char *)(uintptr_t)wf_bytes_octets(*out).p;
    if (o.n == 1) {
        memset(into, o.p[0], n);
        return true;
    }
    for (size_t done = 0; done < n; done += o.n)
        memcpy(into + done, o.p, o.n);
    return true;
}

bool wf_bytes_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    bool ours = wf_is_bytes(left) || wf_is_bytearray(left);
    *out = WF_NOTIMPLEMENTED;
    if (op == WF_OP_ADD) {
        wf_octets a, b;
        if (!ours)
            return true;
        if (!wf_bytes_peek(vm, right, &b)) {
            int yields = wf_tuple_yields_to(vm, right, wf_name(vm, __radd__));
            return yields > 0 || (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can't concat %T to %T", right, left));
        }
        a = wf_bytes_octets(left);
        if (!wf_bytes_like(vm, left, NULL, a.n + b.n, out))
            return false;
        unsigned char *into = (unsigned char *)(uintptr_t)wf_bytes_octets(*out).p;
        memcpy(into, a.p, a.n);
        memcpy(into + a.n, b.p, b.n);
        return true;
    }
    if (op == WF_OP_MUL) {
        int64_t times;
        int known = wf_tuple_repeat_count(vm, ours ? right : left, &times);
        return known > 0 ? bytes_repeat(vm, ours ? left : right, times, out) : known == 0;
    }
    if (op == WF_OP_MOD && ours) {
        wf_builder b;
        wf_builder_init(&b, vm);
        wf_octets o = wf_bytes_octets(left);
        wf_bytes *format = wf_is_bytes(left)
                               ? wf_as_bytes(left)
                               : wf_bytes_new(vm, o.p, o.n); /* script code may change a bytearray */
        return format && wf_format_percent_bytes(vm, (const char *)format->data, format->length, right, &b) &&
               wf_bytes_like(vm, left, b.bytes, b.length, out);
    }
    return true;
}

/* ---- the iterator, of bytearrays too ---- */

typedef struct wf_bytes_iter {
    wf_object head;
    wf_object *owner; /* NULL once exhausted */
    size_t index;
} wf_bytes_iter;

bool wf_bytes_iterate(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_kind kind = wf_is_bytearray(self) ? WF_KIND_BYTEARRAY_ITER : WF_KIND_BYTES_ITER;
    wf_bytes_iter *it = wf_heap_new(vm, kind, sizeof *it);
    if (!it)
        return false;
    it->owner = wf_obj(self);
    *out = wf_from_obj(it);
    return true;
}
static int bytes_iter_next(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    wf_bytes_iter *it = (wf_bytes_iter *)wf_obj(self);
    if (!it->owner)
        return 0;
    wf_octets o = wf_bytes_octets(wf_from_obj(it->owner));
    if (it->index >= o.n) {
        it->owner = NULL;
        return 0;
    }
    *out = wf_fix(o.p[it->index++]);
    return 1;
}
static bool bytes_iter_self(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = self;
    return true;
}
static bool bytes_iter_hint(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    wf_bytes_iter *it = (wf_bytes_iter *)wf_obj(args[0]);
    size_t length = it->owner ? wf_bytes_octets(wf_from_obj(it->owner)).n : 0;
    *out = wf_fix(length > it->index ? (int64_t)(length - it->index) : 0);
    return true;
}
static bool bytes_iter_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bytes_iter *it = (wf_bytes_iter *)wf_obj(args[0]);
    if (it->owner)
        return wf_iter_reduce_over(vm, "iter", wf_from_obj(it->owner), wf_fix((int64_t)it->index), out);
    wf_tuple *none = wf_tuple_new(vm, 0);
    return none && wf_iter_reduce_over(vm, "iter", wf_from_obj(none), WF_UNSET, out);
}
static bool bytes_iter_setstate(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bytes_iter *it = (wf_bytes_iter *)wf_obj(args[0]);
    int64_t position, length = it->owner ? (int64_t)wf_bytes_octets(wf_from_obj(it->owner)).n : 0;
    if (!wf_iter_position(vm, args[1], 0, length, &position))
        return false;
    it->index = (size_t)position;
    *out = WF_NONE;
    return true;
}
static void bytes_iter_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_bytes_iter *)o)->owner);
}

static const wf_slots bytes_iter_slots = {.iter = bytes_iter_self, .next = bytes_iter_next};
static const wf_native_row bytes_iter_methods[] = {
    {"__length_hint__", bytes_iter_hint, "(self, /)",
     "Private method returning an estimate of len(list(it))."},
    {"__reduce__", bytes_iter_reduce, "(self, /)", WF_ITER_REDUCE_DOC},
    {"__setstate__", bytes_iter_setstate, "(self, state, /)", WF_ITER_SETSTATE_DOC},
    {0},
};
static const wf_native_type bytes_iter_natives[] = {
    {.name = "bytes_iterator",
     .kind = WF_KIND_BYTES_ITER,
     .slots = &bytes_iter_slots,
     .methods = bytes_iter_methods,
     .flags = WF_TYPE_FINAL},
    {.name = "bytearray_iterator",
     .kind = WF_KIND_BYTEARRAY_ITER,
     .slots = &bytes_iter_slots,
     .methods = bytes_iter_methods,
     .flags = WF_TYPE_FINAL},
};

/* ---- the type ---- */

static bool bytes_fromhex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (!wf_bytes_parse_hex(vm, args[1], &b) || !bytes_result(wf_bytes_new(vm, b.bytes, b.length), out))
        return false;
    return wf_same(args[0], wf_from_obj(wf_type_builtin(vm, WF_KIND_BYTES))) ||
           wf_call(vm, args[0], out, 1, out);
}
static bool bytes_self(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets o = wf_bytes_octets(args[0]);
    *out = args[0];
    return wf_is_exact(args[0], WF_KIND_BYTES) || bytes_result(wf_bytes_new(vm, o.p, o.n), out);
}
static bool bytes_getnewargs(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value item;
    if (!bytes_self(vm, args, n, &item))
        return false;
    wf_tuple *t = wf_tuple_from(vm, &item, 1);
    *out = wf_from_obj(t);
    return t != NULL;
}

static const wf_native_row bytes_methods[] = {
#define METHOD(name, signature, doc) {#name, wf_bytes_method_##name, signature, doc},
#include "object/bytes_methods.def"
#undef METHOD
    {"__buffer__", wf_buffer_m_buffer, "(self, flags, /)", WF_BUFFER_DOC},
    {"__bytes__", bytes_self, "(self, /)", "Convert this value to exact type bytes."},
    {"__getnewargs__", bytes_getnewargs, "(self, /)", "Private method for copying and pickling."},
    {0},
};
static const wf_native_row bytes_class_methods[] = {
    {"fromhex", bytes_fromhex, "(cls, string, /)",
     "Create a bytes object from a string of hexadecimal numbers."},
    {0},
};
static const wf_native_row bytes_static_methods[] = {
    {"maketrans", wf_bytes_method_maketrans, "(frm, to, /)",
     "Return a translation table usable for bytes.translate()."},
    {0},
};
static const wf_slots bytes_slots = {
    .repr = bytes_repr,
    .hash = bytes_hash,
    .iter = wf_bytes_iterate,
    .length = bytes_length,
    .getitem = bytes_getitem,
    .contains = wf_bytes_contains,
    .compare = wf_bytes_compare,
    .binary = wf_bytes_binary,
    .make = bytes_make,
};
static const wf_native_type bytes_native = {
    .name = "bytes",
    .doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> "
           "bytes\nbytes(bytes_or_buffer) -> immutable copy of it\n"
           "bytes(int) -> bytes object of that many zeros\nbytes() -> empty bytes object",
    .kind = WF_KIND_BYTES,
    .slots = &bytes_slots,
    .methods = bytes_methods,
    .classmethods = bytes_class_methods,
    .staticmethods = bytes_static_methods,
};

bool wf_bytes_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_BYTES] = (wf_kind_info){.name = "bytes"};
    for (size_t i = 0; i < sizeof bytes_iter_natives / sizeof *bytes_iter_natives; i++) {
        const wf_native_type *def = &bytes_iter_natives[i];
        vm->kind_infos[def->kind] = (wf_kind_info){.name = def->name, .mark = bytes_iter_mark};
        if (!wf_native_fill_type(vm, wf_type_builtin(vm, def->kind), def))
            return false;
    }
    return wf_bytes_new(vm, NULL, 0) &&
           wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_BYTES), &bytes_native);
}

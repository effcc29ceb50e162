/* bytearray: a mutable sequence of octets. Script code run by an argument may change the array; every body
 * reads its fields afterwards. */
#include "object/bytes_parts.h"
#include "object/memoryview.h"
#include "object/tuple.h"
#include "object/type_state.h"

/* ---- storage ---- */

static bool bytearray_resize(wf_vm *vm, wf_bytearray *a, size_t n)
{
    if (n == a->length)
        return true;
    size_t room = a->cell ? a->cell->length : 0;
    if (n + 1 > room || n + 1 < room / 4) {
        if (n > INT64_MAX / 4)
            return wf_raise_memory(vm);
        size_t want = a->length && n > a->length ? n + (n >> 3) + 16 : n + 1;
        wf_storage *cell = wf_heap_new_storage(vm, want);
        if (!cell)
            return false;
        if (a->cell)
            memcpy(cell->bytes, a->cell->bytes, a->length < n ? a->length : n);
        a->cell = cell;
        wf_heap_barrier(vm, a);
    }
    a->cell->bytes[n] = 0;
    a->length = n;
    return true;
}

wf_bytearray *wf_bytearray_new(wf_vm *vm, const void *p, size_t n)
{
    wf_bytearray *a = wf_heap_new(vm, WF_KIND_BYTEARRAY, sizeof *a);
    if (!a || !bytearray_resize(vm, a, n))
        return NULL;
    if (p && n)
        memcpy(a->cell->bytes, p, n);
    return a;
}

/* Replace [at, at + gone) by n bytes, which may lie in the array itself. */
static bool bytearray_splice(wf_vm *vm, wf_bytearray *a, size_t at, size_t gone, const void *p, size_t n)
{
    const unsigned char *source = p;
    if (n && a->cell && source >= a->cell->bytes && source <= a->cell->bytes + a->length) {
        wf_bytes *copy = wf_bytes_new(vm, source, n);
        if (!copy)
            return false;
        source = copy->data;
    }
    size_t tail = a->length - at - gone;
    if (n < gone) {
        memmove(a->cell->bytes + at + n, a->cell->bytes + at + gone, tail);
        if (!bytearray_resize(vm, a, at + n + tail)) {
            /* Only a smaller cell was wanted: stay in this one. */
            wf_error_clear(vm);
            a->length = at + n + tail;
            a->cell->bytes[a->length] = 0;
        }
    } else if (n > gone) {
        if (!bytearray_resize(vm, a, at + n + tail))
            return false;
        memmove(a->cell->bytes + at + n, a->cell->bytes + at + gone, tail);
    }
    if (n)
        memcpy(a->cell->bytes + at, source, n);
    return true;
}

static bool bytearray_byte(wf_vm *vm, wf_value v, unsigned char *out)
{
    return wf_bytes_octet(vm, v, "byte must be in range(0, 256)", out);
}

/* ---- construction ---- */

static bool bytearray_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                           wf_value *out)
{
    (void)args;
    (void)n;
    (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}
static bool bytearray_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_value bound[3];
    if (!wf_native_bind_args(vm, "bytearray", "(source=b'', encoding='utf-8', errors='strict')", args, n,
                             kwnames, bound, 3))
        return false;
    /* Emptied first, so that it is empty as its own source; and what an iterable gave before it failed stays. */
    wf_bytearray *a = wf_as_bytearray(self);
    if (a->length && !bytearray_splice(vm, a, 0, a->length, NULL, 0))
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    bool made = wf_bytes_construct(vm, "bytearray", bound, &b);
    return (b.failed || bytearray_splice(vm, a, a->length, 0, b.bytes, b.length)) && made;
}

/* ---- slots ---- */

static bool bytearray_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_str(&b, wf_type_of(vm, self)->name);
    wf_builder_bytes(&b, "(", 1);
    wf_bytes_repr_into(&b, wf_bytes_octets(self), true);
    wf_builder_bytes(&b, ")", 1);
    return wf_str_result(wf_builder_finish(&b), out);
}
static bool bytearray_str(wf_vm *vm, wf_value self, wf_value *out)
{
    return bytearray_repr(vm, self, out);
}

static bool bytearray_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = (int64_t)wf_as_bytearray(self)->length;
    return true;
}

static bool bytearray_position(wf_vm *vm, wf_value self, wf_value key, size_t *out)
{
    int64_t i;
    if (wf_is_fix(key))
        i = wf_fix_get(key);
    else if (!wf_tuple_check_index(vm, key, "bytearray", &i))
        return false;
    int64_t length = (int64_t)wf_as_bytearray(self)->length;
    if (i < 0)
        i += length;
    *out = (size_t)i;
    return (i >= 0 && i < length) || wf_raise(vm, WF_EXC_IndexError, "bytearray index out of range");
}

static bool bytearray_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    wf_bytearray *a = wf_as_bytearray(self);
    size_t at;
    if (!wf_is_kind(key, WF_KIND_SLICE)) {
        if (!bytearray_position(vm, self, key, &at))
            return false;
        *out = wf_fix(a->cell->bytes[at]);
        return true;
    }
    int64_t start, step;
    size_t count;
    if (!wf_slice_resolve(vm, key, a->length, &start, &step, &count))
        return false;
    wf_bytearray *made = wf_bytearray_new(vm, NULL, count);
    for (size_t i = 0; made && i < count; i++, start += step)
        made->cell->bytes[i] = a->cell->bytes[start];
    *out = wf_from_obj(made);
    return made != NULL;
}

static void bytearray_delete_steps(wf_bytearray *a, int64_t start, int64_t step, size_t count)
{
    if (!count)
        return;
    if (step < 0) {
        start += step * (int64_t)(count - 1);
        step = -step;
    }
    unsigned char *p = a->cell->bytes;
    size_t into = (size_t)start, next = (size_t)start, left = count;
    for (size_t i = (size_t)start; i < a->length; i++) {
        if (left && i == next) {
            next += (size_t)step;
            left--;
        } else {
            p[into++] = p[i];
        }
    }
    a->length = into;
    p[into] = 0;
}

static bool bytearray_set_slice(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    wf_bytearray *a = wf_as_bytearray(self);
    int64_t start, step;
    size_t count;
    wf_octets o = {(const unsigned char *)"", 0};
    wf_builder b;
    wf_builder_init(&b, vm);
    int buffer = wf_is_unset(value) ? 1 : wf_bytes_read(vm, value, &o);
    if (buffer < 0)
        return false;
    if (!buffer) {
        wf_type *t = wf_type_of(vm, value);
        bool number = t->slots.index || wf_is_float(value) || wf_is_kind(value, WF_KIND_COMPLEX);
        if (!wf_is_str(value) && !number && !t->slots.iter && !t->slots.getitem)
            return wf_raise(vm, WF_EXC_TypeError, "cannot convert '%T' object to bytearray", value);
        if (wf_is_str(value) || number)
            return wf_raise(vm, WF_EXC_TypeError,
                            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (!wf_bytes_collect(vm, value, "bytearray", &b))
            return false;
        o = (wf_octets){(const unsigned char *)b.bytes, b.length};
    }
    if (!wf_slice_resolve(vm, key, a->length, &start, &step, &count))
        return false;
    if (!wf_is_unset(value) && (wf_is_bytearray(value) || wf_is_kind(value, WF_KIND_MEMORYVIEW)) &&
        wf_bytes_read(vm, value, &o) < 0)
        return false; /* the slice's bounds may have run script code */
    if (step == 1)
        return bytearray_splice(vm, a, (size_t)start, count, o.p, o.n);
    if (!o.n) {
        bytearray_delete_steps(a, start, step, count);
        return true;
    }
    if (o.n != count)
        return wf_raise(vm, WF_EXC_ValueError,
                        "attempt to assign bytes of size %zu to extended slice of size %zu", o.n, count);
    wf_bytes *copy = wf_bytes_new(vm, o.p, o.n);
    for (size_t i = 0; copy && i < count; i++, start += step)
        a->cell->bytes[start] = copy->data[i];
    return copy != NULL;
}

static bool bytearray_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    if (wf_is_kind(key, WF_KIND_SLICE))
        return bytearray_set_slice(vm, self, key, value);
    wf_bytearray *a = wf_as_bytearray(self);
    size_t at;
    unsigned char octet;
    if (!bytearray_position(vm, self, key, &at))
        return false;
    if (wf_is_unset(value))
        return bytearray_splice(vm, a, at, 1, "", 0);
    if (!bytearray_byte(vm, value, &octet))
        return false;
    if (at >= a->length)
        return wf_raise(vm, WF_EXC_IndexError, "bytearray index out of range");
    a->cell->bytes[at] = octet;
    return true;
}

static bool bytearray_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    wf_bytearray *a = wf_as_bytearray(self);
    *out = WF_NOTIMPLEMENTED;
    if (op == WF_OP_ADD) {
        wf_octets o;
        if (!wf_bytes_peek(vm, other, &o)) {
            int yields = wf_tuple_yields_to(vm, other, wf_name(vm, __radd__));
            return yields > 0 || (yields == 0 && wf_raise(vm, WF_EXC_TypeError, "can't concat %T to %T", other, self));
        }
        *out = self;
        return bytearray_splice(vm, a, a->length, 0, o.p, o.n);
    }
    if (op == WF_OP_MUL) {
        int64_t times;
        int known = wf_tuple_repeat_count(vm, other, &times);
        if (known <= 0)
            return known == 0;
        size_t n = a->length;
        if (times && n > (uint64_t)(INT64_MAX / 4) / (uint64_t)times)
            return wf_raise_memory(vm);
        *out = self;
        if (!wf_heap_check(vm, n * (size_t)times) || !bytearray_resize(vm, a, n * (size_t)times))
            return false;
        for (size_t done = n; n && done < a->length; done += n)
            memcpy(a->cell->bytes + done, a->cell->bytes, n);
    }
    return true;
}

/* ---- methods ---- */

static bool bytearray_append(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    unsigned char octet;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = WF_NONE;
    if (!bytearray_byte(vm, args[1], &octet) || !bytearray_resize(vm, a, a->length + 1))
        return false;
    a->cell->bytes[a->length - 1] = octet;
    return true;
}
static bool bytearray_insert(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t at;
    unsigned char octet;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = WF_NONE;
    if (!wf_int_ssize(vm, args[1], &at) || !bytearray_byte(vm, args[2], &octet))
        return false;
    int64_t length = (int64_t)a->length;
    at = at < 0 ? at + length < 0 ? 0 : at + length : at > length ? length : at;
    return bytearray_splice(vm, a, (size_t)at, 0, &octet, 1);
}
static bool bytearray_alloc(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = wf_int_from_u64(vm, a->cell ? a->cell->length : 0);
    return !wf_is_unset(*out);
}
static bool bytearray_sizeof(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    const wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = wf_int_from_u64(vm, sizeof *a + (a->cell ? sizeof *a->cell + a->cell->length : 0));
    return !wf_is_unset(*out);
}
static bool bytearray_extend(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets o;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = WF_NONE;
    if (wf_bytes_is_buffer(vm, args[1]))
        return wf_bytes_peek(vm, args[1], &o)
                   ? bytearray_splice(vm, a, a->length, 0, o.p, o.n)
                   : wf_raise(vm, WF_EXC_TypeError, "can't set bytearray slice from %T", args[1]);
    if (wf_is_str(args[1]))
        return wf_raise(vm, WF_EXC_TypeError, "expected iterable of integers; got: 'str'");
    wf_type *t = wf_type_of(vm, args[1]);
    if (!t->slots.iter && !t->slots.getitem)
        return wf_raise(vm, WF_EXC_TypeError, "can't extend bytearray with %T", args[1]);
    wf_builder b;
    wf_builder_init(&b, vm);
    return wf_bytes_collect(vm, args[1], "bytearray", &b) &&
           bytearray_splice(vm, a, a->length, 0, b.bytes, b.length);
}
static bool bytearray_pop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t at = -1;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    if (!wf_is_unset(args[1]) && !wf_int_ssize(vm, args[1], &at))
        return false;
    if (!a->length)
        return wf_raise(vm, WF_EXC_IndexError, "pop from empty bytearray");
    if (at < 0)
        at += (int64_t)a->length;
    if (at < 0 || at >= (int64_t)a->length)
        return wf_raise(vm, WF_EXC_IndexError, "pop index out of range");
    *out = wf_fix(a->cell->bytes[at]);
    return bytearray_splice(vm, a, (size_t)at, 1, "", 0);
}
static bool bytearray_remove(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    unsigned char octet;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = WF_NONE;
    if (!bytearray_byte(vm, args[1], &octet))
        return false;
    unsigned char *at = a->length ? memchr(a->cell->bytes, octet, a->length) : NULL;
    if (!at)
        return wf_raise(vm, WF_EXC_ValueError, "value not found in bytearray");
    return bytearray_splice(vm, a, (size_t)(at - a->cell->bytes), 1, "", 0);
}
static bool bytearray_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    *out = WF_NONE;
    return bytearray_splice(vm, a, 0, a->length, "", 0);
}
static bool bytearray_reverse(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm;
    (void)n;
    wf_bytearray *a = wf_as_bytearray(args[0]);
    for (size_t i = 0, j = a->length; i + 1 < j; i++) {
        unsigned char octet = a->cell->bytes[i];
        a->cell->bytes[i] = a->cell->bytes[--j];
        a->cell->bytes[j] = octet;
    }
    *out = WF_NONE;
    return true;
}
static bool bytearray_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_octets o = wf_bytes_octets(args[0]);
    return wf_bytes_like(vm, args[0], o.p, o.n, out);
}
static bool bytearray_fromhex(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_builder b;
    wf_builder_init(&b, vm);
    if (!wf_bytes_parse_hex(vm, args[1], &b))
        return false;
    wf_bytearray *a = wf_bytearray_new(vm, b.bytes, b.length);
    wf_value exact = wf_from_obj(a);
    *out = exact;
    if (!a || wf_same(args[0], wf_from_obj(wf_type_builtin(vm, WF_KIND_BYTEARRAY))))
        return a != NULL;
    return wf_call(vm, args[0], &exact, 1, out);
}

static const wf_native_row bytearray_methods[] = {
#define METHOD(name, signature, doc) {#name, wf_bytes_method_##name, signature, doc},
#include "object/bytes_methods.def"
#undef METHOD
    {"append", bytearray_append, "(self, item, /)", "Append a single item to the end of the bytearray."},
    {"insert", bytearray_insert, "(self, index, item, /)", "Insert a single item before the given index."},
    {"extend", bytearray_extend, "(self, iterable_of_ints, /)",
     "Append all the items of an iterable of ints or a buffer."},
    {"pop", bytearray_pop, "(self, index=-1, /)",
     "Remove and return the item at index, the last one by default."},
    {"remove", bytearray_remove, "(self, value, /)", "Remove the first occurrence of a value."},
    {"clear", bytearray_clear, "(self, /)", "Remove all items."},
    {"reverse", bytearray_reverse, "(self, /)", "Reverse the order of the items in place."},
    {"copy", bytearray_copy, "(self, /)", "Return a copy."},
    {"__alloc__", bytearray_alloc, "(self, /)", "Return the number of bytes actually allocated."},
    {"__sizeof__", bytearray_sizeof, "(self, /)", "Returns the size of the bytearray object in memory, in bytes."},
    {"__buffer__", wf_buffer_m_buffer, "(self, flags, /)", WF_BUFFER_DOC},
    {"__release_buffer__", wf_buffer_m_release, "(self, buffer, /)", WF_BUFFER_RELEASE_DOC},
    {0},
};
static const wf_native_row bytearray_class_methods[] = {
    {"fromhex", bytearray_fromhex, "(cls, string, /)",
     "Create a bytearray from a string of hexadecimal numbers."},
    {0},
};
static const wf_native_row bytearray_static_methods[] = {
    {"maketrans", wf_bytes_method_maketrans, "(frm, to, /)",
     "Return a translation table usable for bytearray.translate()."},
    {0},
};
static const wf_slots bytearray_slots = {
    .repr = bytearray_repr,
    .str = bytearray_str,
    .iter = wf_bytes_iterate,
    .length = bytearray_length,
    .getitem = bytearray_getitem,
    .setitem = bytearray_setitem,
    .contains = wf_bytes_contains,
    .compare = wf_bytes_compare,
    .binary = wf_bytes_binary,
    .inplace = bytearray_inplace,
    .make = bytearray_make,
    .init = bytearray_init,
};
static const wf_native_type bytearray_native = {
    .name = "bytearray",
    .doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\n"
           "bytearray(bytes_or_buffer) -> mutable copy of it\nbytearray(int) -> that many zeros\nbytearray() "
           "-> empty bytearray",
    .kind = WF_KIND_BYTEARRAY,
    .size = sizeof(wf_bytearray),
    .slots = &bytearray_slots,
    .methods = bytearray_methods,
    .classmethods = bytearray_class_methods,
    .staticmethods = bytearray_static_methods,
};

static void bytearray_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_bytearray *)o)->cell);
}

bool wf_bytearray_start(wf_vm *vm)
{
    vm->kind_infos[WF_KIND_BYTEARRAY] = (wf_kind_info){.name = "bytearray", .mark = bytearray_mark};
    return wf_native_fill_type(vm, wf_type_builtin(vm, WF_KIND_BYTEARRAY), &bytearray_native);
}

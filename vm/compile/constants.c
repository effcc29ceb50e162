/* The constants and global names of a unit, each kept once; and the values of literals. */
#include "compile/compiler.h"
#include "object/complex.h"

/* ---- index tables: open addressing over indices, the keys are elsewhere ---- */

static bool index_table_find(wf_compiler *c, wf_index_table *t, uint32_t hash, uint32_t *at,
                         bool (*same)(wf_compiler *c, uint32_t index, const void *key), const void *key)
{
    *at = 0;
    if (!t->slots)
        return false;
    for (*at = hash & t->mask; t->slots[*at]; *at = (*at + 1) & t->mask)
        if (same(c, t->slots[*at] - 1, key))
            return true;
    return false;
}

/* `hash_of` gives the hash of what an index stands for; the newest index must already answer it. */
static bool index_table_insert(wf_compiler *c, wf_index_table *t, uint32_t at, uint32_t index,
                           uint32_t (*hash_of)(wf_compiler *c, uint32_t))
{
    if (t->slots && (t->count + 1) * 2 <= t->mask) {
        t->slots[at] = index + 1;
        t->count++;
        return true;
    }
    uint32_t mask = t->slots ? t->mask * 2 + 1 : 31;
    uint32_t *slots = wf_arena_alloc_array(&c->arena, (size_t)mask + 1, sizeof *slots);
    if (!slots) {
        wf_compile_memory(c);
        return false;
    }
    memset(slots, 0, ((size_t)mask + 1) * sizeof *slots);
    for (uint32_t i = 0; i <= index; i++) {
        uint32_t p = hash_of(c, i) & mask;
        while (slots[p])
            p = (p + 1) & mask;
        slots[p] = i + 1;
    }
    t->slots = slots;
    t->mask = mask;
    t->count = index + 1;
    return true;
}

/* ---- constants: equal only when of the same type and indistinguishable ---- */

static uint64_t constants_mix(uint64_t h, uint64_t v)
{
    h = (h ^ v) * 0x9E3779B97F4A7C15u;
    return h ^ (h >> 32);
}

static uint64_t constants_hash_value(wf_compiler *c, wf_value v)
{
    if (!wf_is_obj(v))
        return constants_mix(1, v.w);
    wf_object *o = wf_obj(v);
    uint64_t h = o->kind;
    switch (o->kind) {
    case WF_KIND_STR: return constants_mix(h, wf_str_hash(c->vm, (wf_str *)o));
    case WF_KIND_INT: return constants_mix(h, wf_int_hash(v));
    case WF_KIND_FLOAT: {
        double d = wf_float_get(v);
        uint64_t bits;
        memcpy(&bits, &d, sizeof bits);
        return constants_mix(h, bits);
    }
    case WF_KIND_BYTES:
        for (size_t i = 0; i < wf_as_bytes(v)->length; i++)
            h = constants_mix(h, wf_as_bytes(v)->data[i]);
        return h;
    case WF_KIND_TUPLE:
        for (size_t i = 0; i < wf_as_tuple(v)->count; i++)
            h = constants_mix(h, constants_hash_value(c, wf_as_tuple(v)->items[i]));
        return h;
    default: return constants_mix(h, v.w);
    }
}

static bool constants_same_value(wf_compiler *c, wf_value a, wf_value b)
{
    if (wf_same(a, b))
        return true;
    if (!wf_is_obj(a) || !wf_is_obj(b) || wf_obj(a)->kind != wf_obj(b)->kind)
        return false;
    switch (wf_obj(a)->kind) {
    case WF_KIND_STR: return wf_str_equal(c->vm, wf_as_str(a), wf_as_str(b));
    case WF_KIND_INT: return wf_int_compare(a, b) == 0;
    case WF_KIND_FLOAT: {
        double x = wf_float_get(a), y = wf_float_get(b);
        return memcmp(&x, &y, sizeof x) == 0;
    }
    case WF_KIND_BYTES:
        return wf_as_bytes(a)->length == wf_as_bytes(b)->length &&
               memcmp(wf_as_bytes(a)->data, wf_as_bytes(b)->data, wf_as_bytes(a)->length) == 0;
    case WF_KIND_TUPLE:
        if (wf_as_tuple(a)->count != wf_as_tuple(b)->count)
            return false;
        for (size_t i = 0; i < wf_as_tuple(a)->count; i++)
            if (!constants_same_value(c, wf_as_tuple(a)->items[i], wf_as_tuple(b)->items[i]))
                return false;
        return true;
    default: return false;
    }
}

static bool constants_same_as(wf_compiler *c, uint32_t index, const void *key)
{
    return constants_same_value(c, c->unit->consts->array->items[index], *(const wf_value *)key);
}

static uint32_t constants_hash_of(wf_compiler *c, uint32_t index)
{
    return (uint32_t)constants_hash_value(c, c->unit->consts->array->items[index]);
}

uint32_t wf_constants_add(wf_compiler *c, wf_value v)
{
    wf_unit *u = c->unit;
    uint32_t at;
    if (c->failed)
        return 0;
    if (index_table_find(c, &u->const_table, (uint32_t)constants_hash_value(c, v), &at, constants_same_as,
                            &v))
        return u->const_table.slots[at] - 1;
    uint32_t index = (uint32_t)u->consts->count;
    if (!wf_list_append(c->vm, u->consts, v)) {
        wf_compile_memory(c);
        return 0;
    }
    return index_table_insert(c, &u->const_table, at, index, constants_hash_of) ? index : 0;
}

/* ---- names ---- */

wf_str *wf_constants_str(wf_compiler *c, const wf_name *name)
{
    if (c->failed)
        return NULL;
    wf_str *s = wf_str_intern(c->vm, name->bytes, name->length);
    if (!s)
        wf_compile_memory(c);
    return s;
}

uint32_t wf_constants_name(wf_compiler *c, const wf_name *name)
{
    wf_str *s = wf_constants_str(c, name);
    return s ? wf_constants_add(c, wf_from_obj(s)) : 0;
}

uint32_t wf_constants_mangled(wf_compiler *c, const wf_name *name)
{
    const wf_name *mangled = wf_scope_mangle(c->tree, c->unit->lexical, name);
    if (!mangled) {
        wf_compile_memory(c);
        return 0;
    }
    return wf_constants_name(c, mangled);
}

uint32_t wf_constants_text(wf_compiler *c, const char *z)
{
    wf_str *s = c->failed ? NULL : wf_str_intern_z(c->vm, z);
    if (!s) {
        wf_compile_memory(c);
        return 0;
    }
    return wf_constants_add(c, wf_from_obj(s));
}

const wf_name *wf_constants_intern(wf_compiler *c, const char *z)
{
    const wf_name *name = wf_names_intern(c->tree->names, z, strlen(z));
    if (!name)
        wf_compile_memory(c);
    return name;
}

static bool constants_same_name(wf_compiler *c, uint32_t index, const void *key)
{
    return c->unit->names[index] == key;
}

static uint32_t constants_hash_of_name(wf_compiler *c, uint32_t index)
{
    return c->unit->names[index]->hash;
}

uint32_t wf_constants_global(wf_compiler *c, const wf_name *name)
{
    wf_unit *u = c->unit;
    uint32_t at;
    if (c->failed || !name)
        return 0;
    if (index_table_find(c, &u->name_table, name->hash, &at, constants_same_name, name))
        return u->name_table.slots[at] - 1;
    u->names = wf_compile_grow(c, u->names, &u->name_capacity, u->name_count + 1, sizeof *u->names);
    if (c->failed)
        return 0;
    uint32_t index = u->name_count++;
    u->names[index] = name;
    return index_table_insert(c, &u->name_table, at, index, constants_hash_of_name) ? index : 0;
}

/* ---- literals ---- */

/* CPython interns string constants that could be identifiers: letters, digits and underscores of ASCII. */
static bool constants_is_identifier_like(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char ch = text[i];
        if (!((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9') || ch == '_'))
            return false;
    }
    return true;
}

static wf_value constants_of(wf_compiler *c, const void *o)
{
    if (o)
        return wf_from_obj(o);
    wf_compile_memory(c);
    return WF_UNSET;
}

static wf_value constants_int(wf_compiler *c, const wf_const *k)
{
    wf_value v = wf_int_from_text(c->vm, k->text, k->length, k->base);
    if (wf_is_unset(v))
        c->failed = true;
    return v;
}

static bool constants_double(wf_compiler *c, const wf_const *k, double *out)
{
    if (wf_float_parse(k->text, k->length, out))
        return true;
    c->failed = true;
    return wf_raise(c->vm, WF_EXC_SystemError, "a float literal that cannot be read");
}

static wf_value constants_float(wf_compiler *c, const wf_const *k)
{
    double d;
    if (!constants_double(c, k, &d))
        return WF_UNSET;
    wf_value v = wf_float_new(c->vm, d);
    if (wf_is_unset(v))
        wf_compile_memory(c);
    return v;
}

static wf_value constants_imaginary(wf_compiler *c, const wf_const *k)
{
    double d;
    if (!constants_double(c, k, &d))
        return WF_UNSET;
    wf_value v = wf_complex_new(c->vm, 0, d);
    if (wf_is_unset(v))
        wf_compile_memory(c);
    return v;
}

wf_value wf_constants_literal(wf_compiler *c, const wf_const *k)
{
    if (c->failed)
        return WF_UNSET;
    switch ((wf_const_kind)k->kind) {
    case WF_CONST_NONE: return WF_NONE;
    case WF_CONST_TRUE: return WF_TRUE;
    case WF_CONST_FALSE: return WF_FALSE;
    case WF_CONST_ELLIPSIS: return WF_ELLIPSIS;
    case WF_CONST_STR:
        if (constants_is_identifier_like(k->text, k->length))
            return constants_of(c, wf_str_intern(c->vm, k->text, k->length));
        return constants_of(c, wf_str_new(c->vm, k->text, k->length));
    case WF_CONST_BYTES: return constants_of(c, wf_bytes_new(c->vm, k->text, k->length));
    case WF_CONST_INT: return constants_int(c, k);
    case WF_CONST_FLOAT: return constants_float(c, k);
    case WF_CONST_IMAG: return constants_imaginary(c, k);
    }
    return WF_UNSET;
}

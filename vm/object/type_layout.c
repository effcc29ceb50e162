/*
 * What scripts are told of the layout of a class's instances: type.__basicsize__, __itemsize__, __dictoffset__, __weakrefoffset__ and __flags__.
 * The numbers are CPython's where they have a meaning without its structs: the offsets say whether there is such a field (negative: kept before
 * the object, as for classes of scripts), and __flags__ has its bits (Include/object.h).
 */
#include "object/type_layout.h"

#include "exec/interp.h"
#include "native.h"

enum {
    FLAG_MANAGED_WEAKREF = 1 << 3,
    FLAG_MANAGED_DICT = 1 << 4,
    FLAG_SEQUENCE = 1 << 5,
    FLAG_MAPPING = 1 << 6,
    FLAG_DISALLOW_INSTANTIATION = 1 << 7,
    FLAG_IMMUTABLE = 1 << 8,
    FLAG_HEAP_TYPE = 1 << 9,
    FLAG_BASE_TYPE = 1 << 10,
    FLAG_READY = 1 << 12,
    FLAG_HAVE_GC = 1 << 14,
    FLAG_METHOD_DESCRIPTOR = 1 << 17,
    FLAG_ABSTRACT = 1 << 20,
    FLAG_MATCH_SELF = 1 << 22,
    FLAG_INT = 1 << 24, /* here and below: a subclass of that */
    FLAG_LIST = 1 << 25,
    FLAG_TUPLE = 1 << 26,
    FLAG_BYTES = 1 << 27,
    FLAG_STR = 1 << 28,
    FLAG_DICT = 1 << 29,
    FLAG_EXCEPTION = 1 << 30,
};
#define FLAG_TYPE ((int64_t)1 << 31)

bool wf_type_layout_basicsize(wf_vm *vm, wf_value self, wf_value *out)
{
    uint32_t size = wf_as_type(self)->instance_size;
    (void)vm;
    *out = wf_fix(size ? (int64_t)size : (int64_t)sizeof(wf_object)); /* a layout of varying size begins with its head */
    return true;
}

bool wf_type_layout_itemsize(wf_vm *vm, wf_value self, wf_value *out)
{
    int64_t size = 0;
    (void)vm;
    switch (wf_as_type(self)->layout) {
    case WF_KIND_BYTES: size = 1; break;
    case WF_KIND_INT:
    case WF_KIND_BOOL: size = 4; break;
    case WF_KIND_TUPLE:
    case WF_KIND_MEMORYVIEW: size = 8; break;
    case WF_KIND_TYPE: size = 40; break;
    default: break;
    }
    *out = wf_fix(size);
    return true;
}

/* Whether the instances have what the flag says: -1 since a class of a script gave it to them, 1 by the native class that they are based on. */
static int layout_has(const wf_type *t, uint16_t flag)
{
    const wf_type *native = t;
    while (native->head.flags & WF_TYPE_SCRIPT)
        native = native->base;
    return native->head.flags & flag ? 1 : t->head.flags & flag ? -1 : 0;
}

bool wf_type_layout_dictoffset(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_type *t = wf_as_type(self);
    (void)vm;
    bool own = t->layout == WF_KIND_TYPE || t->layout == WF_KIND_FUNCTION || t->layout == WF_KIND_MODULE;
    *out = wf_fix(own ? 1 : layout_has(t, WF_TYPE_HAS_DICT));
    return true;
}

bool wf_type_layout_weakrefoffset(wf_vm *vm, wf_value self, wf_value *out)
{
    int has = layout_has(wf_as_type(self), WF_TYPE_WEAK);
    (void)vm;
    *out = wf_fix(has < 0 ? -32 : has);
    return true;
}

/* The bits that tell what a native layout is. */
static int64_t layout_kind_flags(const wf_type *t)
{
    switch (t->layout) {
    case WF_KIND_INT:
    case WF_KIND_BOOL: return FLAG_INT;
    case WF_KIND_LIST: return FLAG_LIST | FLAG_SEQUENCE | FLAG_HAVE_GC;
    case WF_KIND_TUPLE: return FLAG_TUPLE | FLAG_SEQUENCE | FLAG_HAVE_GC;
    case WF_KIND_BYTES: return FLAG_BYTES;
    case WF_KIND_STR: return FLAG_STR;
    case WF_KIND_DICT: return FLAG_DICT | FLAG_MAPPING | FLAG_HAVE_GC;
    case WF_KIND_TYPE: return FLAG_TYPE | FLAG_HAVE_GC;
    case WF_KIND_FUNCTION: return FLAG_METHOD_DESCRIPTOR | FLAG_HAVE_GC;
    case WF_KIND_RANGE: return FLAG_SEQUENCE;
    case WF_KIND_MEMORYVIEW: return FLAG_SEQUENCE | FLAG_HAVE_GC;
    case WF_KIND_FLOAT:
    case WF_KIND_COMPLEX:
    case WF_KIND_BYTEARRAY:
    case WF_KIND_NONETYPE:
    case WF_KIND_ELLIPSISTYPE:
    case WF_KIND_NOTIMPLEMENTEDTYPE:
    case WF_KIND_CODE:
    case WF_KIND_OBJECT: return 0;
    default: return FLAG_HAVE_GC;
    }
}

bool wf_type_layout_flags(wf_vm *vm, wf_value self, wf_value *out)
{
    const wf_type *t = wf_as_type(self);
    const wf_native_type *native = t->native;
    int64_t flags = FLAG_READY | layout_kind_flags(t);
    if (t->head.flags & WF_TYPE_SCRIPT) {
        flags |= FLAG_HEAP_TYPE | FLAG_HAVE_GC;
        flags |= layout_has(t, WF_TYPE_HAS_DICT) < 0 ? FLAG_MANAGED_DICT : 0;
        flags |= layout_has(t, WF_TYPE_WEAK) < 0 ? FLAG_MANAGED_WEAKREF : 0;
    } else {
        flags |= native && native->changed ? 0 : FLAG_IMMUTABLE;
        flags |= t->slots.make ? 0 : FLAG_DISALLOW_INSTANTIATION;
    }
    if (t == vm->kind_types[WF_KIND_METHOD_DESCRIPTOR] || t == vm->kind_types[WF_KIND_WRAPPER_DESCRIPTOR])
        flags |= FLAG_METHOD_DESCRIPTOR;
    flags |= wf_match_self(t) ? FLAG_MATCH_SELF : 0;
    flags |= t->head.flags & WF_TYPE_FINAL ? 0 : FLAG_BASE_TYPE;
    flags |= t->head.flags & WF_TYPE_ABSTRACT ? FLAG_ABSTRACT : 0;
    flags |= t->head.flags & WF_TYPE_EXCEPTION ? FLAG_EXCEPTION : 0;
    flags |= t->head.flags & WF_TYPE_SEQUENCE ? FLAG_SEQUENCE : 0;
    flags |= t->head.flags & WF_TYPE_MAPPING ? FLAG_MAPPING : 0;
    *out = wf_fix(flags);
    return true;
}

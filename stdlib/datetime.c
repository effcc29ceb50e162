/* The module datetime, and its class timezone. */
#include "datetime_parts.h"

#include "modules.h"
#include "object/str_parts.h"

static const wf_native_type zone_type;

/* The kind number of timedelta: found by its neighbour timezone's definition. */
static uint32_t datetime_base(wf_vm *vm)
{
    for (uint32_t kind = WF_KIND_FIRST_EXTENSION + WF_DT_ZONE; kind < WF_KIND_LIMIT; kind++)
        if (vm->kind_types[kind] && vm->kind_types[kind]->native == &zone_type)
            return kind - WF_DT_ZONE;
    return WF_KIND_LIMIT;
}

unsigned wf_datetime_kind(wf_vm *vm, wf_value v)
{
    if (!wf_is_obj(v) || wf_obj(v)->kind < WF_KIND_FIRST_EXTENSION)
        return WF_DT_KINDS;
    uint32_t base = datetime_base(vm), kind = wf_obj(v)->kind;
    return kind >= base && kind < base + WF_DT_KINDS ? kind - base : WF_DT_KINDS;
}

wf_type *wf_datetime_type(wf_vm *vm, unsigned which)
{
    return vm->kind_types[datetime_base(vm) + which];
}

unsigned wf_datetime_layout(wf_vm *vm, const wf_type *cls)
{
    return cls->layout - datetime_base(vm);
}

void wf_datetime_name(wf_builder *b, wf_value v)
{
    wf_type *t = wf_type_of(b->vm, v);
    wf_builder_printf(b, t->head.flags & WF_TYPE_SCRIPT ? "%N" : "datetime.%N", t);
}

wf_value wf_datetime_utc(wf_vm *vm)
{
    wf_value v;
    wf_str *name = wf_str_intern_z(vm, "utc");
    int found = name ? wf_type_lookup(vm, wf_datetime_type(vm, WF_DT_ZONE), name, &v) : -1;
    return found > 0 ? v : found < 0 ? WF_UNSET : WF_NONE;
}

bool wf_datetime_register(wf_vm *vm, wf_module *m, const wf_native_type *def, wf_type *base,
                          const wf_kind_info *info)
{
    wf_type *t = wf_native_new_kind_of(vm, def, base ? base : vm->kind_types[WF_KIND_OBJECT], info);
    return t && wf_dict_set_name(vm, m->dict, t->name, wf_from_obj(t));
}

/* ---- timezone ---- */

static wf_value zone_new(wf_vm *vm, wf_type *cls, wf_value offset, wf_value name)
{
    wf_value v = wf_type_new_instance(vm, cls);
    if (!wf_is_unset(v)) {
        wf_zone_of(v)->offset = offset;
        wf_zone_of(v)->name = name;
    }
    return v;
}

static bool zone_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                      wf_value *out)
{
    wf_value b[2];
    if (!wf_native_bind_args(vm, "timezone", "(offset, name=<unrepresentable>)", args, n, kwnames, b, 2))
        return false;
    if (wf_datetime_kind(vm, b[0]) != WF_DT_DELTA)
        return wf_raise(vm, WF_EXC_TypeError, "timezone() argument 1 must be datetime.timedelta, not %A",
                        b[0]);
    if (!wf_is_unset(b[1]) && !wf_is_str(b[1]))
        return wf_raise(vm, WF_EXC_TypeError, "timezone() argument 2 must be str, not %A", b[1]);
    wf_micros us = wf_delta_micros(b[0]);
    if (us <= -(wf_micros)WF_DAY_MICROS || us >= WF_DAY_MICROS)
        return wf_raise(vm, WF_EXC_ValueError,
                        "offset must be a timedelta strictly between -timedelta(hours=24) and "
                        "timedelta(hours=24), not %R.",
                        b[0]);
    *out = us == 0 && wf_is_unset(b[1]) ? wf_datetime_utc(vm)
                                        : zone_new(vm, cls, b[0], wf_is_unset(b[1]) ? WF_NONE : b[1]);
    return !wf_is_unset(*out);
}

static bool zone_str(wf_vm *vm, wf_value v, wf_value *out)
{
    const wf_zone *z = wf_zone_of(v);
    if (!wf_is_none(z->name)) {
        *out = z->name;
        return true;
    }
    if (wf_delta_micros(z->offset) == 0)
        return wf_str_result(wf_str_new_z(vm, "UTC"), out);
    wf_str *s = wf_delta_offset_text(vm, z->offset, ":");
    return s && wf_str_result(wf_str_format(vm, "UTC%S", s), out);
}

static bool zone_repr(wf_vm *vm, wf_value v, wf_value *out)
{
    const wf_zone *z = wf_zone_of(v);
    if (z->head.flags & WF_ZONE_UTC)
        return wf_str_result(wf_str_new_z(vm, "datetime.timezone.utc"), out);
    if (wf_is_none(z->name))
        return wf_str_result(wf_str_format(vm, "datetime.timezone(%R)", z->offset), out);
    return wf_str_result(wf_str_format(vm, "datetime.timezone(%R, %R)", z->offset, z->name), out);
}

static bool zone_compare(wf_vm *vm, wf_value a, wf_value b, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op == WF_CMP_EQ || op == WF_CMP_NE) && wf_datetime_kind(vm, b) == WF_DT_ZONE) {
        bool equal = wf_delta_micros(wf_zone_of(a)->offset) == wf_delta_micros(wf_zone_of(b)->offset);
        *out = wf_bool(equal == (op == WF_CMP_EQ));
    }
    return true;
}

static bool zone_hash(wf_vm *vm, wf_value v, uint64_t *out)
{
    return wf_op_hash(vm, wf_zone_of(v)->offset, out);
}

/* The argument of utcoffset and its kin: a datetime or None. */
static bool zone_check(wf_vm *vm, const char *name, wf_value v)
{
    return wf_is_none(v) || wf_datetime_kind(vm, v) == WF_DT_DATETIME ||
           wf_raise(vm, WF_EXC_TypeError, "%s(dt) argument must be a datetime instance or None, not %T", name,
                    v);
}
static bool zone_utcoffset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_zone_of(args[0])->offset;
    return zone_check(vm, "utcoffset", args[1]);
}
static bool zone_tzname(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return zone_check(vm, "tzname", args[1]) && zone_str(vm, args[0], out);
}
static bool zone_dst(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return zone_check(vm, "dst", args[1]);
}

static void zone_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_zone *)o)->offset);
    wf_heap_mark_value(vm, ((wf_zone *)o)->name);
}

static const wf_native_row zone_methods[] = {
    {"utcoffset", zone_utcoffset, "(self, dt, /)", "The fixed offset."},
    {"tzname", zone_tzname, "(self, dt, /)", "The name, or UTC and the offset."},
    {"dst", zone_dst, "(self, dt, /)", "None."},
    {0},
};
static const wf_slots zone_slots = {
    .repr = zone_repr, .str = zone_str, .hash = zone_hash, .compare = zone_compare, .make = zone_make};
static const wf_native_type zone_type = {
    .name = "timezone",
    .module = "datetime",
    .doc = "Fixed offset from UTC implementation of tzinfo.",
    .size = sizeof(wf_zone),
    .slots = &zone_slots,
    .methods = zone_methods,
    .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED,
};

/* timezone.utc, and its limits. */
static bool zone_finish(wf_vm *vm, wf_module *m)
{
    wf_type *t = wf_datetime_type(vm, WF_DT_ZONE);
    wf_micros most = (wf_micros)WF_DAY_MICROS - 60 * (wf_micros)WF_SECOND_MICROS;
    wf_value zero = wf_delta_new(vm, 0), low = wf_delta_new(vm, -most), high = wf_delta_new(vm, most);
    if (wf_is_unset(zero) || wf_is_unset(low) || wf_is_unset(high))
        return false;
    wf_value utc = zone_new(vm, t, zero, WF_NONE), min = zone_new(vm, t, low, WF_NONE),
             max = zone_new(vm, t, high, WF_NONE);
    if (wf_is_unset(utc) || wf_is_unset(min) || wf_is_unset(max))
        return false;
    wf_obj(utc)->flags |= WF_ZONE_UTC;
    return wf_dict_set_z(vm, t->dict, "utc", utc) && wf_dict_set_z(vm, t->dict, "min", min) &&
           wf_dict_set_z(vm, t->dict, "max", max) && wf_dict_set_z(vm, m->dict, "UTC", utc);
}

static bool delta_finish(wf_vm *vm)
{
    wf_type *t = wf_datetime_type(vm, WF_DT_DELTA);
    wf_micros most = (wf_micros)1000000000 * WF_DAY_MICROS - 1;
    wf_value min = wf_delta_new(vm, -(wf_micros)999999999 * WF_DAY_MICROS), max = wf_delta_new(vm, most),
             step = wf_delta_new(vm, 1);
    return !wf_is_unset(min) && !wf_is_unset(max) && !wf_is_unset(step) &&
           wf_dict_set_z(vm, t->dict, "min", min) && wf_dict_set_z(vm, t->dict, "max", max) &&
           wf_dict_set_z(vm, t->dict, "resolution", step);
}

bool wf_datetime_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "timezone", .mark = zone_mark};
    return wf_dict_set_z(vm, m->dict, "MINYEAR", wf_fix(1)) &&
           wf_dict_set_z(vm, m->dict, "MAXYEAR", wf_fix(9999)) && wf_delta_load(vm, m) &&
           wf_moment_load(vm, m) && wf_datetime_register(vm, m, &zone_type, NULL, &info) &&
           delta_finish(vm) && wf_moment_finish(vm) && zone_finish(vm, m);
}

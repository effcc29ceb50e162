/* The match statement's tests: what is a sequence or mapping, keys and attributes of patterns (PEP 634). */
#include "exec/interp.h"

/* deque, and subclasses of collections.abc.Sequence and Mapping, say on their type what they are to a pattern. */
bool wf_match_is_sequence(wf_vm *vm, wf_value v)
{
    if (!wf_is_obj(v))
        return false;
    const wf_type *t = wf_type_of(vm, v);
    if (t->head.flags & WF_TYPE_SCRIPT) /* the first of its bases that is either decides */
        return t->head.flags & WF_TYPE_SEQUENCE;
    switch (wf_obj(v)->kind) {
    case WF_KIND_LIST:
    case WF_KIND_TUPLE:
    case WF_KIND_RANGE:
    case WF_KIND_MEMORYVIEW: return true;
    default: return t->head.flags & WF_TYPE_SEQUENCE;
    }
}

bool wf_match_is_mapping(wf_vm *vm, wf_value v)
{
    const wf_type *t = wf_type_of(vm, v);
    return wf_is_obj(v) && ((wf_obj(v)->kind == WF_KIND_DICT && !(t->head.flags & WF_TYPE_SCRIPT)) || t->head.flags & WF_TYPE_MAPPING);
}

/* A mapping's get method, so that defaultdict and its like are not changed by matching. */
static int match_get(wf_vm *vm, wf_value subject, wf_value key, wf_value *out)
{
    if (wf_is_exact(subject, WF_KIND_DICT))
        return wf_dict_get(vm, wf_as_dict(subject), key, out);
    wf_list *marker = wf_list_new(vm, 0);
    if (!marker)
        return -1;
    wf_value args[2] = {key, wf_from_obj(marker)};
    if (!wf_call_method(vm, subject, "get", args, 2, out))
        return -1;
    return !wf_same(*out, args[1]);
}

bool wf_match_keys(wf_vm *vm, wf_value subject, wf_value keys, wf_value *out)
{
    wf_tuple *names = wf_as_tuple(keys);
    wf_tuple *values = wf_tuple_new(vm, names->count);
    wf_set *seen = wf_set_new(vm, false);
    if (!values || !seen)
        return false;
    for (size_t i = 0; i < names->count; i++) {
        int dup = wf_set_contains(vm, seen, names->items[i]);
        if (dup < 0)
            return false;
        if (dup)
            return wf_raise(vm, WF_EXC_ValueError, "mapping pattern checks duplicate key (%R)", names->items[i]);
        if (!wf_set_add(vm, seen, names->items[i]))
            return false;
        wf_value value;
        int found = match_get(vm, subject, names->items[i], &value);
        if (found < 0)
            return false;
        if (!found) {
            *out = WF_NONE;
            return true;
        }
        wf_heap_store(vm, values, &values->items[i], value);
    }
    *out = wf_from_obj(values);
    return true;
}

bool wf_match_rest(wf_vm *vm, wf_value subject, wf_value keys, wf_value *out)
{
    wf_dict *rest = wf_dict_new(vm, 0);
    if (!rest || !wf_dict_update(vm, rest, subject))
        return false;
    wf_tuple *names = wf_as_tuple(keys);
    for (size_t i = 0; i < names->count; i++)
        if (wf_dict_delete(vm, rest, names->items[i], NULL) < 0)
            return false;
    *out = wf_from_obj(rest);
    return true;
}

bool wf_match_self(const wf_type *t)
{
    switch (t->layout) {
    case WF_KIND_BOOL: case WF_KIND_BYTEARRAY: case WF_KIND_BYTES: case WF_KIND_DICT: case WF_KIND_FLOAT: case WF_KIND_FROZENSET:
    case WF_KIND_INT: case WF_KIND_LIST: case WF_KIND_SET: case WF_KIND_STR: case WF_KIND_TUPLE:
        return true;
    default:
        return false;
    }
}

static int match_attribute(wf_vm *vm, wf_value subject, wf_type *t, wf_str *name, wf_set *seen, wf_value *out)
{
    int dup = wf_set_contains(vm, seen, wf_from_obj(name));
    if (dup) {
        if (dup > 0)
            wf_raise(vm, WF_EXC_TypeError, "%N() got multiple sub-patterns for attribute %R", t, wf_from_obj(name));
        return -1;
    }
    if (!wf_set_add(vm, seen, wf_from_obj(name)))
        return -1;
    return wf_attr_find(vm, subject, name, out);
}

static bool match_positional_names(wf_vm *vm, wf_type *t, size_t count, wf_tuple **names)
{
    wf_value found;
    *names = NULL;
    int have = wf_attr_find(vm, wf_from_obj(t), wf_name(vm, __match_args__), &found);
    if (have < 0)
        return false;
    size_t allowed = 0;
    if (have) {
        if (!wf_is_tuple(found))
            return wf_raise(vm, WF_EXC_TypeError, "%N.__match_args__ must be a tuple (got %T)", t, found);
        *names = wf_as_tuple(found);
        allowed = (*names)->count;
    } else if (wf_match_self(t))
        allowed = 1;
    if (count > allowed)
        return wf_raise(vm, WF_EXC_TypeError, "%N() accepts %zu positional sub-pattern%s (%zu given)", t, allowed, allowed == 1 ? "" : "s",
                        count);
    return true;
}

bool wf_match_class(wf_vm *vm, wf_value subject, wf_value cls, wf_value spec, wf_value *out)
{
    wf_tuple *s = wf_as_tuple(spec), *names = NULL;
    size_t positional = (size_t)wf_fix_get(s->items[0]), keywords = s->count - 1;
    if (!wf_is_type(cls))
        return wf_raise(vm, WF_EXC_TypeError, "called match pattern must be a class");
    int instance = wf_type_isinstance(vm, subject, cls);
    if (instance < 0)
        return false;
    *out = WF_NONE;
    if (!instance)
        return true;
    wf_type *t = wf_as_type(cls);
    wf_tuple *values = wf_tuple_new(vm, positional + keywords);
    wf_set *seen = wf_set_new(vm, false);
    if (!values || !seen)
        return false;
    if (positional && !match_positional_names(vm, t, positional, &names))
        return false;
    for (size_t i = 0; i < positional + keywords; i++) {
        wf_value name, value;
        if (i < positional && !names) {
            values->items[i] = subject;
            continue;
        }
        name = i < positional ? names->items[i] : s->items[1 + i - positional];
        if (!wf_is_str(name))
            return wf_raise(vm, WF_EXC_TypeError, "__match_args__ elements must be strings (got %T)", name);
        wf_str *interned = wf_str_intern_str(vm, wf_as_str(name));
        int found = interned ? match_attribute(vm, subject, t, interned, seen, &value) : -1;
        if (found < 0)
            return false;
        if (!found)
            return true;
        wf_heap_store(vm, values, &values->items[i], value);
    }
    *out = wf_from_obj(values);
    return true;
}

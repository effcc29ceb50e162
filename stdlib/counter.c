/* collections.Counter: a dict of counts, whose missing keys count 0. Its rules are those of CPython's
 * Lib/collections/__init__.py. */
#include "collections.h"
#include "import.h"
#include "object/list.h"
#include "object/sort.h"

static const wf_native_type counter_type;
static wf_dict *counter_self(const wf_value *args)
{
    return wf_as_dict(args[0]);
}
/* Counter itself, when v is one or of a subclass; NULL: it is not. */
static wf_type *counter_class(wf_vm *vm, wf_value v)
{
    wf_type *t = wf_is_dict(v) ? wf_type_of(vm, v) : NULL;
    while (t && t->native != &counter_type)
        t = t->base;
    return t;
}
static wf_dict *counter_new(wf_vm *vm, wf_type *cls)
{
    wf_value v = wf_type_new_instance(vm, cls);
    return wf_is_unset(v) ? NULL : wf_as_dict(v);
}
static bool counter_answer(wf_dict *d, wf_value *out)
{
    if (d)
        *out = wf_from_obj(d);
    return d != NULL;
}
/* The count of an element as c[element] gives it, without asking a subclass. */
static bool counter_get(wf_vm *vm, wf_dict *d, wf_value key, wf_value *out)
{
    int found = wf_dict_get(vm, d, key, out);
    if (found == 0)
        *out = wf_fix(0);
    return found >= 0;
}
/* In a derived class by its get() and __setitem__. */
static bool counter_add_by_methods(wf_vm *vm, wf_value self, wf_binop op, wf_value key, wf_value by)
{
    wf_value args[] = {key, wf_fix(0)}, count;
    return wf_call_method(vm, self, "get", args, 2, &count) && wf_op_binary(vm, op, count, by, &count) &&
           wf_op_setitem(vm, self, key, count);
}
static bool counter_add(wf_vm *vm, wf_dict *d, wf_binop op, wf_value key, wf_value by)
{
    wf_value count;
    if (wf_type_of(vm, wf_from_obj(d))->head.flags & WF_TYPE_SCRIPT)
        return counter_add_by_methods(vm, wf_from_obj(d), op, key, by);
    return counter_get(vm, d, key, &count) && wf_op_binary(vm, op, count, by, &count) &&
           wf_dict_set(vm, d, key, count);
}
static int counter_positive(wf_vm *vm, wf_value count)
{
    return wf_op_less(vm, wf_fix(0), count);
}

/* One step over a dict that script code may change: 1, 0 at the end, -1 when it changed size. */
static int counter_next(wf_vm *vm, wf_dict *d, size_t *pos, size_t expected, wf_value *key, wf_value *value)
{
    if (d->count == expected)
        return wf_dict_next(d, pos, key, value);
    wf_raise(vm, WF_EXC_RuntimeError, "dictionary changed size during iteration");
    return -1;
}

/* ---- counting ---- */
static bool counter_count_elements(wf_vm *vm, wf_dict *d, wf_value iterable, wf_binop op)
{
    wf_iteration it;
    wf_value key;
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    int more;
    for (size_t i = 1; (more = wf_iteration_next(vm, &it, &key)) > 0; i++)
        if (!counter_add(vm, d, op, key, wf_fix(1)) || ((i & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return false;
    return more == 0;
}
static bool counter_merge_mapping(wf_vm *vm, wf_dict *d, wf_dict *other, wf_binop op)
{
    wf_value key, count;
    size_t pos = 0, expected = other->count;
    if (other == d) { /* every count doubled, or made 0 */
        wf_dict *copy = wf_dict_copy(vm, d);
        if (!copy)
            return false;
        other = copy;
    }
    int more;
    while ((more = counter_next(vm, other, &pos, expected, &key, &count)) > 0)
        if (!counter_add(vm, d, op, key, count))
            return false;
    return more == 0;
}
/* What update and subtract do with each of their sources: another counting, or elements to count. */
static bool counter_take(wf_vm *vm, wf_dict *d, wf_value source, wf_binop op)
{
    if (wf_is_dict(source)) {
        if (op == WF_OP_ADD && d->count == 0)
            return wf_dict_update(vm, d, source);
        return counter_merge_mapping(vm, d, wf_as_dict(source), op);
    }
    wf_value keys;
    int mapping = wf_attr_find(vm, source, wf_name(vm, keys), &keys);
    if (mapping < 0)
        return false;
    if (!mapping)
        return counter_count_elements(vm, d, source, op);
    wf_dict *items = wf_dict_new(vm, 0);
    return items && wf_dict_update(vm, items, source) && counter_merge_mapping(vm, d, items, op);
}
static bool counter_take_all(wf_vm *vm, const char *name, wf_dict *d, const wf_value *args, size_t n,
                             wf_tuple *kwnames, wf_binop op)
{
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError,
                        "Counter.%s() takes from 1 to 2 positional arguments but %zu were given", name,
                        n + 1);
    if (n == 1 && !wf_is_none(args[0]) && !counter_take(vm, d, args[0], op))
        return false;
    if (!kwnames || kwnames->count == 0)
        return true;
    wf_dict *keywords = wf_dict_new(vm, kwnames->count);
    for (size_t i = 0; keywords && i < kwnames->count; i++)
        if (!wf_dict_set(vm, keywords, kwnames->items[i], args[n + i]))
            return false;
    return keywords && counter_take(vm, d, wf_from_obj(keywords), op);
}
static bool counter_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    return counter_answer(counter_new(vm, cls), out);
}
static bool counter_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    return counter_take_all(vm, "__init__", wf_as_dict(self), args, n, kwnames, WF_OP_ADD);
}
static bool counter_update(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    *out = WF_NONE;
    return counter_take_all(vm, "update", counter_self(args), args + 1, n - 1, vm->kwnames, WF_OP_ADD);
}
static bool counter_subtract(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    *out = WF_NONE;
    return counter_take_all(vm, "subtract", counter_self(args), args + 1, n - 1, vm->kwnames, WF_OP_SUB);
}

/* ---- asking ---- */
static bool counter_missing(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)args, (void)n;
    *out = wf_fix(0);
    return true;
}
/* The (element, count) pairs, largest counts first, elements of the same count in their order. */
static wf_list *counter_sorted(wf_vm *vm, wf_dict *d)
{
    wf_list *counts = wf_list_new(vm, d->count), *pairs = counts ? wf_list_new(vm, d->count) : NULL;
    wf_value pair[2];
    for (size_t pos = 0; pairs && wf_dict_next(d, &pos, &pair[0], &pair[1]);) {
        wf_tuple *t = wf_tuple_from(vm, pair, 2);
        if (!t || !wf_list_append(vm, pairs, wf_from_obj(t)) || !wf_list_append(vm, counts, pair[1]))
            return NULL;
    }
    if (!pairs || pairs->count == 0)
        return pairs;
    /* Reversed before and after an ascending sort: descending and stable. */
    wf_list_reverse(vm, pairs);
    wf_list_reverse(vm, counts);
    if (!wf_sort_arrays(vm, counts->array, pairs->array, pairs->count))
        return NULL;
    wf_list_reverse(vm, pairs);
    return pairs;
}
static bool counter_most_common(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int64_t wanted = INT64_MAX;
    wf_list *pairs = counter_sorted(vm, counter_self(args));
    if (!pairs ||
        (!wf_is_unset(args[1]) && !wf_is_none(args[1]) && !wf_int_index_clipped(vm, args[1], &wanted)))
        return false;
    if (wanted < 0)
        wanted = 0;
    if ((uint64_t)wanted < pairs->count)
        wf_list_delete_range(vm, pairs, (size_t)wanted, pairs->count - (size_t)wanted);
    *out = wf_from_obj(pairs);
    return true;
}
/* chain.from_iterable(starmap(repeat, self.items())) */
static bool counter_elements(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_value repeated[2], mapped, chain;
    wf_module *tools = wf_import_builtin(vm, "itertools");
    wf_str *repeat = tools ? wf_str_intern_z(vm, "repeat") : NULL;
    if (!repeat || !wf_attr_get(vm, wf_from_obj(tools), repeat, &repeated[0]) ||
        !wf_call_method(vm, args[0], "items", NULL, 0, &repeated[1]) ||
        !wf_call_method(vm, wf_from_obj(tools), "starmap", repeated, 2, &mapped))
        return false;
    wf_str *name = wf_str_intern_z(vm, "chain");
    return name && wf_attr_get(vm, wf_from_obj(tools), name, &chain) &&
           wf_call_method(vm, chain, "from_iterable", &mapped, 1, out);
}
static bool counter_total(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_dict *d = counter_self(args);
    wf_value key, count;
    size_t pos = 0, expected = d->count;
    *out = wf_fix(0);
    int more;
    while ((more = counter_next(vm, d, &pos, expected, &key, &count)) > 0)
        if (!wf_op_binary(vm, WF_OP_ADD, *out, count, out))
            return false;
    return more == 0;
}
static bool counter_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_call(vm, wf_from_obj(wf_type_of(vm, args[0])), args, 1, out);
}
static bool counter_fromkeys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise(vm, WF_EXC_NotImplementedError,
                    "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.");
}
static bool counter_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_dict *d = wf_as_dict(self), *shown = d;
    wf_str *text = NULL;
    if (d->count == 0) {
        text = wf_str_format(vm, "%T()", self);
    } else {
        wf_list *pairs = counter_sorted(vm, d); /* counts that cannot be compared are shown as they stand */
        if (!pairs && !wf_error_is(vm, WF_EXC_TypeError))
            return false;
        wf_error_clear(vm);
        shown = wf_dict_new(vm, 0);
        if (!shown || !wf_dict_update(vm, shown, pairs ? wf_from_obj(pairs) : self))
            return false;
        int entered = wf_repr_enter(vm, self);
        if (entered < 0)
            return false;
        text = entered ? wf_str_new_z(vm, "...") : wf_str_format(vm, "%T(%R)", self, wf_from_obj(shown));
        if (!entered)
            wf_repr_leave(vm, self);
    }
    if (text)
        *out = wf_from_obj(text);
    return text != NULL;
}
static bool counter_setitem(wf_vm *vm, wf_value self, wf_value key, wf_value value)
{
    if (wf_is_unset(value))
        return wf_dict_delete(vm, wf_as_dict(self), key, NULL) >= 0; /* no error for what is absent */
    return wf_dict_set(vm, wf_as_dict(self), key, value);
}

/* ---- comparing: absent elements count 0 ---- */
/* Whether a[e] op b[e] for every element of either. */
static int counter_all(wf_vm *vm, wf_dict *a, wf_dict *b, wf_cmp op)
{
    for (int round = 0; round < 2; round++) {
        wf_dict *d = round ? b : a;
        wf_value key, x, y, answer;
        size_t pos = 0, expected = d->count;
        int more;
        while ((more = counter_next(vm, d, &pos, expected, &key, &x)) > 0) {
            if (!counter_get(vm, a, key, &x) || !counter_get(vm, b, key, &y) ||
                !wf_op_compare(vm, op, x, y, &answer))
                return -1;
            int holds = wf_op_truth(vm, answer);
            if (holds <= 0)
                return holds;
        }
        if (more < 0)
            return -1;
    }
    return 1;
}
static bool counter_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!counter_class(vm, other))
        return true;
    wf_dict *a = wf_as_dict(self), *b = wf_as_dict(other);
    bool less = op == WF_CMP_LT || op == WF_CMP_LE, more = op == WF_CMP_GT || op == WF_CMP_GE;
    int holds = counter_all(vm, a, b, less ? WF_CMP_LE : more ? WF_CMP_GE : WF_CMP_EQ);
    if (holds < 0)
        return false;
    if (op == WF_CMP_NE)
        holds = !holds;
    if (holds && (op == WF_CMP_LT || op == WF_CMP_GT)) { /* and not equal */
        holds = counter_all(vm, a, b, WF_CMP_EQ);
        if (holds < 0)
            return false;
        holds = !holds;
    }
    *out = wf_bool(holds);
    return true;
}

/* ---- arithmetic: only positive counts come out ---- */
static bool counter_keep(wf_vm *vm, wf_dict *into, wf_value key, wf_value count)
{
    int positive = counter_positive(vm, count);
    return positive > 0 ? wf_dict_set(vm, into, key, count) : positive == 0;
}
/* The count in the result of an element that the left has. */
static bool counter_combine(wf_vm *vm, wf_binop op, wf_value x, wf_value y, wf_value *out)
{
    if (op == WF_OP_ADD || op == WF_OP_SUB)
        return wf_op_binary(vm, op, x, y, out);
    int less = wf_op_less(vm, x, y);
    *out = (op == WF_OP_OR) == (less > 0) ? y : x;
    return less >= 0;
}
static bool counter_binary(wf_vm *vm, wf_binop op, wf_value left, wf_value right, wf_value *out)
{
    wf_type *cls = counter_class(vm, left);
    *out = WF_NOTIMPLEMENTED;
    if (!cls || !counter_class(vm, right) ||
        (op != WF_OP_ADD && op != WF_OP_SUB && op != WF_OP_OR && op != WF_OP_AND))
        return true;
    wf_dict *a = wf_as_dict(left), *b = wf_as_dict(right), *result = counter_new(vm, cls);
    wf_value key, x, y, ignored;
    size_t pos = 0, expected = a->count;
    int more;
    if (!result)
        return false;
    while ((more = counter_next(vm, a, &pos, expected, &key, &x)) > 0)
        if (!counter_get(vm, b, key, &y) || !counter_combine(vm, op, x, y, &x) ||
            !counter_keep(vm, result, key, x))
            return false;
    pos = 0;
    expected = b->count;
    while (more == 0 && op != WF_OP_AND && (more = counter_next(vm, b, &pos, expected, &key, &y)) > 0) {
        int shared = wf_dict_get(vm, a, key, &ignored);
        if (shared < 0 || (!shared && op == WF_OP_SUB && !wf_op_binary(vm, WF_OP_SUB, wf_fix(0), y, &y)) ||
            (!shared && !counter_keep(vm, result, key, y)))
            return false;
        more = 0;
    }
    return more == 0 && counter_answer(result, out);
}
static bool counter_drop_others(wf_vm *vm, wf_dict *d)
{
    wf_list *keys = wf_list_new(vm, 0);
    wf_value key, count;
    size_t pos = 0, expected = d->count;
    int more;
    if (!keys)
        return false;
    while ((more = counter_next(vm, d, &pos, expected, &key, &count)) > 0) {
        int positive = counter_positive(vm, count);
        if (positive < 0 || (!positive && !wf_list_append(vm, keys, key)))
            return false;
    }
    for (size_t i = 0; more == 0 && i < keys->count; i++)
        if (wf_dict_delete(vm, d, keys->array->items[i], NULL) < 0)
            return false;
    return more == 0;
}
static bool counter_inplace(wf_vm *vm, wf_binop op, wf_value self, wf_value other, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if (!wf_is_dict(other) || (op != WF_OP_ADD && op != WF_OP_SUB && op != WF_OP_OR && op != WF_OP_AND))
        return true;
    wf_dict *d = wf_as_dict(self), *b = wf_as_dict(other), *walked = op == WF_OP_AND ? d : b;
    if (walked == d && !(walked = wf_dict_copy(vm, d)))
        return false;
    wf_value key, x, y;
    size_t pos = 0, expected = walked->count;
    int more;
    while ((more = counter_next(vm, walked, &pos, expected, &key, &y)) > 0)
        if (!counter_get(vm, d, key, &x) || !counter_get(vm, b, key, &y) ||
            !counter_combine(vm, op, x, y, &x) || !wf_dict_set(vm, d, key, x))
            return false;
    *out = self;
    return more == 0 && counter_drop_others(vm, d);
}
static bool counter_unary(wf_vm *vm, wf_unop op, wf_value self, wf_value *out)
{
    *out = WF_UNSET;
    if (op != WF_UN_POS && op != WF_UN_NEG)
        return true;
    wf_dict *d = wf_as_dict(self), *result = counter_new(vm, counter_class(vm, self));
    wf_value key, count;
    size_t pos = 0, expected = d->count;
    int more;
    if (!result)
        return false;
    while ((more = counter_next(vm, d, &pos, expected, &key, &count)) > 0)
        if ((op == WF_UN_NEG && !wf_op_binary(vm, WF_OP_SUB, wf_fix(0), count, &count)) ||
            !counter_keep(vm, result, key, count))
            return false;
    return more == 0 && counter_answer(result, out);
}

static const wf_native_row counter_methods[] = {
    {"__missing__", counter_missing, "(self, key, /)", "The count of an element that is absent: 0."},
    {"copy", counter_copy, "(self, /)", "A shallow copy."},
    {"__copy__", counter_copy, "(self, /)", "A shallow copy."},
    {"elements", counter_elements, "(self, /)", "An iterator over the elements, each as often as it counts."},
    {"most_common", counter_most_common, "(self, n=None)",
     "The n largest counts, or all, as (element, count) pairs, largest first."},
    {"subtract", counter_subtract, NULL,
     "Subtract the counts of a mapping, or of the elements of an iterable."},
    {"total", counter_total, "(self, /)", "The sum of all counts."},
    {"update", counter_update, NULL, "Add the counts of a mapping, or of the elements of an iterable."},
    {0},
};
static const wf_native_row counter_classmethods[] = {
    {"fromkeys", counter_fromkeys, "(cls, iterable, v=None)", NULL},
    {0},
};
static const wf_slots counter_slots = {
    .repr = counter_repr,
    .setitem = counter_setitem,
    .compare = counter_compare,
    .binary = counter_binary,
    .inplace = counter_inplace,
    .unary = counter_unary,
    .make = counter_make,
    .init = counter_init,
};
static const wf_native_type counter_type = {
    .name = "Counter",
    .module = "collections",
    .size = sizeof(wf_dict),
    .slots = &counter_slots,
    .methods = counter_methods,
    .classmethods = counter_classmethods,
    .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT,
    .doc = "Counter(iterable=None, /, **counts)\n\nA dict that counts hashable objects: elements are keys, "
           "counts are values.",
};

bool wf_counter_load(wf_vm *vm, wf_module *m)
{
    wf_type *t = wf_native_new_type(vm, &counter_type, wf_type_builtin(vm, WF_KIND_DICT));
    return t && wf_dict_set_z(vm, m->dict, "Counter", wf_from_obj(t));
}

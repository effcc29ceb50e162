/*
 * Lists: what C code calls. The script type is in list_type.c, sorting in sort.c.
 *
 * The items lie in an ARRAY cell of their own, which is replaced as the list grows. Slots past `count` hold
 * no references: what leaves the list is overwritten, so that the collector does not keep it.
 */
#include "object/list.h"

#include "object/dict.h"
#include "object/set.h"

enum { LIST_SHRINK_FLOOR = 64, LIST_FEW = 16 /* values with a barrier each, rather than one for all */ };

wf_list *wf_list_new(wf_vm *vm, size_t capacity)
{
    wf_list *l = wf_heap_new(vm, WF_KIND_LIST, sizeof(wf_list));
    if (l && capacity && !(l->array = wf_heap_new_array(vm, capacity)))
        return NULL;
    return l;
}
wf_list *wf_list_from(wf_vm *vm, const wf_value *items, size_t n)
{
    wf_list *l = wf_list_new(vm, n);
    if (l && n) {
        memcpy(l->array->items, items, n * sizeof(wf_value));
        wf_heap_barrier(vm, l->array);
        l->count = n;
    }
    return l;
}

/* An array of exactly that capacity takes the place of the present one. */
static bool list_resize(wf_vm *vm, wf_list *l, size_t capacity)
{
    if (capacity > SIZE_MAX / 16)
        return wf_raise_memory(vm);
    wf_array *a = wf_heap_new_array(vm, capacity);
    if (!a)
        return false;
    wf_array *old = l->array;
    if (l->count)
        memcpy(a->items, old->items, l->count * sizeof(wf_value));
    l->array = a;
    wf_heap_barrier(vm, a);
    wf_heap_barrier(vm, l);
    wf_heap_free(vm, old);
    return true;
}
bool wf_list_grow(wf_vm *vm, wf_list *l, size_t capacity)
{
    size_t have = l->array ? l->array->length : 0;
    if (capacity <= have)
        return true;
    size_t step = have < 65536 ? have / 2 : have / 4;
    if (capacity < have + step)
        capacity = have + step;
    return list_resize(vm, l, capacity < 4 ? 4 : capacity);
}
/* After items have left: clear the slots, and give memory back when most of it is unused. Failing to shrink
 * is no failure. */
static void list_leave(wf_vm *vm, wf_list *l, size_t old_count)
{
    for (size_t i = l->count; i < old_count; i++)
        l->array->items[i] = wf_fix(0);
    if (l->array && l->array->length > LIST_SHRINK_FLOOR && l->count < l->array->length / 4) {
        if (l->count == 0) {
            wf_list_clear(vm, l);
            return;
        }
        wf_array *a = wf_heap_new_array(vm, l->count + l->count / 2);
        if (!a) {
            wf_error_clear(vm);
            return;
        }
        memcpy(a->items, l->array->items, l->count * sizeof(wf_value));
        wf_array *old = l->array;
        l->array = a;
        wf_heap_barrier(vm, a);
        wf_heap_barrier(vm, l);
        wf_heap_free(vm, old);
    }
}
void wf_list_clear(wf_vm *vm, wf_list *l)
{
    wf_array *old = l->array;
    if (old && old->length == 0) /* the mark that it is being sorted, and empty as it is */
        return;
    l->count = 0;
    l->array = NULL;
    wf_heap_free(vm, old);
}

bool wf_list_insert(wf_vm *vm, wf_list *l, size_t at, wf_value v)
{
    if ((!l->array || l->count == l->array->length) && !wf_list_grow(vm, l, l->count + 1))
        return false;
    wf_value *items = l->array->items;
    memmove(items + at + 1, items + at, (l->count - at) * sizeof(wf_value));
    items[at] = v;
    if (at == l->count++)
        wf_heap_barrier_value(vm, l->array, v);
    else
        wf_heap_barrier(vm, l->array);
    return true;
}
wf_value wf_list_remove_at(wf_vm *vm, wf_list *l, size_t at)
{
    wf_value *items = l->array->items, v = items[at];
    size_t after = l->count - at - 1;
    if (after) {
        memmove(items + at, items + at + 1, after * sizeof(wf_value));
        wf_heap_barrier(vm, l->array);
    }
    l->count--;
    items[l->count] = wf_fix(0);
    if (WF_UNLIKELY(l->array->length > LIST_SHRINK_FLOOR && l->count < l->array->length / 4))
        list_leave(vm, l, l->count);
    return v;
}
void wf_list_delete_range(wf_vm *vm, wf_list *l, size_t from, size_t n)
{
    size_t old = l->count;
    if (n == 0)
        return;
    memmove(l->array->items + from, l->array->items + from + n, (old - from - n) * sizeof(wf_value));
    wf_heap_barrier(vm, l->array);
    l->count = old - n;
    list_leave(vm, l, old);
}
/* `items` lies outside the list. */
bool wf_list_replace_range(wf_vm *vm, wf_list *l, size_t from, size_t n, const wf_value *items, size_t count)
{
    if (count > n && !wf_list_grow(vm, l, l->count + (count - n)))
        return false;
    size_t old = l->count;
    if (count != n && l->array)
        memmove(l->array->items + from + count, l->array->items + from + n,
                (old - from - n) * sizeof(wf_value));
    if (count)
        memcpy(l->array->items + from, items, count * sizeof(wf_value));
    l->count = old - n + count;
    if (l->array)
        wf_heap_barrier(vm, l->array);
    if (l->count < old)
        list_leave(vm, l, old);
    return true;
}

wf_list *wf_list_slice(wf_vm *vm, wf_list *l, int64_t start, int64_t step, size_t count)
{
    wf_list *part = wf_list_new(vm, count);
    if (!part || count == 0)
        return part;
    const wf_value *from = l->array->items + start;
    if (step == 1)
        memcpy(part->array->items, from, count * sizeof(wf_value));
    else
        for (size_t i = 0; i < count; i++)
            part->array->items[i] = from[(int64_t)i * step];
    wf_heap_barrier(vm, part->array);
    part->count = count;
    return part;
}
wf_list *wf_list_repeated(wf_vm *vm, wf_list *l, int64_t times)
{
    if (l->count && (uint64_t)times > (SIZE_MAX / 32) / l->count) {
        wf_raise_memory(vm);
        return NULL;
    }
    size_t n = l->count, total = n * (size_t)times;
    if (!wf_heap_check(vm, total * sizeof(wf_value)))
        return NULL;
    wf_list *result = wf_list_new(vm, total);
    if (!result || total == 0)
        return result;
    wf_value *items = result->array->items;
    if (n == 1) {
        wf_value v = l->array->items[0];
        for (size_t i = 0; i < total; i++)
            items[i] = v;
    } else {
        memcpy(items, l->array->items, n * sizeof(wf_value));
        for (size_t done = n; done < total;) { /* doubling */
            size_t chunk = done < total - done ? done : total - done;
            memcpy(items + done, items, chunk * sizeof(wf_value));
            done += chunk;
        }
    }
    wf_heap_barrier(vm, result->array);
    result->count = total;
    return wf_budget_charge(vm, total / 64) ? result : NULL;
}
void wf_list_reverse(wf_vm *vm, wf_list *l)
{
    if (l->count < 2)
        return;
    wf_value *low = l->array->items, *high = low + l->count - 1;
    while (low < high) {
        wf_value t = *low;
        *low++ = *high;
        *high-- = t;
    }
    wf_heap_barrier(vm, l->array);
}

/* ---- extending ---- */
/* `items` may be the list's own. */
static bool list_extend_values(wf_vm *vm, wf_list *l, const wf_value *items, size_t n, bool own)
{
    if (n == 0)
        return true;
    if (n > SIZE_MAX / 32 || !wf_list_grow(vm, l, l->count + n))
        return n <= SIZE_MAX / 32 ? false : wf_raise_memory(vm);
    memcpy(l->array->items + l->count, own ? l->array->items : items, n * sizeof(wf_value));
    if (n > LIST_FEW)
        wf_heap_barrier(vm, l->array);
    for (size_t i = 0; n <= LIST_FEW && i < n; i++)
        wf_heap_barrier_value(vm, l->array, l->array->items[l->count + i]);
    l->count += n;
    return true;
}
static bool list_extend_dict(wf_vm *vm, wf_list *l, wf_dict *d)
{
    size_t pos = 0;
    wf_value key, value;
    if (!wf_list_grow(vm, l, l->count + d->count))
        return false;
    while (wf_dict_next(d, &pos, &key, &value))
        if (!wf_list_append(vm, l, key))
            return false;
    return true;
}
static bool list_extend_set(wf_vm *vm, wf_list *l, wf_set *s)
{
    size_t pos = 0;
    wf_value key;
    if (!wf_list_grow(vm, l, l->count + s->count))
        return false;
    while (wf_set_next(s, &pos, &key))
        if (!wf_list_append(vm, l, key))
            return false;
    return true;
}
static bool list_extend_iterable(wf_vm *vm, wf_list *l, wf_value iterable)
{
    wf_iteration it;
    wf_value v;
    if (!wf_iteration_start(vm, &it, iterable))
        return false;
    int64_t hint = wf_iteration_hint(vm, iterable);
    if (hint < 0)
        return false;
    /* As CPython has it: more than can be addressed is refused, but not what cannot even be counted. */
    if ((uint64_t)hint > INT64_MAX / sizeof(wf_value) && (uint64_t)hint <= INT64_MAX - l->count)
        return wf_raise_memory(vm);
    /* A hint is only a hint: what it reserves is bounded, and nothing is lost when that fails. */
    if (hint > 0 && hint < 65536 && !wf_list_grow(vm, l, l->count + (size_t)hint))
        return false;
    int more;
    for (size_t steps = 1; (more = wf_iteration_next(vm, &it, &v)) > 0; steps++)
        if (!wf_list_append(vm, l, v) || ((steps & 4095) == 0 && !wf_budget_charge(vm, 512)))
            return false;
    return more == 0;
}
bool wf_list_extend(wf_vm *vm, wf_list *l, wf_value iterable)
{
    if (!wf_is_obj(iterable))
        return list_extend_iterable(vm, l, iterable);
    switch (wf_obj(iterable)->shape) { /* exact built-in types only: their root shape is their kind */
    case WF_KIND_LIST: {
        wf_list *other = wf_as_list(iterable);
        return list_extend_values(vm, l, wf_list_items(other), other->count, other == l);
    }
    case WF_KIND_TUPLE:
        return list_extend_values(vm, l, wf_as_tuple(iterable)->items, wf_as_tuple(iterable)->count, false);
    case WF_KIND_DICT: return list_extend_dict(vm, l, wf_as_dict(iterable));
    case WF_KIND_DICT_KEYS: return list_extend_dict(vm, l, ((wf_dict_view *)wf_obj(iterable))->dict);
    case WF_KIND_SET:
    case WF_KIND_FROZENSET: return list_extend_set(vm, l, wf_as_set(iterable));
    default: return list_extend_iterable(vm, l, iterable);
    }
}
wf_list *wf_list_of_iterable(wf_vm *vm, wf_value iterable)
{
    wf_list *l = wf_list_new(vm, 0);
    return l && wf_list_extend(vm, l, iterable) ? l : NULL;
}

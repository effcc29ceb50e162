/* Joining, repeating, and the pieces of f-strings: results whose size is known before anything is copied. */
#include "object/str_parts.h"

typedef struct join_size {
    size_t n, chars;
    uint16_t flags;
} join_size;

static inline void join_count(join_size *z, const wf_str *s)
{
    z->n += s->nbytes;
    z->chars += s->chars;
    z->flags = (z->flags & s->head.flags & WF_STR_ASCII) | ((z->flags | s->head.flags) & WF_STR_SURROGATES);
}

static wf_str *join_blank(wf_vm *vm, const join_size *z)
{
    if (z->n > UINT32_MAX) {
        wf_raise_memory(vm);
        return NULL;
    }
    return wf_str_new_blank(vm, z->n, z->chars, z->flags);
}

/* Most pieces are short, and calling memcpy takes longer than copying them. */
static inline char *join_copy(char *into, const char *p, size_t n)
{
    if (n > 16) {
        memcpy(into, p, n);
    } else if (n >= 8) {
        uint64_t head, tail;
        memcpy(&head, p, 8);
        memcpy(&tail, p + n - 8, 8);
        memcpy(into, &head, 8);
        memcpy(into + n - 8, &tail, 8);
    } else if (n >= 4) {
        uint32_t head, tail;
        memcpy(&head, p, 4);
        memcpy(&tail, p + n - 4, 4);
        memcpy(into, &head, 4);
        memcpy(into + n - 4, &tail, 4);
    } else if (n) {
        into[0] = p[0];
        into[n / 2] = p[n / 2];
        into[n - 1] = p[n - 1];
    }
    return into + n;
}

/* All pieces are str; they come to two bytes at least. */
static wf_str *join_items(wf_vm *vm, wf_str *separator, const wf_value *items, size_t n)
{
    join_size z = {0, 0, WF_STR_ASCII};
    for (size_t i = 0; i < n; i++) {
        wf_str *s = wf_as_str(items[i]);
        if (!wf_str_data(vm, s))
            return NULL;
        join_count(&z, s);
    }
    const char *between = "";
    size_t gap = 0;
    if (separator && n > 1) {
        between = wf_str_data(vm, separator);
        if (!between)
            return NULL;
        gap = separator->nbytes;
        join_size all = z;
        join_count(&all, separator);
        z.flags = all.flags;
        z.n += gap * (n - 1);
        z.chars += (size_t)separator->chars * (n - 1);
    }
    wf_str *made = join_blank(vm, &z);
    if (!made)
        return NULL;
    char *into = made->u.bytes;
    for (size_t i = 0; i < n; i++) {
        wf_str *s = wf_as_str(items[i]);
        if (i && gap)
            into = join_copy(into, between, gap);
        into = join_copy(into, wf_str_data(vm, s), s->nbytes);
    }
    return made;
}

/* Results of up to one byte are shared strings: by a builder. */
static wf_str *join_tiny(wf_vm *vm, wf_str *separator, const wf_value *items, size_t n)
{
    wf_builder b;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < n; i++) {
        if (i && separator)
            wf_builder_str(&b, separator);
        wf_builder_str(&b, wf_as_str(items[i]));
    }
    return wf_builder_finish(&b);
}

static wf_str *join_any(wf_vm *vm, wf_str *separator, const wf_value *items, size_t n)
{
    if (n == 1)
        return wf_str_exact(vm, wf_as_str(items[0]));
    size_t total = separator && n > 1 ? separator->nbytes * (n - 1) : 0;
    for (size_t i = 0; i < n && total <= 1; i++)
        total += wf_as_str(items[i])->nbytes;
    return total <= 1 ? join_tiny(vm, separator, items, n) : join_items(vm, separator, items, n);
}

wf_str *wf_str_join_pieces(wf_vm *vm, const wf_value *pieces, size_t n)
{
    return join_any(vm, NULL, pieces, n);
}

bool wf_str_join(wf_vm *vm, wf_str *separator, wf_value iterable, wf_value *out)
{
    const wf_value *items;
    size_t n;
    if (wf_is_list(iterable)) {
        wf_list *list = wf_as_list(iterable);
        items = list->array ? list->array->items : NULL;
        n = list->count;
    } else if (wf_is_tuple(iterable)) {
        items = wf_as_tuple(iterable)->items;
        n = wf_as_tuple(iterable)->count;
    } else {
        wf_list *list = wf_list_new(vm, 0);
        if (!list)
            return false;
        wf_value iterator;
        if (!wf_op_iter(vm, iterable, &iterator)) {
            if (wf_error_is(vm, WF_EXC_TypeError))
                wf_raise(vm, WF_EXC_TypeError, "can only join an iterable");
            return false;
        }
        if (!wf_list_extend(vm, list, iterator))
            return false;
        items = list->array ? list->array->items : NULL;
        n = list->count;
    }
    for (size_t i = 0; i < n; i++)
        if (!wf_is_str(items[i]))
            return wf_raise(vm, WF_EXC_TypeError, "sequence item %zu: expected str instance, %T found", i,
                            items[i]);
    if (n > 100000 && !wf_budget_charge(vm, n / 16))
        return false;
    return wf_str_result(join_any(vm, separator, items, n), out);
}

bool wf_str_repeat(wf_vm *vm, wf_str *s, int64_t count, wf_value *out)
{
    wf_text t;
    if (!wf_str_view(vm, s, &t))
        return false;
    if (count <= 0 || !t.n)
        return wf_str_result(wf_str_part(vm, "", 0, 0, WF_STR_ASCII), out);
    if (count == 1)
        return wf_str_result(wf_str_exact(vm, s), out);
    if ((uint64_t)count > INT64_MAX / t.n)
        return wf_raise(vm, WF_EXC_OverflowError, "repeated string is too long");
    size_t n = t.n * (size_t)count;
    if (n >= UINT32_MAX - 64)
        return wf_raise_memory(vm);
    wf_str *made =
        wf_str_new_blank(vm, n, t.chars * (size_t)count, s->head.flags & (WF_STR_ASCII | WF_STR_SURROGATES));
    if (!made)
        return false;
    if (t.n == 1) {
        memset(made->u.bytes, *t.p, n);
    } else {
        memcpy(made->u.bytes, t.p, t.n);
        for (size_t done = t.n; done < n;) {
            size_t step = done < n - done ? done : n - done;
            memcpy(made->u.bytes + done, made->u.bytes, step);
            done += step;
        }
    }
    *out = wf_from_obj(made);
    return true;
}

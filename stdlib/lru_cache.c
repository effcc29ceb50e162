/*
 * functools.lru_cache: the wrapper that remembers results. Unbounded, a dict from keys to results; bounded, a
 * dict from keys to links, which form a ring by last use, as in CPython's Modules/_functoolsmodule.c: the
 * wrapped function, and comparing keys, may call the wrapper again.
 */
#include "functools_parts.h"
#include "object/dict.h"

typedef struct wf_lru_link {
    wf_object head;
    struct wf_lru_link *previous, *next;
    wf_value key, result;
    uint64_t hash; /* of the key: a key is hashed once, as it comes in */
} wf_lru_link;

typedef struct wf_lru_cache {
    wf_object head;
    wf_value function, info_type;
    wf_value mark; /* stands between positional and keyword arguments in a key */
    wf_dict *cache;
    wf_lru_link *root; /* of the ring: next is the oldest. NULL: unbounded, or nothing is kept */
    int64_t limit;     /* -1: none */
    int64_t hits, misses;
    bool typed;
} wf_lru_cache;

static wf_lru_cache *lru_of(wf_value v)
{
    return (wf_lru_cache *)wf_obj(v);
}

/* ---- the ring ---- */

static void lru_unlink(wf_vm *vm, wf_lru_link *l)
{
    l->previous->next = l->next;
    l->next->previous = l->previous;
    wf_heap_barrier(vm, l->previous);
    wf_heap_barrier(vm, l->next);
}
static void lru_append(wf_vm *vm, wf_lru_link *root, wf_lru_link *l)
{
    l->previous = root->previous;
    l->next = root;
    root->previous->next = l;
    wf_heap_barrier(vm, root->previous);
    root->previous = l;
    wf_heap_barrier(vm, root);
    wf_heap_barrier(vm, l);
}
static wf_lru_link *lru_new_link(wf_vm *vm, wf_lru_cache *c)
{
    wf_kind kind = (wf_kind)(c->head.kind + 1);
    wf_lru_link *l = wf_heap_new(vm, kind, sizeof *l);
    if (l) {
        l->previous = l->next = l;
        l->key = l->result = WF_NONE;
    }
    return l;
}

/* ---- keys: one int or str stands for itself, anything else is a tuple ---- */

static wf_value lru_key(wf_vm *vm, wf_lru_cache *c, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    size_t names = kwnames ? kwnames->count : 0, i = 0;
    if (!c->typed && n == 1 && !names && (wf_is_fix(args[0]) || wf_is_exact(args[0], WF_KIND_STR)))
        return args[0];
    wf_tuple *key = wf_tuple_new(vm, n + (names ? 1 + 2 * names : 0) + (c->typed ? n + names : 0));
    if (!key)
        return WF_UNSET;
    for (; i < n; i++)
        key->items[i] = args[i];
    if (names)
        key->items[i++] = c->mark;
    for (size_t k = 0; k < names; k++) {
        key->items[i++] = kwnames->items[k];
        key->items[i++] = args[n + k];
    }
    for (size_t k = 0; c->typed && k < n + names; k++)
        key->items[i++] = wf_from_obj(wf_type_of(vm, args[k]));
    return wf_from_obj(key);
}

/* ---- calling ---- */

static bool lru_call_function(wf_vm *vm, wf_lru_cache *c, const wf_value *args, size_t n, wf_tuple *kwnames,
                              wf_value *out)
{
    c->misses++;
    return wf_call_kw(vm, c->function, args, n, kwnames, out);
}

static bool lru_call_unbounded(wf_vm *vm, wf_lru_cache *c, wf_value key, uint64_t hash, const wf_value *args,
                               size_t n, wf_tuple *kwnames, wf_value *out)
{
    int found = wf_dict_get_hashed(vm, c->cache, key, hash, out);
    if (found > 0)
        c->hits++;
    if (found)
        return found > 0;
    return lru_call_function(vm, c, args, n, kwnames, out) &&
           wf_dict_set_hashed(vm, c->cache, key, hash, *out);
}

/* The oldest link makes room for the new key. What a key's comparison does meanwhile may have changed
 * everything. */
static bool lru_replace_oldest(wf_vm *vm, wf_lru_cache *c, wf_value key, uint64_t hash, wf_value result)
{
    wf_lru_link *l = c->root->next;
    lru_unlink(vm, l);
    wf_value old;
    int removed = wf_dict_delete_hashed(vm, c->cache, l->key, l->hash, &old);
    if (removed < 0) {
        lru_append(vm, c->root, l);
        return false;
    }
    if (removed == 0) /* gone by other hands: then there is room */
        return true;
    l->hash = hash;
    wf_heap_store(vm, l, &l->key, key);
    wf_heap_store(vm, l, &l->result, result);
    if (!wf_dict_set_hashed(vm, c->cache, key, hash, wf_from_obj(l)))
        return false;
    lru_append(vm, c->root, l);
    return true;
}

static bool lru_call_bounded(wf_vm *vm, wf_lru_cache *c, wf_value key, uint64_t hash, const wf_value *args,
                             size_t n, wf_tuple *kwnames, wf_value *out)
{
    wf_value have;
    int found = wf_dict_get_hashed(vm, c->cache, key, hash, &have);
    if (found < 0)
        return false;
    if (found) {
        wf_lru_link *l = (wf_lru_link *)wf_obj(have);
        lru_unlink(vm, l);
        lru_append(vm, c->root, l);
        c->hits++;
        *out = l->result;
        return true;
    }
    if (!lru_call_function(vm, c, args, n, kwnames, out))
        return false;
    found =
        wf_dict_get_hashed(vm, c->cache, key, hash, &have); /* the call itself may have come to it first */
    if (found)
        return found > 0;
    if ((int64_t)c->cache->count >= c->limit && c->root->next != c->root)
        return lru_replace_oldest(vm, c, key, hash, *out);
    wf_lru_link *l = lru_new_link(vm, c);
    if (!l)
        return false;
    l->key = key;
    l->hash = hash;
    l->result = *out;
    if (!wf_dict_set_hashed(vm, c->cache, key, hash, wf_from_obj(l)))
        return false;
    lru_append(vm, c->root, l);
    return true;
}

static bool lru_call(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    wf_lru_cache *c = lru_of(self);
    if (!wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    bool good;
    if (c->limit == 0) {
        good = lru_call_function(vm, c, args, n, kwnames, out);
    } else {
        wf_value key = lru_key(vm, c, args, n, kwnames);
        uint64_t hash;
        good = !wf_is_unset(key) && wf_op_hash(vm, key, &hash) &&
               (c->limit < 0 ? lru_call_unbounded(vm, c, key, hash, args, n, kwnames, out)
                             : lru_call_bounded(vm, c, key, hash, args, n, kwnames, out));
    }
    wf_recursion_leave(vm);
    return good;
}

/* ---- what scripts see ---- */

static bool lru_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                     wf_value *out)
{
    wf_value b[4];
    int64_t limit = -1;
    if (!wf_native_bind_args(vm, "lru_cache", "(user_function, maxsize, typed, cache_info_type)", args, n,
                             kwnames, b, 4))
        return false;
    if (!wf_op_callable(vm, b[0]))
        return wf_raise(vm, WF_EXC_TypeError, "the first argument must be callable");
    if (!wf_is_none(b[1])) {
        if (!wf_is_fix(b[1]))
            return wf_raise(vm, WF_EXC_TypeError, "maxsize should be integer or None");
        limit = wf_fix_get(b[1]) < 0 ? 0 : wf_fix_get(b[1]);
    }
    int typed = wf_op_truth(vm, b[2]);
    if (typed < 0)
        return false;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    wf_lru_cache *c = lru_of(*out);
    c->function = b[0];
    c->info_type = b[3];
    c->limit = limit;
    c->typed = typed;
    wf_value mark;
    c->cache = wf_dict_new(vm, 0);
    if (!c->cache || !wf_call(vm, wf_from_obj(vm->kind_types[WF_KIND_OBJECT]), NULL, 0, &mark))
        return false;
    wf_heap_store(vm, c, &c->mark, mark);
    wf_heap_barrier(vm, c);
    if (limit > 0) {
        c->root = lru_new_link(vm, c);
        wf_heap_barrier(vm, c);
    }
    return limit <= 0 || c->root;
}

static bool lru_m_info(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_lru_cache *c = lru_of(args[0]);
    (void)n;
    wf_value info[4] = {wf_fix(c->hits), wf_fix(c->misses), c->limit < 0 ? WF_NONE : wf_fix(c->limit),
                        wf_fix((int64_t)c->cache->count)};
    return wf_call(vm, c->info_type, info, 4, out);
}
static bool lru_m_clear(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_lru_cache *c = lru_of(args[0]);
    (void)n;
    *out = WF_NONE;
    c->hits = c->misses = 0;
    wf_dict_clear(vm, c->cache);
    if (c->root)
        c->root->previous = c->root->next = c->root;
    return true;
}
static bool lru_m_reduce(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return wf_attr_get(vm, args[0], wf_name(vm, __qualname__), out);
}
static bool lru_m_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)vm, (void)n;
    *out = args[0];
    return true;
}
static bool lru_get(wf_vm *vm, wf_value self, wf_value instance, wf_value owner, wf_value *out)
{
    (void)owner;
    *out = wf_is_unset(instance) || wf_is_none(instance) ? self : wf_method_new(vm, self, instance);
    return !wf_is_unset(*out);
}

static void lru_mark(wf_vm *vm, wf_object *o)
{
    wf_lru_cache *c = (wf_lru_cache *)o;
    wf_heap_mark_value(vm, c->function);
    wf_heap_mark_value(vm, c->info_type);
    wf_heap_mark_value(vm, c->mark);
    wf_heap_mark_object(vm, c->cache);
    wf_heap_mark_object(vm, c->root);
}
static void lru_link_mark(wf_vm *vm, wf_object *o)
{
    wf_lru_link *l = (wf_lru_link *)o;
    wf_heap_mark_object(vm, l->previous);
    wf_heap_mark_object(vm, l->next);
    wf_heap_mark_value(vm, l->key);
    wf_heap_mark_value(vm, l->result);
}

bool wf_lru_cache_load(wf_vm *vm, wf_module *m)
{
    static const wf_kind_info info = {.name = "lru_cache", .mark = lru_mark},
                              link = {.name = "lru_link", .mark = lru_link_mark};
    static const wf_slots slots = {.make = lru_make, .call = lru_call, .get = lru_get}, link_slots = {0};
    static const wf_native_row methods[] = {
        {"cache_info", lru_m_info, "(self, /)", "Report cache statistics"},
        {"cache_clear", lru_m_clear, "(self, /)", "Clear the cache and cache statistics"},
        {"__reduce__", lru_m_reduce, "(self, /)", "Its qualified name: it is pickled as a global."},
        {"__copy__", lru_m_copy, "(self, /)", "The wrapper itself."},
        {"__deepcopy__", lru_m_copy, "(self, memo, /)", "The wrapper itself."},
        {0}};
    static const wf_native_type def = {.name = "_lru_cache_wrapper",
                                       .module = "functools",
                                       .size = sizeof(wf_lru_cache),
                                       .slots = &slots,
                                       .methods = methods,
                                       .flags = WF_TYPE_HAS_DICT | WF_TYPE_WEAK | WF_TYPE_DOTTED,
                                       .doc = "A function that remembers its results."};
    static const wf_native_type link_def = {.name = "_lru_list_elem",
                                            .module = "functools",
                                            .size = sizeof(wf_lru_link),
                                            .slots = &link_slots,
                                            .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED};
    wf_type *t = wf_native_new_kind(vm, &def, &info);
    return t && wf_native_new_kind(vm, &link_def, &link) &&
           wf_dict_set_z(vm, m->dict, "_lru_cache_wrapper", wf_from_obj(t));
}

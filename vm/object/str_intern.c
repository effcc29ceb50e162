/*
 * The table of interned strings: open addressing with linear probing, outside the heap and weak. The
 * collector drops what it found unreachable before it sweeps (wf_str_intern_purge), so no entry is ever
 * stale.
 */
#include "object/str_parts.h"

typedef struct wf_intern_table {
    size_t capacity; /* a power of two */
    size_t used;     /* entries, removed ones included */
    size_t count;
    wf_str **slots; /* NULL: free; INTERN_REMOVED: was in use */
} wf_intern_table;

#define INTERN_REMOVED ((wf_str *)(uintptr_t)1)
enum { INTERN_FIRST_CAPACITY = 1024 };

/* The slot of an equal string, or the free slot where it belongs. */
static wf_str **intern_slot(const wf_intern_table *t, const char *p, size_t n, uint32_t hash)
{
    wf_str **vacant = NULL;
    for (size_t i = hash & (t->capacity - 1);; i = (i + 1) & (t->capacity - 1)) {
        wf_str *s = t->slots[i];
        if (!s)
            return vacant ? vacant : &t->slots[i];
        if (s == INTERN_REMOVED) {
            if (!vacant)
                vacant = &t->slots[i];
        } else if (s->hash == hash && s->nbytes == n) {
            const char *bytes =
                s->head.flags & WF_STR_EXTERNAL ? (const char *)s->u.external->bytes : s->u.bytes;
            if (memcmp(bytes, p, n) == 0)
                return &t->slots[i];
        }
    }
}

static bool intern_resize(wf_vm *vm, wf_intern_table *t, size_t capacity)
{
    wf_str **slots = wf_heap_realloc(vm, NULL, 0, capacity * sizeof *slots);
    if (!slots)
        return false;
    memset(slots, 0, capacity * sizeof *slots);
    for (size_t i = 0; i < t->capacity; i++) {
        wf_str *s = t->slots[i];
        if (!s || s == INTERN_REMOVED)
            continue;
        size_t at = s->hash & (capacity - 1);
        while (slots[at])
            at = (at + 1) & (capacity - 1);
        slots[at] = s;
    }
    wf_heap_realloc(vm, t->slots, t->capacity * sizeof *slots, 0);
    t->slots = slots;
    t->capacity = capacity;
    t->used = t->count;
    return true;
}

/* The table with room for one entry more. NULL: MemoryError. */
static wf_intern_table *intern_table_ready(wf_vm *vm)
{
    wf_intern_table *t = vm->interned;
    if (!t) {
        t = wf_heap_realloc(vm, NULL, 0, sizeof *t);
        if (!t)
            return NULL;
        memset(t, 0, sizeof *t);
        vm->interned = t;
    }
    if (4 * (t->used + 1) > 3 * t->capacity) {
        size_t capacity = t->capacity ? t->capacity : INTERN_FIRST_CAPACITY;
        while (2 * (t->count + 1) > capacity)
            capacity *= 2;
        if (!intern_resize(vm, t, capacity))
            return NULL;
    }
    return t;
}

static void intern_enter(wf_intern_table *t, wf_str **slot, wf_str *s, uint32_t hash)
{
    if (!*slot)
        t->used++;
    t->count++;
    *slot = s;
    s->hash = hash;
    s->head.flags = (uint16_t)((s->head.flags & ~WF_STR_SPARE) | WF_STR_INTERNED);
}

static wf_str *intern_found(wf_vm *vm, wf_str *s)
{
    wf_heap_keep(vm, s);
    return s;
}

wf_str *wf_str_intern(wf_vm *vm, const char *bytes, size_t n)
{
    uint32_t hash = wf_str_hash_of(vm, bytes, n);
    wf_intern_table *t = intern_table_ready(vm);
    if (!t)
        return NULL;
    wf_str **slot = intern_slot(t, bytes, n, hash);
    if (*slot && *slot != INTERN_REMOVED)
        return intern_found(vm, *slot);
    size_t chars = wf_utf8_count(bytes, n);
    uint16_t flags = chars == n ? WF_STR_ASCII : wf_utf8_has_surrogates(bytes, n) ? WF_STR_SURROGATES : 0;
    wf_str *s = wf_str_new_blank(vm, n, chars, flags);
    if (!s)
        return NULL;
    memcpy(s->u.bytes, bytes, n);
    slot = intern_slot(t, bytes, n, hash); /* a collection in the allocation may have removed entries */
    intern_enter(t, slot, s, hash);
    return s;
}
wf_str *wf_str_intern_z(wf_vm *vm, const char *z)
{
    return wf_str_intern(vm, z, strlen(z));
}

wf_str *wf_str_intern_str(wf_vm *vm, wf_str *s)
{
    if (s->head.flags & WF_STR_INTERNED)
        return s;
    const char *p = wf_str_data(vm, s);
    if (!p)
        return NULL;
    if (s->head.shape != (uint32_t)WF_KIND_STR)
        return wf_str_intern(vm, p, s->nbytes);
    uint32_t hash = wf_str_hash(vm, s);
    wf_intern_table *t = intern_table_ready(vm);
    if (!t)
        return NULL;
    wf_str **slot = intern_slot(t, p, s->nbytes, hash);
    if (*slot && *slot != INTERN_REMOVED)
        return intern_found(vm, *slot);
    intern_enter(t, slot, s, hash);
    return s;
}

/* Called by the collector between marking and sweeping. */
void wf_str_intern_purge(wf_vm *vm);
void wf_str_intern_purge(wf_vm *vm)
{
    wf_intern_table *t = vm->interned;
    if (!t)
        return;
    for (size_t i = 0; i < t->capacity; i++) {
        wf_str *s = t->slots[i];
        if (s && s != INTERN_REMOVED && !wf_heap_marked(s)) {
            t->slots[i] = t->slots[(i + 1) & (t->capacity - 1)] ? INTERN_REMOVED : NULL;
            t->used -= !t->slots[i];
            t->count--;
        }
    }
}

/* The VM closes. */
void wf_str_intern_stop(wf_vm *vm);
void wf_str_intern_stop(wf_vm *vm)
{
    wf_intern_table *t = vm->interned;
    if (!t)
        return;
    wf_heap_realloc(vm, t->slots, t->capacity * sizeof *t->slots, 0);
    wf_heap_realloc(vm, t, sizeof *t, 0);
    vm->interned = NULL;
}

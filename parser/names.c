/* Interned identifiers: an open-addressing table of pointers into the tree's arena. */
#include "names.h"

#include <string.h>

struct wf_names {
    wf_arena *arena;
    wf_name **slots;
    uint32_t mask;
    uint32_t count;
};

wf_names *wf_names_create(wf_arena *arena)
{
    wf_names *names = wf_arena_alloc_zeroed(arena, sizeof *names);
    if (names == NULL)
        return NULL;
    names->arena = arena;
    names->mask = 127;
    names->slots = wf_arena_alloc_zeroed(arena, (names->mask + 1) * sizeof *names->slots);
    return names->slots ? names : NULL;
}

/* Multiply-and-fold over words of four bytes. Enough for names that a program's author wrote; a text made to
 * collide costs time only in proportion to its own names, which the source's length bounds. */
static uint32_t intern_hash(const char *bytes, size_t length)
{
    uint64_t hash = length * 0x9E3779B97F4A7C15u;
    while (length >= 4) {
        uint32_t word;
        memcpy(&word, bytes, 4);
        hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
        bytes += 4;
        length -= 4;
    }
    while (length-- > 0)
        hash = (hash ^ (unsigned char)*bytes++) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(hash ^ (hash >> 32));
}

static bool names_grow(wf_names *names)
{
    uint32_t mask = names->mask * 2 + 1;
    wf_name **slots = wf_arena_alloc_array(names->arena, (size_t)mask + 1, sizeof *slots);
    if (slots == NULL)
        return false;
    memset(slots, 0, ((size_t)mask + 1) * sizeof *slots);
    for (uint32_t i = 0; i <= names->mask; i++) {
        wf_name *name = names->slots[i];
        if (name == NULL)
            continue;
        uint32_t at = name->hash & mask;
        while (slots[at] != NULL)
            at = (at + 1) & mask;
        slots[at] = name;
    }
    names->slots = slots;
    names->mask = mask;
    return true;
}

const wf_name *wf_names_intern(wf_names *names, const char *bytes, size_t length)
{
    uint32_t hash = intern_hash(bytes, length);
    uint32_t at = hash & names->mask;
    for (wf_name *name; (name = names->slots[at]) != NULL; at = (at + 1) & names->mask) {
        if (name->hash == hash && name->length == length && memcmp(name->bytes, bytes, length) == 0)
            return name;
    }
    if (names->count * 2 > names->mask) {
        if (!names_grow(names))
            return NULL;
        for (at = hash & names->mask; names->slots[at] != NULL;)
            at = (at + 1) & names->mask;
    }
    wf_name *name = wf_arena_alloc(names->arena, sizeof *name + length + 1);
    if (name == NULL)
        return NULL;
    name->length = (uint32_t)length;
    name->hash = hash;
    memcpy(name->bytes, bytes, length);
    name->bytes[length] = '\0';
    names->slots[at] = name;
    names->count++;
    return name;
}

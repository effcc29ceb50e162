/* A bump arena: many small allocations, one release.
 *
 * Failure is sticky: after the allocator has refused once, every allocation returns NULL and `failed` stays set, so a caller may check
 * late as long as it does not write through NULL. What was handed out before the failure stays valid until wf_arena_free_all.
 * Blocks are aligned to 8 bytes and not zeroed, except by the _zeroed forms. */
#ifndef WF_LEXER_ARENA_H
#define WF_LEXER_ARENA_H

#include "alloc.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define WF_ARENA_ALIGN 8u

typedef struct wf_arena_chunk {
    struct wf_arena_chunk *next;
    size_t size; /* of the whole chunk, this header included */
} wf_arena_chunk;

typedef struct wf_arena {
    const wf_allocator *allocator; /* borrowed: outlives the arena */
    wf_arena_chunk *chunks;        /* newest first */
    char *cursor, *limit;
    size_t next_chunk; /* size of the next ordinary chunk; doubles up to a bound */
    size_t used;       /* bytes held from the allocator */
    bool failed;
} wf_arena;

void wf_arena_init(wf_arena *arena, const wf_allocator *allocator);

/* Gives everything back to the allocator; the arena may be used again (its failure is forgotten). */
void wf_arena_free_all(wf_arena *arena);

/* The slow path: a new chunk. NULL and `failed` when there is no memory or the size overflows. */
void *wf_arena_alloc_slow(wf_arena *arena, size_t size);

/* NULL on failure. A size of 0 gives a valid pointer. */
static inline void *wf_arena_alloc(wf_arena *arena, size_t size)
{
    if (size && size <= (size_t)(arena->limit - arena->cursor) && !arena->failed) {
        size_t rounded = (size + (WF_ARENA_ALIGN - 1)) & ~(size_t)(WF_ARENA_ALIGN - 1);
        /* cursor and limit are aligned, so a size that fits still fits when rounded up. */
        void *block = arena->cursor;
        arena->cursor += rounded;
        return block;
    }
    return wf_arena_alloc_slow(arena, size);
}

static inline void *wf_arena_alloc_zeroed(wf_arena *arena, size_t size)
{
    void *block = wf_arena_alloc(arena, size);
    return block ? memset(block, 0, size) : NULL;
}

/* count * size bytes, checked for overflow. */
void *wf_arena_alloc_array(wf_arena *arena, size_t count, size_t size);

/* Makes a block larger: in place when it is the newest one and there is room, else by a copy (the old bytes stay in the arena). */
void *wf_arena_grow(wf_arena *arena, void *block, size_t old_size, size_t new_size);

/* printf into the arena; NULL on failure. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 0)))
#endif
char *wf_arena_format_list(wf_arena *arena, const char *format, va_list arguments);

#endif

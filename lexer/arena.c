#include "arena.h"

#include <stdarg.h>
#include <stdio.h>

#define ARENA_FIRST_CHUNK 4096u
#define ARENA_LARGEST_CHUNK (256u * 1024u)

void wf_arena_init(wf_arena *arena, const wf_allocator *allocator)
{
    memset(arena, 0, sizeof *arena);
    arena->allocator = allocator;
    arena->next_chunk = ARENA_FIRST_CHUNK;
}

void wf_arena_free_all(wf_arena *arena)
{
    wf_arena_chunk *chunk = arena->chunks;
    while (chunk) {
        wf_arena_chunk *next = chunk->next;
        arena->allocator->realloc(arena->allocator->ctx, chunk, chunk->size, 0);
        chunk = next;
    }
    wf_arena_init(arena, arena->allocator);
}

/* A chunk with room for `size` bytes behind its header, or NULL. */
static wf_arena_chunk *arena_new_chunk(wf_arena *arena, size_t size)
{
    wf_arena_chunk *chunk = arena->allocator->realloc(arena->allocator->ctx, NULL, 0, sizeof(wf_arena_chunk) + size);
    if (!chunk) {
        arena->failed = true;
        return NULL;
    }
    chunk->size = sizeof(wf_arena_chunk) + size;
    arena->used += chunk->size;
    return chunk;
}

void *wf_arena_alloc_slow(wf_arena *arena, size_t size)
{
    _Static_assert(sizeof(wf_arena_chunk) % WF_ARENA_ALIGN == 0, "blocks follow the header aligned");
    if (arena->failed)
        return NULL;
    if (size == 0)
        return wf_arena_alloc(arena, 1);
    if (size > SIZE_MAX - sizeof(wf_arena_chunk) - WF_ARENA_ALIGN) {
        arena->failed = true;
        return NULL;
    }
    size_t rounded = (size + (WF_ARENA_ALIGN - 1)) & ~(size_t)(WF_ARENA_ALIGN - 1);
    size_t room = arena->next_chunk - sizeof(wf_arena_chunk);

    if (rounded > room / 2 && arena->chunks) {
        /* A large block gets a chunk of its own, behind the current one, whose rest stays in use. */
        wf_arena_chunk *chunk = arena_new_chunk(arena, rounded);
        if (!chunk)
            return NULL;
        chunk->next = arena->chunks->next;
        arena->chunks->next = chunk;
        return chunk + 1;
    }
    if (rounded > room)
        room = rounded;
    wf_arena_chunk *chunk = arena_new_chunk(arena, room);
    if (!chunk)
        return NULL;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->cursor = (char *)(chunk + 1) + rounded;
    arena->limit = (char *)(chunk + 1) + room;
    if (arena->next_chunk < ARENA_LARGEST_CHUNK)
        arena->next_chunk *= 2;
    return chunk + 1;
}

void *wf_arena_alloc_array(wf_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        arena->failed = true;
        return NULL;
    }
    return wf_arena_alloc(arena, count * size);
}

void *wf_arena_grow(wf_arena *arena, void *block, size_t old_size, size_t new_size)
{
    size_t old_rounded = (old_size + (WF_ARENA_ALIGN - 1)) & ~(size_t)(WF_ARENA_ALIGN - 1);
    if (!arena->failed && block && new_size <= SIZE_MAX - WF_ARENA_ALIGN) {
        size_t new_rounded = (new_size + (WF_ARENA_ALIGN - 1)) & ~(size_t)(WF_ARENA_ALIGN - 1);
        if (new_rounded <= old_rounded)
            return block;
        bool newest = (char *)block + old_rounded == arena->cursor;
        if (newest && new_rounded - old_rounded <= (size_t)(arena->limit - arena->cursor)) {
            arena->cursor += new_rounded - old_rounded;
            return block;
        }
    }
    void *moved = wf_arena_alloc(arena, new_size);
    if (moved && block)
        memcpy(moved, block, old_size < new_size ? old_size : new_size);
    return moved;
}

char *wf_arena_format_list(wf_arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *text = length >= 0 ? wf_arena_alloc(arena, (size_t)length + 1) : NULL;
    if (text)
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

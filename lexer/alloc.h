/* The allocator that a VM hands to the front end. Every byte that the lexer and the parser hold goes through it, so that the VM can
 * charge it to its budget; any call may fail. */
#ifndef WF_LEXER_ALLOC_H
#define WF_LEXER_ALLOC_H

#include <stddef.h>

typedef struct wf_allocator {
    /* As C's realloc, with the old size told: ptr NULL (old_size 0) allocates, new_size 0 frees and returns NULL.
     * NULL for a new_size above 0 means failure; the old block is then untouched. */
    void *(*realloc)(void *ctx, void *ptr, size_t old_size, size_t new_size);
    void *ctx;
} wf_allocator;

#endif

#include "object/str_parts.h"

enum { BUILDER_ADOPT_MINIMUM = 4096 }; /* longer results keep the builder's cell instead of being copied */

void wf_builder_init(wf_builder *b, wf_vm *vm)
{
    b->vm = vm;
    b->bytes = b->local;
    b->length = 0;
    b->capacity = sizeof b->local;
    b->cell = NULL;
    b->failed = false;
}

/* Room for n bytes more and a NUL. */
static WF_COLD bool builder_grow(wf_builder *b, size_t n)
{
    if (b->failed)
        return false;
    size_t need = b->length + n + 1, capacity = b->capacity + (b->capacity < WF_STR_LARGE ? b->capacity : b->capacity / 4);
    if (need < n || need > UINT32_MAX) {
        b->failed = true;
        return wf_raise_memory(b->vm);
    }
    if (capacity < need)
        capacity = need;
    wf_storage *cell = wf_heap_new_storage(b->vm, capacity);
    if (!cell) {
        b->failed = true;
        return false;
    }
    memcpy(cell->bytes, b->bytes, b->length);
    wf_heap_free(b->vm, b->cell);
    b->cell = cell;
    b->bytes = (char *)cell->bytes;
    b->capacity = capacity;
    return true;
}
static inline bool builder_room(wf_builder *b, size_t n)
{
    return (WF_LIKELY(b->capacity - b->length > n) && !b->failed) || builder_grow(b, n);
}

bool wf_builder_bytes(wf_builder *b, const char *bytes, size_t n)
{
    if (!builder_room(b, n))
        return false;
    memcpy(b->bytes + b->length, bytes, n);
    b->length += n;
    return true;
}
bool wf_builder_z(wf_builder *b, const char *z)
{
    return wf_builder_bytes(b, z, strlen(z));
}

bool wf_builder_char(wf_builder *b, uint32_t c)
{
    if (!builder_room(b, 4))
        return false;
    b->length += wf_utf8_put(b->bytes + b->length, c);
    return true;
}

bool wf_builder_str(wf_builder *b, wf_str *s)
{
    const char *p = s ? wf_str_data(b->vm, s) : NULL;
    if (!p) {
        b->failed = true;
        return false;
    }
    return wf_builder_bytes(b, p, s->nbytes);
}

bool wf_builder_repeat(wf_builder *b, uint32_t c, size_t count)
{
    char one[4];
    size_t n = wf_utf8_put(one, c);
    if (count > UINT32_MAX || !builder_room(b, n * count))
        return b->failed || count <= UINT32_MAX ? false : builder_grow(b, SIZE_MAX / 2);
    char *p = b->bytes + b->length;
    if (n == 1)
        memset(p, (int)c, count);
    else
        for (size_t i = 0; i < count; i++)
            memcpy(p + i * n, one, n);
    b->length += n * count;
    return true;
}

bool wf_builder_int(wf_builder *b, int64_t i)
{
    char digits[24], *p = digits + sizeof digits;
    uint64_t left = i < 0 ? 0 - (uint64_t)i : (uint64_t)i;
    do
        *--p = (char)('0' + left % 10);
    while (left /= 10);
    if (i < 0)
        *--p = '-';
    return wf_builder_bytes(b, p, (size_t)(digits + sizeof digits - p));
}

wf_str *wf_builder_finish(wf_builder *b)
{
    if (b->failed)
        return NULL;
    if (b->cell && b->length >= BUILDER_ADOPT_MINIMUM)
        return wf_str_adopt(b->vm, b->cell, b->length);
    wf_str *s = wf_str_new(b->vm, b->bytes, b->length);
    wf_heap_free(b->vm, b->cell);
    return s;
}

/* Unpacking of deflated data. */
#ifndef WF_INFLATE_H
#define WF_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* RFC 1951, without a header. False when the data do not make just `size` bytes; `out` then holds anything. */
bool wf_inflate(const void *packed, size_t n, void *out, size_t size);

#endif

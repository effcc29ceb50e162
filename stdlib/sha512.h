/* SHA-512 of a piece of memory. */
#ifndef WF_SHA512_H
#define WF_SHA512_H

#include <stddef.h>
#include <stdint.h>

void wf_sha512(const void *data, size_t n, unsigned char digest[64]);

#endif

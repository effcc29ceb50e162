/* What AddressSanitizer must be told about cells on free lists, and both it and ThreadSanitizer about the conservative scan of the C stack: it looks at everything,
 * also at what lies there for another thread to write to (wf_vm_blocking), where no value is. */
#ifndef WF_SANITIZE_H
#define WF_SANITIZE_H

#if defined(__SANITIZE_ADDRESS__)
#define WF_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WF_ASAN 1
#endif
#endif

#ifdef WF_ASAN
#include <sanitizer/asan_interface.h>
#define wf_sanitize_poison(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define wf_sanitize_unpoison(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#define WF_NO_SANITIZE __attribute__((no_sanitize("address")))
#else
#define wf_sanitize_poison(p, n) ((void)0)
#define wf_sanitize_unpoison(p, n) ((void)0)
#ifdef __SANITIZE_THREAD__
#define WF_NO_SANITIZE __attribute__((no_sanitize_thread))
#else
#define WF_NO_SANITIZE
#endif
#endif

#endif

/*
 * Output of scripts: one buffer for each stream, written through the host. Standard output is flushed when full, at a newline on a
 * terminal, before anything goes to standard error, and at the end.
 */
#ifndef WF_IO_H
#define WF_IO_H

#include "vm.h"

/* stream 1 or 2. False: OSError is pending (a closed pipe, a full disk), or UnicodeEncodeError for lone surrogates. */
bool wf_io_write(wf_vm *vm, int stream, const char *bytes, size_t n) WF_CHECKED;
bool wf_io_write_str(wf_vm *vm, int stream, wf_str *s) WF_CHECKED;
bool wf_io_flush(wf_vm *vm, int stream) WF_CHECKED;
bool wf_io_flush_all(wf_vm *vm) WF_CHECKED;
/* A line of standard input without its newline kept: *end is true at the end of input. NULL: exception. */
wf_str *wf_io_read_line(wf_vm *vm, bool *end) WF_CHECKED;
/* For who must not block: 1 when wf_io_read_line has a whole line, or the end of input, at hand; 0: not yet. Reads once when `readable`, which says that
 * the host's read would not block. -1: exception. */
int wf_io_gather_line(wf_vm *vm, bool readable) WF_CHECKED;
/* Bytes of standard input: what is buffered, else one read of the host. 0 at the end, -1 exception. */
long wf_io_read(wf_vm *vm, char *into, size_t n) WF_CHECKED;
void wf_io_shutdown(wf_vm *vm);
/* OSError with the host's errno value. Always false. */
bool wf_io_raise(wf_vm *vm, int number, const char *path);

#endif

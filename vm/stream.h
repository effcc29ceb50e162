/* sys.stdin, sys.stdout and sys.stderr: text objects over the streams of io.h. */
#ifndef WF_STREAM_H
#define WF_STREAM_H

#include "vm.h"

typedef struct wf_stream {
    wf_object head;
    int number;   /* 0, 1, 2 */
    bool closed;  /* by the script: what lies below stays open for the host */
    wf_value encoding, errors; /* as reconfigure() set them; None: utf-8, and the stream's own */
} wf_stream;

wf_value wf_stream_new(wf_vm *vm, int number) WF_CHECKED; /* unset: MemoryError */
int wf_stream_number(wf_vm *vm, wf_value v);              /* -1: not one of them, or closed or reconfigured, so that its methods are to be called */
/* What sys.stdout (or stdin, stderr) is now; unset when it is absent. Before sys is imported they are all
 * untouched. */
typedef enum wf_stream_place {
    WF_STREAM_NATIVE,
    WF_STREAM_SCRIPT,
    WF_STREAM_NONE,
    WF_STREAM_LOST
} wf_stream_place;
wf_stream_place wf_stream_find(wf_vm *vm, int number, wf_value *out);
/* A script's stream: v.write(s) and v.flush(). */
bool wf_stream_write(wf_vm *vm, wf_value v, wf_str *s) WF_CHECKED;
bool wf_stream_flush(wf_vm *vm, wf_value v) WF_CHECKED;

#endif

/* Frames as scripts see them: FRAME objects, made when one is asked for (frame_view.c). */
#ifndef WF_FRAME_VIEW_H
#define WF_FRAME_VIEW_H

#include "exec/frame.h"
#include "object/code.h"

/*
 * A frame of a traceback or of sys._getframe is a picture of that moment, for the frame itself moves on or ends; one of a generator or
 * coroutine looks at what the generator is at now.
 */
typedef struct wf_frame_view {
    wf_object head;
    wf_code *code;
    wf_gen *gen;         /* looked at now; NULL: what follows holds */
    wf_dict *globals;    /* NULL: the code's */
    wf_value variables;  /* locals() of that moment; unset: they were not kept */
    wf_value back;       /* FRAME or None: the caller */
    uint32_t pc;
    bool running;        /* of sys._getframe */
} wf_frame_view;

/* Of a traceback: where a frame that has been left stood. NULL: exception. */
wf_frame_view *wf_frame_view_of_trace(wf_vm *vm, wf_code *code, uint32_t pc) WF_CHECKED;
/* Of the frame `level` calls out from the one that runs, with its callers. *out unset: there are not so many. False: exception. */
bool wf_frame_view_here(wf_vm *vm, int64_t level, wf_value *out) WF_CHECKED;
/* How deep the frame lies that is `level` calls out from the one that runs, for telling frames apart while they are there; 0: there are not
 * so many. */
uint32_t wf_frame_view_depth(const wf_vm *vm, unsigned level);
/* Of a generator, coroutine or asynchronous generator; None when it has ended. False: exception. */
bool wf_frame_view_of_gen(wf_vm *vm, wf_gen *g, wf_value *out) WF_CHECKED;
/* The line that the frame is at. */
int32_t wf_frame_view_line(const wf_frame_view *f);

bool wf_frame_view_start(wf_vm *vm) WF_CHECKED;

#endif

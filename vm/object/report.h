/* Shared by the files that make reports of exceptions: report.c, report_frames.c, report_carets.c, suggest.c.
 */
#ifndef WF_REPORT_H
#define WF_REPORT_H

#include "object/exception_parts.h"
#include "vm.h"

/* report_frames.c: the frames of e's trace, outermost first, each with its source lines and carets; brief: with its first line only. */
bool wf_report_frames(wf_vm *vm, wf_builder *b, wf_exception *e, bool brief) WF_CHECKED;

/* The same for one frame whose source lines, from at->line to at->end_line, are given as text; no text: no
 * source is known. */
void wf_report_frame(wf_vm *vm, wf_builder *b, wf_str *filename, int32_t line, wf_str *name, const char *text,
                     size_t length, const wf_position *at);

/* A line of source text, without its end. Columns are bytes. */
typedef struct wf_report_line {
    const char *bytes;
    size_t length;
} wf_report_line;

/* Where the anchors of a range lie: [left, right) of lines and columns is drawn with '^', the rest of the
 * range with '~'. */
typedef struct wf_report_anchors {
    size_t left_line, left, right_line, right;
} wf_report_anchors;

/* report_carets.c. The range goes from column `start` of the first line to column `end` of the last. */
bool wf_report_find_anchors(wf_vm *vm, const wf_report_line *lines, size_t n, size_t start, size_t end,
                            wf_report_anchors *out);
/* Whether the first statement in the lines is a plain call that the range covers, so that carets say nothing.
 */
bool wf_report_is_plain_call(wf_vm *vm, const wf_report_line *lines, size_t n, size_t start, size_t end);

/* suggest.c: what follows the text of a NameError, AttributeError or ImportError (". Did you mean: ..."), or
 * NULL. located: shown with its traceback, without which nothing is told of variables. Raises nothing. */
wf_str *wf_suggest_for(wf_vm *vm, wf_exception *e, bool located);

/* builtins.c: dir(v), sorted. */
wf_list *wf_builtins_dir(wf_vm *vm, wf_value v) WF_CHECKED;

#endif

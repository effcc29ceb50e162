/* Where objects are made, for those of which somebody has asked to know. What is noted lies aside (object/aside.h). */
#ifndef WF_ORIGIN_H
#define WF_ORIGIN_H

#include "object/object.h"

/* The script frames that run now, at most `limit` of the innermost: a tuple of (file name, line, function), innermost first. NULL: exception. */
wf_tuple *wf_origin_here(wf_vm *vm, size_t limit) WF_CHECKED;

#endif

/* The matcher of regular expressions: shared by re.c (the module _re) and re_match.c. */
#ifndef WF_RE_H
#define WF_RE_H

#include "modules.h"
#include "object/containers.h"
#include "vm.h"

/*
 * A program is a list of words. Jumps are indices of words. One character each: CHAR c, FOLD c (case does not matter), ANY (but LF), ALL, SET
 * flags count (kind low high)... (flags: 1 negated, 2 case does not matter; kind 0 a range, 1 a category). The rest: AT place; JUMP to; SPLIT first
 * second; SAVE slot; LOOP_BEGIN loop; LOOP loop least most kind body, which goes on behind itself; LOOP_MORE loop most body, to which a
 * lazy loop comes back; SIMPLE kind least most end, whose body is one character's word; REF group fold; LOOK distance negated end ...
 * LOOK_END; ATOMIC ... ATOMIC_END; COND group otherwise.
 */
typedef enum wf_re_op {
    WF_RE_FAIL, WF_RE_MATCH, WF_RE_CHAR, WF_RE_FOLD, WF_RE_ANY, WF_RE_ALL, WF_RE_SET, WF_RE_AT, WF_RE_JUMP, WF_RE_SPLIT, WF_RE_SAVE,
    WF_RE_LOOP_BEGIN, WF_RE_LOOP, WF_RE_LOOP_MORE, WF_RE_SIMPLE, WF_RE_REF, WF_RE_LOOK, WF_RE_LOOK_END, WF_RE_ATOMIC,
    WF_RE_ATOMIC_END, WF_RE_COND, WF_RE_OP_COUNT
} wf_re_op;

enum { WF_RE_GREEDY, WF_RE_LAZY, WF_RE_POSSESSIVE };
enum { WF_RE_MODE_MATCH, WF_RE_MODE_SEARCH, WF_RE_MODE_FULL };
#define WF_RE_NO_LIMIT UINT32_MAX

typedef struct wf_re_program {
    wf_object head;
    wf_storage *words;
    uint32_t count;  /* of words */
    uint32_t groups; /* the whole included */
    uint32_t loops;
    uint32_t pad;
} wf_re_program;

typedef struct wf_re_subject {
    const unsigned char *narrow; /* ASCII text or bytes */
    const uint32_t *wide;        /* code points; NULL: narrow */
    size_t length;
} wf_re_subject;

/* Where the groups were found: slots 2g and 2g + 1, SIZE_MAX when the group took no part; lastindex. */
typedef struct wf_re_state wf_re_state;

/* Opens a matcher; NULL with MemoryError. To be closed, also after failures. */
wf_re_state *wf_re_open(wf_vm *vm, const wf_re_program *p, const wf_re_subject *s) WF_CHECKED;
void wf_re_close(wf_re_state *m);
/* From `start` on, nothing behind `end` is seen. must_advance: an empty match at start does not count. 1 found, 0 not, -1 exception. */
int wf_re_run(wf_re_state *m, size_t start, size_t end, int mode, bool must_advance) WF_CHECKED;
const size_t *wf_re_slots(const wf_re_state *m);
uint32_t wf_re_last_group(const wf_re_state *m);

#endif

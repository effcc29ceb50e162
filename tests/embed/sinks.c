/* A host's write function that takes part, fails for a while, is not ready for a while. */
#include <errno.h>

#include "check.h"

typedef struct sink {
    char text[200];
    size_t used;
    long answer; /* what it says: a number of bytes at most, or -errno */
    int again;   /* how often it says -EAGAIN first */
} sink;

static long put(void *data, int stream, const char *bytes, size_t size)
{
    sink *s = data;
    (void)stream;
    if (s->again) {
        s->again--;
        return -EAGAIN;
    }
    if (s->answer <= 0)
        return s->answer;
    if (size > (size_t)s->answer)
        size = (size_t)s->answer;
    if (size > sizeof s->text - 1 - s->used)
        return -ENOSPC;
    memcpy(s->text + s->used, bytes, size);
    s->text[s->used += size] = 0;
    return (long)size;
}

static bool has(sink *s, const char *expected)
{
    bool same = strcmp(s->text, expected) == 0;
    if (!same)
        printf("has: %s\n", s->text);
    s->used = 0;
    s->text[0] = 0;
    return same;
}

int main(void)
{
    sink s = {.answer = 3};
    weft_vm *vm = weft_open(&(weft_config){.write = put, .write_data = &s});
    check(run(vm, "print('taken in pieces')") == WEFT_OK && has(&s, "") && weft_flush(vm) == WEFT_OK && has(&s, "taken in pieces\n"), "pieces");
    s.again = 5;
    check(run(vm, "print('later', flush=True)") == WEFT_OK && has(&s, "later\n"), "it is asked again");

    s.answer = -EIO;
    check(run(vm, "print('lost', flush=True)") == WEFT_ERROR && error_is(vm, "OSError") && strcmp(weft_error_message(vm), "[Errno 5] Input/output error") == 0,
          "a failure is the script's");
    check(weft_flush(vm) == WEFT_OK && error_is(vm, "OSError"), "told once; a flush that works leaves the error");
    check(run(vm, "print('lost as well')") == WEFT_OK && weft_flush(vm) == WEFT_ERROR && error_is(vm, "OSError"), "or the host's");
    s.answer = 100;
    check(run(vm, "print('back')") == WEFT_OK && weft_flush(vm) == WEFT_OK && has(&s, "back\n"), "what comes after it is written");

    s.answer = -EIO;
    check(run(vm, "import sys\nprint('lost before')\ntry: print('no', file=sys.stderr)\nexcept OSError: pass") == WEFT_OK, "the other stream writes this one out");
    s.answer = 100;
    check(weft_flush(vm) == WEFT_ERROR && error_is(vm, "OSError") && weft_flush(vm) == WEFT_OK, "and this one's failure is told at its next flush");

    s.answer = 0;
    check(run(vm, "print('text', flush=True)") == WEFT_ERROR && error_is(vm, "OSError"), "a sink that takes nothing is an error");
    s.answer = 1000;
    check(run(vm, "print('x' * 3)") == WEFT_OK && weft_run_string(vm, "1 / 0", "<test>", WEFT_EXPRESSION, NULL) == WEFT_ERROR, "an error");
    weft_error_show(vm);
    check(strncmp(s.text, "xxx\nTraceback", 13) == 0, "shown behind what was printed");

    s.used = 0;
    s.again = 1 << 30;
    weft_interrupt(vm);
    check(run(vm, "print('never', flush=True)") == WEFT_ERROR && error_is(vm, "KeyboardInterrupt"), "one that is never ready can be interrupted");
    s.again = 0;
    weft_close(vm);
    return failures != 0;
}

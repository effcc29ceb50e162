/*
 * ainput: a line of standard input, while the loop goes on. One coroutine at a time shows its prompt and waits for a line; the others queue for their
 * turn. The loop looks whether input is there between its iterations (wf_input_poll); what comes lies in the same buffer that input() and sys.stdin
 * read from, and the coroutine takes its line out when it runs: a line whose reader is cancelled is the next one's.
 */
#include "asyncio.h"
#include "builtins.h"
#include "clock.h"
#include "io.h"
#include "object/list.h"
#include "stream.h"

enum { INPUT_PASSED_MAX = 64 }; /* iterations with other work between two looks */

struct wf_input {
    wf_object head;
    bool taken;        /* somebody has the turn */
    wf_list *queue;    /* futures of those that wait for it */
    wf_future *line;   /* what the one with the turn waits for; NULL */
    uint32_t passed;
};

/* ---- for the loop ---- */

bool wf_input_waits(const wf_loop *l) { return l->input && l->input->line && !wf_future_done(l->input->line); }

void wf_input_poll(wf_vm *vm, wf_loop *l, bool readable)
{
    wf_input *in = l->input;
    int there = wf_io_gather_line(vm, readable);
    if (there == 0 && !readable && (!l->ring_count || ++in->passed >= INPUT_PASSED_MAX)) {
        in->passed = 0;
        if (wf_clock_wait_input(vm, 0))
            there = wf_io_gather_line(vm, true);
    }
    if (there < 0)
        wf_future_set_exception(vm, in->line, wf_error_take(vm));
    else if (there)
        wf_future_set_result(vm, in->line, WF_NONE);
}

/* ---- turns ---- */

static wf_input *input_of(wf_vm *vm, wf_loop *l)
{
    if (!l->input) {
        wf_input *in = wf_heap_new(vm, wf_sched(vm)->input_kind, sizeof *in);
        if (!in || !(in->queue = wf_list_new(vm, 0)))
            return NULL;
        l->input = in;
        wf_heap_barrier(vm, l);
    }
    return l->input;
}

/* The first in the queue that was not cancelled has the turn. */
static void input_pass(wf_vm *vm, wf_input *in)
{
    in->taken = false;
    in->line = NULL;
    while (in->queue->count && !in->taken) {
        wf_value turn = wf_list_remove_at(vm, in->queue, 0);
        in->taken = wf_future_set_result(vm, wf_as_future(turn), WF_NONE);
    }
}

static void input_leave_queue(wf_vm *vm, wf_input *in, wf_value turn)
{
    for (size_t i = 0; i < in->queue->count; i++)
        if (wf_same(in->queue->array->items[i], turn)) {
            wf_list_remove_at(vm, in->queue, i);
            return;
        }
}

/* ---- the coroutine ---- */

enum { INPUT_PROMPT, INPUT_TURN, INPUT_VALUES };
enum { INPUT_START, INPUT_QUEUED, INPUT_WAITING };

static wf_status input_raised(wf_vm *vm, wf_input *in)
{
    wf_value e = wf_error_take(vm);
    input_pass(vm, in);
    vm->exception = e;
    return WF_RAISED;
}

static wf_status input_wait(wf_vm *vm, wf_native_coro *self, wf_input *in, wf_loop *l, wf_value *out)
{
    self->state = INPUT_WAITING;
    in->line = wf_future_new(vm, l);
    if (!in->line)
        return input_raised(vm, in);
    wf_heap_barrier(vm, in);
    return wf_future_await(vm, self, in->line, out);
}

/* What input() does of a line: without its newline; EOFError at the end. */
static wf_status input_line(wf_vm *vm, wf_input *in, wf_str *line, bool end, wf_value *out)
{
    if (line && end) {
        wf_raise(vm, WF_EXC_EOFError, "EOF when reading a line");
        line = NULL;
    }
    const char *p = line ? wf_str_data(vm, line) : NULL;
    if (p && line->nbytes && p[line->nbytes - 1] == '\n')
        line = wf_str_new(vm, p, line->nbytes - 1);
    if (!p || !line)
        return input_raised(vm, in);
    *out = wf_from_obj(line);
    input_pass(vm, in);
    return WF_RETURNED;
}

/* The turn has come: the prompt is shown. What a script put in the place of sys.stdin is asked for a line at once. */
static wf_status input_begin(wf_vm *vm, wf_native_coro *self, wf_input *in, wf_loop *l, wf_value *out)
{
    wf_value source, line;
    wf_stream_place place = wf_stream_find(vm, 0, &source);
    if (place == WF_STREAM_LOST || place == WF_STREAM_NONE)
        wf_raise(vm, WF_EXC_RuntimeError, "ainput(): lost sys.stdin");
    if (wf_error_pending(vm) || !wf_text_prompt(vm, self->values[INPUT_PROMPT]))
        return input_raised(vm, in);
    if (place == WF_STREAM_NATIVE)
        return input_wait(vm, self, in, l, out);
    if (wf_call_method(vm, source, "readline", NULL, 0, &line) && !wf_is_str(line))
        wf_raise(vm, WF_EXC_TypeError, "object.readline() returned non-string");
    if (wf_error_pending(vm))
        return input_raised(vm, in);
    return input_line(vm, in, wf_as_str(line), wf_as_str(line)->nbytes == 0, out);
}

static wf_status input_step(wf_vm *vm, wf_native_coro *self, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_loop *l = wf_loop_require(vm);
    wf_input *in = l ? input_of(vm, l) : NULL;
    wf_value turn = self->values[INPUT_TURN];
    bool end;
    if (!in)
        return WF_RAISED;
    switch (self->state) {
    case INPUT_START:
        if (wf_sched(vm)->host_driven || vm->fibre || !vm->host->input_wait) {
            wf_raise(vm, WF_EXC_RuntimeError, "ainput() works in an event loop of the program's own thread that no host drives");
            return WF_RAISED;
        }
        if (!in->taken) {
            in->taken = true;
            return input_begin(vm, self, in, l, out);
        }
        wf_future *f = wf_future_new(vm, l);
        if (!f || !wf_list_append(vm, in->queue, wf_from_obj(f)))
            return WF_RAISED;
        self->state = INPUT_QUEUED;
        wf_heap_store(vm, self, &self->values[INPUT_TURN], wf_from_obj(f));
        return wf_future_await(vm, self, f, out);
    case INPUT_QUEUED:
        if (mode != WF_THROW)
            return input_begin(vm, self, in, l, out);
        input_leave_queue(vm, in, turn);
        wf_raise_value(vm, sent);
        return wf_as_future(turn)->state == WF_FUTURE_FINISHED ? input_raised(vm, in) : WF_RAISED;
    default:
        if (mode == WF_THROW) {
            wf_raise_value(vm, sent);
            return input_raised(vm, in);
        }
        if (!in->line || !wf_future_result(vm, in->line, out))
            return input_raised(vm, in);
        int there = wf_io_gather_line(vm, false);
        if (there == 0) /* input() was quicker */
            return input_wait(vm, self, in, l, out);
        end = false;
        wf_str *line = there > 0 ? wf_io_read_line(vm, &end) : NULL;
        return input_line(vm, in, line, end, out);
    }
}

static bool input_ainput(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_native_coro *c = wf_native_coro_new(vm, "ainput", input_step, INPUT_VALUES);
    if (!c)
        return false;
    c->values[INPUT_PROMPT] = wf_is_unset(args[0]) ? wf_from_obj(vm->empty_str) : args[0];
    c->values[INPUT_TURN] = WF_NONE;
    *out = wf_from_obj(c);
    return true;
}

static void input_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_input *)o)->queue);
    wf_heap_mark_object(vm, ((wf_input *)o)->line);
}

bool wf_ainput_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"ainput", input_ainput, "(prompt='')", "Coroutine that reads a line of standard input, without its newline, while other tasks go on; EOFError at the end."},
        {0}};
    static const wf_kind_info info = {.name = "input", .mark = input_mark};
    wf_sched(vm)->input_kind = wf_kind_register(vm, &info);
    return wf_sched(vm)->input_kind && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

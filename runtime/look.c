/* What SIGQUIT asks for: the tasks of the running loop on standard error, each with its state, what it waits for and where it stands. */
#include "waits.h"

#include "io.h"

static bool look_write_task(wf_vm *vm, wf_builder *b, wf_task *t, wf_dict *names)
{
    if (!wf_builder_z(b, "\n  ") || !wf_waits_describe_future(vm, b, wf_from_obj(t)))
        return false;
    bool waits = !t->stepping && !t->scheduled;
    if (!wf_builder_z(b, t->stepping ? " runs" : t->scheduled ? " is ready" : " waits for ") || (waits && !wf_waits_describe(vm, b, t, names)))
        return false;
    return wf_waits_write_chain(vm, b, t, "\n    ");
}

static bool look_write(wf_vm *vm, wf_loop *l)
{
    wf_builder b;
    size_t n = 0;
    wf_dict *names = wf_dict_new(vm, 0);
    if (!names)
        return false;
    wf_builder_init(&b, vm);
    for (wf_task *t = l ? l->first : NULL; t; t = t->next)
        n++;
    wf_builder_printf(&b, "%zu task%s", n, n == 1 ? "" : "s");
    for (wf_task *t = l ? l->first : NULL; t; t = t->next)
        if (!look_write_task(vm, &b, t, names))
            return false;
    wf_builder_z(&b, "\n");
    wf_str *text = wf_builder_finish(&b);
    return text && wf_io_write_str(vm, 2, text);
}

void wf_look_print(wf_vm *vm)
{
    if (!look_write(vm, wf_sched(vm)->loop))
        wf_error_clear(vm);
}

/*
 * The end of a VM's scripts, as CPython's shutdown has it: functions off the loop are waited for, atexit's functions run, sys.stdout and sys.stderr
 * are flushed, and the modules of scripts go, so that what they kept is finalised.
 */
#include "api.h"

#include "import.h"
#include "io.h"
#include "object/list.h"
#include "stream.h"

/* Functions registered with module atexit, if a script has imported it. */
static void shutdown_run_atexit(wf_vm *vm)
{
    wf_value module, out;
    wf_str *name = wf_str_intern_z(vm, "atexit");
    if (name && wf_dict_get_name(vm, vm->modules, name, &module) && wf_call_method(vm, module, "_run_exitfuncs", NULL, 0, &out))
        return;
    wf_error_clear(vm);
}

static bool shutdown_is_closed(wf_vm *vm, wf_value file)
{
    wf_value closed;
    wf_str *name = wf_str_intern_z(vm, "closed");
    int found = name ? wf_attr_find(vm, file, name, &closed) : -1, truth = found > 0 ? wf_op_truth(vm, closed) : 0;
    wf_error_clear(vm);
    return truth > 0;
}

/* What a script has put in the place of standard output and error is flushed and gives the place back, so that it can be collected. */
static void shutdown_put_streams_back(wf_vm *vm)
{
    static const char *const names[] = {"stdin", "stdout", "stderr"}, *const kept[] = {"__stdin__", "__stdout__", "__stderr__"};
    wf_value module;
    wf_str *key = wf_str_intern_z(vm, "sys");
    if (!key || wf_dict_get_name(vm, vm->modules, key, &module) <= 0 || !wf_is_kind(module, WF_KIND_MODULE)) { /* no script has asked for it */
        wf_error_clear(vm);
        return;
    }
    wf_module *sys = (wf_module *)wf_obj(module);
    for (int i = 0; i < 3; i++) {
        wf_value file;
        wf_str *name = wf_str_intern_z(vm, kept[i]);
        bool ours = wf_stream_find(vm, i, &file) != WF_STREAM_SCRIPT;
        if (!ours && i > 0 && !shutdown_is_closed(vm, file) && !wf_stream_flush(vm, file)) {
            if (i == 1)
                wf_error_unraisable(vm, "flushing", file);
            wf_error_clear(vm);
        }
        if (!ours && name && wf_dict_get_name(vm, sys->dict, name, &file) && !wf_dict_set_z(vm, sys->dict, names[i], file))
            wf_error_clear(vm);
    }
    wf_error_clear(vm);
}

static void shutdown_close_unreachable(wf_vm *vm)
{
    wf_heap_collect(vm);
    wf_heap_run_closing(vm);
}

/*
 * The modules of scripts leave sys.modules; an empty __main__ stands in its place for hosts. The names of those that went, or NULL. A
 * function of its own, so that no frame under which the collector runs still has a module in a register.
 */
static __attribute__((noinline)) wf_list *shutdown_drop_modules(weft_vm *w)
{
    wf_vm *vm = w->vm;
    wf_list *names = wf_list_new(vm, 8);
    wf_module *empty = wf_module_new(vm, "__main__");
    wf_value name, module;
    for (size_t pos = 0; names && wf_dict_next(vm->modules, &pos, &name, &module);)
        if (wf_is_str(name) && !wf_import_is_library(vm, module) && (!wf_str_data(vm, wf_as_str(name)) || !wf_list_append(vm, names, name)))
            return NULL;
    if (!names || !empty)
        return NULL;
    for (size_t i = 0; i < names->count; i++)
        if (wf_dict_delete(vm, vm->modules, names->array->items[i], NULL) < 0)
            return NULL;
    if (!wf_dict_set_z(vm, vm->modules, "__main__", wf_from_obj(empty)))
        return NULL;
    w->main = empty;
    return names;
}

/* Finds the names of modules that went, which something still refers to. */
typedef struct shutdown_search {
    wf_list *names, *found; /* found has room for as many dicts as there are names */
    const wf_dict *main;    /* the empty one's */
} shutdown_search;

static void shutdown_find_names(wf_vm *vm, wf_object *o, size_t size, void *data)
{
    shutdown_search *search = data;
    wf_value name;
    (void)size;
    if (o == &search->main->head || o->kind != WF_KIND_DICT || !(o->flags & WF_DICT_NAMESPACE) || search->found->count == search->names->count ||
        !wf_dict_get_name(vm, (wf_dict *)o, wf_name(vm, __name__), &name) || !wf_is_str(name))
        return;
    for (size_t i = 0; i < search->names->count; i++)
        if (wf_str_is(wf_as_str(name), wf_str_data(vm, wf_as_str(search->names->array->items[i])))) {
            search->found->array->items[search->found->count++] = wf_from_obj(o);
            return;
        }
}

static void shutdown_clear_left_names(weft_vm *w, wf_list *names)
{
    wf_list *found = wf_list_new(w->vm, names->count);
    shutdown_search search = {names, found, w->main->dict};
    if (found)
        wf_heap_walk(w->vm, shutdown_find_names, &search);
    for (size_t i = 0; found && i < found->count; i++)
        wf_dict_clear(w->vm, wf_as_dict(found->array->items[i]));
}

void api_finalise(weft_vm *w)
{
    wf_vm *vm = w->vm;
    API_ENTER(w);
    wf_error_clear(vm);
    vm->stopping = wf_budget_spent(vm); /* scripts have had all that the host gave them */
    if (!vm->stopping && !wf_fibres_join(vm)) /* as CPython waits for threads */
        wf_error_clear(vm);
    wf_fibres_kill(vm, false);
    if (!vm->stopping)
        shutdown_run_atexit(vm);
    if (!vm->stopping)
        shutdown_put_streams_back(vm);
    if (!vm->stopping && w->main) {
        shutdown_close_unreachable(vm);
        vm->at_exit = true;
        wf_list *names = shutdown_drop_modules(w);
        if (!names)
            wf_dict_clear(vm, w->main->dict);
        shutdown_close_unreachable(vm); /* finalisers still see their modules' names */
        if (names)
            shutdown_clear_left_names(w, names);
        shutdown_close_unreachable(vm);
    }
    wf_error_clear(vm);
    if (!wf_io_flush_all(vm))
        wf_error_clear(vm);
    API_LEAVE(w);
}

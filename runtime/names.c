/*
 * The names of module asyncio that are not in it from the start. Its submodules (lib/asyncio) and what is defined in them are imported when somebody first
 * asks for them, so that `import asyncio` alone costs nothing.
 */
#include <stdio.h>

#include "asyncio.h"

#include "io.h"
#include "object/model.h"

static const char *const names_submodules[] = {"base_events", "constants", "coroutines", "events",     "exceptions", "futures",  "graph", "locks",      "log",
                                               "queues",      "runners",   "taskgroups", "tasks",      "threads",    "timeouts", "unix_events"};

static const struct {
    const char *name, *module;
} names_lazy[] = {{"AbstractServer", "asyncio.events"},
                  {"IncompleteReadError", "asyncio.exceptions"},
                  {"LimitOverrunError", "asyncio.exceptions"},
                  {"SendfileNotAvailableError", "asyncio.exceptions"},
                  {"FrameCallGraphEntry", "asyncio.graph"},
                  {"FutureCallGraph", "asyncio.graph"},
                  {"capture_call_graph", "asyncio.graph"},
                  {"format_call_graph", "asyncio.graph"},
                  {"print_call_graph", "asyncio.graph"},
                  {"future_add_to_awaited_by", "asyncio.graph"},
                  {"future_discard_from_awaited_by", "asyncio.graph"},
                  {"_get_running_loop", "_asyncio"},
                  {"_set_running_loop", "_asyncio"}};

/* In __all__ though they are private, as in CPython's. */
static const char *const names_private[] = {"_enter_task", "_leave_task", "_register_task", "_unregister_task"};

enum {
    NAMES_SUBMODULES = sizeof names_submodules / sizeof *names_submodules,
    NAMES_LAZY = sizeof names_lazy / sizeof *names_lazy,
    NAMES_PRIVATE = sizeof names_private / sizeof *names_private
};

static bool names_import(wf_vm *vm, const char *name, wf_value *out)
{
    wf_value top;
    wf_str *s = wf_str_intern_z(vm, name);
    *out = s ? wf_import_dotted(vm, s, &top) : WF_UNSET;
    return !wf_is_unset(*out);
}

bool wf_names_get(wf_vm *vm, const char *module, const char *name, wf_value *out)
{
    wf_value m;
    wf_str *key = wf_str_intern_z(vm, name);
    return key && names_import(vm, module, &m) && wf_attr_get(vm, m, key, out);
}

bool wf_names_peek(wf_vm *vm, const char *module, const char *name, wf_value *out)
{
    wf_str *m = wf_str_intern_z(vm, module), *key = m ? wf_str_intern_z(vm, name) : NULL;
    wf_value v;
    return key && wf_dict_get_name(vm, vm->modules, m, &v) && wf_is_kind(v, WF_KIND_MODULE) &&
           wf_dict_get_name(vm, ((wf_module *)wf_obj(v))->dict, key, out);
}

bool wf_names_logger(wf_vm *vm, wf_value *out)
{
    wf_value v;
    if (wf_names_peek(vm, "asyncio.base_events", "logger", out) || wf_names_peek(vm, "asyncio.log", "logger", out))
        return true;
    return !wf_error_pending(vm) && wf_names_peek(vm, "logging", "getLogger", &v) && names_import(vm, "asyncio.log", &v) &&
           wf_names_peek(vm, "asyncio.log", "logger", out);
}

bool wf_names_warn(wf_vm *vm, wf_str *text)
{
    wf_value logger, out;
    wf_str *percents = wf_str_new_z(vm, "%s");
    wf_value args[2] = {percents ? wf_from_obj(percents) : WF_NONE, wf_from_obj(text)};
    if (!percents)
        return false;
    if (wf_names_logger(vm, &logger))
        return wf_call_method(vm, logger, "warning", args, 2, &out);
    if (wf_error_pending(vm))
        return false;
    text = wf_str_format(vm, "%S\n", text);
    return text && wf_io_write_str(vm, 2, text);
}

/* __all__: what is public in the module, and what would be if it were asked for. */
static bool names_all(wf_vm *vm, wf_module *m, wf_value *out)
{
    wf_list *all = wf_list_new(vm, m->dict->count + NAMES_LAZY);
    wf_value key, value;
    size_t pos = 0;
    while (all && wf_dict_next(m->dict, &pos, &key, &value)) {
        const char *text = wf_is_str(key) && !wf_is_kind(value, WF_KIND_MODULE) ? wf_str_data(vm, wf_as_str(key)) : NULL;
        if (text && text[0] != '_' && !wf_list_append(vm, all, key))
            return false;
    }
    for (size_t i = 0; all && i < NAMES_LAZY + NAMES_PRIVATE; i++) {
        wf_str *s = wf_str_intern_z(vm, i < NAMES_LAZY ? names_lazy[i].name : names_private[i - NAMES_LAZY]);
        if (s && !wf_list_append(vm, all, wf_from_obj(s)))
            return false;
    }
    *out = all && !wf_error_pending(vm) ? wf_from_obj(all) : WF_UNSET;
    return !wf_is_unset(*out) && wf_dict_set_z(vm, m->dict, "__all__", *out);
}

/* PEP 562. */
static bool names_getattr(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    char full[64];
    (void)n;
    if (!wf_is_str(args[0]))
        return wf_raise(vm, WF_EXC_TypeError, "an attribute's name must be str, not %T", args[0]);
    wf_module *m = wf_import_builtin(vm, "asyncio");
    wf_str *name = wf_str_intern_str(vm, wf_as_str(args[0]));
    const char *text = m && name ? wf_str_data(vm, name) : NULL;
    if (!text)
        return false;
    if (strcmp(text, "__all__") == 0)
        return names_all(vm, m, out);
    for (size_t i = 0; i < NAMES_SUBMODULES; i++)
        if (strcmp(text, names_submodules[i]) == 0) {
            snprintf(full, sizeof full, "asyncio.%s", text);
            return names_import(vm, full, out);
        }
    for (size_t i = 0; i < NAMES_LAZY; i++)
        if (strcmp(text, names_lazy[i].name) == 0)
            return wf_names_get(vm, names_lazy[i].module, text, out) && wf_dict_set_name(vm, m->dict, name, *out);
    return wf_attr_raise(vm, wf_from_obj(m), name, "module 'asyncio' has no attribute '%S'", name);
}

/* A package whose own part is native: its folder of the library holds the submodules. */
bool wf_names_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {{"__getattr__", names_getattr, "(name, /)", "What is imported when it is first asked for."}, {0}};
    wf_str *folder = wf_str_new_z(vm, "<stdlib>/asyncio");
    wf_value item = folder ? wf_from_obj(folder) : WF_NONE;
    wf_list *path = folder ? wf_list_from(vm, &item, 1) : NULL;
    return path && wf_dict_set_name(vm, m->dict, wf_name(vm, __path__), wf_from_obj(path)) &&
           wf_dict_set_name(vm, m->dict, wf_name(vm, __package__), wf_from_obj(m->name)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

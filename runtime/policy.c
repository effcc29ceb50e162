/* Event loop policies, by the rules of CPython's asyncio/events.py: what get_event_loop, set_event_loop and new_event_loop ask. The policy is an object of
 * DefaultEventLoopPolicy, made when first asked for, or what a script has set. */
#include "asyncio.h"

#include "object/exception.h"

typedef struct wf_policy {
    wf_object head;
    bool told;             /* set_event_loop was called */
    wf_value loop;         /* None */
} wf_policy;

static wf_policy *policy_self(wf_value v) { return (wf_policy *)wf_obj(v); }

/* ---- the present policy ---- */

static bool policy_current(wf_vm *vm, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    if (wf_is_none(s->policy)) {
        wf_value made;
        if (!wf_call(vm, wf_from_obj(s->policy_type), NULL, 0, &made))
            return false;
        s->policy = made;
    }
    *out = s->policy;
    return true;
}

bool wf_policy_new_loop(wf_vm *vm, wf_value *out)
{
    wf_value policy;
    return policy_current(vm, &policy) && wf_call_method(vm, policy, "new_event_loop", NULL, 0, out);
}

bool wf_policy_set_loop(wf_vm *vm, wf_value loop)
{
    wf_value policy, out;
    return policy_current(vm, &policy) && wf_call_method(vm, policy, "set_event_loop", &loop, 1, &out);
}

static bool policy_any_loop(wf_vm *vm, wf_value *out)
{
    wf_value policy;
    wf_loop *l = wf_loop_running(vm);
    if (!l)
        return policy_current(vm, &policy) && wf_call_method(vm, policy, "get_event_loop", NULL, 0, out);
    *out = wf_from_obj(l);
    return true;
}

wf_loop *wf_loop_default(wf_vm *vm)
{
    wf_value v;
    if (!policy_any_loop(vm, &v))
        return NULL;
    if (wf_is_loop(v))
        return (wf_loop *)wf_obj(v);
    wf_raise(vm, WF_EXC_TypeError, "the policy's loop must be an instance of BaseEventLoop, not '%T'", v);
    return NULL;
}

/* ---- functions of the module ---- */

static bool policy_f_get_policy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return policy_current(vm, out);
}
static bool policy_f_set_policy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    const wf_type *abstract = wf_sched(vm)->policy_type->base->base;
    if (!wf_is_none(args[0]) && !wf_type_subtype(wf_type_of(vm, args[0]), abstract))
        return wf_raise(vm, WF_EXC_TypeError, "policy must be an instance of AbstractEventLoopPolicy or None, not '%T'", args[0]);
    wf_sched(vm)->policy = args[0];
    return true;
}
static bool policy_f_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return policy_any_loop(vm, out);
}
static bool policy_f_new_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    return wf_policy_new_loop(vm, out);
}
static bool policy_f_set_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    return wf_policy_set_loop(vm, args[0]);
}

/* ---- the classes ---- */

static bool policy_m_abstract(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n, (void)out;
    return wf_raise_args(vm, WF_EXC_NotImplementedError, NULL, 0);
}

static bool policy_abstract_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    return !wf_is_unset(*out);
}

static bool policy_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    (void)args, (void)n, (void)kwnames;
    *out = wf_type_new_instance(vm, cls);
    if (wf_is_unset(*out))
        return false;
    policy_self(*out)->loop = WF_NONE;
    return true;
}

static bool policy_init(wf_vm *vm, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    (void)self;
    return wf_native_bind_args(vm, "BaseDefaultEventLoopPolicy.__init__", "()", args, n, kwnames, NULL, 0);
}

/* Where the current loop is kept: each function off the loop has its own, as a thread has. */
static wf_value *policy_place(wf_vm *vm, wf_policy *p) { return wf_sched(vm)->thread ? &wf_sched(vm)->policy_loop : &p->loop; }

static bool policy_m_get_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_policy *p = policy_self(args[0]);
    wf_value made;
    (void)n;
    if (wf_is_none(p->loop) && !p->told && !wf_sched(vm)->thread) {
        if (!wf_warn(vm, WF_EXC_DeprecationWarning, NULL, 0, "There is no current event loop") ||
            !wf_call_method(vm, args[0], "new_event_loop", NULL, 0, &made) || !wf_call_method(vm, args[0], "set_event_loop", &made, 1, out))
            return false;
    }
    *out = *policy_place(vm, p);
    return !wf_is_none(*out) || wf_raise(vm, WF_EXC_RuntimeError, "There is no current event loop in thread 'MainThread'.");
}
static bool policy_m_set_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_policy *p = policy_self(args[0]);
    (void)n;
    *out = WF_NONE;
    p->told |= !wf_sched(vm)->thread;
    if (!wf_is_none(args[1]) && !wf_type_subtype(wf_type_of(vm, args[1]), wf_sched(vm)->abstract_loop_type))
        return wf_raise(vm, WF_EXC_TypeError, "loop must be an instance of AbstractEventLoop or None, not '%T'", args[1]);
    *policy_place(vm, p) = args[1];
    wf_heap_barrier(vm, p);
    return true;
}
/* A subclass says by _loop_factory what its loops are. */
static bool policy_m_new_loop(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_value factory;
    (void)n;
    wf_str *name = wf_str_intern_z(vm, "_loop_factory");
    int given = name ? wf_attr_find(vm, args[0], name, &factory) : -1;
    if (given)
        return given > 0 && wf_call(vm, factory, NULL, 0, out);
    return wf_call(vm, wf_from_obj(wf_sched(vm)->loop_type), NULL, 0, out);
}

static void policy_mark(wf_vm *vm, wf_object *o) { wf_heap_mark_value(vm, ((wf_policy *)o)->loop); }

bool wf_policy_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row abstract_methods[] = {
        {"get_event_loop", policy_m_abstract, "(self)", "Return the current event loop."},
        {"set_event_loop", policy_m_abstract, "(self, loop)", "Set the current event loop."},
        {"new_event_loop", policy_m_abstract, "(self)", "Make an event loop by the policy's rules."},
        {"get_child_watcher", policy_m_abstract, "(self)", "There are no child processes to watch."},
        {"set_child_watcher", policy_m_abstract, "(self, watcher)", "There are no child processes to watch."},
        {0}};
    static const wf_native_row base_methods[] = {
        {"get_event_loop", policy_m_get_loop, "(self)", "Return the event loop that was set; the first time, with a warning, a new one."},
        {"set_event_loop", policy_m_set_loop, "(self, loop)", "Set the current event loop; None: there is none."},
        {"new_event_loop", policy_m_new_loop, "(self)", "Make an event loop."},
        {0}};
    static const wf_native_row rows[] = {
        {"get_event_loop", policy_f_get_loop, "()", "Return the running event loop, or else what the policy's get_event_loop() gives."},
        {"set_event_loop", policy_f_set_loop, "(loop)", "Set what get_event_loop returns outside coroutines, by the policy."},
        {"new_event_loop", policy_f_new_loop, "()", "Make an event loop, by the policy."},
        {"get_event_loop_policy", policy_f_get_policy, "()", "Return the event loop policy."},
        {"set_event_loop_policy", policy_f_set_policy, "(policy)", "Set the event loop policy; None: the default one again."},
        {0}};
    static const wf_kind_info info = {.name = "event loop policy", .mark = policy_mark};
    static const wf_slots abstract_slots = {.make = policy_abstract_make}, slots = {.make = policy_make, .init = policy_init};
    static const wf_native_type abstract_def = {.name = "AbstractEventLoopPolicy", .module = "asyncio.events", .slots = &abstract_slots,
                                                .methods = abstract_methods, .doc = "Where event loops come from.", .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT};
    static const wf_native_type base_def = {.name = "BaseDefaultEventLoopPolicy", .module = "asyncio.events", .size = sizeof(wf_policy), .slots = &slots,
                                            .methods = base_methods, .doc = "A policy with one current event loop.", .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT};
    static const wf_native_type default_def = {.name = "_UnixDefaultEventLoopPolicy", .module = "asyncio.unix_events",
                                               .doc = "The policy where no other is set.", .flags = WF_TYPE_WEAK | WF_TYPE_HAS_DICT};
    wf_type *abstract = wf_native_new_type(vm, &abstract_def, NULL);
    wf_type *base = abstract ? wf_native_new_kind_of(vm, &base_def, abstract, &info) : NULL;
    wf_type *t = base ? wf_native_new_type(vm, &default_def, base) : NULL;
    wf_sched(vm)->policy_type = t;
    return t && wf_dict_set_z(vm, m->dict, "AbstractEventLoopPolicy", wf_from_obj(abstract)) &&
           wf_dict_set_z(vm, m->dict, "BaseDefaultEventLoopPolicy", wf_from_obj(base)) &&
           wf_dict_set_z(vm, m->dict, "DefaultEventLoopPolicy", wf_from_obj(t)) && wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

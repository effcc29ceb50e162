/*
 * Context variables (PEP 567). A context is a dict from variables to values that its copies share until one
 * of them is written to, so that a copy costs the same however much is in it. The scheduler's current context
 * is NULL, an empty one nobody has seen, until a variable is set or a script asks: programs that use no
 * variables pay for two pointer moves in a task switch.
 */
#include "object/exception.h"
#include "object/iter.h"
#include "object/model.h"
#include "object/type_state.h"
#include "runtime.h"

typedef struct wf_context_var {
    wf_object head;
    wf_value name, fallback; /* fallback unset: none */
} wf_context_var;

typedef struct wf_token {
    wf_object head;
    wf_context *context;
    wf_context_var *var;
    wf_value old; /* unset: there was none */
    bool used;
} wf_token;

/* ---- contexts, for the scheduler ---- */

wf_context *wf_context_new(wf_vm *vm)
{
    return wf_heap_new(vm, WF_KIND_CONTEXT, sizeof(wf_context));
}

static wf_context *context_copy(wf_vm *vm, wf_context *from)
{
    wf_context *c = wf_context_new(vm);
    if (c && from && from->map) {
        from->shared = c->shared = true;
        c->map = from->map;
    }
    return c;
}

wf_context *wf_context_current(wf_vm *vm)
{
    wf_scheduler *s = wf_sched(vm);
    if (!s->context) {
        s->context = wf_context_new(vm);
        if (s->context)
            s->context->entered = 1;
    }
    return s->context;
}

bool wf_context_given(wf_vm *vm, wf_value given, wf_context **out)
{
    wf_context *current = wf_sched(vm)->context;
    *out = NULL;
    if (WF_LIKELY(wf_is_unset(given) || wf_is_none(given)))
        return !current || !current->map || (*out = context_copy(vm, current)); /* the copy of an empty one is made when it is wanted */
    if (!wf_is_kind(given, WF_KIND_CONTEXT))
        return wf_raise(vm, WF_EXC_TypeError, "a Context was expected, got %R", given);
    *out = (wf_context *)wf_obj(given);
    return true;
}

bool wf_context_of_task(wf_vm *vm, wf_task *t, wf_value *out)
{
    wf_loop *l = t->future.loop;
    wf_context *c = t->stepping && l->current == t ? wf_context_current(vm) : t->context;
    if (!c)
        c = wf_context_new(vm);
    if (!c)
        return false;
    t->context = c;
    wf_heap_barrier_value(vm, t, wf_from_obj(c));
    *out = wf_from_obj(c);
    return true;
}

/* The context's dict, its own from now on. */
static wf_dict *context_own(wf_vm *vm, wf_context *c)
{
    wf_dict *d = c->map;
    if (!d)
        d = wf_dict_new(vm, 0);
    else if (c->shared)
        d = wf_dict_copy(vm, d);
    else
        return d;
    if (d) {
        c->map = d;
        c->shared = false;
        wf_heap_barrier_value(vm, c, wf_from_obj(d));
    }
    return d;
}

/* ---- Context ---- */

static wf_context *context_self(wf_value v)
{
    return (wf_context *)wf_obj(v);
}

static bool context_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                         wf_value *out)
{
    (void)cls, (void)args;
    if (n || (kwnames && kwnames->count))
        return wf_raise(vm, WF_EXC_TypeError, "Context() does not accept any arguments");
    wf_context *c = wf_context_new(vm);
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}

/* 1 0 -1, as wf_dict_get. */
static int context_find(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    if (!wf_is_kind(key, WF_KIND_CONTEXT_VAR)) {
        wf_raise(vm, WF_EXC_TypeError, "a ContextVar key was expected, got %R", key);
        return -1;
    }
    wf_context *c = context_self(self);
    return c->map ? wf_dict_get(vm, c->map, key, out) : 0;
}
static int context_contains(wf_vm *vm, wf_value self, wf_value item)
{
    wf_value found;
    return context_find(vm, self, item, &found);
}
static bool context_getitem(wf_vm *vm, wf_value self, wf_value key, wf_value *out)
{
    int found = context_find(vm, self, key, out);
    return found > 0 || (found == 0 && wf_raise_arg(vm, WF_EXC_KeyError, key));
}
static bool context_length(wf_vm *vm, wf_value self, int64_t *out)
{
    (void)vm;
    *out = context_self(self)->map ? (int64_t)context_self(self)->map->count : 0;
    return true;
}
static bool context_compare(wf_vm *vm, wf_value self, wf_value other, wf_cmp op, wf_value *out)
{
    *out = WF_NOTIMPLEMENTED;
    if ((op != WF_CMP_EQ && op != WF_CMP_NE) || !wf_is_kind(other, WF_KIND_CONTEXT))
        return true;
    wf_dict *a = context_self(self)->map, *b = context_self(other)->map;
    int equal = a == b;
    if (!equal && a && b)
        equal = wf_op_equal(vm, wf_from_obj(a), wf_from_obj(b));
    else if (!equal)
        equal = (a ? a->count : 0) == (b ? b->count : 0);
    *out = wf_bool((equal > 0) == (op == WF_CMP_EQ));
    return equal >= 0;
}

typedef enum wf_context_part { CONTEXT_KEYS, CONTEXT_VALUES, CONTEXT_ITEMS } wf_context_part;

/* An iterator over what is there now: what is set later does not disturb it. */
static bool context_iterate(wf_vm *vm, wf_context *c, wf_context_part part, wf_value *out)
{
    wf_list *list = wf_list_new(vm, c->map ? c->map->count : 0);
    size_t at = 0;
    wf_value pair[2];
    if (!list)
        return false;
    while (c->map && wf_dict_next(c->map, &at, &pair[0], &pair[1])) {
        wf_value item = pair[part == CONTEXT_VALUES];
        if (part == CONTEXT_ITEMS) {
            wf_tuple *t = wf_tuple_from(vm, pair, 2);
            if (!t)
                return false;
            item = wf_from_obj(t);
        }
        if (!wf_list_append(vm, list, item))
            return false;
    }
    return wf_op_iter(vm, wf_from_obj(list), out);
}
static bool context_iter(wf_vm *vm, wf_value self, wf_value *out)
{
    return context_iterate(vm, context_self(self), CONTEXT_KEYS, out);
}
static bool context_m_keys(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return context_iterate(vm, context_self(args[0]), CONTEXT_KEYS, out);
}
static bool context_m_values(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return context_iterate(vm, context_self(args[0]), CONTEXT_VALUES, out);
}
static bool context_m_items(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    return context_iterate(vm, context_self(args[0]), CONTEXT_ITEMS, out);
}
static bool context_m_get(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    int found = context_find(vm, args[0], args[1], out);
    if (found == 0)
        *out = wf_is_unset(args[2]) ? WF_NONE : args[2];
    return found >= 0;
}
static bool context_m_copy(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_context *c = context_copy(vm, context_self(args[0]));
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}
static bool context_m_run(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_scheduler *s = wf_sched(vm);
    wf_context *c = context_self(args[0]);
    if (n < 2)
        return wf_raise(vm, WF_EXC_TypeError, "run() missing 1 required positional argument");
    if (c->entered)
        return wf_raise(vm, WF_EXC_RuntimeError, "cannot enter context: %R is already entered", args[0]);
    wf_tuple *kwnames = vm->kwnames;
    if (!wf_recursion_enter(vm, " while calling a Python object"))
        return false;
    wf_context *outer = wf_context_enter(s, c);
    bool good = wf_call_kw(vm, args[1], args + 2, n - 2, kwnames, out);
    wf_context_leave(s, outer);
    wf_recursion_leave(vm);
    return good;
}

static void context_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_context *)o)->map);
}

/* ---- ContextVar ---- */

static wf_context_var *context_var_self(wf_value v)
{
    return (wf_context_var *)wf_obj(v);
}

static bool context_var_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                             wf_value *out)
{
    wf_value b[2];
    (void)cls;
    if (n > 1)
        return wf_raise(vm, WF_EXC_TypeError, "ContextVar() takes at most 1 positional argument (%zu given)",
                        n);
    if (n == 0)
        return wf_raise(vm, WF_EXC_TypeError, "ContextVar() takes exactly 1 positional argument (0 given)");
    if (!wf_native_bind_args(vm, "ContextVar", "(name, /, *, default=None)", args, n, kwnames, b, 2))
        return false;
    if (!wf_is_str(b[0]))
        return wf_raise(vm, WF_EXC_TypeError, "context variable name must be a str");
    wf_context_var *v = wf_heap_new(vm, WF_KIND_CONTEXT_VAR, sizeof *v);
    if (!v)
        return false;
    v->name = b[0];
    v->fallback = b[1];
    *out = wf_from_obj(v);
    return true;
}

static bool context_var_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_context_var *v = context_var_self(self);
    int printing = wf_is_unset(v->fallback) ? 0 : wf_repr_enter(vm, self);
    if (printing < 0)
        return false;
    wf_builder b;
    wf_builder_init(&b, vm);
    wf_builder_printf(&b, "<ContextVar name=%R", v->name);
    if (printing)
        wf_builder_z(&b, " default=...");
    else if (!wf_is_unset(v->fallback)) {
        wf_builder_printf(&b, " default=%R", v->fallback);
        wf_repr_leave(vm, self);
    }
    wf_builder_printf(&b, " at 0x%llx>", (unsigned long long)(uintptr_t)v);
    wf_str *s = wf_builder_finish(&b);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

static bool context_var_m_get(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    wf_context *c = wf_sched(vm)->context;
    (void)n;
    if (c && c->map) {
        int found = wf_dict_get(vm, c->map, args[0], out);
        if (found)
            return found > 0;
    }
    *out = wf_is_unset(args[1]) ? context_var_self(args[0])->fallback : args[1];
    return !wf_is_unset(*out) || wf_raise_arg(vm, WF_EXC_LookupError, args[0]);
}

static bool context_var_m_set(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    wf_context *c = wf_context_current(vm);
    wf_dict *d = c ? context_own(vm, c) : NULL;
    wf_token *t = d ? wf_heap_new(vm, WF_KIND_TOKEN, sizeof *t) : NULL;
    if (!t)
        return false;
    t->context = c;
    t->var = context_var_self(args[0]);
    t->old = WF_UNSET;
    if (wf_dict_get(vm, d, args[0], &t->old) < 0 || !wf_dict_set(vm, d, args[0], args[1]))
        return false;
    *out = wf_from_obj(t);
    return true;
}

static bool context_var_m_reset(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = WF_NONE;
    if (!wf_is_kind(args[1], WF_KIND_TOKEN))
        return wf_raise(vm, WF_EXC_TypeError, "expected an instance of Token, got %R", args[1]);
    wf_token *t = (wf_token *)wf_obj(args[1]);
    if (t->used)
        return wf_raise(vm, WF_EXC_RuntimeError, "%R has already been used once", args[1]);
    if (t->var != context_var_self(args[0]))
        return wf_raise(vm, WF_EXC_ValueError, "%R was created by a different ContextVar", args[1]);
    if (t->context != wf_sched(vm)->context)
        return wf_raise(vm, WF_EXC_ValueError, "%R was created in a different Context", args[1]);
    wf_dict *d = context_own(vm, t->context);
    if (!d)
        return false;
    t->used = true;
    return wf_is_unset(t->old) ? wf_dict_delete(vm, d, args[0], NULL) >= 0
                               : wf_dict_set(vm, d, args[0], t->old);
}

static bool context_var_get_name(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = context_var_self(self)->name;
    return true;
}
static bool context_class_getitem(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)n;
    *out = wf_generic_alias_new(vm, args[0], args[1]);
    return !wf_is_unset(*out);
}
static void context_var_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_value(vm, ((wf_context_var *)o)->name);
    wf_heap_mark_value(vm, ((wf_context_var *)o)->fallback);
}

/* ---- Token ---- */

static bool token_make(wf_vm *vm, wf_type *cls, const wf_value *args, size_t n, wf_tuple *kwnames,
                       wf_value *out)
{
    (void)cls, (void)args, (void)n, (void)kwnames, (void)out;
    return wf_raise(vm, WF_EXC_RuntimeError, "Tokens can only be created by ContextVars");
}
static bool token_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_token *t = (wf_token *)wf_obj(self);
    wf_str *s = wf_str_format(vm, "<Token%s var=%R at 0x%llx>", t->used ? " used" : "", wf_from_obj(t->var),
                              (unsigned long long)(uintptr_t)t);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}
static bool token_get_var(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)vm;
    *out = wf_from_obj(((wf_token *)wf_obj(self))->var);
    return true;
}
static bool token_get_old(wf_vm *vm, wf_value self, wf_value *out)
{
    wf_value old = ((wf_token *)wf_obj(self))->old;
    *out = wf_is_unset(old) ? wf_sched(vm)->token_missing : old;
    return true;
}
static void token_mark(wf_vm *vm, wf_object *o)
{
    wf_heap_mark_object(vm, ((wf_token *)o)->context);
    wf_heap_mark_object(vm, ((wf_token *)o)->var);
    wf_heap_mark_value(vm, ((wf_token *)o)->old);
}
static bool token_missing_repr(wf_vm *vm, wf_value self, wf_value *out)
{
    (void)self;
    wf_str *s = wf_str_new_z(vm, "<Token.MISSING>");
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- module _contextvars ---- */

static bool context_copy_context(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    (void)args, (void)n;
    wf_context *c = context_copy(vm, wf_sched(vm)->context);
    *out = c ? wf_from_obj(c) : WF_UNSET;
    return c != NULL;
}

static const wf_native_row context_methods[] = {
    {"get", context_m_get, "(self, key, default=None, /)",
     "The value of the variable in this context, or the default."},
    {"keys", context_m_keys, "(self, /)", "The variables that are set in this context."},
    {"values", context_m_values, "(self, /)", "Their values."},
    {"items", context_m_items, "(self, /)", "Pairs of variable and value."},
    {"copy", context_m_copy, "(self, /)", "A copy of the context, made in constant time."},
    {"run", context_m_run, NULL, "Call a function inside this context."},
    {0}};
static const wf_native_row context_var_methods[] = {
    {"get", context_var_m_get, "(self, default=None, /)",
     "The value in the current context, else the default, else LookupError."},
    {"set", context_var_m_set, "(self, value, /)",
     "Set the value in the current context; returns a Token for reset()."},
    {"reset", context_var_m_reset, "(self, token, /)",
     "Go back to the value before the set() that returned the token."},
    {0}};
static const wf_native_row context_subscript[] = {
    {"__class_getitem__", context_class_getitem, "(cls, item, /)", "See PEP 585"}, {0}};
static const wf_getset_row context_var_getset[] = {
    {"name", context_var_get_name, NULL, "The name given when it was made."}, {0}};
static const wf_getset_row token_getset[] = {
    {"var", token_get_var, NULL, "The variable that was set."},
    {"old_value", token_get_old, NULL, "Its value before, or Token.MISSING."},
    {0}};

static const wf_slots context_slots = {.make = context_make,

                                       .compare = context_compare,
                                       .contains = context_contains,
                                       .getitem = context_getitem,
                                       .length = context_length,
                                       .iter = context_iter};
static const wf_slots context_var_slots = {.make = context_var_make, .repr = context_var_repr};
static const wf_slots token_slots = {.make = token_make, .repr = token_repr, .hash = wf_hash_refuse};
static const wf_slots token_missing_slots = {.repr = token_missing_repr};

bool wf_context_start(wf_vm *vm)
{
    static const wf_native_type defs[] = {{.name = "Context",
                                           .module = "_contextvars",
                                           .kind = WF_KIND_CONTEXT,
                                           .size = sizeof(wf_context),
                                           .slots = &context_slots,
                                           .methods = context_methods,
                                           .flags = WF_TYPE_WEAK | WF_TYPE_FINAL | WF_TYPE_DOTTED,
                                           .doc = "What values the context variables have."},
                                          {.name = "ContextVar",
                                           .module = "_contextvars",
                                           .kind = WF_KIND_CONTEXT_VAR,
                                           .size = sizeof(wf_context_var),
                                           .slots = &context_var_slots,
                                           .methods = context_var_methods,
                                           .classmethods = context_subscript,
                                           .getset = context_var_getset,
                                           .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED,
                                           .doc = "A variable whose value depends on the context."},
                                          {.name = "Token",
                                           .module = "_contextvars",
                                           .kind = WF_KIND_TOKEN,
                                           .size = sizeof(wf_token),
                                           .slots = &token_slots,
                                           .classmethods = context_subscript,
                                           .getset = token_getset,
                                           .flags = WF_TYPE_FINAL | WF_TYPE_DOTTED,
                                           .doc = "What ContextVar.set() returns, for reset()."}};
    static const wf_native_type missing = {.name = "MISSING",
                                           .module = "Token",
                                           .kind = WF_KIND_TOKEN_MISSING,
                                           .size = sizeof(wf_object),
                                           .slots = &token_missing_slots,
                                           .flags = WF_TYPE_FINAL};
    vm->kind_infos[WF_KIND_TOKEN_MISSING] = (wf_kind_info){.name = "Token.MISSING"};
    vm->kind_infos[WF_KIND_CONTEXT] = (wf_kind_info){.name = "Context", .mark = context_mark};
    vm->kind_infos[WF_KIND_CONTEXT_VAR] = (wf_kind_info){.name = "ContextVar", .mark = context_var_mark};
    vm->kind_infos[WF_KIND_TOKEN] = (wf_kind_info){.name = "Token", .mark = token_mark};
    for (size_t i = 0; i < sizeof defs / sizeof *defs; i++)
        if (!wf_native_new_type(vm, &defs[i], NULL))
            return false;
    wf_object *o =
        wf_native_new_type(vm, &missing, NULL) ? wf_heap_new(vm, WF_KIND_TOKEN_MISSING, sizeof *o) : NULL;
    if (!o)
        return false;
    wf_sched(vm)->token_missing = wf_from_obj(o);
    return wf_dict_set_z(vm, vm->kind_types[WF_KIND_TOKEN]->dict, "MISSING", wf_from_obj(o));
}

bool wf_contextvars_load(wf_vm *vm, wf_module *m)
{
    static const wf_native_row rows[] = {
        {"copy_context", context_copy_context, "()", "A copy of the current context."}, {0}};
    return wf_dict_set_z(vm, m->dict, "Context", wf_from_obj(vm->kind_types[WF_KIND_CONTEXT])) &&
           wf_dict_set_z(vm, m->dict, "ContextVar", wf_from_obj(vm->kind_types[WF_KIND_CONTEXT_VAR])) &&
           wf_dict_set_z(vm, m->dict, "Token", wf_from_obj(vm->kind_types[WF_KIND_TOKEN])) &&
           wf_native_add_rows(vm, m->dict, rows, NULL, 0);
}

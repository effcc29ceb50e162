/* Native functions of the host, synchronous and asynchronous, and the completions that the latter owe. */
#include "api.h"
#include "object/signature.h"

#include <stdlib.h>

typedef struct api_native {
    struct api_native *next;
    wf_native_row row; /* what scripts see; its strings lie behind */
    weft_function function;
    weft_async_function async;
    void *data;
    size_t size;
} api_native;

enum { API_PARAMETERS = 32 };

struct weft_call {
    weft_vm *vm;
    const wf_value *args;
    size_t count;
    uint32_t made; /* which of the handles exist */
    wf_value result;
    wf_value error; /* what it raised; unset: nothing */
    weft_value handles[API_PARAMETERS]; /* made on demand, here, so that reading an argument cannot fail; not in the VM's list */
};

/* A native row of its own kind: the wf_native that runs is found through vm->native_row (see wf_native_call). */
static api_native *api_native_of(const wf_native_row *row) { return (api_native *)((char *)row - offsetof(api_native, row)); }

static bool api_body(wf_vm *vm, const wf_value *args, size_t n, wf_value *out)
{
    api_native *native = api_native_of(vm->native_row);
    weft_call call; /* the handles are not cleared for each call */
    call.vm = api_of(vm);
    call.args = args;
    call.count = n;
    call.made = 0;
    call.result = WF_NONE;
    call.error = WF_UNSET;
    weft_completion *done = NULL;
    bool ok;
    if (native->async) {
        wf_loop *l = wf_loop_require(vm);
        wf_future *f = l ? wf_future_new(vm, l) : NULL;
        done = f ? api_completion_new(call.vm, f) : NULL;
        if (!done)
            return false;
        call.result = done->future;
        ok = native->async(&call, done, native->data);
        if (!ok || !wf_is_unset(call.error)) /* nothing was started: the completion is taken back */
            weft_complete_none(done);
    } else
        ok = native->function(&call, native->data);
    *out = call.result;
    if (!wf_is_unset(call.error))
        return wf_raise_value(vm, call.error);
    if (vm->stopping)
        return wf_raise(vm, WF_EXC_RuntimeError, "the script was stopped");
    return ok || wf_raise(vm, WF_EXC_RuntimeError, "%s() failed without an exception", native->row.name);
}

/* The names of a module, which is imported or made; NULL: exception. Those that its dotted name stands in are made first, and are given it. */
static wf_dict *api_module_names(wf_vm *vm, const char *name, size_t size)
{
    const char *dot = memrchr(name, '.', size);
    wf_dict *parent = dot ? api_module_names(vm, name, (size_t)(dot - name)) : NULL;
    wf_str *key = !dot || parent ? wf_str_intern(vm, name, size) : NULL;
    wf_value m;
    if (!key)
        return NULL;
    if (!wf_dict_get_name(vm, vm->modules, key, &m)) {
        const char *whole = wf_str_data(vm, key);
        wf_module *made = wf_import_builtin(vm, whole);
        if (!made && wf_error_is(vm, WF_EXC_ModuleNotFoundError)) {
            wf_error_clear(vm);
            made = wf_module_new(vm, whole);
            if (made && !wf_dict_set_name(vm, vm->modules, key, wf_from_obj(made)))
                return NULL;
        }
        if (!made)
            return NULL;
        m = wf_from_obj(made);
    }
    if (!wf_is_kind(m, WF_KIND_MODULE)) {
        wf_raise(vm, WF_EXC_TypeError, "'%S' in sys.modules is not a module", key);
        return NULL;
    }
    if (parent && !wf_dict_set_z(vm, parent, wf_str_data(vm, key) + (dot + 1 - name), m))
        return NULL;
    return ((wf_module *)wf_obj(m))->dict;
}

/* The code of the function in that of a module that defines nothing else; NULL: none. */
static const wf_code *api_defined(const wf_code *module)
{
    for (size_t i = 0; module && i < module->const_count; i++) {
        wf_value v = module->consts->items[i];
        if (wf_is_kind(v, WF_KIND_CODE) && wf_str_is(((wf_code *)wf_obj(v))->name, "native"))
            return (wf_code *)wf_obj(v);
    }
    return NULL;
}

/* The compiler says whether it is a signature, and whether it means what our own parser took it for. */
static bool api_check_signature(wf_vm *vm, const char *name, const char *signature, wf_native *native)
{
    const struct wf_signature *s = native->signature;
    for (const char *p = signature; *p; p++)
        if ((unsigned char)*p < ' ')
            return wf_raise(vm, WF_EXC_ValueError, "a control character in the signature of %s()", name);
    wf_str *text = wf_str_format(vm, "def native%s: pass\n", signature);
    const char *source = text ? wf_str_data(vm, text) : NULL;
    const wf_code *module = source ? wf_compile_source(vm, source, text->nbytes, "<signature>", WF_COMPILE_FILE, 0, NULL) : NULL;
    if (!module || !wf_signature_parse(vm, native->signature))
        return false;
    const wf_code *c = api_defined(module);
    if (!c || c->argcount != s->positional || c->posonly != s->posonly || c->kwonly != s->kwonly ||
        c->argcount - c->defaults != s->required || !(c->flags & WF_CODE_VARARGS) != (s->var_args < 0) ||
        !(c->flags & WF_CODE_VARKEYWORDS) != (s->var_keywords < 0))
        return wf_raise(vm, WF_EXC_ValueError, "a default or annotation in the signature of %s() is too complicated", name);
    if (s->count > API_PARAMETERS)
        return wf_raise(vm, WF_EXC_ValueError, "%s() has more than %d parameters", name, API_PARAMETERS);
    return true;
}

/* The native function that scripts will see, of texts that are copied; NULL: exception. */
static wf_native *api_native_new(weft_vm *w, const char *name, const char *signature, const api_native *what)
{
    wf_vm *vm = w->vm;
    size_t name_size = strlen(name) + 1, signature_size = strlen(signature) + 1, size = sizeof *what + name_size + signature_size;
    if (signature[0] != '(' || signature[signature_size - 2] != ')') {
        wf_raise(vm, WF_EXC_ValueError, "the signature of %s() must stand in parentheses: %s", name, signature);
        return NULL;
    }
    api_native *a = wf_heap_realloc(vm, NULL, 0, size);
    if (!a)
        return NULL;
    char *texts = (char *)(a + 1);
    *a = *what;
    a->size = size;
    a->row = (wf_native_row){.name = memcpy(texts, name, name_size), .body = api_body, .signature = memcpy(texts + name_size, signature, signature_size)};
    a->next = w->natives;
    w->natives = a;
    wf_native *native = wf_native_new(vm, &a->row, NULL, 0);
    if (!native || !api_check_signature(vm, name, signature, native))
        return NULL;
    native->head.flags &= (uint16_t)~WF_NATIVE_DIRECT; /* the body must learn which row it runs for */
    return native;
}

static weft_status api_define(weft_vm *w, const char *module, const char *name, const char *signature, const api_native *what, const char *function)
{
    api_check(w && name && signature && (what->function || what->async), function, "a NULL argument");
    API_ENTER(w);
    wf_vm *vm = w->vm;
    wf_str *key = api_name(vm, name), *dotted = module ? wf_str_from_host(vm, module) : NULL;
    wf_native *native = key && (dotted || !module) ? api_native_new(w, wf_str_data(vm, key), signature, what) : NULL;
    wf_dict *into = !native ? NULL : module ? api_module_names(vm, wf_str_data(vm, dotted), dotted->nbytes) : vm->builtins;
    weft_status status = into && wf_dict_set_name(vm, into, key, wf_from_obj(native)) ? WEFT_OK : api_failed(w);
    API_LEAVE(w);
    return status;
}

weft_status weft_define(weft_vm *w, const char *module, const char *name, const char *signature, weft_function function, void *data)
{
    return api_define(w, module, name, signature, &(api_native){.function = function, .data = data}, __func__);
}

weft_status weft_define_async(weft_vm *w, const char *module, const char *name, const char *signature, weft_async_function function, void *data)
{
    return api_define(w, module, name, signature, &(api_native){.async = function, .data = data}, __func__);
}

void api_natives_close(weft_vm *w)
{
    while (w->natives) {
        api_native *a = w->natives;
        w->natives = a->next;
        wf_heap_realloc(w->vm, a, a->size, 0);
    }
}

/* ---- the call, seen from the function ---- */

static weft_call *api_calling(weft_call *call, const char *function)
{
    api_check(call != NULL, function, "the call is NULL");
    return call;
}

weft_vm *weft_call_vm(weft_call *call) { return api_calling(call, __func__)->vm; }
size_t weft_argument_count(weft_call *call) { return api_calling(call, __func__)->count; }

weft_value *weft_argument(weft_call *call, size_t index)
{
    api_check(index < api_calling(call, __func__)->count, __func__, "there is no such parameter");
    if (wf_is_unset(call->args[index]))
        return NULL;
    weft_value *h = &call->handles[index];
    if (!(call->made & UINT32_C(1) << index)) {
        call->made |= UINT32_C(1) << index;
        *h = (weft_value){.owner = call->vm, .v = call->args[index], .of_call = true};
    }
    return h;
}

void weft_return(weft_call *call, const weft_value *value)
{
    call->result = api_value(api_calling(call, __func__)->vm, value, __func__);
}

/* Raised when the function returns: what else it calls before then finds no exception pending. */
static bool api_keep_error(weft_call *call)
{
    call->error = wf_error_take(call->vm->vm);
    return false;
}

bool weft_raise(weft_call *call, const char *type, const char *message)
{
    api_check(api_calling(call, __func__) && type, __func__, "the type is NULL");
    api_raise(call->vm->vm, type, message);
    return api_keep_error(call);
}

bool weft_raise_error(weft_call *call)
{
    weft_vm *w = api_calling(call, __func__)->vm;
    wf_value status = wf_fix(w->exit_status);
    if (!wf_is_unset(w->error_value))
        wf_raise_value(w->vm, w->error_value);
    else if (!w->exited)
        wf_raise(w->vm, WF_EXC_RuntimeError, "there is no error to be raised");
    else
        wf_raise_args(w->vm, WF_EXC_SystemExit, &status, 1);
    return api_keep_error(call);
}

bool weft_charge(weft_call *call, uint64_t steps)
{
    wf_vm *vm = api_calling(call, __func__)->vm->vm;
    bool look = atomic_load_explicit(&vm->interrupt, memory_order_relaxed);
    return (wf_budget_charge(vm, steps < INT64_MAX ? steps : INT64_MAX) && (!look || wf_budget_poll(vm))) || api_keep_error(call);
}

typedef struct api_blocking {
    void (*work)(void *data);
    void *data;
    bool done;
} api_blocking;

static void api_do_blocking(void *data)
{
    api_blocking *b = data;
    b->work(b->data);
    b->done = true;
}

bool weft_blocking(weft_call *call, void (*work)(void *data), void *data)
{
    wf_vm *vm = api_calling(call, __func__)->vm->vm;
    api_blocking b = {.work = work, .data = data};
    api_check(work != NULL, __func__, "the work is NULL");
    if (wf_vm_blocking(vm, api_do_blocking, &b))
        return true;
    if (!b.done)
        return api_keep_error(call);
    wf_error_clear(vm); /* the VM closes, which api_body tells */
    return true;
}

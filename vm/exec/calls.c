/*
 * Calls: frames pushed for script functions, arguments bound to parameters with CPython's messages, and calls from C.
 */
#include "exec/interp.h"

#include <stdio.h>

enum { CHUNK_SIZE = 32 << 10, C_FRAME_RESERVE = 24 << 10 };

/* ---- the register stack ---- */

wf_stack_chunk *wf_calls_new_chunk(wf_vm *vm, wf_stack_chunk *below, size_t size)
{
    wf_stack_chunk *c = wf_heap_realloc(vm, NULL, 0, size < CHUNK_SIZE ? CHUNK_SIZE : size);
    if (c)
        *c = (wf_stack_chunk){.below = below, .size = size < CHUNK_SIZE ? CHUNK_SIZE : size};
    return c;
}

static bool calls_grow_stack(wf_vm *vm, size_t size)
{
    wf_stack_chunk *c = vm->chunk ? vm->chunk->above : NULL;
    size_t want = size + sizeof *c;
    if (c && c->size < want) {
        vm->chunk->above = NULL;
        wf_heap_realloc(vm, c, c->size, 0);
        c = NULL;
    }
    if (!c) {
        c = wf_calls_new_chunk(vm, vm->chunk, want);
        if (!c)
            return false;
        if (vm->chunk)
            vm->chunk->above = c;
    }
    c->below_top = vm->stack_top;
    vm->chunk = c;
    vm->stack_top = (char *)(c + 1);
    vm->stack_limit = (char *)c + c->size;
#ifdef WF_STACK_STRESS
    vm->stack_limit = vm->stack_top + size; /* the next frame wants a chunk of its own */
#endif
    return true;
}

wf_frame *wf_calls_push_slow(wf_vm *vm, wf_code *code, size_t size)
{
    (void)code;
    if (vm->frame && vm->frame->depth >= vm->frame_limit) {
        wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
        return NULL;
    }
    if (vm->stack_top + size > vm->stack_limit || !vm->chunk) {
        if (!calls_grow_stack(vm, size))
            return NULL;
    }
    return (wf_frame *)vm->stack_top;
}

wf_value wf_frame_variable(wf_frame *f, size_t number)
{
    const wf_code *code = f->code;
    const wf_value *r = wf_frame_registers(f);
    if (number < code->locals)
        return r[number];
    if (wf_is_kind(r[code->array], WF_KIND_ARRAY))
        return ((wf_array *)wf_obj(r[code->array]))->items[number - code->locals];
    return number < wf_code_parameters(code) ? r[number] : WF_UNSET; /* the frame has not begun */
}

void wf_calls_pop_chunk(wf_vm *vm, wf_frame *f)
{
    (void)f;
    wf_stack_chunk *c = vm->chunk;
    if (c->above) { /* one spare chunk is enough */
        wf_heap_realloc(vm, c->above, c->above->size, 0);
        c->above = NULL;
    }
    vm->chunk = c->below;
    vm->stack_top = c->below_top;
    vm->stack_limit = (char *)vm->chunk + vm->chunk->size;
#ifdef WF_STACK_STRESS
    vm->stack_limit = vm->stack_top;
#endif
}

static void calls_init_frame(wf_vm *vm, wf_frame *f, wf_function *fn)
{
    f->pc = fn->code->words;
    f->code = fn->code;
    f->function = fn;
    f->back = vm->frame;
    f->handled = WF_UNSET;
    f->how = WF_HOW_CALL;
    f->ret = 0;
    f->flags = 0;
    f->pad = 0;
    f->depth = vm->frame ? vm->frame->depth + 1 : 1;
}

wf_frame *wf_calls_push(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_code *code = fn->code;
    size_t size = sizeof(wf_frame) + code->registers * sizeof(wf_value);
    wf_frame *f = (wf_frame *)vm->stack_top;
    if (!vm->chunk || (char *)f + size > vm->stack_limit || (vm->frame && vm->frame->depth >= vm->frame_limit)) {
        f = wf_calls_push_slow(vm, code, size);
        if (!f)
            return NULL;
    }
    calls_init_frame(vm, f, fn);
    wf_value *r = wf_frame_registers(f);
    for (size_t i = 0; i < code->registers; i++)
        r[i] = WF_UNSET;
    vm->stack_top = (char *)f + size;
    /* The frame counts as running while its arguments are bound, so that the collector sees what is bound already. */
    vm->frame = f;
    if (!wf_calls_bind(vm, fn, self, args, n, kwnames, r)) {
        vm->frame = f->back;
        vm->stack_top = (char *)f;
        if ((char *)f == (char *)(vm->chunk + 1) && vm->chunk->below)
            wf_calls_pop_chunk(vm, f);
        return NULL;
    }
    return f;
}

/* ---- arguments ---- */

static WF_COLD bool calls_too_many(wf_vm *vm, wf_function *fn, size_t given, const wf_value *registers, wf_tuple *kwnames)
{
    wf_code *code = fn->code;
    size_t defaults = fn->defaults ? fn->defaults->length : 0, kw_given = 0;
    const char *plural = code->argcount != 1 ? "s" : "";
    for (size_t i = 0; i < code->kwonly; i++)
        kw_given += !wf_is_unset(registers[code->argcount + i]);
    char takes[64], extra[96] = "";
    if (defaults) {
        plural = "s";
        snprintf(takes, sizeof takes, "from %zu to %u", code->argcount - defaults, (unsigned)code->argcount);
    } else
        snprintf(takes, sizeof takes, "%u", (unsigned)code->argcount);
    (void)kwnames;
    if (kw_given)
        snprintf(extra, sizeof extra, " positional argument%s (and %zu keyword-only argument%s)", given != 1 ? "s" : "", kw_given,
                 kw_given != 1 ? "s" : "");
    return wf_raise(vm, WF_EXC_TypeError, "%S() takes %s positional argument%s but %zu%s %s given", fn->qualname, takes, plural, given,
                    extra, given == 1 && !kw_given ? "was" : "were");
}

/* "missing 2 required positional arguments: 'a' and 'b'" */
static WF_COLD bool calls_missing(wf_vm *vm, wf_function *fn, size_t from, size_t to, const wf_value *registers, const char *kind)
{
    wf_builder b;
    wf_tuple *names = fn->code->varnames;
    size_t count = 0, seen = 0;
    for (size_t i = from; i < to; i++)
        count += wf_is_unset(registers[i]);
    wf_builder_init(&b, vm);
    for (size_t i = from; i < to; i++) {
        if (!wf_is_unset(registers[i]))
            continue;
        if (seen)
            wf_builder_z(&b, seen + 1 < count ? ", " : count > 2 ? ", and " : " and ");
        wf_builder_printf(&b, "'%V'", names->items[i]);
        seen++;
    }
    wf_str *list = wf_builder_finish(&b);
    return list && wf_raise(vm, WF_EXC_TypeError, "%S() missing %zu required %s argument%s: %S", fn->qualname, count, kind,
                            count == 1 ? "" : "s", list);
}

/* Keyword arguments that name positional-only parameters: CPython lists them all. */
static WF_COLD bool calls_posonly_as_keyword(wf_vm *vm, wf_function *fn, wf_tuple *kwnames)
{
    wf_builder b;
    bool any = false;
    wf_builder_init(&b, vm);
    for (size_t i = 0; i < fn->code->posonly; i++)
        for (size_t k = 0; k < kwnames->count; k++)
            if (wf_str_equal(vm, wf_as_str(fn->code->varnames->items[i]), wf_as_str(kwnames->items[k]))) {
                wf_builder_printf(&b, "%s%V", any ? ", " : "", kwnames->items[k]);
                any = true;
            }
    wf_str *list = wf_builder_finish(&b);
    if (!list || !any)
        return !list;
    wf_raise(vm, WF_EXC_TypeError, "%S() got some positional-only arguments passed as keyword arguments: '%S'", fn->qualname, list);
    return true;
}

static bool calls_bind_keyword(wf_vm *vm, wf_function *fn, wf_tuple *kwnames, size_t k, wf_value value, wf_dict *rest, wf_value *registers)
{
    wf_code *code = fn->code;
    wf_value name = kwnames->items[k];
    size_t named = (size_t)code->argcount + code->kwonly;
    if (!wf_is_str(name))
        return wf_raise(vm, WF_EXC_TypeError, "%S() keywords must be strings", fn->qualname);
    for (size_t i = code->posonly; i < named; i++)
        if (wf_same(code->varnames->items[i], name) || wf_str_equal(vm, wf_as_str(code->varnames->items[i]), wf_as_str(name))) {
            if (!wf_is_unset(registers[i]))
                return wf_raise(vm, WF_EXC_TypeError, "%S() got multiple values for argument '%V'", fn->qualname, name);
            registers[i] = value;
            return true;
        }
    if (rest)
        return wf_dict_set(vm, rest, name, value);
    if (code->posonly && calls_posonly_as_keyword(vm, fn, kwnames))
        return false;
    wf_str *hint = wf_suggest_name(vm, wf_as_str(name), code->varnames->items + code->posonly, named - code->posonly);
    if (hint)
        return wf_raise(vm, WF_EXC_TypeError, "%S() got an unexpected keyword argument '%V'. Did you mean '%S'?", fn->qualname, name, hint);
    if (!wf_is_unset(vm->exception))
        return false;
    return wf_raise(vm, WF_EXC_TypeError, "%S() got an unexpected keyword argument '%V'", fn->qualname, name);
}

/* Defaults for what was not given; TypeError for what has none. */
static bool calls_fill_defaults(wf_vm *vm, wf_function *fn, wf_value *registers)
{
    wf_code *code = fn->code;
    size_t defaults = fn->defaults ? fn->defaults->length : 0, required = code->argcount - defaults;
    for (size_t i = 0; i < required; i++)
        if (wf_is_unset(registers[i]))
            return calls_missing(vm, fn, 0, required, registers, "positional");
    for (size_t i = required; i < code->argcount; i++)
        if (wf_is_unset(registers[i]))
            registers[i] = fn->defaults->items[i - required];
    bool missing = false;
    for (size_t i = code->argcount; i < (size_t)code->argcount + code->kwonly; i++)
        if (wf_is_unset(registers[i]) &&
            (!fn->kwdefaults || !wf_dict_get_name(vm, fn->kwdefaults, wf_as_str(code->varnames->items[i]), &registers[i])))
            missing = true;
    return !missing || calls_missing(vm, fn, code->argcount, (size_t)code->argcount + code->kwonly, registers, "keyword-only");
}

bool wf_calls_bind(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *registers)
{
    wf_code *code = fn->code;
    size_t shift = !wf_is_unset(self), given = n + shift, take = given < code->argcount ? given : code->argcount;
    size_t at = (size_t)code->argcount + code->kwonly;
    if (shift && take)
        registers[0] = self;
    for (size_t i = shift; i < take; i++)
        registers[i] = args[i - shift];
    if (WF_LIKELY((code->flags & WF_CODE_SIMPLE) && !kwnames && given == code->argcount))
        return true;
    if (code->flags & WF_CODE_VARARGS) {
        wf_tuple *rest;
        if (given > take && take < shift) { /* def f(*args) called with self */
            rest = wf_tuple_new(vm, given);
            if (!rest)
                return false;
            rest->items[0] = self;
            for (size_t i = 1; i < given; i++)
                rest->items[i] = args[i - 1];
        } else
            rest = wf_tuple_from(vm, args + (take - shift), given - take);
        if (!rest)
            return false;
        registers[at++] = wf_from_obj(rest);
    }
    wf_dict *rest = NULL;
    if (code->flags & WF_CODE_VARKEYWORDS) {
        rest = wf_dict_new(vm, kwnames ? kwnames->count : 0);
        if (!rest)
            return false;
        registers[at] = wf_from_obj(rest);
    }
    for (size_t k = 0; kwnames && k < kwnames->count; k++)
        if (!calls_bind_keyword(vm, fn, kwnames, k, args[n + k], rest, registers))
            return false;
    if (given > code->argcount && !(code->flags & WF_CODE_VARARGS))
        return calls_too_many(vm, fn, given, registers, kwnames);
    return calls_fill_defaults(vm, fn, registers);
}

/* ---- generators and coroutines ---- */

wf_gen *wf_calls_make_gen(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames)
{
    wf_code *code = fn->code;
    wf_kind kind = code->flags & WF_CODE_COROUTINE         ? WF_KIND_COROUTINE
                   : code->flags & WF_CODE_ASYNC_GENERATOR ? WF_KIND_ASYNC_GENERATOR
                                                           : WF_KIND_GENERATOR;
    wf_gen *g = wf_heap_new_leaf(vm, kind, sizeof *g + code->registers * sizeof(wf_value), sizeof g->head); /* the rest is set here */
    if (!g)
        return NULL;
    calls_init_frame(vm, &g->frame, fn);
    g->frame.flags = WF_FRAME_HEAP;
    g->frame.how = WF_HOW_ENTRY;
    g->leaf = NULL;
    g->root = g;
    g->origin_code = vm->frame ? vm->frame->code : NULL;
    g->origin = vm->frame ? (uint32_t)(vm->frame->pc - vm->frame->code->words) : 0;
    g->anonymous = g->hooked = g->closing = 0;
    g->state = WF_GEN_CLOSED; /* until its arguments are bound there is nothing to close: not a suspended coroutine yet */
    wf_value *r = wf_frame_registers(&g->frame);
    if (WF_LIKELY(!vm->origin_depth && !(code->flags & (WF_CODE_VARARGS | WF_CODE_VARKEYWORDS)) && !code->kwonly && !kwnames && wf_is_unset(self) &&
                  n == code->argcount)) {
        for (size_t i = 0; i < code->registers; i++) /* one loop: the compiler makes a call of memcpy of two */
            r[i] = i < n ? args[i] : WF_UNSET;
        g->state = WF_GEN_CREATED;
        return g;
    }
    for (size_t i = 0; i < code->registers; i++)
        r[i] = WF_UNSET;
    if ((vm->origin_depth && kind == WF_KIND_COROUTINE && !wf_gen_note_origin(vm, g)) || !wf_calls_bind(vm, fn, self, args, n, kwnames, r))
        return NULL;
    g->state = WF_GEN_CREATED;
    return g;
}

/* ---- calling anything, for the loop ---- */

static wf_pushed calls_function(wf_vm *vm, wf_function *fn, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, uint8_t ret,
                                wf_value *out)
{
    if (fn->code->flags & (WF_CODE_GENERATOR | WF_CODE_COROUTINE | WF_CODE_ASYNC_GENERATOR)) {
        wf_gen *g = wf_calls_make_gen(vm, fn, self, args, n, kwnames);
        if (!g)
            return WF_CALL_RAISED;
        *out = wf_from_obj(g);
        return WF_CALL_DONE;
    }
    wf_frame *f = wf_calls_push(vm, fn, self, args, n, kwnames);
    if (!f)
        return WF_CALL_RAISED;
    f->ret = ret;
    return WF_CALL_PUSHED;
}

/* args with self before them, in `space` or in a fresh array that the conservative scan sees through the returned pointer. */
static const wf_value *calls_prepend(wf_vm *vm, wf_value self, const wf_value *args, size_t total, wf_value space[8])
{
    wf_value *to = space;
    if (total + 1 > 8) {
        wf_array *a = wf_heap_new_array(vm, total + 1);
        if (!a)
            return NULL;
        to = a->items;
    }
    to[0] = self;
    if (total)
        memcpy(to + 1, args, total * sizeof *args);
    return to;
}

static wf_pushed calls_type(wf_vm *vm, wf_type *t, const wf_value *args, size_t n, wf_tuple *kwnames, uint8_t ret, wf_value *out)
{
    if (t->head.flags & WF_TYPE_SIMPLE_NEW) {
        wf_function *init = wf_type_init_function(vm, t);
        if (init && !(init->code->flags & (WF_CODE_GENERATOR | WF_CODE_COROUTINE | WF_CODE_ASYNC_GENERATOR))) {
            wf_value instance = wf_type_new_instance(vm, t);
            if (wf_is_unset(instance))
                return WF_CALL_RAISED;
            wf_frame *caller = vm->frame;
            wf_frame *f = wf_calls_push(vm, init, instance, args, n, kwnames);
            if (!f)
                return WF_CALL_RAISED;
            f->how = WF_HOW_INIT;
            wf_frame_registers(caller)[ret] = instance;
            return WF_CALL_PUSHED;
        }
        if (!wf_is_unset(vm->exception))
            return WF_CALL_RAISED;
    }
    wf_type *meta = wf_type_of(vm, wf_from_obj(t));
    return meta->slots.call(vm, wf_from_obj(t), args, n, kwnames, out) ? WF_CALL_DONE : WF_CALL_RAISED;
}

/* Somebody who calls a module wants the function of the same name in it. */
static WF_COLD bool calls_refuse(wf_vm *vm, wf_value callable)
{
    wf_value name, function;
    if (wf_is_kind(callable, WF_KIND_MODULE) && ((wf_module *)wf_obj(callable))->dict &&
        wf_dict_get_name(vm, ((wf_module *)wf_obj(callable))->dict, wf_name(vm, __name__), &name) && wf_is_str(name)) {
        int found = wf_attr_find(vm, callable, wf_as_str(name), &function);
        if (found < 0)
            return false;
        if (found && wf_op_callable(vm, function))
            return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not callable. Did you mean: '%V.%V(...)'?", callable, name, name);
    }
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not callable", callable);
}

wf_pushed wf_calls_call(wf_vm *vm, wf_value callable, wf_value self, const wf_value *args, size_t n, wf_tuple *kwnames, uint8_t ret,
                        wf_value *out)
{
    wf_value space[8];
    bool awaited = vm->awaited_call; /* holds for a native called directly only */
    vm->awaited_call = false;
    while (wf_is_obj(callable)) {
        wf_object *o = wf_obj(callable);
        if (o->kind == WF_KIND_FUNCTION)
            return calls_function(vm, (wf_function *)o, self, args, n, kwnames, ret, out);
        if (o->kind == WF_KIND_METHOD && wf_is_unset(self)) {
            callable = ((wf_method *)o)->function;
            self = ((wf_method *)o)->self;
            continue;
        }
        if (!wf_is_unset(self)) {
            args = calls_prepend(vm, self, args, n + (kwnames ? kwnames->count : 0), space);
            if (!args)
                return WF_CALL_RAISED;
            n++;
            self = WF_UNSET;
        }
        if (o->kind == WF_KIND_NATIVE) {
            vm->awaited_call = awaited;
            return wf_native_call(vm, (wf_native *)o, args, n, kwnames, out) ? WF_CALL_DONE : WF_CALL_RAISED;
        }
        if (o->kind == WF_KIND_TYPE)
            return calls_type(vm, (wf_type *)o, args, n, kwnames, ret, out);
        break;
    }
    wf_type *t = wf_type_of(vm, callable);
    if (!t->slots.call) {
        calls_refuse(vm, callable);
        return WF_CALL_RAISED;
    }
    if (!wf_is_unset(self)) {
        args = calls_prepend(vm, self, args, n + (kwnames ? kwnames->count : 0), space);
        if (!args)
            return WF_CALL_RAISED;
        n++;
    }
    if (!wf_calls_enter_native(vm))
        return WF_CALL_RAISED;
    return t->slots.call(vm, callable, args, n, kwnames, out) ? WF_CALL_DONE : WF_CALL_RAISED;
}

/* The words of a call with *args (a list or tuple) and **kwargs (a dict, or unset). */
static bool calls_spread(wf_vm *vm, wf_value args, wf_value kwargs, const wf_value **items, size_t *n, wf_tuple **names)
{
    if (wf_is_list(args)) {
        *n = wf_as_list(args)->count;
        *items = *n ? wf_as_list(args)->array->items : NULL;
    } else {
        *n = wf_as_tuple(args)->count;
        *items = wf_as_tuple(args)->items;
    }
    *names = NULL;
    wf_dict *kw = wf_is_unset(kwargs) ? NULL : wf_as_dict(kwargs);
    if (!kw || kw->count == 0)
        return true;
    wf_array *all = wf_heap_new_array(vm, *n + kw->count);
    *names = wf_tuple_new(vm, kw->count);
    if (!all || !*names)
        return false;
    if (*n)
        memcpy(all->items, *items, *n * sizeof **items);
    size_t pos = 0, k = 0;
    wf_value key, value;
    while (k < (*names)->count && wf_dict_next(kw, &pos, &key, &value)) {
        if (!wf_is_str(key))
            return wf_raise(vm, WF_EXC_TypeError, "keywords must be strings");
        (*names)->items[k] = key;
        all->items[*n + k++] = value;
    }
    *items = all->items;
    return true;
}

wf_pushed wf_calls_call_ex(wf_vm *vm, wf_value callable, wf_value args, wf_value kwargs, uint8_t ret, wf_value *out)
{
    const wf_value *items;
    size_t n;
    wf_tuple *names;
    if (!calls_spread(vm, args, kwargs, &items, &n, &names))
        return WF_CALL_RAISED;
    return wf_calls_call(vm, callable, WF_UNSET, items, n, names, ret, out);
}

/* ---- calling from C ---- */

bool wf_calls_enter_native(wf_vm *vm)
{
    char here;
    if (WF_UNLIKELY(vm->c_stack_limit && &here < vm->c_stack_limit))
        return wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded");
    return true;
}

bool wf_call_kw(wf_vm *vm, wf_value callable, const wf_value *args, size_t n, wf_tuple *kwnames, wf_value *out)
{
    if (!wf_calls_enter_native(vm))
        return false;
    if (wf_is_type(callable)) { /* the loop's way of making instances leaves the instance in a register of the caller */
        wf_type *meta = wf_type_of(vm, callable);
        return meta->slots.call(vm, callable, args, n, kwnames, out);
    }
    switch (wf_calls_call(vm, callable, WF_UNSET, args, n, kwnames, 0, out)) {
    case WF_CALL_RAISED:
        return false;
    case WF_CALL_DONE:
        return true;
    case WF_CALL_PUSHED:
        vm->frame->how = WF_HOW_ENTRY;
        if (wf_interp_run(vm, vm->frame) != WF_RETURNED)
            return false;
        *out = vm->result;
        vm->result = WF_UNSET;
        return true;
    }
    return false;
}

bool wf_call_unpacked(wf_vm *vm, wf_value callable, wf_value args, wf_value kwargs, wf_value *out)
{
    const wf_value *items;
    size_t n;
    wf_tuple *names;
    return calls_spread(vm, args, kwargs, &items, &n, &names) && wf_call_kw(vm, callable, items, n, names, out);
}

bool wf_call(wf_vm *vm, wf_value callable, const wf_value *args, size_t n, wf_value *out)
{
    return wf_call_kw(vm, callable, args, n, NULL, out);
}

bool wf_call_method(wf_vm *vm, wf_value self, const char *name, const wf_value *args, size_t n, wf_value *out)
{
    wf_value space[8], function, bound;
    wf_str *interned = wf_str_intern_z(vm, name);
    if (!interned || !wf_attr_get_method(vm, self, interned, &function, &bound))
        return false;
    if (wf_is_unset(bound))
        return wf_call(vm, function, args, n, out);
    const wf_value *all = calls_prepend(vm, bound, args, n, space);
    return all && wf_call(vm, function, all, n + 1, out);
}

bool wf_calls_run_body(wf_vm *vm, wf_function *fn, wf_value locals, wf_value *out)
{
    /* A frame of a generator or coroutine lives in its own object: running one as a body only makes that object. */
    if (fn->code->flags & (WF_CODE_GENERATOR | WF_CODE_COROUTINE | WF_CODE_ASYNC_GENERATOR))
        return wf_call(vm, wf_from_obj(fn), NULL, 0, out);
    if (!wf_calls_enter_native(vm))
        return false;
    wf_frame *f = wf_calls_push(vm, fn, WF_UNSET, NULL, 0, NULL);
    if (!f)
        return false;
    if (!(fn->code->flags & WF_CODE_OPTIMIZED))
        *wf_frame_namespace(f) = locals;
    f->how = WF_HOW_ENTRY;
    if (wf_interp_run(vm, f) != WF_RETURNED)
        return false;
    *out = vm->result;
    vm->result = WF_UNSET;
    return true;
}

/* ---- limits of native code ---- */

bool wf_recursion_enter(wf_vm *vm, const char *where)
{
    char here;
    if (vm->c_stack_limit && &here < vm->c_stack_limit + C_FRAME_RESERVE)
        return wf_raise(vm, WF_EXC_RecursionError, "maximum recursion depth exceeded%s", where);
    vm->c_depth++;
    return true;
}

void wf_recursion_leave(wf_vm *vm) { vm->c_depth--; }

bool wf_budget_charge(wf_vm *vm, uint64_t steps)
{
    if (WF_LIKELY(vm->fuel > (int64_t)steps)) {
        vm->fuel -= (int64_t)steps;
        return true;
    }
    vm->fuel = steps > INT64_MAX / 2 ? -INT64_MAX / 2 : vm->fuel - (int64_t)steps;
    return wf_budget_poll(vm);
}

/* Only natives ask: whatever entered the interpreter, one of them is on the C stack, which a collection must therefore scan. */
bool wf_budget_poll(wf_vm *vm)
{
    vm->native_depth += 2;
    bool ok = wf_slow_poll(vm);
    vm->native_depth -= 2;
    return ok;
}

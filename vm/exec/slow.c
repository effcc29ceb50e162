/*
 * Opcodes off their fast paths: names, attributes and their caches, unpacking, functions, formatting, with, imports, awaiting, and the
 * look around when the budget is used up.
 */
#include "exec/interp.h"
#include "builtins.h"
#include "import.h"
#include "object/dict.h"

/* ---- names ---- */

static wf_value *slow_global_pair(wf_frame *f, uint32_t index) { return &f->code->globals->items[2 * (size_t)index]; }

static const char NOT_DEFINED[] = "name '%V' is not defined";

/* `format` says what is wrong with the name. What a report suggests from is kept with the error. */
static WF_COLD bool slow_name_error(wf_vm *vm, const char *format, wf_value name)
{
    wf_value error = WF_UNSET;
    wf_raise(vm, WF_EXC_NameError, format, name);
    error = wf_error_take(vm);
    if (wf_error_value_is(vm, error, WF_EXC_NameError)) {
        wf_exception *e = wf_as_exception(error);
        wf_value variables;
        wf_exception_set(vm, e, WF_FIELD_NAME, name);
        if (!wf_builtins_locals(vm, &variables))
            wf_error_clear(vm);
        else
            wf_exception_set(vm, e, WF_FIELD_VARIABLES, variables);
    }
    return wf_raise_value(vm, error);
}

/* A NameError leaves the frame that raised it: its variables are what a report sees in that frame, with those that a `finally` has set since and without those of a
 * comprehension that it has left. */
WF_COLD void wf_slow_name_error_leaves(wf_vm *vm, wf_frame *f)
{
    wf_exception *e = wf_as_exception(vm->exception);
    wf_value error = vm->exception, variables;
    if (e->trace_count != 1 || !wf_same(e->trace->items[0], wf_from_obj(f->code)) || wf_is_unset(e->fields[WF_FIELD_VARIABLES]))
        return;
    vm->exception = WF_UNSET;
    if (wf_builtins_frame_locals(vm, f, f->code->code_words, &variables))
        wf_exception_set(vm, e, WF_FIELD_VARIABLES, variables);
    else
        wf_error_clear(vm);
    vm->exception = error;
}

/* `plain`: globals that are a script's kind of dict are not asked by its methods: they were, as locals. */
static WF_COLD bool slow_global(wf_vm *vm, wf_frame *f, uint32_t index, bool plain, wf_value *out)
{
    wf_value *pair = slow_global_pair(f, index);
    wf_str *name = wf_as_str(pair[0]);
    wf_value spaces[2] = {wf_from_obj(f->function->globals), wf_builtins_of(vm, f->function->globals)};
    for (int i = 0; i < 2; i++) {
        int found = plain && i == 0 ? wf_dict_get_name(vm, wf_as_dict(spaces[i]), name, out) : wf_builtins_find(vm, spaces[i], name, out);
        if (found < 0)
            return false;
        if (!found)
            continue;
        /* Of builtins of a namespace's own nothing is remembered: only those of the VM are watched for being shadowed. */
        bool steady = (i == 0 ? wf_is_exact(spaces[0], WF_KIND_DICT) : wf_same(spaces[1], wf_from_obj(vm->builtins))) &&
                      wf_as_dict(spaces[i])->head.flags & WF_DICT_NAMESPACE;
        wf_cell *cell = steady ? wf_dict_cell(vm, wf_as_dict(spaces[i]), name) : NULL;
        if (cell)
            wf_heap_store(vm, f->code->globals, &pair[1], wf_from_obj(cell));
        return wf_is_unset(vm->exception);
    }
    return slow_name_error(vm, NOT_DEFINED, pair[0]);
}

bool wf_slow_getglobal(wf_vm *vm, wf_frame *f, uint32_t index, wf_value *out) { return slow_global(vm, f, index, false, out); }

bool wf_slow_setglobal(wf_vm *vm, wf_frame *f, uint32_t index, wf_value v)
{
    wf_value *pair = slow_global_pair(f, index);
    wf_dict *globals = f->function->globals;
    return wf_dict_set_name(vm, globals, wf_as_str(pair[0]), v);
}

WF_COLD bool wf_slow_delglobal(wf_vm *vm, wf_frame *f, uint32_t index)
{
    wf_value *pair = slow_global_pair(f, index);
    int done = wf_dict_delete(vm, f->function->globals, pair[0], NULL);
    return done > 0 || (done == 0 && slow_name_error(vm, NOT_DEFINED, pair[0]));
}

bool wf_slow_getname(wf_vm *vm, wf_frame *f, uint32_t index, wf_value *out)
{
    if (!wf_is_unset(*wf_frame_namespace(f))) {
        int found = wf_builtins_find(vm, *wf_frame_namespace(f), wf_as_str(slow_global_pair(f, index)[0]), out);
        if (found)
            return found > 0;
    }
    return slow_global(vm, f, index, true, out);
}

bool wf_slow_setname(wf_vm *vm, wf_frame *f, uint32_t index, wf_value v)
{
    wf_value name = slow_global_pair(f, index)[0], names = *wf_frame_namespace(f);
    if (wf_is_unset(names))
        return wf_is_unset(v) ? wf_slow_delglobal(vm, f, index) : wf_slow_setglobal(vm, f, index, v);
    if (wf_is_exact(names, WF_KIND_DICT)) {
        if (!wf_is_unset(v))
            return wf_dict_set_name(vm, wf_as_dict(names), wf_as_str(name), v);
        int done = wf_dict_delete(vm, wf_as_dict(names), name, NULL);
        return done > 0 || (done == 0 && slow_name_error(vm, NOT_DEFINED, name));
    }
    if (wf_op_setitem(vm, names, name, v))
        return true;
    if (wf_is_unset(v) && !vm->stopping) { /* whatever the mapping says */
        wf_error_clear(vm);
        return slow_name_error(vm, NOT_DEFINED, name);
    }
    return false;
}

bool wf_slow_getnamefree(wf_vm *vm, wf_frame *f, uint32_t constant, uint32_t free_index, wf_value *out)
{
    wf_str *name = wf_as_str(f->code->consts->items[constant]);
    if (!wf_is_unset(*wf_frame_namespace(f))) {
        int found = wf_builtins_find(vm, *wf_frame_namespace(f), name, out);
        if (found)
            return found > 0;
    }
    *out = ((wf_cell *)wf_obj(f->function->closure->items[free_index]))->value;
    return !wf_is_unset(*out) || wf_slow_unbound_name(vm, wf_from_obj(name), true);
}

WF_COLD bool wf_slow_unbound_name(wf_vm *vm, wf_value name, bool is_free)
{
    if (is_free)
        return slow_name_error(vm, "cannot access free variable '%V' where it is not associated with a value in enclosing scope", name);
    return wf_raise(vm, WF_EXC_UnboundLocalError, "cannot access local variable '%V' where it is not associated with a value", name);
}

WF_COLD bool wf_slow_unbound_register(wf_vm *vm, wf_frame *f, unsigned reg)
{
    return wf_slow_unbound_name(vm, f->code->varnames->items[reg], false);
}

WF_COLD bool wf_slow_unbound_cell(wf_vm *vm, wf_frame *f, unsigned reg)
{
    const uint16_t *numbers = wf_code_local_cells(f->code);
    for (size_t i = 0; i < f->code->cell_count; i++)
        if (wf_same(wf_frame_variable(f, numbers[i]), wf_frame_registers(f)[reg]))
            return wf_slow_unbound_name(vm, f->code->cellvars->items[i], false);
    return wf_raise(vm, WF_EXC_SystemError, "no name for the cell in register %u", reg);
}

WF_COLD bool wf_slow_unbound_free(wf_vm *vm, wf_frame *f, unsigned index)
{
    return wf_slow_unbound_name(vm, f->code->freevars->items[index], true);
}

WF_COLD bool wf_slow_new_array(wf_vm *vm, wf_frame *f, size_t n, wf_value *out)
{
    const wf_code *code = f->code;
    wf_array *array = wf_heap_new_array(vm, n);
    if (!array)
        return false;
    size_t parameters = wf_code_parameters(code), i = 0;
    for (; code->locals + i < parameters; i++)
        array->items[i] = wf_frame_registers(f)[code->locals + i];
    for (; i < n; i++)
        array->items[i] = WF_UNSET;
    *out = wf_from_obj(array);
    return true;
}

/* ---- attributes and their caches ---- */

static void slow_cache_write(uint32_t *pc, uint32_t shape, uint32_t offset, const void *pointer)
{
    pc[2] = shape;
    pc[3] = offset;
    memcpy(pc + 4, &pointer, sizeof pointer);
}

/* Remember how this site finds the name on objects like v, and have what it finds: false where a lookup must say. The value of a class
 * attribute is still to be bound. */
static bool slow_cache(wf_vm *vm, uint32_t *pc, wf_value v, wf_str *name, wf_value *out, bool *of_class)
{
    uint32_t offset = 0;
    wf_cell *cell = NULL;
    if (!wf_is_obj(v))
        return false;
    switch (wf_attr_describe(vm, v, name, &offset, &cell)) {
    case WF_FIND_SLOT:
        slow_cache_write(pc, wf_obj(v)->shape, offset, NULL);
        *out = *(wf_value *)(void *)((char *)wf_obj(v) + offset);
        *of_class = false;
        return true;
    case WF_FIND_CELL:
        slow_cache_write(pc, wf_obj(v)->shape, 0, cell);
        *out = cell->value;
        *of_class = true;
        return !wf_is_unset(*out);
    default:
        return false;
    }
}

bool wf_slow_getattr(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out)
{
    wf_str *name = wf_as_str(f->code->consts->items[pc[1]]);
    bool of_class;
    if (slow_cache(vm, pc, v, name, out, &of_class) && (!of_class || !wf_is_obj(*out) || !wf_type_of(vm, *out)->slots.get))
        return true;
    return wf_attr_get(vm, v, name, out);
}

/* The self of a call of what a class holds, as GETMETHOD has it; false when it needs binding in full. */
static bool slow_binds(wf_value function, wf_value v, wf_value *self)
{
    if (!wf_is_obj(function))
        return false;
    const wf_object *o = wf_obj(function);
    uint8_t kind = wf_obj(v)->kind;
    bool method = o->kind == WF_KIND_FUNCTION || (o->kind == WF_KIND_NATIVE && o->flags & WF_NATIVE_METHOD);
    *self = method && kind != WF_KIND_MODULE && kind != WF_KIND_TYPE ? v : WF_UNSET;
    return method || o->kind == WF_KIND_NATIVE;
}

bool wf_slow_getmethod(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out)
{
    wf_value function, self;
    wf_str *name = wf_as_str(f->code->consts->items[pc[1]]);
    bool of_class;
    if (!slow_cache(vm, pc, v, name, &function, &of_class) || (of_class && !slow_binds(function, v, &self))) {
        if (!wf_attr_get_method(vm, v, name, &function, &self))
            return false;
    } else if (!of_class) {
        self = WF_UNSET;
    }
    out[0] = function;
    out[1] = self;
    return true;
}

bool wf_slow_setattr(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value object, wf_value v)
{
    wf_str *name = wf_as_str(f->code->consts->items[pc[1]]);
    if (wf_is_obj(object)) {
        uint32_t offset = 0, shape = wf_obj(object)->shape;
        wf_shape *next = NULL;
        wf_find found = wf_attr_describe_store(vm, object, name, &offset, &next);
        if (found == WF_FIND_SLOT) {
            slow_cache_write(pc, shape, offset, NULL);
            pc[4] = next ? next->id : 0;
            if (!next) {
                wf_heap_store(vm, wf_obj(object), (wf_value *)(void *)((char *)wf_obj(object) + offset), v);
                return true;
            }
        }
        if (!wf_is_unset(vm->exception))
            return false;
    }
    return wf_attr_set(vm, object, name, v);
}

/* ---- items ---- */

bool wf_slow_getitem(wf_vm *vm, wf_value v, wf_value key, wf_value *out)
{
    if (wf_is_exact(v, WF_KIND_DICT)) {
        int found = wf_dict_get(vm, wf_as_dict(v), key, out);
        return found > 0 || (found == 0 && wf_raise_arg(vm, WF_EXC_KeyError, key));
    }
    return wf_op_getitem(vm, v, key, out);
}

static bool slow_unpack_iter(wf_vm *vm, wf_value v, wf_iteration *it)
{
    if (!wf_op_iterable(vm, v))
        return wf_raise(vm, WF_EXC_TypeError, "cannot unpack non-iterable %T object", v);
    return wf_iteration_start(vm, it, v);
}

/* `into` may be variables: they change only when all values are there. */
bool wf_slow_unpack(wf_vm *vm, wf_value v, size_t n, wf_value *into)
{
    wf_iteration it;
    wf_value values[256], x;
    if (!slow_unpack_iter(vm, v, &it))
        return false;
    for (size_t i = 0; i < n; i++) {
        int more = wf_iteration_next(vm, &it, &values[i]);
        if (more < 0)
            return false;
        if (!more)
            return wf_raise(vm, WF_EXC_ValueError, "not enough values to unpack (expected %zu, got %zu)", n, i);
    }
    int more = wf_iteration_next(vm, &it, &x);
    if (more > 0)
        return wf_raise(vm, WF_EXC_ValueError, "too many values to unpack (expected %zu)", n);
    if (more == 0 && n)
        memcpy(into, values, n * sizeof *values);
    return more == 0;
}

bool wf_slow_unpack_ex(wf_vm *vm, wf_value v, size_t before, size_t after, wf_value *into)
{
    wf_iteration it;
    wf_value x;
    int more = 1;
    if (!slow_unpack_iter(vm, v, &it))
        return false;
    for (size_t i = 0; i < before; i++) {
        more = wf_iteration_next(vm, &it, &x);
        if (more < 0)
            return false;
        if (!more)
            return wf_raise(vm, WF_EXC_ValueError, "not enough values to unpack (expected at least %zu, got %zu)", before + after, i);
        into[i] = x;
    }
    wf_list *rest = wf_list_new(vm, 0);
    if (!rest)
        return false;
    while ((more = wf_iteration_next(vm, &it, &x)) > 0)
        if (!wf_list_append(vm, rest, x))
            return false;
    if (more < 0)
        return false;
    if (rest->count < after)
        return wf_raise(vm, WF_EXC_ValueError, "not enough values to unpack (expected at least %zu, got %zu)", before + after,
                        before + rest->count);
    rest->count -= after;
    into[before] = wf_from_obj(rest);
    for (size_t i = 0; i < after; i++)
        into[before + 1 + i] = rest->array->items[rest->count + i];
    return true;
}

bool wf_slow_list_extend(wf_vm *vm, wf_value list, wf_value v)
{
    if (!wf_op_iterable(vm, v))
        return wf_raise(vm, WF_EXC_TypeError, "Value after * must be an iterable, not %T", v);
    return wf_list_extend(vm, wf_as_list(list), v);
}

bool wf_slow_dict_display(wf_vm *vm, wf_value dict, wf_value v)
{
    if (wf_is_dict(v))
        return wf_dict_update(vm, wf_as_dict(dict), v);
    wf_value keys;
    int found = wf_attr_find(vm, v, wf_name(vm, keys), &keys);
    if (found < 0)
        return false;
    if (!found)
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object is not a mapping", v);
    return wf_dict_update(vm, wf_as_dict(dict), v);
}

/* "f()": how messages name what is called. */
static wf_str *slow_callee_name(wf_vm *vm, wf_value callee)
{
    if (wf_is_function(callee)) {
        wf_function *fn = wf_as_function(callee);
        if (wf_is_str(fn->module) && !wf_str_is(wf_as_str(fn->module), "builtins"))
            return wf_str_format(vm, "%V.%S()", fn->module, fn->qualname);
        return wf_str_format(vm, "%S()", fn->qualname);
    }
    if (wf_is_kind(callee, WF_KIND_METHOD))
        return slow_callee_name(vm, ((wf_method *)wf_obj(callee))->function);
    if (wf_is_type(callee))
        return wf_str_format(vm, "%N()", wf_as_type(callee));
    if (wf_is_kind(callee, WF_KIND_NATIVE))
        return wf_str_format(vm, "%s()", ((wf_native *)wf_obj(callee))->row->name);
    return wf_op_str(vm, callee);
}

bool wf_slow_args_extend(wf_vm *vm, wf_value list, wf_value v, wf_value callee)
{
    if (wf_op_iterable(vm, v))
        return wf_list_extend(vm, wf_as_list(list), v);
    wf_str *name = slow_callee_name(vm, callee);
    return name && wf_raise(vm, WF_EXC_TypeError, "%S argument after * must be an iterable, not %T", name, v);
}

/* That a keyword is given for the first time; that all are strings is the call's to check, when they are together. */
static bool slow_merge_new(wf_vm *vm, wf_dict *into, wf_value key, wf_value callee)
{
    wf_value old;
    int found = wf_dict_get(vm, into, key, &old);
    if (found <= 0)
        return found == 0;
    wf_str *name = slow_callee_name(vm, callee);
    return name && wf_raise(vm, WF_EXC_TypeError, "%S got multiple values for keyword argument '%V'", name, key);
}

bool wf_slow_dict_merge(wf_vm *vm, wf_value dict, wf_value v, wf_value callee)
{
    wf_dict *into = wf_as_dict(dict);
    wf_value keys, key, value;
    if (wf_dict_is_plain(vm, v)) {
        size_t pos = 0;
        while (wf_dict_next(wf_as_dict(v), &pos, &key, &value))
            if (!slow_merge_new(vm, into, key, callee) || !wf_dict_set(vm, into, key, value))
                return false;
        return true;
    }
    int found = wf_attr_find(vm, v, wf_name(vm, keys), &keys);
    if (found == 0) {
        wf_str *name = slow_callee_name(vm, callee);
        return name && wf_raise(vm, WF_EXC_TypeError, "%S argument after ** must be a mapping, not %T", name, v);
    }
    wf_iteration it;
    if (found < 0 || !wf_dict_mapping_keys(vm, v, keys, &keys) || !wf_iteration_start(vm, &it, keys))
        return false;
    int more;
    while ((more = wf_iteration_next(vm, &it, &key)) > 0)
        if (!slow_merge_new(vm, into, key, callee) || !wf_op_getitem(vm, v, key, &value) || !wf_dict_set(vm, into, key, value))
            return false;
    return more == 0;
}

static wf_value slow_captured(wf_frame *f, unsigned capture)
{
    unsigned index = capture & WF_CAPTURE_INDEX;
    if (capture & WF_CAPTURE_FREE)
        return f->function->closure->items[index];
    return capture & WF_CAPTURE_ARRAY ? wf_frame_variable(f, f->code->locals + index) : wf_frame_registers(f)[index];
}

/* ---- functions ---- */

bool wf_slow_function(wf_vm *vm, wf_frame *f, wf_code *code, const wf_value *extras, unsigned bits, wf_value *out)
{
    wf_function *fn = wf_function_new(vm, code, f->function->globals);
    if (!fn)
        return false;
    if (bits & 1) {
        wf_tuple *t = wf_as_tuple(*extras++);
        if (t->count) {
            fn->defaults = wf_heap_new_array(vm, t->count);
            if (!fn->defaults)
                return false;
            memcpy(fn->defaults->items, t->items, t->count * sizeof(wf_value));
        }
    }
    if (bits & 2)
        fn->kwdefaults = wf_as_dict(*extras++);
    if (bits & 4)
        fn->annotations = *extras++;
    if (code->free_count) {
        fn->closure = wf_heap_new_array(vm, code->free_count);
        if (!fn->closure)
            return false;
        const uint16_t *captures = (const uint16_t *)code->captures->bytes;
        for (uint32_t i = 0; i < code->free_count; i++)
            fn->closure->items[i] = slow_captured(f, captures[i]);
    }
    *out = wf_from_obj(fn);
    return true;
}

/* ---- text ---- */

bool wf_slow_convert(wf_vm *vm, wf_value v, unsigned conversion, wf_value *out)
{
    wf_str *s;
    switch (conversion) {
    case 1:
        s = wf_op_str(vm, v);
        break;
    case 2:
        s = wf_op_repr(vm, v);
        break;
    case 3:
        s = wf_str_ascii(vm, v);
        break;
    default:
        *out = v;
        return true;
    }
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

bool wf_slow_format(wf_vm *vm, wf_value v, unsigned conversion, wf_str *spec, wf_value *out)
{
    if (!wf_slow_convert(vm, v, conversion, out))
        return false;
    if (conversion && (!spec || spec->nbytes == 0) && wf_is_exact(*out, WF_KIND_STR))
        return true;
    wf_str *s = wf_op_format(vm, *out, spec);
    *out = s ? wf_from_obj(s) : WF_UNSET;
    return s != NULL;
}

/* ---- with, exceptions ---- */

static bool slow_no_special(wf_vm *vm, wf_value v, const wf_str *name)
{
    bool is_async = name == wf_name(vm, __aenter__) || name == wf_name(vm, __aexit__);
    const char *what = is_async ? "asynchronous context manager" : "context manager";
    if (name == wf_name(vm, __enter__) || name == wf_name(vm, __aenter__))
        return wf_raise(vm, WF_EXC_TypeError, "'%T' object does not support the %s protocol", v, what);
    return wf_raise(vm, WF_EXC_TypeError, "'%T' object does not support the %s protocol (missed %S method)", v, what, name);
}

bool wf_slow_getspecial(wf_vm *vm, wf_frame *f, uint32_t *pc, wf_value v, wf_value *out)
{
    wf_str *name = wf_as_str(f->code->consts->items[pc[1]]);
    uint32_t offset = 0;
    wf_cell *cell;
    /* What a class or a module has itself is no special method of it. */
    if (wf_is_obj(v) && wf_obj(v)->kind != WF_KIND_TYPE && wf_obj(v)->kind != WF_KIND_MODULE &&
        wf_attr_describe(vm, v, name, &offset, &cell) == WF_FIND_CELL && slow_binds(cell->value, v, &out[1])) {
        slow_cache_write(pc, wf_obj(v)->shape, 0, cell);
        out[0] = cell->value;
        return true;
    }
    bool bound = false;
    int found = wf_type_special(vm, v, name, &out[0], &bound);
    out[1] = bound ? WF_UNSET : v;
    return found > 0 || (found == 0 && slow_no_special(vm, v, name));
}

bool wf_slow_excinfo(wf_vm *vm, wf_value exception, wf_value *into)
{
    wf_value traceback = wf_exception_traceback(vm, wf_as_exception(exception));
    if (wf_is_unset(traceback))
        return false;
    into[0] = wf_from_obj(wf_type_of(vm, exception));
    into[1] = exception;
    into[2] = traceback;
    return true;
}

/* True: the exception being handled is pending again, and is not to be traced here a second time. */
bool wf_slow_reraise_bare(wf_vm *vm)
{
    wf_value handled = wf_frame_handled(vm);
    if (wf_is_none(handled))
        return wf_raise(vm, WF_EXC_RuntimeError, "No active exception to reraise");
    vm->exception = handled;
    return true;
}

/* PEP 479, and its like for asynchronous generators. */
void wf_slow_generator_exception(wf_vm *vm, wf_frame *f)
{
    wf_gen *g = wf_gen_of_frame(f);
    const char *what = g->head.kind == WF_KIND_COROUTINE ? "coroutine" : g->head.kind == WF_KIND_GENERATOR ? "generator" : "async generator";
    bool stop = wf_error_is(vm, WF_EXC_StopIteration);
    bool stop_async = !stop && g->head.kind == WF_KIND_ASYNC_GENERATOR && wf_error_is(vm, WF_EXC_StopAsyncIteration);
    if (!stop && !stop_async)
        return;
    wf_value cause = wf_error_take(vm);
    wf_raise(vm, WF_EXC_RuntimeError, "%s raised %s", what, stop ? "StopIteration" : "StopAsyncIteration");
    wf_error_from(vm, cause);
}

/* ---- imports ---- */

/* Where code that is no function's has its names. */
static wf_value slow_namespace(wf_frame *f)
{
    wf_value locals = *wf_frame_namespace(f);
    return wf_is_unset(locals) ? wf_from_obj(f->function->globals) : locals;
}

bool wf_slow_import(wf_vm *vm, wf_frame *f, wf_str *name, wf_value fromlist, unsigned level, wf_value *out)
{
    wf_value hook;
    int found = wf_builtins_find(vm, wf_builtins_of(vm, f->function->globals), wf_name(vm, __import__), &hook);
    if (found <= 0)
        return found == 0 && wf_raise(vm, WF_EXC_ImportError, "__import__ not found");
    if (wf_is_kind(hook, WF_KIND_NATIVE) && strcmp(((wf_native *)wf_obj(hook))->row->name, "__import__") == 0)
        return wf_import(vm, name, f->function->globals, fromlist, level, out);
    wf_value globals = wf_from_obj(f->function->globals);
    wf_value locals = f->code->flags & WF_CODE_OPTIMIZED ? WF_NONE : slow_namespace(f);
    wf_value args[5] = {wf_from_obj(name), globals, locals, fromlist, wf_fix(level)};
    return wf_call(vm, hook, args, 5, out);
}

bool wf_slow_import_from(wf_vm *vm, wf_value module, wf_str *name, wf_value *out) { return wf_import_from(vm, module, name, out); }

bool wf_slow_import_star(wf_vm *vm, wf_frame *f, wf_value module)
{
    return wf_import_star(vm, module, slow_namespace(f));
}

/* ---- the rest ---- */

bool wf_slow_annotations(wf_vm *vm, wf_frame *f)
{
    wf_value space = slow_namespace(f), out;
    int found = wf_builtins_find(vm, space, wf_name(vm, __annotations__), &out);
    if (found)
        return found > 0;
    wf_dict *d = wf_dict_new(vm, 0);
    return d && wf_op_setitem(vm, space, wf_from_obj(wf_name(vm, __annotations__)), wf_from_obj(d));
}

bool wf_slow_print_expression(wf_vm *vm, wf_value v)
{
    wf_value hook, sys, out;
    wf_module *module = wf_import_builtin(vm, "sys");
    if (module) {
        sys = wf_from_obj(module);
        wf_str *name = wf_str_intern_z(vm, "displayhook");
        int found = name ? wf_attr_find(vm, sys, name, &hook) : -1;
        if (found < 0)
            return false;
        if (found)
            return wf_call(vm, hook, &v, 1, &out);
    }
    return !wf_is_unset(vm->exception) ? false : wf_raise(vm, WF_EXC_RuntimeError, "lost sys.displayhook");
}

/* ---- awaiting ---- */

/* A generator, and not of types.coroutine's kind. */
static bool slow_plain_generator(wf_value v)
{
    return wf_is_kind(v, WF_KIND_GENERATOR) &&
           !(((wf_gen *)wf_obj(v))->frame.code->flags & WF_CODE_ITERABLE_COROUTINE);
}

bool wf_gen_awaitable(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_type *t = wf_type_of(vm, v);
    if (wf_is_kind(v, WF_KIND_COROUTINE)) {
        wf_gen *g = (wf_gen *)wf_obj(v);
        /* Whoever drives it: one that waits for something belongs to who began it. */
        if (g->state == WF_GEN_SUSPENDED && WF_INS_OP(*g->frame.pc) == WF_BC_AWAIT && !wf_gen_is_running(g))
            return wf_raise(vm, WF_EXC_RuntimeError, "coroutine is being awaited already");
        *out = v;
        return true;
    }
    if (t->slots.await) {
        if (!t->slots.await(vm, v, out))
            return false;
        if (wf_is_kind(*out, WF_KIND_COROUTINE))
            return wf_raise(vm, WF_EXC_TypeError, "__await__() returned a coroutine");
        wf_type *ot = wf_type_of(vm, *out);
        if (!ot->slots.next && !ot->slots.resume)
            return wf_raise(vm, WF_EXC_TypeError, "__await__() returned non-iterator of type '%T'", *out);
        return true;
    }
    if (wf_is_kind(v, WF_KIND_NATIVE_CORO) && ((wf_native_coro *)wf_obj(v))->state != 0 && ((wf_native_coro *)wf_obj(v))->state != WF_CORO_DONE)
        return wf_raise(vm, WF_EXC_RuntimeError, "coroutine is being awaited already");
    if (t->slots.resume && !slow_plain_generator(v)) {
        *out = v;
        return true;
    }
    return wf_raise(vm, WF_EXC_TypeError, "object %T can't be used in 'await' expression", v);
}

bool wf_slow_awaitable(wf_vm *vm, wf_value v, unsigned context, wf_value *out)
{
    static const char *const methods[] = {"", "__aenter__", "__aexit__"};
    wf_type *t = wf_type_of(vm, v);
    if ((context == 1 || context == 2) && !t->slots.await && !(t->slots.resume && !slow_plain_generator(v)) &&
        !wf_is_kind(v, WF_KIND_COROUTINE))
        return wf_raise(vm, WF_EXC_TypeError, "'async with' received an object from %s that does not implement __await__: %T",
                        methods[context], v);
    return wf_gen_awaitable(vm, v, out);
}

bool wf_slow_yield_from_iter(wf_vm *vm, wf_frame *f, wf_value v, wf_value *out)
{
    if (wf_is_kind(v, WF_KIND_COROUTINE) || wf_is_kind(v, WF_KIND_NATIVE_CORO)) {
        if (f->code->flags & (WF_CODE_COROUTINE | WF_CODE_ITERABLE_COROUTINE)) {
            *out = v;
            return true;
        }
        return wf_raise(vm, WF_EXC_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
    }
    if (wf_is_kind(v, WF_KIND_GENERATOR)) {
        *out = v;
        return true;
    }
    return wf_op_iter(vm, v, out);
}

bool wf_slow_getaiter(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_type *t = wf_type_of(vm, v);
    if (!t->slots.aiter)
        return wf_raise(vm, WF_EXC_TypeError, "'async for' requires an object with __aiter__ method, got %T", v);
    if (!t->slots.aiter(vm, v, out))
        return false;
    if (!wf_type_of(vm, *out)->slots.anext)
        return wf_raise(vm, WF_EXC_TypeError, "'async for' received an object from __aiter__ that does not implement __anext__: %T", *out);
    return true;
}

bool wf_slow_anext(wf_vm *vm, wf_value v, wf_value *out)
{
    wf_type *t = wf_type_of(vm, v);
    wf_value awaitable;
    if (!t->slots.anext)
        return wf_raise(vm, WF_EXC_TypeError, "'async for' requires an iterator with __anext__ method, got %T", v);
    if (!t->slots.anext(vm, v, &awaitable))
        return false;
    if (wf_gen_awaitable(vm, awaitable, out))
        return true;
    if (!vm->stopping && !wf_error_is(vm, WF_EXC_MemoryError)) {
        wf_value cause = wf_error_take(vm);
        wf_raise(vm, WF_EXC_TypeError, "'async for' received an invalid object from __anext__: %T", awaitable);
        wf_error_from(vm, cause);
    }
    return false;
}

/* A script iterator, by its send and throw methods where it has them. */
static wf_status slow_drive_script(wf_vm *vm, wf_value iterator, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_value method;
    bool ok;
    if (mode == WF_THROW) {
        bool exit = wf_error_value_is(vm, sent, WF_EXC_GeneratorExit);
        int found = wf_attr_find(vm, iterator, exit ? wf_name(vm, close) : wf_name(vm, throw), &method);
        if (found < 0 && exit && !vm->stopping)
            wf_error_unraisable(vm, NULL, iterator);
        else if (found < 0)
            return WF_RAISED;
        if (found <= 0 || exit) {
            if (found > 0 && !wf_call(vm, method, NULL, 0, out))
                return WF_RAISED;
            wf_raise_value(vm, sent);
            return WF_RAISED;
        }
        ok = wf_call(vm, method, &sent, 1, out);
    } else if (wf_is_none(sent) && wf_type_of(vm, iterator)->slots.next) {
        wf_type *t = wf_type_of(vm, iterator);
        /* a slot would swallow the StopIteration, whose value is wanted */
        int more = t->head.flags & WF_TYPE_SCRIPT ? wf_type_call_special(vm, iterator, wf_name(vm, __next__), NULL, 0, out)
                                                  : t->slots.next(vm, iterator, out);
        if (more == 0) {
            *out = WF_NONE;
            return WF_RETURNED;
        }
        ok = more > 0;
    } else
        ok = wf_call_method(vm, iterator, "send", &sent, 1, out);
    if (ok)
        return WF_YIELDED;
    if (!wf_error_is(vm, WF_EXC_StopIteration))
        return WF_RAISED;
    *out = wf_exception_field(wf_error_take(vm), WF_FIELD_VALUE);
    return WF_RETURNED;
}

wf_status wf_slow_drive(wf_vm *vm, wf_value iterator, wf_resume_mode mode, wf_value sent, wf_value *out)
{
    wf_type *t = wf_type_of(vm, iterator);
    if (WF_UNLIKELY(mode == WF_THROW) && wf_is_kind(iterator, WF_KIND_NATIVE_CORO) && ((wf_native_coro *)wf_obj(iterator))->state == WF_CORO_DONE &&
        wf_error_value_is(vm, sent, WF_EXC_GeneratorExit)) { /* it was closed before who awaits it: there is nothing to close */
        vm->exception = sent;
        *out = WF_UNSET;
        return WF_RAISED;
    }
    if (WF_LIKELY(t->slots.resume != NULL))
        return t->slots.resume(vm, iterator, mode, sent, out);
    if (!wf_calls_enter_native(vm))
        return WF_RAISED;
    return slow_drive_script(vm, iterator, mode, sent, out);
}

/* ---- the budget ---- */

static void slow_refill(wf_vm *vm)
{
    int64_t slice = 10000;
    if (vm->step_limit) {
        uint64_t left = vm->step_limit > vm->steps ? vm->step_limit - vm->steps : 0;
        if (left < (uint64_t)slice)
            slice = (int64_t)left + 1;
    }
    vm->fuel = vm->fuel_slice = slice;
}

uint64_t wf_budget_used(wf_vm *vm) { return vm->steps + (uint64_t)(vm->fuel_slice - vm->fuel); }

void wf_budget_limit(wf_vm *vm, uint64_t steps)
{
    vm->steps = wf_budget_used(vm);
    vm->step_limit = steps;
    slow_refill(vm);
}

static bool slow_halted(wf_vm *vm) { return atomic_load_explicit(&vm->halted, memory_order_relaxed); }

bool wf_budget_spent(wf_vm *vm) { return slow_halted(vm) || (vm->step_limit && wf_budget_used(vm) >= vm->step_limit); }

bool wf_slow_poll(wf_vm *vm)
{
    vm->steps = wf_budget_used(vm);
    slow_refill(vm);
#ifdef WF_GC_STRESS
    vm->gc_wanted = true;
#endif
    if (vm->gc_wanted) {
        vm->gc_wanted = false;
        wf_heap_step(vm);
    }
    wf_heap_run_closing(vm);
    if (wf_budget_spent(vm)) {
        vm->stopping = true;
        return wf_raise(vm, WF_EXC_RuntimeError, slow_halted(vm) ? "stopped by the host" : "step limit reached");
    }
    if (WF_UNLIKELY(atomic_load_explicit(&vm->interrupt, memory_order_relaxed))) {
        atomic_store_explicit(&vm->interrupt, false, memory_order_relaxed);
        if (vm->on_interrupt)
            return vm->on_interrupt(vm);
        return wf_raise_args(vm, WF_EXC_KeyboardInterrupt, NULL, 0);
    }
    return true;
}

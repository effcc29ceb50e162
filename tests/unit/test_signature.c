/* Signatures of native functions: binding, and the messages of CPython for every way to get a call wrong. */
#include "object/signature.h"
#include "object/type_state.h"

#include <criterion/criterion.h>

static wf_vm *vm;
static wf_entry_mark mark;

static void open_vm(void)
{
    vm = wf_vm_open(&wf_host_default, 0);
    cr_assert(vm != NULL);
    wf_vm_enter_at(vm, &mark, (char *)__builtin_frame_address(0) + 2048); /* the test's own frame is the caller's */
}
static void close_vm(void)
{
    cr_expect(!wf_error_pending(vm));
    wf_vm_leave(vm, &mark);
    wf_vm_close(vm);
}
TestSuite(signature, .init = open_vm, .fini = close_vm);

/* Every body returns its words as a tuple, None for what is unset. */
static bool body(wf_vm *v, const wf_value *args, size_t n, wf_value *out)
{
    wf_tuple *t = wf_tuple_new(v, n);
    if (!t)
        return false;
    for (size_t i = 0; i < n; i++)
        t->items[i] = wf_is_unset(args[i]) ? WF_NONE : args[i];
    *out = wf_from_obj(t);
    return true;
}

static wf_tuple *names(const char *a, const char *b)
{
    wf_value v[2];
    size_t n = 0;
    if (a)
        v[n++] = wf_from_obj(wf_str_intern_z(vm, a));
    if (b)
        v[n++] = wf_from_obj(wf_str_intern_z(vm, b));
    return n ? wf_tuple_from(vm, v, n) : NULL;
}

/* repr of the words of f(0, 1, ... n-1, a=10, b=11), or the message. */
static const char *call(const char *signature, size_t n, const char *a, const char *b)
{
    static const char *const name = "f";
    wf_native_row *row = (wf_native_row *)wf_heap_new_storage(vm, sizeof *row)->bytes;
    wf_value args[24], out;
    *row = (wf_native_row){name, body, signature, NULL};
    for (size_t i = 0; i < n; i++)
        args[i] = wf_fix((int64_t)i);
    args[n] = wf_fix(10);
    args[n + 1] = wf_fix(11);
    wf_native *f = wf_native_new(vm, row, NULL, 0);
    cr_assert(f != NULL);
    wf_str *s;
    if (wf_native_call(vm, f, args, n, names(a, b), &out))
        s = wf_op_repr(vm, out);
    else
        s = wf_op_str(vm, wf_error_take(vm));
    cr_assert(s != NULL);
    return wf_str_data(vm, s);
}
#define SAYS(text, ...)                                                                                      \
    do {                                                                                                     \
        const char *got = call(__VA_ARGS__);                                                                 \
        cr_expect(strcmp(got, text) == 0, "got: %s", got);                                                   \
    } while (0)

Test(signature, positional_only)
{
    SAYS("()", "()", 0, NULL, NULL);
    SAYS("f() takes no arguments (2 given)", "()", 2, NULL, NULL);
    SAYS("(0,)", "(a, /)", 1, NULL, NULL);
    SAYS("f() takes exactly one argument (0 given)", "(a, /)", 0, NULL, NULL);
    SAYS("f() takes no keyword arguments", "(a, /)", 0, "a", NULL);
    SAYS("f expected 2 arguments, got 1", "(a, b, /)", 1, NULL, NULL);
    SAYS("(0, None, None)", "(a, b=None, c=(1, 2), /)", 1, NULL, NULL);
    SAYS("f expected at least 1 argument, got 0", "(a, b=None, c=(1, 2), /)", 0, NULL, NULL);
    SAYS("f expected at most 3 arguments, got 4", "(a, b=None, c=(1, 2), /)", 4, NULL, NULL);
}

Test(signature, keywords)
{
    SAYS("(0, 10, 11)", "(a, b, c=1)", 1, "b", "c");
    SAYS("(0, 11, 10)", "(a, b, c=1)", 1, "c", "b");
    SAYS("f() missing required argument 'a' (pos 1)", "(a, b, c=1)", 0, "b", NULL);
    SAYS("f() takes at most 3 arguments (4 given)", "(a, b, c=1)", 4, NULL, NULL);
    SAYS("argument for f() given by name ('a') and position (1)", "(a, b=1, c=1)", 1, "a", NULL);
    SAYS("f() takes at least 1 positional argument (0 given)", "(a, /, b=1)", 0, NULL, NULL);
    SAYS("f() takes at most 1 keyword argument (2 given)", "(*, key=None)", 0, "key", "x");
    SAYS("f() takes no positional arguments", "(*, key=None, reverse=False)", 1, NULL, NULL);
}

Test(signature, an_odd_keyword_is_named_with_the_one_that_was_meant)
{
    SAYS("f() got an unexpected keyword argument 'zzzzz'", "(a, b=1, c=1)", 1, "zzzzz", NULL);
    SAYS("f() got an unexpected keyword argument 'mxsplit'. Did you mean 'maxsplit'?",
         "(sep=None, maxsplit=-1)", 0, "mxsplit", NULL);
}

Test(signature, rest)
{
    SAYS("((0, 1, 2), None)", "(*args, sep=' ')", 3, NULL, NULL);
    SAYS("((), 10)", "(*args, sep=' ')", 0, "sep", NULL);
    SAYS("(0, (1, 2), {'k': 10})", "(a, *args, **kwargs)", 3, "k", NULL);
    SAYS("(10, {'b': 11})", "(a, **kwargs)", 0, "a", "b");
    SAYS("(0, {'a': 10})", "(a, /, **kwargs)", 1, "a", NULL);
    SAYS("f() missing required argument 'k' (pos 2)", "(a, *, k)", 1, NULL, NULL);
}

Test(signature, defaults_may_hold_anything)
{
    SAYS("(0, None, None)", "(a, b=')', c=[1, (2, 3)])", 1, NULL, NULL);
    SAYS("(0, None, 10)", "(a, b=\"it's, so\", c={'x': 1})", 1, "c", NULL);
    uint16_t least;
    cr_expect(wf_signature_direct("(a, b, /)", &least) == 2 && least == 2);
    cr_expect(wf_signature_direct("()", &least) == 0 && least == 0);
    cr_expect(wf_signature_direct("(a, b=1, /)", &least) == 2 && least == 1);
    cr_expect(wf_signature_direct("(a, b)", &least) == 2 && least == 2);
    cr_expect(wf_signature_direct("(a, /, *, b)", &least) == -1);
}

Test(signature, more_arguments_than_the_stack_has_room_for)
{
    SAYS("(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, None, None)",
         "(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s=1, t=2)", 18, NULL, NULL);
}

Test(signature, a_method_checks_its_self)
{
    wf_value out, five = wf_fix(5), args[2] = {five, five};
    wf_value append;
    cr_assert(wf_attr_get(vm, wf_from_obj(wf_type_builtin(vm, WF_KIND_LIST)), wf_str_intern_z(vm, "append"),
                          &append));
    cr_expect(!wf_call(vm, append, args, 2, &out));
    wf_str *s = wf_op_str(vm, wf_error_take(vm));
    cr_expect(strcmp(wf_str_data(vm, s),
                     "descriptor 'append' for 'list' objects doesn't apply to a 'int' object") == 0);
    cr_expect(!wf_call(vm, append, NULL, 0, &out));
    s = wf_op_str(vm, wf_error_take(vm));
    cr_expect(strcmp(wf_str_data(vm, s), "unbound method list.append() needs an argument") == 0);
}

/* Native functions: signatures, modules of dotted names, arguments as handles, completions after the end. */
#include "check.h"

static bool echo(weft_call *call, void *data)
{
    weft_value *first = weft_argument(call, 0);
    (void)data;
    weft_release(first); /* belongs to the call: no effect */
    check(weft_argument(call, 0) == first, "an argument has one handle");
    weft_return(call, first);
    return true;
}

static bool fail(weft_call *call, void *data)
{
    (void)data;
    return weft_raise(call, "KeyError", NULL);
}

static bool keep(weft_call *call, weft_completion *completion, void *data)
{
    (void)call;
    *(weft_completion **)data = completion;
    return true;
}

/* "(n," and its like: mistakes are told where they are made, and what is accepted means what Python means by it. */
static void signatures(weft_vm *vm)
{
    static const char *const wrong[] = {"", "(", ")(", "(n", "(n,", "n,)", "n", "(n,,m)", "(,)", "(n, n)", "(n=1, m)", "(1)", "(n=)", "(n m)", "(n=[)", "(n=')",
                                        "(def)", "(*)", "(*,)", "(/)", "(n, /, /)", "(*a, *b)", "(**k, a)", "(*, a, /)", "(a)(b)", "(a) -> int", "(a=1; b)", "(a.b)",
                                        "(\xFF)", "(a\n)", "(a #)", "(a): pass\ndef f()", "(a=lambda x, y: 1)", "(a='''x'y,z''')"};
    static const char *const right[][2] = {/* and as inspect.signature shows them */
                                           {"()", "()"}, {"( )", "()"}, {"(n,)", "(n)"}, {"(n, /)", "(n, /)"}, {"(n, /, m, *, o=3)", "(n, /, m, *, o=3)"},
                                           {"(*a, **k)", "(*a, **k)"}, {"(*a, b, c=1)", "(*a, b, c=1)"}, {"(*,b)", "(*, b)"}, {"(a=(1, 2), b=')')", "(a=(1, 2), b=')')"},
                                           {"(\xC3\xA9='x,y')", "(\xC3\xA9='x,y')"}, {"(a=-1)", "(a=-1)"}};
    char many[1000] = "(a0";
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        check(weft_define(vm, "host", "f", wrong[i], echo, NULL) == WEFT_ERROR && (error_is(vm, "SyntaxError") || error_is(vm, "ValueError")), wrong[i]);
    check(run(vm, "import host, inspect\nassert not hasattr(host, 'f')") == WEFT_OK, "none of them was made");
    for (size_t i = 0; i < sizeof right / sizeof *right; i++) {
        weft_value *shown = weft_string(vm, right[i][1], strlen(right[i][1]));
        check(weft_define(vm, "host", "f", right[i][0], echo, NULL) == WEFT_OK && weft_set_global(vm, "shown", shown) == WEFT_OK, right[i][0]);
        check_true(vm, "str(inspect.signature(host.f)) == shown");
        weft_release(shown);
    }
    for (int i = 1; i < 32; i++)
        snprintf(many + strlen(many), sizeof many - strlen(many), ",a%d", i);
    strcat(many, ")");
    check(weft_define(vm, "host", "many", many, echo, NULL) == WEFT_OK && run(vm, "assert host.many(*range(32)) == 0") == WEFT_OK, "32 parameters");
    strcpy(many + strlen(many) - 1, ",x)");
    check(weft_define(vm, "host", "more", many, echo, NULL) == WEFT_ERROR && error_is(vm, "ValueError"), "33 parameters");
    check(run(vm, "try: host.f(b=1)\nexcept TypeError as e: assert 'unexpected keyword argument' in str(e)\nelse: 1 / 0") == WEFT_OK, "a binding error");
}

int main(void)
{
    weft_vm *vm = weft_open(NULL);
    weft_completion *kept = NULL;
    weft_value *result = NULL;
    int64_t n = 0;
    check(weft_define(vm, "host.sub", "echo", "(value)", echo, NULL) == WEFT_OK, "a dotted module");
    check(weft_define(vm, "host", "fail", "()", fail, NULL) == WEFT_OK, "a function of its package");
    check(weft_define_async(vm, "host", "keep", "()", keep, &kept) == WEFT_OK, "an asynchronous function");
    check(weft_run_string(vm, "import host.sub", "<test>", WEFT_FILE, NULL) == WEFT_OK, "import of a dotted module");
    check(weft_run_string(vm, "host.sub.echo(value=42)", "<test>", WEFT_EXPRESSION, &result) == WEFT_OK && weft_get_int(result, &n) && n == 42,
          "an argument comes back");
    weft_release(result);
    check(weft_run_string(vm, "host.fail()", "<test>", WEFT_FILE, NULL) == WEFT_ERROR && !strcmp(weft_error_type(vm), "KeyError"),
          "an exception without a message");
    signatures(vm);
    check(weft_run_string(vm, "async def wait(): await host.keep()", "<test>", WEFT_FILE, NULL) == WEFT_OK, "a coroutine function");
    weft_value *wait = weft_get_global(vm, "wait");
    check(wait && weft_start(vm, wait, NULL, 0, NULL) == WEFT_OK && weft_step(vm, 2) == WEFT_PENDING && kept, "a task that waits");
    check(kept && !weft_completion_cancelled(kept), "nobody cancelled it");
    result = wait;
    check(weft_call_function(vm, wait, &wait, 1, &result) == WEFT_ERROR && !result, "a failed call leaves no result");
    weft_close(vm);
    if (kept) {
        check(weft_completion_cancelled(kept), "a closed VM waits for nothing");
        weft_complete_none(kept);
    }
    return failures != 0;
}

# code: of compile() in its three modes, of nested functions and classes; eval and exec of it.

for source, mode in (("x + y * 2", "eval"), ("x = 1\ny = x + 1\n", "exec"), ("x = 5", "single"), ("class C:\n    def f(self): return 1\n    z = 2\n", "exec"), ("lambda a: a + b", "eval"), ("async def f():\n    await g()\n", "exec"), ("def f(a, *b):\n    c = 1\n    return [c for c in b]\n", "exec")):
    code = compile(source, "<source>", mode)
    print(code.co_name, code.co_qualname, code.co_filename, code.co_firstlineno, code.co_argcount, code.co_varnames, code.co_freevars, code.co_flags & 0x3f, sorted(code.co_names))
    inner = [k for k in code.co_consts if hasattr(k, "co_code") or hasattr(k, "co_name")]
    for k in inner:
        print("   ", k.co_name, k.co_qualname, k.co_firstlineno, k.co_argcount, k.co_flags & 0xff, k.co_varnames[:k.co_argcount])
a, b = compile("x + 1", "f", "eval"), compile("x + 1", "f", "eval")
print(a == b, hash(a) == hash(b), a == compile("x + 2", "f", "eval"), a == compile("x + 1", "g", "eval"))
print(eval(a, {"x": 5}), eval(compile("y = 7", "f", "exec"), space := {}), space["y"])
for bad in ("a", "b"), ("1 +", "eval"), ("x = 1", "eval"), ("1; 2", "single"):
    try:
        compile(bad[0], "f", bad[1])
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e.args[0])
def free():
    x = 1
    return lambda: x
for run in eval, exec:
    try:
        run(free().__code__)
    except TypeError as e:
        print(e)

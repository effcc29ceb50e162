# locals(), eval() and exec() in inlined comprehensions see their variables.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def a(): return [eval("k * 2") for k in range(3)]
def b():
    y = 5
    return [eval("k + y") for k in range(3)]
def c(): return [sorted(locals()) for k in "a"][0]
def d():
    z = 1
    return [sorted(locals()) for k in "a" for j in "b"], {k: eval("k") for k in "ab"}, {eval("k") for k in "a"}, list(eval("k") for k in "ab"), [[eval("(i, j)") for j in range(2)] for i in range(2)]
def e():
    k = "outer"
    r = [eval("k") for k in "ab"]
    return r, k, sorted(locals())
def f():
    r = [(lambda: k)() for k in "ab"]
    s = [eval("k") for k in "ab" if (lambda: k)()]
    return r, s
def g():
    [k for k in "a"]
    return sorted(locals())
t(a);t(b);t(c);t(d);t(e);t(f);t(g)
print([eval("k * 2") for k in range(3)], [sorted(n for n in locals() if n[0] != "_")for k in "a"])
class C:
    v = 3
    r = [eval("k") for k in "ab"]
    try: s = [eval("v") for k in "ab"]
    except NameError as x: print(x)
    q = [sorted(n for n in locals() if n[0] != "_") for k in "a"]
    print(r, q)
print(a.__code__.co_varnames, b.__code__.co_varnames, sorted(d.__code__.co_varnames), e.__code__.co_varnames, a.__code__.co_nlocals)
def dirs(): return [dir() for k in "a"][0], [vars() for k in "a"][0]
t(dirs)
[exec("zz = 1") for k in "a"]
print("zz" in globals())
class C:
    [exec("zz = 1") for k in "a"]
    print("zz" in locals())
def f2():
    import sys
    return [sorted(sys._getframe().f_locals) for k in "a"]
print(f2())
import sys
print([sorted(sys._getframe().f_locals) for k in "a"], [eval("[k for _ in '1']") for k in "ab"], [exec("print(k)") for k in "a"])
def g():
    return [sorted(locals()) for k in [1] for j in [sorted(locals())]], [j for k in [1, 2] for j in [sorted(locals())]]
print(g())
def h(flag):
    return [locals() for (a, [b, *c]) in [(1, [2, 3])] if flag], [locals().get("y") for x in [5] if (y := x)], {k: locals() for k in [1]}, {tuple(sorted(locals())) for k in "z"}
print(h(1))
async def co():
    async def it():
        yield 1
    return [sorted(locals()) async for k in it()]
try: co().send(None)
except StopIteration as e: print(e.value)
def gen():
    yield [(yield_, sorted(locals())) for yield_ in "a"]
print(list(gen()))

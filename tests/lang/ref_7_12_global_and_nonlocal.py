# Reference 7.12, 7.13: global and nonlocal.
from support.attempts import show_each

x = "global"
def a():
    global x
    x = "changed"
    return x
def b():
    x = "b"
    def inner():
        global x
        return x
    def inner2(): return x
    return inner(), inner2()
def c():
    x = "c"
    def inner():
        nonlocal x
        x += "!"
        def deeper():
            nonlocal x
            x += "?"
            return x
        return deeper()
    return inner(), x
def d():
    def f():
        global made_here
        made_here = 1
    f()
    return made_here
def e():
    class K:
        global x
        x = "from class"
        y = x
    return K.y, x, "x" in K.__dict__
def f():
    v = 1
    class K:
        nonlocal v
        v = 2
        w = v
    return v, K.w, "v" in K.__dict__
def g():
    global gf, GC, gi, gw
    def gf(): return "function"
    class GC: pass
    import math as gi
    with open(__file__) as gw: pass
    return gf(), GC.__qualname__, gf.__qualname__
def h():
    global gloop, gexc
    for gloop in range(3): pass
    try: 1 / 0
    except ZeroDivisionError as gexc: pass
    return gloop, "gexc" in globals()
def i():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return [inc() for _ in range(3)], n
def j():
    a, b = 1, 2
    def f():
        nonlocal a
        nonlocal b
        a, b = b, a
        del a
    f()
    try: return a
    except NameError as e: return type(e).__name__, str(e), b
def k():
    def outer():
        y = 1
        def mid():
            def low():
                nonlocal y
                y = 2
            low()
        mid()
        return y
    return outer()
def l(x):
    def f():
        nonlocal x
        x = [x]
    f(); f()
    return x
def m():
    exec("global ge; ge = 5")
    return ge
def n():
    global x
    return [x for x in range(2)], x, (lambda x: x)(1)
def o():
    global ann
    ann = 1
    def q():
        global ann
        del ann
    q()
    return ann
def p():
    r = []
    def gen():
        nonlocal r
        r = r + [1]
        yield r
        r = r + [2]
        yield r
    return list(gen()), r
show_each(a, b, c, d, e, f, g, h, i, j, k, lambda: l(1), m, n, o, p)
print(x, GC, gf.__name__)
for src in "def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n global x", "def f():\n global x\n global x", "def f():\n global x, x", "def f():\n nonlocal x", "nonlocal x", "global x", "x = 1\nglobal x", "class C:\n x = 1\n global x", "def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x", "def f():\n x = 1\n def g():\n  nonlocal x\n  global x", "def f():\n global x\n def g():\n  nonlocal x", "def f(x):\n nonlocal x", "def f():\n x = 1\n def g(x):\n  nonlocal x", "class C:\n nonlocal x", "class C:\n x = 1\n def f(self):\n  nonlocal x", "def f():\n def g():\n  nonlocal x\n x = 1", "def f():\n global x\n x: int = 1", "def f():\n x: int\n global x", "def f():\n nonlocal x\n x: int", "global x\nx: int = 1", "x: int\nglobal x", "def f():\n for x in y: pass\n global x", "def f():\n import x\n global x", "def f():\n def x(): pass\n global x", "def f():\n global x\n def x(): pass", "def f():\n [x for x in y]\n global x", "def f():\n (x := 1)\n global x", "def f():\n global x\n (x := 1)", "def f():\n global x\n [x := 1 for a in b]", "def f():\n try: pass\n except E as x: pass\n global x", "def f():\n del x\n global x", "def f():\n if 0: global x\n x = 1", "def f():\n x = 1\n if 0: global x", "global", "global x,", "global x = 1", "global (x)", "global x.y", "nonlocal", "def f():\n nonlocal x, y", "global x y", "lambda: global x", "def f():\n x()\n def g():\n  global x\n x = 1", "def f():\n class x: global x", "def f[T]():\n nonlocal T", "def f[T]():\n global T", "class C[T]:\n nonlocal T", "def f():\n __class__ = 1\n nonlocal __class__", "class C:\n def f(self):\n  nonlocal __class__", "def f():\n global f\n f = 1", "def f(a=x):\n global x":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg, e.lineno, e.offset)

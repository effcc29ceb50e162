# Reference 4.2.2: resolution of names.
from support.attempts import show_each

x = "global"
def outer():
    x = "outer"
    def inner(): return x
    def inner2():
        x = "inner2"
        return x, inner()
    class C:
        seen = x
        x = "class"
        here = x
        def method(self): return x
        comp = [x for _ in "a"]
        gen = list(x for _ in "a")
        lam = lambda self: x
        default = lambda self, x=x: x
        first = [y for y in (x,)]
        class Nested: seen = x
    c = C()
    return inner(), inner2(), C.seen, C.here, c.method(), C.comp, C.gen, c.lam(), c.default(), C.first, C.Nested.seen
show_each(outer)
def late():
    def g(): return v
    try: g()
    except NameError as e: print(type(e).__name__, e)
    v = 1
    r = [g()]
    v = 2
    r.append(g())
    del v
    try: g()
    except NameError as e: print(type(e).__name__, e)
    return r
show_each(late)
def maybe(flag):
    if flag: y = 1
    return y
def glob():
    global made
    made = 5
    def h(): return made
    return h()
def cond():
    def use(): return z
    if False: z = 1
    return use()
def undefined(): return not_there
class Cls:
    def m(self): return attr
    attr = 1
show_each(lambda: maybe(True), lambda: maybe(False), glob, lambda: made, cond, undefined, lambda: Cls().m())
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
fs = []
for i in range(3): fs.append(lambda: i)
i = "changed"
print([f() for f in fs])
def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    return up, lambda: n
u, get = counter()
u(); u(5)
print(get(), u.__closure__[0].cell_contents, u.__code__.co_freevars, counter()[1]())
class A:
    x = "class A"
    y = [x for x in [x]]
    z = [[x for _ in "a"] for _ in "b"]
    w = {k: x for k in "k"}
    try: v = [t for _ in "a"]
    except NameError as e: v = str(e)
    t = 1
print(A.y, A.z, A.w, A.v)
def nested_class():
    a = "fn"
    class B:
        a = "B"
        class C:
            got = a
            a = "C"
            def f(self): return a
        def f(self): return a, B.a, self.C.a
    return B.C.got, B().f(), B.C().f()
show_each(nested_class)
def shadows(len): return len
def builtin():
    print(len([1]))
    def g():
        len = 5
        return len
    return g()
show_each(lambda: shadows(3), builtin)
def use_before():
    try: print(max)
    except UnboundLocalError as e: print(e)
    max = 1
use_before()
def comp_scope():
    x = 1
    a = [x for x in range(3)]
    b = [(x, y) for x in range(2) for y in range(x)]
    c = [lambda: x for x in range(2)]
    d = [z := x for x in range(4)]
    return x, a, b, [f() for f in c], z
show_each(comp_scope)
def loc():
    a = 1
    l = locals()
    l["a"] = 2; l["b"] = 3
    exec("a = 9; c = 4")
    b = eval("a")
    return a, b, sorted(locals())
show_each(loc)
def eval_free():
    q = "free"
    def g(): return eval("q")
    return g()
def eval_free2():
    q = "free"
    def g(): q; return eval("q")
    return g()
show_each(eval_free, eval_free2)
def swap():
    a, b = 1, 2
    def g():
        nonlocal a, b
        a, b = b, a
    g()
    return a, b
print(swap())
class D:
    x = x + "!"
    def f(self, x=x): return x
print(D.x, D().f())

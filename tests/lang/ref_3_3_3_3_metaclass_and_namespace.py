# Reference 3.3.3.3 to 3.3.3.5: the appropriate metaclass, __prepare__, the class body.
from support.attempts import show_each

class M1(type): pass
class M2(type): pass
class M12(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A): pass
print(type(C).__name__)
def f():
    class X(A, B): pass
def g():
    class X(A, metaclass=M2): pass
class D(A, B, metaclass=M12): pass
class E(A, metaclass=type): pass
print(type(D).__name__, type(E).__name__)
show_each(f, g)
E.x = 1
show_each(lambda: type("X", (A,), {}).__class__.__name__, lambda: type("X", (A, B), {}), lambda: M1("X", (B,), {}), lambda: M12("X", (A, B), {}).__class__.__name__, lambda: type.__new__(M1, "X", (D,), {}).__class__.__name__)
class Log(dict):
    def __setitem__(self, k, v): print("  set", k); super().__setitem__(k, v)
    def __getitem__(self, k):
        if k == "magic": return "from namespace"
        return super().__getitem__(k)
    def __delitem__(self, k): print("  del", k); super().__delitem__(k)
class P(type):
    @classmethod
    def __prepare__(m, name, bases, **kw): print("prepare", m.__name__, name, bases, kw); return Log(pre=1)
    def __new__(m, n, b, ns, **kw): return super().__new__(m, n, b, dict(ns))
    def __init__(c, n, b, ns, **kw): pass
class Q(metaclass=P, opt=1):
    a = 1
    def b(self): pass
    del a
    c = magic
    for i in range(2): pass
    import sys as s
    class In: pass
    x: int = 3
print(Q.c, Q.pre, hasattr(Q, "a"), Q.i)
class R(type):
    def __prepare__(*a): return a[2:] and []
    __prepare__ = classmethod(__prepare__)
def h():
    class X(metaclass=R): pass
class R2(type):
    __prepare__ = None
def i():
    class X(metaclass=R2): pass
class R3(type):
    def __prepare__(*a): return 5
    __prepare__ = classmethod(__prepare__)
def j():
    class X(object, metaclass=R3): pass
def k():
    class X(metaclass=lambda *a: a):
        raise ValueError("in the body")
show_each(h, i, j, k, lambda: type.__prepare__(), lambda: type.__prepare__(1, 2, 3, x=4), lambda: M1.__prepare__("a", ()))
x = "global"
def outer():
    x = "local"
    class K:
        print(x)
        y = x
        x = "class"
        print(x)
        del x
        print(x)
    class K2:
        x = x
        z = [x for _ in range(1)]
        f = lambda: x
        locals()["made"] = 5
        print(made, sorted(k for k in locals() if not k.startswith("__")))
    return K.y, K2.x, K2.z, K2.f(), K2.made
show_each(outer)
class T:
    x = x + "!"
    print(x, [n for n in dir() if not n.startswith("__")])
    if True: y = 1
    else: z = 1
    try: nope
    except NameError as e: print(e)
    exec("made = 7")
print(T.x, T.y, hasattr(T, "z"), T.made, x)
class Doc:
    "the doc"
    __doc__ += " and more"
    __qualname__ = "Renamed"
    __module__ = "elsewhere"
print(Doc.__doc__, Doc, Doc.__name__)
def l():
    class X: __qualname__ = 5
def m():
    class X: return_ = 1; __classcell__ = 5
show_each(l)

# Reference 3.3.3.6, 3.3.3.7: creating the class object, uses of metaclasses.
from support.attempts import show_each

class A:
    def me(self): return __class__
    @classmethod
    def c(cls): return __class__
    @staticmethod
    def s(): return __class__
    n = lambda: __class__
    def gen(self): yield __class__
    def comp(self): return [__class__ for _ in "a"][0]
    def sup(self): return super().__repr__()[:7]
class B(A): pass
b = B()
print(all(x is A for x in (b.me(), b.c(), b.s(), B.n(), next(b.gen()), b.comp())), b.sup(), A.me.__closure__[0].cell_contents is A, A.me.__code__.co_freevars, "__classcell__" in A.__dict__)
class Meta(type):
    def __new__(m, n, b, ns):
        print("classcell" , "__classcell__" in ns)
        return super().__new__(m, n, b, ns)
class Uses(metaclass=Meta):
    def f(self): return __class__
class Not(metaclass=Meta):
    def f(self): return 1
class Drop(type):
    def __new__(m, n, b, ns): ns.pop("__classcell__", None); return super().__new__(m, n, b, ns)
def f():
    class X(metaclass=Drop):
        def f(self): return __class__
class Twice(type):
    def __new__(m, n, b, ns): type.__new__(type, n, b, dict(ns)); return super().__new__(m, n, b, ns)
def g():
    class X(metaclass=Twice):
        def f(self): return __class__
    return X().f() is X
class Other(type):
    def __new__(m, n, b, ns): type.__new__(m, n, b, ns); return int
def h():
    class X(metaclass=Other):
        def f(self): return __class__
def i():
    class X(metaclass=lambda n, b, ns: 5):
        def f(self): return __class__
    return X
def j(): return type("X", (), {"__classcell__": 5})
def k(): return super()
def l(x): return super()
def m():
    class X:
        def f(): super()
    X.f()
def n():
    class X:
        def f(self): del self; super()
    X().f()
def o():
    class X:
        def f(self): super()
    X.f(5)
def p():
    class X:
        f = lambda self: (lambda: super().__init__)()
    X().f()
def q():
    class X:
        print(__class__)
    return X
show_each(f, g, h, i, j, k, lambda: l(1), m, n, o, p, q)
ns = {"a": 1}
T = type("T", (), ns)
ns["b"] = 2
print(hasattr(T, "b"), T.__dict__["a"], type(T.__dict__).__name__)
def r(): T.__dict__["c"] = 1
def s(): T.__dict__ = {}
def t(): del T.__dict__
show_each(r, s, t)
T.c = 3
del T.a
print(T().c, hasattr(T, "a"))
class Early:
    def __init_subclass__(cls): print("in init_subclass", cls().who() is cls)
class Late(Early):
    def who(self): return __class__
class Singleton(type):
    made = {}
    def __call__(cls, *a):
        if cls not in cls.made: cls.made[cls] = super().__call__(*a)
        return cls.made[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Conf(1) is Conf(2), Conf(3).v)
class Registry(type):
    all = []
    def __init__(cls, *a): Registry.all.append(cls.__name__); super().__init__(*a)
    def __iter__(cls): return iter(cls.all)
    def __len__(cls): return len(cls.all)
    def __contains__(cls, n): return n in cls.all
    def __getitem__(cls, i): return cls.all[i]
    def __add__(cls, o): return cls.__name__ + o.__name__
    def __str__(cls): return "class " + cls.__name__
    def __bool__(cls): return False
class R1(metaclass=Registry): pass
class R2(R1): pass
print(list(R1), len(R2), "R1" in R1, R1[0], R1 + R2, str(R1), bool(R2), f"{R2}")

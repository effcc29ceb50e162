# Metaclasses, descriptors, __slots__ and subclasses of built-in classes.
def err(f, *a, **k):
    try:
        r = f(*a, **k)
        print("no error:", r)
    except BaseException as e:
        print(type(e).__name__ + ":", e)
# metaclasses
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, kw)
        c = super().__new__(m, name, bases, ns)
        return c
    def __init__(c, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    @classmethod
    def __prepare__(m, name, bases, **kw):
        return {"prepared": True}
    def __instancecheck__(cls, o): return o == 5 or type.__instancecheck__(cls, o)
    def meth(cls): return "meth of " + cls.__name__
    @property
    def mp(cls): return "mp " + cls.__name__
    def __len__(cls): return 77
    def __iter__(cls): return iter([1, 2])
    def __getitem__(cls, k): return ("item", k)
    def __contains__(cls, k): return k == 1
class A(metaclass=Meta, opt=1):
    def __init__(self, x): self.x = x
a = A(3)
print(a.x, A.prepared, A.meth(), A.mp, len(A), list(A), A["q"], 1 in A, isinstance(5, A), isinstance(6, A), isinstance(a, A), type(A))
err(lambda: a.meth)
class B(A): pass
print(type(B), B(1).x)
# init_subclass, set_name
class Base:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.subs.append(cls.__name__)
class C1(Base, tag="t"): pass
class C2(C1): pass
print(Base.subs, C1.tag, C2.tag)
def b():
    class C3(Base, bogus=1): pass
err(b)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, o, t=None):
        if o is None: return self
        return ("get", self.name, type(o).__name__, t.__name__)
    def __set__(self, o, v): print("set", self.name, v)
    def __delete__(self, o): print("delete", self.name)
class D:
    x = Desc()
    y = Desc()
d = D()
print(d.x, d.y, D.x.name)
d.x = 5; del d.y
d.__dict__["x"] = 1
print(d.x)
class ND:
    def __get__(self, o, t): return "nondata"
class D2: z = ND()
d2 = D2(); print(d2.z); d2.z = 4; print(d2.z, D2.z)
# slots
class P:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x = x; self.y = y
p = P(1, 2)
print(p.x, p.y, P.x, P.__slots__)
err(lambda: setattr(p, "z", 1))
err(lambda: p.__dict__)
del p.x
err(lambda: p.x)
err(lambda: delattr(p, "x"))
p.x = 10; print(p.x, p.y)
class P3(P):
    __slots__ = ("z",)
q = P3(1, 2); q.z = 3; print(q.x, q.y, q.z)
class P4(P): pass
r = P4(1, 2); r.w = 5; print(r.w, r.__dict__, r.x); del r.y; err(lambda: r.y); r.y = 8; print(r.x, r.y, r.w, r.__dict__)
def bs():
    class Q: __slots__ = ("a", "b"); a = 1
err(bs)
def bs2():
    class Q1: __slots__ = ("a",)
    class Q2: __slots__ = ("b",)
    class Q3(Q1, Q2): pass
err(bs2)
class PR:
    __slots__ = ("__priv",)
    def __init__(self): self.__priv = 5
    def get(self): return self.__priv
print(PR().get())
# subclasses of builtins
class L(list):
    def __init__(self, *a): super().__init__(*a); self.tag = "T"
    def append(self, x): super().append(x * 2)
    def __getitem__(self, i): return ("L", super().__getitem__(i))
    def __len__(self): return 100 + super().__len__()
l = L([1, 2]); l.append(5)
print(l, l.tag, l[2], len(l), list.__len__(l), isinstance(l, list), l == [1, 2, 10], l.__dict__, repr(l))
class Dd(dict):
    def __missing__(self, k): return "miss " + str(k)
    def __setitem__(self, k, v): super().__setitem__(k, [v])
dd = Dd(a=1); dd["b"] = 2; dd.attr = 5
print(dd["zz"], dd, dd.attr, dd.get("q"))
class N(int):
    def __new__(cls, v, extra=None):
        o = super().__new__(cls, v); o.extra = extra; return o
    def __add__(self, o): return N(int(self) + int(o), "sum")
    def __repr__(self): return "N(%d)" % int(self)
n = N(5, "e"); m = n + 3
print(n, n.extra, m, m.extra, n - 1, type(n - 1), 3 + n, n == 5, hash(n) == hash(5), {5: "five"}[n], [0, 1, 2, 3, 4, 5, 6][n], n.__dict__, n * 2, -n, N(10**30) // 3, N(0), bool(N(0)))
class St(str):
    def __new__(cls, v): return super().__new__(cls, v.upper())
    def shout(self): return self + "!"
s = St("abc"); s.x = 1
print(s, s.shout(), type(s.shout()), s == "ABC", hash(s) == hash("ABC"), {"ABC": 1}[s], s.x, len(s), s[0], s.lower(), "%s" % s, f"{s:>5}", repr(s))
class F(float):
    pass
f = F(1.5); f.u = "m"
print(f, f + 1, type(f + 1), f.u, F("2.5") == 2.5, repr(f))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2, 3); t.q = 1
print(t, t.first, t[1:], len(t), t == (1, 2, 3), hash(t) == hash((1, 2, 3)), t.q, type(t + (4,)), T())
class By(bytes): pass
by = By(b"xyz"); by.k = 1
print(by, by.k, len(by), by[0], type(by))
class Se(set): pass
se = Se([1, 2]); se.k = 1; print(se, se.k, 1 in se)
class FS(frozenset): pass
fs = FS([1, 2]); fs.k = 1; print(fs, fs.k, 1 in fs, hash(fs) == hash(frozenset([1, 2])))
class Ex(ValueError):
    def __init__(self, a, b): super().__init__(a); self.b = b
try: raise Ex("m", 5)
except ValueError as e: print(e, e.b, e.args, repr(e), type(e).__mro__)
class Ex2(Exception): pass
x = Ex2(1, 2); x.foo = 3; print(x, x.args, x.foo, repr(x), x.__dict__)
class KE(KeyError):
    def __str__(self): return "custom"
print(str(KE("k")), str(KeyError("k")))
class Callable_:
    def __call__(self): return 1
print(callable(Callable_()), callable(1), callable(int), callable(print))

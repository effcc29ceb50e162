# Reference 3.3.2.2: implementing descriptors.
from support.attempts import show_each

class Data:
    def __get__(self, obj, owner=None): return "get", type(obj).__name__, owner and owner.__name__
    def __set__(self, obj, value): print("set", type(obj).__name__, value)
    def __delete__(self, obj): print("delete", type(obj).__name__)
    def __set_name__(self, owner, name): print("name", owner.__name__, name)
class NonData:
    def __get__(self, obj, owner=None): return "nd", obj is None
class SetOnly:
    def __set__(self, obj, value): obj.__dict__["so"] = [value]
class DelOnly:
    def __delete__(self, obj): print("only delete")
class C:
    d, nd, so, do = Data(), NonData(), SetOnly(), DelOnly()
class D(C): pass
c = D()
show_each(lambda: c.d, lambda: C.d, lambda: D.d, lambda: c.nd, lambda: C.nd)
c.d = 5
del c.d
c.nd = "mine"
c.so = 1
print(c.nd, c.so, type(C.so).__name__, c.__dict__)
del c.nd
print(c.nd)
def f(): del c.so
def g(): c.do = 5
show_each(f, g, lambda: type(c.do).__name__)
del c.do
c.__dict__["d"] = "hidden"
c.__dict__["do"] = "hidden too"
print(c.d, c.do)
C.d = "replaced"
print(c.d, C.d)
C.added = Data()
print(c.added)
class N:
    def __set_name__(self, owner, name): raise ValueError(f"no {name}")
try:
    class Bad: n = N()
except ValueError as e: print(type(e).__name__, e, e.__notes__)
class N2: __set_name__ = None
try:
    class Bad2: n = N2()
except TypeError as e: print(type(e).__name__, e, e.__notes__)
class N3:
    def __set_name__(self, owner): pass
try:
    class Bad3: n = N3()
except TypeError as e: print(type(e).__name__, e)
class Add:
    def __set_name__(self, owner, name): owner.made = name; setattr(owner, "also_" + name, 1)
class W: one, two = Add(), Add()
print(W.made, W.also_one, W.also_two)
class Inst:
    def __init__(self): self.d = Data()
print(type(Inst().d).__name__)
class Cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, obj, owner):
        if obj is None: return self
        v = obj.__dict__[self.n] = self.f(obj)
        return v
class U:
    @Cached
    def big(self): print("once"); return 42
u = U()
print(u.big, u.big, type(U.big).__name__)
class GetRaises:
    def __get__(self, o, t): raise AttributeError("inside get")
class V:
    g = GetRaises()
    def __getattr__(self, n): return "getattr " + n
print(V().g)
show_each(lambda: V.g)
class Odd:
    __get__ = lambda *a: len(a)
class X: o = Odd()
print(X.o, X().o)
class Odd2: __get__ = 5
class Y: o = Odd2()
show_each(lambda: Y.o, lambda: Y().o)

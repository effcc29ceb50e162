# Reference 3.3.2.3: invoking descriptors.
from support.attempts import show_each

class D:
    def __init__(self, n): self.n = n
    def __get__(self, o, t): return self.n, o if o is None else "obj", t.__name__
class Base: x = D("base")
class A(Base): x = D("a")
class B(A):
    x = D("b")
    def direct(self): return type(self).__mro__[1].__dict__["x"].__get__(self, B)
    def sup(self): return super().x
    def sup2(self): return super(A, self).x
    @classmethod
    def csup(cls): return super().x
    @staticmethod
    def ssup(): return super().x
b = B()
show_each(lambda: b.x, lambda: B.x, lambda: B.__dict__["x"].__get__(b, B), lambda: b.direct(), lambda: b.sup(), lambda: b.sup2(), lambda: B.csup(), lambda: b.ssup(), lambda: super(B, B).x, lambda: super(B, b).x, lambda: super(A, B).x)
class Meta(type):
    m = property(lambda c: "meta " + c.__name__)
    both = "meta both"
    @property
    def dat(c): return "meta data"
    def meth(c): return c.__name__
class M(metaclass=Meta):
    both = "class both"
    dat = "class dat"
show_each(lambda: M.m, lambda: M().m, lambda: M.both, lambda: M().both, lambda: M.dat, lambda: M().dat, lambda: M.meth(), lambda: M().meth)
def set_(): M.dat = 1
def set2(): M.m = 1
def del_(): del M.dat
show_each(set_, set2, del_)
class F:
    def meth(self, *a): return a
    fn = len
    lam = lambda self: "lam"
f = F()
print(f.meth(1), F.meth(f, 2), f.meth.__self__ is f, f.meth.__func__ is F.meth, f.fn([1]), f.lam(), f.meth == f.meth, f.meth is f.meth)
f.own = lambda *a: a
print(f.own(1))
print(F.__dict__["meth"].__get__(f)(3), F.__dict__["meth"].__get__(None, F) is F.meth)
show_each(lambda: F.meth.__get__(None, None), lambda: F.meth.__get__(), lambda: F.meth(), lambda: F.meth.__get__(5)())
class P:
    @property
    def p(self): "the doc"; return self._p
    @p.setter
    def p(self, v): self._p = v
    @p.deleter
    def p(self): del self._p
    ro = property(lambda s: 1)
    wo = property(None, lambda s, v: print("wo", v))
    empty = property()
p = P()
p.p = 4
print(p.p, P.p.__doc__, P.p.fget(p), type(P.p).__name__)
del p.p
p.wo = 3
def s1(): p.ro = 1
def s2(): del p.ro
def s3(): p.empty = 1
def s4(): del p.wo
show_each(lambda: p.p, s1, s2, s3, s4, lambda: p.wo, lambda: p.empty, lambda: P.ro.__get__(p), lambda: P.ro.__set__(p, 1), lambda: P.ro.__get__(None, P) is P.ro, lambda: P.ro.getter(lambda s: 2).__get__(p), lambda: property(1).__get__(p), lambda: property(lambda s: 1).__get__(p), lambda: property(lambda: 1).__get__(p))
P.ro2 = property(lambda s: s.a, doc="given")
show_each(lambda: p.ro2, lambda: P.ro2.__doc__, lambda: P.ro.__name__, lambda: P.p.__name__, lambda: P.p.__isabstractmethod__)

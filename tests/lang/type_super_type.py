# super: its attributes, binding by hand, unbound, errors.
from support.attempts import checker

check = checker(globals())

class A:
    x = "A.x"
    def m(self): return ("A.m", self.tag)
    @classmethod
    def k(cls): return ("A.k", cls.__name__)
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p " + self.tag


class B(A):
    x = "B.x"
    tag = "b"
    def m(self): return super().m()
    @classmethod
    def k(cls): return super().k()
    def me(self): return super()
    def nested(self):
        def go(): return super(B, self).m()
        return go()
    @property
    def p(self): return "B over " + super().p


class C(B): tag = "c"


class Custom(super):
    extra = 5


b, c = B(), C()
u = super(B)
check(r'''
c.m(), C.k(), c.nested(), c.p, c.me().__thisclass__, c.me().__self__ is c, c.me().__self_class__, super(B, c).x, super(B, c).m(), super(B, C).k(), super(B, C).m(c), super(B, c).s(), super(B, c).p, super(C, c).x
repr(super(B, b))[:40], repr(u), repr(super(B, C))[:42], u.__thisclass__, u.__self__, u.__self_class__, super(B, C).__self_class__, type(u).__name__
u.__get__(c, C).m(), u.__get__(None, C) is u, super(B, c).__get__(b).__self__ is c
u.m
super(B, c).nothing
super(B, c).__dict__["x"] if False else super(A, c).m
super(B, 5)
super(B, A)
super(5, c)
super(5)
super(B, c, 1)
super(B, c, x=1)
super()
(lambda: super())()
(lambda x: super())(1)
setattr(super(B, c), "x", 1)
u.__get__(5)
Custom(B, c).m(), Custom(B, c).extra, isinstance(Custom(B, c), super), type(Custom(B).__get__(c)).__name__, repr(Custom(B, c))[:9]
super(B, c) == super(B, c), hash(u) == hash(u), bool(u), callable(u), super(B, c).__class__, super(type(c), c).__thisclass__
super(B, c)["x"]
len(super(B, c))
super(bool, True).__repr__(), super(bool, True).__add__(1), super(list, [1]).__len__ if False else 0, super(type, B).__eq__(B)
''')

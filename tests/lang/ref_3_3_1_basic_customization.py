# Reference 3.3.1: basic customization.
from support.attempts import show_each

class P:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
P(1, x=2)
class Q(P):
    def __new__(cls, *a): return P.__new__(P) if a == ("other",) else 5 if a else super().__new__(cls)
show_each(lambda: type(Q("other")).__name__, lambda: Q(1), lambda: type(Q()).__name__)
class BadInit:
    def __init__(self): return 1
class NewOnly:
    def __new__(cls, x): return object.__new__(cls)
class InitOnly:
    def __init__(self, x): pass
class Neither: pass
class NewExtra:
    def __new__(cls, x): return super().__new__(cls, x)
class InitExtra:
    def __init__(self, x): super().__init__(x)
show_each(BadInit, lambda: type(NewOnly(1)).__name__, lambda: type(InitOnly(1)).__name__, lambda: Neither(1), lambda: Neither(x=1), lambda: NewExtra(1), lambda: InitExtra(1), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(object))

class R:
    r, s, f, b = "r", "s", "f", b"b"
    def __repr__(self): return self.r
    def __str__(self): return self.s
    def __format__(self, spec): return self.f
    def __bytes__(self): return self.b
x = R()
show_each(lambda: repr(x), lambda: str(x), lambda: f"{x}", lambda: f"{x!r:>5}", lambda: f"{x!s:>5}", lambda: bytes(x), lambda: "%s %r %a" % (x, x, x), lambda: [x], lambda: {x.r: x})
R.r, R.s, R.f, R.b = 1, None, 3.5, "no"
show_each(lambda: repr(x), lambda: str(x), lambda: f"{x}", lambda: format(x, ""), lambda: bytes(x), lambda: [x], lambda: print(x), lambda: "%s" % x, lambda: ascii(x))
class OnlyRepr:
    def __repr__(self): return "\xe9only"
show_each(lambda: str(OnlyRepr()), lambda: f"{OnlyRepr()}", lambda: f"{OnlyRepr():>3}", lambda: ascii(OnlyRepr()), lambda: format(OnlyRepr(), "x"), lambda: bytes(OnlyRepr()), lambda: object.__format__(1, ""), lambda: object.__format__(1, "d"))

class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n, getattr(o, "n", o)); return NotImplemented
    def __gt__(self, o): print("gt", self.n, getattr(o, "n", o)); return [self.n]
    def __eq__(self, o): print("eq", self.n, getattr(o, "n", o)); return NotImplemented
class Sub(Cmp):
    def __le__(self, o): print("sub le"); return "le"
    def __ge__(self, o): print("sub ge"); return "ge"
a, b, c = Cmp(1), Cmp(2), Sub(3)
show_each(lambda: a < b, lambda: a > b, lambda: a == b, lambda: a != b, lambda: a <= b, lambda: a <= c, lambda: a >= c, lambda: c >= a, lambda: a < 5, lambda: 5 < a, lambda: 5 == a, lambda: a == a, lambda: a != a, lambda: hash(a))
class Ne:
    def __eq__(self, o): return "yes"
class Ne0:
    def __eq__(self, o): return []
class Raise:
    def __eq__(self, o): raise KeyError("eq")
    __hash__ = None
show_each(lambda: Ne() == 1, lambda: Ne() != 1, lambda: Ne0() != 1, lambda: Ne0() == 1, lambda: Raise() != 1, lambda: hash(Raise()), lambda: {Ne()}, lambda: {Ne0(): 1}, lambda: object.__ne__(Ne(), 1), lambda: object.__eq__(1, 1), lambda: object.__eq__(1, 2), lambda: object.__lt__(1, 2))
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
show_each(lambda: hash(H(5)), lambda: hash(H(-1)), lambda: hash(H(2**61 - 1)), lambda: hash(H(2**100)), lambda: hash(H(-2**200)), lambda: hash(H(True)), lambda: hash(H(1.0)), lambda: hash(H("a")), lambda: hash(H(None)))
class Keep(Ne): __hash__ = object.__hash__
class Child(Ne): pass
class Child2(Ne):
    def __hash__(self): return 1
print(isinstance(hash(Keep()), int), Child.__hash__, Ne.__hash__, "__hash__" in Ne.__dict__, "__hash__" in Child.__dict__, hash(Child2()))
class B:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class L:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
show_each(lambda: bool(B(True)), lambda: bool(B(1)), lambda: not B(False), lambda: bool(B(None)), lambda: bool(L(0)), lambda: bool(L(3)), lambda: bool(L(-1)), lambda: bool(L(2**70)), lambda: bool(L("1")), lambda: not L(0), lambda: len(L(True)), lambda: len(L(1.0)), lambda: bool(Neither()), lambda: 1 if L(0) else 2)
class Both(L):
    def __bool__(self): return True
print(bool(Both(0)), len(Both(0)))

# Reference 3.3.10: positional arguments in class patterns.
from support.attempts import show_each

class P:
    __match_args__ = ("x", "y")
    def __init__(self, *a): self.__dict__.update(zip(("x", "y", "z"), a))
class Q(P): pass
class R(P): __match_args__ = ("z",)
def m(v, c=P):
    match v:
        case c(1, 2): return "1, 2"
        case c(a, y=b) if a == "a": return a, b
        case c(x): return "one", x
        case c(): return "none"
        case _: return "other"
show_each(lambda: m(P(1, 2)), lambda: m(P("a", "b")), lambda: m(P(5)), lambda: m(P()), lambda: m(3), lambda: m(Q(1, 2)), lambda: m(Q(7)))
def one(v, c):
    match v:
        case c(a): return a
        case _: return "no"
def two(v, c):
    match v:
        case c(a, b): return a, b
        case _: return "no"
def dup(v, c):
    match v:
        case c(a, x=b): return a, b
        case _: return "no"
def make(ma):
    class X: __match_args__ = ma; x = 1; y = 2
    return X
show_each(lambda: one(R(1, 2, 3), R), lambda: two(R(1, 2, 3), R), lambda: one(R(1, 2), R), lambda: dup(P(1), P))
for ma in (), ("x",), ("x", "x"), ["x", "y"], "xy", ("x", 1), (1,), None, ("nope",), ("__class__",):
    X = make(ma)
    show_each(lambda: one(X(), X), lambda: two(X(), X), lambda: dup(X(), X))
class Empty: pass
class Slots: __slots__ = ("x",)
show_each(lambda: one(Empty(), Empty), lambda: one(Slots(), Slots), lambda: one(5, Empty))
class Prop:
    __match_args__ = ("boom", "gone")
    @property
    def boom(self): print("asked boom"); return 1
    @property
    def gone(self): raise AttributeError("gone")
class Prop2(Prop):
    @property
    def gone(self): raise ValueError("gone")
class Meta(type):
    @property
    def __match_args__(cls): print("match args"); return ("name",)
class Dyn(metaclass=Meta): name = "dyn"
show_each(lambda: one(Prop(), Prop), lambda: two(Prop(), Prop), lambda: two(Prop2(), Prop2), lambda: one(Dyn(), Dyn), lambda: two(Dyn(), Dyn), lambda: one(5, Dyn))
for v in True, 5, 1.5, "s", b"b", bytearray(b"x"), [1], (1,), {1: 2}, {1}, frozenset([1]), 2j, None:
    c = type(v)
    show_each(lambda: one(v, c), lambda: two(v, c))
class I(int): pass
class I2(int): __match_args__ = ("real", "imag")
class I3(int): __match_args__ = ()
show_each(lambda: one(I(5), I), lambda: one(I2(5), I2), lambda: two(I2(5), I2), lambda: one(I2(5), int), lambda: one(I3(5), I3), lambda: two(I(5), I), lambda: one(True, int), lambda: one(1, bool))
show_each(lambda: one(1, 5), lambda: one(1, len), lambda: one(1, None), lambda: one(1, int | str), lambda: one([1], list[int]))
class Inst(type):
    def __instancecheck__(cls, o): print("check"); return o == 3
class Like(metaclass=Inst): __match_args__ = ("real",)
show_each(lambda: one(3, Like), lambda: one(4, Like))

# int's subclasses: what they keep and what falls back to int.
from support.attempts import checker

check = checker(globals())


class Sub(int):
    def __add__(self, other): return "added"
    def __radd__(self, other): return "radded"
    def __index__(self): return 99
    def __bool__(self): return False

class New(int):
    def __new__(cls, value, unit="m"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
    def __repr__(self): return f"{int(self)}{self.unit}"

class Slots(int):
    __slots__ = ()
s = Sub(3)
n = New(5, unit="kg")


check(r'''
s + 1, 1 + s, s - 1, type(s - 1), type(-s), type(+s), type(abs(s)), type(~s), type(s << 1), type(s // 1), bool(s), not s
[10, 20, 30, 40][s], "abcdef"[:s], range(s), list(range(s))
n, n.unit, n + 1, type(n + 1), n == 5, hash(n) == hash(5), {5: "x"}[n], n.__dict__, str(n), f"{n}", f"{n:04}", int(n), type(int(n))
sum([s, s]), sum([n, n]), max(n, 4), isinstance(n, int), New.__mro__[1:], n.real, type(n.real), type(n.__index__())
Slots(5), Slots(5) == 5, Slots.__base__
setattr(Slots(5), "x", 1)
int.__new__(Sub, 4) - 1, int.__new__(bool, 1) if False else "no"
int.__new__(str, 4)
int.__new__(bool, 1)
int.__new__()
int.__new__(5)
type("NonEmpty", (int,), {"__slots__": ("a",)})
type("Two", (int, str), {})
type("Mixed", (int, float), {})
''')

from enum import *
import enum
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def shout(self): return self.name + "!"
    @property
    def twice(self): return self.value * 2
print(Color, Color.RED, repr(Color.RED), list(Color), len(Color), Color.CRIMSON is Color.RED, Color(2), Color["RED"], Color.RED.shout(), Color.GREEN.twice)
print(dict(Color.__members__), Color.RED in Color, 1 in Color, 9 in Color, "x" in Color, list(reversed(Color)), bool(Color), Color.RED == Color.RED, Color.RED == 1, hash(Color.RED) == hash("RED"))
t(lambda: Color(9)); t(lambda: Color["X"]); t(lambda: Color.BLUE); t(lambda: setattr(Color, "RED", 3)); t(lambda: delattr(Color, "RED")); t(lambda: Color.RED < Color.GREEN)
t(lambda: type("Sub", (Color,), {})); t(lambda: Color.RED.__class__); t(lambda: f"{Color.RED:>12}|{Color.RED!r}"); t(lambda: setattr(Color.RED, "name", "x")); t(lambda: Color.RED.GREEN)
class Auto(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([m.value for m in Auto])
class Up(Enum):
    def _generate_next_value_(name, start, count, last): return name * (count + 1)
    X = auto(); Y = auto()
print([m.value for m in Up])
class N(IntEnum):
    ONE = 1; TWO = 2
print(N.ONE, repr(N.TWO), N.ONE + N.TWO, N(1) is N.ONE, f"{N.ONE:03}", str(N.ONE), N.ONE < N.TWO, [10, 20, 30][N.ONE], isinstance(N.ONE, int), "%d %s" % (N.ONE, N.TWO))
class S(StrEnum):
    A = auto(); BIG = "b-ig"
print(S.A, repr(S.A), S.BIG.upper(), S("a") is S.A, S.A == "a", f"{S.BIG:>6}", "-".join(S))
t(lambda: StrEnum("Q", {"a": 1}))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
print(Planet.EARTH.mass, Planet.MARS.radius, Planet((0.64, 3.39)), Planet.EARTH.value)
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        o = bytes.__new__(cls, [value]); o._value_ = value; o.label = label; return o
    PX = (0, "P.X"); PY = (1, "P.Y")
print(Coord.PY.label, Coord(1), bytes(Coord.PY))
class Miss(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "any" else None if v == "none" else 5
t(lambda: Miss("any")); t(lambda: Miss("none")); t(lambda: Miss("bad"))
class Ign(Enum):
    _ignore_ = "x y"
    x = 5; y = 6
    A = x + y
print(list(Ign))
class Holder(Enum):
    m = member(lambda: 1); n = nonmember(7)
    def f(self): pass
    class Inner: pass
    lst = [1]
print(list(Holder)[1:], Holder.n, Holder.Inner.__name__, Holder([1]))
for body in ("A = 1\n A = 2", "_bad_ = 1", "mro = 1", "A = 1\n def _generate_next_value_(*a): pass\n B = auto()", "A = auto()\n def _generate_next_value_(*a): pass", "A = 'x'\n B = auto()", "_order_ = 'B A'\n A = 1\n B = 2", "_order_ = 'A B'\n A = 1\n B = 2"):
    ns = {}
    try:
        exec("from enum import *\nclass Z(Enum):\n " + body, ns); print(list(ns["Z"]))
    except Exception as e: print(type(e).__name__, e)
F = Enum("F", "A B C"); print(list(F), F.__module__, F.__qualname__)
print(list(Enum("G", ["A", "B"], start=5)), list(Enum("H", {"A": "x", "B": "y"})), list(IntEnum("I", [("P", 3), ("Q", 4)])), Enum("J", "A", module="m", qualname="q.J").A.__class__.__qualname__)
t(lambda: Enum("E")); t(lambda: unique(Color)); t(lambda: verify(CONTINUOUS)(IntEnum("K", {"A": 1, "B": 4}))); t(lambda: verify(UNIQUE)(Color))
class WithProp(Enum):
    name_ = 1
    value = 5
print(WithProp.value, WithProp.name_.value)
class Weekday(Enum):
    MON = 1
    def __str__(self): return "day"
    def __format__(self, s): return "fmt" + s
print(Weekday.MON, f"{Weekday.MON:q}", repr(Weekday.MON))
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, sorted(n for n in dir(Color.RED) if not n.startswith("_")), [n for n in dir(Color) if not n.startswith("_")])
class Base(Enum):
    def hello(self): return "hi " + self.name
class Derived(Base):
    A = 1
print(Derived.A.hello(), Derived.__mro__[1].__name__, isinstance(Derived.A, Base), type(Color).__name__, EnumType is EnumMeta)

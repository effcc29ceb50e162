# NamedTuple, TypedDict and NewType.
import collections
import types
import warnings
from typing import *

warnings.simplefilter("error")


def t(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__ + ":", e)


def names(bases):
    return [getattr(base, "__name__", base) for base in bases]


class Point(NamedTuple):
    """a point"""
    x: int
    y: "int" = 5

    @property
    def sum(self): return self.x + self.y

    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)


p = Point(1)
print(p, p.x, p.sum, p + p, p._replace(x=9), p._asdict(), Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__)
print(Point.__mro__, names(Point.__orig_bases__), Point.__module__, Point.__qualname__, isinstance(p, tuple), Point._make([3, 4]), p == (1, 5))
print(names(types.get_original_bases(Point)), get_type_hints(Point), Point.__new__.__annotations__)
Call = NamedTuple("Call", [("a", int), ("b", "str")])
print(Call(1, "x"), Call.__annotations__, names(Call.__orig_bases__), Call.__module__, NamedTuple("Empty", [])(), Call._fields)
t(lambda: Point())
t(lambda: Point(1, 2, 3))
t(lambda: NamedTuple("X"))
t(lambda: NamedTuple("X", None))
t(lambda: NamedTuple("X", a=int))
t(lambda: NamedTuple("X", [("a", int)], b=str))
t(lambda: NamedTuple("X", [("a", (1,))]))
t(lambda: NamedTuple("X", [("_a", int)]))
t(lambda: NamedTuple())


def bad1():
    class X(NamedTuple):
        a: int = 1
        b: int


def bad2():
    class X(NamedTuple):
        a: int
        _fields = ()


def bad3():
    class X(NamedTuple, int):
        a: int


def bad4():
    class X(NamedTuple):
        a: int
        def __new__(cls): pass


for bad in (bad1, bad2, bad3, bad4):
    t(bad)

T = TypeVar("T")


class Gen(NamedTuple, Generic[T]):
    v: T
    n: int = 0


class New[X](NamedTuple):
    v: X


print(Gen[int], Gen[int](3), Gen.__parameters__, Gen.__mro__, names(Gen.__orig_bases__), New(3), New[str], names(New.__orig_bases__), Gen("x").n)
t(lambda: Gen[int, str])


class Descr:
    def __set_name__(self, owner, name): print("set", owner.__name__, name)


class WithDescr(NamedTuple):
    a: int
    d = Descr()


class Sub(Point):
    def norm(self): return abs(self.x)


print(Sub(-3).norm(), Sub(1), Sub.__orig_bases__ if "__orig_bases__" in Sub.__dict__ else Sub.__bases__)
match Point(1, 2):
    case Point(x, y):
        print("matched", x, y)


# TypedDict
class Movie(TypedDict):
    """a movie"""
    title: str
    year: NotRequired[int]


class More(Movie, total=False):
    rating: Required[float]
    seen: ReadOnly[bool]
    tags: Annotated[NotRequired[list["str"]], "x"]


def show(cls):
    print(cls, cls.__annotations__, sorted(cls.__required_keys__), sorted(cls.__optional_keys__), sorted(cls.__readonly_keys__),
          sorted(cls.__mutable_keys__), cls.__total__, cls.__bases__, names(cls.__orig_bases__))


show(Movie)
show(More)
m = Movie(title="x", year=3)
print(m, type(m), Movie.__doc__, Movie.__mro__, Movie([("a", 1)]), is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict))
Func = TypedDict("Func", {"a": int, "b-c": "str"}, total=False)
show(Func)
print(Func.__module__, Func(a=1), get_type_hints(More), get_type_hints(More, include_extras=True))
t(lambda: isinstance({}, Movie))
t(lambda: issubclass(dict, Movie))
t(lambda: TypedDict("X"))
t(lambda: TypedDict("X", None))
t(lambda: TypedDict("X", {"a": (1,)}))
t(lambda: TypedDict("X", {}, x=3))
t(lambda: TypedDict())


def bad5():
    class X(Movie, dict): pass


def bad6():
    class X(Movie):
        title: ReadOnly[str]


def bad7():
    class X(TypedDict, metaclass=type): pass


t(bad5)
t(bad6)


class GenTD(TypedDict, Generic[T]):
    v: T


class NewTD[X](TypedDict):
    v: X


class SubTD(GenTD[int]):
    w: str


print(GenTD[int], GenTD.__parameters__, GenTD(v=1), GenTD[int](v=2), NewTD[str], NewTD.__mro__, SubTD.__annotations__, SubTD.__orig_bases__)

# NewType
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId.__module__, UserId | None, "x" | UserId, List[UserId], list[UserId])
print(NewType("a.b", UserId).__name__, NewType("a.b", UserId).__qualname__, type(UserId), isinstance(UserId, NewType))
t(lambda: UserId())
t(lambda: isinstance(3, UserId))


def bad8():
    class Admin(UserId): pass


t(bad8)

# Reference 7.14: the type statement.
from support.attempts import show_each

type Point = tuple[float, float]
type Lazy = undefined_so_far
type Rec = dict[str, Rec] | None
type G[T] = list[T]
type H[T: int, *Ts, **P] = (T, Ts, P)
type D[T = int, U = T] = dict[T, U]
type C[T: (int, str)] = T
print(Point, Point.__name__, Point.__value__, Point.__type_params__, Point.__parameters__, Point.__module__, type(Point).__name__)
show_each(lambda: Lazy, lambda: Lazy.__value__, lambda: Rec.__value__, lambda: G.__value__, lambda: G.__type_params__, lambda: G[int], lambda: G[int].__args__, lambda: G[int].__origin__ is G, lambda: G[int, str], lambda: Point[int], lambda: H.__type_params__, lambda: H.__value__, lambda: H.__parameters__, lambda: D.__type_params__[1].__default__, lambda: C.__type_params__[0].__constraints__, lambda: H.__type_params__[0].__bound__, lambda: Point | int, lambda: int | Point, lambda: None | G[int], lambda: Point == Point, lambda: isinstance(1, Point), lambda: issubclass(int, Point), lambda: Point(), lambda: Point.nope, lambda: hash(Point) == hash(Point), lambda: len(Point), lambda: iter(Point), lambda: [*G], lambda: Point.__mro_entries__, lambda: Point < Point)
undefined_so_far = "now defined"
print(Lazy.__value__)
undefined_so_far = "changed"
print(Lazy.__value__)
def s1(): Point.__value__ = 1
def s2(): Point.__name__ = "x"
def s3(): Point.attr = 1
def s4(): del Point.__type_params__
def s5():
    class X(Point): pass
show_each(s1, s2, s3, s4, s5)
calls = []
def note(x): calls.append(x); return x
type N = note(1)
print(calls, N.__value__, N.__value__, calls)
class K:
    attr = int
    type Inner = attr
    type Gen[T] = tuple[T, attr]
    type Self = K
print(K.Inner.__value__, K.Gen.__value__, K.Self.__value__ is K, K.Inner, K.Inner.__module__)
def local():
    x = "local"
    type L = x
    type LG[T] = (T, x)
    x = "later"
    return L.__value__, LG.__value__[1], L.__name__
show_each(local)
type = 5
print(type)
type type = int
print(builtins_type := __builtins__ and type.__value__, type.__name__)
del type
type(1)
type, x = 1, 2
type: int = 3
type += 1
print(type, [type for type in "a"], {type: 1}, (lambda type: type)(7))
del type
print(type(3), type
      (4))
import typing
A = typing.TypeAliasType("A", list[int])
T = typing.TypeVar("T")
B = typing.TypeAliasType("B", list[T], type_params=(T,))
print(A, A.__value__, A.__module__, B.__type_params__, B[int])
show_each(lambda: typing.TypeAliasType(), lambda: typing.TypeAliasType("X"), lambda: typing.TypeAliasType(5, int), lambda: typing.TypeAliasType("X", int, type_params=[T]), lambda: typing.TypeAliasType("X", int, type_params=(1,)).__type_params__, lambda: typing.TypeAliasType("X", 1, 2))
for src in "type X", "type X =", "type X = 1 = 2", "type X.y = int", "type X[0] = int", "type (X) = int", "type X: int = 1", "type X[] = int", "type X[T,] = int", "type X[T, T] = int", "type X[T: int: str] = int", "type X[T = int, U] = int", "type X[*T: int] = int", "type X[**P = int] = int", "type X[*T = *int] = int", "type X[T = *int] = int", "type X[T := int] = int", "type X[1] = int", "type X = yield", "type X = (yield)", "type X = (a := 1)", "type X = await y", "async def f(): type X = await y", "type X = [a := 1 for b in c]", "type X = lambda: (yield)", "type X[T: (yield)] = 1", "type X[T: (a := 1)] = 1", "type X[T = (yield)] = 1", "type if = 1", "type match = case", "type type = type", "type _ = _", "type X = *a", "type X = a, b", "type X = (a, b)", "type\\\nX = int", "type X[T](Y) = int", "type None = int", "type __debug__ = int", "type X[None] = int", "class A: type X = (yield)", "def f(): type X = (yield)", "type X = 1; type Y = 2", "if 1: type X = 1", "type = X = 1", "type X\n= 1", "type 1 = 2", "type 'x' = 2", "lambda: type X = 1", "type X[T: int, *Ts = [], **P = []] = T", "type X[T = a, *Ts] = 1", "type X[*Ts = a, T] = 1":
    try: compile(src, "s", "exec"); print("ok ", src.encode())
    except SyntaxError as e: print(src.encode(), "|", e.msg)

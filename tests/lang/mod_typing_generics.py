# Type variables and generic classes of typing.
import collections.abc
import types
import typing
from typing import *


def t(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__ + ":", e)


T = TypeVar("T")
U = TypeVar("U", bound=int)
C = TypeVar("C", int, str)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, TypeVar("X", covariant=True), TypeVar("X", contravariant=True), TypeVar("X", infer_variance=True), P, Ts, AnyStr)
print(T.__name__, T.__module__, T.__bound__, T.__constraints__, T.__covariant__, T.__default__, T.has_default(), U.__bound__, C.__constraints__)
print(P.args, P.kwargs, P.args == P.args, P.args == P.kwargs, P.args.__origin__, ParamSpecArgs(P), P.__name__, P.__bound__, P.__default__)
print(TypeVar("D", default=int).__default__, TypeVar("D", default=None).__default__, TypeVarTuple("D", default=Unpack[Tuple[int]]).__default__)
print(ParamSpec("D", default=[int]).__default__, TypeVar("B", bound="Fwd").__bound__, TypeVar("B", bound=None).__bound__, TypeVar("I", infer_variance=True).__infer_variance__)
print(T | int, int | T, T | None, "x" | T, T | "x", Optional[T], type(T).__module__, P | int, [*Ts], list[T] | int)
print(type(T), type(P), type(Ts), isinstance(T, TypeVar), T == T, T == TypeVar("T"))
t(lambda: TypeVar(1))
t(lambda: TypeVar("T", int))
t(lambda: TypeVar("T", int, str, bound=int))
t(lambda: TypeVar("T", bound=Union))
t(lambda: TypeVar("T", bound=(1, 2)))
t(lambda: TypeVar("T", covariant=True, contravariant=True))
t(lambda: TypeVar("T", covariant=True, infer_variance=True))
t(lambda: TypeVar("T", nope=1))
t(lambda: ParamSpec(1))
t(lambda: ParamSpec("P", covariant=True, contravariant=True))
t(lambda: TypeVarTuple("P", bound=3))
t(lambda: type("X", (T,), {}))
t(lambda: types.new_class("X", (T,)))
t(lambda: types.new_class("X", (P.args,)))
t(lambda: types.new_class("X", (TypeVar,)))
t(lambda: T())
t(lambda: T[int])
t(lambda: Ts.__typing_subst__(1))
t(lambda: isinstance(3, T))


class A(Generic[T]):
    def __init__(self, x: T = None):
        self.x = x


class B(A[int], Generic[U]):
    pass


class K(Dict[str, T], List[T] if False else A[T]):
    pass


print(A.__parameters__, A.__orig_bases__, A[int], A[int]().__orig_class__, A[T], A[U], A["Fwd"], A.__mro__)
print(B.__parameters__, B.__orig_bases__, B.__mro__, B[bool], types.get_original_bases(B), types.get_original_bases(int))
print(K.__mro__, K.__parameters__, K[int].__origin__)
print(A[int] == A[int], A[int] is A[int], A[int] == A[str], A[int] | None, A[T][int], A[List[T]][str], A[A[T]].__parameters__)
print(A[int].x if hasattr(A[int], "x") else "no x", A[int].__name__, A[int].__module__, A[int].__args__, A[T].__parameters__)
t(lambda: A[int, str])
t(lambda: A[()])
t(lambda: A[int][str])
t(lambda: B[T][int, str])
t(lambda: Generic[int])
t(lambda: Generic[T, T])
t(lambda: Generic[()])
t(lambda: Generic[T][int])
t(lambda: types.new_class("X", (Generic,)))
t(lambda: types.new_class("X", (Generic[T], Generic[U])))
t(lambda: types.new_class("X", (A[U], Generic[T])))
t(lambda: types.new_class("X", (A,)).__parameters__)
t(lambda: types.new_class("X", (A,))[int])
t(lambda: isinstance(A(), A[int]))
t(lambda: issubclass(A, A[int]))
t(lambda: isinstance(A(), Generic))


class Slots(Generic[T]):
    __slots__ = ("a",)


s = Slots[int]()
print(hasattr(s, "__orig_class__"))
A[int].shared = 5
print(A.shared)

D = TypeVar("D", default=str)


class WithDefault(Generic[T, D]):
    pass


print(WithDefault[int], WithDefault[int, bool])
t(lambda: WithDefault[int, int, int])
t(lambda: WithDefault[()])
t(lambda: types.new_class("X", (Generic[D, T],)))


class Variadic(Generic[T, Unpack[Ts]]):
    pass


print(Variadic[int], Variadic[int, str, bool], Variadic[int, *tuple[str, ...]], Variadic[T, *Ts][int, str], Variadic[*Ts, int].__parameters__)
t(lambda: Variadic[()])
t(lambda: types.new_class("X", (Generic[T, *Ts, *TypeVarTuple("Us")],))[int, str])


class Spec(Generic[P]):
    pass


class Spec2(Generic[T, P]):
    pass


print(Spec[int, str], Spec[[int, str]], Spec[...], Spec[P], Spec[Concatenate[int, P]], Spec2[int, [str]], Spec2[int, P][[bool]])
t(lambda: Spec2[int, str])
print(Callable[P, T][[int], str], Callable[P, T].__parameters__, Callable[Concatenate[int, P], T][[str], bool], Callable[[T], U][int, bool])
print(Callable[[Unpack[Ts]], int][str, bool], Callable[P, int][...], collections.abc.Callable[P, T][[int], str])

# generics of the language
print(list[T][int], dict[T, U][str, bool], dict[T, list[T]].__parameters__, tuple[T, *Ts][int, str], tuple[*Ts][()], (int | list[T])[str])
print(list[List[T]][int], Union[T, list[U]][str, bool], Tuple[T, ...][int], list[P.args], (list[T] | dict[T, U]).__parameters__)
t(lambda: list[T][int, str])
t(lambda: list[T][()])
t(lambda: dict[T, U][int])
t(lambda: list[int][int])
t(lambda: (int | str)[int])
t(lambda: list[T][Union])
t(lambda: tuple[T, *Ts][()])
print(list[A[int]], list[A], list[len], list["x"], list[Any], list[Optional[int]], list[t])

# PEP 695


class New[X, *Ys, **Q]:
    def get(self, x: X) -> X:
        return x


type Alias[X] = list[X] | None
Old = TypeAliasType("Old", list[T], type_params=(T,))
print(New[int, str, [bool]], New.__orig_bases__, New.__parameters__, New.__mro__, New.__type_params__)
print(Alias[int], Alias.__parameters__, Alias | int, None | Alias, Old, Old.__value__, Old.__parameters__, Old[int], Old.__module__)
t(lambda: TypeAliasType("X", int)[int])
t(lambda: TypeAliasType("X", int, type_params=[T]))
t(lambda: TypeAliasType(1, int))
t(lambda: Old | 3)
t(lambda: Old())


class Sub(New[int, [str]]):
    pass


def gen[Z: int = bool](z: Z) -> Z:
    return z


print(Sub.__orig_bases__, Sub.__parameters__, gen.__type_params__[0].__default__, gen.__type_params__[0].__bound__, gen.__type_params__)


class Inner[X](A[X]):
    pass


print(Inner[int], Inner.__orig_bases__, Inner[int]().__orig_class__, Inner(3).x)
t(lambda: types.new_class("X", (New[int, [str]], Generic[T])))


def star(*args: *Ts) -> None: ...
def star2(*args: Unpack[Tuple[int, str]], **kw: P.kwargs) -> None: ...


print(star.__annotations__, star2.__annotations__)
print(types.resolve_bases((A[int], int)), types.resolve_bases((int,)))


class LikeAFunction:
    __code__ = None

    def __call__(self):
        pass

    def __repr__(self):
        return "LikeAFunction()"


print(collections.abc.Callable[[LikeAFunction(), len, ...], int], typing.Callable[[LikeAFunction()], None])

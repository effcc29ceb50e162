# Special forms and aliases of typing: reprs, equality, hashes, refusals.
import collections
import typing
from typing import *


def t(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(Any, Union, Optional, Literal, Final, ClassVar, Annotated, TypeAlias, Concatenate, Unpack, Self, Never, NoReturn)
print(LiteralString, Required, NotRequired, ReadOnly, TypeGuard, TypeIs, Callable, NoDefault, Text, TYPE_CHECKING)
print(List, Dict, Set, FrozenSet, Tuple, Type, Deque, DefaultDict, OrderedDict, Counter, ChainMap, Iterable, Iterator)
print(Awaitable, Coroutine, AsyncIterator, AsyncGenerator, ContextManager, AsyncContextManager, Pattern, Match, AbstractSet)
print(all(hasattr(typing, name) for name in typing.__all__), len(typing.__all__), len(set(typing.__all__)))

# unions
print(Union[int, str], Union[int], Union[int, None], Optional[str], Union[int, Union[str, int], float], Union[None, "X"])
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Union[int, str] is Union[int, str])
print(Union[int, str] == (int | str), (int | str) == Union[str, int], hash(int | str) == hash(Union[int, str]))
print(Union[int, str] | float, float | Union[int, str], Optional[int] | None, Union[List[int], dict[str, int]], int | List[str])
print(isinstance(3, Union[int, str]), isinstance(3.5, Union[int, str]), issubclass(bool, Optional[int]), isinstance(None, Optional[int]))
t(lambda: Union[()])
t(lambda: Union())
t(lambda: Union[int, (1, 2)])
t(lambda: isinstance(3, Union))
t(lambda: issubclass(int, Union))
t(lambda: isinstance(3, Union[List[int], str]))
t(lambda: Optional[int, str])
t(lambda: Optional[Final])
t(lambda: Union[ClassVar[int], str])
t(lambda: type("X", (Union[int, str],), {}))
t(lambda: list(Union[int, str]))


def subclass(base):
    class X(base):
        pass
    return X.__mro__


for form in (Union, Optional, Literal, Final, Self, Union[int, str], ClassVar[int], Optional[int]):
    t(lambda: subclass(form))
print(subclass(List[int]), subclass(Any), subclass(Iterable))
t(lambda: Any())
t(lambda: isinstance(3, Any))
print(type(subclass(Any)[0]()).__name__)
print(isinstance(3, subclass(Any)[0]), subclass(Any)[0])

# literals
print(Literal[1, "a", None, True], Literal[1, Literal[2, 1]], Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1])
print(Literal[[1], 2], hash(Literal[1, 2]) == hash(Literal[2, 1]), Literal[1, 1].__args__, Literal[0] is Literal[0], Literal[()])

# one type each
print(Final[int], ClassVar[List[int]], TypeGuard[int], TypeIs["X"], Required[int], NotRequired[str], ReadOnly[Required[int]])
for form in (Self, Never, NoReturn, LiteralString, TypeAlias):
    t(lambda: form[int])
t(lambda: Final[int, str])
t(lambda: Final[Final[int]])
t(lambda: ClassVar[Final[int]])
t(lambda: TypeGuard[Final[int]])
t(lambda: Required[int, str])
t(lambda: List[Union])
t(lambda: ClassVar())
t(lambda: ClassVar[int]())

# Annotated
a = Annotated[int, "x", 5]
print(a, a.__metadata__, a.__origin__, a.__args__, Annotated[a, 6], a == Annotated[int, "x", 5], a != Annotated[int, "x"], a("5"))
print(Annotated[List["X"], {1: 2}], hash(a) == hash(Annotated[int, "x", 5]), get_args(a), get_origin(a), subclass(a), a | None)
t(lambda: Annotated[int])
t(lambda: Annotated)

# aliases
print(List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Tuple[int, str], Type[int], Set["X"], FrozenSet[None])
print(Iterable[int], Generator[int], Generator[int, str], AsyncGenerator[int], ContextManager[int], Mapping[str, int], Counter[str])
print(List[int] == List[int], List[int] == list[int], List[int] is List[int], List[int].__origin__, Deque[int].__origin__, List[int].__name__)
print(isinstance([], List), isinstance({}, Mapping), issubclass(list, Iterable), issubclass(List, Iterable), isinstance(3, Hashable))
t(lambda: isinstance([], List[int]))
t(lambda: issubclass(list, List[int]))
t(lambda: List())
t(lambda: List[int]())
t(lambda: Deque())
t(lambda: Deque[int]([1]))
t(lambda: List[int, str])
t(lambda: Dict[int])
t(lambda: Hashable[int])
t(lambda: Generator[int, int, int, int])
t(lambda: Tuple[int, (1,)])
t(lambda: List[int][str])
t(lambda: [*List[int]])
t(lambda: [*List])
print(List.__doc__, Deque.__doc__, List.append is list.append, List[int].__module__, List.__module__)
t(lambda: List.nope)
t(lambda: typing.Nope)

# Callable
print(Callable[[int], str], Callable[[], None], Callable[..., int], Callable[[int, "X"], List[int]], Callable[[int], str].__args__)
print(get_args(Callable[[int, str], None]), get_args(Callable[..., int]), get_origin(Callable[[], int]), isinstance(len, Callable))
print(collections.abc.Callable[[int], str], collections.abc.Callable[[int], str] == Callable[[int], str], Callable[Concatenate[int, ...], str])
t(lambda: Callable[int])
t(lambda: Callable[int, str])
t(lambda: Callable[[int], (1,)])
t(lambda: isinstance(len, Callable[[], int]))
t(lambda: Concatenate[()])
t(lambda: Concatenate[int, str])

# get_origin, get_args
for tp in (int, List, List[int], list[int], Union[int, str], int | str, Literal[1, 2], ClassVar[int], Generic, Optional[int], None, "x"):
    print(tp, get_origin(tp), get_args(tp))

# references
f = ForwardRef("int")
print(f, f == ForwardRef("int"), f == ForwardRef("str"), hash(f) == hash(ForwardRef("int")), f | int, "x" | f, ForwardRef("a.b", module="m"))
t(lambda: ForwardRef(3))
t(lambda: ForwardRef("1 +"))
t(lambda: List["int str"])
print(f.__forward_arg__, f.__forward_evaluated__, f.__forward_is_class__, List["X"].__args__)

# functions
print(cast(int, "x"), assert_type(3, str), Text is str, NoDefault is type(NoDefault)(), type(NoDefault).__name__)
t(lambda: assert_never("y" * 300))
t(lambda: assert_never(3))


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
dummy = over
def over(x): return x


print([o.__annotations__ for o in get_overloads(over)], over(3))
t(lambda: dummy(3))
clear_overloads()
print(get_overloads(over))


class Base:
    @final
    def m(self): pass

    @override
    def n(self): pass


@final
class Leaf(Base): pass


print(Base.m.__final__, Leaf.__final__, Base.n.__override__, final(3), override(len) is len)


@dataclass_transform(kw_only_default=True, extra=3)
def make(cls): return cls


print(make.__dataclass_transform__)
t(lambda: setattr(NoDefault, "x", 1))
t(lambda: setattr(type(NoDefault), "x", 1))
t(lambda: NoDefault())
t(lambda: type(NoDefault)(1))

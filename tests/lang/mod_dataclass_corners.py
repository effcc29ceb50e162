# Dataclasses: annotations as text, docstrings, recursive fields, slots of bases, abstract orderings
import abc
import dataclasses
import typing
import weakref
from dataclasses import InitVar, dataclass, field, fields
from typing import ClassVar

for text in ("ClassVar[int]", " ClassVar ", "typing .ClassVar[str]", "typing. ClassVar[str]", "typing.ClassVar.[int]", "typing..ClassVar[int]",
             "t.ClassVar", "Classvar[int]", "InitVar[int]", " dataclasses.InitVar [str]", "dataclasses.InitVar+", "dc.InitVar", "int", ""):
    C = dataclass(type("C", (), {"__annotations__": {"x": text}, "__module__": __name__}))
    print(repr(text), [f.name for f in fields(C)], C.__dataclass_fields__["x"]._field_type)


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other): ...


@dataclass(order=True)
class Date(Ordered):
    year: int
    month: int = 1


print(Date(2020, 2) > Date(2020), Date.__abstractmethods__, Date.__doc__)


class Meta(type):
    __call__ = dict


@dataclass
class Odd(metaclass=Meta):
    pass


@dataclass(init=False)
class Own:
    x: int

    def __init__(self, a, b=2):
        self.x = a


@dataclass
class New:
    x: int

    def __new__(cls, *args):
        return super().__new__(cls)


print(Odd.__doc__, Own.__doc__, New.__doc__)
f = field()
f.name, f.type = "id", f
print(",type=...," in repr(f))


@dataclass
class Node:
    next: object = None


n = Node()
n.next = n
print(n)
T = typing.TypeVar("T")


@dataclass(slots=True, weakref_slot=True)
class Generic(typing.Generic[T]):
    x: int


print(Generic.__slots__, weakref.ref(Generic(1)) is not None)


class Root:
    __slots__ = iter(["a"])


try:
    @dataclass(slots=True)
    class Leaf(Root):
        x: int
except TypeError as e:
    print(e)

# Protocol classes, runtime_checkable and the Supports* protocols.
import collections.abc
import contextlib
import types
from typing import *


def t(act):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Closable(Protocol):
    name: str

    def close(self) -> None: ...


@runtime_checkable
class Sized2(Protocol):
    def size(self): ...


@runtime_checkable
class Named(Protocol):
    name: str

    def hello(self): return "hello"


class HasSize:
    def size(self): return 3


class HasName:
    def __init__(self): self.name = "x"
    def hello(self): pass


class Explicit(Named):
    name = "explicit"

    def __init__(self, v): self.v = v


class NoneMethod(HasSize):
    size = None


print(is_protocol(Closable), is_protocol(Explicit), is_protocol(Protocol), is_protocol(int), is_protocol(3))
print(sorted(get_protocol_members(Closable)), sorted(get_protocol_members(Named)), sorted(get_protocol_members(SupportsInt)))
t(lambda: get_protocol_members(Explicit))
t(lambda: get_protocol_members(int))
t(lambda: Closable())
t(lambda: type(Protocol()))
t(lambda: isinstance(3, Closable))
t(lambda: issubclass(int, Closable))
t(lambda: issubclass(3, Closable))
t(lambda: issubclass(HasName, Named))
t(lambda: issubclass(3, Sized2))
print(isinstance(HasSize(), Sized2), issubclass(HasSize, Sized2), isinstance(3, Sized2), issubclass(int, Sized2), isinstance(NoneMethod(), Sized2))
print(isinstance(HasName(), Named), isinstance(HasSize(), Named), isinstance(Explicit(5), Named), Explicit(5).v, Explicit(5).hello())
print(isinstance(types.SimpleNamespace(size=1), Sized2), isinstance(types.SimpleNamespace(size=None), Sized2), isinstance(Named, Sized2))
print(Sized2.__mro__, Sized2._is_protocol, Explicit._is_protocol, Sized2.__parameters__)
t(lambda: runtime_checkable(int))
t(lambda: runtime_checkable(Explicit))


def bad():
    class X(HasSize, Protocol): pass


t(bad)


class Both(Sized2, Closable, Protocol): pass
class WithAbc(collections.abc.Iterable, contextlib.AbstractContextManager, Protocol): pass
class Plain(Sized2): pass


print(sorted(Both.__protocol_attrs__), is_protocol(WithAbc), sorted(get_protocol_members(WithAbc)), isinstance(Plain(), Sized2), Plain().size())

T = TypeVar("T")


class Gen(Protocol[T]):
    def get(self) -> T: ...


@runtime_checkable
class Gen2[X](Protocol):
    def get(self) -> X: ...


class Impl(Gen[int]):
    def get(self): return 5


print(Gen[int], Gen.__parameters__, Gen.__orig_bases__, Gen2[int], Gen2.__orig_bases__, Gen2.__mro__, Impl().get(), Impl.__orig_bases__)
print(isinstance(Impl(), Gen2), isinstance(3, Gen2), issubclass(Impl, Gen2))
t(lambda: isinstance(Impl(), Gen2[int]))
t(lambda: Protocol[int])
t(lambda: Protocol[T][int])
t(lambda: List[Protocol])
t(lambda: List[Protocol[T]])
t(lambda: Gen())

for proto, yes, no in ((SupportsInt, 3, "x"), (SupportsFloat, 3.5, "x"), (SupportsComplex, 1j, 3.5), (SupportsIndex, 3, 3.5),
                       (SupportsAbs, -3, "x"), (SupportsRound, 3.5, "x"), (SupportsBytes, b"", 3)):
    print(proto, isinstance(yes, proto), isinstance(no, proto), issubclass(type(yes), proto), proto.__abstractmethods__)
print(SupportsAbs[int], SupportsAbs.__parameters__)
t(lambda: SupportsInt())


class MyInt(SupportsInt):
    pass


t(lambda: MyInt())


class Hook(Protocol):
    x = 1

    @classmethod
    def __subclasshook__(cls, other):
        return True


Hook = runtime_checkable(Hook)
print(issubclass(int, Hook), isinstance(3, Hook))


class Init(Protocol):
    def __init__(self, v): self.v = v


class InitImpl(Init): pass


class A1:
    def __init__(self): self.a = "a1"


class Late(Sized2, A1): pass


print(InitImpl(4).v, Late().a, Late().size(), isinstance(Late(), Sized2))
print(isinstance(iter([]), Iterator), isinstance(3, SupportsRound), issubclass(list, Collection), isinstance(open, Callable))

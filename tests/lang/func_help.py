# help(): what it writes about functions, methods, classes, instances and names.

import builtins
import inspect
from dataclasses import dataclass
from functools import partial


def plain(a, b=1, *args, c: int = 3, **kw) -> "x":
    """Doc line.

    More of it.
        indented
    """


# This comment stands in for a docstring.
def commented(): pass


def long_one(first_parameter: int = 100000, second_parameter: str = "a default", third_parameter=None):
    pass


async def coro(x):
    """Wait."""


async def agen():
    yield 1


class A:
    """Doc of A."""

    limit = 10
    table = {"a": [1, 2, 3], "path": "c:\\dir", "long": "x" * 200}

    def __init__(self, x):
        self.x = x

    def m(self, y=2):
        """Method m."""

    alias = m

    async def am(self):
        ...

    @property
    def p(self):
        """Read-only."""
        return 1

    @property
    def q(self):
        return 1

    @q.setter
    def q(self, v):
        pass

    @classmethod
    def cm(cls, z):
        """Of the class."""

    @staticmethod
    def sm(z):
        """Static."""

    def __eq__(self, other):
        return True

    lam = lambda self, x: x

    def _private(self):
        pass


class B(A):
    def m(self, y=3):
        pass

    def extra(self):
        ...

    borrowed = plain


class Slotted:
    __slots__ = {"a": "What a is.", "b": None}


class Empty:
    pass


@dataclass
class Data:
    """A record."""
    a: int
    b: str = "q"


class Metaclass(type):
    def of_meta(cls):
        "meta"


class WithMeta(metaclass=Metaclass):
    "An odd class."


class Proxy:
    def __getattr__(self, name):
        return 1


class Broken:
    @property
    def __doc__(self):
        raise AttributeError("none")

    def ok(self):
        "fine"


print(callable(help), "help" in dir(builtins))
for thing in (plain, commented, long_one, coro, agen, lambda x, y=1: 2):
    help(thing)
for thing in (A, B, Slotted, Empty, Data, WithMeta):
    help(thing)
for thing in (A(1), Empty(), Proxy(), Broken()):
    help(thing)
for thing in (A(1).m, A.m, A.cm, A.sm, B(1).m, B(1).cm, A.p, A.q, A.lam, Slotted.a):
    help(thing)
for name in ("nope", "nope.x", "len.x", "builtins.nope", " nope "):
    help(name)
print(inspect.isroutine(partial(plain, 1)), Data.__repr__.__module__ == Data.__init__.__module__ == __name__)

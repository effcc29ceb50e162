# __import__(): names, packages, what is asked from them, levels, and replacing it.
import builtins
import sys

from support.attempts import show


class Name(str):
    pass


print(__import__("math").__name__, __import__("collections.abc").__name__, __import__("collections.abc", fromlist=["abc"]).__name__, __import__("collections.abc", None, None, ("Mapping",)).__name__, __import__(name="os.path").__name__)
print(__import__("os.path", fromlist=["join"]).join("a", "b"), __import__("math", {}, {}, [], 0).sqrt(4), __import__("math") is sys.modules["math"], __import__(Name("math")).__name__, __import__("asyncio", fromlist=["sleep"]).sleep.__name__)
print(__import__("collections", fromlist=["*"]).__name__, __import__("math", fromlist=["no such"]).__name__, __import__("collections", fromlist=["no such"]).__name__)
for args in ((), (5,), (None,), (b"math",), ("",), ("no_such_module",), ("math.no_such",), ("collections.no_such",), ("no.such",), (".math",), ("math.",), ("a b",), ("math", None, None, None), ("math", None, None, 5), ("math", None, None, (5,)),
             ("collections", None, None, (5,)), ("collections", None, None, ["abc", b"x"]), ("math", 5), ("math", None, 5), ("math", None, None, (), -1), ("math", None, None, (), "x"), ("math", None, None, (), 1.5), ("math", None, None, (), 1), ("", None, None, (), 1),
             ("math", {}, None, (), 1), ("x", {"__package__": "collections"}, None, (), 1), ("abc", {"__package__": "collections"}, None, (), 1), ("abc", {"__package__": "collections"}, None, ("Mapping",), 1), ("", {"__package__": "collections"}, None, ("abc",), 1),
             ("x", {"__package__": "collections"}, None, (), 2), ("x", {"__package__": 5}, None, (), 1), ("x", {"__package__": "not_there"}, None, (), 1), ("x", {"__package__": ""}, None, (), 1), ("math", 1, 2, 3, 0, 5)):
    try:
        print(__import__(*args).__name__)
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")
show(lambda: __import__("math", level=0).__name__)
show(lambda: __import__("math", names=1))
show(lambda: __import__(level=1))
show(lambda: __import__("math", name="os"))
try:
    __import__("no_such.inner")
except ModuleNotFoundError as error:
    print(error.name, error.path, error.msg)
try:
    __import__("math.inner")
except ModuleNotFoundError as error:
    print(error.name, error.path, error.msg)
sys.modules["fake"] = 5
print(__import__("fake"))
sys.modules["fake.inner"] = "inner"
show(__import__, "fake.inner")
show(__import__, "fake.inner", None, None, ["x"])
sys.modules["fake"] = None
show(__import__, "fake")
show(__import__, "fake.inner")
del sys.modules["fake"], sys.modules["fake.inner"]
held = builtins.__import__


def noting(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, globals is not None and globals["__name__"], locals is None, fromlist, level)
    return held(name, globals, locals, fromlist, level)


builtins.__import__ = noting
import math
import os.path as path
from math import sqrt, floor as f
from collections import *
import collections.abc
try:
    from . import nothing
except ImportError as error:
    print(error)


def inside():
    import math as m
    from math import pi
    return m.pi == pi


print(inside(), path.basename("a/b"), sqrt(9), f(1.5))
builtins.__import__ = lambda *args: 5
import anything
from anything import real
print(anything, real)
try:
    from anything import nothing
except ImportError as error:
    print(error)
try:
    import anything.deeper as deeper
except ImportError as error:
    print(error)
import anything.deeper
print(anything)
del builtins.__import__
try:
    import math
except ImportError as error:
    problem = error
builtins.__import__ = held
print(problem, __import__.__name__, repr(__import__))
show(__import__, "")
show(__import__, "", level=1)
show(lambda: __import__("math", level=1))
show(lambda: __import__("math", fromlist=5).__name__)
show(lambda: __import__("collections", fromlist=5).__name__)
show(lambda: __import__("collections", fromlist={"abc": 1}).__name__)
show(lambda: __import__("collections.abc", fromlist=iter(())).__name__)
show(lambda: __import__("collections.abc", fromlist="").__name__)
show(lambda: __import__("collections", fromlist="ab").__name__)

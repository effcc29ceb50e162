# type with one argument and with three.
from support.attempts import checker

check = checker(globals())


class Meta(type):
    def __new__(mcs, name, bases, space, **kw):
        space["made_by"] = mcs.__name__
        return super().__new__(mcs, name, bases, space)
    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)
        cls.options = kw

class Other(type): pass
class M(metaclass=Meta): pass
class O(metaclass=Other): pass
class Slots: __slots__ = ("a", "b")
class Final: pass


check(r'''
type(5), type(None), type(type), type(int), type(...), type(NotImplemented), type(len), type(lambda: 0), type(M), type(M()), type("X", (), {}).__name__, type("X", (int,), {"a": 1})(5).a, type("X", (), {}).__bases__, type("X", (M,), {}).made_by, type(type("X", (M,), {})), Meta("Z", (), {}, a=1).options
type("X", (), {}).__module__, type("X", (), {"__module__": "m"}).__module__, type("X", (), {"__qualname__": "A.X"}).__qualname__, type("X", (), {"__doc__": "d"}).__doc__, type("X", (), {"__slots__": "q"}).q.__name__, type("é x", (), {}).__name__, type("X", (), {}).__doc__
type()
type(1, 2)
type(1, 2, 3)
type("X", [], {})
type("X", (), [])
type("X", (5,), {})
type("X", (int, int), {})
type("X", (object, int), {})
type("X", (M, O), {})
type("X", (bool,), {})
type("X", (type(None),), {})
type("X", (int, str), {})
type("X\0", (), {})
type("X", (), {"__qualname__": 5})
type("X", (), {"__slots__": ("a", "a b")})
type("X", (), {"__slots__": (5,)})
type("X", (), {"__slots__": "a", "a": 1})
type("X", (int,), {"__slots__": "a"})
type("X", (), {"__slots__": ("__dict__", "__dict__")})
type("X", (Slots,), {"__slots__": ("__weakref__", "__weakref__")})
type("X", (), {}, a=1)
type("X", (), {"__classcell__": 5})
type("X", (M,), {"__init_subclass__": 5}) and "made"
type(5, x=1)
type.__call__(int, "5"), type.__call__(type, 5), type.mro(bool), int.mro(), type.__prepare__(), type.__prepare__("X", (), a=1), Meta.__mro__, Slots.__slots__
''')

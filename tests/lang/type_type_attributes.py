# type: its attributes read, set and deleted; subclasses, instance checks.
from support.attempts import checker

check = checker(globals())


class A:
    "doc"
    x: int = 1
class B(A): pass
class C(A): pass
class D(B, C): pass
class NoEq:
    def __eq__(self, other): return self is other

def put(name, value, cls=D):
    setattr(cls, name, value)
    return getattr(cls, name)


check(r'''
A.__name__, A.__qualname__, A.__module__, A.__doc__, B.__doc__, A.__bases__, D.__mro__, D.__base__, A.__dict__["x"], A.__annotations__, B.__annotations__, "__annotations__" in A.__dict__, A.__subclasses__(), D.__subclasses__(), A.__type_params__, A.__abstractmethods__ if hasattr(A, "__abstractmethods__") else "none"
put("__name__", "E"), D, put("__qualname__", "Q.E"), D, put("__module__", "mod"), D, put("__doc__", "new"), put("__annotations__", {"a": int}), put("__type_params__", ())
put("__name__", 5)
put("__name__", "a\0b")
put("__qualname__", 5)
put("__bases__", ())
put("__bases__", (5,))
put("__bases__", 5)
put("__bases__", (int,))
put("__mro__", ())
put("__dict__", {})
put("__bases__", (C, B)), D.__mro__[1:3], put("__bases__", (A,)), D.__mro__, B.__subclasses__()
delattr(D, "__name__")
delattr(D, "__bases__")
delattr(D, "nope")
delattr(D, "x")
D.nope
A.__abstractmethods__
setattr(int, "x", 1)
setattr(int, "__name__", "x")
delattr(int, "real")
setattr(type, "x", 1)
A.__dict__["y"]
A.__dict__.__setitem__
A.__dict__.update
hash(A) == hash(A), A == A, A != B, hash(NoEq()) if NoEq.__hash__ else NoEq.__hash__, bool(A), A.__class__, type.__name__, type.__bases__, object.__bases__, object.__base__
isinstance(B(), A), isinstance(5, (str, (int, float))), issubclass(B, A), issubclass(A, (B, A)), isinstance(A, type), isinstance(5, int | str), issubclass(bool, int | None), A.__instancecheck__(B()), A.__subclasscheck__(B), isinstance(None, int | None), isinstance(5, ())
isinstance(5, 6)
isinstance(5, (int, 6)), isinstance(5, (str, 6))
isinstance("", (int, 6))
isinstance([], list[int])
isinstance(5, int | list[int])
isinstance(5)
issubclass(5, int)
issubclass(int, 5)
issubclass(list[int], list)
A < B
A + B
A | B, int | None, None | int, A | "x" if False else 0
A | "x"
A | 5
A[int]
A()(1)
A(1)
dir(type("Z", (), {"q": 1}))[-1], [n for n in dir(D) if not n.startswith("_")], type.__dir__(A) == sorted(type.__dir__(A)) or "unsorted"
''')

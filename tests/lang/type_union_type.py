# X | Y: unions.
from support.attempts import checker

check = checker(globals())


import types
class Meta(type):
    def __or__(cls, other): return "meta or"
class M(metaclass=Meta): pass
class G:
    def __ror__(self, other): return "ror"
u = int | str


check(r'''
u, int | None, None | int, int | str | int, int | (str | bytes), list[int] | None, int | list, u.__args__, (int | None).__args__, u.__parameters__, type(u), types.UnionType, type(u) is types.UnionType, u == (str | int), u != int, u == (int | bytes), hash(u) == hash(str | int), int | int, M | int, int | G(), bool | int
isinstance(5, u), isinstance(None, int | None), issubclass(bool, u), isinstance("", (u, bytes)), isinstance(5.0, u), issubclass(type(None), int | None), isinstance([], int | list), u | None | int, {u: 1}[int | str]
int | 5
int | "x"
5 | int
"x" | int
None | None
int | ...
u()
u[int]
isinstance(1, str | list[int])
issubclass(int, str | list[int])
isinstance(1, int | list[int])
u < u
u + u
setattr(u, "x", 1)
setattr(u, "__args__", ())
u.nope
len(u)
iter(u)
types.UnionType()
types.UnionType[int, str] if hasattr(types.UnionType, "__class_getitem__") else "none"
type("S", (u,), {})
type("S", (types.UnionType,), {})
u.__or__(bytes), u.__ror__(bytes), u.__or__(5), u.__eq__(5), int.__or__(1, 2), type.__or__(int, str), type.__ror__(int, None), type.__or__(int, 5)
''')

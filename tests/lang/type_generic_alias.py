# GenericAlias: list[int] and its like.
from support.attempts import checker

check = checker(globals())


import types
class G:
    def __class_getitem__(cls, item): return ("item", item)
class Sub(list): pass
a = list[int]


check(r'''
a, dict[str, int], tuple[int, ...], tuple[()], list[list[int]], type[int], set["x"], list[None], list[...], Sub[int], list[int, str], frozenset[int | None], list[[1, 2]], list[5], G[1], list[G]
a.__origin__, a.__args__, a.__parameters__, tuple[()].__args__, dict[str, int].__args__, a.__unpacked__, a.__mro_entries__(()), type(a), a.__class__, a.__doc__ == list.__doc__, a.__name__, a.append is list.append, repr(types.GenericAlias(int, (str,))), types.GenericAlias(list, int) == a
a == list[int], a == list[str], a != list, hash(a) == hash(list[int]), {a: 1}[list[int]], a([1]), a("ab"), type(a()), dict[str, int](a=1), isinstance(a, type), isinstance(a, types.GenericAlias), a | None, None | a, a | int, a is list[int], callable(a), bool(a)
next(iter(tuple[int, str])), [*tuple[int]], next(iter(a)).__unpacked__, list[*tuple[int, str]]
int[str]
a[int]
a[0]
list[()]
dict[int, str][bool]
isinstance([], a)
issubclass(list, a)
setattr(a, "__origin__", 1)
setattr(a, "x", 1)
a.nope
a < a
a + a
types.GenericAlias(list)
types.GenericAlias()
types.GenericAlias(list, int, x=1)
types.GenericAlias(5, int)
len(a)
list[int](5)
type("S", (a,), {}).__bases__, type("S", (a,), {}).__dict__.get("__orig_bases__")
type("S", (types.GenericAlias,), {}) and "subclass"
types.new_class("N", (list[int],)).__orig_bases__, types.resolve_bases((list[int], int)), dir(a) == sorted(dir(a))
''')

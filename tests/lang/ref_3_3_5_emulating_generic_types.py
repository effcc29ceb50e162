# Reference 3.3.5: emulating generic types.
import types
from support.attempts import show_each

class G:
    def __class_getitem__(cls, key): return cls.__name__, key
class H(G): pass
show_each(lambda: G[1], lambda: G[int, str], lambda: H[...], lambda: G[1:2], lambda: G[()], lambda: type(G.__dict__["__class_getitem__"]).__name__, lambda: G.__class_getitem__(3), lambda: G()[1], lambda: G().__class_getitem__(1))
class Plain: pass
def store(): Plain[1] = 2
def drop(): del G[1]
show_each(lambda: Plain[1], lambda: int[1], lambda: str[int], store, drop, lambda: object[1], lambda: type[int], lambda: type[1, 2], lambda: Plain()[0])
class Meta(type):
    def __getitem__(cls, key): return "meta", key
class Both(metaclass=Meta):
    def __class_getitem__(cls, key): return "class", key
show_each(lambda: Both[1], lambda: Both.__class_getitem__(1))
class Bad: __class_getitem__ = 5
class NoneItem: __class_getitem__ = None
class Static:
    @staticmethod
    def __class_getitem__(*a): return a
class Raises:
    def __class_getitem__(cls, k): raise KeyError(k)
show_each(lambda: Bad[1], lambda: NoneItem[1], lambda: Static[1, 2], lambda: Raises["x"])
class Alias: __class_getitem__ = classmethod(types.GenericAlias)
a = Alias[int]
show_each(lambda: a, lambda: a.__origin__ is Alias, lambda: a.__args__, lambda: a.__parameters__, lambda: isinstance(a(), Alias), lambda: a().__orig_class__, lambda: a == Alias[int], lambda: a == Alias[str], lambda: hash(a) == hash(Alias[int]), lambda: a.__name__, lambda: a.__mro_entries__(()) == (Alias,), lambda: isinstance(1, a), lambda: issubclass(int, a), lambda: a | None, lambda: a[int], lambda: type(a).__name__)
show_each(lambda: list[int], lambda: dict[str, list[int]], lambda: tuple[int, ...], lambda: tuple[()], lambda: list[int]([1, 2]), lambda: list[int].append, lambda: list["x"], lambda: list[int] is list[int], lambda: [list[int]] == [list[int]], lambda: type(list[int]()), lambda: list[int].__class__, lambda: set[int] == frozenset[int], lambda: list[int, str], lambda: list[1], lambda: list[None], lambda: dict[str], lambda: list[...], lambda: list[[int]], lambda: list[int].__doc__ == list.__doc__, lambda: list[int].__unpacked__, lambda: [*tuple[int]])
def sets(): list[int].x = 1
def sets2(): list[int].__origin__ = 1
show_each(sets, sets2, lambda: list[int].nope, lambda: list[int].__mro__ == list.__mro__, lambda: types.GenericAlias(int, (str,)), lambda: types.GenericAlias(5, 6), lambda: types.GenericAlias(1), lambda: types.GenericAlias(int, str, 1), lambda: len(list[int]), lambda: list[int] < list[str], lambda: bool(list[int]))
type T = list[int]
show_each(lambda: T[int], lambda: T.__value__)

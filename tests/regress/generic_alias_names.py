# list[int] answers for list by all names but its own few; classes that take arguments in annotations do.
import copy
import itertools
import types

alias = list[int]
print(sorted(set(dir(alias)) - set(dir(list))), set(dir(list)) <= set(dir(alias)))
print(alias.__getitem__([5], 0), alias.__len__([1, 2]), alias.__doc__ == list.__doc__, alias.append is list.append, alias.__class__)
for name in ("__bases__", "__copy__", "__deepcopy__"):
    print(name, hasattr(alias, name))
print(types.MappingProxyType[str, int], types.GeneratorType[int, None, None], types.CoroutineType[int, int, int])
print(types.AsyncGeneratorType[int, None], itertools.chain[int])
star, = tuple[int, str]
print(copy.copy(star), copy.deepcopy(star) == star, copy.deepcopy(alias), copy.copy(dict[str, list[int]]), star.__unpacked__, alias.__unpacked__)
print(repr(list[len]), list["x"], list[...], list[[int, ...]], isinstance(alias, type), type(alias))


class Two(types.GenericAlias):
    pass


print(Two(list, int), Two(list, (int,)).__reduce__()[1], type(Two(list, int)).__name__)
try:
    issubclass(alias, object)
except TypeError as e:
    print(e)

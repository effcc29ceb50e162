# tuple(): what it takes its items from, and how it asks for their number.
from support.attempts import show


class Noted:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        print("__iter__")
        return iter(self.items)

    def __len__(self):
        print("__len__")
        return len(self.items)

    def __length_hint__(self):
        print("__length_hint__")
        return 3


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Indexed:
    def __getitem__(self, index):
        if index == 3:
            raise self.error
        return index

    error = IndexError("end")


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("then")


class Bad:
    def __iter__(self):
        return 5


class Spoilt:
    __iter__ = None

    def __getitem__(self, index):
        return index


class OfClass(type):
    def __iter__(cls):
        return iter(cls.__name__)


class Named(metaclass=OfClass):
    pass



class Sub(tuple):
    pass


class Key(tuple):
    def __init__(self, *args, key=None):
        print("init", args, key)


class Made(tuple):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)


print(tuple(), tuple([]), tuple(()), tuple(""), tuple({}), tuple(range(0)), tuple([5]), tuple((5,)), tuple("a"), tuple({1: 2}), tuple(b"a"), tuple(range(1)), tuple({3}), tuple(x for x in [1]), tuple(map(str, [1])), tuple([None]))
show(lambda: tuple(Noted(1, 2)))
show(lambda: tuple(Indexed()))
show(lambda: tuple(Named))
show(lambda: tuple("abc"))
show(lambda: tuple({"b": 1, "a": 2}))
show(lambda: tuple(range(3)))
show(lambda: tuple(zip("ab", "cd")))
show(lambda: tuple(enumerate("ab")))
show(lambda: tuple(iter([1, 2])))
show(lambda: tuple({"a": 1}.items()))
show(lambda: tuple(memoryview(b"ab")))
show(lambda: tuple(Hint(0)))
show(lambda: tuple(Hint(1)))
show(lambda: tuple(Hint(100)))
show(lambda: tuple(Hint(NotImplemented)))
show(lambda: tuple(Hint(TypeError("swallowed"))))
show(lambda: tuple(Sub("ab")))
show(lambda: tuple(reversed("ab")))
for value in (5, None, 1.5, True, ..., object(), object, len, Failing(), Bad(), Spoilt(), Hint(-1), Hint("x"), Hint(1.5), Hint(None), Hint(LookupError("hint")), Hint(2**63), Hint(-2**70)):
    show(tuple, value)
show(tuple, [], [])
show(tuple, iterable=[])
show(tuple, sequence=[])
show(tuple, [1], key=1)
show(tuple, key=1)
show(Key, [1], key=2)
show(Key, [1], other=2)
show(Made, [1], key=2)
show(Made, [1])
show(Sub, [1], key=2)
show(Sub, [1])
show(Sub, 5)
show(tuple.__new__)
show(tuple.__new__, int)
show(tuple.__new__, 5)
show(tuple.__new__, tuple)
hard = Indexed()
hard.error = LookupError("hard")
show(tuple, hard)
hard.error = StopIteration("soft")
show(len, tuple(hard))

source = (1, [2])
print(tuple(source) is source, tuple(Sub((1,))), type(tuple(Sub((1,)))), Sub(source) == source, Sub(source) is source, tuple([]) is tuple(), Sub() == ())
growing = [1, 2]


def grow():
    for value in growing:
        if len(growing) < 5:
            growing.append(value)
        yield value


print(tuple(grow()), tuple.__new__(Sub, "ab"))
print(tuple.__name__, repr(tuple), tuple[int], len(tuple(range(1000))))

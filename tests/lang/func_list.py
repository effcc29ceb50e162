# list(): what it takes its items from, how it asks for their number, and made again.
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



class Sub(list):
    pass


class Key(list):
    def __init__(self, *args, key=None):
        print("init", args, key)


class Made(list):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)


print(list(), list([]), list(()), list(""), list({}), list(range(0)), list([5]), list((5,)), list("a"), list({1: 2}), list(b"a"), list(range(1)), list({3}), list(x for x in [1]), list(map(str, [1])), list([None]))
show(lambda: list(Noted(1, 2)))
show(lambda: list(Indexed()))
show(lambda: list(Named))
show(lambda: list("abc"))
show(lambda: list({"b": 1, "a": 2}))
show(lambda: list(range(3)))
show(lambda: list(zip("ab", "cd")))
show(lambda: list(enumerate("ab")))
show(lambda: list(iter([1, 2])))
show(lambda: list({"a": 1}.items()))
show(lambda: list(memoryview(b"ab")))
show(lambda: list(Hint(0)))
show(lambda: list(Hint(1)))
show(lambda: list(Hint(100)))
show(lambda: list(Hint(NotImplemented)))
show(lambda: list(Hint(TypeError("swallowed"))))
show(lambda: list(Sub("ab")))
show(lambda: list(reversed("ab")))
for value in (5, None, 1.5, True, ..., object(), object, len, Failing(), Bad(), Spoilt(), Hint(-1), Hint("x"), Hint(1.5), Hint(None), Hint(LookupError("hint")), Hint(2**63), Hint(-2**70)):
    show(list, value)
show(list, [], [])
show(list, iterable=[])
show(list, sequence=[])
show(list, [1], key=1)
show(list, key=1)
show(Key, [1], key=2)
show(Key, [1], other=2)
show(Made, [1], key=2)
show(Made, [1])
show(Sub, [1], key=2)
show(Sub, [1])
show(Sub, 5)
show(list.__new__)
show(list.__new__, int)
show(list.__new__, 5)
show(list.__new__, list)
hard = Indexed()
hard.error = LookupError("hard")
show(list, hard)
hard.error = StopIteration("soft")
show(len, list(hard))

source = [1, [2]]
copy = list(source)
copy.append(3)
print(source, copy, copy[1] is source[1], list(Sub([1])), type(list(Sub([1]))), list(source) is source)
again = [1, 2]
print(again.__init__("xy"), again, again.__init__(), again)
show(again.__init__, 5)
again[:] = [1, 2]
show(again.__init__, Failing())
print(again)
again[:] = [1, 2]
show(again.__init__, again)
print(again)
show(again.__init__, x=1)
show(list.__init__, ())
print(list.__new__(list, "ignored", any=1), list.__new__(Sub, 5))
print(list.__name__, repr(list), list[int], len(list(range(1000))))

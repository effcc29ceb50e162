# set(): what it takes its elements from, hashes that fail, and equal elements.
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



class Sub(set):
    pass


class Key(set):
    def __init__(self, *args, key=None):
        print("init", args, key)


class Made(set):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)


print(set(), set([]), set(()), set(""), set({}), set(range(0)), set([5]), set((5,)), set("a"), set({1: 2}), set(b"a"), set(range(1)), set({3}), set(x for x in [1]), set(map(str, [1])), set([None]))
show(lambda: sorted(set(Noted(1, 2)), key=repr))
show(lambda: sorted(set(Indexed()), key=repr))
show(lambda: sorted(set(Named), key=repr))
show(lambda: sorted(set("abc"), key=repr))
show(lambda: sorted(set({"b": 1, "a": 2}), key=repr))
show(lambda: sorted(set(range(3)), key=repr))
show(lambda: sorted(set(zip("ab", "cd")), key=repr))
show(lambda: sorted(set(enumerate("ab")), key=repr))
show(lambda: sorted(set(iter([1, 2])), key=repr))
show(lambda: sorted(set({"a": 1}.items()), key=repr))
show(lambda: sorted(set(memoryview(b"ab")), key=repr))
show(lambda: sorted(set(Hint(0)), key=repr))
show(lambda: sorted(set(Hint(1)), key=repr))
show(lambda: sorted(set(Hint(100)), key=repr))
show(lambda: sorted(set(Hint(NotImplemented)), key=repr))
show(lambda: sorted(set(Hint(TypeError("swallowed"))), key=repr))
show(lambda: sorted(set(Sub("ab")), key=repr))
show(lambda: sorted(set(reversed("ab")), key=repr))
for value in (5, None, 1.5, True, ..., object(), object, len, Failing(), Bad(), Spoilt(), Hint(-1), Hint("x"), Hint(1.5), Hint(None), Hint(LookupError("hint")), Hint(2**63), Hint(-2**70)):
    show(set, value)
show(set, [], [])
show(set, iterable=[])
show(set, sequence=[])
show(set, [1], key=1)
show(set, key=1)
show(Key, [1], key=2)
show(Key, [1], other=2)
show(Made, [1], key=2)
show(Made, [1])
show(Sub, [1], key=2)
show(Sub, [1])
show(Sub, 5)
show(set.__new__)
show(set.__new__, int)
show(set.__new__, 5)
show(set.__new__, set)
hard = Indexed()
hard.error = LookupError("hard")
show(set, hard)
hard.error = StopIteration("soft")
show(len, set(hard))

class Hash:
    def __init__(self, answer, equal=True):
        self.answer, self.equal = answer, equal

    def __hash__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __eq__(self, other):
        if isinstance(self.equal, Exception):
            raise self.equal
        return self.equal


for value in ([[]], [{}], [set()], [bytearray()], [([],)], [Hash("x")], [Hash(LookupError("hash"))], [Hash(1, LookupError("equal")), Hash(1, LookupError("equal"))], [1, 1.0, True], [slice(1), slice(1)], [Hash(2**70), Hash(2**70)],
              ["a", "a"], [float("nan")] * 2, [-1, -2], [frozenset(), frozenset()]):
    show(lambda: len(set(value)))
first, second = 1, 1.0
print(set([first, second]), set([second, first]), set("a") == set("aa"), len(set("hello")), set({1}) == {1})
source = {1, 2}
copy = set(source)
copy.add(3)
print(len(source), len(copy), set(source) is source)
again = {1}
print(again.__init__("x"), again, again.__init__(), again)
again.add(1)
show(again.__init__, 5)
print(again)
again.add(1)
show(again.__init__, Failing())
print(again)
show(again.__init__, x=1)
print(set.__new__(set, 1, 2), set.__new__(Sub, 5))
print(set.__name__, repr(set), set[int], len(set(range(1000))))

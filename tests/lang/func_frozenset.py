# frozenset(): what it takes its elements from, hashes that fail, and equal elements.
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



class Sub(frozenset):
    pass


class Key(frozenset):
    def __init__(self, *args, key=None):
        print("init", args, key)


class Made(frozenset):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)


print(frozenset(), frozenset([]), frozenset(()), frozenset(""), frozenset({}), frozenset(range(0)), frozenset([5]), frozenset((5,)), frozenset("a"), frozenset({1: 2}), frozenset(b"a"), frozenset(range(1)), frozenset({3}), frozenset(x for x in [1]), frozenset(map(str, [1])), frozenset([None]))
show(lambda: sorted(frozenset(Noted(1, 2)), key=repr))
show(lambda: sorted(frozenset(Indexed()), key=repr))
show(lambda: sorted(frozenset(Named), key=repr))
show(lambda: sorted(frozenset("abc"), key=repr))
show(lambda: sorted(frozenset({"b": 1, "a": 2}), key=repr))
show(lambda: sorted(frozenset(range(3)), key=repr))
show(lambda: sorted(frozenset(zip("ab", "cd")), key=repr))
show(lambda: sorted(frozenset(enumerate("ab")), key=repr))
show(lambda: sorted(frozenset(iter([1, 2])), key=repr))
show(lambda: sorted(frozenset({"a": 1}.items()), key=repr))
show(lambda: sorted(frozenset(memoryview(b"ab")), key=repr))
show(lambda: sorted(frozenset(Hint(0)), key=repr))
show(lambda: sorted(frozenset(Hint(1)), key=repr))
show(lambda: sorted(frozenset(Hint(100)), key=repr))
show(lambda: sorted(frozenset(Hint(NotImplemented)), key=repr))
show(lambda: sorted(frozenset(Hint(TypeError("swallowed"))), key=repr))
show(lambda: sorted(frozenset(Sub("ab")), key=repr))
show(lambda: sorted(frozenset(reversed("ab")), key=repr))
for value in (5, None, 1.5, True, ..., object(), object, len, Failing(), Bad(), Spoilt(), Hint(-1), Hint("x"), Hint(1.5), Hint(None), Hint(LookupError("hint")), Hint(2**63), Hint(-2**70)):
    show(frozenset, value)
show(frozenset, [], [])
show(frozenset, iterable=[])
show(frozenset, sequence=[])
show(frozenset, [1], key=1)
show(frozenset, key=1)
show(Key, [1], key=2)
show(Key, [1], other=2)
show(Made, [1], key=2)
show(Made, [1])
show(Sub, [1], key=2)
show(Sub, [1])
show(Sub, 5)
show(frozenset.__new__)
show(frozenset.__new__, int)
show(frozenset.__new__, 5)
show(frozenset.__new__, frozenset)
hard = Indexed()
hard.error = LookupError("hard")
show(frozenset, hard)
hard.error = StopIteration("soft")
show(len, frozenset(hard))

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
    show(lambda: len(frozenset(value)))
first, second = 1, 1.0
print(frozenset([first, second]), frozenset([second, first]), frozenset("a") == frozenset("aa"), len(frozenset("hello")), frozenset({1}) == {1})
source = frozenset({1})
print(frozenset(source) is source, frozenset() is frozenset(), frozenset(Sub("a")), type(frozenset(Sub("a"))), Sub(source) == source, hash(frozenset("ab")) == hash(frozenset("ba")))
show(frozenset.__new__, Sub, "a")
show(source.__init__, [9])
print(source)
print(frozenset.__name__, repr(frozenset), frozenset[int], len(frozenset(range(1000))))

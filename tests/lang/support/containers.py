"""Iterables of many kinds, and what every constructor of a container does with them."""
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


def show_construction(kind, arrange=lambda made: made):
    """Constructs a container from everything that serves, or does not; arrange() gives one without an order of its own an order."""
    class Sub(kind):
        pass

    class Key(kind):
        def __init__(self, *args, key=None):
            print("init", args, key)

    class Made(kind):
        def __new__(cls, *args, **keys):
            print("new", args, keys)
            return super().__new__(cls, *args)

    print(kind(), kind([]), kind(()), kind(""), kind({}), kind(range(0)), kind([5]), kind((5,)), kind("a"), kind({1: 2}), kind(b"a"), kind(range(1)), kind({3}), kind(x for x in [1]), kind(map(str, [1])), kind([None]))
    show(lambda: arrange(kind(Noted(1, 2))))
    show(lambda: arrange(kind(Indexed())))
    show(lambda: arrange(kind(Named)))
    show(lambda: arrange(kind("abc")))
    show(lambda: arrange(kind({"b": 1, "a": 2})))
    show(lambda: arrange(kind(range(3))))
    show(lambda: arrange(kind(zip("ab", "cd"))))
    show(lambda: arrange(kind(enumerate("ab"))))
    show(lambda: arrange(kind(iter([1, 2]))))
    show(lambda: arrange(kind({"a": 1}.items())))
    show(lambda: arrange(kind(memoryview(b"ab"))))
    show(lambda: arrange(kind(Hint(0))))
    show(lambda: arrange(kind(Hint(1))))
    show(lambda: arrange(kind(Hint(100))))
    show(lambda: arrange(kind(Hint(NotImplemented))))
    show(lambda: arrange(kind(Hint(TypeError("swallowed")))))
    show(lambda: arrange(kind(Sub("ab"))))
    show(lambda: arrange(kind(reversed("ab"))))
    for value in (5, None, 1.5, True, ..., object(), object, len, Failing(), Bad(), Spoilt(), Hint(-1), Hint("x"), Hint(1.5), Hint(None), Hint(LookupError("hint")), Hint(2**63), Hint(-2**70)):
        show(kind, value)
    show(kind, [], [])
    show(kind, iterable=[])
    show(kind, sequence=[])
    show(kind, [1], key=1)
    show(kind, key=1)
    show(Key, [1], key=2)
    show(Key, [1], other=2)
    show(Made, [1], key=2)
    show(Made, [1])
    show(Sub, [1], key=2)
    show(Sub, [1])
    show(Sub, 5)
    show(kind.__new__)
    show(kind.__new__, int)
    show(kind.__new__, 5)
    show(kind.__new__, kind)
    hard = Indexed()
    hard.error = LookupError("hard")
    show(kind, hard)
    hard.error = StopIteration("soft")
    show(len, kind(hard))


class Hashed:
    """Answers hash() and == as told."""
    def __init__(self, answer, equal=False):
        self.answer = answer
        self.equal = equal

    def __hash__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __eq__(self, other):
        if isinstance(self.equal, Exception):
            raise self.equal
        return self.equal

    def __repr__(self):
        return "K"


def show_hashing(kind):
    """Constructs a set from what has no hash, and from what is equal."""
    for value in ([[]], [{}], [set()], [bytearray()], [([],)], [Hashed("x")], [Hashed(LookupError("hash"))], [Hashed(1, LookupError("equal")), Hashed(1, LookupError("equal"))], [1, 1.0, True], [slice(1), slice(1)], [Hashed(2**70, True), Hashed(2**70, True)],
                  ["a", "a"], [float("nan")] * 2, [-1, -2], [frozenset(), frozenset()]):
        show(lambda: len(kind(value)))

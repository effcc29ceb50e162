# dict.fromkeys, of dict and of its subclasses.
from support.attempts import checker

check = checker(globals())

class Sub(dict): pass


class Counting(dict):
    count = 0
    def __setitem__(self, key, value):
        type(self).count += 1
        super().__setitem__(key, (value, self.count))


class Prefilled(dict):
    def __new__(cls): return {"was": "here"}


class NotMapping(dict):
    def __new__(cls): return object()


class Listing(dict):
    def __new__(cls): return [0] * 3


class Fails(dict):
    def __init__(self): raise LookupError("init")


def raises():
    yield 1
    raise LookupError("iteration")


check(r'''
dict.fromkeys("abc"), dict.fromkeys([1, 1.0, True], "x"), dict.fromkeys({}), dict.fromkeys({1: 2}, 5), dict.fromkeys({3, 4}) == {3: None, 4: None}, dict.fromkeys(range(3), []), {}.fromkeys("ab", 1), dict.fromkeys(()), dict.fromkeys(iter("ab")), dict.fromkeys(frozenset((1,)))
(x := dict.fromkeys("ab", []))["a"] is x["b"]
type(Sub.fromkeys("a")), Sub.fromkeys("a", 1), type(Sub().fromkeys("a")), Counting.fromkeys("ab", 0), Counting.count, Prefilled.fromkeys("ab", 1)
NotMapping.fromkeys("ab")
Listing.fromkeys([0, 2], 7)
Fails.fromkeys("ab")
dict.fromkeys(5)
dict.fromkeys(None)
dict.fromkeys()
dict.fromkeys([[]])
dict.fromkeys([1], 2, 3)
dict.fromkeys(iterable=[1])
dict.fromkeys("a", value=1)
dict.fromkeys(raises())
dict.fromkeys.__self__, dict.fromkeys.__name__, dict.fromkeys.__qualname__, Sub.fromkeys.__self__, type(dict.__dict__["fromkeys"]).__name__
dict.__dict__["fromkeys"].__get__(None, Sub)("a"), dict.__dict__["fromkeys"].__get__({}, None)("a")
''')

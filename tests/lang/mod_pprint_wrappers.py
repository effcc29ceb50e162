# pprint: dataclasses, wrappers of collections, empty deques and bytearrays
import collections
from dataclasses import dataclass
from pprint import pformat

words = "the quick brown fox jumped over a lazy dog".split()
pairs = list(zip(words, range(9)))
for d in (collections.ChainMap(), collections.ChainMap(dict(pairs), {}), collections.ChainMap(dict(pairs), collections.OrderedDict(pairs)),
          collections.UserDict(pairs), collections.UserList(pairs), collections.UserString(" ".join(words)), collections.deque(maxlen=7),
          collections.deque(pairs, maxlen=3), bytearray(), bytearray(b"abc"), bytearray(range(97, 123))):
    print(pformat(d, width=20))
print(pformat({1: collections.UserString(" ".join(words))}, width=20))


@dataclass
class Point:
    first: object
    second: int = 10 ** 20
    third: bool = False


@dataclass(repr=False)
class Silent:
    x: int

    def __repr__(self):
        return "a text longer than the width"


p = Point("some fairly long text")
print(pformat([p, p], width=40, indent=4))
p.first = p
print(pformat(p, width=20))
print(pformat(Point(Point(None)), width=30))
print(pformat(Silent(3), width=5), Point.__repr__.__wrapped__.__name__)

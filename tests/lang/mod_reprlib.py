import reprlib
from collections import deque, UserList
from reprlib import Repr, recursive_repr

r = reprlib.repr
print(r(list(range(100))), r(tuple(range(3))), r((1,)), r(()), r([]), r(set()), r(frozenset()), r({}))
print(r(set(range(10))), r(frozenset("hgfedcba")), r(deque(range(8))), r({i: i * i for i in range(10)}))
print(r("x" * 100), r("short"), r(10 ** 100), r(12345), r(-(10 ** 60)))
print(r([[[[[[[[1]]]]]]]]), r({1: {2: {3: {4: {5: {6: {7: 8}}}}}}}), r([(), {}, [[]]]))


class Long:
    def __repr__(self):
        return "<" + "long " * 20 + ">"


class Broken:
    def __repr__(self):
        raise ValueError("no")


print(r(Long()), r([Long(), 1]))
print(r(Broken())[:19], r(b"y" * 100), r(1.5), r(None), r(len))

small = Repr(maxlevel=2, maxlist=2, maxstring=10, maxother=12, fillvalue="~", maxdict=1)
print(small.repr([1, 2, 3]), small.repr([[["deep"]]]), small.repr("abcdefghijklmnop"), small.repr({2: 1, 1: 2}), small.repr(Long()))

for indent in (None, 0, 2, "--> "):
    print(Repr(indent=indent).repr([1, [2, "three", {"k": (4, 5), 6: set()}], (7,)]))
for indent in (-1, 1.5, object):
    try:
        print(Repr(indent=indent).repr([1]))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Mine(Repr):
    def repr_Point(self, x, level):
        return f"point at level {level}"


class Point:
    pass


print(Mine().repr([Point()]))


class Node:
    def __init__(self):
        self.items = []

    @recursive_repr()
    def __repr__(self):
        "the doc"
        return "Node(" + ", ".join(map(repr, self.items)) + ")"

    @recursive_repr("<again>")
    def show(self):
        return [i.show() for i in self.items]


n = Node()
n.items = [1, n, Node()]
print(n, Node.__repr__.__name__, Node.__repr__.__qualname__, Node.__repr__.__doc__, hasattr(Node.__repr__, "__wrapped__"))
n.items = [n]
print(n.show(), sorted(vars(reprlib.aRepr))[:3], reprlib.__all__)

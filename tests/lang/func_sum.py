# sum(): numbers exactly and compensated, starts, what it refuses, and classes that add.
from support.attempts import show


class Added:
    def __init__(self, *seen):
        self.seen = seen

    def __add__(self, other):
        print(self, "+", other)
        return Added(*self.seen, other)

    def __radd__(self, other):
        print(self, "radd", other)
        return Added(other, *self.seen)

    def __iadd__(self, other):
        raise AssertionError("in place")

    def __repr__(self):
        return f"Added{self.seen}"


class Refuses:
    def __add__(self, other):
        return NotImplemented

    __radd__ = __add__


class Int(int):
    def __add__(self, other):
        print("Int.__add__")
        return Int(int(self) + int(other) + 100)


class Float(float):
    def __radd__(self, other):
        print("Float.__radd__", other)
        return 0.25


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("then")


print(sum([]), sum([1, 2, 3]), sum((True, True)), type(sum([True])), sum(range(101)), sum([2**62] * 4), sum([-2**63, -1]), sum([2**100, -2**100]))
print(sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5]), sum([0.5, 2]), sum([1e308, 1e308]), sum([float("inf"), 1]),
      sum([float("inf"), float("-inf")]), sum([float("nan"), 1]), sum([-0.0]), sum([-0.0], -0.0), sum([], -0.0))
print(sum([1j, 2]), sum([1, 2.5, 3j]), sum([0.1, 0.2, 0.3j]), sum([2**60, 0.5]), sum([0.5, 2**70]), sum([1.5, True]), sum([1e16, 1, 1]))
print(sum([], 5), sum([1], 5), sum([1], start=5), sum([[1], [2]], []), sum(((1,), (2,)), ()), sum({1: 2, 3: 4}), sum(iter([1, 2])), sum([], start="ok to have" and []))
print(sum([Added(), Added()]))
print(sum([1, Added(), 2], Added("start")))
print(sum([Int(1), 2, Int(3)]), sum([Float(1.0), 1]), sum([1.5, Float(1.0)]), sum([1, Int(1)], Int(0)))
start = [0]
print(sum([[1]], start), start)
show(sum)
show(sum, 5)
show(sum, None)
show(sum, [1], 2, 3)
show(sum, [1], begin=2)
show(sum, iterable=[1])
show(sum, start=1)
show(sum, [1], 2, start=3)
show(sum, ["a"])
show(sum, "ab")
show(sum, "ab", "")
show(sum, [], "")
show(sum, [], start="")
show(sum, [b"a"], b"")
show(sum, [], bytearray())
show(sum, [b"a"])
show(sum, [None])
show(sum, [1, None])
show(sum, [1.5, None])
show(sum, [1j, "a"])
show(sum, [[1]])
show(sum, [1], None)
show(sum, [1, "a"], 2.5)
show(sum, [Refuses()])
show(sum, [1], Refuses())
show(sum, [2**1100, 1.5])
show(sum, [1.5, 2**1100])
show(sum, [1.5j, 2**1100])
show(sum, Failing())
show(sum, [1, 2], start=())


class Text(str):
    def __add__(self, other):
        return "never"


show(sum, [], Text("x"))
values = [1, 2]


def feed():
    for value in values:
        if len(values) < 6:
            values.append(value + 10)
        yield value


print(sum(feed()), values, sum.__name__, sum(x * x for x in range(10)), sum(map(len, ["ab", "c"])), sum([3.0] * 3), sum([5], True))
print(sum([0.1, -0.3, 0.2]), sum([1.0, 1e-16, 1e-16]), sum([1e-16, 1, 1e-16]), sum([1, 1e-16, 1e-16], 0.0), sum([0.1] * 3), sum([0.1j] * 3))

# max(): of an iterable and of arguments, keys and defaults, ties, and what cannot be compared.
from support.attempts import show


class Noted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value

    def __gt__(self, other):
        print(self.value, ">", other.value)
        return self.value > other.value

    def __repr__(self):
        return f"Noted({self.value})"


class Truth:
    def __bool__(self):
        raise LookupError("no truth")


class Unsure:
    def __lt__(self, other):
        return Truth()

    __gt__ = __lt__


class Says:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        return self.answer

    __gt__ = __lt__


def key(value):
    print("key", value)
    return -value


nan = float("nan")
print(max(3, 1, 2), max([3, 1, 2]), max("hello"), max({"b": 1, "a": 2}), max(1, 1.0), max(1.0, 1), max(True, 1), max(0, False), max(-0.0, 0.0), max(0.0, -0.0))
print(max(nan, 1), max(1, nan), max([2, nan, 1]), max("a", "B", "c"), max((1, 2), (1,), (1, 2, 0)), max(2**70, 1e30, -2**70), max(range(10)))
print(max(*"ab", "c"), max("ab", "cd", key=lambda text: text[1]), max([[1], [2, 3]], key=len), max(5, 6, key=None), max([], default=7), max([1], default=7))
print(max([3, 1, 2], key=key), max(1, 2, 3, key=key), max((), default=None), max([], default=[], key=5), max(iter([4, 5])), max([nan]) is nan)
print(max(Noted(2), Noted(1), Noted(3), Noted(3)))
first, second = [1], [1]
print(max(first, second) is first, max([second, first]) is second, max("aB", "Ab", key=str.lower))
show(max)
show(max, 5)
show(max, None)
show(max, [])
show(max, "")
show(max, [], key=abs)
show(max, 1, 2, default=3)
show(max, default=3)
show(max, key=abs)
show(max, [1], key=5)
show(max, [1, 2], key=5)
show(max, 1, 2, reverse=True)
show(max, [1], default=1, key=None, other=3)
show(max, 1, "a")
show(max, "a", 1)
show(max, [1, None])
show(max, None, None)
show(max, [{}, {}])
show(max, 1, 2j)
show(max, 1, 2, key=lambda: 0)
show(max, 1, 2, key=lambda value: 1 / 0)
show(max, [Unsure(), Unsure()])
show(max, [Unsure()], default=0, key=lambda value: 5 / 0)
for answer in (NotImplemented, 0, 1, "", "yes", None):
    a, b = Says(answer), Says(answer)
    show(lambda: max(a, b) is a)


class Iterating:
    def __iter__(self):
        yield 3
        yield 9
        raise LookupError("then")


class Indexed:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * (-1) ** index


show(max, Iterating())
show(max, Indexed())
growing = [1, 2]


def grows(value):
    if len(growing) < 6:
        growing.append(value * 10)
    return value


print(max(growing, key=grows), growing)
emptied = [5, 6, 7]
print(max(emptied, key=lambda value: emptied.clear() or value), emptied)
print(max.__name__, repr(max), max([min, min], key=id) is min)


class Kept(int):
    pass


print(type(max(Kept(3), 2)).__name__)

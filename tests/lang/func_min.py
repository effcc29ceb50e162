# min(): of an iterable and of arguments, keys and defaults, ties, and what cannot be compared.
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
print(min(3, 1, 2), min([3, 1, 2]), min("hello"), min({"b": 1, "a": 2}), min(1, 1.0), min(1.0, 1), min(True, 1), min(0, False), min(-0.0, 0.0), min(0.0, -0.0))
print(min(nan, 1), min(1, nan), min([2, nan, 1]), min("a", "B", "c"), min((1, 2), (1,), (1, 2, 0)), min(2**70, 1e30, -2**70), min(range(10)))
print(min(*"ab", "c"), min("ab", "cd", key=lambda text: text[1]), min([[1], [2, 3]], key=len), min(5, 6, key=None), min([], default=7), min([1], default=7))
print(min([3, 1, 2], key=key), min(1, 2, 3, key=key), min((), default=None), min([], default=[], key=5), min(iter([4, 5])), min([nan]) is nan)
print(min(Noted(2), Noted(1), Noted(3), Noted(3)))
first, second = [1], [1]
print(min(first, second) is first, min([second, first]) is second, min("aB", "Ab", key=str.lower))
show(min)
show(min, 5)
show(min, None)
show(min, [])
show(min, "")
show(min, [], key=abs)
show(min, 1, 2, default=3)
show(min, default=3)
show(min, key=abs)
show(min, [1], key=5)
show(min, [1, 2], key=5)
show(min, 1, 2, reverse=True)
show(min, [1], default=1, key=None, other=3)
show(min, 1, "a")
show(min, "a", 1)
show(min, [1, None])
show(min, None, None)
show(min, [{}, {}])
show(min, 1, 2j)
show(min, 1, 2, key=lambda: 0)
show(min, 1, 2, key=lambda value: 1 / 0)
show(min, [Unsure(), Unsure()])
show(min, [Unsure()], default=0, key=lambda value: 5 / 0)
for answer in (NotImplemented, 0, 1, "", "yes", None):
    a, b = Says(answer), Says(answer)
    show(lambda: min(a, b) is a)


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


show(min, Iterating())
show(min, Indexed())
growing = [1, 2]


def grows(value):
    if len(growing) < 6:
        growing.append(value * 10)
    return value


print(min(growing, key=grows), growing)
emptied = [5, 6, 7]
print(min(emptied, key=lambda value: emptied.clear() or value), emptied)
print(min.__name__, repr(min), min([max, max], key=id) is max)


class Kept(str):
    pass


print(type(min(Kept('a'), 'b')).__name__)

"""What max() and min() are asked, each in turn."""
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


def show_extremes(pick):
    def key(value):
        print("key", value)
        return -value

    nan = float("nan")
    print(pick(3, 1, 2), pick([3, 1, 2]), pick("hello"), pick({"b": 1, "a": 2}), pick(1, 1.0), pick(1.0, 1), pick(True, 1), pick(0, False), pick(-0.0, 0.0), pick(0.0, -0.0))
    print(pick(nan, 1), pick(1, nan), pick([2, nan, 1]), pick("a", "B", "c"), pick((1, 2), (1,), (1, 2, 0)), pick(2**70, 1e30, -2**70), pick(range(10)))
    print(pick(*"ab", "c"), pick("ab", "cd", key=lambda text: text[1]), pick([[1], [2, 3]], key=len), pick(5, 6, key=None), pick([], default=7), pick([1], default=7))
    print(pick([3, 1, 2], key=key), pick(1, 2, 3, key=key), pick((), default=None), pick([], default=[], key=5), pick(iter([4, 5])), pick([nan]) is nan)
    print(pick(Noted(2), Noted(1), Noted(3), Noted(3)))
    first, second = [1], [1]
    print(pick(first, second) is first, pick([second, first]) is second, pick("aB", "Ab", key=str.lower))
    show(pick)
    show(pick, 5)
    show(pick, None)
    show(pick, [])
    show(pick, "")
    show(pick, [], key=abs)
    show(pick, 1, 2, default=3)
    show(pick, default=3)
    show(pick, key=abs)
    show(pick, [1], key=5)
    show(pick, [1, 2], key=5)
    show(pick, 1, 2, reverse=True)
    show(pick, [1], default=1, key=None, other=3)
    show(pick, 1, "a")
    show(pick, "a", 1)
    show(pick, [1, None])
    show(pick, None, None)
    show(pick, [{}, {}])
    show(pick, 1, 2j)
    show(pick, 1, 2, key=lambda: 0)
    show(pick, 1, 2, key=lambda value: 1 / 0)
    show(pick, [Unsure(), Unsure()])
    show(pick, [Unsure()], default=0, key=lambda value: 5 / 0)
    for answer in (NotImplemented, 0, 1, "", "yes", None):
        a, b = Says(answer), Says(answer)
        show(lambda: pick(a, b) is a)
    show(pick, Iterating())
    show(pick, Indexed())
    growing = [1, 2]

    def grows(value):
        if len(growing) < 6:
            growing.append(value * 10)
        return value

    print(pick(growing, key=grows), growing)
    emptied = [5, 6, 7]
    print(pick(emptied, key=lambda value: emptied.clear() or value), emptied)

# reversed(): sequences, what answers __reversed__, and containers that change meanwhile.
import re

from support.attempts import show


class Sequence:
    def __init__(self, count):
        self.count = count

    def __len__(self):
        print("__len__")
        return self.count

    def __getitem__(self, index):
        print("__getitem__", index)
        if index == 1:
            raise self.error
        return index * 10

    error = IndexError("stop")


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __reversed__(self):
        return self.answer


class Spoilt(list):
    __reversed__ = None


class OnlyLength:
    def __len__(self):
        return 1


class OnlyItems:
    def __getitem__(self, index):
        return index


class Mapping(dict):
    pass


class Backward(list):
    def __reversed__(self):
        return iter(["own"])


print(list(reversed([1, 2, 3])), list(reversed((1, 2))), list(reversed("aé😀")), list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed(b"ab")))
print(list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1, "b": 2}.items())), list(reversed({1: 2}.values())), list(reversed({1: 2}.keys())), list(reversed([])))
print(list(reversed(range(-2**70, -2**70 + 3))), list(reversed(bytearray(b"xy"))), list(reversed(memoryview(b"xy"))), list(reversed(Mapping(a=1, b=2))))
print(list(reversed(Backward([1, 2]))), reversed(Answers(5)), reversed(Answers(None)), next(reversed([1, 2])), "".join(reversed("abc")))
items = reversed(Sequence(4))
print(next(items), items.__length_hint__())
print(list(items), next(items, "end"))
failing = Sequence(3)
failing.error = LookupError("hard")
show(list, reversed(failing))
for value in (5, None, 1.5, {1, 2}, frozenset(), (x for x in []), iter([]), map(str, []), object(), object, Spoilt(), OnlyLength(), OnlyItems(), list, reversed([])):
    show(reversed, value)
show(reversed)
show(reversed, [], [])
show(lambda: reversed(sequence=[]))
show(lambda: reversed([], key=1))
for answer in (-1, 2**63, "x", None, 1.5):
    show(reversed, Sequence(answer))
items = [1, 2, 3, 4]
back = reversed(items)
print(next(back), back.__length_hint__())
items.append(5)
print(next(back), back.__length_hint__())
del items[1:]
print(back.__length_hint__(), next(back, "end"), back.__length_hint__())
items.extend("abc")
print(next(back, "still the end"))
table = {"a": 1, "b": 2}
back = reversed(table)
print(next(back))
table["c"] = 3
show(next, back)
show(next, back)
print(type(reversed([])).__name__, type(reversed(())).__name__, type(reversed("")).__name__, type(reversed({})).__name__, type(reversed(range(3))).__name__)
back = reversed((1, 2, 3))
print(iter(back) is back, list(back), list(back))
show(len, back)
show(lambda: reversed("ab")[0])
print(list(reversed(list(reversed("abc")))), [*reversed("ab")], dict(zip("ab", reversed("ab"))), 2 in reversed((1, 2)), max(reversed((1, 3, 2))))


class Reversing(reversed):
    def __next__(self):
        return ("own", super().__next__())


print(list(Reversing("ab")), isinstance(Reversing([]), reversed), type(Reversing([])).__name__)
show(lambda: Reversing([1], key=2))
for value in (list[int], int | str, map, zip("ab")):
    show(reversed, value)
match = re.match("(a)(b)", "ab")
for ask in (reversed, iter, list, lambda value: 1 in value):
    try:
        ask(match)
    except TypeError:
        print("a match is no sequence", match[1])

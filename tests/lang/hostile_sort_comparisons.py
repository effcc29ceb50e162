# Comparison methods that lie, mutate, answer no truth, or fail in sort, min and max.

class Item:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    __gt__ = __lt__

    def __repr__(self):
        return "I"


class Untrue:
    def __bool__(self):
        raise ArithmeticError("truth")


for answer in (True, False, NotImplemented, Untrue(), ZeroDivisionError("lt"), None, "x", []):
    for work in (sorted, min, max, lambda v: v.sort(), lambda v: v.sort(reverse=True), lambda v: sorted(v, key=lambda i: (i, 1))):
        values = [Item(answer) for _ in range(40)]
        try:
            print(type(work(values)).__name__, len(values))
        except Exception as error:
            print(type(error).__name__, error, len(values))
values = list(range(10))


def grow(value):
    values.append(value)
    return -value


try:
    values.sort(key=grow)
except ValueError as error:
    print(error, values)
try:
    values.sort(key=lambda v: 1 // (v - 3))
except ZeroDivisionError as error:
    print(error, values)
for keys in ({"key": 5}, {"reverse": "x"}, {"reverse": None}, {"key": None}):
    try:
        print(sorted([2, 1], **keys))
    except TypeError as error:
        print(error)
turn = iter([True, False] * 1000)
Item.__lt__ = lambda a, b: next(turn)
print(len(sorted(Item(0) for _ in range(100))))

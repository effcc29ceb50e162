# filter(): predicates, None, and iterators that fail.
from support.attempts import show


class Untrue:
    def __bool__(self):
        raise ArithmeticError("truth")


def tell(values):
    for value in values:
        print("asked", value)
        yield value


print(list(filter(None, [0, 1, "", "a", None, [], [0]])), list(filter(bool, range(3))), list(filter(str.isalpha, "a1b2")))
print(list(filter(lambda n: n % 2, range(7))), list(filter(None, {})), list(filter([].append, "ab")))
lazy = filter(lambda n: n > 1, tell([1, 2, 3]))
print("made", next(lazy))
print(iter(lazy) is lazy, list(lazy), next(lazy, "end"))
show(filter)
show(filter, None)
show(filter, None, 5)
show(lambda: list(filter(5, [1])))
show(lambda: list(filter(5, [])))
show(lambda: list(filter(lambda: 1, [1])))
show(lambda: list(filter(None, [Untrue()])))
show(lambda: list(filter(lambda v: Untrue(), [1])))
show(filter, None, [], [])
show(lambda: filter(function=None, iterable=[]))
show(len, filter(None, []))
after = filter(lambda n: 6 // n, [3, 0, 2])
print(next(after))
show(next, after)
show(next, after)
show(next, after)


class Sub(filter):
    pass


print(list(Sub(None, [0, 1])), type(filter(None, "")) is filter)
values = [1, 2, 3, 4]
print(list(filter(lambda v: values.pop() and True, values)), values)

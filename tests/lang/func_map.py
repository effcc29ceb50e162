# map(): several iterables, what it calls when, errors of each, and classes of it.
from support.attempts import show


def note(name, count):
    for i in range(count):
        print("take", name, i)
        yield f"{name}{i}"


print(list(map(str, [1, 2, 3])), list(map(pow, [2, 3, 4], [3, 2, 1])), list(map(lambda *all: all, "abc", "de", "fghi")), list(map(None, [])))
print(list(map(int, ["1", "2"], [10, 16])), tuple(map(bool, (0, 1, "", "a"))), set(map(abs, (1, -1))), dict(map(divmod, (7, 8), (2, 3))))
print(list(map(lambda *all: all, note("a", 3), note("b", 2), note("c", 5))))
lazy = map(print, "xyz")
print("nothing yet", iter(lazy) is lazy)
print(next(lazy), next(lazy), next(lazy), next(lazy, "end"), list(lazy))
show(map)
show(map, str)
show(map, 5)
show(map, str, 5)
show(map, str, [], None)
show(lambda: list(map(None, [1])))
print(type(map(None, [1])).__name__)
show(lambda: list(map(5, [1])))
show(lambda: list(map(int, ["1", "x", "3"])))
show(lambda: list(map(int, [1], [2])))
show(lambda: list(map(lambda x: x, [1], [2])))
show(lambda: list(map(lambda x, y: x, [1])))
show(lambda: map(str, [], strict=True))
show(lambda: map(function=str))
show(len, map(str, []))
show(lambda: map(str, [])[0])
show(next, map(str, []))
show(next, map(lambda: 1 / 0, [1]))


def stops(value):
    if value == 2:
        raise StopIteration("early")
    return value


print(list(map(stops, [1, 2, 3])))
again = map(stops, [1, 2, 3])
print(next(again))
show(next, again)
print(next(again))


class Numbers:
    def __init__(self, *values):
        self.values = values

    def __getitem__(self, index):
        return self.values[index]


class Bad:
    def __iter__(self):
        return 5


class Failing:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("next")


class Doubled(map):
    def __next__(self):
        return super().__next__() * 2


class Made(map):
    def __init__(self, *args, **keys):
        print("init", len(args), keys)


print(list(map(str, Numbers(1, 2))), list(Doubled(int, "12")))
show(map, str, Bad())
show(list, map(str, Failing()))
show(lambda: list(Made(str, [1], key=1)))
show(lambda: list(Doubled(str, [1], key=1)))
values = [1, 2]
for value in map(lambda x: x, values):
    if len(values) < 5:
        values.append(value + 10)
print(values, map.__name__, type(map(str, [])) is map, hasattr(map, "__length_hint__"))
nested = "abc"
for _ in range(50):
    nested = map(lambda x: x, nested)
print("".join(nested), list(map(list, map(reversed, ["ab", "cd"]))))


class Call:
    def __call__(self, value):
        return [value]


print(list(map(Call(), "ab")), list(map("{:>3}".format, (1, 2))), list(map(list.append, [[]], [1])))
a, *rest = map(str.upper, "abc")
print(a, rest, "B" in map(str.upper, "abc"), sorted(map(len, ["abc", "", "a"])), max(map(abs, [-3, 2])))

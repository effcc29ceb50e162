# zip(): several iterables, strictness, the order in which it takes, and its arguments.
from support.attempts import show


def note(name, count):
    for i in range(count):
        print("take", name, i)
        yield f"{name}{i}"


class Truth:
    def __bool__(self):
        raise LookupError("no truth")


class Bad:
    def __iter__(self):
        return 5


class Failing:
    def __iter__(self):
        print("iter failing")
        raise LookupError("iter")


class Numbers:
    def __getitem__(self, index):
        if index == 2:
            raise IndexError
        return index


print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2])), list(zip("abc", (1, 2), range(5))), list(zip([], "a")), dict(zip("ab", range(2))), list(zip(*[(1, 2), (3, 4)])), list(zip(Numbers(), "xyz")))
print(list(zip(note("a", 2), note("b", 1), note("c", 3))))
print(list(zip("ab", "cd", strict=True)), list(zip(strict=True)), list(zip("ab", strict=True)), list(zip("abc", "d", strict=False)), list(zip("a", "bc", strict=0)), list(zip("a", "b", strict="yes")))
same = iter("abcdef")
print(list(zip(same, same)), list(zip(same, "x")))
for parts in (("a", ""), ("", "a"), ("ab", "c"), ("a", "bc"), ("ab", "cd", "e"), ("ab", "c", "ef"), ("a", "b", "cd"), ("", "", "x"), ("abc", "ab", "a")):
    show(lambda: list(zip(*parts, strict=True)))
show(zip, 5)
show(zip, "a", None)
show(zip, "a", 5, "b")
show(zip, Bad())
show(zip, "a", Failing(), 5)
show(zip, note("never", 1), Failing())
show(zip, 5, strict=Truth())
show(zip, "a", strict=Truth())
show(lambda: zip("a", strick=True))
show(lambda: zip("a", strict=True, other=1))
show(lambda: zip(iterables=[]))
show(lambda: zip("a", 5, other=1))
show(len, zip())
show(lambda: zip("a")[0])
show(next, zip())
show(next, zip([]))
pairs = zip("ab", "cd")
print(iter(pairs) is pairs, next(pairs), list(pairs), list(pairs), next(pairs, "end"))
strict = zip("abc", "a", strict=True)
print(next(strict))
show(next, strict)
show(next, strict)
show(next, strict)


def raising():
    yield 1
    raise LookupError("then")


show(lambda: list(zip(raising(), "ab")))
show(lambda: list(zip("ab", raising(), strict=True)))
show(lambda: list(zip("a", raising(), strict=True)))


class Sub(zip):
    def __next__(self):
        return ("sub", *super().__next__())


class Key(zip):
    def __init__(self, *args, key=None):
        print("init", key)


print(list(Sub("ab", "cd")), list(Sub("a", "b", strict=True)))
show(lambda: list(Key("a", key=1)))
show(zip.__new__)
show(zip.__new__, int)
values = [1, 2]
for one, two in zip(values, iter(lambda: len(values), 9)):
    if len(values) < 5:
        values.append(one)
print(values, zip.__name__, type(zip()) is zip)
held = [pair for pair in zip("abc", "def")]
print(held, held[0] is held[1], [a + b for a, b in zip("ab", "cd")], [*zip("a", "b")], sum(a * b for a, b in zip((1, 2), (3, 4))))

# all() and any(): where they stop, and what fails on the way.
from support.attempts import show


def tell(values):
    for value in values:
        print("asked", value)
        yield value


class Untrue:
    def __bool__(self):
        raise ArithmeticError("truth")


class Wrong:
    def __bool__(self):
        return 1


for work in (all, any):
    show(work, [])
    show(work, tell([0, 1, 2]))
    show(work, tell([3, "", 2]))
    show(work, {"": 1, "a": 0})
    show(work, "")
    show(work, [Untrue()])
    show(work, [Wrong()])
    show(work, [[], 0.0, None, Untrue()])
    show(work, 5)
    show(work)
    show(work, [], [])
    show(lambda: work(iterable=[]))
    show(work, (1 // n for n in (1, 0)))
rest = iter([0, 5, 0, 6])
print(any(rest), list(rest))
rest = iter([1, 0, 0, 6])
print(all(rest), list(rest))

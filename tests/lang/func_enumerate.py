# enumerate(): starts of every size, and what it enumerates.
from support.attempts import show


class Index:
    def __index__(self):
        return 10


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate(iterable="x", start=-1)), list(enumerate([])))
print(list(enumerate("abc", 2**63 - 2)), list(enumerate("ab", -2**64)), list(enumerate("a", Index())), list(enumerate("a", True)))
show(enumerate)
show(enumerate, 5)
show(enumerate, "a", 1.0)
show(enumerate, "a", None)
show(enumerate, "a", "b")
show(enumerate, "a", 1, 2)
show(lambda: enumerate("a", begin=1))
show(lambda: enumerate(start=1))
e = enumerate("abc")
print(iter(e) is e, next(e), list(e), list(e), next(e, "end"))
show(next, e)
show(len, e)
grow = [1]
for i, value in enumerate(grow):
    if i < 4:
        grow.append(value * 2)
print(grow, enumerate.__name__, enumerate[int], type(enumerate([])) is enumerate)


class Sub(enumerate):
    def __next__(self):
        return ("sub",) + super().__next__()


print(list(Sub("xy", 3)), list(enumerate(enumerate("ab"))), dict(enumerate("ab")))
held = [pair for pair in enumerate("abc")]
print(held, held[0] is not held[1])

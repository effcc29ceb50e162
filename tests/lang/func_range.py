# range(): one to three bounds of every size, and what is no bound.
from support.attempts import show


class Index:
    def __init__(self, answer):
        self.answer = answer

    def __index__(self):
        print("__index__", self.answer)
        return self.answer


class Int(int):
    pass


print(range(3), range(1, 3), range(0, 10, 3), range(5, 0, -2), range(0), range(-3), list(range(3)), list(range(5, 0, -2)), len(range(-5, 5)), list(range(0, -3)))
print(range(True), range(Int(2)), range(2**70), range(-2**70, 2**70, 2**69), list(range(2**64, 2**64 + 3)), list(range(2**63 - 2, 2**63 + 1)), list(range(-2**63, -2**63 + 2)), type(range(Int(2)).stop), type(range(True).stop))
print(range(Index(3)), range(Index(1), Index(2), Index(3)))
for args in ((), (1, 2, 3, 4), (1.0,), ("3",), (None,), (1, None), (1, 2, None), (1, 2, 0), (0, 0, 0), (1j,), ([],), (Index("x"),), (Index(1.5), 2), (1, Index(None)), (1, 2, Index(0)), (Index(5), "x", 0), (1, 2, 1.5), (object(),), (range(3),)):
    show(range, *args)
show(lambda: range(stop=3))
show(lambda: range(1, 2, step=1))
show(lambda: range(**{}))
show(range.__new__)
show(range.__new__, int)
show(range.__new__, range, 2)
show(lambda: type("Sub", (range,), {}))
show(lambda: len(range(2**63 - 1)))
show(lambda: len(range(2**63)))
show(lambda: range(2**63)[2**63 - 1])
show(lambda: range(3)[3])
show(lambda: range(3)["x"])
show(lambda: range(10)[2:8:2])
show(lambda: range(10)[::-1])
show(lambda: range(2**70)[::2**69])
show(lambda: setattr(range(3), "start", 1))
show(lambda: setattr(range(3), "other", 1))
show(lambda: delattr(range(3), "step"))
print(range(3).start, range(3).stop, range(3).step, range.__name__, bool(range(0)), bool(range(1)), range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), hash(range(0)) == hash(range(5, 5)), 2.0 in range(3), "a" in range(3))
total = 0
for outer in range(3):
    for inner in range(outer, 3):
        total += inner
print(total, [*range(3)], {*range(2)}, max(range(5)), sum(range(10**4)), sorted(range(3), reverse=True), tuple(reversed(range(0, 7, 3))))
limit = 3
seen = []
for i in range(limit):
    limit = 100
    seen.append(i)
    i = 50
print(seen, i)
walk = iter(range(3))
print(next(walk), walk.__length_hint__(), list(walk), next(walk, "end"), type(walk).__name__, type(iter(range(2**70))).__name__)

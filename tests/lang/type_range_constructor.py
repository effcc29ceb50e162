# range as a constructor, its attributes and repr.
from support.attempts import checker

check = checker(globals())


class X:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
big = 10**30


check(r'''
range(3), range(1, 5), range(0, 10, 3), range(5, 0, -2), range(X(2), X(8), X(3)), range(True), range(big, big + 3), range(-3), list(range(big, big + 2)), range(0, big, big // 2), repr(range(1, 2, 1)), repr(range(1, 2, 2)), str(range(0)), f"{range(2)}"
range(1, 9, 2).start, range(1, 9, 2).stop, range(1, 9, 2).step, range(X(5)).stop, type(range(True).stop), len(range(0, 10, 3)), len(range(5, 0)), len(range(0, -5, -2)), bool(range(0)), bool(range(5, 5, -1))
range()
range(1, 2, 0)
range(1, 2, 3, 4)
range("a")
range(1.0)
range(1, None)
range(None)
range(stop=3)
range(X("a"))
len(range(big))
setattr(range(3), "start", 1)
setattr(range(3), "x", 1)
type("S", (range,), {})
len(range(2**63 - 1)), bool(range(big)), range(big).__len__ is None, range(big)[big - 1] == big - 1
''')

# list: index and count.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 2

class Shrinks:
    def __eq__(self, other):
        del target[1:]
        return False

class Raises:
    def __eq__(self, other): raise KeyError("no")
nan = float("nan")
x = ["a", "b", "c", "b", 1, True, nan]
target = [1, 2, 3, 4]


check(r'''
x.index("b"), x.index("b", 2), x.index("b", -5), x.index("b", -6, 10), x.index(1.0), x.index(True), x.index(nan), x.index("c", X()), x.index("a", -100), x.index("b", 1, 2), x.index("b", 10**30 - 10**30, 10**30), x.index("c", -10**30)
x.count("b"), x.count(1), x.count(nan), x.count(float("nan")), x.count([]), [].count(1), [[1], [1]].count([1])
x.index("z")
x.index("a", 1)
x.index("b", 2, 3)
x.index([1])
x.index("a", 100)
x.index("a", 0, -100)
x.index()
x.index("a", None)
x.index("a", "0")
x.index("a", 0, 1.5)
x.index("a", 1, 2, 3)
x.index(value="a")
x.index(Raises())
x.count()
x.count(Raises())
x.count(1, 2)
target.count(Shrinks())
target
(target := [1, 2, 3, 4]).count(Shrinks()), target
''')

# tuple: index and count.
from support.attempts import checker

check = checker(globals())


class Raises:
    def __eq__(self, other): raise KeyError("no")
nan = float("nan")
t = ("a", "b", "c", "b", 1, True, nan)


check(r'''
t.index("b"), t.index("b", 2), t.index("b", -5), t.index(1.0), t.index(nan), t.index("a", -100), t.index("b", 1, 2), t.count("b"), t.count(1), t.count(nan), t.count(None), ().count(1)
t.index("z")
t.index("a", 1)
t.index()
t.index("a", None)
t.index("a", "x")
t.index("a", 1, 2, 3)
t.index(value="a")
t.index(Raises())
t.count()
t.count(Raises())
t.count(1, 2)
().index(1)
''')

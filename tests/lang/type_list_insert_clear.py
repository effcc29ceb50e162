# list: insert, clear, remove and what comparison does to the list meanwhile.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 1


class Clears:
    """Empties the list that it is compared in."""
    def __init__(self, where): self.where = where
    def __eq__(self, other):
        self.where.clear()
        return False


class Fails:
    def __eq__(self, other): raise LookupError("compared")


check(r'''
(x := [1, 2, 3]).insert(0, "a"), x, x.insert(-1, "b"), x, x.insert(100, "c"), x, x.insert(-100, "d"), x, x.insert(Index(), "e"), x, x.insert(True, "f"), x, [].insert(5, 1)
(x := []).insert(0, x), len(x), x
x.insert("a", 1)
x.insert(1.5, 1)
x.insert(None, 1)
x.insert(10**30, 1)
x.insert(1)
x.insert(1, 2, 3)
x.insert(index=0, object=1)
(x := [1, 2]).clear(), x, x.clear(), x
x.clear(1)
(x := [1, 2, 1.0, True]).remove(1), x, x.remove(1), x, x.remove(True), x
x.remove(1)
x.remove()
x.remove(1, 2)
[float("nan")].remove(float("nan"))
(n := float("nan")) and 0, (x := [n]).remove(n), x
(x := [1, 2, 3]) and 0, x.insert(0, Clears(x)), x.remove(5)
x
[Fails(), 1].remove(1)
[1, Fails()].remove(1)
(x := [1]).__delitem__(0), x
(x := [1, 2, 3, 4]).__delitem__(slice(None, None, 2)), x, x.__delitem__(-1), x, x.__setitem__(0, 9), x, x.__setitem__(slice(0, 0), "ab"), x
x.__delitem__(10)
x.__delitem__("a")
''')

# list: pop, remove, clear.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 0

class Clears:
    """Empties the list while it is searched."""
    def __eq__(self, other):
        target.clear()
        return False

class Raises:
    def __eq__(self, other): raise KeyError("no")
nan = float("nan")
target = [1, 2, 3]


check(r'''
(x := [1, 2, 3, 4, 5]).pop(), x.pop(0), x.pop(-2), x.pop(X()), x.pop(False), x
x.pop()
x.pop(0)
[1].pop(1)
[1].pop(-2)
[1].pop("a")
[1].pop(1.0)
[1].pop(None)
[1].pop(10**30)
[1].pop(0, 1)
[1].pop(index=0)
(x := [1, 2, 1, nan, True]).remove(1), x.remove(1.0), x.remove(nan), x
x.remove("a")
x.remove()
[].remove(None)
x.remove(Raises())
target.remove(Clears())
target
x.clear(), x, x.clear(), [].clear()
x.clear(1)
''')

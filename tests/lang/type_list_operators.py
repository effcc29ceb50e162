# list: +, *, in, comparison, repr, also of a list in itself.
from support.attempts import checker

check = checker(globals())


class Sub(list): pass

class Radd:
    def __radd__(self, other): return ("radd", other)
    def __rmul__(self, other): return ("rmul", other)

class Raises:
    def __eq__(self, other): raise KeyError("no")
    def __repr__(self): raise KeyError("repr")
nan = float("nan")


check(r'''
[1] + [2], [1] * 2, 2 * [1], [1] * 0, [1] * -1, [[]] * 2, [] * 10**17, [1] * True, 1 in [1.0], nan in [nan], [1] in [[1]], [1] + Radd(), [1] * Radd(), type(Sub() + Sub())
[1] == [1.0], [1] == (1,), [1, 2] < [1, 3], [1] < [1, 0], [] < [1], [2] > [1, 5], [nan] == [nan], [nan] < [nan], [1] != [1], [1, 2] <= [1, 2], Sub([1]) == [1], [[1], 2] < [[1], 3]
[1] + (2,)
[1] + None
[1] + "a"
(1,) + [2]
[1] * "a"
[1] * 1.5
[1] * [1]
[1] * None
[1] * 2**62
[1] * 10**30
[1] - [1]
[1] < (1,)
[1] < None
[1, "a"] < [1, 2]
[None] < [None, 1], [None] < [None]
[None] < [1]
Raises() in [1]
[Raises()] == [1]
[1] == [Raises()]
(lambda r: r in [r])(Raises())
repr([Raises()])
repr([1, "a", None, [2], (3,), {4: 5}]), str([]), f"{[1]}", "%s" % [1], format([1], "")
format([1], "5")
(x := [1]).append(x), x, (y := [[], {}]), y[0].append(y), y[1].setdefault("k", y), y
x == x, x == [1, x], [x] == [x]
(a := [], b := [], a.append(b), b.append(a), a == b)[-1]
[].__add__([1]), [1].__eq__(5), [1].__lt__(5), [1].__mul__(2), [1].__rmul__(2), [1].__ne__([1])
[1].__add__(5)
[1].__mul__("a")
[1].__rmul__(1.5)
''')

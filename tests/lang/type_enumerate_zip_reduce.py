# enumerate, zip, map, filter: __reduce__, copies, __setstate__, __class_getitem__, subclasses, no __length_hint__.

import copy
from support.attempts import checker

check = checker(globals())

class Sub(enumerate): pass


class Twice(map):
    def __next__(self): return super().__next__() * 2


z = lambda strict=False: zip([1, 2, 3], "abc", strict=strict)
check(r'''
(e := enumerate("abc", 5)).__reduce__()[0].__name__, next(e), next(e), e.__reduce__()[1][1], list(copy.copy(e)), list(e)
type(Sub("ab")), list(Sub("ab")), list(Sub("ab", start=3)), enumerate[int], iter(e) is e
list(enumerate("ab", 10**30)), list(enumerate(iterable="ab", start=-1)), list(enumerate("a", True))
enumerate()
enumerate(5)
enumerate("a", "b")
enumerate("a", 1.5)
enumerate("a", 1, 2)
enumerate("a", x=1)
z().__reduce__()[0].__name__, len(z().__reduce__()[1]), z(True).__reduce__()[2:], (i := z()) and next(i), list(copy.copy(i)), list(i), (i := z()) and i.__setstate__(True), i.__reduce__()[2:]
list(zip()), list(zip([1])), list(zip("ab", range(5))), next(iter(zip("ab", "cd"))), zip.__name__, iter(i) is i
list(zip("ab", "c", strict=True))
list(zip("a", "bc", strict=True))
list(zip("a", "b", "cd", strict=True))
list(zip("ab", "ab", "c", strict=True))
zip(5)
zip("a", 5)
zip("a", x=1)
(m := map(str.upper, ["a", "b", "c"])).__reduce__()[0].__name__, m.__reduce__()[1][0], next(m), list(copy.copy(m)), list(m), list(map(pow, [2, 3], [3, 2, 9])), list(Twice(int, "12"))
map()
map(str)
map(str, 5)
map(str, "a", x=1)
list(map(5, "a"))
(f := filter(None, [0, 1, "", "x"])).__reduce__()[0].__name__, f.__reduce__()[1][0], next(f), list(copy.copy(f)), list(f), list(filter(str.isdigit, "a1b2")), list(filter(bool, [[], [0]]))
filter()
filter(None)
filter(None, 5)
filter(None, [], 1)
filter(None, x=1)
list(filter(5, "a"))
[hasattr(x, "__length_hint__") for x in (enumerate(""), zip(), map(str, ""), filter(None, ""))], [bool(x) for x in (enumerate(""), zip())]
len(zip())
enumerate("ab")[0]
z() == z(), hash(m) == hash(m), type(z()).__mro__
(r := reversed([1, 2, 3])).__reduce__()[0].__name__, next(r), list(copy.copy(r)), list(r)
reversed()
reversed(5)
reversed({1})
reversed(iter([]))
reversed([], [])
reversed(sequence=[])
''')

# enumerate and zip.
from support.attempts import checker

check = checker(globals())


class Bad:
    def __iter__(self): return 5

class Seq:
    def __getitem__(self, i): return "ab"[i]

def fails():
    yield 1
    raise KeyError("stop")

class Sub(enumerate): pass

class SubZ(zip): pass


check(r'''
list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="a", start=2)), list(enumerate(Seq())), list(enumerate([], 9)), list(enumerate("ab", 10**30)), list(enumerate("ab", 2**63 - 1)), list(enumerate("a", True)), list(Sub("a")), next(enumerate("x")), enumerate[int]
enumerate()
enumerate(5)
enumerate("a", "b")
enumerate("a", 1.0)
enumerate("a", None)
enumerate("a", 1, 2)
enumerate("a", x=1)
enumerate(start=1)
enumerate(Bad())
list(enumerate(fails()))
next(enumerate(""))
list(zip()), list(zip("ab")), list(zip("ab", [1, 2], (3, 4))), list(zip("abc", [1])), list(zip("ab", Seq())), list(zip("ab", "cd", strict=True)), list(zip(strict=True)), list(SubZ("a", "b")), list(zip(*[iter("abcd")] * 2)), dict(zip("ab", range(9))), list(zip([], fails())), list(zip([1], fails())), list(zip("a", strict=[]))
zip(5)
zip("a", 5)
zip("a", None, "b")
zip("a", Bad())
zip("a", x=1)
list(zip("ab", fails()))
list(zip("ab", "c", strict=True))
list(zip("a", "bc", strict=True))
list(zip("a", "b", "", strict=True))
list(zip("a", "b", "cd", strict=True))
list(zip("ab", "cd", "ef", "g", strict=True))
list(zip("", "", "q", strict=1))
list(zip([1], fails(), strict=True))
next(zip())
(i := iter("abc")) and 0, list(zip(i, [1])), list(i)
(i := iter("abc")) and 0, list(zip([1], i)), list(i)
(i := enumerate("ab")) and 0, iter(i) is i, next(i), list(i), list(i)
''')

# map, filter, reversed.
from support.attempts import checker

check = checker(globals())


class Seq:
    def __getitem__(self, i): return "ab"[i]
    def __len__(self): return 2

class Rev:
    def __reversed__(self): return "given"

class NoRev(list):
    __reversed__ = None

class BadLen(Seq):
    def __len__(self): return -1

def fails(v):
    raise KeyError(v)

class SubM(map): pass


check(r'''
list(map(str, [1, 2])), list(map(lambda a, b: a + b, "ab", "cde")), list(map(pow, [2, 3], [3, 2], [5, 5])), list(map(None, [])), list(map(str.upper, "ab")), list(SubM(int, "12")), list(map(lambda *a: a, "a", Seq()))
map()
map(str)
map(str, 5)
map(str, "a", None)
map(str, "a", key=1)
list(map(5, [1]))
list(map(None, [1]))
list(map(fails, [1]))
list(map(lambda a: a, "a", "b"))
next(map(str, []))
list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda v: v > 1, [1, 2, 3])), list(filter(bool, [0, 1])), list(filter(str.isdigit, "a1")), list(filter(5, [])), list(filter(None, "")), list(filter(lambda v: [], [1]))
filter()
filter(None)
filter(None, 5)
filter(None, [], [])
filter(function=None, iterable=[])
list(filter(5, [1]))
list(filter(fails, [1]))
list(reversed([1, 2])), list(reversed("ab")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed(Seq())), reversed(Rev()), list(reversed(b"ab")), list(reversed({1: 2})), type(reversed(Seq())).__name__, type(reversed("")).__name__, reversed("abc").__length_hint__()
reversed()
reversed(5)
reversed(None)
reversed({1})
reversed(iter([]))
reversed(NoRev())
reversed(BadLen())
reversed([], [])
reversed(sequence=[])
reversed(x for x in "a")
next(reversed(""))
(i := iter("abcd")) and 0, list(map(lambda a, b: a + b, i, i)), (m := map(str, "ab")) and 0, iter(m) is m, next(m), list(m), list(m)
''')

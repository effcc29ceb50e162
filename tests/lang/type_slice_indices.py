# slice: indices, attributes, comparison, hash.
from support.attempts import checker

check = checker(globals())

class Index:
    def __init__(self, value): self.value = value
    def __index__(self): return self.value


s = slice


check(r'''
[s(*a).indices(10) for a in ((None,), (3,), (2, 5), (2, 50), (-3, None), (-50, 3), (None, None, 2), (None, None, -1), (8, 2, -2), (-1, -5, -1), (50, -50, -3), (3, 3), (5, 2))]
[s(*a).indices(0) for a in ((None,), (None, None, -1), (5, 10), (-5, -1, 2))]
s(None, None, 10**30).indices(5), s(-10**30, 10**30).indices(5), s(10**30, -10**30, -10**30).indices(3), s(1, 2).indices(10**40), s(Index(1), Index(7), Index(2)).indices(Index(5)), s(True, 5).indices(3)
s(None, None, 0).indices(5)
s(1).indices(-1)
s("a").indices(5)
s(1.0).indices(5)
s(1).indices("a")
s(1).indices(1.5)
s(1).indices(None)
s(1).indices()
s(1).indices(1, 2)
s(None, None, Index("a")).indices(5)
s(5), s(1, 2), s(1, 2, 3), s("a", [], {}), s(None), repr(s(s(1), None)), s(1).start, s(1).stop, s(1).step, s(1, 2, 3).start
s()
s(1, 2, 3, 4)
s(stop=1)
setattr(s(1), "start", 5)
setattr(s(1), "x", 5)
s(1, 2) == s(1, 2), s(1, 2) == s(1, 2, None), s(1) == s(None, 1), s(1) != s(2), s(1, 2) < s(1, 3), s(1) == 1, s("a") == s("a"), s(1, 2, 3) >= s(1, 2, 3), s(0, 1) < s(0, 1, 2) if False else 0
s(None) < s(1)
s(1) < 5
s("a", 1) < s(1, 1)
hash(s(1, 2)) == hash(s(1, 2)), hash(s(1)) == hash(s(None, 1, None)), {s(1): "x"}[s(1)], hash(s(1, 2, 3)) != hash(s(3, 2, 1))
hash(s([]))
s(1, 2).__reduce__()[1:], s(1).__eq__(2), s(1).__lt__(2), s.__mro__
type("S", (slice,), {})
[1, 2, 3, 4][s(1, 3)], "abcd"[s(None, None, -1)], (1, 2, 3)[s(-2, None)], range(10)[s(2, 8, 3)], b"abc"[s(1)]
(x := [0, 1, 2, 3]).__setitem__(s(1, 3), "xyz"), x, x.__delitem__(s(None, None, 2)), x
''')

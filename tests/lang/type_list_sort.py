# list.sort: keys, order, stability, errors, and what the list shows meanwhile.
from support.attempts import checker

check = checker(globals())


class Odd:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n % 10 < other.n % 10
    def __repr__(self): return str(self.n)

class NoOrder: pass

def look(v):
    seen.append(list(x))
    return v

def touch(v):
    x.append(v)
    return v

class TruthFails:
    def __lt__(self, other): return self
    def __bool__(self): raise KeyError("truth")
seen = []


check(r'''
(x := [3, 1, 2]).sort(), x, x.sort(reverse=True), x, x.sort(key=lambda v: -v), x, x.sort(key=None, reverse=False), x
(x := [Odd(n) for n in (21, 3, 11, 13, 1, 30)]).sort(), x, x.sort(reverse=True), x, x.sort(key=lambda o: o.n), x
(x := ["b", "A", "c"]).sort(key=str.lower), x, x.sort(), x, x.sort(reverse=1), x, x.sort(reverse=[]), x
(x := [(1, "b"), (1, "a"), (0, "z")]).sort(), x, x.sort(key=lambda t: t[0]), x, x.sort(key=lambda t: t[0], reverse=True), x
(x := [1.5, True, -2, 10**30, 0]).sort(), x, (x := []).sort(), x, (x := [5]).sort(key=lambda v: v), x
[1, "a"].sort()
["a", 1].sort()
[None, None].sort()
[None].sort()
[1j, 2j].sort()
[(1, None), (1, 2)].sort()
[(1, "a"), (1, 2)].sort()
[NoOrder(), NoOrder()].sort()
[3, 1].sort(lambda v: v)
[3, 1].sort(cmp=None)
[3, 1].sort(key=5)
[].sort(key=5)
[3, 1].sort(key=lambda: 1)
[3, 1].sort(reverse="a"), [3, 1].sort(reverse=None)
[3, 1].sort(reverse=NoOrder()), [TruthFails()].sort()
[TruthFails(), TruthFails()].sort()
(x := [2, 1]).sort(key=look), seen, x
(x := [2, 1]).sort(key=touch)
x
(x := [3, 2, "a", 1]).sort()
sorted(x, key=str), sorted(x, key=str) is x
sorted("bca"), sorted({"b": 1, "a": 2}), sorted((3, 1), reverse=True), sorted(iter([2, 1])), sorted([]), sorted([1, 2], key=lambda v: -v)
sorted(5)
(lambda v: (v.sort(), v == sorted(range(1000))))([n * 7919 % 1000 for n in range(1000)])
''')

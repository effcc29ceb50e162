# set and frozenset: union, intersection, difference, symmetric_difference, is-methods.
from support.attempts import checker

check = checker(globals())


class Sub(set): pass

def fails():
    yield 1
    raise KeyError("stop")
a, f = {1, 2, 3}, frozenset([1, 2, 3])


check(r'''
[(sorted(s.union()), sorted(s.union([4], "x", {5: 6}) - {"x"}), sorted(s.union(s)), type(s.union([])), s.union() is s) for s in (a, f)]
[(sorted(s.intersection()), sorted(s.intersection([1, 2], (2, 3))), s.intersection([]), sorted(s.intersection(s)), sorted(s.intersection(range(2, 9))), type(s.intersection([]))) for s in (a, f)]
[(sorted(s.difference()), sorted(s.difference([1], {2: 0})), s.difference(s), sorted(s.difference("ab")), s.difference({1, 2, 3, 4}), sorted(s.difference(iter([3])))) for s in (a, f)]
[(sorted(s.symmetric_difference([3, 4])), s.symmetric_difference(s), sorted(s.symmetric_difference([4, 4])), sorted(s.symmetric_difference({3: 0, 9: 0}))) for s in (a, f)]
[(s.issubset(range(9)), s.issubset([1]), s.issuperset([1]), s.issuperset("a"), s.issuperset(()), s.isdisjoint([4]), s.isdisjoint([1]), s.isdisjoint(s), s.isdisjoint(()), s.issubset(s)) for s in (a, f)]
type(Sub([1]).union([])), type(Sub([1]).copy()), type(Sub().intersection([])), type(Sub().difference([])), type(Sub().symmetric_difference([]))
a.union(5)
a.union([1], None)
a.union([[]])
a.intersection(5)
a.intersection([[]])
a.difference(5)
a.difference([[]])
a.symmetric_difference(5)
a.symmetric_difference()
a.symmetric_difference([1], [2])
a.symmetric_difference([[]])
a.issubset(5)
a.issubset()
a.issuperset(5)
a.issuperset([[]])
a.isdisjoint(5)
a.isdisjoint([[]])
a.isdisjoint([1], [2])
a.union(fails())
f.intersection(fails())
a.union(x=[1])
set.union()
set.union([1], [2])
frozenset.union(a, [1])
sorted(set.union(a, [9])), f.copy() is f, a.copy() is a, sorted(a.copy())
a.copy(1)
''')

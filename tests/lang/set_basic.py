# Sets.
a, b = {1, 2, 3, 2}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), len(a), 2 in a, 9 in a, a == {3, 2, 1}, set(), a != b)
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} > {2}, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]), a.union([7], [8]) == {1, 2, 3, 7, 8})
a.add(5)
a.add(5)
a.discard(99)
a.remove(1)
a.update([6], (7,))
print(sorted(a), sorted(set("hello")), sorted({x % 3 for x in range(10)}))
a &= {2, 5, 6}
a |= {0}
a -= {6}
a ^= {2, 9}
print(sorted(a), len(a), bool(set()))
f = frozenset([1, 2])
print(f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: "x"}[frozenset((2, 1))], sorted(f | {3}), type(f | {3}).__name__, type({3} | f).__name__)
for g in (lambda: a.remove(99), lambda: {[]}, lambda: a | [1], lambda: hash(a), lambda: set().pop(), lambda: f.add(1)):
    try:
        g()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)

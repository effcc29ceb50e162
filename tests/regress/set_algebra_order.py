# by-hand
# Every set and frozenset iterates in the order of insertion; the results of set algebra have the order of the left operand.
s = {30, 'b', 1, 'a', 2.5}
s.add(0)
s.add('a')
s.remove(1)
s.add(1)
print(s)
print(frozenset([3, 1, 2, 3]), set('hello'), list({9, 8, 7}))
print({5, 4, 3, 2} & {2, 3, 4}, {5, 4, 3} | {9, 1, 4}, {5, 4, 3, 2} - {4}, {5, 4, 3} ^ {4, 9, 1})
print({3: 0, 1: 0, 2: 0}.keys() & [1, 2, 3], {3: 0, 1: 0}.keys() | {0})
print({3, 2, 1}.intersection([1, 2]), {1, 2}.union('ba'), {c for c in 'cab'})
t = {10, 20, 30}
print(t.pop(), t.pop(), t)

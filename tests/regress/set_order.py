# by-hand
# Every set iterates in the order of insertion.
s = {3, 1, 2}
s.add(0)
s.discard(1)
s.add(1)
print(s, list(s), [x for x in s])
print({"pear", "apple", "fig"}, set("hello"), frozenset([9, 5, 7, 5]))
print({5, 4} | {3, 5}, {5, 4, 3} & {3, 4}, {5, 4, 3} - {4}, {1, 2} ^ {2, 3}, {2, 1}.union([0]))
print(s.pop(), s.pop(), s)

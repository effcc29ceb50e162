# A native that iterates for long keeps its iterator alive through collections.
print(len(list(range(100000))), sum(range(100000)), len(sorted(range(100000), key=str)))
print(len([*map(str, range(100000))]), max(len(s) for s in map(str, range(100000))))
print(len(set(range(100000))), len(tuple(range(100000))), len(dict.fromkeys(range(100000))))

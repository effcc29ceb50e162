# A native that iterates for long keeps its iterator alive through collections.
print(len(list(range(300000))), sum(range(300000)), len(sorted(range(300000), key=str)))
print(len([*map(str, range(300000))]), max(len(s) for s in map(str, range(300000))))
print(len(set(range(300000))), len(tuple(range(300000))), len(dict.fromkeys(range(300000))))

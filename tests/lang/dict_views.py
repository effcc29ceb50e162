# Views follow their dict.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("a", 1) in i, ("a", 2) in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, i == {("a", 1), ("b", 2), ("c", 3)})
print(k.isdisjoint({"q"}), k <= {"a", "b", "c", "d"}, list(reversed(k)))

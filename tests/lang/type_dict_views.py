# dict views: keys, values, items as collections.
from support.attempts import checker

check = checker(globals())


d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
check(r'''
k, v, i, len(k), len(v), len(i), list(k), list(v), list(i), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ("z", 1) in i, ("a", 1, 2) in i, ["a", 1] in i, k.mapping, type(k.mapping), v.mapping == d
k == {"a", "b"}, k == d.keys(), i == {("a", 1), ("b", 2)}, v == v, v == d.values(), k == ["a", "b"], k < {"a", "b", "c"}, k <= {"a", "b"}, k > set(), i >= {("a", 1)}, k != {"a"}, k.isdisjoint("xy"), k.isdisjoint(["a"]), i.isdisjoint([("a", 2)]), k.isdisjoint({})
sorted(k & "ax"), sorted(k | "x"), sorted(k - {"a"}), sorted(k ^ "ax"), sorted(i & [("a", 1)]), sorted("ax" & k) , sorted(["x"] | k), sorted({"a", "q"} - k), type(k & k), type(i - i), sorted(k - d), sorted({"z"} ^ k)
[] in k
([], 1) in i
[] in v
k & 5
k | None
k - 5
5 - k
v & v
v | v
k < ["a"]
k < 5
v < v
hash(k)
hash(i)
hash(v) == hash(v)
k["a"]
k.isdisjoint(5)
k.isdisjoint()
k.add("x")
setattr(k, "x", 1)
setattr(k, "mapping", 1)
k.mapping.__setitem__
type(k)()
type("S", (type(k),), {})
type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(k)).__name__, type(reversed(i)).__name__, repr(type(k)), isinstance(k, set)
(e := {}.keys(), list(e), bool(e), len(e), e == set(), e | set())
(d.update(c=3), k, len(v), ("c", 3) in i)
{1: d.keys()}, {"x": {}.values()}, repr({}.items()), (x := {}).update(me=x.values()), x
{"u": []}.items() & {("u", 1)}
sorted({"u": 1}.items() | {("v", 2)}), {(1, 2)} == {1: 2}.items(), {1} == {1: 2}.keys(), {1: 2}.keys() == frozenset([1])
''')

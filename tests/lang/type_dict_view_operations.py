# dict: set operations on keys() and items(), with every kind of operand.
from support.attempts import checker

check = checker(globals())

d = {"a": 1, "b": 2, "c": 3}
e = {"b": 2, "c": 4, "d": 5}
k, v, i = d.keys(), d.values(), d.items()
s = sorted


check(r'''
s(k & e), s(k | e), s(k - e), s(k ^ e), type(k & e), s(k & ["a", "z"]), s(k | "z"), s(k - iter("ab")), s(k ^ ("a", "q")), s({"a"} & k), s(["a", "x"] & k), s({"x"} | k), s({"a", "x"} - k), s(["x"] - k), s({"x", "a"} ^ k), s(frozenset("ab") & k), type(frozenset("ab") & k), type({"a"} & k)
s(i & e.items()), s(i | e.items()), s(i - e.items()), s(i ^ e.items()), s(i & [("a", 1), ("b", 9)]), s(i - {("a", 1)}), s({("a", 1), ("q", 0)} & i), type(i & i)
s(k & k), s(k | k), s(k - k), s(k ^ k), k & {}, s(k | ()), {}.keys() | {}, k & [], s(k - {})
k & 5
k | None
k - 1
5 & k
None | i
i ^ 3
k & [[]]
i & [[]]
i | [[]]
v & k
v | v
v - k
k == {"a", "b", "c"}, k == frozenset("abc"), k == ["a", "b", "c"], {"a", "b", "c"} == k, k == d.keys(), k != e.keys(), i == set(i), i == d.items(), v == v, v == d.values(), k < {"a", "b", "c", "d"}, k <= {"a", "b", "c"}, k > {"a"}, k >= {"a", "x"}, k < k, i <= i, i < {("a", 1)}, {"a"} < k, {"a"} >= k
k < ["a"]
k < "abcd"
v < v
k.isdisjoint("xyz"), k.isdisjoint("xa"), i.isdisjoint([("a", 1)]), i.isdisjoint([("a", 2)]), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()), k.isdisjoint(iter(()))
k.isdisjoint(5)
k.isdisjoint([[]])
k.isdisjoint()
"a" in k, "z" in k, 1 in v, 9 in v, ("a", 1) in i, ("a", 2) in i, ("a",) in i, "a" in i, ("z", 1) in i, ["a", 1] in i
[] in k
([], 1) in i
hash(k)
hash(i)
hash(v) == hash(v)
len(k), len(v), len(i), list(reversed(k)), list(reversed(v)), list(reversed(i)), k.mapping, type(v.mapping).__name__, k.mapping == d, bool({}.keys()), bool(k)
k.mapping.__setitem__("a", 1)
setattr(k, "mapping", 1)
repr(k), repr(v), repr(i), str({}.keys()), repr({}.values()), type(k)
type(k)()
type("S", (type(k),), {})
k[0]
k + k
k.copy
(x := {1: 1}.items()) and x & x, {1: []}.items() & {1: []}.items() if False else 0
s({1: "x"}.items() | {1: "y"}.items())
{1: []}.items() | set()
''')

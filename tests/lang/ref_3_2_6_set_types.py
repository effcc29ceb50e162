# Reference 3.2.6: sets hold hashable objects, equal ones once.

s = {1, 1.0, True, 0, False, "a"}
print(len(s), 1 in s, True in s, 2 in s, sorted(map(str, s)))
for bad in ([], {}, {1}, bytearray(b"a"), ([],), slice(1) if False else []):
    for make in (lambda: {bad}, lambda: frozenset([bad]), lambda: bad in s):
        try: print(make())
        except TypeError as e: print(e)
f = frozenset([1, 2])
print({f: 1}[frozenset([2, 1])], {f} == {frozenset([1, 2])}, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {1} in {frozenset([1])}, set() == frozenset())
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return 7
print(len({K(1), K(2), K(1)}), K(1) in {K(1)}, K(3) in {K(1), K(2)})
nan = float("nan")
print(len({nan, nan}), len({nan, float("nan")}), nan in {nan})

# Reference 6.10: comparisons, membership, identity.
from support.attempts import show_each

def p(x): print(x, end=" "); return x
nan = float("nan")
show_each(lambda: 1 < 2 < 3, lambda: 1 < 3 < 2, lambda: 3 > 2 > 1 > 0, lambda: p(1) < p(2) < p(3), lambda: p(1) > p(2) > p(3), lambda: p(1) < p(5) > p(3) == p(3) != p(4), lambda: 1 == 1.0 == True == 1 + 0j, lambda: 1 < 2 == 2, lambda: (1 < 2) == 2, lambda: 1 in [1] == True, lambda: 1 not in [2] in [[2]], lambda: "a" < "b" < "c", lambda: not 1 == 2, lambda: 1 < 2 and 2 < 1)
show_each(lambda: nan == nan, lambda: nan != nan, lambda: nan < nan, lambda: [nan] == [nan], lambda: nan in [nan], lambda: (nan,) == (float("nan"),), lambda: {nan: 1} == {nan: 1}, lambda: min(nan, 1), lambda: min(1, nan), lambda: sorted([3, nan, 1]), lambda: 1 == 1.0, lambda: hash(1) == hash(1.0) == hash(1 + 0j) == hash(True), lambda: 2**53 == float(2**53), lambda: 2**53 + 1 == float(2**53), lambda: 10**400 < float("inf"), lambda: -10**400 > float("-inf"), lambda: 10**400 == float("inf"), lambda: 0.1 + 0.2 == 0.3, lambda: 0.0 == -0.0, lambda: 1j == 1j, lambda: 1j == 1, lambda: 1j < 1j)
show_each(lambda: [1, 2] < [1, 3], lambda: [1, 2] < [1, 2, 0], lambda: [] < [0], lambda: [1, "a"] < [2, 5], lambda: [1, "a"] < [1, 5], lambda: (1, 2) == [1, 2], lambda: (1, 2) < [1, 2], lambda: "a" < 1, lambda: "a" == 1, lambda: None < None, lambda: None == None, lambda: {} < {}, lambda: {1: 2} == {1.0: 2.0}, lambda: {1: 2, 3: 4} == {3: 4, 1: 2}, lambda: {1} < {1, 2}, lambda: {1} <= {1}, lambda: {1} < {1}, lambda: {1} == frozenset([1]), lambda: {1} > [1], lambda: "B" < "a", lambda: "é" > "z", lambda: "" < "a", lambda: "ab" < "abc", lambda: b"a" < b"b", lambda: b"a" == "a", lambda: bytearray(b"a") == b"a", lambda: bytearray(b"a") < b"b", lambda: range(0) == range(2, 2), lambda: range(0, 3, 2) == range(0, 4, 2), lambda: range(3) < range(4), lambda: range(3) == [0, 1, 2], lambda: slice(1) == slice(1), lambda: slice(1) < slice(2), lambda: int < str, lambda: int == int, lambda: len == len, lambda: object() == object(), lambda: (lambda: 0) == (lambda: 0), lambda: NotImplemented == NotImplemented, lambda: ... == Ellipsis, lambda: memoryview(b"a") == b"a", lambda: {}.keys() == set(), lambda: {1: 2}.keys() < {1, 2}, lambda: {}.values() == {}.values(), lambda: {1: 2}.items() == {(1, 2)}, lambda: [1, [2, [3]]] == [1, [2, [3]]])
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print("eq", self.n, end=" "); return self.n == getattr(o, "n", o)
    __hash__ = None
class Always:
    def __eq__(self, o): return True
class Never:
    def __eq__(self, o): return False
n = Never()
show_each(lambda: Eq(2) in [1, 2, 3], lambda: 2 in [Eq(1), Eq(2)], lambda: [Eq(1), 5].index(5), lambda: [1, 2].count(Eq(2)), lambda: n in [n], lambda: [n] == [n], lambda: n == n, lambda: Always() in [1], lambda: Always() not in [], lambda: None in [Always()], lambda: [1, 2, 3].index(Always()), lambda: (Eq(1), 2) == (1, 2), lambda: Eq(1) == Eq(1) != Eq(2), lambda: [n].count(n), lambda: {1: n} == {1: n})
show_each(lambda: 1 in 5, lambda: 1 in "abc", lambda: "a" in "abc", lambda: "" in "", lambda: "bc" in "abc", lambda: None in "a", lambda: b"a" in b"abc", lambda: 97 in b"abc", lambda: 300 in b"a", lambda: "a" in b"a", lambda: -1 in b"a", lambda: 1 in {1: 2}, lambda: [] in {}, lambda: [] in {1}, lambda: {1} in {frozenset([1])}, lambda: 1 in range(3), lambda: 1.0 in range(3), lambda: 1.5 in range(3), lambda: "a" in range(3), lambda: 1 in iter([1, 2]), lambda: 3 in (x for x in range(3)), lambda: 1 in None, lambda: 1 in int, lambda: "a" in {"a": 1}.values(), lambda: (1, 2) in {1: 2}.items(), lambda: 5 in {1: 2}.items(), lambda: 1 not in [], lambda: not 1 in [1])
it = iter([1, 2, 3, 4])
print(2 in it, list(it), 9 in it)
a = b = []
print(a is b, a is not [], a is [], None is None, True is (1 == 1), type(1) is int, a is not b)
class Weird:
    def __lt__(self, o): return "lt"
    def __contains__(self, x): return "truthy"
    def __eq__(self, o): return []
    def __bool__(self): raise ValueError("no bool")
class NoBool:
    def __bool__(self): raise ValueError("no bool")
class LtNoBool:
    def __lt__(self, o): return NoBool()
    __eq__ = __gt__ = __lt__
show_each(lambda: Weird() < 1, lambda: 1 > Weird(), lambda: 1 in Weird(), lambda: 1 not in Weird(), lambda: Weird() == 1, lambda: Weird() != 1, lambda: Weird() < 1 < 2, lambda: not Weird(), lambda: LtNoBool() < 1 < 2, lambda: bool(LtNoBool() < 1), lambda: 1 in [LtNoBool()], lambda: [LtNoBool()] == [1], lambda: sorted([LtNoBool(), LtNoBool()]), lambda: max(LtNoBool(), LtNoBool()))
r = []; r.append(r)
r2 = []; r2.append(r2)
show_each(lambda: r == r, lambda: r == r2, lambda: r in r)

# set and frozenset: |, &, -, ^, the updating ones, and comparison.
from support.attempts import checker

check = checker(globals())


class Sub(set): pass

class R:
    def __ror__(self, other): return "ror"
    def __rand__(self, other): return "rand"
    def __rsub__(self, other): return "rsub"
    def __rxor__(self, other): return "rxor"
a, b, f = {1, 2, 3}, {2, 3, 4}, frozenset([3, 4])


check(r'''
sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(a | f), sorted(f | a), type(a | f), type(f | a), type(Sub([1]) | a), type(a | Sub()), type(Sub() & a), type(Sub() - a), a | R(), a & R(), a - R(), a ^ R()
a == {3, 2, 1}, a != b, a < {1, 2, 3, 4}, a <= a, a < a, a > {1}, a >= f, f == {3, 4}, {3, 4} == f, a == [1, 2, 3], set() < a, a < b, a > b, a <= {1: 2}.keys(), set() == frozenset(), a == {1.0, 2.0, 3.0}, hash(f) == hash(frozenset({4, 3}))
(x := {1, 2}).__ior__({3}), x.__iand__({1, 3}), x.__isub__({1}), x.__ixor__({3, 5}), x
(x := {1, 2}).__ior__(x), x.__iand__(x), x.__ixor__(x), x, x.__isub__(x)
a | [1]
a & "ab"
a - (1,)
a ^ {1: 2}
f | [1]
[1] | a
a + b
a * 2
a < [1]
a >= 5
a < None
a.__or__([1]), a.__and__(5), a.__ior__([1]), a.__iand__("a"), a.__rsub__({9}), f.__rand__({3}), f.__xor__("a"), a.__eq__([1]), a.__lt__(5), a.__contains__(1), a.__len__(), hasattr(f, "__ior__"), f.__sub__({3})
a.__ior__()
a[0]
setattr(f, "x", 1)
1 in a, 1.0 in a, "1" in a, {1} in {frozenset([1])}, frozenset([1]) in {frozenset([1])}, set() in [frozenset()]
[] in a
{} in f
[set()] in a
''')

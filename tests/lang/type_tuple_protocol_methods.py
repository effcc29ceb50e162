# tuple: the methods of its protocols by name, hash, identity, subclasses.
from support.attempts import checker

check = checker(globals())

class Sub(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)


class Fails:
    def __hash__(self): raise LookupError("no hash")
    def __eq__(self, other): raise LookupError("no equality")


x = (1, 2)


check(r'''
x.__contains__(1), x.__getitem__(0), x.__getitem__(slice(0, 1)), x.__len__(), x.__add__((3,)), x.__mul__(2), x.__rmul__(2), x.__eq__((1, 2)), x.__eq__([1, 2]), x.__lt__((1, 3)), x.__ge__(5), x.__hash__() == hash((1, 2)), x.__repr__(), list(x.__iter__()), x.__getnewargs__(), ().__getnewargs__(), x.__ne__((1,)), x.__sizeof__() > 0
x.__getitem__("a")
x.__getitem__(2)
x.__add__([3])
x.__mul__("a")
x.__contains__()
(x := (1, [2])) and tuple(x) is x, x[:] is x, x * 1 is x, x + tuple() is x, tuple() + x is x, tuple() is tuple([]), tuple()[:] is tuple()
hash((1, 2)) == hash((1.0, True + 1)), hash(()) == hash(()), hash((1, (2, 3))) == hash((1, (2, 3))), {(1, "a"): 5}[1, "a"], hash(Sub(1, 2)) == hash((1, 2)), Sub(1, 2) == (1, 2)
hash(([],))
hash((1, Fails()))
(Fails(),) == (Fails(),)
(f := Fails(),) == (f,)
Fails() in (1, 2)
(n := float("nan"), 1) == (n, 1), n in (n,), (float("nan"),) == (float("nan"),), (n,).count(n), (n,).index(n)
(1, 2) < (1, 2, 0), (1, 3) > (1, 2, 9), () < (0,), (1, "a") < (2, 5), ("a",) >= ("a",), (1, 2) != (1, 2), [1] == (1,), (1, "a") == (1, "a")
(1, "a") < (1, 5)
(1,) < [2]
(1,) < None
Sub(1, 2), type(Sub(1, 2)[:]), type(Sub(1) + (2,)), type(Sub(1) * 2), Sub(3, 4).__getnewargs__(), tuple(Sub(1)), type(tuple(Sub(1))), repr(Sub()), Sub(1).__class__, Sub(1).__reduce_ex__(2)[1]
setattr(x, "a", 1)
x[0].append if False else x.__setitem__
x.__class_getitem__(int), tuple[int, ...], tuple[()], tuple.__hash__ is not object.__hash__
(x := ([],)) and x[0].append(5), x
repr((1,)), repr(()), repr((1, (2,))), str(("a", 'b"'))
''')

# frozenset: constructor, hash, operators, what it lacks.
from support.attempts import checker

check = checker(globals())

class Sub(frozenset): pass


class Tagged(frozenset):
    def __new__(cls, items=(), tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self


f = frozenset
so = sorted


def augmented(a, op, b):
    old = a
    if op == "|": a |= b
    elif op == "&": a &= b
    elif op == "-": a -= b
    else: a ^= b
    return so(a), type(a).__name__, a is old


check(r'''
f(), f([1]), f("a"), f({1: 2}), f(range(1)), f(f([1])), f(iter([1])), repr(f()), repr(f([1])), repr(Sub([1])), repr(Sub()), str(f([1]))
f(5)
f([[]])
f([1], [2])
f(iterable=[1])
f() is f(), f([]) is f(), (x := f([1])) and f(x) is x, f(Sub([1])) == f([1]), type(f(Sub([1]))), Sub(f()) is f()
hash(f([1, 2])) == hash(f([2, 1])), hash(f()) == hash(Sub()), hash(f("abc")) == hash(f("cba")), {f([1]): "x"}[f([1.0])], hash(f([1])) != hash(f([2])), len({f([1, 2]), f([2, 1]), f()})
f([1]) == {1}, {1} == f([1]), f([1]) == [1], f() == set(), f([1, 2]) < f([1, 2, 3]), f([1]) <= {1}, f([1]) > f(), f([1]) >= {2}, f() != 0
f([1]) < [1, 2]
f() > None
so(f("ab") | f("bc")), so(f("ab") & {"b"}), so(f("ab") - {"b"}), so(f("ab") ^ f("bc")), type(f("a") | {"b"}), type({"a"} | f("b")), type(Sub("a") | f("b")), type(Sub("a") & Sub("a")), type(f("a") | Sub("b"))
f("ab") | "c"
f("ab") & ["a"]
["a"] - f("a")
f("a") ^ None
f("a") + f("b")
augmented(f("ab"), "|", {"c"}), augmented(f("ab"), "&", f("a")), augmented(f("ab"), "-", f("a")), augmented(f("ab"), "^", f("a")), augmented({"a", "b"}, "|", f("c")), augmented(Sub("a"), "|", f("b"))
augmented(f("ab"), "|", "c")
f().add(1)
f().remove
f().update
f().pop
setattr(f(), "x", 1)
Tagged([1], "t").tag, Tagged([1], "t"), Tagged([1], "t").copy() == f([1]), vars(Tagged([1], 5)), Tagged([1], 5).__reduce__()[1:], f([1]).__reduce__()[1:], type(Tagged([1]) | f())
f([1]).__contains__(1), f([1]).__len__(), f([1]).__and__([1]), f([1]).__rand__({1}), f([1]).__sub__({1}), f([1]).__rsub__({1, 2}), f([1]).__xor__({2}) == {1, 2}, f([1]).__ror__(5), f([1]).__eq__(5), list(f([1]).__iter__())
[] in f()
{1} in f([f([1])])
f[int], f.__mro__, f.__class_getitem__(str)
so(f([3, 1, 2])), max(f([1, 2])), sum(f([1, 2])), len(f("hello")), bool(f()), 1 in f([True]), [*f([7])]
''')

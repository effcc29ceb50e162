# tuple as a constructor; its identity.
from support.attempts import checker

check = checker(globals())


class Sub(tuple):
    def __new__(cls, *parts): return super().__new__(cls, parts)

class Plain(tuple): pass

class Kw(tuple):
    def __new__(cls, items=(), *, tag=None):
        self = super().__new__(cls, items)
        self.tag = tag
        return self

def fails():
    yield 1
    raise KeyError("stop")
t = (1, 2)


check(r'''
tuple(), tuple([1]), tuple("ab"), tuple({1: 2}), tuple(range(2)), tuple(x for x in "ab"), tuple(t) is t, tuple(t[:]) is t, t[:] is t, Sub(1, 2), type(Sub(1)), tuple(Sub(1)), type(tuple(Sub(1))), Plain("ab"), Kw([1], tag=5).tag, Kw([1]).__dict__
type(Plain("ab")[:]), type(Plain() + ()), type(Plain("a") * 2), type(Plain("a") * 1), hash(Plain("ab")) == hash(("a", "b")), Plain("a") == ("a",), t * 1 is t, t + () is t, () + t is t
tuple(5)
tuple(None)
tuple(fails())
tuple(1, 2)
tuple(iterable=[1])
tuple.__new__()
tuple.__new__(5)
tuple.__new__(list)
tuple.__new__(tuple, [1], [2])
Plain(1, 2)
setattr(t, "x", 1)
tuple[int, ...], tuple[()], tuple.__class_getitem__(int), t.__getnewargs__(), Plain("ab").__getnewargs__()
type("S", (tuple,), {"__slots__": ("a",)})
''')

# str: the methods of its protocols by name, its iterator, __getnewargs__, subclasses.
from support.attempts import checker

check = checker(globals())

class Sub(str):
    def __new__(cls, text="", tag=None):
        self = super().__new__(cls, text)
        self.tag = tag
        return self


check(r'''
"abc".__contains__("b"), "abc".__getitem__(1), "abc".__getitem__(slice(None, None, -1)), "abc".__len__(), list("ab".__iter__()), "a".__add__("b"), "a".__mul__(3), "a".__rmul__(3), "%s".__mod__(1), "a".__rmod__("%s!"), "a".__format__(">3"), "a".__str__(), "a".__repr__(), "a".__hash__() == hash("a"), "a".__getnewargs__(), Sub("a", 1).__getnewargs__()
"a".__contains__(1)
"a".__add__(1)
"a".__mul__("b")
"a".__getitem__("b")
"a".__getitem__(1)
"a".__format__("d")
"a".__format__(1)
"a".__iter__(1)
"a".__rmod__(1)
"a".__getnewargs__(1)
"".__sizeof__() > 0, ("a" * 1000).__sizeof__() > 1000, ("€" * 1000).__sizeof__() > 2000, ("😀" * 1000).__sizeof__() > 4000
Sub("a", 5).tag, vars(Sub("a", 5)), Sub("a", 5).__reduce_ex__(2)[1:3], repr(Sub("q")), str(Sub("q", 2)), type(str(Sub("q")))
setattr("a", "x", 1)
"a".x
str.__mro__, str.__base__, str.__name__, "".__class__, str.__doc__.splitlines()[0]
(i := iter("abé€😀")) is iter(i), type(i).__name__, i.__length_hint__(), next(i), i.__length_hint__(), i.__reduce__()[1:], i.__setstate__(3), list(i), i.__length_hint__(), next(i, "end"), i.__reduce__()[0].__name__, i.__reduce__()[1:]
(i := iter("abc")) is None, (i.__setstate__(-4), list(i)), (i := iter("abc")).__setstate__(10), list(i)
type(iter("abc")).__name__, type(iter("ab€")).__name__, (i := iter("abc")).__reduce__()[1:], i.__setstate__(1), next(i), next(i)
iter("a").__setstate__("b")
iter("a").__setstate__(None)
type(iter("a"))()
''')

# str(), with encodings, and subclasses of str.
from support.attempts import checker

check = checker(globals())


class Both:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Bad:
    def __str__(self):
        return 5


class Sub(str):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value)
        self.extra = extra
        return self


class Returns:
    def __str__(self):
        return Sub("sub")


check(r'''
str(), str(""), str(5), str(Both()), str(OnlyRepr()), str(None), str(1.0), str([Both()]), str(object=7)
str(b"abc", "ascii"), str(b"\xc3\xa9", encoding="utf-8"), str(b"\xff", "ascii", "replace"), str(b"\xff", errors="ignore"), str(bytearray(b"x"), "ascii"), str(memoryview(b"mv"), "ascii")
str(b"abc")
str(Bad())
str("a", "ascii")
str(5, "ascii")
str(b"\xff", "ascii")
str(b"\xff", "utf-8")
str(b"a", "nope")
str(1, 2)
str(b"a", "ascii", "strict", 4)
str(thing=1)
Sub("x", 3).extra, Sub("x") == "x", Sub("x") + "y", type(Sub("x") + ""), type(Sub("abc")[:]), repr(Sub("q")), hash(Sub("k")) == hash("k"), {Sub("k"): 1}["k"]
type(str(Returns())), type(str(Sub("a"))), type(f"{Sub('a')}"), isinstance(Returns().__str__(), Sub)
str.__new__(int)
str.__new__()
str.__new__(5)
str.__add__("a", "b"), str.__mul__("a", 3), str.__contains__("abc", "b"), str.__getitem__("abc", 1), str.__add__("a", "b") , "a".__eq__(1), "a".__lt__("b"), "a".__len__(), "abc".__getnewargs__()
str.__add__(1, "b")
"a".__add__(1)
"%s".__mod__(3), "x".__rmod__("%s"), "a".__sizeof__() > 0, "a".__rmul__(2)
''')

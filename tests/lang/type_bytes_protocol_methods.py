# bytes: __bytes__, __getnewargs__, __contains__, __getitem__, __iter__, __rmod__ and its like, called by name.
from support.attempts import checker

check = checker(globals())

class Sub(bytes):
    def __new__(cls, data=b"", tag=None):
        self = super().__new__(cls, data)
        self.tag = tag
        return self


class WithBytes:
    def __init__(self, value): self.value = value
    def __bytes__(self): return self.value


class Override(bytes):
    def __bytes__(self): return b"overridden"


check(r'''
b"ab".__bytes__(), (x := b"ab").__bytes__() is x, Sub(b"ab").__bytes__(), type(Sub(b"ab").__bytes__()), bytes(Sub(b"ab")), type(bytes(Sub(b"ab"))), bytes(Override(b"x")), bytes(WithBytes(b"w")), type(bytes(WithBytes(Sub(b"w"))))
bytes(WithBytes("text"))
bytes(WithBytes(bytearray(b"a")))
bytes(WithBytes(None))
b"ab".__getnewargs__(), Sub(b"ab", 1).__getnewargs__(), b"".__getnewargs__()
b"ab".__getnewargs__(1)
b"abc".__contains__(98), b"abc".__contains__(b"bc"), b"abc".__contains__(bytearray(b"x")), b"abc".__len__(), b"abc".__getitem__(0), b"abc".__getitem__(slice(1, None)), list(b"ab".__iter__()), b"ab".__add__(b"c"), b"ab".__mul__(2), b"ab".__rmul__(2), b"%d".__mod__(3), b"x".__rmod__(b"%s"), b"x".__rmod__("%s"), b"a".__eq__("a"), b"a".__eq__(b"a"), b"a".__lt__(b"b"), b"a".__lt__(1), b"a".__hash__() == hash(b"a"), b"a".__repr__(), b"a".__str__()
b"abc".__contains__("b")
b"ab".__add__("c")
b"ab".__mul__("c")
b"ab".__getitem__("c")
b"ab".__getitem__(5)
b"ab".__contains__()
b"ab".__iter__(1)
b"ab".__sizeof__() > 2, b"".__sizeof__() > 0
hash(b"a") == hash(bytes([97])), hash(Sub(b"a")) == hash(b"a"), {b"k": 1}[Sub(b"k")]
b"a".x
setattr(b"a", "x", 1)
Sub(b"a", 5).tag, vars(Sub(b"a", 5)), Sub(b"a") + b"b", type(Sub(b"a") + b"b"), type(Sub(b"a")[:]), type(Sub(b"a") * 1), repr(Sub(b"q")), str(Sub(b"q"))
b"a".__class__, b"a".__doc__[:30], bytes.__mro__, bytes.__base__
b"a".__reduce_ex__(2)[1], Sub(b"a", 7).__reduce_ex__(2)[1:3]
''')

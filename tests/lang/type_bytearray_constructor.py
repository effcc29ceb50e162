# bytearray: the constructor and __init__, __alloc__, __sizeof__.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 3

class Bytes:
    def __bytes__(self): return b"by"

class Text(str): pass


class Kept(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.args = args


check(r'''
bytearray(), bytearray(0), bytearray(4), bytearray(b"ab"), bytearray(bytearray(b"ab")), bytearray([1, 2, 255]), bytearray(range(3)), bytearray("aé", "utf-8"), bytearray("é", "latin-1"), bytearray("é", "ascii", "replace"), bytearray(memoryview(b"abc")[::2]), bytearray(Index()), bytearray(iter((65, True)))
bytearray(source="a", encoding="ascii", errors="strict"), bytearray(source=3), bytearray(Bytes()) if False else None
bytearray(Bytes())
bytearray("a")
bytearray(Text("a"))
bytearray(b"a", "ascii")
bytearray(b"a", errors="strict")
bytearray(1, "ascii")
bytearray(encoding="ascii")
bytearray("a", encoding=1)
bytearray(-1)
bytearray(10**30)
bytearray(1.5)
bytearray(None)
bytearray([256])
bytearray([-1])
bytearray(["a"])
bytearray([b"a"])
bytearray("é", "ascii")
bytearray("a", "no-such")
bytearray(1, 2, 3, 4)
bytearray(x=1)
(x := bytearray(b"abc")).__init__(b"zz"), x, x.__init__(), x, x.__init__([1]), x, x.__init__("q", "ascii"), x
x.__init__(1.5)
x
bytearray().__alloc__(), bytearray(b"abc").__alloc__() > 3, (y := bytearray(1000)).__alloc__() >= 1000, y.clear(), y.__alloc__() < 1000
bytearray().__sizeof__() > 0, bytearray(1000).__sizeof__() > 1000, bytearray().__alloc__.__name__
bytearray.__alloc__(b"")
bytearray().__alloc__(1)
Kept(b"ab"), Kept(2).args, Kept(b"ab") == bytearray(b"ab"), bytearray(Kept(b"x")), isinstance(Kept(), bytearray)
bytearray.__mro__, bytearray.__hash__, bytearray.__name__
hash(bytearray())
''')

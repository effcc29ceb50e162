# bytes: index, rindex, rfind, count with every kind of argument.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 98


x = b"abcabcab"


check(r'''
x.index(b"ca"), x.index(99, 3), x.index(b"", 8), x.index(bytearray(b"b")), x.index(memoryview(b"b")), x.index(Index()), x.index(b"ab", -2), x.index(True) if False else None
x.rindex(b"ab"), x.rindex(98, 0, 5), x.rindex(b""), x.rindex(b"", 0, 4), x.rindex(b"a", None, -3), x.rindex(99, Index() if False else 2)
x.rfind(b"ab"), x.rfind(97, 1), x.rfind(b"ab", 0, 7), x.rfind(b"x"), x.rfind(b"", 8), x.rfind(b"", 9), x.rfind(b"abcabcabc"), b"".rfind(b"")
x.index(b"x")
x.rindex(b"x")
x.index(120)
x.index(b"ab", 7)
x.index(b"", 9)
x.rindex(b"", 9)
x.index(256)
x.rindex(-1)
x.index("a")
x.rindex(None)
x.index()
x.index(b"a", b"b")
x.rfind(b"a", 1, 2, 3)
x.index(b"a", 1.0)
x.index(sub=b"a")
b"\x00\x01\x00".rindex(0), b"\x00\x01\x00".index(b"\x00", 1), (b"ab" * 1000).rindex(b"ba"), (b"a" * 1000 + b"b").index(b"ab")
''')

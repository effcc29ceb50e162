# bytearray: count, find, index, rfind, rindex, startswith, endswith.
from support.attempts import checker

check = checker(globals())

class Index:
    def __index__(self): return 98


x = bytearray(b"abcabcab")


check(r'''
x.count(b"ab"), x.count(97), x.count(b""), x.count(b"ab", 1), x.count(b"ab", 1, 5), x.count(bytearray(b"c")), x.count(memoryview(b"bc")), x.count(Index()), x.count(b"aa"), x.count(b"", 8), x.count(b"", 9), x.count(b"", 3, 2), x.count(b"ab", -2), x.count(b"ab", None, None)
x.find(b"ca"), x.find(b"x"), x.find(99), x.find(b"ab", 1), x.find(b"ab", 1, 4), x.find(b"", 8), x.find(b"", 9), x.find(b"ab", -2), x.find(Index(), 2), x.rfind(b"ab"), x.rfind(b"ab", 0, 7), x.rfind(97), x.rfind(b""), x.rfind(b"x"), x.rfind(b"", 0, 3)
x.index(b"ca"), x.index(99, 3), x.rindex(b"ab"), x.rindex(98, 0, 5), x.rindex(b""), x.index(b"", 2)
x.index(b"x")
x.rindex(b"x")
x.index(b"ab", 7)
x.rindex(120)
x.find(256)
x.find(-1)
x.find("a")
x.find(1.0)
x.find(None)
x.count("a")
x.count(300)
x.count()
x.index([])
x.find(b"a", "b")
x.find(b"a", 1, 2, 3)
x.rfind(b"a", 1.5)
x.startswith(b"ab"), x.startswith(b"bc", 1), x.startswith((b"x", b"ab")), x.startswith(()), x.startswith(b""), x.startswith(b"", 8), x.startswith(b"", 9), x.startswith(b"ab", 0, 1), x.startswith(bytearray(b"abc")), x.startswith(memoryview(b"a")), x.endswith(b"ab"), x.endswith((b"c", bytearray(b"b"))), x.endswith(b"ca", 0, 7), x.endswith(b"ab", -2), x.endswith(b"ab", -1)
x.startswith("ab")
x.startswith(97)
x.startswith((b"x", "ab"))
x.startswith([b"ab"])
x.startswith()
x.endswith("ab")
x.endswith((b"b", 5))
x.endswith(("b", b"b"))
x.endswith(b"a", b"b")
x.find.__name__, bytearray.find.__qualname__
''')

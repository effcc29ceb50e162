# bytes and bytearray: find, rfind, index, rindex, count.
from support.attempts import checker

check = checker(globals())


class X:
    def __index__(self): return 98
b, a = b"abcabcab", bytearray(b"abcabcab")


check(r'''
[(s.find(b"ab"), s.rfind(b"ab"), s.index(b"ab"), s.rindex(b"ab"), s.count(b"ab")) for s in (b, a)]
[(s.find(98), s.rfind(98), s.index(X()), s.rindex(98), s.count(98), s.count(0), s.find(0)) for s in (b, a)]
[(s.find(b""), s.rfind(b""), s.count(b""), s.find(b"", 8), s.find(b"", 9), s.rfind(b"", 0, 3), s.count(b"", 3, 5), s.count(b"", 9)) for s in (b, a)]
b.find(b"ab", 1), b.find(b"ab", -2), b.find(b"ab", 1, 4), b.find(b"ab", None, None), b.rfind(b"ab", 0, -1), b.find(b"ab", 100), b.find(b"ab", -100, 100), b.count(b"a", 1, -1), b.count(b"aa"), b"aaaa".count(b"aa"), b.find(b"c", X()), b.find(b"ab", 10**30), b.find(b"ab", -10**30)
b.find(bytearray(b"ca")), a.find(memoryview(b"ca")), b.count(memoryview(b"abc")), b.find(True), b"\x01".find(True)
b.index(b"x")
b.rindex(b"x")
a.index(120)
a.rindex(b"ab", 7)
b.find("ab")
a.count("a")
b.index(None)
b.find(256)
b.find(-1)
b.rfind(10**30)
b.count(1.0)
b.find(b"a", "x")
b.find(b"a", 1.0)
b.find()
b.find(b"a", 1, 2, 3)
b.find(sub=b"a")
a.index()
''')

# bytes and bytearray: center, ljust, rjust, zfill, expandtabs.
from support.attempts import checker

check = checker(globals())


b, a = b"ab", bytearray(b"ab")
check(r'''
b.center(6), b.center(5), b.center(5, b"*"), b"abc".center(6, b"*"), a.center(4, bytearray(b"-")), b.ljust(4), b.ljust(4, b"."), a.rjust(4), a.rjust(4, b"."), b.center(1), b.center(-1), b.ljust(0) == b, b.rjust(True)
b"42".zfill(5), b"-42".zfill(5), b"+42".zfill(6), b"".zfill(3), b"--1".zfill(5), b"x".zfill(0), bytearray(b"-1").zfill(4), b"abc".zfill(-3)
b"a\tb".expandtabs(), b"a\tb".expandtabs(4), b"a\tb\n\tc".expandtabs(tabsize=3), b"\t".expandtabs(0), b"a\t".expandtabs(-5), bytearray(b"ab\tc").expandtabs(2), b"a\r\tb".expandtabs(4), b"\xff\tb".expandtabs(4)
b.center(6, "*")
b.center(6, b"**")
b.center(6, b"")
b.center(6, 42)
b.ljust("a")
b.ljust(1.0)
b.rjust(10**30)
b.ljust()
b.center(width=5)
b.zfill("5")
b.zfill()
b.expandtabs("4")
b.expandtabs(10**30)
a.expandtabs(1, 2)
a.center(6, None)
''')

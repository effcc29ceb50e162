# bytearray: strip, lstrip, rstrip, removeprefix, removesuffix, center, ljust, rjust, zfill, expandtabs.
from support.attempts import checker

check = checker(globals())

b = bytearray
x = b(b"  ab  ")


check(r'''
x.strip(), x.lstrip(), x.rstrip(), b(b"xxaxbxx").strip(b"x"), b(b"xyaxy").strip(b"yx"), b(b"xyaxy").lstrip(b"x"), b(b"xyaxy").rstrip(b"y"), b(b"\t\n\x0b\x0c\r a\x1c").strip(), b(b"abc").strip(None), b(b"abc").strip(b""), b(b"aaa").strip(b"a"), b(b"ab").strip(bytearray(b"b")), b(b"ab").strip(memoryview(b"a"))
type(x.strip()), x.strip() is x, b(b"ab").strip() == b"ab", (y := b(b"ab")).strip() is y
x.strip("a")
x.strip(1)
x.lstrip([])
x.rstrip("a")
x.strip(b"a", b"b")
b(b"prefix").removeprefix(b"pre"), b(b"prefix").removeprefix(b"x"), b(b"prefix").removesuffix(b"fix"), b(b"prefix").removesuffix(b""), b(b"aa").removeprefix(bytearray(b"a")), b(b"a").removesuffix(memoryview(b"a")), (y := b(b"ab")).removeprefix(b"q") is y, type(y.removesuffix(b"b"))
x.removeprefix("a")
x.removesuffix(1)
x.removeprefix()
b(b"ab").center(6), b(b"ab").center(7, b"*"), b(b"abc").center(6, b"*"), b(b"ab").center(1), b(b"ab").ljust(5, b"."), b(b"ab").rjust(5, bytearray(b".")), b(b"").center(3, b"-"), b(b"ab").ljust(-4), (y := b(b"ab")).ljust(0) is y
b(b"ab").center(5, b"ab")
b(b"ab").center(5, "a")
b(b"ab").ljust("a")
b(b"ab").rjust(1.5)
b(b"ab").rjust()
b(b"ab").center(10**30)
b(b"42").zfill(5), b(b"-42").zfill(5), b(b"+42").zfill(5), b(b"--1").zfill(5), b(b"").zfill(2), b(b"abc").zfill(2), type(b(b"1").zfill(1)), b(b"+").zfill(3)
b(b"1").zfill("a")
b(b"1").zfill()
b(b"a\tb\tcc\td").expandtabs(), b(b"a\tb").expandtabs(4), b(b"a\tb").expandtabs(0), b(b"a\tb").expandtabs(-3), b(b"a\n\tb\r\tc").expandtabs(3), b(b"\t").expandtabs(tabsize=2)
b(b"a").expandtabs("a")
b(b"\t\t").expandtabs(2**40)
''')

# bytes: partition, rpartition, removeprefix, removesuffix, expandtabs, splitlines.
from support.attempts import checker

check = checker(globals())

class Sub(bytes): pass


check(r'''
b"a=b=c".partition(b"="), b"a=b=c".rpartition(b"="), b"abc".partition(b"="), b"abc".rpartition(b"="), b"".partition(b"x"), b"a==b".partition(bytearray(b"==")), b"=".rpartition(b"="), b"a.b".partition(memoryview(b"."))[::2]
[type(p).__name__ for p in b"a=b".partition(bytearray(b"="))], [type(p).__name__ for p in Sub(b"ab").partition(b"=")], (x := b"ab").partition(b"=")[0] is x, (x := b"ab").rpartition(b"=")[2] is x
b"a".partition(b"")
b"a".rpartition(bytearray())
b"a".partition("a")
b"a".rpartition(1)
b"a".partition()
b"a".partition(b"a", b"b")
b"prefix".removeprefix(b"pre"), b"prefix".removeprefix(b"x"), b"prefix".removesuffix(b"fix"), b"prefix".removesuffix(b""), b"aa".removeprefix(bytearray(b"a")), b"a".removesuffix(memoryview(b"a")), b"".removeprefix(b""), b"ab".removeprefix(b"abc"), type(Sub(b"ab").removeprefix(b"q")), (x := b"ab").removesuffix(b"q") is x
b"a".removeprefix("a")
b"a".removesuffix(1)
b"a".removeprefix()
b"a".removeprefix((b"a",))
b"a\tb\tcc\td".expandtabs(), b"a\tb".expandtabs(4), b"a\tb".expandtabs(0), b"a\tb".expandtabs(-3), b"a\n\tb\r\tc".expandtabs(3), b"\t".expandtabs(tabsize=2), b"\xff\t\xe9".expandtabs(4), b"".expandtabs()
b"a".expandtabs("a")
b"a".expandtabs(1.5)
b"a".expandtabs(10**20)
b"\t\t".expandtabs(2**31 - 1)[:0] if False else b""
b"a\nb\r\nc\rd\n\ne".splitlines(), b"a\nb\r\n".splitlines(True), b"\n".splitlines(), b"".splitlines(), b"a\x0bb\x0cc\x1cd\x85e".splitlines(), b"a\n\rb".splitlines(keepends=1), b"\r\n\r\n".splitlines(True), b"a".splitlines(0)
b"a".splitlines(1, 2)
b"a".splitlines(x=1)
b"a".splitlines("yes"), b"a\n".splitlines([]), b"a\n".splitlines([1])
''')

# bytearray: split, rsplit, splitlines, partition, rpartition, join.
from support.attempts import checker

check = checker(globals())

b = bytearray


check(r'''
b(b" a  b c ").split(), b(b" a  b c ").split(None, 1), b(b"a,b,,c").split(b","), b(b"a,b,,c").split(b",", 1), b(b"a,b,,c").split(sep=b",", maxsplit=2), b(b"").split(), b(b"").split(b","), b(b"a--b").split(bytearray(b"--")), b(b"a-b").split(memoryview(b"-")), b(b"abc").split(b",", 0)
b(b" a  b c ").rsplit(), b(b" a  b c ").rsplit(None, 1), b(b"a,b,,c").rsplit(b",", 1), b(b"a,b").rsplit(maxsplit=0), b(b"a,b,c").rsplit(b",", -1)
type(b(b"a b").split()[0]), type(b(b"a").splitlines()[0]), b(b"a\nb\r\nc\rd\n\ne").splitlines(), b(b"a\nb\r\n").splitlines(True), b(b"\n").splitlines(), b(b"").splitlines(), b(b"a\x0bb\x0cc\x1cd\x85e").splitlines(), b(b"a\n\rb").splitlines(keepends=True)
b(b"a").split(b"")
b(b"a").rsplit(b"")
b(b"a").split("a")
b(b"a").split(1)
b(b"a").split(b"a", "b")
b(b"a").split(b"a", 1.5)
b(b"a").rsplit("a")
b(b"a").splitlines(1, 2)
b(b"a").split(x=1)
b(b"a=b=c").partition(b"="), b(b"a=b=c").rpartition(b"="), b(b"abc").partition(b"="), b(b"abc").rpartition(b"="), b(b"a==b").partition(bytearray(b"==")), b(b"=").partition(b"="), b(b"").rpartition(b"x"), b(b"a.b").partition(memoryview(b"."))
[type(p).__name__ for p in b(b"a=b").partition(b"=")], [type(p).__name__ for p in b(b"ab").rpartition(b"=")], (x := b(b"ab")).partition(b"=")[0] is x
b(b"a").partition(b"")
b(b"a").rpartition(b"")
b(b"a").partition("a")
b(b"a").partition(1)
b(b"a").partition()
b(b",").join([b"a", bytearray(b"b"), memoryview(b"c")]), b(b"").join([]), b(b"x").join(iter((b"1", b"2"))), b(b"-").join((b"a",)), type(b(b"").join([b"a"])), b(b"").join({b"k": 1}), (x := b(b"q")) and b(b"").join([x]) is x
b(b",").join(["a"])
b(b",").join([b"a", 1])
b(b",").join(5)
b(b",").join("ab")
b(b",").join(b"ab")
b(b",").join()
''')

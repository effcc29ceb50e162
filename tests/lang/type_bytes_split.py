# bytes and bytearray: split, rsplit, splitlines, partition, rpartition.
from support.attempts import checker

check = checker(globals())


b, a = b"a,b,,c", bytearray(b"a,b,,c")
check(r'''
b.split(b","), b.split(b",", 1), b.split(b",", -1), b.rsplit(b",", 1), b.split(b",,"), a.split(b","), a.rsplit(b",", 2), b.split(sep=b",", maxsplit=1), b.split(memoryview(b",")), b"".split(b","), b"".split()
b" a \t b\n\v\fc ".split(), b" a b c ".split(None, 1), b" a b c ".rsplit(None, 1), b" a  b ".split(b" "), b"  ".split(), b"\x85a\xa0b\x1cc".split(), b" a b ".split(maxsplit=0), b" a b ".rsplit(maxsplit=0), type(bytearray(b"a b").split()[0])
b"a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\n".splitlines(), b"a\nb\r\n".splitlines(True), b"".splitlines(), b"\n".splitlines(), bytearray(b"a\r\rb").splitlines(keepends=True), b"ab".splitlines(), b"a\n\n".splitlines()
b.partition(b","), b.rpartition(b","), b.partition(b"x"), b.rpartition(b"x"), a.partition(b","), a.rpartition(bytearray(b",,")), a.partition(b"x"), b"".partition(b"x")
(lambda t: (type(t[0]), type(t[1]), type(t[2]), t[0] is a))(a.partition(b"x"))
b.split(b"")
b.rsplit(b"")
b.split(",")
a.split(44)
b.split(b",", "1")
b.split(b",", 1.0)
b.split(b",", None)
b.split(b",", 1, 2)
b.split(x=1)
b.split(b",", 10**30)
b.splitlines(1, 2)
b.splitlines(x=1)
b.partition(b"")
b.rpartition(b"")
b.partition(",")
a.rpartition(None)
a.partition()
''')

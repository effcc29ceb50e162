# memoryview: where a bytes-like object is asked for; what is not contiguous fails there.
from support.attempts import checker

check = checker(globals())

m = memoryview(b"abcabc")
s = m[::2]
h = m.cast("h")


check(r'''
b"x" + m, bytearray(b"x") + m, b"".join([m, h]), b"abc" in bytes(m), m[1:3] in b"xbc", b"abcabc".find(m[1:3]), b"abcabc".count(h[:1]), b"abc".startswith(m[:2]), b"abc".replace(m[:1], m[1:2]), b"a,b".split(memoryview(b",")), b"abc".strip(m[:1]), b"%b" % m, b"%s" % h, int.from_bytes(m[:2], "big"), int(memoryview(b"12")), float(memoryview(b"1.5")), str(m, "ascii"), bytes(m), bytearray(s), bytes(s), memoryview(s).tolist(), bytes(h[::-1])
b"x" + s
bytearray(b"x") + s
b"".join([s])
s in b"ace"
b"ace".find(s)
b"ace".startswith(s)
b"ace".replace(s, b"")
b"ace".split(s)
b"ace".strip(s)
b"%b" % s
int.from_bytes(s, "big")
int(s)
str(s, "ascii")
bytearray(b"x").extend(s)
(x := bytearray(b"xyz")).__setitem__(slice(0, 1), s), x
(x := bytearray(b"a")).__iadd__(m), x
x.__iadd__(s)
(x := bytearray(b"a")).extend(h), x
b"abc" == s, s == b"aca", b"a" < m
bytes.fromhex("61") == m[:1], eval(memoryview(b"1+1")), isinstance(m, __import__("collections.abc").abc.Buffer), isinstance(m, __import__("collections.abc").abc.Sequence)
''')

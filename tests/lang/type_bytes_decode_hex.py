# bytes and bytearray: decode and hex.
from support.attempts import checker

check = checker(globals())


b, a = b"h\xc3\xa9llo", bytearray(b"\xff\xfe\x00abc")
check(r'''
b.decode(), b.decode("utf-8"), b.decode("latin-1"), b.decode("ascii", "replace"), b.decode("ascii", "ignore"), b.decode("ascii", "backslashreplace"), b.decode(encoding="UTF8", errors="strict"), b"".decode(), a.decode("utf-8", errors="replace"), b"a\0".decode("utf-16-le"), b"\xff\xfea\0".decode("utf-16"), b"\xed\xb3\xbf".decode("utf-8", "surrogatepass"), b"\xff".decode("utf-8", "surrogateescape")
b.decode("ascii")
a.decode()
b"\xc3".decode()
b"\xed\xa0\x80".decode()
b"\xf4\x90\x80\x80".decode()
b"\xc0\x80".decode()
b"a\x80b".decode()
b.decode("nope")
b.decode("ascii", "nope")
b.decode(5)
b.decode("utf-8", None)
b.decode("utf-8", "strict", 1)
b"abc".hex(), b"abc".hex(":"), b"abcdef".hex("-", 2), b"abcdef".hex("-", -2), b"abcde".hex(" ", 3), b"abcde".hex(" ", -3), b"".hex(":"), bytearray(b"\x00\xff").hex(), b"abc".hex(sep="."), b"abc".hex(sep=b".", bytes_per_sep=2), b"abc".hex("_", 0), b"abc".hex("_", 100), memoryview(b"abc").hex("."), b"a".hex("!")
b"abc".hex("")
b"abc".hex("ab")
b"abc".hex("é")
b"abc".hex(5)
b"abc".hex(b"\xff")
b"abc".hex(":", "2")
b"abc".hex(":", 1.5)
b"abc".hex(":", 10**30)
b"abc".hex(":", 1, 2)
''')

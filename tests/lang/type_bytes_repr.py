# bytes and bytearray: repr, str, quotes and escapes.
from support.attempts import checker

check = checker(globals())


class Sub(bytes): pass

class SubA(bytearray): pass


check(r'''
b"abc", b"'", b'"', b"'\"", b"\\", b"\t\n\r\x00\x7f\x80\xff", b"\x1b\a\b\v\f", b"", bytearray(b""), bytearray(b"a'b"), bytearray(b'a"b'), bytearray(b"\n\xff"), Sub(b"x"), SubA(b"x"), [b"a"], str(b"a"), f"{b'a'}", f"{b'a'!r:>6}", "%s" % b"a", str(bytearray(b"q")), ascii(b"\xff"), repr(Sub(b"'"))
str(b"a", "ascii"), str(bytearray(b"\xc3\xa9"), "utf-8"), str(b"\xe9", "latin-1"), str(b"\xff", errors="replace"), str(memoryview(b"mv"), "ascii")
format(b"a", ""), format(bytearray(b"a"), "")
format(b"a", "5")
format(bytearray(b"a"), "s")
str("a", "ascii")
str(5, "ascii")
ascii(b"\xc3"), bytes.__doc__.splitlines()[0], bytearray.__name__
''')

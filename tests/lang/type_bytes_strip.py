# bytes and bytearray: strip, lstrip, rstrip.
from support.attempts import checker

check = checker(globals())


b, a = b" \t\n\r\x0b\x0cab \x85", bytearray(b"xxaxbxx")
check(r'''
b.strip(), b.lstrip(), b.rstrip(), a.strip(b"x"), a.lstrip(b"x"), a.rstrip(b"x"), a.strip(b"xb"), a.strip(b""), a.strip(None), b"abc".strip(b"abc"), b"".strip(), a.strip(bytearray(b"x")), a.strip(memoryview(b"xa"))
b"abc".strip() is b"abc".strip(), a.strip() is a, b"\x1ca\x1c".strip(), b"\xa0a".strip(), b"\x00a\x00".strip(b"\0")
b.strip("x")
a.lstrip(5)
b.rstrip([1])
b.strip(b"a", b"b")
b.strip(chars=b"a")
''')
